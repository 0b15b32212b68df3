"""Pieces of land as cells of the ground: on which lattice, and how much of every cell."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.coverage import cells_of
from ordos_restoration.planning.elevation import cell_sides, checked_crs
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress

if TYPE_CHECKING:
    import numpy as np
    import pyproj
    import shapely
else:
    np, pyproj, shapely = (lazy(name) for name in ("numpy", "pyproj", "shapely"))

ACROSS = 40  # cells across a parcel of usual size, where nobody chose their size
MOST_ACROSS = 1500  # across the largest; more only cost time
FINER = 10  # cells of the lattice in one of the model at most
MOST = 25_000_000  # cells of a lattice that nobody chose
AT_ONCE = 200_000  # cells of parcels between two looks at the progress
MARGIN = 2  # cells about the parcels, for slopes at their edges
WIDE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The land lies far apart: cells of {cell:.3g} m were taken instead of {wanted:.3g} m, to hold it on one grid. Plan "
    "it in groups for finer ones.",
)


@dataclass(frozen=True, eq=False)
class Cells:
    """Cells of some parcels (k,), parcel by parcel: owner from 0, row, column, area of the parcel in them [m²]."""

    start: int  # the first parcel
    count: int  # of parcels
    owner: Any
    row: Any
    column: Any
    area: Any

    def sums(self, values: Any) -> Any:
        """Return the sums of values (k,) by parcel, (count,)."""
        return np.bincount(self.owner, values, minlength=self.count)

    def take(self, kept: Any) -> Cells:
        """Return only some of the cells, bool or indices."""
        return dataclasses.replace(
            self, owner=self.owner[kept], row=self.row[kept], column=self.column[kept], area=self.area[kept]
        )


def lattice_of(parcels: Any, dem: Any, label: str, wanted: float, notes: list[Message]) -> tuple[Lattice, float]:
    """Return the lattice a plan computes on, and the side of a cell of the model on the ground [m].

    wanted: side of a cell [m], 0 for that of the model, or a whole part of it where parcels are small. Where the model
    has the CRS of the parcels its lines are kept. Raises PlanningError where the model has no CRS or does not meet the
    parcels.
    """
    crs = checked_crs(dem, label)
    x0, y0, x1, y1 = parcels.total_bounds
    check_meets(parcels, dem, label)
    coarse = max(cell_sides(dem, parcels.crs, (x0 + x1) / 2, (y0 + y1) / 2))
    cell = wanted or usual_cell(parcels, coarse, notes)
    pad = MARGIN * cell
    shift = np.zeros(2)
    if crs == parcels.crs:
        shift = np.mod([dem.transform[0], dem.transform[3]], cell)
    bounds: Any = np.array([x0 - pad, y0 - pad, x1 + pad, y1 + pad]) - np.tile(shift, 2)
    lattice = Lattice.over(bounds, cell, parcels.crs)
    return dataclasses.replace(lattice, left=lattice.left + shift[0], top=lattice.top + shift[1]), coarse


def usual_cell(parcels: Any, coarse: float, notes: list[Message]) -> float:
    """Return the side of a cell [m] that suits parcels and a model with cells of a side [m]."""
    area = shapely.area(parcels.geometry.to_numpy())
    usual = float(np.sqrt(np.median(area))) / ACROSS
    cell = coarse / min(max(int(np.ceil(coarse / max(usual, 1e-3) - 1e-6)), 1), FINER)
    x0, y0, x1, y1 = parcels.total_bounds
    least = float(np.sqrt((x1 - x0) * (y1 - y0) / MOST))
    if least > 1.5 * cell:
        notes.append(Message(WIDE_NOTE, cell=least, wanted=cell))
    return max(cell, least, float(np.sqrt(area.max())) / MOST_ACROSS)


def check_meets(parcels: Any, dem: Any, label: str) -> None:
    """Raise PlanningError where a model and the parcels have no land in common."""
    to_parcels = pyproj.Transformer.from_crs(dem.crs, parcels.crs, always_xy=True)
    bounds: Any = np.array(to_parcels.transform_bounds(*dem.bounds, densify_pts=21))
    x0, y0, x1, y1 = parcels.total_bounds
    apart = not np.isfinite(bounds).all() or bounds[0] > x1 or bounds[2] < x0 or bounds[1] > y1 or bounds[3] < y0
    if apart:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The raster “{layer}” lies elsewhere: none of it is below the land to plan. Choose one that covers it, "
                "or check both CRSs.",
            ),
            layer=Message(label),
        )


def in_batches(shapes: Any, lattice: Lattice, progress: Progress) -> Iterator[Cells]:
    """Yield the cells of parcels (n,), some parcels at a time, so that memory and waiting stay small."""
    scale = units.areal_scale(*units.centroid_xy(shapes), lattice.crs)
    load = shapely.area(shapes) / lattice.cell**2 + 4.0 * shapely.length(shapes) / lattice.cell
    total = np.cumsum(load)
    starts = np.flatnonzero(np.diff((total // AT_ONCE).astype(np.int64), prepend=-1))
    for start, stop in zip(starts, [*starts[1:], len(shapes)]):
        progress(float(total[start] - load[start]) / float(total[-1]), "")
        owner, row, column, share = cells_of(shapes[start:stop], lattice, lambda *_: progress(0.0, ""))
        area = share * lattice.cell**2 / scale[start:stop][owner]
        yield Cells(int(start), int(stop - start), owner, row, column, area)
