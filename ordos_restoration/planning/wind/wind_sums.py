"""Sums over wind records that are exact for any number of sheltering factors at once.

A belt multiplies every speed by a factor f. The records are sorted once, so that the sum for a factor is a look-up in
cumulative sums instead of a pass over the records.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.wind.rweq import THRESHOLD

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

FASTEST = 2.0  # no factor is greater: what a speed would need more than that for is left out


class WindSums:
    """W(f) = Σ w · f U (f U − Ut)² over f U > Ut, the wind value of RWEQ behind a belt.

    speed: (n,) [m/s]; weight: (n,), for example days; threshold: Ut [m/s]. NaN speeds count as calm.
    """

    def __init__(self, speed: Any, weight: Any, threshold: float = THRESHOLD) -> None:
        speed, weight = (np.asarray(values, dtype=float) for values in (speed, weight))
        moving = speed * FASTEST > threshold
        order = np.argsort(speed[moving], kind="stable")
        self.speed, self.threshold = speed[moving][order], threshold
        powers = weight[moving][order] * self.speed ** np.array([[1], [2], [3]])
        from_above = np.cumsum(powers[:, ::-1], axis=1)[:, ::-1]
        self.sums = np.hstack([from_above, np.zeros((3, 1))])

    def __call__(self, factor: Any) -> Any:
        """Return W for factors of the wind speed, in the shape of `factor`."""
        factor, ut = np.asarray(factor, dtype=float), self.threshold
        with np.errstate(divide="ignore", over="ignore"):
            first = np.searchsorted(self.speed, ut / factor, side="right")
        s1, s2, s3 = self.sums[:, first]
        return np.maximum(factor * (factor**2 * s3 - 2.0 * factor * ut * s2 + ut**2 * s1), 0.0)


class StepSums:
    """G(f) = Σ w · g(class of f U), where g is constant within classes of speed and 0 below the first.

    speed: (n,) [m/s]; weight: (n,), for example minutes; value: g of every class (k,); edge: lower edges of the classes
    (k,) [m/s], rising; speeds beyond the last class count in it.
    """

    def __init__(self, speed: Any, weight: Any, value: Any, edge: Any) -> None:
        speed, weight = (np.asarray(values, dtype=float) for values in (speed, weight))
        blows = speed * FASTEST >= edge[0]
        reached = np.divide.outer(np.asarray(edge, dtype=float), speed[blows])  # the factor that lifts U to the edge
        jump = np.multiply.outer(np.diff(value, prepend=0.0), weight[blows])
        within = reached <= FASTEST
        order = np.argsort(reached[within], kind="stable")
        self.factor = reached[within][order]
        self.total = np.concatenate([[0.0], np.cumsum(jump[within][order])])

    def __call__(self, factor: Any) -> Any:
        """Return G for factors of the wind speed, in the shape of `factor`."""
        return self.total[np.searchsorted(self.factor, np.asarray(factor, dtype=float), side="right")]


Sums = Callable[[Any], Any]
