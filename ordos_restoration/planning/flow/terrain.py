"""A terrain model as the network wants it: square metric cells, heights in metres, holes told, not more than fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.elevation import cell_sides, checked_crs, elevations, heights
from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress
from ordos_restoration.planning.units import check_extent, working_crs

if TYPE_CHECKING:
    import numpy as np
    import pyproj
    from scipy import ndimage
else:
    np, pyproj, ndimage = lazy("numpy"), lazy("pyproj"), lazy("scipy.ndimage")

MOST_CELLS = 100_000_000
AT_ONCE = 400_000  # cells between two looks at the progress
BYTES = 100  # of memory a cell takes while the network is made
SQUARE = 1e-3  # sides that differ by less, as a share, are equal
RESAMPLED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The terrain model “{layer}” has cells of {wide:.4g} × {high:.4g} m in {own}. It was laid on square cells of "
    "{cell:.4g} m in {crs}.",
)
HOLES_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The terrain model “{layer}” has {count} holes without elevations inside it, {cells} cells. Water is taken to "
    "leave the land at their edges, so areas downstream of them are too small. Fill the holes and run again.",
)


def ground(
    dem: Grid, unit: str, label: str, crs: Any, cell: float, progress: Progress
) -> tuple[Lattice, Any, list[Message]]:
    """Return the lattice of a network, the heights on it [m] (rows, columns) float32, and notes.

    Arguments as in `draining.drained`; raises PlanningError as it does.
    """
    notes: list[Message] = []
    own = checked_crs(dem, label)
    check_extent(own, dem.bounds, label)
    crs = working_crs(own, dem.bounds) if crs is None else pyproj.CRS(crs)
    x0, y0, x1, y1 = dem.bounds
    if own == crs or own.equals(crs, ignore_axis_order=True):
        wide, high = abs(dem.transform[1]), abs(dem.transform[5])
        if abs(wide - high) <= SQUARE * wide and (not cell or abs(cell - wide) <= SQUARE * wide):
            rows, columns = dem.array.shape
            check_size(rows, columns, wide)
            lattice = Lattice(float(x0), float(y1), float(wide), rows, columns, crs)
            return lattice, own_heights(dem, unit, label, progress), notes
    else:
        x0, y0, x1, y1 = pyproj.Transformer.from_crs(own, crs, always_xy=True).transform_bounds(x0, y0, x1, y1)
        wide, high = cell_sides(dem, crs, (x0 + x1) / 2, (y0 + y1) / 2)
    side = cell or float(f"{np.sqrt(wide * high):.3g}")
    check_size((y1 - y0) / side, (x1 - x0) / side, side)
    lattice = Lattice.over((x0, y0, x1, y1), side, crs)
    values = heights(dem, lattice, unit, label, progress)
    notes.append(
        Message(RESAMPLED_NOTE, layer=Message(label), wide=wide, high=high, own=own.name, cell=side, crs=crs.name)
    )
    return lattice, checked(values, label), notes


def own_heights(dem: Grid, unit: str, label: str, progress: Progress) -> Any:
    """Return the heights of a model's own cells [m] (rows, columns), float32 from the north; raises PlanningError."""
    upright = np.asarray(dem.array if dem.transform[5] < 0 else dem.array[::-1])
    out = np.empty(upright.shape, dtype=np.float32)
    for rows in chunks(len(out), max(AT_ONCE // max(out.shape[1], 1), 1)):
        progress(rows.start / len(out), "")
        out[rows] = elevations(Grid(upright[rows], dem.transform, dem.crs, dem.nodata), unit)
    return checked(out, label)


def checked(values: Any, label: str) -> Any:
    """Return heights in single precision; raises PlanningError where no two are known."""
    if not np.isfinite(values).sum() > 1:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The terrain model “{layer}” knows no elevations here: its cells are “no data”. Choose the model "
                "that covers the land.",
            ),
            layer=Message(label),
        )
    return np.asarray(values, dtype=np.float32)


def check_size(rows: float, columns: float, cell: float) -> None:
    """Raise PlanningError where a network of so many cells would not fit."""
    if rows * columns > MOST_CELLS:
        raise too_large(rows, columns, cell)


def too_large(rows: float, columns: float, cell: float) -> PlanningError:
    """Return the error for a network that does not fit into memory."""
    return PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "A network on {count:.0f} million cells of {cell:.4g} m needs about {memory:.0f} GB of memory, more than "
            "there is. Clip the terrain model to the catchment you plan, or choose a larger cell.",
        ),
        count=rows * columns / 1e6,
        cell=cell,
        memory=max(rows * columns * BYTES / 1e9, 1.0),
    )


def tell_holes(height: Any, label: str, notes: list[Message]) -> None:
    """Add a note where unknown cells lie inside the known land, NaN in height (rows, columns)."""
    unknown = np.isnan(height)
    if not unknown.any():
        return
    holes, count = ndimage.label(np.pad(unknown, 1, constant_values=True), np.ones((3, 3)))
    cells = np.bincount(holes.reshape(-1), minlength=2)
    cells[[0, holes[0, 0]]] = 0  # the known land, and what lies around it
    if count > 1:
        notes.append(Message(HOLES_NOTE, layer=Message(label), count=count - 1, cells=int(cells.sum())))
