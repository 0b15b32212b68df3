"""A restoration plan as a page: totals, the years of every parcel, the money of every year, water, and what to know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.plan_tables import (
    BUDGET,
    FUND_YEAR,
    NUMBERS,
    PHASES,
    SECTIONS,
    WATER_BALANCE,
)
from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.gantt import Stretch, gantt
from ordos_restoration.planning.report.yearly import yearly
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Number

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TITLE = QT_TRANSLATE_NOOP("Ordos", "Restoration plan")
LICENCE = QT_TRANSLATE_NOOP("Ordos", "Mining licence {licence}")
NO_LICENCE = QT_TRANSLATE_NOOP("Ordos", "Parcels without a licence")
YEARS_HEADING = QT_TRANSLATE_NOOP("Ordos", "Works in time")
KNOW_HEADING = QT_TRANSLATE_NOOP("Ordos", "What to know about these figures")
SHARE = Number(QT_TRANSLATE_NOOP("Ordos", "Share"), "", "%", decimals=1)


def plan_page(found: Mapping[str, Any], facts: Mapping[str, Any]) -> Any:
    """Return the report: a function that renders the page; found: tables by id; facts: as `ReclamationPlan.facts`."""
    numbers = facts["numbers"]
    parts: list[Any] = [page.Numbers([(kind, numbers[name]) for name, kind in NUMBERS.items() if name in numbers])]
    licences = facts["licences"]
    for licence in licences:
        own = {name: frame[frame["licence"] == licence] for name, frame in found.items()}
        if len(licences) > 1:
            named = Message(LICENCE, licence=licence) if licence else NO_LICENCE
            parts.append(page.Heading(named))
        parts += [page.Heading(YEARS_HEADING, 3 if len(licences) > 1 else 2), gantt(stretches(own), PHASES)]
        parts += money(own, 3 if len(licences) > 1 else 2)
        parts += water(own, 3 if len(licences) > 1 else 2)
    parts += [page.Heading(KNOW_HEADING), page.Notes(facts["notes"])]
    return page.html(TITLE, parts)


def stretches(own: Mapping[str, Any]) -> list[Stretch]:
    """Return the tasks of a licence as bars; parcels are grouped by unit, without one by direction."""
    tasks, parcels = own["schedule"], own["parcel"].set_index("code")
    unit = parcels.unit.astype("object").where(parcels.unit.notna(), parcels.direction)
    group = tasks.code.map(unit).to_numpy(dtype=object)
    columns = (tasks.code, group, tasks.phase, tasks.start_year, tasks.end_year, tasks.safety)
    return [
        Stretch(code, Message("{group}", group=one), phase, int(start), int(end), bool(safe))
        for code, one, phase, start, end, safe in zip(*columns)
    ]


def money(own: Mapping[str, Any], level: int) -> list[Any]:
    """Return the cost of the years, the composition of the investment, and the fund."""
    budget, fund = own["budget"], own["fund_year"]
    years = fund.year.astype(int).tolist()
    wide = budget.pivot_table(index="section", columns="year", values="cost_yuan", aggfunc="sum", fill_value=0)
    wide = wide.reindex(index=list(SECTIONS), columns=years, fill_value=0)
    sections = [(SECTIONS[name], wide.loc[name].to_numpy(dtype=float)) for name in SECTIONS]
    cap = fund.cap_yuan.to_numpy(dtype=float)
    paid = fund.provision_yuan.to_numpy(dtype=float).cumsum()
    chart = yearly(years, sections, cap=None if np.isnan(cap).all() else cap, fund=paid)
    lines = budget.groupby(["number", "section", "line"], sort=True).cost_yuan.sum().reset_index()
    total = max(float(lines.cost_yuan.sum()), 1.0)
    rows = lines.assign(share=100.0 * lines.cost_yuan / total)[["section", "line", "cost_yuan", "share"]]
    kinds = [BUDGET.columns[name] for name in ("section", "line", "cost_yuan")]
    fund_kinds = {name: kind for name, kind in FUND_YEAR.columns.items() if name != "licence"}
    return [
        page.Heading(BUDGET.label, level),
        chart,
        page.DataTable([*kinds, SHARE], rows.to_numpy(dtype=object).tolist()),
        page.Heading(FUND_YEAR.label, level),
        page.DataTable(fund_kinds.values(), fund[list(fund_kinds)].to_numpy(dtype=object).tolist()),
    ]


def water(own: Mapping[str, Any], level: int) -> list[Any]:
    """Return the water balance of the years."""
    kinds = {name: kind for name, kind in WATER_BALANCE.columns.items() if name not in ("licence", "area_mu")}
    rows = own["water_balance"][list(kinds)].to_numpy(dtype=object).tolist()
    return [page.Heading(WATER_BALANCE.label, level), page.DataTable(kinds.values(), rows)] if rows else []
