"""The words of mine restoration: what land suffered, what it becomes, and the columns units and parcels share."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import COST, UUID
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Layer, Number, Table, Text

DAMAGES = {
    "excavated": QT_TRANSLATE_NOOP("Ordos", "Excavated"),
    "occupied": QT_TRANSLATE_NOOP("Ordos", "Occupied"),
    "subsided": QT_TRANSLATE_NOOP("Ordos", "Subsided"),
    "polluted": QT_TRANSLATE_NOOP("Ordos", "Polluted"),
}
DEGREES = {
    "slight": QT_TRANSLATE_NOOP("Ordos", "Slight damage"),
    "moderate": QT_TRANSLATE_NOOP("Ordos", "Moderate damage"),
    "severe": QT_TRANSLATE_NOOP("Ordos", "Severe damage"),
}
STATES = {
    "damaged": QT_TRANSLATE_NOOP("Ordos", "Damaged"),
    "to_be_damaged": QT_TRANSLATE_NOOP("Ordos", "To be damaged"),
}
LANDFORMS = {
    "pit_floor": QT_TRANSLATE_NOOP("Ordos", "Pit floor"),
    "pit_wall": QT_TRANSLATE_NOOP("Ordos", "Pit wall"),
    "platform": QT_TRANSLATE_NOOP("Ordos", "Dump platform"),
    "slope": QT_TRANSLATE_NOOP("Ordos", "Dump slope"),
    "subsidence": QT_TRANSLATE_NOOP("Ordos", "Subsidence land"),
    "site": QT_TRANSLATE_NOOP("Ordos", "Industrial site"),
    "road": QT_TRANSLATE_NOOP("Ordos", "Mine road"),
}
DIRECTIONS = {
    "irrigated": QT_TRANSLATE_NOOP("Ordos", "Irrigated land"),
    "dry": QT_TRANSLATE_NOOP("Ordos", "Dry farmland"),
    "orchard": QT_TRANSLATE_NOOP("Ordos", "Orchard"),
    "forest": QT_TRANSLATE_NOOP("Ordos", "Tree forest"),
    "shrub": QT_TRANSLATE_NOOP("Ordos", "Shrub forest"),
    "pasture": QT_TRANSLATE_NOOP("Ordos", "Sown pasture"),
    "grass": QT_TRANSLATE_NOOP("Ordos", "Other grassland"),
}
SCHEMES = {
    "gbt21010": QT_TRANSLATE_NOOP("Ordos", "GB/T 21010-2017"),
    "land_sea_2023": QT_TRANSLATE_NOOP("Ordos", "Land and sea use classification of 2023"),
}

YEARS = (1950, 2300)
HECTARES = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha", 0, decimals=4)  # as land-use tables print it
MU = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "mu", 0, decimals=3)
SCHEME = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Scheme of land classes"),
    QT_TRANSLATE_NOOP("Ordos", "The same code means another class in another scheme."),
    SCHEMES,
    aliases=("分类标准", "class_scheme"),
)
UNIT = Text(QT_TRANSLATE_NOOP("Ordos", "Unit code"))
DIRECTION = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Direction of restoration"), "", DIRECTIONS, aliases=("复垦方向", "修复方向")
)
PV = Flag(
    QT_TRANSLATE_NOOP("Ordos", "Photovoltaics above"),
    QT_TRANSLATE_NOOP("Ordos", "Over grass or shrubs; the class of the land and the duty to restore it stay."),
    aliases=("光伏",),
)
TRAITS = {  # what a piece of land takes along from damage to parcel
    "damage_type": Choice(QT_TRANSLATE_NOOP("Ordos", "Damage"), "", DAMAGES, aliases=("损毁类型",)),
    "degree": Choice(QT_TRANSLATE_NOOP("Ordos", "Degree of damage"), "", DEGREES, aliases=("损毁程度",)),
    "state": Choice(QT_TRANSLATE_NOOP("Ordos", "State of the damage"), "", STATES, aliases=("损毁状态",)),
    "damage_year": Number(
        QT_TRANSLATE_NOOP("Ordos", "Year of the damage"), "", "", 1950, 2150, whole=True, aliases=("损毁年份", "年份")
    ),
    "settled_year": Number(
        QT_TRANSLATE_NOOP("Ordos", "Year from which it is stable"),
        QT_TRANSLATE_NOOP("Ordos", "Permanent works wait for it."),
        "",
        1950,
        2150,
        whole=True,
        aliases=("稳沉年份", "稳定年份"),
    ),
    "landform": Choice(QT_TRANSLATE_NOOP("Ordos", "Landform"), "", LANDFORMS, aliases=("地貌类型",)),
    "land_class": Text(QT_TRANSLATE_NOOP("Ordos", "Land class code"), aliases=("地类编码", "DLBM", "dlbm")),
    "class_scheme": SCHEME,
    "owner": Text(QT_TRANSLATE_NOOP("Ordos", "Land owner"), aliases=("权属单位", "QSDWMC", "权属")),
    "village": Text(QT_TRANSLATE_NOOP("Ordos", "Village"), aliases=("坐落单位", "ZLDWMC", "村")),
    "basic_farmland": Flag(QT_TRANSLATE_NOOP("Ordos", "Permanent basic farmland"), aliases=("永久基本农田",)),
    "redline": Flag(QT_TRANSLATE_NOOP("Ordos", "Ecological red line"), aliases=("生态保护红线",)),
}
GROUND = {  # what decides what a unit can become; NaN or empty where nobody measured it
    "slope_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Slope"), "", "°", 0, 90, decimals=1, aliases=("坡度",)),
    "soil_cm": Number(
        QT_TRANSLATE_NOOP("Ordos", "Effective soil thickness"),
        "",
        "cm",
        0,
        1000,
        decimals=0,
        aliases=("土层厚度", "有效土层厚度"),
    ),
    "subsidence_m": Number(
        QT_TRANSLATE_NOOP("Ordos", "Subsidence"), "", "m", 0, 50, decimals=3, aliases=("下沉深度", "下沉值", "沉陷深度")
    ),
}
AREAS = {"area_ha": HECTARES, "area_mu": MU}

UNITS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Restoration units"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Polygons of land to be restored, as the suitability step gives them; columns they lack stay empty."
    ),
    "Polygon",
    columns={
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Unit code"), aliases=("单元编号", "编号", "unit")),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称",)),
        **TRAITS,
        **GROUND,
        "direction": DIRECTION,
        "pv": PV,
    },
)

PARCEL = Table(
    QT_TRANSLATE_NOOP("Ordos", "Restoration parcels"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Parcel code")),
        "unit": UNIT,
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Number in the unit"), "", "", 1, whole=True),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        **TRAITS,
        **GROUND,
        "direction": DIRECTION,
        "pv": PV,
        **AREAS,
        "target_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area aimed at"), "", "ha", 0, decimals=4),
        "deviation_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Deviation from the area aimed at"), "", "%", decimals=3),
        "compactness": Number(
            QT_TRANSLATE_NOOP("Ordos", "Compactness"),
            QT_TRANSLATE_NOOP("Ordos", "4π × area over the square of the outline (Polsby and Popper): 1 is a circle."),
            "1",
            0,
            1,
            decimals=3,
        ),
        "width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Mean width"), "", "m", 0, decimals=1),
        "road_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Way to the road"),
            QT_TRANSLATE_NOOP("Ordos", "0 where a road touches the parcel."),
            "m",
            0,
            decimals=1,
        ),
        "template": Text(QT_TRANSLATE_NOOP("Ordos", "Set of measures")),
        "formation_year": Number(QT_TRANSLATE_NOOP("Ordos", "Year of the permanent works"), "", "", *YEARS, whole=True),
        "planting_year": Number(QT_TRANSLATE_NOOP("Ordos", "Year of planting"), "", "", *YEARS, whole=True),
        "finished_year": Number(QT_TRANSLATE_NOOP("Ordos", "Last year of care"), "", "", *YEARS, whole=True),
        "plants": Number(QT_TRANSLATE_NOOP("Ordos", "Plants to order"), "", "", 0, whole=True),
        "seed_kg": Number(QT_TRANSLATE_NOOP("Ordos", "Seed needed"), "", "kg", 0, decimals=1),
        "soil_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Cover soil"), "", "m³", 0, decimals=1),
        "water_m3": Number(
            QT_TRANSLATE_NOOP("Ordos", "Irrigation water"),
            QT_TRANSLATE_NOOP("Ordos", "In a normal year."),
            "m³",
            0,
            decimals=0,
        ),
        "cost_yuan": COST,
    },
)
