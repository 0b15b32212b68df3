"""A system of dams for a gully: the cheapest that holds its share of the sediment, and what the next dam would add."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ordos_restoration.planning.dams.dam_greedy import gains, standing, step_by_step, with_option
from ordos_restoration.planning.dams.dam_program import GAP, solved
from ordos_restoration.planning.dams.dam_tree import AS_MUCH, Routed, System, allowed, routed
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, part_of, silent

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

MOST_OPTIONS = 2_400  # of an integer programme; beyond that the choice is made step by step
NEXT_TRIES = 200  # options tried for the next best dam


class Chosen(NamedTuple):
    """A choice: option of each place (n,), −1 for none; what it does; sediment that was asked for and that can be held
    at most, NaN where nobody knows [t/a]; share of the cost by which a cheaper choice is not ruled out, NaN where that
    is not known [1]; whether it was made step by step.
    """

    picks: Any
    done: Routed
    asked_t: float
    most_t: float
    gap: float
    by_steps: bool


class Next(NamedTuple):
    """The next best dam: its option, what it would add [t/a] and cost; −1 where there is none."""

    option: int
    added_t: float
    cost: float


def chosen(system: System, least_t: float, progress: Progress = silent, most: int = MOST_OPTIONS) -> Chosen:
    """Return the cheapest allowed choice of dams that holds `least_t` [t/a]; where that cannot be held, the cheapest of
    those that hold most.

    most: options up to which the choice is an integer programme (HiGHS by scipy, searched to its end or to a count of
    nodes, so that one input gives one plan); beyond, and where scipy has none, it is made step by step and the gap is
    measured against the programme with fractions of dams.
    """
    progress(0.0, "")
    if not len(system.site):
        picks = standing(system)
        return Chosen(picks, routed(system, picks), least_t, 0.0, 0.0, False)
    if len(system.site) <= most:
        found = exact(system, least_t, progress)
        if found is not None:
            return found
    return by_steps(system, least_t, progress)


def exact(system: System, least_t: float, progress: Progress) -> Any:
    """Return the choice of the integer programme; None where it found none that may be built."""
    first = solved(system, least_t, True, part_of(progress, 0.0, 0.5))
    most_t = float("nan")
    if first is not None and first.impossible:
        widest = solved(system, None, True, part_of(progress, 0.5, 0.7))
        if widest is None or widest.picks is None:
            return None
        most_t = routed(system, widest.picks).total_t
        first = solved(system, most_t * (1.0 - AS_MUCH), True, part_of(progress, 0.7, 1.0))
    if first is None or first.picks is None:
        return None
    done = routed(system, first.picks)
    aim = least_t if most_t != most_t else most_t
    if not allowed(system, first.picks, done) or done.total_t < aim * (1.0 - 10 * AS_MUCH) - AS_MUCH * system.total_t:
        return None
    return Chosen(first.picks, done, least_t, most_t, gap_of(system, first.picks, first.bound), False)


def by_steps(system: System, least_t: float, progress: Progress) -> Chosen:
    """Return the choice made step by step."""
    picks = step_by_step(system, least_t, part_of(progress, 0.0, 0.8))
    done = routed(system, picks)
    held = min(least_t, done.total_t)
    relaxed = solved(system, held * (1.0 - AS_MUCH), False, part_of(progress, 0.8, 1.0))
    bound = float("nan") if relaxed is None or relaxed.impossible else relaxed.bound
    most_t = done.total_t if done.total_t < least_t * (1.0 - AS_MUCH) else float("nan")
    return Chosen(picks, done, least_t, most_t, gap_of(system, picks, bound), True)


def gap_of(system: System, picks: Any, bound: float) -> float:
    """Return the share of the cost of a choice that lies above a bound; 0 where it is the solver's own tolerance."""
    cost = cost_of(system, picks)
    if bound != bound:
        return float("nan")
    gap = max(cost - bound, 0.0) / cost if cost > 0 else 0.0
    return 0.0 if gap <= 2 * GAP else gap


def cost_of(system: System, picks: Any) -> float:
    """Return what a choice costs."""
    return float(system.cost[picks[picks >= 0]].sum())


def shares(system: System, one: Chosen, progress: Progress = silent) -> Any:
    """Return by how much less a system would hold without each of its dams (n,) [t/a]; NaN where there is none.

    The dams below hold a part of what the missing one let through, so these are less than what the dams hold.
    """
    out = np.full(len(system.below), np.nan)
    for place in np.flatnonzero(one.picks >= 0):
        progress(0.0, "")
        picks = np.array(one.picks)
        picks[place] = -1
        out[place] = one.done.total_t - routed(system, picks).total_t
    return out


def next_best(system: System, one: Chosen, progress: Progress = silent) -> Next:
    """Return the dam that was not chosen and would add most sediment for its cost, beside or in place of one chosen.

    The options are tried in the order of an estimate; what is returned was worked out with the whole system.
    """
    gain = gains(system, one.picks, one.done)
    instead = one.picks[system.site]
    cost = system.cost - np.where(instead >= 0, system.cost[instead], 0.0)
    tried = (gain > AS_MUCH * system.total_t) & (cost > 0)
    rate = np.where(tried, cost / np.where(tried, gain, 1.0), np.inf)
    best = Next(-1, 0.0, 0.0)
    for k in np.argsort(rate, kind="stable")[: min(int(tried.sum()), NEXT_TRIES)]:
        progress(0.0, "")
        picks = with_option(system, one.picks, int(k))
        then = routed(system, picks)
        added = then.total_t - one.done.total_t
        worth = best.option < 0 or cost[k] * best.added_t < best.cost * added
        if added > AS_MUCH * system.total_t and worth and allowed(system, picks, then):
            best = Next(int(k), added, float(cost[k]))
    return best
