"""A report as a workbook: sheets of titled tables with units, totals, notes and sources, declared once.

    plan.reports["tables"] = book(TITLE, [          # (translate) → Book, what a report of suffix "xlsx" is
        Sheet(
            QT_TRANSLATE_NOOP("Ordos", "Land use"),             # on the tab
            [
                SheetColumn(CLASS),
                SheetColumn(AREA, id="before", of=AREAS, total=True),       # under words it shares with its neighbours
                SheetColumn(AREA, id="after", of=AREAS, total=True),
                SheetColumn(CHANGE, formula="{after}-{before}"),            # {id:} all cells down to this row
            ],
            rows,                       # Subtotal(cells) for a line that sums up others, ToFill() where nobody knows
            title=…, number="表1", notes=[…], source=…, signed=SIGNED,
        ),
    ])

A text is a Message or a marked literal and is translated when the book is made; the text of a Text column is the user's
own. Totals are the sums of the printed rows, as numbers for those who read the file, and as formulas for those who
check it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Optional, Union

from ordos_restoration.planning.report.page import EMPTY, unit_of
from ordos_restoration.planning.report.sheet_cells import (
    Cell,
    Page,
    ToFill,
    column_width,
    heights_of,
    number_width,
    sheet_name,
    value_of,
    written,
)
from ordos_restoration.planning.report.sheet_formulas import added, checked, is_value, of_row, summed
from ordos_restoration.planning.report.sheet_remarks import SIGNED, Signature, remarks
from ordos_restoration.planning.report.svg import Label, words
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Kind, Number, Translate

TOTAL = QT_TRANSLATE_NOOP("Ordos", "Total")
NARROW = 60.0  # a page is not less wide than this, in digits, or its title breaks
HEADING = QT_TRANSLATE_NOOP("Ordos", "{label} ({unit})")
CHECK = QT_TRANSLATE_NOOP("Ordos", "Check: sum of the rows")

__all__ = ["CHECK", "SIGNED", "Book", "Figure", "Sheet", "SheetColumn", "Subtotal", "ToFill", "book"]


@dataclass(frozen=True)
class SheetColumn:
    """A column: a declared kind, which knows unit, decimals and options, or a label.

    label, unit, decimals: where they are not the kind's; of: words over this column and those beside it with the same
    ones; total: it is added up; width: in digits, by what stands in it where None; formula: by which the cells can be
    worked out again from others, named by the ids of their columns.
    """

    kind: Union[Kind, Label]
    label: Label = ""
    unit: Optional[str] = None
    decimals: Optional[int] = None
    of: Label = ""
    total: bool = False
    width: Optional[float] = None
    id: str = ""
    formula: str = ""

    def declared(self) -> Optional[Kind]:
        """Return the kind of the values, None where only a label is known."""
        if self.decimals is not None and isinstance(self.kind, Number):
            return replace(self.kind, decimals=self.decimals)
        return self.kind if isinstance(self.kind, Kind) else None

    def heading(self, translate: Translate) -> str:
        """Return the words over the column, with the unit."""
        label = words(self.label or (self.kind.label if isinstance(self.kind, Kind) else self.kind), translate)
        unit = self.unit if self.unit is not None else unit_of(self.kind) if isinstance(self.kind, Kind) else ""
        return translate(HEADING).format(label=label, unit=translate(unit)) if unit else label


@dataclass(frozen=True)
class Figure:
    """A value with a kind of its own, in a column whose rows tell different things."""

    value: Any
    kind: Kind


@dataclass(frozen=True)
class Subtotal:
    """A row that sums up others: it stands out, is not added to the total, and its sums are made from those rows.

    over: "above", the rows since the last such row; "below", those up to the next one; "so_far", all above.
    """

    cells: Any
    over: str = "above"


@dataclass(frozen=True)
class Sheet:
    """A table with what stands around it.

    name: on the tab; title: over the table, the name where there is none; number: of the table in the document; rows:
    as long as columns, or Subtotal; total: the words before the sums; signed: words with room to write behind them;
    check: words of a line below the sums that has them as formulas, all else being plain values; is_locked: people
    can only write into rows.
    """

    name: Label
    columns: Sequence[SheetColumn]
    rows: Sequence[Any]
    title: Label = ""
    number: Label = ""
    aside: Label = ""  # at the right above the table
    notes: Sequence[Label] = ()
    source: Label = ""
    total: Label = TOTAL
    signed: Sequence[Signature] = ()
    id: str = ""  # by which others find it
    check: Label = ""
    is_locked: bool = False

    def __post_init__(self) -> None:
        odd = [len(row) for row in map(cells_of, self.rows) if len(row) != len(self.columns)]
        if odd or not self.columns:
            raise ValueError(f"a sheet of {len(self.columns)} columns has rows of {sorted(set(odd))} cells")


def cells_of(row: Any) -> Sequence[Any]:
    """Return the cells of a row as they were given."""
    return row.cells if isinstance(row, Subtotal) else row


@dataclass(frozen=True)
class Book:
    """A workbook in one language, laid out."""

    title: str
    pages: Sequence[Page] = field(default_factory=list)


def book(title: Label, sheets: Iterable[Sheet]) -> Callable[[Translate], Book]:
    """Return a report: a function that lays out the workbook in the language of a translate function."""
    sheets = list(sheets)

    def made(translate: Translate = str) -> Book:
        pages: list[Page] = []
        for sheet in sheets:
            name = sheet_name(words(sheet.name, translate), [one.name for one in pages])
            pages.append(laid_out(sheet, name, translate))
        return Book(written(words(title, translate)), pages)

    return made


# Lines of a sheet ---------------------------------------------------------------------------------------------------


def laid_out(sheet: Sheet, name: str, translate: Translate) -> Page:
    """Return a sheet as rows of cells: title, number, header, rows, total, notes, source, signatures."""
    count = len(sheet.columns)
    lines = [across(Cell(written(words(sheet.title or sheet.name, translate)), "title"), count)]
    lines += asides(sheet, translate)
    top = len(lines)
    head, merged = header(sheet.columns, top, translate)
    first = top + len(head)
    body = counted(sheet, first, translate)
    headings = [one.heading(translate) for one in sheet.columns]
    own = body[: len(sheet.rows)]  # the words of the total have room enough
    widths = [column_width(headings[k], [row[k] for row in own], sheet.columns[k].width) for k in range(count)]
    widths = [max(one, number_width(row)) for one, row in zip(widths, body[-1])] if body else widths
    if sum(widths) < NARROW:
        widths = [round(one * NARROW / sum(widths), 1) for one in widths]
    below = body or [across(Cell(translate(EMPTY)), count, "body")]
    said = list(remarks(sheet.notes, sheet.source, sheet.signed, sum(widths), translate))
    spans = {0, *(() if body else (first,)), *range(first + len(below), first + len(below) + len(said))}
    lines += head + below + [across(one, count) for one in said]
    merged += [(row, 0, row, count - 1) for row in sorted(spans) if count > 1]
    merged += [(row, 0, row, end) for row, end in beginnings(sheet, top, first + len(sheet.rows)) if end]
    rooms = {row: sum(widths[: right + 1]) for row, left, bottom, right in merged if left == 0 and row == bottom}
    return Page(name, lines, (top, first - 1), merged, widths, heights_of(lines, widths, rooms), sheet.is_locked)


def beginnings(sheet: Sheet, top: int, last: int) -> Iterable[tuple[int, int]]:
    """Yield rows whose first words take the room of several columns, with the last of these: number and total."""
    if top > 1:
        count = len(sheet.columns)
        aside = 0 if not sheet.aside or count == 1 else max(count // 4, 1)  # columns left free for what stands there
        yield 1, count - 1 - aside
    sums = [k for k, one in enumerate(sheet.columns) if one.total]
    for place, row in enumerate(sheet.rows if sums else ()):
        if isinstance(row, Subtotal) and all(one is None for one in row.cells[1 : sums[0]]):
            yield last - len(sheet.rows) + place, max(sums[0] - 1, 0)
    if sums and sheet.rows:
        yield last, max(sums[0] - 1, 0)
        if sheet.check:
            yield last + 1, max(sums[0] - 1, 0)


def across(cell: Cell, count: int, look: str = "") -> list[Cell]:
    """Return a row whose first cell takes the whole width."""
    return [cell, *(Cell(None, look or cell.look) for _ in range(count - 1))]


def counted(sheet: Sheet, first: int, translate: Translate) -> list[list[Cell]]:
    """Return the rows of a table with its sums and formulas; first: the row of the page on which it begins."""
    kinds = [one.declared() for one in sheet.columns]
    body = [line(cells_of(row), kinds, translate) for row in sheet.rows]
    plain = [k for k, row in enumerate(sheet.rows) if not isinstance(row, Subtotal)]
    places = {one.id: k for k, one in enumerate(sheet.columns) if one.id}
    asked = [(k, one.formula) for k, one in enumerate(sheet.columns) if one.formula]
    for row in plain:
        filled = {name for name, k in places.items() if is_value(body[row][k])}
        alone = len(plain) == len(sheet.rows)
        for column, template in asked:
            if is_value(body[row][column]):
                formula = of_row(template, first + row, first, places, filled, alone)
                body[row][column] = body[row][column]._replace(formula=formula)
    sums = [k for k, one in enumerate(sheet.columns) if one.total]
    for place, row in enumerate(sheet.rows):
        if isinstance(row, Subtotal):
            rows = summed(row.over, place, plain, len(sheet.rows))
            body[place] = [
                added(body, rows, k, first) if k in sums else one._replace(look="strong")
                for k, one in enumerate(body[place])
            ]
    if sums and sheet.rows:
        body.append([added(body, plain, k, first) if k in sums else Cell(None, "strong") for k in range(len(kinds))])
        if sums[0] > 0:
            body[-1][0] = Cell(written(words(sheet.total, translate)), "strong")
        if sheet.check:
            body = checked(body, written(words(sheet.check, translate)))
    return body


def line(row: Sequence[Any], kinds: Sequence[Optional[Kind]], translate: Translate) -> list[Cell]:
    """Return the cells of a row."""
    out = []
    for value, kind in zip(row, kinds):
        given, own = (value.value, value.kind) if isinstance(value, Figure) else (value, kind)
        out.append(value_of(given, own, translate))
    return out


def asides(sheet: Sheet, translate: Translate) -> list[list[Cell]]:
    """Return the line between title and header: the number of the table, and what stands at the right."""
    left, right = (written(words(one, translate)) for one in (sheet.number, sheet.aside))
    if not left and not right:
        return []
    row = across(Cell(left or None, "aside"), len(sheet.columns))
    if right and len(row) > 1:
        row[-1] = Cell(right, "aside_end")
    elif right:
        row[0] = Cell(" ".join(filter(None, (left, right))), "aside")
    return [row]


def header(columns: Sequence[SheetColumn], top: int, translate: Translate) -> tuple[list[list[Cell]], list[Any]]:
    """Return the lines of the header, two where columns stand under words of their own, and what is merged in it."""
    low = [Cell(written(one.heading(translate)), "head") for one in columns]
    if not any(one.of for one in columns):
        return [low], []
    high, merged, place = [Cell(None, "head")] * len(columns), [], 0
    while place < len(columns):
        end, over = place, words(columns[place].of, translate)
        while over and end + 1 < len(columns) and words(columns[end + 1].of, translate) == over:
            end += 1
        if over:
            high[place] = Cell(written(over), "head")
            merged += [(top, place, top, end)] if end > place else []
        else:
            high[place], low[place] = low[place], Cell(None, "head")
            merged.append((top, place, top + 1, place))
        place = end + 1
    return [high, low], merged
