"""Capability solar_compare: tilts × pitches × tables × blocks → a row each, which no other beats, and one advised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.kongdui import belt_parameters, planting
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import (
    compare_report,
    compare_tables,
    layout_inputs,
    layout_parameters,
    layout_rows,
    sun,
)
from ordos_restoration.planning.solar import perimeter as perimeter_belts
from ordos_restoration.planning.solar import scenarios as lists
from ordos_restoration.planning.solar.belt_rows import Planting, belt_rows
from ordos_restoration.planning.solar.equipment import TRACKER, chosen, equipment, string_note
from ordos_restoration.planning.solar.land_gate import LandLaw
from ordos_restoration.planning.solar.layout_settings import FieldSettings, LayoutSettings
from ordos_restoration.planning.solar.plant import plant_on, rules_of
from ordos_restoration.planning.solar.plot import Grounds, Plot, plot_of
from ordos_restoration.planning.solar.ranking import ranked
from ordos_restoration.planning.solar.scenario_rows import Common, scenario_row
from ordos_restoration.planning.solar.scenarios import Scenario
from ordos_restoration.planning.solar.site import sites_of
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
from ordos_restoration.planning.wind.prevailing import Drift, prevailing

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

ONE_SEASON = (0,) * 12  # the drift of the whole year decides where belts stand
ARRAY, ROADS, BELTS = "solar_array", "solar_road", perimeter_belts.MEASURE
PREPARED = 0.1  # share of a run after which scenarios are laid out
SHARED_INPUTS = (
    "site", "constraints", "sand", "grid", "dem", "wind", "module_types", "table_types", "block_types", "pv_factors",
    "pv_belts", "pv_strips", "climate", "species", "prices", "constraint_kinds", "land_rules", "wind_factors",
)  # fmt: skip


@dataclass(frozen=True)
class SolarCompare(FieldSettings):
    """Fields with other tilts, pitches, tables and blocks beside each other."""

    tilts: str = default("30, 34, 38, 42", lists.TILTS)
    pitches: str = default("0.9x, rule, 1.15x, 1.3x", lists.PITCHES)
    tables: tuple[str, ...] = default(("2p26",), lists.TABLES)
    blocks: tuple[str, ...] = default(("b3150",), lists.BLOCKS)
    weigh: str = default("even", compare_tables.WEIGH)
    own_tables: Optional[str] = default(None, lists.OWN_TABLES, advanced=True)
    water_source: Optional[str] = default(None, belt_parameters.WATER_SOURCE, advanced=True)
    approval_no: Optional[str] = default(None, layout_parameters.APPROVAL_NO, advanced=True)

    id = "solar_compare"
    group = "solar"
    title = QT_TRANSLATE_NOOP("Ordos", "Compare photovoltaic layouts")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Lays the plant out with every tilt, pitch, table and block you list, up to 200 scenarios, each with real "
        "tables, roads and planting strips; and shows capacity, energy, shade-free hours, plantable land, water and "
        "cost beside each other, so that you choose with the trade-off in sight. Sand barriers and fences inside the "
        "plant are not counted; lay the chosen scenario out for them.",
    )
    inputs = {name: layout_inputs.INPUTS[name] for name in SHARED_INPUTS}
    outputs = {"pv_scenario": compare_tables.PV_SCENARIO}
    reports = {"report": Report(QT_TRANSLATE_NOOP("Ordos", "Report on the scenarios"), "html")}
    numbers = compare_tables.NUMBERS

    def __post_init__(self) -> None:
        super().__post_init__()
        lists.tilts_of(self.tilts)  # what cannot be read is said before a run begins
        lists.pitches_of(self.pitches)

    def plan(self, *, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        asked = self.scenarios(layers)
        factors, prices = Factors(layers["pv_factors"]), planting.prices_of(layers["prices"])
        for table in dict.fromkeys(one.table for one in asked):
            string_note(self.layout(table=table), layers, factors["coldest_module"], notes)
        plots, drift = self.plots(asked, layers, notes, progress)
        some = next(iter(plots.values()))
        daylight = {plot.site.code: float(sun.year(plot.site.latitude).hours.sum()) for plot in some}
        common = Common(layers, prices, factors, self.belt_table(some, layers, drift, notes), daylight)
        rows, said = self.rows(asked, plots, common, notes, progress)
        frame = compare_tables.PV_SCENARIO.conform(
            pd.DataFrame(rows).assign(front=False, rank=0, recommended=False), common.crs
        )
        frame = ranked(frame, self.weigh)
        best = frame.loc[frame["recommended"], "code"].iloc[0]
        notes = unlike([*notes, *said[best], *advice(frame, best)])
        report = compare_report.report(frame, self.weigh, len(asked), notes)
        return Plan({"pv_scenario": frame}, numbers(frame), reports={"report": report}, notes=notes)

    def scenarios(self, layers: dict[str, Any]) -> list[Scenario]:
        """Return what is to be compared."""
        own = lists.parts_of(self.own_tables or "")
        kinds = [
            (table, chosen(layers["table_types"], "table_type", table).mounting == TRACKER)
            for table in (*self.tables, *own)
        ]
        return lists.scenarios(kinds, self.blocks, lists.tilts_of(self.tilts), lists.pitches_of(self.pitches))

    def layout(self, **varied: Any) -> LayoutSettings:
        """Return the parameters of one layout: those all scenarios share, and what one of them varies."""
        if "table" in varied:  # an own row of the reference table is no option of the choice
            varied["table_id"] = varied.pop("table")
        shared = {name: getattr(self, name) for name, *_ in FieldSettings.parameters()}
        return LayoutSettings(**shared, **varied)

    def plots(
        self, asked: list[Scenario], layers: dict[str, Any], notes: list[Message], progress: Progress
    ) -> tuple[dict[bool, list[Plot]], Drift]:
        """Return the plots of all sites for fixed tables (False) and for trackers (True), as far as they are asked for.

        Rows of trackers run another way, so that their frame and the terrain in it are others.
        """
        law = LandLaw(
            layers["constraints"], layers["constraint_kinds"], layers["land_rules"], self.rain, self.approval_no or ""
        )
        grounds = Grounds(law.ground(ARRAY, notes), law.ground(ROADS, []), law.ground(BELTS, []))
        place = (layers["site"].total_bounds, layers["site"].crs)
        drift = prevailing(self, layers["wind"], Factors(layers["wind_factors"]), ONE_SEASON, place, notes)
        made: dict[bool, list[Plot]] = {}
        for turns in sorted({one.tilt is None for one in asked}):
            sites = sites_of(layers["site"], self.layout(), turns, notes)
            step = part_of(progress, 0.0, PREPARED)
            made[turns] = [plot_of(site, self, layers, grounds, drift, notes, step) for site in sites]
        return made, drift

    def belt_table(self, plots: list[Plot], layers: dict[str, Any], drift: Drift, notes: list[Message]) -> Any:
        """Return the compartments of the perimeter belts, None without belts; they are the same in all scenarios."""
        reckoned = Planting(
            layers["species"], layers["prices"], layers["land_rules"], rain=self.rain,
            water_source=self.water_source or "",
        )  # fmt: skip
        crs = layers["site"].crs
        return layout_rows.joined(
            [
                belt_rows(p.belts, layers["pv_belts"], reckoned, p.site.code, p.site.name, drift.direction, crs, notes)
                for p in plots
                if p.belts is not None
            ],
            crs,
        )

    def rows(
        self, asked: list[Scenario], plots: dict[bool, list[Plot]], common: Common, notes: list[Message],
        progress: Progress,
    ) -> tuple[list[dict[str, Any]], dict[str, list[Message]]]:  # fmt: skip
        """Return the rows of the scenarios that can be built, and the notes of each by its code."""
        rows, said, refused, empty = [], {}, [], []
        for number, one in enumerate(asked):
            start, end = (PREPARED + (1.0 - PREPARED) * (number + k) / len(asked) for k in (0, 1))
            step = part_of(progress, start, end, f"{one.code} · {number + 1}/{len(asked)}")
            step(0.0, "")
            own = plots[one.tilt is None]
            try:
                each = [self.settings(one, plot, common.layers) for plot in own]
            except PlanningError as error:
                refused.append((one.code, error.message))
                continue
            told: list[Message] = []
            plants = [
                plant_on(plot, settings, equipment(settings, common.layers), told, step)
                for plot, settings in zip(own, each)
            ]
            if not any(len(plant.field.tables.x) for plant in plants):
                empty.append(one.code)
                continue
            rows.append(scenario_row(one, plants, each, common, step))
            said[one.code] = told
        tell(refused, empty, len(asked), notes)
        return rows, said

    def settings(self, scenario: Scenario, plot: Plot, layers: dict[str, Any]) -> LayoutSettings:
        """Return the parameters of a scenario on a site; raises PlanningError where its rows cannot stand."""
        varied: dict[str, Any] = {"table": scenario.table, "block": scenario.block}
        if scenario.tilt is not None:
            varied["tilt"] = scenario.tilt
        distance = scenario.distance.metres
        made = self.layout(**varied, pitch=distance)
        kit = equipment(made, layers)
        rules = rules_of(plot.site, made, kit)
        if distance is None and not scenario.distance.by_rule:
            made = self.layout(**varied, pitch=rules.spacing.pitch * scenario.distance.times)
            rules_of(plot.site, made, kit)
        return made


def tell(refused: list[tuple[str, Message]], empty: list[str], count: int, notes: list[Message]) -> None:
    """Note which scenarios are left out and why; raises PlanningError where none is left."""
    if len(refused) + len(empty) == count:
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "None of the {count} scenarios can be built. {why}",
        )
        nothing = QT_TRANSLATE_NOOP(
            "Ordos",
            "No table fits on what belts, set-backs and forbidden land leave of the sites. Choose a larger site, "
            "narrower belts or shorter tables.",
        )
        raise PlanningError(template, count=count, why=refused[0][1] if refused else Message(nothing))
    by_reason: dict[str, tuple[Message, list[str]]] = {}
    for code, why in refused:
        by_reason.setdefault(str(why), (why, []))[1].append(code)
    for why, codes in by_reason.values():
        notes.append(Message(QT_TRANSLATE_NOOP("Ordos", "Left out: {codes}. {why}"), codes=", ".join(codes), why=why))
    if empty:
        template = QT_TRANSLATE_NOOP("Ordos", "Left out because no table fits: {codes}.")
        notes.append(Message(template, codes=", ".join(empty)))


def advice(frame: Any, best: str) -> list[Message]:
    """Return how the recommended scenario was found, where that is not the usual way, and what is not counted."""
    row = frame[frame["code"] == best].iloc[0]
    notes = []
    if not (row["front"] and row["keeps_rule"]):
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "No scenario that keeps rows free of shade in the window of the winter solstice is among those "
                    "that no other beats; {code} is the best of the others. List larger pitches, or “rule”.",
                ),
                code=best,
            )
        )
    return notes


def unlike(notes: list[Message]) -> list[Message]:
    """Return the notes, each once."""
    return list({str(note): note for note in notes}.values())


def numbers(frame: Any) -> dict[str, Any]:
    """Return what models read: how many scenarios, and the recommended one."""
    best = frame[frame["recommended"]].iloc[0]
    found = {
        "scenarios": len(frame),
        "on_front": int(frame["front"].sum()),
        "recommended_tilt": best["tilt_deg"],
        "recommended_pitch": best["pitch_m"],
        "recommended_mwp": best["power_mwp"],
        "recommended_gwh": best["energy_gwh"],
        "recommended_ha": best["sunny_ha"],
    }
    return {name: value for name, value in found.items() if value == value}
