"""The Record dock: any table of the project as a list beside QGIS's own form, with what belongs to each record."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ordos_restoration.forms.keys import KeyedDock
from ordos_restoration.forms.project_watch import ProjectWatch, file_of
from ordos_restoration.forms.record import record_actions
from ordos_restoration.forms.record.children import ChildTabs
from ordos_restoration.forms.record.list_panel import ListPanel
from ordos_restoration.forms.record.problems import Problems
from ordos_restoration.forms.record.record_commands import SAVE_FIRST, RecordCommands
from ordos_restoration.forms.record.record_desk import RecordDesk
from ordos_restoration.forms.record.record_form import RecordForm
from ordos_restoration.layers.dress import translated
from ordos_restoration.layers.project import table_layers
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import GROUPS

TITLE = QT_TRANSLATE_NOOP("Ordos", "Record")
TABLE = QT_TRANSLATE_NOOP("Ordos", "Table")
NO_PROJECT = QT_TRANSLATE_NOOP("Ordos", "No project is open")
NO_TABLE = QT_TRANSLATE_NOOP("Ordos", "The open project has no table “{table}”.")
SECONDS = 6  # a message stays
TALL = 0.9  # of its height: a dock less wide than this has the list above the form


class RecordDock(KeyedDock):
    """Everything about the records of one table at a time."""

    record_shown = pyqtSignal(str, str)  # table and uuid of the record in the form

    def __init__(self, iface: Any) -> None:
        super().__init__(translated(TITLE))
        self.setObjectName("OrdosRecord")
        self.way: list[tuple[str, str, tuple[str, str]]] = []  # table, record and parent, to go back to
        self.parent_link = ("", "")
        self.watch = ProjectWatch(self)
        self.panel = ListPanel(self)
        self.form = RecordForm(iface, self)
        self.desk = RecordDesk(self.form, self)
        self.tabs = ChildTabs(self.form, self)
        self.problems = Problems(self)
        self.messages = QgsMessageBar(self)
        self.tables = QComboBox(self)
        self.commands = RecordCommands(iface, self.desk, self.panel, self)
        self.bar, self.buttons = record_actions.action_bar(self)
        self.after_record = waiting(self, self.show_children)  # once the record itself is on the screen
        self.after_edit = waiting(self, self.show_state)
        self.after_change = waiting(self, self.look)
        self.lay_out()
        self.connect_signals()
        self.look()

    def lay_out(self) -> None:
        """Put the table and the buttons above, the list beside the form, what is wrong below."""
        self.tables.setAccessibleName(translated(TABLE))
        self.tables.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.tables.setMinimumContentsLength(12)
        self.tables.setMaxVisibleItems(30)
        top = QHBoxLayout()
        top.addWidget(self.tables, 1)
        top.addWidget(self.bar, 3)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.panel)
        self.splitter.addWidget(self.tabs)
        self.splitter.setSizes([350, 650])  # shares; what there is room for is divided by them
        self.splitter.setChildrenCollapsible(False)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.addLayout(top)
        layout.addWidget(self.messages)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.problems)
        self.setWidget(body)

    def connect_signals(self) -> None:
        """Wire the parts."""
        self.watch.switched.connect(self.look)
        self.watch.switched.connect(self.desk.last.clear)
        self.watch.edited.connect(self.after_change.start)
        self.tables.activated.connect(lambda index: self.choose_table())
        self.panel.picked.connect(self.desk.show)
        self.panel.chosen.connect(self.desk.select)
        self.panel.opened.connect(lambda uuid: self.enter_form())
        self.panel.model.failed.connect(self.warn)
        self.desk.shown.connect(self.follow_record)
        self.desk.edited.connect(self.after_edit.start)
        self.desk.saved.connect(self.follow_save)
        self.desk.saved.connect(self.after_record.start)
        self.desk.closed.connect(self.forget_table)
        self.desk.selected.connect(self.follow_map)
        self.tabs.opened.connect(self.show_record)
        self.tabs.wanted.connect(self.add_child)
        self.problems.picked.connect(self.go_to)
        self.commands.said.connect(self.say)
        self.commands.saved.connect(self.show_problems)
        for id, made in self.buttons.items():
            made.triggered.connect(partial(self.commands.run, id) if id != "back" else self.back)

    # What others call

    def show_table(self, table: str) -> bool:
        """Show the records of a table from the first on; return False where the open project has none."""
        return self.show_rows(table, ("", ""))

    def show_record(self, table: str, uuid: str) -> bool:
        """Show one record, whatever the filters are; return False where there is none."""
        if self.desk.table is None or self.desk.table.id != table:
            self.remember_way()
            if not self.show_table(table):
                return False
        if not self.panel.go_to(uuid):
            self.panel.show_all()
            self.panel.go_to(uuid)
        return self.desk.show(uuid)

    # Tables

    def show_rows(self, table: str, parent: tuple[str, str]) -> bool:
        """Show the records of a table that belong to a parent, all for none: the column of the link and its uuid."""
        layer = table_layers(QgsProject.instance()).get(table)
        path = file_of(layer) if layer is not None else None
        if layer is None or path is None:
            self.warn(translated(NO_TABLE).format(table=table))
            return False
        self.messages.clearWidgets()
        self.desk.open(TABLES[table], layer, path)
        self.parent_link = parent
        self.tables.setCurrentIndex(self.tables.findData(table))
        self.tabs.show_table(self.desk.table)
        self.show_problems()
        try:
            self.panel.show_table(self.desk.listing, self.desk.person(), parent)
        except PlanningError as error:
            self.warn(error.message.text(translated))
        self.follow_record("")
        return True

    def choose_table(self) -> None:
        """Show the table somebody has chosen."""
        self.way = []
        self.show_table(self.tables.currentData())

    def look(self) -> None:
        """Offer the tables of the open project."""
        layers = table_layers(QgsProject.instance())
        known = [self.tables.itemData(row) for row in range(self.tables.count())]
        wanted = [one for one in TABLES.values() if one.id in layers and not one.kept]
        if known != [one.id for one in wanted] or not wanted:
            self.tables.clear()
            for one in wanted:
                self.tables.addItem(translated(one.label), one.id)
                tip = translated(GROUPS[one.group])
                self.tables.setItemData(self.tables.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
            if not wanted:
                self.tables.addItem(translated(NO_PROJECT))
            current = self.desk.table.id if self.desk.table is not None else None
            self.tables.setCurrentIndex(self.tables.findData(current))
        self.tables.setEnabled(bool(wanted))
        self.after_edit.start()

    def forget_table(self) -> None:
        """Show nothing: the layer is gone."""
        self.commands.shape.stop()
        self.panel.model.clear()
        self.tabs.show_table(None)
        self.show_problems()
        self.way = []
        self.watch.pause.start()
        self.after_edit.start()

    # Records

    def follow_record(self, uuid: str) -> None:
        """Tell which record is shown, and have its children follow."""
        if uuid and self.panel.current() != uuid:
            self.panel.mark(uuid)
        self.after_record.start()
        self.after_edit.start()
        if self.desk.table is not None:
            self.record_shown.emit(self.desk.table.id, uuid)

    def follow_save(self) -> None:
        """Read the list again, and stay on the record even where it has become another row."""
        self.panel.set_unsaved(*self.desk.unsaved())
        self.panel.refresh(self.desk.uuid)

    def show_children(self) -> None:
        """Show what belongs to the record."""
        try:
            self.tabs.show_children(self.desk.listing, self.desk.uuid)
        except PlanningError as error:
            self.warn(error.message.text(translated))

    def show_state(self) -> None:
        """Mark the rows that are not saved, and say which buttons can be used."""
        layer = self.desk.layer
        self.panel.set_unsaved(*self.desk.unsaved())
        for button in self.buttons.values():
            button.setEnabled(layer is not None)
        self.buttons["back"].setEnabled(bool(self.way))
        self.buttons["edit"].setChecked(layer is not None and layer.isEditable())
        self.buttons["lock"].setChecked(self.desk.is_locked())

    def follow_map(self, uuids: list[str]) -> None:
        """Go to the first feature that somebody has selected on the map, and mark the others."""
        if uuids and uuids[0] != self.desk.uuid:
            self.panel.go_to(uuids[0])
            self.desk.show(uuids[0])
        self.panel.mark(uuids[0], uuids[1:])

    def enter_form(self) -> None:
        """Begin to edit the record, with the cursor in its first field."""
        if self.desk.layer is not None and not self.desk.layer.isEditable():
            self.commands.run("edit")
        self.tabs.setCurrentIndex(0)
        for name in self.desk.table.columns if self.desk.table is not None else ():
            widget = self.form.widget(name)
            if widget is not None and widget.isEnabled() and widget.isVisible() and self.form.go_to(name):
                return

    def add_child(self, table: str, column: str) -> None:
        """Show the children of the record in one table, and begin a new one."""
        parent, uuid = self.desk.table, self.desk.uuid
        if parent is None or not uuid:
            return
        if self.form.fid is None or self.form.fid < 0:
            self.warn(translated(SAVE_FIRST))
            return
        if table == "photo":
            self.commands.run("add_photos")
            return
        self.remember_way()
        if self.show_rows(table, (column, uuid)):
            link = TABLES[table].links()[column]
            self.desk.given = {column: uuid, **({link.table_column: parent.id} if link.table_column else {})}
            self.commands.run("new_plain")

    def remember_way(self) -> None:
        """Keep where we are, to come back."""
        if self.desk.table is not None:
            self.way.append((self.desk.table.id, self.desk.uuid, self.parent_link))

    def back(self) -> None:
        """Go back to the record before."""
        if self.way:
            table, uuid, parent = self.way.pop()
            if self.show_rows(table, parent) and uuid:
                self.panel.go_to(uuid)
                self.desk.show(uuid)

    # What is said

    def show_problems(self) -> None:
        """Show what was refused at the last save."""
        self.problems.show_refused(self.desk.refused, self.desk.title)

    def go_to(self, uuid: str, column: str) -> None:
        """Go to the field that is not valid."""
        if self.desk.uuid != uuid:
            self.panel.go_to(uuid)
            self.desk.show(uuid)
        self.tabs.setCurrentIndex(0)
        if column:
            self.form.go_to(column)

    def say(self, text: str, level: Qgis.MessageLevel) -> None:
        """Show a message for a while, a failure until somebody has read it."""
        self.messages.clearWidgets()
        self.messages.pushMessage(text, level, 0 if level == Qgis.MessageLevel.Critical else SECONDS)

    def warn(self, text: str) -> None:
        """Show a warning."""
        self.say(text, Qgis.MessageLevel.Warning)

    def resizeEvent(self, event) -> None:  # noqa: N802, ANN001
        super().resizeEvent(event)
        is_tall = self.width() < self.height() * TALL
        self.splitter.setOrientation(Qt.Orientation.Vertical if is_tall else Qt.Orientation.Horizontal)

    def closeEvent(self, event) -> None:  # noqa: N802, ANN001
        self.desk.put()
        super().closeEvent(event)


def waiting(parent: QWidget, then: Callable[[], None]) -> QTimer:
    """Return a timer that does something once the events that are waiting are through, however often it is started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(then)
    return timer
