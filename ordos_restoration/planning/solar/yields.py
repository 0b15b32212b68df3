"""What a plant yields in its first year: from a table of monthly climate, or hour by hour from a weather file."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import energy, hourly
from ordos_restoration.planning.solar.equipment import TRACKER
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError
from ordos_restoration.planning.wind.factors import Factors

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ordos_restoration.planning.solar.layout_settings import LayoutSettings
    from ordos_restoration.planning.solar.plant import Plant
else:
    np, pd = lazy("numpy"), lazy("pandas")

LOSSES = (
    "loss_soiling", "loss_reflection", "loss_mismatch", "loss_wiring", "loss_connections", "loss_first_light",
    "loss_inverter", "loss_transformer", "loss_availability",
)  # fmt: skip
BY_HOUR = ("loss_inverter", "loss_soiling", "loss_reflection")  # reckoned hour by hour
SIMPLE, HOURLY = "simple", "hourly"
CLOSED = 0.1  # share of the year's light by which its parts may miss it
WEST = 90.0  # degrees west of south: what a tracker on an axis from north to south faces when it turns west


def performance(factors: Factors) -> energy.Performance:
    """Return what turns light into energy, by the factors of the reference table."""
    return energy.Performance(
        albedo=factors["albedo"] / 100.0,
        power_coefficient=factors["power_coefficient"] / 100.0,
        efficiency=energy.efficiency(factors[name] / 100.0 for name in LOSSES),
        wind_ms=factors["module_wind"],
        daily_range_k=factors["daily_range"],
        rear_gain=factors["rear_gain"] / 100.0,
    )


def days_of(climate: Any, latitude: float) -> energy.TypicalDays:
    """Return the typical days of a climate table; raises PlanningError where a month is missing."""
    table = climate.dropna(subset=["month", "temperature_c", "radiation_mj_m2"]).sort_values("month")
    if list(table.month) != list(range(1, 13)):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The climate table needs each month from 1 to 12 once, with temperature and solar radiation. Fill in "
                "what is missing.",
            )
        )
    return energy.typical_days(table.temperature_c, table.radiation_mj_m2, latitude)


def first_year(
    plant: Plant, settings: LayoutSettings, layers: dict[str, Any], factors: Factors, notes: list[Message]
) -> float:
    """Return the yield of a plant's first year [kWh/kWp], by blocks with their own pitch.

    Raises PlanningError where the hourly way lacks what it needs.
    """
    tables, kit = plant.field.tables, plant.kit
    if not len(tables.x):
        return 0.0
    if getattr(settings, "energy", SIMPLE) == HOURLY:
        return hour_by_hour(plant, settings, layers, factors, notes)
    power = np.bincount(tables.polygon, np.array(kit.modules)[tables.size], minlength=len(plant.field.pieces))
    pitch, which = np.unique(np.round(plant.field.pitch, 2), return_inverse=True)
    days, how = days_of(layers["climate"], plant.site.latitude), performance(factors)
    if kit.mounting == TRACKER:
        found = energy.tracker_yield(days, kit.slant, pitch, how, WEST + settings.azimuth).year
    else:
        found = energy.fixed_yield(days, kit.slant, plant.rules.tilt, pitch, how, settings.azimuth).year
    return float(np.bincount(which, power, minlength=len(pitch)) @ found / power.sum())


def hour_by_hour(
    plant: Plant, settings: LayoutSettings, layers: dict[str, Any], factors: Factors, notes: list[Message]
) -> float:
    """Return the yield from the hours of a weather file [kWh/kWp]; raises PlanningError without one, or pvlib."""
    if not hourly.available():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "Energy by the hour needs the Python package pvlib. Install it, or choose the simple way."
            )
        )
    how, kit = performance(factors), plant.kit
    weather = trusted(weather_of(layers["wind"]), plant, notes)
    tracks = kit.mounting == TRACKER
    array = hourly.Array(
        slant=kit.slant,
        tilt=plant.rules.tilt,
        pitch=plant.rules.spacing.pitch,
        clearance=plant.clearance,
        azimuth=settings.azimuth + (WEST if tracks else 0.0),
        tracks=tracks,
    )
    inverter = 1.0 - factors["loss_inverter"] / 100.0
    machine = hourly.Plant(
        albedo=how.albedo,
        power_coefficient=how.power_coefficient,
        efficiency=energy.efficiency(
            factors[name] / 100.0 for name in LOSSES if name not in ("loss_inverter", "loss_dust")
        ),
        inverter_efficiency=inverter,
        dc_ac=settings.dc_ac,
        bifaciality=factors["bifaciality"] / 100.0,
        dust=dust_of(layers["wind"], factors),
    )
    made = hourly.hourly_yield(weather, plant.site.latitude, plant.site.longitude, array, machine)
    return made.year


def trusted(weather: hourly.Weather, plant: Plant, notes: list[Message]) -> hourly.Weather:
    """Return the weather without beam and diffuse light where they do not add up to the global; then it is divided."""
    if weather.dni is None or weather.dhi is None:
        return weather
    error = hourly.closure_error(weather, plant.site.latitude, plant.site.longitude)
    if error <= CLOSED:
        return weather
    notes.append(
        Message(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Beam and diffuse light of the weather file miss its global light by {error:.0f} % over the year. The "
                "global light was used, divided by the method of Erbs.",
            ),
            error=100.0 * error,
        )
    )
    return dataclasses.replace(weather, dni=None, dhi=None)


def dust_of(records: Any, factors: Factors) -> Any:
    """Return the share of light that dust takes in every hour of a year: washes evenly spread, and the rain."""
    washes = max(round(factors["washes"]), 0)
    days = np.linspace(0, 365, washes, endpoint=False).astype(int) + 1
    rain = np.zeros(365)
    if "precipitation_mm" in records.columns:
        known = pd.to_numeric(records["precipitation_mm"], errors="coerce").fillna(0.0).to_numpy()[:8760]
        rain = known.reshape(365, 24).sum(axis=1)
    rate, most = factors["dust_rate"] / 100.0, factors["dust_most"] / 100.0
    return np.repeat(hourly.dust_by_day(rate, most, days, rain, factors["dust_rain"]), 24)


def weather_of(records: Any) -> hourly.Weather:
    """Return the hours of a weather file; raises PlanningError where it is no year of hours with radiation."""
    if records is None or records.attrs.get("format") != "epw" or len(records) < 8760:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Energy by the hour needs a weather file (EPW) with all hours of a year as the wind record. Choose "
                "one, or the simple way.",
            )
        )
    number = {
        name: pd.to_numeric(records[name], errors="coerce").to_numpy(dtype=float)[:8760]
        for name in ("month", "day", "hour", "radiation_wh_m2", "temperature_c", "wind_speed")
    }
    for name in ("radiation_wh_m2", "temperature_c", "wind_speed"):
        known = np.isfinite(number[name])
        number[name] = np.interp(np.arange(len(known)), np.flatnonzero(known), number[name][known])
    beam = {
        name: pd.to_numeric(records[name], errors="coerce").to_numpy(dtype=float)[:8760]
        for name in ("beam_wh_m2", "diffuse_wh_m2")
        if name in records.columns and records[name].notna().all()
    }
    return hourly.Weather(
        number["month"].astype(int), number["day"].astype(int), number["hour"].astype(int),
        number["radiation_wh_m2"], number["temperature_c"], number["wind_speed"],
        dni=beam.get("beam_wh_m2"), dhi=beam.get("diffuse_wh_m2"),
    )  # fmt: skip
