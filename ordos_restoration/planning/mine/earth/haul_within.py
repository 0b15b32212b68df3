"""How far earth goes within a parcel: the least work from the blocks that are cut to those that are filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.land_cells import Cells
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.earth.haul import distances, transported
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

BLOCKS = 6  # along each side of a parcel
PARTS = 100_000  # that the earth of a parcel is counted in
LEAST = 1e-3  # m³


def mean_ways(cells: Cells, place: tuple[Any, Any], cut: Any, fill: Any, progress: Progress) -> Any:
    """Return the mean way (n,) [m] of the earth that is moved within each parcel; NaN where none is.

    place: x and y of the cells (k,) [m]; cut, fill: of the cells, both as the earth lies before it is cut [m³]. A
    parcel is 6 × 6 blocks; the transport problem is solved between the middles of their cut and of their fill. A
    middle is never farther off than the earth is on average, so that the true way is at least this long; it differs by
    less than a block.
    """
    out = np.full(cells.count, np.nan)
    edges = np.searchsorted(cells.owner, np.arange(cells.count + 1))
    for parcel in np.flatnonzero((cells.sums(cut) > LEAST) & (cells.sums(fill) > LEAST)):
        progress(0.0, "")
        own = slice(edges[parcel], edges[parcel + 1])
        x, y = place[0][own], place[1][own]
        block = across(x) + BLOCKS * across(y)
        (much, start), (little, stop) = (middles(block, x, y, part[own]) for part in (cut, fill))
        part = max(much.sum(), little.sum()) / PARTS
        supply, demand = np.round(much / part), np.round(little / part)
        cost = distances(start, stop, 1.0)
        found = transported(supply, demand, cost, (np.zeros(len(supply), bool), np.zeros(len(demand), bool)))
        if found.units.sum():
            out[parcel] = (found.units * cost[found.source, found.sink]).sum() / found.units.sum()
    return out


def across(values: Any) -> Any:
    """Return in which of the blocks along a side values (k,) lie."""
    low, high = values.min(), values.max()
    return np.minimum(((values - low) / max(high - low, 1e-9) * BLOCKS).astype(np.int64), BLOCKS - 1)


def middles(block: Any, x: Any, y: Any, volume: Any) -> tuple[Any, Any]:
    """Return the volume of each block that has any, and its middle (m, 2)."""
    total, sx, sy = (np.bincount(block, volume * part, minlength=BLOCKS**2) for part in (1.0, x, y))
    some = total > 1e-9 * max(total.sum(), LEAST)
    return total[some], np.column_stack([sx[some], sy[some]]) / total[some, None]
