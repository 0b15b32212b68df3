"""The desk where records are written: edits on their way into the file, what is refused and why."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Optional

from qgis.core import QgsExpression, QgsGeometry, QgsProject, QgsVectorLayer

from ordos_restoration.forms.record import derived, new_record, rules_of_rows
from ordos_restoration.forms.record.faults import Rules, plain
from ordos_restoration.forms.record.open_table import LOCKED, OpenTable
from ordos_restoration.forms.record.saving import Draft, Judge, Prepare, Saved, save
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

IS_LOCKED = QT_TRANSLATE_NOOP("Ordos", "“{layer}” is locked. Unlock it first.")
READ_ONLY = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}” cannot be edited. Check that its file is not read-only and not open elsewhere."
)
MANY = QT_TRANSLATE_NOOP("Ordos", "One field of several records")
SHAPE = QT_TRANSLATE_NOOP("Ordos", "Shape of a record")


class RecordDesk(OpenTable):
    """Edits the records of the open table."""

    def edit(self) -> None:
        """Begin to edit; raise PlanningError where the layer cannot be."""
        if self.layer is None or self.layer.isEditable():
            return
        if self.is_locked():
            raise PlanningError(IS_LOCKED, layer=self.layer.name())
        if not self.layer.startEditing():
            raise PlanningError(READ_ONLY, layer=self.layer.name())

    def is_locked(self) -> bool:
        """Return whether the layer was locked as finished."""
        return self.layer is not None and bool(self.layer.customProperty(LOCKED))

    def lock(self, on: bool) -> None:
        """Lock the layer as finished, or unlock it; the project keeps it."""
        if self.layer is not None and not self.layer.isEditable():
            self.layer.setCustomProperty(LOCKED, on)
            self.layer.setReadOnly(on)
            QgsProject.instance().setDirty(True)
            self.edited.emit()

    def add(self, shape: Optional[QgsGeometry] = None, values: Optional[Mapping[str, Any]] = None) -> str:
        """Show a new record that starts with the last values; return its uuid."""
        self.put()
        self.edit()
        if self.layer is None or self.table is None:
            return ""
        start = {**self.last.get(self.table.id, {}), **self.given, **(values or {})}
        feature = new_record.new_feature(self.layer, start, shape)
        self.uuid = str(feature["uuid"])
        self.form.show_feature(feature, is_new=True)
        self.shown.emit(self.uuid)
        self.edited.emit()
        return self.uuid

    def duplicate(self) -> str:
        """Show a copy of the record as a new one; return its uuid."""
        if self.table is None or self.form.is_empty():
            return ""
        feature = self.form.feature()
        return self.add(QgsGeometry(feature.geometry()), new_record.copied(feature, self.table))

    def set_shape(self, shape: QgsGeometry, values: Optional[Mapping[str, Any]] = None) -> None:
        """Give the record a shape, and what is known of it."""
        self.edit()
        self.put(untouched=True)
        if self.layer is not None and self.form.fid is not None:
            self.layer.beginEditCommand(translated(SHAPE))
            self.layer.changeGeometry(self.form.fid, shape)
            for name, value in (values or {}).items():
                index = self.layer.fields().lookupField(name)
                if index >= 0:
                    self.layer.changeAttributeValue(self.form.fid, index, value, None, True)
            self.layer.endEditCommand()

    def set_many(self, uuids: list[str], column: str, value: Any) -> None:
        """Give one field of several records a value, as one step that can be undone."""
        self.edit()
        self.put()
        if self.layer is None:
            return
        index = self.layer.fields().lookupField(column)
        self.layer.beginEditCommand(translated(MANY))
        for one in self.features(uuids):
            self.layer.changeAttributeValue(one.id(), index, value, one.attribute(index), True)
        self.layer.endEditCommand()

    def delete(self, uuids: list[str]) -> bool:
        """Delete records and the rows that cannot be without them, and save that; return whether it was done."""
        self.edit()
        self.put()
        if self.layer is None:
            return False
        context = QgsVectorLayer.DeleteContext(True, QgsProject.instance())
        edited = {one.id() for one in QgsProject.instance().mapLayers().values() if one.isEditable()}
        fids = [one.id() for one in self.features(uuids)]
        done = not fids or self.layer.deleteFeatures(fids, context)
        others = [one for one in context.handledLayers() if one is not self.layer]
        return bool(done) and all(one.commitChanges(one.id() not in edited) for one in others)

    # Saving

    def save(self) -> Saved:
        """Save every valid row of the layer; what is not stays as it is, with its reasons."""
        if self.layer is None or self.table is None or self.listing is None:
            return Saved()
        self.put(untouched=True)
        typed = self.feature(self.uuid) if self.uuid else None
        self.is_busy = True
        try:
            done = save(self.layer, self.preparation(), self.judgement())
        finally:
            self.is_busy = False
        self.refused = done.refused
        if typed is not None and done.count:
            self.last[self.table.id] = new_record.remembered(typed, self.table)
        if self.uuid:
            self.show_again()
        self.edited.emit()
        if done.count:
            self.saved.emit()
        return done

    def preparation(self) -> Prepare:
        """Return what writes what follows from a row, and who has changed it when, unless QGIS has done so."""
        layer, table, listing = self.layer, self.table, self.listing
        context, names = layer.createExpressionContext(), {name: i for i, name in enumerate(layer.fields().names())}
        stamps = {names[name]: QgsExpression(one.expression) for name, one in table.entries.items() if one.on_update}
        revision = names["revision"]
        rules = lru_cache(maxsize=1)(listing.survival_rules)

        def prepare(draft: Draft) -> dict[int, Any]:
            values: dict[int, Any] = {}
            if draft.feature.id() >= 0 and revision not in draft.changed:
                context.setFeature(draft.feature)
                values = {index: stamp.evaluate(context) for index, stamp in stamps.items()}
            found = derived.derived(layer, table.id, draft, rules)
            values.update({names[name]: value for name, value in found.items() if name in names})
            return {index: one for index, one in values.items() if plain(draft.feature.attribute(index)) != one}

        return prepare

    def judgement(self) -> Judge:
        """Return what says what keeps a row from being saved."""
        layer, table, listing = self.layer, self.table, self.listing
        rules, frozen = Rules(layer, table), lru_cache(maxsize=None)(listing.frozen_plan)
        return lambda draft: [
            *rules.faults(draft.feature, draft.changed),
            *rules_of_rows.faults(table, layer, draft, frozen),
        ]
