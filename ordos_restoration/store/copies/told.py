"""Cells of two files made comparable: equal values are told by equal text, whichever program has written them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Optional

from osgeo import ogr

from ordos_restoration.planning.kinds import Flag, Moment, Number
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import AUDIT, Attachment, holds_several, in_one_cell, out_of_cell
from ordos_restoration.store import blob
from ordos_restoration.store.sqlite import columns_of, quoted, tables_of

Told = Optional[str]  # None tells an empty cell, whether it is NULL or a text of no length

NOT_COMPARED = {"fid", "uuid", *AUDIT}
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|\+00(?::?00)?)?")
EXACT = 2**53  # above it, a real number is not a count
REQUIRED = 'SELECT name FROM pragma_table_info(?) WHERE "notnull" AND dflt_value IS NULL'
FLAT = 1000  # the lowest type of ISO WKB that has Z or M


@dataclass(frozen=True)
class Layout:
    """What of a table is compared, and how its cells are read."""

    table: str
    columns: tuple[str, ...]  # the cells people fill in
    audit: tuple[str, ...] = ()
    geometry: str = ""
    srs_id: int = 0
    flat: bool = True  # shapes have neither Z nor M, whatever a phone adds
    moments: frozenset[str] = frozenset()
    attachments: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    unique: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()

    def told(self, column: str, value: Any) -> Told:
        """Return a value as the text that tells it."""
        if value is None or value == "":
            return None
        if column == self.geometry:
            return self.shape(value)
        if isinstance(value, float):
            return str(int(value)) if value.is_integer() and abs(value) < EXACT else repr(value)
        if isinstance(value, bytes):
            return value.hex()
        text = in_one_cell(out_of_cell(value)) if column in self.several else str(value)
        return moment(text) if column in self.moments else text

    def stored(self, column: str, told: Told) -> Any:
        """Return what to write for a text that tells a value; numbers become numbers by the column's affinity."""
        if told is None:
            return "" if column in self.required else None
        return bytes.fromhex(told) if column == self.geometry else told

    def from_text(self, column: str, text: Told, like: Told) -> Told:
        """Return a value that SQLite has cast to text: of a number it gives 15 digits, so `like`, if it begins so."""
        if text is None or column not in self.numbers:
            return self.told(column, bytes.fromhex(text) if text and column == self.geometry else text)
        try:
            number = float(text)
            return like if like is not None and f"{float(like):.15g}" == f"{number:.15g}" else self.told(column, number)
        except ValueError:
            return text

    def row(self, raw: Mapping[str, Any]) -> dict[str, Told]:
        """Return the compared cells of a row as text."""
        return {column: self.told(column, raw[column]) for column in self.columns if column in raw}

    def shape(self, value: Any) -> Told:
        """Return a shape as hexadecimal blob with the header we write; what is no shape as it is."""
        try:
            wkb = plain_wkb(blob.to_wkb(value), self.flat)
            return None if blob.bounds_of_wkb(wkb) is None else blob.from_wkb(wkb, self.srs_id).hex()
        except (ValueError, TypeError, IndexError, RuntimeError):
            return (value if isinstance(value, bytes) else str(value).encode()).hex()


def layouts(connection: sqlite3.Connection) -> dict[str, Layout]:
    """Return the layout of every table of a project that people fill in, in the declared order."""
    there = tables_of(connection)
    return {name: layout(connection, name) for name, table in TABLES.items() if name in there and not table.kept}


def layout(connection: sqlite3.Connection, table: str) -> Layout:
    """Return the layout of one table."""
    names = columns_of(connection, table)
    entries = TABLES[table].entries
    place = connection.execute(
        "SELECT column_name, srs_id, z, m FROM gpkg_geometry_columns WHERE table_name = ?", (table,)
    ).fetchone()
    geometry, srs_id, z, m = place or ("", 0, 0, 0)
    return Layout(
        table,
        tuple(one for one in names if one not in NOT_COMPARED),
        tuple(one for one in names if one in AUDIT),
        geometry,
        srs_id,
        not z and not m,
        frozenset(name for name, rules in entries.items() if isinstance(rules.kind, Moment)),
        frozenset(name for name, rules in entries.items() if isinstance(rules.kind, Attachment)),
        frozenset(name for name, rules in entries.items() if isinstance(rules.kind, (Number, Flag))),
        frozenset(unique_columns(connection, table)) & set(names) - NOT_COMPARED,
        frozenset(one for (one,) in connection.execute(REQUIRED, (table,))) - NOT_COMPARED,
        frozenset(name for name, rules in entries.items() if holds_several(rules.kind)),
    )


def unique_columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the columns whose values may not repeat, each by itself."""
    indexes = connection.execute('SELECT name FROM pragma_index_list(?) WHERE "unique" AND NOT partial', (table,))
    found = []
    for (name,) in indexes.fetchall():
        columns = [one for (one,) in connection.execute("SELECT name FROM pragma_index_info(?)", (name,))]
        found += columns if len(columns) == 1 else []
    return found


def row_of(
    connection: sqlite3.Connection, table: str, uuid: str, columns: Iterable[str] = ()
) -> Optional[dict[str, Any]]:
    """Return a row as it stands in a file, all of it or some columns; None where there is none."""
    shown = ", ".join(map(quoted, columns)) or "*"
    cursor = connection.execute(f"SELECT {shown} FROM {quoted(table)} WHERE uuid = ?", (uuid,))  # noqa: S608
    row = cursor.fetchone()
    return None if row is None else dict(zip((column[0] for column in cursor.description), row))


def moment(text: str) -> str:
    """Return a moment in UTC to the millisecond; a text that is none as it is."""
    found = MOMENT.fullmatch(text.strip())
    if not found:
        return text
    day, minute, second, part = found.groups()
    return f"{day}T{minute}:{second or '00'}.{(part or '')[:3]:0<3}Z"


def plain_wkb(wkb: bytes, flat: bool) -> bytes:
    """Return WKB in the byte order we write, without Z and M where the table has none."""
    kind = int.from_bytes(wkb[1:5], "little")
    if wkb[:1] == b"\x01" and (kind < FLAT or not flat):
        return wkb
    shape = blob.shape_of_wkb(wkb)
    if flat:
        shape.FlattenTo2D()
    return bytes(shape.ExportToIsoWkb(ogr.wkbNDR))
