"""The tables for the authority: they say what the plan says, add up, and mark what nobody gave."""

import csv
import re
from functools import cached_property

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration import workbook as xlsx
from ordos_restoration.planning.mine.plan.plan_tables import LINES, SECTION_OF
from ordos_restoration.planning.mine.statutory import statutory, statutory_parts
from ordos_restoration.planning.mine.statutory.statutory_tables import STATUTORY_TABLES, TEMPLATE_SETS
from ordos_restoration.planning.spec import Message
from tests.spreadsheet import Opened

LICENCE = "C1500002011011120105123"
HECTARES = [12.34567, 3.00004, 20.5, 7.77777]
COSTS = dict(zip(LINES, (3_000_000, 75_000, 170_000, 97_350, 300_811, 0, 182_000, 73_000, 109_000, 73_000, 50_000,
                         210_000, 260_000, 200_000, 400_001)))  # fmt: skip
YEARS = list(range(2026, 2034))


def frames(licence=LICENCE):
    """Four parcels of two units: two dug, two subsided; one of them without a direction and a degree."""
    area = np.array(HECTARES)
    parcel = pd.DataFrame(
        {
            "licence": licence,
            "code": ["A-1", "A-2", "B-1", "B-2"],
            "unit": ["A", "A", "B", "B"],
            "landform": ["pit_floor", "pit_floor", "subsidence", "subsidence"],
            "damage_type": ["excavated", "excavated", "subsided", "subsided"],
            "degree": ["severe", "severe", "slight", None],
            "state": ["damaged", "damaged", "to_be_damaged", "damaged"],
            "damage_year": [2024, 2024, 2027, 2025],
            "settled_year": [2026, 2026, 2032, 2030],
            "land_class": ["0602", "0401", "0401", "0103"],
            "class_scheme": ["gbt21010", None, "gbt21010", "gbt21010"],
            "owner": ["淖尔壕村集体"] * 4,
            "village": ["淖尔壕村", None, "淖尔壕村", "淖尔壕村"],
            "slope_deg": [4.0, 11.0, 2.0, 2.0],
            "soil_cm": [40, 10, None, 60],
            "direction": ["grass", "shrub", "pasture", None],
            "pv": [False, False, True, False],
            "area_ha": area,
            "area_mu": area * 15,
            "formation_year": [2026, 2026, 2032, 2030],
            "planting_year": [2027, 2027, 2033, 2031],
            "finished_year": [2030, 2030, 2036, 2034],
            "plants": [0, 9000, 0, 0],
            "seed_kg": area * 35,
            "soil_m3": area * 3000,
        }
    )
    static = [700_000] * 6 + [600_161, 0]
    rise = [round(value * (1.05**k - 1)) for k, value in enumerate(static)]
    rise[-1] += COSTS["price_rise"] - sum(rise)
    spent = np.add(static, rise)
    paid = [700_000] * 7 + [int(spent.sum()) - 4_900_000]
    return {
        "parcel": parcel,
        "quantity": quantities(licence, area),
        "schedule": schedule(licence, sum(static)),
        "budget": budget(licence),
        "fund_year": pd.DataFrame(
            {
                "licence": licence, "year": YEARS, "cap_yuan": None, "static_yuan": static, "price_rise_yuan": rise,
                "dynamic_yuan": spent, "provision_yuan": paid, "withdrawal_yuan": spent,
                "balance_yuan": np.cumsum(paid) - np.cumsum(spent),
            }
        ),
        "seedling": pd.DataFrame(
            {"licence": licence, "year": [2027, 2027], "species": ["caragana", "alfalfa"],
             "name_zh": ["柠条", "紫花苜蓿"], "name_en": ["Peashrub", "Alfalfa"],
             "plants": [9000, None], "seed_kg": [None, 812.35]}
        ),
        "water_balance": pd.DataFrame(
            {"licence": licence, "year": [2027], "source": ["疏干水"], "area_ha": [5.0], "area_mu": [75.0],
             "wet_m3": [100], "normal_m3": [200], "dry_m3": [300], "supply_m3": [150], "balance_m3": [-50]}
        ),
        "soil_balance": pd.DataFrame(
            {"licence": licence, "year": [2026, 2032], "need_m3": [5000, 7000], "stripped_m3": [9000, 0],
             "balance_m3": [4000, -3000]}
        ),
    }  # fmt: skip


def quantities(licence, area):
    rows = []
    for code, hectares, year in zip(("A-1", "A-2", "B-1", "B-2"), area, (2026, 2026, 2032, 2030)):
        cubic = round(hectares * 3000, 1)
        rows += [
            (
                code,
                "permanent",
                "level",
                "土地平整",
                "Levelling",
                cubic,
                "m3",
                "earth",
                4.25,
                round(cubic * 4.25),
                year,
            ),
            (code, "care", "care", "管护", "Care", round(3 * hectares, 4), "ha_year", None, None, None, year + 1),
        ]
    rows.append(("A-2", "planting", "pits", "栽植柠条", "Shrubs", 9000, "plant", "plant", 1.2, 10_800, 2027))
    names = ("code", "phase", "item", "name_zh", "name_en", "quantity", "unit", "price_item", "price_yuan", "cost_yuan")
    return pd.DataFrame(rows, columns=[*names, "year"]).assign(licence=licence, safety=False)


def schedule(licence, static):
    return pd.DataFrame(
        {
            "licence": licence, "code": ["A-1", "A-2", "B-1", "B-2"], "phase": "permanent", "track": "settled",
            "safety": False, "start_year": [2026, 2026, 2032, 2030], "end_year": [2026, 2027, 2032, 2030],
            "from_month": 4, "to_month": 10, "cost_yuan": [1_000_000, 500_000, 1_500_000, static - 3_000_000],
        }
    )  # fmt: skip


def budget(licence):
    rows = [(line, SECTION_OF[line], year, part) for line, cost in COSTS.items() for year, part in halves(cost)]
    frame = pd.DataFrame(rows, columns=["line", "section", "year", "cost_yuan"])
    return frame.assign(licence=licence, rate_pct=frame["line"].map({"tax": 9.0}))


def halves(cost):
    return (2027, cost // 2), (2031, cost - cost // 2)


def shipped(repo, name):
    with open(repo / "ordos_restoration" / "resources" / "reference" / f"{name}.csv", encoding="utf-8") as file:
        return pd.DataFrame(list(csv.DictReader(file)))


@pytest.fixture
def facts(repo):
    return {
        "licences": [LICENCE], "first_year": 2026, "remaining_years": 4, "end_of_life": 2029, "care_years": 3,
        "price_rise_pct": 5.0, "rain_year": "normal", "notes": [Message("A note.")],
        "statutory_tables": shipped(repo, "statutory_tables"), "land_classes": shipped(repo, "land_classes"),
        "prices": pd.DataFrame([{"item": "earth", "name_zh": "平整", "name_en": "Levelling", "unit": "yuan/m³",
                                 "price": "4.25", "source": "bureau", "verified": "yes"}]),
    }  # fmt: skip


def chinese(text):
    return {"en": "zh-CN", "Total": "合计"}.get(text, text)


class Made:
    """The workbook read back as people see it."""

    def __init__(self, given, facts, template_set="restoration", translate=chinese):
        self.book = statutory.workbook(given, facts, template_set)(translate)

    @cached_property
    def file(self):
        return Opened(xlsx.as_bytes(self.book))

    def table(self, name):
        """Return what stands in the rows of a table, its total and what is below it too."""
        page = next(one for one in self.book.pages if one.name == name)
        return [[cell.value for cell in row] for row in page.cells[page.head[1] + 1 :]]

    def lacks(self):
        return [row[3] for row in self.table("To be filled in") if row[3]]


@pytest.fixture
def made(facts):
    return Made(frames(), facts)


def rows_until_total(table, label="合计"):
    place = next(k for k, row in enumerate(table) if row[0] == label)
    return table[:place], table[place]


def test_there_is_a_sheet_for_every_table_of_the_set(facts, made):
    listed = facts["statutory_tables"]
    names = list(listed[listed.template_set == "restoration"].name_zh)
    assert [page.name for page in made.book.pages] == ["To be filled in", *names, "Notes of the plan"]
    older = Made(frames(), facts, "reclamation").book
    assert older.title == TEMPLATE_SETS["reclamation"]
    assert "费用预存" in [page.name for page in older.pages] and "基金计提" not in [page.name for page in older.pages]


def test_every_formula_gives_what_is_printed(made):
    found = list(made.file.worked_out())
    assert len(found) > 80
    for sheet, cell, formula, worked_out, stored in found:
        assert worked_out == pytest.approx(stored, abs=6e-5), (sheet, cell, formula)


def test_land_use_is_the_sum_of_the_printed_parcels(made):
    rows, total = rows_until_total(made.table("土地利用现状"))
    assert [row[1:5] for row in rows] == [
        ["0103", "旱地", 7.7778, 116.667],
        ["0401", "天然牧草地", 23.5, 352.501],
        ["0602", "采矿用地", 12.3457, 185.185],
    ], "a parcel without a scheme is in that of the others"
    assert [row[0] for row in rows] == ["耕地", "草地", "工矿仓储用地"], "the classes of the first level"
    assert total[3] == pytest.approx(sum(round(one, 4) for one in HECTARES))
    assert total[5] == 100


def test_sums_are_those_of_parcels_as_they_are_printed(facts):
    """A hundred parcels of 1.00004 ha are printed as 1.0000 ha each, so their sum is a hundred."""
    given = frames()
    given["parcel"] = pd.concat([given["parcel"].iloc[:1]] * 100).assign(area_ha=1.00004)
    _, total = rows_until_total(Made(given, facts).table("土地利用现状"))
    assert total[3] == 100


def test_land_before_and_after(made):
    rows, total = rows_until_total(made.table("结构调整"))
    by_code = {row[1]: row[3:] for row in rows}
    assert by_code["0602"] == [12.3457, pytest.approx(28.3, abs=0.05), 0, 0, -12.3457, -100]
    assert by_code["0404"][0] == 0 and by_code["0404"][2] == 12.3457 and by_code["0404"][5] is None
    assert by_code["0305"][2] == 3.0 and by_code["0403"][2] == 20.5
    assert by_code["to be filled in"][2] == 7.7778, "land without a direction is not given one"
    assert total[3] == total[5] and total[4] == total[6] == 100 and total[7] == 0
    assert any("1 parcels of 7.7778 ha have no direction" in one for one in made.lacks())
    assert any("20.5000 ha" in str(row[0]) for row in made.table("结构调整")), "photovoltaics stand above"


def test_the_other_scheme_has_other_codes_for_the_same_direction(facts):
    given = frames()
    given["parcel"]["class_scheme"] = "land_sea_2023"
    rows, _ = rows_until_total(Made(given, facts).table("结构调整"))
    assert {row[1]: row[2] for row in rows if row[5]} == {
        "0402": "人工牧草地", "0403": "其他草地", "0303": "灌木林地", "to be filled in": "to be filled in",
    }  # fmt: skip


def test_damage_by_state_and_degree(made):
    rows, total = rows_until_total(made.table("土地损毁汇总"))
    by_type = {row[0]: row[1:] for row in rows}
    #                            damaged: slight, moderate, severe, not stated, sum; to be damaged: the same; all
    assert by_type["Excavated"] == [0, 0, 15.3457, 0, 15.3457, 0, 0, 0, 0, 0, 15.3457]
    assert by_type["Subsided"] == [0, 0, 0, 7.7778, 7.7778, 20.5, 0, 0, 0, 20.5, 28.2778]
    assert by_type["Polluted"] == [0] * 11, "zeros are printed"
    assert total[-1] == pytest.approx(43.6235)
    assert any("1 of 4 parcels do not state “Degree of damage”" in one for one in made.lacks())


def test_units_and_directions(made):
    rows, total = rows_until_total(made.table("修复单元与方向"))
    assert [row[0] for row in rows] == ["A", "A", "B", "B"] and total[8] == 4
    shrubs = next(row for row in rows if row[6] == "Shrub forest")
    assert shrubs[3:6] == [11, 10, 2026] and shrubs[9] == 3.0


def test_quantities_stand_in_the_units_of_the_quota_by_stage(made):
    rows = made.table("工程量汇总")
    level = next(row for row in rows if row[1] == "土地平整")
    cubic = [round(one * 3000, 1) for one in HECTARES]
    assert level[2:] == ["100 m³", round((cubic[0] + cubic[1] + cubic[3]) / 100, 3), round(cubic[2] / 100, 3),
                         round(sum(cubic) / 100, 3)]  # fmt: skip
    assert next(row for row in rows if row[1] == "栽植柠条")[2:4] == ["100 plants", 90]


def test_the_unit_price_is_that_of_the_unit_of_the_quota(made):
    rows, total = rows_until_total(made.table("工程施工费"))
    assert [(row[1], row[4]) for row in rows] == [("土地平整", 425), ("栽植柠条", 120)]
    assert total[5] == sum(round(round(one * 3000, 1) * 4.25) for one in HECTARES) + 10_800
    assert any("4 quantities have no unit price (care)" in one for one in made.lacks())


def test_the_composition_adds_up_to_both_totals(made):
    table = made.table("投资估算")
    rows, total = rows_until_total(table, "Dynamic total investment")
    numbers = {row[0]: row[3] for row in rows if row[0]}
    assert numbers["1"] == 3_643_161 == sum(numbers[f"1.{k}"] for k in range(1, 6))
    assert numbers["3"] == 437_000 and numbers["2"] == 0, "a section of one line is one row"
    static = next(row for row in rows if row[1] == "Static total investment")
    assert static[3] == sum(COSTS.values()) - COSTS["price_rise"] == 4_800_161
    assert total[3] == sum(COSTS.values()) and total[4] == 100
    dynamic, sums = rows_until_total(made.table("动态投资"))
    assert sums[3:6] == [4_800_161, 400_001, 5_200_162], "as in the table of years"
    assert [row[2] for row in dynamic[:3]] == [0, 0.05, 0.1025]


def test_tables_that_disagree_are_told(facts):
    given = frames()
    assert not any("compare them" in one for one in Made(given, facts).lacks())
    given["fund_year"].loc[0, "static_yuan"] += 1
    told = [one for one in Made(given, facts).lacks() if "compare them" in one]
    assert told == [
        "The static investment is 4800162 yuan by year, but 4800161 by lines and 4800161 by works: compare them."
    ]


def test_the_fund_runs_from_year_to_year(made, facts):
    typed = made.file.formulas["基金计提"]
    assert typed["F5"].value == "=SUM(D4:D5)-SUM(E4:E5)"
    given = frames()
    given["fund_year"]["balance_yuan"] += 1000
    later = Made(given, facts)
    assert later.file.formulas["基金计提"]["F5"].data_type == "n", "no formula that would give something else"


def test_stages_are_five_years_and_the_first_is_told_by_year(made):
    rows, total = rows_until_total(made.table("阶段计划"))
    assert [row[1] for row in rows] == ["2026", "2027", "2028", "2029", "2030", "2026–2030", "2031–2035", "2036–2040"]
    assert rows[0][2] == pytest.approx(15.3457) and rows[5][2] == pytest.approx(15.3457 + 7.7778)
    assert total[2] == total[3] == total[4] == pytest.approx(43.6235) and total[7] == 5_200_162


def test_quality_requirements_are_those_of_the_region_and_of_the_directions_there_are(facts, repo):
    standards = shipped(repo, "quality_standards")
    given = {**facts, "quality_standards": standards, "region": "loess"}
    made = Made(frames(), given)
    rows = [row for row in made.table("质量要求") if row[3]]
    assert {row[0] for row in rows} == {"Other grassland", "Shrub forest", "Sown pasture"}
    assert {row[2] for row in rows} == {"Loess plateau"}
    assert next(row for row in rows if row[0] == "Sown pasture" and row[3] == "Effective soil thickness") == [
        "Sown pasture", 20.5, "Loess plateau", "Effective soil thickness", "cm", 30, None, "no",
    ]  # fmt: skip
    assert not any("region type" in one for one in made.lacks())
    every = Made(frames(), {**facts, "quality_standards": standards})
    assert any("region type was not given" in one for one in every.lacks())
    some = standards[standards.direction != "shrub"]
    lacks = Made(frames(), {**given, "quality_standards": some}).lacks()
    assert any("no row for “Shrub forest”" in one for one in lacks)


def test_soil_and_water(made):
    soil, total = rows_until_total(made.table("表土平衡"))
    assert [row[3] for row in soil] == [4000, -3000] and total[1:3] == [12_000, 9000]
    assert made.file.formulas["表土平衡"]["D5"].value == "=SUM(C4:C5)-SUM(B4:B5)"
    water = made.table("水资源平衡")[0]
    assert water[7:9] == [150, -50]


def test_what_nobody_gave_is_marked_and_listed(made):
    key = {row[0]: row[1] for row in made.table("主要指标")}
    assert key["Mine"] == key["Holder of the mining right"] == key["Mining method"] == "to be filled in"
    assert key["Mining licence number"] == LICENCE and key["Last year of mining"] == 2029
    assert key["Area of responsibility"] == 654.353 and key["Share of restored land"] == 82.17
    owners, _ = rows_until_total(made.table("土地权属"))
    assert "to be filled in" in [row[0] for row in owners]
    told = made.lacks()
    assert "“Mine” is asked for and was not given." in told
    assert "Nobody gave “Village” for 1 of 4 rows." in told
    assert any("Corner coordinates" in one for one in told)


def test_each_licence_has_its_own_sheets(facts):
    other = frames("C1500002012021110123456")
    other["parcel"]["area_ha"] *= 2
    both = {name: pd.concat([frame, other[name]]) for name, frame in frames().items()}
    facts = {**facts, "licences": [LICENCE, "C1500002012021110123456"], "lives": {"C1500002012021110123456": 9}}
    made = Made(both, facts)
    names = [page.name for page in made.book.pages]
    assert len(names) == 2 + 2 * 21 and "1-1 主要指标" in names and "2-21 基金计提" in names
    assert all(len(name) <= 31 for name in names)
    areas = [rows_until_total(made.table(f"{k}-2 土地利用现状"))[1][3] for k in (1, 2)]
    assert areas[1] == pytest.approx(2 * areas[0], abs=1e-3)
    years = [{row[0]: row[1] for row in made.table(f"{k}-1 主要指标")}["Last year of mining"] for k in (1, 2)]
    assert years == [2029, 2034]
    assert "C1500002012021110123456" in made.file.stored["2-2 土地利用现状"]["A2"].value


def test_parcels_without_a_licence_take_that_of_their_works(facts):
    given = frames()
    del given["parcel"]["licence"]
    _, total = rows_until_total(Made(given, facts).table("土地利用现状"))
    assert total[3] == pytest.approx(43.6235)


def test_a_plan_for_nobody_says_so(facts):
    made = Made(frames(None), {**facts, "licences": [""]})
    assert made.file.stored["主要指标"]["A2"].value == "Table 1"
    assert any("No mining licence is named" in one for one in made.lacks())


def test_the_list_of_tables_can_be_edited(facts):
    listed = facts["statutory_tables"]
    listed = listed[listed.template_set == "restoration"].set_index("sheet")
    listed.loc["land_use", ["number", "columns", "title_zh"]] = ["1", "class, area_mu  gone", "=我的表"]
    listed.loc["summary", "number"] = None
    listed.loc["fund", "verified"] = "yes"
    listed.loc["nonsense"] = ["restoration", "3", "x", "x", "x", "x", "", "", "no"]
    made = Made(frames(), {**facts, "statutory_tables": listed.reset_index()})
    assert "主要指标" not in [page.name for page in made.book.pages]
    sheet = made.file.formulas["土地利用现状"]
    assert sheet["A1"].value == "=我的表" and sheet["A1"].data_type == "s"
    assert [sheet.cell(3, k).value for k in (1, 2, 3)] == ["Land class", "Area (mu)", None]
    assert any("“nonsense”" in one for one in made.lacks())
    assert any("columns of 19 of 20 tables" in one for one in made.lacks()), "one was compared with the standard"


def test_english_and_chinese_names_come_from_the_tables(facts):
    english = Made(frames(), facts, translate=str)
    assert english.file.stored["Land use"]["A1"].value.startswith("Land use in the area")
    assert "Levelling" in [row[1] for row in english.table("Quantities")]


@pytest.mark.parametrize("given", [{}, {"parcel": pd.DataFrame()}, {"fund_year": pd.DataFrame({"year": []})}])
def test_nothing_planned_is_a_book_that_says_so(given):
    made = Made(given, {})
    assert len(made.book.pages) == 22
    told = made.lacks()
    assert told.count("The plan holds nothing for this table.") == 20
    assert any(one.startswith("No list of tables") for one in told)


def test_making_the_tables_can_be_cancelled(facts):
    class Stop(Exception):
        pass

    told = []

    def progress(fraction, message=""):
        told.append(fraction)
        if fraction > 0.5:
            raise Stop

    with pytest.raises(Stop):
        statutory.workbook(frames(), facts, "restoration", progress)
    assert told == sorted(told) and len(told) > 5


def test_notes_that_come_later_are_in_the_book(facts):
    render = statutory.workbook(frames(), facts, "restoration")
    facts["notes"].append(Message("Another one."))
    page = render(str).pages[-1]
    assert [row[1].value for row in page.cells[2:]] == ["A note.", "Another one."]


def test_every_shipped_table_can_be_made(repo):
    listed = shipped(repo, "statutory_tables")
    assert set(listed.columns) == {*STATUTORY_TABLES.columns, "source"} and listed.columns[-1] == "verified"
    assert set(listed["sheet"]) == set(statutory.BUILDERS) and set(listed.template_set) == set(TEMPLATE_SETS)
    assert not listed.duplicated(["template_set", "sheet"]).any()
    assert not listed.duplicated(["template_set", "number"]).any()
    case = statutory_parts.Case("", {}, {})
    for name, words in zip(listed["sheet"], listed["columns"]):
        assert set(words.split()) <= set(statutory.BUILDERS[name](case).columns), name
    for column in ("name_zh", "name_en"):
        assert listed[column].str.len().between(2, 24).all() and not listed[column].str.contains(r"[\[\]:*?/\\]").any()
    assert all(re.search("[\u4e00-\u9fff]", one) for one in listed.title_zh)


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=60))
def test_shares_add_up_to_a_hundred(values):
    found = statutory_parts.shares(values)
    assert all(0 <= one <= 100 for one in found)
    if sum(values) > 0:
        assert round(sum(found), 2) == 100
        exact = [100 * one / sum(values) for one in values]
        assert max(abs(a - b) for a, b in zip(found, exact)) <= 0.0101
