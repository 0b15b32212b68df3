"""Sites on land where dams may be: what is excluded, what approval it needs, and what lies downstream of each."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land
from ordos_restoration.planning.coverage import cells_of
from ordos_restoration.planning.dams.dam_hazard import Asked
from ordos_restoration.planning.dams.dam_rules import DamRules
from ordos_restoration.planning.dams.sites import Sites, Siting, sites_at
from ordos_restoration.planning.flow import Flow
from ordos_restoration.planning.land_conditions import FORBIDDEN
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, part_of

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

OPTION_COLUMNS = (
    "site", "dam_class", "years", "silt_m3", "flood_m3", "total_m3", "silt_m", "water_m", "height_m", "crest_m",
    "crest_length_m", "crest_width_m", "up_slope", "down_slope", "freeboard_m", "fill_m3", "base_m", "pool_ha",
    "silted_ha", "relative_stability", "design_years", "check_years", "outlet", "spillway", "peak_m3s", "outlet_m3s",
    "spillway_m3s",
)  # fmt: skip


def barred(flow: Flow, ground: land.Ground, objects: Any, progress: Progress) -> Any:
    """Return the cells where neither dam nor pool may lie, bool (rows, columns): forbidden land, and people, roads and
    works themselves. None where there is nothing of the sort.
    """
    shapes = [ground.shape[ground.rule == FORBIDDEN]]
    if objects is not None:
        shapes.append(shapely.buffer(objects.shape, flow.lattice.cell / 2))
    every = np.concatenate(shapes)
    if not len(every):
        return None
    out = np.zeros((flow.lattice.rows, flow.lattice.columns), dtype=bool)
    _, row, column, _ = cells_of(every, flow.lattice, progress)
    out[row, column] = True
    return out


def sited(flow: Flow, siting: Siting, cells: Any, need: Asked, tables: dict[str, Any], progress: Progress) -> Sites:
    """Return the sites at cells (k,), each sized by what its class and the objects downstream of it ask for.

    tables: the references dam_classes, dam_sections, dam_storms by name.
    """
    if not len(cells):
        return complete(sites_at(flow, siting, cells, progress))
    kinds, of_kind = np.unique(
        np.column_stack([need.design_years, need.check_years, need.spillway]), axis=0, return_inverse=True
    )
    found = []
    for number, (design, check, spillway) in enumerate(kinds):
        own = np.flatnonzero(of_kind.reshape(-1) == number)
        classes = raised(tables["dam_classes"], design, check, bool(spillway))
        rules = DamRules.of(classes, tables["dam_sections"], tables["dam_storms"])
        part = part_of(progress, number / len(kinds), (number + 1) / len(kinds))
        one = sites_at(flow, dataclasses.replace(siting, rules=rules), cells[own], part)
        found.append((own, one))
    return complete(together(found, flow.lattice.crs))


def complete(found: Sites) -> Sites:
    """Return sites whose table of options has its columns also where it has no row."""
    if len(found.option):
        return found
    return dataclasses.replace(found, option=found.option.reindex(columns=[*OPTION_COLUMNS, "geometry"]))


def raised(classes: Any, design: float, check: float, spillway: bool) -> Any:
    """Return the table of classes with at least these years of design and check flood, and a spillway where asked."""
    floods = {"design_years": design, "check_years": check}
    t = classes.assign(**{name: np.maximum(classes[name].astype(float), least) for name, least in floods.items()})
    return t.assign(spillway=True) if spillway else t


def together(found: list[tuple[Any, Sites]], crs: Any) -> Sites:
    """Return sites found apart as one, in the order of their cells; found: (places of the sites, sites)."""
    own = np.concatenate([index for index, _ in found]) if found else np.zeros(0, dtype=int)
    site = pd.concat([one.site.assign(site=index) for index, one in found]).iloc[np.argsort(own, kind="stable")]
    tables = []
    for name in ("curve", "option"):
        parts = [getattr(one, name) for _, one in found]
        moved = [t.assign(site=index[t.site.to_numpy(dtype=int)]) for (index, _), t in zip(found, parts)]
        full = [t for t in moved if len(t)] or moved[:1]
        tables.append(pd.concat(full).sort_values("site", kind="stable").reset_index(drop=True))
    option = gpd.GeoDataFrame(tables[1], geometry=gpd.GeoSeries(tables[1].geometry.to_numpy(), crs=crs))
    return Sites(gpd.GeoDataFrame(site.reset_index(drop=True), crs=crs), tables[0], option)


def conditions(shapes: Any, ground: land.Ground) -> Any:
    """Return what approval dams with their pools (k,) need: condition, condition_basis, approval_no; None for none."""
    own = np.flatnonzero(ground.rule == land.CONDITIONAL)
    columns = ("condition", "condition_basis", "approval_no")
    out = pd.DataFrame({name: np.full(len(shapes), None, dtype=object) for name in columns})
    if not len(own) or not len(shapes):
        return out
    which, piece = shapely.STRtree(ground.shape[own]).query(shapes, predicate="intersects")
    rank = {kind: number for number, kind in enumerate(ground.order)}
    for one in np.unique(which):
        pieces = own[piece[which == one]]
        kinds = sorted(set(ground.kind[pieces]), key=lambda kind: rank.get(kind, len(rank)))
        numbers = [str(a) for a in dict.fromkeys(ground.approval[pieces]) if a]
        missing = any(not a for a in ground.approval[pieces])
        out.loc[one, "condition"] = "; ".join(str(ground.names.get(kind) or kind) for kind in kinds)
        out.loc[one, "condition_basis"] = "; ".join(str(ground.basis.get(kind) or "") for kind in kinds)
        out.loc[one, "approval_no"] = None if missing or not numbers else "; ".join(numbers)
    return out
