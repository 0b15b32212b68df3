"""The words in which tables of the project GeoPackage are declared, beside the kinds that capabilities use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Union

from ordos_restoration.planning.kinds import Choices, Kind, Moment, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class Link(Kind):
    """The uuid of a row elsewhere: the row's parent. With several tables, column `table_column` names the one."""

    to: tuple[str, ...] = ()
    table_column: str = ""


@dataclass(frozen=True)
class Pick(Kind):
    """A value out of a column of another table, shown by another column; several are stored as {a,b}.

    where: a QGIS expression on the other table; it may name current_value('column') of the row being filled in.
    """

    table: str = ""
    value: str = "code"
    shown: str = "name_zh"
    where: str = ""
    several: bool = False

    def shown_in(self, language: str) -> str:
        """Return the column to show in a language, "zh" or "en": name_zh has its sister name_en."""
        stem, _, ending = self.shown.rpartition("_")
        return f"{stem}_{language}" if ending in LANGUAGES else self.shown


@dataclass(frozen=True)
class Attachment(Kind):
    """A file of the project folder, by its path relative to it: a photo or a document."""

    picture: bool = False


@dataclass(frozen=True)
class Entry:
    """A column with the rules of its form. A bare kind stands for an entry without any."""

    kind: Kind
    required: bool = False  # NOT NULL in the file
    unique: bool = False
    default: Any = None  # a constant, in the file too
    expression: str = ""  # a QGIS expression for a new row, in the form
    on_update: bool = False  # ... and worked out again at every change
    remembered: bool = False  # the next new row starts with it
    computed: bool = False  # read only
    hidden: bool = False


@dataclass(frozen=True)
class RowRule:
    """What the cells of a row must be to one another; a cell that is empty breaks no rule.

    condition: a comparison that SQLite and QGIS read alike, columns in double quotes; the last one is where people are
    told. The file itself does not hold it, so that no merge and no phone is ever refused: forms, checks and sheets do.
    """

    condition: str
    sentence: str  # what is wrong and how to mend it

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it names."""
        return tuple(re.findall(r'"(\w+)"', self.condition))

    @property
    def broken(self) -> str:
        """The SQL condition of a row that breaks it; an empty text counts as no value."""
        named = re.sub(r'("\w+")', r"nullif(\1, '')", self.condition)
        return f"NOT ({named})"


@dataclass(frozen=True)
class ProjectTable:
    """A table of the project GeoPackage: what capabilities make, what people register and record."""

    id: str
    label: str
    group: str  # one of GROUPS
    columns: Mapping[str, Union[Kind, Entry]]
    geometry: str = ""  # "Point", "LineString", "Polygon", "MultiLineString", "MultiPolygon" or ""
    title: tuple[str, ...] = ()  # the columns that name a row in a list
    key: tuple[str, ...] = ()  # rows alike in all of these are likely the same thing, recorded twice
    restricted: bool = False  # stays in the office unless asked for
    rules: tuple[RowRule, ...] = ()
    kept: bool = False  # the store's own bookkeeping: no form, not merged cell by cell
    help: str = ""
    entries: Mapping[str, Entry] = field(init=False)  # every column, with uuid and who and when

    def __post_init__(self) -> None:
        own = {name: one if isinstance(one, Entry) else Entry(one) for name, one in self.columns.items()}
        object.__setattr__(self, "entries", {"uuid": UUID, **own, **({} if self.kept else AUDIT)})

    def links(self) -> dict[str, Link]:
        """Return the columns that name a parent row."""
        return {name: one.kind for name, one in self.entries.items() if isinstance(one.kind, Link)}


GROUPS = {
    "register": QT_TRANSLATE_NOOP("Ordos", "Register"),
    "record": QT_TRANSLATE_NOOP("Ordos", "Records"),
    "plan": QT_TRANSLATE_NOOP("Ordos", "Plans"),
    "area": QT_TRANSLATE_NOOP("Ordos", "Areas"),
    "reference": QT_TRANSLATE_NOOP("Ordos", "Reference tables"),
    "keeping": QT_TRANSLATE_NOOP("Ordos", "Bookkeeping"),
}

UUID = Entry(
    Text(QT_TRANSLATE_NOOP("Ordos", "UUID")),
    required=True,
    unique=True,
    expression="uuid('WithoutBraces')",
    hidden=True,
)
PERSON = (
    "coalesce(nullif(@cloud_username, ''), nullif(@mergin_username, ''), nullif(@user_full_name, ''), "
    "@user_account_name)"
)

# Filled in by QGIS, QField and Mergin themselves, so that a row has them wherever it was written.
AUDIT = {
    "created_at": Entry(Moment(QT_TRANSLATE_NOOP("Ordos", "Created")), expression="now()", computed=True),
    "created_by": Entry(Text(QT_TRANSLATE_NOOP("Ordos", "Created by")), expression=PERSON, computed=True),
    "updated_at": Entry(
        Moment(QT_TRANSLATE_NOOP("Ordos", "Changed")), expression="now()", on_update=True, computed=True
    ),
    "updated_by": Entry(
        Text(QT_TRANSLATE_NOOP("Ordos", "Changed by")), expression=PERSON, on_update=True, computed=True
    ),
    "revision": Entry(
        Number(QT_TRANSLATE_NOOP("Ordos", "Revision"), whole=True, minimum=0),
        default=0,
        expression='coalesce("revision", 0) + 1',
        on_update=True,
        computed=True,
    ),
}


def in_one_cell(values: Iterable[str]) -> str:
    """Return several values as QGIS keeps them in one cell: {"a","b"}, in the order of the alphabet."""
    return "{" + ",".join(f'"{value}"' for value in sorted({*values})) + "}"


def out_of_cell(cell: Any) -> list[str]:
    """Return the values of a cell that holds several, with or without quotes around each."""
    parts = (part.strip().strip('"') for part in str(cell or "").strip().strip("{}").split(","))
    return [part for part in parts if part]


def holds_several(kind: Kind) -> bool:
    """Return whether a cell of this kind holds several values."""
    return isinstance(kind, Choices) or (isinstance(kind, Pick) and kind.several)


def entry(kind: Kind, **rules: Any) -> Entry:
    """Return a column with rules."""
    return Entry(kind, **rules)


def required(kind: Kind, **rules: Any) -> Entry:
    """Return a column that every row must fill."""
    return Entry(kind, required=True, **rules)


def in_order(first: str, last: str, sentence: str) -> RowRule:
    """Return the rule that one day or year does not lie behind another."""
    return RowRule(f'"{first}" <= "{last}"', sentence)


def computed(kind: Kind, **rules: Any) -> Entry:
    """Return a column that people read and the plugin writes."""
    return Entry(kind, computed=True, **rules)
