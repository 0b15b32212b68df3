"""The project a plan of the command line lands in: its own reference tables in, the plan's tables out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration import files
from ordos_restoration.planning.fingerprint import fingerprint, size
from ordos_restoration.planning.rows import rows_in_degrees
from ordos_restoration.planning.spec import Capability, Plan, Translate
from ordos_restoration.store.plans import reference_tables
from ordos_restoration.store.plans.land import check, land
from ordos_restoration.store.plans.landing import InputOrigin, Landed, landing
from ordos_restoration.store.project import gpkg_of

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Place:
    """A project, and how the plan is called in it."""

    gpkg: Path
    name: str
    register_entry: str

    def reference(self, name: str) -> Optional[pd.DataFrame]:
        """Return the project's own copy of a reference table, None where it has none."""
        columns = reference_tables.edited(self.gpkg, name)
        return None if columns is None else files.text_table(columns)

    def land(
        self,
        capability: Capability,
        plan: Plan,
        inputs: Mapping[str, Any],
        sources: Mapping[str, str],
        translate: Translate,
    ) -> Landed:
        """Put a plan into the project; sources: where the inputs came from."""
        plan.notes += reference_tables.notes(type(capability), sources)
        told = {"name": self.name, "register_entry": self.register_entry}
        origins = [InputOrigin(name, sources[name], size(one), fingerprint(one)) for name, one in inputs.items()]
        tables = {name: rows_in_degrees(table, capability.outputs[name]) for name, table in plan.tables.items()}
        return land(self.gpkg, landing(capability, plan, tables, origins, translate, **told))


def place(path: str, name: Optional[str], register_entry: Optional[str]) -> Place:
    """Return the project of that .gpkg, .qgz or folder; raise PlanningError where a plan could not land in it."""
    gpkg = gpkg_of(Path(path).expanduser())
    check(gpkg, register_entry or "")
    return Place(gpkg, name or "", register_entry or "")
