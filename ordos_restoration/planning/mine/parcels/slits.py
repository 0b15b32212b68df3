"""Holes opened to the outline by slits, and slits that in the end part nothing closed again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.parcels.rings import Board, Chords, Rings, cut, joined, polygons_of

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")


def opened(board: Board, rings: Rings) -> Rings:
    """Return the pieces with every hole joined to the outline, where they lie nearest, so that each is one ring.

    A slit has land on both sides and no width. It becomes the border of two parcels, as the way across a dump
    platform does, or is closed again.
    """
    return slit(board, rings, np.flatnonzero(np.bincount(rings.piece, minlength=len(rings)) > 1), np.inf)


def touching(board: Board, rings: Rings) -> Rings:
    """Return the pieces with rings that touch each other joined there, so that no land hangs together by a point."""
    holed = np.flatnonzero(np.bincount(rings.piece, minlength=len(rings))[rings.piece] > 1)
    if not len(holed):
        return rings
    outlines = shapely.get_exterior_ring(polygons_of(board, rings, holed))
    origin = rings.piece[holed]
    wide = np.bincount(origin, shapely.bounds(outlines)[:, 2] + 1.0)  # pieces lie over each other: set side by side
    shift = np.repeat(np.floor(np.cumsum(wide) - wide)[origin], shapely.get_num_coordinates(outlines))
    outlines = shapely.set_coordinates(
        outlines, shapely.get_coordinates(outlines) + np.column_stack([shift, np.zeros(len(shift))])
    )
    one, other = shapely.STRtree(outlines).query(outlines, predicate="intersects")
    meet = (one < other) & (origin[one] == origin[other])
    return slit(board, rings, np.unique(origin[one[meet]]), 0.0)


def slit(board: Board, rings: Rings, chosen: Any, most: float) -> Rings:
    """Return the pieces with the rings of some joined as long as they lie no further than `most` [m] from another."""
    parts, at = [], 0
    for piece in chosen:
        if piece > at:
            parts.append(rings.take(np.arange(at, piece)))
        alone = rings.take(np.array([piece]))
        while len(alone.piece) > 1:
            chord = nearest(board, alone, most == 0.0)
            if np.hypot(*(chord.to_xy - chord.from_xy)[0]) > most:
                break
            alone = cut(board, alone, chord)[0]
        parts.append(alone)
        at = piece + 1
    if at < len(rings):
        parts.append(rings.take(np.arange(at, len(rings))))
    return joined(parts) if len(chosen) else rings


def nearest(board: Board, rings: Rings, every: bool) -> Chords:
    """Return the shortest way from the last hole of one piece, or from any of its rings, to another, which therefore
    meets no third one.
    """
    outlines = shapely.get_exterior_ring(polygons_of(board, rings, np.arange(len(rings.piece))))
    last = len(outlines) - 1
    one, other = np.triu_indices(last + 1, 1) if every else (np.full(last, last), np.arange(last))
    best = np.argmin(shapely.distance(outlines[one], outlines[other]))
    i, j = one[best], other[best]
    ends = shapely.get_coordinates(shapely.shortest_line(outlines[i], outlines[j]))
    a, b = (edge_at(board, rings, ring, point) for ring, point in ((i, ends[0]), (j, ends[1])))
    return Chords(np.array([a]), np.array([b]), ends[:1], ends[1:])


def edge_at(board: Board, rings: Rings, ring: int, point: Any) -> int:
    """Return the position of a ring whose edge lies nearest to a point (2,)."""
    own = np.flatnonzero(rings.ring == ring)
    xy = board.xy[rings.vertex]
    start, along = xy[own], xy[rings.following()[own]] - xy[own]
    square = np.maximum((along**2).sum(axis=1), 1e-300)
    share = np.clip(((point - start) * along).sum(axis=1) / square, 0.0, 1.0)
    away = start + share[:, None] * along - point
    return int(own[np.argmin((away**2).sum(axis=1))])


def closed(start: Any, end: Any, ring: Any) -> Any:
    """Return positions (k,) of the edges start → end that go on when slits are closed: those that no edge of the same
    piece runs against. ring: the piece of each edge.
    """
    low, high = np.minimum(start, end), np.maximum(start, end)
    order = np.lexsort((high, low, ring))
    same = (np.diff(low[order]) == 0) & (np.diff(high[order]) == 0) & (np.diff(ring[order]) == 0)
    gone = np.zeros(len(start), dtype=bool)
    gone[order[1:][same]] = gone[order[:-1][same]] = True
    return np.flatnonzero(~gone)
