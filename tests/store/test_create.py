"""A project comes into being: the GeoPackage any program can read, and the folder that is whole or not there."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from pathlib import Path
from uuid import UUID
from xml.etree import ElementTree

import pytest

pytest.importorskip("osgeo")
from osgeo import gdal, ogr, osr

from ordos_restoration.planning.kinds import Choice, Choices, Number
from ordos_restoration.planning.message import PlanningError
from ordos_restoration.schema.reference import shipped_rows
from ordos_restoration.schema.tables import TABLES, VERSION
from ordos_restoration.store import blob, create, project, sqlite
from ordos_restoration.store.tasks.create_project import CreateProject
from tests.store.field_work import backup_of

REPO = Path(__file__).resolve().parents[2]
VALIDATOR = [sys.executable, "-m", "osgeo_utils.samples.validate_gpkg"]


def query(path, sql, *values):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def validate(path):
    run = subprocess.run([*VALIDATOR, str(path)], capture_output=True, text=True, check=False)
    if "No module named" in run.stderr:
        pytest.skip("GDAL's validator is not installed: osgeo_utils")
    assert (run.returncode, run.stdout + run.stderr) == (0, ""), run.stdout + run.stderr


# The GeoPackage -----------------------------------------------------------------------------------------------------


def test_gdal_finds_nothing_wrong_with_it(template):
    validate(template)


def test_every_declared_table_is_a_layer_in_declared_order(template):
    data = ogr.Open(str(template))
    names = [data.GetLayer(i).GetName() for i in range(data.GetLayerCount())]
    for shaped in (True, False):  # GDAL lists those with shapes first
        assert [one for one in names if one in TABLES and bool(TABLES[one].geometry) is shaped] == [
            name for name, table in TABLES.items() if bool(table.geometry) is shaped
        ]
    assert set(names) == {*TABLES, "choice"}


@pytest.mark.parametrize("name", TABLES)
def test_a_layer_is_what_its_table_declares(template, name):
    table = TABLES[name]
    data = gdal.OpenEx(str(template), gdal.OF_VECTOR)
    layer = data.GetLayerByName(name)
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
    assert [one.GetName() for one in fields] == list(table.entries)
    if table.geometry:
        assert layer.GetGeometryColumn() == "geom" and layer.GetFIDColumn() == "fid"
        assert ogr.GeometryTypeToName(layer.GetGeomType()).replace(" ", "") == table.geometry
        assert layer.GetSpatialRef().GetAuthorityCode(None) == "4490"
        assert query(template, "SELECT count(*) FROM gpkg_extensions WHERE table_name = ?", name) == [(1,)]
    for field, rules in zip(fields, table.entries.values()):
        assert bool(field.IsNullable()) is not rules.required, field.GetName()
        assert bool(field.IsUnique()) is rules.unique, field.GetName()
        domain = data.GetFieldDomain(field.GetDomainName()) if field.GetDomainName() else None
        kind = rules.kind
        if isinstance(kind, Choice) and not isinstance(kind, Choices):
            assert domain.GetEnumeration() == dict(kind.options)
        elif isinstance(kind, Number) and (kind.minimum is not None or kind.maximum is not None):
            limits = domain.GetMinAsDouble(), domain.GetMaxAsDouble()
            assert limits == (
                -float("inf") if kind.minimum is None else kind.minimum,
                float("inf") if kind.maximum is None else kind.maximum,
            )
        else:
            assert domain is None


def test_the_file_itself_holds_labels_help_and_the_options_of_lists(tmp_path):
    words = {"Kongdui": "孔兑", "Bed width": "河床宽度", "m": "米"}
    path = tmp_path / "中文.gpkg"
    create.build(path, lambda text: words.get(text, text))
    assert query(path, "SELECT identifier FROM gpkg_contents WHERE table_name = 'kongdui'") == [("孔兑",)]
    told = "SELECT name, title, constraint_name FROM gpkg_data_columns WHERE table_name = ? AND column_name = ?"
    assert query(path, told, "kongdui", "bed_width") == [("河床宽度 [米]", "河床宽度", "kongdui_bed_width")]
    lists = {
        f"{table.id}.{name}": tuple(rules.kind.options)
        for table in TABLES.values()
        for name, rules in table.entries.items()
        if isinstance(rules.kind, Choices)
    }
    found = {}
    for one, value in query(path, "SELECT list, value FROM choice ORDER BY list, position"):
        found[one] = (*found.get(one, ()), value)
    assert found == lists


def test_shipped_rows_are_there_under_the_same_uuids_in_every_file(template, tmp_path):
    create.build(tmp_path / "other.gpkg", str)
    some = 0
    for name, table in TABLES.items():
        rows = shipped_rows(table)
        uuids = query(template, f"SELECT uuid FROM {name} ORDER BY fid")
        if name not in ("project_file", "choice"):  # which create.py writes itself
            assert uuids == [(row["uuid"],) for row in rows]
        assert uuids == query(tmp_path / "other.gpkg", f"SELECT uuid FROM {name} ORDER BY fid")
        some += len(rows)
    assert some > 100
    assert query(template, "SELECT count(*) FROM history") == [(0,)]
    assert query(template, "SELECT project_uuid, schema_version FROM project_file") == [(None, VERSION)]


def test_rows_written_by_anything_have_a_uuid_of_their_own(template, tmp_path):
    """SQL leaves it out or says NULL, OGR leaves it unset or sets it to null: each row gets a random one."""
    path = Path(shutil.copy(template, tmp_path / "a.gpkg"))
    with sqlite.opened(path, write=True) as connection:
        connection.execute("INSERT INTO note (text, code, date) VALUES ('SQL', 'a', '2026-05-12')")
        connection.execute("INSERT INTO note (uuid, text, code, date) VALUES (NULL, 'null', 'b', '2026-05-12')")
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = data.GetLayerByName("note")
    for code, unset in (("c", True), ("d", False), ("e", True)):
        row = ogr.Feature(layer.GetLayerDefn())
        row["text"], row["code"], row["date"] = "OGR", code, "2026/05/12"
        if not unset:
            row.SetFieldNull("uuid")
        assert layer.CreateFeature(row) == ogr.OGRERR_NONE
    del row, layer, data
    uuids = [row[0] for row in query(path, "SELECT uuid FROM note")]
    assert len(set(uuids)) == 5
    assert all(UUID(one).version == 4 and str(UUID(one)) == one for one in uuids)
    validate(path)


def test_the_file_refuses_what_the_form_would_refuse(template, tmp_path):
    path = Path(shutil.copy(template, tmp_path / "a.gpkg"))
    with sqlite.opened(path, write=True) as connection:
        insert = "INSERT INTO project (uuid, code, name) VALUES (?, ?, ?)"
        connection.execute(insert, ("u1", "MBL", "毛不拉"))
        for row in (("u1", "X", "same uuid"), ("u2", "MBL", "same code"), ("u3", "Y", None)):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(insert, row)
        connection.execute("INSERT INTO plan (name, status) VALUES ('p', NULL)")
        assert connection.execute("SELECT status FROM plan").fetchone() == ("draft",), "a default stands in for nothing"


@pytest.mark.parametrize("shape", ["POINT (109.5 40.25)", "MULTIPOLYGON (((0 0,1 0,1 1,0 0)))", "LINESTRING (1 2,3 4)"])
def test_our_shapes_are_those_of_gdal_byte_for_byte(tmp_path, shape):
    """Or else a save without a change would look like one in the history."""
    geometry = ogr.CreateGeometryFromWkt(shape)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "a.gpkg"))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4490)
    layer = data.CreateLayer("a", system, geometry.GetGeometryType())
    row = ogr.Feature(layer.GetLayerDefn())
    row.SetGeometry(geometry)
    layer.CreateFeature(row)
    del row, layer, data
    ((written,),) = query(tmp_path / "a.gpkg", "SELECT geom FROM a")
    assert blob.from_wkb(bytes(geometry.ExportToIsoWkb(ogr.wkbNDR)), 4490) == written
    west, east, south, north = geometry.GetEnvelope()
    assert blob.bounds(written) == (west, east, south, north)


def test_a_build_that_fails_leaves_the_file_that_was_there(template, tmp_path, monkeypatch):
    path = Path(shutil.copy(template, tmp_path / "a.gpkg"))
    before = path.read_bytes()

    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr(create, "index", fail)
    with pytest.raises(RuntimeError):
        create.build(path, str)
    assert path.read_bytes() == before and os.listdir(tmp_path) == ["a.gpkg"]


# The folder ---------------------------------------------------------------------------------------------------------


def test_a_project_is_a_folder_of_its_name(project):
    assert project.name == "毛不拉 2026.gpkg"
    assert sorted(os.listdir(project.parent)) == ["backups", "copies", "photos", "毛不拉 2026.gpkg", "毛不拉 2026.qgz"]
    assert os.listdir(project.parent.parent) == ["毛不拉 2026"], "nothing half-made lies about"
    validate(project)


def test_a_project_knows_who_it_is(templates, tmp_path):
    first = project.create(tmp_path / "a", "毛不拉治理", "en", "张工", anywhere=True)
    second = project.create(tmp_path / "b", anywhere=True)
    with sqlite.opened(first) as one, sqlite.opened(second) as other:
        known, another = project.identity(one), project.identity(other)
    assert known[1:] == ("毛不拉治理", "", "张工", VERSION, "en")
    assert another[1:] == ("b", "", "", VERSION, "zh")
    assert UUID(known.project_uuid) != UUID(another.project_uuid)
    (row,) = query(first, "SELECT uuid, created_at FROM project_file")
    assert row[0] != query(second, "SELECT uuid FROM project_file")[0][0]
    assert row[1].endswith("Z") and len(row[1]) == len("2026-05-12T08:30:00.000Z")


def test_the_qgis_project_looks_at_its_own_geopackage(templates, tmp_path):
    made = project.create(tmp_path / "R&D 'a' b", 'A "new" <plan> \\1', anywhere=True)
    with zipfile.ZipFile(made.with_suffix(".qgz")) as archive:
        assert archive.namelist() == [f"{made.stem}.qgs"]
        text = archive.read(archive.namelist()[0]).decode("utf-8")
    root = ElementTree.fromstring(text)
    source = f"./{made.name}|layername=kongdui"
    assert root.find("maplayer/datasource").text == root.find("layer-tree-layer").get("source") == source
    title = 'A "new" <plan> \\1'
    assert (root.get("projectname"), root.find("title").text, root.find("projectMetadata/title").text) == (title,) * 3
    assert root.find("maplayer/resourceMetadata/title").text is None, "the title of a layer is not that of the project"
    assert "template_" not in text


def test_rows_are_looked_up_by_what_they_hang_on_without_reading_the_table(template):
    with sqlite.opened(template) as connection:
        for table in TABLES.values():
            for column in table.links():
                query = f'EXPLAIN QUERY PLAN SELECT uuid FROM "{table.id}" WHERE "{column}" = ?'
                ((*_, plan),) = connection.execute(query, ("x",)).fetchall()
                assert f"USING INDEX link_{table.id}_{column}" in plan, plan


@pytest.mark.parametrize("asked", ["folder", "gpkg", "qgz", "renamed folder"])
def test_a_project_is_found_by_any_of_its_names(project, asked):
    from ordos_restoration.store.project import gpkg_of

    folder = project.parent
    if asked == "renamed folder":
        folder = folder.rename(folder.with_name("新名字"))
    path = {"gpkg": project, "qgz": project.with_suffix(".qgz")}.get(asked, folder)
    assert gpkg_of(path) == folder / project.name


def test_what_is_no_project_is_said_so(tmp_path, project):
    from ordos_restoration.store.project import gpkg_of, identity

    (tmp_path / "notes.txt").write_text("x")
    for path in (tmp_path / "notes.txt", tmp_path):
        with pytest.raises(PlanningError, match="is not a project: 0 GeoPackages are there"):
            gpkg_of(path)
    for name in ("no", "notes.qgz", "no.gpkg", "no/no.gpkg", "毛" * 300, "a\0b.gpkg"):
        with pytest.raises(PlanningError, match=r"There is no file or folder “.*”\. Check its name"):
            gpkg_of(tmp_path / name)
    shutil.copy(project, project.with_name("other.gpkg"))
    folder = project.parent.rename(project.parent.with_name("renamed"))
    with pytest.raises(PlanningError, match="2 GeoPackages are there"):
        gpkg_of(folder)
    ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "plain.gpkg"))
    with sqlite.opened(tmp_path / "plain.gpkg") as connection, pytest.raises(PlanningError, match="but no project"):
        identity(connection)


def test_a_folder_that_holds_something_is_left_alone(templates, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "photo.jpg").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for name in ("full", "file"):
        with pytest.raises(PlanningError, match="is there already"):
            project.create(tmp_path / name, anywhere=True)
    assert (tmp_path / "full" / "photo.jpg").read_text() == (tmp_path / "file").read_text() == "mine"
    (tmp_path / "empty").mkdir()
    assert project.create(tmp_path / "empty", anywhere=True).is_file()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("no/where", "There is no folder"),
        ("a:b", "cannot be called"),
        ("con", "cannot be called"),
        ("ends with a dot.", "cannot be called"),
        ("长" * 80, "cannot be called"),
    ],
)
def test_names_that_would_not_travel_are_refused(templates, tmp_path, name, sentence):
    with pytest.raises(PlanningError, match=sentence):
        project.create(tmp_path / name, anywhere=True)
    assert os.listdir(tmp_path) == []


def test_without_templates_people_are_told_how_to_get_them(tmp_path, monkeypatch):
    monkeypatch.setattr(project, "TEMPLATES", tmp_path / "none")
    with pytest.raises(PlanningError, match="run make"):
        project.create(tmp_path / "a", anywhere=True)
    assert os.listdir(tmp_path) == []


def test_a_long_chinese_path(templates, tmp_path):
    deep = tmp_path
    while len(os.fsencode(deep)) < 300:
        deep = deep / "鄂尔多斯 生态修复"
    deep.mkdir(parents=True)
    made = project.create(deep / "西柳沟", anywhere=True)
    with sqlite.opened(made, write=True) as connection, sqlite.transaction(connection):
        connection.execute("INSERT INTO note (text, code, date) VALUES ('好', 'N1', '2026-05-12')")
    assert query(backup_of(made, "test"), "SELECT text FROM note") == [("好",)]


def test_a_folder_that_may_not_be_written(templates, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o555)
    if os.access(locked, os.W_OK):
        pytest.skip("this account may write everywhere (root): permission bits do not bind it")
    with pytest.raises(PlanningError, match="read-only"):
        project.create(locked / "a", anywhere=True)


def test_a_parent_that_is_a_file(templates, tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(PlanningError, match="There is no folder"):
        project.create(tmp_path / "file" / "a", anywhere=True)


def test_two_runs_at_once_make_one_project(templates, tmp_path, monkeypatch):
    """The second finds the folder there when it wants to give its own the name, and leaves the first alone."""
    settle = project.settle

    def slower(part, target):
        monkeypatch.setattr(project, "settle", settle)
        first.append(project.create(tmp_path / "a", "first", anywhere=True))
        settle(part, target)

    first = []
    monkeypatch.setattr(project, "settle", slower)
    with pytest.raises(PlanningError):
        project.create(tmp_path / "a", "second", anywhere=True)
    assert query(first[0], "SELECT name FROM project_file") == [("first",)]
    assert os.listdir(tmp_path) == ["a"]


# Backups ------------------------------------------------------------------------------------------------------------


def test_backups_stand_in_order_though_the_clock_goes_back(project, monkeypatch):
    from ordos_restoration.store import project as module

    years = iter(range(2040, 2000, -1))

    class Clock(module.dt.datetime):
        @classmethod
        def now(cls, zone=None):
            return cls(next(years), 1, 1, tzinfo=zone)

    monkeypatch.setattr(module.dt, "datetime", Clock)
    made = []
    for number in range(13):
        with sqlite.opened(project, write=True) as connection:
            connection.execute("UPDATE project_file SET name = ?", (str(number),))
        made.append(backup_of(project, "merge"))
    kept = sorted((project.parent / "backups").iterdir())
    assert kept == made[3:], "the newest ten, in the order in which they were made"
    assert [query(one, "SELECT name FROM project_file")[0][0] for one in kept] == [str(i) for i in range(3, 13)]


def test_half_made_backups_of_killed_runs_do_not_stay_for_ever(project):
    from ordos_restoration.store.project import STALE

    killed, running = (project.parent / "backups" / f"00007_merge.gpkg.{name}.part" for name in ("old", "new"))
    for one in (killed, running):
        one.write_bytes(b"half")
    os.utime(killed, (time.time() - 2 * STALE,) * 2)
    made = backup_of(project, "merge")
    assert sorted((project.parent / "backups").iterdir()) == sorted([made, running])


def test_a_backup_holds_what_stands_in_the_log(project):
    """A plain copy of the .gpkg alone would not."""
    with closing(sqlite3.connect(project)) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        editor.execute("UPDATE project_file SET name = '写在日志里'")
        editor.commit()
        copy = backup_of(project, "check")
        assert query(copy, "SELECT name FROM project_file") == [("写在日志里",)]
        assert query(copy, "PRAGMA journal_mode") == [("delete",)]


def test_a_backup_of_a_locked_file_gives_up_with_a_sentence(project, monkeypatch):
    """SQLite's own backup would try for ever."""
    monkeypatch.setattr(sqlite, "BUSY", 0.1)
    with closing(sqlite3.connect(project)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(PlanningError, match="another program"):
            backup_of(project, "check")
    assert os.listdir(project.parent / "backups") == []


# When it goes wrong half-way ----------------------------------------------------------------------------------------

CREATE = """
import sys
from pathlib import Path
from ordos_restoration.store import project
project.TEMPLATES = Path(sys.argv[1])
print("ready", flush=True)
for number in range(int(sys.argv[3])):
    project.create(Path(sys.argv[2]) / f"项目 {number}", anywhere=True)
print("done", flush=True)
"""


def start(script, *arguments, **options):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(REPO), *filter(None, sys.path)])}
    command = [sys.executable, "-c", script, *map(str, arguments)]
    run = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options
    )
    assert run.stdout.readline() == "ready\n", run.stderr.read()
    return run


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is POSIX")
@pytest.mark.parametrize("attempt", range(40))
def test_killed_at_any_moment_there_is_no_project_or_a_whole_one(templates, tmp_path, attempt):
    run = start(CREATE, templates, tmp_path, 100)
    time.sleep(0.007 * attempt)
    run.kill()
    run.communicate()
    made = [one for one in tmp_path.iterdir() if not one.name.endswith(".part")]
    for folder in made:
        path = project.gpkg_of(folder)
        assert query(path, "PRAGMA integrity_check") == [("ok",)]
        assert query(path, "SELECT name, length(project_uuid) FROM project_file") == [(folder.name, 36)]
        assert zipfile.ZipFile(path.with_suffix(".qgz")).testzip() is None
        assert (folder / "photos").is_dir()
    assert project.create(tmp_path / f"项目 {len(made)}", anywhere=True).is_file(), "and the next run makes it"


def test_a_full_disk_leaves_nothing_behind(templates, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no small disk can be mounted here: that needs root")
    try:
        with pytest.raises(PlanningError, match="is full"):
            project.create(disk / "a", anywhere=True)
        assert os.listdir(disk) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


FULL = """
import resource, signal, sys
from pathlib import Path
from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store import project
project.TEMPLATES = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]),) * 2)
print("ready", flush=True)
try:
    project.create(Path(sys.argv[2]) / "a", anywhere=True)
except PlanningError as error:
    print("refused:", error)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="limits on the size of files are POSIX")
@pytest.mark.parametrize("size", [0, 4096, 100_000, 1_000_000])
def test_a_write_that_fails_leaves_nothing_behind(templates, tmp_path, size):
    out, _ = start(FULL, templates, tmp_path, size).communicate()
    assert out.startswith("refused: “")
    assert os.listdir(tmp_path) == []


# The task -----------------------------------------------------------------------------------------------------------


def test_the_task_makes_a_project_and_says_where(templates, tmp_path):
    done = CreateProject(output=str(tmp_path / "西柳沟"), name="西柳沟治理", holder="水利局", anywhere=True).run()
    assert done.files == {"folder": str(tmp_path / "西柳沟"), "project": str(tmp_path / "西柳沟" / "西柳沟.gpkg")}
    assert [str(note) for note in done.notes] == [f"The project lies in “{tmp_path / '西柳沟'}”."]
    assert query(done.files["project"], "SELECT name, holder FROM project_file") == [("西柳沟治理", "水利局")]


def test_the_task_asks_for_a_folder():
    with pytest.raises(PlanningError, match="needs a folder"):
        CreateProject().run()
