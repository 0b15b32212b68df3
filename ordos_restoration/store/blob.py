"""GeoPackage geometry blobs ↔ WKB, with the box the spatial index needs (OGC 12-128r18, 2.1.3)."""

from __future__ import annotations

import struct
from typing import Optional

from osgeo import ogr

HEAD = struct.Struct("<2sBBi")
BOX = struct.Struct("<4d")
ENVELOPE_BYTES = (0, 32, 48, 48, 64)  # by the header's envelope code
EMPTY = 0b0001_0000  # flag of an empty geometry
LITTLE, XY_BOX = 0b1, 0b10

POINT_BYTES = 21  # of the WKB of a point: byte order, type, x, y

Bounds = tuple[float, float, float, float]  # min x, max x, min y, max y, as in the header


def from_wkb(wkb: bytes, srs_id: int) -> bytes:
    """Return ISO WKB as a blob with its box in the header; byte for byte what GDAL writes, a point without a box."""
    box = bounds_of_wkb(wkb)
    if box is None:
        return HEAD.pack(b"GP", 0, LITTLE | EMPTY, srs_id) + wkb
    if type_of_wkb(wkb) == ogr.wkbPoint:
        return HEAD.pack(b"GP", 0, LITTLE, srs_id) + wkb
    return HEAD.pack(b"GP", 0, LITTLE | XY_BOX, srs_id) + BOX.pack(*box) + wkb


def to_wkb(blob: bytes) -> bytes:
    """Return the WKB of a blob; raise ValueError where it is none."""
    return bytes(blob[body(blob) :])


def bounds(blob: bytes) -> Optional[Bounds]:
    """Return the box of a blob from its header, worked out where it has none; None for an empty geometry."""
    start = body(blob)
    if blob[3] & EMPTY:
        return None
    if start > HEAD.size:
        order = "<" if blob[3] & LITTLE else ">"
        return struct.unpack_from(order + "4d", blob, HEAD.size)  # type: ignore[return-value]
    return bounds_of_wkb(bytes(blob[start:]))


def body(blob: bytes) -> int:
    """Return where the WKB of a blob starts."""
    code = blob[3] >> 1 & 0b111 if len(blob) >= HEAD.size and blob[:2] == b"GP" else len(ENVELOPE_BYTES)
    if code >= len(ENVELOPE_BYTES):
        raise ValueError("not a GeoPackage geometry")
    return HEAD.size + ENVELOPE_BYTES[code]


def type_of_wkb(wkb: bytes) -> int:
    """Return the flat geometry type of ISO WKB: 1 a point, 6 a multipolygon."""
    order = "little" if wkb[:1] == b"\x01" else "big"
    return int.from_bytes(wkb[1:5], order) % 1000  # type: ignore[arg-type]


def bounds_of_wkb(wkb: bytes) -> Optional[Bounds]:
    """Return the box of WKB, None where it is empty; raise ValueError where it is none."""
    if len(wkb) == POINT_BYTES and type_of_wkb(wkb) == ogr.wkbPoint:
        x, y = struct.unpack_from("<2d" if wkb[:1] == b"\x01" else ">2d", wkb, 5)
        return None if x != x else (x, x, y, y)
    shape = shape_of_wkb(wkb)
    return None if shape.IsEmpty() else shape.GetEnvelope()


def shape_of_wkb(wkb: bytes) -> ogr.Geometry:
    """Return WKB as a shape; raise ValueError where it is none, whether GDAL's exceptions are on or off."""
    try:
        shape = ogr.CreateGeometryFromWkb(wkb)
    except RuntimeError:
        shape = None
    if shape is None:
        raise ValueError("not a WKB geometry")
    return shape
