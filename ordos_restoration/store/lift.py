"""The single steps by which a file comes to what the attached database `template` has. All inside one transaction."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from ordos_restoration.schema.keeping import CHOICE
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import ProjectTable
from ordos_restoration.store import ddl
from ordos_restoration.store.sqlite import columns_of, quoted

NAMING = {  # tables that speak of a table by its name → the column that holds it
    "gpkg_contents": "table_name",
    "gpkg_geometry_columns": "table_name",
    "gpkg_extensions": "table_name",
    "gpkg_data_columns": "table_name",
    "gpkg_ogr_contents": "table_name",
    "layer_styles": "f_table_name",
    "history": "table_name",
    "claim": "table_name",
}
OF_A_TABLE = ("gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions", "gpkg_data_columns", "layer_styles")


class Rename(NamedTuple):
    """What a table, or with `column` one of its columns, is called from a schema version on."""

    table: str
    new: str
    column: str = ""


def rename(connection: sqlite3.Connection, one: Rename) -> None:
    """Rename a column or a table, with all that speaks of it."""
    if one.column:
        if one.column in columns_of(connection, one.table):
            table, column = quoted(one.table), quoted(one.column)
            connection.execute(f"ALTER TABLE main.{table} RENAME COLUMN {column} TO {quoted(one.new)}")
            told = (one.table, one.column)
            connection.execute("DELETE FROM main.gpkg_data_columns WHERE table_name = ? AND column_name = ?", told)
            for kept in ("history", "claim"):
                rename_in(connection, kept, "column_name", one.column, one.new, f"table_name = '{one.table}'")
    elif columns_of(connection, one.table):
        rename_table(connection, one.table, one.new)


def rename_table(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Rename a table; its spatial index is made anew under the new name."""
    indexed = bool(columns_of(connection, ddl.index_of(old)))
    for (name,) in connection.execute(
        "SELECT name FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND name LIKE 'rtree%'", (old,)
    ).fetchall():
        connection.execute(f"DROP TRIGGER main.{quoted(name)}")
    if indexed:
        connection.execute(f"DROP TABLE main.{quoted(ddl.index_of(old))}")
    connection.execute(f"ALTER TABLE main.{quoted(old)} RENAME TO {quoted(new)}")
    for speaking, column in NAMING.items():
        rename_in(connection, speaking, column, old, new)
    for table in TABLES.values():
        for link in table.links().values():
            if link.table_column:
                rename_in(connection, table.id, link.table_column, old, new)
    if indexed:
        add_index(connection, new)


def rename_in(connection: sqlite3.Connection, table: str, column: str, old: str, new: str, where: str = "1") -> None:
    """Write a new name for an old one wherever a column holds it."""
    if column in columns_of(connection, table):
        name = quoted(column)
        connection.execute(f"UPDATE main.{quoted(table)} SET {name} = ? WHERE {name} = ? AND {where}", (new, old))  # noqa: S608


def add_table(connection: sqlite3.Connection, name: str) -> None:
    """Add a table as the template has it, without rows, and all that announces it."""
    made = connection.execute(
        "SELECT sql FROM template.sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL "
        "ORDER BY type DESC",
        (name,),
    ).fetchall()
    for (statement,) in made:
        connection.execute(statement)
    for table in OF_A_TABLE:
        copy_rows(connection, table, NAMING[table], name)
    if columns_of(connection, ddl.index_of(name), "template"):
        add_index(connection, name)


def add_index(connection: sqlite3.Connection, name: str) -> None:
    """Add the spatial index of a table as the template has it, its triggers, and the shapes that are there."""
    index, table, shape = ddl.index_of(name), quoted(name), quoted(ddl.GEOMETRY)
    made = connection.execute(
        "SELECT sql FROM template.sqlite_master WHERE name = ? OR (type = 'trigger' AND tbl_name = ? AND name LIKE ?) "
        "ORDER BY type",
        (index, name, f"{index}%"),
    ).fetchall()
    for (statement,) in made:
        connection.execute(statement)
    sides = ", ".join(f"ST_{side}({shape})" for side in ("MinX", "MaxX", "MinY", "MaxY"))
    connection.execute(
        f"INSERT INTO main.{quoted(index)} SELECT fid, {sides} FROM main.{table} WHERE NOT ST_IsEmpty({shape})"  # noqa: S608
    )


def add_link_indexes(connection: sqlite3.Connection, table: ProjectTable) -> None:
    """Add the indexes of a table's links that it lacks; those of names it had before go."""
    wanted, there = ddl.link_indexes(table), link_indexes_of(connection, table.id)
    for name in there - set(wanted):
        connection.execute(f"DROP INDEX main.{quoted(name)}")
    for name in set(wanted) - there:
        connection.execute(wanted[name])


def link_indexes_of(connection: sqlite3.Connection, table: str) -> set[str]:
    """Return the indexes of links that a table has in the file, by name."""
    query = "SELECT name FROM main.sqlite_master WHERE type = 'index' AND tbl_name = ? AND name GLOB 'link_*'"
    return {name for (name,) in connection.execute(query, (table,))}


def add_columns(connection: sqlite3.Connection, table: ProjectTable) -> list[str]:
    """Add the declared columns that a table lacks; return them."""
    there = columns_of(connection, table.id)
    added = [name for name in table.entries if name not in there]
    for name in added:
        rules = table.entries[name]
        connection.execute(f"ALTER TABLE main.{quoted(table.id)} ADD COLUMN {ddl.column(name, rules, added=True)}")
        if rules.unique:
            index = quoted(f"unique_{table.id}_{name}")
            connection.execute(f"CREATE UNIQUE INDEX main.{index} ON {quoted(table.id)} ({quoted(name)})")
    if table.geometry and ddl.GEOMETRY not in there:
        added.append(ddl.GEOMETRY)
        connection.execute(f"ALTER TABLE main.{quoted(table.id)} ADD COLUMN {ddl.GEOMETRY} {table.geometry.upper()}")
        connection.execute(
            "UPDATE main.gpkg_contents SET data_type = 'features', srs_id = "
            "(SELECT srs_id FROM template.gpkg_contents WHERE table_name = ?1) WHERE table_name = ?1",
            (table.id,),
        )
        for announced in ("gpkg_geometry_columns", "gpkg_extensions"):
            copy_rows(connection, announced, "table_name", table.id)
        add_index(connection, table.id)
    return added


def add_labels(connection: sqlite3.Connection) -> None:
    """Add what the template says of columns: labels and help where there are none, options and limits that are new."""
    for name in TABLES:
        copy_rows(connection, "gpkg_data_columns", "table_name", name)
    connection.execute(
        "DELETE FROM main.gpkg_data_column_constraints WHERE constraint_type = 'range' AND constraint_name IN "
        "(SELECT constraint_name FROM template.gpkg_data_column_constraints)"
    )
    for column in ("enum", "range"):
        copy_rows(connection, "gpkg_data_column_constraints", "constraint_type", column)
    shared = ", ".join(map(quoted, CHOICE.columns))
    connection.execute(
        f"INSERT INTO main.choice ({shared}) SELECT {shared} FROM template.choice AS new WHERE NOT EXISTS "  # noqa: S608
        "(SELECT 1 FROM main.choice AS one WHERE one.list = new.list AND one.value = new.value)"
    )


def add_rows(connection: sqlite3.Connection, table: str) -> int:
    """Add the shipped rows that are new, and return how many; not those that people have edited or deleted."""
    if table in ("project_file", CHOICE.id):
        return 0
    theirs = columns_of(connection, table, "template")
    shared = ", ".join(quoted(one) for one in columns_of(connection, table) if one in theirs and one != "fid")
    return connection.execute(
        f"INSERT OR IGNORE INTO main.{quoted(table)} ({shared}) SELECT {shared} FROM template.{quoted(table)} "  # noqa: S608
        f"WHERE uuid NOT IN (SELECT uuid FROM main.{quoted(table)}) AND uuid NOT IN "
        "(SELECT row_uuid FROM main.history WHERE action = 'delete' AND table_name = ? AND row_uuid IS NOT NULL) "
        "ORDER BY fid",
        (table,),
    ).rowcount


def copy_rows(connection: sqlite3.Connection, table: str, column: str, value: str) -> None:
    """Copy the rows of a template's table in which a column has a value, those that are not there yet."""
    theirs = columns_of(connection, table, "template")
    shared = [one for one in columns_of(connection, table) if one in theirs and one != "id"]
    if shared:
        names = ", ".join(map(quoted, shared))
        connection.execute(
            f"INSERT OR IGNORE INTO main.{quoted(table)} ({names}) SELECT {names} FROM template.{quoted(table)} "  # noqa: S608
            f"WHERE {quoted(column)} = ?",
            (value,),
        )
