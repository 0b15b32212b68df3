"""The bar of the project dock: what can be done with a project, by mouse, by Tab and Space, or by Alt and a digit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeySequence
from qgis.PyQt.QtWidgets import QAction, QMenu, QSizePolicy, QToolButton, QWidget

from ordos_restoration.forms.flow import FlowLayout
from ordos_restoration.forms.keys import KeyedDock
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.processing.algorithm import icon_path

NEW, OPEN, PLAN, UPGRADE, CONFLICTS = "create_project", "open_project", "plan", "upgrade_project", "conflict_dock"
HANDOVER = "handover"
STEPS = {  # id of the task and of the icon → label, help
    NEW: (
        QT_TRANSLATE_NOOP("Ordos", "New…"),
        QT_TRANSLATE_NOOP("Ordos", "Make a new project: one folder with its tables, its map and its photos."),
    ),
    OPEN: (
        QT_TRANSLATE_NOOP("Ordos", "Open…"),
        QT_TRANSLATE_NOOP("Ordos", "Open the folder of a restoration project, or one of those opened last."),
    ),
    PLAN: (
        QT_TRANSLATE_NOOP("Ordos", "Plan"),
        QT_TRANSLATE_NOOP("Ordos", "Plan straight into the project: the result becomes a draft plan in it."),
    ),
    "checkout": (
        QT_TRANSLATE_NOOP("Ordos", "Check out…"),
        QT_TRANSLATE_NOOP("Ordos", "Make a copy for the field: all, or what lies in a banner, a project or an area."),
    ),
    "merge": (
        QT_TRANSLATE_NOOP("Ordos", "Merge…"),
        QT_TRANSLATE_NOOP("Ordos", "Bring field copies back in; the project is backed up first."),
    ),
    CONFLICTS: (
        QT_TRANSLATE_NOOP("Ordos", "Conflicts"),
        QT_TRANSLATE_NOOP("Ordos", "Decide where the office and field copies have changed the same value."),
    ),
    "check_project": (
        QT_TRANSLATE_NOOP("Ordos", "Check…"),
        QT_TRANSLATE_NOOP("Ordos", "Hold file, tables, rows and photos against their rules, and list what is wrong."),
    ),
    HANDOVER: (
        QT_TRANSLATE_NOOP("Ordos", "Hand in"),
        QT_TRANSLATE_NOOP("Ordos", "Write what a bureau gets: map sheets, tables, the report, files to hand in."),
    ),
    UPGRADE: (
        QT_TRANSLATE_NOOP("Ordos", "Upgrade…"),
        QT_TRANSLATE_NOOP("Ordos", "Lift a project of an older version of the plugin; it is backed up first."),
    ),
}
ICON = 1.4  # lines of text high
ANYTIME = (NEW, OPEN)  # without a project too
MENUS = (OPEN, PLAN, HANDOVER)  # steps with more than one thing to choose
WITH_KEY = QT_TRANSLATE_NOOP("Ordos", "{help} ({key})")
NO_RECENT = QT_TRANSLATE_NOOP("Ordos", "No project was opened yet")
CHOOSE_FOLDER = QT_TRANSLATE_NOOP("Ordos", "Choose a folder…")


class ProjectBar(QWidget):
    """A button for each step, in as many lines as the width asks for."""

    wanted = pyqtSignal(str)  # id of a step
    folder_wanted = pyqtSignal(str)
    chosen = pyqtSignal(str)  # id of what was chosen in a menu

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.lines = FlowLayout(self)
        self.steps: dict[str, QAction] = {}
        self.buttons: dict[str, QToolButton] = {}
        for id, (label, _) in STEPS.items():
            self.steps[id] = self.step(id, translated(label))
        for id in MENUS:
            menu = QMenu(self)
            self.steps[id].setMenu(menu)
            self.buttons[id].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.steps[id].triggered.connect(self.buttons[id].showMenu)
        self.steps[OPEN].menu().aboutToShow.connect(self.fill_recent)
        self.folders: Sequence[Path] = ()

    def step(self, id: str, label: str) -> QAction:
        """Add a step and its button."""
        action = QAction(QIcon(icon_path(id)), label, self)
        if id not in MENUS:
            action.triggered.connect(lambda: self.wanted.emit(id))
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        side = round(ICON * self.fontMetrics().height())
        button.setIconSize(QSize(side, side))
        self.lines.addWidget(button)
        self.buttons[id] = button
        return action

    def take_keys(self, dock: KeyedDock) -> None:
        """Give each step its key in the dock: Alt and its place in the bar."""
        for number, (id, action) in enumerate(self.steps.items(), 1):
            dock.set_key(f"Alt+{number}", action.trigger)
            shown = QKeySequence(f"Alt+{number}").toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(translated(WITH_KEY).format(help=translated(STEPS[id][1]), key=shown))

    def offer(self, step: str, choices: Mapping[str, str]) -> None:
        """Offer in the menu of a step what can be run for the project: id → title."""
        menu = self.steps[step].menu()
        menu.clear()
        for id, title in choices.items():
            action = menu.addAction(QIcon(icon_path(id)), translated(title))
            action.triggered.connect(lambda checked=False, chosen=id: self.chosen.emit(chosen))

    def offer_folders(self, folders: Sequence[Path]) -> None:
        """Offer the folders opened last."""
        self.folders = folders

    def fill_recent(self) -> None:
        """Write the menu of folders as it is opened."""
        menu = self.steps[OPEN].menu()
        menu.clear()
        menu.addAction(translated(CHOOSE_FOLDER)).triggered.connect(lambda: self.wanted.emit(OPEN))
        menu.addSeparator()
        for folder in self.folders:
            action = menu.addAction(folder.name)
            action.setToolTip(str(folder))
            action.triggered.connect(lambda checked=False, path=str(folder): self.folder_wanted.emit(path))
        if not self.folders:
            menu.addAction(translated(NO_RECENT)).setEnabled(False)
        menu.setToolTipsVisible(True)

    def enable(self, has_project: bool) -> None:
        """Let only those steps be taken that can be."""
        for id, action in self.steps.items():
            action.setEnabled(has_project or id in ANYTIME)
