"""One row written at once, apart from whatever is being edited in its layer: what the field records is in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import QgsExpression, QgsGeometry, QgsProject, QgsVectorLayer

from ordos_restoration.forms.record.faults import Rules, plain
from ordos_restoration.forms.record.new_record import new_feature
from ordos_restoration.layers.project import table_layers
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.tables import TABLES

SURVEYOR = "ordos/surveyor"  # the setting of who is in the field
NO_TABLE = QT_TRANSLATE_NOOP("Ordos", "The open project has no table “{table}”. Open a project of this plugin first.")
NOT_VALID = QT_TRANSLATE_NOOP("Ordos", "Nothing was written: {reason}")
NOT_WRITTEN = QT_TRANSLATE_NOOP("Ordos", "“{layer}” took nothing; try again when the file is free. It said: {reason}")


def write_row(table: str, values: Mapping[str, Any], shape: Optional[QgsGeometry] = None) -> str:
    """Write a row with the defaults of its form and return its uuid; raise PlanningError where it is not valid."""
    layer = layer_of(table)
    feature = new_feature(layer, dict(values), shape)
    faults = Rules(layer, TABLES[table]).faults(feature)
    if faults:
        raise PlanningError(NOT_VALID, reason=" ".join(one.sentence for one in faults))
    file = QgsVectorLayer(layer.source(), "", layer.providerType())  # edits of the layer itself stay as they are
    done, _ = file.dataProvider().addFeatures([feature])
    if not done:
        raise PlanningError(NOT_WRITTEN, layer=layer.name(), reason="; ".join(file.dataProvider().errors()))
    layer.reload()
    layer.triggerRepaint()
    return str(feature["uuid"])


def layer_of(table: str) -> QgsVectorLayer:
    """Return the layer of a table of the open project; raise PlanningError where there is none."""
    layer = table_layers(QgsProject.instance()).get(table)
    if layer is None:
        raise PlanningError(NO_TABLE, table=table)
    return layer


def title_of(table: str, uuid: str) -> str:
    """Return how a row is called in lists, "" where there is none."""
    layer = layer_of(table)
    expression = QgsExpression(layer.displayExpression())
    context = layer.createExpressionContext()
    wanted = QgsExpression.createFieldEqualityExpression("uuid", uuid)
    for feature in layer.getFeatures(wanted):
        context.setFeature(feature)
        return str(expression.evaluate(context) or "")
    return ""


def row_of(table: str, uuid: str) -> dict[str, Any]:
    """Return a row by column, empty where there is none."""
    layer = layer_of(table)
    wanted = QgsExpression.createFieldEqualityExpression("uuid", uuid)
    feature = next(layer.getFeatures(wanted), None)
    return {} if feature is None else {name: plain(feature[name]) for name in layer.fields().names()}
