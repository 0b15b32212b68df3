"""The network of a terrain model by the library: hollows filled, directions, and how much land drains where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.flow.network import Flow
from ordos_restoration.planning.flow.steps import tell_steps
from ordos_restoration.planning.flow.terrain import ground, tell_holes, too_large
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError, Progress, part_of

if TYPE_CHECKING:
    import numpy as np
    import pyflwdir
else:
    np, pyflwdir = lazy("numpy"), lazy("pyflwdir")

PACKAGE = "pyflwdir"
MISSING = QT_TRANSLATE_NOOP(
    "Ordos",
    "The drainage network needs the Python package {package}, which is not installed here. Install it with "
    "“pip install {package}”, or give the flow directions that GRASS r.watershed makes; the model that comes with the "
    "plugin does that by itself.",
)
BROKEN = QT_TRANSLATE_NOOP(
    "Ordos",
    "The Python package {package}, which makes the drainage network, does not start here: {reason}. Install it anew "
    "with its package numba, or give the flow directions that GRASS r.watershed makes.",
)
UNCACHED = QT_TRANSLATE_NOOP(
    "Ordos",
    "The Python package {package} finds no folder to keep its compiled code in ({reason}). Set the environment "
    "variable NUMBA_CACHE_DIR to a folder you may write to and start again, or give the flow directions that GRASS "
    "r.watershed makes.",
)


def drained(dem: Grid, unit: str, label: str, crs: Any, cell: float, progress: Progress) -> Flow:
    """Return where the water of a terrain model goes, by the package pyflwdir.

    Hollows are filled to their outlet and every cell drains to the lowest filled neighbour on the way out (Wang and
    Liu 2006, doi:10.1080/13658810500433453); water leaves at the edge of what is known. unit: of the elevations,
    "metre" or "foot"; label: of the input, for errors; crs: metric CRS to plan in, None for that of the model, or its
    zone where it is in degrees; cell: side of a cell [m], 0 for that of the model. A model that has square cells of
    that side in that CRS is taken as it is. Heights are kept as the package sees them, in single precision (0.1 mm at
    1,000 m). Raises PlanningError where the package is missing, the model has no CRS, no height or too many cells.
    """
    library()
    lattice, height, notes = ground(dem, unit, label, crs, cell, part_of(progress, 0.0, 0.2))
    tell_holes(height, label, notes)
    tell_steps(dem, unit, label, notes, part_of(progress, 0.2, 0.25))
    try:
        filled, below, area = network(height, lattice.cell**2, part_of(progress, 0.25, 1.0))
        return Flow(lattice, height.astype(float), filled, below, area, tuple(notes))
    except MemoryError:
        raise too_large(lattice.rows, lattice.columns, lattice.cell) from None


def library() -> Any:
    """Return the package; raises PlanningError where it is not there or does not start."""
    try:
        return pyflwdir.fill_depressions and pyflwdir
    except ModuleNotFoundError as error:
        if error.name == PACKAGE:
            raise PlanningError(MISSING, package=PACKAGE) from error
        raise PlanningError(BROKEN, package=PACKAGE, reason=str(error)) from error
    except RuntimeError as error:  # numba says so of its cache while the package is imported
        raise PlanningError(UNCACHED, package=PACKAGE, reason=str(error)) from error
    except (ImportError, AttributeError, OSError) as error:
        raise PlanningError(BROKEN, package=PACKAGE, reason=str(error).strip().rstrip(".")) from error


def network(height: Any, cell_m2: float, progress: Progress) -> tuple[Any, Any, Any]:
    """Return filled heights (rows, columns) [m], receivers (n,) and areas (n,) [m²] of heights (rows, columns) [m],
    float32.
    """
    package = library()
    progress(0.0, "")
    filled, directions = package.fill_depressions(height, nodata=np.nan)
    progress(0.8, "")
    found = package.from_array(directions, ftype="d8", check_ftype=False)
    progress(0.85, "")
    cells = found.upstream_area(unit="cell").reshape(-1)
    progress(0.95, "")
    area = np.multiply(cells, cell_m2, dtype=float)
    area[cells < 0] = np.nan
    return filled.astype(float), found.idxs_ds.astype(np.int64), area
