"""Money and labour of a project: where it comes from, who was paid, who worked."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Date, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import lists
from ordos_restoration.schema.vocabulary import Link, ProjectTable, computed, entry, in_order, required

PROJECT_FUND = ProjectTable(
    "project_fund",
    QT_TRANSLATE_NOOP("Ordos", "Funds by source and year"),
    "register",
    {
        "project": required(lists.PROJECT, remembered=True),
        "year": required(lists.YEAR, remembered=True),
        "source": required(Choice(QT_TRANSLATE_NOOP("Ordos", "Source of funds"), options=lists.FUND_SOURCES)),
        "mechanism": Choice(QT_TRANSLATE_NOOP("Ordos", "Funding mechanism"), options=lists.MECHANISMS),
        "level": Choice(QT_TRANSLATE_NOOP("Ordos", "Level"), options=lists.LEVELS),
        "planned_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Planned"), "", "yuan", 0),
        "received_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Paid in"), "", "yuan", 0),
        "document_no": Text(
            QT_TRANSLATE_NOOP("Ordos", "Fund document number"),
            QT_TRANSLATE_NOOP("Ordos", "The document that allotted the money."),
        ),
        "document_date": Date(QT_TRANSLATE_NOOP("Ordos", "Date of the document")),
        "remark": lists.REMARK,
    },
    title=("year", "source"),
    key=("project", "year", "source", "document_no"),
)
FUND_PAYMENT = ProjectTable(
    "fund_payment",
    QT_TRANSLATE_NOOP("Ordos", "Payments"),
    "register",
    {
        "project": required(lists.PROJECT, remembered=True),
        "project_fund": Link(
            QT_TRANSLATE_NOOP("Ordos", "Out of"),
            QT_TRANSLATE_NOOP("Ordos", "The source and year the money is taken from."),
            to=("project_fund",),
        ),
        "acceptance": Link(
            QT_TRANSLATE_NOOP("Ordos", "Acceptance"),
            QT_TRANSLATE_NOOP("Ordos", "Where subsidy follows acceptance: the acceptance it follows."),
            to=("acceptance",),
        ),
        "date": lists.DATE,
        "stage": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Stage"),
            options={
                "advance": QT_TRANSLATE_NOOP("Ordos", "Advance"),
                "progress": QT_TRANSLATE_NOOP("Ordos", "By progress"),
                "accepted": QT_TRANSLATE_NOOP("Ordos", "After acceptance"),
                "reward": QT_TRANSLATE_NOOP("Ordos", "Reward by score"),
                "final": QT_TRANSLATE_NOOP("Ordos", "Final account"),
            },
        ),
        "payee": required(Text(QT_TRANSLATE_NOOP("Ordos", "Paid to"))),
        "purpose": Text(QT_TRANSLATE_NOOP("Ordos", "Purpose")),
        "amount_yuan": required(Number(QT_TRANSLATE_NOOP("Ordos", "Amount"), "", "yuan")),
        "voucher_no": Text(QT_TRANSLATE_NOOP("Ordos", "Voucher number")),
        "remark": lists.REMARK,
    },
    title=("date", "payee"),
    key=("project", "voucher_no"),
)
LABOUR = ProjectTable(
    "labour",
    QT_TRANSLATE_NOOP("Ordos", "Labour"),
    "register",
    {
        "project": required(lists.PROJECT, remembered=True),
        "name": required(
            Text(
                QT_TRANSLATE_NOOP("Ordos", "Person or team"),
                QT_TRANSLATE_NOOP("Ordos", "No identity card or bank numbers: the file goes from hand to hand."),
            )
        ),
        **lists.PLACE,
        "from_date": entry(Date(QT_TRANSLATE_NOOP("Ordos", "Since")), remembered=True),
        "to_date": entry(Date(QT_TRANSLATE_NOOP("Ordos", "Until")), remembered=True),
        "persons": required(Number(QT_TRANSLATE_NOOP("Ordos", "Persons"), "", "", 1, whole=True), default=1),
        "days": required(
            Number(
                QT_TRANSLATE_NOOP("Ordos", "Working days"),
                QT_TRANSLATE_NOOP("Ordos", "Of all persons together."),
                "d",
                0,
                decimals=1,
            )
        ),
        "wage_yuan_day": entry(Number(QT_TRANSLATE_NOOP("Ordos", "Wage per day"), "", "yuan/d", 0), remembered=True),
        "wages_yuan": computed(
            Number(QT_TRANSLATE_NOOP("Ordos", "Wages"), "", "yuan", 0),
            expression='round("days" * "wage_yuan_day", 2)',
            on_update=True,
        ),
        "paid_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Wages paid"), "", "yuan", 0),
        "paid_on": Date(QT_TRANSLATE_NOOP("Ordos", "Paid on")),
        "work": Text(QT_TRANSLATE_NOOP("Ordos", "Work done")),
        "remark": lists.REMARK,
    },
    title=("name", "from_date"),
    key=("project", "name", "from_date"),
    rules=(in_order("from_date", "to_date", lists.UNTIL_BEFORE_SINCE),),
    help=QT_TRANSLATE_NOOP("Ordos", "Work-relief: persons, days and wages."),
)

TABLES = (PROJECT_FUND, FUND_PAYMENT, LABOUR)
