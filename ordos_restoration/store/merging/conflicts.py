"""What merging leaves for people: values that contradict each other, and rows that one deleted and another changed.

    for conflict in open_conflicts(connection):
        conflict.table, conflict.label, conflict.title, conflict.office, conflict.claims

`store.decisions.decide` takes their keys.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.copies.claims import APPLIED, DELETE, OPEN, Claim, outcome
from ordos_restoration.store.copies.ledger import Ledger, is_gone, of_column
from ordos_restoration.store.copies.told import Layout, Told, layout, row_of
from ordos_restoration.store.merging.look_alikes import title_of

CELL, TAKEN, DELETED, DELETED_HERE = "cell", "taken", "deleted", "deleted_here"
KINDS = {
    CELL: QT_TRANSLATE_NOOP("Ordos", "Different values"),
    TAKEN: QT_TRANSLATE_NOOP("Ordos", "Value that another row has"),
    DELETED: QT_TRANSLATE_NOOP("Ordos", "Deleted in a copy, changed elsewhere"),
    DELETED_HERE: QT_TRANSLATE_NOOP("Ordos", "Deleted in the office, changed in a copy"),
}
WHOLE_ROW = QT_TRANSLATE_NOOP("Ordos", "The row as a whole")


class ConflictKey(NamedTuple):
    """What a conflict is about; without a column, the row as a whole."""

    table: str
    row: str
    column: str = ""


@dataclass(frozen=True)
class Voice:
    """What one field copy says; of a row as a whole, `action` is what it did to it."""

    copy: str
    holder: str
    action: str  # insert, update or delete
    column: str
    value: Told
    merged_at: str


@dataclass(frozen=True)
class Conflict:
    """Something a person has to decide. Values are told as text, shapes as hexadecimal GeoPackage blobs."""

    key: ConflictKey
    kind: str  # one of KINDS
    title: str  # how lists call the row
    label: str  # of the column, to be translated
    base: Told  # when the first of the copies was handed out
    office: Told  # what stands there now
    voices: tuple[Voice, ...]

    @property
    def is_shape(self) -> bool:
        """Whether the values are shapes."""
        return bool(self.key.column) and self.key.column not in TABLES[self.key.table].entries


def open_conflicts(connection: sqlite3.Connection) -> list[Conflict]:
    """Return what is to be decided, in the order of tables, rows and columns.

    What has been settled by hand since, in a form or a table, is not listed any more.
    """
    waiting = sorted(Ledger(connection, "").open_ones(), key=lambda one: (one.table, one.row, one.column, one.number))
    order = {name: place for place, name in enumerate(TABLES)}
    found: list[Conflict] = []
    known: dict[str, Layout] = {}
    for (table, row), claims in groupby(waiting, key=lambda one: (one.table, one.row)):
        if table in TABLES and table not in known:
            known[table] = layout(connection, table)
        if table in known and known[table].columns:  # else it is missing, or a table of a newer plugin
            found += of_row(connection, known[table], row, list(claims))
    return sorted(found, key=lambda one: (order[one.key.table], one.title, one.key))


def of_row(connection: sqlite3.Connection, layout: Layout, row: str, waiting: list[Claim]) -> Iterator[Conflict]:
    """Yield the conflicts about one row."""
    raw = row_of(connection, layout.table, row)
    if raw is None:
        return  # deleted by hand since
    here, title = layout.row(raw), title_of(connection, layout.table, row)
    live = Ledger(connection, "").live(layout.table, row)
    for column in dict.fromkeys(one.column for one in waiting):
        key = ConflictKey(layout.table, row, column)
        if not column:
            yield Conflict(key, kind_of_row(live), title, WHOLE_ROW, None, None, voices(of_whole_row(live)))
            continue
        claims = of_column(live, column)
        if all(one.value == here.get(column) for one in claims):
            continue
        kind = CELL if outcome(claims[0].own, claims)[1] == OPEN else TAKEN
        yield Conflict(
            key, kind, title, label_of(layout.table, column), claims[0].base, here.get(column), voices(claims)
        )


def kind_of_row(live: Iterable[Claim]) -> str:
    """Return what sort of conflict there is about a row as a whole."""
    return DELETED_HERE if is_gone(live) else DELETED


def of_whole_row(live: list[Claim]) -> list[Claim]:
    """Return who has deleted a row, and who has worked on it."""
    return [one for one in live if not one.column or one.state == APPLIED]


def voices(claims: Iterable[Claim]) -> tuple[Voice, ...]:
    """Return what copies say, in the order of their holders, whoever came first."""
    return tuple(
        Voice(one.copy, one.holder, one.action, one.column, None if one.action == DELETE else one.value, one.merged_at)
        for one in sorted(claims, key=lambda one: (one.holder, one.copy, one.number))
    )


def label_of(table: str, column: str) -> str:
    """Return the label of a column; a column with shapes has none of its own."""
    rules = TABLES[table].entries.get(column)
    return rules.kind.label if rules else QT_TRANSLATE_NOOP("Ordos", "Shape")


def conflict(connection: sqlite3.Connection, key: ConflictKey) -> Optional[Conflict]:
    """Return one conflict, None where there is nothing to decide any more."""
    waiting = [one for one in Ledger(connection, "").live(key.table, key.row) if one.state == OPEN]
    found = of_row(connection, layout(connection, key.table), key.row, waiting)
    return next((one for one in found if one.key == key), None)
