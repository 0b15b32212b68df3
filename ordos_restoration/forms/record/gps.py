"""Positions from the receiver that QGIS is connected to: fresh ones only, averaged over some seconds."""

from __future__ import annotations

import math
import time
from typing import Callable, Optional

from qgis.core import QgsApplication, QgsGpsConnection, QgsGpsInformation
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ordos_restoration.planning.fixes import Fix, Position, average
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

STALE = 5.0  # s without a new position, after which the last one is not believed any more
POLL = 1000  # ms between two looks for a receiver
ERROR_PER_HDOP = 5.0  # m; a receiver that gives no accuracy is taken for a usual one
UNKNOWN = 15.0  # m; ... and for a poor one where it gives no HDOP either
HDOP_MAX = 50.0  # what receivers send for “none”

NO_RECEIVER = QT_TRANSLATE_NOOP(
    "Ordos", "QGIS is not connected to a receiver. Connect it in the GPS panel of QGIS (View › Panels), and try again."
)
SILENT = QT_TRANSLATE_NOOP(
    "Ordos", "The receiver has sent no new position for {seconds:.0f} s. Wait until it sees the sky, and try again."
)


class Receiver(QObject):
    """Listens to QGIS's own GPS connection, whenever there is one."""

    fixed = pyqtSignal(object)  # Fix
    changed = pyqtSignal()  # there is a receiver, there is none any more, or it has fallen silent

    def __init__(self, parent: Optional[QObject] = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self.clock = clock
        self.connection: Optional[QgsGpsConnection] = None
        self.last: Optional[Fix] = None
        self.last_at = -math.inf
        self.last_moment = ""  # the receiver's own time: the same position sent again is not a new one
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)

    def start(self) -> None:
        """Listen from now on."""
        self.look()
        self.timer.start(POLL)

    def stop(self) -> None:
        """Listen no more."""
        self.timer.stop()
        self.leave()

    def look(self) -> None:
        """Take up the connection QGIS has now."""
        connections = QgsApplication.gpsConnectionRegistry().connectionList()
        connection = connections[-1] if connections else None
        if connection is not self.connection:
            self.leave()
            self.connection = connection
            if connection is not None:
                connection.stateChanged.connect(self.take)
                connection.destroyed.connect(self.forget)
        self.changed.emit()

    def leave(self) -> None:
        """Let go of the connection."""
        if self.connection is not None:
            try:
                self.connection.stateChanged.disconnect(self.take)
                self.connection.destroyed.disconnect(self.forget)
            except (RuntimeError, TypeError):  # QGIS has deleted it
                pass
        self.forget()

    def forget(self, *gone: object) -> None:
        """Know of no connection and no position."""
        self.connection, self.last, self.last_at, self.last_moment = None, None, -math.inf, ""

    def take(self, information: QgsGpsInformation) -> None:
        """Take what the receiver says; several sentences of one moment are one position."""
        if not information.isValid() or not information.utcDateTime.isValid():
            return
        moment = information.utcDateTime.toString("yyyyMMddHHmmss.zzz")
        is_new = moment != self.last_moment
        fix = fix_of(information)
        if not is_new and fix == self.last:
            return
        self.last, self.last_moment = fix, moment
        if is_new:
            self.last_at = self.clock()
        self.fixed.emit(fix)
        self.changed.emit()

    def fresh(self) -> Fix:
        """Return the position of now; raise PlanningError where there is none."""
        if self.connection is None:
            raise PlanningError(NO_RECEIVER)
        age = self.clock() - self.last_at
        if self.last is None or age > STALE:
            raise PlanningError(SILENT, seconds=min(age, STALE))
        return self.last


class Averaging(QObject):
    """Gathers the positions of some seconds and gives their mean once."""

    finished = pyqtSignal(object)  # Position
    failed = pyqtSignal(object)  # PlanningError
    advanced = pyqtSignal(int, int)  # fixes so far, seconds left

    def __init__(self, receiver: Receiver, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.receiver = receiver
        self.fixes: dict[str, Fix] = {}  # by the receiver's moment
        self.left = 0
        self.timer = QTimer(self)
        self.timer.setInterval(1000)
        self.timer.timeout.connect(self.second_passed)

    def start(self, seconds: int) -> None:
        """Begin; what an earlier start has gathered is left out. An old position is refused at once."""
        self.stop()
        try:
            self.receiver.fresh()
        except PlanningError as error:
            self.failed.emit(error)
            return
        self.fixes, self.left = {}, seconds
        self.receiver.fixed.connect(self.add)
        self.timer.start()
        self.advanced.emit(0, seconds)

    def stop(self) -> None:
        """End without a result."""
        if self.timer.isActive():
            self.timer.stop()
            self.receiver.fixed.disconnect(self.add)

    def add(self, fix: Fix) -> None:
        """Keep the latest that was said of a moment."""
        self.fixes[self.receiver.last_moment] = fix

    def second_passed(self) -> None:
        """Count down, and end."""
        self.left -= 1
        self.advanced.emit(len(self.fixes), max(self.left, 0))
        if self.left > 0:
            return
        self.stop()
        try:
            self.receiver.fresh()
            position: Position = average(list(self.fixes.values()))
        except PlanningError as error:
            self.failed.emit(error)
        else:
            self.finished.emit(position)


def fix_of(information: QgsGpsInformation) -> Fix:
    """Return what a receiver says as a fix; its accuracy is its own, else the usual one for its HDOP."""
    own, hdop = information.hacc, information.hdop
    if math.isfinite(own) and own > 0:
        accuracy = own
    elif math.isfinite(hdop) and 0 < hdop < HDOP_MAX:
        accuracy = hdop * ERROR_PER_HDOP
    else:
        accuracy = UNKNOWN
    height = information.elevation if math.isfinite(information.elevation) else None
    return Fix(information.longitude, information.latitude, accuracy, height)
