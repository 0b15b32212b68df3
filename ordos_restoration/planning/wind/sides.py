"""The outlines of belts as the wind meets them: long sides that break it, ends that do not, gaps between the ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    import scipy.spatial as spatial
    import shapely
else:
    np, spatial, shapely = lazy("numpy"), lazy("scipy.spatial"), lazy("shapely")

TOLERANCE = 0.5  # m; outlines may be simplified by this much
DEEP = 2.0  # thicknesses behind an edge at which an end still has belt and a side has none
TOUCHING = 0.5  # m between two ends that leave no gap
FACING = -0.5  # cosine between the outward normals of two ends of one gap, at most
NEIGHBOURS = 6  # ends looked at for the other end of a gap


@dataclass(frozen=True)
class Edges:
    """Straight edges of outlines: start and end (m, 2) [m], outward unit normal (m, 2), belt each is of (m,) int."""

    start: Any
    end: Any
    normal: Any
    belt: Any

    def __len__(self) -> int:
        return len(self.belt)

    def where(self, chosen: Any) -> Edges:
        """Return some of the edges."""
        return Edges(self.start[chosen], self.end[chosen], self.normal[chosen], self.belt[chosen])


@dataclass(frozen=True)
class Gaps:
    """Openings between the ends of belts: start and end (m, 2) [m], the belts on both sides (m, 2) int."""

    start: Any
    end: Any
    belts: Any

    def __len__(self) -> int:
        return len(self.belts)

    @property
    def width(self) -> Any:
        """Distance between the two ends, (m,) [m]."""
        return np.hypot(*(self.end - self.start).T)


def thickness(shapes: Any) -> Any:
    """Return the width of elongated shapes (n,) [m]: the short side of the rectangle of their area and perimeter."""
    area, half = shapely.area(shapes), shapely.length(shapes) / 2.0
    return (half - np.sqrt(np.maximum(half**2 - 4.0 * area, 0.0))) / 2.0


def sides_and_ends(shapes: Any) -> tuple[Edges, Edges]:
    """Return the edges of belts' long sides and those of their ends.

    shapes: polygons and multipolygons (n,). Two thicknesses behind an end there is still belt, behind a side there is
    not. A wind along a belt meets its ends only and passes unbroken, as in WEPS, where a belt is a line.
    """
    single, owner = shapely.get_parts(np.asarray(shapes, dtype=object), return_index=True)
    edges = outline(single)
    deep = DEEP * thickness(single)[edges.belt]
    probe = (edges.start + edges.end) / 2.0 - edges.normal * deep[:, None]
    shapely.prepare(single)
    is_end = np.zeros(len(edges), dtype=bool)
    for part in chunks(len(edges), 200_000):
        is_end[part] = shapely.contains_xy(single[edges.belt[part]], probe[part, 0], probe[part, 1])
    edges = Edges(edges.start, edges.end, edges.normal, owner[edges.belt])
    return edges.where(~is_end), edges.where(is_end)


def outline(single: Any) -> Edges:
    """Return every edge of polygons (n,) with its outward normal; `belt` is the polygon's index."""
    rings, owner = shapely.get_rings(single, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    start, end, ring = xy[:-1][same], xy[1:][same], ring[:-1][same]
    along = end - start
    length = np.hypot(*along.T)
    real = length > 0
    start, end, ring, along, length = start[real], end[real], ring[real], along[real], length[real]
    first = np.searchsorted(ring, np.arange(len(rings)))
    origin = start[np.minimum(first, max(len(start) - 1, 0))][ring] if len(start) else start
    a, b = start - origin, end - origin  # near the ring's first vertex, or the sum of products loses its last figures
    turning = np.bincount(ring, a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0], minlength=len(rings))
    is_hole = np.r_[False, owner[1:] == owner[:-1]] if len(owner) else np.zeros(0, dtype=bool)
    out = np.where((turning > 0) != is_hole, 1.0, -1.0)[ring]
    normal = np.column_stack([along[:, 1], -along[:, 0]]) * (out / length)[:, None]
    return Edges(start, end, normal, owner[ring])


def gaps(ends: Edges, width: Any, widest: Any) -> Gaps:
    """Return the openings between ends that face each other.

    width: thickness of every belt (n,) [m]: two ends of one belt line are off its line by no more than that; widest:
    the widest opening of every belt that still is one (n,) [m].
    """
    none = Gaps(np.zeros((0, 2)), np.zeros((0, 2)), np.zeros((0, 2), dtype=int))
    if len(ends) < 2:
        return none
    middle = (ends.start + ends.end) / 2.0
    tree = spatial.cKDTree(middle)
    count = min(NEIGHBOURS + 1, len(ends))
    reach, other = tree.query(middle, k=count, distance_upper_bound=float(np.max(widest)) + 1e-9)
    one = np.repeat(np.arange(len(ends)), count)
    reach, other = reach.ravel(), other.ravel()
    near = np.isfinite(reach)
    one, other, reach = one[near], other[near], reach[near]
    apart = middle[other] - middle[one]
    ahead = (apart * ends.normal[one]).sum(axis=1)
    beside = np.abs(apart[:, 0] * ends.normal[one, 1] - apart[:, 1] * ends.normal[one, 0])
    own, their = ends.belt[one], ends.belt[other]  # of one belt too: its parts, or the horns of a bent one
    facing = (ends.normal[one] * ends.normal[other]).sum(axis=1) < FACING
    fits = (ahead > TOUCHING) & (beside <= np.minimum(width[own], width[their]))
    fits &= facing & (reach <= np.minimum(widest[own], widest[their]))
    one, other, reach = one[fits], other[fits], reach[fits]
    nearest = np.full(len(ends), np.inf)
    np.minimum.at(nearest, one, reach)
    mutual = (reach <= nearest[one]) & (reach <= nearest[other]) & (one < other)
    one, other = one[mutual], other[mutual]
    return Gaps(middle[one], middle[other], np.column_stack([ends.belt[one], ends.belt[other]]))


def unobstructed(openings: Gaps, shapes: Any) -> Gaps:
    """Return the openings without those in which a belt of `shapes` stands: short ones have no ends of their own."""
    lines = shapely.linestrings(np.stack([openings.start, openings.end], axis=1))
    line, shape = shapely.STRtree(shapes).query(lines, predicate="intersects")
    crossed = shapely.length(shapely.intersection(lines[line], shapes[shape])) > TOUCHING
    free = np.ones(len(openings), dtype=bool)
    free[line[crossed]] = False
    return Gaps(openings.start[free], openings.end[free], openings.belts[free])
