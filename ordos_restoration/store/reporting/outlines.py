"""Shapes of a project as paths of a drawing: moved into a metric CRS, thinned to what a page can show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Optional

from osgeo import ogr

from ordos_restoration.planning.report.svg import coordinate
from ordos_restoration.store import ground

FINEST, COARSEST = 0.3, 6.0  # px: nobody sees less; and more is no outline any more
TENTHS = 10.0  # paths are in tenths of a pixel, so that they need no decimal points

Part = list[tuple[float, float]]  # corners of a ring or a line


class Outline(NamedTuple):
    """A shape in metres: its rings or lines, whether they enclose land, and its box (west, south, east, north)."""

    parts: list[Part]
    closed: bool
    box: tuple[float, float, float, float]


class Window(NamedTuple):
    """From metres to a drawing: the west and north edge [m], px per metre, and where the corner stands [px]."""

    west: float
    north: float
    scale: float
    left: float
    top: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return the place of a point [px]."""
        return self.left + (x - self.west) * self.scale, self.top + (self.north - y) * self.scale


class Path(NamedTuple):
    """The path data of a class of shapes in tenths of a pixel; thinned: shapes were put together to keep it short."""

    data: str
    thinned: bool


def outline_of(value: Optional[bytes], epsg: int) -> Optional[Outline]:
    """Return a stored shape in the CRS of an EPSG code, None where there is none."""
    shape = ground.shape_of(value)
    if shape is None:
        return None
    shape = ground.in_metres(shape, epsg)
    west, east, south, north = shape.GetEnvelope()
    if not all(abs(one) < 1e9 for one in (west, east, south, north)):
        return None  # outside of what the projection can show
    return Outline(list(parts_of(shape)), shape.GetDimension() == 2, (west, south, east, north))


def parts_of(shape: ogr.Geometry) -> Iterator[Part]:
    """Yield the rings or lines a shape is made of; a point is a line of one corner."""
    if shape.GetGeometryCount():
        for place in range(shape.GetGeometryCount()):
            yield from parts_of(shape.GetGeometryRef(place))
    elif shape.GetPointCount():
        yield shape.GetPoints(2) if hasattr(shape, "GetPoints") else []


def box_of(outlines: Iterable[Outline]) -> Optional[tuple[float, float, float, float]]:
    """Return the box around shapes, None where there are none."""
    boxes = [one.box for one in outlines]
    if not boxes:
        return None
    west, south, east, north = zip(*boxes)
    return min(west), min(south), max(east), max(north)


def path(outlines: Sequence[Outline], window: Window, budget: int) -> Path:
    """Return shapes as path data of at most about `budget` bytes, coarser where there are too many."""
    step, thinned = FINEST, False
    while True:
        pieces, merged = pieces_of(outlines, window, step)
        if sum(map(len, pieces)) <= budget or step >= COARSEST:
            return Path("".join(pieces), thinned and merged)
        step, thinned = step * 1.6, True


def pieces_of(outlines: Sequence[Outline], window: Window, step: float) -> tuple[list[str], bool]:
    """Return the path of every shape; of shapes smaller than `step` [px] one in each such square is drawn."""
    pieces, taken, merged = [], set(), False
    for one in outlines:
        west, south, east, north = one.box
        if max(east - west, north - south) * window.scale < step:
            x, y = window.at((west + east) / 2, (south + north) / 2)
            place = (int(x / step), int(y / step))
            if place in taken:
                merged = True
                continue
            taken.add(place)
            pieces.append(dot(x, y, max(step, 1.0)))
            continue
        merged = merged or step > FINEST
        pieces += [run([window.at(x, y) for x, y in part], one.closed, step) for part in one.parts]
    return pieces, merged


def dot(x: float, y: float, size: float) -> str:
    """Return a small square around a place."""
    side = max(round(size * TENTHS), 1)
    return f"M{round(x * TENTHS) - side // 2} {round(y * TENTHS) - side // 2}h{side}v{side}h-{side}z"


def run(corners: Sequence[tuple[float, float]], closed: bool, step: float) -> str:
    """Return a ring or a line with its corners at least `step` [px] apart."""
    reach = (step * TENTHS) ** 2
    points = [(round(x * TENTHS), round(y * TENTHS)) for x, y in corners]
    if not points:
        return ""
    x, y = points[0]
    pieces, last = [f"M{x} {y}"], len(points) - 1
    for place, (a, b) in enumerate(points[1:], 1):
        far = (a - x) ** 2 + (b - y) ** 2
        if far >= reach or (place == last and not closed and far):
            pieces.append(f"l{a - x} {b - y}")
            x, y = a, b
    if len(pieces) == 1:
        return pieces[0] + f"h{coordinate(TENTHS)}" + ("v10z" if closed else "")
    return "".join(pieces) + ("z" if closed else "")
