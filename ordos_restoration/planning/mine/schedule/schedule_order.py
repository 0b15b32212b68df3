"""The best schedule that a bounded number of steps finds: few works as one integer program, many part by part."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.schedule.schedule_lists import by_lists, earlier, roots
from ordos_restoration.planning.mine.schedule.schedule_model import Placement, Works, exact, objective, spent, variables
from ordos_restoration.planning.mine.schedule.schedule_prices import close, priced
from ordos_restoration.planning.spec import Progress, part_of

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

AT_ONCE = 1500  # decisions that the integer program is given whole
PART = 400  # and in one part of a larger plan
# Limits of both: seconds, nodes of the search, relative gap. The nodes are to bind and not the clock: a plan must not
# depend on how busy the machine is.
WHOLE, ANEW = (600.0, 100, 1e-9), (600.0, 10, 1e-4)
PARTS, IN_VAIN = 32, 4  # how many parts are placed anew at most, and how many in vain until nobody goes on
SLACK = 4  # years that a work may move back in one part


def best(works: Works, progress: Progress) -> Placement:
    """Return the best placement that a bounded number of steps finds, with its bound (−inf where none is known)."""
    still = np.zeros(len(works.first), dtype=bool)
    if (spent(works, works.first) <= works.room).all():
        return Placement(works.first, still, objective(works, works.first, still))
    placed = by_lists(works)
    lacking = bool(placed.over.any())
    if variables(works) <= AT_ONCE:
        found = exact(works, lacking, *WHOLE, part_of(progress, 0.0, 0.2))
        if found is not None and objective(works, *found[:2]) <= objective(works, *placed[:2]):
            placed = found
    if close(works, placed):
        return placed
    if placed.over.any():  # what no year has money for stays where it is, the others are placed around it
        held, over = without_money(works, placed), placed.over
        placed = improved(held, placed._replace(over=still), part_of(progress, 0.2, 1.0))
        return placed._replace(over=over, bound=-math.inf)
    placed = priced(works, placed, part_of(progress, 0.2, 0.7))
    return improved(works, placed, part_of(progress, 0.7, 1.0))


def without_money(works: Works, placed: Placement) -> Works:
    """Return works in which those without money stand still in their last year and cost nothing."""
    first, cost = np.where(placed.over, works.last, works.first), np.where(placed.over, 0, works.cost)
    return works._replace(first=first, cost=cost)


def improved(works: Works, placed: Placement, progress: Progress) -> Placement:
    """Return the placement after parts of it were placed anew by the integer program while the others stood still.

    A part is some trees that wait for money in neighbouring years; parts change from step to step.
    """
    placed = earlier(works, placed)
    root, vain = roots(works), 0
    for number in range(PARTS):
        progress(number / PARTS, "")
        if close(works, placed) or vain >= IN_VAIN:
            break
        rows = chosen(works, placed.start, root, number)
        if not len(rows):
            break
        start = anew(works, placed.start, rows, part_of(progress, number / PARTS, (number + 1) / PARTS))
        vain = vain + 1 if start is placed.start else 0
        placed = earlier(works, placed._replace(start=start))
    return placed


def chosen(works: Works, start: Any, root: Any, number: int) -> Any:
    """Return the rows of trees to be placed anew: from another year on in every step, as many as a part holds."""
    wait = np.bincount(root, works.weight * (start - works.first), minlength=len(root))
    late = np.flatnonzero(wait > 0)
    if not len(late):
        return late
    order = late[np.lexsort([late, start[late]])]
    reach = np.bincount(root, np.minimum(works.last, start + SLACK) - works.first, minlength=len(root))[order]
    # golden-section steps visit every place in the order without a pattern
    begin = int(len(order) * ((number * 0.6180339887) % 1.0))
    turned = np.roll(order, -begin)
    within = np.cumsum(np.roll(reach, -begin)) <= PART
    return np.flatnonzero(np.isin(root, turned[within]))


def anew(works: Works, start: Any, rows: Any, progress: Progress) -> Any:
    """Return first years (n,) with some rows, whole trees, placed as well as the money left by the others allows."""
    others = np.ones(len(start), dtype=bool)
    others[rows] = False
    part = works.part(rows, works.room - spent(works, start, others))
    last = np.minimum(part.last, start[rows] + SLACK)
    found = exact(part._replace(last=last), False, *ANEW, progress)
    if found is None or objective(part, found.start, found.over) >= objective(part, start[rows], found.over):
        return start
    out = start.copy()
    out[rows] = found.start
    return out
