"""Sites of check dams on a channel network: valley section, pool, storage curve and what could be built at each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.dams import pools as pool_rooms
from ordos_restoration.planning.dams.candidates import candidates, next_of
from ordos_restoration.planning.dams.dam_options import Places, options
from ordos_restoration.planning.dams.dam_rules import DamRules
from ordos_restoration.planning.dams.sections import Sections, sections
from ordos_restoration.planning.dams.storage import Storage
from ordos_restoration.planning.flow.network import NEIGHBOURS
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, part_of

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd

    from ordos_restoration.planning.flow import Flow
else:
    gpd, np, pd = (lazy(name) for name in ("geopandas", "numpy", "pandas"))

COARSEST = 12.5  # m, of a terrain model from which dams are designed; a coarser one only compares sites
M2_PER_KM2 = 1e6
AT_ONCE = 2_000_000  # cells above the dams of one batch
COARSE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The terrain model has cells of {cell:.1f} m, more than {most:g} m: this is a comparison of sites, not a design. "
    "Survey the sites that are chosen, and run again with a finer model.",
)


@dataclass(frozen=True, eq=False)
class Siting:
    """What sites are looked for, and what they are reckoned with."""

    rules: DamRules
    modulus: float = 5_000.0  # t/(km²·a), of soil that comes down
    sediment: Any = None  # (n,) t/a that comes down through every cell of the lattice; in place of the modulus
    least_km2: float = 0.2  # catchment at a site
    most_km2: float = 10.0
    spacing: float = 200.0  # m along the channel
    per_link: int = 10  # sites between two confluences at most
    longest: float = 400.0  # m, of a dam's crest
    directions: int = 16
    passed: float = 0.0  # share of the silt that floods carry through
    density: float = 1.35  # t/m³, of settled silt
    drain_days: float = 4.0  # in which the outlet empties the silt pool
    step: float = 0.5  # m between two levels of a curve
    excluded: Any = None  # bool (rows, columns), land on which neither dam nor pool may lie


@dataclass(frozen=True, eq=False)
class Sites:
    """Sites and what could be built at them.

    site: GeoDataFrame, a row a site: site, cell, x, y, area_km2, sediment_t [t/a], bed_m, highest_m, next_site, reason
    (None or an id of REASONS); its shape is the axis at the highest crest that closes the valley, None without one.
    curve: DataFrame, site, level_m, depth_m, area_m2, volume_m3.
    option: GeoDataFrame, a row a dam that could be built: site, dam_class, years, silt_m3, flood_m3, whole_m3,
    total_m3, silt_m, water_m, height_m, crest_m, crest_length_m, crest_width_m, up_slope, down_slope, freeboard_m,
    fill_m3, base_m, pool_ha, silted_ha, silting_years, relative_stability, design_years, check_years, outlet,
    spillway, peak_m3s, spillway_m3s, outlet_m3s; its shape is the axis at its crest.
    """

    site: Any
    curve: Any
    option: Any


def sites(flow: Flow, siting: Siting, progress: Progress) -> Sites:
    """Return the sites on the channels of a flow network, spaced as `siting` says."""
    least, most = siting.least_km2 * M2_PER_KM2, siting.most_km2 * M2_PER_KM2
    part = part_of(progress, 0.0, 0.1)
    cells = candidates(flow, least, most, siting.spacing, siting.per_link, part)
    return sites_at(flow, siting, cells, part_of(progress, 0.1, 1.0))


def sites_at(flow: Flow, siting: Siting, cells: Any, progress: Progress) -> Sites:
    """Return the sites at given cells, flat indices (k,): candidates, or dams that stand there already."""
    cells = np.asarray(cells, dtype=np.int64)
    rise = siting.rules.highest
    cut = sections(flow, cells, siting.longest, siting.directions, rise, part_of(progress, 0.0, 0.2))
    scale = units.areal_scale(cut.x, cut.y, flow.lattice.crs) if len(cells) else np.zeros(0)
    area = flow.area[cells] / scale / M2_PER_KM2
    sediment = area * siting.modulus if siting.sediment is None else siting.sediment[cells]
    site = pd.DataFrame(
        {
            "site": np.arange(len(cells)), "cell": cells, "x": cut.x, "y": cut.y, "area_km2": area,
            "sediment_t": sediment, "bed_m": cut.bed, "highest_m": cut.highest,
            "next_site": next_of(flow, cells, part_of(progress, 0.2, 0.3)),
        }
    )  # fmt: skip
    curves, chosen, why = [], [], np.full(len(cells), "open", dtype=object)
    usable = np.flatnonzero(np.isfinite(cut.highest))
    for start, stop in batches(flow, cells[usable]):
        part = part_of(progress, 0.3 + 0.7 * start / len(usable), 0.3 + 0.7 * stop / len(usable))
        own = usable[start:stop]
        places, curve = held(flow, siting, site, cut, own, scale, part)
        option, reason = options(places, cut, siting)
        why[own] = reason
        curves.append(curve.assign(site=own[curve.pool]).drop(columns="pool"))
        chosen.append(option.assign(site=own[option.place]).drop(columns=["place", "row"]))
    return framed(site.assign(reason=why), curves, chosen, cut, flow.lattice.crs)


def batches(flow: Flow, cells: Any) -> list[tuple[int, int]]:
    """Return runs of sites (first, past the last) whose catchments have some millions of cells together."""
    load = np.cumsum(flow.area[cells] / flow.lattice.cell**2)
    start = np.flatnonzero(np.diff(load // AT_ONCE, prepend=-1))
    return list(zip(start.tolist(), [*start[1:].tolist(), len(cells)])) if len(cells) else []


def at_brink(flow: Flow, cell: Any) -> Any:
    """Return whether cells (m,) lie beside unknown ground or at the edge: a pool there may run out of sight."""
    lattice = flow.lattice
    row, column = np.divmod(cell, lattice.columns)
    edge = (row == 0) | (column == 0) | (row == lattice.rows - 1) | (column == lattice.columns - 1)
    brink, inner = edge.copy(), cell[~edge]
    for down, right in NEIGHBOURS:
        brink[~edge] |= flow.below[inner + (down * lattice.columns + right)] < 0
    return brink


def held(
    flow: Flow, siting: Siting, site: Any, cut: Sections, own: Any, scale: Any, progress: Progress
) -> tuple[Places, Any]:
    """Return the places of some sites with their storage and limits, and their curves."""
    highest, bed = cut.highest[own], cut.bed[own]
    lines, foot = cut.axes(own, highest), site.cell.to_numpy()[own]
    found = pool_rooms.pools(flow, lines, foot, highest, progress)
    cell = flow.lattice.cell**2 / scale[own]
    filled, ground = flow.filled.reshape(-1)[found.cell], flow.height.reshape(-1)[found.cell]
    storage = Storage.of(found.owner, filled, ground, found.share * cell[found.owner], bed, highest)
    barred = np.zeros(len(found.cell), dtype=bool)
    if siting.excluded is not None:
        barred = np.asarray(siting.excluded).reshape(-1)[found.cell]
    limits = (
        lowest(found.owner, ground, barred & found.on_axis, len(own)),
        lowest(found.owner, filled, barred, len(own)),
        lowest(found.owner, filled, at_brink(flow, found.cell), len(own)),
    )
    area, sediment = site.area_km2.to_numpy()[own], site.sediment_t.to_numpy()[own]
    progress(0.9, "")
    return Places(own, area, sediment, storage, *limits), storage.curve(siting.step)


def lowest(owner: Any, height: Any, chosen: Any, count: int) -> Any:
    """Return the lowest of the chosen heights of every owner (count,), inf where it has none."""
    out = np.full(count, np.inf)
    np.minimum.at(out, owner[chosen], height[chosen])
    return out


def framed(site: Any, curves: list[Any], chosen: list[Any], cut: Sections, crs: Any) -> Sites:
    """Return the tables of all batches together, with the axes as shapes."""
    names = ["site", "level_m", "depth_m", "area_m2", "volume_m3"]
    curve = pd.concat(curves, ignore_index=True)[names] if curves else pd.DataFrame(columns=names)
    option = pd.concat(chosen, ignore_index=True) if chosen else pd.DataFrame({"site": [], "crest_m": []})
    option = option.sort_values(["site", "crest_m"], kind="stable").reset_index(drop=True)
    axes = cut.axes(option.site.to_numpy(dtype=int), option.crest_m.to_numpy(dtype=float))
    return Sites(
        gpd.GeoDataFrame(site, geometry=gpd.GeoSeries(cut.axes(site.site.to_numpy(), cut.highest), crs=crs)),
        curve,
        gpd.GeoDataFrame(option, geometry=gpd.GeoSeries(axes, crs=crs, index=option.index)),
    )


def pool(flow: Flow, found: Sites, site: Any, level: Any, progress: Progress) -> Any:
    """Return the land that sites (o,), rows of found.site, flood at levels (o,) [m], polygons made of the cells."""
    chosen = found.site.iloc[np.asarray(site, dtype=int)]
    level = np.asarray(level, dtype=float)
    return pool_rooms.land(flow, chosen.geometry.to_numpy(), chosen.cell.to_numpy(), level, progress)


def comparison_only(cell: float) -> Optional[Message]:
    """Return what to say of a terrain model too coarse to design dams from; None for a fine one.

    cell: of the model itself, not of what it was resampled to [m].
    """
    return Message(COARSE_NOTE, cell=cell, most=COARSEST) if cell > COARSEST + 1e-9 else None
