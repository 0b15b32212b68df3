"""The land beside a channel in the channel's own coordinates: station along it, offset across it. Numpy only.

All channels lie one behind the other on one *axis* [m]. A bank is a list of nodes (position on the axis, base point V,
direction m); the line at offset d is V + d·m, so every edge of every strip and every planting row is one
multiplication. On the inner side of a bend m is the mitre vector along the bisector, where the two neighbouring
segments are equally near; on the outer side a fan of nodes follows the arc from outside. A cut square to the channel
that meets a bisector goes on along it, so that each point of land belongs to its nearest point of the channel.

This holds as long as no segment's offset is turned over and nothing else comes near; `bands` finds where it does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import only_polygons, ragged
from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

LEFT, RIGHT = 1, -1
FAN = 0.2  # radians of an outer bend per node: the line lies at most 1/cos(0.1) − 1 = 0.5 % outside the true arc
HAIRPIN = 1e-3  # 1 + cos(turn) below which a bisector is meaningless; such places are found and solved by `bands`
CLEAR = 0.2  # m between a cut and the next bend
THIN = 1e-3  # m; a strip narrower or shorter than this is none
TOLERANCE = 0.25  # m; vertices that say less than this are dropped before planning


@dataclass(frozen=True)
class Bank:
    """One side of every channel: nodes in the order of the axis."""

    side: int  # LEFT or RIGHT, looking downstream
    at: Any  # (n,) position on the axis [m]
    base: Any  # (n, 2) base points [m]
    toward: Any  # (n, 2) offset directions, of length ≥ 1


@dataclass(frozen=True)
class Axis:
    """All channels on one axis. Arrays over vertices (v) and channels (c)."""

    at: Any  # (v,) position of every vertex [m]
    xy: Any  # (v, 2) [m]
    channel: Any  # (v,) channel of every vertex
    begin: Any  # (c,) position of the channel's first vertex [m]
    end: Any  # (c,) position of its last vertex [m]
    along: Any  # (v, 2) unit direction of the segment that starts at the vertex; at a last vertex of the one before
    turn: Any  # (v,) signed turn at the vertex, left positive [radian]; 0 at both ends


def axis_of(channels: list[Any], gap: float) -> Axis:
    """Return the axis of channels given as vertex arrays (n, 2) [m], `gap` metres apart from each other."""
    xy, channel = thinned(np.vstack(channels), np.repeat(np.arange(len(channels)), [len(xy) for xy in channels]))
    step = np.diff(xy, axis=0)
    length = np.hypot(step[:, 0], step[:, 1])
    joint = channel[1:] != channel[:-1]
    along = np.vstack([step / np.where(length > 0, length, 1.0)[:, None], np.zeros((1, 2))])
    last = np.r_[joint, True]
    along[last] = along[np.flatnonzero(last) - 1]
    at = np.r_[0.0, np.cumsum(np.where(joint, gap, length))]
    before = np.vstack([along[:1], along[:-1]])
    turn = np.arctan2(cross(before, along), (before * along).sum(axis=1))
    first = np.r_[True, joint]
    turn[first | last] = 0.0
    return Axis(at, xy, channel, at[first], at[last], along, turn)


def thinned(xy: Any, channel: Any, rounds: int = 3) -> tuple[Any, Any]:
    """Return channels (n, 2) without vertices that stand off the line by less than TOLERANCE in all.

    Each round drops every other vertex that is within its share of the tolerance of the chord of its neighbours: a
    tenth of the time of Douglas–Peucker, with the same bound.
    """
    for _ in range(rounds):
        chord = xy[2:] - xy[:-2]
        length = np.hypot(*chord.T)
        off = np.abs(cross(chord, xy[1:-1] - xy[:-2])) / np.where(length > 0, length, 1.0)
        between = ((xy[1:-1] - xy[:-2]) * (xy[2:] - xy[1:-1])).sum(axis=1) > 0
        inside = (channel[2:] == channel[1:-1]) & (channel[:-2] == channel[1:-1])
        drop = np.zeros(len(xy), dtype=bool)
        drop[1:-1] = inside & between & (off < TOLERANCE / rounds)
        drop[::2] = False
        xy, channel = xy[~drop], channel[~drop]
    return xy, channel


def cross(a: Any, b: Any) -> Any:
    """Return the z component of a × b for arrays (n, 2)."""
    return a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]


def normal(along: Any, side: int) -> Any:
    """Return the unit normals toward a side for directions (n, 2)."""
    return side * np.column_stack([-along[:, 1], along[:, 0]])


def bank_of(axis: Axis, side: int) -> Bank:
    """Return the nodes of one bank."""
    before = np.vstack([axis.along[:1], axis.along[:-1]])
    first = np.zeros(len(axis.at), dtype=bool)
    first[np.searchsorted(axis.at, axis.begin)] = True
    before[first] = axis.along[first]
    turn = axis.turn * side
    fan = np.where(turn < 0, np.ceil(-turn / FAN), 1).astype(int).clip(1)
    vertex, k = ragged(fan)
    angle = side * np.where(turn < 0, turn, 0.0)[vertex] * (k + 0.5) / fan[vertex]
    lengthen = 1.0 / np.cos(turn[vertex] / (2 * fan[vertex]))
    start = normal(before, side)[vertex]
    spread = (
        np.column_stack(
            [
                start[:, 0] * np.cos(angle) - start[:, 1] * np.sin(angle),
                start[:, 0] * np.sin(angle) + start[:, 1] * np.cos(angle),
            ]
        )
        * lengthen[:, None]
    )
    inner = turn[vertex] > 0
    spread[inner] = mitre(before[vertex][inner], axis.along[vertex][inner], side)
    return Bank(side, axis.at[vertex], axis.xy[vertex], spread)


def mitre(before: Any, after: Any, side: int) -> Any:
    """Return the vectors that keep distance 1 from both segments of a bend, (n, 2)."""
    a, b = normal(before, side), normal(after, side)
    return (a + b) / np.maximum(1.0 + (a * b).sum(axis=1), HAIRPIN)[:, None]


@dataclass(frozen=True)
class Cuts:
    """Cuts square to the channel on one bank: straight out to a bisector, then along it."""

    point: Any  # (n, 2) on the channel
    straight: Any  # (n, 2) unit normal
    bend: Any  # (n, 2) vertex whose bisector is met first
    along_bend: Any  # (n, 2) its mitre vector
    kink: Any  # (n,) offset at which it is met [m], inf where it is not

    def offset(self, distance: Any) -> Any:
        """Return the points at an offset (n,) [m] on the cuts, (n, 2)."""
        distance = np.broadcast_to(distance, self.kink.shape)[:, None]
        beyond = distance >= self.kink[:, None]  # both cuts of an apex give the very same point
        return np.where(beyond, self.bend + distance * self.along_bend, self.point + distance * self.straight)

    def take(self, index: Any) -> Cuts:
        """Return some of the cuts."""
        return Cuts(*(getattr(self, f)[index] for f in ("point", "straight", "bend", "along_bend", "kink")))


def cuts_at(axis: Axis, side: int, at: Any) -> Cuts:
    """Return the cuts at positions (n,) on the axis; at a vertex the bend lies after the cut."""
    last_segment = np.searchsorted(axis.at, axis.end) - 1
    segment = np.searchsorted(axis.at, at, side="left") - 1
    channel = np.searchsorted(axis.begin, at, side="right") - 1
    first_segment = np.searchsorted(axis.at, axis.begin)
    segment = np.clip(segment, first_segment[channel], last_segment[channel])
    t = at - axis.at[segment]
    length = axis.at[segment + 1] - axis.at[segment]
    along = axis.along[segment]
    half = np.tan(np.clip(axis.turn * side, 0, 3.0) / 2)  # positive on the inner side of a bend only
    with np.errstate(divide="ignore", invalid="ignore"):
        to_start = np.where(half[segment] > 0, t / half[segment], np.inf)
        to_end = np.where(half[segment + 1] > 0, (length - t) / half[segment + 1], np.inf)
    back = to_start < to_end
    bend = np.where(back, segment, segment + 1)
    before = np.vstack([axis.along[:1], axis.along[:-1]])
    return Cuts(
        axis.xy[segment] + t[:, None] * along,
        normal(along, side),
        axis.xy[bend],
        mitre(before[bend], axis.along[bend], side),
        np.minimum(to_start, to_end),
    )


def off_vertices(axis: Axis, at: Any) -> Any:
    """Return positions (n,) moved to CLEAR before a bend that they would hit, so that a cut has one direction."""
    inner = axis.at[~np.isin(axis.at, axis.begin) & ~np.isin(axis.at, axis.end)]
    if not len(inner):
        return at
    place = np.searchsorted(inner, at)
    near = np.where(
        np.abs(inner[np.clip(place - 1, 0, None)] - at) < np.abs(inner[np.clip(place, None, len(inner) - 1)] - at),
        inner[np.clip(place - 1, 0, None)],
        inner[np.clip(place, None, len(inner) - 1)],
    )
    ends = np.isin(at, axis.begin) | np.isin(at, axis.end)
    return np.where((np.abs(near - at) < CLEAR) & ~ends, near - CLEAR, at)


def strips(axis: Axis, bank: Bank, start: Any, end: Any, low: Any, high: Any) -> Any:
    """Return the polygons between two positions and two offsets, all (n,) [m]; empty where nothing is left.

    Two cuts that meet the same bisector close the land between them where the farther one meets it.
    """
    opening, closing = cuts_at(axis, bank.side, start), cuts_at(axis, bank.side, end)
    met = (opening.bend == closing.bend).all(axis=1)
    high = np.where(met, np.minimum(high, np.maximum(opening.kink, closing.kink)), high)
    low = np.minimum(low, high)
    first, last = np.searchsorted(bank.at, start, side="left"), np.searchsorted(bank.at, end, side="left")
    count = np.maximum(last - first, 0)
    ring = 2 * count + 7
    xy = np.empty((ring.sum(), 2))
    head = np.cumsum(ring) - ring
    owner, k = ragged(count)
    node = first[owner] + k
    base, toward = bank.base[node], bank.toward[node]
    xy[head] = opening.offset(low)
    xy[head[owner] + 1 + k] = base + low[owner][:, None] * toward
    xy[head + count + 1] = closing.offset(low)
    xy[head + count + 2] = closing.offset(np.clip(closing.kink, low, high))
    xy[head + count + 3] = closing.offset(high)
    xy[head[owner] + 2 * count[owner] + 3 - k] = base + high[owner][:, None] * toward
    xy[head + 2 * count + 4] = opening.offset(high)
    xy[head + 2 * count + 5] = opening.offset(np.clip(opening.kink, low, high))
    xy[head + 2 * count + 6] = xy[head]
    made = shapely.polygons(shapely.linearrings(xy, indices=np.repeat(np.arange(len(ring)), ring)))
    made[(high - low < THIN) | (end - start < THIN)] = shapely.from_wkt("POLYGON EMPTY")
    bent = np.flatnonzero((opening.kink < high) | (closing.kink < high))  # there alone rounding can cross two edges
    bent = bent[~shapely.is_valid(made[bent])]
    made[bent] = only_polygons(shapely.make_valid(made[bent]))
    return made


def lines(axis: Axis, bank: Bank, start: Any, end: Any, offset: Any) -> tuple[Any, Any]:
    """Return the vertices of the lines at an offset between two positions, all (n,) [m]: (m, 2) and owner (m,)."""
    first, last = np.searchsorted(bank.at, start, side="left"), np.searchsorted(bank.at, end, side="left")
    count = np.maximum(last - first, 0)
    size = count + 2
    xy = np.empty((size.sum(), 2))
    head = np.cumsum(size) - size
    owner, k = ragged(count)
    node = first[owner] + k
    xy[head] = cuts_at(axis, bank.side, start).offset(offset)
    xy[head[owner] + 1 + k] = bank.base[node] + offset[owner][:, None] * bank.toward[node]
    xy[head + count + 1] = cuts_at(axis, bank.side, end).offset(offset)
    return xy, np.repeat(np.arange(len(size)), size)


def turned_over(axis: Axis, side: int, offset: Any) -> tuple[Any, Any]:
    """Return the ends on the axis, two arrays (n,) [m], of segments whose line at an offset (v,) [m] is turned over."""
    half = np.tan(np.clip(axis.turn * side, 0, 3.0) / 2)
    length = np.diff(axis.at)
    same = axis.channel[1:] == axis.channel[:-1]
    over = same & (length < offset[:-1] * (half[:-1] + half[1:]))
    return axis.at[:-1][over], axis.at[1:][over]


def piece(axis: Axis, start: float, end: float) -> Any:
    """Return the channel between two positions as vertices (n, 2) [m]."""
    inside = slice(np.searchsorted(axis.at, start, side="right"), np.searchsorted(axis.at, end, side="left"))
    ends = position_xy(axis, np.array([start, end]))
    return np.vstack([ends[:1], axis.xy[inside], ends[1:]])


def position_xy(axis: Axis, at: Any) -> Any:
    """Return the points of the channels at positions (n,) [m], (n, 2)."""
    return np.column_stack([np.interp(at, axis.at, axis.xy[:, 0]), np.interp(at, axis.at, axis.xy[:, 1])])
