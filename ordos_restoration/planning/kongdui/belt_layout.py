"""Rivers → the bank land of a plan: intervals along the channels, their strips on both banks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land, units
from ordos_restoration.planning.kongdui import ribbon, sections, stretches
from ordos_restoration.planning.kongdui.bands import Bands, Cells, bands, has_core
from ordos_restoration.planning.kongdui.reaches import reach_classes
from ordos_restoration.planning.kongdui.ribbon import LEFT, RIGHT, Axis
from ordos_restoration.planning.kongdui.rivers import River, rivers
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely

    from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
    from ordos_restoration.planning.wind.prevailing import Drift
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

AXIS_GAP = 10_000.0  # m between two channels on the common axis
CUT_MARGIN = 0.97  # of the largest compartment that a straight one may fill
LEAST_BED = 0.5  # m; a bed without width still has two banks
SHORTEST_CELL = 20.0  # m; what is too large in a shorter one is cut as land, not along the channel
RANGE = "management_range"


@dataclass(frozen=True)
class Layout:
    """The bank land of all rivers. `table` has a row per interval n; cells and bands have the left banks' n, then the
    right banks' n.
    """

    crs: Any
    rivers: list[River]
    table: Any
    axis: Axis
    banks: dict[int, Any]
    cells: Cells
    bands: Bands
    surveyed: Any  # bool (2n,): the bank or the management line is surveyed
    drift: Drift

    @property
    def interval(self) -> Any:
        """Interval of every cell, (2n,)."""
        return np.tile(np.arange(len(self.table)), 2)


def core_of(channel: Any, ground: land.Ground) -> Any:
    """Return the polygons from whose outline belts keep their distance: surveyed beds, and management ranges in which
    nobody approved planting. Islands and other holes count as bed.
    """
    shapes = [] if channel is None else list(channel.geometry)
    shapes += list(ground.shape[ground.of(land.FORBIDDEN, RANGE)])
    if not shapes:
        return np.array([], dtype=object)
    single = shapely.get_parts(shapely.union_all(shapes))
    return shapely.simplify(shapely.polygons(shapely.get_exterior_ring(single)), ribbon.TOLERANCE)


def lay_out(
    settings: Shelterbelts, layers: dict[str, Any], core: Any, drift: Drift, notes: list[Message], progress: Progress
) -> Layout:
    """Return the strips of all rivers, cut so short that few strips of a cell exceed the largest compartment."""
    crs = layers["kongdui"].crs
    found = channels(settings, layers, notes)
    progress(0.0, "")
    axis = ribbon.axis_of([river.xy for river in found], AXIS_GAP)
    table = intervals(settings, found, layers, axis, crs)
    progress(0.0, "")
    beds = bed_half_widths(settings, found, table, axis, layers)
    edges = bank_edges(settings, table, axis, layers, drift)
    banks = {side: ribbon.bank_of(axis, side) for side in (LEFT, RIGHT)}
    largest = settings.max_area * units.M2_PER_HECTARE
    widest = np.max([np.diff(e, axis=1).max(axis=1) for e in edges.values()], axis=0)
    length = (table.axis_to - table.axis_from).to_numpy()
    most_pieces = np.maximum(length // SHORTEST_CELL, 1)
    pieces = np.clip(np.ceil(length * widest / (CUT_MARGIN * largest)), 1, most_pieces).astype(int)
    while True:
        owner = np.repeat(np.arange(len(table)), pieces)
        fine = stretches.finer(table, pieces)
        cells = stretches.cells_of(axis, fine, {side: e[owner] for side, e in edges.items()}, beds[owner])
        strips = bands(axis, banks, cells, core, progress)
        area = shapely.area(strips.polygons).max(axis=1).reshape(2, -1).max(axis=0)
        over = (np.bincount(owner, area > largest, minlength=len(table)) > 0) & (2 * pieces <= most_pieces)
        if not over.any():
            break
        pieces = np.where(over, 2 * pieces, pieces)
    surveyed = ~strips.closed_form & has_core(strips.bed, core)
    return Layout(crs, found, fine, axis, banks, cells, strips, surveyed, drift)


def channels(settings: Shelterbelts, layers: dict[str, Any], notes: list[Message]) -> list[River]:
    """Return the rivers and their tributaries, named, joined and oriented."""
    lines = layers["kongdui"]
    if layers["tributaries"] is not None:
        lines = pd.concat([lines, layers["tributaries"]], ignore_index=True)
    layers["lines"] = lines
    return rivers(lines, layers["kongdui_table"], lines.crs, settings.max_gap, notes)


def intervals(settings: Shelterbelts, found: list[River], layers: dict[str, Any], axis: Axis, crs: Any) -> Any:
    """Return the intervals of all channels in one table, with their place on the axis."""
    cutting = stretches.Cutting(
        settings.compartment_length,
        settings.passage_width,
        settings.passage_spacing,
        settings.stretch_length,
        settings.station_from,
    )
    classes = reach_classes(found, layers["zone"], layers["kongdui_table"], settings.unknown_class, crs)
    tables = []
    for number, (river, breaks) in enumerate(zip(found, classes)):
        table = stretches.cut_channel(river, breaks, cutting)
        scale = (axis.end[number] - axis.begin[number]) / river.length  # the axis is simplified by a few cm per km
        table["channel"], table["river_code"], table["river"] = number, river.code, river.name
        table["parent"], table["known"] = river.parent or None, river.known
        table["axis_from"] = axis.begin[number] + table.start * scale
        table["axis_to"] = axis.begin[number] + table.end * scale
        table["falling"] = settings.station_from == "mouth"
        tables.append(table)
    return pd.concat(tables, ignore_index=True)


def bed_half_widths(settings: Shelterbelts, found: list[River], table: Any, axis: Axis, layers: dict[str, Any]) -> Any:
    """Return half the bed's width of every interval, (n,) [m]: the column of the nearest input line, else the
    parameter.
    """
    lines = layers["lines"]
    given = lines["bed_width"].to_numpy(dtype=float)
    out = np.full(len(table), settings.bed_width)
    middle = shapely.points(ribbon.position_xy(axis, ((table["axis_from"] + table["axis_to"]) / 2).to_numpy()))
    for number, river in enumerate(found):
        own = np.flatnonzero(table.channel == number)
        widths = given[list(river.rows)]
        if np.isnan(widths).all():
            continue
        if len(set(widths)) == 1:
            out[own] = widths[0]
            continue
        nearest = shapely.STRtree(lines.geometry.to_numpy()[list(river.rows)]).nearest(middle[own])
        out[own] = np.where(np.isnan(widths[nearest]), settings.bed_width, widths[nearest])
    return np.maximum(out, LEAST_BED) / 2


def bank_edges(settings: Shelterbelts, table: Any, axis: Axis, layers: dict[str, Any], winds: Drift) -> dict[int, Any]:
    """Decide role and width of both banks stretch by stretch and return the edges of their strips, (n, 4) [m] each.

    Adds to the table: direction, role_l, role_r, drift_l, drift_r (drift toward the bed) and drift_angle.
    """
    along = stretches.orientation(axis, table)
    sectors = winds.winds.toward, winds.winds.power
    drift = {side: sections.bank_drift(ribbon.normal(along, side), *sectors) for side in (LEFT, RIGHT)}
    if settings.split == "fixed":
        left = np.full(len(table), round(settings.width * settings.left_share / 100, 1))
        widths = {LEFT: left, RIGHT: settings.width - left}
    else:
        left, right = sections.split_width(settings.width, drift[LEFT], drift[RIGHT], settings.min_bank_width)
        widths = {LEFT: left, RIGHT: right}
    roles = stretches.bank_roles(drift[LEFT], drift[RIGHT])
    across = np.abs(ribbon.normal(along, LEFT) @ sections.drift_vector(winds.direction))  # NaN where winds cancel out
    table["azimuth"] = np.degrees(np.arctan2(along[:, 0], along[:, 1])) % 180.0
    table["drift_angle"] = np.degrees(np.arccos(np.clip(across, 0, 1)))
    for side, name in ((LEFT, "l"), (RIGHT, "r")):
        table[f"role_{name}"], table[f"drift_{name}"] = roles[side], drift[side]
    planned = table.reach_class.isin(settings.reaches).to_numpy()
    check_templates(table[planned], layers["cross_sections"])
    reach_class = np.where(planned, table.reach_class, "")
    return {
        side: stretches.edges_of(layers["cross_sections"], reach_class, roles[side], widths[side], settings.setback)
        for side in (LEFT, RIGHT)
    }


def check_templates(table: Any, templates: Any) -> None:
    """Raise where a reach class and bank role of the plan has no cross-section template."""
    there = set(zip(templates.reach_class, templates.bank_role))
    for role in ("role_l", "role_r"):
        for reach_class, bank_role in sorted(set(zip(table.reach_class, table[role])) - there):
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The cross-section templates have none for reach class “{reach_class}” and bank role “{role}”. Add "
                    "its strips, or leave the class out under “Reaches to plan”.",
                ),
                reach_class=reach_class,
                role=bank_role,
            )
