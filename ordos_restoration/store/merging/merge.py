"""Field copies brought home: compared with what they started from, taken over cell by cell, in one transaction."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, Translate, silent
from ordos_restoration.schema.tables import VERSION
from ordos_restoration.store import filling, place
from ordos_restoration.store.copies import found_copies
from ordos_restoration.store.copies.bases import Bases
from ordos_restoration.store.copies.found_copies import FoundCopy
from ordos_restoration.store.copies.ledger import Ledger, now
from ordos_restoration.store.copies.told import layouts
from ordos_restoration.store.merging import deletions, merge_report, taken_values
from ordos_restoration.store.merging.coming_home import CopyResult, Home, bring_home, left_beside
from ordos_restoration.store.merging.conflicts import Conflict, open_conflicts
from ordos_restoration.store.merging.look_alikes import LookAlikes, look_alikes
from ordos_restoration.store.merging.office import Office
from ordos_restoration.store.project import Identity, backed_up, check_version, gpkg_of, identity
from ordos_restoration.store.sqlite import opened, quoted, transaction
from ordos_restoration.store.upgrade import upgrade

# How far a merge is when it begins to: read copies, back up, take them in, look at the result, write the report.
READING, BACKUP, TAKING, LOOKING, REPORT = 0.0, 0.2, 0.3, 0.9, 0.97

NO_REPORT = QT_TRANSLATE_NOOP("Ordos", "The copies are merged, but the report could not be written: {reason}")


@dataclass
class MergeResult:
    """What a merge has brought, what it leaves for people to decide, and where to read about it."""

    copies: list[CopyResult] = field(default_factory=list)
    inserted: int = 0
    updated: int = 0
    deleted: int = 0
    conflicts: list[Conflict] = field(default_factory=list)  # all that are open now
    duplicates: list[LookAlikes] = field(default_factory=list)
    photos: int = 0
    unassigned: list[Path] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    claims: tuple[int, int] = (0, 0)  # the numbers of what the copies said, without the first
    is_new: bool = False  # the copies have brought anything that was not here
    backup: Optional[Path] = None
    report: Optional[Path] = None
    table: Optional[Path] = None
    notes: list[Message] = field(default_factory=list)


def merge(
    project: Path,
    copies: Sequence[Path],
    progress: Progress = silent,
    translate: Translate = str,
    anywhere: bool = False,
    close: bool = False,
) -> MergeResult:
    """Merge returned copies into a project and return what came of it; `progress` may raise, and nothing has changed.

    copies: files, folders and archives, each with any number of copies; close: nothing more is expected from these.
    Raises PlanningError where one of them is no copy of this project, is damaged or newer, or the office is locked.
    """
    gpkg = gpkg_of(project)
    place.check(gpkg, anywhere)
    with opened(gpkg) as connection:
        said = identity(connection)
    check(said, gpkg)
    with tempfile.TemporaryDirectory(prefix="ordos_merge_") as folder:
        progress(READING, "")
        found = found_copies.collect(copies, said, gpkg, Path(folder))
        for number, copy in enumerate(found):
            progress(READING + (BACKUP - READING) * number / len(found), "")
            if copy.identity.schema_version < VERSION:
                upgrade(copy.gpkg)
        progress(BACKUP, "")
        result, bases = MergeResult(), Bases(gpkg.parent / "copies", Path(folder))
        with opened(gpkg, write=True) as connection:
            with backed_up(gpkg, "merge") as result.backup:
                with transaction(connection), Home(gpkg, bases, result.backup) as home:
                    bring_all_home(connection, found, home, result, progress, close)
                    progress(REPORT, "")  # the last moment for a cancel: nothing has changed yet
                if not result.is_new:
                    result.backup.unlink(missing_ok=True)
                    result.backup = None
            bases.sweep(connection)
    try:
        merge_report.write(gpkg, said.name, result, translate)
    except PlanningError as error:
        result.notes.append(Message(NO_REPORT, reason=error.message))
    return result


def check(said: Identity, gpkg: Path) -> None:
    """Raise PlanningError where nothing can be merged into a file."""
    if said.copy_uuid:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” is a field copy itself, handed out to {holder}. Merge it into the office's project."
            ),
            path=gpkg,
            holder=said.holder,
        )
    check_version(said, gpkg)


def bring_all_home(
    connection: sqlite3.Connection,
    found: Sequence[FoundCopy],
    home: Home,
    result: MergeResult,
    progress: Progress,
    close: bool,
) -> None:
    """Take all copies in, settle what follows from them together, and look whether the file is whole."""
    home.bases.sweep(connection)
    office = Office(connection, layouts(connection), Ledger(connection, now()))
    before, first = counts(office), office.ledger.last()
    for number, copy in enumerate(found):
        fraction = TAKING + (LOOKING - TAKING) * number / len(found)
        result.copies.append(bring_home(office, copy, home, partial(progress, fraction, "")))
    deletions.settle(office)
    taken_values.settle(office)
    if close:
        home.bases.close(connection, [one.copy for one in result.copies])
    progress(LOOKING, "")
    for table in sorted({key[0] for key in office.touched()}):
        filling.settle(connection, table)
    verify(office, before, home.gpkg)
    result.inserted = len(office.inserted - office.deleted)
    result.updated = len(office.updated - office.inserted - office.deleted)
    result.deleted = len(office.deleted)
    result.photos = len({one for copy in result.copies for one in copy.photos})
    result.unassigned = sorted({one for copy in result.copies for one in copy.unassigned})
    result.missing = home.missing_files(office)
    result.notes += left_beside(result.copies)
    result.duplicates = look_alikes(connection, office.touched() - office.deleted)
    result.conflicts = open_conflicts(connection)
    result.claims = (first, office.ledger.last())
    result.is_new = bool(office.touched()) or office.ledger.writes > 0


def counts(office: Office) -> dict[str, int]:
    """Return how many rows every table has."""
    return {
        table: office.connection.execute(f"SELECT count(*) FROM {quoted(table)}").fetchone()[0]  # noqa: S608
        for table in office.layouts
    }


def verify(office: Office, before: dict[str, int], gpkg: Path) -> None:
    """Raise PlanningError, so that nothing is changed, where the file is not whole or a row is missing."""
    damage = office.connection.execute("PRAGMA main.integrity_check(1)").fetchone()[0]
    after = counts(office)
    wrong = [one for one in before if before[one] + office.balance[one] != after[one]]
    if damage != "ok" or wrong:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{path}” would not be whole after the merge: {damage}. Nothing was changed. Check the project, or go "
                "on with the latest file of the folder backups.",
            ),
            path=gpkg,
            damage=", ".join(wrong) or damage,
        )
