"""What of a returned file did not fit: where it stands, what it says and why, in a list beside the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Translate
from ordos_restoration.store.sqlite import explained, settle

HEADINGS = (
    QT_TRANSLATE_NOOP("Ordos", "Row"),
    QT_TRANSLATE_NOOP("Ordos", "Column"),
    QT_TRANSLATE_NOOP("Ordos", "Value"),
    QT_TRANSLATE_NOOP("Ordos", "What became of it"),
    QT_TRANSLATE_NOOP("Ordos", "Why"),
)
LEFT_OUT = QT_TRANSLATE_NOOP("Ordos", "The whole row was left out")
CELL_LEFT_OUT = QT_TRANSLATE_NOOP("Ordos", "The cell was left out")
TAKEN = QT_TRANSLATE_NOOP("Ordos", "Taken, please check")
FORMULA = ("=", "@")  # what begins so is worked out by a spreadsheet program, whoever wrote it


class Remark(NamedTuple):
    """Something to look at in a returned file."""

    row: str  # its number, or its name where it has none
    column: str
    value: str
    outcome: str  # LEFT_OUT, CELL_LEFT_OUT or TAKEN
    reason: Message


def report(remarks: Sequence[Remark], file: Path, translate: Translate = str) -> Optional[Path]:
    """Write the remarks about a file beside it, as CSV that spreadsheet programs open with Chinese text whole.

    Return its path; without remarks nothing is written, and None returned.
    """
    if not remarks:
        return None
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([translate(one) for one in HEADINGS])
    for one in remarks:
        cells = (one.row, one.column, one.value, translate(one.outcome), one.reason.text(translate))
        writer.writerow(["'" + cell if cell[:1] in FORMULA else cell for cell in cells])
    target = file.with_name(f"{file.stem}_report.csv")
    save(out.getvalue().encode("utf-8-sig"), target)
    return target


def save(content: bytes, target: Path) -> None:
    """Write a file in one step."""
    part = target.with_name(target.name + ".part")
    try:
        with explained(target):
            part.write_bytes(content)
            settle(part, target)
    finally:
        part.unlink(missing_ok=True)
