"""What a levee lacks at any place: levels, the crest they ask for, the levee as it is, verdicts and the new section."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.ground import Ground
from ordos_restoration.planning.levees.levee_class import Runup
from ordos_restoration.planning.levees.levee_lines import Levee, text
from ordos_restoration.planning.levees.levels import Profile
from ordos_restoration.planning.levees.new_section import Design, Works, works_of
from ordos_restoration.planning.levees.section_shape import Shape, cut_at, shape_of

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

SHALLOWEST = 0.1  # m of water before a levee
STEEPER = 0.05  # run over rise that a face may be steeper than asked for
LITTLE = 0.25  # m² of a section; nobody builds less to widen or thicken a levee
VERBS = ("build", "heighten", "widen", "thicken", "strengthen")  # the first that holds names the works


@dataclass(frozen=True, eq=False)
class Assessed:
    """A levee at n places: a table of levels and verdicts, the ground, what the levee is like, and the new sections.

    works: of all places; without any earth where nothing is lacking or the ground is unknown.
    """

    table: Any
    ground: Ground
    shape: Shape
    works: Works


def required_crest(design: Any, setup: Any, runup: Any, safety: Any) -> Any:
    """Return the height a crest must have [m]: design level + wind set-up e + run-up R + safety height A [m],
    GB 50286-2013 section 7.3.1.
    """
    return design + setup + runup + safety


def levels_at(levee: Levee, profile: Profile, at: Any, row: Any, runup: Runup, options: Any) -> Any:
    """Return the levels at distances (n,) [m]: bed, flood, ice, design level and the crest they ask for.

    row: of the class; options: silting [m/a], silt_years, ice_slope [‰], level_gap, hold, depth, fetch [m],
    wind_speed [m/s], wind_angle [degree], overtopping.
    """
    t = pd.DataFrame({"at": at})
    found = {name: profile.at(name, at, options.level_gap, options.hold) for name in ("bed", "flood", "ice", "silting")}
    rate = np.where(np.isfinite(found["silting"][0]), found["silting"][0], options.silting)
    rise = rate * options.silt_years
    t["bed_m"], t["flood_m"] = found["bed"][0], found["flood"][0]
    t["silted_bed_m"], t["silted_flood_m"] = t.bed_m + rise, t.flood_m + rise
    jam = profile.backwater(at, options.ice_slope / 1000.0)
    t["ice_m"] = np.fmax(found["ice"][0], jam)
    t["held"] = found["flood"][1]
    t["design_m"] = np.where(t.flood_m.notna(), np.fmax(t.silted_flood_m, t.ice_m), np.nan)
    t["governed"] = np.where(t.design_m.isna(), "unknown", np.where(t.ice_m > t.silted_flood_m, "ice", "flood"))
    t["depth_m"] = depths(t, options.depth)
    fetch = levee.value("fetch_m", at)
    fetch = np.where(np.isfinite(fetch), fetch, options.fetch)
    slope = float(row.water_slope)
    t["setup_m"], t["runup_m"] = runup.freeboard(options.wind_speed, fetch, options.wind_angle, t.depth_m, slope)
    t["safety_m"] = float(row.safety_overtopped_m if options.overtopping else row.safety_m)
    t["required_m"] = required_crest(t.design_m, t.setup_m, t.runup_m, t.safety_m)
    return t


def depths(t: Any, typed: Any) -> Any:
    """Return the depth of the water before the levee (n,) [m]: as typed, else design level less silted bed; where the
    bed is unknown that of the places beside it.
    """
    if typed is not None:
        return np.full(len(t), float(typed))
    depth = (t.design_m - t.silted_bed_m).to_numpy(dtype=float)
    known = np.isfinite(depth)
    if known.any():
        depth = np.where(known, depth, np.interp(t["at"], t["at"][known], depth[known]))
    return np.maximum(depth, SHALLOWEST)


def assessed(levee: Levee, levels: Any, ground: Ground, row: Any, options: Any) -> Assessed:
    """Return what a levee is like and lacks at the places of its levels.

    row: of the class; options: crest_window, tolerance, stripping, bench [m], settlement [%] or None, side.
    """
    shape = shape_of(ground, options.crest_window)
    t = levels.copy()
    told = levee.value("crest_m", t["at"])
    t["crest_m"] = np.where(np.isfinite(shape.crest), shape.crest, told)
    source = np.where(np.isfinite(shape.crest), ground.source, np.where(np.isfinite(told), "column", ""))
    t["crest_from"] = np.where(source == "", "unknown", source)
    t["ground_m"] = shape.land_foot
    t["deficit_m"] = np.maximum(t.required_m - t.crest_m, 0.0)
    low, high = cut_at(ground, shape, t.required_m.to_numpy(dtype=float))
    t["width_m"] = np.where(shape.body, high - low, np.nan)
    t["water_slope"], t["land_slope"] = shape.water_slope, shape.land_slope
    t["height_m"] = np.maximum(t.required_m - t.ground_m, 0.0)
    t["perched_m"] = t.silted_bed_m - t.ground_m
    t = flagged(levee, t, shape, row, options)
    return with_works(t, ground, shape, row, options)


def flagged(levee: Levee, t: Any, shape: Shape, row: Any, options: Any) -> Any:
    """Return the table with what every place lacks, and the verdict."""
    known = (t.required_m.notna() & t.crest_m.notna()).to_numpy()
    under = known & (t.design_m < t.ground_m).to_numpy()
    judged = known & ~under
    defects = [text(one) for one in levee.facts.defects.reindex(levee.rows_at(t["at"]))]
    body = shape.body | (known & np.isnan(shape.crest))  # of a crest in a column nobody knows more
    lacking = judged & (t.deficit_m > options.tolerance).to_numpy()
    t["build"] = lacking & ~body
    t["heighten"] = lacking & body
    t["widen"] = judged & body & (t.width_m < row.crest_width_m - options.tolerance).to_numpy()
    t["thicken"] = judged & body & (t.land_slope < row.land_slope - STEEPER).to_numpy()
    steep = judged & body & (t.water_slope < row.water_slope - STEEPER).to_numpy()
    t["strengthen"] = steep | (judged & body & (np.array(defects, dtype=object) != ""))
    t["judged"] = judged
    t["verdict"] = np.select(
        [t.required_m.isna(), t.crest_m.isna(), under], ["unknown_level", "unknown_crest", "below_ground"], "enough"
    )
    return t


def with_works(t: Any, ground: Ground, shape: Shape, row: Any, options: Any) -> Assessed:
    """Return the places with their new sections; a levee that a new section hardly adds to needs none."""
    asked = (t.build | t.heighten | t.widen | t.thicken).to_numpy() & np.isfinite(shape.crest)
    index = np.flatnonzero(asked)
    works = nothing(len(t), t.judged & np.isfinite(shape.crest))
    t["built_m"] = np.nan
    if len(index):
        settle = float(row.settlement_pct if options.settlement is None else options.settlement) / 100.0
        design = design_of(t.iloc[index], ground, shape, index, row, settle, options.side)
        one = Ground(ground.u[index], ground.z[index], ground.source[index], ground.held[index])
        made = works_of(design, one if options.side == "land" else one.mirrored(), options.stripping, options.bench)
        needed = (made.fill_m2 > LITTLE) | (t.heighten | t.build).to_numpy()[index]
        t.loc[index[~needed], ["widen", "thicken"]] = False
        works = placed(works, made, index, needed, options.side)
        t.loc[index[needed], "built_m"] = design.crest[needed]
    asking = t[list(VERBS)].any(axis=1)
    t["verdict"] = t.verdict.where(~(asking & (t.verdict == "enough")), "deficient")
    t["works"] = np.select([t[verb] for verb in VERBS], VERBS, "none")
    return Assessed(t, ground, shape, works)


def design_of(t: Any, ground: Ground, shape: Shape, index: Any, row: Any, settle: float, side: str) -> Design:
    """Return the sections to build at places of the ground (index), seen from the side that stays."""
    own = Ground(ground.u[index], ground.z[index], ground.source[index], ground.held[index])
    old = Shape(**{name: getattr(shape, name)[index] for name in shape.__dataclass_fields__})
    required, free = t.required_m.to_numpy(dtype=float), ~old.body
    settled = required + settle * np.maximum(required - old.land_foot, 0.0)
    raised = (t.heighten | t.build).to_numpy()
    built = np.where(raised, settled, np.minimum(old.crest, settled))  # no cap on a crest that is high enough
    low, high = cut_at(own, old, built)
    anchor = low if side == "land" else -high
    slopes = float(row.water_slope), float(row.land_slope)
    kept, new = slopes if side == "land" else slopes[::-1]
    width = float(row.crest_width_m)
    high_enough = built - old.land_foot > float(row.berm_above_m if row.berm_above_m == row.berm_above_m else np.inf)
    berm = built - float(row.berm_below_m if row.berm_below_m == row.berm_below_m else 0.0)
    wide = float(row.berm_width_m) if row.berm_width_m == row.berm_width_m else 0.0
    return Design(
        np.where(free, -width / 2.0, anchor),
        np.where(free, built, np.minimum(old.crest, built)),
        built,
        np.full(len(t), width),
        np.full(len(t), kept),
        np.full(len(t), new),
        np.where(high_enough & (wide > 0), berm, np.nan),
        np.full(len(t), wide),
        free,
    )


def nothing(count: int, known: Any) -> Works:
    """Return works without earth: 0 where that is known, NaN where it is not."""
    zero = np.where(known, 0.0, np.nan)
    empty = np.full(count, shapely.from_wkt("POLYGON EMPTY"), dtype=object)
    nan = np.full(count, np.nan)
    return Works(zero, zero.copy(), zero.copy(), empty, nan, nan.copy(), zero.copy(), np.zeros(count, dtype=bool))


def placed(works: Works, made: Works, index: Any, needed: Any, side: str) -> Works:
    """Return works with those of some places (index) put in where they are needed, offsets turned back to the landside
    where they were mirrored.
    """
    out = Works(**{name: getattr(works, name).copy() for name in works.__dataclass_fields__})
    low, high, fill = made.low, made.high, made.fill
    if side == "water":
        low, high = -made.high, -made.low
        fill = shapely.transform(made.fill, lambda xy: xy * [-1.0, 1.0])
    turned = replace(made, low=low, high=high, fill=fill)
    for name in works.__dataclass_fields__:
        getattr(out, name)[index[needed]] = getattr(turned, name)[needed]
    return out
