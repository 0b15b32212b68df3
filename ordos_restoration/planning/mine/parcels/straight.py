"""Straight cuts right across pieces of land: the quick way, which serves wherever a piece is not too winding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.parcels.rings import HAIR, Board, Chords, Rings, crossed, lengths, on_edge
from ordos_restoration.planning.mine.parcels.sweep import Edges, places

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TURNS = 6  # directions of the narrowest box that are tried over a right angle
POINT = 1e-9  # m; a shorter chord is a touch of the outline


@dataclass(frozen=True, eq=False)
class Across:
    """Straight cuts: the chords, the piece of each (q,), and of each piece (p,): length of its cut [m], area [m²],
    outline without holes [m], and the sides of its box along and across the line's way [m].
    """

    chords: Chords
    piece: Any
    length: Any
    area: Any
    outline: Any
    long: Any
    wide: Any


def long_axis(board: Board, rings: Rings) -> Any:
    """Return the direction of the long side of a narrow box about each piece, (p,) [radian].

    The box is the least of those turned in steps from the direction most of the outline keeps to (the mean of four
    times the angle, weighted by length), so that a field with right angles is cut parallel to its sides.
    """
    xy = board.xy[rings.vertex]
    along = xy[rings.following()] - xy
    length = np.hypot(*along.T)
    with np.errstate(divide="ignore", invalid="ignore"):
        unit = np.where(length > 0, (along[:, 0] + 1j * along[:, 1]) / length, 0.0)
    starts = piece_starts(rings)
    own = rings.owner()
    main = np.angle(np.add.reduceat(length * unit**4, starts)) / 4.0
    best, least = main.copy(), np.full(len(starts), np.inf)
    for turn in range(TURNS):
        angle = main + turn * np.pi / 2.0 / TURNS
        wide, high = box(xy, own, starts, angle)
        smaller = wide * high < least * 0.999
        least = np.where(smaller, wide * high, least)
        best = np.where(smaller, np.where(wide >= high, angle, angle + np.pi / 2.0), best)
    return best


def piece_starts(rings: Rings) -> Any:
    """Return the first position of each piece, int (p,)."""
    return np.searchsorted(rings.owner(), np.arange(len(rings)))


def turned(xy: Any, angle: Any) -> tuple[Any, Any]:
    """Return points (m, 2) along and across directions (m,) [radian]."""
    sine, cosine = np.sin(angle), np.cos(angle)
    return xy[:, 0] * cosine + xy[:, 1] * sine, xy[:, 1] * cosine - xy[:, 0] * sine


def box(xy: Any, own: Any, starts: Any, angle: Any) -> tuple[Any, Any]:
    """Return the sides of the box about each piece along and across its direction (p,), [m] each."""
    sine, cosine = np.sin(angle)[own], np.cos(angle)[own]
    u, v = xy[:, 0] * cosine + xy[:, 1] * sine, xy[:, 1] * cosine - xy[:, 0] * sine
    long, wide = (np.maximum.reduceat(one, starts) - np.minimum.reduceat(one, starts) for one in (u, v))
    return long, wide


def edges_along(board: Board, rings: Rings, angle: Any) -> Edges:
    """Return the edges of pieces in axes turned by angles (p,) [radian]."""
    own = rings.owner()
    u, v = turned(board.xy[rings.vertex], angle[own])
    to = rings.following()
    return Edges(own, u, v, u[to], v[to])


def beside_edges(edges: Edges, place: Any) -> Any:
    """Return the places of lines (p,), moved aside by a hair where one runs along an edge, so that the edge stays with
    the land beside it and nobody gets a spike along it; NaN where two such edges want it on different sides.
    """
    c = place[edges.piece]
    along = np.flatnonzero(np.maximum(np.abs(edges.u1 - c), np.abs(edges.u2 - c)) <= HAIR)
    down = np.bincount(edges.piece[along], edges.v2[along] < edges.v1[along], minlength=len(place)) > 0
    up = np.bincount(edges.piece[along], edges.v2[along] > edges.v1[along], minlength=len(place)) > 0
    return np.where(down & up, np.nan, place + 2.0 * HAIR * (up.astype(float) - down))


def across(board: Board, rings: Rings, share: Any, angle: Any) -> Across:
    """Return the straight cuts that leave a share (p,) of each piece behind a line that moves along `angle` (p,)."""
    edges = edges_along(board, rings, angle)
    starts = edges.starts()
    whole = np.add.reduceat(crossed(board, rings), starts) / 2.0
    place = beside_edges(edges, places(edges, share * whole))[edges.piece]
    at = np.flatnonzero((edges.u1 <= place) != (edges.u2 <= place))
    part = (place[at] - edges.u1[at]) / (edges.u2[at] - edges.u1[at])
    v = edges.v1[at] + part * (edges.v2[at] - edges.v1[at])
    xy = board.xy[rings.vertex]
    points = on_edge(xy[at], xy[rings.following()[at]], part)
    order = np.lexsort((v, edges.piece[at]))
    one, other = order[0::2], order[1::2]
    real = v[other] - v[one] > POINT
    one, other = one[real], other[real]
    chords = Chords(at[one], at[other], points[one], points[other])
    piece = edges.piece[at[one]]
    length = np.bincount(piece, v[other] - v[one], minlength=len(rings))
    first = np.searchsorted(rings.piece, np.arange(len(rings)))
    around = np.add.reduceat(lengths(board, rings), rings.starts())[first]
    long, wide = box(xy, edges.piece, starts, angle)
    return Across(chords, piece, length, whole, around, long, wide)
