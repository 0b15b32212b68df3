"""Polygons along a levee between two offsets that change from station to station."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import only_polygons
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.levee_lines import Levee

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

GRID = 1e-4  # m; quadrilaterals beside each other meet on it


def band(levee: Levee, start: float, stop: float, at: Any, low: Any, high: Any, landward: int) -> Any:
    """Return the land between two offsets along a stretch of a levee, as one polygon or several.

    start, stop: of the stretch in flow direction [m]; at: stations (n,) [m] with the offsets low and high (n,) [m],
    positive to the landside, straight between them and as at the ends beyond; landward: 1 where the land lies left.
    Corners of the levee line between the stations are followed.
    """
    good = np.isfinite(low) & np.isfinite(high)
    if not good.any() or not stop > start:
        return shapely.from_wkt("POLYGON EMPTY")
    inside = np.concatenate([levee.at, at])
    x = np.unique(np.r_[start, inside[(inside > start) & (inside < stop)], stop])
    offsets = [np.interp(x, at[good], one[good]) for one in (low, high)]
    foot, across = levee.points(x), landward * levee.left(x)
    near, far = (foot + one[:, None] * across for one in offsets)
    corners = np.stack([near[:-1], near[1:], far[1:], far[:-1], near[:-1]], axis=1)
    wide = np.abs(offsets[1] - offsets[0]) > GRID
    quads = shapely.make_valid(shapely.polygons(corners[wide[:-1] | wide[1:]]))
    if not len(quads):
        return shapely.from_wkt("POLYGON EMPTY")
    return only_polygons(np.array([shapely.union_all(only_polygons(quads), grid_size=GRID)]))[0]


def bands(levee: Levee, at: Any, low: Any, high: Any, landward: int) -> Any:
    """Return the land between two offsets along the whole levee, without its gaps."""
    made = [band(levee, start, stop, at, low, high, landward) for start, stop in levee.stretches()]
    return shapely.union_all(np.array(made, dtype=object))
