"""Areas in hectare and mu, geodesic, and the metric CRS a plan is computed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pyproj
    import shapely
else:
    np, pyproj, shapely = lazy("numpy"), lazy("pyproj"), lazy("shapely")

UNITS = (  # the words among the units; symbols stay as they are in every language
    QT_TRANSLATE_NOOP("Ordos", "ha"),
    QT_TRANSLATE_NOOP("Ordos", "mu"),
    QT_TRANSLATE_NOOP("Ordos", "yuan"),
    QT_TRANSLATE_NOOP("Ordos", "plants/ha"),
    QT_TRANSLATE_NOOP("Ordos", "years"),
    QT_TRANSLATE_NOOP("Ordos", "yuan/W"),
    QT_TRANSLATE_NOOP("Ordos", "yuan/MWh"),
    QT_TRANSLATE_NOOP("Ordos", "ha/MW"),
    QT_TRANSLATE_NOOP("Ordos", "ha/MWp"),
    QT_TRANSLATE_NOOP("Ordos", "kg/ha"),
    QT_TRANSLATE_NOOP("Ordos", "person-days"),
)
M2_PER_HECTARE = 10_000.0
MU_PER_HECTARE = 15.0  # 1 mu = 10000/15 m², the definition since 1930
SCALE_TOLERANCE = 0.0015  # a CRS whose lengths are wrong by more than this is not planned in

CGCS2000 = "EPSG:4490"
ZONES = {108: "EPSG:4545", 111: "EPSG:4546"}  # CGCS2000 3-degree Gauss-Krüger, no zone prefix, by central meridian


def mu(hectares: Any) -> Any:
    """Return hectares [ha] as mu [亩]."""
    return hectares * MU_PER_HECTARE


def geodesic_area(shapes: Any, crs: Any) -> Any:
    """Return the area on the ellipsoid of the CRS [m²] of planar shapes, shape (n,).

    The planar area is divided by the areal scale of the projection at the centroid, which over a parcel of a few
    kilometres is constant to about 1e-6 (Snyder 1987, USGS PP 1395, chapter 4); a geodesic polygon integral per
    vertex would be a hundred times slower and agrees to that figure.
    """
    planar = shapely.area(shapes)
    if not len(planar):
        return planar
    return planar / areal_scale(*centroid_xy(shapes), crs)


def areal_scale(x: Any, y: Any, crs: Any) -> Any:
    """Return projected area over true area at projected points [m], shape (n,); 1 where a point is not finite."""
    projection = pyproj.Proj(pyproj.CRS(crs))
    scale = np.ones(len(x))
    ok = np.isfinite(x) & np.isfinite(y)
    if ok.any():
        # an array of one is taken for a number, which numpy will no longer allow; a list is not
        given = (x[ok], y[ok]) if ok.sum() > 1 else (x[ok].tolist(), y[ok].tolist())
        scale[ok] = projection.get_factors(*projection(*given, inverse=True)).areal_scale
    return scale


def centroid_xy(shapes: Any) -> tuple[Any, Any]:
    """Return the centroids' coordinates, two arrays of shape (n,); NaN for empty shapes."""
    points = shapely.centroid(shapes)
    points[shapely.is_empty(points)] = None  # some GEOS versions refuse to name the x of an empty point
    return shapely.get_x(points), shapely.get_y(points)


def zone_crs(longitude: float) -> str:
    """Return the CGCS2000 3-degree zone for a longitude [degree].

    Ordos lies in the two zones of `ZONES`; elsewhere the zone is computed (EPSG 4534 = CM 75° … 4554 = CM 135°).
    """
    meridian = int(np.clip(3 * round(longitude / 3), 75, 135))
    return f"EPSG:{4534 + (meridian - 75) // 3}"


def working_crs(crs: Any, bounds: Any) -> Any:
    """Return the CRS to plan in: the layer's own when it is metric and true to scale, else the CGCS2000 zone.

    crs: pyproj CRS of the layer; bounds: (minx, miny, maxx, maxy) in it.
    """
    metric = crs.is_projected and all(axis.unit_conversion_factor == 1.0 for axis in crs.axis_info)
    centre = ((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)
    if metric:
        x, y = np.array([bounds[0], centre[0], bounds[2]]), np.array([bounds[1], centre[1], bounds[3]])
        if np.all(np.abs(np.sqrt(areal_scale(x, y, crs)) - 1.0) < SCALE_TOLERANCE):
            return crs
    transform = pyproj.Transformer.from_crs(crs, CGCS2000, always_xy=True)
    longitude, _ = transform.transform(*centre)
    return pyproj.CRS(zone_crs(longitude))


def lonlat(bounds: Any, crs: Any) -> tuple[float, float, float, float]:
    """Return bounds (minx, miny, maxx, maxy) in a CRS as west, south, east, north [degree]."""
    west, south, east, north = pyproj.Transformer.from_crs(crs, CGCS2000, always_xy=True).transform_bounds(*bounds)
    return west, south, east, north


def check_extent(crs: Any, bounds: Any, label: str) -> None:
    """Raise PlanningError where the coordinates contradict the CRS; bounds as in `working_crs`."""
    layer = Message(label)
    if crs.is_geographic:
        if max(abs(bounds[0]), abs(bounds[2])) > 360 or max(abs(bounds[1]), abs(bounds[3])) > 90:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The layer “{layer}” says its CRS is {crs} (degrees), but its coordinates reach {value:.0f}: they "
                    "are metres. Set the layer's CRS to the projected one it was made in, for example EPSG:4545.",
                ),
                layer=layer,
                crs=crs.name,
                value=max(abs(bounds[2]), abs(bounds[3])),
            )
        return
    if max(abs(value) for value in bounds) <= 360:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The layer “{layer}” says its CRS is {crs} (metres), but all its coordinates lie within ±360: they "
                "are degrees. Set the layer's CRS to EPSG:4490 or EPSG:4326.",
            ),
            layer=layer,
            crs=crs.name,
        )
    easting = false_easting(crs)
    if easting is not None and abs((bounds[0] + bounds[2]) / 2 - easting) > 1.5e6:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The layer “{layer}” says its CRS is {crs}, but its easting is {value:.0f}: the zone prefix of the "
                "coordinates and of the CRS contradict each other. Use EPSG:4524/4525 for eastings with a zone "
                "prefix (36…, 37…) and EPSG:4545/4546 for those without.",
            ),
            layer=layer,
            crs=crs.name,
            value=bounds[2],
        )


def false_easting(crs: Any) -> Any:
    """Return the false easting [m] of a transverse Mercator CRS (zone prefix included), else None."""
    operation = crs.coordinate_operation
    if operation is None or operation.method_name != "Transverse Mercator":
        return None
    return next((p.value for p in operation.params if p.name == "False easting"), None)
