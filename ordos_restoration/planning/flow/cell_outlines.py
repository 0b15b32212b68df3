"""Cells of a lattice as polygons: their outer edges, exactly, with holes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import Progress, part_of, silent

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

AT_ONCE = 1_000_000  # cells whose edges are looked for between two looks at the progress
SIDES = ((-1, 0), (1, 0), (0, -1), (0, 1))  # rows down, columns right
Inside = Callable[[int, Any], Any]


def outlines(lattice: Lattice, owner: Any, cell: Any, count: int, progress: Progress = silent) -> Any:
    """Return the cells of each owner as one polygon or multipolygon, object (count,); empty where it has none.

    owner: (m,) int from 0 to count - 1, cell: (m,) flat indices, each once for an owner, in any order; owners may share
    cells. Cells that touch at a corner only are parts of their own. Edges lie on the lattice's lines exactly.
    """
    cell, owner = np.asarray(cell, dtype=np.int64), np.asarray(owner, dtype=np.int64)
    order = np.lexsort((cell, owner))
    cell, owner = cell[order], owner[order]
    first, start = np.searchsorted(owner, np.arange(count + 1)), 0
    shapes: list[Any] = []
    while start < count:
        stop = max(int(np.searchsorted(first, first[start] + AT_ONCE, side="right")) - 1, start + 1)
        part, share = slice(first[start], first[stop]), first[start : stop + 1] / max(len(cell), 1)
        edges = edges_of(lattice, owner[part] - start, cell[part])

        def inside(one: int, found: Any, begin: int = start) -> Any:
            return held(cell[first[begin + one] : first[begin + one + 1]], found)

        shapes.extend(shapes_of(lattice, edges, stop - start, inside, part_of(progress, share[0], share[-1])))
        start = stop
    return np.array([*shapes, None], dtype=object)[:-1]


def coverage(lattice: Lattice, label: Any, count: int, progress: Progress = silent) -> Any:
    """Return the cells of each owner as `outlines` does, where no cell has two.

    label: (n,) int, the owner of every cell of the lattice, -1 for none. Owners share their borders, vertex by vertex:
    corners where three of them meet are vertices of all.
    """
    square, edges = label.reshape(lattice.rows, lattice.columns), []
    for rows in chunks(lattice.rows, max(AT_ONCE // lattice.columns, 1)):
        progress(0.5 * rows.start / lattice.rows, "")
        own = square[rows]
        around = np.full((own.shape[0] + 2, own.shape[1] + 2), -1, dtype=square.dtype)
        above, under = max(rows.start - 1, 0), min(rows.stop + 1, lattice.rows)
        around[above - rows.start + 1 : under - rows.start + 1, 1:-1] = square[above:under]
        for side, (down, right) in enumerate(SIDES):
            beyond = around[1 + down : 1 + down + own.shape[0], 1 + right : 1 + right + own.shape[1]]
            row, column = np.nonzero((own != beyond) & (own >= 0))
            kind = np.full(len(row), side)
            edges.append(np.column_stack([kind, own[row, column], row + rows.start, column, beyond[row, column]]))

    def inside(one: int, found: Any) -> Any:
        return label[found] == one

    return np.array(
        [*shapes_of(lattice, np.concatenate(edges), count, inside, part_of(progress, 0.5, 1.0)), None], dtype=object
    )[:-1]


def edges_of(lattice: Lattice, owner: Any, cell: Any) -> Any:
    """Return the sides of cells where the owner's land ends, (e, 5) int: side, owner, row, column, who is beyond (-1).

    owner, cell: sorted by both.
    """
    row, column = np.divmod(cell, lattice.columns)
    key, edges = owner * (lattice.rows * lattice.columns) + cell, []
    for side, (down, right) in enumerate(SIDES):
        line, last = (row, lattice.rows - 1) if down else (column, lattice.columns - 1)
        rim = line == (0 if down + right < 0 else last)
        end = np.flatnonzero(rim | ~held(key, key + down * lattice.columns + right))
        none = np.full(len(end), -1)
        edges.append(np.column_stack([np.full(len(end), side), owner[end], row[end], column[end], none]))
    return np.concatenate(edges)


def held(keys: Any, wanted: Any) -> Any:
    """Return which of the wanted numbers stand among sorted keys, bool."""
    if not len(keys):
        return np.zeros(len(wanted), dtype=bool)
    return keys[np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)] == wanted


def shapes_of(lattice: Lattice, edges: Any, count: int, inside: Inside, progress: Progress) -> list[Any]:
    """Return the shapes of owners from 0 to count - 1, of sides of cells as `edges_of` gives them.

    inside(owner, cells (k,)): which cells are the owner's.
    """
    xy, owner = pieces(lattice, edges)
    first, shapes = np.searchsorted(owner, np.arange(count + 1)), []
    for one in range(count):
        progress(one / count, "")
        lines = shapely.linestrings(xy[first[one] : first[one + 1]]) if first[one] < first[one + 1] else []
        shapes.append(shape_of(lattice, lines, partial(inside, one)))
    return shapes


def pieces(lattice: Lattice, edges: Any) -> tuple[Any, Any]:
    """Return the outlines as straight pieces from end to end, (k, 2, 2) [m], and the owner of each, sorted by it.

    A piece ends where the outline turns, and where the owner beyond it changes.
    """
    side, owner, row, column, beyond = edges.T
    level = side < 2
    line, place = np.where(level, row, column), np.where(level, column, row)
    order = np.lexsort((place, line, side, owner))
    sides, owner, line, place, beyond = (one[order] for one in (side, owner, line, place, beyond))
    new = np.ones(len(place), dtype=bool)
    new[1:] = np.diff(place) != 1
    for one in (sides, owner, line, beyond):
        new[1:] |= np.diff(one) != 0
    start = np.flatnonzero(new)
    stop = np.append(start[1:], len(place))[: len(start)] - 1
    on, level = line[start] + sides[start] % 2, sides[start] < 2
    ends = np.stack([place[start], place[stop] + 1], axis=1)
    x = lattice.left + np.where(level[:, None], ends, on[:, None]) * lattice.cell
    y = lattice.top - np.where(level[:, None], on[:, None], ends) * lattice.cell
    return np.stack([x, y], axis=-1), owner[start]


def shape_of(lattice: Lattice, lines: Any, inside: Callable[[Any], Any]) -> Any:
    """Return the land inside an outline's pieces as one shape: the faces they enclose, but for holes."""
    faces = shapely.get_parts(shapely.polygonize(lines))
    if not len(faces):
        return shapely.Polygon()
    xy, face = shapely.get_coordinates(shapely.get_exterior_ring(faces), return_index=True)
    order = np.lexsort((xy[:, 0], -xy[:, 1], face))
    corner = xy[order[np.searchsorted(face[order], np.arange(len(faces)))]]  # the cell below and right of it is inside
    row = np.rint((lattice.top - corner[:, 1]) / lattice.cell).astype(np.int64)
    column = np.rint((corner[:, 0] - lattice.left) / lattice.cell).astype(np.int64)
    faces = faces[inside(row * lattice.columns + column)]
    return faces[0] if len(faces) == 1 else shapely.multipolygons(faces)
