"""A form sheet for phones without QField: a line a plot or compartment, lists to choose from, and an explanation."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ordos_restoration.planning.kinds import Choice, Choices, Date, Flag, Kind, Moment, Number
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Translate
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import AUDIT, Attachment, Entry, Link, Pick, out_of_cell
from ordos_restoration.store import words
from ordos_restoration.store.sheets.sheet_rows import need_openpyxl
from ordos_restoration.store.short_codes import Coded, code_of
from ordos_restoration.store.sqlite import columns_of, explained, quoted, settle

if TYPE_CHECKING:
    import openpyxl
    from openpyxl import styles, utils
    from openpyxl.worksheet import datavalidation
else:
    openpyxl, styles, utils = lazy("openpyxl"), lazy("openpyxl.styles"), lazy("openpyxl.utils")
    datavalidation = lazy("openpyxl.worksheet.datavalidation")

SHEETS = ("inspection", "progress", "note")  # tables that a sheet may ask for
SHORT_CODE = QT_TRANSLATE_NOOP("Ordos", "Short code")
BELONGS_TO = QT_TRANSLATE_NOOP("Ordos", "Compartment")
YES_NO = (QT_TRANSLATE_NOOP("Ordos", "Yes"), QT_TRANSLATE_NOOP("Ordos", "No"))
EXPLANATION = QT_TRANSLATE_NOOP("Ordos", "Explanation")
LISTS = QT_TRANSLATE_NOOP("Ordos", "Lists")
HEADINGS = (
    QT_TRANSLATE_NOOP("Ordos", "Column"),
    QT_TRANSLATE_NOOP("Ordos", "Must be filled in"),
    QT_TRANSLATE_NOOP("Ordos", "What to write"),
    QT_TRANSLATE_NOOP("Ordos", "Help"),
)
HOW = (
    QT_TRANSLATE_NOOP("Ordos", "One line a plot or compartment; the short code says which. Do not change it."),
    QT_TRANSLATE_NOOP("Ordos", "Columns with * must be filled in. For a second record of a plot copy its whole line."),
    QT_TRANSLATE_NOOP("Ordos", "Lines in which nothing is entered are passed over when the sheet comes back."),
)
WHAT = {
    Date: QT_TRANSLATE_NOOP("Ordos", "A day: 2026-05-12"),
    Flag: QT_TRANSLATE_NOOP("Ordos", "Yes or no"),
}
SEVERAL = QT_TRANSLATE_NOOP("Ordos", "One or several of the list, with commas between: {options}")
ONE = QT_TRANSLATE_NOOP("Ordos", "One of the list: {options}")
WITHIN = QT_TRANSLATE_NOOP("Ordos", "A number from {low} to {high}")
REFUSED = QT_TRANSLATE_NOOP("Ordos", "Choose a value of the list, or type a number within its limits.")
FILL, FIXED = "FFDDEBDA", "FFEFEFEF"  # of the header; of what is given
SPARE = 200  # lines below the last one in which the lists work too


class Column(NamedTuple):
    """A column of the sheet."""

    name: str
    label: str
    entry: Entry
    options: dict[str, str]  # stored value → what people choose


def write(
    connection: sqlite3.Connection, target: Path, owners: Sequence[Coded], table: str = "inspection",
    translate: Translate = str,
) -> int:  # fmt: skip
    """Write a sheet with a line for each owner, a plot or a compartment, and return how many lines it has."""
    need_openpyxl(target)
    columns = columns_for(connection, table)
    book = openpyxl.Workbook()
    form = book.active
    form.title = translate(TABLES[table].label)[:31]
    lists = book.create_sheet(translate(LISTS)[:31])
    lists.sheet_state = "hidden"
    form.append([translate(SHORT_CODE), translate(BELONGS_TO), *(marked(one) for one in columns)])
    for owner in owners:
        form.append([owner.code, parent_code(connection, owner), *given(connection, owner, columns)])
    dress(form, columns, len(owners))
    validate(form, lists, columns, len(owners), translate)
    explain(book.create_sheet(translate(EXPLANATION)[:31]), columns, words.helps(connection, table), translate)
    for cell in (cell for page in book for row in page.iter_rows() for cell in row):
        if cell.data_type == "f":  # a code that begins with = is no formula
            cell.data_type = "s"
    part = target.with_name(target.name + ".part")
    try:
        with explained(target):
            book.save(part)
            settle(part, target)
    finally:
        part.unlink(missing_ok=True)
    return len(owners)


def columns_for(connection: sqlite3.Connection, table: str) -> list[Column]:
    """Return what people fill in; raise PlanningError for a table that hangs on nothing with a code."""
    if table not in SHEETS:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "There is no form sheet for “{table}”. Choose one of: {tables}."),
            table=table,
            tables=[Message(TABLES[one].label) for one in SHEETS],
        )
    labels = words.labels(connection, table)
    there = columns_of(connection, table)
    return [
        Column(name, labels[name], rules, choices(connection, table, name, rules.kind))
        for name, rules in TABLES[table].entries.items()
        if name in there and is_asked(name, rules)
    ]


def is_asked(name: str, rules: Entry) -> bool:
    """Return whether people fill a column in on a sheet: what hangs on something or is worked out they do not."""
    known = name == "code" or name in AUDIT or rules.hidden or rules.computed
    return not known and name != "target_table" and not isinstance(rules.kind, (Link, Moment, Attachment))


def choices(connection: sqlite3.Connection, table: str, name: str, kind: Kind) -> dict[str, str]:
    """Return what a column is chosen from, none where it is written freely."""
    if isinstance(kind, Choice):
        return words.options(connection, table, name)
    if not isinstance(kind, Pick):
        return {}
    there = columns_of(connection, kind.table)
    shown = next(one for one in (kind.shown_in(words.language(connection)), kind.shown, kind.value) if one in there)
    query = f"SELECT {quoted(kind.value)}, coalesce({quoted(shown)}, {quoted(kind.value)}) FROM {quoted(kind.table)}"  # noqa: S608
    return {str(value): str(label) for value, label in connection.execute(query) if value}


def parent_code(connection: sqlite3.Connection, owner: Coded) -> str:
    """Return the code of the compartment a plot lies in; that of a compartment itself is empty."""
    if owner.table != "sample_plot":
        return ""
    table, target = connection.execute(
        "SELECT target_table, target FROM sample_plot WHERE uuid = ?", (owner.uuid,)
    ).fetchone()
    return (code_of(connection, table, target) or "") if table in TABLES else ""


# What is filled in before -------------------------------------------------------------------------------------------


def given(connection: sqlite3.Connection, owner: Coded, columns: Sequence[Column]) -> list[Any]:
    """Return what is known before anybody goes there: of the plot, of its compartment, else the usual."""
    known = of_row(connection, owner.table, owner.uuid)
    if owner.table == "sample_plot":
        known = {**of_row(connection, known.get("target_table"), known.get("target")), **known}
    return [shown(one, known.get(one.name) if is_given(one.entry) else None) for one in columns]


def is_given(rules: Entry) -> bool:
    """Return whether a column comes filled in: such cells alone do not make a line a record."""
    return rules.default is not None or (isinstance(rules.kind, Pick) and rules.kind.several)


def of_row(connection: sqlite3.Connection, table: Any, uuid: Any) -> dict[str, Any]:
    """Return the cells of a row by column, none where there is no such row."""
    if table not in TABLES:
        return {}
    names = [name for name in columns_of(connection, table) if name in TABLES[table].entries]
    query = f"SELECT {', '.join(map(quoted, names))} FROM {quoted(table)} WHERE uuid = ?"  # noqa: S608
    return dict(zip(names, connection.execute(query, (uuid,)).fetchone() or ()))


def shown(column: Column, value: Any) -> Any:
    """Return a stored value as the sheet shows it; the default of the column where there is none."""
    value = column.entry.default if value is None else value
    if value is None or not column.options:
        return value
    return ", ".join(column.options.get(part, part) for part in out_of_cell(value))


# How it looks -------------------------------------------------------------------------------------------------------


def marked(column: Column) -> str:
    """Return the label of a column, with a star where it must be filled in."""
    return f"{column.label} *" if column.entry.required else column.label


def dress(form: Any, columns: Sequence[Column], lines: int) -> None:
    """Make the header stand out and stay, and codes text."""
    form.freeze_panes = "B2"
    for cell in form[1]:
        cell.fill = styles.PatternFill("solid", fgColor=FILL)
        cell.font = styles.Font(bold=True)
        cell.alignment = styles.Alignment(wrap_text=True, vertical="center")
        form.column_dimensions[cell.column_letter].width = 16
    for row in form.iter_rows(min_row=2, max_row=lines + 1, max_col=2):
        for cell in row:
            cell.number_format = "@"
            cell.fill = styles.PatternFill("solid", fgColor=FIXED)
    for place, column in enumerate(columns, 3):
        if isinstance(column.entry.kind, Date):
            for row in range(2, lines + SPARE):
                form.cell(row, place).number_format = "yyyy-mm-dd"


def validate(form: Any, lists: Any, columns: Sequence[Column], lines: int, translate: Translate) -> None:
    """Give columns lists to choose from, and numbers their limits."""
    for place, column in enumerate(columns, 3):
        rule = limits(column.entry.kind)
        options = list(column.options.values()) or (
            [translate(one) for one in YES_NO] if isinstance(column.entry.kind, Flag) else []
        )
        if options:
            letter = utils.get_column_letter(place)
            for row, option in enumerate([column.label, *options], 1):
                lists.cell(row, place, option)
            source = f"{utils.quote_sheetname(lists.title)}!${letter}$2:${letter}${len(options) + 1}"
            rule = {"type": "list", "formula1": source}
        if rule:
            made = datavalidation.DataValidation(allow_blank=True, **rule)
            made.showErrorMessage = not is_several(column.entry.kind)  # a list takes one only, and several are allowed
            made.error = translate(REFUSED)
            letter = utils.get_column_letter(place)
            made.add(f"{letter}2:{letter}{lines + SPARE}")
            form.add_data_validation(made)


def limits(kind: Kind) -> dict[str, Any]:
    """Return the limits of a number as a sheet knows them."""
    if not isinstance(kind, Number) or (kind.minimum is None and kind.maximum is None):
        return {}
    sort = {"type": "whole" if kind.whole else "decimal"}
    if kind.minimum is None or kind.maximum is None:
        low = kind.maximum is None
        end = kind.minimum if low else kind.maximum
        return {**sort, "operator": "greaterThanOrEqual" if low else "lessThanOrEqual", "formula1": f"{end:.15g}"}
    return {**sort, "operator": "between", "formula1": f"{kind.minimum:.15g}", "formula2": f"{kind.maximum:.15g}"}


def is_several(kind: Kind) -> bool:
    """Return whether a cell may hold several values."""
    return isinstance(kind, Choices) or (isinstance(kind, Pick) and kind.several)


def explain(page: Any, columns: Sequence[Column], helps: dict[str, str], translate: Translate) -> None:
    """Fill the second sheet: how to use the first, and what each column wants."""
    for line in HOW:
        page.append([translate(line)])
    page.append([])
    page.append([translate(one) for one in HEADINGS])
    for one in columns:
        required = translate(YES_NO[0]) if one.entry.required else ""
        page.append([one.label, required, wanted(one, translate), helps.get(one.name, "")])
    for letter, width in zip("ABCD", (24, 14, 60, 60)):
        page.column_dimensions[letter].width = width


def wanted(column: Column, translate: Translate) -> str:
    """Return in words what a column takes."""
    kind = column.entry.kind
    if column.options:
        return translate(SEVERAL if is_several(kind) else ONE).format(options=", ".join(column.options.values()))
    if isinstance(kind, Number) and limits(kind):
        low, high = ("…" if end is None else f"{end:.15g}" for end in (kind.minimum, kind.maximum))
        return translate(WITHIN).format(low=low, high=high)
    return translate(WHAT[type(kind)]) if type(kind) in WHAT else ""
