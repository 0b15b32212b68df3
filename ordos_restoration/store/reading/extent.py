"""Where projects lie: the box around their outlines and around everything that is planned or recorded for them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Optional

from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.ddl import GEOMETRY
from ordos_restoration.store.filling import Box
from ordos_restoration.store.reading.project_figures import GROUP
from ordos_restoration.store.reading.totals import Line
from ordos_restoration.store.sqlite import columns_of, opened, quoted


def extent(path: Path, by: str, line: Line) -> Optional[Box]:
    """Return the box [degrees] around a project, or around the projects of a group; None where nothing is drawn."""
    keys = (line.key,) if line.kind == "project" else tuple(keys_of(line))
    column = "uuid" if line.kind == "project" else GROUP[by]
    with opened(path) as connection:
        connection.execute("PRAGMA query_only = 0")  # the temporary table below is no part of the file
        connection.execute("CREATE TEMP TABLE chosen (uuid TEXT PRIMARY KEY)")
        connection.execute(
            f"INSERT INTO chosen SELECT uuid FROM project WHERE {column} IN ({', '.join('?' * len(keys))})",  # noqa: S608
            keys,
        )
        boxes = list(boxes_of(connection))
    if not boxes:
        return None
    left, below, right, above = zip(*boxes)
    return min(left), min(below), max(right), max(above)


def keys_of(line: Line) -> Iterator[str]:
    """Yield the keys of a group and of all groups in it."""
    yield line.key
    for one in line.groups:
        yield from keys_of(one)


def boxes_of(connection: sqlite3.Connection) -> Iterator[Box]:
    """Yield the box of the chosen projects in every table that has shapes of projects."""
    for name, table in TABLES.items():
        owner = (
            "uuid"
            if name == "project"
            else next((column for column, link in table.links().items() if link.to == ("project",)), "")
        )
        index = f"rtree_{name}_{GEOMETRY}"
        if not owner or not table.geometry or not columns_of(connection, index):
            continue
        box = connection.execute(
            f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM {quoted(index)} WHERE id IN "  # noqa: S608
            f"(SELECT fid FROM {quoted(name)} WHERE {quoted(owner)} IN (SELECT uuid FROM chosen))"
        ).fetchone()
        if box[0] is not None:
            yield box
