"""The table of claims: what field copies have said about the cells and rows of the office, and what came of it."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Optional, Union

from ordos_restoration.store.copies.claims import DELETE, INSERT, LIVE, OPEN, PAST, Claim

COLUMNS = (
    "table_name, row_uuid, column_name, copy_uuid, holder, action, base_value, office_value, copy_value, state, fid, "
    "merged_at"
)
IS_LIVE = f"state IN {LIVE}"
GONE, HERE = "deleted", "here"  # the office's own value of a row it has deleted itself, or that it had before a copy

Key = tuple[str, str]  # table and uuid of a row


class Ledger:
    """Reads and writes claims within one transaction."""

    def __init__(self, connection: sqlite3.Connection, now: str) -> None:
        self.connection, self.now = connection, now
        self.writes = 0

    def live(self, table: str, row: str) -> list[Claim]:
        """Return the claims about a row that still count, in the order of merging."""
        return self.find(f"row_uuid = ? AND table_name = ? AND {IS_LIVE}", row, table)

    def of_copy(self, table: str, row: str, copy: str) -> list[Claim]:
        """Return everything one copy has ever said about a row."""
        return self.find("row_uuid = ? AND table_name = ? AND copy_uuid = ?", row, table, copy)

    def open_ones(self) -> list[Claim]:
        """Return all claims that wait for a person."""
        return self.find("state = ?", OPEN)

    def undecided_deletions(self) -> Iterator[Key]:
        """Yield the rows that a copy has deleted and that are still there, waiting."""
        yield from self.connection.execute(
            "SELECT DISTINCT table_name, row_uuid FROM claim WHERE action = ? AND state = ?", (DELETE, OPEN)
        ).fetchall()

    def find(self, where: str, *values: Union[str, int]) -> list[Claim]:
        """Return the claims for which a condition holds."""
        rows = self.connection.execute(f"SELECT {COLUMNS} FROM claim WHERE {where} ORDER BY fid", values)  # noqa: S608
        found = [
            Claim(
                table,
                row,
                column or "",
                copy,
                holder or "",
                action,
                base,
                own,
                value,
                state,
                number,
                number,
                merged or "",
            )
            for table, row, column, copy, holder, action, base, own, value, state, number, merged in rows
        ]
        made = {(one.table, one.row, one.copy): one.number for one in found if one.action == INSERT and not one.column}
        return [
            replace(one, since=made.get((one.table, one.row, one.copy), one.number)) if one.action == INSERT else one
            for one in found
        ]

    def last(self) -> int:
        """Return the number of the last claim."""
        return int(self.connection.execute("SELECT coalesce(max(fid), 0) FROM claim").fetchone()[0])

    def keep(self, claim: Claim) -> int:
        """Write a claim anew, or what has become of one that is there; return its number."""
        self.writes += 1
        if claim.number:
            self.connection.execute(
                "UPDATE claim SET state = ?, office_value = ? WHERE fid = ?", (claim.state, claim.own, claim.number)
            )
            return claim.number
        values = (claim.table, claim.row, claim.column or None, claim.copy, claim.holder, claim.action, claim.base)
        added = self.connection.execute(
            "INSERT INTO claim (table_name, row_uuid, column_name, copy_uuid, holder, action, base_value, "
            "office_value, copy_value, state, merged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, claim.own, claim.value, claim.state, self.now),
        )
        return int(added.lastrowid or 0)

    def end(self, claims: Iterable[Claim], state: str = PAST) -> None:
        """Let claims no longer count."""
        numbers = [(state, one.number) for one in claims if one.number]
        self.writes += len(numbers)
        self.connection.executemany("UPDATE claim SET state = ? WHERE fid = ?", numbers)

    def decide(self, claim: Claim, state: str, by: str) -> None:
        """Write down what a person has decided about a claim."""
        self.connection.execute(
            "UPDATE claim SET state = ?, decided_at = ?, decided_by = ? WHERE fid = ?",
            (state, self.now, by, claim.number),
        )


def of_column(claims: Iterable[Claim], column: str) -> list[Claim]:
    """Return the claims about one cell, or without a column about the row as a whole."""
    return [one for one in claims if one.column == column]


def authors(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims of copies that have brought a row which the office had not."""
    return [one for one in of_column(claims, "") if one.action == INSERT and one.own != HERE]


def is_gone(claims: Iterable[Claim]) -> bool:
    """Return whether the office itself has deleted a row that is there because copies work with it."""
    return any(one.own == GONE for one in of_column(claims, ""))


def known_to(connection: sqlite3.Connection, copy: str) -> int:
    """Return the number of the last claim that a copy was handed out with."""
    found: Optional[tuple[int]] = connection.execute(
        "SELECT claims_known FROM field_copy WHERE uuid = ?", (copy,)
    ).fetchone()
    return int(found[0] or 0) if found else 0


def now() -> str:
    """Return this moment as the file writes it."""
    return dt.datetime.now(dt.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
