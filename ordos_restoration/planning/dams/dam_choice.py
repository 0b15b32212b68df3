"""From sites and standing dams to places and options on the drainage tree, and the choice gully by gully."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.dams.candidates import next_of
from ordos_restoration.planning.dams.dam_hazard import downstream
from ordos_restoration.planning.dams.dam_system import Chosen, Next, chosen, next_best, shares
from ordos_restoration.planning.dams.dam_tree import System
from ordos_restoration.planning.flow import Flow
from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, part_of

M2_PER_KM2 = 1e6

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")


@dataclass(frozen=True, eq=False)
class Places:
    """Places (n,) for dams and options (m,) at them.

    place: frame with cell, gully (row of the gullies), below (next place or −1), site (row of the sites, −1 where a dam
    stands), dam (row of the standing dams or −1), own_t, all_t [t/a],
    own_km2, all_km2.
    option: frame with place, measure (new, keep, reinforce, left), row (of the site options, −1 for standing dams),
    water_m, toe_m, cost, trap, room_t, most_t, release_m3, free_m3.
    clash: pairs of options (p, 2).
    """

    place: Any
    option: Any
    clash: Any


def tree(flow: Flow, t: Any, sediment: Any, progress: Progress) -> Any:
    """Return places with the next one below, sediment [t/a] and area [km²] of all land above them (all_t, all_km2) and
    of that between them and the places above (own_t, own_km2).
    """
    cells = t.cell.to_numpy(dtype=np.int64)
    below = next_of(flow, cells, progress)
    gully = t.gully.to_numpy()
    below[(below >= 0) & (gully[below] != gully)] = -1
    scale = units.areal_scale(*flow.centres(cells), flow.lattice.crs) if len(cells) else np.zeros(0)
    inner = below >= 0
    found = {}
    for name, whole in (("t", sediment[cells]), ("km2", flow.area[cells] / scale / M2_PER_KM2)):
        own = whole.copy()
        np.subtract.at(own, below[inner], whole[inner])
        found.update({f"all_{name}": whole, f"own_{name}": np.maximum(own, 0.0)})
    return t.assign(below=below, **found)


def toes(flow: Flow, cell: Any, length: Any, progress: Progress) -> Any:
    """Return the level of the channel at the downstream toe of dams (m,) [m].

    cell: where the axis meets the channel; length: from there down to the toe [m].
    """
    every, own = np.unique(cell, return_inverse=True)
    walker, place, way = downstream(flow, every, float(length.max(initial=0.0)), progress)
    t = pd.DataFrame({"walker": walker, "way": way, "level": flow.filled.reshape(-1)[place]})
    t = t.sort_values(["walker", "way"], kind="stable")
    asked = pd.DataFrame({"walker": own, "way": length, "row": np.arange(len(cell))}).sort_values("way")
    met = pd.merge_asof(asked, t.sort_values("way"), on="way", by="walker").sort_values("row")
    level = met.level.to_numpy()
    return np.where(np.isnan(level), flow.filled.reshape(-1)[cell], level)


def drowned(below: Any, place: Any, water: Any, toe: Any, old: Any, progress: Progress) -> Any:
    """Return the pairs of options (p, 2), lower and upper, that drown each other: the pool of the lower one reaches
    above the toe of the upper one. The way between is below the pool as well, because it falls.

    below: next place (n,); place, water, toe, old: of options (m,), sorted by place.
    """
    n = len(below)
    first = np.searchsorted(place, np.arange(n + 1))
    count = np.diff(first)
    highest, lowest = np.full(n, -np.inf), np.full(n, np.inf)
    np.maximum.at(highest, place, water)
    np.minimum.at(lowest, place, toe)
    upper, lower, found = np.arange(n), np.array(below), []
    while (lower >= 0).any():
        progress(0.0, "")
        on = lower >= 0
        upper, lower = upper[on], lower[on]
        near = highest[lower] > lowest[upper]
        up, down = upper[near], lower[near]
        pair, which = ragged(count[up] * count[down])
        a = first[down[pair]] + which % np.maximum(count[down[pair]], 1)
        b = first[up[pair]] + which // np.maximum(count[down[pair]], 1)
        hit = (water[a] > toe[b]) & ~(old[a] & old[b])
        found.append(np.column_stack([a[hit], b[hit]]))
        lower = below[lower]
    return np.concatenate(found) if found else np.zeros((0, 2), dtype=np.int64)


def crossing(axes: Any, place: Any) -> Any:
    """Return the pairs of options (p, 2) of different places whose axes meet."""
    known = np.flatnonzero(~shapely.is_missing(axes))
    if not len(known):
        return np.zeros((0, 2), dtype=np.int64)
    a, b = known[shapely.STRtree(axes[known]).query(axes[known], predicate="intersects")]
    kept = (a < b) & (place[a] != place[b])
    return np.column_stack([a[kept], b[kept]])


def system_of(places: Places, gullies: Any, total_t: Any) -> tuple[System, list[tuple[Any, Any]]]:
    """Return all places as one system, and the places and options of every gully (indices)."""
    t, o = places.place, places.option
    must = np.zeros(len(t), dtype=bool)
    must[t.dam.to_numpy() >= 0] = True
    values = {
        name: o[name].to_numpy(dtype=float) for name in ("cost", "trap", "room_t", "most_t", "release_m3", "free_m3")
    }
    whole = System(
        below=t.below.to_numpy(),
        own_t=t.own_t.to_numpy(dtype=float),
        must=must,
        total_t=float(np.sum(total_t)),
        site=o.place.to_numpy(),
        old=(o.measure != "new").to_numpy(dtype=bool),
        clash=places.clash,
        **values,
    )
    gully = t.gully.to_numpy()
    of_option = gully[whole.site] if len(whole.site) else np.zeros(0, dtype=int)
    parts = [(np.flatnonzero(gully == g), np.flatnonzero(of_option == g)) for g in range(len(gullies))]
    return whole, parts


@dataclass(frozen=True, eq=False)
class Systems:
    """The choice: option of each place (n,), −1 for none; what each adds (n,) [t/a]; by gully (g,): what was chosen and
    the next best dam, its option counted among all, None where the choice was made for all gullies together but for
    the first, which stands for all.
    """

    picks: Any
    adds_t: Any
    chosen: list[Chosen]
    following: list[Next]

    def of_gully(self, number: int) -> tuple[Chosen, Next]:
        """Return the choice that a gully is part of, and the next best dam."""
        at = min(number, len(self.chosen) - 1)
        return self.chosen[at], self.following[at]


def chosen_systems(
    places: Places, gullies: Any, total_t: Any, share: float, target: Optional[float], progress: Progress
) -> Systems:
    """Return the choice of all gullies, each for its share [1] of its sediment total_t (g,) [t/a], or all together for
    a target [t/a].
    """
    whole, parts = system_of(places, gullies, total_t)
    if target is not None:
        parts = [(np.arange(len(places.place)), np.arange(len(places.option)))]
        asked, totals = [target], [float(np.sum(total_t))]
    else:
        asked, totals = [share * one for one in total_t], list(total_t)
    picks, adds = np.full(len(places.place), -1), np.full(len(places.place), np.nan)
    made, following = [], []
    load = np.cumsum([0, *(len(options) + 1 for _, options in parts)])
    for number, (own, options) in enumerate(parts):
        part = part_of(progress, load[number] / load[-1], load[number + 1] / load[-1])
        system = whole.part(own, options, float(totals[number]))
        one = chosen(system, float(asked[number]), part_of(part, 0.0, 0.8))
        there = one.picks >= 0
        picks[own[there]] = options[one.picks[there]]
        adds[own] = shares(system, one, part_of(part, 0.8, 0.85))
        best = next_best(system, one, part_of(part, 0.85, 1.0))
        made.append(one)
        following.append(best._replace(option=int(options[best.option])) if best.option >= 0 else best)
    return Systems(picks, adds, made, following)
