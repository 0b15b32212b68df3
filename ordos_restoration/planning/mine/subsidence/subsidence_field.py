"""All panels together on square cells: their influences summed tile by tile, then read as grids, grades and years."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence import strain
from ordos_restoration.planning.mine.subsidence.influence import Trough
from ordos_restoration.planning.mine.subsidence.strain import State
from ordos_restoration.planning.mine.subsidence.subsidence_grades import Limits
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

SIDE = 400  # cells along a tile: its eleven sums take 14 MB
FELT = 0.001  # m of subsidence by which a panel gives land its years
DRY = 1e-9  # m, no subsidence
NEVER, ALWAYS = 9999, 0  # years of land no dated panel reaches


@dataclass(frozen=True, eq=False)
class Panel:
    """A panel in a sum: its trough, how much of it has come (0 … 1), the years it hits and leaves the land in peace;
    stages: (s,) how much of it has come at the ends of years.
    """

    trough: Trough
    share: float = 1.0
    damaged: int = NEVER
    settled: int = ALWAYS
    stages: Any = ()


@dataclass(frozen=True, eq=False)
class Field:
    """What the panels do to the land, each (rows, columns).

    grids: by the names of `subsidence_tables.GRIDS`, float32 [m, 1, 1/m]; severity: by grading, 1 where damage turns
    moderate and 2 where it turns severe; first, last: year of the damage and year from which the ground is stable;
    stages: (s, 6) land that sinks [m²], greatest subsidence, tilt, tension, compression, volume [m³].
    """

    lattice: Lattice
    grids: dict[str, Any]
    severity: dict[str, Any]
    first: Optional[Any]
    last: Optional[Any]
    stages: Any
    extremes: dict[str, float] = field(default_factory=dict)

    @cached_property
    def logarithm(self) -> Any:
        """The logarithm of the subsidence in metres, that of `DRY` where the ground stands still."""
        return np.log(np.maximum(self.grids["subsidence"], DRY))


READ: dict[str, Callable[[State], Any]] = {
    "subsidence": lambda one: one.subsidence,
    "tilt": lambda one: one.tilt,
    "strain_tension": lambda one: one.tension,
    "strain_compression": lambda one: one.compression,
    "tilt_east": lambda one: one.fields[strain.EAST],
    "tilt_north": lambda one: one.fields[strain.NORTH],
    "curvature": lambda one: one.curvature,
    "move_east": lambda one: one.fields[strain.MOVE_E],
    "move_north": lambda one: one.fields[strain.MOVE_N],
}


def summed(
    lattice: Lattice,
    panels: Sequence[Panel],
    wanted: Sequence[str],
    limits: dict[str, Limits],
    least: float,
    progress: Progress = silent,
) -> Field:
    """Return the sum of panels on the cells of a lattice, exact at their centres.

    wanted: names of READ; limits: of the severities to compute; least: subsidence [m] below which land is not graded
    and does not count in the stages. A panel is reckoned with as far as `influence.REACH`; what is left out there is
    below 2.7e-7 of its greatest subsidence at each of its edges, 3.5e-6 W0 / r of tilt, 4.4e-5 W0 / r² of curvature.
    """
    shape = (lattice.rows, lattice.columns)
    grids = {name: np.zeros(shape, dtype=np.float32) for name in wanted}
    severity = {name: np.zeros(shape, dtype=np.float32) for name in limits}
    dated = any(one.damaged != NEVER for one in panels)
    first = np.full(shape, NEVER, dtype=np.int16) if dated else None
    last = np.full(shape, ALWAYS, dtype=np.int16) if dated else None
    stages = np.zeros((len(panels[0].stages) if panels else 0, 6))
    extremes = dict.fromkeys(("tilt", "tension", "compression", "volume"), 0.0)
    for done, block, rows, columns, near in tiles(lattice, panels):
        progress(done, "")
        parts = [(one, *felt(block, one.trough, progress)) for one in near]
        total = np.zeros((strain.FIELDS, block.rows * block.columns))
        for one, cells, own in parts:
            total[:, cells] += one.share * own
        state = State(total.reshape(strain.FIELDS, block.rows, block.columns))
        for name, grid in grids.items():
            grid[rows, columns] = READ[name](state)
        graded = state.subsidence >= 2.0 * least  # lines of damage then lie inside that of influence
        for name, grid in severity.items():
            grid[rows, columns] = np.where(graded, limits[name].severity(state), 0.0)
        if first is not None and last is not None:
            date(parts, first[rows, columns], last[rows, columns])
        stage(parts, stages, len(total[0]), least, block.cell)
        note_extremes(extremes, state, block.cell)
    return Field(lattice, grids, severity, first, last, stages, extremes)


def tiles(lattice: Lattice, panels: Sequence[Panel]) -> Iterator[tuple[float, Lattice, slice, slice, list[Panel]]]:
    """Yield the tiles that panels reach: share of the work before, tile, its rows and columns, the panels."""
    bounds = np.array([one.trough.bounds for one in panels])
    for block, rows, columns in lattice.tiles(SIDE):
        left, bottom, right, top = block.bounds
        hit = (bounds[:, 0] < right) & (bounds[:, 2] > left) & (bounds[:, 1] < top) & (bounds[:, 3] > bottom)
        hit &= np.array([one.share > 0 or len(one.stages) > 0 for one in panels])
        if hit.any():
            done = rows.start / lattice.rows + columns.start / lattice.columns * block.rows / lattice.rows
            yield done, block, rows, columns, [panels[k] for k in np.flatnonzero(hit)]


def felt(block: Lattice, trough: Trough, progress: Progress = silent) -> tuple[Any, Any]:
    """Return the cells (n,) of a block that feel a panel, flat, and what it adds there, (11, n)."""
    progress(0.0, "")
    x0, y0, x1, y1 = trough.bounds
    column = slice(max(int((x0 - block.left) // block.cell), 0), int((x1 - block.left) // block.cell) + 1)
    row = slice(max(int((block.top - y1) // block.cell), 0), int((block.top - y0) // block.cell) + 1)
    across, up = block.centres()
    columns, rows = np.arange(block.columns)[column], np.arange(block.rows)[row]
    x, y = trough.local(across[columns][None, :], up[rows][:, None])
    low, high = trough.box
    inside = (x >= low[0]) & (x <= high[0]) & (y >= low[1]) & (y <= high[1])
    cells = (rows[:, None] * block.columns + columns)[inside]
    return cells, strain.deformation(trough, x[inside], y[inside])


def at_points(panels: Sequence[Panel], x: Any, y: Any) -> State:
    """Return the sum of panels at points of the CRS (n,)."""
    total = np.zeros((strain.FIELDS, len(x)))
    for one in panels:
        own, up = one.trough.local(x, y)
        low, high = one.trough.box
        inside = (own >= low[0]) & (own <= high[0]) & (up >= low[1]) & (up <= high[1])
        if inside.any():
            total[:, inside] += one.share * strain.deformation(one.trough, own[inside], up[inside])
    return State(total)


def date(parts: Any, first: Any, last: Any) -> None:
    """Write the first year of damage and the last of unrest into cells, of the panels that reach them."""
    shape = first.shape
    early, late = first.reshape(-1), last.reshape(-1)  # copies where the block is a part of the rows
    for one, cells, own in parts:
        hit = cells[one.share * own[strain.W] >= FELT]
        early[hit] = np.minimum(early[hit], one.damaged)
        late[hit] = np.maximum(late[hit], one.settled)
    first[...], last[...] = early.reshape(shape), late.reshape(shape)


def stage(parts: Any, stages: Any, cells: int, least: float, cell: float) -> None:
    """Add a block to the state at the end of each year."""
    for year in range(len(stages)):
        total = np.zeros((strain.FIELDS, cells))
        for one, own, added in parts:
            if one.stages[year] > 0:
                total[:, own] += one.stages[year] * added
        state = State(total)
        stages[year, 0] += (state.subsidence >= least).sum() * cell**2
        stages[year, 1] = max(stages[year, 1], state.subsidence.max())
        stages[year, 2] = max(stages[year, 2], state.tilt.max())
        stages[year, 3] = max(stages[year, 3], state.tension.max())
        stages[year, 4] = min(stages[year, 4], state.compression.min())
        stages[year, 5] += state.subsidence.sum() * cell**2


def note_extremes(extremes: dict[str, float], state: State, cell: float) -> None:
    """Add a block to the greatest values of the whole, and to its volume [m³]."""
    extremes["tilt"] = max(extremes["tilt"], float(state.tilt.max()))
    extremes["tension"] = max(extremes["tension"], float(state.tension.max()))
    extremes["compression"] = min(extremes["compression"], float(state.compression.min()))
    extremes["volume"] += float(state.subsidence.sum()) * cell**2
