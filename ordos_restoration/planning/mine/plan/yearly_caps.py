"""The budget of the years as people type it: one number, or years with numbers."""

from __future__ import annotations

import math
import re

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError

PARTS = re.compile(r"[;；\n]+")
FAR = 60  # years that works may wait for money


def typed(text: str) -> dict[int, float]:
    """Return year → yuan as typed, with the key 0 for one number for all years; {} for an empty text.

    Raises PlanningError where a part cannot be read.
    """
    out: dict[int, float] = {}
    parts = [part.strip() for part in PARTS.split(text) if part.strip()]
    for part in parts:
        year, _, amount = part.replace("：", ":").replace("=", ":").rpartition(":")
        try:
            value = float(amount.replace(",", "").replace("，", "").replace(" ", ""))
            when = int(year) if year.strip() else 0
        except ValueError:
            value, when = math.nan, 0
        if not (value >= 0 and math.isfinite(value)) or (not when and len(parts) > 1) or when in out:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The budget of the years cannot be read at “{part}”. Write one number in yuan, 0 or more, or each "
                    "year once as 2026:5000000; 2027:8000000.",
                ),
                part=part,
            )
        out[when] = value
    return out


def by_year(text: str, first_year: int, last_year: int) -> dict[int, float]:
    """Return the budget of every year from the first that is named to the last of the plan [yuan]; {} without limits.

    The last year that is named holds on; years before the first one have no limit, one between two that of the former.
    """
    given = typed(text)
    if not given:
        return {}
    if 0 in given:
        return dict.fromkeys(range(first_year, last_year + 1), given[0])
    out, now = {}, math.nan
    for year in range(min(*given, first_year), max(*given, last_year) + 1):
        now = given.get(year, now)
        if year >= first_year and not math.isnan(now):
            out[year] = now
    return out


def horizon(text: str, finish: int, total: int) -> int:
    """Return the last year to place works in: the earliest finish of all, and the years that the money takes.

    total: static investment [yuan]. Works that wait longer than FAR years find no money.
    """
    given = typed(text)
    last = given[max(given)] if given else 0.0
    waits = min(math.ceil(total / last), FAR) if last > 0 else 0
    return finish + waits + 5
