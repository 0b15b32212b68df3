"""Parcels before their earth is moved: codes, limits by direction, factors of their material, depths of topsoil."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.earth.earthwork_tables import FORMATIONS, SOILS
from ordos_restoration.planning.mine.words import DIRECTIONS, HECTARES, LANDFORMS, MU
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

WORDS = {  # columns of parcels with a fixed list of words
    "direction": DIRECTIONS,
    "landform": LANDFORMS,
    "asked": {name: name for name in FORMATIONS if name != "design"},
    "material": {name: name for name in SOILS if name != "topsoil"},
}
DUG = ("pit_floor", "pit_wall", "platform", "slope")  # landforms without a soil of their own
SIZES = (  # of steps: column here, in the table of limits, and parameter
    ("step_width_m", "width_m", "width"),
    ("step_rise_m", "height_m", "rise"),
    ("step_riser_deg", "riser_deg", "riser"),
)
STEPPED = ("terraces", "benches")
STEPS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} parcels without a direction of restoration should get terraces or benches, and nothing says how large: "
    "they were formed automatically ({codes}). Type width, height and slope of the steps.",
)
WORD_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”, column “{column}”: {count} rows hold words that are not known ({words}; rows {rows}). They were "
    "planned as if it were empty. Known are: {known}.",
)
TWICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "The parcel codes {codes} stand at several rows: a number was added to all but the first."
)
BARE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels have no direction of restoration: they have no slope limit, get back the topsoil "
    "that was stripped, and “automatic” makes them level.",
)
SOIL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Nobody measured the soil of {count} of {all} parcels: {depth:g} m of topsoil were taken to be there, and none on "
    "pits and dumps ({dug}).",
)


def parcel_table(parcels: Any, settings: Any, limits: Any, factors: Any, notes: list[Message]) -> Any:
    """Return what is known of every parcel, a table (n,): code, direction, landform, asked (form), material, area_m2,
    area_ha, area_mu, limit_deg, plane_deg (steepest plane), step_width_m, step_rise_m, step_riser_deg, gentle, steep
    (forms), loose, compacted, strip_m, spread_m, typed_m (height; NaN where nobody typed it).

    settings: the parameters of earthwork; limits, factors: the reference tables. What nobody can know is NaN or None.
    Raises PlanningError where the factors lack a material.
    """
    label = Message(QT_TRANSLATE_NOOP("Ordos", "Restoration parcels"))
    t = pd.DataFrame({"code": codes_of(parcels.code, notes)})
    for column, known in WORDS.items():
        given = "formation" if column == "asked" else column
        t[column] = known_words(parcels[given], known, given, label, notes)
    t["area_m2"] = units.geodesic_area(parcels.geometry.to_numpy(), parcels.crs)
    t["area_ha"] = np.round(t.area_m2 / units.M2_PER_HECTARE, HECTARES.decimals)
    t["area_mu"] = np.round(units.mu(t.area_ha), MU.decimals)
    t["asked"] = t.asked.where(t.asked.notna(), settings.formation)
    t["material"] = t.material.where(t.material.notna(), settings.material)
    row = limits.drop_duplicates("direction").set_index("direction").reindex(t.direction).reset_index(drop=True)
    t["limit_deg"] = row[f"{settings.limits}_deg"]
    t["plane_deg"] = row.formed_deg
    for column, of, typed in SIZES:
        value = getattr(settings, typed)
        t[column] = row[of] if value is None else value
    t["gentle"], t["steep"] = row.gentle, row.steep
    t["asked"] = steps_known(t, notes)
    t["loose"], t["compacted"] = soil_factors(t.material, settings, factors)
    t["soil_m"] = soil_there(parcels.soil_cm, t, settings.strip, notes)
    t["strip_m"] = np.minimum(t.soil_m, settings.strip)
    t["spread_m"] = row.cover_m.fillna(t.strip_m) if settings.spread is None else settings.spread
    t["typed_m"] = parcels.formed_m.astype("float64").to_numpy()
    bare = int(t.direction.isna().sum())
    if bare:
        notes.append(Message(BARE_NOTE, count=bare, all=len(t)))
    return t


def codes_of(given: Any, notes: list[Message]) -> Any:
    """Return a code for every parcel, object (n,): its own, or P001, P002 … in the order of the rows; none twice."""
    code = [str(one).strip() if one is not None and one == one else "" for one in given]
    bare = [place for place, one in enumerate(code) if not one]
    for number, place in enumerate(bare, 1):
        code[place] = f"P{number:03d}"
    series = pd.Series(code, dtype="object")
    again = series.groupby(series).cumcount().to_numpy()
    if again.any():
        notes.append(Message(TWICE_NOTE, codes=some(dict.fromkeys(series[again > 0]))))
    return np.array([f"{one}-{k + 1}" if k else one for one, k in zip(code, again)], dtype=object)


def known_words(given: Any, known: Any, column: str, label: Message, notes: list[Message]) -> Any:
    """Return a column with only the words that are known, object (n,), None elsewhere; the others are told."""
    there = given.notna().to_numpy()
    good = given.isin(list(known)).to_numpy()
    odd = np.flatnonzero(there & ~good)
    if len(odd):
        words = some(dict.fromkeys(str(one) for one in given.to_numpy()[odd]))
        rows, options = some(odd + 1), ", ".join(known)
        notes.append(
            Message(WORD_NOTE, layer=label, column=column, count=len(odd), words=words, rows=rows, known=options)
        )
    return np.where(good, given.to_numpy(dtype=object), None)


def steps_known(t: Any, notes: list[Message]) -> Any:
    """Return the forms of parcels (n,), automatic where steps were asked for and nothing says how large; told."""
    lacking = t[[column for column, _, _ in SIZES]].isna().any(axis=1)
    odd = t.asked.isin(STEPPED) & lacking
    if odd.any():
        notes.append(Message(STEPS_NOTE, count=int(odd.sum()), codes=some(t.code[odd])))
    return t.asked.mask(odd, "auto")


def soil_factors(material: Any, settings: Any, factors: Any) -> tuple[Any, Any]:
    """Return swell and compaction (n,) of materials (n,): of the parameters where typed, else of the table."""
    row = factors.drop_duplicates("material").set_index("material").reindex(material)
    found = []
    for column, typed in (("loose", settings.loose), ("compacted", settings.compacted)):
        values = row[column].to_numpy(dtype=float) if typed is None else np.full(len(material), float(typed))
        if np.isnan(values).any():
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The table of soil factors has no factor “{column}” for {materials}. Add rows for them, or type "
                    "the factor by hand.",
                ),
                column=column,
                materials=[Message(SOILS[one]) for one in dict.fromkeys(material[np.isnan(values)])],
            )
        found.append(values)
    return found[0], found[1]


def topsoil_factors(factors: Any) -> tuple[float, float, float]:
    """Return loose, settled and lost share of topsoil; raises PlanningError where the table does not know it."""
    row = factors[factors.material == "topsoil"]
    if not len(row) or row.iloc[0][["loose", "compacted"]].isna().any():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The table of soil factors has no row “topsoil” with both factors. Start from the shipped table.",
            )
        )
    one = row.iloc[0]
    return float(one.loose), float(one.compacted), float(one.loss_pct if one.loss_pct == one.loss_pct else 0.0) / 100.0


def soil_there(soil_cm: Any, t: Any, depth: float, notes: list[Message]) -> Any:
    """Return the depth of the soil of parcels (n,) [m]; where nobody measured it, none on dug land, else `depth`."""
    known = soil_cm.notna().to_numpy()
    dug = t.landform.isin(DUG).to_numpy()
    if depth > 0 and not known.all():
        words = [Message(LANDFORMS[one]) for one in DUG]
        notes.append(Message(SOIL_NOTE, count=int((~known).sum()), all=len(t), depth=depth, dug=words))
    return np.where(known, soil_cm.astype("float64").to_numpy() / 100.0, np.where(dug, 0.0, depth))
