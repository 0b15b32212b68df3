"""The section a levee gets: its outline over the old one, the earth between the two, and the ground it covers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.ground import Ground
from ordos_restoration.planning.levees.section_shape import FLAT

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

BELOW = 1.0  # m under the lowest ground, where outlines are closed
DUST = 1e-6  # m² of a section


@dataclass(frozen=True, eq=False)
class Design:
    """Sections to build at n places, seen from the side that stays (offsets rise toward the side that is built on).

    anchor: offset at which the old face ends and the new one begins (n,) [m]; anchor_level: its height [m]; crest: as
    built, with settlement [m]; width [m]; kept_slope, new_slope: of both faces, run over rise; berm_level [m], NaN
    without berm; berm_width [m]; free: whether both faces go down to the ground because nothing is old, bool (n,).
    """

    anchor: Any
    anchor_level: Any
    crest: Any
    width: Any
    kept_slope: Any
    new_slope: Any
    berm_level: Any
    berm_width: Any
    free: Any

    def outline(self, base: Any) -> Any:
        """Return the outlines (n, 8, 2) down to base levels (n,) [m]: kept foot, kept face, crest, new face, berm."""
        start = self.anchor + (self.crest - self.anchor_level) * self.kept_slope
        end = start + self.width
        foot = np.where(self.free, start - (self.crest - base) * self.kept_slope, self.anchor)
        bermed = np.isfinite(self.berm_level)
        level = np.where(bermed, self.berm_level, base)
        into = end + (self.crest - level) * self.new_slope
        out = into + np.where(bermed, self.berm_width, 0.0)
        last = out + (level - base) * self.new_slope
        u = [foot, np.where(self.free, start, self.anchor), start, end, into, out, last, foot]
        z = [base, np.where(self.free, self.crest, self.anchor_level), self.crest, self.crest, level, level, base, base]
        return np.stack([np.stack(u, axis=1), np.stack(z, axis=1)], axis=2)


@dataclass(frozen=True, eq=False)
class Works:
    """Earth of sections at n places: fill, stripping and benching as areas [m²], the polygons of the fill, how far it
    reaches on both sides [m] (NaN without any), how wide it lies on the ground [m], and where ground was carried on
    level because the section ends too early, bool (n,).
    """

    fill_m2: Any
    stripping_m2: Any
    benching_m2: Any
    fill: Any
    low: Any
    high: Any
    covered_m: Any
    carried: Any


def works_of(design: Design, ground: Ground, stripping: float, bench: float) -> Works:
    """Return the earth between new and old sections: the new outline without what is under the old ground.

    stripping: depth under the fill [m]; bench: height of benches cut into old slopes that fill covers [m].
    """
    u, z = ground.u, ground.z
    base = z.min(axis=1) - BELOW
    outlines = design.outline(base)
    old = under_ground(u, z, outlines, base - BELOW)
    fill = shapely.difference(shapely.polygons(outlines), old)
    area = shapely.area(fill)
    none = area <= DUST
    fill[none] = shapely.from_wkt("POLYGON EMPTY")
    bounds = shapely.bounds(fill)
    low, high = bounds[:, 0], bounds[:, 2]
    parts, owner = shapely.get_parts(fill, return_index=True)
    real = shapely.area(parts) > DUST
    parts, owner = parts[real], owner[real]
    x0, _, x1, _ = shapely.bounds(parts).T if len(parts) else np.zeros((4, 0))
    covered = np.bincount(owner, x1 - x0, len(u))
    slopes = steep_run(u, z, owner, x1) - steep_run(u, z, owner, x0)
    steep = np.bincount(owner, slopes, len(u))
    carried = ~none & ((high > u[:, -1] + 0.01) | (low < u[:, 0] - 0.01))
    area = np.where(none, 0.0, area)
    return Works(area, stripping * covered, bench / 2.0 * steep, fill, low, high, covered, carried)


def under_ground(u: Any, z: Any, outlines: Any, floor: Any) -> Any:
    """Return the old ground as polygons (n,): under the ground lines, carried on level as wide as outlines reach."""
    left = np.minimum(u[:, 0], outlines[..., 0].min(axis=1)) - 1.0
    right = np.maximum(u[:, -1], outlines[..., 0].max(axis=1)) + 1.0
    x = np.column_stack([left, left, u, right, right])
    y = np.column_stack([floor, z[:, 0], z, z[:, -1], floor])
    return shapely.polygons(np.stack([x, y], axis=2))


def steep_run(u: Any, z: Any, owner: Any, at: Any) -> Any:
    """Return how much of the ground before offsets (m,) [m] is steeper than 1:8, as a run [m]; owner: of which line."""
    du, dz = np.diff(u, axis=1), np.diff(z, axis=1)
    steep = (np.abs(dz) >= FLAT * du - 1e-9)[owner]
    inside = np.clip(at[:, None] - u[owner, :-1], 0.0, du[owner])
    return (inside * steep).sum(axis=1)
