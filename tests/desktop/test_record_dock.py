"""The Record dock as people use it: find a record, fill it in, break a rule and be told, save, undo, find it again."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapToolDigitizeFeature
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPalette
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMessageBox, QToolButton

from ordos_restoration.forms.record import record_commands
from ordos_restoration.forms.record.edit_many import EditMany
from ordos_restoration.forms.record.faults import plain
from ordos_restoration.forms.record.record_dock import RecordDock
from ordos_restoration.forms.record.record_form import combos_of_links
from ordos_restoration.layers.project import table_layers
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.reading.listing import PAGE
from ordos_restoration.store.sqlite import opened, transaction
from tests.desktop.docking import until

_spec = importlib.util.spec_from_file_location("ordos_tests_recording", Path(__file__).with_name("recording.py"))
recording = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(recording)
interface, shipped_templates = recording.interface, recording.shipped_templates
project_folder, whole_folder = recording.project_folder, recording.whole_folder
shared_folder, folder = recording.shared_folder, recording.folder
insert, select, settle, type_into = recording.insert, recording.select, recording.settle, recording.type_into
press, click, point, gpkg_of = recording.press, recording.click, recording.point, recording.gpkg_of
docked = recording.docked

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
DALAD = "150621000000"


def site(code, name="毛不拉孔兑", **more):
    return {"code": code, "name": name, "measure": "shelterbelt", "status": "draft", **more}


def register(code, name="治沙", **more):
    return {"code": code, "name": name, "state": "started", **more}


def layer_of(table):
    return table_layers(QgsProject.instance())[table]


@pytest.fixture
def dock(interface, qgis_app):
    """The dock in a window that is shown."""
    with docked(interface, RecordDock(interface)) as made:
        yield made


@pytest.fixture
def answers(monkeypatch):
    """Return a function that says what a person answers to questions; the questions asked are kept."""
    asked, given = [], []

    def answer(box):
        asked.append(f"{box.text()} {box.informativeText()}".strip())
        return given.pop(0)

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return lambda *buttons: given.extend(buttons) or asked


def codes(dock):
    model = dock.panel.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def value(dock, column):
    return dock.form.feature()[column]


def choose(dock, column, label):
    """Choose a label in a combo box, as with the mouse."""
    combo = dock.form.widget(column)
    combo.setCurrentIndex(combo.findText(label))
    settle()


# The story ----------------------------------------------------------------------------------------------------------


def test_a_record_is_typed_refused_mended_saved_and_found_again(whole_folder, dock):
    dock.show_table("site")
    settle()
    dock.tables.setFocus()
    press(dock.tables, Qt.Key.Key_N, CTRL)
    assert layer_of("site").isEditable()
    type_into(dock.form.widget("name"), "黑赖沟西岸 3 号")
    press(QApplication.focusWidget(), Qt.Key.Key_S, CTRL)
    assert [text.split(" – ")[1] for text in dock.problems.sentences()] == [
        "“Code” is empty. Fill it in.",
        "“Measure” is empty. Fill it in.",
    ]
    assert dock.problems.isVisible()
    assert select(whole_folder, "SELECT count(*) FROM site") == [(0,)]
    assert value(dock, "name") == "黑赖沟西岸 3 号"

    dock.problems.pick(dock.problems.list.item(0))
    settle()
    assert dock.form.column_in_focus() == "code"
    type_into(dock.form.widget("code"), "HLG-3")
    choose(dock, "measure", "Shelterbelt")
    press(dock.form.widget("measure"), Qt.Key.Key_S, CTRL)
    assert not dock.problems.isVisible()
    row = select(
        whole_folder, "SELECT code, name, measure, status, revision, length(uuid), created_by IS NULL FROM site"
    )
    assert row == [("HLG-3", "黑赖沟西岸 3 号", "shelterbelt", "draft", 1, 36, 0)]

    uuid = dock.desk.uuid
    layer_of("site").commitChanges()
    QgsProject.instance().clear()
    settle()
    assert dock.desk.layer is None and dock.panel.model.rowCount() == 0
    assert QgsProject.instance().read(str(gpkg_of(whole_folder).with_suffix(".qgz")))
    settle()
    dock.show_table("site")
    type_into(dock.panel.search, "黑赖")
    press(dock.panel.search, Qt.Key.Key_Return)
    assert codes(dock) == ["HLG-3"]
    assert dock.desk.uuid == uuid and value(dock, "name") == "黑赖沟西岸 3 号"


def test_every_table_of_the_schema_can_be_opened(whole_folder, dock):
    rows = {"task": {"project": "gone", "name": "x"}, "photo": {"code": "p", "file": "photos/p.jpg"}}
    for table, row in rows.items():
        insert(whole_folder, table, row)
    offered = [dock.tables.itemData(row) for row in range(dock.tables.count())]
    assert offered == [one.id for one in TABLES.values() if not one.kept]
    for table in offered:
        assert dock.show_table(table), table
        settle()
        if dock.panel.model.rowCount():
            dock.panel.step(1)
            assert not dock.form.is_empty(), table


# Lists --------------------------------------------------------------------------------------------------------------


def test_a_list_reads_a_page_and_more_when_it_is_scrolled(folder, dock):
    insert(folder, "site", *(site(f"K-{i:04d}") for i in range(3 * PAGE)))
    dock.show_table("site")
    settle()
    assert dock.panel.model.rowCount() == PAGE
    assert dock.panel.count.text() == f"Records: {3 * PAGE}"
    dock.panel.table.scrollToBottom()
    settle()
    assert dock.panel.model.rowCount() == 2 * PAGE


def test_a_record_far_down_is_shown_without_reading_all_before_it(folder, dock):
    uuids = insert(folder, "site", *(site(f"K-{i:04d}") for i in range(10 * PAGE)))
    assert dock.show_record("site", uuids[7 * PAGE])
    settle()
    assert dock.panel.current() == uuids[7 * PAGE]
    assert dock.panel.model.rowCount() <= 3 * PAGE
    first = dock.panel.model.row_at(0).uuid
    assert uuids.index(first) >= 5 * PAGE
    dock.panel.table.setCurrentIndex(dock.panel.model.index(0, 0))
    press(dock.panel.table, Qt.Key.Key_Up, ALT)
    assert dock.desk.uuid == uuids[uuids.index(first) - 1]


def test_next_and_previous_go_through_the_list_as_it_is_sorted(folder, dock):
    insert(folder, "site", site("b"), site("c"), site("a"))
    dock.show_table("site")
    dock.panel.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    settle()
    seen = []
    dock.panel.table.setCurrentIndex(dock.panel.model.index(0, 0))
    for _ in range(3):
        seen.append(value(dock, "code"))
        press(dock.panel.table, Qt.Key.Key_Down, ALT)
    assert seen == ["a", "b", "c"] and value(dock, "code") == "c"  # the last stays
    press(dock.panel.table, Qt.Key.Key_Up, ALT)
    assert value(dock, "code") == "b"


def test_filters_are_those_the_table_knows(folder, dock):
    insert(folder, "site", site("a", status="done", banner=DALAD), site("b"))
    dock.show_table("site")
    settle()
    assert dock.panel.state.isVisible() and dock.panel.banner.isVisible() and not dock.panel.overdue.isVisible()
    dock.panel.state.setCurrentIndex(dock.panel.state.findText("Done"))
    dock.panel.state.activated.emit(0)
    assert codes(dock) == ["a"]
    dock.show_table("task")
    settle()
    assert dock.panel.overdue.isVisible() and not dock.panel.banner.isVisible()


def test_what_is_overdue_and_what_is_mine(folder, dock):
    works = insert(folder, "project", register("P"))[0]
    today = QDate.currentDate()
    for name, days in (("late", -1), ("in time", 1)):
        deadline = today.addDays(days).toString(Qt.DateFormat.ISODate)
        insert(folder, "task", {"project": works, "name": name, "state": "open", "deadline": deadline})
    dock.show_table("task")
    click(dock.panel.overdue)
    assert codes(dock) == ["late"]
    insert(folder, "task", {"project": works, "name": "own", "state": "open", "created_by": dock.desk.person()})
    click(dock.panel.overdue)
    click(dock.panel.mine)
    assert codes(dock) == ["own"]


# Editing ------------------------------------------------------------------------------------------------------------


def test_a_broken_rule_never_loses_what_was_typed_elsewhere(folder, dock):
    good, bad = insert(folder, "project", register("a"), register("b"))
    dock.show_record("project", bad)
    dock.commands.run("edit")
    type_into(dock.form.widget("code"), "a")  # which is another's
    type_into(dock.form.widget("remark"), "没有写完")
    dock.show_record("project", good)
    type_into(dock.form.widget("name"), "改好了")
    dock.commands.run("save")
    settle()
    assert select(folder, "SELECT code, name FROM project ORDER BY fid") == [("a", "改好了"), ("b", "治沙")]
    (said,) = dock.problems.sentences()
    assert said == "a · 治沙 – “Code” is “a”, as in another row. It must be unlike all others."
    assert layer_of("project").isModified()
    dock.problems.pick(dock.problems.list.item(0))
    settle()
    assert dock.desk.uuid == bad and dock.form.column_in_focus() == "code"
    assert (value(dock, "code"), value(dock, "remark")) == ("a", "没有写完")
    type_into(dock.form.widget("code"), "c")
    dock.commands.run("save")
    assert select(folder, "SELECT code, remark FROM project WHERE uuid = ?", bad) == [("c", "没有写完")]
    assert not layer_of("project").isModified()


def test_new_records_that_are_not_valid_wait_beside_those_that_are(folder, dock):
    dock.show_table("site")
    for code, name in (("", "无编号"), ("S-2", "有编号")):
        dock.commands.run("new_plain")
        type_into(dock.form.widget("name"), name)
        if code:
            type_into(dock.form.widget("code"), code)
        choose(dock, "measure", "Closure for regrowth")
    dock.commands.run("save")
    settle()
    assert select(folder, "SELECT code FROM site") == [("S-2",)]
    assert codes(dock) == ["● ", "S-2"]
    dock.problems.pick(dock.problems.list.item(0))
    settle()
    assert value(dock, "name") == "无编号"
    type_into(dock.form.widget("code"), "S-1")
    dock.commands.run("save")
    settle()
    assert codes(dock) == ["S-2", "S-1"] and dock.panel.current() == dock.desk.uuid


def test_a_number_outside_its_limits_is_told_with_them(folder, dock):
    uuid = insert(folder, "site", site("a"))[0]
    dock.show_record("site", uuid)
    dock.commands.run("edit")
    index = layer_of("site").fields().lookupField("slope_deg")
    layer_of("site").changeAttributeValue(dock.form.fid, index, 120.0)  # another tool, which knows no limits
    dock.commands.run("save")
    assert "“Slope” is 120.0 °, outside 0 to 90" in dock.problems.sentences()[0]


def test_more_alive_than_planted_cannot_be_saved(folder, dock):
    place = insert(folder, "site", site("a"))[0]
    dock.show_table("inspection")
    dock.desk.add(values={"target_table": "site", "target": place, "planted": 10, "alive": 12, "surveyor": "王芳"})
    dock.commands.run("save")
    (sentence,) = dock.problems.sentences()
    assert "More plants are alive than were planted" in sentence


def test_rate_verdict_and_rule_follow_from_the_counts(folder, dock):
    place = insert(folder, "site", site("a"))[0]
    dock.show_table("inspection")
    dock.desk.add(values={"target_table": "site", "target": place, "planted": 100, "alive": 69, "surveyor": "王芳"})
    dock.commands.run("save")
    told = "SELECT rate_pct, verdict, rule FROM inspection"
    assert select(folder, told) == [(69.0, "replant", "survival_below_400")]
    type_into(dock.form.widget("alive"), "70")
    dock.commands.run("save")
    assert select(folder, told) == [(70.0, "pass", "survival_below_400")]
    assert select(folder, "SELECT revision FROM inspection") == [(2,)]


def test_a_shape_is_measured_on_the_ellipsoid_when_it_is_saved(folder, dock):
    uuid = insert(folder, "site", site("a"))[0]
    dock.show_record("site", uuid)
    square = "MultiPolygon (((109.5 40.1, 109.51 40.1, 109.51 40.11, 109.5 40.11, 109.5 40.1)))"
    dock.desk.set_shape(QgsGeometry.fromWkt(square))
    dock.commands.run("save")
    ((hectares, mu),) = select(folder, "SELECT area_ha, area_mu FROM site")
    assert hectares == pytest.approx(94.63, abs=0.05)  # 852.6 m × 1110.4 m
    assert mu == pytest.approx(hectares * 15, abs=0.1)


def test_undo_and_redo_step_through_edits_of_several_records(folder, dock):
    first, second = insert(folder, "site", site("a"), site("b"))
    dock.show_record("site", first)
    dock.commands.run("edit")
    type_into(dock.form.widget("name"), "一")
    dock.show_record("site", second)
    type_into(dock.form.widget("name"), "二")
    dock.commands.run("undo")
    settle()
    assert value(dock, "name") == "毛不拉孔兑"
    assert dock.desk.feature(first)["name"] == "一"
    dock.commands.run("undo")
    assert dock.desk.feature(first)["name"] == "毛不拉孔兑"
    dock.commands.run("redo")
    dock.commands.run("redo")
    settle()
    assert value(dock, "name") == "二"


def test_a_saved_change_is_taken_back_from_the_history(folder, dock, answers):
    uuid = insert(folder, "site", site("a", slope_deg=5.0))[0]
    dock.show_record("site", uuid)
    dock.commands.run("edit")
    type_into(dock.form.widget("name"), "写错了")
    dock.form.widget("slope_deg").setValue(7.5)
    dock.commands.run("save")
    asked = answers(QMessageBox.StandardButton.Yes)
    dock.commands.run("undo")
    settle()
    assert "Take back the last saved change, by " in asked[0]
    assert (value(dock, "name"), value(dock, "slope_deg")) == ("毛不拉孔兑", 5.0)
    assert select(folder, "SELECT name FROM site") == [("写错了",)]  # an edit, until somebody saves it
    dock.commands.run("save")
    assert select(folder, "SELECT name, slope_deg FROM site") == [("毛不拉孔兑", 5.0)]


def test_a_deleted_record_is_taken_back_whole(folder, dock, answers):
    shape = "MultiPolygon (((109.5 40.1, 109.51 40.1, 109.51 40.11, 109.5 40.1)))"
    uuid = insert(folder, "site", site("a", geom=point(shape)))[0]
    dock.show_record("site", uuid)
    answers(QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Yes)
    dock.commands.run("delete")
    settle()
    assert select(folder, "SELECT count(*) FROM site") == [(0,)] and dock.form.is_empty()
    dock.commands.run("undo")
    dock.commands.run("save")
    assert select(folder, "SELECT uuid, code FROM site") == [(uuid, "a")]
    assert dock.desk.feature(uuid).geometry().equals(QgsGeometry.fromWkt(shape))


def test_where_nothing_was_saved_undo_says_so(folder, dock):
    dock.show_table("note")
    dock.commands.run("undo")
    assert "There is nothing to undo" in dock.messages.currentItem().text()


def test_a_delete_names_what_belongs_to_it_and_takes_what_cannot_be_without_it(folder, dock, answers):
    works = insert(folder, "project", register("P"))[0]
    insert(folder, "task", *({"project": works, "name": name, "state": "open"} for name in "xy"))
    place = insert(folder, "site", site("a", project=works))[0]
    dock.show_record("project", works)
    asked = answers(QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes)
    dock.commands.run("delete")
    assert asked[0].startswith("Delete “P · 治沙”? To it belong: Tasks (2), Sites (1).")
    assert select(folder, "SELECT count(*) FROM project") == [(1,)]
    dock.commands.run("delete")
    assert select(folder, "SELECT count(*) FROM project") == [(0,)]
    assert select(folder, "SELECT count(*) FROM task") == [(0,)]
    assert select(folder, "SELECT uuid FROM site") == [(place,)]


def test_a_new_record_that_nobody_wants_is_given_up(folder, dock, answers):
    kept = insert(folder, "site", site("a"))[0]
    dock.show_record("site", kept)
    dock.commands.run("new_plain")
    answers(QMessageBox.StandardButton.Yes)
    dock.commands.run("delete")
    settle()
    assert dock.form.is_empty() and not layer_of("site").isModified()
    dock.commands.run("new_plain")
    type_into(dock.form.widget("name"), "x")
    answers(QMessageBox.StandardButton.Yes)
    dock.commands.run("delete")
    settle()
    assert codes(dock) == ["a"] and select(folder, "SELECT uuid FROM site") == [(kept,)]


def test_a_new_record_that_nobody_touched_leaves_no_trace(folder, dock):
    kept = insert(folder, "site", site("a"))[0]
    dock.show_table("site")
    dock.commands.run("new_plain")
    dock.show_record("site", kept)
    settle()
    assert codes(dock) == ["a"] and not layer_of("site").isModified()


def test_a_save_in_a_long_list_keeps_the_place(folder, dock):
    uuids = insert(folder, "site", *(site(f"K-{i:04d}") for i in range(4 * PAGE)))
    dock.show_record("site", uuids[2 * PAGE])
    settle()
    dock.commands.run("edit")
    type_into(dock.form.widget("name"), "改")
    dock.commands.run("save")
    settle()
    assert dock.panel.current() == uuids[2 * PAGE] == dock.desk.uuid
    row = dock.panel.table.currentIndex()
    assert row.siblingAtColumn(1).data() == "改"
    assert dock.panel.table.viewport().rect().intersects(dock.panel.table.visualRect(row))


def test_a_duplicate_is_a_record_of_its_own(folder, dock):
    uuid = insert(folder, "site", site("a", remark="抄", banner=DALAD, created_by="li", revision=7))[0]
    dock.show_record("site", uuid)
    press(dock.panel.table, Qt.Key.Key_D, CTRL)
    assert dock.desk.uuid != uuid
    dock.commands.run("save")
    assert "“Code” is empty" in dock.problems.sentences()[0]
    type_into(dock.form.widget("code"), "a-2")
    dock.commands.run("save")
    told = "SELECT name, remark, banner, revision, created_by = 'li' FROM site WHERE code = 'a-2'"
    assert select(folder, told) == [("毛不拉孔兑", "抄", DALAD, 1, 0)]


def test_one_field_of_many_records_in_one_step(folder, dock, monkeypatch):
    uuids = insert(folder, "site", *(site(f"K-{i}") for i in range(5)))
    dock.show_table("site")
    settle()
    dock.panel.mark(uuids[0], uuids[1:3])

    def fill_in(dialog):
        dialog.field.setCurrentIndex(dialog.field.findData("status"))
        dialog.wrapper.setValues("done", [])
        return 1

    monkeypatch.setattr(EditMany, "exec", fill_in)
    dock.commands.run("many")
    settle()
    assert codes(dock) == ["● K-0", "● K-1", "● K-2", "K-3", "K-4"]
    dock.commands.run("save")
    settle()
    done = select(folder, "SELECT code, revision FROM site WHERE status = 'done' ORDER BY code")
    assert [code for code, _ in done] == ["K-0", "K-1", "K-2"]
    assert set(dock.panel.selection()) == set(uuids[:3])


def test_only_fields_that_people_fill_in_can_be_edited_in_many(folder, dock):
    dialog = EditMany(layer_of("site"), TABLES["site"], 3)
    offered = [dialog.field.itemData(row) for row in range(dialog.field.count())]
    assert {"name", "status", "banner"} <= {*offered}
    assert not {"uuid", "code", "area_ha", "created_by", "revision"} & {*offered}


def test_the_next_record_starts_with_the_last_values(folder, dock):
    dock.show_table("site")
    dock.desk.add(values={"code": "a", "name": "一", "measure": "closure", "banner": DALAD, "remark": "只此一次"})
    dock.commands.run("save")
    dock.commands.run("new_plain")
    assert (value(dock, "measure"), value(dock, "banner")) == ("closure", DALAD)
    assert plain(value(dock, "remark")) is None and plain(value(dock, "code")) is None


def test_townships_offered_are_those_of_the_banner(folder, dock):
    for code, parent in (("150621100000", DALAD), ("150622100000", "150622000000")):
        insert(folder, "admin_unit", {"code": code, "name_zh": f"镇{code}", "level": "township", "parent_code": parent})
    uuid = insert(folder, "site", site("a"))[0]
    dock.show_record("site", uuid)
    dock.commands.run("edit")
    banner, township = dock.form.widget("banner"), dock.form.widget("township")
    banner.setCurrentIndex(banner.findData(DALAD))
    settle()
    offered = [township.itemData(row) for row in range(township.count())]
    assert "150621100000" in offered and "150622100000" not in offered


# Map and children ---------------------------------------------------------------------------------------------------


def test_the_map_and_the_list_select_each_other(folder, dock, interface):
    first, second = insert(folder, "note", *({"code": c, "text": c, "date": "2026-05-12"} for c in "ab"))
    layer = layer_of("note")
    dock.show_table("note")
    dock.panel.table.selectRow(1)
    settle()
    assert [one["uuid"] for one in layer.selectedFeatures()] == [second]
    layer.selectByIds([dock.desk.feature(first).id()])
    settle()
    assert dock.desk.uuid == first and dock.panel.current() == first


def test_zoom_goes_to_the_record(folder, dock, interface):
    shape = "MultiPolygon (((109.5 40.1, 109.51 40.1, 109.51 40.11, 109.5 40.1)))"
    uuid = insert(folder, "site", site("a", geom=point(shape)))[0]
    interface.canvas.setDestinationCrs(layer_of("site").crs())
    dock.show_record("site", uuid)
    press(dock.panel.table, Qt.Key.Key_J, CTRL)
    assert interface.canvas.extent().contains(QgsPointXY(109.505, 40.105))
    assert interface.canvas.extent().width() < 0.2


def test_a_click_on_the_map_makes_a_record_there(folder, dock, interface):
    interface.canvas.setDestinationCrs(layer_of("note").crs())
    before = interface.canvas.mapTool()
    dock.show_table("note")
    dock.commands.run("new_on_map")
    interface.canvas.mapTool().canvasClicked.emit(QgsPointXY(109.5, 40.1), Qt.MouseButton.LeftButton)
    settle()
    assert interface.canvas.mapTool() is before
    type_into(dock.form.widget("text"), "流沙")
    dock.commands.run("save")
    ((uuid,),) = select(folder, "SELECT uuid FROM note WHERE text = '流沙'")
    assert dock.desk.feature(uuid).geometry().asPoint() == QgsPointXY(109.5, 40.1)


def test_polygons_are_digitised_with_the_tool_of_qgis(folder, dock, interface):
    dock.show_table("site")
    interface.cad = interface.digitizing
    dock.commands.run("new_on_map")
    interface.cad = None
    assert isinstance(interface.canvas.mapTool(), QgsMapToolDigitizeFeature)
    dock.commands.shape.finish(QgsGeometry.fromWkt("Polygon ((109.5 40.1, 109.51 40.1, 109.51 40.11, 109.5 40.1))"))
    type_into(dock.form.widget("code"), "D-1")
    type_into(dock.form.widget("name"), "手绘")
    choose(dock, "measure", "Shelterbelt")
    dock.commands.run("save")
    assert select(folder, "SELECT code, area_ha > 0 FROM site") == [("D-1", 1)]


def test_children_stand_in_tabs_and_are_opened_and_added_from_there(folder, dock):
    place = insert(folder, "site", site("a"))[0]
    belongs = {"target_table": "site", "target": place}
    child = insert(folder, "progress", {**belongs, "year": 2026, "area_ha": 3.5})[0]
    insert(folder, "photo", {**belongs, "code": "p", "file": "photos/p.jpg"})
    dock.show_record("site", place)
    settle()
    assert [dock.tabs.tabText(row) for row in range(dock.tabs.count())] == ["Record", "Progress (1)", "Photos (1)"]
    dock.tabs.setCurrentIndex(1)
    settle()
    dock.tabs.currentWidget().view.doubleClicked.emit(dock.tabs.currentWidget().model.index(0, 0))
    settle()
    assert (dock.desk.table.id, dock.desk.uuid) == ("progress", child)
    press(dock.panel.table, Qt.Key.Key_Left, ALT)
    assert (dock.desk.table.id, dock.desk.uuid) == ("site", place)

    settle()
    action = next(one for one in dock.tabs.add.menu().actions() if one.text() == "Progress")
    action.trigger()
    settle()
    assert (value(dock, "target_table"), value(dock, "target")) == ("site", place)
    dock.commands.run("save")
    assert select(folder, "SELECT count(*) FROM progress WHERE target = ?", place) == [(2,)]
    dock.back()
    settle()
    assert dock.tabs.tabText(1) == "Progress (2)"


def test_nothing_is_added_to_a_record_that_is_not_saved(folder, dock):
    dock.show_table("site")
    dock.commands.run("new_plain")
    settle()
    for name in ("Progress", "Photos"):
        next(one for one in dock.tabs.add.menu().actions() if one.text() == name).trigger()
        assert dock.messages.currentItem().text() == "Save the record first, then add to it."
        assert dock.desk.table.id == "site" and not dock.form.is_empty()
        dock.messages.clearWidgets()


def test_photos_are_added_from_files(folder, dock, monkeypatch, tmp_path):
    place = insert(folder, "site", site("K/1"))[0]
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    assert picture.save(str(tmp_path / "图.jpg"))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *what: ([str(tmp_path / "图.jpg")], ""))
    dock.show_record("site", place)
    settle()
    next(one for one in dock.tabs.add.menu().actions() if one.text() == "Photos").trigger()
    settle()
    assert dock.tabs.tabText(1) == "Photos (1)"
    dock.tabs.setCurrentIndex(1)
    settle()
    page = dock.tabs.currentWidget()
    assert page.picture.file.name.startswith("K-1_")
    until(lambda: page.picture.pixmap() is not None and not page.picture.pixmap().isNull())
    assert select(folder, "SELECT target, no_exif FROM photo") == [(place, 1)]


# Locks --------------------------------------------------------------------------------------------------------------


def test_a_locked_layer_is_read_only_until_it_is_unlocked(folder, dock):
    uuid = insert(folder, "site", site("a"))[0]
    dock.show_record("site", uuid)
    dock.commands.run("lock")
    dock.commands.run("edit")
    assert "“Sites” is locked" in dock.messages.currentItem().text()
    assert not layer_of("site").isEditable() and not layer_of("site").startEditing()
    dock.commands.run("lock")
    dock.commands.run("edit")
    assert layer_of("site").isEditable()


def test_a_frozen_plan_keeps_its_values_and_shapes(folder, dock):
    plan = insert(folder, "plan", {"name": "批复稿", "capability": "shelterbelts", "version": 1, "status": "approved"})[
        0
    ]
    uuid = insert(folder, "belt", {"plan": plan, "status": "approved", "code": "B-1"})[0]
    dock.show_record("belt", uuid)
    dock.commands.run("edit")
    assert dock.form.widget("status").isEnabled() and dock.form.widget("code").isReadOnly()
    choose(dock, "status", "Under way")
    dock.commands.run("save")
    assert select(folder, "SELECT status FROM belt") == [("under_way",)]
    index = layer_of("belt").fields().lookupField("code")
    layer_of("belt").changeAttributeValue(dock.form.fid, index, "B-9")
    dock.commands.run("save")
    assert "The plan “批复稿” is frozen" in dock.problems.sentences()[0]
    assert select(folder, "SELECT code FROM belt") == [("B-1",)]


# What QGIS does meanwhile -------------------------------------------------------------------------------------------


def test_a_project_that_is_about_to_close_knows_of_what_is_typed(folder, dock):
    uuid = insert(folder, "site", site("a"))[0]
    dock.show_record("site", uuid)
    dock.commands.run("edit")
    assert not layer_of("site").isModified()
    type_into(dock.form.widget("name"), "还没有保存")
    assert layer_of("site").isModified()  # what QGIS asks before it closes
    assert value(dock, "name") == "还没有保存"


def test_a_rollback_by_qgis_is_followed(folder, dock):
    uuid = insert(folder, "site", site("a"))[0]
    dock.show_record("site", uuid)
    dock.commands.run("edit")
    type_into(dock.form.widget("name"), "不要了")
    dock.desk.put()
    layer_of("site").rollBack()
    settle()
    assert value(dock, "name") == "毛不拉孔兑"
    dock.commands.run("new_plain")
    type_into(dock.form.widget("name"), "也不要了")
    layer_of("site").rollBack()
    settle()
    assert dock.form.is_empty() and "也不要了" not in str(codes(dock))


def test_a_save_by_qgis_is_followed(folder, dock):
    uuid = insert(folder, "site", site("a"))[0]
    dock.show_record("site", uuid)
    dock.commands.run("edit")
    type_into(dock.form.widget("name"), "用 QGIS 保存")
    assert layer_of("site").isModified() and layer_of("site").commitChanges()
    settle()
    assert dock.panel.model.row_at(0).cells[1] == "用 QGIS 保存"
    assert not dock.buttons["edit"].isChecked()


def test_a_layer_that_is_removed_takes_nothing_with_it(folder, dock):
    uuid = insert(folder, "site", site("a"))[0]
    dock.show_record("site", uuid)
    dock.commands.run("edit")
    type_into(dock.form.widget("name"), "x")
    QgsProject.instance().removeMapLayer(layer_of("site").id())
    settle()
    assert dock.desk.layer is None and dock.form.is_empty() and codes(dock) == []
    for command in dock.buttons:
        dock.buttons[command].trigger()
    assert dock.tables.findData("site") == -1
    assert not dock.show_table("site")
    assert "no table “site”" in dock.messages.currentItem().text()


def test_a_file_that_takes_nothing_leaves_every_edit_here(folder, dock, monkeypatch):
    uuid = insert(folder, "site", site("a"))[0]
    dock.show_record("site", uuid)
    dock.commands.run("edit")
    type_into(dock.form.widget("name"), "写不进去")
    with opened(gpkg_of(folder), write=True) as connection, transaction(connection):
        dock.commands.run("save")
        assert "The file took nothing" in dock.messages.currentItem().text()
    assert value(dock, "name") == "写不进去" and layer_of("site").isModified()
    dock.commands.run("save")
    assert select(folder, "SELECT name FROM site") == [("写不进去",)]


def test_ending_to_edit_asks_about_what_is_not_saved(folder, dock, answers):
    uuid = insert(folder, "site", site("a"))[0]
    dock.show_record("site", uuid)
    dock.commands.run("edit")
    type_into(dock.form.widget("name"), "留下")
    answers(QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Save)
    dock.commands.run("edit")
    assert layer_of("site").isEditable() and value(dock, "name") == "留下"
    dock.commands.run("edit")
    assert not layer_of("site").isEditable()
    assert select(folder, "SELECT name FROM site") == [("留下",)]


# Everybody can use it -----------------------------------------------------------------------------------------------


def test_every_button_is_reached_and_named_by_the_keyboard(folder, dock):
    dock.show_table("site")
    settle()
    for name, action in dock.buttons.items():
        assert action.toolTip() and not action.icon().isNull(), name
    buttons = dock.bar.findChildren(QToolButton)
    shown = {action for one in buttons for action in (one.menu().actions() if one.menu() else [one.defaultAction()])}
    assert shown == {*dock.buttons.values()}
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.accessibleName() for one in buttons)


@pytest.mark.parametrize("width", [500, 900])
def test_no_button_is_hidden_in_a_narrow_dock(folder, dock, width):
    dock.resize(width, 800)
    settle()
    inside = dock.bar.rect()
    assert all(inside.contains(one.geometry()) and one.isVisible() for one in dock.bar.findChildren(QToolButton))


def test_no_size_is_fixed_in_pixels(folder, dock, interface):
    dock.show_table("site")
    small = dock.panel.table.verticalHeader().defaultSectionSize()
    font = QFont(dock.font())
    font.setPointSizeF(font.pointSizeF() * 1.5)
    QApplication.setFont(font)
    try:
        other = RecordDock(interface)
        assert other.panel.table.verticalHeader().defaultSectionSize() > small
        assert other.bar.side > dock.bar.side
        other.deleteLater()
    finally:
        font.setPointSizeF(font.pointSizeF() / 1.5)
        QApplication.setFont(font)


def test_fields_that_break_a_rule_can_be_read_on_a_dark_theme(folder, dock):
    light = QApplication.palette()
    dark = QPalette(light)
    dark.setColor(QPalette.ColorRole.Text, QColor("white"))
    QApplication.setPalette(dark)
    try:
        dock.show_table("site")
        dock.commands.run("new_plain")
        settle()
        told = dock.form.widget("code").styleSheet()
        text = dock.form.widget("code").palette().color(QPalette.ColorRole.Text)
        assert text == QColor("black") or "rgba" in told  # newer QGIS lets the theme shine through
        type_into(dock.form.widget("code"), "a")
        assert dock.form.widget("code").palette().color(QPalette.ColorRole.Text) == QColor("white")
    finally:
        QApplication.setPalette(light)


def test_messages_of_commands_are_told_not_raised(folder, dock):
    dock.show_table("site")
    for command in ("duplicate", "delete", "many", "zoom", "new_at_gps"):
        dock.commands.run(command)
        assert dock.messages.currentItem() is not None, command
        dock.messages.clearWidgets()
    assert record_commands.local("no time") == "no time"


def test_a_link_that_is_filled_in_looks_filled_in(whole_folder, dock):
    ((work, name),) = select(whole_folder, "SELECT uuid, name_zh FROM work WHERE code = 'A1-1'")
    project, other = insert(whole_folder, "project", register("P8"), register("P9", work=work))
    for uuid, filled in ((project, False), (other, True), (project, False), (other, True)):
        dock.show_record("project", uuid)
        combo = combos_of_links(dock.form.widget("work"))[0]
        until(lambda combo=combo, filled=filled: (name in combo.currentText()) == filled)
        settle()
        assert not (filled and combo.lineEdit().font().italic())


def test_a_row_that_is_not_saved_shows_labels_in_the_list_too(folder, dock):
    dock.show_table("project")
    dock.desk.add(values={"code": "P9", "banner": DALAD})
    dock.commands.run("save")
    settle()
    (row,) = dock.panel.model.new
    assert "Dalad Banner" in row.cells
