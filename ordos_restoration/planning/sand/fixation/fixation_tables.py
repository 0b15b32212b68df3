"""The tables of sand fixation: patches with their treatment, what is drawn on them, quantities and sums."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import COST, MOBILITY, PLANTS, SEASONS, TO_ORDER, UUID
from ordos_restoration.planning.mine.words import HECTARES, MU, YEARS
from ordos_restoration.planning.prices import QUANTITY_UNITS
from ordos_restoration.planning.sand.barrier_tables import LENGTH, MATERIAL_UNITS
from ordos_restoration.planning.sand.fixation.closure_rules import TYPES
from ordos_restoration.planning.sand.fixation.fixation_words import CHOSEN_BY, SECTIONS, STATES
from ordos_restoration.planning.sand.fixation.treatment_designs import NAME_EN, NAME_ZH, TREATMENT
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Number, Table, Text

CODE = Text(QT_TRANSLATE_NOOP("Ordos", "Patch code"))
NAME = Text(QT_TRANSLATE_NOOP("Ordos", "Name"))
WORKED = Number(
    QT_TRANSLATE_NOOP("Ordos", "Area worked"),
    QT_TRANSLATE_NOOP("Ordos", "Planted, cut or sown; of belts the land below them."),
    "ha",
    0,
    decimals=4,
)
SEED = Number(QT_TRANSLATE_NOOP("Ordos", "Seed needed"), "", "kg", 0, decimals=1)
FENCE = Number(QT_TRANSLATE_NOOP("Ordos", "Length of the fence"), "", "m", 0, decimals=1)
POSTS = Number(QT_TRANSLATE_NOOP("Ordos", "Warden posts"), "", "", 0, whole=True)
WATERING = Number(QT_TRANSLATE_NOOP("Ordos", "Water at planting"), "", "m³", 0, decimals=1)
DAYS = Number(QT_TRANSLATE_NOOP("Ordos", "Person-days of labour"), "", "d", 0, decimals=1)
YEAR = Number(QT_TRANSLATE_NOOP("Ordos", "Year of the works"), "", "", *YEARS, whole=True)
WORKS_YUAN = Number(
    QT_TRANSLATE_NOOP("Ordos", "Cost of the works"),
    QT_TRANSLATE_NOOP("Ordos", "Without care and guarding; what the budget of the years limits."),
    "yuan",
    0,
    whole=True,
)
UPKEEP_YUAN = Number(QT_TRANSLATE_NOOP("Ordos", "Cost of care and guarding"), "", "yuan", 0, whole=True)
BELT_KINDS = {
    "low_cover": QT_TRANSLATE_NOOP("Ordos", "Low-coverage belt"),
    "main": QT_TRANSLATE_NOOP("Ordos", "Main belt"),
    "secondary": QT_TRANSLATE_NOOP("Ordos", "Secondary belt"),
    "upwind": QT_TRANSLATE_NOOP("Ordos", "Belt at the upwind mouth"),
    "downwind": QT_TRANSLATE_NOOP("Ordos", "Belt at the downwind mouth"),
}


def share(label: str, sentence: str = "") -> Number:
    """Return a column of a percentage."""
    return Number(label, sentence, "%", 0, 100, decimals=1)


THREAT = {
    "rank": Number(QT_TRANSLATE_NOOP("Ordos", "Rank"), "", "", 1, whole=True),
    "score": Number(
        QT_TRANSLATE_NOOP("Ordos", "Priority"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "Of 100 parts of drift potential over the patch, those that find loose sand and blow it towards a "
            "protected object within its reach, each with the weight of the object.",
        ),
        "1",
        0,
        100,
    ),
    "drift_share_pct": share(QT_TRANSLATE_NOOP("Ordos", "Drift towards protected objects")),
    "channel_pct": share(QT_TRANSLATE_NOOP("Ordos", "Drift towards channels")),
    "road_pct": share(QT_TRANSLATE_NOOP("Ordos", "Drift towards roads")),
    "farmland_pct": share(QT_TRANSLATE_NOOP("Ordos", "Drift towards farmland")),
    "object_m": Number(QT_TRANSLATE_NOOP("Ordos", "Way to the nearest protected object"), "", "m", 0, decimals=1),
    "downwind_m": Number(
        QT_TRANSLATE_NOOP("Ordos", "Way downwind to a protected object"),
        QT_TRANSLATE_NOOP("Ordos", "The nearest that a wind which moves sand meets from the patch."),
        "m",
        0,
        decimals=0,
    ),
}
FACTS = {
    "sand_mobility": Choice(QT_TRANSLATE_NOOP("Ordos", "Sand mobility"), "", MOBILITY),
    "state": Choice(QT_TRANSLATE_NOOP("Ordos", "State of the land"), "", STATES),
    "dune_height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height of the dunes"), "", "m", 0, decimals=1),
    "dune_density_pct": share(QT_TRANSLATE_NOOP("Ordos", "Density of the dunes")),
    "cover_pct": share(QT_TRANSLATE_NOOP("Ordos", "Plant cover")),
    "groundwater_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"), "", "m", 0, decimals=1),
    "water_source": Text(QT_TRANSLATE_NOOP("Ordos", "Legal water source")),
    "dry": Flag(
        QT_TRANSLATE_NOOP("Ordos", "On rain alone"),
        QT_TRANSLATE_NOOP("Ordos", "Neither near groundwater nor a named source is known."),
    ),
    "road_m": Number(QT_TRANSLATE_NOOP("Ordos", "Way to the road"), "", "m", 0, decimals=0),
}
PLANTING = {
    "species": Text(QT_TRANSLATE_NOOP("Ordos", "Species")),
    "species_mix": Text(QT_TRANSLATE_NOOP("Ordos", "Species mix")),
    "row_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Row spacing"), "", "m", 0),
    "plant_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Plant spacing"), "", "m", 0),
    "plants": PLANTS,
    "plants_to_order": TO_ORDER,
    "density_per_ha": Number(
        QT_TRANSLATE_NOOP("Ordos", "Density"),
        QT_TRANSLATE_NOOP("Ordos", "Over the land that is planted; of low-coverage belts over all the land."),
        "plants/ha",
        0,
        decimals=0,
    ),
    "belts": Number(QT_TRANSLATE_NOOP("Ordos", "Belts"), "", "", 0, whole=True),
    "seed_kg": SEED,
    "flight_lines": Number(QT_TRANSLATE_NOOP("Ordos", "Flight lines"), "", "", 0, whole=True),
    "flight_km": Number(QT_TRANSLATE_NOOP("Ordos", "Length of flight lines"), "", "km", 0),
}
WORKS_DONE = {
    "barrier_m": LENGTH,
    "material_quantity": Number(QT_TRANSLATE_NOOP("Ordos", "Material needed"), "", "1", 0, decimals=1),
    "material_unit": Choice(QT_TRANSLATE_NOOP("Ordos", "Unit of the material"), "", MATERIAL_UNITS),
    "fence_m": FENCE,
    "gates": Number(QT_TRANSLATE_NOOP("Ordos", "Gates"), "", "", 0, whole=True),
    "posts": POSTS,
    "watering_m3": WATERING,
    "water_need_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Water need"), "", "m³", 0, decimals=0),
    "water_need_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Water need"), "", "mm", 0, decimals=1),
    "water_balance_mm": Number(
        QT_TRANSLATE_NOOP("Ordos", "Rain balance"),
        QT_TRANSLATE_NOOP("Ordos", "What the rain leaves after the plants; negative where it is not enough."),
        "mm",
        decimals=1,
    ),
    "labour_days": DAYS,
}
ACCEPTED = {
    "design_cover_pct": share(QT_TRANSLATE_NOOP("Ordos", "Cover of the design")),
    "accept_cover_pct": share(QT_TRANSLATE_NOOP("Ordos", "Least cover at acceptance")),
    "accept_plants_ha": Number(
        QT_TRANSLATE_NOOP("Ordos", "Least density at acceptance"), "", "plants/ha", 0, decimals=0
    ),
    "survival_pct": share(QT_TRANSLATE_NOOP("Ordos", "Survival")),
    "accept_survival_pct": share(QT_TRANSLATE_NOOP("Ordos", "Least survival at acceptance")),
    "below_acceptance": Flag(
        QT_TRANSLATE_NOOP("Ordos", "Design below acceptance"),
        QT_TRANSLATE_NOOP("Ordos", "Agree on the acceptance before anything is printed."),
    ),
}
TIMES = {
    "season": Choice(QT_TRANSLATE_NOOP("Ordos", "Season"), "", SEASONS),
    "window": Text(
        QT_TRANSLATE_NOOP("Ordos", "Days of the works"), QT_TRANSLATE_NOOP("Ordos", "Month and day, from and to.")
    ),
    "year": YEAR,
    "last_year": Number(QT_TRANSLATE_NOOP("Ordos", "Last year of the works"), "", "", *YEARS, whole=True),
    "closure_type": Choice(QT_TRANSLATE_NOOP("Ordos", "Kind of closure"), "", TYPES),
    "closed_until": Number(QT_TRANSLATE_NOOP("Ordos", "Last year of closure"), "", "", *YEARS, whole=True),
    "cared_until": Number(QT_TRANSLATE_NOOP("Ordos", "Last year of care"), "", "", *YEARS, whole=True),
}
LEGAL = {
    "condition": Text(QT_TRANSLATE_NOOP("Ordos", "Needs approval for")),
    "condition_basis": Text(QT_TRANSLATE_NOOP("Ordos", "Legal basis")),
    "approval_no": Text(QT_TRANSLATE_NOOP("Ordos", "Approval number")),
}
MONEY = {"works_yuan": WORKS_YUAN, "upkeep_yuan": UPKEEP_YUAN, "cost_yuan": COST}
SAND_PATCH = Table(
    QT_TRANSLATE_NOOP("Ordos", "Treated sand patches"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": CODE,
        "site": Text(QT_TRANSLATE_NOOP("Ordos", "Code of the land")),
        "name": NAME,
        "river_code": Text(QT_TRANSLATE_NOOP("Ordos", "River code")),
        "treatment": TREATMENT,
        "chosen_by": Choice(QT_TRANSLATE_NOOP("Ordos", "Chosen by"), "", CHOSEN_BY),
        "rule": Text(QT_TRANSLATE_NOOP("Ordos", "Rule")),
        "reason_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Reason in Chinese")),
        "reason_en": Text(QT_TRANSLATE_NOOP("Ordos", "Reason in English")),
        **THREAT,
        **FACTS,
        "area_ha": HECTARES,
        "area_mu": MU,
        "worked_ha": WORKED,
        **PLANTING,
        **WORKS_DONE,
        **ACCEPTED,
        **TIMES,
        **LEGAL,
        **MONEY,
    },
)
FLIGHT_LINE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Flight lines"),
    "MultiLineString",
    {
        "code": CODE,
        "line_no": Number(QT_TRANSLATE_NOOP("Ordos", "Number of the flight line"), "", "", 1, whole=True),
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length flown"), "", "m", 0, decimals=1),
        "seeded_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length sown"), "", "m", 0, decimals=1),
        "swath_m": Number(QT_TRANSLATE_NOOP("Ordos", "Swath"), "", "m", 0, decimals=1),
    },
)
CLOSURE_FENCE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Fences of closures"),
    "MultiLineString",
    {
        "code": CODE,
        "side_codes": Text(QT_TRANSLATE_NOOP("Ordos", "Patches on both sides")),
        "length_m": FENCE,
        "gates": Number(QT_TRANSLATE_NOOP("Ordos", "Gates"), "", "", 0, whole=True),
    },
)
WARDEN_POST = Table(
    QT_TRANSLATE_NOOP("Ordos", "Warden posts"),
    "Point",
    {"code": CODE, "area_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area guarded"), "", "ha", 0, decimals=4)},
)
FIXATION_BELT = Table(
    QT_TRANSLATE_NOOP("Ordos", "Belts of sand fixation"),
    "MultiPolygon",
    {
        "code": CODE,
        "kind": Choice(QT_TRANSLATE_NOOP("Ordos", "Kind of belt"), "", BELT_KINDS),
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Number of the belt"), "", "", 1, whole=True),
        "area_ha": HECTARES,
        "length_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Length"), QT_TRANSLATE_NOOP("Ordos", "Area over width."), "m", 0, decimals=1
        ),
        "width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width"), "", "m", 0, decimals=1),
        "rows": Number(QT_TRANSLATE_NOOP("Ordos", "Rows"), "", "", 0, whole=True),
        "plants": PLANTS,
    },
)
FIXATION_QUANTITY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Quantities of sand fixation"),
    "",
    {
        "code": CODE,
        "treatment": TREATMENT,
        "section": Choice(QT_TRANSLATE_NOOP("Ordos", "Section of the cost"), "", SECTIONS),
        "work": Text(QT_TRANSLATE_NOOP("Ordos", "Item of work")),
        "name_zh": NAME_ZH,
        "name_en": NAME_EN,
        "species": Text(QT_TRANSLATE_NOOP("Ordos", "Species")),
        "quantity": Number(QT_TRANSLATE_NOOP("Ordos", "Quantity"), "", "1", 0, decimals=4),
        "unit": Choice(QT_TRANSLATE_NOOP("Ordos", "Unit"), "", QUANTITY_UNITS),
        "days": DAYS,
        "price_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item")),
        "price_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Unit price"), "", "yuan", 0, decimals=3),
        "cost_yuan": COST,
        "year": YEAR,
    },
)
SUMS = {
    "area_ha": HECTARES,
    "area_mu": MU,
    "worked_ha": WORKED,
    "plants": PLANTS,
    "plants_to_order": TO_ORDER,
    "seed_kg": SEED,
    "barrier_m": LENGTH,
    "fence_m": FENCE,
    "posts": POSTS,
    "watering_m3": WATERING,
    "labour_days": DAYS,
    **MONEY,
}
PATCHES = Number(QT_TRANSLATE_NOOP("Ordos", "Patches"), "", "", 0, whole=True)
FIXATION_SUMMARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Summary of sand fixation"),
    "",
    {
        "river_code": Text(QT_TRANSLATE_NOOP("Ordos", "River code")),
        "treatment": TREATMENT,
        "year": YEAR,
        "patches": PATCHES,
        **SUMS,
    },
)
OUTPUTS = {
    "sand_patch": SAND_PATCH,
    "flight_line": FLIGHT_LINE,
    "closure_fence": CLOSURE_FENCE,
    "warden_post": WARDEN_POST,
    "fixation_belt": FIXATION_BELT,
    "fixation_quantity": FIXATION_QUANTITY,
    "fixation_summary": FIXATION_SUMMARY,
}
NUMBERS = {
    "patch_count": PATCHES,
    **SUMS,
    "below_acceptance": Number(QT_TRANSLATE_NOOP("Ordos", "Patches below acceptance"), "", "", 0, whole=True),
    "first_works": Number(QT_TRANSLATE_NOOP("Ordos", "First year of works"), "", "", *YEARS, whole=True),
    "last_works": Number(QT_TRANSLATE_NOOP("Ordos", "Last year of works"), "", "", *YEARS, whole=True),
}
