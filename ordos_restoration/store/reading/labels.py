"""SQL for what a list shows of a cell: the label of a code and the title of a linked row, looked up in the file."""

from __future__ import annotations

from typing import Optional

from ordos_restoration.planning.kinds import Choice, Kind
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Link, Pick, ProjectTable
from ordos_restoration.store.sqlite import quoted

LINK_TITLES = 2  # columns that name the row a link points to


def cell(table: ProjectTable, column: str, language: str) -> str:
    """Return SQL for what a list shows of a column: a label where the file has one."""
    kind = table.entries[column].kind
    value = f"t.{quoted(column)}"
    if isinstance(kind, Pick):
        return pick_label(kind, column, language)
    if not isinstance(kind, Link):
        return value
    if not kind.table_column:
        return f"coalesce({link_label(kind.to[0], value)}, {value})"
    cases = " ".join(f"WHEN '{name}' THEN {link_label(name, value)}" for name in kind.to)
    return f"coalesce(CASE t.{quoted(kind.table_column)} {cases} END, {value})"


def pick_label(kind: Pick, column: str, language: str) -> str:
    """Return SQL for the label of a value out of another table, or of several."""
    shown = kind.shown_in(language)
    label = f"coalesce({quoted(shown)}, {quoted(kind.value)})"
    if shown != kind.shown:
        label = f"coalesce({quoted(shown)}, {quoted(kind.shown)}, {quoted(kind.value)})"
    return (
        f"coalesce((SELECT group_concat({label}, ', ') FROM {quoted(kind.table)} AS p "  # noqa: S608
        f"WHERE instr({members(column)}, ',' || p.{quoted(kind.value)} || ',')), t.{quoted(column)})"
    )


def link_label(table: str, value: str) -> str:
    """Return SQL for the title of the row a link points to."""
    named = [name for name in TABLES[table].title if not isinstance(kind_of(TABLES[table], name), (Choice, Link))]
    title = " || ' ' || ".join(f"ifnull({quoted(name)}, '')" for name in named[:LINK_TITLES])
    return f"(SELECT trim({title or 'uuid'}) FROM {quoted(table)} AS p WHERE p.uuid = {value})"  # noqa: S608


def members(column: str) -> str:
    """Return SQL for the values of a column, one or several, each between commas."""
    return f"',' || replace(trim(t.{quoted(column)}, '{{}}'), '\"', '') || ','"


def kind_of(table: ProjectTable, column: str) -> Optional[Kind]:
    """Return the kind of a column, None where the table has no such column."""
    return table.entries[column].kind if column in table.entries else None
