"""What stories inside QGIS do with algorithms and the map: run a dialog, find its layers, show a part of the land."""

from __future__ import annotations

import time
from typing import Any

import processing
from inside import Steps, picture
from qgis.core import QgsMapLayer, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtWidgets import QDockWidget, QTextEdit
from qgis.utils import iface, plugins

PATIENCE = 120  # s


def tidy_window() -> Any:
    """Size the window, put away what the pictures do not need, and return it."""
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1600, 1000)
    for panel in ("Browser", "ProcessingToolbox"):
        window.findChild(QDockWidget, panel).hide()
    window.statusBar().hide()  # its coordinates change with every run
    put_away_docks()
    return window


def put_away_docks() -> None:
    """Hide the plugin's docks: the first start of a version shows one."""
    assert "ordos_restoration" in plugins, "the plugin is not loaded"
    for dock in plugins["ordos_restoration"].docks.docks.values():
        dock.hide()


def run(name: str, given: dict[str, Any], grabbed: str = "") -> Steps:
    """Show a dialog, grab it where a picture is named, run it to its end and close it; say how long it took."""
    dialog = processing.createAlgorithmDialog(f"ordos:{name}", given)
    dialog.resize(1000, 880)
    dialog.show()
    yield 1500
    if grabbed:
        picture(grabbed, dialog)
    began = time.perf_counter()
    dialog.runButton().click()
    yield 200
    while dialog.cancelButton().isVisible() and dialog.cancelButton().isEnabled():
        assert time.perf_counter() - began < PATIENCE, told(dialog)
        yield 50
    assert dialog.wasExecuted(), told(dialog)
    print(f"{name}: {time.perf_counter() - began:.1f} s from the click to layers in the project", flush=True)
    dialog.close()
    yield 1000


def told(dialog: Any) -> str:
    """Return what a dialog's log says."""
    return "\n".join(one.toPlainText() for one in dialog.findChildren(QTextEdit))


def layer_with(*columns: str) -> QgsVectorLayer:
    """Return the layer on the map that has all these columns."""
    layers = [
        one for one in QgsProject.instance().mapLayers().values() if isinstance(one, QgsVectorLayer) and one.isSpatial()
    ]
    found = [one for one in layers if {field.name() for field in one.fields()} >= set(columns)]
    assert found, f"no layer with {columns}"
    return found[0]


def clear() -> None:
    """Put away what a run has opened: messages and the viewer of results."""
    iface.mainWindow().findChild(QDockWidget, "ResultsViewer").hide()
    iface.messageBar().clearWidgets()


def expand(layer: QgsMapLayer, is_open: bool) -> None:
    """Open or close the legend of a layer."""
    QgsProject.instance().layerTreeRoot().findLayer(layer).setExpanded(is_open)


def hide(layer: QgsMapLayer) -> None:
    """Take a layer from the map."""
    QgsProject.instance().layerTreeRoot().findLayer(layer).setItemVisibilityChecked(False)


def show(extent: QgsRectangle, scale: int = 0) -> Steps:
    """Show a part of the map."""
    canvas = iface.mapCanvas()
    canvas.setExtent(extent)
    if scale:
        canvas.zoomScale(scale)
    canvas.refresh()
    yield 1000
    for _ in range(100):
        if not canvas.isDrawing():
            break
        yield 200
    yield 500
