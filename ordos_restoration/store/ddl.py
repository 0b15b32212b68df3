"""A declared table as the file itself knows it: its columns with what SQLite and every GeoPackage reader enforce."""

from __future__ import annotations

from typing import Any

from ordos_restoration.planning.kinds import Choice, Choices, Date, Flag, Kind, Moment, Number
from ordos_restoration.schema.vocabulary import Entry, ProjectTable, in_one_cell
from ordos_restoration.store.sqlite import quoted

GEOMETRY = "geom"
ROW = "row_uuid"  # the column by which claims and history tell of a row of any table
# A random version 4 UUID. The second pair of brackets is for GDAL: without it, it writes the expression as a text.
NEW_UUID = (
    "((lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || "
    "substr('89ab', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))))"
)


def create_table(table: ProjectTable) -> str:
    """Return the CREATE TABLE statement: fid, shape, uuid, then the columns as declared."""
    columns = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL']
    if table.geometry:
        columns.append(f"{quoted(GEOMETRY)} {table.geometry.upper()}")
    columns += [column(name, rules) for name, rules in table.entries.items()]
    return f"CREATE TABLE {quoted(table.id)} ({', '.join(columns)})"


def column(name: str, rules: Entry, added: bool = False) -> str:
    """Return one column. UNIQUE stands before DEFAULT: after it GDAL does not see it.

    A NULL in a required column that has a default becomes the default: QGIS and OGR write NULL for what is not filled.
    added: to a table that has rows, where SQLite takes neither UNIQUE nor a required column without a default.
    """
    default = NEW_UUID if name == "uuid" else literal(rules.default)
    parts = [quoted(name), sql_type(rules.kind)]
    if rules.required and not (added and not default):
        parts.append("NOT NULL ON CONFLICT REPLACE" if default else "NOT NULL")
    if rules.unique and not added:
        parts.append("UNIQUE")
    if default:
        parts.append(f"DEFAULT {default}")
    return " ".join(parts)


def sql_type(kind: Kind) -> str:
    """Return the GeoPackage type of a kind."""
    if isinstance(kind, Number):
        return "INTEGER" if kind.whole else "REAL"
    return next(
        (name for one, name in ((Flag, "BOOLEAN"), (Date, "DATE"), (Moment, "DATETIME")) if isinstance(kind, one)),
        "TEXT",
    )


def literal(value: Any) -> str:
    """Return a constant as SQL writes it, "" for none."""
    if value is None:
        return ""
    if isinstance(value, (bool, int, float)):
        return repr(value * 1)
    if isinstance(value, (tuple, list)):
        value = in_one_cell(value)
    return "'" + str(value).replace("'", "''") + "'"


def link_indexes(table: ProjectTable) -> dict[str, str]:
    """Return the statement for the index of every link, by its name: rows are looked up by what they hang on.

    So are claims and history by the row they tell of. No merge may add an index later: QGIS that has a layer of the
    file in edit mode, with GDAL 3.10 and newer, fails to save when the schema changes under it.

    Rows without a parent are not in it: in tables of plans that is nearly every row. Of a column that is always filled
    SQLite takes “IS NOT NULL” for true and then does not recognise it, so its index is a whole one.
    """
    made = {}
    for column in (*table.links(), *({ROW} & set(table.columns))):
        name = f"link_{table.id}_{column}"
        filled = "" if table.entries[column].required else f" WHERE {quoted(column)} IS NOT NULL"
        made[name] = f"CREATE INDEX {quoted(name)} ON {quoted(table.id)} ({quoted(column)}){filled}"
    return made


def index_of(table: str) -> str:
    """Return the name of the spatial index of a table."""
    return f"rtree_{table}_{GEOMETRY}"


def domain(table: ProjectTable, name: str) -> str:
    """Return the name of a column's field domain, "" where it needs none."""
    kind = table.entries[name].kind
    coded = isinstance(kind, Choice) and not isinstance(kind, Choices)
    ranged = isinstance(kind, Number) and (kind.minimum is not None or kind.maximum is not None)
    return f"{table.id}_{name}" if coded or ranged else ""
