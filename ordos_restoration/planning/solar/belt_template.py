"""The belts of the reference table: how wide by sand and side, and which strips from the outer edge inward."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Number, PlanningError, Reference, Text

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

BELT_TEMPLATES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Belts around photovoltaic sites"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Widths, strips, species and spacings by sand mobility and side; the shipped table when empty."
    ),
    "pv_belts",
    {
        "template": Text(QT_TRANSLATE_NOOP("Ordos", "Template")),
        "mobility": Text(QT_TRANSLATE_NOOP("Ordos", "Sand mobility")),
        "side": Text(QT_TRANSLATE_NOOP("Ordos", "Side")),
        "position": Number(QT_TRANSLATE_NOOP("Ordos", "Position from the outer edge"), "", "", 1, whole=True),
        "strip": Text(QT_TRANSLATE_NOOP("Ordos", "Strip")),
        "belt_from_m": Number(QT_TRANSLATE_NOOP("Ordos", "Narrowest belt"), "", "m", 1, 1000),
        "belt_to_m": Number(QT_TRANSLATE_NOOP("Ordos", "Widest belt"), "", "m", 1, 1000),
        "width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Fixed width"), "", "m", 0),
        "share": Number(QT_TRANSLATE_NOOP("Ordos", "Share of the remaining width"), "", "1", 0, 1),
        "min_width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Least width"), "", "m", 0),
        "structure": Text(QT_TRANSLATE_NOOP("Ordos", "Structure")),
        "porosity_leafless": Number(QT_TRANSLATE_NOOP("Ordos", "Optical porosity without leaves"), "", "1", 0, 1),
        "species_mix": Text(QT_TRANSLATE_NOOP("Ordos", "Species mix")),
        "row_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Row spacing"), "", "m", 0.2, 100),
        "plant_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Plant spacing"), "", "m", 0.2, 100),
        "needs_groundwater_m": Number(QT_TRANSLATE_NOOP("Ordos", "Needs groundwater within"), "", "m", 0),
        "dry_mix": Text(QT_TRANSLATE_NOOP("Ordos", "Species mix without groundwater")),
        "dry_row_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Row spacing without groundwater"), "", "m", 0.2, 100),
        "dry_plant_spacing_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Plant spacing without groundwater"), "", "m", 0.2, 100
        ),
        "barrier": Text(QT_TRANSLATE_NOOP("Ordos", "Sand barrier")),
        "site_type_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Site type")),
        "preparation": Text(QT_TRANSLATE_NOOP("Ordos", "Site preparation")),
        "season": Text(QT_TRANSLATE_NOOP("Ordos", "Season")),
        "forest_category": Text(QT_TRANSLATE_NOOP("Ordos", "Forest category")),
    },
)


def rows_of(templates: Any, mobility: str, side: str) -> Any:
    """Return the positions of the template rows of one sand and side, int (k,), from the outer edge inward.

    Raises PlanningError where the table has none.
    """
    own = np.flatnonzero(((templates.mobility == mobility) & (templates.side == side)).to_numpy(dtype=bool))
    if not len(own):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The table of belts has no rows for sand “{mobility}” on the side “{side}”. Add them, or start again "
                "from the shipped table.",
            ),
            mobility=mobility,
            side=side,
        )
    return own[np.argsort(templates.position.to_numpy(dtype=float)[own], kind="stable")]


def width_range(templates: Any, mobility: str, side: str) -> tuple[float, float]:
    """Return the narrowest and the widest belt of one sand and side [m]; raises PlanningError as `rows_of`."""
    first = rows_of(templates, mobility, side)[0]
    low, high = (float(templates[name].iloc[first]) for name in ("belt_from_m", "belt_to_m"))
    if not 0 < low <= high:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The table of belts gives “{template}” a width from {low:g} to {high:g} m. Put the narrower first.",
            ),
            template=templates.template.iloc[first],
            low=low,
            high=high,
        )
    return low, high


def strip_widths(rows: Any, width: float) -> Any:
    """Return how wide every strip of one template is in a belt of some width [m], (k,), from the outer edge inward.

    rows: the template's rows in that order. Strips of fixed width come first (shrunk together where even they do not
    fit), the others share what is left; a strip that would fall under its least width is given up, the innermost
    first, and its share goes to the rest. 0 for a strip given up; they add up to the width.
    """
    fixed, share, least = (
        np.nan_to_num(rows[name].to_numpy(dtype=float)) for name in ("width_m", "share", "min_width_m")
    )
    share = np.where(fixed > 0, 0.0, share)
    there = np.ones(len(rows), dtype=bool)
    while True:
        wide = np.where(there, fixed, 0.0)
        wide *= min(1.0, width / max(wide.sum(), 1e-9))
        parts = np.where(there, share, 0.0)
        if parts.sum() > 0:
            wide = wide + parts / parts.sum() * (width - wide.sum())
        thin = np.flatnonzero(there & (wide < least - 1e-9))
        if not len(thin) or there.sum() == 1:
            break
        there[thin[-1]] = False
    last = np.flatnonzero(there)[-1]
    wide[last] += width - wide.sum()
    return wide
