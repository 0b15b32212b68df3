"""The wind near the ground behind and in front of one belt: the barrier function of WEPS.

Source: Hagen, L.J.: barriers in the Wind Erosion Prediction System, USDA-ARS (public source code, barriers_mod.f95).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

LEE, WINDWARD = 35.0, 5.0  # belt heights to which the function is used behind and in front of a belt
MOST_POROUS = 0.9  # optical porosity to which the function is stated


def effective_porosity(porosity: Any, width: Any) -> Any:
    """Return the effective porosity p of belts, (…): p0 + (1 − e^(−0.5 w/H)) · 0.3 · (1 − p0).

    porosity: optical porosity p0 through the whole width, 0 to 0.9; width: width over height w/H. A wider belt of the
    same optical porosity is a rougher and more open obstacle, so its p is higher; that is meant.
    """
    return porosity + (1.0 - np.exp(-0.5 * width)) * 0.3 * (1.0 - porosity)


def coefficients(porosity: Any) -> tuple[Any, Any, Any, Any]:
    """Return a, b, c, d of the barrier function for effective porosities (…)."""
    a = 0.008 - 0.17 * porosity + 0.17 * porosity**1.05
    b = 1.35 * np.exp(-0.5 * porosity**0.2)
    return a, b, 10.0 * (1.0 - 0.5 * porosity), 3.0 - porosity


def barrier(x: Any, a: Any, b: Any, c: Any, d: Any) -> Any:
    """Return the friction velocity over that of open land, 0 to 1: 1 − e^(−a x²) + b e^(−0.003 (x + c)^d), at most 1.

    x: distance from the belt along the wind over its height, positive in the lee; 1 beyond −5 and 35.
    """
    reached = np.maximum(x + c, 0.0)
    ratio = 1.0 - np.exp(-a * x * x) + b * np.exp(-0.003 * reached**d)
    return np.where((x < -WINDWARD) | (x > LEE), 1.0, np.minimum(ratio, 1.0))


def wind_ratio(x: Any, porosity: Any) -> Any:
    """Return the barrier function at distances x [belt heights] for effective porosities (…)."""
    return barrier(np.asarray(x, dtype=float), *coefficients(np.asarray(porosity, dtype=float)))
