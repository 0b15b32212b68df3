"""Capability sand_fixation: patches of sand and worn land → a treatment for each, what it needs, costs, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.kongdui.belt_parameters import ORDER_RESERVE, RAIN, RAIN_RESERVE, WATER_SOURCE
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand import barrier_parameters
from ordos_restoration.planning.sand.barriers import north_bearing
from ordos_restoration.planning.sand.fixation import (
    drift_threat,
    fixation_acceptance,
    fixation_land,
    fixation_layout,
    fixation_planting,
    fixation_quantities,
    fixation_rows,
    fixation_schedule,
    fixation_treatment,
)
from ordos_restoration.planning.sand.fixation import fixation_parameters as parameters
from ordos_restoration.planning.sand.fixation.fixation_report import report
from ordos_restoration.planning.sand.fixation.fixation_sheets import workbook
from ordos_restoration.planning.sand.fixation.fixation_tables import NUMBERS, OUTPUTS
from ordos_restoration.planning.sand.fixation.protected_objects import Objects, objects_of
from ordos_restoration.planning.sand.fixation.treatment_designs import design_of
from ordos_restoration.planning.solar.solar_layout import ONE_SEASON
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Plan, Progress, Report, default, part_of
from ordos_restoration.planning.wind.factors import Factors
from ordos_restoration.planning.wind.prevailing import Drift, DriftSettings, prevailing

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

CANCEL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The winds of the record cancel out: belts and barriers stand across the strongest of them, which blows toward "
    "{direction:.0f}°. Type the drift direction if another one matters.",
)
NO_OBJECTS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "No protected objects were given: patches rank by how much loose sand they have, then by area."
)
COVER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "A cover of {cover:g} % was asked for: low-coverage belts have 15 to 25 % as a rule."
)


@dataclass(frozen=True)
class SandFixation(DriftSettings):
    """Treatments of sand and worn land, ranked by where their sand blows."""

    first_year: int = default(2026, parameters.FIRST_YEAR)
    cap: str = default("", parameters.CAP)
    area_cap: Optional[float] = default(None, parameters.AREA_CAP)
    rain: float = default(300.0, RAIN)
    water_source: Optional[str] = default(None, WATER_SOURCE)
    material: str = default("straw", barrier_parameters.MATERIAL)
    cover: Optional[float] = default(None, parameters.COVER)
    belt_width: Optional[float] = default(None, parameters.BELT_WIDTH, advanced=True)
    swath: float = default(50.0, parameters.SWATH)
    overlap: float = default(20.0, parameters.OVERLAP)
    run_in: float = default(200.0, parameters.RUN_IN, advanced=True)
    heading: Optional[float] = default(None, parameters.HEADING, advanced=True)
    warden_area: float = default(300.0, parameters.WARDEN_AREA)
    gate: float = default(6.0, parameters.GATE, advanced=True)
    gap_mouths: str = default("both", parameters.GAP_MOUTHS, advanced=True)
    laying: str = default("hand", barrier_parameters.LAYING, advanced=True)
    order_reserve: float = default(5.0, ORDER_RESERVE, advanced=True)
    rain_reserve: float = default(10.0, RAIN_RESERVE, advanced=True)
    rain_limit: float = default(400.0, parameters.RAIN_LIMIT, advanced=True)
    least_area: float = default(400.0, parameters.LEAST_AREA, advanced=True)
    approval_no: Optional[str] = default(None, barrier_parameters.APPROVAL_NO)

    id = "sand_fixation"
    group = "wind"
    title = QT_TRANSLATE_NOOP("Ordos", "Plan sand fixation")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Chooses a treatment for every patch by editable rules: checkerboard with shrubs, low-coverage belts, aerial "
        "seeding with flight lines, closure with fences and wardens, natural recovery, repair of degraded forest, "
        "coppicing, reseeding of grassland, restoration of wind farm land, belts of wind gaps and of fields. Ranks the "
        "patches by the sand that blows from them to channels, roads and farmland, reckons plants, seed, water, labour "
        "and cost, and places the works in years under a budget.",
    )
    inputs = parameters.INPUTS
    outputs = OUTPUTS
    numbers = NUMBERS
    reports = {
        "tables": Report(QT_TRANSLATE_NOOP("Ordos", "Tables of sand fixation"), "xlsx"),
        "report": Report(QT_TRANSLATE_NOOP("Ordos", "Report"), "html"),
    }

    def plan(self, *, patches: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        if self.cover is not None and not 15.0 <= self.cover <= 25.0:
            notes.append(Message(COVER_NOTE, cover=self.cover))
        place = (patches.total_bounds, patches.crs)
        drift = prevailing(self, layers["wind"], Factors(layers["wind_factors"]), ONE_SEASON, place, notes)
        t = fixation_land.known_patches(patches, notes, part_of(progress, 0.0, 0.05))
        objects = objects_of(layers["protected_lines"], layers["protected_areas"], layers["sand_objects"], notes)
        t = self.threatened(t, objects, drift, layers, notes, part_of(progress, 0.05, 0.35))
        t = fixation_treatment.treated(t, layers, self.rain, notes, part_of(progress, 0.35, 0.4))
        approval = self.approval_no or ""
        t = fixation_land.lawful(t, layers, approval, self.rain, self.least_area, notes, part_of(progress, 0.4, 0.5))
        t = fixation_rows.areas(t)
        t = t.assign(rank=drift_threat.ranks(t.score, t.object_m.to_numpy(), t.area_ha, t.code))
        design = design_of(layers["sand_designs"], t.treatment, layers["closure_types"])
        wind = self.course(drift, t, notes)
        t, made, layout = self.designed(t, design, wind, layers, notes, part_of(progress, 0.5, 0.9))
        least = fixation_acceptance.limits(
            t, layers["sand_acceptance"], layers["closure_targets"], self.rain, self.rain_limit
        )
        t = accepted(t, least, notes)
        rows = fixation_quantities.quantities(
            t, made, layout, layers["sand_works"], layers["aerial_seed"], layers["species"], layers["prices"], notes
        )
        t = fixation_rows.costed(t, rows)
        progress(0.92, "")
        schedule = fixation_schedule.scheduled(
            t["rank"].to_numpy(), t.works_yuan.to_numpy(), fixation_rows.built_ha(t, rows), t.code.to_numpy(),
            t.treatment.notna().to_numpy(), self.first_year, self.cap, self.area_cap, notes,
        )  # fmt: skip
        t = fixation_rows.timed(t, design, schedule, layers["aerial_seed"])
        return self.finished(t, rows, layout, schedule, least, wanted, notes)

    def threatened(
        self, t: Any, objects: Objects, drift: Drift, layers: dict[str, Any], notes: list[Message], progress: Progress
    ) -> Any:
        """Return the patches with their distance to objects, their shares of the drift and their score."""
        shapes = t.geometry.to_numpy()
        t = t.assign(object_m=drift_threat.distances(shapes, objects, part_of(progress, 0.0, 0.2)))
        supply = drift_threat.supplies(t.sand_mobility, layers["sand_supply"])
        found = None
        if len(objects):
            toward = drift.winds.toward + north_bearing(t)
            found = drift_threat.threat(shapes, objects, toward, drift.winds.power, part_of(progress, 0.2, 1.0))
        else:
            notes.append(Message(NO_OBJECTS_NOTE))
        return fixation_rows.threatened(t, found, supply)

    def course(self, drift: Drift, t: Any, notes: list[Message]) -> fixation_layout.Wind:
        """Return to where the sand moves; the strongest of the winds where all of them cancel out."""
        toward = drift.direction
        if toward != toward:
            toward = float(drift.winds.toward[np.argmax(drift.winds.power)])
            notes.append(Message(CANCEL_NOTE, direction=toward))
        return fixation_layout.Wind(toward, toward + north_bearing(t))

    def designed(
        self, t: Any, design: Any, wind: Any, layers: dict[str, Any], notes: list[Message], progress: Progress
    ) -> tuple[Any, Any, Any]:
        """Return the pieces with plants, seed, water and lengths, what is planted, and what is drawn."""
        species = layers["species"]
        dry = fixation_planting.watered(t, design, self.rain, self.rain_limit, self.water_source or "", notes)
        spacing = design.plant_spacing_m.to_numpy(dtype=float).copy()
        widths = fixation_layout.belt_design(design, spacing, self.cover, self.belt_width)
        gross = fixation_layout.gross_rows(design, widths)
        own, mixture = fixation_planting.mixtures(t, design, dry, gross, species, notes)
        if len(own):
            spacing[own] = mixture.plant_spacing
        widths = fixation_layout.belt_design(design, spacing, self.cover, self.belt_width)
        layout = fixation_layout.laid_out(
            t, design, widths, spacing, wind, self, layers, notes, part_of(progress, 0.0, 0.9)
        )
        t = fixation_rows.drawn(t, layout).assign(
            dry=dry,
            closure_target=design.closure_target.to_numpy(dtype=object),
            closure_years=design.closure_years.to_numpy(),
            care_years=design.care_years.to_numpy(),
        )
        by_belt = t.code.map(layout.belts.groupby("code").plants.sum()).fillna(0).to_numpy(dtype=np.int64)
        areal = fixation_planting.areal_count(layout.worked, design.row_spacing_m, spacing)
        belted = (design.belts.fillna("none") != "none").to_numpy()
        planted = np.zeros(len(t), dtype=bool)
        planted[own] = True
        count = np.where(planted, np.where(belted, by_belt, areal), 0)
        sown = fixation_planting.sown(t, design, t.worked_ha.to_numpy(), species, layers["aerial_seed"])
        made = fixation_planting.planted(own, mixture, count, dry, species, self.order_reserve, sown)
        low = (design.belts == "low_cover").to_numpy()
        names = mixture.names(species) if len(own) else None
        t = fixation_rows.stands(t, made, design, names, np.where(low, np.round(100.0 * widths.cover, 1), np.nan))
        water = fixation_planting.water(t, made, design, species, self.rain, self.rain_reserve, notes)
        return t.assign(**water), made, layout

    def finished(
        self, t: Any, rows: Any, layout: Any, schedule: Any, least: Any, wanted: frozenset[str], notes: list[Message]
    ) -> Plan:
        """Return the plan: tables, numbers and reports of the pieces."""
        code = t.code.to_numpy()[rows.patch]
        rows = rows.assign(
            code=code, treatment=t.treatment.to_numpy()[rows.patch], year=t.year.to_numpy(dtype=float)[rows.patch]
        )
        belts, posts = layout.belts, layout.posts
        made = fixation_rows.finished(t)
        tables = {
            "sand_patch": made,
            "flight_line": layout.flights,
            "closure_fence": layout.fences,
            "warden_post": posts,
            "fixation_belt": belts.assign(area_ha=fixation_planting.hectares(belts.area_m2)),
            "fixation_quantity": rows,
            "fixation_summary": fixation_rows.summary(made),
        }
        numbers = fixation_rows.totals(made)
        facts = {
            "numbers": numbers,
            "notes": notes,
            "acceptance": fixation_acceptance.compared(t, least),
            "years": fixation_rows.money_by_year(t, rows, schedule),
            "cap": self.cap,
        }
        reports = {}
        if "tables" in wanted:
            reports["tables"] = workbook(tables, facts)
        if "report" in wanted:
            reports["report"] = report(tables, facts)
        return Plan(tables=tables, numbers=numbers, reports=reports, notes=notes)


def accepted(t: Any, least: Any, notes: list[Message]) -> Any:
    """Return the pieces with what their acceptance asks for, and whether their design stays below it, which is told."""
    low = fixation_acceptance.below(t, least)
    fixation_acceptance.warn(t, least, low, notes)
    return t.assign(
        accept_cover_pct=least.cover_pct.to_numpy(),
        accept_plants_ha=least.plants_per_ha.to_numpy(),
        accept_survival_pct=least.survival_pct.to_numpy(),
        below_acceptance=low,
    )
