"""Large things for cold hands and bright sun: buttons that show their key, text that can be read at arm's length."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

LARGER = 1.4  # than the text of QGIS
CHECKED = "● "
HIGH = 2.6  # heights of its own text, which has two lines


class LargeButton(QToolButton):
    """A high button with its text and, below it, the key that does the same."""

    def __init__(self, text: str, key: str, parent: Optional[QWidget] = None, checkable: bool = False) -> None:
        super().__init__(parent)
        self.key = key
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.toggled.connect(self.write)
        self.write()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        enlarge(self)
        self.setMinimumHeight(round(self.fontMetrics().height() * HIGH))

    def write(self, *checked: bool) -> None:
        """Show text and key; a sign says that it is checked, for some themes hardly do."""
        shown = QKeySequence(self.key).toString(QKeySequence.SequenceFormat.NativeText)
        sign = CHECKED if self.isChecked() else ""
        self.setText(f"{sign}{self.accessibleName()}\n[{shown}]")


def large_text(parent: Optional[QWidget] = None, by: float = LARGER) -> QLabel:
    """Return a label of large text that wraps."""
    label = QLabel(parent)
    label.setWordWrap(True)
    enlarge(label, by)
    return label


def enlarge(widget: QWidget, by: float = LARGER) -> None:
    """Make a widget's text larger than that of QGIS, in whatever unit its size is set."""
    font = widget.font()
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * by)
    else:
        font.setPixelSize(round(font.pixelSize() * by))
    widget.setFont(font)
