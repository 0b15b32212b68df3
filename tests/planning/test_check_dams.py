"""Check dams, end to end: given this terrain, these standing dams and people below, these dams, pools and yuan."""

import dataclasses

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

pytest.importorskip("pyflwdir")
pytest.importorskip("rasterio")  # reads the sample's terrain

from ordos_restoration import files
from ordos_restoration.planning.dams.check_dams import CheckDams
from ordos_restoration.planning.dams.check_dams_tables import DAM, DAM_SUMMARY
from ordos_restoration.planning.dams.dam_defects import mending
from ordos_restoration.planning.dams.dam_land import raised
from ordos_restoration.planning.flow import drained
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference, silent
from ordos_restoration.raster import read_grid

SAMPLE = files.REFERENCE.parent / "sample"
PRICES = {
    "dam.fill": ("yuan/m³", 18), "dam.outlet": ("yuan/m", 3500), "dam.outlet_repair": ("yuan/m", 1800),
    "dam.spillway": ("yuan/piece", 300_000), "dam.spillway_repair": ("yuan/piece", 120_000),
    "dam.grouting": ("yuan/m", 900), "dam.slope_protection": ("yuan/m", 260), "dam.repair": ("yuan/piece", 200_000),
}  # fmt: skip
CRS = "EPSG:4546"


def shipped():
    found = {name: files.reference(one.name) for name, one in CheckDams.inputs.items() if isinstance(one, Reference)}
    rows = [{"item": item, "unit": unit, "price": price, "verified": "yes"} for item, (unit, price) in PRICES.items()]
    found["prices"] = pd.DataFrame(rows)
    return found


TABLES = shipped()


def every_second(grid):
    """Return a terrain model of half as many cells a side: fine enough for design, quick enough for tests."""
    left, wide, _, top, _, high = grid.transform
    moved = (left, 2 * wide, 0.0, top, 0.0, 2 * high)
    return Grid(np.asarray(grid.array)[::2, ::2].astype(float), moved, grid.crs, grid.nodata)


FINE = read_grid(SAMPLE / "gully_terrain.tif")
DEM = every_second(FINE)
SHEER = {name: gpd.read_file(SAMPLE / f"gully_{name}.geojson").to_crs(CRS) for name in ("dams", "exclusions", "people")}
LAYERS = {"existing_dams": SHEER["dams"], "constraints": SHEER["exclusions"], "hazard_points": SHEER["people"]}


def run(dem=DEM, wanted=None, progress=None, **named):
    inputs = {name: named.pop(name) for name in list(named) if name in CheckDams.inputs}
    more = {} if progress is None else {"progress": progress}
    return CheckDams(**{"share": 30.0, **named}).run({**TABLES, **LAYERS, "dem": dem, **inputs}, wanted, **more)


def bare(dem=DEM, **named):
    """Return a plan of the gullies alone: no standing dams, no people, no constraints."""
    empty = dict.fromkeys(LAYERS)
    return run(dem, **{**empty, "no_existing": True, **named})


def said(plan):
    return " ".join(str(note) for note in plan.notes)


def refused(**named):
    with pytest.raises(PlanningError) as error:
        run(**named)
    return str(error.value)


@pytest.fixture(scope="module")
def plan():
    return run(wanted=CheckDams.products())


@pytest.fixture(scope="module")
def alone():
    return bare()


def test_a_gully_gets_the_dams_that_hold_its_share(plan):
    dam, sums = plan.tables["dam"], plan.tables["dam_summary"]
    assert (dam.measure == "new").any() and sums.held_pct.iloc[0] >= 30.0
    assert plan.numbers["held_t"] == pytest.approx(dam.held_t.sum(), abs=0.05)
    for column in ("cost_yuan", "fill_m3", "total_storage", "silted_ha"):
        assert sums[column].sum() == pytest.approx(dam[column].sum(), abs=1e-6)
    assert plan.numbers["cost_yuan"] == dam.cost_yuan.sum()
    assert sums.method.iloc[0] == "exact" and sums.gap_pct.iloc[0] == 0.0


def test_the_sediment_is_that_of_the_modulus_over_the_catchment(plan):
    sums = plan.tables["dam_summary"]
    assert sums.sediment_t.iloc[0] == pytest.approx(sums.area_km2.iloc[0] * 3000.0, rel=1e-4)
    land = plan.tables["catchment"]
    assert land.area_km2.sum() == pytest.approx(sums.area_km2.iloc[0], rel=1e-3)
    assert land.sediment_t.sum() == pytest.approx(sums.sediment_t.iloc[0], rel=1e-3)


def test_silting_years_and_costs_follow_from_their_columns(plan):
    new = plan.tables["dam"][plan.tables["dam"].measure == "new"]
    years = new.silt_storage * 1e4 * 1.35 / new.arriving_t
    assert new.silting_years.to_numpy() == pytest.approx(years.to_numpy(), abs=0.06)
    cost = 18 * new.fill_m3 + 3500 * new.base_m * new.outlet + 300_000 * new.spillway
    assert new.cost_yuan.astype(float).to_numpy() == pytest.approx(cost.to_numpy(), abs=400)  # lengths to a decimetre
    assert (new.cost_yuan / (10 * new.held_t)).to_numpy(dtype=float) == pytest.approx(new.cost_per_t, abs=0.01)


def test_no_dam_and_no_pool_lies_on_excluded_land(plan):
    forbidden = SHEER["exclusions"][SHEER["exclusions"].kind.isin(["building", "road"])].union_all()
    pools = plan.tables["reservoir"]
    new = pools[pools.code.isin(plan.tables["dam"].code[plan.tables["dam"].measure == "new"])]
    assert len(new) and not new.geometry.intersects(forbidden).any()
    assert not plan.tables["dam"].geometry.intersects(forbidden).any()
    homes = shapely.union_all(SHEER["people"].geometry.to_numpy())
    assert not new.geometry.intersects(homes).any()


def test_land_where_a_dam_stood_is_left_when_it_is_excluded(alone):
    dam = alone.tables["dam"]
    first = dam[dam.measure == "new"].iloc[:1]
    block = gpd.GeoDataFrame({"kind": ["basic_farmland"]}, geometry=first.geometry.buffer(30).to_numpy(), crs=dam.crs)
    other = bare(constraints=block)
    assert not other.tables["dam"].geometry.intersects(block.geometry.iloc[0]).any()
    assert not other.tables["reservoir"].geometry.intersects(block.geometry.iloc[0].buffer(-1e-6)).any()


def test_pools_and_dams_of_a_system_keep_apart(alone):
    pools = alone.tables["reservoir"]
    full = pools[pools.part == "water"].geometry.to_numpy()
    assert not shapely.STRtree(full).query(full, predicate="overlaps").size
    for code, axis in zip(alone.tables["dam"].code, alone.tables["dam"].geometry):
        other = pools[(pools.code != code) & (pools.part == "water")]
        assert not other.geometry.buffer(-1).intersects(axis).any()


def test_people_below_raise_the_flood_standard_and_ask_for_a_spillway(plan, alone):
    near = plan.tables["dam"][(plan.tables["dam"].measure == "new") & plan.tables["dam"].downstream.notna()]
    assert len(near) and near.spillway.all() and (near.check_years >= 200).all() and (near.design_years >= 30).all()
    assert near.downstream.str.contains("示意").all() and (near.downstream_m <= 3000).all()
    free = alone.tables["dam"]
    assert free.downstream.isna().all() and (free.check_years <= 200).any()
    assert "No objects downstream were given" in said(alone) and "No objects downstream" not in said(plan)


def test_the_reach_below_dams_can_be_set():
    far = run(hazard_distance=1.0, reinforce="all")
    assert far.tables["dam"].downstream.isna().all() and far.numbers["left_dams"] == 0


def test_classes_are_raised_to_what_is_asked_and_never_lowered():
    t = raised(
        TABLES["dam_classes"].assign(design_years=[20, 30, 30, 50], check_years=[30, 50, 200, 300]), 30, 200, True
    )
    assert t.design_years.tolist() == [30, 30, 30, 50] and t.check_years.tolist() == [200, 200, 200, 300]
    assert t.spillway.all()


def test_standing_dams_are_kept_or_mended_with_their_silt(plan):
    old = plan.tables["dam"][plan.tables["dam"].own_code.notna()].set_index("own_code")
    assert old.measure.to_dict() == {"Y1": "keep", "Y2": "reinforce"}  # people below Y2: it may not stay as it is
    told = SHEER["dams"].set_index("code")
    assert old.total_storage.to_dict() == told.storage.to_dict() and old.silted.to_dict() == told.silted.to_dict()
    assert old.cost_yuan["Y1"] == 0 and old.cost_yuan["Y2"] >= 300_000  # the spillway at least
    assert "坝体裂缝" in old.defects["Y2"] and old.works["Y2"]


def test_what_mending_takes_goes_by_crest_and_height():
    dams = pd.DataFrame(
        {"height_m": [10.0], "crest_length_m": [60.0], "defects": [("cracks", "body_damaged", "no_spillway")]}
    )
    table = TABLES["dam_defects"]
    table = table.assign(quantity=table.quantity.astype(float))
    works = mending(dams, table).set_index("price_item").quantity
    body = 60 * 10 * (3 / 2 + 3.5 * 10 / 6)  # of a V: crest · (b·h/2 + k·h²/3), k half of both slopes together
    assert works["dam.grouting"] == 60 and works["dam.spillway"] == 1
    assert works["dam.fill"] == pytest.approx(0.1 * body)


def test_a_defective_dam_that_nobody_lives_below_may_be_left_and_counts_for_nothing():
    loose = run(hazard_points=None, reinforce="chosen")
    old = loose.tables["dam"].set_index("own_code").loc["Y2"]
    assert old.measure == "left" and old.held_t == 0 and old.cost_yuan == 0
    assert "remain dangerous" in said(loose)


def test_without_a_word_on_standing_dams_nothing_is_planned():
    assert "Nobody said which dams stand" in refused(existing_dams=None)
    assert "say that there are none" in refused(no_existing=True)
    assert bare().numbers["kept_dams"] == 0


def test_columns_that_bureaus_fill_in_are_there_and_empty(plan):
    dam = plan.tables["dam"]
    for column in ("responsible_government", "responsible_technical", "responsible_patrol", "flood_plan"):
        assert column in dam.columns and dam[column].isna().all()
    assert set(dam.columns) - {"geometry"} == set(DAM.columns) and set(plan.tables["dam_summary"]) == set(
        DAM_SUMMARY.columns
    )
    assert (dam.longitude.between(109, 111)).all() and (dam.latitude.between(39, 41)).all()


def test_curves_reach_the_storage_of_their_dams(plan):
    curve, dam = plan.tables["storage_curve"], plan.tables["dam"]
    for one in dam[dam.measure == "new"].itertuples():
        own = curve[curve.code == one.code]
        assert (own.volume.diff().dropna() >= 0).all() and (own.area_ha.diff().dropna() >= 0).all()
        held = np.interp(one.water_m, own.level_m, own.volume)
        assert held == pytest.approx(one.total_storage, rel=0.03)
    pools = plan.tables["reservoir"].query("part == 'water'").set_index("code").area_ha
    assert pools[dam.code[dam.measure == "new"]].to_numpy() == pytest.approx(
        dam.pool_ha[dam.measure == "new"].to_numpy(), rel=0.1
    )


def test_the_next_best_dam_is_dearer_by_tonne_than_nothing_and_named(plan):
    row = plan.tables["dam_summary"].iloc[0]
    assert row.next_t > 0 and row.next_cost_yuan > 0
    assert row.next_cost_per_t == pytest.approx(row.next_cost_yuan / (10 * row.next_t), rel=0.01)


def test_more_sediment_costs_more_and_less_never_costs_more():
    low, high = bare(share=15.0), bare(share=30.0)
    assert low.numbers["cost_yuan"] < high.numbers["cost_yuan"] and low.numbers["held_pct"] >= 15.0
    impossible = bare(share=100.0)
    assert "no choice of dams holds" in said(impossible) and impossible.numbers["held_pct"] < 100.0


def test_a_target_for_all_gullies_is_held_where_it_is_cheapest():
    joint = bare(target=6000.0, gully_km2=3.0)
    assert joint.numbers["held_t"] >= 6000.0 - 0.1
    assert joint.tables["dam_summary"].asked_t.isna().all() and len(joint.tables["dam_summary"]) > 1


def test_breaches_are_held_by_the_next_dam_below():
    tall = bare(share=90.0, breach=100.0)
    new = tall.tables["dam"]
    assert (new.cascade != "fails").all()
    held = new[new.cascade == "holds"]
    assert (held.above_storage <= held.flood_storage + 1e-3).all()


def test_a_coarse_terrain_model_only_compares_sites():
    coarse = read_grid(SAMPLE / "gully_terrain.tif")
    left, wide, _, top, _, high = coarse.transform
    grid = Grid(
        np.asarray(coarse.array)[::6, ::6].astype(float),
        (left, 6 * wide, 0, top, 0, 6 * high),
        coarse.crs,
        coarse.nodata,
    )
    found = bare(grid, share=20.0)
    assert (found.tables["dam_summary"].purpose == "comparison").all() and "comparison of sites" in said(found)


def test_feet_are_said_and_taken(alone):
    feet = Grid(np.asarray(DEM.array) / 0.3048, DEM.transform, DEM.crs)
    same = bare(feet, dem_unit="foot")
    assert same.tables["dam"].code.tolist() == alone.tables["dam"].code.tolist()
    assert same.numbers["held_t"] == pytest.approx(alone.numbers["held_t"], rel=0.01)


def test_holes_in_the_terrain_are_told_and_no_pool_reaches_them(alone):
    axis = alone.tables["dam"].geometry.iloc[-1].centroid
    holes = np.array(DEM.array, dtype=float)
    row, column = int((DEM.transform[3] - axis.y) / 10), int((axis.x - DEM.transform[0]) / 10)
    holes[row - 20 : row - 10, column - 3 : column + 3] = np.nan
    found = bare(Grid(holes, DEM.transform, DEM.crs))
    gap = shapely.box(
        DEM.transform[0] + (column - 3) * 10, DEM.transform[3] - (row - 10) * 10,
        DEM.transform[0] + (column + 3) * 10, DEM.transform[3] - (row - 20) * 10,
    )  # fmt: skip
    assert not found.tables["reservoir"].geometry.intersects(gap.buffer(-1)).any()


def test_level_land_has_no_place_for_a_dam():
    flat = Grid(np.full((120, 120), 1000.0), DEM.transform, DEM.crs)
    with pytest.raises(PlanningError) as error:
        bare(flat)
    assert "can have a dam" in str(error.value) or "drains as much land" in str(error.value)


def test_terrain_without_a_crs_is_refused():
    assert "has no CRS" in refused(dem=dataclasses.replace(DEM, crs=None))


def outlet_at(x, y):
    return gpd.GeoDataFrame({"name": ["口"]}, geometry=[shapely.Point(x, y)], crs=CRS)


def test_an_outlet_beside_the_channel_is_moved_onto_it_and_bounds_the_land():
    flow = drained(DEM, "metre", "Elevations", None, 0.0, silent)
    cell = int(np.nanargmax(np.where(flow.area < 3e6, flow.area, np.nan)))
    x, y = (one.item() for one in flow.centres(np.array([cell])))
    found = bare(outlet=outlet_at(x + 25, y + 5), snap=40.0)
    sums = found.tables["dam_summary"]
    assert len(sums) == 1 and sums.area_km2.iloc[0] <= 9 and "moved onto the channel" in said(found)
    assert sums["name"].tolist() == ["口"]


def test_an_outlet_off_the_terrain_is_refused():
    assert "No outlet lies on the terrain" in refused(outlet=outlet_at(450_000.0, 4_450_000.0))


def test_gullies_carry_the_code_of_the_channel_they_open_into(plan):
    axis = plan.tables["stream"].geometry.iloc[int(plan.tables["stream"].area_km2.argmax())]
    line = shapely.LineString(shapely.get_coordinates(axis))
    channels = gpd.GeoDataFrame({"name": ["罕台川"]}, geometry=[line], crs=plan.tables["stream"].crs)
    found = bare(channels=channels)
    assert set(found.tables["dam"].river_code) == {"HTC"} and set(found.tables["stream"].river_code) == {"HTC"}
    far = gpd.GeoDataFrame(
        {"name": ["远"]}, geometry=[shapely.LineString([(450_000, 4_450_000), (450_900, 4_450_000)])], crs=CRS
    )
    assert "opens near a channel line" in refused(channels=far)


def test_the_modulus_may_vary_over_the_land(alone):
    left, bottom, right, top = DEM.bounds
    west = gpd.GeoDataFrame({"modulus": [6000.0]}, geometry=[shapely.box(left, bottom, right, top)], crs=DEM.crs)
    twice = bare(erosion=west)
    assert twice.numbers["sediment_t"] == pytest.approx(2 * alone.numbers["sediment_t"], rel=1e-4)
    raster = Grid(
        np.full((4, 4), 6000.0), (left - 10, (right - left + 20) / 4, 0, top + 10, 0, -(top - bottom + 20) / 4), DEM.crs
    )
    assert bare(erosion_grid=raster).numbers["sediment_t"] == pytest.approx(twice.numbers["sediment_t"], rel=1e-3)


def test_without_prices_the_least_earth_is_chosen_and_told():
    none = {**TABLES, "prices": TABLES["prices"].iloc[:1]}
    found = CheckDams(share=30.0, no_existing=True).run({**none, "dem": DEM})
    assert (
        "least earth" in said(found) and found.tables["dam"].cost_yuan.isna().any() and "cost_yuan" not in found.numbers
    )


def test_a_dam_off_every_channel_is_left_out_and_told():
    away = SHEER["dams"].copy()
    away.loc[0, "geometry"] = shapely.Point(450_000.0, 4_450_000.0)
    found = run(existing_dams=away)
    assert "lie on no channel" in said(found) and found.numbers["kept_dams"] == 0


def test_the_report_draws_curves_and_costs_and_the_workbook_adds_up(plan):
    text = plan.reports["report"](str)
    assert text.count("<svg") == 2 and 'class="curve"' in text and 'class="bar"' in text and "next best" in text
    book = plan.reports["tables"](str)
    assert [page.name for page in book.pages] == ["Systems of check dams", "Check dams", "Storage curves"]


def test_a_run_can_be_cancelled():
    calls = []

    def stop(fraction, message=""):
        calls.append(fraction)
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        run(progress=stop)
    assert calls == sorted(calls)


def test_standing_dams_alone_are_planned_where_no_site_is_left():
    found = run(least_km2=20.0, most_km2=30.0, hazard_points=None)
    assert set(found.tables["dam"].measure) <= {"keep", "reinforce", "left"} and found.numbers["new_dams"] == 0
    assert "hold" in said(found)
