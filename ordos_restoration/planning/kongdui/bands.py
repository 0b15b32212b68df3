"""Strips of land on both banks as distance bands of the bed; each piece of land belongs to the nearest bank.

Where the channel bends gently and nothing else is near, the closed form of `ribbon` *is* that division. A few sample
points per cell tell: if no other bank lies nearer to the outer edge of a cell than its own, the whole cell is its
own. The other cells (tight bends, hairpins, a neighbouring kongdui, a surveyed bed) are solved by their definition:
the Voronoi region of the bank's samples, intersected with buffers of the bed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks, clip, only_polygons, ragged, subdivide, subtract
from ordos_restoration.planning.kongdui import ribbon
from ordos_restoration.planning.kongdui.ribbon import LEFT, RIGHT, Axis
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from scipy import spatial
else:
    np, shapely, spatial = lazy("numpy"), lazy("shapely"), lazy("scipy.spatial")

PAIR = 2.0  # m at most from a cut to the samples on either side of it: their bisector is the cut
NEAREST = 0.05  # m at least
FINE = 8.0  # m between samples where two banks share the land: their border is true to FINE² / (8 · its width)
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
class Bands:
    """The strips of every cell: polygons (n, k), empty where a strip has no width; how they were found."""

    polygons: Any
    closed_form: Any  # bool (n,)
    bed: Any  # (n,) polygon of the bed of a cell that is not in closed form, else None


def bands(axis: Axis, banks: dict[int, Any], cells: Cells, core: Any, progress: Progress) -> Bands:
    """Return the strips of all cells. core: polygons of surveyed beds and management ranges, (m,), may be empty."""
    count, strips = len(cells.start), cells.edges.shape[1] - 1
    polygons = np.full((count, strips), shapely.from_wkt("POLYGON EMPTY"), dtype=object)
    for side in (LEFT, RIGHT):
        own = np.flatnonzero(cells.side == side)
        for part in chunks(len(own), 20_000):
            progress(0.2 * part.stop / max(len(own), 1), "")
            i = own[part]
            for k in range(strips):
                low, high = cells.edges[i, k], cells.edges[i, k + 1]
                wide = high > low
                j = i[wide]
                polygons[j, k] = ribbon.strips(
                    axis, banks[side], cells.start[j], cells.end[j], cells.bed[j] + low[wide], cells.bed[j] + high[wide]
                )
    samples = bank_samples(axis, cells, core)
    progress(0.3, "")
    hard = surveyed(axis, cells, core) | crowded(axis, banks, cells, samples, progress)
    beds = np.full(count, None, dtype=object)
    if hard.any():
        by_definition(axis, cells, core, samples, np.flatnonzero(hard), polygons, beds, progress)
    return Bands(polygons, ~hard, beds)


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


def stations(axis: Axis, cells: Cells, step: Any = None) -> tuple[Any, Any]:
    """Return (position on the axis, cell) of the samples of all cells: evenly spaced, and a pair at every cut.

    step: distance between them [m]; `spacing` when None.
    """
    length = cells.end - cells.start
    count = np.maximum(np.ceil(length / (spacing(cells) if step is None else step)), 1).astype(int)
    owner, k = ragged(count)
    even = cells.start[owner] + (k + 0.5) * (length / count)[owner]
    each = np.arange(len(length))
    shorter = np.minimum(length, neighbour_lengths(cells)) / 4
    after, before = (np.minimum(pair_distance(axis, cut), s) for cut, s in zip((cells.start, cells.end), shorter))
    return (
        np.concatenate([even, cells.start + after, cells.end - before]),
        np.concatenate([owner, each, each]),
    )


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


def within(xy: Any, polygons: Any) -> Any:
    """Return whether points (n, 2) lie in any of the polygons, bool (n,)."""
    pieces, _ = subdivide(polygons)
    inside = np.zeros(len(xy), dtype=bool)
    inside[shapely.STRtree(shapely.points(xy)).query(pieces, predicate="contains")[1]] = True
    return inside


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


def crowded(axis: Axis, banks: dict[int, Any], cells: Cells, samples: Samples, progress: Progress) -> Any:
    """Return which cells meet another bank, or themselves, before their outer edge, bool (n,)."""
    hard = np.zeros(len(cells.start), dtype=bool)
    tree = spatial.cKDTree(samples.xy, balanced_tree=False, compact_nodes=False)
    clear = cells.reach + margin(cells)
    beds = bed_trees(axis, cells)
    for side in (LEFT, RIGHT):
        own = np.flatnonzero(cells.side == side)
        if not len(own):
            continue
        order = own[np.argsort(cells.start[own])]
        bank = banks[side]
        fan = np.flatnonzero(np.r_[False, bank.at[1:] == bank.at[:-1]])
        fan_cell = order[np.clip(np.searchsorted(cells.start[order], bank.at[fan], side="right") - 1, 0, None)]
        at, cell = stations(axis, cells.take(own))
        cell = own[cell]
        tips = np.vstack(
            [
                ribbon.cuts_at(axis, side, at).offset((cells.bed + clear)[cell]),
                bank.base[fan] + (cells.bed + clear)[fan_cell][:, None] * bank.toward[fan],
            ]
        )
        owner = np.concatenate([cell, fan_cell])
        for part in chunks(len(tips), 100_000):
            progress(0.35, "")
            distance, _ = tree.query(tips[part], distance_upper_bound=clear.max())
            hard[owner[part][distance < clear[owner[part]] - 0.05]] = True
            hard[owner[part][in_a_wide_bed(tips[part], beds)]] = True
        segment_cell = order[np.clip(np.searchsorted(cells.start[order], axis.at, side="right") - 1, 0, None)]
        over = ribbon.turned_over(axis, side, (cells.bed + clear)[segment_cell])
        first, last = (np.searchsorted(cells.start[order], end, side="right") - 1 for end in over)
        touched, k = ragged(np.maximum(last - first + 1, 0))
        hard[order[np.clip(first[touched] + k, 0, None)]] = True
    return hard & (cells.reach > 0)


def bed_trees(axis: Axis, cells: Cells) -> list[tuple[float, Any]]:
    """Return (half width [m], tree of points along the channels) of the beds, those of about one width together."""
    left = cells.take(np.flatnonzero((cells.side == LEFT) & (cells.bed > 0)))
    step = np.clip(left.bed / 2, 4.0, 60.0)
    count = np.ceil((left.end - left.start) / step).astype(int)
    owner, k = ragged(count)
    xy = ribbon.position_xy(axis, left.start[owner] + (k + 0.5) * ((left.end - left.start) / count)[owner])
    apart = min(10.0, cells.reach[cells.reach > 0].min(initial=20.0) / 2)  # so that no cell meets its own bed
    width = np.floor(left.bed / apart)[owner]
    return [
        (left.bed[owner[own]].max(), spatial.cKDTree(xy[own], balanced_tree=False, compact_nodes=False))
        for own in (np.flatnonzero(width == one) for one in np.unique(width))
    ]


def in_a_wide_bed(xy: Any, beds: list[tuple[float, Any]]) -> Any:
    """Return which points (n, 2) lie in a bed, however far from its banks, bool (n,)."""
    inside = np.zeros(len(xy), dtype=bool)
    for half, tree in beds:
        inside |= np.isfinite(tree.query(xy, distance_upper_bound=half + 0.5)[0])
    return inside


def by_definition(
    axis: Axis, cells: Cells, core: Any, samples: Samples, hard: Any, polygons: Any, beds: Any, progress: Progress
) -> None:
    """Fill in the strips and beds of the hard cells: nearest-bank regions cut with buffers of the bed."""
    land = nearest_regions(axis, cells, core, samples, hard)
    easy = np.setdiff1d(np.arange(len(cells.start)), hard)
    closed = whole_cells(axis, cells.take(easy))
    for part in chunks(len(hard), 40):
        progress(0.4 + 0.5 * part.stop / len(hard), "")
        i = hard[part]
        beds[i] = beds_of(axis, cells.take(i), core)
        ring = shapely.difference(shapely.buffer(beds[i], cells.reach[i]), shapely.buffer(beds[i], cells.edges[i, 0]))
        land[part] = only_polygons(shapely.intersection(land[part], ring))
    if len(core):
        land = only_polygons(shapely.difference(land, past_ends(axis, cells.take(hard), has_core(beds[hard], core))))
    land, _ = subtract(land, closed)
    land, _ = subtract(land, other_beds(axis, cells, core, hard))
    for part in chunks(len(hard), 40):
        progress(0.9 + 0.1 * part.stop / len(hard), "")
        i, rest = hard[part], land[part]
        for k in range(cells.edges.shape[1] - 1):
            if k + 2 == cells.edges.shape[1]:
                polygons[i, k] = only_polygons(rest)
                break
            rim = shapely.buffer(beds[i], cells.edges[i, k + 1])
            polygons[i, k] = only_polygons(shapely.intersection(rest, rim))
            rest = only_polygons(shapely.difference(rest, rim))
    empty = cells.edges[hard, 1:] <= cells.edges[hard, :-1]
    polygons[hard] = np.where(empty, shapely.from_wkt("POLYGON EMPTY"), polygons[hard])


def has_core(bed: Any, core: Any) -> Any:
    """Return which beds of cells come from surveyed polygons, bool (n,)."""
    out = np.zeros(len(bed), dtype=bool)
    if len(core):
        there = np.flatnonzero(~shapely.is_missing(bed))
        inner = shapely.buffer(core, -0.05)
        out[there[np.unique(shapely.STRtree(inner).query(bed[there], predicate="intersects")[0])]] = True
    return out


def past_ends(axis: Axis, cells: Cells, surveyed: Any) -> Any:
    """Return the land past the end of the channel, square to it, for surveyed cells that reach an end, polygons (n,).

    The outline of a surveyed bed turns round the channel's end; the strips do not.
    """
    out = np.full(len(cells.start), shapely.from_wkt("POLYGON EMPTY"), dtype=object)
    for at, where, sign in ((cells.start, axis.begin, -1), (cells.end, axis.end, 1)):
        own = np.flatnonzero(surveyed & np.isin(at, where))
        segment = np.searchsorted(axis.at, at[own]) - (sign > 0)
        ahead = sign * axis.along[segment]
        across = np.column_stack([-ahead[:, 1], ahead[:, 0]])
        end, room = ribbon.position_xy(axis, at[own]), (2 * (cells.bed + cells.reach) + 500.0)[own][:, None]
        corners = [
            end - room * across,
            end + room * across,
            end + room * (across + ahead),
            end + room * (ahead - across),
        ]
        box = shapely.polygons(np.stack(corners, axis=1)) if len(own) else out[own]
        out[own] = shapely.union(out[own], box)
    return out


def whole_cells(axis: Axis, cells: Cells) -> Any:
    """Return the land of cells in closed form, from the first to the last edge, polygons (n,)."""
    out = np.empty(len(cells.start), dtype=object)
    for side in (LEFT, RIGHT):
        j = np.flatnonzero(cells.side == side)
        low, high = cells.bed[j] + cells.edges[j, 0], cells.bed[j] + cells.reach[j]
        out[j] = ribbon.strips(axis, ribbon.bank_of(axis, side), cells.start[j], cells.end[j], low, high)
    return out


def other_beds(axis: Axis, cells: Cells, core: Any, hard: Any) -> Any:
    """Return the beds that may lie in the land of the hard cells, a hair's breadth narrower so that their own bed,
    which only touches, is no hit, and so much longer than their cells that no crack is left between them.
    """
    outer = (cells.bed + cells.reach).max()
    middle = ribbon.position_xy(axis, (cells.start + cells.end) / 2)
    room = outer + (cells.end - cells.start) / 2
    near = np.zeros(len(middle), dtype=bool)
    for found in spatial.cKDTree(middle).query_ball_point(middle[hard], 2 * room[hard] + 2 * outer):
        near[found] = True
    bare = beds_of(axis, cells.take(np.flatnonzero(near & (cells.side == LEFT))), core, extend=0.1)
    return shapely.buffer(bare, -0.002)


def beds_of(axis: Axis, cells: Cells, core: Any, extend: float = 2.0) -> Any:
    """Return the bed near each cell, polygons (n,).

    extend: how far the bed goes on beyond the cell, in outer edges.
    """
    outer = cells.bed + cells.reach
    channel = np.searchsorted(axis.begin, (cells.start + cells.end) / 2, side="right") - 1
    start = np.maximum(cells.start - extend * outer, axis.begin[channel])
    end = np.minimum(cells.end + extend * outer, axis.end[channel])
    line = np.array([shapely.linestrings(ribbon.piece(axis, a, b)) for a, b in zip(start, end)], dtype=object)
    bed = shapely.buffer(line, cells.bed, cap_style="flat")
    if len(core):
        x0, y0, x1, y1 = shapely.bounds(line).T
        room = 2 * outer + 500.0
        which, block = shapely.STRtree(core).query(line, predicate="intersects")
        for cell in np.unique(which):
            near = core[block[which == cell]]
            cut = only_polygons(
                clip(near, x0[cell] - room[cell], y0[cell] - room[cell], x1[cell] + room[cell], y1[cell] + room[cell])
            )
            bare = shapely.difference(line[cell], shapely.union_all(near))
            open_bed = shapely.buffer(bare, cells.bed[cell], cap_style="flat")
            bed[cell] = shapely.union_all([*cut, open_bed])
    return bed


def nearest_regions(axis: Axis, cells: Cells, core: Any, samples: Samples, hard: Any) -> Any:
    """Return the land nearest to each hard cell's bank samples, polygons (len(hard),)."""
    is_hard = np.zeros(len(cells.start) + 1, dtype=bool)
    is_hard[hard] = True
    reach = 2.0 * (cells.bed + cells.reach + margin(cells) + spacing(cells))
    near = np.unique(samples.cell[close(samples, is_hard, reach)])
    near = near[near >= 0]
    fine = bank_samples(axis, cells.take(near), core, FINE)
    fine = Samples(fine.xy, np.where(fine.cell >= 0, near[fine.cell], NOWHERE))
    index = np.flatnonzero(close(fine, is_hard, reach))
    index = index[~in_a_bed(axis, cells, core, fine, index)]
    _, first = np.unique(np.round(fine.xy[index], 2), axis=0, return_index=True)
    index = index[np.sort(first)]
    return merged_regions(fine.xy[index], fine.cell[index], hard)


def close(samples: Samples, is_hard: Any, reach: Any) -> Any:
    """Return which samples stand within the reach [m] of a hard cell's sample, bool (m,)."""
    own = np.flatnonzero(is_hard[samples.cell])
    tree = spatial.cKDTree(samples.xy[own], balanced_tree=False, compact_nodes=False)
    distance, nearest = tree.query(samples.xy, distance_upper_bound=reach[samples.cell[own]].max())
    out = np.isfinite(distance)
    out[out] = distance[out] <= reach[samples.cell[own[nearest[out]]]]
    return out


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


def merged_regions(xy: Any, cell: Any, hard: Any) -> Any:
    """Return the union of the Voronoi regions of each hard cell's points, polygons (len(hard),)."""
    centre, span = xy.mean(axis=0), 20.0 * (np.ptp(xy, axis=0).max() + 1000.0)
    frame = centre + span * np.array([[1, 1], [1, -1], [-1, 1], [-1, -1]])
    diagram = spatial.Voronoi(np.vstack([xy - centre, frame - centre]))
    out = np.full(len(hard), shapely.from_wkt("POLYGON EMPTY"), dtype=object)
    order = np.argsort(cell, kind="stable")
    bounds = np.searchsorted(cell[order], [hard, hard + 1])
    for i, (a, b) in enumerate(bounds.T):
        regions = [diagram.regions[diagram.point_region[p]] for p in order[a:b]]
        size = np.array([len(region) + 1 for region in regions if len(region) > 2 and -1 not in region])
        if len(size):
            rings = [r + r[:1] for r in regions if len(r) > 2 and -1 not in r]
            corners = diagram.vertices[np.concatenate(rings)] + centre
            single = shapely.polygons(shapely.linearrings(corners, indices=np.repeat(np.arange(len(size)), size)))
            out[i] = shapely.union_all(single)
    return out
