"""What a kilowatt of panels yields hour by hour, from a weather year: pvlib's models where pvlib is installed.

Light between endless rows by pvlib's infinite sheds (Marion et al. 2017, NREL/CP-5J00-67847, front and rear), sky after
Hay & Davies, module temperature after Faiman 2008, direct current after PVWatts (Dobos 2014, NREL/TP-6A20-62641), dust
after Kimber et al. 2006, doi 10.1109/WCPEC.2006.279690, which grows by a rate a day until rain or a wash takes it away.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import sun, views
from ordos_restoration.planning.solar.energy import HEAT_LOSS, HEAT_LOSS_WIND, STANDARD_LIGHT

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")
pvlib: Any = lazy("pvlib")  # optional and without types

COMMON_YEAR = 2023  # any without a leap day: the months of a typical year come from different ones
LOWEST_SUN = 2.0  # degrees: below it the beam of an hour's mean over the sine of one altitude means nothing


@dataclass(frozen=True)
class Weather:
    """Hours of a year in order, arrays of shape (h,); the middle of each hour counts."""

    month: Any
    day: Any
    hour: Any  # 1 … 24, the hour ends then, clock time of the zone
    ghi: Any  # on level ground [W/m²]
    temperature_c: Any
    wind_ms: Any
    dni: Optional[Any] = (
        None  # beam square to the sun [W/m²]; divided from the global where it is not known (Erbs 1982)
    )
    dhi: Optional[Any] = None
    zone: float = 8.0  # h east of Greenwich


@dataclass(frozen=True)
class Array:
    """Rows of panels and what they feed: lengths [m], angles [degree], shares 0 to 1."""

    slant: float
    tilt: float  # of fixed rows
    pitch: float
    clearance: float  # of the low edge, or of a tracker's edge at its greatest rotation
    azimuth: float = 0.0  # west of south; trackers: what a positive rotation faces
    tracks: bool = False
    most: float = 60.0  # greatest rotation of trackers
    strings_up: int = 0  # strings one above the other that shade takes whole; 0 for a loss in proportion


@dataclass(frozen=True)
class Plant:
    """Losses and limits: shares 0 to 1."""

    albedo: float
    power_coefficient: float  # per kelvin, negative
    efficiency: float  # of all that does not depend on sun, rows, dust and inverter
    inverter_efficiency: float
    dc_ac: float  # direct current rating over alternating current rating
    bifaciality: float = 0.0
    dust: Any = 0.0  # share of light lost, or (h,), see `dust_by_day`


@dataclass(frozen=True)
class Hours:
    """What each hour yields, arrays of shape (h,)."""

    month: Any
    light: Any  # on the panel, rear counted by its bifaciality, before dust [W/m²]
    direct: Any  # direct current [W/kWp]
    energy: Any  # at the meter [W/kWp] = Wh/kWp of the hour
    clipped: Any  # what the inverter cannot take [W/kWp]

    @property
    def by_month(self) -> Any:
        """Return the energy of the months [kWh/kWp], (12,)."""
        return np.bincount(np.asarray(self.month) - 1, self.energy, minlength=12) / 1000.0

    @property
    def year(self) -> float:
        """Return the energy of the year [kWh/kWp]."""
        return float(self.energy.sum() / 1000.0)


def available() -> bool:
    """Return whether pvlib is installed."""
    return find_spec("pvlib") is not None


def hourly_yield(weather: Weather, latitude: float, longitude: float, array: Array, plant: Plant) -> Hours:
    """Return what an array yields each hour of a weather year at a place [degree]. Needs pvlib.

    Hours with missing light or temperature (NaN) yield nothing.
    """
    times, position, dni_extra = sun_of(weather, latitude, longitude)
    ghi, dni, dhi = divided(weather, position, times.dayofyear)
    zenith, bearing = position["zenith"].to_numpy(), position["azimuth"].to_numpy()
    tilt, faces = turned(array, zenith, bearing)
    height = array.clearance + array.slant / 2.0 * np.sin(np.radians(array.most if array.tracks else array.tilt))
    light = pvlib.bifacial.infinite_sheds.get_irradiance(
        tilt,
        faces,
        zenith,
        bearing,
        gcr=array.slant / array.pitch,
        height=height,
        pitch=array.pitch,
        ghi=ghi,
        dhi=dhi,
        dni=dni,
        albedo=plant.albedo,
        model="haydavies",
        dni_extra=dni_extra,
        iam_front=pvlib.iam.physical(pvlib.irradiance.aoi(tilt, faces, zenith, bearing)),
        bifaciality=plant.bifaciality,
    )
    lost = string_loss(array, tilt, faces, zenith, bearing) * np.asarray(light["poa_front_direct"])
    received = np.nan_to_num(np.maximum(np.asarray(light["poa_global"]) - lost, 0.0))
    return converted(weather, received, plant)


def sun_of(weather: Weather, latitude: float, longitude: float) -> tuple[Any, Any, Any]:
    """Return the middle of each hour as a time, pvlib's position of the sun then, and the light outside the air."""
    parts = {"year": COMMON_YEAR, "month": weather.month, "day": weather.day}
    start = pd.to_datetime(pd.DataFrame(parts)) + pd.to_timedelta(np.asarray(weather.hour, dtype=float) - 0.5, unit="h")
    times = pd.DatetimeIndex(start - pd.Timedelta(hours=weather.zone)).tz_localize("UTC")
    position = pvlib.solarposition.get_solarposition(times, latitude, longitude)
    return times, position, np.asarray(pvlib.irradiance.get_extra_radiation(times), dtype=float)


def divided(weather: Weather, position: Any, day: Any) -> tuple[Any, Any, Any]:
    """Return (global, beam square to the sun, diffuse) [W/m²], (h,), the beam 0 while the sun is hardly up."""
    zenith = position["zenith"].to_numpy()
    ghi = np.asarray(weather.ghi, dtype=float)
    if weather.dni is None or weather.dhi is None:
        parts = pvlib.irradiance.erbs(ghi, zenith, np.asarray(day))
        dni, dhi = np.asarray(parts["dni"], dtype=float), np.asarray(parts["dhi"], dtype=float)
    else:
        dni, dhi = np.asarray(weather.dni, dtype=float), np.asarray(weather.dhi, dtype=float)
    high = zenith < 90.0 - LOWEST_SUN
    return ghi, np.where(high, dni, 0.0), np.where(high, dhi, ghi)


def closure_error(weather: Weather, latitude: float, longitude: float) -> float:
    """Return how far global light is from beam and diffuse together, as a share of the year's global. Needs pvlib.

    A few hundredths are the sun's rise and set within an hour. Beyond a tenth the parts of a weather file are not to
    be trusted: leave dni and dhi out, and they are divided from the global.
    """
    _, position, _ = sun_of(weather, latitude, longitude)
    ghi = np.asarray(weather.ghi, dtype=float)
    up = np.maximum(np.cos(np.radians(position["zenith"].to_numpy())), 0.0)
    parts = np.asarray(weather.dni, dtype=float) * up + np.asarray(weather.dhi, dtype=float)
    return float(np.nansum(np.abs(ghi - parts)) / np.nansum(ghi))


def turned(array: Array, zenith: Any, bearing: Any) -> tuple[Any, Any]:
    """Return tilt and azimuth clockwise from north of the panels in each hour, (h,) [degree]; trackers turn back."""
    faces = (180.0 + array.azimuth) % 360.0
    if not array.tracks:
        return np.full(zenith.shape, array.tilt), np.full(zenith.shape, faces)
    turn = pvlib.tracking.singleaxis(
        zenith, bearing, 0.0, (faces + 90.0) % 360.0, array.most, True, array.slant / array.pitch
    )
    night = np.isnan(turn["surface_tilt"])
    return np.where(night, 0.0, turn["surface_tilt"]), np.where(night, faces, turn["surface_azimuth"])


def string_loss(array: Array, tilt: Any, faces: Any, zenith: Any, bearing: Any) -> Any:
    """Return what of the beam that still reaches the front is lost because strings are shaded in part, (h,), 0 to 1."""
    if not array.strings_up:
        return np.zeros(zenith.shape)
    off = np.radians(bearing - faces)
    toward, up = np.sin(np.radians(zenith)) * np.cos(off), np.cos(np.radians(zenith))
    shaded = views.shaded_share(array.slant, tilt, array.pitch, toward, np.where(up > 0, up, 0.0))
    lit = 1.0 - shaded
    return 1.0 - (1.0 - views.lost_share(shaded, array.strings_up)) / np.where(lit > 0, lit, 1.0)


def converted(weather: Weather, light: Any, plant: Plant) -> Hours:
    """Return the hours of energy of light on the panel (h,) [W/m²]: dust, heat, direct current, losses, inverter."""
    clean = light * (1.0 - np.asarray(plant.dust, dtype=float))
    cell = pvlib.temperature.faiman(clean, weather.temperature_c, weather.wind_ms, HEAT_LOSS, HEAT_LOSS_WIND)
    rated = pvlib.pvsystem.pvwatts_dc(clean, cell, STANDARD_LIGHT, plant.power_coefficient)
    direct = np.nan_to_num(np.asarray(rated, dtype=float)) * plant.efficiency
    limit = 1000.0 / plant.dc_ac  # of the inverter, per kWp of panels
    made = direct * plant.inverter_efficiency
    energy = np.minimum(made, limit)
    return Hours(np.asarray(weather.month), light, direct, energy, made - energy)


def dust_by_day(
    rate: float, most: float, wash_days: Any = (), rain_mm: Any = None, rain_cleans_mm: float = 6.0, grace_days: int = 0
) -> Any:
    """Return the share of light dust takes on each day of a year, (365,). After Kimber et al. 2006.

    rate: share a day; most: the share at which it stays; wash_days: days of the year 1 … 365 on whose morning panels
    are washed; rain_mm: rain of each day (365,), from rain_cleans_mm on it cleans like a wash; grace_days: days that
    panels stay clean from a rain on, its own day among them. The year is gone through twice, so that it begins as dusty
    as it ends.
    """
    days = np.arange(sun.YEAR_DAYS)
    never = -2 * sun.YEAR_DAYS
    rain = np.zeros(sun.YEAR_DAYS) if rain_mm is None else np.asarray(rain_mm, dtype=float)
    washed = np.where(np.isin(days + 1, np.asarray(wash_days)), days, never)
    rained = np.where(rain >= rain_cleans_mm, days + max(grace_days - 1, 0), never)
    clean_until = np.maximum(washed, rained)
    last = np.maximum.accumulate(np.concatenate([clean_until - sun.YEAR_DAYS, clean_until]))[sun.YEAR_DAYS :]
    return np.where(last > -sun.YEAR_DAYS - 1, np.clip((days - last) * rate, 0.0, most), most)
