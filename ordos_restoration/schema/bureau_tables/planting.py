"""Tables of forestry bureaus: compartments of belts, seedlings, slopes and sand."""

from __future__ import annotations

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.bureau_tables.headings import (
    ACCEPTANCE,
    APPROVAL,
    AREA,
    BEFORE,
    CARE,
    DESIGN,
    EROSION,
    PLACE,
    SEEDLINGS,
    SITE,
    TIME,
    WATER,
    WORKS,
)
from ordos_restoration.schema.bureau_tables.table import BureauTable, mixed, plain, summed

SEEDLING_LIST = QT_TRANSLATE_NOOP("Ordos", "Demand for seedlings and seed")

BELTS = BureauTable(
    "belts",
    QT_TRANSLATE_NOOP("Ordos", "List of compartments of the afforestation design"),
    "belt",
    (
        *plain("", "code", "official_code"),
        *plain(PLACE, "river", "site", "bank", "village", "lin_ban", "ownership", "station_from", "station_to"),
        *plain(SITE, "land_class", "site_type", "sand_mobility", "groundwater_m"),
        *summed(AREA, "area_ha", "area_mu", stated=True),
        *plain(DESIGN, "forest_category", "strip", "mean_width_m", "species", "structure", "row_spacing_m"),
        *plain(DESIGN, "plant_spacing_m", "density_per_ha", "preparation", "season", "barrier"),
        *summed(SEEDLINGS, "plants", "plants_to_order", stated=True),
        *plain(WATER, "water_need_mm"),
        *summed(WATER, "water_need_m3"),
        *summed("", "cost_yuan"),
        *plain(APPROVAL, "condition", "approval_no"),
    ),
    within=("river", "bank"),
    order=("code",),
    stated_by=("shelterbelts",),
)
BELT_SUMS = BureauTable(
    "belt_sums",
    QT_TRANSLATE_NOOP("Ordos", "Summary of belts by river and bank"),
    "belt_summary",
    (
        *plain("", "river", "bank"),
        *summed("", "channel_km", "compartments"),
        *plain("", "mean_width_m"),
        *summed(AREA, "area_ha", "area_mu", stated=True),
        *summed(AREA, "gap_ha"),
        *summed(AREA, "removed_ha", "conditional_ha", stated=True),
        *summed(SEEDLINGS, "plants", "plants_to_order", stated=True),
        *summed(WATER, "water_need_m3"),
        *summed("", "fence_m", "cost_yuan", stated=True),
    ),
    order=("river_code", "bank"),
    stated_by=("shelterbelts",),
)
SEEDLINGS_BELTS = BureauTable(
    "belt_seedlings",
    SEEDLING_LIST,
    "seedling_summary",
    (
        *plain("", "river", "species_zh"),
        *summed("", "plants", "plants_to_order", stated=True),
        *plain("", "price_yuan"),
        *summed("", "cost_yuan"),
    ),
    within=("river",),
    order=("species",),
    stated_by=("shelterbelts",),
)
REMOVED = BureauTable(
    "removed",
    QT_TRANSLATE_NOOP("Ordos", "Land taken out of the belts"),
    "removed_land",
    (*plain("", "river", "bank", "kind_zh", "basis"), *summed(AREA, "area_ha", "area_mu")),
    within=("river",),
    order=("bank", "kind"),
    together=True,
)
SLOPES = BureauTable(
    "slopes",
    QT_TRANSLATE_NOOP("Ordos", "List of slope units to be planted"),
    "slope_unit",
    (
        *plain("", "code", "land", "name"),
        *summed(AREA, "area_ha", "area_mu", stated=True),
        *plain(SITE, "slope_deg", "slope_class", "aspect_group", "soil", "land_class", "cover_before_pct"),
        *plain(DESIGN, "measure_name", "form", "row_spacing_m", "plant_spacing_m", "species", "cover_after_pct"),
        *summed(WORKS, "rows", "row_length_m", "pits", "earth_m3", stated=True),
        *summed(SEEDLINGS, "plants", "plants_to_order", stated=True),
        *summed(SEEDLINGS, "seed_kg"),
        *plain(EROSION, "grade_before", "grade_after"),
        *summed(EROSION, "loss_before_t", "loss_after_t", "kept_t", stated=True),
        *summed("", "cost_yuan", stated=True),
        *plain(APPROVAL, "condition", "approval_no"),
    ),
    within=("land",),
    order=("code",),
    stated_by=("slope_vegetation",),
)
SLOPE_SEEDLINGS = BureauTable(
    "slope_seedlings",
    SEEDLING_LIST,
    "slope_unit",
    (
        *plain("", "species", "grass"),
        *summed(AREA, "area_ha", "area_mu"),
        *summed("", "plants", "plants_to_order", "seed_kg"),
    ),
    order=("species",),
    together=True,
    where="plants > 0 OR seed_kg > 0",
)
SLOPE_QUANTITIES = BureauTable(
    "slope_quantities",
    QT_TRANSLATE_NOOP("Ordos", "Quantities and cost of slope works"),
    "slope_quantity",
    (
        *plain("", "measure_name", "section", "item", "unit"),
        mixed("quantity"),
        *plain("", "price_yuan"),
        *summed("", "cost_yuan", stated=True),
    ),
    within=("measure_name",),
    order=("section", "price_item"),
    stated_by=("slope_vegetation",),
)
SAND = BureauTable(
    "sand",
    QT_TRANSLATE_NOOP("Ordos", "List of sand fixation"),
    "sand_patch",
    (
        *plain("", "code", "name", "rank", "treatment"),
        *plain(SITE, "sand_mobility", "state", "dune_height_m", "cover_pct", "groundwater_m"),
        *summed(AREA, "area_ha", "area_mu", "worked_ha", stated=True),
        *plain(DESIGN, "species", "row_spacing_m", "plant_spacing_m", "density_per_ha", "season", "year"),
        *summed(SEEDLINGS, "plants", "plants_to_order", "seed_kg", stated=True),
        *summed(WORKS, "barrier_m", "fence_m", "watering_m3", "labour_days", stated=True),
        *plain(CARE, "closure_type", "closed_until", "cared_until"),
        *plain(ACCEPTANCE, "accept_cover_pct", "accept_plants_ha", "accept_survival_pct"),
        *summed("", "works_yuan", "upkeep_yuan", "cost_yuan", stated=True),
        *plain(APPROVAL, "condition", "approval_no"),
    ),
    within=("treatment",),
    order=("rank", "code"),
    stated_by=("sand_fixation",),
)
SAND_SEEDLINGS = BureauTable(
    "sand_seedlings",
    SEEDLING_LIST,
    "fixation_quantity",
    (
        *plain("", "treatment", "name_zh", "unit"),
        mixed("quantity"),
        *plain("", "price_yuan"),
        *summed("", "cost_yuan"),
    ),
    within=("treatment",),
    order=("species",),
    together=True,
    where="species IS NOT NULL AND species <> ''",
)
SAND_QUANTITIES = BureauTable(
    "sand_quantities",
    QT_TRANSLATE_NOOP("Ordos", "Quantities and cost of sand fixation"),
    "fixation_quantity",
    (
        *plain("", "treatment", "section", "name_zh", "unit"),
        mixed("quantity"),
        *plain("", "price_yuan"),
        *summed("", "days", "cost_yuan"),
    ),
    within=("treatment",),
    order=("section", "name_zh"),
    together=True,
)
BARRIERS = BureauTable(
    "barriers",
    QT_TRANSLATE_NOOP("Ordos", "List of sand barriers"),
    "barrier",
    (
        *plain("", "code", "site", "name"),
        *plain(DESIGN, "kind", "material", "spacing_m", "second_spacing_m", "height_m", "buried_m", "orientation_deg"),
        *summed(AREA, "area_ha", "area_mu"),
        *summed(WORKS, "length_m"),
        *plain(WORKS, "material_quantity", "material_unit"),
        *summed(WORKS, "labour_days"),
        *plain(BEFORE, "sand_mobility"),
        *plain(TIME, "life_years"),
        *summed("", "cost_yuan"),
        *plain(APPROVAL, "condition", "approval_no"),
    ),
    order=("code",),
)

TABLES = (
    BELTS, SEEDLINGS_BELTS, BELT_SUMS, REMOVED, SLOPES, SLOPE_SEEDLINGS, SLOPE_QUANTITIES, SAND, SAND_SEEDLINGS,
    SAND_QUANTITIES, BARRIERS,
)  # fmt: skip
