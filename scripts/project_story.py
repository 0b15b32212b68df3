"""Runs inside QGIS (see project_screens.py): a project from its making to the merge of two field copies, by hand.

Buttons are clicked, keys are pressed, Chinese is typed as an input method gives it; every step looks whether it came
true. Names of people and places in it are invented.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import processing
from osgeo import gdal
from qgis.core import QgsExpressionContextUtils, QgsProject
from qgis.PyQt.QtCore import QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QImage, QLinearGradient, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QFileDialog, QLineEdit
from qgis.utils import iface, plugins

sys.path.insert(0, str(Path(os.environ["ORDOS_IMAGES"]).parents[1] / "scripts"))
from inside import Steps, click, dialog_of, picture, press, run, tell, type_text, until

import ordos_restoration
from ordos_restoration.layers.project import table_layers
from ordos_restoration.store.sqlite import opened, transaction

STORY = Path(os.environ["ORDOS_STORY"])
FOLDER = STORY / "西柳沟 2026"
GPKG = FOLDER / "西柳沟 2026.gpkg"
RELATIVE = os.path.relpath(FOLDER)  # QGIS was started in the checkout: no picture shows where that lies
SAMPLE = Path(ordos_restoration.__file__).parent / "resources" / "sample"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CODE, NAME, CONTACT = "DLT-2026-01", "西柳沟阻沙林带（一期）", "乌云其木格"
DALAD = "150621000000"
COMPARTMENTS = "XLG-L-M-08%"
PHOTO = STORY / "相机" / "IMG_0412.jpg"
COPIES = STORY / "外业"
BEGAN = {"张三": "2026-04-12", "李四": "2026-04-15"}  # when planting began, as each of them wrote


def story() -> Steps:
    """From an empty window to a decided conflict."""
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1600, 1000)
    for panel in ("Browser", "ProcessingToolbox"):
        window.findChild(QDockWidget, panel).hide()
    window.statusBar().hide()  # its coordinates change with every run
    QgsExpressionContextUtils.setGlobalVariable("cloud_username", "王秀兰")  # who records, instead of an account
    docks = plugins["ordos_restoration"].docks
    assert docks is not None, "the plugin has no docks"
    yield from make_project(docks)
    yield from plan_belts(docks)
    yield from record(docks)
    yield from photograph(docks)
    yield from reopen(docks)
    yield from count_survival(docks)
    yield from merge_copies(docks)
    yield from close_for_others()


# The office ---------------------------------------------------------------------------------------------------------


def make_project(docks: Any) -> Steps:
    """Ask the project dock for a new project, and have it opened."""
    dock = docks.show("project_dock")
    yield 1500
    narrow(dock, 620)
    click(dock.installed.back)  # the first start of a version shows what is installed
    click(dock.start.new)
    yield from until(lambda: dialog_of("create_project"), "the dialog of a new project")
    dialog = dialog_of("create_project")
    dialog.setParameters({"output": RELATIVE, "holder": "达拉特旗林业和草原局"})
    dialog.resize(900, 560)
    dialog.move(40, 380)
    yield 1000
    picture("project_new.png")
    yield from run(dialog)
    yield from until(lambda: QgsProject.instance().fileName().endswith("西柳沟 2026.qgz"), "the project is open")
    yield from until(lambda: dock.model.rowCount() and dock.health.facts, "the register is shown")


def plan_belts(docks: Any) -> Steps:
    """Plan belts of the shipped sample into the project from the menu of the dock; lay sample plots in some."""
    dock = docks.dock("project_dock")
    actions = dock.bar.steps["plan"].menu().actions()
    title = plugins["ordos_restoration"].provider.algorithm("shelterbelts").displayName()
    next(one for one in actions if one.text() == title).trigger()
    yield from until(lambda: dialog_of("shelterbelts"), "the dialog of the belts")
    dialog = dialog_of("shelterbelts")
    layers = ("kongdui", "constraints", "units", "zone", "sand")
    given = {name: str(SAMPLE / f"{name}.geojson") for name in layers}
    dialog.setParameters({**given, "width": 80, "project": str(GPKG)})
    yield from run(dialog)
    yield from until(lambda: see("SELECT count(*) FROM belt")[0][0] > 1000, "belts in the project")
    assert see("SELECT status, version FROM plan") == [("draft", 1)]
    codes = ",".join(compartments())
    done = processing.run("ordos:sample_plots", {"project": str(GPKG), "codes": codes, "year": 2026})
    assert done["made"] > 0


def record(docks: Any) -> Steps:
    """Begin a project under a work of the register, break rules, read what is wrong, mend it, save."""
    dock = docks.show("record_dock")
    yield 1000
    narrow(dock, 900)
    docks.add_record("project", {"work": see("SELECT uuid FROM work WHERE code = 'A1-1'")[0][0], "banner": DALAD})
    yield 1500
    fill(dock, {"code": CODE, "contact": CONTACT, "planned_area_ha": "-86.4"})
    press(dock.form, Qt.Key.Key_S, CTRL)
    yield from until(dock.problems.isVisible, "the rules are told")
    assert len(dock.problems.sentences()) == 2, dock.problems.sentences()
    yield 500
    picture("project_rule.png", dock)
    place = dock.problems.list.visualItemRect(dock.problems.list.item(0)).center()
    click(dock.problems.list.viewport(), place)
    assert dock.form.column_in_focus() == "name", dock.form.column_in_focus()
    fill(dock, {"name": NAME, "planned_area_ha": "86.4", "investment_yuan": "1250000"})
    press(dock.form, Qt.Key.Key_S, CTRL)
    yield from until(lambda: see("SELECT name, contact FROM project") == [(NAME, CONTACT)], "the record is saved")
    assert not dock.problems.isVisible()
    yield 500


def photograph(docks: Any) -> Steps:
    """Take a photo of the record from a file, through the field dock."""
    make_photo()
    dock = docks.show("field_dock")
    yield 1000
    narrow(dock, 620)
    press(dock, Qt.Key.Key_F3)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QTimer.singleShot(1500, choose_photo)
    dock.photos.from_file.click()  # a file dialog; the timer answers it
    yield from until(lambda: see("SELECT count(*) FROM photo")[0][0] == 1, "the photo is in the project")
    (name, bare) = see("SELECT file, no_exif FROM photo")[0]
    assert (FOLDER / name).is_file() and name.startswith(f"photos/{CODE}_") and not bare
    dock.photos.watch(str(PHOTO.parent))
    yield 1500
    picture("project_photo.png", dock)
    record = docks.show("record_dock")
    record.show_record("project", see("SELECT uuid FROM project")[0][0])
    yield 2000
    narrow(record, 1000)
    record.tabs.setCurrentIndex(0)
    record.form.go_to("name")
    yield 1000
    picture("project_record.png", record)


def reopen(docks: Any) -> Steps:
    """End editing, close the project, open it again from the list of the last ones, and find the record."""
    for layer in table_layers(QgsProject.instance()).values():
        assert not layer.isModified(), layer.name()
        layer.commitChanges()
    dock = docks.show("project_dock")
    assert iface.newProject(False)
    yield from until(lambda: dock.pages.currentWidget() is dock.start, "nothing is open")
    item = dock.start.folders.item(0)
    dock.start.folders.setCurrentItem(item)
    press(dock.start.folders, Qt.Key.Key_Return)
    yield from until(lambda: QgsProject.instance().fileName() and dock.model.rowCount(), "the project is open again")
    record = docks.show("record_dock")
    choose_table(record, "project")
    yield 1000
    press(record.panel.table, Qt.Key.Key_F, CTRL)
    type_text(record.panel.search, "阻沙林带")
    press(record.panel.search, Qt.Key.Key_Return)
    yield from until(lambda: record.panel.model.rowCount() == 1, "the record is found")
    yield 500
    assert str(record.form.feature()["name"]) == NAME


# The field ----------------------------------------------------------------------------------------------------------


def count_survival(docks: Any) -> Steps:
    """Count a sample plot in field mode with two keys."""
    codes = compartments()
    layer = table_layers(QgsProject.instance())["belt"]
    iface.mapCanvas().setExtent(extent_of(layer, codes, 1.6))
    iface.mapCanvas().refresh()
    dock = docks.show("field_dock")
    yield 2500
    narrow(dock, 620)
    press(dock, Qt.Key.Key_F2)
    press(dock, Qt.Key.Key_PageDown)
    yield 500
    assert dock.record[0] == "sample_plot", "PgDn goes to the first plot"
    for key in "AAAAAADAAAADAAAAAAADAAAA":
        press(dock.counter.buttons["alive"], key)
    yield 2500
    iface.messageBar().clearWidgets()
    picture("project_field.png")
    press(dock.counter.buttons["alive"], "S")
    yield from until(lambda: see("SELECT planted, alive FROM inspection") == [(24, 21)], "the count is saved")


def merge_copies(docks: Any) -> Steps:
    """Hand out two copies; both write down when planting began. The office decides who is right."""
    COPIES.mkdir()
    project = docks.show("project_dock")
    yield 1000
    copies = []
    for holder, day in BEGAN.items():
        given = {"output": str(COPIES), "holder": holder, "plots": False}
        yield from step(project, "checkout", given)
        copies.append(next(COPIES.glob(f"*{holder}")) / GPKG.name)
        with opened(copies[-1], write=True) as connection, transaction(connection):
            connection.execute("UPDATE project SET actual_start = ?", (day,))
            values = (f"N-{day}", day, "开沟，栽植沙柳")
            connection.execute("INSERT INTO note (code, date, text) VALUES (?, ?, ?)", values)
    yield from step(project, "merge", {"returned": [str(one) for one in copies]})
    assert see("SELECT count(*) FROM note") == [(2,)]
    open_claims = see("SELECT DISTINCT table_name, column_name FROM claim WHERE state = 'open'")
    assert open_claims == [("project", "actual_start")], open_claims
    docks.dock("field_dock").hide()
    yield from until(lambda: any(one.id == "conflicts" for one in project.health.facts), "the conflict is announced")
    open_register(project)
    narrow(project, 860)
    yield 2500
    iface.messageBar().clearWidgets()
    picture("project_dock.png")
    dock = docks.show("conflict_dock")
    yield from until(lambda: dock.fields.rowCount() == 1, "the conflict is shown")
    narrow(dock, 760)
    dock.fields_view.setFocus()
    yield 1500
    picture("project_conflict.png", dock)
    header = [dock.fields.headerData(place, Qt.Orientation.Horizontal) for place in range(dock.fields.columnCount())]
    press(dock.fields_view, next(one for one in header if "张三" in one)[0])  # its column begins with its digit
    yield from until(lambda: see("SELECT actual_start FROM project") == [("2026-04-12",)], "the conflict is decided")


def close_for_others() -> Steps:
    """Leave nothing open that the next QGIS would wait for."""
    for layer in table_layers(QgsProject.instance()).values():
        layer.commitChanges()
    QgsProject.instance().setDirty(False)
    iface.newProject(False)
    yield 1000


# Hands --------------------------------------------------------------------------------------------------------------


def step(dock: Any, task: str, given: dict[str, Any]) -> Steps:
    """Take a step of the project dock through its dialog."""
    dock.bar.steps[task].trigger()
    yield from until(lambda: dialog_of(task), f"the dialog of {task}")
    dialog = dialog_of(task)
    dialog.setParameters({"project": str(GPKG), **given})
    yield from run(dialog)


def narrow(dock: Any, width: int) -> None:
    """Make a dock so wide."""
    iface.mainWindow().resizeDocks([dock], [width], Qt.Orientation.Horizontal)
    QApplication.processEvents()


def choose_table(dock: Any, table: str) -> None:
    """Choose a table in the Record dock."""
    dock.tables.setCurrentIndex(dock.tables.findData(table))
    dock.tables.activated.emit(dock.tables.currentIndex())
    QApplication.processEvents()


def fill(dock: Any, values: dict[str, str]) -> None:
    """Go to fields of the form and type."""
    for column, text in values.items():
        assert dock.form.go_to(column), column
        QApplication.processEvents()
        type_text(QApplication.focusWidget(), text)


def open_register(dock: Any) -> None:
    """Open the groups of the register as far as the keyboard does with *."""
    dock.view.setFocus()
    dock.view.expandToDepth(1)
    QApplication.processEvents()


def choose_photo() -> None:
    """Type the photo's name into the file dialog that is open."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QFileDialog):
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        name.setText(str(PHOTO))
        press(name, Qt.Key.Key_Return)


def compartments() -> list[str]:
    """Return the codes of a few compartments at the Xiliugou."""
    return [row[0] for row in see("SELECT code FROM belt WHERE code LIKE ? ORDER BY code LIMIT 3", COMPARTMENTS)]


def extent_of(layer: Any, codes: list[str], scale: float) -> Any:
    """Return where features of these codes lie, in the reference system of the map."""
    names = ", ".join(f"'{one}'" for one in codes)
    layer.selectByExpression(f'"code" IN ({names})')
    box = layer.boundingBoxOfSelected()
    layer.removeSelection()
    box = iface.mapCanvas().mapSettings().layerExtentToOutputExtent(layer, box)
    box.scale(scale)
    return box


def see(query: str, *values: Any) -> list[Any]:
    """Return what the file holds, as another program reads it."""
    with opened(GPKG) as connection:
        return connection.execute(query, values).fetchall()


def make_photo() -> None:
    """Paint a small picture of planted dunes, with the camera's time, place and direction in it."""
    PHOTO.parent.mkdir()
    image = QImage(960, 640, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, 400)
    sky.setColorAt(0, QColor("#7fb2e0"))
    sky.setColorAt(1, QColor("#e8eef2"))
    painter.fillRect(0, 0, 960, 400, sky)
    for top, colour in ((300, "#dcc08a"), (380, "#cfae72"), (470, "#c49f60")):
        dune = QPolygonF([QPointF(0, 640), QPointF(0, top + 40), QPointF(320, top), QPointF(700, top + 70)])
        dune += QPolygonF([QPointF(960, top + 10), QPointF(960, 640)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPolygon(dune)
    for row in range(7):
        painter.setPen(QPen(QColor("#4d7a3a"), 2 + row // 2))
        for plant in range(26):
            foot = QPoint(20 + plant * 37 + row * 9, 420 + row * 32)
            for lean in (-6, -2, 3, 7):
                painter.drawLine(foot, foot + QPoint(lean, -14 - 4 * row))
    painter.end()
    plain = PHOTO.with_suffix(".png")
    assert image.save(str(plain))
    source = gdal.GetDriverByName("MEM").CreateCopy("", gdal.Open(str(plain)))
    source.SetMetadata(
        {
            "EXIF_DateTimeOriginal": "2026:04:12 10:24:05",
            "EXIF_GPSLatitudeRef": "N",
            "EXIF_GPSLatitude": "(40) (16) (48)",
            "EXIF_GPSLongitudeRef": "E",
            "EXIF_GPSLongitude": "(109) (43) (12)",
            "EXIF_GPSImgDirectionRef": "T",
            "EXIF_GPSImgDirection": "(125)",
        }
    )
    gdal.GetDriverByName("JPEG").CreateCopy(str(PHOTO), source, options=["WRITE_EXIF_METADATA=YES"])
    plain.unlink()


tell(story())
