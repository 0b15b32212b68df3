"""Rows of the land rules that hold only under a condition: little rain, or few plants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

FORBIDDEN = "forbidden"


def rule_by_cover(row: Any, cover: Any, rain: Optional[float]) -> Any:
    """Return the rule that a row of the land rules means for polygons with some plant cover [%], (n,) of text.

    row: with rule, rain_below_mm, cover_below_pct, else_rule; rain: of a year [mm]. What nobody knows, None or NaN,
    is not below a limit.
    """
    driest, barest = limit(row, "rain_below_mm"), limit(row, "cover_below_pct")
    if np.isnan(driest) and np.isnan(barest):
        return np.full(len(cover), row.rule, dtype=object)
    holds = (cover < barest) | bool(rain is not None and rain < driest)
    return np.where(holds, row.rule, other_rule(row)).astype(object)


def limit(rule: Any, column: str) -> float:
    """Return a number of a row of the land rules, NaN where it has none."""
    value = rule[column]
    return float("nan") if value is None or value != value or value == "" else float(value)


def other_rule(rule: Any) -> str:
    """Return the rule that holds where the conditions of a row do not: forbidden where it names none."""
    return rule.else_rule if isinstance(rule.else_rule, str) and rule.else_rule else FORBIDDEN
