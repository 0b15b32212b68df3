"""What scripts that run inside QGIS have in common: steps one after the other, waiting, keys, and pictures."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QImage, QInputMethodEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget
from qgis.utils import iface

IMAGES = Path(os.environ["ORDOS_IMAGES"])
LARGEST = 250_000  # bytes of a picture
PATIENCE = 120  # s
LOOK = 250  # ms between two looks

Steps = Iterator[int]  # each is how many milliseconds QGIS may take before the next


def tell(story: Steps, start: int = 4000) -> None:
    """Take the steps of a story, then end QGIS; at the first that fails, end it with 1."""

    def step() -> None:
        try:
            QTimer.singleShot(next(story), step)
        except StopIteration:
            leave(0)
        except Exception:  # noqa: BLE001 - whatever it was, QGIS must end
            traceback.print_exc()
            leave(1)

    QTimer.singleShot(start, step)


def leave(code: int) -> None:
    """End QGIS without asking to save."""
    QgsProject.instance().setDirty(False)
    os._exit(code)


def until(condition: Callable[[], Any], what: str) -> Steps:
    """Wait until something has come true."""
    for _ in range(PATIENCE * 1000 // LOOK):
        if condition():
            yield LOOK
            return
        yield LOOK
    raise AssertionError(f"waited in vain: {what}")


def picture(name: str, widget: Optional[QWidget] = None) -> None:
    """Save what a widget, or the screen with all its windows, shows; with fewer colours where that is large."""
    QApplication.processEvents()
    screen = QApplication.primaryScreen()
    image = (widget.grab() if widget is not None else screen.grabWindow(0)).toImage()
    path = str(IMAGES / name)
    image.convertToFormat(QImage.Format.Format_RGB32).save(path)
    if os.path.getsize(path) > LARGEST:
        flat = Qt.ImageConversionFlag.ThresholdDither
        image.convertToFormat(QImage.Format.Format_Indexed8, colours(image), flat).save(path)
    assert os.path.getsize(path) <= LARGEST, f"{name} is too large"


def colours(image: QImage) -> list[int]:
    """Return the 256 colours that an image has most of; those nearly alike count as one."""
    found: dict[int, list[int]] = {}
    for y in range(0, image.height(), 3):
        for x in range(0, image.width(), 3):
            colour = image.pixel(x, y)
            found.setdefault(colour & 0xF8F8F8, []).append(colour)
    most = sorted(found.values(), key=len, reverse=True)[:256]
    return [one[len(one) // 2] for one in most]


def type_text(widget: QWidget, text: str) -> None:
    """Type a text over what is there: ASCII by its keys, Chinese as an input method gives it."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    target = QApplication.focusWidget() or widget
    if hasattr(target, "selectAll"):
        target.selectAll()
    if text.isascii():
        QTest.keyClicks(target, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(target, event)
    QApplication.processEvents()


def press(widget: QWidget, key: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in a widget."""
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def click(widget: QWidget, at: Optional[QPoint] = None) -> None:
    """Click a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center())
    QApplication.processEvents()


def dialog_of(algorithm: str) -> Any:
    """Return the open Processing dialog of an algorithm, None where there is none."""
    for one in QApplication.topLevelWidgets():
        ask = getattr(one, "algorithm", None)
        if callable(ask) and one.isVisible() and ask() is not None and ask().id() == f"ordos:{algorithm}":
            return one
    return None


def run(dialog: Any) -> Steps:
    """Run a Processing dialog to its end and close it."""
    dialog.runButton().click()
    yield from until(
        lambda: (dialog.wasExecuted() and dialog.cancelButton().isHidden()) or not dialog.cancelButton().isEnabled(),
        "the run has ended",
    )
    assert dialog.wasExecuted(), "the run did not end well"
    dialog.close()
    iface.mainWindow().activateWindow()  # no window manager does it here
    yield 500
