"""The land beside a channel in the channel's own coordinates: offsets keep their distance, cuts stay square."""

import numpy as np
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

from ordos_restoration.planning.kongdui import ribbon
from ordos_restoration.planning.kongdui.ribbon import LEFT, RIGHT

PLACE = np.array([450_000.0, 4_450_000.0])  # coordinates as small as 1e-15 are rounded otherwise
STRAIGHT = np.array([[0, 0], [0, 1000.0]])
CORNER = np.array([[0, 0], [0, 500.0], [500.0, 500.0]])
sides = st.sampled_from([LEFT, RIGHT])


def curve(turns, step=40.0):
    """Return a channel of segments of `step` metres that turns by `turns` [radian]."""
    angle = np.pi / 2 + np.cumsum(np.r_[0.0, turns])
    along = step * np.column_stack([np.cos(angle), np.sin(angle)])
    return PLACE + np.vstack([[0, 0], np.cumsum(along, axis=0)])


curves = st.lists(st.floats(-0.5, 0.5), min_size=2, max_size=12).map(curve)


def land(xy, side, low, high, start=None, end=None):
    axis = ribbon.axis_of([xy], 1000.0)
    a, b = np.atleast_1d(axis.begin if start is None else start), np.atleast_1d(axis.end if end is None else end)
    one = np.ones(len(a))
    return ribbon.strips(axis, ribbon.bank_of(axis, side), a, b, low * one, high * one)


def tight(xy, reach):
    """Return whether some bend is too tight for the closed form."""
    axis = ribbon.axis_of([xy], 1000.0)
    return any(len(ribbon.turned_over(axis, side, np.full(len(axis.at), reach))[0]) for side in (LEFT, RIGHT))


def test_left_is_left_looking_downstream():
    assert land(STRAIGHT, LEFT, 10.0, 30.0)[0].equals(shapely.box(-30, 0, -10, 1000))
    assert land(STRAIGHT, RIGHT, 10.0, 30.0)[0].equals(shapely.box(10, 0, 30, 1000))


def test_channels_lie_one_behind_the_other():
    axis = ribbon.axis_of([STRAIGHT, STRAIGHT + np.array([3000, 0])], 10_000.0)
    assert axis.begin.tolist() == [0, 11_000]
    assert axis.end.tolist() == [1000, 12_000]
    assert ribbon.position_xy(axis, np.array([500.0, 11_500.0])).tolist() == [[0, 500], [3000, 500]]
    assert not axis.turn.any()


def test_the_inner_side_of_a_corner_is_a_mitre_and_the_outer_an_arc():
    inner, outer = land(CORNER, RIGHT, 0.0, 100.0)[0], land(CORNER, LEFT, 0.0, 100.0)[0]
    assert inner.area == pytest.approx(2 * 500 * 100 - 100**2)
    arc = np.pi / 4 * 100**2
    assert arc <= outer.area - 2 * 500 * 100 <= arc * 1.01


@given(curves, sides, st.floats(0, 15), st.floats(1, 15))
def test_a_strip_keeps_its_distance_on_gentle_channels(xy, side, low, wide):
    assume(not tight(xy, 31.0))
    line = shapely.LineString(xy)
    assume(line.is_simple and shapely.distance(*shapely.points(xy[[0, -1]])) > 80)
    strip = land(xy, side, low, low + wide)[0]
    assert strip.is_valid
    away = shapely.distance(line, shapely.points(shapely.get_coordinates(strip)))
    assert away.min() >= low * 0.99 - 0.3
    assert away.max() <= (low + wide) * 1.01 + 0.3


@given(curves, sides, st.floats(1, 30))
def test_a_mirrored_channel_has_mirrored_land(xy, side, wide):
    assume(not tight(xy, 31.0))

    def mirror(c):
        return c * [-1, 1] + [900_000.0, 0]

    here, there = land(xy, side, 0.0, wide)[0], land(mirror(xy), -side, 0.0, wide)[0]
    mirrored = shapely.transform(there, mirror)
    assert here.symmetric_difference(mirrored).area <= 1e-6 * here.area


@given(curves, sides, st.lists(st.floats(0.01, 0.99), min_size=1, max_size=8, unique=True))
def test_cells_share_the_land_of_the_whole_without_crack_or_overlap(xy, side, cuts):
    assume(not tight(xy, 31.0))
    axis = ribbon.axis_of([xy], 1000.0)
    at = np.r_[axis.begin, np.sort(cuts) * axis.end, axis.end]
    cells = land(xy, side, 0.0, 30.0, at[:-1], at[1:])
    assert shapely.is_valid(cells).all()
    assert shapely.area(cells).sum() == pytest.approx(land(xy, side, 0.0, 30.0)[0].area, rel=1e-6, abs=0.1)


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_a_cut_at_a_corner_loses_no_land(side):
    """The arc of the outer side belongs to the cell behind the cut."""
    both = land(CORNER, side, 0.0, 100.0, [0.0, 500.0], [500.0, 1000.0])
    assert shapely.area(both).sum() == pytest.approx(land(CORNER, side, 0.0, 100.0)[0].area)


def test_cuts_keep_clear_of_bends_but_not_of_the_ends():
    axis = ribbon.axis_of([CORNER], 1000.0)
    at = np.array([0.0, 499.9, 500.0, 500.1, 499.0, 501.0, 1000.0])
    clear = 500 - ribbon.CLEAR
    assert ribbon.off_vertices(axis, at).tolist() == [0, clear, clear, clear, 499, 501, 1000]
    straight = ribbon.axis_of([STRAIGHT], 1000.0)
    assert ribbon.off_vertices(straight, np.array([0.0, 500.0])).tolist() == [0, 500]


def test_a_cut_is_square_and_then_follows_the_bisector():
    axis = ribbon.axis_of([CORNER], 1000.0)
    cut = ribbon.cuts_at(axis, RIGHT, np.array([450.0]))
    assert cut.offset(30.0).tolist() == [[30, 450]]
    assert cut.kink.tolist() == pytest.approx([50])
    assert cut.offset(80.0)[0] == pytest.approx([80, 420])


@given(curves, sides, st.floats(1, 30))
def test_a_line_runs_inside_its_strip(xy, side, offset):
    assume(not tight(xy, 31.0))
    axis = ribbon.axis_of([xy], 1000.0)
    row, owner = ribbon.lines(axis, ribbon.bank_of(axis, side), axis.begin, axis.end, np.array([offset]))
    assert (owner == 0).all()
    strip = land(xy, side, max(offset - 0.5, 0.0), offset + 0.5)[0]
    assert strip.buffer(0.01).covers(shapely.LineString(row))


def test_a_bend_too_tight_for_its_reach_is_found():
    axis = ribbon.axis_of([curve([1.2, 1.2, 1.2], 20.0)], 1000.0)
    assert len(ribbon.turned_over(axis, LEFT, np.full(len(axis.at), 40.0))[0])
    assert not len(ribbon.turned_over(axis, RIGHT, np.full(len(axis.at), 40.0))[0])


@given(st.lists(st.floats(-0.05, 0.05), min_size=20, max_size=200))
def test_thinning_moves_no_channel_by_more_than_its_tolerance(turns):
    xy = curve(turns, 10.0)
    thin, channel = ribbon.thinned(xy, np.zeros(len(xy), dtype=int))
    assert len(channel) == len(thin)
    assert (thin[[0, -1]] == xy[[0, -1]]).all()
    off = shapely.hausdorff_distance(shapely.LineString(xy), shapely.LineString(thin))
    assert off <= ribbon.TOLERANCE


def test_a_piece_of_the_channel():
    axis = ribbon.axis_of([CORNER], 1000.0)
    assert ribbon.piece(axis, 400.0, 600.0).tolist() == [[0, 400], [0, 500], [100, 500]]
