"""Keys of a dock: they count while the cursor is inside it, before QGIS's own shortcuts of the same name."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QApplication, QDockWidget


class KeyedDock(QDockWidget):
    """A dock with keys of its own.

    A shortcut of Qt with the same keys as one of QGIS's window would be ambiguous, and then neither works. So the dock
    takes a key for itself when no field inside it wants it.
    """

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.keys: dict[str, Callable[[], object]] = {}  # by portable text
        self.claimed = ""  # the key that no field wanted, and that is about to come

    def set_key(self, key: str, do: Callable[[], object]) -> None:
        """Have a key do something."""
        self.keys[QKeySequence(key).toString()] = do

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and pressed(event) in self.keys:
            self.claimed = pressed(event)
            focused = QApplication.focusWidget()
            if focused is not None:
                focused.installEventFilter(self)  # a list would search for the letter, and never pass it on
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        watched.removeEventFilter(self)
        claimed, self.claimed = self.claimed, ""
        if not claimed or pressed(event) != claimed:
            return super().eventFilter(watched, event)
        self.keys[claimed]()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        do = self.keys.get(pressed(event))
        if do is None:
            super().keyPressEvent(event)
        else:
            do()


def pressed(event: QKeyEvent) -> str:
    """Return the keys of an event as portable text."""
    if hasattr(event, "keyCombination"):  # Qt 6
        return QKeySequence(event.keyCombination()).toString()
    return QKeySequence(int(event.modifiers()) | event.key()).toString()
