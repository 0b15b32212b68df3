"""Plants and seed of treated patches, and the water they ask for against the rain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui import planting
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.planting_mix import seed_of
from ordos_restoration.planning.sand.fixation.aerial_seeding import seed
from ordos_restoration.planning.sand.fixation.fixation_land import waterless
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

AERIAL = "aerial_seeding"
DEEP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Nobody knows the depth to groundwater of {count} patches that would have trees ({codes}): it counts as deep, so "
    "that only what lives on rain is planted.",
)
THIRSTY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} planted patches need more water than the rain leaves them ({codes}; column water_balance_mm is "
    "negative): plan for a legal source or fewer plants there.",
)
SURVIVAL_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "The species table says no survival for “{species}”, which is planted. Fill it in."
)
WATER_ERROR = QT_TRANSLATE_NOOP(
    "Ordos",
    "The species table says no water use, or no density of it, for “{species}”, which is planted. Fill it in.",
)


@dataclass(frozen=True, eq=False)
class Planted:
    """What stands and is sown on patches (n,). dry: where rain alone must do; mixture: of the rows `own`; own: patches
    that are planted; plants, ordered: int (n, species); seed: kg of every species sown, a DataFrame (n rows).
    """

    dry: Any
    mixture: Any
    own: Any
    plants: Any
    ordered: Any
    seed: Any
    survival: Any  # of the mix [%], NaN where nothing is planted

    def text(self, count: int, values: Any) -> Any:
        """Return a value of the mixtures for every patch, object (count,), None where nothing is planted."""
        out = np.full(count, None, dtype=object)
        out[self.own] = values
        return out


def watered(t: Any, design: Any, rain: float, rain_limit: float, source: str, notes: list[Message]) -> Any:
    """Return where only what lives on rain may be planted, bool (n,).

    Trees need groundwater no deeper than their design says or a named legal source; groundwater that nobody measured
    counts as deep, and that of over-exploited zones is not used. Where it rains enough the wet mix is always planted.
    """
    named = np.array([bool(source) or isinstance(one, str) for one in t.water_source], dtype=bool)
    barred = np.array([waterless(one) for one in t.condition], dtype=bool)
    depth = t.groundwater_m.to_numpy(dtype=float)
    needs = design.needs_groundwater_m.to_numpy(dtype=float)
    near = ~barred & (depth <= needs)
    dry = ~(near | named) & (rain < rain_limit)
    asks = np.array([isinstance(one, str) for one in design.wet_mix], dtype=bool)
    blind = dry & asks & np.isnan(depth)
    if blind.any():
        notes.append(Message(DEEP_NOTE, count=int(blind.sum()), codes=some(t.code.to_numpy()[blind])))
    return dry


def mixtures(t: Any, design: Any, dry: Any, row_spacing: Any, species: Any, notes: list[Message]) -> tuple[Any, Any]:
    """Return (the patches that are planted, int (k,); their mixture): plants stand as far apart as the densest stand
    each species bears on rain. row_spacing: of the gross land (n,) [m].
    """
    planted = np.array([isinstance(one, str) for one in design.species_mix], dtype=bool)
    own = np.flatnonzero(planted)
    rows = design.iloc[own].reset_index(drop=True)
    wet = rows.wet_mix.where([isinstance(one, str) for one in rows.wet_mix], rows.species_mix)
    same = (wet == rows.species_mix).to_numpy()
    spacing = rows.plant_spacing_m
    template = pd.DataFrame(
        {
            "template": t.treatment.to_numpy()[own],
            "species_mix": wet,
            "dry_mix": rows.species_mix,
            "row_spacing_m": row_spacing[own],
            "dry_row_spacing_m": row_spacing[own],
            "plant_spacing_m": spacing,
            "dry_plant_spacing_m": spacing,
            "needs_groundwater_m": np.where(same, np.nan, rows.needs_groundwater_m.fillna(0.0)),
        }
    )
    return own, planting.mixture(template, dry[own], species, notes) if len(own) else None


def planted(own: Any, mixture: Any, count: Any, dry: Any, species: Any, reserve: float, sown: Any) -> Planted:
    """Return what stands on patches; count: plants (n,) int; reserve: [%]; sown: seed of `sown`, kg by species.

    Raises PlanningError where the species table lacks the survival or the water use of what is planted.
    """
    share = np.zeros((len(count), len(species)))
    if len(own):
        share[own] = mixture.share
    used = share.any(axis=0)
    alive = species.survival_pct.to_numpy(dtype=float)
    water = (species.water_mm / species.water_per_ha).to_numpy(dtype=float)
    for lacking, template in ((np.isnan(alive), SURVIVAL_ERROR), (np.isnan(water), WATER_ERROR)):
        if (used & lacking).any():
            raise PlanningError(template, species=species.species.to_numpy()[used & lacking][0])
    each = planting.apportion(count, share)
    ordered = planting.to_order(each, np.nan_to_num(alive, nan=100.0)[None, :], reserve)
    total = share.sum(axis=1)
    survival = np.where(total > 0, share @ np.nan_to_num(alive), np.nan)
    return Planted(dry, mixture, own, each, np.where(each > 0, ordered, 0), sown, survival)


def sown(t: Any, design: Any, worked_ha: Any, species: Any, rates: Any) -> Any:
    """Return the seed of every species on patches [kg], to a tenth, a DataFrame (n rows) by species id.

    worked_ha: land sown (n,) [ha]; species: the species table; rates: the reference AERIAL_SEED.
    """
    known = {text: seed_of(text, species) for text in pd.unique(design.seed_kg_ha.dropna())}
    none = np.zeros(len(species))
    kg = np.array([known.get(text, none) for text in design.seed_kg_ha]).reshape(len(t), len(species))
    made = pd.DataFrame(worked_ha[:, None] * kg, columns=list(species.species))
    flown = np.flatnonzero((t.treatment == AERIAL).to_numpy())
    if len(flown):
        aerial = seed(worked_ha[flown], rates)
        made = made.reindex(columns=list(dict.fromkeys([*made.columns, *aerial.columns])), fill_value=0.0)
        made.loc[flown, list(aerial.columns)] = aerial.to_numpy()
    return made.loc[:, (made > 0).any()].round(1)


def water(t: Any, made: Planted, design: Any, species: Any, rain: float, reserve: float, notes: list[Message]) -> Any:
    """Return water_need_mm, water_need_m3, water_balance_mm and watering_m3 of patches, columns (n,), NaN where nothing
    is planted; thirsty patches are told.

    The need is that of a growing season over the land the plants draw on (t.stand_m2); watering is what planting takes.
    """
    area = t.stand_m2.to_numpy(dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        usable = species.assign(water_mm=species.water_mm.fillna(0.0), water_per_ha=species.water_per_ha.fillna(1.0))
        columns = planting.water_columns(made.plants, usable, np.where(area > 0, area, np.nan), rain, reserve)
    stands = made.plants.sum(axis=1) > 0
    each = (design.water_l_plant * design.waterings).to_numpy(dtype=float) / 1000.0
    out = {name: np.where(stands, columns[name], np.nan) for name in ("water_need_mm", "water_balance_mm")}
    out["water_need_m3"] = np.where(stands, columns["water_need_m3"], 0.0)
    out["watering_m3"] = np.round(made.plants.sum(axis=1) * each, 1)
    dry = stands & (out["water_balance_mm"] < 0)
    if dry.any():
        codes = some(t.code.to_numpy()[dry])
        notes.append(Message(THIRSTY_NOTE, count=int(dry.sum()), all=int(stands.sum()), codes=codes))
    return out


def areal_count(worked_m2: Any, row_spacing: Any, plant_spacing: Any) -> Any:
    """Return the plants on land [m²] (n,): area / (row × plant spacing), int; 0 where a spacing is not known."""
    each = np.asarray(row_spacing, dtype=float) * np.asarray(plant_spacing, dtype=float)
    with np.errstate(invalid="ignore"):
        return np.floor(np.nan_to_num(worked_m2 / each) + 1e-9).astype(np.int64)


def hectares(area_m2: Any) -> Any:
    """Return areas [m²] as hectares, to the four decimals that tables print."""
    return np.round(np.asarray(area_m2, dtype=float) / units.M2_PER_HECTARE, 4)
