"""Sand control inside a plant: checkerboard on bare sand, beside roads and pads, and row ends closed to the wind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import only_polygons, parts, subdivide, subtract
from ordos_restoration.planning.kongdui.belt_attributes import SAND_WORDS
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import roads
from ordos_restoration.planning.solar.layout_rows import joined, numbered, seamless
from ordos_restoration.planning.solar.plant import Plant
from ordos_restoration.planning.solar.planting_strips import runs
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import shapely

    from ordos_restoration.planning.wind.prevailing import Drift
else:
    gpd, np, shapely = (lazy(name) for name in ("geopandas", "numpy", "shapely"))

NONE, EDGES, BARE, WHOLE = "none", "edges", "bare", "field"
BARE_SAND = ("moving",)  # mobility on which boards are laid below the panels too
AT_ENDS = 45.0  # degrees between drift and rows below which the wind blows along them
END_GAP = 0.3  # m from the last module to the fence at the end of its row
SMALLEST = 4.0  # m²; no board is laid on less


def barrier_land(plants: list[Plant], sand: Any, extent: str, width: float, crs: Any, progress: Progress) -> Any:
    """Return the land inside the plants that gets sand barriers, a frame as `barriers_in` takes it; None without any.

    sand: GeoDataFrame with mobility, or None; extent: NONE, EDGES (beside roads and pads), BARE (also on bare sand) or
    WHOLE (the whole field); width: of the strips beside roads and pads [m]. Every place is booked once, bare sand
    before strips.
    """
    found = []
    for plant in plants if extent != NONE else []:
        progress(0.0, "")
        field, frame = plant.field, plant.site.frame
        built = np.concatenate([subdivide(field.roads, 64)[0], field.pads])
        land = frame.into(plant.land.array)
        covered = land if extent == WHOLE else bare(plant, sand, land) if extent == BARE else land[:0]
        sandy = once(parts(subtract(covered, built)[0])[0])
        edges = parts(subtract(beside(plant, width), subdivide(sandy)[0])[0])[0]
        for name, areas in (("sand", sandy), ("edge", edges)):
            areas = areas[shapely.area(areas) > SMALLEST]
            if len(areas):
                whole = seamless(np.array([shapely.multipolygons(frame.back(areas))], dtype=object))[0]
                code = f"{plant.site.code}-{'S' if name == 'sand' else 'E'}"
                row = {"site": [code], "name": [plant.site.name], "kind": ["checkerboard"]}
                found.append(gpd.GeoDataFrame({**row, "sand_mobility": ["moving"]}, geometry=[whole]))
    return joined(found, crs)


def beside(plant: Plant, width: float) -> Any:
    """Return the strips beside the roads and pads of a field, polygons (n,) that share nothing.

    Blocks lie between roads at a distance: what is within the width of them is the margin of a block and its rim.
    """
    field, clear = plant.field, plant.rules.spacing.clear
    rim = shapely.difference(
        shapely.buffer(field.pieces, min(clear, width)),
        shapely.buffer(field.pieces, -max(width - clear, 0.0), join_style="mitre"),
    )
    round_pads = shapely.buffer(field.pads, width, join_style="mitre")
    round_pads, _ = subtract(round_pads, np.concatenate([rim, subdivide(field.roads, 64)[0]]))
    strips, _ = subtract(np.concatenate([rim, round_pads]), field.pads)
    return roads.on_land(parts(strips)[0], plant.site.frame.into(plant.land.array))[0]


def bare(plant: Plant, sand: Any, land: Any) -> Any:
    """Return the bare sand on land of a field, polygons (n,)."""
    if sand is None:
        return land[:0]
    words = [word for mobility in BARE_SAND for word in SAND_WORDS[mobility]]
    known = np.array([str(one).strip().lower() in words for one in sand["mobility"]])
    return within(plant.site.frame.into(sand.geometry.to_numpy()[known]), land)


def within(shapes: Any, land: Any) -> Any:
    """Return the parts of shapes (n,) on land (m,)."""
    if not len(shapes) or not len(land):
        return shapes[:0]
    inner = subdivide(land)[0]
    one, other = shapely.STRtree(inner).query(shapes, predicate="intersects")
    cut = only_polygons(shapely.intersection(shapes[one], inner[other]))
    return parts(cut)[0]


def once(shapes: Any) -> Any:
    """Return shapes (n,) with what they share counted once."""
    return shapely.get_parts(shapely.union_all(shapes)) if len(shapes) else shapes


def belt_fences(plants: list[Plant], price: float, crs: Any) -> Any:
    """Return the fences along the belts, as rows of FENCE. price: of a metre [yuan]."""
    made = []
    for plant in plants:
        shapes = plant.belts.fences if plant.belts is not None else np.array([], dtype=object)
        if len(shapes):
            names = [f"{plant.site.code}-W{n:02d}" for n in range(1, len(shapes) + 1)]
            made.append(fence_rows(plant, names, shapes, price))
    return joined(made, crs)


def fence_rows(plant: Plant, names: list[str], shapes: Any, price: float) -> Any:
    """Return fences (n,) of the map as rows of FENCE."""
    length = np.round(shapely.length(shapes) / np.sqrt(plant.site.scale), 1)
    nowhere = dict.fromkeys(("belt_code", "river_code", "river", "bank"))
    columns = {"uuid": [uuid_of(name) for name in names], "code": names, "site": plant.site.name, **nowhere}
    columns.update(length_m=length, cost_yuan=np.round(length * price), schematic=False)
    return gpd.GeoDataFrame(columns, geometry=shapes)


def row_ends(plants: list[Plant], drift: Drift, price: float, crs: Any) -> Any:
    """Return the fences that close the rows of every block on the side the sand comes from, as rows of FENCE.

    Only where it drifts less than 45° off the rows: there the wind would be led between them. price: of a metre [yuan].
    """
    made = []
    for plant in plants:
        toward = drift.direction + plant.site.north - plant.site.frame.bearing  # against the x axis
        if not len(plant.field.tables.x) or not abs(np.sin(np.radians(toward))) < np.sin(np.radians(AT_ENDS)):
            continue
        from_left = np.cos(np.radians(toward)) > 0
        piece, x0, x1, y, pitch = runs(plant)
        x = x0 - END_GAP if from_left else x1 + END_GAP
        ends = shapely.linestrings(np.stack([np.column_stack([x, y]), np.column_stack([x, y + pitch])], axis=1))
        wide = shapely.buffer(plant.field.pieces, END_GAP, join_style="mitre")
        ends = shapely.intersection(ends, wide[piece])
        block = plant.field.block[piece]
        real = shapely.length(ends) > END_GAP
        single, own = shapely.get_parts(plant.site.frame.back(ends[real]), return_index=True)
        block = block[real][own]
        order = np.argsort(block, kind="stable")
        known = np.unique(block)
        shapes = shapely.multilinestrings(single[order], indices=np.searchsorted(known, block[order]))
        rank, codes = numbered(plant)
        names = [f"{code}-F" for code in codes[rank[known] - 1]]
        made.append(fence_rows(plant, names, shapes, price))
    return joined(made, crs)
