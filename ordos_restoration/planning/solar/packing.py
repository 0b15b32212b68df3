"""Tables into polygons: rows are strips, what is free of a strip is found exactly, and filled with tables.

A table fits where its whole rectangle lies inside. In a strip [y, y + d] the boundary forbids the x-range of each of
its edges clipped to the strip; what lies between is all in or all out, by the parity of the crossings to its left.
So holes and several parts need no case of their own, and one table length fills a free stretch at best from its end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

TOUCH = 1e-6  # m; a table may touch the line, and rounding must not put it across
PAIRS = 2_000_000  # edges in strips looked at between two looks at the cancel button
FREE, COLUMNS = "free", "columns"  # tables start where their stretch starts, or on the columns of their polygon


@dataclass(frozen=True)
class Rack:
    """What is put into a row: lengths of tables along it, the longest first, the gap between them, depth of a row."""

    lengths: tuple[float, ...]  # m
    gap: float  # m
    depth: float  # m, horizontal
    columns: str = FREE


@dataclass(frozen=True, eq=False)
class Lanes:
    """Rows to be filled, n lanes: in which polygon, where the first strip starts, how far apart, how many; and where
    the columns of their polygon begin, if all its rows are to stand on them.
    """

    polygon: Any  # (n,) int
    first: Any  # (n,) y of the lower edge of the first row [m]
    pitch: Any  # (n,) [m]
    rows: Any  # (n,) int
    left: Any = None  # (n,) x [m]


@dataclass(frozen=True, eq=False)
class Stretches:
    """Free stretches of rows, (k,): the lane, the row in it from 0, and where the stretch starts and ends [m]."""

    lane: Any
    row: Any
    start: Any
    end: Any

    def take(self, chosen: Any) -> Stretches:
        """Return the chosen stretches."""
        return Stretches(self.lane[chosen], self.row[chosen], self.start[chosen], self.end[chosen])


@dataclass(frozen=True, eq=False)
class Tables:
    """Placed tables, (n,): polygon, row in it from 0, lower left corner [m], and which of the rack's lengths."""

    polygon: Any
    row: Any
    x: Any
    y: Any
    size: Any

    def take(self, chosen: Any) -> Tables:
        """Return the chosen tables."""
        return Tables(self.polygon[chosen], self.row[chosen], self.x[chosen], self.y[chosen], self.size[chosen])


def pack(
    polygons: Any, pitch: Any, rack: Rack, phases: Any = 1, anchor: Any = None, progress: Progress = silent
) -> Tables:
    """Fill polygons (n,) with tables at their pitch (n,) [m], each with the best of some phases of its rows.

    phases: how many starts of the first row within one pitch are tried, for all or polygon by polygon (n,); anchor: y
    on which the rows of each polygon stand, (n,) (then there is nothing to try), None for its own lower edge.
    """
    edges = edges_of(polygons)
    pitch = np.broadcast_to(np.asarray(pitch, dtype=float), len(polygons))
    phases = np.broadcast_to(1 if anchor is not None else phases, len(polygons))
    tried = lanes_of(polygons, pitch, rack.depth, phases, anchor)
    free = stretches(edges, tried, rack.depth, progress)
    if len(tried.polygon) > len(polygons):
        free = free.take(np.flatnonzero(best(free, tried, rack)[free.lane]))
    return fill(free, tried, rack)


def best(free: Stretches, tried: Lanes, rack: Rack) -> Any:
    """Return which of the lanes tried, (n,) bool, holds most in its polygon; the first of equals."""
    held = np.bincount(free.lane, capacity(free, tried, rack), minlength=len(tried.polygon))
    order = np.lexsort((np.arange(len(held)), -held, tried.polygon))
    chosen = order[np.concatenate([[True], np.diff(tried.polygon[order]) > 0])]
    return np.isin(np.arange(len(held)), chosen)


def lanes_of(polygons: Any, pitch: Any, depth: float, phases: Any, anchor: Any) -> Lanes:
    """Return the rows that may stand in polygons (n,): a lane for each of its phases, one after another."""
    left, low, _, high = shapely.bounds(polygons).T
    left, low, high = np.nan_to_num(left), np.nan_to_num(low), np.nan_to_num(high, nan=-1.0)
    if anchor is not None:
        low = anchor + np.ceil((low - anchor - TOUCH) / pitch) * pitch
    which, turn = ragged(phases)
    first = low[which] + pitch[which] * turn / phases[which]
    rows = np.floor((high[which] - first - depth + TOUCH) / pitch[which]) + 1
    return Lanes(which, first, pitch[which], np.maximum(rows, 0).astype(int), left[which])


@dataclass(frozen=True, eq=False)
class Edges:
    """Boundary edges of polygons, (m,), those of one polygon together, and how many each polygon has, (n,)."""

    x0: Any
    y0: Any
    x1: Any
    y1: Any
    count: Any


def edges_of(polygons: Any) -> Edges:
    """Return the edges of all rings of polygons (n,), of every part of each."""
    single, part = shapely.get_parts(polygons, return_index=True)
    rings, owner = shapely.get_rings(single, return_index=True)
    owner = part[owner]
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    joined = np.flatnonzero(ring[1:] == ring[:-1])
    count = np.bincount(owner[ring[joined]], minlength=len(polygons)) if len(joined) else np.zeros(len(polygons), int)
    return Edges(xy[joined, 0], xy[joined, 1], xy[joined + 1, 0], xy[joined + 1, 1], count)


def stretches(edges: Edges, lanes: Lanes, depth: Any, progress: Progress = silent) -> Stretches:
    """Return what is free of every row: where a rectangle of the row's depth [m] lies inside its polygon."""
    first_edge = np.cumsum(edges.count) - edges.count
    per_lane = edges.count[lanes.polygon]
    ends = np.cumsum(per_lane)
    found = []
    start = 0
    while start < len(per_lane):
        done = ends[start - 1] if start else 0
        stop = max(int(np.searchsorted(ends, done + PAIRS, side="right")), start + 1)
        progress(0.0, "")
        chosen = np.arange(start, stop)
        own, position = ragged(per_lane[chosen])
        edge = first_edge[lanes.polygon[chosen[own]]] + position
        found.append(in_strips(edges, edge, chosen[own], lanes, depth))
        start = stop
    if not found:
        none = np.array([], dtype=int)
        return Stretches(none, none, np.array([]), np.array([]))
    return Stretches(*(np.concatenate(parts) for parts in zip(*found)))


def in_strips(edges: Edges, edge: Any, lane: Any, lanes: Lanes, depth: float) -> tuple[Any, Any, Any, Any]:
    """Return (lane, row, start, end) of the free stretches of lanes, given every pair of an edge and its lane."""
    x0, y0, x1, y1 = (one[edge] for one in (edges.x0, edges.y0, edges.x1, edges.y1))
    first, pitch, rows = lanes.first[lane], lanes.pitch[lane], lanes.rows[lane]
    low, high = np.minimum(y0, y1), np.maximum(y0, y1)
    from_row = np.maximum(np.ceil((low - first - depth + TOUCH) / pitch), 0).astype(int)
    to_row = np.minimum(np.floor((high - first - TOUCH) / pitch), rows - 1).astype(int)
    own, position = ragged(np.maximum(to_row - from_row + 1, 0))
    if not len(own):
        none = np.array([], dtype=int)
        return none, none, np.array([]), np.array([])
    row, lane = from_row[own] + position, lane[own]
    bottom = first[own] + row * pitch[own] + TOUCH
    top = bottom + depth - 2 * TOUCH
    x0, y0, x1, y1 = x0[own], y0[own], x1[own], y1[own]
    rise = y1 - y0
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = np.where(rise == 0.0, 0.0, (x1 - x0) / rise)
    xa = np.where(rise == 0.0, x0, x0 + (np.clip(y0, bottom, top) - y0) * slope)
    xb = np.where(rise == 0.0, x1, x0 + (np.clip(y1, bottom, top) - y0) * slope)
    crossing = (y0 <= bottom) != (y1 <= bottom)
    return between(lane, row, np.minimum(xa, xb), np.maximum(xa, xb), crossing)


def between(lane: Any, row: Any, left: Any, right: Any, crossing: Any) -> tuple[Any, Any, Any, Any]:
    """Return (lane, row, start, end) of the gaps between forbidden x-ranges that lie inside.

    left, right: of every range; crossing: whether its edge crosses the strip's lower line.
    """
    strip = lane * (int(row.max()) + 1) + row
    order = np.lexsort((left, strip))
    strip, left, right, crossing = strip[order], left[order], right[order], crossing[order]
    new = np.concatenate([[True], strip[1:] != strip[:-1]])
    number = np.cumsum(new) - 1
    # ranges of one strip end to end with those of the next, so that one running maximum serves all of them
    widest = np.maximum.reduceat(right, np.flatnonzero(new)) - left[new] + 1.0
    shift = (np.cumsum(widest) - widest - left[new])[number]
    reached = np.maximum.accumulate(right + shift) - shift
    inside = np.cumsum(crossing) % 2 == 1
    gap = np.flatnonzero(inside[:-1] & ~new[1:] & (left[1:] - reached[:-1] > 2 * TOUCH))
    chosen = order[gap]
    return lane[chosen], row[chosen], reached[gap], left[gap + 1]


def capacity(free: Stretches, lanes: Lanes, rack: Rack) -> Any:
    """Return what stretches (k,) hold, as metres of table."""
    return sum(number * length for number, length in zip(counts(free, lanes, rack), rack.lengths))


def counts(free: Stretches, lanes: Lanes, rack: Rack) -> list[Any]:
    """Return how many tables of each length stretches (k,) hold: the longest first, shorter ones in what is left."""
    room = free.end - starts(free, lanes, rack) + rack.gap
    found = []
    for length in rack.lengths:
        number = np.maximum(np.floor(room / (length + rack.gap) + 1e-9), 0).astype(int)
        room = room - number * (length + rack.gap)
        found.append(number)
    return found


def starts(free: Stretches, lanes: Lanes, rack: Rack) -> Any:
    """Return where the first table of stretches (k,) stands [m]: at once, or at the next column of its polygon."""
    if rack.columns == FREE:
        return free.start
    step, left = rack.lengths[0] + rack.gap, lanes.left[free.lane] + 2 * TOUCH
    return left + np.ceil((free.start - left) / step - 1e-9) * step


def fill(free: Stretches, lanes: Lanes, rack: Rack) -> Tables:
    """Return the tables of stretches, from the left end of each."""
    number = np.stack(counts(free, lanes, rack), axis=1)  # (k, lengths)
    steps = np.array([length + rack.gap for length in rack.lengths])
    before = np.cumsum(number * steps, axis=1) - number * steps
    own, position = ragged(number.ravel())  # stretch by stretch, the longest first: so they come from left to right
    stretch, size = np.divmod(own, len(steps))
    x = starts(free, lanes, rack)[stretch] + before.ravel()[own] + position * steps[size]
    lane, row = free.lane[stretch], free.row[stretch]
    return Tables(lanes.polygon[lane], row, x, lanes.first[lane] + row * lanes.pitch[lane], size)


def is_box(polygons: Any) -> Any:
    """Return which polygons (n,) fill their own box: one start of the rows is as good as any other there."""
    x0, y0, x1, y1 = shapely.bounds(polygons).T
    return shapely.area(polygons) >= (x1 - x0) * (y1 - y0) - TOUCH


def rectangles(x: Any, y: Any, width: Any, height: Any) -> Any:
    """Return the corners of rectangles by their lower left corner and size [m], anticlockwise, closed, (n, 5, 2)."""
    xs = np.stack([x, x + width, x + width, x, x], axis=-1)
    ys = np.stack([y, y, y + height, y + height, y], axis=-1)
    return np.stack([xs, ys], axis=-1)


def area_bound(area: Any, pitch: Any, rack: Rack) -> Any:
    """Return how many of the longest tables no layout of rows on an area [m²] can exceed, but for its edges."""
    return area / ((rack.lengths[0] + rack.gap) * pitch)
