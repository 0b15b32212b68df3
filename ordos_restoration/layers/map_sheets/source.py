"""What is read of a project file before anything is drawn, the copy that is drawn from, and where the sheets go."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem

from ordos_restoration.layers.map_sheets.coverage import GROUNDS, WATERS
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store.project import Identity, identity
from ordos_restoration.store.reading.chosen_plans import ChosenPlan, chosen_plans
from ordos_restoration.store.reading.plan_basis import Basis, basis, delivery_epsg, filled
from ordos_restoration.store.sqlite import backup, explained, opened
from ordos_restoration.store.tasks.files import named

JOURNAL = "OGR_SQLITE_JOURNAL"  # GDAL's setting, which it looks up in the environment
BAD_CRS = QT_TRANSLATE_NOOP(
    "Ordos", "The delivery CRS of the project, EPSG:{code}, is unknown or not in metres. Choose 4545 or 4546, say."
)


@dataclass(frozen=True)
class Source:
    """What is read of the project file before anything is drawn."""

    gpkg: Path
    copy: Path  # which is drawn from
    said: Identity
    plans: Sequence[tuple[ChosenPlan, Basis]]
    delivery: Optional[int]
    filled: frozenset[str]  # of the tables of land and water


def read(task: Any, scratch: Path) -> Source:
    """Return what the project file says of itself and of the plans, and copy it into a folder."""
    gpkg = named(task.project)
    with opened(gpkg) as connection:
        said = identity(connection)
        plans = [(one, basis(connection, one)) for one in chosen_plans(connection, task.plan)]
        delivery = delivery_epsg(connection)
        land = filled(connection, (*WATERS, *GROUNDS))
    if delivery:
        crs = QgsCoordinateReferenceSystem(f"EPSG:{delivery}")
        if not crs.isValid() or crs.isGeographic():
            raise PlanningError(BAD_CRS, code=delivery)
    backup(gpkg, scratch / gpkg.name)
    return Source(gpkg, scratch / gpkg.name, said, plans, delivery, land)


def folder_for(output: Optional[str], gpkg: Path) -> Path:
    """Return the folder of the files, made where it is missing."""
    folder = Path(output).expanduser() if output else gpkg.parent / "sheets"
    if not folder.parent.is_dir():
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "There is no folder “{folder}”. Make it, or choose another one."),
            folder=folder.parent,
        )
    with explained(folder):
        folder.mkdir(exist_ok=True)
    return folder


@contextmanager
def plain_journal() -> Iterator[None]:
    """Have QGIS read a GeoPackage without a write-ahead log, which its own read-only connections stumble over."""
    before = os.environ.get(JOURNAL)
    os.environ[JOURNAL] = "DELETE"
    try:
        yield
    finally:
        if before is None:
            del os.environ[JOURNAL]
        else:
            os.environ[JOURNAL] = before
