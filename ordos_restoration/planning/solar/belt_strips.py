"""Strips along the ring of a site, nested from the ring, and their cuts into compartments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import GRID, only_polygons, parts
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import belt_template
from ordos_restoration.planning.solar.belt_runs import BeltSettings, pieces_of
from ordos_restoration.planning.solar.hazard import LEE, WINDWARD
from ordos_restoration.planning.solar.ring import SMOOTHING, Ring
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

TOUCHING = 1e-3  # m
SPARE = 2.0  # of the depth that is smoothed away, so that a cut along the chords reaches all of a strip along the ring
HAIR = 1e-4  # m
ROUND = 16  # segments of a quarter circle


@dataclass(frozen=True)
class Strips:
    """Pieces of strips.

    table: run, level (0 at the ring), template (row of the belt table), strip_m (its width), side, start, end (places
    along the chords [m]); shape: polygons (n,); zone: side → all its belt before anything is taken out.
    """

    table: Any
    shape: Any
    zone: dict[str, Any]


def strips_of(
    ring: Ring, runs: Any, land: Any, settings: BeltSettings, templates: Any, window: float, progress: Progress = silent
) -> Strips:
    """Return the strips of all runs, cut into compartments, those of the windward side first.

    land: what belts may stand on, a polygon beside the ring. Where belts of two sides meet, the windward one stays
    whole. All outlines become one network of lines, and its faces are shared out: so nothing is left over or twice.
    """
    rows, reach = levels(runs, templates, settings)
    spare = SPARE * SMOOTHING * window
    tables: list[Any] = []
    across: list[Any] = []
    zones: list[Any] = []
    for side in (WINDWARD, LEE):
        own = np.flatnonzero((runs.side == side).to_numpy(dtype=bool))
        for level in range(reach.shape[1] if len(own) else 0):
            progress(0.0, "")
            near = [run_zone(ring, runs, k, reach[:, level], land, spare) for k in own]
            table, regions = compartments_of(ring, runs, own, reach[:, level], settings, spare)
            tables.append(table.assign(level=level, zone=len(zones)))
            across.append(regions)
            zones.append(shapely.union_all(near, grid_size=GRID))
    table = pd.concat(tables, ignore_index=True)
    shape = shared_out(np.array(zones, dtype=object), np.concatenate(across), table.zone.to_numpy())
    kept = np.flatnonzero(~shapely.is_empty(shape))
    table, shape = table.iloc[kept].drop(columns="zone").reset_index(drop=True), shape[kept]
    table["template"] = rows[table.run, table.level]
    table["strip_m"] = np.diff(reach, axis=1, prepend=0.0)[table.run, table.level]
    table["side"] = runs.side.to_numpy()[table.run]
    zone = {side: shapely.coverage_union_all(shape[(table.side == side).to_numpy()]) for side in (WINDWARD, LEE)}
    return Strips(table, shape, zone)


def levels(runs: Any, templates: Any, settings: BeltSettings) -> tuple[Any, Any]:
    """Return (template row, reach from the ring [m]) of every run and level, two arrays (runs, levels).

    Outside the site line the outermost strip stands farthest from the ring. A run with fewer strips than others
    repeats its last one with nothing in it.
    """
    found = []
    for mobility, side, width in zip(runs.mobility, runs.side, runs.width_m):
        rows = belt_template.rows_of(templates, mobility, side)
        wide = belt_template.strip_widths(templates.iloc[rows], float(width))
        rows, wide = rows[wide > 0], wide[wide > 0]
        if settings.place != "inside":
            rows, wide = rows[::-1], wide[::-1]
        found.append((rows, np.cumsum(wide)))
    most = max(len(rows) for rows, _ in found)
    row = np.array([np.pad(rows, (0, most - len(rows)), mode="edge") for rows, _ in found])
    return row, np.array([np.pad(reach, (0, most - len(reach)), mode="edge") for _, reach in found])


def run_zone(ring: Ring, runs: Any, k: int, reach: Any, land: Any, spare: float) -> Any:
    """Return the land within the reach [m] of one run, cut straight across at its ends; a polygon of any parts.

    At a corner that turns away from the land the two straight cuts leave a wedge, which a disc as wide as the
    narrower belt fills. Land that a belt would reach only across something else is none of its.
    """
    line = ring.line(runs.start[k], runs.end[k])
    near = shapely.buffer(line, reach[k], quad_segs=ROUND)
    if len(runs) > 1:
        cut = shapely.buffer(ring.chord_line(runs.start[k], runs.end[k]), reach[k] + spare, cap_style="flat")
        beside = np.minimum(reach[k], reach[[k - 1, (k + 1) % len(runs)]])
        ends = shapely.points(shapely.get_coordinates(line)[[0, -1]])
        straight = only_polygons(np.array([shapely.intersection(near, cut, grid_size=GRID)], dtype=object))[0]
        near = shapely.union_all([straight, *shapely.buffer(ends, beside, quad_segs=ROUND)], grid_size=GRID)
    single, _ = parts(only_polygons(np.array([shapely.intersection(near, land, grid_size=GRID)], dtype=object)))
    return shapely.union_all(single[shapely.distance(single, line) <= TOUCHING])


def compartments_of(
    ring: Ring, runs: Any, own: Any, reach: Any, settings: BeltSettings, spare: float
) -> tuple[Any, Any]:
    """Return the cuts of one level of some runs along the ring: (table of run, start, end; polygons (n,) across)."""
    cuts = [pieces_of(runs.start.to_numpy()[[k]], runs.end.to_numpy()[[k]], settings.compartment_length) for k in own]
    run = np.repeat(own, [len(start) for start, _ in cuts])
    start, end = (np.concatenate([cut[n] for cut in cuts]) for n in (0, 1))
    lines = np.array([ring.chord_line(a, b) for a, b in zip(start, end)], dtype=object)
    across = shapely.buffer(lines, reach[run] + spare, cap_style="flat")
    return pd.DataFrame({"run": run, "start": start, "end": end}), across


def shared_out(zones: Any, across: Any, zone_of: Any) -> Any:
    """Return the land of each cut, polygons (n,), disjoint and together all of the zones.

    zones: polygons in the order in which they take land (m,); across: the cuts (n,), the earlier before the later;
    zone_of: the zone each belongs to (n,). Land of a zone between its cuts goes to the nearest.
    """
    outlines = shapely.boundary(np.concatenate([zones, across]))
    network = shapely.union_all(outlines, grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(network)))
    inside = well_inside(faces)
    zone = first_around(inside, zones)
    faces, inside, zone = faces[zone >= 0], inside[zone >= 0], zone[zone >= 0]
    out = np.full(len(across), shapely.from_wkt("POLYGON EMPTY"), dtype=object)
    for z in range(len(zones)):
        own, cuts = np.flatnonzero(zone == z), np.flatnonzero(zone_of == z)
        if not len(own):
            continue
        cut = first_around(inside[own], across[cuts])
        nobody = np.flatnonzero(cut < 0)
        cut[nobody] = shapely.STRtree(across[cuts]).nearest(inside[own[nobody]])
        for k in np.unique(cut):
            out[cuts[k]] = shapely.coverage_union_all(faces[own[cut == k]])
    return out


def well_inside(faces: Any) -> Any:
    """Return a point of every polygon (n,) that rounding cannot put beyond its outline: off its hair-thin tails."""
    core = shapely.buffer(faces, -HAIR, join_style="mitre")
    return shapely.point_on_surface(np.where(shapely.is_empty(core), faces, core))


def first_around(points: Any, polygons: Any) -> Any:
    """Return the first of some polygons that holds each point, int (n,), -1 where none does."""
    out = np.full(len(points), len(polygons))
    polygon, point = shapely.STRtree(points).query(polygons, predicate="contains")
    np.minimum.at(out, point, polygon)
    return np.where(out < len(polygons), out, -1)
