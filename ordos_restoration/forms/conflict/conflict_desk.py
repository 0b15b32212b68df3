"""Conflicts read for their dock, decisions written to the store, shapes to choose from shown on the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QApplication, QMessageBox

from ordos_restoration.forms.background import Background
from ordos_restoration.forms.conflict.another_value import AnotherValue
from ordos_restoration.forms.conflict.conflict_dock import NO_PROJECT, ConflictDock
from ordos_restoration.forms.conflict.conflict_shapes import CandidateShapes, box
from ordos_restoration.forms.errands import person, zoom, zoom_to_row
from ordos_restoration.forms.project_watch import ProjectWatch
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store.copies.told import Told
from ordos_restoration.store.deciding.conflict_rows import Field, Row, rows
from ordos_restoration.store.deciding.decision_undo import Taken, take, take_back
from ordos_restoration.store.deciding.decisions import Choice, Value
from ordos_restoration.store.merging.conflicts import ConflictKey

ALL_OF_IT = QT_TRANSLATE_NOOP("Ordos", "Take what “{side}” says for all {count} values, in every record?")


class ConflictDesk(QObject):
    """Hears the conflict dock."""

    def __init__(
        self, iface: Any, dock: ConflictDock, watch: ProjectWatch, show_record: Callable[[str, str], None]
    ) -> None:
        super().__init__(dock)
        self.iface, self.dock, self.watch, self.show_record = iface, dock, watch, show_record
        self.rows: Sequence[Row] = ()
        self.taken: Optional[Taken] = None
        self.shapes = CandidateShapes(iface.mapCanvas())
        self.reading = Background(self)
        self.reading.answered.connect(self.show)
        self.reading.failed.connect(lambda wrong: dock.show_rows((), wrong))
        dock.asked.connect(self.read)
        dock.row_shown.connect(self.show_shapes)
        dock.field_decided.connect(lambda field, side: self.decide([field.key], side))
        dock.value_wanted.connect(self.type_value)
        dock.row_decided.connect(self.decide_row)
        dock.side_decided.connect(self.decide_side)
        dock.zoom_wanted.connect(self.zoom)
        dock.record_wanted.connect(lambda row: self.show_record(row.table, row.uuid))
        dock.undo_wanted.connect(self.undo)
        dock.visibilityChanged.connect(self.appear)
        watch.switched.connect(self.switch)
        watch.committed.connect(self.read)

    def stop(self) -> None:
        """Read nothing any more, and leave the map as it was."""
        self.watch.switched.disconnect(self.switch)
        self.watch.committed.disconnect(self.read)
        self.reading.drop()
        self.shapes.clear()

    # Reading --------------------------------------------------------------------------------------------------------

    def appear(self, visible: bool) -> None:
        """Read when the dock comes to sight; show no shapes when it has gone."""
        if visible:
            self.read()
        else:
            self.shapes.clear()

    def switch(self) -> None:
        """Turn to another project, or to none."""
        self.taken = None
        self.dock.allow_undo(False)
        self.read()

    def read(self) -> None:
        """Ask for the conflicts; a dock that nobody sees waits."""
        gpkg = self.watch.gpkg
        if gpkg is None:
            self.reading.drop()
            self.show((), translated(NO_PROJECT))
        elif self.dock.isVisible():
            self.reading.ask(lambda: rows(gpkg, translated))

    def show(self, found: Sequence[Row], said: str = "") -> None:
        """Show conflicts."""
        self.rows = found
        self.dock.show_rows(found, said)

    # Deciding -------------------------------------------------------------------------------------------------------

    def decide_row(self, row: Row, side: str) -> None:
        """Let a side be right about all of a record."""
        self.decide([field.key for field in row.fields if side in field.candidates], side)

    def decide_side(self, side: str, name: str) -> None:
        """Let a side be right in every record, once the person has said yes."""
        fields: list[Field] = [field for row in self.rows for field in row.fields if side in field.candidates]
        question = translated(ALL_OF_IT).format(side=name, count=len(fields))
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        if QMessageBox.question(self.dock, self.dock.windowTitle(), question, yes | no, no) == yes:
            self.decide([field.key for field in fields], side)

    def type_value(self, field: Field) -> None:
        """Ask for a value that nobody has said, and let that be right."""
        try:
            dialog = AnotherValue(self.watch.table(field.key.table), field.key, self.dock.window())
        except PlanningError as error:
            self.dock.show_rows(self.rows, error.message.text(translated))
            return
        if dialog.exec():
            self.decide([field.key], Value(dialog.told()))
        dialog.deleteLater()

    def decide(self, keys: Sequence[ConflictKey], choice: Choice) -> None:
        """Write a decision."""
        gpkg = self.watch.gpkg
        if gpkg is not None and keys:
            self.write(lambda: self.keep(take(gpkg, keys, choice, person())))

    def undo(self) -> None:
        """Take the last decision back."""
        gpkg, taken = self.watch.gpkg, self.taken
        if gpkg is not None and taken is not None:
            self.write(lambda: self.keep(take_back(gpkg, taken, person())))

    def keep(self, taken: Optional[Taken]) -> None:
        """Remember what can be taken back."""
        self.taken = taken
        self.dock.allow_undo(taken is not None)

    def write(self, step: Callable[[], None]) -> None:
        """Do something to the file, and show it in the layers and the docks; say why where it did not go."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # another program may be writing
        try:
            step()
            self.watch.reload()
        except PlanningError as error:
            self.dock.show_rows(self.rows, error.message.text(translated))
        finally:
            QApplication.restoreOverrideCursor()

    # The map --------------------------------------------------------------------------------------------------------

    def show_shapes(self, row: Optional[Row]) -> None:
        """Show the shapes to choose from, and nothing else; none while nobody sees the dock."""
        self.shapes.show(told_shapes(row if self.dock.isVisible() else None))

    def zoom(self, row: Row) -> None:
        """Go to the shapes to choose from, or to the record."""
        found = box(told_shapes(row))
        if found is not None:
            zoom(self.iface, found)
        else:
            zoom_to_row(self.iface, self.watch.table(row.table), row.uuid)


def told_shapes(row: Optional[Row]) -> dict[int, Told]:
    """Return the shapes of a row by the place of their mark: what was, the office, the copies."""
    for field in row.fields if row else ():
        if field.is_shape:
            said = ((place, field.candidates.get(side)) for place, side in enumerate(row.sides, 1))
            return {0: field.base_shape, **{place: one.told for place, one in said if one is not None}}
    return {}
