"""Arrays of colour as pictures inside text: PNG by the standard library alone."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def data_uri(colours: Any) -> str:
    """Return colours (rows, columns, 3 or 4), red green blue and opacity 0–255, as a data URI of a PNG."""
    return "data:image/png;base64," + base64.b64encode(png(colours)).decode("ascii")


def png(colours: Any) -> bytes:
    """Return colours as in `data_uri` as a PNG file (ISO/IEC 15948): 8 bits a channel, rows unfiltered."""
    picture = np.ascontiguousarray(colours, dtype=np.uint8)
    rows, columns, channels = picture.shape
    lines = np.zeros((rows, 1 + columns * channels), dtype=np.uint8)  # each row opens with its filter: 0, none
    lines[:, 1:] = picture.reshape(rows, -1)
    head = struct.pack(">IIBBBBB", columns, rows, 8, {3: 2, 4: 6}[channels], 0, 0, 0)
    body = zlib.compress(lines.tobytes(), 9)
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return one part of a PNG: length, kind, data and checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
