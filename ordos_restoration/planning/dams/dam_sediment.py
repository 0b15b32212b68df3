"""Sediment that comes down through every cell: one modulus, polygons or a raster of it, summed along the water."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import elevation, units
from ordos_restoration.planning.coverage import cells_of
from ordos_restoration.planning.flow import Flow
from ordos_restoration.planning.flow.network import waves
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, part_of

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

M2_PER_KM2 = 1e6
BLIND_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}” says nothing of {share:.0f} % of the land: the modulus of {modulus:g} t/(km²·a) of the parameters was "
    "taken there.",
)


def sediment(
    flow: Flow, modulus: float, areas: Any, grid: Any, labels: tuple[str, str], notes: list[Message], progress: Progress
) -> Any:
    """Return the sediment that comes down through every cell, (n,) [t/a], NaN where nothing is known.

    modulus: [t/(km²·a)], of land of which neither polygons (column modulus) nor raster say anything; the raster goes
    before the polygons; labels: of both, for notes. Raises PlanningError where the raster cannot be read.
    """
    lattice = flow.lattice
    left, bottom, right, top = lattice.bounds
    x, y = np.array([(left + right) / 2]), np.array([(bottom + top) / 2])
    scale = float(units.areal_scale(x, y, lattice.crs)[0])
    if areas is None and grid is None:
        return flow.area * (modulus / scale / M2_PER_KM2)
    known = np.full((lattice.rows, lattice.columns), np.nan)
    if areas is not None:
        known = by_polygons(flow, areas, known, part_of(progress, 0.0, 0.3))
        tell_blind(flow, known, labels[0], modulus, notes)
    if grid is not None:
        own = by_raster(flow, grid, labels[1], part_of(progress, 0.3, 0.5))
        known = np.where(np.isnan(own), known, own)
        tell_blind(flow, known, labels[1], modulus, notes)
    load = np.where(np.isnan(known), modulus, known).reshape(-1) * (lattice.cell**2 / scale / M2_PER_KM2)
    return summed(flow, load, part_of(progress, 0.5, 1.0))


def by_polygons(flow: Flow, areas: Any, out: Any, progress: Progress) -> Any:
    """Return the modulus of cells (rows, columns) by polygons: that of the one which covers most of a cell."""
    told = areas[areas.modulus.notna()]
    owner, row, column, share = cells_of(told.geometry.to_numpy(), flow.lattice, progress)
    order = np.lexsort((-owner, share))
    out[row[order], column[order]] = told.modulus.to_numpy(dtype=float)[owner[order]]
    return out


def by_raster(flow: Flow, grid: Any, label: str, progress: Progress) -> Any:
    """Return the modulus of cells (rows, columns) by a raster, NaN where it says nothing; below zero counts as none."""
    lattice = flow.lattice
    crs = elevation.checked_crs(grid, label)
    x, y = lattice.centres()
    wide, high = elevation.cell_sides(grid, lattice.crs, float(x.mean()), float(y.mean()))
    values, transform = elevation.window(grid, lattice, crs, 2.0)
    values = np.where(
        values == (np.nan if grid.nodata is None else grid.nodata), np.nan, np.asarray(values, dtype=float)
    )
    if not np.isfinite(values).any():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "The raster “{layer}” holds no value over the terrain model. Choose one that does."
            ),
            layer=Message(label),
        )
    look = elevation.mean_about(values, transform, lattice.cell / wide, lattice.cell / high)
    to_grid = elevation.pyproj.Transformer.from_crs(lattice.crs, crs, always_xy=True)
    out = np.empty((lattice.rows, lattice.columns))
    step = max(elevation.POINTS // lattice.columns, 1)
    for first in range(0, lattice.rows, step):
        progress(first / lattice.rows, "")
        place = np.broadcast_arrays(x[None, :], y[first : first + step, None])
        out[first : first + step] = look(*to_grid.transform(*place), progress)
    return np.maximum(out, 0.0)


def tell_blind(flow: Flow, known: Any, label: str, modulus: float, notes: list[Message]) -> None:
    """Note the share of the land of which a layer says nothing."""
    land = np.isfinite(flow.height)
    share = 100.0 * float((land & np.isnan(known)).sum()) / max(int(land.sum()), 1)
    if share >= 0.5:
        notes.append(Message(BLIND_NOTE, layer=Message(label), share=share, modulus=modulus))


def summed(flow: Flow, load: Any, progress: Progress) -> Any:
    """Return what comes down through cells (n,) of what each gives (n,), itself included; NaN where unknown."""
    out = np.where(flow.below >= 0, load, np.nan)
    passed = list(waves(flow.below, part_of(progress, 0.0, 0.5)))
    for number, (cell, receiver) in enumerate(reversed(passed[1:])):
        if number % 200 == 0:
            progress(0.5 + 0.5 * number / len(passed), "")
        np.add.at(out, receiver, out[cell])
    return out
