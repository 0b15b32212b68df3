"""The tables that the shelterbelt planner makes: compartments, rows, fences, plants, removed land and summaries."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.reaches import REACH_CLASSES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Number, Table, Text

BANKS = {"left": QT_TRANSLATE_NOOP("Ordos", "Left bank"), "right": QT_TRANSLATE_NOOP("Ordos", "Right bank")}
ROLES = {
    "supply": QT_TRANSLATE_NOOP("Ordos", "Sand-supplying bank"),
    "receive": QT_TRANSLATE_NOOP("Ordos", "Receiving bank"),
}
STRIP_NAMES = {
    "waterside": QT_TRANSLATE_NOOP("Ordos", "Waterside strip"),
    "main": QT_TRANSLATE_NOOP("Ordos", "Main belt"),
    "dune": QT_TRANSLATE_NOOP("Ordos", "Dune strip"),
    "fence_strip": QT_TRANSLATE_NOOP("Ordos", "Barrier strip"),
    "shrub": QT_TRANSLATE_NOOP("Ordos", "Shrub strip"),
    "tree": QT_TRANSLATE_NOOP("Ordos", "Tree strip"),
}
SIDES = {"windward": QT_TRANSLATE_NOOP("Ordos", "Windward"), "lee": QT_TRANSLATE_NOOP("Ordos", "Lee")}
STRUCTURES = {
    "compact": QT_TRANSLATE_NOOP("Ordos", "Compact"),
    "semi_porous": QT_TRANSLATE_NOOP("Ordos", "Semi-porous"),
    "ventilated": QT_TRANSLATE_NOOP("Ordos", "Ventilated"),
}
MOBILITY = {
    "moving": QT_TRANSLATE_NOOP("Ordos", "Moving sand"),
    "semi_fixed": QT_TRANSLATE_NOOP("Ordos", "Semi-fixed sand"),
    "fixed": QT_TRANSLATE_NOOP("Ordos", "Fixed sand"),
}
BARRIERS = {
    "none": QT_TRANSLATE_NOOP("Ordos", "None"),
    "checkerboard": QT_TRANSLATE_NOOP("Ordos", "Straw checkerboard"),
}
PREPARATIONS = {
    "pit": QT_TRANSLATE_NOOP("Ordos", "Pits"),
    "hole_sticking": QT_TRANSLATE_NOOP("Ordos", "Cuttings in bored holes"),
    "strip": QT_TRANSLATE_NOOP("Ordos", "Strips"),
    "fish_scale": QT_TRANSLATE_NOOP("Ordos", "Fish-scale pits"),
}
SEASONS = {
    "spring": QT_TRANSLATE_NOOP("Ordos", "Spring"),
    "rainy": QT_TRANSLATE_NOOP("Ordos", "Rainy season"),
    "autumn": QT_TRANSLATE_NOOP("Ordos", "Autumn"),
}
ADVICE = {
    "none": QT_TRANSLATE_NOOP("Ordos", "None"),
    "cross_belts": QT_TRANSLATE_NOOP("Ordos", "Drift runs along the bank: add cross-belts or checkerboard"),
}

CODE = Text(QT_TRANSLATE_NOOP("Ordos", "Compartment code"))
RIVER_CODE = Text(QT_TRANSLATE_NOOP("Ordos", "River code"))
RIVER = Text(QT_TRANSLATE_NOOP("Ordos", "River"))
BANK = Choice(QT_TRANSLATE_NOOP("Ordos", "Bank"), "", BANKS)
STRIP = Choice(QT_TRANSLATE_NOOP("Ordos", "Strip"), "", STRIP_NAMES)
HECTARES = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha", 0, decimals=2)
MU = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "mu", 0, decimals=1)
PLANTS = Number(QT_TRANSLATE_NOOP("Ordos", "Plants"), "", "", 0, whole=True)
TO_ORDER = Number(QT_TRANSLATE_NOOP("Ordos", "Plants to order"), "", "", 0, whole=True)
COST = Number(QT_TRANSLATE_NOOP("Ordos", "Cost"), "", "yuan", 0, whole=True)
SITE = Text(
    QT_TRANSLATE_NOOP("Ordos", "Plant site"), QT_TRANSLATE_NOOP("Ordos", "Of belts round a photovoltaic plant.")
)
SCHEMATIC = Flag(QT_TRANSLATE_NOOP("Ordos", "Schematic"))
UUID = Text(QT_TRANSLATE_NOOP("Ordos", "UUID"))

BELT = Table(
    QT_TRANSLATE_NOOP("Ordos", "Shelterbelt compartments"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": CODE,
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "official_code": Text(QT_TRANSLATE_NOOP("Ordos", "Official code")),
        "river_code": RIVER_CODE,
        "river": RIVER,
        "parent": Text(QT_TRANSLATE_NOOP("Ordos", "River it flows into")),
        "bank": BANK,
        "bank_role": Choice(QT_TRANSLATE_NOOP("Ordos", "Bank role"), "", ROLES),
        "reach_class": Choice(QT_TRANSLATE_NOOP("Ordos", "Reach class"), "", REACH_CLASSES),
        "strip": STRIP,
        "station_from": Text(QT_TRANSLATE_NOOP("Ordos", "From station")),
        "station_to": Text(QT_TRANSLATE_NOOP("Ordos", "To station")),
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1),
        "mean_width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Mean width"), "", "m", 0, decimals=1),
        "area_m2": Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "m²", 0, decimals=1),
        "area_ha": HECTARES,
        "area_mu": MU,
        "orientation_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Orientation"), "", "°", 0, 180, decimals=1),
        "drift_angle_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Belt normal to drift"), "", "°", 0, 90, decimals=1),
        "advice": Choice(QT_TRANSLATE_NOOP("Ordos", "Advice"), "", ADVICE),
        "template": Text(QT_TRANSLATE_NOOP("Ordos", "Planting template")),
        "structure": Choice(QT_TRANSLATE_NOOP("Ordos", "Structure"), "", STRUCTURES),
        "porosity_leafless": Number(QT_TRANSLATE_NOOP("Ordos", "Optical porosity without leaves"), "", "1", 0, 1),
        "species": Text(QT_TRANSLATE_NOOP("Ordos", "Species")),
        "species_mix": Text(QT_TRANSLATE_NOOP("Ordos", "Species codes and shares")),
        "dry": Flag(QT_TRANSLATE_NOOP("Ordos", "Dry template used")),
        "row_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Row spacing"), "", "m", 0),
        "plant_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Plant spacing"), "", "m", 0),
        "rows": Number(QT_TRANSLATE_NOOP("Ordos", "Rows"), "", "", 0, whole=True),
        "plants": PLANTS,
        "plants_to_order": TO_ORDER,
        "density_per_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Density"), "", "plants/ha", 0, decimals=0),
        "site_type": Text(QT_TRANSLATE_NOOP("Ordos", "Site type")),
        "sand_mobility": Choice(QT_TRANSLATE_NOOP("Ordos", "Sand mobility"), "", MOBILITY),
        "barrier": Choice(QT_TRANSLATE_NOOP("Ordos", "Sand barrier"), "", BARRIERS),
        "preparation": Choice(QT_TRANSLATE_NOOP("Ordos", "Site preparation"), "", PREPARATIONS),
        "season": Choice(QT_TRANSLATE_NOOP("Ordos", "Season"), "", SEASONS),
        "forest_category": Text(QT_TRANSLATE_NOOP("Ordos", "Forest category code")),
        "groundwater_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"), "", "m", 0, decimals=1),
        "water_need_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Water need"), "", "mm", 0, decimals=1),
        "water_need_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Water need"), "", "m³", 0, decimals=0),
        "water_balance_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Rain balance"), "", "mm", decimals=1),
        "water_balance_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Rain balance"), "", "m³", decimals=0),
        "cost_yuan": COST,
        "condition": Text(QT_TRANSLATE_NOOP("Ordos", "Needs approval for")),
        "condition_basis": Text(QT_TRANSLATE_NOOP("Ordos", "Legal basis")),
        "approval_no": Text(QT_TRANSLATE_NOOP("Ordos", "Approval number")),
        "village": Text(QT_TRANSLATE_NOOP("Ordos", "Village")),
        "lin_ban": Text(QT_TRANSLATE_NOOP("Ordos", "Forest block")),
        "ownership": Text(QT_TRANSLATE_NOOP("Ordos", "Ownership")),
        "land_class": Text(QT_TRANSLATE_NOOP("Ordos", "Land class before")),
        "site": SITE,
        "side": Choice(QT_TRANSLATE_NOOP("Ordos", "Side of the site"), "", SIDES),
        "schematic": SCHEMATIC,
    },
)
PLANTING_ROW = Table(
    QT_TRANSLATE_NOOP("Ordos", "Planting rows"),
    "MultiLineString",
    {
        "code": CODE,
        "row": Number(QT_TRANSLATE_NOOP("Ordos", "Row"), "", "", 1, whole=True),
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1),
        "plant_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Plant spacing"), "", "m", 0),
        "first_plant_m": Number(QT_TRANSLATE_NOOP("Ordos", "First plant at"), "", "m", 0),
        "plants": PLANTS,
        "species": Text(QT_TRANSLATE_NOOP("Ordos", "Species")),
        "schematic": SCHEMATIC,
    },
)
FENCE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Upright sand fences"),
    "MultiLineString",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Fence code")),
        "belt_code": CODE,
        "river_code": RIVER_CODE,
        "river": RIVER,
        "bank": BANK,
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1),
        "cost_yuan": COST,
        "site": SITE,
        "schematic": SCHEMATIC,
    },
)
PLANT = Table(
    QT_TRANSLATE_NOOP("Ordos", "Plant positions"),
    "Point",
    {
        "code": CODE,
        "row": Number(QT_TRANSLATE_NOOP("Ordos", "Row"), "", "", 1, whole=True),
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Number in the row"), "", "", 1, whole=True),
        "schematic": SCHEMATIC,
    },
    optional=True,
)
REMOVED = Table(
    QT_TRANSLATE_NOOP("Ordos", "Land removed from the belts"),
    "MultiPolygon",
    {
        "river_code": RIVER_CODE,
        "river": RIVER,
        "bank": BANK,
        "strip": STRIP,
        "kind": Text(QT_TRANSLATE_NOOP("Ordos", "Kind")),
        "kind_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "basis": Text(QT_TRANSLATE_NOOP("Ordos", "Legal basis")),
        "area_m2": Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "m²", 0, decimals=1),
        "area_ha": HECTARES,
        "area_mu": MU,
        "schematic": SCHEMATIC,
    },
)
BELT_SUMMARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Shelterbelt summary"),
    "",
    {
        "river_code": RIVER_CODE,
        "river": RIVER,
        "channel_order": Number(QT_TRANSLATE_NOOP("Ordos", "Channel order"), "", "", 1, whole=True),
        "bank": BANK,
        "channel_km": Number(QT_TRANSLATE_NOOP("Ordos", "Channel"), "", "km", 0, decimals=2),
        "compartments": Number(QT_TRANSLATE_NOOP("Ordos", "Compartments"), "", "", 0, whole=True),
        "mean_width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Mean belt width"), "", "m", 0, decimals=1),
        "band_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Band before removal"), "", "ha", 0),
        "area_ha": HECTARES,
        "area_mu": MU,
        "gap_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Passages"), "", "ha", 0),
        "removed_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Removed"), "", "ha", 0),
        "removed_by_kind": Text(QT_TRANSLATE_NOOP("Ordos", "Removed by kind")),
        "too_small_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Left out as too small"), "", "ha", 0),
        "conditional_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Needs approval"), "", "ha", 0),
        "cross_drift": Number(QT_TRANSLATE_NOOP("Ordos", "Drift toward the bed"), "", "VU", 0, decimals=1),
        "plants": PLANTS,
        "plants_to_order": TO_ORDER,
        "water_need_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Water need"), "", "m³", 0, decimals=0),
        "fence_m": Number(QT_TRANSLATE_NOOP("Ordos", "Fence"), "", "m", 0, decimals=1),
        "cost_yuan": COST,
        "schematic": SCHEMATIC,
    },
)
SEEDLING_SUMMARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Plants to order"),
    "",
    {
        "river_code": RIVER_CODE,
        "river": RIVER,
        "species": Text(QT_TRANSLATE_NOOP("Ordos", "Species code")),
        "species_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "plants": PLANTS,
        "plants_to_order": TO_ORDER,
        "price_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Price"), "", "yuan", 0),
        "cost_yuan": COST,
        "schematic": SCHEMATIC,
    },
)
