"""Runs inside QGIS (see solar_screens.py): a plant on a real site, seen whole and by its rows; a dune under straw.

The outline of the dune is invented.
"""

from __future__ import annotations

import math
import os
import sys
import time
from pathlib import Path
from typing import Any

import processing
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QTextEdit
from qgis.utils import iface, plugins

sys.path.insert(0, str(Path(os.environ["ORDOS_IMAGES"]).parents[1] / "scripts"))
from inside import Steps, picture, tell

STORY = Path(os.environ["ORDOS_STORY"])
RELATIVE = os.path.relpath(STORY)  # QGIS was started in the checkout: no picture shows where that lies
WIND = f"{RELATIVE}/Dongsheng.epw"
REPORT, COMPARED = f"{RELATIVE}/report.html", f"{RELATIVE}/compared.html"
SITE = 1.08  # of the extent of the belts
ROWS, NET = 1_100, 400  # 1 : these
KNOWN_BY = {
    "pv_table": {"power_kw"},
    "pv_block": {"dc_ac"},
    "pv_pad": {"block", "power_mwac"},
    "belt": {"structure"},
    "barrier": {"labour_days"},
}
DUNE_LENGTH = 90.0  # m
PATIENCE = 120  # s


def story() -> Steps:
    """The plant, then the dune."""
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1600, 1000)
    for panel in ("Browser", "ProcessingToolbox"):
        window.findChild(QDockWidget, panel).hide()
    window.statusBar().hide()  # its coordinates change with every run
    assert "ordos_restoration" in plugins, "the plugin is not loaded"
    site = QgsVectorLayer(f"{RELATIVE}/hanggin_c1.geojson", "Hanggin C-1", "ogr")
    QgsProject.instance().addMapLayer(site)
    yield 1000
    yield from run("solar_layout", {"site": site, "wind": WIND, "report": REPORT}, "solar_dialog.png")
    clear(window)
    tables = made("pv_table")
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(tables.crs())
    arrange({"pv_block": False, "belt": True})
    hide(site)
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [300], Qt.Orientation.Horizontal)
    extent = made("belt").extent()
    extent.scale(SITE)
    yield from show(extent)
    picture("solar_site.png")
    yield from show(rows(), ROWS)
    picture("solar_rows.png")
    crs = tables.crs()
    QgsProject.instance().removeAllMapLayers()
    site = QgsVectorLayer(f"{RELATIVE}/hanggin_c1.geojson", "Hanggin C-1", "ogr")
    QgsProject.instance().addMapLayer(site)
    yield from run("solar_compare", {"site": site, "wind": WIND, "report": COMPARED})
    yield from barriers(crs)


def barriers(crs: Any) -> Steps:
    """Lay straw on a dune and look at it closely."""
    QgsProject.instance().removeAllMapLayers()
    ground = dune(crs)
    QgsProject.instance().addMapLayer(ground)
    yield 500
    yield from run("sand_barriers", {"sand": ground, "wind": WIND, "barrier_line": "memory:"})
    hide(ground)
    clear(iface.mainWindow())
    yield from show(made("barrier").extent(), NET)
    picture("sand_barriers.png")


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


def made(name: str) -> QgsVectorLayer:
    """Return the layer of an output, known by columns that only it has."""
    layers = [one for one in QgsProject.instance().mapLayers().values() if one.isSpatial()]
    found = [one for one in layers if {field.name() for field in one.fields()} >= KNOWN_BY[name]]
    assert found, f"no layer of {name}"
    return found[0]


def clear(window: Any) -> None:
    """Put away what a run has opened: messages and the viewer of results."""
    window.findChild(QDockWidget, "ResultsViewer").hide()
    iface.messageBar().clearWidgets()


def arrange(expanded: dict[str, bool]) -> None:
    """Open or close the legends of layers."""
    root = QgsProject.instance().layerTreeRoot()
    for name, is_open in expanded.items():
        root.findLayer(made(name)).setExpanded(is_open)


def hide(layer: QgsVectorLayer) -> None:
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


def rows() -> QgsRectangle:
    """Return the land about the north-western pad, where tables, roads, strips and a belt meet."""
    shapes = [feature.geometry().boundingBox() for feature in made("pv_pad").getFeatures()]
    return min(shapes, key=lambda one: one.xMinimum() - one.yMaximum()).buffered(60)


def dune(crs: Any) -> QgsVectorLayer:
    """Return a crescent of moving sand that the north-west wind has shaped."""
    layer = QgsVectorLayer(f"Polygon?crs={crs.authid()}&field=mobility:string", "流动沙丘", "memory")
    x, y = 563_000.0, 4_478_000.0
    outer = [(-math.pi * 0.55 + math.pi * 1.1 * k / 40, 1.0) for k in range(41)]
    points = [(math.cos(a) * 0.6, math.sin(a)) for a, _ in outer]
    points += [(math.cos(a) * 0.28 - 0.12, math.sin(a) * 0.97) for a, _ in reversed(outer)]
    turn = math.radians(147)  # the round side against the wind
    ring = [
        QgsPointXY(
            x + DUNE_LENGTH / 2 * (u * math.cos(turn) - v * math.sin(turn)),
            y + DUNE_LENGTH / 2 * (u * math.sin(turn) + v * math.cos(turn)),
        )
        for u, v in points
    ]
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPolygonXY([ring]).makeValid())
    feature["mobility"] = "流动"
    assert layer.dataProvider().addFeatures([feature])[0]
    layer.updateExtents()
    return layer


tell(story())
