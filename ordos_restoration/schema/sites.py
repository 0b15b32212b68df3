"""Land that is worked on outside a plan's compartments: sites of any measure, and mines."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Date, Number, Text
from ordos_restoration.planning.kongdui.belt_tables import BARRIERS, PREPARATIONS, SEASONS
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import lists
from ordos_restoration.schema.lists import Columns
from ordos_restoration.schema.plans import PROJECT_LINK, STATUS
from ordos_restoration.schema.vocabulary import Pick, ProjectTable, entry, in_order, required

MEASURES = {
    "afforestation": QT_TRANSLATE_NOOP("Ordos", "Afforestation"),
    "grass": QT_TRANSLATE_NOOP("Ordos", "Grass sowing"),
    "shelterbelt": QT_TRANSLATE_NOOP("Ordos", "Shelterbelt"),
    "sand_barrier": QT_TRANSLATE_NOOP("Ordos", "Sand barriers"),
    "aerial_seeding": QT_TRANSLATE_NOOP("Ordos", "Aerial seeding"),
    "closure": QT_TRANSLATE_NOOP("Ordos", "Closure for regrowth"),
    "slope": QT_TRANSLATE_NOOP("Ordos", "Slope vegetation"),
    "stand_repair": QT_TRANSLATE_NOOP("Ordos", "Repair of degraded stands"),
    "check_dam": QT_TRANSLATE_NOOP("Ordos", "Check dam"),
    "levee": QT_TRANSLATE_NOOP("Ordos", "Levee works"),
    "wetland": QT_TRANSLATE_NOOP("Ordos", "Wetland or lake"),
    "saline": QT_TRANSLATE_NOOP("Ordos", "Saline-alkali land"),
    "grazing": QT_TRANSLATE_NOOP("Ordos", "Grazing unit"),
    "mine_land": QT_TRANSLATE_NOOP("Ordos", "Mine land"),
    "solar": QT_TRANSLATE_NOOP("Ordos", "Solar base"),
    "carbon": QT_TRANSLATE_NOOP("Ordos", "Carbon parcel"),
    "village_greening": QT_TRANSLATE_NOOP("Ordos", "Village greening"),
    "other": QT_TRANSLATE_NOOP("Ordos", "Other"),
}
PARCEL: Columns = {
    **lists.PLACE,
    "lin_ban": entry(Text(QT_TRANSLATE_NOOP("Ordos", "Forest block")), remembered=True),
    "xiao_ban": Text(
        QT_TRANSLATE_NOOP("Ordos", "Compartment number"),
        QT_TRANSLATE_NOOP("Ordos", "Numbered from north to south and from west to east within the forest block."),
    ),
    "xi_ban": Text(QT_TRANSLATE_NOOP("Ordos", "Sub-compartment number")),
    "official_code": Text(
        QT_TRANSLATE_NOOP("Ordos", "Official code"),
        QT_TRANSLATE_NOOP("Ordos", "Banner 6, township 3, village 3, forest block 4 digits, then the compartment."),
    ),
    "river_code": Pick(QT_TRANSLATE_NOOP("Ordos", "River code"), table="ref_kongdui"),
}
LAND: Columns = {
    "land_scheme": Choice(
        QT_TRANSLATE_NOOP("Ordos", "Land classes after"),
        options={
            "third_survey": QT_TRANSLATE_NOOP("Ordos", "Third land survey and its yearly updates"),
            "second_survey": QT_TRANSLATE_NOOP("Ordos", "Second land survey"),
            "forest_survey": QT_TRANSLATE_NOOP("Ordos", "Forest inventory"),
        },
    ),
    "survey_year": Number(QT_TRANSLATE_NOOP("Ordos", "Survey year"), "", "", 1978, 2100, whole=True),
    "land_class_before": Text(
        QT_TRANSLATE_NOOP("Ordos", "Land class code before"), QT_TRANSLATE_NOOP("Ordos", "DLBM of the land survey.")
    ),
    "land_name_before": Text(QT_TRANSLATE_NOOP("Ordos", "Land class before")),
    "land_class_after": Text(QT_TRANSLATE_NOOP("Ordos", "Land class code after")),
    "land_name_after": Text(QT_TRANSLATE_NOOP("Ordos", "Land class after")),
    "patch_no": Text(
        QT_TRANSLATE_NOOP("Ordos", "Land survey patch number"), QT_TRANSLATE_NOOP("Ordos", "TBBH of the land survey.")
    ),
    "patch_id": Text(
        QT_TRANSLATE_NOOP("Ordos", "Land survey patch id"), QT_TRANSLATE_NOOP("Ordos", "BSM of the land survey.")
    ),
    "ownership": Choice(
        QT_TRANSLATE_NOOP("Ordos", "Ownership"),
        options={
            "state": QT_TRANSLATE_NOOP("Ordos", "State-owned"),
            "collective": QT_TRANSLATE_NOOP("Ordos", "Collective"),
        },
    ),
    "owner": Text(QT_TRANSLATE_NOOP("Ordos", "Owner or user of the land")),
    "greening_patch_no": Text(
        QT_TRANSLATE_NOOP("Ordos", "Greening-space patch number"),
        QT_TRANSLATE_NOOP("Ordos", "Patch of the land planned for greening that the task was issued for."),
    ),
    "map_state": Choice(
        QT_TRANSLATE_NOOP("Ordos", "State on the official map"),
        options={
            "task": QT_TRANSLATE_NOOP("Ordos", "Task patch issued"),
            "design": QT_TRANSLATE_NOOP("Ordos", "Design patch reported"),
            "done": QT_TRANSLATE_NOOP("Ordos", "Done patch reported"),
            "returned": QT_TRANSLATE_NOOP("Ordos", "Returned for correction"),
            "none": QT_TRANSLATE_NOOP("Ordos", "Not on the map yet"),
        },
    ),
}
GROUND: Columns = {
    "landform": Text(QT_TRANSLATE_NOOP("Ordos", "Landform")),
    "altitude_m": Number(QT_TRANSLATE_NOOP("Ordos", "Altitude"), "", "m", 0, 3000, decimals=0),
    "slope_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Slope"), "", "°", 0, 90, decimals=1),
    "aspect": Choice(
        QT_TRANSLATE_NOOP("Ordos", "Aspect"),
        options={
            "n": QT_TRANSLATE_NOOP("Ordos", "North"),
            "ne": QT_TRANSLATE_NOOP("Ordos", "North-east"),
            "e": QT_TRANSLATE_NOOP("Ordos", "East"),
            "se": QT_TRANSLATE_NOOP("Ordos", "South-east"),
            "s": QT_TRANSLATE_NOOP("Ordos", "South"),
            "sw": QT_TRANSLATE_NOOP("Ordos", "South-west"),
            "w": QT_TRANSLATE_NOOP("Ordos", "West"),
            "nw": QT_TRANSLATE_NOOP("Ordos", "North-west"),
            "flat": QT_TRANSLATE_NOOP("Ordos", "Flat"),
        },
    ),
    "slope_position": Text(QT_TRANSLATE_NOOP("Ordos", "Position on the slope")),
    "soil": Pick(QT_TRANSLATE_NOOP("Ordos", "Soil"), table="ref_soils", value="soil"),
    "soil_depth_cm": Number(QT_TRANSLATE_NOOP("Ordos", "Depth of the soil"), "", "cm", 0, 1000, decimals=0),
    "cover_before_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Plant cover before"), "", "%", 0, 100, decimals=0),
    "erosion": Text(QT_TRANSLATE_NOOP("Ordos", "Erosion or sand type and degree")),
    "site_type": Text(QT_TRANSLATE_NOOP("Ordos", "Site type")),
}
PLANTING: Columns = {
    "model_no": Text(QT_TRANSLATE_NOOP("Ordos", "Planting model number")),
    "species": Pick(QT_TRANSLATE_NOOP("Ordos", "Species"), table="ref_species", value="species", several=True),
    "mixing": Text(
        QT_TRANSLATE_NOOP("Ordos", "Mixing way and ratio"), QT_TRANSLATE_NOOP("Ordos", "Rows, strips or groups; 7:3.")
    ),
    "row_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Row spacing"), "", "m", 0, 100),
    "plant_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Plant spacing"), "", "m", 0, 100),
    "density_per_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Density"), "", "plants/ha", 0, decimals=0),
    "plants": Number(QT_TRANSLATE_NOOP("Ordos", "Plants"), "", "", 0, whole=True),
    "preparation": Choice(QT_TRANSLATE_NOOP("Ordos", "Site preparation"), options=PREPARATIONS),
    "preparation_size": Text(QT_TRANSLATE_NOOP("Ordos", "Size of the preparation")),
    "seedling_grade": Text(QT_TRANSLATE_NOOP("Ordos", "Seedling grade")),
    "seedling_origin": Text(
        QT_TRANSLATE_NOOP("Ordos", "Seedling origin and papers"),
        QT_TRANSLATE_NOOP("Ordos", "Nursery, and the numbers of the quality and quarantine certificates."),
    ),
    "season": Choice(QT_TRANSLATE_NOOP("Ordos", "Season"), options=SEASONS),
    "barrier": Choice(QT_TRANSLATE_NOOP("Ordos", "Sand barrier"), options=BARRIERS),
    "tending": Text(
        QT_TRANSLATE_NOOP("Ordos", "Tending"), QT_TRANSLATE_NOOP("Ordos", "What, how often, for how many years.")
    ),
    "forest_category": Text(
        QT_TRANSLATE_NOOP("Ordos", "Forest category code"),
        QT_TRANSLATE_NOOP("Ordos", "113 sand fixing, 114 farmland protection, 115 bank protection."),
    ),
}
SITE = ProjectTable(
    "site",
    QT_TRANSLATE_NOOP("Ordos", "Sites"),
    "area",
    {
        "code": lists.FIELD_CODE,
        "name": lists.NAME,
        "measure": required(Choice(QT_TRANSLATE_NOOP("Ordos", "Measure"), options=MEASURES), remembered=True),
        "status": required(STATUS, default="draft"),
        "project": entry(PROJECT_LINK, remembered=True),
        **PARCEL,
        **lists.TASK,
        **LAND,
        **GROUND,
        **PLANTING,
        "afforestation_class": Text(
            QT_TRANSLATE_NOOP("Ordos", "Afforestation class code"),
            QT_TRANSLATE_NOOP("Ordos", "ZAO_LIN_LB of the forestry statistics."),
        ),
        "forest_chief_code": Text(
            QT_TRANSLATE_NOOP("Ordos", "Responsibility area code of the forest chiefs"),
            QT_TRANSLATE_NOOP("Ordos", "With the ranger's grid, where there is one."),
        ),
        "caretaker": Text(QT_TRANSLATE_NOOP("Ordos", "Caretaker")),
        "approval_no": Text(QT_TRANSLATE_NOOP("Ordos", "Approval number")),
        "cost_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Cost"), "", "yuan", 0, whole=True),
        **lists.AREA,
        "remark": lists.REMARK,
    },
    geometry="MultiPolygon",
    title=("code", "name"),
    key=("code",),
    help=QT_TRANSLATE_NOOP("Ordos", "A compartment or another piece of land with one measure, drawn or brought in."),
)
MINE = ProjectTable(
    "mine",
    QT_TRANSLATE_NOOP("Ordos", "Mines"),
    "area",
    {
        "code": lists.FIELD_CODE,
        "name": lists.NAME,
        **lists.PLACE,
        "licence_no": Text(QT_TRANSLATE_NOOP("Ordos", "Mining licence number")),
        "holder": Text(QT_TRANSLATE_NOOP("Ordos", "Holder of the licence")),
        "licence_from": Date(QT_TRANSLATE_NOOP("Ordos", "Licence valid from")),
        "licence_to": Date(QT_TRANSLATE_NOOP("Ordos", "Licence valid to")),
        "mineral": Text(QT_TRANSLATE_NOOP("Ordos", "Mineral")),
        "method": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Method"),
            options={
                "open_pit": QT_TRANSLATE_NOOP("Ordos", "Open pit"),
                "underground": QT_TRANSLATE_NOOP("Ordos", "Underground"),
                "both": QT_TRANSLATE_NOOP("Ordos", "Open pit and underground"),
            },
        ),
        "state": Choice(
            QT_TRANSLATE_NOOP("Ordos", "State"),
            options={
                "building": QT_TRANSLATE_NOOP("Ordos", "Being built"),
                "producing": QT_TRANSLATE_NOOP("Ordos", "Producing"),
                "stopped": QT_TRANSLATE_NOOP("Ordos", "Stopped"),
                "closed": QT_TRANSLATE_NOOP("Ordos", "Closed"),
            },
        ),
        "remaining_years": Number(QT_TRANSLATE_NOOP("Ordos", "Remaining years"), "", "years", 0, 200, decimals=1),
        "liable": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Liable party"),
            QT_TRANSLATE_NOOP("Ordos", "A producing mine restores its land; historic damage is the government's."),
            {
                "producing": QT_TRANSLATE_NOOP("Ordos", "Producing enterprise"),
                "historic": QT_TRANSLATE_NOOP("Ordos", "Historic, left to the government"),
            },
        ),
        "liable_party": Text(QT_TRANSLATE_NOOP("Ordos", "Name of the liable party")),
        "damaged_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Damaged land"), "", "ha", 0),
        "to_be_damaged_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Land still to be damaged"), "", "ha", 0),
        "damaged_year": Number(QT_TRANSLATE_NOOP("Ordos", "State of the damage in"), "", "", 1950, 2100, whole=True),
        "topsoil_need_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Topsoil needed"), "", "m³", 0, decimals=0),
        "topsoil_stock_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Topsoil stripped and kept"), "", "m³", 0, decimals=0),
        "plan_kind": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Restoration document"),
            QT_TRANSLATE_NOOP("Ordos", "Since July 2025 one restoration plan stands for each mining right."),
            {
                "restoration": QT_TRANSLATE_NOOP("Ordos", "Ecological restoration plan of the mining area"),
                "reclamation": QT_TRANSLATE_NOOP("Ordos", "Land reclamation plan"),
            },
        ),
        "plan_document": Text(QT_TRANSLATE_NOOP("Ordos", "Number of the restoration document")),
        "plan_date": Date(QT_TRANSLATE_NOOP("Ordos", "Date of the restoration document")),
        "fund_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Restoration fund paid in"), "", "yuan", 0, whole=True),
        **lists.AREA,
        "source": lists.SOURCE,
        "remark": lists.REMARK,
    },
    geometry="MultiPolygon",
    title=("code", "name"),
    key=("code",),
    rules=(
        in_order(
            "licence_from",
            "licence_to",
            QT_TRANSLATE_NOOP("Ordos", "The licence ends before it begins. Correct one of the two dates."),
        ),
    ),
)
