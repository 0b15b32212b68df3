"""Cells of one class → polygons: outlines that follow the cells' edges, holes and all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

SIDE = 400  # cells along a block: its outlines are joined in one call that takes less than half a second


def patches(lattice: Lattice, classes: Any, left_out: int) -> Iterator[tuple[Any, Any, Any]]:
    """Yield, block by block, polygons (n,), the class of each (n,) int, and whether it reaches the block's edge (n,),
    where the next block's may go on; cells of class `left_out` have none. classes: int (rows, columns).
    """
    for block, rows, columns in lattice.tiles(SIDE):
        own = classes[rows, columns]
        if (own == left_out).all():
            continue
        faces = shapely.get_parts(shapely.polygonize(cell_edges(block, own)))
        point = shapely.point_on_surface(faces)
        row = ((block.top - shapely.get_y(point)) // block.cell).astype(int)
        column = ((shapely.get_x(point) - block.left) // block.cell).astype(int)
        found = own[np.clip(row, 0, block.rows - 1), np.clip(column, 0, block.columns - 1)]
        keep = found != left_out
        if keep.any():
            box = shapely.bounds(faces[keep])
            cut = (np.abs(box - np.array(block.bounds)) < block.cell / 2).any(axis=1)
            yield faces[keep], found[keep], cut


def joined(shapes: Any, cut: Any) -> Any:
    """Return one shape of the `patches` of one class; those that reach a block's edge are joined with what goes on."""
    if not cut.any():
        return shapely.multipolygons(list(shapes))
    whole = shapely.get_parts(shapely.union_all(shapes[cut]))
    return shapely.multipolygons([*shapes[~cut], *whole])


def cell_edges(block: Lattice, classes: Any) -> Any:
    """Return the outlines between cells of different classes, and all around the block, as straight lines (n,) that
    meet nowhere but at their ends.
    """
    framed = np.pad(classes, 1, constant_values=np.iinfo(classes.dtype).min)
    flat = framed[1:, 1:-1] != framed[:-1, 1:-1]  # (rows + 1, columns), below the lines of corners
    upright = framed[1:-1, 1:] != framed[1:-1, :-1]  # (rows, columns + 1)
    corners = np.concatenate([straight(flat, upright), straight(upright.T, flat.T)[:, :, ::-1]])
    return shapely.linestrings(np.array([block.left, block.top]) + corners * np.array([block.cell, -block.cell]))


def straight(along: Any, across: Any) -> Any:
    """Return runs of cell edges without a corner or a crossing inside as (column, row) of both ends, (n, 2, 2).

    along: (rows + 1, columns) bool, edges along the rows; across: (rows, columns + 1) bool.
    """
    met = np.zeros((along.shape[0], along.shape[1] + 1), dtype=bool)  # corners at which an edge across begins or ends
    met[:-1] |= across
    met[1:] |= across
    before, after = np.pad(along, ((0, 0), (1, 0)))[:, :-1], np.pad(along, ((0, 0), (0, 1)))[:, 1:]
    i, j = np.nonzero(along & (~before | met[:, :-1]))
    _, k = np.nonzero(along & (~after | met[:, 1:]))
    return np.stack([np.column_stack([j, i]), np.column_stack([k + 1, i])], axis=1)
