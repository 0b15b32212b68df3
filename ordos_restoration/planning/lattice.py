"""Square cells on the ground: where a field is computed, tile by tile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

MOST_CELLS = 400_000_000  # 1.6 GB as float32
TILE = 1000  # cells along a side of a tile: a few of them are all the memory a field needs besides its result


@dataclass(frozen=True)
class Lattice:
    """Cells of one size in rows from the north and columns from the west."""

    left: float  # [m]
    top: float  # [m]
    cell: float  # [m]
    rows: int
    columns: int
    crs: Any

    @classmethod
    def over(cls, bounds: Any, cell: float, crs: Any) -> Lattice:
        """Return the cells that cover bounds (minx, miny, maxx, maxy) [m]; edges lie on multiples of the cell, so that
        two plans side by side share theirs. Raises PlanningError where there would be too many.
        """
        left, bottom = np.floor(np.asarray(bounds[:2]) / cell) * cell
        right, top = np.ceil(np.asarray(bounds[2:]) / cell) * cell
        columns, rows = max(round((right - left) / cell), 1), max(round((top - bottom) / cell), 1)
        if rows * columns > MOST_CELLS:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "Cells of {cell:g} m over {width:.0f} × {height:.0f} km are {count:.0f} million, more than the "
                    "{most:.0f} million a run takes. Choose a larger cell, or plan a part of the land.",
                ),
                cell=cell,
                width=(right - left) / 1000.0,
                height=(top - bottom) / 1000.0,
                count=rows * columns / 1e6,
                most=MOST_CELLS / 1e6,
            )
        return cls(float(left), float(top), float(cell), rows, columns, crs)

    @property
    def transform(self) -> tuple[float, float, float, float, float, float]:
        """The affine transform in GDAL's order."""
        return (self.left, self.cell, 0.0, self.top, 0.0, -self.cell)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """The edges: minx, miny, maxx, maxy [m]."""
        right, bottom = self.left + self.columns * self.cell, self.top - self.rows * self.cell
        return (self.left, bottom, right, self.top)

    def centres(self) -> tuple[Any, Any]:
        """Return the x of the columns (columns,) and the y of the rows (rows,) of the cells' centres [m]."""
        x = self.left + (np.arange(self.columns) + 0.5) * self.cell
        return x, self.top - (np.arange(self.rows) + 0.5) * self.cell

    def tiles(self, side: int = TILE) -> Iterator[tuple[Lattice, slice, slice]]:
        """Yield parts of at most side × side cells, with the rows and columns they take in the whole."""
        for row in range(0, self.rows, side):
            for column in range(0, self.columns, side):
                rows, columns = min(side, self.rows - row), min(side, self.columns - column)
                left, top = self.left + column * self.cell, self.top - row * self.cell
                part = Lattice(left, top, self.cell, rows, columns, self.crs)
                yield part, slice(row, row + rows), slice(column, column + columns)

    def grid(self, values: Any, nodata: Any = None) -> Grid:
        """Return values (rows, columns) as a raster."""
        return Grid(values, self.transform, self.crs, nodata)
