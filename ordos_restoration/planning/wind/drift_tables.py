"""The tables of a drift potential: by the sector the wind comes from, and by year, season and month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.planting import apportion
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.rose import POINTS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number, Table
from ordos_restoration.planning.wind import drift
from ordos_restoration.planning.wind.factors import Factors
from ordos_restoration.planning.wind.times import HOURS_PER_YEAR, SEASON_NAMES, SEASONS

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ordos_restoration.planning.wind.record import WindRecord
else:
    np, pd = lazy("numpy"), lazy("pandas")

SECTOR_NAMES = {point.lower(): point for point in POINTS}
MONTH_NAMES = {
    "january": QT_TRANSLATE_NOOP("Ordos", "January"),
    "february": QT_TRANSLATE_NOOP("Ordos", "February"),
    "march": QT_TRANSLATE_NOOP("Ordos", "March"),
    "april": QT_TRANSLATE_NOOP("Ordos", "April"),
    "may": QT_TRANSLATE_NOOP("Ordos", "May"),
    "june": QT_TRANSLATE_NOOP("Ordos", "June"),
    "july": QT_TRANSLATE_NOOP("Ordos", "July"),
    "august": QT_TRANSLATE_NOOP("Ordos", "August"),
    "september": QT_TRANSLATE_NOOP("Ordos", "September"),
    "october": QT_TRANSLATE_NOOP("Ordos", "October"),
    "november": QT_TRANSLATE_NOOP("Ordos", "November"),
    "december": QT_TRANSLATE_NOOP("Ordos", "December"),
}
PERIOD_NAMES = {"year": QT_TRANSLATE_NOOP("Ordos", "Year"), **SEASON_NAMES, **MONTH_NAMES}
ENERGY_NAMES = {
    "low": QT_TRANSLATE_NOOP("Ordos", "Low energy"),
    "intermediate": QT_TRANSLATE_NOOP("Ordos", "Intermediate energy"),
    "high": QT_TRANSLATE_NOOP("Ordos", "High energy"),
}
RATIO_NAMES = {
    "low": QT_TRANSLATE_NOOP("Ordos", "Low ratio: winds from many sides"),
    "intermediate": QT_TRANSLATE_NOOP("Ordos", "Intermediate ratio: winds from a few sides"),
    "high": QT_TRANSLATE_NOOP("Ordos", "High ratio: winds from one side"),
}

DP = Number(QT_TRANSLATE_NOOP("Ordos", "Drift potential DP"), "", "VU", 0)
DP_SHARE = Number(QT_TRANSLATE_NOOP("Ordos", "Share of the drift potential"), "", "%", 0, 100, decimals=1)
RDP = Number(QT_TRANSLATE_NOOP("Ordos", "Resultant drift potential RDP"), "", "VU", 0)
RDD = Number(QT_TRANSLATE_NOOP("Ordos", "Resultant drift direction RDD, toward"), "", "°", 0, 360, decimals=1)
RATIO = Number(QT_TRANSLATE_NOOP("Ordos", "RDP/DP"), "", "1", 0, 1)
ENERGY = Choice(QT_TRANSLATE_NOOP("Ordos", "Wind energy"), "", ENERGY_NAMES)
VARIABILITY = Choice(QT_TRANSLATE_NOOP("Ordos", "Directional variability"), "", RATIO_NAMES)
HOURS = Number(QT_TRANSLATE_NOOP("Ordos", "Hours per year"), "", "h", 0, decimals=0)
MEAN = Number(QT_TRANSLATE_NOOP("Ordos", "Mean speed"), "", "m/s", 0)

UNITS = {
    "knots": QT_TRANSLATE_NOOP("Ordos", "Knots, as published"),
    "mps": QT_TRANSLATE_NOOP("Ordos", "m/s"),
}
UNIT = Choice(QT_TRANSLATE_NOOP("Ordos", "Unit of the drift potential"), "", UNITS)
THRESHOLD = Number(QT_TRANSLATE_NOOP("Ordos", "Threshold at 10 m"), "", "m/s", 0)
DRIFT_SECTOR = Table(
    QT_TRANSLATE_NOOP("Ordos", "Drift potential by direction"),
    "",
    {
        "sector": Choice(QT_TRANSLATE_NOOP("Ordos", "Wind from"), "", SECTOR_NAMES),
        "from_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Wind from"), "", "°", 0, 360, decimals=1),
        "toward_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Sand toward"), "", "°", 0, 360, decimals=1),
        "hours": HOURS,
        "share_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Share of the time"), "", "%", 0, 100, decimals=1),
        "mean_ms": MEAN,
        "strong_hours": Number(
            QT_TRANSLATE_NOOP("Ordos", "Hours per year above the threshold"), "", "h", 0, decimals=0
        ),
        "dp": DP,
        "dp_share_pct": DP_SHARE,
        "unit": UNIT,
        "threshold_ms": THRESHOLD,
        "sand_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Sand per year and metre of front"), "", "m³/m", 0),
        "sand_low_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Sand per year and metre of front, low"), "", "m³/m", 0),
        "sand_high_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Sand per year and metre of front, high"), "", "m³/m", 0),
    },
)
DRIFT_PERIOD = Table(
    QT_TRANSLATE_NOOP("Ordos", "Drift potential by season and month"),
    "",
    {
        "period": Choice(QT_TRANSLATE_NOOP("Ordos", "Period"), "", PERIOD_NAMES),
        "hours": HOURS,
        "mean_ms": MEAN,
        "strong_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Share of its hours above the threshold"), "", "%", 0, 100, decimals=1
        ),
        "dp": DP,
        "dp_share_pct": DP_SHARE,
        "rdp": RDP,
        "rdd": RDD,
        "ratio": RATIO,
        "energy_class": ENERGY,
        "ratio_class": VARIABILITY,
        "unit": UNIT,
        "threshold_ms": THRESHOLD,
    },
)


def by_sector(record: WindRecord, threshold: float, unit: str, factors: Factors) -> Any:
    """Return the rows of DRIFT_SECTOR; with the calms, which come from nowhere, hours and shares add up to the year."""
    part = drift.drift_potential(record.speed, record.hours, threshold)
    total = record.hours.sum()
    hours, strong, run, power = (
        drift.sector_sums(values, record.direction)
        for values in (record.hours, record.hours * (record.speed > threshold), record.hours * record.speed, part)
    )
    time = np.append(hours, total - hours.sum()) / total
    sand = power * factors["sand_volume_per_vu"]
    doubt = factors["sand_volume_uncertainty"]
    centres = drift.sector_centres()
    return pd.DataFrame(
        {
            "sector": list(SECTOR_NAMES),
            "from_deg": centres,
            "toward_deg": (centres + 180.0) % 360.0,
            "hours": rounded(HOURS_PER_YEAR * time, 0)[:-1],
            "share_pct": rounded(100.0 * time, 1)[:-1],
            "mean_ms": over(run, hours),
            "strong_hours": rounded(HOURS_PER_YEAR * strong / total, 0),
            "dp": rounded(drift.in_unit(power, unit), DP.decimals),
            "dp_share_pct": shares(power),
            "unit": unit,
            "threshold_ms": threshold,
            "sand_m3": rounded(sand, 2),
            "sand_low_m3": rounded(sand / doubt, 2),
            "sand_high_m3": rounded(sand * doubt, 2),
        }
    )


def by_period(record: WindRecord, threshold: float, unit: str) -> Any:
    """Return the rows of DRIFT_PERIOD: the year, and where the record has months, its seasons and months.

    The drift potential of a part of the year is what it adds to that of the year, so that months and seasons add up.
    A month without records has no value. The energy classes are those of a whole year.
    """
    part = drift.in_unit(drift.drift_potential(record.speed, record.hours, threshold), unit)
    month = record.month
    hours, power = (np.bincount(month, values, minlength=13) for values in (record.hours, part))
    columns = {
        "hours": rounded(HOURS_PER_YEAR * hours / hours.sum(), 0),
        "dp": rounded(power, DP.decimals),
        "dp_share_pct": shares(power),
    }
    rows = []
    for name, months in periods(bool(month.any())).items():
        own = np.isin(month, months)
        length = record.hours[own].sum()
        there = length > 0
        sums = {what: float(column[months].sum()) if there else np.nan for what, column in columns.items()}
        sectors = drift.sector_sums(part[own], record.direction[own])
        rdp, rdd = drift.resultant(sectors, drift.sector_centres())
        ratio = drift.directionality(rdp, float(sectors.sum()))
        rows.append(
            {
                **sums,
                "period": name,
                "mean_ms": over((record.hours * record.speed)[own].sum(), length),
                "strong_pct": 100.0 * over(record.hours[own & (record.speed > threshold)].sum(), length),
                "rdp": rdp if there else np.nan,
                "rdd": rdd,
                "ratio": ratio,
                "energy_class": None,
                "ratio_class": drift.ratio_class(ratio) or None,
                "unit": unit,
                "threshold_ms": threshold,
            }
        )
    rows[0]["energy_class"] = drift.energy_class(drift.drift_potential(record.speed, record.hours, threshold).sum())
    return pd.DataFrame(rows)


def periods(known: bool) -> dict[str, list[int]]:
    """Return the months of each period; month 0 is that of records whose month nobody knows."""
    out = {"year": list(range(13))}
    if known:
        out.update({name: list(months) for name, months in SEASONS.items()})
        out.update({name: [number] for number, name in enumerate(MONTH_NAMES, 1)})
    return out


def over(part: Any, whole: Any) -> Any:
    """Return part / whole, NaN where there is no whole."""
    return np.divide(part, whole, out=np.full(np.shape(part), np.nan), where=np.asarray(whole) > 0)[()]


def shares(parts: Any) -> Any:
    """Return parts (n,) in % of their sum, to one decimal, adding up to 100; NaN where there is no sum."""
    total = parts.sum()
    return rounded(100.0 * parts / total, 1) if total > 0 else np.full(len(parts), np.nan)


def rounded(values: Any, decimals: int) -> Any:
    """Return values (n,), none negative, rounded so that they add up to their rounded sum, by largest remainder."""
    total = values.sum()
    if not total > 0:
        return np.zeros(len(values))
    units = np.array([np.round(total * 10**decimals)])
    return np.round(apportion(units, (values / total)[None, :])[0] / 10.0**decimals, decimals)
