"""Triggers by which the file itself keeps what was before: whichever program changes a row, its old cells are kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Optional, Union

from ordos_restoration.schema.vocabulary import AUDIT, ProjectTable
from ordos_restoration.store.sqlite import columns_of, quoted

UNTRACKED = {"fid", "uuid", *AUDIT}
NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
SOMEBODY = "(SELECT coalesce(nullif(actor, ''), nullif(holder, '')) FROM project_file LIMIT 1)"
# One short statement a trigger, because every program reads them all whenever it opens the file. The cells start with
# a row of NULL: of the first row SQLite takes the names of the columns.
TRIGGER = (
    "CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN "
    "INSERT INTO history (table_name, row_uuid, column_name, action, before, changed_by, changed_at) "
    "SELECT {text}, OLD.uuid, column1, '{action}', "
    "CASE typeof(column2) WHEN 'blob' THEN hex(column2) ELSE CAST(column2 AS TEXT) END, {who}, {now} "
    "FROM (VALUES {cells}) WHERE {when}; END"
)


def create(
    connection: sqlite3.Connection, table: Union[ProjectTable, str], columns: Optional[Iterable[str]] = None
) -> None:
    """Make the triggers of a table anew, for these columns of it; for all it has in the file unless told."""
    name = table if isinstance(table, str) else table.id
    there = columns_of(connection, name)
    tracked = [one for one in (there if columns is None else columns) if one not in UNTRACKED]
    drop(connection, table)
    if tracked:
        signed = f"coalesce(nullif(NEW.updated_by, ''), {SOMEBODY})" if "updated_by" in there else SOMEBODY
        cells = [f"({text(one)}, OLD.{quoted(one)}, NEW.{quoted(one)})" for one in tracked]
        made = statement(name, "update", ["(NULL, NULL, NULL)", *cells], signed, "column2 IS NOT column3")
        connection.execute(made)
    cells = [f"({text(one)}, OLD.{quoted(one)})" for one in tracked]
    when = "column1 IS NULL OR column2 IS NOT NULL"  # the row as a whole, and what it held
    connection.execute(statement(name, "delete", ["(NULL, NULL)", *cells], SOMEBODY, when))


def drop(connection: sqlite3.Connection, table: Union[ProjectTable, str]) -> None:
    """Remove the triggers of a table; those of the same name in an attached database are not meant."""
    name = table if isinstance(table, str) else table.id
    for action in ("update", "delete"):
        connection.execute(f"DROP TRIGGER IF EXISTS main.{quoted(trigger(name, action))}")


@contextmanager
def suspended(connection: sqlite3.Connection, tables: Iterable[Union[ProjectTable, str]]) -> Iterator[None]:
    """Write these tables without history. Only inside a transaction: where it fails, its rollback brings them back."""
    if not connection.in_transaction:
        raise RuntimeError("triggers are suspended inside a transaction only")
    names = [
        trigger(one if isinstance(one, str) else one.id, action) for one in tables for action in ("update", "delete")
    ]
    made = [statement_of(connection, name) for name in names]
    for name in names:
        connection.execute(f"DROP TRIGGER IF EXISTS main.{quoted(name)}")
    yield
    for one in made:
        if one:
            connection.execute(one)


def missing(connection: sqlite3.Connection, table: str) -> bool:
    """Return whether a table keeps no history."""
    return not all(statement_of(connection, trigger(table, action)) for action in ("update", "delete"))


def trigger(table: str, action: str) -> str:
    """Return the name of a trigger."""
    return f"history_{action}_{table}"


def statement_of(connection: sqlite3.Connection, name: str) -> str:
    """Return the statement that made a trigger, "" where there is none."""
    found = connection.execute(
        "SELECT sql FROM main.sqlite_master WHERE type = 'trigger' AND name = ?", (name,)
    ).fetchone()
    return found[0] if found else ""


def statement(table: str, action: str, cells: list[str], who: str, when: str) -> str:
    """Return the statement that makes a trigger. Cells are kept as text, shapes as hexadecimal blobs."""
    return TRIGGER.format(
        name=quoted(trigger(table, action)),
        event=action.upper(),
        table=quoted(table),
        text=text(table),
        action=action,
        who=who,
        now=NOW,
        cells=", ".join(cells),
        when=when,
    )


def text(value: str) -> str:
    """Return a name as an SQL text; triggers take no parameters."""
    return "'" + value.replace("'", "''") + "'"
