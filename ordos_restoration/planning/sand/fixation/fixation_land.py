"""The patches to be treated: what is known of them, each square metre once, and what the land rules leave of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import land, units
from ordos_restoration.planning.geometry import DUST, once
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.belt_attributes import SAND_WORDS
from ordos_restoration.planning.kongdui.compartments import Pieces, split_conditional
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.fixation.drift_threat import nearest
from ordos_restoration.planning.sand.fixation.fixation_parameters import SAND
from ordos_restoration.planning.sand.fixation.fixation_words import (
    MEASURE,
    MEASURES,
    STATE_WORDS,
    TREATMENT_WORDS,
    TREATMENTS,
)
from ordos_restoration.planning.sand.sand_land import TWICE_NOTE, UNAPPROVED_NOTE, known_words, tell_removed
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Number, PlanningError, Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

WORDS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Words that nobody knows for mobility, state or treatment of patches were not used: {words}. The help of the "
    "columns names those that are known.",
)
TWO_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} patches had a code that another one has already, and got a number behind it: {codes}."
)
SMALL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} pieces below {least:g} m² ({area:.4f} ha in all) that overlaps or land rules left were not treated.",
)
REMOVED_NOTE = QT_TRANSLATE_NOOP("Ordos", "Land where the land rules forbid the treatment was left out: {kinds}.")


def known_patches(sand: Any, notes: list[Message], progress: Progress) -> Any:
    """Return the patches of the layer SAND as a metric frame, each square metre once: site (its code, a code of its own
    where it has none), name, river_code, sand_mobility, state, given (treatment or None), water_source, and the numbers
    of the layer, NaN where nobody knows them.
    """
    strange: set[str] = set()
    columns = {
        "name": sand["name"].to_numpy(dtype=object),
        "river_code": sand["river_code"].to_numpy(dtype=object),
        "sand_mobility": known_words(sand["sand_mobility"], SAND_WORDS, strange),
        "state": known_words(sand["state"], STATE_WORDS, strange),
        "given": known_words(sand["treatment"], treatment_words(), strange),
        "water_source": [(one and str(one).strip()) or None for one in told(sand["water_source"])],
    }
    if strange:
        notes.append(Message(WORDS_NOTE, words=some(sorted(strange))))
    for name, kind in SAND.columns.items():
        if isinstance(kind, Number):
            columns[name] = pd.to_numeric(sand[name]).to_numpy(dtype=float)
    shapes = sand.geometry.to_numpy()
    left, _, later = once(shapes, DUST, progress)
    if len(later):
        twice = units.geodesic_area(shapes, sand.crs).sum() - units.geodesic_area(left, sand.crs).sum()
        notes.append(Message(TWICE_NOTE, area=twice / units.M2_PER_HECTARE, layer=Message(SAND.label)))
    columns["site"] = sites(sand["code"], left, notes)
    return gpd.GeoDataFrame(columns, geometry=gpd.GeoSeries(left, crs=sand.crs))


def told(column: Any) -> Any:
    """Return a column of words as an object array (n,), None where nobody knows: pandas may keep that as NaN."""
    values = column.to_numpy(dtype=object)
    return np.where(pd.isna(values), None, values)


def treatment_words() -> dict[str, tuple[str, ...]]:
    """Return the spellings of the treatments, their labels among them."""
    return {name: (*TREATMENT_WORDS[name], label) for name, label in TREATMENTS.items()}


def sites(given: Any, shapes: Any, notes: list[Message]) -> Any:
    """Return a code of its own for every patch (n,): the one it has, with a number where another has it already, else
    P001, P002 … from north to south and west to east.
    """
    code = np.array([str(one).strip() if one is not None and one == one else "" for one in given], dtype=object)
    x, y = units.centroid_xy(shapes)
    bare = [k for k in np.lexsort((np.round(x), -np.round(y))) if not code[k]]
    taken = set(code)
    numbers = (f"P{number:03d}" for number in range(1, 2 * len(code) + 2))
    free = (one for one in numbers if one not in taken)
    for k in bare:
        code[k] = next(free)
    seen = set(code)
    turn = pd.Series(code).groupby(code).cumcount().to_numpy()
    for k in np.flatnonzero(turn > 0):
        number = int(turn[k]) + 1
        while f"{code[k]}_{number}" in seen:
            number += 1
        code[k] = f"{code[k]}_{number}"
        seen.add(code[k])
    if (turn > 0).any():
        notes.append(Message(TWO_NOTE, count=int((turn > 0).sum()), codes=some(code[turn > 0])))
    return code


def road_distances(t: Any, roads: Any, progress: Progress) -> Any:
    """Return the way to the road of every patch [m]: what the layer says, else the distance to the roads, else NaN."""
    given = t.road_m.to_numpy(dtype=float)
    if roads is None or not len(roads) or not np.isnan(given).any():
        return given
    return np.where(np.isnan(given), nearest(t.geometry.to_numpy(), roads.geometry.to_numpy(), progress), given)


def lawful(
    t: Any, layers: dict[str, Any], approval_no: str, rain: float, least: float, notes: list[Message],
    progress: Progress,
) -> Any:  # fmt: skip
    """Return the patches without the land that is forbidden to their treatment, split where it needs an approval.

    t: with treatment; rain: [mm]; least: smallest piece [m²]. New columns: code (of the piece), condition,
    condition_basis, approval_no, None where there is none. Raises PlanningError where nothing is left.
    """
    measure = np.array([MEASURES.get(one, MEASURE) for one in t.treatment], dtype=object)
    found: list[Any] = []
    said: list[Message] = []
    for name in pd.unique(pd.Series(measure)):
        own = np.flatnonzero(measure == name)
        tables = layers["constraint_kinds"], layers["land_rules"]
        ground = land.ground(layers["constraints"], *tables, name, approval_no, said, rain)
        found.append(allowed(t.iloc[own], ground, said, progress))
    notes += distinct(said)
    made = pd.concat(found, ignore_index=True)
    area = units.geodesic_area(made.geometry.to_numpy(), t.crs)
    small = (area < least) & (area > 0)
    if small.any():
        area_ha = float(area[small].sum()) / units.M2_PER_HECTARE
        notes.append(Message(SMALL_NOTE, count=int(small.sum()), least=least, area=area_ha))
    made = made[(area >= least) & (area > 0)]
    if not len(made):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Nothing of “{layer}” may be treated: all of it is forbidden land or below the smallest patch. Look at "
                "the constraints, the land rules and the smallest patch.",
            ),
            layer=Message(SAND.label),
        )
    missing = (made.condition.notna() & made.approval_no.isna()).to_numpy()
    if missing.any():
        notes.append(Message(UNAPPROVED_NOTE, count=int(missing.sum()), all=len(made)))
    return coded(made)


def allowed(t: Any, ground: land.Ground, notes: list[Message], progress: Progress) -> Any:
    """Return patches of one measure without forbidden land, split where an approval is needed."""
    shapes = t.geometry.to_numpy()
    left, _, taken = land.remove(shapes, ground, {}, False, progress)
    tell_removed(taken, shapes, t.crs, ground, notes, REMOVED_NOTE)
    there = np.flatnonzero(shapely.area(left) > DUST)
    table = pd.DataFrame(t.drop(columns="geometry")).iloc[there].reset_index(drop=True).assign(patch=there)
    pieces = split_conditional(Pieces(table, left[there], np.ones(len(there), dtype=bool)), ground, progress)
    made = pieces.table
    basis = ["; ".join(str(ground.basis.get(one) or "") for one in c.split(";")) if c else None for c in made.condition]
    made = made.assign(
        condition=made.condition.where(made.condition != "", None),
        condition_basis=basis,
        approval_no=made.approval_no.where(made.approval_no != "", None),
    )
    return gpd.GeoDataFrame(made, geometry=gpd.GeoSeries(pieces.shape, crs=t.crs))


def distinct(notes: list[Message]) -> list[Message]:
    """Return the notes without those that say the same as an earlier one."""
    return list({str(one): one for one in notes}.values())


def coded(t: Any) -> Any:
    """Return the pieces with their codes: that of the patch, and -1, -2 … where it has several; free land first, then
    by what needs an approval.
    """
    site = t.site.to_numpy(dtype=str)
    order = np.lexsort((t.approval_no.fillna("").to_numpy(dtype=str), t.condition.fillna("").to_numpy(dtype=str), site))
    t = t.iloc[order].reset_index(drop=True)
    number = t.groupby("site").cumcount() + 1
    several = t.groupby("site").site.transform("size") > 1
    code = [f"{one}-{k}" if many else one for one, k, many in zip(t.site, number, several)]
    return t.assign(code=code)


def waterless(condition: Optional[str]) -> bool:
    """Return whether a piece lies where no groundwater may be used."""
    return "overexploited_groundwater" in str(condition or "").split(";")
