"""Fields on any land: blocks, roads, pads and tables that share nothing, and ground that is not level."""

import dataclasses
import functools
from pathlib import Path

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.message import PlanningError
from ordos_restoration.planning.solar import blocks, roads
from ordos_restoration.planning.solar.blocks import Spacing
from ordos_restoration.planning.solar.field import Rules, footprints, lay_out, loads
from ordos_restoration.planning.solar.frame import Frame, frame_of
from ordos_restoration.planning.solar.packing import COLUMNS, Rack
from ordos_restoration.planning.solar.pitch import pitch
from ordos_restoration.planning.solar.terrain import FILLED, FOOT, planes, terrain
from ordos_restoration.planning.spec import silent

CRS = pyproj.CRS("EPSG:4545")
SLANT, TILT, LATITUDE = 4.576, 35.0, 40.3
DEPTH = SLANT * np.cos(np.radians(TILT))
FLAT = float(pitch(SLANT, TILT, LATITUDE, 0.0))
FULL = 117.0  # tables of 2 × 28 modules of 580 W for 3.15 MW at 1.2
WHY = {"too_steep", "no_pitch", "no_elevation"}
C1 = Path(__file__).parents[3] / "shared/data/pv/hanggin_c1.geojson"


def rules(pitch=FLAT, lengths=(32.292, 16.136), columns="free", by_rule=True, tables=FULL, **more):
    own = {name: more.pop(name) for name in list(more) if name in ("road", "clear", "turn", "reach")}
    spacing = Spacing(
        Rack(lengths, 0.5, more.pop("depth", DEPTH), columns), pitch, tables,
        **{"road": 4.0, "clear": 1.0, "turn": 6.0, "reach": 150.0, **own},
    )  # fmt: skip
    given = {
        "slant": SLANT, "tilt": TILT, "latitude": LATITUDE, "azimuth": 0.0, "window": (9.0, 15.0), "by_rule": by_rule,
        "most_along": 0.15, "most_across": 0.2, "most_uneven": 0.6, "pad": (12.0, 6.0), "pad_clear": 3.0,
    }  # fmt: skip
    return Rules(spacing, **{**given, **more})


@functools.lru_cache(None)
def wild(seed, size=None):
    """Return a site with a rough outline, ponds, and pipelines of a few metres along, across and aslant."""
    rng = np.random.default_rng(seed)
    size = size or rng.choice([120.0, 250.0, 450.0, 800.0])
    angle = np.linspace(0, 2 * np.pi, 160, endpoint=False)
    radius = size * (1 + 0.12 * np.sin(3 * angle + rng.uniform(0, 6)) + 0.07 * np.sin(11 * angle))
    site = shapely.Polygon(np.column_stack([1.2 * radius * np.cos(angle), 0.85 * radius * np.sin(angle)]))
    x0, y0, x1, y1 = site.bounds
    for _ in range(rng.integers(0, 9)):
        x, y = rng.uniform([x0, y0], [x1, y1])
        pond = shapely.Point(x, y).buffer(rng.uniform(5, size / 8))
        line = shapely.box(x, y, x + rng.uniform(5, size), y + rng.uniform(1, 15))
        site = shapely.difference(site, [pond, line, affinity.rotate(line, rng.uniform(50, 130))][rng.integers(3)])
    land = shapely.get_parts(site)
    return land[shapely.area(land) > 1.0]


def bands_of(land, own):
    """Return the bands of rows that a field lies in."""
    _, low, _, high = shapely.total_bounds(land)
    return blocks.bands(low + own.spacing.road, high - own.spacing.road, own.spacing)


def gate_of(land):
    """Return a point in the middle of the longest edge of the largest land."""
    xy = shapely.get_coordinates(shapely.get_exterior_ring(land[shapely.area(land).argmax()]))
    k = np.hypot(*np.diff(xy, axis=0).T).argmax()
    return shapely.points((xy[k] + xy[k + 1]) / 2)


@functools.lru_cache(None)
def laid(seed, size=None):
    land = wild(seed, size)
    return land, lay_out(land, gate_of(land), shapely.union_all(land), rules(), None, silent)


def laid_on(land, own=None, gate=None, ground=None):
    land = np.atleast_1d(np.array(land, dtype=object))
    return lay_out(land, gate, shapely.union_all(land), own or rules(), ground, silent)


def common(some, others):
    """Return the area that two lots of shapes share."""
    one, other = shapely.STRtree(some).query(others, predicate="intersects")
    return shapely.area(shapely.intersection(some[other], others[one])).sum()


def twice(shapes):
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    return shapely.area(shapely.intersection(shapes[one], shapes[other]))[one < other].sum()


def too_near(tables, spacing, distance):
    """Return how many pairs of tables stand one behind the other nearer than a distance (by piece of land)."""
    length = np.array(spacing.rack.lengths)[tables.size]
    x0, x1, y = tables.x + 0.02, tables.x + length - 0.02, tables.y
    front = shapely.box(x0, y, x1, y + 0.001)
    before = shapely.box(x0, y + 0.02, x1, y + np.broadcast_to(distance, len(y)) - 0.02)
    return len(shapely.STRtree(front).query(before, predicate="intersects")[0])


def full_tables(field, own):
    """Return the tables of every block, shorter ones as their share."""
    return np.bincount(field.block, loads(field.tables, len(field.pieces), own.spacing))


# Any land ------------------------------------------------------------------------------------------------------------

SEEDS = range(24)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_table_leaves_the_land_or_stands_on_a_road_or_a_pad(seed):
    land, field = laid(seed)
    shapes = footprints(field.tables, rules().spacing)
    assert len(shapes) > 20
    whole = shapely.buffer(shapely.union_all(land), 1e-6)
    shapely.prepare(whole)
    assert shapely.covers(whole, shapes).all()
    assert common(shapes, field.roads) == 0
    assert common(shapes, field.pads) == 0
    assert twice(shapes) < 1e-6 * len(shapes)


@pytest.mark.parametrize("seed", SEEDS)
def test_roads_pads_and_land_of_blocks_share_nothing_and_lie_on_the_land(seed):
    land, field = laid(seed)
    assert twice(field.roads) < 0.01
    assert common(field.roads, field.pads) < 0.01
    assert common(field.roads, field.pieces) < 0.01
    assert twice(field.pieces) < 0.01
    built = np.concatenate([field.roads, field.pieces])
    assert shapely.area(shapely.difference(shapely.union_all(built), shapely.union_all(land))) < 0.01
    inside = shapely.area(shapely.intersection(field.pads, shapely.union_all(field.pieces)))
    np.testing.assert_allclose(inside, 72.0, atol=1e-3)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_roads_of_one_land_are_one_network(seed):
    land, field = laid(seed)
    together = shapely.get_parts(shapely.union_all(shapely.buffer(field.roads, 5e-4)))
    assert len(together) == field.apart + 1
    assert len(together) <= len(shapely.get_parts(shapely.buffer(shapely.union_all(land), -2.1)))
    assert shapely.distance(field.roads, gate_of(land)).min() < 1e-3


@pytest.mark.parametrize("seed", SEEDS)
def test_no_table_is_far_from_a_road_and_none_is_nearer_than_its_clearance(seed):
    _, field = laid(seed)
    shapes, ways = footprints(field.tables, rules().spacing), shapely.union_all(field.roads)
    shapely.prepare(ways)
    assert shapely.dwithin(shapely.centroid(shapes), ways, 150.0).all()
    assert shapely.distance(ways, shapes).min() > 0.97  # of 1 m: round corners have a few corners
    assert shapely.distance(shapely.union_all(field.pads), shapes).min() > 3.0 - 1e-6


@pytest.mark.parametrize("seed", SEEDS)
def test_blocks_are_as_large_as_their_inverter_takes(seed):
    _, field = laid(seed)
    held = full_tables(field, rules())
    assert held.max() < 1.3 * FULL
    edge = shapely.get_parts(shapely.union_all(field.pieces[np.isin(field.block, np.flatnonzero(held < 0.4 * FULL))]))
    whole = shapely.union_all(wild(seed))
    assert (shapely.distance(edge, shapely.boundary(whole)) < 30.0).all()
    if len(held) > 8:
        assert 0.8 * FULL < np.median(held) < 1.1 * FULL
    assert len(np.unique(field.pad_block)) == len(field.pads)


@pytest.mark.parametrize("seed", [*SEEDS, 52, 55])
def test_rows_keep_their_pitch_across_roads_and_narrow_holes(seed):
    _, field = laid(seed)
    assert too_near(field.tables, rules().spacing, FLAT) == 0


def test_rows_on_both_sides_of_a_pipeline_keep_their_pitch():
    land = shapely.difference(shapely.box(0, 0, 900, 500), shapely.box(20, 100, 880, 102))
    field = laid_on(land)
    assert too_near(field.tables, rules().spacing, FLAT) == 0
    assert len(field.tables.x) > 900


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(1000, 10**6), reach=st.floats(40, 300), road=st.floats(3, 8), tables=st.floats(20, 200))
def test_any_site_with_any_roads(seed, reach, road, tables):
    land = wild(seed, 200.0)
    own = rules(reach=reach, road=road, tables=tables)
    field = lay_out(land, gate_of(land), shapely.union_all(land), own, None, silent)
    assume(len(field.tables.x))
    shapes, ways = footprints(field.tables, own.spacing), shapely.union_all(field.roads)
    assert common(shapes, np.concatenate([field.roads, field.pads])) == 0
    assert shapely.dwithin(shapely.centroid(shapes), ways, reach + 1e-6).all()
    assert too_near(field.tables, own.spacing, FLAT) == 0
    assert len(shapely.get_parts(shapely.union_all(shapely.buffer(field.roads, 5e-4)))) == field.apart + 1


def test_land_too_small_for_a_road_and_a_table_holds_none():
    for land in (shapely.box(0, 0, 12, 12), shapely.box(0, 0, 1000, 9), shapely.Point(0, 0).buffer(15)):
        assert len(laid_on(land, gate=shapely.Point(0, 0)).tables.x) == 0


def test_no_land_holds_no_tables():
    field = lay_out(
        np.array([], dtype=object), shapely.Point(0, 0), shapely.from_wkt("POLYGON EMPTY"), rules(), None, silent
    )
    assert len(field.tables.x) == len(field.roads) == len(field.pads) == 0


def test_a_road_shut_in_between_two_pipelines_is_not_built():
    holes = shapely.union_all([shapely.box(20, y, 780, y + 2) for y in (90, 160)])
    field = laid_on(shapely.difference(shapely.box(0, 0, 800, 500), holes))
    assert field.apart == 0
    assert len(np.unique(roads.networks(field.roads))) == 1


def test_a_gate_gets_a_road_as_wide_as_all_and_no_wider_than_its_land():
    inner = shapely.box(40, 40, 640, 540)
    gate, way = shapely.Point(300, 0), shapely.box(0, 0, 700, 600)
    field = lay_out(np.array([inner]), gate, way, rules(), None, silent)
    access = field.roads[field.road_kind == roads.ACCESS]
    assert shapely.area(access).tolist() == [pytest.approx(4 * 40)]
    belt = shapely.difference(shapely.box(0, 0, 700, 39), shapely.box(330, 0, 342, 40))  # its passage lies aside
    field = lay_out(np.array([inner]), shapely.Point(336, 0), way.difference(belt), rules(), None, silent)
    access = field.roads[field.road_kind == roads.ACCESS]
    assert common(access, np.array([belt])) < 0.01
    assert len(access) == 1


def test_a_gate_behind_forbidden_land_gets_no_road():
    way = shapely.difference(shapely.box(0, 0, 700, 600), shapely.box(0, 10, 700, 20))
    field = lay_out(np.array([shapely.box(40, 40, 640, 540)]), shapely.Point(300, 0), way, rules(), None, silent)
    assert roads.ACCESS not in field.road_kind
    assert len(field.tables.x) > 500


def test_an_access_road_goes_aslant_rather_than_through_a_gap_too_narrow_for_it():
    inner = np.array([shapely.box(40, 40, 640, 540)])
    wall = shapely.box(0, 18, 700, 22)
    for gap, reached in (
        (shapely.box(299, 18, 301, 22), False),
        (shapely.box(299, 18, 301, 22) | shapely.box(303, 18, 311, 22), True),
    ):
        way = shapely.box(0, 0, 700, 600) - (wall - gap)
        field = lay_out(inner, shapely.Point(300, 0), way, rules(), None, silent)
        access = field.roads[field.road_kind == roads.ACCESS]
        assert len(access) == reached
        if reached:
            along = shapely.length(shapely.oriented_envelope(access[0]).boundary) / 2 - 4.0
            assert access[0].area > 4.0 * (along - 4.0)


def test_a_block_cut_in_two_by_its_pad_keeps_its_tables():
    """A pad in a narrow neck divides the land of its block; both sides stay full."""
    for height in (40.0, 30.0, 26.0):
        field = laid_on(shapely.box(0, 0, 700, height))
        bare = laid_on(shapely.box(0, 0, 700, height), rules(pad=(1.0, 0.5), pad_clear=0.0))
        assert len(field.tables.x) >= len(bare.tables.x) - 4 * len(field.pads)
        assert len(field.tables.x) > 0


# Turned, aligned, tracked --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bearing", [90.0, 63.0, 117.0, 200.0])
def test_a_turned_site_with_turned_rows_holds_the_same(bearing):
    land, field = laid(9)
    turned = affinity.rotate(shapely.multipolygons(land), 90.0 - bearing, origin=(0, 0))
    there = affinity.translate(turned, 450_000, 4_450_000)
    frame = frame_of(there, bearing)
    gate = frame.into(
        affinity.translate(affinity.rotate(gate_of(land), 90.0 - bearing, origin=(0, 0)), 450_000, 4_450_000)
    )
    again = lay_out(shapely.get_parts(frame.into(there)), gate, frame.into(there), rules(), None, silent)
    assert len(again.tables.x) == len(field.tables.x)
    assert len(again.pads) == len(field.pads)
    assert shapely.area(again.roads).sum() == pytest.approx(shapely.area(field.roads).sum(), rel=1e-6)


def test_a_frame_there_and_back_is_where_it_was():
    frame = Frame(450_000.0, 4_450_000.0, 77.0)
    shape = wild(3)[0]
    np.testing.assert_allclose(
        shapely.get_coordinates(frame.into(frame.back(shape))), shapely.get_coordinates(shape), atol=1e-6
    )
    east, north = frame.xy_back(np.array([[1.0, 0.0]]))[0] - [frame.east, frame.north]
    assert np.degrees(np.arctan2(east, north)) == pytest.approx(77.0)


@pytest.mark.parametrize("seed", [2, 4, 9])
def test_aligned_tables_stand_on_the_columns_of_their_block_and_hold_a_little_less(seed):
    land, free = laid(seed)
    own = rules(columns=COLUMNS)
    field = laid_on(land, own)
    step = 32.292 + 0.5
    whole = field.tables.size == 0
    left = shapely.bounds(field.pieces)[:, 0][field.tables.polygon]
    rest = (field.tables.x - left)[whole] / step
    np.testing.assert_allclose(rest, np.round(rest), atol=1e-5)
    bands = bands_of(land, own)
    rest = (field.tables.y - bands.low_of(field.tables.y)) / FLAT
    np.testing.assert_allclose(rest, np.round(rest), atol=1e-5)
    shapes = footprints(field.tables, own.spacing)
    assert common(shapes, np.concatenate([field.roads, field.pads])) == 0
    assert 0.9 < full_tables(field, own).sum() / full_tables(free, rules()).sum() <= 1.0


def test_trackers_fill_rows_of_their_own_pitch():
    own = rules(4.576 / 2 / 0.4, (97.0, 64.5, 32.0), by_rule=False, depth=2.278, slant=2.278, tilt=0.0, tables=77.6)
    land = wild(4)
    field = laid_on(land, own)
    assert set(np.unique(field.tables.size)) == {0, 1, 2}
    assert too_near(field.tables, own.spacing, own.spacing.pitch) == 0
    assert full_tables(field, own).max() < 1.3 * 77.6
    assert common(footprints(field.tables, own.spacing), np.concatenate([field.roads, field.pads])) == 0


def test_bands_are_even_full_of_whole_rows_and_within_reach():
    spacing = rules().spacing
    made = blocks.bands(0.0, 3000.0, spacing)
    rows = (made.high - made.low - DEPTH) / FLAT
    np.testing.assert_allclose(rows, np.round(rows), atol=1e-9)
    np.testing.assert_allclose(made.low[1:] - made.high[:-1], spacing.gap)
    assert spacing.gap == pytest.approx(FLAT - DEPTH)  # the gap of the rows has room for the road
    assert (made.high - made.low).max() < 300.0


@pytest.mark.skipif(not C1.exists(), reason="no test data beside the clone")
def test_hanggin_c1_in_its_own_frame():
    gpd = pytest.importorskip("geopandas")
    site = gpd.read_file(C1).to_crs("EPSG:4545").geometry.iloc[0]
    frame = frame_of(site, 90.0)
    land = shapely.get_parts(frame.into(site))
    gate = gate_of(land)
    field = lay_out(land, gate, shapely.union_all(land), rules(), None, silent)
    shapes = footprints(field.tables, rules().spacing)
    assert shapely.covers(shapely.buffer(shapely.union_all(land), 1e-6), shapes).all()
    assert common(shapes, np.concatenate([field.roads, field.pads])) == 0
    assert field.apart == 0
    assert shapely.distance(field.roads, gate).min() < 1e-3
    assert full_tables(field, rules()).max() < 1.3 * FULL
    assert 27_000 < len(shapes) < site.area / (32.792 * FLAT) * 1.01


# Ground that is not level --------------------------------------------------------------------------------------------


def dem(surface, size=700.0, cell=10.0, unit=1.0, frame=None, nodata=None, crs=CRS):
    """Return a model of a surface z(x, y) in the frame's own coordinates, and the frame."""
    frame = frame or Frame(450_000.0, 4_450_000.0, 90.0)
    count = int((size + 100) / cell)
    x = frame.east - 50 + (np.arange(count) + 0.5) * cell
    y = frame.north + size + 50 - (np.arange(count) + 0.5) * cell
    return Grid(
        surface(x[None, :] - frame.east, y[:, None] - frame.north) / unit + np.zeros((count, count)),
        (frame.east - 50, cell, 0, frame.north + size + 50, 0, -cell),
        crs,
        nodata,
    ), frame


def ground_of(surface, land=None, unit="metre", **more):
    land = np.array([shapely.box(0, 0, 700, 700)]) if land is None else land
    grid, frame = dem(surface, **more)
    return terrain(grid, unit, land, frame, CRS, [], silent)


SQUARE = shapely.box(0, 0, 700, 700)


def sloped(north, east):
    return lambda x, y: 1300.0 + north * y + east * x


@pytest.mark.parametrize(
    ("north", "east"), [(0.0, 0.0), (0.05, 0.0), (-0.05, 0.0), (0.03, 0.05), (-0.03, -0.05), (0.0, 0.1)]
)
def test_a_tilted_plane_gets_the_pitch_of_the_formula(north, east):
    field = laid_on(SQUARE, rules(), ground=ground_of(sloped(north, east)))
    wanted = float(pitch(SLANT, TILT, LATITUDE, 0.0, north, east))
    np.testing.assert_allclose(field.pitch, wanted, rtol=1e-6)
    np.testing.assert_allclose(field.planes.across, north, atol=1e-9)
    np.testing.assert_allclose(field.planes.along, east, atol=1e-9)
    np.testing.assert_allclose(field.planes.uneven, 0.0, atol=1e-6)
    for piece in np.unique(field.tables.polygon):
        y = np.unique(np.round(field.tables.y[field.tables.polygon == piece], 6))
        steps = np.diff(y) / wanted
        np.testing.assert_allclose(steps, np.round(steps), atol=1e-5)
    assert not field.left_out


@pytest.mark.parametrize("north", [-0.03, -0.08, -0.15])
def test_land_that_falls_to_the_north_keeps_its_wider_pitch_across_roads_too(north):
    field = laid_on(SQUARE, rules(), ground=ground_of(sloped(north, 0.0)))
    assert field.pitch.min() > FLAT + 1
    assert too_near(field.tables, rules().spacing, field.pitch[field.tables.polygon]) == 0


def test_the_worked_slopes_of_the_field():
    for north, east, wanted in ((-0.05, 0.05, 15.80), (0.05, 0.05, 11.06), (0.0, 0.05, 13.01)):
        field = laid_on(SQUARE, rules(), ground=ground_of(sloped(north, east)))
        assert field.pitch[0] == pytest.approx(wanted, abs=0.006)


def test_a_given_pitch_stays_whatever_the_slope():
    field = laid_on(SQUARE, rules(pitch=14.0, by_rule=False), ground=ground_of(sloped(-0.08, 0.0)))
    np.testing.assert_allclose(field.pitch, 14.0)


def test_a_steep_patch_gets_no_table_and_is_booked_once():
    def dune(x, y):
        return 1300.0 + np.where((np.abs(x - 350) < 80) & (np.abs(y - 350) < 80), 0.4 * (x - 270), 0.0)

    field = laid_on(SQUARE, rules(), ground=ground_of(dune))
    out = dict(field.left_out)
    steep = shapely.union_all(out["too_steep"])
    assert 160 * 160 <= steep.area < 200 * 200  # slopes are taken over two cells of 10 m
    shapes = footprints(field.tables, rules().spacing)
    assert common(shapes, np.array([steep])) == 0
    assert common(field.pieces, np.array([steep])) < 0.01
    level = shapely.difference(SQUARE, steep.buffer(60))
    assert shapely.area(shapely.intersection(shapes, level)).sum() > 0.2 * level.area


def test_a_slope_on_which_no_pitch_is_free_of_shade_is_mapped_not_planned():
    """1 − m |s_e| + k s_n is zero at a fall of 32.8 % to the north (40.3° N)."""
    own = rules(most_along=1.0, most_across=1.0)
    half = ground_of(lambda x, y: 1300.0 - np.where(x < 350, 0.34 * y, 0.0))
    field = laid_on(SQUARE, own, ground=half)
    out = dict(field.left_out)
    assert shapely.area(out["no_pitch"]).sum() == pytest.approx(350 * 700, rel=0.05)
    assert field.tables.x.min() > 340
    whole = laid_on(SQUARE, own, ground=ground_of(sloped(-0.34, 0.0)))
    assert len(whole.tables.x) == 0
    assert shapely.area(dict(whole.left_out)["no_pitch"]).sum() == pytest.approx(SQUARE.area, rel=0.01)


def with_hole(surface, cells, at=(30, 40)):
    def z(x, y):
        values = np.array(surface(x, y) + np.zeros((y.shape[0], x.shape[1])))
        values[at[0] : at[0] + cells, at[1] : at[1] + cells] = np.nan
        return values

    return z


def test_small_holes_of_a_model_are_filled_and_large_ones_left_out():
    small = laid_on(SQUARE, rules(), ground=ground_of(with_hole(sloped(0.02, 0), 3)))
    assert not small.left_out
    assert np.isfinite(small.planes.middle).all()
    large = laid_on(SQUARE, rules(), ground=ground_of(with_hole(sloped(0.02, 0), 25)))
    out = dict(large.left_out)
    unknown = shapely.area(out["no_elevation"]).sum()
    assert (25 - 2 * FILLED - 2) ** 2 * 100 < unknown < 26**2 * 100
    assert np.isfinite(large.planes.middle).all()
    assert common(footprints(large.tables, rules().spacing), out["no_elevation"]) == 0


def test_no_data_means_no_height():
    grid, frame = dem(with_hole(sloped(0, 0), 25), nodata=-9999.0)
    filled_in = dataclasses.replace(grid, array=np.where(np.isnan(grid.array), -9999.0, grid.array))
    made = terrain(filled_in, "metre", np.array([SQUARE]), frame, CRS, [], silent)
    assert np.nanmin(made.height) > 1290
    assert np.isnan(made.height).any()


def test_tables_on_uneven_ground_are_left_out_with_their_land():
    def knoll(x, y):
        return 1300.0 + 2.5 * np.exp(-((x - 350) ** 2 + (y - 350) ** 2) / (2 * 12.0**2))

    field = laid_on(SQUARE, rules(), ground=ground_of(knoll, cell=4.0))
    out = dict(field.left_out)
    assert 2 <= len(out["uneven"]) <= 12
    assert shapely.distance(out["uneven"], shapely.Point(350, 350)).max() < 40
    assert field.planes.uneven.max() <= 0.6
    assert len(field.planes.uneven) == len(field.tables.x)


def test_planes_below_tables_fit_a_plane_and_tell_what_leaves_it():
    ground = ground_of(lambda x, y: 1300 + 0.02 * x - 0.03 * y + 0.5 * np.exp(-((x - 300) ** 2) / 2), cell=4.0)
    x, y = np.array([100.0, 290.0]), np.array([100.0, 100.0])
    below = planes(ground, x, y, np.array([30.0, 30.0]), 4.0)
    assert below.along[0] == pytest.approx(0.02)
    assert below.across[0] == pytest.approx(-0.03)
    assert below.middle[0] == pytest.approx(1300 + 0.02 * 115 - 0.03 * 102)
    assert below.uneven[0] == pytest.approx(0.0, abs=1e-6)
    assert below.uneven[1] > 0.1


def test_a_model_finer_than_the_lattice_or_in_another_crs_says_the_same():
    frame = Frame(450_000.0, 4_450_000.0, 61.0)
    land = np.array([shapely.box(200, -80, 400, 100)])
    grid, _ = dem(sloped(0.03, -0.04), cell=10.0)
    made = terrain(grid, "metre", land, frame, CRS, [], silent)
    # the frame is turned: what rises by (−0.04, 0.03) on the map rises along its axes by their products
    along, across = frame.axes @ [-0.04, 0.03]
    inside = np.isfinite(made.along)
    assert inside.any()
    np.testing.assert_allclose(made.along[inside], along, atol=1e-6)
    np.testing.assert_allclose(made.across[inside], across, atol=1e-6)


def test_a_model_in_feet_is_a_model_in_metres():
    metres = ground_of(sloped(0.05, 0.0))
    feet = ground_of(sloped(0.05, 0.0), unit="foot")
    np.testing.assert_allclose(feet.height, metres.height * FOOT)


@pytest.mark.parametrize(
    ("surface", "more", "said"),
    [
        (sloped(0, 0), {"land": np.array([shapely.box(5000, 5000, 5500, 5500)])}, "holds no elevation"),
        (lambda x, y: np.nan, {}, "holds no elevation"),
        (lambda x, y: 1300.0, {"crs": None}, "no CRS"),
        (lambda x, y: 33_000.0, {}, "reaches 33000 m"),
        (lambda x, y: -32_768.0, {}, "no data"),
    ],
)
def test_a_model_that_says_nothing_is_refused_in_a_sentence(surface, more, said):
    with pytest.raises(PlanningError, match=said):
        ground_of(surface, **more)


def test_a_model_of_one_cell_or_one_row_is_refused_or_used_without_a_crash():
    frame = Frame(450_000.0, 4_450_000.0, 90.0)
    for shape in ((1, 1), (1, 9), (9, 1)):
        grid = Grid(np.full(shape, 1300.0), (449_000.0, 3000.0, 0, 4_452_000.0, 0, -3000.0), CRS)
        made = terrain(grid, "metre", np.array([SQUARE]), frame, CRS, [], silent)
        assert np.isfinite(made.height).any()
