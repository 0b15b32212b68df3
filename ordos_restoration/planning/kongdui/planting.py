"""Plants, water and money of a piece of planted land."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Number, PlanningError, Reference, Text

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
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
        "price": Number(QT_TRANSLATE_NOOP("Ordos", "Price"), "", "yuan", 0),
    },
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
