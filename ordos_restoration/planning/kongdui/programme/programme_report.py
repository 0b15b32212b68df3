"""Whole rivers as a page and as a workbook: what they cost and gain, and every measure by reach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ordos_restoration.planning.kongdui.programme.programme_tables import (
    COSTS,
    GAINS,
    LINK_NAMES,
    NUMBERS,
    PROGRAMME_MEASURE,
    PROGRAMME_RIVER,
    QUANTITIES,
    SUMS,
)
from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.listing import listed, sheet, some_of
from ordos_restoration.planning.report.sheets import SIGNED, book
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

TITLE = QT_TRANSLATE_NOOP("Ordos", "Whole-river programme")
KNOW = QT_TRANSLATE_NOOP("Ordos", "What to know about these figures")
COST_COLUMNS = ("river_code", "river", "channel_km", *(f"cost_{part}_yuan" for part in COSTS), "cost_yuan")
WORK_COLUMNS = ("river_code", "river", *QUANTITIES)
GAIN_COLUMNS = ("river_code", "river", *GAINS)
ROW_KINDS = {name: kind for name, kind in PROGRAMME_MEASURE.columns.items() if name not in ("river_code", "river")}
HEADINGS = {
    "cost": QT_TRANSLATE_NOOP("Ordos", "Cost of rivers"),
    "work": QT_TRANSLATE_NOOP("Ordos", "Quantities of rivers"),
    "gain": QT_TRANSLATE_NOOP("Ordos", "What rivers gain"),
}
TABLES = (("cost", COST_COLUMNS), ("work", WORK_COLUMNS), ("gain", GAIN_COLUMNS))
NOT_ADDED = {"river_code", "river", "channel_km", "deficit_m", "kept_t"}  # what dams and slopes keep is not one sum
LACKING = QT_TRANSLATE_NOOP("Ordos", "{river}: nothing is planned for {parts}.")


def programme_page(measures: Any, rivers: Any, numbers: Mapping[str, Any], notes: Sequence[Message]) -> Any:
    """Return the page: a function that renders it; numbers: of the plan."""
    parts: list[Any] = [page.Numbers([(kind, numbers[name]) for name, kind in NUMBERS.items() if name in numbers])]
    for name, columns in TABLES:
        parts += [page.Heading(HEADINGS[name]), listed(some_of(PROGRAMME_RIVER.columns, columns), rivers)]
    for code, own in measures.groupby("river_code", sort=False):
        heading = Message("{river} ({code})", river=own.river.iloc[0], code=code)
        parts += [page.Heading(heading, 3), listed(ROW_KINDS, own)]
    parts += [page.Heading(KNOW), page.Notes([*lacking(rivers), *notes])]
    return page.html(TITLE, parts)


def lacking(rivers: Any) -> list[Message]:
    """Return a sentence for every river that has nothing of some part."""
    return [
        Message(LACKING, river=name, parts=[Message(LINK_NAMES[part]) for part in missing])
        for name, missing in zip(rivers.river, rivers.missing)
        if missing
    ]


def programme_book(measures: Any, rivers: Any, notes: Sequence[Message]) -> Any:
    """Return the workbook: a function that lays it out; a sheet for costs, quantities and gains, one for each river."""
    sheets = [
        sheet(
            HEADINGS[name],
            some_of(PROGRAMME_RIVER.columns, columns),
            rivers,
            set(columns) - NOT_ADDED,
            notes=[*lacking(rivers), *notes] if name == "cost" else (),
            signed=SIGNED,
        )
        for name, columns in TABLES
    ]
    for code, own in measures.groupby("river_code", sort=False):
        name = Message("{river} ({code})", river=own.river.iloc[0], code=code)
        sheets.append(sheet(name, ROW_KINDS, own, set(SUMS) - NOT_ADDED, signed=SIGNED))
    return book(TITLE, sheets)
