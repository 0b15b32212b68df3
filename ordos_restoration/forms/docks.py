"""The docks in QGIS's window: each is made when it is first asked for, and all of it goes with the plugin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from ordos_restoration.forms.conflict.conflict_desk import ConflictDesk
from ordos_restoration.forms.conflict.conflict_dock import TITLE as CONFLICTS
from ordos_restoration.forms.conflict.conflict_dock import ConflictDock
from ordos_restoration.forms.field.field_dock import TITLE as FIELD
from ordos_restoration.forms.field.field_dock import FieldDock
from ordos_restoration.forms.help_corner import HelpCorner
from ordos_restoration.forms.project.project_dock import TITLE as PROJECT
from ordos_restoration.forms.project.project_dock import ProjectDock
from ordos_restoration.forms.project.project_errands import ProjectErrands
from ordos_restoration.forms.project.project_readings import ProjectReadings
from ordos_restoration.forms.project_language import ProjectLanguage
from ordos_restoration.forms.project_watch import ProjectWatch
from ordos_restoration.forms.record.lost_rows import LostRows
from ordos_restoration.forms.record.record_dock import TITLE as RECORD
from ordos_restoration.forms.record.record_dock import RecordDock
from ordos_restoration.layers.dress import translated
from ordos_restoration.processing.algorithm import icon_path
from ordos_restoration.processing.installation import plugin_version

TITLES = {"project_dock": PROJECT, "record_dock": RECORD, "field_dock": FIELD, "conflict_dock": CONFLICTS}
INSTALLED = "ordos/installed_shown"  # the setting of the version whose page of what is installed was shown
OPEN = "ordos/docks/{name}"  # the setting that a dock is open, for the next time
AREA = Qt.DockWidgetArea.RightDockWidgetArea


class Docks(QObject):
    """Keeps the docks, their actions, and what runs between them."""

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self.iface = iface
        self.docks: dict[str, QDockWidget] = {}
        self.desks: list[Any] = [ProjectLanguage(self)]  # what hears a dock or the project, and has to stop
        self.watch = ProjectWatch(self)
        LostRows(iface, self.watch)
        self.actions = {name: self.action(name) for name in TITLES}
        self.start = QTimer(self)  # when QGIS has placed its own
        self.start.setSingleShot(True)
        self.start.timeout.connect(self.reopen)
        self.start.start()

    def action(self, name: str) -> QAction:
        """Return the action that shows and hides a dock."""
        made = QAction(QIcon(icon_path(name)), translated(TITLES[name]), self)
        made.setObjectName(f"ordos_{name}")
        made.setCheckable(True)
        made.triggered.connect(lambda checked: self.show(name) if checked else self.dock(name).hide())
        return made

    def dock(self, name: str) -> QDockWidget:
        """Return a dock, made and put where it was last if it is not there yet."""
        if name not in self.docks:
            made: Mapping[str, Callable[[], QDockWidget]] = {
                "project_dock": self.make_project,
                "record_dock": self.make_record,
                "field_dock": self.make_field,
                "conflict_dock": self.make_conflicts,
            }
            self.docks[name] = dock = made[name]()
            HelpCorner(dock, name)
            dock.visibilityChanged.connect(lambda visible: self.note(name))
            self.place(dock)
        return self.docks[name]

    def note(self, name: str) -> None:
        """Keep in mind whether a dock is open; one behind the tab of another is."""
        is_open = not self.docks[name].isHidden()
        self.actions[name].setChecked(is_open)
        QgsSettings().setValue(OPEN.format(name=name), is_open)

    def place(self, dock: QDockWidget) -> None:
        """Put a dock where it was last, the first time behind the others of ours."""
        window = self.iface.mainWindow()
        if window.restoreDockWidget(dock):
            return
        others = [one for one in self.docks.values() if one is not dock and window.dockWidgetArea(one) == AREA]
        if others and not others[0].isFloating():
            window.tabifyDockWidget(others[0], dock)
        else:
            self.iface.addDockWidget(AREA, dock)

    def make_project(self) -> QDockWidget:
        """Return the project dock, heard."""
        dock = ProjectDock()
        self.desks.append(ProjectReadings(dock, self.watch))
        ProjectErrands(self.iface, dock, self.watch, self)
        return dock

    def make_record(self) -> QDockWidget:
        """Return the record dock."""
        dock = RecordDock(self.iface)
        dock.record_shown.connect(self.tell_field)
        return dock

    def make_field(self) -> QDockWidget:
        """Return the field dock, which works on the record that the record dock shows."""
        dock = FieldDock(self.iface)
        dock.written.connect(lambda table, uuid: self.watch.committed.emit())
        if "record_dock" in self.docks:
            desk = self.docks["record_dock"].desk
            dock.show_record(desk.table.id if desk.table else "", desk.uuid)
        return dock

    def make_conflicts(self) -> QDockWidget:
        """Return the conflict dock, heard."""
        dock = ConflictDock()
        self.desks.append(ConflictDesk(self.iface, dock, self.watch, self.show_record))
        return dock

    def show(self, name: str) -> QDockWidget:
        """Bring a dock to sight."""
        dock = self.dock(name)
        dock.show()
        dock.raise_()
        return dock

    def show_record(self, table: str, uuid: str) -> None:
        """Show a record in the record dock."""
        self.show("record_dock").show_record(table, uuid)

    def tell_field(self, table: str, uuid: str) -> None:
        """Let the field dock work on the record that is shown."""
        if "field_dock" in self.docks and uuid:
            self.docks["field_dock"].show_record(table, uuid)

    def add_record(self, table: str, values: Mapping[str, Any]) -> None:
        """Begin a new record in the record dock."""
        dock = self.show("record_dock")
        if dock.show_table(table):
            dock.desk.given = dict(values)
            dock.commands.run("new_plain")

    def show_conflicts(self) -> None:
        """Show what is to be decided."""
        self.show("conflict_dock")

    def reopen(self) -> None:
        """Open the docks again that were open last."""
        for name in TITLES:
            if QgsSettings().value(OPEN.format(name=name), False, bool):
                self.show(name)
        if QgsSettings().value(INSTALLED, "", str) != plugin_version():
            self.show_installed()

    def show_installed(self) -> None:
        """Show what is installed; by itself once for each version of the plugin."""
        QgsSettings().setValue(INSTALLED, plugin_version())  # first: what fails would fail at every start
        self.show("project_dock").show_installed()

    def remove(self) -> None:
        """Take everything away again."""
        self.start.stop()
        for desk in self.desks:
            desk.stop()
        self.watch.stop()
        for dock in self.docks.values():
            dock.blockSignals(True)  # it stays open as far as the person is concerned
            dock.close()  # what was typed goes where it is not lost
            if hasattr(dock, "watch"):
                dock.watch.stop()
            self.iface.removeDockWidget(dock)
            dock.setParent(None)  # gone at once: deleteLater waits, and a reload would show two
            dock.deleteLater()
        self.docks, self.desks = {}, []
