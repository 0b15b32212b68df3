"""A layer as a shapefile, written, read back and compared before anybody is told that it is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, silent
from ordos_restoration.store import ground
from ordos_restoration.store.map_data import failed, opened_data, written
from ordos_restoration.store.submission.fields import Asked, Field

ENCODINGS = {"gb18030": "GB18030", "utf8": "UTF-8"}
LANGUAGE_BYTE = {"gb18030": 0x4D, "utf8": 0x00}  # of the dBase header: 0x4D is GBK, code page 936; UTF-8 has none
PLACE_OF_BYTE = 29
RECODING = "SHAPE_ENCODING"  # GDAL's option over all others
LARGEST = 2**31 - 1  # bytes of a file of a shapefile
SAME_AREA = 1e-6  # of an area or a length, by which the file may differ from what was written
KINDS = {  # dimension of the shapes → ending of the name where a file has several, type of the shapefile
    0: ("_point", ogr.wkbPoint),
    1: ("_line", ogr.wkbMultiLineString),
    2: ("_polygon", ogr.wkbMultiPolygon),
}
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Ordos", "“{path}” would be larger than the 2 GB that a shapefile holds. Hand in one plan at a time."
)
DIFFERENT = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{path}” was read back and is not what was written: {what}. Nothing was handed in; choose the other encoding, or "
    "report this.",
)
COUNT = QT_TRANSLATE_NOOP("Ordos", "{found} rows instead of {count}")
CELL = QT_TRANSLATE_NOOP("Ordos", "field {field} of row {row} is “{found}” instead of “{value}”")
SHAPE = QT_TRANSLATE_NOOP("Ordos", "the shape of row {row} measures {found} instead of {value}")


@dataclass(frozen=True)
class Line:
    """A row of a file: its code, its values in the order of the fields, its shape in degrees."""

    code: str
    cells: tuple[Any, ...]
    shape: ogr.Geometry


def write(
    path: Path, asked: Asked, lines: Sequence[Line], epsg: int, encoding: str, progress: Progress = silent
) -> None:
    """Write lines with shapes of one dimension to a new .shp, and raise PlanningError unless it reads the same."""
    check_size(path, asked, lines)
    with written(path):
        make(path, asked, lines, epsg, encoding, progress)
    finish(path, encoding)
    compare(path, asked, lines, epsg, encoding)


def make(path: Path, asked: Asked, lines: Sequence[Line], epsg: int, encoding: str, progress: Progress) -> None:
    """Write the file itself."""
    data = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    if data is None:
        raise failed(path)
    try:
        with recoded(encoding):
            options = [f"ENCODING={ENCODINGS[encoding]}", "2GB_LIMIT=YES"]
            layer = data.CreateLayer(path.stem, crs_of(epsg), KINDS[lines[0].shape.GetDimension()][1], options)
        if layer is None or any(layer.CreateField(definition(one)) for one in asked.fields):
            raise failed(path)
        fill(layer, path, lines, epsg, progress)
    finally:
        layer = data = None  # closes the files, also those of a run that was cancelled


@contextmanager
def recoded(encoding: str) -> Iterator[None]:
    """Have GDAL write in an encoding: once QGIS has opened a shapefile, its process writes UTF-8 into every new one."""
    own = getattr(gdal, "SetThreadLocalConfigOption", None)  # an older GDAL has only the option of the whole process
    before = None if own else gdal.GetConfigOption(RECODING)
    setting = own or gdal.SetConfigOption
    setting(RECODING, ENCODINGS[encoding])
    try:
        yield
    finally:
        setting(RECODING, before)


def fill(layer: ogr.Layer, path: Path, lines: Sequence[Line], epsg: int, progress: Progress) -> None:
    """Write the rows of a layer."""
    for place, line in enumerate(lines):
        if not place % 500:
            progress(place / len(lines), "")
        feature = ogr.Feature(layer.GetLayerDefn())
        for at, cell in enumerate(line.cells):
            if cell is not None:
                feature.SetField(at, cell)
        feature.SetGeometry(ground.moved(line.shape, f"EPSG:{ground.EPSG}", f"EPSG:{epsg}"))
        if layer.CreateFeature(feature):
            raise failed(path)


def crs_of(epsg: int) -> osr.SpatialReference:
    """Return a CRS, east or longitude first; a shapefile gets it as Esri writes it."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def definition(one: Field) -> ogr.FieldDefn:
    """Return a field as the file is to hold it."""
    if one.type == "D":
        return ogr.FieldDefn(one.name, ogr.OFTDate)
    kind = ogr.OFTString
    if one.type == "N":
        whole = ogr.OFTInteger if one.width < 10 else ogr.OFTInteger64
        kind = ogr.OFTReal if one.decimals or one.width > 18 else whole
    made = ogr.FieldDefn(one.name, kind)
    made.SetWidth(one.width)
    made.SetPrecision(one.decimals if one.type == "N" else 0)
    return made


def check_size(path: Path, asked: Asked, lines: Sequence[Line]) -> None:
    """Raise PlanningError where a file would be larger than a shapefile can be."""
    rows = len(lines) * (1 + sum(one.width for one in asked.fields))
    shapes = sum(line.shape.WkbSize() + 52 for line in lines)
    if max(rows, shapes) > LARGEST:
        raise PlanningError(TOO_LARGE, path=path.name)


def finish(path: Path, encoding: str) -> None:
    """Say in the header of the table, too, which encoding it has: some programs read that, others the .cpg."""
    with path.with_suffix(".dbf").open("rb+") as file:
        file.seek(PLACE_OF_BYTE)
        file.write(bytes([LANGUAGE_BYTE[encoding]]))
    path.with_suffix(".cpg").write_text(ENCODINGS[encoding], encoding="ascii")


# Reading back -------------------------------------------------------------------------------------------------------


def compare(path: Path, asked: Asked, lines: Sequence[Line], epsg: int, encoding: str) -> None:
    """Raise PlanningError where a file does not hold the rows, texts, numbers and shapes that were written."""
    data = opened_data(path, [f"ENCODING={ENCODINGS[encoding]}"])
    layer = data.GetLayer(0) if data else None
    count = layer.GetFeatureCount() if layer else 0
    if count != len(lines):
        raise different(path, Message(COUNT, found=count, count=len(lines)))
    for line, feature in zip(lines, layer or ()):
        for at, (one, cell) in enumerate(zip(asked.fields, line.cells)):
            found = cell_of(feature, at, one)
            if found != as_read(cell, one):
                raise different(path, Message(CELL, field=one.name, row=line.code, found=found, value=cell))
        written = ground.moved(line.shape, f"EPSG:{ground.EPSG}", f"EPSG:{epsg}")
        size, there = size_of(written), size_of(feature.GetGeometryRef())
        if abs(size - there) > SAME_AREA * max(size, 1e-9):
            raise different(path, Message(SHAPE, row=line.code, found=f"{there:.6g}", value=f"{size:.6g}"))
    del layer, data


def different(path: Path, what: Message) -> PlanningError:
    """Return the error for a file that is not what was written."""
    return PlanningError(DIFFERENT, path=path.name, what=what)


def cell_of(feature: ogr.Feature, at: int, one: Field) -> Any:
    """Return a cell as it was read."""
    if not feature.IsFieldSetAndNotNull(at):
        return None
    if one.type == "N":
        return round(feature.GetFieldAsDouble(at), one.decimals)
    if one.type == "D":
        return feature.GetFieldAsString(at).replace("/", "-")
    return feature.GetFieldAsString(at)


def as_read(cell: Any, one: Field) -> Any:
    """Return a cell as reading must give it."""
    if cell is None:
        return None
    return round(float(cell), one.decimals) if one.type == "N" else str(cell)


def size_of(shape: ogr.Geometry) -> float:
    """Return area, length or, of points, the sum of the coordinates."""
    if shape is None:
        return -1.0
    if shape.GetDimension() == 2:
        return float(shape.GetArea())
    if shape.GetDimension() == 1:
        return float(shape.Length())
    points = (
        [shape]
        if not shape.GetGeometryCount()
        else [shape.GetGeometryRef(at) for at in range(shape.GetGeometryCount())]
    )
    return float(sum(abs(one.GetX()) + abs(one.GetY()) for one in points))
