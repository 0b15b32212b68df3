"""Points that stand for the banks: enough of them to tell, for any piece of land, which bank is nearest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged, subdivide
from ordos_restoration.planning.kongdui import ribbon
from ordos_restoration.planning.kongdui.ribbon import LEFT, RIGHT, Axis
from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from scipy import spatial
else:
    np, shapely, spatial = lazy("numpy"), lazy("shapely"), lazy("scipy.spatial")

PAIR = 2.0  # m at most from a cut to the samples on either side of it: their bisector is the cut
NEAREST = 0.05  # m at least
FINE = 8.0  # m between samples where two banks share the land: their border is true to FINE² / (8 · its width)
SHARP = 0.3  # radians of a bend that gets a sample of its own
NOWHERE = -1


@dataclass(frozen=True)
class Cells:
    """Stretches of bank land between two cuts. Arrays (n,)."""

    side: Any  # LEFT or RIGHT
    start: Any  # position on the axis [m]
    end: Any
    bed: Any  # half width of the bed [m]
    edges: Any  # (n, k + 1) offsets of the strips' edges from the bank [m], rising

    def take(self, index: Any) -> Cells:
        """Return some of the cells."""
        return Cells(*(getattr(self, name)[index] for name in ("side", "start", "end", "bed", "edges")))

    @property
    def reach(self) -> Any:
        """Outer edge from the bank [m], (n,)."""
        return self.edges[:, -1]


@dataclass(frozen=True)
class Samples:
    """Points on the banks: (m, 2) [m] and the cell each belongs to (NOWHERE beyond a channel's end)."""

    xy: Any
    cell: Any


def spacing(cells: Cells) -> Any:
    """Distance between samples [m], (n,): fine enough that what passes between two of them is in `margin`."""
    return np.clip(cells.reach / 2.0, 4.0, 30.0)


def margin(cells: Cells) -> Any:
    """How much farther than its outer edge a cell must be alone [m], (n,): sagitta of two samplings and the fan."""
    return spacing(cells) ** 2 / (4.0 * np.maximum(cells.reach, 1.0)) + 0.006 * (cells.bed + cells.reach) + 0.2


def bank_samples(axis: Axis, cells: Cells, core: Any, step: Any = None) -> Samples:
    """Return the samples of all banks; where a bed is surveyed they stand on its outline. step: as in `stations`."""
    at, cell = stations(axis, cells, step)
    xy = np.empty((len(at), 2))
    for side in (LEFT, RIGHT):
        on = cells.side[cell] == side
        xy[on] = ribbon.cuts_at(axis, side, at[on]).offset(cells.bed[cell[on]])
    beyond = beyond_ends(axis, cells)
    fan_xy, fan_at, fan_cell = fan_samples(axis, cells, spacing(cells) if step is None else step / 2)
    xy = np.vstack([xy, fan_xy, beyond])
    at = np.concatenate([at, fan_at, np.full(len(beyond), axis.begin[0])])
    cell = np.concatenate([cell, fan_cell, np.full(len(beyond), NOWHERE)])
    if not len(core):
        return Samples(xy, cell)
    inside = within(ribbon.position_xy(axis, at), core)
    outline, outline_cell = outline_samples(axis, cells, core)
    return Samples(np.vstack([xy[~inside], outline]), np.concatenate([cell[~inside], outline_cell]))


def stations(axis: Axis, cells: Cells, step: Any = None) -> tuple[Any, Any]:
    """Return (position on the axis, cell) of the samples of all cells: evenly spaced, at every sharp bend, and a pair
    at every cut.

    step: distance between them [m]; `spacing` when None.
    """
    length = cells.end - cells.start
    count = np.maximum(np.ceil(length / (spacing(cells) if step is None else step)), 1).astype(int)
    owner, k = ragged(count)
    even = cells.start[owner] + (k + 0.5) * (length / count)[owner]
    each = np.arange(len(length))
    shorter = np.minimum(length, neighbour_lengths(cells)) / 4
    after, before = (np.minimum(pair_distance(axis, cut), s) for cut, s in zip((cells.start, cells.end), shorter))
    bend, cell = bends(axis, cells)
    return (
        np.concatenate([even, bend, cells.start + after, cells.end - before]),
        np.concatenate([owner, cell, each, each]),
    )


def bends(axis: Axis, cells: Cells) -> tuple[Any, Any]:
    """Return (position on the axis, cell) of the sharp bends, on both banks: between even samples a bank that winds
    would come nearer than `margin` allows for.
    """
    sharp = axis.at[np.abs(axis.turn) > SHARP]
    found = []
    for side in (LEFT, RIGHT):
        own = np.flatnonzero(cells.side == side)
        order = own[np.argsort(cells.start[own])]
        place = np.searchsorted(cells.start[order], sharp, side="right") - 1
        good = np.flatnonzero(place >= 0)
        good = good[sharp[good] < cells.end[order[place[good]]]]
        found.append((sharp[good], order[place[good]]))
    return np.concatenate([at for at, _ in found]), np.concatenate([cell for _, cell in found])


def neighbour_lengths(cells: Cells) -> Any:
    """Return the lengths of the cells before and after each on its bank, (2, n) [m]; inf where there is none."""
    order = np.lexsort((cells.start, cells.side))
    side, start, end = cells.side[order], cells.start[order], cells.end[order]
    joined = (side[1:] == side[:-1]) & (start[1:] == end[:-1])
    out = np.full((2, len(order)), np.inf)
    out[0, order[1:][joined]] = (end - start)[:-1][joined]
    out[1, order[:-1][joined]] = (end - start)[1:][joined]
    return out


def pair_distance(axis: Axis, cut: Any) -> Any:
    """Return how far from cuts (n,) on the axis the samples on either side stand [m]: on the cut's own segment."""
    vertex = np.clip(np.searchsorted(axis.at, cut), 1, len(axis.at) - 1)
    room = np.minimum(cut - axis.at[vertex - 1], axis.at[vertex] - cut)
    return np.where(room > 0, np.clip(room, NEAREST, PAIR), PAIR)


def fan_samples(axis: Axis, cells: Cells, step: Any) -> tuple[Any, Any, Any]:
    """Return points on the arcs of outer bends longer than half a step [m]: (n, 2), position on the axis, cell."""
    step = np.broadcast_to(step, cells.start.shape)
    found = []
    for side in (LEFT, RIGHT):
        own = np.flatnonzero(cells.side == side)
        order = own[np.argsort(cells.start[own])]
        vertex = np.flatnonzero(axis.turn * side < 0)
        place = np.searchsorted(cells.start[order], axis.at[vertex], side="right") - 1
        vertex, cell = vertex[place >= 0], order[place[place >= 0]]
        arc = np.abs(axis.turn[vertex]) * cells.bed[cell]
        long = (arc > step[cell] / 2) & (axis.at[vertex] < cells.end[cell])
        owner, k = ragged(np.ceil(arc[long] / step[cell[long]]).astype(int) + 1)
        vertex, cell, count = vertex[long][owner], cell[long][owner], np.bincount(owner)[owner]
        before = axis.along[vertex - 1]
        angle = np.arctan2(before[:, 1], before[:, 0]) + side * np.pi / 2 + axis.turn[vertex] * (k + 0.5) / count
        out = np.column_stack([np.cos(angle), np.sin(angle)])
        found.append((axis.xy[vertex] + cells.bed[cell][:, None] * out, axis.at[vertex], cell))
    xy, at, cell = (np.concatenate([f[j] for f in found]) for j in range(3))
    return xy, at, cell


def beyond_ends(axis: Axis, cells: Cells) -> Any:
    """Return points across the ends of the channels, beyond the last samples: that land is nobody's."""
    first = np.flatnonzero(np.isin(cells.start, axis.begin))
    last = np.flatnonzero(np.isin(cells.end, axis.end))
    pair = np.minimum(PAIR, (cells.end - cells.start) / 4)
    at = np.concatenate([cells.start[first], cells.end[last]])
    step = np.concatenate([-pair[first], pair[last]])
    own = np.concatenate([first, last])
    segment = np.searchsorted(axis.at, at, side="left") - (step > 0)
    along = axis.along[segment]
    out = cells.side[own][:, None] * np.column_stack([-along[:, 1], along[:, 0]])
    owner, k = ragged(np.ceil(cells.bed[own] / FINE).astype(int) + 1)
    across = (cells.bed[own] / np.maximum(np.bincount(owner) - 1, 1))[owner] * k  # from the middle to the bank
    return (ribbon.position_xy(axis, at) + step[:, None] * along)[owner] + across[:, None] * out[owner]


def outline_samples(axis: Axis, cells: Cells, core: Any, step: float = 5.0) -> tuple[Any, Any]:
    """Return points every `step` [m] along the outlines of surveyed beds, and the cell each belongs to."""
    outline = shapely.segmentize(shapely.get_exterior_ring(core), step)
    xy = shapely.get_coordinates(outline)
    dense = np.concatenate([np.arange(a, b, step) for a, b in zip(axis.begin, axis.end)])
    centre = ribbon.position_xy(axis, dense)
    _, nearest = spatial.cKDTree(centre).query(xy)
    segment = np.searchsorted(axis.at, dense[nearest], side="right") - 1
    away = xy - centre[nearest]
    side = np.where(ribbon.cross(axis.along[segment], away) > 0, LEFT, RIGHT)
    at = dense[nearest] + (axis.along[segment] * away).sum(axis=1)
    cell = np.full(len(xy), NOWHERE)
    for one in (LEFT, RIGHT):
        own = np.flatnonzero(cells.side == one)
        order = own[np.argsort(cells.start[own])]
        on = np.flatnonzero(side == one)
        place = np.searchsorted(cells.start[order], at[on], side="right") - 1
        candidate = order[np.clip(place, 0, None)]
        good = (place >= 0) & (at[on] < cells.end[candidate])
        cell[on[good]] = candidate[good]
    near = np.hypot(*away.T) < 50 * step + 20 * cells.bed.max()
    return xy[near], cell[near]


def surveyed(axis: Axis, cells: Cells, core: Any) -> Any:
    """Return which cells have a surveyed bed, bool (n,)."""
    if not len(core):
        return np.zeros(len(cells.start), dtype=bool)
    at, cell = stations(axis, cells)
    inside = within(ribbon.position_xy(axis, at), core)
    return np.bincount(cell[inside], minlength=len(cells.start)) > 0


def in_a_bed(axis: Axis, cells: Cells, core: Any, samples: Samples, index: Any) -> Any:
    """Return which of the chosen samples stand in a bed, their own or another's, bool (len(index),)."""
    near = np.unique(samples.cell[index])
    near = near[near >= 0]
    lines = np.array(
        [shapely.linestrings(ribbon.piece(axis, a, b)) for a, b in zip(cells.start[near], cells.end[near])],
        dtype=object,
    )
    bare = shapely.buffer(lines, np.maximum(cells.bed[near] - 0.5, 0.0), cap_style="flat")
    if len(core):
        uncovered = ~np.isin(np.arange(len(near)), shapely.STRtree(core).query(lines, predicate="intersects")[0])
        bare = np.concatenate([bare[uncovered], shapely.buffer(core, -0.5)])
    return within(samples.xy[index], bare[~shapely.is_empty(bare)])


def within(xy: Any, polygons: Any) -> Any:
    """Return whether points (n, 2) lie in any of the polygons, bool (n,)."""
    pieces, _ = subdivide(polygons)
    inside = np.zeros(len(xy), dtype=bool)
    inside[shapely.STRtree(shapely.points(xy)).query(pieces, predicate="contains")[1]] = True
    return inside
