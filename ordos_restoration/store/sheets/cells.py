"""What people write into a cell, as the value of a declared column: labels, names, several at once, other units."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterable
from typing import Any

from ordos_restoration.planning.kinds import Choice, Date, Flag, Kind, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Translate
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import LANGUAGES, Link, Pick, holds_several, in_one_cell
from ordos_restoration.store.sheets.measures import MULTIPLES, day_in, factor, number_in
from ordos_restoration.store.sheets.sheet_rows import plain
from ordos_restoration.store.sqlite import columns_of, quoted
from ordos_restoration.store.words import options

EMPTY = {"", "-", "--", "—", "——", "/"}
NOTHING = {*EMPTY, "无", "none", "null", "n/a", "#n/a"}  # where words are no values: numbers, days, lists
YES = {"1", "true", "yes", "on", "y", "是", "有", "√", "✓", "✔", "☑", "对"}
NO = {"0", "false", "no", "off", "n", "否", "没有", "×", "x", "✗", "☐", "错"}
BETWEEN = re.compile(r"[、,，;；|\n]+")
COUNT = QT_TRANSLATE_NOOP("Ordos", "whole numbers")
SEVERAL = QT_TRANSLATE_NOOP("Ordos", "“{label}”: “{value}” may be any of {options}. Write the code instead.")
NONE = QT_TRANSLATE_NOOP("Ordos", "“{label}”: “{value}” is not in the list. Write a name or a code of the list.")
NO_DAY = QT_TRANSLATE_NOOP("Ordos", "“{label}” is a day like 2026-05-12 or 2026年5月, but got “{value}”.")
AROUND = ("鄂尔多斯市", "鄂尔多斯", "市", "人民政府", "政府")  # what a name may have or lack at its ends

Names = dict[str, list[tuple[str, str]]]  # plain name → values, each with its name in full


class Cells:
    """Reads cells for one table of a project: knows its lists, its words and those of the person's language."""

    def __init__(self, connection: sqlite3.Connection, table: str, translate: Translate = str) -> None:
        self.connection, self.table, self.translate = connection, table, translate
        self.known: dict[str, Names] = {}
        self.guessed: dict[str, str] = {}  # what was understood though it is no name of the list in full

    def value(self, column: str, cell: Any, unit: str = "") -> Any:
        """Return the value to store, None for an empty cell; raise PlanningError where the cell does not fit.

        unit: the one the numbers of this column are in, where it is not the declared one.
        """
        kind = TABLES[self.table].entries[column].kind
        word = "" if cell is None else unicodedata.normalize("NFKC", str(cell)).strip().casefold()
        if word in (EMPTY if isinstance(kind, Text) else NOTHING):
            return None
        if isinstance(kind, Number):
            return number(kind, cell, unit)
        if isinstance(kind, Date):
            return day(kind, cell, column.endswith("end"))
        if isinstance(kind, Flag):
            return flag(kind, cell)
        if isinstance(kind, (Choice, Pick, Link)):
            return self.chosen(column, kind, written(cell))
        return written(cell)

    def chosen(self, column: str, kind: Kind, text: str) -> str:
        """Return the id, code or uuid that a label or name stands for, or several in brackets."""
        if column not in self.known:
            self.known[column] = named(list(self.pairs(column, kind)))
        names = self.known[column]
        if not holds_several(kind):
            return self.one_of(kind, text, names)
        parts = [part.strip() for part in BETWEEN.split(text.strip("{}")) if part.strip()]
        return in_one_cell(self.one_of(kind, part, names) for part in parts)

    def one_of(self, kind: Kind, text: str, names: Names) -> str:
        """Return the one value a name stands for; what is no name in full is noted as guessed."""
        full = {value for value, _ in names.get(stripped(plain(text)), ())}
        exact = {value for value, word in names.get(stripped(plain(text)), ()) if plain(word) == plain(text)}
        alike = set() if full else resembling(stripped(plain(text)), names)
        found = exact or full or alike
        if len(found) != 1:
            raise kind.refuse(SEVERAL if found else NONE, value=text, options=", ".join(sorted(found)[:10]))
        (value,) = found
        if alike:
            called = {word for words in names.values() for one, word in words if one == value}
            self.guessed[text] = max(sorted(called), key=lambda word: (word.isascii() == text.isascii(), len(word)))
        return value

    def pairs(self, column: str, kind: Any) -> Iterable[tuple[str, str]]:
        """Yield (name, value) of every name that a value of the column goes by."""
        if isinstance(kind, Pick):
            yield from self.picks(kind)
        elif isinstance(kind, Link):
            yield from self.rows(kind)
        else:
            in_file = options(self.connection, self.table, column)
            for value, label in kind.options.items():
                yield from ((word, value) for word in (value, label, self.translate(label), in_file[value]))

    def picks(self, kind: Pick) -> Iterable[tuple[str, str]]:
        """Yield (name, value) of the rows that a Pick chooses from."""
        shown = {kind.value, kind.shown, *(kind.shown_in(language) for language in LANGUAGES)}
        condition = kind.where if kind.where and "current_value" not in kind.where else "1"
        yield from self.listed(kind.table, kind.value, shown, condition)

    def rows(self, kind: Link) -> Iterable[tuple[str, str]]:
        """Yield (name, uuid) of the rows that may be a parent."""
        for table in kind.to:
            names = {"uuid", *TABLES[table].title, *(one for one in TABLES[table].columns if one.startswith("name"))}
            yield from self.listed(table, "uuid", names)

    def listed(self, table: str, value: str, names: set[str], where: str = "1") -> Iterable[tuple[str, str]]:
        """Yield (name, value) of the rows of a table, for each of the columns that hold a name; where: as declared."""
        for name in sorted(names & set(columns_of(self.connection, table))):
            query = f"SELECT {quoted(name)}, {quoted(value)} FROM {quoted(table)} WHERE {where}"  # noqa: S608
            yield from ((str(word), str(found)) for word, found in self.connection.execute(query) if word and found)


# Kinds --------------------------------------------------------------------------------------------------------------


def number(kind: Number, cell: Any, unit: str) -> Any:
    """Return a number in the declared unit; what is kept in no unit of its own stays as it is written."""
    found = number_in(cell)
    if found is None:
        return kind.parse(cell)  # says what is wrong
    value, own = found
    if own in MULTIPLES:  # 12.5万, of whatever the column is in
        value, own = value * MULTIPLES[own], ""
    given = own or unit
    times = 1.0 if given in ("", kind.unit) else factor(given, kind.unit)
    if times is None and kind.unit == "1":
        times = 1.0
    if times is None:
        raise kind.refuse(
            QT_TRANSLATE_NOOP("Ordos", "“{label}” is kept in {unit}, but “{value}” is in {given}."),
            unit=Message(kind.unit or COUNT),
            value=cell,
            given=given,
        )
    return kind.parse(round(value * times, 0 if kind.whole and times != 1.0 else 6))


def day(kind: Date, cell: Any, last: bool) -> str:
    """Return a day; a month or year alone begins a span or, where a column is its end, ends it."""
    found = day_in(cell, last)
    if found is None:
        raise kind.refuse(NO_DAY, value=cell)
    return found


def flag(kind: Flag, cell: Any) -> int:
    """Return yes or no as 1 or 0."""
    word = unicodedata.normalize("NFKC", str(cell)).strip().casefold()
    if word in YES or word in NO:
        return int(word in YES)
    raise kind.refuse(QT_TRANSLATE_NOOP("Ordos", "“{label}” is yes or no, but got “{value}”."), value=cell)


def written(cell: Any) -> str:
    """Return a cell as text; a spreadsheet makes numbers of codes."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


# Names --------------------------------------------------------------------------------------------------------------


def named(pairs: Iterable[tuple[str, str]]) -> Names:
    """Return values and the words for them by the plain letters of the words, without what may stand around."""
    out: Names = {}
    for word, value in pairs:
        out.setdefault(stripped(plain(word)), []).append((value, word))
    return out


def resembling(bare: str, names: Names) -> set[str]:
    """Return the values whose name has the word in it or stands in it; failing these, those it is short for."""
    alike = values_of(words for name, words in names.items() if (len(bare) > 1 and bare in name) or is_part(name, bare))
    return alike or values_of(words for name, words in names.items() if is_short_for(bare, name))


def is_short_for(word: str, name: str) -> bool:
    """Return whether a Chinese word is made of signs of a name in their order, with its first: 林草局, 发改委, 达旗."""
    if len(word) < 2 or word.isascii() or word[0] != name[:1]:
        return False
    left = iter(name)
    return all(sign in left for sign in word)


def is_part(name: str, word: str) -> bool:
    """Return whether a name of the list stands within what was written; a short Latin code may do so by chance."""
    return len(name) > 2 and not name.isascii() and name in word


def stripped(word: str) -> str:
    """Return a name without city before it and government behind it."""
    for one in AROUND:
        word = word[len(one) :] if word.startswith(one) and len(word) > len(one) else word
        word = word[: -len(one)] if word.endswith(one) and len(word) > len(one) + 1 and len(one) > 1 else word
    return word


def values_of(found: Iterable[list[tuple[str, str]]]) -> set[str]:
    """Return the values among names that were found."""
    return {value for words in found for value, _ in words}
