"""What each panel does alone: greatest subsidence, tilt, curvature, movement and strain, found to a few digits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.strain import State
from ordos_restoration.planning.mine.subsidence.subsidence_field import ALWAYS, NEVER, Panel, at_points
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

FINE = 6.0  # points over a major influence radius
MOST = 40_000  # points over a panel
ZOOM = (9, 4)  # points along a side of each closer look, and looks
FULL = 0.99  # of the subsidence when fully mined
INDICES: dict[str, tuple[Callable[[State], Any], float]] = {  # what is sought, its sign and unit
    "subsidence_m": (lambda one: one.subsidence, 1.0),
    "tilt_mm_m": (lambda one: one.tilt, 1e3),
    "curvature_mm_m2": (lambda one: np.abs(one.curvature), 1e3),
    "movement_m": (lambda one: one.movement, 1.0),
    "tension_mm_m": (lambda one: one.tension, 1e3),
    "compression_mm_m": (lambda one: one.compression, -1e3),
}


def summary(t: Any, progress: Progress) -> Any:
    """Return `PANEL_SUMMARY` of panels as `panels.known_panels` returns them, with settling_days and the years."""
    rows = []
    for number, one in enumerate(t.itertuples(index=False)):
        progress(number / len(t), "")
        found = extremes([Panel(trough) for trough in one.troughs])
        volume = sum(trough.w0 * trough.area for trough in one.troughs)
        rows.append({**found, "volume_m3": volume, "r_m": one.troughs[0].r})
    made = pd.DataFrame(rows)
    for column in ("seam", "thickness_m", "depth_m", "q", "tan_beta", "b", "theta0_deg", "w0_m", "settling_days"):
        made[column] = t[column].to_numpy()
    made["panel"] = t.code.to_numpy()
    made["subcritical"] = made.subsidence_m < FULL * made.w0_m
    made["damage_year"] = np.where(t.damaged < NEVER, t.damaged, np.nan)
    made["settled_year"] = np.where(t.settled > ALWAYS, t.settled, np.nan)
    return made


def extremes(parts: list[Panel]) -> dict[str, float]:
    """Return the greatest values of the parts of one panel, in the units of the table.

    Looked for on a mesh in the panel's frame, then ever closer about the best point of each index.
    """
    frame = parts[0].trough
    boxes = [one.trough.box for one in parts]
    low, high = np.min([box[0] for box in boxes], axis=0), np.max([box[1] for box in boxes], axis=0)
    step = frame.r / FINE
    step = max(step, float(np.sqrt(np.prod(high - low) / MOST)))
    x, y = (np.arange(a, b + step, step) for a, b in zip(low, high))
    mesh = np.column_stack([one.ravel() for one in np.meshgrid(x, y)])
    state = at(parts, mesh)
    out = {}
    for name, (index, factor) in INDICES.items():
        sign = -1.0 if factor < 0 else 1.0
        values = sign * index(state)
        best = mesh[np.argmax(values)]
        out[name] = closer(parts, index, sign, best, step) * abs(factor)
    return out


def closer(parts: list[Panel], index: Any, sign: float, best: Any, step: float) -> float:
    """Return the greatest value of an index near a point, with its own sign."""
    side, looks = ZOOM
    value = 0.0
    for _ in range(looks):
        around = np.linspace(-step, step, side)
        mesh = best + np.column_stack([one.ravel() for one in np.meshgrid(around, around)])
        values = sign * index(at(parts, mesh))
        best, value = mesh[np.argmax(values)], float(values.max())
        step *= 2.0 / (side - 1)
    return sign * value


def at(parts: list[Panel], place: Any) -> State:
    """Return the sum of parts at points (n, 2) of the first one's frame."""
    frame = parts[0].trough
    xy = frame.origin + place[:, :1] * frame.along + place[:, 1:] * frame.up
    return at_points(parts, *xy.T)
