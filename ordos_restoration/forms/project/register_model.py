"""The works and projects of the register as a tree: groups at once, their projects when somebody opens a group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QLocale, QModelIndex, QObject, Qt, pyqtSignal

from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.lists import LIFECYCLE
from ordos_restoration.store.reading.totals import Line

Read = Callable[[Line, int], list[Line]]  # the projects of a group, from a place on
Role = Qt.ItemDataRole
NAME, STATE, HECTARES, MU, DONE, PLANNED, PAID = range(7)
HEADERS = (
    QT_TRANSLATE_NOOP("Ordos", "Name"),
    QT_TRANSLATE_NOOP("Ordos", "State"),
    QT_TRANSLATE_NOOP("Ordos", "Area [ha]"),
    QT_TRANSLATE_NOOP("Ordos", "Area [mu]"),
    QT_TRANSLATE_NOOP("Ordos", "Done"),
    QT_TRANSLATE_NOOP("Ordos", "Planned [10⁴ yuan]"),
    QT_TRANSLATE_NOOP("Ordos", "Paid [10⁴ yuan]"),
)
HELPS = {
    HECTARES: QT_TRANSLATE_NOOP("Ordos", "As registered; where that is empty, the area of the outline."),
    MU: QT_TRANSLATE_NOOP("Ordos", "As registered; where that is empty, the area of the outline."),
    DONE: QT_TRANSLATE_NOOP(
        "Ordos",
        "As last reported; where no share was, the area done of the area. In groups by area; what nobody has reported "
        "counts as nothing done.",
    ),
    PLANNED: QT_TRANSLATE_NOOP("Ordos", "The investment as approved; where that is empty, the funds planned."),
    PAID: QT_TRANSLATE_NOOP("Ordos", "The payments recorded."),
}
ORDERS = ("code", "state", "area", "area", "done", "planned", "paid")  # what the store sorts projects by
OVERDUE = "⚠ {state}"  # short, for the column is narrow; the tip says it in words
OVERDUE_TIP = QT_TRANSLATE_NOOP("Ordos", "{state} · overdue")
GROUP_OVERDUE = QT_TRANSLATE_NOOP("Ordos", "{count} overdue")
GROUP_NAME = QT_TRANSLATE_NOOP("Ordos", "{name} ({count})")
PERCENT = QT_TRANSLATE_NOOP("Ordos", "{share} %")
LINE = Role.UserRole
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Node:
    """A line in its place in the tree."""

    def __init__(self, line: Line, parent: Optional[Node], row: int) -> None:
        self.line, self.parent, self.row = line, parent, row
        self.children = [Node(one, self, place) for place, one in enumerate(line.groups)]
        self.is_whole = not line.own

    @property
    def projects(self) -> int:
        """How many of its projects have been read."""
        return len(self.children) - len(self.line.groups)


class RegisterModel(QAbstractItemModel):
    """Shows lines as store.totals gives them; sorting and filtering are questions to the store, not work done here."""

    failed = pyqtSignal(str)
    order_wanted = pyqtSignal(str, bool)  # an order of the store, and whether it falls

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.roots: list[Node] = []
        self.read: Read = lambda line, start: []

    def show(self, lines: Sequence[Line], read: Read) -> None:
        """Show other lines; the projects of a group are read as it is opened."""
        self.beginResetModel()
        self.roots = [Node(line, None, row) for row, line in enumerate(lines)]
        self.read = read
        self.endResetModel()

    def line(self, index: QModelIndex) -> Optional[Line]:
        """Return the line at an index."""
        return index.internalPointer().line if index.isValid() else None

    def keys(self, index: QModelIndex) -> tuple[str, ...]:
        """Return the keys of the lines from the root to an index."""
        return (*self.keys(index.parent()), index.internalPointer().line.key) if index.isValid() else ()

    def index_of(self, keys: Sequence[str]) -> QModelIndex:
        """Return the index of a line by its keys, an invalid one where it is gone; groups on the way are read."""
        index = QModelIndex()
        for key in keys:
            row = self.row_of(index, key)
            if row is None:
                return QModelIndex()
            index = self.index(row, 0, index)
        return index

    def row_of(self, parent: QModelIndex, key: str) -> Optional[int]:
        """Return the row of a key in a group, which is read as far as that takes."""
        while True:
            found = next((one.row for one in self.nodes(parent) if one.line.key == key), None)
            if found is not None or not self.canFetchMore(parent):
                return found
            self.fetchMore(parent)

    # What Qt asks ---------------------------------------------------------------------------------------------------

    def nodes(self, parent: QModelIndex) -> list[Node]:
        """Return what has been read of a group."""
        return parent.internalPointer().children if parent.isValid() else self.roots

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - as Qt calls it
        return len(HEADERS)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.column() > 0 else len(self.nodes(parent))

    def hasChildren(self, parent: QModelIndex = QModelIndex()) -> bool:  # noqa: N802, B008
        return bool(self.rowCount(parent)) or self.canFetchMore(parent)

    def canFetchMore(self, parent: QModelIndex) -> bool:  # noqa: N802
        return parent.isValid() and parent.column() == 0 and not parent.internalPointer().is_whole

    def fetchMore(self, parent: QModelIndex) -> None:  # noqa: N802
        if not self.canFetchMore(parent):
            return
        node, wrong = parent.internalPointer(), ""
        try:
            lines = self.read(node.line, node.projects)
        except PlanningError as error:
            lines, wrong = [], error.message.text(translated)
        node.is_whole = not lines or node.projects + len(lines) >= node.line.own
        if lines:
            first = len(node.children)
            self.beginInsertRows(parent, first, first + len(lines) - 1)
            node.children += [Node(line, node, first + place) for place, line in enumerate(lines)]
            self.endInsertRows()
        if wrong:
            self.failed.emit(wrong)

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self.nodes(parent)[row])

    def parent(self, index: QModelIndex) -> QModelIndex:
        above = index.internalPointer().parent if index.isValid() else None
        return self.createIndex(above.row, 0, above) if above else QModelIndex()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return translated(HEADERS[section])
        if role == Role.ToolTipRole:
            return translated(HELPS.get(section, ""))
        return RIGHT if role == Role.TextAlignmentRole and section >= HECTARES else None

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> Any:
        line = self.line(index)
        if line is None:
            return None
        if role == Role.DisplayRole:
            return shown(line, index.column())
        if role == Role.ToolTipRole:
            return tip(line, index.column())
        if role == Role.TextAlignmentRole and index.column() >= HECTARES:
            return RIGHT
        return line if role == LINE else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; who listens reads the register again."""
        if 0 <= column < len(ORDERS):
            self.order_wanted.emit(ORDERS[column], order == Qt.SortOrder.DescendingOrder)


def shown(line: Line, column: int) -> str:
    """Return what a column says of a line."""
    if column == NAME:
        return name_of(line)
    if column == STATE:
        return state_of(line)
    if not line.projects:
        return ""
    if column == DONE:
        return "" if line.done is None else translated(PERCENT).format(share=figure(100 * line.done, 0))
    value, decimals = {
        HECTARES: (line.area_ha, 2),
        MU: (line.area_mu, 1),
        PLANNED: (line.planned, 2),
        PAID: (line.paid, 2),
    }[column]
    return figure(value, decimals)


def name_of(line: Line) -> str:
    """Return the name of a project, or that of a group with the number of its projects."""
    if line.kind == "project":
        return line.name
    name = translated(line.name) if line.kind in ("heading", "rest") else line.name
    return translated(GROUP_NAME).format(name=name, count=line.projects) if line.projects else name


def state_of(line: Line) -> str:
    """Return how far a project is, or how many of a group are overdue."""
    if line.kind != "project":
        return translated(GROUP_OVERDUE).format(count=line.overdue) if line.overdue else ""
    state = translated(LIFECYCLE.get(line.state, line.state))
    return OVERDUE.format(state=state) if line.overdue else state


def tip(line: Line, column: int) -> str:
    """Return what a column says in full."""
    if column == STATE and line.kind == "project" and line.overdue:
        return translated(OVERDUE_TIP).format(state=translated(LIFECYCLE.get(line.state, line.state)))
    return shown(line, column)


def figure(value: Optional[float], decimals: int) -> str:
    """Return a number as the person's country writes it, empty where there is none."""
    return "" if value is None else QLocale().toString(float(value), "f", decimals)
