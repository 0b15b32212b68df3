"""What a sheet lists: the declared columns of its features as people read them, their sums, and what fits where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ordos_restoration.layers.dress import caption, translated
from ordos_restoration.layers.map_sheets.coverage import SUMMED
from ordos_restoration.layers.map_sheets.fonts import line_heights, lines_of, width_of
from ordos_restoration.planning.kinds import Choice, Choices, Flag, Kind, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.vocabulary import AUDIT, Link, ProjectTable, out_of_cell

NOTHING = "–"
TOTAL = QT_TRANSLATE_NOOP("Ordos", "Total")
YES, NO = QT_TRANSLATE_NOOP("Ordos", "Yes"), QT_TRANSLATE_NOOP("Ordos", "No")
MARGIN = 0.6  # mm around the text of a cell
GRID = 0.1  # mm
UNSAID = ("uuid", "plan", "project", "species_mix", *AUDIT)  # columns that a card leaves out
Row = tuple[str, ...]


@dataclass(frozen=True)
class Columns:
    """The columns of a printed table: headings, wrapped, and widths [mm] of their text."""

    headings: Row
    widths: tuple[float, ...]
    points: float

    def wrapped(self, row: Sequence[str], bold: bool = False) -> Row:
        """Return a row whose cells are as narrow as their columns."""
        cells = zip(row, self.widths)
        return tuple("\n".join(lines_of(cell, self.points, width, bold)) for cell, width in cells)

    def height(self, row: Sequence[str]) -> float:
        """Return how high a wrapped row is at most [mm]."""
        first, more = line_heights(self.points)
        return first + more * max(cell.count("\n") for cell in row) + 2 * MARGIN + GRID


def columns(headings: Sequence[str], rows: Iterable[Sequence[str]], width: float, points: float) -> Columns:
    """Return the columns of rows in a table of that width [mm]: as wide as their text, the widest cut down to fit."""
    natural = [max(width_of(word, points, True) for word in heading.split()) for heading in headings]
    for row in rows:
        for k, cell in enumerate(row):
            natural[k] = max(natural[k], *(width_of(line, points, True) for line in cell.split("\n")))
    natural = [one + 0.4 for one in natural]
    room = width - len(natural) * (2 * MARGIN + GRID) - GRID
    widest = widest_of(natural, room)
    taken = [min(one, widest) for one in natural]
    spare = (room - sum(taken)) / len(taken)
    widths = tuple(one + spare for one in taken)
    bare = Columns((), widths, points)
    return Columns(bare.wrapped(headings, bold=True), widths, points)


def widest_of(natural: Sequence[float], room: float) -> float:
    """Return how wide a column may be at most, so that all of them fit into a room."""
    left, over = room, sorted(natural)
    for place, one in enumerate(over):
        if one * (len(over) - place) > left:
            return left / (len(over) - place)
        left -= one
    return max(natural)


# Cells --------------------------------------------------------------------------------------------------------------


def shown(value: Any, kind: Kind) -> str:
    """Return a value as it is printed: rounded as declared, options by their labels, a dash where there is none."""
    if value is None or value == "":
        return NOTHING
    if isinstance(kind, Choices):
        return ", ".join(translated(kind.options.get(one, one)) for one in out_of_cell(value))
    if isinstance(kind, Choice):
        return translated(kind.options[value]) if value in kind.options else str(value)
    if isinstance(kind, Flag):
        return translated(YES if value else NO)
    if isinstance(kind, Number):
        return f"{value:.{0 if kind.whole else kind.decimals}f}"
    return str(value)


def headings(table: ProjectTable, names: Sequence[str]) -> Row:
    """Return the headings of columns, with their units."""
    return tuple(caption(table.entries[one].kind) for one in names)


def row(table: ProjectTable, names: Sequence[str], values: dict[str, Any]) -> Row:
    """Return the cells of a feature."""
    return tuple(shown(values.get(one), table.entries[one].kind) for one in names)


def card(table: ProjectTable, values: dict[str, Any]) -> list[Row]:
    """Return all that is known of one feature: a label and a value a row."""
    kinds = {name: rules.kind for name, rules in table.entries.items() if name not in UNSAID}
    return [
        (caption(kind), shown(values[name], kind))
        for name, kind in kinds.items()
        if values.get(name) not in (None, "") and not isinstance(kind, Link)
    ]


def total(names: Sequence[str], rows: Sequence[Row]) -> Row:
    """Return the sums of printed rows, empty where nothing adds up."""
    sums = [summed(row[k] for row in rows) if name in SUMMED else "" for k, name in enumerate(names)]
    if not rows or not any(sums):
        return ()
    return (translated(TOTAL), *sums[1:])


def summed(cells: Iterable[str]) -> str:
    """Return the sum of printed numbers, a dash where none is printed."""
    known = [Decimal(one) for one in cells if one not in (NOTHING, "")]
    return str(sum(known, Decimal(0))) if known else NOTHING


# Pages --------------------------------------------------------------------------------------------------------------


def dealt(known: Columns, rows: Sequence[Row], frames: Sequence[float], again: Sequence[float]) -> list[list[Row]]:
    """Return wrapped rows page by page.

    frames: the heights of the frames of the first page [mm], with their headings; again: those of each further one.
    """
    pages: list[list[Row]] = [[]]
    rooms = list(frames)
    head = known.height(known.headings)
    room = rooms.pop(0) - head
    for one in rows:
        while known.height(one) > room:
            if not rooms:
                pages.append([])
                rooms = list(again)
            room = rooms.pop(0) - head
        room -= known.height(one)
        pages[-1].append(one)
    return pages
