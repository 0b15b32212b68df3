"""The tasks of a schedule and the money of its years, checked: what cannot be is told with the name of the task."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")


class Tasks(NamedTuple):
    """Tasks as columns (n,); years count from the first year of the plan.

    earliest: the first year to start in; latest: the last one, NaN free; years: how long; parent: row of the task it
    waits for, or −1; lag: years from the end of that one; cost: whole yuan.
    """

    task: Any
    phase: Any
    track: Any
    safety: Any
    earliest: Any
    latest: Any
    years: Any
    parent: Any
    lag: Any
    cost: Any
    weight: Any

    def step(self) -> Any:
        """Return from the start of its predecessor on, after how many years each task may start (n,)."""
        return np.where(self.parent >= 0, self.years[self.parent] - 1 + self.lag, 0)


def checked(tasks: pd.DataFrame, first_year: int) -> Tasks:
    """Return the tasks of a frame as `schedule` takes it. Raises PlanningError where one cannot be."""
    names = tasks["task"].astype(str).to_numpy(dtype=object)
    twice = tasks["task"].astype(str).duplicated().to_numpy()
    refuse(names, twice, QT_TRANSLATE_NOOP("Ordos", "Task {task} is there twice; give each task an id of its own."))
    years = whole(tasks, "years", names)
    lag = whole(tasks, "lag", names, empty=0)
    refuse(
        names,
        years < 1,
        QT_TRANSLATE_NOOP("Ordos", "Task {task} lasts {value} years; it must last at least one."),
        years,
    )
    refuse(
        names,
        lag < 0,
        QT_TRANSLATE_NOOP("Ordos", "Task {task} has a lag of {value} years; it must not be below 0."),
        lag,
    )
    cost, weight = amounts(tasks, "cost_yuan", names), amounts(tasks, "weight", names)
    earliest = np.maximum(whole(tasks, "earliest", names, empty=first_year) - first_year, 0)
    latest = pd.to_numeric(tasks["latest"]).to_numpy(dtype=float) - first_year
    phase, track = (tasks[name].astype(object).to_numpy() for name in ("phase", "track"))
    safety = tasks["safety"].fillna(False).astype(bool).to_numpy()
    parent = predecessors(tasks["after"], names)
    return Tasks(
        names, phase, track, safety, earliest, latest, years, parent, lag, np.rint(cost).astype(np.int64), weight
    )  # fmt: skip


def refuse(names: Any, wrong: Any, sentence: str, values: Any = None) -> None:
    """Raise a sentence about the first task that is wrong, if there is one."""
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        said = {} if values is None else {"value": f"{values[row]:g}"}
        raise PlanningError(sentence, task=names[row], **said)


def whole(tasks: pd.DataFrame, column: str, names: Any, empty: float = math.nan) -> Any:
    """Return a column of whole numbers (n,); empty: what an empty cell means, NaN for nothing that can be."""
    values = pd.to_numeric(tasks[column], errors="coerce").to_numpy(dtype=float, na_value=math.nan)
    values = np.where(np.isnan(values), empty, values)
    wrong = ~np.isfinite(values) | (values != np.floor(values))
    sentence = QT_TRANSLATE_NOOP("Ordos", "Task {task}: {column} must be a whole number, not {value}.")
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        raise PlanningError(sentence, task=names[row], column=column, value=f"{values[row]:g}")
    return values.astype(np.int64)


def amounts(tasks: pd.DataFrame, column: str, names: Any) -> Any:
    """Return a column of numbers that are known and not below 0 (n,)."""
    values = pd.to_numeric(tasks[column], errors="coerce").to_numpy(dtype=float, na_value=math.nan)
    wrong = ~np.isfinite(values) | (values < 0)
    sentence = QT_TRANSLATE_NOOP("Ordos", "Task {task}: {column} must be 0 or more, not {value}.")
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        raise PlanningError(sentence, task=names[row], column=column, value=f"{values[row]:g}")
    return values


def predecessors(after: pd.Series, names: Any) -> Any:
    """Return the row of the task each one waits for, or −1 (n,)."""
    row_of = {name: row for row, name in enumerate(names)}
    asked = [None if gone or one == "" else name_of(one) for one, gone in zip(after, after.isna())]
    parent = np.array([-1 if one is None else row_of.get(one, -2) for one in asked], dtype=np.int64)
    unknown = np.flatnonzero(parent == -2)
    if len(unknown):
        row = int(unknown[0])
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "Task {task} waits for {after}, which is not among the tasks."),
            task=names[row],
            after=asked[row],
        )
    above = parent
    for _ in range(max(len(parent), 1).bit_length()):  # each time twice as far up
        above = np.where(above >= 0, above[above], -1)
    if (above >= 0).any():
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "Tasks wait for each other in a circle: {tasks}."),
            tasks=list(names[circle(parent, int(np.flatnonzero(above >= 0)[0]))]),
        )
    return parent


def name_of(task: Any) -> str:
    """Return an id as text; a column of whole numbers with gaps holds 7 as 7.0."""
    return str(int(task)) if isinstance(task, float) and task.is_integer() else str(task)


def circle(parent: Any, row: int) -> list[int]:
    """Return the rows of the circle that a row is part of or leads into, the first one again at the end."""
    seen: list[int] = []
    while row not in seen:
        seen.append(row)
        row = int(parent[row])
    return [*seen[seen.index(row) :], row]


def money(cap: Mapping[int, float], first_year: int, last_year: int) -> Any:
    """Return the whole yuan of each year (h,), inf where there is no limit."""
    if last_year < first_year:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The last year {last} lies before the first year {first}."),
            last=last_year,
            first=first_year,
        )
    wrong = [year for year, yuan in cap.items() if not yuan >= 0]
    if wrong:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The budget of {year} is {value}; give yuan from 0 up, or leave the year out."),
            year=wrong[0],
            value=cap[wrong[0]],
        )
    last = max([last_year, *cap])
    caps = [float(cap.get(year, math.inf)) for year in range(first_year, last + 1)]
    return np.floor(np.array(caps))  # shares are whole yuan


def reaching(room: Any, years: int) -> Any:
    """Return the money of the years with at least so many of them; those added have no limit."""
    return np.concatenate([room, np.full(max(years - len(room), 0), math.inf)])
