"""Suitability of damaged land, end to end: given these units and their ground, these directions, limits and sums."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.mine.suitability.reclamation_suitability import ReclamationSuitability
from ordos_restoration.planning.mine.words import DIRECTIONS, UNITS
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference

gpd, shapely = pytest.importorskip("geopandas"), pytest.importorskip("shapely")
pd, pyproj = pytest.importorskip("pandas"), pytest.importorskip("pyproj")
X, Y, SIDE = 520_000.0, 4_400_000.0, 300.0
CRS = "EPSG:4546"
TABLES = {
    name: files.reference(declared.name)
    for name, declared in ReclamationSuitability.inputs.items()
    if isinstance(declared, Reference)
}
SAMPLE = files.REFERENCE.parent / "sample" / "mine_units.geojson"
FLAT = {"slope_deg": 3, "soil_cm": 90, "texture": "loam", "degree": "slight", "land_class": "0404"}
UNIT, FACTOR, CHANGE = "reclamation_unit", "suitability_factor", "land_use_change"


def layer(*units, crs=CRS, apart=1.0):
    """Units side by side, or some sides apart."""
    places = [shapely.box(X + x, Y, X + x + SIDE, Y + SIDE) for x in np.arange(len(units)) * SIDE * apart]
    return gpd.GeoDataFrame(list(units), geometry=places, crs=CRS).to_crs(crs)


def run(units, tables=TABLES, wanted=None, **named):
    others = {name: named.pop(name) for name in list(named) if name in ReclamationSuitability.inputs}
    more = {"progress": named.pop("progress")} if "progress" in named else {}
    return ReclamationSuitability(**named).run({**tables, "units": units, **others}, wanted, **more)


def rows(*units, **named):
    return run(layer(*units), **named).tables[UNIT]


def said(plan):
    return " ".join(str(note) for note in plan.notes)


def factor_of(plan, code, use, factor):
    table = plan.tables[FACTOR]
    return table[(table.code == code) & (table.use == use) & (table.factor == factor)].iloc[0]


# The worked example --------------------------------------------------------------------------------------------------

EXAMPLE = {  # a dump platform: 60 cm of loam with 15 % gravel, not irrigated, moderately damaged
    "code": "P1", "slope_deg": 10, "soil_cm": 60, "texture": "壤土", "gravel_pct": 15, "ph": 8.2, "organic_g_kg": 8,
    "degree": "中度", "soil_source_pct": 70, "pollution": "无", "damage_type": "压占", "landform": "平台",
    "damage_year": 2016, "land_class": "0103",
}  # fmt: skip


def test_the_worst_factor_decides_and_is_named():
    plan = run(layer(EXAMPLE))
    row = plan.tables[UNIT].iloc[0]
    assert (row.crop_grade, row.forest_grade, row.grass_grade) == ("3", "2", "2")
    assert row.crop_limit == row.forest_limit == row.grass_limit == "irrigation"
    assert (row.direction, row.reason) == ("dry", "required") and "损毁耕地优先复垦为耕地" in row.reasons_zh
    assert (row.soil_needed_cm, row.soil_lack_cm) == (80, 20) and row.short_of == "soil_cm, gravel_pct"


def test_what_would_lift_it_stands_beside_every_factor():
    plan = run(layer(EXAMPLE))
    water = factor_of(plan, "P1", "crop", "irrigation")
    assert (water.word, water.grade, water.limiting) == ("none", "3", True)
    assert (water.lift_word, water.lift_grade, water.unit_grade) == ("partly", "2", "2")
    soil = factor_of(plan, "P1", "crop", "soil_cm")
    assert (soil.value, soil.unit, soil.grade, soil.limiting) == (60, "cm", "2", False)
    assert (soil.lift_to, soil.lift_grade, soil.unit_grade) == (80, "1", "3")
    slope = factor_of(plan, "P1", "crop", "slope_deg")
    assert (slope.lift_to, slope.unit) == (6, "°")
    table = plan.tables[FACTOR]
    assert set(table.use) == {"crop", "forest", "grass", "pv"}
    assert not table.duplicated(["code", "use", "factor"]).any()


def test_irrigation_that_is_permitted_lifts_the_unit():
    unit = {**EXAMPLE, "irrigation": "有保证"}
    assert rows(unit).crop_grade[0] == "3" and "no irrigation water is permitted" in said(run(layer(unit)))
    row = rows(unit, water_permitted=True).iloc[0]
    assert (row.crop_grade, row.direction) == ("2", "irrigated")


def test_soil_that_measures_bring_counts_but_not_on_steep_walls():
    thin = {**FLAT, "soil_cm": 5, "land_class": "0103"}
    assert rows(thin).direction[0] == "grass"
    row = rows(thin, cover_cm=50).iloc[0]
    assert (row.crop_grade, row.direction, row.soil_cm) == ("3", "dry", 5)
    assert (row.soil_lack_cm, row.short_of) == (75, "soil_cm")  # the standard asks for 80, 55 will lie there
    steep = run(layer({**thin, "slope_deg": 40}), cover_cm=50.0)
    assert steep.tables[UNIT].forest_grade[0] == "n" and "steeper than 35°" in said(steep)
    own = run(layer({**thin, "soil_cm": None, "cover_cm": 80}))
    assert own.tables[UNIT].direction[0] == "dry" and "1 of them name no soil" in said(own)


# Directions ----------------------------------------------------------------------------------------------------------


def test_equal_grades_go_to_what_the_land_was_then_to_the_preference():
    shrub, grass, none = rows(*({**FLAT, "land_class": code} for code in ("0305", "0404", "0602"))).itertuples()
    assert (shrub.direction, shrub.reason) == ("shrub", "original")
    assert (grass.direction, grass.reason) == ("pasture", "original")
    assert (none.direction, none.reason) == ("pasture", "preferred")
    assert rows({**FLAT, "land_class": "0602"}, prefer="forest").direction[0] == "shrub"


def test_the_better_grade_comes_before_what_the_land_was_unless_asked_otherwise():
    thin = {**FLAT, "soil_cm": 20, "land_class": "0305"}  # woods 3, grass 2
    assert rows(thin).iloc[0][["direction", "reason"]].tolist() == ["grass", "best"]
    assert rows(thin, ranking="original").iloc[0][["direction", "reason"]].tolist() == ["shrub", "original"]


def test_a_wish_is_taken_where_it_suits():
    plan = run(layer({**FLAT, "wish": "灌木林地"}, {**FLAT, "wish": "水浇地"}, {**FLAT, "wish": "森林公园"}))
    table = plan.tables[UNIT]
    assert table.direction.tolist() == ["shrub", "pasture", "pasture"] and table.reason[0] == "wished"
    assert "1 units did not get the direction that was wished for" in said(plan)
    assert "森林公园" in said(plan)


def test_cultivated_land_that_cannot_return_is_told():
    plan = run(layer({**FLAT, "code": "A", "land_class": "0103", "slope_deg": 28}))
    assert plan.tables[UNIT].direction[0] == "grass"
    assert "1 units (9.00 ha) should return to cultivated land, but cannot (A)" in said(plan)


def test_poisoned_land_gets_no_direction():
    plan = run(layer({**FLAT, "pollution": "重度"}, FLAT))
    row = plan.tables[UNIT].iloc[0]
    assert row.direction is None and row.reason == "none" and row.grass_limit == "pollution"
    assert "Nothing suits 1 units" in said(plan)
    assert plan.numbers["open_ha"] == row.area_ha


def test_land_that_nobody_looked_at_stays_grass():
    plan = run(layer({"code": "A", "land_class": "0305"}, FLAT))
    row = plan.tables[UNIT].iloc[0]
    assert (row.direction, row.reason) == ("grass", "little_known")
    assert "slope_deg, soil_cm" in row.unknown and "neither slope nor soil (A)" in said(plan)


# What hangs on what --------------------------------------------------------------------------------------------------


def test_one_level_that_changes_the_direction_is_named():
    plan = run(layer({**FLAT, "code": "A", "land_class": "0103", "soil_cm": 35}))  # 30 more would be unsuitable
    soil = factor_of(plan, "A", "crop", "soil_cm")
    assert soil.decides and soil.direction_if == "grass"
    assert not factor_of(plan, "A", "crop", "texture").decides
    assert plan.tables[UNIT].hangs_on[0] == "soil_cm" and plan.numbers["near_limit_pct"] == 100.0
    assert plan.numbers["unmeasured_pct"] == 0.0


def test_one_level_better_can_bring_cultivated_land_back():
    plan = run(layer({**FLAT, "code": "A", "land_class": "0103", "soil_cm": 25}))
    assert plan.tables[UNIT].direction[0] == "grass" and plan.tables[UNIT].reason[0] == "fallback"
    soil = factor_of(plan, "A", "crop", "soil_cm")
    assert (soil.limiting, soil.lift_to, soil.unit_grade) == (True, 30, "3")
    assert soil.decides and soil.direction_if == "dry"
    far = run(layer({**FLAT, "code": "A", "land_class": "0103", "soil_cm": 5}))  # two levels away
    assert not factor_of(far, "A", "crop", "soil_cm").decides


def test_an_unknown_factor_that_could_change_the_direction_is_named():
    units = {**FLAT, "code": "A", "land_class": "0103", "gravel_pct": None}, {**FLAT, "code": "B", "gravel_pct": 5}
    plan = run(layer(*units))
    gravel = factor_of(plan, "A", "crop", "gravel_pct")
    assert not gravel.known and gravel.decides and gravel.direction_if in ("grass", "pasture")
    assert gravel.grade is None
    assert plan.numbers["unmeasured_pct"] == 50.0
    assert "Gravel (1)" in said(plan) and "Nobody measured" in said(plan)


def test_a_value_on_a_bound_can_fall_to_either_side():
    plan = run(layer({**FLAT, "code": "A", "land_class": "0103", "soil_cm": 30}))
    assert factor_of(plan, "A", "crop", "soil_cm").direction_if == "grass"


def test_what_is_said_to_change_the_direction_does():
    thin = {**FLAT, "code": "A", "land_class": "0103", "soil_cm": 35, "gravel_pct": 18, "texture": "sand", "ph": 8.6}
    table = run(layer(thin)).tables[FACTOR]
    moved = {"soil_cm": 20, "gravel_pct": 30, "texture": "gravelly", "ph": 9.5}
    then = rows(*({**thin, "code": factor, factor: value} for factor, value in moved.items())).set_index("code")
    assert set(table.factor[table.decides]) == set(moved)
    for row in table[table.decides].itertuples():
        assert then.direction[row.factor] == row.direction_if


# Region types --------------------------------------------------------------------------------------------------------


def test_the_banner_gives_the_region_type():
    units = [{**FLAT, "banner": one} for one in ("准格尔旗", "150624", "Hanggin Banner", "uxin", None, "包头")]
    plan = run(layer(*units))
    assert plan.tables[UNIT].region.tolist() == ["loess", "arid", "arid", "steppe", "loess", "loess"]
    assert "包头" in said(plan)
    assert set(run(layer(*units), region="steppe").tables[UNIT].region) == {"steppe"}
    assert run(layer(FLAT), banner="otog").tables[UNIT].region[0] == "arid"


def test_a_banner_without_a_region_type_is_refused():
    table = TABLES["region_types"].copy()
    table.loc[table.banner == "otog", "region"] = None
    tables = {**TABLES, "region_types": table}
    with pytest.raises(PlanningError, match="no region type for “鄂托克旗”"):
        run(layer({**FLAT, "banner": "otog"}), tables=tables)
    assert run(layer({**FLAT, "banner": "otog"}), tables=tables, region="arid").tables[UNIT].region[0] == "arid"
    assert run(layer(FLAT), tables=tables).tables[UNIT].region[0] == "loess"


def test_units_of_several_regions_keep_their_order_and_their_factors():
    units = [{**FLAT, "code": f"C{k}", "banner": one} for k, one in enumerate(["otog", "jungar", "uxin", "otog"])]
    plan = run(layer(*units))
    assert plan.tables[UNIT].code.tolist() == ["C0", "C1", "C2", "C3"]
    assert list(dict.fromkeys(plan.tables[FACTOR].code)) == ["C0", "C1", "C2", "C3"]
    alone = run(layer(units[1])).tables[FACTOR]
    own = plan.tables[FACTOR][plan.tables[FACTOR].code == "C1"].reset_index(drop=True)
    columns = ["use", "factor", "grade", "limiting", "lift_grade", "unit_grade"]
    assert own[columns].equals(alone[columns])


# Rasters -------------------------------------------------------------------------------------------------------------


def ramp(slope, cell=10.0, holes=None):
    """A plane that falls to the east by a slope [degree], over the units and 200 m about them."""
    x = np.arange(X - 200 + cell / 2, X + 1_400, cell)
    z = np.repeat(1_200.0 - (x - X)[None, :] * np.tan(np.radians(slope)), 80, axis=0)
    if holes is not None:
        z[:, (x > X + holes[0]) & (x < X + holes[1])] = -9999.0
    return Grid(z, (X - 200, cell, 0.0, Y + 550, 0.0, -cell), pyproj.CRS(CRS), -9999.0)


def test_the_slope_comes_from_the_elevations_where_a_unit_has_none():
    units = {**FLAT, "slope_deg": None}, {**FLAT, "slope_deg": 2}
    plan = run(layer(*units), dem=ramp(12.0))
    assert plan.tables[UNIT].slope_deg.tolist() == pytest.approx([12.0, 2.0], abs=0.05)
    assert "gave “Slope” of 1 units" in said(plan)


def test_holes_of_the_elevations_are_left_out_and_a_unit_in_a_hole_stays_unknown():
    units = [{**FLAT, "code": code, "slope_deg": None} for code in "ABC"]
    plan = run(layer(*units), dem=ramp(12.0, holes=(240, 640)))
    slope = plan.tables[UNIT].slope_deg
    assert slope[0] == pytest.approx(12.0, abs=0.05) and slope[2] == pytest.approx(12.0, abs=0.05)
    assert np.isnan(slope[1]) and "does not know half of 1 units (B)" in said(plan)


def test_elevations_elsewhere_leave_every_slope_unknown():
    far = ramp(12.0)
    far = Grid(far.array, (X + 90_000, 10.0, 0.0, Y, 0.0, -10.0), far.crs, -9999.0)
    plan = run(layer({**FLAT, "slope_deg": None}), dem=far)
    assert np.isnan(plan.tables[UNIT].slope_deg[0]) and plan.tables[UNIT].direction[0] == "pasture"


def test_groundwater_may_come_from_a_raster():
    depth = Grid(np.full((80, 160), 2.0), (X - 200, 10.0, 0.0, Y + 550, 0.0, -10.0), pyproj.CRS(CRS), None)
    forest = {**FLAT, "land_class": "0301"}
    assert rows(forest).direction[0] == "shrub"
    plan = run(layer(forest), water_table=depth)
    assert plan.tables[UNIT].direction[0] == "forest"


def test_a_raster_without_a_crs_is_refused():
    grid = ramp(5.0)
    with pytest.raises(PlanningError, match="has no CRS"):
        run(layer({**FLAT, "slope_deg": None}), dem=Grid(grid.array, grid.transform, None, -9999.0))


# Sums ----------------------------------------------------------------------------------------------------------------


def test_the_change_of_land_use_adds_up():
    codes = ("0103", "0103", "0404", None, "0305", "9999", "0602")
    plan = run(
        layer(*({**FLAT, "land_class": code, "pollution": "heavy" if code == "0602" else None} for code in codes))
    )
    unit, change, numbers = plan.tables[UNIT], plan.tables[CHANGE], plan.numbers
    for name in ("area_ha", "area_mu"):
        assert change[name].sum() == pytest.approx(unit[name].sum(), abs=1e-9) == numbers[name]
    assert change.units.sum() == len(unit)
    parts = sum(numbers[name] for name in ("crop_ha", "orchard_ha", "forest_ha", "grass_ha", "open_ha"))
    assert parts == pytest.approx(numbers["area_ha"], abs=1e-9)
    crop = change[change.land_class == "0103"]
    assert crop.units.tolist() == [2] and crop.direction.tolist() == ["dry"] and crop.class_name.tolist() == ["旱地"]
    assert change[change.category.isna()].units.sum() == 2 and change[change.direction.isna()].units.sum() == 1


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "land_class": st.sampled_from(["0103", "0102", "0201", "0301", "0305", "0404", "0602", None, "x"]),
                "slope_deg": st.one_of(st.none(), st.floats(0, 60)),
                "soil_cm": st.one_of(st.none(), st.floats(0, 120)),
                "pollution": st.sampled_from([None, "none", "light", "heavy"]),
                "landform": st.sampled_from([None, "platform", "subsidence", "pit_wall"]),
                "damage_year": st.sampled_from([None, 2015, 2025]),
                "basic_farmland": st.booleans(),
                "redline": st.booleans(),
            }
        ),
        min_size=1,
        max_size=8,
    ),
    st.booleans(),
)
@settings(max_examples=12, deadline=None)
def test_any_units_get_one_row_each_and_lawful_directions(units, permitted):
    plan = run(layer(*units), water_permitted=permitted, pv_wish=True)
    table = plan.tables[UNIT]
    assert len(table) == len(units) and table.code.is_unique and table.uuid.is_unique
    assert set(table.direction.dropna()) <= set(DIRECTIONS)
    grade = {"irrigated": "crop", "dry": "crop", "orchard": "crop", "forest": "forest", "shrub": "forest"}
    for row in table[table.direction.notna() & ~table.reason.isin(["little_known", "required"])].itertuples():
        assert getattr(row, f"{grade.get(row.direction, 'grass')}_grade") in ("1", "2", "3")
    steep = table[(table.slope_deg > 25)]
    assert not steep.direction.isin(["dry", "irrigated"]).any()
    assert (table[table.pv].damage_type == "subsided").all() and not table[table.pv].redline.any()
    assert table[table.pv].direction.isin(["shrub", "pasture", "grass"]).all()
    assert plan.tables[CHANGE].area_ha.sum() == pytest.approx(table.area_ha.sum(), abs=1e-6)


def test_the_order_of_units_changes_nothing():
    units = [{**FLAT, "code": f"C{k}", "slope_deg": 7 * k, "soil_cm": 100 - 17 * k} for k in range(6)]
    straight = run(layer(*units))
    frame = layer(*units).iloc[::-1].reset_index(drop=True)
    turned = run(frame)
    columns = ["code", "direction", "crop_grade", "forest_grade", "grass_grade", "reason", "hangs_on"]
    assert turned.tables[UNIT][columns].iloc[::-1].reset_index(drop=True).equals(straight.tables[UNIT][columns])


def test_gentler_land_never_has_a_worse_grade():
    slopes = np.linspace(0, 45, 91)
    table = rows(*({**FLAT, "slope_deg": slope, "soil_cm": soil} for soil in (20, 55) for slope in slopes))
    for use in ("crop", "forest", "grass"):
        for part in np.split(table[f"{use}_grade"].to_numpy(), 2):
            assert list(part) == sorted(part)


# Bad input -----------------------------------------------------------------------------------------------------------


def test_values_that_cannot_be_count_as_unknown_and_name_their_rows():
    units = [{**FLAT, "code": "A", "soil_cm": -5}, {**FLAT, "slope_deg": 95}, {**FLAT, "ph": 15, "texture": "泥"}]
    plan = run(layer(*units))
    text = said(plan)
    assert "1 rows have a value of “Effective soil thickness” outside 0 to 1000 (rows 1)" in text
    assert "“Slope” outside 0 to 90 (rows 2)" in text and "泥 (column texture)" in text
    assert len(plan.tables[UNIT]) == 3 and np.isnan(plan.tables[UNIT].soil_cm[0])


def test_classes_that_nobody_knows_or_of_the_other_scheme_are_told_and_the_rest_is_planned():
    units = [{**FLAT, "land_class": code} for code in ("2302", None, "0404", "8888")]
    plan = run(layer(*units))
    table = plan.tables[UNIT]
    assert table.category.tolist() == [None, None, "grass", None] and table.direction.notna().all()
    assert "Land and sea use classification of 2023" in said(plan) and "8888" in said(plan)
    other = {**FLAT, "land_class": "0403", "class_scheme": "用地用海分类2023"}
    assert rows(other).class_scheme[0] == "land_sea_2023" and rows(other).category[0] == "grass"


def test_codes_are_made_where_they_lack_and_kept_where_they_stand():
    units = [{**FLAT, "code": code} for code in ("A", None, "A", "A-2", " ")]
    plan = run(layer(*units))
    assert plan.tables[UNIT].code.tolist() == ["A", "U0002", "A-3", "A-2", "U0005"]
    assert "2 units have no code (rows 2, 5)" in said(plan)


def test_land_that_stays_in_use_is_left_out():
    plan = run(layer({**FLAT, "code": "A", "kept": "是"}, {**FLAT, "code": "B"}))
    assert plan.tables[UNIT].code.tolist() == ["B"] and "1 units (9.00 ha) stay in use" in said(plan)
    with pytest.raises(PlanningError, match="nothing to restore"):
        run(layer({**FLAT, "kept": True}))


def test_units_that_overlap_are_told():
    frame = layer({**FLAT, "code": "A"}, {**FLAT, "code": "B"}, {**FLAT, "code": "C"}, apart=0.5)
    assert "2 pairs of units overlap (A / B, B / C)" in said(run(frame))
    nested = gpd.GeoDataFrame(
        [FLAT, FLAT], geometry=[shapely.box(X, Y, X + 300, Y + 300), shapely.box(X + 9, Y + 9, X + 99, Y + 99)], crs=CRS
    )
    assert "1 pairs of units overlap" in said(run(nested))
    assert "overlap" not in said(run(layer(FLAT, FLAT)))


def test_bow_ties_and_needles_are_graded():
    frame = layer(FLAT, FLAT, FLAT)
    frame.loc[0, "geometry"] = shapely.Polygon([(X, Y), (X + 300, Y + 300), (X + 300, Y), (X, Y + 300)])
    frame.loc[1, "geometry"] = shapely.box(X + 300, Y, X + 300.01, Y + 300)
    table = run(frame, dem=ramp(5.0)).tables[UNIT]
    assert len(table) == 3 and (table.area_ha > 0).all()


def test_a_factor_that_no_unit_can_have_is_refused():
    table = TABLES["suitability_grades"].replace({"factor": {"texture": "colour"}})
    with pytest.raises(PlanningError, match="no unit has a column for the factor “colour”"):
        run(layer(FLAT), tables={**TABLES, "suitability_grades": table})


def test_a_grading_table_with_a_gap_names_its_rows():
    table = TABLES["suitability_grades"].copy()
    table.loc[1, "minimum"] = "8"
    with pytest.raises(PlanningError, match=r"rows 1 and 2: between the levels of “slope_deg” there is a gap"):
        run(layer(FLAT), tables={**TABLES, "suitability_grades": table})


def test_any_crs_gives_the_same_areas():
    metric, degrees = (run(layer(FLAT, crs=crs)).tables[UNIT].area_ha[0] for crs in (CRS, "EPSG:4490"))
    assert metric == pytest.approx(degrees, rel=1e-5) and metric == pytest.approx(9.0, rel=1e-3)


def test_a_run_can_be_cancelled():
    def stop(fraction, message):
        if fraction > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        run(layer(FLAT), progress=stop)


def test_tables_that_nobody_asked_for_are_not_made():
    plan = run(layer(FLAT), wanted=frozenset({UNIT}))
    assert set(plan.tables) == {UNIT}
    small = run(layer(EXAMPLE), every_factor=False).tables[FACTOR]
    assert (
        len(small) < len(run(layer(EXAMPLE)).tables[FACTOR]) and (small.limiting | ~small.known | small.decides).all()
    )


# The sample ----------------------------------------------------------------------------------------------------------


def test_the_sample_shows_every_kind_of_unit_and_goes_on_to_parcels():
    plan = run(files.read_layer(SAMPLE), pv_wish=True)
    table = plan.tables[UNIT].set_index("code")
    assert len(table) == 16 and set(table.landform) >= {"platform", "slope", "pit_floor", "pit_wall", "subsidence"}
    assert table.direction["N2"] == "dry" and table.interim["N2"] == "grass" and table.settled_year["N2"] == 2029
    assert table.pv[["T1", "T2"]].all() and not table.pv["T4"]
    assert table.direction["K3"] == "forest" and pd.isna(table.avoid["K3"])
    assert set(UNITS.columns) <= {"code", *table.columns}
    for name, kind in UNITS.columns.items():
        if name != "code":
            assert all(kind.parse(value) == value for value in table[name].dropna())
    assert "overlap" not in said(plan)
