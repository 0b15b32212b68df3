"""A QGIS that saves records as the docks do, again and again, until test_never_lose_in_qgis kills it."""

from __future__ import annotations

import os
import uuid

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsVectorLayer, QgsVectorLayerUtils

from ordos_restoration.forms.record import saving
from tests.store.killing import serve, tell


def work(what: str) -> None:
    """Add a record, and change one that is there, in one save; say which when the save has returned."""
    gpkg, counted = what.split("|")
    layer = QgsVectorLayer(f"{gpkg}|layername=note", "note", "ogr")
    assert layer.isValid() and layer.startEditing()
    (feature,) = layer.getFeatures(f"uuid = '{counted}'")
    turn = int(feature["code"])
    while True:
        turn += 1
        new = str(uuid.uuid4())
        layer.addFeature(made(layer, new, turn))
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("code"), str(turn))
        saved = saving.save(layer, lambda *draft: {}, lambda *draft: [])
        assert not saved.wrong, saved.wrong
        tell(f"{turn} {new}")


def made(layer: QgsVectorLayer, row: str, turn: int) -> QgsFeature:
    """Return a new record."""
    shape = QgsGeometry.fromWkt(f"Point (110 {40 + turn / 1000})")
    values = {"uuid": row, "code": f"N-{turn}", "date": "2026-05-12", "text": f"沙柳 {turn}"}
    fields = layer.fields()
    return QgsVectorLayerUtils.createFeature(
        layer, shape, {fields.indexOf(name): value for name, value in values.items()}
    )


def main() -> None:
    """Be a QGIS without a window."""
    application = QgsApplication([], True)
    application.initQgis()
    serve(work)
    os._exit(0)


if __name__ == "__main__":
    main()
