"""The degree of damage of dug and occupied land: any one index that reaches a grade decides, by an editable table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.coverage import zonal_mean
from ordos_restoration.planning.elevation import cell_sides, checked_crs, heights, slope_deg
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.words import DEGREES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number, Progress, Reference, Text

if TYPE_CHECKING:
    import numpy as np
    import shapely

    from ordos_restoration.planning.grid import Grid
else:
    np, shapely = lazy("numpy"), lazy("shapely")

SUBJECTS = {
    "pit": QT_TRANSLATE_NOOP("Ordos", "Pit"),
    "dump": QT_TRANSLATE_NOOP("Ordos", "Dump"),
    "site": QT_TRANSLATE_NOOP("Ordos", "Industrial site"),
    "road": QT_TRANSLATE_NOOP("Ordos", "Mine road"),
    "polluted": QT_TRANSLATE_NOOP("Ordos", "Polluted land"),
    "subsided": QT_TRANSLATE_NOOP("Ordos", "Subsided land"),
}
FACTORS = {
    "depth_m": QT_TRANSLATE_NOOP("Ordos", "Depth of the pit"),
    "height_m": QT_TRANSLATE_NOOP("Ordos", "Height of the dump"),
    "slope_deg": QT_TRANSLATE_NOOP("Ordos", "Slope"),
    "area_ha": QT_TRANSLATE_NOOP("Ordos", "Area of the patch"),
    "gravel_pct": QT_TRANSLATE_NOOP("Ordos", "Increase of gravel"),
    "hardened": QT_TRANSLATE_NOOP("Ordos", "Hardened surface"),
    "pollution": QT_TRANSLATE_NOOP("Ordos", "Pollution"),
}
DAMAGE_GRADES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Grades of damage"),
    QT_TRANSLATE_NOOP("Ordos", "Limits of the indices of pits, dumps and sites; the shipped table when empty."),
    "damage_grades",
    {
        "subject": Choice(QT_TRANSLATE_NOOP("Ordos", "Kind of land"), "", SUBJECTS),
        "factor": Choice(QT_TRANSLATE_NOOP("Ordos", "Index"), "", FACTORS),
        "slight_max": Number(QT_TRANSLATE_NOOP("Ordos", "Slight up to"), "", "1", 0),
        "moderate_max": Number(QT_TRANSLATE_NOOP("Ordos", "Moderate up to"), "", "1", 0),
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
    },
)
LEVELS = tuple(DEGREES)  # slight, moderate, severe
TILE = 500  # cells of the terrain along a side of the land whose polygons are looked at in one go
CELLS = 2_000_000  # of the terrain in one go; what is larger is looked at in coarser cells


def graded(frame: Any, table: Any) -> tuple[Any, Any]:
    """Return the degree (n,) of DEGREES and the factor that decided (n,), None where no index is known.

    frame: `kind` of SUBJECTS and a column for any of FACTORS (n,), NaN where unknown; table: DAMAGE_GRADES. The worst
    index decides, as in TD/T 1031.3-2011, appendix on subsided land; of equals, the first row of the table.
    """
    level = np.full(len(frame), -1)
    factor = np.full(len(frame), None, dtype=object)
    kind = frame.kind.to_numpy()
    for row in table.itertuples():
        if row.factor not in frame.columns:
            continue
        value = frame[row.factor].to_numpy(dtype=float)
        own = (kind == row.subject) & np.isfinite(value)
        reached = (value > row.slight_max).astype(int) + (value > row.moderate_max)
        worse = own & (reached > level)
        level[worse], factor[worse] = reached[worse], row.factor
    names = np.array([*LEVELS, None], dtype=object)
    return names[level], factor


def limit(table: Any, subject: str, factor: str) -> float:
    """Return up to where an index is slight; NaN where the table does not say."""
    rows = table[(table.subject == subject) & (table.factor == factor)]
    return float(rows.slight_max.iloc[0]) if len(rows) else float("nan")


def mean_slopes(shapes: Any, crs: Any, dem: Grid, unit: str, label: str, progress: Progress) -> Any:
    """Return the mean slope of the ground [degree] under polygons (n,) of a metric CRS; NaN where the DEM is silent.

    unit: of the elevations, "metre" or "foot"; label: of the DEM, for errors. Cells as large as those of the DEM, those
    partly inside counted in part. Raises PlanningError as `elevation.heights` does.
    """
    checked_crs(dem, label)
    out = np.full(len(shapes), np.nan)
    bounds = shapely.bounds(shapes)
    middle = (bounds[:, :2] + bounds[:, 2:]) / 2
    side = max(cell_sides(dem, crs, *middle.mean(axis=0)))
    _, tile = np.unique(np.floor(middle / (TILE * side)), axis=0, return_inverse=True)
    tile = tile.ravel()
    for one in range(tile.max() + 1):
        progress(one / (tile.max() + 1), "")
        own = np.flatnonzero(tile == one)
        (x0, y0), (x1, y1) = bounds[own, :2].min(axis=0), bounds[own, 2:].max(axis=0)
        cell = max(side, np.sqrt((x1 - x0) * (y1 - y0) / CELLS))
        lattice = Lattice.over((x0 - cell, y0 - cell, x1 + cell, y1 + cell), cell, crs)
        ground = heights(dem, lattice, unit, label, progress)
        if np.isfinite(ground).any():
            out[own] = zonal_mean(shapes[own], lattice, slope_deg(ground, cell), progress)
    return out
