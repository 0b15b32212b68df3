"""Strips of land on both banks as distance bands of the bed; each piece of land belongs to the nearest bank.

Where the channel bends gently and nothing else is near, the closed form of `ribbon` *is* that division. A few sample
points per cell tell: if no other bank lies nearer to the outer edge of a cell than its own, the whole cell is its
own. The other cells (tight bends, hairpins, a neighbouring kongdui, a surveyed bed) are solved by their definition:
the Voronoi region of the bank's samples, intersected with buffers of the bed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks, clip, only_polygons, ragged, subtract
from ordos_restoration.planning.kongdui import ribbon
from ordos_restoration.planning.kongdui.ribbon import LEFT, RIGHT, Axis
from ordos_restoration.planning.kongdui.samples import (
    FINE,
    NOWHERE,
    Cells,
    Samples,
    bank_samples,
    in_a_bed,
    margin,
    spacing,
    stations,
    surveyed,
)
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from scipy import spatial
else:
    np, shapely, spatial = lazy("numpy"), lazy("shapely"), lazy("scipy.spatial")


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
    hard |= ended_in(axis, cells, polygons)
    beds = np.full(count, None, dtype=object)
    if hard.any():
        by_definition(axis, cells, core, samples, np.flatnonzero(hard), polygons, beds, progress)
    return Bands(polygons, ~hard, beds)


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


def ended_in(axis: Axis, cells: Cells, polygons: Any) -> Any:
    """Return which cells have the end of a bed in a strip (n, s), bool (n,): in the wedge of a sharp bend it can lie
    clear of every cut.
    """
    last = np.isin(cells.start, axis.begin) | np.isin(cells.end, axis.end)
    ends = beds_of(axis, cells.take(np.flatnonzero(last & (cells.side == LEFT) & (cells.bed > 0))), [])
    _, strip = shapely.STRtree(polygons.ravel()).query(shapely.buffer(ends, -0.05), predicate="intersects")
    out = np.zeros(len(cells.start), dtype=bool)
    out[strip // polygons.shape[1]] = True
    return out


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
    land = nearest_regions(axis, cells, core, samples, hard, progress)
    easy = np.setdiff1d(np.arange(len(cells.start)), hard)
    closed = whole_cells(axis, cells.take(easy))
    for part in chunks(len(hard), 8):
        progress(0.4 + 0.5 * part.stop / len(hard), "")
        i = hard[part]
        beds[i] = beds_of(axis, cells.take(i), core)
        ring = shapely.difference(shapely.buffer(beds[i], cells.reach[i]), shapely.buffer(beds[i], cells.edges[i, 0]))
        land[part] = only_polygons(shapely.intersection(land[part], ring))
    if len(core):
        land = only_polygons(shapely.difference(land, past_ends(axis, cells.take(hard), has_core(beds[hard], core))))
    land, _ = subtract(land, closed)
    land, _ = subtract(land, other_beds(axis, cells, core, hard))
    for part in chunks(len(hard), 8):
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


def nearest_regions(axis: Axis, cells: Cells, core: Any, samples: Samples, hard: Any, progress: Progress) -> Any:
    """Return the land nearest to each hard cell's bank samples, polygons (len(hard),)."""
    is_hard = np.zeros(len(cells.start) + 1, dtype=bool)
    is_hard[hard] = True
    reach = 2.0 * (cells.bed + cells.reach + margin(cells) + spacing(cells))
    near = np.unique(samples.cell[close(samples, is_hard, reach)])
    progress(0.4, "")
    near = near[near >= 0]
    fine = bank_samples(axis, cells.take(near), core, FINE)
    fine = Samples(fine.xy, np.where(fine.cell >= 0, near[fine.cell], NOWHERE))
    progress(0.4, "")
    index = np.flatnonzero(close(fine, is_hard, reach))
    progress(0.4, "")
    index = index[~in_a_bed(axis, cells, core, fine, index)]
    progress(0.4, "")
    _, first = np.unique(np.round(fine.xy[index], 2), axis=0, return_index=True)
    index = index[np.sort(first)]
    xy, cell = fine.xy[index], fine.cell[index]
    out = np.empty(len(hard), dtype=object)
    along = np.argsort(cells.start[hard], kind="stable")  # both banks of a stretch share their points
    for part in chunks(len(hard), 120):
        progress(0.4, "")
        own = along[part]
        mine = xy[np.isin(cell, hard[own])]
        room = reach[hard[own]].max()
        if len(mine):
            chosen = ((xy >= mine.min(axis=0) - room) & (xy <= mine.max(axis=0) + room)).all(axis=1)
            out[own] = merged_regions(xy[chosen], cell[chosen], hard[own], progress)
        else:
            out[own] = shapely.from_wkt("POLYGON EMPTY")
    return out


def close(samples: Samples, is_hard: Any, reach: Any) -> Any:
    """Return which samples stand within the reach [m] of a hard cell's sample, bool (m,)."""
    own = np.flatnonzero(is_hard[samples.cell])
    tree = spatial.cKDTree(samples.xy[own], balanced_tree=False, compact_nodes=False)
    distance, nearest = tree.query(samples.xy, distance_upper_bound=reach[samples.cell[own]].max())
    out = np.isfinite(distance)
    out[out] = distance[out] <= reach[samples.cell[own[nearest[out]]]]
    return out


def merged_regions(xy: Any, cell: Any, hard: Any, progress: Progress) -> Any:
    """Return the union of the Voronoi regions of each hard cell's points, polygons (len(hard),)."""
    centre, span = xy.mean(axis=0), 20.0 * (np.ptp(xy, axis=0).max() + 1000.0)
    frame = centre + span * np.array([[1, 1], [1, -1], [-1, 1], [-1, -1]])
    diagram = spatial.Voronoi(np.vstack([xy - centre, frame - centre]))
    out = np.full(len(hard), shapely.from_wkt("POLYGON EMPTY"), dtype=object)
    order = np.argsort(cell, kind="stable")
    bounds = np.searchsorted(cell[order], [hard, hard + 1])
    for i, (a, b) in enumerate(bounds.T):
        if i % 50 == 0:
            progress(0.4, "")
        regions = [diagram.regions[diagram.point_region[p]] for p in order[a:b]]
        size = np.array([len(region) + 1 for region in regions if len(region) > 2 and -1 not in region])
        if len(size):
            rings = [r + r[:1] for r in regions if len(r) > 2 and -1 not in r]
            corners = diagram.vertices[np.concatenate(rings)] + centre
            single = shapely.polygons(shapely.linearrings(corners, indices=np.repeat(np.arange(len(size)), size)))
            out[i] = shapely.union_all(single)
    return out
