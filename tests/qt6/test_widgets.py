"""The plugin's widgets under Qt 6: built, filled from a real project file, used in every part, painted."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import struct
import sys
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QT_VERSION_STR
from qgis.PyQt.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QWidget

import ordos_restoration
from ordos_restoration.store import create
from ordos_restoration.store.blob import from_wkb
from ordos_restoration.store.copies.checkout import checkout
from ordos_restoration.store.merging.merge import merge
from ordos_restoration.store.sqlite import opened, transaction
from tests.conftest import load

using = load(Path(__file__).with_name("using.py"))
ROOMS = ("layers", "processing", "forms")
MODULES = ["ordos_restoration.plugin"] + [
    found.name
    for room in ROOMS
    for found in pkgutil.walk_packages([f"{ordos_restoration.__path__[0]}/{room}"], f"ordos_restoration.{room}.")
]


class Interface:
    """QGIS's window as far as the docks touch it before they need QGIS."""

    def __init__(self):
        self.window = QMainWindow()
        self.canvas, self.bar = QgsMapCanvas(self.window), QgsMessageBar(self.window)

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

    def addToolBar(self, title):
        return self.window.addToolBar(title)

    def addPluginToMenu(self, menu, action):
        action.setData(menu)

    removePluginMenu = addPluginToMenu


class Others:
    """The docks beside the project dock, which hear what is asked of them."""

    def show_record(self, table, uuid):
        assert isinstance(table, str) and isinstance(uuid, str)

    def add_record(self, table, values):
        assert isinstance(table, str) and dict(values) is not None

    def show_conflicts(self):
        return None


@pytest.fixture
def iface(watched):
    made = Interface()
    yield made
    made.window.close()


@pytest.fixture(autouse=True)
def nobody_waits(monkeypatch):
    """Questions are answered with no, and no file is chosen: those dialogs are the system's."""
    for name in ("question", "warning", "information", "critical"):
        monkeypatch.setattr(QMessageBox, name, lambda *given, **named: QMessageBox.StandardButton.No)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given, **named: "")
    for name in ("getOpenFileName", "getSaveFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, lambda *given, **named: ("", ""))


def add(gpkg, table, **values):
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    with opened(gpkg, write=True) as connection, transaction(connection):
        fid = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values())).lastrowid
        return connection.execute(f"SELECT uuid FROM {table} WHERE fid = ?", (fid,)).fetchone()[0]


def square(x):
    ring = [(x, 40.0), (x + 0.1, 40.0), (x + 0.1, 40.1), (x, 40.1), (x, 40.0)]
    body = struct.pack("<II", 1, 5) + b"".join(struct.pack("<2d", *point) for point in ring)
    return from_wkb(struct.pack("<BII", 1, 6, 1) + struct.pack("<BI", 1, 3) + body, 4490)


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A project file with three projects, of which two belong to works."""
    folder = tmp_path_factory.mktemp("库布其 东段")
    gpkg = folder / "库布其 东段.gpkg"
    create.build(gpkg, str)
    with opened(gpkg) as connection:
        works = [uuid for (uuid,) in connection.execute("SELECT uuid FROM work ORDER BY code")]
    for number, state in enumerate(("started", "accepted", "reserve"), 1):
        place = square(109 + number / 10)
        add(gpkg, "project", code=f"P{number}", name=f"西柳沟 {number}", state=state, banner="150621000000",
            work=works[number] if works and number < 3 else None, planned_area_ha=100 * number,
            geom=place)  # fmt: skip
    return gpkg


# Imported ------------------------------------------------------------------------------------------------------------


def test_this_is_qt_6_and_no_qgis():
    assert QT_VERSION_STR.startswith("6.")
    assert "PyQt5" not in {name.split(".")[0] for name in sys.modules}


@pytest.mark.parametrize("name", MODULES)
def test_every_module_is_imported(watched, name):
    importlib.import_module(name)


# Built, filled and used ----------------------------------------------------------------------------------------------


def test_every_dock_is_built_with_its_actions_and_taken_away(iface, as_far_as_it_goes):
    """As QGIS does it: the plugin's front door, but for the provider, whose parameters are QGIS's own."""
    from ordos_restoration.plugin import OrdosPlugin, installed_translator

    installed_translator()
    made = OrdosPlugin(iface)
    made.initProcessing = lambda: None
    made.initGui()
    for name, action in made.docks.actions.items():
        with as_far_as_it_goes():
            action.trigger()
        assert name in made.docks.docks or name == "conflict_dock", "built, up to QGIS's own rubber bands"
    using.until(lambda: not made.docks.start.isActive())
    made.unload()


def test_the_project_dock(iface, built):
    from ordos_restoration.forms.project.health import Breaks, facts
    from ordos_restoration.forms.project.project_dock import ProjectDock
    from ordos_restoration.forms.project.project_errands import ProjectErrands
    from ordos_restoration.forms.project.project_readings import ProjectReadings, counted
    from ordos_restoration.forms.project_watch import ProjectWatch
    from ordos_restoration.store.checks.health import health

    dock = ProjectDock()
    watch = ProjectWatch(dock)
    readings = ProjectReadings(dock, watch)
    ProjectErrands(iface, dock, watch, Others())
    using.use(dock, dock.keys)
    dock.show_installed()
    assert "numpy" in dock.installed.text.toPlainText()
    using.use(dock, dock.keys)
    dock.show_page(dock.start)
    dock.installed.back.click()
    watch.gpkg = built  # layers would tell it
    dock.show()
    readings.switch()
    using.until(lambda: dock.model.rowCount() and dock.health.facts)
    assert dock.pages.currentWidget() is dock.project
    for sign in (Breaks(), Breaks(2, "first"), Breaks(wrong="no")):
        dock.show_facts("name", facts(health(built), ["layer"], sign))
    readings.show_breaks(counted(built))
    dock.view.expandAll()
    using.use(dock, dock.keys)
    readings.stop()
    watch.stop()


def test_the_conflict_dock(iface, built, tmp_path):
    from ordos_restoration.forms.conflict.conflict_dock import ConflictDock
    from ordos_restoration.layers.dress import translated
    from ordos_restoration.store.deciding.conflict_rows import rows

    copies = [checkout(built, tmp_path, holder, anywhere=True) for holder in ("张三", "李四")]
    for number, gpkg in enumerate((*copies, built)):
        with opened(gpkg, write=True) as connection, transaction(connection):
            connection.execute("UPDATE project SET name = ?, planned_area_ha = ?", (f"名 {number}", 7 + number))
    merge(built, copies, anywhere=True)
    found = rows(built, translated)
    assert found
    dock = ConflictDock()
    dock.show_rows(found, "")
    dock.allow_undo(True)
    using.use(dock, dock.keys)


def test_the_record_dock(iface):
    from ordos_restoration.forms.record.record_dock import RecordDock

    dock = RecordDock(iface)
    using.use(dock, dock.keys)
    dock.watch.stop()


def test_the_list_of_records(watched, built):
    from ordos_restoration.forms.record.list_panel import ListPanel
    from ordos_restoration.schema.tables import TABLES
    from ordos_restoration.store.reading.listing import Listing

    for name in ("project", "work", "admin_unit"):
        panel = ListPanel()
        panel.show()
        panel.show_table(Listing(built, TABLES[name]), "")
        using.until(panel.model.rowCount)
        using.use(panel)


def test_the_field_dock(iface):
    from ordos_restoration.forms.field.field_dock import FieldDock

    dock = FieldDock(iface)
    using.use(dock, dock.keys)


def test_every_widget_that_needs_no_more_than_a_parent(iface, as_far_as_it_goes):
    """Found by their classes, so that a new one is run without a line here."""
    built = []
    for name in MODULES:
        for one in vars(importlib.import_module(name)).values():
            if not (inspect.isclass(one) and one.__module__ == name and issubclass(one, QWidget)):
                continue
            needed = [
                given
                for given in list(inspect.signature(one.__init__).parameters.values())[1:]
                if given.default is inspect.Parameter.empty and given.kind is given.POSITIONAL_OR_KEYWORD
            ]
            known = {"iface": iface, "title": "Title", "text": "Text", "key": "Alt+1", "page": QWidget()}
            if all(given.name in known for given in needed):
                with as_far_as_it_goes():
                    made = one(*(known[given.name] for given in needed))
                    using.use(made)
                    built.append(made)
    assert len(built) >= 20


def test_every_kind_of_column_has_a_type(watched):
    """Since QGIS 3.38 they are those of QMetaType."""
    from qgis.PyQt.QtCore import QMetaType

    from ordos_restoration.planning.catalogue import CAPABILITIES
    from ordos_restoration.processing.sinks import field_type

    kinds = [kind for one in CAPABILITIES for table in one.outputs.values() for kind in table.columns.values()]
    assert kinds and all(isinstance(field_type(kind), QMetaType.Type) for kind in kinds)


def test_signs_of_states_are_drawn(watched):
    from ordos_restoration.forms.signs import SIGN_OF_STATE, state_icon

    for state in SIGN_OF_STATE:
        assert not state_icon(state, QWidget().palette(), 16, 2.0).isNull()


def test_settings_and_the_last_projects_survive(watched, tmp_path):
    from ordos_restoration.forms.project import recent

    recent.remember(tmp_path)
    assert recent.recent()[0] == tmp_path and QgsSettings().value(recent.KEY)
    assert QgsProject.instance() is QgsProject.instance()
