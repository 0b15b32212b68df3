"""Tables for bureaus: read back from the files, every total against the project, and rounding that adds up."""

import csv
import math
import random
from pathlib import Path

import pytest

pytest.importorskip("osgeo")
pytest.importorskip("openpyxl")

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.catalogue import capability
from ordos_restoration.planning.message import Cancelled, PlanningError
from ordos_restoration.planning.report.balanced import balanced
from ordos_restoration.schema.bureau_tables.catalogue import PLAN_TABLES, REGISTER_TABLES
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.reading import totals
from ordos_restoration.store.reading.project_figures import BY_PLACE, Wanted
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.tasks.plan_tables import PlanTables

DALAD = "150621000000"
AMOUNTS = st.lists(st.integers(-(10**9), 10**9).map(lambda one: one / 10_000), min_size=1, max_size=40)


# Rounding -----------------------------------------------------------------------------------------------------------


@given(AMOUNTS, st.integers(0, 3), st.randoms())
def test_rows_groups_and_total_agree_and_no_row_moves_by_a_unit(values, decimals, dice):
    unit = 10.0**-decimals
    groups = [dice.choice("abc") for _ in values]
    made = balanced(values, decimals, groups=groups)
    assert math.isclose(sum(made), math.floor(sum(values) / unit + 0.5) * unit, abs_tol=unit * 1.001)
    assert round(sum(made) / unit) in (math.floor(sum(values) / unit + 1e-6), math.ceil(sum(values) / unit - 1e-6))
    assert all(abs(a - b) < unit for a, b in zip(values, made))
    for group in set(groups):
        own = [(a, b) for a, b, one in zip(values, made, groups) if one == group]
        assert abs(sum(a for a, _ in own) - sum(b for _, b in own)) < unit + 1e-6


def test_the_largest_remainders_are_rounded_up():
    assert balanced([1.04, 1.04, 1.02], 1) == [1.1, 1.0, 1.0]  # 3.10: plain rounding would print 3.0
    assert balanced([0.333, 0.333, 0.334], 2) == [0.33, 0.33, 0.34]


def test_a_stated_total_is_met_where_rounding_allows_and_left_where_it_does_not():
    assert sum(balanced([1.04, 1.04], 1, total=2.0)) == 2.0
    assert sum(balanced([1.04, 1.04], 1, total=2.2)) == 2.2
    assert balanced([1.04, 1.04], 1, total=5.0) == [1.1, 1.0]
    assert balanced([2.5, None, 1.0], 1, total=4.0) == [2.5, None, 1.0]  # what needs no rounding is never touched


# A project with a plan ----------------------------------------------------------------------------------------------


def add(path, table, rows):
    """Write rows given as a list of dicts with the same keys."""
    names = ", ".join(f'"{name}"' for name in rows[0])
    marks = ", ".join("?" * len(rows[0]))
    with opened(path, write=True) as connection, transaction(connection):
        connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", [tuple(one.values()) for one in rows])


def patches(path, count=9, name="中游 固沙", stated=True):
    """Land a plan of sand patches whose areas have four decimals."""
    dice = random.Random(7)
    plan = f"plan-{name}"
    add(path, "plan", [{"uuid": plan, "name": name, "capability": "sand_fixation", "version": 1, "status": "approved"}])
    rows = []
    for place in range(count):
        ha = dice.randint(10_000, 800_000) / 10_000
        rows.append(
            {
                "uuid": f"{name}{place}",
                "plan": plan,
                "code": f"XS{place:05d}",
                "treatment": ("closure", "shrubs")[place % 2],
                "name": "=1+1" if place == 0 else "流沙 甲",
                "area_ha": ha,
                "area_mu": round(ha * 15, 3),
                "worked_ha": ha,
                "plants": place * 7,
                "cost_yuan": place * 1001,
                "rank": place,
            }
        )
    add(path, "sand_patch", rows)
    if stated:
        total = {
            name: round(sum(one[name] for one in rows), 4) for name in ("area_ha", "area_mu", "plants", "cost_yuan")
        }
        add(path, "plan_number", [{"plan": plan, "number": key, "value": str(value)} for key, value in total.items()])
    return plan


def written(path, **options):
    done = PlanTables(project=str(path), date="2026-05-12", **options).run()
    return Path(done.files["folder"]), done


def opened_book(folder, stem):
    (file,) = folder.glob(f"{stem}*.xlsx")
    return openpyxl.load_workbook(file), openpyxl.load_workbook(file, data_only=True)


def table(sheet, formulas=None):
    """Return headings → column, the rows of the table and its total row; the numbers stand in the first column."""
    start = next(row for row in range(1, 9) if isinstance(sheet.cell(row, 1).value, int))
    heads = {}
    for column in range(1, sheet.max_column + 1):
        words = [sheet.cell(row, column).value for row in range(2, start)]
        heads[[one for one in words if one][-1]] = column - 1
    lines = list(sheet.iter_rows(min_row=start, values_only=True))
    rows = [one for one in lines if isinstance(one[0], int)]
    total = next(one for one in lines if one[0] in ("合计", "Total"))
    return heads, rows, total


def test_rows_subtotals_and_total_are_those_of_the_project(project):
    plan = patches(project)
    folder, done = written(project, language="en", parts=("plans",))
    _, stored = opened_book(folder, "中游")
    heads, rows, total = table(stored.worksheets[0])
    with opened(project) as connection:
        query = (
            "SELECT sum(area_ha), sum(area_mu), sum(plants), sum(cost_yuan), count(*) FROM sand_patch WHERE plan = ?"
        )
        ha, mu, plants, cost, count = connection.execute(query, (plan,)).fetchone()
    assert len(rows) == count
    for words, exact, decimals in (
        ("Area (ha)", ha, 2),
        ("Area (mu)", mu, 1),
        ("Plants", plants, 0),
        ("Cost (yuan)", cost, 0),
    ):
        place = heads[words]
        assert total[place] == round(exact + 1e-9, decimals), words
        assert round(sum(one[place] for one in rows), decimals) == total[place]
    subtotals = [one for one in stored.worksheets[0].iter_rows(values_only=True) if str(one[0]).startswith("Subtotal")]
    assert len(subtotals) == 2
    assert round(sum(one[heads["Area (ha)"]] for one in subtotals), 2) == total[heads["Area (ha)"]]
    assert (done.numbers["books"], done.numbers["sheets"]) == (1, 1)


def test_values_are_stored_and_only_the_check_is_a_formula(project):
    patches(project)
    folder, _ = written(project, language="en", parts=("plans",))
    formulas, stored = opened_book(folder, "中游")
    sheet, values = formulas.worksheets[0], stored.worksheets[0]
    found = {cell.row for row in sheet.iter_rows() for cell in row if cell.data_type == "f"}
    assert len(found) == 1
    (check,) = found
    assert sheet.cell(check, 1).value == "Check: sum of the rows"
    _, _, total = table(values)
    for cell in sheet[check]:
        if cell.data_type == "f":
            assert values[cell.coordinate].value == total[cell.column - 1]
    hostile = [cell for row in sheet.iter_rows() for cell in row if cell.value == "=1+1"]
    assert [cell.data_type for cell in hostile] == ["s"]


def test_heads_are_locked_rows_are_open_and_pages_are_set_up(project):
    patches(project)
    folder, _ = written(project, language="en", parts=("plans",))
    sheet = opened_book(folder, "中游")[0].worksheets[0]
    assert sheet.protection.sheet and not sheet.protection.password
    start = next(row for row in range(1, 9) if isinstance(sheet.cell(row, 1).value, int))
    assert sheet.cell(start - 1, 2).protection.locked
    assert not sheet.cell(start, sheet.max_column).protection.locked
    assert sheet.freeze_panes == f"A{start}"
    assert sheet.print_title_rows and sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    last = sheet.cell(sheet.max_row, 1).value
    assert "Prepared by" in last and "Checked by" in last and "Reviewed by" in last


def test_csv_is_read_by_excel_and_holds_the_same_rows(project):
    patches(project)
    folder, _ = written(project, language="zh", parts=("plans",))
    (file,) = folder.glob("*/*.csv")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert len({len(one) for one in lines}) == 1
    assert sum(one[0].isdigit() for one in lines) == 9
    assert any("'=1+1" in one for one in lines)


def test_a_total_the_rows_no_longer_add_up_to_is_said(project):
    plan = patches(project)
    with opened(project, write=True) as connection, transaction(connection):
        connection.execute("UPDATE sand_patch SET area_ha = area_ha + 5 WHERE plan = ? AND code = 'XS00003'", (plan,))
    folder, _ = written(project, language="en", parts=("plans",))
    text = [str(row[0]) for row in opened_book(folder, "中游")[1].worksheets[0].iter_rows(values_only=True)]
    assert any("“Area”: the rows add up to" in one for one in text)


# The register -------------------------------------------------------------------------------------------------------


def register(path):
    town = {"code": "150621105000", "name_zh": "树林召镇", "level": "township", "parent_code": DALAD}
    add(path, "admin_unit", [town])
    rows = [
        ("A1", DALAD, None, 10.004, 123_456),
        ("A2", DALAD, "150621105000", 20.116, 99_949),
        ("A3", None, None, 1.0, None),
    ]
    add(
        path,
        "project",
        [
            {
                "uuid": c,
                "code": c,
                "name": f"治理{c}",
                "state": "started",
                "banner": b,
                "township": t,
                "planned_area_ha": ha,
                "investment_yuan": y,
            }
            for c, b, t, ha, y in rows
        ],
    )
    add(path, "fund_payment", [{"project": "A1", "date": "2026-04-01", "payee": "甲", "amount_yuan": 50_000.0}])
    add(
        path,
        "indicator",
        [
            {
                "uuid": "i",
                "code": "ZB1",
                "name_zh": "草原综合植被盖度",
                "unit": "%",
                "direction": "rise",
                "base_year": 2020,
                "base_value": 44.0,
                "target_year": 2027,
                "target_value": 49.0,
            }
        ],
    )
    add(path, "indicator_value", [{"indicator": "i", "year": 2026, "value": 46.5}])
    add(
        path,
        "rectification",
        [
            {
                "code": "ZG1",
                "target_table": "project",
                "target": "A1",
                "problem": "=坏",
                "state": "open",
                "found_on": "2026-04-01",
                "found_by": "inspection",
                "deadline": "2026-05-01",
            }
        ],
    )


def test_the_ledger_adds_up_to_the_register_and_to_its_banners(project):
    register(project)
    folder, done = written(project, language="en", parts=("register",), year=2026)
    _, stored = opened_book(folder, "Register")
    heads, _, total = table(stored.worksheets[0])
    shown = totals.register(project, BY_PLACE, Wanted(today="2026-05-12")).total
    areas = [place for words, place in heads.items() if words in ("Area (ha)", "Area (mu)")]
    assert [total[place] for place in areas] == [shown.area_ha, shown.area_mu]
    money = [place for words, place in heads.items() if words.startswith(("Planned (", "Paid ("))]
    assert [total[place] for place in money] == [shown.planned, shown.paid]
    sums = {str(one[0]): one for one in stored.worksheets[1].iter_rows(values_only=True)}
    assert sums["Total"][1] == 3
    assert sums["Total"][2] == shown.area_ha
    assert sums["Not in a township"][1] == sums["树林召镇"][1] == 1
    assert done.numbers["books"] == 1


def test_the_assessment_says_how_much_is_reached(project):
    register(project)
    folder, _ = written(project, language="zh", parts=("register",), year=2026)
    (file,) = folder.glob("*.xlsx")
    cells = [row for row in openpyxl.load_workbook(file).worksheets[-1].iter_rows(values_only=True) if row[1] == "ZB1"]
    assert 46.5 in cells[0] and 50.0 in cells[0]


# What goes wrong ----------------------------------------------------------------------------------------------------


def test_an_empty_project_says_what_is_missing_and_leaves_nothing(project):
    before = sorted(project.parent.iterdir())
    with pytest.raises(PlanningError, match="nothing to write tables of"):
        written(project, parts=("plans",))
    assert sorted(project.parent.iterdir()) == before


def test_a_second_run_keeps_the_first(project):
    patches(project)
    first, _ = written(project)
    second, done = written(project)
    assert first.is_dir() and second.is_dir() and first != second
    assert any("are kept" in str(note) for note in done.notes)


def test_cancelled_half_way_leaves_nothing(project):
    patches(project)
    register(project)
    before = sorted(project.parent.iterdir())

    def stop(fraction, message):
        if fraction > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        PlanTables(project=str(project)).run(stop)
    assert sorted(project.parent.iterdir()) == before


# The declarations ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("one", [*PLAN_TABLES, *REGISTER_TABLES], ids=lambda one: one.id)
def test_tables_name_what_the_schema_and_the_plans_have(one):
    there = TABLES[one.source].entries
    names = [column.name for column in one.columns]
    assert set(names) <= set(there) and len(set(names)) == len(names)
    assert {*one.within, *one.order} <= {*there, "fid"}
    for column in one.columns:
        for made_by in one.stated_by if column.states else ():
            assert column.states in capability(made_by).numbers, column.name
