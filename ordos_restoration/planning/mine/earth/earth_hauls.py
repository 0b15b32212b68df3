"""The table of hauls: earth within parcels, between them, and to and from places, with distance, class and work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.earth.haul import UNIT, distances, haul_class, transported
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

COLUMNS = ["way", "from_code", "to_code", "volume_m3", "distance_m", "geometry"]
ORDER = ["earth", "way", "from_code", "to_code"]
SPOIL, BORROW = "SPOIL", "BORROW"  # codes of places that nobody has drawn
MOST_WAYS = 25_000_000  # between all of them: 200 MB
MANY = QT_TRANSLATE_NOOP(
    "Ordos",
    "Earth of {sources} parcels and places to {sinks} others are too many ways for one run. Plan a part of the parcels "
    "at once.",
)
KIND_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: {count} places are neither spoil, borrow nor topsoil and were not used (rows {rows}).",
)
STUCK_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{what}: {left:.1f} m³ find no place and {lacking:.1f} m³ find no source within the longest haul and the capacity "
    "of the places (parcels {codes}). Allow longer hauls, or add places.",
)
WHAT = {"earth": QT_TRANSLATE_NOOP("Ordos", "Earth"), "topsoil": QT_TRANSLATE_NOOP("Ordos", "Topsoil")}


@dataclass(frozen=True, eq=False)
class Ends:
    """Where earth comes from or goes to (n,): code, place (n, 2) [m], NaN where nobody knows it; units there, distance
    to it from anywhere [m], NaN where its place says that; whether it is a place and no parcel.
    """

    code: Any
    place: Any
    units: Any
    distance: Any
    is_place: Any


def units_of(volume: Any) -> Any:
    """Return volumes [m³] as whole units of `haul.UNIT`."""
    return np.round(np.asarray(volume, dtype=float) / UNIT).astype(np.int64)


def hauls_between(
    what: str, sources: Ends, sinks: Ends, settings: Any, notes: list[Message], progress: Progress
) -> Any:
    """Return the hauls of least work between parcels and places, a table with COLUMNS; what is left over is a row of
    its own, and told.

    what: "earth" or "topsoil"; settings: with max_haul [m] or None, and detour. Raises PlanningError where there are
    too many of them.
    """
    if len(sources.code) * len(sinks.code) > MOST_WAYS:
        raise PlanningError(MANY, sources=len(sources.code), sinks=len(sinks.code))
    cost = np.nan_to_num(distances(sources.place, sinks.place, settings.detour), nan=np.inf)
    cost = np.where(np.isnan(sources.distance)[:, None], cost, sources.distance[:, None])
    cost = np.where(np.isnan(sinks.distance)[None, :], cost, sinks.distance[None, :])
    if settings.max_haul is not None:
        cost = np.where(cost <= settings.max_haul, cost, np.inf)
    cost = np.where(sources.is_place[:, None] & sinks.is_place[None, :], np.inf, cost)
    found = transported(sources.units, sinks.units, cost, (sources.is_place, sinks.is_place), progress)
    way = np.where(sources.is_place[found.source], "borrow", np.where(sinks.is_place[found.sink], "spoil", "between"))
    made = table_of(
        way,
        sources.code[found.source],
        sinks.code[found.sink],
        found.units,
        cost[found.source, found.sink],
        drawn(sources.place[found.source], sinks.place[found.sink]),
    )
    stays = what == "topsoil"  # it is stored where it is
    left = np.flatnonzero((found.left > 0) & ~sources.is_place & (not stays))
    lacking = np.flatnonzero((found.lacking > 0) & ~sinks.is_place)
    if len(left) or len(lacking):
        total = found.left[left].sum() * UNIT, found.lacking[lacking].sum() * UNIT
        codes = some([*sources.code[left], *sinks.code[lacking]])
        notes.append(Message(STUCK_NOTE, what=Message(WHAT[what]), left=total[0], lacking=total[1], codes=codes))
    stuck = [
        table_of("left", sources.code[left], None, found.left[left], np.nan, None),
        table_of("lacking", None, sinks.code[lacking], found.lacking[lacking], np.nan, None),
    ]
    return pd.concat([one for one in (made, *stuck) if len(one)] or [made], ignore_index=True)


def table_of(way: Any, source: Any, sink: Any, units: Any, distance: Any, shapes: Optional[Any]) -> Any:
    """Return hauls as a table with COLUMNS, (k,)."""
    columns = {"way": way, "from_code": source, "to_code": sink, "volume_m3": np.round(units * UNIT, 1)}
    t = pd.DataFrame({**columns, "distance_m": distance}, index=np.arange(len(units)))
    t["geometry"] = shapes if shapes is not None else np.full(len(units), None, dtype=object)
    return t[COLUMNS]


def drawn(start: Any, stop: Any) -> Any:
    """Return lines (k,) from starts to stops (k, 2); None where nobody knows an end, or they are one place."""
    known = np.isfinite(start).all(axis=1) & np.isfinite(stop).all(axis=1) & (np.abs(start - stop).sum(axis=1) > 1e-6)
    out = np.full(len(start), None, dtype=object)
    if known.any():
        out[known] = shapely.linestrings(np.stack([start[known], stop[known]], axis=1))
    return out


def within_parcels(t: Any) -> Any:
    """Return the hauls within parcels, a table with COLUMNS, drawn from the middle of the cut to that of the fill.

    t: with code, cut_m3, fill_bank_m3, way_m, cut_x, cut_y, fill_x, fill_y.
    """
    units = np.minimum(units_of(t.cut_m3), units_of(t.fill_bank_m3))
    t, units = t[units > 0], units[units > 0]
    start, stop = t[["cut_x", "cut_y"]].to_numpy(dtype=float), t[["fill_x", "fill_y"]].to_numpy(dtype=float)
    codes = t.code.to_numpy()
    return table_of("within", codes, codes, units, t.way_m.to_numpy(dtype=float), drawn(start, stop))


def ends_of(code: Any, volume: Any, place: Any, there: Any) -> Ends:
    """Return parcels as ends of hauls; there: which, bool (n,)."""
    units = units_of(volume)[there]
    count = len(units)
    return Ends(code[there], place[there], units, np.full(count, np.nan), np.zeros(count, dtype=bool))


def with_places(ends: Ends, places: Any, kind: str, code: str, distance: float, enough: int) -> Ends:
    """Return ends of hauls with the places of a kind; where there are none, one that lies at a distance [m].

    enough: units that no more can be asked of a place.
    """
    own = None if places is None else places[places.kind == kind]
    if own is not None and len(own):
        xy = shapely.get_coordinates(shapely.centroid(own.geometry.to_numpy()))
        full = units_of(own.capacity_m3.fillna(enough * UNIT).clip(upper=enough * UNIT))
        more = Ends(own.code.to_numpy(), xy, full, np.full(len(own), np.nan), np.ones(len(own), dtype=bool))
    else:
        whole = np.array([enough]), np.array([float(distance)]), np.array([True])
        more = Ends(np.array([code], dtype=object), np.full((1, 2), np.nan), *whole)
    pairs = ((getattr(ends, name), getattr(more, name)) for name in ("code", "place", "units", "distance", "is_place"))
    return Ends(*(np.concatenate(pair) for pair in pairs))


def known_places(places: Any, kinds: Any, label: str, notes: list[Message]) -> Any:
    """Return the places with a kind that is known and a code each; None without any."""
    if places is None:
        return None
    good = places.kind.isin(list(kinds)).to_numpy()
    if not good.all():
        rows = some(np.flatnonzero(~good) + 1)
        notes.append(Message(KIND_NOTE, layer=Message(label), count=int((~good).sum()), rows=rows))
    places = places[good].reset_index(drop=True)
    named = [str(one) if one is not None and one == one else f"{k.upper()}-{i + 1}" for i, (one, k) in
             enumerate(zip(places.code, places.kind))]  # fmt: skip
    return places.assign(code=np.array(named, dtype=object))


def finished(parts: Any, swell: Any, topsoil_swell: float, classes: Any) -> Any:
    """Return all hauls as HAUL prints them, numbered by what is hauled, way and codes.

    parts: (table with COLUMNS, what is hauled); swell: code of a parcel → loose volume over that as it lies, which is
    that of the fill for earth from a place.
    """
    t = pd.concat([one.assign(earth=what) for one, what in parts if len(one)] or [parts[0][0].assign(earth="earth")])
    at = t.from_code.where(t.from_code.isin(list(swell)), t.to_code)
    factor = np.where(t.earth == "topsoil", topsoil_swell, at.map(swell).astype("float64"))
    t["loose_m3"] = np.round(t.volume_m3 * factor, 1)
    t["distance_m"] = np.round(t.distance_m.astype("float64"), 1)
    t["haul_class"] = haul_class(t.distance_m.to_numpy(), classes)
    t["work_m3km"] = np.round(t.volume_m3 * t.distance_m.fillna(0.0) / 1000.0, 2)
    keys = [t[name].astype(object).fillna("").astype(str).to_numpy(dtype=str) for name in ORDER]
    t = t.iloc[np.lexsort(keys[::-1])].reset_index(drop=True)
    return t.assign(number=np.arange(1, len(t) + 1))
