"""Rules of policy as data: each shipped rule meets a unit that falls under it and one that does not."""

import numpy as np
import pytest

from ordos_restoration import files
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.mine.suitability.policy import POLICIES, rules
from ordos_restoration.planning.mine.suitability.reclamation_suitability import ReclamationSuitability
from ordos_restoration.planning.mine.suitability.suitability_parameters import NUMBER_FACTS, WORD_FACTS
from ordos_restoration.planning.spec import PlanningError, Reference

gpd, shapely = pytest.importorskip("geopandas"), pytest.importorskip("shapely")
pd = pytest.importorskip("pandas")
TABLES = {
    name: files.reference(declared.name)
    for name, declared in ReclamationSuitability.inputs.items()
    if isinstance(declared, Reference)
}
SHIPPED = reference(TABLES["mine_policies"], POLICIES)
FLAT = {"slope_deg": 3, "soil_cm": 90, "texture": "loam", "degree": "slight", "land_class": "0404"}
DUMP = {**FLAT, "damage_type": "occupied", "landform": "platform"}
CAVED = {**FLAT, "damage_type": "subsided", "landform": "subsidence", "damage_year": 2015, "water_table_m": 20}
SIDE = 600.0  # m, so that a unit is a block of 36 ha


def judge(*units, **parameters):
    """The rows of units that lie far apart; of one unit its row."""
    places = [shapely.box(x, 0, x + SIDE, SIDE) for x in np.arange(len(units)) * 5 * SIDE]
    frame = gpd.GeoDataFrame(list(units), geometry=places, crs="EPSG:4546")
    frame.geometry = frame.geometry.translate(520_000, 4_400_000)
    plan = ReclamationSuitability(**parameters).run({**TABLES, "units": frame})
    rows = plan.tables["reclamation_unit"]
    return rows.iloc[0] if len(units) == 1 else [row for _, row in rows.iterrows()]


def held(row):
    return set((row.rules or "").split(", "))


CROP, PV = {"prefer": "crop"}, {"pv_wish": True}
WATER = {"water_permitted": True}
CASES = [  # rule, parameters, unit that falls under it, unit that does not, column and values of the two
    ("basic_farmland", {}, {**FLAT, "basic_farmland": True}, FLAT, "direction", "dry", "pasture"),
    ("cultivated_first", {}, {**FLAT, "land_class": "0103"}, FLAT, "direction", "dry", "pasture"),
    ("new_dump_wait", {}, {**DUMP, "land_class": "0103", "damage_year": 2024},
     {**DUMP, "land_class": "0103", "damage_year": 2015}, "interim", "grass", None),
    ("moving_ground_wait", {}, {**CAVED, "land_class": "0103", "settled_year": 2030},
     {**CAVED, "land_class": "0103", "settled_year": 2020}, "interim", "grass", None),
    ("irrigation_secured", WATER, {**FLAT, "land_class": "0103", "irrigation": "partly"},
     {**FLAT, "land_class": "0103", "irrigation": "secured"}, "direction", "dry", "irrigated"),
    ("trees_need_water", {}, {**FLAT, "land_class": "0301", "water_table_m": 10},
     {**FLAT, "land_class": "0301", "water_table_m": 2}, "direction", "shrub", "forest"),
    ("no_poplar", {"rain": 450.0}, {**FLAT, "land_class": "0301", "water_table_m": 10},
     {**FLAT, "land_class": "0301", "water_table_m": 2}, "avoid",
     "populus_alba_pyramidalis, populus_euphratica, populus_simonii, salix_matsudana", None),
    ("pasture_slope", {}, {**FLAT, "slope_deg": 16}, {**FLAT, "slope_deg": 15}, "direction", "grass", "pasture"),
    ("pasture_soil", {}, {**FLAT, "soil_cm": 25}, {**FLAT, "soil_cm": 30}, "direction", "grass", "pasture"),
    ("pv_overlay", PV, CAVED, {**CAVED, "land_class": "0103"}, "pv", True, False),
    ("pv_subsided_only", PV, {**DUMP, "damage_year": 2015}, CAVED, "pv", False, True),
    ("pv_no_cultivated", PV, {**CAVED, "land_class": "0103"}, CAVED, "pv", False, True),
    ("pv_no_redline", PV, {**CAVED, "redline": True}, CAVED, "pv", False, True),
    ("pv_goaf_age", PV, {**CAVED, "damage_year": 2024}, {**CAVED, "damage_year": 2023}, "pv", False, True),
    ("steep_wall", {}, {**FLAT, "slope_deg": 40}, {**FLAT, "slope_deg": 35}, "crop_grade", "n", "n"),
    ("pollution_first", {}, {**FLAT, "pollution": "medium"}, {**FLAT, "pollution": "light"}, "grass_grade", "3", "2"),
    ("forecast", {}, {**FLAT, "state": "to_be_damaged"}, {**FLAT, "state": "damaged"}, "interim", None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "given", "under", "beyond", "column", "then", "else_"), CASES, ids=lambda v: str(v)[:24]
)
def test_a_rule_decides_for_the_units_that_fall_under_it(rule, given, under, beyond, column, then, else_):
    first, second = judge(under, beyond, **given)
    assert rule in held(first) and rule not in held(second)
    for row, value in ((first, then), (second, else_)):
        assert pd.isna(row[column]) if value is None else row[column] == value
    sentence = SHIPPED.set_index("rule").reason_zh[rule]
    assert sentence in first.reasons_zh and sentence not in (second.reasons_zh or "")


def test_a_new_dump_gets_no_crops_within_the_settling_years():
    unit = {**DUMP, "irrigation": "secured", "wish": "水浇地"}
    new, old = judge({**unit, "damage_year": 2024}, {**unit, "damage_year": 2015}, **CROP, **WATER)
    assert (new.settled_year, new.direction) == (2029, "pasture") and "new_dump_no_crop" in held(new)
    assert (old.settled_year, old.direction) == (2020, "irrigated") and "new_dump_no_crop" not in held(old)


def test_the_settling_years_can_be_typed():
    assert judge({**DUMP, "damage_year": 2020}, settling_years=8.0).settled_year == 2028
    assert judge({**CAVED, "damage_year": 2020}, goaf_years=1.0).settled_year == 2021


def test_steep_land_is_never_ploughed():
    unit = {**FLAT, "land_class": "0103"}
    steep, limit = judge({**unit, "slope_deg": 26}, {**unit, "slope_deg": 25})
    assert (steep.direction, steep.crop_grade) == ("grass", "n") and (limit.direction, limit.crop_grade) == ("dry", "3")
    gentle = TABLES["suitability_grades"].replace({"crop": {"N": "3"}})  # a table of somebody more daring
    frame = gpd.GeoDataFrame([{**unit, "slope_deg": 26}], geometry=[shapely.box(0, 0, 9, 9)], crs="EPSG:4546")
    frame.geometry = frame.geometry.translate(520_000, 4_400_000)
    plan = ReclamationSuitability().run({**TABLES, "units": frame, "suitability_grades": gentle})
    row = plan.tables["reclamation_unit"].iloc[0]
    assert (row.direction, row.reason) == ("grass", "fallback")
    assert "steep_no_crop" in held(row) and "cultivated_first" not in held(row)


def test_no_new_cultivated_land_within_the_red_line():
    wish = {**FLAT, "irrigation": "secured", "wish": "irrigated"}
    units = [wish, {**wish, "redline": True}, {**wish, "redline": True, "land_class": "0102"}]
    outside, inside, cultivated = judge(*units, **WATER)
    assert [one.direction for one in (outside, inside, cultivated)] == ["irrigated", "pasture", "irrigated"]
    assert "redline_no_crop" in held(inside)


def test_the_arid_northwest_has_no_dry_farmland():
    unit = {**FLAT, "land_class": "0103", "banner": "鄂托克旗", "irrigation": "secured", "slope_deg": 2}
    assert judge(unit, **WATER).direction == "irrigated"
    dry = judge(unit)
    assert dry.region == "arid" and dry.direction == "pasture" and dry.crop_grade == "n"
    partly = judge({**unit, "irrigation": "partly"}, **WATER)  # graded 2, but the rule has no dry farmland
    assert (partly.direction, partly.crop_grade) == ("pasture", "2") and "arid_no_dry" in held(partly)


def test_only_an_orchard_becomes_an_orchard():
    assert judge({**FLAT, "land_class": "0201", "irrigation": "secured"}, **WATER).direction == "orchard"
    assert judge({**FLAT, "irrigation": "secured", "wish": "果园"}, **WATER).direction != "orchard"


def test_basic_farmland_carries_no_photovoltaics():
    row = judge({**CAVED, "basic_farmland": True}, **PV)
    assert row.direction == "dry" and not row.pv
    assert "pv_no_basic_farmland" in held(row)


def test_photovoltaics_need_a_block_and_a_wish():
    assert judge(CAVED, **PV).pv and judge(CAVED, **PV).pv_grade == "1"
    assert not judge(CAVED).pv


# Conditions ----------------------------------------------------------------------------------------------------------


def one_rule(**cells):
    row = {"rule": "r", "effect": "forbid", "target": "crop", "condition": "", "years": None, "reason_zh": "", **cells}
    table = pd.DataFrame([{**row, "reason_en": "", "verified": "no"}])
    return rules(reference(table, POLICIES), NUMBER_FACTS, WORD_FACTS)[0]


FACTS = {
    "slope_deg": np.array([10.0, 25.0, 30.0, np.nan]),
    "landform": np.array(["slope", "platform", None, "site"], dtype=object),
}


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("", [1, 1, 1, 1]),
        ("slope_deg > 25", [0, 0, 1, 0]), ("slope_deg >= 25", [0, 1, 1, 0]), ("slope_deg<25", [1, 0, 0, 0]),
        ("slope_deg <= 25 or unknown", [1, 1, 0, 1]), ("slope_deg = 10", [1, 0, 0, 0]),
        ("slope_deg != 10", [0, 1, 1, 0]),
        ("landform = slope", [1, 0, 0, 0]), ("landform != slope", [0, 1, 0, 1]),
        ("landform != slope or unknown", [0, 1, 1, 1]), ("landform in slope|site", [1, 0, 0, 1]),
        ("landform in slope|platform; slope_deg > 20", [0, 1, 0, 0]),
        ("slope_deg in 10|30", [1, 0, 1, 0]),
    ],
)  # fmt: skip
def test_conditions_mean_what_they_say_and_nobody_guesses(condition, holds):
    assert one_rule(condition=condition).holds(FACTS, 4).tolist() == [bool(one) for one in holds]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"condition": "slope_deg"}, "row 1: the condition “slope_deg” cannot be understood"),
        ({"condition": "landform in slope; steepness > 3"}, "row 1: .* names “steepness”"),
        ({"condition": "landform > 3"}, "compares words like numbers"),
        ({"condition": "slope_deg > steep"}, "needs a number"),
        ({"target": ""}, "rule “r” says nothing"),
        ({"effect": None}, "rule “r” says nothing"),
    ],
)
def test_a_rule_that_cannot_be_understood_names_its_row(cells, sentence):
    with pytest.raises(PlanningError, match=sentence):
        one_rule(**cells)
