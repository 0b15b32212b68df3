"""Tables as plain values: what passes between planners, QGIS's sinks and the project GeoPackage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, Table, silent
from ordos_restoration.planning.units import CGCS2000

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

CHUNK = 20_000  # shapes brought into another CRS between two looks at the cancel button
GEOS_TYPES = {"Point": 0, "MultiLineString": 5, "MultiPolygon": 6, "LineString": 1, "Polygon": 3, "MultiPoint": 4}


@dataclass(frozen=True)
class Rows:
    """Features as plain values: columns by name, WKB or None per feature, and a CRS as text ("" when unknown)."""

    columns: dict[str, list[Any]]
    wkb: Optional[list[Optional[bytes]]] = None  # None: a table without shapes
    crs: str = ""

    def __len__(self) -> int:
        return len(self.wkb) if self.wkb is not None else len(next(iter(self.columns.values()), []))


def rows(planned: pd.DataFrame, table: Table) -> Rows:
    """Return a planned table as rows; raise TypeError where a shape is not what the table declares.

    The check stands here because a GeoPackage takes a point into a polygon layer and reports success.
    """
    columns = {name: values(planned[name]) for name in table.columns}
    if not table.geometry:
        return Rows(columns)
    return Rows(columns, wkb_of(planned.geometry.to_numpy(), table), crs_text(planned.crs))


def rows_in_degrees(planned: pd.DataFrame, table: Table, progress: Progress = silent) -> Rows:
    """Return a planned table as rows in CGCS2000, as a project keeps them; `progress` may raise to cancel."""
    if not table.geometry or not len(planned):
        return rows(planned, table)
    shapes: list[Optional[bytes]] = []
    for start in range(0, len(planned), CHUNK):
        progress(start / len(planned), "")
        moved = planned.geometry.iloc[start : start + CHUNK].to_crs(CGCS2000)
        shapes += wkb_of(moved.to_numpy(), table)
    return Rows({name: values(planned[name]) for name in table.columns}, shapes, CGCS2000)


def wkb_of(shapes: Any, table: Table) -> list[Optional[bytes]]:
    """Return shapes as ISO WKB, little endian; raise TypeError for one that the table does not declare."""
    kinds = shapely.get_type_id(shapes)
    wrong = np.flatnonzero((kinds != GEOS_TYPES[table.geometry]) & (kinds != -1))
    if len(wrong):
        found = shapes[wrong[0]].geom_type
        raise TypeError(f"table {table.label!r} declares {table.geometry}, but row {wrong[0] + 1} is a {found}")
    return shapely.to_wkb(shapes, flavor="iso", byte_order=1).tolist()


def values(column: pd.Series) -> list[Any]:
    """Return a column as plain Python values; None, NaN and <NA> alike as None."""
    missing = column.isna().tolist()
    return [None if gone else value for value, gone in zip(column.astype("object").tolist(), missing)]


def crs_text(crs: Any) -> str:
    """Return a pyproj CRS as its authority code where it has one, else as WKT."""
    if crs is None:
        return ""
    authority = crs.to_authority(min_confidence=100)
    return ":".join(authority) if authority else crs.to_wkt()
