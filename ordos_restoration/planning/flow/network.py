"""The network itself: which cell receives the water of which, in what order, and how much land that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import Message, Progress

if TYPE_CHECKING:
    import numpy as np
    from scipy import sparse
else:
    np, sparse = lazy("numpy"), lazy("scipy.sparse")

UNKNOWN = -1  # the receiver of a cell that is not known
NEIGHBOURS = ((-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1))  # rows down, columns right


@dataclass(frozen=True, eq=False)
class Flow:
    """Where water goes from every cell of a lattice.

    Cells are named by their flat index, row * columns + column. Water falls from cell to neighbouring cell, and
    `filled` never rises on its way: the cells below a level, upstream of a place, hang together.
    """

    lattice: Lattice  # square metric cells
    height: Any  # (rows, columns) float [m], ground, NaN where unknown
    filled: Any  # (rows, columns) float [m], hollows filled to their outlet; NaN where unknown
    below: Any  # (n,) int64, the cell that receives; own index at an outlet; -1 where unknown
    area: Any  # (n,) float [m²], of all cells that drain through it, its own included; NaN where unknown
    notes: tuple[Message, ...] = ()  # what was resampled, left out or looks wrong, for people

    def outlets(self) -> Any:
        """Return the cells where water leaves the known land, (k,) int64, in order."""
        return np.flatnonzero(self.below == np.arange(len(self.below)))

    def centres(self, cell: Any) -> tuple[Any, Any]:
        """Return x and y of the centres of cells (k,) [m]."""
        lattice, cell = self.lattice, np.asarray(cell)
        row, column = np.divmod(cell, lattice.columns)
        return lattice.left + (column + 0.5) * lattice.cell, lattice.top - (row + 0.5) * lattice.cell


def waves(below: Any, progress: Progress) -> Iterator[tuple[Any, Any]]:
    """Yield (cells, their receivers): first the outlets, then all that drain straight into what was yielded last.

    below: (n,) int64 as in `Flow`. Cells that run in a circle are never yielded.
    """
    donor, first = donors(below)
    cell = np.flatnonzero(below == np.arange(len(below)))
    done, known = 0, max(int((below >= 0).sum()), 1)
    receiver = cell
    while len(cell):
        yield cell, receiver
        done += len(cell)
        progress(done / known, "")
        start, count = first[cell], first[cell + 1] - first[cell]
        own, position = ragged(count)
        cell, receiver = donor[start[own] + position].astype(np.int64), cell[own]


def donors(below: Any) -> tuple[Any, Any]:
    """Return the cells that give to each cell as one array, and where those of each begin in it, (n + 1,).

    An outlet does not count as its own donor.
    """
    count = len(below)
    gives = (below >= 0) & (below != np.arange(count))
    rows = np.concatenate([[0], np.cumsum(gives)])
    table = sparse.csr_matrix((np.ones(rows[-1], dtype=np.int8), below[gives], rows), shape=(count, count)).tocsc()
    return table.indices, table.indptr


def filled_and_area(height: Any, below: Any, cell_m2: float, progress: Progress) -> tuple[Any, Any, Any]:
    """Return heights filled along the way of the water (n,) [m], areas that drain through cells (n,) [m²], and the
    receivers again, with UNKNOWN at cells whose water runs in a circle.

    height: (n,) [m], NaN where unknown: such a cell is as high as what it drains to. A cell is filled to the highest
    ground on its way out, so that water never climbs.
    """
    filled, area = np.full(len(below), np.nan), np.full(len(below), np.nan)
    passed: list[tuple[Any, Any]] = []
    for cell, receiver in waves(below, progress):
        filled[cell] = np.fmax(height[cell], filled[receiver] if passed else height[cell])
        area[cell] = cell_m2
        passed.append((cell, receiver))
    for cell, receiver in reversed(passed[1:]):
        np.add.at(area, receiver, area[cell])
    return filled, area, np.where(np.isnan(area), UNKNOWN, below)
