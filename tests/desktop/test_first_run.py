"""The page of what is installed: by itself once a version, from the start page and the menu, whatever is missing."""

from __future__ import annotations

import gc
import os
import stat
import sys
import weakref

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsSettings
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog

from ordos_restoration.forms import docks as docks_module
from ordos_restoration.forms import errands
from ordos_restoration.forms.docks import Docks
from ordos_restoration.forms.project.installed_page import InstalledPage
from ordos_restoration.processing import installation
from ordos_restoration.processing.packages import REQUIRED
from ordos_restoration.processing.presence import BAD, GOOD, NOTE, UNUSED, Line
from tests.desktop import docking
from tests.desktop.docking import delete, show, until

docks, gpkg, iface, settings = docking.docks, docking.gpkg, docking.iface, docking.settings  # fixtures


@pytest.fixture
def page(qgis_app, ordos):
    """The page, looked at."""
    made = InstalledPage()
    made.look()
    yield made
    made.deleteLater()


def said(page):
    return {one.label.split()[0]: one for lines in page.sections.values() for one in lines}


# When it is shown ----------------------------------------------------------------------------------------------------


def test_it_shows_itself_once_for_each_version(iface):
    QgsSettings().remove(docks_module.INSTALLED)
    first = Docks(iface)
    until(lambda: "project_dock" in first.docks)
    dock = first.docks["project_dock"]
    assert not dock.isHidden() and dock.pages.currentWidget() is dock.installed
    first.remove()
    delete()
    second = Docks(iface)
    until(lambda: not second.start.isActive())
    if "project_dock" in second.docks:  # a dock that was open comes back, but to work
        assert second.docks["project_dock"].pages.currentWidget() is not second.docks["project_dock"].installed
    second.remove()
    QgsSettings().setValue(docks_module.INSTALLED, "0.0.9")
    third = Docks(iface)
    until(lambda: "project_dock" in third.docks and third.docks["project_dock"].installed.sections)
    third.remove()
    delete()


def test_the_start_page_leads_to_it_and_back(docks):
    dock = docks.show("project_dock")
    dock.start.installed.click()
    assert dock.pages.currentWidget() is dock.installed and dock.installed.text.toPlainText()
    dock.installed.back.click()
    assert dock.pages.currentWidget() is dock.start


def test_a_project_that_opens_waits_behind_it(docks, gpkg):
    """Who reads what to mend is not torn away; the project is there when they go back."""
    docks.show_installed()
    dock = docks.docks["project_dock"]
    show(gpkg)
    until(dock.model.rowCount)
    assert dock.pages.currentWidget() is dock.installed
    dock.installed.back.click()
    assert dock.pages.currentWidget() is dock.project


def test_a_page_that_fails_does_so_once_and_not_at_every_start(docks, monkeypatch):
    QgsSettings().remove(docks_module.INSTALLED)
    monkeypatch.setattr(InstalledPage, "look", lambda self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        docks.reopen()
    docks.reopen()


# What it says --------------------------------------------------------------------------------------------------------


def test_it_names_versions_and_paths(page):
    lines = said(page)
    assert lines["QGIS"].value.startswith("3.") or lines["QGIS"].value.startswith("4.")
    assert lines["Ordos"].value == installation.plugin_version() != ""
    assert lines["Python"].value == sys.version.split()[0]
    assert lines["Profile"].path == QgsApplication.qgisSettingsDirPath().rstrip("/")
    assert lines["shapely"].path.endswith("shapely") and lines["shapely"].sign == GOOD
    assert lines["Coordinate"].path.endswith("proj.db")
    for one in (lines["numpy"], lines["QGIS"], lines["Coordinate"]):
        assert one.value in page.text.toPlainText() and one.path in page.text.toPlainText()


FILES = ("osgeo", "sqlite3", "pyogrio", "fiona", "rasterio", "openpyxl", "pvlib")


@pytest.mark.parametrize("hidden", [(), ("pandas",), REQUIRED, FILES])
def test_it_works_whatever_is_missing(qgis_app, ordos, monkeypatch, hidden):
    for name in hidden:
        monkeypatch.setitem(sys.modules, name, None)
    page = InstalledPage()
    page.look()
    lines = said(page)
    assert {name for name in hidden if lines[name].sign == GOOD} == set()
    assert all(lines[name].advice for name in hidden)
    whole = installation.summary(one for group in page.sections.values() for one in group)
    assert whole.sign == BAD if hidden else whole.sign != BAD
    assert all(name in whole.label for name in hidden if lines[name].sign == BAD)
    assert whole.label in page.text.toPlainText()
    page.deleteLater()


def test_loading_finds_what_is_broken(page, tmp_path, monkeypatch):
    (tmp_path / "pvlib").mkdir()
    (tmp_path / "pvlib" / "__init__.py").write_text("raise ImportError('DLL load failed: <none> & nothing')")
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in [one for one in sys.modules if one.split(".")[0] == "pvlib"]:
        monkeypatch.delitem(sys.modules, name)
    page.look()
    assert said(page)["pvlib"].sign == GOOD
    page.load.click()
    assert said(page)["pvlib"].sign == NOTE and "DLL load failed: <none> & nothing" in page.text.toPlainText()
    assert said(page)["shapely"].sign == GOOD


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_profile_without_write_access_is_bad(qgis_app, tmp_path):
    tmp_path.chmod(stat.S_IREAD | stat.S_IEXEC)
    assert installation.profile(tmp_path).sign == BAD
    tmp_path.chmod(stat.S_IRWXU)


def test_a_profile_that_cannot_be_written_is_bad(qgis_app, tmp_path):
    line = installation.profile(tmp_path / "gone")
    assert line.sign == BAD and "No such file" in line.advice[0]
    assert installation.profile(tmp_path).sign == GOOD


def test_without_the_database_of_proj_nothing_is_well(qgis_app, monkeypatch):
    monkeypatch.setattr(installation, "CRS", "EPSG:999999")
    monkeypatch.setattr(installation.QgsProjUtils, "searchPaths", lambda: ["/nowhere"])
    assert not QgsCoordinateReferenceSystem("EPSG:999999").isValid()
    line = installation.projections()
    assert (line.sign, line.path) == (BAD, "") and "PROJ_LIB" in line.advice[0]


def test_grass_without_its_program_is_not_said_to_work(qgis_app):
    class Broken:
        def algorithm(self, name):
            raise AttributeError("moved")

    class Absent:
        def algorithm(self, name):
            return self

        def canExecute(self):
            return False, "GRASS is not installed"

    class There(Absent):
        def canExecute(self):
            return True, ""

    found = [bool(installation.grass_trouble(one)) for one in (None, Broken(), Absent(), There())]
    assert found == [True, True, True, False]


# What it is good for -------------------------------------------------------------------------------------------------


def test_the_text_for_a_letter_holds_everything_and_no_name(page, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    page.sections = {
        "Here": [Line("QGIS", "3.22", str(tmp_path / "QGIS"), BAD, ("Mend it.",)), Line("x", "", "", UNUSED)]
    }
    page.copy.click()
    assert QApplication.clipboard().text() == f"Here\n⚠ QGIS 3.22 ~{os.sep}QGIS\n    Mend it.\n– x\n"


def test_the_sample_is_planned_from_it(docks, iface, ordos, monkeypatch):
    asked = []

    class Dialog(QDialog):
        pass

    def opened(iface, algorithm, parameters, done=None):
        asked.append((algorithm, parameters, done))

    monkeypatch.setattr("ordos_restoration.forms.project.project_errands.open_dialog", opened)
    dock = docks.show("project_dock")
    docks.show_installed()
    dock.installed.sample.click()
    algorithm, parameters, done = asked[0]
    assert algorithm == "ordos:shelterbelts" and all(os.path.isfile(path) for path in parameters.values())
    known = {one.name() for one in ordos.algorithm("shelterbelts").parameterDefinitions()}
    assert set(parameters) <= known and errands
    iface.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    done({})
    QTest.qWait(20)
    assert iface.canvas.extent().contains(109.5, 40.1), "the map shows the kongdui"


def test_an_open_dialog_outlives_a_collection(docks, iface, qgis_processing, monkeypatch):
    """Nobody holds it but QGIS's window; without its Python half it looks well, and its button Run does nothing."""
    import processing

    class Dialog(QDialog):
        pass

    monkeypatch.setattr(processing, "createAlgorithmDialog", lambda algorithm, parameters: Dialog())
    kept = weakref.ref(errands.open_dialog(iface, "ordos:shelterbelts", {}))
    gc.collect()
    assert kept() is not None and kept().isVisible()
    kept().close()
    delete()
    gc.collect()
    assert kept() is None and not errands.SHOWN
