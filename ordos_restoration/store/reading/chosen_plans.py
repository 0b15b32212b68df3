"""Plans by the words of a person: a name, a uuid, or none for all that hold; and which tables each has filled."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.planning.kinds import Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.plans import PLANNED
from ordos_restoration.store.sqlite import quoted, tables_of

PLAN = Text(
    QT_TRANSLATE_NOOP("Ordos", "Plan"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Name or UUID of a plan. Empty: the latest version of every plan that has not been dropped."
    ),
)
NONE = QT_TRANSLATE_NOOP("Ordos", "The project holds no plan yet. Run a capability with this project first.")
UNKNOWN = QT_TRANSLATE_NOOP(
    "Ordos", "The project has no plan “{wanted}”. There are: {names}. Leave the plan empty for all of them."
)
FIELDS = ("uuid", "name", "capability", "status", "approval_no", "project", "made_at", "made_by", "made_with")


@dataclass(frozen=True)
class ChosenPlan:
    """A plan of a project; texts are empty where nothing is known.

    project: uuid of the register's project; made_at: ISO in UTC; tables: the planned ones that hold rows of it, in the
    order of the schema.
    """

    uuid: str
    name: str
    capability: str
    version: int
    status: str
    approval_no: str
    project: str
    made_at: str
    made_by: str
    made_with: str
    tables: tuple[str, ...]


def chosen_plans(connection: sqlite3.Connection, wanted: str = "") -> list[ChosenPlan]:
    """Return the plans a person asks for by name or uuid, those of the toolbox's first capability first.

    A name stands for its latest version that was not dropped, once for each capability that used it; a uuid for
    exactly that plan; nothing for the latest versions of all. Where there is no plan and none is named, the list is
    empty. Raises PlanningError, saying what there is, where a plan is named that is not there.
    """
    wanted = wanted.strip()
    every = list(plans(connection))
    found = [one for one in every if one["uuid"] == wanted]
    found = found or [one for one in latest(every) if wanted in ("", one["name"])]
    if wanted and not found:
        names = list(dict.fromkeys(one["name"] for one in latest(every)))
        raise PlanningError(UNKNOWN if names else NONE, wanted=wanted, names=names)
    there = tables_of(connection)
    return [ChosenPlan(**one, tables=tuple(filled(connection, one["uuid"], there))) for one in found]


def plans(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Yield every plan of the file, in the order of the toolbox, then by name, the newest version first."""
    columns = ", ".join(f"coalesce({name}, '')" for name in FIELDS)
    rows = connection.execute(f"SELECT {columns}, coalesce(version, 1) FROM plan ORDER BY name, version DESC, fid DESC")  # noqa: S608
    order = {one.id: place for place, one in enumerate(CAPABILITIES)}
    for row in sorted(rows.fetchall(), key=lambda row: order.get(row[2], len(order))):
        yield {**dict(zip(FIELDS, row)), "version": int(row[-1])}


def latest(every: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return of each name and capability the first that was not dropped, of plans with the newest version first."""
    kept: dict[tuple[str, str], dict[str, Any]] = {}
    for one in every:
        if one["status"] != "dropped":
            kept.setdefault((one["name"], one["capability"]), one)
    return list(kept.values())


def filled(connection: sqlite3.Connection, plan: str, there: set[str]) -> Iterator[str]:
    """Yield the planned tables that hold rows of a plan; there: the tables of the file."""
    for name in PLANNED:
        query = f"SELECT 1 FROM {quoted(name)} WHERE plan = ? LIMIT 1"  # noqa: S608
        if name in there and connection.execute(query, (plan,)).fetchone():
            yield name
