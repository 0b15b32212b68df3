"""Parameters and inputs of the suitability of damaged land: labels, units and limits, declared once."""

from __future__ import annotations

import dataclasses

from ordos_restoration.planning.mine.damage.damage_inputs import KEPT, LICENCE, as_number, as_text
from ordos_restoration.planning.mine.land_classes import LAND_CLASSES
from ordos_restoration.planning.mine.suitability.policy import POLICIES
from ordos_restoration.planning.mine.suitability.suitability_tables import (
    FACTORS,
    GRADING,
    RAIN,
    REGION_TYPES,
    REGIONS,
    STANDARDS,
)
from ordos_restoration.planning.mine.words import SCHEMES, UNITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Grid, Kind, Layer, Number, Text

BANNERS = {
    "dongsheng": QT_TRANSLATE_NOOP("Ordos", "Dongsheng District"),
    "kangbashi": QT_TRANSLATE_NOOP("Ordos", "Kangbashi District"),
    "dalad": QT_TRANSLATE_NOOP("Ordos", "Dalad Banner"),
    "jungar": QT_TRANSLATE_NOOP("Ordos", "Jungar Banner"),
    "otog_front": QT_TRANSLATE_NOOP("Ordos", "Otog Front Banner"),
    "otog": QT_TRANSLATE_NOOP("Ordos", "Otog Banner"),
    "hanggin": QT_TRANSLATE_NOOP("Ordos", "Hanggin Banner"),
    "uxin": QT_TRANSLATE_NOOP("Ordos", "Uxin Banner"),
    "ejin_horo": QT_TRANSLATE_NOOP("Ordos", "Ejin Horo Banner"),
}
BANNER = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Banner"),
    QT_TRANSLATE_NOOP("Ordos", "Decides the region type and the rain where a unit does not name its own banner."),
    BANNERS,
)
REGION = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Region type"),
    QT_TRANSLATE_NOOP("Ordos", "Whose grades and quality standards hold; by the banner, or one for all units."),
    {"by_banner": QT_TRANSLATE_NOOP("Ordos", "By the banner"), **REGIONS},
)
YEAR = Number(
    QT_TRANSLATE_NOOP("Ordos", "Year of planning"),
    QT_TRANSLATE_NOOP("Ordos", "From which the years to settle are counted."),
    "",
    1990,
    2150,
    whole=True,
)
WATER_PERMITTED = Flag(
    QT_TRANSLATE_NOOP("Ordos", "Irrigation water is permitted"),
    QT_TRANSLATE_NOOP("Ordos", "Without a permit no unit counts as irrigated, whatever its column says."),
)
COVER = Number(
    QT_TRANSLATE_NOOP("Ordos", "Soil to be brought"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Thickness that the measures bring, added to the soil there is; a unit may name its own."
    ),
    "cm",
    0,
    300,
)
COVER_SLOPE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Steepest slope that takes soil"),
    QT_TRANSLATE_NOOP("Ordos", "Steeper land gets no soil before its slope is reduced."),
    "°",
    0,
    90,
)
SETTLING_YEARS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Settling of new dumps"),
    QT_TRANSLATE_NOOP("Ordos", "Years without precision levelling and crops; of the table of rules when empty."),
    "years",
    0,
    100,
)
GOAF_YEARS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Settling over a goaf"),
    QT_TRANSLATE_NOOP("Ordos", "Years until the ground is stable; of the table of rules when empty."),
    "years",
    0,
    100,
)
PV_WISH = Flag(
    QT_TRANSLATE_NOOP("Ordos", "Photovoltaics where possible"),
    QT_TRANSLATE_NOOP("Ordos", "Above shrubs or grass on stable subsidence land, where the rules allow it."),
)
RANKING = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Order of the directions"),
    QT_TRANSLATE_NOOP("Ordos", "What decides after the rules and the wishes."),
    {
        "grade": QT_TRANSLATE_NOOP("Ordos", "Best grade, then what the land was"),
        "original": QT_TRANSLATE_NOOP("Ordos", "What the land was, then the best grade"),
    },
)
PREFER = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Preferred among equals"),
    QT_TRANSLATE_NOOP("Ordos", "Where grades are equal and the land was none of them."),
    {
        "grass": QT_TRANSLATE_NOOP("Ordos", "Grass"),
        "forest": QT_TRANSLATE_NOOP("Ordos", "Forest and shrubs"),
        "crop": QT_TRANSLATE_NOOP("Ordos", "Crops"),
    },
)
RAIN_MM = dataclasses.replace(RAIN, help=QT_TRANSLATE_NOOP("Ordos", "Of a mean year; that of the banner when empty."))
CLASS_SCHEME = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Scheme of land classes"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Of units that do not name theirs. The same code means another class in another scheme."
    ),
    SCHEMES,
)
EVERY_FACTOR = Flag(
    QT_TRANSLATE_NOOP("Ordos", "Every factor of every unit"),
    QT_TRANSLATE_NOOP("Ordos", "Otherwise the table of factors holds what limits, what nobody knows and what decides."),
)


def measured(factor: str, unit: str, low: float, high: float, *aliases: str) -> Number:
    """Return a column of a unit that somebody measured; its limits hold row by row."""
    return Number(FACTORS[factor], "", unit, low, high, decimals=3, aliases=aliases)


def told(factor: str, *aliases: str) -> Text:
    """Return a column of a unit that holds a word of the grading table."""
    return Text(FACTORS[factor], QT_TRANSLATE_NOOP("Ordos", "As the table of grades spells it."), aliases)


COLUMNS: dict[str, Kind] = {
    **UNITS.columns,
    "banner": Text(QT_TRANSLATE_NOOP("Ordos", "Banner"), "", ("旗县", "旗区", "XIAN", "县")),
    "wish": Text(
        QT_TRANSLATE_NOOP("Ordos", "Direction wished for"),
        QT_TRANSLATE_NOOP("Ordos", "Of the owner or of the land-use plan; taken where it suits."),
        ("意愿方向", "规划用途", "公众意愿"),
    ),
    "licence": LICENCE,
    **KEPT,
    "texture": told("texture", "土壤质地", "质地"),
    "gravel_pct": measured("gravel_pct", "%", 0, 100, "砾石含量", "gravel"),
    "irrigation": told("irrigation", "灌溉条件", "灌溉"),
    "organic_g_kg": measured("organic_g_kg", "g/kg", 0, 1000, "有机质"),
    "organic_pct": Number(
        QT_TRANSLATE_NOOP("Ordos", "Organic matter"), "", "%", 0, 100, decimals=3, aliases=("有机质百分比", "有机质%")
    ),
    "ph": measured("ph", "1", 0, 14, "酸碱度", "pH值"),
    "soil_source_pct": measured("soil_source_pct", "%", 0, 1000, "土源保证率"),
    "stability": told("stability", "地表稳定性", "稳定性"),
    "pollution": told("pollution", "污染程度", "污染"),
    "water_table_m": measured("water_table_m", "m", -50, 1000, "地下水埋深", "groundwater_m"),
    "subsidence_m": measured("subsidence_m", "m", 0, 50, "下沉深度", "下沉值", "沉陷深度"),
    "bulk_density": measured("bulk_density", "g/cm³", 0.1, 3, "容重", "土壤容重"),
    "ec_ds_m": measured("ec_ds_m", "dS/m", 0, 200, "电导率", "ec"),
    "cover_cm": Number(
        QT_TRANSLATE_NOOP("Ordos", "Soil to be brought"), "", "cm", 0, 1000, decimals=0, aliases=("覆土厚度",)
    ),
}
NUMERIC = {name: kind for name, kind in COLUMNS.items() if isinstance(kind, Number)}


def as_written(kind: Kind) -> Kind:
    """Return a column that takes whatever a row says: what does not fit is told by row, and the rest is planned."""
    if isinstance(kind, Number):
        return dataclasses.replace(as_number(kind), whole=kind.whole)
    return as_text(kind) if isinstance(kind, (Choice, Flag)) else kind


LAND = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Units to restore"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Polygons of damaged land, as the damage step gives them, with what is known of their ground: slope, soil, "
        "texture, gravel, pH, organic matter, irrigation, groundwater, subsidence, pollution. Empty cells are unknown.",
    ),
    "Polygon",
    columns={name: as_written(kind) for name, kind in COLUMNS.items() if name not in ("direction", "pv")},
)
DEM = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Elevations"),
    QT_TRANSLATE_NOOP("Ordos", "For the mean slope of units that do not name their own."),
    required=False,
)
WATER_TABLE = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"),
    QT_TRANSLATE_NOOP("Ordos", "In metres below the ground, for units that do not name their own."),
    required=False,
)
INPUTS = {
    "units": LAND,
    "dem": DEM,
    "water_table": WATER_TABLE,
    "suitability_grades": GRADING,
    "quality_standards": STANDARDS,
    "region_types": REGION_TYPES,
    "mine_policies": POLICIES,
    "land_classes": LAND_CLASSES,
}

WORD_FACTS = frozenset(
    {
        "banner", "basic_farmland", "category", "damage_type", "degree", "direction", "irrigation", "landform",
        "pollution", "redline", "region", "stability", "state", "texture",
    }
)  # fmt: skip
DERIVED = frozenset({"rain_mm", "years_to_settle", "age_years", "area_ha", "block_ha"})
NUMBER_FACTS = (frozenset(NUMERIC) | DERIVED) - {"organic_pct", "cover_cm"}
