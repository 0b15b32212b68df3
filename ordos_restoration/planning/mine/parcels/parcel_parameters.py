"""Parameters and inputs of the parcel planner: labels, units and limits, declared once."""

from __future__ import annotations

from ordos_restoration.planning.mine.words import UNITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Layer, Number, Text

TARGET_AREA = Number(
    QT_TRANSLATE_NOOP("Ordos", "Area of a parcel"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Every part of a unit gets the whole number of equal parcels that comes nearest to it. Not used where a number "
        "or a list of areas is given.",
    ),
    "ha",
    0.01,
    10_000,
    decimals=4,
)
COUNT = Number(
    QT_TRANSLATE_NOOP("Ordos", "Number of parcels"),
    QT_TRANSLATE_NOOP("Ordos", "Every unit is divided into exactly so many equal parcels."),
    "",
    1,
    10_000,
    whole=True,
)
AREAS = Text(
    QT_TRANSLATE_NOOP("Ordos", "Areas of the parcels"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Unequal areas in hectares, separated by semicolons or spaces, cut from every unit; what is left of it becomes "
        "one more parcel.",
    ),
)
CLEARANCE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Clearance around exclusions"),
    QT_TRANSLATE_NOOP("Ordos", "Kept free around each exclusion that does not name its own."),
    "m",
    0,
    1000,
)
ROAD_WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Width of access roads"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "For the land that new roads along the borders of parcels take. It stays part of the parcels on both sides and "
        "is reported beside them.",
    ),
    "m",
    1,
    30,
)
EXCLUSIONS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Exclusions"),
    QT_TRANSLATE_NOOP("Ordos", "Polygons no parcel may cover: ponds, buildings, pylons."),
    "Polygon",
    required=False,
    columns={
        "clearance": Number(
            QT_TRANSLATE_NOOP("Ordos", "Clearance"),
            QT_TRANSLATE_NOOP("Ordos", "Kept free around the polygon."),
            "m",
            0,
            1000,
            aliases=("setback", "退让距离", "避让距离", "退距"),
        )
    },
)
BREAKS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Break lines"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Edges of benches, ditches, borders no parcel may lie across. A line must run from edge to edge of a unit, or "
        "meet another one.",
    ),
    "LineString",
    required=False,
)
ROADS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Existing roads"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "No parcel lies across them, and new roads begin at them. Without any, the outer edge of every unit is taken "
        "for the way in.",
    ),
    "LineString",
    required=False,
)
INPUTS = {"units": UNITS, "exclusions": EXCLUSIONS, "breaks": BREAKS, "roads": ROADS}
