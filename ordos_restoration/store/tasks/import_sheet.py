"""What comes back from phones: form sheets, and marks drawn in 奥维."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as File

from ordos_restoration.planning.kinds import Number, Path, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store.sheets import marks, returned, sheet_in
from ordos_restoration.store.sheets.mark_files import SUFFIXES
from ordos_restoration.store.tasks.changing import BY, changed, person
from ordos_restoration.store.tasks.field_sheets import TABLE
from ordos_restoration.store.tasks.files import PROJECT, named

LOOK = QT_TRANSLATE_NOOP("Ordos", "{count} things did not fit or want a look: they are listed in “{report}”.")
EMPTY = QT_TRANSLATE_NOOP("Ordos", "{count} lines had nothing entered and were passed over.")
NO_FILE = QT_TRANSLATE_NOOP("Ordos", "No file is named. Choose the sheet or the KMZ that came back.")


@dataclass(frozen=True)
class ImportSheet(Task):
    """Take in a sheet or a KMZ."""

    project: str = default("", PROJECT)
    file: str = default(
        "",
        Path(
            QT_TRANSLATE_NOOP("Ordos", "Returned file"),
            QT_TRANSLATE_NOOP("Ordos", "A form sheet as XLSX or CSV, or marks and tracks as KMZ, KML or GPX."),
            suffixes=(".xlsx", ".csv", *SUFFIXES),
        ),
    )
    table: str = default("inspection", TABLE)
    by: str = default("", BY, advanced=True)
    code: str = default(
        "",
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Code for marks without one"),
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Phones name tracks by the time: those that name no code, and lie in no folder that does, belong to "
                "this row. Empty: they are listed and left out.",
            ),
        ),
        advanced=True,
    )

    id = "import_sheet"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Take in what came back from phones")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Records the lines of a form sheet under the plot or compartment of their short code; lines and points that "
        "were drawn in 奥维 or recorded by any phone, and named by a code or put in a folder named so, become tracks "
        "and notes. What does not fit is listed beside the file with the reason. The same file twice adds nothing.",
    )
    numbers = {
        "added": Number(QT_TRANSLATE_NOOP("Ordos", "Records added"), whole=True),
        "there": Number(QT_TRANSLATE_NOOP("Ordos", "Records that were there"), whole=True),
        "left_out": Number(QT_TRANSLATE_NOOP("Ordos", "Rows left out"), whole=True),
    }
    files = {"report": QT_TRANSLATE_NOOP("Ordos", "List of what did not fit")}

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg, path = named(self.project), File(self.file)
        if not self.file:
            raise PlanningError(NO_FILE)
        with changed(gpkg) as connection:  # the list before the commit: what is left out is never without it
            if path.suffix.lower() in SUFFIXES:
                taken = marks.take_in(connection, marks.read(path), person(self.by), self.code)
                added, there, empty, remarks = taken.tracks + taken.notes, taken.there, 0, taken.remarks
            else:
                sheet = sheet_in.read(connection, path, self.table, person(self.by), translate)
                added, there, empty, remarks = sheet.added, sheet.there, sheet.empty, sheet.remarks
            report = returned.report(remarks, path, translate)
        left_out = len({one.row for one in remarks if one.outcome == returned.LEFT_OUT})
        done = Done({"added": added, "there": there, "left_out": left_out})
        if empty:
            done.notes.append(Message(EMPTY, count=empty))
        if report is not None:
            done.files["report"] = str(report)
            done.notes.append(Message(LOOK, count=len(remarks), report=report))
        return done
