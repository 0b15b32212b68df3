"""Inputs and parameters of the subsidence planner: labels, units and limits, declared once."""

from __future__ import annotations

from ordos_restoration.planning.mine.land_classes import GRADINGS, LAND_CLASSES
from ordos_restoration.planning.mine.rates import RATES
from ordos_restoration.planning.mine.words import DEGREES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Date, Grid, Layer, Number, Reference, Text

STRUCTURES = {
    "brick": QT_TRANSLATE_NOOP("Ordos", "Brick-concrete"),
    "other": QT_TRANSLATE_NOOP("Ordos", "Other structure"),
}
# No limits in the columns of panels: a bad value costs its row, not the run (`panels.py`).
PANELS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Mining panels"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Outlines of the mined land in plan, one row a panel and seam, with thickness and depth; what else a row lacks "
        "comes from the table of coalfields.",
    ),
    "Polygon",
    columns={
        "panel": Text(
            QT_TRANSLATE_NOOP("Ordos", "Panel code"), aliases=("工作面", "工作面编号", "编号", "name", "名称", "code")
        ),
        "seam": Text(QT_TRANSLATE_NOOP("Ordos", "Coal seam"), aliases=("煤层",)),
        "thickness_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Mined thickness"), "", "m", aliases=("采厚", "采高", "thickness")
        ),
        "depth_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Mean depth"),
            QT_TRANSLATE_NOOP("Ordos", "Of the panel below ground; from roof and ground where it is empty."),
            "m",
            aliases=("采深", "平均采深", "depth"),
        ),
        "dip_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Dip of the seam"), "", "°", aliases=("倾角", "煤层倾角", "dip")),
        "dip_direction_deg": Number(
            QT_TRANSLATE_NOOP("Ordos", "Direction of the dip"),
            QT_TRANSLATE_NOOP("Ordos", "Clockwise from grid north, to where the seam goes down."),
            "°",
            aliases=("倾向", "dip_dir"),
        ),
        "mined_on": Date(
            QT_TRANSLATE_NOOP("Ordos", "Day of mining"),
            QT_TRANSLATE_NOOP("Ordos", "The middle of the time in which it is mined; the years of damage follow."),
            aliases=("开采日期", "回采日期", "采完日期"),
        ),
        "coalfield": Text(QT_TRANSLATE_NOOP("Ordos", "Coalfield"), aliases=("煤田", "矿区")),
        "q": Number(QT_TRANSLATE_NOOP("Ordos", "Subsidence factor"), "", "1", decimals=3, aliases=("下沉系数",)),
        "tan_beta": Number(
            QT_TRANSLATE_NOOP("Ordos", "Tangent of the major influence angle"),
            "",
            "1",
            decimals=3,
            aliases=("主要影响角正切", "tanβ", "tanb"),
        ),
        "b": Number(
            QT_TRANSLATE_NOOP("Ordos", "Horizontal movement factor"), "", "1", decimals=3, aliases=("水平移动系数",)
        ),
        "theta0_deg": Number(
            QT_TRANSLATE_NOOP("Ordos", "Propagation angle"), "", "°", aliases=("开采影响传播角", "theta", "θ0")
        ),
        "offset_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Offset of the inflection point"),
            QT_TRANSLATE_NOOP("Ordos", "On every side that has none of its own."),
            "m",
            aliases=("拐点偏移距", "offset"),
        ),
        "offset_down_m": Number(QT_TRANSLATE_NOOP("Ordos", "Offset down the dip"), "", "m", aliases=("s1",)),
        "offset_up_m": Number(QT_TRANSLATE_NOOP("Ordos", "Offset up the dip"), "", "m", aliases=("s2",)),
        "offset_left_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Offset on the left"),
            QT_TRANSLATE_NOOP("Ordos", "As seen looking up the dip."),
            "m",
            aliases=("s3",),
        ),
        "offset_right_m": Number(QT_TRANSLATE_NOOP("Ordos", "Offset on the right"), "", "m", aliases=("s4",)),
        "repeat_factor": Number(
            QT_TRANSLATE_NOOP("Ordos", "Factor of repeated mining"),
            QT_TRANSLATE_NOOP(
                "Ordos", "Of the subsidence factor, for panels under or over one mined before; 1 if none."
            ),
            "1",
            decimals=3,
            aliases=("重复采动系数",),
        ),
    },
)
LAND_USE = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Land use"),
    QT_TRANSLATE_NOOP("Ordos", "Polygons with land class codes: what the land is decides how it is graded."),
    "Polygon",
    required=False,
    columns={
        "land_class": Text(QT_TRANSLATE_NOOP("Ordos", "Land class code"), aliases=("地类编码", "DLBM", "地类代码")),
        "class_scheme": Text(QT_TRANSLATE_NOOP("Ordos", "Scheme of land classes"), aliases=("分类标准",)),
    },
)
BUILDINGS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Buildings"),
    QT_TRANSLATE_NOOP("Ordos", "Outlines of buildings, with their structure where it is known."),
    "Polygon",
    required=False,
    columns={
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "code", "编号")),
        "structure": Text(QT_TRANSLATE_NOOP("Ordos", "Type of building"), aliases=("结构", "建筑结构", "building")),
    },
)
ROOF = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Elevations of the seam"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Of its roof, in metres: with the ground it gives depth and dip of panels that lack them."
    ),
    required=False,
)
GROUND = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Elevations"),
    QT_TRANSLATE_NOOP("Ordos", "Of the ground, in metres, for the depth of panels that do not say it."),
    required=False,
)
COALFIELDS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Coalfields"),
    QT_TRANSLATE_NOOP("Ordos", "Factors of the subsidence of each coalfield; the shipped table when empty."),
    "coalfields",
    {
        "coalfield": Text(QT_TRANSLATE_NOOP("Ordos", "Coalfield")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "q": Number(QT_TRANSLATE_NOOP("Ordos", "Subsidence factor"), "", "1", 0, 2, decimals=3),
        "tan_beta": Number(
            QT_TRANSLATE_NOOP("Ordos", "Tangent of the major influence angle"), "", "1", 0, 10, decimals=3
        ),
        "b": Number(QT_TRANSLATE_NOOP("Ordos", "Horizontal movement factor"), "", "1", 0, 2, decimals=3),
        "propagation_k": Number(
            QT_TRANSLATE_NOOP("Ordos", "Propagation factor"),
            QT_TRANSLATE_NOOP("Ordos", "k of the propagation angle 90° − k × dip."),
            "1",
            0,
            1,
            decimals=3,
        ),
        "offset_ratio": Number(
            QT_TRANSLATE_NOOP("Ordos", "Offset over depth"),
            QT_TRANSLATE_NOOP("Ordos", "Of the inflection point; for panels that name no offset."),
            "1",
            0,
            1,
            decimals=3,
        ),
        "repeat_factor": Number(QT_TRANSLATE_NOOP("Ordos", "Factor of repeated mining"), "", "1", 1, 2, decimals=3),
    },
)
GRADES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Grades of subsided land"),
    QT_TRANSLATE_NOOP("Ordos", "Up to where land is slightly and moderately damaged; the shipped table when empty."),
    "subsidence_grades",
    {
        "grading": Choice(QT_TRANSLATE_NOOP("Ordos", "Graded as"), "", GRADINGS),
        "degree": Choice(QT_TRANSLATE_NOOP("Ordos", "Degree of damage"), "", DEGREES),
        "strain_mm_m": Number(QT_TRANSLATE_NOOP("Ordos", "Horizontal strain up to"), "", "mm/m", 0),
        "tilt_mm_m": Number(QT_TRANSLATE_NOOP("Ordos", "Tilt up to"), "", "mm/m", 0),
        "subsidence_m": Number(QT_TRANSLATE_NOOP("Ordos", "Subsidence up to"), "", "m", 0),
    },
)
BUILDING_GRADES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Grades of buildings"),
    QT_TRANSLATE_NOOP("Ordos", "Limits of brick-concrete buildings up to 20 m long; the shipped table when empty."),
    "building_grades",
    {
        "grade": Text(QT_TRANSLATE_NOOP("Ordos", "Grade")),
        "strain_mm_m": Number(QT_TRANSLATE_NOOP("Ordos", "Horizontal strain up to"), "", "mm/m", 0),
        "curvature_mm_m2": Number(QT_TRANSLATE_NOOP("Ordos", "Curvature up to"), "", "mm/m²", 0),
        "tilt_mm_m": Number(QT_TRANSLATE_NOOP("Ordos", "Tilt up to"), "", "mm/m", 0),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
    },
)
INPUTS = {
    "panels": PANELS,
    "land_use": LAND_USE,
    "buildings": BUILDINGS,
    "roof": ROOF,
    "ground": GROUND,
    "coalfields": COALFIELDS,
    "grades": GRADES,
    "building_grades": BUILDING_GRADES,
    "rates": RATES,
    "land_classes": LAND_CLASSES,
}

CELL = Number(
    QT_TRANSLATE_NOOP("Ordos", "Cell size"),
    QT_TRANSLATE_NOOP(
        "Ordos", "A tenth of the least depth over tan β or less shows the peaks; values are exact at centres."
    ),
    "m",
    1,
    1000,
)
COALFIELD = Text(
    QT_TRANSLATE_NOOP("Ordos", "Coalfield of the panels"),
    QT_TRANSLATE_NOOP("Ordos", "A row of the table of coalfields, for panels that name none."),
)
AT_YEAR = Number(
    QT_TRANSLATE_NOOP("Ordos", "State at the end of the year"),
    QT_TRANSLATE_NOOP("Ordos", "By the panels' days of mining; the final state when empty."),
    "",
    1950,
    2150,
    whole=True,
)
BASE_YEAR = Number(
    QT_TRANSLATE_NOOP("Ordos", "Base year of the plan"),
    QT_TRANSLATE_NOOP("Ordos", "Land hit before its end is damaged, later land is still to be; all of it when empty."),
    "",
    1950,
    2150,
    whole=True,
)
CONTOURS = Text(
    QT_TRANSLATE_NOOP("Ordos", "Contours"),
    QT_TRANSLATE_NOOP("Ordos", "Subsidence in millimetres, with commas between."),
)
INFLUENCE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Subsidence at the boundary of influence"),
    QT_TRANSLATE_NOOP("Ordos", "Land that sinks less does not count as hit."),
    "mm",
    1,
    1000,
    whole=True,
)
GRADING = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Other land is graded as"),
    QT_TRANSLATE_NOOP("Ordos", "Where no land use is given or its class has no grades of its own."),
    GRADINGS,
)
STRUCTURE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Structure of other buildings"),
    QT_TRANSLATE_NOOP("Ordos", "Of those that name none."),
    STRUCTURES,
)
LEFT = Number(
    QT_TRANSLATE_NOOP("Ordos", "Subsidence left at the end of the movement"),
    QT_TRANSLATE_NOOP("Ordos", "Of the final one: decides how fast the curve of Knothe falls."),
    "%",
    0.1,
    20,
)
