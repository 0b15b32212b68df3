"""The sand drift a plan reckons with: typed by hand, else from a wind record, else the typical one of the region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Number, PlanningError, default
from ordos_restoration.planning.wind.drift import THRESHOLD, resultant
from ordos_restoration.planning.wind.factors import Factors
from ordos_restoration.planning.wind.record import wind_record
from ordos_restoration.planning.wind.source import WindSettings, station_notes
from ordos_restoration.planning.wind.winds import Winds, typed, winds_of

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

DRIFT_DIRECTION = Number(
    QT_TRANSLATE_NOOP("Ordos", "Drift direction"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Where the sand moves to, clockwise from north. Typed by hand it goes before a wind record; when empty it is "
        "taken from the record, and without one the typical direction of the Kubuqi (125°, not measured) is used.",
    ),
    "°",
    0,
    360,
)
DRIFT_SPREAD = Number(
    QT_TRANSLATE_NOOP("Ordos", "Spread of the drift"),
    QT_TRANSLATE_NOOP(
        "Ordos", "How far a typed drift fans out to either side of its direction; 0 for one direction only."
    ),
    "°",
    0,
    80,
)
DRIFT_POWER = Number(
    QT_TRANSLATE_NOOP("Ordos", "Drift potential"),
    QT_TRANSLATE_NOOP("Ordos", "Resultant of a typed drift in vector units (knots), if it is known."),
    "VU",
    0,
    10_000,
)


@dataclass(frozen=True)
class DriftSettings(WindSettings):
    """Parameters of whatever reckons with sand drift."""

    drift_direction: Optional[float] = default(None, DRIFT_DIRECTION)
    drift_spread: float = default(45.0, DRIFT_SPREAD, advanced=True)
    drift_power: Optional[float] = default(None, DRIFT_POWER)


@dataclass(frozen=True)
class Drift:
    """The winds that move sand, their resultant direction [degree, toward], and whether the power is in VU."""

    winds: Winds
    direction: float
    measured: bool


def prevailing(
    settings: DriftSettings, wind: Any, factors: Factors, seasons: Any, place: Any, notes: list[Message]
) -> Drift:
    """Return the drift to plan with.

    wind: records or None; seasons: season of each month (12,) int; place: (bounds, crs) of the land. Raises
    PlanningError where a record holds no wind that moves sand.
    """
    last = int(np.max(seasons))
    if settings.drift_direction is None and wind is not None:
        return from_record(settings, wind, seasons, place, notes)
    direction = settings.drift_direction
    if direction is None:
        direction = factors["typical_drift_direction"]
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "No wind record and no direction were given: sand is taken to move toward {direction:g}°, which is "
                    "typical of the Kubuqi but not measured. Give a record of the site, or type the direction.",
                ),
                direction=direction,
            )
        )
    elif wind is not None:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The typed drift direction {direction:g}° was used, not the wind record. Clear it to use the "
                    "record.",
                ),
                direction=direction,
            )
        )
    power = settings.drift_power or None  # a drift of 0 VU moves nothing: it is not known
    winds = typed(direction, 1.0 if power is None else power, settings.drift_spread, last)
    return Drift(winds, float(direction), power is not None)


def from_record(settings: DriftSettings, wind: Any, seasons: Any, place: Any, notes: list[Message]) -> Drift:
    """Return the drift of a wind record."""
    record = wind_record(wind, settings, notes)
    if settings.drift_power is not None:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP("Ordos", "The typed drift potential was not used, because the record has its own.")
            )
        )
    bounds, crs = place
    station_notes(record, units.lonlat(bounds, crs), settings.site_elevation, notes)
    winds = winds_of(record, seasons, THRESHOLD)
    total = float(winds.power.sum()) if len(winds.power) else 0.0
    if total <= 0:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "No wind of the record “{file}” is strong enough to move sand. Check the speed unit, or type the drift "
                "direction by hand.",
            ),
            file=wind.attrs.get("path", ""),
        )
    rdp, rdd = resultant(winds.power, winds.toward + 180.0)
    notes.append(in_words(wind.attrs.get("path", ""), total, rdp, rdd))
    return Drift(winds, float(rdd), True)


def in_words(file: str, dp: float, rdp: float, rdd: float) -> Message:
    """Return the drift of a record in a sentence."""
    if np.isnan(rdd):
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "Drift of the record “{file}”: DP {dp:.0f} VU (knots, threshold 12 kn at 10 m). Its winds cancel out, so "
            "that the sand moves to and fro and no direction prevails.",
        )
        return Message(template, file=file, dp=dp)
    template = QT_TRANSLATE_NOOP(
        "Ordos",
        "Drift of the record “{file}”: DP {dp:.0f} VU (knots, threshold 12 kn at 10 m), RDP {rdp:.0f} VU, "
        "toward {rdd:.0f}°, RDP/DP {ratio:.2f}.",
    )
    return Message(template, file=file, dp=dp, rdp=rdp, rdd=rdd, ratio=rdp / dp)
