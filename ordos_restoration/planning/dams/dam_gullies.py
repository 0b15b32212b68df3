"""Gullies: where the land of a system of dams ends, which river it belongs to, and its code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.dams.candidates import next_of
from ordos_restoration.planning.flow import Flow, snapped
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.rivers import spellings, stem
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

M2_PER_KM2 = 1e6
STEPS = 500
OFF_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} outlets lie outside the terrain model, or on ground that it does not know, and were left out: "
    "{rows}.",
)
MOVED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of {all} outlets were moved onto the channel, by {most:.0f} m at most. Look at them."
)
SMALL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The outlet {row} drains only {area:.3f} km² and lies beside the channel: no dam is planned above it. Move it onto "
    "the channel, or raise the distance within which points are moved.",
)
OUTSIDE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of {all} existing dams do not lie above any outlet or gully that is planned, and were left out."
)

APART_NOTE = QT_TRANSLATE_NOOP("Ordos", "{count} of {all} gullies open near no channel line and were left out.")


def outlets_of(flow: Flow, outlet: Any, within: float, least_km2: float, notes: list[Message]) -> Any:
    """Return the outlets on the network as a frame: cell, name; raises PlanningError where none can be used."""
    x, y = outlet.geometry.x.to_numpy(), outlet.geometry.y.to_numpy()
    cell, moved = snapped(flow, x, y, within)
    lost = cell < 0
    if lost.all():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "No outlet lies on the terrain model, or within {within:g} m of ground that it knows. Choose a terrain "
                "model that reaches the outlets.",
            ),
            within=within,
        )
    if lost.any():
        notes.append(Message(OFF_NOTE, count=int(lost.sum()), all=len(lost), rows=some(np.flatnonzero(lost) + 1)))
    far = moved[~lost] > flow.lattice.cell
    if far.any():
        notes.append(Message(MOVED_NOTE, count=int(far.sum()), all=len(lost), most=float(moved[~lost].max())))
    for row in np.flatnonzero(~lost):
        area = float(flow.area[cell[row]]) / M2_PER_KM2
        if area < least_km2:
            notes.append(Message(SMALL_NOTE, row=int(row) + 1, area=area))
    names = outlet["name"].to_numpy(dtype=object)
    t = pd.DataFrame({"cell": cell[~lost], "name": names[~lost]})
    return t.drop_duplicates("cell").reset_index(drop=True)


def mouths(flow: Flow, cells: Any, most_km2: float, progress: Progress) -> Any:
    """Return the lower ends of the gullies that cells (k,) lie in, (k,) cells: the last ones with at most so much land
    above them; of a cell with more it is that cell itself.
    """
    place, walker, turn = np.array(cells), np.arange(len(cells)), 0
    while len(walker):
        if turn % STEPS == 0:
            progress(0.0, "")
        turn += 1
        below = flow.below[place[walker]]
        on = (below >= 0) & (below != place[walker])
        on[on] = flow.area[below[on]] <= most_km2 * M2_PER_KM2
        walker = walker[on]
        place[walker] = below[on]
    return place


def first_of(flow: Flow, cells: Any, ends: Any, progress: Progress) -> Any:
    """Return which of the ends (m,) the water of each cell (k,) comes to first, itself included; −1 for none."""
    every = np.unique(np.concatenate([cells, ends]))
    after = next_of(flow, every, progress)
    own = np.full(len(every), -1)
    own[np.searchsorted(every, ends)] = np.arange(len(ends))
    at = np.searchsorted(every, cells)
    out = own[at]
    while True:
        walking = (out < 0) & (at >= 0)
        at = np.where(walking, after[at], -1)
        if not (at >= 0).any():
            return out
        out = np.where((out < 0) & (at >= 0), own[at], out)


def gullies(flow: Flow, cells: Any, outlets: Any, most_km2: float, progress: Progress) -> tuple[Any, Any]:
    """Return (frame of gullies, gully of each cell (k,), −1 for none).

    cells: of all places where a dam stands or may stand; outlets: frame of `outlets_of`, None without. The frame has
    code (G01 … from north to south and west to east), cell of the lower end, x, y, name.
    """
    if outlets is None:
        ends = np.unique(mouths(flow, cells, most_km2, progress)) if len(cells) else np.zeros(0, dtype=np.int64)
        t = pd.DataFrame({"cell": ends, "name": None})
    else:
        t = outlets
    x, y = flow.centres(t.cell.to_numpy())
    order = np.lexsort((x, -y))
    t = t.assign(x=x, y=y).iloc[order].reset_index(drop=True)
    width = max(len(str(len(t))), 2)
    t["code"] = [f"G{number:0{width}d}" for number in range(1, len(t) + 1)]
    own = first_of(flow, np.asarray(cells), t.cell.to_numpy(), progress) if len(cells) else np.zeros(0, dtype=int)
    return t, own


def with_rivers(t: Any, own: Any, flow: Flow, cells: Any, channels: Any, kongdui: Any, within: float) -> Any:
    """Return the gullies with river and river_code of the channel line nearest to their mouth or to one of their
    places, None where none lies within [m].
    """
    river, code = np.full(len(t), None, dtype=object), np.full(len(t), None, dtype=object)
    if channels is not None and len(t):
        gully = np.concatenate([np.arange(len(t)), own[own >= 0]])
        spots = shapely.points(*flow.centres(np.concatenate([t.cell.to_numpy(), np.asarray(cells)[own >= 0]])))
        near, distance = shapely.STRtree(channels.geometry.to_numpy()).query_nearest(
            spots, return_distance=True, all_matches=False
        )
        found = pd.DataFrame({"gully": gully[near[0]], "line": near[1], "distance": distance})
        found = found.sort_values(["gully", "distance", "line"], kind="stable").drop_duplicates("gully")
        found = found[found.distance <= within]
        names, codes = names_of(channels, kongdui)
        river[found.gully], code[found.gully] = names[found.line], codes[found.line]
    return t.assign(river=river, river_code=code, near=[one is not None for one in river])


def names_of(channels: Any, kongdui: Any) -> tuple[Any, Any]:
    """Return name and river code of channel lines, "" where they have no name; the code of a kongdui by its name."""
    known = spellings(kongdui)
    names = np.array([str(one).strip() if isinstance(one, str) else "" for one in channels["name"]], dtype=object)
    codes = [str(one).strip() if isinstance(one, str) and str(one).strip() else None for one in channels["river_code"]]
    by_name = [kongdui.code[known[stem(one)]] if one and stem(one) in known else None for one in names]
    return names, np.array([a or b for a, b in zip(codes, by_name)], dtype=object)


def near_channels(t: Any, own: Any, notes: list[Message]) -> tuple[Any, Any]:
    """Return the gullies near a channel line, and the gully of each place, −1 for the others; what is left is told."""
    kept = t.near.to_numpy(dtype=bool)
    if not kept.any():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "No gully of the terrain model opens near a channel line. Check that both lie in the same place, or "
                "raise the distance within which gullies belong to channels.",
            )
        )
    if not kept.all():
        notes.append(Message(APART_NOTE, count=int((~kept).sum()), all=len(kept)))
    new = np.append(np.where(kept, np.cumsum(kept) - 1, -1), -1)
    t = t[kept].reset_index(drop=True)
    width = max(len(str(len(t))), 2)
    return t.assign(code=[f"G{number:0{width}d}" for number in range(1, len(t) + 1)]), new[own]


def with_land(t: Any, flow: Flow, load: Any) -> Any:
    """Return the gullies with area_km2 and total_t [t/a] of all land above their lower ends, less that of the gullies
    above them.
    """
    cells = t.cell.to_numpy(dtype=np.int64)
    scale = units.areal_scale(t.x.to_numpy(), t.y.to_numpy(), flow.lattice.crs) if len(t) else np.zeros(0)
    area, total = flow.area[cells] / scale / M2_PER_KM2, load[cells].copy()
    after = next_of(flow, cells)
    inner = after >= 0
    whole = area.copy()
    np.subtract.at(area, after[inner], whole[inner])
    np.subtract.at(total, after[inner], load[cells][inner])
    return t.assign(area_km2=area, total_t=total, name_=t["name"])
