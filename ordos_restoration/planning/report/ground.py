"""Rows of tables, and the shade strip and the sunny strip on the ground of one pitch between them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.section import runs

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")


class Rows(NamedTuple):
    """Rows of tables: slant length [m], tilt [degree], pitch [m], height of the low edge above the ground [m]."""

    slant: float
    tilt: float
    pitch: float
    clearance: float

    @property
    def depth(self) -> float:
        """Return the horizontal depth of a table [m]."""
        return self.slant * math.cos(math.radians(self.tilt))

    @property
    def rise(self) -> float:
        """Return how much higher the upper edge is than the low one [m]."""
        return self.slant * math.sin(math.radians(self.tilt))


class Ground(NamedTuple):
    """The ground of one pitch: its shaded stretches, from and to behind the low edge [m], and both widths [m].

    A stretch may end beyond the pitch, under the next row.
    """

    shady: list[tuple[float, float]]
    shade: float
    sun: float


def shaded_ground(y: Any, share: Any, pitch: float, limit: float = 0.6) -> Ground:
    """Return where the ground has at most `limit` of the open-field light.

    y: distance behind the low edge (n,) [m], anywhere within one pitch and in any order; share: of the open-field
    light there (n,), linear between the points and repeated from row to row. NaN is never in the shade.
    """
    x, light = repeated(y, share, pitch, 2)
    if not len(x):
        return Ground([], 0.0, pitch)
    begin, end = x[0], x[0] + pitch
    found = [(a, b) for a, b in runs(x, light, limit) if begin < a <= end + 1e-9]
    whole = runs(x, light, limit)
    if whole and whole[0][1] - whole[0][0] >= pitch - 1e-9:
        return Ground([(0.0, float(pitch))], float(pitch), 0.0)
    shady = sorted((float(a % pitch), float(a % pitch + b - a)) for a, b in found)
    shade = sum(b - a for a, b in shady)
    return Ground(shady, shade, max(float(pitch) - shade, 0.0))


def repeated(y: Any, share: Any, pitch: float, times: int) -> tuple[Any, Any]:
    """Return places and light over a number of pitches, from the first point to its like behind the last row."""
    y, light = np.asarray(y, dtype=float), np.asarray(share, dtype=float)
    y, light = y[np.isfinite(y)], light[np.isfinite(y)]
    first, index = np.unique(np.mod(y, pitch), return_index=True)  # both ends of a pitch are one place
    if not len(first):
        return first, first
    x = np.concatenate([first + k * pitch for k in range(times)] + [first[:1] + times * pitch])
    return x, np.concatenate([np.tile(light[index], times), light[index][:1]])
