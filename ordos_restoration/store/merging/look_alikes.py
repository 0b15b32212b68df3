"""Rows that are likely the same thing recorded twice: alike in what identifies them. Both are kept, people decide."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import ProjectTable
from ordos_restoration.store.copies.ledger import Key
from ordos_restoration.store.sqlite import columns_of, quoted

ENOUGH = 2  # columns that must be filled in, where the key has more; two empty cells are no likeness


@dataclass(frozen=True)
class LookAlikes:
    """Rows of one table that are alike in its key, and how lists call the first of them."""

    table: str
    uuids: tuple[str, ...]
    title: str


def likeness(table: ProjectTable) -> tuple[str, str]:
    """Return SQL for what rows of a table must have in common, and for whether a row says enough to be compared.

    Enough is the first column of the key, without which the others mean little, and one more where there are more.
    """
    filled = [f"(coalesce({quoted(one)}, '') <> '')" for one in table.key]
    enough = f"{filled[0]} AND {' + '.join(filled)} >= {min(ENOUGH, len(filled))}"
    return ", ".join(f"coalesce({quoted(one)}, '')" for one in table.key), enough


def look_alikes(connection: sqlite3.Connection, touched: Iterable[Key]) -> list[LookAlikes]:
    """Return the groups of rows that are alike and of which at least one was touched."""
    by_table: dict[str, set[str]] = {}
    for table, uuid in touched:
        by_table.setdefault(table, set()).add(uuid)
    return [group for table in sorted(by_table) for group in groups(connection, table, by_table[table])]


def groups(connection: sqlite3.Connection, table: str, touched: set[str]) -> list[LookAlikes]:
    """Return the groups of one table; in memory stand the touched rows and those like them, never the table."""
    key, there = TABLES[table].key, set(columns_of(connection, table))
    if not key or not there.issuperset(key):
        return []
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (uuid TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.execute("DELETE FROM touched")
    connection.executemany("INSERT INTO touched VALUES (?)", ((one,) for one in touched))
    name, (values, enough) = quoted(table), likeness(TABLES[table])
    # NOT INDEXED: through the table once, as it lies, and for every row a look at the few values that are looked for.
    rows = connection.execute(
        f"SELECT {values}, uuid FROM {name} NOT INDEXED WHERE ({values}) IN "  # noqa: S608
        f"(SELECT {values} FROM {name} WHERE uuid IN (SELECT uuid FROM touched) AND {enough})"
    )
    found: dict[tuple[object, ...], list[str]] = {}
    for *alike, uuid in rows:
        found.setdefault(tuple(alike), []).append(uuid)
    several = sorted(sorted(uuids) for uuids in found.values() if len(uuids) > 1)
    return [LookAlikes(table, tuple(uuids), title_of(connection, table, uuids[0])) for uuids in several]


def title_of(connection: sqlite3.Connection, table: str, uuid: str) -> str:
    """Return how lists call a row; "" where it is gone or has no name."""
    columns = ", ".join(map(quoted, TABLES[table].title or ("uuid",)))
    try:
        row = connection.execute(f"SELECT {columns} FROM {quoted(table)} WHERE uuid = ?", (uuid,)).fetchone()  # noqa: S608
    except sqlite3.OperationalError:  # a file of another version, without this table
        return ""
    return " · ".join(str(one) for one in row or () if one not in (None, ""))
