"""What a kilowatt of panels yields in a year, from a table of monthly climate: many scenarios in a moment.

Each month is one typical day: the global radiation is divided into beam and diffuse (Erbs, Klein & Duffie 1982, Solar
Energy 28(4), 293), spread over the day (Collares-Pereira & Rabl 1979, Solar Energy 22(2), 155, for global; Liu & Jordan
1960, Solar Energy 4(3), 1, for diffuse) and brought onto the panel under an even sky (Liu & Jordan 1963, Solar Energy
7(2), 53), less what rows take from each other. Panels warm up as Faiman 2008, doi 10.1002/pip.813.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import pitch as rows
from ordos_restoration.planning.solar import sun, views

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

MEAN_DAYS = (17, 47, 75, 105, 135, 162, 198, 228, 258, 288, 318, 344)  # Klein 1977, Solar Energy 19(4), 325
WH_PER_MJ = 1e6 / 3600.0
STEPS = 48  # of a day
STANDARD_LIGHT, STANDARD_TEMPERATURE = 1000.0, 25.0  # W/m² and °C at which modules are rated
HEAT_LOSS, HEAT_LOSS_WIND = 25.0, 6.84  # W/(m² K) and W/(m² K) per m/s, Faiman 2008
WARMEST = 15.0  # true solar time at which the air is warmest


@dataclass(frozen=True)
class Performance:
    """What turns light on a panel into energy at the meter. Shares are 0 to 1."""

    albedo: float  # light the ground throws back
    power_coefficient: float  # change of power per kelvin above 25 °C, negative
    efficiency: float  # all that is left after losses that do not depend on sun or rows, see `efficiency`
    wind_ms: float  # mean wind at the panels [m/s]
    daily_range_k: float  # between the coldest and the warmest hour of a mean day [K]
    rear_gain: float = 0.0  # light on the rear, as a share of the front's, times bifaciality


@dataclass(frozen=True)
class TypicalDays:
    """Moments of the twelve typical days while the sun is up, all arrays of shape (m,)."""

    month: Any  # 0 … 11
    east: Any
    north: Any
    up: Any
    hour: Any  # true solar time [h]
    beam: Any  # on level ground [W/m²]
    diffuse: Any
    temperature: Any  # mean air temperature of the month [°C]
    hours: Any  # what the moment stands for in a year [h]


@dataclass(frozen=True)
class Yield:
    """What scenarios yield, shape (n, 12) by month."""

    energy: Any  # kWh per kWp, at the meter
    light: Any  # kWh/m² on the front after shade
    open_light: Any  # kWh/m² on the front of a row that stands alone

    @property
    def year(self) -> Any:
        """Return the energy of the first year, (n,) [kWh/kWp]; as many full-load hours."""
        return self.energy.sum(axis=-1)

    @property
    def shade_loss(self) -> Any:
        """Return the share of a year's light that rows take from each other, (n,)."""
        return 1.0 - self.light.sum(axis=-1) / self.open_light.sum(axis=-1)


def efficiency(losses: Iterable[float]) -> float:
    """Return what is left after losses one after the other: the product of 1 − loss, each a share 0 to 1."""
    return float(np.prod([1.0 - loss for loss in losses]))


# Climate ------------------------------------------------------------------------------------------------------------


def typical_days(temperature_c: Any, radiation_mj_m2: Any, latitude: float, steps: int = STEPS) -> TypicalDays:
    """Return the typical days of twelve months at a latitude [degree], `steps` to a day.

    temperature_c: mean of each month (12,); radiation_mj_m2: global radiation of its mean day on level ground, (12,).
    """
    mean_day = np.array(MEAN_DAYS)[:, None]
    hour = (np.arange(steps) + 0.5) * 24.0 / steps
    delta = sun.declination(mean_day)
    sunset = sun.sunset_angle(latitude, delta)
    east, north, up = np.broadcast_arrays(*sun.direction(latitude, delta, sun.hour_angle(hour)))
    day_wh = np.asarray(radiation_mj_m2, dtype=float)[:, None] * WH_PER_MJ
    clearness = day_wh / outside(mean_day, latitude, delta, sunset)
    total = day_wh * course(hour, sunset, steps, collares_pereira=True)
    diffuse = np.minimum(day_wh * diffuse_share(clearness, sunset) * course(hour, sunset, steps), total)
    month, time = np.meshgrid(np.arange(12), hour, indexing="ij")
    warmth = np.broadcast_to(np.asarray(temperature_c, dtype=float)[:, None], up.shape)
    weight = np.broadcast_to(np.array(sun.MONTH_DAYS)[:, None] * 24.0 / steps, up.shape)
    day = up > 0
    return TypicalDays(*(one[day] for one in (month, east, north, up, time, total - diffuse, diffuse, warmth, weight)))


def outside(day: Any, latitude: Any, declination: Any, sunset: Any) -> Any:
    """Return a day's radiation on level ground outside the air [Wh/m²]; angles in degrees. Duffie & Beckman 1.10."""
    phi, delta, omega = (np.radians(one) for one in (latitude, declination, sunset))
    mean = np.cos(phi) * np.cos(delta) * np.sin(omega) + omega * np.sin(phi) * np.sin(delta)
    return 24.0 / np.pi * sun.extraterrestrial(day) * mean


def diffuse_share(clearness: Any, sunset: Any) -> Any:
    """Return the diffuse share of a month's global radiation from its clearness index, kept in 0.3 … 0.8. Erbs 1982.

    sunset: hour angle [degree]; the correlation has one form below 81.4° (winter) and one above.
    """
    k = np.clip(np.asarray(clearness, dtype=float), 0.3, 0.8)
    winter = 1.391 - 3.560 * k + 4.189 * k**2 - 2.137 * k**3
    return np.where(np.asarray(sunset) <= 81.4, winter, 1.311 - 3.022 * k + 3.427 * k**2 - 1.821 * k**3)


def course(hour: Any, sunset: Any, steps: int, collares_pereira: bool = False) -> Any:
    """Return the share of a day's radiation per hour [1/h] at times of the day, scaled to sum to one over the steps.

    Liu & Jordan: cos ω − cos ωs; Collares-Pereira & Rabl: times a + b cos ω, a steeper noon. Angles in degrees.
    """
    omega, end = np.radians(sun.hour_angle(hour)), np.radians(sunset)
    shape = np.where(np.abs(omega) < end, np.cos(omega) - np.cos(end), 0.0)
    if collares_pereira:
        later = end - np.radians(60.0)
        shape = shape * (0.409 + 0.5016 * np.sin(later) + (0.6609 - 0.4767 * np.sin(later)) * np.cos(omega))
    total = shape.sum(axis=-1, keepdims=True) * 24.0 / steps
    return shape / np.where(total > 0, total, 1.0)


# Rows ---------------------------------------------------------------------------------------------------------------


def fixed_yield(
    days: TypicalDays,
    slant: Any,
    tilt: Any,
    pitch: Any,
    performance: Performance,
    azimuth: Any = 0.0,
    strings_up: int = 0,
) -> Yield:
    """Return what fixed rows yield. slant, pitch [m], tilt, azimuth west of south [degree]: scalars or (n,).

    strings_up: strings one above the other on the slant that are lost when shade touches them; 0 for a loss in
    proportion to the shade.
    """
    slant, tilt, pitch, azimuth = columns(slant, tilt, pitch, azimuth)
    _, ahead = sun.in_array_frame(days.east, days.north, azimuth)
    return row_yield(days, slant, tilt, pitch, -ahead, performance, strings_up)


def tracker_yield(
    days: TypicalDays,
    width: Any,
    pitch: Any,
    performance: Performance,
    azimuth: Any = 90.0,
    most: float = 60.0,
    backtrack: bool = True,
    strings_up: int = 0,
) -> Yield:
    """Return what one-axis trackers yield. width, pitch [m], azimuth as in `pitch.tracker_rotation`: scalars or (n,).

    most: greatest rotation [degree]; strings_up as in `fixed_yield`, which only matters without backtracking. The open
    light is that of a lone row which turns the same way, so that what turning back gives away is no shade loss.
    """
    width, pitch, azimuth = columns(width, pitch, azimuth)
    turned = rows.tracker_rotation(
        days.east, days.north, days.up, width / pitch, azimuth, most=most, backtrack=backtrack
    )
    _, ahead = sun.in_array_frame(days.east, days.north, azimuth)
    toward = -ahead * np.where(turned < 0, -1.0, 1.0)
    return row_yield(days, width, np.abs(turned), pitch, toward, performance, strings_up)


def columns(*given: Any) -> list[Any]:
    """Return scalars or (n,) as (n, 1), so that they broadcast against moments (m,)."""
    return [np.asarray(one, dtype=float)[:, None] for one in np.broadcast_arrays(*map(np.atleast_1d, given))]


def row_yield(
    days: TypicalDays, slant: Any, tilt: Any, pitch: Any, toward: Any, performance: Performance, strings_up: int
) -> Yield:
    """Return the yield of rows: geometry (n, 1) or (n, m), `toward` as in `views`, (n, m)."""
    beam = days.beam / days.up * views.incidence(tilt, toward, days.up)
    level = days.beam + days.diffuse
    share = np.cos(np.radians(tilt))
    alone = beam + days.diffuse * (1.0 + share) / 2.0 + performance.albedo * level * (1.0 - share) / 2.0
    beam = beam * (1.0 - views.lost_share(views.shaded_share(slant, tilt, pitch, toward, days.up), strings_up))
    ground = days.beam * views.lit_ground(slant, tilt, pitch, toward, days.up)
    ground = ground + days.diffuse * views.sky_from_ground(slant, tilt, pitch)
    light = beam + days.diffuse * views.sky_from_panel(slant, tilt, pitch)
    light = light + performance.albedo * ground * views.ground_from_panel(slant, tilt, pitch)
    power = module_power(light, air_temperature(days, performance.daily_range_k), performance)
    months = (days.month == np.arange(12)[:, None]) * days.hours / 1000.0
    return Yield(*(one @ months.T for one in (power, light, alone)))


def air_temperature(days: TypicalDays, daily_range_k: float) -> Any:
    """Return the air temperature [°C] at the moments (m,): a wave about the mean of the month, warmest at 15:00."""
    return days.temperature + daily_range_k / 2.0 * np.cos(np.radians(sun.DEGREES_PER_HOUR * (days.hour - WARMEST)))


def module_power(light: Any, air_c: Any, performance: Performance) -> Any:
    """Return the power at the meter [W/kWp] under light on the front [W/m²], air at air_c [°C].

    Module temperature by Faiman 2008: air + light / (25 + 6.84 v); power in proportion to light and temperature.
    """
    warm = air_c + light / (HEAT_LOSS + HEAT_LOSS_WIND * performance.wind_ms)
    rated = 1.0 + performance.power_coefficient * (warm - STANDARD_TEMPERATURE)
    received = light * (1.0 + performance.rear_gain) * 1000.0 / STANDARD_LIGHT
    return received * rated * performance.efficiency
