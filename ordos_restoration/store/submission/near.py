"""Which areas lie near one another, and what land two of them share."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Optional

from osgeo import gdal, ogr

from ordos_restoration.planning.message import Progress, silent
from ordos_restoration.store import ground


class Shared(NamedTuple):
    """Land that two areas of a list share: their places in it, the earlier first."""

    first: int
    second: int
    area_ha: float


class Grid:
    """Which shapes lie near one another: cells of a degree's hundredth that their boxes touch."""

    STEP = 0.02  # degrees
    MOST = 400  # cells of one shape; a larger one is looked at every time

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], list[int]] = {}
        self.boxes: list[tuple[float, float, float, float]] = []
        self.large: list[int] = []

    def add(self, number: int, shape: ogr.Geometry) -> None:
        """Note where the shape with the next number lies."""
        self.boxes.append(shape.GetEnvelope())
        touched = list(self.touched(shape))
        if len(touched) > self.MOST:
            self.large.append(number)
        else:
            for one in touched:
                self.cells.setdefault(one, []).append(number)

    def near(self, shape: ogr.Geometry) -> list[int]:
        """Return the numbers of the shapes whose boxes meet that of another one."""
        touched = list(self.touched(shape))
        some = (
            range(len(self.boxes))
            if len(touched) > self.MOST
            else {n for one in touched for n in self.cells.get(one, ())}
        )
        west, east, south, north = shape.GetEnvelope()
        return [
            number
            for number in sorted({*some, *self.large})
            if self.boxes[number][0] < east
            and west < self.boxes[number][1]
            and self.boxes[number][2] < north
            and south < self.boxes[number][3]
        ]

    def touched(self, shape: ogr.Geometry) -> Iterator[tuple[int, int]]:
        """Yield the cells that a shape's box touches."""
        west, east, south, north = (math.floor(side / self.STEP) for side in shape.GetEnvelope())
        return ((x, y) for x in range(west, east + 1) for y in range(south, north + 1))


def shared(shapes: Sequence[ogr.Geometry], least_ha: float, progress: Progress = silent) -> list[Shared]:
    """Return every two of the shapes that share at least so much land."""
    found, grid = [], Grid()
    for place, shape in enumerate(shapes):
        if not place % 200:
            progress(place / len(shapes), "")
        for other in grid.near(shape):
            size = ground.area_ha(common_area(shape, shapes[other]))
            if size >= least_ha:
                found.append(Shared(other, place, size))
        grid.add(place, shape)
    return found


def common_area(shape: ogr.Geometry, other: ogr.Geometry) -> Optional[ogr.Geometry]:
    """Return the land that two shapes share, None where it is none, or one crosses itself and cannot be cut."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return areas_of(shape.Intersection(other))
    finally:
        gdal.PopErrorHandler()


def areas_of(shape: Optional[ogr.Geometry]) -> Optional[ogr.Geometry]:
    """Return the polygons of what two shapes have in common; lines and points they share are no area."""
    parts = ground.polygons(shape)
    return ground.gathered(parts) if parts else None
