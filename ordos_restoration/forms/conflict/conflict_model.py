"""Conflicts for Qt: the rows that have some as a list, and the fields of one row with who says what side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QDateTime, QLocale, QModelIndex, QObject, Qt

from ordos_restoration.layers.dress import language, translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.deciding.conflict_rows import Candidate, Field, Row
from ordos_restoration.store.deciding.decisions import OFFICE
from ordos_restoration.store.merging.conflicts import KINDS

Role = Qt.ItemDataRole
LIST_HEADERS = (
    QT_TRANSLATE_NOOP("Ordos", "Table"),
    QT_TRANSLATE_NOOP("Ordos", "Record"),
    QT_TRANSLATE_NOOP("Ordos", "Conflicts"),
)
BASE = QT_TRANSLATE_NOOP("Ordos", "When handed out")
HERE = QT_TRANSLATE_NOOP("Ordos", "Office")
NUMBERED = QT_TRANSLATE_NOOP("Ordos", "{number} · {name}")
NAMELESS = QT_TRANSLATE_NOOP("Ordos", "Copy {identity}")
BY_AND_WHEN = QT_TRANSLATE_NOOP("Ordos", "{who}, {when}")
EMPTY = QT_TRANSLATE_NOOP("Ordos", "empty")
SILENT = "–"
FIRST_SIDE = 1  # the column of the office; before it stands what was
CANDIDATE, BASE_TEXT, SHAPE_PLACE = Role.UserRole, Role.UserRole + 1, Role.UserRole + 2


class ConflictList(QAbstractTableModel):
    """The rows with conflicts."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - as Qt calls it
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(LIST_HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        if role == Role.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return translated(LIST_HEADERS[section])
        return None

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> Any:
        if role not in (Role.DisplayRole, Role.ToolTipRole) or not index.isValid():
            return None
        row = self.rows[index.row()]
        labels = ", ".join(one.label for one in row.fields)
        return (translated(TABLES[row.table].label), row.title or row.uuid, labels)[index.column()]


class FieldTable(QAbstractTableModel):
    """The fields of one row: what each was, what the office has, and what every copy says."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.row: Optional[Row] = None
        self.sides: list[str] = []

    def show(self, row: Optional[Row]) -> None:
        """Show another row."""
        self.beginResetModel()
        self.row = row
        self.sides = list(row.sides) if row else []
        self.endResetModel()

    def field(self, row: int) -> Optional[Field]:
        """Return the field in a line."""
        fields = self.row.fields if self.row else ()
        return fields[row] if 0 <= row < len(fields) else None

    def side(self, column: int) -> str:
        """Return whose column it is: OFFICE, the identity of a copy, or "" for nobody's."""
        place = column - FIRST_SIDE
        return self.sides[place] if 0 <= place < len(self.sides) else ""

    def candidate(self, row: int, column: int) -> Optional[Candidate]:
        """Return what a side says about a field, None where it says nothing."""
        field = self.field(row)
        return field.candidates.get(self.side(column)) if field else None

    def side_name(self, side: str) -> str:
        """Return the name of a side with the number of its key."""
        name = translated(HERE) if side == OFFICE else (self.row.sides[side] if self.row else "")
        name = name or translated(NAMELESS).format(identity=side[:8])
        return translated(NUMBERED).format(number=self.sides.index(side) + 1, name=name)

    # What Qt asks ---------------------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - as Qt calls it
        return 0 if parent.isValid() or self.row is None else len(self.row.fields)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() or self.row is None else FIRST_SIDE + len(self.sides)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Vertical:
            field = self.field(section)
            return {Role.DisplayRole: field.label, Role.ToolTipRole: translated(KINDS[field.kind])}.get(role)
        side = self.side(section)
        return (self.side_name(side) if side else translated(BASE)) if role == Role.DisplayRole else None

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> Any:
        field = self.field(index.row())
        if field is None:
            return None
        if index.column() < FIRST_SIDE:
            return {Role.DisplayRole: before(field), SHAPE_PLACE: 0 if field.is_shape else None}.get(role)
        candidate = self.candidate(index.row(), index.column())
        if role == Role.DisplayRole:
            return text_of(candidate)
        if role == Role.ToolTipRole and candidate is not None:
            return "\n".join(one for one in (text_of(candidate), told_by(candidate)) if one)
        if role == SHAPE_PLACE and field.is_shape and candidate is not None:
            return index.column() - FIRST_SIDE + 1
        return {CANDIDATE: candidate, BASE_TEXT: field.base}.get(role)


def before(field: Field) -> str:
    """Return what was when the copies were handed out; of a row as a whole nothing is said."""
    return field.base or (translated(EMPTY) if field.key.column else "")


def text_of(candidate: Optional[Candidate]) -> str:
    """Return what a side says, in a word."""
    if candidate is None:
        return SILENT
    return candidate.text or translated(EMPTY)


def told_by(candidate: Candidate) -> str:
    """Return who said it and when."""
    moment = QDateTime.fromString(candidate.when, Qt.DateFormat.ISODateWithMs).toLocalTime()
    when = locale().toString(moment, QLocale.FormatType.ShortFormat) if moment.isValid() else candidate.when
    if candidate.who and when:
        return translated(BY_AND_WHEN).format(who=candidate.who, when=when)
    return candidate.who or when


def locale() -> QLocale:
    """Return how dates are written in the language that texts are shown in, whatever the computer's own is."""
    return QLocale(QLocale.Language.Chinese) if language() == "zh" else QLocale()
