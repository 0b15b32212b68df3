"""The tables of suitability: grades, standards and region types to read, units, factors and classes to write."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import UUID
from ordos_restoration.planning.mine.land_classes import CATEGORIES
from ordos_restoration.planning.mine.words import AREAS, DIRECTION, DIRECTIONS, GROUND, PV, SCHEME, TRAITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Number, Reference, Table, Text

USES = {
    "crop": QT_TRANSLATE_NOOP("Ordos", "Crops"),
    "forest": QT_TRANSLATE_NOOP("Ordos", "Forest and shrubs"),
    "grass": QT_TRANSLATE_NOOP("Ordos", "Grass"),
    "pv": QT_TRANSLATE_NOOP("Ordos", "Photovoltaics"),
}
GRADE_NAMES = {
    "1": QT_TRANSLATE_NOOP("Ordos", "1 highly suitable"),
    "2": QT_TRANSLATE_NOOP("Ordos", "2 moderately suitable"),
    "3": QT_TRANSLATE_NOOP("Ordos", "3 marginally suitable"),
    "n": QT_TRANSLATE_NOOP("Ordos", "N unsuitable"),
}
REGIONS = {
    "loess": QT_TRANSLATE_NOOP("Ordos", "Loess plateau"),
    "steppe": QT_TRANSLATE_NOOP("Ordos", "Northern steppe"),
    "arid": QT_TRANSLATE_NOOP("Ordos", "Arid northwest"),
}
FACTORS = {
    "slope_deg": QT_TRANSLATE_NOOP("Ordos", "Slope"),
    "soil_cm": QT_TRANSLATE_NOOP("Ordos", "Effective soil thickness"),
    "texture": QT_TRANSLATE_NOOP("Ordos", "Soil texture"),
    "gravel_pct": QT_TRANSLATE_NOOP("Ordos", "Gravel"),
    "irrigation": QT_TRANSLATE_NOOP("Ordos", "Irrigation"),
    "organic_g_kg": QT_TRANSLATE_NOOP("Ordos", "Organic matter"),
    "ph": QT_TRANSLATE_NOOP("Ordos", "Soil pH"),
    "soil_source_pct": QT_TRANSLATE_NOOP("Ordos", "Guarantee of soil"),
    "degree": QT_TRANSLATE_NOOP("Ordos", "Degree of damage"),
    "stability": QT_TRANSLATE_NOOP("Ordos", "Stability of the ground"),
    "pollution": QT_TRANSLATE_NOOP("Ordos", "Pollution"),
    "water_table_m": QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"),
    "subsidence_m": QT_TRANSLATE_NOOP("Ordos", "Subsidence"),
    "block_ha": QT_TRANSLATE_NOOP("Ordos", "Contiguous area"),
    "bulk_density": QT_TRANSLATE_NOOP("Ordos", "Bulk density"),
    "ec_ds_m": QT_TRANSLATE_NOOP("Ordos", "Electric conductivity"),
    "cover_pct": QT_TRANSLATE_NOOP("Ordos", "Plant cover"),
}
FACTOR_UNITS = {
    "slope_deg": "°",
    "soil_cm": "cm",
    "gravel_pct": "%",
    "organic_g_kg": "g/kg",
    "soil_source_pct": "%",
    "water_table_m": "m",
    "subsidence_m": "m",
    "block_ha": "ha",
    "bulk_density": "g/cm³",
    "ec_ds_m": "dS/m",
}
WORDS = {  # of the shipped levels; a copy of the grading table may have others
    "loam": QT_TRANSLATE_NOOP("Ordos", "Loam"),
    "clay": QT_TRANSLATE_NOOP("Ordos", "Clayey soil"),
    "sandy_loam": QT_TRANSLATE_NOOP("Ordos", "Sandy loam"),
    "heavy_clay": QT_TRANSLATE_NOOP("Ordos", "Heavy clay"),
    "sand": QT_TRANSLATE_NOOP("Ordos", "Sandy soil"),
    "gravelly": QT_TRANSLATE_NOOP("Ordos", "Gravel or rock"),
    "secured": QT_TRANSLATE_NOOP("Ordos", "Secured"),
    "partly": QT_TRANSLATE_NOOP("Ordos", "Partly secured"),
    "none": QT_TRANSLATE_NOOP("Ordos", "None"),
    "slight": QT_TRANSLATE_NOOP("Ordos", "Slight damage"),
    "moderate": QT_TRANSLATE_NOOP("Ordos", "Moderate damage"),
    "severe": QT_TRANSLATE_NOOP("Ordos", "Severe damage"),
    "stable": QT_TRANSLATE_NOOP("Ordos", "Stable"),
    "moving": QT_TRANSLATE_NOOP("Ordos", "Moving"),
    "light": QT_TRANSLATE_NOOP("Ordos", "Light"),
    "medium": QT_TRANSLATE_NOOP("Ordos", "Medium"),
    "heavy": QT_TRANSLATE_NOOP("Ordos", "Heavy"),
}
REASONS = {
    "required": QT_TRANSLATE_NOOP("Ordos", "Required by a rule"),
    "wished": QT_TRANSLATE_NOOP("Ordos", "Wished for, and suited"),
    "best": QT_TRANSLATE_NOOP("Ordos", "Best grade"),
    "original": QT_TRANSLATE_NOOP("Ordos", "What it was before, and suited"),
    "preferred": QT_TRANSLATE_NOOP("Ordos", "Preferred among equal grades"),
    "only": QT_TRANSLATE_NOOP("Ordos", "Only one that is possible"),
    "fallback": QT_TRANSLATE_NOOP("Ordos", "Next best: what a rule requires is not possible"),
    "little_known": QT_TRANSLATE_NOOP("Ordos", "Neither slope nor soil is known: grass until they are"),
    "none": QT_TRANSLATE_NOOP("Ordos", "Nothing suits this land"),
}

USE = Choice(QT_TRANSLATE_NOOP("Ordos", "Use"), "", USES)
FACTOR = Choice(QT_TRANSLATE_NOOP("Ordos", "Factor of suitability"), "", FACTORS)
REGION = Choice(QT_TRANSLATE_NOOP("Ordos", "Region type"), "", REGIONS)
VERIFIED = Text(QT_TRANSLATE_NOOP("Ordos", "Verified"))
NAMES = {
    "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
    "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
}
BOUNDS = {
    "minimum": Number(QT_TRANSLATE_NOOP("Ordos", "Lower limit"), "", "1", decimals=4),
    "maximum": Number(QT_TRANSLATE_NOOP("Ordos", "Upper limit"), "", "1", decimals=4),
}
GRADING = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Grades of suitability"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Levels of every factor and their grades 1, 2, 3 or N for every use; shipped when empty. A value on the bound "
        "of two levels has the better grade. Rows of a region take the place of those for “all”.",
    ),
    "suitability_grades",
    {
        "region": Text(QT_TRANSLATE_NOOP("Ordos", "Region type")),
        "factor": Text(QT_TRANSLATE_NOOP("Ordos", "Factor of suitability")),
        **NAMES,
        "level": Number(QT_TRANSLATE_NOOP("Ordos", "Level"), "", "", 1, whole=True),
        **BOUNDS,
        "words": Text(QT_TRANSLATE_NOOP("Ordos", "Words")),
        **{use: Text(label) for use, label in USES.items()},
        "verified": VERIFIED,
    },
)
STANDARDS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Quality standards of restored land"),
    QT_TRANSLATE_NOOP("Ordos", "Limits of a direction in a region type; shipped when empty."),
    "quality_standards",
    {"region": REGION, "direction": DIRECTION, "factor": FACTOR, **BOUNDS, "verified": VERIFIED},
)
RAIN = Number(QT_TRANSLATE_NOOP("Ordos", "Rain"), QT_TRANSLATE_NOOP("Ordos", "Of a mean year."), "mm", 0, 3000)
REGION_TYPES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Region types of the banners"),
    QT_TRANSLATE_NOOP("Ordos", "Region type and rain of every banner; shipped when empty."),
    "region_types",
    {
        "banner": Text(QT_TRANSLATE_NOOP("Ordos", "Banner")),
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Code")),
        **NAMES,
        "region": REGION,
        "rain_mm": RAIN,
        "verified": VERIFIED,
    },
)


def grade_of(label: str) -> Choice:
    """Return a column of grades."""
    return Choice(label, "", GRADE_NAMES)


def limit_of(label: str) -> Choice:
    """Return a column of the first factor that limits a use."""
    return Choice(label, QT_TRANSLATE_NOOP("Ordos", "The first one, where several do; empty at grade 1."), FACTORS)


RECLAMATION_UNIT = Table(
    QT_TRANSLATE_NOOP("Ordos", "Units with their direction of restoration"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Unit code")),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        **TRAITS,
        **GROUND,
        "direction": DIRECTION,
        "pv": PV,
        **AREAS,
        "category": Choice(QT_TRANSLATE_NOOP("Ordos", "Category of land before"), "", CATEGORIES),
        "region": REGION,
        "crop_grade": grade_of(QT_TRANSLATE_NOOP("Ordos", "Grade for crops")),
        "crop_limit": limit_of(QT_TRANSLATE_NOOP("Ordos", "What limits crops")),
        "forest_grade": grade_of(QT_TRANSLATE_NOOP("Ordos", "Grade for forest and shrubs")),
        "forest_limit": limit_of(QT_TRANSLATE_NOOP("Ordos", "What limits forest and shrubs")),
        "grass_grade": grade_of(QT_TRANSLATE_NOOP("Ordos", "Grade for grass")),
        "grass_limit": limit_of(QT_TRANSLATE_NOOP("Ordos", "What limits grass")),
        "pv_grade": grade_of(QT_TRANSLATE_NOOP("Ordos", "Grade for photovoltaics")),
        "pv_limit": limit_of(QT_TRANSLATE_NOOP("Ordos", "What limits photovoltaics")),
        "reason": Choice(QT_TRANSLATE_NOOP("Ordos", "Reason for the direction"), "", REASONS),
        "reasons_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Reasons in Chinese")),
        "reasons_en": Text(QT_TRANSLATE_NOOP("Ordos", "Reasons in English")),
        "rules": Text(QT_TRANSLATE_NOOP("Ordos", "Rules that decided")),
        "interim": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Cover until it is stable"),
            QT_TRANSLATE_NOOP("Ordos", "Where the direction waits for stable land."),
            DIRECTIONS,
        ),
        "avoid": Text(
            QT_TRANSLATE_NOOP("Ordos", "Species to avoid"),
            QT_TRANSLATE_NOOP("Ordos", "As the table of species names them."),
        ),
        "unknown": Text(
            QT_TRANSLATE_NOOP("Ordos", "Factors nobody knows"), QT_TRANSLATE_NOOP("Ordos", "The grades leave them out.")
        ),
        "hangs_on": Text(
            QT_TRANSLATE_NOOP("Ordos", "What the direction hangs on"),
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Factors of which one level more or less, or any value where nobody knows it, changes the direction.",
            ),
        ),
        "soil_needed_cm": Number(
            QT_TRANSLATE_NOOP("Ordos", "Soil the direction needs"),
            QT_TRANSLATE_NOOP("Ordos", "By the quality standard of the region type."),
            "cm",
            0,
            decimals=0,
        ),
        "soil_lack_cm": Number(
            QT_TRANSLATE_NOOP("Ordos", "Soil to bring"),
            QT_TRANSLATE_NOOP(
                "Ordos", "What the standard needs beyond the soil there is; empty where nobody knows it."
            ),
            "cm",
            0,
            decimals=0,
        ),
        "short_of": Text(
            QT_TRANSLATE_NOOP("Ordos", "Short of the standard"),
            QT_TRANSLATE_NOOP(
                "Ordos", "Factors that miss the quality standard of the direction, planned cover included."
            ),
        ),
    },
)
SUITABILITY_FACTOR = Table(
    QT_TRANSLATE_NOOP("Ordos", "Suitability by factor"),
    "",
    {
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Unit code")),
        "use": USE,
        "factor": FACTOR,
        "value": Number(QT_TRANSLATE_NOOP("Ordos", "Value"), "", "1", decimals=3),
        "word": Choice(QT_TRANSLATE_NOOP("Ordos", "Level"), "", WORDS),
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
        "grade": grade_of(QT_TRANSLATE_NOOP("Ordos", "Grade")),
        "known": Flag(QT_TRANSLATE_NOOP("Ordos", "Known")),
        "limiting": Flag(QT_TRANSLATE_NOOP("Ordos", "Limiting")),
        "lift_to": Number(
            QT_TRANSLATE_NOOP("Ordos", "Value that lifts it"),
            QT_TRANSLATE_NOOP("Ordos", "At which the factor has the next better grade."),
            "1",
            decimals=3,
        ),
        "lift_word": Choice(QT_TRANSLATE_NOOP("Ordos", "Level that lifts it"), "", WORDS),
        "lift_grade": grade_of(QT_TRANSLATE_NOOP("Ordos", "Grade of the factor once lifted")),
        "unit_grade": grade_of(QT_TRANSLATE_NOOP("Ordos", "Grade of the unit once lifted")),
        "decides": Flag(
            QT_TRANSLATE_NOOP("Ordos", "Decides the direction"),
            QT_TRANSLATE_NOOP(
                "Ordos", "One level more or less, or any value where nobody knows it, changes the direction."
            ),
        ),
        "direction_if": Choice(QT_TRANSLATE_NOOP("Ordos", "Direction then"), "", DIRECTIONS),
    },
)
LAND_USE_CHANGE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Change of land use"),
    "",
    {
        "class_scheme": SCHEME,
        "land_class": Text(QT_TRANSLATE_NOOP("Ordos", "Land class code")),
        "class_name": Text(QT_TRANSLATE_NOOP("Ordos", "Class before")),
        "category": Choice(QT_TRANSLATE_NOOP("Ordos", "Category of land before"), "", CATEGORIES),
        "direction": DIRECTION,
        "units": Number(QT_TRANSLATE_NOOP("Ordos", "Number of units"), "", "", 1, whole=True),
        **AREAS,
    },
)


def share(label: str, sentence: str) -> Number:
    """Return a number that is a share of the area."""
    return Number(label, sentence, "%", 0, 100, decimals=1)


def hectares(label: str) -> Number:
    """Return a number that is an area."""
    return Number(label, "", "ha", 0, decimals=4)


NUMBERS = {
    "units_count": Number(QT_TRANSLATE_NOOP("Ordos", "Number of units"), "", "", 0, whole=True),
    **AREAS,
    "crop_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "To cultivated land")),
    "orchard_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "To orchard")),
    "forest_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "To forest and shrubs")),
    "grass_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "To grassland")),
    "open_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Without a direction")),
    "pv_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "With photovoltaics above")),
    "unmeasured_pct": share(
        QT_TRANSLATE_NOOP("Ordos", "Direction hangs on a value nobody knows"),
        QT_TRANSLATE_NOOP("Ordos", "Share of the area where one factor can change it that others were measured for."),
    ),
    "near_limit_pct": share(
        QT_TRANSLATE_NOOP("Ordos", "Direction hangs on one level"),
        QT_TRANSLATE_NOOP("Ordos", "Share of the area where one level more or less of one known factor changes it."),
    ),
}
