"""Whether values fit the fields they are written to. Nothing is cut: what does not fit is listed, with the rows."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import field as kept
from typing import Any, NamedTuple, Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.store.sheets.returned import Remark
from ordos_restoration.store.submission.fields import Field

SHOWN = 5  # codes of rows in a sentence; the list names them all
CONTROL = re.compile("[\x00-\x1f\x7f]")
TOO_LONG = QT_TRANSLATE_NOOP(
    "Ordos", "{label} ({field}): {count} texts are longer than {width} bytes, the longest has {most} (rows {rows})"
)
TOO_WIDE = QT_TRANSLATE_NOOP(
    "Ordos", "{label} ({field}): {count} numbers need more than {width} digits, the widest {most} (rows {rows})"
)
NO_NUMBER = QT_TRANSLATE_NOOP("Ordos", "{label} ({field}): {count} values are no numbers (rows {rows})")
NO_DAY = QT_TRANSLATE_NOOP("Ordos", "{label} ({field}): {count} values are no days (rows {rows})")
NOT_WRITABLE = QT_TRANSLATE_NOOP(
    "Ordos", "{label} ({field}): {count} texts hold characters that {encoding} cannot write (rows {rows})"
)
NO_CODE = QT_TRANSLATE_NOOP(
    "Ordos", "{label} ({field}): {count} values have no code and were left empty, so “{value}” (rows {rows})"
)
EMPTY = QT_TRANSLATE_NOOP("Ordos", "{label} ({field}): {count} rows are empty and must be filled (rows {rows})")
REASONS = {  # in the list, one row at a time
    TOO_LONG: QT_TRANSLATE_NOOP("Ordos", "Longer than the field: shorten it, or widen the field if that is allowed."),
    TOO_WIDE: QT_TRANSLATE_NOOP("Ordos", "More digits than the field holds: check the number, or widen the field."),
    NO_NUMBER: QT_TRANSLATE_NOOP("Ordos", "The field takes a number only."),
    NO_DAY: QT_TRANSLATE_NOOP("Ordos", "The field takes a day only, like 2026-05-12."),
    NOT_WRITABLE: QT_TRANSLATE_NOOP("Ordos", "The encoding has no such characters: write others, or choose UTF-8."),
    NO_CODE: QT_TRANSLATE_NOOP("Ordos", "No code stands for it: add it to the codes of the field."),
    EMPTY: QT_TRANSLATE_NOOP("Ordos", "It must be filled: enter it in the project, and hand in again."),
}
REFUSED = (TOO_LONG, TOO_WIDE, NO_NUMBER, NO_DAY, NOT_WRITABLE)
DOES_NOT_FIT = QT_TRANSLATE_NOOP("Ordos", "Does not fit: nothing was written")
LEFT_EMPTY = QT_TRANSLATE_NOOP("Ordos", "Left empty")


class Cell(NamedTuple):
    """A value as a file holds it: text, number or day as YYYY-MM-DD; None where it is empty."""

    value: Any
    problem: str = ""  # the sentence of what is wrong with it
    size: int = 0  # bytes or digits that it would need


@dataclass
class Problem:
    """One thing that is wrong in one field, with every row it is wrong in."""

    file: str
    field: Field
    sentence: str
    rows: list[tuple[str, str]] = kept(default_factory=list)  # code, value
    most: int = 0


class Problems:
    """Collects what is wrong, by file and field."""

    def __init__(self, encoding: str, language: str) -> None:
        self.encoding, self.language = encoding, language
        self.found: dict[tuple[str, str, str], Problem] = {}

    def add(self, file: str, one: Field, sentence: str, code: str, value: Any, size: int = 0) -> None:
        """Note what is wrong with a value of a row."""
        problem = self.found.setdefault((file, one.name, sentence), Problem(file, one, sentence))
        problem.rows.append((code, "" if value is None else str(value)))
        problem.most = max(problem.most, size)

    def sentences(self, refused: bool) -> list[Message]:
        """Return a sentence for each field and fault; refused: of those for which nothing may be written."""
        return [self.said(one) for one in self.found.values() if (one.sentence in REFUSED) == refused]

    def said(self, one: Problem) -> Message:
        """Return what is wrong with a field, with counts and the first rows."""
        rows = [code for code, _ in one.rows[:SHOWN]]
        return Message(
            one.sentence,
            label=(one.field.name_zh if self.language == "zh" else one.field.name_en) or one.field.name,
            field=f"{one.file}.{one.field.name}",
            count=len(one.rows),
            width=one.field.width,
            most=one.most,
            value=one.rows[0][1],
            encoding=self.encoding,
            rows=", ".join([*rows, "…"] if len(one.rows) > SHOWN else rows),
        )

    def remarks(self) -> list[Remark]:
        """Return every row that something is wrong in, for the list beside the files."""
        return [
            Remark(
                f"{one.file} {code}",
                f"{one.field.name} {one.field.name_zh if self.language == 'zh' else one.field.name_en}",
                value,
                DOES_NOT_FIT if one.sentence in REFUSED else LEFT_EMPTY,
                Message(REASONS[one.sentence]),
            )
            for one in self.found.values()
            for code, value in one.rows
        ]


def fitted(value: Any, one: Field, encoding: str) -> Cell:
    """Return a value as a field of a dBase file holds it, or what is wrong with it."""
    if value is None or value == "":
        return Cell(None)
    if one.type == "N":
        return number(value, one)
    if one.type == "D":
        return day(value)
    return text(value, one, encoding)


def text(value: Any, one: Field, encoding: str) -> Cell:
    """Return a text whose bytes fit; line breaks become blanks, as no field of a shapefile holds them."""
    written = f"{value:.15g}" if isinstance(value, float) else str(value)
    written = CONTROL.sub(" ", written).strip()
    try:
        size = len(written.encode(encoding))
    except UnicodeEncodeError:
        return Cell(None, NOT_WRITABLE)
    return Cell(written or None) if size <= one.width else Cell(None, TOO_LONG, size)


def number(value: Any, one: Field) -> Cell:
    """Return a number, rounded as the field is, whose digits fit."""
    try:
        found = float(value)
    except (TypeError, ValueError):
        return Cell(None, NO_NUMBER)
    if not math.isfinite(found):
        return Cell(None, NO_NUMBER)
    size = len(f"{found:.{one.decimals}f}")
    rounded = round(found, one.decimals) if one.decimals else round(found)
    return Cell(rounded) if size <= one.width else Cell(None, TOO_WIDE, size)


def day(value: Any) -> Cell:
    """Return a day as YYYY-MM-DD."""
    try:
        return Cell(dt.date.fromisoformat(str(value)[:10]).isoformat())
    except ValueError:
        return Cell(None, NO_DAY)


def outside_gbk(texts: Iterable[Any]) -> int:
    """Return how many texts hold characters that programs which know GBK only will not show."""
    return sum(1 for one in texts if isinstance(one, str) and not gbk(one))


def gbk(text: str) -> bool:
    """Return whether GBK has every character of a text."""
    try:
        text.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


def total(cells: Sequence[Any], one: Field) -> Optional[float]:
    """Return the sum of a column as it is written, None where it holds no number."""
    numbers = [cell for cell in cells if isinstance(cell, (int, float))]
    return round(math.fsum(numbers), one.decimals) if numbers else None
