"""What the docks send for: Processing dialogs filled in with the project, another project, a place on the map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog

from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.vocabulary import PERSON
from ordos_restoration.store.create import EPSG
from ordos_restoration.store.project import gpkg_of

TITLE = QT_TRANSLATE_NOOP("Ordos", "Ordos Restoration")
NO_PROCESSING = QT_TRANSLATE_NOOP(
    "Ordos", "“{algorithm}” is not there. Switch on the plugin Processing in the plugin manager, then try again."
)
NO_MAP = QT_TRANSLATE_NOOP("Ordos", "There is no QGIS project (.qgz) in “{folder}”. Choose the project's own folder.")
SHOWN: dict[int, QDialog] = {}  # dialogs that are open: with nobody holding it, Python's half of one is collected
AROUND = 1.1  # what is zoomed to, times so much
LEAST = 0.002  # degrees; a point is shown with what is around it


def open_dialog(
    iface: Any,
    algorithm: str,
    parameters: Mapping[str, Any],
    done: Optional[Callable[[Mapping[str, Any]], None]] = None,
) -> Optional[QDialog]:
    """Open the Processing dialog of an algorithm; `done` gets what it has made, each time it is run."""
    import processing  # QGIS's own plugin; absent where Processing is switched off

    dialog = processing.createAlgorithmDialog(algorithm, dict(parameters))
    if dialog is None:
        warn(iface, translated(NO_PROCESSING).format(algorithm=algorithm))
        return None
    if done is not None:
        dialog.algorithmFinished.connect(lambda good, results: done(results) if good else None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    key = id(dialog)
    SHOWN[key] = dialog  # or its button Run would do nothing any more
    dialog.destroyed.connect(lambda: SHOWN.pop(key, None))
    dialog.show()
    return dialog


def open_folder(iface: Any, folder: Path) -> bool:
    """Open the project in a folder. QGIS first asks what becomes of edits that are not saved."""
    try:
        gpkg = gpkg_of(folder)
    except PlanningError as error:
        warn(iface, error.message.text(translated))
        return False
    beside = [gpkg.with_suffix(".qgz"), *sorted(gpkg.parent.glob("*.qgz"))]
    qgz = next((path for path in beside if path.is_file()), None)
    if qgz is None:
        warn(iface, translated(NO_MAP).format(folder=gpkg.parent))
        return False
    return bool(iface.newProject(True) and iface.addProject(str(qgz)))


def zoom(iface: Any, box: tuple[float, float, float, float]) -> None:
    """Show a box, in the degrees of the project file, on the map."""
    extent = QgsRectangle(*box)
    extent.scale(AROUND)
    if extent.width() < LEAST and extent.height() < LEAST:
        extent.grow(LEAST / 2)
    canvas = iface.mapCanvas()
    source, target = QgsCoordinateReferenceSystem(f"EPSG:{EPSG}"), canvas.mapSettings().destinationCrs()
    try:
        shown = QgsCoordinateTransform(source, target, QgsProject.instance()).transformBoundingBox(extent)
    except QgsCsException:
        return  # the map's reference system does not reach there
    canvas.setExtent(shown)
    canvas.refresh()


def zoom_to_row(iface: Any, layer: Optional[QgsVectorLayer], uuid: str) -> None:
    """Show on the map where a row lies, if it lies anywhere."""
    if layer is None or not layer.isValid() or not layer.isSpatial():
        return
    wanted = QgsExpression.createFieldEqualityExpression("uuid", uuid)
    ids = [feature.id() for feature in layer.getFeatures(QgsFeatureRequest(QgsExpression(wanted)))]
    iface.mapCanvas().zoomToFeatureIds(layer, ids)
    iface.mapCanvas().flashFeatureIds(layer, ids)


def person() -> str:
    """Return the name under which this person's rows are made, as the forms of the project have it."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(None))
    name = QgsExpression(PERSON).evaluate(context)
    return "" if name is None or name == NULL else str(name)


def warn(iface: Any, sentence: str) -> None:
    """Say above the map what did not go."""
    iface.messageBar().pushMessage(translated(TITLE), sentence, Qgis.MessageLevel.Warning, 0)
