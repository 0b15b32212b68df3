"""Rows by the short code that people write on phones and paper."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple, Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.sqlite import columns_of, quoted

LATER = {"dropped": 0, "draft": 1}  # of rows with one code, in several versions of a plan, what counts least


class Coded(NamedTuple):
    """A row that has a code."""

    table: str
    uuid: str
    code: str
    status: str = ""  # how far it has come, where its table says that


def written(code: object) -> str:
    """Return a code as it is compared: letters and figures of one width and case, no spaces around."""
    return unicodedata.normalize("NFKC", str(code)).strip().upper()


def every(connection: sqlite3.Connection, tables: Iterable[str]) -> dict[str, Coded]:
    """Return the rows of these tables by `written` code.

    Versions of a plan share their codes: then it is the one that is under way, of these the latest.
    """
    found: dict[str, Coded] = {}
    for table in tables:
        there = columns_of(connection, table)
        if "code" not in there:
            continue
        status = "status" if "status" in there else "NULL"
        rows = connection.execute(
            f"SELECT uuid, code, {status} FROM {quoted(table)} WHERE code IS NOT NULL ORDER BY fid"  # noqa: S608
        ).fetchall()
        for uuid, code, state in sorted(rows, key=lambda row: LATER.get(row[2], len(LATER))):
            found[written(code)] = Coded(table, uuid, code, state or "")
    return found


def code_of(connection: sqlite3.Connection, table: str, uuid: str) -> Optional[str]:
    """Return the code of a row, the beginning of its uuid where it has none, None where there is no such row."""
    column = "code" if "code" in TABLES[table].entries else "NULL"
    found = connection.execute(f"SELECT {column} FROM {quoted(table)} WHERE uuid = ?", (uuid,)).fetchone()  # noqa: S608
    return None if found is None else str(found[0] or uuid[:8])


def named(connection: sqlite3.Connection, tables: Iterable[str], codes: Iterable[str]) -> list[Coded]:
    """Return the rows of these codes; raise PlanningError for one that there is not."""
    known = every(connection, tables)
    unknown = [code for code in codes if written(code) not in known]
    if unknown:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The project has nothing of the code “{codes}”. Check how it is written."),
            codes=", ".join(unknown),
        )
    return [known[written(code)] for code in codes]
