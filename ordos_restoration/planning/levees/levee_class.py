"""Which class a levee is of, and what the tables ask of that class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.levee_inputs import CLASSES, RUNUP
from ordos_restoration.planning.levees.levee_lines import Levee
from ordos_restoration.planning.levees.waves import SLOPES, run_up, wave_length, waves, wind_ratio, wind_setup
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

NEEDED = (
    "safety_m", "safety_overtopped_m", "crest_width_m", "water_slope", "land_slope", "settlement_pct", "strip_m",
    "runup_pct", "runup_overtopped_pct",
)  # fmt: skip
LOW_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: a return period of {years:g} years lies below every class; class {number} was taken."
)
NO_STANDARD = QT_TRANSLATE_NOOP(
    "Ordos", "Levee {levee} has no return period. Fill in its column “{column}”, or give a flood standard for all."
)
LACKS = QT_TRANSLATE_NOOP("Ordos", "The reference table “{table}” has no “{column}” for {row}. Fill in that cell.")


def class_of(years: Any, classes: Any) -> Any:
    """Return the class number of return periods (n,) [years], NaN below all classes: from ≤ years < to."""
    out = np.full(len(years), np.nan)
    low, high = classes.return_from_a.to_numpy(dtype=float), classes.return_to_a.to_numpy(dtype=float)
    for number, a, b in zip(classes.levee_class, low, np.where(np.isnan(high), np.inf, high)):
        out[(np.asarray(years) >= a) & (np.asarray(years) < b)] = number
    return out


def standard(levee: Levee, years: Optional[int]) -> float:
    """Return the return period of a levee [years], the longest of its parts; raises PlanningError without any."""
    given = levee.facts.return_period_a.max()
    if not np.isfinite(given) and years is None:
        column = Message(QT_TRANSLATE_NOOP("Ordos", "Return period"))
        raise PlanningError(NO_STANDARD, levee=levee.code, column=column)
    return float(given) if np.isfinite(given) else float(years or 0)


def row_of(levee: Levee, years: float, classes: Any, notes: list[Message]) -> Any:
    """Return the row of the table of classes for a levee: of the class it names, else of its return period."""
    named = levee.facts.levee_class.min()
    number = named if np.isfinite(named) else class_of([years], classes)[0]
    if not np.isfinite(number):
        number = float(classes.levee_class.max())
        notes.append(Message(LOW_NOTE, levee=levee.code, years=years, number=int(number)))
    rows = classes[classes.levee_class == number]
    name = Message(QT_TRANSLATE_NOOP("Ordos", "class {number}"), number=int(number))
    for column in NEEDED if len(rows) else NEEDED[:1]:
        if not len(rows) or pd.isna(rows.iloc[0][column]):
            label = Message(CLASSES.columns[column].label)
            raise PlanningError(LACKS, table=Message(CLASSES.label), column=label, row=name)
    return rows.iloc[0]


def compaction(row: Any, height: Any) -> Any:
    """Return the degree of compaction asked for by height (n,) [m], NaN where the table says none."""
    low, high, start = (float(row[name]) for name in ("compaction", "compaction_high", "high_from_m"))
    return np.where(np.asarray(height) >= start, high, low)


class Runup:
    """The factors of run-up as their table has them."""

    def __init__(self, table: Any, face: str, share: float) -> None:
        """Raise PlanningError where the table lacks a factor. face: of the slope; share: of higher waves [%]."""
        self.roughness = self.found(table, f"roughness.{face}", table[table.row == f"roughness.{face}"]).iloc[0].value
        wind = self.found(table, "wind", table[(table.factor == "wind") & table.x.notna()]).sort_values("x")
        self.wind = wind.x.to_numpy(dtype=float), wind.value.to_numpy(dtype=float)
        rows = table[(table.factor == "frequency") & (table.p_pct == share)]
        rows = self.found(table, f"frequency, {share:g} %", rows).sort_values("x")
        self.share = rows.x.to_numpy(dtype=float), rows.value.to_numpy(dtype=float)

    @staticmethod
    def found(table: Any, what: str, rows: Any) -> Any:
        """Return rows of the table; raise PlanningError where there are none, or one has no value."""
        if not len(rows) or rows.value.isna().any():
            column = Message(RUNUP.columns["value"].label)
            raise PlanningError(LACKS, table=Message(RUNUP.label), column=column, row=what)
        return rows

    def freeboard(self, speed: float, fetch: Any, angle: float, depth: Any, slope: float) -> tuple[Any, Any]:
        """Return (set-up, run-up) of the wind (n,) [m].

        speed [m/s]; fetch (n,) [m]; angle [degree]; depth (n,) [m]; slope: of the waterside, run over rise, taken
        within the limits of the formula. Oblique waves count as if they came straight on.
        """
        depth = np.asarray(depth, dtype=float)
        if not speed > 0:
            return np.zeros(len(depth)), np.zeros(len(depth))
        height, period = waves(speed, fetch, depth)
        length = wave_length(period, depth)
        wind = np.interp(wind_ratio(speed, depth), *self.wind)
        band = np.searchsorted(self.share[0], height / np.maximum(depth, 1e-9), side="right") - 1
        share = self.share[1][np.clip(band, 0, None)]
        rise = run_up(height, length, np.clip(slope, *SLOPES), self.roughness, wind, share)
        return wind_setup(speed, fetch, angle, depth), rise
