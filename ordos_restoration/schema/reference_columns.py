"""The columns of shipped tables that no capability reads: people do, or forms."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Kind, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import lists

COLUMNS: dict[str, Kind] = {
    "code": Text(QT_TRANSLATE_NOOP("Ordos", "Code")),
    "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
    "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
    "meaning_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Meaning in Chinese")),
    "meaning_en": Text(QT_TRANSLATE_NOOP("Ordos", "Meaning in English")),
    "condition_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Condition in Chinese")),
    "condition_en": Text(QT_TRANSLATE_NOOP("Ordos", "Condition in English")),
    # kongdui
    "west_to_east": Number(QT_TRANSLATE_NOOP("Ordos", "Order from west to east"), whole=True, minimum=1),
    "length_km": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "km", 0, decimals=1),
    "area_km2": Number(QT_TRANSLATE_NOOP("Ordos", "Area of the basin"), "", "km²", 0, decimals=0),
    "source_lon": Number(QT_TRANSLATE_NOOP("Ordos", "Longitude of the source"), "", "°", -180, 180, decimals=5),
    "source_lat": Number(QT_TRANSLATE_NOOP("Ordos", "Latitude of the source"), "", "°", -90, 90, decimals=5),
    "banner_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Banners")),
    # cross-sections and species
    "position": Number(QT_TRANSLATE_NOOP("Ordos", "Position from the water"), whole=True, minimum=1),
    "latin": Text(QT_TRANSLATE_NOOP("Ordos", "Latin name")),
    "crown_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width of the crown"), "", "m", 0),
    "groundwater_max_m": Number(QT_TRANSLATE_NOOP("Ordos", "Deepest groundwater it reaches"), "", "m", 0),
    "seedling": Text(QT_TRANSLATE_NOOP("Ordos", "Planting material")),
    # rules of survival and sample shares
    "rule": Text(QT_TRANSLATE_NOOP("Ordos", "Rule")),
    "survey": Choice(QT_TRANSLATE_NOOP("Ordos", "Survey"), options=lists.SURVEYS),
    "rainfall": Choice(QT_TRANSLATE_NOOP("Ordos", "Rainfall zone"), options=lists.RAINFALL),
    "pass_from_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Passed from"), "", "%", 0, 100, decimals=1),
    "replant_from_pct": Number(
        QT_TRANSLATE_NOOP("Ordos", "Replant from"),
        QT_TRANSLATE_NOOP("Ordos", "Below it the planting is done again."),
        "%",
        0,
        100,
        decimals=1,
    ),
    "from_mu": Number(
        QT_TRANSLATE_NOOP("Ordos", "Area from"),
        QT_TRANSLATE_NOOP("Ordos", "The compartment has at least this area."),
        "mu",
        0,
        decimals=1,
    ),
    "to_mu": Number(
        QT_TRANSLATE_NOOP("Ordos", "Area to"),
        QT_TRANSLATE_NOOP("Ordos", "The compartment has less than this area; empty: no upper limit."),
        "mu",
        0,
        decimals=1,
    ),
    "share_pct": Number(
        QT_TRANSLATE_NOOP("Ordos", "Share to sample"),
        QT_TRANSLATE_NOOP("Ordos", "Of the area of the compartment."),
        "%",
        0,
        100,
        decimals=1,
    ),
    "at_least_mu": Number(QT_TRANSLATE_NOOP("Ordos", "Sample at least"), "", "mu", 0, decimals=1),
    "plot_m2": Number(QT_TRANSLATE_NOOP("Ordos", "Size of a plot"), "", "m²", 1, decimals=0),
}
