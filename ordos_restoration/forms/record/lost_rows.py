"""Edits of rows that another program has deleted: QGIS drops them at its own save without a word; here they are kept.

A merge on the command line may delete a row while somebody edits it in QGIS. What was typed is then told above the map,
and can be taken back into the layer, as an edit to be looked at and saved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMessageLog,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QPushButton

from ordos_restoration.forms.errands import TITLE, warn
from ordos_restoration.forms.project_watch import ProjectWatch
from ordos_restoration.forms.record.faults import plain
from ordos_restoration.forms.record.new_record import new_feature
from ordos_restoration.forms.record.saving import apply, cells, edited_fids, edits_of, gone
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import BETWEEN, QT_TRANSLATE_NOOP

LOST = QT_TRANSLATE_NOOP(
    "Ordos",
    "{titles} of “{layer}” was deleted by another program or a merge, and your edits of it could not be saved: "
    "{typed}. Take them back, look at the record and save it; else they are dropped.",
)
QUOTED = QT_TRANSLATE_NOOP("Ordos", "“{title}”")
TAKE_BACK = QT_TRANSLATE_NOOP("Ordos", "Take back")
COMMAND = QT_TRANSLATE_NOOP("Ordos", "Edits of deleted records taken back")
NOT_NOW = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}” cannot be edited now. Open its project and unlock the layer, then take the edits back again."
)


@dataclass(frozen=True)
class Lost:
    """The edits of one row that is gone, and the row as it was before them, where that is known."""

    fid: int
    before: Optional[QgsFeature]
    values: dict[int, Any]  # by field index
    shape: Optional[QgsGeometry]


class LostRows(QObject):
    """Looks, before a layer of the project is saved, whether what is edited is still there."""

    def __init__(self, iface: Any, watch: ProjectWatch) -> None:
        super().__init__(watch)
        self.iface, self.watch = iface, watch
        self.known: dict[str, dict[int, QgsFeature]] = {}  # layer id → the edited rows as the file had them
        self.told: dict[str, tuple[list[int], Any]] = {}  # layer id → the rows told of last, and the message
        self.soon = QTimer(self)  # once for all edits that come together
        self.soon.setSingleShot(True)
        self.soon.timeout.connect(self.remember)
        watch.edited.connect(self.soon.start)
        watch.committed.connect(self.soon.start)
        watch.committing.connect(self.look)

    def remember(self) -> None:
        """Keep the rows that are edited as they are in the file: when they are gone it is too late."""
        for id, layer in self.watch.layers.items():
            if sip.isdeleted(layer) or not layer.isModified():
                self.known.pop(id, None)
                continue
            known = self.known.setdefault(id, {})
            new = edited_fids(layer) - {*known}
            if new:
                rows = layer.dataProvider().getFeatures(QgsFeatureRequest().setFilterFids([*new]))
                known.update({one.id(): QgsFeature(one) for one in rows})

    def look(self, layer: QgsVectorLayer) -> None:
        """Tell of edits that are about to be dropped, and keep them."""
        fids = gone(layer) if layer.editBuffer() is not None else set()
        if not fids:
            return
        buffer, known = layer.editBuffer(), self.known.get(layer.id(), {})
        values, shapes = buffer.changedAttributeValues(), buffer.changedGeometries()
        lost = [
            Lost(fid, known.get(fid), dict(values.get(fid, {})), QgsGeometry(shapes[fid]) if fid in shapes else None)
            for fid in sorted(fids)
        ]
        self.tell(layer, lost)

    def tell(self, layer: QgsVectorLayer, lost: Sequence[Lost]) -> None:
        """Say which records it is about, above the map and in the log, with a button to take the edits back."""
        titles = [translated(QUOTED).format(title=title_of(layer, one)) for one in lost]
        typed = "; ".join(cells(layer, one.values, one.shape is not None) for one in lost)
        text = translated(LOST).format(titles=translated(BETWEEN).join(titles), layer=layer.name(), typed=typed)
        QgsMessageLog.logMessage(text, "Ordos", Qgis.MessageLevel.Warning, False)
        bar = self.iface.messageBar()
        item = bar.createMessage(translated(TITLE), text)
        button = QPushButton(translated(TAKE_BACK), item)
        button.clicked.connect(partial(self.take_back, layer.id(), tuple(lost), item))
        item.layout().addWidget(button)
        fids, before = [one.fid for one in lost], self.told.get(layer.id())
        if before is not None and before[0] == fids and not sip.isdeleted(before[1]):
            bar.popWidget(before[1])  # QGIS could not save, and somebody has tried again
        self.told[layer.id()] = (fids, item)
        bar.pushWidget(item, Qgis.MessageLevel.Warning, 0)

    def take_back(self, layer_id: str, lost: Sequence[Lost], item: Any, checked: bool = False) -> None:
        """Put the edits into the edit buffer again, the deleted rows with them; they wait to be saved."""
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is None or not (layer.isEditable() or layer.startEditing()):
            warn(self.iface, translated(NOT_NOW).format(layer=layer.name() if layer is not None else ""))
            return
        forget(layer, {one.fid for one in lost})
        layer.beginEditCommand(translated(COMMAND))
        for one in lost:
            restore(layer, one)
        layer.endEditCommand()
        self.iface.messageBar().popWidget(item)


def forget(layer: QgsVectorLayer, fids: set[int]) -> None:
    """Take the edits of rows that are gone out of the edit buffer, where QGIS has left them: it could never save them.

    It leaves all of them where one is a shape drawn anew.
    """
    if edited_fids(layer) & fids:
        others = edits_of(layer, lambda fid: fid not in fids)
        layer.rollBack(False)
        apply(layer, others)


def restore(layer: QgsVectorLayer, lost: Lost) -> None:
    """Put one row's edits back: into the row that has its uuid now, else into a new one that is as it was."""
    names = layer.fields().names()
    values = {name: plain(lost.before[name]) for name in names if name != "fid"} if lost.before is not None else {}
    row = row_of(layer, str(values.get("uuid") or ""))
    if row is None:
        values.update({names[index]: value for index, value in lost.values.items()})
        shape = lost.shape or (QgsGeometry(lost.before.geometry()) if lost.before is not None else None)
        known = {name: value for name, value in values.items() if plain(value) is not None}
        layer.addFeature(new_feature(layer, known, shape))
        return
    layer.changeAttributeValues(row.id(), lost.values, {}, True)
    if lost.shape is not None:
        layer.changeGeometry(row.id(), lost.shape, True)


def row_of(layer: QgsVectorLayer, uuid: str) -> Optional[QgsFeature]:
    """Return the row of a layer that has a uuid, None where there is none."""
    wanted = QgsExpression.createFieldEqualityExpression("uuid", uuid)
    return next(layer.getFeatures(QgsFeatureRequest(QgsExpression(wanted))), None) if uuid else None


def title_of(layer: QgsVectorLayer, lost: Lost) -> str:
    """Return how a row that is gone was called in lists, its number where that is not known."""
    if lost.before is None:
        return str(lost.fid)
    context = layer.createExpressionContext()
    context.setFeature(lost.before)
    title = plain(QgsExpression(layer.displayExpression()).evaluate(context))
    return str(title or plain(lost.before["uuid"]) or lost.fid)
