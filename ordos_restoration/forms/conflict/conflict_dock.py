"""The conflict dock: its widgets, and signals that say what was decided. It reads nothing and writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ordos_restoration.forms.conflict.another_value import may_be_typed
from ordos_restoration.forms.conflict.conflict_cells import ValueDelegate
from ordos_restoration.forms.conflict.conflict_model import FIRST_SIDE, ConflictList, FieldTable
from ordos_restoration.forms.flow import FlowLayout
from ordos_restoration.forms.keys import KeyedDock
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.store.deciding.conflict_rows import Field, Row

TITLE = QT_TRANSLATE_NOOP("Ordos", "Conflicts of field copies")
NONE = QT_TRANSLATE_NOOP("Ordos", "There is nothing to decide.")
NO_PROJECT = QT_TRANSLATE_NOOP("Ordos", "No restoration project is open.")
COUNT = QT_TRANSLATE_NOOP("Ordos", "{fields} values of {rows} records wait to be decided.")
HOW = QT_TRANSLATE_NOOP(
    "Ordos",
    "A digit takes that column's value for the field, Ctrl and a digit for the whole record; Alt+V types another "
    "value; Ctrl+Z takes the last decision back.",
)
ROWS = QT_TRANSLATE_NOOP("Ordos", "Records with conflicts")
VALUES = QT_TRANSLATE_NOOP("Ordos", "What the office and the copies say")
BUTTONS = {
    "field": (
        QT_TRANSLATE_NOOP("Ordos", "Take this value"),
        QT_TRANSLATE_NOOP("Ordos", "The chosen value for the chosen field (Enter, or the digit of its column)"),
    ),
    "row": (
        QT_TRANSLATE_NOOP("Ordos", "All of this record"),
        QT_TRANSLATE_NOOP("Ordos", "Everything the chosen column says about this record (Ctrl and its digit)"),
    ),
    "side": (
        QT_TRANSLATE_NOOP("Ordos", "All of this copy…"),
        QT_TRANSLATE_NOOP("Ordos", "Everything the chosen column says in any record; asks first"),
    ),
    "value": (
        QT_TRANSLATE_NOOP("Ordos", "Another value…"),
        QT_TRANSLATE_NOOP("Ordos", "Type a value that neither the office nor a copy has (Alt+V)"),
    ),
    "zoom": (
        QT_TRANSLATE_NOOP("Ordos", "Show on the map"),
        QT_TRANSLATE_NOOP("Ordos", "The record, or the shapes to choose from, each in its colour (Alt+M)"),
    ),
    "record": (
        QT_TRANSLATE_NOOP("Ordos", "Open the record"),
        QT_TRANSLATE_NOOP("Ordos", "In its form, with all its fields (Alt+R)"),
    ),
    "undo": (QT_TRANSLATE_NOOP("Ordos", "Undo"), QT_TRANSLATE_NOOP("Ordos", "Take the last decision back (Ctrl+Z)")),
}
KEYS = {"value": "Alt+V", "zoom": "Alt+M", "record": "Alt+R", "undo": "Ctrl+Z"}
DIGITS = range(1, 10)
LINES = 7  # of text that a table shows at least
LEAST = 7  # characters of Chinese that a column of values has room for


class ConflictDock(KeyedDock):
    """The rows with conflicts, and below the fields of the chosen one: what each side says, to choose from."""

    asked = pyqtSignal()  # read again
    row_shown = pyqtSignal(object)
    field_decided = pyqtSignal(object, str)  # a field, the side that is right
    row_decided = pyqtSignal(object, str)
    value_wanted = pyqtSignal(object)  # a field of which another value is to be typed
    side_decided = pyqtSignal(str, str)  # a side, its name
    zoom_wanted = pyqtSignal(object)
    record_wanted = pyqtSignal(object)
    undo_wanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(translated(TITLE))
        self.setObjectName("OrdosConflictDock")
        body = QWidget(self)
        self.said = QLabel(body)
        self.said.setWordWrap(True)
        self.list, self.fields = ConflictList(self), FieldTable(self)
        self.rows_view, self.fields_view = view(body, self.list), view(body, self.fields)
        self.rows_view.setAccessibleName(translated(ROWS))
        self.fields_view.setAccessibleName(translated(VALUES))
        self.rows_view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.rows_view.verticalHeader().hide()
        self.fields_view.setItemDelegate(ValueDelegate(self.fields_view))
        self.fields_view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.fields_view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.fields_view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.buttons = {name: QPushButton(translated(label), body) for name, (label, _) in BUTTONS.items()}
        self.how = QLabel(translated(HOW), body)
        self.how.setWordWrap(True)
        self.settle = QTimer(self)  # columns have their widths when the layout has settled
        self.settle.setSingleShot(True)
        self.settle.timeout.connect(self.fields_view.resizeRowsToContents)
        self.build(body)
        self.connect_all()
        self.can_undo = False
        self.show_rows((), translated(NO_PROJECT))

    def build(self, body: QWidget) -> None:
        """Lay the widgets out."""
        split = QSplitter(Qt.Orientation.Vertical, body)
        split.setChildrenCollapsible(False)
        for part in (self.rows_view, self.fields_view):
            split.addWidget(part)
        split.setStretchFactor(1, 1)
        ways = QWidget(body)
        ways.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        lines = FlowLayout(ways, self.fontMetrics().height() // 3)
        for name, button in self.buttons.items():
            button.setToolTip(translated(BUTTONS[name][1]))
            button.setAutoDefault(False)
            lines.addWidget(button)
        layout = QVBoxLayout(body)
        layout.addWidget(self.said)
        layout.addWidget(split, 1)
        layout.addWidget(ways)
        layout.addWidget(self.how)
        self.setWidget(body)

    def connect_all(self) -> None:
        """Connect the widgets with each other, and the keys."""
        self.rows_view.selectionModel().currentRowChanged.connect(self.show_row)
        self.fields_view.selectionModel().currentChanged.connect(self.enable)
        self.fields_view.activated.connect(self.decide_field)
        self.fields_view.horizontalHeader().sectionResized.connect(lambda *_: self.settle.start())
        pressed = {
            "field": lambda: self.decide_field(self.fields_view.currentIndex()),
            "row": lambda: self.decide_row(self.fields_view.currentIndex().column()),
            "side": self.decide_side,
            "value": self.type_value,
            "zoom": lambda: self.zoom_wanted.emit(self.fields.row),
            "record": lambda: self.record_wanted.emit(self.fields.row),
            "undo": self.undo_wanted.emit,
        }
        for name, done in pressed.items():
            self.buttons[name].clicked.connect(done)
        for name, key in KEYS.items():
            self.set_key(key, self.buttons[name].click)
        self.set_key("F5", self.asked.emit)
        for digit in DIGITS:
            self.set_key(f"Ctrl+{digit}", partial(self.decide_row, FIRST_SIDE + digit - 1))
        for part in (self.rows_view, self.fields_view):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take a digit for a choice before the view takes it for a search."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            digit = event.text()
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and digit.isdecimal() and int(digit) in DIGITS:
                row = max(self.fields_view.currentIndex().row(), 0)
                self.decide_field(self.fields.index(row, FIRST_SIDE + int(digit) - 1))
                return True
        return super().eventFilter(watched, event)

    # What is shown --------------------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[Row], said: str = "") -> None:
        """Show the rows with conflicts; the one that was chosen stays so, and its neighbour where it is settled."""
        before, field = self.rows_view.currentIndex().row(), self.fields_view.currentIndex()
        known = self.fields.row.uuid if self.fields.row else ""
        self.list.show(rows)
        self.rows_view.resizeColumnsToContents()
        values = sum(len(row.fields) for row in rows)
        counted = translated(COUNT).format(fields=values, rows=len(rows)) if rows else translated(NONE)
        self.said.setText(said or counted)
        place = next((at for at, row in enumerate(rows) if row.uuid == known), min(max(before, 0), len(rows) - 1))
        if rows:
            self.rows_view.setCurrentIndex(self.list.index(place, 0))
            self.show_row(self.list.index(place, 0))
            line, column = (max(field.row(), 0), field.column()) if rows[place].uuid == known else (0, FIRST_SIDE)
            self.choose(min(line, len(rows[place].fields) - 1), max(column, FIRST_SIDE))
        else:
            self.show_row(QModelIndex())
        for part in (self.rows_view, self.fields_view):
            part.setVisible(bool(rows))
        self.how.setVisible(bool(rows))
        self.enable()

    def show_row(self, index: QModelIndex, before: Optional[QModelIndex] = None) -> None:
        """Show the fields of a row."""
        row = self.list.rows[index.row()] if index.isValid() else None
        self.fields.show(row)
        self.fit()
        self.row_shown.emit(row)
        self.choose(0, FIRST_SIDE)

    def fit(self) -> None:
        """Show all sides beside each other where there is room, their texts wrapped; else let them be scrolled."""
        self.fields_view.resizeColumnsToContents()
        self.fields_view.horizontalHeader().setStretchLastSection(True)
        count, room = self.fields.columnCount(), self.fields_view.viewport().width()
        widths = [self.fields_view.columnWidth(column) for column in range(count)]
        share = max(room // max(count, 1), LEAST * self.fontMetrics().horizontalAdvance("\u4e2d"))
        if sum(widths) > room:
            for column, width in enumerate(widths):
                self.fields_view.setColumnWidth(column, min(width, share))
        self.settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fit()

    def choose(self, line: int, column: int) -> None:
        """Go to a value."""
        self.fields_view.setCurrentIndex(self.fields.index(line, min(column, self.fields.columnCount() - 1)))
        self.enable()

    def allow_undo(self, can_undo: bool) -> None:
        """Let the last decision be taken back, or not."""
        self.can_undo = can_undo
        self.enable()

    def enable(self, *index: QModelIndex) -> None:
        """Let only those buttons be pressed that do something now."""
        here = self.fields_view.currentIndex()
        has_side = bool(self.fields.side(here.column()))
        can = {
            "field": self.fields.candidate(here.row(), here.column()) is not None,
            "row": has_side,
            "side": has_side,
            "value": self.typed_field() is not None,
            "zoom": self.fields.row is not None,
            "record": self.fields.row is not None,
            "undo": self.can_undo,
        }
        for name, button in self.buttons.items():
            button.setEnabled(can[name])

    # What is decided ------------------------------------------------------------------------------------------------

    def decide_field(self, index: QModelIndex) -> None:
        """Say that a value is right; a side that says nothing about the field cannot be."""
        if self.fields.candidate(index.row(), index.column()) is not None:
            self.field_decided.emit(self.fields.field(index.row()), self.fields.side(index.column()))

    def typed_field(self) -> Optional[Field]:
        """Return the chosen field, None where no value can be typed for it."""
        field = self.fields.field(self.fields_view.currentIndex().row())
        return field if field is not None and may_be_typed(field.key) else None

    def type_value(self) -> None:
        """Say that another value is to be typed."""
        self.value_wanted.emit(self.typed_field())

    def decide_row(self, column: int) -> None:
        """Say that a side is right about the whole row."""
        if self.fields.row is not None and self.fields.side(column):
            self.row_decided.emit(self.fields.row, self.fields.side(column))

    def decide_side(self) -> None:
        """Say that a side is right in all."""
        side = self.fields.side(self.fields_view.currentIndex().column())
        if side:
            self.side_decided.emit(side, self.fields.side_name(side))


def view(parent: QWidget, model: QObject) -> QTableView:
    """Return a table to go about in by arrows; Tab leaves it."""
    made = QTableView(parent)
    made.setModel(model)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setTabKeyNavigation(False)
    made.setAlternatingRowColors(True)
    made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    made.horizontalHeader().setHighlightSections(False)
    made.setMinimumHeight(LINES * made.fontMetrics().height())
    return made
