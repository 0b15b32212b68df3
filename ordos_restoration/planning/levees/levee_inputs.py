"""Inputs of the levee planner: lines, levels, sections, land, borrow places and the tables behind the formulas."""

from __future__ import annotations

from ordos_restoration.planning import land, prices
from ordos_restoration.planning.kongdui.belt_tables import BANKS
from ordos_restoration.planning.mine.earth.earthwork_parameters import CLASSES as HAUL_CLASSES
from ordos_restoration.planning.mine.earth.earthwork_parameters import FACTORS as SOIL_FACTORS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Grid, Layer, Number, Records, Reference, Text

LEVEE_CODE = Text(QT_TRANSLATE_NOOP("Ordos", "Levee code"), aliases=("堤防编号", "堤防", "编号", "levee", "code"))
RIVER_CODE = Text(QT_TRANSLATE_NOOP("Ordos", "River code"), aliases=("河流代码", "河流编码", "river"))
ELEVATION = (-500, 9000)
RETURN_PERIOD = Number(
    QT_TRANSLATE_NOOP("Ordos", "Return period"),
    "",
    "years",
    1,
    100_000,
    aliases=("重现期", "防洪标准", "return_period", "return_a", "标准"),
)
LEVEES = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Levee or bank lines"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Along the crest, or along a bank that gets a levee; rows of one code are parts of one levee. Crest and ground "
        "in columns are used where neither sections nor elevations tell them.",
    ),
    "LineString",
    columns={
        "code": LEVEE_CODE,
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "堤防名称")),
        "river_code": RIVER_CODE,
        "bank": Text(QT_TRANSLATE_NOOP("Ordos", "Bank"), aliases=("岸别", "左右岸")),
        "return_period_a": RETURN_PERIOD,
        "levee_class": Number(
            QT_TRANSLATE_NOOP("Ordos", "Class of the levee"), "", "", 1, 5, whole=True, aliases=("堤防级别", "级别")
        ),
        "start_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Station of the first end"), "", "m", 0, aliases=("起点桩号", "起始桩号")
        ),
        "crest_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Present crest"), "", "m", *ELEVATION, aliases=("堤顶高程", "现状堤顶高程")
        ),
        "crest_width_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Present crest width"), "", "m", 0, 200, aliases=("堤顶宽度", "堤顶宽", "顶宽")
        ),
        "water_slope": Number(
            QT_TRANSLATE_NOOP("Ordos", "Present waterside slope"),
            QT_TRANSLATE_NOOP("Ordos", "Run over rise: 3 for 1:3."),
            "1",
            0,
            50,
            aliases=("临水坡比", "迎水坡"),
        ),
        "land_slope": Number(
            QT_TRANSLATE_NOOP("Ordos", "Present landside slope"),
            QT_TRANSLATE_NOOP("Ordos", "Run over rise: 3 for 1:3."),
            "1",
            0,
            50,
            aliases=("背水坡比", "背水坡"),
        ),
        "ground_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Ground behind the levee"), "", "m", *ELEVATION, aliases=("堤脚高程", "地面高程")
        ),
        "fetch_m": Number(QT_TRANSLATE_NOOP("Ordos", "Fetch"), "", "m", 0, 100_000, aliases=("风区长度", "吹程")),
        "defects": Text(
            QT_TRANSLATE_NOOP("Ordos", "Known defects"),
            QT_TRANSLATE_NOOP("Ordos", "Seepage, cracks, scour: anything written here asks for strengthening."),
            aliases=("险情", "隐患", "险工"),
        ),
    },
)
LEVEL_COLUMNS = {
    "code": LEVEE_CODE,
    "river_code": RIVER_CODE,
    "return_period_a": RETURN_PERIOD,
    "flood_level_m": Number(
        QT_TRANSLATE_NOOP("Ordos", "Flood level"), "", "m", *ELEVATION, aliases=("设计洪水位", "洪水位", "flood_m")
    ),
    "ice_level_m": Number(
        QT_TRANSLATE_NOOP("Ordos", "Ice-jam level"),
        "",
        "m",
        *ELEVATION,
        aliases=("凌汛水位", "冰塞水位", "冰坝水位", "ice_m"),
    ),
    "bed_level_m": Number(
        QT_TRANSLATE_NOOP("Ordos", "Bed level"), "", "m", *ELEVATION, aliases=("河底高程", "河床高程", "bed_m")
    ),
    "silting_m_a": Number(
        QT_TRANSLATE_NOOP("Ordos", "Silting of the bed per year"), "", "m/a", 0, 1, decimals=3, aliases=("淤积速率",)
    ),
}
LEVELS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Design levels"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Points along the river with flood, ice-jam and bed levels, by return period where there are several; without "
        "a levee's code they hold for both banks.",
    ),
    "Point",
    required=False,
    columns=LEVEL_COLUMNS,
)
STATION = Text(
    QT_TRANSLATE_NOOP("Ordos", "Station"),
    QT_TRANSLATE_NOOP("Ordos", "Metres, or written as K12+340."),
    aliases=("桩号", "里程", "station_m", "断面桩号"),
)
LEVEL_TABLE = Records(
    QT_TRANSLATE_NOOP("Ordos", "Table of design levels"),
    QT_TRANSLATE_NOOP(
        "Ordos", "CSV or Excel sheet with the levels by station of a levee, where they are not points of a layer."
    ),
    required=False,
)
SECTION_COLUMNS = {
    "code": LEVEE_CODE,
    "station": STATION,
    "offset": Number(
        QT_TRANSLATE_NOOP("Ordos", "Offset"), "", "m", -5000, 5000, aliases=("偏距", "offset_m", "起点距", "距离")
    ),
    "elevation": Number(
        QT_TRANSLATE_NOOP("Ordos", "Elevation"), "", "m", *ELEVATION, aliases=("高程", "elevation_m", "z", "高程m")
    ),
}
SECTION_TABLE = Records(
    QT_TRANSLATE_NOOP("Ordos", "Table of cross-sections"),
    QT_TRANSLATE_NOOP(
        "Ordos", "CSV or Excel sheet with station, offset from the levee line and elevation, a row for every point."
    ),
    required=False,
)
SECTION_POINTS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Points of cross-sections"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Surveyed points with elevation and the station or name of their section; offsets are measured where there are "
        "none.",
    ),
    "Point",
    required=False,
    columns=SECTION_COLUMNS,
)
DEM = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Elevations"),
    QT_TRANSLATE_NOOP("Ordos", "For sections where nobody surveyed them; finer than the crest is wide, or it is lost."),
    required=False,
)
LAND_USE = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Land use"),
    QT_TRANSLATE_NOOP("Ordos", "For the land that the works take, by kind."),
    "Polygon",
    required=False,
    columns={
        "land_kind": Text(
            QT_TRANSLATE_NOOP("Ordos", "Kind of land"), aliases=("DLMC", "地类名称", "地类", "kind", "DLBM", "类型")
        )
    },
)
BORROW = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Borrow areas"),
    QT_TRANSLATE_NOOP("Ordos", "Where earth may be dug, with what they hold as it lies."),
    "Polygon",
    required=False,
    columns={
        "borrow_code": Text(QT_TRANSLATE_NOOP("Ordos", "Code of the place"), aliases=("编号", "code", "name", "名称")),
        "capacity_m3": Number(
            QT_TRANSLATE_NOOP("Ordos", "Capacity"),
            QT_TRANSLATE_NOOP("Ordos", "As the earth lies before it is cut; no limit when empty."),
            "m³",
            0,
            aliases=("容量", "储量"),
        ),
    },
)
LENGTHS = {
    "safety_m": QT_TRANSLATE_NOOP("Ordos", "Safety height"),
    "safety_overtopped_m": QT_TRANSLATE_NOOP("Ordos", "Safety height where overtopping is allowed"),
    "crest_width_m": QT_TRANSLATE_NOOP("Ordos", "Crest width asked for"),
    "berm_above_m": QT_TRANSLATE_NOOP("Ordos", "Berm on levees higher than"),
    "berm_below_m": QT_TRANSLATE_NOOP("Ordos", "Berm below the crest"),
    "berm_width_m": QT_TRANSLATE_NOOP("Ordos", "Berm width"),
    "strip_m": QT_TRANSLATE_NOOP("Ordos", "Width of the levee's strip"),
}
SHARES = {
    "runup_pct": QT_TRANSLATE_NOOP("Ordos", "Share of waves that run higher"),
    "runup_overtopped_pct": QT_TRANSLATE_NOOP("Ordos", "Share of waves that run higher where overtopping is allowed"),
}
WATER_SLOPE = Number(QT_TRANSLATE_NOOP("Ordos", "Waterside slope asked for"), "", "1", 1.5, 5)
LAND_SLOPE = Number(QT_TRANSLATE_NOOP("Ordos", "Landside slope asked for"), "", "1", 0.5, 20)
COMPACTION = Number(QT_TRANSLATE_NOOP("Ordos", "Degree of compaction"), "", "1", 0, 1)
CLASSES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Levee classes"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Return periods, safety height, crest, slopes and compaction by class; the shipped table when empty."
    ),
    "levee_classes",
    {
        "levee_class": Number(QT_TRANSLATE_NOOP("Ordos", "Class of the levee"), "", "", 1, 5, whole=True),
        "return_from_a": Number(QT_TRANSLATE_NOOP("Ordos", "Return period from"), "", "years", 0),
        "return_to_a": Number(QT_TRANSLATE_NOOP("Ordos", "Return period below"), "", "years", 0),
        **{name: Number(label, "", "m", 0, 100) for name, label in LENGTHS.items()},
        "water_slope": WATER_SLOPE,
        "land_slope": LAND_SLOPE,
        "compaction": COMPACTION,
        "compaction_high": Number(QT_TRANSLATE_NOOP("Ordos", "Degree of compaction of high levees"), "", "1", 0, 1),
        "high_from_m": Number(QT_TRANSLATE_NOOP("Ordos", "High levees from"), "", "m", 0, 100),
        **{name: Number(label, "", "%", 0, 100) for name, label in SHARES.items()},
        "settlement_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Settlement allowance"), "", "%", 0, 20),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
RUNUP = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Factors of wave run-up"),
    QT_TRANSLATE_NOOP("Ordos", "By face of the slope, wind and share of the waves; the shipped table when empty."),
    "runup_factors",
    {
        "row": Text(QT_TRANSLATE_NOOP("Ordos", "Row")),
        "factor": Text(QT_TRANSLATE_NOOP("Ordos", "Factor")),
        "x": Number(QT_TRANSLATE_NOOP("Ordos", "From"), "", "1", 0),
        "p_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Share of waves that run higher"), "", "%", 0, 100),
        "value": Number(QT_TRANSLATE_NOOP("Ordos", "Value"), "", "1", 0, 10),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
INPUTS = {
    "levee_lines": LEVEES,
    "design_levels": LEVELS,
    "level_table": LEVEL_TABLE,
    "section_points": SECTION_POINTS,
    "section_table": SECTION_TABLE,
    "dem": DEM,
    "land_use": LAND_USE,
    "borrow": BORROW,
    "constraints": land.CONSTRAINTS,
    "levee_classes": CLASSES,
    "runup_factors": RUNUP,
    "soil_factors": SOIL_FACTORS,
    "haul_classes": HAUL_CLASSES,
    "prices": prices.PRICES,
    "constraint_kinds": land.KIND_TABLE,
    "land_rules": land.RULE_TABLE,
}
BANK_WORDS = {
    "left": ("left", "l", "左", "左岸", "左堤", BANKS["left"].casefold()),
    "right": ("right", "r", "右", "右岸", "右堤", BANKS["right"].casefold()),
}
