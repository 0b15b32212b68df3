"""Forms and styles that the file itself carries: those of the attached template replace ours, never a person's own."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple, Optional

from ordos_restoration.schema.tables import VERSION
from ordos_restoration.store.lift import add_table
from ordos_restoration.store.sqlite import columns_of

STYLES = "layer_styles"
# QGIS writes a description, the day if nothing else, whenever somebody saves a style in the file. Ours have none.
SHIPPED = """
SELECT new.f_table_name, new.styleQML, old.id, coalesce(old.description, '') <> '', old.styleQML IS NOT new.styleQML,
       beside.id, coalesce(beside.description, '') = '' AND beside.styleQML IS NOT new.styleQML
FROM template.layer_styles AS new
LEFT JOIN main.layer_styles AS old ON old.f_table_name = new.f_table_name AND old.styleName = new.styleName
LEFT JOIN main.layer_styles AS beside ON beside.f_table_name = new.f_table_name
    AND beside.styleName = new.styleName || ?
ORDER BY new.id
"""


class Shipped(NamedTuple):
    """The style of a table in the template, and what the file has in its place."""

    table: str
    qml: str
    there: Optional[int] = None  # the style of that name in the file
    is_theirs: bool = False  # somebody has saved it anew
    differs: bool = True
    beside: Optional[int] = None  # the style that an upgrade has put beside theirs
    beside_is_old: bool = False


def renew(connection: sqlite3.Connection) -> list[str]:
    """Bring forms and styles up to the template's; return the tables that keep what somebody has saved instead.

    Theirs stays what QGIS opens the table with; the new one stands beside it in the table's list of styles.
    """
    kept, wanted = [], stale(connection)
    if wanted and not columns_of(connection, STYLES):
        add_table(connection, STYLES)
    for one in wanted:
        if one.there is None:
            add(connection, one.table, "", True)
        elif not one.is_theirs:
            connection.execute("UPDATE main.layer_styles SET styleQML = ? WHERE id = ?", (one.qml, one.there))
        else:
            kept.append(one.table)
            connection.execute("DELETE FROM main.layer_styles WHERE id = ?", (one.beside,))
            add(connection, one.table, beside(), False)
    return kept


def stale(connection: sqlite3.Connection) -> list[Shipped]:
    """Return the styles of the template that the file lacks or has in an older shape."""
    if not columns_of(connection, STYLES, "template"):
        return []
    if not columns_of(connection, STYLES):
        return [Shipped(*row) for row in connection.execute("SELECT f_table_name, styleQML FROM template.layer_styles")]
    shipped = [Shipped(*row) for row in connection.execute(SHIPPED, (beside(),))]
    return [one for one in shipped if is_stale(one)]


def is_stale(one: Shipped) -> bool:
    """Return whether a style has to be brought in."""
    if one.there is None or not one.is_theirs:
        return one.there is None or one.differs
    return one.differs and (one.beside is None or one.beside_is_old)


def beside() -> str:
    """Return what the name of a style ends in that stands beside somebody's own."""
    return f" {VERSION}"


def add(connection: sqlite3.Connection, table: str, ending: str, default: bool) -> None:
    """Copy the style of a table out of the template; default: QGIS opens the table with it, unless with another."""
    columns = [one for one in columns_of(connection, STYLES) if one not in ("id", "styleName", "useAsDefault")]
    names = ", ".join(columns)
    connection.execute(
        f"INSERT INTO main.layer_styles ({names}, styleName, useAsDefault) "  # noqa: S608
        f"SELECT {names}, styleName || ?1, ?2 AND NOT EXISTS (SELECT 1 FROM main.layer_styles AS one "
        "WHERE one.f_table_name = ?3 AND one.useAsDefault) FROM template.layer_styles WHERE f_table_name = ?3",
        (ending, default, table),
    )
