"""Capability subsidence: mined panels → how the ground sinks, tilts and tears, and what that does to land and walls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence import subsidence_parameters as parameters
from ordos_restoration.planning.mine.subsidence import subsidence_tables as tables
from ordos_restoration.planning.mine.subsidence.building_damage import building_damage
from ordos_restoration.planning.mine.subsidence.contours import rings
from ordos_restoration.planning.mine.subsidence.panel_summary import summary
from ordos_restoration.planning.mine.subsidence.panels import known_panels
from ordos_restoration.planning.mine.subsidence.subsidence_damage import damaged, gradings_of, land_use_of
from ordos_restoration.planning.mine.subsidence.subsidence_field import Field, summed
from ordos_restoration.planning.mine.subsidence.subsidence_grades import building_limits, first_limits, land_limits
from ordos_restoration.planning.mine.subsidence.subsidence_lines import (
    boundaries,
    contours,
    levels_of,
    sunk,
    told_levels,
)
from ordos_restoration.planning.mine.subsidence.subsidence_stages import (
    dated_panels,
    panels_of,
    stage_table,
    stage_years,
)
from ordos_restoration.planning.mine.words import SCHEME
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Capability, Message, Plan, Progress, default, part_of
from ordos_restoration.planning.wind.factors import Factors

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TREATMENT = "treatment"  # beside the gradings of land
ALWAYS_MADE = ("subsidence",)
COARSE = 5.0  # cells over a major influence radius, below which peaks fall between the cells
COARSE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The cells of {cell:g} m are wide for the smallest major influence radius of {r:.0f} m: values are exact at the "
    "centres, but peaks lie between them. Take {better:g} m or less for maps of strain.",
)
VOLUME_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The grid holds {found:,.0f} m³ of subsidence, the panels make {made:,.0f} m³: the cells of {cell:g} m are too "
    "wide for these panels. Choose smaller ones.",
)
VOLUME_SLACK = 0.001


@dataclass(frozen=True)
class Subsidence(Capability):
    """Predicted subsidence over mined panels, by the probability-integral method."""

    cell: float = default(10.0, parameters.CELL)
    coalfield: str = default("shallow", parameters.COALFIELD)
    contour_levels: str = default("10, 100, 500, 1000, 1500, 2000, 3000", parameters.CONTOURS)
    base_year: Optional[int] = default(None, parameters.BASE_YEAR)
    at_year: Optional[int] = default(None, parameters.AT_YEAR)
    grading: str = default("forest_grass", parameters.GRADING)
    class_scheme: str = default("gbt21010", SCHEME)
    structure: str = default("brick", parameters.STRUCTURE)
    influence: int = default(10, parameters.INFLUENCE, advanced=True)
    left: float = default(2.0, parameters.LEFT, advanced=True)

    id = "subsidence"
    group = "mine"
    title = QT_TRANSLATE_NOOP("Ordos", "Predict mining subsidence")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Predicts how mined panels lower the ground, by the probability-integral method: subsidence, tilt, curvature, "
        "horizontal movement and strain of panels of any outline, summed before they are graded. Draws contours and "
        "the boundaries of influence and treatment, grades land by its class and buildings by their walls, and follows "
        "the ground year by year where the panels name their days.",
    )
    inputs = parameters.INPUTS
    outputs = {
        "subsidence_area": tables.SUBSIDENCE_AREA,
        "subsidence_boundary": tables.SUBSIDENCE_BOUNDARY,
        "subsidence_contour": tables.SUBSIDENCE_CONTOUR,
        "building_damage": tables.BUILDING_DAMAGE,
        "panel_summary": tables.PANEL_SUMMARY,
        "subsidence_stage": tables.SUBSIDENCE_STAGE,
    }
    grids = tables.GRIDS
    numbers = tables.NUMBERS

    def plan(self, *, panels: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        levels = levels_of(self.contour_levels)
        walls, grades = building_limits(layers["building_grades"])
        land_use = land_use_of(layers["land_use"], self, layers["land_classes"], notes)
        limits = {one: land_limits(layers["grades"], one) for one in gradings_of(land_use, self.grading)}
        known = known_panels(panels, layers, self, notes, part_of(progress, 0.0, 0.05))
        known = dated_panels(known)
        years = stage_years(known) if "subsidence_stage" in wanted else []
        parts = panels_of(known, self, years, notes)
        lattice = lattice_over(parts, self.cell, panels.crs)
        asked = [name for name in tables.GRIDS if name in wanted or name in ALWAYS_MADE]
        every = {**limits, TREATMENT: first_limits(walls)}
        field = summed(lattice, parts, asked, every, self.least, part_of(progress, 0.05, 0.5))
        treatment = rings(lattice, field.severity.pop(TREATMENT), 1.0, part_of(progress, 0.5, 0.52))
        influence = sunk(field, self.least, part_of(progress, 0.52, 0.55))
        made = {"subsidence_boundary": boundaries(influence, treatment, self.influence, walls, panels.crs)}
        made["subsidence_area"] = damaged(
            field, influence, land_use, self, Factors(layers["rates"]), notes, part_of(progress, 0.55, 0.75)
        )
        if "subsidence_contour" in wanted:
            made["subsidence_contour"] = contours(field, levels, part_of(progress, 0.75, 0.85))
            told_levels(levels, made["subsidence_contour"], notes)
        if layers["buildings"] is not None:
            step = part_of(progress, 0.85, 0.9)
            made["building_damage"] = building_damage(layers["buildings"], parts, walls, grades, self, notes, step)
        made["panel_summary"] = summary(known, part_of(progress, 0.9, 1.0))
        if years:
            made["subsidence_stage"] = stage_table(field, years, panels)
        tell_cells(field, parts, notes)
        return Plan(made, totals(field, made), {name: lattice.grid(field.grids[name]) for name in asked}, notes=notes)

    @property
    def least(self) -> float:
        """The subsidence at the boundary of influence [m]."""
        return self.influence / 1000.0


def lattice_over(parts: Any, cell: float, crs: Any) -> Lattice:
    """Return the cells that panels reach."""
    bounds = np.array([one.trough.bounds for one in parts])
    return Lattice.over((*bounds[:, :2].min(axis=0), *bounds[:, 2:].max(axis=0)), cell, crs)


def tell_cells(field: Field, parts: Any, notes: list[Message]) -> None:
    """Note cells too wide for the panels: peaks between them, or a volume that is not that of the panels."""
    cell, r = field.lattice.cell, min(one.trough.r for one in parts)
    if cell * COARSE > r:
        notes.append(Message(COARSE_NOTE, cell=cell, r=r, better=max(np.floor(r / 10.0), 1.0)))
    made = sum(one.share * one.trough.w0 * one.trough.area for one in parts)
    if abs(field.extremes["volume"] - made) > VOLUME_SLACK * made:
        notes.append(Message(VOLUME_NOTE, found=field.extremes["volume"], made=made, cell=cell))


def totals(field: Field, made: dict[str, Any]) -> dict[str, Any]:
    """Return the numbers of the run, of the printed tables and the grid."""
    boundary = made["subsidence_boundary"]
    area = dict(zip(boundary.kind, boundary.area_ha)) if len(boundary) else {}
    extremes = field.extremes
    return {
        "influence_ha": area.get("influence", 0.0),
        "treatment_ha": area.get("treatment", 0.0),
        "subsidence_m": field.grids["subsidence"].max(),
        "tilt_mm_m": extremes["tilt"] * 1e3,
        "tension_mm_m": extremes["tension"] * 1e3,
        "compression_mm_m": extremes["compression"] * 1e3,
        "volume_m3": extremes["volume"],
        "buildings_hit": len(made.get("building_damage", ())),
    }
