"""Parameters and inputs of the shelterbelt planner: labels, units and limits, declared once."""

from __future__ import annotations

import dataclasses

from ordos_restoration.planning import land
from ordos_restoration.planning.kongdui import compartments, planting, sections
from ordos_restoration.planning.kongdui.reaches import KONGDUI, KONGDUI_TABLE, REACH_CLASSES, ZONE
from ordos_restoration.planning.sand.barrier_materials import BARRIER_TABLE
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Choices, Column, Flag, Layer, Number, Text
from ordos_restoration.planning.wind.factors import WIND_FACTORS
from ordos_restoration.planning.wind.source import WIND

WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Belt width"),
    QT_TRANSLATE_NOOP("Ordos", "Total width of the belts on both banks."),
    "m",
    10,
    2000,
)
MIN_BANK_WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Least width on a bank"),
    QT_TRANSLATE_NOOP("Ordos", "No bank gets less than this, whatever the drift."),
    "m",
    0,
    1000,
)
SPLIT = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Width per bank"),
    QT_TRANSLATE_NOOP("Ordos", "How the total width is divided between the banks."),
    {
        "drift": QT_TRANSLATE_NOOP("Ordos", "by the drift across the bank, stretch by stretch"),
        "fixed": QT_TRANSLATE_NOOP("Ordos", "by a fixed share"),
    },
)
LEFT_SHARE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Share of the left bank"),
    QT_TRANSLATE_NOOP("Ordos", "Used when the width is divided by a fixed share; left looking downstream."),
    "%",
    0,
    100,
)
SETBACK = Number(
    QT_TRANSLATE_NOOP("Ordos", "Set-back"),
    QT_TRANSLATE_NOOP("Ordos", "Distance from the bank, or the management line, to the first strip."),
    "m",
    0,
    1000,
)
BED_WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Bed width"),
    QT_TRANSLATE_NOOP("Ordos", "Width of the active bed where neither a polygon nor a column gives it."),
    "m",
    0,
    5000,
)
REACHES = Choices(
    QT_TRANSLATE_NOOP("Ordos", "Reaches to plan"),
    QT_TRANSLATE_NOOP("Ordos", "Only reaches of these classes get belts."),
    REACH_CLASSES,
)
COMPARTMENT_LENGTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Compartment length"),
    QT_TRANSLATE_NOOP("Ordos", "Length of a compartment along the channel."),
    "m",
    50,
    10_000,
)
PASSAGE_WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Passage width"),
    QT_TRANSLATE_NOOP("Ordos", "Width of the gaps kept open for people, animals and machines."),
    "m",
    0,
    200,
)
PASSAGE_SPACING = Number(
    QT_TRANSLATE_NOOP("Ordos", "Passage spacing"),
    QT_TRANSLATE_NOOP("Ordos", "Distance between passages along the channel; 0 for none."),
    "m",
    0,
    100_000,
)
CROSSING_WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Crossing width"),
    QT_TRANSLATE_NOOP("Ordos", "Width kept open along roads and pipelines that have no width of their own."),
    "m",
    0,
    500,
)
STRETCH_LENGTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Stretch length"),
    QT_TRANSLATE_NOOP("Ordos", "Bank roles and widths are decided anew for every stretch of this length."),
    "m",
    100,
    100_000,
)
MIN_AREA = Number(
    QT_TRANSLATE_NOOP("Ordos", "Smallest compartment"),
    QT_TRANSLATE_NOOP("Ordos", "Smaller pieces join a neighbour; those without one are listed among the removed land."),
    "m²",
    0,
    100_000,
)
MAX_AREA = Number(
    QT_TRANSLATE_NOOP("Ordos", "Largest compartment"),
    QT_TRANSLATE_NOOP("Ordos", "Larger ones are cut across."),
    "ha",
    0.1,
    1000,
)
RAIN = Number(
    QT_TRANSLATE_NOOP("Ordos", "Yearly rain"),
    QT_TRANSLATE_NOOP("Ordos", "For the rain balance of each compartment."),
    "mm",
    0,
    2000,
)
RAIN_RESERVE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Rain not for plants"),
    QT_TRANSLATE_NOOP("Ordos", "Share of the rain kept for runoff and recharge."),
    "%",
    0,
    100,
)
WATER_SOURCE = Text(
    QT_TRANSLATE_NOOP("Ordos", "Legal water source"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Name of the source (reclaimed, mine or flood water …) that allows trees without groundwater."
    ),
)
APPROVAL_NO = Text(
    QT_TRANSLATE_NOOP("Ordos", "Approval number of the water bureau"),
    QT_TRANSLATE_NOOP("Ordos", "Without it planting starts outside the river management range."),
)
FENCING = Flag(
    QT_TRANSLATE_NOOP("Ordos", "Upright fence"),
    QT_TRANSLATE_NOOP("Ordos", "An upright sand fence at the outer edge of the sand-supplying bank."),
)
ORDER_RESERVE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Reserve of plants"),
    QT_TRANSLATE_NOOP("Ordos", "Added to the plants to order beyond one replanting of those that die."),
    "%",
    0,
    100,
)
TENDING_YEARS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Years of tending"),
    QT_TRANSLATE_NOOP("Ordos", "Years of tending that the cost includes."),
    "years",
    0,
    30,
)
BED_WIDTH_COLUMN = Column(
    QT_TRANSLATE_NOOP("Ordos", "Bed width column"),
    QT_TRANSLATE_NOOP("Ordos", "Column with the width of the bed; found by its usual names when empty."),
    of="kongdui",
)

INPUTS = {
    "kongdui": KONGDUI,
    "tributaries": Layer(
        QT_TRANSLATE_NOOP("Ordos", "Tributaries"),
        QT_TRANSLATE_NOOP("Ordos", "Order-2 channels with the code of the river they flow into; planned alike."),
        "LineString",
        required=False,
        columns=KONGDUI.columns,
    ),
    "channel": Layer(
        QT_TRANSLATE_NOOP("Ordos", "Surveyed beds"),
        QT_TRANSLATE_NOOP("Ordos", "Polygons of the active bed; belts keep their distance from its outline."),
        "Polygon",
        required=False,
    ),
    "sand": Layer(
        QT_TRANSLATE_NOOP("Ordos", "Sandy land"),
        QT_TRANSLATE_NOOP("Ordos", "Polygons with the mobility of the sand: moving, semi-fixed, fixed."),
        "Polygon",
        required=False,
        columns={"mobility": Text(QT_TRANSLATE_NOOP("Ordos", "Sand mobility"), aliases=("流动性", "类型", "SHLX"))},
    ),
    "constraints": land.CONSTRAINTS,
    "units": compartments.UNITS,
    "crossings": Layer(
        QT_TRANSLATE_NOOP("Ordos", "Crossings"),
        QT_TRANSLATE_NOOP("Ordos", "Roads and pipelines that stay open, as lines."),
        "LineString",
        required=False,
        columns={"width": Number(QT_TRANSLATE_NOOP("Ordos", "Width"), "", "m", 0, 1000, aliases=("宽度", "width_m"))},
    ),
    "zone": ZONE,
    "wind": dataclasses.replace(WIND, required=False),
    "kongdui_table": KONGDUI_TABLE,
    "cross_sections": sections.SECTION_TABLE,
    "species": planting.SPECIES_TABLE,
    "prices": planting.PRICE_TABLE,
    "barriers": BARRIER_TABLE,
    "constraint_kinds": land.KIND_TABLE,
    "land_rules": land.RULE_TABLE,
    "wind_factors": WIND_FACTORS,
}
