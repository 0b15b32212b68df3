"""Making a project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as File

from ordos_restoration.planning.kinds import Choice, Flag, Path, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store import place, project
from ordos_restoration.store.tasks.files import FILES

OUTPUT = Path(
    QT_TRANSLATE_NOOP("Ordos", "Project folder"),
    QT_TRANSLATE_NOOP("Ordos", "A new folder; the files of the project get its name."),
    new=True,
    folder=True,
)
LANGUAGE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Language"),
    QT_TRANSLATE_NOOP("Ordos", "Of the labels, lists and forms that the project carries with it."),
    {"zh": QT_TRANSLATE_NOOP("Ordos", "Chinese"), "en": QT_TRANSLATE_NOOP("Ordos", "English")},
)


@dataclass(frozen=True)
class CreateProject(Task):
    """Make a project folder: GeoPackage, QGIS project, photos."""

    output: str = default("", OUTPUT)
    name: str = default(
        "",
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Name"),
            QT_TRANSLATE_NOOP("Ordos", "Empty: the project is called as its folder."),
        ),
    )
    language: str = default("zh", LANGUAGE)
    holder: str = default(
        "",
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Holder"),
            QT_TRANSLATE_NOOP(
                "Ordos", "The unit or person whose project it is; changes without a name count as theirs."
            ),
        ),
    )
    anywhere: bool = default(
        False,
        Flag(
            place.ANYWHERE,
            QT_TRANSLATE_NOOP(
                "Ordos",
                "A network drive, a synchronised folder or a removable drive, though records may be lost there.",
            ),
        ),
        advanced=True,
    )

    id = "create_project"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Create a project")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Makes a folder that holds one restoration project: a GeoPackage with every table, list and form, the QGIS "
        "project that shows them, and a folder for photos. The folder can be moved, renamed and zipped as a whole.",
    )
    files = FILES

    def do(self, progress: Progress, translate: Translate) -> Done:
        if not self.output:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "A new project needs a folder. Name one that is not there yet.")
            )
        gpkg = project.create(File(self.output), self.name, self.language, self.holder, self.anywhere)
        made = Message(QT_TRANSLATE_NOOP("Ordos", "The project lies in “{folder}”."), folder=gpkg.parent)
        return Done(files={"folder": str(gpkg.parent), "project": str(gpkg)}, notes=[made])
