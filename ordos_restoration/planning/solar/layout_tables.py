"""The tables of a photovoltaic layout: modules, blocks, roads, pads, planting strips, land left out, totals."""

from __future__ import annotations

from ordos_restoration.planning.solar.land_gate import GRAZING_USES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number, Table, Text

ROADS = {
    "perimeter": QT_TRANSLATE_NOOP("Ordos", "Perimeter road"),
    "detour": QT_TRANSLATE_NOOP("Ordos", "Round land left out"),
    "along": QT_TRANSLATE_NOOP("Ordos", "Along the rows"),
    "across": QT_TRANSLATE_NOOP("Ordos", "Across the rows"),
    "link": QT_TRANSLATE_NOOP("Ordos", "Link"),
    "access": QT_TRANSLATE_NOOP("Ordos", "Access road"),
}
STRIPS = {
    "shade": QT_TRANSLATE_NOOP("Ordos", "Shade strip"),
    "sunny": QT_TRANSLATE_NOOP("Ordos", "Sunny strip"),
}
USES = {**GRAZING_USES, "none": QT_TRANSLATE_NOOP("Ordos", "Not used")}
SITE = Text(QT_TRANSLATE_NOOP("Ordos", "Plant site"))
BLOCK = Text(QT_TRANSLATE_NOOP("Ordos", "Block"))
UUID = Text(QT_TRANSLATE_NOOP("Ordos", "UUID"))
HECTARES = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha", 0)
MU = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "mu", 0, decimals=1)
SQUARE_METRES = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "m²", 0, decimals=1)
TABLES = Number(QT_TRANSLATE_NOOP("Ordos", "Tables"), "", "", 0, whole=True)
MODULES = Number(QT_TRANSLATE_NOOP("Ordos", "Modules"), "", "", 0, whole=True)
STRINGS = Number(QT_TRANSLATE_NOOP("Ordos", "Strings"), "", "", 0, whole=True)
COST = Number(QT_TRANSLATE_NOOP("Ordos", "Cost"), "", "yuan", 0, whole=True)
MWP = Number(QT_TRANSLATE_NOOP("Ordos", "Module power"), "", "MWp", 0, decimals=3)
MWAC = Number(QT_TRANSLATE_NOOP("Ordos", "Inverter power"), "", "MW", 0, decimals=3)
DC_AC = Number(QT_TRANSLATE_NOOP("Ordos", "DC/AC ratio"), "", "1", 0, decimals=3)
GCR = Number(QT_TRANSLATE_NOOP("Ordos", "Ground cover ratio"), "", "1", 0, 1, decimals=3)
ALONG = Number(QT_TRANSLATE_NOOP("Ordos", "Slope along the rows"), "", "%", decimals=1)
ACROSS = Number(QT_TRANSLATE_NOOP("Ordos", "Slope across the rows"), "", "%", decimals=1)
PITCH = Number(QT_TRANSLATE_NOOP("Ordos", "Pitch of the rows"), "", "m", 0, decimals=3)
GRID_DISTANCE = Number(QT_TRANSLATE_NOOP("Ordos", "Distance to the grid connection"), "", "m", 0, decimals=0)

PV_TABLE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Tables of modules"),
    "Polygon",
    {
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Table code")),
        "block": BLOCK,
        "row": Number(QT_TRANSLATE_NOOP("Ordos", "Row of tables"), "", "", 1, whole=True),
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Number of the table in its row"), "", "", 1, whole=True),
        "modules": MODULES,
        "strings": STRINGS,
        "power_kw": Number(QT_TRANSLATE_NOOP("Ordos", "Module power"), "", "kW", 0),
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0),
        "ground_m": Number(QT_TRANSLATE_NOOP("Ordos", "Ground elevation"), "", "m"),
        "slope_along_pct": ALONG,
        "slope_across_pct": ACROSS,
        "pile_shortest_m": Number(QT_TRANSLATE_NOOP("Ordos", "Shortest pile above ground"), "", "m", 0),
        "pile_longest_m": Number(QT_TRANSLATE_NOOP("Ordos", "Longest pile above ground"), "", "m", 0),
    },
)
PV_BLOCK = Table(
    QT_TRANSLATE_NOOP("Ordos", "Blocks of tables"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Block code")),
        "site": SITE,
        "tables": TABLES,
        "rows": Number(QT_TRANSLATE_NOOP("Ordos", "Rows of tables"), "", "", 0, whole=True),
        "modules": MODULES,
        "strings": STRINGS,
        "power_mwp": MWP,
        "power_mwac": MWAC,
        "dc_ac": DC_AC,
        "pitch_m": PITCH,
        "gcr": GCR,
        "slope_along_pct": ALONG,
        "slope_across_pct": ACROSS,
        "area_m2": SQUARE_METRES,
        "area_ha": HECTARES,
        "area_mu": MU,
        "grid_distance_m": GRID_DISTANCE,
    },
)
PV_ROAD = Table(
    QT_TRANSLATE_NOOP("Ordos", "Roads of the plant"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Road code")),
        "site": SITE,
        "kind": Choice(QT_TRANSLATE_NOOP("Ordos", "Kind of road"), "", ROADS),
        "width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width"), "", "m", 0, decimals=1),
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1),
        "area_m2": SQUARE_METRES,
        "cost_yuan": COST,
    },
)
PV_PAD = Table(
    QT_TRANSLATE_NOOP("Ordos", "Inverter pads"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Pad code")),
        "site": SITE,
        "block": BLOCK,
        "power_mwac": MWAC,
        "area_m2": SQUARE_METRES,
        "grid_distance_m": GRID_DISTANCE,
    },
)
PLANTING_STRIP = Table(
    QT_TRANSLATE_NOOP("Ordos", "Planting strips between panels"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Strip code")),
        "site": SITE,
        "block": BLOCK,
        "kind": Choice(QT_TRANSLATE_NOOP("Ordos", "Light at the strip"), "", STRIPS),
        "light_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Light in the growing season"), "", "%", 0, 100, decimals=0),
        "width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width"), "", "m", 0, decimals=1),
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1),
        "area_m2": SQUARE_METRES,
        "area_ha": HECTARES,
        "area_mu": MU,
        "template": Text(QT_TRANSLATE_NOOP("Ordos", "Planting template")),
        "species": Text(QT_TRANSLATE_NOOP("Ordos", "Plant species")),
        "species_mix": Text(QT_TRANSLATE_NOOP("Ordos", "Species codes and shares")),
        "rows": Number(QT_TRANSLATE_NOOP("Ordos", "Rows"), "", "", 0, whole=True),
        "row_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Row spacing"), "", "m", 0),
        "plant_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Plant spacing"), "", "m", 0),
        "plants": Number(QT_TRANSLATE_NOOP("Ordos", "Plants"), "", "", 0, whole=True),
        "plants_to_order": Number(QT_TRANSLATE_NOOP("Ordos", "Plants to order"), "", "", 0, whole=True),
        "seed_kg": Number(QT_TRANSLATE_NOOP("Ordos", "Seed to sow"), "", "kg", 0, decimals=1),
        "forage_t": Number(QT_TRANSLATE_NOOP("Ordos", "Forage a year"), "", "t", 0, decimals=1),
        "grazing": Choice(QT_TRANSLATE_NOOP("Ordos", "Use of the forage"), "", USES),
        "water_need_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Water need"), "", "m³", 0, decimals=0),
        "water_balance_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Rain balance"), "", "m³", decimals=0),
        "cost_yuan": COST,
    },
)
UNSUITABLE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Land without tables"),
    "MultiPolygon",
    {
        "site": SITE,
        "kind": Text(QT_TRANSLATE_NOOP("Ordos", "Kind")),
        "kind_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "basis": Text(QT_TRANSLATE_NOOP("Ordos", "Legal basis")),
        "area_m2": SQUARE_METRES,
        "area_ha": HECTARES,
        "area_mu": MU,
    },
)
PV_MATERIAL = Table(
    QT_TRANSLATE_NOOP("Ordos", "Materials and works"),
    "",
    {
        "site": SITE,
        "item": Text(QT_TRANSLATE_NOOP("Ordos", "Item")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "quantity": Number(QT_TRANSLATE_NOOP("Ordos", "Quantity"), "", "1", 0),
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
        "price_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Price"), "", "yuan", 0),
        "cost_yuan": COST,
    },
)
PV_PHASE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Phases of construction"),
    "",
    {
        "site": SITE,
        "work": Text(QT_TRANSLATE_NOOP("Ordos", "Work")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "start": Text(QT_TRANSLATE_NOOP("Ordos", "Start")),
        "finish": Text(QT_TRANSLATE_NOOP("Ordos", "Finish")),
        "days": Number(QT_TRANSLATE_NOOP("Ordos", "Days"), "", "", 0, whole=True),
        "quantity": Number(QT_TRANSLATE_NOOP("Ordos", "Quantity"), "", "1", 0),
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
    },
)
WASH_WATER = Number(QT_TRANSLATE_NOOP("Ordos", "Wash water a year"), "", "m³", 0, decimals=0)
PV_SUMMARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Summary of the plant"),
    "",
    {
        "site": SITE,
        "latitude_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Latitude"), "", "°", -90, 90, decimals=4),
        "site_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Site"), "", "ha", 0),
        "array_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Array land"), "", "ha", 0),
        "road_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Roads"), "", "ha", 0),
        "pad_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Pads"), "", "ha", 0),
        "belt_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Perimeter belts"), "", "ha", 0),
        "unsuitable_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Land without tables"), "", "ha", 0),
        "other_ha": Number(
            QT_TRANSLATE_NOOP("Ordos", "Set-backs and margins"),
            QT_TRANSLATE_NOOP("Ordos", "What of the site is neither array, road, pad, belt nor land left out."),
            "ha",
        ),
        "planting_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Planting strips"), "", "ha", 0),
        "barrier_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Sand barriers"), "", "ha", 0),
        "blocks": Number(QT_TRANSLATE_NOOP("Ordos", "Blocks"), "", "", 0, whole=True),
        "tables": TABLES,
        "modules": MODULES,
        "strings": STRINGS,
        "power_mwp": MWP,
        "power_mwac": MWAC,
        "dc_ac": DC_AC,
        "tilt_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Tilt"), "", "°", 0, 90, decimals=1),
        "pitch_m": PITCH,
        "gcr": GCR,
        "shade_free_from": Text(QT_TRANSLATE_NOOP("Ordos", "Free of shade from, winter solstice")),
        "shade_free_to": Text(QT_TRANSLATE_NOOP("Ordos", "Free of shade to, winter solstice")),
        "shaded_hours": Number(QT_TRANSLATE_NOOP("Ordos", "Hours a year with shade"), "", "h", 0, decimals=0),
        "ha_per_mwp": Number(QT_TRANSLATE_NOOP("Ordos", "Net array land per module power"), "", "ha/MWp", 0),
        "ha_per_mwac": Number(QT_TRANSLATE_NOOP("Ordos", "Site per inverter power"), "", "ha/MW", 0),
        "yield_kwh_kwp": Number(QT_TRANSLATE_NOOP("Ordos", "Yield in the first year"), "", "kWh/kWp", 0, decimals=0),
        "energy_gwh": Number(QT_TRANSLATE_NOOP("Ordos", "Energy in the first year"), "", "GWh", 0, decimals=1),
        "wash_water_m3": WASH_WATER,
        "planting_water_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Water need of plants"), "", "m³", 0, decimals=0),
        "plants": Number(QT_TRANSLATE_NOOP("Ordos", "Plants"), "", "", 0, whole=True),
        "forage_t": Number(QT_TRANSLATE_NOOP("Ordos", "Forage a year"), "", "t", 0, decimals=1),
        "piles": Number(QT_TRANSLATE_NOOP("Ordos", "Piles"), "", "", 0, whole=True),
        "road_km": Number(QT_TRANSLATE_NOOP("Ordos", "Roads"), "", "km", 0),
        "fence_m": Number(QT_TRANSLATE_NOOP("Ordos", "Fence"), "", "m", 0, decimals=1),
        "cost_yuan": COST,
    },
)
