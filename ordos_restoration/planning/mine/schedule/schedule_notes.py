"""What a schedule could not keep, in sentences: safety dearer than the money, works spread or unpaid, the gap."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.schedule.schedule_model import share
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

NAMED = 8  # tasks or years that a sentence lists
SMALL_GAP = 0.005  # years that nobody asks about


def notes(tasks: pd.DataFrame, rows: pd.DataFrame, cap: Mapping[int, float]) -> list[Message]:
    """Return what people should know of a schedule.

    tasks, cap: as `schedule` took them; rows: what it returned.
    """
    if rows.empty:
        return []
    both = rows.set_index("task").loc[tasks["task"]].reset_index()
    safety = tasks["safety"].fillna(False).astype(bool).to_numpy()
    cost = np.rint(pd.to_numeric(tasks["cost_yuan"])).to_numpy(dtype=np.int64)
    start, end = (both[name].to_numpy(dtype=np.int64) for name in ("start_year", "end_year"))
    sums, safe = of_years(start, end, cost), of_years(start[safety], end[safety], cost[safety])
    out = [
        *dear_safety(safe, cap),
        *longer(both, end - start + 1 - tasks["years"].to_numpy(dtype=np.int64)),
        *unpaid(both, sums, safe, cap),
        *late(both, start - pd.to_numeric(tasks["latest"]).to_numpy(dtype=float), end, rows.attrs.get("last_year")),
    ]
    return out + distance(rows.attrs.get("gap", 0.0))


def of_years(start: Any, end: Any, cost: Any) -> dict[int, int]:
    """Return year → yuan of works from start to end (n,) in equal yearly shares."""
    out: dict[int, int] = {}
    if not len(start):
        return out
    years = end - start + 1
    first = int(start.min())
    total = np.zeros(int(end.max()) - first + 1)
    for number in range(int(years.max())):
        run = years > number
        total += np.bincount(start[run] + number - first, share(cost[run], years[run], number), minlength=len(total))
    return {first + k: int(yuan) for k, yuan in enumerate(total)}


def some(names: Any) -> list[Any]:
    """Return the first names of a list, and how many more there are."""
    names = list(names)
    more = Message(QT_TRANSLATE_NOOP("Ordos", "and {count} more"), count=len(names) - NAMED)
    return names[:NAMED] + [more] * (len(names) > NAMED)


def more_than(sums: Mapping[int, int], cap: Mapping[int, float]) -> list[tuple[int, int]]:
    """Return the years in which more is spent than their budget, and by how much [yuan]."""
    return [(year, math.ceil(yuan - cap[year])) for year, yuan in sums.items() if year in cap and yuan > cap[year]]


def listed(years: list[tuple[int, int]]) -> list[Any]:
    """Return years with their yuan, as a sentence lists them."""
    words = QT_TRANSLATE_NOOP("Ordos", "{year}: {yuan} yuan")
    return some(Message(words, year=year, yuan=f"{yuan:,}") for year, yuan in years)


def dear_safety(safe: Mapping[int, int], cap: Mapping[int, float]) -> list[Message]:
    """Return the years in which safety alone costs more than the budget."""
    years = more_than(safe, cap)
    words = QT_TRANSLATE_NOOP(
        "Ordos",
        "Safety works are never postponed: they alone exceed the budget by {years}. Other works of these years wait; "
        "find the money that is lacking.",
    )
    return [Message(words, years=listed(years))] if years else []


def longer(rows: pd.DataFrame, by: Any) -> list[Message]:
    """Return the works that are spread because they are dearer than the money of every year."""
    names = rows["task"][by > 0]
    words = QT_TRANSLATE_NOOP(
        "Ordos",
        "Works that cost more than any year has money for are spread over more years: {names}. Divide the parcels or "
        "raise the budget to do them in one go.",
    )
    return [Message(words, names=some(names))] if len(names) else []


def unpaid(
    rows: pd.DataFrame, sums: Mapping[int, int], safe: Mapping[int, int], cap: Mapping[int, float]
) -> list[Message]:
    """Return the works without money, and the years they overdraw, safety's own excess not counted."""
    names = rows["task"][rows["reason"] == "over_budget"]
    if not len(names):
        return []
    above = {year: max(cap[year], safe.get(year, 0)) for year in cap}
    words = QT_TRANSLATE_NOOP(
        "Ordos",
        "No year has the money for these works, which stand in the last year they can: {names}. The budget is "
        "exceeded by {years}. Raise it, or plan more years.",
    )
    return [Message(words, names=some(names), years=listed(more_than(sums, above)))]


def late(rows: pd.DataFrame, by: Any, end: Any, last_year: Any) -> list[Message]:
    """Return the works that start after their latest year, and those that end after the last year of the plan."""
    out = []
    names = rows["task"][by > 0]
    words = QT_TRANSLATE_NOOP(
        "Ordos", "Works start after their latest year, because what they wait for ends later: {names}."
    )
    if len(names):
        out.append(Message(words, names=some(names)))
    names = rows["task"][end > last_year] if last_year is not None else []
    words = QT_TRANSLATE_NOOP(
        "Ordos", "Works cannot end by {year}, the last year of the plan, whatever the money: {names}."
    )
    if len(names):
        out.append(Message(words, year=last_year, names=some(names)))
    return out


def distance(gap: float) -> list[Message]:
    """Return how far the schedule may be from the best one."""
    if math.isinf(gap):
        words = QT_TRANSLATE_NOOP(
            "Ordos", "The order of works was sought step by step; how far it is from the best one is not known."
        )
        return [Message(words)]
    words = QT_TRANSLATE_NOOP(
        "Ordos",
        "The order of works was sought step by step: the best one would end at most {years} years earlier on average.",
    )
    return [Message(words, years=f"{gap:.2f}")] if gap >= SMALL_GAP else []
