"""What a plan rests on: the layers it was made from, the reference values nobody has verified, the delivery CRS."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.planning.spec import Reference
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.plans.landing import REFERENCE
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.sqlite import columns_of, quoted, tables_of


@dataclass(frozen=True)
class Basis:
    """origins: names of layers and files, without the reference tables; unverified: rows of those, of so many."""

    origins: tuple[str, ...]
    unverified: int
    values: int


def basis(connection: sqlite3.Connection, plan: ChosenPlan) -> Basis:
    """Return what a plan rests on; reference rows are counted as the project has them now."""
    rows = connection.execute("SELECT origin FROM plan_input WHERE plan = ? ORDER BY fid", (plan.uuid,)).fetchall()
    capability = next((one for one in CAPABILITIES if one.id == plan.capability), None)
    inputs = capability.inputs.values() if capability else ()
    references = dict.fromkeys(one.name for one in inputs if isinstance(one, Reference))
    files = {f"{one}.csv" for one in references}
    origins = [one for (one,) in rows if one and one not in files and not one.startswith(REFERENCE)]
    counted = [unverified(connection, f"{REFERENCE}{one}") for one in references]
    return Basis(tuple(dict.fromkeys(origins)), sum(one for one, _ in counted), sum(all_ for _, all_ in counted))


def unverified(connection: sqlite3.Connection, table: str) -> tuple[int, int]:
    """Return how many rows of a reference table nobody has verified, and how many it has."""
    if table not in TABLES or "verified" not in columns_of(connection, table):
        return 0, 0
    query = f"SELECT coalesce(sum(coalesce(verified, 'no') <> 'yes'), 0), count(*) FROM {quoted(table)}"  # noqa: S608
    found = connection.execute(query).fetchone()
    return int(found[0]), int(found[1])


def filled(connection: sqlite3.Connection, tables: Iterable[str]) -> frozenset[str]:
    """Return those of these tables that hold any row."""
    there = tables_of(connection)
    query = "SELECT 1 FROM {} LIMIT 1"
    return frozenset(one for one in tables if one in there and connection.execute(query.format(quoted(one))).fetchone())


def delivery_epsg(connection: sqlite3.Connection) -> Optional[int]:
    """Return the EPSG code of the CRS in which a project hands over, None where it has not settled on one."""
    found = connection.execute("SELECT delivery_epsg FROM project_file LIMIT 1").fetchone()
    return int(found[0]) if found and found[0] else None
