"""The choice of dams as an integer programme: least cost for a load held, or the most that can be held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from ordos_restoration.planning.dams.dam_tree import System
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.schedule.schedule_model import watched
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    from scipy import optimize, sparse
else:
    np, optimize, sparse = lazy("numpy"), lazy("scipy.optimize"), lazy("scipy.sparse")

NODES, WORK = 20_000, 4_000_000  # of the search tree, and options times nodes: counts and not a clock, so that one
# input gives one plan on every machine
GAP = 1e-4  # of the cost: less is not searched for
NUDGE = 1e-7  # of the load: what a solver's tolerance may lack


class Solved(NamedTuple):
    """picks: option of each place (n,), −1 for none; None where there is no choice, or none was found; bound: no choice
    costs less (or holds more); impossible: whether it is sure that there is no choice.
    """

    picks: Optional[Any]
    bound: float
    impossible: bool


def solved(system: System, least_t: Optional[float], whole: bool, progress: Progress) -> Optional[Solved]:
    """Return the cheapest choice that holds `least_t` [t/a], or the one that holds most where that is None.

    whole: False leaves fractions of dams, which only bounds the cost. None where scipy has no `milp`.
    Variables: x (option is built), t (sediment it holds), f (arriving), new and old (largest volume that goes on when
    one dam fails, of new and of standing dams), y (a standing dam fails with one above it).
    """
    milp = getattr(optimize, "milp", None)  # since scipy 1.9
    if milp is None:
        return None
    rows = Program(system)
    given = rows.limits(least_t)
    aim = rows.price() if least_t is not None else rows.held()
    kinds = rows.whole() if whole else np.zeros(rows.count)
    options = {"node_limit": min(NODES, WORK // max(rows.m, 1)), "mip_rel_gap": GAP}

    def work() -> Any:
        return milp(aim, constraints=given, bounds=rows.bounds(), integrality=kinds, options=options)

    found = watched(work, progress)
    bound = getattr(found, "mip_dual_bound", None) if whole else found.fun
    scale = rows.cost_scale if least_t is not None else -rows.load
    bound = scale * float(bound) if bound is not None else float("nan")
    if found.x is None:
        return Solved(None, bound, found.status == 2)  # 2: infeasible, of scipy's
    picks = np.full(len(system.below), -1, dtype=np.int64)
    taken = np.flatnonzero(found.x[: rows.m] > 0.5)
    picks[system.site[taken]] = taken
    return Solved(picks, bound, False)


class Program:
    """The rows and columns; sediment is a share of the whole, volumes of the largest one, so that all are near one."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.m, self.n = len(system.site), len(system.below)
        self.load = max(float(system.total_t), 1e-9)
        self.cost_scale = max(float(np.max(system.cost, initial=0.0)), 1.0)
        self.volume = max(float(np.max(system.release_m3, initial=0.0)), 1e-9)
        self.t, self.f, self.new, self.stood, self.y = (
            self.m, 2 * self.m, 2 * self.m + self.n, 2 * self.m + 2 * self.n, 2 * self.m + 3 * self.n
        )  # fmt: skip
        self.count = self.y + self.n
        self.order, self.above, self.options = system.order().tolist(), system.children(), system.of_sites()
        self.own = system.own_t / self.load
        self.reach = self.upstream()
        self.release, self.free = system.release_m3 / self.volume, system.free_m3 / self.volume
        self.far_new, self.far_old = self.volumes()
        self.entries: tuple[list[int], list[int], list[float]] = ([], [], [])
        self.low: list[float] = []
        self.high: list[float] = []

    def upstream(self) -> Any:
        """Return the sediment of all land above each place (n,), as nothing held it."""
        out = self.own.astype(float).copy()
        for place in self.order:
            if self.system.below[place] >= 0:
                out[self.system.below[place]] += out[place]
        return out

    def volumes(self) -> tuple[Any, Any]:
        """Return the most that can go on below each place when a dam fails, of new and of standing dams (n,)."""
        new, old = np.zeros(self.n), np.zeros(self.n)
        for place in self.order:
            own = self.options[place]
            for k in own:
                if not self.system.old[k]:
                    new[place] = max(new[place], self.release[k])
            standing = [self.release[k] for k in own if self.system.old[k]]
            old[place] += max(standing, default=0.0)
            down = self.system.below[place]
            if down >= 0:
                new[down], old[down] = max(new[down], new[place]), max(old[down], old[place])
        return new, old

    def price(self) -> Any:
        """Return the coefficients of the cost."""
        return np.concatenate([self.system.cost / self.cost_scale, np.zeros(self.count - self.m)])

    def held(self) -> Any:
        """Return the coefficients of the sediment that is not held."""
        out = np.zeros(self.count)
        out[self.t : self.f] = -1.0
        return out

    def whole(self) -> Any:
        """Return which variables are yes or no."""
        out = np.zeros(self.count)
        out[: self.m] = 1
        out[self.y :] = 1
        return out

    def bounds(self) -> Any:
        """Return the limits of the variables."""
        high = np.concatenate(
            [np.ones(self.m), self.most_held(), self.reach, self.far_new, self.far_old, self.may_fail()]
        )
        return optimize.Bounds(np.zeros(self.count), high)

    def most_held(self) -> Any:
        """Return the most each option can hold (m,)."""
        reach = self.reach[self.system.site]
        return np.minimum(self.system.trap * reach, self.system.room_t / self.load)

    def may_fail(self) -> Any:
        """Return the standing places (n,) that a standing dam above could take along."""
        out = np.zeros(self.n)
        for place in range(self.n):
            standing = [self.free[k] for k in self.options[place] if self.system.old[k]]
            coming = max((self.far_old[c] for c in self.above[place]), default=0.0)
            out[place] = float(bool(standing) and coming > min(standing))
        return out

    def row(self, low: float, high: float, *pairs: tuple[int, float]) -> None:
        """Add low ≤ Σ value × variable ≤ high."""
        number = len(self.low)
        for column, value in pairs:
            self.entries[0].append(number)
            self.entries[1].append(column)
            self.entries[2].append(float(value))
        self.low.append(low)
        self.high.append(high)

    def limits(self, least_t: Optional[float]) -> Any:
        """Return the constraints."""
        most = self.most_held()
        for place in range(self.n):
            self.sediment(place, most)
            self.failure(place)
        for together in exclusive(self.system, self.options):
            self.row(-np.inf, 1.0, *((k, 1.0) for k in together))
        if least_t is not None:
            least = least_t / self.load
            self.row(least - NUDGE, np.inf, *((self.t + k, 1.0) for k in range(self.m)))
        row, column, value = self.entries
        matrix = sparse.csr_matrix((value, (row, column)), shape=(len(self.low), self.count))
        return optimize.LinearConstraint(matrix, np.array(self.low), np.array(self.high))

    def sediment(self, place: int, most: Any) -> None:
        """Add the rows of a place: one dam at most, what arrives, what is held, and how much may arrive."""
        system, own = self.system, self.options[place]
        if own:
            self.row(1.0 if system.must[place] else 0.0, 1.0, *((k, 1.0) for k in own))
        coming = [(self.f + c, -1.0) for c in self.above[place]]
        held = [(self.t + k, 1.0) for c in self.above[place] for k in self.options[c]]
        self.row(self.own[place], self.own[place], (self.f + place, 1.0), *coming, *held)
        life = []
        for k in own:
            self.row(-np.inf, 0.0, (self.t + k, 1.0), (k, -most[k]))
            self.row(-np.inf, 0.0, (self.t + k, 1.0), (self.f + place, -system.trap[k]))
            over = self.reach[place] - system.most_t[k] / self.load
            if over > 0 and not system.old[k]:
                life.append((k, over))
        if life:
            self.row(-np.inf, self.reach[place], (self.f + place, 1.0), *life)

    def failure(self, place: int) -> None:
        """Add the rows of a place: what goes on when a dam above or here fails, and that dams take what comes."""
        own, old = self.options[place], self.system.old
        fresh, standing = [k for k in own if not old[k]], [k for k in own if old[k]]
        if fresh:
            self.row(0.0, np.inf, (self.new + place, 1.0), *((k, -self.release[k]) for k in fresh))
        if standing:
            self.row(0.0, np.inf, (self.stood + place, 1.0), *((k, -self.release[k]) for k in standing))
        for c in self.above[place]:
            far, far_old = self.far_new[c], self.far_old[c]
            if far > 0:
                short = [(k, far - self.free[k]) for k in own if self.free[k] < far]
                self.row(-np.inf, far, (self.new + c, 1.0), *short)
                self.row(0.0, np.inf, (self.new + place, 1.0), (self.new + c, -1.0), *((k, far) for k in own))
            if far_old > 0:
                self.standing_failure(place, c, far_old, fresh, standing)

    def standing_failure(self, place: int, c: int, far: float, fresh: list[int], standing: list[int]) -> None:
        """Add the rows between a place and the one above it, c, for the failure of a standing dam."""
        coming, fails = (self.stood + c, 1.0), self.y + place
        short = [(k, far - self.free[k]) for k in fresh + standing if self.free[k] < far]
        along = [(fails, -far)] if standing else []
        self.row(-np.inf, far, coming, *short, *along)
        goes_on = [(self.stood + place, 1.0), (self.stood + c, -1.0)]
        self.row(0.0, np.inf, *goes_on, *((k, far) for k in fresh + standing))
        if standing:  # where it fails, both volumes go on
            both = [(k, -self.release[k]) for k in standing]
            self.row(-far, np.inf, *goes_on, *both, (fails, -far))


def exclusive(system: System, options: list[list[int]]) -> list[list[int]]:
    """Return sets of options of which at most one can be built, that hold every pair of `clash`.

    The pools that reach a place drown all dams between as well: with the options of that place they are one set, which
    bounds fractions of dams far better than the pairs do.
    """
    pairs = {(min(a, b), max(a, b)) for a, b in system.clash.tolist()}
    beside: dict[int, set[int]] = {}
    for a, b in pairs:
        beside.setdefault(a, set()).add(b)
        beside.setdefault(b, set()).add(a)
    out, told = [], set()
    for own in options:
        common = set.intersection(*(beside.get(k, set()) for k in own)) if own else set()
        one: list[int] = []
        for k in sorted(common):
            if all(system.site[k] == system.site[other] or other in beside[k] for other in one):
                one.append(k)
        if one:
            out.append([*own, *one])
            told |= {(min(a, b), max(a, b)) for a in out[-1] for b in out[-1]}
    return out + [list(pair) for pair in sorted(pairs - told)]
