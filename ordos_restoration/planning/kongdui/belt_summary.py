"""What a plan adds up to: per river and bank, per species, and the land it left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land, units
from ordos_restoration.planning.kongdui import sections
from ordos_restoration.planning.kongdui.belt_land import BED, CROSSING, TOO_SMALL, Planted
from ordos_restoration.planning.kongdui.belt_layout import Layout
from ordos_restoration.planning.kongdui.ribbon import LEFT
from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely

    from ordos_restoration.planning.kongdui.stand import Stand
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

SUMS = ["area_ha", "area_mu", "plants", "plants_to_order", "water_need_m3", "cost_yuan"]
KEYS = ["river_code", "river", "channel_order", "bank"]


def removed_land(layout: Layout, planted: Planted, ground: land.Ground, draw: bool) -> Any:
    """Return the land taken out of the belts: one row per cell, strip and kind; without shapes if not to be drawn."""
    names = {**ground.names, CROSSING: "道路、管线通道", BED: "河床", TOO_SMALL: "不足最小小班面积"}
    removed = planted.removed
    group = removed.groupby(["cell", "strip", "kind"], sort=True) if len(removed) else None
    if group is None:
        return gpd.GeoDataFrame({"geometry": []}, geometry="geometry", crs=layout.crs)
    number = group.ngroup().to_numpy()
    first = group.head(1).sort_values(["cell", "strip", "kind"])
    whole = np.full(len(first), None)
    if draw:
        order = np.argsort(number, kind="stable")
        shapes, owner = shapely.get_parts(removed["shape"].to_numpy()[order], return_index=True)
        whole = shapely.multipolygons(shapes, indices=number[order][owner])
    area = np.bincount(number, removed.area_m2)
    table = layout.table.iloc[layout.interval[first.cell.to_numpy(dtype=int)]].reset_index(drop=True)
    return gpd.GeoDataFrame(
        {
            "river_code": table.river_code,
            "river": table.river,
            "bank": np.where(first.side == LEFT, "left", "right"),
            "strip": np.array(sections.STRIPS, dtype=object)[first["strip"].astype(int)],
            "kind": first.kind.to_numpy(),
            "kind_zh": [names.get(k) or k for k in first.kind],
            "basis": [ground.basis.get(k) for k in first.kind],
            "area_m2": area,
            "area_ha": np.round(area / units.M2_PER_HECTARE, 2),
            "area_mu": np.round(units.mu(area / units.M2_PER_HECTARE), 1),
            "schematic": ~layout.surveyed[first.cell.to_numpy()],
        },
        geometry=gpd.GeoSeries(whole, crs=layout.crs),
    )


def belt_summary(layout: Layout, planted: Planted, made: dict[str, Any]) -> Any:
    """Return, per river and bank, a row for its main channel and one for all its tributaries; areas, plants and costs
    are the sums of the printed compartments.
    """
    table = layout.table.iloc[layout.interval].reset_index(drop=True)
    length = table.end - table.start
    cells = pd.DataFrame(
        {
            "river_code": table.river_code,
            "bank": np.where(layout.cells.side == LEFT, "left", "right"),
            "rank": table.channel,
            "channel_km": np.where(layout.cells.reach > 0, length, 0.0) / 1000.0,
            "band_ha": planted.band / units.M2_PER_HECTARE,
            "gap_ha": planted.gap / units.M2_PER_HECTARE,
            "too_small_ha": planted.small_m2 / units.M2_PER_HECTARE,
            "cross_drift": np.where(layout.cells.side == LEFT, table.drift_l, table.drift_r) * length,
            "weight": length,
        }
    )
    group = rolled_up(cells, layout).groupby(KEYS, sort=False)
    out = group[["channel_km", "band_ha", "gap_ha", "too_small_ha", "cross_drift", "weight"]].sum()
    out["cross_drift"] = out.cross_drift / out.weight if layout.drift.measured else np.nan
    out["rank"] = group["rank"].min()
    belt = rolled_up(made["belt"][["river_code", "bank", "condition", "schematic", *SUMS]], layout)
    fence, removed = rolled_up(made["fence"], layout), rolled_up(made["removed_land"], layout)
    removed = removed[removed.kind != TOO_SMALL] if len(removed) else removed
    out = out.join(belt.groupby(KEYS)[SUMS].sum())
    out["compartments"] = belt.groupby(KEYS).size()
    out["conditional_ha"] = belt[belt.condition.notna()].groupby(KEYS).area_ha.sum()
    out["schematic"] = belt.groupby(KEYS).schematic.any()
    out["fence_m"] = fence.groupby(KEYS).length_m.sum()
    out["cost_yuan"] = out.cost_yuan.fillna(0) + fence.groupby(KEYS).cost_yuan.sum().reindex(out.index).fillna(0)
    out["removed_ha"] = removed.groupby(KEYS).area_ha.sum() if len(removed) else 0.0
    out["removed_by_kind"] = removed_texts(removed)
    out["mean_width_m"] = out.area_ha * units.M2_PER_HECTARE / (out.channel_km * 1000.0).where(out.channel_km > 0)
    out["schematic"] = out.schematic.fillna(True)
    counts = out.columns.difference(["removed_by_kind", "cross_drift", "schematic"])
    out[counts] = out[counts].fillna(0)
    first = out.groupby("river_code")["rank"].transform("min")
    out = out.assign(first=first).reset_index()
    return out.sort_values(["first", "channel_order", "bank"], kind="stable").reset_index(drop=True)


def rolled_up(frame: Any, layout: Layout) -> Any:
    """Return a table with the code and name of the river each row counts for: a tributary's rows for the river it
    flows into, in order 2.
    """
    own = layout.table.drop_duplicates("river_code")
    name_of = dict(zip(own.river_code, own.river))
    code_of = {name: code for code, name, parent in zip(own.river_code, own.river, own.parent) if not parent}
    root = {}
    for code, parent in zip(own.river_code, own.parent):
        river = parent if parent in name_of else code_of.get(parent, parent)
        root[code] = (river, name_of.get(river, river), 2) if parent else (code, name_of[code], 1)
    which, codes = pd.factorize(frame["river_code"] if len(frame) else own.river_code[:0])
    columns = {name: [root[code][k] for code in codes] for k, name in enumerate(KEYS[:3])}
    out = pd.DataFrame(frame.drop(columns="geometry", errors="ignore"))
    return out.assign(**{name: np.array(values, dtype=object)[which] for name, values in columns.items()})


def removed_texts(removed: Any) -> Any:
    """Return, per river and bank, what was removed by kind, largest first, as text."""
    if not len(removed):
        return None
    sums = removed.groupby([*KEYS, "kind_zh"]).area_ha.sum().reset_index().sort_values("area_ha", ascending=False)
    sums["text"] = [f"{k} {a:.2f} hm²" for k, a in zip(sums.kind_zh, sums.area_ha)]
    return sums.groupby(KEYS)["text"].agg("; ".join)


def seedling_summary(stand: Stand, belt: Any) -> Any:
    """Return one row per river and species: plants, plants to order, unit price and cost of the plants."""
    plants, order = stand.by_species
    species = stand.layers["species"]
    row, kind = np.nonzero(plants)
    interval = stand.interval.iloc[row].reset_index(drop=True)
    frame = pd.DataFrame(
        {
            "rank": interval.channel,
            "river_code": interval.river_code,
            "kind": kind,
            "plants": plants[row, kind],
            "plants_to_order": order[row, kind],
            "schematic": ~stand.layout.surveyed[stand.table.cell.to_numpy()[row]],
        }
    )
    frame = rolled_up(frame, stand.layout)
    out = frame.groupby(["river_code", "river", "kind"], sort=False).agg(
        {"rank": "min", "plants": "sum", "plants_to_order": "sum", "schematic": "any"}
    )
    out = out.reset_index().sort_values(["rank", "kind"], kind="stable")
    out["species"] = species.species.to_numpy()[out.kind]
    out["species_zh"] = species.name_zh.to_numpy()[out.kind]
    out["price_yuan"] = [stand.price(f"seedling.{s}") for s in out.species]
    out["cost_yuan"] = np.round(out.plants_to_order * out.price_yuan).astype(int)
    return out


def numbers(made: dict[str, Any]) -> dict[str, float]:
    """Return the totals of the plan, each the sum of the printed rows."""
    belt, summary, fence = made["belt"], made["belt_summary"], made["fence"]
    return {
        "compartments": len(belt),
        "area_ha": round(float(belt.area_ha.sum()), 2),
        "area_mu": round(float(belt.area_mu.sum()), 1),
        "plants": int(belt.plants.sum()),
        "plants_to_order": int(belt.plants_to_order.sum()),
        "cost_yuan": int(summary.cost_yuan.sum()),
        "removed_ha": round(float(summary.removed_ha.sum()), 2),
        "conditional_ha": round(float(summary.conditional_ha.sum()), 2),
        "fence_m": round(float(fence.length_m.sum()), 1),
    }
