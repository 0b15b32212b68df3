"""Low-coverage belts: parallel belts across the drift that cover 15 to 25 % of a patch, and the plants in rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.geometry import chunks, only_polygons, ragged
from ordos_restoration.planning.kongdui.planting import plants_on_row, row_shift, rows_in
from ordos_restoration.planning.kongdui.sections import clear_spacing
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand import scan_lines
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import shapely
else:
    gpd, np, shapely = lazy("geopandas"), lazy("numpy"), lazy("shapely")

CUT = 200  # belts cut from patches between two looks at the cancel button
KIND = "low_cover"


@dataclass(frozen=True, eq=False)
class BeltDesign:
    """How belts are made, arrays (n,) of one value a patch: width of the grown belt [m], cover [1], rows (NaN: as many
    as the width has room for), row and plant spacing [m].
    """

    width: Any
    cover: Any
    rows: Any
    row_spacing: Any
    plant_spacing: Any

    def period(self) -> Any:
        """Return the distance from belt to belt, axis to axis [m]: w + D with D = w (1 − C) / C."""
        return self.width + clear_spacing(self.width, self.cover)

    def rows_of_belt(self) -> Any:
        """Return the rows of a belt, int (n,)."""
        room = rows_in(self.width, self.row_spacing)
        return np.where(np.isnan(self.rows), room, np.nan_to_num(self.rows)).astype(int)

    def density(self) -> Any:
        """Return the plants on the gross land [plants/ha]: r / (s · P)."""
        return units.M2_PER_HECTARE * self.rows_of_belt() / (self.plant_spacing * self.period())


def low_cover_belts(
    shapes: Any, codes: Any, bearing: float, design: BeltDesign, crs: Any, progress: Progress = silent
) -> Any:
    """Return the belts on polygons (n,), their long side along a bearing [degree, clockwise from grid north].

    Belts are counted from the origin of the CRS, so that those of neighbours with one design go on in each other; over
    their positions the land below them is the cover exactly. GeoDataFrame, one row a belt of a patch: code, kind,
    number (from 1), geometry, length_m (area over width), width_m, rows, plants, area_m2 (geodesic).
    """
    shapes = np.asarray(shapes, dtype=object)
    period, rows = design.period(), design.rows_of_belt()
    owner, line, strips = strips_over(shapes, bearing, design.width, period)
    pieces = cut(shapes, owner, strips, progress)
    there = shapely.area(pieces) > 0
    owner, line, pieces = owner[there], line[there], pieces[there]
    progress(0.6, "")
    plants = plants_in(shapes, bearing, period, rows, design, owner, line, progress)
    area = units.geodesic_area(pieces, crs)
    first = np.append(True, owner[1:] != owner[:-1])[: len(owner)]
    start = np.flatnonzero(first)
    number = np.arange(len(owner)) - np.repeat(start, np.diff(np.append(start, len(owner)))) + 1
    made = {
        "code": np.asarray(codes, dtype=object)[owner],
        "kind": KIND,
        "number": number,
        "length_m": area / design.width[owner],
        "width_m": design.width[owner],
        "rows": rows[owner],
        "plants": plants,
        "area_m2": area,
    }
    progress(1.0, "")
    return gpd.GeoDataFrame(made, geometry=gpd.GeoSeries(pieces, crs=crs))


def strips_over(shapes: Any, bearing: float, width: Any, period: Any) -> tuple[Any, Any, Any]:
    """Return the strips that may meet polygons: the polygon of each, its line (counted from the origin of the CRS),
    both int (b,), and the strips, rectangles (b,).
    """
    sine, cosine = scan_lines.axes(bearing)
    xy, index = shapely.get_coordinates(shapes, return_index=True)
    across, along = xy[:, 0] * cosine - xy[:, 1] * sine, xy[:, 0] * sine + xy[:, 1] * cosine
    ends = np.empty((4, len(shapes)))
    for place, (values, fold, start) in enumerate(
        ((across, np.minimum, np.inf), (across, np.maximum, -np.inf), (along, np.minimum, np.inf),
         (along, np.maximum, -np.inf))
    ):  # fmt: skip
        ends[place] = start
        fold.at(ends[place], index, values)  # type: ignore[attr-defined]
    first = np.ceil((ends[0] - width / 2) / period).astype(np.int64)
    last = np.floor((ends[1] + width / 2) / period).astype(np.int64)
    owner, place = ragged(np.maximum(last - first + 1, 0))
    line = first[owner] + place
    low = line * period[owner] - width[owner] / 2
    left, right = low, low + width[owner]
    near, far = ends[2][owner] - 1.0, ends[3][owner] + 1.0
    corners = np.stack([np.stack([a, u], axis=1) for a, u in ((left, near), (left, far), (right, far), (right, near))])
    a, u = corners[..., 0], corners[..., 1]
    ring = np.stack([a * cosine + u * sine, u * cosine - a * sine], axis=2).transpose(1, 0, 2)
    return owner, line, shapely.polygons(ring)


def cut(shapes: Any, owner: Any, strips: Any, progress: Progress) -> Any:
    """Return what of each strip lies in its polygon, polygons (b,)."""
    out = strips.copy()
    for part in chunks(len(strips), CUT):
        progress(0.6 * part.start / len(strips), "")
        out[part] = only_polygons(shapely.intersection(shapes[owner[part]], strips[part]))
    return out


def plants_in(
    shapes: Any, bearing: float, period: Any, rows: Any, design: BeltDesign, owner: Any, line: Any, progress: Progress
) -> Any:
    """Return the plants of every belt, int (b,): of each piece of each row within the polygon, staggered by half a
    spacing from row to row.
    """
    apart = 1 + int(np.abs(line).max(initial=0))
    key = owner * (2 * apart) + line + apart
    out = np.zeros(len(owner), dtype=np.int64)
    sine, cosine = scan_lines.axes(bearing)
    for row in range(int(rows.max(initial=0))):
        progress(0.6 + 0.4 * row / rows.max(), "")
        own = np.flatnonzero(rows > row)
        offset = (row - (rows[own] - 1) / 2.0) * design.row_spacing[own]
        moved = shifted(shapes[own], -offset * cosine, offset * sine)
        found = scan_lines.scan(moved, bearing, period[own], progress)
        polygon = own[found.polygon]
        spacing = design.plant_spacing[polygon]
        count = plants_on_row(found.end - found.start, spacing, row_shift(row + 1, spacing))
        place = np.searchsorted(key, polygon * (2 * apart) + found.line + apart)
        inside = (place < len(key)) & (
            key[np.minimum(place, len(key) - 1)] == polygon * (2 * apart) + found.line + apart
        )
        np.add.at(out, place[inside], count[inside])
    return out


def shifted(shapes: Any, east: Any, north: Any) -> Any:
    """Return shapes (n,), each moved by its own way (n,) [m]."""
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    return shapely.set_coordinates(shapes.copy(), xy + np.column_stack([east, north])[owner])
