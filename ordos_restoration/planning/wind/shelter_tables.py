"""The tables that show what belts hold back: banded land, the account per river and age, and the gaps."""

from __future__ import annotations

from ordos_restoration.planning.report.panels import BANDS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number, Table, Text

RIVER_CODE = Text(QT_TRANSLATE_NOOP("Ordos", "River code"))
RIVER = Text(QT_TRANSLATE_NOOP("Ordos", "River"))
BAND_NAMES = {
    "held_90": QT_TRANSLATE_NOOP("Ordos", "Over 90 % held back"),
    "held_75": QT_TRANSLATE_NOOP("Ordos", "75–90 % held back"),
    "held_50": QT_TRANSLATE_NOOP("Ordos", "50–75 % held back"),
    "held_25": QT_TRANSLATE_NOOP("Ordos", "25–50 % held back"),
    "held_5": QT_TRANSLATE_NOOP("Ordos", "5–25 % held back"),
    "open": QT_TRANSLATE_NOOP("Ordos", "Open land"),
    "jet": QT_TRANSLATE_NOOP("Ordos", "Jet: more drift than in the open"),
}
EDGES = tuple(band.low for band in BANDS[1:])  # of relative drift, between the bands in their order
HELD = Number(QT_TRANSLATE_NOOP("Ordos", "Held back"), "", "%", decimals=1)
HELD_LOW = Number(QT_TRANSLATE_NOOP("Ordos", "Held back, low"), "", "%", decimals=1)
HELD_HIGH = Number(QT_TRANSLATE_NOOP("Ordos", "Held back, high"), "", "%", decimals=1)

SHELTER_BAND = Table(
    QT_TRANSLATE_NOOP("Ordos", "Land behind belts by drift held back"),
    "MultiPolygon",
    {
        "river_code": RIVER_CODE,
        "band": Choice(QT_TRANSLATE_NOOP("Ordos", "Drift held back"), "", BAND_NAMES),
        "drift_from": Number(QT_TRANSLATE_NOOP("Ordos", "Relative drift from"), "", "1", 0),
        "drift_to": Number(QT_TRANSLATE_NOOP("Ordos", "Relative drift to"), "", "1", 0),
        "age": Number(QT_TRANSLATE_NOOP("Ordos", "Age of the belts"), "", "years", 0, decimals=1),
        "area_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha", 0),
        "area_mu": Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "mu", 0, decimals=1),
    },
)
SHELTER_SUMMARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Drift into the beds"),
    "",
    {
        "river_code": RIVER_CODE,
        "river": RIVER,
        "age": Number(QT_TRANSLATE_NOOP("Ordos", "Age of the belts"), "", "years", 0, decimals=1),
        "channel_km": Number(QT_TRANSLATE_NOOP("Ordos", "Channel"), "", "km", 0),
        "open_drift": Number(QT_TRANSLATE_NOOP("Ordos", "Drift into the open bed, per bank"), "", "VU", 0, decimals=1),
        "before_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Held back without the plan"), "", "%", decimals=1),
        "held_low_pct": HELD_LOW,
        "held_pct": HELD,
        "held_high_pct": HELD_HIGH,
        "open_t": Number(
            QT_TRANSLATE_NOOP("Ordos", "Sand that could reach the open bed per year"), "", "t", 0, decimals=0
        ),
        "open_low_t": Number(
            QT_TRANSLATE_NOOP("Ordos", "Sand that could reach the open bed per year, low"), "", "t", 0, decimals=0
        ),
        "open_high_t": Number(
            QT_TRANSLATE_NOOP("Ordos", "Sand that could reach the open bed per year, high"), "", "t", 0, decimals=0
        ),
        "held_low_t": Number(QT_TRANSLATE_NOOP("Ordos", "Sand held back per year, low"), "", "t", decimals=0),
        "held_high_t": Number(QT_TRANSLATE_NOOP("Ordos", "Sand held back per year, high"), "", "t", decimals=0),
    },
)
BELT_GAP = Table(
    QT_TRANSLATE_NOOP("Ordos", "Gaps in the belts and their jets"),
    "MultiPolygon",
    {
        "river_code": RIVER_CODE,
        "width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width of the gap"), "", "m", 0, decimals=1),
        "height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height of the belts"), "", "m", 0, decimals=1),
        "reach_m": Number(QT_TRANSLATE_NOOP("Ordos", "Reach of the jet"), "", "m", 0, decimals=1),
        "toward_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Toward"), "", "°", 0, 360, decimals=1),
        "drift": Number(QT_TRANSLATE_NOOP("Ordos", "Relative drift at the gap"), "", "1", 0),
    },
)
