"""What is drawn in the compartments: planting rows, plants and fences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui import compartments, rows
from ordos_restoration.planning.kongdui.ribbon import LEFT
from ordos_restoration.planning.kongdui.stand import Stand
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely

else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

FENCE_INSET = 0.5  # m from the outer edge to the fence


def row_lines(stand: Stand, frame: Any) -> Any:
    """Return the table of planting rows, in the order of the compartments."""
    r = stand.rows
    place = places(frame)[r.piece]
    order = np.lexsort((np.arange(len(place)), r.row, place))
    return gpd.GeoDataFrame(
        {
            "code": frame.code.to_numpy()[place][order],
            "row": r.row[order],
            "length_m": r.length[order],
            "plant_spacing_m": r.spacing[order],
            "first_plant_m": r.shift[order],
            "plants": r.plants[order],
            "species": frame.species.to_numpy()[place][order],
            "schematic": frame.schematic.to_numpy()[place][order],
        },
        geometry=gpd.GeoSeries(r.shape[order], crs=stand.layout.crs),
    )


def places(frame: Any) -> Any:
    """Return the row of the finished table for every compartment of the stand, int (n,)."""
    out = np.empty(len(frame), dtype=int)
    out[frame.row_of_stand.to_numpy()] = np.arange(len(frame))
    return out


def plants(stand: Stand, frame: Any) -> Any:
    """Return every plant as a point."""
    points, row, number = rows.plant_points(stand.rows)
    place = places(frame)[stand.rows.piece[row]]
    return gpd.GeoDataFrame(
        {
            "code": frame.code.to_numpy()[place],
            "row": stand.rows.row[row],
            "number": number,
            "schematic": frame.schematic.to_numpy()[place],
        },
        geometry=gpd.GeoSeries(points, crs=stand.layout.crs),
    )


def fences(stand: Stand, frame: Any, progress: Progress) -> Any:
    """Return the upright fences along the outer edge of the sand-supplying bank's outermost planted strip."""
    before, origin = stand.planted.before, stand.planted.origin
    cell, strip = before.table.cell.to_numpy(), before.table["strip"].to_numpy()
    edges = stand.layout.cells.edges
    outermost = edges[cell, strip + 1] >= edges[cell, -1] - 1e-9
    role = np.where(stand.table.side == LEFT, stand.interval.role_l, stand.interval.role_r)[origin]
    own = np.flatnonzero(outermost & (role == "supply")) if stand.settings.fencing else np.array([], dtype=int)
    offset = edges[cell[own], -1] - FENCE_INSET
    lines = rows.lines_at(stand.land, cell[own], offset, before.shape[own], before.whole[own], progress)
    place = places(frame)[origin[own][lines.request]]
    order = np.lexsort((np.arange(len(place)), place))
    place, shape, length = place[order], lines.shape[order], lines.length[order]
    part = pd.Series(place).groupby(place).cumcount().to_numpy() + 1
    belt = frame.iloc[place].reset_index(drop=True)
    code = np.array([f"{c}-F{k}" for c, k in zip(belt.code, part)], dtype=object)
    price = stand.price("fence") if len(place) else 0.0
    return gpd.GeoDataFrame(
        {
            "uuid": [compartments.uuid_of(c) for c in code],
            "code": code,
            "belt_code": belt.code,
            "river_code": belt.river_code,
            "river": belt.river,
            "bank": belt.bank,
            "length_m": np.round(length, 1),
            "cost_yuan": np.round(np.round(length, 1) * price).astype(int),
            "site": None,
            "schematic": belt.schematic,
        },
        geometry=gpd.GeoSeries(shape, crs=stand.layout.crs),
    )
