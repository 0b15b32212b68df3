"""Runs inside QGIS (see screenshots.py): the plugin is enabled, its dialog filled and run three times, and grabbed."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import processing
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QTreeView
from qgis.utils import iface, plugins

IMAGES = Path(os.environ["ORDOS_IMAGES"])
LAYERS = ("kongdui", "constraints", "units", "zone", "sand")


def grab(name: str, widget: Any = None) -> None:
    """Save what the screen, or one window, shows."""
    QApplication.processEvents()
    shown = widget or iface.mainWindow()
    shown.grab().save(str(IMAGES / name))


def story() -> Iterator[int]:  # noqa: PLR0915 - one thing after the other
    """Do one step after the other; each yields how many milliseconds QGIS may take before the next."""
    assert "ordos_restoration" in plugins, "the plugin is not loaded"
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
        dialog = processing.createAlgorithmDialog("ordos:shelterbelts", {**layers, "width": 80 + 20 * turn})
        dialog.resize(1000, 820)
        dialog.show()
        yield 1500
        if turn == 0:
            grab("dialog.png", dialog)
        dialog.runButton().click()
        for _ in range(120):
            yield 500
            if (dialog.wasExecuted() and dialog.cancelButton().isHidden()) or not dialog.cancelButton().isEnabled():
                break
        assert dialog.wasExecuted(), "the run did not end well"
        dialog.close()
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
