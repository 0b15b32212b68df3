"""The project that a task works on, as every task names it."""

from __future__ import annotations

from pathlib import Path as File

from ordos_restoration.planning.kinds import Path
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store.project import gpkg_of

PROJECT = Path(
    QT_TRANSLATE_NOOP("Ordos", "Project"),
    QT_TRANSLATE_NOOP("Ordos", "The .gpkg or .qgz of the project, or its folder."),
    suffixes=(".gpkg", ".qgz"),
)
FILES = {
    "folder": QT_TRANSLATE_NOOP("Ordos", "Project folder"),
    "project": QT_TRANSLATE_NOOP("Ordos", "Project GeoPackage"),
}


def named(path: str) -> File:
    """Return the GeoPackage of the project a person has named."""
    if not path:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "No project is named. Choose its .gpkg, its .qgz or its folder.")
        )
    return gpkg_of(File(path))
