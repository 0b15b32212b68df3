"""Plants → rows of the tables that show them: tables of modules, blocks, roads, pads, land left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.geometry import GRID, only_polygons
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import roads
from ordos_restoration.planning.solar.blocks import SMALL_SHARE
from ordos_restoration.planning.solar.equipment import KW
from ordos_restoration.planning.solar.packing import rectangles
from ordos_restoration.planning.solar.plant import PERCENT, Plant
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

WHY = {  # why land holds no tables, beyond the kinds of constraints
    "too_steep": "坡度过大",
    "no_pitch": "无法满足冬至日无遮挡间距",
    "no_elevation": "缺少高程",
    "uneven": "地面起伏过大",
    "far": "距道路过远",
    "crowded": "与相邻排间距不足",
}


def numbered(plant: Plant) -> tuple[Any, Any]:
    """Return (number of every block from 1, codes by that number): from north to south, then from west to east."""
    field, count = plant.field, int(plant.field.block.max()) + 1 if len(plant.field.block) else 0
    shapes = plant.site.frame.back(field.pieces)
    largest = np.lexsort((-shapely.area(field.pieces), field.block))
    main = largest[np.concatenate([[True], np.diff(field.block[largest]) > 0])] if count else largest
    x, y = units.centroid_xy(shapes[main])
    band = np.round(shapely.get_y(shapely.centroid(field.pieces[main])) / (plant.rules.spacing.reach / 2))
    order = np.lexsort((x, -y if plant.site.frame.bearing < 45 else -band))
    rank = np.empty(count, dtype=int)
    rank[order] = np.arange(1, count + 1)
    width = max(len(str(count)), 3)
    return rank, np.array([f"{plant.site.code}-B{n:0{width}d}" for n in range(1, count + 1)], dtype=object)


def pv_tables(plants: list[Plant], crs: Any) -> Any:
    """Return every table as a row, by block, row and number in the row."""
    parts = [tables_of(plant) for plant in plants if len(plant.field.tables.x)]
    if not parts:
        return None
    frames, shapes = zip(*parts)
    frame = pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]
    return gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(np.concatenate(shapes), crs=crs))


def tables_of(plant: Plant) -> tuple[Any, Any]:
    """Return the rows of a plant's tables and their rectangles on the map."""
    tables, kit, below = plant.field.tables, plant.kit, plant.field.planes
    rank, codes = numbered(plant)
    block = rank[plant.field.block[tables.polygon]]
    order = np.lexsort((tables.x, np.round(tables.y, 3), block))
    y, block = np.round(tables.y, 3)[order], block[order]
    new_block = np.concatenate([[True], block[1:] != block[:-1]])
    new_row = new_block | np.concatenate([[True], y[1:] != y[:-1]])
    row = since(new_block, np.cumsum(new_row) - 1) + 1
    number = since(new_row, np.arange(len(y))) + 1
    size = tables.size[order]
    lengths = np.array(kit.lengths)[size]
    corners = rectangles(tables.x[order], tables.y[order], lengths, plant.rules.spacing.rack.depth)
    n = len(order)
    shapes = shapely.from_ragged_array(
        shapely.GeometryType.POLYGON,
        plant.site.frame.xy_back(corners.reshape(-1, 2)),
        (np.arange(n + 1) * 5, np.arange(n + 1)),
    )
    own = codes[block - 1]
    frame = pd.DataFrame(
        {
            "code": [f"{b}-{r:02d}-{k:02d}" for b, r, k in zip(own.tolist(), row.tolist(), number.tolist())],
            "block": own,
            "row": row,
            "number": number,
            "modules": np.array(kit.modules)[size],
            "strings": np.array(kit.strings)[size],
            "power_kw": np.array(kit.table_kw)[size],
            "length_m": lengths,
            "ground_m": np.nan if below is None else below.middle[order],
            "slope_along_pct": np.nan if below is None else below.along[order] * PERCENT,
            "slope_across_pct": np.nan if below is None else below.across[order] * PERCENT,
            "pile_shortest_m": pile(plant),
            "pile_longest_m": pile(plant) + (0.0 if below is None else below.uneven[order]),
        }
    )
    return frame, shapes


def since(new: Any, values: Any) -> Any:
    """Return how far values (n,) have risen since the last place where a group begins."""
    first = np.flatnonzero(new)
    return values - np.repeat(values[first], np.diff(np.append(first, len(values))))


def pile(plant: Plant) -> float:
    """Return the length of a pile above level ground [m]: up to the middle of the table."""
    return plant.clearance + plant.kit.slant / 2 * float(np.sin(np.radians(plant.rules.tilt)))


def pv_blocks(plants: list[Plant], grid: Any, crs: Any) -> Any:
    """Return every block as a row, numbered from north to south and from west to east."""
    return joined([blocks_of(plant, grid) for plant in plants], crs)


def blocks_of(plant: Plant, grid: Any) -> Any:
    """Return the blocks of a plant with their shapes."""
    field, kit, tables = plant.field, plant.kit, plant.field.tables
    rank, codes = numbered(plant)
    count = len(codes)
    of_piece = rank[field.block] - 1 if count else field.block
    of_table = of_piece[tables.polygon]
    order = np.argsort(of_piece, kind="stable")
    shapes = seamless(shapely.multipolygons(plant.site.frame.back(field.pieces)[order], indices=of_piece[order]))
    weight = np.maximum(np.bincount(tables.polygon, minlength=len(field.pieces)), 1e-9)
    modules = np.bincount(of_table, np.array(kit.modules)[tables.size], minlength=count)
    mwp = modules * kit.module_w / KW / KW
    area = plant.site.square_metres(shapes)
    total = np.bincount(of_piece, weight)
    mean = [np.bincount(of_piece, weight * v) / total for v in (field.pitch, field.along, field.across)]
    rows = pd.DataFrame({"block": of_table, "y": np.round(tables.y, 3)}).drop_duplicates()
    has_pad = np.isin(np.arange(count), rank[field.pad_block] - 1)
    power = inverter_power(plant, mwp, has_pad)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(has_pad, mwp / power, np.nan)
    return gpd.GeoDataFrame(
        {
            "uuid": [uuid_of(code) for code in codes],
            "code": codes,
            "site": plant.site.name,
            "tables": np.bincount(of_table, minlength=count),
            "rows": np.bincount(rows.block, minlength=count),
            "modules": modules,
            "strings": np.bincount(of_table, np.array(kit.strings)[tables.size], minlength=count),
            "power_mwp": mwp,
            "power_mwac": power,
            "dc_ac": ratio,
            "pitch_m": mean[0],
            "gcr": kit.slant / mean[0],
            "slope_along_pct": mean[1] * PERCENT,
            "slope_across_pct": mean[2] * PERCENT,
            **areas(area),
            "grid_distance_m": distance_to(grid, shapes),
        },
        geometry=shapes,
    )


def inverter_power(plant: Plant, mwp: Any, has_pad: Any) -> Any:
    """Return the inverter power of blocks [MW], (n,): the usual one, of a block far from full what its tables ask for.

    mwp: of each block; has_pad: whether a pad stands on it; else its strings go to a neighbour.
    """
    usual = plant.kit.block_mwac
    full = plant.rules.spacing.tables * plant.kit.modules[0] * plant.kit.module_w / KW / KW
    own = np.round(mwp * usual / full, 3)
    return np.where(has_pad, np.where(mwp < SMALL_SHARE * full, own, usual), 0.0)


def areas(square_metres: Any) -> dict[str, Any]:
    """Return the columns of an area: m², printed hectares and mu."""
    hectares = square_metres / units.M2_PER_HECTARE
    return {"area_m2": square_metres, "area_ha": np.round(hectares, 2), "area_mu": np.round(units.mu(hectares), 1)}


def distance_to(grid: Any, shapes: Any) -> Any:
    """Return the distance from shapes (n,) to the nearest grid connection [m], NaN without one."""
    if grid is None or not len(shapes):
        return np.full(len(shapes), np.nan)
    points = shapely.multipoints(list(shapely.get_parts(grid.geometry.to_numpy())))
    return shapely.distance(shapely.centroid(shapes), points)


def pv_roads(plants: list[Plant], price: float, crs: Any) -> Any:
    """Return the roads, one row a stretch. price: of a square metre [yuan]."""
    parts = []
    for plant in plants:
        field, width = plant.field, plant.rules.spacing.road
        order = np.argsort([ROAD_ORDER.index(kind) for kind in field.road_kind], kind="stable")
        shapes = plant.site.frame.back(field.roads[order])
        area = plant.site.square_metres(shapes)
        codes = [f"{plant.site.code}-R{n:03d}" for n in range(1, len(order) + 1)]
        parts.append(
            gpd.GeoDataFrame(
                {
                    "uuid": [uuid_of(code) for code in codes],
                    "code": codes,
                    "site": plant.site.name,
                    "kind": field.road_kind[order],
                    "width_m": width,
                    "length_m": area / width,
                    "area_m2": area,
                    "cost_yuan": np.round(np.round(area, 1) * price),
                },
                geometry=shapes,
            )
        )
    return joined(parts, crs)


ROAD_ORDER = [roads.ACCESS, roads.PERIMETER, roads.DETOUR, roads.ALONG, roads.ACROSS, roads.LINK]


def pv_pads(plants: list[Plant], blocks: Any, grid: Any, crs: Any) -> Any:
    """Return the pads, one row each, with the inverter power of their block."""
    parts = []
    power = dict(zip(blocks.code, blocks.power_mwac)) if blocks is not None else {}
    for plant in plants:
        rank, codes = numbered(plant)
        own = rank[plant.field.pad_block] - 1
        order = np.argsort(own)
        shapes = plant.site.frame.back(plant.field.pads[order])
        block = codes[own[order]]
        names = [f"{code}-T" for code in block]
        parts.append(
            gpd.GeoDataFrame(
                {
                    "uuid": [uuid_of(code) for code in names],
                    "code": names,
                    "site": plant.site.name,
                    "block": block,
                    "power_mwac": [power[code] for code in block],
                    "area_m2": plant.site.square_metres(shapes),
                    "grid_distance_m": distance_to(grid, shapes),
                },
                geometry=shapes,
            )
        )
    return joined(parts, crs)


def unsuitable(plants: list[Plant], names: dict[str, str], basis: dict[str, str], crs: Any) -> Any:
    """Return the land of the sites that holds no tables, one row a kind: forbidden kinds first, then the terrain."""
    parts = []
    for plant in plants:
        turned = [(why, plant.site.frame.back(shapes)) for why, shapes in plant.field.left_out]
        for kind, shapes in (*plant.land.removed, *turned):
            area = np.array([plant.site.square_metres(shapes).sum()])
            parts.append(
                gpd.GeoDataFrame(
                    {
                        "site": plant.site.name,
                        "kind": [kind],
                        "kind_zh": [names.get(kind) or WHY.get(kind) or kind],
                        "basis": [basis.get(kind)],
                        **areas(area),
                    },
                    geometry=seamless(np.array([shapely.multipolygons(shapely.get_parts(shapes))], dtype=object)),
                )
            )
    return joined(parts, crs)


def seamless(shapes: Any) -> Any:
    """Return areas (n,), parts of which that share an edge or touch in a corner are joined where they are invalid."""
    shapes = shapes.copy()
    for k in np.flatnonzero(~shapely.is_valid(shapes)):
        single = shapely.make_valid(shapely.get_parts(shapes[k]))
        shapes[k] = only_polygons(np.array([shapely.union_all(single, grid_size=GRID)], dtype=object))[0]
    return shapes


def joined(parts: list[Any], crs: Any) -> Any:
    """Return frames of the map as one, None of none."""
    parts = [part.set_crs(crs, allow_override=True) for part in parts if len(part)]
    return pd.concat(parts, ignore_index=True) if parts else None


def padless(plants: list[Plant], notes: list[Message]) -> None:
    """Note blocks too small for a pad: their strings go to a neighbour's inverter."""
    count = sum(len(np.unique(p.field.block)) - len(p.field.pads) for p in plants)
    if count:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "{count} blocks are too small for a pad: connect their strings to a neighbour's inverter, or leave "
                    "them out.",
                ),
                count=count,
            )
        )
