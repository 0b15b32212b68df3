"""Rows of a bureau's table out of the project: as declared, in order, and with names in place of codes."""

from __future__ import annotations

import sqlite3
from typing import Any

from ordos_restoration.planning.kinds import Choice, Choices, Kind, Number
from ordos_restoration.schema.bureau_tables.table import BureauColumn, BureauTable
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import LANGUAGES, out_of_cell
from ordos_restoration.store.reading.labels import cell
from ordos_restoration.store.sqlite import columns_of, quoted

CHUNK = 5_000  # rows read between two looks at the cancel button
Record = dict[str, Any]


def shown(connection: sqlite3.Connection, table: BureauTable) -> tuple[BureauColumn, ...]:
    """Return the columns of a table that the file has."""
    there = set(columns_of(connection, table.source))
    return tuple(one for one in table.columns if one.name in there)


def records(
    connection: sqlite3.Connection, table: BureauTable, language: str, plan: str = "", translate: Any = str
) -> list[Record]:
    """Return the rows of a table by column, of one plan or of the register; codes of other tables are named.

    Columns of the table and those it is grouped by. Options keep their ids, for their kinds to name.
    """
    columns = shown(connection, table)
    names = list(dict.fromkeys([*(one.name for one in columns), *table.within]))
    added = {one.name for one in columns if one.total or one.mixed} if table.together else set()
    select = [one_cell(table, name, language, name in added) for name in names]
    where = [f"({table.where})"] if table.where else []
    where += ["t.plan = ?"] if plan else []
    alike = [f"t.{quoted(name)}" for name in names if name not in added]
    order = [f"t.{quoted(name)}" for name in (*table.within, *table.order)]
    query = (
        f"SELECT {', '.join(select)} FROM {quoted(table.source)} AS t"  # noqa: S608
        f"{' WHERE ' + ' AND '.join(where) if where else ''}"
        f"{' GROUP BY ' + ', '.join(alike) if table.together else ''}"
        f" ORDER BY {', '.join([*order, 'min(t.fid)' if table.together else 't.fid'])}"
    )
    several = [name for name in names if isinstance(TABLES[table.source].entries[name].kind, Choices)]
    rows = [dict(zip(names, row)) for row in connection.execute(query, (plan,) if plan else ())]
    for row in rows if several else ():
        for name in several:
            row[name] = options_of(TABLES[table.source].entries[name].kind, row[name], translate)
    return rows


def one_cell(table: BureauTable, name: str, language: str, is_added: bool) -> str:
    """Return SQL for a cell: a sum, rounded as the schema has it, or what a list shows of it."""
    declared = TABLES[table.source]
    kind = declared.entries[name].kind
    if is_added:
        decimals = kind.decimals if isinstance(kind, Number) and not kind.whole else 0
        return f"round(sum(t.{quoted(name)}), {decimals})"
    own = cell(declared, name, language)
    stem, _, ending = name.rpartition("_")
    sister = f"{stem}_{language}"
    if ending in LANGUAGES and sister != name and sister in declared.entries:
        return f"coalesce(nullif(t.{quoted(sister)}, ''), {own})"
    return own


def options_of(kind: Kind, stored: Any, translate: Any) -> str:
    """Return the words of several options in one cell."""
    options = kind.options if isinstance(kind, Choice) else {}
    return "、".join(translate(options.get(one, one)) for one in out_of_cell(stored))
