"""The rows of a plan as the project keeps them: whose they are, by whom, and known again after a re-run."""

from __future__ import annotations

import sqlite3
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, NamedTuple, Optional

from ordos_restoration.planning.kinds import Choices, Kind
from ordos_restoration.planning.rows import Rows
from ordos_restoration.schema.vocabulary import ProjectTable
from ordos_restoration.store import blob, filling


class Stamp(NamedTuple):
    """What every row of a landing says of where it belongs and who made it."""

    plan: str
    project: Optional[str]  # of the register
    when: str
    who: Optional[str]


def fill(
    connection: sqlite3.Connection,
    table: ProjectTable,
    rows: Rows,
    stamp: Stamp,
    held: Mapping[str, int],
    index_too: bool,
) -> Iterator[int]:
    """Write the rows of a table, their shapes in EPSG:4490; yield how many were written, chunk by chunk.

    held: the fids of rows that these replace, by uuid. They are kept, so that an edit which waits in somebody's QGIS
    meets the row it was made for. index_too: the triggers rest.
    """
    said = {"plan": stamp.plan, "status": "draft", "project": stamp.project, "revision": 0}
    said.update(created_at=stamp.when, created_by=stamp.who, updated_at=stamp.when, updated_by=stamp.who)
    said = {name: value for name, value in said.items() if name in table.entries}
    planned = [name for name in table.columns if name not in said]
    names = ["fid", "uuid", *said, *planned, *(["geom"] if table.geometry else [])]
    identities, fids = uuids(stamp.plan, table.id, rows), count(filling.next_fid(connection, table.id))
    for start in range(0, len(rows), filling.CHUNK):
        chunk = slice(start, min(start + filling.CHUNK, len(rows)))
        columns = [stored(rows.columns[name][chunk], table.entries[name].kind) for name in planned]
        if rows.wkb is not None:
            columns.append([wkb and blob.from_wkb(wkb, filling.SRS) for wkb in rows.wkb[chunk]])
        values = [
            (held[identity] if identity in held else next(fids), identity, *said.values(), *row)
            for row, identity in zip(zip(*columns), identities)
        ]
        filling.add(connection, table.id, names, values, index_too)
        yield chunk.stop - start


def uuids(plan: str, table: str, rows: Rows) -> Iterator[str]:
    """Yield the identity of each row: that of its code within the plan, or of its place where it has none."""
    space, codes = uuid.UUID(plan), rows.columns.get("code")
    seen: set[str] = set()
    times: Counter[str] = Counter()
    for place in range(len(rows)):
        code = key = str((codes and codes[place]) or place + 1)
        while key in seen:
            times[code] += 1
            key = f"{code}#{times[code] + 1}"
        seen.add(key)
        yield str(uuid.uuid5(space, f"{table}/{key}"))


def stored(values: list[Any], kind: Kind) -> list[Any]:
    """Return values as the file keeps them: several options are written {a,b}."""
    if not isinstance(kind, Choices):
        return values
    return [value if value is None else "{" + ",".join(kind.parse(value)) + "}" for value in values]
