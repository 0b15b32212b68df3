"""One levee, from its levels to its stations, sections, works and strip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.kongdui.rivers import station_text
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees import levee_notes as told
from ordos_restoration.planning.levees.assessment import Assessed, assessed, levels_at
from ordos_restoration.planning.levees.ground import Ground, ground_at
from ordos_restoration.planning.levees.known_levee import Known
from ordos_restoration.planning.levees.levee_class import Runup, compaction, row_of
from ordos_restoration.planning.levees.levee_land import KIND
from ordos_restoration.planning.levees.sections import own_sections
from ordos_restoration.planning.levees.stations import Places, places_of
from ordos_restoration.planning.levees.strips import bands
from ordos_restoration.planning.levees.works import Earth, earth_of, toes, works_rows
from ordos_restoration.planning.spec import Message, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

PART = 400  # places computed between two looks at the progress


@dataclass(frozen=True, eq=False)
class Planned:
    """What is planned of one levee: tables with shapes, sections drawn, and the row of its class."""

    known: Known
    station: Any
    section: Any
    works: Any
    strip: Any
    assessed: Assessed
    class_row: Any


def planned(
    known: Known, sections: Any, layers: Any, factors: Any, options: Any, notes: list[Message],
    progress: Progress,
) -> Planned:  # fmt: skip
    """Return the plan of one levee.

    sections: rows of all sections; layers: levee_classes, runup_factors and dem; factors: loose and compacted volume
    over that as it lies.
    Raises PlanningError where tables or heights do not fit.
    """
    levee, count = known.levee, known.count
    row = row_of(levee, known.years, layers["levee_classes"], notes)
    share = float(row.runup_overtopped_pct if options.overtopping else row.runup_pct)
    runup = Runup(layers["runup_factors"], options.face, share)
    surveyed = own_sections(levee, sections, count.distance, known.landward, options, notes)
    places = places_of(levee, options.interval, count, surveyed.at)
    every = np.r_[places.at, places.middle]
    levels = levels_at(levee, known.profile, every, row, runup, options)
    grounds = []
    for start in range(0, len(every), PART):
        progress(0.7 * start / len(every), "")
        at = every[start : start + PART]
        grounds.append(ground_at(levee, at, surveyed, layers["dem"], known.landward, options, notes))
    both = stacked(grounds)
    n = len(places.at)
    own, mid = (
        assessed(levee, levels.iloc[part].reset_index(drop=True), taken(both, part), row, options)
        for part in (slice(0, n), slice(n, None))
    )
    progress(0.85, "")
    told.check_datum(levee.code, own.table)
    earth = earth_of(own, mid, places)
    station = station_rows(known, own, places, row, earth)
    told.tell_stations(levee.code, station, own.ground.held, own.works.carried, known.profile.has("ice"), notes)
    works = numbered(works_rows(levee, own, earth, places, known.landward, factors), known, row)
    progress(0.95, "")
    strip = strip_rows(known, own, places, row, options)
    return Planned(known, station, section_rows(known, own, station), works, strip, own, row)


def numbered(works: Any, known: Known, row: Any) -> Any:
    """Return the works with their codes, stations and class; row: of the class."""
    works = headed(works, known)
    if not len(works):
        return works
    start, stop = (station_text(known.count.station(works[end])) for end in ("start", "stop"))
    codes = [f"{known.levee.code}-{k + 1:02d}" for k in range(len(works))]
    return works.assign(
        from_station=start,
        to_station=stop,
        levee_class=int(row.levee_class),
        compaction=compaction(row, works.max_height_m),
        code=codes,
        uuid=[uuid_of(f"levee_works/{code}") for code in codes],
    )


def stacked(grounds: list[Ground]) -> Ground:
    """Return the grounds of parts as one."""
    wide = max(one.u.shape[1] for one in grounds)
    u, z = (
        np.vstack([np.pad(getattr(g, name), ((0, 0), (0, wide - g.u.shape[1])), mode="edge") for g in grounds])
        for name in ("u", "z")
    )
    return Ground(u, z, np.concatenate([g.source for g in grounds]), np.concatenate([g.held for g in grounds]))


def taken(ground: Ground, part: Any) -> Ground:
    """Return the ground at some of the places."""
    return Ground(ground.u[part], ground.z[part], ground.source[part], ground.held[part])


def headed(t: Any, known: Known) -> Any:
    """Return rows with what every table says of the levee."""
    ice = "levels" if known.profile.has("ice") else "stated_none"
    head = {"levee": known.levee.code, "name": known.levee.name or None, "river_code": known.levee.river_code or None}
    return t.assign(**head, bank=known.levee.bank, ice_basis=ice)


def station_rows(known: Known, own: Assessed, places: Places, row: Any, earth: Earth) -> Any:
    """Return the stations as their table has them, with shapes."""
    t = own.table
    at = known.count.station(places.at)
    t = headed(t, known).assign(
        station=station_text(at),
        station_m=at,
        levee_class=int(row.levee_class),
        return_period_a=known.years,
        required_width_m=float(row.crest_width_m),
        required_water_slope=float(row.water_slope),
        required_land_slope=float(row.land_slope),
        reach_m=places.reach,
        fill_m2=own.works.fill_m2,
        stripping_m2=own.works.stripping_m2,
        benching_m2=own.works.benching_m2,
        fill_m3=earth.fill,
        stripping_m3=earth.stripping,
        benching_m3=earth.benching,
        held_level=t.held,
        held=t.held | own.ground.held,
        uuid=[uuid_of(f"levee_station/{known.levee.code}/{one:.2f}") for one in at],
    )
    return t.assign(geometry=shapely.points(known.levee.points(places.at)))


def section_rows(known: Known, own: Assessed, station: Any) -> Any:
    """Return the sections: their line on the map from the water to the land, their ground and the new earth."""
    there = np.isfinite(own.shape.crest)
    t, ground = station[there].reset_index(drop=True), taken(own.ground, there)
    at = own.table["at"].to_numpy(dtype=float)[there]
    foot, across = known.levee.points(at), known.landward * known.levee.left(at)
    ends = [foot + ground.u[:, k][:, None] * across for k in (0, -1)]
    beyond = np.where(own.shape.body, own.works.high - own.shape.land_toe, np.nan)
    return t.assign(
        toe_out_m=np.maximum(np.nan_to_num(beyond[there]), 0.0),
        old_points=[points_text(u, z) for u, z in zip(ground.u, ground.z)],
        new_points=[outline_text(one) for one in own.works.fill[there]],
        geometry=shapely.linestrings(np.stack(ends, axis=1)) if there.any() else [],
    )


def points_text(u: Any, z: Any) -> str:
    """Return a ground line as text: offset and height of every point."""
    kept = np.r_[True, (np.diff(u) != 0) | (np.diff(z) != 0)]
    return "; ".join(f"{a:.2f} {b:.2f}" for a, b in zip(u[kept], z[kept]))


def outline_text(fill: Any) -> Any:
    """Return the outline of new earth as text, its parts apart by bars; None without any."""
    parts = [shapely.get_coordinates(part)[:-1] for part in shapely.get_parts(fill) if not shapely.is_empty(part)]
    return " | ".join(points_text(*xy.T) for xy in parts) or None


def strip_rows(known: Known, own: Assessed, places: Places, row: Any, options: Any) -> Any:
    """Return the levee with its strip on both sides as one row; none where no levee is nor will be."""
    low, high = toes(own)
    strip = float(row.strip_m if options.strip is None else options.strip)
    lone = np.isnan(own.shape.crest) & own.table.crest_m.notna().to_numpy()  # its crest is a column, its toes unknown
    half = float(row.crest_width_m) / 2.0
    low, high = np.where(np.isnan(low) & lone, -half, low), np.where(np.isnan(high) & lone, half, high)
    shape = bands(known.levee, places.at, low - strip, high + strip, known.landward)
    there = [] if shapely.is_empty(shape) else [shape]
    t = pd.DataFrame({"width_m": [strip] * len(there), "geometry": there, "kind": [KIND] * len(there)})
    return headed(t, known)
