"""Roads to parcels: from an existing road, or from the edge of the land, along the borders the parcels share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.parcels.borders import OUTSIDE, Borders

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from scipy import sparse
    from scipy.sparse import csgraph
else:
    np, shapely = lazy("numpy"), lazy("shapely")
    sparse, csgraph = lazy("scipy.sparse"), lazy("scipy.sparse.csgraph")

REACH = 2.0  # m; a road as near as this touches the land
LEAST = 1e-6  # m; the length of an edge between two vertices at one place
NOWHERE = -9999  # what scipy calls a vertex that no other leads to


@dataclass(frozen=True, eq=False)
class Access:
    """Ways to parcels. way: (n,) along the borders to the road or edge [m], 0 where it touches the parcel; line: new
    roads, one for each tree, object (r,); land: (r,) the land each lies in; gap: (l,) how far each land lies from the
    nearest road [m], 0 where one touches it or none was given.
    """

    way: Any
    line: Any
    land: Any
    gap: Any


def access(borders: Borders, shapes: Any, land: Any, lands: Any, roads: Any) -> Access:
    """Return the roads that parcels need which nothing touches: branches of the tree of shortest ways.

    shapes: (n,) parcels; land: (n,) the land of each; lands: (l,) polygons; roads: lines that exist, None where the
    outer edge of the land is taken for the way in. A parcel is reached where a road comes to one of its corners.
    """
    length = np.maximum(np.hypot(*(borders.xy[borders.end] - borders.xy[borders.start]).T), LEAST)
    touched, source, gap = ways_in(borders, shapes, land, lands, roads)
    way, back = shortest(borders, length, source)
    corner, owner = corners(borders)
    inner = np.flatnonzero(~touched)
    on_road = branches(inner, corner, owner, way, back)
    reached = on_road[corner] & ~touched[owner]
    out = np.where(touched, 0.0, np.inf)
    np.minimum.at(out, owner[reached], way[corner[reached]])
    tail = np.flatnonzero(on_road & (back >= 0))
    line, in_land = trees(borders, land, tail, back[tail])
    return Access(out + gap[land], line, in_land, gap)


def ways_in(borders: Borders, shapes: Any, land: Any, lands: Any, roads: Any) -> tuple[Any, Any, Any]:
    """Return which parcels are touched (n,), the vertices ways begin at, and the gap before each land (l,) [m]."""
    gap = np.zeros(len(lands))
    outer = np.flatnonzero(borders.right == OUTSIDE)
    if roads is None or not len(roads):
        outer = outer[on_outer_ring(borders, outer, land, lands)]
        touched = np.zeros(len(shapes), dtype=bool)
        touched[borders.left[outer]] = True
        return touched, np.unique(np.append(borders.start[outer], borders.end[outer])), gap
    lines = shapely.get_parts(np.asarray(roads, dtype=object))
    tree = shapely.STRtree(lines)
    touched = np.zeros(len(shapes), dtype=bool)
    touched[tree.query(shapely.buffer(shapes, REACH), predicate="intersects")[0]] = True
    edges = np.flatnonzero(touched[borders.left])
    source = beside(borders, edges, tree)
    far = np.setdiff1d(np.arange(len(lands)), land[touched])
    if len(far):
        place, gap[far] = tree.query_nearest(lands[far], return_distance=True, all_matches=False)
        road = lines[place[1]]
        ends = shapely.get_coordinates(shapely.shortest_line(lands[far], road))[0::2]
        source = np.append(source, nearest_vertices(borders, outer, land, far, ends))
    return touched, np.unique(source), gap


def beside(borders: Borders, edges: Any, tree: Any) -> Any:
    """Return the vertices of edges that lie beside a road, and both ends of edges that meet one between them."""
    near = np.unique(edges[tree.query(segments(borders, edges), predicate="dwithin", distance=REACH)[0]])
    ends = np.stack([borders.start[near], borders.end[near]])
    vertex, place = np.unique(ends, return_inverse=True)
    there = np.zeros(len(vertex), dtype=bool)
    there[tree.query(shapely.points(borders.xy[vertex]), predicate="dwithin", distance=REACH)[0]] = True
    at_end = there[place].reshape(2, -1)
    return np.unique(ends[at_end | ~at_end.any(axis=0)])


def segments(borders: Borders, edges: Any) -> Any:
    """Return edges as lines, object (k,)."""
    return shapely.linestrings(np.stack([borders.xy[borders.start[edges]], borders.xy[borders.end[edges]]], axis=1))


def on_outer_ring(borders: Borders, edges: Any, land: Any, lands: Any) -> Any:
    """Return which edges of the outline lie on its outer ring, and not about a hole, bool (k,)."""
    out = np.ones(len(edges), dtype=bool)
    own = land[borders.left[edges]]
    holed = np.flatnonzero(shapely.get_num_interior_rings(lands)[own] > 0)
    if len(holed):
        rings = shapely.get_exterior_ring(lands)
        shapely.prepare(rings)
        middle = (borders.xy[borders.start[edges[holed]]] + borders.xy[borders.end[edges[holed]]]) / 2.0
        out[holed] = shapely.dwithin(rings[own[holed]], shapely.points(middle), 1e-6)
    return out


def nearest_vertices(borders: Borders, outer: Any, land: Any, far: Any, ends: Any) -> Any:
    """Return the vertex of the outline of each land in `far` that lies nearest to a point (f, 2), int (f,)."""
    place = np.full(int(land.max()) + 1, -1)
    place[far] = np.arange(len(far))
    own = place[land[borders.left[outer]]]
    kept = own >= 0
    vertex, own = borders.start[outer[kept]], own[kept]
    away = np.hypot(*(borders.xy[vertex] - ends[own]).T)
    order = np.lexsort((vertex, away, own))
    return vertex[order[np.append(True, np.diff(own[order]) != 0)]]


def shortest(borders: Borders, length: Any, source: Any) -> tuple[Any, Any]:
    """Return the way of every vertex to the nearest source [m], and the vertex that comes next on it, −1 for none."""
    count = len(borders.xy)
    graph = sparse.csr_matrix((length, (borders.start, borders.end)), shape=(count, count))
    if not len(source):
        return np.full(count, np.inf), np.full(count, -1)
    found = csgraph.dijkstra(graph, directed=False, indices=source, min_only=True, return_predecessors=True)
    return found[0], np.where(found[1] == NOWHERE, -1, found[1])


def corners(borders: Borders) -> tuple[Any, Any]:
    """Return the vertices of all parcels and the parcel of each, both (k,)."""
    inner = borders.right != OUTSIDE
    vertex = np.concatenate([borders.start, borders.end, borders.start[inner], borders.end[inner]])
    owner = np.concatenate([borders.left, borders.left, borders.right[inner], borders.right[inner]])
    return vertex, owner


def branches(inner: Any, corner: Any, owner: Any, way: Any, back: Any) -> Any:
    """Return which vertices lie on new roads, bool (v,): parcels far from the way in first, for a road to them passes
    others, which then need none of their own.

    inner: parcels that nothing touches; corner, owner: as of `corners`.
    """
    on_road = np.zeros(len(way), dtype=bool)
    wanted = np.zeros(int(owner.max()) + 1 if len(owner) else 0, dtype=bool)
    wanted[inner] = True
    own = np.flatnonzero(wanted[owner])
    own = own[np.lexsort((corner[own], way[corner[own]], owner[own]))]
    first = np.flatnonzero(np.append(True, np.diff(owner[own]) != 0)) if len(own) else own
    last = np.append(first[1:], len(own))
    nearest = corner[own[first]] if len(own) else own
    for one in np.lexsort((first, -way[nearest])):
        vertex = int(nearest[one])
        if not np.isfinite(way[vertex]) or on_road[corner[own[first[one] : last[one]]]].any():
            continue
        while vertex >= 0 and not on_road[vertex]:
            on_road[vertex] = True
            vertex = int(back[vertex])
    return on_road


def trees(borders: Borders, land: Any, tail: Any, head: Any) -> tuple[Any, Any]:
    """Return edges (k,) from tail to head as lines, one for each tree, and the land of each."""
    if not len(tail):
        return np.array([], dtype=object), np.zeros(0, dtype=np.int64)
    count = len(borders.xy)
    graph = sparse.coo_matrix((np.ones(len(tail)), (tail, head)), shape=(count, count))
    _, label = csgraph.connected_components(graph, directed=False)
    own = np.zeros(count, dtype=np.int64)
    own[borders.start] = own[borders.end] = land[borders.left]
    order = np.lexsort((tail, label[tail]))
    tail, head = tail[order], head[order]
    start = np.append(True, np.diff(label[tail]) != 0)
    pieces = shapely.linestrings(np.stack([borders.xy[tail], borders.xy[head]], axis=1))
    line = shapely.line_merge(shapely.multilinestrings(pieces, indices=np.cumsum(start) - 1))
    return line, own[tail[start]]
