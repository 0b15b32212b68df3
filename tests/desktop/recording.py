"""A project folder open in QGIS, as the docks that record in it find it; and hands that type Chinese."""

from __future__ import annotations

import contextlib
import uuid
from typing import Optional

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer, QgsVectorLayerTools
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QInputMethodEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow

from ordos_restoration.forms.record.open_table import LOCKED
from ordos_restoration.layers.forms import dress_table
from ordos_restoration.layers.project import TABLE, table_layers
from ordos_restoration.layers.relations import relate
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import blob
from ordos_restoration.store import project as projects
from ordos_restoration.store.sqlite import opened, transaction


class Tools(QgsVectorLayerTools):
    """What QGIS's window gives forms to edit layers with."""

    def addFeature(self, *what):
        return False, QgsFeature()

    def startEditing(self, layer):
        return layer.startEditing()

    def stopEditing(self, layer, allowCancel=True):
        return layer.commitChanges()

    def saveEdits(self, layer):
        return layer.commitChanges(False)

    def copyMoveFeatures(self, *what):
        return False


class Interface(QObject):
    """The few parts of QGIS's window that docks use."""

    def __init__(self):
        super().__init__()
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.canvas.setMinimumSize(200, 200)
        self.window.setCentralWidget(self.canvas)
        # pytest-qgis registers the widgets of forms without a map, and those of links then crash when they are given
        # the dock for digitising, which QGIS 3.22 does not check. So it is given while something is digitised only.
        self.digitizing = QgsAdvancedDigitizingDockWidget(self.canvas)
        self.cad: Optional[QgsAdvancedDigitizingDockWidget] = None
        self.tools, self.bar = Tools(), QgsMessageBar(self.window)
        self.active = None

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def cadDockWidget(self):
        return self.cad

    def vectorLayerTools(self):
        return self.tools

    def messageBar(self):
        return self.bar

    def setActiveLayer(self, layer):
        self.active = layer
        return True


@pytest.fixture(scope="session")
def interface(qgis_app):
    """One window for all tests; it goes before QGIS does, which newer versions insist on."""
    made = Interface()
    yield made
    close_project()
    for one in (made.digitizing, made.window):
        sip.delete(one)


@pytest.fixture(scope="session")
def shipped_templates(qgis_app, tmp_path_factory):
    """The templates that `make` has built, else such as it would build."""
    if projects.template("en", ".qgz").is_file():
        return projects.TEMPLATES
    from ordos_restoration.layers import templates

    folder = tmp_path_factory.mktemp("templates")
    templates.make(folder, "en")
    return folder


# The tables that these tests record in, and those their forms look things up in: to load all takes seconds.
RECORDED = ("project", "task", "site", "sample_plot", "inspection", "progress", "photo", "note", "plan", "belt")
TABLES_USED = (*RECORDED, "admin_unit", "ref_species", "ref_survival_rules")


@pytest.fixture
def project_folder(shipped_templates, monkeypatch, tmp_path):
    """A new project in a folder with a Chinese name, in English."""
    return make_project(tmp_path, shipped_templates)


def make_project(place, templates):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(projects, "TEMPLATES", templates)
        return projects.create(place / "毛不拉 2026", language="en", holder="达拉特旗", anywhere=True).parent


@pytest.fixture(scope="module")
def shared_folder(shipped_templates, tmp_path_factory):
    """One project for the tests of a file, each of which finds it empty."""
    yield make_project(tmp_path_factory.mktemp("shared"), shipped_templates)
    close_project()


@pytest.fixture
def folder(shared_folder):
    """A project without records, some of its tables open in QGIS."""
    project = QgsProject.instance()
    if project.homePath() != str(shared_folder) or {*table_layers(project)} != {*TABLES_USED}:
        open_tables(shared_folder)
    yield shared_folder
    for layer in table_layers(QgsProject.instance()).values():
        layer.rollBack()
        layer.removeSelection()
        layer.removeCustomProperty(LOCKED)
        layer.setReadOnly(False)
    with opened(gpkg_of(shared_folder), write=True) as connection, transaction(connection):
        for table in (*RECORDED, "history"):
            connection.execute(f'DELETE FROM "{table}"')
        connection.execute("DELETE FROM admin_unit WHERE level = 'township'")
    for picture in (shared_folder / "photos").iterdir():
        picture.unlink()
    settle()


def open_tables(folder):
    """Open the tables in QGIS as the project that is shipped has them."""
    close_project()
    project = QgsProject.instance()
    project.setPresetHomePath(str(folder))
    for table in TABLES_USED:
        layer = QgsVectorLayer(f"{gpkg_of(folder)}|layername={table}", table, "ogr")
        layer.setCustomProperty(TABLE, table)
        assert project.addMapLayer(layer)
    relate(project)
    for table, layer in table_layers(project).items():
        layer.setName(TABLES[table].label)
        dress_table(layer, TABLES[table])


@pytest.fixture
def whole_folder(project_folder):
    """That folder with its own QGIS project open, every table in it."""
    assert QgsProject.instance().read(str(gpkg_of(project_folder).with_suffix(".qgz")))
    yield project_folder
    close_project()


@contextlib.contextmanager
def docked(interface, dock):
    """Show a dock in the window, large enough for all of it, and take it away again."""
    interface.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    interface.window.resize(1400, 900)
    interface.window.show()
    dock.show()
    interface.window.activateWindow()
    settle()
    yield dock
    interface.window.removeDockWidget(dock)
    dock.setParent(None)
    dock.deleteLater()
    settle()


def close_project():
    for layer in table_layers(QgsProject.instance()).values():
        layer.rollBack()
    QgsProject.instance().clear()
    settle()


def gpkg_of(folder):
    return folder / f"{folder.name}.gpkg"


def insert(folder, table, *rows):
    """Write rows as another program would; return their uuids."""
    uuids = []
    with opened(gpkg_of(folder), write=True) as connection, transaction(connection):
        for row in rows:
            values = {"uuid": str(uuid.uuid4()), **row}
            names = ", ".join(f'"{name}"' for name in values)
            places = ", ".join("?" * len(values))
            connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({places})', list(values.values()))
            uuids.append(values["uuid"])
    return uuids


def select(folder, sql, *values):
    """Read the file as another program would."""
    with opened(gpkg_of(folder)) as connection:
        return connection.execute(sql, values).fetchall()


def point(wkt):
    return blob.from_wkb(bytes(QgsGeometry.fromWkt(wkt).asWkb()), 4490)


def settle():
    """Let everything that waits happen."""
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def type_into(widget, text):
    """Type text as an input method gives it, which is how Chinese is typed."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    target = QApplication.focusWidget() or widget
    with contextlib.suppress(AttributeError):
        target.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(target, event)
    settle()


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key where the cursor is, which is in this widget."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    QTest.keyClick(QApplication.focusWidget() or widget, key, modifier)
    settle()


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    settle()
