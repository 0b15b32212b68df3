"""1,000 units into some 20,000 parcels of 5 ha: our division against the ways people divide land with today.

Prints seconds of the processor, ratios and quality, all measured in one run on one machine, each way on one core; each
time is the median of three, but for the slow ways, which run once. The ways were written anew from their description,
with shapely and scipy:

* search: the published way of the QGIS plugin Polygon Divider. A strip about as wide as the side of a square parcel is
  cut off, of as many parcels as come nearest to it, and then the strip is cut across. The place of each cut is searched
  for with Brent's method, and every trial splits the whole remaining polygon by a line and sorts its parts. Where no
  place is found, the number is changed, then the direction, then the tolerance (0.1 m²) is doubled.
* search by clipping: the same search where a trial costs only one clip with a rectangle, which nobody has published.
* points: 100 random points for each parcel, k-means, the Voronoi cells of the means, clipped. Over 100 of the units.
* strips: straight strips across the main axis, exact in area, on four shapes only.

Quality: CV and worst are those of the areas over the area aimed at; compactness is 4π × area over the square of the
outline; parts counts parcels of several parts. Our time holds everything: units in, rows with shapes, roads and
figures of quality out (`ReclamationParcels.run`), and beside it the division alone.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from scipy.cluster.vq import kmeans2
from scipy.optimize import brentq
from shapely.ops import split

sys.path.insert(0, str(Path(__file__).parent.parent))

from ordos_restoration.planning.mine.parcels.division import divide
from ordos_restoration.planning.mine.parcels.reclamation_parcels import ReclamationParcels
from ordos_restoration.planning.mine.parcels.rings import rings_of
from ordos_restoration.planning.mine.parcels.straight import edges_along, long_axis
from ordos_restoration.planning.mine.parcels.sweep import places

UNITS, TARGET, CORNERS, RUNS = 1_000, 50_000.0, 121, 3
SAMPLED = 100  # units that points are tried on
POINTS = 100  # for each parcel
TOLERANCE = 0.1  # m²
FAR = 1e7  # m


def land(count: int) -> Any:
    """Return units of 20 to 190 ha with bays and capes, 5 km apart."""
    random = np.random.default_rng(1)
    angle = np.linspace(0.0, 2.0 * np.pi, CORNERS, endpoint=False)
    out = []
    for i in range(count):
        turn = random.uniform(0.0, 2.0 * np.pi, 3)
        radius = 1.0 + 0.18 * np.cos(2 * angle + turn[0]) + 0.1 * np.cos(3 * angle + turn[1])
        radius += 0.05 * np.cos(7 * angle + turn[2])
        xy = np.column_stack([radius * np.cos(angle) * random.uniform(1, 2), radius * np.sin(angle)])
        xy *= np.sqrt(random.uniform(20, 190) * 1e4 / shapely.Polygon(xy).area)
        out.append(shapely.Polygon(xy + np.array([450_000 + i % 32 * 5_000, 4_300_000 + i // 32 * 5_000])))
    return np.array(out, dtype=object)


def circle(radius: float, x: float = 0.0) -> Any:
    return shapely.Point(x, 0).buffer(radius, 64)


def four_shapes() -> dict[str, Any]:
    """Return the shapes on which other ways are known to fail, 10 to 20 ha each."""
    angle = np.linspace(0.0, 2.0 * np.pi, 180, endpoint=False)
    radius = 300.0 * (1.0 + 0.35 * np.cos(3 * angle + 1) + 0.12 * np.cos(5 * angle))
    wedge = shapely.Polygon([(0, 0), (900, -320), (900, 320)])
    return {
        "L": shapely.Polygon([(0, 0), (600, 0), (600, 200), (200, 200), (200, 600), (0, 600)]),
        "blob": shapely.Polygon(np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])),
        "C": circle(300).difference(circle(180)).difference(wedge),
        "ring": circle(300).difference(circle(200, 20)),
    }


# The other ways -------------------------------------------------------------------------------------------------------


def halves_by_split(polygon: Any, axis: int, place: float) -> tuple[Any, Any]:
    """Return what lies below and above a line: the polygon split, and its parts sorted by where they lie."""
    ends = [(place, -FAR), (place, FAR)] if axis == 0 else [(-FAR, place), (FAR, place)]
    parts = np.array(split(polygon, shapely.LineString(ends)).geoms, dtype=object)
    below = shapely.get_coordinates(shapely.centroid(parts))[:, axis] <= place
    return tuple(shapely.multipolygons(shapely.get_parts(parts[one])) for one in (below, ~below))  # type: ignore[return-value]


def halves_by_clip(polygon: Any, axis: int, place: float) -> tuple[Any, Any]:
    """Return what lies below and above a line, by two rectangles."""
    if axis == 0:
        return polygon.intersection(shapely.box(-FAR, -FAR, place, FAR)), polygon.intersection(
            shapely.box(place, -FAR, FAR, FAR)
        )
    return polygon.intersection(shapely.box(-FAR, -FAR, FAR, place)), polygon.intersection(
        shapely.box(-FAR, place, FAR, FAR)
    )


def area_by_split(polygon: Any, axis: int, place: float) -> float:
    return halves_by_split(polygon, axis, place)[0].area


def area_by_clip(polygon: Any, axis: int, place: float) -> float:
    x0, y0, x1, y1 = polygon.bounds
    return shapely.clip_by_rect(polygon, x0, y0, *((place, y1) if axis == 0 else (x1, place))).area


def searched(polygon: Any, area_of: Callable[..., float], halves: Callable[..., Any]) -> list[Any]:
    """Return the parcels of a polygon by the search for one cut after the other."""
    count = max(round(polygon.area / TARGET), 1)
    target, side, out = polygon.area / count, np.sqrt(polygon.area / count), []
    while count > 0:
        low, high = polygon.bounds[0], polygon.bounds[2]
        number = count
        if high - low > 1.5 * side:
            number = min(max(round(area_of(polygon, 0, low + side) / target), 1), count)
        strip = polygon
        if number < count:
            strip, polygon, number = cut_off(polygon, 0, number, target, area_of, halves)
        for _ in range(number - 1):
            parcel, strip, _ = cut_off(strip, 1, 1, target, area_of, halves)
            out.append(parcel)
        out.append(strip)
        count -= number
    return out


def search(shapes: Any, area_of: Callable[..., float], halves: Callable[..., Any]) -> list[list[Any]]:
    """Return the parcels of each polygon."""
    return [searched(one, area_of, halves) for one in shapes]


def cut_off(polygon: Any, axis: int, number: int, target: float, area_of: Any, halves: Any) -> tuple[Any, Any, int]:
    """Return the part of so many parcels, the rest, and how many they are at last."""
    tolerance = TOLERANCE
    low, high = polygon.bounds[axis], polygon.bounds[axis + 2]
    for wanted in (number, number + 1, max(number - 1, 1)):
        aim = wanted * target

        def miss(place: float, aim: float = aim) -> float:
            return area_of(polygon, axis, place) - aim

        if miss(high - 1e-6) > 0:
            width = aim / (high - low)
            place = brentq(miss, low + 1e-6, high - 1e-6, xtol=tolerance / max(width, 1.0))
            return (*halves(polygon, axis, place), wanted)
        tolerance *= 2.0
    return polygon, shapely.Polygon(), number


def by_points(polygon: Any, count: int, seed: int = 1) -> Any:
    """Return the cells of the means of random points."""
    random = np.random.default_rng(seed)
    x0, y0, x1, y1 = polygon.bounds
    shapely.prepare(polygon)
    points = np.zeros((0, 2))
    while len(points) < POINTS * count:
        new = random.uniform((x0, y0), (x1, y1), (POINTS * count, 2))
        points = np.vstack([points, new[shapely.contains_xy(polygon, *new.T)]])
    means, _ = kmeans2(points[: POINTS * count], count, minit="++", seed=random)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(means), extend_to=polygon))
    return shapely.intersection(cells, polygon)


def by_strips(polygon: Any, count: int) -> Any:
    """Return strips of equal area across the main axis."""
    board, rings, origin = rings_of(np.array([polygon], dtype=object))
    angle = long_axis(board, rings)
    many = rings.take(np.zeros(count - 1, dtype=int))
    cuts = places(edges_along(board, many, np.repeat(angle, count - 1)), np.arange(1, count) / count * polygon.area)
    turned = shapely.affinity.rotate(
        shapely.affinity.translate(polygon, *-origin[0]), -angle[0], origin=(0, 0), use_radians=True
    )
    edge = [-FAR, *cuts, FAR]
    return np.array([turned.intersection(shapely.box(a, -FAR, b, FAR)) for a, b in zip(edge[:-1], edge[1:])])


def ours(shapes: Any, count: Any) -> Any:
    """Return our parcels, and the land of each."""
    made = divide(shapes, np.ones(int(np.sum(count))), np.asarray(count))
    return made.shape, made.land


# Measuring ------------------------------------------------------------------------------------------------------------


def quality(name: str, shapes: Any, aim: Any, seconds: str = "") -> None:
    """Print a row."""
    shapes = np.asarray(shapes, dtype=object)
    area = shapely.area(shapes)
    over = area / aim
    compact = 4.0 * np.pi * area / np.maximum(shapely.length(shapes), 1e-9) ** 2
    parts = int((shapely.get_num_geometries(shapes) > 1).sum())
    print(
        f"{name:<22}{len(shapes):>8}{100 * over.std() / over.mean():>12.6f}{100 * np.abs(over - 1).max():>13.6f}"
        f"{compact.mean():>9.3f}{compact.min():>8.3f}{parts:>7}  {seconds}"
    )


def timed(run: Callable[[], Any], runs: int = RUNS) -> tuple[Any, float]:
    """Return what a run gives, and the median of its seconds."""
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        out = run()
        seconds.append(time.process_time() - start)
    return out, statistics.median(seconds)


def main() -> None:
    """Print all."""
    head = f"{'':<22}{'parcels':>8}{'CV %':>12}{'worst %':>13}{'compact':>9}{'least':>8}{'parts':>7}"
    print(head)
    for name, shape in four_shapes().items():
        aim = shape.area / 12
        quality(f"{name}: ours", ours(np.array([shape], dtype=object), [12])[0], aim)
        quality(f"{name}: points", by_points(shape, 12), aim)
        quality(f"{name}: strips", by_strips(shape, 12), aim)
    shapes = land(UNITS)
    count = np.maximum(np.rint(shapely.area(shapes) / TARGET), 1).astype(int)
    aims = shapely.area(shapes) / count
    ours(shapes[:5], count[:5])
    print(f"\n{UNITS} units\n{head}  seconds")
    (parcels, owner), alone = timed(lambda: ours(shapes, count))
    frame = gpd.GeoDataFrame({"code": [f"{i:04d}" for i in range(UNITS)]}, geometry=shapes, crs="EPSG:4546")
    _, whole = timed(lambda: ReclamationParcels(target_area=TARGET / 1e4).run({"units": frame}))
    quality("ours", parcels, aims[owner], f"{alone:.2f}, with roads and rows {whole:.2f}")
    for name, area_of, halves in (
        ("search", area_by_split, halves_by_split),
        ("search by clipping", area_by_clip, halves_by_clip),
    ):
        made, seconds = timed(partial(search, shapes, area_of, halves), 1)
        every = np.array([parcel for one in made for parcel in one], dtype=object)
        aim = np.repeat(aims, [len(one) for one in made])
        quality(name, every, aim, f"{seconds:.2f}, {seconds / alone:.0f} × ours")
    made, seconds = timed(lambda: [by_points(one, k) for one, k in zip(shapes[:SAMPLED], count)], 1)
    seconds *= count.sum() / count[:SAMPLED].sum()
    every = np.concatenate(made)
    aim = np.repeat(aims[:SAMPLED], [len(one) for one in made])
    quality(f"points ({SAMPLED} units)", every, aim, f"{seconds:.2f} for all, {seconds / alone:.0f} × ours")


if __name__ == "__main__":
    main()
