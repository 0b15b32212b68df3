"""Land of any shape → compact parcels of given areas, each of one part, that share their borders exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.parcels import local_cuts
from ordos_restoration.planning.mine.parcels.borders import Borders, borders_of
from ordos_restoration.planning.mine.parcels.halving import State, half_way, together
from ordos_restoration.planning.mine.parcels.layout import best_split
from ordos_restoration.planning.mine.parcels.rings import Board, Rings, areas, cut, lengths, rings_of
from ordos_restoration.planning.mine.parcels.slits import opened, touching
from ordos_restoration.planning.mine.parcels.straight import Across, across, box, long_axis, piece_starts
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

FULL = 0.58  # of its box: land that fills less of it is winding
ROUND = 1.15  # of the outline of its box: land with a longer one is winding
LONG = 1.6  # times the mean width of the land: a longer cut runs slant, or through two arms
SLIM = 1.25  # times the outline of a square of its area: a parcel with a longer one is tried again
DIRECTIONS = 16  # tried over half a turn
MANY = 96  # tried where those found nothing
THROUGH = 12  # directions of straight cuts through holes
TURNED = (0.0137, 0.0291, 0.0473)  # radian; tried where a cut met a place at which land touches only itself
POOR = 0.4  # compactness of a parcel below which its land is divided another way too
DEARER = 0.01  # of the mean compactness, that a better least one may cost
FEW = 4  # holes; land with more is not slit open to each as long as a straight cut divides it
WORK = 300_000  # positions × directions looked at in one go


@dataclass(frozen=True)
class Manner:
    """How land is divided: all directions turned a little [radian]; straight cuts tried before single chords."""

    turn: float = 0.0
    straight: bool = True


@dataclass(frozen=True, eq=False)
class Division:
    """Parcels of pieces of land, in order of land and aim, arrays (n,).

    shape: polygons; land: index of the land each lies in; aim: its place among the areas that were asked for; borders:
    the edges of all parcels, for roads along them.
    """

    shape: Any
    land: Any
    aim: Any
    borders: Borders

    def of(self, lands: Any) -> Division:
        """Return the parcels of some lands, numbered anew in the order given, which is rising."""
        kept = np.flatnonzero(np.isin(self.land, lands))
        mine = np.full(len(self.land), -1)
        mine[kept] = np.arange(len(kept))
        land = np.searchsorted(lands, self.land[kept])
        return Division(self.shape[kept], land, self.aim[kept], self.borders.of(mine))

    def replaced(self, other: Division, lands: Any) -> Division:
        """Return the division with some lands divided as in another one; lands: (k,) those of the other, here."""
        kept = np.flatnonzero(~np.isin(self.land, lands))
        land = np.concatenate([self.land[kept], lands[other.land]])
        aim = np.concatenate([self.aim[kept], other.aim])
        order = np.lexsort((aim, land))
        place = np.empty(len(order), dtype=np.int64)
        place[order] = np.arange(len(order))
        mine = np.full(len(self.land), -1)
        mine[kept] = place[: len(kept)]
        borders = self.borders.joined(other.borders, mine, place[len(kept) :])
        return Division(np.concatenate([self.shape[kept], other.shape])[order], land[order], aim[order], borders)


def divide(land: Any, areas_of: Any, count: Any, progress: Progress = silent) -> Division:
    """Return the parcels of single polygons (n,), valid and in a metric CRS.

    count: (n,) parcels of each, at least 1; areas_of: (Σ count,) what each parcel is to have beside the others of its
    land, in any unit: the land is shared out in this proportion. Pieces are cut in two until each is one parcel, a
    whole number of parcels on both sides: straight across at the place the exact area function gives, or, where a
    piece is winding, by the best of single chords in many directions.
    """
    shapes = shapely.normalize(np.asarray(land, dtype=object))
    count, shares = np.asarray(count, dtype=np.int64), np.asarray(areas_of, dtype=float)
    made = divided(shapes, shares, count, Manner(), progress)
    for manner in (Manner(turn) for turn in TURNED):
        pinched = np.unique(made.land[~shapely.is_valid(made.shape)])
        if not len(pinched):
            break
        made = made.replaced(again(shapes, shares, count, pinched, manner, progress), pinched)
    least, mean = compactness(made, len(shapes))
    poor = np.flatnonzero((least < POOR) & (count > 1))
    if len(poor):
        other = again(shapes, shares, count, poor, Manner(straight=False), progress)
        other_least, other_mean = compactness(other, len(poor))
        better = (other_least > least[poor]) & (other_mean > mean[poor] - DEARER)
        better &= np.bincount(other.land, ~shapely.is_valid(other.shape), minlength=len(poor)) == 0
        made = made.replaced(other.of(np.flatnonzero(better)), poor[better])
    return made


def again(shapes: Any, shares: Any, count: Any, lands: Any, manner: Manner, progress: Progress) -> Division:
    """Return the division of some lands in another manner."""
    own = np.isin(np.repeat(np.arange(len(count)), count), lands)
    return divided(shapes[lands], shares[own], count[lands], manner, progress)


def compactness(made: Division, lands: int) -> tuple[Any, Any]:
    """Return the least and the mean 4π × area over the square of the outline of the parcels of each land, (l,)."""
    compact = 4.0 * np.pi * shapely.area(made.shape) / shapely.length(made.shape) ** 2
    least = np.full(lands, np.inf)
    np.minimum.at(least, made.land, compact)
    count = np.bincount(made.land, minlength=lands)
    return least, np.bincount(made.land, compact, minlength=lands) / count


def divided(shapes: Any, shares: Any, count: Any, manner: Manner, progress: Progress) -> Division:
    """Return the division of polygons in normal form, made in a certain manner."""
    board, rings, origin = rings_of(shapes)
    rings = touching(board, rings)
    state = State(rings, np.arange(len(count)), np.cumsum(count) - count, count)
    total, done = int(count.sum()), []
    while True:
        ready = state.count == 1
        done.append(state.take(np.flatnonzero(ready)))
        state = state.take(np.flatnonzero(~ready))
        made = sum(len(one.land) for one in done)
        progress(0.9 * made / max(total, 1), "")
        if not len(state.land):
            break
        state = step(board, state, shares, manner, progress)
    every = together([one for one in done if len(one.land)])
    order = np.argsort(every.first, kind="stable")
    every = every.take(order)
    shape, borders = borders_of(board, every.rings, origin[every.land])
    progress(1.0, "")
    return Division(shape, every.land, every.first - (np.cumsum(count) - count)[every.land], borders)


def first_cut(board: Board, state: State, shares: Any, angle: Any) -> tuple[Any, Any, Any]:
    """Return parcels behind the cut, their share of the piece and the way of the line [radian], (p,) each, as they are
    best in a rectangle like the box about the piece; of unequal parcels about half.
    """
    number, share = half_way(state, shares)
    long, wide = box(board.xy[state.rings.vertex], state.rings.owner(), piece_starts(state.rings), angle)
    best, aside = best_split(state.count, long / np.maximum(wide, 1e-9))
    own, place = ragged(state.count)
    part, starts = shares[state.first[own] + place], np.cumsum(state.count) - state.count
    alike = np.maximum.reduceat(part, starts) <= np.minimum.reduceat(part, starts) * (1.0 + 1e-9)
    number = np.where(alike, best, number)
    share = np.where(alike, number / state.count, share)
    return number, share, angle + np.where(alike & aside, np.pi / 2.0, 0.0)


def step(board: Board, state: State, shares: Any, manner: Manner, progress: Progress) -> State:
    """Return every piece cut in two."""
    states, good = [], np.zeros(len(state.land), dtype=bool)
    if manner.straight:
        made, good = straight_halves(board, state, shares, long_axis(board, state.rings) + manner.turn)
        states.append(made)
    hard = state.take(np.flatnonzero(~good))
    holed = np.bincount(hard.rings.piece, minlength=len(hard.rings)) > 1
    if holed.any():
        made, good = through_holes(board, hard.take(np.flatnonzero(holed)), shares)
        states.append(made)
        rest = np.sort(np.concatenate([np.flatnonzero(~holed), np.flatnonzero(holed)[~good]]))
        hard = hard.take(rest)
    for part in groups(hard):
        progress(0.0, "")
        states.append(local_halves(board, hard.take(part), shares, manner.turn))
    return together([one for one in states if len(one.land)])


def groups(state: State) -> list[Any]:
    """Return the pieces in groups that are looked at in one go."""
    if not len(state.land):
        return []
    size = np.bincount(state.rings.owner(), minlength=len(state.land)) * DIRECTIONS
    return np.split(np.arange(len(size)), np.flatnonzero(np.diff(np.cumsum(size) // WORK)) + 1)


def straight_halves(board: Board, state: State, shares: Any, angle: Any) -> tuple[State, Any]:
    """Return the halves of the pieces that a straight cut divides well, and which those are, bool (p,)."""
    number, share, angle = first_cut(board, state, shares, angle)
    line = across(board, state.rings, share, angle)
    rings, parent, behind = cut(board, state.rings, line.chords)
    good = well_cut(board, state, number, line, rings, parent)
    kept = np.flatnonzero(good[parent])
    return state.halves(rings.take(kept), parent[kept], behind[kept], number), good


def well_cut(board: Board, state: State, number: Any, line: Across, rings: Rings, parent: Any) -> Any:
    """Return which pieces a straight cut has divided in two compact pieces of one part, bool (p,)."""
    two = np.bincount(parent, minlength=len(state.land)) == 2
    full = (line.area >= FULL * line.long * line.wide) & (line.outline <= ROUND * 2.0 * (line.long + line.wide))
    short = line.length <= LONG * line.area / line.long
    single = np.minimum(number, state.count - number) == 1
    slim = slimness(board, rings) > SLIM
    thin = np.bincount(parent, slim, minlength=len(state.land)) > 0
    return two & full & short & ~(single & thin)


def slimness(board: Board, rings: Rings) -> Any:
    """Return the outline of each piece over that of a square of its area, holes filled, (p,)."""
    starts = rings.starts()
    outline = np.searchsorted(rings.piece, np.arange(len(rings)))
    around = np.add.reduceat(lengths(board, rings), starts)[outline]
    return around / (4.0 * np.sqrt(np.maximum(areas(board, rings)[outline], 1e-300)))


def through_holes(board: Board, state: State, shares: Any) -> tuple[State, Any]:
    """Return the halves of pieces with holes by the shortest straight cut of several directions that leaves two pieces
    of one part, and which pieces have one, bool (p,).
    """
    pieces = len(state.land)
    own, turn = np.repeat(np.arange(pieces), THROUGH), np.tile(np.arange(THROUGH), pieces)
    many = state.take(own)
    angle = np.pi * turn / THROUGH + long_axis(board, state.rings)[own]
    number, share = half_way(many, shares)
    line = across(board, many.rings, share, angle)
    rings, parent, behind = cut(board, many.rings, line.chords)
    two = np.bincount(parent, minlength=len(own)) == 2
    single = np.minimum(number, many.count - number) == 1
    thin = np.bincount(parent, slimness(board, rings) > SLIM, minlength=len(own)) > 0
    short = line.length <= LONG * line.area / line.long
    fine = short & ~(single & thin)
    porous = np.bincount(many.rings.piece, minlength=len(own)) > FEW + 1
    cost = np.where(fine, 1.0, np.where(porous, 2.0, np.inf)) * line.length
    cost = np.where(two, cost, np.inf).reshape(pieces, THROUGH)
    best = cost.argmin(axis=1)
    good = np.isfinite(cost[np.arange(pieces), best])
    chosen = np.zeros(len(own), dtype=bool)
    chosen[(np.arange(pieces) * THROUGH + best)[good]] = True
    kept = np.flatnonzero(chosen[parent])
    return many.halves(rings.take(kept), parent[kept], behind[kept], number), good


def local_halves(board: Board, state: State, shares: Any, turn: float) -> State:
    """Return the halves of winding pieces by their best single chord; a piece with holes is slit open before."""
    rings = opened(board, state.rings)
    own, place = ragged(state.count)
    part = shares[state.first[own] + place]
    part = part / np.bincount(own, part, minlength=len(state.land))[own]
    found = found_in(board, rings, part, state.count, turn)
    halves, parent, behind = cut(board, rings, found.chords())
    return state.halves(halves, parent, behind, found.behind)


def found_in(board: Board, rings: Rings, part: Any, count: Any, turn: float) -> Any:
    """Return one cut of each piece: the best of few directions, else of many, else the nearest to whole parcels."""
    found, _ = local_cuts.cuts(board, rings, part, count, turn + np.pi * np.arange(DIRECTIONS) / DIRECTIONS)
    lost = np.setdiff1d(np.arange(len(rings)), found.piece)
    for one in lost:
        own = np.repeat(np.arange(len(count)), count) == one
        alone, number = rings.take(np.array([one])), count[[one]]
        other, clues = local_cuts.cuts(board, alone, part[own], number, turn + np.pi * np.arange(MANY) / MANY)
        if not len(other.piece):
            other = local_cuts.near(board, alone, clues, number)
        found = found.joined(other, int(one), int(rings.starts()[one]))
    return found
