"""Which work of a restoration plan runs in which years: safety at once, the rest as early as the money allows."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.schedule.schedule_lists import earlier
from ordos_restoration.planning.mine.schedule.schedule_model import (
    Works,
    backward,
    forward,
    objective,
    penalty,
    share,
    spent,
)
from ordos_restoration.planning.mine.schedule.schedule_notes import notes
from ordos_restoration.planning.mine.schedule.schedule_order import best
from ordos_restoration.planning.mine.schedule.schedule_tasks import Tasks, checked, money, reaching
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Progress, part_of, silent

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

__all__ = ["REASONS", "notes", "schedule"]

REASONS = {
    "safety": QT_TRANSLATE_NOOP("Ordos", "Safety, in the same year"),
    "early": QT_TRANSLATE_NOOP("Ordos", "As early as it can be"),
    "settling": QT_TRANSLATE_NOOP("Ordos", "Waits for settling"),
    "task": QT_TRANSLATE_NOOP("Ordos", "Waits for another work"),
    "season": QT_TRANSLATE_NOOP("Ordos", "Waits for the season"),
    "money": QT_TRANSLATE_NOOP("Ordos", "Waits for the money of the year"),
    "over_budget": QT_TRANSLATE_NOOP("Ordos", "No year has the money"),
}


def schedule(
    tasks: pd.DataFrame, cap: Mapping[int, float], first_year: int, last_year: int, progress: Progress = silent
) -> pd.DataFrame:
    """Return when every task runs: task, start_year, end_year, reason, waits_for; one row for each, in their order.

    tasks: task (id), parcel, phase, safety, track, earliest and latest year to start in (NaN free), years it lasts,
    after (id of the one task it waits for, or empty) and lag: it starts no earlier than that one's end + lag; cost_yuan
    in equal yearly shares, the first years take the yuan that are left over; weight ≥ 0.
    cap: year → yuan for all works of that year; a year that is not named has no limit.

    What counts least is the sum of weight × last year. Safety is placed first and takes its money from the year,
    whatever the cap. A task of which a year's share is dearer than the money of every year is spread over the fewest
    years in which it is not. What still finds no money by `last_year` stands in the last years before it, over the
    cap. Nothing is left out; `notes` says what happened. `attrs` of the result: gap,
    the years by which the weighted mean of the last years may be later than in the best schedule (inf where that is
    not known), and last_year.
    Raises PlanningError for an id that is there twice or unknown, tasks that wait for each other in a circle, and
    durations, costs, weights and lags that cannot be.
    """
    given, final = checked(tasks, first_year), last_year - first_year
    room = money(cap, first_year, last_year)
    progress(0.02, "")
    safe, fixed = given.safety, forward(given.earliest, given.parent, given.step())
    room = without_safety(given, fixed, room)
    given = given._replace(years=spread(given, fixed, room, final))
    works = windows(given, fixed, room, final)
    free = np.flatnonzero(~safe)
    part = works.part(free, works.room)
    progress(0.05, "")
    placed = earlier(part, best(part, part_of(progress, 0.05, 0.95)))
    start, over = works.first.copy(), np.zeros(len(safe), dtype=bool)
    start[free], over[free] = placed.start, placed.over
    out = told(given, works, start, over, first_year)
    gap = max(objective(part, placed.start, placed.over) - placed.bound, 0.0)
    known = gap < penalty(part)
    out["task"] = tasks["task"].to_numpy()  # as they were given, numbers too
    out.attrs = {"gap": gap / max(float(given.weight.sum()), 1e-9) if known else math.inf, "last_year": last_year}
    progress(1.0, "")
    return out


def without_safety(given: Tasks, fixed: Any, room: Any) -> Any:
    """Return the yuan that safety leaves in each year (h,): none where it takes more than there is."""
    room = reaching(room, int((fixed + given.years).max(initial=0)) + 1)
    safety = Works(fixed, fixed, given.years, given.parent, given.step(), given.cost, given.weight, room)
    return np.maximum(room - spent(safety, fixed, given.safety), 0.0)


def windows(given: Tasks, fixed: Any, room: Any, final: int) -> Works:
    """Return the works with the years each may start in; `final`: the year [from the first] in which all should end."""
    step, safe = given.step(), given.safety
    first = forward(np.where(safe, fixed, given.earliest), given.parent, step)
    latest = np.fmin(given.latest, final - given.years + 1)
    latest = np.where(safe, fixed, latest).astype(np.int64)
    last = backward(latest, first, given.parent, step)
    room = reaching(room, int((last + given.years).max(initial=0)) + 1)
    return Works(first, last, given.years, given.parent, step, given.cost, given.weight, room)


def spread(given: Tasks, fixed: Any, room: Any, final: int) -> Any:
    """Return the years each task lasts (n,): the fewest in which its share fits somewhere into the money.

    room: yuan that safety leaves in each year (h,). What fits nowhere, however long, keeps its years, and so does what
    safety waits for.
    """
    high = min(final + 1, len(room))
    years, open_ = given.years.copy(), ~leads_to(given.safety, given.parent) & (given.cost > 0)
    least = room[:high].copy()  # of a run of `length` years from each year on
    for length in range(1, high + 1):
        least = least[: high - length + 1]
        if length > 1:
            least = np.minimum(least, room[length - 1 : high])
        most = np.maximum.accumulate(least[::-1])[::-1]  # among this year and all later
        rows = np.flatnonzero(open_ & (given.years <= length) & (fixed < len(most)))
        fits = share(given.cost[rows], length, 0) <= most[fixed[rows]]
        years[rows[fits]], open_[rows[fits]] = length, False
    return years


def leads_to(marked: Any, parent: Any) -> Any:
    """Return which tasks are marked or come before one that is (n,)."""
    out = marked.copy()
    while True:
        before = out.copy()
        out[parent[out & (parent >= 0)]] = True
        if (out == before).all():
            return out


# What holds a task ----------------------------------------------------------------------------------------------------


def told(given: Tasks, works: Works, start: Any, over: Any, first_year: int) -> pd.DataFrame:
    """Return the rows of the schedule with the reason for each year and what the task waits for."""
    has = works.parent >= 0
    ready = np.where(has, start[works.parent] + works.step, -1)
    free = np.maximum(given.earliest, ready)
    waits_task = has & (ready > given.earliest) & (start == ready)
    season = waits_task & (given.lag >= 1) & (given.phase == "planting")
    settling = (start == given.earliest) & (given.track == "settled") & (given.earliest > 0)
    rules = [
        ("over_budget", over),
        ("safety", given.safety & (start == given.earliest)),
        ("money", start > free),
        ("season", season),
        ("task", waits_task),
        ("settling", settling),
    ]
    reason = np.select([rule for _, rule in rules], [name for name, _ in rules], "early")
    waits: list[Any] = [None] * len(start)
    for row in np.flatnonzero(waits_task & np.isin(reason, ("task", "season"))):
        waits[row] = given.task[works.parent[row]]
    held = np.flatnonzero(reason == "money")
    for row, year in zip(held, short_of(works, start, held, ~given.safety)):
        waits[row] = str(first_year + year)
    columns = {"task": given.task, "start_year": first_year + start, "end_year": first_year + start + works.years - 1}
    return pd.DataFrame({**columns, "reason": reason, "waits_for": np.array(waits, dtype=object)})


def short_of(works: Works, start: Any, rows: Any, paid: Any) -> Any:
    """Return the year without which each of some works could have started a year earlier (r,).

    Their places are as early as the money allows, so there is one; it is the first whose money does not suffice.
    paid: which works are paid from the room of the years (n,).
    """
    left = works.room - spent(works, start, paid)
    out = start[rows] - 1
    for number in reversed(range(int(works.years[rows].max(initial=0)))):
        before = share(works.cost[rows], works.years[rows], number)
        now = np.where(number > 0, share(works.cost[rows], works.years[rows], number - 1), 0)
        at = start[rows] - 1 + number
        out = np.where(before > left[at] + now, at, out)
    return out
