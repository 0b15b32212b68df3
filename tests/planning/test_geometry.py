"""Verbs every planner leans on: nothing is lost, nothing is invented."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning import geometry

WIDE = shapely.from_wkt("POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))")
BOWTIE = shapely.from_wkt("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))")


def star(centre, reach):
    """Return a polygon around a point: always simple, seldom convex."""
    angle = np.linspace(0, 2 * np.pi, len(reach), endpoint=False)
    return shapely.Polygon(np.column_stack([np.cos(angle), np.sin(angle)]) * np.array(reach)[:, None] + centre)


stars = st.builds(
    star, st.tuples(st.floats(0, 500), st.floats(0, 500)), st.lists(st.floats(5, 200), min_size=3, max_size=9)
)
many_stars = st.lists(stars, min_size=1, max_size=6).map(lambda found: np.array(found, dtype=object))


def test_chunks_cover_everything_once():
    assert [(c.start, c.stop) for c in geometry.chunks(7, 3)] == [(0, 3), (3, 6), (6, 7)]
    assert not list(geometry.chunks(0, 3))


def test_ragged_says_whose_element_and_which():
    owner, position = geometry.ragged([2, 0, 3])
    assert owner.tolist() == [0, 0, 2, 2, 2]
    assert position.tolist() == [0, 1, 0, 1, 2]


def test_parts_of_collections_in_collections():
    nested = shapely.from_wkt(
        "GEOMETRYCOLLECTION (POINT (1 1), GEOMETRYCOLLECTION (MULTIPOINT (2 2, 3 3), LINESTRING (0 0, 1 1)))"
    )
    single, index = geometry.parts(np.array([shapely.Point(0, 0), None, nested], dtype=object))
    assert shapely.to_wkt(single, trim=True).tolist() == [
        "POINT (0 0)", "POINT (1 1)", "POINT (2 2)", "POINT (3 3)", "LINESTRING (0 0, 1 1)",
    ]  # fmt: skip
    assert index.tolist() == [0, 2, 2, 2, 2]


def test_repair_makes_a_bowtie_two_triangles():
    (fixed,) = geometry.repair([BOWTIE], "Polygon")
    assert fixed.is_valid
    assert fixed.area == pytest.approx(50)
    assert not BOWTIE.is_valid, "the input is not touched"


@pytest.mark.parametrize(
    ("wkt", "family"),
    [
        ("POINT (1 1)", "Polygon"),
        ("LINESTRING (0 0, 1 1)", "Point"),
        ("POLYGON EMPTY", "Polygon"),
        ("POLYGON ((0 0, 1 1, 0 0, 0 0))", "Polygon"),  # a spike has no area
        ("POLYGON ((0 0, 1 0, 1 Infinity, 0 0))", "Polygon"),
        ("GEOMETRYCOLLECTION (POINT (1 1))", "LineString"),
    ],
)
def test_repair_leaves_out_what_is_no_such_shape(wkt, family):
    with np.errstate(all="ignore"):
        assert geometry.repair([shapely.from_wkt(wkt), None], family).tolist() == [None, None]


def test_repair_keeps_the_family_of_a_collection_and_drops_heights():
    mixed = shapely.from_wkt("GEOMETRYCOLLECTION (POLYGON ((0 0 5, 1 0 5, 1 1 5, 0 0 5)), LINESTRING (0 0 1, 1 1 1))")
    (fixed,) = geometry.repair([mixed], "Polygon")
    assert fixed.geom_type == "MultiPolygon"
    assert not fixed.has_z


@given(many_stars)
def test_repaired_polygons_are_valid_and_repairing_again_changes_nothing(shapes):
    rings = [shapely.Polygon(np.roll(shapely.get_coordinates(s), 1, axis=1)[::-1]) for s in shapes]
    once = geometry.repair([*shapes, *rings, BOWTIE], "Polygon")
    assert shapely.is_valid(once).all()
    assert shapely.equals_exact(geometry.repair(once, "Polygon"), once).all()


def test_as_type_makes_singles_multis_only_where_asked():
    shapes = np.array([WIDE, shapely.MultiPolygon([WIDE]), None], dtype=object)
    multi = geometry.as_type(shapes, "MultiPolygon")
    assert [getattr(s, "geom_type", None) for s in multi] == ["MultiPolygon", "MultiPolygon", None]
    assert geometry.as_type(shapes[:1], "Polygon")[0].geom_type == "Polygon"
    line = np.array([shapely.LineString([(0, 0), (1, 1)])], dtype=object)
    assert geometry.as_type(line, "MultiLineString")[0].geom_type == "MultiLineString"


@given(many_stars, st.integers(8, 64))
def test_subdivide_keeps_the_area_of_every_polygon(shapes, most):
    dense = shapely.segmentize(shapes, 10)
    pieces, index = geometry.subdivide(dense, most)
    assert (shapely.get_num_coordinates(pieces) <= most).all()
    area = np.bincount(index, shapely.area(pieces), minlength=len(shapes))
    assert area == pytest.approx(shapely.area(shapes), rel=1e-9)


def test_subdivide_of_nothing():
    pieces, index = geometry.subdivide(np.array([], dtype=object))
    assert len(pieces) == len(index) == 0


@given(many_stars, many_stars)
def test_subtract_equals_the_difference_from_the_union(shapes, blocks):
    left, changed = geometry.subtract(shapes, blocks)
    expected = shapely.difference(shapes, shapely.union_all(blocks))
    apart = shapely.symmetric_difference(left, expected)
    assert shapely.area(apart) == pytest.approx(0, abs=len(blocks) * geometry.DUST)
    assert (shapely.area(shapes[~changed]) == shapely.area(left[~changed])).all()
    assert changed[shapely.area(shapes) - shapely.area(left) > geometry.DUST].all()


def test_subtract_leaves_empty_polygons_never_lines():
    block = shapely.box(0, 0, 1000, 500)
    left, changed = geometry.subtract([WIDE, WIDE], [WIDE])
    assert [s.wkt for s in left] == ["POLYGON EMPTY"] * 2
    assert changed.all()
    touching, _ = geometry.subtract([shapely.box(0, 500, 1000, 900)], [block])
    assert touching[0].area == 400_000
    nothing, changed = geometry.subtract([WIDE], [])
    assert nothing[0] == WIDE
    assert not changed.any()


@given(st.lists(st.integers(0, 4), max_size=12))
def test_pairs_by_takes_every_position_once_and_no_value_twice_a_round(values):
    index = np.array(values, dtype=int)
    rounds = [list(turn) for turn in geometry.pairs_by(index, 5)]
    assert sorted(position for turn in rounds for position in turn) == list(range(len(values)))
    for turn in rounds:
        assert len(set(index[turn])) == len(turn)


def test_only_polygons_drops_lines_points_and_dust():
    shapes = [
        shapely.from_wkt("GEOMETRYCOLLECTION (POLYGON ((0 0, 9 0, 9 9, 0 0)), LINESTRING (0 0, 1 1))"),
        shapely.from_wkt("LINESTRING (0 0, 1 1)"),
        shapely.box(0, 0, 1e-3, 1e-3),
    ]
    assert shapely.area(geometry.only_polygons(shapes)).tolist() == [40.5, 0, 0]


def test_a_collection_without_areas_leaves_an_empty_polygon():
    mixed = shapely.from_wkt("GEOMETRYCOLLECTION (POINT (0 0), LINESTRING (0 0, 1 1))")
    both = shapely.from_wkt("GEOMETRYCOLLECTION (POINT (9 9), POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)))")
    left = geometry.only_polygons(np.array([mixed, both]))
    assert left[0].is_empty and left[1].area == 16.0
