"""Low-coverage belts: the printed geometry, the land below them and the plants in them, against formulas."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration.planning import units
from ordos_restoration.planning.sand.fixation.low_cover_belts import BeltDesign, low_cover_belts
from ordos_restoration.planning.spec import Cancelled

CRS = "EPSG:4546"
X, Y = 400_000.0, 4_450_000.0
SQUARE = shapely.box(X, Y, X + 1000, Y + 1000)


def design(width=4.0, cover=0.2, rows=2.0, row=3.0, plant=2.0):
    return BeltDesign(*(np.array([one], dtype=float) for one in (width, cover, rows, row, plant)))


def belts(shape=SQUARE, bearing=0.0, **named):
    return low_cover_belts([shape], ["A"], bearing, design(**named), CRS)


@pytest.mark.parametrize(
    ("width", "cover", "gap"), [(4, 0.15, 22.7), (4, 0.20, 16.0), (4, 0.25, 12.0), (6, 0.20, 24.0)]
)
def test_the_clear_spacing_is_that_of_the_books(width, cover, gap):
    """D = w (1 − C) / C; the four printed examples of low coverage."""
    assert design(width, cover).period()[0] - width == pytest.approx(gap, abs=0.05)


def test_two_rows_three_metres_apart_eight_metres_between_belts_are_909_plants():
    """Tested layout of peashrub: belts of two rows, 3 m + 8 m, plants 2 m apart: 909 a hectare."""
    assert design(width=3, cover=3 / 11, plant=2).density()[0] == pytest.approx(909, abs=0.5)


def test_a_square_kilometre_is_covered_and_planted_as_reckoned():
    """1 km of 20 m periods: 50 belts of two rows of 500 plants, 20 % of the land."""
    t = belts()
    assert t.plants.sum() == 50 * 2 * 500
    assert t.area_m2.sum() / units.geodesic_area(np.array([SQUARE]), CRS)[0] == pytest.approx(0.2, abs=1e-6)
    assert (t.length_m * t.width_m).sum() == pytest.approx(t.area_m2.sum())
    assert t.number.tolist() == list(range(1, len(t) + 1))


def test_rows_are_as_many_as_the_width_has_room_for_when_nobody_says():
    assert set(belts(width=7.0, rows=math.nan, row=3.0)["rows"]) == {2}


def test_belts_of_neighbours_go_on_in_each_other():
    left, right = (belts(shapely.box(X + a, Y, X + a + 333, Y + 400), 90.0) for a in (0, 333))
    joined = shapely.union_all([*left.geometry, *right.geometry])
    assert joined.geom_type == "MultiPolygon" and len(joined.geoms) == len(left)


def test_belts_stay_within_holes_and_parts():
    ring = SQUARE.difference(shapely.box(X + 300, Y + 300, X + 700, Y + 700))
    two = shapely.MultiPolygon([shapely.box(X, Y, X + 90, Y + 90), shapely.box(X + 500, Y, X + 590, Y + 90)])
    for shape in (ring, two):
        t = belts(shape, 30.0)
        assert shapely.union_all(t.geometry.to_numpy()).difference(shape.buffer(1e-6)).is_empty
        assert t.area_m2.sum() / shape.area == pytest.approx(0.2, abs=0.02)


def test_a_sliver_between_two_belts_has_none():
    assert len(belts(shapely.box(X + 5, Y, X + 6, Y + 100))) == 0


def test_nothing_gives_nothing():
    empty = BeltDesign(*(np.zeros(0) for _ in range(5)))
    assert len(low_cover_belts([], [], 0.0, empty, CRS)) == 0


def test_cancel_is_heard():
    def stop(fraction, message):
        raise Cancelled

    with pytest.raises(Cancelled):
        low_cover_belts([SQUARE], ["A"], 0.0, design(), CRS, stop)


@settings(max_examples=10, deadline=None)
@given(st.floats(0, 180), st.floats(0.1, 0.5), st.floats(2, 12), st.integers(1, 3), st.floats(0, 360), st.floats(1, 3))
def test_cover_and_plants_hold_in_any_direction(bearing, cover, width, rows, turn, stretch):
    """Over any ellipse the land below the belts is C and the plants r / (s P) per m², but for its outline."""
    shape = affinity.rotate(affinity.scale(shapely.Point(X, Y).buffer(300, 32), stretch, 1.0), turn)
    one = design(width, cover, rows, min(3.0, width / rows), 1.5)
    t = low_cover_belts([shape], ["A"], bearing, one, CRS)
    edge = shape.length * one.period()[0] / shape.area
    assert abs(t.area_m2.sum() / units.geodesic_area(np.array([shape]), CRS)[0] - cover) <= cover * edge
    expected = shape.area / 1e4 * one.density()[0]
    assert abs(t.plants.sum() - expected) <= expected * edge + 4 * len(t)
    pieces = t.geometry.to_numpy()
    assert shapely.area(pieces).sum() == pytest.approx(shapely.union_all(pieces).area)  # they do not overlap
