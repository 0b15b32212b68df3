"""Parameters and inputs of the planner of sand fixation: labels, units and limits, declared once."""

from __future__ import annotations

import dataclasses

from ordos_restoration.planning import land
from ordos_restoration.planning.mine.plan.plan_parameters import SPECIES
from ordos_restoration.planning.prices import PRICES
from ordos_restoration.planning.sand.barrier_materials import BARRIER_TABLE
from ordos_restoration.planning.sand.fixation.aerial_seeding import AERIAL_SEED
from ordos_restoration.planning.sand.fixation.closure_rules import CLOSURE_TARGETS, CLOSURE_TYPES
from ordos_restoration.planning.sand.fixation.drift_threat import SUPPLY
from ordos_restoration.planning.sand.fixation.fixation_acceptance import ACCEPTANCE
from ordos_restoration.planning.sand.fixation.protected_objects import AREAS, LINES, OBJECTS
from ordos_restoration.planning.sand.fixation.seeding_limits import AERIAL_LIMITS
from ordos_restoration.planning.sand.fixation.treatment_designs import DESIGNS, WORKS
from ordos_restoration.planning.sand.fixation.treatment_rules import RULES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Layer, Number, Text
from ordos_restoration.planning.wind.factors import WIND_FACTORS
from ordos_restoration.planning.wind.source import WIND

RAIN_LIMIT = Number(
    QT_TRANSLATE_NOOP("Ordos", "Rain below which only shrubs grow"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Where less falls in a year, trees are planted only above near groundwater or where a legal source is named.",
    ),
    "mm",
    0,
    2000,
)
FIRST_YEAR = Number(QT_TRANSLATE_NOOP("Ordos", "First year of the works"), "", "", 2000, 2100, whole=True)
CAP = Text(
    QT_TRANSLATE_NOOP("Ordos", "Budget of the years"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Yuan that the works of a year may cost, without care and guarding: one number for all years, or years and "
        "numbers as 2026:5000000; 2027:8000000, the last of which holds on. Empty: no limit.",
    ),
)
AREA_CAP = Number(
    QT_TRANSLATE_NOOP("Ordos", "Area of a year"),
    QT_TRANSLATE_NOOP("Ordos", "Most land treated in a year; no limit when empty."),
    "ha",
    0.01,
    1_000_000,
)
COVER = Number(
    QT_TRANSLATE_NOOP("Ordos", "Cover of low-coverage belts"),
    QT_TRANSLATE_NOOP("Ordos", "Share of the land below the belts, 15 to 25 % as a rule; of the designs when empty."),
    "%",
    5,
    60,
)
BELT_WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Width of low-coverage belts"),
    QT_TRANSLATE_NOOP("Ordos", "Of the grown crowns; of the designs when empty."),
    "m",
    0.5,
    100,
)
SWATH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Swath of the aircraft"),
    QT_TRANSLATE_NOOP("Ordos", "Width that one pass sows."),
    "m",
    5,
    500,
)
OVERLAP = Number(
    QT_TRANSLATE_NOOP("Ordos", "Overlap of swaths"),
    QT_TRANSLATE_NOOP("Ordos", "Share of a swath that the next pass sows again."),
    "%",
    0,
    80,
)
RUN_IN = Number(
    QT_TRANSLATE_NOOP("Ordos", "Run-in of flight lines"),
    QT_TRANSLATE_NOOP("Ordos", "Flown before and after the land on every line."),
    "m",
    0,
    5000,
)
HEADING = Number(
    QT_TRANSLATE_NOOP("Ordos", "Heading of flight lines"),
    QT_TRANSLATE_NOOP("Ordos", "Clockwise from grid north; along the long side of each patch when empty."),
    "°",
    0,
    360,
)
WARDEN_AREA = Number(
    QT_TRANSLATE_NOOP("Ordos", "Land of a warden post"),
    QT_TRANSLATE_NOOP("Ordos", "Closed land that one post can guard."),
    "ha",
    1,
    100_000,
)
GATE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Width of gates"),
    QT_TRANSLATE_NOOP("Ordos", "Left open in fences and in the belts of fields where a road crosses."),
    "m",
    0,
    100,
)
GAP_MOUTHS = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Belts of wind gaps"),
    QT_TRANSLATE_NOOP("Ordos", "At which mouths of a corridor through the dunes belts stand."),
    {
        "both": QT_TRANSLATE_NOOP("Ordos", "Both mouths"),
        "upwind": QT_TRANSLATE_NOOP("Ordos", "Upwind mouth"),
        "downwind": QT_TRANSLATE_NOOP("Ordos", "Downwind mouth"),
    },
)
LEAST_AREA = Number(
    QT_TRANSLATE_NOOP("Ordos", "Smallest patch"),
    QT_TRANSLATE_NOOP("Ordos", "What the land rules leave of a patch below this area is not treated."),
    "m²",
    0,
    100_000,
)


def number(label: str, unit: str, most: float, aliases: tuple[str, ...], sentence: str = "") -> Number:
    """Return a column of the layer of patches: a number from 0."""
    return Number(label, sentence, unit, 0, most, aliases=aliases)


SAND = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Sand patches"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Polygons of sand and other land to be fixed, with what is known of them. What is not known stays unknown: no "
        "rule that asks for it holds, and groundwater counts as deep.",
    ),
    "Polygon",
    columns={
        "code": Text(
            QT_TRANSLATE_NOOP("Ordos", "Code"), aliases=("编号", "小班号", "小班编号", "图斑编号", "XIAO_BAN", "TBBH")
        ),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "地名")),
        "river_code": Text(QT_TRANSLATE_NOOP("Ordos", "River code"), aliases=("孔兑编号", "孔兑代码", "孔兑")),
        "sand_mobility": Text(
            QT_TRANSLATE_NOOP("Ordos", "Sand mobility"), aliases=("mobility", "流动性", "沙地类型", "SHLX")
        ),
        "state": Text(
            QT_TRANSLATE_NOOP("Ordos", "State of the land"),
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Degraded forest, old shrubs, degraded grassland, land disturbed by a wind farm, wind gap, field "
                "block, or sand.",
            ),
            aliases=("land_state", "现状", "土地状况", "地类现状"),
        ),
        "treatment": Text(
            QT_TRANSLATE_NOOP("Ordos", "Sand treatment"),
            QT_TRANSLATE_NOOP("Ordos", "Goes before the rules where it is filled in."),
            aliases=("治理措施", "措施", "治理方式"),
        ),
        "dune_height_m": number(QT_TRANSLATE_NOOP("Ordos", "Height of the dunes"), "m", 300, ("沙丘高", "沙丘高度")),
        "dune_density_pct": number(
            QT_TRANSLATE_NOOP("Ordos", "Density of the dunes"), "%", 100, ("沙丘密度", "dune_density")
        ),
        "cover_pct": number(
            QT_TRANSLATE_NOOP("Ordos", "Plant cover"), "%", 100, ("盖度", "覆盖度", "植被盖度", "cover", "FVC")
        ),
        "groundwater_m": number(
            QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"), "m", 1000, ("地下水埋深", "groundwater")
        ),
        "water_source": Text(
            QT_TRANSLATE_NOOP("Ordos", "Legal water source"),
            QT_TRANSLATE_NOOP(
                "Ordos", "Name of the source (reclaimed, mine or flood water …) that allows trees without groundwater."
            ),
            aliases=("水源", "合法水源"),
        ),
        "road_m": number(QT_TRANSLATE_NOOP("Ordos", "Way to the road"), "m", 1e6, ("距道路距离", "距路距离", "运距")),
    },
)
ROADS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Roads"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Roads to the patches, as lines: their distance where a patch does not say it, and gates of fences."
    ),
    "LineString",
    required=False,
)
UNFENCED = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Borders that need no fence"),
    QT_TRANSLATE_NOOP("Ordos", "Fences that stand already, water and cliffs, as lines: no new fence along them."),
    "LineString",
    required=False,
)
INPUTS = {
    "patches": SAND,
    "constraints": land.CONSTRAINTS,
    "protected_lines": LINES,
    "protected_areas": AREAS,
    "roads": ROADS,
    "unfenced": UNFENCED,
    "wind": dataclasses.replace(WIND, required=False),
    "sand_treatments": RULES,
    "sand_designs": DESIGNS,
    "sand_works": WORKS,
    "sand_objects": OBJECTS,
    "sand_supply": SUPPLY,
    "sand_acceptance": ACCEPTANCE,
    "aerial_seed": AERIAL_SEED,
    "aerial_limits": AERIAL_LIMITS,
    "closure_types": CLOSURE_TYPES,
    "closure_targets": CLOSURE_TARGETS,
    "species": SPECIES,
    "prices": PRICES,
    "barriers": BARRIER_TABLE,
    "constraint_kinds": land.KIND_TABLE,
    "land_rules": land.RULE_TABLE,
    "wind_factors": WIND_FACTORS,
}
