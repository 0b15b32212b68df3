"""Rivers cut into stretches: compartments, passages, their stations, bank roles and belt widths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.kongdui import ribbon, sections
from ordos_restoration.planning.kongdui.bands import Cells
from ordos_restoration.planning.kongdui.ribbon import LEFT, RIGHT, Axis
from ordos_restoration.planning.kongdui.rivers import River
from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

SHORT = 0.25  # a grid cut nearer than this share of a compartment to a fixed one is left out


@dataclass(frozen=True)
class Cutting:
    """How channels are cut: lengths [m] and where stations count from."""

    compartment: float
    passage_width: float
    passage_spacing: float
    stretch: float
    station_from: str


def cut_channel(river: River, classes: list[tuple[float, float, Any, str]], cutting: Cutting) -> Any:
    """Return the intervals of one channel: DataFrame of start, end [m from its first vertex], station_from,
    station_to [m], reach_class, passage (bool) and stretch (int).
    """
    length = river.length
    from_mouth = cutting.station_from == "mouth"
    zero = river.total - river.start if from_mouth else -river.start  # s of station 0
    sign = -1.0 if from_mouth else 1.0
    low, high = sorted((sign * (0 - zero), sign * (length - zero)))
    fixed = [0.0, length, *(b for _, b, _, _ in classes[:-1])]
    centres = np.array([])
    if cutting.passage_spacing and cutting.passage_width:
        centres = np.arange(np.ceil(low / cutting.passage_spacing), high // cutting.passage_spacing + 1)
        centres = zero + sign * centres * cutting.passage_spacing
        half = cutting.passage_width / 2
        centres = np.sort(centres[(centres > 2 * half) & (centres < length - 2 * half)])
        fixed = [b for b in fixed if not len(centres) or np.abs(centres - b).min() > half + 1.0 or b in (0.0, length)]
        fixed += [*(centres - half), *(centres + half)]
    grid = (
        zero
        + sign * np.arange(np.ceil(low / cutting.compartment), high // cutting.compartment + 1) * cutting.compartment
    )
    cuts = np.unique(np.asarray(fixed))
    room = np.abs(grid[:, None] - cuts[np.clip(np.searchsorted(cuts, grid)[:, None] - [1, 0], 0, len(cuts) - 1)])
    cuts = np.unique(np.concatenate([cuts, grid[room.min(axis=1) > SHORT * cutting.compartment]]))
    cuts = cuts[(cuts >= 0) & (cuts <= length)]
    start, end = cuts[:-1], cuts[1:]
    middle = (start + end) / 2
    passage = np.zeros(len(middle), dtype=bool)
    if len(centres):
        near = centres[np.clip(np.searchsorted(centres, middle)[:, None] - [1, 0], 0, len(centres) - 1)]
        passage = np.abs(near - middle[:, None]).min(axis=1) < cutting.passage_width / 2
    which = np.searchsorted([b for _, b, _, _ in classes[:-1]], middle, side="right")
    stations = sign * (np.column_stack([start, end]) - zero)
    stretch = np.floor(stations.mean(axis=1) / cutting.stretch).astype(int)
    return pd.DataFrame(
        {
            "start": start,
            "end": end,
            "station_from": stations.min(axis=1),
            "station_to": stations.max(axis=1),
            "reach_class": [classes[k][2] for k in which],
            "passage": passage,
            "stretch": stretch,
        }
    )


def orientation(axis: Axis, table: Any) -> Any:
    """Return the unit direction (n, 2) of the stretch each interval belongs to: the chord from its start to its end."""
    group = table.groupby(["channel", "reach_class", "stretch"], sort=False, dropna=False)
    first = ribbon.position_xy(axis, group["axis_from"].transform("min").to_numpy())
    last = ribbon.position_xy(axis, group["axis_to"].transform("max").to_numpy())
    chord = last - first
    length = np.hypot(*chord.T)
    return chord / np.where(length > 0, length, 1.0)[:, None]


def finer(table: Any, pieces: Any) -> Any:
    """Return the intervals with each divided into `pieces` equal ones, (n,) int ≥ 1."""
    owner, k = ragged(pieces)
    out = table.iloc[owner].reset_index(drop=True)
    n = np.asarray(pieces)[owner]
    for low, high in (("axis_from", "axis_to"), ("start", "end"), ("station_from", "station_to")):
        a, b = table[low].to_numpy()[owner], table[high].to_numpy()[owner]
        j = np.where(out["falling"], n - 1 - k, k) if low == "station_from" else k
        out[low], out[high] = a + (b - a) * j / n, a + (b - a) * (j + 1) / n
    return out


def cells_of(axis: Axis, table: Any, edges: dict[int, Any], beds: Any) -> Cells:
    """Return the cells of both banks: the left bank's intervals, then the right bank's."""
    n = len(table)
    twice = {name: np.tile(ribbon.off_vertices(axis, table[name].to_numpy()), 2) for name in ("axis_from", "axis_to")}
    side = np.repeat([LEFT, RIGHT], n)
    return Cells(side, twice["axis_from"], twice["axis_to"], np.tile(beds, 2), np.vstack([edges[LEFT], edges[RIGHT]]))


def bank_roles(left: Any, right: Any) -> dict[int, Any]:
    """Return the role of each bank: the one that more drift reaches supplies the sand; on a tie the left one."""
    supply = left >= right
    return {LEFT: np.where(supply, "supply", "receive"), RIGHT: np.where(supply, "receive", "supply")}


def edges_of(templates: Any, reach_class: Any, role: Any, width: Any, setback: float) -> Any:
    """Return the strip edges of one bank, (n, 4) [m]; all zero where the class is not planned.

    templates: DataFrame of the cross-section table; reach_class, role, width: arrays (n,).
    """
    out = np.zeros((len(width), len(sections.STRIPS) + 1))
    for (one_class, one_role), rows in templates.groupby(["reach_class", "bank_role"], sort=False):
        own = np.flatnonzero((reach_class == one_class) & (role == one_role))
        if len(own):
            out[own] = sections.strip_edges(rows, width[own], setback)
    return out
