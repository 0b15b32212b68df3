"""The CRS that files are delivered in: one for a banner, which the project names, though its rivers span two zones."""

from __future__ import annotations

import sqlite3
from typing import Optional

from osgeo import ogr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store import ground

DEGREES = ground.EPSG
SERIES = (  # CGCS2000 in Gauss-Krüger zones: first and last EPSG code, first meridian, degrees between, half a zone
    (4491, 4501, 75, 6, 3.0),
    (4502, 4512, 75, 6, 3.0),
    (4513, 4533, 75, 3, 1.5),
    (4534, 4554, 75, 3, 1.5),
)
NOT_OURS = QT_TRANSLATE_NOOP(
    "Ordos",
    "EPSG:{epsg} is not a CRS to deliver in. Choose 4545 or 4546 (CGCS2000, meridian 108° or 111°), 4524 or 4525 "
    "(the same with the number of the zone), or 4490 (degrees).",
)


def chosen(connection: sqlite3.Connection, asked: Optional[int]) -> Optional[int]:
    """Return the EPSG code that was asked for, else the project's; None where neither is. Raises PlanningError."""
    row = connection.execute("SELECT delivery_epsg FROM project_file LIMIT 1").fetchone()
    epsg = asked or (row[0] if row else None)
    if epsg is None:
        return None
    if int(epsg) != DEGREES and meridian(int(epsg)) is None:
        raise PlanningError(NOT_OURS, epsg=epsg)
    return int(epsg)


def meridian(epsg: int) -> Optional[tuple[int, float]]:
    """Return the central meridian of a zone and half its width [°], None where the code is no zone of CGCS2000."""
    for first, last, start, step, half in SERIES:
        if first <= epsg <= last:
            return start + step * (epsg - first), half
    return None


def outside(shape: ogr.Geometry, epsg: int) -> bool:
    """Return whether a shape in degrees reaches out of the zone it is to be delivered in."""
    zone = meridian(epsg)
    if zone is None:
        return False
    west, east, _, _ = shape.GetEnvelope()
    return west < zone[0] - zone[1] - 1e-9 or east > zone[0] + zone[1] + 1e-9
