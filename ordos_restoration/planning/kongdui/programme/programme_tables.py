"""The whole-river sheet: what is planned in every reach, and what a river gains and costs."""

from __future__ import annotations

from ordos_restoration.planning.dams.check_dams_tables import MEASURES as DAM_MEASURES
from ordos_restoration.planning.kongdui.belt_tables import COST, FENCE, HECTARES, MU, PLANTS, RIVER, RIVER_CODE, STRIP
from ordos_restoration.planning.kongdui.reaches import REACH_CLASSES
from ordos_restoration.planning.levees.levee_tables import WORKS as LEVEE_WORKS
from ordos_restoration.planning.sand.fixation.fixation_words import TREATMENTS
from ordos_restoration.planning.slopes.slope_tables import FORMS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number, Report, Table, Text

LINK_NAMES = {  # from the source to the mouth
    "dams": QT_TRANSLATE_NOOP("Ordos", "Check dams"),
    "slopes": QT_TRANSLATE_NOOP("Ordos", "Slope vegetation"),
    "belts": QT_TRANSLATE_NOOP("Ordos", "Bank shelterbelts"),
    "sand": QT_TRANSLATE_NOOP("Ordos", "Sand fixation"),
    "levees": QT_TRANSLATE_NOOP("Ordos", "Levees"),
}
UPRIGHT_FENCE = "upright_fence"  # beside the strips of belts
MEASURES = {
    f"{link}_{name}": label
    for link, options in (
        ("dams", DAM_MEASURES),
        ("slopes", FORMS),
        ("belts", {**STRIP.options, UPRIGHT_FENCE: FENCE.label}),
        ("sand", TREATMENTS),
        ("levees", LEVEE_WORKS),
    )
    for name, label in options.items()
}
LINK = Choice(QT_TRANSLATE_NOOP("Ordos", "Part of the programme"), "", LINK_NAMES)
AGE_HELP = QT_TRANSLATE_NOOP("Ordos", "At the greatest age that was reckoned.")
KEPT_HELP = QT_TRANSLATE_NOOP("Ordos", "Soil that slopes keep never reaches the dams: the two are not added.")


def tonnes(label: str, help: str = "") -> Number:
    """Return a column of sediment or sand a year."""
    return Number(label, help, "t/a", 0, decimals=1)


def count(label: str, help: str = "") -> Number:
    """Return a column of pieces."""
    return Number(label, help, "", 0, whole=True)


LENGTH = Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1)
EARTH = Number(QT_TRANSLATE_NOOP("Ordos", "Earth moved"), "", "m³", 0, decimals=1)
KEPT = tonnes(QT_TRANSLATE_NOOP("Ordos", "Sediment kept"), KEPT_HELP)
SUMS = {  # of rows of measures
    "places": count(
        QT_TRANSLATE_NOOP("Ordos", "Places"),
        QT_TRANSLATE_NOOP("Ordos", "Dams, slope units, compartments, patches or stretches."),
    ),
    "length_m": LENGTH,
    "area_ha": HECTARES,
    "area_mu": MU,
    "earth_m3": EARTH,
    "plants": PLANTS,
    "kept_t": KEPT,
    "cost_yuan": COST,
}
PROGRAMME_MEASURE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Measures of whole rivers"),
    "",
    {
        "river_code": RIVER_CODE,
        "river": RIVER,
        "reach_class": Choice(QT_TRANSLATE_NOOP("Ordos", "Reach class"), "", REACH_CLASSES),
        "link": LINK,
        "measure": Choice(QT_TRANSLATE_NOOP("Ordos", "Measure"), "", MEASURES),
        "detail": Text(
            QT_TRANSLATE_NOOP("Ordos", "Name of the measure"),
            QT_TRANSLATE_NOOP("Ordos", "Where a reference table names it."),
        ),
        **SUMS,
    },
)
COSTS = {
    "dams": Number(QT_TRANSLATE_NOOP("Ordos", "Cost of check dams"), "", "yuan", 0, whole=True),
    "slopes": Number(QT_TRANSLATE_NOOP("Ordos", "Cost of slope vegetation"), "", "yuan", 0, whole=True),
    "belts": Number(QT_TRANSLATE_NOOP("Ordos", "Cost of bank shelterbelts"), "", "yuan", 0, whole=True),
    "sand": Number(QT_TRANSLATE_NOOP("Ordos", "Cost of sand fixation"), "", "yuan", 0, whole=True),
    "levees": Number(QT_TRANSLATE_NOOP("Ordos", "Cost of levees"), "", "yuan", 0, whole=True),
}
GAINS = {
    "dams_held_t": tonnes(QT_TRANSLATE_NOOP("Ordos", "Sediment held by dams"), KEPT_HELP),
    "slopes_kept_t": tonnes(QT_TRANSLATE_NOOP("Ordos", "Soil kept on slopes"), KEPT_HELP),
    "sand_low_t": tonnes(QT_TRANSLATE_NOOP("Ordos", "Sand held by belts, low"), AGE_HELP),
    "sand_high_t": tonnes(QT_TRANSLATE_NOOP("Ordos", "Sand held by belts, high"), AGE_HELP),
    "deficit_km": Number(
        QT_TRANSLATE_NOOP("Ordos", "Levees relieved of a crest deficit"),
        QT_TRANSLATE_NOOP("Ordos", "Length whose crest the works bring to what is asked for."),
        "km",
        0,
        decimals=3,
    ),
    "deficit_m": Number(QT_TRANSLATE_NOOP("Ordos", "Largest crest deficit removed"), "", "m", 0),
}
QUANTITIES = {
    "new_dams": count(QT_TRANSLATE_NOOP("Ordos", "New dams")),
    "reinforced_dams": count(QT_TRANSLATE_NOOP("Ordos", "Reinforced dams")),
    "slope_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Slopes treated"), "", "ha", 0, decimals=4),
    "belt_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Bank belts"), "", "ha", 0, decimals=4),
    "sand_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Sand treated"), "", "ha", 0, decimals=4),
    "levee_m": Number(QT_TRANSLATE_NOOP("Ordos", "Levees worked on"), "", "m", 0, decimals=1),
    "plants": PLANTS,
    "earth_m3": EARTH,
}
PROGRAMME_RIVER = Table(
    QT_TRANSLATE_NOOP("Ordos", "Whole-river programme"),
    "MultiLineString",
    {
        "river_code": RIVER_CODE,
        "river": RIVER,
        "channel_km": Number(QT_TRANSLATE_NOOP("Ordos", "Channel"), "", "km", 0, decimals=3),
        **QUANTITIES,
        **GAINS,
        **{f"cost_{link}_yuan": kind for link, kind in COSTS.items()},
        "cost_yuan": COST,
    },
)
OUTPUTS = {"programme_river": PROGRAMME_RIVER, "programme_measure": PROGRAMME_MEASURE}
REPORTS = {
    "programme_page": Report(QT_TRANSLATE_NOOP("Ordos", "Report on whole rivers"), "html"),
    "programme_book": Report(QT_TRANSLATE_NOOP("Ordos", "Whole-river sheet"), "xlsx", optional=True),
}
NUMBERS = {
    "rivers": count(QT_TRANSLATE_NOOP("Ordos", "Rivers")),
    **QUANTITIES,
    **GAINS,
    "cost_yuan": COST,
}
