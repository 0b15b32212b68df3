"""Parameters and inputs of the sand barrier planner: labels, units and limits, declared once."""

from __future__ import annotations

import dataclasses

from ordos_restoration.planning import land
from ordos_restoration.planning.kongdui.belt_tables import MOBILITY
from ordos_restoration.planning.kongdui.planting import PRICE_TABLE
from ordos_restoration.planning.sand.barrier_materials import BARRIER_TABLE
from ordos_restoration.planning.sand.barrier_tables import KINDS
from ordos_restoration.planning.sand.barrier_tables import MATERIALS as MATERIAL_NAMES
from ordos_restoration.planning.sand.sand_land import SAND
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Choices, Grid, Number, Text
from ordos_restoration.planning.wind.factors import WIND_FACTORS
from ordos_restoration.planning.wind.source import WIND

KIND = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Layout"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Taken where a polygon does not name its own; by the winds: rows only if they are one-sided."
    ),
    {**KINDS, "auto": QT_TRANSLATE_NOOP("Ordos", "By the winds")},
)
MATERIAL = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Material"),
    QT_TRANSLATE_NOOP("Ordos", "Its height, quantity, life and labour stand in the table of barrier materials."),
    MATERIAL_NAMES,
)
CELL = Number(
    QT_TRANSLATE_NOOP("Ordos", "Side of a cell"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Distance between the checkerboard's lines across the drift; the usual one of the material when empty."
    ),
    "m",
    0.3,
    20,
)
SECOND_CELL = Number(
    QT_TRANSLATE_NOOP("Ordos", "Second side of a cell"),
    QT_TRANSLATE_NOOP("Ordos", "Distance between the checkerboard's lines along the drift; squares when empty."),
    "m",
    0.3,
    50,
)
SPACING = Number(
    QT_TRANSLATE_NOOP("Ordos", "Spacing of rows and fences"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "When empty: by the height of the barrier, and on slopes so that each row covers the sand below the next.",
    ),
    "m",
    0.3,
    200,
)
HEIGHT = Number(
    QT_TRANSLATE_NOOP("Ordos", "Height of the barriers"),
    QT_TRANSLATE_NOOP("Ordos", "Above ground; that of the material when empty."),
    "m",
    0.05,
    3,
)
SLOPE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Slope of the sand"),
    QT_TRANSLATE_NOOP("Ordos", "Along the drift, for rows and fences where no elevations are given."),
    "%",
    0,
    70,
)
MOBILITIES = Choices(
    QT_TRANSLATE_NOOP("Ordos", "Sand that gets barriers"),
    QT_TRANSLATE_NOOP("Ordos", "Polygons that do not say how their sand moves always get them."),
    MOBILITY,
)
LAYING = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Laying"),
    QT_TRANSLATE_NOOP("Ordos", "Decides how much labour is needed."),
    {"hand": QT_TRANSLATE_NOOP("Ordos", "By hand"), "machine": QT_TRANSLATE_NOOP("Ordos", "By machine")},
)
APPROVAL_NO = Text(
    QT_TRANSLATE_NOOP("Ordos", "Approval number of the water bureau"),
    QT_TRANSLATE_NOOP("Ordos", "For the river management range, where the land rules ask for one."),
)
DEM = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Elevations"),
    QT_TRANSLATE_NOOP("Ordos", "In metres, for the slope along the drift that decides the spacing of rows and fences."),
    required=False,
)

INPUTS = {
    "sand": SAND,
    "constraints": land.CONSTRAINTS,
    "dem": DEM,
    "wind": dataclasses.replace(WIND, required=False),
    "barriers": BARRIER_TABLE,
    "prices": PRICE_TABLE,
    "constraint_kinds": land.KIND_TABLE,
    "land_rules": land.RULE_TABLE,
    "wind_factors": WIND_FACTORS,
}
