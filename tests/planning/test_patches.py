"""Cells become polygons: the same area, class by class, nothing twice, holes and corners and all."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.wind import patches as module
from ordos_restoration.planning.wind.patches import joined, patches

OPEN = 5
CELL = 25.0


def lattice(classes, left=36_450_000.0, top=4_450_000.0):
    return Lattice(left, top, CELL, *np.shape(classes), None)


def by_class(classes, side=None, monkeypatch=None):
    """Return one shape for every class, and the number of pieces that were made."""
    if side:
        monkeypatch.setattr(module, "SIDE", side)
        tiles = Lattice.tiles
        monkeypatch.setattr(Lattice, "tiles", lambda self, _=None: tiles(self, side))
    found = [*patches(lattice(classes), np.asarray(classes, dtype=np.int8), OPEN)]
    shape, kind, cut = (np.concatenate([one[k] for one in found] or [[]]) for k in range(3))
    shapes = {int(k): joined(shape[kind == k], cut[kind == k].astype(bool)) for k in np.unique(kind)}
    return shapes, len(shape)


def check(classes, shapes):
    """Every centre of a cell lies in the shape of its class and in no other, and the areas are those of the cells."""
    classes = np.asarray(classes)
    x, y = (one.ravel() for one in np.meshgrid(*lattice(classes).centres()))
    assert set(shapes) == set(classes[classes != OPEN].ravel().tolist())
    for kind, shape in shapes.items():
        assert shape.is_valid
        assert shape.area == pytest.approx((classes == kind).sum() * CELL**2)
        assert shapely.contains_xy(shape, x, y).tolist() == (classes.ravel() == kind).tolist()


@settings(max_examples=150)
@given(st.integers(1, 14), st.integers(1, 14), st.integers(0, 100_000), st.sampled_from([2, 3, 7]))
def test_any_cells_become_their_polygons(rows, columns, seed, kinds):
    classes = np.random.default_rng(seed).integers(0, kinds, (rows, columns))
    classes[classes == kinds - 1] = OPEN
    check(classes, by_class(classes)[0])


@pytest.mark.parametrize("side", [1, 2, 5, 8, 16])
@pytest.mark.parametrize("seed", range(4))
def test_blocks_do_not_show_in_the_result(side, seed, monkeypatch):
    rng = np.random.default_rng(seed)
    classes = np.where(rng.random((16, 21)) < 0.6, rng.integers(0, 3, (16, 21)), OPEN)
    whole, _ = by_class(classes)
    cut, _ = by_class(classes, side, monkeypatch)
    check(classes, cut)
    for kind, shape in whole.items():
        assert cut[kind].equals(shape)
        assert len(cut[kind].geoms) == len(shape.geoms), "what a block cut is whole again"


def test_the_first_class_at_the_edge_of_the_land_is_not_lost():
    """Class 0 all around: the frame about the cells must differ from every class."""
    for classes in (np.zeros((3, 4)), np.zeros((1, 1)), np.full((2, 2), 6), [[0, 5], [5, 0]]):
        check(classes, by_class(np.asarray(classes, dtype=int))[0])


def test_open_land_has_no_polygon():
    assert by_class(np.full((4, 4), OPEN)) == ({}, 0)


def test_an_island_is_a_hole_and_a_hole_in_it_is_filled_by_its_own_class():
    classes = np.full((7, 7), OPEN)
    classes[1:6, 1:6], classes[2:5, 2:5], classes[3, 3] = 1, 2, 1
    shapes, pieces = by_class(classes)
    check(classes, shapes)
    assert pieces == 3
    assert sorted(len(part.interiors) for part in shapes[1].geoms) == [0, 1]


def test_cells_that_meet_at_a_corner_are_two_parts():
    shapes, _ = by_class(np.array([[1, OPEN], [OPEN, 1]]))
    assert len(shapes[1].geoms) == 2
    assert shapes[1].is_valid


def test_outlines_have_no_more_corners_than_they_need():
    classes = np.full((30, 40), OPEN)
    classes[5:25, 5:35] = 1
    shapes, _ = by_class(classes)
    assert shapely.get_num_coordinates(shapely.simplify(shapes[1], 0)) == 5
    assert shapely.get_num_coordinates(shapes[1]) == 5
