"""One field of several records at once, typed with the widget that its form has."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgsEditorWidgetWrapper, QgsGui
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget

from ordos_restoration.layers.dress import caption, translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.vocabulary import AUDIT, ProjectTable

TITLE = QT_TRANSLATE_NOOP("Ordos", "Edit {count} records")
FIELD = QT_TRANSLATE_NOOP("Ordos", "Field")
VALUE = QT_TRANSLATE_NOOP("Ordos", "New value")
NOTE = QT_TRANSLATE_NOOP("Ordos", "The value replaces what the {count} records have in this field. It can be undone.")


class EditMany(QDialog):
    """Asks for a field and its new value."""

    def __init__(
        self, layer: QgsVectorLayer, table: ProjectTable, count: int, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.layer = layer
        self.wrapper: Optional[QgsEditorWidgetWrapper] = None
        self.setWindowTitle(translated(TITLE).format(count=count))
        self.field = QComboBox(self)
        for name, rules in table.entries.items():
            is_own = rules.hidden or rules.computed or rules.unique or name in ("code", *AUDIT)
            if not is_own and is_shown(layer, name):
                self.field.addItem(caption(rules.kind), name)
        self.field.currentIndexChanged.connect(lambda index: self.show_value())
        note = QLabel(translated(NOTE).format(count=count), self)
        note.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.form = QFormLayout(self)
        self.form.addRow(translated(FIELD), self.field)
        self.form.addRow(translated(VALUE), QWidget(self))
        self.form.addRow(note)
        self.form.addRow(buttons)
        self.show_value()

    def show_value(self) -> None:
        """Show the widget of the chosen field."""
        index = self.layer.fields().lookupField(self.column())
        self.form.removeRow(1)
        holder = QWidget(self)
        self.wrapper = QgsGui.editorWidgetRegistry().create(self.layer, index, None, holder)
        widget = self.wrapper.widget()
        self.wrapper.setValues(None, [])
        self.wrapper.setEnabled(True)
        self.form.insertRow(1, translated(VALUE), widget)

    def column(self) -> str:
        """Return the chosen field."""
        return self.field.currentData() or ""

    def value(self) -> Any:
        """Return the new value."""
        return self.wrapper.value() if self.wrapper is not None else None


def is_shown(layer: QgsVectorLayer, column: str) -> bool:
    """Return whether a layer's form shows a column."""
    index = layer.fields().lookupField(column)
    return index >= 0 and layer.editorWidgetSetup(index).type() != "Hidden"
