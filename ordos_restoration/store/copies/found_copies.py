"""Field copies as they come back: in folders, zipped, renamed, on a stick; worked through from a local copy alone."""

from __future__ import annotations

import lzma
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Optional
from uuid import NAMESPACE_OID, uuid5

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.tables import TABLES, VERSION
from ordos_restoration.store.copies.photo_files import fingerprint_of
from ordos_restoration.store.copies.told import unique_columns
from ordos_restoration.store.project import Identity, identity
from ordos_restoration.store.sqlite import SENTENCES, columns_of, explained, opened, quoted, tables_of

HEADER = b"SQLite format 3\x00"
BESIDE = ("-wal", "-journal")  # what a program that crashed, or is still open, leaves beside its file
LARGEST = 20_000_000_000  # bytes of everything in a zipped copy: some thousand photos
SWELL = 200  # times as large as the archive; text shrinks that much, photos do not shrink at all
DEPTH = 2  # archives in one another: a chat packs once more what was packed
WAL = b"\x02\x02"  # in the header of a database whose changes go into a log first
TRIES = 5  # to copy a file that is being written
UTF_8 = 0x800  # flag of a member whose name is UTF-8
DAMAGED = QT_TRANSLATE_NOOP("Ordos", "“{path}” is damaged. Copy it from the device once more; nothing was merged.")


@dataclass(frozen=True)
class FoundCopy:
    """A copy that came back: where from, its local copy, and what it says of itself."""

    origin: Path  # as the person knows it
    gpkg: Path  # the local copy of the database, ours to change
    files: Path  # the folder its photos lie in
    identity: Identity
    claimant: str  # what it is known by: its identity as a copy; made by hand, what is in it
    lacks_log: bool = False  # it was copied while it was open, and the log beside it stayed behind

    @property
    def by_hand(self) -> bool:
        """Whether it was copied off the office's file without being handed out."""
        return not self.identity.copy_uuid

    @property
    def holder(self) -> str:
        """Who has had it; of a copy made by hand, the name of its file."""
        return self.origin.stem if self.by_hand else self.identity.holder or self.origin.stem


def collect(paths: Sequence[Path], project: Identity, office: Path, folder: Path) -> list[FoundCopy]:
    """Return the copies of a project found in files, folders and archives, as local copies in an empty folder.

    What was returned is only read. Raises PlanningError for what is no copy of this project, is damaged, or newer.
    """
    found = []
    for place, path in enumerate(paths):
        with explained(path):
            room = folder / str(place)
            room.mkdir()
            here = list(files_in(path, room, office, DEPTH))
            taken = [local(origin, gpkg, room / f"{number}.gpkg") for number, (origin, gpkg) in enumerate(here)]
        copies = [one for one in taken if one is not None]
        if not copies:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos", "There is no field copy in “{path}”. Choose the copy's .gpkg, its folder or its archive."
                ),
                path=path,
            )
        for one in copies:
            check(one, project)
        found += copies
    return sorted(found, key=lambda one: (one.claimant, str(one.origin)))


def check(copy: FoundCopy, project: Identity) -> None:
    """Raise PlanningError where a copy cannot be merged into a project."""
    if copy.identity.project_uuid != project.project_uuid:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” belongs to the project “{other}”, not to “{name}”. Open that one to merge it."
            ),
            path=copy.origin,
            other=copy.identity.name,
            name=project.name,
        )
    if copy.identity.schema_version > VERSION:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” was written by a newer plugin. Update the plugin here, and merge it then."
            ),
            path=copy.origin,
        )


# Finding ------------------------------------------------------------------------------------------------------------


def files_in(path: Path, room: Path, office: Path, depth: int) -> Iterator[tuple[Path, Path]]:
    """Yield every database in a file, folder or archive: what the person calls it, and where it can be read."""
    if not path.exists():
        raise PlanningError(QT_TRANSLATE_NOOP("Ordos", "There is no file “{path}”. Check its name."), path=path)
    if path.samefile(office):
        return  # not even looked into: to close it would drop the locks that this process has on it
    if path.is_dir():
        for one in in_folder(path, office):
            yield from files_in(one, room, office, depth)
    elif is_database(path):
        yield path, path
    elif depth and zipfile.is_zipfile(path):
        target = room / f"zip{sum(1 for _ in room.iterdir())}"
        unpack(path, target)
        for origin, gpkg in files_in(target, room, office, depth - 1):
            yield path / origin.name, gpkg


def in_folder(folder: Path, office: Path) -> Iterator[Path]:
    """Yield the files of a folder that may be or hold copies; raise PlanningError where one is damaged."""
    for one in sorted(folder.rglob("*")):
        if one.suffix.lower() not in (".gpkg", ".zip") or one.name.startswith(".") or not one.is_file():
            continue
        if is_kept(one, folder) or one.samefile(office):
            continue
        if not is_database(one) and not zipfile.is_zipfile(one):
            raise PlanningError(DAMAGED, path=one)  # passed over, it would be missed by nobody
        yield one


def is_kept(path: Path, top: Path) -> bool:
    """Return whether a file is what a project keeps for itself: a backup, or what a copy started from."""
    inside = path.parents[: len(path.relative_to(top).parts) - 1]
    return any(one.name in ("backups", "copies") and any(one.parent.glob("*.gpkg")) for one in inside)


def is_database(path: Path) -> bool:
    """Return whether a file is an SQLite database, whatever it is called."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(HEADER)) == HEADER


def unpack(archive: Path, target: Path) -> None:
    """Unpack an archive into a new folder; raise PlanningError where a member would land elsewhere or it is damaged."""
    try:
        with zipfile.ZipFile(archive) as zipped:
            members = [one for one in zipped.infolist() if not one.is_dir()]
            size = sum(one.file_size for one in members)
            if size > min(LARGEST, SWELL * archive.stat().st_size) or not all(is_safe(one) for one in members):
                raise PlanningError(
                    QT_TRANSLATE_NOOP(
                        "Ordos",
                        "“{path}” was not unpacked: it is far too large, or holds files that would land elsewhere. "
                        "Check where it comes from.",
                    ),
                    path=archive,
                )
            target.mkdir()
            for one in members:
                place = target.joinpath(*PurePosixPath(name_of(one)).parts)
                place.parent.mkdir(parents=True, exist_ok=True)
                with zipped.open(one) as source, place.open("wb") as file:
                    shutil.copyfileobj(source, file)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, zlib.error, lzma.LZMAError) as error:
        raise PlanningError(DAMAGED, path=archive) from error


def is_safe(member: zipfile.ZipInfo) -> bool:
    """Return whether a member of an archive is a plain file that stays inside its folder."""
    name = name_of(member)
    is_link = (member.external_attr >> 16) & 0o170000 == 0o120000
    parts = PurePosixPath(name).parts
    return not is_link and not name.startswith("/") and ".." not in parts and not any(":" in one for one in parts)


def name_of(member: zipfile.ZipInfo) -> str:
    """Return the path of a member; one that is not marked as UTF-8 comes from a Chinese Windows."""
    name = member.filename
    if not member.flag_bits & UTF_8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("gb18030")
    return name.replace("\\", "/")


# The local copy -----------------------------------------------------------------------------------------------------


def local(origin: Path, gpkg: Path, target: Path) -> Optional[FoundCopy]:
    """Return a database as a local copy of its own, its write-ahead log taken in; None where it is no project."""
    take(origin, gpkg, target)
    with target.open("rb") as file:
        lacks_log = file.read(20)[18:] == WAL and not target.with_name(target.name + "-wal").is_file()
    try:
        with opened(target, write=True) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            if not columns_of(connection, "project_file"):
                return None
            damage = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            said = identity(connection)
            name_rows(connection, said.copy_uuid or said.project_uuid)
    except (PlanningError, sqlite3.DatabaseError) as error:
        raise PlanningError(DAMAGED, path=origin) from error
    if damage != "ok":
        raise PlanningError(DAMAGED, path=origin)
    claimant = said.copy_uuid or str(uuid5(NAMESPACE_OID, f"{said.project_uuid}/{fingerprint_of(target)}"))
    return FoundCopy(origin, target, gpkg.parent, said, claimant, lacks_log)


def take(origin: Path, gpkg: Path, target: Path) -> None:
    """Copy a database and its log as they were at one moment; raise PlanningError where it never rests."""
    for _ in range(TRIES):
        before = stamps(gpkg)
        shutil.copyfile(gpkg, target)
        for ending in BESIDE:
            beside, there = gpkg.with_name(gpkg.name + ending), target.with_name(target.name + ending)
            there.unlink(missing_ok=True)
            if beside.is_file():
                shutil.copyfile(beside, there)
        if stamps(gpkg) == before:
            return
    raise PlanningError(SENTENCES["locked"], path=origin)


def stamps(gpkg: Path) -> list[tuple[int, int]]:
    """Return what changes whenever a database is written."""
    files = (one for one in (gpkg, *(gpkg.with_name(gpkg.name + ending) for ending in BESIDE)) if one.is_file())
    return [(one.stat().st_size, one.stat().st_mtime_ns) for one in files]


def name_rows(connection: sqlite3.Connection, copy: str) -> None:
    """Give rows that a program has left without a uuid, or with that of another row, one; the same at every return."""
    for table in sorted(tables_of(connection) & set(TABLES)):
        if TABLES[table].kept or "uuid" not in columns_of(connection, table):
            continue
        name = quoted(table)
        again = f" OR rowid NOT IN (SELECT min(rowid) FROM {name} GROUP BY uuid)"  # noqa: S608
        nameless = connection.execute(
            f"SELECT rowid FROM {name} WHERE uuid IS NULL OR uuid = ''"  # noqa: S608
            f"{'' if 'uuid' in unique_columns(connection, table) else again}"
        ).fetchall()
        for (rowid,) in nameless:
            made = str(uuid5(NAMESPACE_OID, f"{copy}/{table}/{rowid}"))
            connection.execute(f"UPDATE {name} SET uuid = ? WHERE rowid = ?", (made, rowid))  # noqa: S608
