"""Inputs of the photovoltaic layout: sites, what lies on them, and the reference tables it reads."""

from __future__ import annotations

import dataclasses

from ordos_restoration.planning import land
from ordos_restoration.planning.kongdui import planting
from ordos_restoration.planning.sand.barrier_materials import BARRIER_TABLE
from ordos_restoration.planning.solar.belt_template import BELT_TEMPLATES
from ordos_restoration.planning.solar.planting_strips import STRIP_TEMPLATES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Grid, Layer, Number, Reference, Text
from ordos_restoration.planning.wind.erosion_inputs import CLIMATE_TABLE
from ordos_restoration.planning.wind.factors import WIND_FACTORS
from ordos_restoration.planning.wind.source import WIND

SITE = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Plant sites"),
    QT_TRANSLATE_NOOP("Ordos", "Polygons of the land for the plant, one or several, with holes."),
    "Polygon",
    columns={"name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "项目名称", "站址", "site"))},
)
DEM = Grid(
    QT_TRANSLATE_NOOP("Ordos", "Terrain model"),
    QT_TRANSLATE_NOOP("Ordos", "Elevations; without them the land is taken to be level."),
    required=False,
)
GRID_POINT = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Grid connections"),
    QT_TRANSLATE_NOOP("Ordos", "Points of the substations; the gate lies on that side, and distances are measured."),
    "Point",
    required=False,
)
SAND = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Sandy land"),
    QT_TRANSLATE_NOOP("Ordos", "Polygons with the mobility of the sand: moving, semi-fixed, fixed."),
    "Polygon",
    required=False,
    columns={"mobility": Text(QT_TRANSLATE_NOOP("Ordos", "Sand mobility"), aliases=("流动性", "类型", "SHLX"))},
)
MODULE_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Modules"),
    QT_TRANSLATE_NOOP("Ordos", "Size, power and voltage of modules; the shipped table when empty."),
    "pv_modules",
    {
        "module": Text(QT_TRANSLATE_NOOP("Ordos", "Module")),
        "length_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "mm", 200, 4000),
        "width_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Width"), "", "mm", 200, 2500),
        "power_w": Number(QT_TRANSLATE_NOOP("Ordos", "Module power"), "", "W", 10, 2000),
        "weight_kg": Number(QT_TRANSLATE_NOOP("Ordos", "Weight"), "", "kg", 1, 200),
        "open_voltage_v": Number(QT_TRANSLATE_NOOP("Ordos", "Open-circuit voltage"), "", "V", 1, 200),
        "voltage_coefficient_pct_k": Number(
            QT_TRANSLATE_NOOP("Ordos", "Temperature coefficient of voltage"), "", "%/K", -2, 0
        ),
    },
)
TABLE_TYPES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Tables of modules"),
    QT_TRANSLATE_NOOP("Ordos", "How many modules a table holds and how; the shipped table when empty."),
    "pv_tables",
    {
        "table_type": Text(QT_TRANSLATE_NOOP("Ordos", "Table of modules")),
        "mounting": Text(QT_TRANSLATE_NOOP("Ordos", "Mounting")),
        "modules_up": Number(QT_TRANSLATE_NOOP("Ordos", "Modules up the slope"), "", "", 1, 12, whole=True),
        "modules_along": Number(QT_TRANSLATE_NOOP("Ordos", "Modules along the row"), "", "", 1, 200, whole=True),
        "shorter_along": Text(QT_TRANSLATE_NOOP("Ordos", "Modules along shorter tables")),
        "orientation": Text(QT_TRANSLATE_NOOP("Ordos", "Orientation of the modules")),
        "string_modules": Number(QT_TRANSLATE_NOOP("Ordos", "Modules in a string"), "", "", 1, 60, whole=True),
        "module_gap_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Gap between modules"), "", "mm", 0, 500),
        "piles": Number(QT_TRANSLATE_NOOP("Ordos", "Piles"), "", "", 1, 200, whole=True),
    },
)
BLOCK_TYPES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Inverter-transformers"),
    QT_TRANSLATE_NOOP("Ordos", "Power and pad of a block's inverter-transformer; the shipped table when empty."),
    "pv_blocks",
    {
        "block_type": Text(QT_TRANSLATE_NOOP("Ordos", "Inverter-transformer of a block")),
        "power_mwac": Number(QT_TRANSLATE_NOOP("Ordos", "Inverter power"), "", "MW", 0.01, 50),
        "pad_length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Pad length"), "", "m", 0.5, 100),
        "pad_width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Pad width"), "", "m", 0.5, 100),
    },
)
PV_FACTORS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Photovoltaic factors"),
    QT_TRANSLATE_NOOP("Ordos", "Losses, washing, piles, rates of work; the shipped table until the bureau edits it."),
    "pv_factors",
    WIND_FACTORS.columns,
)

INPUTS = {
    "site": SITE,
    "constraints": land.CONSTRAINTS,
    "sand": SAND,
    "grid": GRID_POINT,
    "dem": DEM,
    "wind": dataclasses.replace(WIND, required=False),
    "module_types": MODULE_TABLE,
    "table_types": TABLE_TYPES,
    "block_types": BLOCK_TYPES,
    "pv_factors": PV_FACTORS,
    "pv_belts": BELT_TEMPLATES,
    "pv_strips": STRIP_TEMPLATES,
    "barriers": BARRIER_TABLE,
    "climate": CLIMATE_TABLE,
    "species": planting.SPECIES_TABLE,
    "prices": planting.PRICE_TABLE,
    "constraint_kinds": land.KIND_TABLE,
    "land_rules": land.RULE_TABLE,
    "wind_factors": WIND_FACTORS,
}
