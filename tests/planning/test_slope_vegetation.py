"""Slope vegetation, end to end: given this terrain and land, these units, rows, pits, plants, soil kept and yuan."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely

from ordos_restoration import files, raster
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.slopes import csle
from ordos_restoration.planning.slopes.slope_vegetation import SlopeVegetation
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference

X, Y, CRS = 407_000.0, 4_408_000.0, "EPSG:4546"
SHIPPED = {k: files.reference(one.name) for k, one in SlopeVegetation.inputs.items() if isinstance(one, Reference)}
SHIPPED["land_classes"] = SHIPPED["land_classes"][SHIPPED["land_classes"].code.isin(["0103", "0305", "0404", "1003"])]
OWN_RULES = SHIPPED["land_rules"].measure.isin(["slope_vegetation", "closure"])
SHIPPED["land_rules"] = SHIPPED["land_rules"][OWN_RULES]  # the other measures' rows only take time
EVERY = frozenset(SlopeVegetation.products())
FALL = np.tan(np.radians(20.0))


def rows(table, **cells):
    """Return a table of text with a row more."""
    return pd.concat([table, pd.DataFrame([{k: str(v) for k, v in cells.items()}])], ignore_index=True)


def rule(kind, what):
    own = {"measure": "slope_vegetation", "kind": kind, "rule": what, "basis_zh": "某法"}
    table = SHIPPED["land_rules"]
    return rows(table[(table.measure != "slope_vegetation") | (table.kind != kind)], **own)


def model(surface, cell=5.0, size=300.0, crs=CRS, nodata=None, margin=50.0):
    """Return a terrain model over a square of land; surface: of metres east and north of its corner."""
    count = round((size + 2 * margin) / cell)
    along = -margin + (np.arange(count) + 0.5) * cell
    z = np.asarray(surface(*np.meshgrid(along, along[::-1])), dtype=float)
    return Grid(z, (X - margin, cell, 0.0, Y + size + margin, 0.0, -cell), pyproj.CRS(crs) if crs else None, nodata)


def plane(x, y):
    return 1400.0 + FALL * y + 0 * x


def hill(x, y):
    return 1500.0 - 0.0012 * ((x - 150) ** 2 + (y - 150) ** 2) + 4 * np.sin(x / 19) * np.sin(y / 23)


def land(*shapes, crs=CRS, **columns):
    placed = [
        shapely.transform(one, lambda xy: xy + np.array([X, Y])) for one in shapes or (shapely.box(0, 0, 300, 300),)
    ]
    known = {"DLBM": ["0404"] * len(placed), "soil": ["黄绵土"] * len(placed), "cover": [25.0] * len(placed)}
    return gpd.GeoDataFrame({**known, **columns}, geometry=placed, crs=CRS).to_crs(crs)


def run(given=None, dem=None, wanted=None, tables=None, progress=None, **named):
    inputs = {name: named.pop(name) for name in list(named) if name in SlopeVegetation.inputs}
    every = {**SHIPPED, **(tables or {}), "land": land() if given is None else given, "dem": dem or model(plane)}
    more = {} if progress is None else {"progress": progress}
    return SlopeVegetation(**named).run({**every, **inputs}, wanted, **more)


def said(plan):
    return "\n".join(str(note) for note in plan.notes)


# A slope that can be reckoned by hand --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def steps():
    """Nine hectares of an even slope of 20° to the south: level steps would hold the storm of 60 mm 4 m apart."""
    return run(wanted=EVERY, tables={"slope_measures": narrowed()})


def narrowed():
    table = SHIPPED["slope_measures"]
    return table[table.measure == "level_step"].assign(aspects=None)


def test_an_even_slope_is_one_unit_of_its_class_and_aspect(steps):
    (unit,) = steps.tables["slope_unit"].to_dict("records")
    assert (unit["slope_deg"], unit["slope_class"], unit["aspect_deg"], unit["aspect_group"]) == (
        20.0, "15-25", 180, "sunny",
    )  # fmt: skip
    assert unit["area_ha"] == pytest.approx(9.0, rel=3e-4)
    assert unit["relief_m"] == pytest.approx(300 * FALL, abs=0.1)
    assert (unit["measure"], unit["row_spacing_m"], unit["within_pct"]) == ("level_step", 4.0, 100.0)


def test_its_rows_lie_four_metres_apart_on_the_ground(steps):
    (unit,) = steps.tables["slope_unit"].to_dict("records")
    lines = steps.tables["contour_row"]
    apart = 4.0 * np.cos(np.radians(20))
    assert unit["rows"] == len(lines) == np.floor(300 / apart + 0.5)
    y = shapely.get_coordinates(shapely.line_interpolate_point(lines.geometry.to_numpy(), 0.5, normalized=True))[:, 1]
    assert -np.diff(y) == pytest.approx(np.full(len(y) - 1, apart), abs=5e-3)
    assert unit["row_length_m"] == pytest.approx(300 * unit["rows"], rel=3e-4)
    assert unit["row_length_m"] == pytest.approx(lines.length_m.sum(), abs=0.05)
    assert unit["plants"] == lines.plants.sum()


def test_its_plants_are_as_many_as_rain_allows(steps):
    """Peashrub at 1,245/ha: along rows 3.759 m apart on the map every 2.14 m, laid out at 2.2 m."""
    (unit,) = steps.tables["slope_unit"].to_dict("records")
    assert unit["species_mix"] == "caragana_korshinskii:1"
    assert unit["plant_spacing_m"] == pytest.approx(2.2)
    assert unit["plants"] == pytest.approx(unit["row_length_m"] / 2.2, abs=unit["rows"])
    assert unit["density_per_ha"] <= 1245
    assert unit["plants_to_order"] == np.ceil(unit["plants"] * (2 - 0.82) * 1.05)


def test_its_steps_hold_the_storm_and_say_how_far_they_might_lie_apart(steps):
    (unit,) = steps.tables["slope_unit"].to_dict("records")
    each = 1.5**2 * np.tan(np.radians(4)) / 2
    assert unit["needed_m3_ha"] == 180.0
    assert unit["storage_m3_ha"] == pytest.approx(each * unit["row_length_m"] / unit["area_ha"], abs=0.06)
    assert unit["greatest_m"] == pytest.approx(each / (0.3 * 0.06), abs=0.006)
    assert unit["storm"] == "holds"
    assert unit["earth_m3"] == pytest.approx(
        unit["row_length_m"] * 1.5**2 * (FALL + np.tan(np.radians(4))) / 8, abs=0.06
    )


def test_its_soil_loss_is_that_of_the_equation(steps):
    """R 866, LS of 100 m at 20°, Cai's B of 25 and 40 % cover, E of level steps 0.151."""
    (unit,) = steps.tables["slope_unit"].to_dict("records")
    ls = (21.91 * np.sin(np.radians(20)) - 0.96) * (100 / 22.13) ** 0.5
    assert unit["slope_length_m"] == 100.0
    assert unit["ls_factor"] == pytest.approx(ls, abs=2e-3)
    rate = 0.0534 * 350**1.6548 * float(csle.erodibility(35, 50, 15, 0.7)) * ls
    before, after = rate * (0.6508 - 0.3436 * np.log10(25)), rate * (0.6508 - 0.3436 * np.log10(40)) * 0.151
    assert unit["before_t_km2"] == pytest.approx(100 * before, rel=1e-3)
    assert unit["after_t_km2"] == pytest.approx(100 * after, rel=2e-3)
    assert unit["loss_before_t"] == pytest.approx(before * unit["area_ha"], abs=0.06)
    assert unit["kept_t"] == pytest.approx(unit["loss_before_t"] - unit["loss_after_t"], abs=1e-9)
    assert (unit["grade_before"], unit["grade_after"]) == ("moderate", "slight")


def test_a_slope_shorter_than_the_longest_counts_with_its_own_length():
    (unit,) = run(land(shapely.box(0, 100, 300, 160))).tables["slope_unit"].to_dict("records")
    assert unit["slope_length_m"] == pytest.approx(60, abs=0.1)


def test_given_lengths_erosivity_and_factors_go_before_those_reckoned():
    given = land(k_factor=[0.03], e_factor=[0.5], slope_length_m=[40.0])
    (unit,) = run(given, erosivity=1000.0).tables["slope_unit"].to_dict("records")
    assert (unit["k_factor"], unit["e_before"], unit["slope_length_m"]) == (0.03, 0.5, 40.0)
    assert unit["before_t_km2"] == pytest.approx(
        100 * 1000 * 0.03 * unit["ls_factor"] * csle.cover_factor(25) * 0.5, rel=1e-3
    )
    assert run(erosivity=1000.0, slope_length=40.0).tables["slope_unit"].slope_length_m[0] == 40.0


def test_a_heavier_storm_brings_rows_closer_until_it_cannot_be_held():
    steps = {"tables": {"slope_measures": narrowed()}}
    first, second = (run(storm=one, **steps) for one in (75.0, 200.0))
    assert 3.0 < first.tables["slope_unit"].row_spacing_m[0] < 4.0
    assert first.tables["slope_unit"].storm[0] == "holds"
    assert second.tables["slope_unit"].row_spacing_m[0] == 3.0
    assert second.tables["slope_unit"].storm[0] == "short"
    assert "do not hold the storm of 200 mm" in said(second)
    assert second.numbers["short_ha"] == second.numbers["area_ha"]


# The account ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def account():
    """A hill in four polygons, two of which overlap; a road, a village, and a field on steep land."""
    given = land(
        shapely.box(0, 0, 150, 300), shapely.box(140, 0, 300, 150), shapely.box(150, 150, 290, 300),
        shapely.box(290, 150, 300, 300), code=["甲", "乙", "丙", None], DLBM=["0404", "0103", "0305", "1003"],
        soil=["砒砂岩", "黄绵土", "栗钙土", None], cover=[8.0, None, 45.0, None],
    )  # fmt: skip
    walls = land(shapely.box(30, 30, 60, 80), shapely.box(200, 20, 260, 60), kind=["村庄地", "farmland"])
    return run(given, model(hill), EVERY, {"land_rules": rule("farmland", "forbidden")}, constraints=walls)


def test_units_and_land_left_out_are_the_land_that_was_given(account):
    units, summary, numbers = account.tables["slope_unit"], account.tables["slope_summary"], account.numbers
    left_out = summary[summary.part == "removed"].set_index("reason").area_ha
    assert left_out["double"] == pytest.approx(0.15, rel=1e-3)
    assert left_out["sealed"] == pytest.approx(0.15, rel=1e-3)
    assert left_out["constraint"].sum() == pytest.approx(0.15 + 0.24, rel=1e-3)
    assert numbers["area_ha"] == pytest.approx(units.area_ha.sum(), abs=1e-9)
    assert numbers["given_ha"] == pytest.approx(numbers["area_ha"] + numbers["removed_ha"], abs=1e-9)
    given = (150 * 300 + 160 * 150 + 140 * 150 + 10 * 150) / 1e4
    assert numbers["given_ha"] == pytest.approx(given, rel=3e-4)
    assert shapely.union_all(units.geometry.to_numpy()).area == pytest.approx(units.geometry.area.sum(), rel=1e-9)


def test_rows_lines_and_sums_say_the_same(account):
    units, summary = account.tables["slope_unit"], account.tables["slope_summary"]
    planned = summary[summary.part == "measure"]
    lines, pits, quantity = (account.tables[name] for name in ("contour_row", "slope_pit", "slope_quantity"))
    for name in ("area_ha", "row_length_m", "pits", "plants", "plants_to_order", "earth_m3", "cost_yuan", "kept_t"):
        assert planned[name].sum() == pytest.approx(units[name].sum(), abs=1e-6), name
        assert account.numbers.get(name, 0) == pytest.approx(units[name].sum(), abs=1e-6), name
    assert lines.length_m.sum() == pytest.approx(units.row_length_m.sum(), abs=1e-6)
    assert len(pits) == units.pits.sum() == lines.pits.sum()
    assert quantity.cost_yuan.sum() == units.cost_yuan.sum()
    seedlings = quantity[quantity.section == "seedlings"].quantity.sum()
    assert seedlings == units.plants_to_order.sum()
    assert set(lines.code) <= set(units.code) and units.code.is_unique and units.uuid.is_unique


def test_rows_and_pits_lie_in_the_unit_they_name(account):
    units = account.tables["slope_unit"].set_index("code").geometry
    for name in ("contour_row", "slope_pit"):
        made = account.tables[name]
        home = units.loc[made.code].to_numpy()
        assert (shapely.distance(home, made.geometry.to_numpy()) < 1e-6).all()


def test_every_soil_and_use_gets_what_suits_it(account):
    units = account.tables["slope_unit"]
    measures = units.groupby("land").measure.agg(set)
    assert measures["甲"] <= {"pisha_buckthorn", "pit_planting"}
    assert measures["乙"] <= {"level_terrace", "keep_crop", "fish_scale", "contour_ditch"}
    assert measures["丙"] == {"closure"}
    assert (units.cover_after_pct >= units.cover_before_pct).all()
    assert (units.loss_after_t <= units.loss_before_t + 1e-9).all()


def test_what_was_assumed_is_told(account):
    words = said(account)
    assert "2 of 4 polygons do not say their plant cover: 20 % was taken" in words
    assert "1 of 4 polygons are buildings, roads or water" in words
    assert "Counted in another polygon" in words


def test_steep_fields_are_given_up_with_an_approval():
    given = land(DLBM=["0103"])
    steep = model(lambda x, y: 1400 + np.tan(np.radians(28)) * y)
    tables = {"land_rules": rule("farmland", "forbidden_unless_approved")}
    plan = run(given, steep, tables=tables)
    (unit,) = plan.tables["slope_unit"].to_dict("records")
    assert (unit["measure"], unit["condition"], unit["condition_basis"]) == ("fish_scale", "耕地", "某法")
    assert unit["approval_no"] is None
    assert "cultivated land steeper than 25°" in said(plan) and "1 of 1 units need an approval" in said(plan)
    numbered = run(land(DLBM=["0103"], approval_no=["退耕〔2026〕1号"]), steep, tables=tables)
    assert numbered.tables["slope_unit"].approval_no[0] == "退耕〔2026〕1号"
    assert "need an approval" not in said(numbered)


def test_land_that_needs_an_approval_is_cut_off_and_named():
    red = land(shapely.box(0, 0, 100, 300), kind=["生态保护红线"], approval_no=["红线 7"])
    plan = run(tables={"land_rules": rule("redline", "conditional")}, constraints=red)
    units = plan.tables["slope_unit"].set_index("approval_no")
    assert units.loc["红线 7"].condition == "生态保护红线"
    assert units.loc["红线 7"].area_ha == pytest.approx(3.0, rel=1e-3)
    assert units.area_ha.sum() == pytest.approx(9.0, rel=1e-3)


def test_large_land_is_cut_to_compartments():
    plan = run(most_area=2.0)
    area = plan.tables["slope_unit"].area_ha
    assert area.max() <= 2.0 * (1 + 1e-3) and area.sum() == pytest.approx(9.0, rel=1e-3)


def test_no_unit_is_smaller_than_the_smallest():
    for least in (400.0, 5000.0):
        area = run(dem=model(hill), least_area=least).tables["slope_unit"].area_ha
        assert area.min() >= least / 1e4 * (1 - 5e-3)
        assert area.sum() == pytest.approx(9.0, rel=1e-3)


def test_without_prices_there_is_no_cost_and_it_is_told():
    plan = run(tables={"prices": SHIPPED["prices"].iloc[:1]})
    assert plan.tables["slope_unit"].cost_yuan.isna().all()
    assert "cost_yuan" not in plan.numbers and "has no price" in said(plan)


# Terrain that is not as it should be ---------------------------------------------------------------------------------


def test_feet_are_brought_to_metres():
    tall = model(lambda x, y: plane(x, y) / 0.3048)
    unit = run(dem=tall, dem_unit="foot").tables["slope_unit"].iloc[0]
    assert unit.slope_deg == 20.0 and unit.relief_m == pytest.approx(300 * FALL, abs=0.1)


def test_a_model_and_land_in_degrees_give_the_same_slope():
    to_zone = pyproj.Transformer.from_crs(4326, CRS, always_xy=True)
    west, south = to_zone.transform(X - 60, Y - 60, direction="INVERSE")
    step = 5e-5
    lon, lat = np.meshgrid(west + (np.arange(120) + 0.5) * step, south + (np.arange(100)[::-1] + 0.5) * step)
    x, y = to_zone.transform(lon, lat)
    dem = Grid(plane(x - X, y - Y), (west, step, 0.0, south + 100 * step, 0.0, -step), pyproj.CRS(4326), None)
    plan = run(land(crs="EPSG:4326"), dem)
    units = plan.tables["slope_unit"]
    assert units.crs.is_projected
    assert (units.slope_deg - 20.0).abs().max() < 0.3
    assert plan.numbers["area_ha"] == pytest.approx(9.0, rel=1e-3)


def test_small_holes_close_and_large_ones_are_left_out():
    def broken(x, y):
        z = plane(x, y)
        z[(abs(x - 60) < 4) & (abs(y - 60) < 4)] = -9999
        z[(abs(x - 200) < 50) & (abs(y - 200) < 50)] = -9999
        return z

    plan = run(dem=model(broken, nodata=-9999.0), wanted=EVERY)
    left_out = plan.tables["slope_summary"].set_index("reason").area_ha
    assert left_out["no_elevation"] == pytest.approx(1.0, abs=0.12)
    assert plan.numbers["given_ha"] == pytest.approx(9.0, rel=1e-3)
    assert "Without elevations" in said(plan)
    lines = shapely.union_all(plan.tables["contour_row"].geometry.to_numpy())
    assert not lines.intersects(shapely.box(X + 160, Y + 160, X + 240, Y + 240))


def test_a_step_of_the_ground_is_a_steep_unit_and_does_not_break_the_rows():
    plan = run(dem=model(lambda x, y: plane(x, y) + np.where(x > 150, 30.0, 0.0)), wanted=EVERY, least_area=400.0)
    assert plan.numbers["area_ha"] == pytest.approx(9.0, rel=1e-3)
    assert plan.tables["slope_unit"].slope_deg.max() > 60


def test_a_model_coarser_than_the_units_is_told():
    plan = run(land(shapely.box(10, 10, 60, 60), shapely.box(100, 100, 160, 160)), model(plane, 100.0, margin=300.0))
    assert "cells of 100 m" in said(plan) and "2 of 2 units are smaller than four of them" in said(plan)
    assert plan.tables["slope_unit"].slope_deg.to_numpy() == pytest.approx([20.0, 20.0], abs=0.2)


@pytest.mark.parametrize(
    ("dem", "words"),
    [
        (lambda: model(plane, crs=None), "has no CRS"),
        (lambda: Grid(model(plane).array, (X + 5000, 5, 0, Y, 0, -5), pyproj.CRS(CRS)), "lies elsewhere"),
        (lambda: model(lambda x, y: np.full(x.shape, -9999.0), nodata=-9999.0), "holds no elevation on the land"),
        (lambda: model(lambda x, y: np.full(x.shape, 99999.0)), "no land is that high"),
    ],
)
def test_a_model_that_cannot_be_used_is_refused_in_a_sentence(dem, words):
    with pytest.raises(PlanningError, match=words):
        run(dem=dem())


def test_land_that_may_not_be_planted_at_all_is_refused():
    with pytest.raises(PlanningError, match="may be planted"):
        run(land(DLBM=["1003"]))


def test_land_smaller_than_the_smallest_unit_is_left_out():
    given = land(shapely.box(0, 0, 20, 20), shapely.box(50, 50, 250, 250))
    plan = run(given)
    left_out = plan.tables["slope_summary"].set_index("reason").area_ha
    assert left_out["too_small"] == pytest.approx(0.04, rel=1e-3)
    with pytest.raises(PlanningError, match="No unit is left"):
        run(land(shapely.box(0, 0, 20, 20)))


def test_covers_that_are_fractions_are_refused():
    with pytest.raises(PlanningError, match="fraction"):
        run(land(cover=[0.25]))


@pytest.mark.parametrize(
    ("table", "change", "words"),
    [
        ("slope_classes", lambda t: t[t.slope_class != "8-15"], "must begin at 0°"),
        ("sl190_water", lambda t: t[t["class"] != "moderate"], "begin where the one before ends"),
        ("slope_measures", lambda t: t[t.measure == "keep_crop"], "has no row for 1 units"),
        ("slope_measures", lambda t: t.assign(work_unit=t.work_unit.where(t.measure != "level_step", "km"),
                                              aspects=None), "counts works in “km”"),
        ("slope_species", lambda t: t[t.stand == "pisha"], "has no row for 1 units"),
    ],
)  # fmt: skip
def test_tables_that_cannot_be_used_are_named(table, change, words):
    tables = {table: change(SHIPPED[table])}
    if "km" in words:
        tables["slope_measures"] = tables[table][tables[table].measure == "level_step"]
    with pytest.raises(PlanningError, match=words):
        run(tables=tables)


def test_schemes_split_land_at_their_own_limits():
    gentle = model(lambda x, y: 1400 + np.tan(np.radians(10.0)) * y)
    found = {
        one: run(dem=gentle, slope_scheme=one).tables["slope_unit"].slope_class[0] for one in ("erosion", "forestry")
    }
    assert found == {"erosion": "8-15", "forestry": "5-15"}


def test_a_run_can_be_cancelled_at_any_step():
    calls, small = [], land(shapely.box(0, 0, 100, 100))
    run(small, model(hill), progress=lambda fraction, words: calls.append(fraction))
    assert calls == sorted(calls) and len(calls) > 20
    for stop in np.linspace(1, len(calls) - 1, 4).astype(int):
        left = iter(range(stop))

        def progress(fraction, words, left=left):
            if next(left, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            run(small, model(hill), progress=progress)


def test_the_same_input_gives_the_same_plan():
    first, second = (run(land(shapely.box(0, 0, 150, 150)), model(hill), EVERY).tables for _ in range(2))
    for name in first:
        pd.testing.assert_frame_equal(pd.DataFrame(first[name]), pd.DataFrame(second[name]))


def test_order_of_the_land_changes_nothing_but_the_order():
    given = land(shapely.box(0, 0, 80, 100), shapely.box(80, 0, 200, 100), code=["a", "b"])
    one, other = (run(frame, model(hill)).tables["slope_unit"] for frame in (given, given.iloc[::-1]))
    assert one.code.tolist() == other.code.tolist() and one.plants.tolist() == other.plants.tolist()


# Reports, sample, real terrain ---------------------------------------------------------------------------------------


def test_the_page_and_the_workbook_show_the_sums(account):
    page = account.reports["slope_report"](str)
    assert f"{account.numbers['kept_t']:,.1f}" in page and "砒砂岩沙棘" in page and page.count("<svg") == 2
    book = account.reports["slope_tables"](str)
    assert [one.name for one in book.pages] == [
        "Slope land by measure",
        "Quantities of slope works",
        "Slope units",
        "Figures of the plan",
    ]


def test_the_sample_has_every_kind_of_slope(repo):
    sample = repo / "ordos_restoration" / "resources" / "sample"
    pytest.importorskip("rasterio")
    dem = raster.read_grid(sample / "gully_terrain.tif")
    plan = run(gpd.read_file(sample / "slope_units.geojson"), dem)
    units = plan.tables["slope_unit"]
    assert {"pisha_buckthorn", "level_step", "fish_scale", "closure", "level_terrace"} <= set(units.measure)
    assert plan.numbers["loss_after_t"] < 0.3 * plan.numbers["loss_before_t"]
    assert "steeper than 25°" in said(plan)


def test_a_real_gully_is_planned_whole(real_data):
    with (real_data / "dem" / "bijou_gully_5m.asc").open() as file:
        head = [next(file).split() for _ in range(5)]
        z = np.loadtxt(file)
    cell = float(dict(head)["cellsize"])
    dem = Grid(z, (X, cell, 0.0, Y + cell * len(z), 0.0, -cell), pyproj.CRS(CRS), None)
    given = land(shapely.box(20, 20, 500, 360))
    plan = run(given, dem, EVERY)
    units = plan.tables["slope_unit"]
    assert units.area_ha.sum() == pytest.approx(480 * 340 / 1e4, rel=3e-4)
    assert len(units) > 10 and plan.numbers["rows"] > 100
    apart = units[units.rows > 20]
    drawn = apart.area_ha * 1e4 / apart.row_length_m / np.cos(np.radians(apart.slope_deg))
    assert (drawn / apart.row_spacing_m).median() == pytest.approx(1.0, abs=0.15)


def test_a_map_of_the_whole_of_ordos_is_an_overview(real_data):
    pytest.importorskip("rasterio")
    dem = raster.read_grid(real_data / "dem" / "ordos_30arcsec.tif")
    given = gpd.GeoDataFrame({"code": ["x"]}, geometry=[shapely.box(109.8, 39.6, 109.9, 39.7)], crs=4326)
    plan = run(given, dem, most_area=1000.0)
    assert "too gentle" in said(plan) or "gentler than they are" in said(plan)
    assert plan.numbers["area_ha"] == pytest.approx(plan.numbers["given_ha"])
