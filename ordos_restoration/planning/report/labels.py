"""Places for short labels beside points of a chart, so that none lies on another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

DISTANCES = (8.0, 16.0, 28.0)  # of a label from its point [px]
BEARINGS = (45.0, 90.0, 135.0, 0.0, 180.0, 315.0, 270.0, 225.0)  # of a label from its point, the first is the best
OVER_LINE = 6.0  # a label on a line is as bad as one that stands so many places further down the list


def places(
    points: Any, sizes: Any, *, taken: Any, lines: Any, area: tuple[float, float, float, float]
) -> list[Optional[tuple[float, float]]]:
    """Return the centre of each label [px], None where there is no room for it; the first labels have the choice.

    points: what is labelled (n, 2); sizes: width and height of the labels (n, 2); taken: boxes that no label may
    cover (m, 4) and lines: boxes of strokes that it had better not cover (l, 4), both as left, top, right, bottom;
    area: the box in which labels stay.
    """
    taken = np.asarray(taken, dtype=float).reshape(-1, 4)
    lines = np.asarray(lines, dtype=float).reshape(-1, 4)
    out: list[Optional[tuple[float, float]]] = []
    for point, size in zip(np.asarray(points, dtype=float), np.asarray(sizes, dtype=float)):
        centres = candidates(point, size)
        boxes = np.hstack([centres - size / 2, centres + size / 2])
        inside = (boxes[:, :2] >= area[:2]).all(axis=1) & (boxes[:, 2:] <= area[2:]).all(axis=1)
        free = inside & ~covers(boxes, taken).any(axis=1)
        cost = np.arange(len(boxes)) + OVER_LINE * covers(boxes, lines).sum(axis=1)
        if not free.any():
            out.append(None)
            continue
        k = int(np.where(free, cost, np.inf).argmin())
        taken = np.vstack([taken, boxes[k : k + 1]])
        out.append((float(centres[k, 0]), float(centres[k, 1])))
    return out


def candidates(point: Any, size: Any) -> Any:
    """Return the centres (k, 2) at which a label stands clear of its point, near ones first."""
    turns = np.radians(BEARINGS)
    way = np.round(np.column_stack([np.sin(turns), -np.cos(turns)]), 9)
    reach = [way * distance + np.sign(way) * size / 2 for distance in DISTANCES]
    return point + np.vstack(reach)


def covers(boxes: Any, others: Sequence[Any]) -> Any:
    """Return which of boxes (n, 4) meet which others (m, 4), as (n, m)."""
    a, b = boxes[:, None, :], np.asarray(others)[None, :, :]
    return (a[..., :2] < b[..., 2:]).all(axis=2) & (a[..., 2:] > b[..., :2]).all(axis=2)
