"""The plugin as QGIS loads it: light, symmetrical, in the person's language, and without a window."""

from __future__ import annotations

import configparser
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMainWindow

from ordos_restoration import plugin as module
from ordos_restoration.forms.docks import TITLES
from ordos_restoration.forms.project import plugin_actions
from ordos_restoration.forms.project.installed_page import TITLE as INSTALLED
from ordos_restoration.forms.project.plugin_actions import GUIDE
from ordos_restoration.layers import catalogue as layers_catalogue
from ordos_restoration.planning import catalogue
from ordos_restoration.processing import shipped

ROOT = Path(module.__file__).parent.parent
HEAVY = ("geopandas", "shapely", "pandas", "scipy", "pyproj", "numpy", "pyogrio", "fiona", "rasterio")


class Window:
    """The few methods of iface that the plugin may use; remembers what is there."""

    def __init__(self):
        self.window, self.menu = QMainWindow(), []

    def mainWindow(self):
        return self.window

    def addToolBar(self, title):
        return self.window.addToolBar(title)

    def addPluginToMenu(self, menu, action):
        self.menu.append((menu, action.text()))

    def removePluginMenu(self, menu, action):
        self.menu.remove((menu, action.text()))

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def toolbars(self):
        from qgis.PyQt.QtWidgets import QToolBar

        return [bar.objectName() for bar in self.window.findChildren(QToolBar)]


def registered():
    return "ordos" in [one.id() for one in QgsApplication.processingRegistry().providers()]


def test_loading_and_unloading_twice_leaves_nothing(qgis_app, monkeypatch, closure):
    monkeypatch.setattr(catalogue, "CAPABILITIES", (closure,))
    iface = Window()
    for _ in range(2):
        made = module.OrdosPlugin(iface)
        made.initGui()
        assert registered() and iface.toolbars() == ["OrdosRestoration"]
        titles = (*TITLES.values(), "Close land around sites", INSTALLED, GUIDE)
        assert iface.menu == [("Ordos Restoration", title) for title in titles]
        made.unload()
        assert not registered() and iface.toolbars() == [] and iface.menu == []


def test_without_a_window_only_the_provider_is_there(qgis_app):
    from ordos_restoration import classFactory

    made = classFactory(None)
    made.initProcessing()
    made.initProcessing()
    assert registered()
    made.unload()
    assert not registered()


def test_an_action_opens_the_dialog_of_its_algorithm(qgis_app, qgis_processing, monkeypatch, closure):
    opened = []
    monkeypatch.setattr(plugin_actions, "open_dialog", lambda iface, algorithm, given: opened.append(algorithm))
    monkeypatch.setattr(catalogue, "CAPABILITIES", (closure,))
    made = module.OrdosPlugin(Window())
    made.initGui()
    made.actions[0].trigger()
    made.unload()
    assert opened == ["ordos:closure"]


@pytest.mark.parametrize("name", ["zh", "zh_CN", "zh-Hans", "zh_Hans"])
def test_chinese_is_spoken_however_qgis_names_it(qgis_app, tmp_path, monkeypatch, name):
    lrelease = shutil.which("lrelease") or pytest.skip("lrelease is not installed")
    context = "<name>Ordos</name><message><source>Distance</source><translation>距离</translation></message>"
    (tmp_path / "ordos_zh.ts").write_text(
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="zh"><context>{context}'
        "</context></TS>"
    )
    subprocess.run([lrelease, "-silent", str(tmp_path / "ordos_zh.ts")], check=True)
    monkeypatch.setattr(module, "I18N", tmp_path)
    monkeypatch.setattr(module, "locale_name", lambda: name)
    made = module.OrdosPlugin(None)
    assert QCoreApplication.translate("Ordos", "Distance") == "距离"
    made.unload()
    assert QCoreApplication.translate("Ordos", "Distance") == "Distance"


@pytest.mark.parametrize("chosen", [None, "", "de", "zh_CN"])
def test_a_locale_that_is_missing_or_foreign_hurts_nobody(qgis_app, chosen):
    settings = QgsSettings()
    before = settings.value("locale/userLocale")
    settings.setValue("locale/userLocale", chosen)
    try:
        assert module.locale_name() == (chosen or module.QLocale().name())
        module.OrdosPlugin(None).unload()
    finally:
        settings.setValue("locale/userLocale", before)


def test_loading_the_plugin_imports_no_heavy_module():
    """QGIS starts as fast as before, and starts at all where geopandas is broken or missing."""
    script = f"""
import sys
from qgis.core import QgsApplication
app = QgsApplication([], False); app.initQgis()
import qgis.utils
before = set(sys.modules)  # QGIS itself loads numpy since 3.40
import ordos_restoration
assert "ordos_restoration.plugin" not in sys.modules
plugin = ordos_restoration.classFactory(None)
plugin.initProcessing()
assert [a.shortHelpString() for a in plugin.provider.algorithms()]
print([name for name in {HEAVY} if name in sys.modules and name not in before])
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=offscreen(),
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().splitlines()[-1] == "[]"


def offscreen(**more):
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", **more}


@pytest.fixture(scope="module")
def command(tmp_path_factory):
    """qgis_process with the plugin enabled in a profile of its own."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process") or pytest.skip("no qgis_process")
    home = tmp_path_factory.mktemp("home")
    where = [str(ROOT), *(path for path in sys.path if path.endswith("-packages"))]
    env = offscreen(HOME=str(home), QGIS_PLUGINPATH=str(ROOT), PYTHONPATH=os.pathsep.join(where))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "QGIS_CUSTOM_CONFIG_PATH", "QGIS_OPTIONS_PATH", "XDG_RUNTIME_DIR"):
        env[name] = str(home)  # pytest-qgis has set some of them to its own profile

    def call(*arguments):
        return subprocess.run([program, *arguments], env=env, capture_output=True, text=True, timeout=180, check=False)

    enabled = call("plugins", "enable", "ordos_restoration")
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    return call


def test_qgis_process_lists_every_capability(command):
    listed = json.loads(command("list", "--json").stdout)["providers"]["ordos"]["algorithms"]
    everything = (*catalogue.CAPABILITIES, *layers_catalogue.TASKS)
    assert set(listed) == {f"ordos:{name}" for name in (*(one.id for one in everything), *shipped.WORDS)}


def test_qgis_process_shows_the_help_of_every_capability(command):
    for one in catalogue.CAPABILITIES:
        shown = json.loads(command("help", f"ordos:{one.id}", "--json").stdout)
        assert set(shown["parameters"]) >= set(one.inputs) | set(one.outputs)


def test_qgis_process_plans_the_sample_and_ends_in_peace(command, tmp_path):
    """Wheels beside QGIS's own GEOS and PROJ once wrote broken shapes and aborted the program at its end."""
    sample = ROOT / "ordos_restoration" / "resources" / "sample" / "kongdui.geojson"
    done = command("run", "ordos:kongdui_reaches", f"--kongdui={sample}", f"--reach={tmp_path / 'reach.gpkg'}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert QgsVectorLayer(str(tmp_path / "reach.gpkg"), "", "ogr").featureCount() >= 10


def test_metadata_is_what_the_plugin_site_wants():
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "ordos_restoration" / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    wanted = "name description about version qgisMinimumVersion author email tracker repository homepage license icon"
    assert all(general.get(key) for key in wanted.split())
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert general["hasProcessingProvider"] == "yes" and "supportsQt6" not in general
    assert (ROOT / "ordos_restoration" / general["icon"]).is_file()
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "ordos_restoration" / "LICENSE").read_text()
    assert "plugin" not in general["name"].lower() and "/" not in general["author"]
