"""Parameters and inputs of the earthwork planner: labels, units and limits, declared once."""

from __future__ import annotations

from ordos_restoration.planning.mine.earth.earthwork_tables import FORMATIONS, SOILS
from ordos_restoration.planning.mine.suitability.suitability_tables import REGIONS
from ordos_restoration.planning.mine.words import DIRECTIONS, GROUND
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Grid, Layer, Number, Reference, Text

FORMS = {name: label for name, label in FORMATIONS.items() if name != "design"}
PLACES = {
    "spoil": QT_TRANSLATE_NOOP("Ordos", "Spoil place"),
    "borrow": QT_TRANSLATE_NOOP("Ordos", "Borrow place"),
    "topsoil": QT_TRANSLATE_NOOP("Ordos", "Topsoil place"),
}

FORMATION = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Form of the land"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Taken where a parcel does not name its own. Automatic: by direction, landform and slope, as the table of "
        "formation limits says; level where a parcel has no direction.",
    ),
    {"auto": QT_TRANSLATE_NOOP("Ordos", "Automatic"), **FORMS},
)
REGION = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Region type"),
    QT_TRANSLATE_NOOP("Ordos", "Of the quality standard, for the steepest slope allowed."),
    REGIONS,
)
MATERIAL = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Material of the ground"),
    QT_TRANSLATE_NOOP("Ordos", "Taken where a parcel does not name its own; decides how it swells and settles."),
    {name: label for name, label in SOILS.items() if name != "topsoil"},
)
LOOSE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Swell factor"),
    QT_TRANSLATE_NOOP("Ordos", "Loose volume over that as it lies; of the material when empty."),
    "1",
    1,
    3,
    decimals=3,
)
COMPACTED = Number(
    QT_TRANSLATE_NOOP("Ordos", "Compaction factor"),
    QT_TRANSLATE_NOOP("Ordos", "Volume in the fill over that as it lies; of the material when empty."),
    "1",
    0.3,
    3,
    decimals=3,
)
CELL = Number(
    QT_TRANSLATE_NOOP("Ordos", "Cell size"),
    QT_TRANSLATE_NOOP("Ordos", "0 takes the cell of the elevations, finer where parcels are small."),
    "m",
    0,
    1000,
)
STRIP = Number(
    QT_TRANSLATE_NOOP("Ordos", "Topsoil to strip"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "At most this depth, and no more than the parcel has; where nobody measured it, none on pits and dumps.",
    ),
    "m",
    0,
    5,
)
SPREAD = Number(
    QT_TRANSLATE_NOOP("Ordos", "Topsoil to spread"),
    QT_TRANSLATE_NOOP("Ordos", "Depth when settled; by the direction of the parcel when empty."),
    "m",
    0,
    5,
)
WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Width of terraces and berms"),
    QT_TRANSLATE_NOOP("Ordos", "By the direction of the parcel when empty."),
    "m",
    0.5,
    500,
)
RISE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Height from step to step"),
    QT_TRANSLATE_NOOP("Ordos", "Of benched slopes; of terraces at most. By the direction of the parcel when empty."),
    "m",
    0.2,
    60,
)
RISER = Number(
    QT_TRANSLATE_NOOP("Ordos", "Slope of risers and faces"),
    QT_TRANSLATE_NOOP("Ordos", "At most; by the direction of the parcel when empty."),
    "°",
    1,
    89,
)
SPOIL_DISTANCE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Distance to a spoil place"),
    QT_TRANSLATE_NOOP("Ordos", "Where no spoil places are given: the way that surplus goes from any parcel."),
    "m",
    0,
    100_000,
)
BORROW_DISTANCE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Distance to a borrow place"),
    QT_TRANSLATE_NOOP("Ordos", "Where no borrow or topsoil places are given: the way of what is lacking."),
    "m",
    0,
    100_000,
)
MAX_HAUL = Number(
    QT_TRANSLATE_NOOP("Ordos", "Longest haul"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Between parcels, to and from places; what lies farther stays or is lacking. No limit when empty."
    ),
    "m",
    1,
    100_000,
)
DETOUR = Number(
    QT_TRANSLATE_NOOP("Ordos", "Detour factor"),
    QT_TRANSLATE_NOOP("Ordos", "Way over straight line between parcels and places."),
    "1",
    1,
    5,
)
MAX_MISSING = Number(
    QT_TRANSLATE_NOOP("Ordos", "Ground without elevations at most"),
    QT_TRANSLATE_NOOP("Ordos", "Parcels of which more is unknown are left out."),
    "%",
    0,
    100,
)

PARCELS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Restoration parcels"),
    QT_TRANSLATE_NOOP("Ordos", "Polygons to be formed, as the division into parcels gives them, or any others."),
    "Polygon",
    columns={
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Parcel code"), aliases=("编号", "地块编号", "parcel", "name", "名称")),
        "direction": Text(QT_TRANSLATE_NOOP("Ordos", "Direction of restoration"), aliases=("复垦方向", "修复方向")),
        "landform": Text(QT_TRANSLATE_NOOP("Ordos", "Landform"), aliases=("地貌类型",)),
        "soil_cm": GROUND["soil_cm"],
        "formation": Text(QT_TRANSLATE_NOOP("Ordos", "Form of the land"), aliases=("平整方式",)),
        "formed_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Height of the formed land"),
            QT_TRANSLATE_NOOP("Ordos", "Mean height with its topsoil; balanced when empty."),
            "m",
            -500,
            9000,
            aliases=("设计高程", "平整高程"),
        ),
        "material": Text(QT_TRANSLATE_NOOP("Ordos", "Material of the ground"), aliases=("土质",)),
    },
)
DEM = Grid(QT_TRANSLATE_NOOP("Ordos", "Elevations"), QT_TRANSLATE_NOOP("Ordos", "Of the ground as it is."))
DESIGN = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Design surface"),
    QT_TRANSLATE_NOOP("Ordos", "Of the finished land, in the unit of the elevations; where it ends, forms are chosen."),
    required=False,
)
PLACE_LAYER = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Spoil and borrow places"),
    QT_TRANSLATE_NOOP("Ordos", "Points with their kind (spoil, borrow or topsoil) and how much they take or give."),
    "Point",
    required=False,
    columns={
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Code of the place"), aliases=("编号", "name", "名称")),
        "kind": Text(QT_TRANSLATE_NOOP("Ordos", "Kind of the place"), aliases=("类型",)),
        "capacity_m3": Number(
            QT_TRANSLATE_NOOP("Ordos", "Capacity"),
            QT_TRANSLATE_NOOP("Ordos", "As the earth lies before it is cut; no limit when empty."),
            "m³",
            0,
            aliases=("容量",),
        ),
    },
)
DEGREES = {
    "formed_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Steepest formed plane"), "", "°", 0, 45),
    "loess_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Steepest slope, loess plateau"), "", "°", 0, 60),
    "steppe_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Steepest slope, steppe"), "", "°", 0, 60),
    "arid_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Steepest slope, arid region"), "", "°", 0, 60),
}
LIMITS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Formation limits"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Form, slope, terraces and cover soil by direction of restoration; the shipped table when empty."
    ),
    "formation_limits",
    {
        "direction": Choice(QT_TRANSLATE_NOOP("Ordos", "Direction of restoration"), "", DIRECTIONS),
        "gentle": Choice(QT_TRANSLATE_NOOP("Ordos", "Form on gentle ground"), "", FORMS),
        "steep": Choice(QT_TRANSLATE_NOOP("Ordos", "Form on steep ground"), "", FORMS),
        **DEGREES,
        "width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width of terraces and berms"), "", "m", 0.5, 500),
        "height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height from step to step"), "", "m", 0.2, 60),
        "riser_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Slope of risers and faces"), "", "°", 1, 89),
        "cover_m": Number(QT_TRANSLATE_NOOP("Ordos", "Cover soil"), "", "m", 0, 5),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
CLASSES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Haul classes"),
    QT_TRANSLATE_NOOP("Ordos", "Machines by distance; the shipped table when empty."),
    "haul_classes",
    {
        "haul_class": Text(QT_TRANSLATE_NOOP("Ordos", "Haul class")),
        "from_m": Number(QT_TRANSLATE_NOOP("Ordos", "Farther than"), "", "m", 0),
        "to_m": Number(QT_TRANSLATE_NOOP("Ordos", "At most as far as"), "", "m", 0),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
FACTORS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Swell and compaction of soils"),
    QT_TRANSLATE_NOOP("Ordos", "Loose and compacted volume over that as it lies; the shipped table when empty."),
    "soil_factors",
    {
        "material": Choice(QT_TRANSLATE_NOOP("Ordos", "Material"), "", SOILS),
        "loose": LOOSE,
        "compacted": COMPACTED,
        "loss_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Loss"), "", "%", 0, 50, decimals=1),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
INPUTS = {
    "parcels": PARCELS,
    "dem": DEM,
    "design": DESIGN,
    "places": PLACE_LAYER,
    "formation_limits": LIMITS,
    "haul_classes": CLASSES,
    "soil_factors": FACTORS,
}
GRIDS = {
    "design_surface": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Height of the formed land"), QT_TRANSLATE_NOOP("Ordos", "With its topsoil, in m.")
    ),
    "work_height": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Work height"),
        QT_TRANSLATE_NOOP("Ordos", "Formed land less ground in m: positive is fill, negative is cut."),
    ),
}
