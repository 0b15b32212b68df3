"""Rings of pieces of land over shared vertices: cut along chords, so that neighbours keep exactly the same border.

A ring is a run of positions; the edge of a position leads from its vertex to that of the next one, and knows the chord
it lies on. A chord joins two edges: each gets a new vertex, and the rings are linked anew there. No overlay is
computed, so that nothing overlaps, nothing is lost and no tolerance is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from scipy import sparse
    from scipy.sparse import csgraph
else:
    np, shapely = lazy("numpy"), lazy("shapely")
    sparse, csgraph = lazy("scipy.sparse"), lazy("scipy.sparse.csgraph")

HAIR = 1e-6  # m; a chord that ends as near as this to a vertex ends at it
OUTLINE = -1  # the chord of an edge that nobody has cut


@dataclass(eq=False)
class Board:
    """The vertices all rings share, and the chords that were drawn. Both only grow.

    xy: (v, 2) [m] from the origin of the part of land they lie in; ends: (c, 2, 2) both ends of each chord.
    """

    xy: Any
    ends: Any

    def add(self, one: Any, other: Any) -> tuple[Any, Any, Any]:
        """Add chords between points (q, 2): return the vertices of both ends and the chords, int (q,) each."""
        first, count, line = len(self.xy), len(one), len(self.ends)
        self.xy = np.concatenate([self.xy, one, other])
        self.ends = np.concatenate([self.ends, np.stack([one, other], axis=1)])
        return first + np.arange(count), first + count + np.arange(count), line + np.arange(count)


@dataclass(frozen=True, eq=False)
class Rings:
    """Pieces of land. vertex, line, ring: (m,) vertex of each position, chord of the edge that leaves it, its ring;
    piece: (r,) piece of each ring, in order, the outline first and counter-clockwise, then its holes clockwise.
    """

    vertex: Any
    line: Any
    ring: Any
    piece: Any

    def __len__(self) -> int:
        """Return the number of pieces."""
        return int(self.piece[-1]) + 1 if len(self.piece) else 0

    def starts(self) -> Any:
        """Return the first position of each ring, int (r,)."""
        return np.searchsorted(self.ring, np.arange(len(self.piece)))

    def following(self) -> Any:
        """Return the position that follows each one in its ring, int (m,)."""
        after = np.arange(1, len(self.vertex) + 1)
        starts = self.starts()
        after[np.append(starts[1:], len(self.vertex)) - 1] = starts
        return after

    def owner(self) -> Any:
        """Return the piece of each position, int (m,)."""
        return self.piece[self.ring]

    def take(self, pieces: Any) -> Rings:
        """Return some of the pieces, numbered anew in the order given; pieces: int (k,)."""
        first = np.searchsorted(self.piece, pieces)
        new, place = ragged(np.searchsorted(self.piece, pieces, side="right") - first)
        rings = first[new] + place
        starts = self.starts()
        lengths = np.diff(np.append(starts, len(self.vertex)))
        owner, place = ragged(lengths[rings])
        at = starts[rings][owner] + place
        return Rings(self.vertex[at], self.line[at], owner, new)


def joined(parts: list[Rings]) -> Rings:
    """Return the pieces of several one after the other."""
    rings = np.cumsum([0, *(len(one.piece) for one in parts)])
    pieces = np.cumsum([0, *(len(one) for one in parts)])
    return Rings(
        np.concatenate([one.vertex for one in parts]),
        np.concatenate([one.line for one in parts]),
        np.concatenate([one.ring + shift for one, shift in zip(parts, rings)]),
        np.concatenate([one.piece + shift for one, shift in zip(parts, pieces)]),
    )


def rings_of(polygons: Any) -> tuple[Board, Rings, Any]:
    """Return (board, rings, origin (n, 2)) of single polygons (n,), one piece each; origin: what was taken off the
    coordinates of each, a whole number of metres.
    """
    origin = np.floor(shapely.bounds(polygons)[:, :2])
    outlines, piece = shapely.get_rings(polygons, return_index=True)
    xy, ring = shapely.get_coordinates(outlines, return_index=True)
    last = np.append(ring[1:] != ring[:-1], True)
    same = np.append((xy[1:] == xy[:-1]).all(axis=1), False) & ~last
    xy, ring = xy[~last & ~same], ring[~last & ~same]
    xy = xy - origin[piece[ring]]
    rings = Rings(np.arange(len(xy)), np.full(len(xy), OUTLINE), ring, piece)
    outer = np.append(True, piece[1:] != piece[:-1])
    turned = (areas(Board(xy, np.zeros((0, 2, 2))), rings) > 0) != outer
    starts = rings.starts()
    stops = np.append(starts[1:], len(xy))
    at = np.arange(len(xy))
    back = turned[ring]
    at[back] = (starts + stops - 1)[ring[back]] - at[back]
    return Board(xy[at], np.zeros((0, 2, 2))), rings, origin


def crossed(board: Board, rings: Rings) -> Any:
    """Return x₁y₂ − x₂y₁ of the edge of each position, (m,) [m²]: twice the area it sweeps about the origin."""
    xy = board.xy[rings.vertex]
    to = xy[rings.following()]
    return xy[:, 0] * to[:, 1] - to[:, 0] * xy[:, 1]


def areas(board: Board, rings: Rings) -> Any:
    """Return the area of each ring, (r,) [m²]: holes are negative."""
    return np.add.reduceat(crossed(board, rings), rings.starts()) / 2.0


def lengths(board: Board, rings: Rings) -> Any:
    """Return the length of the edge of each position, (m,) [m]."""
    xy = board.xy[rings.vertex]
    return np.hypot(*(xy[rings.following()] - xy).T)


def on_edge(start: Any, end: Any, share: Any) -> Any:
    """Return the points (k, 2) at a share (k,) of edges, given by their ends (k, 2); the end itself within a hair."""
    along = end - start
    length = np.hypot(*along.T)
    points = start + share[:, None] * along
    points = np.where((share * length <= 4.0 * HAIR)[:, None], start, points)
    return np.where(((1.0 - share) * length <= 4.0 * HAIR)[:, None], end, points)


@dataclass(frozen=True, eq=False)
class Chords:
    """Cuts from edge to edge: positions a, b (q,) whose edges they join, and the points on them (q, 2) [m]. No edge is
    met twice in one go.
    """

    a: Any
    b: Any
    from_xy: Any
    to_xy: Any


def cut(board: Board, rings: Rings, chords: Chords) -> tuple[Rings, Any, Any]:
    """Return the rings cut along chords, the piece that each new piece was, int (p,) in order, and which new pieces
    have the land on their left as they go from a to b, bool (p,).
    """
    vertex_a, vertex_b, line = board.add(chords.from_xy, chords.to_xy)
    at, count = np.concatenate([chords.a, chords.b]), len(chords.a)
    added = np.zeros(len(rings.vertex), dtype=np.int64)
    added[at] = 2
    place = np.arange(len(added)) + np.cumsum(added) - added
    along, away = place[at] + 1, place[at] + 2  # onto the chord; off it on the rest of the edge
    total = len(added) + 2 * len(at)
    vertex, lines, ring = (np.empty(total, dtype=np.int64) for _ in range(3))
    vertex[place], lines[place], ring[place] = rings.vertex, rings.line, rings.ring
    vertex[along] = vertex[away] = np.concatenate([vertex_a, vertex_b])
    lines[along], lines[away] = np.concatenate([line, line]), rings.line[at]
    ring[along] = ring[away] = rings.ring[at]
    over = np.roll(away, count)  # where a chord is left that was entered here
    order, label, old_ring = linked(ring, along, over)
    new, parent = pieces_of(
        board, Rings(vertex[order], lines[order], label, np.arange(len(old_ring))), rings.piece[old_ring]
    )
    fresh = np.flatnonzero(new.line >= len(board.ends) - count)
    left = fresh[new.vertex[fresh] == vertex_a[new.line[fresh] - (len(board.ends) - count)]]
    return new, parent, np.bincount(new.owner()[left], minlength=len(parent)) > 0


def linked(ring: Any, leave: Any, enter: Any) -> tuple[Any, Any, Any]:
    """Return positions in the order of new rings, the new ring of each, and the old ring each new one began in.

    ring: (m,) of each position; after position leave[k] comes enter[k], and no longer the next one.
    """
    stop = np.append(ring[1:] != ring[:-1], True)
    begins = np.flatnonzero(np.append(True, stop[:-1]))
    ends = stop.copy()
    ends[leave] = True
    run = np.cumsum(ends) - ends
    starts = np.flatnonzero(np.append(True, ends[:-1]))
    after = np.empty(len(starts), dtype=np.int64)
    after[run[np.flatnonzero(stop)]] = run[begins]
    after[run[leave]] = run[enter]
    graph = sparse.coo_matrix((np.ones(len(after)), (np.arange(len(after)), after)), shape=(len(after),) * 2)
    _, found = csgraph.connected_components(graph, directed=False)
    _, first, label = np.unique(found, return_index=True, return_inverse=True)
    by_first = np.argsort(first)
    name = np.empty_like(by_first)
    name[by_first] = np.arange(len(by_first))
    first, label = first[by_first], name[label]
    order = np.lexsort((steps(after, first), label))
    length = np.diff(np.append(starts, len(ring)))
    owner, place = ragged(length[order])
    return starts[order][owner] + place, label[order][owner], ring[starts[first]]


def steps(after: Any, first: Any) -> Any:
    """Return how many steps each run lies behind the first one of its ring, int (k,)."""
    rank = np.zeros(len(after), dtype=np.int64)
    at, home, step = first.copy(), first, 0
    while len(at):
        rank[at] = step
        at, step = after[at], step + 1
        going = at != home
        at, home = at[going], home[going]
    return rank


def pieces_of(board: Board, rings: Rings, parent: Any) -> tuple[Rings, Any]:
    """Return rings put together into pieces, every outline one with the holes in it, and the parent of each piece.

    rings: without pieces; parent: (r,) the piece each ring was a part of.
    """
    outer = areas(board, rings) > 0.0
    shells = np.flatnonzero(outer)
    order = np.argsort(parent[shells], kind="stable")
    shells = shells[order]
    piece = np.full(len(parent), -1)
    piece[shells] = np.arange(len(shells))
    holes = np.flatnonzero(~outer)
    if len(holes):
        piece[holes] = surrounding(board, rings, holes, shells, parent)
    kept = np.flatnonzero(piece >= 0)
    kept = kept[np.lexsort((~outer[kept], piece[kept]))]
    starts = rings.starts()
    length = np.diff(np.append(starts, len(rings.vertex)))
    owner, place = ragged(length[kept])
    at = starts[kept][owner] + place
    return Rings(rings.vertex[at], rings.line[at], owner, piece[kept]), parent[shells]


def surrounding(board: Board, rings: Rings, holes: Any, shells: Any, parent: Any) -> Any:
    """Return the place in `shells` of the outline around each hole, −1 for a hole without land about it."""
    low = np.searchsorted(parent[shells], parent[holes])
    many = np.searchsorted(parent[shells], parent[holes], side="right") - low
    out = np.where(many > 0, low, -1)
    unsure = np.flatnonzero(many > 1)
    if len(unsure):
        own, place = ragged(many[unsure])
        shell = low[unsure][own] + place
        inner = polygons_of(board, rings, holes[unsure])
        around = polygons_of(board, rings, shells[shell])
        inside = shapely.contains(around, shapely.point_on_surface(inner)[own])
        out[unsure] = -1
        out[unsure[own[inside]]] = shell[inside]
    return out


def polygons_of(board: Board, rings: Rings, chosen: Any) -> Any:
    """Return some rings as polygons of their own, object (k,), without holes, in the coordinates of the board."""
    starts = rings.starts()
    length = np.diff(np.append(starts, len(rings.vertex)))[chosen]
    owner, place = ragged(length)
    xy = board.xy[rings.vertex[starts[chosen][owner] + place]]
    return shapely.polygons(shapely.linearrings(xy, indices=owner))
