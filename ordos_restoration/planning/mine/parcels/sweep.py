"""How far a line must move across land to leave a given area behind it: exact, for all pieces at once.

The area behind a line is a quadratic of its place between two neighbouring vertices. One sort of the ends of all edges
and three running sums give its value at every vertex, one root the place between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

LEVEL = 1e-9  # of the extent of a piece: an edge that rises less lies along the line
POLISH = 3  # steps of Newton's method after the closed form, against what running sums have rounded


@dataclass(frozen=True, eq=False)
class Edges:
    """The edges of pieces of land in turned axes, ordered by piece, the land on their left; arrays (m,).

    piece: (m,) from 0 without gaps; u1, v1, u2, v2: both ends [m]; the line moves along u and lies along v.
    """

    piece: Any
    u1: Any
    v1: Any
    u2: Any
    v2: Any

    def starts(self) -> Any:
        """Return the first edge of each piece, int (p,)."""
        return np.flatnonzero(np.append(True, np.diff(self.piece) != 0))


def area_behind(edges: Edges, place: Any) -> tuple[Any, Any]:
    """Return the area with u below the line of each piece [m²] and the length of the line in the piece [m], (p,) each.

    place: (p,) u of the lines. By Green's theorem the area is the integral of (u − c) dv over what lies behind c; the
    line itself adds nothing to it.
    """
    c = place[edges.piece]
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.clip((c - edges.u1) / (edges.u2 - edges.u1), 0.0, 1.0)
    forward = edges.u2 > edges.u1
    level = edges.u2 == edges.u1
    low = np.minimum(edges.u1, edges.u2)
    behind = np.where(level, (edges.u1 <= c).astype(float), np.where(forward, share, 1.0 - share))
    far = np.where(behind < 1.0, c, np.maximum(edges.u1, edges.u2))
    dv = behind * (edges.v2 - edges.v1)
    starts = edges.starts()
    return np.add.reduceat(((low + far) / 2.0 - c) * dv, starts), -np.add.reduceat(dv, starts)


def places(edges: Edges, wanted: Any) -> Any:
    """Return the u of the line that leaves `wanted` (p,) [m²] behind it in each piece, (p,) [m]."""
    at, area, length, slope, starts = stations(edges)
    ends = np.append(starts[1:], len(at)) - 1
    piece = np.repeat(np.arange(len(starts)), ends - starts + 1)
    whole = np.maximum(area[ends], 1e-300)
    share = np.clip(area / whole[piece], 0.0, 1.0)
    rising = np.maximum.accumulate(piece * 2.0 + share)
    index = np.searchsorted(rising, np.arange(len(starts)) * 2.0 + np.clip(wanted / whole, 0.0, 1.0)) - 1
    index = np.clip(index, starts, np.maximum(ends - 1, starts))
    rest = wanted - area[index]
    root = np.sqrt(np.maximum(length[index] ** 2 + 2.0 * slope[index] * rest, 0.0))
    with np.errstate(divide="ignore", invalid="ignore"):
        step = 2.0 * rest / (length[index] + root)
    low, high = at[index], at[np.minimum(index + 1, ends)]
    place = np.clip(np.where(np.isfinite(step), low + step, low), low, high)
    return polished(edges, place, wanted, at[starts], at[ends])


def polished(edges: Edges, place: Any, wanted: Any, low: Any, high: Any) -> Any:
    """Return the places after a few steps of Newton's method on the exact area; none leaves [low, high]."""
    for _ in range(POLISH):
        area, length = area_behind(edges, place)
        with np.errstate(divide="ignore", invalid="ignore"):
            step = (wanted - area) / length
        step = np.where(np.isfinite(step), step, 0.0)
        if not (np.abs(wanted - area) > 1e-11 * np.abs(wanted)).any():
            break
        place = np.clip(place + step, low, high)
    return place


def stations(edges: Edges) -> tuple[Any, Any, Any, Any, Any]:
    """Return u, area behind, length of the line and its growth at the ends of all edges, sorted by piece and u, (2 m,)
    each, and the first of every piece (p,).
    """
    low, high = np.minimum(edges.u1, edges.u2), np.maximum(edges.u1, edges.u2)
    dv = edges.v1 - edges.v2
    starts = edges.starts()
    least = np.minimum.reduceat(low, starts)
    extent = np.maximum(np.maximum.reduceat(high, starts) - least, 1e-300)[edges.piece]
    level = high - low <= LEVEL * extent
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = np.where(level, 0.0, dv / (high - low))
    none = np.zeros(len(low))
    at = np.concatenate([low, high])
    behind = np.concatenate([low - least[edges.piece], high - least[edges.piece]]) / np.concatenate([extent, extent])
    order = np.argsort(behind * 0.5 + np.concatenate([edges.piece, edges.piece]), kind="stable")  # faster than two keys
    at = at[order]
    first = 2 * starts
    slope = running(np.concatenate([slope, -slope])[order], first)
    jump = np.concatenate([np.where(level, dv, 0.0), none])[order]
    gap = np.append(np.diff(at), 0.0)
    gap[first[1:] - 1] = 0.0
    grown = np.append(0.0, (slope * gap)[:-1])
    length = running(grown + jump, first)
    gained = np.append(0.0, ((length + slope * gap / 2.0) * gap)[:-1])
    return at, running(gained, first), length, slope, first


def running(values: Any, first: Any) -> Any:
    """Return the running sums of values (m,) that begin anew at every index in `first`."""
    total = np.cumsum(values)
    before = np.append(0.0, total)[first]
    return total - np.repeat(before, np.diff(np.append(first, len(values))))
