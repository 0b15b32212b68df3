"""The cells of the land, tile by tile: whose each is, what rasters say there, and how the belts change its wind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress
from ordos_restoration.planning.wind.erosion_wind import WindChannels
from ordos_restoration.planning.wind.shelter_field import cells_inside, wind_factors

if TYPE_CHECKING:
    import numpy as np
    import pyproj
    import shapely
else:
    np, pyproj, shapely = (lazy(name) for name in ("numpy", "pyproj", "shapely"))

SIDE = 640  # cells along a side of a tile
POINTS = 200_000  # cells asked at a time whether they lie in a polygon


@dataclass(frozen=True, eq=False)
class Places:
    """Places of one tile where the loss is computed: cells by their centre, then sites by a point in them.

    cell: flat index in the tile; owner: site; is_point: a point of a site, no cell; in_belt; all (k,). inside: belts
    and flat indices of all cells of the tile that lie in belts; sampled: values of rasters (k,) by id, NaN where they
    say nothing.
    """

    cell: Any
    owner: Any
    is_point: Any
    in_belt: Any
    inside: Any
    sampled: dict[str, Any]

    def where(self, chosen: Any) -> Places:
        """Return the chosen places, bool (k,)."""
        sampled = {name: values[chosen] for name, values in self.sampled.items()}
        fields = {name: getattr(self, name)[chosen] for name in ("cell", "owner", "is_point", "in_belt")}
        return replace(self, **fields, sampled=sampled)


def places_of(
    lattice: Lattice, shapes: Any, grids: dict[str, Grid], belts: Any, progress: Progress
) -> Iterator[tuple[Lattice, slice, slice, Places, Any]]:
    """Yield the tiles that hold land, with their rows and columns in the lattice, their places, and the belts that
    change the wind there, None without any.

    A cell belongs to the first site (shapes (n,)) its centre lies in. Every site also has a point in it, in the cell
    that holds it, for sites so small that no centre lies in them.
    """
    tree = shapely.STRtree(shapes)
    points = shapely.get_coordinates(shapely.point_on_surface(shapes))
    row = np.clip(np.floor((lattice.top - points[:, 1]) / lattice.cell), 0, lattice.rows - 1).astype(np.int64)
    column = np.clip(np.floor((points[:, 0] - lattice.left) / lattice.cell), 0, lattice.columns - 1).astype(np.int64)
    for tile, rows, columns in lattice.tiles(SIDE):
        progress(0.0, "")
        x, y = tile.centres()
        near = np.sort(tree.query(shapely.box(*tile.bounds)))
        owner = owners(shapes[near], near, x, y, progress)
        cell = np.flatnonzero(owner >= 0)
        here = (row >= rows.start) & (row < rows.stop) & (column >= columns.start) & (column < columns.stop)
        site = np.flatnonzero(here)
        if not len(cell) and not len(site):
            continue
        at = (row[site] - rows.start) * tile.columns + column[site] - columns.start
        xy = np.concatenate([np.column_stack([x[cell % tile.columns], y[cell // tile.columns]]), points[site]])
        covered = np.zeros(tile.rows * tile.columns, dtype=bool)
        close = None if belts is None else belts.near(tile.bounds)
        inside = None
        if close is not None and len(close.shapes):
            inside = cells_inside(tile, close)
            covered[inside[1]] = True
        cells = np.concatenate([cell, at])
        is_point = np.arange(len(cells)) >= len(cell)
        sampled = samples(grids, xy, tile.crs)
        owned = np.concatenate([owner[cell], site])
        places = Places(cells, owned, is_point, covered[cells], inside, sampled)
        yield tile, rows, columns, places, close if inside is not None else None


def owners(shapes: Any, index: Any, x: Any, y: Any, progress: Progress) -> Any:
    """Return the index of the first shape each centre lies in, −1 for none, (len(y) · len(x),)."""
    out = np.full((len(y), len(x)), -1, dtype=np.int64)
    if not len(shapes):
        return out.reshape(-1)
    shapely.prepare(shapes)
    x0, y0, x1, y1 = shapely.bounds(shapes).T
    left, right = np.searchsorted(x, x0), np.searchsorted(x, x1, side="right")
    upper, lower = np.searchsorted(-y, -y1), np.searchsorted(-y, -y0, side="right")
    for k, shape in enumerate(shapes):
        step = max(POINTS // max(right[k] - left[k], 1), 1)
        for part in chunks(lower[k] - upper[k], step):
            rows = slice(upper[k] + part.start, upper[k] + part.stop)
            window = out[rows, left[k] : right[k]]
            free = np.nonzero(window < 0)
            inside = shapely.intersects_xy(shape, x[left[k] : right[k]][free[1]], y[rows][free[0]])
            window[free[0][inside], free[1][inside]] = index[k]
        progress(0.0, "")
    return out.reshape(-1)


def samples(grids: dict[str, Grid], xy: Any, crs: Any) -> dict[str, Any]:
    """Return the values of rasters at points (k, 2) of a CRS, nearest cell, NaN where they say nothing."""
    moved: dict[str, Any] = {}
    out = {}
    for name, grid in grids.items():
        key = str(grid.crs)
        if key not in moved:
            moved[key] = xy if grid.crs == crs else in_crs(xy, crs, grid.crs)
        out[name] = nearest(grid, moved[key])
    return out


def in_crs(xy: Any, source: Any, target: Any) -> Any:
    """Return points (k, 2) in another CRS."""
    return np.column_stack(pyproj.Transformer.from_crs(source, target, always_xy=True).transform(*xy.T))


def nearest(grid: Grid, xy: Any) -> Any:
    """Return the values of the cells that points (k, 2) of its CRS lie in, NaN outside and where nothing is known."""
    left, wide, _, top, _, high = grid.transform
    rows, columns = grid.array.shape
    with np.errstate(invalid="ignore"):
        column, row = np.floor((xy[:, 0] - left) / wide), np.floor((xy[:, 1] - top) / high)
        inside = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
    out = np.full(len(xy), np.nan)
    out[inside] = grid.array[row[inside].astype(np.int64), column[inside].astype(np.int64)]
    return known(out, grid.nodata)


def known(values: Any, nodata: Any) -> Any:
    """Return raster values as float, NaN where they mean nothing."""
    values = np.asarray(values, dtype=float)
    lost = ~np.isfinite(values) if nodata is None else ~np.isfinite(values) | (values == nodata)
    return np.where(lost, np.nan, values)


def parts_of(grid: Grid) -> Iterator[Any]:
    """Yield the values of a raster as float, NaN where they mean nothing, some rows at a time."""
    for rows in chunks(grid.array.shape[0], max(4_000_000 // max(grid.array.shape[1], 1), 1)):
        yield known(grid.array[rows], grid.nodata)


def check_grid(grid: Grid, label: str) -> None:
    """Raise where a raster of percentages has no CRS or holds something else."""
    if grid.crs is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "The raster “{layer}” has no CRS, so nobody can say where it lies. Set its CRS and run again."
            ),
            layer=Message(label),
        )
    for values in parts_of(grid):
        strange = values[(values < 0) | (values > 100)]
        if len(strange):
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The raster “{layer}” holds {value:g}, which is no percentage. Give it in percent, and set the "
                    "value that stands for “no data”.",
                ),
                layer=Message(label),
                value=float(strange[0]),
            )


def sheltered(
    tile: Lattice, belts: Any, channels: WindChannels, places: Places, length: float, progress: Progress
) -> tuple[Any, Any, Any]:
    """Return where belts change the wind (k,) bool, and there the wind of every channel (c, j) and the length on which
    sand is taken up (j,) [m].

    length: of the open field [m]. In the lee of a belt the length starts anew: it is the mean
    over the directions, weighted by their open wind, of the distance to the belt, at most the open length.
    """
    cell = places.cell
    lost = np.zeros((len(channels.open), len(cell)))
    shorter, touched = np.zeros(len(cell)), np.zeros(len(cell), dtype=bool)
    for sector in sorted({sector for sector, _ in channels.parts}):
        progress(0.0, "")
        factors, fetch = wind_factors(tile, belts, channels.toward(sector), range(belts.seasons), places.inside)
        cut = channels.share[sector] * np.maximum(length - fetch.reshape(-1)[cell], 0.0)
        shorter += cut
        touched |= cut > 0
        for leaf, factor in enumerate(factors):
            own = factor.reshape(-1)[cell].astype(float)
            hit = np.flatnonzero(own < 1.0)
            touched[hit] = True
            for channel, sums in channels.parts.get((sector, leaf), ()) if len(hit) else ():
                progress(0.0, "")
                lost[channel, hit] += sums(1.0) - sums(own[hit])
    return touched, np.maximum(channels.open[:, None] - lost[:, touched], 0.0), length - shorter[touched]
