"""Pools behind dam axes: the cells that drain to an axis and lie below its crest, and the land they flood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.coverage import cuts
from ordos_restoration.planning.flow.land_above import rise
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import shapely

    from ordos_restoration.planning.flow import Flow
else:
    np, shapely = lazy("numpy"), lazy("shapely")

ASIDE = 1e-3  # of a cell, by which an axis is moved so that it passes no corner of a cell
MOST_STEPS = 2_000  # down a channel until it has left its axis


@dataclass(frozen=True, eq=False)
class Pools:
    """Cells behind k axes, up to the highest crest of each: owner (m,), cell (m,) flat index, share (m,) of the cell
    that lies behind the axis, on_axis (m,) whether the axis crosses it.
    """

    owner: Any
    cell: Any
    share: Any
    on_axis: Any


@dataclass(frozen=True, eq=False)
class Axes:
    """Dam axes (k,) on the cells: ends (k, 2, 2) [m], foot cell (k,), and the cells they cross: owner and cell (a,)."""

    ends: Any
    foot: Any
    owner: Any
    cell: Any

    @classmethod
    def of(cls, flow: Flow, lines: Any, foot: Any) -> Axes:
        """Return the axes of straight lines (k,) through foot cells (k,)."""
        ends = np.asarray([one.coords for one in lines], dtype=float).reshape(len(lines), 2, 2)
        lattice = flow.lattice
        place = (ends - [lattice.left, lattice.top]) / [lattice.cell, -lattice.cell]
        along = place[:, 1] - place[:, 0]
        normal = np.column_stack([-along[:, 1], along[:, 0]])
        normal = normal / np.maximum(np.hypot(*normal.T), 1e-9)[:, None]
        owner, t = cuts(place + ASIDE * normal[:, None])
        joined = np.flatnonzero(owner[1:] == owner[:-1])
        middle = (t[joined] + t[joined + 1]) / 2
        owner = owner[joined]
        column, row = np.floor(place[owner, 0] + ASIDE * normal[owner] + middle[:, None] * along[owner]).astype(int).T
        row, column = np.clip(row, 0, lattice.rows - 1), np.clip(column, 0, lattice.columns - 1)
        owner, cell = np.unique(np.column_stack([owner, row * lattice.columns + column]), axis=0).T
        return cls(ends, np.asarray(foot), owner, cell)

    def beyond(self, flow: Flow, owner: Any, cell: Any) -> Any:
        """Return how far cells (m,) lie to the left of the axes of their owners, seen from end to end [cells]."""
        place = self.place(flow, cell)
        first, last = self.ends[owner, 0], self.ends[owner, 1]
        along = last - first
        off = along[:, 0] * (place[:, 1] - first[:, 1]) - along[:, 1] * (place[:, 0] - first[:, 0])
        return off / np.maximum(np.hypot(*along.T), 1e-9) / flow.lattice.cell

    @staticmethod
    def place(flow: Flow, cell: Any) -> Any:
        """Return the middle of cells (m,) as (m, 2) [m]."""
        lattice = flow.lattice
        x = lattice.left + (cell % lattice.columns + 0.5) * lattice.cell
        return np.column_stack([x, lattice.top - (cell // lattice.columns + 0.5) * lattice.cell])

    def holds(self, flow: Flow, owner: Any, cell: Any) -> Any:
        """Return whether the axes of owners (m,) cross cells (m,), bool (m,)."""
        count = flow.lattice.rows * flow.lattice.columns
        return np.isin(owner * count + cell, self.owner * count + self.cell)

    def turned(self, flow: Flow) -> Axes:
        """Return the axes with the water coming from their left: their ends change places where it does not."""
        place, walker = self.foot.copy(), np.arange(len(self.foot))
        side = np.zeros(len(self.foot))
        for _ in range(MOST_STEPS):
            below = flow.below[place]
            on = (below >= 0) & (below != place)
            walker, place = walker[on], below[on]
            off = ~self.holds(flow, walker, place)
            side[walker[off]] = self.beyond(flow, walker[off], place[off])
            walker, place = walker[~off], place[~off]
            if not len(walker):
                break
        ends = self.ends.copy()
        ends[side > 0] = ends[side > 0, ::-1]
        return Axes(ends, self.foot, self.owner, self.cell)


def pools(flow: Flow, lines: Any, foot: Any, highest: Any, progress: Progress) -> Pools:
    """Return the cells behind dam axes, straight lines (k,) through foot cells (k,), up to their crests (k,) [m].

    They are the cells that drain over the axis from above and whose filled height is not above the crest. Water that
    runs along the axis, or over it from below and back, does not count. Cells that the axis crosses belong to the pool
    with the share that lies above it.
    """
    axes = Axes.of(flow, lines, foot).turned(flow)
    owner, cell = above(flow, axes, highest, progress)
    share = np.ones(len(cell))
    low = flow.filled.reshape(-1)[axes.cell] <= highest[axes.owner]
    line_owner, line_cell = axes.owner[low], axes.cell[low]
    part = half_shares(flow, axes, line_owner, line_cell)
    line = np.concatenate([np.zeros(len(cell), dtype=bool), np.ones(len(line_cell), dtype=bool)])
    return Pools(
        np.concatenate([owner, line_owner]), np.concatenate([cell, line_cell]), np.concatenate([share, part]), line
    )


def above(flow: Flow, axes: Axes, highest: Any, progress: Progress) -> tuple[Any, Any]:
    """Return the cells whose water first comes to an axis from above it, up to its crest: owner and cell (m,).

    The way up ends where it meets the axis again, so that every cell is found once.
    """
    filled, count = flow.filled.reshape(-1), flow.lattice.rows * flow.lattice.columns
    axis = np.sort(axes.owner * count + axes.cell)
    owner, cell = beside(flow, axes)
    found = [(owner[:0], cell[:0])]
    while len(cell):
        low = filled[cell] <= highest[owner]
        owner, cell = owner[low], cell[low]
        key = owner * count + cell
        free = axis[np.minimum(np.searchsorted(axis, key), len(axis) - 1)] != key
        owner, cell = owner[free], cell[free]
        found.append((owner, cell))
        owner, cell = rise(flow.below, flow.lattice.columns, owner, cell, progress)
    owners, cells = (np.concatenate(one) for one in zip(*found))
    return owners, cells


def beside(flow: Flow, axes: Axes) -> tuple[Any, Any]:
    """Return the cells above axes that drain straight into a cell of their axis: owner and cell (m,)."""
    owner, cell = rise(flow.below, flow.lattice.columns, axes.owner, axes.cell, lambda *_: None)
    kept = axes.beyond(flow, owner, cell) > 0
    return owner[kept], cell[kept]


def half_shares(flow: Flow, axes: Axes, owner: Any, cell: Any) -> Any:
    """Return the share (m,) of cells that lies to the left of the axes of their owners: exact, by the area of a unit
    square below a line a·x + b·y = d with a, b >= 0.
    """
    along = axes.ends[owner, 1] - axes.ends[owner, 0]
    length = np.maximum(np.hypot(*along.T), 1e-9)
    a, b = np.maximum(np.abs(along.T) / length, 1e-6)
    d = axes.beyond(flow, owner, cell) + (a + b) / 2
    corner = np.maximum(d, 0) ** 2 - np.maximum(d - a, 0) ** 2 - np.maximum(d - b, 0) ** 2
    return np.clip((corner + np.maximum(d - a - b, 0) ** 2) / (2 * a * b), 0.0, 1.0)


def land(flow: Flow, lines: Any, foot: Any, level: Any, progress: Progress) -> Any:
    """Return the land (k,) that water floods at levels (k,) [m] behind dam axes, straight lines (k,) through foot cells
    (k,): the cells as polygons, those on the axis cut along it; empty where there is none.
    """
    found = pools(flow, lines, foot, level, progress)
    axes = Axes.of(flow, lines, foot).turned(flow)
    out = np.full(len(lines), shapely.from_wkt("POLYGON EMPTY"), dtype=object)
    order = np.argsort(found.owner, kind="stable")
    bounds = np.searchsorted(found.owner[order], np.arange(len(lines) + 1))
    for number in range(len(lines)):
        progress(number / len(lines), "")
        own = order[bounds[number] : bounds[number + 1]]
        if len(own):
            whole = boxes(flow, found.cell[own[~found.on_axis[own]]])
            cut = shapely.intersection(
                boxes(flow, found.cell[own[found.on_axis[own]]], merged=False), behind(axes, number)
            )
            shape = shapely.union_all(np.concatenate([whole, cut[shapely.area(cut) > 0]]))
            out[number] = shape
    return out


def behind(axes: Axes, number: int) -> Any:
    """Return a square on the left of an axis, its side far longer than the axis."""
    first, last = axes.ends[number]
    along = last - first
    far = along * 4
    aside = np.array([-along[1], along[0]]) * 8
    return shapely.polygons([first - far, last + far, last + far + aside, first - far + aside])


def boxes(flow: Flow, cell: Any, merged: bool = True) -> Any:
    """Return rectangles of cells, those beside each other in a row as one when merged."""
    lattice = flow.lattice
    cell = np.sort(cell)
    if not len(cell):
        return np.zeros(0, dtype=object)
    new = np.ones(len(cell), dtype=bool)
    if merged:
        new[1:] = (np.diff(cell) != 1) | (cell[1:] % lattice.columns == 0)
    start = np.flatnonzero(new)
    first, last = cell[start], cell[np.append(start[1:], len(cell)) - 1]
    left = lattice.left + (first % lattice.columns) * lattice.cell
    right = lattice.left + (last % lattice.columns + 1) * lattice.cell
    top = lattice.top - (first // lattice.columns) * lattice.cell
    return shapely.box(left, top - lattice.cell, right, top)
