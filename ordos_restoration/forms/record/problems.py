"""The one place that says what is not valid: every rule that is broken, by record and field; a click goes there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Optional

from qgis.core import QgsFeature
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSizePolicy, QStyle, QVBoxLayout, QWidget

from ordos_restoration.forms.record.saving import Refused
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

HEAD = QT_TRANSLATE_NOOP(
    "Ordos", "Not saved, because it is not valid yet ({count}). Nothing is lost; go through the list:"
)
LINES = 5  # shown at once


class Problems(QWidget):
    """A list that is only there while something is wrong."""

    picked = pyqtSignal(str, str)  # uuid of the record, column of the field

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.head = QLabel(self)
        self.head.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self.pick)
        self.list.itemClicked.connect(self.pick)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addWidget(self.list)
        self.hide()

    def show_refused(self, refused: list[Refused], title: Callable[[QgsFeature], str]) -> None:
        """Show what is wrong with which record."""
        self.list.clear()
        icon = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        for one in refused:
            for fault in one.faults:
                item = QListWidgetItem(icon, f"{title(one.feature)} – {fault.sentence}", self.list)
                item.setData(Qt.ItemDataRole.UserRole, (str(one.feature["uuid"]), fault.column))
        self.head.setText(translated(HEAD).format(count=self.list.count()))
        self.list.setAccessibleName(self.head.text())
        self.list.setMaximumHeight(round(min(self.list.count(), LINES) * self.fontMetrics().height() * 2 + 4))
        self.setVisible(bool(refused))

    def sentences(self) -> list[str]:
        """Return what is shown."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def pick(self, item: QListWidgetItem) -> None:
        """Tell where somebody wants to go."""
        self.picked.emit(*item.data(Qt.ItemDataRole.UserRole))
