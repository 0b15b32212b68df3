"""The streams of a network: links from a head or a meeting to the next meeting, with their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.flow.network import NEIGHBOURS, Flow
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import shapely
else:
    gpd, np, shapely = lazy("geopandas"), lazy("numpy"), lazy("shapely")

M2_PER_KM2 = 1e6


def streams(flow: Flow, least_area_m2: float, progress: Progress) -> Any:
    """Return the streams as links, a GeoDataFrame ordered by first cell, geometry LineString in the direction of flow.

    A cell carries a stream where at least `least_area_m2` [m²] drain through it. Columns: `link` (0 to n - 1),
    `next_link` (-1 where the water leaves), `strahler`, `area_km2` at the foot of the link, `first_cell`, `last_cell`.
    A link begins at the centre of its first cell, runs through centres and ends at the first cell of the next link, or
    at the edge of the known land.
    """
    cell = np.flatnonzero(flow.area >= least_area_m2)
    place = np.full(len(flow.below), -1, dtype=np.int64)
    place[cell] = np.arange(len(cell))
    progress(0.2, "")
    receiver = place[flow.below[cell]]  # never -1: area grows downstream
    leaves = receiver == np.arange(len(cell))
    donors = np.bincount(receiver[~leaves], minlength=len(cell))
    ends = leaves | (donors[receiver] > 1)  # the last cell of a link
    last = run_ends(receiver, ends, progress)
    progress(0.6, "")
    order = np.lexsort((flow.area[cell], last))  # along a link the area grows with every cell
    first = order[np.searchsorted(last[order], np.flatnonzero(ends))]
    rank = np.argsort(first)
    first, foot = first[rank], np.flatnonzero(ends)[rank]
    link = np.zeros(len(cell), dtype=np.int64)
    link[foot] = np.arange(len(foot))
    next_link = np.where(leaves[foot], -1, link[last[receiver[foot]]])
    progress(0.7, "")
    table = {
        "link": np.arange(len(foot)),
        "next_link": next_link,
        "strahler": strahler(next_link, progress),
        "area_km2": flow.area[cell[foot]] / M2_PER_KM2,
        "first_cell": cell[first],
        "last_cell": cell[foot],
    }
    progress(0.8, "")
    lines = drawn(flow, cell, link[last], order, cell[foot])
    return gpd.GeoDataFrame(table, geometry=lines, crs=flow.lattice.crs)


def run_ends(receiver: Any, ends: Any, progress: Progress) -> Any:
    """Return the last cell of each cell's link, (m,); every cell points on to where its own points, in doublings."""
    last = np.where(ends, np.arange(len(ends)), receiver)
    while True:
        progress(0.0, "")
        on = last[last]
        if (on == last).all():
            return last
        last = on


def strahler(next_link: Any, progress: Progress) -> Any:
    """Return the order of links (n,) int: 1 at heads, one more where two of the same highest order meet.

    Strahler (1957), Quantitative analysis of watershed geomorphology. next_link: (n,) int, -1 where water leaves.
    """
    count = len(next_link)
    best, twice = np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64)
    waiting = np.bincount(next_link[next_link >= 0], minlength=count)
    order, front = np.ones(count, dtype=np.int64), np.flatnonzero(waiting == 0)
    while len(front):
        progress(0.0, "")
        order[front] = np.maximum(best[front] + (twice[front] > 1), 1)
        front = front[next_link[front] >= 0]
        into, own = next_link[front], order[front]
        before = best[into]
        np.maximum.at(best, into, own)
        twice[into[best[into] > before]] = 0
        np.add.at(twice, into, own == best[into])
        np.subtract.at(waiting, into, 1)
        front = np.unique(into[waiting[into] == 0])
    return order


def drawn(flow: Flow, cell: Any, link: Any, order: Any, foot: Any) -> Any:
    """Return the lines of links: their cells in order, and where each goes on to.

    cell: (m,) of streams, link: of each, order: of the cells along links; foot: (n,) the last cell of each link.
    """
    on = flow.below[foot]
    x, y = flow.centres(np.concatenate([cell[order], on]))
    leaves = np.flatnonzero(on == foot)
    x[len(cell) + leaves], y[len(cell) + leaves] = edges(flow, foot[leaves])
    owner = np.concatenate([link[order], np.arange(len(foot))])
    along = np.argsort(owner, kind="stable")
    return shapely.linestrings(x[along], y[along], indices=owner[along])


def edges(flow: Flow, cell: Any) -> tuple[Any, Any]:
    """Return where water leaves outlets (k,): the middle of a side to unknown land, or that corner, x and y [m]."""
    lattice = flow.lattice
    row, column = np.divmod(cell, lattice.columns)
    down, right = np.full(len(cell), 1), np.zeros(len(cell), dtype=np.int64)  # a pit inside: any way will do
    for i, j in sorted(NEIGHBOURS, key=lambda one: -abs(one[0]) - abs(one[1])):  # sides last: they count
        r, c = row + i, column + j
        on = (r >= 0) & (r < lattice.rows) & (c >= 0) & (c < lattice.columns)
        out = ~on | (flow.below[np.where(on, r * lattice.columns + c, 0)] < 0)
        down, right = np.where(out, i, down), np.where(out, j, right)
    x, y = flow.centres(cell)
    return x + right * lattice.cell / 2, y - down * lattice.cell / 2
