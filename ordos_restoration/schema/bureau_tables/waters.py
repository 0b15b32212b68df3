"""Tables of water bureaus: check dams, levees, and the programme of a river."""

from __future__ import annotations

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.bureau_tables.headings import (
    APPROVAL,
    AREA,
    DESIGN,
    EARTH,
    FLOOD,
    LAND,
    LEVELS,
    MONEY,
    PLACE,
    RESPONSIBLE,
    SEDIMENT,
    SIZE,
    STORAGE,
    WORKS,
)
from ordos_restoration.schema.bureau_tables.table import BureauColumn, BureauTable, mixed, money, plain, summed

DAMS = BureauTable(
    "dams",
    QT_TRANSLATE_NOOP("Ordos", "Quantities of check dams"),
    "dam",
    (
        *plain("", "code", "name", "gully", "measure", "dam_class", "purpose"),
        *plain(PLACE, "longitude", "latitude"),
        *plain("", "area_km2"),
        *summed(STORAGE, "total_storage", "silt_storage", "flood_storage"),
        *plain(SEDIMENT, "held_t", "silting_years"),
        *plain(FLOOD, "design_years", "check_years", "outlet", "spillway", "outlet_m3s", "spillway_m3s"),
        *plain(SIZE, "height_m", "crest_m", "crest_length_m", "crest_width_m", "up_slope", "down_slope"),
        *summed(WORKS, "fill_m3", stated=True),
        *summed(WORKS, "silted_ha"),
        *summed("", "cost_yuan", stated=True),
        *plain("", "defects", "works", "downstream"),
        *plain(RESPONSIBLE, "responsible_government", "responsible_technical", "responsible_patrol"),
        *plain(APPROVAL, "condition", "approval_no", "flood_plan"),
    ),
    within=("measure",),
    order=("code",),
    stated_by=("check_dams",),
)
DAM_SYSTEMS = BureauTable(
    "dam_systems",
    QT_TRANSLATE_NOOP("Ordos", "Check dams by gully"),
    "dam_summary",
    (
        *plain("", "gully", "name", "river"),
        *summed("", "area_km2"),
        *summed("", "new_dams", "reinforced_dams", "kept_dams", "left_dams", stated=True),
        *summed(SEDIMENT, "sediment_t", "held_t", stated=True),
        *plain(SEDIMENT, "held_pct"),
        *summed(STORAGE, "total_storage", "silt_storage", stated=True),
        *summed(STORAGE, "flood_storage"),
        *summed(WORKS, "fill_m3", "silted_ha", stated=True),
        *summed("", "cost_yuan", stated=True),
    ),
    order=("gully",),
    stated_by=("check_dams",),
)
LEVEES = BureauTable(
    "levees",
    QT_TRANSLATE_NOOP("Ordos", "Quantities of levee works"),
    "levee_works",
    (
        *plain("", "code", "levee", "name", "bank", "works", "levee_class"),
        *plain(PLACE, "from_station", "to_station"),
        BureauColumn("length_m", PLACE, total=True, states="works_m"),
        *plain(DESIGN, "max_deficit_m", "max_height_m", "compaction"),
        *summed(EARTH, "fill_m3", "stripping_m3", "benching_m3"),
        *summed(EARTH, "earth_m3", "borrow_m3", stated=True),
        *plain(EARTH, "borrow_code", "haul_m"),
        *summed(EARTH, "haul_m3km"),
        *summed(LAND, "land_ha", "land_mu", stated=True),
        *summed(LAND, "forbidden_ha"),
        *plain(APPROVAL, "condition", "approval_no"),
    ),
    within=("levee",),
    order=("code",),
    stated_by=("levees",),
)
LEVEE_COST = BureauTable(
    "levee_cost",
    QT_TRANSLATE_NOOP("Ordos", "Quantities and cost of levees"),
    "levee_summary",
    (
        *plain("", "levee", "name", "bank", "item", "detail", "unit"),
        mixed("quantity"),
        *plain("", "price_yuan"),
        *summed("", "cost_yuan", stated=True),
    ),
    within=("levee",),
    order=("fid",),
    stated_by=("levees",),
)
LEVEE_STATIONS = BureauTable(
    "levee_stations",
    QT_TRANSLATE_NOOP("Ordos", "Levee crests by station"),
    "levee_station",
    (
        *plain("", "levee", "bank", "station", "levee_class", "return_period_a"),
        *plain(LEVELS, "bed_m", "silted_bed_m", "silted_flood_m", "ice_m", "design_m", "crest_m", "required_m"),
        *plain(LEVELS, "built_m", "deficit_m"),
        *plain("", "verdict", "works"),
        *summed(WORKS, "reach_m", "fill_m3", "stripping_m3", "benching_m3"),
    ),
    within=("levee",),
    order=("station_m",),
)
PROGRAMME = BureauTable(
    "programme",
    QT_TRANSLATE_NOOP("Ordos", "Measures of the river programme"),
    "programme_measure",
    (
        *plain("", "river", "reach_class", "link", "measure", "detail"),
        *summed("", "places"),
        *summed(AREA, "area_ha", "area_mu"),
        *summed(WORKS, "length_m", "earth_m3", "plants", "kept_t"),
        *money("", "cost_yuan"),
    ),
    within=("river",),
    order=("fid",),
)
RIVERS = BureauTable(
    "rivers",
    QT_TRANSLATE_NOOP("Ordos", "River programme by river"),
    "programme_river",
    (
        *plain("", "river"),
        *summed("", "channel_km", "new_dams", "reinforced_dams", "levee_m"),
        *summed(AREA, "slope_ha", "belt_ha", "sand_ha"),
        *summed(WORKS, "plants", "earth_m3"),
        *summed(SEDIMENT, "dams_held_t", "slopes_kept_t", "sand_low_t", "sand_high_t"),
        *money(MONEY, "cost_dams_yuan", "cost_slopes_yuan", "cost_belts_yuan", "cost_sand_yuan", "cost_levees_yuan"),
        *money("", "cost_yuan"),
    ),
    order=("river_code",),
)

TABLES = (RIVERS, PROGRAMME, DAMS, DAM_SYSTEMS, LEVEES, LEVEE_COST, LEVEE_STATIONS)
