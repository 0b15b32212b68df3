"""The sand that crosses the banks into the bed: without belts, and with them at every age and within their range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.kongdui.reaches import points_at
from ordos_restoration.planning.kongdui.rivers import River
from ordos_restoration.planning.kongdui.sections import drift_vector
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, silent
from ordos_restoration.planning.wind import barrier
from ordos_restoration.planning.wind.belts import LEAST_HEIGHT, Belts
from ordos_restoration.planning.wind.shelter_field import Jets, Places, met_at, places_in, swept
from ordos_restoration.planning.wind.sides import outline
from ordos_restoration.planning.wind.winds import Winds

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

STEP = 20.0  # m between two points of a bank
CHORD = 50.0  # m along the channel over which its direction is taken


@dataclass(frozen=True, eq=False)
class Stage:
    """A state of the belts, the jets in their gaps, and the winds they meet."""

    belts: Belts
    jets: Optional[Jets]
    winds: Winds


@dataclass(frozen=True, eq=False)
class Banks:
    """Points on the banks: point (n, 2) [m], unit vector into the bed (n, 2), length of bank each stands for (n,) [m],
    channel (n,) int, and the point (n, 2) of the channel's line it was set off from [m].
    """

    point: Any
    inward: Any
    length: Any
    channel: Any
    foot: Any

    def __len__(self) -> int:
        return len(self.channel)


def banks_of(rivers: Sequence[River], bed_width: Any, step: float = STEP) -> Banks:
    """Return points along both banks of channels: half the bed's width (per channel) [m] off the centre line."""
    parts = []
    for number, river in enumerate(rivers):
        count = max(int(np.ceil(river.length / step)), 1)
        s = (np.arange(count) + 0.5) * river.length / count
        chord = points_at(river.xy, np.minimum(s + CHORD, river.length)) - points_at(river.xy, np.maximum(s - CHORD, 0))
        along = chord / np.maximum(np.hypot(*chord.T), 1e-9)[:, None]
        left, foot = np.column_stack([-along[:, 1], along[:, 0]]), points_at(river.xy, s)
        for side in (left, -left):
            point = foot + side * bed_width[number] / 2.0
            parts.append((point, -side, np.full(count, river.length / count), np.full(count, number), foot))
    return Banks(*(np.concatenate(one) for one in zip(*parts)))


def with_surveyed(banks: Banks, beds: Any, rivers: Sequence[River], step: float = STEP) -> Banks:
    """Return the banks with the outlines of surveyed beds (m,) in place of what lies along the same channel. A bed is
    that of the nearest channel.
    """
    beds = shapely.get_parts(beds)
    centre = np.array([shapely.LineString(river.xy) for river in rivers], dtype=object)
    whole = shapely.polygons(shapely.get_exterior_ring(beds))  # on an island the line is still covered by the bed
    covered = np.unique(shapely.STRtree(shapely.points(banks.foot)).query(whole, predicate="contains")[1])
    kept = np.setdiff1d(np.arange(len(banks)), covered)
    edges = outline(shapely.simplify(beds, step / 10))
    length = np.hypot(*(edges.end - edges.start).T)
    edge, k = ragged(np.maximum(np.ceil(length / step), 1).astype(int))
    count = np.bincount(edge, minlength=len(length))[edge]
    point = edges.start[edge] + (edges.end - edges.start)[edge] * ((k + 0.5) / count)[:, None]
    channel = shapely.STRtree(centre).nearest(beds)[edges.belt[edge]]
    surveyed = Banks(point, -edges.normal[edge], length[edge] / count, channel, point)
    fields = ("point", "inward", "length", "channel", "foot")
    return Banks(**{name: np.concatenate([getattr(banks, name)[kept], getattr(surveyed, name)]) for name in fields})


def open_drift(banks: Banks, winds: Winds) -> Any:
    """Return the drift into the bed across open banks, (n,) in the unit of the winds' power: Σ_k P_k max(0, d_k·n)."""
    across = np.maximum(banks.inward @ drift_vector(winds.toward).T, 0.0)
    return across @ winds.power


def drift_past(banks: Banks, stages: Sequence[Stage], progress: Progress = silent) -> Any:
    """Return the drift into the bed past belts, (len(stages), n), in the unit of the winds' power.

    stages: the same belts and the same classes of winds in several states (ages, ends of the range); what the winds
    meet is looked up once for all.
    """
    past = np.zeros((len(stages), len(banks)))
    tallest = np.max([one.belts.height for one in stages], axis=0)
    inside = points_inside(banks.point, stages[0].belts)
    classes = stages[0].winds
    directions = np.unique(classes.toward)
    for number, toward in enumerate(directions):
        progress(number / len(directions), "")
        across = np.maximum(banks.inward @ drift_vector(toward), 0.0)
        met = np.flatnonzero(across > 0)
        places = places_in(banks.point[met], float(toward))
        factors = bank_factors(places, among(inside, met, len(banks)), stages, tallest, float(toward), progress)
        for place, stage in enumerate(stages):
            progress(0.0, "")
            jet = jets_at(places, stage.jets, float(toward))
            for k in np.flatnonzero(classes.toward == toward):
                factor = factors[place, classes.season[k]]
                left = stage.winds.remaining(k, np.where(factor < 1.0, factor, jet))
                past[place, met] += across[met] * classes.power[k] * left
    return past


def bank_factors(
    places: Places, inside: Any, stages: Sequence[Stage], tallest: Any, toward: float, progress: Progress
) -> Any:
    """Return wind over open wind at n places, (len(stages), seasons, n). inside: as from `points_inside`."""
    out = np.ones((len(stages), stages[0].belts.seasons, len(places.xy)))
    edges, far = swept(stages[0].belts, toward, tallest)
    met = [*met_at(places, edges, far), (inside[0], None, np.zeros(len(inside[0])))]
    for place, stage in enumerate(stages):
        progress(0.0, "")
        for season in range(stage.belts.seasons):
            for point, edge, distance in met:
                belt = inside[1] if edge is None else edges.belt[edge]
                np.minimum.at(out[place, season], point, ratios(belt, distance, stage.belts, season))
    return out


def ratios(belt: Any, distance: Any, belts: Belts, season: int) -> Any:
    """Return the barrier function at distances [m] along the wind from belts, (m,); 1 where none is planted yet."""
    height = belts.height[belt]
    standing = height > LEAST_HEIGHT
    x = distance / np.where(standing, height, 1.0)
    return np.where(standing, barrier.barrier(x, *barrier.coefficients(belts.porosity[belt, season])), 1.0)


def points_inside(points: Any, belts: Belts) -> Any:
    """Return (point, belt) of every point (n, 2) in a belt, (2, m) int; belts may lie on one another."""
    return shapely.STRtree(shapely.points(points)).query(belts.shapes, predicate="intersects")[::-1]


def among(inside: Any, chosen: Any, count: int) -> Any:
    """Return `points_inside` of `count` points with those that are chosen (n,), numbered in their order."""
    place = np.full(count, -1)
    place[chosen] = np.arange(len(chosen))
    point = place[inside[0]]
    return np.stack([point, inside[1]])[:, point >= 0]


def jets_at(places: Places, jets: Optional[Jets], toward: float) -> Any:
    """Return the wind in jets over open wind at n places, 1 outside them."""
    factor = np.ones(len(places.xy))
    if jets is not None:
        edges, far = jets.swept(toward)
        for point, gap, distance in met_at(places, edges, far):
            np.maximum.at(factor, point, jets.factor(distance / far[gap]))
    return factor
