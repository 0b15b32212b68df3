"""How each treatment is done: an editable table of spacings, mixes, seed and years, and one of its works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.belt_tables import SEASONS
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.prices import QUANTITY_UNITS
from ordos_restoration.planning.sand.barrier_tables import KINDS
from ordos_restoration.planning.sand.fixation.closure_rules import TARGETS, TYPES
from ordos_restoration.planning.sand.fixation.fixation_words import BELTS, SECTIONS, TREATMENTS
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

TREATMENT = Choice(QT_TRANSLATE_NOOP("Ordos", "Sand treatment"), "", TREATMENTS)
NAME_ZH = Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name"))
NAME_EN = Text(QT_TRANSLATE_NOOP("Ordos", "English name"))
VERIFIED = Text(QT_TRANSLATE_NOOP("Ordos", "Verified"))
BASES = {
    "worked": QT_TRANSLATE_NOOP("Ordos", "Area worked"),
    "plants": QT_TRANSLATE_NOOP("Ordos", "Plants"),
    "seed": QT_TRANSLATE_NOOP("Ordos", "Seed needed"),
    "fence": QT_TRANSLATE_NOOP("Ordos", "Length of the fence"),
    "posts": QT_TRANSLATE_NOOP("Ordos", "Warden posts"),
    "water": QT_TRANSLATE_NOOP("Ordos", "Water at planting"),
    "care": QT_TRANSLATE_NOOP("Ordos", "Area worked and years of care"),
    "closure": QT_TRANSLATE_NOOP("Ordos", "Area and years of closure"),
    "years": QT_TRANSLATE_NOOP("Ordos", "Years of closure"),
}
DESIGNS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Designs of sand treatments"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Barriers, belts, spacings, mixes, seed and years of each treatment; the shipped table when empty."
    ),
    "sand_designs",
    {
        "treatment": TREATMENT,
        "name_zh": NAME_ZH,
        "name_en": NAME_EN,
        "barrier": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Sand barrier"), "", {"none": QT_TRANSLATE_NOOP("Ordos", "None"), **KINDS}
        ),
        "belts": Choice(QT_TRANSLATE_NOOP("Ordos", "Belts"), "", BELTS),
        "worked_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Share of the land worked"),
            QT_TRANSLATE_NOOP("Ordos", "Planted, cut or sown; empty where belts decide it."),
            "%",
            0,
            100,
        ),
        "cover_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Cover of low-coverage belts"), "", "%", 1, 90),
        "belt_width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width of belts"), "", "m", 0.5, 500),
        "belt_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Spacing of belts"), "", "m", 1, 5000),
        "second_width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width of secondary belts"), "", "m", 0.5, 500),
        "second_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Spacing of secondary belts"), "", "m", 1, 5000),
        "rows": Number(
            QT_TRANSLATE_NOOP("Ordos", "Rows of a belt"),
            QT_TRANSLATE_NOOP("Ordos", "As many as the width has room for when empty."),
            "",
            1,
            200,
            whole=True,
        ),
        "row_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Row spacing"), "", "m", 0.05, 50),
        "plant_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Plant spacing"), "", "m", 0.02, 50),
        "species_mix": Text(
            QT_TRANSLATE_NOOP("Ordos", "Species mix"),
            QT_TRANSLATE_NOOP("Ordos", "Where rain alone must do; species and shares as a:0.6|b:0.4."),
        ),
        "wet_mix": Text(
            QT_TRANSLATE_NOOP("Ordos", "Species mix with water"),
            QT_TRANSLATE_NOOP("Ordos", "Where groundwater is near or a source is named; the other mix when empty."),
        ),
        "needs_groundwater_m": Number(QT_TRANSLATE_NOOP("Ordos", "Groundwater no deeper than"), "", "m", 0, 50),
        "seed_kg_ha": Text(
            QT_TRANSLATE_NOOP("Ordos", "Seed to sow"),
            QT_TRANSLATE_NOOP("Ordos", "Species and kilograms per hectare, as a:15|b:20."),
        ),
        "water_l_plant": Number(QT_TRANSLATE_NOOP("Ordos", "Water of a plant each time"), "", "L", 0, 500),
        "waterings": Number(QT_TRANSLATE_NOOP("Ordos", "Times of watering"), "", "", 0, 50, whole=True),
        "fence": Flag(QT_TRANSLATE_NOOP("Ordos", "Fenced")),
        "wardens": Flag(QT_TRANSLATE_NOOP("Ordos", "Guarded by wardens")),
        "closure_type": Choice(QT_TRANSLATE_NOOP("Ordos", "Kind of closure"), "", TYPES),
        "closure_target": Choice(QT_TRANSLATE_NOOP("Ordos", "Target of the closure"), "", TARGETS),
        "closure_years": Number(
            QT_TRANSLATE_NOOP("Ordos", "Years of closure"),
            QT_TRANSLATE_NOOP("Ordos", "Those of the kind of closure when empty."),
            "years",
            0,
            50,
            whole=True,
        ),
        "care_years": Number(QT_TRANSLATE_NOOP("Ordos", "Years of care"), "", "years", 0, 50, whole=True),
        "season": Choice(QT_TRANSLATE_NOOP("Ordos", "Season"), "", SEASONS),
        "window_from": Text(QT_TRANSLATE_NOOP("Ordos", "First day of the works")),
        "window_to": Text(QT_TRANSLATE_NOOP("Ordos", "Last day of the works")),
        "verified": VERIFIED,
    },
)
WORKS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Works of sand treatments"),
    QT_TRANSLATE_NOOP(
        "Ordos", "What each treatment takes besides plants, seed and barriers; the shipped table when empty."
    ),
    "sand_works",
    {
        "treatment": TREATMENT,
        "work": Text(QT_TRANSLATE_NOOP("Ordos", "Item of work")),
        "name_zh": NAME_ZH,
        "name_en": NAME_EN,
        "section": Choice(QT_TRANSLATE_NOOP("Ordos", "Section of the cost"), "", SECTIONS),
        "basis": Choice(QT_TRANSLATE_NOOP("Ordos", "Reckoned by"), "", BASES),
        "amount": Number(QT_TRANSLATE_NOOP("Ordos", "Amount of a unit"), "", "1", 0, decimals=4),
        "unit": Choice(QT_TRANSLATE_NOOP("Ordos", "Unit"), "", QUANTITY_UNITS),
        "days_per_unit": Number(QT_TRANSLATE_NOOP("Ordos", "Labour of a unit"), "", "d", 0, decimals=4),
        "price_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item")),
        "verified": VERIFIED,
    },
)
DEFAULTS = {"worked_pct": 100.0, "waterings": 0.0, "closure_years": 0.0, "care_years": 0.0, "water_l_plant": 0.0}
BELT_NEEDS = {
    "low_cover": ("belt_width_m", "cover_pct", "row_spacing_m", "plant_spacing_m"),
    "gap": ("belt_width_m", "belt_spacing_m", "row_spacing_m", "plant_spacing_m"),
    "field": ("belt_width_m", "belt_spacing_m", "second_width_m", "second_spacing_m", "row_spacing_m",
              "plant_spacing_m"),
}  # fmt: skip
PLANT_NEEDS = ("row_spacing_m", "plant_spacing_m")
NO_DESIGN = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}” has no row for “{treatment}”, which {count} patches get. Add one to your copy."
)
EMPTY_CELL = QT_TRANSLATE_NOOP("Ordos", "“{table}”, “{treatment}”: “{column}” is empty. Fill it in.")


def design_of(table: Any, treatment: Any, closures: Any) -> Any:
    """Return the design of every patch: a row of the table DESIGNS for each treatment (n,), numbers as float; empty
    ones stay NaN unless 0 or the whole is meant. Patches without a treatment have an empty row.

    closures: the reference CLOSURE_TYPES, for the years of a closure whose design gives none.

    Raises PlanningError where a treatment that is used has no row, or its row lacks what it needs.
    """
    rows = table.dropna(subset=["treatment"]).drop_duplicates("treatment").set_index("treatment")
    used = pd.Series(treatment, dtype="object").dropna()
    for name, count in used.value_counts().sort_index().items():
        if name not in rows.index:
            named = {"table": Message(DESIGNS.label), "treatment": Message(TREATMENTS[name])}
            raise PlanningError(NO_DESIGN, count=int(count), **named)
        checked(rows.loc[name], name)
    out = rows.reindex(treatment).reset_index(drop=True)
    for name, kind in DESIGNS.columns.items():
        if isinstance(kind, Number):
            out[name] = pd.to_numeric(out[name]).astype("float64")
        elif isinstance(kind, Flag):
            out[name] = np.array([one is True for one in out[name]], dtype=bool)
    years = pd.to_numeric(
        closures.dropna(subset=["closure_type"]).drop_duplicates("closure_type").set_index("closure_type").years
    )
    out["closure_years"] = out.closure_years.fillna(out.closure_type.map(years).astype("float64"))
    return out.fillna(DEFAULTS)


def checked(row: Any, treatment: str) -> None:
    """Raise PlanningError where a row of the designs lacks what its belts or plants need."""
    needs = BELT_NEEDS.get(str(row.belts), ())
    if isinstance(row.species_mix, str):
        needs = (*needs, *PLANT_NEEDS)
    for column in needs:
        if row[column] is None or row[column] != row[column]:
            raise PlanningError(
                EMPTY_CELL,
                table=Message(DESIGNS.label),
                treatment=Message(TREATMENTS[treatment]),
                column=Message(DESIGNS.columns[column].label),
            )
