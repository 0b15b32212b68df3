"""What could be built at a place: for every class and silting life the lowest dam that holds silt and flood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.dams import sizing
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP
from ordos_restoration.planning.units import M2_PER_HECTARE

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

EVERY_YEARS = 5  # between the silting lives of one class
TENTH = 10.0  # dams are built to a decimetre
SURE = 1e-6  # m
M2_PER_KM2 = 1e6
REASONS = {
    "open": QT_TRANSLATE_NOOP("Ordos", "Valley not closed within the longest axis"),
    "catchment": QT_TRANSLATE_NOOP("Ordos", "Catchment outside every class"),
    "storage": QT_TRANSLATE_NOOP("Ordos", "Too little storage"),
    "class": QT_TRANSLATE_NOOP("Ordos", "More storage needed than the class allows"),
    "height": QT_TRANSLATE_NOOP("Ordos", "Higher than the class allows"),
    "excluded": QT_TRANSLATE_NOOP("Ordos", "Dam or pool on excluded land"),
    "unknown": QT_TRANSLATE_NOOP("Ordos", "Pool reaches unknown ground"),
}
LIVES = "years"


@dataclass(frozen=True, eq=False)
class Places:
    """Places (k,) that could get a dam: area [km²], sediment [t/a], what of `pools` and `sections` belongs to them, and
    the levels [m] above which the dam stands on excluded land, the pool floods it, and the pool reaches unknown ground.
    """

    index: Any  # in the sections
    area: Any
    sediment: Any
    storage: Any
    dam_free: Any
    pool_free: Any
    known: Any


def choices(classes: Any) -> tuple[Any, Any]:
    """Return every class with its silting lives: row of the class and years (c,), from the shortest to the longest."""
    row, years = [], []
    for number, (first, last) in enumerate(zip(classes.from_years, classes.to_years)):
        lives = sorted({first, last, *range(first, last, EVERY_YEARS)})
        row += [number] * len(lives)
        years += lives
    return np.array(row), np.array(years)


def options(places: Places, sections: Any, siting: Any) -> tuple[Any, Any]:
    """Return the dams that could be built, a frame by place, class and silting life, and why a place has none (k,).

    siting: `Siting`; pool columns are places (0 … k − 1). A place's reason is that of its smallest dam, None where it
    has one.
    """
    row, years = choices(siting.rules.classes)
    place, choice = (one.reshape(-1) for one in np.indices((len(places.area), len(row))))
    area, own = places.area[place], siting.rules.classes.iloc[row[choice]]
    fits = (area >= own.from_km2.to_numpy()) & (area <= own.to_km2.to_numpy())
    place, choice = place[fits], choice[fits]
    t = built(needed(places, place, row[choice], years[choice], siting), places, sections, siting)
    t["reason"] = refused(t, places, sections, siting)
    reason = np.full(len(places.area), "catchment", dtype=object)
    first = t.drop_duplicates("place")
    reason[first.place] = first.reason
    kept = t[t.reason.isna()]
    reason[kept.place.unique()] = None
    return kept.drop(columns="reason").drop_duplicates(["place", "dam_class", "crest_m"]), reason


def needed(places: Places, place: Any, row: Any, years: Any, siting: Any) -> Any:
    """Return what dams must hold: place, row of the class, years, silt_m3, flood_m3, whole_m3 of the flood, total_m3,
    peak_m3s, its floods, outlet and spillway.

    A dam that needs less than its class starts at is built for that storage, and holds silt for longer. A spillway
    carries what the reservoir does not keep of the check flood; where it keeps all, the peak of the design flood, for
    the day when silt has filled it.
    """
    c = siting.rules.classes.iloc[row].reset_index(drop=True)
    area, storms = places.area[place], siting.rules
    usual, rare = storms.storm(c.design_years), storms.storm(c.check_years)
    silt = sizing.silt_storage(places.sediment[place], years, siting.passed, siting.density)
    whole = sizing.flood_volume(rare.runoff, rare.rain_24h_mm, area)
    flood = whole * c.kept
    peak = sizing.regional_peak(rare.peak_factor, rare.peak_exponent, area)
    least = sizing.regional_peak(usual.peak_factor, usual.peak_exponent, area)
    over = np.where(c.kept < 1.0, sizing.spillway_flow(peak, flood, whole), least)
    return pd.DataFrame(
        {
            "place": place, "row": row, "dam_class": c.dam_class, LIVES: years, "flood_m3": flood, "whole_m3": whole,
            "total_m3": np.maximum(silt + flood, c.from_storage), "design_years": usual.return_years.astype(int),
            "check_years": rare.return_years.astype(int), "peak_m3s": peak, "outlet": c.outlet, "spillway": c.spillway,
            "spillway_m3s": np.where(c.spillway, over, 0.0),
        }
    )  # fmt: skip


def built(t: Any, places: Places, sections: Any, siting: Any) -> Any:
    """Return the dams with their levels, cross-section, body and pool; height inf where the place cannot hold it."""
    own, storage, rules = t.place.to_numpy(), places.storage, siting.rules
    bed, least = storage.bed[own], rules.classes.from_height_m.to_numpy()[t.row]
    lowest = least - rules.sections.freeboard[rules.sections.row_for(least)]
    depth = np.maximum(storage.level_of(own, t.total_m3.to_numpy()) - bed, lowest)
    section = rules.sections.at(rules.sections.row_for(depth))
    height = np.ceil(np.round((depth + section.freeboard) * TENTH, 4)) / TENTH
    area, volume = storage.at(own, np.where(np.isfinite(height), bed + depth, bed))
    total = np.maximum(volume, t.total_m3)
    silt = total - t.flood_m3
    silted = storage.level_of(own, silt.to_numpy())
    sink = places.sediment[own] * (1.0 - siting.passed) / siting.density
    covered = storage.at(own, np.where(np.isfinite(silted), silted, bed))[0]
    return t.assign(
        silt_m3=silt, total_m3=total, silt_m=silted, water_m=bed + depth, height_m=height, crest_m=bed + height,
        crest_width_m=section.width, up_slope=section.up, down_slope=section.down, freeboard_m=section.freeboard,
        pool_ha=area / M2_PER_HECTARE, silted_ha=covered / M2_PER_HECTARE,
        silting_years=sizing.silting_years(silt, sink),
        relative_stability=sizing.relative_stability(covered, places.area[own] * M2_PER_KM2),
        outlet_m3s=np.where(t.outlet, sizing.outlet_flow(silt, siting.drain_days), 0.0),
        **body(own, bed + height, height, section, places, sections),
    )  # fmt: skip


def body(own: Any, crest: Any, height: Any, section: Any, places: Places, sections: Any) -> dict[str, Any]:
    """Return length of the crest, fill and length of the base at the foot, (o,) each.

    NaN where the valley does not close at the crest.
    """
    index = places.index[own]
    told = crest <= sections.highest[index] + SURE
    out = {name: np.full(len(own), np.nan) for name in ("crest_length_m", "fill_m3", "base_m")}
    if told.any():
        index, crest, height, section = index[told], crest[told], height[told], section.at(told)
        out["crest_length_m"][told] = sections.reach(index, crest).sum(axis=1)
        sides = (sections.ground[index, side] for side in (0, 1))
        out["fill_m3"][told] = sum(sizing.body_volume(one, sections.step, crest, section) for one in sides)
        berms = section.berm * np.where(np.isfinite(section.every), np.ceil(height / section.every - SURE) - 1, 0.0)
        out["base_m"][told] = section.width + (section.up + section.down) * height + np.maximum(berms, 0.0)
    return out


def refused(t: Any, places: Places, sections: Any, siting: Any) -> Any:
    """Return why dams cannot be built, ids of REASONS (o,); None where they can."""
    own = t.place.to_numpy()
    c = siting.rules.classes.iloc[t.row]
    crest, water, height = t.crest_m.to_numpy(), t.water_m.to_numpy(), t.height_m.to_numpy()
    tallest = np.minimum(c.to_height_m.to_numpy(), siting.rules.sections.to_height[-1])
    with np.errstate(invalid="ignore"):
        causes = {
            "class": t.total_m3.to_numpy() > c.to_storage.to_numpy() + SURE,
            "storage": ~np.isfinite(height),
            "height": height > tallest + SURE,
            "open": crest > sections.highest[places.index[own]] + SURE,
            "excluded": (crest > places.dam_free[own] + SURE) | (water > places.pool_free[own] + SURE),
            "unknown": water > places.known[own] + SURE,
        }
    reason = np.full(len(t), None, dtype=object)
    for name, wrong in reversed(causes.items()):
        reason[wrong] = name
    return reason
