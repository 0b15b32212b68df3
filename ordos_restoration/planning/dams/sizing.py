"""Formulas that size a check dam: silt, floods, outlet, dam body, silting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

M3_PER_MM_KM2 = 1_000.0  # of water
SECONDS_PER_DAY = 86_400.0


def silt_storage(sediment: Any, years: Any, passed: float, density: float) -> Any:
    """Return the silt storage V_L = F·M_s·(1 − η_s)·N / γ_d [m³] of dams.

    sediment: F·M_s that comes down [t/a]; years: N the dam is to hold it; passed: η_s, the share that is let through
    [1]; density: γ_d of settled silt [t/m³]. Technical code for check dams (SL/T 804, before it SL 289).
    """
    return sediment * (1.0 - passed) * years / density


def flood_volume(runoff: Any, rain: Any, area: Any) -> Any:
    """Return the volume of a flood W_p = 0.1·α·H24,p·F, there in 10⁴ m³, here in m³.

    runoff: α, the share of the rain that runs off [1]; rain: H24,p of 24 hours [mm]; area: F [km²]. Technical code for
    check dams (SL/T 804).
    """
    return runoff * rain * area * M3_PER_MM_KM2


def regional_peak(factor: Any, exponent: Any, area: Any) -> Any:
    """Return the peak of a flood Q_p = K·Fⁿ [m³/s] by the figures of a region; area: F [km²]."""
    return factor * np.power(area, exponent)


def spillway_flow(peak: Any, kept: Any, volume: Any) -> Any:
    """Return what a spillway has to carry q_p = Q_p·(1 − V_z / W_p) [m³/s], 0 where the whole flood is kept.

    peak: Q_p [m³/s]; kept: V_z behind the dam [m³]; volume: W_p of the flood [m³]. Triangular floods, the short way of
    routing them through a reservoir.
    """
    return peak * np.maximum(1.0 - kept / volume, 0.0)


def outlet_flow(volume: Any, days: float) -> Any:
    """Return what an outlet has to carry [m³/s] to drain the water of the silt pool [m³] in some days."""
    return volume / (days * SECONDS_PER_DAY)


def silting_years(storage: Any, inflow: Any) -> Any:
    """Return the years (k,) until silt storages (k,) [m³] are full, all held until then; inf where they never are.

    inflow: settled silt a year [m³], (k,) for every year alike or (years, k) year by year, whose last goes on.
    """
    storage, inflow = np.asarray(storage, dtype=float), np.atleast_2d(np.asarray(inflow, dtype=float))
    before = np.vstack([np.zeros(len(storage)), np.cumsum(inflow, axis=0)])[: len(inflow)]
    year = np.maximum((before < storage).sum(axis=0) - 1, 0)  # in which it gets full
    own = np.arange(len(storage))
    left, held = storage - before[year, own], inflow[year, own]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(left <= 0, 0.0, np.where(held > 0, year + left / held, np.inf))


def relative_stability(silted: Any, area: Any) -> Any:
    """Return silted land over catchment [1], both in the same unit; a system is stable from 1/25 to 1/20 on."""
    return silted / area


def body_volume(ground: Any, step: Any, crest: Any, section: Any) -> Any:
    """Return the fill (k,) [m³] of one side of dams: ∫ (b·x + (m₁ + m₂)/2·x² + Σ w·(x − y)) dl, x the local height.

    ground: heights (k, s) [m] along the axis from its foot outward, every step [m]; crest: (k,) [m]; the body ends
    where the ground first reaches it. section: (k,) arrays width (b [m]), up and down (m₁, m₂ [1], across per height)
    and of the berms every and berm (their distance in height from the crest downward y and width w [m]).
    Exact for ground that is straight between the places, but for the berms (end areas).
    """
    x = crest[:, None] - ground
    alive = np.logical_and.accumulate(x > 0, axis=1)
    near, far = np.where(alive, x, 0.0)[:, :-1], np.where(np.isfinite(x), x, 0.0)[:, 1:]
    length = np.where(far < 0, near / np.where(far < 0, near - far, 1.0), 1.0) * alive[:, :-1] * step
    far = np.maximum(far, 0.0)
    line = (length * (near + far)).sum(axis=1) / 2.0
    square = (length * (near**2 + near * far + far**2)).sum(axis=1) / 3.0
    volume = section.width * line + (section.up + section.down) / 2.0 * square
    return volume + berm_volume(near, far, length, section)


def berm_volume(near: Any, far: Any, length: Any, section: Any) -> Any:
    """Return the fill (k,) [m³] that berms add to bodies of heights near and far (k, s) [m] over lengths (k, s) [m]."""
    volume = np.zeros(len(near))
    most = float(near.max(initial=0.0))
    number = 1
    while (section.every * number < most).any():
        low = (section.every * number)[:, None]
        over = np.maximum(near - low, 0.0) + np.maximum(far - low, 0.0)
        volume = volume + section.berm * (length * np.where(np.isfinite(low), over, 0.0)).sum(axis=1) / 2.0
        number += 1
    return volume
