"""What every chapter of a report is about: the project, the plans chosen, the day and the year."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.planning.kinds import Choice
from ordos_restoration.planning.spec import Capability
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.sqlite import columns_of, quoted

KNOWN = {one.id: one for one in CAPABILITIES}


@dataclass(frozen=True)
class Scope:
    """A project as a report sees it. gpkg: its file; date: ISO; year: of the assessment; language: "zh" or "en"."""

    connection: sqlite3.Connection
    gpkg: Path
    name: str
    language: str
    date: str
    year: int
    plans: tuple[ChosenPlan, ...]

    def rows(self, query: str, values: Any = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        return self.connection.execute(query, values).fetchall()

    def named(self, column: str = "name") -> str:
        """Return SQL for a name in the language of the report; not all have an English one."""
        zh, en = f"{column}_zh", f"{column}_en"
        return f"coalesce(nullif({en}, ''), {zh})" if self.language == "en" else f"coalesce(nullif({zh}, ''), {en})"


def capability_of(plan: ChosenPlan) -> Optional[type[Capability]]:
    """Return what a plan was made by, None where this plugin does not know it."""
    return KNOWN.get(plan.capability)


def title_of(plan: ChosenPlan) -> str:
    """Return the title of what a plan was made by, to be translated."""
    found = capability_of(plan)
    return found.title if found else plan.capability


def label(table: str, column: str, stored: Any) -> Any:
    """Return a stored cell as people read it: the label of an option, to be translated, else the value."""
    entry = TABLES[table].entries.get(column)
    if entry is not None and isinstance(entry.kind, Choice):
        return entry.kind.options.get(stored, stored)
    return stored


NAMED_IN = {  # columns whose words have names in a table
    "species": "ref_species",
    "measure": "ref_slope_measures",
    "kind": "ref_constraint_kinds",
}


def shown_as(scope: Scope, table: str, column: str, stored: Any) -> Any:
    """Return a stored word as people read it: the label of an option, the name of a species or a measure."""
    entry = TABLES[table].entries.get(column)
    if column not in NAMED_IN or entry is None or isinstance(entry.kind, Choice):
        return label(table, column, stored)
    if not {column, "name_zh", "name_en"} <= set(columns_of(scope.connection, NAMED_IN[column])):
        return stored
    query = f"SELECT {scope.named()} FROM {NAMED_IN[column]} WHERE {quoted(column)} = ?"  # noqa: S608
    parts = [one.strip() for one in str(stored).replace(",", "+").split("+")]
    found = [scope.rows(query, (one,)) for one in parts]
    return " + ".join(str(rows[0][0]) if rows else part for part, rows in zip(parts, found))


def is_schematic(scope: Scope, plan: ChosenPlan) -> bool:
    """Return whether any row of a plan says that no surveyed bank was given."""
    for name in tables_with(scope, plan, "schematic"):
        query = f"SELECT 1 FROM {quoted(name)} WHERE plan = ? AND schematic LIMIT 1"  # noqa: S608
        if scope.rows(query, (plan.uuid,)):
            return True
    return False


def tables_with(scope: Scope, plan: ChosenPlan, *columns: str) -> Iterator[str]:
    """Yield the tables of a plan that have all of these columns."""
    for name in plan.tables:
        if set(columns) <= set(columns_of(scope.connection, name)):
            yield name
