"""The bank land that may be planted: forbidden land taken out, split by approvals and units, small pieces merged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land, units
from ordos_restoration.planning.geometry import subdivide
from ordos_restoration.planning.kongdui import compartments, ribbon, sections
from ordos_restoration.planning.kongdui.belt_layout import Layout
from ordos_restoration.planning.kongdui.compartments import Pieces
from ordos_restoration.planning.kongdui.ribbon import LEFT
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely

    from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

CROSSING, BED = "crossing", "bed"  # land that no rule need forbid
TOO_SMALL = "too_small"  # pieces under the smallest compartment that found no neighbour


@dataclass(frozen=True)
class Planted:
    """What is planted and what is not.

    pieces: compartments; origin, member: the compartment and the row in `before` of every piece that went into one;
    before: the pieces before merging; small: pieces left out; removed: DataFrame of cell, strip, kind, shape
    (None unless drawn), area_m2;
    band, gap, small_m2: areas [m²] per cell (2n,) of the whole band, of passages, of what was left out as too small.
    """

    pieces: Pieces
    origin: Any
    before: Pieces
    removed: Any
    band: Any
    gap: Any
    small_m2: Any


def plant_land(
    settings: Shelterbelts,
    layout: Layout,
    ground: land.Ground,
    layers: dict[str, Any],
    notes: list[Message],
    draw_removed: bool,
    progress: Progress,
) -> Planted:
    """Return the compartments of a layout and the account of every square metre of its bands."""
    passage = layout.table.passage.to_numpy()[layout.interval]
    pieces, band = whole_strips(layout, layers["cross_sections"], passage)
    progress(0.2, "")
    crossings = crossing_land(settings, layers["crossings"])
    extra = {BED: bed_land(layers["channel"]), CROSSING: crossings}
    left, changed, taken = land.remove(pieces.shape, ground, extra, draw_removed, progress)
    removed = removed_frame(pieces, taken)
    pieces = Pieces(pieces.table, left, pieces.whole & ~changed).take(np.flatnonzero(~shapely.is_empty(left)))
    progress(0.5, "")
    pieces = compartments.split_conditional(pieces, ground, progress)
    progress(0.6, "")
    pieces = compartments.single(compartments.split_units(pieces, layers["units"], progress))
    progress(0.8, "")
    most = settings.max_area * units.M2_PER_HECTARE
    pieces = compartments.cut_large(pieces, most)
    merged, small, origin, member = compartments.merge_small(pieces, settings.min_area, most)
    small_area = small.area()
    tell_small(small_area, settings.min_area, notes)
    left_out = small.table[["cell", "strip", "channel", "side"]].assign(
        kind=TOO_SMALL, shape=small.shape, area_m2=small_area
    )
    removed = pd.concat([one for one in (removed, left_out) if len(one)] or [removed], ignore_index=True)
    return Planted(
        merged,
        origin,
        pieces.take(member),
        removed,
        band,
        np.where(passage, band, 0.0),
        np.bincount(small.table.cell, small_area, minlength=len(band)) if len(small_area) else np.zeros(len(band)),
    )


def whole_strips(layout: Layout, templates: Any, passage: Any) -> tuple[Pieces, Any]:
    """Return the strips of all cells that are no passage, and the area of every cell's band [m²], (2n,)."""
    strips = layout.bands.polygons
    cells, k = np.nonzero(~shapely.is_empty(strips))
    middle = ribbon.position_xy(layout.axis, (layout.cells.start + layout.cells.end) / 2)
    scale = units.areal_scale(middle[:, 0], middle[:, 1], layout.crs)
    band = np.bincount(cells, shapely.area(strips[cells, k]) / scale[cells], minlength=len(strips))
    planted = ~passage[cells]
    cells, k = cells[planted], k[planted]
    table = piece_table(layout, templates, cells, k, scale)
    return Pieces(table, strips[cells, k], layout.bands.closed_form[cells]), band


def piece_table(layout: Layout, templates: Any, cells: Any, k: Any, scale: Any) -> Any:
    """Return the table of the strips of cells: where they lie and which template row they follow."""
    interval = layout.interval[cells]
    table = layout.table.iloc[interval].reset_index(drop=True)
    side = layout.cells.side[cells]
    role = np.where(side == LEFT, table.role_l, table.role_r)
    row_of = {key: row for row, key in enumerate(zip(templates.reach_class, templates.bank_role, templates["strip"]))}
    strip = np.array(sections.STRIPS, dtype=object)[k]
    section = np.array([row_of[key] for key in zip(table.reach_class, role, strip)], dtype=int)
    return pd.DataFrame(
        {
            "cell": cells,
            "interval": interval,
            "side": side,
            "strip": k,
            "section": section,
            "scale": scale[cells],
            "channel": table.channel,
            "river_rank": table.channel,
            "river_code": table.river_code,
            "station_from": table.station_from,
            "station_to": table.station_to,
        }
    )


def bed_land(channel: Any) -> Any:
    """Return the surveyed beds, small polygons (n,): arms and pools beside the channel line are no land either."""
    return np.array([], dtype=object) if channel is None else subdivide(channel.geometry.to_numpy())[0]


def crossing_land(settings: Shelterbelts, crossings: Any) -> Any:
    """Return the land kept open along roads and pipelines, small polygons (n,)."""
    if crossings is None:
        return np.array([], dtype=object)
    width = crossings["width"].fillna(settings.crossing_width).to_numpy(dtype=float)
    open_land, _ = subdivide(shapely.buffer(crossings.geometry.to_numpy(), width / 2, cap_style="flat"))
    return open_land


def removed_frame(pieces: Pieces, taken: list[tuple[str, Any, Any, Any]]) -> Any:
    """Return the removed land as a table: cell, strip, channel, side, kind, shape (None if not drawn) and geodesic
    area [m²].
    """
    columns = ["cell", "strip", "channel", "side"]
    if not taken:
        return pd.DataFrame({name: [] for name in (*columns, "kind", "shape", "area_m2")})
    index = np.concatenate([i for _, i, _, _ in taken])
    planar = np.concatenate([area for _, _, area, _ in taken])
    shape = np.concatenate([np.full(len(i), None) if s is None else s for _, i, _, s in taken])
    kinds = np.concatenate([np.full(len(i), kind, dtype=object) for kind, i, _, _ in taken])
    out = pieces.table[[*columns, "scale"]].iloc[index].reset_index(drop=True)
    return out.assign(kind=kinds, shape=shape, area_m2=planar / out.pop("scale"))


def tell_small(area: Any, least: float, notes: list[Message]) -> None:
    """Note how much was left out as too small."""
    if len(area):
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "{count} pieces under {least:.0f} m² without a neighbour to join were left out, {area:.2f} ha in "
                    "all; they are listed among the removed land.",
                ),
                count=len(area),
                least=least,
                area=float(area.sum()) / units.M2_PER_HECTARE,
            )
        )
