"""Where belts break the wind: the barrier function along the wind, at every cell of a lattice or at any points.

Every long side is swept along the wind, its lee to 35 belt heights and its windward side to 5; over the cells under the
swept parallelogram the distance is linear in their place. Several belts: the least factor counts (WEPS).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.geometry import chunks, ragged
from ordos_restoration.planning.kongdui.sections import drift_vector
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.wind import barrier
from ordos_restoration.planning.wind.belts import LEAST_HEIGHT, Belts
from ordos_restoration.planning.wind.sides import Edges, Gaps, gaps, unobstructed

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

GRAZING = 1e-4  # sine of the angle under which wind and side count as parallel
LINES = 100_000  # of cells, swept in one go
CELLS = 2_000_000  # pairs of a side and a cell in one go
POINTS = 20_000  # points looked up in one go
ROUNDING = 1e-6  # of a cell, a side, a metre: what lies on the ray through a corner belongs to both sides, not to none

Inside = tuple[Any, Any]  # belt and flat index of a cell that lies in it, two int arrays


def wind_factor(lattice: Lattice, belts: Belts, toward: float, leaf: int) -> tuple[Any, Any]:
    """Return (wind over open wind, (rows, columns) float32 ≤ 1; distance to the nearest belt upwind [m], infinite where
    none is within its reach) for a wind toward a direction [degree] in a season of leaf.
    """
    (factor,), fetch = wind_factors(lattice, belts, toward, [leaf])
    return factor, fetch


def wind_factors(
    lattice: Lattice, belts: Belts, toward: float, seasons: Sequence[int], inside: Optional[Inside] = None
) -> tuple[list[Any], Any]:
    """Return `wind_factor` for several seasons of leaf at once: their factors and the common distance.

    inside: what `cells_inside` found for the same lattice and belts, so that it need not look again.
    """
    shape = (lattice.rows, lattice.columns)
    factors = [np.ones(shape, dtype=np.float32) for _ in seasons]
    fetch = np.full(shape, np.inf, dtype=np.float32)
    terms = [barrier.coefficients(belts.porosity[:, s]) for s in seasons]
    edges, far = swept(belts, toward)
    for edge, cell, distance in swept_cells(lattice, edges, far, toward):
        belt = edges.belt[edge]
        x = distance / belts.height[belt]
        for factor, term in zip(factors, terms):
            ratio = barrier.barrier(x, *(one[belt] for one in term))
            np.minimum.at(factor.reshape(-1), cell, ratio.astype(np.float32))
        lee = distance >= 0
        np.minimum.at(fetch.reshape(-1), cell[lee], distance[lee].astype(np.float32))
    belt, cell = cells_inside(lattice, belts) if inside is None else inside
    for factor, term in zip(factors, terms):
        ratio = barrier.barrier(np.zeros(len(belt)), *(one[belt] for one in term))
        np.minimum.at(factor.reshape(-1), cell, ratio.astype(np.float32))
    fetch.reshape(-1)[cell] = 0.0
    return factors, fetch


def jet_factor(lattice: Lattice, jets: Jets, toward: float) -> Any:
    """Return the wind in the jets behind gaps over open wind, (rows, columns) float32 ≥ 1, fading along the wind."""
    factor = np.ones((lattice.rows, lattice.columns), dtype=np.float32)
    edges, far = jets.swept(toward)
    for gap, cell, distance in swept_cells(lattice, edges, far, toward):
        np.maximum.at(factor.reshape(-1), cell, jets.factor(distance / far[gap]).astype(np.float32))
    return factor


def jets_of(belts: Belts, widest: float, reach: float, speedup: float) -> Jets:
    """Return the jets behind the gaps between belts: widest and reach in belt heights, speedup as a share."""
    standing = belts.shapes[belts.height > LEAST_HEIGHT]
    openings = unobstructed(gaps(belts.ends, belts.width, widest * belts.height), standing)
    low = np.minimum(*belts.height[openings.belts].T) if len(openings) else np.zeros(0)
    return Jets(openings, low, reach * low, speedup)


@dataclass(frozen=True, eq=False)
class Jets:
    """Wind through gaps between belts of a height (m,) [m]: it blows `speedup` faster (a share), which fades over a
    reach (m,) [m] behind the gap.
    """

    gaps: Gaps
    height: Any
    reach: Any
    speedup: float

    def swept(self, toward: float) -> tuple[Edges, Any]:
        """Return the openings as edges and how far each is swept along a wind toward a direction [degree]."""
        along = self.gaps.end - self.gaps.start
        width = np.maximum(self.gaps.width, 1e-9)
        normal = np.column_stack([along[:, 1], -along[:, 0]]) / width[:, None]
        open_to = np.flatnonzero((np.abs(normal @ drift_vector(toward)) > GRAZING) & (self.reach > 0))
        edges = Edges(self.gaps.start, self.gaps.end, normal, np.arange(len(self.gaps)))
        return edges.where(open_to), self.reach[open_to]

    def factor(self, share: Any) -> Any:
        """Return the wind over open wind at a share of the reach, (…) 0 to 1: fading evenly, an assumption."""
        return 1.0 + self.speedup * (1.0 - share)


# Sides swept along the wind ------------------------------------------------------------------------------------------


def swept(belts: Belts, toward: float, reach: Any = None) -> tuple[Edges, Any]:
    """Return the sides a wind toward a direction [degree] meets squarely enough, and how far each is swept along the
    wind (m,) [m]: positive from a lee side, negative from a windward side. `reach`: heights (n,) to sweep for, the
    belts' own when None.
    """
    height = belts.height if reach is None else reach
    facing = belts.sides.normal @ drift_vector(toward)
    tall = height[belts.sides.belt]
    chosen = np.flatnonzero((np.abs(facing) > GRAZING) & (tall > LEAST_HEIGHT))
    far = np.where(facing > 0, barrier.LEE, -barrier.WINDWARD) * tall
    return belts.sides.where(chosen), far[chosen]


def swept_cells(lattice: Lattice, edges: Edges, far: Any, toward: float) -> Iterator[tuple[Any, Any, Any]]:
    """Yield (edge, flat index of a cell, distance along the wind [m], negative in front) of edges swept along the wind
    by `far` (m,) [m] and the cells under them, in bounded portions.
    """
    wind = drift_vector(toward)
    first = 0 if abs(wind[0]) >= abs(wind[1]) else 1  # the axis nearer to the wind; lines of cells run along it
    x, y = lattice.centres()
    origin, step = np.array([x[0], y[0]]), np.array([lattice.cell, -lattice.cell])
    count = (lattice.columns, lattice.rows)
    # in units of cells, so that centres lie on whole numbers; the first axis runs along the lines
    axes = [first, 1 - first]
    start, end = ((edges.start - origin) / step)[:, axes], ((edges.end - origin) / step)[:, axes]
    shift = (wind / step)[axes][None, :] * far[:, None]
    along, across = count[first], count[1 - first]
    stride = (1, lattice.columns) if first == 0 else (lattice.columns, 1)
    low = np.minimum(start, end)[:, 1] + np.minimum(shift[:, 1], 0.0)
    high = np.maximum(start, end)[:, 1] + np.maximum(shift[:, 1], 0.0)
    low, high = low - ROUNDING, high + ROUNDING
    line_from = np.clip(np.ceil(low), 0, across).astype(np.int64)
    lines = np.maximum(np.clip(np.floor(high), -1, across - 1).astype(np.int64) - line_from + 1, 0)
    for part in balanced(lines, LINES):
        owner, k = ragged(lines[part])
        owner = owner + part.start
        line = line_from[owner] + k
        left, right, slope, zero = spans(start[owner], end[owner] - start[owner], shift[owner], line)
        cell_from = np.clip(np.ceil(left), 0, along).astype(np.int64)
        cells = np.maximum(np.clip(np.floor(right), -1, along - 1).astype(np.int64) - cell_from + 1, 0)
        for piece in balanced(cells, CELLS):
            own, k = ragged(cells[piece])
            own = own + piece.start
            place = cell_from[own] + k
            share = np.clip(zero[own] + slope[own] * place, 0.0, 1.0)
            yield owner[own], place * stride[0] + line[own] * stride[1], share * far[owner[own]]


def spans(start: Any, along: Any, shift: Any, line: Any) -> tuple[Any, Any, Any, Any]:
    """Return, for parallelograms (m) start + t·along + s·shift with s and t from 0 to 1, where each is cut by its line
    of constant second coordinate: the cut's ends on the first axis, and slope and value at 0 of s along it.
    """
    across = along[:, 0] * shift[:, 1] - along[:, 1] * shift[:, 0]
    down = line - start[:, 1]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        t_slope, t_zero = shift[:, 1] / across, (-start[:, 0] * shift[:, 1] - down * shift[:, 0]) / across
        s_slope, s_zero = -along[:, 1] / across, (start[:, 0] * along[:, 1] + down * along[:, 0]) / across
        low_t, high_t = between(t_slope, t_zero)
        low_s, high_s = between(s_slope, s_zero)
    left, right = np.fmax(low_t, low_s), np.fmin(high_t, high_s)
    bad = ~np.isfinite(left) | ~np.isfinite(right)
    return np.where(bad, 0.0, left - ROUNDING), np.where(bad, -1.0, right + ROUNDING), s_slope, s_zero


def between(slope: Any, zero: Any) -> tuple[Any, Any]:
    """Return where slope·a + zero lies within 0 and 1: two ends (m,), infinite where it always does, NaN or crossed
    where it never does.
    """
    flat = np.abs(slope) < 1e-12
    first, second = -zero / slope, (1.0 - zero) / slope
    inside = (zero >= -ROUNDING) & (zero <= 1.0 + ROUNDING)
    low = np.where(flat, np.where(inside, -np.inf, np.inf), np.minimum(first, second))
    high = np.where(flat, np.where(inside, np.inf, -np.inf), np.maximum(first, second))
    return low, high


def balanced(sizes: Any, most: int) -> Iterator[slice]:
    """Yield consecutive slices whose sizes add up to about `most`, one element at least."""
    ends = np.cumsum(sizes)
    start = 0
    while start < len(sizes):
        before = ends[start - 1] if start else 0
        stop = max(int(np.searchsorted(ends, before + most, side="right")), start + 1)
        yield slice(start, stop)
        start = stop


def cells_inside(lattice: Lattice, belts: Belts) -> Inside:
    """Return (belt, flat index) of the cells whose centres lie in belts."""
    found = [(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))]
    tall = np.flatnonzero(belts.height > LEAST_HEIGHT)
    x, y = lattice.centres()
    left, bottom, right, top = lattice.bounds
    box = shapely.bounds(belts.shapes[tall])
    tall = tall[(box[:, 2] > left) & (box[:, 0] < right) & (box[:, 1] < top) & (box[:, 3] > bottom)]
    box = shapely.bounds(belts.shapes[tall])
    column = np.clip(np.floor((box[:, [0, 2]] - left) / lattice.cell), 0, lattice.columns - 1).astype(np.int64)
    row = np.clip(np.floor((top - box[:, [3, 1]]) / lattice.cell), 0, lattice.rows - 1).astype(np.int64)
    wide, high = column[:, 1] - column[:, 0] + 1, row[:, 1] - row[:, 0] + 1
    for part in balanced(wide * high, CELLS):
        own, k = ragged((wide * high)[part])
        own = own + part.start
        i, j = row[own, 0] + k // wide[own], column[own, 0] + k % wide[own]
        inside = shapely.intersects_xy(belts.shapes[tall[own]], x[j], y[i])
        found.append((tall[own[inside]], i[inside] * lattice.columns + j[inside]))
    belt, cell = (np.concatenate(one) for one in zip(*found))
    return belt, cell


# At points -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Places:
    """Points in axes along and across a wind: the turn (2, 2), coordinates (n, 2) [m], and shapes (n,)."""

    turn: Any
    xy: Any
    shapes: Any


def places_in(points: Any, toward: float) -> Places:
    """Return points (n, 2) [m] as a wind toward a direction [degree] passes over them."""
    wind = drift_vector(toward)
    turn = np.column_stack([wind, [-wind[1], wind[0]]])
    return Places(turn, points @ turn, shapely.points(points @ turn))


def met_at(places: Places, edges: Edges, far: Any) -> Iterator[tuple[Any, Any, Any]]:
    """Yield (point, edge, distance along the wind [m], negative in front) of places and the edges swept over them by
    `far` (m,) [m], in portions of points.
    """
    start, end = edges.start @ places.turn, edges.end @ places.turn
    low, high = np.minimum(start, end) - ROUNDING, np.maximum(start, end) + ROUNDING
    low[:, 0] += np.minimum(far, 0.0)
    high[:, 0] += np.maximum(far, 0.0)
    tree = shapely.STRtree(shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1]))
    for part in chunks(len(places.xy), POINTS):
        point, edge = tree.query(places.shapes[part])
        point = point + part.start
        share = (places.xy[point, 1] - start[edge, 1]) / (end[edge, 1] - start[edge, 1])
        distance = places.xy[point, 0] - start[edge, 0] - share * (end[edge, 0] - start[edge, 0])
        swept_by = distance / far[edge]
        under = (np.abs(share - 0.5) <= 0.5 + ROUNDING) & (np.abs(swept_by - 0.5) <= 0.5 + ROUNDING)
        yield point[under], edge[under], distance[under]
