"""The layers damaged land is made of, and the columns they may have."""

from __future__ import annotations

from typing import Any

from ordos_restoration.planning.mine.damage.damage_degree import DAMAGE_GRADES
from ordos_restoration.planning.mine.land_classes import LAND_CLASSES
from ordos_restoration.planning.mine.words import GROUND, TRAITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Grid, Layer, Number, Text


def as_text(kind: Any) -> Text:
    """Return a column that takes any word: people write 中度, 是 or 2020年, and one that nobody knows must not stop a
    run.
    """
    return Text(kind.label, kind.help, aliases=kind.aliases)


def as_number(kind: Any) -> Number:
    """Return a column that takes any number: what cannot be is told and left out by the planner."""
    return Number(kind.label, kind.help, kind.unit, decimals=kind.decimals, aliases=kind.aliases)


LICENCE = Text(
    QT_TRANSLATE_NOOP("Ordos", "Mining licence"),
    aliases=("licence_no", "license", "采矿许可证号", "许可证号", "采矿证号", "采矿权"),
)
COMMON = {
    "kind": Text(
        QT_TRANSLATE_NOOP("Ordos", "Kind of land"),
        QT_TRANSLATE_NOOP("Ordos", "Where a polygon is something else than its layer says, as a pond in a pit."),
        aliases=("类型", "损毁类型", "场地类型", "damage_type", "tag", "fclass", "type"),
    ),
    "code": Text(QT_TRANSLATE_NOOP("Ordos", "Code"), aliases=("编号", "BH", "BSM", "osm_id")),
    "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "MC")),
    "degree": as_text(TRAITS["degree"]),
    "state": as_text(TRAITS["state"]),
    "damage_year": as_text(TRAITS["damage_year"]),
    "settled_year": as_text(TRAITS["settled_year"]),
    "landform": as_text(TRAITS["landform"]),
    "slope_deg": as_number(GROUND["slope_deg"]),
    "soil_cm": as_number(GROUND["soil_cm"]),
    "subsidence_m": as_number(GROUND["subsidence_m"]),
    "gravel_pct": Number(
        QT_TRANSLATE_NOOP("Ordos", "Increase of gravel"), "", "%", aliases=("砾石增加", "砾石含量增加")
    ),
    "pollution": Text(
        QT_TRANSLATE_NOOP("Ordos", "Pollution"),
        QT_TRANSLATE_NOOP("Ordos", "None, light or heavy."),
        aliases=("污染", "污染程度", "污染等级"),
    ),
    "licence": LICENCE,
}
DEPTH = {
    "depth_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth of the pit"), "", "m", aliases=("depth", "挖损深度", "深度"))
}
HEIGHT = {
    "height_m": Number(
        QT_TRANSLATE_NOOP("Ordos", "Height of the dump"), "", "m", aliases=("height", "堆置高度", "排土高度", "高度")
    )
}
KEPT = {
    "kept": Text(
        QT_TRANSLATE_NOOP("Ordos", "Kept in use"),
        QT_TRANSLATE_NOOP("Ordos", "Yes for permanent construction land that stays in use; it is not restored."),
        aliases=("留续使用", "永久建设用地"),
    )
}
LAYERS = {
    "pits": Layer(
        QT_TRANSLATE_NOOP("Ordos", "Mine pits"),
        QT_TRANSLATE_NOOP("Ordos", "Excavated land, with depth and slope of the wall where they are known."),
        "Polygon",
        required=False,
        columns={**COMMON, **DEPTH},
    ),
    "dumps": Layer(
        QT_TRANSLATE_NOOP("Ordos", "Dumps"),
        QT_TRANSLATE_NOOP("Ordos", "Land under spoil, gangue or tailings, inside pits too."),
        "Polygon",
        required=False,
        columns={**COMMON, **HEIGHT},
    ),
    "sites": Layer(
        QT_TRANSLATE_NOOP("Ordos", "Industrial sites"),
        QT_TRANSLATE_NOOP("Ordos", "Land under buildings, yards and other works of the mine."),
        "Polygon",
        required=False,
        columns={**COMMON, **KEPT},
    ),
    "subsided": Layer(
        QT_TRANSLATE_NOOP("Ordos", "Subsided land"),
        QT_TRANSLATE_NOOP("Ordos", "Polygons with their degree, as the subsidence step gives them."),
        "Polygon",
        required=False,
        columns=COMMON,
    ),
    "mine_land": Layer(
        QT_TRANSLATE_NOOP("Ordos", "Mine land of several kinds"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "One layer with a column that says what each polygon is: pit, dump, site, road, subsided, polluted or "
            "water, in Chinese too; OpenStreetMap's tags are understood.",
        ),
        "Polygon",
        required=False,
        columns={
            "landuse": Text(QT_TRANSLATE_NOOP("Ordos", "Land use of OpenStreetMap")),
            "natural": Text(QT_TRANSLATE_NOOP("Ordos", "Natural feature of OpenStreetMap")),
            "man_made": Text(QT_TRANSLATE_NOOP("Ordos", "Structure of OpenStreetMap")),
            **COMMON,
            **DEPTH,
            **HEIGHT,
            **KEPT,
        },
    ),
}
LICENCES = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Mining licence boundary"),
    QT_TRANSLATE_NOOP("Ordos", "Polygons of the licences, with number and holder."),
    "Polygon",
    required=False,
    columns={
        "licence": LICENCE,
        "holder": Text(
            QT_TRANSLATE_NOOP("Ordos", "Holder of the licence"), aliases=("采矿权人", "矿山名称", "name", "名称")
        ),
    },
)
LAND_USE = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Land use"),
    QT_TRANSLATE_NOOP("Ordos", "Patches of the land survey: class, owner and village; flags where it has them."),
    "Polygon",
    required=False,
    columns={
        name: as_text(TRAITS[name])
        for name in ("land_class", "class_scheme", "owner", "village", "basic_farmland", "redline")
    },
)
BASIC_FARMLAND = Layer(
    TRAITS["basic_farmland"].label,
    QT_TRANSLATE_NOOP("Ordos", "Polygons; besides the flags of the land use layer."),
    "Polygon",
    required=False,
)
REDLINE = Layer(
    TRAITS["redline"].label,
    QT_TRANSLATE_NOOP("Ordos", "Polygons; besides the flags of the land use layer."),
    "Polygon",
    required=False,
)
DEM = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Elevation model"),
    QT_TRANSLATE_NOOP("Ordos", "Gives pits and dumps without a slope their mean slope, which is one of the indices."),
    required=False,
)
INPUTS = {
    **LAYERS,
    "licence": LICENCES,
    "land_use": LAND_USE,
    "basic_farmland": BASIC_FARMLAND,
    "redline": REDLINE,
    "dem": DEM,
    "damage_grades": DAMAGE_GRADES,
    "land_classes": LAND_CLASSES,
}
