"""A form sheet goes to a phone and comes back: what fits becomes a record, what does not is listed, nothing is lost."""

import csv
import datetime as dt
import zipfile
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

pytest.importorskip("osgeo")
pytest.importorskip("openpyxl")

import openpyxl
from osgeo import ogr

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store import ground
from ordos_restoration.store.entering import enter
from ordos_restoration.store.sheets import returned, sheet, sheet_in, sheet_rows
from ordos_restoration.store.short_codes import Coded
from ordos_restoration.store.sqlite import backup, opened, transaction
from ordos_restoration.store.tasks.field_sheets import FieldSheets
from ordos_restoration.store.tasks.import_sheet import ImportSheet

COUNTED = {"Date *": "2026-05-12", "Planted": 50, "Alive": 40, "Surveyor": "张三"}


def lay(connection, code="A", count=3, **others):
    """Enter a site with plots and return them."""
    target = str(uuid5(NAMESPACE_URL, code))
    row = {"uuid": target, "code": code, "name": code, "measure": "grass", "status": "approved", **others}
    enter(connection, "site", [row], "")
    owners = []
    for number in range(1, count + 1):
        short = f"{code}-P{number:02d}"
        point = ground.blob_of(ogr.CreateGeometryFromWkt(f"POINT (109.9{number} 40.1)"))
        row = {"uuid": str(uuid5(NAMESPACE_URL, short)), "code": short, "target_table": "site", "target": target}
        row.update(year=2026, round=1, number=number, walking_order=number, geom=point)
        enter(connection, "sample_plot", [row], "")
        owners.append(Coded("sample_plot", row["uuid"], short))
    return owners


@pytest.fixture
def file(project):
    with opened(project, write=True) as connection, transaction(connection):
        yield connection


def fill(path, *lines, row=2):
    """Write what somebody typed into the first lines of a sheet, by heading."""
    book = openpyxl.load_workbook(path)
    form = book.worksheets[0]
    places = {cell.value: cell.column for cell in form[1]}
    for number, line in enumerate(lines, row):
        for heading, value in line.items():
            if heading not in places:
                places[heading] = len(places) + 1
                form.cell(1, places[heading], heading)
            form.cell(number, places[heading], value)
    book.save(path)


def inspections(connection, columns="code, planted, alive, rate_pct, verdict, rule"):
    return connection.execute(f"SELECT {columns} FROM inspection ORDER BY code").fetchall()


# Out ----------------------------------------------------------------------------------------------------------------


def test_the_sheet_has_a_line_a_plot_and_says_what_must_be_filled_in(file, tmp_path):
    assert sheet.write(file, tmp_path / "表 单.xlsx", lay(file, species="{salix_psammophila}")) == 3
    book = openpyxl.load_workbook(tmp_path / "表 单.xlsx")
    form, page = book.worksheets[0], book["Explanation"]
    header = [cell.value for cell in form[1]]
    assert header[:3] == ["Short code", "Compartment", "Date *"] and "Mean height [cm]" in header
    assert not {"Code", "UUID", "Rate [%]", "Verdict", "Changed"} & set(header)
    assert [form.cell(row, 1).value for row in (2, 3, 4)] == ["A-P01", "A-P02", "A-P03"]
    given = dict(zip(header, (cell.value for cell in form[2])))
    assert (
        given["Round *"] == 1 and given["Survey *"] == "Survival" and given["Rainfall zone *"] == "Below 400 mm a year"
    )
    assert given["Species"] and "{" not in given["Species"] and given["Planted"] is None
    assert form.freeze_panes == "B2"
    explained = {row[0]: row for row in page.iter_rows(values_only=True) if row[0]}
    assert explained["Date"][1:3] == ("Yes", "A day: 2026-05-12")
    assert "Drought" in explained["Main cause of loss"][2]


def test_lists_and_limits_stand_in_the_file_and_no_formula_does(file, tmp_path):
    sheet.write(file, tmp_path / "a.xlsx", lay(file, "=1+1"))
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    form, lists = book.worksheets[0], book["Lists"]
    rules = {str(one.sqref): one for one in form.data_validations.dataValidation}
    headings = {cell.column_letter: cell.value for cell in form[1]}
    by_heading = {headings[ranges[0]]: one for ranges, one in rules.items() if ranges[0] in headings}
    alive, cause = by_heading["Alive"], by_heading["Main cause of loss"]
    assert (alive.type, alive.operator, alive.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert cause.type == "list" and cause.showErrorMessage
    column = cause.formula1.split("$")[1]
    assert [cell.value for cell in lists[column]][:3] == [
        "Main cause of loss",
        "Drought",
        "Buried or blown out by sand",
    ]
    assert not by_heading["Species"].showErrorMessage  # several are allowed, and a list takes one
    assert lists.sheet_state == "hidden"
    assert form["A2"].value == "=1+1-P01" and form["A2"].data_type == "s"
    assert all(cell.data_type != "f" for page in book for row in page.iter_rows() for cell in row)


def test_the_sheet_speaks_the_language_of_the_project(template, tmp_path):
    backup(template, tmp_path / "zh.gpkg")
    with opened(tmp_path / "zh.gpkg", write=True) as file, transaction(file):
        file.execute(
            "UPDATE gpkg_data_columns SET name = '死亡原因' WHERE table_name = 'inspection' AND column_name = 'cause'"
        )
        file.execute(
            "UPDATE gpkg_data_column_constraints SET description = '干旱' "
            "WHERE constraint_name = 'inspection_cause' AND value = 'drought'"
        )
        sheet.write(file, tmp_path / "a.xlsx", lay(file))
        fill(
            tmp_path / "a.xlsx",
            {**COUNTED, "死亡原因": "干旱"},
            {**COUNTED, "死亡原因": "Drought"},
            {**COUNTED, "死亡原因": "drought"},
        )
        done = sheet_in.read(file, tmp_path / "a.xlsx")
        assert (done.added, done.remarks) == (3, [])
        assert inspections(file, "cause") == [("drought",)] * 3


def test_a_sheet_for_a_table_that_hangs_on_nothing_is_refused(file, tmp_path):
    with pytest.raises(PlanningError, match="no form sheet for “species”"):
        sheet.write(file, tmp_path / "a.xlsx", [], "species")


# Back ---------------------------------------------------------------------------------------------------------------


def test_counts_come_back_with_rate_verdict_and_place(file, tmp_path):
    owners = lay(file)
    sheet.write(file, tmp_path / "a.xlsx", owners)
    fill(tmp_path / "a.xlsx", COUNTED, {**COUNTED, "Alive": 30}, {**COUNTED, "Alive": 20})
    done = sheet_in.read(file, tmp_path / "a.xlsx", by="李四")
    assert (done.added, done.there, done.empty, done.remarks) == (3, 0, 0, [])
    rule = "survival_below_400"
    assert inspections(file) == [
        ("A-P01-I01", 50, 40, 80.0, "pass", rule),
        ("A-P02-I01", 50, 30, 60.0, "replant", rule),
        ("A-P03-I01", 50, 20, 40.0, "redo", rule),
    ]
    row = file.execute("SELECT target_table, target, plot, year, surveyor, created_by, geom FROM inspection").fetchone()
    assert row[:6] == ("site", str(uuid5(NAMESPACE_URL, "A")), owners[0].uuid, 2026, "张三", "李四")
    assert ground.shape_of(row[6]).GetX() == pytest.approx(109.91)


def test_lines_in_which_nothing_was_entered_are_no_records(file, tmp_path):
    sheet.write(file, tmp_path / "a.xlsx", lay(file))
    fill(tmp_path / "a.xlsx", COUNTED)
    done = sheet_in.read(file, tmp_path / "a.xlsx")
    assert (done.added, done.empty) == (1, 2)


def test_the_same_sheet_twice_adds_nothing(file, tmp_path):
    sheet.write(file, tmp_path / "a.xlsx", lay(file))
    fill(tmp_path / "a.xlsx", COUNTED, COUNTED)
    sheet_in.read(file, tmp_path / "a.xlsx")
    before = inspections(file, "*")
    again = sheet_in.read(file, tmp_path / "a.xlsx")
    assert (again.added, again.there, again.remarks) == (0, 2, [])
    assert inspections(file, "*") == before


def test_a_corrected_sheet_is_a_likely_duplicate_and_both_are_kept(file, tmp_path):
    sheet.write(file, tmp_path / "a.xlsx", lay(file))
    fill(tmp_path / "a.xlsx", COUNTED)
    sheet_in.read(file, tmp_path / "a.xlsx")
    fill(tmp_path / "a.xlsx", {"Alive": 41})
    done = sheet_in.read(file, tmp_path / "a.xlsx")
    assert done.added == 1 and inspections(file, "alive") == [(40,), (41,)]
    (remark,) = done.remarks
    assert remark.outcome == returned.TAKEN and "A-P01-I01" in str(remark.reason)


def test_a_line_that_was_copied_is_a_second_record(file, tmp_path):
    sheet.write(file, tmp_path / "a.xlsx", lay(file))
    fill(tmp_path / "a.xlsx", COUNTED)
    fill(
        tmp_path / "a.xlsx",
        {**COUNTED, "Short code": "A-P01", "Round *": 1, "Survey *": "Survival", "Rainfall zone *": "below_400"},
        row=3,
    )
    done = sheet_in.read(file, tmp_path / "a.xlsx")
    assert done.added == 2 and len(inspections(file)) == 2
    assert sheet_in.read(file, tmp_path / "a.xlsx").added == 0


def test_everything_that_does_not_fit_is_listed(file, tmp_path):
    sheet.write(file, tmp_path / "a.xlsx", lay(file, count=7))
    fill(
        tmp_path / "a.xlsx",
        {**COUNTED, "Alive": 60},
        {**COUNTED, "Date *": "昨天"},
        {**COUNTED, "Planted": "五十"},
        {**COUNTED, "Main cause of loss": "狼"},
        {**COUNTED, "Plant cover [%]": 140},
        {"Alive": 3},
        {**COUNTED, "Short code": "Q-9"},
    )
    fill(tmp_path / "a.xlsx", {"天气": "晴"})
    done = sheet_in.read(file, tmp_path / "a.xlsx")
    assert [row[0] for row in inspections(file)] == ["A-P03-I01", "A-P04-I01", "A-P05-I01"]
    told = {(one.row, one.column): (one.value, one.outcome, str(one.reason)) for one in done.remarks}
    assert told[("2", "")][1] == returned.LEFT_OUT and "More plants are alive" in told[("2", "")][2]
    assert told[("3", "Date")][:2] == ("昨天", returned.LEFT_OUT)
    assert told[("4", "Planted")][:2] == ("五十", returned.CELL_LEFT_OUT)
    assert told[("5", "Main cause of loss")][0] == "狼" and "not in the list" in told[("5", "Main cause of loss")][2]
    assert told[("6", "Plant cover [%]")][0] == "140" and "0 to 100" in told[("6", "Plant cover [%]")][2]
    assert told[("7", "Date")][1] == returned.LEFT_OUT and "must be filled in" in told[("7", "Date")][2]
    assert told[("8", "Short code")][0] == "Q-9"
    assert told[("1", "天气")][0] == "晴" and len(told) == 8
    assert file.execute("SELECT cause, cover_pct FROM inspection").fetchall() == [(None, None)] * 3


def test_compartments_without_plots_are_recorded_as_a_whole(file, tmp_path):
    lay(file, count=0)
    owner = Coded("site", str(uuid5(NAMESPACE_URL, "A")), "A")
    sheet.write(file, tmp_path / "a.xlsx", [owner], "progress")
    fill(tmp_path / "a.xlsx", {"Year *": 2026, "Quarter": 2, "Area done [ha]": 12.5})
    done = sheet_in.read(file, tmp_path / "a.xlsx", "progress")
    assert (done.added, done.remarks) == (1, [])
    assert file.execute("SELECT target, year, quarter, area_ha, area_mu FROM progress").fetchall() == [
        (owner.uuid, 2026, 2, 12.5, 187.5)
    ]


def test_notes_of_a_plot_come_back_too(file, tmp_path):
    (owner, *_) = lay(file)
    sheet.write(file, tmp_path / "a.xlsx", [owner], "note")
    fill(tmp_path / "a.xlsx", {"Date *": dt.date(2026, 5, 12), "Note *": "牛啃", "Dealt with": "是"})
    assert sheet_in.read(file, tmp_path / "a.xlsx", "note").added == 1
    row = file.execute("SELECT code, target_table, target, date, text, done FROM note").fetchone()
    assert row == ("A-P01-N01", "sample_plot", owner.uuid, "2026-05-12", "牛啃", 1)


@pytest.mark.parametrize(("encoding", "separator"), [("utf-8-sig", ","), ("gb18030", "\t"), ("utf-16", ";")])
def test_a_sheet_saved_as_csv_by_any_program_is_read(file, tmp_path, encoding, separator):
    lay(file)
    lines = [
        ["Short code", "Date", "Planted", "Alive", "Surveyor"],
        ["a-p01", "2026年5月12日", "1,050", "９40", "张三"],
    ]
    with open(tmp_path / "a.csv", "w", encoding=encoding, newline="") as out:
        csv.writer(out, delimiter=separator).writerows(lines)
    assert sheet_in.read(file, tmp_path / "a.csv").remarks == []
    assert inspections(file, "planted, alive, date, surveyor") == [(1050, 940, "2026-05-12", "张三")]


@settings(max_examples=15, phases=(Phase.explicit, Phase.reuse, Phase.generate))  # files shrink for minutes
@given(
    st.lists(
        st.tuples(
            st.integers(1, 5_000), st.floats(0, 1), st.integers(0, 5_000),
            st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)),
            st.sampled_from(["Drought", "Frost", "Other"]),
            st.text(st.characters(whitelist_categories=["L", "N"]), min_size=1, max_size=12),
        ),
        min_size=1, max_size=6,
    )
)  # fmt: skip
def test_whatever_is_typed_into_the_sheet_comes_back_the_same(template, tmp_path_factory, typed):
    folder = tmp_path_factory.mktemp("round")
    backup(template, folder / "p.gpkg")
    with opened(folder / "p.gpkg", write=True) as file, transaction(file):
        sheet.write(file, folder / "a.xlsx", lay(file, count=len(typed)))
        rows = [
            {"Planted": planted, "Alive": int(planted * share), "Mean height [cm]": height, "Date *": day,
             "Main cause of loss": cause, "Surveyor": "张三", "Remark": remark}
            for planted, share, height, day, cause, remark in typed
        ]  # fmt: skip
        fill(folder / "a.xlsx", *rows)
        done = sheet_in.read(file, folder / "a.xlsx")
        found = inspections(file, "planted, alive, height_cm, date, cause, remark")
    assert done.added == len(typed) and done.remarks == []
    assert found == [
        (
            row["Planted"],
            row["Alive"],
            row["Mean height [cm]"],
            row["Date *"].isoformat(),
            row["Main cause of loss"].lower(),
            row["Remark"],
        )
        for row in rows
    ]


# Files that cannot be read --------------------------------------------------------------------------------------------


def test_without_openpyxl_the_sentence_says_so_and_csv_still_works(file, tmp_path, monkeypatch):
    monkeypatch.setattr(sheet_rows, "find_spec", lambda name: None)
    with pytest.raises(PlanningError, match="needs the Python package openpyxl"):
        sheet.write(file, tmp_path / "a.xlsx", lay(file))
    with pytest.raises(PlanningError, match="save it as CSV"):
        sheet_in.read(file, tmp_path / "a.xlsx")
    (tmp_path / "a.csv").write_text("Short code,Date,Surveyor,Alive\nA-P01,2026-05-12,张三,3\n", encoding="utf-8")
    assert sheet_in.read(file, tmp_path / "a.csv").added == 1


def test_what_is_no_sheet_is_named(file, tmp_path):
    (tmp_path / "a.xlsx").write_text("hello")
    (tmp_path / "b.xls").write_text("hello")
    (tmp_path / "c.csv").write_text("Name,Date\nx,y\n")
    (tmp_path / "d.csv").write_text("")
    with zipfile.ZipFile(tmp_path / "e.xlsx", "w") as archive:
        archive.writestr("x.txt", "x")
    said = {
        "a.xlsx": "damaged",
        "b.xls": "Save it as .xlsx or .csv",
        "c.csv": "no column “Short code”",
        "d.csv": "no rows",
    }
    said.update({"e.xlsx": "cannot be read", "f.xlsx": "no file", "g.csv": "cannot be read"})
    for name, words in said.items():
        with pytest.raises(PlanningError, match=words):
            sheet_in.read(file, tmp_path / name)


def test_a_sheet_whose_bytes_are_damaged_is_named(file, tmp_path):
    sheet.write(file, tmp_path / "a.xlsx", lay(file))
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        book = next(one for one in archive.infolist() if one.filename.endswith("sheet1.xml"))
    content = bytearray((tmp_path / "a.xlsx").read_bytes())
    start = book.header_offset + 30 + len(book.filename) + 20
    content[start : start + 100] = bytes(range(100))
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(PlanningError, match="is damaged or not what its ending says"):
        sheet_in.read(file, tmp_path / "a.xlsx")


def test_a_line_that_breaks_a_rule_between_its_cells_is_left_out_and_listed(file, tmp_path):
    lay(file)
    lines = ["Short code,Date,Planted,Alive", "A-P01,2026-05-12,50,51", "A-P02,2026-05-12,0,1", "A-P03,2026-05-12,9,9"]
    (tmp_path / "a.csv").write_text("\n".join(lines), encoding="utf-8")
    done = sheet_in.read(file, tmp_path / "a.csv")
    assert done.added == 1 and inspections(file, "planted, alive") == [(9, 9)]
    assert [(one.row, one.value, one.outcome) for one in done.remarks] == [
        ("2", "A-P01", returned.LEFT_OUT),
        ("3", "A-P02", returned.LEFT_OUT),
    ]
    assert "More plants are alive than were planted" in str(done.remarks[0].reason)


# The tasks ----------------------------------------------------------------------------------------------------------


def test_out_by_one_task_and_back_by_another(project):
    with opened(project, write=True) as connection, transaction(connection):
        lay(connection)
        lay(connection, "B", count=0)
    done = FieldSheets(project=str(project.parent), year=2026).run()
    assert done.numbers["lines"] == 4  # three plots, and a compartment that has none
    fill(done.files["sheet"], COUNTED, {**COUNTED, "Alive": "many"})
    back = ImportSheet(project=str(project), file=done.files["sheet"], by="张三").run()
    assert back.numbers == {"added": 2, "there": 0, "left_out": 0}
    (_, first, *_) = csv.reader(Path(back.files["report"]).read_text(encoding="utf-8-sig").splitlines())
    assert first[:4] == ["3", "Alive", "many", "The cell was left out"]
    assert ImportSheet(project=str(project), file=done.files["sheet"]).run().numbers["added"] == 0


def test_a_report_that_cannot_be_written_keeps_the_project_as_it_was(project, tmp_path, monkeypatch):
    with opened(project, write=True) as connection, transaction(connection):
        lay(connection)
    (tmp_path / "a.csv").write_text(
        "Short code,Date,Surveyor,Alive\nA-P01,2026-05-12,张三,3\nX,2026-05-12,张三,3\n", "utf-8"
    )
    (tmp_path / "a_report.csv").mkdir()
    with pytest.raises(PlanningError):
        ImportSheet(project=str(project), file=str(tmp_path / "a.csv")).run()
    with opened(project) as connection:
        assert inspections(connection) == []


def test_formulas_in_what_came_back_do_not_work_in_the_report(tmp_path):
    remarks = [returned.Remark("1", "", '=HYPERLINK("x")', returned.LEFT_OUT, sheet_in.Message(sheet_in.NO_ROW))]
    path = returned.report(remarks, tmp_path / "a.csv")
    (_, line) = csv.reader(path.read_text(encoding="utf-8-sig").splitlines())
    assert line[2] == '\'=HYPERLINK("x")'
