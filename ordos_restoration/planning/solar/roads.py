"""Roads of a field: one inside its edge, one round what lies across others, along the bands, across them, to the gate.

All of them are strips of one width, disjoint, and one network: whatever is not connected gets the shortest link.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import DUST, chunks, minus, only_polygons, pairs_by, parts, subdivide
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar.blocks import Bands, Cuts, Spacing, within

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from scipy import sparse
    from scipy.sparse import csgraph
else:
    np, shapely = lazy("numpy"), lazy("shapely")
    sparse, csgraph = lazy("scipy.sparse"), lazy("scipy.sparse.csgraph")

PERIMETER, DETOUR, ALONG, ACROSS, LINK, ACCESS = "perimeter", "detour", "along", "across", "link", "access"
JOINT = 1e-3  # m, by which parts of a network may miss each other
EMPTY = "POLYGON EMPTY"
ARC = 8  # corners to a quarter of a circle
NARROW = 0.25  # squares of its width that a link may lose to the edge of the land it crosses
ASLANT, TRIED = 1.5, 64  # an access road may be so much longer than the shortest; roads tried at once
WHOLE = 1_000_000_000  # vertices of land that is not cut into pieces
PIECE = 64  # vertices of the pieces in which long roads are looked up


@dataclass(frozen=True, eq=False)
class Ground:
    """Land of a field: within its perimeter road, and that without what its detours need.

    roads: perimeter and detours, polygons (n,), kind (n,); inside: where further roads may lie (k,); free: where tables
    may stand (k,).
    """

    roads: Any
    kind: Any
    inside: Any
    free: Any


def ground_of(land: Any, made: Bands, spacing: Spacing) -> Ground:
    """Return the land (n,) of a field with a road along its outer edge and round every hole that cuts a road."""
    shell = parts(rounded(shapely.polygons(shapely.get_exterior_ring(land)), spacing.turn))[0]
    inner = only_polygons(shapely.buffer(shell, -spacing.road, quad_segs=ARC))
    ring = minus(shell, inner)
    holes = holes_of(land)
    detoured = across_roads(holes, ring, made, spacing)
    around = one_shape(shapely.buffer(holes[detoured], spacing.road, quad_segs=ARC))
    whole, taken = one_shape(land), one_shape(holes)
    ring = parts(only_polygons(shapely.intersection(ring, whole)))[0]
    ring = parts(minus(ring, np.full(len(ring), around)))[0] if len(detoured) else ring
    detour = parts(minus(only_polygons(np.array([shapely.intersection(around, whole)])), np.array([taken])))[0]
    inside = parts(minus(parts(inner)[0], np.full(len(parts(inner)[0]), shapely.union(around, taken))))[0]
    roads = np.concatenate([ring, detour])
    kind = np.array([PERIMETER] * len(ring) + [DETOUR] * len(detour), dtype=object)
    keep = shapely.area(roads) > DUST
    kept_off = one_shape(np.append(shapely.buffer(detour, spacing.clear, quad_segs=ARC), taken))
    free = shapely.buffer(parts(inner)[0], -spacing.clear, quad_segs=ARC)
    free = parts(minus(only_polygons(free), np.full(len(free), kept_off)))[0]
    return Ground(roads[keep], kind[keep], solid(inside), solid(free))


def rounded(polygons: Any, radius: float) -> Any:
    """Return polygons (n,) without what is narrower than two radii, corners no sharper than a vehicle turns [m]."""
    return only_polygons(shapely.buffer(shapely.buffer(polygons, -radius, quad_segs=ARC), radius, quad_segs=ARC))


def solid(polygons: Any) -> Any:
    """Return the polygons that are more than dust."""
    return polygons[shapely.area(polygons) > DUST]


def holes_of(land: Any) -> Any:
    """Return the holes of polygons (n,) as polygons."""
    rings, owner = shapely.get_rings(land, return_index=True)
    inner = np.concatenate([[False], owner[1:] == owner[:-1]]) if len(owner) else np.array([], dtype=bool)
    return shapely.polygons(rings[inner])


def across_roads(holes: Any, ring: Any, made: Bands, spacing: Spacing) -> Any:
    """Return which holes lie across the perimeter road or a road along the bands."""
    if not len(holes):
        return np.array([], dtype=int)
    lines = made.roads(spacing.road)
    x0, _, x1, _ = shapely.total_bounds(holes)
    strips = shapely.box(x0 - 1.0, lines[:, 0] - spacing.clear, x1 + 1.0, lines[:, 1] + spacing.clear)
    met = shapely.STRtree(holes).query(np.concatenate([strips, parts(ring)[0]]), predicate="intersects")[1]
    return np.unique(met)


def one_shape(polygons: Any) -> Any:
    """Return the union of polygons (n,), an empty one of none."""
    return shapely.union_all(polygons) if len(polygons) else shapely.from_wkt(EMPTY)


def along_bands(ground: Ground, made: Bands, spacing: Spacing) -> Any:
    """Return the roads between the bands, polygons (n,); slivers no vehicle could use are left out."""
    lines = made.roads(spacing.road)
    if not len(lines) or not len(ground.inside):
        return np.array([], dtype=object)
    strips, _ = within(ground.inside, lines[:, 0], lines[:, 1])
    return strips[shapely.area(strips) >= spacing.road**2]


def across_bands(ground: Ground, pieces: Any, cut: Cuts, along: Any, spacing: Spacing) -> Any:
    """Return the roads across the bands, polygons (n,), from one road along them to the next."""
    if not len(cut.x):
        return np.array([], dtype=object)
    _, low, _, high = shapely.bounds(pieces[cut.piece]).T
    reach = (spacing.gap + spacing.road) / 2
    boxes = shapely.box(cut.x - spacing.road / 2, low - reach, cut.x + spacing.road / 2, high + reach)
    made, box = on_land(boxes, ground.inside, WHOLE)
    road, other = shapely.STRtree(made).query(along, predicate="intersects")[::-1]
    for turn in pairs_by(road, len(made)):
        made[road[turn]] = minus(made[road[turn]], along[other[turn]])
    single, origin = parts(made)
    wanted = shapely.dwithin(single, pieces[cut.piece[box[origin]]], spacing.road + 2 * spacing.clear)
    return single[wanted & (shapely.area(single) >= spacing.road**2)]


def on_land(shapes: Any, land: Any, most: int = PIECE) -> tuple[Any, Any]:
    """Return the parts of shapes (n,) on polygons of land (k,), and the shape each was cut from.

    Most lie well inside; for the others land is cut into pieces of at most so many vertices, which cuts them too.
    """
    inside = np.zeros(len(shapes), dtype=bool)
    for one in land:
        shapely.prepare(one)
        inside |= shapely.contains_properly(one, shapes)
    out = np.flatnonzero(~inside)
    inner = subdivide(land, most)[0]
    shape, own = shapely.STRtree(inner).query(shapes[out], predicate="intersects")
    cut = only_polygons(shapely.intersection(shapes[out][shape], inner[own]))
    return np.concatenate([shapes[inside], cut]), np.concatenate([np.flatnonzero(inside), out[shape]])


def networks(roads: Any) -> Any:
    """Return the connected network of every road (n,), int from 0."""
    pieces, owner = subdivide(roads, PIECE)
    one, other = owner[shapely.STRtree(pieces).query(pieces, predicate="dwithin", distance=JOINT)]
    links = sparse.coo_matrix((np.ones(len(one), dtype=bool), (one, other)), shape=(len(roads), len(roads)))
    return csgraph.connected_components(links, directed=False)[1]


def links(roads: Any, allowed: Any, width: float) -> tuple[Any, int]:
    """Return the roads (m,) that connect separate networks of roads (n,), and how many networks nothing can connect.

    allowed: land on which a road may lie, one shape. Each network is linked to the largest by the shortest line.
    """
    made: list[Any] = []
    apart = 0
    number = networks(roads)
    sizes = np.bincount(number, shapely.area(roads))
    if len(sizes) == 1:
        return np.array([], dtype=object), 0
    main = one_shape(roads[number == sizes.argmax()])
    rest = [one_shape(roads[number == k]) for k in np.argsort(-sizes)[1:]]
    while rest:
        rest.sort(key=lambda shape: shapely.distance(shape, main))
        for place, shape in enumerate(rest):
            link = strip_between(shape, main, width, allowed)
            if link is not None:
                made.append(link)
                main = shapely.union_all([main, link, shape])
                del rest[place]
                break
        else:
            apart = len(rest)
            break
    return np.array(made, dtype=object), apart


def access(gate: Any, roads: Any, width: float, allowed: Any) -> tuple[Any, bool]:
    """Return the straight road from a gate to the nearest place of roads (n,) it can reach, and whether it is reached.

    The road is None where the gate lies at a road, or nothing can be reached over the land that is allowed.
    """
    edge = shapely.segmentize(shapely.boundary(one_shape(roads)), width)
    xy = shapely.get_coordinates(np.array([shapely.shortest_line(gate, edge), edge]))[1:]
    start = shapely.get_coordinates(gate)[0]
    away = np.hypot(*(xy - start).T)
    order = np.argsort(away, kind="stable")
    order = order[away[order] <= ASLANT * away[order[0]] + width]
    if away[order[0]] <= JOINT:
        return None, True
    lines = shapely.linestrings(np.stack([np.broadcast_to(start, (len(order), 2)), xy[order]], axis=1))
    for part in chunks(len(lines), TRIED):
        strips = shapely.buffer(lines[part], width / 2, cap_style="flat")
        lost = shapely.area(strips) - shapely.area(shapely.intersection(strips, allowed))
        for place in np.flatnonzero(lost <= NARROW * width * width):
            end = shapely.points(shapely.get_coordinates(lines[part][place])[1])
            road = strip_along(lines[part][place], gate, shapely.union_all([*roads, end]), width, allowed)
            if road is not None:
                return road, True
    return None, False


def strip_between(one: Any, other: Any, width: float, allowed: Any) -> Any:
    """Return the shortest road between two shapes, None where it would leave the land that is allowed."""
    line = shapely.shortest_line(one, other)
    flat = shapely.buffer(line, width / 2, cap_style="flat")
    if shapely.area(shapely.difference(flat, allowed)) > NARROW * width * width:
        return None
    return strip_along(line, one, other, width, allowed)


def strip_along(line: Any, one: Any, other: Any, width: float, allowed: Any) -> Any:
    """Return the part of a strip along a line that connects two shapes on allowed land, None where none does."""
    if shapely.length(line) <= JOINT:
        strip = shapely.buffer(shapely.get_point(line, 0), width / 2, quad_segs=2)
    else:
        strip = shapely.buffer(line, width / 2, cap_style="square")
    strip = shapely.difference(shapely.intersection(strip, allowed), shapely.union(one, other))
    single = parts(only_polygons(np.array([strip])))[0]
    single = single[(shapely.distance(single, one) <= JOINT) & (shapely.distance(single, other) <= JOINT)]
    return single[shapely.area(single).argmax()] if len(single) else None
