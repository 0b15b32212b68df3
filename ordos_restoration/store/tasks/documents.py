"""What every task asks for that writes documents: the folder, the language, the day, the year, and who signs."""

from __future__ import annotations

from pathlib import Path as File
from typing import Optional

from ordos_restoration.planning.kinds import Choice, Date, Number, Path, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.planning.report import sheet_remarks
from ordos_restoration.schema.lists import YEAR
from ordos_restoration.store.project import Identity

FOLDER = Path(
    QT_TRANSLATE_NOOP("Ordos", "Folder for the files"),
    QT_TRANSLATE_NOOP("Ordos", "Empty: the folder of the project."),
    folder=True,
)
LANGUAGE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Language"),
    options={
        "project": QT_TRANSLATE_NOOP("Ordos", "Of the project"),
        "zh": QT_TRANSLATE_NOOP("Ordos", "Chinese"),
        "en": QT_TRANSLATE_NOOP("Ordos", "English"),
    },
)
DAY = Date(
    QT_TRANSLATE_NOOP("Ordos", "Date"),
    QT_TRANSLATE_NOOP("Ordos", "The day by which deadlines count as passed; empty: today."),
)
ASSESSED = Number(
    YEAR.label,
    QT_TRANSLATE_NOOP("Ordos", "Of the annual assessment; empty: that of the date."),
    "",
    YEAR.minimum,
    YEAR.maximum,
    whole=True,
)
BY_HAND = QT_TRANSLATE_NOOP("Ordos", "Empty: room to write by hand.")
PREPARED = Text(sheet_remarks.PREPARED, BY_HAND)
CHECKED = Text(sheet_remarks.CHECKED, BY_HAND)
REVIEWED = Text(sheet_remarks.REVIEWED, BY_HAND)
APPROVED = Text(sheet_remarks.APPROVED, BY_HAND)
STAMP = Text(sheet_remarks.STAMP, BY_HAND)


def folder_of(chosen: Optional[str], gpkg: File) -> File:
    """Return the folder for the files: the chosen one, else the project's; PlanningError where it is not there."""
    folder = File(chosen) if chosen else gpkg.parent
    if not folder.is_dir():
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "There is no folder “{folder}”. Make it, or choose another one."),
            folder=folder,
        )
    return folder


def language_of(chosen: str, made: Identity) -> str:
    """Return the language to write in, "zh" or "en": the chosen one, else that of the project."""
    return (made.language or "zh") if chosen == "project" else chosen
