"""Where the sun stands: declination, time of the sun, altitude, azimuth and a year of sun vectors.

Sources: Spencer 1971, Fourier series representation of the position of the sun, Search 2(5), 172 (declination,
equation of time, distance of the sun); Duffie & Beckman, Solar engineering of thermal processes, chapter 1, for the
angles. Arrays broadcast against each other; angles are degrees, hour angles are negative in the morning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

SOLSTICE = -23.45  # degrees: declination of the winter solstice as GB 50797 has it
SOLAR_CONSTANT = 1361.0  # W/m², Kopp & Lean 2011, doi 10.1029/2010GL045777
DEGREES_PER_HOUR = 15.0
MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
YEAR_DAYS = 365
ALL_MONTHS = tuple(range(1, 13))


@dataclass(frozen=True)
class SunPath:
    """Moments at which the sun stands above the horizon, all arrays of shape (m,)."""

    day: Any  # day of the year, 1 … 365
    hour: Any  # true solar time [h]
    east: Any  # the unit vector that points at the sun
    north: Any
    up: Any
    hours: Any  # how long each moment stands for [h]

    @property
    def vector(self) -> Any:
        """Return the unit vectors, (3, m): east, north, up."""
        return np.stack([self.east, self.north, self.up])


def day_angle(day: Any) -> Any:
    """Return the day angle [rad] of days of the year 1 … 365, fractions allowed."""
    return 2.0 * np.pi * (np.asarray(day, dtype=float) - 1.0) / YEAR_DAYS


def series(angle: Any, mean: float, *terms: tuple[float, float]) -> Any:
    """Return mean + Σ (a cos iΓ + b sin iΓ), i = 1, 2 …, for the terms (a, b)."""
    waves = (a * np.cos((i + 1) * angle) + b * np.sin((i + 1) * angle) for i, (a, b) in enumerate(terms))
    return mean + sum(waves)


def declination(day: Any) -> Any:
    """Return the declination [degree] on days of the year. Spencer 1971, within 0.4° of any year's calendar."""
    terms = ((-0.399912, 0.070257), (-0.006758, 0.000907), (-0.002697, 0.00148))
    return np.degrees(series(day_angle(day), 0.006918, *terms))


def equation_of_time(day: Any) -> Any:
    """Return true solar time minus mean solar time [min] on days of the year. Spencer 1971, within 0.8 min."""
    return 229.18 * series(day_angle(day), 0.0000075, (0.001868, -0.032077), (-0.014615, -0.040849))


def extraterrestrial(day: Any) -> Any:
    """Return the sun's irradiance outside the air, square to its beam [W/m²], on days of the year. Spencer 1971."""
    return SOLAR_CONSTANT * series(day_angle(day), 1.00011, (0.034221, 0.00128), (0.000719, 0.000077))


def solar_time(hour: Any, day: Any, longitude: Any, zone: Any = 8.0) -> Any:
    """Return true solar time [h] of a clock's time [h] in a zone [h east of Greenwich] at a longitude [degree]."""
    shift = np.asarray(longitude, dtype=float) / DEGREES_PER_HOUR - zone
    return np.asarray(hour, dtype=float) + shift + equation_of_time(day) / 60.0


def hour_angle(solar_hour: Any) -> Any:
    """Return the hour angle [degree] of true solar time [h]: 0 at noon, −45 at 9:00, 45 at 15:00."""
    return DEGREES_PER_HOUR * (np.asarray(solar_hour, dtype=float) - 12.0)


def sunset_angle(latitude: Any, declination: Any) -> Any:
    """Return the hour angle of sunset [degree], 0 to 180: cos ω = −tan φ tan δ."""
    tangents = np.tan(np.radians(latitude)) * np.tan(np.radians(declination))
    return np.degrees(np.arccos(np.clip(-tangents, -1.0, 1.0)))


def direction(latitude: Any, declination: Any, hour_angle: Any) -> tuple[Any, Any, Any]:
    """Return the unit vector that points at the sun: east, north, up. up is the sine of the altitude."""
    phi, delta, omega = (np.radians(np.asarray(one, dtype=float)) for one in (latitude, declination, hour_angle))
    east = -np.cos(delta) * np.sin(omega)
    north = np.cos(phi) * np.sin(delta) - np.sin(phi) * np.cos(delta) * np.cos(omega)
    up = np.sin(phi) * np.sin(delta) + np.cos(phi) * np.cos(delta) * np.cos(omega)
    return east, north, up


def altitude(up: Any) -> Any:
    """Return the altitude above the horizon [degree] from the upward component of the unit vector."""
    return np.degrees(np.arcsin(np.clip(up, -1.0, 1.0)))


def azimuth(east: Any, north: Any) -> Any:
    """Return the azimuth [degree], 0 to 360 clockwise from north."""
    return np.degrees(np.arctan2(east, north)) % 360.0


def in_array_frame(east: Any, north: Any, azimuth: Any) -> tuple[Any, Any]:
    """Return the components (along x, along y) of horizontal vectors in the frame of an array.

    azimuth: how far the array faces west of south [degree]. y points away from the side it faces, x to the right of y:
    east and north for an array that faces south; south and east for one that faces west.
    """
    turn = np.radians(np.asarray(azimuth, dtype=float))
    return east * np.cos(turn) - north * np.sin(turn), east * np.sin(turn) + north * np.cos(turn)


def month_of(day: Any) -> Any:
    """Return the month 1 … 12 of days of the year 1 … 365."""
    ends = np.cumsum(MONTH_DAYS)
    return np.searchsorted(ends, np.asarray(day), side="left") + 1


def year(latitude: float, step_minutes: float = 10.0, months: Any = ALL_MONTHS, every: int = 1) -> SunPath:
    """Return the sun over a year, or some months of it, at a latitude [degree].

    step_minutes: between moments, which stand in the middle of their step of true solar time; every: take one day of so
    many, each standing for as many as it was taken from. The weights `hours` sum to the sunlit hours of those months.
    """
    days = np.arange(1, YEAR_DAYS + 1)
    days = days[np.isin(month_of(days), np.asarray(months))]
    middles = days[every // 2 :: every] if len(days) > every // 2 else days[:1]
    steps = round(24 * 60 / step_minutes)
    hour, day = np.meshgrid((np.arange(steps) + 0.5) * 24.0 / steps, middles)
    east, north, up = direction(latitude, declination(day), hour_angle(hour))
    lit = up > 0
    weight = 24.0 / steps * len(days) / max(len(middles), 1)
    return SunPath(day[lit], hour[lit], east[lit], north[lit], up[lit], np.full(int(lit.sum()), weight))
