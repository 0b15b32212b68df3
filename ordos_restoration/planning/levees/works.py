"""Stretches of a levee that get the same works: how long, how much earth, which land."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.assessment import VERBS, Assessed
from ordos_restoration.planning.levees.levee_lines import Levee
from ordos_restoration.planning.levees.stations import Places
from ordos_restoration.planning.levees.strips import band
from ordos_restoration.planning.levees.volumes import end_area, prismoidal

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

LINE = 1.0  # m beside the levee line that are drawn where no section says how wide works are
AREAS = ("fill", "stripping", "benching")


@dataclass(frozen=True, eq=False)
class Earth:
    """Earth that each station stands for (n,) [m³]: by average end areas as printed, and by the prismoidal formula."""

    fill: Any
    stripping: Any
    benching: Any
    prismoidal: Any  # of all three


def earth_of(stations: Assessed, midway: Assessed, places: Places) -> Earth:
    """Return the earth of each station: its share of the volumes of the stretches beside it.

    midway: the sections between the stations (n − 1,). A station's half of a stretch is L A / 2 by end areas, which
    add up to L (A₁ + A₂) / 2, and L (A + 2 Aₘ) / 6 by prismoids. Lengths and areas are taken as printed, to 0.1 m and
    0.01 m², so that whoever multiplies them finds the same volumes. A stretch with an unknown end has no volume there.
    """
    reach, length = np.round(places.reach, 1), places.length
    areas = [np.round(getattr(stations.works, f"{name}_m2"), 2) for name in AREAS]
    fill, stripping, benching = (np.round(end_area(2.0 * reach, np.nan_to_num(one), 0.0), 1) for one in areas)
    both = [sum(getattr(one.works, f"{name}_m2") for name in AREAS) for one in (stations, midway)]
    area, middle = np.nan_to_num(both[0]), np.nan_to_num(both[1])
    first, second = prismoidal(length, area[:-1], middle / 2.0, 0.0), prismoidal(length, 0.0, middle / 2.0, area[1:])
    return Earth(fill, stripping, benching, np.r_[first, 0.0] + np.r_[0.0, second])


def groups_of(stations: Assessed, places: Places) -> list[Any]:
    """Return the stations (positions) of every run that gets the same works, in flow order."""
    flags = stations.table[list(VERBS)].to_numpy(dtype=bool)
    same = (flags[1:] == flags[:-1]).all(axis=1) & places.whole
    runs = np.split(np.arange(len(flags)), np.flatnonzero(~same) + 1)
    return [run for run in runs if flags[run[0]].any()]


def stretch_of(run: Any, places: Places) -> tuple[float, float]:
    """Return from where to where a run of stations stands for the levee [m]: to midway of the next ones."""
    first, last = int(run[0]), int(run[-1])
    start, stop = places.at[first], places.at[last]
    if first > 0 and places.whole[first - 1]:
        start = places.middle[first - 1]
    if last < len(places.whole) and places.whole[last]:
        stop = places.middle[last]
    return float(start), float(stop)


def works_rows(levee: Levee, stations: Assessed, earth: Earth, places: Places, landward: int, factors: Any) -> Any:
    """Return the works of a levee as a table with shape and land, one row a stretch.

    factors: of the soil: loose and compacted volume over that as it lies.
    """
    loose, compacted = factors
    out = []
    for run in groups_of(stations, places):
        start, stop = stretch_of(run, places)
        t = stations.table.iloc[run]
        known = np.isfinite(stations.works.fill_m2[run]).all()
        fill, stripping, benching = (round(float(getattr(earth, name)[run].sum()), 1) for name in AREAS)
        total = round(fill + stripping + benching, 1)
        bank = round(max(total / compacted - benching, 0.0), 1)
        row = {
            **{verb: bool(t[verb].iloc[0]) for verb in VERBS},
            "works": t.works.iloc[0],
            "start": start,
            "stop": stop,
            "length_m": round(stop - start, 1),
            "max_deficit_m": t.deficit_m.max(),
            "max_height_m": t.height_m.max(),
            **dict.fromkeys(("fill_m3", "stripping_m3", "benching_m3", "earth_m3", "borrow_m3", "loose_m3"), np.nan),
            "prismoidal_m3": np.nan,
        }
        if known:
            volumes = fill, stripping, benching, total, bank, round(bank * loose, 1)
            row.update(zip(("fill_m3", "stripping_m3", "benching_m3", "earth_m3", "borrow_m3", "loose_m3"), volumes))
            row["prismoidal_m3"] = round(float(earth.prismoidal[run].sum()), 1)
        row["geometry"], row["land"] = lands(levee, stations, run, start, stop, places, landward)
        out.append(row)
    return pd.DataFrame(out)


def lands(
    levee: Levee, stations: Assessed, run: Any, start: float, stop: float, places: Places, landward: int
) -> tuple[Any, Any]:
    """Return (the ground the works lie on, what of it lies beyond the old levee) of a run of stations."""
    at = places.at[run]
    low, high = stations.works.low[run], stations.works.high[run]
    shape, free = stations.shape, ~stations.shape.body[run]
    if not np.isfinite(low).any():  # no new section: the face that is strengthened, or the line where nothing is known
        toe, edge = shape.water_toe[run], shape.water_edge[run]
        face = band(levee, start, stop, at, toe, edge, landward)
        empty = np.full(len(run), LINE)
        drawn = face if not shapely.is_empty(face) else band(levee, start, stop, at, -empty, empty, landward)
        return drawn, shapely.from_wkt("POLYGON EMPTY")
    own = band(levee, start, stop, at, low, high, landward)
    beyond = [band(levee, start, stop, at, np.where(free, low, np.maximum(shape.land_toe[run], low)),
                   np.where(free, high, np.maximum(high, shape.land_toe[run])), landward),
              band(levee, start, stop, at, np.where(free, 0.0, np.minimum(low, shape.water_toe[run])),
                   np.where(free, 0.0, np.minimum(shape.water_toe[run], high)), landward)]  # fmt: skip
    return own, shapely.union_all(np.array(beyond, dtype=object))


def toes(stations: Assessed) -> tuple[Any, Any]:
    """Return the outermost offsets of a levee with its works (n,) [m]: to the water and to the land."""
    shape, works = stations.shape, stations.works
    return np.fmin(shape.water_toe, works.low), np.fmax(np.where(shape.body, shape.land_toe, np.nan), works.high)
