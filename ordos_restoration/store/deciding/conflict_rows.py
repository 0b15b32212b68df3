"""Open conflicts as a person decides them: row by row, each with its fields and who says what about them, and when."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Translate
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.copies.claims import DELETE
from ordos_restoration.store.copies.told import Told
from ordos_restoration.store.deciding.decisions import OFFICE
from ordos_restoration.store.merging.conflicts import DELETED_HERE, Conflict, ConflictKey, Voice, open_conflicts
from ordos_restoration.store.merging.readable import Readable
from ordos_restoration.store.sqlite import opened

GONE = QT_TRANSLATE_NOOP("Ordos", "deleted")
STAYS = QT_TRANSLATE_NOOP("Ordos", "stays")
CHANGED = QT_TRANSLATE_NOOP("Ordos", "stays, with {changes}")
CHANGE = QT_TRANSLATE_NOOP("Ordos", "{label}: {value}")


@dataclass(frozen=True)
class Candidate:
    """One of the values to choose from."""

    told: Told
    text: str
    when: str = ""
    who: str = ""


@dataclass(frozen=True)
class Field:
    """One conflict: what the value was, and what each side has made of it."""

    key: ConflictKey
    kind: str
    label: str  # translated
    base: str
    candidates: dict[str, Candidate]  # OFFICE, or the identity of a copy
    is_shape: bool
    base_shape: Told = None


@dataclass(frozen=True)
class Row:
    """A row with conflicts, and the sides that say something about it: identity → name."""

    table: str
    uuid: str
    title: str
    fields: tuple[Field, ...]
    sides: dict[str, str]


def rows(path: Path, translate: Translate) -> list[Row]:
    """Return the rows with conflicts, in the order of tables and titles; texts are in the person's language."""
    with opened(path) as connection:
        readable = Readable(connection, translate)
        found = open_conflicts(connection)
        return [
            row_of(connection, readable, list(group))
            for _, group in groupby(found, key=lambda one: (one.key.table, one.key.row))
        ]


def row_of(connection: sqlite3.Connection, readable: Readable, conflicts: Sequence[Conflict]) -> Row:
    """Return one row with all its conflicts."""
    key = conflicts[0].key
    copies = {voice.copy: voice.holder for conflict in conflicts for voice in conflict.voices}
    sides = {OFFICE: "", **dict(sorted(copies.items(), key=lambda one: (one[1], one[0])))}  # not by who came first
    fields = tuple(field_of(connection, readable, conflict) for conflict in conflicts)
    return Row(key.table, key.row, conflicts[0].title, fields, sides)


def field_of(connection: sqlite3.Connection, readable: Readable, conflict: Conflict) -> Field:
    """Return one conflict with its candidates in words."""
    key, translate = conflict.key, readable.translate
    if not key.column:
        office = Candidate(None, translate(GONE if conflict.kind == DELETED_HERE else STAYS))
        candidates = {OFFICE: office, **whole_rows(readable, conflict)}
        return Field(key, conflict.kind, translate(conflict.label), "", candidates, False)
    is_own = conflict.office != conflict.base  # else merges have put there what was, whoever's copies they were
    who, when = last_change(connection, key) if is_own else ("", "")
    candidates = {OFFICE: Candidate(conflict.office, text(readable, key, conflict.office), when, who)}
    for voice in conflict.voices:
        candidates[voice.copy] = Candidate(voice.value, text(readable, key, voice.value), voice.merged_at, voice.holder)
    base = text(readable, key, conflict.base)
    shape = conflict.base if conflict.is_shape else None
    return Field(key, conflict.kind, translate(conflict.label), base, candidates, conflict.is_shape, shape)


def whole_rows(readable: Readable, conflict: Conflict) -> dict[str, Candidate]:
    """Return what each copy did to a row as a whole."""
    found = {}
    for copy in dict.fromkeys(voice.copy for voice in conflict.voices):
        said = [voice for voice in conflict.voices if voice.copy == copy]
        found[copy] = Candidate(None, done_to(readable, conflict.key, said), said[0].merged_at, said[0].holder)
    return found


def done_to(readable: Readable, key: ConflictKey, said: Sequence[Voice]) -> str:
    """Return what one copy did to a row, in words."""
    translate = readable.translate
    if any(voice.action == DELETE for voice in said):
        return translate(GONE)
    changes: list[object] = [
        Message(CHANGE, label=label_of(key.table, voice.column), value=text(readable, key, voice.value, voice.column))
        for voice in said
        if voice.column
    ]
    return Message(CHANGED, changes=changes).text(translate) if changes else translate(STAYS)


def label_of(table: str, column: str) -> Message:
    """Return the label of a column."""
    rules = TABLES[table].entries.get(column)
    return Message(rules.kind.label) if rules else Message(QT_TRANSLATE_NOOP("Ordos", "Shape"))


def text(readable: Readable, key: ConflictKey, told: Told, column: Optional[str] = None) -> str:
    """Return a value in words."""
    return readable.text(key.table, column or key.column, told)


def last_change(connection: sqlite3.Connection, key: ConflictKey) -> tuple[str, str]:
    """Return who has changed a cell in the office last, and when; the row's own word where that is not known."""
    row = connection.execute(
        "SELECT changed_by, changed_at FROM history WHERE row_uuid = ? AND table_name = ? AND column_name = ? "
        "ORDER BY fid DESC LIMIT 1",
        tuple(key[i] for i in (1, 0, 2)),
    ).fetchone()
    return (row[0] or "", row[1] or "") if row else ("", "")
