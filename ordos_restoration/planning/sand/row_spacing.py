"""How far apart rows stand: by their height on level sand, closer on slopes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TENTH = 0.1  # m, to which a spacing is rounded down: nobody lays out rows more finely


def row_spacing(height: Any, slope_pct: Any, heights: Any) -> Any:
    """Return the horizontal distance of rows [m], (n,): d = h / tan(slope), at most `heights` barrier heights.

    height: h above ground [m]; slope_pct: of the ground along the drift [%], 100 tan(slope), NaN counts as level. The
    top of each row is then level with the foot of the next one up, so that no sand between them lies open to the wind;
    the printed spacing is rounded down to a tenth of a metre and is never less than that.
    """
    height = np.asarray(height, dtype=float)
    tangent = np.nan_to_num(np.asarray(slope_pct, dtype=float)) / 100.0
    level = height * heights
    with np.errstate(divide="ignore"):
        steep = np.where(tangent > 0, height / np.where(tangent > 0, tangent, 1.0), np.inf)
    return np.maximum(np.floor(np.minimum(level, steep) / TENTH + 1e-9) * TENTH, TENTH).round(1)
