"""The edges of finished parcels: every vertex on a common border in both of its parcels, and the polygons they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.parcels.rings import Board, Rings
from ordos_restoration.planning.mine.parcels.slits import closed

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

OUTSIDE = -1


@dataclass(frozen=True, eq=False)
class Borders:
    """Edges between vertices. xy: (v, 2) [m] in the CRS; start, end: (e,) vertices; left, right: (e,) parcels on both
    sides, right is OUTSIDE on the outline of the land.
    """

    xy: Any
    start: Any
    end: Any
    left: Any
    right: Any

    def joined(self, other: Borders, mine: Any, theirs: Any) -> Borders:
        """Return these borders and others; mine, theirs: new number of each parcel, −1 for one that goes."""
        own, shift = self.of(mine), len(self.xy)
        return Borders(
            np.concatenate([self.xy, other.xy]),
            np.concatenate([own.start, other.start + shift]),
            np.concatenate([own.end, other.end + shift]),
            np.concatenate([own.left, theirs[other.left]]),
            np.concatenate([own.right, np.where(other.right == OUTSIDE, OUTSIDE, theirs[other.right])]),
        )

    def of(self, mine: Any) -> Borders:
        """Return the borders of some parcels, all of a land or none; mine: new number of each parcel, −1: it goes."""
        kept = np.flatnonzero(mine[self.left] >= 0)
        right = np.where(self.right == OUTSIDE, OUTSIDE, mine[self.right])[kept]
        return Borders(self.xy, self.start[kept], self.end[kept], mine[self.left[kept]], right)


def borders_of(board: Board, rings: Rings, origin: Any) -> tuple[Any, Borders]:
    """Return the polygons of the pieces, object (p,), and their borders; origin: (p, 2) what is added to each [m]."""
    start, end, ring = noded(board, rings)
    piece = rings.piece[ring]
    xy = np.full(board.xy.shape, np.nan)
    xy[start] = board.xy[start] + origin[piece]
    shape = drawn(xy, start, ring, rings.piece)
    low, high = np.minimum(start, end), np.maximum(start, end)
    order = np.lexsort((piece, high, low))
    order = order[start[order] != end[order]]
    twin = np.append((np.diff(low[order]) == 0) & (np.diff(high[order]) == 0), False)
    second = np.append(False, twin[:-1]) if len(order) else twin
    first = order[~second]
    right = np.full(len(order), OUTSIDE)
    right[twin] = piece[order[np.flatnonzero(twin) + 1]]
    right = right[~second]
    slit = np.flatnonzero(right == piece[first])
    touched = np.unique(right[slit])
    for one in touched:
        own = np.flatnonzero(piece == one)
        shape[one] = healed(xy, start[own], end[own])
    kept = np.setdiff1d(np.arange(len(first)), slit)
    edge = first[kept]
    return shape, Borders(xy, start[edge], end[edge], piece[edge], right[kept])


def noded(board: Board, rings: Rings) -> tuple[Any, Any, Any]:
    """Return start and end vertex and ring of every edge, in order, with the vertices that others have on chords."""
    start, end = rings.vertex, rings.vertex[rings.following()]
    on = np.flatnonzero(rings.line >= 0)
    line = np.concatenate([rings.line[on], rings.line[on]])
    vertex = np.concatenate([start[on], end[on]])
    key, place = np.unique(line * np.int64(len(board.xy)) + vertex, return_inverse=True)
    line, vertex = key // len(board.xy), key % len(board.xy)
    ends = board.ends[line]
    along = ends[:, 1] - ends[:, 0]
    way = ((board.xy[vertex] - ends[:, 0]) * along).sum(axis=1)
    order = np.lexsort((vertex, way, line))
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    first, last = rank[place[: len(on)]], rank[place[len(on) :]]
    more = np.zeros(len(start), dtype=np.int64)
    more[on] = np.maximum(np.abs(last - first) - 1, 0)
    edge, step = ragged(more + 1)
    begin, sign = np.zeros(len(start), dtype=np.int64), np.zeros(len(start), dtype=np.int64)
    begin[on], sign[on] = first, np.sign(last - first)
    between = step > 0
    out = start[edge]
    out[between] = vertex[order[(begin[edge] + sign[edge] * step)[between]]]
    ring = rings.ring[edge]
    to = np.append(out[1:], out[:1])
    stops = np.flatnonzero(np.append(ring[1:] != ring[:-1], True))
    to[stops] = out[np.append(0, stops[:-1] + 1)]
    return out, to, ring


def drawn(xy: Any, vertex: Any, ring: Any, piece: Any) -> Any:
    """Return polygons, object (p,), of rings (r,) with the piece of each; vertices as they follow each other."""
    points = xy[vertex]
    same = np.append((points[1:] == points[:-1]).all(axis=1) & (ring[1:] == ring[:-1]), False)
    return shapely.polygons(shapely.linearrings(points[~same], indices=ring[~same]), indices=piece)


def healed(xy: Any, start: Any, end: Any) -> Any:
    """Return the polygon of the edges of one parcel without those of slits that lie within it."""
    kept = closed(start, end, np.zeros(len(start), dtype=np.int64))
    lines = shapely.linestrings(np.stack([xy[start[kept]], xy[end[kept]]], axis=1))
    rings = shapely.get_parts(shapely.polygonize(lines))
    return rings[np.argmax(shapely.area(shapely.convex_hull(rings)))]
