"""The tables that bureaus use, as workbooks and as CSV."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path as File
from typing import ClassVar, Optional

from ordos_restoration import workbook
from ordos_restoration.planning.kinds import Choices, Flag, Number
from ordos_restoration.planning.message import (
    QT_TRANSLATE_NOOP,
    Message,
    PlanningError,
    Progress,
    Translate,
    part_of,
)
from ordos_restoration.planning.report.sheets import Book, Sheet, book
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store import project as folders
from ordos_restoration.store.bureau_tables import csv_text, plan_book, register_book
from ordos_restoration.store.project import FORBIDDEN, check_version, identity
from ordos_restoration.store.reading.chosen_plans import PLAN, ChosenPlan, chosen_plans
from ordos_restoration.store.reporting.scope import Scope
from ordos_restoration.store.speech import in_language
from ordos_restoration.store.sqlite import explained, opened, settle
from ordos_restoration.store.tasks.documents import (
    ASSESSED,
    CHECKED,
    DAY,
    FOLDER,
    LANGUAGE,
    PREPARED,
    REVIEWED,
    STAMP,
    folder_of,
    language_of,
)
from ordos_restoration.store.tasks.files import PROJECT, named

PARTS = Choices(
    QT_TRANSLATE_NOOP("Ordos", "What is written"),
    QT_TRANSLATE_NOOP("Ordos", "A workbook for each plan, and one of the register."),
    options={
        "plans": QT_TRANSLATE_NOOP("Ordos", "Tables of the plans"),
        "register": QT_TRANSLATE_NOOP("Ordos", "Register and annual assessment"),
    },
)
TABLES_OF = QT_TRANSLATE_NOOP("Ordos", "{project} tables {date}")
PLAN_FILE = QT_TRANSLATE_NOOP("Ordos", "{plan} v{version}")
REGISTER = QT_TRANSLATE_NOOP("Ordos", "Register")
SIGN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # that no file name may hold in Windows
LONGEST = 120  # bytes of a file's name before its ending
NO_TABLE = QT_TRANSLATE_NOOP("Ordos", "The plan “{plan}” ({title}) holds nothing that a bureau's table is made of.")
NOTHING = QT_TRANSLATE_NOOP(
    "Ordos",
    "There is nothing to write tables of: no plan with rows, and a register without projects and indicators. Put a "
    "plan into the project, or fill its register first.",
)
NUMBERED = QT_TRANSLATE_NOOP("Ordos", "Tables of this day were there already and are kept; these are in “{folder}”.")


@dataclass(frozen=True)
class PlanTables(Task):
    """Write the tables that bureaus use."""

    project: str = default("", PROJECT)
    plan: str = default("", PLAN)
    parts: tuple[str, ...] = default(("plans", "register"), PARTS)
    year: Optional[int] = default(None, ASSESSED)
    date: Optional[str] = default(None, DAY)
    prepared: str = default("", PREPARED)
    checked: str = default("", CHECKED)
    reviewed: str = default("", REVIEWED)
    unit: str = default("", STAMP)
    csv: bool = default(
        True, Flag(QT_TRANSLATE_NOOP("Ordos", "CSV too"), QT_TRANSLATE_NOOP("Ordos", "One file a sheet, in UTF-8."))
    )
    language: str = default("project", LANGUAGE)
    output: Optional[str] = default(None, FOLDER)

    id = "plan_tables"
    group = "handover"
    reads_only: ClassVar[bool] = True
    title = QT_TRANSLATE_NOOP("Ordos", "Write tables for the bureaus")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Writes a workbook for each plan with the tables that forestry, water, energy and natural-resource bureaus "
        "use, and one of the register: ledger of projects, sums by banner and township, tasks, funds, payments, "
        "rectifications and the annual assessment. Rows are rounded so that they add up to the totals of the plan. "
        "Headings are locked without a password. A new folder holds the files; nothing that is there is replaced.",
    )
    numbers = {
        "books": Number(QT_TRANSLATE_NOOP("Ordos", "Workbooks"), whole=True),
        "sheets": Number(QT_TRANSLATE_NOOP("Ordos", "Sheets"), whole=True),
        "rows": Number(QT_TRANSLATE_NOOP("Ordos", "Rows"), whole=True),
    }
    files = {"folder": QT_TRANSLATE_NOOP("Ordos", "Folder of the tables")}

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg = named(self.project)
        parent = folder_of(self.output, gpkg)
        check(parent)
        with opened(gpkg) as connection:
            made = identity(connection)
            check_version(made, gpkg)
            date = self.date or dt.date.today().isoformat()
            language = language_of(self.language, made)
            plans = tuple(chosen_plans(connection, self.plan)) if "plans" in self.parts or self.plan else ()
            name = made.name or gpkg.stem
            scope = Scope(connection, gpkg, name, language, date, self.year or int(date[:4]), plans)
            speaking = in_language(language)
            target = free(parent, shortened(speaking(TABLES_OF).format(project=gpkg.stem, date=date)))
            found = Counted()
            notes: list[Message] = []
            with explained(target), folders.part_of(target) as part:
                for title, sheets in self.documents(scope, speaking, progress, notes):
                    found.add(sheets)
                    write(book(Message("{title}", title=title), sheets)(speaking), part, title, self.csv)
                if not found.books:
                    raise PlanningError(NOTHING)
                settle(part, target)
        if target.name.endswith(")"):
            notes.append(Message(NUMBERED, folder=target.name))
        return Done({"books": found.books, "sheets": found.sheets, "rows": found.rows}, {"folder": str(target)}, notes)

    def documents(
        self, scope: Scope, speaking: Translate, progress: Progress, notes: list[Message]
    ) -> Iterator[tuple[str, list[Sheet]]]:
        """Yield title and sheets of every workbook; what has none is told in notes."""
        signed = self.signatures()
        wanted: list[Optional[ChosenPlan]] = [*(scope.plans if "plans" in self.parts else ())]
        wanted += [None] if "register" in self.parts else []
        for place, plan in enumerate(wanted):
            within = part_of(progress, place / len(wanted), (place + 0.5) / len(wanted))
            if plan is None:
                title, sheets = speaking(REGISTER), register_book.sheets(scope, signed, within, speaking)
            else:
                title = speaking(PLAN_FILE).format(plan=plan.name, version=plan.version)
                sheets = plan_book.sheets(scope, plan, signed, within, speaking)
                if not sheets:
                    capability = plan_book.title_of(plan)
                    notes.append(Message(NO_TABLE, plan=plan.name, title=Message(capability)))
            if sheets:
                yield title, sheets
            progress((place + 1) / len(wanted), "")

    def signatures(self) -> list[tuple[str, str]]:
        """Return who signs, with the names that were given."""
        kinds = {name: kind.label for name, kind, *_ in self.parameters()}
        words = ("prepared", "checked", "reviewed", "unit")
        return [*((kinds[one], getattr(self, one)) for one in words), (kinds["date"], "")]


@dataclass
class Counted:
    """How much was written."""

    books: int = 0
    sheets: int = 0
    rows: int = 0

    def add(self, sheets: list[Sheet]) -> None:
        """Count a workbook."""
        self.books += 1
        self.sheets += len(sheets)
        self.rows += sum(len(one.rows) for one in sheets)


def check(folder: File) -> None:
    """Raise PlanningError where no workbook can be written on this computer."""
    lack = workbook.hindrance(folder)
    if lack is not None:
        raise PlanningError(lack.template, **lack.values)


def write(made: Book, folder: File, title: str, csv: bool) -> None:
    """Write a workbook, and its sheets as CSV in a folder beside it."""
    name = unused(folder, shortened(title))
    workbook.write_book(made, folder / f"{name}.xlsx")
    if csv:
        (folder / f"{name} CSV").mkdir()
        for page, text in zip(made.pages, csv_text.names(made.pages)):
            (folder / f"{name} CSV" / f"{shortened(text)}.csv").write_bytes(csv_text.as_csv(page))


def shortened(name: str) -> str:
    """Return a name that every system takes for a file, without its ending."""
    bare = SIGN.sub(" ", name).strip(" .")
    while len(bare.encode("utf-8")) > LONGEST:
        bare = bare[:-1].rstrip(" .")
    return f"{bare}_" if not bare or FORBIDDEN.search(bare) else bare


def unused(folder: File, name: str) -> str:
    """Return a name that no workbook in a folder has, by a number behind it."""
    return next(one for one in numbered(name) if not (folder / f"{one}.xlsx").exists())


def free(parent: File, name: str) -> File:
    """Return a folder that is not there yet, by a number behind its name."""
    return next(parent / one for one in numbered(name) if not (parent / one).exists())


def numbered(name: str) -> Iterator[str]:
    """Yield a name, then the same with 2, 3, … behind it."""
    yield name
    yield from (f"{name} ({number})" for number in count(2))
