"""Capability reclamation_plan: parcels → measures, quantities, years, money, plants, water, and their tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan import licence_share, plan_land, plan_results, plan_works, pv_land
from ordos_restoration.planning.mine.plan import plan_parameters as parameters
from ordos_restoration.planning.mine.plan.plan_money import Money, money_of
from ordos_restoration.planning.mine.plan.plan_report import plan_page
from ordos_restoration.planning.mine.plan.plan_tables import NUMBERS, OUTPUTS
from ordos_restoration.planning.mine.statutory.statutory import workbook
from ordos_restoration.planning.mine.statutory.statutory_tables import TEMPLATE_SET
from ordos_restoration.planning.mine.words import SCHEME
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Capability,
    Message,
    Plan,
    PlanningError,
    Progress,
    Report,
    default,
    part_of,
)
from ordos_restoration.planning.wind.factors import Factors

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")


@dataclass(frozen=True)
class ReclamationPlan(Capability):
    """Measures, schedule and cost of restoring mined land, and the tables an authority asks for."""

    first_year: int = default(2026, parameters.FIRST_YEAR)
    remaining_years: int = default(10, parameters.REMAINING_YEARS)
    care_years: int = default(3, parameters.CARE_YEARS)
    cap: str = default("", parameters.CAP)
    price_rise: float = default(5.0, parameters.PRICE_RISE)
    water_source: Optional[str] = default(None, parameters.WATER_SOURCE)
    permitted_m3: Optional[float] = default(None, parameters.PERMITTED)
    rain_year: str = default("normal", parameters.RAIN_YEAR)
    water_zone: str = default("loess_hills", parameters.WATER_ZONE)
    quality_region: Optional[str] = default(None, parameters.QUALITY_REGION)
    template_set: str = default("restoration", TEMPLATE_SET)
    settling_years: Optional[int] = default(None, parameters.SETTLING_YEARS, advanced=True)
    direction: str = default("grass", parameters.DIRECTION, advanced=True)
    landform: str = default("subsidence", parameters.LANDFORM, advanced=True)
    class_scheme: str = default("gbt21010", SCHEME, advanced=True)

    id = "reclamation_plan"
    group = "mine"
    title = QT_TRANSLATE_NOOP("Ordos", "Plan mine restoration")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Chooses measures for each parcel by editable rules, reckons quantities, plants, water and cost by the "
        "composition that authorities ask for, schedules the works by year under a budget that never postpones safety, "
        "and fills the fund while the mine still earns. Makes the tables of the restoration plan, one set for each "
        "mining licence.",
    )
    inputs = parameters.INPUTS
    outputs = OUTPUTS
    numbers = NUMBERS
    reports = {
        "tables": Report(QT_TRANSLATE_NOOP("Ordos", "Tables of the plan"), "xlsx"),
        "report": Report(QT_TRANSLATE_NOOP("Ordos", "Report"), "html"),
    }

    @property
    def end_of_life(self) -> int:
        """Return the last year in which the mine works."""
        return self.first_year + self.remaining_years - 1

    def plan(self, *, parcels: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        rates = Factors(layers["mine_rates"])
        t = plan_land.prepared(parcels, self, rates, layers["land_classes"], notes)
        if not len(t):
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "No parcel has an area that can be planned. Choose a layer of parcels.")
            )
        plan_land.tell_overlaps(t, notes, part_of(progress, 0.05, 0.1))
        pv_land.allowed(t, rates, notes)
        lives = licence_share.assigned(t, layers["licences"], notes, part_of(progress, 0.1, 0.2))
        licence_share.earth_of(t, layers["earthwork"], notes)
        made = plan_works.works(t, layers, self, rates, notes, part_of(progress, 0.2, 0.4))
        tasks = plan_works.tasks(t, made, self, rates)
        money = self.by_licence(t, tasks, made, lives, rates, notes, part_of(progress, 0.4, 0.85))
        found = plan_results.tables(t, made, money, self, rates, notes, part_of(progress, 0.85, 0.98))
        facts = self.facts(t, layers, lives, money, rates, notes, found)
        reports = {}
        if "tables" in wanted:
            reports["tables"] = workbook(found, facts, self.template_set, part_of(progress, 0.98, 0.985))
        if "report" in wanted:
            reports["report"] = plan_page(found, facts)
        return Plan(tables=found, numbers=facts["numbers"], reports=reports, notes=notes)

    def by_licence(
        self, t: Any, tasks: Any, made: Any, lives: dict[str, int], rates: Any, notes: list[Message], progress: Progress
    ) -> list[Money]:
        """Return the money of every licence, in the order of their names."""
        names = sorted(pd.unique(t.licence))
        own = t.licence.to_numpy()[tasks.parcel]
        out = []
        for k, licence in enumerate(names):
            part = part_of(progress, k / len(names), (k + 1) / len(names))
            life = lives.get(licence, self.remaining_years)
            out.append(money_of(licence, tasks[own == licence], made.rows, self, life, rates, notes, part))
        return out

    def facts(
        self, t: Any, layers: dict[str, Any], lives: dict[str, int], money: list[Money], rates: Any,
        notes: list[Message], found: dict[str, Any],
    ) -> dict[str, Any]:  # fmt: skip
        """Return what the tables for the authority say besides the tables of the plan."""
        names = [one.licence for one in money]
        life = lives.get(names[0], self.remaining_years) if len(names) == 1 else self.remaining_years
        return {
            "licences": names,
            "first_year": self.first_year,
            "remaining_years": life,
            "end_of_life": self.first_year + life - 1,
            "care_years": self.care_years,
            "price_rise_pct": self.price_rise,
            "rain_year": self.rain_year,
            "water_source": self.water_source or "",
            "permitted_m3": self.permitted_m3,
            "rates": rates.values,
            "caps": money[0].caps,
            "templates": layers["mine_mixes"],
            "measures": layers["mine_measures"],
            "prices": layers["prices"],
            "settled": plan_land.settling(self, rates),
            "statutory_tables": layers["statutory_tables"],
            "region": self.quality_region,
            "quality_standards": layers["quality_standards"],
            "lives": {name: lives.get(name, self.remaining_years) for name in names},
            "mines": licence_share.mines(layers["licences"]),
            "land_classes": layers["land_classes"],
            "notes": notes,
            "numbers": plan_results.numbers(found),
        }
