"""The project dock: what is open, how it is, what it adds up to; and what a person can start from it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgsAttributeForm, QgsMessageBar, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from ordos_restoration.forms.docks import Docks
from ordos_restoration.forms.project import health as health_line
from ordos_restoration.forms.project import recent
from ordos_restoration.forms.project.project_bar import MENUS
from ordos_restoration.forms.project.register_model import NAME, STATE
from ordos_restoration.layers.dress import translated
from ordos_restoration.schema.lists import LIFECYCLE
from ordos_restoration.store import project as projects
from ordos_restoration.store.reading.project_figures import PAGE
from ordos_restoration.store.sqlite import opened, transaction
from tests.desktop import docking
from tests.desktop.docking import DALAD, TOWN, add, delete, path_to, read, row, show, texts, until, work

dock, docks, gpkg, iface = docking.dock, docking.docks, docking.gpkg, docking.iface  # fixtures
settings = docking.settings
REPO = Path(projects.__file__).resolve().parents[2]


# What is shown -------------------------------------------------------------------------------------------------------


def test_an_open_project_is_shown_with_its_works_and_totals(dock, gpkg):
    assert dock.name.text() == "毛不拉 2026"
    assert dock.pages.currentWidget() is dock.project
    assert texts(dock)[0].endswith("(3)")
    index = row(dock, *path_to(gpkg, "A1-1"))
    assert texts(dock, index) == ["P1 西柳沟阻沙林带", "P2 毛不拉拦沙坝"]
    assert "120.00" in dock.total.text().replace(",", "") and "1800.0" in dock.total.text().replace(",", "")


def test_without_a_restoration_project_the_dock_says_how_to_get_one(docks, iface):
    dock = docks.show("project_dock")
    assert dock.pages.currentWidget() is dock.start
    assert {name for name, step in dock.bar.steps.items() if step.isEnabled()} == {"create_project", "open_project"}
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point", "somebody else's", "memory"))
    QTest.qWait(50)
    assert dock.pages.currentWidget() is dock.start


def test_the_dock_follows_what_is_opened_and_closed(docks, iface, gpkg, tmp_path):
    dock = docks.show("project_dock")
    show(gpkg)
    until(dock.model.rowCount)
    QgsProject.instance().clear()
    until(lambda: dock.pages.currentWidget() is dock.start)
    assert not dock.model.rowCount()
    other = projects.create(tmp_path / "哈什拉川", anywhere=True)
    show(other)
    until(lambda: dock.name.text() == "哈什拉川" and dock.model.rowCount())
    assert dock.total.text().startswith("0")
    assert recent.recent() == [other.parent, gpkg.parent]


def test_a_text_leaves_what_names_it_and_opens_it(dock, gpkg):
    dock.filter.text.setText("拦沙")
    until(lambda: dock.total.text().startswith("1 "))
    shown = row(dock, *path_to(gpkg, "A1-1"))
    assert dock.model.rowCount() == 1 and texts(dock, shown) == ["P2 毛不拉拦沙坝"]
    assert dock.view.isExpanded(shown)
    dock.filter.text.clear()
    until(lambda: dock.total.text().startswith("3 "))
    assert not dock.view.isExpanded(row(dock, *path_to(gpkg, "A1-1"))), "the filter had opened it, nobody else"


def test_what_was_open_and_chosen_stays_so_when_the_register_is_read_again(dock, gpkg):
    project = row(dock, *path_to(gpkg, "A1-1", "P2"))
    dock.view.expand(project.parent().parent())
    dock.view.expand(project.parent())
    dock.view.setCurrentIndex(project)
    add(gpkg, "project", code="P0", name="新项目", work=work(gpkg, "A1-1"))
    dock.asked.emit()
    until(lambda: dock.total.text().startswith("4 "))
    again = row(dock, *path_to(gpkg, "A1-1", "P2"))
    assert dock.view.isExpanded(again.parent()) and dock.view.currentIndex() == again
    assert again.row() == 2


def test_projects_group_by_place_too(dock):
    dock.filter.grouping.setCurrentIndex(1)
    dock.filter.grouping.activated.emit(1)
    until(lambda: dock.model.rowCount() == 1)
    city = dock.model.index(0, 0)
    assert dock.view.isExpanded(city), "what stands alone is open"
    banner = row(dock, dock.model.line(city).key, DALAD)
    assert texts(dock, banner) == ["树林召镇 (1)", "P2 毛不拉拦沙坝"]


@pytest.mark.parametrize(("box", "value", "left"), [("banner", DALAD, 2), ("state", "accepted", 1)])
def test_lists_of_banners_and_states_narrow_the_register(dock, box, value, left):
    chosen = getattr(dock.filter, box)
    chosen.setCurrentIndex(chosen.findData(value))
    chosen.activated.emit(chosen.currentIndex())
    until(lambda: dock.total.text().startswith(f"{left} "))
    assert chosen.currentData() == value, "the list was filled again, what was chosen stays"


def test_only_what_is_overdue(dock):
    dock.filter.late.click()
    until(lambda: dock.total.text().startswith("2 "))


def test_a_click_on_a_heading_sorts_in_the_store(dock, gpkg):
    index = row(dock, *path_to(gpkg, "A1-1"))
    dock.model.sort(NAME, Qt.SortOrder.DescendingOrder)
    until(lambda: texts(dock, row(dock, *path_to(gpkg, "A1-1"))) == ["P2 毛不拉拦沙坝", "P1 西柳沟阻沙林带"])
    assert index.row() == 0


def test_columns_keep_the_widths_a_person_gives_them(docks, iface, gpkg, settings):
    show(gpkg)
    dock = docks.show("project_dock")
    until(dock.model.rowCount)
    dock.view.header().resizeSection(NAME, 333)
    docks.remove()
    delete()
    again = docks.show("project_dock")
    until(again.model.rowCount)
    assert again.view.header().sectionSize(NAME) == 333


def test_names_have_the_room_that_other_columns_leave(dock, iface):
    iface.window.resize(2400, 800)
    iface.window.resizeDocks([dock], [1800], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    assert dock.view.viewport().width() > 1000
    assert not dock.view.horizontalScrollBar().maximum()
    assert dock.view.header().length() == dock.view.viewport().width()


@pytest.mark.parametrize("width", [450, 900])
def test_where_there_is_less_room_names_have_what_they_need_beside_the_states(dock, iface, width):
    iface.window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    room, states = dock.view.viewport().width(), dock.view.columnWidth(STATE)
    wide = dock.view.columnWidth(NAME)
    assert wide >= min(dock.view.sizeHintForColumn(NAME), room - states) and wide >= room // 2
    assert wide + states <= max(room, room // 2 + states)
    index = dock.model.index(0, NAME)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == index.data(), "what is cut can be read in full"


def test_a_person_says_how_wide_names_are(dock, iface):
    dock.view.setColumnWidth(STATE, 150)
    wide = dock.view.columnWidth(NAME)
    dock.view.setColumnWidth(NAME, wide + 37)
    iface.window.resize(1500, 800)
    QApplication.processEvents()
    assert dock.view.columnWidth(NAME) == wide + 37 and dock.view.columnWidth(STATE) == 150


def test_saved_rows_show_without_asking(dock, gpkg):
    layer = QgsProject.instance().mapLayersByName(dock_layer_name("project"))[0]
    assert layer.startEditing()
    feature = QgsFeature(layer.fields())
    for name, value in {"code": "P9", "name": "新项目", "state": "started", "uuid": "u9"}.items():
        feature[name] = value
    assert layer.addFeature(feature)
    until(lambda: any(fact.id == "edits" and fact.sign == health_line.BAD for fact in dock.health.facts))
    assert layer.commitChanges()
    until(lambda: dock.total.text().startswith("4 "))
    until(lambda: any(fact.id == "edits" and fact.sign == health_line.GOOD for fact in dock.health.facts))


def dock_layer_name(table):
    layers = QgsProject.instance().mapLayers().values()
    return next(layer.name() for layer in layers if layer.customProperty("ordos/table") == table)


def test_broken_rules_are_counted_apart_from_the_window(dock, gpkg):
    with opened(gpkg, write=True) as connection, transaction(connection):
        connection.execute("UPDATE project SET state = 'nonsense', work = 'gone' WHERE code = 'P1'")
    dock.asked.emit()
    until(lambda: any(fact.id == "checking" for fact in dock.health.facts))
    until(lambda: any(fact.id == "check" for fact in dock.health.facts))
    fact = next(fact for fact in dock.health.facts if fact.id == "check")
    assert fact.sign == health_line.BAD and fact.text.startswith("2")


def test_a_file_deleted_under_the_dock_is_told_and_nothing_breaks(dock, gpkg, docks):
    QgsProject.instance().mapLayers()  # layers keep their handle; the name is gone
    gpkg.unlink()
    dock.asked.emit()
    until(lambda: "毛不拉 2026.gpkg" in dock.total.text())
    group = row(dock, *path_of_first(dock))
    dock.view.expand(group)
    dock.zoom_wanted.emit(dock.model.line(group))
    docks.watch.committed.emit()
    QTest.qWait(400)
    QgsProject.instance().clear()
    until(lambda: dock.pages.currentWidget() is dock.start)


def path_of_first(dock):
    return (dock.model.line(dock.model.index(0, 0)).key,)


def test_many_projects_are_read_as_they_are_looked_at(docks, gpkg):
    uuid = work(gpkg, "A1-3")
    with opened(gpkg, write=True) as connection, transaction(connection):
        rows = [(f"M{number:05d}", "x", "started", uuid) for number in range(3 * PAGE)]
        connection.executemany("INSERT INTO project (code, name, state, work) VALUES (?, ?, ?, ?)", rows)
    show(gpkg)
    dock = docks.show("project_dock")
    until(dock.model.rowCount)
    group = row(dock, *path_to(gpkg, "A1-3"))
    assert dock.model.rowCount(group) == 0 and dock.model.hasChildren(group)
    dock.model.fetchMore(group)
    assert dock.model.rowCount(group) == PAGE and dock.model.canFetchMore(group)
    while dock.model.canFetchMore(group):
        dock.model.fetchMore(group)
    assert dock.model.rowCount(group) == 3 * PAGE


# What a person starts ------------------------------------------------------------------------------------------------


class Dialog(QDialog):
    """The dialog Processing would open."""

    algorithmFinished = pyqtSignal(bool, dict)


@pytest.fixture
def dialogs(qgis_processing, monkeypatch):
    import processing

    opened_ones = []

    def create(algorithm, parameters):
        opened_ones.append((algorithm, parameters, Dialog()))
        return opened_ones[-1][2]

    monkeypatch.setattr(processing, "createAlgorithmDialog", create)
    return opened_ones


@pytest.mark.parametrize("step", ["checkout", "merge", "check_project", "upgrade_project"])
def test_a_step_opens_its_dialog_for_the_project(dock, gpkg, dialogs, step):
    dock.bar.buttons[step].click()
    assert [one[:2] for one in dialogs] == [(f"ordos:{step}", {"project": str(gpkg)})]


def test_every_capability_can_plan_straight_into_the_project(dock, gpkg, dialogs):
    from ordos_restoration.planning.catalogue import CAPABILITIES

    actions = dock.bar.steps["plan"].menu().actions()
    for action in actions:
        action.trigger()
    assert [one[:2] for one in dialogs] == [(f"ordos:{one.id}", {"project": str(gpkg)}) for one in CAPABILITIES]


def test_what_a_dialog_has_done_is_shown(dock, gpkg, dialogs):
    dock.bar.buttons["merge"].click()
    add(gpkg, "project", code="P4", name="合并来的")
    dialogs[0][2].algorithmFinished.emit(False, {})
    dialogs[0][2].algorithmFinished.emit(True, {})
    until(lambda: dock.total.text().startswith("4 "))


def test_a_new_project_is_opened_when_it_is_made(docks, iface, dialogs, gpkg):
    dock = docks.show("project_dock")
    dock.start.new.click()
    assert dialogs[0][0] == "ordos:create_project" and dialogs[0][1]["language"] in ("zh", "en")
    dialogs[0][2].algorithmFinished.emit(True, {"folder": str(gpkg.parent)})
    until(lambda: dock.name.text() == "毛不拉 2026" and dock.model.rowCount())


def test_a_folder_opened_before_is_offered_again(docks, iface, gpkg):
    recent.remember(gpkg.parent)
    recent.remember(gpkg.parent.parent / "gone")
    dock = docks.show("project_dock")
    assert dock.start.folders.count() == 1
    dock.start.folders.itemActivated.emit(dock.start.folders.item(0))
    until(dock.model.rowCount)


def test_who_does_not_want_to_leave_stays(docks, iface, gpkg):
    iface.may_leave = False
    dock = docks.show("project_dock")
    dock.bar.folder_wanted.emit(str(gpkg.parent))
    QTest.qWait(50)
    assert not QgsProject.instance().mapLayers() and dock.pages.currentWidget() is dock.start


def test_a_folder_that_is_no_project_is_refused_in_a_sentence(docks, iface, tmp_path, gpkg):
    dock = docks.show("project_dock")
    dock.bar.folder_wanted.emit(str(tmp_path))
    assert "0" in iface.said()
    iface.bar.clearWidgets()
    gpkg.with_suffix(".qgz").unlink()
    dock.bar.folder_wanted.emit(str(gpkg.parent))
    assert ".qgz" in iface.said()


def test_a_double_click_or_enter_opens_the_record_of_a_project(dock, gpkg, docks, monkeypatch):
    shown = []
    monkeypatch.setattr(docks, "show_record", lambda *what: shown.append(what))
    index = row(dock, *path_to(gpkg, "A1-1", "P2"))
    dock.view.expand(index.parent().parent())
    dock.view.expand(index.parent())
    dock.view.setCurrentIndex(index)
    dock.view.setFocus()
    QTest.keyClick(dock.view, Qt.Key.Key_Return)
    uuid = dock.model.line(index).key
    assert shown == [("project", uuid)]
    place = dock.view.visualRect(index).center()
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(dock.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert shown == [("project", uuid)] * 2


def test_the_record_dock_shows_it(docks, iface, gpkg):
    read(gpkg)
    docks.show_record("project", path_to(gpkg, "A1-1", "P2")[-1])
    record = docks.docks["record_dock"]
    assert record.isVisible() and record.desk.table.id == "project"
    assert record.desk.uuid == path_to(gpkg, "A1-1", "P2")[-1]


def menu_texts(dock, line, monkeypatch):
    seen = []
    monkeypatch.setattr(QMenu, "exec", lambda self, at: seen.extend(one.text() for one in self.actions()))
    dock.show_menu(line, QPoint())
    return seen


def test_the_menu_offers_what_a_line_can_do(dock, gpkg, monkeypatch):
    a_work = dock.model.line(row(dock, *path_to(gpkg, "A1-1")))
    project = dock.model.line(row(dock, *path_to(gpkg, "A1-1", "P1")))
    assert len(menu_texts(dock, a_work, monkeypatch)) == 3
    assert len(menu_texts(dock, project, monkeypatch)) == 2


def test_a_new_project_starts_with_the_work_or_the_place_it_was_asked_for_in(dock, gpkg, docks, monkeypatch):
    added = []
    monkeypatch.setattr(docks, "add_record", lambda *what: added.append(what))
    index = row(dock, *path_to(gpkg, "A1-2"))
    dock.view.setCurrentIndex(index)
    dock.project_wanted.emit(dock.model.line(index))
    dock.filter.grouping.setCurrentIndex(1)
    dock.asked.emit()
    until(lambda: dock.model.rowCount() == 1)
    city = dock.model.line(dock.model.index(0, 0)).key
    for keys in ((city, DALAD), (city, DALAD, TOWN)):
        dock.view.setCurrentIndex(row(dock, *keys))
        dock.project_wanted.emit(dock.model.line(dock.view.currentIndex()))
    assert added == [
        ("project", {"work": work(gpkg, "A1-2")}),
        ("project", {"banner": DALAD}),
        ("project", {"banner": DALAD, "township": TOWN}),
    ]


def test_a_new_project_is_begun_in_the_record_dock(docks, iface, gpkg):
    read(gpkg)
    docks.add_record("project", {"work": work(gpkg, "A1-2")})
    record = docks.docks["record_dock"]
    assert record.form.feature()["work"] == work(gpkg, "A1-2")


@pytest.mark.parametrize("crs", ["EPSG:4490", "EPSG:4545"])
def test_zooming_shows_where_a_project_lies(dock, gpkg, iface, crs):
    iface.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    dock.zoom_wanted.emit(dock.model.line(row(dock, *path_to(gpkg, "A1-1"))))
    extent = iface.canvas.mapSettings().visibleExtent()
    if crs == "EPSG:4490":
        assert extent.xMinimum() < 109.0 and extent.xMaximum() > 109.1 and extent.width() < 1
    else:
        assert 4_400_000 < extent.yMinimum() < 4_450_000


def test_what_is_not_drawn_is_said_to_be_not_drawn(dock, gpkg, iface):
    dock.zoom_wanted.emit(dock.model.line(row(dock, *path_to(gpkg, "A1-2"))))
    assert "A1-2" in iface.said()


def test_a_fact_that_can_be_mended_starts_what_mends_it(dock, docks, gpkg, dialogs, monkeypatch):
    conflicts = []
    monkeypatch.setattr(docks, "show_conflicts", lambda: conflicts.append(1))
    for fact in ("upgrade", "check", "copies", "conflicts", "place", "edits", "version"):
        dock.health.mending.emit(fact)
    assert [one[0] for one in dialogs] == ["ordos:upgrade_project", "ordos:check_project", "ordos:merge"]
    assert conflicts == [1]


# Keys and sizes ------------------------------------------------------------------------------------------------------


def test_keys_take_every_step(dock, docks, dialogs, monkeypatch):
    monkeypatch.setattr(docks, "show_conflicts", lambda: None)
    wanted = []
    dock.bar.wanted.connect(wanted.append)
    dock.activateWindow()
    dock.view.setFocus()
    for number, id in enumerate(dock.bar.steps, 1):
        if id not in MENUS:  # which would wait for a choice
            QTest.keyClick(dock.view, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.AltModifier)
            assert wanted[-1] == id
    asked = []
    dock.asked.connect(lambda: asked.append(1))
    QTest.keyClick(dock.view, Qt.Key.Key_F5)
    QTest.keyClick(dock.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert asked == [1]
    assert dock.window().focusWidget() is dock.filter.text


def test_tab_reaches_everything(dock):
    dock.activateWindow()
    dock.bar.buttons["create_project"].setFocus()
    seen = set()
    for _ in range(40):
        seen.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    fields = (dock.filter.text, dock.filter.grouping, dock.filter.banner, dock.filter.state, dock.filter.late)
    missing = {*dock.bar.buttons.values(), *fields, dock.view, dock.health} - seen
    assert not missing


CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
WITH_PARTS = (QComboBox, QAbstractSpinBox, QLineEdit, QTabBar, QAbstractItemView, QgsProjectionSelectionWidget)


def controls(dock):
    """Return what somebody can use in a dock now: not the parts of a part, nor what QGIS and Qt bring."""
    forms = [*dock.findChildren(QgsAttributeForm), *dock.findChildren(QgsMessageBar)]
    found = []
    for one in dock.findChildren(QWidget):
        above = one.parentWidget()
        while above is not None and not isinstance(above, WITH_PARTS) and above not in forms and above is not dock:
            above = above.parentWidget()
        is_ours = above is dock and not one.objectName().startswith("qt_dockwidget")
        if is_ours and isinstance(one, CONTROLS) and one.isVisible():
            found.append(one)
    return found


def name_of(control, dock):
    """Return what a screen reader calls a control."""
    labels = [label.text() for label in dock.findChildren(QLabel) if label.buddy() is control]
    own = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or own or "".join(labels)


def test_every_part_of_every_dock_is_reached_by_the_keyboard_and_has_a_name(docks, iface, gpkg, tmp_path):
    read(gpkg)
    looked_at = 0
    for name in ("project_dock", "record_dock", "field_dock", "conflict_dock"):
        dock = docks.show(name)
        pages = range(dock.pages.count()) if name == "field_dock" else [None]
        if name == "record_dock":
            dock.show_table("project")
            dock.panel.go_to(path_to(gpkg, "A1-1", "P1")[-1])
            dock.problems.show()
        for page in pages:
            if page is not None:
                dock.show_page(page)
            QApplication.processEvents()
            if name == "conflict_dock":
                for view in (dock.rows_view, dock.fields_view):
                    view.show()
            for control in controls(dock):
                what = f"{name}: {type(control).__name__} {control.toolTip()}"
                assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, what
                assert name_of(control, dock), what
                looked_at += 1
    assert looked_at > 70


def test_the_help_of_a_step_names_its_key(dock):
    for number, action in enumerate(dock.bar.steps.values(), 1):
        assert f"Alt+{number}" in action.toolTip()


def test_the_dock_fits_a_small_screen(dock, docks):
    """768 lines at 150 % are 512; QGIS needs a hundred of them for itself."""
    for name in ("project_dock", "conflict_dock"):
        size = docks.dock(name).minimumSizeHint()
        lines = size.height() / dock.fontMetrics().height()
        assert lines < 32 and size.width() < 30 * dock.fontMetrics().height(), name


# Coming and going ----------------------------------------------------------------------------------------------------


def test_docks_come_when_they_are_asked_for_and_leave_nothing(iface, gpkg, settings):
    show(gpkg)
    for _ in range(2):
        docks = Docks(iface)
        assert not iface.window.findChildren(QDockWidget), "none is made before somebody asks"
        for action in docks.actions.values():
            action.trigger()
        QApplication.processEvents()
        assert len(iface.window.findChildren(QDockWidget)) == len(docks.actions)
        assert all(action.isChecked() for action in docks.actions.values())
        docks.remove()
        delete()
        QgsSettings().remove(settings)
        assert not iface.window.findChildren(QDockWidget)
    heard = QgsProject.instance().receivers(QgsProject.instance().cleared)
    docks = Docks(iface)
    docks.show("project_dock")
    docks.remove()
    assert QgsProject.instance().receivers(QgsProject.instance().cleared) == heard
    QgsProject.instance().clear()
    QTest.qWait(100)


def test_a_dock_that_was_open_opens_again_with_the_plugin(iface):
    first = Docks(iface)
    first.show("project_dock")
    first.remove()
    second = Docks(iface)
    until(lambda: "project_dock" in second.docks)
    assert set(second.docks) == {"project_dock"}
    second.remove()


def test_an_action_shows_and_hides_its_dock(docks):
    action = docks.actions["project_dock"]
    action.trigger()
    assert docks.docks["project_dock"].isVisible()
    action.trigger()
    assert not docks.docks["project_dock"].isVisible() and not action.isChecked()
    action.trigger()
    docks.docks["project_dock"].close()
    assert not action.isChecked()


WITHOUT = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {gone}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Missing())
from qgis.core import QgsApplication, QgsProject
application = QgsApplication([], True)
application.initQgis()
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMainWindow
from qgis.gui import QgsMapCanvas
class Interface:
    window = QMainWindow()
    def __getattr__(self, name): return lambda *given: self.canvas if name == "mapCanvas" else None
    canvas = QgsMapCanvas()
    def mainWindow(self): return self.window
    def addDockWidget(self, area, dock): self.window.addDockWidget(area, dock)
from ordos_restoration.forms.docks import Docks
docks = Docks(Interface())
Interface.window.show()
QgsProject.instance().read({qgz!r})
dock = docks.show("project_dock")
docks.show("conflict_dock")
docks.show("project_dock")
for _ in range(200):
    QTest.qWait(50)
    if dock.model.rowCount() and dock.health.facts: break
print("SHOWN", dock.total.text())
sys.stdout.flush()
import os
os._exit(0)
"""


def test_docks_work_where_geopandas_is_missing(gpkg):
    gone = {"geopandas", "pandas", "numpy", "shapely", "pyproj", "fiona", "pyogrio", "scipy", "rasterio", "openpyxl"}
    code = WITHOUT.format(gone=gone, qgz=str(gpkg.with_suffix(".qgz")))
    run = subprocess.run([sys.executable, "-c", code], cwd=REPO, capture_output=True, text=True, check=False)
    assert "SHOWN 3 " in run.stdout, run.stdout + run.stderr


def test_today_is_the_day_deadlines_are_held_against(dock):
    assert dock.filter.wanted().today == date.today().isoformat()


def test_states_are_told_in_words_beside_their_signs(dock, gpkg):
    index = row(dock, *path_to(gpkg, "A1-1", "P1"))
    state_cell = dock.model.index(index.row(), STATE, index.parent())
    assert translated(LIFECYCLE["started"]) in state_cell.data()
    assert translated(LIFECYCLE["started"]) in state_cell.data(Qt.ItemDataRole.ToolTipRole)
