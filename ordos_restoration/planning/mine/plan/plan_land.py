"""The parcels of a restoration plan: what nobody knows of them is assumed on the safe side, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.land_classes import classified, say
from ordos_restoration.planning.mine.words import DAMAGES, DEGREES, DIRECTIONS, HECTARES, LANDFORMS, MU
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

DAMAGE_OF = {  # what brings a landform about
    "pit_floor": "excavated", "pit_wall": "excavated", "platform": "occupied", "slope": "occupied",
    "subsidence": "subsided", "site": "occupied", "road": "occupied",
}  # fmt: skip
LANDFORM_OF = {"excavated": "pit_floor", "occupied": "platform", "subsided": "subsidence", "polluted": "site"}
CROPS = ("irrigated", "dry")
SOWN = ("shrub", "pasture", "grass")  # directions over which photovoltaics can stand
CODE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} parcels have no code (rows {rows}) and were numbered by their row. Give each a code of its own."
)
TWICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} parcels carry a code that another one has ({codes}), and got a number behind it. Correct them."
)
FORM_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of {all} parcels name neither landform nor damage ({codes}) and were taken for “{landform}”."
)
MADE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels name no landform ({codes}): the usual one of their damage was taken, a pit floor for "
    "excavated and a platform for occupied land. Give pit walls and dump slopes a landform or a slope.",
)
DEGREE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of {all} parcels have no degree of damage ({codes}) and were taken for severely damaged."
)
CROP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels without a direction lie on cultivated land ({codes}): cultivated land returns to "
    "cultivated land, so they were planned as dry farmland.",
)
DIRECTION_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels have no direction of restoration ({codes}) and were planned as “{direction}”. The step "
    "of suitability gives each its own.",
)
YEAR_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels name no year of damage ({codes}): damaged land was taken as damaged in {damaged}, land "
    "to be damaged in {later}, the last year of the mine.",
)
SLOPE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of {all} parcels have no slope ({codes}): the usual one of their landform was taken."
)
SOIL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of {all} parcels have no soil thickness ({codes}) and get the whole cover of their direction."
)
DUST_NOTE = QT_TRANSLATE_NOOP("Ordos", "{count} parcels are smaller than a square metre ({codes}) and were left out.")

OVERLAP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels ({codes}) overlap each other by {area:.2f} ha in all: this land is planned and paid "
    "twice. The step of damaged land counts each piece once.",
)
STEP = 1.01  # last digits by which a printed area may be off where rows were made to add up
AT_ONCE = 2_000  # overlays between two looks at whether the run goes on


def prepared(parcels: Any, settings: Any, rates: Any, classes: Any, notes: list[Message]) -> Any:
    """Return the parcels with every trait known, areas as printed, and the year from which permanent works may start.

    parcels: frame as the input declares it; settings: first_year, end_of_life, landform, direction, scheme and
    settling_years of the capability; rates: `Factors` of the table mine_rates; classes: the reference LAND_CLASSES.
    Adds area_ha, area_mu, area_m2 (of the printed hectares), length_m and outline_m [true metres], track_free (bool:
    nothing to wait for) and settled_year (int).
    """
    t = measured(parcels, notes)
    codes = t.code.to_numpy(dtype=object)
    every = {"all": len(t)}
    t["landform"], t["damage_type"] = forms(t, settings.landform, notes)
    fill(t, "degree", "severe", DEGREES, DEGREE_NOTE, notes, **every)
    t["state"] = t.state.where(t.state.notna(), "damaged")
    t["pv"], t["basic_farmland"] = flags(t.pv), flags(t.basic_farmland)
    t["redline"] = flags(t.redline)
    directed(t, settings, classes, notes)
    usual = t.landform.map({form: rates[f"slope_{form}"] for form in LANDFORMS})
    unknown = t.slope_deg.isna()
    say(SLOPE_NOTE, unknown, notes, codes=some(codes[unknown]), **every)
    t["printed_slope"], t["slope_deg"] = t.slope_deg, t.slope_deg.fillna(usual)
    unknown = t.soil_cm.isna()
    say(SOIL_NOTE, unknown, notes, codes=some(codes[unknown]), **every)
    t["printed_soil"], t["soil_cm"] = t.soil_cm, t.soil_cm.fillna(0.0)
    dated(t, settings, rates, notes)
    return t


def measured(parcels: Any, notes: list[Message]) -> Any:
    """Return the parcels that have an area, with code, uuid, areas and lengths."""
    t = parcels.copy()
    t["code"] = coded(t.code, notes)
    shapes = t.geometry.to_numpy()
    area = units.geodesic_area(shapes, t.crs)
    small = area < 1.0
    say(DUST_NOTE, small, notes, codes=some(t.code.to_numpy()[small]))
    t, shapes, area = t[~small].reset_index(drop=True), shapes[~small], area[~small]
    scale = np.sqrt(units.areal_scale(*units.centroid_xy(shapes), t.crs))
    t["area_ha"] = as_printed(t.area_ha, area / units.M2_PER_HECTARE, HECTARES.decimals)
    t["area_mu"] = as_printed(t.area_mu, units.mu(t.area_ha.to_numpy()), MU.decimals)
    t["area_m2"] = t.area_ha * units.M2_PER_HECTARE
    t["outline_m"] = shapely.length(shapes) / scale
    t["length_m"] = long_side(area, t.outline_m.to_numpy(), pd.to_numeric(t.width_m).to_numpy(dtype=float))
    made = np.array([uuid_of(f"parcel/{code}") for code in t.code], dtype=object)
    t["uuid"] = np.where(t.uuid.notna(), t.uuid, made)
    return t


def as_printed(given: Any, area: Any, decimals: int) -> Any:
    """Return areas (n,) rounded: as the step of parcels printed them, where that is theirs still, so that both steps
    have the same total.
    """
    told = pd.to_numeric(given).to_numpy(dtype=float)
    theirs = np.abs(told - area) <= STEP * 10.0**-decimals
    return np.round(np.where(theirs, told, area), decimals)


def coded(column: Any, notes: list[Message]) -> Any:
    """Return a code of its own for every parcel, object (n,)."""
    codes = column.astype("object").to_numpy(copy=True)
    missing = pd.isna(codes)
    say(CODE_NOTE, missing, notes, rows=some(np.flatnonzero(missing) + 1))
    codes[missing] = [f"P{row + 1}" for row in np.flatnonzero(missing)]
    codes = np.array([str(code).strip() for code in codes], dtype=object)
    again = pd.Series(codes).duplicated().to_numpy()
    say(TWICE_NOTE, again, notes, codes=some(pd.unique(codes[again])))
    taken = set(codes)
    for row in np.flatnonzero(again):
        number = 2
        while f"{codes[row]}-{number}" in taken:
            number += 1
        codes[row] = f"{codes[row]}-{number}"
        taken.add(codes[row])
    return codes


def long_side(area: Any, outline: Any, width: Any) -> Any:
    """Return the length of parcels along their bench (n,) [m]: area over mean width [m] where that is known, else the
    long side of the rectangle of the same area [m²] and outline [m]; of a square where an outline is rounder than one.
    """
    room = np.maximum(outline**2 - 16.0 * area, 0.0)
    side = (outline + np.sqrt(room)) / 4.0
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(width > 0, area / width, side)


def forms(t: Any, usual: str, notes: list[Message]) -> tuple[Any, Any]:
    """Return landform and damage (n,), each taken from the other where only one is known."""
    neither = t.landform.isna() & t.damage_type.isna()
    codes = some(t.code.to_numpy()[neither])
    say(FORM_NOTE, neither, notes, all=len(t), codes=codes, landform=Message(LANDFORMS[usual]))
    guessed = t.landform.isna() & t.damage_type.isin(("excavated", "occupied"))
    say(MADE_NOTE, guessed, notes, all=len(t), codes=some(t.code.to_numpy()[guessed]))
    landform = t.landform.where(t.landform.notna(), t.damage_type.map(LANDFORM_OF))
    landform = landform.where(landform.notna(), usual)
    return landform, t.damage_type.where(t.damage_type.notna(), landform.map(DAMAGE_OF))


def fill(t: Any, name: str, value: str, known: Any, note: str, notes: list[Message], **values: Any) -> None:
    """Fill the empty cells of a column with the safe word, and tell whose."""
    unknown = ~t[name].isin(list(known))
    say(note, unknown, notes, codes=some(t.code.to_numpy()[unknown]), **values)
    t[name] = t[name].where(~unknown, value)


def flags(column: Any) -> Any:
    """Return yes and no of a column, bool (n,); empty cells are no."""
    return np.array([bool(value) if value == value and value is not None else False for value in column])


def directed(t: Any, settings: Any, classes: Any, notes: list[Message]) -> None:
    """Fill in the directions nobody chose: cultivated land returns to cultivated land."""
    unknown = t.direction.isna().to_numpy()
    if not unknown.any():
        return
    crop = t.basic_farmland.to_numpy(dtype=bool) & unknown
    named = t.land_class.notna().to_numpy() & unknown
    if named.any():
        rows = t[named]
        label = QT_TRANSLATE_NOOP("Ordos", "Restoration parcels")
        found = classified(rows.land_class, rows.class_scheme, settings.class_scheme, classes, label, notes)
        crop[named] |= (found.category == "crop").to_numpy(dtype=bool)
    codes = t.code.to_numpy()
    rest = unknown & ~crop
    say(CROP_NOTE, crop, notes, all=len(t), codes=some(codes[crop]))
    word = Message(DIRECTIONS[settings.direction])
    say(DIRECTION_NOTE, rest, notes, all=len(t), codes=some(codes[rest]), direction=word)
    t["direction"] = np.where(crop, "dry", np.where(rest, settings.direction, t.direction.to_numpy(dtype=object)))


def dated(t: Any, settings: Any, rates: Any, notes: list[Message]) -> None:
    """Fill in the year of the damage and the year from which the land is stable; the years typed stay as they are."""
    damaged, later = settings.first_year - 1, settings.end_of_life
    unknown = t.damage_year.isna()
    codes = some(t.code.to_numpy()[unknown])
    say(YEAR_NOTE, unknown, notes, all=len(t), codes=codes, damaged=damaged, later=later)
    guess = np.where(t.state == "to_be_damaged", later, damaged)
    t["known_year"] = ~unknown
    t["damage_year"] = t.damage_year.fillna(pd.Series(guess, index=t.index)).astype(int)
    years = settling(settings, rates)
    wait = t.damage_type.map(years).astype(float)
    dump = t.landform.isin(["platform", "slope"]) & t.direction.isin([*CROPS, "orchard"])
    wait = np.where(dump, np.maximum(wait, rates["settle_dump_crop"]), wait)
    own = t.damage_year + np.ceil(wait).astype(int)
    t["settled_year"] = t.settled_year.fillna(own).astype(int)


def settling(settings: Any, rates: Any) -> dict[str, float]:
    """Return the years until land of each damage is stable; those of subsided land can be typed."""
    years = {damage: rates[f"settle_{damage}"] for damage in DAMAGES}
    if settings.settling_years is not None:
        years["subsided"] = float(settings.settling_years)
    return years


def tell_overlaps(t: Any, notes: list[Message], progress: Progress) -> None:
    """Note the parcels that lie on each other, by more than a square metre."""
    shapes = t.geometry.to_numpy()
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    one, other = one[one < other], other[one < other]
    common = np.zeros(len(one))
    for part in chunks(len(one), AT_ONCE):
        progress(part.start / max(len(one), 1), "")
        common[part] = shapely.area(shapely.intersection(shapes[one[part]], shapes[other[part]]))
    large = common > 1.0
    twice = np.isin(np.arange(len(t)), np.concatenate([one[large], other[large]]))
    area = float(common[large].sum()) / units.M2_PER_HECTARE
    say(OVERLAP_NOTE, twice, notes, all=len(t), codes=some(t.code.to_numpy()[twice]), area=area)
