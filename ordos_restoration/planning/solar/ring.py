"""The outer ring of a site: its corners, its course without meanders, and lines along it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

SMOOTHING = 0.05  # of the window: meanders and notches of that depth are not corners
SMALLEST_SITE = 0.05  # of the side of a square as large as the site: no more is smoothed away


@dataclass(frozen=True, eq=False)
class Ring:
    """An outer ring counter-clockwise, and the chords between its corners.

    A place along it is named by its distance along the chords from the first corner [m]; distances run on past the
    last corner into a second lap.
    """

    xy: Any  # (n + 1, 2), the last the same as the first
    corner: Any  # (m + 1,) rows of `xy`, the last n

    @cached_property
    def measure(self) -> Any:
        """Distance of every vertex along the ring [m], (n + 1,)."""
        return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(self.xy, axis=0).T))])

    @cached_property
    def chainage(self) -> Any:
        """Distance of every corner along the chords [m], (m + 1,)."""
        return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(self.xy[self.corner], axis=0).T))])

    @property
    def length(self) -> float:
        """Length of the chords [m]."""
        return float(self.chainage[-1])

    @cached_property
    def sides(self) -> Any:
        """The ring between neighbouring corners, lines (m,)."""
        return np.array(
            [shapely.linestrings(self.xy[a : b + 1]) for a, b in zip(self.corner, self.corner[1:])], dtype=object
        )

    def on_chords(self, at: Any) -> Any:
        """Return points of the chords, (n, 2)."""
        at = np.asarray(at, dtype=float) % self.length
        xy = self.xy[self.corner]
        return np.column_stack([np.interp(at, self.chainage, xy[:, k]) for k in range(2)])

    def on_ring(self, at: Any) -> Any:
        """Return the distance along the ring of the points that lie nearest to those of the chords [m], (n,)."""
        at = np.asarray(at, dtype=float)
        lap = np.floor(at / self.length)
        side = np.clip(np.searchsorted(self.chainage, at - lap * self.length, side="right") - 1, 0, len(self.sides) - 1)
        point = shapely.points(self.on_chords(at))
        start = self.measure[self.corner[side]]
        return lap * self.measure[-1] + start + shapely.line_locate_point(self.sides[side], point)

    def line(self, start: float, end: float) -> Any:
        """Return the ring from one place to another as a line, with all its vertices."""
        a, b = self.on_ring([start, end])
        if end - start > self.length - 1e-9:
            b = a + self.measure[-1]
        return stretch(self.xy, self.measure, float(a), float(b))

    def chord_line(self, start: float, end: float) -> Any:
        """Return the chords from one place to another as a line."""
        return stretch(self.xy[self.corner], self.chainage, start, end)

    def outward(self, start: Any, end: Any) -> Any:
        """Return the grid bearings of the outward normals of straight lines between places [degree], (n,)."""
        east, north = (self.on_chords(end) - self.on_chords(start)).T
        return np.degrees(np.arctan2(north, -east)) % 360.0


def ring_of(site: Any, window: float) -> Ring:
    """Return the outer ring of a polygon, its corners found with a window about as wide as the belt [m].

    Corners are those of Douglas and Peucker (1973, Cartographica 10(2)), seen from the vertex farthest from the
    middle, which is a corner whatever vertex the outline begins with.
    """
    xy = shapely.get_coordinates(shapely.get_exterior_ring(site))[:-1]
    off = xy - xy[0]
    x, y = off.T
    if (x * np.roll(y, -1) - np.roll(x, -1) * y).sum() < 0:
        xy = xy[::-1]
    xy = np.roll(xy, -int(np.argmax(np.hypot(*(xy - xy.mean(axis=0)).T))), axis=0)
    xy = np.vstack([xy, xy[:1]])
    depth = min(window * SMOOTHING, SMALLEST_SITE * float(np.sqrt(shapely.area(site))))
    kept = shapely.get_coordinates(shapely.simplify(shapely.linestrings(xy), depth, preserve_topology=False))
    place = {tuple(point): k for k, point in enumerate(xy[:-1])}
    return Ring(xy, np.array([place[tuple(point)] for point in kept[:-1]] + [len(xy) - 1]))


def stretch(xy: Any, measure: Any, start: float, end: float) -> Any:
    """Return a closed line from one distance along it to another as a line; distances may run into a second lap."""
    total = measure[-1]
    laps = np.concatenate([measure[:-1] + k * total for k in range(int(end // total) + 1)] + [[end + total]])
    points = np.vstack([xy[:-1]] * (int(end // total) + 1))
    inner = (laps[:-1] > start + 1e-9) & (laps[:-1] < end - 1e-9)
    ends = np.array([[np.interp(at % total, measure, xy[:, k]) for k in range(2)] for at in (start, end)])
    return shapely.linestrings(np.vstack([ends[:1], points[inner], ends[1:]]))
