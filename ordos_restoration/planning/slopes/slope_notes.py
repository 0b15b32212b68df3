"""What people should know of a slope plan: storms it does not hold, dry stands, steep fields, thin cover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

NEARLY_ALL = 90.0  # % of the ground with rows within their range
SHORT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} units with works ({area:.2f} ha) do not hold the storm of {storm:g} mm: {codes}. Take "
    "wider works, closer rows or another measure there.",
)
RANGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "In {count} of {all} units with rows the slope changes so much that rows lie within the range of their measure on "
    "less than {share:g} % of the ground (column within_pct): {codes}. Take smaller units, or look at them in the "
    "field.",
)
LOST_NOTE = QT_TRANSLATE_NOOP("Ordos", "{count} rows shorter than {least:g} m were left out.")
BARE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} units with works hold no row: they are narrower than the spacing, or too flat: {codes}."
)
DRY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "On {count} of {all} planted units ({area:.2f} ha) the plants live on rain and need more than it leaves, by up to "
    "{most:.0f} mm: {codes}.",
)
STEEP_CROP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units ({area:.2f} ha) are cultivated land steeper than {steep:g}°, where cropping is banned: they are "
    "planted, and need the number of the approval by which the land is given up.",
)
THIN_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} planted units reach less than {least:g} % plant cover, or fewer plants than acceptance may ask: "
    "compare the design with the rules of acceptance before printing.",
)
UNAPPROVED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of {all} units need an approval that has no number yet (columns condition and approval_no)."
)
LARGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units are larger than {most:g} ha, because the cells of the terrain model cannot be halved: {codes}.",
)


def tell_units(settings: Any, t: Any, rows: Any, notes: list[Message]) -> None:
    """Add the notes on units. settings: storm, least_row, steep_crop, accepted, most_area; t: printed units."""
    works, planted = t.rise.to_numpy(dtype=float) > 0, (t.plants > 0).to_numpy()
    laid = works & (t.rows > 0).to_numpy()
    say(SHORT_NOTE, works & (t.storm == "short").to_numpy(), t, notes, all=int(works.sum()), storm=settings.storm)
    low = laid & (t.within_pct < NEARLY_ALL).to_numpy()
    say(RANGE_NOTE, low, t, notes, all=int(laid.sum()), share=NEARLY_ALL)
    say(BARE_NOTE, works & ~laid, t, notes)
    lost = int(rows.short.sum())
    if lost:
        notes.append(Message(LOST_NOTE, count=lost, least=settings.least_row))
    dry = planted & (t.water_balance_mm < 0).to_numpy() & ~t.wet.to_numpy(dtype=bool)
    most = float(-t.water_balance_mm[dry].min()) if dry.any() else 0.0
    say(DRY_NOTE, dry, t, notes, all=int(planted.sum()), most=most)
    steep = (t.use == "crop").to_numpy() & ~t.tilled_after.to_numpy(dtype=bool)
    say(STEEP_CROP_NOTE, steep, t, notes, steep=settings.steep_crop)
    thin = planted & (t.cover_after_pct < settings.accepted).to_numpy()
    say(THIN_NOTE, thin, t, notes, all=int(planted.sum()), least=settings.accepted)
    say(UNAPPROVED_NOTE, (t.condition.notna() & t.approval_no.isna()).to_numpy(), t, notes, all=len(t))
    say(LARGE_NOTE, (t.area_ha > settings.most_area * (1 + 1e-4)).to_numpy(), t, notes, most=settings.most_area)


def say(template: str, told: Any, t: Any, notes: list[Message], **values: Any) -> None:
    """Add a note on the units it is true of, where there are any, with their count, area and codes."""
    if told.any():
        area, codes = float(t.area_ha[told].sum()), some(t.code[told].tolist())
        notes.append(Message(template, count=int(told.sum()), area=area, codes=codes, **values))
