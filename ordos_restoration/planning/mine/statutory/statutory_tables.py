"""Which tables a plan for the authority has, in which order, under which titles and with which columns: editable."""

from __future__ import annotations

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number, Reference, Text

TEMPLATE_SETS = {
    "restoration": QT_TRANSLATE_NOOP("Ordos", "Restoration plan of a mining area"),
    "reclamation": QT_TRANSLATE_NOOP("Ordos", "Land reclamation plan, the older form"),
}
TEMPLATE_SET = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Set of tables"),
    QT_TRANSLATE_NOOP("Ordos", "Since July 2025 the document of a mine is the restoration plan of its mining area."),
    TEMPLATE_SETS,
)
STATUTORY_TABLES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Tables of the plan for the authority"),
    QT_TRANSLATE_NOOP("Ordos", "Which tables the workbook has, their titles and columns; shipped when empty."),
    "statutory_tables",
    {
        "template_set": TEMPLATE_SET,
        "sheet": Text(
            QT_TRANSLATE_NOOP("Ordos", "Table"),
            QT_TRANSLATE_NOOP("Ordos", "Id of what the table holds; do not change it."),
        ),
        "number": Number(
            QT_TRANSLATE_NOOP("Ordos", "Number of the table"),
            QT_TRANSLATE_NOOP("Ordos", "The order of the sheets too. Without a number the table is left out."),
            "",
            1,
            whole=True,
        ),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "title_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese title")),
        "title_en": Text(QT_TRANSLATE_NOOP("Ordos", "English title")),
        "columns": Text(
            QT_TRANSLATE_NOOP("Ordos", "Columns of the table"),
            QT_TRANSLATE_NOOP("Ordos", "Their ids in order, with spaces between; all of them when empty."),
        ),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
    later=frozenset({"verified"}),
)
