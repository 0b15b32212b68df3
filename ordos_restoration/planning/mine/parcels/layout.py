"""How a rectangle is best cut into equal parcels: the split that in the end leaves them nearest to squares.

Every parcel costs what its outline is longer than that of a square. The best cut of k parcels follows from the best
cuts of fewer (dynamic programming over number and ratio of the sides), so that twelve parcels of a square become three
rows of four, and not what halving leaves.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

MOST = 40  # parcels; more are halved
WIDEST = 400.0  # ratio of the sides the table ends at
STEP = 0.05  # of the logarithm of the ratio
WORSE = 4.0  # weight of the square of what an outline has too much, so that no parcel pays for the others
UNEVEN = 0.01  # cost of a cut into one parcel and all others, against halves: halves are done sooner


@dataclass(frozen=True, eq=False)
class Layout:
    """cost, behind, across: (MOST + 1, ratios) by number of parcels and logarithm of the ratio of the sides (u over v):
    cost of the best layout, parcels behind its first cut, and whether the line of that moves along v.
    """

    log_ratio: Any
    cost: Any
    behind: Any
    across: Any


def excess(ratio: Any) -> Any:
    """Return the cost of a rectangle with a ratio of the sides: 0 for a square."""
    more = (np.sqrt(ratio) + 1.0 / np.sqrt(ratio)) / 2.0 - 1.0
    return more + WORSE * more**2


@lru_cache(maxsize=1)
def layout() -> Layout:
    """Return the table of the best layouts."""
    side = np.arange(0.0, np.log(WIDEST) + STEP, STEP)
    log_ratio = np.concatenate([-side[:0:-1], side])
    shape = (MOST + 1, len(log_ratio))
    cost, behind, across = np.zeros(shape), np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=bool)
    cost[1] = excess(np.exp(log_ratio))
    for count in range(2, MOST + 1):
        best = np.full(len(log_ratio), np.inf)
        for number in range(1, count // 2 + 1):
            uneven = UNEVEN * (1.0 - 2.0 * number / count) * count
            for along_v in (False, True):
                sign = -1.0 if along_v else 1.0
                total = uneven + sum(
                    np.interp(log_ratio + sign * np.log(part / count), log_ratio, cost[part])
                    for part in (number, count - number)
                )
                better = total < best - 1e-9
                best = np.where(better, total, best)
                behind[count] = np.where(better, number, behind[count])
                across[count] = np.where(better, along_v, across[count])
        cost[count] = best
    return Layout(log_ratio, cost, behind, across)


def best_split(count: Any, ratio: Any) -> tuple[Any, Any]:
    """Return the parcels behind the first cut of rectangles, int (p,), and whether its line moves along the other side.

    count: (p,) parcels, at least 2; ratio: (p,) of the side the line would move along to the other one.
    """
    table = layout()
    place = np.clip(np.rint((np.log(ratio) - table.log_ratio[0]) / STEP), 0, len(table.log_ratio) - 1).astype(np.int64)
    known = np.minimum(count, MOST)
    many = count > MOST
    return np.where(many, count // 2, table.behind[known, place]), np.where(
        many, ratio < 1.0, table.across[known, place]
    )


def cost_of(count: Any, area: Any, outline: Any) -> Any:
    """Return the cost of dividing shapes with an area [m²] and an outline [m] into parcels, (k,) each: that of the
    rectangle with the same area and outline.
    """
    table = layout()
    around = np.maximum(outline, 4.0 * np.sqrt(area))
    root = np.sqrt(np.maximum(around**2 - 16.0 * area, 0.0))
    place = np.log((around + root) / np.maximum(around - root, 1e-9 * around)) / STEP
    last = len(table.log_ratio) // 2
    low = np.clip(np.floor(place), 0, last - 1).astype(np.int64)
    part = np.clip(place - low, 0.0, 1.0)
    known, more = np.minimum(count, MOST), np.maximum(count / MOST, 1.0)
    row = table.cost[known]
    at = np.arange(len(row))
    return more * (row[at, last + low] * (1.0 - part) + row[at, last + low + 1] * part)
