"""Panels in time: the years they hit and leave the land, how much of each has come, and the state year by year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.subsidence_field import ALWAYS, NEVER, Field, Panel
from ordos_restoration.planning.mine.subsidence.subsidence_time import (
    day_number,
    settled_share,
    settling_days,
    year_end,
    year_of,
)
from ordos_restoration.planning.mine.words import HECTARES, MU
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

MOST_YEARS = 40
UNDATED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} panels name no day of mining ({panels}): they count as settled in every year, and their land has "
    "no years of damage.",
)
LATER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} panels are mined after the end of {year} ({panels}) and are not felt in that state."
)
NOTHING_YET = QT_TRANSLATE_NOOP(
    "Ordos", "All panels are mined after the end of {year}: choose a later year, or leave it empty for the final state."
)


def dated_panels(t: Any) -> Any:
    """Return the panels with day (a count, NaN for none), settling_days, damaged and settled (years)."""
    t = t.copy()
    t["day"] = [day_number(one) for one in t.mined_on]
    t["settling_days"] = settling_days(t.depth_m)
    calm = t.day + t.settling_days
    t["damaged"] = [NEVER if np.isnan(one) else int(year_of(one)) for one in t.day]
    t["settled"] = [ALWAYS if np.isnan(one) else int(year_of(one)) + 1 for one in calm]
    return t


def stage_years(t: Any) -> list[int]:
    """Return the years from the first panel until all is calm, at most `MOST_YEARS`; none without a day."""
    dated = t[t.damaged < NEVER]
    if not len(dated):
        return []
    first = int(dated.damaged.min())
    return list(range(first, min(int(dated.settled.max()), first + MOST_YEARS - 1) + 1))


def panels_of(t: Any, settings: Any, years: list[int], notes: list[Message]) -> list[Panel]:
    """Return the panels of a sum, a part each: as of `settings.at_year`, and at the ends of years."""
    undated = t.day.isna().to_numpy()
    if undated.any() and (not undated.all() or settings.at_year is not None):
        codes = some(t.code.to_numpy()[undated])
        notes.append(Message(UNDATED_NOTE, count=int(undated.sum()), all=len(t), panels=codes))
    ends = np.array([year_end(one) for one in years])
    left = settings.left / 100.0
    share = come(t, year_end(settings.at_year), left) if settings.at_year is not None else np.ones(len(t))
    stages = np.array([come(t, one, left) for one in ends]).reshape(len(ends), len(t))
    if settings.at_year is not None:
        tell_later(t, share, settings.at_year, notes)
    made = []
    for number, one in enumerate(t.itertuples(index=False)):
        years_of = {"damaged": one.damaged, "settled": one.settled, "stages": stages[:, number]}
        made += [Panel(trough, float(share[number]), **years_of) for trough in one.troughs]
    return made


def come(t: Any, day: float, left: float) -> Any:
    """Return the share of each panel's subsidence that has come by a day; all of it where the panel names none."""
    found = settled_share(day - t.day.to_numpy(), t.settling_days.to_numpy(), left)
    return np.where(t.day.isna(), 1.0, found)


def tell_later(t: Any, share: Any, year: int, notes: list[Message]) -> None:
    """Note the panels that are not mined yet; raises PlanningError where none is."""
    later = share <= 0
    if later.all():
        raise PlanningError(NOTHING_YET, year=year)
    if later.any():
        notes.append(Message(LATER_NOTE, count=int(later.sum()), year=year, panels=some(t.code.to_numpy()[later])))


def stage_table(field: Field, years: list[int], panels: Any) -> Any:
    """Return `SUBSIDENCE_STAGE`: the state at the end of each year."""
    x0, y0, x1, y1 = panels.total_bounds
    scale = units.areal_scale(np.array([(x0 + x1) / 2]), np.array([(y0 + y1) / 2]), panels.crs)[0]
    area = np.round(field.stages[:, 0] / scale / units.M2_PER_HECTARE, HECTARES.decimals)
    return pd.DataFrame(
        {
            "year": years,
            "area_ha": area,
            "area_mu": np.round(units.mu(area), MU.decimals),
            "subsidence_m": field.stages[:, 1],
            "tilt_mm_m": field.stages[:, 2] * 1e3,
            "tension_mm_m": field.stages[:, 3] * 1e3,
            "compression_mm_m": field.stages[:, 4] * 1e3,
            "volume_m3": field.stages[:, 5],
        }
    )
