"""The network from flow directions that another program made: those of GRASS r.watershed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.elevation import checked_crs, heights
from ordos_restoration.planning.flow.network import NEIGHBOURS, UNKNOWN, Flow, filled_and_area
from ordos_restoration.planning.flow.terrain import SQUARE, check_size, checked, own_heights, tell_holes
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, part_of

if TYPE_CHECKING:
    import numpy as np
    import pyproj
else:
    np, pyproj = lazy("numpy"), lazy("pyproj")

CLIMBING = 0.3  # of the cells may drain to a higher one; r.watershed does so in hollows only
MANY = 100  # cells; where less land drains, an accumulation is not compared
OFF, OFTEN = 0.05, 0.01  # an accumulation is another one where so many cells differ by so much, both as shares
CIRCLE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "At {count} cells of the flow directions “{layer}” water runs in a circle. They were left out: make the directions "
    "anew with r.watershed.",
)
ACCUMULATION_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The accumulation “{layer}” differs from what the flow directions say at {share:.0%} of the larger streams. Where "
    "that is much, it was made with several directions (r.watershed without -s) or with weights. Areas were counted "
    "along the directions.",
)


def from_directions(
    direction: Grid,
    accumulation: Optional[Grid],
    dem: Grid,
    unit: str,
    label: str,
    labels: tuple[str, str],
    crs: Any,
    progress: Progress,
) -> Flow:
    """Return the network of flow directions of GRASS r.watershed; no package is needed for it.

    direction: 1 to 8, eighths of a turn counter-clockwise from east, so that 1 is north-east and 8 is east; negative
    or 0 where water leaves the map or ends in a real hollow. accumulation: cells that drain through each, its sign
    does not count (r.watershed marks what may be too small); only compared, areas are counted along the directions.
    dem, unit: the heights, in any CRS; label: of the terrain model, labels: of direction and accumulation, for errors;
    crs: metric CRS to plan in, None for that of the directions. Heights are filled along the way of the water.
    Raises PlanningError where a raster does not fit.
    """
    lattice, codes = upright(direction, labels[0], crs)
    check_codes(codes, labels[0])
    progress(0.05, "")
    below = receivers(codes)
    notes: list[Message] = []
    height = on_lattice(dem, lattice, unit, label, part_of(progress, 0.1, 0.4))
    tell_holes(np.where(below.reshape(height.shape) < 0, np.nan, 0.0), label, notes)
    check_falls(height.reshape(-1), below, labels[0], label)
    filled, area, flows = filled_and_area(height.reshape(-1), below, lattice.cell**2, part_of(progress, 0.4, 0.9))
    circles = int((flows != below).sum())
    if circles:
        notes.append(Message(CIRCLE_NOTE, count=circles, layer=Message(labels[0])))
    if accumulation is not None:
        compare(accumulation, direction, area / lattice.cell**2, labels, notes)
    height = np.where(flows.reshape(height.shape) < 0, np.nan, height)
    return Flow(lattice, height, filled.reshape(height.shape), flows, area, tuple(notes))


def upright(direction: Grid, label: str, crs: Any) -> tuple[Lattice, Any]:
    """Return the lattice of directions and their codes (rows, columns) from the north, NaN where unknown."""
    own = checked_crs(direction, label)
    crs = own if crs is None else pyproj.CRS(crs)
    wide, high = abs(direction.transform[1]), abs(direction.transform[5])
    metric = own.is_projected and all(axis.unit_conversion_factor == 1.0 for axis in own.axis_info)
    if not metric or abs(wide - high) > SQUARE * wide or not own.equals(crs, ignore_axis_order=True):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The directions “{layer}” have cells of {wide:.6g} × {high:.6g} in {own}, and directions cannot be "
                "turned into another CRS. Warp the terrain model to square cells in {crs} and run r.watershed on that.",
            ),
            layer=Message(label),
            wide=wide,
            high=high,
            own=own.name,
            crs=crs.name,
        )
    rows, columns = direction.array.shape
    check_size(rows, columns, wide)
    x0, _, _, y1 = direction.bounds
    lattice = Lattice(float(x0), float(y1), float(wide), rows, columns, crs)
    return lattice, numbers(direction)


def numbers(grid: Grid) -> Any:
    """Return the values of a raster as float, first row in the north, NaN where they mean nothing."""
    values = np.asarray(grid.array, dtype=float)
    values = np.where(values == (np.nan if grid.nodata is None else grid.nodata), np.nan, values)
    return values if grid.transform[5] < 0 else values[::-1]


def check_codes(codes: Any, label: str) -> None:
    """Raise PlanningError where codes are no directions of r.watershed."""
    known = codes[np.isfinite(codes)]
    if not len(known) or np.abs(known).max() > len(NEIGHBOURS) or (known != np.rint(known)).any():
        low, high = (known.min(), known.max()) if len(known) else (np.nan, np.nan)
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The raster “{layer}” holds values from {low:g} to {high:g}: these are no flow directions of GRASS "
                "r.watershed, which are whole numbers from -8 to 8. Choose its output “drainage direction”.",
            ),
            layer=Message(label),
            low=float(low),
            high=float(high),
        )


def receivers(codes: Any) -> Any:
    """Return the receiver of every cell (n,) int64 as in `Flow`, from codes (rows, columns)."""
    rows, columns = codes.shape
    code = codes.reshape(-1)
    own = np.arange(len(code))
    known = np.isfinite(code)
    to = np.where(known & (code > 0), code, 0.0).astype(np.int64)
    down, right = np.array([(0, 0), *NEIGHBOURS]).T
    row, column = own // columns + down[to], own % columns + right[to]
    inside = known & (row >= 0) & (row < rows) & (column >= 0) & (column < columns)
    below = np.where(inside, row * columns + column, own)
    below = np.where(known[below], below, own)
    return np.where(known, below, UNKNOWN)


def on_lattice(dem: Grid, lattice: Lattice, unit: str, label: str, progress: Progress) -> Any:
    """Return the heights of a terrain model on the lattice of directions [m], as they are where the cells are its."""
    own = checked_crs(dem, label)
    mine = (dem.bounds[0], dem.bounds[3], abs(dem.transform[1]), abs(dem.transform[5]))
    same = np.allclose(
        mine, (lattice.left, lattice.top, lattice.cell, lattice.cell), rtol=0, atol=lattice.cell * SQUARE
    )
    if same and dem.array.shape == (lattice.rows, lattice.columns) and own.equals(lattice.crs, ignore_axis_order=True):
        return own_heights(dem, unit, label, progress).astype(float)
    return checked(heights(dem, lattice, unit, label, progress), label).astype(float)


def check_falls(height: Any, below: Any, label: str, dem_label: str) -> None:
    """Raise PlanningError where directions do not belong to the heights (n,) [m]."""
    falls = below >= 0
    falls &= below != np.arange(len(below))
    with np.errstate(invalid="ignore"):
        climbs = height[below[falls]] > height[falls]
    if falls.any() and climbs.mean() > CLIMBING:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "{share:.0%} of the flow directions “{layer}” lead uphill on the terrain model “{dem}”. Make them with "
                "r.watershed from this very model.",
            ),
            share=float(climbs.mean()),
            layer=Message(label),
            dem=Message(dem_label),
        )


def compare(accumulation: Grid, direction: Grid, cells: Any, labels: tuple[str, str], notes: list[Message]) -> None:
    """Add a note where an accumulation is not that of the directions; cells: (n,) that drain through each by them."""
    if accumulation.array.shape != direction.array.shape:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The rasters “{one}” and “{other}” have different numbers of cells. Take both from the same run of "
                "r.watershed.",
            ),
            one=Message(labels[0]),
            other=Message(labels[1]),
        )
    given = np.abs(numbers(accumulation)).reshape(-1)
    large = (cells >= MANY) & np.isfinite(given)
    if not large.any():
        return
    share = float((np.abs(given[large] - cells[large]) > OFF * cells[large]).mean())
    if share > OFTEN:
        notes.append(Message(ACCUMULATION_NOTE, layer=Message(labels[1]), share=share))
