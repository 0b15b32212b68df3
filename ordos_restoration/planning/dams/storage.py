"""Storage, area and level of pools, exact from the cells behind their axes: sorted once, then running sums."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

DEEPER = 1e4  # m, than any pool: keeps the levels of one pool apart from those of the next
LARGER = 1e11  # m³, than any pool: the same for volumes


@dataclass(frozen=True, eq=False)
class Storage:
    """The cells of k pools, pool by pool and from the level on at which each is under water: level (m,) [m above the
    bed], key (m,) of pool and level, area [m²] and moment [m³] (m + 1,) as running sums, full (m,) the key of pool and
    volume at the level of each cell; start (k + 1,); bed and highest (k,) [m].

    A cell is under water from its filled height on, when the way from it to the axis is; its depth counts from the
    ground. V(h) = h·ΣA − Σ A·z is exact at every level, not only at those of the cells.
    """

    start: Any
    key: Any
    area: Any
    moment: Any
    full: Any
    bed: Any
    highest: Any

    @classmethod
    def of(cls, owner: Any, filled: Any, ground: Any, area: Any, bed: Any, highest: Any) -> Storage:
        """Return the storage of pools (k,) from their cells (m,): pool, filled and true height [m], area [m²]."""
        level = np.maximum(filled - bed[owner], 0.0)
        order = np.argsort(owner * DEEPER + level, kind="stable")
        owner, level, area = owner[order], level[order], area[order]
        depth = np.minimum(ground[order] - bed[owner], level)
        start = np.concatenate([[0], np.cumsum(np.bincount(owner, minlength=len(bed)))])
        areas = np.concatenate([[0.0], np.cumsum(area)])
        moments = np.concatenate([[0.0], np.cumsum(area * depth)])
        first = start[owner]
        volume = level * (areas[1:] - areas[first]) - (moments[1:] - moments[first])
        full = np.maximum.accumulate(owner * LARGER + np.maximum(volume, 0.0))
        return cls(start, owner * DEEPER + level, areas, moments, full, bed, highest)

    def sums(self, pool: Any, upto: Any) -> tuple[Any, Any]:
        """Return area [m²] and moment [m³] of the cells of pools (o,) before places (o,) in the order."""
        first = self.start[pool]
        return self.area[upto] - self.area[first], self.moment[upto] - self.moment[first]

    def at(self, pool: Any, level: Any) -> tuple[Any, Any]:
        """Return flooded area [m²] and volume [m³] of pools (o,) at levels (o,) [m]."""
        depth = np.minimum(np.maximum(level - self.bed[pool], 0.0), DEEPER / 2)
        upto = np.searchsorted(self.key, pool * DEEPER + depth + 1e-9, side="right")
        area, moment = self.sums(pool, upto)
        return area, np.maximum(depth * area - moment, 0.0)

    def level_of(self, pool: Any, volume: Any) -> Any:
        """Return the lowest levels (o,) [m] at which pools (o,) hold volumes (o,) [m³]; inf above the highest."""
        at = np.searchsorted(self.full, pool * LARGER + volume, side="left")
        at = np.clip(at, self.start[pool], self.start[pool + 1])
        area, moment = self.sums(pool, at)
        with np.errstate(invalid="ignore", divide="ignore"):
            depth = np.where(area > 0, (volume + moment) / area, np.where(volume > 0, np.inf, 0.0))
        inside = at < self.start[pool + 1]
        here = np.minimum(at, max(len(self.key) - 1, 0))
        if len(self.key):  # the next cell brings a hollow of its own, which fills at once
            depth = np.where(inside, np.minimum(depth, self.key[here] - pool * DEEPER), depth)
        level = self.bed[pool] + depth
        return np.where(level <= self.highest[pool] + 1e-9, level, np.inf)

    def curve(self, step: float) -> Any:
        """Return the curves as a frame: pool, level_m, depth_m, area_m2, volume_m3, every step [m] from the bed up to
        the highest level, which is the last row; nothing where that is unknown.
        """
        rise = np.where(np.isfinite(self.highest), self.highest - self.bed, -1.0)
        count = np.where(rise >= 0, np.ceil(np.round(rise / step, 9)).astype(int) + 1, 0)
        pool, number = ragged(count)
        depth = np.minimum(number * step, rise[pool])
        area, volume = self.at(pool, self.bed[pool] + depth)
        columns = {"pool": pool, "level_m": self.bed[pool] + depth, "depth_m": depth, "area_m2": area}
        return pd.DataFrame({**columns, "volume_m3": volume})
