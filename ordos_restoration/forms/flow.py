"""Widgets in lines, as words are: a narrow dock shows more lines, and no button is hidden."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Puts widgets beside each other, and on a new line where the width ends."""

    def __init__(self, parent: QWidget, gap: int = 0) -> None:
        """Lay out a widget's children, with so many pixels between them."""
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self.gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def arranged(self, width: int) -> list[QRect]:
        """Return where the widgets stand in a width."""
        places: list[QRect] = []
        x = y = line = 0
        for size in (item.sizeHint() for item in self.items):
            if x and x + size.width() > width:
                x, y, line = 0, y + line + self.gap, 0
            places.append(QRect(QPoint(x, y), size))
            x, line = x + size.width() + self.gap, max(line, size.height())
        return places

    # What Qt asks ---------------------------------------------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's names
        self.items.append(item)

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, index: int) -> Optional[QLayoutItem]:  # noqa: N802
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> Optional[QLayoutItem]:  # noqa: N802
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)  # on Qt 5, where flags have a class of their own, it takes one of them as well

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return max((place.bottom() + 1 for place in self.arranged(width)), default=0)

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self.items:
            size = size.expandedTo(item.minimumSize())
        return size

    def sizeHint(self) -> QSize:  # noqa: N802
        places = self.arranged(sum(item.sizeHint().width() + self.gap for item in self.items))
        return QSize(
            max((one.right() + 1 for one in places), default=0), max((one.height() for one in places), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        for item, place in zip(self.items, self.arranged(rect.width())):
            item.setGeometry(place.translated(rect.topLeft()))
