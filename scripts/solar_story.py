"""Runs inside QGIS (see story_screens.py): a plant on a real site, seen whole and by its rows; a dune under straw.

The outline of the dune is invented.
"""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path
from typing import Any

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface

sys.path.insert(0, str(Path(os.environ["ORDOS_IMAGES"]).parents[1] / "scripts"))
from inside import Steps, picture, tell
from on_map import clear, expand, hide, layer_with, run, show, tidy_window

STORY = Path(os.environ["ORDOS_STORY"])
RELATIVE = os.path.relpath(STORY)  # QGIS was started in the checkout: no picture shows where that lies
WIND = f"{RELATIVE}/Dongsheng.epw"
REPORT, COMPARED = f"{RELATIVE}/report.html", f"{RELATIVE}/compared.html"
SITE = 1.08  # of the extent of the belts
ROWS, NET = 1_100, 400  # 1 : these
DUNE_LENGTH = 90.0  # m


def story() -> Steps:
    """The plant, then the dune."""
    window = tidy_window()
    site = QgsVectorLayer(f"{RELATIVE}/hanggin_c1.geojson", "Hanggin C-1", "ogr")
    QgsProject.instance().addMapLayer(site)
    yield 1000
    yield from run("solar_layout", {"site": site, "wind": WIND, "report": REPORT}, "solar_dialog.png")
    clear()
    tables, belts = layer_with("power_kw"), layer_with("structure")
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(tables.crs())
    expand(layer_with("dc_ac"), False)
    expand(belts, True)
    hide(site)
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [300], Qt.Orientation.Horizontal)
    extent = belts.extent()
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
    clear()
    yield from show(layer_with("labour_days").extent(), NET)
    picture("sand_barriers.png")


def rows() -> QgsRectangle:
    """Return the land about the north-western pad, where tables, roads, strips and a belt meet."""
    shapes = [feature.geometry().boundingBox() for feature in layer_with("block", "power_mwac").getFeatures()]
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
