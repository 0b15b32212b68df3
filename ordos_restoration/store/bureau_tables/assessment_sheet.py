"""The table of the annual assessment: every indicator with base, target, the year's value and how much is reached."""

from __future__ import annotations

from typing import Any, Optional

from ordos_restoration.planning.kinds import Choice, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.sheets import Sheet, SheetColumn
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.bureau_tables.leaves import Frame, blank, first
from ordos_restoration.store.reading.labels import cell
from ordos_restoration.store.reporting import annual, assessment
from ordos_restoration.store.reporting.scope import Scope

TITLE = QT_TRANSLATE_NOOP("Ordos", "Annual assessment")
TITLE_OF = QT_TRANSLATE_NOOP("Ordos", "Annual assessment {year}")
BASE = QT_TRANSLATE_NOOP("Ordos", "Base period")
TARGET = QT_TRANSLATE_NOOP("Ordos", "Target")
YEAR = QT_TRANSLATE_NOOP("Ordos", "Assessed year")
REACHED = Number(QT_TRANSLATE_NOOP("Ordos", "Share reached"), "", "%", decimals=1)
LIGHT = Choice(QT_TRANSLATE_NOOP("Ordos", "Assessment"), options=assessment.WORDS)
CITY = QT_TRANSLATE_NOOP("Ordos", "Whole city")
HOW = QT_TRANSLATE_NOOP(
    "Ordos",
    "Share reached = (value − base) ÷ (target − base); without a base, value ÷ target. It is left empty where the goal "
    "is to hold a value or is no number.",
)
OPEN = QT_TRANSLATE_NOOP("Ordos", "{count} indicators are not verified: {names}.")
PLACE = Text(QT_TRANSLATE_NOOP("Ordos", "Administrative unit"))


def sheet(scope: Scope, frame: Frame) -> Sheet:
    """Return the indicators of the project in the year of the assessment, once for each place with values."""
    kinds = {name: entry.kind for name, entry in TABLES["indicator"].entries.items()}
    units = cell(TABLES["indicator"], "responsible_units", scope.language)
    responsible = dict(scope.rows(f"SELECT code, {units} FROM indicator AS t"))  # noqa: S608
    rows = annual.indicators(scope)
    number = Number(TABLES["indicator_value"].entries["value"].kind.label)
    columns = [
        first(),
        SheetColumn(kinds["code"]),
        SheetColumn(Text(annual.INDICATOR)),
        SheetColumn(PLACE),
        SheetColumn(kinds["unit"]),
        SheetColumn(kinds["base_year"], of=BASE),
        SheetColumn(number, label=kinds["base_value"].label, of=BASE),
        SheetColumn(kinds["target_year"], of=TARGET),
        SheetColumn(number, label=kinds["target_value"].label, of=TARGET),
        SheetColumn(kinds["target_zh"], label=annual.TARGET, of=TARGET),
        SheetColumn(number, of=YEAR),
        SheetColumn(REACHED, of=YEAR),
        SheetColumn(LIGHT, of=YEAR),
        SheetColumn(kinds["responsible_units"], width=24.0),
        SheetColumn(kinds["source"]),
        SheetColumn(kinds["verified"]),
        blank(),
    ]
    lines = [[place, *line(row, scope.year, responsible), None] for place, row in enumerate(rows, 1)]
    open_ = list(dict.fromkeys(row.name for row in rows if not row.verified))
    notes = [Message(HOW), *([Message(OPEN, count=len(open_), names=", ".join(open_))] if open_ else []), *frame.notes]
    title = Message(TITLE_OF, year=scope.year)
    return Sheet(
        TITLE, columns, lines, title=title, number=frame.about, notes=notes, signed=frame.signed, is_locked=True,
        id="assessment",
    )  # fmt: skip


def line(row: annual.Row, year: int, responsible: dict[str, Any]) -> list[Any]:
    """Return the cells of an indicator."""
    entered = row.series.of(year)
    value = entered.value if entered is not None else None
    goal = row.goal
    return [
        row.code, row.name, row.place or Message(CITY), row.unit, goal.base_year, goal.base, goal.target_year,
        goal.target, row.target, value, reached(goal, value), assessment.light(goal, row.series, year) or None,
        responsible.get(row.code), row.source, "yes" if row.verified else "no",
    ]  # fmt: skip


def reached(goal: assessment.Goal, value: Optional[float]) -> Optional[float]:
    """Return how much of the way to a target lies behind [%], None where there is no way to measure."""
    if value is None or goal.target is None or goal.direction not in ("rise", "fall"):
        return None
    base = goal.base if goal.base is not None else 0.0
    if (goal.base is None and goal.direction == "fall") or goal.target == base:
        return None
    return round(100.0 * (value - base) / (goal.target - base), 1)
