"""Outlines of land taken apart: stretches that run along other lines, places where lines cross, and what is left.

All is reckoned in distances along the rings. A border whose two sides have other vertices is still found to be one,
because not vertices are compared but the stretches of straight edges that lie beside each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks, ragged
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

SAME = 1e-6  # m; two places as near as this are one
LEVEL = 1e-9  # m; an edge whose ends are as far from another keeps its distance
MOST = 20_000  # edges whose neighbours are sought between two looks at the cancel button


@dataclass(frozen=True, eq=False)
class Edges:
    """Straight edges: both ends (e, 2) [m], and the shape each is of, (e,)."""

    start: Any
    end: Any
    owner: Any

    def __len__(self) -> int:
        return len(self.owner)

    def boxes(self, margin: float) -> Any:
        """Return the boxes about the edges with a margin [m], polygons (e,)."""
        low, high = np.minimum(self.start, self.end) - margin, np.maximum(self.start, self.end) + margin
        return shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1])


@dataclass(frozen=True, eq=False)
class Rings:
    """Rings of polygons. xy, ring: (v,) vertices, the last of a ring the same as its first, and the ring of each; at:
    (v,) distance along the ring [m]; length, polygon: (r,) of each ring; base: (r,) where it begins if all rings are
    laid one behind the other, a metre apart [m].
    """

    xy: Any
    ring: Any
    at: Any
    length: Any
    polygon: Any
    base: Any

    def first(self) -> Any:
        """Return the vertex each edge begins at, int (e,)."""
        return np.flatnonzero(self.ring[1:] == self.ring[:-1])

    def edges(self) -> Edges:
        """Return the edges; the owner of each is its polygon."""
        i = self.first()
        return Edges(self.xy[i], self.xy[i + 1], self.polygon[self.ring[i]])

    def points(self, ring: Any, at: Any) -> Any:
        """Return places of rings, (n, 2) [m]; ring, at: (n,)."""
        line = self.base[self.ring] + self.at
        place = self.base[ring] + at
        i = np.clip(np.searchsorted(line, place, side="right") - 1, 0, len(line) - 1)
        i = np.where((i + 1 < len(line)) & (self.ring[np.minimum(i + 1, len(line) - 1)] == ring), i, i - 1)
        share = np.clip((place - line[i]) / (line[i + 1] - line[i]), 0.0, 1.0)
        return self.xy[i] + share[:, None] * (self.xy[i + 1] - self.xy[i])


def rings_of(shapes: Any, holes: bool = True) -> Rings:
    """Return the rings of polygons (n,), any number of parts; without their holes where those do not matter."""
    single, owner = shapely.get_parts(np.asarray(shapes, dtype=object), return_index=True)
    full = ~shapely.is_empty(single)
    single, owner = single[full], owner[full]
    if holes:
        lines, part = shapely.get_rings(single, return_index=True)
    else:
        lines, part = shapely.get_exterior_ring(single), np.arange(len(single))
    xy, ring = shapely.get_coordinates(lines, return_index=True)
    step = np.append(0.0, np.hypot(*np.diff(xy, axis=0).T)) if len(xy) else np.zeros(0)
    new = np.append(True, ring[1:] != ring[:-1]) if len(xy) else np.zeros(0, dtype=bool)
    same = ~new & (step == 0.0)  # a vertex given twice
    xy, ring, step, new = xy[~same], ring[~same], step[~same], new[~same]
    step[new] = 0.0
    total = np.cumsum(step)
    at = total - total[np.flatnonzero(new)][ring] if len(xy) else total
    length = np.bincount(ring, step, minlength=len(lines))
    base = np.cumsum(length) - length + np.arange(len(lines))
    return Rings(xy, ring, at, length, owner[part], base)


def edges_of_lines(shapes: Any) -> Edges:
    """Return the edges of lines or outlines of polygons (n,), of any number of parts; points have none."""
    shapes = np.asarray(shapes, dtype=object)
    areal = np.isin(shapely.get_type_id(shapes), (3, 6))
    lines = np.where(areal, shapely.boundary(shapes), shapes)
    single, owner = shapely.get_parts(lines, return_index=True)
    kept = np.isin(shapely.get_type_id(single), (1, 2))
    xy, line = shapely.get_coordinates(single[kept], return_index=True)
    i = np.flatnonzero((line[1:] == line[:-1]) & (xy[1:] != xy[:-1]).any(axis=1))
    return Edges(xy[i], xy[i + 1], owner[kept][line[i]])


def near(edges: Edges, others: Edges, reach: float, progress: Progress) -> tuple[Any, Any]:
    """Return pairs of edges and others whose boxes come as near as the reach [m], int (k,) each."""
    if not len(edges) or not len(others):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    tree, boxes, found = shapely.STRtree(others.boxes(0.0)), edges.boxes(reach), []
    for part in chunks(len(edges), MOST):
        progress(0.0, "")
        one, other = tree.query(boxes[part], predicate=None)
        found.append((one + part.start, other))
    return np.concatenate([one for one, _ in found]), np.concatenate([other for _, other in found])


def beside(rings: Rings, others: Edges, reach: float, slant: float, own: bool, progress: Progress = silent) -> Any:
    """Return the stretches of rings beside other edges: DataFrame of ring, start, end [m], other (owner of the edge).

    A stretch lies within the reach [m] of an edge that it turns from by at most `slant` [degree], abreast of it. So an
    edge that only meets another keeps its whole length. own: the owners are the polygons of the rings, which do not
    run beside themselves. Gaps as long as twice the reach, as at bends, are closed.
    """
    edges, first = rings.edges(), rings.first()
    one, other = near(edges, others, reach, progress)
    if own:
        apart = edges.owner[one] != others.owner[other]
        one, other = one[apart], other[apart]
    start, end, length = abreast(edges, one, others, other, reach, slant)
    start, end = np.clip(start, 0.0, length), np.clip(end, 0.0, length)
    kept = np.flatnonzero(end - start > SAME)
    vertex = first[one[kept]]
    t = pd.DataFrame(
        {
            "ring": rings.ring[vertex],
            "start": rings.at[vertex] + start[kept],
            "end": rings.at[vertex] + end[kept],
            "other": others.owner[other[kept]],
        }
    )
    return joined(t, 2.0 * reach)


def abreast(edges: Edges, one: Any, others: Edges, other: Any, reach: float, slant: float) -> tuple[Any, Any, Any]:
    """Return between which distances along an edge another lies within the reach, and the length of the edge [m], (k,)
    each; no length where it does not. one, other: (k,) the pairs.
    """
    along = edges.end[one] - edges.start[one]
    length = np.hypot(*along.T)
    unit = along / length[:, None]
    off = [point - edges.start[one] for point in (others.start[other], others.end[other])]
    s = [(way * unit).sum(axis=1) for way in off]
    d = [unit[:, 0] * way[:, 1] - unit[:, 1] * way[:, 0] for way in off]
    far = np.hypot(s[1] - s[0], d[1] - d[0])
    level = np.abs(d[1] - d[0]) <= np.sin(np.radians(slant)) * far
    with np.errstate(divide="ignore", invalid="ignore"):
        places = [(bound - d[0]) / (d[1] - d[0]) for bound in (-reach, reach)]
    flat = np.abs(d[1] - d[0]) < LEVEL
    low = np.where(flat, 0.0, np.clip(np.minimum(*places), 0.0, 1.0))
    high = np.where(flat, np.abs(d[0]) <= reach, np.clip(np.maximum(*places), 0.0, 1.0))
    ends = [s[0] + share * (s[1] - s[0]) for share in (low, high)]
    return np.minimum(*ends), np.where(level, np.maximum(*ends), -np.inf), length


def joined(t: Any, gap: float) -> Any:
    """Return stretches (ring, start, end, other) with those of one ring and other that are at most `gap` [m] apart as
    one.
    """
    t = t.sort_values(["ring", "other", "start", "end"], kind="stable").reset_index(drop=True)
    furthest = t.groupby(["ring", "other"]).end.cummax()
    new = (t.ring != t.ring.shift()) | (t.other != t.other.shift()) | (t.start > furthest.shift() + gap)
    return t.groupby(new.cumsum()).agg({"ring": "first", "start": "min", "end": "max", "other": "first"})


def crossings(rings: Rings, others: Edges, progress: Progress = silent) -> Any:
    """Return where other edges cross rings: DataFrame of ring, at [m], other (owner of the edge). Edges that lie in one
    line do not cross.
    """
    edges, first = rings.edges(), rings.first()
    one, other = near(edges, others, SAME, progress)
    a, b = edges.end[one] - edges.start[one], others.end[other] - others.start[other]
    off = others.start[other] - edges.start[one]
    turn = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        share = (off[:, 0] * b[:, 1] - off[:, 1] * b[:, 0]) / turn
        place = (off[:, 0] * a[:, 1] - off[:, 1] * a[:, 0]) / turn
    long, far = np.hypot(*a.T), np.hypot(*b.T)
    steep = np.abs(turn) > 1e-9 * long * far
    touch = steep & (np.abs(share - 0.5) * long <= 0.5 * long + SAME) & (np.abs(place - 0.5) * far <= 0.5 * far + SAME)
    vertex = first[one[touch]]
    at = rings.at[vertex] + np.clip(share[touch], 0.0, 1.0) * long[touch]
    return pd.DataFrame({"ring": rings.ring[vertex], "at": at, "other": others.owner[other[touch]]})


@dataclass(frozen=True, eq=False)
class Pieces:
    """Rings cut at places. ring, start, end: (p,) of the pieces, in order along the rings [m]."""

    rings: Rings
    ring: Any
    start: Any
    end: Any

    def within(self, t: Any) -> tuple[Any, Any]:
        """Return pairs of a piece and the stretch (row of ring, start, end) it lies in, int (k,) each."""
        begin = self.rings.base[self.ring] + self.start
        base = self.rings.base[t.ring.to_numpy()]
        bounds = [
            np.searchsorted(begin, base + np.clip(t[name].to_numpy(), 0.0, None) - 2.0 * SAME)
            for name in ("start", "end")
        ]
        row, place = ragged(np.maximum(bounds[1] - bounds[0], 0))
        return bounds[0][row] + place, row

    def middles(self) -> Any:
        """Return the points in the middle of the pieces, (p, 2) [m]."""
        return self.rings.points(self.ring, (self.start + self.end) / 2.0)

    def drawn(self, label: Any, kept: Any) -> Any:
        """Return the lines of the pieces that are kept, those of one label as one: DataFrame of label and geometry, a
        MultiLineString each. label: (p,) int, of pieces of one polygon only; kept: (p,) bool.
        """
        own = np.flatnonzero(kept)
        if not len(own):
            return pd.DataFrame({"label": np.zeros(0, dtype=int), "geometry": np.zeros(0, dtype=object)})
        ring, start, end, mark = self.ring[own], self.start[own], self.end[own], label[own]
        new = np.append(True, (ring[1:] != ring[:-1]) | (mark[1:] != mark[:-1]) | (start[1:] > end[:-1] + SAME))
        first = np.flatnonzero(new)
        last = np.append(first[1:], len(own)) - 1
        lines = stretches(self.rings, ring[first], start[first], end[last])
        mark = mark[first]
        order = np.argsort(mark, kind="stable")
        names, place = np.unique(mark[order], return_inverse=True)
        merged = shapely.line_merge(shapely.multilinestrings(lines[order], indices=place))
        return pd.DataFrame({"label": names, "geometry": merged})


def cut(rings: Rings, ring: Any, at: Any) -> Pieces:
    """Return the rings cut at places (n,) [m]; places as near as `SAME` are one."""
    ring = np.concatenate([np.tile(np.arange(len(rings.length)), 2), np.asarray(ring, dtype=np.int64)])
    at = np.concatenate([np.zeros(len(rings.length)), rings.length, np.asarray(at, dtype=float)])
    at = np.clip(at, 0.0, rings.length[ring])
    order = np.lexsort((at, ring))
    ring, at = ring[order], at[order]
    if len(at):
        kept = np.append(True, (ring[1:] != ring[:-1]) | (np.diff(at) > SAME))
        ring, at = ring[kept], at[kept]
    i = np.flatnonzero(ring[1:] == ring[:-1])
    return Pieces(rings, ring[i], at[i], at[i + 1])


def stretches(rings: Rings, ring: Any, start: Any, end: Any) -> Any:
    """Return stretches of rings as lines, object (n,), with all vertices between; ring, start, end: (n,) [m]."""
    line = rings.base[rings.ring] + rings.at
    low = np.searchsorted(line, rings.base[ring] + start + SAME, side="right")
    high = np.searchsorted(line, rings.base[ring] + end - SAME, side="left")
    inner = np.maximum(high - low, 0)
    owner, place = ragged(inner + 2)
    xy = rings.xy[np.minimum(low[owner] + np.maximum(place - 1, 0), len(rings.xy) - 1)]
    xy[place == 0] = rings.points(ring, start)
    xy[place == (inner + 1)[owner]] = rings.points(ring, end)
    return shapely.linestrings(xy, indices=owner)


def runs(ring: Any, of: Any) -> Any:
    """Return a number for every run of neighbours on a ring that are all of some, or all not, int (p,); a run over the
    place where the ring begins has one number. ring: (p,) in order along the rings; of: (p,) bool.
    """
    if not len(of):
        return np.zeros(0, dtype=np.int64)
    run = np.cumsum(np.append(0, (ring[1:] != ring[:-1]) | (of[1:] != of[:-1])))
    first = np.flatnonzero(np.append(True, ring[1:] != ring[:-1]))
    last = np.append(first[1:], len(ring)) - 1
    same = of[first] == of[last]
    number = np.arange(run[-1] + 1)
    number[run[last[same]]] = run[first[same]]
    return number[run]
