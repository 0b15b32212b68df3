"""A field laid out in its own frame: bands, roads, blocks, pads and tables on land that is fit for them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.geometry import DUST, minus, only_polygons, parts, subdivide, subtract
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import blocks, roads
from ordos_restoration.planning.solar.blocks import Bands, Spacing
from ordos_restoration.planning.solar.packing import FREE, Tables, is_box, pack
from ordos_restoration.planning.solar.pads import pads
from ordos_restoration.planning.solar.pitch import pitch
from ordos_restoration.planning.solar.screening import footprints, level, near, unshaded
from ordos_restoration.planning.solar.terrain import Planes, Terrain
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

PHASES = 24  # starts of the rows tried in a block that is no rectangle
STEEP, NO_SPACING, UNKNOWN, UNEVEN, FAR, CROWDED = "too_steep", "no_pitch", "no_elevation", "uneven", "far", "crowded"


@dataclass(frozen=True)
class Rules:
    """How rows may stand. slant, lowest pitch [m]; tilt, azimuth, latitude [degree]; slopes as dz/dx, dz/dy."""

    spacing: Spacing
    slant: float
    tilt: float
    latitude: float
    azimuth: float
    window: tuple[float, float]
    by_rule: bool  # the pitch follows the slope of each block; else it is the same everywhere
    most_along: float
    most_across: float
    most_uneven: float  # m
    pad: tuple[float, float]
    pad_clear: float

    def pitch_on(self, across: Any, along: Any) -> Any:
        """Return the pitch on slopes [m], NaN where rows could not be kept free of shade."""
        if not self.by_rule:
            return np.full(np.shape(across), self.spacing.pitch)
        return pitch(self.slant, self.tilt, self.latitude, self.azimuth, across, along, self.window)


@dataclass(frozen=True, eq=False)
class Field:
    """A field in its frame. Pieces of land (n,) with the block each belongs to, and the tables on them."""

    pieces: Any
    block: Any
    pitch: Any  # of each piece [m]
    along: Any  # mean slopes below each piece
    across: Any
    tables: Tables
    planes: Optional[Planes]
    roads: Any
    road_kind: Any
    pads: Any
    pad_block: Any
    left_out: list[tuple[str, Any]]  # why, polygons
    apart: int  # networks of roads that nothing connects to the first


def lay_out(land: Any, gate: Any, allowed: Any, rules: Rules, ground: Optional[Terrain], progress: Progress) -> Field:
    """Return the layout of land (n,) polygons in the frame of its rows.

    gate: where the access road begins, a point; allowed: land on which roads may lie, one shape.
    """
    land, left_out = fit_land(land, rules, ground)
    rules = on_mean_slope(rules, ground)
    spacing = rules.spacing
    progress(0.1, "")
    _, low, _, high = shapely.total_bounds(land) if len(land) else (0.0, 0.0, 0.0, 0.0)
    made = blocks.bands(low + spacing.road, high - spacing.road, spacing)
    barred = barred_land(land, allowed)
    within = roads.ground_of(land, made, spacing)
    along = roads.along_bands(within, made, spacing)
    strips, _ = blocks.in_bands(within.free, made) if len(within.free) else (within.free, None)
    progress(0.2, "")
    cut, _ = blocks.cuts(strips, spacing, progress)
    across = roads.across_bands(within, strips, cut, along, spacing)
    ways, kinds, apart = network(within, along, across, barred, gate, allowed, spacing)
    progress(0.4, "")
    shapes, _ = blocks.blocks_of(strips, cut, spacing)
    extra = ways[np.isin(kinds, (roads.LINK, roads.ACCESS))]
    shapes, changed = subtract(shapes, shapely.buffer(extra, spacing.clear, join_style="mitre"))
    shapes = parts(shapes)[0] if changed.any() else shapes
    shapes = shapes[shapely.area(shapes) > DUST]
    progress(0.5, "")
    return filled(shapes, made, barred, ways, kinds, apart, left_out, rules, ground, progress)


def on_mean_slope(rules: Rules, ground: Optional[Terrain]) -> Rules:
    """Return the rules with the pitch that the mean slope of the land asks for: bands of it hold whole rows."""
    if ground is None or not rules.by_rule:
        return rules
    flat_enough = (np.abs(ground.along) <= rules.most_along) & (np.abs(ground.across) <= rules.most_across)
    if not flat_enough.any():
        return rules
    distance = float(rules.pitch_on(ground.across[flat_enough].mean(), ground.along[flat_enough].mean()))
    spacing = dataclasses.replace(rules.spacing, pitch=distance) if distance == distance else rules.spacing
    return dataclasses.replace(rules, spacing=spacing)


def barred_land(land: Any, allowed: Any) -> Any:
    """Return the land (n,) for tables on which no road or pad may lie, polygons (k,)."""
    single = parts(only_polygons(shapely.difference(land, allowed)))[0]
    return single[shapely.area(single) > 1.0]


def filled(
    shapes: Any, made: Bands, barred: Any, ways: Any, kinds: Any, apart: int, left_out: list[Any], rules: Rules,
    ground: Any, progress: Progress,
) -> Field:  # fmt: skip
    """Return the field whose pieces of land (n,) hold tables, each at the pitch its slope asks for."""
    spacing = rules.spacing
    first = pack(shapes, spacing.pitch, spacing.rack, progress=progress)
    load = loads(first, len(shapes), spacing)
    distance, slopes = pitches(first, len(shapes), rules, ground)
    if ground is not None:
        hopeless = np.isnan(distance)
        left_out = [*left_out, (NO_SPACING, shapes[hopeless])]
        shapes, distance, slopes = shapes[~hopeless], distance[~hopeless], slopes[:, ~hopeless]
        load = loads(pack(shapes, distance, spacing.rack, progress=progress), len(shapes), spacing)
    block = blocks.joined(shapes, load, spacing)
    pad, kept, stands = pads(subtract(shapes, barred)[0], block, load, rules.pad, rules.pad_clear)
    free = shapes.copy()
    free[stands] = minus(shapes[stands], kept)
    progress(0.6, "")
    anchor = None if spacing.rack.columns == FREE else made.low_of(shapely.bounds(shapes)[:, 1])
    tables = pack(free, distance, spacing.rack, np.where(is_box(shapes), 1, PHASES), anchor, progress)
    progress(0.8, "")
    kept = unshaded(tables, distance, spacing)
    crowded = footprints(tables.take(np.setdiff1d(np.arange(len(tables.x)), kept)), spacing)
    tables = tables.take(kept)
    tables, below, uneven = level(tables, rules, ground)
    tables, below, far = near(shapes, tables, below, ways, spacing, progress)
    left_out += [(CROWDED, crowded), (UNEVEN, uneven), (FAR, far)]
    return Field(
        shapes, block, distance, slopes[0], slopes[1], tables, below, ways, kinds, pad, block[stands],
        [(why, one) for why, one in left_out if len(one)], apart,
    )  # fmt: skip


def fit_land(land: Any, rules: Rules, ground: Optional[Terrain]) -> tuple[Any, list[tuple[str, Any]]]:
    """Return land (n,) without what the terrain forbids, and what was taken out by why."""
    if ground is None:
        return land, []
    smallest = rules.spacing.rack.lengths[-1] * rules.spacing.rack.depth
    out = []
    unknown = ~np.isfinite(ground.along) | ~np.isfinite(ground.across)
    steep = (np.abs(ground.along) > rules.most_along) | (np.abs(ground.across) > rules.most_across)
    hopeless = ~steep & ~unknown & np.isnan(rules.pitch_on(ground.across, ground.along))
    for why, wrong in ((UNKNOWN, unknown), (STEEP, steep), (NO_SPACING, hopeless)):
        patches = ground.patches(wrong) if wrong.any() else np.array([], dtype=object)
        patches = patches[shapely.area(patches) >= smallest]
        inside = only_polygons(shapely.intersection(patches, shapely.union_all(land))) if len(patches) else patches
        pieces = parts(inside)[0] if len(inside) else inside
        out.append((why, pieces))
        if len(pieces):
            land = parts(subtract(land, subdivide(pieces)[0])[0])[0]
            land = land[shapely.area(land) > smallest]
    return land, out


def network(
    within: roads.Ground, along: Any, across: Any, barred: Any, gate: Any, allowed: Any, spacing: Spacing
) -> tuple[Any, Any, int]:
    """Return all roads (n,), their kinds (n,), and how many networks stay apart. barred: land they keep off."""
    ways = np.concatenate([within.roads, along, across])
    kinds = np.concatenate([within.kind, np.full(len(along), roads.ALONG), np.full(len(across), roads.ACROSS)])
    ways, changed = subtract(ways, barred)
    if changed.any():
        ways, origin = parts(ways)
        usable = shapely.area(ways) >= spacing.road**2
        ways, kinds = ways[usable], kinds[origin[usable]]
    if not len(ways):
        return ways, kinds, 0
    if gate is not None and len(within.roads):
        access, _ = roads.access(gate, within.roads, spacing.road, allowed)
        if access is not None:
            ways, kinds = np.append(ways, access), np.append(kinds, roads.ACCESS)
    links, _ = roads.links(ways, allowed, spacing.road)
    ways, kinds = np.concatenate([ways, links]), np.concatenate([kinds, np.full(len(links), roads.LINK)])
    number = roads.networks(ways)
    round_land = np.unique(number[kinds == roads.PERIMETER])
    reached = np.isin(number, round_land)  # a road shut in between forbidden land leads nowhere
    return ways[reached], kinds[reached], max(len(round_land) - 1, 0)


def pitches(placed: Tables, count: int, rules: Rules, ground: Optional[Terrain]) -> tuple[Any, Any]:
    """Return the pitch of every piece (n,) [m] and the mean slopes below its tables, (2, n): along and across."""
    slopes = np.zeros((2, count))
    if ground is None:
        return np.full(count, rules.spacing.pitch), slopes
    number = np.maximum(np.bincount(placed.polygon, minlength=count), 1)
    x = placed.x + np.array(rules.spacing.rack.lengths)[placed.size] / 2
    y = placed.y + rules.spacing.rack.depth / 2
    for k, values in enumerate((ground.along, ground.across)):
        slopes[k] = np.bincount(placed.polygon, np.nan_to_num(ground.at(values, x, y)), minlength=count) / number
    return rules.pitch_on(slopes[1], slopes[0]), slopes


def loads(placed: Tables, count: int, spacing: Spacing) -> Any:
    """Return how many full tables pieces (n,) hold, shorter ones as their share."""
    share = np.array(spacing.rack.lengths)[placed.size] / spacing.rack.lengths[0]
    return np.bincount(placed.polygon, share, minlength=count)
