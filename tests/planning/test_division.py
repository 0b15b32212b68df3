"""Land of any shape is divided into compact parcels of given areas, each of one part, that share their borders."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration.planning.mine.parcels.division import divide
from ordos_restoration.planning.mine.parcels.layout import best_split, cost_of, layout
from ordos_restoration.planning.mine.parcels.sweep import Edges, area_behind, places
from ordos_restoration.planning.spec import Cancelled

X, Y = 487_000.0, 4_391_000.0


def placed(shape):
    return shapely.transform(shape, lambda xy: xy + np.array([X, Y]))


def circle(radius, x=0.0, y=0.0, arcs=16):
    return shapely.Point(x, y).buffer(radius, arcs)


RING = circle(300).difference(circle(210, 30))
CRESCENT = circle(300).difference(circle(200)).difference(shapely.Polygon([(0, 0), (500, -180), (500, 180)]))
ELL = shapely.Polygon([(0, 0), (600, 0), (600, 200), (200, 200), (200, 600), (0, 600)])
ANGLE = np.linspace(0.0, 2.0 * np.pi, 90, endpoint=False)
LOBES = 300.0 * (1.0 + 0.35 * np.cos(3.0 * ANGLE + 1.0) + 0.12 * np.cos(5.0 * ANGLE))
BLOB = shapely.Polygon(np.column_stack([LOBES * np.cos(ANGLE), LOBES * np.sin(ANGLE)]))
WINDING = shapely.LineString([(0, 0), (600, 0), (600, 120), (0, 120), (0, 240), (600, 240)]).buffer(
    35, cap_style="flat"
)
PADS = shapely.box(0, 0, 700, 400).difference(
    shapely.union_all([circle(25, x, y, 4) for x, y in ((100, 100), (300, 250), (520, 130), (600, 300))])
)
SHAPES = {"ring": RING, "crescent": CRESCENT, "L": ELL, "blob": BLOB, "winding": WINDING, "pads": PADS}


def divided(shape, shares):
    return divide(np.array([shape], dtype=object), shares, np.array([len(shares)]))


def assert_divided(shape, made, shares, within=1e-6):
    """The parcels cover the shape, do not overlap, are of one part, share their vertices and have their areas."""
    assert len(made.shape) == len(shares)
    assert {one.geom_type for one in made.shape} == {"Polygon"}
    assert shapely.is_valid(made.shape).all()
    area = shapely.area(made.shape)
    assert area.sum() == pytest.approx(shape.area, rel=1e-9)
    assert shapely.coverage_is_valid(made.shape)
    assert shapely.union_all(made.shape).symmetric_difference(shape).area <= 1e-6
    wanted = np.asarray(shares)[made.aim] / np.sum(shares) * shape.area
    assert np.abs(area / wanted - 1.0).max() <= within


def compactness(shapes):
    return 4.0 * np.pi * shapely.area(shapes) / shapely.length(shapes) ** 2


# The places of lines --------------------------------------------------------------------------------------------------


def edges_of(polygon):
    xy = shapely.get_coordinates(shapely.geometry.polygon.orient(polygon).exterior)
    return Edges(np.zeros(len(xy) - 1, dtype=int), xy[:-1, 0], xy[:-1, 1], xy[1:, 0], xy[1:, 1])


def test_the_area_behind_a_line_is_that_of_an_overlay():
    for place in (-150.0, -20.0, 0.0, 77.0, 210.0):
        behind, length = area_behind(edges_of(BLOB), np.array([place]))
        left = BLOB.intersection(shapely.box(-1e4, -1e4, place, 1e4))
        line = BLOB.intersection(shapely.LineString([(place, -1e4), (place, 1e4)]))
        assert behind[0] == pytest.approx(left.area, rel=1e-12)
        assert length[0] == pytest.approx(line.length, rel=1e-9)


def test_the_line_across_a_triangle_follows_the_root():
    triangle = edges_of(shapely.Polygon([(0, 0), (100, 0), (0, 100)]))  # behind c: 5000 − (100 − c)²/2
    for wanted in (1.0, 1250.0, 4999.0):
        assert places(triangle, np.array([wanted]))[0] == pytest.approx(100 - np.sqrt(2 * (5000 - wanted)), rel=1e-12)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.001, 0.999))
def test_the_place_is_the_inverse_of_the_area(seed, share):
    polygon = star(seed, 25, 0.7)
    edges = edges_of(polygon)
    place = places(edges, np.array([share * polygon.area]))
    assert area_behind(edges, place)[0][0] == pytest.approx(share * polygon.area, rel=1e-10)


# Layouts --------------------------------------------------------------------------------------------------------------


def test_twelve_parcels_of_a_square_are_three_by_four():
    made = divided(placed(shapely.box(0, 0, 500, 500)), np.ones(12))
    sides = np.sort(np.diff(shapely.bounds(made.shape).reshape(-1, 2, 2), axis=1)[:, 0], axis=1)
    assert sides == pytest.approx(np.tile([125.0, 500.0 / 3.0], (12, 1)))


def test_a_long_rectangle_of_two_squares_is_cut_across_its_length():
    behind, aside = best_split(np.array([2, 2]), np.array([2.0, 0.5]))
    assert behind.tolist() == [1, 1]
    assert aside.tolist() == [False, True]
    assert cost_of(np.array([2]), np.array([2.0]), np.array([6.0]))[0] == pytest.approx(0.0, abs=0.01)
    assert layout().cost[4, len(layout().log_ratio) // 2] == pytest.approx(0.0, abs=0.01)


# Any shape ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 2, 3, 7, 12, 50])
@pytest.mark.parametrize("name", SHAPES)
def test_land_of_any_shape_is_divided_equally(name, count):
    shape = placed(SHAPES[name])
    assert_divided(shape, divided(shape, np.ones(count)), np.ones(count))


@pytest.mark.parametrize(("name", "least"), [("ring", 0.55), ("crescent", 0.7), ("L", 0.6), ("blob", 0.55)])
def test_twelve_parcels_are_compact(name, least):
    assert compactness(divided(placed(SHAPES[name]), np.ones(12)).shape).min() > least


def test_a_platform_about_a_top_is_cut_across_and_not_around():
    ring = circle(300, arcs=64).difference(circle(250, arcs=64))
    made = divided(placed(ring), np.ones(24))
    assert_divided(placed(ring), made, np.ones(24))
    distance = shapely.hausdorff_distance(made.shape, shapely.centroid(made.shape))
    assert distance.max() < 60.0, "every parcel is as wide as the platform: 72 by 50 m"


def test_holes_that_no_cut_meets_stay_holes():
    made = divided(placed(PADS), np.ones(2))
    assert shapely.get_num_interior_rings(made.shape).sum() == 4


def test_a_list_of_unequal_areas_is_kept():
    shares = np.array([1.0, 2.0, 3.5, 0.5, 5.0, 1.0])
    for name in SHAPES:
        shape = placed(SHAPES[name])
        assert_divided(shape, divided(shape, shares), shares)


def test_a_hole_that_touches_the_outline_pinches_no_parcel():
    outline = [(400, 500), (400, 600), (300, 600), (300, 900), (1000, 900), (1000, 600), (600, 600), (600, 400)]
    shape = placed(shapely.Polygon([*outline, (400, 400)], [[(600, 700), (500, 700), (500, 600), (600, 600)]]))
    assert shape.is_valid
    for count in (2, 5, 12, 40):
        assert_divided(shape, divided(shape, np.ones(count)), np.ones(count))


def test_a_cut_along_an_edge_leaves_no_spike():
    outline = [(1000, 0), (600, 0), (600, 200), (200, 200), (200, 300), (400, 300), (400, 500), (600, 500), (600, 300)]
    shape = placed(shapely.Polygon([*outline, (1000, 300)]))
    for count in range(2, 12):
        assert_divided(shape, divided(shape, np.ones(count)), np.ones(count))


def test_many_lands_are_divided_at_once_as_each_alone():
    shapes = np.array([placed(one) for one in SHAPES.values()], dtype=object)
    count = np.array([3, 1, 8, 12, 5, 9])
    made = divide(shapes, np.ones(count.sum()), count)
    for i, shape in enumerate(shapes):
        alone = divided(shape, np.ones(count[i]))
        own = made.land == i
        assert made.aim[own].tolist() == list(range(count[i]))
        assert shapely.equals_exact(made.shape[own], alone.shape, 1e-6).all()


def test_another_first_vertex_or_direction_gives_the_same_parcels():
    for name in ("blob", "L"):
        shape = placed(SHAPES[name])
        xy = shapely.get_coordinates(shape.exterior)[:-1]
        other = shapely.Polygon(np.roll(xy, 17, axis=0)[::-1])
        first, second = (divided(one, np.ones(9)).shape for one in (shape, other))
        assert shapely.equals_identical(first, second).all()


def test_borders_know_the_parcels_on_both_sides():
    made = divided(placed(PADS), np.ones(12))
    borders = made.borders
    ends = np.stack([borders.xy[borders.start], borders.xy[borders.end]], axis=1)
    length = np.hypot(*(ends[:, 1] - ends[:, 0]).T)
    outer = borders.right < 0
    assert length[outer].sum() == pytest.approx(PADS.length, rel=1e-9)
    assert length.sum() + length[~outer].sum() == pytest.approx(shapely.length(made.shape).sum(), rel=1e-9)


def test_a_division_can_be_cancelled():
    def stop(fraction, message):
        raise Cancelled

    with pytest.raises(Cancelled):
        divide(np.array([BLOB], dtype=object), np.ones(5), np.array([5]), stop)


# Random land ----------------------------------------------------------------------------------------------------------


def star(seed, corners, depth):
    random = np.random.default_rng(seed)
    angle = np.sort(random.uniform(0.0, 2.0 * np.pi, corners))
    radius = 300.0 * (1.0 - depth * random.uniform(0.0, 1.0, corners))
    shape = shapely.make_valid(shapely.Polygon(np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])))
    return max(shapely.get_parts(shape), key=lambda one: one.area)


COUNTS = st.integers(1, 30)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(5, 60), st.floats(0.1, 0.9), COUNTS)
def test_stars_are_divided(seed, corners, depth, count):
    shape = placed(star(seed, corners, depth))
    assert_divided(shape, divided(shape, np.ones(count)), np.ones(count))


@settings(max_examples=40, deadline=None)
@given(st.floats(0.3, 0.9), st.floats(0.0, 1.0), COUNTS)
def test_rings_are_divided(inner, aside, count):
    shape = placed(circle(300).difference(circle(300 * inner, aside * 0.9 * 300 * (1 - inner))))
    assert_divided(shape, divided(shape, np.ones(count)), np.ones(count))


@settings(max_examples=40, deadline=None)
@given(st.floats(0.3, 0.9), st.floats(5.0, 175.0), COUNTS)
def test_crescents_are_divided(inner, opening, count):
    half = np.radians(opening / 2.0)
    wedge = shapely.Polygon([(0, 0), (900, -900 * np.tan(half / 2)), (900, 900 * np.tan(half / 2))])
    shape = placed(circle(300).difference(circle(300 * inner)).difference(wedge))
    assert_divided(shape, divided(shape, np.ones(count)), np.ones(count))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 5), COUNTS)
def test_land_with_holes_is_divided(seed, holes, count):
    random, shape = np.random.default_rng(seed), star(seed, 20, 0.3)
    for _ in range(holes):
        x, y = random.uniform(-150, 150, 2)
        shape = shape.difference(circle(random.uniform(10, 60), x, y, 4))
    shape = placed(max(shapely.get_parts(shape), key=lambda one: one.area))
    assert_divided(shape, divided(shape, np.ones(count)), np.ones(count))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(1, 4), st.integers(1, 4))), COUNTS)
def test_land_on_a_lattice_is_divided_where_cuts_meet_corners_and_edges(boxes, count):
    rectangles = [shapely.box(x, y, x + w, y + h) for x, y, w, h in [(0, 0, 3, 3), *boxes]]
    shape = max(shapely.get_parts(shapely.union_all(rectangles)), key=lambda one: one.area)
    shape = placed(shapely.transform(shape, lambda xy: xy * 100.0))
    assert_divided(shape, divided(shape, np.ones(count)), np.ones(count))
