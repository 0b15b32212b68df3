"""The years and the money of one licence: its works as tasks, scheduled under the budget, summed by year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan import cost, fund, yearly_caps
from ordos_restoration.planning.mine.schedule.schedule import notes as told_of
from ordos_restoration.planning.mine.schedule.schedule import schedule
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

CARE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The care of {count} parcels waits for money longer than the year after planting. Raise the budget of "
    "these years, or plant later.",
)
OF_LICENCE = QT_TRANSLATE_NOOP("Ordos", "Licence {licence}: {said}")


@dataclass(frozen=True, eq=False)
class Money:
    """One licence. tasks: its tasks with cost_yuan, start_year, end_year, reason and waits_for; caps: year → yuan;
    budget, fund: their tables without the licence.
    """

    licence: str
    tasks: Any
    caps: dict[int, float]
    budget: Any
    fund: Any


def money_of(
    licence: str, tasks: Any, rows: Any, settings: Any, life: int, rates: Any, notes: list[Message], progress: Progress
) -> Money:
    """Return schedule, budget and fund of the tasks of a licence; each task has its place among all as index.

    rows: priced quantities whose `task` is such a place; settings: the capability; life: remaining years.
    """
    number = pd.Series(np.arange(len(tasks)), index=tasks.index)
    own = rows[rows.task.isin(tasks.index)]
    lines = cost.task_lines(own.assign(task=own.task.map(number)), len(tasks), rates)
    t = tasks.reset_index(names="place").assign(cost_yuan=lines.sum(axis=1))
    finish = int((t.earliest_year + t.years - 1).max()) if len(t) else settings.first_year
    last = yearly_caps.horizon(settings.cap, finish, int(t.cost_yuan.sum()))
    caps = yearly_caps.by_year(settings.cap, settings.first_year, last)
    rows_of = schedule(t, caps, settings.first_year, last, progress)
    said = told_of(t, rows_of, caps)
    placed = rows_of.set_index("task").loc[t.task]
    for name in ("start_year", "end_year", "reason", "waits_for"):
        t[name] = placed[name].to_numpy()
    years = (t.end_year - t.start_year + 1).to_numpy(dtype=int)
    spent = cost.by_year(lines, t.start_year.to_numpy(dtype=int), years).groupby("year").sum()
    end = settings.first_year + life - 1
    paid = fund.fund_table(spent.sum(axis=1), settings, caps, rates, end, said)
    rise = paid.set_index("year").price_rise_yuan.reindex(spent.index)
    budget = cost.budget(spent, rise, rates, settings.price_rise)
    said += late_care(t)
    notes += [Message(OF_LICENCE, licence=licence, said=one) for one in said] if licence else said
    return Money(licence, t.set_index("place"), caps, budget, paid)


def late_care(t: Any) -> list[Message]:
    """Return a note where care begins later than the year after planting."""
    ends = t.set_index("task").end_year
    care = t[(t.phase == "care") & t.after.notna()]
    late = int((care.start_year > care.after.map(ends) + care.lag).sum())
    return [Message(CARE_NOTE, count=late)] if late else []
