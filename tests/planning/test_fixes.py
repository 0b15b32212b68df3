"""Positions averaged from fixes, and a known point held against where it is seen."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.fixes import Fix, average, metres, moved, shift
from ordos_restoration.planning.message import PlanningError

HERE = (109.5, 40.1)


def fix(east, north, accuracy=3.0, height=None):
    return Fix(*moved(*HERE, east, north), accuracy, height)


def off(position):
    return metres(*HERE, position.longitude, position.latitude)


def test_the_mean_of_equal_fixes_lies_in_their_middle():
    found = average([fix(-2, 0), fix(2, 0), fix(0, -2), fix(0, 2)])
    assert off(found) == pytest.approx((0, 0), abs=1e-6)
    assert (found.used, found.dropped) == (4, 0)


def test_the_error_of_the_mean_is_the_scatter_over_its_root():
    # Four fixes 2 m from their mean: variance 4 m², over n − 1 = 3; the receiver's own 3 m stay.
    found = average([fix(-2, 0), fix(2, 0), fix(0, -2), fix(0, 2)])
    assert found.standard_error_m == pytest.approx(math.sqrt(4 / 3), rel=1e-6)
    assert found.accuracy_m == pytest.approx(math.hypot(math.sqrt(4 / 3), 3.0), rel=1e-6)


def test_a_good_fix_weighs_by_the_square_of_its_accuracy():
    # 1 m and 2 m: weights 1 and 1/4, so the mean lies at a fifth of the way.
    found = average([fix(0, 0, 1.0), fix(10, 0, 2.0)])
    assert off(found) == pytest.approx((2.0, 0.0), abs=1e-6)


def test_one_fix_is_as_good_as_the_receiver_says():
    found = average([fix(5, 5, 4.0, 1203.0)])
    assert (found.accuracy_m, found.standard_error_m, found.used) == (4.0, 0.0, 1)
    assert found.height_m == 1203.0


def test_a_jump_is_left_out_and_counted():
    found = average([fix(0, 0), fix(1, 0), fix(0, 1), fix(1, 1), fix(80, 0)])
    assert (found.used, found.dropped) == (4, 1)
    assert off(found) == pytest.approx((0.5, 0.5), abs=1e-6)


def test_of_three_fixes_none_is_called_a_jump():
    assert average([fix(0, 0), fix(1, 0), fix(80, 0)]).dropped == 0


def test_averaging_never_claims_more_than_the_receiver():
    still = [fix(0, 0, 5.0)] * 60
    assert average(still).accuracy_m == pytest.approx(5.0)


def test_heights_that_some_fixes_lack_are_averaged_over_the_others():
    assert average([fix(0, 0, height=1200.0), fix(0, 0), fix(0, 0, height=1202.0)]).height_m == 1201.0


def test_no_fix_is_said_in_a_sentence():
    with pytest.raises(PlanningError, match="has sent no position"):
        average([])


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50), st.floats(0.5, 30)), min_size=1, max_size=40))
def test_the_mean_lies_among_its_fixes(places):
    found = average([fix(*one) for one in places])
    east, north = off(found)
    assert min(x for x, _, _ in places) - 1e-3 <= east <= max(x for x, _, _ in places) + 1e-3
    assert min(y for _, y, _ in places) - 1e-3 <= north <= max(y for _, y, _ in places) + 1e-3
    assert found.used >= 1 and found.used + found.dropped == len(places)
    assert found.accuracy_m >= min(accuracy for _, _, accuracy in places) - 1e-9


def test_a_degree_is_as_long_as_on_the_ellipsoid():
    # GRS80 at latitude 40°: 1° of longitude 85.394 km, 1° of latitude 111.035 km (Snyder 1987, table 4).
    assert metres(109, 40, 109.001, 40)[0] == pytest.approx(85.394, abs=1e-3)
    assert metres(109, 40, 109, 40.001)[1] == pytest.approx(111.035, abs=1e-3)


def test_a_point_that_is_where_it_belongs():
    found = shift(HERE, moved(*HERE, 3.0, -4.0))
    assert found.distance_m == pytest.approx(5.0, abs=1e-6)
    assert (found.east_m, found.north_m) == pytest.approx((3.0, -4.0), abs=1e-6)
    assert found.looks == "right"


@pytest.mark.parametrize(
    ("metres_off", "looks"),
    [(20.0, "right"), (20.5, "shifted"), (120.0, "shifted"), (465.0, "gcj02"), (2000.0, "shifted")],
)
def test_what_a_shift_looks_like(metres_off, looks):
    assert shift(HERE, moved(*HERE, metres_off * 0.6, metres_off * 0.8)).looks == looks


def test_the_limit_can_be_changed():
    assert shift(HERE, moved(*HERE, 10, 0), warn_from=5).looks == "shifted"
