"""Parameters and inputs of the check dam planner: labels, units and limits, declared once."""

from __future__ import annotations

from ordos_restoration.planning import land
from ordos_restoration.planning.dams.dam_defects import DAM_DEFECTS
from ordos_restoration.planning.dams.dam_existing import EXISTING
from ordos_restoration.planning.dams.dam_hazard import DAM_HAZARDS, HAZARD_AREAS, HAZARD_LINES, HAZARD_POINTS
from ordos_restoration.planning.dams.dam_rules import DAM_CLASSES, DAM_SECTIONS, DAM_STORMS
from ordos_restoration.planning.kongdui.reaches import KONGDUI_TABLE
from ordos_restoration.planning.prices import PRICES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Grid, Layer, Number, Text

SHARE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Sediment to hold"),
    QT_TRANSLATE_NOOP("Ordos", "Share of the sediment of every gully that its dams hold, over the planning period."),
    "%",
    1,
    100,
)
TARGET = Number(
    QT_TRANSLATE_NOOP("Ordos", "Sediment to hold in all"),
    QT_TRANSLATE_NOOP("Ordos", "By all gullies together, wherever it is cheapest, in place of the share of each."),
    "t/a",
    0,
    1e9,
)
YEARS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Planning period"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Years over which sediment is counted; a dam that silts up earlier counts with what it takes until then.",
    ),
    "years",
    1,
    100,
    whole=True,
)
MODULUS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Soil erosion modulus"),
    QT_TRANSLATE_NOOP("Ordos", "Sediment that comes down from a square kilometre, where no layer or raster says it."),
    "t/(km²·a)",
    1,
    100_000,
    decimals=0,
)
NO_EXISTING = Flag(
    QT_TRANSLATE_NOOP("Ordos", "There are no existing dams"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Say so where no layer of existing dams is given; nobody plans dams without knowing those that stand."
    ),
)
REINFORCE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Defective dams"),
    QT_TRANSLATE_NOOP(
        "Ordos", "A defective dam that is not reinforced holds nothing, and its breach is reckoned with below it."
    ),
    {
        "chosen": QT_TRANSLATE_NOOP("Ordos", "Reinforced where it pays"),
        "all": QT_TRANSLATE_NOOP("Ordos", "All reinforced"),
    },
)
BREACH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Storage that a breach lets go"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Share of the total storage of a dam that the dam below has to take in its free storage."
    ),
    "%",
    0,
    100,
)
GULLY_KM2 = Number(
    QT_TRANSLATE_NOOP("Ordos", "Largest gully"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Without outlets, a gully ends where more land than this drains through its channel; each gets a system.",
    ),
    "km²",
    0.1,
    10_000,
)
HAZARD_DISTANCE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Reach below dams"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Along the channel, in which people, roads and industry count; by the table of objects when empty."
    ),
    "m",
    0,
    100_000,
)
LEAST_KM2 = Number(
    QT_TRANSLATE_NOOP("Ordos", "Smallest catchment of a dam"),
    QT_TRANSLATE_NOOP("Ordos", "Channels with less land above them get no dams."),
    "km²",
    0.001,
    1_000,
    decimals=3,
)
MOST_KM2 = Number(QT_TRANSLATE_NOOP("Ordos", "Largest catchment of a dam"), "", "km²", 0.01, 10_000)
SPACING = Number(
    QT_TRANSLATE_NOOP("Ordos", "Spacing of sites"),
    QT_TRANSLATE_NOOP("Ordos", "Along the channels, between the places that are looked at."),
    "m",
    5,
    10_000,
)
PER_LINK = Number(QT_TRANSLATE_NOOP("Ordos", "Sites between two confluences at most"), "", "", 1, 1_000, whole=True)
LONGEST = Number(QT_TRANSLATE_NOOP("Ordos", "Longest crest"), "", "m", 5, 5_000)
PASSED = Number(
    QT_TRANSLATE_NOOP("Ordos", "Silt that passes a dam"),
    QT_TRANSLATE_NOOP("Ordos", "Share of what arrives that floods carry through."),
    "%",
    0,
    95,
)
DENSITY = Number(QT_TRANSLATE_NOOP("Ordos", "Density of settled silt"), "", "t/m³", 0.8, 2.0)
DRAIN_DAYS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Time to drain"),
    QT_TRANSLATE_NOOP("Ordos", "In which the outlet empties the silt pool."),
    "d",
    0.5,
    60,
)
STEP = Number(QT_TRANSLATE_NOOP("Ordos", "Step of the storage curves"), "", "m", 0.1, 10)
STREAM_KM2 = Number(
    QT_TRANSLATE_NOOP("Ordos", "Smallest catchment of a stream"),
    QT_TRANSLATE_NOOP("Ordos", "Of the streams that are drawn."),
    "km²",
    0.0001,
    1_000,
    decimals=4,
)
SNAP = Number(
    QT_TRANSLATE_NOOP("Ordos", "Points moved onto channels within"),
    QT_TRANSLATE_NOOP("Ordos", "Outlets and existing dams are moved to the largest channel within this distance."),
    "m",
    0,
    2_000,
)
CHANNEL_WITHIN = Number(
    QT_TRANSLATE_NOOP("Ordos", "Gullies belong to channels within"),
    QT_TRANSLATE_NOOP("Ordos", "Distance of a gully's mouth, or of one of its dams, from a channel line."),
    "m",
    0,
    20_000,
)
CELL = Number(
    QT_TRANSLATE_NOOP("Ordos", "Cell size"),
    QT_TRANSLATE_NOOP("Ordos", "0 takes the cell of the elevations."),
    "m",
    0,
    1000,
)
APPROVAL_NO = Text(
    QT_TRANSLATE_NOOP("Ordos", "Approval number of the water bureau"),
    QT_TRANSLATE_NOOP("Ordos", "For the river management range, where the land rules ask for one."),
)

DEM = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Elevations"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Of the gullies and of the ground some kilometres below them; 12.5 m or finer for design."
    ),
)
FLOW = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Flow directions"),
    QT_TRANSLATE_NOOP("Ordos", "Of GRASS r.watershed, where the Python package for them is not there."),
    required=False,
)
ACCUMULATION = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Flow accumulation"),
    QT_TRANSLATE_NOOP("Ordos", "Of GRASS r.watershed; only compared with what the directions say."),
    required=False,
)
EROSION_GRID = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Soil erosion modulus as a raster"),
    QT_TRANSLATE_NOOP("Ordos", "In t/(km²·a), as a soil loss run makes it."),
    required=False,
)
OUTLET = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Outlets of gullies"),
    QT_TRANSLATE_NOOP("Ordos", "One point for each gully, at its lower end; only the land above them is planned."),
    "Point",
    required=False,
    columns={"name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "沟名"))},
)
CHANNELS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Channel lines"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Gullies that open near them are planned, and carry their name and river code. Without outlets and lines all "
        "gullies of the terrain model are planned.",
    ),
    "LineString",
    required=False,
    columns={
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "河名", "河流名称", "river", "name_zh")),
        "river_code": Text(QT_TRANSLATE_NOOP("Ordos", "River code"), aliases=("河流代码", "孔兑代码", "code")),
    },
)
EROSION = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Soil erosion by area"),
    QT_TRANSLATE_NOOP("Ordos", "Polygons with their erosion modulus; land outside has that of the parameters."),
    "Polygon",
    required=False,
    columns={
        "modulus": Number(
            QT_TRANSLATE_NOOP("Ordos", "Soil erosion modulus"),
            "",
            "t/(km²·a)",
            0,
            1_000_000,
            aliases=("侵蚀模数", "土壤侵蚀模数", "erosion", "QSMS"),
        )
    },
)


INPUTS = {
    "dem": DEM,
    "existing_dams": EXISTING,
    "outlet": OUTLET,
    "channels": CHANNELS,
    "constraints": land.CONSTRAINTS,
    "hazard_points": HAZARD_POINTS,
    "hazard_lines": HAZARD_LINES,
    "hazard_areas": HAZARD_AREAS,
    "erosion": EROSION,
    "erosion_grid": EROSION_GRID,
    "flow": FLOW,
    "accumulation": ACCUMULATION,
    "dam_classes": DAM_CLASSES,
    "dam_sections": DAM_SECTIONS,
    "dam_storms": DAM_STORMS,
    "dam_hazards": DAM_HAZARDS,
    "dam_defects": DAM_DEFECTS,
    "prices": PRICES,
    "kongdui_table": KONGDUI_TABLE,
    "constraint_kinds": land.KIND_TABLE,
    "land_rules": land.RULE_TABLE,
}
