"""Polygon layers over each other as one coverage: every piece of land once, whichever layers lie on it.

The outlines of all layers are cut at each other once, and the smallest pieces between them are asked who covers them.
Neighbours then share their vertices, so that areas add up to rounding and pieces join again without gaps.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks, parts, ragged
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import scipy.sparse as sparse
    import shapely
else:
    np, sparse, shapely = (lazy(name) for name in ("numpy", "scipy.sparse", "shapely"))

AT_ONCE = 12_000  # vertices cut at each other in one call, unless that many hang together
ASKED = 200_000  # pieces asked for their cover in one call
JOINED = 2_000  # groups or neighbours between two looks at the progress


def faces_of(shapes: Any, dividers: Any, progress: Progress = silent) -> Any:
    """Return the smallest pieces (k,) of the land of polygons (n,) that the outlines of the polygons and of dividers
    (m,) cut: none overlaps another, and together they are the union of the polygons.
    """
    shapes, dividers = np.asarray(shapes, dtype=object), np.asarray(dividers, dtype=object)
    if not len(shapes):
        return shapes
    near = shapely.STRtree(dividers)
    found = []
    for start, own in clusters(shapes):
        progress(start, "")
        meets = np.unique(near.query(shapes[own], predicate="intersects")[1])
        lines = np.concatenate([outlines(shapes[own]), passing(dividers[meets], shapes[own])])
        noded = shapely.union_all(lines)
        progress(start, "")
        faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
        face, _ = covering(faces, shapes[own])
        found.append(faces[np.unique(face)])
    return np.concatenate(found)


def clusters(shapes: Any) -> Iterator[tuple[float, Any]]:
    """Yield (share of the work before, positions) of polygons (n,) in groups that touch no other group."""
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    n = len(shapes)
    linked = sparse.coo_matrix((np.ones(len(pairs[0]), dtype=bool), (pairs[0], pairs[1])), shape=(n, n))
    count, label = sparse.csgraph.connected_components(linked, directed=False)
    load = np.bincount(label, shapely.get_num_coordinates(shapes), minlength=count)
    group = (np.cumsum(load) // AT_ONCE).astype(np.int64)[label]
    order = np.argsort(group, kind="stable")
    starts = np.flatnonzero(np.diff(group[order], prepend=-1))
    for start, stop in zip(starts, [*starts[1:], n]):
        yield start / n, order[start:stop]


def outlines(shapes: Any) -> Any:
    """Return all rings of polygons (n,) as lines."""
    single, _ = parts(shapes)
    return shapely.get_parts(shapely.boundary(single))


def passing(dividers: Any, shapes: Any) -> Any:
    """Return the runs of the outlines of dividers (m,) that come near polygons (n,), with their own vertices: a line
    that is cut off would get a new one, which does not lie on it.
    """
    lines = outlines(dividers)
    xy, line = shapely.get_coordinates(lines, return_index=True)
    first = np.flatnonzero(line[1:] == line[:-1])
    a, b = xy[first], xy[first + 1]
    boxes = shapely.box(*np.minimum(a, b).T, *np.maximum(a, b).T)
    kept = np.zeros(len(first), dtype=bool)
    tree = shapely.STRtree(shapely.box(*shapely.bounds(shapes).T))
    for some in chunks(len(boxes), ASKED):
        kept[some.start + np.unique(tree.query(boxes[some])[0])] = True
    segment = first[kept]
    if not len(segment):
        return np.zeros(0, dtype=object)
    run = np.cumsum(np.diff(segment, prepend=segment[0]) != 1)  # consecutive segments of one ring; rings are apart by 2
    _, start, length = np.unique(run, return_index=True, return_counts=True)
    owner, position = ragged(length + 1)
    return shapely.linestrings(xy[segment[start][owner] + position], indices=owner)


def covering(faces: Any, shapes: Any, progress: Progress = silent) -> tuple[Any, Any]:
    """Return (face, shape) of every polygon (n,) over a face (k,), sorted; faces are wholly inside or outside."""
    tree = shapely.STRtree(shapes)
    found = []
    for some in chunks(len(faces), ASKED):
        progress(some.start / len(faces), "")
        face, shape = tree.query(shapely.point_on_surface(faces[some]), predicate="intersects")
        order = np.lexsort((shape, face))
        found.append((face[order] + some.start, shape[order]))
    if not found:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    face, shape = (np.concatenate(one) for one in zip(*found))
    return face, shape


def uppermost(face: Any, shape: Any, rank: Any, count: int) -> Any:
    """Return which of the shapes over each face has the lowest rank, (count,), -1 where none covers it.

    face, shape: as `covering` gives them; rank: of the shapes (n,), all different.
    """
    order = np.lexsort((np.asarray(rank)[shape], face))
    first = order[np.diff(face[order], prepend=-1) != 0]
    out = np.full(count, -1)
    out[face[first]] = shape[first]
    return out


def dissolved(faces: Any, key: Any, progress: Progress = silent) -> tuple[Any, Any]:
    """Return single polygons of neighbouring faces (k,) of one key (k,), and their key, in order of the keys."""
    shapes, keys = gathered(faces, key, progress)
    single, index = parts(shapes)
    return single, keys[index]


def gathered(faces: Any, key: Any, progress: Progress = silent) -> tuple[Any, Any]:
    """Return one shape for each key of faces (k,), of one or more parts, and the keys, rising."""
    keys, of = np.unique(key, return_inverse=True)
    order = np.argsort(of, kind="stable")
    starts = np.searchsorted(of[order], np.arange(len(keys)))
    ends = np.append(starts[1:], len(order))
    out = faces[order[starts]]
    for turn, i in enumerate(np.flatnonzero(ends - starts > 1)):
        if turn % JOINED == 0:
            progress(i / len(keys), "")
        out[i] = together(faces[order[starts[i] : ends[i]]])
    return out, keys


def together(faces: Any) -> Any:
    """Return the union of faces that share their vertices; of others too, where rounding has moved one."""
    try:
        return shapely.coverage_union_all(faces)
    except shapely.GEOSException:
        return shapely.union_all(faces)


def joined_slivers(shapes: Any, group: Any, least: float, progress: Progress = silent) -> tuple[Any, Any, Any]:
    """Join polygons (n,) smaller than `least` [m²] to the neighbour with the longest shared border.

    group (n,): a neighbour of the same group comes before all others, and one that is no sliver itself before those
    that are. Returns (polygons, the polygon (n,) each goes on from, whether each of the n was joined). A sliver without
    a neighbour stays what it is.
    """
    out, source, group = shapes, np.arange(len(shapes)), np.asarray(group)
    while True:  # slivers that join slivers may need another round
        small = np.flatnonzero(shapely.area(out) < least)
        target = np.arange(len(out))
        target[small] = best_neighbours(out, group[source], small, progress)
        if (target == np.arange(len(out))).all():
            return out, source, ~np.isin(np.arange(len(shapes)), source)
        out, kept = gathered(out, largest_of(shapely.area(out), target), progress)
        source = source[kept]


def largest_of(area: Any, target: Any) -> Any:
    """Return for each of n pieces the largest of those that its way from target to target joins it with, (n,)."""
    n = len(target)
    linked = sparse.coo_matrix((np.ones(n), (np.arange(n), target)), shape=(n, n))
    _, label = sparse.csgraph.connected_components(linked, directed=False)
    order = np.lexsort((-area, label))
    return order[np.diff(label[order], prepend=-1) != 0][label]


def best_neighbours(shapes: Any, group: Any, small: Any, progress: Progress) -> Any:
    """Return the polygon that each of the small ones (s,) joins: itself where it has no neighbour."""
    tree = shapely.STRtree(shapes)
    is_small = np.zeros(len(shapes), dtype=bool)
    is_small[small] = True
    out = small.copy()
    for some in chunks(len(small), JOINED):
        progress(some.start / len(small), "")
        own, other = tree.query(shapes[small[some]], predicate="intersects")
        here = small[some][own]
        border = shapely.length(shapely.intersection(shapely.boundary(shapes[here]), shapely.boundary(shapes[other])))
        real = (here != other) & (border > 0)
        own, here, other, border = own[real], here[real], other[real], border[real]
        order = np.lexsort((other, -border, group[here] != group[other], is_small[other], own))
        first = order[np.diff(own[order], prepend=-1) != 0]
        out[some.start + own[first]] = other[first]
    return out
