"""The buttons of the Record dock: what each is called, its sign, its key, and how they stand in the toolbar."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar, QToolButton

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
    Button("new_at_gps", QT_TRANSLATE_NOOP("Ordos", "New: at the GPS position"), "gpsicons/mActionRecenter.svg"),
    Button("new_plain", QT_TRANSLATE_NOOP("Ordos", "New: without a shape"), "mActionNewTableRow.svg", "Ctrl+N"),
)
SHAPE = QT_TRANSLATE_NOOP("Ordos", "Shape of the record")
SHAPE_WAYS = (
    Button("shape_on_map", QT_TRANSLATE_NOOP("Ordos", "Draw the shape anew"), "mActionCapturePolygon.svg"),
    Button("shape_at_gps", QT_TRANSLATE_NOOP("Ordos", "Move it to the GPS position"), "gpsicons/mActionRecenter.svg"),
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
AFTER_EDIT, AFTER_REDO = "new", "shape"  # menus stand behind these


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


def toolbar(dock: KeyedDock) -> tuple[QToolBar, dict[str, QAction]]:
    """Return the toolbar of a dock and its actions by id; Tab reaches every button."""
    bar = QToolBar(dock)
    size = round(dock.fontMetrics().height() * 1.4)
    bar.setIconSize(QSize(size, size))
    actions = {}
    for button in BUTTONS:
        if button.id == "save":
            actions.update(add_menu(bar, dock, NEW, NEW_WAYS, "mActionNewTableRow.svg"))
        if button.id == "duplicate":
            actions.update(add_menu(bar, dock, SHAPE, SHAPE_WAYS, "mActionCapturePolygon.svg"))
        if button.id in ("previous", "lock"):
            bar.addSeparator()
        actions[button.id] = action(dock, button)
        bar.addAction(actions[button.id])
    for child in bar.findChildren(QToolButton):
        child.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return bar, actions


def add_menu(bar: QToolBar, dock: KeyedDock, title: str, ways: tuple[Button, ...], icon: str) -> dict[str, QAction]:
    """Add a button with a menu to a toolbar; return the menu's actions."""
    menu = QMenu(bar)
    actions = {one.id: action(dock, one) for one in ways}
    for one in ways:
        menu.addAction(actions[one.id])
    button = QToolButton(bar)
    button.setIcon(QgsApplication.getThemeIcon(f"/{icon}"))
    button.setToolTip(translated(title))
    button.setAccessibleName(translated(title))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    bar.addWidget(button)
    return actions
