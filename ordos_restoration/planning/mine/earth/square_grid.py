"""The method of squares (方格网法): level, work heights, cut and fill of a field measured at the corners of squares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

HALVINGS = 60
NODES = 16  # of Gauss and Legendre along a square between two zero points: exact to about 1e-12


def corner_weights(squares: Any) -> Any:
    """Return how many squares touch each corner, 0 to 4, (rows + 1, columns + 1); squares: which there are, bool
    (rows, columns).
    """
    squares = np.asarray(squares)
    out = np.zeros((squares.shape[0] + 1, squares.shape[1] + 1), dtype=np.int64)
    for down in (0, 1):
        for right in (0, 1):
            out[down : down + squares.shape[0], right : right + squares.shape[1]] += squares
    return out


def balanced_level(heights: Any, squares: Optional[Any] = None) -> float:
    """Return the formation level H0 [m] at which cut and fill are equal where earth neither swells nor shrinks.

    H0 = (ΣH1 + 2 ΣH2 + 3 ΣH3 + 4 ΣH4) / 4N, corners counted by the squares that touch them; the usual formula of the
    method. heights: ground at the corners [m], (rows + 1, columns + 1); squares: as in `corner_weights`, all if None.
    """
    weight = corner_weights(present(heights, squares))
    return float((np.where(weight > 0, heights, 0.0) * weight).sum() / weight.sum())


def swelling_level(heights: Any, side: float, ratio: float, squares: Optional[Any] = None) -> float:
    """Return the level [m] at which ratio · cut = fill below the bilinear surface; ratio: fill from one of cut.

    The difference falls steadily with the level, so that halving the range of heights finds it to the last digit.
    """
    low, high = float(np.min(heights)), float(np.max(heights))
    for _ in range(HALVINGS):
        level = (low + high) / 2.0
        cut, fill = bilinear_volumes(level - heights, side, squares)
        low, high = (level, high) if ratio * cut.sum() > fill.sum() else (low, level)
    return (low + high) / 2.0


def square_volumes(work: Any, side: float, squares: Optional[Any] = None) -> tuple[Any, Any]:
    """Return cut and fill [m³] of every square, both (rows, columns) and positive, by the four-corner formula.

    cut = a²/4 · (Σ h of the corners in cut)² / Σ|h|, fill likewise; a²/4 · Σ|h| where all corners have one sign.
    work: design − ground at the corners [m], (rows + 1, columns + 1), fill positive; side: a [m].
    """
    corners = np.stack([work[:-1, :-1], work[:-1, 1:], work[1:, :-1], work[1:, 1:]])
    low, high = np.maximum(-corners, 0.0).sum(axis=0), np.maximum(corners, 0.0).sum(axis=0)
    total = np.where(low + high > 0, low + high, 1.0)
    here = present(work, squares) * side**2 / 4.0
    return here * low**2 / total, here * high**2 / total


def bilinear_volumes(work: Any, side: float, squares: Optional[Any] = None) -> tuple[Any, Any]:
    """Return cut and fill [m³] of every square below the surface that is bilinear between its corners, as
    `square_volumes` does.

    Along each line through a square the work height is straight, so that its part above zero is a triangle or a
    trapezium; these are integrated across the square between the zero points of its two sides.
    """
    upper, lower = work[:-1], work[1:]
    p0, p1, q0, q1 = upper[:, :-1], lower[:, :-1], upper[:, 1:], lower[:, 1:]  # left and right side, top and bottom
    ends = np.sort(np.stack([np.zeros_like(p0), zero_point(p0, p1), zero_point(q0, q1), np.ones_like(p0)]), axis=0)
    node, weight = np.polynomial.legendre.leggauss(NODES)
    fill = np.zeros(p0.shape)
    for start, stop in zip(ends[:-1], ends[1:]):
        for x, w in zip(node, weight):
            v = start + (stop - start) * (x + 1.0) / 2.0
            fill += (stop - start) * w / 2.0 * above(p0 + (p1 - p0) * v, q0 + (q1 - q0) * v)
    here = present(work, squares) * side**2
    net = (p0 + p1 + q0 + q1) / 4.0
    return here * np.maximum(fill - net, 0.0), here * fill


def zero_point(first: Any, second: Any) -> Any:
    """Return where the work height is zero between two corners, 0 to 1: h1 / (h1 + h2) of the method, h unsigned; 0
    where both have one sign.
    """
    crossing = first * second < 0
    return np.where(crossing, first / np.where(crossing, first - second, 1.0), 0.0)


def above(first: Any, second: Any) -> Any:
    """Return the mean over a line of the part above zero of a height that is straight from first to second."""
    high, low = np.maximum(first, second), np.minimum(first, second)
    crossing = (high > 0) & (low < 0)
    triangle = high**2 / (2.0 * np.where(crossing, high - low, 1.0))
    return np.where(crossing, triangle, np.where(low >= 0, (high + low) / 2.0, 0.0))


def zero_line(work: Any, side: float) -> Any:
    """Return the line between cut and fill as segments (k, 2, 2) of x and y [m] from the upper left corner, y down.

    Straight between the zero points of a square's sides; where all four sides have one, the pieces keep the middle of
    the square in cut or fill as its mean is.
    """
    a, b, c, d = work[:-1, :-1], work[:-1, 1:], work[1:, 1:], work[1:, :-1]  # clockwise
    row, column = np.mgrid[0 : a.shape[0], 0 : a.shape[1]].astype(float)
    sides = [
        (a * b < 0, column + zero_point(a, b), row),
        (b * c < 0, column + 1.0, row + zero_point(b, c)),
        (d * c < 0, column + zero_point(d, c), row + 1.0),
        (a * d < 0, column, row + zero_point(a, d)),
    ]
    crossed = np.stack([one[0] for one in sides])
    place = np.stack([np.stack([one[1], one[2]], axis=-1) for one in sides])
    count = crossed.sum(axis=0)
    found = []
    for i, j in ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)):
        pair = crossed[i] & crossed[j] & (count == 2)
        found.append(np.stack([place[i][pair], place[j][pair]], axis=1))
    saddle = count == 4
    around_a = (a > 0) != (a + b + c + d > 0)  # the middle is not as the first corner: cut this and the opposite off
    for i, j in ((3, 0), (1, 2)):
        found.append(np.stack([place[i][saddle & around_a], place[j][saddle & around_a]], axis=1))
    for i, j in ((0, 1), (2, 3)):
        found.append(np.stack([place[i][saddle & ~around_a], place[j][saddle & ~around_a]], axis=1))
    return np.concatenate(found) * side


def present(corners: Any, squares: Optional[Any]) -> Any:
    """Return which squares there are, bool (rows, columns)."""
    rows, columns = np.asarray(corners).shape
    return np.ones((rows - 1, columns - 1), dtype=bool) if squares is None else np.asarray(squares, dtype=bool)
