"""Geometric verbs that every planner shares: repair, take apart, conform, subtract by index."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import Progress

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

FAMILIES = {"Point": (0, 4), "LineString": (1, 5, 2), "Polygon": (3, 6)}  # GEOS type ids, single and multi
GRID = 1e-6  # m
PAIRS = 2_000  # of neighbours measured between two looks at the cancel button
DUST = 1e-3  # m²; what is left between two exact cuts


def chunks(count: int, size: int) -> Iterator[slice]:
    """Yield slices of at most `size`, so that no single call keeps a cancel waiting."""
    for start in range(0, count, size):
        yield slice(start, min(start + size, count))


def ragged(lengths: Any) -> tuple[Any, Any]:
    """Return (owner, position) of every element of consecutive runs of the given lengths, two int arrays."""
    lengths = np.asarray(lengths)
    owner = np.repeat(np.arange(len(lengths)), lengths)
    position = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return owner, position


def parts(shapes: Any) -> tuple[Any, Any]:
    """Return the single parts of shapes (n,) and the index of the shape each came from."""
    single, index = shapely.get_parts(shapes, return_index=True)
    while (shapely.get_type_id(single) >= 4).any():  # collections within collections
        single, inner = shapely.get_parts(single, return_index=True)
        index = index[inner]
    return single, index


def repair(shapes: Any, family: str) -> Any:
    """Return valid 2D shapes of one family ("Point", "LineString", "Polygon"); None where nothing is left."""
    shapes = shapely.force_2d(np.asarray(shapes, dtype=object))
    shapes[~finite(shapes)] = None
    if family == "Polygon":
        broken = ~shapely.is_valid(shapes) & ~shapely.is_missing(shapes)
        shapes[broken] = shapely.make_valid(shapes[broken])
    return keep_family(shapes, family)


def finite(shapes: Any) -> Any:
    """Return whether every coordinate is a finite number, bool (n,); True for missing shapes."""
    xy, index = shapely.get_coordinates(shapes, return_index=True)
    bad = np.zeros(len(shapes), dtype=bool)
    bad[index[~np.isfinite(xy).all(axis=1)]] = True
    return ~bad


def keep_family(shapes: Any, family: str) -> Any:
    """Return the shapes with parts of other families taken out of collections; None where nothing is left."""
    shapes = shapes.copy()
    kinds = shapely.get_type_id(shapes)
    mixed = kinds == 7
    for i in np.flatnonzero(mixed):
        single, _ = parts(shapes[i : i + 1])
        single = single[np.isin(shapely.get_type_id(single), FAMILIES[family])]
        shapes[i] = gather(single, family) if len(single) else None
    wrong = ~np.isin(shapely.get_type_id(shapes), FAMILIES[family])
    shapes[wrong | shapely.is_empty(shapes)] = None
    return shapes


def gather(single: Any, family: str) -> Any:
    """Return one multi-shape made of single parts."""
    make = {"Point": shapely.multipoints, "LineString": shapely.multilinestrings, "Polygon": shapely.multipolygons}
    return make[family](list(single))


def as_type(shapes: Any, name: str) -> Any:
    """Return the shapes as the named type: singles become multis where the name says Multi."""
    shapes = np.array(shapes, dtype=object)
    if name.startswith("Multi"):
        family = name[5:]
        single = shapely.get_type_id(shapes) == FAMILIES[family][0]
        if single.any():
            make = {
                "Point": shapely.multipoints,
                "LineString": shapely.multilinestrings,
                "Polygon": shapely.multipolygons,
            }
            shapes[single] = make[family](shapes[single], indices=np.arange(single.sum()))
    return shapes


def subdivide(polygons: Any, most: int = 256) -> tuple[Any, Any]:
    """Return pieces of at most about `most` vertices, and the index of the polygon each was cut from.

    A constraint layer is often a few polygons with 100,000 vertices; cut into small boxes, an index finds the part
    that matters and the overlay touches nothing else.
    """
    pieces, index = parts(np.asarray(polygons, dtype=object))
    done, done_index = [], []
    while len(pieces):
        large = shapely.get_num_coordinates(pieces) > most
        done.append(pieces[~large])
        done_index.append(index[~large])
        pieces, index = pieces[large], index[large]
        if not len(pieces):
            break
        x0, y0, x1, y1 = shapely.bounds(pieces).T
        wide = (x1 - x0) >= (y1 - y0)
        xm, ym = np.where(wide, (x0 + x1) / 2, x1), np.where(wide, y1, (y0 + y1) / 2)
        lower = clip(pieces, x0, y0, xm, ym)
        upper = clip(pieces, np.where(wide, xm, x0), np.where(wide, y0, ym), x1, y1)
        pieces, origin = parts(np.concatenate([lower, upper]))
        index = np.concatenate([index, index])[origin]
        keep = (shapely.get_type_id(pieces) == 3) & (shapely.area(pieces) > 0)
        pieces, index = pieces[keep], index[keep]
    return np.concatenate(done) if done else pieces, np.concatenate(done_index) if done_index else index


def clip(shapes: Any, x0: Any, y0: Any, x1: Any, y1: Any) -> Any:
    """Return each shape clipped to its own rectangle, shapes (n,) and four arrays (n,)."""
    return shapely.intersection(shapes, shapely.box(x0, y0, x1, y1))


def only_polygons(shapes: Any) -> Any:
    """Return the areas of overlay results: lines, points and dust are dropped, empty polygons where none is left."""
    shapes = np.asarray(shapes, dtype=object).copy()
    mixed = shapely.get_type_id(shapes) == 7
    for i in np.flatnonzero(mixed):
        single, _ = parts(shapes[i : i + 1])
        areas = single[shapely.get_type_id(single) == 3]
        shapes[i] = shapely.multipolygons(list(areas)) if len(areas) else shapely.Polygon()
    dusty = (shapely.area(shapes) < DUST) | ~np.isin(shapely.get_type_id(shapes), (3, 6))
    shapes[dusty] = shapely.from_wkt("POLYGON EMPTY")
    return shapes


def pairs_by(index: Any, count: int, most: int = 5_000) -> Iterator[Any]:
    """Yield rounds of positions into `index` in which every value stands at most once.

    An overlay that takes many shapes from one must go one after the other; a round does one for each at once, at most
    `most`, so that nobody waits long to cancel.
    """
    order = np.argsort(index, kind="stable")
    _, rank = ragged(np.bincount(index, minlength=count))
    for turn in range(rank.max() + 1 if len(rank) else 0):
        own = order[rank == turn]
        for part in chunks(len(own), most):
            yield own[part]


def subtract(shapes: Any, blocks: Any) -> tuple[Any, Any]:
    """Return shapes (n,) minus every block (m,) they meet, and whether each changed, bool (n,)."""
    shapes, blocks = np.asarray(shapes, dtype=object).copy(), np.asarray(blocks, dtype=object)
    changed = np.zeros(len(shapes), dtype=bool)
    if not len(blocks) or not len(shapes):
        return shapes, changed
    which, block = shapely.STRtree(shapes).query(blocks, predicate="intersects")[::-1]
    for turn in pairs_by(which, len(shapes)):
        shapes[which[turn]] = minus(shapes[which[turn]], blocks[block[turn]])
    changed[which] = True
    return shapes, changed


def minus(shapes: Any, blocks: Any) -> Any:
    """Return shapes (n,) minus one block (n,) each.

    In floating point GEOS 3.14 now and then keeps a part that two nearly equal shapes share. What looks like it,
    nothing taken away or a part inside the block, is done again on a grid of a micrometre, which is four times slower.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        left = only_polygons(shapely.difference(shapes, blocks))
        doubtful = shapely.area(shapes) - shapely.area(left) <= DUST
        single, index = shapely.get_parts(left, return_index=True)
        doubtful[index[shapely.intersects(shapely.point_on_surface(single), blocks[index])]] = True
        left[doubtful] = only_polygons(shapely.difference(shapes[doubtful], blocks[doubtful], grid_size=GRID))
    return left


def once(shapes: Any, least: float, progress: Progress) -> tuple[Any, Any, Any]:
    """Return polygons (n,) without what an earlier one holds already, and the pairs that shared land: the earlier and
    the later of each (k,). Pairs that share no more than `least` [m²] only touch. Planar, in metres.
    """
    later, earlier = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    double = earlier < later
    later, earlier = later[double], earlier[double]
    share = np.zeros(len(later))
    for part in chunks(len(later), PAIRS):
        progress(0.0, "")
        share[part] = shapely.area(shapely.intersection(shapes[later[part]], shapes[earlier[part]]))
    later, earlier = later[share > least], earlier[share > least]
    if not len(later):
        return shapes, earlier, later
    left = shapes.copy()
    for turn in pairs_by(later, len(shapes)):
        progress(0.0, "")
        left[later[turn]] = minus(left[later[turn]], shapes[earlier[turn]])
    return only_polygons(left), earlier, later
