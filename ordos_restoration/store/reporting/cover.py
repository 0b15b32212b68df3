"""What stands at the head of a report: which project, made when and by what, which plans in which state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.page import Paragraph
from ordos_restoration.schema.plans import PLAN, STATUS
from ordos_restoration.store.plans.landing import made_with
from ordos_restoration.store.reporting import unverified
from ordos_restoration.store.reporting.maps import Grid
from ordos_restoration.store.reporting.parts import Said, Wide
from ordos_restoration.store.reporting.scope import Scope, is_schematic, title_of

PROJECT = QT_TRANSLATE_NOOP("Ordos", "Project")
FOLDER = QT_TRANSLATE_NOOP("Ordos", "Project folder")
DATE = QT_TRANSLATE_NOOP("Ordos", "As of")
YEAR = QT_TRANSLATE_NOOP("Ordos", "Year of the assessment")
MADE = QT_TRANSLATE_NOOP("Ordos", "Made with")
CRS = QT_TRANSLATE_NOOP("Ordos", "Delivery CRS")
UNVERIFIED = QT_TRANSLATE_NOOP("Ordos", "Unverified reference values")
OF = QT_TRANSLATE_NOOP("Ordos", "{unverified} of {rows} rows in the tables that the plans used")
SCHEMATIC = QT_TRANSLATE_NOOP("Ordos", "Schematic: no surveyed bank was given")
SURVEYED = QT_TRANSLATE_NOOP("Ordos", "no")
MARK = QT_TRANSLATE_NOOP(
    "Ordos",
    "Schematic (示意): plans in this report stand on banks that nobody has surveyed. They serve planning only; no "
    "design may be drawn from them.",
)
NO_PLANS = QT_TRANSLATE_NOOP("Ordos", "The project holds no plan yet. Run a capability with this project first.")
PLANS = QT_TRANSLATE_NOOP("Ordos", "Plans")


def facts(scope: Scope, grid: Grid) -> Iterator[Any]:
    """Yield the head of every product: project, day, plugin, CRS, and how many reference values nobody has verified."""
    tables = unverified.tables(scope)
    counts = {"unverified": sum(one.unverified for one in tables), "rows": sum(one.rows for one in tables)}
    rows = [
        [PROJECT, Said(scope.name)],
        [FOLDER, Said(scope.gpkg.parent.name)],
        [DATE, Said(scope.date)],
        [YEAR, Said(scope.year)],
        [MADE, Said(made_with())],
        [CRS, Said(f"{grid.name} (EPSG:{grid.epsg})")],
        [UNVERIFIED, Message(OF, **counts)],
    ]
    yield Wide(["", ""], rows, "", (30, 70))


def plans(scope: Scope) -> Iterator[Any]:
    """Yield the plans with version, state and approval, and the mark of those that are schematic."""
    if not scope.plans:
        yield Paragraph(NO_PLANS)
        return
    schematic = {plan.uuid: is_schematic(scope, plan) for plan in scope.plans}
    rows = [
        [
            Said(plan.name), title_of(plan), plan.version, STATUS.options.get(plan.status, plan.status),
            Said(plan.approval_no), Said(plan.made_at[:10]), SCHEMATIC if schematic[plan.uuid] else SURVEYED,
        ]
        for plan in scope.plans
    ]  # fmt: skip
    kinds = PLAN.entries
    columns = [
        kinds["name"].kind.label, kinds["capability"].kind.label, kinds["version"].kind, kinds["status"].kind.label,
        kinds["approval_no"].kind.label, kinds["made_at"].kind.label, QT_TRANSLATE_NOOP("Ordos", "Schematic"),
    ]  # fmt: skip
    if any(schematic.values()):
        yield Paragraph(MARK)
    yield Wide(columns, rows, PLANS, (21, 22, 7, 8, 17, 11, 14))
