"""Pictures as cameras write them: EXIF put into a JPEG by hand, so that tests need no library for it."""

from __future__ import annotations

import struct


def with_exif(jpeg, when="", zone="", place=None, direction=None):
    """Return a JPEG with the time, its zone, the place (longitude, latitude) and the direction a camera writes."""
    camera, gps = [], []
    if when:
        camera.append((0x9003, 2, 20, when.encode() + b"\0"))
    if zone:
        camera.append((0x9011, 2, 7, zone.encode() + b"\0"))
    if place is not None:
        gps += [(1, 2, 2, b"N\0"), (2, 5, 3, degrees(place[1])), (3, 2, 2, b"E\0"), (4, 5, 3, degrees(place[0]))]
    if direction is not None:
        gps += [(0x10, 2, 2, b"T\0"), (0x11, 5, 1, struct.pack("<2I", round(direction * 100), 100))]
    parts = [(tag, part) for tag, part in ((0x8769, camera), (0x8825, gps)) if part]
    start = 8 + 2 + 12 * len(parts) + 4
    root, blocks = [], b""
    for tag, part in parts:
        root.append((tag, 4, 1, struct.pack("<I", start + len(blocks))))
        blocks += directory(part, start + len(blocks))
    body = b"Exif\0\0II*\0" + struct.pack("<I", 8) + directory(root, 8) + blocks
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def directory(entries, at):
    """Return entries (tag, kind, count, bytes) as a TIFF directory at an offset; long values follow it."""
    after = at + 2 + 12 * len(entries) + 4
    head, values = struct.pack("<H", len(entries)), b""
    for tag, kind, count, raw in entries:
        if len(raw) <= 4:
            head += struct.pack("<HHI", tag, kind, count) + raw.ljust(4, b"\0")
        else:
            head += struct.pack("<HHII", tag, kind, count, after + len(values))
            values += raw
    return head + struct.pack("<I", 0) + values


def degrees(value):
    """Return degrees as three fractions: degrees, minutes, seconds."""
    minutes = (value - int(value)) * 60
    return struct.pack("<6I", int(value), 1, int(minutes), 1, round((minutes - int(minutes)) * 60 * 10_000), 10_000)
