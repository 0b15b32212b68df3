"""How much of the sand drift of open land is left at every cell, all winds weighted by the sand they move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, silent
from ordos_restoration.planning.wind.belts import Belts
from ordos_restoration.planning.wind.shelter_field import Jets, cells_inside, jet_factor, wind_factors
from ordos_restoration.planning.wind.winds import Winds

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")


def relative_drift(
    lattice: Lattice, belts: Belts, winds: Winds, jets: Optional[Jets] = None, progress: Progress = silent
) -> Any:
    """Return drift over the drift of open land, (rows, columns) float32: 0 all held, 1 open, above 1 in jets.

    In every class of winds the wind is multiplied by the least barrier function over the belts (or, in the open, by the
    jets), and the drift is that of the slower wind: Σ_k P_k r_k(f_k) / Σ_k P_k.
    """
    out = np.ones((lattice.rows, lattice.columns), dtype=np.float32)
    if not len(belts.shapes):
        return out
    tiles = list(lattice.tiles())
    for number, (tile, rows, columns) in enumerate(tiles):
        progress(number / len(tiles), "")
        near = belts.near(tile.bounds)
        if len(near.shapes):
            out[rows, columns] = tile_drift(tile, near, winds, jets, progress)
    return out


def tile_drift(tile: Lattice, belts: Belts, winds: Winds, jets: Optional[Jets], progress: Progress) -> Any:
    """Return `relative_drift` of one tile."""
    lost = np.zeros(tile.rows * tile.columns)
    inside = cells_inside(tile, belts)
    for toward in np.unique(winds.toward):
        progress(0.0, "")
        own = np.flatnonzero(winds.toward == toward)
        seasons = np.unique(winds.season[own])
        factors, _ = wind_factors(tile, belts, float(toward), seasons, inside)
        least = np.minimum.reduce(factors).reshape(-1)
        jet = np.ones_like(least) if jets is None else jet_factor(tile, jets, float(toward)).reshape(-1)
        changed = np.flatnonzero((least < 1.0) | (jet > 1.0))
        for k in own:
            factor = factors[int(np.searchsorted(seasons, winds.season[k]))].reshape(-1)[changed]
            factor = np.where(factor < 1.0, factor, jet[changed])
            lost[changed] += winds.power[k] * (1.0 - winds.remaining(k, factor))
    return (1.0 - lost / winds.power.sum()).reshape(tile.rows, tile.columns)
