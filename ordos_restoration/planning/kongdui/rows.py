"""Planting rows and fences: lines at an offset from the bank, clipped to their compartment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks, keep_family, parts, ragged
from ordos_restoration.planning.kongdui import planting, ribbon
from ordos_restoration.planning.kongdui.bands import Bands, Cells
from ordos_restoration.planning.kongdui.ribbon import LEFT, RIGHT, Axis
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")


@dataclass(frozen=True)
class Lines:
    """Lines at offsets: which request each answers, and its shape. Arrays (n,)."""

    request: Any
    shape: Any
    length: Any  # [m]


@dataclass(frozen=True)
class Land:
    """The division of the bank land that lines are drawn on."""

    axis: Axis
    banks: dict[int, Any]
    cells: Cells
    bands: Bands


def lines_at(ground: Land, cell: Any, offset: Any, within: Any, whole: Any, progress: Progress) -> Lines:
    """Return the lines at offsets [m] from the bank in cells, clipped to polygons; arrays (n,) of one request each.

    whole: the polygon is the whole strip of a cell in closed form, so its lines need no clipping.
    """
    closed = ground.bands.closed_form[cell]
    whole = whole & closed
    asked, made = [], []
    for side in (LEFT, RIGHT):
        own = np.flatnonzero(closed & (ground.cells.side[cell] == side))
        for part in chunks(len(own), 20_000):
            progress(0.0, "")
            i = own[part]
            c = cell[i]
            xy, owner = ribbon.lines(
                ground.axis,
                ground.banks[side],
                ground.cells.start[c],
                ground.cells.end[c],
                ground.cells.bed[c] + offset[i],
            )
            asked.append(i)
            made.append(shapely.linestrings(xy, indices=owner))
    hard = np.flatnonzero(~closed)
    for part in chunks(len(hard), 200):
        progress(0.0, "")
        i = hard[part]
        asked.append(i)
        made.append(shapely.boundary(shapely.buffer(ground.bands.bed[cell[i]], offset[i])))
    request = np.concatenate(asked) if asked else np.array([], dtype=int)
    shape = np.concatenate(made) if made else np.array([], dtype=object)
    clipped = ~whole[request]
    for part in chunks(int(clipped.sum()), 5_000):
        progress(0.0, "")
        i = np.flatnonzero(clipped)[part]
        shape[i] = shapely.intersection(shape[i], within[request[i]])
    return single_lines(request, shape)


def measured(ground: Land, cell: Any, offset: Any, within: Any, whole: Any, progress: Progress) -> Lines:
    """Return the lines of `lines_at` without their shapes, some at a time, so that memory does not grow with them."""
    found = []
    for part in chunks(len(cell), 50_000):
        one = lines_at(ground, cell[part], offset[part], within[part], whole[part], progress)
        found.append((one.request + part.start, one.length))
    if not found:
        return lines_at(ground, cell, offset, within, whole, progress)
    request, length = (np.concatenate([one[k] for one in found]) for k in range(2))
    return Lines(request, np.full(len(request), None), length)


def single_lines(request: Any, shape: Any) -> Lines:
    """Return the separate lines of every request, joined where an overlay broke them."""
    simple = shapely.get_type_id(shape) == 1
    several = ~simple
    merged = shapely.line_merge(keep_family(shape[several], "LineString"))
    pieces, index = parts(merged[~shapely.is_missing(merged)])
    owner = request[several][~shapely.is_missing(merged)][index]
    simple &= ~shapely.is_empty(shape)
    request, shape = np.concatenate([request[simple], owner]), np.concatenate([shape[simple], pieces])
    order = np.argsort(request, kind="stable")
    return Lines(request[order], shape[order], shapely.length(shape[order]))


@dataclass(frozen=True)
class Rows:
    """Planting rows: compartment, row number from the water, shape, length [m], spacing [m], first plant [m] and
    plants. Arrays (n,).
    """

    piece: Any
    row: Any
    shape: Any  # None where it was not to be drawn
    length: Any
    spacing: Any
    shift: Any
    plants: Any


def rows_of(
    ground: Land,
    piece: Any,
    cell: Any,
    strip: Any,
    row_spacing: Any,
    plant_spacing: Any,
    within: Any,
    whole: Any,
    draw: bool,
    progress: Progress,
) -> Rows:
    """Return the rows of pieces. All (n,) but piece: the compartment each (cell, strip) origin now belongs to.

    draw: whether their shapes are wanted, or only what is counted on them.
    """
    low, high = ground.cells.edges[cell, strip], ground.cells.edges[cell, strip + 1]
    count = planting.rows_in(high - low, row_spacing)
    owner, k = ragged(count)
    first = low + ((high - low) - (count - 1) * row_spacing) / 2
    offset = first[owner] + k * row_spacing[owner]
    lines = (lines_at if draw else measured)(ground, cell[owner], offset, within[owner], whole[owner], progress)
    origin = owner[lines.request]
    row = k[lines.request] + 1
    spacing = plant_spacing[origin]
    shift = planting.row_shift(row, spacing)
    plants = planting.plants_on_row(lines.length, spacing, shift)
    grown = plants > 0
    return Rows(
        piece[origin][grown],
        row[grown],
        lines.shape[grown],
        lines.length[grown],
        spacing[grown],
        shift[grown],
        plants[grown],
    )


def plant_points(rows: Rows) -> tuple[Any, Any, Any]:
    """Return the plants as points (n,), the index of their row and their number in it."""
    owner, k = ragged(rows.plants)
    points = shapely.line_interpolate_point(rows.shape[owner], rows.shift[owner] + k * rows.spacing[owner])
    return points, owner, k + 1
