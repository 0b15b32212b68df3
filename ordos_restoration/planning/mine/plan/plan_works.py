"""The works of a restoration plan: every quantity of every parcel in one list, and the tasks they are scheduled as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.land_classes import say
from ordos_restoration.planning.mine.plan import measures, planting_mix, quantities
from ordos_restoration.planning.mine.plan.plan_tables import PHASES
from ordos_restoration.planning.mine.plan.water import RAIN_YEARS, needs
from ordos_restoration.planning.prices import priced
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

BENCH = ("permanent", "planting")  # whose year the next phase of a finished bench follows
CLOSE = 10.0  # care follows planting before anything else is done with the money
FROM_MEASURES = ("phase", "step", "track", "name_zh", "name_en", "unit", "price_item", "safety", "basis")
PLANTING_STEP, WATER_STEP = 50, 60  # after the steps of permanent works
WATER_ITEM = "mine.water"
NOTHING_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "No measure of the table holds for {count} parcels ({codes}): nothing is planned there."
)


@dataclass(frozen=True, eq=False)
class Works:
    """Everything that is done. rows: quantities with parcel (row of the parcels), item, names, unit, price_item, phase,
    step, track, safety, basis, quantity, price_yuan, cost_yuan; planting: what grows where; need: water of each parcel
    in a wet, a normal and a dry year (n, 3) [m³].
    """

    rows: Any
    planting: planting_mix.Planting
    need: Any


def works(t: Any, layers: dict[str, Any], settings: Any, rates: Any, notes: list[Message], progress: Progress) -> Works:
    """Return the works of parcels, priced; settings: the capability."""
    rules = measures.usable(layers["mine_measures"], measures.NEEDED, measures.MEASURES.label, notes)
    held = measures.applying(t, rules)
    built = quantities.quantities(t, held, rules, settings, rates, notes)
    progress(0.3, "")
    for name in FROM_MEASURES:
        built[name] = rules[name].to_numpy(dtype=object)[built["measure"].to_numpy(dtype=int)]
    built["item"] = rules["measure"].to_numpy(dtype=object)[built.pop("measure").to_numpy(dtype=int)]
    built["safety"] = built.safety == "yes"
    progress(0.4, "")
    made = planting_mix.planted(t, layers["mine_mixes"], layers["species"], rates, notes)
    progress(0.5, "")
    grown = planting_mix.planting_rows(t, made, layers["prices"])
    grown = grown.assign(phase="planting", step=PLANTING_STEP, basis="", safety=False)
    codes = t.code.to_numpy()
    need = needs(made.of("water_use"), t.area_mu, codes, layers["water_quotas"], settings.water_zone, notes)
    rows = pd.concat([built, grown, *watered(need, settings)], ignore_index=True)
    progress(0.7, "")
    bare = np.bincount(rows.parcel.astype(int), minlength=len(t)) == 0
    say(NOTHING_NOTE, bare, notes, codes=some(codes[bare]))
    order = rows.phase.map({phase: k for k, phase in enumerate(PHASES)})
    rows = rows.assign(order=order, parcel=rows.parcel.astype(int))
    rows = rows.sort_values(["parcel", "order", "step"], kind="stable").drop(columns="order")
    progress(0.85, "")
    return Works(priced(rows.reset_index(drop=True), layers["prices"], notes), made, need)


def watered(need: Any, settings: Any) -> list[Any]:
    """Return the water that is bought: of the year of planting, and of the years of care."""
    if not settings.water_source:
        return []
    each = need[:, list(RAIN_YEARS).index(settings.rain_year)]
    years = {"planting": 1, "care": settings.care_years}
    out = []
    for phase, count in years.items():
        rows = planting_mix.block("irrigation", each * count, "m3", ("灌溉", "Irrigation"))
        more = {"phase": phase, "step": WATER_STEP, "safety": False, "basis": "", "price_item": WATER_ITEM}
        out.append(rows.assign(**more))
    return out


def tasks(t: Any, made: Works, settings: Any, rates: Any) -> Any:
    """Return one task for each parcel and phase that has works: task (its name), parcel (row), phase, track, safety,
    earliest, earliest_year, latest, years, lag, after, weight, tight; and write the number of its task into the rows of
    the works.

    Prompt works are done in the year of the damage. Permanent works of the same year are those of finished benches;
    they and the planting on them are safety too. Other permanent works wait until the ground is stable. Planting
    follows in the same year only if its season begins after the soil is spread; care begins the year after planting.
    """
    rows = made.rows
    place = rows.phase.map({phase: k for k, phase in enumerate(PHASES)}).to_numpy(dtype=int)
    keys, rows["task"] = np.unique(rows.parcel.to_numpy(dtype=int) * len(PHASES) + place, return_inverse=True)
    same = (rows.track == "same_year").groupby(rows.task).all()
    safe = rows.safety.astype(bool).groupby(rows.task).any()
    phases = np.array(list(PHASES), dtype=object)
    out = pd.DataFrame({"parcel": keys // len(PHASES), "phase": phases[keys % len(PHASES)]})
    out["task"] = t.code.to_numpy()[out.parcel] + "/" + out.phase.to_numpy(dtype=object)
    out["track"] = np.where(same, "same_year", "settled")
    out["safety"] = safe.to_numpy(dtype=bool)
    out["years"] = lasting(out, rows, t, settings, rates)
    linked(out)
    season = made.planting.of("season")[out.parcel]
    begin = np.array([rates[f"{word}_from_month"] if word else 0.0 for word in season])
    late = begin <= rates["topsoil_to_month"]
    planting = (out.phase == "planting").to_numpy()
    after_soil = planting & (out.phase.reindex(out.before).to_numpy() == "permanent")
    out["lag"] = np.where(out.phase == "care", 1, np.where(after_soil & late, 1, 0))
    out["tight"] = out.phase == "care"
    dated(out, t, settings)
    area = t.area_ha.to_numpy()[out.parcel]
    out["weight"] = np.where(out.phase == "care", CLOSE * area, area)
    return out


def lasting(out: Any, rows: Any, t: Any, settings: Any, rates: Any) -> Any:
    """Return how many years each task takes, int (n,): care and watching as long as they last, permanent works by the
    earth that is moved.
    """
    earth = rows.quantity.where(rows.unit == "m3", 0.0).astype(float).groupby(rows.task).sum().to_numpy()
    by_earth = np.maximum(np.ceil(earth / max(rates["earth_m3_year"], 1.0)), 1)
    watched = np.maximum(quantities.watched_years(t, settings.first_year)[out.parcel], 1)
    years = {"permanent": by_earth, "care": max(settings.care_years, 1), "monitoring": watched}
    chosen = [np.broadcast_to(years.get(phase, 1), len(out)) for phase in PHASES]
    return np.select([out.phase == phase for phase in PHASES], chosen, 1).astype(int)


def linked(out: Any) -> None:
    """Add before (row of the predecessor, −1 for none) and after (its name, None) to tasks: each phase follows the last
    one before it on its parcel; monitoring follows nothing.
    """
    chain = out.phase != "monitoring"
    before = pd.Series(-1, index=out.index)
    parcel = out.parcel[chain]
    previous = pd.Series(parcel.index, index=parcel.index).groupby(parcel).shift()
    before[chain] = previous.fillna(-1).astype(int)
    out["before"] = before
    names = np.array([*out.task, None], dtype=object)
    out["after"] = names[before.to_numpy()]


def dated(out: Any, t: Any, settings: Any) -> None:
    """Add to tasks the year from which the ground allows them (earliest), that from which the tasks before them do too
    (earliest_year), and the latest; a bench that is finished is formed and planted as soon as it can be.
    """
    damage = np.maximum(t.damage_year.to_numpy()[out.parcel], settings.first_year)
    settled = np.maximum(t.settled_year.to_numpy()[out.parcel], settings.first_year)
    prompt = out.phase.isin(["prompt", "monitoring"]).to_numpy()
    same = (out.track == "same_year").to_numpy()
    earliest = np.where(prompt | same, damage, settled)
    kind = out.phase.to_numpy(dtype=object)
    before, lag, years = out.before.to_numpy(), out.lag.to_numpy(), out.years.to_numpy()
    safety, track = out.safety.to_numpy(copy=True), out.track.to_numpy(dtype=object, copy=True)
    for phase in ("permanent", "planting", "care"):  # each after the one before it
        own = np.flatnonzero((out.phase == phase).to_numpy() & (before >= 0))
        up = before[own]
        bench = (phase != "permanent") & np.isin(kind[up], BENCH) & (track[up] == "same_year")
        safety[own] |= bench & safety[up] & (phase == "planting")
        track[own] = np.where(bench, "same_year", track[own])
        least = np.where(bench, damage[own], earliest[own])
        earliest[own] = np.maximum(least, earliest[up] + years[up] - 1 + lag[own])
    own = np.where(prompt | (track == "same_year"), damage, settled)
    out["earliest"], out["earliest_year"], out["safety"], out["track"] = own, earliest, safety, track
    held = safety & (prompt | (track == "same_year"))
    out["latest"] = np.where(held, earliest.astype(float), np.nan)
