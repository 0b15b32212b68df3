"""Formed surfaces of land: level, plane, terraces and benches, each at the height at which its earth balances."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

STEPS = 200  # halvings of a bracket; 60 are all that a float holds
FLAT = 1e-12  # of a slope, as tangent


def balanced_heights(owner: Any, weight: Any, relative: Any, ratio: Any, extra: Any) -> Any:
    """Return the height z (n,) [m] of every parcel's surface at which its earth balances, exactly.

    Of cells (k,), sorted by owner: owner, weight [m²], relative [m]: ground less the shape of the surface, so that a
    cell is filled by z − relative where that is positive and cut by the rest. ratio (n,): fill in place from one of
    cut in place; extra (n,) [m³]: fill needed besides. Solves ratio · Cut(z) + … = Fill(z) + extra, which is monotone
    and straight between two heights of cells: they are sorted, running sums find the piece, and the piece is solved.
    Every owner must have a cell.
    """
    count = len(ratio)
    area = np.bincount(owner, weight, minlength=count)
    middle = np.bincount(owner, weight * relative, minlength=count) / area
    order = np.lexsort((relative, owner))
    owner, w = owner[order], weight[order]
    e = relative[order] - middle[owner]  # small numbers keep their digits
    first = np.searchsorted(owner, np.arange(count))
    filled_area, filled_sum = run_sums(w, first, owner), run_sums(w * e, first, owner)
    k = ratio[owner]
    total = np.bincount(owner, w * e, minlength=count)[owner]
    rest_area, rest_sum = area[owner] - filled_area, total - filled_sum
    lacking = (filled_area * e - filled_sum) - k * (rest_sum - rest_area * e) + extra[owner]  # rises with e
    below = np.bincount(owner, lacking <= 0, minlength=count).astype(np.int64)
    last = first + np.maximum(below - 1, 0)
    some = below > 0
    in_area, in_sum = np.where(some, filled_area[last], 0.0), np.where(some, filled_sum[last], 0.0)
    all_sum = np.bincount(owner, w * e, minlength=count)
    z = (in_sum + ratio * (all_sum - in_sum) - extra) / (in_area + ratio * (area - in_area))
    return z + middle


def run_sums(values: Any, first: Any, owner: Any) -> Any:
    """Return running sums within each owner, (k,); first: where each begins."""
    total = np.cumsum(values)
    return total - (total[first] - values[first])[owner]


@dataclass(frozen=True, eq=False)
class Planes:
    """Planes (n,): how much they rise eastward and northward, as tangents, about the middles of their land [m]."""

    east: Any
    north: Any
    x: Any
    y: Any

    def at(self, owner: Any, x: Any, y: Any) -> Any:
        """Return the height [m] of each cell's plane above the middle of its land, (k,)."""
        return self.east[owner] * (x - self.x[owner]) + self.north[owner] * (y - self.y[owner])

    def slope_deg(self) -> Any:
        """Return the slopes (n,) [degree]."""
        return np.degrees(np.arctan(np.hypot(self.east, self.north)))

    def azimuth_deg(self) -> Any:
        """Return to where the planes fall (n,) [degree from grid north]; NaN where they are level."""
        steep = np.hypot(self.east, self.north) > FLAT
        return np.where(steep, np.degrees(np.arctan2(-self.east, -self.north)) % 360.0, np.nan)


def best_planes(owner: Any, weight: Any, x: Any, y: Any, height: Any, steepest_deg: Any) -> Planes:
    """Return the planes (n,) that lie nearest to the ground, by least squares, and are no steeper than allowed.

    Of cells (k,): owner, weight [m²], place and height [m]; steepest_deg (n,). Where the free plane is too steep, the
    best one on the limit: (A + λ) g = b with λ from a bisection, since |g| falls as λ rises (Moré and Sorensen 1983,
    doi 10.1137/0904038).
    """
    count = len(steepest_deg)
    area = np.bincount(owner, weight, minlength=count)
    area = np.where(area > 0, area, 1.0)

    def mean(values: Any) -> Any:
        return np.bincount(owner, weight * values, minlength=count) / area

    mx, my, mz = mean(x), mean(y), mean(height)
    dx, dy, dz = x - mx[owner], y - my[owner], height - mz[owner]
    moments = np.stack([np.stack([mean(dx * dx), mean(dx * dy)]), np.stack([mean(dx * dy), mean(dy * dy)])])
    value, vector = np.linalg.eigh(np.moveaxis(moments, -1, 0))
    force = np.einsum("nij,ni->nj", vector, np.stack([mean(dx * dz), mean(dy * dz)], axis=-1))
    value = np.maximum(value, 0.0)
    flat = value <= 1e-9 * np.maximum(value[:, 1:], 1e-12)  # a row of cells says nothing of the slope across it
    force, value = np.where(flat, 0.0, force), np.where(flat, 1.0, value)
    limit = np.tan(np.radians(steepest_deg))
    low, high = np.zeros(count), np.hypot(*force.T) / np.maximum(limit, FLAT)
    for _ in range(STEPS):
        damping = (low + high) / 2.0
        steep = np.hypot(*(force / (value + damping[:, None])).T) > limit
        low, high = np.where(steep, damping, low), np.where(steep, high, damping)
    free = np.hypot(*(force / value).T) <= limit
    gradient = np.einsum("nij,nj->ni", vector, force / (value + np.where(free, 0.0, high)[:, None]))
    gradient = np.where(limit[:, None] > FLAT, gradient, 0.0)
    return Planes(gradient[:, 0], gradient[:, 1], mx, my)


@dataclass(frozen=True, eq=False)
class Steps:
    """Treads and risers along the contours of land, arrays (n,).

    squeeze: of the ground's relief, 1 where it stays; rise_m: from tread to tread; tread: share of the ground's run
    that is tread; width_m: of a tread; riser_deg: of the risers.
    """

    squeeze: Any
    rise_m: Any
    tread: Any
    width_m: Any
    riser_deg: Any

    def at(self, owner: Any, relief: Any) -> Any:
        """Return the height [m] of the steps at cells (k,); relief: ground above the mean of its land [m].

        A tread lies half in the ground and half on it, so that its earth moves only from its upper half to its lower.
        """
        rise, tread = self.rise_m[owner], self.tread[owner]
        band, within = np.divmod(relief * self.squeeze[owner] / rise, 1.0)
        return rise * (band + np.clip((within - tread / 2.0) / (1.0 - tread), 0.0, 1.0))


def terraces(ground_deg: Any, width_m: Any, most_rise_m: Any, riser_deg: Any) -> Steps:
    """Return level terraces (n,) of a width on ground of a slope; narrower where they would rise more than allowed.

    With f the share of tread, f = 1 − tan(ground)/tan(riser) and width = f · rise / tan(ground), which is plain
    geometry. Where the ground is as steep as risers no tread is left: tread 0.
    """
    ground, riser = np.tan(np.radians(ground_deg)), np.tan(np.radians(riser_deg))
    ground = np.maximum(ground, FLAT)
    tread = np.clip(1.0 - ground / riser, 0.0, 1.0 - 1e-9)
    wanted = width_m * ground / np.where(tread > 0, tread, 1.0)
    rise = np.where(tread > 0, np.minimum(wanted, most_rise_m), most_rise_m)
    return Steps(np.ones(len(rise)), rise, tread, tread * rise / ground, riser_deg)


def benches(ground_deg: Any, width_m: Any, rise_m: Any, steepest_deg: Any) -> Steps:
    """Return benches (n,) of a width every so many metres of height, with faces no steeper than allowed.

    The faces are as flat as the ground lets them: tan(face) = rise / (rise / tan(ground) − width). Where that is
    steeper than allowed, the whole relief is squeezed until rise / (width + rise / tan(steepest)) is its slope: what
    is cut above is filled below.
    """
    ground = np.maximum(np.tan(np.radians(ground_deg)), FLAT)
    most = np.tan(np.radians(steepest_deg))
    overall = np.minimum(ground, rise_m / (width_m + rise_m / most))
    tread = np.clip(width_m * overall / rise_m, 0.0, 1.0 - 1e-9)
    face = np.degrees(np.arctan(overall / (1.0 - tread)))
    return Steps(overall / ground, rise_m, tread, width_m, np.minimum(face, steepest_deg))
