"""The rows of a table as a Qt model: read a page at a time as somebody scrolls, never all of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QDateTime, QLocale, QModelIndex, QObject, Qt, pyqtSignal

from ordos_restoration.layers.dress import caption, translated
from ordos_restoration.planning.kinds import Choice, Flag, Kind, Moment, Number
from ordos_restoration.planning.message import BETWEEN, QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store.reading.listing import PAGE, Listing, Row, Wanted

UNSAVED = "● {text}"
NOT_SAVED = QT_TRANSLATE_NOOP("Ordos", "Not saved yet")
YES, NO = QT_TRANSLATE_NOOP("Ordos", "Yes"), QT_TRANSLATE_NOOP("Ordos", "No")
Role = Qt.ItemDataRole
UUID_ROLE = Role.UserRole
TOP = QModelIndex()


class RecordList(QAbstractTableModel):
    """Shows what store.listing gives it, and above it the rows that are in the edit buffer and not in the file."""

    failed = pyqtSignal(str)
    counted = pyqtSignal(int)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.listing: Optional[Listing] = None
        self.wanted = Wanted()
        self.new: list[Row] = []  # not in the file yet
        self.rows: list[Row] = []
        self.changed: set[int] = set()  # fids of rows that were changed and not saved
        self.is_whole = self.is_from_start = True
        self.count = 0

    # What is shown

    def show(self, listing: Listing, wanted: Wanted) -> None:
        """Show the first rows of a table."""
        self.listing, self.wanted, self.new, self.changed = listing, wanted, [], set()
        self.ask(wanted)

    def ask(self, wanted: Wanted) -> None:
        """Show other rows of the same table."""
        self.wanted = wanted
        if self.listing is not None:
            listing = self.listing
            self.read(lambda: ([], listing.page(wanted)), from_start=True)

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self.listing, self.new, self.rows, self.changed, self.count = None, [], [], set(), 0
        self.is_whole = self.is_from_start = True
        self.endResetModel()
        self.counted.emit(0)

    def refresh(self, uuid: str) -> None:
        """Read again what may have changed in the file, around a row that stays in sight, there or not any more."""
        known = self.row_at(self.row_of(uuid))
        if self.go_to(uuid) or (known is not None and self.show_around(known.place, known.fid)):
            return
        self.ask(self.wanted)

    def go_to(self, uuid: str) -> bool:
        """Read the rows around one; return False where it is not among the wanted."""
        try:
            found = self.listing.find(self.wanted, uuid) if self.listing is not None else None
        except PlanningError as error:
            self.failed.emit(error.message.text(translated))
            return False
        return found is not None and self.show_around(*found)

    def show_around(self, place: Any, fid: int) -> bool:
        """Read the rows around a place in the order; return whether there are any."""
        listing, wanted = self.listing, self.wanted
        if listing is None:
            return False
        self.read(lambda: listing.around(wanted, place, fid), from_start=False)
        return bool(self.rows)

    def read(self, pages: Callable[[], tuple[list[Row], list[Row]]], from_start: bool) -> None:
        """Show two pages that belong together, the second from the place that is asked for."""
        if self.listing is None:
            return
        try:
            with self.listing.reading():
                before, after = pages()
                count = self.listing.count(self.wanted)
        except PlanningError as error:
            self.failed.emit(error.message.text(translated))
            return
        self.beginResetModel()
        self.rows, self.count = [*before, *after], count
        self.is_from_start, self.is_whole = from_start or len(before) < PAGE, len(after) < PAGE
        self.endResetModel()
        self.counted.emit(self.count)

    def set_unsaved(self, new: list[Row], changed: set[int]) -> None:
        """Show which rows are not saved: those that are new, and those that were changed."""
        if [one.uuid for one in new] != [one.uuid for one in self.new]:
            if self.new:
                self.beginRemoveRows(TOP, 0, len(self.new) - 1)
                self.new = []
                self.endRemoveRows()
            if new:
                self.beginInsertRows(TOP, 0, len(new) - 1)
                self.new = new
                self.endInsertRows()
        self.new, self.changed = new, changed
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    # What Qt asks

    def rowCount(self, parent: QModelIndex = TOP) -> int:  # noqa: N802 - Qt's names
        return 0 if parent.isValid() else len(self.new) + len(self.rows)

    def columnCount(self, parent: QModelIndex = TOP) -> int:  # noqa: N802
        return 0 if parent.isValid() or self.listing is None else len(self.listing.columns)

    def canFetchMore(self, parent: QModelIndex) -> bool:  # noqa: N802
        return not parent.isValid() and self.listing is not None and not self.is_whole

    def fetchMore(self, parent: QModelIndex) -> None:  # noqa: N802
        if self.canFetchMore(parent):
            more = self.more(self.rows[-1] if self.rows else None, back=False)
            self.is_whole = len(more) < PAGE
            if more:
                self.beginInsertRows(TOP, self.rowCount(), self.rowCount() + len(more) - 1)
                self.rows += more
                self.endInsertRows()

    def fetch_back(self) -> int:
        """Read the page before the first row shown; return how many rows there were."""
        if self.is_from_start or not self.rows:
            return 0
        more = self.more(self.rows[0], back=True)
        self.is_from_start = len(more) < PAGE
        if more:
            self.beginInsertRows(TOP, len(self.new), len(self.new) + len(more) - 1)
            self.rows = [*more, *self.rows]
            self.endInsertRows()
        return len(more)

    def more(self, start: Optional[Row], back: bool) -> list[Row]:
        """Return the next page in one direction."""
        try:
            return self.listing.page(self.wanted, start, back) if self.listing is not None else []
        except PlanningError as error:
            self.failed.emit(error.message.text(translated))
            return []

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole or self.listing is None:
            return None
        return caption(self.listing.table.entries[self.listing.columns[section]].kind)

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None or self.listing is None:
            return None
        if role == UUID_ROLE:
            return row.uuid
        is_unsaved = index.row() < len(self.new) or row.fid in self.changed
        if role == Role.ToolTipRole and is_unsaved:
            return translated(NOT_SAVED)
        kind = self.listing.table.entries[self.listing.columns[index.column()]].kind
        if role == Role.TextAlignmentRole and isinstance(kind, Number):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role in (Role.DisplayRole, Role.ToolTipRole):
            text = shown(row.cells[index.column()], kind)
            return UNSAVED.format(text=text) if is_unsaved and index.column() == 0 else text
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        name = self.listing.columns[column] if self.listing is not None and column >= 0 else ""
        falling = order == Qt.SortOrder.DescendingOrder
        if (name, falling) != (self.wanted.order, self.wanted.falling):
            self.ask(replace(self.wanted, order=name, falling=falling))

    # Where a row is

    def row_at(self, row: int) -> Optional[Row]:
        """Return what is shown in a row, None where there is nothing."""
        if 0 <= row < len(self.new):
            return self.new[row]
        return self.rows[row - len(self.new)] if len(self.new) <= row < self.rowCount() else None

    def row_of(self, uuid: str) -> int:
        """Return where a row is shown, -1 where it has not been read."""
        return next((place for place, row in enumerate([*self.new, *self.rows]) if row.uuid == uuid), -1)


def shown(value: Any, kind: Kind) -> str:
    """Return a cell as people read it."""
    if value is None or value == "":
        return ""
    if isinstance(kind, Choice):
        ids = [part.strip('" ') for part in str(value).strip("{}").split(",")]
        return translated(BETWEEN).join(translated(kind.options.get(one, one)) for one in ids)
    if isinstance(kind, Flag):
        return translated(YES if value else NO)
    if isinstance(kind, Number) and isinstance(value, (int, float)):
        locale = QLocale()
        if not kind.unit:  # years and numbers of plots are no quantities
            locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(float(value), "f", 0 if kind.whole else kind.decimals)
    if isinstance(kind, Moment):
        moment = QDateTime.fromString(str(value), Qt.DateFormat.ISODateWithMs)
        return moment.toLocalTime().toString("yyyy-MM-dd HH:mm") if moment.isValid() else str(value)
    return " ".join(str(value).split())
