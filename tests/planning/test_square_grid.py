"""The method of squares: the worked example of the domain file, and what the exact surface gives."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration.planning.mine.earth.square_grid import (
    balanced_level,
    bilinear_volumes,
    corner_weights,
    square_volumes,
    swelling_level,
    zero_line,
)

FIELD = np.array(  # 4 × 2 squares of 20 m, elevations of their corners [m]
    [
        [43.24, 43.67, 43.94, 44.34, 44.80],
        [42.94, 43.35, 43.76, 44.17, 44.67],
        [42.58, 42.90, 43.23, 43.67, 44.17],
    ]
)


def test_corners_count_by_the_squares_that_touch_them():
    assert corner_weights(np.ones((2, 4), bool)).tolist() == [[1, 2, 2, 2, 1], [2, 4, 4, 4, 2], [1, 2, 2, 2, 1]]
    bent = np.array([[True, True], [True, False]])
    assert corner_weights(bent).tolist() == [[1, 2, 1], [2, 3, 1], [1, 1, 0]]


def test_the_worked_example_of_the_method():
    level = balanced_level(FIELD)
    assert level == pytest.approx(43.7072, abs=5e-5)
    cut, fill = square_volumes(level - FIELD, 20.0)
    assert (cut.sum(), fill.sum()) == pytest.approx((676.42, 676.42), abs=0.005)


def test_the_worked_example_below_the_exact_surface():
    cut, fill = bilinear_volumes(balanced_level(FIELD) - FIELD, 20.0)
    assert (cut.sum(), fill.sum()) == pytest.approx((684.96, 684.96), abs=0.005)
    assert swelling_level(FIELD, 20.0, 1.05) == pytest.approx(43.7176, abs=5e-5)
    cut, fill = bilinear_volumes(swelling_level(FIELD, 20.0, 1.05) - FIELD, 20.0)
    assert 1.05 * cut.sum() == pytest.approx(fill.sum(), rel=1e-10)


@given(st.lists(st.floats(-5, 5), min_size=12, max_size=12), st.floats(1, 50))
@settings(max_examples=60)
def test_exact_volumes_are_those_of_many_small_columns(heights, side):
    work = np.array(heights).reshape(3, 4)
    cut, fill = bilinear_volumes(work, side)
    n = 200
    u = (np.arange(n) + 0.5) / n
    v = u[:, None]
    for i in range(2):
        for j in range(3):
            a, b, c, d = work[i, j], work[i, j + 1], work[i + 1, j], work[i + 1, j + 1]
            h = a * (1 - u) * (1 - v) + b * u * (1 - v) + c * (1 - u) * v + d * u * v
            scale = side**2 * max(np.abs(work).max(), 1e-9)
            assert fill[i, j] == pytest.approx(np.maximum(h, 0).mean() * side**2, abs=1e-4 * scale)
            assert cut[i, j] == pytest.approx(np.maximum(-h, 0).mean() * side**2, abs=1e-4 * scale)
    net = (work[:-1, :-1] + work[:-1, 1:] + work[1:, :-1] + work[1:, 1:]).sum() / 4 * side**2
    assert fill.sum() - cut.sum() == pytest.approx(net, abs=1e-9 * side**2)


@given(st.lists(st.floats(40, 50), min_size=12, max_size=12), st.lists(st.booleans(), min_size=6, max_size=6))
def test_at_the_balanced_level_cut_is_fill_whatever_the_outline(heights, there):
    ground, squares = np.array(heights).reshape(3, 4), np.array(there).reshape(2, 3)
    if not squares.any():
        return
    cut, fill = bilinear_volumes(balanced_level(ground, squares) - ground, 10.0, squares)
    assert cut.sum() == pytest.approx(fill.sum(), abs=1e-8)
    assert not cut[~squares].any() and not fill[~squares].any()


def test_four_corners_that_agree_are_a_prism():
    work = np.array([[1.0, 2.0], [3.0, 4.0]])
    for volumes in (square_volumes, bilinear_volumes):
        cut, fill = volumes(work, 10.0)
        assert (cut[0, 0], fill[0, 0]) == pytest.approx((0.0, 250.0))
        cut, fill = volumes(-work, 10.0)
        assert (cut[0, 0], fill[0, 0]) == pytest.approx((250.0, 0.0))
    assert not np.any(square_volumes(np.zeros((3, 3)), 5.0))


def test_zero_points_share_a_side_by_the_heights_at_its_ends():
    work = np.array([[1.0, -3.0], [1.0, -3.0]])
    (line,) = zero_line(work, 20.0)
    assert sorted(map(tuple, line)) == [(5.0, 0.0), (5.0, 20.0)]  # 20 · 1 / (1 + 3)


def test_the_zero_line_of_the_example_is_one_line_across_the_field():
    lines = shapely.line_merge(
        shapely.multilinestrings(shapely.linestrings(zero_line(balanced_level(FIELD) - FIELD, 20)))
    )
    assert lines.geom_type == "LineString"
    assert {round(y, 6) for _, y in (lines.coords[0], lines.coords[-1])} == {0.0, 40.0}


def test_a_saddle_is_cut_at_two_corners():
    for turn in (1.0, -1.0):
        segments = zero_line(turn * np.array([[2.0, -1.0], [-1.0, 2.0]]), 10.0)
        assert len(segments) == 2
        middle = shapely.Point(5, 5)  # 0.5: as the first corner, which lies on its side of both lines
        assert all(shapely.LineString(one).distance(middle) > 0.5 for one in segments)
        assert all(shapely.LineString(one).distance(shapely.Point(10, 0)) < 6 or
                   shapely.LineString(one).distance(shapely.Point(0, 10)) < 6 for one in segments)  # fmt: skip
