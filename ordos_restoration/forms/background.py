"""Reading the store apart from the window: one question at a time, and only the newest one is answered."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any, Optional

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

UNEXPECTED = QT_TRANSLATE_NOOP("Ordos", "Something unexpected happened; the log messages of QGIS say what (Ordos).")

STOPPED = QT_TRANSLATE_NOOP("Ordos", "The reading was stopped. Press F5 to read again.")

Read = Callable[[], Any]


class Background(QObject):
    """Asks in a thread of QGIS's task manager; the answer arrives in the thread of the window."""

    answered = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, title: str, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.title = title
        self.running: Optional[Reading] = None
        self.next: Optional[Read] = None

    def ask(self, read: Read) -> None:
        """Ask a question; one that is being answered is not waited for, but no two run at once."""
        self.next = read
        if self.running is None:
            self.start()

    def drop(self) -> None:
        """Want no answer any more."""
        self.next = None
        if self.running is not None:
            self.running.taken = None
            self.running = None

    def start(self) -> None:
        """Ask what is to be asked next."""
        if self.next is not None:
            self.running = Reading(translated(self.title), self.next, self.take)
            self.next = None
            QgsApplication.taskManager().addTask(self.running)

    def take(self, answer: Any, wrong: str) -> None:
        """Pass an answer on, unless a newer question waits."""
        self.running = None
        if self.next is not None:
            self.start()
        elif wrong:
            self.failed.emit(wrong)
        else:
            self.answered.emit(answer)


class Reading(QgsTask):
    """One question."""

    def __init__(self, title: str, read: Read, taken: Callable[[Any, str], None]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.read = read
        self.taken: Optional[Callable[[Any, str], None]] = taken
        self.answer: Any = None
        self.wrong = translated(STOPPED)  # until it has been run

    def run(self) -> bool:
        try:
            self.answer = self.read()
            self.wrong = ""
        except PlanningError as error:
            self.wrong = error.message.text(translated)
        except Exception:  # noqa: BLE001 - one that left this method would end QGIS
            self.wrong = translated(UNEXPECTED)
            QgsMessageLog.logMessage(traceback.format_exc(), "Ordos", Qgis.MessageLevel.Critical, False)
        return True

    def finished(self, result: bool) -> None:
        """Answer, in the thread of the window."""
        if self.taken is not None:
            self.taken(self.answer, self.wrong)
