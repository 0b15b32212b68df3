"""The works of a plant in time: sand works start no later than panels and are finished before the plant is accepted.

NEA and NFGA 2024-05, on photovoltaic sand control: sand works and power station are designed, built and put into use
together (三同时). Durations are quantities over rates of work of the factors table; plants wait for a planting season.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar.account import of_site, total
from ordos_restoration.planning.solar.plant import Plant
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP
from ordos_restoration.planning.wind.factors import Factors

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

WORKS = {  # in the order in which they begin
    "barrier": QT_TRANSLATE_NOOP("Ordos", "Sand barriers and fences"),
    "road": QT_TRANSLATE_NOOP("Ordos", "Roads"),
    "belt": QT_TRANSLATE_NOOP("Ordos", "Perimeter belts"),
    "pile": QT_TRANSLATE_NOOP("Ordos", "Piles"),
    "table": QT_TRANSLATE_NOOP("Ordos", "Supports and modules"),
    "strip": QT_TRANSLATE_NOOP("Ordos", "Planting between panels"),
    "sand_done": QT_TRANSLATE_NOOP("Ordos", "Sand works accepted"),
    "acceptance": QT_TRANSLATE_NOOP("Ordos", "Plant accepted"),
}
WORKS_ZH = {
    "barrier": "沙障铺设", "road": "道路施工", "belt": "防沙林带栽植", "pile": "桩基施工", "table": "支架组件安装",
    "strip": "板间种植", "sand_done": "治沙工程验收", "acceptance": "光伏电站验收",
}  # fmt: skip
RATES = {  # work → factor of its rate a day and crew, factor of crews for each 100 MWp, unit
    "barrier": ("barrier_rate", "barrier_crews", "m²"),
    "road": ("road_rate", "crews", "m"),
    "belt": ("belt_rate", "crews", "1"),
    "pile": ("pile_rate", "crews", "1"),
    "table": ("table_rate", "crews", "1"),
    "strip": ("plant_rate", "crews", "1"),
}
PER_CREWS = 100.0  # MWp
SOWN_AS = 400.0  # plants set that a hectare sown is reckoned as: a drill does one in the time of so many
SAND = ("barrier", "belt", "strip")
SEASONS = ((4, 1, 5, 31), (10, 1, 11, 15))  # month and day, from and to, in which plants are set
ROADS_FIRST, PILES_FIRST, HALF_MOUNTED = 0.25, 0.2, 0.5  # share of a work before the next one can begin


@dataclass(frozen=True)
class Work:
    """One work of the programme. quantity in its unit; a milestone has no days."""

    work: str
    start: dt.date
    finish: dt.date
    quantity: float
    unit: str

    @property
    def days(self) -> int:
        """Return how many days it takes."""
        return (self.finish - self.start).days


def programme(plant: Plant, made: dict[str, Any], factors: Factors, start: dt.date) -> list[Work]:
    """Return the works of a plant in time, its tables being made; nothing where no table fits."""
    if not len(plant.field.tables.x):
        return []
    amount = quantities(plant, made)
    power = total(of_site(made["pv_block"], plant), "power_mwp")
    days = {}
    for name, (rate, crews, _) in RATES.items():
        at_once = max(round(factors[crews] * power / PER_CREWS), 1)
        days[name] = math.ceil(amount[name] / (factors[rate] * at_once))
    out: dict[str, Work] = {}

    def work(name: str, begin: dt.date, finish: Optional[dt.date] = None) -> None:
        out[name] = Work(name, begin, finish or begin + dt.timedelta(days=days[name]), amount[name], RATES[name][2])

    def after(name: str, share: float) -> dt.date:
        return out[name].start + dt.timedelta(days=math.ceil(share * out[name].days))

    work("barrier", start)
    work("road", start)
    work("belt", *in_season(start, days["belt"]))
    first_sand = min((out[name].start for name in ("barrier", "belt") if days[name]), default=start)
    work("pile", max(after("road", ROADS_FIRST), first_sand))
    mounting = after("pile", PILES_FIRST)
    last_piles = out["pile"].finish + dt.timedelta(days=math.ceil(PILES_FIRST * days["table"]))
    work("table", mounting, max(mounting + dt.timedelta(days=days["table"]), last_piles))
    work("strip", *in_season(after("table", HALF_MOUNTED), days["strip"]))
    finished = max(out[name].finish for name in SAND)
    checked = finished + dt.timedelta(days=int(factors["sand_check"]))
    panels = out["table"].finish + dt.timedelta(days=int(factors["acceptance_after"]))
    for name, day in (("sand_done", checked), ("acceptance", max(panels, checked + dt.timedelta(days=1)))):
        out[name] = Work(name, day, day, 1.0, "1")
    return [out[name] for name in WORKS if out[name].quantity]


def in_season(ready: dt.date, days: int) -> tuple[dt.date, dt.date]:
    """Return when planting that takes so many days begins and ends, in the seasons from a day on."""
    first, day = ready, ready
    left = days
    while left > 0:
        begin, end = next_season(day)
        first = begin if left == days else first
        taken = min(left, (end - begin).days)
        left -= taken
        day = begin + dt.timedelta(days=taken)
    return first, day


def next_season(day: dt.date) -> tuple[dt.date, dt.date]:
    """Return (begin, end) of what is left of the season of a day, or of the next one."""
    for year in (day.year, day.year + 1):
        for month, first, last_month, last in SEASONS:
            begin, end = dt.date(year, month, first), dt.date(year, last_month, last)
            if day < end:
                return max(begin, day), end
    raise AssertionError("a season begins every year")


def quantities(plant: Plant, made: dict[str, Any]) -> dict[str, float]:
    """Return how much there is of every work, in the units of RATES."""
    own = {
        name: of_site(made.get(name), plant) for name in ("barrier", "belt", "planting_strip", "pv_road", "pv_block")
    }
    sown = own["planting_strip"]
    sown = 0.0 if sown is None else total(sown[pd.to_numeric(sown.seed_kg) > 0], "area_ha")
    return {
        "barrier": total(own["barrier"], "area_m2") + boarded(own["belt"]),
        "road": total(own["pv_road"], "length_m"),
        "belt": total(own["belt"], "plants"),
        "pile": float(plant.piles),
        "table": total(own["pv_block"], "tables"),
        "strip": total(own["planting_strip"], "plants") + sown * SOWN_AS,
    }


def boarded(belts: Any) -> float:
    """Return the area of the belts that gets a sand barrier [m²]."""
    return 0.0 if belts is None or not len(belts) else total(belts[belts.barrier != "none"], "area_m2")
