"""Shelterbelt nets of farmland: main belts across the harmful wind and secondary ones, on the edges of field blocks and
inside blocks that are deeper than a belt shelters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.geometry import DUST, chunks, once, only_polygons, parts, ragged, subtract
from ordos_restoration.planning.kongdui.planting import plants_on_row, row_shift, rows_in
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import part_of
from ordos_restoration.planning.sand.fixation.block_edges import BlockEdges, block_edges, turn
from ordos_restoration.planning.sand.fixation.closure import known
from ordos_restoration.planning.sand.fixation.cross_strips import SPARE, bands, depth, nearest_parts
from ordos_restoration.planning.sand.fixation.ring_stretches import Edges
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, silent

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

MAIN, SECONDARY, EDGE, INNER = "main", "secondary", "edge", "inner"
USUAL_TURN = 30.0  # degree; a main belt that turns more from across the wind is told (GB/T 50817-2013)
SHARP = 3.0  # widths; a belt reaches no farther round a corner
AT_ONCE = 2_000  # belts between two looks at the cancel button
TURN_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} main belts on field blocks turn by more than {usual:.0f}° from the line across the harmful wind, the most "
    "by {most:.1f}°, because the edges of their blocks do: {codes}. They shelter less land than others.",
)


def field_belts(
    blocks: Any,
    codes: Any,
    wind_from_deg: Any,
    height_m: float,
    spacing_heights: float,
    secondary_spacing_m: float,
    main_width_m: float,
    secondary_width_m: float,
    row_spacing_m: float,
    plant_spacing_m: float,
    inner: bool = True,
    gaps: Any = None,
    gap_m: float = 0.0,
    progress: Progress = silent,
    *,
    shared_m: float = 1.0,
) -> Any:
    """Return the belts of field blocks (n,) as GeoDataFrame, one row a belt between two gaps: code (of the block), kind
    (main, secondary), place (edge, inner), geometry (Polygon), length_m, width_m, area_ha, rows, plants, bearing_deg,
    turn_deg (how far it turns from across the wind; of secondary belts from along it).

    wind_from_deg: where the harmful wind comes from [degree, clockwise from grid north], (n,) or one number. Main belts
    stand on the edges that turn by at most 45° from across the wind, secondary belts on the others, inside the block;
    an edge of two blocks nearer than shared_m [m] has one belt, in the block that comes first. inner: where a block is
    deeper than spacing_heights × height_m × cos δ (height_m: of the grown trees [m]; δ: how far its main belts turn),
    main belts stand inside as well, evenly, and secondary ones where it is longer than secondary_spacing_m [m]. Where
    belts cross the main one has the land. gaps: roads, ditches (lines), gates (points) or anything kept clear
    (polygons), each line and gate opened by gap_m [m]. Length is area over width; rows are one per full row_spacing_m
    [m], plants stand plant_spacing_m [m] apart on each, as in the belts along rivers. Stretches too short for one plant
    are left out.
    """
    crs = getattr(blocks, "crs", None)
    single, owner = shapely.get_parts(np.asarray(blocks, dtype=object), return_index=True)
    single, owner = single[~shapely.is_empty(single)], owner[~shapely.is_empty(single)]
    wind = np.broadcast_to(np.asarray(wind_from_deg, dtype=float), (len(blocks),))[owner]
    width = {True: float(main_width_m), False: float(secondary_width_m)}
    edges = block_edges(single, wind, min(width.values()), shared_m, part_of(progress, 0.0, 0.2))
    t = on_edges(single, edges, width, part_of(progress, 0.2, 0.4))
    if inner:
        far = spacing_heights * height_m, secondary_spacing_m
        t = pd.concat([t, *inside_blocks(single, edges.bearing, wind, far, width, progress)])
    t = t.iloc[np.argsort(~t.main.to_numpy(dtype=bool), kind="stable")].reset_index(drop=True)
    t["geometry"], _, _ = once(t.geometry.to_numpy(dtype=object), DUST, part_of(progress, 0.4, 0.7))
    t = opened(t, openings(gaps, gap_m, edges.edges, max(width.values())), part_of(progress, 0.7, 0.9))
    t = counted(t, width, row_spacing_m, plant_spacing_m, crs)
    progress(1.0, "")
    return rows_of(t, np.asarray(codes, dtype=object), owner, wind, crs)


def rows_of(t: Any, codes: Any, owner: Any, wind: Any, crs: Any) -> Any:
    """Return the belts as rows by block, kind and place; owner: the place in the codes of the block of each."""
    block = t.block.to_numpy(dtype=np.int64)
    main = t.main.to_numpy(dtype=bool)
    across = wind[block] + np.where(main, 90.0, 0.0)
    kind = np.where(main, MAIN, SECONDARY)
    t = t.assign(turn_deg=turn(t.bearing_deg, across), code=codes[owner[block]], kind=kind)
    t = t.iloc[np.lexsort((t.place == INNER, ~main, owner[block]))].reset_index(drop=True)
    out = gpd.GeoDataFrame(t.drop(columns="geometry"), geometry=gpd.GeoSeries(t.geometry.to_numpy(), crs=crs))
    columns = ["code", "kind", "place", "geometry", "length_m", "width_m", "area_ha", "rows", "plants"]
    return out[[*columns, "bearing_deg", "turn_deg"]]


def tell_turned(belts: Any, notes: list[Message]) -> None:
    """Note the main belts of `field_belts` that turn by more than `USUAL_TURN` from across the wind."""
    far = belts[(belts.kind == MAIN) & (belts.turn_deg > USUAL_TURN + 1e-6)]
    if len(far):
        codes = [str(code) for code in pd.unique(far.code)]
        shown = ", ".join(codes[:8]) + (" …" if len(codes) > 8 else "")
        most = float(far.turn_deg.max())
        notes.append(Message(TURN_NOTE, count=len(far), usual=USUAL_TURN, most=most, codes=shown))


def on_edges(shapes: Any, edges: BlockEdges, width: dict[bool, float], progress: Progress) -> Any:
    """Return the belts along the edges of blocks: DataFrame of block, main, bearing_deg, place, geometry."""
    t = edges.lines.assign(place=EDGE)
    line, block = t.geometry.to_numpy(dtype=object), t.block.to_numpy(dtype=np.int64)
    wide = np.where(t.main.to_numpy(dtype=bool), width[True], width[False])
    made = np.full(len(t), None, dtype=object)
    for part in chunks(len(t), AT_ONCE):
        progress(part.stop / len(t), "")
        about = shapely.buffer(line[part], wide[part], cap_style="flat", join_style="mitre", mitre_limit=SHARP)
        made[part] = nearest_parts(shapely.intersection(shapes[block[part]], about), line[part])
    return t.assign(geometry=made)


def inside_blocks(
    shapes: Any, bearing: Any, wind: Any, far: tuple[float, float], width: dict[bool, float], progress: Progress
) -> list[Any]:
    """Return the main and the secondary belts inside blocks; far: the depths [m] at which there are any, of main belts
    in a wind that meets them square.
    """
    deep = far[0] * np.cos(np.radians(turn(bearing, wind + 90.0)))
    main = within(shapes, bearing, deep, width[True], True, progress)
    square = np.full(len(shapes), float(far[1]))
    return [main, within(shapes, bearing, square, width[False], False, progress)]


def within(shapes: Any, bearing: Any, far: Any, width: float, main: bool, progress: Progress) -> Any:
    """Return the belts inside blocks that are deeper than `far` (n,) [m]: columns as `on_edges`.

    bearing: of the main belts (n,) [degree]; secondary belts stand square to them. The belts divide the depth evenly.
    """
    own_bearing = bearing if main else (bearing + 90.0) % 180.0
    outward = own_bearing + 90.0
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    inward = depth(xy, outward[owner])
    low, high = np.full(len(shapes), np.inf), np.full(len(shapes), -np.inf)
    np.minimum.at(low, owner, inward)
    np.maximum.at(high, owner, inward)
    count = np.maximum(np.ceil(np.nan_to_num((high - low) / far) - 1e-9).astype(np.int64) - 1, 0)
    block, k = ragged(count)
    axis = low[block] + (k + 1) * ((high - low) / (count + 1))[block]
    made = np.full(len(block), None, dtype=object)
    for part in chunks(len(block), AT_ONCE):
        progress(0.0, "")
        own, place = shapes[block[part]], axis[part]
        made[part] = shapely.intersection(
            own, bands(own, outward[block[part]], place - width / 2.0, place + width / 2.0)
        )
    return pd.DataFrame(
        {
            "block": block,
            "main": np.full(len(block), main),
            "bearing_deg": own_bearing[block],
            "geometry": only_polygons(made),
            "place": INNER,
        }
    )


def openings(gaps: Any, gap_m: float, edges: Edges, width: float) -> Any:
    """Return what is kept clear of belts as polygons, (g,): lines with half the gap on both sides, gates as a line
    right through the belt on the nearest edge, polygons as they are.
    """
    single, _ = parts(known(gaps))
    kind = shapely.get_type_id(single)
    lines, gates = single[np.isin(kind, (1, 2))], single[kind == 0]
    if len(gates) and len(edges):
        tree = shapely.STRtree(shapely.linestrings(np.stack([edges.start, edges.end], axis=1)))
        i = tree.nearest(gates)
        step = edges.end[i] - edges.start[i]
        square = np.column_stack([-step[:, 1], step[:, 0]]) / np.hypot(*step.T)[:, None] * (2.0 * width + SPARE)
        middle = shapely.get_coordinates(gates)
        lines = np.concatenate([lines, shapely.linestrings(np.stack([middle - square, middle + square], axis=1))])
    clear = shapely.buffer(lines, gap_m / 2.0, cap_style="flat") if gap_m > 0 else np.zeros(0, dtype=object)
    return np.concatenate([single[kind == 3], clear])


def opened(t: Any, clear: Any, progress: Progress) -> Any:
    """Return the belts without what is kept clear, every separate part of one as a row."""
    shapes = np.array(t.geometry, dtype=object)
    for part in chunks(len(t), AT_ONCE):
        progress(part.stop / len(t), "")
        shapes[part], _ = subtract(shapes[part], clear)
    single, owner = parts(shapes)
    there = shapely.area(single) > DUST
    single, owner = single[there], owner[there]
    return t.iloc[owner].assign(geometry=single).reset_index(drop=True)


def counted(t: Any, width: dict[bool, float], row_spacing_m: float, plant_spacing_m: float, crs: Optional[Any]) -> Any:
    """Return the belts with width_m, length_m, area_ha, rows and plants, without those too short for one plant."""
    wide = np.where(t.main.to_numpy(dtype=bool), width[True], width[False])
    shapes = t.geometry.to_numpy(dtype=object)
    length = shapely.area(shapes) / wide
    rows = rows_in(wide, row_spacing_m)
    plants = np.zeros(len(t), dtype=np.int64)
    for row, count in ((1, (rows + 1) // 2), (2, rows // 2)):  # odd and even rows are staggered
        plants += count * plants_on_row(length, plant_spacing_m, row_shift(row, plant_spacing_m))
    area = shapely.area(shapes) if crs is None else units.geodesic_area(shapes, crs)
    t = t.assign(width_m=wide, length_m=length, area_ha=area / units.M2_PER_HECTARE, rows=rows, plants=plants)
    return t[(plants > 0) & (length >= plant_spacing_m)].reset_index(drop=True)
