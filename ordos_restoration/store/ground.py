"""Shapes on the ground: from a blob into metres and back, and their true areas, by osgeo alone."""

from __future__ import annotations

from functools import lru_cache
from typing import Optional

from osgeo import gdal, ogr, osr

from ordos_restoration.planning.units import M2_PER_HECTARE
from ordos_restoration.store import blob

EPSG = 4490  # what the project stores: CGCS2000, degrees
NEAR = 0.5  # degrees; shapes within such a cell share the projection in which their areas are measured


def shape_of(value: Optional[bytes]) -> Optional[ogr.Geometry]:
    """Return the flat shape of a GeoPackage blob, None where there is none, or it is empty or broken."""
    if value is None:
        return None
    try:
        shape = blob.shape_of_wkb(blob.to_wkb(value))
    except ValueError:
        return None
    if shape.IsEmpty():
        return None
    shape.FlattenTo2D()
    return shape


def blob_of(shape: ogr.Geometry) -> bytes:
    """Return a shape in degrees as the blob the project stores."""
    return blob.from_wkb(bytes(shape.ExportToIsoWkb(ogr.wkbNDR)), EPSG)


def zone_of(shape: ogr.Geometry) -> int:
    """Return the EPSG code of the CGCS2000 3-degree zone, without prefix, in whose range a shape in degrees lies."""
    west, east, _, _ = shape.GetEnvelope()
    meridian = min(max(3 * round((west + east) / 6), 75), 135)
    return 4534 + (meridian - 75) // 3


def in_metres(shape: ogr.Geometry, zone: int) -> ogr.Geometry:
    """Return a shape in degrees in the zone with this EPSG code."""
    return moved(shape, f"EPSG:{EPSG}", f"EPSG:{zone}")


def in_degrees(shape: ogr.Geometry, zone: int) -> ogr.Geometry:
    """Return a shape of the zone with this EPSG code in degrees."""
    return moved(shape, f"EPSG:{zone}", f"EPSG:{EPSG}")


def area_ha(shape: Optional[ogr.Geometry]) -> float:
    """Return the area on the ellipsoid [ha] of a shape in degrees; 0 where there is none.

    It is measured in an equal-area projection (Lambert, Snyder 1987 chapter 24) whose centre is near the shape.
    """
    if shape is None or shape.IsEmpty():
        return 0.0
    west, east, south, north = shape.GetEnvelope()
    lon, lat = (round(middle / NEAR) * NEAR for middle in ((west + east) / 2, (south + north) / 2))
    flat = moved(shape, f"EPSG:{EPSG}", f"+proj=laea +lat_0={lat} +lon_0={lon} +ellps=GRS80 +units=m +no_defs")
    return float(flat.GetArea()) / M2_PER_HECTARE


def polygons(shape: Optional[ogr.Geometry]) -> list[ogr.Geometry]:
    """Return the single polygons a shape is made of; lines and points among them are left out."""
    if shape is None or shape.IsEmpty():
        return []
    if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon:
        return [shape.Clone()]
    return [one for part in range(shape.GetGeometryCount()) for one in polygons(shape.GetGeometryRef(part))]


def gathered(parts: list[ogr.Geometry]) -> ogr.Geometry:
    """Return polygons that do not overlap as one multipolygon."""
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for one in parts:
        whole.AddGeometry(one)
    return whole


def is_valid(shape: ogr.Geometry) -> bool:
    """Return whether a shape is valid, without the warning that says where it is not."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return bool(shape.IsValid())
    finally:
        gdal.PopErrorHandler()


def sound(shape: ogr.Geometry) -> ogr.Geometry:
    """Return the polygons of a shape, valid: rings that cross themselves are taken apart."""
    whole = shape if is_valid(shape) else shape.MakeValid() or shape.Buffer(0)
    return gathered(polygons(whole))


def moved(shape: ogr.Geometry, source: str, target: str) -> ogr.Geometry:
    """Return a copy of a shape in another CRS, east or longitude first in both."""
    copy = shape.Clone()
    copy.Transform(transformation(source, target))
    copy.AssignSpatialReference(None)
    return copy


@lru_cache(maxsize=256)
def transformation(source: str, target: str) -> osr.CoordinateTransformation:
    """Return the way from one CRS to another; building one takes longer than moving a shape by it."""
    ends = []
    for name in (source, target):
        crs = osr.SpatialReference()
        crs.SetFromUserInput(name)
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        ends.append(crs)
    return osr.CoordinateTransformation(*ends)
