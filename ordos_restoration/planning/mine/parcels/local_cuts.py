"""Cuts of winding land: single chords from edge to edge, in many directions, of which the best is taken.

Between two neighbouring vertices a line meets the same edges, so that the land between two of them is a trapezoid. A
chord in it parts a ring without holes in two, and running sums along the ring give the area on either side at once:
where it passes a sum of parcels the place of the chord follows from one root. Every direction yields all cuts that
leave whole parcels on both sides, arm by arm, on land of any shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.parcels.layout import cost_of
from ordos_restoration.planning.mine.parcels.rings import HAIR, Board, Chords, Rings, crossed, lengths, on_edge

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

SAME = 1e-9  # m; vertices as near as this along the direction share a station
ROUND = 6  # decimals [m] in which the two sides of a slit are level
EVEN = 1e-12  # of a piece: whole parcels that end just at a vertex are found on both sides of it
MISSED = 1e-3  # of the piece: a chord that leaves less on one side is none
SHORT = 0.5  # weight of the length of a cut, over the side of a square of the smaller part, beside the parcels' cost


@dataclass(frozen=True, eq=False)
class Sheets:
    """Rings (without holes, one a piece) in several directions: u, v (s,) of every position in every direction, sheet
    (s,) = direction × pieces + piece, base: the position each stands for, to: the place of the next.
    """

    u: Any
    v: Any
    sheet: Any
    base: Any
    to: Any


@dataclass(frozen=True, eq=False)
class Sums:
    """Running sums along rings. area: twice the area swept before each position (m,); way: length before it [m]; whole
    and round: of the whole ring, for each position; step, long: of the edge of each position.
    """

    area: Any
    way: Any
    whole: Any
    round: Any
    step: Any
    long: Any


@dataclass(frozen=True, eq=False)
class Found:
    """Cuts that could be made, (k,) each: piece, edges a and b, points on them (k, 2), number of parcels behind, score
    (low is good) and how far the area misses its aim [share of the piece].
    """

    piece: Any
    a: Any
    b: Any
    from_xy: Any
    to_xy: Any
    behind: Any
    score: Any
    miss: Any

    def best(self) -> Found:
        """Return the best cut of each piece that has any."""
        order = np.lexsort((self.b, self.a, np.round(self.score, 9), self.piece))
        first = order[np.append(True, np.diff(self.piece[order]) != 0)] if len(order) else order
        return Found(*(getattr(self, name)[first] for name in self.__dataclass_fields__))

    def joined(self, other: Found, piece: int, start: int) -> Found:
        """Return the cuts with those of one piece that was looked at alone: its number, and its first position."""
        moved = Found(other.piece + piece, other.a + start, other.b + start, *list(vars(other).values())[3:])
        both = Found(*(np.concatenate(pair) for pair in zip(vars(self).values(), vars(moved).values())))
        order = np.argsort(both.piece, kind="stable")
        return Found(*(one[order] for one in vars(both).values()))

    def chords(self) -> Chords:
        """Return the cuts as chords."""
        return Chords(self.a, self.b, self.from_xy, self.to_xy)


def sums_of(board: Board, rings: Rings) -> Sums:
    """Return the running sums along rings, one a piece."""
    starts = rings.starts()
    step, long = crossed(board, rings), lengths(board, rings)
    count = np.diff(np.append(starts, len(step)))

    def before(values: Any) -> Any:
        total = np.cumsum(values) - values
        return total - np.repeat(total[starts], count)

    whole, around = np.add.reduceat(step, starts), np.add.reduceat(long, starts)
    return Sums(before(step), before(long), np.repeat(whole, count), np.repeat(around, count), step, long)


def sheets_of(board: Board, rings: Rings, angles: Any) -> Sheets:
    """Return rings in the directions angles (d,) [radian]."""
    xy, count, pieces = board.xy[rings.vertex], len(rings.vertex), len(rings)
    sine, cosine = np.sin(angles)[:, None], np.cos(angles)[:, None]
    shift = (np.arange(len(angles)) * count)[:, None]
    sheet = np.arange(len(angles))[:, None] * pieces + rings.owner()
    u, v = xy[:, 0] * cosine + xy[:, 1] * sine, xy[:, 1] * cosine - xy[:, 0] * sine
    base = np.broadcast_to(np.arange(count), (len(angles), count))
    return Sheets(*(np.ravel(one) for one in (u, v, sheet, base, rings.following() + shift)))


def trapezoids(sheets: Sheets) -> tuple[Any, Any, Any, Any]:
    """Return lower edge, upper edge, and u where each trapezoid begins and ends; edges are places in the sheets."""
    order = np.lexsort((sheets.u, sheets.sheet))
    u = sheets.u[order]
    new = np.append(True, (np.diff(u) > SAME) | (np.diff(sheets.sheet[order]) != 0))
    station = u[new]
    rank = np.empty(len(u), dtype=np.int64)
    rank[order] = np.cumsum(new) - 1
    other = rank[sheets.to]
    low = np.minimum(rank, other)
    edge, place = ragged(np.maximum(rank, other) - low)
    slab = low[edge] + place
    begin, end = station[slab], station[slab + 1]
    forward = other[edge] > rank[edge]
    order = np.lexsort((forward, np.round(level_at(sheets, edge, (begin + end) / 2.0), ROUND), slab))
    one, upper = order[0::2], order[1::2]
    right = forward[one] & ~forward[upper] & (slab[one] == slab[upper])
    one, upper = one[right], upper[right]
    return edge[one], edge[upper], begin[one], end[one]


def level_at(sheets: Sheets, edge: Any, u: Any) -> Any:
    """Return v of edges at u, reckoned from the end with the lower u, so that both sides of a slit agree."""
    to = sheets.to[edge]
    back = sheets.u[to] < sheets.u[edge]
    first, last = np.where(back, to, edge), np.where(back, edge, to)
    u1, v1 = sheets.u[first], sheets.v[first]
    return v1 + np.clip((u - u1) / (sheets.u[last] - u1), 0.0, 1.0) * (sheets.v[last] - v1)


def point_at(board: Board, rings: Rings, sheets: Sheets, edge: Any, u: Any) -> Any:
    """Return the points (k, 2) [m] of edges at u."""
    to = sheets.to[edge]
    share = np.clip((u - sheets.u[edge]) / (sheets.u[to] - sheets.u[edge]), 0.0, 1.0)
    xy = board.xy[rings.vertex]
    return on_edge(xy[sheets.base[edge]], xy[sheets.base[to]], share)


def spiked(sheets: Sheets, at: Any) -> Any:
    """Return which chords through trapezoids run along an edge of the outline, bool (k,): the land beyond it would keep
    a spike along them. at: (lower edge, upper edge, begin, end, u).
    """
    low_edge, high_edge, begin, end, u = at
    rise = sheets.v[sheets.to] - sheets.v
    rise = np.where(np.abs(sheets.u[sheets.to] - sheets.u) <= HAIR, rise, 0.0)
    before = np.empty(len(sheets.to), dtype=np.int64)
    before[sheets.to] = np.arange(len(before))
    down = np.minimum(rise[before[low_edge]], rise[sheets.to[high_edge]]) < 0.0
    up = np.maximum(rise[sheets.to[low_edge]], rise[before[high_edge]]) > 0.0
    return (down & (u - begin <= HAIR)) | (up & (end - u <= HAIR))


def behind(board: Board, rings: Rings, sums: Sums, a: Any, b: Any, from_xy: Any, to_xy: Any) -> tuple[Any, Any]:
    """Return the area behind chords [m²] and the length of the outline about it without the chord [m], (k,) each.

    a, b: positions; the ring runs from the point on b on to that on a.
    """
    xy = board.xy[rings.vertex]
    after, before = xy[rings.following()[b]], xy[a]
    wrap = a <= b
    area = sums.area[a] - sums.area[b] - sums.step[b] + wrap * sums.whole[a]
    way = sums.way[a] - sums.way[b] - sums.long[b] + wrap * sums.round[a]
    for one, other in ((to_xy, after), (before, from_xy), (from_xy, to_xy)):
        area = area + one[:, 0] * other[:, 1] - other[:, 0] * one[:, 1]
    return area / 2.0, way + np.hypot(*(after - to_xy).T) + np.hypot(*(from_xy - before).T)


def cuts(board: Board, rings: Rings, shares: Any, count: Any, angles: Any) -> tuple[Found, Any]:
    """Return the best cut of each piece that leaves whole parcels on both sides, if it has any, and what `near` needs
    to find the one that comes next to it.

    rings: one a piece, no holes; count: (p,) parcels of each piece; shares: their areas as shares of the piece, one
    piece after the other.
    """
    sheets, sums = sheets_of(board, rings, angles), sums_of(board, rings)
    low_edge, high_edge, begin, end = trapezoids(sheets)
    a, b = sheets.base[low_edge], sheets.base[high_edge]
    piece = rings.owner()[a]
    whole = sums.whole[a] / 2.0

    def area_at(u: Any) -> Any:
        ends = (point_at(board, rings, sheets, edge, u) for edge in (low_edge, high_edge))
        return behind(board, rings, sums, a, b, *ends)[0]

    first, last = area_at(begin), area_at(end)
    aims, aim_of, offset = aims_of(shares, count)
    low = np.searchsorted(aim_of, piece * 2.0 + np.clip(first / whole - EVEN, 0.0, 1.0))
    high = np.searchsorted(aim_of, piece * 2.0 + np.clip(last / whole + EVEN, 0.0, 1.0))
    own, place = ragged(np.maximum(high - low, 0))
    aim = low[own] + place
    rest = aims[aim] * whole[own] - first[own]
    length = [level_at(sheets, high_edge, u) - level_at(sheets, low_edge, u) for u in (begin, end)]
    slope = (length[1] - length[0])[own] / (end - begin)[own]
    root = np.sqrt(np.maximum(length[0][own] ** 2 + 2.0 * slope * rest, 0.0))
    with np.errstate(divide="ignore", invalid="ignore"):
        step = 2.0 * rest / (length[0][own] + root)
    u = np.clip(begin[own] + np.where(np.isfinite(step), step, 0.0), begin[own], end[own])
    good = ~spiked(sheets, (low_edge[own], high_edge[own], begin[own], end[own], u))
    own, aim, u = own[good], aim[good], u[good]
    number = aim - offset[piece[own]]
    exact = scored(board, rings, sheets, sums, (low_edge[own], high_edge[own], u), aims[aim], number, count)
    return exact.best(), (sheets, sums, (low_edge, high_edge, begin, end), (aims, aim_of, offset))


def aims_of(shares: Any, count: Any) -> tuple[Any, Any, Any]:
    """Return the shares that whole parcels leave behind, all pieces one after the other; the same as keys to look up
    (2 × piece + share); and the place of each piece before its first (p,).
    """
    owner, place = ragged(count)
    starts = np.cumsum(count) - count
    total = np.cumsum(shares)
    total = total - np.repeat((total - shares)[starts], count)
    inner = place < count[owner] - 1
    aims, owner = total[inner], owner[inner]
    return aims, owner * 2.0 + aims, np.cumsum(count - 1) - (count - 1) - 1


def scored(board: Board, rings: Rings, sheets: Sheets, sums: Sums, at: Any, aim: Any, number: Any, count: Any) -> Found:
    """Return cuts through trapezoids at u with their score; at: (lower edge, upper edge, u); number: parcels behind.

    A short cut is good, measured by the smaller side, and so are two sides that become compact parcels.
    """
    low_edge, high_edge, u = at
    from_xy, to_xy = (point_at(board, rings, sheets, edge, u) for edge in (low_edge, high_edge))
    a, b = sheets.base[low_edge], sheets.base[high_edge]
    area, way = behind(board, rings, sums, a, b, from_xy, to_xy)
    whole, chord = sums.whole[a] / 2.0, np.hypot(*(to_xy - from_xy).T)
    piece = rings.owner()[a]
    left = np.clip(aim, 1e-12, 1.0 - 1e-12)
    score = SHORT * chord / np.sqrt(whole * np.minimum(left, 1.0 - left))
    score += cost_of(number, left * whole, way + chord)
    score += cost_of(count[piece] - number, (1.0 - left) * whole, sums.round[a] - way + chord)
    return Found(piece, a, b, from_xy, to_xy, number, score, np.abs(area / whole - aim))


def near(board: Board, rings: Rings, found: Any, count: Any) -> Found:
    """Return for each piece the chord through a vertex that comes nearest to whole parcels on both sides.

    found: what `cuts` has returned beside its cuts.
    """
    sheets, sums, (low_edge, high_edge, begin, end), (aims, keys, offset) = found
    low_edge, high_edge = np.tile(low_edge, 2), np.tile(high_edge, 2)
    u = np.concatenate([begin, end])
    points = [point_at(board, rings, sheets, edge, u) for edge in (low_edge, high_edge)]
    a, b = sheets.base[low_edge], sheets.base[high_edge]
    piece = rings.owner()[a]
    share = np.clip(behind(board, rings, sums, a, b, *points)[0] / (sums.whole[a] / 2.0), 0.0, 1.0)
    first, last = offset[piece] + 1, offset[piece] + count[piece] - 1
    above = np.clip(np.searchsorted(keys, piece * 2.0 + share), first, last)
    below = np.clip(above - 1, first, last)
    aim = np.where(np.abs(aims[above] - share) <= np.abs(aims[below] - share), above, below)
    one = scored(board, rings, sheets, sums, (low_edge, high_edge, u), aims[aim], aim - offset[piece], count)
    real = (share > MISSED) & (share < 1.0 - MISSED)
    real &= ~spiked(sheets, (low_edge, high_edge, np.tile(begin, 2), np.tile(end, 2), u))
    kept = [getattr(one, name)[real] for name in one.__dataclass_fields__]
    kept[-2] = kept[-1]  # the nearest, whatever its shape
    return Found(*kept).best()
