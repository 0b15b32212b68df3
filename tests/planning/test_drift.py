"""Drift potential against the published figures, and sheltered drift against a loop over every wind."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.wind import drift
from ordos_restoration.planning.wind.record import WindRecord
from ordos_restoration.planning.wind.winds import typed, winds_of

YEAR = np.zeros(12, dtype=int)
LEAVES = np.array([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0])

records = st.lists(
    st.tuples(st.floats(0, 40), st.floats(0, 359.9), st.floats(0.1, 5), st.integers(0, 12)), min_size=1, max_size=60
)


def record_of(rows):
    """Return the record of (speed, direction, hours, month) rows; a calm has no direction."""
    speed, direction, hours, month = (np.array(column) for column in zip(*rows))
    return WindRecord(speed.astype(float), np.where(speed > 0, direction, np.nan), hours.astype(float), month)


# Fryberger & Dean ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("low", "high", "weight"), [(11, 16, 2.7), (17, 21, 25.3), (22, 27, 75.0), (28, 33, 172.1), (34, 40, 342.2)]
)
def test_the_weights_of_the_published_speed_classes(low, high, weight):
    """U² (U − 12) / 100 at the middle of the class, in knots."""
    assert drift.drift_weight((low + high) / 2, 12.0) / 100 == pytest.approx(weight, abs=0.051)


def test_wind_at_the_threshold_or_below_it_moves_nothing():
    assert drift.drift_weight([0.0, 5.0, 12.0, 13.0], 12.0).tolist() == [0, 0, 0, 169]


def test_knots_over_metres_per_second():
    speed, hours = np.array([3.0, 8.0, 12.0, 20.0]), np.array([5.0, 3.0, 2.0, 1.0])
    knots = drift.drift_potential(speed, hours, drift.THRESHOLD).sum()
    by_hand = sum(h * (u / drift.KNOT) ** 2 * max(u / drift.KNOT - 12, 0) for u, h in zip(speed, hours)) / 11
    assert knots == pytest.approx(by_hand)
    mps = sum(h * u**2 * max(u - 6.1733333, 0) for u, h in zip(speed, hours)) / 11
    assert drift.in_unit(knots, "mps") == pytest.approx(mps)
    assert knots / mps == pytest.approx(7.345, abs=5e-4)
    assert drift.in_unit(knots, "knots") == knots


def test_the_class_limits_in_metres_per_second():
    """Domain file §3.1: 27.2 and 54.5 where 200 and 400 hold for knots."""
    assert [drift.in_unit(limit, "mps") for limit in drift.ENERGY_LIMITS] == pytest.approx([27.2, 54.5], abs=0.05)


@pytest.mark.parametrize(
    ("dp", "energy"),
    [(0, "low"), (199.9, "low"), (200, "intermediate"), (400, "intermediate"), (400.1, "high"), (3000, "high")],
)
def test_energy_classes(dp, energy):
    assert drift.energy_class(dp) == energy


@pytest.mark.parametrize(
    ("ratio", "name"), [(0.29, "low"), (0.3, "intermediate"), (0.8, "intermediate"), (0.81, "high"), (math.nan, "")]
)
def test_ratio_classes(ratio, name):
    assert drift.ratio_class(ratio) == name


def test_published_pairs_of_potential_and_resultant():
    """Dengkou (domain file §3.2): DP 183.38, RDP 73.41, ratio 0.40: low energy, intermediate ratio."""
    ratio = drift.directionality(73.41, 183.38)
    assert ratio == pytest.approx(0.40, abs=0.005)
    assert (drift.energy_class(183.38), drift.ratio_class(ratio)) == ("low", "intermediate")


def test_the_divisor_counts_calms():
    windy = drift.drift_potential([10.0], [1.0], drift.THRESHOLD).sum()
    assert drift.drift_potential([10.0, 0.0, 0.0, 3.0], np.ones(4), drift.THRESHOLD).sum() == pytest.approx(windy / 4)


@given(st.floats(0, 360), st.integers(0, 15))
def test_a_sector_holds_what_lies_within_its_half_width(direction, number):
    sector = int(drift.sector_of(direction))
    off = abs((direction - 22.5 * sector + 180) % 360 - 180)
    assert off <= 11.25 + 1e-9
    assert int(drift.sector_of(22.5 * number)) == number
    assert abs(float(drift.off_centre(direction))) == pytest.approx(off, abs=1e-9)


@pytest.mark.parametrize(("direction", "sector"), [(360, 0), (348.75, 0), (348.7, 15), (11.24, 0), (11.25, 1), (22, 1)])
def test_sectors_at_their_edges(direction, sector):
    assert drift.sector_of(direction) == sector


def test_a_calm_adds_to_no_sector():
    sums = drift.sector_sums([1.0, 2.0, 4.0], np.array([np.nan, 0.0, 90.0]))
    assert sums.tolist() == [2, 0, 0, 0, 4, *[0] * 11]


def test_sand_of_a_west_wind_moves_east():
    assert drift.resultant([50.0], [270.0]) == pytest.approx((50, 90))
    assert drift.resultant([50.0], [0.0])[1] == 180, "a north wind drives it south"


def test_winds_that_cancel_out_leave_no_direction():
    power, toward = drift.resultant([30.0, 30.0], [90.0, 270.0])
    assert power == 0
    assert math.isnan(toward)
    assert math.isnan(drift.resultant([0.0], [90.0])[1])
    assert math.isnan(drift.directionality(0.0, 0.0))


@given(records)
def test_turning_the_compass_turns_the_resultant_and_nothing_else(rows):
    record = record_of(rows)
    part = drift.drift_potential(record.speed, record.hours, drift.THRESHOLD)
    sums = drift.sector_sums(part, record.direction)
    turned = drift.sector_sums(part, (record.direction + 90.0) % 360)
    assert turned == pytest.approx(np.roll(sums, 4))
    assert sums.sum() == pytest.approx(part.sum())
    power, toward = drift.resultant(sums, drift.sector_centres())
    assert power <= sums.sum() * (1 + 1e-12)
    other, there = drift.resultant(turned, drift.sector_centres())
    assert other == pytest.approx(power, abs=1e-6 * (1 + sums.sum()))
    if power > 1e-3 * sums.sum() > 0:
        assert abs((there - toward - 90 + 180) % 360 - 180) < 0.1


def test_sixteen_sectors_shrink_a_resultant_by_the_sinc_factor():
    """Domain file §3.1: winds spread evenly over a sector count as if they came from its centre, 0.6 % too much."""
    direction = np.linspace(270 - 11.25, 270 + 11.25, 20_001)[:-1]
    part = np.ones(len(direction))
    exact, toward = drift.resultant(part, direction)
    binned, _ = drift.resultant(drift.sector_sums(part, direction), drift.sector_centres())
    assert exact / binned == pytest.approx(0.9936, abs=1e-4)
    assert toward == pytest.approx(90, abs=0.01)


# Drift behind a shelter ---------------------------------------------------------------------------------------------


def left_by_hand(record, own, factor, threshold):
    """Return Σ w (fU)² (fU − Ut)₊ over Σ w U² (U − Ut)₊ of the records that are `own`, one after the other."""
    now = open_land = 0.0
    for speed, hours, mine in zip(record.speed, record.hours, own):
        if mine:
            now += hours * (factor * speed) ** 2 * max(factor * speed - threshold, 0.0)
            open_land += hours * speed**2 * max(speed - threshold, 0.0)
    return now / open_land


@given(records, st.floats(3, 12), st.floats(0, 2))
def test_what_a_shelter_leaves_is_exact_for_every_wind(rows, threshold, factor):
    record = record_of(rows)
    winds = winds_of(record, LEAVES, threshold)
    season = np.where(record.month > 0, LEAVES[record.month - 1], 1)
    for k, (toward, of) in enumerate(zip(winds.toward, winds.season)):
        from_here = np.isfinite(record.direction) & (drift.sector_of(record.direction) * 22.5 == (toward + 180) % 360)
        own = from_here & (season == of)
        expected = left_by_hand(record, own, factor, threshold)
        assert winds.remaining(k, factor) == pytest.approx(expected, rel=1e-6, abs=1e-9)


@given(records)
def test_classes_hold_all_of_the_drift(rows):
    record = record_of(rows)
    winds = winds_of(record, LEAVES)
    total = drift.drift_potential(record.speed, record.hours, drift.THRESHOLD).sum()
    assert winds.power.sum() == pytest.approx(total)
    assert (winds.power > 0).all()
    assert len(winds.power) == len({*zip(winds.toward, winds.season)}), "each class once"


@given(records, st.lists(st.floats(0, 1.5), min_size=2, max_size=9))
def test_more_shelter_never_leaves_more_drift(rows, factors):
    winds = winds_of(record_of(rows), YEAR)
    rising = np.sort(factors)
    for k in range(len(winds.power)):
        left = winds.remaining(k, rising)
        assert (np.diff(left) >= -1e-9).all()
        assert winds.remaining(k, np.array([0.0, 1.0])).tolist() == [0.0, 1.0]
        below = rising[rising <= 1]
        assert (winds.remaining(k, below) <= below**3 + 1e-9).all(), "f³ is the most that can be left"


@given(records)
def test_turning_the_compass_turns_the_classes(rows):
    record = record_of(rows)
    turned = WindRecord(record.speed, (record.direction + 90.0) % 360, record.hours, record.month)
    winds, other = winds_of(record, LEAVES), winds_of(turned, LEAVES)
    before = {((t + 90) % 360, s): (p, winds.remaining(k, 0.8)) for k, (t, s, p) in enumerate(classes(winds))}
    after = {(t, s): (p, other.remaining(k, 0.8)) for k, (t, s, p) in enumerate(classes(other))}
    assert before.keys() == after.keys()
    for key, values in before.items():
        assert after[key] == pytest.approx(values)


def classes(winds):
    return list(zip(winds.toward.tolist(), winds.season.tolist(), winds.power.tolist()))


def test_classes_of_direction_and_season():
    rows = [(10, 270, 1, 4), (10, 270, 1, 1), (12, 0, 1, 4), (3, 90, 1, 4), (0, 90, 96, 4)]
    winds = winds_of(record_of(rows), LEAVES)
    assert [(t, s) for t, s, _ in classes(winds)] == [(90, 0), (180, 1), (90, 1)]
    assert winds.power.sum() == pytest.approx(winds_of(record_of(rows), YEAR).power.sum())


def test_winds_of_no_month_count_to_the_last_season():
    winds = winds_of(record_of([(10, 270, 1, 0)]), LEAVES)
    assert winds.season.tolist() == [1]


def test_factors_of_any_shape():
    winds = winds_of(record_of([(10, 270, 1, 4), (14, 270, 2, 4)]), YEAR)
    factor = np.array([[0.2, 0.9], [1.0, 1.1]])
    left = winds.remaining(0, factor)
    assert left.shape == (2, 2)
    assert left[0, 0] == 0
    assert left[1, 0] == 1
    assert left[1, 1] > 1


def test_a_record_that_moves_no_sand_has_no_classes():
    winds = winds_of(record_of([(5, 270, 1, 4), (0, 0, 9, 4)]), YEAR)
    assert len(winds.power) == 0


def test_a_typed_drift_keeps_its_resultant_and_fans_out():
    winds = typed(120.0, 200.0, 45.0, season=2)
    assert winds.toward.tolist() == [75, 97.5, 120, 142.5, 165]
    assert drift.resultant(winds.power, winds.toward + 180.0) == pytest.approx((200, 120))
    assert set(winds.season.tolist()) == {2}
    assert winds.remaining(0, np.array([0.0, 0.5, 1.0, 1.2])).tolist() == pytest.approx([0, 0.125, 1, 1.728])


def test_a_typed_drift_without_spread_is_one_direction():
    winds = typed(350.0, 80.0, 0.0)
    assert (winds.toward.tolist(), winds.power.tolist()) == ([350], [pytest.approx(80)])
    assert typed(350.0, 80.0, 20.0).toward.max() < 360
