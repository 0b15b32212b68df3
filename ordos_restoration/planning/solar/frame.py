"""The frame a field is laid out in: x along its rows, y away from the side the panels face, metres from a corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    import pyproj
    import shapely
else:
    np, pyproj, shapely = lazy("numpy"), lazy("pyproj"), lazy("shapely")

STEP = 1_000.0  # m along the meridian, by which grid north is compared with true north


@dataclass(frozen=True)
class Frame:
    """A plane turned and shifted against the map. bearing: of the x axis, clockwise from grid north [degree]."""

    east: float  # of the origin, on the map [m]
    north: float
    bearing: float

    @property
    def axes(self) -> Any:
        """Unit vectors of x and y on the map, rows of (2, 2)."""
        angle = np.radians(self.bearing)
        return np.array([[np.sin(angle), np.cos(angle)], [-np.cos(angle), np.sin(angle)]])

    def into(self, shapes: Any) -> Any:
        """Return shapes of the map in the frame."""
        return shapely.transform(shapes, lambda xy: (xy - [self.east, self.north]) @ self.axes.T)

    def back(self, shapes: Any) -> Any:
        """Return shapes of the frame on the map."""
        return shapely.transform(shapes, self.xy_back)

    def xy_back(self, xy: Any) -> Any:
        """Return coordinates of the frame, (n, 2), on the map."""
        return xy @ self.axes + [self.east, self.north]


def frame_of(shape: Any, bearing: float) -> Frame:
    """Return the frame whose origin is the lower left corner of a shape's box on the map; bearing on the grid."""
    x0, y0, _, _ = shapely.bounds(shape)
    return Frame(float(x0), float(y0), bearing)


def true_north(shape: Any, crs: Any) -> tuple[float, float, float]:
    """Return (longitude, latitude, grid bearing of true north) at the centre of a shape, all in degrees.

    A zone of three degrees turns its edge by almost one degree at 40° N: more than a surveyor lets pass.
    """
    x0, y0, x1, y1 = shapely.bounds(shape)
    to_map = pyproj.Transformer.from_crs(pyproj.CRS(crs).geodetic_crs, crs, always_xy=True)
    longitude, latitude = to_map.transform((x0 + x1) / 2, (y0 + y1) / 2, direction="INVERSE")
    up = pyproj.Geod(ellps="GRS80").fwd(longitude, latitude, 0.0, STEP)[:2]
    (ax, ay), (bx, by) = to_map.transform(longitude, latitude), to_map.transform(*up)
    return float(longitude), float(latitude), float(np.degrees(np.arctan2(bx - ax, by - ay)))
