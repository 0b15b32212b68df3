"""Polygons over each other: every piece of land once, nothing lost, and slivers find a neighbour."""

import pytest

from ordos_restoration.planning.mine.damage import overlay
from ordos_restoration.planning.mine.damage.additive_area import additive_area, moments

np, shapely = pytest.importorskip("numpy"), pytest.importorskip("shapely")
pyproj = pytest.importorskip("pyproj")
hypothesis = pytest.importorskip("hypothesis")
st = hypothesis.strategies

ZONE = "EPSG:4546"
number = st.floats(0, 900, allow_nan=False)
side = st.floats(2, 600, allow_nan=False)
rectangles = st.lists(st.tuples(number, number, side, side), min_size=1, max_size=9)


def boxes(sides, x=500_000.0, y=4_400_000.0):
    return np.array([shapely.box(x + a, y + b, x + a + w, y + b + h) for a, b, w, h in sides], dtype=object)


@hypothesis.given(rectangles, rectangles)
@hypothesis.settings(deadline=None, max_examples=60)
def test_faces_are_the_land_once(own, others):
    shapes, dividers = boxes(own), boxes(others)
    faces = overlay.faces_of(shapes, dividers)
    whole = shapely.union_all(shapes)
    assert shapely.area(faces).sum() == pytest.approx(whole.area, rel=1e-9)
    i, j = np.triu_indices(len(faces), 1)
    assert shapely.area(shapely.intersection(faces[i], faces[j])).sum() < 1e-6 * len(faces)
    for cover in (shapes, dividers):  # no face is cut by an outline
        face, shape = overlay.covering(faces, cover)
        inside = shapely.area(shapely.intersection(faces[face], cover[shape]))
        assert np.allclose(inside, shapely.area(faces[face]), rtol=1e-6, atol=1e-6)


@hypothesis.given(rectangles)
@hypothesis.settings(deadline=None, max_examples=60)
def test_the_uppermost_takes_what_the_lower_ones_lose(own):
    shapes = boxes(own)
    faces = overlay.faces_of(shapes, shapes[:0])
    winner = overlay.uppermost(*overlay.covering(faces, shapes), np.arange(len(shapes)), len(faces))
    assert (winner >= 0).all()
    won = np.bincount(winner, shapely.area(faces), minlength=len(shapes))
    left = shapely.MultiPolygon()
    for shape, area in zip(shapes, won):  # the oracle goes from the first to the last
        assert area == pytest.approx(shapely.difference(shape, left).area, rel=1e-6, abs=1e-3)
        left = shapely.union(left, shape)


@hypothesis.given(rectangles, st.floats(0.1, 5000))
@hypothesis.example([(0, 0, 444, 2), (443, 0, 2, 2), (0, 0, 441, 2)], 5.0)  # slivers that first find each other
@hypothesis.settings(deadline=None, max_examples=60)
def test_joining_slivers_keeps_the_land(own, least):
    shapes = boxes(own)
    faces = overlay.faces_of(shapes, shapes[:0])
    out, source, gone = overlay.joined_slivers(faces, np.zeros(len(faces)), least)
    assert shapely.area(out).sum() == pytest.approx(shapely.area(faces).sum(), rel=1e-9)
    assert len(out) == len(source) == len(faces) - gone.sum()
    for small in out[shapely.area(out) < least]:  # only what stands alone stays small
        assert shapely.length(shapely.intersection(out, small.boundary)).sum() <= small.length * (1 + 1e-6)


def test_a_sliver_goes_to_the_longest_border_but_first_to_its_own_group():
    sliver, long, short = boxes([(0, 0, 100, 0.005), (0, 0.005, 100, 50), (100, 0, 50, 0.005)])
    shapes = np.array([sliver, long, short], dtype=object)
    out, source, gone = overlay.joined_slivers(shapes, np.array([1, 1, 1]), 0.6)
    assert list(source) == [1] and list(gone) == [True, False, True]  # the third by way of the first
    assert out[0].area == pytest.approx(sliver.area + long.area + short.area)
    big = boxes([(100, 0, 50, 40)])[0]
    shapes = np.array([sliver, long, big], dtype=object)
    assert list(overlay.joined_slivers(shapes, np.array([1, 2, 1]), 0.6)[1]) == [1, 2]
    assert overlay.best_neighbours(shapes, np.array([1, 2, 1]), np.array([0]), lambda *_: None)[0] == 2
    assert overlay.best_neighbours(shapes, np.array([1, 1, 1]), np.array([0]), lambda *_: None)[0] == 1


def test_a_sliver_alone_stays():
    shapes = boxes([(0, 0, 0.5, 0.5), (10, 0, 100, 100)])
    out, source, gone = overlay.joined_slivers(shapes, np.zeros(2), 1.0)
    assert len(out) == 2 and not gone.any() and list(source) == [0, 1]


def test_pieces_of_one_key_join_and_stay_single():
    shapes = boxes([(0, 0, 10, 10), (10, 0, 10, 10), (100, 0, 10, 10), (20, 0, 10, 10)])
    out, key = overlay.dissolved(shapes, np.array([5, 5, 5, 3]))
    assert sorted(zip(key, np.round(shapely.area(out)))) == [(3, 100), (5, 100), (5, 200)]
    assert (shapely.get_type_id(out) == 3).all()


def test_nothing_is_no_face():
    none = np.zeros(0, dtype=object)
    assert len(overlay.faces_of(none, none)) == 0
    assert [len(one) for one in overlay.covering(none, none)] == [0, 0]


def test_borders_drawn_twice_leave_no_land_out():
    """Two layers with the same border, off by less than a millimetre here and there."""
    rng = np.random.default_rng(3)
    x = np.linspace(0, 1000, 200)
    line = np.column_stack([x, 300 + 20 * np.sin(x / 40)])
    again = line + rng.normal(0, 2e-4, line.shape)
    pit = shapely.Polygon([*line, (1000, 0), (0, 0)])
    field = shapely.Polygon([*again, (1000, 900), (0, 900)])
    shapes = np.array([pit, shapely.box(0, 250, 1000, 700)], dtype=object)
    faces = overlay.faces_of(shapes, np.array([field], dtype=object))
    whole = shapely.union_all(shapes).area
    assert shapely.area(faces).sum() == pytest.approx(whole, rel=1e-9)
    out, _, gone = overlay.joined_slivers(faces, np.zeros(len(faces)), 1.0)
    assert gone.sum() > 50 and (shapely.area(out) > 1.0).all()
    assert shapely.area(out).sum() == pytest.approx(whole, rel=1e-9) and shapely.is_valid(out).all()


def test_far_apart_groups_are_cut_on_their_own_and_all_are_there():
    many = boxes([(3000 * i, 0, 100 + i, 100) for i in range(300)])
    wavy = shapely.segmentize(many, 1.0)
    assert len(list(overlay.clusters(wavy))) > 1
    assert sorted(np.concatenate([own for _, own in overlay.clusters(wavy)])) == list(range(300))
    assert shapely.area(overlay.faces_of(wavy, many[:0])).sum() == pytest.approx(shapely.area(many).sum())


def test_a_run_can_be_cancelled_while_it_cuts():
    def stop(*_):
        raise InterruptedError

    shapes = boxes([(0, 0, 10, 10)])
    with pytest.raises(InterruptedError):
        overlay.faces_of(shapes, shapes, stop)


# Areas that add up ---------------------------------------------------------------------------------------------------


def test_the_area_is_that_of_the_ellipsoid():
    """Karney's geodesic area of the densified outline is the oracle."""
    shape = shapely.Polygon(
        [(510_000, 4_390_000), (521_000, 4_391_000), (519_000, 4_402_000), (509_500, 4_400_000)],
        [[(513_000, 4_394_000), (515_000, 4_394_000), (515_000, 4_396_000)]],
    )
    dense = shapely.segmentize(shape, 20.0)
    to_degrees = pyproj.Transformer.from_crs(ZONE, "EPSG:4490", always_xy=True)
    degrees = shapely.transform(dense, lambda xy: np.column_stack(to_degrees.transform(*xy.T)))
    area, _ = pyproj.Geod(ellps="GRS80").geometry_area_perimeter(shapely.geometry.polygon.orient(degrees))
    found = additive_area(np.array([shape], dtype=object), ZONE)[0]
    assert found == pytest.approx(area, rel=1e-9)
    assert abs(found / shape.area - 1) > 1e-6  # which the planar area is not


@hypothesis.given(rectangles)
@hypothesis.settings(deadline=None, max_examples=40)
def test_areas_of_parts_add_up_to_the_whole(own):
    shapes = np.append(boxes(own), boxes([(40_000, 20_000, 5000, 9000)]))
    faces = overlay.faces_of(shapes, boxes([(0, 0, 300, 300), (41_000, 21_000, 700, 9000)]))
    whole = np.array([shapely.union_all(shapes)], dtype=object)
    assert additive_area(faces, ZONE).sum() == pytest.approx(additive_area(whole, ZONE).sum(), rel=1e-9)


def test_moments_of_a_rectangle_with_a_hole_are_those_of_the_book():
    """∫u = w²h/2, ∫v = wh²/2, ∫u² = w³h/3, ∫uv = w²h²/4, ∫v² = wh³/3 from the origin on, less the hole."""

    def book(w, h):
        return np.array([w * w * h / 2, w * h * h / 2, w**3 * h / 3, w * w * h * h / 4, w * h**3 / 3])

    hole = [(0, 0), (1, 0), (1, 2), (0, 2)]
    frame = shapely.difference(shapely.box(0, 0, 3, 5), shapely.Polygon(hole))
    inside = shapely.Polygon(shapely.box(-2, -2, 3, 5).exterior, [hole])
    found = moments(np.array([frame, inside, shapely.box(-2, -2, 3, 5)], dtype=object), np.zeros(2), 1.0)
    assert found[0] == pytest.approx(book(3, 5) - book(1, 2))
    assert found[2] - found[1] == pytest.approx(book(1, 2))


def test_no_land_has_no_area():
    assert len(additive_area(np.zeros(0, dtype=object), ZONE)) == 0
    assert additive_area(np.array([shapely.Polygon()]), ZONE)[0] == 0
