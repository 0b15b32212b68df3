"""The table that is open: its record in the form, and whatever QGIS does to its layer meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsExpression, QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ordos_restoration.forms.record import rules_of_rows
from ordos_restoration.forms.record.faults import plain
from ordos_restoration.forms.record.record_form import RecordForm
from ordos_restoration.forms.record.saving import Refused
from ordos_restoration.layers.dress import language
from ordos_restoration.planning.message import PlanningError
from ordos_restoration.schema.vocabulary import PERSON, ProjectTable
from ordos_restoration.store.reading.listing import Listing, Row

LOCKED = "ordos/locked"  # the custom property of a layer that is finished


class OpenTable(QObject):
    """One table at a time; a layer that QGIS takes away, rolls back or stops editing is followed."""

    shown = pyqtSignal(str)  # uuid of the record in the form, "" for none
    edited = pyqtSignal()  # the edit buffer or the editing itself changed
    saved = pyqtSignal()  # rows are in the file
    closed = pyqtSignal()  # the layer went
    selected = pyqtSignal(list)  # uuids of the features selected on the map

    def __init__(self, form: RecordForm, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.form = form
        self.layer: Optional[QgsVectorLayer] = None
        self.table: Optional[ProjectTable] = None
        self.listing: Optional[Listing] = None
        self.uuid = ""
        self.refused: list[Refused] = []
        self.last: dict[str, dict[str, Any]] = {}  # values the next new row starts with, by table
        self.given: dict[str, Any] = {}  # ... and those of the parent whose children are shown
        self.is_busy = False  # with edits of its own, of which it need not be told
        self.form.typed.connect(self.edited)

    # The table

    def open(self, table: ProjectTable, layer: QgsVectorLayer, path: Path) -> None:
        """Work on a table from now on."""
        self.close()
        self.table, self.layer = table, layer
        self.listing = Listing(path, table, language())
        layer.setReadOnly(bool(layer.customProperty(LOCKED)) or layer.readOnly())
        for signal, slot in self.heard():
            signal.connect(slot)
        self.form.show_layer(layer)

    def close(self) -> None:
        """Work on no table."""
        if self.layer is not None:
            self.put()
            for signal, slot in self.heard():
                signal.disconnect(slot)
        self.form.close_layer()
        self.layer, self.table, self.listing, self.uuid = None, None, None, ""
        self.refused, self.given = [], {}

    def heard(self) -> list[tuple[Any, Any]]:
        """Return the signals of the layer and what is done about them."""
        layer = self.layer
        return [
            (layer.willBeDeleted, self.lose),
            (layer.beforeModifiedCheck, self.put),  # asked before a project closes: what is typed must count
            (layer.undoStack().indexChanged, self.follow),
            (layer.afterRollBack, self.forget_typed),
            (layer.afterCommitChanges, self.follow_commit),
            (layer.editingStarted, self.follow),
            (layer.editingStopped, self.follow),
            (layer.selectionChanged, self.follow_map),
        ]

    def lose(self) -> None:
        """The layer is about to be deleted."""
        self.form.close_layer()
        self.layer, self.table, self.listing, self.uuid = None, None, None, ""
        self.refused, self.given = [], {}
        self.closed.emit()

    # The record

    def show(self, uuid: str) -> bool:
        """Show a record; what was typed into the one before goes into the edit buffer, valid or not."""
        if self.layer is None:
            return False
        self.put()
        feature = self.feature(uuid) if uuid else None
        if feature is None:
            self.uuid = ""
            self.form.show_nothing()
        else:
            self.uuid = uuid
            self.form.show_feature(feature, free=rules_of_rows.free_columns(self.listing, feature))
        self.shown.emit(self.uuid)
        return feature is not None

    def feature(self, uuid: str) -> Optional[QgsFeature]:
        """Return the feature of a record as it stands in the layer, edits included."""
        if self.layer is None:
            return None
        wanted = QgsFeatureRequest().setFilterExpression(QgsExpression.createFieldEqualityExpression("uuid", uuid))
        return next(self.layer.getFeatures(wanted), None)

    def features(self, uuids: Iterable[str]) -> list[QgsFeature]:
        """Return the features of several records."""
        quoted = ", ".join(QgsExpression.quotedValue(one) for one in uuids)
        if self.layer is None or not quoted:
            return []
        return list(self.layer.getFeatures(QgsFeatureRequest().setFilterExpression(f'"uuid" IN ({quoted})')))

    def put(self, untouched: bool = False) -> None:
        """Put what is typed into the edit buffer; a new record that nobody has touched only where it is wanted."""
        if not self.is_busy and (untouched or self.form.is_touched()):
            self.is_busy = True
            self.form.put()
            self.is_busy = False

    def show_again(self) -> None:
        """Show the record as the layer has it now, and leave the cursor in its field."""
        if self.form.fid is None and not self.form.is_empty() and self.layer is not None and self.layer.isEditable():
            return  # it is nowhere but in the form
        column = self.form.column_in_focus()
        uuid, feature = self.uuid, self.feature(self.uuid) if self.uuid else None
        if feature is None:
            self.uuid = ""
            self.form.show_nothing()
        else:
            self.form.show_feature(feature, free=rules_of_rows.free_columns(self.listing, feature))
            if column:
                self.form.go_to(column)
        if uuid != self.uuid:
            self.shown.emit(self.uuid)

    # What QGIS does to the layer

    def follow(self, *what: object) -> None:
        """Show what an undo, another tool or the pencil has changed."""
        if not self.is_busy:
            if not self.form.is_empty():
                self.show_again()
            self.edited.emit()

    def follow_commit(self) -> None:
        """Show what somebody has saved, here or with QGIS's own button."""
        if not self.is_busy:
            self.refused = []
            self.follow()
            self.saved.emit()

    def forget_typed(self) -> None:
        """Show the records as the file has them: somebody has rolled the edits back."""
        if not self.is_busy:
            self.refused = []
            if self.form.fid is None:
                self.form.show_nothing()
            self.follow()

    def follow_map(self, fids: list[int], *more: object) -> None:
        """Tell what was selected on the map."""
        if not self.is_busy and self.layer is not None and fids:
            self.selected.emit([one["uuid"] for one in self.layer.getFeatures(QgsFeatureRequest().setFilterFids(fids))])

    def select(self, uuids: list[str]) -> None:
        """Select records on the map."""
        if self.layer is not None:
            self.is_busy = True
            self.layer.selectByIds([one.id() for one in self.features(uuids)])
            self.is_busy = False

    # Words

    def title(self, feature: QgsFeature) -> str:
        """Return what names a record in a sentence."""
        names = self.table.title if self.table is not None else ()
        told = [str(plain(feature[name])) for name in names if plain(feature[name]) is not None]
        return " · ".join(told) or str(plain(feature["uuid"]))[:8]

    def unsaved(self) -> tuple[list[Row], set[int]]:
        """Return the rows that are not in the file, and the fids of those that differ from it."""
        buffer = self.layer.editBuffer() if self.layer is not None else None
        if buffer is None or self.listing is None:
            return [], set()
        new = [Row(fid, str(one["uuid"]), None, self.cells(one)) for fid, one in buffer.addedFeatures().items()]
        return new, {fid for fid in (*buffer.changedAttributeValues(), *buffer.changedGeometries()) if fid >= 0}

    def cells(self, feature: QgsFeature) -> tuple[Any, ...]:
        """Return what the list shows of a row that is not in the file; codes where the file cannot be read now."""
        values = {field.name(): plain(feature[field.name()]) for field in feature.fields()}
        try:
            return self.listing.labels(values)
        except PlanningError:
            return tuple(values.get(name) for name in self.listing.columns)

    def person(self) -> str:
        """Return the name under which this person's rows are made."""
        context = self.layer.createExpressionContext() if self.layer is not None else None
        return str(plain(QgsExpression(PERSON).evaluate(context)) or "") if context is not None else ""
