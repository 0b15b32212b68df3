"""The key figures of a plan for the authority, and what no plan can know of a mine."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.plan_tables import DYNAMIC, LICENCE, PLANTS, SEED, SOIL, STATIC, yuan
from ordos_restoration.planning.mine.statutory.statutory_parts import Case, Part, known
from ordos_restoration.planning.report.sheets import Figure, SheetColumn, ToFill
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Kind, Message, Number, Text

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

NEVER = (  # asked for in every plan, and in no table of this one
    QT_TRANSLATE_NOOP("Ordos", "Corner coordinates of the mining right: copy them from the licence."),
    QT_TRANSLATE_NOOP("Ordos", "Analysis of unit prices by labour, material and machines: from the budget quota."),
    QT_TRANSLATE_NOOP(
        "Ordos", "Permanent construction land that stays in use: deduct it from the responsibility area."
    ),
    QT_TRANSLATE_NOOP("Ordos", "Maps with their sheet numbers, and the signatures and stamps on every table."),
)
MINE = Text(QT_TRANSLATE_NOOP("Ordos", "Mine"))
HOLDER = Text(QT_TRANSLATE_NOOP("Ordos", "Holder of the mining right"))
METHOD = Text(QT_TRANSLATE_NOOP("Ordos", "Mining method"))
CAPACITY = Text(QT_TRANSLATE_NOOP("Ordos", "Production capacity"))
REMAINING = Number(QT_TRANSLATE_NOOP("Ordos", "Remaining years of the mine"), "", "years", decimals=1)
END = Number(QT_TRANSLATE_NOOP("Ordos", "Last year of mining"), "", "", whole=True)
FIRST = Number(QT_TRANSLATE_NOOP("Ordos", "First year of the plan"), "", "", whole=True)
LAST = Number(QT_TRANSLATE_NOOP("Ordos", "Last year of the plan"), "", "", whole=True)
CARE = Number(QT_TRANSLATE_NOOP("Ordos", "Years of care"), "", "years", whole=True)
RESPONSIBLE = Number(QT_TRANSLATE_NOOP("Ordos", "Area of responsibility"), "", "ha", decimals=4)
RESPONSIBLE_MU = Number(QT_TRANSLATE_NOOP("Ordos", "Area of responsibility"), "", "mu", decimals=3)
RESTORED = Number(QT_TRANSLATE_NOOP("Ordos", "Area to be restored"), "", "ha", decimals=4)
RATE = Number(QT_TRANSLATE_NOOP("Ordos", "Share of restored land"), "", "%", decimals=2)
STATIC_MU = yuan(QT_TRANSLATE_NOOP("Ordos", "Static investment per mu"))
DYNAMIC_MU = yuan(QT_TRANSLATE_NOOP("Ordos", "Dynamic investment per mu"))
ASKED = QT_TRANSLATE_NOOP("Ordos", "“{item}” is asked for and was not given.")


def summary(case: Case) -> Part:
    """Return the key figures: years, areas, rate of restoration, investment in all and per mu, material."""
    rows = []
    lacks = []
    for kind, value in figures(case):
        empty = value is None
        if empty:
            lacks.append(Message(ASKED, item=Message(kind.label)))
        unit = kind.unit if isinstance(kind, Number) else ""
        rows.append(
            {
                "item": Message(kind.label),
                "value": ToFill() if empty else Figure(value, kind),
                "unit": Message(unit) if unit else None,
            }
        )
    columns = {
        "item": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "Key figure"))),
        "value": SheetColumn(QT_TRANSLATE_NOOP("Ordos", "Value")),
        "unit": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "Unit"))),
    }
    return Part(columns, rows, lacks=lacks)


def figures(case: Case) -> list[tuple[Kind, Any]]:
    """Return the kinds of the key figures with their values, None where nobody gave them."""
    parcels = case.frame("parcel", "area_ha", "area_mu", "direction", "plants", "seed_kg", "soil_m3")
    money = case.frame("fund_year", "static_yuan", "dynamic_yuan", "year")
    area, mu = added(parcels, "area_ha"), added(parcels, "area_mu")
    restored = added(parcels[parcels["direction"].notna()], "area_ha")
    static, dynamic = added(money, "static_yuan"), added(money, "dynamic_yuan")
    last = pd.to_numeric(money["year"]).max()
    mine = (case.facts.get("mines") or {}).get(case.licence) or {}
    life = (case.facts.get("lives") or {}).get(case.licence, case.fact("remaining_years"))
    first = case.first_year()
    return [
        (MINE, known(mine.get("mine"))),
        (HOLDER, known(mine.get("holder"))),
        (LICENCE, case.licence or None),
        (METHOD, known(mine.get("method"))),
        (CAPACITY, known(mine.get("capacity"))),
        (REMAINING, life),
        (END, None if life is None or first is None else first + math.ceil(life) - 1),
        (FIRST, first),
        (LAST, known(last)),
        (CARE, case.fact("care_years")),
        (RESPONSIBLE, area),
        (RESPONSIBLE_MU, mu),
        (RESTORED, restored if area else None),
        (RATE, round(100.0 * (restored or 0.0) / area, 2) if area else None),
        (STATIC, static),
        (STATIC_MU, round(static / mu) if static is not None and mu else None),
        (DYNAMIC, dynamic),
        (DYNAMIC_MU, round(dynamic / mu) if dynamic is not None and mu else None),
        (PLANTS, added(parcels, "plants")),
        (SEED, added(parcels, "seed_kg")),
        (SOIL, added(parcels, "soil_m3")),
    ]


def added(frame: Any, column: str) -> Optional[float]:
    """Return the sum of what is known in a column, None where nothing is."""
    values = pd.to_numeric(frame[column]).dropna()
    return round(float(values.sum()), 4) if len(values) else None
