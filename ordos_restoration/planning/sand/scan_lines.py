"""Parallel lines across polygons, clipped: the scan-line method, in numpy alone.

Polygons are turned so that the lines run level, every edge is spread over the lines it crosses, the crossings of a
line are sorted, and between each odd and the next even one the line is inside: holes and several parts need no special
case. A hundred hectares of one-metre rows are a few thousand crossings, so that no square metre costs anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks, parts, ragged
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

SAME = 1e-7  # m; a vertex as near as this to a line lies on it, so that an edge along a line is not cut to ribbons
MOST = 1_000_000  # crossings sorted at a time
DRAWN = 100_000  # segments drawn between two looks at the cancel button


@dataclass(frozen=True, eq=False)
class Segments:
    """Pieces of lines inside polygons, ordered by polygon, line and place; arrays (m,).

    polygon: index of the polygon; line: number of the line, counted from the origin of the CRS; start, end: where the
    piece begins and ends along its line [m].
    """

    polygon: Any
    line: Any
    start: Any
    end: Any

    def __len__(self) -> int:
        return len(self.polygon)

    def first_of_lines(self) -> Any:
        """Return where each line of each polygon begins among the segments, int (l,)."""
        other = (np.diff(self.polygon) != 0) | (np.diff(self.line) != 0)
        return np.flatnonzero(np.concatenate([np.ones(min(len(self), 1), dtype=bool), other]))


def axes(bearing: Any) -> tuple[Any, Any]:
    """Return sine and cosine of bearings [degree, clockwise from grid north]: along = x sin + y cos, across = x cos −
    y sin.
    """
    angle = np.radians(bearing)
    return np.sin(angle), np.cos(angle)


def scan(shapes: Any, bearing: Any, spacing: Any, progress: Progress = silent) -> Segments:
    """Return the lines of a bearing [degree, clockwise from grid north] inside polygons (n,), `spacing` [m] apart.

    bearing, spacing: (n,) or one number. Lines are counted from the origin of the CRS, so that those of neighbouring
    polygons with the same bearing and spacing go on in each other. A line on an edge belongs to the polygon on one
    side only: of two that share the edge exactly one has it. `progress` may raise between two blocks.
    """
    edges = edges_of(shapes, np.broadcast_to(bearing, (len(shapes),)))
    step = np.broadcast_to(np.asarray(spacing, dtype=float), (len(shapes),))[edges.polygon]
    level = np.ceil((edges.across - SAME) / step).astype(np.int64)
    low, high = level.min(axis=0), level.max(axis=0)
    found = []
    for part, first, last in blocks(edges.polygon, low, high):
        progress(0.0, "")
        found.append(
            inside(edges.take(part), step[part], np.clip(low[part], first, last), np.clip(high[part], first, last))
        )
    if not found:
        none = np.zeros(0, dtype=np.int64)
        return Segments(none, none, np.zeros(0), np.zeros(0))
    return Segments(*(np.concatenate(column) for column in zip(*found)))


@dataclass(frozen=True, eq=False)
class Edges:
    """The edges of polygons in the turned frame, in the order of the polygons: across, along (2, e) of both ends."""

    polygon: Any  # (e,)
    across: Any
    along: Any

    def take(self, part: slice) -> Edges:
        """Return some of the edges."""
        return Edges(self.polygon[part], self.across[:, part], self.along[:, part])


def edges_of(shapes: Any, bearing: Any) -> Edges:
    """Return the edges of polygons (n,), each turned by its own bearing (n,) [degree]."""
    single, owner = parts(np.asarray(shapes, dtype=object))
    rings, part = shapely.get_rings(single, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    polygon = owner[part[ring]]
    sine, cosine = (one[polygon] for one in axes(bearing))
    across, along = xy[:, 0] * cosine - xy[:, 1] * sine, xy[:, 0] * sine + xy[:, 1] * cosine
    begin = np.flatnonzero(ring[1:] == ring[:-1])
    ends = np.stack([begin, begin + 1])
    return Edges(polygon[begin], across[ends], along[ends])


def blocks(polygon: Any, low: Any, high: Any) -> Iterator[tuple[slice, int, int]]:
    """Yield runs of edges and a range of lines, each with at most about MOST crossings: whole polygons together, one
    with more by ranges of its lines.
    """
    if not len(polygon):
        return
    starts = np.flatnonzero(np.concatenate([[True], np.diff(polygon) != 0]))
    stops = np.append(starts[1:], len(polygon))
    total = np.cumsum(np.add.reduceat(high - low, starts))
    at = 0
    while at < len(starts):
        before = total[at - 1] if at else 0
        to = max(int(np.searchsorted(total, before + MOST, side="right")), at + 1)
        part = slice(starts[at], stops[to - 1])
        rounds = max(-(-int(total[to - 1] - before) // MOST), 1)
        lines = np.linspace(low[part].min(), high[part].max(), rounds + 1).astype(np.int64)
        for first, last in zip(lines[:-1], lines[1:]):
            yield part, first, last
        at = to


def inside(edges: Edges, step: Any, low: Any, high: Any) -> tuple[Any, Any, Any, Any]:
    """Return polygon, line, start and end of the segments between the crossings of edges (e,) with lines low … high."""
    edge, place = ragged(high - low)
    line = low[edge] + place
    (v1, v2), (u1, u2) = edges.across[:, edge], edges.along[:, edge]
    share = np.clip((line * step[edge] - v1) / (v2 - v1), 0.0, 1.0)
    along, polygon = u1 + share * (u2 - u1), edges.polygon[edge]
    order = np.lexsort((along, line, polygon))
    one, other = order[0::2], order[1::2]  # a closed outline crosses every line an even number of times
    real = along[other] - along[one] > SAME
    one, other = one[real], other[real]
    return polygon[one], line[one], along[one], along[other]


def drawn(segments: Segments, bearing: Any, spacing: Any, progress: Progress = silent) -> Any:
    """Return the lines of segments as shapes, one MultiLineString for each line of each polygon, object (l,).

    bearing, spacing: as in `scan`, one for each polygon.
    """
    sine, cosine = (one[segments.polygon] for one in axes(np.asarray(bearing, dtype=float)))
    across = segments.line * np.asarray(spacing, dtype=float)[segments.polygon]
    along = np.stack([segments.start, segments.end], axis=1)
    xy = np.stack(
        [
            across[:, None] * cosine[:, None] + along * sine[:, None],
            along * cosine[:, None] - across[:, None] * sine[:, None],
        ],
        axis=2,
    )
    pieces = []
    for part in chunks(len(segments), DRAWN):
        progress(0.0, "")
        pieces.append(shapely.linestrings(xy[part]))
    if not pieces:
        return np.array([], dtype=object)
    first = np.zeros(len(segments), dtype=int)
    first[segments.first_of_lines()[1:]] = 1
    return shapely.multilinestrings(np.concatenate(pieces), indices=np.cumsum(first))


def points_within(shapes: Any, step: Any) -> tuple[Any, Any]:
    """Return points (k, 2) on a lattice inside polygons (n,), `step` (n,) [m] apart, and the polygon of each (k,); a
    polygon without any has one point of its own.
    """
    step = np.asarray(step, dtype=float)
    rows = scan(shapes, 90.0, step)
    low, high = (np.ceil(one / step[rows.polygon]).astype(np.int64) for one in (rows.start, rows.end))
    row, place = ragged(high - low)
    own = rows.polygon[row]
    xy = np.column_stack([(low[row] + place) * step[own], -rows.line[row] * step[own]])
    bare = np.setdiff1d(np.arange(len(shapes)), own)
    middle = shapely.get_coordinates(shapely.point_on_surface(np.asarray(shapes, dtype=object)[bare]))
    return np.concatenate([xy, middle]), np.concatenate([own, bare])
