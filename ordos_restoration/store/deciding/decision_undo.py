"""The last decision taken back: cells and rows as they were before it, and its conflicts open again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store import filling
from ordos_restoration.store.copies.ledger import IS_LIVE, Key, Ledger, now
from ordos_restoration.store.copies.told import Told, layouts, row_of
from ordos_restoration.store.deciding.decisions import Choice, decide
from ordos_restoration.store.merging.conflicts import ConflictKey
from ordos_restoration.store.merging.look_alikes import title_of
from ordos_restoration.store.merging.office import Office
from ordos_restoration.store.sqlite import opened, transaction

CLAIM_STATES = "SELECT fid, state, office_value, decided_at, decided_by FROM claim"
DELETED = "delete"

Raw = dict[str, Any]


@dataclass(frozen=True)
class Taken:
    """A decision that was taken: how many conflicts it settled, and what takes it back."""

    count: int
    claims: tuple[tuple[Any, ...], ...]  # as they were
    rows: dict[Key, Raw]  # as they were
    first: int  # numbers of what the history tells of it
    last: int


def take(project: Path, keys: Sequence[ConflictKey], choice: Choice, by: str) -> Taken:
    """Decide conflicts, and remember how things were."""
    with opened(project) as connection:
        before = {row[0]: row for row in connection.execute(f"{CLAIM_STATES} WHERE {IS_LIVE}")}
        found = {(key.table, key.row): row_of(connection, key.table, key.row) for key in keys}
        first = last_of_history(connection)
    count = decide(project, keys, choice, by)
    with opened(project) as connection:
        after = {row[0]: row for row in connection.execute(CLAIM_STATES)}
        last = last_of_history(connection)
    changed = tuple(row for fid, row in before.items() if after.get(fid) != row)
    return Taken(count, changed, {key: raw for key, raw in found.items() if raw is not None}, first + 1, last)


def take_back(project: Path, taken: Taken, by: str) -> None:
    """Undo a decision; raise PlanningError where one of its records has been changed since."""
    with opened(project, write=True) as connection, transaction(connection):
        office = Office(connection, layouts(connection), Ledger(connection, now()))
        gone, cells = changes(connection, taken)
        for key in cells:
            refuse_changed(connection, key, taken)
        for (table, uuid), told in cells.items():
            layout, raw = office.layouts[table], taken.rows.get((table, uuid), {})
            known = layout.row(raw)
            before = {column: layout.from_text(column, text, known.get(column)) for column, text in told.items()}
            if (table, uuid) in gone:
                office.insert(table, uuid, before, raw, by)
            else:
                office.update(table, uuid, before, by)
        connection.executemany(
            "UPDATE claim SET state = ?2, office_value = ?3, decided_at = ?4, decided_by = ?5 WHERE fid = ?1",
            taken.claims,
        )
        for table in sorted({key[0] for key in office.touched()}):
            filling.settle(connection, table)


def changes(connection: sqlite3.Connection, taken: Taken) -> tuple[set[Key], dict[Key, dict[str, Told]]]:
    """Return the rows that the decision has deleted, and by row the cells it has changed or deleted, as they were."""
    gone: set[Key] = set()
    cells: dict[Key, dict[str, Told]] = {}
    rows = connection.execute(
        "SELECT table_name, row_uuid, column_name, action, before FROM history WHERE fid BETWEEN ? AND ? ORDER BY fid",
        (taken.first, taken.last),
    )
    for table, uuid, column, action, before in rows:
        if action == DELETED:
            gone.add((table, uuid))
        told = cells.setdefault((table, uuid), {})
        if column is not None:
            told.setdefault(column, before)
    return gone, cells


def refuse_changed(connection: sqlite3.Connection, key: Key, taken: Taken) -> None:
    """Raise PlanningError where a record is no longer as the decision has left it."""
    later = connection.execute(
        "SELECT 1 FROM history WHERE row_uuid = ? AND table_name = ? AND fid > ? LIMIT 1", (key[1], key[0], taken.last)
    ).fetchone()
    if later is not None:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{title}” has been changed since the decision. Correct it in its form; its history says how it was.",
            ),
            title=title_of(connection, *key) or key[1],
        )


def last_of_history(connection: sqlite3.Connection) -> int:
    """Return the number of the last thing the history tells."""
    return int(connection.execute("SELECT coalesce(max(fid), 0) FROM history").fetchone()[0])
