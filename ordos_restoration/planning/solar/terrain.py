"""The ground below a field: elevations on a lattice of its frame, slopes along and across the rows, land too steep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.elevation import FOOT as FOOT
from ordos_restoration.planning.elevation import checked_crs, elevations, sampled
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar.frame import Frame
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress

if TYPE_CHECKING:
    import numpy as np
    import pyproj
    import shapely
    from scipy import ndimage

    from ordos_restoration.planning.grid import Grid
else:
    np, pyproj, shapely, ndimage = (lazy(name) for name in ("numpy", "pyproj", "shapely", "scipy.ndimage"))

LABEL = QT_TRANSLATE_NOOP("Ordos", "Terrain model")  # of the input, for errors
FINEST, MOST_CELLS = 4.0, 4_000_000  # m between points of the lattice; points of it
FILLED = 3  # cells; holes of elevations no wider than this are filled from their edge


@dataclass(frozen=True, eq=False)
class Terrain:
    """Elevations [m] on a lattice of a frame, rows of y, columns of x, NaN where unknown; slopes as dz/dx, dz/dy."""

    x0: float
    y0: float
    step: float
    height: Any  # (rows, columns)
    along: Any
    across: Any

    def at(self, values: Any, x: Any, y: Any) -> Any:
        """Return values of the lattice at points of the frame, between its points bilinear, NaN outside."""
        column, row = (x - self.x0) / self.step, (y - self.y0) / self.step
        j = np.clip(np.floor(column).astype(int), 0, values.shape[1] - 2)
        i = np.clip(np.floor(row).astype(int), 0, values.shape[0] - 2)
        u, v = np.clip(column - j, 0.0, 1.0), np.clip(row - i, 0.0, 1.0)
        low = values[i, j] * (1 - u) + values[i, j + 1] * u
        return low * (1 - v) + (values[i + 1, j] * (1 - u) + values[i + 1, j + 1] * u) * v

    def patches(self, wrong: Any) -> Any:
        """Return the cells round the points of the lattice that are wrong, (rows, columns) bool, as polygons (n,)."""
        edge = np.diff(np.pad(wrong.astype(np.int8), ((0, 0), (1, 1))), axis=1)
        row, start = np.nonzero(edge == 1)
        end = np.nonzero(edge == -1)[1]
        half = self.step / 2
        left, right = self.x0 + start * self.step - half, self.x0 + end * self.step - half
        low = self.y0 + row * self.step - half
        made = shapely.union_all(shapely.box(left, low, right, low + self.step))
        return shapely.get_parts(made)


def terrain(
    dem: Grid, unit: str, land: Any, frame: Frame, crs: Any, notes: list[Message], progress: Progress
) -> Terrain:
    """Return the ground below land (n,) of a frame. Raises PlanningError where the model says nothing about it.

    unit: "metre" or "foot"; crs: of the map. Heights are means over a cell of the lattice where the model is finer.
    """
    x0, y0, x1, y1 = shapely.total_bounds(land)
    grid_crs = checked_crs(dem, LABEL)
    step = max(cell_size(dem, frame, crs, (x0 + x1) / 2, (y0 + y1) / 2), FINEST)
    step = max(step, float(np.sqrt((x1 - x0) * (y1 - y0) / MOST_CELLS)))
    xs = np.arange(x0 - step, x1 + 2 * step, step)
    ys = np.arange(y0 - step, y1 + 2 * step, step)
    values = elevations(dem, unit)
    to_grid = pyproj.Transformer.from_crs(crs, grid_crs, always_xy=True)
    height = np.empty((len(ys), len(xs)))
    for i, y in enumerate(ys):
        if i % 64 == 0:
            progress(0.0, "")
        east, north = frame.xy_back(np.column_stack([xs, np.full(len(xs), y)])).T
        height[i] = sampled(values, dem.transform, *to_grid.transform(east, north))
    check_cover(height, xs, ys, land)
    height = filled(height)
    across, along = np.gradient(height, step)
    return Terrain(float(xs[0]), float(ys[0]), step, height, along, across)


def cell_size(dem: Grid, frame: Frame, crs: Any, x: float, y: float) -> float:
    """Return how large a cell of a model is on the ground [m], at a point of the frame."""
    east, north = frame.xy_back(np.array([[x, y], [x + 100.0, y], [x, y + 100.0]])).T
    gx, gy = pyproj.Transformer.from_crs(crs, dem.crs, always_xy=True).transform(east, north)
    columns, rows = np.asarray(gx) / abs(dem.transform[1]), np.asarray(gy) / abs(dem.transform[5])
    cells = np.hypot(columns[1:] - columns[0], rows[1:] - rows[0]).mean()
    return 100.0 / max(float(cells), 1e-9)


def check_cover(height: Any, xs: Any, ys: Any, land: Any) -> None:
    """Raise PlanningError where no elevation is known for any of the land."""
    if np.isfinite(height).any():
        i, j = np.nonzero(np.isfinite(height))
        thin = slice(None, None, max(len(i) // 20_000, 1))
        whole = shapely.union_all(land)
        shapely.prepare(whole)
        if shapely.intersects_xy(whole, xs[j[thin]], ys[i[thin]]).any():
            return
    raise PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "The terrain model holds no elevation on the site. Choose a model that covers it, or check both CRSs.",
        )
    )


def filled(height: Any) -> Any:
    """Return heights with holes that reach no farther than `FILLED` cells filled by the nearest known one."""
    missing = ~np.isfinite(height)
    if not missing.any():
        return height
    distance, (i, j) = ndimage.distance_transform_edt(missing, return_indices=True)
    return np.where(missing & (distance <= FILLED), height[i, j], height)


@dataclass(frozen=True, eq=False)
class Planes:
    """The plane below every table, (n,): its middle [m], slopes dz/dx and dz/dy, how far the ground leaves it [m]."""

    middle: Any
    along: Any
    across: Any
    uneven: Any


def planes(ground: Terrain, x: Any, y: Any, length: Any, depth: float) -> Planes:
    """Return the planes that fit best below tables, given lower left corners, lengths and depth [m].

    Least squares over five places along the table at its two edges, whose sums have a closed form.
    """
    s, t = (one.ravel() for one in np.meshgrid(np.linspace(-0.5, 0.5, 5), [-0.5, 0.5]))
    px = x[:, None] + (s + 0.5) * length[:, None]
    py = np.broadcast_to(y[:, None] + (t + 0.5) * depth, px.shape)
    z = ground.at(ground.height, px, py)
    middle = z.mean(axis=1)
    along = (z * s).sum(axis=1) / (s**2).sum() / length
    across = (z * t).sum(axis=1) / (t**2).sum() / depth
    left = z - middle[:, None] - along[:, None] * s * length[:, None] - across[:, None] * t * depth
    return Planes(middle, along, across, left.max(axis=1) - left.min(axis=1))
