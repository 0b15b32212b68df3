"""Elevations of any terrain model on square cells of the ground, and the slope they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, PlanningError, Progress, part_of, silent

if TYPE_CHECKING:
    import numpy as np
    import pyproj

    from ordos_restoration.planning.grid import Grid
    from ordos_restoration.planning.lattice import Lattice
else:
    np, pyproj = lazy("numpy"), lazy("pyproj")

FOOT = 0.3048  # m
HIGHEST = 9_000.0  # m, of any land on earth
KNOWN = 0.5  # of the weight below a cell must be known, or the cell is not
POINTS = 400_000  # places looked up between two looks at the progress

DEM_UNIT = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Elevations are in"),
    QT_TRANSLATE_NOOP("Ordos", "Unit of the terrain model."),
    {"metre": QT_TRANSLATE_NOOP("Ordos", "metres"), "foot": QT_TRANSLATE_NOOP("Ordos", "feet")},
)


def checked_crs(dem: Grid, label: str) -> Any:
    """Return the CRS of a raster; raises PlanningError, with the label of the input, where it has none."""
    if dem.crs is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "The raster “{layer}” has no CRS, so nobody can say where it lies. Set its CRS and run again."
            ),
            layer=Message(label),
        )
    return dem.crs


def elevations(dem: Grid, unit: str) -> Any:
    """Return the heights of a model [m], NaN where they mean nothing; raises PlanningError where they cannot be.

    unit: of the model, "metre" or "foot" (the international one).
    """
    values = np.asarray(dem.array, dtype=float)
    values = np.where(np.isfinite(values) & (values != (np.nan if dem.nodata is None else dem.nodata)), values, np.nan)
    values = values * (FOOT if unit == "foot" else 1.0)
    if np.isfinite(values).any() and np.nanmax(np.abs(values)) > HIGHEST:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The terrain model reaches {value:.0f} m: no land is that high or low. Say that its elevations are in "
                "feet, or declare its value for “no data”.",
            ),
            value=float(np.nanmax(np.abs(values))),
        )
    return values


def sampled(values: Any, transform: Any, x: Any, y: Any) -> Any:
    """Return a grid's values at points of its CRS, bilinear between centres of cells, NaN outside."""
    left, wide, _, top, _, high = transform
    column, row = (x - left) / wide - 0.5, (y - top) / high - 0.5
    inside = (column >= -0.5) & (row >= -0.5) & (column <= values.shape[1] - 0.5) & (row <= values.shape[0] - 0.5)
    column, row = np.clip(column, 0, values.shape[1] - 1), np.clip(row, 0, values.shape[0] - 1)
    j = np.minimum(column.astype(int), max(values.shape[1] - 2, 0))
    i = np.minimum(row.astype(int), max(values.shape[0] - 2, 0))
    u, v = column - j, row - i
    right, below = np.minimum(j + 1, values.shape[1] - 1), np.minimum(i + 1, values.shape[0] - 1)
    upper = values[i, j] * (1 - u) + values[i, right] * u
    lower = values[below, j] * (1 - u) + values[below, right] * u
    return np.where(inside, upper * (1 - v) + lower * v, np.nan)


def cell_sides(dem: Grid, crs: Any, x: float, y: float) -> tuple[float, float]:
    """Return the width and height on the ground [m] of a cell of a raster, at a point of a metric CRS."""
    column, row = pyproj.Transformer.from_crs(crs, dem.crs, always_xy=True).transform(x, y)
    corners = np.array([[column, row]]) + np.array(
        [[0.0, 0.0], [abs(dem.transform[1]), 0.0], [0.0, abs(dem.transform[5])]]
    )
    back = np.column_stack(pyproj.Transformer.from_crs(dem.crs, crs, always_xy=True).transform(*corners.T))
    wide, high = np.hypot(*(back[1:] - back[0]).T)
    return float(wide), float(high)


def heights(dem: Grid, lattice: Lattice, unit: str, label: str, progress: Progress) -> Any:
    """Return the elevation of every cell of a lattice [m], (rows, columns), NaN where the model does not know it.

    dem: in any CRS; unit: of its elevations, "metre" or "foot"; label: of the input, for errors. Where the model is
    coarser than the lattice, bilinear between its cells at the centre of a cell; where it is finer, the mean over a
    rectangle of the model as large as the cell. Known where half of the weight is. Raises PlanningError as
    `checked_crs` and `elevations` do.
    """
    crs = checked_crs(dem, label)
    x, y = lattice.centres()
    wide, high = cell_sides(dem, lattice.crs, float(x.mean()), float(y.mean()))
    reach = lattice.cell / wide, lattice.cell / high  # of the lattice's cell, in cells of the model
    values, transform = window(dem, lattice, crs, max(*reach, 1.0))
    values = elevations(type(dem)(values, transform, crs, dem.nodata), unit)
    to_grid = None if crs == lattice.crs else pyproj.Transformer.from_crs(lattice.crs, crs, always_xy=True)
    look = mean_about(values, transform, *reach)
    out = np.empty((lattice.rows, lattice.columns))
    lookups = part_of(progress, 0.1, 1.0)
    for rows in chunks(lattice.rows, max(int(POINTS / (lattice.columns * max(reach[0], 1.0))), 1)):
        lookups(rows.start / lattice.rows, "")
        place = np.broadcast_arrays(x[None, :], y[rows][:, None])
        if to_grid is not None:
            place = to_grid.transform(*place)
        out[rows] = look(*place, progress)
    return out


def window(dem: Grid, lattice: Lattice, crs: Any, margin: float) -> tuple[Any, Any]:
    """Return the part of a raster that a lattice can ask for, and its transform; margin in cells of the raster."""
    left, bottom, right, top = lattice.bounds
    along = np.linspace(0.0, 1.0, 33)
    x, y = left + along * (right - left), bottom + along * (top - bottom)
    edge = np.concatenate([x, x, np.full(33, left), np.full(33, right)])
    side = np.concatenate([np.full(33, bottom), np.full(33, top), y, y])
    gx, gy = pyproj.Transformer.from_crs(lattice.crs, crs, always_xy=True).transform(edge, side)
    west, wide, _, north, _, high = dem.transform
    column, row = (np.asarray(gx) - west) / wide, (np.asarray(gy) - north) / high
    rows, columns = dem.array.shape
    pad = margin + 2.0

    def span(place: Any, count: int) -> slice:
        place = place[np.isfinite(place)]
        low, up = (place.min(), place.max()) if len(place) else (0.0, 0.0)
        start = int(np.clip(np.floor(low - pad), 0, count - 1))
        return slice(start, max(int(np.clip(np.ceil(up + pad), 0, count)), start + 1))

    down, across = span(row, rows), span(column, columns)
    moved = (west + across.start * wide, wide, 0.0, north + down.start * high, 0.0, high)
    return np.asarray(dem.array)[down, across], moved


def mean_about(values: Any, transform: Any, wide: float, high: float) -> Any:
    """Return a function of points of the raster's CRS and of progress: the mean height of a rectangle about each.

    wide, high: of the rectangle, in cells of the raster. The surface is bilinear between the known cells; it is looked
    up at as many even places as the rectangle has cells, so that a plane comes back as it is, and cells that the
    rectangle holds whole count alike.
    """
    told = np.isfinite(values)
    known, filled = None if told.all() else told.astype(float), np.where(told, values, 0.0)
    across, down = (np.maximum(int(np.ceil(side - 1e-6)), 1) for side in (wide, high))
    right = ((np.arange(across) + 0.5) / across - 0.5) * wide * transform[1]
    lower = ((np.arange(down) + 0.5) / down - 0.5) * high * transform[5]

    def look(x: Any, y: Any, progress: Progress) -> Any:
        x, y = np.asarray(x)[..., None] + right, np.asarray(y)[..., None]
        total, share = np.zeros(x.shape[:-1]), np.zeros(x.shape[:-1])
        for step in lower:
            progress(0.0, "")
            found = sampled(filled, transform, x, y + step)
            weight = np.isfinite(found) if known is None else np.nan_to_num(sampled(known, transform, x, y + step))
            total += np.nan_to_num(found).sum(axis=-1)
            share += weight.sum(axis=-1)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(share >= KNOWN * across * down - 1e-9, total / share, np.nan)

    return look


def slope_deg(height: Any, cell: float, progress: Progress = silent) -> Any:
    """Return the slope of the ground [degree], (rows, columns), from elevations on square cells [m]; NaN where unknown.

    Horn (1981), Hill shading and the reflectance map: eight neighbours, as GDAL and QGIS do. Where a neighbour is
    unknown the ground is taken to go on straight from the one opposite.
    """
    out, ringed = np.empty(height.shape), np.pad(height, 1, constant_values=np.nan)
    for rows in chunks(height.shape[0], max(POINTS // max(height.shape[1], 1), 1)):
        progress(rows.start / height.shape[0], "")
        out[rows] = slope_of(ringed[rows.start : rows.stop + 2], cell)
    return out


def slope_of(z: Any, cell: float) -> Any:
    """Return the slope [degree] of the inner cells of elevations (rows + 2, columns + 2), as `slope_deg` does."""
    return np.degrees(np.arctan(np.hypot(*gradient(z, cell))))


def gradient(z: Any, cell: float) -> tuple[Any, Any]:
    """Return the rise to the east and to the north [1] of the inner cells of elevations (rows + 2, columns + 2).

    Where a neighbour is unknown the ground is taken to go on straight from the one opposite.
    """
    inner = z[1:-1, 1:-1]
    rows, columns = inner.shape

    def beside(down: int, right: int) -> Any:
        return z[1 + down : 1 + down + rows, 1 + right : 1 + right + columns]

    def at(down: int, right: int) -> Any:
        own, other = beside(down, right), beside(-down, -right)
        on = at(down, 0) + at(0, right) - inner if down and right else inner
        return np.where(np.isfinite(own), own, np.where(np.isfinite(other), 2 * inner - other, on))

    east = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1)
    south = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1)
    known = np.isfinite(inner)
    return np.where(known, east, np.nan) / (8 * cell), np.where(known, -south, np.nan) / (8 * cell)
