"""The land of the dams as tables: reservoirs, catchments, streams, and the storage curves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.dams.dam_gullies import first_of
from ordos_restoration.planning.dams.dam_results import Found
from ordos_restoration.planning.dams.dam_rules import TEN_THOUSAND
from ordos_restoration.planning.dams.sites import pool
from ordos_restoration.planning.flow import catchments, streams
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, part_of

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

M2_PER_KM2 = 1e6


def reservoirs(dam: Any, found: Found, progress: Progress) -> Any:
    """Return full pool and silted land of new dams, and the pool of standing ones as the terrain has it."""
    new = dam[dam.measure == "new"]
    old = dam[(dam.measure != "new") & dam.water_m.notna()]
    o = found.sites.option.iloc[new.row.to_numpy(dtype=int)]
    parts = []
    for number, (part, level, volume) in enumerate((("water", o.water_m, o.total_m3), ("silt", o.silt_m, o.silt_m3))):
        on = part_of(progress, 0.4 * number, 0.4 * (number + 1))
        shape = pool(found.flow, found.sites, new.site.to_numpy(dtype=int), level.to_numpy(dtype=float), on)
        parts.append(part_table(new, part, level.to_numpy(), volume.to_numpy(), shape))
    if len(old):
        where = old.dam.to_numpy(dtype=int)
        shape = pool(found.flow, found.dam_sites, where, old.water_m.to_numpy(dtype=float), part_of(progress, 0.8, 1.0))
        parts.append(
            part_table(old, "water", old.water_m.to_numpy(), old.total_storage.to_numpy() * TEN_THOUSAND, shape)
        )
    t = pd.concat(parts, ignore_index=True)
    t = t[[one is not None and not shapely.is_empty(one) for one in t["shape"]]]
    t = t.sort_values(["code", "part"], ascending=[True, False], kind="stable").reset_index(drop=True)
    return with_area(t.drop(columns="shape"), t["shape"].to_numpy(), found)


def part_table(dam: Any, part: str, level: Any, volume: Any, shape: Any) -> Any:
    """Return one sort of reservoir rows; volume: [m³]."""
    columns = {"code": dam.code.to_numpy(), "gully": dam.gully.to_numpy(), "part": part, "level_m": level}
    return pd.DataFrame({**columns, "volume": volume / TEN_THOUSAND, "shape": shape})


def with_area(t: Any, shapes: Any, found: Found) -> Any:
    """Return a table with area_ha, area_mu and its shapes."""
    hectares = np.round(units.geodesic_area(shapes, found.flow.lattice.crs) / units.M2_PER_HECTARE, 4)
    t = t.assign(area_ha=hectares, area_mu=np.round(units.mu(hectares), 3))
    return gpd.GeoDataFrame(t, geometry=gpd.GeoSeries(shapes, crs=found.flow.lattice.crs))


def catchment_table(dam: Any, found: Found, sediment: Any, progress: Progress) -> Any:
    """Return the land that drains to each dam before any other, and the rest of every gully down to its mouth."""
    ends = found.gullies.cell.to_numpy(dtype=np.int64)
    cells = np.concatenate([dam.cell.to_numpy(dtype=np.int64), ends])
    code = np.concatenate([dam.code.to_numpy(dtype=object), np.full(len(ends), None, dtype=object)])
    gully = np.concatenate([dam.gully.to_numpy(dtype=object), found.gullies.code.to_numpy(dtype=object)])
    kept = np.concatenate([np.ones(len(dam), dtype=bool), ~np.isin(ends, dam.cell.to_numpy(dtype=np.int64))])
    cells, code, gully = cells[kept], code[kept], gully[kept]
    made = catchments(found.flow, cells, progress)
    own = sediment[cells].copy()
    after = nearest_below(found, cells)
    inner = after >= 0
    np.subtract.at(own, after[inner], sediment[cells][inner])
    t = pd.DataFrame({"code": code, "gully": gully, "sediment_t": np.maximum(own, 0.0)})
    out = with_area(t, made.geometry.to_numpy(), found)
    scale = units.areal_scale(*found.flow.centres(cells), found.flow.lattice.crs)
    controlled = made.controlled_km2.to_numpy() / scale
    return out.assign(area_km2=out.area_ha / 100.0, controlled_km2=controlled)[~out.geometry.is_empty].reset_index(
        drop=True
    )


def nearest_below(found: Found, cells: Any) -> Any:
    """Return which of the cells (k,) the water of each comes to next, −1 for none."""
    from ordos_restoration.planning.dams.candidates import next_of

    return next_of(found.flow, cells)


def stream_table(found: Found, least_km2: float, progress: Progress) -> Any:
    """Return the streams of the gullies."""
    t = streams(found.flow, least_km2 * M2_PER_KM2, part_of(progress, 0.0, 0.8))
    own = first_of(found.flow, t.last_cell.to_numpy(), found.gullies.cell.to_numpy(dtype=np.int64), progress)
    head = first_of(found.flow, t.first_cell.to_numpy(), found.gullies.cell.to_numpy(dtype=np.int64), progress)
    own = np.where(own < 0, head, own)  # a mouth may lie within a link
    t = t.assign(gully_row=own)[own >= 0].reset_index(drop=True)
    number = dict(zip(t.link, range(1, len(t) + 1)))
    gully = found.gullies.iloc[t.gully_row.to_numpy(dtype=int)]
    scale = np.sqrt(units.areal_scale(*units.centroid_xy(t.geometry.to_numpy()), found.flow.lattice.crs))
    made = {
        "number": [number[one] for one in t.link],
        "next_number": [number.get(one) for one in t.next_link],
        "strahler": t.strahler.to_numpy(),
        "area_km2": t.area_km2.to_numpy() / scale**2,
        "length_m": shapely.length(t.geometry.to_numpy()) / scale,
        "gully": gully.code.to_numpy(dtype=object),
        "river_code": gully.river_code.to_numpy(dtype=object),
    }
    return gpd.GeoDataFrame(made, geometry=gpd.GeoSeries(t.geometry.to_numpy(), crs=found.flow.lattice.crs))


def curve_table(dam: Any, found: Found) -> Any:
    """Return the storage curves of the dams."""
    parts = []
    for curve, own, column in (
        (found.sites.curve, dam[dam.measure == "new"], "site"),
        (found.dam_sites.curve, dam[dam.measure != "new"], "dam"),
    ):
        codes = dict(zip(own[column].astype(int), own.code))
        mine = curve[curve.site.isin(list(codes))]
        mine = mine.assign(code=mine.site.map(codes), area_ha=mine.area_m2 / 1e4, volume=mine.volume_m3 / TEN_THOUSAND)
        parts.append(mine[["code", "level_m", "depth_m", "area_ha", "volume"]])
    full = [one for one in parts if len(one)] or parts[:1]
    return pd.concat(full, ignore_index=True).sort_values(["code", "level_m"], kind="stable").reset_index(drop=True)
