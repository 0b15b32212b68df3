"""Versions of a plan: a draft nobody has built upon is replaced, anything else stays and the next version joins it."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from typing import NamedTuple, Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.schema.plans import PARTS, PLANNED, STATUS
from ordos_restoration.schema.tables import TABLES, children_of
from ordos_restoration.store.copies.checkout import is_out
from ordos_restoration.store.sqlite import quoted

OWN = (*(one.id for one in PARTS), *PLANNED)  # the tables whose rows belong to one plan each


class Place(NamedTuple):
    """The plan row a landing goes to."""

    uuid: str
    version: int
    replaces: bool = False
    reason: Optional[Message] = None  # why the version before is kept


def place_for(connection: sqlite3.Connection, name: str, capability: str, edited: bool = False) -> Place:
    """Return where the next run of a capability under this name belongs; edited: somebody may be changing its rows."""
    last = connection.execute(
        "SELECT uuid, version, status FROM plan WHERE name = ? AND capability = ? ORDER BY version DESC LIMIT 1",
        (name, capability),
    ).fetchone()
    if last is None:
        return Place(str(uuid.uuid4()), 1)
    plan, version, status = last
    reason = frozen(connection, plan, status)
    if reason is None and edited:
        reason = Message(QT_TRANSLATE_NOOP("Ordos", "the project is being edited in another program"))
    return (
        Place(plan, version, replaces=True) if reason is None else Place(str(uuid.uuid4()), version + 1, False, reason)
    )


def frozen(connection: sqlite3.Connection, plan: str, status: str) -> Optional[Message]:
    """Return why a plan may not be replaced any more, None while it may."""
    if status != "draft":
        return Message(
            QT_TRANSLATE_NOOP("Ordos", "its state is “{state}”"), state=Message(STATUS.options.get(status, status))
        )
    if is_out(connection, plan):
        return Message(QT_TRANSLATE_NOOP("Ordos", "a field copy holds it"))
    changed = next(tables_changed(connection, plan), None)
    if changed:
        template = QT_TRANSLATE_NOOP("Ordos", "rows of “{table}” were changed by hand")
    else:
        changed = next(tables_built_upon(connection, plan), None)
        template = QT_TRANSLATE_NOOP("Ordos", "rows of “{table}” belong to it")
    return Message(template, table=Message(TABLES[changed].label)) if changed else None


def tables_changed(connection: sqlite3.Connection, plan: str) -> Iterator[str]:
    """Yield the tables of a plan in which somebody has worked: a landing leaves drafts of revision 0 behind."""
    for name in PLANNED:
        table = quoted(name)
        worked_on = (
            f"SELECT 1 FROM {table} WHERE plan = ? AND (status IS NOT 'draft' OR revision IS NOT 0 "  # noqa: S608
            "OR created_at IS NOT (SELECT made_at FROM plan WHERE uuid = ?)) LIMIT 1"  # added by somebody else
        )
        remembered = (
            f"SELECT 1 FROM history AS h CROSS JOIN {table} AS p ON p.uuid = h.row_uuid "  # noqa: S608
            "WHERE h.table_name = ? AND h.action = 'update' AND p.plan = ? LIMIT 1"
        )
        if (
            connection.execute(worked_on, (plan, plan)).fetchone()
            or connection.execute(remembered, (name, plan)).fetchone()
        ):
            yield name


def tables_built_upon(connection: sqlite3.Connection, plan: str) -> Iterator[str]:
    """Yield the tables that hold children of a plan or of its rows; uuids are unique, whichever table they name."""
    for parent in ("plan", *PLANNED):
        whose = "uuid" if parent == "plan" else "plan"
        for child, column in children_of(parent):
            link = (
                f"SELECT 1 FROM {quoted(child)} AS c CROSS JOIN {quoted(parent)} AS p "  # noqa: S608
                f"ON p.uuid = c.{quoted(column)} WHERE p.{whose} = ? LIMIT 1"
            )
            if child not in OWN and connection.execute(link, (plan,)).fetchone():
                yield child
