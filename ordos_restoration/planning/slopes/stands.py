"""What is planted on units: the mixes of the table of species, no denser than rain can keep alive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.planting import mix_text, parse_mix, shares
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.slopes.suits import stand_rows
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

CAPPED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units are planted less densely than the table of slope species asks, because the species table allows "
    "fewer plants on rain alone.",
)


@dataclass(frozen=True, eq=False)
class Stands:
    """What stands on units (u,): density [plants/ha] and cover [%], NaN without plants; mix as codes and as names,
    grass and its seed [kg/ha]; share of every species (u, species); wet: whether it lives on
    groundwater or on water that is brought (u,).
    """

    density: Any
    cover: Any
    mix: Any
    names: Any
    grass: Any
    seed: Any
    share: Any
    wet: Any


def stands_of(
    settings: Any, t: Any, measure: Any, planted: Any, table: Any, species: Any, notes: list[Message]
) -> Stands:
    """Return what stands on units. settings: rain, rain_limit [mm], water_source; t: as `stand_rows`; measure: id
    (u,); planted: bool (u,); table: STAND_TABLE; species: the species table. Raises PlanningError where a mix cannot be
    read or no row suits.
    """
    mixes = [parse_mix(text) for text in table["mix"]]
    share = shares(mixes, list(species.species))
    cap = species.rainfed_max_per_ha.to_numpy(dtype=float)
    needs = cap == 0
    if settings.rain < settings.rain_limit:
        needs = needs | ((species.form == "tree").to_numpy() & np.isnan(cap))
    thirsty = (share[:, needs] > 0).any(axis=1)
    supplied = bool(settings.water_source)
    row = stand_rows(t, measure, planted, settings.rain, table, thirsty, supplied)
    there, own = row >= 0, np.maximum(row, 0)
    wet = ~np.isnan(table.groundwater_to_m.to_numpy(dtype=float)) | supplied
    with np.errstate(divide="ignore", invalid="ignore"):
        most = np.where((share > 0) & ~np.isnan(cap), cap / share, np.inf).min(axis=1)
    asked = table.plants_per_ha.to_numpy(dtype=float)
    density = np.where(wet, asked, np.minimum(asked, most))
    thin = there & (density < asked - 1e-6)[own]
    if thin.any():
        notes.append(Message(CAPPED_NOTE, count=int(thin.sum())))
    names = dict(zip(species.species, species.name_zh))
    written = np.array([mix_text(mix, names) for mix in mixes], dtype=object)

    def at(values: Any, none: Any) -> Any:
        return np.where(there, values[own], none)

    return Stands(
        at(density, np.nan),
        at(table.cover_pct.to_numpy(dtype=float), np.nan),
        at(table["mix"].to_numpy(dtype=object), None),
        at(written, None),
        at(table["grass"].to_numpy(dtype=object), None),
        np.nan_to_num(at(table.seed_kg_ha.to_numpy(dtype=float), 0.0)),
        share[own] * there[:, None],
        at(wet, False),
    )
