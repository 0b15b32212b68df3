"""Runs inside QGIS (see install_screens.py): the zip by the plugin manager; a plan, a form, a sheet, tools."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import processing
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QWidget,
)
from qgis.utils import iface, plugins

sys.path.insert(0, str(Path(os.environ["ORDOS_IMAGES"]).parents[1] / "scripts"))
from inside import IMAGES, Steps, click, dialog_of, picture, press, run, tell, type_text, until

STORY = Path(os.environ["ORDOS_STORY"])
(ARCHIVE,) = STORY.glob("*.zip")
FROM_ZIP = "mZipFileWidget"
NAME = "达拉特 2026"


def story() -> Steps:
    """From a QGIS without the plugin to a printed sheet."""
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1600, 1000)
    window.findChild(QDockWidget, "Browser").hide()
    window.statusBar().hide()
    assert "ordos_restoration" not in plugins, "the plugin is there already"
    yield from install()
    yield from plan()
    yield from record()
    yield from sheet()
    yield from tools()


def install() -> Steps:
    """Install the zip by hand in the plugin manager."""
    QTimer.singleShot(0, iface.actionManagePlugins().trigger)  # the dialog has a loop of its own
    yield from until(lambda: manager() is not None, "the plugin manager is open")
    dialog = manager()
    pages = dialog.findChild(QListWidget, "mOptionsListWidget")
    stack = dialog.findChild(QWidget, "mOptionsStackedWidget")
    where = stack.indexOf(dialog.findChild(QWidget, "pageInstallFromZip"))
    for row in range(pages.count()):  # two rows of the list show the same page
        pages.setCurrentRow(row)
        if stack.currentIndex() == where:
            break
    assert stack.currentIndex() == where, "the page for zips is not shown"
    type_text(dialog.findChild(QWidget, FROM_ZIP).findChild(QLineEdit), ARCHIVE.name)
    yield 500
    picture("install_zip.png", dialog)
    QTimer.singleShot(0, lambda: click(dialog.findChild(QPushButton, "buttonInstallFromZip")))
    yield from until(lambda: answered() or "ordos_restoration" in plugins, "the plugin is installed")
    yield from until(lambda: answered() or plugins["ordos_restoration"].docks is not None, "it is started")
    dialog.close()
    where = Path(sys.modules["ordos_restoration"].__file__)
    assert "profiles" in where.parts, f"that is not the plugin of the zip: {where}"
    yield 1500
    picture("install_first_run.png")


def answered() -> bool:
    """Say yes to what the installer asks; nothing of this is the plugin's."""
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QMessageBox) and one.isVisible():
            click(one.button(QMessageBox.StandardButton.Yes))
    return False


def manager() -> Any:
    """Return the plugin manager, None where it is not open."""
    dialogs = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    return next((one for one in dialogs if one.findChild(QWidget, FROM_ZIP) is not None), None)


def plan() -> Steps:
    """Make a project and plan belts of the sample that travels with the plugin."""
    docks = plugins["ordos_restoration"].docks
    dock = docks.show("project_dock")
    click(dock.installed.back)  # the page shown by itself after the installation
    yield 1000
    dock.bar.steps["create_project"].trigger()
    yield from until(lambda: dialog_of("create_project"), "the dialog of a new project")
    dialog = dialog_of("create_project")
    dialog.setParameters({"output": NAME, "holder": "达拉特旗林业和草原局"})
    yield from run(dialog)
    yield from until(lambda: QgsProject.instance().fileName().endswith(".qgz"), "the project is open")
    sample = Path(sys.modules["ordos_restoration"].__file__).parent / "resources" / "sample"
    next(one for one in plugins["ordos_restoration"].actions if one.objectName() == "ordos_shelterbelts").trigger()
    yield from until(lambda: dialog_of("shelterbelts"), "the dialog of the belts")
    dialog = dialog_of("shelterbelts")
    layers = ("kongdui", "constraints", "units", "zone", "sand")
    given = {name: str(sample / f"{name}.geojson") for name in layers}
    dialog.setParameters({**given, "project": str(gpkg())})
    yield from run(dialog)
    iface.setActiveLayer(docks.watch.table("belt"))
    iface.zoomToActiveLayer()
    yield 2500
    picture("install_plan.png")


def gpkg() -> Path:
    """Return the GeoPackage of the project."""
    return STORY / NAME / f"{NAME}.gpkg"


def record() -> Steps:
    """Open the form of a new entry of the register and fill it in."""
    docks = plugins["ordos_restoration"].docks
    dock = docks.show("record_dock")
    iface.mainWindow().resizeDocks([dock], [760], Qt.Orientation.Horizontal)
    yield 1000
    docks.add_record("project", {})
    yield 1500
    for column, text in {"code": "DLT-2026-01", "name": "西柳沟阻沙林带（一期）", "planned_area_ha": "86.4"}.items():
        assert dock.form.go_to(column), column
        QApplication.processEvents()
        type_text(QApplication.focusWidget(), text)
    press(dock.form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    yield 1500
    picture("install_form.png", dock)
    dock.hide()


def sheet() -> Steps:
    """Print the sheets of one compartment as pictures through the dialog, and show the second."""
    from ordos_restoration.store.sqlite import opened

    with opened(gpkg()) as connection:
        ((code,),) = connection.execute("SELECT code FROM belt WHERE code LIKE 'XLG-L-%' ORDER BY area_ha DESC LIMIT 1")
    QTimer.singleShot(0, lambda: processing.execAlgorithmDialog("ordos:map_sheets"))
    yield from until(lambda: dialog_of("map_sheets"), "the dialog of the sheets")
    dialog = dialog_of("map_sheets")
    folder = STORY / "图幅"
    folder.mkdir()
    from ordos_restoration.layers.map_sheets.map_sheets import FORM

    png = list(FORM.options).index("png")
    dialog.setParameters({"project": str(gpkg()), "codes": code, "form": png, "dpi": 110, "output": str(folder)})
    dialog.resize(980, 720)
    yield 500
    picture("sheet_dialog.png", dialog)
    yield from run(dialog)
    pages = sorted(folder.rglob("*.png"))
    assert len(pages) >= 2, pages
    shutil.copy(pages[1], IMAGES / "install_sheet.png")


def tools() -> Steps:
    """Show the dialog that takes in a folder, a tool in batch, and a copy of a model in the designer."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from processing.modeler.ModelerDialog import ModelerDialog

    from ordos_restoration.forms.edit_copy import EditCopy

    QTimer.singleShot(0, lambda: processing.execAlgorithmDialog("ordos:import_folder"))
    yield from until(lambda: dialog_of("import_folder"), "the dialog that takes in a folder")
    dialog = dialog_of("import_folder")
    dialog.setParameters({"project": str(gpkg()), "folder": str(STORY / "资料")})
    dialog.resize(980, 560)
    yield 500
    picture("import_folder.png", dialog)
    dialog.close()
    registry = QgsApplication.processingRegistry()
    batch = BatchAlgorithmDialog(registry.createAlgorithmById("ordos:shelterbelts"), parent=iface.mainWindow())
    batch.resize(1100, 480)
    batch.show()
    yield 1500
    picture("batch_dialog.png", batch)
    batch.close()
    edit = EditCopy()
    edit.setData(registry.algorithmById("ordos:ten_rivers"), None)
    edit.execute()
    yield 1500
    (designer,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, ModelerDialog) and one.isVisible())
    designer.resize(1400, 860)
    yield 1000
    designer.view().fitInView(designer.view().scene().itemsBoundingRect(), Qt.AspectRatioMode.KeepAspectRatio)
    yield 500
    picture("model_designer.png", designer)


tell(story())
