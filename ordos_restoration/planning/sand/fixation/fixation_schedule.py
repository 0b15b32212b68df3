"""In which year each patch is treated: by rank, under what a year may cost and how much land it may take."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.planting import apportion
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.yearly_caps import FAR, by_year
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

SAME = 1e-9  # of a cap: what is left of it but for rounding is nothing
LATE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} patches ({codes}) find no room in {years} years under the budget and the area of the years, and have no "
    "year. Raise them.",
)
LONG_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} patches ({codes}) are larger or dearer than a year allows, and are treated over several years.",
)


@dataclass(frozen=True, eq=False)
class Schedule:
    """The years of patches (n,): first and last, NaN where there is none; spent: yuan of works by patch and year
    (n, y), whole; years: (y,).
    """

    first: Any
    last: Any
    spent: Any
    years: Any


def scheduled(
    rank: Any, cost: Any, area: Any, codes: Any, treated: Any, first_year: int, cap: str, area_cap: Optional[float],
    notes: list[Message],
) -> Schedule:  # fmt: skip
    """Return the years of patches (n,), one after the other by rank, so that no later rank begins before an earlier.

    cost: of the works [yuan]; area: [ha]; treated: bool, the others get no year; cap: budget as it is typed; area_cap:
    [ha] a year, None for no limit. A patch goes whole into the first year with room for it; one that no whole year
    holds begins with the next year that is still empty and takes as many as it needs. Raises PlanningError on a budget
    that cannot be read.
    """
    span = FAR + 1
    money = by_year(cap, first_year, first_year + span - 1)
    left = [[money.get(first_year + k, math.inf), math.inf if area_cap is None else area_cap] for k in range(span)]
    full = [tuple(one) for one in left]
    parts: list[dict[int, float]] = [{} for _ in range(len(rank))]
    year, long = 0, []
    for place in np.argsort(rank, kind="stable"):
        if not treated[place]:
            continue
        need = (float(np.nan_to_num(cost[place])), float(area[place]))
        found = next((k for k in range(year, span) if fits(need, left[k])), None)
        if found is None:
            begin = next((k for k in range(year, span) if tuple(left[k]) == full[k] and min(full[k]) > 0), None)
            share = {} if begin is None else over_years(need, left, begin)
            if len(share) > 1:
                long.append(place)
        else:
            share = {found: 1.0}
        for k, part in share.items():
            left[k] = [one - part * asked for one, asked in zip(left[k], need)]
        parts[place] = share
        year = max(share, default=year)
    tell(parts, treated, long, codes, span, notes)
    return of_parts(parts, cost, first_year)


def fits(need: tuple[float, float], room: list[float]) -> bool:
    """Return whether a year has room for a patch: money and land."""
    return all(asked <= one + SAME * max(asked, 1.0) for asked, one in zip(need, room))


def over_years(need: tuple[float, float], left: list[list[float]], begin: int) -> dict[int, float]:
    """Return the share of a patch in each year from `begin` on; {} where the years are not enough."""
    out, done = {}, 0.0
    for k in range(begin, len(left)):
        part = min([1.0 - done, *(one / asked for one, asked in zip(left[k], need) if asked > 0)])
        if part > SAME:
            out[k] = part
            done += part
        if done >= 1.0 - SAME:
            return out
    return {}


def tell(
    parts: list[dict[int, float]], treated: Any, long: list[int], codes: Any, span: int, notes: list[Message]
) -> None:
    """Note patches over several years, and those without a year."""
    late = [k for k, one in enumerate(parts) if treated[k] and not one]
    if late:
        notes.append(Message(LATE_NOTE, count=len(late), codes=some(codes[late]), years=span))
    if long:
        notes.append(Message(LONG_NOTE, count=len(long), codes=some(codes[sorted(long)])))


def of_parts(parts: list[dict[int, float]], cost: Any, first_year: int) -> Schedule:
    """Return the schedule of the shares of patches by year (0 is the first)."""
    last = max((max(one) for one in parts if one), default=0)
    share = np.zeros((len(parts), last + 1))
    for row, one in zip(share, parts):
        for k, part in one.items():
            row[k] = part
    there = share.sum(axis=1) > 0
    share[there] /= share[there].sum(axis=1, keepdims=True)
    spent = apportion(np.where(there, np.nan_to_num(cost), 0.0), share)
    first = np.where(there, first_year + np.argmax(share > 0, axis=1), np.nan)
    end = np.where(there, first_year + last - np.argmax(share[:, ::-1] > 0, axis=1), np.nan)
    return Schedule(first, end, spent, first_year + np.arange(last + 1))


def upkeep_by_year(first: Any, years: Any, cost: Any, start: int, count: int) -> Any:
    """Return care and guarding by patch and year (n, count), whole yuan, even over `years` (n,) from the last year of
    the works on; years from `start`. What runs on beyond the table stands in its last year.
    """
    place = np.arange(count)[None, :] + start - np.nan_to_num(first)[:, None]
    long = np.maximum(np.nan_to_num(years), 1)[:, None]
    share = ((place >= 0) & (place < long)) / long
    known = ~np.isnan(first)
    share[:, -1] += np.where(known, 1.0 - share.sum(axis=1), 0.0)
    return apportion(np.where(known, np.nan_to_num(cost), 0.0), np.where(known[:, None], share, 0.0))
