"""A raster as planners see it: its numbers, where they lie, and which of them mean nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional


@dataclass(frozen=True, eq=False)
class Grid:
    """One band of a raster.

    array: (rows, columns), first row in the north; transform: affine in GDAL's order (x of the left edge, cell width,
    0, y of the top edge, 0, −cell height) [units of the CRS]; crs: pyproj CRS or None; nodata: the value that means
    "not known", None when every cell is known.
    """

    array: Any
    transform: tuple[float, float, float, float, float, float]
    crs: Any
    nodata: Optional[float] = None

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """The edges: minx, miny, maxx, maxy [units of the CRS], whichever way the rows run."""
        left, wide, _, top, _, high = self.transform
        rows, columns = self.array.shape
        x, y = sorted((left, left + wide * columns)), sorted((top, top + high * rows))
        return x[0], y[0], x[1], y[1]
