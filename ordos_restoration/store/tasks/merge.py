"""Bringing field copies home."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as File

from ordos_restoration.planning.kinds import Flag, Number, Path
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store.merging.merge import MergeResult, merge
from ordos_restoration.store.place import ANYWHERE
from ordos_restoration.store.tasks.files import PROJECT, named

TO_DECIDE = QT_TRANSLATE_NOOP("Ordos", "{count} conflicts wait to be decided, in the project dock or in the report.")
TWICE = QT_TRANSLATE_NOOP("Ordos", "{count} times something was likely recorded twice; the report lists the rows.")
UNASSIGNED = QT_TRANSLATE_NOOP("Ordos", "{count} photos that no row names were put into photos/unassigned.")
MISSING = QT_TRANSLATE_NOOP("Ordos", "{count} photos or documents did not come along: {names}.")
SHOWN = 5  # names in a note


@dataclass(frozen=True)
class Merge(Task):
    """Merge field copies."""

    project: str = default("", PROJECT)
    returned: tuple[str, ...] = default(
        (),
        Path(
            QT_TRANSLATE_NOOP("Ordos", "Returned copies"),
            QT_TRANSLATE_NOOP("Ordos", "Files, folders or zipped folders, one or many, whatever they are called now."),
            suffixes=(".gpkg", ".zip"),
            several=True,
        ),
    )
    close: bool = default(
        False,
        Flag(
            QT_TRANSLATE_NOOP("Ordos", "Nothing more is expected from them"),
            QT_TRANSLATE_NOOP("Ordos", "What they started from is not kept any longer."),
        ),
    )
    anywhere: bool = default(False, Flag(ANYWHERE), advanced=True)

    id = "merge"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Merge field copies")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Takes over what was recorded in field copies, cell by cell, whoever comes first. What two people have said "
        "differently waits to be decided, and nothing is dropped. Backs the project up before, checks it after, and "
        "writes a report. Merging again changes nothing.",
    )
    numbers = {
        "copies": Number(QT_TRANSLATE_NOOP("Ordos", "Field copies"), whole=True),
        "inserted": Number(QT_TRANSLATE_NOOP("Ordos", "New rows"), whole=True),
        "updated": Number(QT_TRANSLATE_NOOP("Ordos", "Changed rows"), whole=True),
        "deleted": Number(QT_TRANSLATE_NOOP("Ordos", "Deleted rows"), whole=True),
        "conflicts": Number(QT_TRANSLATE_NOOP("Ordos", "To be decided"), whole=True),
        "duplicates": Number(QT_TRANSLATE_NOOP("Ordos", "Likely recorded twice"), whole=True),
        "photos": Number(QT_TRANSLATE_NOOP("Ordos", "New photos"), whole=True),
    }
    files = {
        "report": QT_TRANSLATE_NOOP("Ordos", "Report"),
        "changes": QT_TRANSLATE_NOOP("Ordos", "List of changes"),
        "backup": QT_TRANSLATE_NOOP("Ordos", "Backup"),
    }

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg = named(self.project)
        if not self.returned:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "No copy is named. Choose the files or folders that came back.")
            )
        copies = [File(one) for one in self.returned]
        result = merge(gpkg, copies, progress, translate, self.anywhere, self.close)
        numbers = {
            "copies": len(result.copies),
            "inserted": result.inserted,
            "updated": result.updated,
            "deleted": result.deleted,
            "conflicts": len(result.conflicts),
            "duplicates": len(result.duplicates),
            "photos": result.photos,
        }
        paths = {"report": result.report, "changes": result.table, "backup": result.backup}
        return Done(numbers, {name: str(path) for name, path in paths.items() if path}, notes(result))


def notes(result: MergeResult) -> list[Message]:
    """Return what a person should know."""
    names = [Message("{name}", name=one) for one in result.missing[:SHOWN]]
    counted = (
        (TO_DECIDE, len(result.conflicts)),
        (TWICE, len(result.duplicates)),
        (UNASSIGNED, len(result.unassigned)),
        (MISSING, len(result.missing)),
    )
    said = [Message(sentence, count=count, names=names) for sentence, count in counted if count]
    return [*(note for copy in result.copies for note in copy.notes), *result.notes, *said]
