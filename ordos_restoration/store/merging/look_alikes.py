"""Rows that are likely the same thing recorded twice: alike in what identifies them. Both are kept, people decide."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.copies.ledger import Key
from ordos_restoration.store.sqlite import columns_of, quoted

ENOUGH = 2  # columns that must be filled in, where the key has more; two empty cells are no likeness


@dataclass(frozen=True)
class LookAlikes:
    """Rows of one table that are alike in its key, and how lists call the first of them."""

    table: str
    uuids: tuple[str, ...]
    title: str


def look_alikes(connection: sqlite3.Connection, touched: Iterable[Key]) -> list[LookAlikes]:
    """Return the groups of rows that are alike and of which at least one was touched."""
    by_table: dict[str, set[str]] = {}
    for table, uuid in touched:
        by_table.setdefault(table, set()).add(uuid)
    return [group for table in sorted(by_table) for group in groups(connection, table, by_table[table])]


def groups(connection: sqlite3.Connection, table: str, touched: set[str]) -> list[LookAlikes]:
    """Return the groups of one table."""
    key = TABLES[table].key
    if not key or not set(key) <= set(columns_of(connection, table)):
        return []
    columns = ", ".join(map(quoted, key))
    filled = " + ".join(f"(coalesce({quoted(one)}, '') <> '')" for one in key)
    same = " AND ".join(f"t.{quoted(one)} IS k.{quoted(one)}" for one in key)
    rows = connection.execute(
        f"SELECT {', '.join('k.' + quoted(one) for one in key)}, t.uuid FROM {quoted(table)} t JOIN "  # noqa: S608
        f"(SELECT {columns} FROM {quoted(table)} WHERE {filled} >= ? GROUP BY {columns} HAVING count(*) > 1) k "
        f"ON {same} ORDER BY t.uuid",
        (min(ENOUGH, len(key)),),
    )
    found: dict[tuple[object, ...], list[str]] = {}
    for *values, uuid in rows:
        found.setdefault(tuple(values), []).append(uuid)
    alike = [uuids for uuids in found.values() if touched & set(uuids)]
    return [LookAlikes(table, tuple(uuids), title_of(connection, table, uuids[0])) for uuids in alike]


def title_of(connection: sqlite3.Connection, table: str, uuid: str) -> str:
    """Return how lists call a row; "" where it is gone or has no name."""
    columns = ", ".join(map(quoted, TABLES[table].title or ("uuid",)))
    try:
        row = connection.execute(f"SELECT {columns} FROM {quoted(table)} WHERE uuid = ?", (uuid,)).fetchone()  # noqa: S608
    except sqlite3.OperationalError:  # a file of another version, without this table
        return ""
    return " · ".join(str(one) for one in row or () if one not in (None, ""))
