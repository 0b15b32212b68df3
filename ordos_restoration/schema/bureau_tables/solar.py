"""Tables of energy and natural-resource bureaus: photovoltaic sand control."""

from __future__ import annotations

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.bureau_tables.headings import AREA, DESIGN, GREEN, LAND, POWER, SEEDLINGS, TIME, WATER
from ordos_restoration.schema.bureau_tables.planting import SEEDLING_LIST
from ordos_restoration.schema.bureau_tables.table import BureauColumn, BureauTable, mixed, money, plain, summed

PLANTS = BureauTable(
    "plants",
    QT_TRANSLATE_NOOP("Ordos", "List of photovoltaic sand control"),
    "pv_summary",
    (
        *plain("", "site"),
        *summed(LAND, "site_ha", stated=True),
        *summed(LAND, "array_ha", "road_ha", "pad_ha", "belt_ha", "unsuitable_ha", "other_ha"),
        *summed(POWER, "power_mwp", "power_mwac", stated=True),
        *plain(POWER, "dc_ac", "tilt_deg", "pitch_m"),
        *summed(POWER, "blocks"),
        *summed(POWER, "tables", "energy_gwh", stated=True),
        *summed(GREEN, "barrier_ha", "planting_ha", "fence_m"),
        *summed(GREEN, "plants", stated=True),
        *summed(GREEN, "forage_t"),
        *summed(WATER, "planting_water_m3", "wash_water_m3", stated=True),
        *money("", "cost_yuan", stated=True),
    ),
    order=("site",),
    stated_by=("solar_layout",),
)
GATE = BureauTable(
    "land_gate",
    QT_TRANSLATE_NOOP("Ordos", "Land check of the power station"),
    "land_gate",
    (
        *plain("", "site", "part", "kind_zh", "rule"),
        *summed(AREA, "overlap_ha", "overlap_mu", "removed_ha"),
        *plain("", "verdict", "condition", "basis", "approval_no"),
    ),
    within=("site", "part"),
    order=("fid",),
)
BLOCKS = BureauTable(
    "blocks",
    QT_TRANSLATE_NOOP("Ordos", "List of photovoltaic blocks"),
    "pv_block",
    (
        *plain("", "code"),
        *summed(POWER, "tables", "modules", "strings", "power_mwp", "power_mwac", stated=True),
        *plain(POWER, "dc_ac"),
        *plain(DESIGN, "pitch_m", "gcr", "slope_along_pct", "slope_across_pct"),
        *summed(AREA, "area_ha", "area_mu"),
    ),
    within=("site",),
    order=("code",),
    stated_by=("solar_layout",),
)
STRIPS = BureauTable(
    "strips",
    QT_TRANSLATE_NOOP("Ordos", "List of planting strips between the rows"),
    "planting_strip",
    (
        *plain("", "code", "block", "kind", "light_pct"),
        *summed(AREA, "area_ha", "area_mu"),
        *plain(DESIGN, "species", "rows", "row_spacing_m", "plant_spacing_m"),
        *summed(SEEDLINGS, "plants", "plants_to_order", "seed_kg"),
        *plain(GREEN, "grazing"),
        *summed(GREEN, "forage_t"),
        *summed(WATER, "water_need_m3"),
        *summed("", "cost_yuan"),
    ),
    within=("site",),
    order=("code",),
)
STRIP_SEEDLINGS = BureauTable(
    "strip_seedlings",
    SEEDLING_LIST,
    "planting_strip",
    (
        *plain("", "site", "kind", "species"),
        *summed(AREA, "area_ha", "area_mu"),
        *summed("", "plants", "plants_to_order", "seed_kg"),
    ),
    within=("site",),
    order=("kind", "species"),
    together=True,
)
MATERIALS = BureauTable(
    "pv_materials",
    QT_TRANSLATE_NOOP("Ordos", "Quantities and investment of the power station"),
    "pv_material",
    (
        *plain("", "site", "name_zh", "unit"),
        mixed("quantity"),
        *plain("", "price_yuan"),
        BureauColumn("cost_yuan", total=True, states="cost_yuan", ten_thousand=True),
    ),
    within=("site",),
    order=("fid",),
    stated_by=("solar_layout",),
)
PHASES = BureauTable(
    "pv_phases",
    QT_TRANSLATE_NOOP("Ordos", "Time plan of the power station and the sand works"),
    "pv_phase",
    (*plain("", "site", "name_zh"), *plain(TIME, "start", "finish", "days"), mixed("quantity"), *plain("", "unit")),
    within=("site",),
    order=("fid",),
)

TABLES = (PLANTS, GATE, BLOCKS, STRIPS, STRIP_SEEDLINGS, MATERIALS, PHASES)
