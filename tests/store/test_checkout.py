"""A field copy is a project of its own that knows whose it is, and the office knows what it started from."""

import json
import os
import sqlite3
import zipfile
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store.copies import checkout as field_copies
from ordos_restoration.store.copies.checkout import Scope, checkout, close, is_out, out
from ordos_restoration.store.drawn_area import area_in
from ordos_restoration.store.project import identity
from ordos_restoration.store.sqlite import opened
from ordos_restoration.store.tasks.checkout import Checkout
from tests.store.field_work import NOTE, PROJECT, add, box, change, content, do, point, see

DALAD, EJIN_HORO = "150621000000", "150627000000"
SITE = {"name": "小班", "measure": "planting"}


@pytest.fixture
def two_projects(project):
    """Two projects in two banners, each with a site, a plan, an inspection of the site and a photo of that."""
    made = {}
    for number, banner in enumerate((DALAD, EJIN_HORO)):
        register = add(project, "project", code=f"P-{number}", name="项目", banner=banner)
        site = add(project, "site", **{**SITE, "code": f"X-{number}"}, project=register, geom=box(110 + number, 40))
        plan = add(project, "plan", name=f"规划 {number}", project=register, status="approved")
        seen = {"target_table": "site", "target": site, "date": "2026-05-12", "year": 2026, "round": 1}
        survey = add(project, "inspection", code=f"I-{number}", **seen, geom=point(110.005 + number, 40.005))
        shown = {"target_table": "inspection", "target": survey, "file": f"photos/树 {number}.jpg"}
        photo = add(project, "photo", code=f"F-{number}", **shown)
        (project.parent / "photos" / f"树 {number}.jpg").write_bytes(b"jpeg" + bytes([number]))
        made[number] = {"project": register, "site": site, "plan": plan, "inspection": survey, "photo": photo}
    return made


def rows_of(gpkg, table):
    return {uuid for (uuid,) in see(gpkg, f"SELECT uuid FROM {table}")}


def outline(*bounds):
    west, south, east, north = bounds
    ring = f"{west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}"
    return bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))").ExportToIsoWkb())


def test_a_copy_is_a_project_folder_with_an_identity_and_a_holder(project, tmp_path):
    note = add(project, "note", **NOTE)
    copy = checkout(project, tmp_path, "巴图", anywhere=True)
    assert copy == tmp_path / "毛不拉 2026_巴图" / "毛不拉 2026.gpkg"
    assert copy.with_suffix(".qgz").is_file()
    assert (copy.parent / "photos").is_dir()
    with opened(copy) as connection, opened(project) as office:
        said, own = identity(connection), identity(office)
        (known,) = out(office)
    assert (said.project_uuid, said.holder) == (own.project_uuid, "巴图")
    assert said.copy_uuid == known.uuid == known.origin
    assert not own.copy_uuid
    assert content(copy) == content(project)
    assert (known.holder, known.scope, known.merges, known.closed) == ("巴图", "", 0, False)
    assert (project.parent / "copies" / f"{known.uuid}.gpkg").read_bytes() == copy.read_bytes()
    assert rows_of(copy, "note") == {note}


def test_a_copy_leaves_the_offices_own_affairs_at_home(project, tmp_path):
    note = add(project, "note", **NOTE)
    change(project, "note", note, text="改过")
    checkout(project, tmp_path, "王芳", anywhere=True)
    copy = checkout(project, tmp_path, "巴图", anywhere=True)
    assert not any(see(copy, f"SELECT 1 FROM {table}") for table in ("history", "claim", "field_copy"))
    change(copy, "note", note, text="野外改的")  # and from now on the copy keeps its own history
    assert see(copy, "SELECT before FROM history WHERE column_name = 'text'") == [("改过",)]


def test_what_is_restricted_stays_unless_it_is_asked_for(project, tmp_path):
    add(project, "constraint_area", kind="farmland", geom=box(110, 40))
    assert not rows_of(checkout(project, tmp_path, "巴图", anywhere=True), "constraint_area")
    assert rows_of(checkout(project, tmp_path, "王芳", restricted=True, anywhere=True), "constraint_area")


@pytest.mark.parametrize("by", ["banner", "code", "uuid", "area"])
def test_a_part_holds_what_belongs_to_it_and_what_it_belongs_to(project, two_projects, tmp_path, by):
    mine, other = two_projects[0], two_projects[1]
    scope = {
        "banner": Scope(banner=DALAD),
        "code": Scope(project="P-0"),
        "uuid": Scope(project=mine["project"]),
        "area": Scope(area=outline(109.9, 39.9, 110.1, 40.1)),
    }[by]
    copy = checkout(project, tmp_path, "巴图", scope, anywhere=True)
    for table in ("project", "site", "inspection", "photo"):
        assert mine[table] in rows_of(copy, table), table
        assert other[table] not in rows_of(copy, table), table
    assert (mine["plan"] in rows_of(copy, "plan")) == (by != "area")  # a plan lies nowhere by itself
    assert rows_of(copy, "ref_species") == rows_of(project, "ref_species")
    assert rows_of(copy, "admin_unit") == rows_of(project, "admin_unit")
    assert see(copy, "PRAGMA integrity_check") == [("ok",)]
    assert see(copy, "SELECT max_x < 110.5 FROM gpkg_contents WHERE table_name = 'site'") == [(1,)]  # zooms there
    assert not see(copy, "SELECT 1 FROM history")
    assert [one.scope for one in known(project)] == [scope.text]
    assert [one.name for one in (copy.parent / "photos").iterdir()] == ["树 0.jpg"]


def known(gpkg):
    with opened(gpkg) as connection:
        return out(connection)


def test_an_area_meets_shapes_and_not_their_boxes(project, tmp_path):
    triangle = "POLYGON ((110 40, 110.1 40, 110 40.1, 110 40))"
    area = bytes(ogr.CreateGeometryFromWkt(triangle).ExportToIsoWkb())
    inside = add(project, "note", **NOTE, geom=point(110.01, 40.01))
    add(project, "note", **NOTE, geom=point(110.09, 40.09))  # within the box, beyond the long side
    add(project, "note", **NOTE)  # nowhere
    assert rows_of(checkout(project, tmp_path, "巴图", Scope(area=area), anywhere=True), "note") == {inside}


def test_photos_can_stay_at_home(project, two_projects, tmp_path):
    copy = checkout(project, tmp_path, "巴图", photos=False, anywhere=True)
    assert not list((copy.parent / "photos").iterdir())


def test_a_row_cannot_lead_a_copy_to_files_outside_the_project(project, tmp_path):
    (project.parent.parent / "secret.jpg").write_bytes(b"secret")
    add(project, "photo", code="F", file="../secret.jpg")
    copy = checkout(project, tmp_path, "巴图", anywhere=True)
    assert not list(tmp_path.rglob("毛不拉 2026_*/**/secret.jpg"))
    assert copy.is_file()


def test_committed_changes_in_the_log_are_in_the_copy(project, tmp_path):
    """QGIS keeps the file open with a write-ahead log; a plain copy would miss what stands there."""
    with sqlite3.connect(project) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        editor.execute("UPDATE project_file SET name = '在日志里'")
        editor.commit()
        copy = checkout(project, tmp_path, "巴图", anywhere=True)
    assert see(copy, "SELECT name FROM project_file") == [("在日志里",)]


@pytest.mark.parametrize(
    "holder, scope, said",
    [
        ("  ", Scope(), "needs a holder"),
        ("巴图", Scope(project="P-none"), "no project “P-none”"),
        ("巴图", Scope(area=bytes(ogr.CreateGeometryFromWkt("POLYGON EMPTY").ExportToIsoWkb())), "area .* is empty"),
    ],
)
def test_what_cannot_be_handed_out_is_refused_and_leaves_nothing_behind(project, tmp_path, holder, scope, said):
    add(project, "project", **PROJECT)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(PlanningError, match=said):
        checkout(project, tmp_path, holder, scope, anywhere=True)
    close(project, [])  # sweeps
    assert sorted(one for one in tmp_path.rglob("*") if one.name != "copies") == [
        one for one in before if one.name != "copies"
    ]
    assert not known(project)


def test_a_folder_that_is_there_is_not_written_into(project, tmp_path):
    copy = checkout(project, tmp_path, "巴图", anywhere=True)
    before = copy.read_bytes()
    with pytest.raises(PlanningError, match="is there already"):
        checkout(project, tmp_path, "巴图", anywhere=True)
    assert copy.read_bytes() == before
    assert len(known(project)) == 1


def test_a_name_that_no_folder_may_have_is_made_one(project, tmp_path):
    assert checkout(project, tmp_path, "巴图/王芳: 2队", anywhere=True).parent.name == "毛不拉 2026_巴图_王芳_2队"


def test_copies_are_handed_out_by_the_office_alone(project, tmp_path):
    copy = checkout(project, tmp_path, "巴图", anywhere=True)
    with pytest.raises(PlanningError, match="field copy itself, handed out to 巴图"):
        checkout(copy, tmp_path, "王芳", anywhere=True)


def test_a_run_that_is_cut_short_leaves_at_most_a_file_that_the_next_one_sweeps(project, tmp_path, monkeypatch):
    def pulled_out(*_):
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(field_copies, "write_down", pulled_out)
        with pytest.raises(PlanningError):
            checkout(project, tmp_path, "巴图", anywhere=True)
    assert not known(project)
    assert not list(tmp_path.glob("毛不拉*"))
    checkout(project, tmp_path, "巴图", anywhere=True)
    assert [one.stem for one in (project.parent / "copies").iterdir()] == [known(project)[0].uuid]


def test_nobody_hands_out_while_another_program_writes(project, tmp_path, monkeypatch):
    monkeypatch.setattr("ordos_restoration.store.sqlite.BUSY", 0.1)
    monkeypatch.setattr(opened.__wrapped__, "__defaults__", (False, 0.1))
    with sqlite3.connect(project, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanningError, match="being written by another program"):
            checkout(project, tmp_path, "巴图", anywhere=True)
        other.execute("ROLLBACK")


def test_a_plan_is_out_while_a_copy_with_it_is(project, two_projects, tmp_path):
    checkout(project, tmp_path, "巴图", Scope(project="P-0"), anywhere=True)
    with opened(project) as connection:
        assert is_out(connection, two_projects[0]["plan"])
        assert not is_out(connection, two_projects[1]["plan"])
    close(project, [known(project)[0].uuid])
    with opened(project) as connection:
        assert not is_out(connection, two_projects[0]["plan"])
    assert not list((project.parent / "copies").iterdir())


def test_a_copy_travels_zipped_and_opens_elsewhere(project, two_projects, tmp_path):
    copy = checkout(project, tmp_path, "巴图", anywhere=True)
    archive = tmp_path / "巴图.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for one in copy.parent.rglob("*"):
            zipped.write(one, one.relative_to(copy.parent.parent))
    with zipfile.ZipFile(archive) as zipped:
        zipped.extractall(tmp_path / "elsewhere")
    moved = tmp_path / "elsewhere" / copy.parent.name / copy.name
    assert content(moved) == content(copy)
    for (path,) in see(moved, "SELECT file FROM photo"):
        assert (moved.parent / path).is_file()


def test_a_copy_is_a_valid_geopackage(project, two_projects, tmp_path):
    validator = pytest.importorskip("osgeo_utils.samples.validate_gpkg")
    copy = checkout(project, tmp_path, "巴图", Scope(banner=DALAD), anywhere=True)
    assert not validator.check(str(copy))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(project, tmp_path):
    locked = tmp_path / "锁"
    locked.mkdir(mode=0o500)
    with pytest.raises(PlanningError, match="锁"):
        checkout(project, locked, "巴图", anywhere=True)
    do(project, "SELECT 1")


# As a task ----------------------------------------------------------------------------------------------------------


def test_the_task_hands_out_what_is_drawn_in_a_file(project, two_projects, tmp_path):
    area = tmp_path / "范围.geojson"
    ring = [[109.9, 39.9], [110.1, 39.9], [110.1, 40.1], [109.9, 40.1], [109.9, 39.9]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    features = [{"type": "Feature", "properties": {}, "geometry": shape}]
    area.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    done = Checkout(
        project=str(project), output=str(tmp_path), holder="巴图", area=str(area), plots=False, anywhere=True
    ).run()
    assert rows_of(Path(done.files["project"]), "site") == {two_projects[0]["site"]}
    assert "巴图 works with" in str(done.notes[0])


def test_the_task_takes_an_area_in_metres(project, two_projects, tmp_path):
    driver = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "area.gpkg"))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4546)  # CGCS2000, zone of 111° E
    layer = driver.CreateLayer("area", crs, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (499000 4428000)").Buffer(30_000))
    layer.CreateFeature(feature)
    feature = layer = driver = None
    copy = checkout(project, tmp_path, "巴图", Scope(area=area_in(tmp_path / "area.gpkg")), anywhere=True)
    assert rows_of(copy, "site") == {two_projects[1]["site"]}


@pytest.mark.parametrize("content", [None, "不是图层", '{"type": "FeatureCollection", "features": []}'])
@pytest.mark.parametrize("raising", [False, True])
def test_a_file_without_an_area_is_said_to_be_none(tmp_path, content, raising, request):
    (gdal.UseExceptions if raising else gdal.DontUseExceptions)()  # another plugin may have turned them on
    request.addfinalizer(gdal.DontUseExceptions)
    path = tmp_path / "范围.geojson"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(PlanningError, match=r"范围\.geojson.*polygons"):
        area_in(path)


def test_the_task_lays_plots_where_there_are_none_and_writes_sheets_for_phones(project, two_projects, tmp_path):
    change(project, "site", two_projects[0]["site"], status="approved")
    done = Checkout(project=str(project), output=str(tmp_path), holder="巴图", sheets=True, anywhere=True).run()
    copy = Path(done.files["project"])
    assert done.numbers["plots_laid"] > 0
    assert len(rows_of(copy, "sample_plot")) == len(rows_of(project, "sample_plot")) == done.numbers["plots_laid"]
    assert {one.suffix for one in copy.parent.iterdir() if one.is_file()} == {".gpkg", ".qgz", ".kmz", ".xlsx"}


def test_the_task_needs_a_folder(project):
    with pytest.raises(PlanningError, match="needs a folder"):
        Checkout(project=str(project), holder="巴图").run()
