"""Field copies handed out: a project, or a part of it, for one holder to work on anywhere and bring back."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple, Optional
from uuid import uuid4

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError, Progress, silent
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import filling, place, triggers
from ordos_restoration.store.copies.bases import Bases, handed_out
from ordos_restoration.store.copies.ledger import Ledger, now
from ordos_restoration.store.copies.photo_files import inside
from ordos_restoration.store.copies.scope import EVERYTHING, Scope, clip
from ordos_restoration.store.copies.told import layouts
from ordos_restoration.store.project import check_target, check_version, gpkg_of, identity, part_of
from ordos_restoration.store.sqlite import backup, explained, opened, quoted, settle, tables_of, transaction, uri

__all__ = ["EVERYTHING", "FieldCopy", "Scope", "checkout", "close", "is_out", "out"]

EMPTIED = ("history", "claim", "field_copy")  # the office's own affairs
UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f\s]+')  # for the name of a folder


class FieldCopy(NamedTuple):
    """A copy as the office knows it."""

    uuid: str
    origin: str  # itself, or the copy whose second version it is
    holder: str
    scope: str
    out_at: str
    merged_at: str
    merges: int
    closed: bool


def checkout(
    project: Path,
    folder: Path,
    holder: str,
    scope: Scope = EVERYTHING,
    restricted: bool = False,
    photos: bool = True,
    progress: Progress = silent,
    anywhere: bool = False,
) -> Path:
    """Hand out a field copy and return its GeoPackage: the folder NAME_HOLDER appears in `folder` when it is whole.

    restricted: with the tables that else stay in the office; photos: with the pictures of its rows.
    """
    gpkg, holder = gpkg_of(project), holder.strip()
    place.check(gpkg, anywhere)
    target = folder / f"{gpkg.stem}_{UNFIT.sub('_', holder)}"
    check_target(target, anywhere=True)  # a stick or a synchronised folder is how copies travel
    bases, copy = Bases(gpkg.parent / "copies", folder), str(uuid4())
    with explained(target), part_of(target) as part:
        with opened(gpkg, write=True) as connection, transaction(connection):
            check_office(connection, gpkg, holder)
            bases.sweep(connection)
            base = bases.folder / handed_out(copy)
            with explained(base):
                bases.folder.mkdir(exist_ok=True)
            backup(gpkg, base, lambda: progress(0.1, ""))
            progress(0.4, "")
            make_copy(base, copy, holder, scope, restricted)
            progress(0.6, "")
            fill_folder(gpkg, base, part, photos)
            progress(0.9, "")
            write_down(connection, copy, holder, scope)
        settle(part, target)
    return target / gpkg.name


def check_office(connection: sqlite3.Connection, gpkg: Path, holder: str) -> None:
    """Raise PlanningError where nothing can be handed out."""
    said = identity(connection)
    if not holder:
        raise PlanningError(QT_TRANSLATE_NOOP("Ordos", "A field copy needs a holder. Type who will work with it."))
    if said.copy_uuid:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” is a field copy itself, handed out to {holder}. Copies are handed out by the office."
            ),
            path=gpkg,
            holder=said.holder,
        )
    check_version(said, gpkg)


def make_copy(gpkg: Path, copy: str, holder: str, scope: Scope, restricted: bool) -> None:
    """Make a whole copy of the office's file a field copy: its identity, its rows, and nothing left between them."""
    with opened(gpkg, write=True) as connection:
        with transaction(connection):
            there = [name for name in TABLES if name in tables_of(connection)]
            with triggers.suspended(connection, [one for one in there if not TABLES[one].kept]):
                emptied = [one for one in there if TABLES[one].restricted and not restricted] + list(EMPTIED)
                for table in emptied:
                    connection.execute(f"DELETE FROM {quoted(table)}")  # noqa: S608
                for table in {*emptied, *clip(connection, scope)}:
                    filling.settle(connection, table)
            connection.execute("UPDATE project_file SET copy_uuid = ?, holder = ?, actor = NULL", (copy, holder))
        connection.execute("VACUUM")


def fill_folder(gpkg: Path, base: Path, part: Path, photos: bool) -> None:
    """Put what travels into a folder: the copy, the QGIS project, the pictures of its rows."""
    shutil.copyfile(base, part / gpkg.name)
    qgz = gpkg.with_suffix(".qgz")
    if qgz.is_file():
        shutil.copyfile(qgz, part / qgz.name)
    (part / "photos").mkdir()
    for told in pictures(base) if photos else ():
        source, target = inside(gpkg.parent, told), part / told
        if source is not None:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def pictures(gpkg: Path) -> Iterator[str]:
    """Yield the files that rows name."""
    with opened(gpkg) as connection:
        for table, layout in layouts(connection).items():
            for column in sorted(layout.attachments):
                cells = connection.execute(
                    f"SELECT DISTINCT {quoted(column)} FROM {quoted(table)} WHERE {quoted(column)} <> ''"  # noqa: S608
                )
                yield from (str(told).replace("\\", "/") for (told,) in cells)


def write_down(connection: sqlite3.Connection, copy: str, holder: str, scope: Scope) -> None:
    """Let the office know the copy."""
    connection.execute(
        "INSERT INTO field_copy (uuid, origin, holder, scope, claims_known, base_file, out_at, merges, closed) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)",
        (copy, copy, holder, scope.text or None, Ledger(connection, "").last(), handed_out(copy), now()),
    )


# Copies that are out ------------------------------------------------------------------------------------------------


def out(connection: sqlite3.Connection) -> list[FieldCopy]:
    """Return the copies that are expected back, the latest first."""
    rows = connection.execute(
        "SELECT uuid, coalesce(origin, uuid), holder, coalesce(scope, ''), coalesce(out_at, ''), "
        "coalesce(merged_at, ''), coalesce(merges, 0), coalesce(closed, 0) FROM field_copy "
        "WHERE NOT coalesce(closed, 0) ORDER BY fid DESC"
    )
    return [FieldCopy._make(row)._replace(closed=bool(row[-1])) for row in rows]


def close(project: Path, copies: list[str]) -> None:
    """Expect nothing more from copies. One that comes back all the same is merged like one made by hand."""
    gpkg = gpkg_of(project)
    bases = Bases(gpkg.parent / "copies", gpkg.parent)
    with opened(gpkg, write=True) as connection:
        with transaction(connection):
            bases.close(connection, copies)
        bases.sweep(connection)


def is_out(connection: sqlite3.Connection, plan: str) -> bool:
    """Return whether a copy that is expected back was handed out with a plan in it."""
    folder = Path(connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0]).parent
    origins = connection.execute("SELECT DISTINCT coalesce(origin, uuid) FROM field_copy WHERE NOT coalesce(closed, 0)")
    return any(holds(folder / "copies" / handed_out(origin), plan) for (origin,) in origins.fetchall())


def holds(base: Path, plan: str) -> bool:
    """Return whether a base has a plan; one that cannot be read may have it."""
    if not base.is_file():
        return True
    with closing(sqlite3.connect(uri(base, "ro"), uri=True)) as connection:
        found: Optional[tuple[int]] = connection.execute("SELECT 1 FROM plan WHERE uuid = ?", (plan,)).fetchone()
    return found is not None
