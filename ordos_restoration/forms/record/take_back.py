"""The last saved change of a table taken back: what its history tells becomes an edit, to be looked at and saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Optional

from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ordos_restoration.forms.record.new_record import new_feature
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.kinds import Date, Flag, Kind, Moment, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.vocabulary import ProjectTable
from ordos_restoration.store import blob
from ordos_restoration.store.reading.last_change import LastChange

TAKE_BACK = QT_TRANSLATE_NOOP("Ordos", "Saved change taken back")
GEOMETRY = "geom"


def take_back(layer: QgsVectorLayer, table: ProjectTable, change: LastChange, fid: Optional[int]) -> bool:
    """Put what was before into the edit buffer as one step; fid is the row's, None for one that was deleted.

    Return False where that is not possible, because the row is not what the history tells of.
    """
    if (change.action == "delete") != (fid is None):
        return False
    values = {
        name: typed(text, table.entries[name].kind) for name, text in change.before.items() if name in table.entries
    }
    shape = shape_of(change.before.get(GEOMETRY))
    layer.beginEditCommand(translated(TAKE_BACK))
    if fid is None:
        layer.addFeature(new_feature(layer, {**values, "uuid": change.uuid}, shape))
    else:
        known = {layer.fields().lookupField(name): value for name, value in values.items()}
        layer.changeAttributeValues(fid, {index: one for index, one in known.items() if index >= 0}, {}, True)
        if GEOMETRY in change.before:
            layer.changeGeometry(fid, shape)
    layer.endEditCommand()
    return True


def typed(text: Optional[str], kind: Kind) -> Any:
    """Return a value that the history keeps as text, as the layer has it."""
    if text is None:
        return None
    reader = next((made for of, made in READERS.items() if isinstance(kind, of)), str)
    if isinstance(kind, Number) and kind.whole:
        return int(float(text))
    return reader(text)


READERS: dict[type[Kind], Callable[[str], Any]] = {
    Number: float,
    Flag: lambda text: text not in ("0", "false"),
    Date: lambda text: QDate.fromString(text[:10], Qt.DateFormat.ISODate),
    Moment: lambda text: QDateTime.fromString(text, Qt.DateFormat.ISODateWithMs),
}


def shape_of(text: Optional[str]) -> QgsGeometry:
    """Return a shape that the history keeps as a hexadecimal GeoPackage blob; none for none."""
    shape = QgsGeometry()
    if text:
        shape.fromWkb(blob.to_wkb(bytes.fromhex(text)))
    return shape
