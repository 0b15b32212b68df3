"""Whether a returned file is a later state of one that came back before, or of a second device with the same copy.

A copy that was put on two phones comes back twice under one identity. Compared with what the first phone brought, the
second would seem to have deleted all of it. The file's own history tells: a later state has all the history of the
earlier one, and every cell and row that has changed between them stands in the rest of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from ordos_restoration.store.copies.differences import differences
from ordos_restoration.store.copies.told import Layout
from ordos_restoration.store.sqlite import columns_of

Trace = tuple[str, str, str]  # table, row, column; no column: the row was deleted


def is_later(connection: sqlite3.Connection, layouts: Mapping[str, Layout], old: str, new: str) -> bool:
    """Return whether what stands in schema `new` can have become of what stands in schema `old` by work on it.

    A file without history cannot tell, and is taken for a later state.
    """
    if not (keeps_history(connection, old) and keeps_history(connection, new)):
        return True
    if connection.execute(
        f'SELECT 1 FROM "{old}".history WHERE uuid NOT IN (SELECT uuid FROM "{new}".history) LIMIT 1'  # noqa: S608
    ).fetchone():
        return False
    known = traces(connection, old, new)
    for change in differences(connection, layouts, old, new):
        if change.action == "delete" and (change.table, change.uuid, "") not in known:
            return False
        if not all((change.table, change.uuid, column) in known for column in change.cells):
            return False
    return True


def keeps_history(connection: sqlite3.Connection, schema: str) -> bool:
    """Return whether a file writes down what changes in it."""
    triggers = connection.execute(
        f"SELECT 1 FROM \"{schema}\".sqlite_master WHERE type = 'trigger' AND name LIKE 'history_%' LIMIT 1"  # noqa: S608
    )
    return bool(columns_of(connection, "history", schema)) and triggers.fetchone() is not None


def traces(connection: sqlite3.Connection, old: str, new: str) -> set[Trace]:
    """Return what the history of a file tells beyond that of another."""
    rows = connection.execute(
        "SELECT table_name, row_uuid, coalesce(column_name, ''), action "  # noqa: S608
        f'FROM "{new}".history WHERE uuid NOT IN (SELECT uuid FROM "{old}".history)'
    )
    return {
        (table, row, column)
        for table, row, column, action in rows
        if (action == "delete") == (column == "")  # the cells of a deleted row say no more than the row
    }
