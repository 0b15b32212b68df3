"""What a direction hangs on: one factor of a unit moved by one level, everything else left as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.suitability.direction import NONE, USE_NAMES, Preference, Standing, decide
from ordos_restoration.planning.mine.suitability.limiting import Graded, Scale
from ordos_restoration.planning.mine.suitability.policy import Rule
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

CORE = ("slope_deg", "soil_cm")  # without either nobody can say what land is good for


@dataclass(frozen=True, eq=False)
class Case:
    """Units (n,) of one region type, as they are judged: their facts, grades, rules and where each rule holds."""

    facts: Mapping[str, Any]
    scales: Mapping[str, Scale]
    graded: Graded
    rules: Sequence[Rule]
    held: Any
    standing: Standing
    preference: Preference

    @property
    def known(self) -> Any:
        """Whether slope or soil is known, bool (n,)."""
        return np.logical_or.reduce([~np.isnan(self.facts[name]) for name in CORE])


def swings(case: Case, direction: Any, progress: Progress) -> tuple[Any, Any]:
    """Return whether the direction hangs on a factor, bool (factors, n), and the direction then, int (factors, n).

    A known factor is moved to the level above and below; a value on a bound stands between the two. A factor that
    nobody knows is given every level in turn; one that nobody measured anywhere is no part of the evaluation, unless it
    is the slope or the soil. What then differs first, from the best level on, is returned. Only subsidence land moves,
    so on other land nothing hangs on its stability.
    """
    factors = case.graded.factors
    decides = np.zeros((len(factors), len(direction)), dtype=bool)
    other = np.full(decides.shape, NONE)
    rest = case.graded.others()
    for f, factor in enumerate(factors):
        progress(f / len(factors), "")
        one = case.scales[factor]
        low, high = case.graded.levels[f]
        absent = factor not in CORE and (low < 0).all()
        if absent or not one.grade[:, : USE_NAMES.index("pv")].any():
            continue
        order = np.argsort(one.grade.sum(axis=1, dtype=int), kind="stable")  # the best level first
        for level in order:
            rows = np.flatnonzero((low < 0) | (high - 1 == level) | (low + 1 == level))
            if not len(rows):
                continue
            then = moved(case, f, int(level), rows, rest[f])
            new = (then != direction[rows]) & ~decides[f, rows]
            decides[f, rows[new]] = True
            other[f, rows[new]] = then[new]
    if "stability" in factors:
        decides[factors.index("stability")] &= case.facts["damage_type"] == "subsided"
    return decides, other


def moved(case: Case, f: int, level: int, rows: Any, rest: Any) -> Any:
    """Return the direction of some units once one factor has another level, (rows,) int; rest: grades without it."""
    factor = case.graded.factors[f]
    one = case.scales[factor]
    value = np.full(len(rows), one.middle(level), dtype=float if one.numeric else object)
    touched = [(place, rule) for place, rule in enumerate(case.rules) if rule.mentions(factor)]
    needed = {clause.fact for _, rule in touched for clause in rule.clauses} | {"slope_deg"}
    facts = {name: value if name == factor else case.facts[name][rows] for name in needed}
    held = case.held[:, rows].copy()
    for place, rule in touched:
        held[place] = rule.holds(facts, len(rows))
    worst = np.maximum(rest[rows], one.grade[level])
    known = case.known[rows] | (factor in CORE)
    standing = case.standing.part(rows)
    return decide(worst, facts["slope_deg"], known, case.rules, held, standing, case.preference).direction
