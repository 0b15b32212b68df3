"""A project as a folder: NAME.gpkg, NAME.qgz, photos, and the backups and bases of field copies the store keeps."""

from __future__ import annotations

import datetime as dt
import html
import os
import re
import shutil
import sqlite3
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.tables import VERSION
from ordos_restoration.schema.vocabulary import LANGUAGES
from ordos_restoration.store import place
from ordos_restoration.store.sqlite import backup, columns_of, explained, opened, settle, transaction

TEMPLATES = Path(__file__).parent.parent / "resources" / "project"
FOLDERS = ("photos", "copies", "backups")
NEWEST = 10  # backups to keep
STALE = 86_400  # s after which a half-made backup is one of a run that was killed
LONGEST = 180  # bytes of a project's name: on most disks a name has room for 255, and working files add to it
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.IGNORECASE)  # in Windows


class Identity(NamedTuple):
    """Which project a file is of, whose copy it is, and what it was made by."""

    project_uuid: str
    name: str
    copy_uuid: str  # empty in the office
    holder: str
    schema_version: int
    language: str


def create(folder: Path, name: str = "", language: str = "zh", holder: str = "", anywhere: bool = False) -> Path:
    """Make a project folder and return its GeoPackage; the folder appears when it is whole, or not at all."""
    folder = Path(os.path.abspath(folder))
    check_target(folder, anywhere)
    gpkg, project = template(language, ".gpkg"), template(language, ".qgz")
    with explained(folder), part_of(folder) as part:
        for one in FOLDERS:
            (part / one).mkdir()
        backup(gpkg, part / f"{folder.name}.gpkg")
        identify(part / f"{folder.name}.gpkg", name or folder.name, language, holder)
        write_project(project, part / f"{folder.name}.qgz", gpkg.name, name or folder.name)
        if folder.exists():
            folder.rmdir()  # empty, as was checked; Windows gives no folder the name of another
        settle(part, folder)
    return folder / f"{folder.name}.gpkg"


def check_target(folder: Path, anywhere: bool) -> None:
    """Raise PlanningError where no project can be made."""
    place.check(folder, anywhere)
    if not folder.parent.is_dir():
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "There is no folder “{folder}”. Make it, or choose another one."),
            folder=folder.parent,
        )
    if FORBIDDEN.search(folder.name) or len(os.fsencode(folder.name)) > LONGEST:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "A project cannot be called “{name}”. Choose a short name without special signs, fit for Windows too.",
            ),
            name=folder.name,
        )
    with explained(folder):
        taken = folder.is_file() or (folder.is_dir() and any(folder.iterdir()))
    if taken:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{folder}” is there already and is not empty. Choose a new folder."),
            folder=folder,
        )


def template(language: str, suffix: str) -> Path:
    """Return a shipped file that new projects are copied from."""
    path = TEMPLATES / f"template_{language if language in LANGUAGES else LANGUAGES[0]}{suffix}"
    if not path.is_file():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The plugin lacks its template “{path}”. Install it again; in a checkout of the source, run make.",
            ),
            path=path,
        )
    return path


@contextmanager
def part_of(folder: Path) -> Iterator[Path]:
    """Give an empty folder of one's own beside the one to be made, and remove what is left of it."""
    for number in count(1):
        part = folder.with_name(f"{folder.name}.{number}.part")
        try:
            part.mkdir()
        except FileExistsError:  # another program's, or left by a run that was killed
            continue
        break
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def identify(gpkg: Path, name: str, language: str, holder: str) -> None:
    """Make a copy of the template a project of its own."""
    now = dt.datetime.now(dt.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    values = (str(uuid4()), str(uuid4()), name, language, holder or None, now)
    with opened(gpkg, write=True) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # the folder is put on the disk before it has its name
        with transaction(connection):
            connection.execute(
                "UPDATE project_file SET uuid = ?, project_uuid = ?, name = ?, language = ?, holder = ?, "
                "created_at = ?",
                values,
            )


def write_project(template: Path, target: Path, before: str, name: str, after: str = "") -> None:
    """Write the QGIS project: the template with a new title, and with another GeoPackage as its source.

    after: the name of that GeoPackage, where it is not the project's own.
    """
    after = after or f"{target.stem}.gpkg"
    with zipfile.ZipFile(template) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for member in source.namelist():
            content = source.read(member)
            if member.endswith(".qgs"):
                content = renamed(content.decode("utf-8"), before, after, name).encode("utf-8")
            made.writestr(f"{target.stem}{Path(member).suffix}", content)


def renamed(project: str, before: str, after: str, title: str) -> str:
    """Return the XML of a QGIS project with another GeoPackage and another title."""
    shown = html.escape(title)
    project = project.replace(before, html.escape(after))
    project = re.sub(r'(<qgis\b[^>]*?\bprojectname=")[^"]*', lambda found: found[1] + shown, project, count=1)
    for start in (r"<qgis\b", "<projectMetadata>"):  # a layer has a title too, so only the first behind each
        told = re.compile(f"({start}.*?)(<title>[^<]*</title>|<title/>)", re.DOTALL)
        project = told.sub(lambda found: f"{found[1]}<title>{shown}</title>", project, count=1)
    return project


# A project that is there --------------------------------------------------------------------------------------------


def gpkg_of(path: Path) -> Path:
    """Return the GeoPackage of a project, named by its folder, its .qgz or itself."""
    if not os.path.exists(path):  # False too for what no file can be called, where Path's own would raise
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "There is no file or folder “{path}”. Check its name."), path=path
        )
    if path.suffix.lower() == ".gpkg" and path.is_file():
        return path
    folder, stem = (path, path.name) if path.is_dir() else (path.parent, path.stem)
    beside = sorted(folder.glob("*.gpkg")) if path.is_dir() or path.suffix.lower() == ".qgz" else []
    found = [one for one in beside if one.stem == stem] or beside
    if len(found) != 1:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{path}” is not a project: {count} GeoPackages are there. Choose the project's folder or .gpkg.",
            ),
            path=path,
            count=len(found),
        )
    return found[0]


def identity(connection: sqlite3.Connection) -> Identity:
    """Return what a file says of itself; raise PlanningError where it is no project of ours."""
    if not columns_of(connection, "project_file"):
        raise no_project(connection)
    row = connection.execute(
        "SELECT project_uuid, name, copy_uuid, holder, schema_version, language FROM project_file LIMIT 1"
    ).fetchone()
    if row is None:
        raise no_project(connection)
    return Identity(row[0] or "", row[1] or "", row[2] or "", row[3] or "", int(row[4] or 0), row[5] or LANGUAGES[0])


def check_version(said: Identity, path: Path) -> None:
    """Raise PlanningError where a file is not of the schema that this plugin writes."""
    if said.schema_version > VERSION:
        template = QT_TRANSLATE_NOOP(
            "Ordos", "“{path}” was written by a newer version of the plugin. Update the plugin to work with it."
        )
    elif said.schema_version < VERSION:
        template = QT_TRANSLATE_NOOP(
            "Ordos", "“{path}” was written by an older version of the plugin. Upgrade the project first."
        )
    else:
        return
    raise PlanningError(template, path=path)


def no_project(connection: sqlite3.Connection) -> PlanningError:
    """Return the error for a GeoPackage of another sort."""
    path = connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0]
    return PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos", "“{path}” is a GeoPackage, but no project. Make a project first, or choose another file."
        ),
        path=path,
    )


def photos(gpkg: Path) -> Path:
    """Return the folder of a project's photos."""
    return gpkg.parent / "photos"


@contextmanager
def backed_up(gpkg: Path, reason: str) -> Iterator[Path]:
    """Back a project up for a step that may fail: then the backup goes again, and no older one has made room for it.

    A step that has changed nothing removes the backup itself. The newest ten are kept; a number orders them, because
    clocks go back.
    """
    folder = gpkg.parent / "backups"
    with explained(folder):
        folder.mkdir(exist_ok=True)
        before = backups(folder)
    number = int(before[-1].name[:5]) + 1 if before else 1
    target = folder / f"{number:05d}_{dt.datetime.now():%Y%m%d_%H%M%S}_{reason}.gpkg"
    backup(gpkg, target)
    try:
        yield target
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    killed = [one for one in folder.glob("*.part*") if time.time() - one.stat().st_mtime > STALE]
    for old in (*backups(folder)[:-NEWEST], *killed):
        with suppress(OSError):  # another program reads it: it goes with the next; the step is done all the same
            old.unlink(missing_ok=True)


def backups(folder: Path) -> list[Path]:
    """Return the backups in a folder, the oldest first."""
    return sorted(folder.glob("[0-9][0-9][0-9][0-9][0-9]_*.gpkg"))
