"""Kinds of closure, and what the plants on closed land must come to for the closure to have succeeded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.fixation.seeding_limits import known
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number, PlanningError, Reference, Text

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

TYPES = {
    "full": QT_TRANSLATE_NOOP("Ordos", "Full closure"),
    "seasonal": QT_TRANSLATE_NOOP("Ordos", "Closure in the growing season"),
    "rotational": QT_TRANSLATE_NOOP("Ordos", "Closure in turn"),
}
TARGETS = {
    "tree": QT_TRANSLATE_NOOP("Ordos", "Trees"),
    "tree_shrub": QT_TRANSLATE_NOOP("Ordos", "Trees and shrubs"),
    "shrub": QT_TRANSLATE_NOOP("Ordos", "Shrubs"),
    "shrub_grass": QT_TRANSLATE_NOOP("Ordos", "Shrubs and grass"),
    "forest": QT_TRANSLATE_NOOP("Ordos", "Closed forest"),
    "shrubland": QT_TRANSLATE_NOOP("Ordos", "Closed shrubland"),
}
CLOSURE_TYPES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Kinds of closure"),
    QT_TRANSLATE_NOOP("Ordos", "Months and years land is closed by kind of closure; the shipped table when empty."),
    "closure_types",
    {
        "closure_type": Choice(QT_TRANSLATE_NOOP("Ordos", "Kind of closure"), "", TYPES),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "closed_from": Text(
            QT_TRANSLATE_NOOP("Ordos", "First day closed"), QT_TRANSLATE_NOOP("Ordos", "Month and day, as 05-25.")
        ),
        "closed_to": Text(
            QT_TRANSLATE_NOOP("Ordos", "Last day closed"), QT_TRANSLATE_NOOP("Ordos", "Month and day, as 05-25.")
        ),
        "blocks": Number(
            QT_TRANSLATE_NOOP("Ordos", "Blocks closed in turn"),
            QT_TRANSLATE_NOOP("Ordos", "Of as many blocks one is open at a time; 1 where all the land is closed."),
            "1",
            1,
            whole=True,
        ),
        "years": Number(QT_TRANSLATE_NOOP("Ordos", "Years closed"), "", "years", 0, 100, whole=True),
        "fragile": Text(QT_TRANSLATE_NOOP("Ordos", "Fit for fragile land"), QT_TRANSLATE_NOOP("Ordos", "Yes or no.")),
        "land": Text(QT_TRANSLATE_NOOP("Ordos", "Land it is meant for")),
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
LEAST = {
    "tree_canopy_pct": QT_TRANSLATE_NOOP("Ordos", "Canopy of the trees"),
    "shrub_cover_pct": QT_TRANSLATE_NOOP("Ordos", "Cover of the shrubs"),
    "plant_cover_pct": QT_TRANSLATE_NOOP("Ordos", "Cover of all plants"),
    "stems_per_ha": QT_TRANSLATE_NOOP("Ordos", "Stems or clumps"),
    "seedlings_per_ha": QT_TRANSLATE_NOOP("Ordos", "Seedlings of trees"),
    "saplings_per_ha": QT_TRANSLATE_NOOP("Ordos", "Saplings of trees"),
}
UNITS = {"pct": "%", "ha": "plants/ha"}
CLOSURE_TARGETS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Targets of closure"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "What closed land must come to by its target: each row is one way, and all its figures must be reached; the "
        "shipped table when empty.",
    ),
    "closure_targets",
    {
        "target": Choice(QT_TRANSLATE_NOOP("Ordos", "Target of the closure"), "", TARGETS),
        "way": Number(QT_TRANSLATE_NOOP("Ordos", "Way to reach it"), "", "1", 1, whole=True),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        **{name: Number(label, "", UNITS[name.rsplit("_", 1)[1]], 0) for name, label in LEAST.items()},
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)


def reached(targets: Any, facts: Any, table: Any) -> Any:
    """Return whether closed land has reached its target, object (n,): True, False, or None where too little is known.

    targets: (n,) ids of TARGETS; facts: DataFrame (n rows) with any of the columns LEAST, NaN where not known; table:
    the reference CLOSURE_TARGETS. Every row of a target is one way, and one is enough: all figures a row gives must be
    reached (GB 51018 §19.2). Raises PlanningError for a target the table has no row of.
    """
    targets = np.asarray(targets, dtype=object)
    values = {name: known(facts, name) for name in LEAST}
    yes, open_still = (np.zeros(len(targets), dtype=bool) for _ in range(2))
    for target in pd.unique(targets):
        ways = table[table.target == target]
        if not len(ways):
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The table “Targets of closure” has no row for the target “{target}”. Add one, or choose another "
                    "target.",
                ),
                target=target,
            )
        own = targets == target
        for way in ways.to_dict("records"):
            wanted = {name: float(way[name]) for name in LEAST if not pd.isna(way[name])}
            if not wanted:
                continue
            short = np.logical_or.reduce([values[name] < least for name, least in wanted.items()])
            unsure = np.logical_or.reduce([np.isnan(values[name]) for name in wanted])
            yes |= own & ~short & ~unsure
            open_still |= own & ~short & unsure
    return np.where(yes, True, np.where(open_still, None, False))
