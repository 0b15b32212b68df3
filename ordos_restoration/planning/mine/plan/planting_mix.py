"""Planting mixes of restored land: species, spacings and seed by landform and direction, and what is to be ordered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui import planting
from ordos_restoration.planning.kongdui.belt_tables import PREPARATIONS, SEASONS
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.land_classes import say
from ordos_restoration.planning.mine.plan.measures import RULES, applying, told, usable
from ordos_restoration.planning.mine.plan.water import USES
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Choice,
    Message,
    Number,
    PlanningError,
    Reference,
    Text,
)

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

MIXES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Planting mixes of mine restoration"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "What is planted and sown where; the first row that holds for a parcel is taken; the shipped table when empty.",
    ),
    "mine_mixes",
    {
        "template": Text(QT_TRANSLATE_NOOP("Ordos", "Set of measures")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        **{name: kind for name, kind in RULES.items() if name not in ("damages", "degrees")},
        "species_mix": Text(QT_TRANSLATE_NOOP("Ordos", "Species mix")),
        "row_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Row spacing"), "", "m", 0.05, 50),
        "plant_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Plant spacing"), "", "m", 0.02, 50),
        "seed_kg_ha": Text(
            QT_TRANSLATE_NOOP("Ordos", "Seed to sow"),
            QT_TRANSLATE_NOOP("Ordos", "Species and kilograms per hectare, as a:15|b:20."),
        ),
        "preparation": Choice(QT_TRANSLATE_NOOP("Ordos", "Site preparation"), "", PREPARATIONS),
        "season": Choice(QT_TRANSLATE_NOOP("Ordos", "Season"), "", SEASONS),
        "water_use": Choice(QT_TRANSLATE_NOOP("Ordos", "Kind of irrigation"), "", USES),
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
NONE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "No planting mix of the table holds for {count} parcels ({codes}): nothing is planted there. Add a row."
)
SURVIVAL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The species table says no survival for {count} species ({species}): {value:g} % of the table of rates was taken.",
)


@dataclass(frozen=True, eq=False)
class Planting:
    """What is planted where. mix: row of the mixes of each parcel (n,), −1 for none; mixes: the usable rows; species:
    the species table; plants, ordered: of every species, int (n, species); seed_kg: (n, species), as printed.
    """

    mix: Any
    mixes: Any
    species: Any
    plants: Any
    ordered: Any
    seed_kg: Any

    def of(self, column: str) -> Any:
        """Return a column of the mixes for each parcel, object (n,), None where nothing is planted."""
        return np.array([*self.mixes[column], None], dtype=object)[self.mix]


def planted(t: Any, mixes: Any, species: Any, rates: Any, notes: list[Message]) -> Planting:
    """Return what is planted and sown on parcels, and what must be ordered for it.

    t: parcels as `plan_land.prepared` returns them; mixes, species: the reference tables; rates: `Factors`. Plants
    stand on area / (row × plant spacing); ordered are also those that die once and a reserve; seed is kg/ha × ha.
    """
    rules, share, seed = readable(mixes, species, notes)
    held = applying(t, rules)
    mix = np.where(held.any(axis=1), held.argmax(axis=1) if len(rules) else 0, -1)
    bare = mix < 0
    say(NONE_NOTE, bare, notes, codes=some(t.code.to_numpy()[bare]))
    place = np.where(bare, len(rules), mix)
    spacing = (rules.row_spacing_m * rules.plant_spacing_m).to_numpy(dtype=float)
    dense = np.append(np.where(share.any(axis=1), 1.0 / spacing, 0.0), 0.0)[place]
    count = np.floor(t.area_m2.to_numpy(dtype=float) * dense + 1e-9).astype(int)
    nothing = np.zeros((1, len(species)))
    each = planting.apportion(count, np.vstack([share, nothing])[place])
    alive = survival(species, share, rates["survival"], notes)
    ordered = planting.to_order(each, alive[None, :], rates["plant_reserve"])
    kilograms = np.round(t.area_ha.to_numpy(dtype=float)[:, None] * np.vstack([seed, nothing])[place], 1)
    return Planting(mix, rules, species, each, ordered, kilograms)


def survival(species: Any, share: Any, usual: float, notes: list[Message]) -> Any:
    """Return the survival of every species [%]; the usual one where its row says none, told where it is planted."""
    known = species.survival_pct.to_numpy(dtype=float)
    asked = np.isnan(known) & share.any(axis=0)
    say(SURVIVAL_NOTE, asked, notes, species=some(species.species.to_numpy()[asked]), value=usual)
    return np.where(np.isnan(known), usual, known)


def readable(mixes: Any, species: Any, notes: list[Message]) -> tuple[Any, Any, Any]:
    """Return the rows of the mixes that can be read, their shares and their seed [kg/ha] of every species (rows, k);
    the others are told by row and left out.
    """
    label = MIXES.label
    share: list[Any] = []
    seed: list[Any] = []
    wrong: list[Optional[Message]] = []
    for row in mixes.itertuples(index=False):
        try:
            share.append(shares_of(row, species))
            seed.append(seed_of(row.seed_kg_ha, species))
            wrong.append(None)
        except PlanningError as error:
            share, seed = share[: len(wrong)], seed[: len(wrong)]
            share.append(np.zeros(len(species)))
            seed.append(np.zeros(len(species)))
            wrong.append(error.message)
    bad = np.array([one is not None for one in wrong], dtype=bool)
    told(bad, QT_TRANSLATE_NOOP("Ordos", "{what}"), wrong, label, notes)
    place = np.arange(len(mixes))
    rules = usable(mixes.assign(place=place)[~bad], ("template", "preparation", "season"), label, notes)
    rows = rules.place.to_numpy(dtype=int)
    empty = np.zeros((0, len(species)))
    return rules, np.array(share)[rows] if len(rows) else empty, np.array(seed)[rows] if len(rows) else empty


def shares_of(row: Any, species: Any) -> Any:
    """Return the shares of the planted species of a mix (k,), zeros where nothing is planted."""
    if not isinstance(row.species_mix, str):
        return np.zeros(len(species))
    if not (row.row_spacing_m > 0 and row.plant_spacing_m > 0):
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{mix}” is planted, but row or plant spacing is empty."), mix=row.species_mix
        )
    return planting.shares([planting.parse_mix(row.species_mix)], list(species.species))[0]


def seed_of(text: Any, species: Any) -> Any:
    """Return the seed of every species [kg/ha] (k,) of “a:15|b:20”; raise PlanningError where it cannot be read."""
    out = np.zeros(len(species))
    if not isinstance(text, str):
        return out
    names = {name: k for k, name in enumerate(species.species)}
    for part in text.split("|"):
        name, _, amount = part.partition(":")
        try:
            out[names[name.strip()]] += max(float(amount), 0.0)
        except (KeyError, ValueError):
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos", "The seed “{text}” names a species that the species table lacks, or has no kilograms."
                ),
                text=text,
            ) from None
    return out


def planting_rows(t: Any, made: Planting, prices: Any) -> Any:
    """Return the quantities of planting: parcel, item, name_zh, name_en, quantity, unit, price_item.

    Plants and seed by species, the work of planting by plant, site preparation and sowing by hectare. Names are those
    of the species and price tables.
    """
    blocks = []
    titles = prices.drop_duplicates("item").set_index("item")
    for k, one in enumerate(made.species.itertuples(index=False)):
        english = getattr(one, "name_en", None)
        for what, unit, amount in (("seedling", "plant", made.ordered[:, k]), ("seed", "kg", made.seed_kg[:, k])):
            blocks.append(block(f"{what}.{one.species}", amount, unit, (one.name_zh, english)))
    preparation = made.of("preparation")
    plants, seed = made.plants.sum(axis=1), made.seed_kg.sum(axis=1)
    area = t.area_ha.to_numpy(dtype=float)
    for word in PREPARATIONS:
        own = preparation == word
        blocks.append(block(f"preparation.{word}", np.where(own, area, 0.0), "ha", ("", "")))
        blocks.append(block(f"planting.{word}", np.where(own, plants, 0), "plant", ("", "")))
    blocks.append(block("sowing", np.where(seed > 0, area, 0.0), "ha", ("", "")))
    rows = pd.concat(blocks, ignore_index=True)
    for name in ("name_zh", "name_en"):
        known = rows.price_item.map(titles[name]) if name in titles else pd.Series(None, index=rows.index, dtype=object)
        plain = rows[name].where(rows[name].notna() & (rows[name] != ""), known)
        rows[name] = plain.where(plain.notna(), rows.price_item)
    return rows


def block(item: str, amount: Any, unit: str, names: tuple[Any, Any]) -> Any:
    """Return the rows of one item on the parcels that need it; amount: (n,) in the unit."""
    own = np.flatnonzero(amount > 0)
    return pd.DataFrame(
        {
            "parcel": own,
            "item": item,
            "name_zh": names[0],
            "name_en": names[1],
            "quantity": np.asarray(amount, dtype=float)[own],
            "unit": unit,
            "price_item": item,
        }
    )


def seedling_table(rows: Any) -> Any:
    """Return plants and seed to order by licence, year and species, from quantities of planting with licence and year.

    rows: licence, year, item, name_zh, name_en, quantity of items "seedling.…" and "seed.…".
    """
    kind = rows["item"].str.split(".", n=1)
    own = rows[kind.str[0].isin(["seedling", "seed"])]
    out = own.assign(
        species=own["item"].str.split(".", n=1).str[1],
        plants=np.where(own["item"].str.startswith("seedling."), own.quantity, 0.0),
        seed_kg=np.where(own["item"].str.startswith("seed."), own.quantity, 0.0),
    )
    keys = ["licence", "year", "species"]
    names = out.groupby(keys, sort=True)[["name_zh", "name_en"]].first()
    return names.join(out.groupby(keys)[["plants", "seed_kg"]].sum().round({"seed_kg": 1})).reset_index()
