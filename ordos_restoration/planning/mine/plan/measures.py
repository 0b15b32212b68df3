"""Which measures a parcel gets: rules as data, by landform, damage, degree, direction, photovoltaics and slope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.plan_tables import PHASES, TRACKS
from ordos_restoration.planning.mine.words import DAMAGES, DEGREES, DIRECTIONS, LANDFORMS
from ordos_restoration.planning.prices import QUANTITY_UNITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, Number, Reference, Text

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

BASES = {
    "thickness": QT_TRANSLATE_NOOP("Ordos", "Area by thickness [m]"),
    "soil": QT_TRANSLATE_NOOP("Ordos", "Area by what the soil lacks of a thickness [m]"),
    "levelling": QT_TRANSLATE_NOOP("Ordos", "Cut of the earthwork, else area by thickness [m]"),
    "backfill": QT_TRANSLATE_NOOP("Ordos", "Lack of the earthwork, else area by thickness [m]"),
    "added_slope": QT_TRANSLATE_NOOP("Ordos", "Levelling by added slope [°]"),
    "crack": QT_TRANSLATE_NOOP("Ordos", "Volume of cracks by degree"),
    "per_ha": QT_TRANSLATE_NOOP("Ordos", "Amount per hectare"),
    "length": QT_TRANSLATE_NOOP("Ordos", "Length of the parcel"),
    "perimeter": QT_TRANSLATE_NOOP("Ordos", "Outline of the parcel"),
    "care": QT_TRANSLATE_NOOP("Ordos", "Area and years of care"),
    "visits_care": QT_TRANSLATE_NOOP("Ordos", "Visits in a year of care"),
    "visits_settling": QT_TRANSLATE_NOOP("Ordos", "Visits in a year until the land is stable"),
}
ANSWERS = {"yes": QT_TRANSLATE_NOOP("Ordos", "Yes"), "no": QT_TRANSLATE_NOOP("Ordos", "No")}
SEVERAL = QT_TRANSLATE_NOOP("Ordos", "Words joined by |; empty: all.")
SLOPE_FROM = Number(QT_TRANSLATE_NOOP("Ordos", "Slope from"), "", "°", 0, 90, decimals=1)
SLOPE_TO = Number(QT_TRANSLATE_NOOP("Ordos", "Slope below"), "", "°", 0, 91, decimals=1)
PV_ONLY = Choice(
    QT_TRANSLATE_NOOP("Ordos", "With photovoltaics"), QT_TRANSLATE_NOOP("Ordos", "Empty: with and without."), ANSWERS
)
CONDITIONS = {  # column of the rules: (column of the parcels, words it can hold)
    "landforms": ("landform", LANDFORMS),
    "damages": ("damage_type", DAMAGES),
    "degrees": ("degree", DEGREES),
    "directions": ("direction", DIRECTIONS),
}
RULES = {
    "landforms": Text(QT_TRANSLATE_NOOP("Ordos", "Landforms"), SEVERAL),
    "damages": Text(QT_TRANSLATE_NOOP("Ordos", "Damages"), SEVERAL),
    "degrees": Text(QT_TRANSLATE_NOOP("Ordos", "Degrees of damage"), SEVERAL),
    "directions": Text(QT_TRANSLATE_NOOP("Ordos", "Directions of restoration"), SEVERAL),
    "pv": PV_ONLY,
    "slope_from_deg": SLOPE_FROM,
    "slope_to_deg": SLOPE_TO,
}
MEASURES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Measures of mine restoration"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Which parcels get a measure, how its quantity is reckoned, and what it is paid by; the shipped table when "
        "empty.",
    ),
    "mine_measures",
    {
        "measure": Text(QT_TRANSLATE_NOOP("Ordos", "Measure")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "phase": Choice(QT_TRANSLATE_NOOP("Ordos", "Phase of works"), "", PHASES),
        "step": Number(
            QT_TRANSLATE_NOOP("Ordos", "Step"),
            QT_TRANSLATE_NOOP("Ordos", "Works of a phase follow each other by step."),
            "",
            1,
            99,
            whole=True,
        ),
        "track": Choice(QT_TRANSLATE_NOOP("Ordos", "Track of works"), "", TRACKS),
        "safety": Choice(QT_TRANSLATE_NOOP("Ordos", "Safety"), "", ANSWERS),
        **RULES,
        "basis": Choice(QT_TRANSLATE_NOOP("Ordos", "Basis of the quantity"), "", BASES),
        "amount": Number(
            QT_TRANSLATE_NOOP("Ordos", "Amount per unit of the basis"),
            QT_TRANSLATE_NOOP("Ordos", "In the unit of the basis; the quantity is the basis times it."),
            "1",
            0,
            1e6,
            decimals=3,
        ),
        "unit": Choice(QT_TRANSLATE_NOOP("Ordos", "Unit"), "", QUANTITY_UNITS),
        "price_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item")),
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
ROW_NOTE = QT_TRANSLATE_NOOP("Ordos", "“{table}”: row {row} was left out. {reason}")
NEEDED = ("measure", "phase", "step", "track", "basis", "unit")  # without which a row says nothing


def usable(rules: Any, needed: tuple[str, ...], label: str, notes: list[Message]) -> Any:
    """Return the rows of a table of rules whose cells can be read, numbered anew; those left out are told by row.

    rules: a frame with columns of RULES and those in `needed`; label: of the table.
    """
    fine = np.ones(len(rules), dtype=bool)
    for name in needed:
        empty = rules[name].isna().to_numpy() & fine
        told(empty, QT_TRANSLATE_NOOP("Ordos", "Its cell “{what}” is empty."), [name] * len(rules), label, notes)
        fine &= ~empty
    for name, (_, known) in CONDITIONS.items():
        if name in rules:
            odd = np.array([", ".join(sorted(words_of(cell) - set(known))) for cell in rules[name]], dtype=object)
            wrong = (odd != "") & fine
            told(
                wrong,
                QT_TRANSLATE_NOOP("Ordos", "“{what}” is none of the words its cells can hold."),
                odd,
                label,
                notes,
            )
            fine &= ~wrong
    return rules[fine].reset_index(drop=True)


def told(wrong: Any, why: str, what: Any, label: str, notes: list[Message]) -> None:
    """Note the rows (n,) bool of a table that are left out, and why."""
    notes.extend(
        Message(ROW_NOTE, table=Message(label), row=int(row) + 1, reason=Message(why, what=what[row]))
        for row in np.flatnonzero(wrong)
    )


def words_of(cell: Any) -> set[str]:
    """Return the words of a cell that joins several by |; none where it is empty."""
    return {part.strip() for part in str(cell).split("|") if part.strip()} if isinstance(cell, str) else set()


def applying(parcels: Any, rules: Any) -> Any:
    """Return whether a rule holds for a parcel, bool (parcels, rules).

    parcels: frame with landform, damage_type, degree, direction, pv (bool) and slope_deg [degree], all known; rules:
    frame with columns of RULES, an empty cell of which holds for all; a slope is from its lower limit to below its
    upper one.
    """
    out = np.ones((len(parcels), len(rules)), dtype=bool)
    for name, (column, _) in CONDITIONS.items():
        if name not in rules:
            continue
        have = parcels[column].to_numpy(dtype=object)
        for k, cell in enumerate(rules[name]):
            if wanted := words_of(cell):
                out[:, k] &= np.isin(have.astype(str), sorted(wanted))
    pv = parcels["pv"].to_numpy(dtype=bool)
    for k, answer in enumerate(rules["pv"]):
        if answer in ANSWERS:
            out[:, k] &= pv == (answer == "yes")
    slope = parcels["slope_deg"].to_numpy(dtype=float)[:, None]
    low = rules["slope_from_deg"].fillna(-np.inf).to_numpy(dtype=float)
    high = rules["slope_to_deg"].fillna(np.inf).to_numpy(dtype=float)
    return out & (slope >= low) & (slope < high)
