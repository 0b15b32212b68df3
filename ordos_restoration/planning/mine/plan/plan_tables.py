"""The tables of a restoration plan: quantities, schedule, budget, fund, seedlings, water and cover soil."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import COST
from ordos_restoration.planning.mine.schedule.schedule import REASONS
from ordos_restoration.planning.mine.words import HECTARES, MU, PARCEL, YEARS
from ordos_restoration.planning.prices import QUANTITY_UNITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Number, Table, Text

PHASES = {  # in the order in which they follow each other
    "prompt": QT_TRANSLATE_NOOP("Ordos", "Prompt works"),
    "permanent": QT_TRANSLATE_NOOP("Ordos", "Permanent works"),
    "planting": QT_TRANSLATE_NOOP("Ordos", "Planting"),
    "care": QT_TRANSLATE_NOOP("Ordos", "Care"),
    "monitoring": QT_TRANSLATE_NOOP("Ordos", "Monitoring"),
}
BUILT = ("prompt", "permanent", "planting")  # phases that carry the costs of construction
TRACKS = {
    "same_year": QT_TRANSLATE_NOOP("Ordos", "In the year of the damage"),
    "settled": QT_TRANSLATE_NOOP("Ordos", "After settling"),
}
SECTIONS = {
    "construction": QT_TRANSLATE_NOOP("Ordos", "Construction"),
    "equipment": QT_TRANSLATE_NOOP("Ordos", "Equipment"),
    "other": QT_TRANSLATE_NOOP("Ordos", "Other costs"),
    "upkeep": QT_TRANSLATE_NOOP("Ordos", "Monitoring and care"),
    "contingency": QT_TRANSLATE_NOOP("Ordos", "Contingencies"),
    "price_rise": QT_TRANSLATE_NOOP("Ordos", "Rise of prices"),
}
LINES = {  # leaves of the statutory composition, in its order: their sum is the dynamic total
    "direct": QT_TRANSLATE_NOOP("Ordos", "Direct works"),
    "measures_fee": QT_TRANSLATE_NOOP("Ordos", "Site measures"),
    "indirect": QT_TRANSLATE_NOOP("Ordos", "Indirect costs"),
    "profit": QT_TRANSLATE_NOOP("Ordos", "Profit"),
    "tax": QT_TRANSLATE_NOOP("Ordos", "Tax"),
    "equipment": QT_TRANSLATE_NOOP("Ordos", "Equipment"),
    "preliminary": QT_TRANSLATE_NOOP("Ordos", "Survey and design"),
    "supervision": QT_TRANSLATE_NOOP("Ordos", "Supervision"),
    "acceptance": QT_TRANSLATE_NOOP("Ordos", "Acceptance of the works"),
    "management": QT_TRANSLATE_NOOP("Ordos", "Management by the owner"),
    "monitoring": QT_TRANSLATE_NOOP("Ordos", "Monitoring"),
    "care": QT_TRANSLATE_NOOP("Ordos", "Care"),
    "basic_contingency": QT_TRANSLATE_NOOP("Ordos", "Basic contingency"),
    "risk": QT_TRANSLATE_NOOP("Ordos", "Risk reserve"),
    "price_rise": QT_TRANSLATE_NOOP("Ordos", "Rise of prices"),
}
SECTION_OF = {
    **dict.fromkeys(("direct", "measures_fee", "indirect", "profit", "tax"), "construction"),
    "equipment": "equipment",
    **dict.fromkeys(("preliminary", "supervision", "acceptance", "management"), "other"),
    **dict.fromkeys(("monitoring", "care"), "upkeep"),
    **dict.fromkeys(("basic_contingency", "risk"), "contingency"),
    "price_rise": "price_rise",
}

LICENCE = Text(
    QT_TRANSLATE_NOOP("Ordos", "Mining licence number"),
    QT_TRANSLATE_NOOP("Ordos", "One restoration plan is made for each licence."),
    aliases=("采矿许可证号", "licence_no"),
)
CODE = Text(QT_TRANSLATE_NOOP("Ordos", "Parcel code"))
YEAR = Number(QT_TRANSLATE_NOOP("Ordos", "Calendar year"), "", "", *YEARS, whole=True)
PHASE = Choice(QT_TRANSLATE_NOOP("Ordos", "Phase of works"), "", PHASES)
TRACK = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Track of works"),
    QT_TRANSLATE_NOOP("Ordos", "Works of the same year, or works that wait until the ground is stable."),
    TRACKS,
)
SAFETY = Flag(
    QT_TRANSLATE_NOOP("Ordos", "Safety"), QT_TRANSLATE_NOOP("Ordos", "Never postponed for the budget of a year.")
)
NAME_ZH = Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name"))
NAME_EN = Text(QT_TRANSLATE_NOOP("Ordos", "English name"))
PLANTS = PARCEL.columns["plants"]
SEED = PARCEL.columns["seed_kg"]
SOIL = PARCEL.columns["soil_m3"]
FROM_MONTH = Number(QT_TRANSLATE_NOOP("Ordos", "First month"), "", "", 1, 12, whole=True)
TO_MONTH = Number(QT_TRANSLATE_NOOP("Ordos", "Last month"), "", "", 1, 12, whole=True)
STATIC = Number(QT_TRANSLATE_NOOP("Ordos", "Static investment"), "", "yuan", 0, whole=True)
PRICE_RISE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Rise of prices"),
    QT_TRANSLATE_NOOP("Ordos", "Of the static investment of year n: (1 + r) to the power of n − 1, less 1."),
    "yuan",
    0,
    whole=True,
)
DYNAMIC = Number(QT_TRANSLATE_NOOP("Ordos", "Dynamic investment"), "", "yuan", 0, whole=True)


def yuan(label: str, sentence: str = "") -> Number:
    """Return a column of whole yuan."""
    return Number(label, sentence, "yuan", 0, whole=True)


def cubic(label: str, sentence: str = "") -> Number:
    """Return a column of whole cubic metres, which may be a lack."""
    return Number(label, sentence, "m³", decimals=0)


QUANTITY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Quantities of work"),
    "",
    {
        "licence": LICENCE,
        "code": CODE,
        "phase": PHASE,
        "item": Text(QT_TRANSLATE_NOOP("Ordos", "Item of work")),
        "name_zh": NAME_ZH,
        "name_en": NAME_EN,
        "quantity": Number(QT_TRANSLATE_NOOP("Ordos", "Quantity"), "", "1", 0, decimals=4),
        "unit": Choice(QT_TRANSLATE_NOOP("Ordos", "Unit"), "", QUANTITY_UNITS),
        "price_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item")),
        "price_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Unit price"), "", "yuan", 0, decimals=3),
        "cost_yuan": yuan(
            QT_TRANSLATE_NOOP("Ordos", "Direct cost"),
            QT_TRANSLATE_NOOP("Ordos", "Empty where the item has no price; 0 where others pay."),
        ),
        "year": Number(
            QT_TRANSLATE_NOOP("Ordos", "Calendar year"),
            QT_TRANSLATE_NOOP("Ordos", "The first one, where the work takes several."),
            "",
            *YEARS,
            whole=True,
        ),
        "safety": SAFETY,
    },
)
SCHEDULE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Schedule of works"),
    "",
    {
        "licence": LICENCE,
        "code": CODE,
        "phase": PHASE,
        "track": TRACK,
        "safety": SAFETY,
        "earliest_year": Number(QT_TRANSLATE_NOOP("Ordos", "Earliest year"), "", "", *YEARS, whole=True),
        "start_year": Number(QT_TRANSLATE_NOOP("Ordos", "First year"), "", "", *YEARS, whole=True),
        "end_year": Number(QT_TRANSLATE_NOOP("Ordos", "Last year"), "", "", *YEARS, whole=True),
        "from_month": FROM_MONTH,
        "to_month": TO_MONTH,
        "waits_for": Text(QT_TRANSLATE_NOOP("Ordos", "Waits for")),
        "reason": Choice(QT_TRANSLATE_NOOP("Ordos", "Reason for the year"), "", REASONS),
        "cost_yuan": Number(
            QT_TRANSLATE_NOOP("Ordos", "Cost"),
            QT_TRANSLATE_NOOP("Ordos", "Static investment: the direct cost with its share of all other lines."),
            "yuan",
            0,
            whole=True,
        ),
    },
)
BUDGET = Table(
    QT_TRANSLATE_NOOP("Ordos", "Composition of the investment"),
    "",
    {
        "licence": LICENCE,
        "year": YEAR,
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Line number"), "", "", 1, whole=True),
        "section": Choice(QT_TRANSLATE_NOOP("Ordos", "Cost section"), "", SECTIONS),
        "line": Choice(QT_TRANSLATE_NOOP("Ordos", "Cost line"), "", LINES),
        "rate_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Rate of the line"),
            QT_TRANSLATE_NOOP("Ordos", "Empty for sums of works."),
            "%",
            decimals=3,
        ),
        "cost_yuan": COST,
    },
)
FUND_YEAR = Table(
    QT_TRANSLATE_NOOP("Ordos", "Investment and fund by year"),
    "",
    {
        "licence": LICENCE,
        "year": YEAR,
        "cap_yuan": yuan(
            QT_TRANSLATE_NOOP("Ordos", "Budget of the year"),
            QT_TRANSLATE_NOOP("Ordos", "For the static investment; empty where there is no limit."),
        ),
        "static_yuan": STATIC,
        "price_rise_yuan": PRICE_RISE,
        "dynamic_yuan": DYNAMIC,
        "provision_yuan": yuan(QT_TRANSLATE_NOOP("Ordos", "Paid into the fund in the year")),
        "withdrawal_yuan": yuan(QT_TRANSLATE_NOOP("Ordos", "Taken from the fund")),
        "balance_yuan": yuan(QT_TRANSLATE_NOOP("Ordos", "Left at the end of the year")),
    },
)
SEEDLING = Table(
    QT_TRANSLATE_NOOP("Ordos", "Plants and seed to order"),
    "",
    {
        "licence": LICENCE,
        "year": YEAR,
        "species": Text(QT_TRANSLATE_NOOP("Ordos", "Plant species")),
        "name_zh": NAME_ZH,
        "name_en": NAME_EN,
        "plants": PLANTS,
        "seed_kg": SEED,
    },
)
WATER_BALANCE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Water balance"),
    "",
    {
        "licence": LICENCE,
        "year": YEAR,
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Water source")),
        "area_ha": HECTARES,
        "area_mu": MU,
        "wet_m3": cubic(QT_TRANSLATE_NOOP("Ordos", "Need in a wet year")),
        "normal_m3": cubic(QT_TRANSLATE_NOOP("Ordos", "Need in a normal year")),
        "dry_m3": cubic(QT_TRANSLATE_NOOP("Ordos", "Need in a dry year")),
        "supply_m3": cubic(
            QT_TRANSLATE_NOOP("Ordos", "Permitted supply"),
            QT_TRANSLATE_NOOP("Ordos", "0 without a source; empty where its permitted amount is not known."),
        ),
        "balance_m3": cubic(
            QT_TRANSLATE_NOOP("Ordos", "Balance"),
            QT_TRANSLATE_NOOP("Ordos", "Supply less the need in the rain year chosen; below 0 water is lacking."),
        ),
    },
)
SOIL_BALANCE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Balance of cover soil"),
    "",
    {
        "licence": LICENCE,
        "year": YEAR,
        "need_m3": cubic(QT_TRANSLATE_NOOP("Ordos", "Cover soil needed")),
        "stripped_m3": cubic(
            QT_TRANSLATE_NOOP("Ordos", "Topsoil stripped"),
            QT_TRANSLATE_NOOP("Ordos", "From the earthwork; empty where it says nothing."),
        ),
        "balance_m3": cubic(
            QT_TRANSLATE_NOOP("Ordos", "Soil in stock"),
            QT_TRANSLATE_NOOP("Ordos", "All that was stripped less all that was spread; below 0 soil must be found."),
        ),
    },
)
OUTPUTS = {
    "parcel": PARCEL,
    "quantity": QUANTITY,
    "schedule": SCHEDULE,
    "budget": BUDGET,
    "fund_year": FUND_YEAR,
    "seedling": SEEDLING,
    "water_balance": WATER_BALANCE,
    "soil_balance": SOIL_BALANCE,
}
NUMBERS = {
    "area_ha": HECTARES,
    "area_mu": MU,
    "direct_yuan": yuan(QT_TRANSLATE_NOOP("Ordos", "Direct cost")),
    "static_yuan": STATIC,
    "dynamic_yuan": DYNAMIC,
    "static_yuan_mu": yuan(QT_TRANSLATE_NOOP("Ordos", "Static investment per mu")),
    "last_year": Number(QT_TRANSLATE_NOOP("Ordos", "Last year of the plan"), "", "", *YEARS, whole=True),
    "unpriced": Number(QT_TRANSLATE_NOOP("Ordos", "Quantities without a price"), "", "", 0, whole=True),
}
