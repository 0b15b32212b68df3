"""Sand barriers on areas: lines clipped exactly, and what they need; for every planner that fixes sand."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand import scan_lines
from ordos_restoration.planning.sand.barrier_materials import (
    Material,
    cells_in,
    density,
    material_of,
    price_of,
)
from ordos_restoration.planning.sand.barrier_tables import HECTARES, MU
from ordos_restoration.planning.sand.row_spacing import row_spacing
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, silent

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import pyproj
    import shapely
else:
    gpd, np, pd, pyproj, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "pyproj", "shapely"))

AS_LARGE = 1e-6  # of a cell: an area that is one cell but for rounding holds it
LETTERS = {"checkerboard": "C", "row": "R", "fence": "F"}
KNOWN = ("site", "name", "kind", "sand_mobility", "slope_pct", "condition", "condition_basis", "approval_no")
SMALL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} areas ({area:.2f} ha in all) are smaller than a cell, or lie between two rows, and got no sand "
    "barriers: {sites}. Choose a smaller spacing, or join them to a neighbour.",
)
PRICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The price table has no price for {items}: the cost of these barriers is left empty and not in the total. Add rows "
    "for them.",
)
LABOUR_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The table of barrier materials does not say how much land a person lays in a day with {names} in the way that was "
    "chosen: the labour is left empty.",
)


@dataclass(frozen=True)
class BarrierDesign:
    """What a planner says of its barriers; the parameters of sand_barriers have the same names, and serve as well."""

    material: str = "straw"
    cell: Optional[float] = None  # m, of checkerboards; the usual one of the material when None
    second_cell: Optional[float] = None  # m, along the rows; as cell when None
    spacing: Optional[float] = None  # m, of rows and fences; by height and slope when None
    height: Optional[float] = None  # m above ground; of the material when None
    laying: str = "hand"  # or "machine"


@dataclass(frozen=True, eq=False)
class Barriers:
    """Tables BARRIER and BARRIER_LINE; `lines` is None where nobody asked for them."""

    areas: Any
    lines: Any


def barriers_in(
    land: Any,
    design: Any,
    toward: float,
    materials: Any,
    prices: Any,
    notes: list[Message],
    draw: bool = False,
    progress: Progress = silent,
) -> Barriers:
    """Return the sand barriers on the polygons of a metric frame, rows across the drift, one area a polygon.

    land: GeoDataFrame with any of the columns KNOWN: site (code of the land), kind (layout, "checkerboard" where it
    says nothing), slope_pct …; design: a `BarrierDesign` or whatever has its names;
    toward: to where the sand moves [degree from true north]; materials, prices: the
    reference tables BARRIER_TABLE and PRICE_TABLE; draw: whether the lines are wanted. Spacings are metres of the CRS,
    lengths true metres, and the length of an area is the sum of its printed lines, drawn or not; it differs from that
    by area (`density`) by at most the perimeter for each of the two families. The lines are counted from the origin
    of the CRS, so that boards of one spacing go on from one area into the next. Polygons that hold no barrier are
    left out and noted. Raises PlanningError where the tables lack what is needed.
    """
    t = known_land(land)
    chosen = {kind: material_of(materials, design.material, kind) for kind in pd.unique(t.kind)}
    t = t.assign(**measures(t, chosen, design), orientation_deg=round((toward + 90.0) % 180.0, 1))
    shapes = land.geometry.to_numpy()
    progress(0.1, "")
    clipped = clip(land, t, toward, progress)
    progress(0.7, "")
    least = t.spacing_m * t.second_spacing_m.fillna(0.0) * (1.0 - AS_LARGE)
    t["length_m"] = np.bincount(clipped.lines.polygon, clipped.lines.length_m, minlength=len(t))
    t["lines"] = np.bincount(clipped.lines.polygon, minlength=len(t))
    t["area_m2"] = units.geodesic_area(shapes, land.crs)
    there = ((t.length_m > 0) & (shapely.area(shapes) >= least)).to_numpy(dtype=bool)
    tell_small(t, there, notes)
    t["code"] = codes_of(t, shapes, there)
    made = needed(t, chosen, design, prices, there, notes)
    frame = gpd.GeoDataFrame(made, geometry=gpd.GeoSeries(shapes, crs=land.crs))[there]
    lines = drawn_lines(clipped, t.code.to_numpy(), there, land.crs, progress) if draw else None
    order = np.argsort(frame.code.to_numpy(dtype=str), kind="stable")
    return Barriers(frame.iloc[order].reset_index(drop=True), lines)


@dataclass(frozen=True, eq=False)
class Clipped:
    """Lines inside areas: both families one after the other as segments, bearings and distances (n,) of their lines,
    and a table of the lines: polygon, family, number in it from 1, length to a decimetre [m].
    """

    segments: tuple[Any, Any]
    bearing: tuple[float, float]
    distance: tuple[Any, Any]
    lines: Any


def clip(land: Any, t: Any, toward: float, progress: Progress) -> Clipped:
    """Return the lines inside the polygons of the land, rows across the drift and those along it where there are any.

    The bearing is rounded to a tenth of a degree, so that boards of two runs side by side still go on in each other.
    """
    shapes, second = land.geometry.to_numpy(), t.second_spacing_m.to_numpy()
    distance = t.spacing_m.to_numpy(), second
    row = round(toward + north_bearing(land) + 90.0, 1)
    bearing = row % 180.0, (row + 90.0) % 180.0
    boards = np.flatnonzero(~np.isnan(second))
    across = scan_lines.scan(shapes, bearing[0], distance[0], progress)
    progress(0.4, "")
    part = scan_lines.scan(shapes[boards], bearing[1], second[boards], progress)
    along = dataclasses.replace(part, polygon=boards[part.polygon])
    scale = np.sqrt(units.areal_scale(*units.centroid_xy(shapes), land.crs))
    lines = [lines_of(one, family, scale) for one, family in ((across, "across"), (along, "along"))]
    return Clipped((across, along), bearing, distance, pd.concat(lines, ignore_index=True))


def known_land(land: Any) -> Any:
    """Return the columns KNOWN of the land, (n,) each, None or NaN where it says nothing; the layout always known."""
    columns = {name: land[name].to_numpy() if name in land.columns else np.full(len(land), None) for name in KNOWN}
    t = pd.DataFrame(columns, index=np.arange(len(land)), dtype="object")
    t["kind"] = t.kind.where(t.kind.notna(), "checkerboard")
    t["slope_pct"] = pd.to_numeric(t.slope_pct).astype("float64")
    return t


def measures(t: Any, chosen: dict[str, Material], design: Any) -> dict[str, Any]:
    """Return material, height and spacings of every area as columns; the second spacing is NaN for rows."""
    height = np.array([design.height or chosen[kind].height for kind in t.kind], dtype=float)
    heights = np.array([chosen[kind].spacing_heights for kind in t.kind], dtype=float)
    usual = np.array([design.cell or chosen[kind].usual_spacing for kind in t.kind], dtype=float)
    board = (t.kind == "checkerboard").to_numpy(dtype=bool)
    rows = row_spacing(height, t.slope_pct, heights) if design.spacing is None else design.spacing
    return {
        "material": design.material,
        "spacing_m": np.where(board, usual, rows),
        "second_spacing_m": np.where(board, design.second_cell or usual, np.nan),
        "height_m": height,
        "buried_m": [chosen[kind].buried for kind in t.kind],
        "material_unit": [chosen[kind].unit for kind in t.kind],
        "life_years": [chosen[kind].life for kind in t.kind],
    }


def north_bearing(land: Any) -> float:
    """Return how far true north lies clockwise of grid north in the middle of a layer [degree]."""
    x0, y0, x1, y1 = land.total_bounds
    to_degrees = pyproj.Transformer.from_crs(land.crs, units.CGCS2000, always_xy=True)
    longitude, latitude = to_degrees.transform((x0 + x1) / 2, (y0 + y1) / 2)
    x, y = to_degrees.transform(np.full(2, longitude), latitude + np.array([-1e-3, 1e-3]), direction="INVERSE")
    return float(np.degrees(np.arctan2(x[1] - x[0], y[1] - y[0])))


def lines_of(segments: scan_lines.Segments, family: str, scale: Any) -> Any:
    """Return the lines of segments as a table: columns as in `Clipped`.

    scale: length in the CRS over true length of every polygon.
    """
    first = segments.first_of_lines()
    polygon, line = segments.polygon[first], segments.line[first]
    long = segments.end - segments.start
    length = np.add.reduceat(long, first) if len(first) else np.zeros(0)
    lowest = pd.Series(line).groupby(polygon).transform("min").to_numpy() if len(first) else line
    return pd.DataFrame(
        {
            "polygon": polygon,
            "family": family,
            "number": line - lowest + 1,
            "length_m": np.round(length / scale[polygon], 1),
        }
    )


def codes_of(t: Any, shapes: Any, there: Any) -> Any:
    """Return the codes of areas, object (n,): the code of the land, a letter for the layout, a running number.

    Land without a code is S001, S002 … from north to south and west to east, so that one input always gives the same.
    """
    x, y = units.centroid_xy(shapes)
    order = np.lexsort((np.round(x), -np.round(y)))
    site = np.array([str(one).strip() if one is not None and one == one else "" for one in t.site], dtype=object)
    bare = order[(site[order] == "") & there[order]]
    site[bare] = [f"S{number:03d}" for number in range(1, len(bare) + 1)]
    head = np.array([f"{one}-{LETTERS[kind]}" for one, kind in zip(site, t.kind)], dtype=object)
    placed = order[there[order]]
    number = pd.Series(head[placed]).groupby(head[placed]).cumcount().to_numpy() + 1
    out = np.full(len(t), None, dtype=object)
    out[placed] = [f"{one}{k:02d}" for one, k in zip(head[placed], number)]
    return out


def needed(t: Any, chosen: dict[str, Material], design: Any, prices: Any, there: Any, notes: list[Message]) -> Any:
    """Return the table with uuid, areas, cells, material, labour and cost; what nobody can know is empty and told."""
    step, second = t.spacing_m.to_numpy(), t.second_spacing_m.to_numpy()
    area = t.area_m2.to_numpy()
    quantity, labour, cost = (np.full(len(t), np.nan) for _ in range(3))
    priceless, slow = [], []
    for kind, material in chosen.items():
        own = np.flatnonzero((t.kind == kind).to_numpy() & there)
        length = t.length_m.to_numpy()[own]
        quantity[own] = length * material.quantity
        labour[own] = material.labour(length, design.laying)
        price, unit = price_of(prices, material.price_item)
        if price == price:
            cost[own] = np.round(material.cost(area[own], density(step, second)[own], length, price, unit))
        elif len(own):
            priceless.append(f"“{material.price_item}”")
        if len(own) and np.isnan(labour[own]).any():
            slow.append(material.name)
    for words, template, value in ((priceless, PRICE_NOTE, "items"), (slow, LABOUR_NOTE, "names")):
        if words:
            notes.append(Message(template, **{value: ", ".join(dict.fromkeys(words))}))
    return t.assign(
        uuid=[None if code is None else uuid_of(f"barrier/{code}") for code in t.code],
        area_ha=np.round(area / units.M2_PER_HECTARE, HECTARES.decimals),
        area_mu=np.round(units.mu(area / units.M2_PER_HECTARE), MU.decimals),
        cells=cells_in(area, step, second),
        material_quantity=quantity,
        labour_days=labour,
        cost_yuan=cost,
    )


def tell_small(t: Any, there: Any, notes: list[Message]) -> None:
    """Note the areas that hold no barrier."""
    lost = np.flatnonzero(~there)
    if len(lost):
        named = [str(s) if s is not None and s == s else str(i + 1) for i, s in zip(lost, t.site.to_numpy()[lost])]
        sites = ", ".join(named[:8]) + (" …" if len(named) > 8 else "")
        hectare = float(t.area_m2.to_numpy()[lost].sum()) / units.M2_PER_HECTARE
        notes.append(Message(SMALL_NOTE, count=len(lost), all=len(t), area=hectare, sites=sites))


def drawn_lines(clipped: Clipped, codes: Any, there: Any, crs: Any, progress: Progress) -> Any:
    """Return the lines of the areas that are there, bool (n,), with their shapes, by code, family and number."""
    shapes = [
        scan_lines.drawn(segments, np.full(len(there), bearing), distance, progress)
        for segments, bearing, distance in zip(clipped.segments, clipped.bearing, clipped.distance)
    ]
    own = clipped.lines.polygon.to_numpy()
    made = gpd.GeoDataFrame(
        clipped.lines.assign(code=codes[own]), geometry=gpd.GeoSeries(np.concatenate(shapes), crs=crs)
    )
    return made[there[own]].sort_values(["code", "family", "number"], kind="stable").reset_index(drop=True)
