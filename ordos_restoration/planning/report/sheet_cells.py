"""Cells of a sheet as a spreadsheet keeps them: plain values, what they look like, how wide and how high they are."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Optional

from ordos_restoration.planning.report.page import is_flag, is_number
from ordos_restoration.planning.report.svg import CHARACTERS, text_width, words, wrapped
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Kind, Message, Number, Text, Translate

LONGEST = 32_000  # characters that a cell of .xlsx holds, of 32,767
LONGEST_NAME = 31
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
EM = 2.0  # widths of a digit, in which spreadsheets measure columns, in one Chinese character
NARROWEST, WIDEST = 6.0, 46.0  # of a column, in widths of a digit
AROUND = 2.0  # what a cell keeps free at its sides
LINE = 15.0  # height of a line of text of 10 points [pt]
HIGHER = {"title": 26.0, "signed": 30.0}  # rows that need more than a line has, for spreadsheets do not see it there
BIGGER = {"title": 1.4}  # text, over that of 10 points
HIGHEST = 400.0  # of a row; 409 is the most it can have
TO_FILL = QT_TRANSLATE_NOOP("Ordos", "to be filled in")
YES, NO = QT_TRANSLATE_NOOP("Ordos", "yes"), QT_TRANSLATE_NOOP("Ordos", "no")


class Cell(NamedTuple):
    """A value and its look: title, aside, aside_end, head, body, strong, lacking, check, note, signed.

    decimals: None where a number is shown as it is; formula: by which a spreadsheet works the value out again.
    """

    value: Any = None
    look: str = "body"
    decimals: Optional[int] = None
    formula: Optional[str] = None


@dataclass(frozen=True)
class ToFill:
    """What stands in a cell whose value nobody gave: it is marked, never invented."""

    words: Any = TO_FILL


@dataclass(frozen=True)
class Page:
    """A sheet in one language, laid out: rows and columns are counted from 0.

    head: the first and the last line of the header; merged: (top, left, bottom, right); heights: row → [pt];
    is_locked: people can only write where rows are.
    """

    name: str
    cells: Sequence[Sequence[Cell]]
    head: tuple[int, int]
    merged: Sequence[tuple[int, int, int, int]]
    widths: Sequence[float]
    heights: dict[int, float]
    is_locked: bool = False


# Values -------------------------------------------------------------------------------------------------------------


def value_of(value: Any, kind: Optional[Kind], translate: Translate) -> Cell:
    """Return what a cell holds: numbers rounded as they are printed, the words of options, nothing for what is missing.

    A text in a column of a Text is the user's own and stays as it is; other texts are translated.
    """
    if isinstance(value, ToFill):
        return Cell(written(words(value.words, translate)), "lacking")
    if isinstance(kind, Choice) and isinstance(value, str):
        value = kind.options.get(value, value)
    if is_flag(value) or (isinstance(kind, Flag) and is_number(value)):
        return Cell(translate(YES if value else NO))
    if isinstance(value, Message) or (isinstance(value, str) and not isinstance(kind, Text)):
        value = words(value, translate)
    if isinstance(value, str):
        return Cell(written(value))
    if not is_number(value) or not math.isfinite(float(value)):
        return Cell()
    decimals = decimals_of(kind, value)
    return Cell(round(float(value)) if decimals == 0 else printed(float(value), decimals), "body", decimals)


def decimals_of(kind: Optional[Kind], value: Any) -> Optional[int]:
    """Return the decimals of a number: as declared, none for a count, else as it is."""
    if isinstance(kind, Number):
        return 0 if kind.whole else kind.decimals
    return 0 if float(value).is_integer() else None


def printed(value: float, decimals: Optional[int]) -> float:
    """Return a number as it is printed; never a zero with a minus."""
    return value + 0.0 if decimals is None else round(value, decimals) + 0.0


def written(text: str) -> str:
    """Return text as a cell can hold it."""
    return CHARACTERS.sub("", text)[:LONGEST]


def sheet_name(text: str, taken: Collection[str] = ()) -> str:
    """Return a name that every spreadsheet program takes for a sheet: short, without its signs, not yet taken."""
    bare = NOT_IN_NAMES.sub(" ", CHARACTERS.sub("", text)).strip(" '")[:LONGEST_NAME].strip(" '") or "1"
    used = {one.casefold() for one in taken} | {"history"}  # a name that Excel keeps for itself
    name, number = bare, 2
    while name.casefold() in used:
        end = f" {number}"
        name, number = bare[: LONGEST_NAME - len(end)].rstrip() + end, number + 1
    return name


# Sizes --------------------------------------------------------------------------------------------------------------


def digits(text: str) -> float:
    """Return how wide a text is, in widths of a digit."""
    return text_width(text, EM)


def shown(cell: Cell) -> str:
    """Return a cell as the spreadsheet shows it."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, str):
        return cell.value
    return f"{cell.value:.{cell.decimals}f}" if cell.decimals is not None else f"{cell.value:.10g}"


def column_width(heading: str, cells: Sequence[Cell], given: Optional[float] = None) -> float:
    """Return the width of a column: numbers stand in it whole, longer text is broken into lines."""
    texts = max((digits(one.value) for one in cells if isinstance(one.value, str)), default=0.0)
    least = max(longest_word(heading), min(digits(heading), 14.0) if given is None else 0.0)
    wished = given if given is not None else min(max(texts, least), WIDEST)
    numbers = max(map(number_width, cells), default=0.0)
    return max(math.ceil(10.0 * (max(wished, least, NARROWEST) + AROUND)) / 10.0, numbers)


def number_width(cell: Cell) -> float:
    """Return the width that a column needs for a number; 0 for other cells."""
    return 0.0 if isinstance(cell.value, str) else math.ceil(10.0 * (digits(shown(cell)) + AROUND)) / 10.0


def longest_word(text: str) -> float:
    """Return how wide the widest part of a text is that cannot be broken."""
    return max((digits(line) for line in wrapped(text, EM, 1.0)), default=0.0)


def lines_in(text: str, width: float) -> int:
    """Return how many lines a text has in a column of a width."""
    room = max(width - AROUND, 1.0)
    return sum(max(len(wrapped(part, EM, room)), 1) for part in text.split("\n")) if text else 1


def heights_of(
    cells: Sequence[Sequence[Cell]], widths: Sequence[float], rooms: Mapping[int, float]
) -> dict[int, float]:
    """Return the heights [pt] of the rows that need more than a line; rooms: row → width of a first cell that spans."""
    out = {}
    for place, row in enumerate(cells):
        look = row[0].look
        width = rooms.get(place, widths[0]) / BIGGER.get(look, 1.0)
        lines = max((lines_in(one.value, w) for one, w in zip(row, [width, *widths[1:]]) if is_long(one, w)), default=1)
        needed = max(lines * LINE * BIGGER.get(look, 1.0), HIGHER.get(look, 0.0))
        if needed > LINE:
            out[place] = min(needed, HIGHEST)
    return out


def is_long(cell: Cell, width: float) -> bool:
    """Return whether a cell may need more than a line; most do not, and counting their letters tells it."""
    value = cell.value
    return isinstance(value, str) and cell.look != "aside_end" and (len(value) * EM > width - AROUND or "\n" in value)
