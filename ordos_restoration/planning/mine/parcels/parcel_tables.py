"""The tables of the parcel planner beside the parcels: new roads, and how well each unit was divided."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import UUID
from ordos_restoration.planning.mine.words import HECTARES, MU, PARCEL, UNIT
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Number, Table, Text

ROAD_LENGTH = Number(QT_TRANSLATE_NOOP("Ordos", "Length of new roads"), "", "m", 0, decimals=1)
ROAD_LAND = Number(
    QT_TRANSLATE_NOOP("Ordos", "Land of new roads"),
    QT_TRANSLATE_NOOP("Ordos", "Length by width. It is part of the areas of the parcels beside the roads."),
    "ha",
    0,
    decimals=4,
)
PARCELS = Number(QT_TRANSLATE_NOOP("Ordos", "Parcels"), "", "", 0, whole=True)
VARIATION = Number(
    QT_TRANSLATE_NOOP("Ordos", "Variation of the areas"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Standard deviation over the mean of the areas; where a list was given, of their shares of the areas aimed at.",
    ),
    "%",
    0,
    decimals=4,
)
WORST = Number(
    QT_TRANSLATE_NOOP("Ordos", "Largest deviation"),
    QT_TRANSLATE_NOOP("Ordos", "Of a parcel from the area aimed at in its part of the unit, above it or below."),
    "%",
    0,
    decimals=4,
)
SEVERAL = Number(
    QT_TRANSLATE_NOOP("Ordos", "Parcels of several parts"),
    QT_TRANSLATE_NOOP("Ordos", "None, unless something went wrong."),
    "",
    0,
    whole=True,
)

PARCEL_ROAD = Table(
    QT_TRANSLATE_NOOP("Ordos", "Access roads"),
    "MultiLineString",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Road code")),
        "unit": UNIT,
        "length_m": ROAD_LENGTH,
        "width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width"), "", "m", 0, decimals=1),
        "road_ha": ROAD_LAND,
    },
)
PARCEL_QUALITY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Quality of the division"),
    "",
    {
        "unit": UNIT,
        "parcels": PARCELS,
        "parts": Number(
            QT_TRANSLATE_NOOP("Ordos", "Separate parts"),
            QT_TRANSLATE_NOOP("Ordos", "Of the unit, after exclusions, breaks and roads were taken out."),
            "",
            0,
            whole=True,
        ),
        "area_ha": HECTARES,
        "area_mu": MU,
        "left_out_ha": Number(
            QT_TRANSLATE_NOOP("Ordos", "Left out"),
            QT_TRANSLATE_NOOP("Ordos", "Exclusions, and land that another unit holds too."),
            "ha",
            decimals=4,
        ),
        "target_ha": Number(
            QT_TRANSLATE_NOOP("Ordos", "Area aimed at"),
            QT_TRANSLATE_NOOP("Ordos", "That was asked for; the mean one where a number or a list was given."),
            "ha",
            0,
            decimals=4,
        ),
        "least_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Smallest parcel"), "", "ha", 0, decimals=4),
        "most_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Largest parcel"), "", "ha", 0, decimals=4),
        "variation_pct": VARIATION,
        "worst_pct": WORST,
        "compactness": Number(
            QT_TRANSLATE_NOOP("Ordos", "Mean compactness"),
            PARCEL.columns["compactness"].help,
            "1",
            0,
            1,
            decimals=3,
        ),
        "least_compactness": Number(QT_TRANSLATE_NOOP("Ordos", "Least compactness"), "", "1", 0, 1, decimals=3),
        "several_parts": SEVERAL,
        "at_road": Number(
            QT_TRANSLATE_NOOP("Ordos", "Parcels at a road"),
            QT_TRANSLATE_NOOP("Ordos", "An existing one, or the outer edge of the unit where none was given."),
            "",
            0,
            whole=True,
        ),
        "road_m": ROAD_LENGTH,
        "road_ha": ROAD_LAND,
    },
)
OUTPUTS = {"parcel": PARCEL, "parcel_road": PARCEL_ROAD, "parcel_quality": PARCEL_QUALITY}
NUMBERS = {
    "parcels": PARCELS,
    "area_ha": HECTARES,
    "area_mu": MU,
    "variation_pct": VARIATION,
    "worst_pct": WORST,
    "compactness": PARCEL_QUALITY.columns["compactness"],
    "several_parts": SEVERAL,
    "road_length_m": ROAD_LENGTH,
    "road_ha": ROAD_LAND,
}
