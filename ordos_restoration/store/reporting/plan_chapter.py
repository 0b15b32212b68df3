"""A plan in a report: its numbers, charts and notes, what the rules took from it, and what it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Optional

from ordos_restoration.planning.kinds import Choice, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.page import Notes, Numbers, Paragraph
from ordos_restoration.planning.report.svg import Drawing
from ordos_restoration.schema.plans import STATUS
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.reporting import breaches, plan_charts, sources
from ordos_restoration.store.reporting.parts import Chapter
from ordos_restoration.store.reporting.scope import Scope, capability_of, is_schematic, title_of

STATE = QT_TRANSLATE_NOOP("Ordos", "{title}, version {version}, {status}. Approval document number: {number}.")
WITHOUT = QT_TRANSLATE_NOOP("Ordos", "none yet")
SCHEMATIC = QT_TRANSLATE_NOOP("Ordos", "Schematic (示意): no surveyed bank was given for parts of it.")
NUMBERS = QT_TRANSLATE_NOOP("Ordos", "Key numbers")
CHARTS = QT_TRANSLATE_NOOP("Ordos", "Charts")
NOTES = QT_TRANSLATE_NOOP("Ordos", "Notes of the plan")
RULES = QT_TRANSLATE_NOOP("Ordos", "Rules and land")
SOURCES = QT_TRANSLATE_NOOP("Ordos", "Inputs and parameters")
NOTHING = QT_TRANSLATE_NOOP("Ordos", "There is nothing to list.")


def chapter(scope: Scope, plan: ChosenPlan, drawn: Optional[Drawing]) -> Iterator[Any]:
    """Yield the parts of a plan's chapter, below its heading; drawn: its map, None where it has no shapes."""
    status = Message(STATUS.options.get(plan.status, plan.status))
    number = plan.approval_no or Message(WITHOUT)
    yield Paragraph(Message(STATE, title=Message(title_of(plan)), version=plan.version, status=status, number=number))
    if is_schematic(scope, plan):
        yield Paragraph(SCHEMATIC)
    if drawn is not None:
        yield drawn
    yield Chapter(NUMBERS, 4)
    yield numbers(scope, plan)
    drawings = list(plan_charts.charts(scope, plan))
    if drawings:
        yield Chapter(CHARTS, 4)
        yield from drawings
    rules = list(breaches.of_plan(scope, plan))
    if rules:
        yield Chapter(RULES, 4)
        yield from rules
    yield Chapter(NOTES, 4)
    notes = [
        one for (one,) in scope.rows("SELECT note FROM plan_note WHERE plan = ? ORDER BY fid", (plan.uuid,)) if one
    ]
    yield Notes([as_it_stands(one) for one in notes]) if notes else Paragraph(NOTHING)
    yield Chapter(SOURCES, 4)
    yield sources.inputs(scope, plan)
    yield sources.parameters(scope, plan)


def numbers(scope: Scope, plan: ChosenPlan) -> Any:
    """Return the numbers a plan has told of itself, as they stand in the project."""
    capability = capability_of(plan)
    declared = capability.numbers if capability else {}
    found = scope.rows("SELECT number, value, unit FROM plan_number WHERE plan = ? ORDER BY fid", (plan.uuid,))
    rows: list[tuple[Any, ...]] = []
    for name, value, unit in found:
        kind = declared.get(name)
        if isinstance(kind, Choice):
            rows.append((kind, value))
        elif isinstance(kind, Number):
            rows.append((kind, as_number(value)))
        else:
            rows.append((as_it_stands(kind.label if kind else name), as_it_stands(str(value or "")), unit or ""))
    return Numbers(rows) if rows else Paragraph(NOTHING)


def as_number(text: Any) -> Any:
    """Return a stored number, None where there is none."""
    try:
        return float(text)
    except (TypeError, ValueError):
        return None


def as_it_stands(text: str) -> Message:
    """Return a text of the project, which no translation may touch."""
    return Message("{text}", text=text)
