"""Works placed one after another in the first years that still have money for them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.schedule.schedule_model import Placement, Works, objective, spent

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")


def by_lists(works: Works) -> Placement:
    """Return the best of three lists: the heavy for their money first, the urgent first, the early first."""
    dear = works.cost / np.maximum(works.weight, 1e-9)
    keys = (tree_sums(works, works.cost) / np.maximum(tree_sums(works, works.weight), 1e-9), works.last, works.first)
    made = [in_order(works, sequence(works, [key, dear])) for key in keys]
    return min(made, key=lambda one: objective(works, one.start, one.over))


def roots(works: Works) -> Any:
    """Return for each work the row of the first of its tree (n,)."""
    root = np.where(works.parent < 0, np.arange(len(works.parent)), works.parent)
    while True:
        above = root[root]
        if (above == root).all():
            return root
        root = above


def tree_sums(works: Works, values: Any) -> Any:
    """Return for each work the sum over its whole tree (n,)."""
    root = roots(works)
    return np.bincount(root, values, minlength=len(root))[root]


def sequence(works: Works, keys: list[Any]) -> Any:
    """Return the rows in order of the keys, the first counting most, predecessors before those that wait for them."""
    number = np.empty(len(works.first), dtype=np.int64)
    number[np.lexsort(keys[::-1])] = np.arange(len(number))
    late = forward_largest(number, works.parent)
    return np.lexsort([depth(works.parent), late])


def forward_largest(number: Any, parent: Any) -> Any:
    """Return the largest number among a work and all its predecessors (n,)."""
    out = number.copy()
    has = np.flatnonzero(parent >= 0)
    while True:
        larger = np.maximum(out[has], out[parent[has]])
        if (larger == out[has]).all():
            return out
        out[has] = larger


def depth(parent: Any) -> Any:
    """Return how many predecessors stand before each work (n,)."""
    out, at = np.zeros(len(parent), dtype=np.int64), np.array(parent)
    while (at >= 0).any():
        out[at >= 0] += 1
        at = np.where(at >= 0, parent[at], -1)
    return out


def in_order(works: Works, order: Any, start: Any = None) -> Placement:
    """Return works placed one after another in the first years with money for them; plain numbers, because each
    depends on all before it. What finds no money is placed in the last year of its window without it.

    start: a placement in which all stand already; then each is only moved to an earlier year.
    """
    first, last, parent, step = (one.tolist() for one in (works.first, works.last, works.parent, works.step))
    years, cost, over = works.years.tolist(), works.cost.tolist(), [False] * len(works.first)
    left = (works.room if start is None else works.room - spent(works, start)).tolist()
    at = [0] * len(first) if start is None else start.tolist()
    for row in order.tolist():
        length, whole = years[row], cost[row]
        low = first[row] if parent[row] < 0 else max(first[row], at[parent[row]] + step[row])
        parts = [whole // length + (k < whole % length) for k in range(length)] if length > 1 else [whole]
        if start is not None:
            for k, part in enumerate(parts):
                left[at[row] + k] += part
        year = low
        while year <= last[row] and any(part and left[year + k] < part for k, part in enumerate(parts)):
            year += 1
        over[row] = year > last[row]
        at[row] = min(year, last[row])
        if not over[row]:
            for k, part in enumerate(parts):
                left[year + k] -= part
    return Placement(np.array(at, dtype=np.int64), np.array(over, dtype=bool), -math.inf)


def earlier(works: Works, placed: Placement) -> Placement:
    """Return the placement with every work moved as early as the money left by the others allows."""
    held = works._replace(
        cost=np.where(placed.over, 0, works.cost), first=np.where(placed.over, placed.start, works.first)
    )
    start = placed.start
    while True:
        moved = in_order(held, np.lexsort([depth(works.parent), start]), start).start
        if (moved == start).all():
            return placed._replace(start=start)
        start = moved
