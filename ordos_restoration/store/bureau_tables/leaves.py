"""A sheet of a bureau's table: rows rounded so that they add up, subtotals, and what is said below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

from ordos_restoration.planning.kinds import Choice, Date, Kind, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.balanced import balanced
from ordos_restoration.planning.report.page import unit_of
from ordos_restoration.planning.report.sheet_cells import digits, printed
from ordos_restoration.planning.report.sheets import CHECK, Sheet, SheetColumn, Subtotal
from ordos_restoration.schema.bureau_tables.table import BureauColumn, BureauTable
from ordos_restoration.schema.tables import TABLES

NUMBER = Number(QT_TRANSLATE_NOOP("Ordos", "No."), whole=True)
REMARK = Text(QT_TRANSLATE_NOOP("Ordos", "Remark"))
NAME = QT_TRANSLATE_NOOP("Ordos", "Name")
UNITS = QT_TRANSLATE_NOOP("Ordos", "Unit: {unit}")
SUBTOTAL = QT_TRANSLATE_NOOP("Ordos", "Subtotal: {group}")
NONE = QT_TRANSLATE_NOOP("Ordos", "not named")
BALANCED = QT_TRANSLATE_NOOP(
    "Ordos",
    "Rounded so that rows, subtotals and totals add up (largest remainder): {columns}. No row differs from its exact "
    "value by a whole unit of the last decimal.",
)
DIFFERS = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{column}”: the rows add up to {rows}, but the plan states {stated}: it added up figures that "
    "were not rounded yet, or rows were changed since.",
)
MANY = 14  # columns; of a sheet that has more, text is broken so that a page stays readable
SHORT, LONG = 6.0, 12.0  # widths of its columns, in digits
MOST_SUBTOTALS = 60  # groups; of more, rows are sorted by them and not summed up


@dataclass(frozen=True)
class Frame:
    """What stands around every table of a document: who it is about, what is said below, and who signs."""

    about: Message
    notes: Sequence[Message]
    signed: Sequence[Any]


def sheet(
    table: BureauTable,
    columns: Sequence[BureauColumn],
    rows: Sequence[Mapping[str, Any]],
    frame: Frame,
    stated: Optional[Mapping[str, float]] = None,
) -> Sheet:
    """Return a table as a sheet; stated: totals that the plan states, by column, in the unit they are stored in."""
    kinds = {one.name: one.kind(table.source) for one in columns}
    groups = [tuple(row[name] for name in table.within) for row in rows]
    grouped = table.within if 1 < len(set(groups)) <= MOST_SUBTOTALS else ()
    cells = {one.name: [row[one.name] for row in rows] for one in columns}
    notes, adjusted = [], []
    for one in columns:
        if one.total:
            given = cells[one.name]
            cells[one.name], told = added_up(one, kinds[one.name], given, groups if grouped else None, (stated or {}))
            notes += told
            if moved(given, cells[one.name], one, kinds[one.name]):
                adjusted.append(Message(kinds[one.name].label))
    if adjusted:
        notes.insert(0, Message(BALANCED, columns=list({str(one): one for one in adjusted}.values())))
    lines = numbered([list(line) for line in zip(*cells.values())], groups if grouped else [], table)
    return Sheet(
        table.title,
        [first(), *narrowed([column(one, kinds[one.name]) for one in columns], list(cells.values())), blank()],
        lines,
        number=frame.about,
        aside=unit_line(columns, kinds),
        notes=[*notes, *frame.notes],
        signed=frame.signed,
        check=CHECK if any(one.total for one in columns) else "",
        is_locked=True,
        id=table.id,
    )


def first() -> SheetColumn:
    """Return the column of the numbers of the rows."""
    return SheetColumn(NUMBER, width=4.0)


def narrowed(columns: Sequence[SheetColumn], cells: Sequence[Sequence[Any]]) -> list[SheetColumn]:
    """Return columns as wide as a page of many has room for; cells: of each column. Numbers always stand whole."""
    if len(columns) <= MANY:
        return list(columns)
    return [replace(one, width=width_for(one.kind, values)) for one, values in zip(columns, cells)]


def width_for(kind: Any, values: Sequence[Any]) -> float:
    """Return the width of a column among many: of texts as the longest of them asks, within limits."""
    if isinstance(kind, Date):
        return 10.0
    if isinstance(kind, Number):
        return SHORT
    if isinstance(kind, Choice):
        return SHORT + 2.0
    texts = {str(value) for value in values if isinstance(value, str)}
    return min(max(map(digits, texts), default=SHORT), LONG) if texts else SHORT


def blank() -> SheetColumn:
    """Return the column in which people write what they have to say of a row."""
    return SheetColumn(REMARK, width=12.0)


def column(one: BureauColumn, kind: Kind) -> SheetColumn:
    """Return a column of a sheet; a quantity whose unit changes from row to row is printed as it is."""
    shown: Any = kind.label if one.mixed else kind
    label = one.label or (NAME if one.name.endswith("_zh") else "")  # it is read in the language of the table
    return SheetColumn(shown, label=label, of=one.of, total=one.total, id=one.name)


def decimals_of(kind: Kind) -> int:
    """Return the decimals with which numbers of a kind are printed."""
    return kind.decimals if isinstance(kind, Number) and not kind.whole else 0


def added_up(
    one: BureauColumn, kind: Kind, values: Sequence[Any], groups: Optional[Sequence[Any]], stated: Mapping[str, float]
) -> tuple[list[Optional[float]], list[Message]]:
    """Return a column as printed, adding up to what is stated where rounding allows, and a word where it does not."""
    decimals = decimals_of(kind)
    scaled = [None if value is None else round(float(value) * one.scale, 9) for value in values]
    wanted = stated.get(one.name)
    goal = None if wanted is None else round(wanted * one.scale, 9)
    made = balanced(scaled, decimals, goal, groups)
    total = printed(sum(value for value in made if value is not None), decimals)
    if goal is None or total == printed(goal, decimals) or abs(total - goal) < 0.51 * 10**-decimals:
        return made, []
    label = Message(kind.label)
    return made, [Message(DIFFERS, column=label, rows=f"{total:.{decimals}f}", stated=f"{goal:.{decimals}f}")]


def moved(given: Sequence[Any], made: Sequence[Any], one: BureauColumn, kind: Kind) -> bool:
    """Return whether any row is printed otherwise than plain rounding would have it."""
    half = 0.5 * 10 ** -decimals_of(kind) + 1e-9
    return any(a is not None and b is not None and abs(float(a) * one.scale - b) > half for a, b in zip(given, made))


def numbered(rows: Sequence[list[Any]], groups: Sequence[tuple[Any, ...]], table: BureauTable) -> list[Any]:
    """Return rows with their number before and room for a remark behind, and a subtotal after each group."""
    out: list[Any] = []
    for place, row in enumerate(rows):
        out.append([place + 1, *row, None])
        if groups and (place + 1 == len(rows) or groups[place + 1] != groups[place]):
            out.append(Subtotal([Message(SUBTOTAL, group=name_of(groups[place], table)), *([None] * len(row)), None]))
    return out


def name_of(group: Sequence[Any], table: BureauTable) -> Message:
    """Return the words of a group of rows."""
    parts = []
    for name, value in zip(table.within, group):
        kind = TABLES[table.source].entries[name].kind
        if value in (None, ""):
            continue
        words = kind.options.get(value) if isinstance(kind, Choice) else None
        parts.append(Message(words) if words else Message("{name}", name=value))
    return (
        Message(" ".join("{" + f"p{k}" + "}" for k in range(len(parts))), **{f"p{k}": v for k, v in enumerate(parts)})
        if parts
        else Message(NONE)
    )


def unit_line(columns: Sequence[BureauColumn], kinds: Mapping[str, Kind]) -> Any:
    """Return the units of what is added up, as they stand above a table; nothing where nothing is."""
    units = [unit_of(kinds[one.name]) for one in columns if one.total]
    named = [Message(one) for one in dict.fromkeys(units) if one]
    return Message(UNITS, unit=named) if named else ""
