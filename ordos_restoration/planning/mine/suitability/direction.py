"""The direction of restoration: rules first, then wishes, then grades, then what the land was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.suitability.limiting import UNKNOWN, UNSUITABLE
from ordos_restoration.planning.mine.suitability.policy import Rule
from ordos_restoration.planning.mine.suitability.suitability_tables import REASONS
from ordos_restoration.planning.mine.words import DIRECTIONS

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

USE_NAMES = ("crop", "forest", "grass", "pv")  # the order of the grades
NAMES = tuple(DIRECTIONS)
USE_OF = {  # which grade a direction has
    "irrigated": "crop", "dry": "crop", "orchard": "crop", "forest": "forest", "shrub": "forest",
    "pasture": "grass", "grass": "grass",
}  # fmt: skip
CATEGORIES_OF = {  # which land was the same before; woods that cannot be trees again stay woods
    "irrigated": ("crop",), "dry": ("crop",), "orchard": ("orchard",), "forest": ("forest",),
    "shrub": ("shrub", "forest"), "pasture": ("grass",), "grass": ("grass",),
}  # fmt: skip
GROUPS = {"crop": ("irrigated", "dry")}  # one word of the rules for several directions
GRASS = NAMES.index("grass")
REASON = {name: place for place, name in enumerate(REASONS)}
NONE = -1
WISHED, FAR = 10**7, 10**9  # scores: a wish outdoes every grade; closed directions come never


@dataclass(frozen=True)
class Preference:
    """What decides among open directions: "grade" or "original" first, and the use that is preferred among equals."""

    ranking: str
    prefer: str

    def order(self) -> Any:
        """Return the place of each direction among equals, (directions,) int."""
        uses = [self.prefer, *(use for use in ("grass", "forest", "crop") if use != self.prefer)]
        return np.array([10 * uses.index(USE_OF[name]) + place for place, name in enumerate(NAMES)])


@dataclass(frozen=True, eq=False)
class Standing:
    """What stands about units (n,) whatever their grades: same: bool (n, directions), where a direction is what the
    land was; wish: (n,) int, the direction wished for or `NONE`; steepest: (directions,) of the quality standards
    [degree], infinite where there is none.
    """

    same: Any
    wish: Any
    steepest: Any

    def part(self, rows: Any) -> Standing:
        """Return the same of some of the units."""
        return Standing(self.same[rows], self.wish[rows], self.steepest)


@dataclass(frozen=True, eq=False)
class Decision:
    """direction: (n,) int, `NONE` where nothing suits; reason: (n,) int into REASONS; failed: bool (n,), where what a
    rule requires is not possible; missed: bool (n, directions), what was forbidden and would else have come first.
    """

    direction: Any
    reason: Any
    failed: Any
    missed: Any


def aimed_at(rule: Rule) -> Any:
    """Return at which directions a rule aims, bool (directions,)."""
    aims = {one for target in rule.targets for one in GROUPS.get(target, (target,))}
    return np.array([name in aims for name in NAMES])


def meant(rules: Sequence[Rule], held: Any, effect: str, count: int) -> Any:
    """Return which directions rules of one effect aim at, bool (count, directions).

    held: where each rule holds, bool (rules, count).
    """
    out = np.zeros((count, len(NAMES)), dtype=bool)
    for rule, where in zip(rules, held):
        if rule.effect == effect:
            out |= where[:, None] & aimed_at(rule)
    return out


def decide(
    worst: Any, slope: Any, known: Any, rules: Sequence[Rule], held: Any, standing: Standing, preference: Preference
) -> Decision:
    """Return the direction of units (n,).

    worst: grades (n, uses); slope: (n,) [degree], NaN unknown; known: bool (n,), whether the slope or the soil is
    known; held: where each rule holds, bool (rules, n). In order: a direction that a rule requires, as long as it is
    not unsuitable, forbidden or too steep for its standard; the wish; grades and what the land was, by the preference.
    Land of which neither slope nor soil is known becomes grassland, the direction that forecloses nothing.
    """
    count = len(slope)
    grade = worst[:, [USE_NAMES.index(USE_OF[name]) for name in NAMES]].astype(np.int64)
    forbidden = meant(rules, held, "forbid", count)
    with np.errstate(invalid="ignore"):
        fit = (grade < UNSUITABLE) & ~(slope[:, None] > standing.steepest)
    possible = fit & ~forbidden
    opened = possible & (grade > UNKNOWN)
    required = meant(rules, held, "require", count)
    must = (required & possible).any(axis=1)
    candidates = np.where(must[:, None], required & possible, opened)
    score = scores(grade, standing.same, preference)
    rows = np.flatnonzero(standing.wish != NONE)
    score[rows, standing.wish[rows]] -= WISHED
    every, score = score, np.where(candidates, score, FAR)
    best = score.argmin(axis=1)
    lowest = score[np.arange(count), best]
    direction = np.where(lowest < FAR, best, NONE)
    blind = ~known & ~must & (lowest >= 0)
    direction[blind] = np.where(possible[blind, GRASS], GRASS, NONE)
    reason = reasons(grade, candidates, direction, lowest, standing.same, preference)
    reason[must] = REASON["required"]
    reason[blind & (direction != NONE)] = REASON["little_known"]
    failed = required.any(axis=1) & ~must
    reason[failed & (direction != NONE)] = REASON["fallback"]
    first = np.where(failed[:, None] & required, True, every < lowest[:, None]) & (required | ~must[:, None])
    missed = forbidden & first & (grade < UNSUITABLE) & (grade > UNKNOWN)
    return Decision(direction, reason, failed, missed)


def scores(grade: Any, same: Any, preference: Preference) -> Any:
    """Return how far each direction stands behind the best, (n, directions) int: the lowest is chosen."""
    weights = (10_000, 1_000) if preference.ranking == "grade" else (1_000, 10_000)
    return weights[0] * grade + weights[1] * ~same + preference.order()


def reasons(grade: Any, candidates: Any, direction: Any, lowest: Any, same: Any, preference: Preference) -> Any:
    """Return why each direction was chosen among the open ones, (n,) int into REASONS."""
    every = np.arange(len(direction))
    own = np.maximum(direction, 0)
    use = np.array([USE_NAMES.index(USE_OF[name]) for name in NAMES])
    others = candidates & (use != use[own][:, None])
    rivals = np.where(others, grade, UNSUITABLE)
    chosen, best_rival = grade[every, own], rivals.min(axis=1)
    matched = same[every, own]
    out = np.where(matched, REASON["original"], REASON["preferred"])
    if preference.ranking == "grade":
        out[chosen < best_rival] = REASON["best"]
    else:
        out[~matched & (chosen < best_rival)] = REASON["best"]
    out[~others.any(axis=1)] = REASON["only"]
    out[lowest < 0] = REASON["wished"]
    out[direction == NONE] = REASON["none"]
    return out
