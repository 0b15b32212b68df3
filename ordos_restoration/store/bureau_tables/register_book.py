"""The workbook of the register: projects, their sums by place, tasks, money, rectifications, the year's assessment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress, Translate
from ordos_restoration.planning.report.sheets import Sheet
from ordos_restoration.schema.bureau_tables.catalogue import REGISTER_TABLES
from ordos_restoration.store.bureau_tables import assessment_sheet, ledger
from ordos_restoration.store.bureau_tables.leaves import Frame, sheet
from ordos_restoration.store.bureau_tables.rows import records, shown
from ordos_restoration.store.reporting.scope import Scope

ABOUT = QT_TRANSLATE_NOOP("Ordos", "Project: {project} · {date}")


def sheets(scope: Scope, signed: Sequence[Any], progress: Progress, translate: Translate) -> list[Sheet]:
    """Return the sheets of the register, none where it holds neither projects nor indicators."""
    count = {one: scope.rows(f"SELECT count(*) FROM {one}")[0][0] for one in ("project", "indicator")}  # noqa: S608
    frame = Frame(Message(ABOUT, project=scope.name, date=scope.date), [], signed)
    made = [ledger.ledger(scope, frame, translate), ledger.rollup(scope, frame)] if count["project"] else []
    for place, table in enumerate(REGISTER_TABLES):
        progress(place / len(REGISTER_TABLES), "")
        rows = records(scope.connection, table, scope.language, translate=translate)
        if rows:
            made.append(sheet(table, shown(scope.connection, table), rows, frame))
    return [*made, assessment_sheet.sheet(scope, frame)] if count["indicator"] else made
