"""The buttons of the Record dock: what each is called, its sign, its key, and how they stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QMenu, QSizePolicy, QToolButton, QWidget

from ordos_restoration.forms.flow import FlowLayout
from ordos_restoration.forms.keys import KeyedDock
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Button:
    """One thing the dock can do."""

    id: str
    text: str
    icon: str  # of QGIS's own theme
    key: str = ""
    checkable: bool = False


NEW = QT_TRANSLATE_NOOP("Ordos", "New record")
NEW_WAYS = (
    Button("new_on_map", QT_TRANSLATE_NOOP("Ordos", "New: draw on the map"), "mActionCapturePoint.svg", "Ctrl+Shift+N"),
    Button("new_at_gps", QT_TRANSLATE_NOOP("Ordos", "New: at the GPS position"), "mIconGps.svg"),
    Button("new_plain", QT_TRANSLATE_NOOP("Ordos", "New: without a shape"), "mActionNewTableRow.svg", "Ctrl+N"),
)
SHAPE = QT_TRANSLATE_NOOP("Ordos", "Shape of the record")
SHAPE_WAYS = (
    Button("shape_on_map", QT_TRANSLATE_NOOP("Ordos", "Draw the shape anew"), "mActionCapturePolygon.svg"),
    Button("shape_at_gps", QT_TRANSLATE_NOOP("Ordos", "Move it to the GPS position"), "mIconGps.svg"),
)
BUTTONS = (
    Button("back", QT_TRANSLATE_NOOP("Ordos", "Back to the record before"), "mActionArrowLeft.svg", "Alt+Left"),
    Button("edit", QT_TRANSLATE_NOOP("Ordos", "Edit"), "mActionToggleEditing.svg", "Ctrl+E", True),
    Button("save", QT_TRANSLATE_NOOP("Ordos", "Save what is valid"), "mActionSaveEdits.svg", "Ctrl+S"),
    Button("undo", QT_TRANSLATE_NOOP("Ordos", "Undo"), "mActionUndo.svg", "Ctrl+Z"),
    Button("redo", QT_TRANSLATE_NOOP("Ordos", "Redo"), "mActionRedo.svg", "Ctrl+Shift+Z"),
    Button("duplicate", QT_TRANSLATE_NOOP("Ordos", "Duplicate"), "mActionDuplicateFeature.svg", "Ctrl+D"),
    Button("delete", QT_TRANSLATE_NOOP("Ordos", "Delete"), "mActionDeleteSelected.svg", "Ctrl+Del"),
    Button("many", QT_TRANSLATE_NOOP("Ordos", "Edit one field of the selected records"), "mActionMultiEdit.svg"),
    Button("previous", QT_TRANSLATE_NOOP("Ordos", "Previous record"), "mActionArrowUp.svg", "Alt+Up"),
    Button("next", QT_TRANSLATE_NOOP("Ordos", "Next record"), "mActionArrowDown.svg", "Alt+Down"),
    Button("zoom", QT_TRANSLATE_NOOP("Ordos", "Zoom to the selected records"), "mActionZoomToSelected.svg", "Ctrl+J"),
    Button("lock", QT_TRANSLATE_NOOP("Ordos", "Lock as finished"), "locked.svg", "", True),
    Button("search", QT_TRANSLATE_NOOP("Ordos", "Search"), "search.svg", "Ctrl+F"),
)
MENUS_BEFORE = {  # id of the button that stands after it → title, ways, icon
    "save": (NEW, NEW_WAYS, "mActionNewTableRow.svg"),
    "duplicate": (SHAPE, SHAPE_WAYS, "mActionCapturePolygon.svg"),
}


def action(dock: KeyedDock, button: Button) -> QAction:
    """Return the action of a button."""
    made = QAction(QgsApplication.getThemeIcon(f"/{button.icon}"), translated(button.text), dock)
    made.setObjectName(button.id)
    made.setCheckable(button.checkable)
    made.setToolTip(translated(button.text))
    if button.key:
        shown = QKeySequence(button.key).toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{translated(button.text)} ({shown})")
        dock.set_key(button.key, lambda: made.trigger() if made.isEnabled() else None)
    return made


class ActionBar(QWidget):
    """The buttons in as many lines as the width asks for: a toolbar would hide the last ones from the keyboard."""

    def __init__(self, dock: KeyedDock) -> None:
        super().__init__(dock)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.lines = FlowLayout(self)
        self.side = round(dock.fontMetrics().height() * 1.4)

    def add(self) -> QToolButton:
        """Return a new button at the end; Tab reaches it."""
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(self.side, self.side))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lines.addWidget(button)
        return button

    def add_menu(self, title: str, icon: str, actions: Iterable[QAction]) -> None:
        """Add a button that opens a menu."""
        menu = QMenu(self)
        menu.addActions(list(actions))
        button = self.add()
        button.setIcon(QgsApplication.getThemeIcon(f"/{icon}"))
        button.setToolTip(translated(title))
        button.setAccessibleName(translated(title))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)


def action_bar(dock: KeyedDock) -> tuple[ActionBar, dict[str, QAction]]:
    """Return the buttons of a dock and their actions by id."""
    bar = ActionBar(dock)
    actions: dict[str, QAction] = {}
    for button in BUTTONS:
        if button.id in MENUS_BEFORE:
            title, ways, icon = MENUS_BEFORE[button.id]
            made = {one.id: action(dock, one) for one in ways}
            bar.add_menu(title, icon, made.values())
            actions.update(made)
        actions[button.id] = action(dock, button)
        shown = bar.add()
        shown.setDefaultAction(actions[button.id])
        shown.setAccessibleName(translated(button.text))
    return bar, actions
