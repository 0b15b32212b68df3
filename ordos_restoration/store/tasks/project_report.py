"""The report of a project as one HTML file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import count
from pathlib import Path as File
from typing import ClassVar, Optional

from ordos_restoration.planning.kinds import Choice, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store.project import check_version, identity
from ordos_restoration.store.reading.chosen_plans import PLAN, chosen_plans
from ordos_restoration.store.reporting import report, unverified
from ordos_restoration.store.reporting.scope import Scope
from ordos_restoration.store.speech import in_language
from ordos_restoration.store.sqlite import explained, opened, settle
from ordos_restoration.store.tasks.documents import ASSESSED, DAY, FOLDER, LANGUAGE, folder_of, language_of
from ordos_restoration.store.tasks.files import PROJECT, named

KIND = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Kind of report"),
    options={
        "full": QT_TRANSLATE_NOOP("Ordos", "Whole report"),
        "annual": QT_TRANSLATE_NOOP("Ordos", "Annual assessment on one page"),
    },
)
NAMES = {
    "full": QT_TRANSLATE_NOOP("Ordos", "{project} project report {date}"),
    "annual": QT_TRANSLATE_NOOP("Ordos", "{project} annual assessment {year}"),
}
NUMBERED = QT_TRANSLATE_NOOP("Ordos", "A report of this name was there already and is kept; this one is “{file}”.")
OPEN_VALUES = QT_TRANSLATE_NOOP(
    "Ordos", "{count} rows of the reference tables behind these plans are not verified; the report lists them."
)


@dataclass(frozen=True)
class ProjectReport(Task):
    """Write a report of a project."""

    project: str = default("", PROJECT)
    plan: str = default("", PLAN)
    kind: str = default("full", KIND)
    year: Optional[int] = default(None, ASSESSED)
    date: Optional[str] = default(None, DAY)
    language: str = default("project", LANGUAGE)
    output: Optional[str] = default(None, FOLDER)

    id = "project_report"
    group = "handover"
    reads_only: ClassVar[bool] = True
    title = QT_TRANSLATE_NOOP("Ordos", "Write a project report")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Writes one HTML file that opens in any browser without a network and prints on A4, to PDF too: maps, numbers, "
        "charts and notes of the plans, what breaks a rule, the register with its sums by work, banner and township, "
        "progress and survival, the annual assessment against the indicators, the rectification ledger, and every "
        "reference value that nobody has verified. The annual assessment can be had alone, on one page to be signed.",
    )
    numbers = {
        "plans": Number(QT_TRANSLATE_NOOP("Ordos", "Plans"), whole=True),
        "unverified": Number(QT_TRANSLATE_NOOP("Ordos", "Unverified rows"), whole=True),
    }
    files = {"report": QT_TRANSLATE_NOOP("Ordos", "Report")}

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg = named(self.project)
        folder = folder_of(self.output, gpkg)
        with opened(gpkg) as connection:
            made = identity(connection)
            check_version(made, gpkg)
            date = self.date or dt.date.today().isoformat()
            language = language_of(self.language, made)
            scope = Scope(
                connection, gpkg, made.name or gpkg.stem, language, date, self.year or int(date[:4]),
                tuple(chosen_plans(connection, self.plan)),
            )  # fmt: skip
            speaking = in_language(language)
            text = report.full(scope, speaking, progress) if self.kind == "full" else report.one_page(scope, speaking)
            open_values = sum(one.unverified for one in unverified.tables(scope))
        name = speaking(NAMES[self.kind]).format(project=gpkg.stem, date=scope.date, year=scope.year)
        target, others = free(folder, name)
        progress(0.95, "")
        write(text, target)
        notes = [Message(NUMBERED, file=target.name)] if others else []
        notes += [Message(OPEN_VALUES, count=open_values)] if open_values else []
        return Done({"plans": len(scope.plans), "unverified": open_values}, {"report": str(target)}, notes)


def free(folder: File, name: str) -> tuple[File, bool]:
    """Return a path in a folder that no file has, and whether a number had to be added."""
    for number in count(1):
        path = folder / (f"{name}.html" if number == 1 else f"{name} ({number}).html")
        if not path.exists():
            return path, number > 1
    raise AssertionError("numbers never end")


def write(text: str, target: File) -> None:
    """Write a file that appears when it is whole."""
    part = target.with_name(target.name + ".part")
    try:
        with explained(target):
            part.write_bytes(text.encode("utf-8"))
            settle(part, target)
    finally:
        part.unlink(missing_ok=True)
