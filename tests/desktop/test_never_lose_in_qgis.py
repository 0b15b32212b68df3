"""Never lose a record in QGIS: killed while it saves, edits waiting while copies are merged, its log left behind."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager

import pytest
from qgis.core import NULL, QgsDefaultValue, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QPushButton

from ordos_restoration.forms.docks import Docks
from ordos_restoration.forms.record import saving
from ordos_restoration.layers.project import TABLE
from ordos_restoration.store import project as projects
from ordos_restoration.store.checks.check import findings
from ordos_restoration.store.copies.checkout import checkout
from ordos_restoration.store.merging.merge import merge
from ordos_restoration.store.sqlite import opened
from tests.desktop import docking
from tests.store.field_work import NOTE, add, change, content, point, read, remove, see, slim
from tests.store.killing import REPO, Victims

KILLS = 50  # of a QGIS that saves
posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is POSIX")


@pytest.fixture(scope="module")
def start(templates_folder, tmp_path_factory):
    """A project of few tables with some notes."""
    folder = tmp_path_factory.mktemp("start")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(projects, "TEMPLATES", templates_folder)
        gpkg = projects.create(folder / "office", holder="达拉特旗", anywhere=True)
    slim(gpkg, ("project", "note", "photo"))
    for number in range(6):
        add(gpkg, "note", **{**NOTE, "code": f"{number}", "uuid": ROWS[number]})
    return gpkg.parent


ROWS = [f"00000000-0000-4000-8000-00000000000{number}" for number in range(6)]


@pytest.fixture
def office(start, tmp_path):
    return shutil.copytree(start, tmp_path / "办公室 office") / "office.gpkg"


def assert_whole(gpkg):
    with closing(sqlite3.connect(gpkg)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert not [
        str(one.message) for one in findings(gpkg) if one.level == "error" and "missing" not in str(one.message)
    ]


# Killed -------------------------------------------------------------------------------------------------------------


@posix
def test_killed_while_it_saves_every_record_whose_save_returned_is_there_and_so_is_what_was_before(office):
    chance, promised, last = random.Random(4), set(), 0
    with Victims("from tests.desktop.never_lose import main\nmain()") as victims:
        for attempt in range(KILLS):
            said = victims.kill(f"{office}|{ROWS[0]}", chance.uniform(0.1, 0.9))
            promised |= {line.split()[1] for line in said}
            last = int(said[-1].split()[0]) if said else last
            with opened(office) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                there = {one for (one,) in connection.execute("SELECT uuid FROM note")}
                ((turn,),) = connection.execute("SELECT CAST(code AS INTEGER) FROM note WHERE uuid = ?", ROWS[:1])
                before = connection.execute(
                    "SELECT CAST(before AS INTEGER) FROM history WHERE row_uuid = ? AND column_name = 'code' "
                    "ORDER BY fid",
                    ROWS[:1],
                ).fetchall()
            assert promised <= there, f"kill {attempt}"
            assert last <= turn <= last + 1, "the one whose save did not return may be there, and no other"
            assert [one for (one,) in before] == list(range(turn)), "what was before stands in the history, once"
            last = turn
    assert len(promised) > KILLS / 2, "many had saved something"
    assert len(there - promised - {*ROWS}) <= KILLS, "one save a kill may have been under way"
    assert_whole(office)


# Edits that wait while copies are merged ------------------------------------------------------------------------------


def layer_of(gpkg):
    layer = QgsVectorLayer(f"{gpkg}|layername=note", "note", "ogr")
    assert layer.isValid()
    return layer


def edit(layer, row, **values):
    (feature,) = layer.getFeatures(f"uuid = '{row}'")
    for name, value in values.items():
        assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf(name), value)


def save(layer):
    return saving.save(layer, lambda *draft: {}, lambda *draft: [])


def merge_elsewhere(office, *copies):
    """Merge on the command line, in a process of its own."""
    script = (
        "import sys\nfrom pathlib import Path\nfrom ordos_restoration.store.merging.merge import merge\n"
        "merge(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]], anywhere=True)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(REPO), *filter(None, sys.path)])}
    done = subprocess.run(
        [sys.executable, "-c", script, str(office), *map(str, copies)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr


def returned(office, folder, work):
    """Return a copy that somebody has worked on."""
    folder.mkdir(exist_ok=True)
    copy = checkout(office, folder, "张三", anywhere=True)
    work(copy)
    return copy


def befores(gpkg, row, column):
    return {
        one for (one,) in see(gpkg, "SELECT before FROM history WHERE row_uuid = ? AND column_name = ?", row, column)
    }


def test_edits_that_wait_in_qgis_and_a_merge_on_the_command_line_are_both_kept(office, tmp_path, qgis_app):
    copy = returned(office, tmp_path / "stick", lambda copy: change(copy, "note", ROWS[0], text="张三的"))
    layer = layer_of(office)
    layer.startEditing()
    edit(layer, ROWS[0], surveyor="办公室")
    edit(layer, ROWS[1], text="办公室的")
    merge_elsewhere(office, copy)
    assert read(office, "note", ROWS[0])["text"] == "张三的"
    assert not save(layer).wrong
    assert (read(office, "note", ROWS[0])["text"], read(office, "note", ROWS[0])["surveyor"]) == ("张三的", "办公室")
    assert read(office, "note", ROWS[1])["text"] == "办公室的"
    layer.rollBack()
    del layer
    assert_whole(office)


@pytest.fixture
def watched(office, qgis_app):
    """The notes of the office open in QGIS with the plugin, and the bar above its map."""
    QgsProject.instance().clear()
    layer = layer_of(office)
    layer.setCustomProperty(TABLE, "note")
    QgsProject.instance().addMapLayer(layer)
    iface = docking.Interface()
    docks = Docks(iface)
    yield layer, iface.bar
    layer.rollBack()
    docks.remove()
    QgsProject.instance().clear()


def lose(office, tmp_path, layer, **values):
    """Edit a row that a merge elsewhere deletes, and save it with QGIS's own button.

    QGIS 3.22 drops that edit without a word and saves the others; 3.40 saves none of them.
    """
    copy = returned(office, tmp_path / "stick", lambda copy: remove(copy, "note", ROWS[0]))
    layer.startEditing()
    edit(layer, ROWS[0], **values)
    edit(layer, ROWS[1], text="办公室的")
    docking.delete()  # QGIS is idle
    merge_elsewhere(office, copy)
    is_saved = layer.commitChanges(False)
    assert read(office, "note", ROWS[0]) is None
    assert read(office, "note", ROWS[1])["text"] == ("办公室的" if is_saved else NOTE["text"])


def test_edits_of_a_row_that_a_merge_deleted_are_told_at_qgis_own_save_and_taken_back(office, tmp_path, watched):
    layer, bar = watched
    before = read(office, "note", ROWS[0])
    lose(office, tmp_path, layer, text="写了很久的话")
    assert "写了很久的话" in bar.currentItem().text() and before["code"] in bar.currentItem().text()
    bar.currentItem().findChild(QPushButton).click()
    assert bar.currentItem() is None or "写了很久的话" not in bar.currentItem().text()
    assert read(office, "note", ROWS[0]) is None, "it waits for somebody to look at it"
    assert layer.isModified() and layer.commitChanges()
    after = read(office, "note", ROWS[0])
    assert read(office, "note", ROWS[1])["text"] == "办公室的"
    same = ("uuid", "code", "date", "geom", "surveyor")
    assert after["text"] == "写了很久的话" and [after[one] for one in same] == [before[one] for one in same]
    assert_whole(office)


def test_edits_are_taken_back_into_the_row_that_has_come_back_meanwhile(office, tmp_path, watched):
    layer, bar = watched
    lose(office, tmp_path, layer, text="写了很久的话")
    add(office, "note", **{**NOTE, "code": "again", "uuid": ROWS[0]})
    layer.dataProvider().reloadData()
    bar.currentItem().findChild(QPushButton).click()
    assert layer.commitChanges()
    assert (read(office, "note", ROWS[0])["text"], read(office, "note", ROWS[0])["code"]) == ("写了很久的话", "again")
    assert len(see(office, "SELECT uuid FROM note")) == len(ROWS)


def test_a_shape_drawn_anew_is_taken_back_too(office, tmp_path, watched):
    layer, bar = watched
    copy = returned(office, tmp_path / "stick", lambda copy: remove(copy, "note", ROWS[0]))
    layer.startEditing()
    (feature,) = layer.getFeatures(f"uuid = '{ROWS[0]}'")
    layer.changeGeometry(feature.id(), QgsGeometry.fromWkt("Point (111 41)"))
    edit(layer, ROWS[1], text="办公室的")
    docking.delete()
    merge_elsewhere(office, copy)
    for _ in range(2):
        assert not layer.commitChanges(False), "QGIS cannot save a shape of a row that is gone, nor what is beside it"
    assert len(bar.items()) == 1
    bar.currentItem().findChild(QPushButton).click()
    assert layer.commitChanges()
    assert read(office, "note", ROWS[1])["text"] == "办公室的"
    (feature,) = layer.getFeatures(f"uuid = '{ROWS[0]}'")
    assert feature.geometry().asWkt() == "Point (111 41)" and feature["code"] == "0"


def test_what_qgis_fills_in_itself_was_not_typed(office, qgis_app):
    layer = layer_of(office)
    text, code = (layer.fields().indexOf(name) for name in ("text", "code"))
    layer.setFieldAlias(text, "内容")
    layer.setDefaultValueDefinition(code, QgsDefaultValue("1", True))
    assert saving.cells(layer, {text: "x", code: "1"}, False) == "内容: x"
    assert saving.cells(layer, {text: NULL}, True) == "内容: , Shape"


def test_a_save_that_loses_nothing_says_nothing(office, watched):
    layer, bar = watched
    layer.startEditing()
    edit(layer, ROWS[0], text="办公室的")
    docking.delete()
    assert layer.commitChanges() and bar.currentItem() is None


def test_a_cell_that_a_merge_has_changed_meanwhile_keeps_both_values(office, tmp_path, qgis_app):
    copy = returned(office, tmp_path / "stick", lambda copy: change(copy, "note", ROWS[0], text="张三的"))
    layer = layer_of(office)
    layer.startEditing()
    edit(layer, ROWS[0], text="办公室的")
    merge_elsewhere(office, copy)
    assert not save(layer).wrong
    layer.rollBack()
    assert read(office, "note", ROWS[0])["text"] == "办公室的"
    assert befores(office, ROWS[0], "text") == {NOTE["text"], "张三的"}
    assert ("张三的",) in see(office, "SELECT copy_value FROM claim WHERE row_uuid = ?", ROWS[0])
    del layer
    assert_whole(office)


def test_an_edit_of_a_row_that_a_merge_has_deleted_meanwhile_is_not_lost_without_a_word(office, tmp_path, qgis_app):
    copy = returned(office, tmp_path / "stick", lambda copy: remove(copy, "note", ROWS[0]))
    layer = layer_of(office)
    layer.startEditing()
    edit(layer, ROWS[0], text="办公室的")
    merge_elsewhere(office, copy)
    saved = save(layer)
    here = read(office, "note", ROWS[0])
    waits = layer.isModified()
    layer.rollBack()
    assert saved.wrong or waits or (here and here["text"] == "办公室的"), "kept, or it is said that it is not"


def test_a_save_after_a_merge_elsewhere_that_rewrote_much_still_reaches_the_file(office, tmp_path, qgis_app):
    def much(copy):
        for number in range(200):
            add(copy, "note", **{**NOTE, "code": f"M-{number}"}, geom=point(110 + number / 1000, 40))

    copy = returned(office, tmp_path / "stick", much)
    layer = layer_of(office)
    layer.startEditing()
    edit(layer, ROWS[2], text="先")
    assert not save(layer).wrong
    edit(layer, ROWS[2], text="后")
    merge_elsewhere(office, copy)
    assert not save(layer).wrong
    assert layer.featureCount() >= 206
    layer.rollBack()
    assert read(office, "note", ROWS[2])["text"] == "后"
    assert see(office, "SELECT count(*) FROM note") == [(206,)]
    del layer
    assert_whole(office)


def test_a_save_while_another_program_writes_says_so_and_keeps_what_was_typed(office, qgis_app):
    layer = layer_of(office)
    layer.startEditing()
    edit(layer, ROWS[0], text="等一等")
    with closing(sqlite3.connect(office, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        saved = save(layer)
        other.execute("ROLLBACK")
    assert saved.wrong
    assert not saved.count
    assert layer.isModified()
    assert not save(layer).wrong
    layer.rollBack()
    assert read(office, "note", ROWS[0])["text"] == "等一等"
    assert_whole(office)


# A copy of a file that is being edited -------------------------------------------------------------------------------


@contextmanager
def edited_live(copy, row, text):
    """Give a layer that is being edited, while what was committed in a second one stands in the log only."""
    layer, other = layer_of(copy), layer_of(copy)
    assert layer.startEditing() and other.startEditing()
    edit(other, row, text=text)
    assert not save(other).wrong
    assert copy.with_name(copy.name + "-wal").stat().st_size
    yield layer
    layer.rollBack()
    other.rollBack()


def test_a_crashed_laptop_comes_home_with_its_log(office, tmp_path, qgis_app):
    copy, crashed = returned(office, tmp_path / "stick", lambda copy: None), tmp_path / "crashed"
    crashed.mkdir()
    with edited_live(copy, ROWS[0], "崩溃之前"):
        for one in copy.parent.glob("office.gpkg*"):
            shutil.copy(one, crashed)
    opened_alone = shutil.copytree(crashed, tmp_path / "again") / "office.gpkg"
    merge(office, [crashed / "office.gpkg"], anywhere=True)
    assert read(office, "note", ROWS[0])["text"] == "崩溃之前"
    assert (crashed / "office.gpkg-wal").stat().st_size, "what was returned is only read"
    assert_whole(opened_alone)
    assert read(opened_alone, "note", ROWS[0])["text"] == "崩溃之前"


def test_an_office_that_crashed_takes_a_copy_in_on_top_of_its_log(office, tmp_path, qgis_app):
    copy = returned(office, tmp_path / "stick", lambda copy: change(copy, "note", ROWS[1], text="张三的"))
    with edited_live(office, ROWS[0], "崩溃之前"):
        shutil.copytree(office.parent, tmp_path / "crashed")
    crashed = tmp_path / "crashed" / "office.gpkg"
    assert any("Changes stand in" in str(one.message) for one in findings(crashed))
    shutil.rmtree(crashed.parent)
    with edited_live(office, ROWS[2], "又一次"):
        shutil.copytree(office.parent, crashed.parent)
    merge_elsewhere(crashed, copy)
    assert [read(crashed, "note", row)["text"] for row in ROWS[:3]] == ["崩溃之前", "张三的", "又一次"]
    assert_whole(crashed)


def test_a_copy_comes_home_while_qgis_still_has_it_open(office, tmp_path, qgis_app):
    copy = returned(office, tmp_path / "stick", lambda copy: None)
    with edited_live(copy, ROWS[0], "还开着") as layer:
        edit(layer, ROWS[1], text="还没保存")
        merge_elsewhere(office, copy)
        assert read(office, "note", ROWS[0])["text"] == "还开着"
        assert not save(layer).wrong, "and work in it goes on"
    merge_elsewhere(office, copy)
    assert read(office, "note", ROWS[1])["text"] == "还没保存"


def test_a_copy_of_the_gpkg_without_its_log_deletes_nothing_and_is_recognised(office, tmp_path, qgis_app):
    copy = returned(office, tmp_path / "stick", lambda copy: None)
    alone = tmp_path / "alone" / "office.gpkg"
    alone.parent.mkdir()
    with edited_live(copy, ROWS[0], "只在日志里"):
        shutil.copy(copy, alone)
    before = content(office)
    result = merge(office, [alone], anywhere=True)
    assert content(office) == before
    merge(office, [copy], anywhere=True)
    assert read(office, "note", ROWS[0])["text"] == "只在日志里", "the whole one comes later, and is taken in"
    assert result.copies[0].notes, "people hear that its last changes may be missing"


def test_edits_that_wait_after_a_save_are_not_lost_when_a_merge_deletes_their_row(office, tmp_path, qgis_app):
    """After a save that goes on editing, QGIS leaves the log's mode: nobody sees from outside that edits wait."""
    copy = returned(office, tmp_path / "stick", lambda copy: remove(copy, "note", ROWS[0]))
    layer = layer_of(office)
    layer.startEditing()
    edit(layer, ROWS[1], text="先")
    assert not save(layer).wrong
    edit(layer, ROWS[0], text="办公室的")
    merge_elsewhere(office, copy)
    saved, here, waits = save(layer), read(office, "note", ROWS[0]), layer.isModified()
    layer.rollBack()
    assert saved.wrong or waits or (here and here["text"] == "办公室的"), "kept, or it is said that it is not"
