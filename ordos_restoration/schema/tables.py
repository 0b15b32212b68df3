"""Every table of the project GeoPackage, collected in the order in which people see them."""

from __future__ import annotations

from ordos_restoration.schema import areas, keeping, plans, record, reference, register
from ordos_restoration.schema.vocabulary import ProjectTable

VERSION = 4  # of the schema; a file with a lower one is lifted by store.upgrade

TABLES: dict[str, ProjectTable] = {
    table.id: table for room in (register, record, plans, areas, reference, keeping) for table in room.TABLES
}


def children_of(table: str) -> list[tuple[str, str]]:
    """Return (table, column) of every link that may name a row of this table."""
    return [(one.id, column) for one in TABLES.values() for column, link in one.links().items() if table in link.to]
