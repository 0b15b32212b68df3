"""Cells of polygons → regions of one class: neighbours joined, slivers given away, large regions halved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.land_cells import Cells
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    from scipy import sparse
    from scipy.sparse import csgraph
else:
    np, sparse, csgraph = lazy("numpy"), lazy("scipy.sparse"), lazy("scipy.sparse.csgraph")

UNKNOWN = -1  # the class of cells of which nothing is known
STEPS = (1 / 16, 1 / 4, 1.0)  # of the least area: the smallest slivers go first
HALVINGS = 40


@dataclass(frozen=True, eq=False)
class Links:
    """Cells of one polygon that lie side by side: first and second (e,), and whether the second lies below the first
    (else right of it), bool (e,).
    """

    first: Any
    second: Any
    below: Any


def links_of(cells: Cells, rows: int, columns: int) -> Links:
    """Return which cells (k,) lie side by side within a polygon; cells come polygon by polygon, row by row."""
    owner, row, column = (one.astype(np.int64) for one in (cells.owner, cells.row, cells.column))
    key = (owner * rows + row) * columns + column
    right = np.flatnonzero((np.diff(key) == 1) & (column[1:] > 0))
    asked = np.flatnonzero(row + 1 < rows)
    place = np.minimum(np.searchsorted(key, key[asked] + columns), len(key) - 1)
    there = key[place] == key[asked] + columns
    upper, lower = asked[there], place[there]
    below = np.concatenate([np.zeros(len(right), dtype=bool), np.ones(len(upper), dtype=bool)])
    return Links(np.concatenate([right, upper]), np.concatenate([right + 1, lower]), below)


def regions(
    cells: Cells, links: Links, classes: Any, like: Any, least: float, most: float, progress: Progress = silent
) -> tuple[Any, Any]:
    """Return the region of every cell, int (k,) from 0, and the class of every region.

    classes: int (k,), UNKNOWN where nothing is known; like: how alike two classes are (classes, classes), 1 for a
    class and itself; least, most: areas of a region [m²]. Regions under the least go to the neighbour in the same
    polygon with which they share the longest border, counted by how alike they are; one without neighbours stays.
    """
    label = joined(classes, links, len(classes))
    progress(0.3, "")
    own = class_of(label, classes)
    label, own = sieved(label, own, cells.area, links, like, least, most)
    progress(0.6, "")
    for _ in range(HALVINGS):
        size = np.bincount(label, cells.area)
        large = (size > most) & (own != UNKNOWN)
        if not large.any():
            break
        part = halves(label, large, cells)
        label, before = joined(2 * label + part, links, len(label)), label
        own = own[before[first_of(label)]]
        label, own = sieved(label, own, cells.area, links, like, least, most)
        progress(0.8, "")
    return label, own


def joined(classes: Any, links: Links, count: int) -> Any:
    """Return the connected region of every cell of one class, int (k,)."""
    same = classes[links.first] == classes[links.second]
    a, b = links.first[same], links.second[same]
    graph = sparse.coo_matrix((np.ones(len(a), dtype=np.int8), (a, b)), shape=(count, count))
    return csgraph.connected_components(graph, directed=False)[1].astype(np.int64)


def first_of(label: Any) -> Any:
    """Return the first cell of every region."""
    return np.unique(label, return_index=True)[1]


def class_of(label: Any, classes: Any) -> Any:
    """Return the class of every region whose cells are all of one."""
    return np.asarray(classes)[first_of(label)]


def sieved(label: Any, own: Any, area: Any, links: Links, like: Any, least: float, most: float) -> tuple[Any, Any]:
    """Return regions (k,) and their classes once those under `least` [m²] have gone to a neighbour.

    Smaller ones go first, and never two in a row at once, so that nothing travels through several slivers.
    """
    size = np.bincount(label, area)
    a, b = label[links.first], label[links.second]
    edges = summed(*both_ways(a[a != b], b[a != b], np.ones(int((a != b).sum()))), len(size))
    target = np.arange(len(size))
    for step in STEPS:
        while len(edges[0]):
            goes, to = partings(edges, size, own, like, least * step, most)
            if not len(goes):
                break
            target[goes] = to
            size += np.bincount(to, size[goes], minlength=len(size))
            size[goes] = 0.0
            p, q, border = target[edges[0]], target[edges[1]], edges[2]
            edges = summed(p[p != q], q[p != q], border[p != q], len(size))
            target = target[target]
    while not np.array_equal(target, target[target]):
        target = target[target]
    kept, number = np.unique(target[label], return_inverse=True)
    return number.reshape(-1), own[kept]


def both_ways(a: Any, b: Any, weight: Any) -> tuple[Any, Any, Any]:
    """Return links in both directions."""
    return np.concatenate([a, b]), np.concatenate([b, a]), np.concatenate([weight, weight])


def summed(a: Any, b: Any, weight: Any, count: int) -> tuple[Any, Any, Any]:
    """Return every pair once with the sum of its weights."""
    pair, number = np.unique(a * count + b, return_inverse=True)
    return pair // count, pair % count, np.bincount(number.reshape(-1), weight, minlength=len(pair))


def partings(edges: Any, size: Any, own: Any, like: Any, least: float, most: float) -> tuple[Any, Any]:
    """Return regions that go now, and to which: the neighbour of the longest border that stays within `most`.

    A region waits while a smaller one is about to come to it, and never goes to one that is smaller itself.
    """
    a, b, border = edges
    small = (size[a] < least) & ((own[b] != UNKNOWN) | (own[a] == UNKNOWN))
    a, b, border = a[small], b[small], border[small]
    if not len(a):
        return a, b
    fits = size[a] + size[b] <= most
    order = np.lexsort((-b, size[b], border * like[own[a], own[b]], fits, a))
    last = np.flatnonzero(np.diff(a[order], append=-1))
    goes, to = a[order][last], b[order][last]
    larger = (size[to] > size[goes]) | ((size[to] == size[goes]) & (to > goes))
    awaited = np.zeros(len(size), dtype=bool)
    awaited[to[larger]] = True
    now = larger & ~awaited[goes]
    return goes[now], to[now]


def halves(label: Any, large: Any, cells: Cells) -> Any:
    """Return in which half of its region each cell lies, 0 or 1 (k,): large regions are cut across their longer side
    where half of their area is reached, others are not cut.
    """
    out = np.zeros(len(label), dtype=np.int64)
    own = np.flatnonzero(large[label])
    number = np.unique(label[own], return_inverse=True)[1].reshape(-1)
    spans = [span(one[own], number) for one in (cells.column, cells.row)]
    wide = spans[0] >= spans[1]
    place = np.where(wide[number], cells.column[own], cells.row[own])
    order = np.lexsort((place, number))
    total = np.bincount(number, cells.area[own])
    before = np.concatenate([[0.0], np.cumsum(total)[:-1]])
    passed = np.cumsum(cells.area[own][order]) - before[number[order]] >= total[number[order]] / 2
    first = np.unique(np.where(passed, number[order], len(total)), return_index=True)[1][: len(total)]
    cut = place[order][first]
    end = np.full(len(total), -1)
    np.maximum.at(end, number, place)
    cut = np.where(cut == end, cut - 1, cut)
    out[own] = place > cut[number]
    return out


def span(place: Any, number: Any) -> Any:
    """Return how far places reach, by group."""
    count = int(number.max()) + 1
    low, high = np.full(count, np.iinfo(np.int64).max), np.full(count, -1)
    np.minimum.at(low, number, place)
    np.maximum.at(high, number, place)
    return high - low
