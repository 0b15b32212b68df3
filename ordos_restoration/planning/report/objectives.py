"""Objectives by which scenarios are compared, and which scenarios no other beats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.svg import Label, value
from ordos_restoration.planning.spec import Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

BLOCK = 512  # rows that are compared with all others at once


class Objective(NamedTuple):
    """A column of scenarios: its label, unit, values (n,), and whether more (1) or less (−1) is better."""

    label: Label
    unit: Label
    values: Any
    better: int = 1


def front(values: Any, better: Any) -> Any:
    """Return which rows are not dominated (n,): none is as good in every objective and better in one.

    values: (n, k) in any units; better: (k,) 1 where more is better, −1 where less is. Equal rows stay together; a row
    with a value that is not finite is never on the front and beats nobody. Definition: Pareto dominance.
    """
    scores = np.asarray(values, dtype=float).reshape(len(values), len(better)) * np.asarray(better, dtype=float)
    known = np.isfinite(scores).all(axis=1)
    rows = scores[known]
    beaten = np.zeros(len(rows), dtype=bool)
    for start in range(0, len(rows), BLOCK):
        part = rows[start : start + BLOCK]
        as_good = np.ones((len(part), len(rows)), dtype=bool)
        above = np.zeros_like(as_good)
        for own, other in zip(part.T, rows.T):
            as_good &= other >= own[:, None]
            above |= other > own[:, None]
        beaten[start : start + BLOCK] = (as_good & above).any(axis=1)
    out = np.zeros(len(scores), dtype=bool)
    out[known] = ~beaten
    return out


def column(objective: Objective, count: int) -> Any:
    """Return the values of an objective as floats of their own, the infinite as unknown."""
    values = np.array(objective.values, dtype=float)
    if values.shape != (count,):
        raise ValueError(f"an objective has a value for each of {count} scenarios, not {values.shape}")
    return np.where(np.isfinite(values), values, np.nan)


def heading(objective: Objective) -> Message:
    """Return the name of an objective with its unit."""
    if objective.unit in ("", "1", None):
        return value(objective.label)
    return Message("{label} [{unit}]", label=value(objective.label), unit=value(objective.unit))
