"""The editable tables of slope vegetation: slope classes, grades of erosion, measures, species."""

from __future__ import annotations

from ordos_restoration.planning.slopes.slope_tables import FORMS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Number, Reference, Text

VERIFIED = Text(QT_TRANSLATE_NOOP("Ordos", "Verified"))
SOURCE = Text(QT_TRANSLATE_NOOP("Ordos", "Source"))
SCHEMES = {
    "erosion": QT_TRANSLATE_NOOP("Ordos", "Erosion survey (5, 8, 15, 25, 35°)"),
    "forestry": QT_TRANSLATE_NOOP("Ordos", "Forestry survey (5, 15, 25, 35, 45°)"),
    "farmland": QT_TRANSLATE_NOOP("Ordos", "Farmland survey (2, 6, 15, 25°)"),
}
CLASS_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Table of slope classes"),
    QT_TRANSLATE_NOOP("Ordos", "Limits of the slope classes of each scheme; the shipped table when empty."),
    "slope_classes",
    {
        "scheme": Choice(QT_TRANSLATE_NOOP("Ordos", "Slope classes"), "", SCHEMES),
        "slope_class": Text(QT_TRANSLATE_NOOP("Ordos", "Slope class")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "from_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Slope from"), "", "°", 0, 90),
        "to_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Slope below"), "", "°", 0, 90),
        "verified": VERIFIED,
    },
)
GRADE_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Grades of water erosion"),
    QT_TRANSLATE_NOOP("Ordos", "Limits of the grades of SL 190 on the Loess Plateau; the shipped table when empty."),
    "sl190_water",
    {
        "class": Text(QT_TRANSLATE_NOOP("Ordos", "Class")),
        "from_t_km2": Number(QT_TRANSLATE_NOOP("Ordos", "Soil loss from"), "", "t/km²", 0),
        "to_t_km2": Number(QT_TRANSLATE_NOOP("Ordos", "Soil loss below"), "", "t/km²", 0),
        "verified": VERIFIED,
    },
)
METRES = {
    "width_m": QT_TRANSLATE_NOOP("Ordos", "Width of the bench or ditch, or length of the pit down the slope"),
    "bottom_m": QT_TRANSLATE_NOOP("Ordos", "Width of the ditch at its bottom"),
    "depth_m": QT_TRANSLATE_NOOP("Ordos", "Depth of the ditch or pit"),
    "rim_m": QT_TRANSLATE_NOOP("Ordos", "Height of the rim"),
    "pit_length_m": QT_TRANSLATE_NOOP("Ordos", "Length of the pit along the contour"),
    "row_from_m": QT_TRANSLATE_NOOP("Ordos", "Spacing of rows down the slope, from"),
    "row_to_m": QT_TRANSLATE_NOOP("Ordos", "Spacing of rows down the slope, to"),
    "along_from_m": QT_TRANSLATE_NOOP("Ordos", "Spacing of pits along the row, from"),
    "along_to_m": QT_TRANSLATE_NOOP("Ordos", "Spacing of pits along the row, to"),
}
MEASURE_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Measures on slopes"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Slopes, aspects, soils and uses a measure suits, its sizes, spacings and effect; the shipped table when "
        "empty. Of all that suit a unit the one of the lowest priority number is taken.",
    ),
    "slope_measures",
    {
        "measure": Text(QT_TRANSLATE_NOOP("Ordos", "Measure")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "form": Choice(QT_TRANSLATE_NOOP("Ordos", "Form of the works"), "", FORMS),
        "priority": Number(QT_TRANSLATE_NOOP("Ordos", "Priority"), "", "", 1, whole=True),
        "slope_from_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Slope from"), "", "°", 0, 90),
        "slope_to_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Slope below"), "", "°", 0, 90),
        "aspects": Text(QT_TRANSLATE_NOOP("Ordos", "Aspect groups")),
        "soils": Text(QT_TRANSLATE_NOOP("Ordos", "Soils it suits")),
        "uses": Text(
            QT_TRANSLATE_NOOP("Ordos", "Uses of the land"),
            QT_TRANSLATE_NOOP(
                "Ordos", "Categories of the land class table; steep_crop is cultivated land that is given up."
            ),
        ),
        "cover_from_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Plant cover from"), "", "%", 0, 100),
        "cover_to_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Plant cover below"), "", "%", 0, 101),
        **{name: Number(label, "", "m", 0, 500) for name, label in METRES.items()},
        "reverse_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Reverse slope"), "", "°", 0, 45),
        "e_factor": Number(QT_TRANSLATE_NOOP("Ordos", "Works factor E"), "", "1", 0, 1),
        "cover_after_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Plant cover after"),
            QT_TRANSLATE_NOOP("Ordos", "Where nothing is planted; never less than before."),
            "%",
            0,
            100,
        ),
        "planted": Flag(QT_TRANSLATE_NOOP("Ordos", "With plants")),
        "work_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item")),
        "work_unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit of the works")),
        "planting_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item of planting")),
        "care_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item of care")),
        "source": SOURCE,
        "verified": VERIFIED,
    },
)
STAND_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Species of slopes"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Mixes by measure, soil, aspect, rain and groundwater; the shipped table when empty. Of all that suit a unit "
        "the one of the lowest priority number is taken.",
    ),
    "slope_species",
    {
        "stand": Text(QT_TRANSLATE_NOOP("Ordos", "Stand")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "priority": Number(QT_TRANSLATE_NOOP("Ordos", "Priority"), "", "", 1, whole=True),
        "measures": Text(QT_TRANSLATE_NOOP("Ordos", "Measures")),
        "aspects": Text(QT_TRANSLATE_NOOP("Ordos", "Aspect groups")),
        "soils": Text(QT_TRANSLATE_NOOP("Ordos", "Soils it suits")),
        "rain_from_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Rain from"), "", "mm", 0),
        "rain_to_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Rain below"), "", "mm", 0),
        "groundwater_to_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Groundwater no deeper than"),
            QT_TRANSLATE_NOOP("Ordos", "Unknown groundwater counts as deep."),
            "m",
            0,
        ),
        "mix": Text(QT_TRANSLATE_NOOP("Ordos", "Species codes and shares")),
        "plants_per_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Density"), "", "plants/ha", 1),
        "cover_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Plant cover once closed"), "", "%", 0, 100),
        "grass": Text(QT_TRANSLATE_NOOP("Ordos", "Grass sown")),
        "seed_kg_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Seed per hectare"), "", "kg/ha", 0),
        "source": SOURCE,
        "verified": VERIFIED,
    },
)
