"""Judged units as rows: units with their reasons, one row for each factor, and what land was and becomes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.suitability.direction import NAMES, NONE, USE_NAMES, aimed_at, meant
from ordos_restoration.planning.mine.suitability.limiting import UNKNOWN
from ordos_restoration.planning.mine.suitability.suitability_tables import FACTOR_UNITS, REASONS
from ordos_restoration.planning.spec import Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

GRADE_IDS = (None, "1", "2", "3", "n")  # by grade
REASON_IDS = tuple(REASONS)


def ids(names: Sequence[Any], places: Any) -> Any:
    """Return names by place, an object array; None where the place is negative."""
    table = np.array([*names, None], dtype=object)
    return table[np.where(np.asarray(places) < 0, len(names), places)]


def joined(marks: Any, texts: Sequence[str], between: str) -> Any:
    """Return the texts of the marked columns of every row, joined, object (n,), None where none is marked.

    marks: bool (n, texts). Rows alike are put together once.
    """
    if not len(marks) or not len(texts):
        return np.full(len(marks), None, dtype=object)
    patterns, index = np.unique(np.packbits(marks, axis=1), axis=0, return_inverse=True)
    whole = np.unpackbits(patterns, axis=1, count=len(texts)).astype(bool)
    made = [between.join(text for text, mark in zip(texts, row) if mark and text) or None for row in whole]
    return np.array([*made, None], dtype=object)[:-1][index.ravel()]


def relevant(case: Any, decision: Any, pv: Any, pv_wish: bool) -> Any:
    """Return which rules had a say in the result of each unit, bool (n, rules).

    A ban has one where its target would else have come first; the first one of several of photovoltaics where these
    are wished for; one of species where trees are planned. A rule lets wait where the direction is what waits.
    """
    out = np.zeros((len(decision.direction), len(case.rules)), dtype=bool)
    planned, barred = decision.direction != NONE, np.zeros(len(out), dtype=bool)
    for place, (rule, held) in enumerate(zip(case.rules, case.held)):
        aimed = aimed_at(rule)
        if rule.effect == "wait":
            out[:, place] = held & planned & aimed[decision.direction]
        elif rule.effect == "forbid" and aimed.any():
            out[:, place] = held & decision.missed[:, aimed].any(axis=1)
        elif rule.effect == "forbid" and "pv" in rule.targets:
            out[:, place] = held & pv_wish & ~barred
            barred |= held
        elif rule.effect == "forbid":
            out[:, place] = held & (ids(NAMES, decision.direction) == "forest")
        elif rule.effect == "overlay":
            out[:, place] = held & pv
        elif rule.effect == "require":
            out[:, place] = held & ~decision.failed
        else:
            out[:, place] = held & (rule.effect == "advise")
    return out


def unit_rows(t: Any, case: Any, decision: Any, pv: Any, pv_wish: bool, standards: Any, hangs: Any) -> Any:
    """Return the rows of RECLAMATION_UNIT, without shapes, of the units of one region type.

    t: facts of the units (`unit_facts.read` and after); case, decision: how they were judged; pv: bool (n,);
    standards: rows of the quality standards of the region; hangs: bool (factors, n), `sensitivity.swings`.
    """
    rules, count = case.rules, len(t)
    out = t.copy()
    out["uuid"] = [uuid_of(f"unit/{code}") for code in t.code]
    out["direction"] = ids(NAMES, decision.direction)
    out["pv"], out["reason"] = pv, ids(REASON_IDS, decision.reason)
    worst, limiting = case.graded.worst, case.graded.limiting
    for place, use in enumerate(USE_NAMES):
        out[f"{use}_grade"] = ids(GRADE_IDS, worst[:, place])
        first = np.where(limiting[:, :, place].any(axis=0), limiting[:, :, place].argmax(axis=0), -1)
        out[f"{use}_limit"] = ids(case.graded.factors, first)
    say = relevant(case, decision, pv, pv_wish)
    out["rules"] = joined(say, [rule.name for rule in rules], ", ")
    out["reasons_zh"] = joined(say, [rule.reason_zh for rule in rules], "")
    out["reasons_en"] = joined(say, [rule.reason_en for rule in rules], " ")
    planned = np.arange(count), np.maximum(decision.direction, 0)
    waits = meant(rules, case.held, "wait", count)[planned] & (decision.direction != NONE)
    out["interim"] = np.where(waits, "grass", None)
    out["avoid"] = avoided(case)
    counts = np.array([case.scales[one].grade[:, : USE_NAMES.index("pv")].any() for one in case.graded.factors])
    factors = list(case.graded.factors)
    out["unknown"] = joined((~case.graded.known & counts[:, None]).T, factors, ", ")
    out["hangs_on"] = joined(hangs.T, factors, ", ")
    return with_standard(out, standards)


def avoided(case: Any) -> Any:
    """Return the species that rules forbid on each unit, as text (n,)."""
    other = {*NAMES, *USE_NAMES}
    species = sorted({one for rule in case.rules if rule.effect == "forbid" for one in rule.targets} - other)
    marks = np.zeros((case.held.shape[1], len(species)), dtype=bool)
    for rule, held in zip(case.rules, case.held):
        if rule.effect == "forbid":
            marks |= held[:, None] & np.isin(species, rule.targets)
    return joined(marks, species, ", ")


def with_standard(out: Any, standards: Any) -> Any:
    """Return the rows with the soil their direction needs, what of it has to be brought, and where they fall short.

    Short is what is known and beyond a bound of the quality standard, the planned cover included.
    """
    need = np.full(len(out), np.nan)
    factors = [name for name in dict.fromkeys(standards.factor) if name in out.columns]
    short = np.zeros((len(out), len(factors)), dtype=bool)
    for row in standards.itertuples():
        own = (out.direction == row.direction).to_numpy()
        low, high = (np.nan if bound is None else float(bound) for bound in (row.minimum, row.maximum))
        if row.factor == "soil_cm" and np.isfinite(low):
            need[own] = low
        if row.factor in factors:
            value = out["soil_after_cm" if row.factor == "soil_cm" else row.factor].to_numpy(dtype=float)
            with np.errstate(invalid="ignore"):
                short[:, factors.index(row.factor)] |= own & ((value < low) | (value > high))
    out["soil_needed_cm"] = need
    out["soil_lack_cm"] = np.maximum(need - out.soil_cm.to_numpy(dtype=float), 0.0)
    out["short_of"] = joined(short, factors, ", ")
    return out


def factor_rows(
    t: Any, case: Any, decides: Any, other: Any, every: bool, places: Any, progress: Progress
) -> list[dict[str, Any]]:
    """Return parts of SUITABILITY_FACTOR, one a factor and use, of the units (n,) of one region type.

    decides, other: (factors, n), `sensitivity.swings`; every: also factors that neither limit nor decide and are known;
    places: of the units among all, (n,) int.
    """
    parts: list[dict[str, Any]] = []
    rest = case.graded.others()
    limiting, known = case.graded.limiting, case.graded.known
    for f, factor in enumerate(case.graded.factors):
        one = case.scales[factor]
        better, bound = one.lifts()
        for u, use in enumerate(USE_NAMES):
            if not one.grade[:, u].any():
                continue
            progress(f / len(case.graded.factors), "")
            keep = limiting[f, :, u] | ~known[f] | (decides[f] & (use != "pv"))
            rows = np.arange(len(t)) if every else np.flatnonzero(keep)
            part = one_factor(t, case, f, u, rows, better[:, u], bound[:, u], rest)
            part["place"], part["decides"] = places[rows], decides[f, rows] & (use != "pv")
            part["direction_if"] = np.where(part["decides"], ids(NAMES, other[f, rows]), None)
            parts.append(part)
    return parts


def factor_table(parts: Sequence[dict[str, Any]], progress: Progress) -> Any:
    """Return SUITABILITY_FACTOR of its parts: unit by unit, use by use, the factors in the order of the grades."""
    if not parts:
        return None
    whole = {name: [part[name] for part in parts] for name in parts[0]}
    order = np.lexsort((np.concatenate(whole.pop("use_order")), np.concatenate(whole.pop("place"))))
    made = {}
    for place, (name, arrays) in enumerate(whole.items()):
        progress(place / len(whole), "")
        column = np.concatenate(arrays)[order]
        made[name] = pd.Series(column, dtype=column.dtype)
    return pd.DataFrame(made)


def one_factor(t: Any, case: Any, f: int, u: int, rows: Any, better: Any, bound: Any, rest: Any) -> dict[str, Any]:
    """Return the columns of one factor and use for some of the units."""
    factor = case.graded.factors[f]
    one = case.scales[factor]
    low, high = case.graded.levels[f][:, rows]
    level = np.where(one.grade[low, u] <= one.grade[high, u], low, high)
    grade = case.graded.grade[f, rows, u]
    lift = np.where(level >= 0, better[level], -1)
    lifted = np.where(lift >= 0, one.grade[lift, u], UNKNOWN)
    unit = np.where(lift >= 0, np.maximum(rest[f, rows, u], lifted), UNKNOWN)
    values = case.facts[factor][rows]
    none = np.full(len(rows), None, dtype=object)
    words = [words[0] for words in one.words] if not one.numeric else []
    return {
        "use_order": np.full(len(rows), u),
        "code": t.code.to_numpy(dtype=object)[rows],
        "use": np.full(len(rows), USE_NAMES[u], dtype=object),
        "factor": np.full(len(rows), factor, dtype=object),
        "value": values.astype(float) if one.numeric else np.full(len(rows), np.nan),
        "word": none if one.numeric else values,
        "unit": np.full(len(rows), FACTOR_UNITS.get(factor), dtype=object),
        "grade": ids(GRADE_IDS, grade),
        "known": case.graded.known[f, rows],
        "limiting": case.graded.limiting[f, rows, u],
        "lift_to": np.where(lift >= 0, bound[level], np.nan),
        "lift_word": none if one.numeric else ids(words, lift),
        "lift_grade": ids(GRADE_IDS, lifted), "unit_grade": ids(GRADE_IDS, unit),
    }  # fmt: skip


def change_rows(units_made: Any) -> Any:
    """Return the rows of LAND_USE_CHANGE: every class before and direction after, with the sum of the printed areas."""
    keys = ["class_scheme", "land_class", "class_name", "category", "direction"]
    rows = units_made[keys].astype("object")
    groups = units_made.groupby([rows[key].where(rows[key].notna(), "") for key in keys], sort=True)
    sums = {"units": ("area_ha", "size"), "area_ha": ("area_ha", "sum"), "area_mu": ("area_mu", "sum")}
    return groups.agg(**sums).reset_index().replace({key: {"": None} for key in keys})
