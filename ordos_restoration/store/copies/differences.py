"""What differs between two states of a project file: rows by uuid, values by cell."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Optional

from ordos_restoration.store.copies.told import Layout
from ordos_restoration.store.sqlite import columns_of, quoted

Raw = Optional[dict[str, Any]]


@dataclass(frozen=True)
class Difference:
    """One row that is not the same in both: as it was, as it is, and the cells that say something else."""

    table: str
    uuid: str
    before: Raw
    after: Raw
    cells: tuple[str, ...] = ()

    @property
    def action(self) -> str:
        """insert, update or delete."""
        return "insert" if self.before is None else "delete" if self.after is None else "update"


def differences(
    connection: sqlite3.Connection, layouts: Mapping[str, Layout], old: str = "base", new: str = "main"
) -> Iterator[Difference]:
    """Yield the rows that differ from schema `old` to schema `new` of one connection, table by table, uuid by uuid."""
    for layout in layouts.values():
        yield from of_table(connection, layout, old, new)


def of_table(connection: sqlite3.Connection, layout: Layout, old: str, new: str) -> Iterator[Difference]:
    """Yield the rows of one table that differ; a table or column that one of the two lacks is passed over."""
    both = set(columns_of(connection, layout.table, old)) & set(columns_of(connection, layout.table, new))
    if "uuid" not in both:
        return
    columns = [one for one in ("uuid", *layout.columns, *layout.audit) if one in both]
    compared = [one for one in layout.columns if one in both]
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS candidate (uuid TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.execute("DELETE FROM candidate")
    uuids = candidates(connection, layout.table, compared, old, new)
    connection.executemany("INSERT OR IGNORE INTO candidate VALUES (?)", ((one,) for one in uuids if one))
    count = len(columns)
    for row in connection.execute(pairs(layout.table, columns, old, new)):
        before = dict(zip(columns, row[:count])) if row[0] is not None else None
        after = dict(zip(columns, row[count:])) if row[count] is not None else None
        if before is None or after is None:
            yield Difference(layout.table, (after or before or {})["uuid"], before, after)
            continue
        cells = tuple(one for one in compared if differ(layout, one, before[one], after[one]))
        if cells:
            yield Difference(layout.table, after["uuid"], before, after, cells)


def candidates(connection: sqlite3.Connection, table: str, columns: list[str], old: str, new: str) -> Iterator[str]:
    """Yield the uuids of rows that may differ: all that are not the same under the same rowid.

    Side by side in the order of their rowids, which no index has, two tables of 100,000 rows are compared in a tenth of
    a second; by uuid, which only these rows then are, each row would have to be looked for.
    """
    name, was, now = quoted(table), quoted(old), quoted(new)
    other = " OR ".join(f"n.{quoted(one)} IS NOT o.{quoted(one)}" for one in ("uuid", *columns))
    changed = connection.execute(
        f"SELECT n.uuid, o.uuid FROM {now}.{name} n NOT INDEXED "  # noqa: S608
        f"LEFT JOIN {was}.{name} o ON o.rowid = n.rowid WHERE {other}"
    )
    gone = connection.execute(
        f"SELECT o.uuid FROM {was}.{name} o NOT INDEXED "  # noqa: S608
        f"LEFT JOIN {now}.{name} n ON n.rowid = o.rowid WHERE n.rowid IS NULL"
    )
    yield from (uuid for row in chain(changed, gone) for uuid in row)


def pairs(table: str, columns: list[str], old: str, new: str) -> str:
    """Return the statement that sets the two states of every candidate side by side."""
    name, was, now = quoted(table), quoted(old), quoted(new)
    shown = ", ".join(f"{side}.{quoted(one)}" for side in "on" for one in columns)
    return (
        f"SELECT {shown} FROM temp.candidate k LEFT JOIN {was}.{name} o ON o.uuid = k.uuid "  # noqa: S608
        f"LEFT JOIN {now}.{name} n ON n.uuid = k.uuid ORDER BY k.uuid"
    )


def differ(layout: Layout, column: str, before: Any, after: Any) -> bool:
    """Return whether two cells say something else; how they are written does not count."""
    return before != after and layout.told(column, before) != layout.told(column, after)
