"""Irrigation water of plantings: quotas by use and zone in wet, normal and dry years, against what is permitted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.planting import apportion
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.land_classes import say
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, Number, Reference, Text

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

USES = {
    "pasture": QT_TRANSLATE_NOOP("Ordos", "Sown pasture"),
    "forest": QT_TRANSLATE_NOOP("Ordos", "Forest and shrubs"),
    "crop": QT_TRANSLATE_NOOP("Ordos", "Crops"),
    "none": QT_TRANSLATE_NOOP("Ordos", "None"),
}
ZONES = {
    "great_wall_sand": QT_TRANSLATE_NOOP("Ordos", "Sand flats along the Great Wall"),
    "loess_hills": QT_TRANSLATE_NOOP("Ordos", "Loess hills and gullies"),
}
RAIN_YEARS = {
    "wet": QT_TRANSLATE_NOOP("Ordos", "Wet year"),
    "normal": QT_TRANSLATE_NOOP("Ordos", "Normal year"),
    "dry": QT_TRANSLATE_NOOP("Ordos", "Dry year"),
}
PER_MU = QT_TRANSLATE_NOOP("Ordos", "m³/mu")
QUOTAS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Irrigation quotas"),
    QT_TRANSLATE_NOOP("Ordos", "Water of a mu and year by use, zone and rain; the shipped table when empty."),
    "water_quotas",
    {
        "use": Choice(QT_TRANSLATE_NOOP("Ordos", "Kind of irrigation"), "", USES),
        "zone": Choice(QT_TRANSLATE_NOOP("Ordos", "Quota zone"), "", ZONES),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "wet_m3_mu": Number(QT_TRANSLATE_NOOP("Ordos", "Quota in a wet year"), "", PER_MU, 0, 2000),
        "normal_m3_mu": Number(QT_TRANSLATE_NOOP("Ordos", "Quota in a normal year"), "", PER_MU, 0, 2000),
        "dry_m3_mu": Number(QT_TRANSLATE_NOOP("Ordos", "Quota in a dry year"), "", PER_MU, 0, 2000),
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
QUOTA_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The table of irrigation quotas has no row for the use “{use}” and the zone “{zone}”: the water of {count} parcels "
    "({codes}) is not in the balance.",
)
LACK_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Water is lacking in {count} years ({years}): at most {lack:,.0f} m³ ({rain}). Plant less in these years, choose "
    "mixes that need less, or find another permitted source.",
)
DRY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "No water source is named, so nothing is irrigated and no water is in the cost; the quotas would ask for up to "
    "{most:,.0f} m³ a year ({rain}).",
)
UNKNOWN_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The permitted amount of the source “{source}” is not known, so nobody can say whether {most:,.0f} m³ a year are "
    "enough. Type it.",
)


def needs(use: Any, area_mu: Any, codes: Any, quotas: Any, zone: str, notes: list[Message]) -> Any:
    """Return the water of parcels in a wet, a normal and a dry year (n, 3) [m³], whole; 0 where no quota is known.

    use: words of USES (n,), None where nothing grows; area_mu: [mu] (n,); quotas: the reference QUOTAS.
    """
    columns = [f"{rain}_m3_mu" for rain in RAIN_YEARS]
    rows = quotas[quotas.zone == zone].drop_duplicates("use").set_index("use")[columns].dropna()
    out = np.zeros((len(use), len(columns)))
    for word in pd.unique(pd.Series(use).dropna()):
        own = np.asarray(use == word)
        if word in rows.index:
            out[own] = np.round(np.asarray(area_mu, dtype=float)[own, None] * rows.loc[word].to_numpy(dtype=float))
        elif word != "none":
            names = {"use": Message(USES[word]), "zone": Message(ZONES[zone])}
            say(QUOTA_NOTE, own, notes, codes=some(codes[own]), **names)
    return out


def balance(
    t: Any, need: Any, first: Any, last: Any, source: str, permitted: Optional[float], rain: str, notes: list[Message]
) -> Any:
    """Return need and permitted supply by licence and year: the table WATER_BALANCE without the word of its source.

    t: parcels with licence, area_ha, area_mu; need: (n, 3) [m³] in a year; first, last: year of planting and last
    year of care (n,), NaN where nothing is planted; source: its name, "" for none; permitted: [m³] a year for all
    licences together, None where nobody knows; they share it by need. Lacks are told.
    """
    own = np.flatnonzero(need.any(axis=1) & ~np.isnan(first))
    rows = over_years(own, first[own].astype(int), last[own].astype(int))
    rows["licence"] = t.licence.to_numpy()[rows.parcel]
    for name in ("area_ha", "area_mu"):
        rows[name] = t[name].to_numpy(dtype=float)[rows.parcel]
    for k, one in enumerate(RAIN_YEARS):
        rows[f"{one}_m3"] = need[rows.parcel, k]
    sums = rows.drop(columns="parcel").groupby(["licence", "year"], sort=True).sum().reset_index()
    sums["supply_m3"] = supplied(sums, source, permitted, rain)
    sums["balance_m3"] = sums.supply_m3 - sums[f"{rain}_m3"]
    sums["source"] = source or None
    warn(sums, source, permitted, rain, notes)
    return sums


def over_years(parcel: Any, first: Any, last: Any) -> Any:
    """Return a row for each parcel and year from a first to a last year, both (n,) int: parcel, year."""
    owner, place = ragged(np.maximum(last - first + 1, 0))
    return pd.DataFrame({"parcel": parcel[owner], "year": first[owner] + place})


def supplied(sums: Any, source: str, permitted: Optional[float], rain: str) -> Any:
    """Return the supply of each licence and year [m³]: whole cubic metres that add up to what is permitted."""
    if not source:
        return np.zeros(len(sums))
    if permitted is None:
        return np.full(len(sums), np.nan)
    out = np.zeros(len(sums))
    need = sums[f"{rain}_m3"].to_numpy(dtype=float)
    for year in pd.unique(sums.year):
        own = (sums.year == year).to_numpy()
        total = need[own].sum()
        share = need[own] / total if total else np.full(own.sum(), 1.0 / own.sum())
        out[own] = apportion(np.array([int(permitted)]), share[None, :])[0]
    return out


def warn(sums: Any, source: str, permitted: Optional[float], rain: str, notes: list[Message]) -> None:
    """Tell in which years water is lacking, or that nobody can say."""
    by_year = sums.groupby("year")[[f"{rain}_m3", "balance_m3"]].sum(min_count=1)
    if not len(by_year):
        return
    most, word = float(by_year[f"{rain}_m3"].max()), Message(RAIN_YEARS[rain])
    if not source:
        if most > 0:
            notes.append(Message(DRY_NOTE, most=most, rain=word))
    elif permitted is None:
        notes.append(Message(UNKNOWN_NOTE, source=source, most=most))
    else:
        short = (by_year.balance_m3 < 0).to_numpy()
        lack = -float(by_year.balance_m3.min())
        say(LACK_NOTE, short, notes, years=some(by_year.index[short]), lack=lack, rain=word)
