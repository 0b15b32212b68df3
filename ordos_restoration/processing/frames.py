"""Features and rasters of QGIS providers ↔ the frames and grids of planners.

`read`, `read_grid` belong to the Qt thread and touch no pyproj; `frame`, `grid` belong to the planning thread
and touch no QGIS object. Between them go plain Python values and WKB.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRasterDataProvider,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.rows import Rows, crs_text

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import pyproj
    import shapely
else:
    gpd, np, pd, pyproj, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "pyproj", "shapely"))

CHUNK = 5_000  # features between two looks at the cancel button
CELLS = 4_000_000  # raster cells between two looks


# On the Qt thread ---------------------------------------------------------------------------------------------------


def read(source: QgsProcessingFeatureSource, pause: Callable[[], None]) -> Rows:
    """Return all features of a source, curves as straight segments, NULL as None; `pause` may raise to cancel.

    Invalid shapes are read too: planners repair them and say so, whatever the person's setting for other tools.
    """
    attributes: list[list[Any]] = []
    shapes: list[Optional[bytes]] = []
    has_shapes = source.wkbType() != QgsWkbTypes.Type.NoGeometry
    skip_checks = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(QgsFeatureRequest(), skip_checks):
        if len(attributes) % CHUNK == 0:
            pause()
        attributes.append(feature.attributes())
        if has_shapes:
            shapes.append(straight_wkb(feature.geometry()))
    names = source.fields().names()
    values = zip(*attributes) if attributes else ([] for _ in names)
    columns = {name: [plain(value) for value in column] for name, column in zip(names, values)}
    return Rows(columns, shapes if has_shapes else None, wkt(source.sourceCrs()))


def straight_wkb(shape: QgsGeometry) -> Optional[bytes]:
    """Return a shape as WKB that GEOS can read: without curves."""
    if shape.isNull():
        return None
    if QgsWkbTypes.isCurvedType(shape.wkbType()):
        shape = QgsGeometry(shape.constGet().segmentize())  # convertToStraightSegment keeps the type of straight rings
    return bytes(shape.asWkb())


def plain(value: Any) -> Any:
    """Return an attribute as a plain Python value, dates as ISO text."""
    if type(value) in (int, float, str, bool):
        return value
    if value is None or value == NULL:
        return None
    return value.toString(Qt.DateFormat.ISODate) if isinstance(value, (QDate, QDateTime, QTime)) else value


def wkt(crs: QgsCoordinateReferenceSystem) -> str:
    """Return a CRS as WKT 2, which keeps its authority code and datum; WKT 1 loses both for pyproj."""
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019) if crs.isValid() else ""


def read_grid(provider: QgsRasterDataProvider, pause: Callable[[], None]) -> Grid:
    """Return the first band of a raster, its CRS still as WKT (see `grid`); `pause` may raise to cancel."""
    extent, width, height = provider.extent(), provider.xSize(), provider.ySize()
    dx, dy = extent.width() / width, extent.height() / height
    step = max(1, CELLS // width)
    blocks = []
    for top in range(0, height, step):
        pause()
        count = min(step, height - top)
        y = extent.yMaximum() - top * dy
        window = QgsRectangle(extent.xMinimum(), y - count * dy, extent.xMaximum(), y)
        block = provider.block(1, window, width, count)
        if not block.isValid():
            raise OSError(f"cannot read rows {top} to {top + count} of {provider.dataSourceUri()}")
        blocks.append(np.frombuffer(bytes(block.data()), dtype=cell_type(block.dataType())).reshape(count, width))
    nodata = provider.sourceNoDataValue(1) if provider.sourceHasNoDataValue(1) else None
    transform = (extent.xMinimum(), dx, 0.0, extent.yMaximum(), 0.0, -dy)
    return Grid(np.concatenate(blocks), transform, wkt(provider.crs()), nodata)


def cell_type(kind: Any) -> str:
    """Return the numpy type of a raster block."""
    types = Qgis.DataType
    names = {
        types.Byte: "uint8",
        types.UInt16: "uint16",
        types.Int16: "int16",
        types.UInt32: "uint32",
        types.Int32: "int32",
        types.Float32: "float32",
        types.Float64: "float64",
    }
    return names[kind]


# On the planning thread ---------------------------------------------------------------------------------------------


def frame(given: Rows) -> pd.DataFrame:
    """Return rows as a GeoDataFrame with its CRS, or as a DataFrame where there are no shapes.

    WKB that GEOS cannot read becomes a missing shape; the intake counts and reports it.
    """
    table = pd.DataFrame(given.columns, index=range(len(given)), dtype="object")
    if given.wkb is None:
        return table
    shapes = shapely.from_wkb(np.array(given.wkb, dtype="object"), on_invalid="ignore")
    crs = pyproj.CRS.from_wkt(given.crs) if given.crs else None
    return gpd.GeoDataFrame(table.drop(columns="geometry", errors="ignore"), geometry=shapes, crs=crs)


def grid(given: Grid) -> Grid:
    """Return a grid as `read_grid` made it with its CRS as pyproj's."""
    return dataclasses.replace(given, crs=pyproj.CRS.from_wkt(given.crs) if given.crs else None)


def plain_grid(planned: Grid) -> Grid:
    """Return a planned grid with its CRS as text."""
    return dataclasses.replace(planned, array=np.ascontiguousarray(planned.array), crs=crs_text(planned.crs))
