"""Lifting a project of an older schema version: what it lacks is added, what people wrote stays as it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, silent
from ordos_restoration.schema.tables import TABLES, VERSION
from ordos_restoration.store import ddl, styles, triggers
from ordos_restoration.store.lift import (
    Rename,
    add_columns,
    add_labels,
    add_link_indexes,
    add_rows,
    add_table,
    link_indexes_of,
    rename,
)
from ordos_restoration.store.project import Identity, backed_up, identity, template, write_project
from ordos_restoration.store.sqlite import columns_of, explained, opened, tables_of, transaction, uri

RENAMES: dict[int, tuple[Rename, ...]] = {}  # by the version that brought them; most versions need no entry

UP_TO_DATE = QT_TRANSLATE_NOOP("Ordos", "“{path}” has version {version} of the tables already; nothing was to be done.")
LIFTED = QT_TRANSLATE_NOOP(
    "Ordos", "“{path}” was upgraded from version {old} of the tables to {new}; as it was before, it lies in “{backup}”."
)
ADDED_TABLE = QT_TRANSLATE_NOOP("Ordos", "New table: “{table}”.")
ADDED_COLUMNS = QT_TRANSLATE_NOOP("Ordos", "“{table}” has the new columns {columns}.")
ADDED_ROWS = QT_TRANSLATE_NOOP("Ordos", "“{table}” has {count} new rows.")
THEIR_FORMS = QT_TRANSLATE_NOOP(
    "Ordos",
    "Forms and styles that somebody has saved in the file stay as they are: {tables}. The new ones stand beside them "
    "in the list of styles, as “{example}”.",
)
NEW_PROJECT = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{path}” is the QGIS project with the new forms. Yours was left as it is: open the new one and bring over what "
    "you have added, or go on with yours.",
)


def upgrade(gpkg: Path, progress: Progress = silent) -> list[Message]:
    """Lift a project to the plugin's schema version in one transaction, after a backup; return what was done.

    Its forms are lifted too, but for those that somebody has saved; the QGIS project gets a newer one beside it.
    """
    with opened(gpkg) as connection:
        before = identity(connection)
        refuse_newer(gpkg, before)
        shipped = template(before.language, ".gpkg")
        attach(connection, shipped)
        with_new_forms = before.schema_version < VERSION or bool(styles.stale(connection))
        if not with_new_forms and not lacking(connection):
            return [Message(UP_TO_DATE, path=gpkg, version=VERSION)]
    progress(0.1, "")
    with backed_up(gpkg, "upgrade") as kept, opened(gpkg, write=True) as connection:
        progress(0.4, "")
        attach(connection, shipped)
        with transaction(connection):
            before = identity(connection)  # another program may have been faster
            done = lifted(connection, gpkg, before.schema_version)
            progress(0.8, "")
            check(connection, gpkg)
            progress(0.9, "")
    if with_new_forms:
        done += new_project(gpkg, before)
    return [Message(LIFTED, path=gpkg, old=before.schema_version, new=VERSION, backup=kept.name), *done]


def attach(connection: sqlite3.Connection, shipped: Path) -> None:
    """Open the template beside a project."""
    connection.execute("ATTACH ? AS template", (f"{uri(shipped, 'ro')}&immutable=1",))


def new_project(gpkg: Path, known: Identity) -> list[Message]:
    """Write a QGIS project with the new forms beside the one there is, which may be somebody's work; say where."""
    if not gpkg.with_suffix(".qgz").exists():
        return []
    names = (f"{gpkg.stem}_new{number}.qgz" for number in ("", *range(2, 1_000)))
    target = next(path for path in map(gpkg.with_name, names) if not path.exists())
    shipped = template(known.language, ".qgz")
    with explained(target):
        write_project(shipped, target, f"{shipped.stem}.gpkg", known.name, gpkg.name)
    return [Message(NEW_PROJECT, path=target.name)]


def refuse_newer(gpkg: Path, before: Identity) -> None:
    """Raise PlanningError where the plugin is older than the file."""
    if before.schema_version > VERSION:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{path}” has version {new} of the tables, the plugin only version {old}. Install the newer plugin.",
            ),
            path=gpkg,
            new=before.schema_version,
            old=VERSION,
        )


def lacking(connection: sqlite3.Connection) -> bool:
    """Return whether a file lacks anything declared: a table, a column, an index, the triggers of its history."""
    for name, table in TABLES.items():
        declared = {"fid", *table.entries, *([ddl.GEOMETRY] if table.geometry else [])}
        if not declared <= set(columns_of(connection, name)) or name not in tables_of(connection):
            return True
        if not set(ddl.link_indexes(table)) <= link_indexes_of(connection, name):
            return True
        if not table.kept and triggers.missing(connection, name):
            return True
    return False


def lifted(connection: sqlite3.Connection, gpkg: Path, version: int) -> list[Message]:
    """Bring a file up to the attached template; return what people should know."""
    for name in tables_of(connection):
        triggers.drop(connection, name)  # what the upgrade does is no history
    for step in range(version + 1, VERSION + 1):
        for one in RENAMES.get(step, ()):
            rename(connection, one)
    done = []
    for name, table in TABLES.items():
        label = Message(table.label)
        if not columns_of(connection, name):
            add_table(connection, name)
            done.append(Message(ADDED_TABLE, table=label))
            continue
        refuse_stranger(connection, gpkg, name)
        added = add_columns(connection, table)
        if added:
            done.append(Message(ADDED_COLUMNS, table=label, columns=added))
    add_labels(connection)
    for name, table in TABLES.items():
        add_link_indexes(connection, table)
        count = add_rows(connection, name)
        if count:
            done.append(Message(ADDED_ROWS, table=Message(table.label), count=count))
        if not table.kept:
            triggers.create(connection, table)
    done += new_forms(connection)
    connection.execute("UPDATE main.project_file SET schema_version = ?", (VERSION,))
    return done


def new_forms(connection: sqlite3.Connection) -> list[Message]:
    """Bring in the forms and styles of the template; return which tables keep somebody's own."""
    theirs = styles.renew(connection)
    if not theirs:
        return []
    labels = [Message(TABLES[name].label) if name in TABLES else name for name in theirs]
    return [Message(THEIR_FORMS, tables=labels, example=f"{theirs[0]}{styles.beside()}")]


def refuse_stranger(connection: sqlite3.Connection, gpkg: Path, name: str) -> None:
    """Raise PlanningError where somebody's own table has the name that a declared one needs now."""
    if "uuid" not in columns_of(connection, name) or name not in tables_of(connection):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{path}” holds a table “{name}” of its own, and the plugin now brings one of that name. Give yours "
                "another name in QGIS, and upgrade again.",
            ),
            path=gpkg,
            name=name,
        )


def check(connection: sqlite3.Connection, gpkg: Path) -> None:
    """Raise PlanningError, so that nothing is changed, where the file would not be whole."""
    said = [row[0] for row in connection.execute("PRAGMA main.integrity_check(5)")]
    if said != ["ok"]:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” is damaged and was not upgraded: {damage}. Go on with the newest of the backups."
            ),
            path=gpkg,
            damage=said,
        )
