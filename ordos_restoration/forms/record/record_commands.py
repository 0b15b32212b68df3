"""What the buttons of the Record dock do: each asks where it must, does it at the desk, and says what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsGeometry, QgsWkbTypes
from qgis.PyQt.QtCore import QDateTime, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ordos_restoration.forms.record.edit_many import EditMany
from ordos_restoration.forms.record.faults import plain
from ordos_restoration.forms.record.list_panel import ListPanel
from ordos_restoration.forms.record.new_record import ShapeTool, at_place
from ordos_restoration.forms.record.photo_intake import SUFFIXES
from ordos_restoration.forms.record.photo_panel import FILTER as PICTURES
from ordos_restoration.forms.record.photo_panel import FROM_FILE
from ordos_restoration.forms.record.photo_record import record_photo, what_became
from ordos_restoration.forms.record.position import PositionDialog
from ordos_restoration.forms.record.record_desk import RecordDesk
from ordos_restoration.forms.record.saving import Saved
from ordos_restoration.forms.record.take_back import take_back
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import BETWEEN, QT_TRANSLATE_NOOP, Message, PlanningError
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.reading.last_change import LastChange, last_change

SAVED = QT_TRANSLATE_NOOP("Ordos", "Records saved: {count}")
NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "Ordos", "The file took nothing; all edits are still here. Save again when it is free. It said: {reason}"
)
DELETE = QT_TRANSLATE_NOOP("Ordos", "Delete {count} records?")
DELETE_ONE = QT_TRANSLATE_NOOP("Ordos", "Delete “{title}”?")
WITH_CHILDREN = QT_TRANSLATE_NOOP("Ordos", "To it belong: {children}. Those that cannot be without it are deleted too.")
CHILDREN = QT_TRANSLATE_NOOP("Ordos", "{table} ({count})")
LEAVE = QT_TRANSLATE_NOOP("Ordos", "“{layer}” has edits that are not saved. Save them?")
NOTHING_BACK = QT_TRANSLATE_NOOP("Ordos", "There is nothing to undo: no saved change of this table is known.")
NOT_SIMPLE = QT_TRANSLATE_NOOP(
    "Ordos", "The last saved change cannot be taken back simply, because its record is not as it was. See the history."
)
BACK = QT_TRANSLATE_NOOP("Ordos", "Nothing is left to undo. Take back the last saved change, by {person} at {time}?")
DRAW = QT_TRANSLATE_NOOP("Ordos", "Click on the map, or digitise and end with the right mouse button.")
NO_POINTS = QT_TRANSLATE_NOOP("Ordos", "“{layer}” has no points. Draw its shapes on the map.")
NO_SHAPES = QT_TRANSLATE_NOOP("Ordos", "“{layer}” has no shapes. Make the record without one.")
NOT_DELETED = QT_TRANSLATE_NOOP(
    "Ordos", "What belongs to the record could not be deleted; nothing is lost. Save or undo the edits of those tables."
)
SAVE_FIRST = QT_TRANSLATE_NOOP("Ordos", "Save the record first, then add to it.")
CHOOSE = QT_TRANSLATE_NOOP("Ordos", "Choose a record first.")
STILL_EDITING = QT_TRANSLATE_NOOP("Ordos", "Save the edits of “{layer}” first, then lock it.")
StandardButton = QMessageBox.StandardButton


class RecordCommands(QWidget):
    """The commands, each a method by the id of its button."""

    said = pyqtSignal(str, object)  # text and its Qgis.MessageLevel
    saved = pyqtSignal()

    def __init__(self, iface: Any, desk: RecordDesk, panel: ListPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.iface, self.desk, self.panel = iface, desk, panel
        self.shape = ShapeTool(iface, self)
        self.shape.drawn.connect(self.use_shape)
        self.use: Optional[Callable[[QgsGeometry], Any]] = None

    def run(self, id: str) -> None:
        """Do what a button says; what people have to know is said, not raised."""
        if self.desk.layer is None:
            return
        try:
            getattr(self, id)()
        except PlanningError as error:
            self.say(error.message.text(translated), Qgis.MessageLevel.Warning)

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """Say what came of a command."""
        self.said.emit(text, level)

    def ask(self, text: str, detail: str = "") -> bool:
        """Return whether a person says yes."""
        box = QMessageBox(QMessageBox.Icon.Question, "", text, parent=self.window())
        box.setInformativeText(detail)
        box.setStandardButtons(StandardButton.Yes | StandardButton.No)
        box.setDefaultButton(StandardButton.No)
        return box.exec() == StandardButton.Yes

    # Editing

    def edit(self) -> None:
        """Begin to edit, or end: what is not saved is asked about, what is not valid stays."""
        layer = self.desk.layer
        if not layer.isEditable():
            self.desk.edit()
            return
        self.desk.put()
        if layer.isModified():
            box = QMessageBox(
                QMessageBox.Icon.Question, "", translated(LEAVE).format(layer=layer.name()), parent=self.window()
            )
            box.setStandardButtons(StandardButton.Save | StandardButton.Discard | StandardButton.Cancel)
            answer = box.exec()
            if answer == StandardButton.Discard:
                layer.rollBack()
            if answer != StandardButton.Save or not self.save():
                self.desk.edited.emit()
                return
        layer.commitChanges()

    def save(self) -> bool:
        """Save what is valid; return whether that was everything."""
        done: Saved = self.desk.save()
        if done.wrong:
            self.say(translated(NOT_WRITTEN).format(reason=done.wrong), Qgis.MessageLevel.Critical)
        elif done.count:
            self.say(translated(SAVED).format(count=done.count), Qgis.MessageLevel.Success)
        self.saved.emit()
        return not done.wrong and not done.refused

    def undo(self) -> None:
        """Undo the last edit; where there is none, offer to take back the last saved change."""
        self.desk.put()
        stack = self.desk.layer.undoStack()
        if self.desk.layer.isEditable() and stack.canUndo():
            stack.undo()
            return
        change = last_change(self.desk.listing.path, self.desk.table.id)
        if change is None:
            self.say(translated(NOTHING_BACK))
        elif self.ask(translated(BACK).format(person=change.changed_by or "?", time=local(change.changed_at))):
            self.take_back(change)

    def take_back(self, change: LastChange) -> None:
        """Make an edit of a saved change, the other way round, and show its record."""
        self.desk.edit()
        feature = self.desk.feature(change.uuid)
        if not take_back(self.desk.layer, self.desk.table, change, None if feature is None else feature.id()):
            self.say(translated(NOT_SIMPLE), Qgis.MessageLevel.Warning)
            return
        self.panel.go_to(change.uuid)
        self.desk.show(change.uuid)

    def redo(self) -> None:
        """Do again what was undone."""
        if self.desk.layer.isEditable():
            self.desk.layer.undoStack().redo()

    def duplicate(self) -> None:
        """Make a copy of the record."""
        if not self.desk.duplicate():
            self.say(translated(CHOOSE))

    def delete(self) -> None:
        """Delete the selected records, after naming what belongs to them."""
        uuids = self.panel.selection() or ([self.desk.uuid] if self.desk.uuid else [])
        if not uuids:
            self.say(translated(CHOOSE))
            return
        text = translated(DELETE).format(count=len(uuids))
        if len(uuids) == 1 and self.desk.feature(uuids[0]) is not None:
            text = translated(DELETE_ONE).format(title=self.desk.title(self.desk.feature(uuids[0])))
        if not self.ask(text, self.named_children(uuids)):
            return
        if self.desk.delete(uuids):
            self.desk.show("")
            self.save()
        else:
            self.say(translated(NOT_DELETED), Qgis.MessageLevel.Critical)

    def named_children(self, uuids: list[str]) -> str:
        """Return a sentence that names what belongs to records, "" for nothing."""
        counts: dict[str, int] = {}
        for uuid in uuids:
            for one in self.desk.listing.children(uuid):
                counts[one.table] = counts.get(one.table, 0) + one.count
        named = [Message(CHILDREN, table=Message(TABLES[name].label), count=count) for name, count in counts.items()]
        children = translated(BETWEEN).join(one.text(translated) for one in named)
        return translated(WITH_CHILDREN).format(children=children) if named else ""

    def many(self) -> None:
        """Give one field of the selected records a value."""
        uuids = self.panel.selection()
        if not uuids:
            self.say(translated(CHOOSE))
            return
        self.desk.edit()
        dialog = EditMany(self.desk.layer, self.desk.table, len(uuids), self.window())
        if dialog.exec():
            self.desk.set_many(uuids, dialog.column(), dialog.value())

    def lock(self) -> None:
        """Lock the layer as finished, or unlock it."""
        if self.desk.layer.isEditable():
            self.say(translated(STILL_EDITING).format(layer=self.desk.layer.name()), Qgis.MessageLevel.Warning)
        else:
            self.desk.lock(not self.desk.is_locked())
        self.desk.edited.emit()

    # Records and their shapes

    def new_plain(self) -> None:
        """Make a record without a shape."""
        self.desk.add()

    def new_on_map(self) -> None:
        """Make a record where somebody draws it."""
        self.draw(self.desk.add)

    def new_at_gps(self) -> None:
        """Make a record where the receiver is."""
        self.locate(self.desk.add)

    def shape_on_map(self) -> None:
        """Draw the shape of the record anew."""
        self.draw(self.desk.set_shape)

    def shape_at_gps(self) -> None:
        """Move the record to where the receiver is."""
        self.locate(self.desk.set_shape)

    def draw(self, use: Callable[[QgsGeometry], Any]) -> None:
        """Have a shape drawn."""
        layer = self.desk.layer
        if not layer.isSpatial():
            raise PlanningError(NO_SHAPES, layer=layer.name())
        self.desk.put()
        self.desk.edit()
        self.use = use
        self.shape.start(layer)
        self.say(translated(DRAW))

    def use_shape(self, shape: QgsGeometry) -> None:
        """Do with a drawn shape what it was drawn for."""
        use, self.use = self.use, None
        if use is not None and self.desk.layer is not None:
            use(shape)

    def locate(self, use: Callable[[QgsGeometry, dict[str, Any]], Any]) -> None:
        """Have a position taken."""
        layer = self.desk.layer
        if layer.geometryType() != QgsWkbTypes.GeometryType.PointGeometry:
            raise PlanningError(NO_POINTS, layer=layer.name())
        self.desk.edit()
        dialog = PositionDialog(self.window())
        if dialog.exec() and dialog.position() is not None and self.desk.layer is not None:
            position = dialog.position()
            use(at_place(position.longitude, position.latitude, layer), {"accuracy_m": round(position.accuracy_m, 1)})

    def add_photos(self) -> None:
        """Take pictures in for the record."""
        endings = " ".join(f"*{one} *{one.upper()}" for one in SUFFIXES)
        pictures = translated(PICTURES).format(endings=endings)
        names, _ = QFileDialog.getOpenFileNames(self.window(), translated(FROM_FILE), "", pictures)
        feature = self.desk.feature(self.desk.uuid)
        code = str(plain(feature["code"]) if "code" in self.desk.table.entries else self.desk.title(feature))
        for name in names:
            taken, made = record_photo(Path(name), self.desk.table.id, self.desk.uuid, code)
            self.say(what_became(taken, made, self.desk.title(feature)))
        self.desk.saved.emit()

    # The list

    def previous(self) -> None:
        """Go to the record before."""
        self.panel.step(-1)

    def next(self) -> None:
        """Go to the next record."""
        self.panel.step(1)

    def zoom(self) -> None:
        """Show the selected records on the map."""
        fids = [one.id() for one in self.desk.features(self.panel.selection() or [self.desk.uuid]) if one.hasGeometry()]
        if not fids:
            self.say(translated(CHOOSE))
            return
        canvas = self.iface.mapCanvas()
        canvas.zoomToFeatureIds(self.desk.layer, fids)
        canvas.flashFeatureIds(self.desk.layer, fids)

    def search(self) -> None:
        """Go to the search."""
        self.panel.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.panel.search.selectAll()


def local(moment: str) -> str:
    """Return a moment in UTC as people here read it."""
    time = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs)
    return time.toLocalTime().toString("yyyy-MM-dd HH:mm") if time.isValid() else moment
