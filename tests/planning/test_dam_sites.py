"""Sites of check dams: analytic valleys, pools against a walk down from every cell, what is refused and why."""

import dataclasses

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning import flow as water
from ordos_restoration.planning import intake
from ordos_restoration.planning.dams import pools
from ordos_restoration.planning.dams.candidates import candidates, next_of
from ordos_restoration.planning.dams.dam_options import REASONS
from ordos_restoration.planning.dams.dam_rules import REFERENCES, DamRules
from ordos_restoration.planning.dams.sites import Siting, comparison_only, pool, sites, sites_at
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.spec import Cancelled, PlanningError, silent
from ordos_restoration.raster import read_grid

ZONE = pyproj.CRS("EPSG:4546")
LEFT, TOP = 410_000.0, 4_408_000.0
RULES = DamRules.of(**{name: intake.reference(files.reference(name), one) for name, one in REFERENCES.items()})


def drained(height, cell):
    pytest.importorskip("pyflwdir", reason="pyflwdir: the library of the network is not installed")
    grid = Grid(np.asarray(height, dtype=float), (LEFT, cell, 0.0, TOP, 0.0, -cell), ZONE, None)
    return water.drained(grid, "metre", "Terrain model", ZONE, 0.0, silent)


def valley(cell=1.0, turn=0.0, wide=130.0, length=760.0, side=2.0, fall=0.03):
    """Return a V-valley: 1 up for `side` across, its bed falling; turned clockwise from running south [degrees], and
    the flat index of a cell on its bed near the lower end, and the height of the bed there, which falls between cells.
    """
    reach = np.hypot(wide, length) if turn % 180 else 0
    rows, columns = (int(max(one, reach) / cell) // 2 * 2 + 1 for one in (length, wide))
    y, x = np.mgrid[0:rows, 0:columns].astype(float) * cell
    x, y = x - x.mean(), y.mean() - y
    angle = np.radians(turn)
    across, up = x * np.cos(angle) - y * np.sin(angle), x * np.sin(angle) + y * np.cos(angle)
    height = 1_000 + np.abs(across) / side + fall * up
    foot = np.argmin(np.hypot(across, up + length / 3))
    return height, int(foot), float(1_000 + fall * up.flat[foot])


def siting(**chosen):
    return Siting(**{"rules": RULES, "least_km2": 0.001, "step": 5.0, "longest": 200.0, **chosen})


@pytest.fixture(scope="module")
def straight():
    height, foot, _ = valley()
    flow = drained(height, 1.0)
    return flow, foot


# Valleys -------------------------------------------------------------------------------------------------------------


def test_curve_of_a_v_valley_is_the_formula(straight):
    """V = m·h³/(3i), A = m·h²/i with m = 2 and i = 0.03, of 5 to 15 m, within a hundredth."""
    flow, foot = straight
    found = sites_at(flow, siting(), [foot], silent)
    curve = found.curve.set_index("depth_m").loc[[5.0, 10.0, 15.0]]
    depth = curve.index.to_numpy()
    assert curve.volume_m3.to_numpy() == pytest.approx(2 * depth**3 / 0.09, rel=0.01)
    assert curve.area_m2.to_numpy() == pytest.approx(2 * depth**2 / 0.03, rel=0.01)
    assert curve.volume_m3.to_numpy() == pytest.approx([0.28e4, 2.22e4, 7.50e4], rel=0.01)
    assert curve.area_m2.to_numpy() == pytest.approx([0.17e4, 0.67e4, 1.50e4], rel=0.02)
    axis = np.asarray(found.site.geometry.iloc[0].coords)
    assert np.ptp(axis[:, 1]) == pytest.approx(0.0, abs=1e-6) and found.site.bed_m[0] == flow.height.reshape(-1)[foot]


@pytest.mark.parametrize("turn", [45.0, 30.0])
def test_a_turned_valley_gets_a_turned_axis_and_the_same_storage(turn):
    height, foot, bed = valley(turn=turn, length=560.0)
    found = sites_at(drained(height, 1.0), siting(), [foot], silent)
    (x0, y0), (x1, y1) = found.site.geometry.iloc[0].coords
    bearing = np.degrees(np.arctan2(y1 - y0, x1 - x0)) % 180
    assert min(abs(bearing - (180 - turn)), 180 - abs(bearing - (180 - turn))) <= 180 / 16 / 2 + 0.1
    curve = found.curve.set_index("depth_m").loc[[5.0, 10.0]]
    assert curve.volume_m3.to_numpy() == pytest.approx(2 * (curve.level_m.to_numpy() - bed) ** 3 / 0.09, rel=0.01)


def test_a_dam_is_the_lowest_that_holds_silt_and_flood(straight):
    """What the option says is found again by the formulas of the valley."""
    flow, foot = straight
    chosen = siting(modulus=10_000.0)
    found = sites_at(flow, chosen, [foot], silent)
    one = found.option.iloc[0]
    area = float(found.site.area_km2[0])
    silt, flood = area * 10_000 * 5 / 1.35, 1_000 * 0.37 * 125 * area
    total = max(silt + flood, 1e4)
    deep = (total * 0.09 / 2) ** (1 / 3)
    assert one.dam_class == "small" and one.check_years == 30 and one.total_m3 == pytest.approx(total)
    assert one.flood_m3 == pytest.approx(flood) and one.silt_m3 == pytest.approx(total - flood)
    assert one.water_m - found.site.bed_m[0] == pytest.approx(deep, rel=0.005)
    height = np.ceil(round((deep + 1.0) * 10, 1)) / 10
    assert one.height_m == pytest.approx(height, abs=0.1) and one.crest_m == found.site.bed_m[0] + one.height_m
    assert one.crest_length_m == pytest.approx(4 * one.height_m, rel=0.01)
    h, k = one.height_m, (one.up_slope + one.down_slope) / 2
    assert one.fill_m3 == pytest.approx(4 * (one.crest_width_m * h**2 / 2 + k * h**3 / 3), rel=0.01)
    assert one.pool_ha == pytest.approx(2 * deep**2 / 0.03 / 1e4, rel=0.01)
    assert one.silting_years == pytest.approx(one.silt_m3 / (area * 10_000 / 1.35))
    assert one.relative_stability == pytest.approx(one.silted_ha / 100 / area)
    assert one.geometry.length == pytest.approx(one.crest_length_m)


def test_no_dam_is_lower_than_its_class(straight):
    """Where almost nothing comes down, the lowest check dam of 5 m is built and holds silt for longer."""
    flow, foot = straight
    little = dataclasses.replace(RULES, classes=RULES.classes.assign(from_storage=0.0, kept=0.0))
    one = sites_at(flow, siting(rules=little, modulus=10.0), [foot], silent).option.iloc[0]
    assert one.height_m == 5.0 and one.freeboard_m == 1.0 and one.silting_years > 100
    assert one.total_m3 - one.flood_m3 == pytest.approx(one.silt_m3)


def test_land_flooded_is_the_cells_of_the_pool(straight):
    flow, foot = straight
    found = sites_at(flow, siting(), [foot], silent)
    one = found.option.iloc[0]
    (shape,) = pool(flow, found, [0], [one.water_m], silent)
    assert shape.is_valid and shape.geom_type == "Polygon"
    assert shape.area / 1e4 == pytest.approx(one.pool_ha, rel=5e-4)
    assert shape.bounds[1] == pytest.approx(one.geometry.coords[0][1])  # it ends at the axis


# What is refused -----------------------------------------------------------------------------------------------------


def reason(flow, foot, **chosen):
    return sites_at(flow, siting(**chosen), [foot], silent).site.reason[0]


def test_open_land_is_not_closed(straight):
    flow, foot = straight
    plain = drained(np.add.outer(np.linspace(0, 5, 60), np.abs(np.arange(61) - 30) * 1e-3), 5.0)
    assert (
        reason(plain, int(np.nanargmax(np.where(plain.below == np.arange(plain.below.size), -1, plain.area)))) == "open"
    )
    assert reason(flow, foot, longest=20.0) in ("open", "storage")


def test_land_that_must_stay_dry(straight):
    """A cell far above the dam's pool does not matter, one in the pool or below the dam does, one downstream not."""
    flow, foot = straight
    row, column = divmod(foot, flow.lattice.columns)
    assert reason(flow, foot) is None
    for down, right, expected in (
        (-60, 0, "excluded"),
        (0, 8, "excluded"),
        (0, -60, None),
        (30, 0, None),
        (-60, 40, None),
    ):
        mask = np.zeros((flow.lattice.rows, flow.lattice.columns), dtype=bool)
        mask[row + down, column + right] = True
        assert reason(flow, foot, excluded=mask) == expected, (down, right)


def test_a_pool_must_not_run_out_of_sight():
    height, foot, _ = valley()
    row, column = divmod(foot, height.shape[1])
    height[row - 90 : row - 80, column + 1 : column + 12] = np.nan
    flow = drained(height, 1.0)
    foot = foot if flow.below[foot] >= 0 else pytest.fail("the foot must be known")
    assert reason(flow, foot) == "unknown"


def test_too_high_too_small_too_much(straight):
    flow, foot = straight
    low = dataclasses.replace(RULES, classes=RULES.classes.assign(to_height_m=6.0))
    assert reason(flow, foot, rules=low) == "height"
    assert reason(flow, foot, modulus=5e6) in ("class", "storage", "height")
    apart = dataclasses.replace(RULES, classes=RULES.classes.assign(from_km2=1.0))
    assert reason(flow, foot, rules=apart) == "catchment"
    assert set(REASONS) == {"open", "catchment", "storage", "class", "height", "excluded", "unknown"}


def test_a_coarse_model_only_compares():
    assert comparison_only(12.5) is None and comparison_only(5.0) is None
    assert "comparison" in str(comparison_only(30.0))


# Gullies -------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def gullies():
    pytest.importorskip("pyflwdir", reason="pyflwdir: the library of the network is not installed")
    return water.drained(terrain(), "metre", "Terrain model", None, 0.0, silent)


def terrain():
    pytest.importorskip("rasterio")
    folder = files.__file__.rsplit("files.py", 1)[0]
    return read_grid(folder + "resources/sample/gully_terrain.tif")


def test_a_place_beside_unknown_ground_is_open():
    height, foot, _ = valley(length=200.0)
    row, column = divmod(foot, height.shape[1])
    height[row, column + 1] = np.nan
    with np.errstate(all="raise", under="ignore"):
        found = sites_at(drained(height, 1.0), siting(), [foot], silent)
    assert found.site.reason[0] == "open" and found.site.bed_m[0] == pytest.approx(height[row, column], abs=1e-3)
    assert found.site.geometry[0] is None and not len(found.curve) and not len(found.option)


def test_candidates_are_spaced_and_the_same_every_time(gullies):
    found = candidates(gullies, 2e5, 5e6, 200.0, 4)
    assert (found == candidates(gullies, 2e5, 5e6, 200.0, 4)).all() and (np.diff(found) > 0).all()
    assert ((gullies.area[found] >= 2e5) & (gullies.area[found] <= 5e6)).all()
    x, y = gullies.centres(found)
    beside = shapely.STRtree(shapely.points(x, y)).query(shapely.points(x, y), predicate="dwithin", distance=45.0)
    assert (beside[0] == beside[1]).mean() > 0.8  # only across a confluence may two stand close
    fewer = candidates(gullies, 2e5, 5e6, 200.0, 1)
    links = water.streams(gullies, 2e5, silent)
    assert len(fewer) < len(found) and len(fewer) <= len(links)


def test_too_many_places_are_refused(gullies):
    with pytest.raises(PlanningError, match="more than the 20000"):
        candidates(gullies, 25.0, 9e6, 5.0, 1_000)


def test_next_is_the_first_below(gullies):
    cells = candidates(gullies, 1e5, 9e6, 150.0, 10)
    below, known = next_of(gullies, cells), {cell: place for place, cell in enumerate(cells)}
    for start, cell in enumerate(cells):
        while gullies.below[cell] != cell:
            cell = gullies.below[cell]
            if cell in known:
                break
        assert below[start] == known.get(cell, -1) if cell != cells[start] else below[start] == -1


def test_sites_of_the_sample(gullies):
    """All three kinds of dams are possible, curves rise, dams hold what they must and stay below their crests."""
    found = sites(gullies, siting(least_km2=0.1, spacing=250.0, longest=400.0, step=0.5), silent)
    assert len(found.option) > 20 and {"small", "medium", "large_2"} <= set(found.option.dam_class)
    t = found.option.merge(found.site[["site", "area_km2", "bed_m", "highest_m"]], on="site")
    assert (t.crest_m <= t.highest_m + 1e-6).all() and (t.water_m + t.freeboard_m <= t.crest_m + 1e-6).all()
    assert (t.silt_m < t.water_m).all() and (t.silted_ha <= t.pool_ha).all() and (t.fill_m3 > 0).all()
    limits = RULES.classes.set_index("dam_class").loc[t.dam_class]
    assert (t.total_m3.to_numpy() >= limits.from_storage.to_numpy() - 1).all()
    assert (t.total_m3.to_numpy() <= limits.to_storage.to_numpy() + 1).all()
    assert (t.height_m.to_numpy() <= limits.to_height_m.to_numpy()).all()
    for _, curve in found.curve.groupby("site"):
        assert (np.diff(curve.volume_m3) >= -1e-6).all() and (np.diff(curve.area_m2) >= -1e-6).all()
    usable = found.site.reason.isna()
    assert set(found.option.site) == set(found.site.site[usable]) and set(found.site.reason.dropna()) <= set(REASONS)
    assert (found.site.next_site < len(found.site)).all()


def test_batches_change_nothing(gullies, monkeypatch):
    from ordos_restoration.planning.dams import sections
    from ordos_restoration.planning.dams import sites as rooms

    cells = candidates(gullies, 1e5, 9e6, 600.0, 2)
    whole = sites_at(gullies, siting(), cells, silent)
    monkeypatch.setattr(rooms, "AT_ONCE", 1)
    monkeypatch.setattr(sections, "AT_ONCE", 1)
    parts = sites_at(gullies, siting(), cells, silent)
    numbers = ["silt_m3", "total_m3", "fill_m3", "crest_m", "pool_ha"]
    assert np.allclose(whole.option[numbers], parts.option[numbers], rtol=1e-9)
    assert whole.site.drop(columns="geometry").equals(parts.site.drop(columns="geometry"))


def test_cancelling(gullies):
    def stop(fraction, message=""):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        sites(gullies, siting(), stop)


def test_no_sites_at_all(gullies):
    found = sites(gullies, siting(least_km2=1_000.0, most_km2=2_000.0), silent)
    assert not len(found.site) and not len(found.curve) and not len(found.option)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_a_pool_is_what_runs_over_the_axis_from_above(seed):
    """On random hills: every cell is walked down to the first cell of the axis, and from which side it comes."""
    rng = np.random.default_rng(seed)
    height = np.add.outer(np.linspace(20, 0, 26), np.abs(np.arange(25) - 12) * 0.8) + rng.normal(0, 1.2, (26, 25))
    flow = drained(height, 2.0)
    foot = int(rng.integers(8, 20) * 25 + rng.integers(9, 16))
    x, y = (float(one) for one in flow.centres(foot))
    angle = rng.uniform(0, np.pi)
    far = 14.0 * np.array([np.cos(angle), np.sin(angle)])
    line = shapely.LineString([(x - far[0], y - far[1]), (x + far[0], y + far[1])])
    crest = float(flow.filled.reshape(-1)[foot] + rng.uniform(1, 8))
    found = pools.pools(flow, np.array([line], dtype=object), np.array([foot]), np.array([crest]), silent)
    axes = pools.Axes.of(flow, [line], np.array([foot])).turned(flow)
    on_axis, filled = set(axes.cell.tolist()), flow.filled.reshape(-1)
    expected = set()
    for cell in range(flow.below.size):
        place, before = cell, -1
        while place not in on_axis and flow.below[place] != place:
            place, before = flow.below[place], place
        comes = cell not in on_axis and place in on_axis and filled[cell] <= crest
        if comes and axes.beyond(flow, np.zeros(1, int), np.array([before]))[0] > 0:
            expected.add(cell)
    off = found.cell[~found.on_axis]
    assert len(set(off)) == len(off) and set(off.tolist()) == expected
    boxes = pools.boxes(flow, found.cell[found.on_axis], merged=False)
    behind = shapely.area(shapely.intersection(boxes, pools.behind(axes, 0))) / 4.0
    assert found.share[found.on_axis] == pytest.approx(behind, abs=1e-4)
