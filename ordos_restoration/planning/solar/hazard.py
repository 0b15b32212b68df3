"""How much of the sand drift comes in over an edge that faces some way, and how wide a belt it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.sections import bank_drift, drift_vector
from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np

    from ordos_restoration.planning.wind.winds import Winds
else:
    np = lazy("numpy")

WINDWARD, LEE = "windward", "lee"
HALF = 0.5  # of the greatest inflow: an edge with more is windward, so that the two ranges of width meet
QUANTUM = 5.0  # m, the step of widths: nobody stakes out a belt of 63.7 m
FIRST_FIGURES = 1e-9  # below which two shares of the drift are the same


def inflow(winds: Winds, outward: Any) -> Any:
    """Return the drift that comes in over edges facing `outward`: Σ P·max(0, −cos(toward − outward)), (n,).

    outward: true bearings of the outward normals [degree], (n,). In the unit of the winds' power. It is what reaches
    a bank from its land side (`bank_drift`), for any number of edges.
    """
    normal = drift_vector(np.asarray(outward, dtype=float).ravel())
    return bank_drift(normal, winds.toward, winds.power).reshape(np.shape(outward))


def greatest_inflow(winds: Winds) -> float:
    """Return the greatest drift that comes in over an edge of whatever bearing, in the unit of the winds' power.

    Between two bearings at which a wind begins or ceases to come in, the sum is one cosine about the resultant of the
    winds that come in. So the greatest value stands at such a bearing or opposite such a resultant: all are tried.
    """
    if not len(winds.toward):
        return 0.0
    turns = np.sort(np.concatenate([winds.toward + 90.0, winds.toward - 90.0]) % 360.0)
    between = turns + np.diff(turns, append=turns[0] + 360.0) / 2.0
    come_in = np.cos(np.radians(winds.toward[None, :] - between[:, None])) < 0
    x, y = ((come_in * winds.power) @ -drift_vector(winds.toward)).T
    return float(inflow(winds, np.concatenate([turns, np.degrees(np.arctan2(x, y))])).max())


def relative_inflow(winds: Winds, outward: Any) -> Any:
    """Return the inflow over edges as a share of the greatest over all bearings, 0 to 1, (n,); 0 where nothing drifts.

    outward: true bearings of the outward normals [degree], (n,).
    """
    most = greatest_inflow(winds)
    return np.minimum(inflow(winds, outward) / most, 1.0) if most > 0 else np.zeros(np.shape(outward))


def side_of(relative: Any) -> Any:
    """Return "windward" or "lee" for relative inflows, object (n,)."""
    return np.where(np.asarray(relative) >= HALF - FIRST_FIGURES, WINDWARD, LEE).astype(object)


def width_of(relative: Any, windward: Any, lee: Any) -> Any:
    """Return the belt width [m] that a relative inflow asks for, (n,), before it is rounded.

    windward, lee: (narrowest, widest) [m], (n, 2) or (2,). From no inflow to half of the greatest the width rises
    through the lee range, from half to all of it through the windward range.
    """
    share, windward, lee = np.asarray(relative, dtype=float), np.asarray(windward, float), np.asarray(lee, float)
    strong, weak = np.clip((share - HALF) / HALF, 0.0, 1.0), np.clip(share / HALF, 0.0, 1.0)
    wide = windward[..., 0] + strong * (windward[..., 1] - windward[..., 0])
    narrow = lee[..., 0] + weak * (lee[..., 1] - lee[..., 0])
    return np.where(side_of(share) == WINDWARD, wide, narrow)


def rounded(width: Any) -> Any:
    """Return widths to the nearest step of `QUANTUM` [m], never 0."""
    return np.maximum(np.floor(np.asarray(width) / QUANTUM + 0.5 + FIRST_FIGURES), 1.0) * QUANTUM
