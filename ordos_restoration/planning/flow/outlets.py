"""Points of people on cells of the network: an outlet that lies beside the stream is moved onto it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.flow.network import UNKNOWN, Flow
from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")


def snapped(flow: Flow, x: Any, y: Any, within: float) -> tuple[Any, Any]:
    """Return (cell (k,), moved (k,) [m]): the cell with the largest area that drains through it, near each point.

    x, y: (k,) [m] in the CRS of the lattice; within: distance that a centre may lie away [m], 0 for the cell the point
    lies in. Of equal areas the nearest counts. A point outside the lattice, or with nothing known near it, has cell -1
    and moved NaN; one that stays in its own cell has moved 0.
    """
    lattice = flow.lattice
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    across, down = (x - lattice.left) / lattice.cell, (lattice.top - y) / lattice.cell
    reach = int(np.ceil(within / lattice.cell))
    row, column = np.floor(down).astype(np.int64), np.floor(across).astype(np.int64)
    best, moved = np.full(len(x), UNKNOWN, dtype=np.int64), np.full(len(x), np.nan)
    largest = np.full(len(x), -np.inf)
    for i in range(-reach, reach + 1):
        for j in range(-reach, reach + 1):
            r, c = row + i, column + j
            on = (r >= 0) & (r < lattice.rows) & (c >= 0) & (c < lattice.columns)
            cell = np.where(on, r * lattice.columns + c, 0)
            far = np.hypot(c + 0.5 - across, r + 0.5 - down) * lattice.cell
            far = np.where((i == 0) & (j == 0), 0.0, far)
            area = np.where(on & (far <= within) & (flow.below[cell] >= 0), flow.area[cell], -np.inf)
            better = (area > largest) | ((area == largest) & (far < moved))
            best, moved = np.where(better, cell, best), np.where(better, far, moved)
            largest = np.where(better, area, largest)
    return best, moved
