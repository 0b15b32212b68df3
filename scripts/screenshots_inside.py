"""Runs inside QGIS (see screenshots.py): the plugin is enabled, its dialogs are filled, run and grabbed in two stories:
belts three times in a row, then a wind record and what the belts hold back.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import processing
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer, QUrl
from qgis.PyQt.QtWebKitWidgets import QWebView
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QTreeView
from qgis.utils import iface, plugins

IMAGES = Path(os.environ["ORDOS_IMAGES"])
LAYERS = ("kongdui", "constraints", "units", "zone", "sand")


def grab(name: str, widget: Any = None) -> None:
    """Save what the screen, or one window, shows."""
    QApplication.processEvents()
    shown = widget or iface.mainWindow()
    shown.grab().save(str(IMAGES / name))


def story() -> Iterator[int]:
    """Do one step after the other; each yields how many milliseconds QGIS may take before the next."""
    assert "ordos_restoration" in plugins, "the plugin is not loaded"
    window = iface.mainWindow()
    window.resize(1600, 1000)
    for dock in plugins["ordos_restoration"].docks.docks.values():  # the first start of a version shows one
        dock.hide()
    import ordos_restoration

    sample = Path(ordos_restoration.__file__).parent / "resources" / "sample"
    layers = {}
    for name in LAYERS:
        layers[name] = QgsVectorLayer(str(sample / f"{name}.geojson"), name, "ogr")
        QgsProject.instance().addMapLayer(layers[name])
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    toolbox.show()
    toolbox.raise_()
    yield 1500
    tree = toolbox.findChild(QTreeView)
    for row in range(tree.model().rowCount()):
        index = tree.model().index(row, 0)
        if "Ordos" in str(index.data()) or "鄂尔多斯" in str(index.data()):
            tree.expand(index)
            tree.expand(tree.model().index(0, 0, index))
            tree.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
    yield 1000
    for turn in range(3):
        dialog = processing.createAlgorithmDialog("ordos:shelterbelts", {**layers, "width": 80 + 20 * turn})
        yield from run(dialog, "dialog.png" if turn == 0 else "")
        if turn < 2:
            given = {layer.id() for layer in layers.values()}
            QgsProject.instance().removeMapLayers(
                [one for one in QgsProject.instance().mapLayers() if one not in given]
            )
    yield 1500
    for layer in layers.values():
        QgsProject.instance().layerTreeRoot().findLayer(layer).setItemVisibilityChecked(False)
    belts = [one for one in QgsProject.instance().mapLayers().values() if one.fields().lookupField("structure") >= 0]
    chosen = next(f for f in belts[-1].getFeatures("\"code\" LIKE 'XLG-L-M-08%'"))
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(belts[-1].crs())
    extent = chosen.geometry().boundingBox()
    extent.scale(1.3)
    canvas.setExtent(extent)
    canvas.refresh()
    yield 4000
    grab("desktop.png")
    yield from wind_story(layers["kongdui"], belts[-1], window)


def wind_story(kongdui: QgsVectorLayer, belts: QgsVectorLayer, window: Any) -> Iterator[int]:
    """Read the sample's wind, show its report, and map what the belts hold back. Paths are relative to the checkout, in
    which QGIS was started, so that no picture shows where it lies.
    """
    record, page = "ordos_restoration/resources/sample/wind.csv", "build/wind_report.html"
    dialog = processing.createAlgorithmDialog("ordos:drift_potential", {"wind": record, "drift_report": page})
    yield from run(dialog, "wind_dialog.png")
    results = window.findChild(QDockWidget, "ResultsViewer")
    assert results is not None and results.isVisible(), "QGIS did not open its results viewer"
    view = QWebView()
    view.resize(900, 1000)
    view.load(QUrl.fromLocalFile(os.path.abspath(page)))
    view.show()
    yield 2500
    grab("wind_report.png", view)
    view.close()
    given = {"belts": belts, "kongdui": kongdui, "wind": record, "shelter_report": "build/shelter_report.html"}
    dialog = processing.createAlgorithmDialog("ordos:shelter_effect", given)
    yield from run(dialog, "shelter_dialog.png")
    yield 1500
    extent = iface.mapCanvas().extent()
    extent.scale(4.0)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
    yield 5000
    grab("wind_desktop.png")


def run(dialog: Any, picture: str) -> Iterator[int]:
    """Show a dialog, grab it where a picture is named, run it to its end and close it."""
    dialog.resize(1000, 820)
    dialog.show()
    yield 1500
    if picture:
        grab(picture, dialog)
    dialog.runButton().click()
    for _ in range(240):
        yield 500
        if (dialog.wasExecuted() and dialog.cancelButton().isHidden()) or not dialog.cancelButton().isEnabled():
            break
    assert dialog.wasExecuted(), "the run did not end well"
    dialog.close()


def step() -> None:
    """Take the next step; end QGIS after the last, or at the first that fails."""
    try:
        QTimer.singleShot(next(TALE), step)
    except StopIteration:
        leave(0)
    except Exception:  # noqa: BLE001 - whatever it was, QGIS must end
        traceback.print_exc()
        leave(1)


def leave(code: int) -> None:
    """End QGIS without asking to save."""
    QgsProject.instance().setDirty(False)
    os._exit(code)


TALE = story()
QTimer.singleShot(4000, step)
