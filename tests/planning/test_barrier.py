"""The barrier function against the printed table, written out a second time, and against what it must never do."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.wind.barrier import effective_porosity, wind_ratio

DISTANCES = (-5, -3, -1, 0, 1, 2, 3, 5, 7.5, 10, 15, 20, 25, 30)
PRINTED = {  # porosity → wind over open wind at DISTANCES, belts without width
    0.2: (0.938, 0.645, 0.346, 0.230, 0.147, 0.101, 0.087, 0.133, 0.261, 0.416, 0.701, 0.883, 0.965, 0.992),
    0.3: (0.952, 0.720, 0.461, 0.346, 0.251, 0.184, 0.146, 0.149, 0.250, 0.395, 0.677, 0.866, 0.957, 0.989),
    0.4: (0.962, 0.775, 0.560, 0.456, 0.364, 0.289, 0.236, 0.200, 0.265, 0.394, 0.672, 0.862, 0.955, 0.988),
    0.5: (0.968, 0.813, 0.637, 0.550, 0.469, 0.399, 0.344, 0.286, 0.314, 0.418, 0.684, 0.870, 0.959, 0.990),
    0.6: (0.973, 0.838, 0.694, 0.624, 0.558, 0.500, 0.452, 0.394, 0.400, 0.477, 0.711, 0.886, 0.966, 0.992),
}
LEE = {  # porosity → lee distances at which the wind is back to SHARES
    0.3: (21.4, 17.9, 16.6, 15.5, 13.5, 11.7),
    0.4: (21.6, 18.0, 16.7, 15.6, 13.6, 11.8),
    0.5: (21.2, 17.8, 16.5, 15.3, 13.4, 11.5),
}
SHARES = (0.9, 0.8, 0.75, 0.7, 0.6, 0.5)
porosities = st.floats(0, 0.99)


def by_hand(x, p0, width=0.0):
    p = p0 + (1 - math.exp(-0.5 * width)) * 0.3 * (1 - p0)
    a = 0.008 - 0.17 * p + 0.17 * p**1.05
    b = 1.35 * math.exp(-0.5 * p**0.2)
    c = 10 * (1 - 0.5 * p)
    return min(1 - math.exp(-a * x * x) + b * math.exp(-0.003 * (x + c) ** (3 - p)), 1)


@pytest.mark.parametrize("porosity", PRINTED)
def test_the_printed_table_to_the_printed_digit(porosity):
    assert np.round(wind_ratio(DISTANCES, porosity), 3).tolist() == list(PRINTED[porosity])


def test_a_belt_as_wide_as_high_is_more_open_than_its_porosity():
    p = effective_porosity(0.4, 1.0)
    assert round(p, 3) == 0.471
    assert np.round(wind_ratio([3, 5, 10, 20], p), 3).tolist() == [0.312, 0.258, 0.408, 0.867]


@pytest.mark.parametrize("porosity", LEE)
def test_how_far_shelter_reaches(porosity):
    x = np.arange(5, 35, 0.001)
    wind = wind_ratio(x, porosity)
    assert [round(x[wind <= share].max(), 1) for share in SHARES] == list(LEE[porosity])


def test_protected_distance_for_winds_over_a_threshold():
    x = np.arange(5, 35, 0.001)
    wind = wind_ratio(x, 0.4)
    reach = {speed: round(x[wind <= 6 / speed].max(), 1) for speed in (8, 10, 12, 14, 17, 20)}
    assert reach == {8: 16.7, 10: 13.6, 12: 11.8, 14: 10.6, 17: 9.3, 20: 8.3}


@pytest.mark.parametrize(
    ("porosity", "means"), [(0.3, (0.191, 0.224, 0.442, 0.611)), (0.5, (0.386, 0.356, 0.513, 0.658))]
)
def test_means_from_the_belt_outward(porosity, means):
    """The classic Chinese figures are means from 0 to x, not values at x: 0.46 over 20 heights for a 疏透 belt."""
    found = [wind_ratio((np.arange(10_000) + 0.5) * far / 10_000, porosity).mean() for far in (5, 10, 20, 30)]
    assert np.round(found, 3).tolist() == list(means)


@given(st.floats(-5, 35), st.floats(0.001, 0.99), st.floats(0, 20))
def test_the_formula_written_out_again_says_the_same(x, porosity, width):
    assert wind_ratio(x, effective_porosity(porosity, width)) == pytest.approx(by_hand(x, porosity, width), abs=1e-12)


@given(st.floats(-100, 200), porosities)
def test_a_belt_slows_the_wind_or_does_nothing(x, porosity):
    assert 0 <= wind_ratio(x, porosity) <= 1
    if x < -5 or x > 35:
        assert wind_ratio(x, porosity) == 1


@given(porosities, st.floats(0, 20), st.floats(0, 20))
def test_width_opens_a_belt_by_at_most_three_tenths_of_what_is_closed(porosity, width, more):
    p, wider = effective_porosity(porosity, width), effective_porosity(porosity, width + more)
    assert porosity <= p <= wider <= porosity + 0.3 * (1 - porosity)


def test_arrays_of_any_shape():
    x, p = np.array([[-1.0], [0.0], [10.0]]), np.array([0.2, 0.5])
    assert wind_ratio(x, p).shape == (3, 2)
    assert wind_ratio(x, p)[2, 1] == wind_ratio(10.0, 0.5)
