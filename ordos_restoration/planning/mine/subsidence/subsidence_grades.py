"""How bad subsidence is for land and for walls: any one index that passes its limit decides, by editable tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.strain import State
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

MILLI = 1e-3
GRADE_ERROR = QT_TRANSLATE_NOOP(
    "Ordos",
    "The table of grades of subsided land must say for “{grading}” up to where land is slightly and moderately "
    "damaged, in growing numbers. Correct your copy, or leave it empty for the shipped table.",
)
BUILDING_ERROR = QT_TRANSLATE_NOOP(
    "Ordos",
    "The table of grades of buildings must name its grades from the slightest on, each with higher limits of strain, "
    "curvature and tilt; only the last has none. Correct your copy, or leave it empty for the shipped table.",
)


@dataclass(frozen=True, eq=False)
class Limits:
    """Limits of indices between grades, each (k,) growing, NaN where an index does not count: strain [1], tilt [1],
    subsidence [m], curvature [1/m].
    """

    strain: Any
    tilt: Any
    subsidence: Any
    curvature: Any

    def severity(self, state: State) -> Any:
        """Return a number that passes 1, 2 … where the worst index passes its first, second … limit; in between it is
        linear, so that lines drawn through it lie where the index says.
        """
        pairs = (
            (self.strain, "strain"),
            (self.tilt, "tilt"),
            (self.subsidence, "subsidence"),
            (self.curvature, "curvature"),
        )
        out = np.zeros(np.shape(state.subsidence))
        for limits, index in pairs:
            if counts(limits):
                out = np.maximum(out, graded(np.abs(getattr(state, index)), limits))
        return out


def counts(limits: Any) -> bool:
    """Return whether an index has limits."""
    return len(limits) > 0 and not bool(np.isnan(limits).any())


def graded(values: Any, limits: Any) -> Any:
    """Return values as places between their limits (k,): 0 at 0, 1 at the first, 2 at the second …, growing on at the
    last rate.
    """
    steps = np.diff(limits, prepend=0.0)
    out = values / steps[0]
    for place, step in enumerate(steps[1:], 1):
        out = np.where(values <= limits[place - 1], out, place + (values - limits[place - 1]) / step)
    return out


def land_limits(table: Any, grading: str) -> Limits:
    """Return the limits of slight and moderate damage of a grading, of the reference GRADES."""
    rows = table[table.grading == grading].drop_duplicates("degree").set_index("degree")
    rows = rows.reindex(["slight", "moderate"])
    found = [rows[name].to_numpy(dtype=float) for name in ("strain_mm_m", "tilt_mm_m", "subsidence_m")]
    if all(np.isnan(one).any() for one in found) or any((np.diff(one, prepend=0.0) <= 0).any() for one in found):
        raise PlanningError(GRADE_ERROR, grading=grading)
    none = np.array([np.nan])
    return Limits(found[0] * MILLI, found[1] * MILLI, found[2], none)


def building_limits(table: Any) -> tuple[Limits, list[str]]:
    """Return the limits between the grades of buildings and the grades' names, of the reference BUILDING_GRADES."""
    found = [table[name].to_numpy(dtype=float)[:-1] for name in ("strain_mm_m", "tilt_mm_m", "curvature_mm_m2")]
    if len(table) < 2 or any(np.isnan(one).any() or (np.diff(one, prepend=0.0) <= 0).any() for one in found):
        raise PlanningError(BUILDING_ERROR)
    strains, tilts, curvatures = (one * MILLI for one in found)
    return Limits(strains, tilts, np.array([np.nan]), curvatures), [str(one) for one in table.grade]


def first_limits(limits: Limits) -> Limits:
    """Return the limits of the slightest grade alone."""
    return Limits(limits.strain[:1], limits.tilt[:1], limits.subsidence[:1], limits.curvature[:1])
