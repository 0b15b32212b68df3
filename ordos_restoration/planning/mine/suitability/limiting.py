"""The limiting-condition method (极限条件法): units × factors → grades for uses, the worst one, and what lifts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.land import plain
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

UNKNOWN = 0  # also the grade of a factor that does not count for a use
UNSUITABLE = 4
GRADES = {"1": 1, "2": 2, "3": 3, "N": UNSUITABLE, "": UNKNOWN}
EVERYWHERE = "all"  # region of rows that hold where a region has none of its own
GRADE_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”, row {row}: the grade “{value}” is none of 1, 2, 3 and N. Correct it."
)
ORDER_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”, row {row}: the level of “{factor}” goes from {low:g} to {high:g}. Let it end above its start."
)
GAP_ERROR = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{table}”, rows {row} and {other}: between the levels of “{factor}” there is a gap from {low:g} to {high:g}. Let "
    "one level begin where the other ends.",
)
OVERLAP_ERROR = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{table}”, rows {row} and {other}: the levels of “{factor}” overlap from {low:g} to {high:g}. Let one level begin "
    "where the other ends.",
)
MIXED_ERROR = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{table}”, row {row}: “{factor}” has levels with limits and levels with words. Give all of its rows the one or "
    "the other.",
)
TWICE_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”, rows {row} and {other}: both levels of “{factor}” are called “{word}”. Name each once."
)


@dataclass(frozen=True, eq=False)
class Scale:
    """The levels of one factor and the grade of each for every use.

    bounds: (k, 2) of numbers, rising and without gaps, or None for words; words: the spellings of each level, its id
    first, by which `levels` knows it; grade: (k, uses) int, `UNKNOWN` where the factor does not count for a use.
    """

    factor: str
    bounds: Any
    words: tuple[tuple[str, ...], ...]
    grade: Any

    @property
    def numeric(self) -> bool:
        """Whether the factor is a number."""
        return self.bounds is not None

    def levels(self, values: Any) -> Any:
        """Return the levels of values (n,): two int arrays (2, n), different on a bound between two; -1 unknown."""
        if not self.numeric:
            place = {words[0]: k for k, words in enumerate(self.words)}
            one = np.fromiter((place.get(value, -1) for value in values), dtype=np.int64, count=len(values))
            return np.stack([one, one])
        with np.errstate(invalid="ignore"):
            known = (values >= self.bounds[0, 0]) & (values <= self.bounds[-1, 1])
        edges = self.bounds[1:, 0]
        both = np.stack([np.searchsorted(edges, values, side) for side in ("left", "right")])
        return np.where(known, both, -1)

    def graded(self, levels: Any) -> Any:
        """Return the grades (n, uses) of levels (2, n): a value on a bound has the better of two grades."""
        padded = np.vstack([self.grade, np.full(self.grade.shape[1], UNKNOWN, dtype=self.grade.dtype)])
        return np.minimum(padded[levels[0]], padded[levels[1]])

    def middle(self, level: int) -> Any:
        """Return a value that lies within a level: the middle, a unit beyond the end of an open one, or its word."""
        if not self.numeric:
            return self.words[level][0]
        low, high = self.bounds[level]
        if np.isinf(low):
            return 0.0 if np.isinf(high) else high - 1.0
        return low + 1.0 if np.isinf(high) else (low + high) / 2.0

    def lifts(self) -> tuple[Any, Any]:
        """Return the next better level of every level and use, (k, uses) int, -1 where there is none, and the bound at
        which it begins [unit of the factor], NaN for words.
        """
        count, uses = self.grade.shape
        better, bound = np.full((count, uses), -1), np.full((count, uses), np.nan)
        for level, use in np.ndindex(count, uses):
            own = self.grade[level, use]
            found = [k for k in range(count) if UNKNOWN < self.grade[k, use] < own]
            if not found:
                continue
            near = min(found, key=lambda k: (abs(k - level) if self.numeric else -int(self.grade[k, use]), k))
            better[level, use] = near
            if self.numeric:
                bound[level, use] = self.bounds[near, 1] if near < level else self.bounds[near, 0]
        return better, bound


def scales(table: Any, region: str, uses: tuple[str, ...], label: str) -> dict[str, Scale]:
    """Return the scale of every factor of a grading table in a region.

    table: frame with region, factor, minimum, maximum, words (spellings, "|" between them, the id first) and a column
    of grades for every use; rows of the region take the place of those for "all". label: of the table, for errors.
    Raises PlanningError, with the rows, where levels leave a gap or overlap and where a grade is none.
    """
    rows = table.reset_index(drop=True)
    own = rows[rows.region == region]
    general = rows[(rows.region == EVERYWHERE) & ~rows.factor.isin(set(own.factor))]
    chosen = rows.loc[sorted([*own.index, *general.index])]
    return {factor: scale(factor, part, uses, label) for factor, part in chosen.groupby("factor", sort=False)}


def scale(factor: str, rows: Any, uses: tuple[str, ...], label: str) -> Scale:
    """Return the scale that the rows of one factor make; their index counts the table's rows from 0."""
    numbers = rows.index + 1
    worded = rows.words.notna().to_numpy()
    bounded = rows[["minimum", "maximum"]].notna().any(axis=1).to_numpy()
    mixed = (worded & bounded) | (worded != worded[0])
    if mixed.any():
        raise PlanningError(MIXED_ERROR, table=Message(label), row=int(numbers[mixed.argmax()]), factor=factor)
    if worded[0]:
        words = tuple(tuple(one.strip() for one in text.split("|")) for text in rows.words)
        no_word_twice(factor, words, numbers, label)
        return Scale(factor, None, words, grades_of(rows, uses, label))
    rows = rows.assign(minimum=rows.minimum.fillna(-np.inf), maximum=rows.maximum.fillna(np.inf))
    rows = rows.sort_values("minimum", kind="stable")
    bounds = rows[["minimum", "maximum"]].to_numpy(dtype=float)
    without_gaps(factor, bounds, rows.index + 1, label)
    return Scale(factor, bounds, tuple(() for _ in bounds), grades_of(rows, uses, label))


def grades_of(rows: Any, uses: tuple[str, ...], label: str) -> Any:
    """Return the grades (k, uses) int of rows; raise where one is no grade."""
    out = np.zeros((len(rows), len(uses)), dtype=np.int8)
    for k, row in enumerate(rows.index):
        for u, use in enumerate(uses):
            value = rows.at[row, use]
            text = "" if value is None or value != value else str(value).strip().upper().removesuffix(".0")
            if text not in GRADES:
                raise PlanningError(GRADE_ERROR, table=Message(label), row=int(row) + 1, value=value)
            out[k, u] = GRADES[text]
    return out


def without_gaps(factor: str, bounds: Any, rows: Any, label: str) -> None:
    """Raise where sorted levels (k, 2) are empty, leave a gap or overlap; rows: their numbers in the table."""
    where = {"table": Message(label), "factor": factor}
    for k, (low, high) in enumerate(bounds):
        if not low < high:
            raise PlanningError(ORDER_ERROR, row=int(rows[k]), low=low, high=high, **where)
        if k and bounds[k - 1, 1] != low:
            last = bounds[k - 1, 1]
            error = GAP_ERROR if last < low else OVERLAP_ERROR
            ends = (
                {"low": min(last, low), "high": max(last, low)} if last < low else {"low": low, "high": min(last, high)}
            )
            raise PlanningError(error, row=int(rows[k - 1]), other=int(rows[k]), **ends, **where)


def no_word_twice(factor: str, words: Any, rows: Any, label: str) -> None:
    """Raise where two levels have a spelling in common."""
    seen: dict[str, int] = {}
    for k, spellings in enumerate(words):
        for word in spellings:
            if seen.setdefault(plain(word), k) != k:
                other = {"row": int(rows[seen[plain(word)]]), "other": int(rows[k])}
                raise PlanningError(TWICE_ERROR, table=Message(label), factor=factor, word=word, **other)


@dataclass(frozen=True, eq=False)
class Graded:
    """Units (n,) under the scales of one region: levels (factors, 2, n) and grades (factors, n, uses)."""

    factors: tuple[str, ...]
    levels: Any
    grade: Any

    @property
    def worst(self) -> Any:
        """The grade of every unit for every use (n, uses): the worst over the factors that are known."""
        return self.grade.max(axis=0)

    @property
    def limiting(self) -> Any:
        """Whether a factor holds a use of a unit at its grade, bool (factors, n, uses); nothing limits grade 1."""
        worst = self.worst
        return (self.grade == worst) & (worst > 1)

    @property
    def known(self) -> Any:
        """Whether the level of a factor is known, bool (factors, n)."""
        return self.levels[:, 0] >= 0

    def others(self) -> Any:
        """Return the worst grade without one factor, for every factor in turn, (factors, n, uses)."""
        if len(self.factors) == 1:
            return np.zeros_like(self.grade)
        first, second = np.sort(self.grade, axis=0)[-1:-3:-1]
        alone = (self.grade == first) & ((self.grade == first).sum(axis=0) == 1)
        return np.where(alone, second, first)


def graded(values: dict[str, Any], known_scales: dict[str, Scale]) -> Graded:
    """Return the grades of units: values by factor (n,), floats with NaN or words with None for what nobody knows.

    The class of a unit for a use is the worst over all factors: Liebig's law of the minimum, as the codes of
    practice for land reclamation plans apply it.
    """
    levels = np.stack([one.levels(values[factor]) for factor, one in known_scales.items()])
    grade = np.stack([one.graded(own) for one, own in zip(known_scales.values(), levels)])
    return Graded(tuple(known_scales), levels, grade)
