"""The earth of parcels cell by cell: which form each gets, how high it lies, what is cut and filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.elevation import slope_deg
from ordos_restoration.planning.land_cells import Cells
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.earth.earth_parcels import STEPPED
from ordos_restoration.planning.mine.earth.formation import (
    Planes,
    Steps,
    balanced_heights,
    benches,
    best_planes,
    terraces,
)
from ordos_restoration.planning.mine.earth.haul_within import mean_ways
from ordos_restoration.planning.spec import Progress
from ordos_restoration.planning.units import M2_PER_HECTARE

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from scipy import ndimage
else:
    np, pd, ndimage = lazy("numpy"), lazy("pandas"), lazy("scipy.ndimage")

STEEP_LAND = ("slope", "pit_wall")  # landforms on which no plane is cut across a face
TREAD_PART = 6.0  # a tread over the smoothing of the ground it follows
PARTLY = 5.0  # % of the land; so much may be steeper without a word
NOTHING = 1e-6  # m; a work height below it is rounding


@dataclass(frozen=True, eq=False)
class Ground:
    """The ground on a lattice: height [m], slope [degree] and, where one was given, the height of a design surface [m],
    all (rows, columns), NaN unknown.
    """

    lattice: Lattice
    height: Any
    slope: Any
    design: Optional[Any]


@dataclass(frozen=True, eq=False)
class Formed:
    """Some parcels with their earth moved: cells (k,) with the height of the finished land and of the earth below its
    topsoil over the stripped ground [m], and a table of what that is in numbers, by parcel.
    """

    cells: Cells
    final: Any
    work: Any
    table: Any


def formed(cells: Cells, t: Any, ground: Ground, most_missing: float, progress: Progress) -> Formed:
    """Return parcels with their earth moved.

    t: rows of `parcel_table` of these parcels; most_missing: share of the land without elevations at which a parcel is
    left out. The table has all of them, without numbers where they are left out.
    """
    t = t.reset_index(drop=True)
    table, usable = measured(cells, t, ground, most_missing)
    kept = usable[cells.owner] & np.isfinite(ground.height[cells.row, cells.column])
    place = np.flatnonzero(usable)
    number = np.cumsum(usable) - 1
    part = cells.take(kept)
    own = Cells(0, len(place), number[part.owner], part.row, part.column, part.area)
    if not len(place):
        return Formed(part, np.zeros(0), np.zeros(0), table)
    progress(0.0, "")
    rows = pd.concat([t, table], axis=1).iloc[place].reset_index(drop=True)
    height = ground.height[own.row, own.column]
    shape, facts = shapes_of(own, rows, ground, height, progress)
    facts = facts.assign(**soil_moved(rows, facts.formation))
    rows = rows.assign(strip_m=facts.strip_m, spread_m=facts.spread_m)
    progress(0.0, "")
    below = earth_heights(own, rows, height, shape, facts.formation.to_numpy())
    work = below - (height - rows.strip_m.to_numpy()[own.owner])
    work = np.where(np.abs(work) < NOTHING, 0.0, work)
    final = below + rows.spread_m.to_numpy()[own.owner]
    found = volumes(own, ground.lattice, work, final, rows.compacted.to_numpy(), progress)
    for name, values in {**facts, **found}.items():
        table[name] = values_at(place, values, len(t))
    return Formed(part, final, work, table)


def values_at(place: Any, values: Any, count: int) -> Any:
    """Return values at some places of (count,), NaN or None elsewhere."""
    values = np.asarray(values)
    out = np.full(count, None if values.dtype == object else np.nan, dtype=object if values.dtype == object else float)
    out[place] = values
    return out


def measured(cells: Cells, t: Any, ground: Ground, most_missing: float) -> tuple[Any, Any]:
    """Return what the ground of parcels is like, a table, and which of them can be planned, bool (n,)."""
    height, slope = ground.height[cells.row, cells.column], ground.slope[cells.row, cells.column]
    told = np.isfinite(height)
    whole, known = cells.sums(cells.area), cells.sums(cells.area * told)
    some = np.where(known > 0, known, 1.0)
    limit = t.limit_deg.to_numpy(dtype=float)
    slope = np.where(told, slope, 0.0)
    with np.errstate(invalid="ignore"):
        steep = slope > limit[cells.owner]
    table = pd.DataFrame(
        {
            "missing_pct": 100.0 * (1.0 - np.where(whole > 0, known / np.where(whole > 0, whole, 1.0), 0.0)),
            "ground_m": cells.sums(cells.area * np.where(told, height, 0.0)) / some,
            "ground_deg": cells.sums(cells.area * slope) / some,
            "steep_pct": np.where(np.isnan(limit), np.nan, 100.0 * cells.sums(cells.area * steep) / some),
            "covered": 0.0,
        }
    )
    if ground.design is not None:
        there = told & np.isfinite(ground.design[cells.row, cells.column])
        table["covered"] = cells.sums(cells.area * there) / some
    usable = ((known > 0) & (table.missing_pct <= most_missing * 100.0 + 1e-9)).to_numpy()
    return table, usable


def chosen_forms(rows: Any) -> Any:
    """Return the form of parcels (n,), object: the design surface where it covers them, what was asked for, or by
    direction, landform and slope where that is automatic.
    """
    steep = rows.ground_deg > rows.limit_deg
    face = rows.landform.isin(STEEP_LAND) & (rows.gentle == "plane") & (rows.ground_deg > rows.plane_deg)
    auto = rows.gentle.where(~(steep | face), rows.steep)
    auto = auto.where(rows.landform != "road", "keep")
    auto = auto.where(auto.notna(), "level")
    form = rows.asked.where(rows.asked != "auto", auto)
    return form.where(rows.covered < rows.cover_needed, "design").to_numpy(dtype=object)


def shapes_of(cells: Cells, rows: Any, ground: Ground, height: Any, progress: Progress) -> tuple[Any, Any]:
    """Return the shape of every parcel's surface at its cells [m], up to its height, and a table of what it is like:
    formation, formed_deg, formed_azimuth_deg, width_m, rise_m, riser_deg, verdict, reason.
    """
    form, n = chosen_forms(rows), len(rows)
    steps = steps_of(rows, form)
    lost = (form == "terraces") & (steps.tread <= 0)
    form = np.where(lost, "keep", form)
    x, y = ground.lattice.centres()
    steepest = rows.plane_deg.fillna(rows.limit_deg).fillna(89.0).to_numpy(dtype=float)
    plane_rows = form == "plane"
    on_plane = cells.take(plane_rows[cells.owner])
    px, py = x[on_plane.column], y[on_plane.row]
    pz = height[plane_rows[cells.owner]]
    planes = best_planes(on_plane.owner, on_plane.area, px, py, pz, steepest)
    shape = np.zeros(len(height))
    shape[plane_rows[cells.owner]] = planes.at(on_plane.owner, px, py)
    kept = (form == "keep")[cells.owner]
    shape[kept] = height[kept]
    if ground.design is not None:
        drawn = (form == "design")[cells.owner]
        owner = cells.owner[drawn]
        wanted = ground.design[cells.row[drawn], cells.column[drawn]]
        as_is = height[drawn] + (rows.spread_m - rows.strip_m).to_numpy()[owner]  # where the drawing ends
        shape[drawn] = np.where(np.isfinite(wanted), wanted, as_is)
    stepped = np.isin(form, STEPPED)
    if stepped.any():
        progress(0.0, "")
        on = stepped[cells.owner]
        relief = smooth_relief(cells.take(on), rows, steps, ground, stepped, progress)
        shape[on] = steps.at(cells.owner[on], relief)
    return shape, facts_of(rows, form, planes, steps, lost, design_slopes(cells, ground, form, n))


def steps_of(rows: Any, form: Any) -> Steps:
    """Return the steps of parcels (n,); those without any have numbers that nobody reads."""
    wide, high, riser = (
        rows[name].fillna(1.0).to_numpy(dtype=float) for name in ("step_width_m", "step_rise_m", "step_riser_deg")
    )
    slope = rows.ground_deg.to_numpy(dtype=float)
    limit = rows.limit_deg.fillna(90.0).to_numpy(dtype=float)
    one, other = terraces(slope, wide, high, riser), benches(slope, wide, high, np.minimum(riser, limit))
    is_bench = form == "benches"
    names = ("squeeze", "rise_m", "tread", "width_m", "riser_deg")
    return Steps(*(np.where(is_bench, getattr(other, name), getattr(one, name)) for name in names))


def smooth_relief(cells: Cells, rows: Any, steps: Steps, ground: Ground, stepped: Any, progress: Progress) -> Any:
    """Return the ground above the mean of its parcel [m] at cells (k,), smoothed over a part of a tread, so that the
    edges of steps run as contours do and not around every clod.
    """
    height = ground.height
    out = height[cells.row, cells.column] - rows.ground_m.to_numpy()[cells.owner]
    edges = np.searchsorted(cells.owner, np.arange(cells.count + 1))
    for parcel in np.flatnonzero(stepped):
        progress(0.0, "")
        own = slice(edges[parcel], edges[parcel + 1])
        sigma = float(steps.width_m[parcel]) / TREAD_PART / ground.lattice.cell
        if sigma < 0.3 or own.start == own.stop:
            continue
        pad = int(np.ceil(3 * sigma))
        top, left = max(cells.row[own].min() - pad, 0), max(cells.column[own].min() - pad, 0)
        window = height[top : cells.row[own].max() + pad + 1, left : cells.column[own].max() + pad + 1]
        told = np.isfinite(window)
        weight = ndimage.gaussian_filter(told.astype(float), sigma, truncate=3.0, mode="nearest")
        middle = float(rows.ground_m[parcel])
        sums = ndimage.gaussian_filter(np.where(told, window - middle, 0.0), sigma, truncate=3.0, mode="nearest")
        place = cells.row[own] - top, cells.column[own] - left
        out[own] = sums[place] / weight[place]
    return out


def design_slopes(cells: Cells, ground: Ground, form: Any, count: int) -> Any:
    """Return the mean slope of the design surface below parcels (n,) [degree]; NaN for other forms."""
    if ground.design is None or not (form == "design").any():
        return np.full(count, np.nan)
    top, bottom = cells.row.min(), cells.row.max() + 1
    left, right = cells.column.min(), cells.column.max() + 1
    slope = slope_deg(ground.design[top:bottom, left:right], ground.lattice.cell)
    at = slope[cells.row - top, cells.column - left]
    told = np.isfinite(at)
    total = cells.sums(cells.area * told)
    mean = cells.sums(cells.area * np.where(told, at, 0.0)) / np.where(total > 0, total, 1.0)
    return np.where((form == "design") & (total > 0), mean, np.nan)


def facts_of(rows: Any, form: Any, planes: Planes, steps: Steps, lost: Any, design_deg: Any) -> Any:
    """Return what the forms of parcels are like, a table; its columns as `shapes_of` says."""
    stepped, plane = np.isin(form, STEPPED), form == "plane"
    ground_deg, limit = rows.ground_deg.to_numpy(dtype=float), rows.limit_deg.to_numpy(dtype=float)
    slope = np.select(
        [plane, form == "keep", form == "design", form == "benches"],
        [planes.slope_deg(), ground_deg, design_deg, steps.riser_deg],
        0.0,
    )
    with np.errstate(invalid="ignore"):
        good = slope <= limit + 1e-6
    narrow = (form == "terraces") & (steps.width_m < rows.step_width_m.to_numpy(dtype=float) - 1e-6)
    squeezed = (form == "benches") & (steps.squeeze < 1.0 - 1e-9)
    unknown = np.isnan(limit) | np.isnan(slope)
    kept, partly = form == "keep", rows.steep_pct.to_numpy(dtype=float) >= PARTLY
    reason = np.select(
        [unknown, lost, narrow, squeezed, good & kept & partly, good & kept, good, kept, form == "design"],
        ["no_direction", "too_steep", "narrow", "squeezed", "partly", "gentle", "formed", "kept_steep", "design_steep"],
        "formed_steep",
    )
    return pd.DataFrame(
        {
            "formation": form.astype(object),
            "formed_deg": slope,
            "formed_azimuth_deg": np.where(plane, planes.azimuth_deg(), np.nan),
            "width_m": np.where(stepped, steps.width_m, np.nan),
            "rise_m": np.where(stepped, steps.rise_m, np.nan),
            "riser_deg": np.where(stepped, steps.riser_deg, np.nan),
            "verdict": np.select([unknown, good], ["unknown", "within"], "steeper").astype(object),
            "reason": reason.astype(object),
        }
    )


def soil_moved(rows: Any, form: Any) -> dict[str, Any]:
    """Return the depths of topsoil stripped and spread (n,) [m]: land that is left keeps its soil and gets the rest."""
    kept = (form == "keep").to_numpy()
    strip = np.where(kept, 0.0, rows.strip_m)
    return {"strip_m": strip, "spread_m": np.where(kept, np.maximum(rows.spread_m - rows.soil_m, 0.0), rows.spread_m)}


def earth_heights(cells: Cells, rows: Any, height: Any, shape: Any, form: Any) -> Any:
    """Return the height of the earth below the topsoil of the finished land at cells (k,) [m].

    Level land, planes and steps lie where their earth balances, or so that their mean is the height somebody typed;
    land that is left lies as it is, less what is stripped; a design surface lies where it is drawn.
    """
    strip, spread = rows.strip_m.to_numpy(), rows.spread_m.to_numpy()
    bare = height - strip[cells.owner]
    z = balanced_heights(cells.owner, cells.area, bare - shape, rows.compacted.to_numpy(), np.zeros(len(rows)))
    typed = rows.typed_m.to_numpy(dtype=float)
    mean_shape = cells.sums(cells.area * shape) / cells.sums(cells.area)
    z = np.where(np.isnan(typed), z, typed - spread - mean_shape)
    z = np.where(form == "keep", -strip, np.where(form == "design", -spread, z))
    return shape + z[cells.owner]


def volumes(cells: Cells, lattice: Lattice, work: Any, final: Any, ratio: Any, progress: Progress) -> dict[str, Any]:
    """Return cut, fill, areas, extremes, middles and mean way of the earth of parcels (n,) as columns.

    work: height of the fill at cells (k,) [m], negative in cut; final: height of the finished land there [m]; ratio:
    fill in place from one of cut, (n,).
    """
    low, high = np.maximum(-work, 0.0) * cells.area, np.maximum(work, 0.0) * cells.area
    first = np.searchsorted(cells.owner, np.arange(cells.count))
    x, y = (one[at] for one, at in zip(lattice.centres(), (cells.column, cells.row)))
    out = {
        "cut": cells.sums(low),
        "fill": cells.sums(high),
        "formed_mean": cells.sums(cells.area * final) / cells.sums(cells.area),
        "deepest_cut_m": np.maximum(-np.minimum.reduceat(work, first), 0.0),
        "highest_fill_m": np.maximum(np.maximum.reduceat(work, first), 0.0),
        "cut_ha": cells.sums(cells.area * (work < 0)) / M2_PER_HECTARE,
        "fill_ha": cells.sums(cells.area * (work > 0)) / M2_PER_HECTARE,
        "way_m": mean_ways(cells, (x, y), low, high / ratio[cells.owner], progress),
    }
    for name, part in (("cut", low), ("fill", high)):
        total = np.where(out[name] > 0, out[name], np.nan)
        out[f"{name}_x"], out[f"{name}_y"] = cells.sums(part * x) / total, cells.sums(part * y) / total
    return out
