"""The belts around a photovoltaic site: wide where the sand drift comes in, narrow where it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land, units
from ordos_restoration.planning.geometry import DUST, gather, minus
from ordos_restoration.planning.kongdui import compartments
from ordos_restoration.planning.kongdui.compartments import Pieces
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import belt_runs, belt_strips
from ordos_restoration.planning.solar.belt_runs import BeltSettings
from ordos_restoration.planning.solar.belt_strips import Strips
from ordos_restoration.planning.solar.hazard import LEE, WINDWARD
from ordos_restoration.planning.solar.ring import Ring, ring_of
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely

    from ordos_restoration.planning.wind.winds import Winds
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

MEASURE = "shelterbelt"  # in the land rules
GATE = "gate"  # land that no rule need forbid
GATE_REACH = 1.5  # of the width of the belt: past its inner edge at a corner too, whatever the meanders of the ring
FENCE_INSET = 0.5  # m from the outer edge to the fence
BESIDE_PLANTS = 1.0  # m; a fence stands where the strip behind it does
HALF = 0.5
MUCH_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The belts of {site} take {belt:.1f} of its {all:.1f} ha, more than half. If panels need the land, set narrower "
    "belts, or put them outside the site line.",
)
STILL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "Nothing drifts at {site}, so no side of it is windward: all its belts have the width of the lee side."
)


@dataclass(frozen=True)
class Perimeter:
    """The belts of one site.

    runs: DataFrame of the ring in runs: start, end (places along it [m]), side, width_m, inflow (0 to 1), mobility,
    outward (true bearing of the outward normal [degree]); line: their course, lines (runs,);
    pieces: compartments, their table with run, level, side, strip, section (row of the belt table), width_m (of the
    whole belt), strip_m (width of the strip), inflow, mobility, outward, length_m, start, end, condition, approval_no,
    unit;
    zone: side → all its belt before anything is taken out; core: the site without its belts;
    fences: upright fences, multilines (n,), with fence_run, the run of each (n,);
    removed: DataFrame of kind, side, strip, area_m2, shape (None unless drawn); too_small: pieces left out.
    """

    length: float  # of the ring, by which places wrap [m]
    runs: Any
    line: Any
    pieces: Pieces
    zone: dict[str, Any]
    core: Any
    fences: Any
    fence_run: Any
    removed: Any
    too_small: Pieces


def perimeter(
    site: Any,
    winds: Winds,
    templates: Any,
    settings: BeltSettings,
    notes: list[Message],
    *,
    ground: Any = None,
    sand: Any = None,
    unit_frame: Any = None,
    gates: Any = (),
    true_north: float = 0.0,
    scale: float = 1.0,
    name: str = "",
    draw_removed: bool = False,
    progress: Progress = silent,
) -> Perimeter:
    """Return the belts along the outer ring of one site, or of the largest part of it.

    site: valid polygon in metres; winds: those that move sand, toward true bearings; templates: the table of belts;
    ground: land.Ground for the measure `MEASURE`, or None; sand: GeoDataFrame with `mobility`, or None; unit_frame:
    as compartments.UNITS, or None; gates: points near the ring (n,); true_north: grid bearing of true north [degree];
    scale: areal scale of the map at the site; name: for notes. Raises PlanningError where the table of belts lacks a
    sand or a side.
    """
    window = settings.window(templates)
    largest = max(shapely.get_parts(site), key=shapely.area)
    ring = ring_of(largest, window)
    runs = belt_runs.runs(ring, winds, settings, templates, sand, true_north, window)
    strips = belt_strips.strips_of(ring, runs, belt_land(largest, settings), settings, templates, window, progress)
    runs["outward"] = (ring.outward(runs.start, runs.end) - true_north) % 360.0
    table = piece_table(ring, runs, strips, templates, true_north, scale)
    whole = Pieces(table, strips.shape, np.ones(len(table), dtype=bool))
    open_land = passages(ring, runs, gates, settings)
    pieces, removed, small = on_land(whole, ground, open_land, unit_frame, settings, draw_removed, progress)
    fences, fence_run = fence_lines(ring, runs, strips, pieces, settings)
    tell(site, strips, winds, settings, scale, name, notes)
    belt = shapely.union_all(list(strips.zone.values()))
    core = minus(np.array([site]), np.array([belt]))[0] if settings.place == "inside" else site
    line = np.array([ring.line(a, b) for a, b in zip(runs.start, runs.end)], dtype=object)
    return Perimeter(ring.length, runs, line, pieces, strips.zone, core, fences, fence_run, removed, small)


def belt_land(site: Any, settings: BeltSettings) -> Any:
    """Return the land belts may stand on: the site with its holes, or all about the outer ring."""
    if settings.place == "inside":
        return site
    filled = shapely.polygons(shapely.get_exterior_ring(site))
    about = shapely.buffer(shapely.envelope(filled), 1e5, join_style="mitre")
    return shapely.difference(about, filled)


def piece_table(ring: Ring, runs: Any, strips: Strips, templates: Any, true_north: float, scale: float) -> Any:
    """Return what is known of every piece before the land rules, one row each."""
    t = strips.table
    run = runs.iloc[t.run].reset_index(drop=True)
    return pd.DataFrame(
        {
            "channel": 0,
            "side": t.side,
            "strip": templates["strip"].to_numpy()[t.template],
            "section": t.template,
            "run": t.run,
            "level": t.level,
            "scale": scale,
            "start": t.start,
            "end": t.end,
            "length_m": t.end - t.start,
            "width_m": run.width_m,
            "strip_m": t.strip_m,
            "inflow": run.inflow,
            "mobility": run.mobility,
            "outward": (ring.outward(t.start, t.end) - true_north) % 360.0,
        }
    )


def passages(ring: Ring, runs: Any, gates: Any, settings: BeltSettings) -> Any:
    """Return the land kept open at gates: a straight passage across the belt at each, aslant at a corner, (n,)."""
    gates = np.asarray(gates, dtype=object).ravel()
    if not len(gates):
        return np.array([], dtype=object)
    at = shapely.line_locate_point(ring.chord_line(0.0, ring.length), gates)
    outward = ring.outward(at - settings.gate_width, at + settings.gate_width)
    start = runs.start.to_numpy()
    about = at[:, None, None] + np.array([-1.0, 0.0, 1.0])[None, :, None] * settings.gate_width
    within = (about - start) % ring.length < (runs.end.to_numpy() - start)
    width = np.where(within, runs.width_m.to_numpy(), 0.0).max(axis=(1, 2))
    normal = np.column_stack([np.sin(np.radians(outward)), np.cos(np.radians(outward))])
    reach = (GATE_REACH * width + settings.gate_width)[:, None] * normal
    middle = ring.on_chords(at)
    lines = shapely.linestrings(np.stack([middle - reach, middle + reach], axis=1))
    return shapely.buffer(lines, settings.gate_width / 2.0, cap_style="flat")


def on_land(
    pieces: Pieces, ground: Any, gates: Any, unit_frame: Any, settings: BeltSettings, draw: bool, progress: Progress
) -> tuple[Pieces, Any, Pieces]:
    """Return (compartments, removed land, pieces left out as too small): forbidden land and gates taken out, split by
    approvals and units, cut where too large, joined where too small.
    """
    none = np.array([], dtype=object)
    ground = land.Ground(none, none, none, none, [], {}, {}) if ground is None else ground
    left, changed, taken = land.remove(pieces.shape, ground, {GATE: gates}, draw, progress)
    removed = removed_frame(pieces, taken)
    pieces = Pieces(pieces.table, left, pieces.whole & ~changed).take(np.flatnonzero(~shapely.is_empty(left)))
    pieces = compartments.split_conditional(pieces, ground, progress)
    pieces = compartments.single(compartments.split_units(pieces, unit_frame, progress))
    pieces = pieces.take(np.flatnonzero(shapely.area(pieces.shape) > DUST))
    most = settings.max_area * units.M2_PER_HECTARE
    pieces = compartments.cut_large(pieces, most)
    pieces, small, _, _ = compartments.merge_small(pieces, settings.min_area, most)
    return pieces, removed, small


def removed_frame(pieces: Pieces, taken: list[tuple[str, Any, Any, Any]]) -> Any:
    """Return the removed land: kind, side, strip, geodesic area [m²], shape (None if not drawn)."""
    frames = [
        pieces.table[["side", "strip"]]
        .iloc[index]
        .assign(kind=kind, area_m2=area / pieces.table["scale"].to_numpy()[index], shape=shape)
        for kind, index, area, shape in taken
    ]
    columns = ["kind", "side", "strip", "area_m2", "shape"]
    return pd.concat(frames, ignore_index=True)[columns] if frames else pd.DataFrame({name: [] for name in columns})


def fence_lines(ring: Ring, runs: Any, strips: Strips, pieces: Pieces, settings: BeltSettings) -> tuple[Any, Any]:
    """Return upright fences along the outer edge of the windward belt, multilines (n,), and the run of each (n,).

    No fence stands where nothing is planted behind it: on forbidden land and in gates.
    """
    own = np.flatnonzero((runs.side == WINDWARD).to_numpy(dtype=bool))
    planted = shapely.union_all(pieces.shape[(pieces.table.side == WINDWARD).to_numpy(dtype=bool)])
    behind = shapely.buffer(planted, BESIDE_PLANTS, cap_style="square", join_style="mitre")
    inner = shapely.buffer(planted, -FENCE_INSET, join_style="mitre")
    lines, which = [], []
    for k in own:
        line = outer_edge(ring, runs, strips, int(k), settings)
        inset = shapely.intersection(shapely.boundary(inner), shapely.buffer(line, BESIDE_PLANTS, cap_style="flat"))
        found = shapely.get_parts(shapely.line_merge(shapely.intersection(inset, behind)))
        found = found[(shapely.get_type_id(found) == 1) & (shapely.length(found) > BESIDE_PLANTS)]
        if len(found):
            lines.append(gather(found, "LineString"))
            which.append(int(k))
    return np.array(lines, dtype=object), np.array(which, dtype=int)


def outer_edge(ring: Ring, runs: Any, strips: Strips, k: int, settings: BeltSettings) -> Any:
    """Return the outer edge of the belt of one run: the ring itself, or the belt's edge away from it."""
    if settings.place == "inside":
        return ring.line(runs.start[k], runs.end[k])
    width = float(runs.width_m[k])
    about = shapely.buffer(ring.chord_line(runs.start[k], runs.end[k]), 2.0 * width, cap_style="flat")
    edge = shapely.intersection(shapely.boundary(strips.zone[WINDWARD]), about)
    own = strips.table[strips.table.run == k]
    inner = width - HALF * float(own.strip_m[own.level == own.level[own.strip_m > 0].max()].iloc[0])
    return shapely.difference(edge, shapely.buffer(ring.line(0.0, ring.length), inner))


def tell(
    site: Any, strips: Strips, winds: Winds, settings: BeltSettings, scale: float, name: str, notes: list[Message]
) -> None:
    """Note what a reader of the plan must know of one site."""
    if not (len(winds.power) and float(np.sum(winds.power)) > 0):
        notes.append(Message(STILL_NOTE, site=name))
    belt = sum(float(shapely.area(strips.zone[side])) for side in (WINDWARD, LEE))
    if settings.place == "inside" and belt > HALF * shapely.area(site):
        hectare = units.M2_PER_HECTARE * scale
        notes.append(Message(MUCH_NOTE, site=name, belt=belt / hectare, all=float(shapely.area(site)) / hectare))
