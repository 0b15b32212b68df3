"""Map layers of somebody's files, feature by feature: readable text, and shapes in the project's CRS."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Optional

from osgeo import ogr, osr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store.ground import EPSG, sound
from ordos_restoration.store.map_data import opened_data

SUFFIXES = (".shp", ".geojson", ".gpkg", ".kml", ".gdb")
CHINA = (70.0, 140.0, 3.0, 55.0)  # degrees: west, east, south, north
CHINESE, UNICODE = "GB18030", "UTF-8"
CHINESE_PAGE = 0x4D  # of a .dbf: it says itself that it is Chinese
UNDECLARED = (0x00, 0x57)  # of a .dbf: nothing, and “that of this computer”
WRONG = 0.1  # of the bytes beyond ASCII that may not be UTF-8 in a text that is: fields cut within a sign
LINEAR = (ogr.wkbPoint, ogr.wkbMultiPoint, ogr.wkbLineString, ogr.wkbMultiLineString)
MANY = 200_000_000  # bytes of a .dbf that are looked at
NO_CRS = QT_TRANSLATE_NOOP("Ordos", "It does not say in which CRS it is. Set it in QGIS, and save it.")
NO_LAYER = QT_TRANSLATE_NOOP("Ordos", "It cannot be read as a map layer. Open it in QGIS, and save it anew.")


class Drawn(NamedTuple):
    """A feature: its number, its cells, and its shape in the project's CRS; None where it has none that can be used."""

    number: int
    cells: dict[str, Any]
    shape: Optional[ogr.Geometry]


class MapLayer(NamedTuple):
    """A layer of a file: name, columns, count of features, and whether it is a layer of areas, lines or points."""

    name: str
    fields: list[str]
    size: int
    layer: ogr.Layer

    def features(self, geometry: str) -> Iterator[Drawn]:
        """Yield the features, their shapes as a table with this geometry takes them; PlanningError without a CRS."""
        way = to_project(self.layer)
        self.layer.ResetReading()
        for feature in self.layer:
            cells = {name: whole(feature.GetField(place)) for place, name in enumerate(self.fields)}
            yield Drawn(feature.GetFID(), cells, fitted(feature.GetGeometryRef(), geometry, way))


def whole(cell: Any) -> Any:
    """Return a cell; of a text that is not of the encoding it claims, what can be read."""
    return cell.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if isinstance(cell, str) else cell


@contextmanager
def layers_of(path: Path) -> Iterator[list[MapLayer]]:
    """Give the layers of a file that have shapes; raise PlanningError where it cannot be read."""
    data = opened_data(path, [f"ENCODING={encoding}"] if (encoding := encoding_of(path)) else [])
    if data is None:
        raise PlanningError(NO_LAYER)
    found = []
    for number in range(data.GetLayerCount()):
        layer = data.GetLayer(number)
        if layer.GetGeomType() != ogr.wkbNone:
            columns = layer.GetLayerDefn()
            fields = [whole(columns.GetFieldDefn(place).GetName()) for place in range(columns.GetFieldCount())]
            found.append(MapLayer(whole(layer.GetName()), fields, layer.GetFeatureCount(), layer))
    yield found


def to_project(layer: ogr.Layer) -> osr.CoordinateTransformation:
    """Return the way from a layer's CRS to the project's."""
    source = layer.GetSpatialRef()
    if source is None:
        raise PlanningError(NO_CRS)
    source, target = source.Clone(), osr.SpatialReference()
    target.ImportFromEPSG(EPSG)
    for one in (source, target):
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(source, target)


# Shapes -------------------------------------------------------------------------------------------------------------


def fitted(shape: Optional[ogr.Geometry], geometry: str, way: osr.CoordinateTransformation) -> Optional[ogr.Geometry]:
    """Return a shape in the project's CRS as a table with this geometry keeps it, None where it is none of that."""
    if shape is None or shape.IsEmpty():
        return None
    moved = shape.GetLinearGeometry()
    moved.FlattenTo2D()
    try:
        if moved.Transform(way) != 0:
            return None
    except RuntimeError:
        return None
    west, east, south, north = moved.GetEnvelope()
    if not (CHINA[0] <= west <= east <= CHINA[1] and CHINA[2] <= south <= north <= CHINA[3]):
        return None
    moved.AssignSpatialReference(None)
    if geometry == "MultiPolygon":
        return filled(sound(moved)) if ogr.GT_Flatten(moved.GetGeometryType()) not in LINEAR else None
    parts = parts_of(moved, ogr.wkbLineString if geometry == "MultiLineString" else ogr.wkbPoint)
    if geometry == "Point":
        return parts[0] if len(parts) == 1 else None
    gathered = ogr.Geometry(ogr.wkbMultiLineString)
    for one in parts:
        gathered.AddGeometry(one)
    return filled(gathered)


def filled(shape: ogr.Geometry) -> Optional[ogr.Geometry]:
    """Return a shape, None where nothing is left of it."""
    return None if shape.IsEmpty() else shape


def parts_of(shape: ogr.Geometry, kind: int) -> list[ogr.Geometry]:
    """Return the single shapes of a kind that a shape is made of."""
    if ogr.GT_Flatten(shape.GetGeometryType()) == kind:
        return [shape.Clone()]
    return [one for part in range(shape.GetGeometryCount()) for one in parts_of(shape.GetGeometryRef(part), kind)]


def joined(first: ogr.Geometry, second: ogr.Geometry) -> ogr.Geometry:
    """Return two shapes of several parts as one."""
    both = first.Clone()
    for part in range(second.GetGeometryCount()):
        both.AddGeometry(second.GetGeometryRef(part))
    return both


# Text ---------------------------------------------------------------------------------------------------------------


def encoding_of(path: Path) -> str:
    """Return the encoding of a shapefile as GDAL calls it, "" where GDAL knows better.

    Old Chinese ones declare none: then it is UTF-8 where the text reads so, else GB 18030.
    """
    if path.suffix.lower() != ".shp":
        return ""
    beside = {one.suffix.lower(): one for one in path.parent.iterdir() if one.stem == path.stem}
    if ".cpg" in beside:
        said = beside[".cpg"].read_text(encoding="ascii", errors="replace").strip().upper()
        chinese = any(word in said for word in ("936", "GB"))
        return CHINESE if chinese else UNICODE if said.replace("-", "") in ("UTF8", "65001") else said
    if ".dbf" not in beside:
        return ""
    with beside[".dbf"].open("rb") as file:
        content = file.read(MANY)
    page = content[29] if len(content) > 29 else 0
    if page not in (CHINESE_PAGE, *UNDECLARED):
        return ""
    return CHINESE if page == CHINESE_PAGE or not is_unicode(text_of(content)) else UNICODE


def text_of(dbf: bytes) -> bytes:
    """Return the names of the columns and the cells of a .dbf."""
    begin = int.from_bytes(dbf[8:10], "little")
    names = [dbf[place : place + 11].split(b"\0")[0] for place in range(32, max(begin - 1, 32), 32)]
    return b" ".join([*names, dbf[begin:]])


def is_unicode(text: bytes) -> bool:
    """Return whether a text is UTF-8, but for signs that were cut off at the end of a field."""
    beyond = sum(1 for byte in text if byte > 127)
    wrong = text.decode("utf-8", "replace").count("\ufffd")
    return wrong <= WRONG * beyond
