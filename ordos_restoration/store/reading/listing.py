"""Rows of one table for a list on screen: searched, filtered, sorted, and read a page at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Union

from ordos_restoration.planning.kinds import Choice, Date, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.tables import TABLES, children_of
from ordos_restoration.schema.vocabulary import Link, Pick, ProjectTable
from ordos_restoration.store.plans.plan_versions import is_out
from ordos_restoration.store.reading.labels import cell, kind_of, members
from ordos_restoration.store.sqlite import opened, quoted, tables_of

PAGE = 200  # rows
SHOWN = 5  # columns of a list
STATES = ("status", "state")  # the column that says how far a row has come, by name
DEADLINES = {"deadline": ("done_on", "closed_on"), "planned_end": ("actual_end",)}  # what a date puts an end to
ENDED = ("done", "finished", "accepted", "closed", "tending", "evaluated", "handed_over", "cancelled", "dropped")
OLDER = QT_TRANSLATE_NOOP(
    "Ordos", "“{path}” lacks tables or columns that this version of the plugin knows. Upgrade the project first."
)


@dataclass(frozen=True)
class Wanted:
    """What a list shows of its table, and in which order; empty fields ask for nothing."""

    text: str = ""
    state: str = ""
    banner: str = ""
    person: str = ""  # who made the row
    overdue_on: str = ""  # the day by which a deadline counts as passed: 2026-05-12
    parent: tuple[str, str] = ("", "")  # the column of a link, and the uuid it holds
    order: str = ""  # a column; empty: as the rows were made
    falling: bool = False


@dataclass(frozen=True)
class Row:
    """One row of a list: what identifies it, its place in the order, and what its columns show."""

    fid: int
    uuid: str
    place: Any
    cells: tuple[Any, ...]


@dataclass(frozen=True)
class Roles:
    """The columns of a table that filters know; empty where it has none."""

    state: str = ""
    banner: str = ""
    deadline: str = ""
    done: str = ""


@dataclass(frozen=True)
class Children:
    """Rows of another table that belong to a row."""

    table: str
    column: str
    count: int


class Listing:
    """The rows of one table of one project file, with labels in the language of the file, "zh" or "en".

    Each call opens the file and closes it again, or calls share one connection inside `reading`: a connection kept
    would stand in the way of QGIS when it ends its write-ahead log.
    """

    def __init__(self, path: Path, table: ProjectTable, language: str = "zh", without: Sequence[str] = ()) -> None:
        self.path, self.table, self.language = path, table, language
        self.columns = shown_columns(table, without)
        self.connection: Optional[sqlite3.Connection] = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection of all calls inside; to open one takes longer than to read a page."""
        if self.connection is not None:
            yield self.connection
            return
        with opened(self.path) as self.connection:
            try:
                yield self.connection
            except sqlite3.OperationalError as error:
                if "no such" not in str(error):
                    raise
                raise PlanningError(OLDER, path=self.path) from error
            finally:
                self.connection = None

    def count(self, wanted: Wanted) -> int:
        """Return how many rows are wanted."""
        where, values = condition(self.table, wanted)
        with self.reading() as connection:
            query = f"SELECT count(*) FROM {quoted(self.table.id)} AS t WHERE {where}"  # noqa: S608
            return int(connection.execute(query, values).fetchone()[0])

    def page(self, wanted: Wanted, start: Optional[Row] = None, back: bool = False, limit: int = PAGE) -> list[Row]:
        """Return the rows after one (with back: before it) in the order of the list; without one, the first."""
        beyond = None if start is None else (start.place, start.fid, False)
        with self.reading() as connection:
            return self.rows(connection, wanted, beyond, back, limit)

    def around(self, wanted: Wanted, place: Any, fid: int, limit: int = PAGE) -> tuple[list[Row], list[Row]]:
        """Return the rows before a place in the order, and those from it on, whether or not a row stands there."""
        with self.reading() as connection:
            before = self.rows(connection, wanted, (place, fid, False), True, limit)
            return before, self.rows(connection, wanted, (place, fid, True), False, limit)

    def find(self, wanted: Wanted, uuid: str) -> Optional[tuple[Any, int]]:
        """Return the place and the fid of a row, None where it is not among the wanted."""
        where, values = condition(self.table, wanted)
        query = f"SELECT {order_of(wanted)}, fid FROM {quoted(self.table.id)} AS t WHERE {where} AND uuid = ?"  # noqa: S608
        with self.reading() as connection:
            found = connection.execute(query, (*values, uuid)).fetchone()
        return None if found is None else (found[0], found[1])

    def banners(self) -> list[tuple[str, str]]:
        """Return code and name of the banners of the project."""
        names = f"coalesce({quoted('name_' + self.language)}, name_zh)"
        query = f"SELECT code, {names} FROM admin_unit WHERE level = 'banner' ORDER BY code"  # noqa: S608
        with self.reading() as connection:
            return list(connection.execute(query))

    def survival_rules(self) -> list[dict[str, Any]]:
        """Return the rules of survival as the project has them."""
        columns = ("rule", "survey", "rainfall", "pass_from_pct", "replant_from_pct")
        with self.reading() as connection:
            found = connection.execute(f"SELECT {', '.join(columns)} FROM ref_survival_rules")  # noqa: S608
            return [dict(zip(columns, row)) for row in found]

    def frozen_plan(self, uuid: str) -> str:
        """Return the name of a plan that may not be changed: approved or further, or in a field copy; "" for others."""
        with self.reading() as connection:
            found = connection.execute("SELECT name, status FROM plan WHERE uuid = ?", (uuid,)).fetchone()
            if found is None or (found[1] == "draft" and not is_out(connection, uuid)):
                return ""
            return str(found[0])

    def value(self, uuid: str, column: str) -> Any:
        """Return one cell, None where there is no such row."""
        query = f"SELECT {quoted(column)} FROM {quoted(self.table.id)} WHERE uuid = ?"  # noqa: S608
        with self.reading() as connection:
            found = connection.execute(query, (uuid,)).fetchone()
        return None if found is None else found[0]

    def children(self, uuid: str) -> list[Children]:
        """Return what belongs to a row, by table; tables without such rows are left out."""
        counted = []
        with self.reading() as connection:
            there = tables_of(connection)
            for name, column in children_of(self.table.id):
                if name in there:
                    where, values = child_condition(TABLES[name], column, self.table.id, uuid)
                    query = f"SELECT count(*) FROM {quoted(name)} AS t WHERE {where}"  # noqa: S608
                    counted.append(Children(name, column, connection.execute(query, values).fetchone()[0]))
        return [one for one in counted if one.count]

    def labels(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return what the list shows of a row that is not in the file yet, by its values: column → text."""
        kinds = {name: self.table.entries[name].kind for name in self.columns if values.get(name)}
        looked_up = [name for name, kind in kinds.items() if isinstance(kind, (Pick, Link))]
        shown = dict(values)
        if looked_up:
            naming = [kind.table_column for kind in kinds.values() if isinstance(kind, Link) and kind.table_column]
            given = {name: values.get(name) for name in (*looked_up, *naming)}
            cells = ", ".join(cell(self.table, name, self.language) for name in looked_up)
            row = ", ".join(f"? AS {quoted(name)}" for name in given)
            with self.reading() as connection:
                query = f"SELECT {cells} FROM (SELECT {row}) AS t"  # noqa: S608
                shown |= zip(looked_up, connection.execute(query, tuple(given.values())).fetchone())
        return tuple(shown.get(name) for name in self.columns)

    def rows(
        self,
        connection: sqlite3.Connection,
        wanted: Wanted,
        start: Optional[tuple[Any, int, bool]],
        back: bool,
        limit: int,
    ) -> list[Row]:
        """Return a page from a (place, fid, itself too) on.

        Rows are found by their place and not by counting (keyset paging), so that every page costs the same. Labels
        are looked up for the rows of the page only.
        """
        where, values = condition(self.table, wanted)
        order, falling = order_of(wanted), wanted.falling != back
        if start is not None:
            sign = ("<" if falling else ">") + ("=" if start[2] else "")
            where, values = f"{where} AND ({order}, fid) {sign} (?, ?)", (*values, start[0], start[1])
        way = "DESC" if falling else "ASC"
        cells = "".join(f", {cell(self.table, name, self.language)}" for name in self.columns)
        query = (
            f"SELECT t.fid, t.uuid, page.place{cells} FROM (SELECT fid, {order} AS place FROM {quoted(self.table.id)} "  # noqa: S608
            f"AS t WHERE {where} ORDER BY place {way}, fid {way} LIMIT ?) AS page "
            f"JOIN {quoted(self.table.id)} AS t USING (fid) ORDER BY page.place {way}, t.fid {way}"
        )
        found = [Row(row[0], row[1], row[2], row[3:]) for row in connection.execute(query, (*values, limit))]
        return found[::-1] if back else found


def roles_of(table: ProjectTable) -> Roles:
    """Return which columns of a table say how far, where and by when."""

    def first(names: Sequence[str], kinds: Union[type, tuple[type, ...]]) -> str:
        return next((name for name in names if isinstance(kind_of(table, name), kinds)), "")

    deadline = first(tuple(DEADLINES), Date)
    done = first(DEADLINES.get(deadline, ()), Date)
    return Roles(first(STATES, Choice), first(("banner",), Pick), deadline, done)


def shown_columns(table: ProjectTable, without: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the columns a list shows: what names a row, how far and where it is, then its first others."""
    roles = roles_of(table)
    named = [*table.title, roles.state, roles.banner, roles.deadline]
    others = [name for name, one in table.entries.items() if not (one.hidden or one.computed)]
    return tuple(dict.fromkeys(name for name in [*named, *others] if name and name not in without))[:SHOWN]


# Conditions: columns are those of the declaration, values are always parameters -------------------------------------


def condition(table: ProjectTable, wanted: Wanted) -> tuple[str, tuple[Any, ...]]:
    """Return the WHERE of the wanted rows, and its values."""
    roles = roles_of(table)
    parts: list[str] = ["1"]
    values: list[Any] = []

    def add(part: str, *more: Any) -> None:
        parts.append(part)
        values.extend(more)

    if wanted.text.strip():
        texts = searched_columns(table)
        add(
            "(" + " OR ".join(f"t.{quoted(name)} LIKE ? ESCAPE '\\'" for name in texts) + ")",
            *[f"%{escaped(wanted.text.strip())}%"] * len(texts),
        )
    if wanted.state and roles.state:
        add(f"t.{quoted(roles.state)} = ?", wanted.state)
    if wanted.banner and roles.banner:
        add(f"instr({members(roles.banner)}, ',' || ? || ',')", wanted.banner)
    if wanted.person and "created_by" in table.entries:
        add("t.created_by = ?", wanted.person)
    if wanted.overdue_on and roles.deadline:
        add(f"t.{quoted(roles.deadline)} < ?", wanted.overdue_on)
        if roles.done:
            add(f"t.{quoted(roles.done)} IS NULL")
        if roles.state:
            add(f"ifnull(t.{quoted(roles.state)}, '') NOT IN ({', '.join('?' * len(ENDED))})", *ENDED)
    if wanted.parent[0] in table.entries:
        add(f"t.{quoted(wanted.parent[0])} = ?", wanted.parent[1])
    return " AND ".join(parts), tuple(values)


def child_condition(table: ProjectTable, column: str, parent: str, uuid: str) -> tuple[str, tuple[Any, ...]]:
    """Return the WHERE of the rows that belong to a row of a parent table, and its values."""
    link = table.links()[column]
    if link.table_column:
        return f"t.{quoted(column)} = ? AND t.{quoted(link.table_column)} = ?", (uuid, parent)
    return f"t.{quoted(column)} = ?", (uuid,)


def searched_columns(table: ProjectTable) -> list[str]:
    """Return the columns a search looks in: every text that people read, and the uuid."""
    return ["uuid", *(name for name, one in table.entries.items() if isinstance(one.kind, Text) and not one.hidden)]


def escaped(text: str) -> str:
    """Return text for LIKE, in which % and _ are themselves."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def order_of(wanted: Wanted) -> str:
    """Return SQL for the place of a row; empty cells stand as empty text, so that every row has a place."""
    return f"ifnull(t.{quoted(wanted.order)}, '')" if wanted.order else "fid"
