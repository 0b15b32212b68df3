"""The rows of a worksheet or CSV as people lay them out: titles above the header, merged cells, two lines of header."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store.sheets.packed import unzipped

if TYPE_CHECKING:
    import openpyxl
else:
    openpyxl = lazy("openpyxl")

LOOKED_AT = 30  # rows in which a header is looked for
CHINESE = "gb18030"  # the superset of GBK, in which Excel in China saves CSV

Cells = list[Any]


@dataclass(frozen=True)
class Rows:
    """A header, and the rows below it with their numbers in the file."""

    above: list[str]  # what stands over the header: titles, 单位：万元
    header: list[str]
    header_row: int  # the last line of the header, counted from 1
    rows: list[tuple[int, Cells]]


@dataclass(frozen=True)
class Grid:
    """All cells of a sheet, merged ones filled, and the merged ranges: (top, left, bottom, right), counted from 0."""

    cells: list[Cells]
    merged: list[tuple[int, int, int, int]]


def read(path: Path, sheet: str = "", known: Collection[str] = ()) -> Rows:
    """Return header and rows of a sheet, the first one that has any when none is named.

    known: the `plain` labels a header may have; the row with most of them is the header.
    """
    grid = next((one for one in worksheets(path, sheet).values() if one.cells), None)
    if grid is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” has no rows. Choose another file or sheet."), path=path
        )
    found = header_of(grid.cells, known)
    top = min([found, *(first for first, _, bottom, _ in grid.merged if first < found <= bottom)])
    last = max(found, top + 1 if has_second_line(grid, top) else top)
    header = [label(grid.cells[top : last + 1], column) for column in range(len(grid.cells[top]))]
    above = [str(cell) for row in grid.cells[:top] for cell in dict.fromkeys(row) if not blank(cell)]
    below = [(place + 1, row) for place, row in enumerate(grid.cells) if place > last]
    return Rows(above, header, last + 1, [(number, row) for number, row in below if not all(map(blank, row))])


def worksheets(path: Path, sheet: str = "") -> dict[str, Grid]:
    """Return the cells of every sheet of a workbook, or of the one that is named; a CSV is one sheet without a name."""
    if path.suffix.lower() in (".csv", ".txt", ".tsv"):
        return {"": Grid(csv_cells(path), [])}
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” is not a sheet that can be read. Save it as .xlsx or .csv."), path=path
        )
    book = workbook(path)
    if sheet and sheet not in book.sheetnames:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” has no sheet “{sheet}”. It has: {sheets}."),
            path=path,
            sheet=sheet,
            sheets=", ".join(book.sheetnames),
        )
    visible = [one for one in book.worksheets if one.sheet_state == "visible"]
    return {one.title: filled(one) for one in visible if sheet in ("", one.title)}


# XLSX and CSV ---------------------------------------------------------------------------------------------------------


def need_openpyxl(path: Path) -> None:
    """Raise PlanningError where the package that reads and writes .xlsx is not installed."""
    if find_spec("openpyxl") is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{path}” needs the Python package openpyxl, which is not installed. The QGIS installers since autumn "
                "2023 bring it; to read a sheet without it, save it as CSV.",
            ),
            path=path,
        )


def workbook(path: Path) -> Any:
    """Return an .xlsx as openpyxl's workbook, with the values its formulas had."""
    need_openpyxl(path)
    with unzipped(path) as archive:
        try:
            return openpyxl.load_workbook(archive.fp, data_only=True)
        except (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError) as error:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos", "“{path}” cannot be read: {reason}. Open it in a spreadsheet program and save it again."
                ),
                path=path,
                reason=" ".join(str(error).split()).rstrip("."),
            ) from error


def filled(worksheet: Any) -> Grid:
    """Return the cells of a worksheet, every cell of a merged range with the value of its first."""
    cells = [[shown(cell) for cell in row] for row in worksheet.iter_rows()]
    merged = [
        (one.min_row - 1, one.min_col - 1, one.max_row - 1, one.max_col - 1) for one in worksheet.merged_cells.ranges
    ]
    for top, left, bottom, right in merged:
        for row in cells[top : bottom + 1]:
            row[left : right + 1] = [cells[top][left]] * (right - left + 1)
    while cells and all(map(blank, cells[-1])):
        del cells[-1]
    return Grid(cells, merged)


def shown(cell: Any) -> Any:
    """Return the value of a cell, a share as it is shown: 0.49 may stand for 49%."""
    if "%" in str(cell.number_format) and isinstance(cell.value, (int, float)):
        return f"{round(cell.value * 100, 9):g}%"
    return cell.value


def blank(cell: Any) -> bool:
    """Return whether nothing can be seen in a cell."""
    return cell is None or not str(cell).strip()


def csv_cells(path: Path) -> list[Cells]:
    """Return the cells of a CSV in UTF-8, UTF-16 or GBK, separated by commas, semicolons or tabs."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” cannot be read: {reason}."), path=path, reason=error.strerror
        ) from error
    text = decoded(raw)
    head = text[:10_000]
    separator = max(",;\t", key=head.count)
    rows: list[Cells] = [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator)]
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def decoded(raw: bytes) -> str:
    """Return the text of a file as its mark says, else as UTF-8 where it is valid, else as GBK."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode(CHINESE, "replace")


# The header -----------------------------------------------------------------------------------------------------------


def header_of(cells: list[Cells], known: Collection[str]) -> int:
    """Return the row with most known labels, or with most different texts where none is known."""

    def score(number: int) -> tuple[int, int]:
        texts = {plain(cell) for cell in cells[number] if isinstance(cell, str)} - {""}
        return len(texts & set(known)), len(texts)

    return max(range(min(len(cells), LOOKED_AT)), key=score)


def has_second_line(grid: Grid, top: int) -> bool:
    """Return whether a header goes on in the next row: some of its labels stand over several columns."""
    return top + 1 < len(grid.cells) and any(
        first == top == bottom and right > left and right - left + 1 < len(grid.cells[top])
        for first, left, bottom, right in grid.merged
    )


def label(lines: list[Cells], column: int) -> str:
    """Return the label of a column, the lines of its header one after the other."""
    parts: list[str] = []
    for line in lines:
        text = " ".join(str(line[column]).split()) if line[column] is not None else ""
        if text and text not in parts:
            parts.append(text)
    return " ".join(parts)


def plain(text: Any) -> str:
    """Return a label for comparison: no case, spaces, marks or brackets with what is in them, one width of letters."""
    whole = unicodedata.normalize("NFKC", str(text)).casefold()
    outside, depth = [], 0
    for letter in whole:
        depth += letter in "([{【〔<《"
        if not depth and (letter.isalnum() or letter in "%²³"):
            outside.append(letter)
        depth -= letter in ")]}】〕>》" and depth > 0
    return "".join(outside) or "".join(letter for letter in whole if letter.isalnum())
