"""When the ground moves: how long it takes to settle, and how much of the subsidence has come by a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

DEEP = 400.0  # m, where the rule of the settling time changes


def settling_days(depth: Any) -> Any:
    """Return the days the ground moves after mining at depths [m]: 2.5 H, below 400 m 1000 exp(1 − 400 / H)
    (practice of the coal mines' rules on buildings, water and railways).
    """
    depth = np.asarray(depth, dtype=float)
    return np.where(depth <= DEEP, 2.5 * depth, 1000.0 * np.exp(1.0 - DEEP / np.maximum(depth, DEEP)))


def settled_share(days: Any, total: Any, left: float) -> Any:
    """Return the share of the final subsidence that has come after days (0 before mining): 1 − exp(−c t) of Knothe
    (1952), c such that `left` of it is still to come when the settling time `total` [days] is over.
    """
    return np.where(np.asarray(days) > 0, 1.0 - left ** (np.maximum(days, 0.0) / total), 0.0)


def day_number(day: Optional[str]) -> float:
    """Return an ISO day as a count of days, NaN for none."""
    return np.nan if day is None or day != day else float(dt.date.fromisoformat(str(day)[:10]).toordinal())


def year_of(number: float) -> float:
    """Return the year of a count of days, NaN for none."""
    return np.nan if np.isnan(number) else float(dt.date.fromordinal(int(number)).year)


def year_end(year: int) -> float:
    """Return the last day of a year as a count of days."""
    return float(dt.date(year, 12, 31).toordinal())
