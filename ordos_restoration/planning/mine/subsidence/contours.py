"""Level lines of a field on square cells, and the land between them without gaps or overlaps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

CORNER = 1e-4  # of a cell: no line comes nearer to a centre, so that lines cross or touch nowhere
AT_ONCE = 1_000_000  # cells between two looks at the progress
TOP, RIGHT, BOTTOM, LEFT = range(4)  # sides of the square between four centres
# Which sides a line enters and leaves by, the higher land on its left; corners that are high: upper left 1, upper right
# 2, lower right 4, lower left 8; 16 more where the middle is high, which decides saddles.
WAYS: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((LEFT, TOP),), 2: ((TOP, RIGHT),), 4: ((RIGHT, BOTTOM),), 8: ((BOTTOM, LEFT),),
    3: ((LEFT, RIGHT),), 6: ((TOP, BOTTOM),), 12: ((RIGHT, LEFT),), 9: ((BOTTOM, TOP),),
    14: ((TOP, LEFT),), 13: ((RIGHT, TOP),), 11: ((BOTTOM, RIGHT),), 7: ((LEFT, BOTTOM),),
    5: ((LEFT, TOP), (RIGHT, BOTTOM)), 21: ((RIGHT, TOP), (LEFT, BOTTOM)),
    10: ((TOP, RIGHT), (BOTTOM, LEFT)), 26: ((TOP, LEFT), (BOTTOM, RIGHT)),
}  # fmt: skip


def rings(lattice: Lattice, values: Any, level: float, progress: Progress = silent) -> Any:
    """Return the closed level lines of values (rows, columns) at the cells' centres as linear rings (n,), higher land
    on their left: outlines counter-clockwise, holes clockwise.

    Straight between the sides of squares of four centres, linear along each side (marching squares, Lorensen and Cline
    1987 in two dimensions). Beyond the lattice the land is lower, so that every line closes.
    """
    begin, end, place = segments(lattice, values, level, progress)
    if not len(begin):
        return np.zeros(0, dtype=object)
    order = np.argsort(begin, kind="stable")
    following = order[np.searchsorted(begin[order], end)]
    progress(0.0, "")
    ring, at = along(following, progress)
    placed = np.lexsort((at, ring))
    _, number = np.unique(ring[placed], return_inverse=True)
    return shapely.linearrings(place[placed], indices=number)


def segments(lattice: Lattice, values: Any, level: float, progress: Progress) -> tuple[Any, Any, Any]:
    """Return the pieces of level lines: the side each begins and ends on (n,) int, and where it begins (n, 2) [m]."""
    found = []
    for rows in chunks(lattice.rows + 1, max(AT_ONCE // (lattice.columns + 2), 1)):
        progress(0.0, "")
        found.append(strip_segments(lattice, values, level, rows))
    begin, end, place = (np.concatenate(one) for one in zip(*found))
    return begin, end, place


def strip_segments(lattice: Lattice, values: Any, level: float, rows: slice) -> tuple[Any, Any, Any]:
    """Return `segments` of the squares of some rows of centres, counted from the one above the lattice."""
    low = level - 1.0
    part = values[max(rows.start - 1, 0) : rows.stop]
    rim = ((int(rows.start == 0), int(rows.stop == lattice.rows + 1)), (1, 1))
    v = np.pad(np.asarray(part, dtype=float), rim, constant_values=low)
    high = (v >= level).astype(np.uint8)
    code = high[:-1, :-1] + 2 * high[:-1, 1:] + 4 * high[1:, 1:] + 8 * high[1:, :-1]
    i, j = np.nonzero((code != 0) & (code != 15))
    kind = code[i, j].astype(np.int64)
    saddle = (kind == 5) | (kind == 10)
    middle = (v[i, j] + v[i, j + 1] + v[i + 1, j] + v[i + 1, j + 1]) / 4.0
    kind += 16 * (saddle & (middle >= level))
    into, out = ways()
    begins, ends, places = [], [], []
    for turn in (0, 1):
        own = into[kind, turn] >= 0
        a, b = i[own], j[own]
        side = into[kind[own], turn]
        begins.append(side_number(a + rows.start, b, side, lattice))
        ends.append(side_number(a + rows.start, b, out[kind[own], turn], lattice))
        places.append(crossing(v, a, b, side, level) + np.array([0.0, rows.start]))
    column, row = np.concatenate(places).T
    x, y = lattice.left + (column - 0.5) * lattice.cell, lattice.top - (row - 0.5) * lattice.cell
    return np.concatenate(begins), np.concatenate(ends), np.column_stack([x, y])


def ways() -> tuple[Any, Any]:
    """Return the sides lines enter and leave by, for every kind of square and its first and second line, (32, 2)."""
    into, out = np.full((32, 2), -1), np.full((32, 2), -1)
    for kind, lines in WAYS.items():
        for turn, (begin, end) in enumerate(lines):
            into[kind, turn], out[kind, turn] = begin, end
    return into, out


def side_number(i: Any, j: Any, side: Any, lattice: Lattice) -> Any:
    """Return one number for each side of squares (i, j), the same from both squares it lies between."""
    corner = (i + (side == BOTTOM)) * (lattice.columns + 3) + j + (side == RIGHT)
    return 2 * corner + ((side == LEFT) | (side == RIGHT))


def crossing(v: Any, i: Any, j: Any, side: Any, level: float) -> Any:
    """Return where the level lies on a side of squares, (column, row) of the corners' array, (n, 2)."""
    i, j = i + (side == BOTTOM), j + (side == RIGHT)
    upright = (side == LEFT) | (side == RIGHT)
    a, b = v[i, j], v[i + upright, j + ~upright]
    t = np.clip((level - a) / (b - a), CORNER, 1.0 - CORNER)
    return np.column_stack([j + t * ~upright, i + t * upright])


def along(following: Any, progress: Progress) -> tuple[Any, Any]:
    """Return for every link of closed chains the number of its chain and its place in it, two int (n,).

    following: the next link of each. By pointer doubling: log2 of the longest chain's length rounds, no walk.
    """
    first, jump = np.arange(len(following)), following
    while True:
        progress(0.0, "")
        lower = np.minimum(first, first[jump])
        if (lower == first).all():
            break
        first, jump = lower, jump[jump]
    head = first == np.arange(len(first))
    jump, steps = np.where(head, first, following), (~head).astype(np.int64)
    while not head[jump].all():
        progress(0.0, "")
        steps, jump = steps + steps[jump], jump[jump]
    return first, np.where(head, 0, np.bincount(first)[first] - steps)


def bands(levels: Sequence[Any]) -> list[Any]:
    """Return the land between each set of `rings` and the next inside it, and within the last, as polygons or None.

    levels: rings (n,) of ever higher levels, each inside those before. Neighbours share their lines, so that nothing
    is left between them and nothing counts twice.
    """
    none = np.zeros(0, dtype=object)
    return [between(outer, inner) for outer, inner in zip(levels, [*levels[1:], none])]


def between(outer: Any, inner: Any) -> Any:
    """Return the land inside the outer rings and outside the inner ones as a multipolygon, None where there is none."""
    if not len(outer):
        return None
    every = np.concatenate([outer, inner])
    shell = np.concatenate([shapely.is_ccw(outer), ~shapely.is_ccw(inner)])
    shells, holes = every[shell], every[~shell]
    land = shapely.polygons(shells)
    corner = shapely.points(shapely.get_coordinates(shapely.get_point(holes, 0)))
    hole, owner = shapely.STRtree(land).query(corner, predicate="within")
    size = np.lexsort((shapely.area(land[owner]), hole))
    hole, smallest = np.unique(hole[size], return_index=True)
    owner = owner[size][smallest]
    number = np.concatenate([np.arange(len(shells)), owner])
    ordered = np.argsort(number, kind="stable")
    made = shapely.polygons(np.concatenate([shells, holes[hole]])[ordered], indices=number[ordered])
    broken = ~shapely.is_valid(made)
    made[broken] = shapely.make_valid(made[broken])
    return shapely.multipolygons(list(shapely.get_parts(made)))
