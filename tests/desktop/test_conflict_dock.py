"""The conflict dock: what office and copies say side by side, decided by a key, a button, or on the map; and undone."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox

from ordos_restoration.forms.conflict import conflict_model
from ordos_restoration.forms.conflict.another_value import AnotherValue, told_of
from ordos_restoration.forms.conflict.conflict_cells import departing
from ordos_restoration.forms.conflict.conflict_model import FIRST_SIDE, ConflictList, FieldTable
from ordos_restoration.forms.conflict.conflict_shapes import MARKS
from ordos_restoration.forms.project_watch import ProjectWatch
from ordos_restoration.store.copies.checkout import checkout
from ordos_restoration.store.deciding.conflict_rows import Candidate, rows
from ordos_restoration.store.merging.merge import merge
from ordos_restoration.store.sqlite import opened, transaction
from tests.desktop import docking
from tests.desktop.docking import show, square, until

docks, gpkg, iface, settings = docking.docks, docking.gpkg, docking.iface, docking.settings  # fixtures
OFFICE, ZHANG, LI = FIRST_SIDE, FIRST_SIDE + 1, FIRST_SIDE + 2


def change(gpkg, code, **values):
    steps = ", ".join(f"{name} = ?" for name in values)
    with opened(gpkg, write=True) as connection, transaction(connection):
        connection.execute(f"UPDATE project SET {steps} WHERE code = ?", (*values.values(), code))


def value(gpkg, code, column):
    with opened(gpkg) as connection:
        return connection.execute(f"SELECT {column} FROM project WHERE code = ?", (code,)).fetchone()[0]


@pytest.fixture
def office(gpkg, tmp_path):
    """Two copies went out and came back; both and the office have worked on the same projects."""
    zhang, li = (checkout(gpkg, tmp_path, holder, anywhere=True) for holder in ("张三", "李四"))
    change(zhang, "P1", name="西柳沟右岸林带", state="finished", geom=square(109.2))
    change(li, "P1", name="西柳沟左岸林带", geom=square(109.3))
    change(gpkg, "P1", state="correction")
    change(zhang, "P2", planned_area_ha=25, contact="张三")
    change(gpkg, "P2", planned_area_ha=30)
    with opened(zhang, write=True) as connection, transaction(connection):
        connection.execute("DELETE FROM project WHERE code = 'P3'")
    change(gpkg, "P3", remark="还要")
    merge(gpkg, [zhang, li], anywhere=True)
    return gpkg


@pytest.fixture
def dock(docks, office):
    """The dock on that office."""
    show(office)
    made = docks.show("conflict_dock")
    until(made.list.rowCount)
    until(lambda: made.fields.rowCount() == 3)
    made.activateWindow()
    return made


def lines(dock):
    """Return what the table of fields shows: label → cells."""
    table = dock.fields
    return {
        table.headerData(line, Qt.Orientation.Vertical): [
            table.index(line, column).data() for column in range(table.columnCount())
        ]
        for line in range(table.rowCount())
    }


def headings(dock):
    return [dock.fields.headerData(place, Qt.Orientation.Horizontal) for place in range(dock.fields.columnCount())]


def place(dock, column):
    """Return the line of a field by its column in the file."""
    return next(at for at, field in enumerate(dock.fields.row.fields) if field.key.column == column)


def choose(dock, column, side=OFFICE):
    dock.fields_view.setCurrentIndex(dock.fields.index(place(dock, column), side))
    dock.fields_view.setFocus()


def go_to(dock, code):
    at = next(at for at, row in enumerate(dock.list.rows) if row.title.startswith(code))
    dock.rows_view.setCurrentIndex(dock.list.index(at, 0))


# What is shown -------------------------------------------------------------------------------------------------------


def test_rows_with_conflicts_are_listed_and_their_fields_shown_side_by_side(dock):
    assert [dock.list.index(at, 1).data().split()[0] for at in range(dock.list.rowCount())] == ["P1", "P2", "P3"]
    assert headings(dock)[FIRST_SIDE:] == ["1 · Office", "2 · 张三", "3 · 李四"]
    found = lines(dock)
    assert len(found) == 3
    assert ["西柳沟阻沙林带", "西柳沟阻沙林带", "西柳沟右岸林带", "西柳沟左岸林带"] in found.values()


def test_who_said_it_and_when_can_be_read(dock):
    tip = dock.fields.index(place(dock, "name"), ZHANG).data(Qt.ItemDataRole.ToolTipRole)
    assert "张三" in tip and "20" in tip
    dock.fields_view.resizeColumnsToContents()
    assert dock.fields_view.columnWidth(ZHANG) > dock.fontMetrics().horizontalAdvance("西柳沟右岸林带")


def test_a_value_that_the_office_has_not_changed_is_put_down_to_nobody(dock):
    """Zhang's shape was taken over, and went back when Li said another one: what stands there is of neither."""
    own = dock.fields.candidate(place(dock, "geom"), OFFICE)
    assert (own.who, own.when) == ("", "")
    changed = dock.fields.candidate(place(dock, "state"), OFFICE)
    assert changed.who == "达拉特旗林草局" and changed.when


def test_copies_stand_in_the_order_of_their_holders_whoever_came_first(docks, gpkg, tmp_path):
    zhang, li = (checkout(gpkg, tmp_path, holder, anywhere=True) for holder in ("B 张三", "A 李四"))
    change(zhang, "P1", name="右岸")
    change(li, "P1", name="左岸")
    merge(gpkg, [zhang], anywhere=True)
    merge(gpkg, [li], anywhere=True)
    show(gpkg)
    dock = docks.show("conflict_dock")
    until(lambda: dock.fields.rowCount() == 1)
    assert headings(dock)[FIRST_SIDE:] == ["1 · Office", "2 · A 李四", "3 · B 张三"]


def test_dates_are_written_in_the_language_of_the_texts(qgis_app, monkeypatch):
    candidate = Candidate("x", "x", "2026-11-22T12:51:07.000Z", "张三")
    monkeypatch.setattr(conflict_model, "language", lambda: "zh")
    assert conflict_model.told_by(candidate).startswith("张三, 2026/11/2")
    monkeypatch.setattr(conflict_model, "language", lambda: "en")
    assert conflict_model.told_by(candidate) != "张三, 2026-11-22T12:51:07.000Z"


def test_all_sides_are_in_sight_where_there_is_room(dock, iface):
    iface.window.resizeDocks([dock], [900], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    widths = [dock.fields_view.columnWidth(column) for column in range(dock.fields.columnCount())]
    assert sum(widths) <= dock.fields_view.viewport().width()
    assert not dock.fields_view.horizontalScrollBar().maximum()


def test_a_side_that_says_nothing_is_marked_so_and_cannot_be_taken(dock, office):
    line = place(dock, "state")
    assert dock.fields.index(line, LI).data() == "–"
    dock.decide_field(dock.fields.index(line, LI))
    QTest.qWait(50)
    assert value(office, "P1", "state") == "correction" and dock.list.rowCount() == 3


def test_a_row_deleted_by_one_and_changed_by_another_is_shown_as_a_whole(dock):
    go_to(dock, "P3")
    assert dock.fields.rowCount() == 1 and not dock.fields.row.fields[0].key.column


def test_where_there_is_nothing_to_decide_the_dock_says_so(docks, gpkg):
    dock = docks.show("conflict_dock")
    nothing_open = dock.said.text()
    show(gpkg)
    until(lambda: dock.said.text() != nothing_open)
    assert not dock.rows_view.isVisible() and not any(button.isEnabled() for button in dock.buttons.values())
    QgsProject.instance().clear()
    until(lambda: dock.said.text() == nothing_open)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("西柳沟林带", "西柳沟右岸林带", "西柳沟<b><u>右岸</u></b>林带"),
        ("10", "12.5", "1<b><u>2.5</u></b>"),
        ("", "x", "<b><u>x</u></b>"),
        ("a<b", "a<c", "a&lt;<b><u>c</u></b>"),
        ("same", "same", "same"),
        ("aa", "a", "a"),
        ("a", "aa", "a<b><u>a</u></b>"),
    ],
)
def test_the_part_that_departs_is_set_off(before, after, shown):
    assert departing(before, after) == shown


def test_the_models_keep_qts_own_rules(office, qgis_app):
    found = rows(office, str)
    for model in (ConflictList(), FieldTable()):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.show(found if isinstance(model, ConflictList) else found[0])
        assert model.rowCount()
        model.show([] if isinstance(model, ConflictList) else None)
        assert not model.rowCount()


# What is decided -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "name"), [("1", "西柳沟阻沙林带"), ("2", "西柳沟右岸林带"), ("3", "西柳沟左岸林带")])
def test_a_digit_takes_what_its_column_says(dock, office, key, name):
    choose(dock, "name")
    QTest.keyClick(dock.fields_view, key)
    until(lambda: dock.fields.rowCount() == 2)
    assert value(office, "P1", "name") == name
    assert dock.list.rowCount() == 3, "the same record is still in sight, with what is left of it"


def test_enter_takes_the_chosen_value_and_arrows_go_about(dock, office):
    choose(dock, "name")
    QTest.keyClick(dock.fields_view, Qt.Key.Key_Right)
    QTest.keyClick(dock.fields_view, Qt.Key.Key_Return)
    until(lambda: dock.fields.rowCount() == 2)
    assert value(office, "P1", "name") == "西柳沟右岸林带"


def test_ctrl_and_a_digit_takes_all_a_side_says_about_the_record(dock, office):
    choose(dock, "name")
    QTest.keyClick(dock.fields_view, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    until(lambda: dock.list.rowCount() == 2)
    assert (value(office, "P1", "name"), value(office, "P1", "state")) == ("西柳沟右岸林带", "finished")
    assert value(office, "P1", "geom") == square(109.2)


def test_buttons_do_what_keys_do(dock, office):
    choose(dock, "name", LI)
    dock.buttons["field"].click()
    until(lambda: dock.fields.rowCount() == 2)
    choose(dock, "state", OFFICE)
    dock.buttons["row"].click()
    until(lambda: dock.list.rowCount() == 2)
    assert (value(office, "P1", "name"), value(office, "P1", "state")) == ("西柳沟左岸林带", "correction")


def answer(monkeypatch, value):
    """Have the dialog for another value answered; return what it was filled with and what it said."""
    seen = []

    def ask(dialog):
        seen.append(dialog.wrapper.value())
        dialog.wrapper.setValues(value, [])
        dialog.judge()
        seen.append(dialog.wrong.text())
        return dialog.result()

    monkeypatch.setattr(AnotherValue, "exec", ask)
    return seen


@pytest.mark.parametrize(
    ("code", "column", "typed", "stored"),
    [
        ("P1", "name", "西柳沟林带", "西柳沟林带"),
        ("P1", "state", "paused", "paused"),
        ("P2", "planned_area_ha", 27.5, 27.5),
    ],
)
def test_another_value_is_typed_and_can_be_taken_back(dock, office, monkeypatch, code, column, typed, stored):
    before = value(office, code, column)
    seen = answer(monkeypatch, typed)
    go_to(dock, code)
    choose(dock, column)
    count = dock.fields.rowCount()
    QTest.keyClick(dock.fields_view, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    until(lambda: value(office, code, column) == stored)
    assert seen[0] == before and not seen[1]
    with opened(office) as connection:
        states = connection.execute("SELECT DISTINCT state FROM claim WHERE column_name = ?", (column,)).fetchall()
    assert states == [("refused",)], "neither copy was right"
    dock.buttons["undo"].click()
    until(lambda: value(office, code, column) == before)
    go_to(dock, code)
    until(lambda: dock.fields.rowCount() == count)


def test_another_value_that_breaks_a_rule_is_not_taken(dock, office, monkeypatch):
    seen = answer(monkeypatch, -5)
    go_to(dock, "P2")
    choose(dock, "planned_area_ha")
    dock.buttons["value"].click()
    assert "-5" in seen[1]
    assert value(office, "P2", "planned_area_ha") == 30 and dock.list.rowCount() == 3


def test_shapes_and_rows_as_a_whole_are_not_typed(dock):
    choose(dock, "geom")
    assert not dock.buttons["value"].isEnabled()
    choose(dock, "name")
    assert dock.buttons["value"].isEnabled()
    go_to(dock, "P3")
    assert not dock.buttons["value"].isEnabled()


def test_without_the_table_in_qgis_nothing_is_typed_and_the_dock_says_so(dock, office, monkeypatch):
    monkeypatch.setattr(ProjectWatch, "table", lambda watch, table: None)
    choose(dock, "name")
    dock.buttons["value"].click()
    assert "not open in QGIS" in dock.said.text() and dock.list.rowCount() == 3


@pytest.mark.parametrize(
    ("given", "several", "told"),
    [
        (None, False, None),
        ("", False, None),
        (True, False, "1"),
        (2.0, False, "2"),
        (2.5, False, "2.5"),
        (7, False, "7"),
        (QDate(2026, 5, 12), False, "2026-05-12"),
        ('{"b","a"}', True, '{"a","b"}'),
        ("{}", True, None),
    ],
)
def test_a_typed_value_is_told_as_merging_compares_it(given, several, told):
    assert told_of(given, several) == told


@pytest.mark.parametrize("agreed", [True, False])
def test_a_whole_copy_is_taken_only_when_the_person_says_yes(dock, office, monkeypatch, agreed):
    asked = []

    def question(parent, title, text, *buttons):
        asked.append(text)
        return QMessageBox.StandardButton.Yes if agreed else QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", question)
    choose(dock, "name", ZHANG)
    dock.buttons["side"].click()
    until(lambda: dock.list.rowCount() == (0 if agreed else 3))
    assert len(asked) == 1 and "张三" in asked[0] and "5" in asked[0]
    with opened(office) as connection:
        left = connection.execute("SELECT code, planned_area_ha FROM project ORDER BY code").fetchall()
    assert left == ([("P1", 100), ("P2", 25)] if agreed else [("P1", 100), ("P2", 30), ("P3", None)])


def test_a_decision_is_taken_back(dock, office):
    choose(dock, "name")
    assert not dock.buttons["undo"].isEnabled()
    QTest.keyClick(dock.fields_view, "2")
    until(lambda: dock.fields.rowCount() == 2)
    QTest.keyClick(dock.fields_view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: dock.fields.rowCount() == 3)
    assert value(office, "P1", "name") == "西柳沟阻沙林带" and not dock.buttons["undo"].isEnabled()


def test_a_deleted_row_comes_back_too(dock, office):
    go_to(dock, "P3")
    dock.fields_view.setFocus()
    QTest.keyClick(dock.fields_view, "2")
    until(lambda: dock.list.rowCount() == 2)
    with opened(office) as connection:
        assert connection.execute("SELECT count(*) FROM project").fetchone()[0] == 2
    dock.buttons["undo"].click()
    until(lambda: dock.list.rowCount() == 3)
    assert value(office, "P3", "remark") == "还要"


def test_the_layers_show_what_was_decided(dock, office):
    layer = next(iter(QgsProject.instance().mapLayersByName("project")))
    assert "西柳沟阻沙林带" in [feature["name"] for feature in layer.getFeatures()]
    choose(dock, "name")
    QTest.keyClick(dock.fields_view, "3")
    until(lambda: dock.fields.rowCount() == 2)
    assert "西柳沟左岸林带" in [feature["name"] for feature in layer.getFeatures()]


def test_the_project_dock_counts_what_is_left(dock, docks, office):
    project = docks.show("project_dock")
    until(lambda: any(fact.id == "conflicts" and fact.text.startswith("5 ") for fact in project.health.facts))
    dock.decide_row(OFFICE)
    until(lambda: any(fact.id == "conflicts" and fact.text.startswith("2 ") for fact in project.health.facts))


def test_what_cannot_be_written_is_told_and_stays_to_be_decided(dock, office):
    choose(dock, "name")
    with opened(office, write=True) as other:
        other.execute("BEGIN IMMEDIATE")
        QTest.keyClick(dock.fields_view, "2")
        assert "毛不拉 2026.gpkg" in dock.said.text()
        other.execute("ROLLBACK")
    assert dock.list.rowCount() == 3 and dock.fields.rowCount() == 3
    QTest.keyClick(dock.fields_view, "2")
    until(lambda: dock.fields.rowCount() == 2)


def test_a_file_deleted_under_the_dock_is_told(dock, office):
    office.unlink()
    QTest.keyClick(dock.fields_view, Qt.Key.Key_F5)
    until(lambda: "毛不拉 2026.gpkg" in dock.said.text())
    assert not dock.list.rowCount()


# The map -------------------------------------------------------------------------------------------------------------


def bands(iface):
    return [item for item in iface.canvas.scene().items() if isinstance(item, QgsRubberBand)]


def test_shapes_to_choose_from_lie_on_the_map_each_in_its_own_way(dock, iface):
    shown = bands(iface)
    assert len(shown) == 4, "what was, the office, and two copies"
    assert len({band.strokeColor().name() for band in shown}) == 4
    assert len({stroke for _, stroke, _ in MARKS}) == len(MARKS), "in grey, strokes tell them apart"
    go_to(dock, "P2")
    assert not bands(iface)


def test_zooming_goes_to_all_of_them(dock, iface):
    iface.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
    dock.buttons["zoom"].click()
    extent = iface.canvas.mapSettings().visibleExtent()
    assert extent.xMinimum() < 109.0 and extent.xMaximum() > 109.4


def test_no_shape_stays_on_the_map_when_the_dock_has_gone(dock, docks, iface):
    dock.hide()
    QApplication.processEvents()
    assert not bands(iface)
    docks.show("conflict_dock")
    until(lambda: len(bands(iface)) == 4)
    docks.show("project_dock")
    until(lambda: not bands(iface))
    docks.show("conflict_dock")
    until(lambda: len(bands(iface)) == 4)
    docks.remove()
    assert not bands(iface)


def test_a_shape_is_taken_like_any_value(dock, office):
    choose(dock, "geom")
    QTest.keyClick(dock.fields_view, "3")
    until(lambda: dock.fields.rowCount() == 2)
    assert value(office, "P1", "geom") == square(109.3)


def test_the_record_can_be_opened_to_type_something_else(dock, docks, office, monkeypatch):
    shown = []
    monkeypatch.setattr(docks.desks[-1], "show_record", lambda *what: shown.append(what))
    QTest.keyClick(dock.fields_view, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert shown == [("project", dock.fields.row.uuid)]
