"""Parameters and inputs of slope vegetation: labels, units and limits, declared once."""

from __future__ import annotations

from ordos_restoration.planning import land
from ordos_restoration.planning.kongdui.planting import SPECIES_TABLE
from ordos_restoration.planning.mine.land_classes import LAND_CLASSES
from ordos_restoration.planning.prices import PRICES
from ordos_restoration.planning.slopes.slope_references import (
    CLASS_TABLE,
    GRADE_TABLE,
    MEASURE_TABLE,
    SCHEMES,
    STAND_TABLE,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Grid, Layer, Number, Text
from ordos_restoration.planning.wind.erosion_inputs import SOIL_TABLE

# Parameters ----------------------------------------------------------------------------------------------------------

CLASS_SCHEME = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Slope classes"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Decide where land is split into units; their limits stand in the table of slope classes."
    ),
    SCHEMES,
)
LEAST_AREA = Number(
    QT_TRANSLATE_NOOP("Ordos", "Smallest unit"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Smaller pieces go to the neighbour they border most. Land patches are no less than 400 m²."
    ),
    "m²",
    0,
    1_000_000,
)
MOST_AREA = Number(
    QT_TRANSLATE_NOOP("Ordos", "Largest unit"),
    QT_TRANSLATE_NOOP("Ordos", "Larger ones are halved; compartments are no more than 20 ha."),
    "ha",
    0.1,
    10_000,
)
CELL = Number(
    QT_TRANSLATE_NOOP("Ordos", "Cell size"),
    QT_TRANSLATE_NOOP("Ordos", "0 takes the cell of the elevations."),
    "m",
    0,
    1000,
)
FLAT = Number(
    QT_TRANSLATE_NOOP("Ordos", "Flat land below"),
    QT_TRANSLATE_NOOP("Ordos", "Gentler land has no aspect."),
    "°",
    0,
    20,
)
STEEP_CROP = Number(
    QT_TRANSLATE_NOOP("Ordos", "Steepest cultivated land"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Steeper cultivated land is given up and planted; on gentler land only terraces for crops are built."
    ),
    "°",
    0,
    90,
)
RAIN = Number(QT_TRANSLATE_NOOP("Ordos", "Yearly rain"), "", "mm", 0, 2000)
RAIN_LIMIT = Number(
    QT_TRANSLATE_NOOP("Ordos", "Rain below which shrubs and grass go first"),
    QT_TRANSLATE_NOOP(
        "Ordos", "With less rain trees need groundwater, unless the species table lets them live on rain."
    ),
    "mm",
    0,
    1000,
)
RESERVE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Rain not for plants"),
    QT_TRANSLATE_NOOP("Ordos", "Share of the rain that runs off or goes to the groundwater."),
    "%",
    0,
    100,
)
EROSIVITY = Number(
    QT_TRANSLATE_NOOP("Ordos", "Rainfall erosivity R"),
    QT_TRANSLATE_NOOP("Ordos", "From the yearly rain when empty."),
    "MJ·mm/(ha·h·a)",
    0,
    30_000,
)
STORM = Number(
    QT_TRANSLATE_NOOP("Ordos", "Design storm in 24 h"),
    QT_TRANSLATE_NOOP("Ordos", "Rain in 24 hours that comes once in 10 to 20 years."),
    "mm",
    0,
    500,
)
RUNOFF = Number(
    QT_TRANSLATE_NOOP("Ordos", "Runoff coefficient"),
    QT_TRANSLATE_NOOP("Ordos", "Share of the storm that runs off."),
    "1",
    0,
    1,
)
SLOPE_LENGTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Slope length"),
    QT_TRANSLATE_NOOP("Ordos", "On the map, taken for every unit; when empty, from the relief and the slope of each."),
    "m",
    1,
    1000,
)
MOST_LENGTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Longest slope"),
    QT_TRANSLATE_NOOP("Ordos", "Slopes count no longer than this; longer ones are cut by gullies and paths."),
    "m",
    10,
    1000,
)
TILLAGE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Tillage factor T of cultivated land"),
    QT_TRANSLATE_NOOP("Ordos", "Before and after, while the land is tilled; 1 elsewhere."),
    "1",
    0,
    1,
    decimals=3,
)
LEAST_ROW = Number(
    QT_TRANSLATE_NOOP("Ordos", "Shortest row"), QT_TRANSLATE_NOOP("Ordos", "Shorter rows are left out."), "m", 0, 100
)
ORDER_RESERVE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Reserve of plants"),
    QT_TRANSLATE_NOOP("Ordos", "Added to the plants to order beyond one replanting of those that die."),
    "%",
    0,
    50,
)
CARE_YEARS = Number(QT_TRANSLATE_NOOP("Ordos", "Years of care"), "", "years", 0, 30, whole=True)
COVER = Number(QT_TRANSLATE_NOOP("Ordos", "Plant cover where nothing is said"), "", "%", 0, 100)
ACCEPTED = Number(
    QT_TRANSLATE_NOOP("Ordos", "Plant cover at acceptance"),
    QT_TRANSLATE_NOOP("Ordos", "Units planned for less are told, because acceptance may refuse them."),
    "%",
    0,
    100,
)
APPROVAL_NO = Text(
    QT_TRANSLATE_NOOP("Ordos", "Approval number of the water bureau"),
    QT_TRANSLATE_NOOP("Ordos", "For the river management range, where the land rules ask for one."),
)

# Inputs --------------------------------------------------------------------------------------------------------------

DEM = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Terrain model"),
    QT_TRANSLATE_NOOP("Ordos", "Elevations of the land; best with cells of 10 m or finer."),
)
LAND = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Slope land"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Polygons of land to be treated, for example land survey patches with soil, land class and plant cover. What a "
        "polygon does not say is assumed and told.",
    ),
    "Polygon",
    columns={
        "code": Text(
            QT_TRANSLATE_NOOP("Ordos", "Code"),
            aliases=("编号", "图斑编号", "小班号", "小班编号", "TBBH", "XIAO_BAN", "BSM"),
        ),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "地名")),
        "soil": Text(
            QT_TRANSLATE_NOOP("Ordos", "Soil"), aliases=("土壤", "土壤类型", "土类", "TRLX", "TU_RANG_LX", "soil_type")
        ),
        "pisha": Flag(
            QT_TRANSLATE_NOOP("Ordos", "Soft sandstone (Pisha)"),
            QT_TRANSLATE_NOOP("Ordos", "Goes before the soil."),
            aliases=("砒砂岩", "砒砂岩区"),
        ),
        "land_class": Text(
            QT_TRANSLATE_NOOP("Ordos", "Land class"), aliases=("地类", "地类编码", "DLBM", "DLMC", "DI_LEI", "landuse")
        ),
        "class_scheme": Text(QT_TRANSLATE_NOOP("Ordos", "Scheme of land classes"), aliases=("分类标准",)),
        "cover": Number(
            QT_TRANSLATE_NOOP("Ordos", "Vegetation cover"),
            "",
            "%",
            0,
            100,
            aliases=("盖度", "植被盖度", "植被覆盖度", "覆盖度", "cover_pct", "fvc", "ZBGD", "ZHIBEIGAIDU"),
        ),
        "groundwater_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"), "", "m", 0, 1000, aliases=("地下水埋深", "depth")
        ),
        "measure": Text(
            QT_TRANSLATE_NOOP("Ordos", "Measure wanted"), "", aliases=("措施", "治理措施", "整地方式", "CUO_SHI")
        ),
        "k_factor": Number(
            QT_TRANSLATE_NOOP("Ordos", "Soil erodibility K"),
            QT_TRANSLATE_NOOP("Ordos", "From the texture of the soil when empty."),
            "t·ha·h/(ha·MJ·mm)",
            0,
            0.2,
            aliases=("K因子", "可蚀性"),
        ),
        "e_factor": Number(
            QT_TRANSLATE_NOOP("Ordos", "Works factor E before"),
            QT_TRANSLATE_NOOP("Ordos", "Of terraces and pits that are there; 1 when empty."),
            "1",
            0,
            1,
            aliases=("E因子", "工程措施因子"),
        ),
        "slope_length_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Slope length"), "", "m", 0.1, 1000, aliases=("坡长", "slope_length")
        ),
        "approval_no": Text(
            QT_TRANSLATE_NOOP("Ordos", "Approval number"), aliases=("批复文号", "批准文号", "approval", "document_no")
        ),
    },
)
INPUTS = {
    "land": LAND,
    "dem": DEM,
    "constraints": land.CONSTRAINTS,
    "slope_measures": MEASURE_TABLE,
    "slope_species": STAND_TABLE,
    "slope_classes": CLASS_TABLE,
    "sl190_water": GRADE_TABLE,
    "species": SPECIES_TABLE,
    "soils": SOIL_TABLE,
    "land_classes": LAND_CLASSES,
    "prices": PRICES,
    "constraint_kinds": land.KIND_TABLE,
    "land_rules": land.RULE_TABLE,
}
