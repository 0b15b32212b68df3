"""Which mining licence a parcel belongs to, and what the earthwork says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.land_classes import say
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

WHOLE = 0.99  # of a parcel within its licence: below it the border is told
AT_ONCE = 2_000  # overlays between two looks at whether the run goes on
OUTSIDE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels ({codes}) lie outside all mining licences and were planned together without one. A plan "
    "is made for each licence: correct the border or leave them out.",
)
ACROSS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} parcels ({codes}) lie partly outside their mining licence; each was planned whole with the licence that "
    "holds most of it.",
)
NAMELESS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} mining licences have no number (rows {rows}) and were numbered by their row."
)
EMPTY_LICENCE_NOTE = QT_TRANSLATE_NOOP("Ordos", "No parcel lies in {count} mining licences ({codes}).")
LIFE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} mining licences ({codes}) have rows with different remaining lives: the shortest was taken."
)
STRANGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} rows of the earthwork ({codes}) name no parcel of the plan and were not used."
)
PARTLY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "The earthwork says nothing of {count} of {all} parcels ({codes}): their levelling goes by thickness."
)
EARTH = ("cut_m3", "fill_m3", "balance_m3", "strip_m3")


def assigned(t: Any, licences: Any, notes: list[Message], progress: Progress) -> dict[str, int]:
    """Write the licence of each parcel into t ("" without one); return the remaining years that licences have of their
    own. The licence is the one with the largest part of the parcel.
    """
    t["licence"] = ""
    if licences is None:
        return {}
    names = licences.licence.astype("object").to_numpy(copy=True)
    missing = pd.isna(names)
    say(NAMELESS_NOTE, missing, notes, rows=some(np.flatnonzero(missing) + 1))
    names[missing] = [f"L{row + 1}" for row in np.flatnonzero(missing)]
    shapes, areas = t.geometry.to_numpy(), licences.geometry.to_numpy()
    tree = shapely.STRtree(areas)
    parcel, licence = tree.query(shapes, predicate="intersects")
    common = np.zeros(len(parcel))
    for part in chunks(len(parcel), AT_ONCE):
        progress(part.start / max(len(parcel), 1), "")
        common[part] = shapely.area(shapely.intersection(shapes[parcel[part]], areas[licence[part]]))
    number, unique = pd.factorize(names[licence]) if len(licence) else (licence, np.array([], dtype=object))
    share = np.zeros((len(t), max(len(unique), 1)))
    np.add.at(share, (parcel, number), common / shapely.area(shapes)[parcel])
    own, most = share.argmax(axis=1), share.max(axis=1)
    inside = most > 1e-6  # of the parcel: what only touches a licence is not in it
    if len(unique):
        t.loc[inside, "licence"] = np.asarray(unique, dtype=object)[own[inside]]
    tell(t, names, inside, most, notes)
    return remaining(licences.remaining_years, names, notes)


def tell(t: Any, names: Any, inside: Any, most: Any, notes: list[Message]) -> None:
    """Note the parcels outside licences and across their borders, and the licences without parcels."""
    codes = t.code.to_numpy()
    say(OUTSIDE_NOTE, ~inside, notes, all=len(t), codes=some(codes[~inside]))
    across = inside & (most < WHOLE)
    say(ACROSS_NOTE, across, notes, codes=some(codes[across]))
    unused = np.array(sorted(set(names) - set(t.licence)), dtype=object)
    say(EMPTY_LICENCE_NOTE, np.ones(len(unused), dtype=bool), notes, codes=some(unused))


def mines(licences: Any) -> dict[str, dict[str, Any]]:
    """Return what the layer of licences says of the mine of each licence: its mine, holder, method and capacity."""
    if licences is None:
        return {}
    rows = licences.dropna(subset=["licence"]).drop_duplicates("licence").set_index("licence")
    known = rows[["mine", "holder", "method", "capacity"]].astype("object")
    return {str(name): dict(row.dropna()) for name, row in known.iterrows()}


def remaining(years: Any, names: Any, notes: list[Message]) -> dict[str, int]:
    """Return the remaining years of the licences that say them."""
    known = pd.Series(pd.to_numeric(years).to_numpy(dtype=float), index=names).dropna()
    each = known.groupby(level=0)
    several = each.nunique() > 1
    say(LIFE_NOTE, several, notes, codes=some(several.index[several]))
    return {str(name): int(value) for name, value in each.min().items()}


def earth_of(t: Any, earthwork: Any, notes: list[Message]) -> None:
    """Write cut, fill, stripped topsoil and lack of fill [m³] of the earthwork into t, NaN where it says nothing."""
    for name in EARTH:
        t[name] = np.nan
    if earthwork is not None:
        rows = earthwork[["code", *EARTH]].copy()
        rows["code"] = rows.code.astype(str).str.strip()
        strange = ~rows.code.isin(t.code)
        say(STRANGE_NOTE, strange, notes, codes=some(pd.unique(rows.code[strange])))
        sums = rows.groupby("code")[list(EARTH)].sum(min_count=1)
        for name in EARTH:
            t[name] = t.code.map(sums[name]).astype(float)
        silent = ~t.code.isin(sums.index[sums.cut_m3.notna()])
        say(PARTLY_NOTE, silent, notes, all=len(t), codes=some(t.code[silent]))
    short = (-t.balance_m3).fillna(t.fill_m3 - t.cut_m3.fillna(0.0))
    t["lack_m3"] = short.clip(lower=0.0)
