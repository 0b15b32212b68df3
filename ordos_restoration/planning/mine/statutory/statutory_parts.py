"""What the tables for the authority have in common: the case of one licence, parts of a book, names, shares, lacks."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.sheets import SheetColumn, Subtotal, ToFill
from ordos_restoration.planning.report.svg import LANGUAGE
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Number, Translate

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

STAGE = 5  # years of a stage
NOT_STATED = QT_TRANSLATE_NOOP("Ordos", "not stated")
SHARE = Number(QT_TRANSLATE_NOOP("Ordos", "Share"), "", "%", decimals=2)
EMPTY_CELLS = QT_TRANSLATE_NOOP("Ordos", "Nobody gave “{column}” for {count} of {all} rows.")


class Named(Message):
    """A name that a reference table has in both languages."""

    def __init__(self, zh: Any, en: Any) -> None:
        zh, en = ("" if is_missing(one) else str(one) for one in (zh, en))
        self.zh, self.en = zh or en, en or zh
        super().__init__("{name}", name=self.zh)

    def text(self, translate: Translate = str) -> str:
        """Return the name in the language of translate."""
        return self.zh if translate(LANGUAGE).startswith("zh") else self.en


@dataclass(frozen=True)
class Case:
    """What the tables of one licence are made from: its rows of each output, as they are printed, and the facts."""

    licence: str
    frames: Mapping[str, Any]
    facts: Mapping[str, Any]

    def frame(self, name: str, *columns: str) -> Any:
        """Return an output, with these columns at least: what it lacks is empty."""
        found = self.frames.get(name)
        given = pd.DataFrame(index=range(0)) if found is None else pd.DataFrame(found).reset_index(drop=True)
        return given.reindex(columns=[*given.columns, *(one for one in columns if one not in given.columns)])

    def fact(self, name: str) -> Any:
        """Return a fact, None where nobody gave it."""
        value = self.facts.get(name)
        return None if is_missing(value) else value

    def first_year(self) -> Optional[int]:
        """Return the first year of the plan, None where nothing says it."""
        if self.fact("first_year") is not None:
            return int(self.facts["first_year"])
        years = pd.to_numeric(self.frame("fund_year", "year")["year"]).dropna()
        return int(years.min()) if len(years) else None


@dataclass(frozen=True)
class Part:
    """A table before it has its place in a book.

    columns: by id; rows: their cells by id, or a Subtotal of such; needed: columns that must not be empty; unit: of all
    figures; lacks: what the table ought to have and has not.
    """

    columns: Mapping[str, SheetColumn]
    rows: Sequence[Any]
    needed: Sequence[str] = ()
    notes: Sequence[Message] = ()
    unit: str = ""
    total: Any = None
    lacks: Sequence[Message] = field(default_factory=list)

    def chosen(self, asked: Sequence[str]) -> dict[str, SheetColumn]:
        """Return the columns that are asked for, all where none is; each knows its id."""
        names = [name for name in asked if name in self.columns] or list(self.columns)
        return {name: replace(self.columns[name], id=name) for name in names}

    def marked(self) -> tuple[list[Any], list[Message]]:
        """Return the rows with a mark in every cell that must be filled, and what is to be told of them."""
        plain = [row for row in self.rows if not isinstance(row, Subtotal)]
        lacks = list(self.lacks)
        for name in self.needed:
            count = sum(is_missing(row.get(name)) for row in plain)
            if count:
                column = self.columns[name]
                label = str(column.label or getattr(column.kind, "label", column.kind))
                lacks.append(Message(EMPTY_CELLS, column=Message(label), count=count, all=len(plain)))

        def filled(row: Mapping[str, Any]) -> dict[str, Any]:
            return {**row, **{name: ToFill() for name in self.needed if is_missing(row.get(name))}}

        return [row if isinstance(row, Subtotal) else filled(row) for row in self.rows], lacks


def is_missing(value: Any) -> bool:
    """Return whether a cell holds nothing: None, NaN, pandas' NA or blank text."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return True
    if isinstance(value, (str, Message, ToFill, list, dict, tuple)):
        return False
    try:
        return bool(pd.isna(value))
    except (TypeError, ValueError):
        return False


def known(value: Any) -> Any:
    """Return a cell of a frame as a plain value, None where it holds nothing."""
    if is_missing(value):
        return None
    return value.item() if hasattr(value, "item") else value


def shares(values: Sequence[float], decimals: int = 2) -> list[float]:
    """Return the percentages of values in their sum, rounded so that they add up to 100 (largest remainders)."""
    total = math.fsum(values)
    if not total > 0:
        return [0.0 for _ in values]
    scale = 10**decimals
    exact = [100.0 * scale * one / total for one in values]
    whole = [math.floor(one) for one in exact]
    missing = round(100.0 * scale) - sum(whole)
    for k in sorted(range(len(exact)), key=lambda k: whole[k] - exact[k])[:missing]:
        whole[k] += 1
    return [one / scale for one in whole]


def grouped(frame: Any, by: Sequence[str], sums: Sequence[str], others: Optional[Mapping[str, str]] = None) -> Any:
    """Return the sums of columns by groups, in the order of their keys, groups with an empty key too.

    others: column → "min" or "max", for columns of which the least or the most is wanted.
    """
    rest = dict(others or {})
    if not len(frame):
        return pd.DataFrame(columns=[*by, *sums, *rest, "count"])
    values, ranks = [], {}
    for name in by:
        codes, found = codes_of(frame[name])
        order = np.argsort([("" if one is None else str(one)) for one in found], kind="stable")
        place = np.empty(len(found), dtype=int)
        place[order] = np.arange(len(found))
        ranks[name] = place[codes]
        values.append([found[k] for k in order])
    groups = frame[[*sums, *rest]].apply(pd.to_numeric).astype("float64").groupby(list(ranks.values()), sort=True)
    out = groups[list(sums)].sum(min_count=1).round(6)  # without the noise of adding printed decimals
    for name, rule in rest.items():
        out[name] = groups[name].agg(rule)
    out["count"] = groups.size()
    places = out.index.to_frame(index=False).to_numpy()
    keys = {
        name: pd.Series([known_[k] for k in places[:, at]], dtype="object")
        for at, (name, known_) in enumerate(zip(by, values))
    }
    return pd.concat([pd.DataFrame(keys), out.reset_index(drop=True)], axis=1)


def codes_of(column: Any) -> tuple[Any, list[Any]]:
    """Return for each cell of a column the place of its value among all values (n,), and these; None for no value."""
    codes, found = pd.factorize(column.astype("object"))
    return np.where(codes < 0, len(found), codes), [*found, None]


def mapped(column: Any, rule: Callable[[Any], Any]) -> Any:
    """Return a column with a rule applied to every value, once to those that are alike."""
    codes, found = codes_of(column)
    out = np.empty(len(found), dtype=object)
    out[:] = [rule(one) for one in found]
    return pd.Series(out[codes], index=column.index, dtype="object")


def ordered(frame: Any, column: str, order: Sequence[str]) -> Any:
    """Return the rows in the order of the options of a column, others last."""
    places = {one: k for k, one in enumerate(order)}
    rank = frame[column].map(lambda one: places.get(one, len(places)))
    return frame.assign(_rank=rank).sort_values("_rank", kind="stable").drop(columns="_rank").reset_index(drop=True)


def stage_of(year: Any, first: Optional[int]) -> Optional[tuple[int, int]]:
    """Return the first and the last year of the stage in which a year lies, None where either is not known."""
    if is_missing(year) or first is None:
        return None
    start = first + (int(year) - first) // STAGE * STAGE
    return start, start + STAGE - 1
