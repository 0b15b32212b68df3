"""Plans as the project keeps them: what was asked, from what, in which version, and every table a capability makes."""

from __future__ import annotations

from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.planning.kinds import Choice, Moment, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.planning.spec import Table
from ordos_restoration.schema.vocabulary import Link, ProjectTable, computed, entry, required

STATUS = Choice(
    QT_TRANSLATE_NOOP("Ordos", "State"),
    options={
        "draft": QT_TRANSLATE_NOOP("Ordos", "Draft"),
        "approved": QT_TRANSLATE_NOOP("Ordos", "Approved"),
        "under_way": QT_TRANSLATE_NOOP("Ordos", "Under way"),
        "done": QT_TRANSLATE_NOOP("Ordos", "Done"),
        "accepted": QT_TRANSLATE_NOOP("Ordos", "Accepted"),
        "dropped": QT_TRANSLATE_NOOP("Ordos", "Dropped"),
    },
)
PROJECT_LINK = Link(
    QT_TRANSLATE_NOOP("Ordos", "Register entry"),
    QT_TRANSLATE_NOOP("Ordos", "The project of the register this belongs to."),
    to=("project",),
)
PLAN_LINK = Link(QT_TRANSLATE_NOOP("Ordos", "Plan"), to=("plan",))

PLAN = ProjectTable(
    "plan",
    QT_TRANSLATE_NOOP("Ordos", "Plans"),
    "plan",
    {
        "name": required(Text(QT_TRANSLATE_NOOP("Ordos", "Name of the plan"))),
        "capability": computed(
            Choice(QT_TRANSLATE_NOOP("Ordos", "Made by"), options={one.id: one.title for one in CAPABILITIES})
        ),
        "version": computed(
            Number(
                QT_TRANSLATE_NOOP("Ordos", "Version"),
                QT_TRANSLATE_NOOP(
                    "Ordos", "A plan that is frozen is never replaced: its next run is the next version."
                ),
                whole=True,
                minimum=1,
            ),
            default=1,
        ),
        "status": required(STATUS, default="draft"),
        "project": entry(PROJECT_LINK),
        "approval_no": Text(QT_TRANSLATE_NOOP("Ordos", "Approval document number")),
        "made_at": computed(Moment(QT_TRANSLATE_NOOP("Ordos", "Made"))),
        "made_by": computed(Text(QT_TRANSLATE_NOOP("Ordos", "Made by whom"))),
        "made_with": computed(Text(QT_TRANSLATE_NOOP("Ordos", "Version of the plugin"))),
        "remark": Text(QT_TRANSLATE_NOOP("Ordos", "Remark")),
    },
    title=("name", "version"),
)


def part(name: str, label: str, columns: dict[str, Text]) -> ProjectTable:
    """Return a table of what is known of a plan: one fact a row."""
    return ProjectTable(
        name,
        label,
        "plan",
        {"plan": required(PLAN_LINK), **{key: computed(kind) for key, kind in columns.items()}},
        title=tuple(columns)[:1],
    )


PARTS = (
    part(
        "plan_parameter",
        QT_TRANSLATE_NOOP("Ordos", "Parameters of plans"),
        {
            "parameter": Text(QT_TRANSLATE_NOOP("Ordos", "Parameter")),
            "value": Text(QT_TRANSLATE_NOOP("Ordos", "Value")),
        },
    ),
    part(
        "plan_input",
        QT_TRANSLATE_NOOP("Ordos", "Inputs of plans"),
        {
            "input": Text(QT_TRANSLATE_NOOP("Ordos", "Input")),
            "origin": Text(QT_TRANSLATE_NOOP("Ordos", "Layer or file")),
            "row_count": Text(QT_TRANSLATE_NOOP("Ordos", "Rows")),
            "fingerprint": Text(
                QT_TRANSLATE_NOOP("Ordos", "Fingerprint"),
                QT_TRANSLATE_NOOP("Ordos", "SHA-256 of values and shapes: the same fingerprint, the same input."),
            ),
        },
    ),
    part(
        "plan_number",
        QT_TRANSLATE_NOOP("Ordos", "Numbers of plans"),
        {
            "number": Text(QT_TRANSLATE_NOOP("Ordos", "Number")),
            "value": Text(QT_TRANSLATE_NOOP("Ordos", "Value")),
            "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
        },
    ),
    part("plan_note", QT_TRANSLATE_NOOP("Ordos", "Notes of plans"), {"note": Text(QT_TRANSLATE_NOOP("Ordos", "Note"))}),
)


def planned(name: str, table: Table) -> ProjectTable:
    """Return a capability's table as the project keeps it: its columns, whose plan it is, and how far it has come."""
    return ProjectTable(
        name,
        table.label,
        "plan",
        {
            "plan": required(PLAN_LINK),
            "status": entry(STATUS, default="draft"),
            "project": entry(PROJECT_LINK),
            **{column: kind for column, kind in table.columns.items() if column != "uuid"},
        },
        geometry=table.geometry,
        title=("code",) if "code" in table.columns else tuple(table.columns)[:2],
    )


PLANNED = {name: planned(name, table) for one in CAPABILITIES for name, table in one.outputs.items()}
TABLES = (PLAN, *PARTS, *PLANNED.values())
