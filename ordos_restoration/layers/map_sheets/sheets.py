"""Which sheets there are: neighbours share one, what is too large takes several, each feature is listed on one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsRectangle,
)

SCALES = (500, 1_000, 2_000, 5_000, 10_000, 25_000, 50_000)
WIDE = (
    *SCALES,
    100_000,
    200_000,
    250_000,
    300_000,
    400_000,
    500_000,
    750_000,
    1_000_000,
    2_000_000,
    5_000_000,
)  # of overviews
DEGREES = QgsCoordinateReferenceSystem("EPSG:4490")


@dataclass(frozen=True)
class Member:
    """A feature that sheets are drawn for: its id in the layer, its shape in degrees and its values by column."""

    fid: int
    code: str
    shape: QgsGeometry
    values: dict[str, Any]
    zone: str = ""  # the CRS of its sheet: "EPSG:4546"
    box: QgsRectangle = field(default_factory=QgsRectangle)  # in that CRS

    @property
    def schematic(self) -> bool:
        """Whether no surveyed bank stands behind it."""
        return self.values.get("schematic") is True or self.values.get("schematic") == 1


@dataclass(frozen=True)
class Sheet:
    """One map: what it is drawn for, in which zone, how large, and around which middle [m]."""

    members: tuple[Member, ...]
    zone: str
    scale: int
    middle: tuple[float, float]
    part: int = 0  # of a feature that takes several sheets, from 1
    parts: int = 0

    def frame(self, size: tuple[float, float]) -> QgsRectangle:
        """Return what the map shows [m]; size: of its frame on the paper [mm]."""
        half = [0.5 * one * self.scale / 1000 for one in size]
        x, y = self.middle
        return QgsRectangle(x - half[0], y - half[1], x + half[0], y + half[1])


@dataclass(frozen=True)
class Wish:
    """How sheets are cut: the frame on the paper [mm], whether neighbours share one, and at which scales.

    shared: the denominator at which neighbours share a sheet; largest: the one below which nothing is drawn; fixed: the
    one of every sheet, 0 where each has its own.
    """

    size: tuple[float, float]
    together: bool
    shared: int
    largest: int
    fixed: int = 0
    used: float = 0.86  # of the frame by what a sheet is drawn for; the rest shows what lies around

    def room(self, scale: int) -> tuple[float, float]:
        """Return what fits into a sheet of a scale [m]."""
        return self.size[0] * self.used * scale / 1000, self.size[1] * self.used * scale / 1000

    def scale_of(self, box: QgsRectangle, scales: Sequence[int] = ()) -> int:
        """Return the largest usual scale at which a box fits, 0 where it fits at none."""
        usual = scales or ((self.fixed,) if self.fixed else tuple(one for one in SCALES if one >= self.largest))
        return next((one for one in usual if fits(box, self.room(one))), 0)


def fits(box: QgsRectangle, room: tuple[float, float]) -> bool:
    """Return whether a box is no larger than a room."""
    return bool(box.width() <= room[0] and box.height() <= room[1])


def placed(members: Iterable[Member], delivery: Optional[int]) -> list[Member]:
    """Return the features with their zone: that of the delivery CRS, where there is one, else the one they lie in."""
    ways: dict[str, QgsCoordinateTransform] = {}
    out = []
    for one in members:
        zone = f"EPSG:{delivery}" if delivery else zone_of(one.shape.boundingBox().center().x())
        way = ways.setdefault(zone, between(DEGREES, QgsCoordinateReferenceSystem(zone)))
        out.append(replace(one, zone=zone, box=way.transformBoundingBox(one.shape.boundingBox())))
    return out


def zone_of(longitude: float) -> str:
    """Return the CGCS2000 3-degree zone without prefix of a longitude [degree]."""
    meridian = min(max(3 * round(longitude / 3), 75), 135)
    return f"EPSG:{4534 + (meridian - 75) // 3}"


def between(source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
    """Return the way from one CRS to another, the same on every computer."""
    return QgsCoordinateTransform(source, target, QgsCoordinateTransformContext())


# Cutting ------------------------------------------------------------------------------------------------------------


def cut(members: Sequence[Member], wish: Wish) -> list[Sheet]:
    """Return the sheets of features, in the order of the codes that stand first on each."""
    made: list[Sheet] = []
    for group in grouped(members, wish):
        box = QgsRectangle(group[0].box)
        for one in group[1:]:
            box.combineExtentWith(one.box)
        scale = wish.scale_of(box)
        if scale:
            made.append(Sheet(tuple(group), group[0].zone, scale, (box.center().x(), box.center().y())))
        else:
            made += split(group[0], wish)
    return made


def grouped(members: Sequence[Member], wish: Wish) -> Iterator[list[Member]]:
    """Yield the features of each sheet: the first that has none yet, with the nearest as long as they fit."""
    if not wish.together:
        yield from ([one] for one in members)
        return
    room = wish.room(wish.fixed or wish.shared)
    cells = in_cells(members, room)
    left = set(range(len(members)))
    for first, seed in enumerate(members):
        if first not in left:
            continue
        left.discard(first)
        group, box = [first], QgsRectangle(seed.box)
        for other in nearest(seed, first, members, cells, room, left) if fits(box, room) else ():
            wider = QgsRectangle(box)
            wider.combineExtentWith(members[other].box)
            if fits(wider, room):
                group.append(other)
                left.discard(other)
                box = wider
        yield [members[k] for k in sorted(group)]


Cells = dict[tuple[str, int, int], list[int]]


def in_cells(members: Sequence[Member], room: tuple[float, float]) -> Cells:
    """Return the places of the features by zone and cell of the size of a sheet."""
    cells: Cells = {}
    for place, one in enumerate(members):
        cells.setdefault(cell_of(one, room), []).append(place)
    return cells


def cell_of(one: Member, room: tuple[float, float]) -> tuple[str, int, int]:
    """Return the cell in which the middle of a feature lies."""
    middle = one.box.center()
    return one.zone, math.floor(middle.x() / room[0]), math.floor(middle.y() / room[1])


def nearest(
    seed: Member, first: int, members: Sequence[Member], cells: Cells, room: tuple[float, float], left: set[int]
) -> list[int]:
    """Return the features around one that have no sheet yet, the nearest first."""
    zone, i, j = cell_of(seed, room)
    around = [(zone, i + di, j + dj) for di in (-1, 0, 1) for dj in (-1, 0, 1)]
    found = [k for cell in around for k in cells.get(cell, ()) if k in left and k != first]
    middle = seed.box.center()
    return sorted(found, key=lambda k: (members[k].box.center().sqrDist(middle), k))


def split(one: Member, wish: Wish) -> list[Sheet]:
    """Return the sheets of a feature that none can hold, from west to east and north to south.

    Only those on which something of it lies.
    """
    scale = wish.fixed or SCALES[-1]
    width, height = wish.room(scale)
    shape = QgsGeometry(one.shape)
    shape.transform(between(DEGREES, QgsCoordinateReferenceSystem(one.zone)))
    columns, rows = math.ceil(one.box.width() / width) or 1, math.ceil(one.box.height() / height) or 1
    left = one.box.center().x() - columns * width / 2
    top = one.box.center().y() + rows * height / 2
    middles = []
    for row in range(rows):
        for column in range(columns):
            tile = QgsRectangle(
                left + column * width, top - (row + 1) * height, left + (column + 1) * width, top - row * height
            )
            if shape.intersects(tile):
                middles.append((tile.center().x(), tile.center().y()))
    return [Sheet((one,), one.zone, scale, middle, place, len(middles)) for place, middle in enumerate(middles, 1)]


def overview(sheets: Sequence[Sheet], wish: Wish) -> Sheet:
    """Return the sheet that shows where all the others lie."""
    zones = [one.zone for one in sheets]
    zone = max(dict.fromkeys(zones), key=zones.count)
    target = QgsCoordinateReferenceSystem(zone)
    box = QgsRectangle()
    for one in sheets:
        frame = one.frame(wish.size)
        if one.zone != zone:
            frame = between(QgsCoordinateReferenceSystem(one.zone), target).transformBoundingBox(frame)
        box.combineExtentWith(frame)
    filled = replace(wish, used=0.97)
    scale = filled.scale_of(box, WIDE) or WIDE[-1]
    return Sheet((), zone, scale, (box.center().x(), box.center().y()))
