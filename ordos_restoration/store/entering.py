"""Rows that the office enters by machine: plots, outlines, returned sheets; each with who and when."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import RowRule
from ordos_restoration.store.filling import settle
from ordos_restoration.store.sqlite import quoted


def enter(connection: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, Any]], by: str) -> int:
    """Add rows whose uuid is not there yet, inside the caller's transaction; return how many were new.

    A value is as the project stores it, a shape a blob under “geom”; by: the person who enters them.
    """
    stamp = {
        "created_at": now(),
        "created_by": by or None,
        "updated_at": now(),
        "updated_by": by or None,
        "revision": 0,
    }
    added = 0
    for row in rows:
        if connection.execute(f"SELECT 1 FROM {quoted(table)} WHERE uuid = ?", (row["uuid"],)).fetchone():  # noqa: S608
            continue
        whole = {name: value for name, value in {**stamp, **row}.items() if value is not None}
        names, marks = ", ".join(map(quoted, whole)), ", ".join("?" * len(whole))
        connection.execute(f"INSERT INTO {quoted(table)} ({names}) VALUES ({marks})", tuple(whole.values()))  # noqa: S608
        added += 1
    if added:
        settle(connection, table)
    return added


def change(connection: sqlite3.Connection, table: str, uuid: str, values: Mapping[str, Any], by: str) -> bool:
    """Change the cells of a row that differ; return whether there were any. What was before goes into the history."""
    known = {name: value for name, value in values.items() if name in (*TABLES[table].entries, "geom")}
    names = ", ".join(map(quoted, known))
    before = connection.execute(f"SELECT {names} FROM {quoted(table)} WHERE uuid = ?", (uuid,)).fetchone()  # noqa: S608
    changed = {name: value for (name, value), old in zip(known.items(), before) if value != old}
    if not changed:
        return False
    sets = ", ".join(f"{quoted(name)} = ?" for name in changed)
    connection.execute(
        f"UPDATE {quoted(table)} SET {sets}, updated_at = ?, updated_by = ?, "  # noqa: S608
        "revision = coalesce(revision, 0) + 1 WHERE uuid = ?",
        (*changed.values(), now(), by or None, uuid),
    )
    settle(connection, table)
    return True


def broken_rules(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> list[RowRule]:
    """Return the rules between columns that a row breaks; its values as the project stores them."""
    broken = []
    for rule in TABLES[table].rules:
        cells = ", ".join(f"? AS {quoted(name)}" for name in rule.columns)
        query = f"SELECT {rule.broken} FROM (SELECT {cells})"  # noqa: S608
        if connection.execute(query, [row.get(name) for name in rule.columns]).fetchone()[0]:
            broken.append(rule)
    return broken


def now() -> str:
    """Return the moment as a project keeps it."""
    return dt.datetime.now(dt.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
