"""What a merge has done, for people: a page with what matters, and a table with every change."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Translate
from ordos_restoration.planning.report.page import DataTable, Heading, Notes, Numbers, Paragraph, html
from ordos_restoration.schema.keeping import CLAIM
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.copies.ledger import Ledger
from ordos_restoration.store.merging.conflicts import KINDS, WHOLE_ROW, label_of
from ordos_restoration.store.merging.look_alikes import title_of
from ordos_restoration.store.merging.readable import Readable
from ordos_restoration.store.sqlite import explained, opened, settle

if TYPE_CHECKING:
    from ordos_restoration.store.merging.merge import MergeResult

TITLE = QT_TRANSLATE_NOOP("Ordos", "Field copies merged: {name}")
CHUNK = 2_000  # changes read at a time
SHOWN = 200  # rows of a table on the page; the other file has all
HOLDER = QT_TRANSLATE_NOOP("Ordos", "Holder")
TABLE = QT_TRANSLATE_NOOP("Ordos", "Table")
ROW = QT_TRANSLATE_NOOP("Ordos", "Record")
COLUMN = QT_TRANSLATE_NOOP("Ordos", "Column")
CHANGE = QT_TRANSLATE_NOOP("Ordos", "Change")
HANDED_OUT = QT_TRANSLATE_NOOP("Ordos", "As handed out")
IN_OFFICE = QT_TRANSLATE_NOOP("Ordos", "In the office")
IN_COPY = QT_TRANSLATE_NOOP("Ordos", "In the copy")
STATE = QT_TRANSLATE_NOOP("Ordos", "State")
INSERTED = QT_TRANSLATE_NOOP("Ordos", "New rows")
UPDATED = QT_TRANSLATE_NOOP("Ordos", "Changed rows")
DELETED = QT_TRANSLATE_NOOP("Ordos", "Deleted rows")
MORE = QT_TRANSLATE_NOOP("Ordos", "{count} more are listed in “{file}”.")
NOTHING = QT_TRANSLATE_NOOP("Ordos", "Nothing is left to decide.")
ACTIONS, STATES = (getattr(CLAIM.entries[one].kind, "options", {}) for one in ("action", "state"))


def write(gpkg: Path, name: str, result: MergeResult, translate: Translate) -> None:
    """Write both files into the project's folder of reports and name them in the result."""
    folder = gpkg.parent / "reports"
    with explained(folder):
        folder.mkdir(exist_ok=True)
        stem = f"merge_{dt.datetime.now():%Y%m%d_%H%M%S}"
        taken = (folder / f"{stem}{'' if number == 1 else f'_{number}'}.html" for number in count(1))
        report = next(one for one in taken if not one.exists())
        result.table, result.report = report.with_suffix(".csv"), report
        part = report.with_name(report.name + ".part")
        with opened(gpkg) as connection:
            readable = Readable(connection, translate)
            with part.open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.writer(file)
                header = (HOLDER, TABLE, ROW, "UUID", COLUMN, CHANGE, HANDED_OUT, IN_OFFICE, IN_COPY, STATE)
                writer.writerow([translate(one) for one in header])
                writer.writerows([guarded(cell) for cell in line] for line in changes(readable, result))
            settle(part, result.table)
            page = html(Message(TITLE, name=name), list(parts(readable, result)))(translate)
            part.write_text(page, encoding="utf-8")
            settle(part, report)


def changes(readable: Readable, result: MergeResult) -> Iterator[list[str]]:
    """Yield what the copies of this merge have said, a cell or row a line."""
    ledger, translate = Ledger(readable.connection, ""), readable.translate
    first, last = result.claims
    for start in range(first, last, CHUNK):
        for one in ledger.find("fid > ? AND fid <= ?", start, min(start + CHUNK, last)):
            values = (one.base, one.own, one.value) if one.column else (None, None, None)
            yield [
                one.holder,
                translate(TABLES[one.table].label),
                title_of(readable.connection, one.table, one.row),
                one.row,
                translate(label_of(one.table, one.column) if one.column else WHOLE_ROW),
                translate(ACTIONS[one.action]),
                *(readable.text(one.table, one.column, value) for value in values),
                translate(STATES[one.state]),
            ]


def guarded(cell: str) -> str:
    """Return a text that a spreadsheet does not take for a formula."""
    if cell[:1] not in ("=", "+", "-", "@"):
        return cell
    is_number = cell.lstrip("+-").replace(".", "", 1).isdigit()
    return cell if is_number else f"'{cell}"


# The page -----------------------------------------------------------------------------------------------------------


def parts(readable: Readable, result: MergeResult) -> Iterator[Any]:
    """Yield what stands on the page."""
    yield Numbers(
        [
            (QT_TRANSLATE_NOOP("Ordos", "Field copies"), len(result.copies), ""),
            (INSERTED, result.inserted, ""),
            (UPDATED, result.updated, ""),
            (DELETED, result.deleted, ""),
            (QT_TRANSLATE_NOOP("Ordos", "To be decided"), len(result.conflicts), ""),
            (QT_TRANSLATE_NOOP("Ordos", "Likely recorded twice"), len(result.duplicates), ""),
            (QT_TRANSLATE_NOOP("Ordos", "New photos"), result.photos, ""),
        ]
    )
    yield Notes([*(note for copy in result.copies for note in copy.notes), *result.notes])
    yield Heading(QT_TRANSLATE_NOOP("Ordos", "To be decided"))
    yield from (
        limited(conflicts(readable, result), len(result.conflicts), result)
        if result.conflicts
        else [Paragraph(NOTHING)]
    )
    yield Heading(QT_TRANSLATE_NOOP("Ordos", "What the copies have brought"))
    yield DataTable(
        [HOLDER, QT_TRANSLATE_NOOP("Ordos", "File"), INSERTED, UPDATED, DELETED],
        [
            [verbatim(one.holder), verbatim(one.origin.name), one.inserted, one.updated, one.deleted]
            for one in result.copies
        ],
    )
    if result.duplicates:
        yield Heading(QT_TRANSLATE_NOOP("Ordos", "Likely recorded twice"))
        yield Paragraph(QT_TRANSLATE_NOOP("Ordos", "Both rows were kept. Delete one of them if it is the same thing."))
        yield DataTable(
            [TABLE, ROW, QT_TRANSLATE_NOOP("Ordos", "Rows")],
            [[TABLES[one.table].label, verbatim(one.title), len(one.uuids)] for one in result.duplicates[:SHOWN]],
        )
    yield from photos(result)


def conflicts(readable: Readable, result: MergeResult) -> DataTable:
    """Return what is to be decided."""
    rows = []
    for one in islice(result.conflicts, SHOWN):
        table, column = one.key.table, one.key.column
        said = [
            Message(
                QT_TRANSLATE_NOOP("Ordos", "{holder}: {value}"),
                holder=voice.holder,
                value=verbatim(readable.text(table, voice.column, voice.value))
                if voice.column
                else Message(ACTIONS[voice.action]),
            )
            for voice in one.voices
        ]
        rows.append(
            [
                TABLES[table].label,
                verbatim(one.title),
                one.label,
                KINDS[one.kind],
                verbatim(readable.text(table, column, one.base)),
                verbatim(readable.text(table, column, one.office)),
                Message("{said}", said=said),
            ]
        )
    return DataTable([TABLE, ROW, COLUMN, QT_TRANSLATE_NOOP("Ordos", "Conflict"), HANDED_OUT, IN_OFFICE, IN_COPY], rows)


def limited(table: DataTable, total: int, result: MergeResult) -> Iterator[Any]:
    """Yield a table and, where it does not show everything, where the rest is."""
    yield table
    if total > SHOWN and result.table:
        yield Paragraph(Message(MORE, count=total - SHOWN, file=result.table.name))


def photos(result: MergeResult) -> Iterator[Any]:
    """Yield what is said of files: those without a row, and rows without their file."""
    for heading, names in (
        (QT_TRANSLATE_NOOP("Ordos", "Photos that no row names"), [one.name for one in result.unassigned]),
        (QT_TRANSLATE_NOOP("Ordos", "Files that did not come along"), result.missing),
    ):
        if names:
            yield Heading(heading)
            yield Notes([verbatim(one) for one in names[:SHOWN]])
            if len(names) > SHOWN:
                yield Paragraph(Message(QT_TRANSLATE_NOOP("Ordos", "And {count} more."), count=len(names) - SHOWN))


def verbatim(text: str) -> Message:
    """Return somebody's own words, which are never translated."""
    return Message("{text}", text=text)
