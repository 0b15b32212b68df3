"""Land → units of one slope class and aspect group, with the ground of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.coverage import cells_of, mean_by
from ordos_restoration.planning.land_cells import in_batches
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.slopes import csle
from ordos_restoration.planning.slopes.contour_rows import tops
from ordos_restoration.planning.slopes.faces import faces
from ordos_restoration.planning.slopes.ground import FLAT, GROUPS, Ground, bearing, class_of, group_of
from ordos_restoration.planning.slopes.regions import UNKNOWN, links_of, regions
from ordos_restoration.planning.slopes.slope_land import SlopeLand
from ordos_restoration.planning.slopes.slope_tables import SMALL_LAND, UNKNOWN_LAND
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, part_of

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

SHORT = 0.005  # of the smallest unit: land that is short of it by the scale of the map only is no smaller
STEEP = 0.5  # degree; a gentler unit has no slope to be measured by its relief
COARSE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The terrain model has cells of {cell:.3g} m, and {count} of {all} units are smaller than four of them: their "
    "slope comes out too gentle, and rows and counts are estimates. Use a model with cells of 5 to 10 m for a design.",
)
ROUGH_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The terrain model has cells of {cell:.3g} m. Slopes come out gentler than they are, and gullies are missing: take "
    "the plan as an overview, and measure slopes again in the field.",
)
ROUGH = 30.0  # m, cells of models of whole countries


def units_of(given: SlopeLand, ground: Ground, least: float, most: float, progress: Progress) -> tuple[Any, Any]:
    """Return the units of the land: shapes (u,), and a table of the land of each.

    least, most: areas of a unit [m²]. What has no elevation, or is small and has no neighbour, goes to the land that is
    removed. Raises PlanningError where no unit is left.
    """
    lattice, done = ground.lattice, []
    for cells in in_batches(given.shape, lattice, part_of(progress, 0.0, 1.0)):
        if not len(cells.owner):
            continue
        links = links_of(cells, lattice.rows, lattice.columns)
        theme = ground.theme(cells.row, cells.column)
        label, own = regions(cells, links, theme, ground.likeness(), least, most, lambda *_: progress(0.0, ""))
        shape, owner, region = faces(
            given.shape, cells, label, own, links, lattice, least, lambda *_: progress(0.0, "")
        )
        done.append((shape, owner, own[region]))
    shape, owner, theme = (np.concatenate(one) for one in zip(*done)) if done else (np.zeros(0, dtype=object),) * 3
    area = units.geodesic_area(shape, given.crs)
    small = (area < least * (1.0 - SHORT)) & (theme != UNKNOWN)
    for name, left_out in ((UNKNOWN_LAND, theme == UNKNOWN), (SMALL_LAND, small)):
        if left_out.any():
            given.removed[name] = float(area[left_out].sum())
    kept = (theme != UNKNOWN) & ~small
    if not kept.any():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "No unit is left: the land lies where the terrain model knows nothing, or all its polygons are smaller "
                "than the smallest unit of {least:g} m². Choose another model, or a smaller unit.",
            ),
            least=least,
        )
    shape, owner, area = shape[kept], owner[kept].astype(int), area[kept]
    return coded(shape, given.table.iloc[owner].reset_index(drop=True).assign(hectares=area / units.M2_PER_HECTARE))


def coded(shape: Any, table: Any) -> tuple[Any, Any]:
    """Return the units by code: that of their land and a running number from north to south and west to east."""
    x, y = units.centroid_xy(shape)
    order = np.lexsort((np.round(x), -np.round(y), table.land.to_numpy(dtype=str)))
    shape, table = shape[order], table.iloc[order].reset_index(drop=True)
    turn = table.groupby("land", sort=False).cumcount().to_numpy() + 1
    return shape, table.assign(code=[f"{one}-{k:03d}" for one, k in zip(table.land, turn)])


def with_ground(shape: Any, table: Any, ground: Ground, settings: Any, progress: Progress) -> Any:
    """Return the table with the ground of the units (u,): slope and aspect [degree], top, relief, slope length [m], LS.

    settings: slope_length, most_length [m], flat [degree]. Class and group are those of the mean slope and of the mean
    way downhill, so that a row says the same as its figures. The slope length is the relief over the mean rise: by the
    coarea formula the area over the mean length of the contours; on a plane the length of the slope on the map.
    """
    cells = cells_of(shape, ground.lattice, part_of(progress, 0.0, 0.6))
    own, row, column, share = cells
    count, slope = len(shape), ground.slope[row, column]
    mean = mean_by(own, share, slope, count)
    rise = np.tan(np.radians(slope))
    along = np.radians(ground.aspect[row, column])
    east, north = (mean_by(own, share, np.nan_to_num(rise * way(along)), count) for way in (np.sin, np.cos))
    top, low = tops(shape, cells, ground.lattice, ground.bridged())
    relief = top - low
    progress(0.8, "")
    gentle = np.tan(np.radians(STEEP))
    measured = relief / np.maximum(mean_by(own, share, rise, count), gentle)
    length = np.where(np.isnan(table.length), settings.slope_length or measured, table.length)
    length = np.clip(np.nan_to_num(length, nan=settings.most_length), 1.0, settings.most_length)
    factor = csle.steepness(slope) * csle.slope_length_factor(slope, length[own])
    toward = bearing(east, north)
    group = group_of(toward, mean, settings.flat)
    return table.assign(
        slope=mean,
        slope_class=np.array(ground.classes, dtype=object)[class_of(mean, ground.upper)],
        group=np.array(GROUPS, dtype=object)[group],
        aspect=np.where(group == FLAT, np.nan, toward),
        toward=toward,
        top=top,
        relief=relief,
        slope_length=length,
        ls=mean_by(own, share, factor, count),
    )


def tell_coarse(ground: Ground, table: Any, notes: list[Message]) -> None:
    """Note where the terrain model is coarser than the plan needs."""
    small = int((table.hectares * units.M2_PER_HECTARE < 4 * ground.coarse**2).sum())
    if small:
        notes.append(Message(COARSE_NOTE, cell=ground.coarse, count=small, all=len(table)))
    elif ground.coarse >= ROUGH:
        notes.append(Message(ROUGH_NOTE, cell=ground.coarse))
