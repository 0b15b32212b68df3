"""Strips right across polygons between two depths, and the parts of them that matter: exact, by cuts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand import scan_lines

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

SPARE = 10.0  # m that cuts reach beyond the land
TOUCH = 1e-3  # m


def depth(xy: Any, outward: Any) -> Any:
    """Return how far points (m, 2) lie inward, against the bearing of their outer side (m,) [degree], (m,) [m]."""
    sine, cosine = scan_lines.axes(outward)
    return -(xy[:, 0] * sine + xy[:, 1] * cosine)


def bands(shapes: Any, outward: Any, low: Any, high: Any) -> Any:
    """Return rectangles right across polygons (n,) between two depths [m], (n,) each; all outside the second where the
    first is None.
    """
    x0, y0, x1, y1 = shapely.bounds(shapes).T
    radius = np.hypot(x1 - x0, y1 - y0) / 2.0 + SPARE
    middle = np.column_stack([(x0 + x1) / 2.0, (y0 + y1) / 2.0])
    sine, cosine = scan_lines.axes(outward)
    across, inward = middle[:, 0] * cosine - middle[:, 1] * sine, depth(middle, outward)
    low = np.minimum(inward - radius, high - SPARE) if low is None else low
    corners = [(low, -radius), (high, -radius), (high, radius), (low, radius)]
    xy = [(-one * sine + (across + aside) * cosine, -one * cosine - (across + aside) * sine) for one, aside in corners]
    return shapely.polygons(np.moveaxis(np.array(xy), 2, 0))


def nearest_parts(shapes: Any, lines: Any) -> Any:
    """Return the parts of shapes (n,) that are nearest to a line each (n,), polygons of any number of parts."""
    single, owner = shapely.get_parts(shapes, return_index=True)
    areal = shapely.get_type_id(single) == 3
    single, owner = single[areal], owner[areal]
    gap = shapely.distance(single, lines[owner])
    least = np.full(len(shapes), np.inf)
    np.minimum.at(least, owner, gap)
    kept = gap <= least[owner] + TOUCH
    out = np.full(len(shapes), shapely.from_wkt("POLYGON EMPTY"), dtype=object)
    which, place = np.unique(owner[kept], return_inverse=True)
    if len(which):
        out[which] = shapely.multipolygons(single[kept], indices=place)
    return out
