"""What a levee is like now, read off its ground lines: crest, its edges and width, slopes and toes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.ground import Ground

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

FLAT = 1.0 / 8.0  # rise over run; crests and plains are flatter, faces of levees steeper
CREST = 0.5  # m below the highest point that still may be crest
BODY = 0.3  # m that the land must lie below the crest, or there is no levee yet


@dataclass(frozen=True, eq=False)
class Shape:
    """A levee as it is, at n places; NaN where the ground is unknown.

    crest [m]; edges of the crest and toes as offsets from the levee line, positive to the landside [m], toes with
    their heights [m]; slopes as run over rise; body: whether there is a levee, bool (n,).
    """

    crest: Any
    water_edge: Any
    land_edge: Any
    water_toe: Any
    land_toe: Any
    water_foot: Any
    land_foot: Any
    water_slope: Any
    land_slope: Any
    body: Any

    @property
    def width(self) -> Any:
        """Width of the crest (n,) [m]."""
        return self.land_edge - self.water_edge


def shape_of(ground: Ground, window: float) -> Shape:
    """Return what levees are like; window: how far from the levee line the crest may lie [m].

    The crest is the highest point within the window with the ground beside it that is flatter than 1:8; from its edges
    the faces go down to their toes, where the ground is flatter again.
    """
    u, z = ground.u, ground.z
    near = np.where((np.abs(u) <= window) & np.isfinite(z), z, -np.inf)
    top = near.argmax(axis=1)
    rows = np.arange(len(u))
    known = np.isfinite(near[rows, top]) if u.size else np.zeros(len(u), dtype=bool)
    crest = np.where(known, z[rows, top], np.nan)
    du, dz = np.diff(u, axis=1), np.diff(z, axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        steep = np.abs(dz) >= FLAT * du - 1e-9
        flat = ~steep & (np.minimum(z[:, 1:], z[:, :-1]) >= crest[:, None] - CREST)
    repeated = (du == 0) & (dz == 0)
    land = face(u, z, top, flat, steep & ~repeated, repeated)
    flipped = (-u[:, ::-1], z[:, ::-1], u.shape[1] - 1 - top)
    water = face(*flipped, flat[:, ::-1], (steep & ~repeated)[:, ::-1], repeated[:, ::-1])
    body = known & (crest - land[2] >= BODY)
    with np.errstate(invalid="ignore", divide="ignore"):
        slopes = [np.where(crest - foot > BODY, (toe - edge) / (height - foot), np.nan) for edge, toe, foot, height in
                  ((*water[:3], water[3]), (*land[:3], land[3]))]  # fmt: skip
    found = {
        "water_edge": -water[0], "land_edge": land[0], "water_toe": -water[1], "land_toe": land[1],
        "water_foot": water[2], "land_foot": land[2], "water_slope": slopes[0], "land_slope": slopes[1],
    }  # fmt: skip
    return Shape(crest=crest, body=body, **{name: np.where(known, one, np.nan) for name, one in found.items()})


def face(u: Any, z: Any, top: Any, flat: Any, steep: Any, repeated: Any) -> tuple[Any, Any, Any, Any]:
    """Return (offset of the crest's edge, offset of the toe, height of the toe, height of the edge), each (n,), of the
    face toward rising offsets.
    """
    rows, k = np.arange(len(u)), np.arange(flat.shape[1])
    edge = first_from(top, k, ~(flat | repeated))
    toe = first_from(edge, k, ~(steep & (np.diff(z, axis=1) < 0)) & ~repeated)
    return u[rows, edge], u[rows, toe], z[rows, toe], z[rows, edge]


def first_from(start: Any, k: Any, stop: Any) -> Any:
    """Return the first point at or after a start (n,) from which the next stretch (n, k) stops; the last one else."""
    halting = stop & (k[None, :] >= start[:, None])
    return np.where(halting.any(axis=1), halting.argmax(axis=1), len(k)).astype(int)


def cut_at(ground: Ground, shape: Shape, level: Any) -> tuple[Any, Any]:
    """Return where ground falls under levels (n,) [m] from the crest outward: offsets to the water and to the land.

    The edges of the crest where the level is not under it.
    """
    rows = np.arange(len(ground.u))
    middle = (shape.water_edge + shape.land_edge) / 2.0
    out = []
    for u, z, centre in ((-ground.u[:, ::-1], ground.z[:, ::-1], -middle), (ground.u, ground.z, middle)):
        beyond = (u > centre[:, None]) & (z < level[:, None])
        k = np.where(beyond.any(axis=1), beyond.argmax(axis=1), u.shape[1] - 1)
        before = np.maximum(k - 1, 0)
        high, low = z[rows, before], z[rows, k]
        with np.errstate(invalid="ignore", divide="ignore"):
            share = np.clip((high - level) / (high - low), 0.0, 1.0)
        cross = u[rows, before] + np.where(high > low, share, 0.0) * (u[rows, k] - u[rows, before])
        out.append(np.where(beyond.any(axis=1), np.maximum(cross, centre), u[rows, k]))
    under = level < shape.crest
    return np.where(under, -out[0], shape.water_edge), np.where(under, out[1], shape.land_edge)
