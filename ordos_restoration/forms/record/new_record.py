"""Where a new record gets its shape: a click, QGIS's own digitising, a position; and what it starts with."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapTool, QgsMapToolDigitizeFeature, QgsMapToolEmitPoint
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ordos_restoration.forms.record.faults import plain
from ordos_restoration.schema.vocabulary import AUDIT, ProjectTable

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


class ShapeTool(QObject):
    """Lets somebody draw one shape for a layer on the map, and gives the map its former tool back."""

    drawn = pyqtSignal(QgsGeometry)

    def __init__(self, iface: Any, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.iface = iface
        self.layer: Optional[QgsVectorLayer] = None
        self.tool: Optional[QgsMapTool] = None
        self.before: Optional[QgsMapTool] = None

    def start(self, layer: QgsVectorLayer) -> None:
        """Wait for a click in a layer of points, for a digitised shape in any other."""
        self.stop()
        canvas = self.iface.mapCanvas()
        self.layer, self.before = layer, canvas.mapTool()
        self.iface.setActiveLayer(layer)
        if layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry:
            self.tool = QgsMapToolEmitPoint(canvas)
            self.tool.canvasClicked.connect(self.clicked)
        else:
            canvas.setCurrentLayer(layer)
            self.tool = QgsMapToolDigitizeFeature(canvas, self.iface.cadDockWidget())
            self.tool.setLayer(layer)
            self.tool.digitizingCompleted.connect(lambda feature: self.finish(feature.geometry()))
        canvas.setMapTool(self.tool)

    def clicked(self, point: QgsPointXY, *button: object) -> None:
        """Take a click."""
        if self.tool is not None and self.layer is not None:
            self.finish(QgsGeometry.fromPointXY(self.tool.toLayerCoordinates(self.layer, point)))

    def finish(self, shape: QgsGeometry) -> None:
        """Give the shape on, as the layer stores it."""
        layer = self.layer
        self.stop()
        if layer is not None and not shape.isEmpty():
            self.drawn.emit(fitting(shape, layer))

    def stop(self) -> None:
        """Draw nothing; the map has its former tool again."""
        tool, self.tool, self.layer = self.tool, None, None
        if tool is not None:
            canvas = self.iface.mapCanvas()
            if canvas.mapTool() is tool:
                canvas.unsetMapTool(tool)
                if self.before is not None and not sip.isdeleted(self.before):
                    canvas.setMapTool(self.before)
            tool.deleteLater()
        self.before = None


def fitting(shape: QgsGeometry, layer: QgsVectorLayer) -> QgsGeometry:
    """Return a shape as a layer stores it: in parts where it does so, flat where it does so."""
    made = QgsGeometry(shape)
    if QgsWkbTypes.isMultiType(layer.wkbType()):
        made.convertToMultiType()
    if not QgsWkbTypes.hasZ(layer.wkbType()):
        made.get().dropZValue()
    return made


def at_place(longitude: float, latitude: float, layer: QgsVectorLayer) -> QgsGeometry:
    """Return a place as a receiver gives it, on WGS 84, as a point of a layer."""
    shape = QgsGeometry.fromPointXY(QgsPointXY(longitude, latitude))
    shape.transform(QgsCoordinateTransform(WGS84, layer.crs(), QgsProject.instance()))
    return fitting(shape, layer)


def new_feature(layer: QgsVectorLayer, values: dict[str, Any], shape: Optional[QgsGeometry] = None) -> QgsFeature:
    """Return a feature with the layer's own defaults, and these values instead of some of them.

    QGIS has a function for it, which looks through the whole table for a value nobody has wherever one must be unique.
    """
    feature, context = QgsFeature(layer.fields()), layer.createExpressionContext()
    if shape is not None:
        feature.setGeometry(shape)
    given = {layer.fields().lookupField(name): value for name, value in values.items()}
    for index in range(layer.fields().count()):
        if index in given:
            feature.setAttribute(index, given[index])
    for index in range(layer.fields().count()):
        if index not in given and layer.defaultValueDefinition(index).isValid():
            feature.setAttribute(index, layer.defaultValue(index, feature, context))
        elif index in layer.primaryKeyAttributes():
            feature.setAttribute(index, layer.dataProvider().defaultValueClause(index))
    return feature


def copied(feature: QgsFeature, table: ProjectTable) -> dict[str, Any]:
    """Return the values a copy of a row starts with: not what only one row may have, nor who made it and when."""
    return {
        name: feature[name]
        for name, rules in table.entries.items()
        if not (rules.unique or rules.hidden or name in ("code", *AUDIT)) and plain(feature[name]) is not None
    }


def remembered(feature: QgsFeature, table: ProjectTable) -> dict[str, Any]:
    """Return the values of a row that the next new row starts with."""
    named = (name for name, rules in table.entries.items() if rules.remembered)
    return {name: feature[name] for name in named if plain(feature[name]) is not None}
