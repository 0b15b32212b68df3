"""Elevations of any model on cells of the ground: a plane stays a plane, a mean stays a mean, a hole stays a hole."""

import numpy as np
import pyproj
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration.planning.elevation import FOOT, cell_sides, checked_crs, elevations, heights, sampled, slope_deg
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.spec import PlanningError, silent

CRS = pyproj.CRS("EPSG:4545")
LATTICE = Lattice(450_000.0, 4_450_200.0, 10.0, 20, 20, CRS)
X, Y = np.meshgrid(*LATTICE.centres())


def model(of, cell, nodata=None, margin=100.0):
    """A model with square cells about the lattice, each with the height at its centre."""
    size = round((200 + 2 * margin) / cell)
    left, top = LATTICE.left - margin, LATTICE.top + margin
    x, y = np.meshgrid(left + (np.arange(size) + 0.5) * cell, top - (np.arange(size) + 0.5) * cell)
    return Grid(of(x, y), (left, cell, 0.0, top, 0.0, -cell), CRS, nodata)


def plane(x, y):
    return 1200 + 0.03 * (x - 450_000) - 0.05 * (y - 4_450_000)


def on_lattice(dem, unit="metre"):
    return heights(dem, LATTICE, unit, "Elevations", silent)


@pytest.mark.parametrize("cell", [1.0, 2.5, 7.0, 10.0, 16.0, 40.0])
def test_a_plane_comes_back_whatever_the_cell_of_the_model(cell):
    assert on_lattice(model(plane, cell)) == pytest.approx(plane(X, Y), abs=1e-6)


@given(st.integers(2, 12), st.integers(0, 2**32 - 1))
@settings(max_examples=20)
def test_a_finer_model_gives_the_mean_of_its_cells(finer, seed):
    rng = np.random.default_rng(seed)
    dem = model(lambda x, y: rng.uniform(1000, 1100, x.shape), 10.0 / finer, margin=0.0)
    exact = dem.array.reshape(20, finer, 20, finer).mean(axis=(1, 3))
    assert on_lattice(dem) == pytest.approx(exact, abs=1e-6)


def test_a_model_in_degrees_gives_the_same_land():
    to_degrees = pyproj.Transformer.from_crs(CRS, "EPSG:4490", always_xy=True)
    lon, lat = to_degrees.transform(450_100.0, 4_450_100.0)
    step, size = 1 / 7200, 30
    left, top = lon - size / 2 * step, lat + size / 2 * step
    glon, glat = np.meshgrid(left + (np.arange(size) + 0.5) * step, top - (np.arange(size) + 0.5) * step)
    x, y = to_degrees.transform(glon, glat, direction="INVERSE")
    dem = Grid(plane(x, y), (left, step, 0.0, top, 0.0, -step), pyproj.CRS("EPSG:4490"))
    assert on_lattice(dem) == pytest.approx(plane(X, Y), abs=1e-3)
    wide, high = cell_sides(dem, CRS, 450_100.0, 4_450_100.0)
    assert (wide, high) == pytest.approx((11.8, 15.4), abs=0.1)


def test_rows_that_run_northward_are_read_as_they_lie():
    dem = model(plane, 5.0)
    left, wide, _, top, _, high = dem.transform
    turned = Grid(dem.array[::-1], (left, wide, 0.0, top + high * len(dem.array), 0.0, -high), CRS)
    assert on_lattice(turned) == pytest.approx(on_lattice(dem), abs=1e-9)


def test_holes_stay_holes_and_the_rim_is_not_made_up():
    dem = model(plane, 10.0, nodata=-9999.0)
    dem.array[12:16, 12:16] = -9999.0  # rows and columns 2 to 5 of the lattice
    found = on_lattice(dem)
    assert np.isnan(found[2:6, 2:6]).all()
    assert np.isfinite(np.delete(found, np.s_[2:6], axis=0)).all()
    short = Grid(dem.array[:20], dem.transform, CRS, -9999.0)  # ends in the middle of the lattice
    assert np.isnan(on_lattice(short)[11:]).all()


def test_a_cell_half_unknown_is_told_from_what_is_known_and_more_is_not():
    dem = model(lambda x, y: np.where(x < 450_105, 7.0, np.nan), 2.5)
    found = on_lattice(dem)
    assert found[:, :11] == pytest.approx(7.0)
    assert np.isnan(found[:, 11:]).all()


def test_a_model_elsewhere_says_nothing():
    dem = model(plane, 10.0)
    far = Grid(dem.array, (900_000.0, *dem.transform[1:]), CRS)
    assert np.isnan(on_lattice(far)).all()


def test_feet_are_brought_into_metres():
    assert on_lattice(model(plane, 10.0), "foot") == pytest.approx(plane(X, Y) * FOOT)


def test_heights_of_no_land_and_a_raster_without_crs_are_refused():
    with pytest.raises(PlanningError, match="30000 m: no land is that high"):
        elevations(Grid(np.array([[30_000.0, 1.0]]), LATTICE.transform, CRS), "metre")
    assert elevations(Grid(np.array([[-9999.0, 1.0]]), LATTICE.transform, CRS, -9999.0), "metre")[0, 1] == 1.0
    with pytest.raises(PlanningError, match=r"“Elevations” has no CRS"):
        checked_crs(Grid(np.zeros((2, 2)), LATTICE.transform, None), "Elevations")


def test_between_four_centres_the_surface_is_bilinear():
    values = np.array([[0.0, 10.0], [20.0, 50.0]])
    transform = (0.0, 1.0, 0.0, 2.0, 0.0, -1.0)
    x, y = np.array([0.5, 1.0, 1.5, 0.1, 3.0]), np.array([1.5, 1.0, 0.5, 1.9, 1.0])
    found = sampled(values, transform, x, y)
    assert found[:4] == pytest.approx([0.0, 20.0, 50.0, 0.0])
    assert np.isnan(found[4])


@given(st.floats(-1, 1), st.floats(-1, 1), st.floats(0.5, 90))
def test_the_slope_of_a_plane_is_that_of_the_plane_up_to_its_edge(a, b, cell):
    row, column = np.mgrid[0:6, 0:9]
    height = a * column * cell + b * row * cell
    exact = np.degrees(np.arctan(np.hypot(a, b)))
    assert slope_deg(height, cell) == pytest.approx(np.full(height.shape, exact), abs=1e-6)


def test_the_slope_beside_a_hole_is_known_and_in_it_it_is_not():
    height = np.arange(7.0)[None, :] + np.zeros((7, 1))
    height[3, 3] = np.nan
    slope = slope_deg(height, 1.0)
    assert np.isnan(slope[3, 3])
    assert np.delete(slope.ravel(), 24) == pytest.approx(45.0)
