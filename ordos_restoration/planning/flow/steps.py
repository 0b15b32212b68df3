"""Steps in a terrain model along straight rows and columns: where tiles of other heights were put side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.elevation import elevations
from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

STRETCHES = 8  # parts of a line that are judged by themselves: a tile may be narrower than the model
SAMPLE = 64  # places looked at in each
LEAST = 0.5  # m; smaller steps lead no water elsewhere than noise does
EVEN = 0.25, 0.75  # of the jumps between these quantiles have one sign along a joint; those of ground have both
TIMES = 5.0  # the middle jump of the usual line
AT_ONCE = 500  # lines between two looks at the progress
STEPS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The terrain model “{layer}” jumps by up to {step:.1f} m along {count} straight lines of cells, first at {axis} = "
    "{place}: tiles of different heights seem to be joined there, and water follows the joint. Level the tiles to "
    "each other before you trust streams and dams near it.",
)


def tell_steps(dem: Grid, unit: str, label: str, notes: list[Message], progress: Progress) -> None:
    """Add a note where a terrain model jumps along whole lines of its cells, for rows and for columns."""
    left, wide, _, top, _, high = dem.transform
    for array, axis, start, side in ((dem.array, "y", top, high), (dem.array.T, "x", left, wide)):
        values = elevations(Grid(sample(array), dem.transform, dem.crs, dem.nodata), unit)
        line, step = steps(values, progress)
        if len(line):
            place = f"{start + (line[0] + 1) * side:.6g}" if abs(side) < 1 else f"{start + (line[0] + 1) * side:.0f}"
            notes.append(
                Message(
                    STEPS_NOTE, layer=Message(label), step=float(step.max()), count=len(line), axis=axis, place=place
                )
            )


def sample(array: Any) -> Any:
    """Return some columns of an array, evenly spread, as many as whole stretches hold; none of a narrow one."""
    columns = array.shape[1]
    stretches = min(columns // SAMPLE, STRETCHES)
    return np.asarray(array[:, np.linspace(0, columns - 1, stretches * SAMPLE).astype(int)])


def steps(height: Any, progress: Progress) -> tuple[Any, Any]:
    """Return the rows (k,) below which sampled heights (rows, stretches * SAMPLE) [m] jump, and by how much [m].

    A jump is the fall from a row to the next beyond the falls before and after it, the smaller of the two differences
    where they have one sign, so that an edge of a terrace or the axis of a valley is none. A stretch of a row counts
    where its middle jump is large, also beside that of the usual row, and a quarter at most goes the other way.
    """
    rows, stretches = height.shape[0], height.shape[1] // SAMPLE
    if rows < 4 or not stretches:
        return np.zeros(0, dtype=np.int64), np.zeros(0)
    found, middle = np.zeros((rows - 3, stretches)), np.zeros((rows - 3, stretches))
    for part in chunks(rows - 3, AT_ONCE):
        progress(0.0, "")
        fall = np.diff(height[part.start : part.stop + 3], axis=0)
        before, after = fall[1:-1] - fall[:-2], fall[1:-1] - fall[2:]
        jump = np.where(before * after > 0, np.sign(before) * np.minimum(np.abs(before), np.abs(after)), 0.0)
        jump[~np.isfinite(before + after)] = 0.0  # beside the unknown
        low, middle[part], high = np.quantile(
            jump.reshape(len(jump), stretches, SAMPLE), (EVEN[0], 0.5, EVEN[1]), axis=2
        )
        found[part] = np.where(low * high > 0, np.abs(middle[part]), 0.0)
    usual = TIMES * np.median(np.abs(middle), axis=0)
    line = np.flatnonzero((found > np.maximum(usual, LEAST)).any(axis=1))
    return line + 1, found[line].max(axis=1)
