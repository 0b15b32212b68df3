"""How a project file is, as far as one look tells: its version, whether it can be written, what waits for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ordos_restoration.planning.message import Message
from ordos_restoration.schema.tables import VERSION
from ordos_restoration.store import place
from ordos_restoration.store.checks import check
from ordos_restoration.store.checks.finding import Finding
from ordos_restoration.store.merging.conflicts import open_conflicts
from ordos_restoration.store.project import identity
from ordos_restoration.store.sqlite import opened


@dataclass(frozen=True)
class Health:
    """What the project dock says of the open project."""

    name: str
    holder: str  # of a field copy; "" in the office
    version: int
    newest: int  # version of the schema that this plugin writes
    hindrance: Optional[Message]  # why it cannot be written just now
    conflicts: int  # open ones
    copies_out: int
    doubts: tuple[Message, ...]  # what speaks against the place it lies in


def health(gpkg: Path) -> Health:
    """Return how a project file is; raise PlanningError where it is none."""
    with opened(gpkg) as connection:
        known = identity(connection)
        conflicts = len(open_conflicts(connection))
        (copies_out,) = connection.execute("SELECT count(*) FROM field_copy WHERE NOT coalesce(closed, 0)").fetchone()
    hindrances = check.lock(gpkg)
    return Health(
        known.name,
        known.holder if known.copy_uuid else "",
        known.schema_version,
        VERSION,
        hindrances[0].message if hindrances else None,
        conflicts,
        copies_out,
        tuple(place.doubts(gpkg)),
    )


def breaks(found: Sequence[Finding]) -> int:
    """Return how often rules of the tables are broken; what the health says of the file itself does not count."""
    of_rows = (one for one in found if one.level != "info" and "table" in one.message.values)
    return sum(one.message.values.get("count", 1) for one in of_rows)
