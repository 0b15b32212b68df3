"""Sizes and spacings of the works on units, by what their measure allows, the storm, and the plants they carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.slopes import storm
from ordos_restoration.planning.slopes.slope_references import MEASURE_TABLE, METRES
from ordos_restoration.planning.slopes.slope_tables import FORMS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

NEEDED = {  # columns without which the works of a form cannot be laid out
    "bench": ("row_from_m", "row_to_m"),
    "ditch": ("row_from_m", "row_to_m", "width_m", "bottom_m", "depth_m"),
    "pit": ("row_from_m", "row_to_m", "along_from_m", "along_to_m", "width_m", "pit_length_m", "depth_m"),
}
MARGIN = 0.95  # of the widest spacing: rows end before the edges of a unit, and hold less there
TENTH = 0.1  # m, to which spacings of plants and pits are laid out
CLOSEST = 0.3  # m, of plants


def check_measures(measures: Any) -> None:
    """Raise PlanningError where a row of the table of measures lacks a size its works need, or a range is reversed."""
    for form, names in NEEDED.items():
        for row in np.flatnonzero((measures.form == form).to_numpy()):
            one = measures.iloc[row]
            empty = [name for name in names if one[name] != one[name]]
            if empty:
                raise PlanningError(
                    QT_TRANSLATE_NOOP(
                        "Ordos",
                        "The table “{table}”, row {row} ({measure}): “{column}” is empty, but {form} need it. Fill it "
                        "in, or delete the row.",
                    ),
                    table=Message(MEASURE_TABLE.label),
                    row=int(row) + 1,
                    measure=one.measure,
                    column=Message(METRES[empty[0]]),
                    form=Message(FORMS[form]),
                )
            if (
                min(one[name] for name in names) <= 0
                or one.row_from_m > one.row_to_m
                or one.along_from_m > one.along_to_m
            ):
                raise PlanningError(
                    QT_TRANSLATE_NOOP(
                        "Ordos",
                        "The table “{table}”, row {row} ({measure}): sizes and spacings must be above 0, and no range "
                        "may end before it begins. Correct the row.",
                    ),
                    table=Message(MEASURE_TABLE.label),
                    row=int(row) + 1,
                    measure=one.measure,
                )


def works_of(m: Any, slope: Any, density: Any, runoff: float, storm_mm: float) -> pd.DataFrame:
    """Return how the works of units are laid out (u rows), NaN where a unit has none.

    m: rows of the table of measures, one a unit; slope: [degree] (u,); density: plants wanted [plants/ha] (u,), NaN
    where nothing is planted; runoff: φ [1]; storm_mm: H [mm]. Columns: spacing of rows on the ground and of pits along
    them, width [m], storage and earth of a metre or a pit [m³], widest spacing on the map that holds the storm [m], and
    the spacing of plants [m]. Rows lie in the middle of their range, closer where the storm asks for it.
    """
    form, cosine = m.form.to_numpy(dtype=object), np.cos(np.radians(slope))
    rows, pits = np.isin(form, list(NEEDED)), form == "pit"
    low, high = m.row_from_m.to_numpy(dtype=float), m.row_to_m.to_numpy(dtype=float)
    middle = np.where(rows, (low + high) / 2.0, np.nan)
    width = width_of(m, middle * cosine)
    each = storage_of(m, width)
    along = pit_spacing(m, each, middle * cosine, density, runoff, storm_mm)
    widest = storm.greatest_spacing(np.where(pits, each / along, each), runoff, storm_mm)
    spacing = np.clip(np.minimum(middle, MARGIN * widest / cosine), low, high)
    spacing = np.where(rows, spacing, np.nan)
    width = width_of(m, spacing * cosine)
    each = storage_of(m, width)
    flat = spacing * cosine
    return pd.DataFrame(
        {
            "spacing": spacing,
            "rise": spacing * np.sin(np.radians(slope)),
            "along": along,
            "width": width,
            "storage_each": each,
            "earth_each": earth_of(m, width, slope),
            "widest": np.where(
                rows, storm.greatest_spacing(np.where(pits, each / along, each), runoff, storm_mm), np.nan
            ),
            "plant_spacing": plant_spacing(form, along, flat, density),
        }
    )


def width_of(m: Any, spacing: Any) -> Any:
    """Return the width of works (u,) [m]: that of their measure, at most the spacing on the map, which benches of no
    width take whole.
    """
    width = m.width_m.to_numpy(dtype=float)
    return np.where(m.form == "bench", np.fmin(width, spacing), width)


def storage_of(m: Any, width: Any) -> Any:
    """Return what a metre of the works or a pit holds (u,) [m³]; NaN without works."""
    rim, reverse = np.nan_to_num(m.rim_m.to_numpy(dtype=float)), np.nan_to_num(m.reverse_deg.to_numpy(dtype=float))
    return np.select(
        [m.form == "bench", m.form == "ditch", m.form == "pit"],
        [
            storm.bench_storage(width, reverse, rim),
            storm.ditch_section(width, m.bottom_m, m.depth_m),
            storm.pit_volume(m.pit_length_m, width, m.depth_m),
        ],
        np.nan,
    )


def earth_of(m: Any, width: Any, slope: Any) -> Any:
    """Return the earth moved for a metre of the works or a pit (u,) [m³]; NaN without works."""
    reverse = np.nan_to_num(m.reverse_deg.to_numpy(dtype=float))
    return np.where(m.form == "bench", storm.bench_earth(width, reverse, slope), storage_of(m, width))


def pit_spacing(m: Any, each: Any, spacing: Any, density: Any, runoff: float, storm_mm: float) -> Any:
    """Return the spacing of pits along rows (u,) [m], NaN where there are none: as the plants want it and close enough
    to hold the storm, within the range of the measure, down to a tenth of a metre.

    each: of a pit [m³]; spacing: of rows on the map [m].
    """
    low, high = m.along_from_m.to_numpy(dtype=float), m.along_to_m.to_numpy(dtype=float)
    wanted = np.where(np.isnan(density), (low + high) / 2.0, 10_000.0 / (np.where(density > 0, density, 1.0) * spacing))
    holding = MARGIN * storm.greatest_spacing(each / np.where(spacing > 0, spacing, 1.0), runoff, storm_mm)
    goal = np.floor(np.minimum(wanted, holding) / TENTH + 1e-6) * TENTH
    return np.where(m.form == "pit", np.clip(goal, low, high), np.nan)


def plant_spacing(form: Any, along: Any, spacing: Any, density: Any) -> Any:
    """Return the spacing of plants along rows (u,) [m], NaN where rows carry none: never more plants than `density`,
    one a pit at most, up to a tenth of a metre.

    spacing: of rows on the map [m].
    """
    wanted = np.ceil(10_000.0 / (np.where(density > 0, density, np.nan) * spacing) / TENTH - 1e-6) * TENTH
    wanted = np.maximum(wanted, CLOSEST)
    return np.where(form == "pit", np.where(np.isnan(wanted), np.nan, np.maximum(wanted, along)), wanted)
