"""What every planner asks for that takes a wind record: the file, how to read it, and how far from the site it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Capability, Message, Number, Records, Text, default
from ordos_restoration.planning.wind.readings import SPEED_UNIT

if TYPE_CHECKING:
    import numpy as np
    import pyproj

    from ordos_restoration.planning.wind.record import WindRecord
else:
    np, pyproj = lazy("numpy"), lazy("pyproj")

FAR = 30_000.0  # m from the site to the station
HIGH = 200.0  # m between their elevations
WIND = Records(
    QT_TRANSLATE_NOOP("Ordos", "Wind record"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "A weather file (EPW), or a CSV or Excel sheet with time, wind speed and wind direction, or with the frequency "
        "of speeds by direction. Columns are found by their usual names.",
    ),
)


@dataclass(frozen=True)
class WindSettings(Capability):
    """How a wind record is read; the parameters of every capability that takes one."""

    speed_unit: str = default("auto", SPEED_UNIT, advanced=True)
    speed_column: Optional[str] = default(
        None,
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Column of speeds"),
            QT_TRANSLATE_NOOP("Ordos", "Found by its usual names when empty."),
        ),
        advanced=True,
    )
    direction_column: Optional[str] = default(
        None,
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Column of directions"),
            QT_TRANSLATE_NOOP("Ordos", "Where the wind comes from; found by its usual names when empty."),
        ),
        advanced=True,
    )
    time_column: Optional[str] = default(
        None,
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Column of times"),
            QT_TRANSLATE_NOOP("Ordos", "Date and hour; found by its usual names when empty."),
        ),
        advanced=True,
    )
    wind_height: float = default(
        10.0,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Height of the anemometer"),
            QT_TRANSLATE_NOOP("Ordos", "Speeds are brought to 10 m by the power law with the exponent 1/7."),
            "m",
            1,
            200,
        ),
        advanced=True,
    )
    site_elevation: Optional[float] = default(
        None,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Elevation of the site"),
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Warns where the station lies on another level; decides the density of the air for the sand loss.",
            ),
            "m",
            -500,
            6000,
        ),
        advanced=True,
    )


def station_notes(record: WindRecord, bounds: Any, site_elevation: Optional[float], notes: list[Message]) -> None:
    """Note where the station is farther from the site, or higher or lower, than its wind may be taken for.

    bounds: (west, south, east, north) of the site [degree], None where it is not known.
    """
    station = record.station
    if bounds is not None:
        if station.longitude is None or station.latitude is None:
            template = QT_TRANSLATE_NOOP(
                "Ordos",
                "The wind record does not say where it was taken. Make sure that the station is within {far:.0f} km of "
                "the site and within {high:.0f} m of its elevation.",
            )
            notes.append(Message(template, far=FAR / 1000.0, high=HIGH))
        else:
            distance_note(station, farthest(bounds, station.longitude, station.latitude), notes)
    if site_elevation is not None and station.elevation is not None and abs(station.elevation - site_elevation) > HIGH:
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "The station {name}lies at {station:.0f} m, the site at {site:.0f} m: more than {high:.0f} m apart the "
            "wind may be another one.",
        )
        notes.append(Message(template, name=named(station), station=station.elevation, site=site_elevation, high=HIGH))


def distance_note(station: Any, distance: float, notes: list[Message]) -> None:
    """Note the distance [m] to the far end of the site where another station is better there."""
    if distance > FAR:
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "The station {name}is up to {distance:.0f} km from the site: beyond {far:.0f} km the wind may be another "
            "one. Use a nearer station, or plan the far part with a record of its own.",
        )
        notes.append(Message(template, name=named(station), distance=distance / 1000.0, far=FAR / 1000.0))


def named(station: Any) -> str:
    """Return the name of a station for the middle of a sentence."""
    return f"“{station.name}” " if station.name else ""


def farthest(bounds: Any, longitude: float, latitude: float) -> float:
    """Return the geodesic distance [m] from a point to the far corner of a box (west, south, east, north) of degrees.

    A station in the middle of ten rivers is near to none of their ends.
    """
    west, south, east, north = bounds
    corners = np.array([west, west, east, east]), np.array([south, north, south, north])
    here = np.full(4, longitude), np.full(4, latitude)
    return float(pyproj.Geod(ellps="WGS84").inv(*here, *corners)[2].max())
