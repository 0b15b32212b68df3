"""Plants, water and money of a piece of planted land."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Number, PlanningError, Reference, Text

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

SPECIES_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Species"),
    QT_TRANSLATE_NOOP("Ordos", "Size, density, water use and survival of species; the shipped table when empty."),
    "species",
    {
        "species": Text(QT_TRANSLATE_NOOP("Ordos", "Species")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "form": Text(QT_TRANSLATE_NOOP("Ordos", "Form")),
        "rainfed_max_per_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Most plants without groundwater"), "", "plants/ha", 0),
        "water_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Water use"), "", "mm", 0),
        "water_per_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Density of that water use"), "", "plants/ha", 0),
        "survival_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Survival"), "", "%", 0, 100),
    },
)
PRICE_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Prices"),
    QT_TRANSLATE_NOOP("Ordos", "Unit prices; the shipped table holds placeholders until the bureau replaces them."),
    "prices",
    {
        "item": Text(QT_TRANSLATE_NOOP("Ordos", "Item")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
        "price": Number(QT_TRANSLATE_NOOP("Ordos", "Price"), "", "yuan", 0),
    },
    later=frozenset({"name_zh"}),
)


def plants_on_row(length: Any, spacing: Any, shift: Any = 0.0) -> Any:
    """Return the plants on open rows: floor((L − shift) / s) + 1, none on a row shorter than the shift.

    length, spacing, shift: [m], arrays of one shape.
    """
    room = np.asarray(length, dtype=float) - shift
    return np.where(room >= 0, np.floor(room / spacing + 1e-9) + 1, 0).astype(int)


def row_shift(row: Any, spacing: Any) -> Any:
    """Return where the first plant of a row stands [m]: a quarter of the spacing in odd rows, three in even ones.

    So neighbouring rows are staggered by half a spacing, and across a cut between two compartments the plants of a
    row still stand one spacing apart; on average a row of length L holds exactly L / s plants.
    """
    return np.where(np.asarray(row) % 2 == 1, 0.25, 0.75) * spacing


def rows_in(width: Any, spacing: Any) -> Any:
    """Return how many rows fit in a strip, (n,): one per full row spacing, at least one."""
    return np.maximum(np.floor(np.asarray(width) / spacing + 1e-9), 1).astype(int)


def density(row_spacing: Any, plant_spacing: Any) -> Any:
    """Return the density of a stand over its gross area [plants/ha]."""
    return 10_000.0 / (row_spacing * plant_spacing)


def parse_mix(text: Any) -> dict[str, float]:
    """Return {species: share} of “a:0.6|b:0.4”; raise where the shares do not add up to 1."""
    mix = {}
    try:
        for part in str(text).split("|"):
            species, share = part.split(":")
            mix[species.strip()] = float(share)
    except ValueError:
        mix = {}
    if not (mix and min(mix.values()) >= 0 and abs(sum(mix.values()) - 1.0) <= 0.005):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The species mix “{mix}” cannot be read. Write it as species:share|species:share with shares that add "
                "up to 1.",
            ),
            mix=text,
        )
    return mix


def mix_text(mix: dict[str, float], names: dict[str, str]) -> str:
    """Return a mix as people write it: 沙柳 70% + 杨柴 30%."""
    return " + ".join(f"{names.get(s, s)} {share * 100:.0f}%" for s, share in mix.items())


def shares(mixes: list[dict[str, float]], species: list[str]) -> Any:
    """Return the share of every species in every mix, (len(mixes), len(species)); raise on an unknown species."""
    place = {name: k for k, name in enumerate(species)}
    out = np.zeros((len(mixes), len(species)))
    for row, mix in enumerate(mixes):
        for name, share in mix.items():
            if name not in place:
                raise PlanningError(
                    QT_TRANSLATE_NOOP(
                        "Ordos",
                        "A species mix names “{species}”, which the species table lacks. Add it there, or correct the "
                        "mix.",
                    ),
                    species=name,
                )
            out[row, place[name]] = share
    return out


def apportion(total: Any, share: Any) -> Any:
    """Return whole numbers (n, k) in proportion to shares (n, k) that add up to totals (n,), by largest remainder."""
    exact = np.asarray(total, dtype=float)[:, None] * share
    whole = np.floor(exact + 1e-9).astype(int)
    missing = np.asarray(total, dtype=int) - whole.sum(axis=1)
    rank = np.argsort(np.argsort(-(exact - whole), axis=1, kind="stable"), axis=1, kind="stable")
    return whole + (rank < missing[:, None])


def to_order(plants: Any, survival_pct: Any, reserve_pct: float) -> Any:
    """Return the plants to order: replanting of those that die once, and a handling reserve."""
    return np.ceil(plants * (2.0 - np.asarray(survival_pct) / 100.0) * (1.0 + reserve_pct / 100.0) - 1e-9).astype(int)


def water_per_plant(water_mm: Any, per_ha: Any) -> Any:
    """Return the water one plant uses in a growing season [m³], from a stand's use [mm] at its density [plants/ha]."""
    return 10.0 * np.asarray(water_mm, dtype=float) / np.asarray(per_ha, dtype=float)


@dataclass(frozen=True)
class Mixture:
    """What stands on each piece of land. text: codes and shares as the template has them (n,); mixes: the different
    ones, and which of them stands where (n,); share: of every species (n, species); row and plant spacing (n,) [m].
    """

    text: Any
    mixes: list[dict[str, float]]
    which: Any
    share: Any
    row_spacing: Any
    plant_spacing: Any

    def names(self, species: Any) -> Any:
        """Return the mixes as people write them, (n,); species: the species table."""
        names = dict(zip(species.species, species.name_zh))
        return np.array([mix_text(mix, names) for mix in self.mixes], dtype=object)[self.which]


def mixture(template: Any, dry: Any, species: Any, notes: list[Message]) -> Mixture:
    """Return what stands on each piece of land. Where rain alone must do, the plants stand far enough apart for the
    densest stand each species bears.

    template: rows of the cross-section templates, one a piece; dry: where their dry mix is planted, bool (n,);
    species: the species table. Raises PlanningError on a mix that cannot be read or cannot live on rain.
    """
    text = np.where(dry, template.dry_mix, template.species_mix)
    kinds, which = np.unique(text.astype(str), return_inverse=True)
    mixes = [parse_mix(kind) for kind in kinds]
    share = shares(mixes, list(species.species))[which]
    row_spacing = np.where(dry, template.dry_row_spacing_m, template.row_spacing_m).astype(float)
    plant_spacing = np.where(dry, template.dry_plant_spacing_m, template.plant_spacing_m).astype(float)
    most = species.rainfed_max_per_ha.to_numpy(dtype=float)
    rainfed = dry | np.isnan(template.needs_groundwater_m.to_numpy(dtype=float))
    thirsty = rainfed & (share[:, most == 0] > 0).any(axis=1) if (most == 0).any() else np.zeros(len(dry), bool)
    if thirsty.any():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The mix “{mix}” of template {template} holds a species that cannot live on rain. Give the "
                "template a groundwater depth it needs, or another mix.",
            ),
            mix=text[thirsty][0],
            template=template.template[thirsty].iloc[0],
        )
    with np.errstate(divide="ignore", invalid="ignore"):
        crowding = np.nanmax(share * density(row_spacing, plant_spacing)[:, None] / most, axis=1)
    thin = rainfed & (crowding > 1.0 + 1e-9)
    if thin.any():
        plant_spacing[thin] = np.ceil(plant_spacing[thin] * crowding[thin] * 10 - 1e-6) / 10
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "{count} compartments were planted wider than their template, because the species table "
                    "allows fewer plants on rain alone.",
                ),
                count=int(thin.sum()),
            )
        )
    return Mixture(text, mixes, which, share, row_spacing, plant_spacing)


def water_columns(plants: Any, species: Any, area: Any, rain: float, reserve_pct: float) -> dict[str, Any]:
    """Return water need and rain balance of pieces of land, in mm over their area and in m³, columns (n,).

    plants: of every species (n, species); area: [m²]; rain: of a year [mm]; reserve_pct: of it, not for plants.
    """
    each = water_per_plant(species.water_mm, species.water_per_ha)
    need = np.round((plants * each[None, :]).sum(axis=1))
    depth = need / area * 1000.0
    balance = rain * (1.0 - reserve_pct / 100.0) - depth
    return {
        "water_need_mm": depth,
        "water_need_m3": need,
        "water_balance_mm": balance,
        "water_balance_m3": balance * area / 1000.0,
    }


@dataclass(frozen=True)
class Prices:
    """The price table, item → price [yuan], without rows that have none."""

    of_item: dict[str, float]

    def __call__(self, item: str) -> float:
        """Return a unit price [yuan]; raise where the price table lacks it."""
        if item not in self.of_item:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The price table has no price for “{item}”. Add a row for it."), item=item
            )
        return self.of_item[item]


def prices_of(table: Any) -> Prices:
    """Return the prices of a price table."""
    known = table.dropna(subset=["price"])
    return Prices(dict(zip(known["item"], known.price.astype(float))))


def costs(frame: Any, ordered: Any, share: Any, species: Any, price: Any, tending_years: float) -> Any:
    """Return the cost of every compartment [yuan], int (n,), from its printed area and plant numbers.

    frame: preparation, plants, area_ha, barrier of each; ordered: plants to order of every species (n, species);
    share: of every species (n, species); price: item → yuan.
    """
    used = share.any(axis=0)
    seedling = np.array([price(f"seedling.{s}") if u else 0.0 for s, u in zip(species.species, used)])
    money = (ordered * seedling[None, :]).sum(axis=1)
    for preparation in frame.preparation.unique():
        own = (frame.preparation == preparation).to_numpy()
        money[own] += (frame.plants[own] * price(f"planting.{preparation}")).to_numpy()
        money[own] += (frame.area_ha[own] * price(f"preparation.{preparation}")).to_numpy()
    board = (frame.barrier == "checkerboard").to_numpy()
    if board.any():
        money[board] += (frame.area_ha[board] * price("barrier.checkerboard")).to_numpy()
    if tending_years:
        money += (frame.area_ha * price("tending") * tending_years).to_numpy()
    return np.round(money).astype(int)
