"""An area that somebody has drawn in a file, as one shape in the project's CRS."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from osgeo import ogr, osr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store.ground import EPSG
from ordos_restoration.store.map_data import opened_data


def area_in(path: Path) -> bytes:
    """Return the polygons of a file's first layer with polygons, joined, as WKB in EPSG:4490."""
    data = opened_data(path) if path.is_file() else None
    if data is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” is no map layer. Choose a file with polygons."),
            path=path,
        )
    for number in range(data.GetLayerCount()):
        joined = joined_polygons(data.GetLayer(number), path)
        if joined is not None:
            return bytes(joined.ExportToIsoWkb(ogr.wkbNDR))
    raise PlanningError(
        QT_TRANSLATE_NOOP("Ordos", "“{path}” holds no polygons. Draw the outline of the area and save it."), path=path
    )


def joined_polygons(layer: ogr.Layer, path: Path) -> Optional[ogr.Geometry]:
    """Return all polygons of a layer as one shape in the project's CRS, None where there are none."""
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        shape = feature.GetGeometryRef()
        if shape is None or ogr.GT_Flatten(shape.GetGeometryType()) not in (ogr.wkbPolygon, ogr.wkbMultiPolygon):
            continue
        shape = ogr.ForceToMultiPolygon(shape.Clone())
        shape.FlattenTo2D()
        for part in shape:
            parts.AddGeometry(part)
    if parts.IsEmpty():
        return None
    source = layer.GetSpatialRef()
    if source is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” does not say in which CRS it is. Set it in QGIS."),
            path=path,
        )
    source, target = source.Clone(), osr.SpatialReference()
    target.ImportFromEPSG(EPSG)
    for one in (source, target):
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    whole = parts.UnionCascaded()
    whole.Transform(osr.CoordinateTransformation(source, target))
    return whole
