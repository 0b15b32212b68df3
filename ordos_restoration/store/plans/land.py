"""A plan into the project GeoPackage: all its tables in one transaction, as a draft that is replaced as a whole."""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path
from typing import Any, Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError, Progress, silent
from ordos_restoration.planning.rows import Rows
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import filling
from ordos_restoration.store.plans.landing import Landed, Landing, made_with, note
from ordos_restoration.store.plans.plan_versions import OWN, Place, place_for
from ordos_restoration.store.plans.planned_rows import Stamp, fill
from ordos_restoration.store.project import check_version, identity
from ordos_restoration.store.sqlite import opened, quoted, transaction

CACHE = 64  # MB of pages that SQLite keeps in memory; with its own 2 MB it writes every page of an index many times
BRIEF = 0.5  # s to wait for a lock before the planning has started


def land(project: Path, landing: Landing, progress: Progress = silent, editing_here: bool = False) -> Landed:
    """Put a plan into a project and return where it lies; `progress` may raise, and then nothing has changed.

    A draft of the same name and capability is replaced, if nobody has built upon it; otherwise the plan becomes the
    next version. editing_here: the one program that has the file open for editing is this one, and no edit of the
    plan's tables waits in it. Raises PlanningError where the file is no project of this version, is locked, or takes
    no more.
    """
    contents = {**parts(landing), **landing.tables}
    total, done = sum(map(len, contents.values())), 0
    with opened(project, write=True) as connection:
        connection.execute(f"PRAGMA cache_size = {-1024 * CACHE}")
        edited = not editing_here and is_edited_elsewhere(connection)
        with transaction(connection):
            check_version(identity(connection), project)
            entry = register_entry(connection, landing.register_entry)
            place = place_for(connection, landing.name, landing.capability, edited)
            stamp = write_plan(connection, landing, place, entry)
            with filling.at_rest(connection, OWN, edited or editing_here) as resting:
                held = clear(connection, place, resting, progress)
                for name, rows in contents.items():
                    for added in fill(connection, TABLES[name], rows, stamp, held.get(name, {}), resting):
                        done += added
                        progress(done / total, "")
                    check_count(connection, project, name, place.uuid, len(rows))
                for name in ("plan", *{**held, **contents}):
                    filling.settle(connection, name)
            progress(1.0, "")
    return Landed(
        place.uuid, place.version, place.replaces, note(landing.name, place.version, place.replaces, place.reason)
    )


def check(project: Path, entry: str = "") -> None:
    """Raise PlanningError where a landing would be refused, so that nobody waits for a plan in vain."""
    with opened(project, write=True, busy=BRIEF) as connection:
        check_version(identity(connection), project)
        register_entry(connection, entry)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")


# The file -----------------------------------------------------------------------------------------------------------


def is_edited_elsewhere(connection: sqlite3.Connection) -> bool:
    """Return whether another program has the file open for editing; what a crash has left of it is cleared away.

    QGIS puts a file into WAL mode while a layer is edited. Its edits wait in memory and are written by fid: of rows
    that are gone by then, they vanish without a word.
    """
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        return False
    try:
        return connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "wal"
    except sqlite3.OperationalError:  # locked: somebody is there
        return True


def register_entry(connection: sqlite3.Connection, code: str) -> Optional[str]:
    """Return the uuid of the register's project of that code, None where none is asked for."""
    if not code:
        return None
    row = connection.execute("SELECT uuid FROM project WHERE code = ?", (code,)).fetchone()
    if row is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "The register has no project of the code “{code}”. Enter it there first, or leave it out."
            ),
            code=code,
        )
    return str(row[0])


def check_count(connection: sqlite3.Connection, project: Path, table: str, plan: str, wanted: int) -> None:
    """Raise PlanningError where a table does not hold the rows that were put into it."""
    query = f"SELECT count(*) FROM {quoted(table)} WHERE plan = ?"  # noqa: S608
    (found,) = connection.execute(query, (plan,)).fetchone()
    if found != wanted:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{path}” holds {found} rows in “{table}” instead of {wanted}; nothing of the plan was kept. Check the "
                "disk, and run again.",
            ),
            path=project,
            table=table,
            found=found,
            wanted=wanted,
        )


# The plan row and what belongs to it --------------------------------------------------------------------------------


def write_plan(connection: sqlite3.Connection, landing: Landing, place: Place, entry: Optional[str]) -> Stamp:
    """Write the row of the plan itself; a plan that is replaced keeps what people wrote beside it."""
    now = dt.datetime.now(dt.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    who = landing.made_by or None
    made: dict[str, Any] = {
        "made_at": now,
        "made_by": who,
        "made_with": made_with(),
        "updated_at": now,
        "updated_by": who,
    }
    if place.replaces:
        given: dict[str, Any] = {**made, **({"project": entry} if entry else {})}
        sets = ", ".join(f"{quoted(name)} = ?" for name in given)
        connection.execute(
            f"UPDATE plan SET {sets}, revision = coalesce(revision, 0) + 1 WHERE uuid = ?",  # noqa: S608
            (*given.values(), place.uuid),
        )
        (entry,) = connection.execute("SELECT project FROM plan WHERE uuid = ?", (place.uuid,)).fetchone()
    else:
        given = {
            "uuid": place.uuid,
            "name": landing.name,
            "capability": landing.capability,
            "version": place.version,
            "status": "draft",
            "project": entry,
            **made,
            "created_at": now,
            "created_by": who,
            "revision": 0,
        }
        names, marks = ", ".join(map(quoted, given)), ", ".join("?" * len(given))
        connection.execute(f"INSERT INTO plan ({names}) VALUES ({marks})", tuple(given.values()))  # noqa: S608
    return Stamp(place.uuid, entry, now, who)


def parts(landing: Landing) -> dict[str, Rows]:
    """Return what is known of a plan as the rows of its tables."""
    numbers = landing.numbers
    return {
        "plan_parameter": Rows(
            {"parameter": list(landing.parameters), "value": [value or None for value in landing.parameters.values()]}
        ),
        "plan_input": Rows(
            {
                "input": [one.input for one in landing.inputs],
                "origin": [one.origin for one in landing.inputs],
                "row_count": [one.rows for one in landing.inputs],
                "fingerprint": [one.fingerprint for one in landing.inputs],
            }
        ),
        "plan_number": Rows(
            {
                "number": list(numbers),
                "value": [value or None for value, _ in numbers.values()],
                "unit": [unit or None for _, unit in numbers.values()],
            }
        ),
        "plan_note": Rows({"note": list(landing.notes)}),
    }


def clear(connection: sqlite3.Connection, place: Place, resting: bool, progress: Progress) -> dict[str, dict[str, int]]:
    """Take out the rows of a plan that is replaced; return their fids by uuid, of each table that held some."""
    held = {}
    for name in OWN if place.replaces else ():
        progress(0.0, "")
        held[name] = filling.remove(connection, name, place.uuid, resting, progress)
    return {name: fids for name, fids in held.items() if fids}
