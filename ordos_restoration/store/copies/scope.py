"""What a field copy holds: everything, or one banner, project or area with all that belongs to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.reference import FILES
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import blob
from ordos_restoration.store.ground import shape_of
from ordos_restoration.store.sqlite import columns_of, quoted, tables_of

BANNER = "banner"  # the column that says which banner or district a row lies in


@dataclass(frozen=True)
class Scope:
    """A part of a project; without any of these, all of it."""

    banner: str = ""  # code of the administrative unit
    project: str = ""  # uuid or code of the register's project
    area: Optional[bytes] = None  # polygon, WKB in EPSG:4490

    @property
    def text(self) -> str:
        """What the list of copies says of it."""
        return " · ".join(one for one in (self.banner, self.project, "area" if self.area else "") if one)


EVERYTHING = Scope()


def clip(connection: sqlite3.Connection, scope: Scope) -> list[str]:
    """Delete the rows outside a scope and return the tables they were in.

    Inside is what lies there or is named, all that belongs to it, and what any of it belongs to. Tables that know
    nothing of place or parent stay whole, as shipped ones do: they are what forms choose from.
    """
    if scope == EVERYTHING:
        return []
    there = tables_of(connection)
    clipped = [name for name in TABLES if name in there and is_clipped(connection, name, scope)]
    connection.execute("CREATE TEMP TABLE inside (uuid TEXT PRIMARY KEY) WITHOUT ROWID")
    for table in clipped:
        connection.executemany("INSERT OR IGNORE INTO inside VALUES (?)", seeds(connection, table, scope))
    if scope.project and not connection.execute("SELECT 1 FROM inside LIMIT 1").fetchone():
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The register has no project “{code}”. Check its code."), code=scope.project
        )
    follow(connection, down(clipped))
    follow(connection, up(clipped))
    for table in clipped:
        connection.execute(f"DELETE FROM {quoted(table)} WHERE uuid NOT IN (SELECT uuid FROM inside)")  # noqa: S608
    connection.execute("DROP TABLE inside")
    return clipped


def is_clipped(connection: sqlite3.Connection, name: str, scope: Scope) -> bool:
    """Return whether a table may have rows outside a scope."""
    table = TABLES[name]
    if table.kept or table.group == "reference" or name in FILES:
        return False
    has_place = (scope.banner and BANNER in columns_of(connection, name)) or (scope.area and table.geometry)
    return bool(has_place or table.links() or (scope.project and name == "project"))


def seeds(connection: sqlite3.Connection, table: str, scope: Scope) -> Iterator[tuple[str]]:
    """Yield the rows of a table that are inside by themselves."""
    name = quoted(table)
    if scope.project and table == "project":
        yield from connection.execute("SELECT uuid FROM project WHERE ? IN (uuid, code)", (scope.project,))
    if scope.banner and BANNER in columns_of(connection, table):
        several = f"{name}.banner LIKE '{{%' AND instr({name}.banner, ?)"
        yield from connection.execute(
            f"SELECT uuid FROM {name} WHERE banner = ? OR ({several})",  # noqa: S608
            (scope.banner, scope.banner),
        )
    if scope.area and TABLES[table].geometry:
        yield from in_area(connection, table, scope.area)


def in_area(connection: sqlite3.Connection, table: str, area: bytes) -> Iterator[tuple[str]]:
    """Yield the rows whose shapes meet an area; the spatial index finds those that may."""
    outline = blob.shape_of_wkb(area)
    if outline.IsEmpty():
        raise PlanningError(QT_TRANSLATE_NOOP("Ordos", "The area of the field copy is empty. Draw it once more."))
    west, east, south, north = outline.GetEnvelope()
    near = connection.execute(
        f"SELECT t.uuid, t.geom FROM {quoted(table)} t JOIN {quoted(f'rtree_{table}_geom')} r ON r.id = t.fid "  # noqa: S608
        "WHERE r.maxx >= ? AND r.minx <= ? AND r.maxy >= ? AND r.miny <= ?",
        (west, east, south, north),
    )
    for uuid, value in near:
        shape = shape_of(value)
        if shape is not None and shape.Intersects(outline):
            yield (uuid,)


def down(tables: Iterable[str]) -> list[str]:
    """Return the statements that find what belongs to the rows that are inside."""
    return [
        f"INSERT OR IGNORE INTO inside SELECT uuid FROM {quoted(table)} WHERE {quoted(column)} IN inside"  # noqa: S608
        for table in tables
        for column in TABLES[table].links()
    ]


def up(tables: Iterable[str]) -> list[str]:
    """Return the statements that find what the rows that are inside belong to; uuids are unique, whatever the table."""
    return [
        f"INSERT OR IGNORE INTO inside SELECT {quoted(column)} FROM {quoted(table)} "  # noqa: S608
        f"WHERE uuid IN inside AND {quoted(column)} IS NOT NULL"
        for table in tables
        for column in TABLES[table].links()
    ]


def follow(connection: sqlite3.Connection, statements: list[str]) -> None:
    """Repeat statements until they find nothing more."""
    found = True
    while found:
        found = sum(connection.execute(one).rowcount for one in statements) > 0
