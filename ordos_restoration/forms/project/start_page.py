"""What the project dock shows when no restoration project is open: how to get one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ordos_restoration.forms.project.installed_page import TITLE as INSTALLED
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

NOTHING = QT_TRANSLATE_NOOP(
    "Ordos",
    "No restoration project is open. Make one, or open the folder of one: it holds its tables, its map and its photos.",
)
NEW = QT_TRANSLATE_NOOP("Ordos", "New project…")
OPEN = QT_TRANSLATE_NOOP("Ordos", "Open a project's folder…")
LAST = QT_TRANSLATE_NOOP("Ordos", "Opened last")


class StartPage(QWidget):
    """Three buttons, and the projects opened last."""

    new_wanted = pyqtSignal()
    open_wanted = pyqtSignal()
    installed_wanted = pyqtSignal()
    folder_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.said = QLabel(translated(NOTHING), self)
        self.said.setWordWrap(True)
        self.new = QPushButton(translated(NEW), self)
        self.open = QPushButton(translated(OPEN), self)
        self.installed = QPushButton(translated(INSTALLED), self)
        self.last = QLabel(translated(LAST), self)
        self.folders = QListWidget(self)
        self.folders.setAccessibleName(translated(LAST))
        self.last.setBuddy(self.folders)
        layout = QVBoxLayout(self)
        for widget in (self.said, self.new, self.open, self.installed, self.last):
            layout.addWidget(widget)
        layout.addWidget(self.folders, 1)
        layout.addStretch()
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.installed.clicked.connect(self.installed_wanted)
        self.folders.itemActivated.connect(lambda item: self.folder_wanted.emit(item.data(Qt.ItemDataRole.UserRole)))

    def offer(self, folders: Sequence[Path]) -> None:
        """Offer the folders opened last."""
        self.folders.clear()
        for folder in folders:
            item = QListWidgetItem(f"{folder.name}\n{folder.parent}", self.folders)
            item.setData(Qt.ItemDataRole.UserRole, str(folder))
            item.setToolTip(str(folder))
        for widget in (self.last, self.folders):
            widget.setVisible(bool(folders))
