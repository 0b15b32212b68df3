"""The edges of field blocks that belts stand on: how each lies to the wind, and whose it is where two share it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.fixation import ring_stretches
from ordos_restoration.planning.sand.fixation.ring_stretches import Edges, Pieces, Rings, rings_of, runs
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

TURN = 45.0  # degree; an edge that turns more from across the wind carries a secondary belt (GB/T 50817-2013)
SAME_TURN = 1e-6  # degree
SHARED_SLANT = 10.0  # degree; two outlines of one border turn from each other by no more
SMOOTHED = 0.5  # of the narrowest belt: what is smaller in an outline, as steps of pixels, turns no belt


@dataclass(frozen=True, eq=False)
class BlockEdges:
    """The edges of blocks. lines: DataFrame of block, main (bool), bearing_deg, geometry: the courses of belts, those
    of an earlier block left out; bearing: (n,) of the main belts of each block [degree, 0 to below 180]; edges: all
    edges of the blocks.
    """

    lines: Any
    bearing: Any
    edges: Edges


def block_edges(shapes: Any, wind_from_deg: Any, width_m: float, shared_m: float, progress: Progress) -> BlockEdges:
    """Return the outer edges of blocks (n,), single polygons, in runs that carry one belt each.

    wind_from_deg: (n,) [degree, clockwise from grid north]; width_m: of the narrowest belt [m]; shared_m: edges of two
    blocks this near [m] are one. An edge within `TURN` of the line across the wind is a main one, every other a
    secondary one. The main belts of a block run as its main edges do on the mean of their lengths, or straight across
    the wind where it has none.
    """
    smooth = shapely.simplify(shapes, SMOOTHED * width_m)
    usable = shapely.is_valid(smooth) & ~shapely.is_empty(smooth)
    rings = rings_of(np.where(usable, smooth, shapes), holes=False)
    edges = rings.edges()
    reach = shared_m + 2.0 * SMOOTHED * width_m
    shared = ring_stretches.beside(rings, edges, reach, SHARED_SLANT, True, progress)
    progress(0.5, "")
    t = pieces_of_edges(rings, shared, wind_from_deg)
    bearing, none = mean_bearing(t.bearing[t.main], t.length[t.main], t.block[t.main], len(shapes))
    bearing = np.where(none, (wind_from_deg + 90.0) % 180.0, bearing)
    return BlockEdges(courses(t), bearing, edges)


@dataclass(frozen=True, eq=False)
class EdgePieces:
    """Pieces of edges, (p,) each: the block and bearing [degree] of each, its length [m], whether it is a main edge,
    and whether no earlier block has it too.
    """

    pieces: Pieces
    block: Any
    bearing: Any
    length: Any
    main: Any
    own: Any


def pieces_of_edges(rings: Rings, shared: Any, wind_from_deg: Any) -> EdgePieces:
    """Return the edges cut where stretches begin and end that two blocks share; shared: as `beside` gives them."""
    edges, first = rings.edges(), rings.first()
    places = [(rings.ring[first], rings.at[first])]
    places += [(shared.ring.to_numpy(dtype=np.int64), shared[name].to_numpy(dtype=float)) for name in ("start", "end")]
    pieces = ring_stretches.cut(rings, *(np.concatenate([one[k] for one in places]) for k in range(2)))
    middle = rings.base[pieces.ring] + (pieces.start + pieces.end) / 2.0
    edge = np.searchsorted((rings.base[rings.ring] + rings.at)[first], middle, side="right") - 1
    step = edges.end - edges.start
    bearing, block = np.degrees(np.arctan2(step[:, 0], step[:, 1]))[edge], rings.polygon[pieces.ring]
    lowest = np.full(len(block), len(wind_from_deg))
    piece, row = pieces.within(shared)
    np.minimum.at(lowest, piece, shared.other.to_numpy(dtype=np.int64)[row])
    main = turn(bearing, wind_from_deg[block] + 90.0) <= TURN + SAME_TURN
    return EdgePieces(pieces, block, bearing, pieces.end - pieces.start, main, block < lowest)


def courses(t: EdgePieces) -> Any:
    """Return the courses of belts: neighbouring edges of one sort as one. Columns as in `BlockEdges`."""
    ring = t.pieces.ring
    sorts = pd.DataFrame({"main": runs(ring, t.main), "own": runs(ring, t.own)})
    label = sorts.groupby(["main", "own"], sort=False).ngroup().to_numpy()
    lines = t.pieces.drawn(label, t.own)
    name = lines.label.to_numpy(dtype=np.int64)
    _, first = np.unique(label, return_index=True)
    bearing, _ = mean_bearing(t.bearing, t.length, label, len(first))
    return pd.DataFrame(
        {
            "block": t.block[first[name]],
            "main": t.main[first[name]],
            "bearing_deg": bearing[name],
            "geometry": lines.geometry.to_numpy(dtype=object),
        }
    )


def turn(bearing: Any, other: Any) -> Any:
    """Return by how much lines of two bearings turn from each other [degree, 0 to 90], (n,)."""
    return np.abs((np.asarray(bearing) - other + 90.0) % 180.0 - 90.0)


def mean_bearing(bearing: Any, length: Any, owner: Any, count: int) -> tuple[Any, Any]:
    """Return the mean bearing of lines by owner [degree, 0 to below 180], weighted by length, and which have none,
    bool, (count,) each. Lines have no sense of direction, so twice the angle is averaged.
    """
    double = np.radians(2.0 * bearing)
    x, y = (np.bincount(owner, length * part, minlength=count) for part in (np.sin(double), np.cos(double)))
    none = np.bincount(owner, length, minlength=count) == 0.0
    mean = np.degrees(np.arctan2(x, y)) / 2.0 % 180.0
    return np.where(mean > 180.0 - SAME_TURN, 0.0, mean), none
