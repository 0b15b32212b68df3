"""Rows of units with their pits and plants, staggered from row to row (品字形)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.kongdui.planting import plants_on_row, row_shift
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.slopes.contour_rows import Rows

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))


def row_table(rows: Rows, t: Any) -> Any:
    """Return the rows with unit, number, level and length as printed, pits and plants, and where the first pit stands.

    t: units with along, plant_spacing [m] (NaN for none) and toward, the way downhill [degree]. Where rows are parallel
    the pits of one stand over the gaps of the next, because all are counted from one line down the slope.
    """
    own = rows.unit
    along, plants = t.along.to_numpy(dtype=float)[own], t.plant_spacing.to_numpy(dtype=float)[own]
    length = np.round(rows.length, 1)
    contour = np.radians(t.toward.to_numpy(dtype=float)[own] + 90.0)
    band = band_of(rows)
    spots = [start_of(rows, contour, step, band) for step in (along, plants)]
    return pd.DataFrame(
        {
            "unit": own,
            "number": rows.number,
            "level_m": rows.level,
            "length_m": length,
            "pits": counted(length, along, spots[0]),
            "plants": counted(length, plants, spots[1]),
            "first": spots[0],
            "step": along,
        }
    )


def band_of(rows: Rows) -> Any:
    """Return the number of every row's level in its unit, from the top: rows of one level are in one line."""
    key = pd.Series(-np.round(rows.level, 6))
    return key.groupby(rows.unit).rank(method="dense").to_numpy().astype(int) if len(key) else np.zeros(0, dtype=int)


def start_of(rows: Rows, contour: Any, step: Any, band: Any) -> Any:
    """Return where on every row the first pit or plant stands, from the row's beginning [m], below one `step`.

    contour: direction of the contours of its unit [radian clockwise from north]; band: number of its line in the unit.
    """
    if not len(rows.line):
        return np.zeros(0)
    ends = [shapely.get_coordinates(shapely.get_point(rows.line, place)) for place in (0, -1)]
    at = [one[:, 0] * np.sin(contour) + one[:, 1] * np.cos(contour) for one in ends]
    onward = np.where(at[1] >= at[0], 1.0, -1.0)
    with np.errstate(invalid="ignore"):
        return np.mod(onward * (row_shift(band, step) - at[0]), step)


def counted(length: Any, step: Any, first: Any) -> Any:
    """Return how many stand on rows (r,): none where the step is unknown."""
    none = np.isnan(step)
    found = plants_on_row(length, np.where(none, 1.0, step), np.where(none, 0.0, first))
    return np.where(none, 0, found)


def pit_points(rows: Rows, table: Any, codes: Any, crs: Any) -> Any:
    """Return every pit as a point, a row each; table: of `row_table`; codes: of the units."""
    row, place = ragged(table.pits.to_numpy(dtype=np.int64))
    distance = table["first"].to_numpy()[row] + place * table.step.to_numpy()[row]
    planar = shapely.length(rows.line) / np.maximum(rows.length, 1e-9)
    points = shapely.line_interpolate_point(rows.line[row], distance * planar[row])
    return gpd.GeoDataFrame(
        {"code": codes[rows.unit[row]], "row": rows.number[row], "number": place + 1},
        geometry=gpd.GeoSeries(points, crs=crs),
    )


def drawn(rows: Rows, table: Any, t: Any, crs: Any) -> Any:
    """Return the rows as the table CONTOUR_ROW prints them; t: units with code, measure and measure_name."""
    own = t.iloc[table.unit.to_numpy()].reset_index(drop=True)
    made = table[["number", "level_m", "length_m", "pits", "plants"]].reset_index(drop=True)
    made = made.assign(code=own.code, measure=own.measure, measure_name=own.measure_name)
    return gpd.GeoDataFrame(made, geometry=gpd.GeoSeries(rows.line, crs=crs))
