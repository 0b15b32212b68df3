"""Runs inside QGIS (see story_screens.py): the land mines have damaged in Jungar, to its parcels, plan and workbook;
and the ground above the panels of the sample.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget

sys.path.insert(0, str(Path(os.environ["ORDOS_IMAGES"]).parents[1] / "scripts"))
from inside import IMAGES, Steps, picture, tell
from on_map import clear, expand, hide, layer_with, run, show, tidy_window
from qgis.utils import iface

STORY = os.path.relpath(os.environ["ORDOS_STORY"])  # QGIS was started in the checkout: no picture shows where that lies
SAMPLE = os.path.relpath(IMAGES.parents[1] / "ordos_restoration" / "resources" / "sample")
AREA = 6.0  # ha of a parcel
CAP = "40000000"  # yuan a year
MARGIN = 1.06


def story() -> Steps:
    """From polygons of the map to the workbook; then subsidence."""
    window = tidy_window()
    land = opened(f"{STORY}/mines.geojson", "准格尔旗矿区")
    iface.mapCanvas().setDestinationCrs(land.crs())
    yield 1000
    yield from run("damaged_land", {"mine_land": land})
    damaged = layer_with("graded_by", "in_licence")
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [300], Qt.Orientation.Horizontal)
    iface.mapCanvas().setDestinationCrs(damaged.crs())
    clear()
    hide(land)
    yield from show(widened(damaged))
    picture("mine_damage.png")
    yield from run("reclamation_suitability", {"units": damaged, "dem": f"{STORY}/dem.tif", "banner": "jungar"})
    units = layer_with("crop_grade", "direction")
    yield from run("reclamation_parcels", {"units": units, "target_area": AREA})
    parcels = layer_with("compactness", "direction")
    clear()
    for layer in (damaged, units, layer_with("pieces"), layer_with("counted_kind")):
        hide(layer)
        expand(layer, False)
    yield from show(widened(parcels))
    picture("mine_parcels.png")
    plan = {"parcels": parcels, "cap": CAP, "tables": f"{STORY}/plan.xlsx", "report": f"{STORY}/plan.html"}
    yield from run("reclamation_plan", plan, "mine_dialog.png")
    yield from subsidence()


def subsidence() -> Steps:
    """The panels of the sample, and what the ground above them does."""
    QgsProject.instance().removeAllMapLayers()
    panels = opened(f"{SAMPLE}/panels.geojson", "采煤工作面")
    yield from run("subsidence", {"panels": panels})
    clear()
    areas = layer_with("subsidence_m", "crack_m")
    iface.mapCanvas().setDestinationCrs(areas.crs())
    yield from show(widened(layer_with("rule")))
    picture("mine_subsidence.png")
    yield from earthwork()


def earthwork() -> Steps:
    """The dumps and pits of the sample, formed."""
    QgsProject.instance().removeAllMapLayers()
    units = opened(f"{SAMPLE}/mine_units.geojson", "修复单元")
    yield from run("reclamation_parcels", {"units": units, "target_area": AREA})
    parcels = layer_with("compactness", "direction")
    yield from run("earthwork", {"parcels": parcels, "dem": f"{STORY}/terrain.tif"})
    clear()
    formed = layer_with("formed_deg", "cut_m3")
    iface.mapCanvas().setDestinationCrs(formed.crs())
    for layer in (units, parcels, layer_with("road_ha")):
        hide(layer)
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsRasterLayer):
            expand(layer, "SURFACE" not in layer.source().upper())
            if "design_surface" in layer.source():
                hide(layer)
    yield from show(formed.extent())
    picture("mine_earthwork.png")


def opened(path: str, name: str) -> QgsVectorLayer:
    """Return a layer of a file, put on the map."""
    layer = QgsVectorLayer(path, name, "ogr")
    assert layer.isValid(), path
    QgsProject.instance().addMapLayer(layer)
    return layer


def widened(layer: QgsVectorLayer) -> object:
    """Return the extent of a layer with a margin."""
    extent = layer.extent()
    extent.scale(MARGIN)
    return extent


tell(story())
