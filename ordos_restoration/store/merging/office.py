"""The rows of the office while a merge writes them: read and written as told values, by uuid, in one transaction."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Optional

from ordos_restoration.store.copies.claims import Claim, outcome
from ordos_restoration.store.copies.ledger import Key, Ledger, of_column
from ordos_restoration.store.copies.told import Layout, Told, row_of
from ordos_restoration.store.sqlite import quoted

Cells = dict[str, Told]

LAST_DELETED = (
    "SELECT max(fid) FROM history WHERE row_uuid = ? AND table_name = ? AND action = 'delete' AND column_name IS NULL"
)
DELETED_CELLS = (
    "SELECT column_name, before FROM history "
    "WHERE row_uuid = ? AND table_name = ? AND action = 'delete' AND column_name IS NOT NULL AND fid > ?"
)


class Office:
    """What stands in the office's file, what the merge has changed, and what it has still to settle."""

    def __init__(self, connection: sqlite3.Connection, layouts: Mapping[str, Layout], ledger: Ledger) -> None:
        self.connection, self.layouts, self.ledger = connection, layouts, ledger
        self.inserted: set[Key] = set()
        self.updated: set[Key] = set()
        self.deleted: set[Key] = set()
        self.balance: Counter[str] = Counter()  # table → rows more than before
        self.leaving: set[Key] = set()  # rows that a copy has deleted, or that came back
        self.waiting: set[tuple[str, str, str]] = set()  # table, column and value that more than one row may want

    def touched(self) -> set[Key]:
        """Return the rows that the merge has written."""
        return self.inserted | self.updated | self.deleted

    def read(self, table: str, uuid: str, columns: Optional[Iterable[str]] = None) -> Optional[Cells]:
        """Return the cells of a row, all or some, None where there is no such row."""
        raw = row_of(self.connection, table, uuid, columns or ())
        return None if raw is None else self.layouts[table].row(raw)

    def has(self, table: str, uuid: str) -> bool:
        """Return whether there is such a row."""
        found = self.connection.execute(f"SELECT 1 FROM {quoted(table)} WHERE uuid = ?", (uuid,))  # noqa: S608
        return found.fetchone() is not None

    def insert(self, table: str, uuid: str, cells: Mapping[str, Told], audit: Mapping[str, Any], holder: str) -> None:
        """Add a row with the uuid it has elsewhere; who and when come with it, or are the holder and now."""
        layout, now = self.layouts[table], self.ledger.now
        filled = {"created_at": now, "created_by": holder, "updated_at": now, "updated_by": holder, "revision": 0}
        values: dict[str, Any] = {"uuid": uuid}
        values.update({one: layout.stored(one, cells.get(one)) for one in layout.columns})
        values.update({one: audit.get(one) or filled[one] for one in layout.audit})
        names, marks = ", ".join(map(quoted, values)), ", ".join("?" * len(values))
        self.connection.execute(f"INSERT INTO {quoted(table)} ({names}) VALUES ({marks})", list(values.values()))  # noqa: S608
        self.inserted.add((table, uuid))
        self.deleted.discard((table, uuid))
        self.balance[table] += 1

    def update(self, table: str, uuid: str, cells: Mapping[str, Told], holder: str, when: Any = None) -> None:
        """Change cells of a row and write down who has changed them."""
        if not cells:
            return
        layout = self.layouts[table]
        values = {one: layout.stored(one, told) for one, told in cells.items()}
        values.update({one: value for one, value in self.stamp(holder, when).items() if one in layout.audit})
        steps = [f"{quoted(one)} = ?" for one in values]
        if "revision" in layout.audit:
            steps.append("revision = coalesce(revision, 0) + 1")
        self.connection.execute(
            f"UPDATE {quoted(table)} SET {', '.join(steps)} WHERE uuid = ?",  # noqa: S608
            (*values.values(), uuid),
        )
        self.updated.add((table, uuid))

    def stamp(self, holder: str, when: Any) -> dict[str, Any]:
        """Return who has changed a row, and when, as far as the file says so."""
        return {"updated_by": holder, "updated_at": when or self.ledger.now}

    def delete(self, rows: Iterable[Key], holder: str) -> None:
        """Remove rows; the file's history puts it down to the holder."""
        before = self.connection.execute("SELECT actor FROM project_file").fetchone()
        self.connection.execute("UPDATE project_file SET actor = ?", (holder,))
        for table, uuid in sorted(rows):
            self.connection.execute(f"DELETE FROM {quoted(table)} WHERE uuid = ?", (uuid,))  # noqa: S608
            self.deleted.add((table, uuid))
            self.balance[table] -= 1
        self.connection.execute("UPDATE project_file SET actor = ?", before)

    def was_deleted(self, table: str, uuid: str) -> bool:
        """Return whether the file's history tells of a row that was deleted."""
        return self.connection.execute(LAST_DELETED, (uuid, table)).fetchone()[0] is not None

    def last_known(self, table: str, uuid: str, raw: Mapping[str, Any], live: Iterable[Claim]) -> Cells:
        """Return a deleted row as it would stand here, with the office's own values and what copies made of them.

        raw: the row as a copy knew it, for what the file's history does not tell.
        """
        layout = self.layouts[table]
        cells: Cells = {**dict.fromkeys(layout.columns), **layout.row(raw)}
        last = self.connection.execute(LAST_DELETED, (uuid, table)).fetchone()[0]
        if last is not None:
            told = dict(self.connection.execute(DELETED_CELLS, (uuid, table, last)).fetchall())
            cells = {one: layout.from_text(one, told.get(one), cells[one]) for one in layout.columns}
        for column in {one.column for one in live if one.column}:
            claims = of_column(live, column)
            cells[column] = outcome(claims[0].own, claims)[0]
        return cells

    def own_cells(self, cells: Cells, live: Iterable[Claim]) -> Cells:
        """Return a row as the office itself has it, without what copies have changed."""
        return {**cells, **{one.column: one.own for one in live if one.column}}


def fingerprint(cells: Mapping[str, Told]) -> str:
    """Return what is the same for rows that say the same."""
    text = "\x1e".join(f"{name}\x1f{told}" for name, told in sorted(cells.items()) if told is not None)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
