"""Sheets: what stands in a cell is what was given, totals are the sums of what is printed, all of it can be read."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.report import sheet_cells, sheet_formulas
from ordos_restoration.planning.report.sheets import SIGNED, Figure, Sheet, SheetColumn, Subtotal, ToFill, book
from ordos_restoration.planning.spec import Choice, Flag, Message, Number, Text

AREA = Number("Area", "", "ha", decimals=4)
COST = Number("Cost", "", "yuan", whole=True)
SORT = Choice("Sort", "", {"pit": "Pit", "dump": "Dump"})
WORDS = {"Pit": "采坑", "Dump": "排土场", "Area": "面积", "ha": "公顷", "Total": "合计", "yes": "是", "Land": "土地"}


def chinese(text):
    return WORDS.get(text, text)


def page_of(columns, rows, translate=str, **others):
    return book("Book", [Sheet("Land", columns, rows, **others)])(translate).pages[0]


def values(page):
    return [[cell.value for cell in row] for row in page.cells]


def body(page):
    return values(page)[page.head[1] + 1 :]


def test_a_sheet_from_top_to_bottom():
    columns = [SheetColumn(SORT), SheetColumn(AREA, total=True), SheetColumn(Flag("Wet"))]
    page = page_of(
        columns, [["pit", 1.25, True], ["dump", 2.5, False]], chinese, title="Land of the mine", number="表1",
        aside="Unit: ha", notes=["One.", Message("Two {n}.", n=2)], source="GB/T 21010", signed=SIGNED,
    )  # fmt: skip
    assert values(page)[:7] == [
        ["Land of the mine", None, None],
        ["表1", None, "Unit: ha"],
        ["Sort", "面积 (公顷)", "Wet"],
        ["采坑", 1.25, "是"],
        ["排土场", 2.5, "no"],
        ["合计", 3.75, None],
        ["Remark 1: One.", None, None],
    ]
    assert [row[0] for row in values(page)[7:9]] == ["Remark 2: Two 2.", "Source: GB/T 21010"]
    assert re.fullmatch(
        r"Prepared by: \u3000+Checked by: \u3000+Unit and stamp: \u3000+Date: \u3000+", page.cells[-1][0].value
    )
    assert page.name == "土地" and page.head == (2, 2)
    assert (0, 0, 0, 2) in page.merged and (1, 0, 1, 1) in page.merged


def test_the_sum_is_that_of_the_printed_rows():
    page = page_of(
        [SheetColumn(Text("Name")), SheetColumn(AREA, total=True)], [["a", 0.00004], ["b", 0.00006], ["c", 1]]
    )
    assert [row[1] for row in body(page)] == [0.0, 0.0001, 1.0, 1.0001]
    total = page.cells[-1][1]
    assert total.formula == "SUM(B3:B5)" and total.decimals == 4


def test_columns_under_words_they_share():
    columns = [
        SheetColumn(Text("Class")),
        SheetColumn(AREA, of="Before"),
        SheetColumn(COST, of="Before"),
        SheetColumn(AREA, of="After"),
    ]
    page = page_of(columns, [["x", 1, 2, 3]])
    assert values(page)[1:3] == [
        ["Class", "Before", None, "After"],
        [None, "Area (ha)", "Cost (yuan)", "Area (ha)"],
    ]
    assert page.head == (1, 2)
    assert set(page.merged) == {(0, 0, 0, 3), (1, 0, 2, 0), (1, 1, 1, 2)}, "one column alone needs no merging"


@pytest.mark.parametrize(
    "over, formulas",
    [
        ("above", [None, None, "SUM(B3:B4)", None, "SUM(B6)"]),
        ("below", [None, None, "SUM(B6)", None, None]),
        ("so_far", [None, None, "SUM(B3:B4)", None, "SUM(B3:B4,B6)"]),
    ],
)
def test_rows_that_sum_up_others_are_not_added_again(over, formulas):
    sums = Subtotal(["part", None], over)
    page = page_of(
        [SheetColumn(Text("Name")), SheetColumn(COST, total=True)], [["a", 1], ["b", 2], sums, ["c", 4], sums]
    )
    cells = page.cells[page.head[1] + 1 :]
    assert [row[1].formula for row in cells[:-1]] == formulas
    assert cells[-1][1].value == 7 and cells[-1][1].formula == "SUM(B3:B4,B6)"
    assert cells[2][0].look == "strong"


def test_figures_of_a_row_are_worked_out_again():
    columns = [
        SheetColumn(AREA, id="before"),
        SheetColumn(AREA, id="after"),
        SheetColumn(AREA, formula="{after}-{before}"),
        SheetColumn(AREA, formula="SUM({before:})"),
    ]
    page = page_of(columns, [[1, 4, 3, 1], [2, None, None, 3], [3, 5, 2, 6]])
    cells = page.cells[page.head[1] + 1 :]
    assert [row[2].formula for row in cells] == ["B3-A3", None, "B5-A5"], "an empty cell stays empty"
    assert [row[3].formula for row in cells] == ["SUM(A3:A3)", "SUM(A3:A4)", "SUM(A3:A5)"]


def test_a_formula_that_would_not_give_what_is_printed_is_left_out():
    columns = [
        SheetColumn(AREA, id="a"),
        SheetColumn(AREA, formula="{a}-{gone}"),
        SheetColumn(AREA, formula="SUM({a:})"),
    ]
    page = page_of(columns, [[1, 1, 1], Subtotal([None, None, None])])
    assert [cell.formula for cell in page.cells[2]] == [None, None, None]


def test_what_nobody_gave_is_marked_and_not_added():
    page = page_of([SheetColumn(Text("Name")), SheetColumn(AREA, total=True)], [["a", ToFill()], ["b", 2.0]])
    assert page.cells[2][1] == sheet_cells.Cell("to be filled in", "lacking")
    assert page.cells[-1][1].value == 2.0


def test_a_column_of_unlike_figures():
    page = page_of(
        [SheetColumn("What"), SheetColumn("Value")], [["Area", Figure(1.23456, AREA)], ["Cost", Figure(7.0, COST)]]
    )
    assert [(row[1].value, row[1].decimals) for row in page.cells[2:]] == [(1.2346, 4), (7, 0)]


def test_nothing_to_list_is_said():
    page = page_of([SheetColumn(SORT), SheetColumn(AREA, total=True)], [])
    assert body(page) == [["There is nothing to list.", None]]


def test_a_row_of_another_length_is_a_mistake_of_the_program():
    with pytest.raises(ValueError, match="2 columns"):
        Sheet("Land", [SheetColumn(SORT), SheetColumn(AREA)], [["pit"]])


@pytest.mark.parametrize("value", [None, math.nan, math.inf, "", float("-inf")])
def test_what_is_no_number_is_an_empty_cell(value):
    cell = sheet_cells.value_of(value, AREA, str)
    assert cell.value in (None, "")


def test_no_zero_has_a_minus():
    assert math.copysign(1.0, sheet_cells.value_of(-0.00001, AREA, str).value) == 1.0


def test_letters_of_columns():
    assert [sheet_formulas.letters(k) for k in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_a_sum_of_many_pieces_is_several_sums():
    formula = sheet_formulas.sum_of(range(0, 1000, 2), 0)
    assert formula.count("SUM(") == 3 and formula.count("A") == 500
    assert max(part.count(",") for part in formula.split("+")) < 255


@given(st.lists(st.text(max_size=80), min_size=1, max_size=12))
def test_names_of_sheets_are_short_plain_and_all_different(texts):
    made = book("b", [Sheet(Message("{t}", t=text), [SheetColumn("x")], []) for text in texts])(str)
    names = [page.name for page in made.pages]
    assert len({name.casefold() for name in names}) == len(texts)
    for name in names:
        assert 0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") and name.strip(" '") == name
        assert name.isprintable() or "\u3000" in name or not re.search(r"[\x00-\x1f]", name)
        assert name.casefold() != "history"


@given(st.lists(st.tuples(st.text(max_size=60), st.floats(-1e12, 1e12, allow_nan=False)), min_size=1, max_size=20))
def test_no_number_is_cut_and_no_line_is_hidden(rows):
    columns = [SheetColumn(Text("名称")), SheetColumn(Number("面积合计数量", "", "hm²", decimals=4), total=True)]
    page = page_of(columns, rows)
    last = page.head[1] + 1 + len(rows)
    for place in range(page.head[1] + 1, last + 1):
        for cell, width in zip(page.cells[place], page.widths):
            if isinstance(cell.value, float):
                assert len(f"{cell.value:.4f}") + 1 <= width
            elif isinstance(cell.value, str) and cell.value:
                lines = page.heights.get(place, sheet_cells.LINE) / sheet_cells.LINE
                room = sum(page.widths) if place == last else width
                chars = sum(2 if ord(one) > 0x2E80 else 0.6 for one in cell.value)
                assert chars <= lines * room or page.heights[place] == sheet_cells.HIGHEST


def test_chinese_of_a_usual_length_stands_in_one_line():
    page = page_of([SheetColumn(Text("单元")), SheetColumn(AREA)], [["南排土场一期平台", 1.0], ["北采坑", 2.0]])
    assert page.widths[0] >= 16 and set(page.heights) == {0}, "only the title is higher than a line"
