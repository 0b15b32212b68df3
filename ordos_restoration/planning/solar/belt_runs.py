"""The ring of a site in runs of one side and one belt width, decided by the drift that comes in over each edge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.kongdui.belt_attributes import mobility_at
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import belt_template, hazard
from ordos_restoration.planning.solar.hazard import LEE, WINDWARD
from ordos_restoration.planning.solar.ring import Ring

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely

    from ordos_restoration.planning.wind.winds import Winds
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

BESIDE = 10.0  # m from the ring to where the belt stands and its sand is looked up
SHORTEST = 0.5  # of the window: a shorter run joins a neighbour


@dataclass(frozen=True)
class BeltSettings:
    """How the belts of a site are decided. Widths [m] replace those of the table where they are given."""

    place: str = "inside"  # or "outside": on which side of the site line the belts stand
    mobility: str = "moving"  # where no sand polygon says otherwise
    windward_width: Optional[float] = None
    lee_width: Optional[float] = None
    compartment_length: float = 500.0  # m
    min_area: float = 400.0  # m²
    max_area: float = 20.0  # ha
    gate_width: float = 12.0  # m

    def ranges(self, templates: Any, mobility: str) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return (narrowest, widest) of the windward and of the lee belt on some sand [m]."""
        own = ((WINDWARD, self.windward_width), (LEE, self.lee_width))
        found = [
            belt_template.width_range(templates, mobility, side) if given is None else (given, given)
            for side, given in own
        ]
        return found[0], found[1]

    def window(self, templates: Any) -> float:
        """Return the length over which the bearing of the ring counts [m]: as much as the widest belt."""
        return max(high for _, high in self.ranges(templates, self.mobility))


def runs(
    ring: Ring, winds: Winds, settings: BeltSettings, templates: Any, sand: Any, true_north: float, window: float
) -> Any:
    """Return the runs of a ring in its order: DataFrame of start, end (places along the chords [m]), side, width_m,
    inflow (relative, 0 to 1), mobility.

    sand: GeoDataFrame with `mobility`, or None; true_north: grid bearing of true north [degree].
    """
    table = edges(ring, winds, settings, templates, sand, true_north, window)
    table = grouped(table, SHORTEST * window)
    ranges = {mobility: settings.ranges(templates, mobility) for mobility in set(table.mobility)}
    for _ in range(2):  # a width that has become the same as its neighbour's joins it
        table["width_m"] = [
            hazard.rounded(np.clip(w, *ranges[m][0 if s == WINDWARD else 1]))
            for w, m, s in zip(table.asked, table.mobility, table.side)
        ]
        table = grouped(table, 0.0)
    return table.drop(columns=["asked"])


def edges(
    ring: Ring, winds: Winds, settings: BeltSettings, templates: Any, sand: Any, true_north: float, window: float
) -> Any:
    """Return the chords of a ring in pieces of at most one window, as `runs` with `asked`, the width asked for [m].

    A chord shorter than the window faces where the ring about it does.
    """
    start, end = pieces_of(ring.chainage[:-1], ring.chainage[1:], window)
    side = np.searchsorted(ring.chainage, (start + end) / 2.0) - 1
    middle = (ring.chainage[side] + ring.chainage[side + 1]) / 2.0
    reach = np.maximum(np.diff(ring.chainage)[side], min(window, ring.length / 4.0)) / 2.0
    outward = ring.outward(middle - reach, middle + reach)
    share = hazard.relative_inflow(winds, outward - true_north)
    sign = -1.0 if settings.place == "inside" else 1.0
    normal = np.column_stack([np.sin(np.radians(outward)), np.cos(np.radians(outward))])
    beside = shapely.points(ring.on_chords((start + end) / 2.0) + sign * BESIDE * normal)
    known = mobility_at(beside, sand)
    mobility = np.array([settings.mobility if m is None else m for m in known], dtype=object)
    asked = np.zeros(len(start))
    for one in np.unique(mobility.astype(str)):
        own = mobility == one
        windward, lee = settings.ranges(templates, one)
        asked[own] = hazard.width_of(share[own], windward, lee)
    return pd.DataFrame(
        {
            "start": start,
            "end": end,
            "side": hazard.side_of(share),
            "width_m": hazard.rounded(asked),
            "asked": asked,
            "inflow": share,
            "mobility": mobility,
        }
    )


def pieces_of(start: Any, end: Any, most: float) -> tuple[Any, Any]:
    """Return intervals cut into equal pieces of at most `most` [m]: their starts and ends, two arrays (k,)."""
    count = np.maximum(np.ceil((end - start) / most - 1e-9), 1).astype(int)
    owner = np.repeat(np.arange(len(count)), count)
    position = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
    step = ((end - start) / count)[owner]
    begin = start[owner] + position * step
    return begin, np.where(position == count[owner] - 1, end[owner], begin + step)


def grouped(table: Any, shortest: float) -> Any:
    """Return the runs with neighbours of one kind joined, then those shorter than `shortest` [m] joined to the
    neighbour whose width is nearest, the shortest first.
    """
    rows = joined(table.to_dict("records"))
    while len(rows) > 1:
        length = [row["end"] - row["start"] for row in rows]
        k = int(np.argmin(np.round(length, 6)))
        if length[k] >= shortest - 1e-6:
            break
        before, after = rows[k - 1], rows[(k + 1) % len(rows)]
        to_before = abs(before["asked"] - rows[k]["asked"]) <= abs(after["asked"] - rows[k]["asked"])
        for name in ("side", "width_m", "mobility"):
            rows[k][name] = (before if to_before else after)[name]
        rows = joined(rows)
    return pd.DataFrame(rows)


def joined(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return runs with neighbours of one side, width and sand joined, round the ring; asked width and inflow become
    the mean weighted by length. The last run may end in the second lap.
    """
    out: list[dict[str, Any]] = []
    for row in rows:
        if out and alike(out[-1], row):
            out[-1] = both(out[-1], row)
        else:
            out.append(dict(row))
    if len(out) > 1 and alike(out[-1], out[0]):
        lap = out[-1]["end"] - out[0]["start"]
        first = {**out[0], "start": out[0]["start"] + lap, "end": out[0]["end"] + lap}
        out = [*out[1:-1], both(out[-1], first)]
    return out


def alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Return whether two runs have the same side, width and sand."""
    return all(one[name] == other[name] for name in ("side", "width_m", "mobility"))


def both(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Return two runs that follow each other as one."""
    a, b = one["end"] - one["start"], other["end"] - other["start"]
    mean = {name: (one[name] * a + other[name] * b) / (a + b) for name in ("asked", "inflow")}
    return {**one, **mean, "end": other["end"]}
