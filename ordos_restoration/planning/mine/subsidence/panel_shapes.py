"""A panel's outline in its own frame: offsets taken off, edges moved down the dip to where the ground feels them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import only_polygons
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.influence import Trough

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

LEAST = 1.0  # m², of what the offsets leave; less is rounding
SLACK = 1e-3  # m a strip goes over its edge, so that rounding leaves no needle beside it
STRAIGHT = 1e-4  # m off a straight line: a vertex that says nothing
LONGEST_MITRE = 4.0  # offsets from a corner to where its moved edges meet; beyond, the corner is cut off
FLAT = 1e-9  # sine of the angle between two edges that go straight on


def troughs_of(panels: Any) -> list[list[Trough]]:
    """Return the troughs of each panel, one a part of its polygon; none where the offsets leave nothing of it.

    panels: as `panels.known_panels` returns them.
    """
    return [troughs(one) for one in panels.itertuples(index=False)]


def troughs(panel: Any) -> list[Trough]:
    """Return the troughs of one panel: a row with geometry, depth_m, dip_deg, dip_direction_deg (NaN where flat), w0_m,
    q, tan_beta, b, theta0_deg and the four offsets offset_down_m, offset_up_m, offset_left_m, offset_right_m, as seen
    looking up the dip; those down and up are measured along the seam.
    """
    along = strike(panel)
    origin = shapely.get_coordinates(shapely.centroid(panel.geometry))[0]
    local = shapely.transform(panel.geometry, lambda xy: turned(xy - origin, along))
    flatter = np.cos(np.radians(panel.dip_deg))
    offsets = panel.offset_down_m * flatter, panel.offset_right_m, panel.offset_up_m * flatter, panel.offset_left_m
    left = shapely.get_parts(only_polygons(np.array([shrunk(local, offsets)], dtype=object)))
    left = shapely.simplify(left[shapely.area(left) >= LEAST], STRAIGHT)
    cot = 1.0 / np.tan(np.radians(panel.theta0_deg)) if panel.theta0_deg < 90.0 else 0.0
    made = []
    for part in left:
        edges = ring_edges(part)
        deeper = panel.depth_m - edges[..., 1] * np.tan(np.radians(panel.dip_deg))
        radius = deeper.mean(axis=1) / panel.tan_beta
        felt = edges - np.stack([np.zeros_like(deeper), deeper * cot], axis=-1)
        r = panel.depth_m / panel.tan_beta
        made.append(Trough(origin, along, felt, radius, panel.w0_m, r, panel.b, cot))
    return made


def strike(panel: Any) -> Any:
    """Return the unit vector of the strike in the CRS: 90° left of the dip; along the longer side of a flat panel."""
    if panel.dip_direction_deg == panel.dip_direction_deg:
        angle = np.radians(panel.dip_direction_deg)
        return np.array([-np.cos(angle), np.sin(angle)])
    around = shapely.get_coordinates(shapely.minimum_rotated_rectangle(panel.geometry))
    sides = np.diff(around, axis=0)
    long = sides[np.argmax(np.hypot(*sides.T))]
    return long / np.hypot(*long)


def turned(xy: Any, along: Any) -> Any:
    """Return places (n, 2) in the frame whose x is `along`."""
    return np.column_stack([xy @ along, xy @ np.array([-along[1], along[0]])])


def ring_edges(polygon: Any) -> Any:
    """Return the edges (m, 2, 2) of a polygon with its land on their left."""
    xy, ring = shapely.get_coordinates(oriented_rings(polygon), return_index=True)
    joined = np.flatnonzero((ring[1:] == ring[:-1]) & (xy[1:] != xy[:-1]).any(axis=1))
    return np.stack([xy[joined], xy[joined + 1]], axis=1)


def oriented_rings(polygon: Any) -> Any:
    """Return the rings of a polygon with its land on their left."""
    rings = shapely.get_rings(polygon)
    wrong = shapely.is_ccw(rings) != (np.arange(len(rings)) == 0)
    rings[wrong] = shapely.reverse(rings[wrong])
    return rings


def shrunk(polygon: Any, offsets: Any) -> Any:
    """Return a polygon in the frame less a strip inside each edge, as wide as the offset of the side it lies on.

    offsets: down (−y), right (+x), up (+y), left (−x) [m]; an edge belongs to the side its outer normal is nearest to.
    Negative offsets are 0. Moved edges meet in a mitre.
    """
    widths = np.maximum(np.asarray(offsets, dtype=float), 0.0)
    if not (widths > 0).any():
        return polygon
    strips = [one for part in shapely.get_parts(polygon) for one in strips_of(part, widths)]
    return shapely.difference(polygon, shapely.union_all(strips))


def strips_of(polygon: Any, widths: Any) -> list[Any]:
    """Return the strips inside the edges of a polygon and the mitres at its inward corners."""
    made: list[Any] = []
    for ring in oriented_rings(polygon):
        xy = shapely.get_coordinates(ring)[:-1]
        run = np.roll(xy, -1, axis=0) - xy
        long = np.hypot(*run.T)
        xy, run = xy[long > 0], run[long > 0] / long[long > 0, None]
        inward = np.column_stack([-run[:, 1], run[:, 0]])
        side = np.argmax([inward[:, 1], -inward[:, 0], -inward[:, 1], inward[:, 0]], axis=0)
        wide = widths[side]
        beyond, shift = run * SLACK, inward * wide[:, None]
        first, last = xy - beyond - inward * SLACK, np.roll(xy, -1, axis=0) + beyond - inward * SLACK
        out = inward * SLACK
        made += list(
            shapely.polygons(np.stack([first, last, last + out + shift, first + out + shift], axis=1)[wide > 0])
        )
        made += mitres(xy, run, inward, wide)
    return made


def mitres(xy: Any, run: Any, inward: Any, wide: Any) -> list[Any]:
    """Return the quadrangles between the strips of two edges at corners where the outline turns inward."""
    before = np.roll(np.arange(len(xy)), 1)
    turn = run[before, 0] * run[:, 1] - run[before, 1] * run[:, 0]
    made = []
    for k in np.flatnonzero((turn < -FLAT) & ((wide > 0) | (wide[before] > 0))):
        first, second = inward[before[k]], inward[k]
        a, b = xy[k] + first * wide[before[k]], xy[k] + second * wide[k]
        meet = np.linalg.solve(np.array([first, second]), np.array([first @ a, second @ b]))
        if np.hypot(*(meet - xy[k])) <= LONGEST_MITRE * max(wide[k], wide[before[k]]):
            corners = [xy[k], a, meet, b]
        else:
            corners = [xy[k], a, b]
        made.append(shapely.convex_hull(shapely.multipoints(np.array(corners))))
    return [one for one in made if shapely.get_type_id(one) == 3]
