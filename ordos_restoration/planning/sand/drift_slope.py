"""The slope of the ground along the drift under areas, from an elevation raster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.elevation import cell_sides, checked_crs
from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.scan_lines import axes, points_within
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress
from ordos_restoration.planning.wind.erosion_cells import in_crs, known

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

PLACES = 400  # about as many are asked in an area, at least a cell of the raster apart
STEEPEST = 100.0  # %; sand lies at no such slope, but elevations in other units do
POINTS = 500_000  # at a time


def slopes_along(shapes: Any, crs: Any, bearing: float, dem: Grid, label: str, progress: Progress) -> Any:
    """Return the mean slope along a bearing [%] under polygons (n,) of a metric CRS, NaN where the raster is silent.

    bearing: clockwise from grid north [degree]; dem: elevations [m]; label: of the raster, for errors. At places spread
    evenly over an area the elevation one cell before and one behind is interpolated; the mean is of the amounts, up
    and down alike, since rows must hold on both sides of a dune. Raises PlanningError where the raster has no CRS or a
    mean slope is no slope of sand.
    """
    checked_crs(dem, label)
    x0, y0, x1, y1 = shapely.total_bounds(shapes)
    reach = max(cell_sides(dem, crs, (x0 + x1) / 2, (y0 + y1) / 2))
    step = np.maximum(np.sqrt(shapely.area(shapes) / PLACES), reach)
    xy, owner = points_within(shapes, step)
    sine, cosine = axes(bearing)
    ahead = reach * np.array([sine, cosine])
    total, count = np.zeros(len(shapes)), np.zeros(len(shapes))
    for part in chunks(len(xy), POINTS):
        progress(0.0, "")
        rise = elevation(dem, xy[part] + ahead, crs) - elevation(dem, xy[part] - ahead, crs)
        told = np.isfinite(rise)
        total += np.bincount(owner[part][told], np.abs(rise[told]), minlength=len(shapes))
        count += np.bincount(owner[part][told], minlength=len(shapes))
    slope = 100.0 * np.where(count > 0, total, np.nan) / np.maximum(count, 1.0) / (2.0 * reach)
    steepest = np.nanmax(slope, initial=0.0)
    if steepest > STEEPEST:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "By the raster “{layer}” an area has a mean slope of {slope:.0f} %, at which no sand lies. Give the "
                "elevations in metres, and set the value that stands for “no data”.",
            ),
            layer=Message(label),
            slope=float(steepest),
        )
    return slope


def elevation(dem: Grid, xy: Any, crs: Any) -> Any:
    """Return the elevation (k,) at points (k, 2) of a CRS, between the centres of four cells; NaN where one of them
    says nothing.
    """
    left, wide, _, top, _, high = dem.transform
    place = xy if dem.crs == crs else in_crs(xy, crs, dem.crs)
    rows, columns = dem.array.shape
    out = np.full(len(xy), np.nan)
    with np.errstate(invalid="ignore"):
        column, row = (place[:, 0] - left) / wide - 0.5, (place[:, 1] - top) / high - 0.5
        inside = (column >= 0) & (column <= columns - 1) & (row >= 0) & (row <= rows - 1)
    column, row = column[inside], row[inside]
    if not len(column) or rows < 2 or columns < 2:
        return out
    j, i = np.minimum(column.astype(np.int64), columns - 2), np.minimum(row.astype(np.int64), rows - 2)
    right, down = column - j, row - i
    corner = [known(dem.array[i + a, j + b], dem.nodata) for a in (0, 1) for b in (0, 1)]
    upper = corner[0] * (1 - right) + corner[1] * right
    out[inside] = upper * (1 - down) + (corner[2] * (1 - right) + corner[3] * right) * down
    return out
