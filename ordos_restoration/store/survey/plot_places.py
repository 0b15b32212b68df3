"""Where sample plots lie in a compartment, and in which order they are walked; all in metres."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence

from osgeo import ogr

XY = tuple[float, float]

SMALLEST = 1.0  # m; a plot with a smaller radius holds no plant
ENOUGH = 0.5  # of a compartment must lie in plots that could be placed, or they are made smaller
ROOM = 0.1  # m beyond a plot that just fits, so that there is somewhere to choose from
CHORDS = 1.001  # an arc is drawn as chords: this much more keeps a plot inside
ACROSS = 0.7  # of the width of a belt; a wider grid would meet it only here and there
BELT = 4  # times as long as wide
CLOSER = 0.9  # from one grid to the next
CURVE = 16  # bits of a place along the curve that orders candidates
MANY = 500  # points; a longer walk follows that curve, a quarter longer than need be


def places(shape: ogr.Geometry, count: int, radius: float, seed: str) -> list[XY]:
    """Return the centres of `count` plots on a square grid with a random start.

    A circle of the radius [m] round each lies in the shape; where the shape is too narrow everywhere, the centre does.
    """
    chance = random.Random(seed)  # noqa: S311 # nosec B311  # a sample that anybody can draw again, not a secret
    inner = shape.Buffer(-radius * CHORDS)
    if inner is None or inner.GetArea() <= 0:
        inner = shape
    width = 2 * inner.GetArea() / inner.Boundary().Length()
    step = min(math.sqrt(inner.GetArea() / count), width * ACROSS)
    found = list(grid(inner, step, chance))
    while len(found) < count:
        step *= CLOSER
        found = list(grid(inner, step, chance))
    return spread(found, count, chance)


def fitting(shape: ogr.Geometry, radius: float) -> float:
    """Return the radius [m] of plots that fit into at least half of a shape: the one asked for, or a smaller one."""
    if fits(shape, radius):
        return radius
    low, high = 0.0, radius
    while high - low > SMALLEST / 20:
        middle = (low + high) / 2
        low, high = (middle, high) if fits(shape, middle) else (low, middle)
    return max(math.floor(low * 10) / 10, SMALLEST)


def fits(shape: ogr.Geometry, radius: float) -> bool:
    """Return whether plots of a radius [m] can cover enough of a shape."""
    inner = shape.Buffer(-radius - ROOM)
    return inner is not None and inner.Buffer(radius + ROOM).GetArea() >= ENOUGH * shape.GetArea()


# The grid -----------------------------------------------------------------------------------------------------------


def grid(shape: ogr.Geometry, step: float, chance: random.Random) -> Iterator[XY]:
    """Yield the points inside a shape of a square grid that starts anywhere, row by row."""
    west, _, south, _ = shape.GetEnvelope()
    x0, y0 = west + step * chance.random(), south + step * chance.random()
    crossings: dict[int, list[float]] = {}
    for (xa, ya), (xb, yb) in edges(shape):
        if ya == yb:
            continue
        low, high = sorted((ya, yb))
        for row in range(math.ceil((low - y0) / step), math.ceil((high - y0) / step)):
            share = (y0 + row * step - ya) / (yb - ya)
            crossings.setdefault(row, []).append(xa + share * (xb - xa))
    for row, across in sorted(crossings.items()):
        across.sort()
        for enter, leave in zip(across[::2], across[1::2]):
            for column in range(math.ceil((enter - x0) / step), math.floor((leave - x0) / step) + 1):
                yield x0 + column * step, y0 + row * step


def edges(shape: ogr.Geometry) -> Iterator[tuple[XY, XY]]:
    """Yield the sides of every ring of a polygon or multipolygon."""
    for index in range(shape.GetGeometryCount()):
        yield from edges(shape.GetGeometryRef(index))
    if shape.GetGeometryCount() == 0:
        corners = [shape.GetPoint_2D(index) for index in range(shape.GetPointCount())]
        yield from zip(corners, corners[1:])


def spread(points: list[XY], count: int, chance: random.Random) -> list[XY]:
    """Return `count` of the points, every so-manieth from any start: along a belt, or along a curve over the rest."""
    ordered = lengthwise(points) or curved(points)
    every = len(points) / count
    start = every * chance.random()
    return [ordered[int(start + every * index)] for index in range(count)]


def lengthwise(points: Sequence[XY]) -> list[XY]:
    """Return points in the order in which they lie along their main axis, none where they are no belt."""
    middle_x, middle_y = (sum(one[axis] for one in points) / len(points) for axis in (0, 1))
    level = [(x - middle_x, y - middle_y) for x, y in points]
    spread_x, spread_y = (sum(one[axis] ** 2 for one in level) for axis in (0, 1))
    both = sum(x * y for x, y in level)
    turn = math.atan2(2 * both, spread_x - spread_y) / 2
    far = [x * math.cos(turn) + y * math.sin(turn) for x, y in level]
    off = [y * math.cos(turn) - x * math.sin(turn) for x, y in level]
    if max(far) - min(far) < BELT * (max(off) - min(off)):
        return []
    return [point for _, point in sorted(zip(far, points))]


def curved(points: Sequence[XY]) -> list[XY]:
    """Return points in the order of a curve that fills the plane, so that neighbours stay together."""
    west, south = (min(one[axis] for one in points) for axis in (0, 1))
    size = max(max(x - west, y - south) for x, y in points) or 1.0
    scale = (2**CURVE - 1) / size
    return sorted(points, key=lambda one: along(int((one[0] - west) * scale), int((one[1] - south) * scale)))


def along(x: int, y: int) -> int:
    """Return how far along Hilbert's curve a cell lies (Warren 2013, Hacker's Delight, 16-3)."""
    distance = 0
    side = 2 ** (CURVE - 1)
    while side:
        right, up = int(bool(x & side)), int(bool(y & side))
        distance += side * side * ((3 * right) ^ up)
        if not up:
            if right:
                x, y = ~x & (2**CURVE - 1), ~y & (2**CURVE - 1)
            x, y = y, x
        side //= 2
    return distance


# The way ------------------------------------------------------------------------------------------------------------


def walk(points: Sequence[XY]) -> list[XY]:
    """Return the points in the order of a short walk from an outer one: nearest neighbours, then 2-opt (Croes 1958).

    Very many are walked along the curve.
    """
    if not 2 < len(points) <= MANY:
        return curved(points) if points else []
    middle = (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points))
    way = [max(points, key=lambda one: (math.dist(one, middle), one))]
    left = set(range(len(points))) - {points.index(way[0])}
    while left:
        nearest = min(left, key=lambda index: (math.dist(points[index], way[-1]), index))
        left.remove(nearest)
        way.append(points[nearest])
    while shortened(way):
        pass
    return way


def walk_in_degrees(points: Sequence[XY]) -> list[XY]:
    """Return longitudes and latitudes in walking order, over as many compartments as there are."""
    if not points:
        return []
    narrower = math.cos(math.radians(sum(y for _, y in points) / len(points)))
    level = {(x * narrower, y): (x, y) for x, y in points}
    return [level[one] for one in walk(list(level))]


def shortened(way: list[XY]) -> bool:
    """Turn round every stretch of a walk that is shorter the other way round; return whether there was one."""
    before = length(way)
    for first in range(1, len(way) - 1):
        for last in range(first + 1, len(way)):
            old, new = math.dist(way[first - 1], way[first]), math.dist(way[first - 1], way[last])
            if last + 1 < len(way):
                old += math.dist(way[last], way[last + 1])
                new += math.dist(way[first], way[last + 1])
            if new < old - 1e-9:
                way[first : last + 1] = way[first : last + 1][::-1]
    return length(way) < before - 1e-6


def length(way: Sequence[XY]) -> float:
    """Return the length of a walk [m]."""
    return sum(math.dist(one, other) for one, other in zip(way, way[1:]))
