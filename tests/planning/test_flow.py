"""Where water goes: the library's own network, a slow flood of our own, GRASS's directions, catchments that add up."""

import heapq
import sys

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ordos_restoration.planning import flow as water
from ordos_restoration.planning.flow import (
    cell_outlines,
    directions,
    draining,
    land_above,
    steps,
    stream_links,
    terrain,
)
from ordos_restoration.planning.flow.network import NEIGHBOURS
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import Cancelled, PlanningError, silent
from ordos_restoration.raster import read_grid

ZONE = pyproj.CRS("EPSG:4546")
LEFT, TOP, CELL = 450_000.0, 4_420_000.0, 10.0
HILLS = arrays(np.int8, st.tuples(st.integers(1, 9), st.integers(1, 9)), elements=st.integers(-1, 6))


def grid(heights, crs=ZONE, cell=CELL, nodata=None):
    """Return heights as a terrain model in the hills of Dongsheng."""
    return Grid(np.asarray(heights, dtype=float), (LEFT, cell, 0.0, TOP, 0.0, -cell), crs, nodata)


def drained(dem, unit="metre", crs=ZONE, cell=0.0, progress=silent):
    pytest.importorskip("pyflwdir", reason="pyflwdir: the library of the network is not installed")
    return water.drained(dem, unit, "Terrain model", crs, cell, progress)


def flooded(height):
    """Return filled heights and receivers by the priority flood of Wang and Liu, one cell after the other."""
    rows, columns = height.shape
    known = np.isfinite(height)
    ring = np.pad(known, 1)
    filled, below, seen, queue = np.full(height.shape, np.nan), np.full(height.size, -1), ~known, []
    for r, c in np.argwhere(known):
        if not ring[r : r + 3, c : c + 3].all():
            heapq.heappush(queue, (height[r, c], r, c))
            filled[r, c], below[r * columns + c], seen[r, c] = height[r, c], r * columns + c, True
    while queue:
        level, r, c = heapq.heappop(queue)
        for i, j in NEIGHBOURS:
            y, x = r + i, c + j
            if 0 <= y < rows and 0 <= x < columns and not seen[y, x]:
                seen[y, x], filled[y, x], below[y * columns + x] = True, max(height[y, x], level), r * columns + c
                heapq.heappush(queue, (filled[y, x], y, x))
    return filled, below


def codes_of(below, columns):
    """Return receivers as r.watershed writes them: leaving the map is negative, unknown is -99."""
    own = np.arange(len(below))
    down, right = below // columns - own // columns, below % columns - own % columns
    codes = np.array([NEIGHBOURS.index(pair) + 1 if pair in NEIGHBOURS else -4 for pair in zip(down, right)])
    return np.where(below < 0, -99, codes).reshape(-1, columns).astype(float)


def network(heights, accumulation=None):
    """Return the network of heights without the library: the slow flood, told as directions of GRASS."""
    heights = np.asarray(heights, dtype=float)
    codes = codes_of(flooded(heights)[1], heights.shape[1])
    labels = ("Flow directions", "Accumulation")
    given_ = grid(codes, nodata=-99.0)
    return water.from_directions(given_, accumulation, grid(heights), "metre", "Terrain model", labels, ZONE, silent)


def hills(seed=0, rows=40, columns=50):
    """Return a small rough land with hollows."""
    rng = np.random.default_rng(seed)
    wave = np.hypot(*np.meshgrid(np.fft.fftfreq(columns), np.fft.fftfreq(rows)))
    wave[0, 0] = 1.0
    rough = np.fft.ifft2(np.fft.fft2(rng.normal(0, 1, (rows, columns))) / wave**1.7).real
    return 1300.0 + 20.0 * rough / rough.std() + rng.normal(0, 0.3, (rows, columns))


def around(values):
    """Return the neighbours of every cell, (8, n), NaN outside."""
    rows, columns = values.shape
    ring = np.pad(values, 1, constant_values=np.nan)
    return np.stack([ring[1 + i : 1 + i + rows, 1 + j : 1 + j + columns].reshape(-1) for i, j in NEIGHBOURS])


def way(flow, cell):
    """Return the cells from one down to its outlet."""
    found = [cell]
    while flow.below[found[-1]] != found[-1]:
        found.append(int(flow.below[found[-1]]))
    return found


# The library ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "cell"), [("bijou_gully_5m.asc", 5.0), ("ordos_30arcsec.tif", 800.0)])
def test_the_network_is_the_librarys_own(real_data, name, cell):
    library = pytest.importorskip("pyflwdir", reason="pyflwdir: the library of the network is not installed")
    read = read_grid(real_data / "dem" / name)
    flow = drained(grid(read.array, cell=cell, nodata=read.nodata))
    height = np.asarray(read.array, dtype=np.float32)
    filled, codes = library.fill_depressions(height, nodata=np.nan)
    own = library.from_array(codes, ftype="d8")
    area = own.upstream_area(unit="cell")
    assert flow.lattice.cell == cell
    assert np.array_equal(flow.height, height.astype(float))
    assert np.array_equal(flow.filled, filled.astype(float))
    assert np.array_equal(flow.below, own.idxs_ds)
    assert np.array_equal(flow.area, area.reshape(-1) * cell**2)
    many = 100
    found = water.streams(flow, many * cell**2, silent)
    order = own.stream_order(type="strahler", mask=area >= many).reshape(-1)
    assert np.array_equal(found.strahler, order[found.first_cell])
    assert np.array_equal(found.strahler, order[found.last_cell])
    on_lines = set()
    for one in found.itertuples():
        cells = way(flow, one.first_cell)
        on_lines.update(cells[: cells.index(one.last_cell) + 1])
    assert on_lines == set(np.flatnonzero(area.reshape(-1) >= many))


@pytest.mark.parametrize("name", ["bijou_gully_5m.asc", "west_bijou_escarpment_1arcsec.asc", "ordos_30arcsec.tif"])
def test_a_second_library_agrees_wherever_the_ground_decides(real_data, tmp_path, name):
    second = pytest.importorskip("whitebox_workflows", reason="whitebox_workflows: no second library is installed")
    rasterio = pytest.importorskip("rasterio")
    height = np.asarray(read_grid(real_data / "dem" / name).array, dtype=np.float32)
    rows, columns = height.shape
    flow = drained(grid(height))
    plain = {"driver": "GTiff", "count": 1, "dtype": "float32", "crs": "EPSG:4546", "nodata": -9999.0}
    place = rasterio.Affine(CELL, 0, LEFT, 0, -CELL, TOP)
    # not by write_grid: it misreads compressed floats with a predictor
    with rasterio.open(tmp_path / "dem.tif", "w", width=columns, height=rows, transform=place, **plain) as file:
        file.write(height, 1)
    tools, dem = second.WbEnvironment().hydrology, second.WbEnvironment().read_raster(str(tmp_path / "dem.tif"))
    flat = tools.fill_depressions_wang_and_liu(dem=dem, fix_flats=False)
    assert np.array_equal(flow.filled, flat.to_numpy(dtype="float32").squeeze().astype(float))
    pointer = tools.d8_pointer(dem=flat).to_numpy(dtype="float32").reshape(-1).astype(int)
    own = np.arange(len(pointer))
    theirs = own.copy()
    for code, (down, right) in zip((1, 128, 64, 32, 16, 8, 4, 2), NEIGHBOURS):
        theirs[pointer == code] += down * columns + right
    # at flats ways are free, and ours goes to the lowest neighbour, theirs down the steepest slope
    fall = flow.filled.reshape(-1) - around(flow.filled)
    run = np.array([np.hypot(*one) for one in NEIGHBOURS])[:, None]
    steepest, lowest = np.nan_to_num(fall / run, nan=-1.0), np.nan_to_num(fall, nan=-1.0)
    sure = (steepest.argmax(axis=0) == lowest.argmax(axis=0)) & (lowest.max(axis=0) > 0) & (flow.below != own)
    for one in (steepest, lowest):
        top = np.sort(one, axis=0)
        sure &= top[-1] > top[-2] * (1 + 1e-5)
    assert sure.mean() > 0.25
    assert np.array_equal(flow.below[sure], theirs[sure])


@given(HILLS)
def test_hollows_fill_as_in_a_slow_flood_and_water_takes_the_lowest_way(heights):
    height = np.where(heights < 0, np.nan, heights).astype(float)
    assume(np.isfinite(height).sum() > 1)
    flow = drained(grid(height))
    filled, below = flooded(height)
    assert np.array_equal(flow.filled, filled, equal_nan=True)
    assert np.array_equal(flow.below < 0, below < 0)
    low = np.fmin.reduce(np.vstack([around(filled), np.full(filled.size, np.inf)]))
    plain = (flow.below != np.arange(len(flow.below))) & (low < filled.reshape(-1))  # no flat, no outlet
    assert np.array_equal(flow.filled.reshape(-1)[flow.below[plain]], low[plain])


@given(HILLS)
def test_every_cell_drains_away_once_and_water_never_climbs(heights):
    height = np.where(heights < 0, np.nan, heights).astype(float)
    assume(np.isfinite(height).sum() > 1)
    for flow in (drained(grid(height)), network(height)):
        known = np.isfinite(height).reshape(-1)
        out = flow.outlets()
        assert flow.area[out].sum() == known.sum() * CELL**2
        level = flow.filled.reshape(-1)
        assert (level[flow.below[known]] <= level[known]).all()
        assert (flow.filled >= flow.height)[np.isfinite(height)].all()
        by_hand = np.zeros(len(known))
        for cell in np.flatnonzero(known):
            by_hand[way(flow, cell)] += CELL**2
        assert np.array_equal(flow.area[known], by_hand[known])


# GRASS ---------------------------------------------------------------------------------------------------------------


def test_directions_of_grass_give_the_network_they_were_made_of():
    height = hills()
    filled, below = flooded(height)
    flow = network(height)
    assert np.array_equal(flow.below, below)
    assert np.allclose(flow.filled, filled, atol=1e-3)  # single precision
    assert not flow.notes
    cells = flow.area.reshape(height.shape) / CELL**2
    signed = np.where(np.arange(height.shape[1]) % 2, cells, -cells)  # r.watershed: negative where land may lie beyond
    assert not network(height, grid(signed)).notes
    wrong = network(height, grid(cells * 3))
    assert "Areas were counted along the directions" in str(wrong.notes[0])
    assert np.array_equal(wrong.area, flow.area)


def test_the_directions_of_r_watershed_turn_from_north_east_to_east():
    codes = np.full((3, 3), 0.0)
    codes[:] = [[7, 6, 5], [8, 0, 4], [1, 2, 3]]  # all to the middle
    below = directions.receivers(codes)
    assert np.array_equal(below, np.full(9, 4))
    out = directions.receivers(np.array([[3.0, 2.0, 1.0], [4.0, 0.0, 8.0], [5.0, 6.0, 7.0]]))  # all off the map
    assert np.array_equal(out, np.arange(9))


def test_water_that_runs_in_a_circle_is_left_out_and_told():
    codes = np.array([[8.0, 4.0, -8.0]])  # the first two give to each other
    flow = water.from_directions(
        grid(codes), None, grid([[2.0, 2.0, 1.0]]), "metre", "Terrain", ("Directions", "Sum"), ZONE, silent
    )
    assert list(flow.below) == [-1, -1, 2]
    assert np.isnan(flow.area[0])
    assert flow.area[2] == CELL**2
    assert "2 cells" in str(flow.notes[0])


def test_directions_that_do_not_fit_are_refused():
    height = hills()
    codes = codes_of(flooded(height)[1], height.shape[1])

    def run(codes, crs=ZONE, dem=height, accumulation=None):
        labels = ("Directions", "Accumulation")
        return water.from_directions(
            grid(codes, crs), accumulation, grid(dem), "metre", "Terrain", labels, ZONE, silent
        )

    with pytest.raises(PlanningError, match="from 1 to 128: these are no flow directions of GRASS"):
        run(np.tile([1.0, 128.0], (40, 25)))
    with pytest.raises(PlanningError, match="lead uphill on the terrain model"):
        run(codes, dem=-height)
    with pytest.raises(PlanningError, match="Warp the terrain model to square cells in CGCS2000"):
        run(codes, crs=pyproj.CRS("EPSG:4545"))
    with pytest.raises(PlanningError, match="different numbers of cells"):
        run(codes, accumulation=grid(height[1:]))
    with pytest.raises(PlanningError, match="no CRS"):
        run(codes, crs=None)


# Up and down ---------------------------------------------------------------------------------------------------------


def test_the_cells_above_a_place_are_all_that_lead_there_and_lie_low_enough():
    flow = network(hills(1))
    start = np.argsort(flow.area)[[-1, -3, 700]]
    level = flow.filled.reshape(-1)[start] + [2.0, np.inf, -0.5]
    owner, cell = water.upstream(flow, [7, 5, 9], start, level, silent)
    for name, place, high in zip((7, 5, 9), start, level):
        leads = [one for one in range(len(flow.below)) if place in way(flow, one)]
        low = {one for one in leads if flow.filled.reshape(-1)[one] <= high}
        assert set(cell[owner == name]) == low
        assert len(cell[owner == name]) == len(low)
    assert 9 not in owner  # a level below the ground holds nothing


def test_catchments_share_their_borders_and_make_up_the_land():
    flow = network(hills(2))
    found = water.streams(flow, 60 * CELL**2, silent)
    cells = np.union1d(found.last_cell, flow.outlets())
    land = water.catchments(flow, cells, silent)
    assert land.is_valid.all()
    assert shapely.coverage_is_valid(land.geometry.to_numpy())
    assert np.allclose(land.area, land.area_km2 * 1e6, rtol=1e-12)
    assert land.area.sum() == len(flow.below) * CELL**2
    assert shapely.union_all(land.geometry.to_numpy()).equals(shapely.box(*flow.lattice.bounds))
    assert np.allclose(land.controlled_km2 * 1e6, flow.area[cells])
    for one in range(len(flow.below)):
        first = next(cell for cell in way(flow, one) if cell in set(cells))
        point = shapely.Point(*flow.centres(one))
        assert land.geometry[np.flatnonzero(cells == first)[0]].contains(point)


def test_a_cell_without_heights_has_no_catchment():
    height = hills(2)
    height[5, 5] = np.nan
    land = water.catchments(network(height), [5 * 50 + 5, 0], silent)
    assert land.geometry[0].is_empty
    assert not land.geometry[1].is_empty


@given(arrays(np.int8, st.tuples(st.integers(1, 8), st.integers(1, 8)), elements=st.integers(0, 2)))
def test_outlines_are_the_cells_themselves(owners):
    rows, columns = owners.shape
    lattice = Lattice(0.0, 0.0, 2.0, rows, columns, None)
    cell = np.arange(owners.size)
    both = (
        np.concatenate([cell, cell[owners.reshape(-1) == 1]]),
        np.concatenate([owners.reshape(-1), [3] * (owners == 1).sum()]),
    )
    shapes = water.outlines(lattice, both[1], both[0], 5)
    for name, shape in enumerate(shapes):
        r, c = np.divmod(both[0][both[1] == name], columns)
        boxes = shapely.union_all(shapely.box(c * 2.0, -r * 2.0 - 2.0, c * 2.0 + 2.0, -r * 2.0))
        assert shape.is_valid
        assert shape.equals(boxes) or (shape.is_empty and boxes.is_empty)
        assert shape.area == 4.0 * len(r)
    labelled = cell_outlines.coverage(lattice, owners.reshape(-1), 3)
    assert shapely.coverage_is_valid(labelled)


# Streams -------------------------------------------------------------------------------------------------------------


def test_the_order_of_streams_by_hand():
    #  0   1   2   3        two heads meet twice: order 2; those meet: order 3; a head joins it: still 3
    #   \ /     \ /
    #    4       5
    #      \   /
    #        6   7
    #         \ /
    #          8
    next_link = np.array([4, 4, 5, 5, 6, 6, 8, 8, -1])
    assert list(stream_links.strahler(next_link, silent)) == [1, 1, 1, 1, 2, 2, 3, 1, 3]
    three_heads = np.array([2, 2, -1, 2])
    assert list(stream_links.strahler(three_heads, silent)) == [1, 1, 2, 1]


def test_two_gullies_meet_and_leave():
    height = np.full((7, 9), 50.0)
    height[[1, 2, 3], 3] = 6.0, 5.0, 4.0  # two arms from the north, one foot to the south
    height[[1, 2, 3], 5] = 6.0, 5.0, 4.0
    height[[4, 5, 6], 4] = 3.0, 2.0, 1.0
    flow = network(height)
    found = water.streams(flow, 5 * CELL**2, silent)
    assert list(found.columns)[:6] == ["link", "next_link", "strahler", "area_km2", "first_cell", "last_cell"]
    assert len(found) == 3
    foot = found[found.next_link < 0].iloc[0]
    assert (foot.strahler, foot.first_cell, foot.last_cell) == (2, 4 * 9 + 4, 6 * 9 + 4)
    assert foot.area_km2 == flow.area[6 * 9 + 4] / 1e6
    arms = found[found.next_link == foot.link]
    assert list(arms.strahler) == [1, 1]
    assert sorted(arms.last_cell) == [3 * 9 + 3, 3 * 9 + 5]
    assert shapely.get_point(foot.geometry, -1).coords[0] == (LEFT + 45.0, TOP - 70.0)  # at the edge of the land
    for arm in arms.itertuples():
        assert shapely.get_point(arm.geometry, -1).equals(shapely.get_point(foot.geometry, 0))


def test_streams_grow_downstream_and_lines_are_whole():
    flow = network(hills(3))
    found = water.streams(flow, 20 * CELL**2, silent)
    assert found.is_valid.all()
    assert (found.length > 0).all()
    on = found[found.next_link >= 0]
    assert (found.area_km2[on.next_link].to_numpy() > on.area_km2.to_numpy()).all()
    assert np.array_equal(flow.below[on.last_cell], found.first_cell[on.next_link])
    assert len(water.streams(flow, 1e12, silent)) == 0


def test_an_outlet_beside_the_stream_is_moved_onto_it():
    flow = network(hills(4))
    best = int(np.argmax(flow.area))
    x, y = flow.centres(np.array([best]))
    cell, moved = water.snapped(flow, x + 21.0, y - 3.0, 30.0)
    assert cell[0] == best
    assert moved[0] == pytest.approx(np.hypot(21.0, 3.0))
    cell, moved = water.snapped(flow, x + 4.0, y, 0.0)
    assert cell[0] == best
    assert moved[0] == 0.0
    cell, moved = water.snapped(flow, [LEFT - 500.0], [TOP], 30.0)
    assert cell[0] == -1
    assert np.isnan(moved[0])


# What is wrong with models -----------------------------------------------------------------------------------------


def test_without_the_library_one_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setattr(draining, "pyflwdir", lazy("pyflwdir"))
    monkeypatch.setitem(sys.modules, "pyflwdir", None)
    with pytest.raises(PlanningError, match=r"needs the Python package pyflwdir.*r\.watershed"):
        water.drained(grid(hills()), "metre", "Terrain model", ZONE, 0.0, silent)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ModuleNotFoundError("No module named 'numba'", name="numba"), "does not start here: No module named 'numba'"),
        (RuntimeError("cannot cache function 'x': no locator available"), "NUMBA_CACHE_DIR"),
        (ImportError("Numba needs NumPy 2.5 or less."), "NumPy 2.5 or less. Install it anew"),
    ],
)
def test_a_library_that_does_not_start_says_why(monkeypatch, error, said):
    class Broken:
        @property
        def fill_depressions(self):
            raise error

    monkeypatch.setattr(draining, "pyflwdir", Broken())
    with pytest.raises(PlanningError, match=said):
        water.drained(grid(hills()), "metre", "Terrain model", ZONE, 0.0, silent)


def test_feet_and_rows_from_the_south_make_no_other_network():
    height = hills(5)
    flow = drained(grid(height))
    feet = drained(grid(height / 0.3048), unit="foot")
    assert np.allclose(feet.height, flow.height, atol=1e-3)
    model = grid(height[::-1])
    turned = drained(Grid(model.array, (LEFT, CELL, 0.0, TOP - 40 * CELL, 0.0, CELL), ZONE))
    assert turned.lattice == flow.lattice
    assert np.array_equal(turned.below, flow.below)


def test_a_model_in_degrees_is_laid_on_square_cells_and_told():
    height = np.add.outer(np.linspace(1400, 1300, 60), np.abs(np.linspace(-20, 20, 70)))
    model = Grid(height, (110.0, 0.001, 0.0, 39.8, 0.0, -0.001), pyproj.CRS("EPSG:4326"), None)
    flow = drained(model, crs=None)
    assert flow.lattice.crs == ZONE
    assert flow.lattice.cell == pytest.approx(97.5, abs=0.6)
    assert "85.69 × 111 m in WGS 84" in str(flow.notes[0])
    finer = drained(grid(hills(6)), cell=5.0)
    assert finer.lattice.cell == 5.0
    assert (finer.lattice.rows, finer.lattice.columns) == (80, 100)
    assert "square cells of 5 m" in str(finer.notes[0])


def test_holes_are_told_and_are_the_end_of_the_water():
    height = hills(7)
    height[10:12, 10:13] = height[30, 20] = np.nan
    height[0, :5] = np.nan  # outside, no hole
    flow = drained(grid(np.where(np.isnan(height), -99.0, height), nodata=-99.0))
    assert "2 holes without elevations inside it, 7 cells" in str(flow.notes[0])
    assert flow.below[10 * 50 + 10] == -1
    assert np.isnan(flow.area[10 * 50 + 10])
    known = np.isfinite(height).sum()
    assert flow.area[flow.outlets()].sum() == known * CELL**2


def test_tiles_of_other_heights_are_told():
    plain = hills(8, 100, 130)
    assert not len(steps.steps(steps.sample(plain), silent)[0])
    joined = plain.copy()
    joined[:, 65:] += 25.0
    flow = drained(grid(joined))
    (note,) = flow.notes
    assert f"first at x = {LEFT + 65 * CELL:.0f}" in str(note)
    valley = np.abs(np.arange(200) - 100.0)[:, None] * 3 + np.zeros(130)
    terrace = np.where(np.arange(200) < 100, 0.0, (np.arange(200) - 100.0) * 5)[:, None] + np.zeros(130)
    assert not len(steps.steps(steps.sample(valley), silent)[0])
    assert not len(steps.steps(steps.sample(terrace), silent)[0])


@pytest.mark.parametrize("name", ["bijou_gully_5m.asc", "west_bijou_escarpment_1arcsec.asc", "ordos_30arcsec.tif"])
def test_real_land_has_no_joints_until_somebody_joins_tiles(real_data, name):
    height = np.asarray(read_grid(real_data / "dem" / name).array, dtype=float)
    assert not len(steps.steps(steps.sample(height), silent)[0])
    assert not len(steps.steps(steps.sample(height.T), silent)[0])
    height[40:] += 5.0
    row, step = steps.steps(steps.sample(height), silent)
    assert list(row) == [39]
    assert step[0] == pytest.approx(5.0, abs=0.6)


@pytest.mark.parametrize(
    ("model", "said"),
    [
        (grid(hills(), crs=None), "has no CRS"),
        (grid(np.full((5, 5), np.nan)), "knows no elevations here"),
        (grid(hills() * 10), "no land is that high or low"),
    ],
)
def test_models_without_sense_are_refused(model, said):
    with pytest.raises(PlanningError, match=said):
        drained(model)


def no_memory(*_):
    raise MemoryError


def test_a_model_that_does_not_fit_is_refused_before_memory_is_taken(monkeypatch):
    with pytest.raises(PlanningError, match="Clip the terrain model to the catchment"):
        drained(grid(hills()), cell=0.01)
    with monkeypatch.context() as short:
        short.setattr(draining, "network", no_memory)
        with pytest.raises(PlanningError, match="Clip the terrain model to the catchment"):
            drained(grid(hills()))
    monkeypatch.setattr(terrain, "MOST_CELLS", 1_000)
    with pytest.raises(PlanningError, match="choose a larger cell"):
        drained(grid(hills()))


def test_a_run_can_be_cancelled_everywhere():
    flow = network(hills(9))

    def stop(fraction, message=""):
        raise Cancelled

    for run in (
        lambda: drained(grid(hills()), progress=stop),
        lambda: water.streams(flow, 100.0, stop),
        lambda: water.catchments(flow, [0], stop),
        lambda: water.upstream(flow, [0], [0], np.inf, stop),
    ):
        with pytest.raises(Cancelled):
            run()


def test_cells_are_followed_in_parts(monkeypatch):
    flow = network(hills(9))
    whole = water.catchments(flow, flow.outlets(), silent)
    monkeypatch.setattr(land_above, "AT_ONCE", 3)
    monkeypatch.setattr(cell_outlines, "AT_ONCE", 20)
    parts = water.catchments(flow, flow.outlets(), silent)
    assert shapely.equals(whole.geometry.to_numpy(), parts.geometry.to_numpy()).all()
