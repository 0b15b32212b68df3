"""The register: works of the construction plan, projects under them, and what is to be done by whom and when."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Choices, Date, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import funds, indicators, lists
from ordos_restoration.schema.vocabulary import Attachment, Link, ProjectTable, entry, in_order, required

WORK = ProjectTable(
    "work",
    QT_TRANSLATE_NOOP("Ordos", "Works"),
    "register",
    {
        "code": lists.CODE,
        "name_zh": required(Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name"))),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "kind": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Kind"),
                options={
                    "action": QT_TRANSLATE_NOOP("Ordos", "Action"),
                    "work": QT_TRANSLATE_NOOP("Ordos", "Work"),
                    "mechanism": QT_TRANSLATE_NOOP("Ordos", "Policy mechanism"),
                    "assurance": QT_TRANSLATE_NOOP("Ordos", "Assurance"),
                },
            )
        ),
        "parent": Link(QT_TRANSLATE_NOOP("Ordos", "Action it belongs to"), to=("work",)),
        "lead_units": lists.bureau(QT_TRANSLATE_NOOP("Ordos", "Lead units"), several=True),
        "cooperating_units": lists.bureau(QT_TRANSLATE_NOOP("Ordos", "Cooperating units"), several=True),
        "role": Choice(QT_TRANSLATE_NOOP("Ordos", "Role of the plugin"), options=lists.ROLES),
        "places_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Places named, in Chinese")),
        "places_en": Text(QT_TRANSLATE_NOOP("Ordos", "Places named, in English")),
        "measures_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Measures named, in Chinese")),
        "measures_en": Text(QT_TRANSLATE_NOOP("Ordos", "Measures named, in English")),
        "numbers_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Numbers named, in Chinese")),
        "numbers_en": Text(QT_TRANSLATE_NOOP("Ordos", "Numbers named, in English")),
        "source": lists.SOURCE,
        "verified": entry(lists.VERIFIED, default="no"),
    },
    title=("code", "name_zh"),
    key=("code",),
    help=QT_TRANSLATE_NOOP(
        "Ordos",
        "The five actions, 22 works, policy mechanisms and assurances of the city's construction plan 2025–2027.",
    ),
)
PROJECT = ProjectTable(
    "project",
    QT_TRANSLATE_NOOP("Ordos", "Projects"),
    "register",
    {
        "code": lists.CODE,
        "name": lists.NAME,
        "work": entry(Link(QT_TRANSLATE_NOOP("Ordos", "Work"), to=("work",)), remembered=True),
        "state": required(Choice(QT_TRANSLATE_NOOP("Ordos", "State"), options=lists.LIFECYCLE), default="reserve"),
        "lead_unit": entry(lists.bureau(QT_TRANSLATE_NOOP("Ordos", "Lead unit")), remembered=True),
        "cooperating_units": lists.bureau(QT_TRANSLATE_NOOP("Ordos", "Cooperating units"), several=True),
        **lists.PLACE,
        "mechanism": Choices(
            QT_TRANSLATE_NOOP("Ordos", "Funding mechanism"),
            QT_TRANSLATE_NOOP("Ordos", "Several, where a project is funded in several ways."),
            lists.MECHANISMS,
        ),
        "online_code": Text(
            QT_TRANSLATE_NOOP("Ordos", "Code of the online supervision platform"),
            QT_TRANSLATE_NOOP("Ordos", "The project code under which approval and supervision run."),
        ),
        "approval_no": Text(QT_TRANSLATE_NOOP("Ordos", "Approval document number")),
        "approval_date": Date(QT_TRANSLATE_NOOP("Ordos", "Date of the approval")),
        **lists.TASK,
        "planned_start": Date(QT_TRANSLATE_NOOP("Ordos", "Planned start")),
        "planned_end": Date(QT_TRANSLATE_NOOP("Ordos", "Planned end")),
        "actual_start": Date(QT_TRANSLATE_NOOP("Ordos", "Started on")),
        "actual_end": Date(QT_TRANSLATE_NOOP("Ordos", "Finished on")),
        "planned_area_ha": Number(
            QT_TRANSLATE_NOOP("Ordos", "Planned area"),
            QT_TRANSLATE_NOOP("Ordos", "As the approval or the task document has it."),
            "ha",
            0,
        ),
        "investment_yuan": Number(
            QT_TRANSLATE_NOOP("Ordos", "Planned investment"),
            QT_TRANSLATE_NOOP("Ordos", "As approved; its parts by source and year stand under it."),
            "yuan",
            0,
            whole=True,
        ),
        "performance": Text(QT_TRANSLATE_NOOP("Ordos", "Performance targets")),
        "owner": Text(QT_TRANSLATE_NOOP("Ordos", "Implementing unit")),
        "designer": Text(QT_TRANSLATE_NOOP("Ordos", "Design unit")),
        "contractor": Text(QT_TRANSLATE_NOOP("Ordos", "Contractor")),
        "supervisor": Text(QT_TRANSLATE_NOOP("Ordos", "Construction supervisor")),
        "contact": Text(QT_TRANSLATE_NOOP("Ordos", "Person in charge")),
        "phone": Text(QT_TRANSLATE_NOOP("Ordos", "Telephone")),
        **lists.AREA,
        "remark": lists.REMARK,
    },
    geometry="MultiPolygon",
    title=("code", "name"),
    key=("online_code",),
    rules=(
        in_order(
            "planned_start",
            "planned_end",
            QT_TRANSLATE_NOOP("Ordos", "The planned end lies before the planned start. Correct one of the two dates."),
        ),
        in_order(
            "actual_start",
            "actual_end",
            QT_TRANSLATE_NOOP("Ordos", "It was finished before it was started. Correct one of the two dates."),
        ),
    ),
    help=QT_TRANSLATE_NOOP("Ordos", "A project may do without an outline."),
)
PROJECT_DOCUMENT = ProjectTable(
    "project_document",
    QT_TRANSLATE_NOOP("Ordos", "Documents"),
    "register",
    {
        "project": required(lists.PROJECT, remembered=True),
        "kind": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Kind"),
                options={
                    "proposal": QT_TRANSLATE_NOOP("Ordos", "Proposal"),
                    "feasibility": QT_TRANSLATE_NOOP("Ordos", "Feasibility study"),
                    "approval": QT_TRANSLATE_NOOP("Ordos", "Approval"),
                    "design": QT_TRANSLATE_NOOP("Ordos", "Design"),
                    "change": QT_TRANSLATE_NOOP("Ordos", "Change of design"),
                    "task": QT_TRANSLATE_NOOP("Ordos", "Task document"),
                    "land": QT_TRANSLATE_NOOP("Ordos", "Land approval"),
                    "water": QT_TRANSLATE_NOOP("Ordos", "Water permit or river approval"),
                    "environment": QT_TRANSLATE_NOOP("Ordos", "Environmental assessment"),
                    "tender": QT_TRANSLATE_NOOP("Ordos", "Tender"),
                    "contract": QT_TRANSLATE_NOOP("Ordos", "Contract"),
                    "supervision": QT_TRANSLATE_NOOP("Ordos", "Supervision"),
                    "acceptance": QT_TRANSLATE_NOOP("Ordos", "Acceptance"),
                    "audit": QT_TRANSLATE_NOOP("Ordos", "Audit"),
                    "handover": QT_TRANSLATE_NOOP("Ordos", "Hand-over"),
                    "public": QT_TRANSLATE_NOOP("Ordos", "Public notice or consultation"),
                    "other": QT_TRANSLATE_NOOP("Ordos", "Other"),
                },
            )
        ),
        "title": required(Text(QT_TRANSLATE_NOOP("Ordos", "Title"))),
        "document_no": Text(QT_TRANSLATE_NOOP("Ordos", "Document number")),
        "issued_by": Text(QT_TRANSLATE_NOOP("Ordos", "Issued by")),
        "issued_on": Date(QT_TRANSLATE_NOOP("Ordos", "Issued on")),
        "file": Attachment(
            QT_TRANSLATE_NOOP("Ordos", "File"),
            QT_TRANSLATE_NOOP("Ordos", "Copied into the project folder and kept by its path there."),
        ),
        "remark": lists.REMARK,
    },
    title=("kind", "title"),
    key=("project", "kind", "document_no"),
)
TASK = ProjectTable(
    "task",
    QT_TRANSLATE_NOOP("Ordos", "Tasks"),
    "register",
    {
        "project": required(lists.PROJECT, remembered=True),
        "name": lists.NAME,
        "state": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "State"),
                options={
                    "open": QT_TRANSLATE_NOOP("Ordos", "Open"),
                    "doing": QT_TRANSLATE_NOOP("Ordos", "Under way"),
                    "done": QT_TRANSLATE_NOOP("Ordos", "Done"),
                    "dropped": QT_TRANSLATE_NOOP("Ordos", "Dropped"),
                },
            ),
            default="open",
        ),
        "unit": lists.bureau(QT_TRANSLATE_NOOP("Ordos", "Responsible unit")),
        "person": entry(Text(QT_TRANSLATE_NOOP("Ordos", "Responsible person")), remembered=True),
        "start": Date(QT_TRANSLATE_NOOP("Ordos", "Start")),
        "deadline": Date(QT_TRANSLATE_NOOP("Ordos", "Deadline")),
        "done_on": Date(QT_TRANSLATE_NOOP("Ordos", "Done on")),
        "quantity": Number(QT_TRANSLATE_NOOP("Ordos", "Quantity"), "", "1", 0),
        "quantity_unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit of the quantity")),
        "share_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Share done"), "", "%", 0, 100, decimals=0),
        "remark": lists.REMARK,
    },
    title=("name", "deadline"),
    key=("project", "name"),
    rules=(
        in_order(
            "start",
            "deadline",
            QT_TRANSLATE_NOOP("Ordos", "The deadline lies before the start. Correct one of the two dates."),
        ),
        in_order(
            "start",
            "done_on",
            QT_TRANSLATE_NOOP("Ordos", "It was done before its start. Correct one of the two dates."),
        ),
    ),
)

TABLES = (WORK, PROJECT, PROJECT_DOCUMENT, TASK, *funds.TABLES, *indicators.TABLES)
