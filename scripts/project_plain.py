"""Runs in a QGIS without the plugin (see project_screens.py): the project of the story shows its forms and photo."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDockWidget, QLabel
from qgis.utils import iface, plugins

sys.path.insert(0, str(Path(os.environ["ORDOS_IMAGES"]).parents[1] / "scripts"))
from inside import Steps, picture, tell, until

PROJECT = Path(os.environ["ORDOS_STORY"]) / "西柳沟 2026" / "西柳沟 2026.qgz"


def story() -> Steps:
    """Open the project, then the forms of its record and of the photo that belongs to it."""
    assert "ordos_restoration" not in plugins, "this QGIS must not have the plugin"
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1600, 1000)
    window.findChild(QDockWidget, "Browser").hide()
    assert iface.addProject(str(PROJECT))
    yield from until(lambda: len(QgsProject.instance().mapLayers()) > 50, "the layers are there")
    forms = []
    for table, place in (("project", (420, 60, 620, 860)), ("photo", (1060, 60, 520, 860))):
        layer = next(one for one in QgsProject.instance().mapLayers().values() if f"layername={table}" in one.source())
        forms.append(iface.getFeatureForm(layer, next(layer.getFeatures())))
        forms[-1].setGeometry(*place)
        forms[-1].show()
    yield 3000
    iface.messageBar().clearWidgets()
    shown = [one for one in forms[-1].findChildren(QLabel) if one.pixmap() is not None and one.pixmap().width() > 100]
    assert shown, "the form of a photo shows the photo"
    picture("project_plain.png")


tell(story())
