"""Capability solar_layout: site polygons → tables, blocks, roads, belts, planting, sand control, numbers and phases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.kongdui import belt_parameters, belt_tables, planting
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.barrier_tables import BARRIER, BARRIER_LINE
from ordos_restoration.planning.sand.barriers import BarrierDesign, Barriers, barriers_in
from ordos_restoration.planning.solar import (
    inner_sand,
    layout_inputs,
    layout_parameters,
    layout_report,
    layout_rows,
    layout_tables,
)
from ordos_restoration.planning.solar import perimeter as perimeter_belts
from ordos_restoration.planning.solar.account import materials
from ordos_restoration.planning.solar.belt_rows import Planting, belt_rows
from ordos_restoration.planning.solar.equipment import TRACKER, equipment, string_note
from ordos_restoration.planning.solar.land_gate import LAND_GATE, LandLaw, grazing_allowed, land_gate
from ordos_restoration.planning.solar.layout_settings import LayoutSettings
from ordos_restoration.planning.solar.phases import WORKS_ZH, programme
from ordos_restoration.planning.solar.pitch import backtracking_begins
from ordos_restoration.planning.solar.plant import Plant, plant_of
from ordos_restoration.planning.solar.planting_strips import planting_strips
from ordos_restoration.planning.solar.plot import Grounds
from ordos_restoration.planning.solar.site import sites_of
from ordos_restoration.planning.solar.summary import NUMBERS, numbers, summary
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Message,
    Plan,
    PlanningError,
    Progress,
    Report,
    default,
    part_of,
)
from ordos_restoration.planning.wind.factors import Factors
from ordos_restoration.planning.wind.prevailing import prevailing

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

ONE_SEASON = (0,) * 12  # the drift of the whole year decides where belts stand
ARRAY, ROADS, BELTS = "solar_array", "solar_road", perimeter_belts.MEASURE


@dataclass(frozen=True)
class SolarLayout(LayoutSettings):
    """A photovoltaic plant that holds the sand: power above, plants below, belts around."""

    inner_barriers: str = default("bare", layout_parameters.INNER_BARRIERS)
    barrier_material: str = default("straw", layout_parameters.BARRIER_MATERIAL, advanced=True)
    grazing: str = default("cut", layout_parameters.GRAZING)
    rain_reserve: float = default(10.0, belt_parameters.RAIN_RESERVE, advanced=True)
    groundwater: Optional[float] = default(None, layout_parameters.GROUNDWATER, advanced=True)
    water_source: Optional[str] = default(None, belt_parameters.WATER_SOURCE, advanced=True)
    approval_no: Optional[str] = default(None, layout_parameters.APPROVAL_NO, advanced=True)
    start: str = default("2027-03-01", layout_parameters.START)
    energy: str = default("simple", layout_parameters.ENERGY, advanced=True)

    id = "solar_layout"
    group = "solar"
    title = QT_TRANSLATE_NOOP("Ordos", "Lay out desert photovoltaics")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Lays out a photovoltaic plant on sandy land: checks the land, puts tables of modules in rows free of shade, "
        "blocks, roads and inverter pads, belts on the sides the sand comes from, sand barriers, planting below and "
        "between the panels; and counts power, energy, water, materials, cost and phases.",
    )
    first = (
        "table", "module", "tilt", "azimuth", "pitch", "gcr", "clearance", "block", "dc_ac", "belts", "belt_place",
        "inner_barriers", "grazing", "rain", "start",
    )  # fmt: skip
    inputs = layout_inputs.INPUTS
    outputs = {
        "pv_table": layout_tables.PV_TABLE,
        "pv_block": layout_tables.PV_BLOCK,
        "pv_road": layout_tables.PV_ROAD,
        "pv_pad": layout_tables.PV_PAD,
        "belt": belt_tables.BELT,
        "fence": belt_tables.FENCE,
        "barrier": BARRIER,
        "barrier_line": BARRIER_LINE,
        "planting_strip": layout_tables.PLANTING_STRIP,
        "unsuitable": layout_tables.UNSUITABLE,
        "land_gate": LAND_GATE,
        "pv_material": layout_tables.PV_MATERIAL,
        "pv_phase": layout_tables.PV_PHASE,
        "pv_summary": layout_tables.PV_SUMMARY,
    }
    reports = {"report": Report(QT_TRANSLATE_NOOP("Ordos", "Report on the plant"), "html")}
    numbers = NUMBERS

    def plan(self, *, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        sites, crs = layers["site"], layers["site"].crs
        factors, prices = Factors(layers["pv_factors"]), planting.prices_of(layers["prices"])
        kit = equipment(self, layers)
        string_note(self, layers, factors["coldest_module"], notes)
        law = LandLaw(
            layers["constraints"], layers["constraint_kinds"], layers["land_rules"], self.rain, self.approval_no or ""
        )
        grounds = Grounds(law.ground(ARRAY, notes), law.ground(ROADS, []), law.ground(BELTS, []))
        place = (sites.total_bounds, crs)
        drift = prevailing(self, layers["wind"], Factors(layers["wind_factors"]), ONE_SEASON, place, notes)
        found = sites_of(sites, self, kit.mounting == TRACKER, notes)
        plants = []
        for number, site in enumerate(found):
            share = 0.6 / len(found)
            step = part_of(progress, 0.05 + number * share, 0.05 + (number + 1) * share)
            plants.append(plant_of(site, self, layers, kit, grounds, drift, notes, step))
        if not any(len(plant.field.tables.x) for plant in plants):
            raise nothing_fits(plants)
        if kit.mounting == TRACKER:
            notes.append(turning_back(kit.slant / plants[0].rules.spacing.pitch))
        made = self.rows(plants, layers, law, drift, prices, notes, wanted, progress)
        made["pv_material"] = materials(
            plants, made, prices, dict(zip(layers["prices"]["item"], layers["prices"].name_zh))
        )
        works = {p.site.name: programme(p, made, factors, dt.date.fromisoformat(self.start)) for p in plants}
        made["pv_phase"] = phase_rows(works)
        made["pv_summary"] = summary(plants, made, self, layers, factors, notes)
        layout_rows.padless(plants, notes)
        report = layout_report.report(plants, made, works, self, notes)
        return Plan(tables=made, numbers=numbers(made), reports={"report": report}, notes=notes)

    def rows(
        self, plants: list[Plant], layers: dict[str, Any], law: LandLaw, drift: Any, prices: planting.Prices,
        notes: list[Message], wanted: frozenset[str], progress: Progress,
    ) -> dict[str, Any]:  # fmt: skip
        """Return the tables of the plants that show land; what nobody wants and no total needs is left out."""
        crs, grid = layers["site"].crs, layers["grid"]
        rain_left = self.rain * (1.0 - self.rain_reserve / 100.0)
        barriers = self.sand_barriers(plants, layers, drift, "barrier_line" in wanted, notes, progress)
        grounds = law.ground(ARRAY, [])
        shapes, names = zip(*[(plant.site.shape, plant.site.name) for plant in plants])
        steps: dict[str, Callable[[], Any]] = {
            "pv_table": lambda: layout_rows.pv_tables(plants, crs) if "pv_table" in wanted else None,
            "pv_block": lambda: layout_rows.pv_blocks(plants, grid, crs),
            "pv_road": lambda: layout_rows.pv_roads(plants, prices("pv.road"), crs),
            "pv_pad": lambda: layout_rows.pv_pads(plants, made["pv_block"], grid, crs),
            "belt": lambda: self.belt_table(plants, layers, drift, notes),
            "fence": lambda: self.fences(plants, drift, prices("fence"), crs),
            "barrier": lambda: None if barriers is None else barriers.areas,
            "barrier_line": lambda: None if barriers is None else barriers.lines,
            "planting_strip": lambda: planting_strips(
                plants, layers, rain_left, self.use_of_forage(law, layers, notes), prices, crs, progress
            ),
            "unsuitable": lambda: layout_rows.unsuitable(plants, grounds.names, grounds.basis, crs),
            "land_gate": lambda: land_gate(shapes, names, crs, law, notes, progress),
        }
        made = {}
        for number, (name, make) in enumerate(steps.items()):
            progress(0.65 + 0.025 * number, "")
            table = make()
            if table is not None:
                made[name] = table
        return made

    def belt_table(self, plants: list[Plant], layers: dict[str, Any], drift: Any, notes: list[Message]) -> Any:
        """Return the compartments of the perimeter belts."""
        reckoned = Planting(
            layers["species"], layers["prices"], layers["land_rules"], rain=self.rain,
            rain_reserve=self.rain_reserve, water_source=self.water_source or "",
            groundwater=self.groundwater,
        )  # fmt: skip
        crs = layers["site"].crs
        return layout_rows.joined(
            [
                belt_rows(p.belts, layers["pv_belts"], reckoned, p.site.code, p.site.name, drift.direction, crs, notes)
                for p in plants
                if p.belts is not None
            ],
            crs,
        )

    def fences(self, plants: list[Plant], drift: Any, price: float, crs: Any) -> Any:
        """Return the upright fences: along the windward belts, and at row ends."""
        made = [inner_sand.belt_fences(plants, price, crs)]
        if self.inner_barriers != inner_sand.NONE:
            made.append(inner_sand.row_ends(plants, drift, price, crs))
        return layout_rows.joined([one for one in made if one is not None], crs)

    def sand_barriers(
        self, plants: list[Plant], layers: dict[str, Any], drift: Any, draw: bool, notes: list[Message],
        progress: Progress,
    ) -> Optional[Barriers]:  # fmt: skip
        """Return the sand barriers inside the plants, None where none are wanted."""
        width = Factors(layers["pv_factors"])["road_barrier_width"]
        ground = inner_sand.barrier_land(
            plants, layers["sand"], self.inner_barriers, width, layers["site"].crs, progress
        )
        if ground is None:
            return None
        design = BarrierDesign(material=self.barrier_material, laying="machine")
        step = part_of(progress, 0.65, 0.65)
        return barriers_in(ground, design, drift.direction, layers["barriers"], layers["prices"], notes, draw, step)

    def use_of_forage(self, law: LandLaw, layers: dict[str, Any], notes: list[Message]) -> Callable[[Plant, Any], Any]:
        """Return what animals may do in strips: what was asked for, where the law and the panels' height let them."""
        needed = Factors(layers["pv_factors"])["sheep_clearance"]
        low = self.grazing == "graze" and self.clearance < needed
        if low:
            notes.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "Ordos",
                        "Sheep need {needed:g} m below the panels, but the lowest edge is at {clearance:g} m: forage "
                        "is cut instead. Raise the lowest edge to graze.",
                    ),
                    needed=needed,
                    clearance=self.clearance,
                )
            )

        def use(plant: Plant, strips: Any) -> Any:
            if self.grazing == "none":
                return "none"
            allowed = grazing_allowed(strips.geometry.to_numpy(), law, [])
            return allowed if self.grazing == "graze" and not low else np.full(len(strips), "cut", dtype=object)

        return use


def turning_back(gcr: float) -> Message:
    """Return where trackers of a ground cover ratio turn back, in a sentence."""
    return Message(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "At a ground cover ratio of {gcr:.2f} the trackers turn back where the sun asks for more than "
            "{angle:.0f}°, so that no row shades the next.",
        ),
        gcr=gcr,
        angle=float(backtracking_begins(gcr)),
    )


def phase_rows(works: dict[str, Any]) -> Any:
    """Return the works of every plant as rows."""
    rows = [
        {
            "site": site, "work": one.work, "name_zh": WORKS_ZH[one.work], "start": one.start.isoformat(),
            "finish": one.finish.isoformat(), "days": one.days, "quantity": round(one.quantity, 2), "unit": one.unit,
        }
        for site, ones in works.items()
        for one in ones
    ]  # fmt: skip
    return pd.DataFrame(rows)


def nothing_fits(plants: list[Plant]) -> PlanningError:
    """Return why no site holds a table."""
    hectares = sum(plant.site.hectares(np.array([plant.site.shape])) for plant in plants)
    free = sum(plant.site.hectares(plant.land.array) for plant in plants)
    kinds = sorted({kind for plant in plants for kind, _ in (*plant.land.removed, *plant.field.left_out)})
    return PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "No table fits: of {all:.2f} ha, {free:.2f} ha are left within belts, set-backs and forbidden land "
            "({kinds}), and a table with its road does not fit on them. Choose a larger site, narrower belts or "
            "shorter tables.",
        ),
        all=hectares,
        free=free,
        kinds=", ".join(kinds) or "–",
    )
