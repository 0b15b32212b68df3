"""The light of an indicator: what a value says of its target, from base and target alone.

A value may rise or fall to its target on a straight line from the base year to the target year, be held at it, or be
reached or not. Where people have set the light themselves, theirs counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message

HELD, NEARLY = 0.02, 0.05  # of the target: how far a value that is to be held may lie from it, green and yellow
ROUNDING = 1e-9
NO_VALUE = QT_TRANSLATE_NOOP("Ordos", "No value entered")
NOT_JUDGED = QT_TRANSLATE_NOOP("Ordos", "Not judged: no target and no earlier value")
WORDS = {
    "green": QT_TRANSLATE_NOOP("Ordos", "On course"),
    "yellow": QT_TRANSLATE_NOOP("Ordos", "Behind"),
    "red": QT_TRANSLATE_NOOP("Ordos", "Out of reach"),
}
RULES = (
    QT_TRANSLATE_NOOP(
        "Ordos", "A light that people have set in the table of values counts; all others are worked out."
    ),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Rising and falling: on course where the value has reached the straight line from base to target, or the "
        "target; behind where it is better than the base or no base is known; out of reach where it is no better than "
        "the base, or the target year is over.",
    ),
    Message(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "Held: on course within {held} % of the target, behind within {nearly} %, else out of reach. These two "
            "limits are the plugin's, not the bureau's.",
        ),
        held=round(100 * HELD),
        nearly=round(100 * NEARLY),
    ),
    QT_TRANSLATE_NOOP(
        "Ordos", "Reached or not: on course from 1 on, behind until the target year, out of reach after it."
    ),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Without a number as target a value is compared with the one before: better is on course, equal is behind, "
        "worse is out of reach.",
    ),
)


@dataclass(frozen=True)
class Goal:
    """What an indicator is to reach. direction: "rise", "fall", "hold" or "state"; numbers in its own unit."""

    direction: str
    target: Optional[float] = None
    target_year: Optional[int] = None
    base: Optional[float] = None
    base_year: Optional[int] = None


@dataclass(frozen=True)
class Entered:
    """The value of a year, with the light people gave it, "" for none."""

    year: int
    value: Optional[float]
    light: str = ""
    source: str = ""


@dataclass(frozen=True)
class Series:
    """The entered values of an indicator in one place, by year."""

    values: Sequence[Entered] = field(default_factory=tuple)

    def of(self, year: int) -> Optional[Entered]:
        """Return what was entered for a year, None where nothing was."""
        return next((one for one in self.values if one.year == year), None)

    def before(self, year: int) -> Optional[float]:
        """Return the last value of an earlier year, None where there is none."""
        known = [one for one in self.values if one.year < year and one.value is not None]
        return max(known, key=lambda one: one.year).value if known else None


def light(goal: Goal, series: Series, year: int) -> str:
    """Return "green", "yellow" or "red" for a year, "" where no value was entered or nothing can be said of it."""
    entered = series.of(year)
    if entered is None:
        return ""
    if entered.light:
        return entered.light
    if entered.value is None:
        return ""
    if goal.direction == "state":
        return reached(entered.value, goal, year)
    if goal.direction == "hold" and goal.target is not None:
        return held(entered.value, goal.target)
    if goal.direction in ("rise", "fall"):
        return moving(entered.value, goal, series.before(year), year)
    return ""


def reached(value: float, goal: Goal, year: int) -> str:
    """Return the light of what is reached or not; 1, or the target where it is a number, is reached."""
    if value >= (1.0 if goal.target is None else goal.target) - ROUNDING:
        return "green"
    return "red" if is_over(goal, year) else "yellow"


def held(value: float, target: float) -> str:
    """Return the light of a value that is to stay at its target."""
    away = abs(value - target)
    if away <= HELD * abs(target) + ROUNDING:
        return "green"
    return "yellow" if away <= NEARLY * abs(target) + ROUNDING else "red"


def moving(value: float, goal: Goal, before: Optional[float], year: int) -> str:
    """Return the light of a value that is to rise or to fall."""
    sign = 1.0 if goal.direction == "rise" else -1.0
    if goal.target is None:
        reference = goal.base if before is None else before
        if reference is None:
            return ""
        gain = sign * (value - reference)
        return "green" if gain > ROUNDING else "yellow" if gain >= -ROUNDING else "red"
    if sign * (value - goal.target) >= -ROUNDING:
        return "green"
    if year >= (goal.target_year or year + 1):
        return "red"
    if goal.base is None:
        return "yellow"
    if sign * (value - due(goal, year)) >= -ROUNDING and sign * (value - goal.base) > ROUNDING:
        return "green"
    return "yellow" if sign * (value - goal.base) > ROUNDING else "red"


def due(goal: Goal, year: int) -> float:
    """Return the value on the straight line from base to target; the target where the years are not known."""
    base, target = float(goal.base or 0.0), float(goal.target or 0.0)
    if goal.base_year is None or goal.target_year is None or goal.target_year <= goal.base_year:
        return target
    share = (year - goal.base_year) / (goal.target_year - goal.base_year)
    return base + (target - base) * min(max(share, 0.0), 1.0)


def is_over(goal: Goal, year: int) -> bool:
    """Return whether a year is the target year or lies behind it."""
    return goal.target_year is not None and year >= goal.target_year
