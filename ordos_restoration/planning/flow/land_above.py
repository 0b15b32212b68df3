"""Up the water: all cells that drain into given ones, up to a height or up to the next given cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.flow.cell_outlines import coverage
from ordos_restoration.planning.flow.network import NEIGHBOURS, Flow
from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import Progress, part_of

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
else:
    gpd, np = lazy("geopandas"), lazy("numpy")

AT_ONCE = 400_000  # cells whose neighbours are asked between two looks at the progress
M2_PER_KM2 = 1e6


def upstream(flow: Flow, owner: Any, cell: Any, highest: Any, progress: Progress) -> tuple[Any, Any]:
    """Return (owner (m,), cell (m,)): the cells that drain into start cells and lie low enough, int64.

    owner: (k,) int, of each start cell; cell: (k,) flat indices; highest: (k,) or one number [m]. A cell counts where
    its filled height is at most the highest of its start, the start cell too; because filled heights never fall on the
    way up, nothing beyond a cell that is too high can count. Owners may overlap, and come in no order. All owners are
    followed at once, step by step.
    """
    cell, owner = np.asarray(cell, dtype=np.int64), np.asarray(owner, dtype=np.int64)
    highest = np.broadcast_to(np.asarray(highest, dtype=float), cell.shape)
    filled, found = flow.filled.reshape(-1), []
    start = np.flatnonzero(flow.below[cell] >= 0)
    start = start[filled[cell[start]] <= highest[start]]
    front = cell[start]
    while len(front):
        found.append((start, front))
        start, front = rise(flow.below, flow.lattice.columns, start, front, progress)
        low = filled[front] <= highest[start]
        start, front = start[low], front[low]
    if not found:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    starts, cells = (np.concatenate(one) for one in zip(*found))
    return owner[starts], cells


def rise(below: Any, columns: int, start: Any, cell: Any, progress: Progress) -> tuple[Any, Any]:
    """Return (start, cell) of the neighbours that drain straight into cells (k,), each with the start of its own."""
    starts, cells = [start[:0]], [cell[:0]]
    for part in chunks(len(cell), AT_ONCE):
        progress(0.0, "")
        own, at = start[part], cell[part]
        for down, right in NEIGHBOURS:
            # an index beyond the end of a row is a cell that nobody's water reaches from here, so no column is asked
            near = at + (down * columns + right)
            gives = below[np.clip(near, 0, len(below) - 1)] == at
            gives &= (near >= 0) & (near < len(below))
            starts.append(own[gives])
            cells.append(near[gives])
    return np.concatenate(starts), np.concatenate(cells)


def first_below(flow: Flow, cells: Any, progress: Progress) -> Any:
    """Return which of the given cells (k,) the water of every cell meets first, (n,) int64 from 0, -1 for none.

    A given cell meets itself. Of a cell that was given twice the later one counts.
    """
    cells = np.asarray(cells, dtype=np.int64)
    label = np.full(len(flow.below), -1, dtype=np.int64)
    known = np.flatnonzero(flow.below[cells] >= 0)
    label[cells[known]] = known
    front = np.unique(cells[known])
    start, done, count = label[front], 0, max(int(np.isfinite(flow.area).sum()), 1)
    while len(front):
        done += len(front)
        progress(min(done / count, 1.0), "")
        start, front = rise(flow.below, flow.lattice.columns, start, front, lambda *_: progress(0.0, ""))
        free = label[front] < 0
        start, front = start[free], front[free]
        label[front] = start
    return label


def catchments(flow: Flow, cells: Any, progress: Progress) -> Any:
    """Return the land that drains to each given cell (k,) before any other of them, a GeoDataFrame of k rows.

    Columns: `cell`, `area_km2` of the row's own land (planar, as its cells are), `controlled_km2` of all land upstream
    of the cell. Outlines follow the edges of cells exactly: rows share their borders and never overlap. A cell where
    nothing is known has an empty polygon.
    """
    cells = np.asarray(cells, dtype=np.int64)
    label = first_below(flow, cells, part_of(progress, 0.0, 0.4))
    shapes = coverage(flow.lattice, label, len(cells), part_of(progress, 0.4, 1.0))
    own_m2 = np.bincount(label + 1, minlength=len(cells) + 1)[1:] * flow.lattice.cell**2
    table = {"cell": cells, "area_km2": own_m2 / M2_PER_KM2, "controlled_km2": flow.area[cells] / M2_PER_KM2}
    return gpd.GeoDataFrame(table, geometry=shapes, crs=flow.lattice.crs)
