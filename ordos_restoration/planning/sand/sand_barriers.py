"""Capability sand_barriers: sand and wind → checkerboards, rows and fences, with material, labour and cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import land
from ordos_restoration.planning.kongdui.shelterbelts import ONE_SEASON, part_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand import barrier_parameters as parameters
from ordos_restoration.planning.sand import barrier_tables as tables
from ordos_restoration.planning.sand.barriers import barriers_in, north_bearing
from ordos_restoration.planning.sand.drift_slope import slopes_along
from ordos_restoration.planning.sand.sand_land import free_sand, lawful
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Plan, PlanningError, Progress, default
from ordos_restoration.planning.wind import drift
from ordos_restoration.planning.wind.drift_tables import RATIO_NAMES
from ordos_restoration.planning.wind.factors import Factors
from ordos_restoration.planning.wind.prevailing import Drift, DriftSettings, prevailing

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

MEASURE = "sand_barrier"  # in the land rules
CHOSEN_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "The layout was chosen by the winds: {kind}. RDP/DP is {ratio:.2f}, “{variability}”."
)
MANY_SIDES_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "RDP/DP is {ratio:.2f}, “{variability}”: rows and fences hold sand from the side they stand across, and {count} of "
    "{all} areas have no other barriers. Prefer the checkerboard there.",
)
BLIND_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The raster “{layer}” says nothing of {count} of {all} areas: the slope of {slope:g} % of the parameters was taken "
    "there.",
)


@dataclass(frozen=True)
class SandBarriers(DriftSettings):
    """Checkerboards, rows and upright fences on sand."""

    kind: str = default("checkerboard", parameters.KIND)
    material: str = default("straw", parameters.MATERIAL)
    cell: Optional[float] = default(None, parameters.CELL)
    second_cell: Optional[float] = default(None, parameters.SECOND_CELL, advanced=True)
    spacing: Optional[float] = default(None, parameters.SPACING)
    height: Optional[float] = default(None, parameters.HEIGHT, advanced=True)
    slope: float = default(0.0, parameters.SLOPE)
    mobility: tuple[str, ...] = default(("moving", "semi_fixed"), parameters.MOBILITIES)
    laying: str = default("hand", parameters.LAYING)
    approval_no: Optional[str] = default(None, parameters.APPROVAL_NO)

    id = "sand_barriers"
    group = "wind"
    title = QT_TRANSLATE_NOOP("Ordos", "Plan sand barriers")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Lays checkerboards, rows or upright fences of straw, clay, net or live sand willow on sand, with their rows "
        "across the drift and closer on slopes. Counts cells, length, material, labour and cost of every area, keeps "
        "off forbidden land, and draws every line when it is asked to.",
    )
    inputs = parameters.INPUTS
    outputs = {"barrier": tables.BARRIER, "barrier_line": tables.BARRIER_LINE}
    numbers = tables.NUMBERS

    def plan(self, *, sand: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        factors = Factors(layers["wind_factors"])
        wind = prevailing(self, layers["wind"], factors, ONE_SEASON, (sand.total_bounds, sand.crs), notes)
        ratio = one_sided(wind)
        ground = land.ground(
            layers["constraints"],
            layers["constraint_kinds"],
            layers["land_rules"],
            MEASURE,
            self.approval_no or "",
            notes,
        )
        areas = free_sand(sand, self.mobility, self.layout(ratio, notes), notes)
        areas = lawful(areas, ground, notes, part_of(progress, 0.05, 0.3))
        toward = self.toward(wind, areas, ratio, notes)
        areas["slope_pct"] = self.slopes(areas, toward, layers["dem"], notes, part_of(progress, 0.3, 0.4))
        draw = "barrier_line" in wanted
        part = part_of(progress, 0.4, 0.95)
        made = barriers_in(areas, self, toward, layers["barriers"], layers["prices"], notes, draw, part)
        found = {"barrier": made.areas} if made.lines is None else {"barrier": made.areas, "barrier_line": made.lines}
        return Plan(tables=found, numbers=totals(made.areas), notes=notes)

    def layout(self, ratio: float, notes: list[Message]) -> str:
        """Return the layout of land that does not name its own: rows only where the winds come from one side."""
        if self.kind != "auto":
            return self.kind
        variability = drift.ratio_class(ratio)
        kind = "row" if variability == "high" else "checkerboard"
        words = Message(tables.KINDS[kind]), Message(RATIO_NAMES[variability])
        notes.append(Message(CHOSEN_NOTE, kind=words[0], ratio=ratio, variability=words[1]))
        return kind

    def toward(self, wind: Drift, areas: Any, ratio: float, notes: list[Message]) -> float:
        """Return to where the sand moves [degree]; where winds cancel out, north for boards, and raise for rows."""
        rows = int((areas.kind != "checkerboard").sum())
        if wind.direction == wind.direction:
            variability = drift.ratio_class(ratio)
            if rows and variability == "low":
                words = Message(RATIO_NAMES[variability])
                notes.append(Message(MANY_SIDES_NOTE, ratio=ratio, variability=words, count=rows, all=len(areas)))
            return wind.direction
        if rows:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The winds of the record cancel out, so that rows have no side to stand across. Choose the "
                    "checkerboard, or type the drift direction by hand.",
                )
            )
        return 0.0

    def slopes(self, areas: Any, toward: float, dem: Any, notes: list[Message], progress: Progress) -> Any:
        """Return the slope along the drift (n,) [%]: of the raster where it says any, else of the parameters."""
        typed = np.full(len(areas), self.slope)
        if dem is None:
            return typed
        shapes, label = areas.geometry.to_numpy(), parameters.DEM.label
        found = slopes_along(shapes, areas.crs, toward + north_bearing(areas), dem, label, progress)
        blind = np.isnan(found)
        if blind.any():
            count = int(blind.sum())
            notes.append(Message(BLIND_NOTE, layer=Message(label), count=count, all=len(areas), slope=self.slope))
        return np.where(blind, typed, found)


def one_sided(wind: Drift) -> float:
    """Return RDP/DP of the winds a plan reckons with; 1 where the drift was typed or is typical."""
    if not wind.winds.speeds:
        return 1.0
    power, _ = drift.resultant(wind.winds.power, wind.winds.toward + 180.0)
    return drift.directionality(power, float(wind.winds.power.sum()))


def totals(areas: Any) -> dict[str, Any]:
    """Return the sums of the printed areas; no cost where none is known."""
    out = {name: areas[name].sum() for name in ("area_ha", "area_mu", "cells", "length_m")}
    return {**out, "cost_yuan": areas.cost_yuan.sum()} if areas.cost_yuan.notna().any() or not len(areas) else out
