"""What a report stands on: reference tables and their unverified rows, inputs, and parameters that were changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ordos_restoration.planning.kinds import Choice, Choices, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.page import Paragraph
from ordos_restoration.store.plans.landing import as_text
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.reporting import unverified
from ordos_restoration.store.reporting.parts import Said, Wide
from ordos_restoration.store.reporting.scope import Scope, capability_of

ROWS = Number(QT_TRANSLATE_NOOP("Ordos", "Rows"), whole=True)
UNVERIFIED = Number(QT_TRANSLATE_NOOP("Ordos", "Unverified rows"), whole=True)
TABLE = QT_TRANSLATE_NOOP("Ordos", "Reference table")
PLANS = QT_TRANSLATE_NOOP("Ordos", "Used by")
KEPT = QT_TRANSLATE_NOOP("Ordos", "Kept in")
ORIGINS = {
    "project": QT_TRANSLATE_NOOP("Ordos", "the project"),
    "shipped": QT_TRANSLATE_NOOP("Ordos", "the plugin"),
}
COUNTS = QT_TRANSLATE_NOOP("Ordos", "Reference tables of the plans, as they stand today")
LISTED = QT_TRANSLATE_NOOP("Ordos", "Unverified rows")
NAMED = QT_TRANSLATE_NOOP("Ordos", "named by a plan")
WHOLE = QT_TRANSLATE_NOOP("Ordos", "of the table: which rows a plan took cannot be told")
HOW = QT_TRANSLATE_NOOP(
    "Ordos",
    "A row counts as used where a table or a parameter of a plan names it. Where no row of a table can be found that "
    "way, all its unverified rows are listed. None of these values may be relied on before the bureau has confirmed "
    "it.",
)
NO_TABLES = QT_TRANSLATE_NOOP("Ordos", "No plan has read a reference table.")
ALL_VERIFIED = QT_TRANSLATE_NOOP("Ordos", "Every row of these tables is verified.")
SOURCE = QT_TRANSLATE_NOOP("Ordos", "Source")
NO_SOURCE = QT_TRANSLATE_NOOP("Ordos", "none given")
VALUES = QT_TRANSLATE_NOOP("Ordos", "Rows")
OF_TABLE = QT_TRANSLATE_NOOP("Ordos", "{table} – {why}")
AS_SHIPPED = QT_TRANSLATE_NOOP("Ordos", "All parameters have their default values.")
CHANGED = QT_TRANSLATE_NOOP("Ordos", "Parameters that differ from the defaults")
INPUTS = QT_TRANSLATE_NOOP("Ordos", "Inputs with their fingerprints")
PARAMETER, VALUE, DEFAULT = (
    QT_TRANSLATE_NOOP("Ordos", "Parameter"),
    QT_TRANSLATE_NOOP("Ordos", "Value"),
    QT_TRANSLATE_NOOP("Ordos", "Default"),
)
MOST_NAMES = 40  # rows of one table and source that are named


def references(scope: Scope) -> Iterator[Any]:
    """Yield the reference tables with their unverified rows, and these rows with their sources."""
    tables = unverified.tables(scope)
    if not tables:
        yield Paragraph(NO_TABLES)
        return
    rows = [
        [one.label, ORIGINS.get(one.origin, Said(one.origin)), one.rows, one.unverified, Said("、".join(one.plans))]
        for one in tables
    ]
    rows.append([QT_TRANSLATE_NOOP("Ordos", "Total"), "", sum(one.rows for one in tables), total(tables), ""])
    yield Wide([TABLE, KEPT, ROWS, UNVERIFIED, PLANS], rows, COUNTS, (24, 12, 8, 10, 46), frozenset({len(rows) - 1}))
    found = unverified.used_rows(scope)
    if not found:
        yield Paragraph(ALL_VERIFIED)
        return
    yield Paragraph(HOW)
    yield Wide([VALUES, ROWS, SOURCE], *listed(found, [one.label for one in tables]))


def listed(
    found: list[unverified.RefRow], order: list[str]
) -> tuple[list[list[Any]], str, tuple[int, ...], frozenset[int]]:
    """Return rows by table and source, below a line for each table that says why they are listed."""
    lines: list[list[Any]] = []
    strong = []
    found = sorted(found, key=lambda row: (order.index(row.table), not row.used, row.source))
    for (table, used), rows in groupby(found, key=lambda row: (row.table, row.used)):
        of_table = list(rows)
        strong.append(len(lines))
        why = Message(NAMED if used else WHOLE)
        lines.append([Message(OF_TABLE, table=Message(table), why=why), len(of_table), ""])
        for source, group in groupby(of_table, key=lambda row: row.source):
            named = [f"{row.key} {row.name}".strip() for row in group]
            rest = f" … (+{len(named) - MOST_NAMES})" if len(named) > MOST_NAMES else ""
            shown = "; ".join(named[:MOST_NAMES]) + rest
            lines.append([Said(shown), len(named), Said(source) if source else NO_SOURCE])
    return lines, LISTED, (52, 8, 40), frozenset(strong)


def total(tables: list[unverified.RefTable]) -> int:
    """Return how many rows nobody has verified."""
    return sum(one.unverified for one in tables)


def inputs(scope: Scope, plan: ChosenPlan) -> Wide:
    """Return what a plan was made from, with fingerprints in groups that a line can break between."""
    capability = capability_of(plan)
    declared = capability.inputs if capability else {}
    found = scope.rows(
        "SELECT input, origin, row_count, fingerprint FROM plan_input WHERE plan = ? ORDER BY fid", (plan.uuid,)
    )
    rows = [
        [declared[name].label if name in declared else Said(name), Said(origin), Said(count), Said(in_groups(mark))]
        for name, origin, count, mark in found
    ]
    columns = [
        QT_TRANSLATE_NOOP("Ordos", "Input"), QT_TRANSLATE_NOOP("Ordos", "Layer or file"), ROWS.label,
        QT_TRANSLATE_NOOP("Ordos", "Fingerprint"),
    ]  # fmt: skip
    return Wide(columns, rows, INPUTS, (24, 24, 10, 42))


def in_groups(mark: Any) -> str:
    """Return a fingerprint in groups of eight signs."""
    text = str(mark or "")
    return " ".join(text[place : place + 8] for place in range(0, len(text), 8))


def parameters(scope: Scope, plan: ChosenPlan) -> Any:
    """Return the parameters of a plan that are not the defaults."""
    capability = capability_of(plan)
    declared: dict[str, Any] = (
        {name: (kind, default) for name, kind, default in capability.parameters()} if capability else {}
    )
    found = scope.rows("SELECT parameter, value FROM plan_parameter WHERE plan = ? ORDER BY fid", (plan.uuid,))
    rows = []
    for name, value in found:
        kind, default = declared.get(name, (None, None))
        before = as_text(default)
        if name in declared and before != (value or ""):
            rows.append([kind.label, told(kind, value), told(kind, before)])
        elif name not in declared:
            rows.append([Said(name), Said(value), ""])
    return Wide([PARAMETER, VALUE, DEFAULT], rows, CHANGED, (50, 25, 25)) if rows else Paragraph(AS_SHIPPED)


def told(kind: Any, value: Any) -> Any:
    """Return the value of a parameter as people read it, with its unit."""
    if value in (None, ""):
        return Said("")
    if isinstance(kind, Choices):
        return Message("{values}", values=[Message(kind.options.get(one, one)) for one in str(value).split(",")])
    if isinstance(kind, Choice):
        return kind.options.get(value, value)
    unit = kind.unit if isinstance(kind, Number) and kind.unit != "1" else ""
    return Message("{value} {unit}", value=value, unit=Message(unit)) if unit else Said(value)
