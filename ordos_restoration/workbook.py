"""A workbook as an .xlsx file: frames, a header that stays, sums as values and formulas, the same bytes every time."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Mapping
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration import disk
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.sheet_cells import Cell, Page
from ordos_restoration.planning.report.sheet_formulas import address
from ordos_restoration.planning.report.sheets import Book

if TYPE_CHECKING:
    import openpyxl
    from openpyxl import styles, utils
else:
    openpyxl, styles, utils = lazy("openpyxl"), lazy("openpyxl.styles"), lazy("openpyxl.utils")

FACE = "宋体"  # on every computer with WPS or Excel in China; others put their own in its place
FILL, STRONG, LACKING = "FFE4ECE2", "FFF3F3F3", "FFFFF2CC"  # of the header; of sums; of what people must fill in
WIDE = 150.0  # digits across; a sheet of more is printed on A3
A4, A3 = 9, 8  # OOXML's numbers of paper
BORN = dt.datetime(2000, 1, 1)  # a file that says when it was made would never be the same twice
IN_ZIP = (1980, 1, 1, 0, 0, 0)  # the first day that an archive knows
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
UNKNOWN = re.compile(rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)(?:<v ?/>|<v></v>)')  # a formula without its value
OPEN = ("body", "lacking")  # looks of the cells that people may write into where a sheet is locked
LIKE_FORMULA = ("=", "+", "-", "@", "\t", "\r")
LOOKS = {  # look → size, bold, fill, horizontal alignment of text, framed
    "title": (14, True, None, "center", False),
    "aside": (10, False, None, "left", False),
    "aside_end": (10, False, None, "right", False),
    "head": (10, True, FILL, "center", True),
    "body": (10, False, None, "left", True),
    "strong": (10, True, STRONG, "left", True),
    "lacking": (10, False, LACKING, "center", True),
    "check": (9, False, None, "left", True),
    "note": (9, False, None, "left", False),
    "signed": (10, False, None, "left", False),
}
MISSING = QT_TRANSLATE_NOOP(
    "Ordos",
    "The workbook “{path}” was not written, because the Python package openpyxl is not installed. The QGIS installers "
    "since autumn 2023 bring it; all other results were made.",
)


def hindrance(path: Path) -> Optional[Message]:
    """Return why no workbook can be written on this computer, None where it can."""
    return None if disk.has("openpyxl") else Message(MISSING, path=path)


def write_book(book: Book, target: Path) -> None:
    """Write a workbook in one step; raises PlanningError where the file cannot be replaced."""
    disk.write_bytes(as_bytes(book), target)


def as_bytes(book: Book) -> bytes:
    """Return a workbook as the bytes of an .xlsx file."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    values = {}
    for number, page in enumerate(book.pages, 1):
        fill(made.create_sheet(page.name), page)
        values[f"xl/worksheets/sheet{number}.xml"] = known_values(page)
    made.properties.title, made.properties.creator = book.title, "Ordos Restoration"
    made.properties.created = BORN
    raw = io.BytesIO()
    made.save(raw)
    return completed(raw, values)


def known_values(page: Page) -> dict[bytes, bytes]:
    """Return what the formulas of a page give, by their addresses."""
    return {
        address(row, column).encode(): repr(cell.value).encode()
        for row, cells in enumerate(page.cells)
        for column, cell in enumerate(cells)
        if cell.formula
    }


def completed(raw: io.BytesIO, values: Mapping[str, Mapping[bytes, bytes]]) -> bytes:
    """Return an .xlsx whose formulas stand beside what they give, and without the moment at which it was made.

    Phones, previews and programs that read files do not calculate: to them a formula without a value is an empty cell.
    values: file in the archive → address → number.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            content = given.read(name)
            if name == "docProps/core.xml":
                content = MODIFIED.sub(rb"\g<1>" + BORN.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)
            if values.get(name):
                known = values[name]
                content = UNKNOWN.sub(lambda found: found[1] + b"<v>" + known[found[2]] + b"</v>", content)  # noqa: B023
            entry = zipfile.ZipInfo(name, IN_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, content)
    return out.getvalue()


# Sheets -------------------------------------------------------------------------------------------------------------


def fill(sheet: Any, page: Page) -> None:
    """Put a page into a sheet."""
    dressed: dict[Any, Any] = {}
    for number, row in enumerate(page.cells, 1):
        for place, cell in enumerate(row, 1):
            put(sheet.cell(number, place), cell, dressed)
    for top, left, bottom, right in page.merged:
        sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    for column, width in enumerate(page.widths, 1):
        sheet.column_dimensions[utils.get_column_letter(column)].width = width
    for line, height in page.heights.items():
        sheet.row_dimensions[line + 1].height = height
    sheet.freeze_panes = f"A{page.head[1] + 2}"
    if page.is_locked:
        lock(sheet)
    set_up_print(sheet, page)


def lock(sheet: Any) -> None:
    """Keep people from changing by accident what is not theirs to fill in; there is no password."""
    rules = sheet.protection
    rules.sheet = True
    rules.formatColumns = rules.formatRows = rules.formatCells = rules.sort = rules.autoFilter = False  # are allowed


def put(target: Any, cell: Cell, dressed: dict[Any, Any]) -> None:
    """Write a cell; dressed: a look → its style, for finding a style costs more than the cell."""
    value = cell.value
    is_text = isinstance(value, str)
    is_odd = is_text and value.startswith(LIKE_FORMULA)
    key = (cell.look, is_text, is_odd, value is None, None if is_text else cell.decimals)
    if cell.formula:
        target.value = f"={cell.formula}"
    elif value is not None:
        target.value = value
        if is_text:
            target.data_type = "s"  # a name that begins with = is no formula
    if key not in dressed:
        dress(target, cell, is_text)
        target.quotePrefix = is_odd  # nor does it become one when somebody edits the cell
        dressed[key] = target._style
    else:
        target._style = copy(dressed[key])


def dress(target: Any, cell: Cell, is_text: bool) -> None:
    """Give a cell its font, its frame, its ground and the decimals of its number."""
    size, bold, ground, aligned, framed = LOOKS[cell.look]
    target.font = styles.Font(name=FACE, size=size, bold=bold)
    numeric = cell.value is not None and not is_text
    target.alignment = styles.Alignment(
        horizontal="right" if numeric else aligned,
        vertical="center",
        wrap_text=not numeric and cell.look != "aside_end",
    )
    if ground:
        target.fill = styles.PatternFill("solid", fgColor=ground)
    if framed:
        side = styles.Side(style="thin", color="FF808080")
        target.border = styles.Border(left=side, right=side, top=side, bottom=side)
    if cell.look in OPEN:
        target.protection = styles.Protection(locked=False)
    if is_text:
        target.number_format = "@"
    elif numeric and cell.decimals is not None:
        target.number_format = "0." + "0" * cell.decimals if cell.decimals else "0"


def set_up_print(sheet: Any, page: Page) -> None:
    """Set a sheet up for landscape paper, as wide as the page, with its header on each and their numbers below."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A3 if sum(page.widths) > WIDE else A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{page.head[0] + 1}:{page.head[1] + 1}"
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    sheet.page_margins.footer = 0.25  # or the numbers of the pages are cut off
    sheet.oddFooter.center.text = "&P / &N"
