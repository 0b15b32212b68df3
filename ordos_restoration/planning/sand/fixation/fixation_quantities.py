"""Quantities, labour and cost of the treatments: plants and seed by species, barriers, and the works of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.prices import DECIMALS, priced
from ordos_restoration.planning.sand.fixation.fixation_words import SECTIONS, TREATMENTS
from ordos_restoration.planning.sand.fixation.treatment_designs import WORKS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

COLUMNS = (
    "patch", "section", "work", "name_zh", "name_en", "species", "quantity", "unit", "days", "price_item",
)  # fmt: skip
WHOLE = ("piece", "visit", "plant")
BARRIER_ZH, BARRIER_EN = "沙障", "Sand barriers"
ROW_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{table}”, rows {rows}: treatment, section, basis, amount or unit is empty. They were left out; fill them in.",
)
NOTHING_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}” has no works for “{treatment}”: only plants, seed and barriers cost."
)


def quantities(t: Any, made: Any, layout: Any, works: Any, rates: Any, species: Any, prices: Any, notes: Any) -> Any:
    """Return a row for each item of each patch: COLUMNS with price_yuan and cost_yuan, by patch, section and item.

    t: patches with treatment, area_ha, worked_ha, fence_m, posts, watering_m3, closure_years, care_years; made:
    `Planted`; layout: `Layout`; works: WORKS; rates: AERIAL_SEED; prices: PRICES. Costs are whole yuan, NaN without a
    price. Quantities of 0 are left out.
    """
    blocks = [*seedlings(made, species), *seeds(made, species, rates), *worked(t, made, works, notes)]
    rows = pd.concat(blocks, ignore_index=True) if blocks else pd.DataFrame({name: [] for name in COLUMNS})
    rows["patch"] = rows.patch.astype(int)
    rows = priced(rows, prices, notes) if len(rows) else rows.assign(price_yuan=np.nan, cost_yuan=np.nan)
    boards = barriers(t, layout.barriers)
    rows = pd.concat([rows, boards], ignore_index=True) if len(boards) else rows
    place = rows.section.map({name: k for k, name in enumerate(SECTIONS)})
    order = np.lexsort((np.arange(len(rows)), place, rows.patch))
    return rows.iloc[order].reset_index(drop=True)


def seedlings(made: Any, species: Any) -> list[Any]:
    """Return the rows of plants to order, a block a species."""
    out = []
    for k, one in enumerate(species.itertuples(index=False)):
        names = one.name_zh, getattr(one, "name_en", None) or one.species
        item = f"seedling.{one.species}"
        out.append(block("planting", "seedlings", names, one.species, made.ordered[:, k], "plant", 0.0, item))
    return [one for one in out if one is not None]


def seeds(made: Any, species: Any, rates: Any) -> list[Any]:
    """Return the rows of seed, a block a species; names are those of the species table, else of the rates."""
    names = {}
    for table in (rates, species):
        english = table["name_en"] if "name_en" in table.columns else table["species"]
        names.update({one: (zh, en or one) for one, zh, en in zip(table.species, table.name_zh, english)})
    items = dict(zip(rates.species, rates.price_item))
    out = []
    for one in made.seed.columns:
        item = items.get(one)
        item = item if isinstance(item, str) and item else f"seed.{one}"
        out.append(block("seeding", "seed", names.get(one, (one, one)), one, made.seed[one], "kg", 0.0, item))
    return [one for one in out if one is not None]


def worked(t: Any, made: Any, works: Any, notes: Any) -> list[Any]:
    """Return the rows of the works of the table, a block a row of it; rows that say too little are told."""
    needed = ["treatment", "section", "basis", "amount", "unit"]
    bad = works[needed].isna().any(axis=1).to_numpy()
    if bad.any():
        notes.append(Message(ROW_NOTE, table=Message(WORKS.label), rows=some(np.flatnonzero(bad) + 1)))
    base = bases(t, made)
    treatment = t.treatment.to_numpy(dtype=object)
    for name in pd.unique(t.treatment.dropna()):
        if name not in set(works.treatment[~bad]):
            notes.append(Message(NOTHING_NOTE, table=Message(WORKS.label), treatment=Message(TREATMENTS[name])))
    out = []
    for one in works[~bad].itertuples(index=False):
        amount = np.where(treatment == one.treatment, base[one.basis] * float(one.amount), 0.0)
        days = 0.0 if one.days_per_unit is None or one.days_per_unit != one.days_per_unit else float(one.days_per_unit)
        item = one.price_item if isinstance(one.price_item, str) else None
        out.append(block(one.section, one.work, (one.name_zh, one.name_en), None, amount, one.unit, days, item))
    return [one for one in out if one is not None]


def bases(t: Any, made: Any) -> dict[str, Any]:
    """Return what works are reckoned by, (n,) each: the words of BASES."""
    closure, care = t.closure_years.to_numpy(dtype=float), t.care_years.to_numpy(dtype=float)
    area, land = t.area_ha.to_numpy(dtype=float), t.worked_ha.to_numpy(dtype=float)
    return {
        "worked": land,
        "plants": made.plants.sum(axis=1).astype(float),
        "seed": made.seed.to_numpy(dtype=float).sum(axis=1) if made.seed.shape[1] else np.zeros(len(t)),
        "fence": t.fence_m.to_numpy(dtype=float),
        "posts": t.posts.to_numpy(dtype=float),
        "water": t.watering_m3.to_numpy(dtype=float),
        "care": land * care,
        "closure": area * closure,
        "years": closure,
    }


def block(
    section: str, work: str, names: tuple[Any, Any], species: Any, amount: Any, unit: str, days: float, item: Any
) -> Any:
    """Return the rows of one item on the patches that need it, quantities as they are printed, None where none does;
    amount: (n,).
    """
    amount = np.asarray(amount, dtype=float)
    value = np.ceil(amount - 1e-9) if unit in WHOLE else np.round(amount, DECIMALS[unit])
    own = np.flatnonzero(value > 0)
    if not len(own):
        return None
    return pd.DataFrame(
        {
            "patch": own,
            "section": section,
            "work": work,
            "name_zh": names[0],
            "name_en": names[1],
            "species": species,
            "quantity": value[own],
            "unit": unit,
            "days": np.round(value[own] * days, 1),
            "price_item": item,
        }
    ).astype({"species": "object", "price_item": "object"})


def barriers(t: Any, areas: Any) -> Any:
    """Return the rows of sand barriers by their length, with the cost that they have by themselves."""
    if areas is None or not len(areas):
        return pd.DataFrame({name: [] for name in COLUMNS})
    place = pd.Series(np.arange(len(t)), index=t.code).reindex(areas.site).to_numpy(dtype=int)
    return pd.DataFrame(
        {
            "patch": place,
            "section": "barriers",
            "work": [f"barrier_{kind}" for kind in areas.kind],
            "name_zh": BARRIER_ZH,
            "name_en": BARRIER_EN,
            "species": None,
            "quantity": np.round(areas.length_m.to_numpy(dtype=float), 1),
            "unit": "m",
            "days": np.round(areas.labour_days.to_numpy(dtype=float), 1),
            "price_item": None,
            "price_yuan": np.nan,
            "cost_yuan": areas.cost_yuan.to_numpy(dtype=float),
        }
    ).astype({"species": "object", "price_item": "object"})


def sums(rows: Any, count: int, column: str, sections: Any) -> Any:
    """Return the sum of a column over the rows of some sections by patch, (count,); 0 where there is none."""
    own = rows[rows.section.isin(list(sections))]
    return np.bincount(own.patch, np.nan_to_num(own[column].to_numpy(dtype=float)), minlength=count)
