"""The words of a project file: labels of its columns and options in the language it was made in."""

from __future__ import annotations

import sqlite3

from ordos_restoration.planning.kinds import Choice, Choices
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.sqlite import columns_of


def labels(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """Return the label of every column of a table, with its unit; as declared where the file has none."""
    declared = {name: rules.kind.label for name, rules in TABLES[table].entries.items()}
    if not columns_of(connection, "gpkg_data_columns"):
        return declared
    query = "SELECT column_name, name FROM gpkg_data_columns WHERE table_name = ? AND name IS NOT NULL"
    found = dict(connection.execute(query, (table,)).fetchall())
    return {name: found.get(name, label) for name, label in declared.items()}


def helps(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """Return what is to be known of the columns that the file explains."""
    query = "SELECT column_name, description FROM gpkg_data_columns WHERE table_name = ? AND description IS NOT NULL"
    return dict(connection.execute(query, (table,)).fetchall()) if columns_of(connection, "gpkg_data_columns") else {}


def options(connection: sqlite3.Connection, table: str, column: str) -> dict[str, str]:
    """Return the options of a column, id → label, in declared order; none where it has no options."""
    kind = TABLES[table].entries[column].kind
    if not isinstance(kind, Choice):
        return {}
    if isinstance(kind, Choices):
        source, key, values = "choice", f"{table}.{column}", "value, label"
        where = "list = ?"
    else:
        source, key, values = "gpkg_data_column_constraints", f"{table}_{column}", "value, description"
        where = "constraint_name = ?"
    query = f"SELECT {values} FROM {source} WHERE {where}"  # noqa: S608
    found = dict(connection.execute(query, (key,)).fetchall()) if columns_of(connection, source) else {}
    return {option: found.get(option) or label for option, label in kind.options.items()}


def language(connection: sqlite3.Connection) -> str:
    """Return the language a project was made in, "zh" or "en"."""
    found = connection.execute("SELECT language FROM project_file LIMIT 1").fetchone()
    return str(found[0]) if found and found[0] else "en"
