"""Where seed from the air takes: dunes that are low and far enough apart, and neither bare nor grown over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, Number, Reference, Text

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

LIMITS = {
    "dune_height_m": QT_TRANSLATE_NOOP("Ordos", "Mean height of the dunes"),
    "dune_density_pct": QT_TRANSLATE_NOOP("Ordos", "Share of the land that is dunes"),
    "cover_pct": QT_TRANSLATE_NOOP("Ordos", "Plant cover before sowing"),
}
AERIAL_LIMITS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Limits of aerial seeding"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Dunes and plant cover between which aerial seeding takes; the shipped table when empty."
    ),
    "aerial_limits",
    {
        "limit": Choice(QT_TRANSLATE_NOOP("Ordos", "What is limited"), "", LIMITS),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "least": Number(QT_TRANSLATE_NOOP("Ordos", "Least"), "", "1", 0),
        "most": Number(QT_TRANSLATE_NOOP("Ordos", "Most"), "", "1", 0),
        "below": Number(
            QT_TRANSLATE_NOOP("Ordos", "Below"),
            QT_TRANSLATE_NOOP("Ordos", "Land that reaches this value is not sown any more."),
            "1",
            0,
        ),
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
TOO_LOW = {
    "dune_height_m": QT_TRANSLATE_NOOP("Ordos", "the dunes are {value:g} m high, less than {limit:g} m"),
    "dune_density_pct": QT_TRANSLATE_NOOP("Ordos", "dunes take {value:g} % of the land, less than {limit:g} %"),
    "cover_pct": QT_TRANSLATE_NOOP("Ordos", "plants cover {value:g} %, less than {limit:g} %"),
}
TOO_HIGH = {
    "dune_height_m": QT_TRANSLATE_NOOP("Ordos", "the dunes are {value:g} m high, more than {limit:g} m"),
    "dune_density_pct": QT_TRANSLATE_NOOP("Ordos", "dunes take {value:g} % of the land, more than {limit:g} %"),
    "cover_pct": QT_TRANSLATE_NOOP("Ordos", "plants cover {value:g} %, more than {limit:g} %"),
}
NOT_BELOW = {
    "dune_height_m": QT_TRANSLATE_NOOP("Ordos", "the dunes are {value:g} m high, not below {limit:g} m"),
    "dune_density_pct": QT_TRANSLATE_NOOP("Ordos", "dunes take {value:g} % of the land, not below {limit:g} %"),
    "cover_pct": QT_TRANSLATE_NOOP("Ordos", "plants cover {value:g} %, not below {limit:g} %"),
}


@dataclass(frozen=True, eq=False)
class Suitability:
    """Whether land can be sown from the air. suitable: bool (n,), what is not known speaks neither for nor against it;
    reasons: (n,) lists of messages, why not; unknown: (n,) lists of the limits whose value is not known.
    """

    suitable: Any
    reasons: list[list[Message]]
    unknown: list[list[str]]


def suitability(facts: Any, limits: Any) -> Suitability:
    """Return whether land can be sown from the air, and the reasons where not.

    facts: DataFrame (n rows) with any of the columns LIMITS (dune_height_m [m], dune_density_pct, cover_pct [%]), NaN
    where not known; limits: the reference AERIAL_LIMITS. Of a row an empty cell sets no limit.
    """
    reasons: list[list[Message]] = [[] for _ in range(len(facts))]
    unknown: list[list[str]] = [[] for _ in range(len(facts))]
    for row in limits.itertuples():
        if row.limit not in LIMITS:
            continue
        value = known(facts, row.limit)
        for i in np.flatnonzero(np.isnan(value)):
            unknown[i].append(row.limit)
        bounds = (
            (row.least, np.less, TOO_LOW),
            (row.most, np.greater, TOO_HIGH),
            (row.below, np.greater_equal, NOT_BELOW),
        )
        for bound, beyond, said in bounds:
            if not pd.isna(bound):
                for i in np.flatnonzero(beyond(value, float(bound))):
                    reasons[i].append(Message(said[row.limit], value=float(value[i]), limit=float(bound)))
    return Suitability(np.array([not one for one in reasons], dtype=bool), reasons, unknown)


def known(facts: Any, name: str) -> Any:
    """Return a column of the facts as numbers, (n,), NaN where it is absent."""
    if name not in facts.columns:
        return np.full(len(facts), np.nan)
    return pd.to_numeric(facts[name]).to_numpy(dtype=float, na_value=np.nan)
