"""Tracks of any phone come home: GPX, several files in a KMZ, folders named by a code, names that say nothing."""

import zipfile

import pytest

pytest.importorskip("osgeo")

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store.sheets import marks
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.tasks.build_asbuilt import BuildAsbuilt
from ordos_restoration.store.tasks.import_sheet import ImportSheet
from tests.store.handed_in import add, multi, square

GPX = '<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">{}</gpx>'
WALK = [(109.9, 40.1), (109.902, 40.1), (109.902, 40.102), (109.9, 40.102), (109.90001, 40.10001)]


def trackpoints(corners, start=None):
    times = [f"<time>2026-05-12T0{start + n}:00:00Z</time>" if start is not None else "" for n in range(len(corners))]
    return "".join(f'<trkpt lat="{y}" lon="{x}">{time}</trkpt>' for (x, y), time in zip(corners, times))


def gpx(path, *inside):
    path.write_text(GPX.format("".join(inside)), encoding="utf-8")
    return path


def kml(*inside):
    return f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>奥维</name>{"".join(inside)}</Document></kml>'


def line(name):
    walked = " ".join(f"{x},{y},0" for x, y in WALK)
    return f"<Placemark><name>{name}</name><LineString><coordinates>{walked}</coordinates></LineString></Placemark>"


@pytest.fixture
def sited(project):
    with opened(project, write=True) as connection, transaction(connection):
        for code in ("A-1", "A-2"):
            add(connection, "site", multi(square()), code=code, name=code, measure="shelterbelt", status="approved")
    return project


def take_in(path, file, **given):
    return ImportSheet(project=str(path), file=str(file), by="张三", **given).run()


def tracks(path):
    with opened(path) as connection:
        query = "SELECT code, purpose, started_at, ended_at, remark FROM track ORDER BY code"
        return connection.execute(query).fetchall()


def test_tracks_and_waypoints_of_a_gpx_come_in_with_and_without_times(sited, tmp_path):
    file = gpx(
        tmp_path / "手机 轨迹.gpx",
        '<wpt lat="40.1012" lon="109.9011"><name>A-1 缺苗</name><time>2026-05-12T01:00:00Z</time></wpt>',
        f"<trk><name>A-1</name><cmt>外围</cmt><trkseg>{trackpoints(WALK[:3], 1)}</trkseg>"
        f"<trkseg>{trackpoints(WALK[3:], 4)}</trkseg></trk>",
        f"<trk><name>A-2</name><trkseg>{trackpoints(WALK[:3])}</trkseg></trk>",
        '<rte><name>A-2 路线</name><rtept lat="40.1" lon="109.9"/><rtept lat="40.2" lon="109.9"/></rte>',
    )
    assert take_in(sited, file).numbers == {"added": 4, "there": 0, "left_out": 0}
    assert tracks(sited) == [
        ("A-1-T01", "outline", "2026-05-12T01:00:00.000Z", "2026-05-12T05:00:00.000Z", "外围"),
        ("A-2-T01", "line", None, None, None),
        ("A-2-T02", "line", None, None, "路线"),
    ]
    assert take_in(sited, file).numbers == {"added": 0, "there": 4, "left_out": 0}


def test_a_walk_round_a_compartment_becomes_its_outline(sited, tmp_path):
    take_in(sited, gpx(tmp_path / "A-1.gpx", f"<trk><trkseg>{trackpoints(WALK, 1)}</trkseg></trk>"))
    assert BuildAsbuilt(project=str(sited)).run().numbers["made"] == 1
    with opened(sited) as connection:
        (area,) = connection.execute("SELECT area_ha FROM asbuilt").fetchone()
    assert area == pytest.approx(3.79, abs=0.02)


def test_a_folder_named_by_a_code_gives_it_to_what_lies_in_it(sited, tmp_path):
    inner = f"<Folder><name>5月12日</name>{line('2026-05-12 08:30')}</Folder>"
    file = tmp_path / "b.kml"
    file.write_text(kml(f"<Folder><name>a-2 验收</name>{inner}</Folder>", line("A-1")), encoding="utf-8")
    assert take_in(sited, file).numbers["added"] == 2
    assert [(one[0], one[4]) for one in tracks(sited)] == [("A-1-T01", None), ("A-2-T01", "2026-05-12 08:30")]


def test_every_kml_of_a_kmz_is_read(sited, tmp_path):
    with zipfile.ZipFile(tmp_path / "b.ovkmz", "w") as archive:
        archive.writestr("doc.kml", kml(line("A-1")))
        archive.writestr("更多/第二.kml", kml(line("A-2")))
    assert take_in(sited, tmp_path / "b.ovkmz").numbers["added"] == 2


def test_names_that_say_nothing_belong_to_the_code_that_is_given_or_are_listed(sited, tmp_path):
    file = gpx(tmp_path / "b.gpx", f"<trk><name>Track 001</name><trkseg>{trackpoints(WALK)}</trkseg></trk>")
    assert take_in(sited, file).numbers == {"added": 0, "there": 0, "left_out": 1}
    assert take_in(sited, file, code="A-2").numbers["added"] == 1
    assert tracks(sited)[0][0] == "A-2-T01"


def test_a_broken_gpx_is_named(tmp_path):
    (tmp_path / "b.gpx").write_text("<gpx><trk>")
    with pytest.raises(PlanningError, match="can be read"):
        marks.read(tmp_path / "b.gpx")
    (found,) = marks.read(gpx(tmp_path / "c.gpx", "<trk><trkseg><trkpt lat='x' lon='1'/></trkseg></trk>"))
    assert found.line == ()
