"""Pads of inverter-transformers: one a block, beside a road, where the most free row is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar.packing import Lanes, edges_of, stretches

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

PLACES = 6  # heights of a block at which a pad is tried


def pads(shapes: Any, block: Any, load: Any, size: tuple[float, float], clear: float) -> tuple[Any, Any, Any]:
    """Return (pads (m,), the land each keeps free (m,), the piece of land each stands on (m,)).

    shapes: pieces of land (n,); block: of each piece; load: tables on it; size: along and across the rows [m]; clear:
    kept free around a pad [m]. A block's pad stands on its fullest piece, at its edge where that is wide enough. A
    block too small for a pad gets none.
    """
    if not len(shapes):
        return shapes, shapes, np.array([], dtype=int)
    order = np.lexsort((-np.asarray(load, dtype=float), block))
    main = order[np.concatenate([[True], np.diff(block[order]) > 0])]
    length, width = size
    _, low, _, high = shapely.bounds(shapes[main]).T
    tall = width + clear
    room = np.maximum(high - low - tall, 0.0)
    lanes = Lanes(np.arange(len(main)), low, np.maximum(room / (PLACES - 1), 1e-3), np.full(len(main), PLACES))
    free = stretches(edges_of(shapes[main]), lanes, tall)
    wide = free.end - free.start
    fits = wide >= length + 2 * clear
    edge = (free.row == 0) | (free.row == PLACES - 1)
    rank = np.lexsort((-wide, ~edge, ~fits, free.lane))
    first = rank[np.concatenate([[True], np.diff(free.lane[rank]) > 0])] if len(rank) else rank
    first = first[fits[first]]
    lane, row = free.lane[first], free.row[first]
    x = (free.start[first] + free.end[first] - length) / 2
    bottom = low[lane] + row * lanes.pitch[lane]
    at_top = row == PLACES - 1
    y = np.where(at_top, bottom + clear, bottom)
    made = shapely.box(x, y, x + length, y + width)
    kept = shapely.box(x - clear, y - clear, x + length + clear, y + width + clear)
    return made, kept, main[lane]
