"""Capability shelterbelts: channel lines → compartments, rows, fences, plants, water and cost on both banks."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Optional

from ordos_restoration.planning import land
from ordos_restoration.planning.kongdui import belt_parameters as parameters
from ordos_restoration.planning.kongdui import belt_tables as tables
from ordos_restoration.planning.kongdui.belt_attributes import belts
from ordos_restoration.planning.kongdui.belt_land import plant_land
from ordos_restoration.planning.kongdui.belt_layout import core_of, lay_out
from ordos_restoration.planning.kongdui.belt_lines import fences, plants, row_lines
from ordos_restoration.planning.kongdui.belt_summary import belt_summary, numbers, removed_land, seedling_summary
from ordos_restoration.planning.kongdui.reaches import MAX_GAP, NAME_COLUMN, STATION_FROM, UNKNOWN_CLASS
from ordos_restoration.planning.kongdui.stand import Stand
from ordos_restoration.planning.sand.barrier_tables import BARRIER
from ordos_restoration.planning.sand.barriers import BarrierDesign, barriers_in
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Message,
    Number,
    Plan,
    PlanningError,
    Progress,
    default,
    part_of,
)
from ordos_restoration.planning.wind.factors import Factors
from ordos_restoration.planning.wind.prevailing import DriftSettings, prevailing

MEASURE = "shelterbelt"  # in the land rules
ON_REQUEST = ("planting_row", "plant", "barrier")
ONE_SEASON = (0,) * 12  # the drift of the whole year decides where a belt stands


@dataclass(frozen=True)
class Shelterbelts(DriftSettings):
    """Sand-blocking, bank-protecting belts on both banks of every kongdui."""

    width: float = default(60.0, parameters.WIDTH)
    min_bank_width: float = default(15.0, parameters.MIN_BANK_WIDTH, advanced=True)
    split: str = default("drift", parameters.SPLIT)
    left_share: float = default(50.0, parameters.LEFT_SHARE, advanced=True)
    setback: float = default(5.0, parameters.SETBACK)
    bed_width: float = default(100.0, parameters.BED_WIDTH)
    reaches: tuple[str, ...] = default(("hills", "sand", "plain"), parameters.REACHES)
    compartment_length: float = default(500.0, parameters.COMPARTMENT_LENGTH)
    passage_width: float = default(10.0, parameters.PASSAGE_WIDTH)
    passage_spacing: float = default(1000.0, parameters.PASSAGE_SPACING)
    crossing_width: float = default(20.0, parameters.CROSSING_WIDTH, advanced=True)
    stretch_length: float = default(2000.0, parameters.STRETCH_LENGTH, advanced=True)
    min_area: float = default(400.0, parameters.MIN_AREA, advanced=True)
    max_area: float = default(20.0, parameters.MAX_AREA, advanced=True)
    rain: float = default(300.0, parameters.RAIN)
    rain_reserve: float = default(10.0, parameters.RAIN_RESERVE, advanced=True)
    water_source: Optional[str] = default(None, parameters.WATER_SOURCE)
    approval_no: Optional[str] = default(None, parameters.APPROVAL_NO)
    fencing: bool = default(True, parameters.FENCING)
    order_reserve: float = default(5.0, parameters.ORDER_RESERVE, advanced=True)
    tending_years: float = default(3.0, parameters.TENDING_YEARS, advanced=True)
    station_from: str = default("mouth", STATION_FROM, advanced=True)
    unknown_class: str = default("sand", UNKNOWN_CLASS, advanced=True)
    max_gap: float = default(500.0, MAX_GAP, advanced=True)
    name_column: Optional[str] = default(None, NAME_COLUMN)
    bed_width_column: Optional[str] = default(None, parameters.BED_WIDTH_COLUMN)

    id = "shelterbelts"
    group = "kongdui"
    title = QT_TRANSLATE_NOOP("Ordos", "Plan shelterbelts along kongdui")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Plans sand-blocking, bank-protecting belts on both banks: a waterside strip, a main belt and, on the "
        "sand-supplying bank, a dune strip and a fence. Makes numbered compartments with species, rows, plants, water "
        "and cost, keeps off forbidden land, and marks land that needs an approval.",
    )
    inputs = parameters.INPUTS
    outputs = {
        "belt": tables.BELT,
        "planting_row": tables.PLANTING_ROW,
        "fence": tables.FENCE,
        "removed_land": tables.REMOVED,
        "belt_summary": tables.BELT_SUMMARY,
        "seedling_summary": tables.SEEDLING_SUMMARY,
        "plant": tables.PLANT,
        "barrier": dataclasses.replace(BARRIER, optional=True),
    }
    numbers = {
        "compartments": Number(QT_TRANSLATE_NOOP("Ordos", "Compartments"), whole=True),
        "area_ha": tables.HECTARES,
        "area_mu": tables.MU,
        "plants": tables.PLANTS,
        "plants_to_order": tables.TO_ORDER,
        "cost_yuan": tables.COST,
        "removed_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Removed"), "", "ha"),
        "conditional_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Needs approval"), "", "ha"),
        "fence_m": Number(QT_TRANSLATE_NOOP("Ordos", "Fence"), "", "m"),
    }

    def __post_init__(self) -> None:
        super().__post_init__()
        if 0 < self.passage_spacing <= self.passage_width:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "Passages of {width} m every {spacing} m leave no land for belts. Set them farther apart, or the "
                    "spacing to 0 for none.",
                ),
                width=self.passage_width,
                spacing=self.passage_spacing,
            )

    def plan(self, *, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        ground = land.ground(
            layers["constraints"],
            layers["constraint_kinds"],
            layers["land_rules"],
            MEASURE,
            self.approval_no or "",
            notes,
        )
        core = core_of(layers["channel"], ground)
        lines = layers["kongdui"]
        factors = Factors(layers["wind_factors"])
        drift = prevailing(self, layers["wind"], factors, ONE_SEASON, (lines.total_bounds, lines.crs), notes)
        layout = lay_out(self, layers, core, drift, notes, part_of(progress, 0.0, 0.5))
        planted = plant_land(self, layout, ground, layers, notes, "removed_land" in wanted, part_of(progress, 0.5, 0.7))
        drawn = bool(wanted & {"planting_row", "plant"})
        stand = Stand(self, layout, planted, layers, notes, drawn, part_of(progress, 0.7, 0.9))
        made: dict[str, Any] = {"belt": belts(stand, notes, progress)}
        steps: dict[str, Callable[[], Any]] = {
            "fence": lambda: fences(stand, made["belt"], progress),
            "removed_land": lambda: removed_land(layout, planted, ground, "removed_land" in wanted),
            "belt_summary": lambda: belt_summary(layout, planted, made),
            "seedling_summary": lambda: seedling_summary(stand, made["belt"]),
            "planting_row": lambda: row_lines(stand, made["belt"]),
            "plant": lambda: plants(stand, made["belt"]),
            "barrier": lambda: belt_barriers(made["belt"], drift.direction, layers, notes),
        }
        for name, make in steps.items():
            progress(0.95, "")
            if name in wanted or name not in ON_REQUEST:  # the others are needed for the totals
                made[name] = make()
        return Plan(tables=made, numbers=numbers(made), notes=notes)


def belt_barriers(belt: Any, toward: float, layers: dict[str, Any], notes: list[Message]) -> Any:
    """Return the checkerboard of the compartments that get one, by material and counts; their cost is in the belts'."""
    own = belt[belt.barrier == "checkerboard"].reset_index(drop=True)
    if not len(own):
        return BARRIER.empty(belt.crs)
    columns = ["name", "sand_mobility", "condition", "condition_basis", "approval_no", "geometry"]
    ground = own[columns].assign(site=own.code, kind="checkerboard")
    direction = toward if toward == toward else 0.0  # winds that cancel out: boards have no direction
    return barriers_in(ground, BarrierDesign(), direction, layers["barriers"], layers["prices"], notes).areas
