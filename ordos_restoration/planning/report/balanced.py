"""Rounded rows that add up to their rounded total (平差): what rounding leaves over goes to the largest remainders."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Optional

EXACT = Decimal(1)


def balanced(
    values: Sequence[Optional[float]],
    decimals: int,
    total: Optional[float] = None,
    groups: Optional[Sequence[Hashable]] = None,
) -> list[Optional[float]]:
    """Return values (n,) rounded to `decimals`, so that they add up to the rounded total, and likewise in each group.

    total: what they must add up to; their exact sum where None, or where rows would have to move by a whole unit of the
    last decimal or more. groups (n,): values of one group add up to the group's sum, rounded so that the groups add up
    too. A value that needs no rounding stays as it is; every other one becomes one of its two neighbours. None and
    values that are not finite stay None. Raises ValueError where the lengths differ.
    """
    if groups is not None and len(groups) != len(values):
        raise ValueError("a group for every value")
    known = [k for k, value in enumerate(values) if value is not None and math.isfinite(value)]
    exact = {k: Decimal(repr(float(values[k]))).scaleb(decimals) for k in known}  # type: ignore[arg-type]
    members: dict[Hashable, list[int]] = {}
    for k in known:
        members.setdefault(groups[k] if groups is not None else None, []).append(k)
    parts = [[exact[k] for k in rows] for rows in members.values()]
    wished = None if total is None else nearest(Decimal(repr(float(total))).scaleb(decimals))
    low, high = limits(list(exact.values()))
    if wished is not None and not low <= wished <= high:
        wished = None
    out: list[Optional[float]] = [None] * len(values)
    for rows, goal in zip(members.values(), goals(parts, wished)):
        for k, units in zip(rows, shared([exact[k] for k in rows], goal)):
            out[k] = float(Decimal(units).scaleb(-decimals))
    return out


def goals(parts: Sequence[Sequence[Decimal]], total: Optional[int]) -> list[int]:
    """Return what each group has to add up to, in units of the last decimal, so that the groups add up to the total.

    Their sums are shared out as rows are; where the total asks for more or less than that can give, the group whose
    exact sum is farthest off takes the next unit, as long as its own rows can.
    """
    sums = [sum(rows, Decimal(0)) for rows in parts]
    wanted = nearest(sum(sums, Decimal(0))) if total is None else total
    made = shared(sums, wanted)
    reach = [limits(rows) for rows in parts]
    while sum(made) != wanted:
        step = 1 if sum(made) < wanted else -1
        able = [k for k, (low, high) in enumerate(reach) if low <= made[k] + step <= high]
        made[max(able, key=lambda k: step * (sums[k] - made[k]))] += step
    return made


def shared(values: Sequence[Decimal], total: int) -> list[int]:
    """Return values in units of the last decimal as whole ones that add up to the total, as near to it as may be.

    Every value is rounded down, and the units that lack go to the largest fractions; the first of equal ones is first.
    """
    floors = [int(one.to_integral_value(ROUND_FLOOR)) for one in values]
    rests = [one - floor for one, floor in zip(values, floors)]
    order = sorted((k for k, rest in enumerate(rests) if rest), key=lambda k: -rests[k])
    for k in order[: max(total - sum(floors), 0)]:
        floors[k] += 1
    return floors


def limits(values: Sequence[Decimal]) -> tuple[int, int]:
    """Return the least and the greatest sum of values of which each is rounded down or up."""
    low = sum(int(one.to_integral_value(ROUND_FLOOR)) for one in values)
    return low, low + sum(one != one.to_integral_value() for one in values)


def nearest(value: Decimal) -> int:
    """Return the nearest whole number, halves away from 0."""
    return int(value.quantize(EXACT, ROUND_HALF_UP))
