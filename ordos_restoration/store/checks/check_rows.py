"""Rows that break a rule of their table. One pass over a table counts the rows against every rule at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ordos_restoration.planning.kinds import Choice, Choices, Date, Kind, Moment, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.schema.reference import shipped_rows
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Link, Pick, ProjectTable, out_of_cell
from ordos_restoration.store import blob
from ordos_restoration.store.checks.finding import EXAMPLES, Finding, shown
from ordos_restoration.store.ddl import GEOMETRY, index_of
from ordos_restoration.store.merging.look_alikes import likeness
from ordos_restoration.store.sqlite import columns_of, quoted

EMPTY = QT_TRANSLATE_NOOP("Ordos", "“{table}”: {count} rows lack “{column}” ({examples}). Fill it in.")
OUTSIDE = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”: in {count} rows “{column}” is outside {low} to {high} ({examples}). Correct it."
)
UNKNOWN = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”: in {count} rows “{column}” is none of its options ({examples}). Choose one."
)
NO_DATE = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”: in {count} rows “{column}” is no date like 2026-05-12 ({examples}). Correct it."
)
ORPHAN = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”: in {count} rows “{column}” names a row that is not there ({examples}). Choose the right one."
)
WRONG_SHAPE = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”: {count} rows hold a shape of another type than {column} ({examples}). Draw it anew."
)
NO_SHAPE = QT_TRANSLATE_NOOP("Ordos", "“{table}”: {count} rows have no shape ({examples}).")
NO_DEGREES = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{table}”: {count} shapes lie outside the degrees of the Earth ({examples}): they came without their reference "
    "system. Bring them in again with it.",
)
TWICE = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”: {count} times two rows are alike in {column} ({examples}). Delete one if it is the same thing."
)
AGAINST = QT_TRANSLATE_NOOP("Ordos", "“{table}”, {count} rows ({examples}): {rule}")
DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*"
TYPES = {"Point": 1, "LineString": 2, "Polygon": 3, "MultiPoint": 4, "MultiLineString": 5, "MultiPolygon": 6}
HEAD = blob.HEAD.size + max(blob.ENVELOPE_BYTES) + 5  # bytes of a shape that tell its type


class Rule(NamedTuple):
    """A condition that no row should meet, and the sentence where one does."""

    level: str
    template: str
    condition: str
    parameters: tuple[Any, ...] = ()
    values: Mapping[str, Any] = {}


def rows(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the rules of rows that are broken, table by table."""
    there = {name: columns_of(connection, name) for name in (*TABLES, *map(index_of, TABLES))}
    allowed = several_allowed(connection, there)
    connection.create_function("strays", 2, lambda cell, key: has_strays(cell, allowed[key]), deterministic=True)
    connection.create_function("shape_type", 1, shape_type, deterministic=True)
    for name, table in TABLES.items():
        if "uuid" in there[name]:
            yield from broken(connection, table, there[name], list(rules_of(table, there)))
            yield from duplicates(connection, table, there[name])


def broken(
    connection: sqlite3.Connection, table: ProjectTable, columns: list[str], rules: list[Rule]
) -> Iterator[Finding]:
    """Yield the rules of one table that rows break."""
    if not rules:
        return
    sums = ", ".join(f"total({rule.condition})" for rule in rules)
    asked = [value for rule in rules for value in rule.parameters]
    counts = connection.execute(f"SELECT {sums} FROM {quoted(table.id)}", asked).fetchone()  # noqa: S608
    for rule, count in zip(rules, counts):
        if count:
            examples = connection.execute(
                f"SELECT {named(columns)} FROM {quoted(table.id)} WHERE {rule.condition} LIMIT {EXAMPLES}",  # noqa: S608
                rule.parameters,
            )
            told = shown([str(row[0]) for row in examples], int(count))
            values = {"table": Message(table.label), "count": int(count), "examples": told, **rule.values}
            yield Finding(rule.level, Message(rule.template, **values))


def named(columns: list[str]) -> str:
    """Return the expression by which people know a row."""
    return "coalesce(nullif(code, ''), uuid)" if "code" in columns else "uuid"


def rules_of(table: ProjectTable, there: Mapping[str, list[str]]) -> Iterator[Rule]:
    """Yield the rules of a table for the columns it has in the file."""
    for name, rules in table.entries.items():
        if name in there[table.id] and name != "uuid":
            label = {"column": Message(rules.kind.label)}
            if rules.required:
                yield Rule("error", EMPTY, f"coalesce({quoted(name)}, '') = ''", (), label)
            yield from rules_of_kind(table, name, rules.kind, there)
    for rule in table.rules:
        if set(rule.columns) <= {*there[table.id]}:
            yield Rule("error", AGAINST, rule.broken, (), {"rule": Message(rule.sentence)})
    if table.geometry and GEOMETRY in there[table.id]:
        yield from rules_of_shape(table, bool(there[index_of(table.id)]))


def rules_of_kind(table: ProjectTable, name: str, kind: Kind, there: Mapping[str, list[str]]) -> Iterator[Rule]:
    """Yield what a kind says of a cell that is filled."""
    cell, label = quoted(name), {"column": Message(kind.label)}
    filled = f"{cell} <> ''"
    if isinstance(kind, Number) and (kind.minimum is not None or kind.maximum is not None):
        low, high = (-9e99 if kind.minimum is None else kind.minimum), (9e99 if kind.maximum is None else kind.maximum)
        ends = {"low": "−∞" if low == -9e99 else f"{low:g}", "high": "∞" if high == 9e99 else f"{high:g}"}
        yield Rule("error", OUTSIDE, f"{cell} NOT BETWEEN ? AND ?", (low, high), {**label, **ends})
    elif isinstance(kind, Choices) or (isinstance(kind, Pick) and kind.several):
        yield Rule("error", UNKNOWN, f"{filled} AND strays({cell}, ?)", (f"{table.id}.{name}",), label)
    elif isinstance(kind, Choice):
        places = ", ".join("?" * len(kind.options))
        yield Rule("error", UNKNOWN, f"{filled} AND {cell} NOT IN ({places})", tuple(kind.options), label)
    elif isinstance(kind, Pick) and kind.value in there.get(kind.table, []):
        value, other = quoted(kind.value), quoted(kind.table)
        options = f"SELECT {value} FROM {other} WHERE {value} IS NOT NULL"  # noqa: S608
        yield Rule("error", UNKNOWN, f"{filled} AND {cell} NOT IN ({options})", (), label)
    elif isinstance(kind, (Date, Moment)):
        yield Rule("error", NO_DATE, f"{filled} AND {cell} NOT GLOB ?", (DAY,), label)
    elif isinstance(kind, Link):
        yield Rule("error", ORPHAN, f"{filled} AND {orphan(table.id, name, kind, there)}", (), label)


def orphan(table: str, name: str, link: Link, there: Mapping[str, list[str]]) -> str:
    """Return the condition of a link that no parent answers."""
    cell = f"{quoted(table)}.{quoted(name)}"
    parents = {
        to: f"EXISTS (SELECT 1 FROM {quoted(to)} AS parent WHERE parent.uuid = {cell})"  # noqa: S608
        for to in link.to
        if "uuid" in there.get(to, [])
    }
    if not link.table_column:
        return f"NOT ({' OR '.join(parents.values()) or '0'})"
    cases = " ".join(f"WHEN '{to}' THEN NOT {answer}" for to, answer in parents.items())
    return f"CASE {quoted(link.table_column)} {cases} ELSE 1 END" if cases else "1"


def rules_of_shape(table: ProjectTable, indexed: bool) -> Iterator[Rule]:
    """Yield what is asked of shapes. Tables that ship with rows ship them without outlines."""
    kind = f"shape_type(substr({GEOMETRY}, 1, {HEAD}))"
    yield Rule("error", WRONG_SHAPE, f"{kind} NOT IN (0, ?)", (TYPES[table.geometry],), {"column": table.geometry})
    if indexed:
        beyond = "minx < -180 OR maxx > 180 OR miny < -90 OR maxy > 90"
        found = f"SELECT id FROM {quoted(index_of(table.id))} WHERE {beyond}"  # noqa: S608
        yield Rule("error", NO_DEGREES, f"fid IN ({found})")
    if not shipped_rows(table):
        yield Rule("info", NO_SHAPE, f"coalesce({kind}, 0) = 0")


def duplicates(connection: sqlite3.Connection, table: ProjectTable, columns: list[str]) -> Iterator[Finding]:
    """Yield rows that are likely the same thing, recorded twice; both are kept."""
    if not table.key or any(one not in columns or table.entries[one].unique for one in table.key):
        return
    keys, enough = likeness(table)
    label = named(columns)
    groups = (
        f"SELECT min({label}) || ' = ' || max({label}) AS two FROM {quoted(table.id)} "  # noqa: S608
        f"WHERE {enough} GROUP BY {keys} HAVING count(*) > 1"
    )
    (count,) = connection.execute(f"SELECT count(*) FROM ({groups})").fetchone()  # noqa: S608
    if count:
        examples = shown([row[0] for row in connection.execute(f"{groups} LIMIT {EXAMPLES}")], count)
        alike = [Message(table.entries[one].kind.label) for one in table.key]
        values = {"table": Message(table.label), "count": count, "column": alike, "examples": examples}
        yield Finding("warning", Message(TWICE, **values))


# Functions for SQL ----------------------------------------------------------------------------------------------------


def several_allowed(connection: sqlite3.Connection, there: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """Return, by table.column, what a cell that holds several may hold."""
    allowed = {}
    for table in TABLES.values():
        for name, rules in table.entries.items():
            kind = rules.kind
            if isinstance(kind, Choices):
                allowed[f"{table.id}.{name}"] = frozenset(kind.options)
            elif isinstance(kind, Pick) and kind.several:
                has = kind.value in there.get(kind.table, [])
                found = (
                    connection.execute(f"SELECT {quoted(kind.value)} FROM {quoted(kind.table)}") if has else ()  # noqa: S608
                )
                allowed[f"{table.id}.{name}"] = frozenset(str(row[0]) for row in found)
    return allowed


def has_strays(cell: Any, allowed: frozenset[str]) -> bool:
    """Return whether a cell {a,b} holds anything it may not; QGIS writes {"a","b"}."""
    return any(one not in allowed for one in out_of_cell(cell))


def shape_type(head: Any) -> Any:
    """Return the type of a shape by its first bytes: 0 an empty one, -1 none at all."""
    if head is None:
        return None
    try:
        start = blob.body(head)
    except ValueError:
        return -1
    return 0 if head[3] & blob.EMPTY else blob.type_of_wkb(head[start : start + 5])
