"""Runs inside QGIS (see screenshots.py): the plugin is enabled, its dialogs are filled, run and grabbed in two stories:
belts three times in a row, then a wind record and what the belts hold back.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWebKitWidgets import QWebView
from qgis.PyQt.QtWidgets import QDockWidget, QTreeView
from qgis.utils import iface

sys.path.insert(0, str(Path(os.environ["ORDOS_IMAGES"]).parents[1] / "scripts"))
from inside import Steps, picture, tell
from on_map import put_away_docks, run

LAYERS = ("kongdui", "constraints", "units", "zone", "sand")


def story() -> Steps:
    """Do one step after the other; each yields how many milliseconds QGIS may take before the next."""
    put_away_docks()
    window = iface.mainWindow()
    window.resize(1600, 1000)
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
        yield from run("shelterbelts", {**layers, "width": 80 + 20 * turn}, "dialog.png" if turn == 0 else "")
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
    picture("desktop.png", window)
    yield from wind_story(layers["kongdui"], belts[-1], window)


def wind_story(kongdui: QgsVectorLayer, belts: QgsVectorLayer, window: Any) -> Steps:
    """Read the sample's wind, show its report, and map what the belts hold back. Paths are relative to the checkout, in
    which QGIS was started, so that no picture shows where it lies.
    """
    record, page = "ordos_restoration/resources/sample/wind.csv", "build/wind_report.html"
    yield from run("drift_potential", {"wind": record, "drift_report": page}, "wind_dialog.png")
    results = window.findChild(QDockWidget, "ResultsViewer")
    assert results is not None and results.isVisible(), "QGIS did not open its results viewer"
    view = QWebView()
    view.resize(900, 1000)
    view.load(QUrl.fromLocalFile(os.path.abspath(page)))
    view.show()
    yield 2500
    picture("wind_report.png", view)
    view.close()
    given = {"belts": belts, "kongdui": kongdui, "wind": record, "shelter_report": "build/shelter_report.html"}
    yield from run("shelter_effect", given, "shelter_dialog.png")
    yield 1500
    extent = iface.mapCanvas().extent()
    extent.scale(4.0)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
    yield 5000
    picture("wind_desktop.png", window)


tell(story())
