"""One returned copy into the office: whose it is, what it is compared with, its changes and its photos."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional
from uuid import NAMESPACE_OID, uuid5

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.copies.bases import Bases, State, handed_out
from ordos_restoration.store.copies.differences import Difference, differences
from ordos_restoration.store.copies.found_copies import FoundCopy
from ordos_restoration.store.copies.lineage import is_later
from ordos_restoration.store.copies.photo_files import PhotoFiles, fingerprint_of, inside
from ordos_restoration.store.copies.told import row_of
from ordos_restoration.store.merging.office import Office
from ordos_restoration.store.merging.taking import Source, Taking
from ordos_restoration.store.sqlite import columns_of, opened, quoted, tables_of, uri

STEP = 500  # rows between two looks at the cancel button
OURS_TOO = {"choice", "layer_styles", "qgis_projects"}  # lists, forms and projects that lie in the file
BY_HAND = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{path}” was not handed out as a field copy, or is no longer expected: nobody knows what it started from. New "
    "rows came in, cells that differ wait to be decided, and nothing was deleted.",
)
SECOND = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{path}” is a second version of the copy of {holder}, as when two devices have worked on one copy. It was merged "
    "as a copy of its own. Hand out a copy for every device.",
)
OLDER = QT_TRANSLATE_NOOP(
    "Ordos", "“{path}” is an earlier state of what was merged before from {holder}: there was nothing new in it."
)
WITHOUT_LOG = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{path}” was open when it was copied, and its log “…-wal” did not come along: the last changes may stand there. "
    "Close the project on the device, and bring the file once more.",
)
STRANGER = QT_TRANSLATE_NOOP(
    "Ordos", "Table “{table}” of “{path}” is not part of the project and stays there. Move what is needed in QGIS."
)

NAMELESS = QT_TRANSLATE_NOOP(
    "Ordos",
    "Table “{table}” of “{path}” has lost its column “uuid”, so nobody can tell which rows are which: it stays there. "
    "Move what is needed in QGIS.",
)
BESIDE = QT_TRANSLATE_NOOP(
    "Ordos",
    "No row names {count} of the pictures beside “{path}”, as “{name}”. They stay there: put those that belong to the "
    "project into a folder “photos” beside the copy, and merge it once more.",
)


@dataclass
class CopyResult:
    """What one returned file has brought, before it was weighed against what others say."""

    origin: Path
    holder: str
    copy: str = ""
    inserted: int = 0
    updated: int = 0
    deleted: int = 0
    photos: set[Path] = field(default_factory=set)
    unassigned: set[Path] = field(default_factory=set)
    folder: Optional[Path] = None  # where its files lie, once they were looked at
    beside: set[Path] = field(default_factory=set)  # pictures right there that its rows do not name
    notes: list[Message] = field(default_factory=list)

    def count(self, change: Difference) -> None:
        """Count one row that is not as it was handed out."""
        self.inserted += change.action == "insert"
        self.updated += change.action == "update"
        self.deleted += change.action == "delete"


@dataclass
class Home:
    """Where copies come home to."""

    gpkg: Path
    bases: Bases
    backup: Path  # the office as it was before: what a copy made by hand is compared with
    brought: dict[str, Path] = field(default_factory=dict)  # copy → its file in this merge, where it is not its base
    files: ExitStack = field(default_factory=ExitStack)
    readers: dict[Path, sqlite3.Connection] = field(default_factory=dict)  # files open to be read again and again

    def __enter__(self) -> Home:
        return self

    def __exit__(self, *error: object) -> None:
        self.files.close()

    def said_by(self, office: sqlite3.Connection, copy: str, table: str, uuid: str) -> Optional[dict[str, Any]]:
        """Return how a copy last had a row, None where nobody knows any more."""
        path = self.brought.get(copy)
        if path is None:
            name = office.execute("SELECT base_file FROM field_copy WHERE uuid = ?", (copy,)).fetchone()
            path = self.bases.file(name[0] or "") if name else None
        if path is None:
            return None
        if path not in self.readers:
            self.readers[path] = self.files.enter_context(opened(path))
        return row_of(self.readers[path], table, uuid)

    def missing_files(self, office: Office) -> list[str]:
        """Return the files that rows name which came in, and that did not come along."""
        found = set()
        for table, uuid in office.touched() - office.deleted:
            columns = office.layouts[table].attachments
            row = office.read(table, uuid, columns) if columns else None
            found |= {one for one in (row or {}).values() if one and inside(self.gpkg.parent, one) is None}
        return sorted(found)


def bring_home(office: Office, copy: FoundCopy, home: Home, pause: Callable[[], None]) -> CopyResult:
    """Take one returned copy in. pause: called between rows, and may raise."""
    result = CopyResult(copy.origin, copy.holder, copy.claimant)
    with ExitStack() as stack:
        connection = stack.enter_context(opened(copy.gpkg, write=True, known_as=copy.origin))
        state = None if copy.by_hand else state_of(office, connection, copy, home, result)
        if state is None and not copy.by_hand and result.notes:
            return result  # an earlier state
        base = home.bases.file(state.base_file) if state else None
        if state is None or base is None:
            state, base = None, home.backup
            result.notes.append(Message(BY_HAND, path=copy.origin))
        source = source_of(copy, state)
        result.copy = source.copy
        photos = PhotoFiles(home.gpkg.parent, copy.files)
        taking = Taking(office, source, photos.file_of, home.said_by)
        with attached(connection, base):
            take_all(taking, connection, result, pause)
            take_late_photos(taking, connection, photos)
        taking.bring_parents(connection)
        told = named_files(office, connection)
        photos.keep_unassigned(told)
        result.photos, result.unassigned = photos.copied - photos.unassigned, photos.unassigned
        result.folder, result.beside = copy.files, photos.unnamed(told)
        result.notes += strangers(connection, copy)
        if copy.lacks_log:
            result.notes.append(Message(WITHOUT_LOG, path=copy.origin))
    home.brought[source.copy] = copy.gpkg
    if state and (state.merges == 0 or result.inserted or result.updated or result.deleted):
        del home.brought[source.copy]  # it is the base from now on
        home.bases.replace(office.connection, state, copy.gpkg, office.ledger.now)
    return result


def state_of(
    office: Office, connection: sqlite3.Connection, copy: FoundCopy, home: Home, result: CopyResult
) -> Optional[State]:
    """Return which of the known states of a copy this one continues; None where it is older, or nothing is known."""
    states = [one for one in home.bases.states(office.connection, copy.identity.copy_uuid) if one.base_file]
    for one in states:
        if one.merges == 0 or follows(office, connection, home, one.base_file, earlier=False):
            return one
    if any(follows(office, connection, home, one.base_file, earlier=True) for one in states):
        result.notes.append(Message(OLDER, path=copy.origin, holder=copy.holder))
        return None
    if not states or home.bases.file(handed_out(states[0].origin)) is None:
        return None
    result.notes.append(Message(SECOND, path=copy.origin, holder=copy.holder))
    second = str(uuid5(NAMESPACE_OID, f"{copy.identity.copy_uuid}/{fingerprint_of(copy.gpkg)}"))
    return home.bases.add(office.connection, states[0], second)


def follows(office: Office, connection: sqlite3.Connection, home: Home, base: str, earlier: bool) -> bool:
    """Return whether a copy is a later state of a base, or an earlier one."""
    path = home.bases.file(base)
    if path is None:
        return not earlier
    with attached(connection, path):
        old, new = ("main", "base") if earlier else ("base", "main")
        return is_later(connection, office.layouts, old, new)


def source_of(copy: FoundCopy, state: Optional[State]) -> Source:
    """Return in whose name changes are taken in."""
    if state is None:
        return Source(copy.claimant, copy.holder, by_hand=True)
    return Source(state.copy, state.holder or copy.holder, state.known)


@contextmanager
def attached(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Set a file beside the one that is open, as schema `base`."""
    connection.execute("ATTACH ? AS base", (uri(path, "ro"),))
    try:
        yield
    finally:
        connection.execute("DETACH base")


def take_all(taking: Taking, connection: sqlite3.Connection, result: CopyResult, pause: Callable[[], None]) -> None:
    """Take in every row that differs from the base."""
    by_hand = taking.source.by_hand
    for number, change in enumerate(differences(connection, taking.office.layouts)):
        if number % STEP == 0:
            pause()
        if by_hand and change.action == "delete":
            continue
        result.count(change)
        taking.take(change)


def take_late_photos(taking: Taking, connection: sqlite3.Connection, photos: PhotoFiles) -> None:
    """Take in files that come after their rows: the row came home without them, and still names the phone's path."""
    for table, column, told in attachments(taking.office, connection):
        if not photos.lacks(told):
            continue
        rows = connection.execute(f"SELECT * FROM {quoted(table)} WHERE {quoted(column)} = ?", (told,))  # noqa: S608
        names = [one[0] for one in rows.description]
        for raw in [dict(zip(names, row)) for row in rows.fetchall()]:
            here = taking.office.read(table, raw["uuid"])
            if here is not None and here[column] == told:
                taking.take(Difference(table, raw["uuid"], raw, raw, (column,)))


def named_files(office: Office, connection: sqlite3.Connection) -> set[str]:
    """Return the files that rows of a copy name."""
    return {told for _, _, told in attachments(office, connection)}


def attachments(office: Office, connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Return table, column and path of every file that rows of a copy name."""
    there = tables_of(connection)
    return [
        (table, column, told)
        for table, layout in office.layouts.items()
        for column in sorted(layout.attachments)
        if table in there
        for (told,) in connection.execute(
            f"SELECT DISTINCT {quoted(column)} FROM {quoted(table)} WHERE {quoted(column)} <> ''"  # noqa: S608
        ).fetchall()
    ]


def strangers(connection: sqlite3.Connection, copy: FoundCopy) -> list[Message]:
    """Return what is said of tables with rows that cannot be merged: the project's without uuid, and others."""
    there = sorted(tables_of(connection) - OURS_TOO)
    nameless = {one for one in there if one in TABLES and "uuid" not in columns_of(connection, one)}
    return [
        Message(NAMELESS if one in nameless else STRANGER, table=one, path=copy.origin)
        for one in there
        if (one in nameless or one not in TABLES)
        and connection.execute(f"SELECT 1 FROM {quoted(one)} LIMIT 1").fetchone()  # noqa: S608
    ]


def left_beside(copies: Iterable[CopyResult]) -> Iterator[Message]:
    """Yield what is said of pictures beside copies, folder by folder: those that none of the copies there names."""
    by_folder: dict[Path, list[CopyResult]] = defaultdict(list)
    for copy in copies:
        if copy.folder is not None:
            by_folder[copy.folder].append(copy)
    for those in by_folder.values():
        unnamed = sorted(set.intersection(*(one.beside for one in those)))
        if unnamed:
            yield Message(BESIDE, count=len(unnamed), path=those[0].origin, name=unnamed[0].name)
