"""Reading apart from the window: one question at a time, and only the newest one is answered."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from typing import Any, Optional

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, QRunnable, QThreadPool, QTimer, pyqtSignal

from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

UNEXPECTED = QT_TRANSLATE_NOOP("Ordos", "Something unexpected happened; the log messages of QGIS say what (Ordos).")
POLL = 20  # ms between two looks whether the answer is there

Read = Callable[[], Any]
Start = Callable[[Callable[[], None]], object]


def in_thread(run: Callable[[], None]) -> None:
    """Run something in a thread of its own: what reads the store.

    Not as a QgsTask, for whose end QGIS shows a notice each time. And not in Qt's pool of threads: Qt waits for the
    pool whenever it converts an image, and where the window's thread does so out of Python, everybody waits for ever
    if all threads of the pool wait for Python. QGIS ends only when this thread has ended.
    """
    threading.Thread(target=run, name="ordos-reading").start()


def in_pool(run: Callable[[], None]) -> None:
    """Run something in Qt's pool of threads: what reads pictures.

    Only there does Qt convert an image without waiting for other threads of the pool, which may hold tasks of any
    plugin that wait for Python.
    """
    QThreadPool.globalInstance().start(Run(run))


class Run(QRunnable):
    """Something to run in a pool."""

    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self.does = run

    def run(self) -> None:
        self.does()


class Background(QObject):
    """Asks in another thread; the answer arrives in the thread of the window."""

    answered = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None, start: Start = in_thread) -> None:
        super().__init__(parent)
        self.start_in = start
        self.running: Optional[Reading] = None
        self.next: Optional[Read] = None
        self.poll = QTimer(self)  # nothing of Qt's is touched by the other thread
        self.poll.setInterval(POLL)
        self.poll.timeout.connect(self.take)

    def ask(self, read: Read) -> None:
        """Ask a question; one that is being answered is not waited for, but no two run at once."""
        self.next = read
        if self.running is None:
            self.start()

    def drop(self) -> None:
        """Want no answer any more."""
        self.next = self.running = None
        self.poll.stop()

    def start(self) -> None:
        """Ask what is to be asked next."""
        if self.next is not None:
            self.running, self.next = Reading(self.next), None
            self.poll.start()
            self.start_in(self.running.run)

    def take(self) -> None:
        """Pass the answer on when it is there, unless a newer question waits."""
        done = self.running
        if done is None or not done.is_done.is_set():
            return
        self.running = None
        self.poll.stop()
        if self.next is not None:
            self.start()
        elif done.wrong:
            self.failed.emit(done.wrong)
        else:
            self.answered.emit(done.answer)


class Reading:
    """One question, and in the end its answer, or what is wrong."""

    def __init__(self, read: Read) -> None:
        self.read = read
        self.answer: Any = None
        self.wrong = ""
        self.is_done = threading.Event()

    def run(self) -> None:
        """Answer; in the other thread."""
        try:
            self.answer = self.read()
        except PlanningError as error:
            self.wrong = error.message.text(translated)
        except Exception:  # noqa: BLE001 - nobody would be told of one that left this thread
            self.wrong = translated(UNEXPECTED)
            QgsMessageLog.logMessage(traceback.format_exc(), "Ordos", Qgis.MessageLevel.Critical, False)
        finally:
            self.is_done.set()
