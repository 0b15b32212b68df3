"""Vector layers on disk: listed, read, written and checked. The headless owner of fiona and pyogrio.

pyogrio reads and writes in bulk and fiona record by record. Where both are installed fiona checks what pyogrio wrote;
where one is missing (fiona on Windows, pyogrio on Debian 12) the other does everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ordos_restoration.disk import has, readable
from ordos_restoration.encoding import BYTES, recoded, text_encoding
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError

if TYPE_CHECKING:
    import fiona
    import geopandas as gpd
    import pandas as pd
    import pyogrio
    import shapely
else:
    fiona, gpd, pd, pyogrio = lazy("fiona"), lazy("geopandas"), lazy("pandas"), lazy("pyogrio")
    shapely = lazy("shapely")

KINDS = ("Point", "LineString", "Polygon")
GPKG_VERSION = "1.3"  # the newest that QGIS 3.22 writes itself


def layers_of(path: Path) -> dict[str, str]:
    """Return the layers of a file and their geometry types, "" for a table without shapes."""
    with readable(path):
        if has("pyogrio"):
            return {str(name): str(kind or "") for name, kind in pyogrio.list_layers(path)}
        layers = {}
        for name in fiona.listlayers(path):
            with fiona.open(path, layer=name) as layer:
                kind = layer.schema["geometry"]
                layers[name] = "" if kind == "None" else kind
        return layers


def contents(path: Path) -> set[str]:
    """Return the names of everything in a GeoPackage: layers, tables, and the rasters that readers of layers skip."""
    names = set(layers_of(path))
    if has("pyogrio"):
        with readable(path):
            listed = pyogrio.read_dataframe(path, sql="SELECT table_name FROM gpkg_contents", read_geometry=False)
        names.update(listed["table_name"])
    return names


def read_named(path: Path, name: str) -> Any:
    """Return one layer as a frame, whatever its text is encoded in."""
    declared = text_encoding(path)
    encoding = {} if declared is None else {"encoding": BYTES}
    with readable(path):
        if has("pyogrio"):  # a ring of two points becomes a missing shape, which intake reports with its row
            frame = gpd.read_file(path, layer=name, engine="pyogrio", on_invalid="ignore", **encoding)
        else:
            frame = gpd.read_file(path, layer=name, engine="fiona", **encoding)
    return frame if declared is None else recoded(frame, declared)


def write_layer(table: Any, path: Path, name: str, geometry: str) -> None:
    """Add a layer to a GeoPackage that nobody else has open."""
    version = {} if path.exists() else {"VERSION": GPKG_VERSION}  # an option of the file, not of the layer
    if not has("pyogrio"):
        write_records(table, path, name, geometry, version)
        return
    options = {"geometry_type": geometry} if geometry else {}
    pyogrio.write_dataframe(
        table,
        path,
        layer=name,
        driver="GPKG",
        dataset_options=version,
        layer_options={"GEOMETRY_NAME": "geom"} if geometry else {},
        **options,
    )


def write_records(table: Any, path: Path, name: str, geometry: str, version: Mapping[str, str]) -> None:
    """Add a layer record by record, held to its schema by fiona."""
    types = {"b": "bool", "i": "int", "f": "float"}
    columns = [column for column in table.columns if column != "geometry"]
    schema = {
        "geometry": geometry or "None",
        "properties": {column: types.get(table[column].dtype.kind, "str") for column in columns},
    }
    values = [[None if pd.isna(v) else v for v in table[column].astype("object")] for column in columns]
    shapes = [shapely.geometry.mapping(s) if s else None for s in table.geometry] if geometry else [None] * len(table)
    crs = table.crs.to_wkt() if geometry and table.crs else None
    with fiona.open(path, "w", driver="GPKG", layer=name, schema=schema, crs_wkt=crs, **version) as layer:
        layer.writerecords(
            {"geometry": shape, "properties": dict(zip(columns, row))} for shape, *row in zip(shapes, *values)
        )


def check_layer(table: Any, path: Path, name: str, geometry: str) -> None:
    """Raise PlanningError where a layer does not hold the rows and shapes that were written; a disk may be full."""
    found, kinds = stored(path, name, geometry)
    rows, declared = found, geometry
    if has("fiona"):
        with fiona.open(path, layer=name) as layer:
            rows, declared = len(layer), layer.schema["geometry"].replace("None", "")
    if rows != len(table) or found != rows or declared != geometry or kinds != kinds_of(table):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{path}” came back with {found} rows of {kind} in “{table}” instead of {made} of {wanted}; nothing "
                "was kept. Check the disk, or choose another folder.",
            ),
            path=path,
            found=rows,
            kind=declared,
            table=name,
            made=len(table),
            wanted=geometry,
        )


def stored(path: Path, name: str, geometry: str) -> tuple[int, set[str]]:
    """Return how many rows a layer of a GeoPackage holds, and the geometry types that stand in it."""
    if not has("pyogrio"):
        found = read_named(path, name)
        return len(found), kinds_of(found)
    kind = "ST_GeometryType(geom)" if geometry else "NULL"
    quoted = name.replace('"', '""')
    statement = f'SELECT {kind} AS kind, COUNT(*) AS number FROM "{quoted}" GROUP BY 1'  # noqa: S608 - a quoted name
    counted = pyogrio.read_dataframe(path, sql=statement, read_geometry=False)
    known = {text.upper(): text for text in (*KINDS, *(f"Multi{one}" for one in KINDS))}
    return int(counted.number.sum()), {known.get(text, text) for text in counted.kind.dropna()}


def kinds_of(table: Any) -> set[str]:
    """Return the geometry types that stand in a table."""
    return set(table.geom_type.dropna()) if isinstance(table, gpd.GeoDataFrame) else set()
