"""Blocks: land between roads, near-square, each with as many tables as one inverter-transformer takes.

Bands of whole rows lie between roads along the rows; a band is cut across where the tables of a block are full. So
every block but those at the edge is full, whatever the outline of the site, and no table is far from a road.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import DUST, only_polygons, parts, ragged
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar.packing import Rack, area_bound, pack
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

PLAY = 1e-4  # m by which the room of whole columns is larger than they are
SMALL_SHARE, LARGE_SHARE = 0.4, 1.3  # of a full block: joins a neighbour below, is never joined beyond
SPARE = 0.93  # of that, while the start of the rows and shorter tables may still add some


@dataclass(frozen=True)
class Spacing:
    """What decides how land is divided. Lengths in metres, in the frame of the field."""

    rack: Rack
    pitch: float
    tables: float  # of the longest length in a full block
    road: float  # width of a road
    clear: float  # between a road and tables
    turn: float  # radius in which vehicles turn
    reach: float  # no table is farther from a road than this

    @property
    def gap(self) -> float:
        """Between the last row of a band and the first of the next: the pitch's own, or what a road needs."""
        return max(self.pitch - self.rack.depth, self.road + 2 * self.clear)

    @property
    def across(self) -> float:
        """What a road across the rows takes of each beyond the gap between two tables."""
        return self.road + 2 * self.clear - self.rack.gap


@dataclass(frozen=True, eq=False)
class Bands:
    """Bands of rows from the lowest y on, (n,): lower and upper edge [m]; between two of them a road can lie."""

    low: Any
    high: Any

    def low_of(self, y: Any) -> Any:
        """Return the lower edge of the band in which places lie, (n,) [m]."""
        return self.low[np.clip(np.searchsorted(self.low, np.asarray(y) + PLAY, side="right") - 1, 0, None)]

    def roads(self, width: float) -> Any:
        """Return the (lower, upper) edges of the roads between neighbouring bands, (n − 1, 2) [m]."""
        middle = (self.high[:-1] + self.low[1:]) / 2
        return np.stack([middle - width / 2, middle + width / 2], axis=1)


def bands(low: float, high: float, spacing: Spacing) -> Bands:
    """Return bands that fill the land from one y to another evenly, near-square blocks and within reach of a road.

    A square block of n tables has k rows with k · pitch = n / k · (length + gap).
    """
    step, depth = spacing.pitch, spacing.rack.depth
    total = max(int((high - low - depth) // step) + 1, 1)
    square = np.sqrt(spacing.tables * (spacing.rack.lengths[0] + spacing.rack.gap) / step)
    most = max(int((2 * (spacing.reach - spacing.gap) - depth) // step) + 1, 1)
    wanted = max(min(round(float(square)), most), 1)
    count = max(round(total / wanted), -(-total // most), 1)
    rows = -(-total // count)
    height = (rows - 1) * step + depth
    start = low + np.arange(count) * (height + spacing.gap)
    return Bands(start, start + height)


def in_bands(land: Any, made: Bands) -> tuple[Any, Any]:
    """Return the connected pieces of land in bands, polygons (n,), and the band of each."""
    return within(land, made.low, made.high)


def within(land: Any, low: Any, high: Any) -> tuple[Any, Any]:
    """Return the connected pieces of polygons (k,) between y limits (n,), and the number of the limits of each."""
    x0, _, x1, _ = shapely.total_bounds(land)
    strips = shapely.box(x0 - 1.0, low, x1 + 1.0, high)
    which, own = shapely.STRtree(land).query(strips, predicate="intersects")
    cut = only_polygons(shapely.intersection(land[own], strips[which]))
    single, origin = parts(cut)
    keep = shapely.area(single) > DUST
    return single[keep], which[origin[keep]]


@dataclass(frozen=True, eq=False)
class Cuts:
    """Where pieces are cut across, (n,): the piece and the x of the middle of the road there [m]."""

    piece: Any
    x: Any


def cuts(pieces: Any, spacing: Spacing, progress: Progress = silent) -> tuple[Cuts, Any]:
    """Return where pieces (n,) are cut into blocks of equal tables, and how many blocks each becomes, (n,)."""
    placed = pack(pieces, spacing.pitch, spacing.rack, progress=progress)
    lengths = np.array(spacing.rack.lengths)[placed.size]
    middle = placed.x + lengths / 2
    order = np.lexsort((middle, placed.polygon))
    piece, middle = placed.polygon[order], middle[order]
    load = np.cumsum(lengths[order] / spacing.rack.lengths[0])
    total = np.concatenate([[0.0], load])[np.searchsorted(piece, np.arange(len(pieces)), side="right")]
    begun = np.concatenate([[0.0], total[:-1]])
    full = full_block(pieces, spacing)
    number = np.maximum(np.round((total - begun) / full), 1)
    moved = np.where(number > 1, rows_in(pieces, spacing) / 2, 0.0)  # by whole columns, half of one at most
    held = np.maximum(total - begun, area_bound(shapely.area(pieces), spacing.pitch, spacing.rack))  # of a wedge
    number = (number + (held / number + moved > SPARE * LARGE_SHARE * spacing.tables)).astype(int)
    own, position = ragged(number - 1)
    wanted = begun[own] + (position + 1) * ((total - begun) / number)[own]
    at = np.clip(np.searchsorted(load, wanted), 1, max(len(load) - 1, 1))
    x = (middle[at - 1] + middle[at]) / 2 if len(own) else np.array([])
    return Cuts(own, whole_columns(x, own, position, pieces, spacing)), number


def full_block(pieces: Any, spacing: Spacing) -> Any:
    """Return the tables of a full block and those its road takes the place of, for pieces (n,)."""
    return spacing.tables + rows_in(pieces, spacing) * spacing.across / (spacing.rack.lengths[0] + spacing.rack.gap)


def rows_in(pieces: Any, spacing: Spacing) -> Any:
    """Return the rows between the lowest and the highest point of pieces (n,)."""
    _, low, _, high = shapely.bounds(pieces).T
    return (high - low - spacing.rack.depth) / spacing.pitch + 1


def whole_columns(x: Any, piece: Any, position: Any, pieces: Any, spacing: Spacing) -> Any:
    """Return cuts moved so that whole tables fit between them, (n,) [m]: half a table a row would be lost else."""
    column = spacing.rack.lengths[0] + spacing.rack.gap
    over = spacing.across + PLAY
    start = shapely.bounds(pieces[piece])[:, 0] - spacing.road / 2 - spacing.clear + (position + 1) * over
    return start + np.round((x - start) / column) * column


def blocks_of(pieces: Any, cut: Cuts, spacing: Spacing) -> tuple[Any, Any]:
    """Return the blocks between the roads of pieces, polygons (m,), and the piece each was cut from."""
    number = np.bincount(cut.piece, minlength=len(pieces)) + 1
    x0, y0, x1, y1 = shapely.bounds(pieces).T
    own, position = ragged(number)
    half = spacing.road / 2 + spacing.clear
    first, last = position == 0, position == number[own] - 1
    left, right = x0[own] - 1.0, x1[own] + 1.0
    left[~first], right[~last] = cut.x + half, cut.x - half
    alone = number[own] == 1
    made = pieces[own].copy()
    boxes = shapely.box(left, y0[own] - 1.0, np.maximum(right, left), y1[own] + 1.0)
    made[~alone] = only_polygons(shapely.intersection(made[~alone], boxes[~alone]))
    single, origin = parts(made)
    keep = shapely.area(single) > DUST
    return single[keep], own[origin[keep]]


def joined(shapes: Any, load: Any, spacing: Spacing) -> Any:
    """Return the block of every piece of land, (n,) int from 0: pieces that fill no inverter join a neighbour.

    load: tables in each piece, (n,). Neighbours are those across one road.
    """
    block = np.arange(len(shapes))
    total = np.asarray(load, dtype=float).copy()
    small = np.flatnonzero(total < SMALL_SHARE * spacing.tables)
    if not len(small) or len(shapes) == 1:
        return block
    tree = shapely.STRtree(shapes)
    one, other = tree.query(shapes[small], predicate="dwithin", distance=spacing.gap + 2 * spacing.clear + spacing.road)
    for place in small[np.argsort(total[small], kind="stable")]:
        around = np.unique(block[other[one == np.searchsorted(small, place)]])
        around = around[
            (around != block[place]) & (total[around] + total[block[place]] <= SPARE * LARGE_SHARE * spacing.tables)
        ]
        if len(around) and total[block[place]] < SMALL_SHARE * spacing.tables:
            into, old = around[np.argmin(total[around])], block[place]
            total[into] += total[old]
            total[old] = 0.0
            block[block == old] = into
    return np.unique(block, return_inverse=True)[1]
