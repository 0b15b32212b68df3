"""The fingerprint of an input: whether a plan was made from the same values and shapes, whoever read the file."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import Progress, silent

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = lazy("geopandas"), lazy("numpy"), lazy("pandas"), lazy("shapely")

CHUNK = 20_000  # rows
MULTI = (4, 5, 6)  # GEOS's type ids of multipoints, multilines, multipolygons
OWN_KEY = "fid"  # belongs to the file; QGIS shows it as a column, pyogrio does not


def fingerprint(given: Any, progress: Progress = silent) -> str:
    """Return the SHA-256 of a frame's values and shapes, or of a grid's cells and place, as hexadecimal text.

    What only says how a file was read is left out: types, the order of columns, the CRS's wording, keys of the file,
    whether nothing is NULL or empty text, and whether a lone polygon came as a multipolygon.
    """
    digest = hashlib.sha256()
    if isinstance(given, Grid):
        digest.update(f"{given.array.shape} {given.nodata} {[round(one, 9) for one in given.transform]}".encode())
        digest.update(np.ascontiguousarray(given.array, dtype="float64").tobytes())
        return digest.hexdigest()
    shapes: Any = given.geometry if isinstance(given, gpd.GeoDataFrame) else None
    own = {OWN_KEY, "" if shapes is None else shapes.name.lower()}
    for name in sorted((one for one in given.columns if str(one).lower() not in own), key=str):
        digest.update(f"\x1d{name}\x1e".encode())
        for start in range(0, len(given), CHUNK):
            progress(0.0, "")  # which may raise to cancel
            part = given[name].iloc[start : start + CHUNK].astype("object")
            digest.update("".join(f"{as_text(value)}\x1e" for value in part).encode("utf-8", "surrogatepass"))
    for start in range(0, 0 if shapes is None else len(given), CHUNK):
        progress(0.0, "")
        for wkb in plain_wkb(shapes.iloc[start : start + CHUNK].to_numpy()):
            digest.update(wkb + b"\x1e")
    return digest.hexdigest()


def size(given: Any) -> str:
    """Return how much an input holds: its rows, or a grid's columns and rows."""
    return " × ".join(str(one) for one in reversed(given.array.shape)) if isinstance(given, Grid) else str(len(given))


def as_text(value: Any) -> str:
    """Return a value as text in which 3 and 3.0, a day and its midnight, nothing and empty text are alike."""
    if value is None or value is pd.NA or value is pd.NaT:
        return ""
    if isinstance(value, (bool, int, np.bool_, np.integer)):
        return str(int(value))
    if isinstance(value, (float, np.floating)):
        number = float(value)
        return "" if number != number else str(int(number)) if number.is_integer() else repr(number)
    if isinstance(value, dt.date):
        value = value.isoformat()
    return str(value).replace("+00:00", "Z").split("T00:00:00")[0]


def plain_wkb(shapes: Any) -> list[bytes]:
    """Return shapes as WKB: nothing and empty alike, and a multi-part shape of one part as that part."""
    shapes = shapes.copy()
    lone = np.isin(shapely.get_type_id(shapes), MULTI) & (shapely.get_num_geometries(shapes) == 1)
    shapes[lone] = shapely.get_geometry(shapes[lone], 0)
    wkb = shapely.to_wkb(shapes, flavor="iso", byte_order=1)
    gone = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    return [b"" if empty else one for one, empty in zip(wkb.tolist(), gone.tolist())]
