"""Help leads to the chapter of the guide, in the language of the person, offline; to nothing where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QLineEdit, QMainWindow

from ordos_restoration.forms.help_corner import HelpCorner
from ordos_restoration.forms.keys import KeyedDock
from ordos_restoration.layers.catalogue import TASKS
from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.processing import guide
from ordos_restoration.processing.algorithm import PlanAlgorithm
from ordos_restoration.processing.shipped import FOLDER, shipped
from ordos_restoration.processing.task_algorithm import TaskAlgorithm


@pytest.fixture
def built(tmp_path, monkeypatch):
    """A guide with a chapter for everything, in a folder with a Chinese name and a blank."""
    folder = tmp_path / "鄂尔多斯 指南"
    declared = [one.id for one in (*CAPABILITIES, *TASKS)]
    for language in ("en", "zh"):
        (folder / language / "open").mkdir(parents=True)
        (folder / language / "index.html").touch()
        for name in (*declared, *(path.stem for path in FOLDER.glob("*.model3")), "record_dock"):
            (folder / language / "open" / f"{name}.html").touch()
    monkeypatch.setattr(guide, "GUIDE", folder)
    return folder


@pytest.fixture
def opened(monkeypatch):
    """The addresses that were shown."""
    addresses = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: addresses.append(url) or True)
    return addresses


def algorithms():
    """Return every algorithm of the provider."""
    return [*map(PlanAlgorithm, CAPABILITIES), *map(TaskAlgorithm, TASKS), *shipped(FOLDER)]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_algorithm_has_help_in_the_language_of_qgis(qgis_app, built, monkeypatch, language):
    monkeypatch.setattr(guide, "language", lambda: language)
    for algorithm in algorithms():
        there = Path(QUrl(algorithm.helpUrl()).toLocalFile())
        assert there == built / language / "open" / f"{algorithm.name()}.html" and there.is_file()


def test_a_copy_without_the_guide_has_no_help(qgis_app, tmp_path, monkeypatch, opened):
    monkeypatch.setattr(guide, "GUIDE", tmp_path)
    assert {algorithm.helpUrl() for algorithm in algorithms()} == {""}
    assert guide.guide_url() == "" and not guide.open_guide("record_dock") and not opened


@pytest.fixture
def docked(qgis_app, built):
    """A dock with a help corner, in a window, with a field that has the cursor."""
    window = QMainWindow()
    dock = KeyedDock("Record")
    field = QLineEdit(dock)
    dock.setWidget(field)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    corner = HelpCorner(dock, "record_dock")
    window.resize(600, 400)
    window.show()
    QgsApplication.processEvents()
    yield window, dock, field, corner
    window.close()
    window.deleteLater()


def test_the_corner_of_a_dock_opens_its_chapter(docked, built, opened):
    _, dock, _, corner = docked
    assert corner.isVisible() and dock.rect().contains(corner.geometry())
    corner.click()
    assert [Path(url.toLocalFile()) for url in opened] == [built / guide.language() / "open" / "record_dock.html"]


def test_the_corner_stands_free_of_the_buttons_of_qt(docked):
    window, dock, _, corner = docked
    for width in (700, 420):
        window.resize(width, 400)
        QgsApplication.processEvents()
        buttons = [one for one in dock.findChildren(QAbstractButton) if one is not corner and one.isVisible()]
        assert len(buttons) == 2 and not any(corner.geometry().intersects(one.geometry()) for one in buttons)


def test_f1_in_a_field_opens_the_chapter_too(docked, opened):
    window, _, field, _ = docked
    window.activateWindow()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F1)
    assert len(opened) == 1
    QTest.keyClick(field, Qt.Key.Key_A)
    assert len(opened) == 1 and field.text() == "a"


def test_a_floating_dock_keeps_f1(docked, opened):
    _, dock, field, corner = docked
    dock.setFloating(True)
    QgsApplication.processEvents()
    QTest.keyClick(field, Qt.Key.Key_F1)
    assert len(opened) == 1
    dock.setFloating(False)
    QgsApplication.processEvents()
    assert corner.isVisible()
