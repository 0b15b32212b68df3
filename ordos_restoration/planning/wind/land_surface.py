"""What the wind meets on the ground: soil, roughness and vegetation of polygons, and of cells by rasters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.land import plain
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, PlanningError
from ordos_restoration.planning.wind import census, rweq
from ordos_restoration.planning.wind.erosion_inputs import COVER_TABLE, SHARES, SOIL_TABLE
from ordos_restoration.planning.wind.erosion_parameters import DEFAULT_CLASS, DEFAULT_SOIL
from ordos_restoration.planning.wind.factors import Factors

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

SAFE = "none"  # the census type of land that does not erode: water, buildings, roads
ROUGHNESS = ("flat_cover", "silhouette", "ridge_height", "ridge_spacing", "random_roughness")


@dataclass(frozen=True, eq=False)
class Sites:
    """Polygons of land (n,) and what is known of them; every array (n,).

    area [m²] on the ellipsoid; land_class: row of the table of classes; cover, soil shares [%]; the rest in the units
    of the land's columns, 0 where nothing is said.
    """

    shape: Any
    area: Any
    name: Any
    land_class: Any
    cover: Any
    soil: dict[str, Any]
    rough: dict[str, Any]


@dataclass(frozen=True, eq=False)
class Surface:
    """What k places add to the loss besides wind: without vegetation, with it, and with that of belts; arrays (k,).

    cover: vegetation without belts [%]; form: which of the census forms; outside: whether the soil lies outside the
    calibrated range.
    """

    cover: Any
    bare: Any
    now: Any
    planted: Any
    form: Any
    outside: Any


def sites_of(settings: Any, land: Any, layers: dict[str, Any], notes: list[Message]) -> Sites:
    """Return the polygons of the land with everything known of them, from columns, tables and defaults in this order.

    settings: default_soil, default_class; land: columns of LAND; layers: inputs by id, for tables and rasters.
    """
    classes, soils = whole(layers["cover_classes"], COVER_TABLE), whole(layers["soils"], SOIL_TABLE)
    land_class = rows_of(land["land_class"], classes, CLASS_WORDS, settings.default_class, notes)
    asked = any(layers[f"{share}_grid"] is None and land[share].isna().any() for share in SHARES)
    soil_row = rows_of(land["soil"], soils, SOIL_WORDS, settings.default_soil, notes if asked else [])
    soil = {}
    for share in SHARES:
        given = land[share].to_numpy(dtype=float)
        soil[share] = np.where(np.isnan(given), soils[f"{share}_pct"].to_numpy(dtype=float)[soil_row], given)
    cover = land["cover"].to_numpy(dtype=float)
    check_percent([cover])
    unknown = np.isnan(cover)
    if unknown.any() and layers["cover_grid"] is None:
        notes.append(Message(COVER_NOTE, count=int(unknown.sum()), all=len(land)))
    cover = np.where(unknown, classes.default_cover_pct.to_numpy(dtype=float)[land_class], cover)
    shapes = land.geometry.to_numpy()
    rough = {name: np.nan_to_num(land[name].to_numpy(dtype=float)) for name in ROUGHNESS}
    area = units.geodesic_area(shapes, land.crs)
    return Sites(shapes, area, land["name"].to_numpy(dtype=object), land_class, cover, soil, rough)


COVER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} polygons do not say their vegetation cover: the usual cover of their land class was taken.",
)
CLASS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} polygons have no land class that the table of land classes knows ({words}): they count as "
    "“{fallback}”. Add their words to the table, or fill in the column.",
)
SOIL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} polygons have no soil that the table of soils knows ({words}): they count as “{fallback}”. Add "
    "their words to the table, or fill in the column.",
)


def whole(table: Any, declared: Any) -> Any:
    """Return a reference table; raise where one of its numbers is missing."""
    numbers = [name for name, kind in declared.columns.items() if kind.dtype == "float64"]
    row, column = np.nonzero(table[numbers].isna().to_numpy())
    if len(row):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "The reference table “{table}”, row {row}: “{column}” is empty. Fill it in, or delete the row."
            ),
            table=Message(declared.label),
            row=int(row[0]) + 1,
            column=Message(declared.columns[numbers[column[0]]].label),
        )
    return table.reset_index(drop=True)


CLASS_WORDS = ("cover_class", DEFAULT_CLASS, CLASS_NOTE)  # key of the table, kind of the fallback, what to tell
SOIL_WORDS = ("soil", DEFAULT_SOIL, SOIL_NOTE)


def rows_of(given: Any, table: Any, words: tuple[str, Choice, str], fallback: str, notes: list[Message]) -> Any:
    """Return the table's row of every word, (n,): its own spelling, else the longest spelling it holds, else that of
    `fallback`, which is told.
    """
    key, kind, template = words
    spelling: dict[str, int] = {}
    for row, known in enumerate(zip(table[key], table.name_zh, table.name_en, table.aliases)):
        for word in "|".join(str(one or "") for one in known).split("|"):
            spelling.setdefault(plain(word), row)
    spelling.pop("", None)
    if plain(fallback) not in spelling:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The default “{word}” is missing from its reference table. Add a row for it."),
            word=fallback,
        )
    longest = sorted(spelling, key=len, reverse=True)

    def row_of(word: Any) -> int:
        text = plain(word) if isinstance(word, str) else ""
        part = text if text in spelling else next((one for one in longest if one in text), "")
        return spelling.get(part, -1)

    found = {word: row_of(word) for word in pd.unique(given)}
    rows = np.array([found[word] for word in given], dtype=int)
    lost = rows < 0
    if lost.any():
        label = Message(kind.options.get(fallback, fallback))
        unknown = sorted({str(word) for word, row in found.items() if row < 0 and isinstance(word, str)})
        notes.append(
            Message(template, count=int(lost.sum()), all=len(rows), words=", ".join(unknown[:8]) or "–", fallback=label)
        )
    return np.where(lost, spelling[plain(fallback)], rows)


def check_percent(parts: Iterable[Any]) -> None:
    """Raise where covers, in parts (…,), are evidently fractions and not percent: none above 1, some below it."""
    most, broken = 0.0, False
    for part in parts:
        most = max(most, float(np.nanmax(part, initial=0.0)))
        broken = broken or bool(((part > 0) & (part < 1)).any())
    if broken and most <= 1.0:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The vegetation cover is a fraction: no value exceeds {most:g}. Cover is given in percent; multiply it "
                "by 100.",
            ),
            most=most,
        )


def surface_of(settings: Any, sites: Sites, layers: dict[str, Any], places: Any) -> Surface:
    """Return what places add to the loss. settings: model, vegetation, belt_cover, roughness_length.

    places: owner (k,) site, in_belt bool (k,), and sampled: values of rasters by id (k,), NaN where they say nothing.
    """
    own, classes = places.owner, layers["cover_classes"]

    def known(name: str, fallback: Any) -> Any:
        sampled = places.sampled.get(name)
        return fallback[own] if sampled is None else np.where(np.isnan(sampled), fallback[own], sampled)

    cover = known("cover_grid", sites.cover)
    planted = np.where(places.in_belt, np.maximum(cover, settings.belt_cover), cover)
    covers = (np.zeros(len(own)), cover, planted)
    types = classes.census_type.to_numpy(dtype=object)[sites.land_class]
    erodes = (types != SAFE)[own]
    if settings.model == "census":
        form = forms_of(types)[own]
        bare, now, later = (by_form(form, one, settings.roughness_length) * erodes for one in covers)
        return Surface(cover, bare, now, later, form, np.zeros(len(own), dtype=bool))
    soil = {name: known(f"{name}_grid", sites.soil[name]) for name in SHARES}
    limits = calibrated(layers["wind_factors"])
    bare = soil_part(soil, sites.rough, own) * erodes
    coefficient = classes.coefficient.to_numpy(dtype=float)[sites.land_class][own]
    now, later = (bare * vegetation(settings.vegetation, one, coefficient, sites.rough, own) for one in covers[1:])
    return Surface(
        cover, bare, now, later, np.zeros(len(own), dtype=int), rweq.outside_calibration(soil, limits) & erodes
    )


def forms_of(types: Any) -> Any:
    """Return the place in FORMS of census types (n,), 0 for land that does not erode; raise on any other word."""
    strange = sorted(set(types) - {*census.FORMS, SAFE}, key=str)
    if strange:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The table of land classes has the census type “{word}”. Use one of: {known}."),
            word=strange[0],
            known=", ".join((*census.FORMS, SAFE)),
        )
    return np.array([census.FORMS.index(one) if one != SAFE else 0 for one in types], dtype=int)


def by_form(form: Any, cover: Any, roughness_cm: float) -> Any:
    """Return the surface part of the census model by form (k,) and cover (k,) [%]."""
    values = [census.surface_part(name, cover, roughness_cm) for name in census.FORMS]
    return np.choose(form, values)


def soil_part(soil: dict[str, Any], rough: dict[str, Any], own: Any) -> Any:
    """Return EF · SCF · K′ of soils (k,) with the roughness of their sites."""
    ridge = rweq.ridge_roughness(rough["ridge_height"], rough["ridge_spacing"])
    roughness = rweq.roughness_factor(ridge, rough["random_roughness"])[own]
    return rweq.erodible_fraction(**soil) * rweq.crust_factor(soil["clay"], soil["organic"]) * roughness


def vegetation(form: str, cover: Any, coefficient: Any, rough: dict[str, Any], own: Any) -> Any:
    """Return the vegetation factor of RWEQ (k,): "china" by class and cover, "original" from residue and canopy."""
    if form == "china":
        return rweq.cover_factor(cover, coefficient)
    return rweq.combined_crop_factor(rough["flat_cover"][own], rough["silhouette"][own], cover / 100.0)


def calibrated(factors: Any) -> dict[str, tuple[float, float]]:
    """Return the calibrated range of every share of a soil and of sand over clay, from the table of wind factors."""
    value = Factors(factors)
    names = (*SHARES, "sand_clay_ratio")
    return {name: (value[f"calibrated_{name}_from"], value[f"calibrated_{name}_to"]) for name in names}
