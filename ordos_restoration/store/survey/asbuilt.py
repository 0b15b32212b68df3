"""What was really built: tracks become outlines, held against the design and against their neighbours."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional
from uuid import UUID, uuid5

from osgeo import ogr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, silent
from ordos_restoration.planning.units import mu
from ordos_restoration.schema.built import PLACES
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import ground
from ordos_restoration.store.entering import change, enter
from ordos_restoration.store.filling import index_of
from ordos_restoration.store.short_codes import code_of
from ordos_restoration.store.sqlite import columns_of, quoted
from ordos_restoration.store.survey.walked import CLOSED, OVERRUN, Outline, outline

WIDE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{code}”: the ends of the track are {gap:.0f} m apart and were joined by a straight line. Check it.",
)
LEFT_OUT = QT_TRANSLATE_NOOP(
    "Ordos", "“{code}”: {count} points of the track were left out: doubled, jumps of the receiver, or on the way to it."
)
ELSEWHERE = QT_TRANSLATE_NOOP(
    "Ordos", "“{code}”: the outline does not touch the design. Check whether the track belongs to this compartment."
)
THERE = QT_TRANSLATE_NOOP("Ordos", "“{code}” has an outline of {day} already, which was kept.")
NO_RING = QT_TRANSLATE_NOOP(
    "Ordos", "“{code}”: the track encloses nothing, so no outline was made. Walk round the compartment to the start."
)
CRUMB = 0.0001  # ha; two walks along one boundary never overlap by nothing


@dataclass
class Built:
    """What came of it: uuids of the outlines that were made, and how many were measured anew."""

    made: list[str] = field(default_factory=list)
    measured: int = 0
    notes: list[Message] = field(default_factory=list)


@dataclass(frozen=True)
class Walk:
    """The tracks somebody walked round a row of the project on one day."""

    table: str
    target: str
    day: str
    tracks: tuple[str, ...]  # uuids
    surveyor: Optional[str]


def from_tracks(
    connection: sqlite3.Connection,
    tracks: Optional[Sequence[str]] = None,
    by: str = "",
    renew: bool = False,
    progress: Progress = silent,
) -> Built:
    """Make an outline of the tracks of each compartment and day, inside the caller's transaction.

    tracks: uuids, all that are outlines of a compartment when None. An outline that is there is kept, as somebody may
    have corrected it; with `renew` it is made anew.
    """
    built = Built()
    walks = walks_of(connection, tracks)
    for place, walk in enumerate(walks):
        progress(place / len(walks), "")
        code = code_of(connection, walk.table, walk.target) or walk.target[:8]
        uuid = str(uuid5(UUID(walk.target), f"asbuilt/{walk.day}"))
        there = connection.execute("SELECT 1 FROM asbuilt WHERE uuid = ?", (uuid,)).fetchone()
        if there and not renew:
            built.notes.append(Message(THERE, code=code, day=walk.day))
            continue
        shape, found = enclosed(connection, walk)
        if shape is None:
            built.notes.append(Message(NO_RING, code=code))
            continue
        put(connection, walk, uuid, code, shape, by)
        built.made.append(uuid)
        built.notes += notes(connection, walk, code, found, shape)
    built.measured = measure(connection, neighbours(connection, built.made), by)
    progress(1.0, "")
    return built


def measure(connection: sqlite3.Connection, uuids: Optional[Iterable[str]] = None, by: str = "") -> int:
    """Work out areas, differences, overlaps and gaps of outlines, all of them when None; return how many changed."""
    if uuids is None:
        uuids = [uuid for (uuid,) in connection.execute("SELECT uuid FROM asbuilt")]
    return sum(change(connection, "asbuilt", uuid, figures(connection, uuid), by) for uuid in uuids)


def figures(connection: sqlite3.Connection, uuid: str) -> dict[str, Any]:
    """Return what is worked out of an outline: its area, and how it lies to the design and to other outlines."""
    table, target, geom = connection.execute(
        "SELECT target_table, target, geom FROM asbuilt WHERE uuid = ?", (uuid,)
    ).fetchone()
    shape, design = ground.shape_of(geom), design_of(connection, table, target)
    area, planned = ground.area_ha(shape), ground.area_ha(design)
    others = around(connection, geom, uuid)
    overlap = common(shape, [one for owner, one in others if owner != target])
    covered = [shape, *(one for _, one in around(connection, design and ground.blob_of(design), uuid))]
    return {
        "area_ha": round(area, 2),
        "area_mu": round(mu(area), 1),
        "design_area_ha": round(planned, 2) if design else None,
        "difference_pct": round(100 * (area - planned) / planned, 1) if planned else None,
        "overlap_ha": round(overlap, 2) if overlap > CRUMB else 0.0,
        "gap_ha": round(max(planned - common(design, covered), 0.0), 2) if design else None,
    }


# From tracks to rows ------------------------------------------------------------------------------------------------


def walks_of(connection: sqlite3.Connection, tracks: Optional[Sequence[str]]) -> list[Walk]:
    """Return the tracks by what they go round and by day."""
    rows = connection.execute(
        "SELECT uuid, target_table, target, coalesce(started_at, ended_at, created_at), surveyor, purpose FROM track "
        "ORDER BY coalesce(started_at, ended_at, created_at), fid"
    ).fetchall()
    chosen = [row for row in rows if (row[0] in tracks if tracks is not None else row[5] == "outline" and row[2])]
    walks: dict[tuple[str, str, str], list[Any]] = {}
    for row in chosen:
        if row[1] not in {one.id for one in PLACES} or not row[2]:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos", "The track “{code}” belongs to no compartment. Say in its record which one it goes round."
                ),
                code=code_of(connection, "track", row[0]),
            )
        walks.setdefault((row[1], row[2], local_day(row[3])), []).append(row)
    return [Walk(*key, tuple(row[0] for row in group), group[0][4]) for key, group in walks.items()]


def local_day(moment: Optional[str]) -> str:
    """Return the day of a moment in China, today where there is none: a walk at seven is not one of the day before."""
    china = dt.timezone(dt.timedelta(hours=8))
    try:
        then = dt.datetime.fromisoformat((moment or "").replace("Z", "+00:00"))
    except ValueError:
        then = dt.datetime.now(dt.timezone.utc)
    return then.astimezone(china).date().isoformat()


def enclosed(connection: sqlite3.Connection, walk: Walk) -> tuple[Optional[ogr.Geometry], Outline]:
    """Return the outline of tracks in degrees, None where they enclose nothing, and what was done to them."""
    marks = ", ".join("?" * len(walk.tracks))
    rows = connection.execute(f"SELECT geom FROM track WHERE uuid IN ({marks}) ORDER BY fid", walk.tracks)  # noqa: S608
    lines = [line for line in (ground.shape_of(geom) for (geom,) in rows) if line is not None]
    zone = ground.zone_of(lines[0]) if lines else 0
    flat = [ground.in_metres(line, zone) for line in lines]
    found = outline([[line.GetPoint_2D(place) for place in range(line.GetPointCount())] for line in flat])
    return (None if found.shape is None else ground.in_degrees(found.shape, zone)), found


def put(connection: sqlite3.Connection, walk: Walk, uuid: str, code: str, shape: ogr.Geometry, by: str) -> None:
    """Write the row of an outline; one that is there gets the new shape."""
    made = {"geom": ground.blob_of(shape), "track": walk.tracks[0], "positioning": "track", "surveyor": walk.surveyor}
    if connection.execute("SELECT 1 FROM asbuilt WHERE uuid = ?", (uuid,)).fetchone():
        change(connection, "asbuilt", uuid, made, by)
    else:
        taken = {one for (one,) in connection.execute("SELECT code FROM asbuilt")}
        free = next(f"{code}-B{n:02d}" for n in range(1, len(taken) + 2) if f"{code}-B{n:02d}" not in taken)
        identity = {"uuid": uuid, "code": free, "target_table": walk.table, "target": walk.target, "date": walk.day}
        enter(connection, "asbuilt", [{**identity, "project": register_entry(connection, walk), **made}], by)
    change(connection, "asbuilt", uuid, figures(connection, uuid), by)


def register_entry(connection: sqlite3.Connection, walk: Walk) -> Optional[str]:
    """Return the register's project that the design belongs to."""
    if "project" not in columns_of(connection, walk.table):
        return None
    query = f"SELECT project FROM {quoted(walk.table)} WHERE uuid = ?"  # noqa: S608
    return (connection.execute(query, (walk.target,)).fetchone() or (None,))[0]


def notes(connection: sqlite3.Connection, walk: Walk, code: str, found: Outline, shape: ogr.Geometry) -> list[Message]:
    """Return what people should look at."""
    said = []
    around_it = found.shape.Boundary().Length() if found.shape is not None else 0.0
    if found.gap > max(OVERRUN, CLOSED * around_it):
        said.append(Message(WIDE, code=code, gap=found.gap))
    if found.left_out:
        said.append(Message(LEFT_OUT, code=code, count=found.left_out))
    design = design_of(connection, walk.table, walk.target)
    if design is not None and common(shape, [design]) <= CRUMB:
        said.append(Message(ELSEWHERE, code=code))
    return said


# Shapes beside each other -------------------------------------------------------------------------------------------


def design_of(connection: sqlite3.Connection, table: str, target: str) -> Optional[ogr.Geometry]:
    """Return the polygons of a design in degrees, None where it has none."""
    if table not in TABLES or "Polygon" not in TABLES[table].geometry:
        return None
    found = connection.execute(f"SELECT geom FROM {quoted(table)} WHERE uuid = ?", (target,)).fetchone()  # noqa: S608
    shape = ground.shape_of(found[0]) if found else None
    return None if shape is None else ground.sound(shape)


def around(connection: sqlite3.Connection, geom: Optional[bytes], but: str) -> list[tuple[str, ogr.Geometry]]:
    """Return (target, shape) of the outlines whose boxes meet that of a shape, without one of them."""
    shape = ground.shape_of(geom)
    if shape is None:
        return []
    west, east, south, north = shape.GetEnvelope()
    rows = connection.execute(
        f"SELECT target, geom FROM asbuilt WHERE uuid <> ? AND fid IN (SELECT id FROM {index_of('asbuilt')} "  # noqa: S608
        "WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?)",
        (but, east, west, north, south),
    )
    return [(target, ground.sound(one)) for target, one in ((row[0], ground.shape_of(row[1])) for row in rows) if one]


def common(shape: Optional[ogr.Geometry], others: Sequence[Optional[ogr.Geometry]]) -> float:
    """Return the area [ha] of a shape that others cover, what two of them cover counted once."""
    there = [one for one in others if one is not None]
    if shape is None or not there:
        return 0.0
    whole = ground.gathered([part for one in there for part in ground.polygons(one)]).UnionCascaded()
    return ground.area_ha(ground.gathered(ground.polygons(ground.sound(shape).Intersection(whole))))


def neighbours(connection: sqlite3.Connection, uuids: Sequence[str]) -> list[str]:
    """Return the outlines beside those that were just made, whose overlaps and gaps are no longer the same."""
    found: set[str] = set()
    for uuid in uuids:
        (geom,) = connection.execute("SELECT geom FROM asbuilt WHERE uuid = ?", (uuid,)).fetchone()
        targets = [target for target, _ in around(connection, geom, uuid)]
        for target in targets:
            found.update(one for (one,) in connection.execute("SELECT uuid FROM asbuilt WHERE target = ?", (target,)))
    return sorted(found)
