"""Lists of the register as bureaus keep them: tasks, money, payments, rectifications."""

from __future__ import annotations

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.bureau_tables.headings import MENDING, MONEY, PROBLEM, TIME, UNITS
from ordos_restoration.schema.bureau_tables.table import BureauTable, mixed, money, plain

TASKS = BureauTable(
    "tasks",
    QT_TRANSLATE_NOOP("Ordos", "Tasks"),
    "task",
    (
        *plain("", "project", "name", "state"),
        *plain(UNITS, "unit", "person"),
        *plain(TIME, "start", "deadline", "done_on"),
        mixed("quantity"),
        *plain("", "quantity_unit", "share_pct", "remark"),
    ),
    order=("project", "deadline"),
)
FUNDS = BureauTable(
    "funds",
    QT_TRANSLATE_NOOP("Ordos", "Funds by source and year"),
    "project_fund",
    (
        *plain("", "project", "year", "source", "mechanism", "level"),
        *money(MONEY, "planned_yuan", "received_yuan"),
        *plain("", "document_no", "document_date", "remark"),
    ),
    within=("project",),
    order=("year", "source"),
)
PAYMENTS = BureauTable(
    "payments",
    QT_TRANSLATE_NOOP("Ordos", "Payments"),
    "fund_payment",
    (
        *plain("", "project", "date", "stage", "payee", "purpose"),
        *money(MONEY, "amount_yuan"),
        *plain("", "voucher_no", "remark"),
    ),
    within=("project",),
    order=("date",),
)
RECTIFICATIONS = BureauTable(
    "rectifications",
    QT_TRANSLATE_NOOP("Ordos", "Rectification ledger"),
    "rectification",
    (
        *plain("", "code", "target"),
        *plain(PROBLEM, "found_on", "found_by", "document_no", "problem", "demand"),
        *plain(UNITS, "unit", "person"),
        *plain(TIME, "deadline"),
        *plain(MENDING, "state", "measures", "done_on", "closed_on", "closed_document"),
        *plain("", "remark"),
    ),
    order=("deadline", "code"),
)

TABLES = (TASKS, FUNDS, PAYMENTS, RECTIFICATIONS)
