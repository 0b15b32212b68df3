"""The fields that a profile asks for: rows of the table “Fields to hand in”, which every project may edit."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema import reference
from ordos_restoration.schema.reference_columns import CONTENTS
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.sqlite import columns_of, quoted

TABLE = "ref_submission_fields"
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
LONGEST_NAME = 10  # bytes that a dBase file has for the name of a field
MOST_FIELDS = 255
LETTERS = {"text": "C", "number": "N", "day": "D"}  # as dBase calls the types
WIDEST = {"C": 254, "N": 20, "D": 8}
SPECIAL = ("project", "plan", "file", "fund")  # what may stand before a column, with a point
NO_PROFILE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The table “Fields to hand in” has no profile “{profile}”. There are: {profiles}. Choose one, or add rows to it.",
)
WRONG_NAME = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{field}” of “{layer}” cannot be the name of a field in a shapefile: it takes {most} Latin letters, figures and "
    "underscores, the first a letter. Correct the table “Fields to hand in”.",
)
WRONG_FILE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}” cannot be the name of a file to hand in: write Latin letters, figures and underscores, the first a "
    "letter. Correct the table “Fields to hand in”.",
)
WRONG_SIZE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Field “{field}” of “{layer}” has type {type}, width {width} and {decimals} decimals, which a shapefile does not "
    "hold. Correct the table “Fields to hand in”.",
)
TWO_SIZES = QT_TRANSLATE_NOOP(
    "Ordos",
    "Field “{field}” of “{layer}” has one type or width for some tables and another one for others. Give it the same "
    "ones in the table “Fields to hand in”.",
)
TWICE = QT_TRANSLATE_NOOP(
    "Ordos", "Two fields of “{layer}” are called “{field}” for the table “{table}”. Give one of them another name."
)
TOO_MANY = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}” would have {count} fields, and a shapefile holds {most}. Take some out of the table."
)
NO_TABLE = QT_TRANSLATE_NOOP(
    "Ordos", "Field “{field}” of “{layer}” speaks of “{table}”, which is no table of shapes in a project."
)
NO_COLUMN = QT_TRANSLATE_NOOP(
    "Ordos",
    "Field “{field}” of “{layer}” is taken from “{column}”, which none of its tables has. Correct the table “Fields to "
    "hand in”.",
)


@dataclass(frozen=True)
class Field:
    """A field as it is asked for, and where its values come from for some of the tables of its file."""

    layer: str
    tables: tuple[str, ...]
    name: str
    name_zh: str
    name_en: str
    taken_from: tuple[str, ...]
    content: str
    constant: str
    codes: dict[str, str]
    type: str  # C, N or D
    width: int  # bytes
    decimals: int
    required: bool
    source: str
    verified: bool

    @property
    def shape(self) -> tuple[str, int, int]:
        """What the file says of it."""
        return self.type, self.width, self.decimals


@dataclass(frozen=True)
class Asked:
    """A file that a profile asks for: its fields in order, each with what is known of it for every table."""

    name: str
    tables: tuple[str, ...]
    fields: tuple[Field, ...]  # one a field, as the file shows it
    rules: dict[tuple[str, str], Field] = field(repr=False)  # (table, name of the field) → its row

    @property
    def unverified(self) -> int:
        """How many of its fields nobody has checked against the document they are from."""
        return len({name for (_, name), one in self.rules.items() if not one.verified})


def asked(connection: sqlite3.Connection, profile: str, dbase: bool = True) -> list[Asked]:
    """Return the files of a profile in the order of the table; raise PlanningError where it asks what cannot be.

    dbase: names and widths must be such as a shapefile holds.
    """
    rows = list(read(connection))
    mine = [one for one in rows if one["profile"] == profile]
    if not mine:
        profiles = list(dict.fromkeys(str(one["profile"]) for one in rows))
        raise PlanningError(NO_PROFILE, profile=profile, profiles=profiles)
    fields = [of_row(one) for one in sorted(mine, key=lambda one: int(one["place_no"] or 0))]
    layers = dict.fromkeys(str(one["layer"]) for one in mine)
    found = [gathered(name, [one for one in fields if one.layer == name]) for name in layers]
    for one in found:
        check(one, dbase)
    return found


def read(connection: sqlite3.Connection) -> list[dict[str, str]]:
    """Return the rows of the project's table as text, the shipped ones where it has no such table yet."""
    columns = [one for one in columns_of(connection, TABLE) if one in TABLES[TABLE].columns]
    if not columns:
        return [dict(row) for row in reference.read("submission_fields")]
    query = f"SELECT {', '.join(map(quoted, columns))} FROM {quoted(TABLE)} ORDER BY fid"  # noqa: S608
    return [
        {name: "" if cell is None else str(cell) for name, cell in zip(columns, row)}
        for row in connection.execute(query)
    ]


def of_row(row: dict[str, str]) -> Field:
    """Return a row of the table as a field."""
    pairs = (part.partition("=") for part in parts(row.get("codes", "")))
    return Field(
        layer=row["layer"],
        tables=parts(row["tables"]),
        name=row["field"].strip(),
        name_zh=row.get("name_zh", ""),
        name_en=row.get("name_en", ""),
        taken_from=parts(row.get("taken_from", "")),
        content=row.get("content", "") or "value",
        constant=row.get("constant", ""),
        codes={own.strip(): theirs.strip() for own, _, theirs in pairs},
        type=LETTERS.get(row.get("field_type", "") or "text", ""),
        width=int(float(row.get("width") or 0)),
        decimals=int(float(row.get("decimals") or 0)),
        required=row.get("required", "").lower() in ("1", "yes", "true"),
        source=row.get("source", ""),
        verified=row.get("verified", "") == "yes",
    )


def parts(cell: str) -> tuple[str, ...]:
    """Return what stands in a cell with | between."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def gathered(name: str, fields: Sequence[Field]) -> Asked:
    """Return a file out of the rows that speak of it."""
    rules: dict[tuple[str, str], Field] = {}
    shown: dict[str, Field] = {}
    for one in fields:
        shown.setdefault(one.name.lower(), one)
        for table in one.tables:
            if (table, one.name.lower()) in rules:
                raise PlanningError(TWICE, layer=name, field=one.name, table=table)
            rules[table, one.name.lower()] = one
    tables = dict.fromkeys(table for one in fields for table in one.tables)
    return Asked(name, tuple(tables), tuple(shown.values()), rules)


# Checks -------------------------------------------------------------------------------------------------------------


def check(one: Asked, dbase: bool) -> None:
    """Raise PlanningError where a file cannot be made as the table asks for it."""
    if not NAME.fullmatch(one.name):
        raise PlanningError(WRONG_FILE, layer=one.name)
    if len(one.fields) > MOST_FIELDS:
        raise PlanningError(TOO_MANY, layer=one.name, count=len(one.fields), most=MOST_FIELDS)
    shown = {each.name.lower(): each for each in one.fields}
    for (table, name), row in one.rules.items():
        if table not in TABLES or not TABLES[table].geometry:
            raise PlanningError(NO_TABLE, field=row.name, layer=one.name, table=table)
        if row.shape != shown[name].shape:
            raise PlanningError(TWO_SIZES, field=row.name, layer=one.name)
        check_field(row, dbase)


def check_field(row: Field, dbase: bool) -> None:
    """Raise PlanningError where a field cannot be, or is taken from nowhere."""
    most = LONGEST_NAME if dbase else 60
    if not NAME.fullmatch(row.name) or len(row.name) > most:
        raise PlanningError(WRONG_NAME, field=row.name, layer=row.layer, most=most)
    fits = row.content in CONTENTS and 1 <= row.width <= WIDEST.get(row.type, 0)
    if not fits or (row.decimals and row.decimals > row.width - 2):
        sizes = {"type": row.type, "width": row.width, "decimals": row.decimals}
        raise PlanningError(WRONG_SIZE, field=row.name, layer=row.layer, **sizes)
    for column in row.taken_from:
        if not known(row, column):
            raise PlanningError(NO_COLUMN, field=row.name, layer=row.layer, column=column)


def known(row: Field, column: str) -> bool:
    """Return whether at least one table of a field has a column, or what stands before its point does."""
    before, point, name = column.partition(".")
    if point:
        table = {"file": "project_file", "fund": "project_fund"}.get(before, before)
        return before in SPECIAL and name in TABLES[table].entries
    return any(column in TABLES[table].entries for table in row.tables)
