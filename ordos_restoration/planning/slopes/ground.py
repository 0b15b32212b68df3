"""The lie of the land: slope and aspect of every cell, slope classes, aspect groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import elevation
from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.slopes.slope_parameters import DEM
from ordos_restoration.planning.slopes.slope_references import CLASS_TABLE
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, part_of, silent

if TYPE_CHECKING:
    import numpy as np
    from scipy import ndimage
else:
    np, ndimage = lazy("numpy"), lazy("scipy.ndimage")

GROUPS = ("shady", "semi_shady", "semi_sunny", "sunny", "flat")
SECTOR_GROUP = (0, 0, 1, 2, 3, 3, 2, 1)  # of N, NE, E, SE, S, SW, W, NW in GROUPS
FLAT = 4
FILLED = 3  # cells; holes of elevations no wider than this are bridged where rows are drawn
AT_ONCE = 400_000  # cells between two looks at the progress


@dataclass(frozen=True, eq=False)
class Ground:
    """Cells of the land. height [m], slope [degree], aspect [degree clockwise from north, downhill], all (rows,
    columns) and NaN where unknown; slope_class: place in `classes`, group: place in GROUPS, both int, −1 where unknown;
    upper: limits of the classes [degree]; coarse: side of a cell of the terrain model [m].
    """

    lattice: Lattice
    height: Any
    slope: Any
    aspect: Any
    slope_class: Any
    group: Any
    classes: list[str]
    upper: Any
    coarse: float

    def theme(self, row: Any, column: Any) -> Any:
        """Return slope class and aspect group of cells (k,) as one number, −1 where unknown."""
        slope, group = self.slope_class[row, column], self.group[row, column]
        return np.where(slope < 0, -1, slope * len(GROUPS) + group)

    def likeness(self) -> Any:
        """Return how alike themes are (themes, themes) [1]: half as much for every slope class and every two aspect
        groups between them; flat land has no aspect to differ in.
        """
        slope, group = np.divmod(np.arange(len(self.classes) * len(GROUPS)), len(GROUPS))
        level = group == FLAT
        apart = np.where(level[:, None] | level, 0, np.abs(group[:, None] - group))
        return 0.5 ** (np.abs(slope[:, None] - slope) + apart / 2.0)

    def bridged(self) -> Any:
        """Return the heights with small holes filled by the nearest known one, still NaN in large ones."""
        missing = ~np.isfinite(self.height)
        if not missing.any() or missing.all():
            return self.height
        distance, (i, j) = ndimage.distance_transform_edt(missing, return_indices=True)
        return np.where(missing & (distance <= FILLED), self.height[i, j], self.height)


def ground_of(
    dem: Any, unit: str, lattice: Lattice, coarse: float, classes: Any, flat: float, progress: Progress
) -> Ground:
    """Return the ground on a lattice.

    unit: of the elevations, "metre" or "foot"; classes: rows of one scheme of CLASS_TABLE; flat: below this slope
    [degree] land has no aspect. Raises PlanningError where the model cannot be used or knows nothing of the land.
    """
    height = elevation.heights(dem, lattice, unit, DEM.label, part_of(progress, 0.0, 0.7))
    if not np.isfinite(height).any():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The raster “{layer}” holds no elevation on the land. Choose one that covers it, or check its value "
                "for “no data”.",
            ),
            layer=Message(DEM.label),
        )
    slope, aspect = slope_and_aspect(height, lattice.cell, part_of(progress, 0.7, 0.95))
    names, upper = limits_of(classes)
    known = np.isfinite(slope)
    place = class_of(np.where(known, slope, 0.0), upper)
    group = group_of(np.where(known, aspect, np.nan), np.where(known, slope, 0.0), flat)
    place, group = np.where(known, place, -1), np.where(known, group, -1)
    return Ground(lattice, height, slope, aspect, place, group, names, upper, coarse)


def class_of(slope: Any, upper: Any) -> Any:
    """Return the place of the class of slopes (…) [degree]; upper: limits of the classes [degree], rising."""
    return np.minimum(np.searchsorted(upper, slope, side="right"), len(upper) - 1)


def limits_of(classes: Any) -> tuple[list[str], Any]:
    """Return the names and upper limits [degree] of slope classes, from gentle to steep.

    Raises PlanningError where they leave a gap, overlap, or are none.
    """
    table = classes.assign(low=classes.from_deg.fillna(0.0)).sort_values("low")
    upper, low = table.to_deg.fillna(90.0).to_numpy(dtype=float), table.low.to_numpy(dtype=float)
    if not len(table) or low[0] != 0 or not np.array_equal(upper[:-1], low[1:]):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The classes of “{table}” cannot be used: the first must begin at 0°, and each where the one before "
                "ends. Correct the rows of the scheme that was chosen, or choose another.",
            ),
            table=Message(CLASS_TABLE.label),
        )
    return [str(one) for one in table["slope_class"]], upper


def slope_and_aspect(height: Any, cell: float, progress: Progress = silent) -> tuple[Any, Any]:
    """Return slope [degree] and aspect [degree clockwise from north, downhill] (rows, columns) of elevations [m].

    Horn 1981, as `elevation.slope_deg`; level cells have the aspect NaN.
    """
    slope, aspect = np.empty(height.shape), np.empty(height.shape)
    ringed = np.pad(height, 1, constant_values=np.nan)
    for rows in chunks(height.shape[0], max(AT_ONCE // max(height.shape[1], 1), 1)):
        progress(rows.start / height.shape[0], "")
        east, north = elevation.gradient(ringed[rows.start : rows.stop + 2], cell)
        slope[rows] = np.degrees(np.arctan(np.hypot(east, north)))
        aspect[rows] = np.where((east == 0) & (north == 0), np.nan, bearing(-east, -north))
    return slope, aspect


def bearing(east: Any, north: Any) -> Any:
    """Return the direction of vectors [degree clockwise from north], 0 to 360."""
    return np.degrees(np.arctan2(east, north)) % 360.0


def group_of(aspect: Any, slope: Any, flat: float) -> Any:
    """Return the place in GROUPS, int (…): shady N and NE, semi-shady E and NW, semi-sunny W and SE, sunny S and SW.

    aspect, slope: [degree]; flat: [degree], below which land has no aspect; NaN aspects are flat.
    """
    sector = (np.floor((np.nan_to_num(aspect) + 22.5) / 45.0) % 8).astype(int)
    level = (np.asarray(slope) < flat) | ~np.isfinite(aspect)
    return np.where(level, FLAT, np.array(SECTOR_GROUP)[sector])
