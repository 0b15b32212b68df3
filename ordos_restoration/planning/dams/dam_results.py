"""The choice of dams as tables: every row rounded as it is printed, so that the sums of the gullies are theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.dams import check_dams_tables as tables
from ordos_restoration.planning.dams.dam_choice import Places, Systems, system_of
from ordos_restoration.planning.dams.dam_rules import TEN_THOUSAND
from ordos_restoration.planning.dams.dam_system import Next
from ordos_restoration.planning.dams.dam_tree import routed
from ordos_restoration.planning.dams.sites import Sites
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Number

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import pyproj

    from ordos_restoration.planning.flow import Flow
else:
    gpd, np, pd, pyproj = (lazy(name) for name in ("geopandas", "numpy", "pandas", "pyproj"))

COPIED = (
    "crest_length_m", "crest_width_m", "up_slope", "down_slope", "freeboard_m", "fill_m3", "base_m", "pool_ha",
    "silted_ha", "silt_m", "water_m", "crest_m", "height_m", "design_years", "check_years", "outlet", "spillway",
    "peak_m3s", "outlet_m3s", "spillway_m3s", "relative_stability",
)  # fmt: skip
NONE = Next(-1, 0.0, 0.0)
SUMMED = ("total_storage", "silt_storage", "flood_storage", "silted_ha", "fill_m3", "cost_yuan", "held_t")


@dataclass(frozen=True, eq=False)
class Found:
    """All that a run has found: the network, sites, standing dams and the sites at them, places with options, the
    choice; gullies with total_t [t/a] and area_km2; purpose of the terrain model; downstream: what lies below sites and
    then dams (frame: objects, nearest_m and what they ask); works of mending each standing dam in words; settings: the
    parameters.
    """

    flow: Flow
    sites: Sites
    dams: Any
    dam_sites: Any
    places: Places
    systems: Systems
    gullies: Any
    purpose: str
    downstream: Any
    works: Any
    settings: Any


def printed(frame: Any, columns: Any) -> Any:
    """Return a frame with its numbers rounded as the columns say."""
    kinds = {name: kind for name, kind in columns.items() if isinstance(kind, Number) and name in frame.columns}
    return frame.assign(**{name: pd.to_numeric(frame[name]).round(kind.decimals) for name, kind in kinds.items()})


def dam_table(found: Found) -> Any:
    """Return the dams that are built, kept, reinforced or left, as DAM declares them, and with place and option."""
    picks, t, o = found.systems.picks, found.places.place, found.places.option
    own = np.flatnonzero(picks >= 0)
    place, option = t.iloc[own].reset_index(drop=True), o.iloc[picks[own]].reset_index(drop=True)
    done = routed_of(found)
    gully = found.gullies.iloc[place.gully.to_numpy()].reset_index(drop=True)
    x, y = found.flow.centres(place.cell.to_numpy())
    lon, lat = pyproj.Transformer.from_crs(found.flow.lattice.crs, units.CGCS2000, always_xy=True).transform(x, y)
    frame = pd.DataFrame(
        {
            "place": own, "option": picks[own], "site": place.site, "dam": place.dam, "row": option.row,
            "gully": gully.code, "river": gully.river, "river_code": gully.river_code, "measure": option.measure,
            "purpose": found.purpose, "dam_class": option.dam_class, "longitude": lon, "latitude": lat,
            "area_km2": place.all_km2, "own_km2": own_area(t, own), "arriving_t": done.arriving_t[own],
            "held_t": done.held_t[own], "adds_t": found.systems.adds_t[own], "cost_yuan": option.paid,
            "above_storage": done.above_m3[own] / TEN_THOUSAND, "cell": place.cell,
            "cascade": np.where(done.above_m3[own] <= 0, "none", np.where(done.holds[own], "holds", "fails")),
        }
    )  # fmt: skip
    full = [one for one in (of_new(frame, found), of_standing(frame, found)) if len(one)]
    frame = pd.concat(full) if full else of_new(frame, found)
    frame = ranked(frame.sort_index(), place, option)
    return finished(frame, found)


def routed_of(found: Found) -> Any:
    """Return what the whole choice does, place by place."""
    whole, _ = system_of(found.places, found.gullies, found.gullies.total_t.to_numpy())
    return routed(whole, found.systems.picks)


def own_area(t: Any, own: Any) -> Any:
    """Return the land between dams and those above them [km²], of places `own` (k,), rising."""
    below, area = t.below.to_numpy(), t.all_km2.to_numpy()
    out, has = area.copy(), np.isin(np.arange(len(t)), own)
    for place in own:
        down = below[place]
        while down >= 0 and not has[down]:
            down = below[down]
        if down >= 0:
            out[down] -= area[place]
    return out[own]


def of_new(frame: Any, found: Found) -> Any:
    """Return the rows of new dams with what the sites know of them."""
    f = frame[frame.measure == "new"]
    o = found.sites.option.iloc[f.row.to_numpy(dtype=int)]
    s = found.sites.site.iloc[f.site.to_numpy(dtype=int)]
    d = found.downstream.iloc[f.site.to_numpy(dtype=int)]
    inflow = np.maximum(f.arriving_t.to_numpy() * (1.0 - found.settings.passed / 100.0), 1e-12)
    return f.assign(
        **{name: o[name].to_numpy() for name in COPIED},
        bed_m=s.bed_m.to_numpy(),
        total_storage=o.total_m3.to_numpy() / TEN_THOUSAND,
        silt_storage=o.silt_m3.to_numpy() / TEN_THOUSAND,
        flood_storage=(o.total_m3 - o.silt_m3).to_numpy() / TEN_THOUSAND,
        silting_years=o.silt_m3.to_numpy() * found.settings.density / inflow,
        silted=0.0,
        downstream=d.objects.to_numpy(),
        downstream_m=d.nearest_m.to_numpy(),
        axis=o.geometry.to_numpy(),
        own_code=None, name=None, defects=None, works=None,
    )  # fmt: skip


def of_standing(frame: Any, found: Found) -> Any:
    """Return the rows of standing dams with what people told of them."""
    f = frame[frame.measure != "new"]
    d = found.dams.iloc[f.dam.to_numpy(dtype=int)]
    option = found.places.option.iloc[f.option.to_numpy(dtype=int)]
    below = found.downstream.iloc[len(found.sites.site) + f.dam.to_numpy(dtype=int)]
    room = np.where(f.measure == "left", 0.0, option.silt_room_m3.to_numpy() if len(f) else 0.0)
    inflow = np.maximum(f.arriving_t.to_numpy() * (1.0 - found.settings.passed / 100.0), 1e-12)
    height, bed = d.height_m.to_numpy(dtype=float), d.bed_m.to_numpy(dtype=float)
    mended = [list(one) if measure == "reinforce" else [] for one, measure in zip(d.defects, f.measure)]
    unknown = {name: np.nan for name in COPIED if name not in ("water_m", "height_m", "outlet", "spillway")}
    given = {
        "water_m": d.water_m.to_numpy(dtype=float), "height_m": height, "crest_m": bed + height, "bed_m": bed,
        "crest_length_m": d.crest_length_m.to_numpy(dtype=float),
        "design_years": d.design_years.to_numpy(dtype=float), "check_years": d.check_years.to_numpy(dtype=float),
        "outlet": [own or "no_outlet" in done for own, done in zip(d.outlet, mended)],
        "spillway": [own or "no_spillway" in done for own, done in zip(d.spillway, mended)],
    }  # fmt: skip
    return f.assign(
        **{**unknown, **given, "fill_m3": 0.0, "silted_ha": 0.0},
        total_storage=d.storage_m3.to_numpy(dtype=float) / TEN_THOUSAND,
        silt_storage=room / TEN_THOUSAND,
        flood_storage=(d.free_m3.to_numpy(dtype=float) - room) / TEN_THOUSAND,
        silted=d.silted_m3.to_numpy(dtype=float) / TEN_THOUSAND,
        silting_years=np.where(room > 0, room * found.settings.density / inflow, 0.0),
        downstream=below.objects.to_numpy(),
        downstream_m=below.nearest_m.to_numpy(),
        axis=d["axis"].to_numpy(),
        own_code=d.code.to_numpy(dtype=object),
        name=d["name"].to_numpy(dtype=object),
        river_code=[own or other for own, other in zip(d.river_code, f.river_code)],
        defects=["; ".join(d.defect_names.iloc[k]) or None for k in range(len(d))],
        works=["; ".join(found.works[k]) if m == "reinforce" else None for k, m in zip(f.dam.astype(int), f.measure)],
    )


def ranked(frame: Any, place: Any, option: Any) -> Any:
    """Return the dams by gully, from its head to its mouth, with their codes."""
    order = np.lexsort((frame.longitude, frame.area_km2, frame.gully.to_numpy(dtype=str)))
    frame = frame.iloc[order].reset_index(drop=True)
    number = frame.groupby("gully").cumcount() + 1
    code = [f"{gully}-D{k:02d}" for gully, k in zip(frame.gully, number)]
    return frame.assign(code=code, uuid=[uuid_of(f"dam/{one}") for one in code])


def finished(frame: Any, found: Found) -> Any:
    """Return the dams with their costs by what they hold, rounded, as a frame of axes."""
    frame = printed(frame, tables.DAM.columns)
    silt = np.where(frame.silt_storage > 0, frame.silt_storage * TEN_THOUSAND, np.nan)
    held = np.where(frame.held_t > 0, frame.held_t * found.settings.years, np.nan)
    paid = np.where(frame.measure.isin(["new", "reinforce"]), frame.cost_yuan, np.nan)
    empty = dict.fromkeys(("responsible_government", "responsible_technical", "responsible_patrol", "flood_plan"))
    frame = frame.assign(cost_per_m3=paid / silt, cost_per_t=paid / held, **empty)
    return gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(frame["axis"].to_numpy(), crs=found.flow.lattice.crs))


def summary(dam: Any, found: Found) -> Any:
    """Return the sums of the printed dams gully by gully, and the next best dam of each."""
    rows = []
    for g, gully in enumerate(found.gullies.itertuples()):
        own = dam[dam.gully == gully.code]
        own_places = found.places.place.gully.to_numpy() == g
        counts = own.measure.value_counts()
        choice, best = found.systems.of_gully(g)
        sums = {name: own[name].sum(skipna=name != "cost_yuan") for name in SUMMED}
        held, total = round(sums["held_t"], 1), round(gully.total_t, 1)
        rows.append(
            {
                "gully": gully.code, "name": gully.name_, "river": gully.river, "river_code": gully.river_code,
                "purpose": found.purpose, "area_km2": round(gully.area_km2, 4), "sediment_t": total, **sums,
                "asked_t": choice.asked_t if found.settings.target is None else np.nan,
                "held_pct": 100.0 * held / max(total, 1e-9),
                "sites": int((found.places.place.site.to_numpy()[own_places] >= 0).sum()),
                "new_dams": counts.get("new", 0), "reinforced_dams": counts.get("reinforce", 0),
                "kept_dams": counts.get("keep", 0), "left_dams": counts.get("left", 0),
                "relative_stability": sums["silted_ha"] / max(100.0 * gully.area_km2, 1e-9),
                "cost_per_t": sums["cost_yuan"] / (held * found.settings.years) if held > 0 else np.nan,
                "method": "steps" if choice.by_steps else "exact", "gap_pct": 100.0 * choice.gap,
                **following(best if g < len(found.systems.chosen) else NONE, found),
            }
        )  # fmt: skip
    return printed(pd.DataFrame(rows, columns=list(tables.DAM_SUMMARY.columns)), tables.DAM_SUMMARY.columns)


def following(best: Any, found: Found) -> dict[str, Any]:
    """Return the columns of the next best dam."""
    if best.option < 0:
        names = ("longitude", "latitude", "t", "cost_yuan", "cost_per_t")
        return {"next_class": None, **{f"next_{name}": np.nan for name in names}}
    option = found.places.option.iloc[best.option]
    x, y = found.flow.centres(np.array([found.places.place.cell.iloc[int(option.place)]]))
    lon, lat = pyproj.Transformer.from_crs(found.flow.lattice.crs, units.CGCS2000, always_xy=True).transform(x, y)
    tonnes = best.added_t * found.settings.years
    cost = best.cost if found.places.option.paid.notna().all() else np.nan
    return {
        "next_class": option.dam_class, "next_longitude": lon[0], "next_latitude": lat[0], "next_t": best.added_t,
        "next_cost_yuan": cost, "next_cost_per_t": cost / tonnes,
    }  # fmt: skip


def totals(dam: Any, sums: Any) -> dict[str, Any]:
    """Return the sums of the printed gullies."""
    names = ("new_dams", "reinforced_dams", "kept_dams", "left_dams", "sediment_t", "held_t", "total_storage")
    out = {name: sums[name].sum() for name in (*names, "silt_storage", "fill_m3", "silted_ha")}
    out["held_pct"] = 100.0 * out["held_t"] / max(out["sediment_t"], 1e-9)
    return out if dam.cost_yuan.isna().any() else {**out, "cost_yuan": sums.cost_yuan.sum()}
