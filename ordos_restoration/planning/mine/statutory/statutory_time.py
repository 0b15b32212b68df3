"""The tables of time in a plan for the authority: stages with land and money, and the programme of works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.plan_tables import DYNAMIC, PHASE, PHASES, PRICE_RISE, SCHEDULE, STATIC
from ordos_restoration.planning.mine.statutory.statutory_land import HECTARES, PARCELS
from ordos_restoration.planning.mine.statutory.statutory_parts import (
    STAGE,
    Case,
    Part,
    grouped,
    known,
    ordered,
    stage_of,
)
from ordos_restoration.planning.mine.statutory.statutory_works import BETWEEN, STAGE_LABEL, with_units
from ordos_restoration.planning.mine.words import UNIT
from ordos_restoration.planning.report.sheets import SheetColumn, Subtotal
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Text

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

YEARS = Text(QT_TRANSLATE_NOOP("Ordos", "Years"))
FORMED = QT_TRANSLATE_NOOP("Ordos", "Land formed")
PLANTED = QT_TRANSLATE_NOOP("Ordos", "Land planted")
FINISHED = QT_TRANSLATE_NOOP("Ordos", "Care finished")


def stages(case: Case) -> Part:
    """Return what is formed, planted, cared for and spent: by year in the first stage, then by stage."""
    land = {"formed_ha": "formation_year", "planted_ha": "planting_year", "finished_ha": "finished_year"}
    money = ["static_yuan", "price_rise_yuan", "dynamic_yuan"]
    parcels = case.frame("parcel", "area_ha", *land.values())
    fund = case.frame("fund_year", "year", *money)
    first = case.first_year()
    years = {int(one) for name in land.values() for one in pd.to_numeric(parcels[name]).dropna()}
    years |= {int(one) for one in pd.to_numeric(fund["year"]).dropna()}
    rows: list[Any] = []
    spans_of = {stage_of(year, first) for year in years} if first is not None else set()
    for begin, end in sorted(one for one in spans_of if one is not None):
        number = (begin - (first or 0)) // STAGE + 1
        spans = [(year, year) for year in range(begin, end + 1)] if begin == first else [(begin, end)]
        own = []
        for low, high in spans:
            row: dict[str, Any] = {
                "stage": Message(STAGE_LABEL, number=number),
                "years": str(low) if low == high else Message(BETWEEN, first=low, last=high),
            }
            for key, column in land.items():
                row[key] = within(parcels, column, "area_ha", low, high)
            row.update({key: within(fund, "year", key, low, high) for key in money})
            own.append(row)
        heading = {"stage": Message(STAGE_LABEL, number=number), "years": Message(BETWEEN, first=begin, last=end)}
        rows += [*own, Subtotal(heading)] if len(own) > 1 else own
    columns = {
        "stage": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "Stage"))),
        "years": SheetColumn(YEARS),
        "formed_ha": SheetColumn(HECTARES, label=FORMED, total=True),
        "planted_ha": SheetColumn(HECTARES, label=PLANTED, total=True),
        "finished_ha": SheetColumn(HECTARES, label=FINISHED, total=True),
        **money_columns(),
    }
    return Part(columns, rows)


def money_columns() -> dict[str, SheetColumn]:
    """Return the columns of static investment, rise of prices and dynamic investment."""
    return {
        "static_yuan": SheetColumn(STATIC, total=True),
        "price_rise_yuan": SheetColumn(PRICE_RISE, total=True),
        "dynamic_yuan": SheetColumn(DYNAMIC, total=True, formula="{static_yuan}+{price_rise_yuan}"),
    }


def within(frame: Any, years: str, values: str, low: int, high: int) -> float:
    """Return the sum of a column over the rows whose year lies within two others."""
    when = pd.to_numeric(frame[years])
    there = ((when >= low) & (when <= high)).fillna(False).astype(bool)
    return round(float(pd.to_numeric(frame[values])[there].sum()), 4)


def programme(case: Case) -> Part:
    """Return the works of each unit with their years, months and cost."""
    by = ["parcel_unit", "phase", "track", "safety", "start_year", "end_year", "from_month", "to_month"]
    tasks = with_units(case, case.frame("schedule", "code", *by[1:], "cost_yuan"))
    found = ordered(grouped(tasks, by, ["cost_yuan", "area_ha"]), "phase", list(PHASES))
    found = found.assign(_year=pd.to_numeric(found["start_year"])).sort_values("_year", kind="stable")
    rows = [
        {**{name: known(given[name]) for name in (*by, "cost_yuan", "area_ha")}, "parcels": int(given["count"])}
        for _, given in found.iterrows()
    ]
    columns = {
        "start_year": SheetColumn(SCHEDULE.columns["start_year"]),
        "end_year": SheetColumn(SCHEDULE.columns["end_year"]),
        "from_month": SheetColumn(SCHEDULE.columns["from_month"]),
        "to_month": SheetColumn(SCHEDULE.columns["to_month"]),
        "parcel_unit": SheetColumn(UNIT),
        "phase": SheetColumn(PHASE),
        "track": SheetColumn(SCHEDULE.columns["track"]),
        "safety": SheetColumn(SCHEDULE.columns["safety"]),
        "parcels": SheetColumn(PARCELS),
        "area_ha": SheetColumn(HECTARES),
        "cost_yuan": SheetColumn(SCHEDULE.columns["cost_yuan"], total=True),
    }
    return Part(columns, rows, ("start_year", "end_year", "parcel_unit"))
