"""What goes to 奥维 comes back: shapes under their codes out, tracks and notes of those codes in."""

import zipfile
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pytest

pytest.importorskip("osgeo")

from osgeo import ogr

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store import ground
from ordos_restoration.store.entering import enter
from ordos_restoration.store.sheets import kmz, marks
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.tasks.field_sheets import FieldSheets
from ordos_restoration.store.tasks.import_sheet import ImportSheet

KML = (
    '<?xml version="1.0" encoding="{encoding}"?><kml xmlns="http://www.opengis.net/kml/2.2" '
    'xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>{inside}</Document></kml>'
)
SQUARE = "109.9 40.1, 109.902 40.1, 109.902 40.102, 109.9 40.102, 109.9 40.1"
HOLED = f"MULTIPOLYGON ((({SQUARE}), (109.9005 40.1005, 109.901 40.1005, 109.901 40.101, 109.9005 40.1005)))"


def site(connection, code, wkt, name="护岸 <林> & 草", **others):
    uuid = str(uuid5(NAMESPACE_URL, code))
    row = {"uuid": uuid, "code": code, "name": name, "measure": "shelterbelt", "status": "approved", **others}
    enter(connection, "site", [{**row, "geom": ground.blob_of(ogr.CreateGeometryFromWkt(wkt))}], "")
    return uuid


def plot(connection, code, target):
    point = ground.blob_of(ogr.CreateGeometryFromWkt("POINT (109.901 40.1015)"))
    row = {"uuid": str(uuid5(NAMESPACE_URL, code)), "code": code, "target_table": "site", "target": target}
    enter(connection, "sample_plot", [{**row, "year": 2026, "round": 1, "number": 1, "geom": point}], "")
    return row["uuid"]


@pytest.fixture
def file(project):
    with opened(project, write=True) as connection, transaction(connection):
        yield connection


def drawn(path, *placemarks, encoding="UTF-8"):
    """Write a KML as 奥维 exports it."""
    text = KML.format(encoding=encoding, inside="".join(placemarks))
    path.write_bytes(text.encode("gb18030" if encoding.lower().startswith("gb") else encoding))
    return path


def placemark(name, shape, told=""):
    return f"<Placemark><name>{name}</name><description><![CDATA[{told}]]></description>{shape}</Placemark>"


def line(*corners):
    return f"<LineString><coordinates>{' '.join(corners)}</coordinates></LineString>"


def point(where="109.9011,40.1012,1050.5"):
    return f"<Point><coordinates>{where}</coordinates></Point>"


RING = ("109.9,40.1,0", "109.901,40.1,0", "109.901,40.101,0", "109.9,40.101,0", "109.90001,40.1,0")


# Out ----------------------------------------------------------------------------------------------------------------


def test_shapes_go_out_under_their_codes_as_other_programs_read_them(file, tmp_path):
    target = site(file, "甲-01", HOLED)
    plot(file, "甲-01-P01", target)
    assert kmz.write(file, tmp_path / "图 纸.kmz") == 2
    read = ogr.Open(f"/vsizip/{tmp_path / '图 纸.kmz'}/doc.kml")
    assert read is not None
    layers = {read.GetLayer(n).GetName(): read.GetLayer(n) for n in range(read.GetLayerCount())}
    (shape,) = list(layers["Sites"])
    assert shape["Name"] == "甲-01"
    exact = ogr.CreateGeometryFromWkt(HOLED)
    assert ground.area_ha(ground.sound(shape.GetGeometryRef())) == pytest.approx(ground.area_ha(exact), rel=1e-4)
    (counted,) = list(layers["Sample plots"])
    assert counted["Name"] == "甲-01-P01"


def test_the_description_tells_what_people_read(file, tmp_path):
    site(file, "甲-01", HOLED, banner="150621000000", lin_ban="控制\x01符")
    kmz.write(file, tmp_path / "a.kmz")
    (mark, *_) = marks.read(tmp_path / "a.kmz")
    assert ("Shelterbelt" in mark.told and "Dalad Banner" in mark.told) or "达拉特旗" in mark.told
    assert "护岸 <林> & 草" in mark.told and "控制符" in mark.told
    assert "150621000000" not in mark.told and "uuid" not in mark.told.lower()


def test_a_failed_write_leaves_no_half_file(file, tmp_path):
    site(file, "A", HOLED)
    with pytest.raises(PlanningError, match="no such table of shapes"):
        kmz.write(file, tmp_path / "a.kmz", ("site", "project_fund"))

    def stop(fraction, message=""):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kmz.write(file, tmp_path / "a.kmz", progress=stop)
    assert list(tmp_path.glob("*.kmz*")) == []


def test_of_two_versions_of_a_plan_the_one_that_counts_goes_out(file, tmp_path):
    for version, status in ((1, "approved"), (2, "draft")):
        row = {"uuid": str(uuid5(NAMESPACE_URL, f"b{version}")), "code": "B-1", "plan": f"p{version}", "status": status}
        shape = f"MULTIPOLYGON ((({SQUARE.replace('40.102', f'40.10{version + 2}')})))"
        enter(file, "belt", [{**row, "geom": ground.blob_of(ogr.CreateGeometryFromWkt(shape))}], "")
    assert kmz.write(file, tmp_path / "a.kmz", ["belt"]) == 1
    (mark,) = marks.read(tmp_path / "a.kmz")
    assert max(y for _, y in mark.line) == pytest.approx(40.103)


# Back ---------------------------------------------------------------------------------------------------------------


def test_what_was_not_touched_comes_back_as_nothing_new(file, tmp_path):
    plot(file, "A-P01", site(file, "A", HOLED))
    kmz.write(file, tmp_path / "a.kmz")
    taken = marks.take_in(file, marks.read(tmp_path / "a.kmz"))
    assert (taken.tracks, taken.notes, taken.there, taken.remarks) == (0, 0, 2, [])


def test_lines_become_tracks_and_points_notes_of_the_row_of_their_code(file, tmp_path):
    target, counted = site(file, "A-01", HOLED), None
    counted = plot(file, "A-01-P01", target)
    path = drawn(
        tmp_path / "back.kml",
        placemark("a-01 外围", line(*RING), "GPS"),
        placemark("Ａ-01", line("109.9,40.1", "109.95,40.1")),  # full-width letters, as Chinese keyboards type them
        placemark("A-01-P01：缺苗三处", point(), "<b>牛</b>&nbsp;啃"),
    )
    taken = marks.take_in(file, marks.read(path), "张三")
    assert (taken.tracks, taken.notes, taken.remarks) == (2, 1, [])
    tracks = file.execute(
        "SELECT code, target_table, target, purpose, remark, created_by FROM track ORDER BY code"
    ).fetchall()
    assert tracks == [
        ("A-01-T01", "site", target, "outline", "外围 GPS", "张三"),
        ("A-01-T02", "site", target, "line", None, "张三"),
    ]
    (length,) = file.execute("SELECT length_m FROM track WHERE purpose = 'line'").fetchone()
    assert length == pytest.approx(4_263, abs=3)  # 0.05° along the parallel of 40.1°
    note = file.execute("SELECT code, target_table, target, text FROM note").fetchone()
    assert note == ("A-01-P01-N01", "sample_plot", counted, "缺苗三处 牛 啃")


def test_a_line_along_the_very_boundary_is_a_walk_and_not_the_shape_that_went_out(file, tmp_path):
    site(file, "A", f"MULTIPOLYGON ((({SQUARE})))")
    walked = [corner.replace(" ", ",") for corner in SQUARE.split(", ")]
    assert marks.take_in(file, marks.read(drawn(tmp_path / "b.kml", placemark("A", line(*walked))))).tracks == 1


def test_the_longest_code_wins_and_a_code_within_a_word_is_none(file):
    known = {code: code for code in ("A-1", "A-1-B", "甲")}
    assert marks.coded("A-1-B 3", known) == ("A-1-B", "3")
    assert marks.coded("A-1，水泡", known) == ("A-1", "水泡")
    assert marks.coded("A-12", known) == (None, "A-12")


def test_the_same_file_twice_adds_nothing(file, tmp_path):
    site(file, "A", HOLED)
    path = drawn(tmp_path / "b.kml", placemark("A", line(*RING)), placemark("A", point()))
    marks.take_in(file, marks.read(path))
    again = marks.take_in(file, marks.read(path))
    assert (again.tracks, again.notes, again.there) == (0, 0, 2)
    assert file.execute("SELECT count(*) FROM track").fetchone() == (1,)


def test_what_cannot_be_placed_is_listed_with_the_reason(file, tmp_path):
    plot(file, "A-P01", site(file, "A", HOLED))
    path = drawn(
        tmp_path / "b.kml",
        placemark("未知", point()),
        placemark("A", "<Point><coordinates>here</coordinates></Point>"),
        placemark("A 2", point("2.35,48.85")),
        placemark("A-P01", line(*RING)),
    )
    taken = marks.take_in(file, marks.read(path))
    assert taken.tracks == taken.notes == 0
    reasons = {one.row: str(one.reason) for one in taken.remarks}
    assert "No row of the project has this code" in reasons["未知"]
    assert "no shape that can be read" in reasons["A"] and "outside China" in reasons["A 2"]
    assert "takes no track" in reasons["A-P01"]


def test_a_recorded_track_keeps_its_times_as_utc(file, tmp_path):
    site(file, "A", HOLED)
    walked = "".join(
        f"<when>2026-05-12T0{n}:30:00+08:00</when><gx:coord>109.9{n} 40.1 1050</gx:coord>" for n in range(8, 10)
    )
    marks.take_in(file, marks.read(drawn(tmp_path / "b.kml", placemark("A", f"<gx:Track>{walked}</gx:Track>"))))
    times = file.execute("SELECT started_at, ended_at FROM track").fetchone()
    assert times == ("2026-05-12T00:30:00.000Z", "2026-05-12T01:30:00.000Z")


def test_a_polygon_comes_back_as_the_track_round_it(file, tmp_path):
    site(file, "A", HOLED)
    ring = f"<LinearRing><coordinates>{' '.join(RING[:4])} {RING[0]}</coordinates></LinearRing>"
    whole = f"<MultiGeometry><Polygon><outerBoundaryIs>{ring}</outerBoundaryIs></Polygon>{point()}</MultiGeometry>"
    marks.take_in(file, marks.read(drawn(tmp_path / "b.kml", placemark("A", whole))))
    assert file.execute("SELECT purpose FROM track").fetchall() == [("outline",)]
    assert file.execute("SELECT count(*) FROM note").fetchone() == (1,)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "GB2312", "gbk"])
def test_kml_of_any_chinese_program_is_read(tmp_path, encoding):
    (mark,) = marks.read(drawn(tmp_path / "b.kml", placemark("毛不拉", point()), encoding=encoding))
    assert mark.name == "毛不拉"


# Bad input ----------------------------------------------------------------------------------------------------------


def test_entities_are_refused(tmp_path):
    path = tmp_path / "bomb.kml"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aaaa">]><kml><Placemark><name>&a;</name></Placemark></kml>'
    )
    with pytest.raises(PlanningError, match="declares a document type"):
        marks.read(path)


def test_what_is_no_kmz_is_named(tmp_path):
    text, empty, broken = (tmp_path / name for name in ("a.kmz", "b.kmz", "c.kml"))
    text.write_text("hello")
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("readme.txt", "x")
    broken.write_text("<kml><Placemark>")
    said = {text: "damaged", empty: "no KML", broken: "no KML that can be read", tmp_path / "d.kmz": "no file"}
    for path, words in said.items():
        with pytest.raises(PlanningError, match=words):
            marks.read(path)


def test_a_kmz_that_would_swell_is_not_opened(tmp_path, monkeypatch):
    monkeypatch.setattr("ordos_restoration.store.sheets.packed.LARGEST", 1_000_000)
    with zipfile.ZipFile(tmp_path / "big.kmz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", b"<kml>" + b" " * 2_000_000 + b"</kml>")
    with pytest.raises(PlanningError, match="would unpack to 2 MB"):
        marks.read(tmp_path / "big.kmz")


# The tasks ----------------------------------------------------------------------------------------------------------


def test_out_by_one_task_and_back_by_another(project, tmp_path):
    pytest.importorskip("openpyxl")
    with opened(project, write=True) as connection, transaction(connection):
        site(connection, "A", HOLED)
    done = FieldSheets(project=str(project), output=str(tmp_path)).run()
    assert done.numbers == {"placemarks": 1, "lines": 1}
    back = drawn(tmp_path / "回来.kml", placemark("A", line(*RING)), placemark("Z", point()))
    taken = ImportSheet(project=str(project), file=str(back), by="张三").run()
    assert taken.numbers == {"added": 1, "there": 0, "left_out": 1}
    assert "Z" in Path(taken.files["report"]).read_text(encoding="utf-8-sig")
    untouched = ImportSheet(project=str(project), file=done.files["kmz"]).run()
    assert untouched.numbers == {"added": 0, "there": 1, "left_out": 0} and not untouched.files
