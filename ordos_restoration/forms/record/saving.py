"""Edits of a layer into its file: what is valid is committed, what is not stays in the edit buffer with its reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from qgis.core import NULL, QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer

from ordos_restoration.forms.record.faults import Fault
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

GONE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} rows that you have changed were deleted meanwhile by another program, or by a merge, and cannot be saved. "
    "What you typed: {typed}. Enter it as a new row, or discard it.",
)
SHAPE = QT_TRANSLATE_NOOP("Ordos", "Shape")
WAITING = QT_TRANSLATE_NOOP("Ordos", "Rows that are not valid yet")


@dataclass
class Draft:
    """A row on its way into the file: as it stands in the edit buffer, and in what it differs from the file."""

    feature: QgsFeature
    changed: set[int]  # columns by index; of a new row, all
    is_redrawn: bool


Prepare = Callable[[Draft], dict[int, Any]]
Judge = Callable[[Draft], list[Fault]]


@dataclass
class Refused:
    """A row that could not be saved: its feature as it stands in the edit buffer, and why."""

    feature: QgsFeature
    faults: list[Fault]


@dataclass
class Saved:
    """What a save came to. wrong: what the file said where it took nothing."""

    count: int = 0
    refused: list[Refused] = field(default_factory=list)
    wrong: str = ""


@dataclass
class Edits:
    """A copy of what the edit buffer of a layer holds, of some rows."""

    added: list[QgsFeature]
    deleted: list[int]
    values: dict[int, dict[int, Any]]
    shapes: dict[int, QgsGeometry]

    def __len__(self) -> int:
        return len(self.added) + len(self.deleted) + len({*self.values, *self.shapes})


def save(layer: QgsVectorLayer, prepare: Prepare, judge: Judge) -> Saved:
    """Commit every valid row of a layer that is being edited; it stays in editing. Nothing typed is lost.

    prepare: returns the columns of a row that follow from the rest of it. judge: says what is wrong with it.
    """
    if not layer.isEditable():
        return Saved()
    found = drafts(layer)
    for one in found:
        values = prepare(one)
        if values:
            layer.changeAttributeValues(one.feature.id(), values, {}, True)
            for index, value in values.items():
                one.feature.setAttribute(index, value)
    judged = ((one.feature, judge(one)) for one in found)
    refused = [Refused(feature, faults) for feature, faults in judged if faults]
    lost = gone(layer)
    if not refused and not lost:
        edits = edits_of(layer, lambda fid: True)
        return Saved(len(edits)) if layer.commitChanges(False) else Saved(wrong=said(layer))
    bad = {*lost, *(one.feature.id() for one in refused)}
    good, waiting = edits_of(layer, lambda fid: fid not in bad), edits_of(layer, lambda fid: fid in bad)
    wrong = typed(layer, waiting, lost)
    if not len(good):
        return Saved(0, refused, wrong)
    layer.rollBack(False)
    apply(layer, good)
    committed = layer.commitChanges(False)
    wrong = wrong if committed else said(layer)
    renamed = apply(layer, waiting)
    for one in refused:
        one.feature.setId(renamed.get(one.feature.id(), one.feature.id()))
    return Saved(len(good) if committed else 0, refused, wrong)


def drafts(layer: QgsVectorLayer) -> list[Draft]:
    """Return the rows of a layer that were added or changed and not saved, as they stand."""
    buffer = layer.editBuffer()
    if buffer is None:
        return []
    values, shapes, added = buffer.changedAttributeValues(), {*buffer.changedGeometries()}, {*buffer.addedFeatures()}
    edited = {fid for fid in (*values, *shapes) if fid >= 0} - {*buffer.deletedFeatureIds()}
    everything, redrawn = {*range(layer.fields().count())}, added | shapes
    rows = layer.getFeatures(QgsFeatureRequest().setFilterFids([*added, *edited])) if added or edited else ()
    return [
        Draft(row, everything if row.id() in added else {*values.get(row.id(), ())}, row.id() in redrawn)
        for row in rows
    ]


def edited_fids(layer: QgsVectorLayer) -> set[int]:
    """Return the rows of the file that are changed in the edit buffer."""
    buffer = layer.editBuffer()
    edited = {*buffer.changedAttributeValues(), *buffer.changedGeometries()} - {*buffer.deletedFeatureIds()}
    return {fid for fid in edited if fid >= 0}


def gone(layer: QgsVectorLayer) -> set[int]:
    """Return the edited rows that are not in the file any more; QGIS would drop their edits and report success."""
    fids = edited_fids(layer)
    if not fids:
        return set()
    asked = QgsFeatureRequest().setFilterFids([*fids]).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return fids - {one.id() for one in layer.dataProvider().getFeatures(asked.setNoAttributes())}


def typed(layer: QgsVectorLayer, edits: Edits, lost: set[int]) -> str:
    """Return what was typed into rows that are gone, "" where none is."""
    if not lost:
        return ""
    rows = [cells(layer, edits.values.get(fid, {}), fid in edits.shapes) for fid in sorted(lost)]
    return translated(GONE).format(count=len(lost), typed="; ".join(rows))


def cells(layer: QgsVectorLayer, values: Mapping[int, Any], is_redrawn: bool) -> str:
    """Return what was typed into a row, each value after the label of its field; not what QGIS has filled in itself."""
    told = [
        f"{layer.attributeDisplayName(index)}: {'' if value == NULL else value}"
        for index, value in values.items()
        if not layer.defaultValueDefinition(index).applyOnUpdate()
    ]
    return ", ".join([*told, *([translated(SHAPE)] if is_redrawn else [])])


def edits_of(layer: QgsVectorLayer, wanted: Callable[[int], bool]) -> Edits:
    """Return a copy of the edits of the wanted rows."""
    buffer = layer.editBuffer()
    return Edits(
        [QgsFeature(one) for fid, one in buffer.addedFeatures().items() if wanted(fid)],
        [fid for fid in buffer.deletedFeatureIds() if wanted(fid)],
        {fid: dict(values) for fid, values in buffer.changedAttributeValues().items() if fid >= 0 and wanted(fid)},
        {fid: QgsGeometry(one) for fid, one in buffer.changedGeometries().items() if fid >= 0 and wanted(fid)},
    )


def apply(layer: QgsVectorLayer, edits: Edits) -> dict[int, int]:
    """Put edits into the edit buffer as they were, defaults untouched; return old and new ids of added rows."""
    renamed = {}
    layer.beginEditCommand(translated(WAITING))
    for feature in edits.added:
        before = feature.id()
        layer.addFeature(feature)
        renamed[before] = feature.id()
    for fid, values in edits.values.items():
        layer.changeAttributeValues(fid, values, {}, True)
    for fid, shape in edits.shapes.items():
        layer.changeGeometry(fid, shape, True)
    layer.deleteFeatures(edits.deleted)
    layer.endEditCommand()
    return renamed


def said(layer: QgsVectorLayer) -> str:
    """Return why a commit failed, in the words of the file's driver."""
    return "\n".join(one for one in layer.commitErrors() if not one.startswith("SUCCESS"))
