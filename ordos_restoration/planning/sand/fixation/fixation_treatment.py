"""The treatment of every patch: the user's own word, else the first rule that holds for what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.fixation import fixation_land
from ordos_restoration.planning.sand.fixation.fixation_planting import AERIAL
from ordos_restoration.planning.sand.fixation.seeding_limits import suitability
from ordos_restoration.planning.sand.fixation.treatment_rules import NUMBERS, WORDS, decided, rules
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

NOTHING_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "No rule holds for {count} patches ({codes}), because too little is known of them: they get no treatment. Fill in "
    "mobility or state, or name a treatment.",
)
UNFIT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} patches ({codes}) are to be sown from the air, but {reasons}. Look at them before the flights."
)


def treated(t: Any, layers: dict[str, Any], rain: float, notes: list[Message], progress: Progress) -> Any:
    """Return patches with treatment, chosen_by, rule, reason_zh, reason_en, and road_m filled in from the roads.

    t: as `known_patches` returns them, with the columns of its threat; what the user names goes before the rules.
    Patches for which nothing holds have no treatment and are told.
    """
    t = t.assign(road_m=fixation_land.road_distances(t, layers["roads"], progress))
    fit = suitability(t, layers["aerial_limits"])
    facts = facts_of(t, fit, rain)
    read = rules(layers["sand_treatments"], notes)
    place = decided(read, facts, len(t))
    given = fixation_land.told(t.given)
    own = ~np.equal(given, None)
    place = np.where(own, -1, place)

    def of(values: list[Any]) -> Any:
        return np.array([*values, None], dtype=object)[place]

    t = t.assign(
        treatment=np.where(own, given, of([one.treatment for one in read])),
        chosen_by=np.where(own, "given", np.where(place >= 0, "rule", "none")).astype(object),
        rule=of([one.name for one in read]),
        reason_zh=of([one.reason_zh or None for one in read]),
        reason_en=of([one.reason_en or None for one in read]),
    )
    bare = np.equal(fixation_land.told(t.treatment), None)
    if bare.any():
        notes.append(Message(NOTHING_NOTE, count=int(bare.sum()), codes=some(t.site.to_numpy()[bare])))
    unfit = np.flatnonzero((t.treatment == AERIAL).to_numpy() & ~fit.suitable)
    if len(unfit):
        reasons = list({str(one): one for k in unfit for one in fit.reasons[k]}.values())[:4]
        notes.append(Message(UNFIT_NOTE, count=len(unfit), codes=some(t.site.to_numpy()[unfit]), reasons=reasons))
    return t


def facts_of(t: Any, fit: Any, rain: float) -> dict[str, Any]:
    """Return what conditions may name, (n,) each: floats with NaN, words with None; rain: [mm]."""
    sure = np.array([not one for one in fit.unknown], dtype=bool)
    given = {
        "area_ha": units.geodesic_area(t.geometry.to_numpy(), t.crs) / units.M2_PER_HECTARE,
        "rain_mm": np.full(len(t), float(rain)),
        "aerial": np.where(~fit.suitable, "unfit", np.where(sure, "fit", None)).astype(object),
    }
    out = {name: given[name] if name in given else t[name].to_numpy(dtype=float) for name in NUMBERS}
    words = {name: given[name] if name in given else fixation_land.told(t[name]) for name in WORDS}
    return {**out, **words}
