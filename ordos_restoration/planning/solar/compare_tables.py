"""What a comparison of fields returns: a row a scenario, the numbers for models, and the objectives weighed."""

from __future__ import annotations

from typing import Any

from ordos_restoration.planning.solar import layout_tables as layout
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Kind, Number, Table, Text

SUMMARY: Any = layout.PV_SUMMARY.columns
PLANTABLE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Plantable land in the sun"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Sunny strips between the rows, without roads and pads; the land below the panels takes shade plants only.",
    ),
    "ha",
    0,
)
PV_SCENARIO = Table(
    QT_TRANSLATE_NOOP("Ordos", "Scenarios of the plant"),
    "",
    {
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Scenario")),
        "table_type": Text(QT_TRANSLATE_NOOP("Ordos", "Table of modules")),
        "block_type": Text(QT_TRANSLATE_NOOP("Ordos", "Inverter-transformer of a block")),
        "tilt_deg": SUMMARY["tilt_deg"],
        "pitch_asked": Text(
            QT_TRANSLATE_NOOP("Ordos", "Pitch as asked"),
            QT_TRANSLATE_NOOP("Ordos", "Metres, the shade rule, or a multiple of its pitch."),
        ),
        "pitch_m": layout.PITCH,
        "gcr": layout.GCR,
        "blocks": SUMMARY["blocks"],
        "tables": layout.TABLES,
        "modules": layout.MODULES,
        "power_mwp": layout.MWP,
        "power_mwac": layout.MWAC,
        "dc_ac": layout.DC_AC,
        "ha_per_mwac": SUMMARY["ha_per_mwac"],
        "yield_kwh_kwp": SUMMARY["yield_kwh_kwp"],
        "energy_gwh": SUMMARY["energy_gwh"],
        "shade_free_from": SUMMARY["shade_free_from"],
        "shade_free_to": SUMMARY["shade_free_to"],
        "keeps_rule": Flag(QT_TRANSLATE_NOOP("Ordos", "Keeps the shade rule")),
        "shaded_hours": SUMMARY["shaded_hours"],
        "shade_free_hours": Number(
            QT_TRANSLATE_NOOP("Ordos", "Shade-free hours a year"),
            QT_TRANSLATE_NOOP("Ordos", "Hours with the sun up in which no row shades another."),
            "h",
            0,
            decimals=0,
        ),
        "shade_strip_m": Number(QT_TRANSLATE_NOOP("Ordos", "Shade strip"), "", "m", 0),
        "sunny_strip_m": Number(QT_TRANSLATE_NOOP("Ordos", "Sunny strip"), "", "m", 0),
        "light_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Light on the ground"),
            QT_TRANSLATE_NOOP("Ordos", "Mean share of open land's light in the growing season."),
            "%",
            0,
            100,
            decimals=1,
        ),
        "planting_ha": SUMMARY["planting_ha"],
        "sunny_ha": PLANTABLE,
        "planting_water_m3": SUMMARY["planting_water_m3"],
        "wash_water_m3": layout.WASH_WATER,
        "water_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Water a year"), "", "m³", 0, decimals=0),
        "cost_yuan": layout.COST,
        "yuan_per_w": Number(QT_TRANSLATE_NOOP("Ordos", "Cost per watt"), "", "yuan/W", 0, decimals=4),
        "yuan_per_mwh": Number(
            QT_TRANSLATE_NOOP("Ordos", "Cost per yearly energy"),
            QT_TRANSLATE_NOOP("Ordos", "Cost of construction over the energy of the first year."),
            "yuan/MWh",
            0,
            decimals=1,
        ),
        "front": Flag(
            QT_TRANSLATE_NOOP("Ordos", "Not beaten"),
            QT_TRANSLATE_NOOP("Ordos", "No other scenario is better in one objective and no worse in the rest."),
        ),
        "rank": Number(QT_TRANSLATE_NOOP("Ordos", "Rank"), "", "", 1, whole=True),
        "recommended": Flag(QT_TRANSLATE_NOOP("Ordos", "Recommended")),
    },
)  # fmt: skip

WEIGH = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Recommend by"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Among scenarios that no other beats and that keep the shade rule: by the mean share they reach of the best "
        "of the run in power, energy, shade-free hours, plantable land, water and cost per watt; or by one alone.",
    ),
    {
        "even": QT_TRANSLATE_NOOP("Ordos", "all six objectives alike"),
        "energy_cost": QT_TRANSLATE_NOOP("Ordos", "most energy for its cost"),
        "energy": QT_TRANSLATE_NOOP("Ordos", "most energy"),
        "land": QT_TRANSLATE_NOOP("Ordos", "most plantable land in the sun"),
    },
)

OBJECTIVES = {  # column → whether more (1) or less (−1) is better. Cost is per watt: capacity is an objective itself,
    "power_mwp": 1,  # and a total cost would only say once more which plant is the larger
    "energy_gwh": 1,
    "shade_free_hours": 1,
    "sunny_ha": 1,
    "water_m3": -1,
    "yuan_per_w": -1,
}

NUMBERS: dict[str, Kind] = {
    "scenarios": Number(QT_TRANSLATE_NOOP("Ordos", "Scenarios"), whole=True),
    "on_front": Number(QT_TRANSLATE_NOOP("Ordos", "Scenarios not beaten"), whole=True),
    "recommended_tilt": Number(QT_TRANSLATE_NOOP("Ordos", "Recommended tilt"), "", "°", 0, 90, decimals=1),
    "recommended_pitch": Number(QT_TRANSLATE_NOOP("Ordos", "Recommended pitch"), "", "m", 0, decimals=3),
    "recommended_mwp": Number(QT_TRANSLATE_NOOP("Ordos", "Recommended module power"), "", "MWp", 0, decimals=3),
    "recommended_gwh": Number(QT_TRANSLATE_NOOP("Ordos", "Recommended energy"), "", "GWh", 0, decimals=1),
    "recommended_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Recommended plantable land"), "", "ha", 0),
}  # fmt: skip
