"""The wind of a year as the erosion models use it: by period, direction and season of leaf, for any shelter.

A channel is one sum over the wind: a period of RWEQ, in kg/m, or a form of the census model.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError
from ordos_restoration.planning.wind import census, rweq
from ordos_restoration.planning.wind.drift import SECTORS, sector_centres, sector_of
from ordos_restoration.planning.wind.wind_sums import Sums, WindSums

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
PARTS = {"half_month": 2, "month": 1, "year": 1}  # equal parts of a channel
MINUTES = 24 * 60
Parts = dict[tuple[int, int], list[tuple[int, Sums]]]


@dataclass(frozen=True, eq=False)
class WindChannels:
    """c channels of wind: their open sums (c,), into how many equal parts each is cut (c,), and what each direction
    adds to them under a factor. share: of the open sum that comes from each sector, (16,).
    """

    open: Any
    times: Any
    share: Any
    parts: Parts  # by sector and season of leaf

    def toward(self, sector: int) -> float:
        """Return where the wind of a sector blows to [degree]."""
        return float((sector_centres()[sector] + 180.0) % 360.0)


def rweq_channels(record: Any, season: Any, air: Any, period: str, notes: list[Message]) -> WindChannels:
    """Return the weather factor WF of RWEQ [kg/m] as channels, one a month or one for the year.

    record: speed (n,) [m/s at 10 m], direction (n,) [degree], hours (n,), month (n,); season: season of leaf of each
    month (12,); air: ρ/g · SW · SD of each month (12,).
    """
    speed = rweq.wind_to_2m(np.nan_to_num(record.speed))
    forcing = days_of(record, notes) * np.asarray(air)[:, None]
    share = np.zeros(SECTORS)
    parts: Parts = defaultdict(list)
    months = season_months(season) if period == "year" else [(m, int(season[m]), [m]) for m in range(12)]
    open_sum = np.zeros(1 if period == "year" else 12)
    for channel, leaf, own_months in months:
        weight = forcing[own_months].sum(axis=0)
        open_sum[channel] += WindSums(speed, weight)(1.0)
        for sector, own in by_sector(record, weight > 0):
            sums = WindSums(speed[own], weight[own])
            parts[sector, leaf].append((channel, sums))
            share[sector] += sums(1.0)
    share = share / max(open_sum.sum(), 1e-300)
    return WindChannels(open_sum, np.full(len(open_sum), PARTS[period]), share, parts)


def census_channels(record: Any, season: Any, notes: list[Message]) -> WindChannels:
    """Return the wind parts of the census model as channels, one a form, in the order of FORMS; see above."""
    speed, minutes = np.nan_to_num(record.speed), days_of(record, notes) * MINUTES
    open_sum = np.zeros(len(census.FORMS))
    parts: Parts = defaultdict(list)
    for channel, form in enumerate(census.FORMS):
        for _, leaf, own_months in season_months(season):
            weight = minutes[own_months].sum(axis=0)
            open_sum[channel] += census.wind_sums(form, speed, weight)(1.0)
            for sector, own in by_sector(record, (weight > 0) & (speed >= census.FIRST_EDGE)):
                parts[sector, leaf].append((channel, census.wind_sums(form, speed[own], weight[own])))
    return WindChannels(open_sum, np.ones(len(open_sum)), np.zeros(SECTORS), parts)


def season_months(season: Any) -> list[tuple[int, int, Any]]:
    """Return (channel 0, season of leaf, its months 0 to 11) of every season of leaf."""
    return [(0, int(leaf), np.flatnonzero(np.asarray(season) == leaf)) for leaf in np.unique(season)]


def by_sector(record: Any, counts: Any) -> Iterator[tuple[int, Any]]:
    """Yield the sectors with the positions of their records among those that count, bool (n,); winds without direction
    are in none, so nothing shelters from them.
    """
    own = np.flatnonzero(counts & np.isfinite(record.direction))
    sector = sector_of(np.asarray(record.direction)[own])
    for number in np.unique(sector):
        yield int(number), own[sector == number]


def days_of(record: Any, notes: list[Message]) -> Any:
    """Return how many days of each month every record stands for, (12, n): together the days of the month.

    A record without months stands for the same wind in every month; months without a record count as calm.
    """
    hours, month = np.asarray(record.hours, dtype=float), np.asarray(record.month, dtype=int)
    within = month == np.arange(1, 13)[:, None]
    if (month == 0).any():
        within = np.ones_like(within)
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The wind record does not say its months: the same wind was taken all year. Rain, snow and leaves "
                    "then meet the wrong winds; use a record with dates.",
                )
            )
        )
    known = np.where(within, hours, 0.0)
    total = known.sum(axis=1, keepdims=True)
    calm = np.flatnonzero(total[:, 0] <= 0)
    if len(calm):
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The wind record holds nothing from the months {months}: they count as calm, so the loss is too "
                    "small. Use a record of a whole year.",
                ),
                months=", ".join(str(one + 1) for one in calm),
            )
        )
    return np.divide(known, total, out=np.zeros_like(known), where=total > 0) * np.array(DAYS)[:, None]


def air_of(climate: Any, elevation: float) -> Any:
    """Return ρ/g · SW · SD of the months from the climate table, (12,): what turns wind into the weather factor.

    elevation: of the site [m]. Raises PlanningError where a month or a number is missing.
    """
    table = climate.dropna(subset=[name for name in climate.columns if name != "verified"]).sort_values("month")
    if list(table["month"].astype(int)) != list(range(1, 13)):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The climate table needs each month from 1 to 12 once, with all its numbers. Fill in what is missing, "
                "or start from the shipped table.",
            )
        )
    value = {name: table[name].to_numpy(dtype=float) for name in table.columns if name != "verified"}
    days = np.array(DAYS, dtype=float)
    drying = rweq.evapotranspiration(value["radiation_mj_m2"], value["temperature_c"]) * days
    wetness = rweq.soil_wetness(drying, value["rain_mm"], value["rain_days"], days)
    density = rweq.air_density(value["temperature_c"], elevation)
    return rweq.weather_factor(1.0, density, wetness, rweq.snow_factor(value["snow_share"]))
