"""How much of every cell polygons cover: what cutting every cell with every polygon gives, much sooner."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration.planning.coverage import cells_of, mean_by, zonal_mean
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.spec import Cancelled

LATTICE = Lattice(450_000.0, 4_450_100.0, 3.7, 30, 25, "EPSG:4545")
LEFT, BOTTOM = LATTICE.bounds[:2]


def boxes(lattice):
    x = lattice.left + np.arange(lattice.columns) * lattice.cell
    y = lattice.top - np.arange(lattice.rows) * lattice.cell
    gx, gy = np.meshgrid(x, y)
    return shapely.box(gx, gy - lattice.cell, gx + lattice.cell, gy)


def covered(shapes, lattice=LATTICE):
    owner, row, column, share = cells_of(shapes, lattice)
    assert (share > 0).all() and (share <= 1).all()
    out = np.zeros((len(shapes), lattice.rows, lattice.columns))
    out[owner, row, column] = share
    assert np.count_nonzero(out) == len(owner)  # no cell comes twice for a shape
    return out


def here(shape):
    return affinity.translate(shape, LEFT, BOTTOM)


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=60)
def test_shares_are_those_of_an_overlay(seed):
    rng = np.random.default_rng(seed)
    blobs = shapely.buffer(shapely.points(rng.uniform(-15, 115, (5, 2))), rng.uniform(0.5, 30, 5))
    hole = shapely.buffer(shapely.points(rng.uniform(10, 90, 2)), rng.uniform(0.3, 15))
    shape = here(shapely.difference(shapely.union_all(blobs), hole))
    exact = shapely.area(shapely.intersection(boxes(LATTICE), shape)) / LATTICE.cell**2
    assert np.abs(covered([shape])[0] - exact).max() < 1e-8


def test_edges_on_the_lines_of_the_lattice_give_whole_cells():
    c = LATTICE.cell
    shape = here(shapely.box(2 * c, 3 * c, 5 * c, 7 * c))
    (share,) = covered([shape])
    assert share.sum() == pytest.approx(12, abs=1e-6)
    assert share[LATTICE.rows - 7 : LATTICE.rows - 3, 2:5] == pytest.approx(1.0, abs=1e-6)


def test_the_way_round_of_an_outline_does_not_matter():
    ring = [(3, 3), (60, 5), (50, 80), (7, 61)]
    hole = [(20, 20), (30, 20), (25, 40)]
    turned = [shapely.Polygon(a, [b]) for a in (ring, ring[::-1]) for b in (hole, hole[::-1])]
    shares = covered([here(one) for one in turned])
    assert np.ptp(shares, axis=0).max() < 1e-9


def test_what_lies_outside_is_left_out_and_nothing_is_made_of_nothing():
    across = here(shapely.box(-1000, -1000, 1000, 1000))
    shares = covered([across, None, here(shapely.box(500, 500, 600, 600)), shapely.Polygon()])
    assert (shares[0] == 1).all() and not shares[1:].any()


def test_several_parts_touching_and_thinner_than_a_cell():
    needles = shapely.MultiPolygon([shapely.box(10.1 * k, 1, 10.1 * k + 0.01, 90) for k in range(6)])
    assert covered([here(needles)]).sum() * LATTICE.cell**2 == pytest.approx(needles.area, rel=1e-6)


def test_polygons_come_in_their_order_even_in_many_portions(monkeypatch):
    monkeypatch.setattr("ordos_restoration.planning.coverage.AT_ONCE", 50)
    shapes = [here(shapely.box(k, 2 * k, 3 * k + 20, 3 * k + 30)) for k in range(12)]
    owner, row, column, share = cells_of(shapes, LATTICE)
    place = (owner * LATTICE.rows + row) * LATTICE.columns + column
    assert (np.diff(place) > 0).all()
    assert np.bincount(owner, share) * LATTICE.cell**2 == pytest.approx(shapely.area(shapes), rel=1e-9)


def test_means_weigh_the_part_of_a_cell_and_leave_out_what_nobody_knows():
    x, y = LATTICE.centres()
    values = x[None, :] - LEFT + 0 * y[:, None]
    c = LATTICE.cell
    low, high = here(shapely.box(0, 0, 1.5 * c, c)), here(shapely.box(0, c, 1.5 * c, 2 * c))
    values[-1, 1] = np.nan
    away = here(shapely.box(900, 900, 901, 901))
    means = zonal_mean([high, low, away], LATTICE, values)
    assert means[:2] == pytest.approx([(0.5 * c + 0.5 * 1.5 * c) / 1.5, 0.5 * c])
    assert np.isnan(means[2])
    assert mean_by(np.array([1, 1]), np.array([1.0, 3.0]), np.array([4.0, 8.0]), 2)[1] == 7.0


def test_a_long_run_can_be_stopped():
    def stop(fraction, message):
        raise Cancelled

    with pytest.raises(Cancelled):
        cells_of([here(shapely.box(0, 0, 50, 50))], LATTICE, stop)
