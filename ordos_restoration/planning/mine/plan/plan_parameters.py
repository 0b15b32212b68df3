"""Parameters and inputs of restoration plans."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.planting import SPECIES_TABLE
from ordos_restoration.planning.mine.land_classes import LAND_CLASSES
from ordos_restoration.planning.mine.plan.measures import MEASURES
from ordos_restoration.planning.mine.plan.plan_tables import LICENCE
from ordos_restoration.planning.mine.plan.planting_mix import MIXES
from ordos_restoration.planning.mine.plan.water import QUOTAS, RAIN_YEARS, ZONES
from ordos_restoration.planning.mine.rates import RATES
from ordos_restoration.planning.mine.statutory.statutory_tables import STATUTORY_TABLES
from ordos_restoration.planning.mine.suitability.suitability_tables import REGIONS, STANDARDS
from ordos_restoration.planning.mine.words import DIRECTIONS, LANDFORMS, PARCEL, UNITS
from ordos_restoration.planning.prices import PRICES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Layer, Number, Reference, Text

FIRST_YEAR = Number(QT_TRANSLATE_NOOP("Ordos", "First year of the plan"), "", "", 2000, 2100, whole=True)
REMAINING_YEARS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Remaining life of the mine"),
    QT_TRANSLATE_NOOP(
        "Ordos", "From the first year of the plan on; the fund is full by then. A licence can have its own."
    ),
    "years",
    1,
    100,
    whole=True,
)
SETTLING_YEARS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Years until subsided land is stable"),
    QT_TRANSLATE_NOOP("Ordos", "Where a parcel does not name the year itself; empty: as the table of rates has it."),
    "years",
    0,
    50,
    whole=True,
)
CARE_YEARS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Years of care"),
    QT_TRANSLATE_NOOP("Ordos", "After planting: 3 at least, 5 and more where the land is fragile."),
    "years",
    0,
    15,
    whole=True,
)
PRICE_RISE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Rise of prices a year"),
    QT_TRANSLATE_NOOP("Ordos", "From the second year on."),
    "%",
    0,
    30,
)
QUALITY_REGION = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Region of the quality standard"),
    QT_TRANSLATE_NOOP("Ordos", "Whose requirements the tables of the plan print; those of all when empty."),
    REGIONS,
)
CAP = Text(
    QT_TRANSLATE_NOOP("Ordos", "Budget of the years"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Static investment in yuan that a licence can spend in a year: one number for all years, or years and numbers "
        "as 2026:5000000; 2027:8000000, the last of which holds on. Empty: no limit. Works for safety are never "
        "postponed for it.",
    ),
)
RAIN_YEAR = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Rain year"), QT_TRANSLATE_NOOP("Ordos", "For which water is bought."), RAIN_YEARS
)
WATER_ZONE = Choice(QT_TRANSLATE_NOOP("Ordos", "Zone of irrigation quotas"), "", ZONES)
WATER_SOURCE = Text(
    QT_TRANSLATE_NOOP("Ordos", "Water source"),
    QT_TRANSLATE_NOOP("Ordos", "Its name, as treated mine water; without one nothing is irrigated."),
)
PERMITTED = Number(
    QT_TRANSLATE_NOOP("Ordos", "Permitted water a year"),
    QT_TRANSLATE_NOOP("Ordos", "For all licences together; empty: not known."),
    "m³",
    0,
    1e9,
)
DIRECTION = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Direction of parcels that have none"),
    QT_TRANSLATE_NOOP("Ordos", "Cultivated land returns to cultivated land whatever is chosen."),
    DIRECTIONS,
)
LANDFORM = Choice(QT_TRANSLATE_NOOP("Ordos", "Landform of parcels that have none"), "", LANDFORMS)

# Of the parcels that come in.
INHERITED = ("number", "target_ha", "deviation_pct", "compactness", "width_m", "road_m", "area_ha", "area_mu")
PARCELS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Restoration parcels"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Polygons as the step of parcels gives them. Any polygons with a code will do: what they do not say is assumed "
        "on the safe side and told.",
    ),
    "Polygon",
    columns={
        "uuid": PARCEL.columns["uuid"],
        **UNITS.columns,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Parcel code"), aliases=("地块编号", "编号", "小班号")),
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit code"), aliases=("单元编号",)),
        **{name: PARCEL.columns[name] for name in INHERITED},
    },
)
EARTHWORK = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Earthwork"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Cut, fill and stripped topsoil of the parcels by code; without it levelling goes by thickness."
    ),
    "Polygon",
    required=False,
    columns={
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Parcel code"), aliases=("parcel", "地块编号")),
        "cut_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Cut"), "", "m³", 0, aliases=("挖方",)),
        "fill_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Fill"), "", "m³", 0, aliases=("填方",)),
        "balance_m3": Number(
            QT_TRANSLATE_NOOP("Ordos", "Surplus of earth"),
            QT_TRANSLATE_NOOP("Ordos", "Negative where earth is lacking; empty: cut less fill."),
            "m³",
        ),
        "strip_m3": Number(
            QT_TRANSLATE_NOOP("Ordos", "Topsoil stripped"), "", "m³", 0, aliases=("stripped_m3", "表土剥离")
        ),
    },
)
LICENCES = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Mining licences"),
    QT_TRANSLATE_NOOP("Ordos", "A plan is made for each; without the layer one is made for all parcels."),
    "Polygon",
    required=False,
    columns={
        "licence": LICENCE,
        "mine": Text(QT_TRANSLATE_NOOP("Ordos", "Name of the mine"), aliases=("矿山名称", "name", "名称")),
        "holder": Text(QT_TRANSLATE_NOOP("Ordos", "Holder of the licence"), aliases=("采矿权人",)),
        "method": Text(QT_TRANSLATE_NOOP("Ordos", "Mining method"), aliases=("开采方式",)),
        "capacity": Text(QT_TRANSLATE_NOOP("Ordos", "Production capacity"), aliases=("生产规模", "生产能力")),
        "remaining_years": Number(REMAINING_YEARS.label, "", "years", 1, 100, whole=True, aliases=("剩余年限",)),
    },
)
SPECIES = Reference(
    SPECIES_TABLE.label,
    SPECIES_TABLE.help,
    SPECIES_TABLE.name,
    {**SPECIES_TABLE.columns, "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name"))},
    later=frozenset({"name_en"}),
)
INPUTS = {
    "parcels": PARCELS,
    "earthwork": EARTHWORK,
    "licences": LICENCES,
    "mine_measures": MEASURES,
    "mine_mixes": MIXES,
    "species": SPECIES,
    "prices": PRICES,
    "mine_rates": RATES,
    "water_quotas": QUOTAS,
    "land_classes": LAND_CLASSES,
    "statutory_tables": STATUTORY_TABLES,
    "quality_standards": STANDARDS,
}
