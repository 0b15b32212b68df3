"""Upgrading a project."""

from __future__ import annotations

from dataclasses import dataclass

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store.tasks.files import FILES, PROJECT, named
from ordos_restoration.store.upgrade import upgrade


@dataclass(frozen=True)
class UpgradeProject(Task):
    """Lift a project to the tables of this plugin."""

    project: str = default("", PROJECT)

    id = "upgrade_project"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Upgrade a project")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Adds the tables, columns, options and reference rows that a newer plugin brings. What people have recorded "
        "or edited stays as it is; the file as it was is kept in the folder backups.",
    )
    files = FILES

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg = named(self.project)
        notes = upgrade(gpkg, progress)
        return Done(files={"folder": str(gpkg.parent), "project": str(gpkg)}, notes=notes)
