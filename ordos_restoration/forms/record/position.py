"""A position of the GPS receiver, averaged while somebody watches: how many fixes, how good, how long still."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ordos_restoration.forms.record.gps import Averaging, Receiver
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.fixes import Position
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

START = QT_TRANSLATE_NOOP("Ordos", "Take the position")
SECONDS = QT_TRANSLATE_NOOP("Ordos", " s")
AVERAGE_OVER = QT_TRANSLATE_NOOP("Ordos", "Average over")
NOW = QT_TRANSLATE_NOOP("Ordos", "Receiver: ± {accuracy:.1f} m")
GATHERING = QT_TRANSLATE_NOOP("Ordos", "{count} fixes, {left} s left")
RESULT = QT_TRANSLATE_NOOP(
    "Ordos", "{longitude:.6f}°, {latitude:.6f}°, ± {accuracy:.1f} m from {used} fixes, {dropped} left out"
)
TITLE = QT_TRANSLATE_NOOP("Ordos", "Position of the GPS receiver")
USUAL = 10  # s


class PositionPanel(QWidget):
    """Averages on demand, and says what the receiver does meanwhile."""

    taken = pyqtSignal(object)  # Position

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.receiver = Receiver(self)
        self.averaging = Averaging(self.receiver, self)
        self.position: Optional[Position] = None
        self.button = QPushButton(translated(START), self)
        self.seconds = QSpinBox(self)
        self.seconds.setRange(1, 600)
        self.seconds.setValue(USUAL)
        self.seconds.setSuffix(translated(SECONDS))
        self.seconds.setAccessibleName(translated(AVERAGE_OVER))
        self.now, self.told = QLabel(self), QLabel(self)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.now.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.lay_out()
        self.button.clicked.connect(self.take)
        self.receiver.changed.connect(self.show_receiver)
        self.averaging.advanced.connect(self.show_progress)
        self.averaging.finished.connect(self.show_position)
        self.averaging.failed.connect(self.show_failure)

    def lay_out(self) -> None:
        """Put the button first, what it does below."""
        over = QHBoxLayout()
        over.addWidget(QLabel(translated(AVERAGE_OVER), self))
        over.addWidget(self.seconds)
        over.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        layout.addLayout(over)
        for widget in (self.now, self.bar, self.told):
            layout.addWidget(widget)

    def take(self) -> None:
        """Begin to average."""
        self.position = None
        self.told.clear()
        self.bar.setRange(0, self.seconds.value())
        self.averaging.start(self.seconds.value())

    def show_receiver(self) -> None:
        """Say how good the receiver is just now, or what is wrong with it."""
        try:
            self.now.setText(translated(NOW).format(accuracy=self.receiver.fresh().accuracy_m))
        except PlanningError as error:
            self.now.setText(error.message.text(translated))

    def show_progress(self, count: int, left: int) -> None:
        """Say how far the averaging is."""
        self.bar.setValue(self.bar.maximum() - left)
        self.told.setText(translated(GATHERING).format(count=count, left=left))

    def show_position(self, position: Position) -> None:
        """Say what the mean is, and pass it on."""
        self.position = position
        self.told.setText(told(position))
        self.taken.emit(position)

    def show_failure(self, error: PlanningError) -> None:
        """Say why there is no position."""
        self.bar.reset()
        self.told.setText(error.message.text(translated))

    def showEvent(self, event) -> None:  # noqa: N802, ANN001
        super().showEvent(event)
        self.receiver.start()

    def hideEvent(self, event) -> None:  # noqa: N802, ANN001
        super().hideEvent(event)
        self.averaging.stop()
        self.receiver.stop()


class PositionDialog(QDialog):
    """Takes one position, and closes itself with it."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translated(TITLE))
        self.panel = PositionPanel(self)
        self.panel.taken.connect(lambda position: self.accept())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.panel)
        layout.addWidget(buttons)

    def position(self) -> Optional[Position]:
        """Return the position that was taken."""
        return self.panel.position


def told(position: Position) -> str:
    """Return a position as people read it."""
    return translated(RESULT).format(
        longitude=position.longitude,
        latitude=position.latitude,
        accuracy=position.accuracy_m,
        used=position.used,
        dropped=position.dropped,
    )
