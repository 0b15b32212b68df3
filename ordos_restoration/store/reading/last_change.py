"""The last saved change of a table, as its history tells it, so that it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ordos_restoration.store.sqlite import opened


@dataclass(frozen=True)
class LastChange:
    """What one person changed of one row at one time: the values before, as text; shapes as hexadecimal blobs."""

    uuid: str
    action: str  # "update" or "delete"
    changed_by: str
    changed_at: str
    before: dict[str, Optional[str]]


def last_change(path: Path, table: str) -> Optional[LastChange]:
    """Return the last change of a table, None where nothing was changed yet."""
    with opened(path) as connection:
        newest = connection.execute(
            "SELECT row_uuid, action, changed_by, changed_at FROM history WHERE table_name = ? "
            "ORDER BY fid DESC LIMIT 1",
            (table,),
        ).fetchone()
        if newest is None:
            return None
        uuid, action, changed_by, changed_at = newest
        cells = connection.execute(
            "SELECT column_name, before FROM history WHERE table_name = ? AND row_uuid = ? AND action = ? "
            "AND changed_at IS ? ORDER BY fid",
            (table, uuid, action, changed_at),
        )
        before = {column: value for column, value in cells if column}
    return LastChange(uuid, action, changed_by or "", changed_at or "", before)
