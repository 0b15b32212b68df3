"""The tables of damaged land: its pieces, sums by land class, what was counted once, and who is to restore it."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import UUID
from ordos_restoration.planning.mine.damage.damage_degree import FACTORS, SUBJECTS
from ordos_restoration.planning.mine.land_classes import CATEGORIES
from ordos_restoration.planning.mine.words import AREAS, DAMAGES, GROUND, HECTARES, MU, SCHEME, TRAITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Number, Table, Text

WATER = "water"
KINDS = {**SUBJECTS, WATER: QT_TRANSLATE_NOOP("Ordos", "Standing water")}
GRADED_BY = {"given": QT_TRANSLATE_NOOP("Ordos", "The layer"), **FACTORS}

KIND = Choice(QT_TRANSLATE_NOOP("Ordos", "Kind of land"), "", KINDS)
NAME = Text(QT_TRANSLATE_NOOP("Ordos", "Name"))
LICENCE = Text(QT_TRANSLATE_NOOP("Ordos", "Mining licence"))
CLASS_NAME = Text(QT_TRANSLATE_NOOP("Ordos", "Land class"))
CATEGORY = Choice(QT_TRANSLATE_NOOP("Ordos", "Category of land"), "", CATEGORIES)
PIECES = Number(QT_TRANSLATE_NOOP("Ordos", "Pieces of land"), "", "", 0, whole=True)
KEPT = Flag(
    QT_TRANSLATE_NOOP("Ordos", "Kept in use"),
    QT_TRANSLATE_NOOP("Ordos", "Permanent construction land that stays in use; nobody has to restore it."),
)


def hectares(label: str) -> Number:
    """Return a column of areas as land-use tables print them."""
    return Number(label, "", "ha", 0, decimals=4)


DAMAGED_HA = hectares(QT_TRANSLATE_NOOP("Ordos", "Damaged already"))
TO_BE_HA = hectares(QT_TRANSLATE_NOOP("Ordos", "Area to be damaged"))
FARMLAND_HA = hectares(QT_TRANSLATE_NOOP("Ordos", "On permanent basic farmland"))
REDLINE_HA = hectares(QT_TRANSLATE_NOOP("Ordos", "In the ecological red line"))

DAMAGED_LAND = Table(
    QT_TRANSLATE_NOOP("Ordos", "Land damaged by mining"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Code of the damaged land")),
        "name": NAME,
        "kind": KIND,
        **TRAITS,
        "class_name": CLASS_NAME,
        "category": CATEGORY,
        **GROUND,
        "graded_by": Choice(QT_TRANSLATE_NOOP("Ordos", "Degree decided by"), "", GRADED_BY),
        "ponded": Flag(QT_TRANSLATE_NOOP("Ordos", "Under water")),
        "kept": KEPT,
        "licence": LICENCE,
        "in_licence": Flag(QT_TRANSLATE_NOOP("Ordos", "Inside the licence boundary")),
        **AREAS,
    },
)
DAMAGE_BY_CLASS = Table(
    QT_TRANSLATE_NOOP("Ordos", "Damaged land by land class"),
    "",
    {
        "class_scheme": SCHEME,
        "land_class": TRAITS["land_class"],
        "class_name": CLASS_NAME,
        "category": CATEGORY,
        "damage_type": Choice(QT_TRANSLATE_NOOP("Ordos", "Damage"), "", DAMAGES),
        "pieces": PIECES,
        **AREAS,
        "slight_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Slightly damaged")),
        "moderate_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Moderately damaged")),
        "severe_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Severely damaged")),
        "ungraded_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Degree unknown")),
        "damaged_ha": DAMAGED_HA,
        "to_be_damaged_ha": TO_BE_HA,
        "basic_farmland_ha": FARMLAND_HA,
        "redline_ha": REDLINE_HA,
    },
)
DAMAGE_OVERLAP = Table(
    QT_TRANSLATE_NOOP("Ordos", "Land damaged twice"),
    "MultiPolygon",
    {
        "counted_kind": Choice(QT_TRANSLATE_NOOP("Ordos", "Counted as"), "", KINDS),
        "counted_name": Text(QT_TRANSLATE_NOOP("Ordos", "Counted with")),
        "deducted_kind": Choice(QT_TRANSLATE_NOOP("Ordos", "Kind it was deducted from"), "", KINDS),
        "deducted_name": Text(QT_TRANSLATE_NOOP("Ordos", "Deducted from")),
        **AREAS,
    },
)
RESPONSIBILITY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Responsibility area"),
    "MultiPolygon",
    {
        "licence": LICENCE,
        "holder": Text(QT_TRANSLATE_NOOP("Ordos", "Holder of the licence")),
        "in_licence": Flag(QT_TRANSLATE_NOOP("Ordos", "Inside the licence boundary")),
        "owner": TRAITS["owner"],
        "kept": KEPT,
        "pieces": PIECES,
        **AREAS,
        "damaged_ha": DAMAGED_HA,
        "to_be_damaged_ha": TO_BE_HA,
        "cultivated_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Cultivated land among it")),
        "basic_farmland_ha": FARMLAND_HA,
        "redline_ha": REDLINE_HA,
    },
)
NUMBERS = {
    "gross_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Sum of the layers")),
    "overlap_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Counted twice and deducted")),
    "area_ha": HECTARES,
    "area_mu": MU,
    "damaged_ha": DAMAGED_HA,
    "to_be_damaged_ha": TO_BE_HA,
    "responsible_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Responsibility area")),
    "responsible_mu": Number(QT_TRANSLATE_NOOP("Ordos", "Responsibility area"), "", "mu", 0, decimals=3),
    "outside_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Outside the licence boundary")),
    "unclassed_ha": hectares(QT_TRANSLATE_NOOP("Ordos", "Without land class")),
}
