"""Defects of standing dams: the words for them, whether a dam counts with them, and what mending takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.prices import QUANTITY_UNITS
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Choice,
    Flag,
    Message,
    Number,
    PlanningError,
    Reference,
    Text,
)

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

BASES = {
    "dam": QT_TRANSLATE_NOOP("Ordos", "A dam"),
    "crest_m": QT_TRANSLATE_NOOP("Ordos", "A metre of crest"),
    "body_m3": QT_TRANSLATE_NOOP("Ordos", "A cubic metre of dam body"),
    "base_m": QT_TRANSLATE_NOOP("Ordos", "A metre of dam base"),
}
DAM_DEFECTS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Defects of dams"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "What is wrong with existing dams, whether they count as long as it is not mended, and what mending takes. The "
        "shipped table when empty.",
    ),
    "dam_defects",
    {
        "defect": Text(QT_TRANSLATE_NOOP("Ordos", "Defect")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "aliases": Text(QT_TRANSLATE_NOOP("Ordos", "Other spellings")),
        "counts": Flag(
            QT_TRANSLATE_NOOP("Ordos", "Counts unmended"),
            QT_TRANSLATE_NOOP("Ordos", "Whether the dam holds sediment and floods as long as it is not mended."),
        ),
        "price_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item")),
        "unit": Choice(QT_TRANSLATE_NOOP("Ordos", "Unit"), "", QUANTITY_UNITS),
        "basis": Choice(QT_TRANSLATE_NOOP("Ordos", "Quantity for"), "", BASES),
        "quantity": Number(QT_TRANSLATE_NOOP("Ordos", "Quantity"), "", "1", 0),
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
SOUND = {"", "none", "no", "无", "没有", "正常", "完好", "无病险", "sound", "ok"}
OTHER, NO_SPILLWAY = "other", "no_spillway"
WORDS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Defects that are not in the table count as “{other}”: {words}. Add them to the table of dam defects if mending "
    "them takes something else.",
)


def with_defects(t: Any, table: Any, notes: list[Message]) -> Any:
    """Return the dams with their defects as tuples of ids, and whether they count as they are."""
    spelling: dict[str, str] = {}
    for own, zh, en, aliases in zip(table.defect, table.name_zh, table.name_en, table.aliases):
        for word in (own, zh, en, *str(aliases or "").split("|")):
            if word:
                spelling.setdefault(land.plain(word), own)
    strange: set[str] = set()
    found = [defects_in(text, spelling, strange) for text in t.defects]
    if strange:
        if OTHER not in set(table.defect):
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "Defects that are not in the table “{table}”: {words}. Add them, or a row “other” for all of them.",
                ),
                table=Message(DAM_DEFECTS.label),
                words=some(sorted(strange)),
            )
        notes.append(Message(WORDS_NOTE, other=OTHER, words=some(sorted(strange))))
    counts = dict(zip(table.defect, table.counts.fillna(False).astype(bool)))
    every = [all(counts[one] for one in own) for own in found]
    names = table.drop_duplicates("defect").set_index("defect").name_zh
    return t.assign(
        defects=pd.Series(found, dtype=object),
        defect_names=pd.Series([[str(names[one]) for one in own] for own in found], dtype=object),
        counts=np.array(every, dtype=bool),
    )


def defects_in(text: Any, spelling: dict[str, str], strange: set[str]) -> tuple[str, ...]:
    """Return the ids of the defects somebody wrote, each once."""
    if not isinstance(text, str):
        return ()
    parts = text
    for mark in "；、，,|/\n":
        parts = parts.replace(mark, ";")
    words = [one.strip() for one in parts.split(";")]
    out = []
    for word in words:
        if land.plain(word) in SOUND:
            continue
        known = spelling.get(land.plain(word))
        if known is None:
            strange.add(word)
        out.append(known or OTHER)
    return tuple(dict.fromkeys(out))


def mending(t: Any, table: Any) -> Any:
    """Return what mending the dams takes: place (row of the frame), defect, price_item, unit, quantity; NaN where the
    height or the crest that it goes by is not known.

    A dam's body is that of a valley of the shape of a V: a third of base times crest and height.
    """
    rows = []
    works = table.set_index("defect")
    height, crest = t.height_m.to_numpy(dtype=float), t.crest_length_m.to_numpy(dtype=float)
    base = 3.0 + 3.5 * height  # crest of 3 m and both slopes together 3.5, as dams of 10 to 20 m have
    body = crest * height * (3.0 / 2 + 3.5 * height / 6)
    by = {"dam": np.ones(len(t)), "crest_m": crest, "body_m3": body, "base_m": base}
    for place, defects in enumerate(t.defects):
        for defect in defects:
            own = works.loc[[defect]]
            for item, unit, basis, quantity in zip(own.price_item, own.unit, own.basis, own.quantity):
                rows.append((place, defect, item, unit, float(quantity) * float(by[basis][place])))
    return pd.DataFrame(rows, columns=["place", "defect", "price_item", "unit", "quantity"])
