"""Where earth goes: the cheapest hauls from where there is too much to where there is too little."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.schedule.schedule_model import watched
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError, Progress, silent

if TYPE_CHECKING:
    import numpy as np
    from scipy import optimize, sparse, spatial
else:
    np, optimize, sparse, spatial = (lazy(n) for n in ("numpy", "scipy.optimize", "scipy.sparse", "scipy.spatial"))

UNIT = 0.1  # m³: volumes are whole numbers of it, so that a vertex of the transport problem is one, and sums agree
NEAREST = 12  # sinks that a source may use at first; others come in where the prices ask for them
MOST_NEW = 5_000  # ways added between two looks at the prices
QUICK = 5_000  # ways that take no time to speak of
LONGEST = 900.0  # s; a solver that nobody waits for any more ends by itself
FAR = 100.0  # times the dearest way: what it costs to leave a unit where it is


@dataclass(frozen=True, eq=False)
class Hauls:
    """Ways that earth takes: from source to sink (k,), volume in units (k,); what no way was found for, by source and
    sink, in units.
    """

    source: Any
    sink: Any
    units: Any
    left: Any
    lacking: Any


def transported(supply: Any, demand: Any, cost: Any, willing: tuple[Any, Any], progress: Progress = silent) -> Hauls:
    """Return the hauls of least total cost from sources (n,) to sinks (m,), as whole units.

    supply, demand: whole units; cost (n, m): of a unit, infinite where there is no way; willing: which sources and
    sinks need not give or take all of it, bool (n,) and (m,): places of borrow and spoil. The transport problem
    (Hitchcock 1941) by the simplex method of HiGHS, over the near ways first; by its dual prices every other way is
    looked at, those that would pay are let in, and it is solved again until none would: the result is the optimum
    over all ways. What cannot be brought away stays, as little as possible. Raises PlanningError where it fails.
    """
    supply, demand, cost = np.asarray(supply, dtype=float), np.asarray(demand, dtype=float), np.asarray(cost, float)
    n, m = cost.shape
    known = np.isfinite(cost)
    if not n or not m or not known.any():
        none = np.zeros(0, dtype=np.int64)
        return Hauls(none, none, none, supply.astype(np.int64), demand.astype(np.int64))
    stay = FAR * max(float(cost[known].max()), 1.0)
    staying = np.where(np.concatenate(willing), 0.0, stay / 2.0)
    used = known & (near(cost, 1) | near(cost, 0))
    for turn in range(n + m):
        progress(1.0 - 0.5**turn, "")
        source, sink = np.nonzero(used)
        flow, left, lacking, prices = solved(supply, demand, source, sink, cost[used], staying, progress)
        gain = np.where(known & ~used, cost - prices[0][:, None] - prices[1][None, :], np.inf)
        pays = np.flatnonzero(gain.ravel() < -1e-7 * stay / FAR)
        if not len(pays):
            break
        if len(pays) > MOST_NEW:
            pays = pays[np.argpartition(gain.ravel()[pays], MOST_NEW)[:MOST_NEW]]
        used.ravel()[pays] = True
    moved = flow > 0
    return Hauls(source[moved], sink[moved], flow[moved], left, lacking)


def near(cost: Any, axis: int) -> Any:
    """Return which ways are among the cheapest of their row (axis 1) or column (0), bool (n, m)."""
    most = min(NEAREST, cost.shape[axis])
    out = np.zeros(cost.shape, dtype=bool)
    np.put_along_axis(out, np.argpartition(cost, most - 1, axis=axis).take(range(most), axis=axis), True, axis=axis)
    return out


def solved(
    supply: Any, demand: Any, source: Any, sink: Any, cost: Any, staying: Any, progress: Progress
) -> tuple[Any, Any, Any, Any]:
    """Return (flow (k,), left (n,), lacking (m,), dual prices of sources and sinks) over the ways given.

    staying (n + m,): the cost of a unit that is left at a source, or that a sink lacks.
    """
    n, m, k = len(supply), len(demand), len(cost)
    row = np.concatenate([source, n + sink, np.arange(n + m)])
    column = np.concatenate([np.arange(k), np.arange(k), k + np.arange(n + m)])
    matrix = sparse.csr_matrix((np.ones(len(row)), (row, column)), shape=(n + m, k + n + m))
    price = np.concatenate([cost, staying])
    given = {"A_eq": matrix, "b_eq": np.concatenate([supply, demand]), "method": "highs-ds"}

    def solve() -> Any:
        return optimize.linprog(price, options={"time_limit": LONGEST}, **given)

    found = watched(solve, progress) if k > QUICK else solve()
    if found.status != 0:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The hauls of earth could not be planned: {reason}. Plan fewer parcels at once.",
            ),
            reason=str(found.message).rstrip("."),
        )
    whole = np.round(found.x).astype(np.int64)
    prices = found.eqlin.marginals
    return whole[:k], whole[k : k + n], whole[k + n :], (prices[:n], prices[n:])


def distances(sources: Any, sinks: Any, detour: float) -> Any:
    """Return the way from sources (n, 2) to sinks (m, 2) [m], (n, m): straight lines times a detour factor."""
    return spatial.distance.cdist(sources, sinks) * detour


def haul_class(distance: Any, classes: Any) -> Any:
    """Return the class of each distance (k,) [m], object, None where the table of classes says nothing.

    classes: with the columns haul_class, from_m, to_m; a class holds from_m < distance <= to_m, the first one 0 too.
    """
    out = np.full(len(distance), None, dtype=object)
    for name, low, high in zip(classes.haul_class, classes.from_m.fillna(0.0), classes.to_m.fillna(np.inf)):
        out[((distance > low) | ((distance == 0) & (low == 0))) & (distance <= high)] = name
    return out
