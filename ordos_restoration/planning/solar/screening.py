"""Which of the tables placed on a field stay: none too near another row, on uneven ground, or far from a road."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.geometry import subdivide
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import roads
from ordos_restoration.planning.solar.blocks import Spacing
from ordos_restoration.planning.solar.packing import Tables, is_box
from ordos_restoration.planning.solar.terrain import Planes, Terrain, planes
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import shapely

    from ordos_restoration.planning.solar.field import Rules
else:
    np, shapely = lazy("numpy"), lazy("shapely")

NEAR = 0.01  # m by which rows may miss their pitch
LOOKS = 8  # points along an edge at which a road is looked for


def unshaded(tables: Tables, distance: Any, spacing: Spacing) -> Any:
    """Return the tables (index) that no row of another piece of land stands too near to, on the side of the sun.

    Pieces cut by a narrow hole, or whose slope asks for more than the road between them, each begin their own rows.
    distance: pitch of every piece (n,) [m].
    """
    lengths = np.array(spacing.rack.lengths)[tables.size]
    piece, x, y = tables.polygon, tables.x, tables.y
    everyone = np.arange(len(x))
    if not len(x):
        return everyone
    own, begin, place = np.unique(piece, return_index=True, return_inverse=True)  # tables stand piece by piece
    x0, y0 = np.minimum.reduceat(x, begin), np.minimum.reduceat(y, begin)
    x1, y1 = np.maximum.reduceat(x + lengths, begin), np.maximum.reduceat(y, begin)
    shadow = y1 + distance[own] - NEAR
    shade = shapely.box(x0, y0 + NEAR, x1, shadow)
    one, other = shapely.STRtree(shapely.box(x0, y0, x1, y1)).query(shade, predicate="intersects")
    one, other = one[one != other], other[one != other]
    if not len(one):
        return everyone
    nearest, farthest = np.full(len(own), np.inf), np.full(len(own), -np.inf)
    np.minimum.at(nearest, one, y0[other])
    np.maximum.at(farthest, other, shadow[one])
    before = np.flatnonzero(y + distance[piece] - NEAR > nearest[place])
    behind = np.flatnonzero(y < farthest[place])
    left, right, high = x + NEAR, x + lengths - NEAR, y + distance[piece] - NEAR
    reach = shapely.box(left[before], y[before] + NEAR, right[before], high[before])
    fronts = shapely.box(left[behind], y[behind], right[behind], y[behind] + NEAR / 2)
    shading, shaded = shapely.STRtree(fronts).query(reach, predicate="intersects")
    real = piece[before[shading]] != piece[behind[shaded]]
    return np.setdiff1d(everyone, behind[shaded[real]])


def level(tables: Tables, rules: Rules, ground: Optional[Terrain]) -> tuple[Tables, Optional[Planes], Any]:
    """Return the tables whose ground is a plane that is not too steep, their planes, and the others as rectangles."""
    none = np.array([], dtype=object)
    if ground is None:
        return tables, None, none
    lengths = np.array(rules.spacing.rack.lengths)[tables.size]
    below = planes(ground, tables.x, tables.y, lengths, rules.spacing.rack.depth)
    good = (below.uneven <= rules.most_uneven) & (np.abs(below.along) <= rules.most_along)
    good &= np.abs(below.across) <= rules.most_across
    bad = np.flatnonzero(~good)
    shapes = footprints(tables.take(bad), rules.spacing)
    kept = np.flatnonzero(good)
    below = Planes(below.middle[kept], below.along[kept], below.across[kept], below.uneven[kept])
    return tables.take(kept), below, shapes


def near(
    shapes: Any, tables: Tables, below: Optional[Planes], ways: Any, spacing: Spacing, progress: Progress
) -> tuple[Tables, Optional[Planes], Any]:
    """Return the tables within reach of a road, their planes, and the others as rectangles."""
    if not len(tables.x):
        return tables, below, np.array([], dtype=object)
    progress(0.85, "")
    lengths = np.array(spacing.rack.lengths)[tables.size]
    tree = shapely.STRtree(subdivide(ways, roads.PIECE)[0])
    reached = beside_roads(shapes, tree, spacing)[tables.polygon]
    doubtful = np.flatnonzero(~reached)
    centre = shapely.points((tables.x + lengths / 2)[doubtful], tables.y[doubtful] + spacing.rack.depth / 2)
    reached[doubtful[tree.query(centre, predicate="dwithin", distance=spacing.reach)[0]]] = True
    if reached.all():
        return tables, below, np.array([], dtype=object)
    kept = np.flatnonzero(reached)
    if below is not None:
        below = Planes(below.middle[kept], below.along[kept], below.across[kept], below.uneven[kept])
    return tables.take(kept), below, footprints(tables.take(np.flatnonzero(~reached)), spacing)


def beside_roads(shapes: Any, tree: Any, spacing: Spacing) -> Any:
    """Return the pieces (n,) all of whose places are within reach of a road: rectangles with roads along two edges.

    A place is no farther from one of the points looked at than half the height and half a step; what those points miss
    of the reach is left for them.
    """
    x0, y0, x1, y1 = shapely.bounds(shapes).T
    step = (x1 - x0) / LOOKS
    left = spacing.reach - (y1 - y0) / 2 - step / 2
    near = is_box(shapes) & (left > 0)
    at = np.flatnonzero(near)
    x = (x0[at, None] + (np.arange(LOOKS) + 0.5) * step[at, None]).ravel()
    for y in (y0, y1):
        points = shapely.points(x, np.repeat(y[at], LOOKS))
        found = tree.query(points, predicate="dwithin", distance=np.repeat(left[at], LOOKS))[0]
        near[at[np.bincount(np.unique(found) // LOOKS, minlength=len(at)) < LOOKS]] = False
    return near


def footprints(tables: Tables, spacing: Spacing) -> Any:
    """Return the rectangles of tables, polygons (n,) of the frame."""
    lengths = np.array(spacing.rack.lengths)[tables.size]
    return shapely.box(tables.x, tables.y, tables.x + lengths, tables.y + spacing.rack.depth)
