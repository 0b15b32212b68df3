"""Field mode by the keyboard alone: plants counted, pictures taken in, positions averaged, known points compared."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsPointXY, QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from ordos_restoration.forms.field import field_dock
from ordos_restoration.forms.field.basemap import last, tiles
from ordos_restoration.forms.field.field_dock import FieldDock
from ordos_restoration.forms.field.tally import Tally
from ordos_restoration.forms.record import photo_intake, photo_record
from ordos_restoration.forms.record.photo_intake import newest_picture, read_shot, safe, take_in
from ordos_restoration.forms.record.record_dock import RecordDock
from ordos_restoration.layers.project import table_layers
from ordos_restoration.planning.fixes import Position, moved
from ordos_restoration.planning.message import PlanningError

HERE = Path(__file__)
HEAVY = ("pandas", "geopandas", "shapely", "pyproj", "fiona", "PIL", "scipy")


def load(name):
    spec = importlib.util.spec_from_file_location(f"ordos_tests_{name}", HERE.with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


recording, exif = load("recording"), load("exif")
interface, shipped_templates = recording.interface, recording.shipped_templates
shared_folder, folder = recording.shared_folder, recording.folder
insert, select, settle, type_into = recording.insert, recording.select, recording.settle, recording.type_into
point, docked = recording.point, recording.docked
Key = Qt.Key


@pytest.fixture(autouse=True)
def clean_settings(qgis_app):
    QgsSettings().remove("ordos")
    yield
    QgsSettings().remove("ordos")


@pytest.fixture
def dock(folder, interface):
    """The dock in a window that is shown, with the project open."""
    with docked(interface, FieldDock(interface)) as made:
        made.show_page(0)
        settle()
        yield made


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key where the cursor is."""
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    settle()


@pytest.fixture
def site(folder):
    return insert(folder, "site", {"code": "毛 K/12", "name": "东岸", "measure": "closure", "status": "draft"})[0]


@pytest.fixture
def plots(folder, site):
    """Three plots of the site, whose walking order is not the one they were made in."""
    belongs = {"target_table": "site", "target": site, "year": 2026, "round": 2}
    return insert(
        folder,
        "sample_plot",
        *(
            {**belongs, "code": f"P{number}", "number": number, "walking_order": order}
            for number, order in ((1, 2), (2, 1), (3, 3))
        ),
    )


# Counting -----------------------------------------------------------------------------------------------------------


def test_a_plot_is_counted_with_keys_alone_and_saved(folder, dock, plots, site):
    dock.look()
    dock.surveyor.setText("王芳")
    press(Key.Key_PageDown)
    assert dock.record == ("sample_plot", plots[1])  # the first of the way
    for _ in range(9):
        press(Key.Key_A)
    for _ in range(4):
        press(Key.Key_D)
    assert dock.counter.now.text() == "Row 1: 9 alive of 13"
    assert dock.counter.judged.text() == "69.2 % – Replant"
    press(Key.Key_U)
    assert dock.counter.judged.text() == "75.0 % – Passed"
    press(Key.Key_N)
    for _ in range(8):
        press(Key.Key_A)
    assert dock.counter.total.text() == "All rows: 17 alive of 20"
    press(Key.Key_S)
    assert dock.told.text() == "Saved: 17 alive of 20 in “P2 1”."
    told = "SELECT planted, alive, rate_pct, verdict, rule, remark, surveyor, round, target, plot, row FROM inspection"
    rule = "survival_below_400"
    assert select(folder, told) == [(20, 17, 85.0, "pass", rule, "1: 9/12, 2: 8/8", "王芳", 2, site, plots[1], None)]
    assert dock.counter.tally.is_empty()


def lay_plot(folder, site, code, order):
    """Lay a plot as a task does, or another program."""
    row = {"code": code, "number": order, "walking_order": order, "target_table": "site", "target": site}
    return insert(folder, "sample_plot", {**row, "year": 2026, "round": 1})[0]


def test_plots_that_a_task_lays_while_the_dock_is_open_can_be_picked(folder, dock, site):
    assert not dock.picker.after.isEnabled()
    made = lay_plot(folder, site, "P1", 1)
    table_layers(QgsProject.instance())["sample_plot"].dataProvider().reloadData()  # as a task ends
    settle()
    press(Key.Key_PageDown)
    assert dock.record == ("sample_plot", made)


def test_the_plots_are_read_when_somebody_looks_at_them_and_nothing_is_disturbed(folder, dock, plots, site):
    dock.look()
    press(Key.Key_PageDown)
    dock.told.setText("Saved.")
    lay_plot(folder, site, "P4", 4)
    dock.picker.plots.showPopup()
    dock.picker.plots.hidePopup()
    assert dock.picker.plots.count() == 4 and dock.told.text() == "Saved."
    assert dock.record == ("sample_plot", plots[1]) and dock.picker.uuid() == plots[1]


def test_the_next_plot_after_the_last_is_one_that_was_laid_meanwhile(folder, dock, plots, site):
    dock.look()
    for _ in plots:
        press(Key.Key_PageDown)
    assert dock.record == ("sample_plot", plots[2])
    made = lay_plot(folder, site, "P4", 4)
    press(Key.Key_PageDown)
    assert dock.record == ("sample_plot", made)


def test_the_verdict_changes_with_the_rainfall_zone(folder, dock, plots):
    dock.look()
    dock.show_record("sample_plot", plots[0])
    for _ in range(7):
        dock.counter.count(1, 1)
    for _ in range(3):
        dock.counter.count(1, 0)
    assert "Passed" in dock.counter.judged.text()
    dock.counter.zone.setCurrentIndex(1)
    assert "Replant" in dock.counter.judged.text()


def test_counts_that_cannot_be_are_told_and_not_taken(folder, dock, plots):
    dock.look()
    dock.show_record("sample_plot", plots[0])
    press(Key.Key_L)
    assert "no more living plants than planted ones" in dock.counter.wrong.text()
    assert dock.counter.tally.total() == (0, 0)
    press(Key.Key_Plus)
    press(Key.Key_L)
    assert dock.counter.wrong.text() == "" and dock.counter.tally.total() == (1, 1)
    press(Key.Key_Minus)
    assert dock.counter.tally.total() == (1, 1)


def test_a_count_outlives_a_crash(folder, dock, interface, plots):
    dock.look()
    dock.show_record("sample_plot", plots[0])
    for _ in range(5):
        press(Key.Key_A)
    other = FieldDock(interface)  # as after a new start of QGIS
    other.show_record("sample_plot", plots[0])
    assert other.counter.tally.total() == (5, 5)
    other.show_record("sample_plot", plots[1])
    assert other.counter.tally.is_empty()
    other.deleteLater()


def test_a_count_that_cannot_be_written_is_kept(folder, dock, plots, monkeypatch):
    def full(*row):
        raise PlanningError("The disk is full.")

    monkeypatch.setattr(field_dock, "write_row", full)
    dock.look()
    dock.show_record("sample_plot", plots[0])
    press(Key.Key_A)
    press(Key.Key_S)
    assert dock.told.text() == "The disk is full."
    assert dock.counter.tally.total() == (1, 1)


def test_a_whole_compartment_may_be_counted(folder, dock, site):
    dock.show_record("site", site)
    dock.surveyor.setText("王芳")
    press(Key.Key_A)
    press(Key.Key_S)
    assert select(folder, "SELECT target_table, target, plot FROM inspection") == [("site", site, None)]


def test_what_has_no_plants_is_not_counted(folder, dock):
    uuid = insert(folder, "project", {"code": "P", "name": "项目", "state": "started"})[0]
    dock.show_record("project", uuid)
    assert not dock.counter.save.isEnabled() and not dock.counter.buttons["alive"].isEnabled()


def test_edits_that_wait_in_the_layer_are_not_saved_with_a_count(folder, dock, plots, site):
    layer = table_layers(QgsProject.instance())["inspection"]
    layer.startEditing()
    layer.addFeature(QgsFeature(layer.fields()))  # of somebody who is not ready
    dock.look()
    dock.show_record("sample_plot", plots[0])
    dock.surveyor.setText("王芳")
    press(Key.Key_A)
    press(Key.Key_S)
    assert select(folder, "SELECT count(*) FROM inspection") == [(1,)]
    assert len(layer.editBuffer().addedFeatures()) == 1


def test_letters_go_into_fields_while_somebody_types(folder, dock, plots):
    dock.look()
    dock.show_record("sample_plot", plots[0])
    dock.surveyor.setFocus()
    press(Key.Key_A)
    assert dock.surveyor.text() == "a" and dock.counter.tally.is_empty()


def test_a_list_does_not_swallow_the_keys(folder, dock, plots):
    dock.look()
    dock.show_record("sample_plot", plots[0])
    dock.counter.zone.setFocus()
    settle()
    press(Key.Key_A)
    assert dock.counter.tally.total() == (1, 1)


def test_the_page_that_is_open_is_marked_in_any_theme_and_no_page_is_cut(folder, dock):
    for place in range(dock.pages.count()):
        dock.show_page(place)
        assert [one.text().startswith("●") for one in dock.turn] == [number == place for number in range(5)]
        page = dock.pages.currentWidget()
        bar = page.verticalScrollBar().sizeHint().width()
        assert page.minimumSizeHint().width() >= page.widget().minimumSizeHint().width() + bar


def test_function_keys_turn_the_pages_and_letters_are_those_of_the_page(folder, dock, plots):
    dock.look()
    dock.show_record("sample_plot", plots[0])
    for number, key in enumerate((Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F5, Key.Key_F6)):
        press(key)
        assert dock.pages.currentIndex() == number
        press(Key.Key_D)  # counts on the first page only
    assert dock.counter.tally.total() == (1, 0)


def test_every_key_is_written_on_its_button(dock):
    for page in dock.pressed:
        assert len({button.key for button, _ in page}) == len(page)
        for button, _ in page:
            assert f"[{button.key}]" in button.text()
            assert button.minimumHeight() >= 2 * button.fontMetrics().height()


def test_a_tally_can_be_undone_across_rows():
    tally = Tally()
    tally.count(1, 1)
    tally.go(1)
    tally.count(1, 0)
    assert tally.undo() and tally.at == 1
    assert tally.undo() and tally.at == 0
    assert not tally.undo() and tally.total() == (0, 0)


@pytest.mark.parametrize("text", ["", "nonsense", "{}", '{"rows": [[1, 2]], "at": 0}', '{"rows": [], "at": 3}', "[1]"])
def test_a_kept_count_that_is_none_is_begun_anew(text):
    assert Tally.from_text(text) == Tally()


# Pictures -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def camera(tmp_path):
    """A folder of a camera, and a function that takes pictures into it."""
    card = tmp_path / "相机 DCIM"
    card.mkdir()
    plain = tmp_path / "plain.jpg"
    colours = iter(range(1, 99))

    def take(name, **told):
        image = QImage(64, 48, QImage.Format.Format_RGB32)
        image.fill(QColor(next(colours), 120, 60))
        assert image.save(str(plain))
        (card / name).write_bytes(exif.with_exif(plain.read_bytes(), **told) if told else plain.read_bytes())
        return card / name

    take.card = card
    return take


TOLD = {"when": "2026:05:12 08:30:01", "zone": "+08:00", "place": (109.5, 40.1), "direction": 271.5}


def test_a_picture_is_copied_under_the_code_of_its_record(folder, dock, site, camera):
    source = camera("IMG_0001.JPG", **TOLD)
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    type_into(dock.surveyor, "王芳")
    dock.surveyor.editingFinished.emit()
    dock.show_record("site", site)
    dock.photos.take(source)
    when = "strftime('%Y-%m-%dT%H:%M:%S', taken_at)"
    columns = f"file, sha256, direction_deg, no_exif, target_table, target, surveyor, {when}"
    ((file, *told),) = select(folder, f"SELECT {columns} FROM photo")
    assert told == [digest, 271.5, 0, "site", site, "王芳", "2026-05-12T00:30:01"]
    assert file.startswith("photos/毛-K-12_20260512-") and file.endswith(f"_{digest[:8]}.jpg")
    assert (folder / file).read_bytes() == source.read_bytes()
    assert source.exists()
    layer = table_layers(QgsProject.instance())["photo"]
    shape = next(layer.getFeatures()).geometry().asPoint()
    assert (shape.x(), shape.y()) == pytest.approx((109.5, 40.1), abs=1e-6)


def test_a_picture_from_a_chat_is_flagged_and_taken(folder, dock, site, camera):
    dock.show_record("site", site)
    dock.photos.take(camera("mmexport1.jpg"))
    assert "It came without the camera's time or position" in dock.photos.told.text()
    assert select(folder, "SELECT no_exif, taken_at, geom FROM photo") == [(1, None, None)]


def test_where_the_camera_knew_no_place_the_receiver_does(folder, dock, site, camera):
    dock.use_position(Position(109.6, 40.2, 3.26, 0.5, 10, 0))
    dock.show_record("site", site)
    dock.photos.take(camera("mmexport1.jpg"))
    assert select(folder, "SELECT no_exif, accuracy_m, geom IS NULL FROM photo") == [(1, 3.3, 0)]


def test_the_same_picture_is_neither_copied_nor_recorded_twice(folder, dock, site, camera):
    source = camera("IMG_0001.jpg", **TOLD)
    dock.show_record("site", site)
    dock.photos.take(source)
    dock.photos.take(source)
    assert "has this picture already" in dock.photos.told.text()
    other = insert(folder, "site", {"code": "K-2", "name": "x", "measure": "closure", "status": "draft"})[0]
    dock.show_record("site", other)
    dock.photos.take(source.rename(source.with_name("again.jpg")))
    assert len(list((folder / "photos").glob("*.*"))) == 1
    assert select(folder, "SELECT count(*), count(DISTINCT file) FROM photo") == [(2, 1)]


def test_two_pictures_of_one_second_both_stay(folder, camera):
    first = take_in(camera("a.jpg", **TOLD), folder, "K-1")
    second = take_in(camera("b.jpg", **TOLD), folder, "K-1")
    assert first.path != second.path and first.path[:-13] == second.path[:-13]
    assert len(list((folder / "photos").glob("K-1_*"))) == 2


def test_the_newest_picture_of_the_camera_is_offered_and_taken_with_one_key(folder, dock, site, camera):
    camera("old.jpg", **TOLD)
    dock.photos.watch(str(camera.card))
    assert "old.jpg" in dock.photos.offer.text()
    new = camera("new.jpg", **TOLD)
    os.utime(new, ns=(2**61, 2**61))
    dock.photos.look()
    assert "new.jpg" in dock.photos.offer.text()
    dock.show_record("site", site)
    press(Key.Key_F3)
    press(Key.Key_T)
    assert select(folder, "SELECT count(*) FROM photo") == [(1,)]


def test_a_picture_that_comes_into_the_folder_is_noticed(folder, dock, camera):
    dock.photos.watch(str(camera.card))
    assert not dock.photos.take_newest.isEnabled()
    camera("new.jpg")
    dock.photos.watcher.directoryChanged.emit(str(camera.card))
    assert dock.photos.pause.isActive()
    dock.photos.pause.timeout.emit()
    assert dock.photos.take_newest.isEnabled()


def test_a_card_that_was_pulled_is_no_error(tmp_path):
    assert newest_picture(tmp_path / "gone") is None


def test_without_a_record_no_picture_is_taken(folder, dock, camera):
    dock.photos.take(camera("a.jpg"))
    assert "Choose a record" in dock.photos.told.text()
    assert list((folder / "photos").iterdir()) == []


@pytest.mark.parametrize(("name", "content"), [("a.txt", b"text"), ("gone.jpg", None)])
def test_what_is_no_picture_is_refused(folder, tmp_path, name, content):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(PlanningError, match="is no picture"):
        take_in(tmp_path / name, folder, "K-1")


def test_a_damaged_picture_is_kept_as_it_is(folder, tmp_path):
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe1 no more")
    taken = take_in(tmp_path / "broken.jpg", folder, "K-1")
    assert taken.shot.is_bare() and (folder / taken.path).read_bytes() == b"\xff\xd8\xff\xe1 no more"


def test_a_picture_that_is_cut_off_in_copying_leaves_nothing(folder, camera, monkeypatch):
    monkeypatch.setattr(photo_intake.shutil, "copyfile", lambda source, target: Path(target).write_bytes(b"half"))
    with pytest.raises(PlanningError, match="the copy differs"):
        take_in(camera("a.jpg"), folder, "K-1")
    assert list((folder / "photos").glob("*.jpg")) == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"when": "2026:05:12 08:30:01", "zone": "+08:00"}, "2026-05-12T00:30:01Z"),
        ({"when": "2026:05:12 08:30:01", "zone": "-03:30"}, "2026-05-12T12:00:01Z"),
        ({"when": "0000:00:00 00:00:00"}, None),
        ({"place": (0.0, 0.0)}, None),
        ({"direction": 300.0}, None),
    ],
)
def test_the_time_of_a_picture_is_in_utc(camera, told, expected):
    shot = read_shot(camera("a.jpg", **told))
    assert (shot.taken_at.toString(Qt.DateFormat.ISODate) if shot.taken_at else None) == expected
    assert shot.longitude is None  # nobody photographs at 0, 0: a receiver without a fix writes that


@pytest.mark.parametrize(
    ("code", "expected"),
    [("K-12", "K-12"), ("毛不拉/3 号:甲", "毛不拉-3-号-甲"), ("../..", "photo"), ("", "photo"), ("a" * 300, "a" * 120)],
)
def test_a_code_is_made_fit_for_every_disk(code, expected):
    assert safe(code) == expected
    assert len(safe("毛" * 300).encode()) <= 120


# Known points and tiles ---------------------------------------------------------------------------------------------


def test_a_known_point_tells_the_shift_of_the_receiver(dock):
    dock.known.text.setText("109.5, 40.1")
    dock.known.compare_position()
    assert "There is no GPS position yet" in dock.known.told.text()
    dock.use_position(Position(*moved(109.5, 40.1, 3.0, 4.0), 2.0, 0.5, 10, 0))
    dock.known.compare_position()
    assert dock.known.told.text() == "5.0 m from the known point: +3.0 m east, +4.0 m north. That is right."


def test_an_image_shifted_as_public_maps_are_is_explained_and_not_mended(dock, interface):
    interface.canvas.setDestinationCrs(table_layers(QgsProject.instance())["note"].crs())
    dock.known.text.setText("109.5 40.1")
    before = interface.canvas.mapTool()
    dock.known.ask_click()
    interface.canvas.mapTool().canvasClicked.emit(QgsPointXY(*moved(109.5, 40.1, 400, 250)), Qt.MouseButton.LeftButton)
    assert dock.known.shift.distance_m == pytest.approx(471.7, abs=0.1)
    assert "GCJ-02" in dock.known.told.text() and "do not shift records" in dock.known.told.text()
    assert interface.canvas.mapTool() is before


def test_known_coordinates_in_a_projected_system(dock):
    dock.known.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:4545"))
    dock.known.text.setText("627906.26 4441711.17")
    known = dock.known.known()
    assert known == pytest.approx((109.5, 40.1), abs=1e-6)


@pytest.mark.parametrize("text", ["", "109.5", "109.5, 40.1, 3", "毛不拉"])
def test_coordinates_that_are_none_are_told(dock, text):
    dock.known.text.setText(text)
    dock.known.compare((109.5, 40.1))
    assert "is no pair of coordinates" in dock.known.told.text()


def test_local_tiles_are_added_below_everything_and_remembered(dock, tmp_path):
    path = tmp_path / "影像 1.mbtiles"
    world = gdal.GetDriverByName("MEM").Create("", 256, 256, 3)
    world.SetProjection(QgsCoordinateReferenceSystem("EPSG:3857").toWkt())
    world.SetGeoTransform([12_189_000, 10, 0, 4_880_000, 0, -10])
    assert gdal.GetDriverByName("MBTiles").CreateCopy(str(path), world) is not None
    dock.tiles.add(path)
    root = QgsProject.instance().layerTreeRoot()
    assert root.layerOrder()[-1].name() == "影像 1" and root.layerOrder()[-1].isValid()
    assert last() == path
    dock.tiles.add(path)
    assert len([one for one in QgsProject.instance().mapLayers().values() if one.name() == "影像 1"]) == 1


def test_a_file_without_tiles_is_refused(dock, tmp_path):
    (tmp_path / "x.mbtiles").write_bytes(b"no tiles")
    for path in (tmp_path / "x.mbtiles", tmp_path / "gone.mbtiles"):
        with pytest.raises(PlanningError, match="holds no tiles"):
            tiles(path)
    dock.tiles.add(tmp_path / "x.mbtiles")
    assert "holds no tiles" in dock.tiles.told.text() and last() is None


# Around them --------------------------------------------------------------------------------------------------------


def test_the_record_dock_leads_field_mode(folder, dock, interface, site):
    record = RecordDock(interface)
    record.record_shown.connect(dock.show_record)
    record.show_record("site", site)
    assert dock.shown.text() == "Sites: 毛 K/12 东岸" and dock.photos.record[1] == site
    record.deleteLater()


def test_a_project_that_closes_leaves_the_dock_empty(folder, dock, plots):
    dock.look()
    dock.show_record("sample_plot", plots[0])
    QgsProject.instance().clear()
    settle()
    assert dock.shown.text() == "No record is chosen" and dock.record == ("", "")
    assert dock.picker.model.rowCount() == 0 and not dock.counter.save.isEnabled()
    for page in dock.pressed[:1]:
        for button, _ in page:
            button.click()


def test_docks_need_only_qgis_osgeo_and_sqlite():
    code = (
        "import sys\n"
        "class Hidden:\n"
        "    def find_spec(self, name, *rest):\n"
        f"        if name.split('.')[0] in {HEAVY}:\n"
        "            raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Hidden())\n"
        "from qgis.testing import start_app\n"
        "app = start_app()\n"
        "from ordos_restoration.forms.field import field_dock\n"
        "from ordos_restoration.forms.record import record_dock\n"
        "print('made', record_dock.RecordDock(None).windowTitle(), field_dock.FieldDock(None).windowTitle())\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=HERE.parents[2], check=False)
    assert "made Record Field mode" in run.stdout, run.stderr


def test_pictures_of_a_record_are_not_looked_for_in_other_tables(folder, site):
    assert not photo_record.is_known(photo_intake.Taken("photos/x.jpg", "0" * 64, read_shot(HERE), True), site)
