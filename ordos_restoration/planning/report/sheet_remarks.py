"""What stands below a table of a workbook: notes, source, and room to sign."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Union

from ordos_restoration.planning.report.sheet_cells import Cell, digits, written
from ordos_restoration.planning.report.svg import Label, words
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Translate

REMARK = QT_TRANSLATE_NOOP("Ordos", "Remark")
SOURCE = QT_TRANSLATE_NOOP("Ordos", "Source")
SAID = QT_TRANSLATE_NOOP("Ordos", "{what}: {text}")
PREPARED = QT_TRANSLATE_NOOP("Ordos", "Prepared by")
CHECKED = QT_TRANSLATE_NOOP("Ordos", "Checked by")
REVIEWED = QT_TRANSLATE_NOOP("Ordos", "Reviewed by")
APPROVED = QT_TRANSLATE_NOOP("Ordos", "Approved by")
STAMP = QT_TRANSLATE_NOOP("Ordos", "Unit and stamp")
DATE = QT_TRANSLATE_NOOP("Ordos", "Date")
SIGNED = (PREPARED, CHECKED, STAMP, DATE)
BLANK = "\u3000"  # as wide as a Chinese character; a few of them are room to write in by hand
Signature = Union[Label, tuple[Label, str]]  # words to sign behind, or with what is known of them already


def remarks(
    notes: Sequence[Label], source: Label, signed: Sequence[Signature], width: float, translate: Translate
) -> Iterable[Cell]:
    """Yield what stands below the table: the notes, numbered where there are several, the source, and who signs.

    width: of the page, in digits.
    """
    texts = [written(words(one, translate)) for one in notes]
    said = translate(SAID)
    for number, text in enumerate(texts, 1):
        what = translate(REMARK) if len(texts) == 1 else f"{translate(REMARK)} {number}"
        yield Cell(said.format(what=what, text=text), "note")
    if source:
        yield Cell(said.format(what=translate(SOURCE), text=written(words(source, translate))), "note")
    if signed:
        pairs = [one if isinstance(one, tuple) else (one, "") for one in signed]
        names = [said.format(what=words(one, translate), text=written(text)) for one, text in pairs]
        room = (width - digits("".join(names))) / digits(BLANK) / len(names)
        yield Cell(BLANK.join(one + BLANK * (min(max(int(room), 3), 12) - 1) for one in names), "signed")
