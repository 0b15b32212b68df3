"""From the line somebody walked round a compartment to its polygon; all in metres."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Optional

from osgeo import ogr

from ordos_restoration.store.ground import gathered, polygons

XY = tuple[float, float]

SAME = 0.3  # m; nearer than this, the receiver has only trembled
TURN = math.cos(math.radians(10))  # sharper than this is a jump of the receiver, not a corner
CLOSED = 0.05  # of its length may lie between the ends of a track that goes round
OVERRUN = 20.0  # m; ends farther apart than this may be ways to and from the ring, or more than once round
MET = 0.2  # of that distance, or less, is where the track met itself
LOOKED_AT = 300  # points of either end
CRUMB = 0.01  # of the largest part; smaller ones are loops that a crossing has cut off


@dataclass(frozen=True)
class Outline:
    """A polygon out of tracks, with what was done to make it one."""

    shape: Optional[ogr.Geometry]  # multipolygon [m], None where the tracks enclose nothing
    gap: float  # m between ends that were joined by a straight line, the widest
    left_out: int  # points that were doubled or jumps, and parts that were crumbs


def outline(tracks: Sequence[Sequence[XY]]) -> Outline:
    """Return the polygon that tracks go round: each that closes by itself, the rest joined end to end.

    Everything enclosed counts once, however often it was walked round and wherever the line crosses itself.
    """
    clean = [trimmed(one) for one in (without_jumps(track) for track in tracks) if len(one) > 1]
    rings = [one for one in clean if goes_round(one)]
    rest = [one for one in clean if not goes_round(one)]
    if rest:
        rings.append(trimmed(joined(rest)))
    left_out = sum(len(one) for one in tracks) - sum(len(one) for one in rings)
    gap = max((math.dist(one[0], one[-1]) for one in rings), default=0.0)
    parts = [part for ring in rings for part in enclosed(ring)]
    whole = merged(parts)
    kept = [one for one in whole if one.GetArea() >= CRUMB * max(part.GetArea() for part in whole)]
    return Outline(gathered(kept) if kept else None, gap, left_out + len(whole) - len(kept))


def without_jumps(track: Sequence[XY]) -> list[XY]:
    """Return a track without points that repeat the one before and without jumps there and back."""
    kept: list[XY] = []
    for point in track:
        kept.append(point)
        while len(kept) > 1 and (math.dist(kept[-1], kept[-2]) < SAME or is_jump(kept)):
            del kept[-1 if math.dist(kept[-1], kept[-2]) < SAME else -2]
    return kept


def is_jump(track: Sequence[XY]) -> bool:
    """Return whether the last point but one of a track is the tip of a needle."""
    if len(track) < 3:
        return False
    (xa, ya), (xb, yb), (xc, yc) = track[-3:]
    scalar = (xa - xb) * (xc - xb) + (ya - yb) * (yc - yb)
    return scalar > TURN * math.dist((xa, ya), (xb, yb)) * math.dist((xb, yb), (xc, yc))


def trimmed(track: list[XY]) -> list[XY]:
    """Return a track without the way to the ring and from it, where it meets itself far from its ends."""
    apart, third = math.dist(track[0], track[-1]), len(track) // 3
    if apart <= OVERRUN or not third:
        return track
    step = math.ceil(third / LOOKED_AT)
    ends = product(range(0, third, step), range(len(track) - 1, len(track) - 1 - third, -step))
    first, last = min(ends, key=lambda pair: math.dist(track[pair[0]], track[pair[1]]))
    return track[first : last + 1] if math.dist(track[first], track[last]) <= MET * apart else track


def goes_round(track: Sequence[XY]) -> bool:
    """Return whether a track ends where it began."""
    length = sum(math.dist(one, other) for one, other in zip(track, track[1:]))
    return len(track) > 3 and math.dist(track[0], track[-1]) <= CLOSED * length


def joined(tracks: Sequence[list[XY]]) -> list[XY]:
    """Return open tracks as one line, each going on at the end that is nearest to where the one before stopped."""
    line, left = list(tracks[0]), list(tracks[1:])
    while left:
        here = line[-1]
        following = min(left, key=lambda one: min(math.dist(here, one[0]), math.dist(here, one[-1])))
        left.remove(following)
        line += following if math.dist(here, following[0]) <= math.dist(here, following[-1]) else following[::-1]
    return line


def enclosed(ring: Sequence[XY]) -> list[ogr.Geometry]:
    """Return the faces that a line, closed, encloses: it is cut wherever it crosses itself."""
    line = ogr.Geometry(ogr.wkbLineString)
    for x, y in (*ring, ring[0]):
        line.AddPoint_2D(x, y)
    start = ogr.Geometry(ogr.wkbPoint)
    start.AddPoint_2D(*ring[0])
    cut = line.Union(start)  # GEOS cuts lines at their crossings in every union
    pieces = ogr.Geometry(ogr.wkbMultiLineString)
    for piece in [cut.GetGeometryRef(i) for i in range(cut.GetGeometryCount())] or [cut]:
        if ogr.GT_Flatten(piece.GetGeometryType()) == ogr.wkbLineString:
            pieces.AddGeometry(piece)
    return polygons(pieces.Polygonize())


def merged(parts: list[ogr.Geometry]) -> list[ogr.Geometry]:
    """Return polygons with those that touch along a side made one."""
    return polygons(gathered(parts).UnionCascaded()) if parts else []
