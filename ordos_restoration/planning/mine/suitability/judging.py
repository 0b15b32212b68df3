"""Units under the grades, rules and standards of their own region type, and all of them together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.suitability.direction import (
    CATEGORIES_OF,
    NAMES,
    NONE,
    USE_NAMES,
    Decision,
    Standing,
    decide,
)
from ordos_restoration.planning.mine.suitability.limiting import UNKNOWN, UNSUITABLE, Scale, graded, scales
from ordos_restoration.planning.mine.suitability.policy import Rule
from ordos_restoration.planning.mine.suitability.sensitivity import Case, swings
from ordos_restoration.planning.mine.suitability.suitability_parameters import NUMBER_FACTS, WORD_FACTS
from ordos_restoration.planning.mine.suitability.suitability_rows import factor_rows, factor_table, ids, unit_rows
from ordos_restoration.planning.mine.suitability.suitability_tables import GRADING, REGIONS
from ordos_restoration.planning.mine.suitability.unit_facts import facts_of
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, part_of

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

FACTOR_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”: no unit has a column for the factor “{factor}”. What can be graded is: {factors}."
)
KIND_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”: the levels of “{factor}” need {what}. Start again from the shipped rows."
)
LIMITS = QT_TRANSLATE_NOOP("Ordos", "limits")
SPELLED = QT_TRANSLATE_NOOP("Ordos", "words")
EMPTY_ERROR = QT_TRANSLATE_NOOP("Ordos", "“{table}” has no rows for “{region}”. Start again from the shipped table.")


@dataclass(frozen=True, eq=False)
class Judged:
    """units: rows of RECLAMATION_UNIT without shapes; factors: rows of SUITABILITY_FACTOR, None where nobody wants
    them; failed, unmeasured, near: bool (n,): a required direction is not possible; the direction hangs on a value
    nobody knows, on one level of a known one.
    """

    units: Any
    factors: Any
    failed: Any
    unmeasured: Any
    near: Any


def scales_of(table: Any) -> dict[str, dict[str, Scale]]:
    """Return the scales of every region type: region → factor → scale; raises PlanningError as `limiting.scales`."""
    found = {}
    for region in REGIONS:
        own = scales(table, region, USE_NAMES, GRADING.label)
        if not own:
            raise PlanningError(EMPTY_ERROR, table=Message(GRADING.label), region=Message(REGIONS[region]))
        for factor, one in own.items():
            where = {"table": Message(GRADING.label), "factor": factor}
            if factor not in NUMBER_FACTS | WORD_FACTS:
                raise PlanningError(FACTOR_ERROR, factors=", ".join(sorted(NUMBER_FACTS | WORD_FACTS)), **where)
            if one.numeric != (factor in NUMBER_FACTS):
                raise PlanningError(KIND_ERROR, what=Message(SPELLED if one.numeric else LIMITS), **where)
        found[region] = own
    return found


def judged(
    t: Any,
    scales: dict[str, dict[str, Scale]],
    rules: Sequence[Rule],
    standards: Any,
    settings: Any,
    progress: Progress,
    wanted: frozenset[str],
) -> Judged:
    """Return the units (n,) judged, in the order they came.

    t: facts of the units; settings: preference, pv_wish and every_factor of the capability; standards: the reference
    STANDARDS.
    """
    units_made: list[Any] = []
    factors: list[Any] = []
    failed, unmeasured, near = (np.zeros(len(t), dtype=bool) for _ in range(3))
    regions = list(dict.fromkeys(t.region))
    for number, region in enumerate(regions):
        part = part_of(progress, number / len(regions), (number + 1) / len(regions))
        rows = np.flatnonzero(t.region == region)
        own = t.iloc[rows].reset_index(drop=True)
        limits = standards[standards.region == region]
        case = case_of(own, scales[region], rules, limits, settings.preference)
        decision = decided(case)
        hangs, other = swings(case, decision.direction, part)
        pv = overlaid(case, decision, own, settings.pv_wish)
        made = unit_rows(own, case, decision, pv, settings.pv_wish, limits, hangs)
        made.index = rows
        units_made.append(made)
        known = case.graded.known
        failed[rows] = decision.failed
        unmeasured[rows], near[rows] = (hangs & ~known).any(axis=0), (hangs & known).any(axis=0)
        if "suitability_factor" in wanted:
            factors += factor_rows(own, case, hangs, other, settings.every_factor, rows, part)
    whole = pd.concat(units_made).sort_index() if len(units_made) > 1 else units_made[0]
    return Judged(whole, factor_table(factors, progress), failed, unmeasured, near)


def case_of(t: Any, scales: dict[str, Scale], rules: Sequence[Rule], limits: Any, preference: Any) -> Case:
    """Return the units of one region type, graded and with the rules that hold."""
    facts = facts_of(t)
    held = np.stack([rule.holds(facts, len(t)) for rule in rules]) if rules else np.zeros((0, len(t)), dtype=bool)
    slopes = limits[(limits.factor == "slope_deg") & limits.maximum.notna()]
    steepest = dict(zip(slopes.direction, slopes.maximum))
    category = t.category.to_numpy(dtype=object)
    standing = Standing(
        np.stack([np.isin(category.astype(str), CATEGORIES_OF[name]) for name in NAMES], axis=1),
        t.wish.map({name: place for place, name in enumerate(NAMES)}).fillna(NONE).to_numpy(dtype=int),
        np.array([steepest.get(name, np.inf) for name in NAMES], dtype=float),
    )
    return Case(facts, scales, graded(facts, scales), rules, held, standing, preference)


def decided(case: Case) -> Decision:
    """Return the directions of the units as they are."""
    worst, slope = case.graded.worst, case.facts["slope_deg"]
    return decide(worst, slope, case.known, case.rules, case.held, case.standing, case.preference)


def overlaid(case: Case, decision: Decision, t: Any, pv_wish: bool) -> Any:
    """Return which units carry photovoltaics above what grows, bool (n,): wished for, graded, overlaid by a rule, and
    forbidden by none. The rules of overlays see the direction, so they are held to the units here.
    """
    facts = {**case.facts, "direction": ids(NAMES, decision.direction)}
    out = np.zeros(len(t), dtype=bool)
    for place, rule in enumerate(case.rules):
        if rule.mentions("direction"):
            case.held[place] = rule.holds(facts, len(t))
        if rule.effect == "overlay" and "pv" in rule.targets:
            out |= case.held[place]
    for rule, held in zip(case.rules, case.held):
        if rule.effect == "forbid" and "pv" in rule.targets:
            out &= ~held
    grade = case.graded.worst[:, USE_NAMES.index("pv")]
    return out & pv_wish & (grade > UNKNOWN) & (grade < UNSUITABLE)
