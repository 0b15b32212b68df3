"""Whole photovoltaic plants on small sites: what stands where, that it all adds up, and what bad input is told."""

import datetime as dt
import functools
import re
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration import files
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.message import PlanningError
from ordos_restoration.planning.solar import solar_layout
from ordos_restoration.planning.solar.phases import programme
from ordos_restoration.planning.solar.pitch import pitch
from ordos_restoration.planning.solar.solar_layout import SolarLayout
from ordos_restoration.planning.spec import Cancelled, Reference
from ordos_restoration.planning.wind.factors import Factors

X0, Y0, CRS = 450_000.0, 4_450_000.0, "EPSG:4545"  # in Hangjin banner
SQUARE = shapely.box(0, 0, 400, 380)
BENT = shapely.Polygon([(0, 0), (420, 30), (450, 300), (250, 420), (-40, 330)], [[(200, 150), (240, 150), (230, 190)]])
NARROW = {"windward_width": 20.0, "lee_width": 10.0}  # belts, so that small sites hold something
NONE = {"belts": False, "inner_barriers": "none"}
SHARED = Path(__file__).parents[3] / "shared/data"


@functools.lru_cache(None)
def shipped():
    return {n: files.reference(d.name) for n, d in SolarLayout.inputs.items() if isinstance(d, Reference)}


def layer(*shapes, crs=CRS, moved=True, **columns):
    placed = [affinity.translate(s, X0, Y0) if moved else s for s in shapes]
    return gpd.GeoDataFrame(columns, geometry=placed, crs=crs)


def lay(*shapes, wanted=None, progress=None, **named):
    """Plan sites: shapes near the origin or one layer; other inputs by id, parameters by name."""
    inputs = {n: named.pop(n) for n in list(named) if n in SolarLayout.inputs}
    wanted = None if wanted is None else wanted | {"pv_summary", "pv_material"}
    site = shapes[0] if isinstance(shapes[0], gpd.GeoDataFrame) else layer(*shapes)
    more = {} if progress is None else {"progress": progress}
    return SolarLayout(**{**NARROW, **named}).run({**shipped(), "site": site, **inputs}, wanted, **more)


@functools.lru_cache(None)
def plain():
    return lay(SQUARE)


HOUSE = shapely.Point(320, 220).buffer(8)


@functools.lru_cache(None)
def rich(wanted=None):
    """A bent site with a hole, sand, a farm and a house on it."""
    land = layer(shapely.box(60, 60, 110, 90), HOUSE, kind=["永久基本农田", "建筑物"], setback=[0.0, 15.0])
    sand = layer(shapely.box(-100, 200, 500, 500), mobility=["流动"])
    return lay(layer(BENT, name=["库布其一号"]), constraints=land, sand=sand, wanted=wanted)


def shapes(plan, name):
    table = plan.tables.get(name)
    return np.array([], dtype=object) if table is None or not len(table) else table.geometry.to_numpy()


def summary(plan):
    return plan.tables["pv_summary"].iloc[0]


def said(plan):
    return " | ".join(str(note) for note in plan.notes)


def common(some, others):
    if not len(some) or not len(others):
        return 0.0
    one, other = shapely.STRtree(some).query(others, predicate="intersects")
    return shapely.area(shapely.intersection(some[other], others[one])).sum()


def hectares(*lots):
    """Return the planar area of everything together; the map is true to 1 in 5000 here."""
    return shapely.union_all(np.concatenate(lots)).area / 1e4


BOTH = pytest.mark.parametrize("plan", [plain, rich], ids=["square", "rich"])


# Adding up -----------------------------------------------------------------------------------------------------------


@BOTH
def test_the_summary_is_the_sum_of_the_printed_blocks_and_these_of_the_tables(plan):
    plan = plan()
    table, block, total = plan.tables["pv_table"], plan.tables["pv_block"], summary(plan)
    own = table.groupby("block").agg(tables=("code", "size"), modules=("modules", "sum"), strings=("strings", "sum"))
    own = own.reindex(block.code).fillna(0)
    for name in ("tables", "modules", "strings"):
        assert (own[name].to_numpy() == block[name].to_numpy()).all()
        assert total[name] == block[name].sum() == plan.numbers[name]
    assert total.tables == len(table) > 100
    assert block.power_mwp.sum() == pytest.approx(table.power_kw.sum() / 1e3, abs=1e-3 * len(block))
    assert total.power_mwp == pytest.approx(block.power_mwp.sum(), abs=1e-9)
    assert total.power_mwac == pytest.approx(block.power_mwac.sum())
    assert total.dc_ac == pytest.approx(total.power_mwp / total.power_mwac, abs=1e-3)
    assert total.power_mwp == pytest.approx(total.modules * 580 / 1e6, abs=1e-3 * len(block))
    assert total.array_ha == pytest.approx(block.area_ha.sum(), abs=0.005)
    rows = table.groupby("block").row.max().reindex(block.code).fillna(0)
    assert (rows.to_numpy() == block.rows.to_numpy()).all()


@BOTH
def test_every_string_is_whole_and_every_table_is_one_of_the_table_of_tables(plan):
    table = plan().tables["pv_table"]
    assert set(table.modules) <= {52, 26}
    assert (table.modules == table.strings * 26).all()
    np.testing.assert_allclose(table.power_kw, table.modules * 0.58, atol=0.006)
    length = {52: 26 * 1.134 + 25 * 0.02, 26: 13 * 1.134 + 12 * 0.02}
    np.testing.assert_allclose(table.length_m, table.modules.map(length), atol=0.006)
    assert table.code.is_unique


@BOTH
def test_numbers_are_the_sums_of_the_printed_summary(plan):
    plan = plan()
    for name, value in plan.numbers.items():
        if name in plan.tables["pv_summary"] and name != "ha_per_mwac":
            assert value == pytest.approx(plan.tables["pv_summary"][name].sum()), name


@BOTH
def test_the_parts_of_the_land_add_up_to_the_site(plan):
    plan = plan()
    total = summary(plan)
    parts = total[["array_ha", "road_ha", "belt_ha", "unsuitable_ha", "other_ha"]]
    assert parts.sum() == pytest.approx(total.site_ha, abs=0.011)
    assert (parts >= 0).all()
    used = [shapes(plan, name) for name in ("pv_block", "pv_road", "belt", "unsuitable")]
    assert sum(shapely.area(lot).sum() for lot in used) / 1e4 == pytest.approx(hectares(*used), abs=1e-3)
    assert total.other_ha == pytest.approx(total.site_ha - hectares(*used), abs=0.06)
    assert total.pad_ha == pytest.approx(72e-4 * len(plan.tables["pv_pad"]), abs=0.006)


@BOTH
def test_materials_are_what_stands_there_and_make_up_the_cost(plan):
    plan = plan()
    total, items = summary(plan), plan.tables["pv_material"].set_index("item")
    assert items.quantity["pv.module"] == pytest.approx(total.power_mwp * 1e6, abs=2e3)
    assert items.quantity["pv.inverter"] == pytest.approx(total.power_mwac * 1e6)
    assert items.quantity["pv.pile"] == total.piles
    assert items.quantity["pv.road"] == pytest.approx(plan.tables["pv_road"].area_m2.sum(), abs=1)
    assert items.quantity["pv.fence"] == pytest.approx(total.fence_m, abs=0.1)
    for name, column in (
        ("belt", "area_ha"),
        ("fence", "length_m"),
        ("barrier", "area_ha"),
        ("planting_strip", "area_ha"),
    ):
        own = plan.tables[name]
        assert items.quantity[name] == pytest.approx(own[column].sum(), abs=0.011), name
        assert items.cost_yuan[name] == pytest.approx(own.cost_yuan.sum(), abs=1), name
    placed = items[items.index.str.startswith("pv.")]
    np.testing.assert_allclose(placed.cost_yuan, placed.quantity * placed.price_yuan, atol=1)
    assert total.cost_yuan == items.cost_yuan.sum()


@BOTH
def test_water_plants_and_energy_follow_from_the_rows(plan):
    plan = plan()
    total, strips, belts = summary(plan), plan.tables["planting_strip"], plan.tables["belt"]
    assert total.plants == strips.plants.sum() + belts.plants.sum()
    assert total.planting_water_m3 == pytest.approx(strips.water_need_m3.sum() + belts.water_need_m3.sum(), abs=1)
    assert total.planting_ha == pytest.approx(strips.area_ha.sum(), abs=0.006)
    factors = Factors(shipped()["pv_factors"])
    washed = total.modules * 2.278 * 1.134 * factors["wash_water"] * factors["washes"] / 1000
    assert total.wash_water_m3 == pytest.approx(washed, abs=1)
    assert total.energy_gwh == pytest.approx(total.yield_kwh_kwp * total.power_mwp / 1000, abs=0.06)
    assert 1400 < total.yield_kwh_kwp < 1950


# What stands where ---------------------------------------------------------------------------------------------------


@BOTH
def test_nothing_stands_on_anything_else(plan):
    plan = plan()
    table = shapes(plan, "pv_table")
    for name in ("pv_road", "pv_pad", "belt", "unsuitable"):
        assert common(table, shapes(plan, name)) < 1e-3, name
    assert common(shapes(plan, "pv_road"), shapes(plan, "belt")) < 0.1
    assert common(shapes(plan, "pv_block"), shapes(plan, "pv_road")) < 0.1
    assert shapely.covers(shapely.union_all(shapes(plan, "pv_block")).buffer(1e-3), table).all()
    for name in ("pv_road", "pv_pad", "belt", "unsuitable"):
        assert common(shapes(plan, "planting_strip"), shapes(plan, name)) < 1.0, name
    strips = shapes(plan, "planting_strip")
    assert shapely.area(strips).sum() - shapely.union_all(strips).area < 1.0
    for name in ("pv_road", "pv_pad", "belt", "unsuitable"):
        assert common(shapes(plan, "barrier"), shapes(plan, name)) < 1.0, name
    for name in (
        "pv_table",
        "pv_block",
        "pv_road",
        "pv_pad",
        "belt",
        "fence",
        "barrier",
        "planting_strip",
        "unsuitable",
    ):
        assert shapely.is_valid(shapes(plan, name)).all(), name


def test_set_backs_are_kept_from_the_site_line_and_from_houses():
    plan, table = rich(), shapes(rich(), "pv_table")
    site = affinity.translate(BENT, X0, Y0)
    assert shapely.distance(table, site.exterior).min() > 10.0 + 5.0 + 4.0  # belt, set-back, road
    house = affinity.translate(HOUSE, X0, Y0)
    assert shapely.distance(table, house).min() >= 15.0 - 0.1
    left_out = plan.tables["unsuitable"].set_index("kind")
    assert left_out.area_m2["basic_farmland"] == pytest.approx(1500, rel=0.002)
    assert left_out.area_m2["building"] == pytest.approx(np.pi * 23**2, rel=0.02)
    assert left_out.basis.notna()["basic_farmland"]


def test_the_roads_lead_from_the_gate_to_every_block():
    for plan in (plain(), rich()):
        ways = shapely.get_parts(shapely.union_all(shapely.buffer(shapes(plan, "pv_road"), 1e-3)))
        assert len(ways) == 1
        assert (plan.tables["pv_road"].kind == "access").sum() == 1
        assert (
            shapely.distance(ways[0], shapely.boundary(affinity.translate(BENT if plan is rich() else SQUARE, X0, Y0)))
            < 0.01
        )
    near = layer(shapely.Point(800, 190), geometry_is=["变电站"])
    plan = lay(SQUARE, grid=near)
    road = plan.tables["pv_road"]
    access = road[road.kind == "access"].geometry.iloc[0]
    assert shapely.distance(access, shapely.Point(X0 + 400, Y0 + 190)) < 0.01
    assert (plan.tables["pv_pad"].grid_distance_m > 400).all()


@pytest.mark.parametrize(("toward", "side"), [(90, "west"), (270, "east"), (0, "south"), (180, "north")])
def test_belts_are_wider_on_the_side_the_sand_comes_from(toward, side):
    plan = lay(SQUARE, drift_direction=float(toward), drift_spread=0.0, windward_width=60.0, lee_width=20.0)
    belts = shapely.union_all(shapes(plan, "belt"))
    width = {}
    for name, (x, y) in {"west": (-1, 0), "east": (1, 0), "south": (0, -1), "north": (0, 1)}.items():
        middle = np.array([X0 + 170, Y0 + 160])  # aside of the gate
        ray = shapely.LineString([middle, middle + 300 * np.array([x, y])])
        width[name] = shapely.length(shapely.intersection(ray, belts))
    assert width.pop(side) == pytest.approx(60, abs=1)
    np.testing.assert_allclose(list(width.values()), 20, atol=1)


def test_belts_outside_leave_the_site_to_the_tables():
    inside, outside = plain(), lay(SQUARE, belt_place="outside")
    assert summary(outside).tables > summary(inside).tables
    assert common(shapes(outside, "belt"), np.array([affinity.translate(SQUARE, X0, Y0)])) < 1
    total = summary(outside)
    parts = total[["array_ha", "road_ha", "unsuitable_ha", "other_ha"]]
    assert parts.sum() == pytest.approx(total.site_ha, abs=0.011)


def test_rows_face_true_south_whatever_the_grid_says():
    """At 110.2° E in a zone about 108° E grid north lies 1.4° west of true north."""
    site = layer(affinity.translate(SQUARE, 190_000, 0))
    plan = lay(site, wanted=frozenset({"pv_table"}), **NONE)
    edge = shapely.get_coordinates(shapes(plan, "pv_table")[0])[:2]
    bearing = np.degrees(np.arctan2(*(edge[1] - edge[0])))
    geod, to_map = pyproj.Geod(ellps="GRS80"), pyproj.Transformer.from_crs("EPSG:4490", CRS, always_xy=True)
    lon, lat = to_map.transform(*shapely.get_coordinates(site.geometry.iloc[0].centroid)[0], direction="INVERSE")
    a = np.array(to_map.transform(lon, lat))
    b = np.array(to_map.transform(*geod.fwd(lon, lat, 90, 100)[:2]))
    assert bearing % 180 == pytest.approx(np.degrees(np.arctan2(*(b - a))) % 180, abs=0.02)
    assert abs(bearing % 180 - 90) > 0.5


def test_an_array_turned_with_its_site_holds_the_same():
    straight = lay(SQUARE, wanted=frozenset(), pitch=12.0, **NONE)
    turned = lay(affinity.rotate(SQUARE, -20), wanted=frozenset(), pitch=12.0, azimuth=20.0, **NONE)
    assert turned.numbers["tables"] == pytest.approx(straight.numbers["tables"], abs=3)


def test_trackers_turn_from_east_to_west_and_have_no_shade_hours():
    plan = lay(SQUARE, table="tracker_84", **NONE)
    total, table = summary(plan), plan.tables["pv_table"]
    assert set(table.modules) <= {84, 56, 28}
    assert "ratio of 0.40 the trackers turn back where the sun asks for more than 66°" in said(plan)
    assert "turn back" not in said(plain())
    assert total.gcr == pytest.approx(0.4, abs=0.001)
    assert np.isnan(total.shaded_hours)
    assert np.isnan(total.tilt_deg)
    x0, y0, x1, y1 = shapely.bounds(table.geometry.to_numpy()).T
    assert ((y1 - y0) > (x1 - x0) * 4).all()


def test_shorter_tables_and_free_columns_hold_more():
    held = {
        (short, columns): lay(BENT, wanted=frozenset(), short_tables=short, columns=columns, **NONE).numbers["modules"]
        for short in (True, False)
        for columns in ("free", "columns")
    }
    assert held[True, "free"] > held[False, "free"] > held[False, "columns"]
    assert held[True, "free"] > held[True, "columns"]


def test_a_given_pitch_or_ratio_is_used_and_its_shade_told():
    total = summary(lay(SQUARE, wanted=frozenset(), pitch=11.8))
    assert total.pitch_m == 11.8
    assert (total.shade_free_from[:2], total.shade_free_to[:3]) == ("9:", "14:")
    assert total.shaded_hours > summary(plain()).shaded_hours
    dark = summary(lay(SQUARE, wanted=frozenset(), pitch=8.0))  # shaded at noon of the solstice
    assert dark.shade_free_from is None
    assert summary(lay(SQUARE, wanted=frozenset(), gcr=0.4)).pitch_m == pytest.approx(4.576 / 0.4, abs=1e-3)
    by_rule = summary(plain())
    assert by_rule.pitch_m == pytest.approx(float(pitch(4.576, 38.0, by_rule.latitude_deg, 0.0)), abs=2e-3)
    assert (by_rule.shade_free_from, by_rule.shade_free_to) == ("9:00", "15:00")


# The law, and animals ------------------------------------------------------------------------------------------------


SHRUBS = shapely.box(120, 120, 330, 300)


def on_shrubs(clearance, **named):
    """Plan a site with shrubs of 1.2 m, where tables need 1 m above them and roads an approval."""
    shrubs = layer(SHRUBS, kind=["灌木林地"], cover=[30.0], height=[1.2], **named)
    return lay(shapely.box(0, 0, 450, 420), constraints=shrubs, clearance=clearance, **NONE)


def test_tables_stand_on_shrubs_only_a_metre_above_them():
    land = np.array([affinity.translate(SHRUBS, X0, Y0)])
    low, high = on_shrubs(1.8), on_shrubs(2.2)
    assert common(shapes(low, "pv_table"), land) < 1e-3
    assert "too tall for panels whose lowest edge is at 1.8 m" in said(low)
    assert low.tables["unsuitable"].kind.tolist() == ["shrubland"]
    assert common(shapes(high, "pv_table"), land) > 5_000
    assert not len(high.tables["unsuitable"]) or "shrubland" not in set(high.tables["unsuitable"].kind)
    assert "too tall" not in said(high)


def test_roads_and_pads_keep_off_land_that_only_tables_may_use():
    land = np.array([affinity.translate(SHRUBS, X0, Y0)])
    barred, approved = on_shrubs(2.2), on_shrubs(2.2, approval_no=["林资许准〔2026〕1号"])
    for name in ("pv_road", "pv_pad"):
        assert common(shapes(barred, name), land) < 1e-3, name
    assert common(shapes(approved, "pv_road"), land) > 100
    roads = shapely.union_all(shapes(barred, "pv_road"))
    far = shapely.distance(shapely.centroid(shapes(barred, "pv_table")), roads)
    assert far.max() <= 150 + 1e-6


def test_belts_outside_keep_off_the_neighbouring_site():
    near = shapely.box(320, 0, 620, 300)
    plan = lay(shapely.box(0, 0, 300, 300), near, belt_place="outside")
    sites = np.array([affinity.translate(one, X0, Y0) for one in (shapely.box(0, 0, 300, 300), near)])
    assert len(shapes(plan, "belt"))
    assert common(shapes(plan, "belt"), sites) < 1


def test_a_block_far_from_full_has_inverters_of_its_own_size():
    plan = lay(shapely.box(0, 0, 150, 90), **NONE)
    block = plan.tables["pv_block"].iloc[0]
    assert block.power_mwp < 0.4 * 3.15 * 1.2
    assert block.dc_ac == pytest.approx(1.2, abs=0.01)
    assert plan.tables["pv_pad"].power_mwac.tolist() == [block.power_mwac]


def test_the_land_gate_prints_every_kind_zeros_too():
    gate = rich().tables["land_gate"]
    kinds = set(shipped()["constraint_kinds"].kind)
    for part in ("array", "auxiliary"):
        own = gate[(gate.part == part) & (gate.kind != "total")]
        assert set(own.kind) == kinds
        assert (own.overlap_ha >= 0).all()
    array = gate[gate.part == "array"].set_index("kind")
    assert array.overlap_ha["basic_farmland"] == pytest.approx(0.15, abs=0.005)
    assert array.verdict["basic_farmland"] == "forbidden_overlap"
    assert array.overlap_ha["heritage"] == 0
    assert array.verdict["heritage"] == "clear"
    assert (plain().tables["land_gate"].verdict == "not_checked").all()


def use(**named):
    plan = lay(SQUARE, grazing="graze", wanted=frozenset({"planting_strip"}), **named)
    return set(plan.tables["planting_strip"].grazing), said(plan)


def test_sheep_graze_only_below_high_panels_and_outside_bans():
    assert use(clearance=1.8)[0] == {"graze"}
    low, told = use(clearance=1.2)
    assert low == {"cut"}
    assert "Sheep need" in told
    whole = layer(affinity.scale(SQUARE, 2, 2), kind=["禁牧区"])
    assert use(constraints=whole)[0] == {"cut"}
    west = layer(shapely.box(-50, -50, 100, 500), kind=["休牧区"])
    assert "cut_in_rest" in use(constraints=west)[0]
    plan = lay(SQUARE, grazing="none", wanted=frozenset({"planting_strip"}))
    assert set(plan.tables["planting_strip"].grazing) == {"none"}


# Works in time -------------------------------------------------------------------------------------------------------


@functools.lru_cache(None)
def works_of(**named):
    """Return a function of the start of works that gives the works of a small plant."""
    asked = []

    def record(plant, made, factors, start):
        asked.append((plant, made, factors))
        return programme(plant, made, factors, start)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solar_layout, "programme", record)
        lay(SQUARE, wanted=frozenset(), **named)
    return lambda start: {one.work: one for one in programme(*asked[0], start)}


ANY_DAY = st.dates(dt.date(2025, 1, 1), dt.date(2032, 12, 31))


@settings(max_examples=120, deadline=None)
@given(
    start=ANY_DAY,
    barriers=st.sampled_from(["none", "bare"]),
    mobility=st.sampled_from(["moving", "fixed"]),
    belts=st.booleans(),
)
def test_sand_works_begin_no_later_than_panels_and_end_before_their_acceptance(start, barriers, mobility, belts):
    works = works_of(inner_barriers=barriers, mobility=mobility, belts=belts)(start)
    sand = [works[name] for name in ("barrier", "belt") if name in works]
    panels = [works[name] for name in ("pile", "table")]
    accepted = works["acceptance"].start
    if sand:
        assert min(one.start for one in sand) <= min(one.start for one in panels)
    assert max(one.finish for one in works.values()) == accepted
    assert max(one.finish for one in [*sand, works["strip"]]) <= works["sand_done"].start <= accepted
    assert min(one.start for one in works.values()) >= start
    assert works["table"].finish >= works["pile"].finish
    for name in ("belt", "strip"):
        if name in works and works[name].days:
            one = works[name]
            for day in (one.start, one.finish - dt.timedelta(days=1)):
                assert (day.month, day.day) >= (4, 1) and day.month in (4, 5, 10, 11)
    for one in works.values():
        assert one.finish >= one.start


def test_phases_are_printed_as_dates_in_their_order():
    table = plain().tables["pv_phase"]
    assert table.work.iloc[-1] == "acceptance"
    starts, ends = pd.to_datetime(table.start), pd.to_datetime(table.finish)
    assert ((ends - starts).dt.days == table.days).all()
    assert starts.min() == pd.Timestamp("2027-03-01")


# Several sites, other maps, parts of a plan --------------------------------------------------------------------------


def test_several_sites_and_the_parts_of_one_are_planned_one_by_one():
    east, north = affinity.translate(BENT, 900, 0), affinity.translate(SQUARE, 0, 900)
    plan = lay(layer(shapely.multipolygons([SQUARE, north]), east, name=["甲", "乙"]))
    table = plan.tables["pv_summary"]
    assert len(table) == plan.numbers["sites"] == 3
    assert table.site.is_unique
    alone = lay(east, wanted=frozenset()).numbers
    own = table[table.site == "乙"].iloc[0]
    assert own.tables == alone["tables"]
    assert own.power_mwac == pytest.approx(alone["power_mwac"])
    for name in ("pv_table", "pv_block", "pv_road", "pv_pad", "belt", "planting_strip"):
        assert plan.tables[name].code.is_unique, name
    assert plan.numbers["tables"] == len(plan.tables["pv_table"]) == table.tables.sum()
    assert plan.tables["pv_material"].cost_yuan.sum() == table.cost_yuan.sum()
    assert set(plan.tables["land_gate"].site) == set(table.site) == set(plan.tables["pv_phase"].site)


def test_sites_of_the_same_name_are_told_apart():
    plan = lay(layer(SQUARE, affinity.translate(SQUARE, 900, 0), name=["沙海", "沙海"]), wanted=frozenset())
    table = plan.tables["pv_summary"]
    assert table.site.is_unique
    assert table.tables.iloc[0] == pytest.approx(table.tables.iloc[1], abs=3)
    assert plan.tables["pv_material"].groupby("site").cost_yuan.sum().min() > 0


def test_a_site_in_degrees_is_the_site_in_metres():
    metric = layer(BENT)
    plan = lay(metric.to_crs("EPSG:4326"), wanted=frozenset())
    there = lay(metric, wanted=frozenset())
    assert plan.numbers["tables"] == pytest.approx(there.numbers["tables"], abs=2)
    assert plan.numbers["site_ha"] == pytest.approx(there.numbers["site_ha"], abs=0.02)


def test_what_is_wanted_changes_no_total():
    every, few = rich(), rich(frozenset({"pv_road"}))
    assert few.numbers == every.numbers
    pd.testing.assert_frame_equal(pd.DataFrame(few.tables["pv_road"]), pd.DataFrame(every.tables["pv_road"]))


def test_the_same_input_gives_the_same_plan():
    again = lay(SQUARE)
    for name, table in plain().tables.items():
        pd.testing.assert_frame_equal(pd.DataFrame(table), pd.DataFrame(again.tables[name]))


@pytest.mark.parametrize("stop", [1, 2, 5, 10, 20, 30, 40])
def test_cancelled_at_any_moment_it_stops_with_that_and_nothing_else(stop):
    calls = []

    def progress(fraction, message=""):
        calls.append(fraction)
        if len(calls) == stop:
            raise Cancelled

    with pytest.raises(Cancelled):
        lay(SQUARE, progress=progress)
    assert len(calls) == stop


def test_progress_goes_from_start_to_end():
    seen = []
    lay(SQUARE, progress=lambda fraction, message="": seen.append(fraction))
    assert min(seen) >= 0
    assert max(seen) <= 1
    assert len(seen) > 20


def test_the_report_shows_figures_gate_drawings_and_notes():
    for plan in (plain(), rich()):
        html = plan.reports["report"](str)
        assert html.count("<svg") >= 3  # light, shade, works
        assert "Land gate" in html
        assert f"{int(summary(plan).tables):,}" in html or str(int(summary(plan).tables)) in html
        assert "{" not in re.sub(r"<style.*?</style>", "", html, flags=re.S)
    tracker = lay(SQUARE, table="tracker_84").reports["report"](str)
    assert tracker.count("<svg") >= 1


# Terrain -------------------------------------------------------------------------------------------------------------


def model(surface, cell=10.0, around=100.0, crs=CRS):
    """Return a terrain model z(x, y) about SQUARE, x and y from its corner."""
    count = int((400 + 2 * around) / cell)
    x = -around + (np.arange(count) + 0.5) * cell
    y = 400 + around - (np.arange(count) + 0.5) * cell
    heights = surface(x[None, :], y[:, None]) + np.zeros((count, count))
    return Grid(heights, (X0 - around, cell, 0, Y0 + 400 + around, 0, -cell), pyproj.CRS(crs), None)


def test_a_fall_to_the_north_widens_the_pitch_and_costs_tables():
    level, north = (lay(SQUARE, dem=model(lambda x, y, k=k: 1300 - k * y)) for k in (0.0, 0.05))
    assert level.numbers["tables"] == plain().numbers["tables"]
    block = north.tables["pv_block"]
    wanted = float(pitch(4.576, 38.0, summary(north).latitude_deg, 0.0, -0.05, 0.0))
    np.testing.assert_allclose(block.pitch_m, wanted, atol=0.02)
    np.testing.assert_allclose(block.slope_across_pct, -5.0, atol=0.06)
    assert north.numbers["tables"] < level.numbers["tables"]
    table = north.tables["pv_table"]
    np.testing.assert_allclose(
        table.ground_m, 1300 - 0.05 * (shapely.get_y(shapely.centroid(table.geometry)) - Y0), atol=0.2
    )


def test_piles_are_longer_where_the_ground_is_uneven():
    waves = lay(SQUARE, dem=model(lambda x, y: 1300 + 0.15 * np.sin(x / 5), cell=4.0))
    table = waves.tables["pv_table"]
    assert (table.pile_longest_m >= table.pile_shortest_m).all()
    assert table.pile_longest_m.max() > table.pile_shortest_m.max() + 0.1
    flat = plain().tables["pv_table"]
    np.testing.assert_allclose(flat.pile_shortest_m, 1.8 + 4.576 / 2 * np.sin(np.radians(38)), atol=0.01)


def test_steep_and_unknown_land_is_mapped_and_booked():
    def surface(x, y):
        z = 1300 + np.where(x < 150, 0.4 * (150 - x), 0.0) + 0 * y
        return np.where((x > 250) & (y < 120), np.nan, z)

    plan = lay(SQUARE, dem=model(surface), **NONE)
    left_out = plan.tables["unsuitable"].set_index("kind")
    assert {"too_steep", "no_elevation"} <= set(left_out.index)
    assert left_out.kind_zh["too_steep"] == "坡度过大"
    total = summary(plan)
    assert total[["array_ha", "road_ha", "unsuitable_ha", "other_ha"]].sum() == pytest.approx(total.site_ha, abs=0.011)
    assert total.other_ha >= 0
    assert common(shapes(plan, "pv_table"), shapes(plan, "unsuitable")) < 1e-3
    assert common(shapes(plan, "pv_block"), shapes(plan, "unsuitable")) < 0.1


CHOICES = st.fixed_dictionaries(
    {
        "table": st.sampled_from(["2p26", "2p28", "1p28", "4l14", "tracker_84"]),
        "azimuth": st.sampled_from([0.0, 30.0, -45.0]),
        "inner_barriers": st.sampled_from(["none", "edges", "bare", "field"]),
        "belts": st.booleans(),
        "belt_place": st.sampled_from(["inside", "outside"]),
        "columns": st.sampled_from(["free", "columns"]),
        "light_limit": st.sampled_from([20.0, 60.0, 95.0]),
        "drift_direction": st.floats(0, 360),
    }
)


@settings(max_examples=15, deadline=None, phases=[Phase.generate])  # a plan takes long to be made ever simpler
@given(seed=st.integers(0, 10**6), choices=CHOICES, sloped=st.booleans())
def test_any_small_site_and_any_choice_make_a_plan_or_a_sentence(seed, choices, sloped):
    rng = np.random.default_rng(seed)
    angle = np.sort(rng.uniform(0, 2 * np.pi, 24))
    rough = 200 + rng.uniform(60, 200, 24)[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    house = shapely.Point(*rng.uniform(0, 400, 2)).buffer(rng.uniform(3, 40))
    site = shapely.Polygon(rough).difference(shapely.box(*rng.uniform(100, 200, 2), *rng.uniform(210, 350, 2)))
    site = max(shapely.get_parts(shapely.make_valid(site)), key=shapely.area)
    given = {"constraints": layer(house, kind=["建筑物"], setback=[5.0])}
    if sloped:
        a, b, c = rng.uniform([-0.1, -0.1, 0], [0.1, 0.1, 4])
        given["dem"] = model(lambda x, y: 1300 + a * x + b * y + c * np.sin(x / 40) * np.sin(y / 30))
    try:
        plan = lay(site, **choices, **given)
    except PlanningError as error:
        assert str(error).startswith("No table fits")
        return
    names = ("pv_table", "pv_block", "pv_road", "pv_pad", "belt", "barrier", "planting_strip", "unsuitable")
    for name in names:
        assert shapely.is_valid(shapes(plan, name)).all(), name
        if name not in ("pv_block", "unsuitable", "pv_table"):
            assert common(shapes(plan, name), np.array([affinity.translate(house, X0, Y0)])) < 1.0, name
    table = shapes(plan, "pv_table")
    for name in ("pv_road", "pv_pad", "belt"):
        assert common(table, shapes(plan, name)) < 1e-2, name
        assert common(shapes(plan, "planting_strip"), shapes(plan, name)) < 1.0, name
        assert common(shapes(plan, "barrier"), shapes(plan, name)) < 1.0, name
    strips, total = shapes(plan, "planting_strip"), summary(plan)
    assert shapely.area(strips).sum() - shapely.union_all(strips).area < 1.0
    assert total.other_ha > -0.02
    assert "{" not in re.sub(r"<style.*?</style>", "", plan.reports["report"](str), flags=re.S)


# Bad input -----------------------------------------------------------------------------------------------------------


def refused(*shapes, **named):
    with pytest.raises(PlanningError) as caught:
        lay(*shapes, **named)
    sentence = str(caught.value)
    assert "{" not in sentence
    assert sentence.endswith((".", "。"))
    assert len(sentence) < 420
    return sentence


def changed(name, row, **values):
    """Return a shipped table with one more row, a copy of the first with other values."""
    table = shipped()[name].copy()
    key = table.columns[0]
    more = table[table[key] == row].assign(**values) if row else table.iloc[:1].assign(**values)
    return pd.concat([table, more.assign(**{key: "own"})], ignore_index=True)


def test_degrees_in_a_metric_crs_are_refused():
    degrees = gpd.GeoDataFrame(geometry=[shapely.box(109.0, 40.0, 109.1, 40.1)], crs=CRS)
    assert "CRS" in refused(degrees)


def test_a_bow_tie_is_mended_and_told():
    tie = shapely.Polygon([(0, 0), (400, 400), (400, 0), (0, 400)])
    plan = lay(tie, wanted=frozenset(), **NONE)
    assert "repaired" in said(plan)
    assert plan.numbers["tables"] > 10
    assert plan.numbers["sites"] == 2


@pytest.mark.parametrize("site", [shapely.box(0, 0, 20, 20), shapely.box(0, 0, 3000, 8), shapely.Point(0, 0).buffer(1)])
def test_a_site_without_room_for_a_table_is_refused(site):
    assert "No table fits" in refused(site, **NONE)


def test_a_small_site_beside_a_large_one_is_a_note_and_zeros():
    plan = lay(SQUARE, shapely.box(900, 0, 920, 20), **NONE)
    assert "No table fits on" in said(plan)
    table = plan.tables["pv_summary"]
    assert len(table) == 2
    assert table.tables.tolist()[1] == 0
    assert table.energy_gwh.tolist()[1] == 0
    assert "<svg" in plan.reports["report"](str)


def test_all_land_excluded_says_by_what():
    sentence = refused(SQUARE, constraints=layer(affinity.scale(SQUARE, 2, 2), kind=["永久基本农田"]))
    assert "basic_farmland" in sentence or "永久基本农田" in sentence


def test_belts_wider_than_the_site_are_refused():
    assert "belts" in refused(SQUARE, windward_width=900.0, lee_width=900.0)


def test_belts_that_leave_a_strip_too_narrow_are_refused():
    assert "No table fits" in refused(SQUARE, windward_width=180.0, lee_width=180.0)


def test_a_model_elsewhere_or_full_of_holes_or_in_feet_is_told():
    far = model(lambda x, y: 1300.0)
    far = Grid(far.array, (X0 + 50_000, *far.transform[1:]), far.crs, None)
    assert "holds no elevation" in refused(SQUARE, dem=far)
    assert "holds no elevation" in refused(SQUARE, dem=model(lambda x, y: np.nan))
    assert "feet" in refused(SQUARE, dem=model(lambda x, y: 33_000.0))
    sieve = lay(
        SQUARE, dem=model(lambda x, y: np.where((x // 10 + y // 10) % 5 == 0, np.nan, 1300.0)), wanted=frozenset()
    )
    assert sieve.numbers["tables"] == plain().numbers["tables"]
    feet = lay(
        SQUARE, dem=model(lambda x, y: (1300 - 0.05 * y) / 0.3048), dem_unit="foot", wanted=frozenset({"pv_block"})
    )
    np.testing.assert_allclose(feet.tables["pv_block"].slope_across_pct, -5.0, atol=0.06)


def test_a_model_of_half_the_site_plans_that_half():
    half = model(lambda x, y: np.where(x < 200, 1300.0, np.nan))
    plan = lay(SQUARE, dem=half, **NONE)
    x = shapely.get_coordinates(shapes(plan, "pv_table"))[:, 0] - X0
    assert x.max() < 245
    assert plan.tables["unsuitable"].kind.tolist() == ["no_elevation"]


@pytest.mark.parametrize("latitude", [70.0, 10.0, -35.0])
def test_a_latitude_without_an_answer_is_refused(latitude):
    lon, lat = 109.0, latitude
    site = gpd.GeoDataFrame(geometry=[shapely.box(lon, lat, lon + 0.005, lat + 0.004)], crs="EPSG:4490")
    assert "latitude" in refused(site)


def test_a_window_when_the_sun_is_down_is_refused():
    assert "shorter window" in refused(SQUARE, window_from=6.0, window_to=18.0)


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ({"window_from": 12.0, "window_to": 12.0}, "12"),
        ({"pitch": 12.0, "gcr": 0.4}, "Clear one"),
        ({"pitch": 2.0}, "overlap"),
        ({"start": "2027-02-30"}, "2027-02-30"),
        ({"start": "soon"}, "soon"),
        ({"start": ""}, "."),
        ({"tilt": 90.0}, "90"),
        ({"clearance": 0.0}, "0"),
        ({"table": "3p99"}, "3p99"),
        ({"table_id": "mine"}, "mine"),
        ({"module_id": "mine"}, "mine"),
        ({"windward_width": -5.0}, "-5"),
        ({"pitch": float("nan")}, "."),
    ],
)
def test_parameters_that_make_no_sense_are_refused_by_name_or_value(named, said):
    assert said in refused(SQUARE, **named)


def test_absurd_modules_and_tables_are_refused():
    assert "9000" in refused(SQUARE, module_types=changed("module_types", "m182", length_mm=9000), module_id="own")
    table = functools.partial(changed, "table_types", "2p26")
    assert "whole number of strings" in refused(SQUARE, table_types=table(shorter_along="10"), table_id="own")
    assert "shorter tables" in refused(SQUARE, table_types=table(shorter_along="40"), table_id="own")
    assert "shorter tables" in refused(SQUARE, table_types=table(shorter_along="half"), table_id="own")
    assert "string" in refused(SQUARE, table_types=table(string_modules=27), table_id="own")
    assert "lacks" in refused(SQUARE, table_types=table(piles=np.nan), table_id="own")
    assert "fixed, tracker" in refused(SQUARE, table_types=table(mounting="floating"), table_id="own")
    assert "landscape" in refused(SQUARE, table_types=table(orientation="横"), table_id="own")


def test_a_row_added_to_the_tables_is_used():
    plan = lay(SQUARE, table_types=changed("table_types", "2p28", modules_along=14, shorter_along=None), table_id="own")
    assert set(plan.tables["pv_table"].modules) == {28}
    strong = lay(SQUARE, module_types=changed("module_types", "m182", power_w=700), module_id="own", wanted=frozenset())
    assert strong.numbers["power_mwp"] == pytest.approx(strong.numbers["modules"] * 700 / 1e6, abs=0.01)


def test_a_string_too_long_for_the_cold_is_told():
    assert "at most" in said(
        lay(SQUARE, module_types=changed("module_types", "m182", open_voltage_v=60), module_id="own")
    )


def test_sites_that_overlap_are_refused_and_neighbours_are_not():
    assert "overlap" in refused(SQUARE, affinity.translate(SQUARE, 300, 0))
    assert lay(SQUARE, affinity.translate(SQUARE, 400, 0), wanted=frozenset()).numbers["sites"] == 2


def test_missing_or_empty_sites_are_refused():
    assert "empty" in refused(layer().set_geometry(gpd.GeoSeries([], crs=CRS)))
    assert "polygons" in refused(layer(shapely.LineString([(0, 0), (900, 900)])))
    assert "CRS" in refused(gpd.GeoDataFrame(geometry=[SQUARE]))


def test_energy_by_the_hour_needs_its_weather():
    pytest.importorskip("pvlib")
    assert "weather file" in refused(SQUARE, energy="hourly")


# A real site ---------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not (SHARED / "pv/hanggin_c1.geojson").exists(), reason="no test data beside the clone")
def test_hanggin_c1_takes_the_land_that_bases_of_the_kubuqi_take():
    site = gpd.read_file(SHARED / "pv/hanggin_c1.geojson")
    plan = lay(site, windward_width=None, lee_width=None, wanted=frozenset({"pv_block", "pv_road", "belt"}))
    total = summary(plan)
    assert 1.6 < total.ha_per_mwac < 2.6
    assert total.modules == plan.tables["pv_block"].modules.sum()
    assert total.power_mwp == pytest.approx(total.modules * 580e-6, abs=0.2)
    assert total.modules % 26 == 0
    assert 1.15 < total.dc_ac < 1.25
    assert plan.tables["pv_block"].dc_ac.max() < 1.2 * 1.3
    assert 0.3 < total.gcr < 0.45
    assert (plan.tables["pv_road"].kind == "access").sum() == 1
    assert common(shapes(plan, "pv_road"), shapes(plan, "belt")) < 1
