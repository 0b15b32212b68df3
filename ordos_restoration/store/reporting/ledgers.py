"""Tasks and rectifications: what is demanded of whom by when, how late it is, and what has been struck off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Optional

from ordos_restoration.planning.kinds import Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.page import Paragraph
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.reading.labels import link_label
from ordos_restoration.store.reporting.parts import Said, Wide
from ordos_restoration.store.reporting.scope import Scope, label

MOST = 200  # lines of a list
DAYS = Number(QT_TRANSLATE_NOOP("Ordos", "Days overdue"), whole=True)
OPEN = QT_TRANSLATE_NOOP("Ordos", "Open on {date}")
CLOSED = QT_TRANSLATE_NOOP("Ordos", "Struck off")
COUNTED = QT_TRANSLATE_NOOP("Ordos", "{open} open, {late} of them overdue on {date}; {closed} struck off.")
NONE = QT_TRANSLATE_NOOP("Ordos", "No rectification has been demanded.")
NO_TASKS = QT_TRANSLATE_NOOP("Ordos", "The register has no tasks.")
TASKS = QT_TRANSLATE_NOOP("Ordos", "{count} tasks: {done} done, {open} open, {late} of them overdue on {date}.")
OPEN_TASKS = QT_TRANSLATE_NOOP("Ordos", "Tasks that are not done")
MORE = QT_TRANSLATE_NOOP("Ordos", "{count} more are not listed here; the Record dock lists them all.")
BELONGS = QT_TRANSLATE_NOOP("Ordos", "Belongs to")
RESPONSIBLE = QT_TRANSLATE_NOOP("Ordos", "Responsible")
WAITING = ("open", "doing")  # what is late once its deadline has passed, as everywhere in the register


def overdue(deadline: Optional[str], state: str, date: str) -> Optional[int]:
    """Return by how many days a deadline has passed on a day (ISO both), None where it has not or nothing waits."""
    if state not in WAITING or not deadline or deadline[:10] >= date:
        return None
    return (dt.date.fromisoformat(date) - dt.date.fromisoformat(deadline[:10])).days


def rectifications(scope: Scope) -> Iterator[Any]:
    """Yield the ledger: what is open, the longest overdue first, then what has been struck off."""
    rows = ledger(scope)
    if not rows:
        yield Paragraph(NONE)
        return
    waiting = [row for row in rows if row["state"] != "closed"]
    closed = [row for row in rows if row["state"] == "closed"]
    late = [row for row in waiting if row["overdue"] is not None]
    yield Paragraph(Message(COUNTED, open=len(waiting), late=len(late), closed=len(closed), date=scope.date))
    kinds = TABLES["rectification"].entries
    if waiting:
        waiting.sort(key=lambda row: (-(row["overdue"] or 0), row["deadline"] or ""))
        columns = [
            kinds["code"].kind.label, kinds["problem"].kind.label, kinds["demand"].kind.label, BELONGS, RESPONSIBLE,
            kinds["deadline"].kind.label, kinds["state"].kind.label, DAYS,
        ]  # fmt: skip
        lines = [
            [
                Said(row["code"]), Said(row["problem"]), Said(row["demand"]), Said(row["owner"]), Said(who(row)),
                Said(row["deadline"]), label("rectification", "state", row["state"]), row["overdue"],
            ]
            for row in waiting[:MOST]
        ]  # fmt: skip
        yield Wide(columns, lines, Message(OPEN, date=scope.date), (10, 20, 16, 15, 13, 10, 9, 7))
    if closed:
        columns = [
            kinds["code"].kind.label, kinds["problem"].kind.label, BELONGS, RESPONSIBLE, kinds["deadline"].kind.label,
            kinds["closed_on"].kind.label, kinds["closed_document"].kind.label,
        ]  # fmt: skip
        lines = [
            [
                Said(row["code"]), Said(row["problem"]), Said(row["owner"]), Said(who(row)), Said(row["deadline"]),
                Said(row["closed_on"]), Said(row["closed_document"]),
            ]
            for row in closed[:MOST]
        ]  # fmt: skip
        yield Wide(columns, lines, CLOSED, (11, 25, 18, 14, 10, 10, 12))
    left = max(len(waiting) - MOST, 0) + max(len(closed) - MOST, 0)
    if left:
        yield Paragraph(Message(MORE, count=left))


def ledger(scope: Scope) -> list[dict[str, Any]]:
    """Return every rectification with its owner, its unit by name, and by how many days it is overdue."""
    owners = " ".join(
        f"WHEN '{name}' THEN {link_label(name, 't.target')}" for name in TABLES["rectification"].links()["target"].to
    )
    names = (
        "code", "problem", "demand", "unit", "person", "deadline", "state", "closed_on", "closed_document", "owner",
    )  # fmt: skip
    found = scope.rows(
        f"SELECT code, problem, demand, {unit_name(scope)}, person, deadline, state, closed_on, closed_document, "  # noqa: S608
        f"CASE target_table {owners} END FROM rectification AS t ORDER BY deadline, code"
    )
    rows = [dict(zip(names, row)) for row in found]
    return [{**row, "overdue": overdue(row["deadline"], row["state"], scope.date)} for row in rows]


def unit_name(scope: Scope) -> str:
    """Return SQL for the name of the responsible unit."""
    return f"coalesce((SELECT {scope.named()} FROM ref_bureaus AS b WHERE b.code = t.unit), t.unit)"  # noqa: S608


def who(row: dict[str, Any]) -> str:
    """Return who is responsible: the unit and the person."""
    return " · ".join(str(row[name]) for name in ("unit", "person") if row[name])


def tasks(scope: Scope) -> Iterator[Any]:
    """Yield how many tasks there are, and those that are not done, the longest overdue first."""
    found = scope.rows(
        f"SELECT name, {link_label('project', 't.project')}, {unit_name(scope)}, person, deadline, state, share_pct "  # noqa: S608
        "FROM task AS t ORDER BY deadline, fid"
    )
    if not found:
        yield Paragraph(NO_TASKS)
        return
    states = [row[5] for row in found]
    waiting = [(overdue(row[4], row[5], scope.date), row) for row in found if row[5] in WAITING]
    late = sum(days is not None for days, _ in waiting)
    counts = {"count": len(found), "done": states.count("done"), "open": len(waiting), "late": late}
    yield Paragraph(Message(TASKS, date=scope.date, **counts))
    if not waiting:
        return
    waiting.sort(key=lambda one: (-(one[0] or 0), one[1][4] or ""))
    kinds = TABLES["task"].entries
    columns = [
        kinds["name"].kind.label, kinds["project"].kind.label, RESPONSIBLE, kinds["deadline"].kind.label,
        kinds["state"].kind.label, kinds["share_pct"].kind, DAYS,
    ]  # fmt: skip
    lines = [
        [
            Said(name), Said(project), Said(" · ".join(one for one in (unit, person) if one)), Said(deadline),
            label("task", "state", state), share, days,
        ]
        for days, (name, project, unit, person, deadline, state, share) in waiting[:MOST]
    ]  # fmt: skip
    yield Wide(columns, lines, OPEN_TASKS, (20, 26, 18, 11, 9, 8, 8))
    if len(waiting) > MOST:
        yield Paragraph(Message(MORE, count=len(waiting) - MOST))
