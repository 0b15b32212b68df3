"""Regions of cells → polygons: the lines between them straightened, the land's own outline kept to the millimetre."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import DUST
from ordos_restoration.planning.land_cells import Cells
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.slopes.regions import UNKNOWN, Links
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

STRAIGHT = 0.75  # of a cell: lines between regions may leave the cells' edges by this, so that stairs become slopes


def faces(
    shapes: Any, cells: Cells, label: Any, own: Any, links: Links, lattice: Lattice, least: float, progress: Progress
) -> tuple[Any, Any, Any]:
    """Return regions as polygons: shape (u,), the polygon each lies in (u,), and its region (u,).

    shapes: polygons (n,), whose cells start at cells.start; label: region of every cell; own: class of every region;
    least: area [m²] under which a region that the straightening made smaller goes to its neighbour. The regions of a
    polygon fill it exactly.
    """
    apart = label[links.first] != label[links.second]
    between, owner = dividing_lines(cells, links, apart, lattice)
    split = np.unique(owner)
    whole = np.setdiff1d(np.unique(cells.owner), split)
    first = np.searchsorted(cells.owner, whole)
    made, owners, regions = [shapes[cells.start + whole]], [whole], [label[first]]
    lines = shapely.line_merge(shapely.multilinestrings(shapely.linestrings(between), indices=number_of(owner)))
    for one, line in zip(split, lines):
        progress(0.0, "")
        parts = shapely.simplify(shapely.get_parts(line), STRAIGHT * lattice.cell, preserve_topology=False)
        shape, region = divided(shapes[cells.start + one], parts, cells, label, int(one), lattice)
        shape, region = enlarged(shape, region, own, least)
        made.append(shape)
        owners.append(np.full(len(shape), one))
        regions.append(region)
    return np.concatenate(made), np.concatenate(owners) + cells.start, np.concatenate(regions)


def number_of(values: Any) -> Any:
    """Return the place of each of rising or unordered values among the different ones."""
    return np.unique(values, return_inverse=True)[1].reshape(-1)


def dividing_lines(cells: Cells, links: Links, apart: Any, lattice: Lattice) -> tuple[Any, Any]:
    """Return the edges of cells between two regions, ends (m, 2, 2) [m], and the polygon they are in (m,), rising."""
    second, below = links.second[apart], links.below[apart]
    corner = np.column_stack([cells.column[second], cells.row[second]]).astype(np.int64)
    ends = np.stack([corner, corner + np.where(below[:, None], [1, 0], [0, 1])], axis=1)
    owner = cells.owner[second]
    order = np.argsort(owner, kind="stable")
    return np.array([lattice.left, lattice.top]) + ends[order] * np.array([lattice.cell, -lattice.cell]), owner[order]


def divided(shape: Any, lines: Any, cells: Cells, label: Any, owner: int, lattice: Lattice) -> tuple[Any, Any]:
    """Return a polygon cut along lines: shapes (u,) and the region of each (u,), every region once."""
    noded = shapely.union_all([shapely.boundary(shape), *lines])
    parts = shapely.get_parts(shapely.polygonize([noded]))
    point = shapely.point_on_surface(parts)
    shapely.prepare(shape)
    inside = shapely.contains(shape, point)
    parts, point = parts[inside], point[inside]
    column = ((shapely.get_x(point) - lattice.left) // lattice.cell).astype(np.int64)
    row = ((lattice.top - shapely.get_y(point)) // lattice.cell).astype(np.int64)
    start, stop = np.searchsorted(cells.owner, [owner, owner + 1])
    key = cells.row[start:stop].astype(np.int64) * lattice.columns + cells.column[start:stop]
    place = np.clip(np.searchsorted(key, row * lattice.columns + column), 0, stop - start - 1)
    return together(parts, label[start + place])


def together(parts: Any, region: Any) -> tuple[Any, Any]:
    """Return the parts of one region as one shape."""
    kept, number, count = np.unique(region, return_inverse=True, return_counts=True)
    number = number.reshape(-1)
    out = np.empty(len(kept), dtype=object)
    out[number] = parts
    for one in np.flatnonzero(count > 1):
        out[one] = shapely.union_all(parts[number == one])
    return out, kept


def enlarged(shape: Any, region: Any, own: Any, least: float) -> tuple[Any, Any]:
    """Return the regions of a polygon with those under `least` [m²] given to the neighbour of the longest border.

    Two regions that only share a corner are no neighbours; one without a neighbour stays.
    """
    shape, region = shape.copy(), region.copy()
    alone: set[int] = set()
    while len(shape) > 1:
        area = shapely.area(shape)
        small = [k for k in np.argsort(area, kind="stable") if area[k] < least and int(region[k]) not in alone]
        if not small:
            break
        k = small[0]
        beside = np.flatnonzero(shapely.intersects(shape, shape[k]))
        beside = beside[(beside != k) & ((own[region[beside]] != UNKNOWN) | (own[region[k]] == UNKNOWN))]
        border = shapely.length(shapely.intersection(shape[beside], shape[k]))
        if not len(beside) or border.max() <= DUST:
            alone.add(int(region[k]))
            continue
        to = beside[int(np.argmax(border))]
        shape[to] = shapely.union_all([shape[to], shape[k]])
        shape, region = np.delete(shape, k), np.delete(region, k)
    return shape, region
