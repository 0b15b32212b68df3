"""How much of every cell of a lattice polygons cover, exactly: what sums and means over zones are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import only_polygons, parts, ragged
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

AT_ONCE = 300_000  # pieces of outlines, or cells, between two looks at the progress
LEAST = 1e-9  # of a cell; less is rounding


def cells_of(shapes: Any, lattice: Lattice, progress: Progress = silent) -> tuple[Any, Any, Any, Any]:
    """Return the cells polygons (n,) cover: index of the shape, row, column and share of the cell in (0, 1], all (k,).

    Cells come shape by shape, row by row, column by column. The share is exact, partial cells and holes included: every
    outline is cut at the lattice's lines, each piece adds the signed area right of it to its own cell and its height
    to the cells right of that, and a running sum along the row does the rest (the scan conversion of Levien 2003,
    libart, and of FreeType's smooth rasteriser). What lies outside the lattice is left out.
    """
    shapes = within(np.asarray(shapes, dtype=object), lattice)
    found: list[tuple[Any, Any, Any, Any]] = []
    for part in by_outline(shapes, lattice.cell):
        progress(0.0, "")
        key, height, own = pieces(shapes[part], lattice)
        for owner, row, column, share in filled(key, height, own, lattice):
            progress(0.0, "")
            found.append((owner + part.start, row, column, share))
    if not found:
        none = np.zeros(0, dtype=np.int64)
        return none, none, none, np.zeros(0)
    owner, row, column, share = (np.concatenate(one) for one in zip(*found))
    return owner, row, column, share


def zonal_mean(shapes: Any, lattice: Lattice, values: Any, progress: Progress = silent) -> Any:
    """Return the mean of values (rows, columns) over polygons (n,), weighted by the share of each cell; NaN where no
    value is known.
    """
    owner, row, column, share = cells_of(shapes, lattice, progress)
    return mean_by(owner, share, np.asarray(values)[row, column], len(shapes))


def mean_by(owner: Any, weight: Any, values: Any, count: int) -> Any:
    """Return the weighted means of values (k,) by owner, (count,); NaN values do not count, NaN where none is known."""
    told = np.isfinite(values)
    total = np.bincount(owner[told], weight[told] * values[told], minlength=count)
    weights = np.bincount(owner[told], weight[told], minlength=count)
    return np.where(weights > 0, total, np.nan) / np.where(weights > 0, weights, 1.0)


def within(shapes: Any, lattice: Lattice) -> Any:
    """Return polygons (n,) cut off at the edge of a lattice; None where nothing is left."""
    x0, y0, x1, y1 = shapely.bounds(shapes).T
    left, bottom, right, top = lattice.bounds
    out = shapes.copy()
    with np.errstate(invalid="ignore"):
        over = (x0 < left) | (y0 < bottom) | (x1 > right) | (y1 > top)
    if over.any():
        out[over] = only_polygons(shapely.intersection(shapes[over], shapely.box(*lattice.bounds)))
    return out


def by_outline(shapes: Any, cell: float) -> Any:
    """Yield slices of polygons (n,) whose outlines cross about `AT_ONCE` cells; at least one polygon each."""
    load = shapely.get_num_coordinates(shapes) + 1.5 * np.nan_to_num(shapely.length(shapes)) / cell
    group = (np.cumsum(load) // AT_ONCE).astype(np.int64)
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    for start, stop in zip(starts, [*starts[1:], len(shapes)]):
        yield slice(int(start), int(stop))


def edges_of(shapes: Any, lattice: Lattice) -> tuple[Any, Any, Any]:
    """Return the edges of polygons (n,): owner (e,), ends (e, 2, 2) in cells from the lattice's upper left corner
    (column, row), and their sign (e,): +1 where the outside of the polygon is on the left, seen with rows downward.
    """
    single, of_shape = parts(shapes)
    rings, of_single = shapely.get_rings(single, return_index=True)
    outer = np.diff(of_single, prepend=-1) != 0
    sign = np.where(shapely.is_ccw(rings) == outer, 1.0, -1.0)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    place = np.column_stack([xy[:, 0] - lattice.left, lattice.top - xy[:, 1]]) / lattice.cell
    joined = np.flatnonzero(ring[1:] == ring[:-1])
    ends = np.stack([place[joined], place[joined + 1]], axis=1)
    ring = ring[joined]
    return of_shape[of_single[ring]], ends, sign[ring]


def pieces(shapes: Any, lattice: Lattice) -> tuple[Any, Any, Any]:
    """Return what the outlines of polygons (n,) add to cells they pass: key of shape and cell (k,), rising; signed
    height and area right of the outline within the cell, both in cells.
    """
    owner, ends, sign = edges_of(shapes, lattice)
    edge, t = cuts(ends)
    first = ends[edge, 0]
    place = first + t[:, None] * (ends[edge, 1] - first)
    last = t >= 1.0
    place[last] = ends[edge[last], 1]
    joined = np.flatnonzero(edge[1:] == edge[:-1])
    a, b, edge = place[joined], place[joined + 1], edge[joined]
    middle = (a + b) / 2
    column, row = np.floor(middle).astype(np.int64).T
    column = np.maximum(column, 0)  # rounding at the lattice's left edge
    height = (b[:, 1] - a[:, 1]) * sign[edge]
    area = height * (1.0 - np.maximum(middle[:, 0] - column, 0.0))
    kept = (height != 0.0) & (column <= lattice.columns) & (row >= 0) & (row < lattice.rows)
    key = ((owner[edge] * lattice.rows + row) * (lattice.columns + 1) + column)[kept]
    order = np.argsort(key, kind="stable")
    key = key[order]
    start = np.flatnonzero(np.diff(key, prepend=-1))
    if not len(start):
        return key, np.zeros(0), np.zeros(0)
    return key[start], np.add.reduceat(height[kept][order], start), np.add.reduceat(area[kept][order], start)


def cuts(ends: Any) -> tuple[Any, Any]:
    """Return where edges (e, 2, 2) begin, end and cross whole columns and rows: (edge, t in 0 … 1), sorted, (k,)."""
    index, at = [np.arange(len(ends))] * 2, [np.zeros(len(ends)), np.ones(len(ends))]
    for axis in (0, 1):
        a, b = ends[:, 0, axis], ends[:, 1, axis]
        low, high = np.minimum(a, b), np.maximum(a, b)
        first = np.floor(low) + 1
        count = np.maximum(np.ceil(high) - first, 0).astype(np.int64)
        edge, step = ragged(count)
        index.append(edge)
        at.append((first[edge] + step - a[edge]) / (b[edge] - a[edge]))
    edge, t = np.concatenate(index), np.clip(np.concatenate(at), 0.0, 1.0)
    order = np.lexsort((t, edge))
    return edge[order], t[order]


def filled(key: Any, height: Any, own: Any, lattice: Lattice) -> Any:
    """Yield (shape, row, column, share) of the cells on outlines and of the runs between them, some rows at a time.

    key, height, own: as `pieces` returns them.
    """
    if not len(key):
        return
    wide = lattice.columns + 1  # a column more, where runs end that reach the lattice's right edge
    line = key // wide
    total = np.cumsum(height)
    begin = np.diff(line, prepend=-1) != 0
    before = total - height
    base = before[begin][np.cumsum(begin) - 1]  # a row starts from nothing, whatever rounding the last one left
    share = np.clip(before - base + own, 0.0, 1.0)
    onward = np.clip(total - base, 0.0, 1.0)  # of the cells up to the next on an outline; not 1 along a level edge
    onward = np.where(onward > 1.0 - LEAST, 1.0, onward)
    gap = np.where(onward > LEAST, np.append(np.where(begin[1:], 0, np.diff(key) - 1), 0), 0)
    load = np.cumsum(gap + 1)
    starts = np.flatnonzero(np.diff(load // AT_ONCE, prepend=-1))
    for start, stop in zip(starts, [*starts[1:], len(key)]):
        source, step = ragged(gap[start:stop] + 1)
        cell = key[start:stop][source] + step
        covered = np.where(step == 0, share[start:stop][source], onward[start:stop][source])
        kept = (covered > LEAST) & (cell % wide < lattice.columns)
        cell, covered = cell[kept], covered[kept]
        row = cell // wide
        yield row // lattice.rows, row % lattice.rows, cell % wide, covered
