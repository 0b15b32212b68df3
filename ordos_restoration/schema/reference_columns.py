"""The columns of shipped tables that no capability reads: people do, or forms."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Flag, Kind, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import lists

FIELD_TYPES = {
    "text": QT_TRANSLATE_NOOP("Ordos", "Text (C)"),
    "number": QT_TRANSLATE_NOOP("Ordos", "Number (N)"),
    "day": QT_TRANSLATE_NOOP("Ordos", "Day (D)"),
}
CONTENTS = {
    "value": QT_TRANSLATE_NOOP("Ordos", "The value as it is kept"),
    "name": QT_TRANSLATE_NOOP("Ordos", "The name that stands for it"),
    "name_en": QT_TRANSLATE_NOOP("Ordos", "Its English name"),
    "first_name": QT_TRANSLATE_NOOP("Ordos", "The name of the first species"),
    "composition": QT_TRANSLATE_NOOP("Ordos", "Species in tenths"),
    "running": QT_TRANSLATE_NOOP("Ordos", "A running number where there is no value"),
    "city_code": QT_TRANSLATE_NOOP("Ordos", "Official code of the city"),
    "banner_code": QT_TRANSLATE_NOOP("Ordos", "Official code of the banner"),
    "township_code": QT_TRANSLATE_NOOP("Ordos", "Digits of the township"),
    "village_code": QT_TRANSLATE_NOOP("Ordos", "Digits of the village"),
    "block_no": QT_TRANSLATE_NOOP("Ordos", "Number of the forest block"),
    "compartment_no": QT_TRANSLATE_NOOP("Ordos", "Number of the compartment"),
    "land_code": QT_TRANSLATE_NOOP("Ordos", "Code of the land class"),
    "land_name": QT_TRANSLATE_NOOP("Ordos", "Name of the land class"),
    "year": QT_TRANSLATE_NOOP("Ordos", "The year of it"),
    "area_m2": QT_TRANSLATE_NOOP("Ordos", "True area in m²"),
    "area_ha": QT_TRANSLATE_NOOP("Ordos", "True area in ha"),
    "area_mu": QT_TRANSLATE_NOOP("Ordos", "True area in mu"),
    "area_counted": QT_TRANSLATE_NOOP("Ordos", "Area in ha that no row before covers"),
    "area_started": QT_TRANSLATE_NOOP("Ordos", "Area in ha where work has begun"),
    "part_code": QT_TRANSLATE_NOOP("Ordos", "The code, with a number for each part"),
}

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
    # fields to hand in
    "profile": Text(
        QT_TRANSLATE_NOOP("Ordos", "Profile"),
        QT_TRANSLATE_NOOP("Ordos", "Whom it is for: all rows of a profile are handed in together."),
    ),
    "layer": Text(
        QT_TRANSLATE_NOOP("Ordos", "File"),
        QT_TRANSLATE_NOOP("Ordos", "Name of the shapefile, in Latin letters, figures and underscores."),
    ),
    "tables": Text(
        QT_TRANSLATE_NOOP("Ordos", "Tables of the project"),
        QT_TRANSLATE_NOOP("Ordos", "Those of the project whose rows go into the file, with | between."),
    ),
    "place_no": Number(QT_TRANSLATE_NOOP("Ordos", "Place in the file"), "", "", 1, whole=True),
    "field": Text(
        QT_TRANSLATE_NOOP("Ordos", "Field"),
        QT_TRANSLATE_NOOP("Ordos", "Its prescribed name; a shapefile holds ten Latin letters, figures, underscores."),
    ),
    "taken_from": Text(
        QT_TRANSLATE_NOOP("Ordos", "Taken from"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "Columns with | between: the first that is filled counts. “project.”, “plan.”, “file.” and “fund.” stand "
            "before columns of the project of the register, the plan, the project file and the largest of the funds.",
        ),
    ),
    "content": Choice(QT_TRANSLATE_NOOP("Ordos", "What is written"), options=CONTENTS),
    "constant": Text(
        QT_TRANSLATE_NOOP("Ordos", "Otherwise"),
        QT_TRANSLATE_NOOP("Ordos", "What is written where nothing is taken from anywhere."),
    ),
    "codes": Text(
        QT_TRANSLATE_NOOP("Ordos", "Codes"),
        QT_TRANSLATE_NOOP("Ordos", "Value=code, with | between: what is kept here, and what they call it."),
    ),
    "field_type": Choice(QT_TRANSLATE_NOOP("Ordos", "Type of the field"), options=FIELD_TYPES),
    "width": Number(
        QT_TRANSLATE_NOOP("Ordos", "Width of the field"),
        QT_TRANSLATE_NOOP("Ordos", "In bytes: a Chinese character takes two in GB18030 and three in UTF-8."),
        "",
        1,
        254,
        whole=True,
    ),
    "decimals": Number(QT_TRANSLATE_NOOP("Ordos", "Decimals"), "", "", 0, 15, whole=True),
    "required": Flag(QT_TRANSLATE_NOOP("Ordos", "Must be filled")),
}
