"""The tree of works and projects: signs of states, bars of what is done, and what was open stays open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QByteArray, QModelIndex, QPoint, QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ordos_restoration.forms.project.register_model import (
    DONE,
    HECTARES,
    LINE,
    MU,
    NAME,
    PAID,
    PLANNED,
    STATE,
    Read,
    RegisterModel,
)
from ordos_restoration.forms.signs import state_icon
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.store.reading.totals import Line

HEADER = "ordos/project_dock/header"
NAMES = "_names"  # added to it: somebody has set the width of the names
SAMPLES = {  # as wide as what a column usually shows
    STATE: "\u4e2d" * 7,  # six of them and the sign
    HECTARES: "88,888.88",
    MU: "888,888.8",
    DONE: "100 %",
    PLANNED: "88,888.88",
    PAID: "88,888.88",
}
REGISTER = QT_TRANSLATE_NOOP("Ordos", "Works and projects")
BAR = 6  # a bar is so many times flatter than its cell


class RegisterView(QTreeView):
    """Shows the register; keeps what was open and chosen when the register is read again."""

    opened = pyqtSignal(object)  # a line: Enter or double click
    menu_wanted = pyqtSignal(object, QPoint)  # a line, a place on the screen

    def __init__(self, model: RegisterModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.kept: set[tuple[str, ...]] = set()
        self.current: tuple[str, ...] = ()
        self.is_filtered = False  # few are left, and shown at once
        self.is_spreading = False
        self.setAccessibleName(translated(REGISTER))
        self.setModel(model)
        self.setItemDelegate(RegisterDelegate(self))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(False)
        self.header().setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
        self.activated.connect(self.activate)
        self.customContextMenuRequested.connect(self.ask_menu)

    def show_lines(self, lines: Sequence[Line], read: Read, are_few: bool = False) -> None:
        """Show other lines of the same register; few that a filter has left are all opened."""
        self.keep()
        self.is_filtered = are_few
        self.model().show(lines, read)
        self.restore()
        self.spread()

    def forget(self) -> None:
        """Show nothing; what was open in this project says nothing of the next one."""
        self.model().show((), lambda line, start: [])
        self.kept, self.current, self.is_filtered = set(), (), False

    def fit(self) -> None:
        """Give the columns the widths they had last time, at the first time those that their texts need."""
        if self.isSortingEnabled():
            return
        stored = QgsSettings().value(HEADER)
        if not (isinstance(stored, QByteArray) and self.header().restoreState(stored)):
            for column, sample in SAMPLES.items():
                wide = self.fontMetrics().horizontalAdvance(sample) + self.fontMetrics().height()
                self.setColumnWidth(column, max(wide, self.header().sectionSizeHint(column)))
        self.setSortingEnabled(True)
        self.spread()
        self.header().sectionResized.connect(self.remember)

    def spread(self) -> None:
        """Give the names the room that other columns leave, and in a narrow dock what they need beside the states.

        Unless somebody has said how much they get.
        """
        if not self.isSortingEnabled() or QgsSettings().value(HEADER + NAMES, False, bool):
            return
        room = self.viewport().width()
        others = sum(self.columnWidth(column) for column in SAMPLES)
        self.is_spreading = True
        needed = min(self.sizeHintForColumn(NAME), room - self.columnWidth(STATE))
        self.setColumnWidth(NAME, max(room - others, needed, room // 2))
        self.is_spreading = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.spread()

    def remember(self, column: int, *widths: int) -> None:
        """Keep the widths that somebody has given the columns for next time."""
        if self.is_spreading:
            return
        QgsSettings().setValue(HEADER, self.header().saveState())
        if column == NAME:
            QgsSettings().setValue(HEADER + NAMES, True)
        else:
            self.spread()

    def activate(self, index: QModelIndex) -> None:
        """Open or close a group; say that a project was opened."""
        line = self.model().line(index)
        if line is not None and self.model().hasChildren(index.siblingAtColumn(0)):
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0)))
        elif line is not None:
            self.opened.emit(line)

    def ask_menu(self, at: QPoint) -> None:
        """Ask for the menu of a line; the menu key asks for that of the chosen one."""
        index = self.indexAt(at)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(self.model().line(index), self.viewport().mapToGlobal(at))

    def keep(self) -> None:
        """Remember what is open and chosen, unless a filter has opened it."""
        model = self.model()
        self.current = model.keys(self.currentIndex()) or self.current
        if self.is_filtered or not model.rowCount():
            return
        self.kept = set()
        pending = [model.index(row, 0) for row in range(model.rowCount())]
        while pending:
            index = pending.pop()
            if self.isExpanded(index):
                self.kept.add(model.keys(index))
                pending += [model.index(row, 0, index) for row in range(model.rowCount(index))]

    def restore(self) -> None:
        """Open and choose again what was; at the first time, what stands alone is opened."""
        model = self.model()
        if self.is_filtered:
            self.expandAll()
        for keys in sorted(self.kept, key=len):
            self.expand(model.index_of(keys))
        if not self.kept and model.rowCount() == 1:
            self.expand(model.index(0, 0))
        index = model.index_of(self.current)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)


class RegisterDelegate(QStyledItemDelegate):
    """Draws the sign of a state and the bar of a share, in sizes of the font and colours of the theme."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # noqa: N802 - Qt's names
        super().initStyleOption(option, index)
        line = index.data(LINE)
        if line.kind != "project":
            option.font.setBold(index.column() == NAME)
        elif index.column() == STATE:
            size = option.fontMetrics.height()
            ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
            option.icon = state_icon(line.state, option.palette, size, ratio)
            option.decorationSize = option.icon.actualSize(option.rect.size().expandedTo(option.decorationSize))
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().paint(painter, option, index)
        line: Any = index.data(LINE)
        if index.column() == DONE and line.done is not None:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Highlight
            cell = option.rect.adjusted(1, 0, -1, 0)
            height = max(cell.height() // BAR, 2)
            bar = QRect(cell.left(), cell.bottom() - height, round(cell.width() * min(line.done, 1.0)), height)
            painter.fillRect(bar, option.palette.color(role))
