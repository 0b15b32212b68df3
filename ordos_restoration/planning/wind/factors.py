"""Figures of wind and sand that are practice, not formula: an editable table with sources."""

from __future__ import annotations

from typing import Any

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Number, PlanningError, Reference, Text

WIND_FACTORS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Wind and sand factors"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Sand volume by drift potential, gaps, uncertainties; the shipped table until the bureau edits it."
    ),
    "wind_factors",
    {
        "factor": Text(QT_TRANSLATE_NOOP("Ordos", "Factor")),
        "value": Number(QT_TRANSLATE_NOOP("Ordos", "Value"), "", "1"),
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)


class Factors:
    """The table by name of the factor."""

    def __init__(self, table: Any) -> None:
        known = table.dropna(subset=["value"])
        self.values = dict(zip(known.factor, known.value.astype(float)))

    def __getitem__(self, factor: str) -> float:
        """Return a factor in the unit of the table; raise where the table lacks it."""
        if factor not in self.values:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The table of factors lacks “{factor}”. Add a row for it to your copy."),
                factor=factor,
            )
        return self.values[factor]
