"""Planned patches as rows: what a patch needs and costs in the figures that are printed, and their sums."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.kongdui.planting import apportion
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.fixation.aerial_seeding import window
from ordos_restoration.planning.sand.fixation.fixation_planting import AERIAL
from ordos_restoration.planning.sand.fixation.fixation_quantities import sums
from ordos_restoration.planning.sand.fixation.fixation_schedule import upkeep_by_year
from ordos_restoration.planning.sand.fixation.fixation_tables import NUMBERS, SUMS
from ordos_restoration.planning.sand.fixation.fixation_words import SECTIONS, TREATMENTS

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

BUILT = tuple(name for name in SECTIONS if name != "upkeep")
KINDS = ("channel", "road", "farmland")  # of objects that have a column of their own


def areas(t: Any) -> Any:
    """Return patches with area_m2, area_ha and area_mu, geodesic, as they are printed."""
    area = units.geodesic_area(t.geometry.to_numpy(), t.crs)
    hectare = np.round(area / units.M2_PER_HECTARE, 4)
    return t.assign(area_m2=area, area_ha=hectare, area_mu=np.round(units.mu(area / units.M2_PER_HECTARE), 3))


def drawn(t: Any, layout: Any) -> Any:
    """Return patches with what is drawn on them, as it is printed: worked_ha, belts, flight lines, barriers, fence,
    gates, posts.
    """
    by = {
        "flight_lines": layout.flights.groupby("code").size(),
        "flight_km": layout.flights.groupby("code").length_m.sum() / 1000.0,
        "fence_m": layout.fences.assign(length_m=layout.fences.length_m.round(1)).groupby("code").length_m.sum(),
        "gates": layout.fences.groupby("code").gates.sum(),
        "posts": layout.posts.groupby("code").size(),
        "belts": layout.belts.groupby("code").size(),
    }
    t = t.assign(**{name: t.code.map(one).astype("float64").fillna(0.0) for name, one in by.items()})
    t["flight_km"], t["fence_m"] = t.flight_km.round(2), t.fence_m.round(1)
    boards = pd.DataFrame(columns=["site", "length_m", "material_quantity", "material_unit"])
    boards = (boards if layout.barriers is None else layout.barriers).drop_duplicates("site").set_index("site")
    t["barrier_m"] = t.code.map(boards.length_m).astype("float64").fillna(0.0).round(1)
    t["material_quantity"] = t.code.map(boards.material_quantity).astype("float64").round(1)
    t["material_unit"] = t.code.map(boards.material_unit)
    t["worked_m2"] = layout.worked
    t["worked_ha"] = np.round(layout.worked / units.M2_PER_HECTARE, 4)
    return t


def stands(t: Any, made: Any, design: Any, names: Any, cover: Any) -> Any:
    """Return patches with plants, species, density, seed, survival, the cover of the design, and stand_m2: the land
    that the plants draw on, of low-coverage belts all of it.

    made: `Planted`; names: the mix of every planted patch for people; cover: of low-coverage belts (n,) [%], NaN
    elsewhere.
    """
    plants = made.plants.sum(axis=1)
    there, low = plants > 0, (design.belts == "low_cover").to_numpy()
    gross = np.where(low, t.area_m2, t.worked_m2)
    with np.errstate(divide="ignore", invalid="ignore"):
        density = np.where(there, units.M2_PER_HECTARE * plants / gross, np.nan)
    row, plant = (np.full(len(t), np.nan) for _ in range(2))
    if len(made.own):
        row[made.own], plant[made.own] = (
            design.row_spacing_m.to_numpy(dtype=float)[made.own],
            made.mixture.plant_spacing,
        )
    return t.assign(
        stand_m2=gross,
        species=made.text(len(t), names),
        species_mix=made.text(len(t), made.mixture.text if len(made.own) else None),
        row_spacing_m=row,
        plant_spacing_m=plant,
        plants=plants,
        plants_to_order=made.ordered.sum(axis=1),
        density_per_ha=np.round(density),
        seed_kg=made.seed.sum(axis=1).round(1).to_numpy() if made.seed.shape[1] else 0.0,
        survival_pct=np.where(there, np.round(made.survival, 1), np.nan),
        design_cover_pct=cover,
    )


def threatened(t: Any, found: Any, supply: Any) -> Any:
    """Return patches with the columns of the threat; found: `Threat`, None where nothing is protected; supply: (n,)."""
    if found is None:
        return t.assign(
            score=np.round(100.0 * supply, 2),
            **dict.fromkeys(("drift_share_pct", "downwind_m", *map(pct, KINDS)), np.nan),
        )
    shares = {pct(kind): np.round(100.0 * found.by_kind[kind], 1) if kind in found.by_kind else 0.0 for kind in KINDS}
    return t.assign(
        score=np.round(100.0 * supply * found.weighted, 2),
        drift_share_pct=np.round(100.0 * found.share, 1),
        downwind_m=found.downwind,
        **shares,
    )


def pct(kind: str) -> str:
    """Return the column of the drift towards objects of a kind."""
    return f"{kind}_pct"


def timed(t: Any, design: Any, schedule: Any, rates: Any) -> Any:
    """Return patches with season, days, years and kind of closure; rates: AERIAL_SEED, for the days of flights."""
    first, last = design.window_from.to_numpy(dtype=object), design.window_to.to_numpy(dtype=object)
    days = np.array([f"{a} – {b}" if isinstance(a, str) and isinstance(b, str) else None for a, b in zip(first, last)])
    flown = (t.treatment == AERIAL).to_numpy()
    if flown.any():
        begin, end = window(rates)
        days[flown & np.equal(days, None)] = f"{begin} – {end}" if begin and end else None
    closure, care = t.closure_years.to_numpy(dtype=float), t.care_years.to_numpy(dtype=float)
    return t.assign(
        season=design.season.to_numpy(dtype=object),
        window=days,
        year=schedule.first,
        last_year=schedule.last,
        closure_type=design.closure_type.to_numpy(dtype=object),
        closed_until=np.where(closure > 0, schedule.last + closure - 1, np.nan),
        cared_until=np.where(care > 0, schedule.last + care - 1, np.nan),
    )


def costed(t: Any, rows: Any) -> Any:
    """Return patches with labour_days, works_yuan, upkeep_yuan and cost_yuan, sums of their printed quantities."""
    works = sums(rows, len(t), "cost_yuan", BUILT)
    upkeep = sums(rows, len(t), "cost_yuan", ("upkeep",))
    days = np.round(sums(rows, len(t), "days", SECTIONS), 1)
    return t.assign(labour_days=days, works_yuan=works, upkeep_yuan=upkeep, cost_yuan=works + upkeep)


def built_ha(t: Any, rows: Any) -> Any:
    """Return the land of patches that takes works (n,) [ha]: 0 where there are none but care and guarding."""
    return np.where(sums(rows, len(t), "quantity", BUILT) > 0, t.area_ha.to_numpy(dtype=float), 0.0)


def finished(t: Any) -> Any:
    """Return patches with their UUIDs, in the order of their rank."""
    t = t.assign(uuid=[uuid_of(f"sand_patch/{code}") for code in t.code])
    return t.iloc[np.argsort(t["rank"].to_numpy(), kind="stable")].reset_index(drop=True)


def summary(t: Any) -> Any:
    """Return the sums of the printed patches by river, treatment and year of the works."""
    keys = ["river_code", "treatment", "year"]
    order = {name: place for place, name in enumerate(TREATMENTS)}
    by = t.groupby(keys, dropna=False)
    found = by[list(SUMS)].sum().round(4).join(by.size().rename("patches")).reset_index()
    place = found.treatment.map(order).fillna(len(order))
    river = found.river_code.fillna("").astype(str)
    index = np.lexsort((found.year.fillna(0).to_numpy(dtype=float), place, river))
    return found.iloc[index].reset_index(drop=True)


def totals(t: Any) -> dict[str, Any]:
    """Return the numbers of the plan: sums of the printed patches."""
    out: dict[str, Any] = {"patch_count": len(t), **{name: t[name].sum() for name in SUMS}}
    out["below_acceptance"] = int(t.below_acceptance.sum())
    if t.year.notna().any():
        out["first_works"], out["last_works"] = t.year.min(), t.last_year.max()
    return {name: out[name] for name in NUMBERS if name in out}


def money_by_year(t: Any, rows: Any, schedule: Any) -> Any:
    """Return the cost of every calendar year by section [yuan]: DataFrame of year and the words of SECTIONS.

    Works cost in the years they are done in, in the same shares for all of them; care and guarding evenly in the years
    after. Patches without a year are not in it.
    """
    upkeep_years = np.maximum(t.closure_years, t.care_years).to_numpy(dtype=float)
    known = ~np.isnan(schedule.last)
    end = int(np.nanmax(np.where(known, schedule.last + np.maximum(upkeep_years, 1) - 1, np.nan))) if known.any() else 0
    start = int(schedule.years[0])
    count = max(end, int(schedule.years[-1])) - start + 1
    out = {"year": start + np.arange(count)}
    whole = schedule.spent.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(whole > 0, schedule.spent / whole, 0.0)
    for name in SECTIONS:
        cost = sums(rows, len(t), "cost_yuan", (name,))
        if name == "upkeep":
            spent = upkeep_by_year(schedule.last, upkeep_years, cost, start, count)
        else:
            spent = np.pad(apportion(np.where(known, cost, 0.0), share), ((0, 0), (0, count - share.shape[1])))
        out[name] = spent.sum(axis=0)
    return pd.DataFrame(out)
