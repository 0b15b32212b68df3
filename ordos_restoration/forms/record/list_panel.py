"""The list beside the form: a search, the filters its table knows, and the rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Optional

from qgis.PyQt.QtCore import QDate, QItemSelectionModel, QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ordos_restoration.forms.record.record_list import UUID_ROLE, RecordList
from ordos_restoration.forms.record.table_view import fit_columns, table_view
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.kinds import Choice
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.store.reading.listing import Listing, Row, Wanted, roles_of

SEARCH = QT_TRANSLATE_NOOP("Ordos", "Search in all texts")
ALL_STATES = QT_TRANSLATE_NOOP("Ordos", "Any state")
ALL_BANNERS = QT_TRANSLATE_NOOP("Ordos", "Any banner")
MINE = QT_TRANSLATE_NOOP("Ordos", "My records")
OVERDUE = QT_TRANSLATE_NOOP("Ordos", "Overdue")
COUNT = QT_TRANSLATE_NOOP("Ordos", "Records: {count}")
RECORDS = QT_TRANSLATE_NOOP("Ordos", "Records")
FEW = 5  # rows, too few to give the columns their widths for good
PAUSE = 250  # ms after the last key, before a search is asked for
SELECT_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
ADD_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class ListPanel(QWidget):
    """A list of records that stays where it is while the file changes under it."""

    picked = pyqtSignal(str)  # uuid of the row somebody went to
    chosen = pyqtSignal(list)  # uuids of the rows that are selected
    opened = pyqtSignal(str)  # uuid of a row that was double-clicked, or entered by Return

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.person = ""
        self.is_quiet = False
        self.model = RecordList(self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(translated(SEARCH))
        self.search.setAccessibleName(translated(SEARCH))
        self.search.setClearButtonEnabled(True)
        self.state, self.banner = QComboBox(self), QComboBox(self)
        self.mine, self.overdue = QCheckBox(translated(MINE), self), QCheckBox(translated(OVERDUE), self)
        self.count = QLabel(self)
        self.table = table_view(self)
        self.table.setAccessibleName(translated(RECORDS))
        self.table.setModel(self.model)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.lay_out()
        self.connect_signals()

    def lay_out(self) -> None:
        """Put search and filters above the rows."""
        for combo in (self.state, self.banner):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        filters = QHBoxLayout()
        filters.addWidget(self.state, 1)
        filters.addWidget(self.banner, 1)
        below = QHBoxLayout()
        below.addWidget(self.mine)
        below.addWidget(self.overdue)
        below.addStretch(1)
        below.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addLayout(filters)
        layout.addLayout(below)
        layout.addWidget(self.table, 1)

    def connect_signals(self) -> None:
        """Have everything that narrows the list ask for it anew, and rows be followed."""
        self.pause.timeout.connect(self.ask)
        self.search.textEdited.connect(lambda text: self.pause.start())
        self.search.textChanged.connect(lambda text: None if text else self.pause.start())
        self.search.returnPressed.connect(self.enter_list)
        self.state.activated.connect(lambda index: self.ask())
        self.banner.activated.connect(lambda index: self.ask())
        self.mine.toggled.connect(lambda on: self.ask())
        self.overdue.toggled.connect(lambda on: self.ask())
        self.model.counted.connect(
            lambda count: self.count.setText(translated(COUNT).format(count=self.locale().toString(count)))
        )
        self.table.doubleClicked.connect(lambda index: self.opened.emit(index.data(UUID_ROLE)))
        self.table.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.follow_selection()

    def follow_selection(self) -> None:
        """Tell where somebody goes and what is selected; a view has a new selection model with every model."""
        self.table.selectionModel().currentRowChanged.connect(self.went)
        self.table.selectionModel().selectionChanged.connect(self.selected)

    # What is asked for

    def show_table(self, listing: Listing, person: str, parent: tuple[str, str] = ("", "")) -> None:
        """Show a table from its first row, with the filters it knows and none of them set."""
        self.person = person
        self.is_quiet = True
        with listing.reading():
            self.show_filters(listing)
            self.model.show(listing, Wanted(parent=parent))
        fit_columns(self.table)
        self.is_quiet = False

    def show_filters(self, listing: Listing) -> None:
        """Show the filters a table knows, none of them set."""
        roles = roles_of(listing.table)
        self.search.clear()
        self.pause.stop()
        state = listing.table.entries[roles.state].kind if roles.state else None
        options = state.options if isinstance(state, Choice) else {}
        fill(self.state, ALL_STATES, [(value, translated(label)) for value, label in options.items()])
        fill(self.banner, ALL_BANNERS, listing.banners() if roles.banner else [])
        for box, is_known in ((self.mine, "created_by" in listing.table.entries), (self.overdue, bool(roles.deadline))):
            box.setChecked(False)
            box.setVisible(is_known)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def ask(self) -> None:
        """Ask for what the search and the filters say."""
        self.pause.stop()
        if not self.is_quiet:
            today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
            wanted = replace(
                self.model.wanted,
                text=self.search.text(),
                state=self.state.currentData() or "",
                banner=self.banner.currentData() or "",
                person=self.person if self.mine.isChecked() else "",
                overdue_on=today if self.overdue.isChecked() else "",
            )
            keep = self.current()
            self.model.ask(wanted)
            self.mark(keep)

    def show_all(self) -> None:
        """Take every filter away."""
        self.is_quiet = True
        self.search.clear()
        self.state.setCurrentIndex(0)
        self.banner.setCurrentIndex(0)
        self.mine.setChecked(False)
        self.overdue.setChecked(False)
        self.is_quiet = False
        self.ask()

    def enter_list(self) -> None:
        """Go from the search into the rows it found."""
        self.ask()
        self.table.setFocus()
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def scrolled(self, value: int) -> None:
        """Read the rows above when somebody scrolls up to where the list begins."""
        if value == self.table.verticalScrollBar().minimum():
            self.model.fetch_back()

    # Rows

    def current(self) -> str:
        """Return the uuid of the row somebody stands on, "" for none."""
        return self.table.currentIndex().data(UUID_ROLE) or ""

    def selection(self) -> list[str]:
        """Return the uuids of the selected rows."""
        return [index.data(UUID_ROLE) for index in self.table.selectionModel().selectedRows()]

    @contextmanager
    def fitting(self) -> Iterator[None]:
        """Change the rows without telling anybody; while there are few, the columns follow what is in them."""
        were_few, self.is_quiet = self.model.rowCount() <= FEW, True
        try:
            yield
        finally:
            self.is_quiet = False
        if were_few:
            fit_columns(self.table)

    def refresh(self, uuid: str = "") -> None:
        """Read the file again, and stay on the same rows, or on this one."""
        current, selected = uuid or self.current(), self.selection()
        with self.fitting():
            self.model.refresh(current)
        self.mark(current, selected)

    def set_unsaved(self, new: list[Row], changed: set[int]) -> None:
        """Show which rows are not saved, and stay on the same row where it is still there."""
        current, selected = self.current(), self.selection()
        with self.fitting():
            self.model.set_unsaved(new, changed)
        if self.current() != current:
            self.mark(current, selected)

    def mark(self, current: str, selected: Optional[list[str]] = None) -> bool:
        """Stand on a row without telling anybody; return whether it is there."""
        row = self.model.row_of(current) if current else -1
        self.is_quiet = True
        selection = self.table.selectionModel()
        if row < 0:
            selection.clear()
        else:
            selection.setCurrentIndex(self.model.index(row, 0), SELECT_ROW)
            self.table.scrollTo(self.model.index(row, 0))
        for uuid in selected or []:
            other = self.model.row_of(uuid)
            if other >= 0:
                selection.select(self.model.index(other, 0), ADD_ROW)
        self.is_quiet = False
        return row >= 0

    def go_to(self, uuid: str) -> bool:
        """Stand on a row, read from the file where it has not been; return False where the filters hide it."""
        if self.model.row_of(uuid) < 0:
            self.is_quiet = True
            self.model.go_to(uuid)
            self.is_quiet = False
        return self.mark(uuid)

    def step(self, by: int) -> None:
        """Go to the next row, or the one before."""
        row = self.table.currentIndex().row() + by
        if row >= self.model.rowCount():
            self.model.fetchMore(QModelIndex())
        elif row < len(self.model.new):
            row += self.model.fetch_back()
        if 0 <= row < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(row, 0))

    def went(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell where somebody has gone."""
        if not self.is_quiet and current.isValid():
            self.picked.emit(current.data(UUID_ROLE))

    def selected(self) -> None:
        """Tell what is selected."""
        if not self.is_quiet:
            self.chosen.emit(self.selection())


def fill(combo: QComboBox, everything: str, options: list[tuple[str, str]]) -> None:
    """Fill a filter; it is not shown where there is nothing to choose."""
    combo.clear()
    combo.addItem(translated(everything), "")
    combo.setAccessibleName(translated(everything))
    for value, label in options:
        combo.addItem(label, value)
    combo.setVisible(bool(options))
