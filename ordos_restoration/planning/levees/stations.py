"""The places of a levee at which everything is computed, and the stations by which people know them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.levee_lines import Levee

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

CLOSE = 1.0  # m; the end of a line takes the place of a station nearer than this


@dataclass(frozen=True, eq=False)
class Count:
    """How stations of a levee count: from which end, and what the first end is called [m]."""

    length: float
    start: float
    upward: bool  # from the mouth upstream

    def station(self, distance: Any) -> Any:
        """Return stations [m] of distances in flow direction [m]."""
        return self.start + (self.length - np.asarray(distance) if self.upward else np.asarray(distance))

    def distance(self, station: Any) -> Any:
        """Return distances in flow direction [m] of stations [m]."""
        off = np.asarray(station) - self.start
        return self.length - off if self.upward else off


@dataclass(frozen=True, eq=False)
class Places:
    """Stations of a levee in flow direction (n,) [m], and the n − 1 stretches between them.

    whole: whether a stretch lies on the line and not in a gap, bool (n − 1,).
    """

    at: Any
    whole: Any

    @property
    def middle(self) -> Any:
        """Return the places midway between stations (n − 1,) [m]."""
        return (self.at[1:] + self.at[:-1]) / 2.0

    @property
    def length(self) -> Any:
        """Return the length of each stretch (n − 1,) [m], 0 in a gap."""
        return np.where(self.whole, np.diff(self.at), 0.0)

    @property
    def reach(self) -> Any:
        """Return the length that each station stands for (n,) [m]: half of the stretches beside it."""
        half = self.length / 2.0
        return np.r_[half, 0.0] + np.r_[0.0, half]


def places_of(levee: Levee, interval: float, count: Count, more: Any) -> Places:
    """Return the stations of a levee: at whole multiples of the interval [m] as people count, at the ends of its
    stretches, and at `more` distances, such as those of surveyed sections.
    """
    at, whole = [], []
    low, high = sorted((float(count.station(0.0)), float(count.station(levee.length))))
    marks = np.arange(np.ceil(low / interval), np.floor(high / interval) + 1) * interval
    marks = np.sort(np.r_[count.distance(marks), np.asarray(more, dtype=float)])
    for start, stop in levee.stretches():
        inside = marks[(marks > start + CLOSE) & (marks < stop - CLOSE)]
        inside = inside[np.r_[True, np.diff(inside) > CLOSE]] if len(inside) else inside
        own = np.r_[start, inside, stop]
        at.append(own)
        whole += [np.ones(len(own) - 1, dtype=bool), np.zeros(1, dtype=bool)]
    return Places(np.concatenate(at), np.concatenate(whole)[:-1])
