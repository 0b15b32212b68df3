"""What somebody drew or walked with a phone: placemarks named by a short code become tracks and notes of that row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional
from uuid import UUID, uuid5

from osgeo import ogr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import ground
from ordos_restoration.store.entering import enter
from ordos_restoration.store.sheets.kmz import label_point
from ordos_restoration.store.sheets.mark_files import XY, Mark, read
from ordos_restoration.store.sheets.returned import LEFT_OUT, Remark
from ordos_restoration.store.short_codes import Coded, every, written
from ordos_restoration.store.sqlite import quoted
from ordos_restoration.store.survey.asbuilt import local_day
from ordos_restoration.store.survey.walked import goes_round

__all__ = ["Mark", "TakenIn", "read", "take_in"]

SAME = 2e-6  # degrees; what came out of the project and was not touched
NO_CODE = QT_TRANSLATE_NOOP(
    "Ordos", "No row of the project has this code. Name what you draw by the short code, then a space and any words."
)
NO_SHAPE = QT_TRANSLATE_NOOP("Ordos", "It has no shape that can be read, or lies outside China.")
NO_PARENT = QT_TRANSLATE_NOOP("Ordos", "A row of “{table}” takes no {kind}.")
KINDS = {"track": QT_TRANSLATE_NOOP("Ordos", "track"), "note": QT_TRANSLATE_NOOP("Ordos", "note")}


@dataclass
class TakenIn:
    """What came of it."""

    tracks: int = 0
    notes: int = 0
    there: int = 0  # marks that the project has already
    remarks: list[Remark] = field(default_factory=list)


def take_in(connection: sqlite3.Connection, marks: Iterable[Mark], by: str = "", otherwise: str = "") -> TakenIn:
    """Add marks as tracks and notes, inside the caller's transaction; what cannot be placed is listed.

    Lines and outlines become tracks, points notes. The same file twice adds nothing. A mark belongs to the row of the
    code it is named by, else of the nearest folder named so, else of the code `otherwise`.
    """
    taken = TakenIn()
    known = every(connection, [name for name in TABLES if "code" in TABLES[name].columns])
    rows: dict[str, list[dict[str, Any]]] = {"track": [], "note": []}
    for mark in marks:
        owner, words = owner_of(mark, known, otherwise)
        kind = "note" if len(mark.line) == 1 else "track"
        reason = refusal(owner, mark, kind)
        if reason is not None:
            taken.remarks.append(Remark(mark.name, "", mark.told[:80], LEFT_OUT, reason))
        elif owner is not None and not is_ours(connection, owner, mark):
            rows[kind].append(track(owner, mark, words) if kind == "track" else note(owner, mark, words))
        else:
            taken.there += 1
    for kind, made in rows.items():
        fresh = numbered(connection, kind, made)
        count = enter(connection, kind, fresh, by)
        taken.there += len(made) - count
        setattr(taken, f"{kind}s", count)
    return taken


# Rows ---------------------------------------------------------------------------------------------------------------


def owner_of(mark: Mark, known: dict[str, Coded], otherwise: str) -> tuple[Optional[Coded], str]:
    """Return the row a mark belongs to, and the words that were written besides its code."""
    owner, words = coded(mark.name, known)
    if owner is not None:
        return owner, words
    for folder in (*mark.folders, otherwise):
        owner, _ = coded(folder, known) if folder else (None, "")
        if owner is not None:
            return owner, mark.name
    return None, words


def coded(name: str, known: dict[str, Coded]) -> tuple[Optional[Coded], str]:
    """Return the row whose code a name is or begins with, and the words behind it."""
    whole = written(name)
    if whole in known:
        return known[whole], ""
    for place in range(len(whole) - 1, 0, -1):
        if not (whole[place].isascii() and whole[place].isalnum()) and whole[:place].strip() in known:
            return known[whole[:place].strip()], name[place:].strip(" ,，、:：;；-—_")
    return None, name


def refusal(owner: Optional[Coded], mark: Mark, kind: str) -> Optional[Message]:
    """Return why a mark cannot be taken, None where it can."""
    if not mark.line:
        return Message(NO_SHAPE)
    if owner is None:
        return Message(NO_CODE)
    if owner.table not in TABLES[kind].links()["target"].to:
        return Message(NO_PARENT, table=Message(TABLES[owner.table].label), kind=Message(KINDS[kind]))
    return None


def is_ours(connection: sqlite3.Connection, owner: Coded, mark: Mark) -> bool:
    """Return whether a mark is the row's own shape, as it went out, or the point its label stands at."""
    geometry = TABLES[owner.table].geometry
    if not geometry:
        return False
    query = f"SELECT geom FROM {quoted(owner.table)} WHERE uuid = ?"  # noqa: S608
    shape = ground.shape_of(connection.execute(query, (owner.uuid,)).fetchone()[0])
    if shape is None:
        return False
    label = label_point(shape) if len(mark.line) == 1 else None
    if label is not None:
        return alike([label.GetPoint_2D(0)], mark.line)
    return mark.ring == ("Polygon" in geometry) and any(alike(line, mark.line) for line in lines_of(shape))


def lines_of(shape: ogr.Geometry) -> Iterator[list[XY]]:
    """Yield the corners of every line, ring and point of a shape."""
    if shape.GetGeometryCount():
        for place in range(shape.GetGeometryCount()):
            yield from lines_of(shape.GetGeometryRef(place))
    else:
        yield [shape.GetPoint_2D(place) for place in range(shape.GetPointCount())]


def alike(one: Sequence[XY], other: Sequence[XY]) -> bool:
    """Return whether two lines have the same corners."""
    return len(one) == len(other) and all(
        abs(xa - xb) <= SAME and abs(ya - yb) <= SAME for (xa, ya), (xb, yb) in zip(one, other)
    )


def track(owner: Coded, mark: Mark, words: str) -> dict[str, Any]:
    """Return a line or an outline as the row of a track."""
    shape = ogr.Geometry(ogr.wkbLineString)
    for x, y in mark.line:
        shape.AddPoint_2D(x, y)
    zone = ground.zone_of(shape)
    flat = ground.in_metres(shape, zone)
    closed = mark.ring or goes_round([flat.GetPoint_2D(place) for place in range(flat.GetPointCount())])
    return {
        **identity(owner, mark, "track"),
        "purpose": "outline" if closed else "line",
        "started_at": mark.times[0] if mark.times else None,
        "ended_at": mark.times[-1] if mark.times else None,
        "length_m": round(flat.Length(), 1),
        "remark": " ".join(filter(None, (words, mark.told))) or None,
        "geom": ground.blob_of(shape),
    }


def note(owner: Coded, mark: Mark, words: str) -> dict[str, Any]:
    """Return a point as the row of a note."""
    shape = ogr.Geometry(ogr.wkbPoint)
    shape.AddPoint_2D(*mark.line[0])
    return {
        **identity(owner, mark, "note"),
        "date": local_day(mark.times[0] if mark.times else None),
        "text": " ".join(filter(None, (words, mark.told))) or mark.name,
        "geom": ground.blob_of(shape),
    }


def identity(owner: Coded, mark: Mark, kind: str) -> dict[str, Any]:
    """Return whose a mark is, and a uuid that is the same whenever the same mark comes back."""
    places = " ".join(f"{x:.6f},{y:.6f}" for x, y in mark.line)
    uuid = str(uuid5(UUID(owner.uuid), f"{kind}/{mark.name}/{places}"))
    return {"uuid": uuid, "target_table": owner.table, "target": owner.uuid, "code": owner.code}


def numbered(connection: sqlite3.Connection, kind: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows that are new, with codes that nobody has: that of their owner, T or N, and a number."""
    taken = {code for (code,) in connection.execute(f"SELECT code FROM {quoted(kind)}")}  # noqa: S608
    made = []
    for row in rows:
        if connection.execute(f"SELECT 1 FROM {quoted(kind)} WHERE uuid = ?", (row["uuid"],)).fetchone():  # noqa: S608
            continue
        stem = f"{row['code']}-{kind[0].upper()}"
        code = next(f"{stem}{count:02d}" for count in range(1, len(taken) + 2) if f"{stem}{count:02d}" not in taken)
        taken.add(code)
        made.append({**row, "code": code})
    return made
