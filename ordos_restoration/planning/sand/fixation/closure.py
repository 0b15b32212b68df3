"""Fences about land that is closed, each border once, with gates at roads; and the posts of those who watch over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.kongdui.planting import apportion
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import part_of
from ordos_restoration.planning.mine.parcels.division import divide
from ordos_restoration.planning.sand.fixation import ring_stretches
from ordos_restoration.planning.sand.fixation.ring_stretches import Pieces, Rings, runs
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

SHARED_SLANT = 10.0  # degree; two outlines of one border turn from each other by no more
ALONG_SLANT = 30.0  # degree; a fence that turns more from an existing one leads away from it
SMOOTHED = 0.25  # of the distance along existing lines: what is smaller in them does not turn them
WIDE = 4.0  # gates; a road as land that covers more of a fence runs along it
BETWEEN = ";"  # codes of both sides
LEAST = 1e-3  # m; a shorter fence is dust
FENCE = ["code", "geometry", "length_m", "side_codes", "gates"]
AT_ONCE = 200  # posts sought between two looks at the cancel button


def fences(
    shapes: Any,
    codes: Any,
    roads: Any = None,
    existing: Any = None,
    progress: Progress = silent,
    *,
    gate_m: float = 6.0,
    along_m: float = 10.0,
    sliver_m: float = 1.0,
) -> Any:
    """Return the new fences about closures (n,), those about land that is left out inside as well.

    roads: lines or polygons (or None); where one crosses, a gate is left open, gate_m [m] wide, or as wide as the road
    that is a polygon. existing: fences, banks, cliffs as lines, lakes and the like as polygons: stretches that run
    along them within along_m [m] are taken off, and those within a polygon. sliver_m: outlines of two closures that
    run beside each other this near [m] are one border and fenced once, on the line of the closure that comes first.

    GeoDataFrame, one row a closure and neighbours: code, geometry (lines), length_m [m in the CRS], side_codes (all
    closures it bounds, “A;B”), gates (openings in it).
    """
    crs, codes = getattr(shapes, "crs", None), np.asarray(codes, dtype=object)
    rings = ring_stretches.rings_of(shapes)
    shared = ring_stretches.beside(rings, rings.edges(), sliver_m, SHARED_SLANT, True, part_of(progress, 0.0, 0.3))
    along = off_existing(rings, existing, along_m, part_of(progress, 0.3, 0.5))
    openings = gates_at(rings, roads, gate_m, part_of(progress, 0.5, 0.6))
    barriers, crossed = (areal(known(one)) for one in (existing, roads))
    pieces = cut_at(rings, (shared, along, openings), (barriers, crossed), progress)
    progress(0.7, "")
    first, label, names = sides(pieces, rings.polygon[pieces.ring], shared, codes)
    new = first & ~covered(pieces, along) & ~inside(pieces, barriers)
    gate = covered(pieces, openings) | narrow(pieces, inside(pieces, crossed), WIDE * gate_m)
    made = pieces.drawn(label, new & ~gate)
    progress(0.9, "")
    lines = made.geometry.to_numpy(dtype=object)
    gates = opened(pieces, new & gate, label).reindex(made.label).fillna(0).to_numpy(dtype=np.int64)
    out = names.loc[made.label].reset_index(drop=True).assign(length_m=shapely.length(lines), gates=gates)
    frame = gpd.GeoDataFrame(out, geometry=gpd.GeoSeries(lines, crs=crs))
    progress(1.0, "")
    return frame.loc[frame.length_m > LEAST, FENCE].reset_index(drop=True)


def cut_at(rings: Rings, stretches: Any, polygons: Any, progress: Progress) -> Pieces:
    """Return the rings cut where stretches of them begin and end, and where outlines of polygons cross them."""
    ends = [t[["ring", name]].set_axis(["ring", "at"], axis=1) for t in stretches for name in ("start", "end")]
    lines = [ring_stretches.edges_of_lines(one) for one in polygons]
    ends += [ring_stretches.crossings(rings, one, progress)[["ring", "at"]] for one in lines]
    every = pd.concat(ends)
    return ring_stretches.cut(rings, every.ring.to_numpy(dtype=np.int64), every["at"].to_numpy(dtype=float))


def known(shapes: Any) -> Any:
    """Return the shapes of a frame, a series or an array, object (n,), without those that are missing."""
    if shapes is None:
        return np.zeros(0, dtype=object)
    shapes = np.asarray(getattr(shapes, "geometry", shapes), dtype=object)
    return shapes[~(shapely.is_missing(shapes) | shapely.is_empty(shapes))]


def areal(shapes: Any) -> Any:
    """Return those of the shapes that are polygons."""
    return shapes[np.isin(shapely.get_type_id(shapes), (3, 6))]


def off_existing(rings: Rings, existing: Any, along_m: float, progress: Progress) -> Any:
    """Return the stretches of rings along existing fences and barriers: DataFrame of ring, start, end [m], other."""
    lines = ring_stretches.edges_of_lines(shapely.simplify(known(existing), SMOOTHED * along_m))
    t = ring_stretches.beside(rings, lines, along_m, ALONG_SLANT, False, progress)
    return ring_stretches.joined(t.assign(other=0), 2.0 * along_m)


def gates_at(rings: Rings, roads: Any, gate_m: float, progress: Progress) -> Any:
    """Return the openings where roads that are lines cross: DataFrame of ring, start, end [m], other.

    An opening about the place a ring begins at is two stretches; crossings nearer than a gate share one.
    """
    lines = known(roads)
    lines = lines[np.isin(shapely.get_type_id(lines), (1, 5))]
    t = ring_stretches.crossings(rings, ring_stretches.edges_of_lines(lines), progress)
    length = rings.length[t.ring.to_numpy(dtype=np.int64)]
    half = np.minimum(gate_m, length) / 2.0
    t = t.assign(start=t["at"] - half, end=t["at"] + half, length=length)
    before, after = t[t.start < 0.0], t[t.end > t.length]
    t = pd.concat(
        [
            t,
            before.assign(start=before.start + before.length, end=before.length),
            after.assign(start=0.0, end=after.end - after.length),
        ]
    )
    t = t.assign(start=t.start.clip(lower=0.0), end=np.minimum(t.end, t.length), other=0)
    return ring_stretches.joined(t[["ring", "start", "end", "other"]], 0.0)


def covered(pieces: Pieces, t: Any) -> Any:
    """Return which pieces lie in one of the stretches, bool (p,)."""
    out = np.zeros(len(pieces.ring), dtype=bool)
    out[pieces.within(t)[0]] = True
    return out


def inside(pieces: Pieces, polygons: Any) -> Any:
    """Return which pieces lie within one of the polygons, bool (p,)."""
    out = np.zeros(len(pieces.ring), dtype=bool)
    if len(polygons) and len(out):
        middle = shapely.points(pieces.middles())
        out[shapely.STRtree(polygons).query(middle, predicate="within")[0]] = True
    return out


def narrow(pieces: Pieces, of: Any, most: float) -> Any:
    """Return which of some pieces (bool (p,)) are, with those of them they touch, at most so long [m]."""
    run = runs(pieces.ring, of)
    length = np.bincount(run, np.where(of, pieces.end - pieces.start, 0.0), minlength=len(of) + 1)
    return of & (length[run] <= most)


def sides(pieces: Pieces, polygon: Any, shared: Any, codes: Any) -> tuple[Any, Any, Any]:
    """Return which pieces no earlier closure has too, bool (p,); a label for each closure and its neighbours there, int
    (p,); and a table by label of code and side_codes.
    """
    piece, row = pieces.within(shared)
    t = pd.DataFrame({"piece": piece, "other": shared.other.to_numpy()[row]}).drop_duplicates()
    lowest = np.full(len(polygon), len(codes))
    np.minimum.at(lowest, t.piece.to_numpy(), t.other.to_numpy())
    t = t.sort_values(["piece", "other"])
    groups = t.groupby("piece").other.agg(tuple)
    beyond = pd.Series([()] * len(polygon), dtype=object)
    beyond.loc[groups.index] = groups
    none: tuple[Any, Any] = (np.zeros(0, dtype=np.int64), [])  # which pandas 2 cannot factorise
    label, names = pd.MultiIndex.from_arrays([polygon, beyond]).factorize() if len(polygon) else none
    rows = [
        (codes[int(own)], BETWEEN.join(str(codes[int(k)]) for k in sorted({int(own), *beyond_it})))
        for own, beyond_it in names
    ]
    return polygon < lowest, label, pd.DataFrame(rows, columns=["code", "side_codes"])


def opened(pieces: Pieces, gate: Any, label: Any) -> Any:
    """Return how many openings there are by label, a series."""
    run = runs(pieces.ring, gate)
    t = pd.DataFrame({"run": run[gate], "label": label[gate]}).drop_duplicates("run")
    return t.groupby("label").size()


def posts(shapes: Any, codes: Any, area_per_warden_ha: float, roads: Any = None, progress: Progress = silent) -> Any:
    """Return the posts of the wardens of closures (n,): one for every area_per_warden_ha [ha] or part of it.

    The land is divided into equal compact parts (of several separate parts each gets its share of the posts, and one
    too small for a post is watched from the nearest), and a post stands in the middle of each, or on the road in it
    that is nearest to the middle. GeoDataFrame: code, geometry (points within the closure), area_ha it watches over,
    wardens (1 each); areas are geodesic where the shapes carry a CRS.
    """
    crs, shapes = getattr(shapes, "crs", None), np.asarray(shapes, dtype=object)
    single, owner = shapely.get_parts(shapes, return_index=True)
    area = areas_ha(single, crs)
    whole = np.bincount(owner, area, minlength=len(shapes))
    number = np.ceil(whole / area_per_warden_ha - 1e-9).astype(np.int64)
    count = by_part(owner, area, whole, number)
    served = np.flatnonzero(count > 0)
    rings = shapely.normalize(single[served])
    made = divide(rings, np.ones(int(count.sum())), count[served], part_of(progress, 0.0, 0.7)) if len(served) else None
    parts = made.shape if made is not None else np.zeros(0, dtype=object)
    own = served[made.land] if made is not None else np.zeros(0, dtype=np.int64)
    watched = area[own] / count[own] + lost_area(single, owner, area, count, parts, own)
    points = stands(parts, known(roads), part_of(progress, 0.7, 1.0))
    frame = {
        "code": np.asarray(codes, dtype=object)[owner[own]],
        "area_ha": watched,
        "wardens": np.ones(len(own), dtype=int),
    }
    out = gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(points, crs=crs))[["code", "geometry", "area_ha", "wardens"]]
    return out.iloc[np.argsort(owner[own], kind="stable")].reset_index(drop=True)


def areas_ha(shapes: Any, crs: Any) -> Any:
    """Return areas [ha], (n,): geodesic, or those of the plane where there is no CRS."""
    area = shapely.area(shapes) if crs is None else units.geodesic_area(shapes, crs)
    return area / units.M2_PER_HECTARE


def by_part(owner: Any, area: Any, whole: Any, number: Any) -> Any:
    """Return the posts of every single part, int (m,): those of a closure by area, by largest remainder."""
    count = np.zeros(len(owner), dtype=np.int64)
    alone = np.bincount(owner, minlength=len(number))[owner] == 1
    count[alone] = number[owner[alone]]
    for one in np.unique(owner[~alone]):
        own = np.flatnonzero(owner == one)
        count[own] = apportion(number[[one]], (area[own] / max(whole[one], 1e-12))[None, :])[0]
    return count


def lost_area(single: Any, owner: Any, area: Any, count: Any, parts: Any, own: Any) -> Any:
    """Return what posts watch over beside their own part [ha], (p,): parts without a post, from the nearest."""
    out = np.zeros(len(parts))
    for bare in np.flatnonzero((count == 0) & (area > 0)):
        mine = np.flatnonzero(owner[own] == owner[bare])
        if len(mine):
            out[mine[np.argmin(shapely.distance(parts[mine], single[bare]))]] += area[bare]
    return out


def stands(parts: Any, roads: Any, progress: Progress) -> Any:
    """Return where the post of each part stands, points (p,): in the middle, or on the road in it nearest to that."""
    middle = shapely.centroid(parts)
    outside = ~shapely.contains(parts, middle)
    middle[outside] = shapely.point_on_surface(parts[outside])
    if not len(roads):
        return middle
    tree = shapely.STRtree(roads)
    for part in chunks(len(parts), AT_ONCE):
        progress(part.stop / len(parts), "")
        which, road = tree.query(parts[part], predicate="intersects")
        inner = shapely.intersection(parts[part][which], roads[road])
        distance = shapely.distance(middle[part][which], inner)
        order = np.lexsort((distance, which))
        which, first = np.unique(which[order], return_index=True)
        way = shapely.shortest_line(inner[order][first], middle[part][which])
        middle[part.start + which] = shapely.get_point(way, 0)
    return middle
