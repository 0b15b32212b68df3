"""The project's own copies of the shipped reference tables, as planners take them: text, as in a CSV."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional

from ordos_restoration.planning.kinds import Flag, Kind
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.spec import Capability, Reference
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Pick, holds_several, out_of_cell
from ordos_restoration.store.plans.landing import REFERENCE
from ordos_restoration.store.sqlite import columns_of, opened, quoted


def edited(project: Path, name: str) -> Optional[dict[str, list[Optional[str]]]]:
    """Return a reference table of a project as text by column, None where it holds no rows of it."""
    table = TABLES.get(f"{REFERENCE}{name}")
    if table is None:
        return None
    with opened(project) as connection:
        there = set(columns_of(connection, table.id))
        columns = [one for one in table.columns if one in there]
        if not columns:
            return None
        chosen = ", ".join(map(quoted, columns))
        rows = connection.execute(f"SELECT {chosen} FROM {quoted(table.id)} ORDER BY fid").fetchall()  # noqa: S608
    kinds = [table.entries[one].kind for one in columns]
    values = zip(*([as_text(value, kind) for value, kind in zip(row, kinds)] for row in rows))
    return {one: list(column) for one, column in zip(columns, values)} or None


def notes(capability: type[Capability], sources: Mapping[str, str]) -> list[Message]:
    """Return the sentence that says which inputs were the project's own tables, none where none was."""
    tables = {name: one for name, one in capability.inputs.items() if isinstance(one, Reference)}
    own = [Message(one.label) for name, one in tables.items() if sources.get(name) == f"{REFERENCE}{one.name}"]
    template = QT_TRANSLATE_NOOP("Ordos", "Reference tables of the project were used: {tables}.")
    return [Message(template, tables=own)] if own else []


def as_text(value: Any, kind: Kind) -> Optional[str]:
    """Return a cell as the shipped file writes it, None where it is empty."""
    if value is None or value == "":
        return None
    if isinstance(kind, Flag):
        return "yes" if value else "no"
    if holds_several(kind):
        return ("|" if isinstance(kind, Pick) else ",").join(out_of_cell(value))
    return f"{value:.15g}" if isinstance(value, float) else str(value)
