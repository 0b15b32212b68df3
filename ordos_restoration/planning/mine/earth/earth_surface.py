"""The formed land as grids: its height, its work height, and the lines between cut and fill."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.land_cells import Cells
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.earth.square_grid import zero_line
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import shapely
else:
    gpd, np, shapely = lazy("geopandas"), lazy("numpy"), lazy("shapely")


class Surface:
    """What is known of every cell of a lattice as parcels are formed, one after the other; NaN outside of them.

    A cell at the border of two parcels shows the one that has more of it.
    """

    def __init__(self, lattice: Lattice) -> None:
        size = (lattice.rows, lattice.columns)
        self.lattice = lattice
        self.design, self.work = np.full(size, np.nan, dtype=np.float32), np.full(size, np.nan, dtype=np.float32)
        self.owner, self.area = np.full(size, -1, dtype=np.int32), np.zeros(size, dtype=np.float32)
        self.total = np.zeros(size, dtype=np.float32)  # of all parcels, to find land that is counted twice

    def add(self, cells: Cells, final: Any, height: Any) -> None:
        """Write cells (k,) of some parcels, their finished height and that of the ground [m]."""
        for parcel in np.unique(cells.owner):
            own = slice(*np.searchsorted(cells.owner, [parcel, parcel + 1]))
            row, column, area = cells.row[own], cells.column[own], cells.area[own]
            self.total[row, column] += area
            more = area > self.area[row, column]
            row, column = row[more], column[more]
            self.area[row, column], self.owner[row, column] = area[more], cells.start + parcel
            self.design[row, column] = final[own][more]
            self.work[row, column] = (final[own] - height[own])[more]

    def grids(self) -> dict[str, Any]:
        """Return the grids design_surface and work_height."""
        return {
            "design_surface": self.lattice.grid(self.design, float("nan")),
            "work_height": self.lattice.grid(self.work, float("nan")),
        }

    def counted_twice(self) -> float:
        """Return how much land lies in more than one parcel [m²]."""
        whole = self.lattice.cell**2
        return float((self.total - whole).sum(where=self.total > whole * 1.001, dtype=float))

    def zero_lines(self, codes: Any, number: Any, shapes: Any, crs: Any, progress: Progress) -> Any:
        """Return the lines between cut and fill of parcels (n,), those with any, with their code and length.

        number: of each parcel among those that were added; shapes: their land.
        """
        cell, out, found = self.lattice.cell, [], []
        for place, (one, shape) in enumerate(zip(number, shapes)):
            progress(place / len(codes), "")
            x0, y0, x1, y1 = shape.bounds
            left, right = int((x0 - self.lattice.left) / cell), int((x1 - self.lattice.left) / cell) + 1
            top, bottom = int((self.lattice.top - y1) / cell), int((self.lattice.top - y0) / cell) + 1
            own = self.owner[top:bottom, left:right] == one
            segments = zero_line(np.where(own, self.work[top:bottom, left:right], np.nan).astype(float), cell)
            if len(segments):
                x = self.lattice.left + (left + 0.5) * cell + segments[..., 0]
                y = self.lattice.top - (top + 0.5) * cell - segments[..., 1]
                lines = shapely.multilinestrings(shapely.linestrings(np.stack([x, y], axis=-1)))
                out.append(shapely.line_merge(lines))
                found.append(codes[place])
        made = gpd.GeoDataFrame({"code": found}, geometry=gpd.GeoSeries(out, crs=crs))
        return made.assign(length_m=np.round(shapely.length(np.array(out, dtype=object)), 1) if out else [])
