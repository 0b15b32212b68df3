"""A third way to settle a conflict: neither what the office has nor what a copy says, but a value typed now."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsExpression, QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget

from ordos_restoration.forms.record.faults import Rules, plain
from ordos_restoration.layers.dress import caption, translated
from ordos_restoration.planning.kinds import Moment
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Attachment, holds_several, in_one_cell, out_of_cell
from ordos_restoration.store.copies.told import Told
from ordos_restoration.store.merging.conflicts import ConflictKey

TITLE = QT_TRANSLATE_NOOP("Ordos", "Another value")
NOTE = QT_TRANSLATE_NOOP("Ordos", "It replaces what the office and the copies say. It can be undone.")
NO_ROW = QT_TRANSLATE_NOOP(
    "Ordos", "The table “{table}” is not open in QGIS, or its record is gone. Open the project again, then decide."
)


def may_be_typed(key: ConflictKey) -> bool:
    """Return whether a value of a conflict can be typed; shapes, files and moments are changed in the record."""
    entry = TABLES[key.table].entries.get(key.column)
    return entry is not None and not isinstance(entry.kind, (Moment, Attachment))


class AnotherValue(QDialog):
    """Asks for a value with the widget that the form of the table has."""

    def __init__(self, layer: Optional[QgsVectorLayer], key: ConflictKey, parent: Optional[QWidget] = None) -> None:
        """Raise PlanningError where there is nothing to type into."""
        super().__init__(parent)
        self.table = TABLES[key.table]
        found = row(layer, key.row)
        if layer is None or found is None:
            raise PlanningError(NO_ROW, table=self.table.label)
        self.layer, self.feature = layer, found
        self.kind = self.table.entries[key.column].kind
        self.index = layer.fields().lookupField(key.column)
        self.setWindowTitle(translated(TITLE))
        holder = QWidget(self)
        self.wrapper = QgsGui.editorWidgetRegistry().create(layer, self.index, None, holder)
        widget = self.wrapper.widget()
        self.wrapper.setValues(found.attribute(self.index), [])
        self.wrapper.setEnabled(True)
        self.wrong = wrapping(self)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.judge)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(caption(self.kind), widget)
        form.addRow(wrapping(self, translated(NOTE)))
        form.addRow(self.wrong)
        form.addRow(buttons)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def judge(self) -> None:
        """Take a value that keeps the rules of its table; of another, say which it breaks."""
        self.feature.setAttribute(self.index, self.wrapper.value())
        name = self.layer.fields().at(self.index).name()
        faults = Rules(self.layer, self.table).faults(self.feature, {self.index})
        own = [one.sentence for one in faults if one.column == name]
        self.wrong.setText(" ".join(own))
        if not own:
            self.accept()

    def told(self) -> Told:
        """Return the value as merging compares values."""
        return told_of(plain(self.wrapper.value()), holds_several(self.kind))


def row(layer: Optional[QgsVectorLayer], uuid: str) -> Optional[QgsFeature]:
    """Return a row of a layer, None where there is none."""
    if layer is None or not layer.isValid():
        return None
    wanted = QgsExpression.createFieldEqualityExpression("uuid", uuid)
    return next(layer.getFeatures(QgsFeatureRequest(QgsExpression(wanted))), None)


def told_of(value: Any, holds_several: bool) -> Told:
    """Return a value of a widget as text, None where it is empty; see store.copies.told."""
    if holds_several:
        parts = out_of_cell(value)
        return in_one_cell(parts) if parts else None
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, QDate):
        return value.toString(Qt.DateFormat.ISODate)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return None if value in (None, "") else str(value)


def wrapping(parent: QWidget, text: str = "") -> QLabel:
    """Return a label whose text wraps."""
    made = QLabel(text, parent)
    made.setWordWrap(True)
    return made
