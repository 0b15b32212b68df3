"""Prices of the years' money: a bound that no schedule beats, and the order in which works are placed.

With a price on each year's money every tree of works chooses its years alone (Lagrangian relaxation, Fisher 1981,
Management Science 27): the sum of what they then count, less the price of all the money there is, is the bound.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.schedule.schedule_lists import depth, in_order, sequence
from ordos_restoration.planning.mine.schedule.schedule_model import Placement, Works, objective, spent
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

ROUNDS = 300  # steps of the prices
BETWEEN_LISTS = 10  # from one list to the next
CLOSE = 0.0002  # of the sum: closer to the bound than that nobody looks further


def close(works: Works, placed: Placement) -> bool:
    """Return whether a placement is as good as the best for all that anybody would notice."""
    value = objective(works, *placed[:2])
    return value - placed.bound <= CLOSE * abs(value)


def priced(works: Works, placed: Placement, progress: Progress) -> Placement:
    """Return the best list found on the way of the prices to their optimum, with the highest bound.

    The prices rise where the money is short and fall where it is left (subgradient), by steps after Polyak that are
    halved when twenty of them did not help; 1.5 and 20 came nearest to the linear program on made-up mines.
    """
    trees, tight = Trees(works), np.isfinite(works.room)
    room = np.where(tight, works.room, 0.0)
    price, bound = np.zeros(len(room)), placed.bound
    kept, weak, reach, mean = price, 0, 1.5, works.first.astype(float)
    highest = -math.inf
    for number in range(ROUNDS):
        progress(number / ROUNDS, "")
        value, start = trees.cheapest(price)
        value -= float(price @ room)
        mean = 0.85 * mean + 0.15 * start
        weak += 1
        if value > highest + 1e-7 * abs(value):
            highest, kept, weak = value, price, 0
        if weak >= 20:
            reach, weak, price = reach / 2, 0, kept
        if number % BETWEEN_LISTS == BETWEEN_LISTS - 1:
            placed = min(placed, *by_guesses(works, (mean, start)), key=lambda one: objective(works, *one[:2]))
        short = np.where(tight, spent(works, start) - room, 0.0)
        short = np.where((price <= 0) & (short < 0), 0.0, short)
        size = float(short @ short)
        placed = placed._replace(bound=max(bound, highest))
        if not size or close(works, placed):
            break
        target = objective(works, *placed[:2])
        price = np.maximum(price + reach * max(target - value, 0.0) / size * short, 0.0)
    return placed


def by_guesses(works: Works, guesses: tuple[Any, ...]) -> list[Placement]:
    """Return lists in the order of guessed first years (n,) each, what is cheap for its weight first."""
    dear = works.cost / np.maximum(works.weight, 1e-9)
    made = [in_order(works, sequence(works, [guess, dear])) for guess in guesses]
    return [one for one in made if not one.over.any()]


class Trees:
    """All trees of works at once: the cheapest years of each when the money of the years has prices."""

    def __init__(self, works: Works) -> None:
        self.works = works
        level = depth(works.parent)
        self.levels = [np.flatnonzero(level == k) for k in range(int(level.max(initial=0)) + 1)]
        year = np.arange(len(works.room))
        closed = (year < works.first[:, None]) | (year > works.last[:, None])
        self.time = np.where(closed, np.inf, works.weight[:, None] * (year + works.years[:, None] - 1))
        self.base, self.rest = works.cost // works.years, works.cost % works.years

    def cheapest(self, price: Any) -> tuple[float, Any]:
        """Return the sum of weight × last year + price × money, and the first years (n,); price [1/yuan] (h,)."""
        works, high = self.works, len(price)
        summed = np.concatenate([[0.0], np.cumsum(price), np.full(high, price.sum())])
        longest = int(works.years.max(initial=1))
        run = np.stack([summed[k : k + high] - summed[:high] for k in range(longest + 1)])  # of k years from each on
        cost = self.time + self.base[:, None] * run[works.years] + run[self.rest]
        least, choice = np.empty_like(cost), np.empty(cost.shape, dtype=np.int64)
        for rows in reversed(self.levels):
            own = cost[rows]
            least[rows] = np.minimum.accumulate(own[:, ::-1], axis=1)[:, ::-1]
            where = np.where(own <= least[rows], np.arange(high), high)
            choice[rows] = np.minimum.accumulate(where[:, ::-1], axis=1)[:, ::-1]
            self.hand_up(rows, least, cost)
        start = np.zeros(len(works.first), dtype=np.int64)
        for rows in self.levels:
            up = works.parent[rows]
            low = np.where(up < 0, works.first[rows], np.maximum(start[up] + works.step[rows], works.first[rows]))
            start[rows] = choice[rows, low]
        top = self.levels[0]
        return float(least[top, works.first[top]].sum()), start

    def hand_up(self, rows: Any, least: Any, cost: Any) -> None:
        """Add to the cost of predecessors what their followers then cost at least."""
        works, high = self.works, cost.shape[1]
        rows = rows[works.parent[rows] >= 0]
        if not len(rows):
            return
        rows = rows[np.argsort(works.parent[rows], kind="stable")]
        up, begin = np.unique(works.parent[rows], return_index=True)
        year = np.arange(high) + works.step[rows][:, None]
        then = np.take_along_axis(least[rows], np.minimum(year, high - 1), axis=1)
        then[year >= high] = np.inf
        cost[up] += np.add.reduceat(then, begin, axis=0)
