"""The choice of dams step by step, where an integer programme would be too large: the dam that holds most per yuan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.dams.dam_tree import AS_MUCH, Routed, System, allowed, routed
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TRIES = 60  # options tried in a step before it is over


def step_by_step(system: System, least_t: float, progress: Progress) -> Any:
    """Return a choice (n,) that holds `least_t` [t/a], or as much as the steps reach: option of each place or −1."""
    picks = standing(system)
    done = routed(system, picks)
    while done.total_t < least_t * (1.0 - AS_MUCH):
        progress(0.0, "")
        better = next_dam(system, picks, done, least_t - done.total_t, progress)
        if better is None:
            break
        picks = better
        done = routed(system, picks)
    return without_idle(system, picks, least_t, progress)


def standing(system: System) -> Any:
    """Return the choice of nothing new: the cheapest option wherever one has to be chosen."""
    picks = np.full(len(system.below), -1, dtype=np.int64)
    order = np.lexsort((np.arange(len(system.cost)), -system.cost))
    own = order[system.must[system.site[order]]]
    picks[system.site[own]] = own  # the last one written is the cheapest
    return picks


def escaping(system: System, picks: Any, done: Routed) -> Any:
    """Return the share of a tonne let go at each place that no dam below would hold (n,) [1]."""
    out = np.ones(len(system.below))
    for place in system.order()[::-1]:
        down = system.below[place]
        if down < 0:
            continue
        k = picks[down]
        full = k >= 0 and system.trap[k] * done.arriving_t[down] > system.room_t[k]
        out[place] = out[down] * (1.0 if k < 0 or full else 1.0 - system.trap[k])
    return out


def gains(system: System, picks: Any, done: Routed) -> Any:
    """Return about how much more sediment each option would hold (m,) [t/a]; 0 for those that are built.

    Where a dam below has no more room, what it holds stays the same: there it is a little more.
    """
    own = system.site
    held = np.minimum(system.trap * done.arriving_t[own], system.room_t) - done.held_t[own]
    held[picks[own] == np.arange(len(own))] = 0.0
    return np.maximum(held, 0.0) * escaping(system, picks, done)[own]


def next_dam(system: System, picks: Any, done: Routed, lacking: float, progress: Progress) -> Any:
    """Return the choice with one option more that holds most for its cost, None where none holds more.

    Where no option may be built beside the others, one is built in the place of those that it clashes with.
    """
    gain = gains(system, picks, done)
    instead = picks[system.site]
    cost = np.maximum(system.cost - np.where(instead >= 0, system.cost[instead], 0.0), 1.0)
    worth = np.minimum(gain, lacking) / cost
    beside = free_to_build(system, picks, done)
    for kind in (beside, ~beside & (done.arriving_t[system.site] <= system.most_t)):
        order = np.argsort(-np.where(kind, worth, 0.0), kind="stable")
        for k in order[: min(int((kind & (worth > 0)).sum()), TRIES)]:
            progress(0.0, "")
            found = with_option(system, picks, int(k))
            then = routed(system, found)
            if then.total_t > done.total_t + AS_MUCH * system.total_t and allowed(system, found, then):
                return found
    return None


def free_to_build(system: System, picks: Any, done: Routed) -> Any:
    """Return the options (m,) that last long enough with what arrives now, and clash with nothing that is built."""
    own = np.flatnonzero(picks >= 0)
    built = np.zeros(len(system.site), dtype=bool)
    built[picks[own]] = True
    out = done.arriving_t[system.site] <= system.most_t + AS_MUCH * system.total_t
    for one, other in (system.clash.T, system.clash.T[::-1]):
        hit = built[other] & (system.site[other] != system.site[one])
        out[one[hit]] = False
    return out | system.old


def with_option(system: System, picks: Any, k: int) -> Any:
    """Return the choice with option k in the place of what stood there, and of the new dams that it clashes with."""
    out = np.array(picks)
    out[system.site[k]] = k
    for one, other in (system.clash.T, system.clash.T[::-1]):
        rival = other[one == k]
        rival = rival[(out[system.site[rival]] == rival) & ~system.old[rival]]
        out[system.site[rival]] = -1
    return out


def without_idle(system: System, picks: Any, least_t: float, progress: Progress) -> Any:
    """Return the choice without the dams that the load can be held without, the dearest first."""
    built = np.flatnonzero((picks >= 0) & ~system.must)
    least = min(least_t, routed(system, picks).total_t) * (1.0 - AS_MUCH)
    for place in built[np.argsort(-system.cost[picks[built]], kind="stable")]:
        progress(0.0, "")
        found = np.array(picks)
        found[place] = -1
        then = routed(system, found)
        if then.total_t >= least and allowed(system, found, then):
            picks = found
    return picks
