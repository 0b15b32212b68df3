"""What goes with the files: a page that says what they are, and a list of their fields."""

from __future__ import annotations

import csv
import datetime as dt
import io
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Translate
from ordos_restoration.schema.plans import STATUS
from ordos_restoration.store.project import identity
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.sheets.returned import FORMULA, save
from ordos_restoration.store.submission.fields import Asked
from ordos_restoration.store.submission.handing_in import Content
from ordos_restoration.store.submission.shapefile import ENCODINGS, crs_of

PROJECT = QT_TRANSLATE_NOOP("Ordos", "Project: {name}")
PLAN = QT_TRANSLATE_NOOP("Ordos", "Plan: {name}, version {version}, {status}")
APPROVED = QT_TRANSLATE_NOOP("Ordos", "Approval document: {number}")
MADE = QT_TRANSLATE_NOOP("Ordos", "Made on {day} with {program}")
PROFILE = QT_TRANSLATE_NOOP("Ordos", "Profile: {profile}")
CRS = QT_TRANSLATE_NOOP("Ordos", "CRS: {name} (EPSG:{epsg})")
ENCODING = QT_TRANSLATE_NOOP("Ordos", "Encoding: {encoding}")
FILE = QT_TRANSLATE_NOOP("Ordos", "{name}.shp: {count} rows")
SUM = QT_TRANSLATE_NOOP("Ordos", "   {label} ({field}): {sum}, the sum of the rows as they are written")
SCHEMATIC = QT_TRANSLATE_NOOP("Ordos", "   schematic: {count} rows, because no surveyed bank was given")
UNVERIFIED = QT_TRANSLATE_NOOP(
    "Ordos", "{count} fields come from rows of “Fields to hand in” that nobody has checked against the document yet."
)
DELIVERED = QT_TRANSLATE_NOOP(
    "Ordos", "The files are in EPSG:{epsg}: the delivery CRS of the project or, without one, the zone of most shapes."
)
HEADINGS = (
    QT_TRANSLATE_NOOP("Ordos", "File"),
    QT_TRANSLATE_NOOP("Ordos", "Field"),
    QT_TRANSLATE_NOOP("Ordos", "Meaning"),
    QT_TRANSLATE_NOOP("Ordos", "Type of the field"),
    QT_TRANSLATE_NOOP("Ordos", "Width of the field"),
    QT_TRANSLATE_NOOP("Ordos", "Decimals"),
    QT_TRANSLATE_NOOP("Ordos", "Must be filled"),
    QT_TRANSLATE_NOOP("Ordos", "Taken from"),
    QT_TRANSLATE_NOOP("Ordos", "Source"),
    QT_TRANSLATE_NOOP("Ordos", "Verified"),
)
YES, NO = QT_TRANSLATE_NOOP("Ordos", "Yes"), QT_TRANSLATE_NOOP("Ordos", "No")
PROGRAM = "Ordos Restoration"


def heads(connection: sqlite3.Connection, plans: Sequence[ChosenPlan]) -> list[Message]:
    """Return whose files these are: project, plans with version and state, the day."""
    lines = [Message(PROJECT, name=identity(connection).name)]
    for one in plans:
        status = Message(STATUS.options.get(one.status, one.status))
        lines.append(Message(PLAN, name=one.name, version=one.version, status=status))
        if one.approval_no:
            lines.append(Message(APPROVED, number=one.approval_no))
    return [*lines, Message(MADE, day=dt.date.today().isoformat(), program=PROGRAM)]


def page(lines: Sequence[Message], content: Content, profile: str, encoding: str, language: str) -> list[Message]:
    """Return the lines of the page beside the files: heads first, then CRS, encoding and every file with its sums."""
    told = [
        *lines,
        Message(PROFILE, profile=profile),
        Message(CRS, name=crs_of(content.epsg).GetName(), epsg=content.epsg),
        Message(ENCODING, encoding=ENCODINGS[encoding]),
    ]
    for one in content.files:
        told.append(Message(FILE, name=one.name, count=len(one.lines)))
        for each in one.asked.fields:
            if each.name in one.sums:
                label = (each.name_zh if language == "zh" else each.name_en) or each.name
                told.append(Message(SUM, label=label, field=each.name, sum=f"{one.sums[each.name]:.{each.decimals}f}"))
        if one.schematic:
            told.append(Message(SCHEMATIC, count=one.schematic))
    return [*told, Message(UNVERIFIED, count=content.unverified), *content.notes]


def write_page(lines: Iterable[Message], path: Path, translate: Translate) -> None:
    """Write lines as a text that Windows opens with Chinese whole."""
    text = "\r\n".join(one.text(translate) for one in lines)
    save(f"{text}\r\n".encode("utf-8-sig"), path)


def write_fields(asked: Iterable[Asked], path: Path, language: str, translate: Translate) -> None:
    """Write the list of fields as CSV: what each means, how it is kept, and where it is taken from."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([translate(one) for one in HEADINGS])
    for one in asked:
        for each in one.fields:
            meaning = (each.name_zh if language == "zh" else each.name_en) or each.name_zh
            sizes = (each.type, each.width, each.decimals, translate(YES if each.required else NO))
            origin = (
                " | ".join(each.taken_from) or each.constant,
                each.source,
                translate(YES if each.verified else NO),
            )
            row = map(str, (one.name, each.name, meaning, *sizes, *origin))
            writer.writerow(["'" + cell if cell[:1] in FORMULA else cell for cell in row])
    save(out.getvalue().encode("utf-8-sig"), path)
