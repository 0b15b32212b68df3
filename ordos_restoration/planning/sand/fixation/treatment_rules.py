"""Which treatment a patch of sand gets: an editable list of rules, read in order; the first that holds decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.suitability.policy import Clause, clause, text_of
from ordos_restoration.planning.sand.fixation.fixation_words import TREATMENTS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, PlanningError, Reference, Text

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

NUMBERS = frozenset(
    (
        "dune_height_m",
        "dune_density_pct",
        "cover_pct",
        "groundwater_m",
        "road_m",
        "object_m",
        "downwind_m",
        "drift_share_pct",
        "area_ha",
        "rain_mm",
    )
)
WORDS = frozenset(("sand_mobility", "state", "aerial"))
RULES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Treatments of sand"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Conditions on the facts of a patch and the treatment they lead to, in order; shipped when empty."
    ),
    "sand_treatments",
    {
        "rule": Text(QT_TRANSLATE_NOOP("Ordos", "Rule")),
        "treatment": Choice(QT_TRANSLATE_NOOP("Ordos", "Sand treatment"), "", TREATMENTS),
        "condition": Text(
            QT_TRANSLATE_NOOP("Ordos", "Condition"),
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Comparisons with ; between them, all of which hold: dune_height_m < 10; sand_mobility in "
                "moving|semi_fixed. What nobody knows fulfils none, unless “or unknown” follows.",
            ),
        ),
        "reason_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Reason in Chinese")),
        "reason_en": Text(QT_TRANSLATE_NOOP("Ordos", "Reason in English")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
EMPTY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”, rows {rows}: no treatment is named. They were left out; fill in the column."
)


@dataclass(frozen=True)
class TreatmentRule:
    """One row of the rules."""

    name: str
    treatment: str
    clauses: tuple[Clause, ...]
    reason_zh: str
    reason_en: str

    def holds(self, facts: Mapping[str, Any], count: int) -> Any:
        """Return for which patches the rule holds, bool (count,); facts by name (count,): floats with NaN, words with
        None.
        """
        out = np.ones(count, dtype=bool)
        for one in self.clauses:
            out &= one.holds(facts[one.fact])
        return out


def rules(table: Any, notes: list[Message]) -> list[TreatmentRule]:
    """Return the rules of a table RULES, in its order; rows without a treatment are told and left out.

    Raises PlanningError, with the row, where a condition cannot be understood.
    """
    out, bare = [], []
    for place, row in enumerate(table.itertuples(index=False), 1):
        treatment = text_of(row.treatment)
        if not treatment:
            bare.append(place)
            continue
        parts = [one.strip() for one in text_of(row.condition).split(";")]
        clauses = tuple(read(one, place) for one in parts if one)
        name = text_of(row.rule) or str(place)
        out.append(TreatmentRule(name, treatment, clauses, text_of(row.reason_zh), text_of(row.reason_en)))
    if bare:
        notes.append(Message(EMPTY_NOTE, table=Message(RULES.label), rows=", ".join(map(str, bare))))
    return out


def read(text: str, place: int) -> Clause:
    """Return one comparison of the row at a place, from 1; an error names this table."""
    try:
        return clause(text, place, NUMBERS, WORDS)
    except PlanningError as error:
        said = {**error.message.values, "table": Message(RULES.label)}
        raise PlanningError(error.message.template, **said) from None


def decided(all_of_them: list[TreatmentRule], facts: Mapping[str, Any], count: int) -> Any:
    """Return the place of the first rule that holds for each patch, int (count,), −1 where none does."""
    out = np.full(count, -1)
    for place, rule in enumerate(all_of_them):
        out[(out < 0) & rule.holds(facts, count)] = place
    return out
