"""Formulas of a sheet: sums over rows and figures of a row that a spreadsheet works out again, as text without "="."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Optional

from ordos_restoration.planning.report.sheet_cells import Cell, printed

REFERENCE = re.compile(r"\{(\w+)(:?)\}")
MOST = 200  # ranges in one SUM; spreadsheets take 255


def letters(column: int) -> str:
    """Return the letters of a column that is counted from 0: A, …, Z, AA."""
    text, rest = "", column + 1
    while rest:
        rest, place = divmod(rest - 1, 26)
        text = chr(ord("A") + place) + text
    return text


def address(row: int, column: int) -> str:
    """Return the address of a cell whose row and column are counted from 0."""
    return f"{letters(column)}{row + 1}"


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last of each run of rows without a gap; the rows rise."""
    out: list[tuple[int, int]] = []
    for row in rows:
        if out and row == out[-1][1] + 1:
            out[-1] = (out[-1][0], row)
        else:
            out.append((row, row))
    return out


def sum_of(rows: Sequence[int], column: int) -> str:
    """Return the sum of the cells of a column in these rows; several sums where one would take too many ranges."""
    parts = [
        address(first, column) if first == last else f"{address(first, column)}:{address(last, column)}"
        for first, last in runs(rows)
    ]
    return "+".join(f"SUM({','.join(parts[k : k + MOST])})" for k in range(0, len(parts), MOST))


def of_row(
    template: str, row: int, first: int, columns: Mapping[str, int], filled: Collection[str], is_plain: bool
) -> Optional[str]:
    """Return the formula of a cell, None where it would not give what is printed.

    template: {id} is the cell of a column in this row, {id:} all its cells from the first row to this one; columns:
    their places by id; filled: ids of the columns that hold a number in this row; is_plain: no row down to this one is
    a sum of others, which a range would count twice.
    """
    asked = REFERENCE.findall(template)
    if not all(name in columns for name, _ in asked):
        return None
    if any(not is_plain if whole else name not in filled for name, whole in asked):
        return None

    def place(found: re.Match[str]) -> str:
        name, whole = found.groups()
        cell = address(row, columns[name])
        return f"{address(first, columns[name])}:{cell}" if whole else cell

    return REFERENCE.sub(place, template)


def summed(over: str, place: int, plain: Sequence[int], count: int) -> list[int]:
    """Return the rows that a row sums up; plain: the rows that sum up nothing."""
    if over == "so_far":
        return [k for k in plain if k < place]
    others = {*range(count), -1, count} - set(plain)
    if over == "below":
        end = min(k for k in others if k > place)
        return [k for k in plain if place < k < end]
    start = max(k for k in others if k < place)
    return [k for k in plain if start < k < place]


def is_value(cell: Cell) -> bool:
    """Return whether a cell holds a number."""
    return isinstance(cell.value, (int, float))


def added(body: Sequence[Sequence[Cell]], rows: Sequence[int], column: int, first: int) -> Cell:
    """Return the sum of what is printed in a column in some rows, empty where nothing is."""
    known = [body[row][column] for row in rows if is_value(body[row][column])]
    if not known:
        return Cell(None, "strong")
    places = [one.decimals for one in known if one.decimals is not None]
    decimals = max(places) if len(places) == len(known) else None
    value = math.fsum(one.value for one in known)
    formula = sum_of([first + row for row in rows], column)
    return Cell(round(value) if decimals == 0 else printed(value, decimals), "strong", decimals, formula)


def checked(body: Sequence[Sequence[Cell]], said: str) -> list[list[Cell]]:
    """Return rows whose last is their sum, as plain values, and below them a row that has the sums as formulas."""
    last = [cell._replace(look="check") if cell.formula else Cell(None, "check") for cell in body[-1]]
    if not last[0].formula:
        last[0] = Cell(said, "check")
    return [*([cell._replace(formula=None) for cell in row] for row in body), last]
