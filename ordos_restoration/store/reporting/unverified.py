"""Reference values that nobody has verified: how many stand in the tables behind plans, and which ones plans name.

A row counts as used where every word of its key stands in a table or a parameter of the plan: a species, a price
item, a kind of land. Of a table none of whose rows can be found that way, all unverified rows are listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ordos_restoration.planning.kinds import Choice, Text
from ordos_restoration.planning.spec import Reference
from ordos_restoration.schema import reference
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.plans.landing import REFERENCE
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.reporting.scope import Scope, capability_of
from ordos_restoration.store.sqlite import columns_of, quoted

OWN = ("code", "uuid", "plan", "project", "status", "remark", "name")  # columns that name no row of a reference table
SIGNS = re.compile(r"[,+;{}\"\s]+")


class RefTable(NamedTuple):
    """A reference table that plans have read. origin: "project", "shipped" or a file of the user's own."""

    name: str
    label: str
    origin: str
    rows: int
    unverified: int
    plans: tuple[str, ...]  # names


class RefRow(NamedTuple):
    """An unverified row. used: a plan names it; else nobody can tell, and it stands for its table."""

    table: str
    key: str
    name: str
    source: str
    used: bool


def tables(scope: Scope) -> list[RefTable]:
    """Return every reference table that the plans have read, in the order of the schema, with what is unverified."""
    found: dict[tuple[str, str], list[str]] = {}
    labels: dict[str, str] = {}
    for plan in scope.plans:
        for name, label, origin in read_by(scope, plan):
            labels[name] = label
            plans = found.setdefault((name, origin), [])
            if plan.name not in plans:
                plans.append(plan.name)
    order = {one: place for place, one in enumerate(TABLES)}
    made = []
    for (name, origin), plans in sorted(found.items(), key=lambda one: order.get(REFERENCE + one[0][0], len(order))):
        rows = rows_of(scope, name, origin)
        unverified = sum(row["verified"] != "yes" for row in rows)
        made.append(RefTable(name, labels[name], origin, len(rows), unverified, tuple(plans)))
    return made


def read_by(scope: Scope, plan: ChosenPlan) -> Iterator[tuple[str, str, str]]:
    """Yield name, label and origin of the reference tables a plan has read."""
    capability = capability_of(plan)
    given = dict(scope.rows("SELECT input, origin FROM plan_input WHERE plan = ? ORDER BY fid", (plan.uuid,)))
    for name, declared in capability.inputs.items() if capability else ():
        if isinstance(declared, Reference) and name in given:
            source = str(given[name] or "")
            own = {f"{REFERENCE}{declared.name}": "project", f"{declared.name}.csv": "shipped"}
            yield declared.name, declared.label, own.get(source, source)


def rows_of(scope: Scope, name: str, origin: str) -> list[dict[str, Any]]:
    """Return the rows of a reference table as the plan's origin has them today; none of a file of the user's own."""
    if origin == "shipped":
        return [dict(row) for row in reference.read(name)]
    table = f"{REFERENCE}{name}"
    columns = columns_of(scope.connection, table) if origin == "project" else []
    if not columns or "verified" not in columns:
        return []
    found = scope.rows(f"SELECT {', '.join(map(quoted, columns))} FROM {quoted(table)} ORDER BY fid")  # noqa: S608
    return [dict(zip(columns, row)) for row in found]


def used_rows(scope: Scope) -> list[RefRow]:
    """Return the unverified rows that plans name, and all those of tables of which nobody can tell."""
    made = []
    words = {plan.name: words_of(scope, plan) for plan in scope.plans}
    for table in tables(scope):
        rows = [row for row in rows_of(scope, table.name, table.origin) if row["verified"] != "yes"]
        key = reference.KEYS.get(table.name, tuple(reference.read(table.name)[0])[:1])
        known = set().union(*(words[plan] for plan in table.plans))
        named = [row for row in rows if is_named(row, key, known)]
        made += [as_row(scope, table, row, key, bool(named)) for row in named or rows]
    return made


def as_row(scope: Scope, table: RefTable, row: dict[str, Any], key: Iterable[str], used: bool) -> RefRow:
    """Return a row of a reference table as the report lists it."""
    named = row.get(f"name_{scope.language}") or row.get("name_zh") or ""
    code = " / ".join(str(row[one] or "") for one in key)
    return RefRow(table.label, code, str(named), str(row.get("source") or ""), used)


def is_named(row: dict[str, Any], key: Iterable[str], words: set[str]) -> bool:
    """Return whether every word of a row's key is one of a plan's; of a price also the kind of thing it is paid for."""
    parts = [str(row[one] or "") for one in key]
    telling = any(not part.isdigit() for part in parts if part)  # any plan holds a 1 or a 5
    return telling and all(part in words or part.rpartition(".")[2] in words for part in parts if part)


def words_of(scope: Scope, plan: ChosenPlan) -> set[str]:
    """Return every word that stands in the text columns and the parameters of a plan."""
    cells: set[str] = {str(value) for (value,) in scope.rows(
        "SELECT value FROM plan_parameter WHERE plan = ? AND value IS NOT NULL", (plan.uuid,)
    )}  # fmt: skip
    for table in plan.tables:
        there = columns_of(scope.connection, table)
        for name, entry in TABLES[table].entries.items():
            if isinstance(entry.kind, (Text, Choice)) and name in there and name not in OWN:
                query = f"SELECT DISTINCT {quoted(name)} FROM {quoted(table)} WHERE plan = ?"  # noqa: S608
                cells.update(str(value) for (value,) in scope.rows(query, (plan.uuid,)) if value)
    return cells | {part for cell in cells for part in SIGNS.split(cell) if len(part) > 1}
