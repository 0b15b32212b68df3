"""Level lines and the land between them: closed, nested, nothing twice and nothing missing."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.mine.subsidence.contours import bands, between, rings

NONE = np.zeros(0, dtype=object)


def cells(rows, columns, cell=10.0):
    return Lattice(0.0, rows * cell, cell, rows, columns, "EPSG:4546")


def test_a_cone_has_round_lines_with_the_higher_land_on_their_left():
    lattice = cells(120, 140)
    x, y = np.meshgrid(*lattice.centres())
    (outline,) = rings(lattice, 600.0 - np.hypot(x - 700, y - 600), 250.0)
    assert shapely.is_ccw(outline)
    assert shapely.Polygon(outline).area == pytest.approx(np.pi * 350**2, rel=3e-4)


def test_a_hollow_is_a_hole():
    lattice = cells(60, 60)
    x, y = np.meshgrid(*lattice.centres())
    away = np.hypot(x - 300, y - 300)
    ring = np.exp(-(((away - 150) / 40) ** 2))
    found = rings(lattice, ring, 0.5)
    assert sorted(shapely.is_ccw(found).tolist()) == [False, True]
    land = between(found, NONE)
    assert land.area == pytest.approx(2 * np.pi * 150 * 2 * 40 * np.sqrt(np.log(2)), rel=0.01)
    assert not land.contains(shapely.Point(300, 300))


def test_land_up_to_the_edge_closes_there():
    land = between(rings(cells(4, 5), np.ones((4, 5)), 0.5), NONE)
    assert land.is_valid
    assert land.area == pytest.approx(50 * 40, rel=0.2)
    assert land.contains(shapely.box(5, 5, 45, 35))


def test_strips_of_rows_join(monkeypatch):
    from ordos_restoration.planning.mine.subsidence import contours

    values = np.random.default_rng(4).normal(size=(40, 30))
    whole = between(rings(cells(40, 30), values, 0.3), NONE)
    monkeypatch.setattr(contours, "AT_ONCE", 70)
    assert between(rings(cells(40, 30), values, 0.3), NONE).symmetric_difference(whole).area < 1e-6


@settings(max_examples=60)
@given(arrays(float, (9, 11), elements=st.sampled_from([-1.0, 0.0, 0.4, 0.5, 0.7, 1.0, 2.0])))
def test_bands_share_their_lines(values):
    """Saddles, plateaus and values on the very level: no gap, no overlap, all valid."""
    lattice = cells(9, 11)
    made = [one for one in bands([rings(lattice, values, level) for level in (0.25, 0.5, 1.5)]) if one is not None]
    whole = between(rings(lattice, values, 0.25), NONE)
    if whole is None:
        assert not made
        return
    assert all(one.is_valid for one in made)
    assert sum(one.area for one in made) == pytest.approx(whole.area, rel=1e-9)
    assert shapely.union_all(made).area == pytest.approx(whole.area, rel=1e-9)


@settings(max_examples=40)
@given(arrays(float, (8, 8), elements=st.floats(-1, 1)))
def test_a_centre_lies_inside_when_its_value_reaches_the_level(values):
    lattice = cells(8, 8)
    land = between(rings(lattice, values, 0.1), NONE)
    x, y = np.meshgrid(*lattice.centres())
    inside = np.zeros(values.shape, dtype=bool) if land is None else shapely.contains_xy(land, x, y)
    assert (inside == (values >= 0.1)).all()


@pytest.mark.parametrize(("level", "patches"), [(0.6, 1), (0.8, 2)])
def test_the_middle_decides_a_saddle(level, patches):
    """Two high corners across from each other, the mean of the four is 0.7: joined below it, apart above."""
    land = between(rings(cells(2, 2), np.array([[1.0, 0.4], [0.4, 1.0]]), level), NONE)
    assert len(land.geoms) == patches
