"""The rows that are handed in: of the plans chosen, with the project, the plan and the fund that each belongs to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

from osgeo import ogr

from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import ground
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.sqlite import columns_of, quoted

DROPPED = "dropped"


@dataclass(frozen=True)
class Row:
    """A row of a table, with what stands behind it.

    linked: the project, plan, file and fund it belongs to, each as (table, values). shape: in degrees, flat; None where
    there is none that can be read.
    """

    table: str
    uuid: str
    code: str
    values: dict[str, Any]
    shape: Optional[ogr.Geometry]
    linked: dict[str, tuple[str, dict[str, Any]]] = field(repr=False)
    part: str = ""  # of a shape that is handed in by its parts: its number

    def cell(self, column: str) -> tuple[Any, str, str]:
        """Return the value of a column, which may have a point in it, with the table and the column it is of."""
        before, point, name = column.partition(".")
        table, values = self.linked.get(before, ("", {})) if point else (self.table, self.values)
        return values.get(name if point else column), table, name if point else column


class Rows:
    """Reads rows of one project; what many of them share is read once."""

    def __init__(self, connection: sqlite3.Connection, plans: Sequence[ChosenPlan], registered: bool) -> None:
        """registered: rows of tables that belong to no plan too."""
        self.connection, self.registered = connection, registered
        self.plans = {one.uuid: one for one in plans}
        self.plan_rows = by_uuid(connection, "plan")
        self.projects = by_uuid(connection, "project")
        self.funds = largest_funds(connection)
        self.file = next(iter(records(connection, "SELECT * FROM project_file LIMIT 1")), {})

    def of(self, table: str) -> Iterator[Row]:
        """Yield the rows of a table that count, by their codes."""
        there = columns_of(self.connection, table)
        if not there or ("plan" not in there and not self.registered):
            return
        conditions = [f"coalesce(status, '') <> '{DROPPED}'"] if "status" in there else []
        if "plan" in there:
            conditions.append(f"plan IN ({', '.join('?' * len(self.plans))})")
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        order = "code, fid" if "code" in there else "fid"
        query = f"SELECT * FROM {quoted(table)} {where} ORDER BY {order}"  # noqa: S608
        for one in records(self.connection, query, tuple(self.plans) if "plan" in there else ()):
            yield self.row(table, one)

    def row(self, table: str, values: dict[str, Any]) -> Row:
        """Return a row with what stands behind it."""
        plan = self.plan_rows.get(values.get("plan") or "", {})
        project = self.projects.get(values.get("project") or plan.get("project") or "", {})
        linked = {
            "plan": ("plan", plan),
            "project": ("project", project),
            "fund": ("project_fund", self.funds.get(project.get("uuid", ""), {})),
            "file": ("project_file", self.file),
        }
        shape = ground.shape_of(values.pop("geom", None)) if TABLES[table].geometry else None
        code = str(values.get("code") or values["uuid"][:8])
        return Row(table, values["uuid"], code, values, shape, linked)


def records(connection: sqlite3.Connection, query: str, given: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
    """Yield the rows of a query, values by column."""
    cursor = connection.execute(query, tuple(given))
    names = [one[0] for one in cursor.description]
    for row in cursor:
        yield dict(zip(names, row))


def by_uuid(connection: sqlite3.Connection, table: str) -> dict[str, dict[str, Any]]:
    """Return the rows of a table by uuid, without their shapes."""
    if not columns_of(connection, table):
        return {}
    found = records(connection, f"SELECT * FROM {quoted(table)}")  # noqa: S608
    return {one["uuid"]: {name: cell for name, cell in one.items() if name != "geom"} for one in found}


def largest_funds(connection: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    """Return of every project of the register the fund that most is planned of."""
    if not columns_of(connection, "project_fund"):
        return {}
    query = "SELECT * FROM project_fund WHERE project IS NOT NULL ORDER BY coalesce(planned_yuan, 0), fid DESC"
    return {one["project"]: one for one in records(connection, query)}
