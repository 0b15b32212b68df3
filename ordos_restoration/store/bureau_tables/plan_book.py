"""The workbook of one plan: every table that bureaus use of what it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress, Translate
from ordos_restoration.planning.report.sheets import Sheet
from ordos_restoration.schema.bureau_tables.catalogue import PLAN_TABLES
from ordos_restoration.schema.plans import STATUS
from ordos_restoration.store.bureau_tables.leaves import Frame, sheet
from ordos_restoration.store.bureau_tables.rows import records, shown
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.reporting import unverified
from ordos_restoration.store.reporting.scope import Scope, is_schematic, title_of
from ordos_restoration.store.sqlite import columns_of

ABOUT = QT_TRANSLATE_NOOP("Ordos", "Project: {project} · Plan: {plan}, version {version} ({state}) · {date}")
SCHEMATIC = QT_TRANSLATE_NOOP("Ordos", "Schematic: no surveyed bank was given. Not for design or construction.")
APPROVED = QT_TRANSLATE_NOOP("Ordos", "Approval document number: {number}.")
MADE = QT_TRANSLATE_NOOP("Ordos", "The plan was made on {date} with {program}.")
DELIVERY = QT_TRANSLATE_NOOP("Ordos", "Delivery coordinate system: EPSG:{code}.")
UNVERIFIED = QT_TRANSLATE_NOOP(
    "Ordos", "{count} reference values behind this plan are not verified by the bureau yet: {tables}."
)
IN_TABLE = QT_TRANSLATE_NOOP("Ordos", "{table} {count} ({rows})")
AND_MORE = QT_TRANSLATE_NOOP("Ordos", "{rows} …")
__all__ = ["sheets", "title_of"]
NAMED = 8  # rows of a reference table that are named


def sheets(
    scope: Scope, plan: ChosenPlan, signed: Sequence[Any], progress: Progress, translate: Translate
) -> list[Sheet]:
    """Return the sheets of a plan, none where it holds nothing that bureaus have a table for."""
    wanted = [table for table in PLAN_TABLES if table.source in plan.tables]
    if not wanted:
        return []
    frame = Frame(about(scope, plan), notes(scope, plan), signed)
    numbers = stated_numbers(scope, plan)
    made = []
    for place, table in enumerate(wanted):
        progress(place / len(wanted), "")
        columns = shown(scope.connection, table)
        rows = records(scope.connection, table, scope.language, plan.uuid, translate)
        known = {one.name: table.stated(one, plan.capability) for one in columns}
        stated = {name: numbers[number] for name, number in known.items() if number and number in numbers}
        if rows:
            made.append(sheet(table, filled(columns, rows), rows, frame, stated))
    return made


def filled(columns: Sequence[Any], rows: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Return the columns in which any row says something, and those that are added up."""
    return [one for one in columns if one.total or any(row[one.name] not in (None, "") for row in rows)]


def about(scope: Scope, plan: ChosenPlan) -> Message:
    """Return the line under the title: whose plan it is, in which version and state, and the day of the table."""
    state = Message(STATUS.options.get(plan.status, plan.status or "draft"))
    return Message(ABOUT, project=scope.name, plan=plan.name, version=plan.version, state=state, date=scope.date)


def notes(scope: Scope, plan: ChosenPlan) -> list[Message]:
    """Return what is said under every table of a plan."""
    said = [Message(SCHEMATIC)] if is_schematic(scope, plan) else []
    said += [Message(APPROVED, number=plan.approval_no)] if plan.approval_no else []
    if plan.made_at:
        said.append(Message(MADE, date=plan.made_at[:10], program=plan.made_with))
    code = delivery(scope)
    return said + ([Message(DELIVERY, code=code)] if code else []) + open_values(scope, plan)


def delivery(scope: Scope) -> Any:
    """Return the EPSG code of the coordinate system in which the project is handed in, None where none is set."""
    if "delivery_epsg" not in columns_of(scope.connection, "project_file"):
        return None
    found = scope.rows("SELECT delivery_epsg FROM project_file LIMIT 1")
    return found[0][0] if found else None


def open_values(scope: Scope, plan: ChosenPlan) -> list[Message]:
    """Return which reference values behind a plan nobody has verified, by table."""
    own = replace(scope, plans=(plan,))
    rows = unverified.used_rows(own)
    counts = Counter(row.table for row in rows)
    named: dict[str, list[str]] = {}
    for row in rows:
        named.setdefault(row.table, []).append(row.name or row.key)
    tables = []
    for table, count in counts.items():
        few = ", ".join(list(dict.fromkeys(named[table]))[:NAMED])
        words = Message(AND_MORE, rows=few) if len(set(named[table])) > NAMED else few
        tables.append(Message(IN_TABLE, table=Message(table), count=count, rows=words))
    return [Message(UNVERIFIED, count=len(rows), tables=tables)] if rows else []


def stated_numbers(scope: Scope, plan: ChosenPlan) -> dict[str, float]:
    """Return the numbers that a plan states, by id."""
    found = {}
    for number, value in scope.rows("SELECT number, value FROM plan_number WHERE plan = ?", (plan.uuid,)):
        try:
            found[number] = float(value)
        except (TypeError, ValueError):  # a word, or nothing
            continue
    return found
