"""Inputs of the wind erosion planner: land, rasters and reference tables, declared once."""

from __future__ import annotations

import dataclasses

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Grid, Layer, Number, Reference, Text
from ordos_restoration.planning.wind import source
from ordos_restoration.planning.wind.belts import BELTS, GROWTH_TABLE
from ordos_restoration.planning.wind.factors import WIND_FACTORS

SHARES = ("sand", "silt", "clay", "organic", "carbonate")  # of a soil, in %

LAND = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Land"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Polygons of land with its class, soil and vegetation cover, for example land survey patches. What a polygon "
        "does not say is taken from the rasters, the reference tables and the defaults.",
    ),
    "Polygon",
    required=False,
    columns={
        "name": Text(
            QT_TRANSLATE_NOOP("Ordos", "Name"),
            aliases=("名称", "图斑编号", "图斑号", "小班号", "小班编号", "TBBH", "XIAO_BAN", "BSM"),
        ),
        "land_class": Text(
            QT_TRANSLATE_NOOP("Ordos", "Land class"),
            aliases=("地类", "地类名称", "土地类型", "DLMC", "地类编码", "DLBM", "DI_LEI", "cover_class", "landuse"),
        ),
        "cover": Number(
            QT_TRANSLATE_NOOP("Ordos", "Vegetation cover"),
            "",
            "%",
            0,
            100,
            aliases=("盖度", "植被盖度", "植被覆盖度", "覆盖度", "cover_pct", "fvc", "ZBGD", "ZHIBEIGAIDU"),
        ),
        "soil": Text(
            QT_TRANSLATE_NOOP("Ordos", "Soil"), aliases=("土壤", "土壤类型", "土类", "TRLX", "TU_RANG_LX", "soil_type")
        ),
        "sand": Number(QT_TRANSLATE_NOOP("Ordos", "Sand"), "", "%", 0, 100, aliases=("砂粒", "砂粒含量", "sand_pct")),
        "silt": Number(QT_TRANSLATE_NOOP("Ordos", "Silt"), "", "%", 0, 100, aliases=("粉粒", "粉粒含量", "silt_pct")),
        "clay": Number(
            QT_TRANSLATE_NOOP("Ordos", "Clay"), "", "%", 0, 100, aliases=("黏粒", "粘粒", "黏粒含量", "clay_pct")
        ),
        "organic": Number(
            QT_TRANSLATE_NOOP("Ordos", "Organic matter"),
            "",
            "%",
            0,
            100,
            aliases=("有机质", "organic_pct", "som"),
        ),
        "carbonate": Number(
            QT_TRANSLATE_NOOP("Ordos", "Calcium carbonate"),
            "",
            "%",
            0,
            100,
            aliases=("碳酸钙", "caco3"),
        ),
        "flat_cover": Number(
            QT_TRANSLATE_NOOP("Ordos", "Flat residue cover"), "", "%", 0, 100, aliases=("倒伏残茬盖度", "平铺残茬盖度")
        ),
        "silhouette": Number(
            QT_TRANSLATE_NOOP("Ordos", "Silhouette of standing residue"), "", "cm²/m²", 0, aliases=("直立残茬当量面积",)
        ),
        "ridge_height": Number(QT_TRANSLATE_NOOP("Ordos", "Ridge height"), "", "cm", 0, 500, aliases=("垄高",)),
        "ridge_spacing": Number(QT_TRANSLATE_NOOP("Ordos", "Ridge spacing"), "", "cm", 0, 5000, aliases=("垄距",)),
        "random_roughness": Number(
            QT_TRANSLATE_NOOP("Ordos", "Random roughness"), "", "cm", 0, 100, aliases=("随机糙度", "地表随机糙度")
        ),
    },
)

SOIL_HELP = QT_TRANSLATE_NOOP("Ordos", "In % of the topsoil; goes before the soil of the polygons.")
GRIDS = {
    "cover_grid": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Vegetation cover raster"),
        QT_TRANSLATE_NOOP(
            "Ordos", "In %; goes before the cover of the polygons. Without land it says where the land is."
        ),
        required=False,
    ),
    "sand_grid": Grid(QT_TRANSLATE_NOOP("Ordos", "Sand raster"), SOIL_HELP, required=False),
    "silt_grid": Grid(QT_TRANSLATE_NOOP("Ordos", "Silt raster"), SOIL_HELP, required=False),
    "clay_grid": Grid(QT_TRANSLATE_NOOP("Ordos", "Clay raster"), SOIL_HELP, required=False),
    "organic_grid": Grid(QT_TRANSLATE_NOOP("Ordos", "Organic matter raster"), SOIL_HELP, required=False),
    "carbonate_grid": Grid(QT_TRANSLATE_NOOP("Ordos", "Calcium carbonate raster"), SOIL_HELP, required=False),
}

VERIFIED = Text(QT_TRANSLATE_NOOP("Ordos", "Verified"))
SOIL_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Soils"),
    QT_TRANSLATE_NOOP("Ordos", "Texture, organic matter and carbonate of soils; the shipped table when empty."),
    "soils",
    {
        "soil": Text(QT_TRANSLATE_NOOP("Ordos", "Soil")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "aliases": Text(QT_TRANSLATE_NOOP("Ordos", "Other spellings")),
        "sand_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Sand"), "", "%", 0, 100),
        "silt_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Silt"), "", "%", 0, 100),
        "clay_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Clay"), "", "%", 0, 100),
        "organic_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Organic matter"), "", "%", 0, 100),
        "carbonate_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Calcium carbonate"), "", "%", 0, 100),
        "verified": VERIFIED,
    },
)
CLIMATE_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Climate"),
    QT_TRANSLATE_NOOP("Ordos", "Temperature, rain, sunshine and snow by month; the shipped table when empty."),
    "climate",
    {
        "month": Number(QT_TRANSLATE_NOOP("Ordos", "Month"), "", "", 1, 12, whole=True),
        "temperature_c": Number(QT_TRANSLATE_NOOP("Ordos", "Mean temperature"), "", "°C", -60, 60),
        "rain_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Rain"), "", "mm", 0),
        "rain_days": Number(QT_TRANSLATE_NOOP("Ordos", "Days with rain"), "", "d", 0, 31),
        "radiation_mj_m2": Number(QT_TRANSLATE_NOOP("Ordos", "Solar radiation of a day"), "", "MJ/m²", 0, 60),
        "snow_share": Number(QT_TRANSLATE_NOOP("Ordos", "Share of the time with over 25 mm of snow"), "", "1", 0, 1),
        "verified": VERIFIED,
    },
)
COVER_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Land classes"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Vegetation coefficient, usual cover and spellings of land classes; the shipped table when empty."
    ),
    "cover_classes",
    {
        "cover_class": Text(QT_TRANSLATE_NOOP("Ordos", "Land class")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "coefficient": Number(QT_TRANSLATE_NOOP("Ordos", "Vegetation coefficient"), "", "1/%", -1, 0),
        "aliases": Text(QT_TRANSLATE_NOOP("Ordos", "Other spellings")),
        "census_type": Text(QT_TRANSLATE_NOOP("Ordos", "Form of the census model")),
        "default_cover_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Usual vegetation cover"), "", "%", 0, 100),
        "verified": VERIFIED,
    },
)
SL190_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Classes of wind erosion"),
    QT_TRANSLATE_NOOP("Ordos", "Limits of the classes of SL 190; the shipped table when empty."),
    "sl190",
    {
        "class": Text(QT_TRANSLATE_NOOP("Ordos", "Class")),
        "from_t_km2": Number(QT_TRANSLATE_NOOP("Ordos", "From"), "", "t/km²", 0),
        "to_t_km2": Number(QT_TRANSLATE_NOOP("Ordos", "To"), "", "t/km²", 0),
        "verified": VERIFIED,
    },
)
INPUTS = {
    "wind": source.WIND,
    "land": LAND,
    "belts": dataclasses.replace(
        BELTS,
        help=QT_TRANSLATE_NOOP(
            "Ordos",
            "Polygons of shelterbelts whose effect is asked for; without them the loss as it is is computed.",
        ),
        required=False,
    ),
    **GRIDS,
    "soils": SOIL_TABLE,
    "climate": CLIMATE_TABLE,
    "cover_classes": COVER_TABLE,
    "sl190": SL190_TABLE,
    "species": GROWTH_TABLE,
    "wind_factors": WIND_FACTORS,
}
