"""A window with a restoration project open in it, for tests of the docks; `until` lets QGIS work meanwhile."""

from __future__ import annotations

import os
import struct
import time

import pytest
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QEvent, QModelIndex
from qgis.PyQt.QtWidgets import QApplication, QMainWindow

from ordos_restoration.forms import docks as docks_module
from ordos_restoration.forms.docks import Docks
from ordos_restoration.forms.project import recent, register_view
from ordos_restoration.layers.project import TABLE
from ordos_restoration.processing.installation import plugin_version
from ordos_restoration.store import project as projects
from ordos_restoration.store.blob import from_wkb
from ordos_restoration.store.sqlite import opened, transaction

DALAD, TOWN = "150621000000", "150621105000"
SECONDS = 60  # a machine may be busy; nothing waits that long for what comes


class Interface:
    """The few parts of QGIS's window that the docks use."""

    def __init__(self):
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.bar = QgsMessageBar(self.window)
        self.may_leave = True

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def newProject(self, ask):
        assert ask, "QGIS asks what becomes of edits"
        if self.may_leave:
            QgsProject.instance().clear()
        return self.may_leave

    def addProject(self, path):
        return QgsProject.instance().read(path)

    def said(self):
        item = self.bar.currentItem()
        return item.text() if item is not None else ""


def delete():
    """Delete what waits for it, as QGIS does when it is idle; forms must not outlive the layers they look up in."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def until(condition):
    """Let QGIS work until something has come true."""
    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        QApplication.processEvents()
        time.sleep(0.005)


def add(gpkg, table, **values):
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    with opened(gpkg, write=True) as connection, transaction(connection):
        fid = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values())).lastrowid
        return connection.execute(f"SELECT uuid FROM {table} WHERE fid = ?", (fid,)).fetchone()[0]


def work(gpkg, code):
    with opened(gpkg) as connection:
        return connection.execute("SELECT uuid FROM work WHERE code = ?", (code,)).fetchone()[0]


def square(x):
    ring = [(x, 40.0), (x + 0.1, 40.0), (x + 0.1, 40.1), (x, 40.1), (x, 40.0)]
    body = struct.pack("<II", 1, 5) + b"".join(struct.pack("<2d", *point) for point in ring)
    return from_wkb(struct.pack("<BII", 1, 6, 1) + struct.pack("<BI", 1, 3) + body, 4490)


@pytest.fixture
def settings(monkeypatch):
    """Settings of our own: other tests may run beside us, and people have theirs."""
    own = f"ordos_test_{os.getpid()}"
    for module, name in (
        (recent, "KEY"),
        (docks_module, "OPEN"),
        (docks_module, "INSTALLED"),
        (register_view, "HEADER"),
    ):
        monkeypatch.setattr(module, name, f"{own}/{getattr(module, name)}")
    QgsSettings().remove(own)
    QgsSettings().setValue(docks_module.INSTALLED, plugin_version())
    yield own
    QgsSettings().remove(own)


@pytest.fixture
def iface(qgis_app, settings):
    QgsProject.instance().clear()
    made = Interface()
    made.window.resize(1200, 800)
    made.window.show()
    yield made
    QgsProject.instance().clear()
    made.window.close()


@pytest.fixture
def docks(iface):
    made = Docks(iface)
    yield made
    made.remove()
    delete()


@pytest.fixture
def gpkg(templates_folder, monkeypatch, tmp_path):
    """A project on disk: three projects in two works, in two banners."""
    monkeypatch.setattr(projects, "TEMPLATES", templates_folder)
    made = projects.create(tmp_path / "毛不拉 2026", holder="达拉特旗林草局", anywhere=True)
    add(made, "admin_unit", code=TOWN, name_zh="树林召镇", level="township", parent_code=DALAD)
    common = {"state": "started", "banner": DALAD, "planned_end": "2020-06-30"}
    add(made, "project", code="P1", name="西柳沟阻沙林带", work=work(made, "A1-1"), township=TOWN, planned_area_ha=100,
        investment_yuan=1_000_000, geom=square(109.0), **common)  # fmt: skip
    add(made, "project", code="P2", name="毛不拉拦沙坝", work=work(made, "A1-1"), planned_area_ha=20, **common)
    add(made, "project", code="P3", name="光伏治沙", work=work(made, "A1-2"), state="accepted", banner="150622000000")
    return made


def read(gpkg):
    """Open the project as QGIS does, with all its layers."""
    assert QgsProject.instance().read(str(gpkg.with_suffix(".qgz")))


def show(gpkg):
    """Put the layers into QGIS that the dock looks at; a whole project takes far longer."""
    for table in ("project", "work", "admin_unit"):
        layer = QgsVectorLayer(f"{gpkg}|layername={table}", table, "ogr")
        layer.setCustomProperty(TABLE, table)
        assert QgsProject.instance().addMapLayer(layer)


@pytest.fixture
def dock(docks, gpkg):
    """The dock on that project."""
    show(gpkg)
    made = docks.show("project_dock")
    until(lambda: made.model.rowCount() and made.health.facts)
    return made


def row(dock, *keys):
    """Return the index of a line, its groups opened."""
    found = dock.model.index_of(keys)
    assert found.isValid()
    return found


def path_to(gpkg, code, project=""):
    """Return the keys from an action to a work, and to one of its projects."""
    with opened(gpkg) as connection:
        found = connection.execute("SELECT uuid FROM project WHERE code = ?", (project,)).fetchone()
    return (work(gpkg, code.split("-")[0]), work(gpkg, code), *(found or ()))


def texts(dock, parent=None):
    """Return the names in a group, all of them read."""
    parent = parent or QModelIndex()
    while dock.model.canFetchMore(parent):
        dock.model.fetchMore(parent)
    return [dock.model.index(row, 0, parent).data() for row in range(dock.model.rowCount(parent))]
