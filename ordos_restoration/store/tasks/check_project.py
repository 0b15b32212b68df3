"""Checking a project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ordos_restoration.planning.kinds import Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store.checks.check import findings
from ordos_restoration.store.tasks.files import PROJECT, named

LEVELS = {
    "error": QT_TRANSLATE_NOOP("Ordos", "Error: {finding}"),
    "warning": QT_TRANSLATE_NOOP("Ordos", "Warning: {finding}"),
    "info": QT_TRANSLATE_NOOP("Ordos", "Note: {finding}"),
}
SOUND = QT_TRANSLATE_NOOP("Ordos", "Nothing is wrong with the project.")


@dataclass(frozen=True)
class CheckProject(Task):
    """Say what is wrong with a project."""

    project: str = default("", PROJECT)

    id = "check_project"
    group = "project"
    reads_only: ClassVar[bool] = True
    title = QT_TRANSLATE_NOOP("Ordos", "Check a project")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Looks for damage, missing tables, rows that break a rule, links to rows that are not there, likely "
        "duplicates, photos that are missing and places that are not safe. Nothing is changed. On the command line it "
        "exits with 1 where there are errors, with 0 where there are only warnings.",
    )
    numbers = {
        "errors": Number(QT_TRANSLATE_NOOP("Ordos", "Errors"), whole=True),
        "warnings": Number(QT_TRANSLATE_NOOP("Ordos", "Warnings"), whole=True),
    }

    def do(self, progress: Progress, translate: Translate) -> Done:
        found = findings(named(self.project))
        levels = [one.level for one in found]
        notes = [Message(LEVELS[one.level], finding=one.message) for one in found]
        numbers = {"errors": levels.count("error"), "warnings": levels.count("warning")}
        return Done(numbers, notes=notes or [Message(SOUND)], failed="error" in levels)
