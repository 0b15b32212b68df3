"""An older project is lifted: it gains what the plugin has since brought, and nothing people wrote is lost."""

import dataclasses
import importlib.util
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

import pytest

pytest.importorskip("osgeo")
from osgeo import gdal, ogr

from ordos_restoration.planning.message import Cancelled, Message, PlanningError
from ordos_restoration.schema.tables import TABLES, VERSION
from ordos_restoration.store import blob, ddl, lift, place, upgrade
from ordos_restoration.store import project as project_of_store
from ordos_restoration.store.checks import check
from ordos_restoration.store.lift import Rename
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.tasks.upgrade_project import UpgradeProject
from tests.store.killing import moments

REPO = Path(__file__).resolve().parents[2]
DATA = Path(__file__).parent / "data"
AREA = "MULTIPOLYGON (((109 40,110 40,110 41,109 40)))"
NO_CODES = {name: kind for name, kind in TABLES["indicator"].columns.items() if name != "code"}
BOOKS = ("gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions", "gpkg_data_columns", "gpkg_ogr_contents")


@pytest.fixture(autouse=True)
def safe_place(monkeypatch):
    """Temporary folders of any computer are places as good as any."""
    monkeypatch.setattr(place, "doubts", lambda path: [])


def query(path, sql, *values):
    with opened(path) as connection:
        return connection.execute(sql, values).fetchall()


def change(path, *statements):
    with opened(path, write=True) as connection, transaction(connection):
        for one in statements:
            connection.execute(*one) if isinstance(one, tuple) else connection.execute(one)


def shape(text):
    return blob.from_wkb(bytes(ogr.CreateGeometryFromWkt(text).ExportToIsoWkb(ogr.wkbNDR)), 4490)


def forget(path, table):
    """Take a table out of a file as if no version had ever brought it."""
    with opened(path, write=True) as connection, transaction(connection):
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (f"rtree_{table}_geom",)).fetchone():
            connection.execute(f"DROP TABLE rtree_{table}_geom")
        connection.execute(f"DROP TABLE {table}")
        for book in BOOKS:
            connection.execute(f"DELETE FROM {book} WHERE table_name = ?", (table,))
        connection.execute("DELETE FROM gpkg_data_column_constraints WHERE constraint_name GLOB ?", (f"{table}_*",))


def schema(path):
    """Return what a file is made of, whatever order its columns came in."""
    with opened(path) as connection:

        def told(sql, *values):
            return sorted(map(repr, connection.execute(sql, values)))

        tables = {
            name: told('SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)', name)
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
            ).fetchall()
        }
        rows = {one: told(f"SELECT * FROM {one}") for one in BOOKS if one != "gpkg_contents"}
        rows["domains"] = told("SELECT * FROM gpkg_data_column_constraints")
        rows["choices"] = told("SELECT list, value, label, position FROM choice")
        rows["layers"] = told("SELECT table_name, data_type, identifier, srs_id FROM gpkg_contents")
    return tables, rows


def make_old(path):
    """Make a file what an imagined version 0 was: two tables, three columns and some rows fewer; with records in it."""
    for table in ("zone", "task"):
        forget(path, table)
    with opened(path, write=True) as connection, transaction(connection):
        for name in connection.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE 'history\\_%' ESCAPE '\\'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER IF EXISTS "{name[0]}"')
    change(
        path,
        "ALTER TABLE mine DROP COLUMN liable",
        "ALTER TABLE mine DROP COLUMN revision",
        "ALTER TABLE plan DROP COLUMN status",
        "DELETE FROM gpkg_data_columns WHERE (table_name, column_name) IN "
        "(VALUES ('mine', 'liable'), ('mine', 'revision'), ('plan', 'status'))",
        "DELETE FROM gpkg_data_column_constraints "
        "WHERE constraint_name IN ('mine_liable', 'mine_revision', 'plan_status')",
        "DELETE FROM gpkg_data_column_constraints WHERE constraint_name = 'project_state' AND value = 'paused'",
        "UPDATE gpkg_data_column_constraints SET max = 5 WHERE constraint_name = 'mine_remaining_years'",
        "DELETE FROM choice WHERE value = 'race'",
        "DELETE FROM ref_species WHERE species = 'salix_psammophila'",
        "UPDATE ref_prices SET price = 99.5 WHERE fid = 1",
        ("INSERT INTO mine (uuid, code, name, geom) VALUES ('m', 'M1', '露天矿', ?)", (shape(AREA),)),
        "INSERT INTO plan (uuid, name) VALUES ('p', '老方案')",
        "INSERT INTO history (table_name, row_uuid, action) "
        "SELECT 'ref_soils', uuid, 'delete' FROM ref_soils WHERE soil = 'aeolian'",
        "DELETE FROM ref_soils WHERE soil = 'aeolian'",
        "UPDATE project_file SET schema_version = 0",
    )
    return path


@pytest.fixture
def old(project):
    """A project of an older version."""
    return make_old(project)


def test_an_old_project_becomes_what_a_new_one_is(old, templates):
    upgrade.upgrade(old)
    assert schema(old) == schema(templates / "template_zh.gpkg")
    validator = [sys.executable, "-m", "osgeo_utils.samples.validate_gpkg", str(old)]
    run = subprocess.run(validator, capture_output=True, text=True, check=False)
    assert "No module named" in run.stderr or (run.returncode, run.stdout) == (0, ""), run.stdout
    assert [one for one in check.findings(old) if one.level == "error"] == []


def test_what_people_wrote_is_as_it_was(old):
    before = query(old, "SELECT fid, uuid, code, name, geom FROM mine")
    upgrade.upgrade(old)
    assert query(old, "SELECT fid, uuid, code, name, geom FROM mine") == before
    assert query(old, "SELECT name, status FROM plan") == [("老方案", "draft")]
    assert query(old, "SELECT liable, revision FROM mine") == [(None, 0)]
    assert query(old, "SELECT price FROM ref_prices WHERE fid = 1") == [(99.5,)], "an edited price stays"
    assert query(old, "SELECT count(*) FROM ref_soils WHERE soil = 'aeolian'") == [(0,)], "what was deleted stays so"
    assert query(old, "SELECT count(*) FROM ref_species WHERE species = 'salix_psammophila'") == [(1,)]
    assert query(old, "SELECT count(*) FROM history") == [(1,)], "an upgrade is no change by a person"
    assert query(old, "SELECT schema_version, holder FROM project_file") == [(VERSION, "达拉特旗林草局")]


def test_what_was_added_works(old):
    upgrade.upgrade(old)
    change(
        old,
        ("INSERT INTO zone (reach_class, geom) VALUES ('sand', ?)", (shape(AREA),)),
        "UPDATE mine SET liable = 'historic'",
    )
    assert query(old, "SELECT minx, maxy FROM rtree_zone_geom") == [(109, 41)]
    assert query(old, "SELECT table_name, column_name FROM history WHERE action = 'update'") == [("mine", "liable")]
    data = gdal.OpenEx(str(old), gdal.OF_VECTOR)
    zone = data.GetLayerByName("zone")
    zone.SetSpatialFilterRect(109.5, 40.1, 109.6, 40.2)
    assert zone.GetFeatureCount() == 1 and zone.GetSpatialRef().GetAuthorityCode(None) == "4490"
    assert data.GetFieldDomain("mine_liable").GetEnumeration().keys() == {"producing", "historic"}
    assert data.GetFieldDomain("mine_remaining_years").GetMaxAsDouble() == 200
    del zone, data


def test_people_are_told_what_was_done(old):
    lines = [str(one) for one in upgrade.upgrade(old)]
    (copy,) = (old.parent / "backups").iterdir()
    assert lines[0] == (
        f"“{old}” was upgraded from version 0 of the tables to {VERSION}; as it was before, it lies in “{copy.name}”."
    )
    assert set(lines[1:]) == {
        "New table: “Zones”.",
        "New table: “Tasks”.",
        "“Mines” has the new columns liable, revision.",
        "“Plans” has the new columns status.",
        "“Species” has 1 new rows.",
        str(Message(upgrade.NEW_PROJECT, path=f"{old.stem}_new.qgz")),
    }
    assert query(copy, "SELECT schema_version FROM project_file") == [(0,)]


def test_a_table_gains_shapes_and_unique_codes(project):
    """Rows that are there already can have neither; new ones follow the rules."""
    for name, lacking in (("well", {"geometry": ""}), ("indicator", {"columns": NO_CODES})):
        forget(project, name)
        table = dataclasses.replace(TABLES[name], **lacking)
        announced = (
            f"INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('{name}', 'attributes', '{name}')"
        )
        change(project, ddl.create_table(table), announced)
    change(
        project,
        "INSERT INTO well (code, name) VALUES ('W1', '老井')",
        "INSERT INTO indicator (uuid, name_zh) VALUES ('i', '老指标')",
        "UPDATE project_file SET schema_version = 0",
    )
    lines = [str(one) for one in upgrade.upgrade(project)]
    assert "“Wells” has the new columns geom." in lines and "“Indicators” has the new columns code." in lines
    assert query(project, "SELECT name, geom FROM well") == [("老井", None)]
    assert query(project, "SELECT name_zh, code FROM indicator WHERE uuid = 'i'") == [("老指标", None)]
    change(project, ("INSERT INTO well (code, geom) VALUES ('W2', ?)", (shape("POINT (109 40)"),)))
    assert query(project, "SELECT minx FROM rtree_well_geom") == [(109,)]
    data = gdal.OpenEx(str(project), gdal.OF_VECTOR)
    layer = data.GetLayerByName("well")
    assert layer.GetGeomType() == ogr.wkbPoint and layer.GetSpatialRef().GetAuthorityCode(None) == "4490"
    del layer, data
    with pytest.raises(sqlite3.IntegrityError):
        change(project, *["INSERT INTO indicator (code, name_zh) VALUES ('same', 'x')"] * 2)


def test_somebodys_own_tables_and_columns_stay(old):
    data = gdal.OpenEx(str(old), gdal.OF_VECTOR | gdal.OF_UPDATE)
    own = data.CreateLayer("我的图层", geom_type=ogr.wkbPoint)
    own.CreateField(ogr.FieldDefn("备注", ogr.OFTString))
    row = ogr.Feature(own.GetLayerDefn())
    row["备注"] = "好"
    own.CreateFeature(row)
    data.GetLayerByName("mine").CreateField(ogr.FieldDefn("自己的", ogr.OFTString))
    del row, own, data
    change(old, "UPDATE mine SET \"自己的\" = '值'")
    upgrade.upgrade(old)
    assert query(old, 'SELECT "备注" FROM "我的图层"') == [("好",)]
    assert query(old, 'SELECT "自己的" FROM mine') == [("值",)]
    change(old, "UPDATE mine SET \"自己的\" = '新值'")
    assert query(old, "SELECT column_name, before FROM history WHERE action = 'update'") == [("自己的", "值")]


def test_somebodys_own_table_of_a_new_name_is_not_touched(project):
    forget(project, "zone")
    change(
        project,
        "CREATE TABLE zone (mine TEXT)",
        "INSERT INTO zone VALUES ('x')",
        "UPDATE project_file SET schema_version = 0",
    )
    before = project.read_bytes()
    with pytest.raises(PlanningError, match="Give yours another name"):
        upgrade.upgrade(project)
    assert project.read_bytes() == before


def test_a_second_upgrade_has_nothing_to_do(old):
    upgrade.upgrade(old)
    before = old.read_bytes()
    (message,) = upgrade.upgrade(old)
    assert "nothing was to be done" in str(message) and old.read_bytes() == before
    assert len(list((old.parent / "backups").iterdir())) == 1


def test_a_file_that_lost_something_is_mended_by_the_same_version(project, templates):
    forget(project, "well")
    change(project, "DROP TRIGGER history_update_mine")
    upgrade.upgrade(project)
    assert schema(project) == schema(templates / "template_zh.gpkg")


def test_links_that_lost_their_index_get_it_again(project, templates):
    indexes = "SELECT name, sql FROM sqlite_master WHERE name GLOB 'link_*' ORDER BY name"
    before = query(project, indexes)
    assert "link_progress_target" in dict(before) and len(before) > 50
    change(project, "DROP INDEX link_progress_target", "DROP INDEX link_belt_plan")
    upgrade.upgrade(project)
    assert query(project, indexes) == before == query(templates / "template_zh.gpkg", indexes)


# Forms and styles ---------------------------------------------------------------------------------------------------

# As QGIS makes the table. A style that somebody saves in QGIS gets a description: the day, if nothing else.
TABLE_OF_STYLES = (
    "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), "
    "f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, "
    "styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME DEFAULT "
    "(strftime('%Y-%m-%dT%H:%M:%fZ','now')))"
)
ANNOUNCED = (
    "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('layer_styles', 'attributes', 'styles')"
)
STYLES = (TABLE_OF_STYLES, ANNOUNCED)
STYLE = (
    "INSERT INTO layer_styles (f_table_name, styleName, styleQML, useAsDefault, description) "
    "VALUES ('{}', '{}', '{}', {}, '{}')"
)
SEEN = "SELECT styleName, styleQML, useAsDefault FROM layer_styles WHERE f_table_name = ? ORDER BY id"


@pytest.fixture
def styled(project, templates, tmp_path, monkeypatch):
    """A project whose forms are older than those of the templates; somebody has saved one for mines."""
    folder = shutil.copytree(templates, tmp_path / "templates")
    monkeypatch.setattr(project_of_store, "TEMPLATES", folder)
    tables = ("belt", "mine", "zone")
    change(folder / "template_zh.gpkg", *STYLES, *(STYLE.format(one, one, "new", 1, "") for one in tables))
    change(project, *STYLES, STYLE.format("belt", "belt", "old", 1, ""))
    change(project, STYLE.format("mine", "mine", "old, changed", 1, "Sun Nov 22 2026"))
    return project


def test_forms_of_the_file_become_the_new_ones_but_for_those_somebody_saved(styled):
    lines = [str(one) for one in upgrade.upgrade(styled)]
    assert query(styled, SEEN, "belt") == [("belt", "new", 1)]
    assert query(styled, SEEN, "zone") == [("zone", "new", 1)], "one that the file lacked"
    assert query(styled, SEEN, "mine") == [("mine", "old, changed", 1), (f"mine {VERSION}", "new", 0)]
    assert any("stay as they are: Mines" in one and f"as “mine {VERSION}”" in one for one in lines)
    before = styled.read_bytes()
    assert "nothing was to be done" in str(upgrade.upgrade(styled)[0]) and styled.read_bytes() == before


def test_a_default_of_somebodys_own_stays_the_default(styled):
    change(
        styled, STYLE.format("zone", "自己的", "own", 1, "x"), "UPDATE layer_styles SET useAsDefault = 0 WHERE id = 1"
    )
    change(styled, STYLE.format("belt", "自己的", "own", 1, "x"))
    upgrade.upgrade(styled)
    assert query(styled, SEEN, "zone") == [("自己的", "own", 1), ("zone", "new", 0)]
    assert query(styled, SEEN, "belt") == [("belt", "new", 0), ("自己的", "own", 1)]


def test_a_style_beside_somebodys_own_is_renewed_too(styled):
    change(styled, STYLE.format("mine", f"mine {VERSION}", "half-new", 0, ""))
    upgrade.upgrade(styled)
    assert query(styled, SEEN, "mine") == [("mine", "old, changed", 1), (f"mine {VERSION}", "new", 0)]


def test_a_file_without_styles_gets_them(styled):
    change(styled, "DROP TABLE layer_styles", "DELETE FROM gpkg_contents WHERE table_name = 'layer_styles'")
    upgrade.upgrade(styled)
    assert query(styled, SEEN, "mine") == [("mine", "new", 1)]
    assert query(styled, "SELECT data_type FROM gpkg_contents WHERE table_name = 'layer_styles'") == [("attributes",)]


def test_the_qgis_project_of_people_stays_and_a_new_one_lies_beside_it(styled):
    theirs = styled.with_suffix(".qgz")
    before = theirs.read_bytes()
    upgrade.upgrade(styled)
    made = styled.with_name(f"{styled.stem}_new.qgz")
    with zipfile.ZipFile(made) as archive:
        text = archive.read(f"{made.stem}.qgs").decode()
    assert theirs.read_bytes() == before
    assert f"./{styled.name}|layername=kongdui" in text and f"<title>{styled.stem}</title>" in text
    change(styled, "UPDATE layer_styles SET styleQML = 'old' WHERE f_table_name = 'belt'")
    made.write_bytes(b"somebody works in it")
    upgrade.upgrade(styled)
    assert made.read_bytes() == b"somebody works in it" and styled.with_name(f"{styled.stem}_new2.qgz").is_file()


def test_a_file_without_a_qgis_project_gets_none(styled):
    styled.with_suffix(".qgz").unlink()
    upgrade.upgrade(styled)
    assert not list(styled.parent.glob("*.qgz"))


# Versions -----------------------------------------------------------------------------------------------------------


def test_a_file_of_a_newer_plugin_is_left_alone(project):
    change(project, f"UPDATE project_file SET schema_version = {VERSION + 1}")
    before = project.read_bytes()
    with pytest.raises(PlanningError, match="Install the newer plugin"):
        upgrade.upgrade(project)
    assert project.read_bytes() == before and not list((project.parent / "backups").iterdir())


@pytest.mark.parametrize("at", [0.05, 0.3, 0.7, 0.85])
def test_a_cancelled_upgrade_changes_nothing(old, at):
    def cancel(fraction, message=""):
        if fraction > at:
            raise Cancelled

    before = old.read_bytes()
    with pytest.raises(Cancelled):
        upgrade.upgrade(old, cancel)
    assert old.read_bytes() == before


def test_a_file_another_program_writes_is_left_alone(old, monkeypatch):
    monkeypatch.setattr("ordos_restoration.store.sqlite.BUSY", 0.1)
    with closing(sqlite3.connect(old)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanningError, match="another program"):
            upgrade.upgrade(old)
    assert query(old, "SELECT schema_version FROM project_file") == [(0,)]


# Names --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def renamed(project, monkeypatch):
    """An older project in which mines, and one of their columns, had other names."""
    monkeypatch.setitem(
        upgrade.RENAMES,
        VERSION,
        (
            Rename("pit", "licence_no", "permit"),
            Rename("pit", "mine"),
            Rename("never", "there"),
            Rename("mine", "x", "y"),
        ),
    )
    change(project, ("INSERT INTO mine (uuid, code, name, geom) VALUES ('m', 'M1', '矿', ?)", (shape(AREA),)))
    with opened(project, write=True) as connection, transaction(connection):
        connection.execute("DROP TRIGGER history_update_mine")
        connection.execute("DROP TRIGGER history_delete_mine")
        lift.rename_in(connection, "gpkg_contents", "identifier", "Mines", "Pits")
        connection.execute("ALTER TABLE mine RENAME TO pit")
        for name in ("insert", "delete", "update1", "update2", "update3", "update4"):
            connection.execute(f"DROP TRIGGER rtree_mine_geom_{name}")
        connection.execute("ALTER TABLE rtree_mine_geom RENAME TO rtree_pit_geom")
        for book in BOOKS:
            lift.rename_in(connection, book, "table_name", "mine", "pit")
        connection.execute("ALTER TABLE pit RENAME COLUMN licence_no TO permit")
        connection.execute("ALTER TABLE pit ADD COLUMN own TEXT")
        connection.execute("UPDATE pit SET permit = 'C1500', own = '自己的'")
        connection.execute(
            "INSERT INTO note (uuid, code, date, text, target_table, target) "
            "VALUES ('n', 'N1', '2026-05-12', '看', 'pit', 'm')"
        )
        connection.execute(
            "INSERT INTO history (table_name, row_uuid, column_name, action, before) "
            "VALUES ('pit', 'm', 'permit', 'update', 'C1')"
        )
        connection.execute("UPDATE project_file SET schema_version = ?", (VERSION - 1,))
    return project


def test_a_renamed_table_keeps_its_rows_its_history_and_its_children(renamed, templates):
    upgrade.upgrade(renamed)
    assert query(renamed, "SELECT uuid, licence_no, own, geom FROM mine") == [("m", "C1500", "自己的", shape(AREA))]
    assert query(renamed, "SELECT minx FROM rtree_mine_geom") == [(109,)]
    assert query(renamed, "SELECT target_table FROM note") == [("mine",)]
    assert query(renamed, "SELECT table_name, column_name, before FROM history") == [("mine", "licence_no", "C1")]
    change(
        renamed,
        "ALTER TABLE mine RENAME COLUMN own TO licence_note",
        "UPDATE gpkg_contents SET identifier = 'Mines' WHERE table_name = 'mine'",
    )
    names, rows = schema(renamed)
    expected, books = schema(templates / "template_zh.gpkg")
    assert set(names) == set(expected) and rows == books
    data = gdal.OpenEx(str(renamed), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = data.GetLayerByName("mine")
    row = layer.GetNextFeature()
    row.SetGeometry(ogr.CreateGeometryFromWkt("MULTIPOLYGON (((100 40,101 40,101 41,100 40)))"))
    layer.SetFeature(row)
    del row, layer, data
    assert query(renamed, "SELECT minx FROM rtree_mine_geom") == [(100,)], "the index follows the shapes"


# Versions that were released ----------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def release():
    """The script that packs a project of the present version for the tests of later ones."""
    found = importlib.util.spec_from_file_location("ordos_tests_release", Path(__file__).with_name("release.py"))
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.fixture(params=[*sorted(DATA.glob("schema_*.gpkg.zip")), "now"], ids=lambda one: getattr(one, "name", one))
def released(request, release, tmp_path):
    """A file of every version that was released, and of the one in the making."""
    if request.param == "now":
        release.write(tmp_path / "now.gpkg")
        change(tmp_path / "now.gpkg", "DROP TRIGGER history_update_mine")
    else:
        shutil.unpack_archive(request.param, tmp_path)
    return next(tmp_path.glob("*.gpkg"))


def test_a_file_of_every_released_version_is_lifted(released, templates):
    upgrade.upgrade(released)
    assert query(released, "SELECT schema_version, holder FROM project_file") == [(VERSION, "达拉特旗林草局")]
    assert not [one for one in check.findings(released) if one.level == "error"]
    here, there = schema(released)[0], schema(templates / "template_zh.gpkg")[0]
    assert all(set(there[name]) <= set(here[name]) for name in there)
    assert query(released, "SELECT code, name, geom FROM mine") == [("M1", "露天煤矿", shape(AREA))]
    assert query(released, "SELECT target_table, target FROM note") == [("mine", "m")]
    assert ("mine", "name", "露天矿", "李") in query(
        released, "SELECT table_name, column_name, before, changed_by FROM history"
    )
    assert query(released, "SELECT count(*) FROM ref_soils WHERE soil = 'aeolian'") == [(0,)]


# When it goes wrong half-way ----------------------------------------------------------------------------------------

UPGRADE = """
import sys
from pathlib import Path
from ordos_restoration.store import project, upgrade
project.TEMPLATES = Path(sys.argv[1])
print("ready", flush=True)
upgrade.upgrade(Path(sys.argv[2]))
"""
KILLS = 30


def start(templates, path):
    """Start an upgrade in a process of its own, and return it when it is about to begin."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(REPO), *filter(None, sys.path)])}
    command = [sys.executable, "-c", UPGRADE, str(templates), str(path)]
    run = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert run.stdout.readline() == "ready\n"
    return run


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is POSIX")
def test_killed_at_any_moment_the_file_is_old_or_new_and_whole(old, templates, tmp_path):
    def copy(name):
        shutil.copytree(old.parent, tmp_path / name)
        return tmp_path / name / old.name

    whole = start(templates, copy("whole"))
    began = time.monotonic()
    whole.communicate()
    takes = time.monotonic() - began
    seen = []
    for attempt, after in enumerate(moments(takes, seen, KILLS)):
        path = copy(f"第 {attempt} 次")
        run = start(templates, path)
        time.sleep(after)
        run.kill()
        run.communicate()
        assert query(path, "PRAGMA integrity_check") == [("ok",)]
        ((version,),) = query(path, "SELECT schema_version FROM project_file")
        lifted = bool(query(path, "SELECT 1 FROM sqlite_master WHERE name = 'zone'"))
        assert (version, lifted) in ((0, False), (VERSION, True))
        seen.append(lifted)
        assert query(path, "SELECT code, name FROM mine") == [("M1", "露天矿")]
        for kept in (path.parent / "backups").glob("*.gpkg"):
            assert query(kept, "PRAGMA integrity_check") == [("ok",)]
        upgrade.upgrade(path)
        assert not [one for one in check.findings(path) if one.level == "error"]


FULL = """
import resource, signal, sys
from pathlib import Path
from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store import project, upgrade
project.TEMPLATES = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + int(sys.argv[3]),) * 2)
try:
    upgrade.upgrade(path)
except PlanningError as error:
    print("refused:", error)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="limits on the size of files are POSIX")
@pytest.mark.parametrize("room", [-1_000_000, 0])
def test_a_write_that_fails_changes_nothing(old, templates, room):
    """Once while it is backed up, once when the file itself cannot grow."""
    rows = [f"INSERT INTO plan (name, remark) VALUES ('{number}', '{'满' * 300}')" for number in range(200)]
    change(old, *rows, "DELETE FROM history")
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("VACUUM")
    before = old.read_bytes()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(REPO), *filter(None, sys.path)])}
    command = [sys.executable, "-c", FULL, str(templates), str(old), str(room)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.startswith("refused: “")
    assert query(old, "PRAGMA integrity_check") == [("ok",)] and old.read_bytes() == before
    assert list((old.parent / "backups").iterdir()) == []  # of what did not happen


# The task -----------------------------------------------------------------------------------------------------------


def test_the_task_takes_the_folder(old):
    done = UpgradeProject(project=str(old.parent)).run()
    assert done.files == {"folder": str(old.parent), "project": str(old)}
    assert str(done.notes[0]).startswith(f"“{old}” was upgraded")
