"""Rules of policy as data: under which conditions a use, a direction or a species is forbidden, required or waits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, Number, PlanningError, Reference, Text

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

EFFECTS = {
    "settle": QT_TRANSLATE_NOOP("Ordos", "Settles within the years"),
    "require": QT_TRANSLATE_NOOP("Ordos", "Required"),
    "forbid": QT_TRANSLATE_NOOP("Ordos", "Forbidden"),
    "wait": QT_TRANSLATE_NOOP("Ordos", "Waits until the land is stable"),
    "overlay": QT_TRANSLATE_NOOP("Ordos", "Possible above it"),
    "advise": QT_TRANSLATE_NOOP("Ordos", "Advice"),
}
POLICIES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Rules of mine restoration"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Conditions on the columns of a unit and what they forbid, require or let wait, in order; shipped when empty.",
    ),
    "mine_policies",
    {
        "rule": Text(QT_TRANSLATE_NOOP("Ordos", "Rule")),
        "effect": Choice(QT_TRANSLATE_NOOP("Ordos", "Effect"), "", EFFECTS),
        "target": Text(
            QT_TRANSLATE_NOOP("Ordos", "On what"),
            QT_TRANSLATE_NOOP("Ordos", "Uses, directions, pv or species, with | between several."),
        ),
        "condition": Text(
            QT_TRANSLATE_NOOP("Ordos", "Condition"),
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Comparisons with ; between them, all of which hold: slope_deg > 25; landform in platform|slope. What "
                "nobody knows fulfils none, unless “or unknown” follows.",
            ),
        ),
        "years": Number(QT_TRANSLATE_NOOP("Ordos", "Years to settle"), "", "years", 0, 100),
        "reason_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Reason in Chinese")),
        "reason_en": Text(QT_TRANSLATE_NOOP("Ordos", "Reason in English")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
COMPARISON = re.compile(r"^(\w+)\s*(!=|>=|<=|=|>|<|\bin\b)\s*(.+?)(\s+or\s+unknown)?$")
ORDERED = {">": "greater", ">=": "greater_equal", "<": "less", "<=": "less_equal"}
CLAUSE_ERROR = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{table}”, row {row}: the condition “{text}” cannot be understood. Write comparisons like slope_deg > 25 or "
    "landform in platform|slope, with ; between them.",
)
FACT_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”, row {row}: the condition “{text}” names “{fact}”. What can be named is: {facts}."
)
NUMBER_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”, row {row}: the condition “{text}” compares words like numbers. Use =, != or in."
)
VALUE_ERROR = QT_TRANSLATE_NOOP("Ordos", "“{table}”, row {row}: the condition “{text}” needs a number.")
EFFECT_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”, row {row}: the rule “{rule}” says nothing of its effect or its target. Fill them in."
)


@dataclass(frozen=True)
class Clause:
    """One comparison of a fact with values; `or_unknown` where it holds for what nobody knows too."""

    fact: str
    test: str
    values: tuple[Any, ...]
    or_unknown: bool

    def holds(self, values: Any) -> Any:
        """Return where the comparison holds, bool (n,): values are floats with NaN, or words with None."""
        if values.dtype.kind == "f":
            unknown = np.isnan(values)
            if self.test in ORDERED:
                found = getattr(np, ORDERED[self.test])(values, self.values[0])
            else:
                found = np.isin(values, self.values) != (self.test == "!=")
        else:
            unknown = np.equal(values, None)
            found = np.isin(values.astype(str), self.values) != (self.test == "!=")
        return np.where(unknown, self.or_unknown, found)


@dataclass(frozen=True)
class Rule:
    """One row of the rules."""

    name: str
    effect: str
    targets: tuple[str, ...]
    clauses: tuple[Clause, ...]
    years: float
    reason_zh: str
    reason_en: str

    def mentions(self, fact: str) -> bool:
        """Return whether the condition looks at a fact."""
        return any(clause.fact == fact for clause in self.clauses)

    def holds(self, facts: Mapping[str, Any], count: int) -> Any:
        """Return for which units the rule holds, bool (count,); facts by name (count,)."""
        out = np.ones(count, dtype=bool)
        for clause in self.clauses:
            out &= clause.holds(facts[clause.fact])
        return out


def rules(table: Any, numbers: frozenset[str], words: frozenset[str]) -> tuple[Rule, ...]:
    """Return the rules of a table POLICIES, in its order; numbers, words: the facts that conditions may name.

    Raises PlanningError, with the row, where a rule cannot be understood.
    """
    return tuple(rule(row, place + 1, numbers, words) for place, (_, row) in enumerate(table.iterrows()))


def rule(row: Any, place: int, numbers: frozenset[str], words: frozenset[str]) -> Rule:
    """Return the rule of one row; place: its number, for errors."""
    name, effect = text_of(row.rule), text_of(row.effect)
    targets = tuple(one.strip() for one in text_of(row.target).split("|") if one.strip())
    if not effect or (effect in ("require", "forbid", "wait", "overlay") and not targets):
        raise PlanningError(EFFECT_ERROR, table=Message(POLICIES.label), row=place, rule=name)
    parts = [one.strip() for one in text_of(row.condition).split(";")]
    clauses = tuple(clause(one, place, numbers, words) for one in parts if one)
    years = float("nan") if row.years is None else float(row.years)
    return Rule(name, effect, targets, clauses, years, text_of(row.reason_zh), text_of(row.reason_en))


def clause(text: str, place: int, numbers: frozenset[str], words: frozenset[str]) -> Clause:
    """Return one comparison of a condition."""
    where = {"table": Message(POLICIES.label), "row": place, "text": text}
    found = COMPARISON.match(text)
    if not found:
        raise PlanningError(CLAUSE_ERROR, **where)
    fact, test, value, unknown = found.groups()
    if fact not in numbers | words:
        raise PlanningError(FACT_ERROR, fact=fact, facts=", ".join(sorted(numbers | words)), **where)
    values = tuple(one.strip() for one in value.split("|")) if test == "in" else (value.strip(),)
    if fact in words:
        if test in ORDERED:
            raise PlanningError(NUMBER_ERROR, **where)
        return Clause(fact, test, values, unknown is not None)
    try:
        return Clause(fact, test, tuple(float(one) for one in values), unknown is not None)
    except ValueError:
        raise PlanningError(VALUE_ERROR, **where) from None


def text_of(value: Any) -> str:
    """Return a cell as text, "" where it is empty."""
    return "" if value is None or value != value else str(value).strip()
