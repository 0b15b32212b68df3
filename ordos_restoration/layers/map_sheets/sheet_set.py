"""A plan as a set of sheets: its features on sheets, the sheets on pages, each page with its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ordos_restoration.layers.dress import translated
from ordos_restoration.layers.map_sheets import sheet_tables
from ordos_restoration.layers.map_sheets.coverage import SUMMED
from ordos_restoration.layers.map_sheets.index import LIST, MAP, OVERVIEW, PagePlan
from ordos_restoration.layers.map_sheets.page import Page
from ordos_restoration.layers.map_sheets.sheet_tables import Columns, Row
from ordos_restoration.layers.map_sheets.sheets import Member, Sheet, Wish, overview
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import ProjectTable

SHEET = QT_TRANSLATE_NOOP("Ordos", "Map sheet")
FIRST_TO_LAST = QT_TRANSLATE_NOOP("Ordos", "{first} … {last}")
COUNT = QT_TRANSLATE_NOOP("Ordos", "Features")
INDEX = QT_TRANSLATE_NOOP("Ordos", "Sheet index")
WHAT, VALUE = QT_TRANSLATE_NOOP("Ordos", "Item"), QT_TRANSLATE_NOOP("Ordos", "Value")
CONTINUED = QT_TRANSLATE_NOOP("Ordos", "{title}, continued table")
GOES_ON = QT_TRANSLATE_NOOP("Ordos", "→ page {page}")
LISTED = QT_TRANSLATE_NOOP("Ordos", "Listed on sheet {sheet}")
PART = QT_TRANSLATE_NOOP("Ordos", "{title}, part {part} of {parts}")
TABLE_TEXT = 6.0  # pt on A3


@dataclass(frozen=True)
class SheetSet:
    """The pages of one plan; columns: of the tables by kind of page."""

    pages: tuple[PagePlan, ...]
    columns: dict[str, Columns]
    sheets: tuple[Sheet, ...]


class Binder:
    """Puts sheets onto pages; a table that is too long for its sheet goes on behind it."""

    def __init__(self, table: str, page: Page, names: Sequence[str], as_cards: bool) -> None:
        self.table: ProjectTable = TABLES[table]
        self.page, self.names, self.as_cards = page, tuple(names), as_cards
        self.pages: list[PagePlan] = []

    def bound(self, sheets: Sequence[Sheet], wish: Wish) -> SheetSet:
        """Return all pages, the overview first."""
        listed = [self.rows_of(one, number) for number, one in enumerate(sheets, 1)]
        index = self.index(sheets, listed)
        self.index_columns = self.fitted(self.index_headings(), index)
        heads: Row = (translated(WHAT), translated(VALUE)) if self.as_cards else self.headings()
        self.columns = self.fitted(heads, [row for rows in listed for row in rows])
        self.bind(overview(sheets, wish), 0, index, OVERVIEW, any(is_schematic(one) for one in sheets))
        for number, (one, rows) in enumerate(zip(sheets, listed), 1):
            self.bind(one, number, rows, MAP, is_schematic(one))
        return SheetSet(tuple(self.pages), self.by_kind(), tuple(sheets))

    def by_kind(self) -> dict[str, Columns]:
        """Return the columns by kind of page; those of continued pages by the kind before them too."""
        return {
            OVERVIEW: self.index_columns,
            MAP: self.columns,
            f"{OVERVIEW} {LIST}": self.index_columns,
            LIST: self.columns,
        }

    def fitted(self, headings: Row, rows: Sequence[Row]) -> Columns:
        """Return columns as narrow as the narrower of the two boxes they are printed in."""
        width = min(self.page.boxes["table"].width, self.page.frames()[0].width)
        points = self.page.points(TABLE_TEXT)
        return sheet_tables.columns(headings, rows, width, points)

    def bind(self, sheet: Sheet, number: int, rows: Sequence[Row], kind: str, schematic: bool) -> None:
        """Add the page of a sheet, and those on which its table goes on."""
        columns = self.index_columns if kind == OVERVIEW else self.columns
        sums = bool(rows) and rows[-1][0] == translated(sheet_tables.TOTAL)
        wrapped = [columns.wrapped(row, bold=sums and row is rows[-1]) for row in rows]
        first, again = [self.page.boxes["table"].height], [one.height for one in self.page.frames()]
        parts = sheet_tables.dealt(columns, wrapped, first, again)
        if len(parts) > 1:  # room for the line that says so
            told = columns.wrapped(self.goes_on(len(columns.widths)))
            parts = sheet_tables.dealt(columns, wrapped, [first[0] - columns.height(told)], again)
            parts[0].append(told)
        title = self.title(sheet, kind)
        for place, part in enumerate(parts):
            is_last = place == len(parts) - 1
            strong = frozenset([len(part) - 1]) if sums and is_last else frozenset[int]()
            here = kind if place == 0 else f"{OVERVIEW} {LIST}" if kind == OVERVIEW else LIST
            said = title if place == 0 else translated(CONTINUED).format(title=title)
            self.pages.append(PagePlan(here, sheet, number, said, part, strong, schematic and place == 0))

    def goes_on(self, count: int) -> Row:
        """Return the row that says on which page a table goes on: the next one."""
        return (translated(GOES_ON).format(page=len(self.pages) + 2), *[""] * (count - 1))

    def title(self, sheet: Sheet, kind: str) -> str:
        """Return what a sheet shows, in a line."""
        what = translated(self.table.label)
        if kind == OVERVIEW:
            return Message("{what} · {title}", what=what, title=translated(INDEX)).text()
        first, last = sheet.members[0].code, sheet.members[-1].code
        codes = first if first == last else translated(FIRST_TO_LAST).format(first=first, last=last)
        text = f"{what} · {codes}"
        return translated(PART).format(title=text, part=sheet.part, parts=sheet.parts) if sheet.parts > 1 else text

    # Rows -----------------------------------------------------------------------------------------------------------

    def headings(self) -> Row:
        """Return the headings of a sheet's table."""
        return sheet_tables.headings(self.table, self.names)

    def rows_of(self, sheet: Sheet, number: int) -> list[Row]:
        """Return the rows of a sheet with their sums; a feature on several sheets is listed on the first of them."""
        if sheet.part > 1:
            count = 2 if self.as_cards else len(self.names)
            return [(translated(LISTED).format(sheet=number - sheet.part + 1), *[""] * (count - 1))]
        if self.as_cards:
            return sheet_tables.card(self.table, sheet.members[0].values)
        rows = [sheet_tables.row(self.table, self.names, one.values) for one in sheet.members]
        total = sheet_tables.total(self.names, rows)
        return [*rows, total] if total else rows

    def index_headings(self) -> Row:
        """Return the headings of the list of sheets."""
        summed = [one for one in self.names if one in SUMMED]
        codes = translated(self.table.entries[self.names[0]].kind.label)
        return (translated(SHEET), codes, translated(COUNT), *sheet_tables.headings(self.table, summed))

    def index(self, sheets: Sequence[Sheet], listed: Sequence[Sequence[Row]]) -> list[Row]:
        """Return a row a sheet: its number, its codes, and the sums that are printed on it; at last their sum."""
        summed = [one for one in self.names if one in SUMMED]
        rows = []
        for number, one in enumerate(sheets, 1):
            members: Sequence[Member] = () if one.part > 1 else one.members
            cells = [sheet_tables.row(self.table, self.names, member.values) for member in members]
            sums = sheet_tables.total(self.names, cells)
            shown = [sums[self.names.index(name)] if sums else sheet_tables.NOTHING for name in summed]
            first, last = one.members[0].code, one.members[-1].code
            codes = first if first == last else translated(FIRST_TO_LAST).format(first=first, last=last)
            rows.append((str(number), codes, str(len(members)), *shown))
        total = (
            translated(sheet_tables.TOTAL),
            "",
            sheet_tables.summed(row[2] for row in rows),
            *(sheet_tables.summed(row[3 + k] for row in rows) for k in range(len(summed))),
        )
        return [*rows, total]


def is_schematic(sheet: Sheet) -> bool:
    """Return whether a sheet shows anything without a surveyed bank behind it."""
    return any(one.schematic for one in sheet.members)
