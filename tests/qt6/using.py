"""What a person does with a widget: every button, box, list, tab and key of it, and another theme."""

from __future__ import annotations

import time

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QAction, QColor, QContextMenuEvent, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTabWidget,
)

SECONDS = 30


def until(condition):
    """Let Qt work until something has come true."""
    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        QApplication.processEvents()
        time.sleep(0.005)


def use(widget, keys=()):
    """Show a widget, use all that is in it, and paint it wide, narrow and dark."""
    shutting = QTimer()  # menus and dialogs open, and are shut again: nobody is there to do it
    shutting.timeout.connect(shut)
    shutting.start(20)
    widget.resize(900, 700)
    widget.show()
    for _ in range(2):  # what the first round has brought to sight is used in the second
        QApplication.processEvents()
        for part in (QComboBox, QAbstractSpinBox, QLineEdit, QAbstractItemView, QTabWidget, QAbstractButton):
            for one in widget.findChildren(part):
                if not sip.isdeleted(one) and one.isEnabled() and one.isVisibleTo(widget):
                    touch(one)
        for action in widget.findChildren(QAction):
            if not sip.isdeleted(action) and action.isEnabled():
                action.trigger()
        for key in keys:
            press(widget, key)
    paint(widget)
    shutting.stop()


def shut():
    """Shut the menu or dialog that waits for somebody."""
    waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if waiting is not None:
        waiting.close()


def touch(one):
    """Use one thing as what it is."""
    if isinstance(one, QComboBox):
        for index in range(min(one.count(), 12)):
            one.setCurrentIndex(index)
            QTest.keyClick(one, Qt.Key.Key_Return)
    elif isinstance(one, QAbstractSpinBox):
        one.stepUp()
        QTest.keyClick(one, Qt.Key.Key_Down)
    elif isinstance(one, QLineEdit):
        QTest.keyClicks(one, "1a")
        QTest.keyClick(one, Qt.Key.Key_Return)
    elif isinstance(one, QAbstractItemView) and not isinstance(one, QHeaderView):
        browse(one)
    elif isinstance(one, QTabWidget):
        for index in range(one.count()):
            one.setCurrentIndex(index)
    elif isinstance(one, QAbstractButton):
        one.click()
    QApplication.processEvents()


def browse(view):
    """Walk through a list, open a line, sort it, and ask for its menu."""
    if view.model() is None:
        return
    for row in range(min(view.model().rowCount(), 5)):
        for column in range(view.model().columnCount()):
            index = view.model().index(row, column)
            for role in Qt.ItemDataRole:
                index.data(role)
            QTest.mouseClick(
                view.viewport(),
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
                view.visualRect(index).center(),
            )
            view.setCurrentIndex(index)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    at = QPoint(20, 20)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at))
    for order in Qt.SortOrder:
        if hasattr(view, "sortByColumn"):
            view.sortByColumn(0, order)


def press(widget, key):
    """Press a key such as "Ctrl+F" in a widget, as Qt asks for it: first whether somebody wants it."""
    from qgis.PyQt.QtGui import QKeyEvent, QKeySequence

    keys = QKeySequence(key)[0]
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, keys.key(), keys.keyboardModifiers()))
    QApplication.processEvents()


def paint(widget):
    """Paint a widget in three ways; every part of it draws itself."""
    for width, ground in ((900, None), (320, None), (900, QColor("#202020"))):
        widget.resize(width, 700)
        if ground is not None:
            dark = QPalette(ground)
            dark.setColor(QPalette.ColorRole.Text, QColor("#f0f0f0"))
            widget.setPalette(dark)
        QApplication.processEvents()
        assert not widget.grab().isNull()
