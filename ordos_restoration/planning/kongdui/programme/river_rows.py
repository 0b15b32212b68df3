"""What a whole river gets, gains and costs: one row for every river of a programme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.programme.programme_tables import GAINS, LINK_NAMES, QUANTITIES
from ordos_restoration.planning.kongdui.programme.river_places import RiverPlaces
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Message

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

M_PER_KM = 1000.0
ADDED = {  # column: sum of which rows
    "slope_ha": ("area_ha", "slopes"),
    "belt_ha": ("area_ha", "belts"),
    "sand_ha": ("area_ha", "sand"),
    "levee_m": ("length_m", "levees"),
    "dams_held_t": ("kept_t", "dams"),
    "slopes_kept_t": ("kept_t", "slopes"),
}


def river_rows(rows: Any, tables: Mapping[str, Any], places: RiverPlaces, crs: Any) -> Any:
    """Return the table of rivers without names of missing parts: one row for each, in the order of the channels.

    rows: printed rows of measures, with channel; tables: of the parts, for what is no measure: sand held behind belts,
    crest deficits.
    """
    codes = np.array([one.code for one in places.channels], dtype=object)
    order = pd.unique(codes)
    river = pd.Series(codes[rows.channel.to_numpy(dtype=int)] if len(rows) else [], index=rows.index, dtype="object")

    def total(column: str, own: Any) -> Any:
        return rows[column].where(own, 0.0).groupby(river).sum().reindex(order, fill_value=0.0).to_numpy(dtype=float)

    everything = pd.Series(True, index=rows.index)
    out: dict[str, Any] = {
        "new_dams": total("places", rows.measure == "dams_new"),
        "reinforced_dams": total("places", rows.measure == "dams_reinforce"),
        **{name: total(column, rows["link"] == part) for name, (column, part) in ADDED.items()},
        "plants": total("plants", everything),
        "earth_m3": total("earth_m3", everything),
        **{f"cost_{part}_yuan": total("cost_yuan", rows["link"] == part) for part in LINK_NAMES},
        "cost_yuan": total("cost_yuan", everything),
        **held_sand(tables.get("shelter_summary"), order),
        **removed_deficit(tables.get("levee_station"), places, order),
    }
    there = rows["link"].groupby(river).agg(set).reindex(order)
    missing = [[part for part in LINK_NAMES if not isinstance(own, set) or part not in own] for own in there]
    shapes = [shapely.multilinestrings(list(places.lines[codes == code])) for code in order]
    names = {one.code: one.name for one in places.channels}
    length = [sum(one.length for one in places.channels if one.code == code) / M_PER_KM for code in order]
    frame = {"river_code": order, "river": [names[code] for code in order], "channel_km": length, **out}
    return gpd.GeoDataFrame({**frame, "missing": missing}, geometry=gpd.GeoSeries(shapes, crs=crs))


def held_sand(shelter: Any, order: Any) -> dict[str, Any]:
    """Return the sand belts hold at their greatest age by river [t/a], low and high; NaN where nobody reckoned it."""
    out = {}
    if shelter is not None:
        shelter = shelter[pd.to_numeric(shelter.age) == pd.to_numeric(shelter.age).max()]
    for name, column in (("sand_low_t", "held_low_t"), ("sand_high_t", "held_high_t")):
        sums = None if shelter is None else pd.to_numeric(shelter[column]).groupby(shelter.river_code).sum(min_count=1)
        out[name] = np.full(len(order), np.nan) if sums is None else sums.reindex(order).to_numpy(dtype=float)
    return out


def removed_deficit(stations: Any, places: RiverPlaces, order: Any) -> dict[str, Any]:
    """Return the length of levees whose crest the works raise [km], and the largest deficit they remove [m]."""
    km, most = np.zeros(len(order)), np.zeros(len(order))
    if stations is not None and len(stations):
        quiet: list[Message] = []  # the works of these stations have told what belongs to no river
        channel = places.of(stations, "", np.inf, quiet).channel.to_numpy()
        deficit = pd.to_numeric(stations.deficit_m).fillna(0.0).to_numpy()
        mended = (channel >= 0) & (deficit > 0) & (stations.works != "none").to_numpy()
        codes = np.array([one.code for one in places.channels], dtype=object)[channel[mended]]
        place = pd.Index(order).get_indexer(codes)
        length = pd.to_numeric(stations.reach_m).fillna(0.0).to_numpy()[mended]
        km = np.bincount(place, length, minlength=len(order)) / M_PER_KM
        np.maximum.at(most, place, deficit[mended])
    return {"deficit_km": km, "deficit_m": most}


def totals(rivers: Any) -> dict[str, Any]:
    """Return the numbers of a programme: sums over the printed rows of rivers, the largest of what does not add up."""
    out: dict[str, Any] = {"rivers": len(rivers), "cost_yuan": int(rivers.cost_yuan.sum())}
    for name, kind in {**QUANTITIES, **GAINS}.items():
        printed = rivers[name].astype(float).round(kind.decimals)
        if printed.notna().any():
            out[name] = printed.max() if name == "deficit_m" else printed.sum()
    return out
