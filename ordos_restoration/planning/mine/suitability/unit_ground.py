"""What follows from the facts of units: slope and groundwater of rasters, soil with its cover, when land is stable."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.coverage import cells_of, mean_by
from ordos_restoration.planning.elevation import cell_sides, checked_crs, heights, slope_deg
from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.damage.damage_degree import mean_slopes
from ordos_restoration.planning.mine.land_classes import say
from ordos_restoration.planning.mine.suitability.policy import Rule
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress
from ordos_restoration.planning.units import M2_PER_HECTARE

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from scipy import sparse
    from scipy.sparse import csgraph
else:
    np, shapely = lazy("numpy"), lazy("shapely")
    sparse, csgraph = lazy("scipy.sparse"), lazy("scipy.sparse.csgraph")

MOST_CELLS = 16_000_000  # of one lattice over all units; beyond it every unit has its own
AT_ONCE = 2_000  # units looked up between two looks at the progress
TOUCH = 0.5  # m between units that belong together
ENOUGH = 0.5  # of a unit must be known
RASTER_NOTE = QT_TRANSLATE_NOOP("Ordos", "“{layer}” gave “{column}” of {count} units that do not name their own.")
COARSE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "A cell of “{layer}” is as large as {size:.1f} ha, larger than {count} units ({codes}): they get the “{column}” of "
    "the land around. Choose a finer raster.",
)
HOLE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}” does not know half of {count} units ({codes}): their “{column}” stays unknown.",
)
COVER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units are graded with the soil that the measures bring; {bare} of them name no soil of their own and "
    "count with the cover alone.",
)
STEEP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units are steeper than {slope:g}° and were graded without the soil to be brought ({codes}). Reduce their "
    "slope first.",
)
PERMIT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units name irrigation, but no irrigation water is permitted: they count as not irrigated. Tick the permit "
    "where there is one.",
)
SETTLE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units do not say when they are stable: {years:g} years after the damage was taken ({rule}, table of "
    "rules). A survey decides.",
)


def from_raster(
    t: Any, column: str, kind: Any, grid: Any, shapes: Any, crs: Any, notes: list[Message], progress: Progress
) -> Any:
    """Return a column of the units (n,), filled from a raster where they do not know it.

    column: "slope_deg" [degree] from elevations, or another [its unit] from a raster of the thing itself; kind: of the
    column; grid: the raster, the label of its input and the unit of its numbers, "metre" or "foot". A unit less than
    half of which the raster knows stays unknown.
    """
    values = t[column].to_numpy(dtype=float)
    none = np.flatnonzero(np.isnan(values))
    if not len(none):
        return values
    found = zonal(shapes[none], crs, grid, column == "slope_deg", progress)
    blind = np.isnan(found)
    words = {"layer": Message(grid[1]), "column": Message(kind.label)}
    say(RASTER_NOTE, ~blind, notes, **words)
    say(HOLE_NOTE, blind, notes, codes=some(t.code.to_numpy()[none[blind]]), **words)
    size = cell_area(grid[0], crs, shapes[none])
    small = ~blind & (shapely.area(shapes[none]) < size)
    say(COARSE_NOTE, small, notes, codes=some(t.code.to_numpy()[none[small]]), size=size / M2_PER_HECTARE, **words)
    out = values.copy()
    out[none] = found
    return out


def cell_area(raster: Any, crs: Any, shapes: Any) -> float:
    """Return the area [m²] of a cell of a raster in the middle of polygons."""
    x0, y0, x1, y1 = shapely.total_bounds(shapes)
    width, height = cell_sides(raster, crs, (x0 + x1) / 2, (y0 + y1) / 2)
    return float(width * height)


def zonal(shapes: Any, crs: Any, grid: Any, slope: bool, progress: Progress) -> Any:
    """Return the mean of a raster, or of the slope it makes, over polygons (n,); NaN where less than half is known.

    grid: as of `from_raster`. Cells partly inside a polygon count in part.
    """
    raster, label, unit = grid
    checked_crs(raster, label)
    x0, y0, x1, y1 = shapely.total_bounds(shapes)
    side = max(cell_sides(raster, crs, (x0 + x1) / 2, (y0 + y1) / 2))
    if (x1 - x0) * (y1 - y0) / side**2 > MOST_CELLS:
        if slope:
            return mean_slopes(shapes, crs, raster, unit, label, progress)
        side = float(np.sqrt((x1 - x0) * (y1 - y0) / MOST_CELLS))
    lattice = Lattice.over((x0 - side, y0 - side, x1 + side, y1 + side), side, crs)
    values = heights(raster, lattice, unit, label, progress)
    if slope:
        values = slope_deg(values, side)
    owner, row, column, share = cells_of(shapes, lattice, progress)
    own = values[row, column]
    known = np.bincount(owner[np.isfinite(own)], share[np.isfinite(own)], minlength=len(shapes))
    total = np.bincount(owner, share, minlength=len(shapes))
    return np.where(known >= ENOUGH * np.maximum(total, 1e-12), mean_by(owner, share, own, len(shapes)), np.nan)


def covered(t: Any, cover_cm: float, steepest: float, notes: list[Message]) -> Any:
    """Return the soil units have once the planned cover lies on them (n,) [cm], NaN where nobody knows.

    cover_cm: where a unit does not name its own; steepest: slope [degree] above which no soil is brought. Soil that
    nobody measured counts as none below a cover: the cover alone is certain.
    """
    cover = t.cover_cm.fillna(cover_cm).to_numpy(dtype=float)
    steep = t.slope_deg.to_numpy(dtype=float) > steepest
    say(STEEP_NOTE, steep & (cover > 0), notes, slope=steepest, codes=some(t.code[steep & (cover > 0)]))
    cover = np.where(steep, 0.0, cover)
    soil = t.soil_cm.to_numpy(dtype=float)
    bare = np.isnan(soil) & (cover > 0)
    say(COVER_NOTE, cover > 0, notes, bare=int(bare.sum()))
    return np.where(bare, cover, soil + cover)


def irrigated(words: Any, permitted: bool, notes: list[Message]) -> Any:
    """Return how units are irrigated (n,): not at all without a permit."""
    if permitted:
        return words
    say(PERMIT_NOTE, np.isin(words.astype(str), ("secured", "partly")), notes)
    return np.full(len(words), "none", dtype=object)


def settled(t: Any, rules: Sequence[Rule], facts: dict[str, Any], years: dict[str, Any], notes: list[Message]) -> Any:
    """Return the year from which units are stable (n,), NaN where nobody knows it.

    What a unit says stands; else the first rule of the effect "settle" that holds adds its years to the year of the
    damage. years: by rule, in place of those of the table, None for none.
    """
    out = t.settled_year.to_numpy(dtype=float).copy()
    damage = t.damage_year.to_numpy(dtype=float)
    for rule in rules:
        if rule.effect != "settle":
            continue
        typed = years.get(rule.name)
        span = rule.years if typed is None else typed
        new = np.isnan(out) & np.isfinite(damage + span) & rule.holds(facts, len(t))
        say(SETTLE_NOTE, new, notes, years=span, rule=rule.name)
        out[new] = damage[new] + np.ceil(span)
    return out


def stability(t: Any, year: int) -> Any:
    """Return how stable the ground is once permanent works begin (n,): "stable", "moving", None where nobody knows.

    What a unit says stands, but land that becomes stable in a known year is stable when its works begin. Only
    subsidence land moves.
    """
    said = t.stability.astype("object").where(t.stability.notna(), None).to_numpy(dtype=object)
    later = t.settled_year.to_numpy(dtype=float) > year
    dated = np.isfinite(t.settled_year.to_numpy(dtype=float))
    subsided = (t.damage_type == "subsided").to_numpy()
    none = np.equal(said, None)
    out = np.where(none & (dated | ~subsided), "stable", said)
    return np.where((out == "moving") & later, "stable", out)


def blocks(shapes: Any, area: Any, subsided: Any, progress: Progress) -> Any:
    """Return the area [ha] of the subsidence land that hangs together with each unit (n,); its own for other land."""
    out = np.asarray(area, dtype=float).copy()
    rows = np.flatnonzero(subsided)
    if len(rows):
        tree, found = shapely.STRtree(shapes[rows]), []
        for part in chunks(len(rows), AT_ONCE):
            progress(0.0, "")
            one, other = tree.query(shapes[rows[part]], predicate="dwithin", distance=TOUCH)
            found.append(np.stack([one + part.start, other]))
        a, b = np.concatenate(found, axis=1)
        graph = sparse.coo_matrix((np.ones(len(a)), (a, b)), shape=(len(rows), len(rows)))
        _, block = csgraph.connected_components(graph, directed=False)
        out[rows] = np.bincount(block, area[rows])[block]
    return out
