"""Workbooks: an .xlsx that every program reads alike, that prints, runs nothing, and is the same every time."""

import datetime as dt
import io
import re
import time
import zipfile

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ordos_restoration import disk, workbook
from ordos_restoration.planning.report.sheets import Sheet, SheetColumn, Subtotal, ToFill, book
from ordos_restoration.planning.spec import Message, Number, PlanningError, Text
from tests.spreadsheet import Opened

AREA = Number("面积", "", "hm²", decimals=4)


def made(rows, name="Land", **others):
    columns = [
        SheetColumn(Text("单元")),
        SheetColumn(AREA, id="before", of="前后", total=True),
        SheetColumn(AREA, id="after", of="前后", total=True),
        SheetColumn(AREA, label="变幅", formula="{after}-{before}", total=True),
    ]
    return book("Tables", [Sheet(name, columns, rows, **others)])(str)


def opened(rows, **others):
    return Opened(workbook.as_bytes(made(rows, **others)))


ROWS = [
    ["南坑", 12.34567, 3.1, -9.2457],
    ["北坑", 1.0, 2.0, 1.0],
    Subtotal(["小计", None, None, None]),
    ["场地", 0.1, 0.2, 0.1],
]


def test_it_reads_back():
    typed, stored = opened(ROWS, number="表1", aside="单位：hm²", notes=["注"]).named("Land")
    rows = [list(row) for row in stored.iter_rows(values_only=True)]
    assert rows[1:3] == [["表1", None, None, "单位：hm²"], ["单元", "前后", None, "变幅 (hm²)"]]
    assert rows[4] == ["南坑", 12.3457, 3.1, -9.2457]
    assert rows[6] == ["小计", 13.3457, 5.1, -8.2457]
    assert rows[8] == ["Total", 13.4457, 5.3, -8.1457]
    assert {str(one) for one in typed.merged_cells.ranges} == {"A1:D1", "A2:C2", "A3:A4", "B3:C3", "D3:D4", "A10:D10"}
    assert [typed[cell].value for cell in ("D5", "B7", "B9")] == ["=C5-B5", "=SUM(B5:B6)", "=SUM(B5:B6,B8)"]


def test_formulas_give_what_is_printed():
    found = list(opened(ROWS).worked_out())
    assert len(found) == 3 + 3 + 3
    for sheet, cell, formula, worked_out, stored in found:
        assert worked_out == pytest.approx(stored, abs=5e-5), (sheet, cell, formula)


def test_programs_that_work_nothing_out_find_the_sums():
    """Phones and previews show what is stored; Excel works everything out again when it opens the file."""
    content = workbook.as_bytes(made(ROWS))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert 'fullCalcOnLoad="1"' in archive.read("xl/workbook.xml").decode()
    assert re.search(r"<f>SUM\(B4:B5,B7\)</f><v>13\.4457</v>", sheet)
    assert not re.search(r"</f><v ?/>|</f><v></v>", sheet)


def test_numbers_are_numbers_with_their_decimals():
    typed, _ = opened([["a", 1.5, 0.0, -1.5]]).named("Land")
    assert typed["B4"].number_format == "0.0000" and typed["B4"].alignment.horizontal == "right"
    assert typed["A4"].number_format == "@"


def test_it_is_set_up_for_the_printer():
    typed, _ = opened(ROWS).named("Land")
    assert typed.page_setup.orientation == "landscape" and typed.page_setup.paperSize == 9
    assert typed.sheet_properties.pageSetUpPr.fitToPage
    assert (typed.page_setup.fitToWidth, typed.page_setup.fitToHeight) == (1, 0)
    assert typed.print_title_rows == "$2:$3" and typed.freeze_panes == "A4"
    assert not typed.protection.sheet


def test_a_wide_table_is_printed_on_a3():
    columns = [SheetColumn(AREA) for _ in range(16)]
    content = workbook.as_bytes(book("b", [Sheet("w", columns, [[1.0] * 16])])(str))
    assert openpyxl.load_workbook(io.BytesIO(content))["w"].page_setup.paperSize == 8


@pytest.mark.parametrize("text", ["=1+1", "+8613812345678", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "\r=1"])
def test_no_text_becomes_a_formula(text):
    typed, stored = opened([[text, 1.0, 2.0, 1.0]]).named("Land")
    cell = typed["A4"]
    assert cell.data_type == "s" and cell.quotePrefix
    assert stored["A4"].value.strip() == text.strip()


@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=40))
@example("=cmd|' /C calc'!A0", "'" * 40, "]]>&<\x00\ud800")
@example("a", "\x00\ud800\ufffe", "b")
@example("\ufffe\x0b_x000D_", "History", "a/b:c*d?e[f]g\\h")
def test_any_text_can_be_written(text, name, title):
    content = workbook.as_bytes(
        made([[text, 1.0, None, None]], name=Message("{n}", n=name), title=Message("{t}", t=title))
    )
    typed = Opened(content).formulas.worksheets[0]
    assert typed["A4"].data_type in ("s", "n", "inlineStr")
    assert sum(cell.data_type == "f" for row in typed.iter_rows() for cell in row) == 1, "the total alone"
    kept = re.sub("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff\\s]", "", text)
    if "_x" not in text:
        assert re.sub(r"\s", "", typed["A4"].value or "").replace("\x7f", "") == kept


def test_the_same_plan_gives_the_same_bytes():
    first = workbook.as_bytes(made(ROWS))
    time.sleep(1.1)  # the clock of an archive has steps of two seconds, that of a workbook of one
    assert workbook.as_bytes(made(ROWS)) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = openpyxl.load_workbook(io.BytesIO(first)).properties
    assert properties.modified == dt.datetime(2000, 1, 1) and properties.title == "Tables"


def test_cells_to_fill_in_can_be_seen():
    typed, _ = opened([["a", ToFill(), 1.0, None]]).named("Land")
    assert typed["B4"].value == "to be filled in" and typed["B4"].fill.fgColor.rgb == workbook.LACKING


def test_writing_replaces_the_file_in_one_step(tmp_path):
    target = tmp_path / "表.xlsx"
    target.write_text("an older file")
    workbook.write_book(made(ROWS), target)
    assert target.read_bytes() == workbook.as_bytes(made(ROWS))
    assert [path.name for path in tmp_path.iterdir()] == ["表.xlsx"]


def test_a_file_open_elsewhere_is_one_sentence_and_stays(tmp_path, monkeypatch):
    target = tmp_path / "a.xlsx"
    target.write_text("open in Excel")

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(disk.os, "replace", refuse)
    with pytest.raises(PlanningError, match="open in another program"):
        workbook.write_book(made(ROWS), target)
    assert target.read_text() == "open in Excel" and len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_refuses_is_one_sentence(tmp_path):
    with pytest.raises(PlanningError, match="cannot be written"):
        workbook.write_book(made(ROWS), tmp_path / "no such folder" / "a.xlsx")


def test_without_the_package_there_is_a_reason(tmp_path, monkeypatch):
    assert workbook.hindrance(tmp_path / "a.xlsx") is None
    monkeypatch.setattr(disk, "find_spec", lambda name: None)
    assert "openpyxl" in str(workbook.hindrance(tmp_path / "a.xlsx"))
