"""Rows along the contours of slopes: as far apart on the ground as a measure asks, split where the ground flattens."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.coverage import cells_of
from ordos_restoration.planning.elevation import sampled
from ordos_restoration.planning.geometry import chunks, ragged
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.contours import crossing, ways
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from scipy import ndimage
else:
    np, shapely, ndimage = lazy("numpy"), lazy("shapely"), lazy("scipy.ndimage")

STRIDES = (2, 3, 4, 6, 8, 12, 16, 24, 32)  # eighths of the vertical interval from row to row, where the slope changes
USUAL = 8
WIDEST = 1.5  # times the range; flatter ground, where rows would lie wider still, has none
AT_ONCE = 100_000  # pieces of rows between two looks at the progress
LINES = 500  # rows cut to their units between two looks at the progress
ROUND = 1e-6  # of a spacing, of the range it may lie in


@dataclass(frozen=True, eq=False)
class Spacing:
    """How rows of units (n,) are laid. rise: from row to row [m]; top: highest ground [m]; low, high: range of the
    distance of rows on the ground [m].
    """

    rise: Any
    top: Any
    low: Any
    high: Any


@dataclass(frozen=True, eq=False)
class Rows:
    """Rows of units, from top to bottom. unit (r,), number in the unit from 1 (r,), level [m], line (r,), length (r,)
    on the ground [m]; kept: of each unit, the share of its ground where rows lie within their range (n,) [1], NaN where
    nobody knows; short: rows left out because they are short, of each unit (n,).
    """

    unit: Any
    number: Any
    level: Any
    line: Any
    length: Any
    kept: Any
    short: Any

    def of_all(self, own: Any, count: int) -> Rows:
        """Return the rows of some of `count` units as rows of all; own: places of the units they were made of."""
        kept, short = np.full(count, np.nan), np.zeros(count, dtype=np.int64)
        kept[own], short[own] = self.kept, self.short
        return dataclasses.replace(self, unit=own[self.unit], kept=kept, short=short)


def contour_rows(
    shapes: Any, lattice: Lattice, height: Any, spacing: Spacing, least: float, progress: Progress = silent
) -> Rows:
    """Return the rows of units (n,), straight between the sides of squares of four centres of cells.

    height: at the centres (rows, columns) [m], no rows where it is NaN; least: length under which a row is left out
    [m]. The first row lies half an interval below the top of its unit. Where the rows of an interval would lie closer
    on the ground than their range some of them end; where they would lie wider others begin between them.
    """
    squares = squares_of(shapes, lattice, height, spacing, progress)
    share = share_within(squares, spacing, len(shapes))
    unit, place, ends = [], [], []
    for part in chunks(len(squares.unit), AT_ONCE):
        progress(0.3 * part.start / max(len(squares.unit), 1), "")
        for own, step, pair in pieces(squares, part, lattice, height, spacing):
            unit.append(own)
            place.append(step)
            ends.append(pair)
    if not unit:
        none = np.zeros(0, dtype=np.int64)
        return Rows(none, none, np.zeros(0), none.astype(object), np.zeros(0), share, np.zeros(len(shapes), dtype=int))
    joined = np.concatenate(unit), np.concatenate(place), np.concatenate(ends)
    return cut(shapes, lattice.crs, joined, spacing, share, least, progress)


@dataclass(frozen=True, eq=False)
class Squares:
    """Squares of four centres that units touch: unit, row and column of the upper left centre (k,), share of the square
    in the unit, stride: eighths of the unit's interval from row to row, 0 where there are none; apart: distance of
    rows on the ground then [m], inf where level.
    """

    unit: Any
    row: Any
    column: Any
    share: Any
    stride: Any
    apart: Any


def squares_of(shapes: Any, lattice: Lattice, height: Any, spacing: Spacing, progress: Progress) -> Squares:
    """Return the squares of units (n,) with how the interval is taken in each; those of unknown height are left out."""
    dual = Lattice(
        lattice.left + lattice.cell / 2, lattice.top - lattice.cell / 2, lattice.cell,
        lattice.rows - 1, lattice.columns - 1, lattice.crs,
    )  # fmt: skip
    unit, row, column, share = cells_of(shapes, dual, progress)
    rising = smooth_rise(height, lattice.cell)[row, column]
    known = np.isfinite(rising)
    unit, row, column, share, rising = (one[known] for one in (unit, row, column, share, rising))
    sine = rising / np.hypot(rising, 1.0)
    with np.errstate(divide="ignore"):
        usual = spacing.rise[unit] / sine
    stride = np.where(within(usual, spacing, unit), USUAL, nearest(usual, spacing, unit))
    apart = usual * stride / USUAL
    rows = apart <= WIDEST * spacing.high[unit]
    return Squares(unit, row, column, share, np.where(rows, stride, 0), apart)


def nearest(usual: Any, spacing: Spacing, unit: Any) -> Any:
    """Return which of STRIDES brings rows, `usual` apart otherwise (k,) [m], nearest to the middle of their range."""
    goal = np.sqrt(spacing.low * spacing.high)[unit]
    steps = np.log(np.array(STRIDES) / USUAL)
    with np.errstate(divide="ignore"):
        wanted = np.clip(np.log(goal / usual), steps[0], steps[-1])
    return np.array(STRIDES)[np.searchsorted((steps[1:] + steps[:-1]) / 2, wanted)]


def within(apart: Any, spacing: Spacing, unit: Any) -> Any:
    """Return whether distances of rows (k,) lie in the range of their unit."""
    return (apart >= spacing.low[unit] * (1 - ROUND)) & (apart <= spacing.high[unit] * (1 + ROUND))


def share_within(squares: Squares, spacing: Spacing, count: int) -> Any:
    """Return the share of the ground of units (count,) where rows lie within their range [1]."""
    good = within(squares.apart, spacing, squares.unit)
    area = np.bincount(squares.unit, squares.share, minlength=count)
    inside = np.bincount(squares.unit, squares.share * good, minlength=count)
    return np.where(area > 0, inside, np.nan) / np.where(area > 0, area, 1.0)


def smooth_rise(height: Any, cell: float) -> Any:
    """Return how steep squares of four centres are [1], (rows − 1, columns − 1), as means over 3 × 3 of them."""
    upper, lower = height[:-1], height[1:]
    east = (upper[:, 1:] - upper[:, :-1] + lower[:, 1:] - lower[:, :-1]) / (2 * cell)
    north = (upper[:, :-1] - lower[:, :-1] + upper[:, 1:] - lower[:, 1:]) / (2 * cell)
    rise = np.hypot(east, north)
    known = np.isfinite(rise)
    total = ndimage.uniform_filter(np.where(known, rise, 0.0), 3, mode="nearest")
    weight = ndimage.uniform_filter(known.astype(float), 3, mode="nearest")
    return np.where(known, total / np.where(weight > 0, weight, 1.0), np.nan)


def pieces(squares: Squares, part: slice, lattice: Lattice, height: Any, spacing: Spacing) -> Any:
    """Yield (unit, place of the level, ends (m, 2, 2) [m]) of the pieces of rows in some squares; places count
    eighths of the interval from the first row of a unit.
    """
    part = np.flatnonzero(squares.stride[part]) + part.start
    unit, i, j, stride = (one[part] for one in (squares.unit, squares.row, squares.column, squares.stride))
    corner = np.stack([height[i, j], height[i, j + 1], height[i + 1, j + 1], height[i + 1, j]])
    first, step = spacing.top[unit] - spacing.rise[unit] / 2, spacing.rise[unit] * stride / USUAL
    begin = np.ceil((first - corner.max(axis=0)) / step)
    count = np.maximum(np.floor((first - corner.min(axis=0)) / step) - begin + 1, 0).astype(np.int64)
    square, k = ragged(count)
    multiple = (begin[square] + k).astype(np.int64)
    level = first[square] - multiple * step[square]
    place = multiple * stride[square]
    high = (corner[:, square] >= level).astype(np.int64)
    kind = high[0] + 2 * high[1] + 4 * high[2] + 8 * high[3]
    middle = corner[:, square].mean(axis=0) >= level
    kind = kind + 16 * (((kind == 5) | (kind == 10)) & middle)
    sides = ways()
    for turn in (0, 1):
        own = sides[0][kind, turn] >= 0
        at = square[own]
        ends = [crossing(height, i[at], j[at], side[kind[own], turn], level[own]) for side in sides]
        xy = np.stack(ends, axis=1)
        x, y = lattice.left + (xy[..., 0] + 0.5) * lattice.cell, lattice.top - (xy[..., 1] + 0.5) * lattice.cell
        yield unit[at], place[own], np.stack([x, y], axis=-1)


def cut(
    shapes: Any, crs: Any, joined: tuple[Any, Any, Any], spacing: Spacing, share: Any, least: float, progress: Progress
) -> Rows:
    """Return the rows that pieces make, inside their units, without those shorter than `least` [m].

    joined: unit, place of the level and ends of the pieces, as `pieces` yields them.
    """
    unit, place, ends = joined
    order = np.lexsort((place, unit))
    unit, place, ends = unit[order], place[order], ends[order]
    new = np.flatnonzero((np.diff(unit, prepend=-1) != 0) | (np.diff(place, prepend=0) != 0))
    number = np.cumsum(np.isin(np.arange(len(unit)), new)) - 1
    whole = shapely.multilinestrings(shapely.linestrings(ends), indices=number)
    owner, level = unit[new], place[new]
    inside = np.empty(len(whole), dtype=object)
    for part in chunks(len(whole), LINES):
        progress(0.3 + 0.7 * part.start / len(whole), "")
        merged = shapely.line_merge(whole[part])
        inside[part] = shapely.intersection(merged, shapes[owner[part]])
    line, index = shapely.get_parts(shapely.line_merge(inside), return_index=True)
    scale = np.sqrt(units.areal_scale(*units.centroid_xy(shapes), crs))
    length = shapely.length(line) / scale[owner[index]]
    there = shapely.get_type_id(line) == 1
    long = there & (length >= least)
    short = np.bincount(owner[index[there & ~long]], minlength=len(shapes))
    line, index, length = line[long], index[long], length[long]
    own, at = owner[index], level[index]
    x = shapely.get_x(shapely.get_point(line, 0))
    order = np.lexsort((x, at, own))
    own, at, line, length = own[order], at[order], line[order], length[order]
    start = np.unique(own, return_index=True)[1]
    rank = np.arange(len(own)) - np.repeat(start, np.diff([*start, len(own)])) + 1
    metres = spacing.top[own] - spacing.rise[own] * (0.5 + at / USUAL)
    return Rows(own, rank, metres, line, length, share, short)


def tops(shapes: Any, cells: tuple[Any, Any, Any, Any], lattice: Lattice, height: Any) -> tuple[Any, Any]:
    """Return the highest and the lowest ground of units (n,) [m]: at their corners, and in cells that lie mostly in
    them; NaN where nothing is known.

    cells: unit, row, column and share of the cells of the units, as `cells_of` gives them.
    """
    unit, row, column, share = cells
    own = share > 0.5
    xy, index = shapely.get_coordinates(shapes, return_index=True)
    found = np.concatenate([height[row[own], column[own]], sampled(height, lattice.transform, *xy.T)])
    which = np.concatenate([unit[own], index])
    known = np.isfinite(found)
    high, low = np.full(len(shapes), -np.inf), np.full(len(shapes), np.inf)
    np.maximum.at(high, which[known], found[known])
    np.minimum.at(low, which[known], found[known])
    return np.where(np.isfinite(high), high, np.nan), np.where(np.isfinite(low), low, np.nan)
