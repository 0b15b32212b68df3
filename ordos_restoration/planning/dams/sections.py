"""Valley sections: the axis through a place along which a dam closes the valley most shortly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import elevation
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import shapely

    from ordos_restoration.planning.flow import Flow
else:
    np, shapely = lazy("numpy"), lazy("shapely")

RUNG = 1.0  # m, of the crests by which directions are compared
DIP, DIP_SHARE = 1.0, 0.25  # m, and of the rise: a side that falls by more goes down into another valley
AT_ONCE = 400_000  # heights looked up together


@dataclass(frozen=True, eq=False)
class Sections:
    """Axes through places (k,): foot x, y [m], unit vector along (k, 2), heights of the ground (k, 2, s) [m] to both
    sides every step [m] from the foot outward, bed [m] the lowest ground on the axis, highest [m] the highest crest at
    which the axis closes the valley, NaN where it closes at none.
    """

    x: Any
    y: Any
    along: Any
    ground: Any
    step: float
    bed: Any
    highest: Any

    def reach(self, index: Any, crest: Any) -> Any:
        """Return how far axes of some places (o,) reach to both sides at crests (o,) [m], (o, 2) [m]."""
        return reach(self.ground[index], crest[:, None], self.step)

    def axes(self, index: Any, crest: Any) -> Any:
        """Return the axes of places (o,) between the abutments at crests (o,) [m], lines (o,); None for no crest."""
        told = np.isfinite(crest)
        out = np.full(len(index), None, dtype=object)
        own = np.asarray(index)[told]
        far = self.reach(own, crest[told])
        foot = np.column_stack([self.x[own], self.y[own]])
        ends = [foot - self.along[own] * far[:, :1], foot + self.along[own] * far[:, 1:]]
        out[told] = shapely.linestrings(np.stack(ends, axis=1))
        return out


def sections(flow: Flow, cells: Any, longest: float, directions: int, rise: float, progress: Progress) -> Sections:
    """Return the dam axes through cells (k,), flat indices.

    Rays leave the middle of the cell in `directions` directions to both sides; a crest's axis ends where the ground
    first reaches it, and closes the valley where both sides do so within the longest axis [m] together. At every crest,
    metre by metre up to `rise` [m] above the ground of the cell, a direction's axis is compared with the shortest of
    all; the direction with the least sum of these ratios is taken, the longest axis standing for one that does not
    close. A side ends at unknown ground, and where it falls into another valley.
    """
    cell = flow.lattice.cell
    count = int(np.ceil(longest / cell)) + 1
    found: list[tuple[Any, ...]] = []
    size = max(AT_ONCE // (2 * directions * count), 1)
    for start in range(0, max(len(cells), 1), size):
        progress(start / max(len(cells), 1), "")
        found.append(best_axes(flow, cells[start : start + size], longest, directions, rise, count))
    x, y, along, ground, bed, highest = (np.concatenate(one) for one in zip(*found))
    return Sections(x, y, along, ground, cell, bed, highest)


def best_axes(flow: Flow, cells: Any, longest: float, directions: int, rise: float, count: int) -> tuple[Any, ...]:
    """Return x, y, along, ground, bed and highest crest of the axes through cells, as `Sections` has them."""
    lattice = flow.lattice
    x = lattice.left + (cells % lattice.columns + 0.5) * lattice.cell
    y = lattice.top - (cells // lattice.columns + 0.5) * lattice.cell
    angle = np.arange(directions) * np.pi / directions
    unit = np.round(np.column_stack([np.cos(angle), np.sin(angle)]), 12)
    ground = rays(flow, x, y, unit, count)
    foot = ground[:, 0, 0, 0]
    own = np.arange(len(cells))
    best, top = nearest_shortest(ground, foot, longest, rise, lattice.cell)
    ground = ground[own, best]
    far = reach(ground, (foot + top)[:, None], lattice.cell)
    inside = np.arange(count) * lattice.cell <= far[..., None]
    bed = np.where(top > 0, np.where(inside, ground, np.inf).min(axis=(1, 2)), flow.height.reshape(-1)[cells])
    return x, y, unit[best], ground, bed, np.where(top > 0, foot + top, np.nan)


def rays(flow: Flow, x: Any, y: Any, unit: Any, count: int) -> Any:
    """Return the heights (k, d, 2, count) [m] along directions (d, 2) from points (k,) to both sides, a cell apart.

    −inf from where the ground is unknown or falls into another valley: nothing there can be an abutment.
    """
    distance = np.arange(count) * flow.lattice.cell
    sides = np.stack([-unit, unit], axis=1)  # (d, 2, 2)
    px = x[:, None, None, None] + sides[None, :, :, 0, None] * distance
    py = y[:, None, None, None] + sides[None, :, :, 1, None] * distance
    ground = elevation.sampled(flow.height, flow.lattice.transform, px, py)
    top = np.maximum.accumulate(np.where(np.isfinite(ground), ground, -np.inf), axis=-1)
    fallen = top - ground > DIP + DIP_SHARE * (top - ground[..., :1])
    out = np.logical_or.accumulate(~np.isfinite(ground) | fallen, axis=-1)
    return np.where(out, -np.inf, ground)


def reach(ground: Any, crest: Any, step: float) -> Any:
    """Return how far from the foot ground (…, s) [m] first reaches crests (…) [m], between places step [m] apart;
    inf where it never does.
    """
    top = np.maximum.accumulate(ground, axis=-1)
    at = (top < crest[..., None]).sum(axis=-1)
    last = np.clip(at, 1, ground.shape[-1] - 1)[..., None]
    low, high = (np.take_along_axis(ground, one, axis=-1)[..., 0] for one in (last - 1, last))
    with np.errstate(invalid="ignore", divide="ignore"):
        part = np.where(at > 0, (crest - low) / (high - low), 0.0)
    return np.where(at < ground.shape[-1], (np.maximum(at, 1) - 1 + part) * step, np.inf)


def nearest_shortest(ground: Any, foot: Any, longest: float, rise: float, step: float) -> tuple[Any, Any]:
    """Return of grounds (k, d, 2, s) the direction (k,) whose axes come nearest to the shortest at all crests, and how
    high above the foot (k,) [m] it closes, in whole rungs; 0 where it closes at none.
    """
    rungs = np.arange(1, int(rise / RUNG) + 1) * RUNG
    length = np.empty((len(rungs), *ground.shape[:2]))
    for number, rung in enumerate(rungs):
        crest = np.broadcast_to((foot + rung)[:, None, None], ground.shape[:3])
        length[number] = reach(ground, crest, step).sum(axis=-1)
    length = np.where((length <= longest) & np.isfinite(foot)[:, None], length, np.inf)
    open_everywhere = np.isinf(length).all(axis=2)
    shortest = np.where(open_everywhere, 1.0, length.min(axis=2))
    excess = np.where(open_everywhere[:, :, None], 0.0, np.minimum(length, longest) / shortest[:, :, None])
    best = np.round(excess.sum(axis=0), 6).argmin(axis=1)
    closed = np.isfinite(length[:, np.arange(len(foot)), best])
    return best, np.where(np.logical_and.accumulate(closed, axis=0), rungs[:, None], 0.0).max(axis=0)
