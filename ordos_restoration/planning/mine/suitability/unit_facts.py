"""What is known of the units to restore: words and numbers as people wrote them, made into facts, never guessed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.damage.damage_layers import (
    DEGREE_WORDS,
    FLAG_WORDS,
    KIND_WORDS,
    LANDFORM_WORDS,
    STATE_WORDS,
    column_of,
    meanings,
)
from ordos_restoration.planning.mine.land_classes import classified, say
from ordos_restoration.planning.mine.plan.plan_land import DAMAGE_OF
from ordos_restoration.planning.mine.suitability.limiting import Scale
from ordos_restoration.planning.mine.suitability.suitability_parameters import LAND, NUMBER_FACTS, NUMERIC, WORD_FACTS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

DAMAGE_WORDS = {
    "excavated": KIND_WORDS["pit"], "occupied": KIND_WORDS["dump"], "subsided": KIND_WORDS["subsided"],
    "polluted": KIND_WORDS["polluted"],
}  # fmt: skip
WISH_WORDS = {
    "irrigated": ("水浇地", "irrigated land"),
    "dry": ("旱地", "耕地", "cropland", "dry farmland"),
    "orchard": ("园地", "果园"),
    "forest": ("乔木林地", "有林地", "林地", "trees"),
    "shrub": ("灌木林地", "灌木", "shrubland", "shrubs"),
    "pasture": ("人工牧草地", "牧草地", "sown pasture"),
    "grass": ("其他草地", "草地", "天然牧草地", "grassland"),
}
SPELLINGS = {
    "damage_type": DAMAGE_WORDS, "degree": DEGREE_WORDS, "state": STATE_WORDS, "landform": LANDFORM_WORDS,
    "wish": WISH_WORDS,
}  # fmt: skip
UNGRADED = ("texture", "irrigation", "stability", "pollution")  # words that rules may ask for without any grade
FLAGS = ("basic_farmland", "redline", "kept")
PER_CENT = 10.0  # g/kg
AT_ONCE = 2_000  # units looked up between two looks at the progress
DRAWN = 0.02  # m by which two outlines of one border may differ
RANGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: {count} rows have a value of “{column}” outside {low:g} to {high:g} (rows {rows}). It counts as "
    "unknown.",
)
KEPT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} units ({area:.2f} ha) stay in use as construction land and were left out: nobody restores them."
)
ALL_KEPT = QT_TRANSLATE_NOOP("Ordos", "All units stay in use as construction land: there is nothing to restore.")
CODE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} units have no code (rows {rows}) and were numbered by their row. Give each a code of its own."
)
TWICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} units carry a code that another one has ({codes}), and got a number behind it. Correct them."
)
OVERLAP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} pairs of units overlap ({codes}): that land is counted twice. The damage step counts each piece once; run "
    "it first, or correct the outlines.",
)
REGION_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "The table of region types says no region type for “{banner}”. Fill it in, or choose one for all units."
)
BANNER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}”: banners that are not in the table of region types: {words}. “{banner}” was taken for them."
)


def read(
    frame: Any, scales: Iterable[Scale], classes: Any, scheme: str, notes: list[Message], progress: Progress = silent
) -> Any:
    """Return the units to restore as a frame: numbers are floats, NaN unknown; words are ids, None unknown.

    frame: units as the input declares them; scales: of any region, for the spellings of words; classes: the reference
    LAND_CLASSES; scheme: of units that do not name theirs. Adds row, category, class_name, area_ha and area_mu; organic
    matter in per cent becomes g/kg, and land that did not subside has subsided by nothing. Units that stay in use are
    left out; raises PlanningError where all do.
    """
    t = pd.DataFrame({"row": np.arange(len(frame)) + 1})
    for name in FLAGS:
        t[name] = flags(column_of(frame, name), name, notes)
    for name, kind in NUMERIC.items():
        progress(0.0, "")
        t[name] = within(column_of(frame, name), kind, notes)
    for name, spelling in {**SPELLINGS, **spellings(scales)}.items():
        progress(0.0, "")
        t[name] = understood(column_of(frame, name), spelling, name, notes)
    plain = ("code", "name", "owner", "village", "banner", "licence", *(one for one in UNGRADED if one not in t))
    for name in plain:
        t[name] = pd.Series(column_of(frame, name), dtype="object")
    progress(0.0, "")
    found = classified(
        column_of(frame, "land_class"), column_of(frame, "class_scheme"), scheme, classes, LAND.label, notes
    )
    t["land_class"], t["class_scheme"], t["class_name"] = found.code, found.scheme, found.name_zh
    t["category"] = found.category
    t["organic_g_kg"] = t.organic_g_kg.where(t.organic_g_kg.notna(), t.organic_pct * PER_CENT)
    fallback = t.landform.map(DAMAGE_OF)
    t["damage_type"] = t.damage_type.where(t.damage_type.notna(), fallback.where(fallback.notna(), None))
    other = (t.damage_type.notna() & (t.damage_type != "subsided")).to_numpy()
    t["subsidence_m"] = t.subsidence_m.where(t.subsidence_m.notna() | ~other, 0.0)
    t["area_ha"] = np.round(units.geodesic_area(frame.geometry.to_numpy(), frame.crs) / units.M2_PER_HECTARE, 4)
    t["area_mu"] = units.mu(t.area_ha).round(3)  # as printed, so that sums of rows are sums of what people read
    t = to_restore(t, notes)
    t["code"] = codes(t, notes)
    tell_overlaps(frame.geometry.to_numpy()[t.row - 1], t.code.to_numpy(), notes, progress)
    return t


def understood(words: Any, spelling: Any, name: str, notes: list[Message]) -> Any:
    """Return the ids that words (n,) mean, None for none; each word is looked up once, and told once."""
    place, different = pd.factorize(words)
    found = meanings(different, spelling, LAND.label, name, notes)
    return pd.Series(np.array([*found, None], dtype=object)[place], dtype="object")


def flags(words: Any, name: str, notes: list[Message]) -> Any:
    """Return yes or no (n,) bool of words; no where nothing is said."""
    texts = np.array([None if word is None else str(word) for word in words], dtype=object)
    found = understood(texts, {str(value): spelled for value, spelled in FLAG_WORDS.items()}, name, notes)
    return found == str(True)


def within(values: Any, kind: Any, notes: list[Message]) -> Any:
    """Return numbers (n,), NaN where there is none or none that can be; what cannot be is told."""
    numbers = values.astype(float)
    low = -np.inf if kind.minimum is None else kind.minimum
    high = np.inf if kind.maximum is None else kind.maximum
    wrong = (numbers < low) | (numbers > high)
    rows = some(np.flatnonzero(wrong) + 1)
    label = {"layer": Message(LAND.label), "column": Message(kind.label)}
    say(RANGE_NOTE, wrong, notes, low=low, high=high, rows=rows, **label)
    return np.where(wrong, np.nan, numbers)


def spellings(scales: Iterable[Scale]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the words of the factors that have levels with words: factor → id → spellings."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for one in scales:
        for words in one.words:
            if words:
                known = found.setdefault(one.factor, dict(SPELLINGS.get(one.factor, {})))
                known[words[0]] = (*known.get(words[0], ()), *words)
    return found


def to_restore(t: Any, notes: list[Message]) -> Any:
    """Return the units that somebody has to restore."""
    kept = t.kept.to_numpy(dtype=bool)
    if kept.all():
        raise PlanningError(ALL_KEPT)
    say(KEPT_NOTE, kept, notes, area=float(t.area_ha[kept].sum()))
    return t[~kept].reset_index(drop=True)


def codes(t: Any, notes: list[Message]) -> Any:
    """Return a code of its own for every unit (n,): what it has, else U and its row; what it shares gets a number."""
    given = t.code.map(lambda one: None if one is None else str(one).strip() or None)
    none = given.isna().to_numpy()
    say(CODE_NOTE, none, notes, rows=some(t.row[none].tolist()))
    code = given.where(~none, "U" + t.row.astype(str).str.zfill(4)).astype("object")
    again = code.groupby(code).cumcount().to_numpy()
    twice = again > 0
    say(TWICE_NOTE, twice, notes, codes=some(sorted(set(code[twice]))))
    taken = set(code)
    out = code.to_numpy(dtype=object, copy=True)
    for i in np.flatnonzero(twice):
        number = again[i] + 1
        while f"{code[i]}-{number}" in taken:
            number += 1
        out[i] = f"{code[i]}-{number}"
        taken.add(out[i])
    return out


def tell_overlaps(shapes: Any, names: Any, notes: list[Message], progress: Progress) -> None:
    """Note the pairs of units that share land."""
    tree, found = shapely.STRtree(shapes), []
    for part in chunks(len(shapes), AT_ONCE):
        progress(0.0, "")
        for predicate in ("overlaps", "contains"):
            one, other = tree.query(shapes[part], predicate=predicate)
            apart = one + part.start != other
            found.append(np.stack([one[apart] + part.start, other[apart]]))
    pairs = np.concatenate(found, axis=1)
    pairs = np.unique(np.sort(pairs, axis=0), axis=1)
    area = shapely.area(shapely.intersection(shapes[pairs[0]], shapes[pairs[1]]))
    least = np.minimum(*shapely.length(shapes[pairs])) * DRAWN + 1.0
    real = area > least
    shown = [f"{names[a]} / {names[b]}" for a, b in pairs[:, real].T[:8]]
    if real.any():
        notes.append(Message(OVERLAP_NOTE, count=int(real.sum()), codes=some(shown)))


def banner_rows(t: Any, regions: Any, banner: str, notes: list[Message]) -> Any:
    """Return the row of the table of region types for every unit, (n,) int: by its banner, else by the one typed.

    Raises PlanningError where the table lacks the typed one, or the region type of one that is used.
    """
    spelling: dict[str, int] = {}
    for place, row in enumerate(regions.itertuples()):
        for word in (row.banner, row.code, row.name_zh, row.name_en):
            if word:
                spelling[str(word).casefold()] = place
    if banner not in spelling:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "The table of region types has no row for “{banner}”. Add one, or choose another."
            ),
            banner=banner,
        )
    texts = [None if one is None else str(one).strip().removesuffix(".0").casefold() for one in t.banner]
    found = [spelling[banner] if not one else spelling.get(one, spelling.get(one[:6], -1)) for one in texts]
    rows = np.array(found)
    strange = rows < 0
    words = some(sorted({str(one) for one in t.banner[strange]}))
    used = regions.iloc[np.unique(np.where(strange, spelling[banner], rows))]
    if used.region.isna().any():
        raise PlanningError(REGION_ERROR, banner=used.name_zh[used.region.isna()].iloc[0])
    say(BANNER_NOTE, strange, notes, layer=Message(LAND.label), words=words, banner=regions.name_zh[spelling[banner]])
    return np.where(strange, spelling[banner], rows)


def facts_of(t: Any) -> dict[str, Any]:
    """Return what grades and rules look at, by name (n,): floats with NaN, words with None; the soil with its cover."""
    facts = {name: t[name].to_numpy(dtype=float) for name in NUMBER_FACTS if name in t.columns}
    for name in WORD_FACTS & set(t.columns):
        values = t[name]
        words = values.map({True: "yes", False: "no"}) if name in FLAGS else values
        words = words.astype("object")
        facts[name] = words.where(words.notna(), None).to_numpy(dtype=object)
    if "soil_after_cm" in t.columns:
        facts["soil_cm"] = facts.pop("soil_after_cm", t["soil_after_cm"].to_numpy(dtype=float))
    facts["direction"] = np.full(len(t), None, dtype=object)
    return facts
