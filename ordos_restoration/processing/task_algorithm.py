"""Any task as a Processing algorithm: what is done to files stands beside what is planned, derived the same way."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
)

from ordos_restoration.layers.dress import caption, translated
from ordos_restoration.planning.kinds import Path as PathKind
from ordos_restoration.planning.message import Cancelled, PlanningError
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.processing import landing
from ordos_restoration.processing.declared import DeclaredAlgorithm
from ordos_restoration.processing.parameters import (
    advanced,
    evaluated,
    is_missing,
    number_outputs,
    plain,
    setting,
    with_indexes,
)


class TaskAlgorithm(DeclaredAlgorithm):
    """Shows a task in QGIS: dialog, batch, modeller, qgis_process and scripts alike."""

    def __init__(self, task: type[Task]) -> None:
        super().__init__(task)
        self.task = task
        self.touched: list[Path] = []

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802 - Qt's names
        for one in definitions(self.task):
            self.addParameter(one)
        for output in (*number_outputs(self.task), *file_outputs(self.task)):
            if self.outputDefinition(output.name()) is None:  # a destination brings its own
                self.addOutput(output)

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        """Return how it may run: what draws, in the thread of the window, which goes on between two pages."""
        flags = super().flags()
        return flags | QgsProcessingAlgorithm.Flag.FlagNoThreading if self.task.main_thread else flags

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        """Refuse in the declaration's own words, before Processing refuses in general ones."""
        is_good, sentence = super().checkParameterValues(with_indexes(self.task, parameters), context)
        if is_good:
            try:
                self.asked(parameters, context)
            except PlanningError as error:
                return False, error.message.text(translated)
        return is_good, sentence

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        def progress(fraction: float, message: str = "") -> None:
            if feedback.isCanceled():
                raise Cancelled
            feedback.setProgress(100.0 * fraction)
            if message:
                feedback.setProgressText(translated(message))

        try:
            task = self.asked(parameters, context)
            self.touched = [] if task.reads_only else paths_of(task)
            done = task.run(progress, translated)
        except Cancelled:
            return {}
        except PlanningError as error:
            raise QgsProcessingException(error.message.text(translated)) from error
        except Exception:
            feedback.reportError(traceback.format_exc())  # QGIS keeps only the last line of it
            raise
        for note in done.notes:
            feedback.pushInfo(note.text(translated))
        return results(task, done)

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:  # noqa: N802
        """Show in the open layers what the task has changed in their files."""
        landing.reload(self.touched, context)
        return {}

    def asked(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Task:
        """Return the task as it was asked for; raise PlanningError where a value does not fit."""
        values = {}
        for name, kind, fallback in self.task.parameters():
            value = evaluated(parameters.get(name), context)
            if isinstance(kind, PathKind) and kind.new and not is_missing(value):
                value = self.parameterAsFileOutput(parameters, name, context)  # which makes up a temporary one
            values[name] = plain(value, kind, fallback)
        return self.task(**values)


def definitions(task: type[Task]) -> list[QgsProcessingParameterDefinition]:
    """Return what a task asks for."""
    made = []
    for name, kind, fallback in task.parameters():
        one = place(name, kind, fallback) if isinstance(kind, PathKind) else setting(name, kind, fallback)
        made.append(advanced(one) if name in task.advanced() else one)
    return made


# Kind → parameter, for paths ----------------------------------------------------------------------------------------


def place(name: str, kind: PathKind, fallback: Any) -> QgsProcessingParameterDefinition:
    """Return a file or folder to choose, one to be made, or several files; a default of None makes it optional."""
    label, default, optional = caption(kind), fallback or None, fallback is None
    made: QgsProcessingParameterDefinition
    if kind.new and kind.folder:
        made = QgsProcessingParameterFolderDestination(name, label, default, optional, False)
    elif kind.new:
        made = QgsProcessingParameterFileDestination(name, label, file_filter(kind), default, optional, False)
    elif kind.several:
        listed = list(default) if default else None
        made = QgsProcessingParameterMultipleLayers(name, label, QgsProcessing.SourceType.TypeFile, listed, optional)
    else:
        behaviour = (
            QgsProcessingParameterFile.Behavior.Folder if kind.folder else QgsProcessingParameterFile.Behavior.File
        )
        made = QgsProcessingParameterFile(name, label, behaviour, "", default, optional)
        if not kind.folder:  # a folder may be typed in where a project is meant
            made.setFileFilter(";;".join(one for one in (file_filter(kind), "* (*)") if one))
    made.setHelp(translated(kind.help))
    return made


def file_filter(kind: PathKind) -> str:
    """Return the endings a file may have as a file dialog writes them, "" for any."""
    names = ", ".join(one.lstrip(".").upper() for one in kind.suffixes)
    return f"{names} ({' '.join('*' + one for one in kind.suffixes)})" if kind.suffixes else ""


# What a task has done -----------------------------------------------------------------------------------------------


def file_outputs(task: type[Task]) -> list[QgsProcessingOutputDefinition]:
    """Return the files and folders that a task makes and models can pass on."""
    made = []
    for name, label in task.files.items():
        output = QgsProcessingOutputFolder if name.endswith("folder") else QgsProcessingOutputFile
        made.append(output(name, translated(label)))
    return made


def results(task: Task, done: Done) -> dict[str, Any]:
    """Return what a model can pass on: numbers, files, and the places that were asked for."""
    places = {
        name: getattr(task, name) for name, kind, _ in task.parameters() if isinstance(kind, PathKind) and kind.new
    }
    return {**{name: place for name, place in places.items() if place}, **done.numbers, **done.files}


def paths_of(task: Task) -> list[Path]:
    """Return the files and folders that a task works on; for a .qgz its folder, which holds the data."""
    named: list[str] = []
    for name, kind, _ in task.parameters():
        value = getattr(task, name)
        if isinstance(kind, PathKind) and value:
            named += value if kind.several else [value]
    return [Path(one).parent if one.lower().endswith(".qgz") else Path(one) for one in named]
