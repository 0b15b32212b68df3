"""The cross-section of a bank: how much of the width each bank gets, and which strips it is divided into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Number, Reference, Text

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

STRIPS = ("waterside", "main", "dune")  # from the water outward
SECTION_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Cross-section templates"),
    QT_TRANSLATE_NOOP("Ordos", "Strips, species and spacings by reach class and bank; the shipped table when empty."),
    "cross_sections",
    {
        "template": Text(QT_TRANSLATE_NOOP("Ordos", "Template")),
        "strip": Text(QT_TRANSLATE_NOOP("Ordos", "Strip")),
        "reach_class": Text(QT_TRANSLATE_NOOP("Ordos", "Reach class")),
        "bank_role": Text(QT_TRANSLATE_NOOP("Ordos", "Bank role")),
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


def drift_vector(direction: Any) -> Any:
    """Return the unit vector (…, 2) of sand moving toward a direction [degree, clockwise from north]."""
    angle = np.radians(direction)
    return np.stack([np.sin(angle), np.cos(angle)], axis=-1)


def spread_drift(direction: float, power: float, spread: float) -> tuple[Any, Any]:
    """Return directions [degree] and powers (5,) of a drift typed by hand, fanned out to ± spread [degree].

    Triangular weights, scaled so that the resultant is the given power. Sand never comes from one direction only:
    without the fan, a bank one degree off the drift would count as the supplier of all of it.
    """
    offset = spread * np.array([-1.0, -0.5, 0.0, 0.5, 1.0])
    weight = np.array([1.0, 2.0, 3.0, 2.0, 1.0])
    return direction + offset, power * weight / (weight * np.cos(np.radians(offset))).sum()


def bank_drift(normals: Any, directions: Any, powers: Any) -> Any:
    """Return the drift that reaches each bank from its land side, (n,), in the unit of `powers`.

    normals: unit vectors from the channel to the land (n, 2); directions: where the sand of each sector moves to
    (k,) [degree]; powers: drift potential of the sectors (k,). DP_bank = Σ DP_i · max(0, −d_i·n).
    """
    across = -(normals @ np.atleast_2d(drift_vector(np.asarray(directions, dtype=float))).T)
    return np.maximum(across, 0.0) @ np.atleast_1d(np.asarray(powers, dtype=float))


def split_width(total: float, left: Any, right: Any, least: float) -> tuple[Any, Any]:
    """Return the widths of the left and right bank (n,) [m]: in proportion to their drift, none below `least`.

    Where no drift crosses the channel, each bank gets half. The two widths add up to the total and differ from half
    of it by whole metres, so that exchanged banks exchange their widths.
    """
    both = left + right
    share = np.where(both > 1e-9, left / np.where(both > 1e-9, both, 1.0), 0.5)
    off = np.minimum(np.abs(np.round(total * (share - 0.5))), total / 2 - min(least, total / 2))
    wide = total / 2 + np.copysign(off, share - 0.5)
    return wide, total - wide


def strip_edges(sections: Any, width: Any, setback: float) -> Any:
    """Return the edges of the strips of one template for bank widths (n,): (n, 4) offsets from the bank [m].

    Fixed strips come first (shrunk together when even they do not fit), the others share what remains; a strip that
    would fall under its least width is given up, the outermost first, and its share goes to the rest.
    """
    width = np.asarray(width, dtype=float)
    own = dict(zip(sections["strip"], sections.to_dict("records")))
    rows = [own.get(strip) for strip in STRIPS]
    fixed = np.array([value(r, "width_m") for r in rows])
    share = np.array([value(r, "share") if value(r, "width_m") == 0 else 0.0 for r in rows])
    least = np.array([value(r, "min_width_m") for r in rows])
    there = np.array([r is not None for r in rows])[None, :] & np.ones((len(width), 1), dtype=bool)
    for _ in STRIPS:
        wide = np.where(there, fixed, 0.0)
        wide *= np.minimum(1.0, width / np.maximum(wide.sum(axis=1), 1e-9))[:, None]
        parts = np.where(there, share, 0.0)
        total = parts.sum(axis=1, keepdims=True)
        rest = (width - wide.sum(axis=1))[:, None]
        wide = wide + np.where(total > 0, parts / np.where(total > 0, total, 1.0), 0.0) * rest
        thin = there & (wide < least) & (there.sum(axis=1, keepdims=True) > 1)
        if not thin.any():
            break
        outermost = thin & (np.cumsum(thin[:, ::-1], axis=1)[:, ::-1] == 1)
        there = there & ~outermost
    last = len(STRIPS) - 1 - np.argmax(there[:, ::-1], axis=1)
    wide[np.arange(len(width)), last] += width - wide.sum(axis=1)
    return setback + np.hstack([np.zeros((len(width), 1)), np.cumsum(wide, axis=1)])


def value(row: Any, column: str) -> float:
    """Return a number of a template row, 0 where the row or the number is missing."""
    number = 0.0 if row is None else row[column]
    return 0.0 if number is None or number != number else float(number)


def clear_spacing(width: Any, cover: Any) -> Any:
    """Return the clear spacing D between belts of canopy width w [m] for a cover C: D = w (1 − C) / C [m].

    The exact geometry of low-coverage sand fixation (15–25 % in belts).
    """
    return width * (1.0 - cover) / cover
