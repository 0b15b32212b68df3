"""A QGIS with Processing, a provider that lists toy capabilities, and layers to feed them."""

from __future__ import annotations

import gc
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append("/usr/share/qgis/python/plugins")

import pandas as pd
import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, QEvent

import ordos_restoration
from ordos_restoration import files
from ordos_restoration.layers import catalogue as layers_catalogue
from ordos_restoration.planning import catalogue
from ordos_restoration.processing.provider import OrdosProvider
from ordos_restoration.store import create

HERE = Path(__file__).parent
PROCESS = Path("/usr/bin/qgis_process.bin")  # the wrapper of Debian 12 is broken


def load(path: Path):
    """Return a module of the tests, which are no package."""
    name = f"ordos_tests_{path.stem}"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path)
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


@pytest.fixture(scope="module", autouse=True)
def no_widgets_left():
    """Free what a module leaves in reference cycles: widgets collected in the thread of a later run end the process."""
    yield
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def ordos(qgis_processing):
    """The provider with what the plugin ships."""
    registry = QgsApplication.processingRegistry()
    made = OrdosProvider()
    assert registry.addProvider(made)
    yield made
    QgsProject.instance().removeAllMapLayers()
    registry.removeProvider("ordos")


@pytest.fixture
def create_algorithm(ordos):
    """An algorithm by its id within the provider, kept, for its parameters die with it."""
    kept = []

    def made(name):
        kept.append(QgsApplication.processingRegistry().createAlgorithmById(f"ordos:{name}"))
        return kept[-1]

    return made


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """An empty project file."""
    path = tmp_path_factory.mktemp("template") / "template.gpkg"
    create.build(path, str)
    return path


@pytest.fixture
def qgis_process(tmp_path):
    """A function that calls qgis_process with the plugin enabled; skips where there is none."""
    if not PROCESS.exists():
        pytest.skip("there is no qgis_process.bin here")
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    (plugins / "ordos_restoration").symlink_to(Path(ordos_restoration.__file__).parent)
    packages = str(Path(importlib.util.find_spec("geopandas").origin).parent.parent)
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(plugins),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        "PYTHONPATH": os.pathsep.join([packages, os.environ.get("PYTHONPATH", "")]),
    }

    def call(*arguments):
        return subprocess.run(
            [str(PROCESS), *arguments], env=environment, capture_output=True, text=True, timeout=300, check=False
        )

    call("plugins", "enable", "ordos_restoration")
    return call


@pytest.fixture
def toys():
    module = load(HERE / "toys.py")
    module.seen.clear()
    return module


@pytest.fixture
def closure():
    return load(HERE.parent / "example.py").Closure


@pytest.fixture
def provider(qgis_processing, monkeypatch, toys, closure):
    """The provider as the plugin would register it, with toys in the catalogue."""
    monkeypatch.setattr(catalogue, "CAPABILITIES", (closure, *toys.TOYS))
    monkeypatch.setattr(layers_catalogue, "TASKS", ())
    monkeypatch.setattr(files, "reference", lambda name: pd.DataFrame({"species_id": [f"shipped {name}"]}))
    registry = QgsApplication.processingRegistry()
    made = OrdosProvider()
    assert registry.addProvider(made)
    yield made
    registry.removeProvider("ordos")


@pytest.fixture
def algorithm(provider):
    """An algorithm of the provider by name, fresh; kept, for its parameters die with it."""
    kept = []

    def create(name):
        kept.append(QgsApplication.processingRegistry().createAlgorithmById(f"ordos:{name}"))
        return kept[-1]

    return create


@pytest.fixture
def context():
    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    return made


@pytest.fixture
def sites():
    """Three fields of a hectare in zone 36, in the project; the third has neither a name nor an age."""
    layer = polygons([("A", 10), ("B", 2), (None, None)])
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def polygons(rows, crs="EPSG:4545", kind="Polygon"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string&field=age:double", "sites", "memory")
    features = []
    for position, attributes in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(attributes))
        x = 500_000 + 1000 * position
        corners = f"{x} 4450000, {x + 100} 4450000, {x + 100} 4450100, {x} 4450100, {x} 4450000"
        feature.setGeometry(QgsGeometry.fromWkt(f"Polygon (({corners}))"))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


@pytest.fixture
def make_polygons():
    return polygons


class Listener(QgsProcessingFeedback):
    """Remembers what a person would have read."""

    def __init__(self):
        super().__init__(False)
        self.infos, self.warnings, self.errors, self.texts = [], [], [], []

    def pushInfo(self, info):
        self.infos.append(info)

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)

    def setProgressText(self, text):
        self.texts.append(text)


@pytest.fixture
def feedback():
    return Listener()


@pytest.fixture(scope="session")
def templates_folder(qgis_app, tmp_path_factory):
    """The templates that `make` has put into the plugin; made now where it was not asked to."""
    from ordos_restoration.layers import templates

    built = Path(templates.__file__).parent.parent / "resources" / "project"
    if (built / "template_zh.qgz").is_file():
        return built
    folder = tmp_path_factory.mktemp("project")
    templates.make(folder, "zh")
    return folder


@pytest.fixture
def project_folder(templates_folder, tmp_path):
    """A project's folder, moved to where people move them."""
    return moved_project(templates_folder, tmp_path)


@pytest.fixture
def opened_project(project_folder):
    """That project, opened in this QGIS."""
    yield from opened(project_folder)


@pytest.fixture(scope="module")
def shared_project(templates_folder, tmp_path_factory):
    """A project that the tests of a file open once and share."""
    yield from opened(moved_project(templates_folder, tmp_path_factory.mktemp("shared")))


def moved_project(templates, target):
    folder = target / "库布其 东段"
    (folder / "photos").mkdir(parents=True)
    for name in ("template_zh.gpkg", "template_zh.qgz"):
        shutil.copy(templates / name, folder)
    return folder


def opened(folder):
    QgsGui.editorWidgetRegistry().initEditors()
    project = QgsProject.instance()
    assert project.read(str(folder / "template_zh.qgz"))
    yield project
    project.clear()
