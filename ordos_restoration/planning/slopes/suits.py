"""Which row of an editable table suits a piece of land: the measure on a slope, and what is planted there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.land import plain
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.slopes.slope_parameters import LAND
from ordos_restoration.planning.slopes.slope_references import MEASURE_TABLE, STAND_TABLE
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

STEEP_CROP = "steep_crop"
NOWHERE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The table “{table}” has no row for {count} units, the first of them with a slope of {slope:.1f}° on {soil} "
    "({use}). Add a row that suits them.",
)
WANTED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}” asks for measures that the table “{table}” does not have: {words}. There the measure was chosen by the "
    "land; write the id or the name of a row.",
)
STEEP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units ({area:.2f} ha) get the measure their land asks for, although their slope lies outside the range of "
    "the table of measures.",
)


def listed(cells: Any, values: Any) -> Any:
    """Return whether values (n,) are among the words of cells (m,) like “shady|flat”, bool (n, m); an empty cell holds
    them all.
    """
    out = np.empty((len(values), len(cells)), dtype=bool)
    for k, cell in enumerate(cells):
        words = [one.strip() for one in str(cell).split("|")] if isinstance(cell, str) and cell.strip() else None
        out[:, k] = True if words is None else np.isin(values.astype(str), words)
    return out


def between(low: Any, high: Any, values: Any) -> Any:
    """Return whether values (n,) reach the lower and stay below the upper limits (m,), bool (n, m); empty limits hold
    for every value, and a value nobody knows passes empty limits only.
    """
    low, high = np.asarray(low, dtype=float), np.asarray(high, dtype=float)
    values = np.asarray(values, dtype=float)[:, None]
    return (np.isnan(low) | (values >= low)) & (np.isnan(high) | (values < high))


def first(suits: Any, priority: Any) -> Any:
    """Return the row of the lowest priority number that suits, (n,); −1 where none does. suits: bool (n, m)."""
    order = np.argsort(np.asarray(priority, dtype=float), kind="stable")
    ranked = suits[:, order]
    return np.where(ranked.any(axis=1), order[np.argmax(ranked, axis=1)], -1)


def measure_rows(t: Any, measures: Any, steep_crop: float, notes: list[Message]) -> Any:
    """Return the row of the table of measures for units (n,), int.

    t: slope [degree], group, soil, use, cover [%], wanted and hectares of each; measures: MEASURE_TABLE; steep_crop:
    slope from which cultivated land is given up [degree]. Raises PlanningError where no row suits.
    """
    use = uses_of(t, steep_crop)
    slope = between(
        measures.slope_from_deg, np.where(measures.slope_to_deg >= 90, np.nan, measures.slope_to_deg), t.slope
    )
    suits = slope & between(measures.cover_from_pct, measures.cover_to_pct, t.cover)
    suits &= listed(measures.aspects, t.group.to_numpy(dtype=object))
    suits &= listed(measures.soils, t.soil.to_numpy(dtype=object)) & listed(measures.uses, use)
    row = first(suits, measures.priority)
    wish = wishes(t.wanted, measures, notes)
    odd = (wish >= 0) & ~slope[np.arange(len(t)), np.maximum(wish, 0)]
    if odd.any():
        notes.append(Message(STEEP_NOTE, count=int(odd.sum()), area=float(t.hectares[odd].sum())))
    row = np.where(wish >= 0, wish, row)
    check_found(row, t, use, MEASURE_TABLE.label)
    return row


def uses_of(t: Any, steep_crop: float) -> Any:
    """Return the use of units (n,); cultivated land that is too steep to be tilled counts as steep_crop."""
    return np.where((t.use == "crop") & (t.slope >= steep_crop), STEEP_CROP, t.use).astype(object)


def wishes(wanted: Any, measures: Any, notes: list[Message]) -> Any:
    """Return the row that the land itself asks for, (n,); −1 where it asks for nothing that the table has."""
    spelling: dict[str, int] = {}
    for column in ("measure", "name_zh", "name_en"):
        for row, word in enumerate(measures[column]):
            spelling.setdefault(plain(word), row)
    asked = [plain(one) if isinstance(one, str) and one.strip() else "" for one in wanted]
    strange = sorted({str(one) for one, word in zip(wanted, asked) if word and word not in spelling})
    if strange:
        label, table = Message(LAND.label), Message(MEASURE_TABLE.label)
        notes.append(Message(WANTED_NOTE, layer=label, table=table, words=some(strange)))
    return np.array([spelling.get(word, -1) if word else -1 for word in asked], dtype=int)


def stand_rows(t: Any, measure: Any, planted: Any, rain: float, stands: Any, thirsty: Any, supplied: bool) -> Any:
    """Return the row of the table of species for units (n,), int, −1 where nothing is planted.

    t: as `measure_rows`, with groundwater [m]; measure: id of each; planted: bool (n,); rain: of a year [mm]; stands:
    STAND_TABLE; thirsty: stands that no rain below the limit keeps alive, bool (m,); supplied: whether water
    is brought from a legal source. Raises PlanningError where no row
    suits a planted unit.
    """
    water = t.groundwater.to_numpy(dtype=float)[:, None]
    deepest = stands.groundwater_to_m.to_numpy(dtype=float)
    suits = between(stands.rain_from_mm, stands.rain_to_mm, np.full(len(t), rain))
    suits &= np.isnan(deepest) | (water <= deepest) | supplied
    suits &= ~(np.asarray(thirsty) & np.isnan(deepest)) | supplied
    suits &= listed(stands.measures, np.asarray(measure, dtype=object))
    suits &= listed(stands.aspects, t.group.to_numpy(dtype=object)) & listed(
        stands.soils, t.soil.to_numpy(dtype=object)
    )
    row = first(suits, stands.priority)
    check_found(np.where(planted, row, 0), t, t.use.to_numpy(dtype=object), STAND_TABLE.label)
    return np.where(planted, row, -1)


def check_found(row: Any, t: Any, use: Any, label: str) -> None:
    """Raise PlanningError where a table has no row for a unit."""
    lost = np.flatnonzero(row < 0)
    if len(lost):
        one = int(lost[0])
        raise PlanningError(
            NOWHERE,
            table=Message(label),
            count=len(lost),
            slope=float(t.slope.iloc[one]),
            soil=str(t.soil.iloc[one]),
            use=str(use[one]),
        )
