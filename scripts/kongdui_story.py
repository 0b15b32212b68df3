"""Runs inside QGIS (see story_screens.py): a whole kongdui on the sample, from dams in the hills to levees below."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget

sys.path.insert(0, str(Path(os.environ["ORDOS_IMAGES"]).parents[1] / "scripts"))
from inside import IMAGES, Steps, picture, tell
from on_map import clear, expand, hide, layer_with, run, show, tidy_window
from qgis.utils import iface

STORY = os.path.relpath(os.environ["ORDOS_STORY"])  # QGIS was started in the checkout: no picture shows where that lies
SAMPLE = os.path.relpath(IMAGES.parents[1] / "ordos_restoration" / "resources" / "sample")
MARGIN = 1.06
CLOSE = 3_000  # scale at which rows are seen
BEND = 12_000  # scale at which works are seen


def story() -> Steps:
    """Dams, slopes, levees, sand, and the whole river."""
    window = tidy_window()
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [300], Qt.Orientation.Horizontal)
    yield 1000
    yield from dams()
    yield from slopes()
    yield from levees()
    yield from sand()
    yield from whole_river()


def dams() -> Steps:
    """The system of dams that holds most of the sediment at least cost."""
    given = {
        "dem": f"{STORY}/gully_terrain.tif",
        "existing_dams": f"{SAMPLE}/gully_dams.geojson",
        "constraints": f"{SAMPLE}/gully_exclusions.geojson",
        "hazard_points": f"{SAMPLE}/gully_people.geojson",
    }
    yield from run("check_dams", given)
    catchments = layer_with("controlled_km2", "sediment_t")
    yield from seen(catchments, "kongdui_dams.png", catchments.extent())


def slopes() -> Steps:
    """Rows of steps and pits along the contours."""
    given = {"land": f"{SAMPLE}/slope_units.geojson", "dem": f"{STORY}/gully_terrain.tif"}
    yield from run("slope_vegetation", {**given, "contour_row": "TEMPORARY_OUTPUT"})
    units = layer_with("slope_class", "kept_t")
    yield from seen(units, "kongdui_slopes.png", units.extent())


def levees() -> Steps:
    """What levees lack, and the works that mend it."""
    given = {
        "levee_lines": f"{SAMPLE}/levees.geojson",
        "design_levels": f"{SAMPLE}/levee_levels.geojson",
        "section_table": f"{SAMPLE}/levee_sections.csv",
        "borrow": f"{SAMPLE}/borrow.geojson",
        "land_use": f"{SAMPLE}/levee_land_use.geojson",
        "silting": 0.02,
        "levee_report": f"{STORY}/levees.html",
    }
    yield from run("levees", given)
    works = layer_with("max_deficit_m", "works")
    yield from seen(works, "kongdui_levees.png", works.extent(), BEND)


def sand() -> Steps:
    """Treatments of sand, first where it blows into what must be kept free."""
    given = {
        "patches": f"{SAMPLE}/sand_patches.geojson",
        "protected_areas": f"{SAMPLE}/sand_protect.geojson",
        "wind": f"{SAMPLE}/wind.csv",
    }
    yield from run("sand_fixation", given)
    patches = layer_with("treatment", "score")
    yield from seen(patches, "kongdui_sand.png", patches.extent())


def whole_river() -> Steps:
    """One river from source to mouth, in one dialog."""
    given = {
        "kongdui": f"{SAMPLE}/kongdui.geojson",
        "zone": f"{SAMPLE}/zone.geojson",
        "dem": f"{STORY}/gully_terrain.tif",
        "existing_dams": f"{SAMPLE}/gully_dams.geojson",
        "land": f"{SAMPLE}/slope_units.geojson",
        "constraints": f"{SAMPLE}/constraints.geojson",
        "patches": f"{SAMPLE}/sand_patches.geojson",
        "levee_lines": f"{SAMPLE}/levees.geojson",
        "design_levels": f"{SAMPLE}/levee_levels.geojson",
        "section_table": f"{SAMPLE}/levee_sections.csv",
        "wind": f"{SAMPLE}/wind.csv",
        "only": "西柳沟, 罕台川",
        "programme_page": f"{STORY}/river.html",
    }
    yield from run("kongdui_programme", given, "kongdui_dialog.png")
    assert layer_with("cost_levees_yuan", "deficit_km").featureCount() == 2


def seen(layer: QgsVectorLayer, name: str, extent: object, scale: int = 0) -> Steps:
    """Show the part of the map about a layer, grab it, and put everything away."""
    clear()
    iface.mapCanvas().setDestinationCrs(layer.crs())
    for one in QgsProject.instance().mapLayers().values():
        expand(one, True)
        if isinstance(one, QgsVectorLayer) and not one.isSpatial():
            hide(one)
    extent.scale(MARGIN)
    yield from show(extent, scale)
    picture(name)
    QgsProject.instance().removeAllMapLayers()
    yield 500


tell(story())
