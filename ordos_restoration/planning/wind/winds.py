"""The winds that move sand, in classes of direction and season, and how much drift each has left behind a shelter."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.sections import spread_drift
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.wind.drift import SECTORS, THRESHOLD, drift_potential, sector_centres, sector_of

if TYPE_CHECKING:
    import numpy as np

    from ordos_restoration.planning.wind.record import WindRecord
else:
    np = lazy("numpy")


@dataclass(frozen=True, eq=False)
class Winds:
    """k classes of winds, each with some drift. `speeds` may be empty: then nobody knows how strong they blow."""

    toward: Any  # (k,) to which the wind blows [degree]
    season: Any  # (k,) whole numbers, as in `winds_of`
    power: Any  # (k,) drift potential [VU, knots form]; together the drift potential of the record
    threshold: float = 0.0  # Ut [m/s]
    speeds: tuple[Any, ...] = ()  # of each class, rising [m/s]
    squares: tuple[Any, ...] = ()  # Σ w U² and Σ w U³ over the speeds from each place on, (2, n + 1)

    def remaining(self, k: int, factor: Any) -> Any:
        """Return the share of the drift of class k that is left where every speed is multiplied by a factor.

        factor: any shape, 0 and more. Exact: Σ w (fU)² (fU − Ut)₊ / Σ w U² (U − Ut)₊ = f² (f S₃ − Ut S₂) / (S₃ − Ut S₂)
        with the sums over U > Ut / f, which are looked up. Without speeds f³: for f < 1 the most that can be left,
        since fU − Ut ≤ f (U − Ut).
        """
        factor = np.asarray(factor, dtype=float)
        if not self.speeds:
            return factor**3
        with np.errstate(divide="ignore", over="ignore"):
            least = self.threshold / factor
        second, third = self.squares[k][:, np.searchsorted(self.speeds[k], least, side="right")]
        second_open, third_open = self.squares[k][:, np.searchsorted(self.speeds[k], self.threshold, side="right")]
        left = factor**2 * (factor * third - self.threshold * second)
        return np.maximum(left, 0.0) / (third_open - self.threshold * second_open)

    def cubic(self) -> Winds:
        """Return the same winds as if nobody knew how strongly they blow: f³ is left behind a shelter."""
        return dataclasses.replace(self, speeds=(), squares=())


def winds_of(record: WindRecord, seasons: Any, threshold: float = THRESHOLD) -> Winds:
    """Return the winds of a record in classes of sector and season, without those that move no sand.

    seasons: the season of each month, (12,) whole numbers from 0; records of no month count to the last season.
    threshold: the speed at 10 m above which sand moves [m/s].
    """
    seasons = np.asarray(seasons, dtype=int)
    season = np.where(record.month > 0, seasons[record.month - 1], seasons.max())
    key = season * SECTORS + sector_of(record.direction)
    part = drift_potential(record.speed, record.hours, threshold)
    power = np.bincount(key, part, minlength=(seasons.max() + 1) * SECTORS)
    classes = np.flatnonzero(power > 0)
    speeds, squares = [], []
    for one in classes:
        own = np.flatnonzero((key == one) & (record.speed > 0))
        own = own[np.argsort(record.speed[own], kind="stable")]
        speed = record.speed[own]
        sums = np.cumsum((record.hours[own] * speed ** np.array([[2], [3]]))[:, ::-1], axis=1)[:, ::-1]
        speeds.append(speed)
        squares.append(np.hstack([sums, np.zeros((2, 1))]))
    toward = (sector_centres()[classes % SECTORS] + 180.0) % 360.0
    return Winds(toward, classes // SECTORS, power[classes], threshold, tuple(speeds), tuple(squares))


def typed(direction: float, power: float, spread: float, season: int = 0) -> Winds:
    """Return the winds of a drift typed by hand: where it moves to [degree], its resultant [VU], and how far it fans
    out to either side [degree]. All of them blow in one season, and nobody knows how strongly.
    """
    toward, powers = spread_drift(direction, power, spread)
    if spread == 0:
        toward, powers = toward[:1], powers.sum(keepdims=True)
    return Winds(toward % 360.0, np.full(len(toward), season), powers)
