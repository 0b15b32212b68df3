"""Survival and preservation of plantings: the rate of a count, and what the rules make of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError


@dataclass(frozen=True)
class Verdict:
    """The rate [%], what follows from it ("pass", "replant" or "redo"), and the rule that says so."""

    rate_pct: float
    id: str
    rule: str


def verdict(
    planted: int, alive: int, zone: str, rules: Iterable[Mapping[str, Any]], survey: str = "survival"
) -> Verdict:
    """Return what a count comes to, by the rule of its rainfall zone and survey; raise PlanningError without one.

    rules: rows of the reference table survival_rules. The rate is held against the limits as it is, not rounded:
    69.96 % does not pass at 70 %, though it is shown as 70.0 %.
    """
    rate = rate_pct(planted, alive)
    row = next((one for one in rules if one["rainfall"] == zone and one["survey"] == survey), None)
    if row is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The table “Rules of survival” has no row for the survey “{survey}” and the rainfall zone “{zone}”. "
                "Add one.",
            ),
            survey=survey,
            zone=zone,
        )
    if rate >= float(row["pass_from_pct"]):
        return Verdict(rate, "pass", row["rule"])
    return Verdict(rate, "replant" if rate >= float(row["replant_from_pct"]) else "redo", row["rule"])


def rate_pct(planted: int, alive: int) -> float:
    """Return the share alive of what was planted [%]; raise PlanningError where the counts cannot be."""
    check(planted, alive)
    if planted == 0:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "Nothing was counted as planted, so there is no rate. Count the planting places."
            )
        )
    return 100.0 * alive / planted


def together(counts: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Return (planted, alive) of several rows or plots as one count: each weighs as much as it has plants."""
    planted = alive = 0
    for one in counts:
        check(*one)
        planted, alive = planted + one[0], alive + one[1]
    return planted, alive


def check(planted: int, alive: int) -> None:
    """Raise PlanningError where a count cannot be."""
    if not 0 <= alive <= planted:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "{alive} plants are alive of {planted} planted: that cannot be. Correct one of the two counts."
            ),
            alive=alive,
            planted=planted,
        )
