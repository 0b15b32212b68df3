"""The ground across a levee at any place: surveyed sections drawn on between each other, elevations, or columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import elevation
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.levee_inputs import DEM
from ordos_restoration.planning.levees.levee_lines import Levee
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import pyproj
else:
    np, pyproj = lazy("numpy"), lazy("pyproj")

SAME = 0.5  # m along the levee; sections no farther apart are one
COARSE = 3.0  # m; cells as wide as a crest lose it
WIDE = 200.0  # m of level land beside a levee that is known by its columns only
MISSING = 0.2  # of a section's heights may be unknown
COARSE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "The cells of “{layer}” are {cell:.0f} m wide, as wide as a crest or wider: it comes out too low and too "
    "broad. Use cross-sections before anybody builds by these figures."
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Ground:
    """Ground lines across a levee at n places, from the water to the land.

    u: offset from the levee line, positive to the landside (n, k) [m]; z: height (n, k) [m]; a line of fewer points
    repeats its last one. source: what each comes from: "section", "dem", "column" or "" where the ground is unknown;
    held: whether the nearest section was carried on beyond the last one, bool (n,).
    """

    u: Any
    z: Any
    source: Any
    held: Any

    def mirrored(self) -> Ground:
        """Return the ground seen from the other side."""
        return Ground(-self.u[:, ::-1], self.z[:, ::-1], self.source, self.held)


@dataclass(frozen=True, eq=False)
class Sections:
    """Surveyed sections in order along a levee: distance (m,) [m], and of each offsets to the landside and heights."""

    at: Any
    lines: list[Any]


def ground_at(
    levee: Levee, distance: Any, sections: Sections, dem: Any, landward: int, options: Any, notes: list[Message]
) -> Ground:
    """Return the ground at distances (n,) [m] along a levee: of sections, else of elevations, else of its columns.

    landward: 1 where the land lies left of the axis, −1 where it lies right; options: section_gap, hold, half_width,
    crest_window [m], dem_unit.
    """
    lines, held = between(distance, sections, options.section_gap, options.hold)
    source = np.array(["section" if one is not None else "" for one in lines], dtype=object)
    empty = np.flatnonzero(source == "")
    if dem is not None and len(empty):
        found = sampled(levee, distance[empty], dem, landward, options, notes)
        for place, one in zip(empty, found):
            lines[place], source[place] = one, "dem" if one is not None else ""
    empty = np.flatnonzero(source == "")
    for place, one in zip(empty, by_columns(levee, distance[empty])):
        lines[place], source[place] = one, "column" if one is not None else ""
    longest = max((one.shape[1] for one in lines if one is not None), default=2)
    u, z = np.full((2, len(lines), longest), np.nan)
    for place, one in enumerate(lines):
        if one is not None:
            u[place], z[place] = np.pad(one, ((0, 0), (0, longest - one.shape[1])), mode="edge")
    return Ground(u, z, source, held)


def between(distance: Any, sections: Sections, gap: float, hold: float) -> tuple[list[Any], Any]:
    """Return (ground lines (2, k), None where unknown; where one was carried on beyond the last section, bool).

    Between two sections the ground is drawn straight from one to the other, at every offset that either has; where
    they reach differently far, as far as both do.
    """
    out: list[Any] = [None] * len(distance)
    held = np.zeros(len(distance), dtype=bool)
    x = sections.at
    if not len(x):
        return out, held
    after = np.searchsorted(x, distance)
    for place, (d, k) in enumerate(zip(distance, after)):
        near = int(np.argmin(np.abs(x - d)))
        if abs(x[near] - d) <= SAME:
            out[place] = sections.lines[near]
        elif 0 < k < len(x):
            if x[k] - x[k - 1] <= gap:
                out[place] = blended(sections.lines[k - 1], sections.lines[k], (d - x[k - 1]) / (x[k] - x[k - 1]))
        elif abs(x[near] - d) <= hold:
            out[place], held[place] = sections.lines[near], True
    return out, held


def blended(first: Any, second: Any, share: float) -> Any:
    """Return the ground line (2, k) a share of the way from one to another."""
    offsets = np.union1d(first[0], second[0])
    low, high = max(first[0, 0], second[0, 0]), min(first[0, -1], second[0, -1])
    if low < high:
        offsets = np.unique(np.r_[low, offsets[(offsets >= low) & (offsets <= high)], high])
    heights = (1 - share) * np.interp(offsets, *first) + share * np.interp(offsets, *second)
    return np.stack([offsets, heights])


def by_columns(levee: Levee, distance: Any) -> list[Any]:
    """Return ground lines of plain trapezoids after the columns of the layer, None where crest or ground is empty.

    Without width and slopes the ground line is a crest of no width between slopes of 1:3, so that width counts as
    lacking rather than as there.
    """
    crest, ground, width, water, land = (
        levee.value(name, distance) for name in ("crest_m", "ground_m", "crest_width_m", "water_slope", "land_slope")
    )
    out: list[Any] = []
    for z, g, b, m, n in zip(crest, ground, np.nan_to_num(width), orelse(water, 3.0), orelse(land, 3.0)):
        h = z - g
        if not h > 0:
            out.append(None if np.isnan(z) or np.isnan(g) else np.array([[-WIDE, WIDE], [z, z]]))
            continue
        b = max(b, 0.02)
        u = [-b / 2 - m * h - WIDE, -b / 2 - m * h, -b / 2, b / 2, b / 2 + n * h, b / 2 + n * h + WIDE]
        out.append(np.array([u, [g, g, z, z, g, g]]))
    return out


def orelse(values: Any, other: float) -> Any:
    """Return values (n,) with another one where they are unknown or 0."""
    return np.where(values > 0, values, other)


def sampled(levee: Levee, distance: Any, dem: Any, landward: int, options: Any, notes: list[Message]) -> list[Any]:
    """Return ground lines (2, k) read from elevations, None where too much of one is unknown."""
    crs = elevation.checked_crs(dem, DEM.label)
    foot = levee.points(distance)
    sides = elevation.cell_sides(dem, levee.crs, *foot.mean(axis=0))
    cell = max(sides)
    if cell > COARSE:
        note = Message(COARSE_NOTE, layer=Message(DEM.label), cell=cell)
        notes += [note] if str(note) not in map(str, notes) else []
    steps = max(int(np.ceil(2 * options.half_width / max(min(sides) / 2, 0.25))), 4)
    offsets = np.linspace(-options.half_width, options.half_width, steps + 1)
    place = foot[:, None, :] + landward * offsets[None, :, None] * levee.left(distance)[:, None, :]
    x, y = place[..., 0], place[..., 1]
    if crs != levee.crs:
        x, y = pyproj.Transformer.from_crs(levee.crs, crs, always_xy=True).transform(x, y)
    values, transform = cropped(dem, x, y)
    heights = elevation.elevations(type(dem)(values, transform, crs, dem.nodata), options.dem_unit)
    z = elevation.sampled(heights, transform, x, y)
    lines: list[Any] = []
    for row in z:
        known = np.isfinite(row)
        middle = known[np.abs(offsets) <= options.crest_window]
        good = known.mean() >= 1.0 - MISSING and middle.all()
        lines.append(np.stack([offsets[known], row[known]]) if good else None)
    return lines


def cropped(dem: Any, x: Any, y: Any) -> tuple[Any, Any]:
    """Return the part of a raster about places of its CRS, and its transform."""
    west, wide, _, north, _, high = dem.transform
    rows, columns = dem.array.shape

    def span(place: Any, count: int) -> slice:
        place = place[np.isfinite(place)]
        low, up = (place.min(), place.max()) if len(place) else (0.0, 0.0)
        start = int(np.clip(np.floor(low) - 2, 0, count - 1))
        return slice(start, int(np.clip(np.ceil(up) + 3, start + 1, count)))

    down, across = span((np.asarray(y) - north) / high, rows), span((np.asarray(x) - west) / wide, columns)
    moved = (west + across.start * wide, wide, 0.0, north + down.start * high, 0.0, high)
    return np.asarray(dem.array)[down, across], moved
