"""Outlines of belts: which edges break the wind, which are mere ends, and where a belt line is open."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration.planning.wind.sides import gaps, outline, sides_and_ends, thickness, unobstructed

FAR = 36_450_000.0, 4_450_000.0  # eastings with a zone prefix


def belt(length=200.0, width=20.0, angle=0.0, x=0.0, y=0.0):
    """Return a straight belt along a bearing, its middle at (x, y)."""
    lying = shapely.box(-length / 2, -width / 2, length / 2, width / 2)
    return affinity.translate(affinity.rotate(lying, 90 - angle, origin=(0, 0)), x, y)


def lengths(edges):
    return np.hypot(*(edges.end - edges.start).T)


def openings(*shapes, widest=50.0):
    """Return the widths of the gaps between belts, sorted."""
    shapes = np.array(shapes, dtype=object)
    found = gaps(sides_and_ends(shapes)[1], thickness(shapes), np.full(len(shapes), widest))
    return sorted(np.round(unobstructed(found, shapes).width, 6).tolist())


# Sides and ends ------------------------------------------------------------------------------------------------------


@given(st.floats(60, 900), st.floats(2, 25), st.floats(0, 360), st.sampled_from([(0.0, 0.0), FAR]), st.booleans())
def test_a_straight_belt_has_two_sides_and_two_ends(length, width, angle, place, turned):
    shape = belt(length, width, angle, *place)
    shape = shape.reverse() if turned else shape
    sides, ends = sides_and_ends([shape])
    assert lengths(sides) == pytest.approx([length] * 2, abs=1e-6)
    assert lengths(ends) == pytest.approx([width] * 2, abs=1e-6)
    along = np.array([np.sin(np.radians(angle)), np.cos(np.radians(angle))])
    assert sides.normal @ along == pytest.approx([0, 0], abs=1e-6)
    assert np.abs(ends.normal @ along) == pytest.approx([1, 1], abs=1e-6)


@given(st.integers(3, 12), st.integers(0, 10_000), st.sampled_from([(0.0, 0.0), FAR]))
def test_normals_are_of_length_one_and_point_out_of_the_belt(corners, seed, place):
    rng = np.random.default_rng(seed)
    angle = np.sort(rng.uniform(0, 2 * np.pi, corners))
    radius = rng.uniform(20, 200, corners)
    star = shapely.Polygon(np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]))
    hole = star.buffer(-8)
    hollow = star.difference(hole) if star.is_valid and hole.geom_type == "Polygon" else star
    hollow = affinity.translate(hollow, *place)
    if not hollow.is_valid or hollow.area < 100:
        return
    for shape in (hollow, hollow.reverse()):
        edges = outline(np.array([shape], dtype=object))
        assert np.hypot(*edges.normal.T) == pytest.approx(1)
        assert ((edges.end - edges.start) * edges.normal).sum(axis=1) == pytest.approx(0, abs=1e-6)
        middle = (edges.start + edges.end) / 2
        long = lengths(edges) > 0.1
        assert shapely.contains_xy(shape, *(middle - 1e-3 * edges.normal)[long].T).all()
        assert not shapely.contains_xy(shape, *(middle + 1e-3 * edges.normal)[long].T).any()


def test_normals_of_the_smallest_shapes_point_outward_far_from_the_origin():
    """Sums of products of eight figures have no decimals left: not enough for a tenth of a square metre."""
    rng = np.random.default_rng(0)
    for x, y in rng.uniform(0, 1000, (200, 2)) + FAR:
        square = shapely.box(x, y, x + 0.1, y + 0.1)
        edges = outline(np.array([square], dtype=object))
        away = (edges.start + edges.end) / 2 - (x + 0.05, y + 0.05)
        assert ((away * edges.normal).sum(axis=1) > 0).all()


def test_a_ring_has_no_ends():
    ring = shapely.Point(0, 0).buffer(300).difference(shapely.Point(0, 0).buffer(280))
    sides, ends = sides_and_ends([ring])
    assert len(ends) == 0
    assert lengths(sides).sum() == pytest.approx(ring.length)


def test_parts_of_a_belt_have_their_own_ends_and_the_same_belt():
    both = shapely.union_all([belt(), belt(y=300)])
    sides, ends = sides_and_ends([belt(x=1000), both])
    assert np.bincount(sides.belt).tolist() == np.bincount(ends.belt).tolist() == [2, 4]


def test_a_bent_belt_has_an_end_on_either_side_of_its_bend():
    bent = shapely.LineString([(0, 0), (300, 0), (500, 200)]).buffer(10, cap_style="flat", join_style="mitre")
    sides, ends = sides_and_ends([bent])
    assert lengths(ends) == pytest.approx([20, 20])
    assert len(sides) == 4


def test_the_edges_of_a_clearing_across_the_belt_are_sides_too():
    """A wind across the belt blows over the clearing from one side of it to the other."""
    sides, ends = sides_and_ends([belt(400, 30, 90).difference(shapely.box(-5, -5, 5, 5))])
    assert sorted(sides.normal[lengths(sides) < 11].round().tolist()) == [[0, -1], [0, 1]]
    assert sorted(ends.normal[lengths(ends) < 11].round().tolist()) == [[-1, 0], [1, 0]]


@given(st.floats(30, 2000), st.floats(1, 15), st.floats(0, 360))
def test_thickness_is_the_short_side(length, width, angle):
    assert thickness([belt(length, width, angle)])[0] == pytest.approx(width, rel=1e-6)


def test_thickness_of_rings_squares_and_circles():
    ring = shapely.Point(0, 0).buffer(300, quad_segs=64).difference(shapely.Point(0, 0).buffer(280, quad_segs=64))
    square, circle = shapely.box(0, 0, 30, 30), shapely.Point(0, 0).buffer(10, quad_segs=64)
    found = thickness([ring, square, circle])
    assert found[:2] == pytest.approx([20, 30], rel=0.02)
    assert 10 <= found[2] <= 20, "a circle has no short side, but still a width"


# Gaps ----------------------------------------------------------------------------------------------------------------


@given(st.floats(1, 49), st.floats(0, 360), st.sampled_from([(0.0, 0.0), FAR]))
def test_two_belts_in_line_leave_a_gap_between_their_ends(gap, angle, place):
    away = (200 + gap) * np.array([np.sin(np.radians(angle)), np.cos(np.radians(angle))])
    shapes = [belt(angle=angle, x=x, y=y) for x, y in (place, np.array(place) + away)]
    assert openings(*shapes) == pytest.approx([gap], abs=1e-5)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (belt(x=260, angle=90), "wider than a gap may be"),
        (belt(x=200, angle=90), "the belts touch"),
        (belt(x=200.3, angle=90), "a slit that nobody cut"),
        (belt(x=220, y=25, angle=90), "the other belt is not on the same line"),
        (belt(x=130, y=0, angle=0), "a side is no end"),
        (belt(x=0, y=40, angle=90), "belts side by side"),
        (belt(x=30, angle=90), "belts on one another"),
        (belt(x=110, y=110, angle=0), "a corner, whose ends look past each other"),
    ],
)
def test_no_gap(other, why):
    assert openings(belt(angle=90), other) == [], why


def test_every_end_has_one_gap_the_nearest():
    three = [belt(x=x, angle=90) for x in (0, 210, 430)]
    assert openings(*three) == [10, 20]
    assert openings(three[0], three[2]) == []


def test_an_end_that_has_a_nearer_one_has_no_second_gap():
    """Two belts overlap and end on the same line as a third begins; the one farther back looks past the other."""
    assert openings(belt(angle=90), belt(x=-5, y=19, angle=90), belt(x=210, angle=90)) == [10]


def test_each_strip_of_a_bank_has_its_own_opening_at_a_passage():
    strips = [belt(x=x, y=y, angle=90) for x in (0, 210) for y in (0, 22, 44)]
    assert openings(*strips) == [10, 10, 10]


def test_a_short_belt_between_two_others_fills_the_gap():
    """Three compartments without a passage: the middle one is shorter than a gap may be wide."""
    assert openings(belt(angle=90), belt(30, x=115, angle=90), belt(x=230, angle=90)) == []


def test_a_square_belt_has_no_ends_but_it_fills_a_gap():
    around = belt(x=-120, angle=90), belt(x=120, angle=90)
    assert openings(*around) == [40]
    assert openings(*around, belt(20, 20)) == []


def test_belts_in_one_feature_have_gaps_like_belts_of_their_own():
    left, right = belt(angle=90), belt(x=212, angle=90)
    assert openings(shapely.union_all([left, right])) == openings(left, right) == [12]


def test_the_same_belt_twice_closes_no_gap():
    left, right = belt(angle=90), belt(x=212, angle=90)
    assert set(openings(left, left, right)) == {12}


def test_a_gap_knows_the_belts_on_both_sides():
    shapes = np.array([belt(x=5000, angle=90), belt(angle=90), belt(x=215, angle=90)], dtype=object)
    found = gaps(sides_and_ends(shapes)[1], thickness(shapes), np.full(3, 50.0))
    assert sorted(found.belts[0].tolist()) == [1, 2]
    across = np.array(sorted([found.start[0].tolist(), found.end[0].tolist()]))
    assert across == pytest.approx(np.array([[100, 0], [115, 0]]))


def test_without_ends_there_is_no_gap():
    ring = shapely.Point(0, 0).buffer(300).difference(shapely.Point(0, 0).buffer(280))
    assert openings(ring) == []
