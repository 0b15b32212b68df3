"""Works that share the money of their years: windows, what a placement costs, and the best one as an integer program.

Years are counted from the first year of the plan: 0 is that year. Every work has at most one predecessor, so works
with those that wait for them are trees. A placement is the first year of each work.
"""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    from scipy import optimize, sparse
else:
    np, optimize, sparse = lazy("numpy"), lazy("scipy.optimize"), lazy("scipy.sparse")

UNIT = 1000.0  # yuan in the rows of the integer program: its tolerance of 1e-6 is then far below one yuan
WATCH = 0.1  # between two looks at whether the run goes on [s]


class Works(NamedTuple):
    """Works and the money of the years.

    first, last: the window of the first year of a work (n,); years: how long it lasts (n,); parent: row of the
    predecessor or −1 (n,); step: a work starts no earlier than its predecessor's start + step (n,); cost: whole yuan
    (n,); weight (n,); room: yuan of each year that are left for these works (h,), inf without a limit; h reaches
    beyond the end of the last work.
    """

    first: Any
    last: Any
    years: Any
    parent: Any
    step: Any
    cost: Any
    weight: Any
    room: Any

    def part(self, rows: Any, room: Any) -> Works:
        """Return some of the works, each with its predecessor among them or fixed by its window."""
        place = np.full(len(self.first) + 1, -1)
        place[rows] = np.arange(len(rows))
        parent = place[self.parent[rows]]  # row −1 is the last place, which stays −1
        columns = {name: getattr(self, name)[rows] for name in ("first", "last", "years", "step", "cost", "weight")}
        return self._replace(parent=parent, room=room, **columns)


class Placement(NamedTuple):
    """First years (n,); over: works placed without money (n,) bool; bound: no placement is better than this."""

    start: Any
    over: Any
    bound: float


def share(cost: Any, years: Any, number: Any) -> Any:
    """Return the whole yuan of a year of a work, number 0 for its first: equal shares, the first take the rest."""
    return np.where(number < years, cost // years + (number < cost % years), 0)


def spent(works: Works, start: Any, chosen: Any = None) -> Any:
    """Return the yuan of each year (h,) for works placed at `start`; chosen: which works count (n,) bool."""
    rows = np.arange(len(start)) if chosen is None else np.flatnonzero(chosen)
    begin, cost, years, out = start[rows], works.cost[rows], works.years[rows], np.zeros(len(works.room))
    for number in range(int(years.max(initial=0))):
        run = years > number
        yuan = share(cost[run], years[run], number)
        out += np.bincount(begin[run] + number, yuan, minlength=len(out))  # whole numbers, exact up to 2⁵³
    return out


def objective(works: Works, start: Any, over: Any) -> float:
    """Return the sum of weight × last year, and a penalty for each work without money that outweighs all years."""
    return float((works.weight * (start + works.years - 1)).sum()) + penalty(works) * float(over.sum())


def penalty(works: Works) -> float:
    """Return what one work without money counts: more than all works could gain by being earlier."""
    return float((works.weight * (works.last - works.first)).sum()) + 1.0


def forward(earliest: Any, parent: Any, step: Any) -> Any:
    """Return the first year each work can start in, once its predecessors can (n,)."""
    first = np.array(earliest)
    has = np.flatnonzero(parent >= 0)
    while True:
        later = np.maximum(first[has], first[parent[has]] + step[has])
        if (later == first[has]).all():
            return first
        first[has] = later


def backward(latest: Any, first: Any, parent: Any, step: Any) -> Any:
    """Return the last year each work can start in so that its followers keep theirs (n,), never before `first`."""
    last = np.array(latest)
    has = np.flatnonzero(parent >= 0)
    while True:
        before = last.copy()
        np.minimum.at(last, parent[has], last[has] - step[has])
        if (last == before).all():
            return np.maximum(last, first)


def variables(works: Works) -> int:
    """Return how many yes-or-no decisions the integer program has."""
    return int((works.last - works.first).sum())


def exact(works: Works, over: bool, seconds: float, nodes: int, gap: float, progress: Progress) -> Optional[Placement]:
    """Return the best placement by HiGHS, or the best it found; None where it found none or scipy has no `milp`.

    over: whether works may be placed without money, in the last year of their window, where the money does not
    suffice. Variables: z(work, year) = 1 once the work has started; a follower has started only if its predecessor had
    `step` years before. These are the disaggregated precedence rows of Christofides, Alvarez-Valdes and Tamarit (1987,
    European Journal of Operational Research 29) in sums of their variables: as tight, with two entries in a row.
    """
    milp = getattr(optimize, "milp", None)  # since scipy 1.9
    if milp is None:
        return None
    model = Model(works, over)
    options = {"time_limit": seconds, "node_limit": nodes, "mip_rel_gap": gap}
    with_limits = {"constraints": model.rows(), "bounds": optimize.Bounds(0, 1), "integrality": np.ones(model.count)}
    found = watched(lambda: milp(model.gain(), options=options, **with_limits), progress)
    if found.x is None:
        return None
    start, without = model.placed(np.round(found.x))
    if (spent(works, start, ~without) > works.room).any():  # rounding went wrong
        return None
    constant = float((works.weight * (works.last + works.years - 1)).sum())
    bound = found.mip_dual_bound
    return Placement(start, without, constant + float(bound) if bound is not None else -math.inf)


def watched(work: Any, progress: Progress) -> Any:
    """Return what `work` returns; it runs in a thread of its own while progress is asked whether to go on."""
    pool = ThreadPoolExecutor(1)
    try:
        running = pool.submit(work)
        while not running.done():
            progress(0.0, "")
            wait([running], WATCH)
        return running.result()
    finally:
        pool.shutdown(wait=False)  # a cancelled solver ends by its own limit


class Model:
    """The rows and columns of the integer program."""

    def __init__(self, works: Works, over: bool) -> None:
        self.works = works
        self.wide = works.last - works.first  # decisions of each work: started by first, …, by last − 1
        self.begin = np.concatenate([[0], np.cumsum(self.wide)])
        self.started = int(self.begin[-1])
        self.over = over
        self.count = self.started + (len(self.wide) if over else 0)
        self.owner = np.repeat(np.arange(len(self.wide)), self.wide)
        self.year = np.arange(self.started) - self.begin[self.owner] + works.first[self.owner]

    def gain(self) -> Any:
        """Return the coefficients to minimise (count,), without the constant of all works at their last year."""
        gain = -self.works.weight[self.owner].astype(float)
        return np.concatenate([gain, np.full(self.count - self.started, penalty(self.works))])

    def rows(self) -> list[Any]:
        """Return the constraints."""
        return [one for one in (self.order(), self.money()) if one is not None]

    def order(self) -> Any:
        """Return the rows a ≤ b: started stays started, followers wait, and only what waits to the end lacks money."""
        works, k = self.works, np.arange(self.started)
        stays = self.year < works.last[self.owner] - 1
        less, more = [k[stays]], [k[stays] + 1]
        parent = works.parent[self.owner]
        before = self.year - works.step[self.owner]
        waits = (parent >= 0) & (before < works.last[parent])
        less.append(k[waits])
        more.append(self.begin[parent[waits]] + before[waits] - works.first[parent[waits]])
        low, high = np.concatenate(less), np.concatenate(more)
        ones = np.ones(len(low))
        at = np.arange(len(low))
        matrix = self.matrix([at, at], [low, high], [ones, -ones], len(low))
        top = np.zeros(len(low))
        if self.over:
            some = np.flatnonzero(self.wide)
            at = np.arange(len(some))
            ones = np.ones(len(some))
            more_rows = self.matrix([at, at], [self.begin[some + 1] - 1, self.started + some], [ones, ones], len(some))
            matrix, top = sparse.vstack([matrix, more_rows]), np.concatenate([top, ones])
        return optimize.LinearConstraint(matrix, -np.inf, top) if len(top) else None

    def money(self) -> Any:
        """Return the rows: what starts in a year and its followers' shares fit into the room of every year."""
        works = self.works
        tight = np.isfinite(works.room)
        if not tight.any():
            return None
        row, column, value = [], [], []
        fixed = np.zeros(len(works.room))
        for number in range(int(works.years.max(initial=0))):
            yuan = share(works.cost, works.years, number) / UNIT
            k = np.flatnonzero(works.years[self.owner] > number)
            row += [self.year[k] + number, self.year[k] + 1 + number]  # z counts in its year and leaves the next
            column += [k, k]
            value += [yuan[self.owner[k]], -yuan[self.owner[k]]]
            runs = np.flatnonzero(works.years > number)
            at = works.last[runs] + number  # all that has not started by then starts in the last year
            np.add.at(fixed, at, yuan[runs])
            if self.over:
                row.append(at)
                column.append(self.started + runs)
                value.append(-yuan[runs])
        matrix = self.matrix(row, column, value, len(works.room))
        kept = np.flatnonzero(tight)
        # the money is whole yuan, so a quarter more changes nothing but that tolerance does no harm
        top = (np.floor(works.room[kept]) + 0.25) / UNIT - fixed[kept]
        return optimize.LinearConstraint(matrix[kept], -np.inf, top)

    def matrix(self, row: list[Any], column: list[Any], value: list[Any], height: int) -> Any:
        """Return a sparse matrix from its entries; those of one place add up."""
        entries = (np.concatenate(value), (np.concatenate(row), np.concatenate(column)))
        return sparse.csr_matrix(entries, shape=(height, self.count))

    def placed(self, x: Any) -> tuple[Any, Any]:
        """Return first years (n,) and which works lack money (n,) of a solution."""
        waited = np.bincount(self.owner, x[: self.started] < 0.5, minlength=len(self.wide)).astype(int)
        over = x[self.started :] > 0.5 if self.over else np.zeros(len(self.wide), dtype=bool)
        return self.works.first + waited, over
