"""What the store keeps about the file itself: its identity, field copies, what was merged, and what was before."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Flag, Kind, Moment, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.vocabulary import ProjectTable, required

CELL: dict[str, Kind] = {
    "table_name": Text(QT_TRANSLATE_NOOP("Ordos", "Table")),
    "row_uuid": Text(QT_TRANSLATE_NOOP("Ordos", "Record")),
    "column_name": Text(QT_TRANSLATE_NOOP("Ordos", "Column"), QT_TRANSLATE_NOOP("Ordos", "Empty: the row as a whole.")),
}

PROJECT_FILE = ProjectTable(
    "project_file",
    QT_TRANSLATE_NOOP("Ordos", "Project file"),
    "keeping",
    {
        "project_uuid": Text(QT_TRANSLATE_NOOP("Ordos", "Project identity")),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name of the project")),
        "language": Text(QT_TRANSLATE_NOOP("Ordos", "Language")),
        "schema_version": Number(QT_TRANSLATE_NOOP("Ordos", "Schema version"), whole=True, minimum=1),
        "copy_uuid": Text(
            QT_TRANSLATE_NOOP("Ordos", "Field copy"),
            QT_TRANSLATE_NOOP("Ordos", "Identity of this field copy; empty in the office."),
        ),
        "holder": Text(QT_TRANSLATE_NOOP("Ordos", "Holder")),
        "actor": Text(
            QT_TRANSLATE_NOOP("Ordos", "Person at work"),
            QT_TRANSLATE_NOOP("Ordos", "Whom deletions are put down to while a merge runs."),
        ),
        "delivery_epsg": Number(QT_TRANSLATE_NOOP("Ordos", "Delivery CRS (EPSG code)"), whole=True, minimum=1),
        "created_at": Moment(QT_TRANSLATE_NOOP("Ordos", "Created")),
    },
    kept=True,
)

FIELD_COPY = ProjectTable(
    "field_copy",
    QT_TRANSLATE_NOOP("Ordos", "Field copies"),
    "keeping",
    {
        "holder": required(Text(QT_TRANSLATE_NOOP("Ordos", "Holder"))),
        "scope": Text(
            QT_TRANSLATE_NOOP("Ordos", "Scope"),
            QT_TRANSLATE_NOOP("Ordos", "What the copy was clipped to; empty: everything."),
        ),
        "origin": Text(
            QT_TRANSLATE_NOOP("Ordos", "Handed out as"),
            QT_TRANSLATE_NOOP("Ordos", "The copy this one was made of outside, on a second device; else itself."),
        ),
        "claims_known": Number(
            QT_TRANSLATE_NOOP("Ordos", "Merged changes in it"),
            QT_TRANSLATE_NOOP("Ordos", "The number of the last merged change when it was handed out."),
            whole=True,
            minimum=0,
        ),
        "base_file": Text(
            QT_TRANSLATE_NOOP("Ordos", "Base"),
            QT_TRANSLATE_NOOP("Ordos", "The copy as it was last known here, in the folder copies."),
        ),
        "out_at": Moment(QT_TRANSLATE_NOOP("Ordos", "Handed out")),
        "merged_at": Moment(QT_TRANSLATE_NOOP("Ordos", "Last merged")),
        "merges": Number(QT_TRANSLATE_NOOP("Ordos", "Times merged"), whole=True, minimum=0),
        "closed": Flag(
            QT_TRANSLATE_NOOP("Ordos", "Closed"), QT_TRANSLATE_NOOP("Ordos", "Nothing more is expected from it.")
        ),
    },
    kept=True,
)

CLAIM = ProjectTable(
    "claim",
    QT_TRANSLATE_NOOP("Ordos", "Merged changes and conflicts"),
    "keeping",
    {
        **CELL,
        "copy_uuid": Text(QT_TRANSLATE_NOOP("Ordos", "Field copy")),
        "holder": Text(QT_TRANSLATE_NOOP("Ordos", "Holder")),
        "action": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Change"),
            options={
                "insert": QT_TRANSLATE_NOOP("Ordos", "New row"),
                "update": QT_TRANSLATE_NOOP("Ordos", "Changed value"),
                "delete": QT_TRANSLATE_NOOP("Ordos", "Deleted row"),
            },
        ),
        "base_value": Text(QT_TRANSLATE_NOOP("Ordos", "Value when the copy was handed out")),
        "office_value": Text(QT_TRANSLATE_NOOP("Ordos", "Value in the office")),
        "copy_value": Text(QT_TRANSLATE_NOOP("Ordos", "Value in the copy")),
        "state": Choice(
            QT_TRANSLATE_NOOP("Ordos", "State"),
            options={
                "applied": QT_TRANSLATE_NOOP("Ordos", "Taken over"),
                "open": QT_TRANSLATE_NOOP("Ordos", "To be decided"),
                "chosen": QT_TRANSLATE_NOOP("Ordos", "Decided: this value"),
                "refused": QT_TRANSLATE_NOOP("Ordos", "Decided: another value"),
                "past": QT_TRANSLATE_NOOP("Ordos", "Over: changed again since"),
            },
        ),
        "merged_at": Moment(QT_TRANSLATE_NOOP("Ordos", "Merged")),
        "decided_at": Moment(QT_TRANSLATE_NOOP("Ordos", "Decided")),
        "decided_by": Text(QT_TRANSLATE_NOOP("Ordos", "Decided by")),
    },
    kept=True,
    help=QT_TRANSLATE_NOOP(
        "Ordos", "One row per value that a field copy has changed; shapes are written as hexadecimal GeoPackage blobs."
    ),
)

HISTORY = ProjectTable(
    "history",
    QT_TRANSLATE_NOOP("Ordos", "History"),
    "keeping",
    {
        **CELL,
        "action": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Change"),
            options={
                "update": QT_TRANSLATE_NOOP("Ordos", "Changed value"),
                "delete": QT_TRANSLATE_NOOP("Ordos", "Deleted row"),
            },
        ),
        "before": Text(QT_TRANSLATE_NOOP("Ordos", "Value before")),
        "changed_by": Text(QT_TRANSLATE_NOOP("Ordos", "Changed by")),
        "changed_at": Moment(QT_TRANSLATE_NOOP("Ordos", "Changed")),
    },
    kept=True,
    help=QT_TRANSLATE_NOOP("Ordos", "Written by triggers of the file itself, whichever program changes a row."),
)

CHOICE = ProjectTable(
    "choice",
    QT_TRANSLATE_NOOP("Ordos", "Options of lists"),
    "keeping",
    {
        "list": required(
            Text(QT_TRANSLATE_NOOP("Ordos", "List"), QT_TRANSLATE_NOOP("Ordos", "Table and column: table.column."))
        ),
        "value": required(Text(QT_TRANSLATE_NOOP("Ordos", "Value"))),
        "label": Text(QT_TRANSLATE_NOOP("Ordos", "Label")),
        "position": Number(QT_TRANSLATE_NOOP("Ordos", "Position"), whole=True, minimum=0),
    },
    kept=True,
    help=QT_TRANSLATE_NOOP("Ordos", "What a cell that holds several values may hold."),
)

TABLES = (PROJECT_FILE, FIELD_COPY, CLAIM, HISTORY, CHOICE)
