"""Restoration areas as GeoPackage and GeoJSON, written, read back and compared."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from osgeo import ogr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError
from ordos_restoration.store import ground
from ordos_restoration.store.map_data import failed, opened_data, written
from ordos_restoration.store.sqlite import explained, settle
from ordos_restoration.store.submission.areas import Area
from ordos_restoration.store.submission.fields import Asked, Field
from ordos_restoration.store.submission.shapefile import COUNT, DIFFERENT, SHAPE, crs_of

WGS84 = 4326  # which CGCS2000 agrees with to some centimetres
DIGITS = 7  # of a degree in GeoJSON, a centimetre
STEP = 0.01  # m by which rounding may move an outline in GeoJSON
SAME_AREA = 1e-6  # of an area, by which the files may differ from what was written
METRES = 111_320.0  # of a degree
FORMATS: Mapping[str, tuple[str, list[str]]] = {  # driver, what it is told of the layer
    ".gpkg": ("GPKG", ["GEOMETRY_NAME=geom"]),
    ".geojson": ("GeoJSON", ["RFC7946=YES", f"COORDINATE_PRECISION={DIGITS}", "WRITE_NAME=NO"]),
}
NOT_CLOCKWISE = QT_TRANSLATE_NOOP("Ordos", "the outline of row {row} runs the wrong way")


def touching(areas: Sequence[Area]) -> int:
    """Return how many outlines touch themselves once their corners are rounded to a centimetre."""
    return sum(1 for one in areas if not ground.is_valid(rounded(one.shape)))


def write(path: Path, asked: Asked, areas: Sequence[Area], cells: Sequence[Mapping[str, Any]]) -> None:
    """Write areas to a file that appears when it is whole and has been read back; raise PlanningError otherwise."""
    part = path.with_name(f"{path.stem}.part{path.suffix}")
    try:
        with explained(path):
            part.unlink(missing_ok=True)
            with written(part):
                make(part, asked, areas, cells)
            compare(part, areas)
            settle(part, path)
    finally:
        for litter in (part, part.with_name(part.name + "-journal")):
            litter.unlink(missing_ok=True)


def make(path: Path, asked: Asked, areas: Sequence[Area], cells: Sequence[Mapping[str, Any]]) -> None:
    """Write the file itself."""
    driver, options = FORMATS[path.suffix]
    data = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    if data is None:
        raise failed(path)
    layer = data.CreateLayer(asked.name, crs_of(WGS84), ogr.wkbPolygon, options)
    if layer is None or any(layer.CreateField(definition(one)) for one in asked.fields):
        raise failed(path)
    layer.StartTransaction()
    for area, values in zip(areas, cells):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in values.items():
            if value is None:
                feature.SetFieldNull(name)
            else:
                feature.SetField(name, value)
        shape = ground.moved(area.shape, f"EPSG:{ground.EPSG}", f"EPSG:{WGS84}")
        feature.SetGeometry(rounded(shape) if path.suffix == ".geojson" else shape)
        if layer.CreateFeature(feature):
            raise failed(path)
    layer.CommitTransaction()
    del layer, data  # closes the file


def rounded(shape: ogr.Geometry) -> ogr.Geometry:
    """Return a polygon with corners rounded as GeoJSON writes them, each once; holes that vanish so are left out."""
    made = ogr.Geometry(ogr.wkbPolygon)
    for place in range(shape.GetGeometryCount()):
        ring = shape.GetGeometryRef(place)
        points = [(round(x, DIGITS), round(y, DIGITS)) for x, y, *_ in ring.GetPoints()]
        kept = [one for at, one in enumerate(points) if not at or one != points[at - 1]]
        if len(kept) < 4 and place:
            continue
        corners = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in kept if len(kept) >= 4 else points:
            corners.AddPoint_2D(x, y)
        made.AddGeometry(corners)
    return made


def definition(one: Field) -> ogr.FieldDefn:
    """Return a field as both files hold it: numbers and days by their kind, the rest as text of any length."""
    whole = ogr.OFTInteger if one.width < 10 else ogr.OFTInteger64
    kinds = {"N": ogr.OFTReal if one.decimals else whole, "D": ogr.OFTDate}
    return ogr.FieldDefn(one.name, kinds.get(one.type, ogr.OFTString))


def compare(path: Path, areas: Sequence[Area]) -> None:
    """Raise PlanningError where a file does not hold every area as one polygon of its size."""
    data = opened_data(path)
    layer = data.GetLayer(0) if data else None
    count = layer.GetFeatureCount() if layer else 0
    if count != len(areas):
        raise PlanningError(DIFFERENT, path=path.name, what=Message(COUNT, found=count, count=len(areas)))
    for area, feature in zip(areas, layer or ()):
        shape = feature.GetGeometryRef()
        one = ground.area_ha(area.shape)
        other = (
            ground.area_ha(shape)
            if shape is not None and ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon
            else -1.0
        )
        rounded = STEP * area.shape.Boundary().Length() * METRES / ground.M2_PER_HECTARE
        if abs(one - other) > (rounded if path.suffix == ".geojson" else SAME_AREA * one):
            what = Message(SHAPE, row=area.row.code, found=f"{other:.6g} ha", value=f"{one:.6g} ha")
            raise PlanningError(DIFFERENT, path=path.name, what=what)
    del layer, data
    if path.suffix == ".geojson":
        right_handed(path, areas)


def right_handed(path: Path, areas: Sequence[Area]) -> None:
    """Raise PlanningError where an outline of a GeoJSON does not run against the clock, as RFC 7946 wants it."""
    with path.open(encoding="utf-8") as file:
        features = json.load(file)["features"]
    for area, feature in zip(areas, features):
        outer, *inner = feature["geometry"]["coordinates"]
        if signed(outer) <= 0 or any(signed(ring) >= 0 for ring in inner):
            raise PlanningError(DIFFERENT, path=path.name, what=Message(NOT_CLOCKWISE, row=area.row.code))


def signed(ring: Sequence[Sequence[float]]) -> float:
    """Return twice the area of a ring in degrees², positive where it runs against the clock."""
    x0, y0 = ring[0]
    around = [(x - x0, y - y0) for x, y in ring]
    return sum(xa * yb - xb * ya for (xa, ya), (xb, yb) in zip(around, around[1:]))
