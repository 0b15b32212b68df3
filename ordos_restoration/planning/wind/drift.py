"""The drift potential of Fryberger & Dean (1979): how much sand a wind record could move, and where to.

Fryberger, S. G., Dean, G., 1979. Dune forms and wind regime. In: McKee (ed.), A study of global sand seas. USGS
Professional Paper 1052, 137–169. Class limits hold for knots; in m/s the potential is smaller by `KNOTS_FORM`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

KNOT = 1852.0 / 3600.0  # m/s, by definition
KNOTS_FORM = KNOT**-3  # drift potential in knots over drift potential in m/s, same record and threshold: 7.345
THRESHOLD = 12.0 * KNOT  # the published threshold, 12 knots at 10 m [m/s]
SECTORS = 16
SECTOR_WIDTH = 360.0 / SECTORS
ENERGY_LIMITS = (200.0, 400.0)  # VU (knots): low below, high above
RATIO_LIMITS = (0.3, 0.8)  # RDP/DP: low below, high above
CLASSES = ("low", "intermediate", "high")


def drift_weight(speed: Any, threshold: Any) -> Any:
    """Return U² (U − Ut) where U exceeds Ut, else 0; the third power of the unit of both."""
    speed = np.asarray(speed, dtype=float)
    return speed**2 * np.maximum(speed - threshold, 0.0)


def drift_potential(speed: Any, hours: Any, threshold: float) -> Any:
    """Return what each record adds to the drift potential, (n,) [VU, knots form]: U² (U − Ut) · its share of the time.

    speed: (n,) at 10 m [m/s]; hours: (n,) how long each lasts; threshold [m/s]. The share is of all records, calms
    included; sums over directions, months or all of them are the published DP.
    """
    hours = np.asarray(hours, dtype=float)
    return KNOTS_FORM * drift_weight(speed, threshold) * hours / hours.sum()


def in_unit(potential: Any, unit: str) -> Any:
    """Return a drift potential in knots form as "knots" or "mps" have it."""
    return potential if unit == "knots" else potential / KNOTS_FORM


def sector_of(direction: Any) -> Any:
    """Return the sector 0 … 15 (N, NNE …) of directions (n,) [degree]; 0 where there is none."""
    turns = np.nan_to_num(np.asarray(direction, dtype=float)) / SECTOR_WIDTH
    return np.floor(turns + 0.5).astype(int) % SECTORS


def off_centre(direction: Any) -> Any:
    """Return how far directions (n,) lie clockwise of the centre of their sector, −11.25 … 11.25 [degree]."""
    return (np.asarray(direction, dtype=float) + SECTOR_WIDTH / 2) % SECTOR_WIDTH - SECTOR_WIDTH / 2


def sector_centres() -> Any:
    """Return the directions of the sectors, (16,) [degree]."""
    return SECTOR_WIDTH * np.arange(SECTORS)


def sector_sums(values: Any, direction: Any) -> Any:
    """Return the sums of values (n,) by the sector they come from, (16,); those without direction count nowhere."""
    known = np.isfinite(direction)
    return np.bincount(sector_of(direction)[known], np.asarray(values, dtype=float)[known], minlength=SECTORS)


def resultant(potential: Any, direction: Any) -> tuple[float, float]:
    """Return (RDP, RDD) of potentials (n,) from directions (n,) [degree]: the vector sum, in the potential's unit, and
    the direction the sand moves to [degree], NaN where nothing moves or everything cancels out.
    """
    potential, angle = np.asarray(potential, dtype=float), np.radians(direction)
    moves = potential > 0
    east, north = ((potential * part(angle))[moves].sum() for part in (np.sin, np.cos))
    power = float(np.hypot(east, north))
    if power <= 1e-9 * potential.sum():
        return 0.0, float("nan")
    return power, float(np.degrees(np.arctan2(east, north)) + 180.0) % 360.0


def directionality(resulting: float, potential: float) -> float:
    """Return RDP/DP: 1 where all sand moves one way, 0 where it comes and goes; NaN where none moves."""
    return resulting / potential if potential > 0 else float("nan")


def energy_class(potential: float) -> str:
    """Return the energy class of a year's drift potential [VU, knots form]."""
    return classed(potential, ENERGY_LIMITS)


def ratio_class(ratio: float) -> str:
    """Return the class of RDP/DP; "" where there is no ratio."""
    return classed(ratio, RATIO_LIMITS) if ratio == ratio else ""


def classed(value: float, limits: tuple[float, float]) -> str:
    """Return "low" below the first limit, "high" above the second, and "intermediate" from one to the other."""
    low, high = limits
    return CLASSES[0] if value < low else CLASSES[2] if value > high else CLASSES[1]
