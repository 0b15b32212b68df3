"""What is wrong with a project, in sentences: the file, its place, its tables, its rows, its photos."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError
from ordos_restoration.schema.tables import TABLES, VERSION
from ordos_restoration.store import place, triggers
from ordos_restoration.store.checks.check_files import beside, left_log
from ordos_restoration.store.checks.check_rows import rows
from ordos_restoration.store.checks.finding import LEVELS, Finding, error, shown, warning
from ordos_restoration.store.ddl import GEOMETRY, index_of
from ordos_restoration.store.merging.conflicts import open_conflicts
from ordos_restoration.store.project import identity
from ordos_restoration.store.sqlite import columns_of, opened, quoted, tables_of

GPKG_ID = 0x47504B47  # "GPKG"
BUSY = 0.2  # s to wait for a lock that is only asked about


def findings(gpkg: Path) -> list[Finding]:
    """Return what is wrong with a project, the worst first; nothing is changed."""
    found = [Finding("warning", doubt) for doubt in place.doubts(gpkg)]
    found += left_log(gpkg)  # before the file is opened, which may take the log in
    try:
        with opened(gpkg) as connection:
            found += list(integrity(connection)) or whole(connection, gpkg)
        found += lock(gpkg)
    except PlanningError as wrong:
        found.append(Finding("error", wrong.message))
    return sorted(found, key=lambda one: LEVELS.index(one.level))


def whole(connection: sqlite3.Connection, gpkg: Path) -> list[Finding]:
    """Return what is wrong with a file that SQLite can read."""
    return [
        *version(connection),
        *structure(connection),
        *history(connection),
        *spatial_indexes(connection),
        *rows(connection),
        *conflicts(connection),
        *beside(connection, gpkg),
    ]


def lock(gpkg: Path) -> list[Finding]:
    """Return whether the file can be written now."""
    try:
        with opened(gpkg, write=True, busy=BUSY) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except PlanningError as wrong:
        return [Finding("warning", wrong.message)]
    return []


def integrity(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield what SQLite finds damaged, and whether it is a GeoPackage at all."""
    damage = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
    if damage != ["ok"]:
        yield error(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The file is damaged ({damage}). Keep it as it is, and go on with the newest of the backups.",
            ),
            damage=damage,
        )
    if connection.execute("PRAGMA application_id").fetchone()[0] != GPKG_ID:
        yield error(
            QT_TRANSLATE_NOOP("Ordos", "The file does not say that it is a GeoPackage. Go on with the latest backup.")
        )


def version(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield whether the file was made by another version of the plugin."""
    made_by = identity(connection).schema_version
    if made_by < VERSION:
        yield warning(
            QT_TRANSLATE_NOOP(
                "Ordos", "The project has version {old} of the tables, the plugin version {new}. Upgrade the project."
            ),
            old=made_by,
            new=VERSION,
        )
    if made_by > VERSION:
        yield error(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The project has version {new} of the tables, the plugin only version {old}. Install the newer plugin.",
            ),
            old=VERSION,
            new=made_by,
        )


def structure(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the tables and columns that are declared and not there."""
    there = tables_of(connection)
    for name, table in TABLES.items():
        columns = columns_of(connection, name)
        if not columns or name not in there:
            yield error(
                QT_TRANSLATE_NOOP("Ordos", "The table “{table}” ({name}) is missing. Upgrade the project: it adds it."),
                table=Message(table.label),
                name=name,
            )
            continue
        declared = [*table.entries, *([GEOMETRY] if table.geometry else [])]
        missing = [one for one in declared if one not in columns]
        if missing:
            yield error(
                QT_TRANSLATE_NOOP(
                    "Ordos", "“{table}” lacks the columns {columns}. Upgrade the project: it adds them, empty."
                ),
                table=Message(table.label),
                columns=missing,
            )


def history(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the tables whose changes are no longer kept, because a program has made the table anew."""
    without = [
        Message(table.label)
        for name, table in TABLES.items()
        if not table.kept and columns_of(connection, name) and triggers.missing(connection, name)
    ]
    if without:
        yield error(
            QT_TRANSLATE_NOOP("Ordos", "Changes are no longer kept in the history for: {tables}. Upgrade the project."),
            tables=without,
        )


def spatial_indexes(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the tables whose spatial index does not hold what the table holds: shapes that maps do not show."""
    for name, table in TABLES.items():
        index = index_of(name)
        if not table.geometry or not columns_of(connection, name) or not columns_of(connection, index):
            continue
        shapes, held = connection.execute(
            f"SELECT (SELECT count(*) FROM {quoted(name)} WHERE NOT ST_IsEmpty(geom)), "  # noqa: S608
            f"(SELECT count(*) FROM {quoted(index + '_rowid')})"
        ).fetchone()
        if shapes != held:
            yield error(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "“{table}”: the spatial index holds {held} of {shapes} shapes. Create it anew in the layer's "
                    "properties in QGIS.",
                ),
                table=Message(table.label),
                held=held,
                shapes=shapes,
            )


def conflicts(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield whether changes of field copies still wait to be decided."""
    if not set(TABLES["claim"].entries) <= set(columns_of(connection, "claim")):
        return  # an error by itself
    found = open_conflicts(connection)
    if found:
        titles = {one.key[:2]: one.title for one in found}
        yield warning(
            QT_TRANSLATE_NOOP(
                "Ordos", "{count} changed values of field copies wait to be decided ({examples}). Open the conflicts."
            ),
            count=len(found),
            examples=shown([title or " ".join(row) for row, title in titles.items()], len(titles)),
        )
