"""Which scenarios no other beats, in which order they come, and which one is recommended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.objectives import front
from ordos_restoration.planning.solar.compare_tables import OBJECTIVES

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

ALONE = {"energy_cost": ("yuan_per_mwh", -1), "energy": ("energy_gwh", 1), "land": ("sunny_ha", 1)}


def ranked(frame: Any, weigh: str) -> Any:
    """Return the scenarios with the columns front, rank and recommended.

    frame: rows of `PV_SCENARIO` as they are printed, at least one; weigh: an option of `compare_tables.WEIGH`. Those
    that no other beats and that keep the shade rule come first, then the others that no other beats, then the rest;
    within each the better score, of equals the first. The first of all is recommended.
    """
    values = frame[list(OBJECTIVES)].to_numpy(dtype=float)
    best = front(values, list(OBJECTIVES.values()))
    order = np.lexsort((-scores(frame, weigh), ~(best & frame["keeps_rule"].to_numpy(dtype=bool)), ~best))
    rank = np.empty(len(frame), dtype=int)
    rank[order] = np.arange(1, len(frame) + 1)
    return frame.assign(front=best, rank=rank, recommended=rank == 1)


def scores(frame: Any, weigh: str) -> Any:
    """Return a figure for each scenario, (n,), more is better: one column, or the mean of all objectives.

    In the mean each objective is the share of the best value that a scenario reaches (the best over its own where less
    is better), so that an objective in which scenarios differ by a hundredth decides by a hundredth.
    """
    if weigh in ALONE:
        column, better = ALONE[weigh]
        return better * frame[column].to_numpy(dtype=float)
    shares = []
    for name, better in OBJECTIVES.items():
        own = frame[name].to_numpy(dtype=float)
        part, whole = (own, own.max()) if better > 0 else (own.min(), own)
        shares.append(np.where(whole > 0, part / np.where(whole > 0, whole, 1.0), 1.0))
    return np.mean(shares, axis=0)
