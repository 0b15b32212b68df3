"""Many rows at once into a table of the file, or out of it: its triggers rest, its index and its counts are kept here.

The triggers of a spatial index call Python four times a row, those of the counts write one row again and again; by hand
both are several times faster, and inside one transaction nobody sees a state between.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Optional

from ordos_restoration.planning.message import Progress, silent
from ordos_restoration.store import blob
from ordos_restoration.store.sqlite import quoted

CHUNK = 5_000  # rows between two looks at the cancel button
ENABLE_TRIGGER = 1003  # SQLITE_DBCONFIG_ENABLE_TRIGGER, which Python names since 3.12
ROUNDED = 5e-7  # of a number, by which the spatial index may hold it too far out
SRS = 4490  # CGCS2000, which every table of a project is kept in

Box = tuple[float, float, float, float]  # min x, min y, max x, max y, as gpkg_contents has them


@contextmanager
def at_rest(connection: sqlite3.Connection, tables: Iterable[str], edited: bool = False) -> Iterator[bool]:
    """Let the triggers of the tables rest, only inside a transaction; yield whether they do.

    Before Python 3.12 they are taken off and put back. QGIS, where it is editing the file, would then fail at its next
    save, once, with “no such table” (SQLite 3.40 to 3.46, where a table has a spatial index); so they stay while the
    file is edited.
    """
    if hasattr(connection, "setconfig"):
        connection.setconfig(ENABLE_TRIGGER, False)
        try:
            yield True
        finally:
            connection.setconfig(ENABLE_TRIGGER, True)
    elif edited:
        yield False
    else:
        found = [trigger for table in tables for trigger in triggers_of(connection, table)]
        for name, _ in found:
            connection.execute(f"DROP TRIGGER {quoted(name)}")
        yield True  # a failure rolls the whole transaction back, and the triggers with it
        for _, sql in found:
            connection.execute(sql)


def triggers_of(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Return name and statement of every trigger of a table."""
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? COLLATE NOCASE ORDER BY rowid"
    return connection.execute(query, (table,)).fetchall()


def add(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    index_too: bool,
) -> None:
    """Add rows; the first column is fid, and the geometry, where there is one, is a blob in column geom.

    index_too: the triggers rest, so the spatial index is filled here.
    """
    names, marks = ", ".join(map(quoted, columns)), ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO {quoted(table)} ({names}) VALUES ({marks})", rows)  # noqa: S608
    if index_too and "geom" in columns and is_indexed(connection, table):
        geom = columns.index("geom")
        boxes = ((row[0], blob.bounds(row[geom])) for row in rows if row[geom] is not None)
        connection.executemany(
            f"INSERT INTO {index_of(table)} VALUES (?, ?, ?, ?, ?)",  # noqa: S608
            ((fid, *box) for fid, box in boxes if box is not None),
        )


def remove(
    connection: sqlite3.Connection, table: str, plan: str, index_too: bool, progress: Progress = silent
) -> dict[str, int]:
    """Take out the rows of a plan; return their fids by uuid. Where the triggers do not rest, nothing is remembered."""
    name, (newest,) = quoted(table), connection.execute("SELECT coalesce(max(fid), 0) FROM history").fetchone()
    query = f"SELECT uuid, fid FROM {name} WHERE plan = ? ORDER BY fid"  # noqa: S608
    held = dict(connection.execute(query, (plan,)).fetchall())
    fids = list(held.values())
    for start in range(0, len(fids), CHUNK):
        progress(0.0, "")
        ends = (plan, fids[start], fids[min(start + CHUNK, len(fids)) - 1])
        these = f"FROM {name} WHERE plan = ? AND fid BETWEEN ? AND ?"
        if index_too and is_indexed(connection, table):
            connection.execute(f"DELETE FROM {index_of(table)} WHERE id IN (SELECT fid {these})", ends)  # noqa: S608
        connection.execute(f"DELETE {these}", ends)
    connection.execute("DELETE FROM history WHERE fid > ?", (newest,))
    return held


def settle(connection: sqlite3.Connection, table: str) -> None:
    """Bring what the GeoPackage says of a table in line with its rows: count, extent, time of change."""
    count = connection.execute(f"SELECT count(*) FROM {quoted(table)}").fetchone()[0]  # noqa: S608
    connection.execute(
        "UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ? COLLATE NOCASE", (count, table)
    )
    connection.execute(
        "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?", (table,)
    )
    if is_indexed(connection, table):
        connection.execute(
            "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
            (*(extent(connection, table) or (None,) * 4), table),
        )


def extent(connection: sqlite3.Connection, table: str) -> Optional[Box]:
    """Return the box around all shapes of a table, None where it has none.

    The index holds its numbers in 32 bits, rounded outwards by one or two steps of theirs; so it only says which rows
    may lie at the edge, and these say where exactly.
    """
    index, ends = index_of(table), []
    for column, side, outermost in (("minx", 0, min), ("miny", 2, min), ("maxx", 1, max), ("maxy", 3, max)):
        (edge,) = connection.execute(f"SELECT {outermost.__name__}({column}) FROM {index}").fetchone()  # noqa: S608
        if edge is None:
            return None
        near, sign = edge + abs(edge) * ROUNDED * (1 if outermost is min else -1), "<=" if outermost is min else ">="
        shapes = connection.execute(
            f"SELECT geom FROM {quoted(table)} WHERE fid IN (SELECT id FROM {index} WHERE {column} {sign} ?)",  # noqa: S608
            (near,),
        )
        boxes = [box for box in (blob.bounds(shape) for (shape,) in shapes) if box is not None]
        if not boxes:
            return None
        ends.append(outermost(box[side] for box in boxes))
    return ends[0], ends[1], ends[2], ends[3]


def next_fid(connection: sqlite3.Connection, table: str) -> int:
    """Return the fid for the next row; one that was used is never used again, as layers that are open remember it."""
    (highest,) = connection.execute(f"SELECT coalesce(max(fid), 0) FROM {quoted(table)}").fetchone()  # noqa: S608
    used = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return max(highest, used[0] if used else 0) + 1


def index_of(table: str) -> str:
    """Return the name of a table's spatial index, as SQL writes it."""
    return quoted(f"rtree_{table}_geom")


def is_indexed(connection: sqlite3.Connection, table: str) -> bool:
    """Return whether a table has a spatial index."""
    name = f"rtree_{table}_geom"
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone() is not None
