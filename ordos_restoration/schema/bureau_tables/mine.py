"""Tables of natural-resource bureaus: damaged land and its reclamation.

The workbook that the capability itself makes (planning/mine/statutory) is the document for the authority: its form is a
reference table, and it needs facts that no project keeps. These are lists of what lies in the project today.
"""

from __future__ import annotations

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.bureau_tables.headings import (
    AREA,
    DAMAGE,
    DIRECTION,
    EARTH,
    MONEY,
    PLACE,
    PRESENT,
    SEEDLINGS,
    TIME,
    WATER,
)
from ordos_restoration.schema.bureau_tables.planting import SEEDLING_LIST
from ordos_restoration.schema.bureau_tables.table import BureauTable, mixed, money, plain, summed

DAMAGED = BureauTable(
    "damaged",
    QT_TRANSLATE_NOOP("Ordos", "List of damaged land"),
    "damaged_land",
    (
        *plain("", "code", "name", "kind"),
        *plain(DAMAGE, "damage_type", "degree", "state", "damage_year", "settled_year"),
        *plain(PRESENT, "land_class", "class_name", "owner", "village", "basic_farmland", "redline"),
        *plain("", "licence", "in_licence"),
        *summed(AREA, "area_ha", "area_mu", stated=True),
    ),
    within=("damage_type",),
    order=("code",),
    stated_by=("damaged_land",),
)
LAND_USE = BureauTable(
    "land_use",
    QT_TRANSLATE_NOOP("Ordos", "Land use before and after reclamation"),
    "land_use_change",
    (
        *plain("", "category", "land_class", "class_name", "direction"),
        *summed("", "units"),
        *summed(AREA, "area_ha", "area_mu", stated=True),
    ),
    within=("category",),
    order=("land_class", "direction"),
    stated_by=("reclamation_suitability",),
)
UNITS = BureauTable(
    "reclamation_units",
    QT_TRANSLATE_NOOP("Ordos", "List of reclamation units and their directions"),
    "reclamation_unit",
    (
        *plain("", "code", "name"),
        *plain(DAMAGE, "damage_type", "degree", "state"),
        *plain(PRESENT, "land_class", "owner", "slope_deg", "soil_cm"),
        *plain(DIRECTION, "direction", "crop_grade", "forest_grade", "grass_grade", "reason", "soil_lack_cm"),
        *summed(AREA, "area_ha", "area_mu", stated=True),
    ),
    within=("direction",),
    order=("code",),
    stated_by=("reclamation_suitability",),
)
PARCELS = BureauTable(
    "parcels",
    QT_TRANSLATE_NOOP("Ordos", "List of parcels to be reclaimed"),
    "parcel",
    (
        *plain("", "code", "unit", "name"),
        *plain(PLACE, "owner", "village"),
        *plain(DAMAGE, "damage_type", "degree", "landform"),
        *plain(PRESENT, "land_class", "slope_deg", "soil_cm"),
        *plain(DIRECTION, "direction", "pv", "template"),
        *summed(AREA, "area_ha", "area_mu", stated=True),
        *plain(TIME, "formation_year", "planting_year", "finished_year"),
        *summed(SEEDLINGS, "plants", "seed_kg"),
        *summed(WATER, "water_m3"),
        *summed("", "cost_yuan"),
    ),
    within=("direction",),
    order=("code",),
    stated_by=("reclamation_parcels", "reclamation_plan"),
)
EARTHWORKS = BureauTable(
    "earthworks",
    QT_TRANSLATE_NOOP("Ordos", "Quantities of earthwork"),
    "earthwork",
    (
        *plain("", "code", "direction", "formation", "material"),
        *summed(AREA, "area_ha", "area_mu", stated=True),
        *plain(PRESENT, "ground_m", "formed_m", "ground_deg", "formed_deg", "verdict"),
        *summed(EARTH, "cut_m3", "fill_m3", stated=True),
        *summed(EARTH, "balance_m3", "strip_m3", "spread_m3"),
    ),
    within=("direction",),
    order=("code",),
    stated_by=("earthwork",),
)
HAULS = BureauTable(
    "hauls",
    QT_TRANSLATE_NOOP("Ordos", "Earth allocation"),
    "haul",
    (
        *plain("", "number", "earth", "way", "from_code", "to_code", "haul_class", "distance_m"),
        *summed("", "volume_m3", "loose_m3"),
        *summed("", "work_m3km", stated=True),
    ),
    within=("earth",),
    order=("number",),
    stated_by=("earthwork",),
)
TOPSOIL = BureauTable(
    "topsoil",
    QT_TRANSLATE_NOOP("Ordos", "Topsoil balance by parcel"),
    "topsoil_balance",
    (
        *plain("", "code"),
        *summed("", "area_ha", "stock_m3", "need_m3", "given_m3", "taken_m3", "deficit_m3", "stored_m3"),
    ),
    order=("code",),
)
QUANTITIES = BureauTable(
    "quantities",
    QT_TRANSLATE_NOOP("Ordos", "Quantities of reclamation works"),
    "quantity",
    (
        *plain("", "licence", "phase", "name_zh", "unit"),
        mixed("quantity"),
        *plain("", "price_yuan"),
        *summed("", "cost_yuan"),
    ),
    within=("phase",),
    order=("licence", "item"),
    together=True,
)
INVESTMENT = BureauTable(
    "investment",
    QT_TRANSLATE_NOOP("Ordos", "Investment in reclamation by item of cost"),
    "budget",
    (
        *plain("", "licence", "section", "line"),
        *plain("", "rate_pct"),
        *money(MONEY, "cost_yuan"),
    ),
    within=("section",),
    order=("licence", "number"),
    together=True,
)
YEARS = BureauTable(
    "year_plan",
    QT_TRANSLATE_NOOP("Ordos", "Annual plan of reclamation works"),
    "quantity",
    (*plain("", "year", "phase", "name_zh", "unit"), mixed("quantity"), *summed("", "cost_yuan")),
    within=("year",),
    order=("phase", "item"),
    together=True,
)
FUNDS = BureauTable(
    "mine_funds",
    QT_TRANSLATE_NOOP("Ordos", "Investment and fund by year"),
    "fund_year",
    (
        *plain("", "licence", "year"),
        *money(MONEY, "static_yuan", stated=True),
        *money(MONEY, "price_rise_yuan"),
        *money(MONEY, "dynamic_yuan", stated=True),
        *money(MONEY, "provision_yuan", "withdrawal_yuan"),
    ),
    within=("licence",),
    order=("year",),
    stated_by=("reclamation_plan",),
)
SEEDLING = BureauTable(
    "mine_seedlings",
    SEEDLING_LIST,
    "seedling",
    (*plain("", "licence", "year", "name_zh"), *summed("", "plants", "seed_kg")),
    within=("year",),
    order=("species",),
)
WATERS = BureauTable(
    "mine_water",
    QT_TRANSLATE_NOOP("Ordos", "Water balance of reclamation by year"),
    "water_balance",
    (
        *plain("", "licence", "year", "source"),
        *summed("", "area_ha", "area_mu", "wet_m3", "normal_m3", "dry_m3", "supply_m3", "balance_m3"),
    ),
    order=("licence", "year"),
)

TABLES = (
    DAMAGED, LAND_USE, UNITS, PARCELS, QUANTITIES, INVESTMENT, YEARS, FUNDS, EARTHWORKS, HAULS, TOPSOIL, SEEDLING,
    WATERS,
)  # fmt: skip
