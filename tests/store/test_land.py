"""A plan lands in the project as one thing: whole or not at all, replaced while a draft, kept once built upon."""

import os
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4, uuid5

import pytest

osgeo = pytest.importorskip("osgeo")
from osgeo import gdal, ogr  # noqa: E402 - where there is no GDAL there is no store

from ordos_restoration.planning.message import Cancelled, PlanningError  # noqa: E402
from ordos_restoration.planning.rows import Rows  # noqa: E402
from ordos_restoration.schema.plans import PLANNED  # noqa: E402
from ordos_restoration.schema.tables import TABLES, VERSION  # noqa: E402
from ordos_restoration.store import create, filling  # noqa: E402
from ordos_restoration.store.plans import planned_rows  # noqa: E402
from ordos_restoration.store.plans.land import check, land  # noqa: E402
from ordos_restoration.store.plans.landing import InputOrigin, Landing  # noqa: E402
from ordos_restoration.store.sqlite import opened  # noqa: E402
from tests.store.killing import moments  # noqa: E402


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """An empty project file."""
    path = tmp_path_factory.mktemp("template") / "毛不拉 project.gpkg"
    create.build(path, str)
    return path


@pytest.fixture
def project(template, tmp_path):
    """A project file of our own."""
    return Path(shutil.copy(template, tmp_path))


def square(i):
    """Return a multipolygon of one small square as WKB."""
    x, y = 109.0 + 0.013 * (i % 100) + 1e-7 * i, 40.0 + 0.011 * (i // 100)
    ring = [(x, y), (x + 0.01, y), (x + 0.01, y + 0.01), (x, y + 0.01), (x, y)]
    body = struct.pack("<II", 1, 5) + b"".join(struct.pack("<2d", *point) for point in ring)
    return struct.pack("<BII", 1, 6, 1) + struct.pack("<BI", 1, 3) + body


def line(i):
    """Return a multiline of one line as WKB."""
    body = struct.pack("<I4d", 2, 109.0 + 0.01 * i, 40.0, 109.005 + 0.01 * i, 40.002)
    return struct.pack("<BII", 1, 5, 1) + struct.pack("<BI", 1, 2) + body


def rows(table, wkb=None, **columns):
    """Return rows of a planned table; columns that are not named are empty."""
    count = len(next(iter(columns.values())))
    own = [name for name in TABLES[table].columns if name not in ("plan", "status", "project")]
    return Rows({name: columns.get(name, [None] * count) for name in own}, wkb)


def belts(codes, area=1.0):
    """Return the landing of a plan with a belt for each code, two planting rows a belt, and a summary."""
    twice = [code for code in codes for _ in range(2)]
    tables = {
        "belt": rows("belt", [square(i) for i in range(len(codes))], code=list(codes), area_ha=[area] * len(codes)),
        "planting_row": rows("planting_row", [line(i) for i in range(len(twice))], code=twice, row=[1, 2] * len(codes)),
        "belt_summary": rows("belt_summary", river_code=["MBL"], compartments=[len(codes)], area_ha=[area]),
    }
    inputs = [InputOrigin("kongdui", "rivers.gpkg|layername=kongdui", "3", "ab" * 32)]
    numbers = {"area_ha": (str(area), "ha")}
    return Landing(
        "Belts", "shelterbelts", {"width": "60", "note": ""}, inputs, numbers, ["Three"], tables, made_by="云"
    )


def query(path, sql, *values):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def change(path, sql, *values):
    """Write as QGIS would: with the functions that the file's triggers call."""
    with opened(path, write=True) as connection:
        connection.execute(sql, values)


def everything(path):
    """Return all that a file says, to be compared."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def codes_of(path, plan):
    return [code for (code,) in query(path, "SELECT code FROM belt WHERE plan = ? ORDER BY fid", plan)]


# A plan lands ---------------------------------------------------------------------------------------------------------


def test_a_plan_lands_with_all_it_is_made_of(project):
    landed = land(project, belts(["A", "B"]))
    assert (landed.version, landed.replaced) == (1, False)
    assert str(landed.note) == "The plan “Belts” now lies in the project as a draft."
    ((name, capability, version, status, by, made_with),) = query(
        project, "SELECT name, capability, version, status, made_by, made_with FROM plan"
    )
    assert (name, capability, version, status, by) == ("Belts", "shelterbelts", 1, "draft", "云")
    assert made_with.startswith("Ordos Restoration ")
    plan = landed.plan_uuid
    assert query(project, "SELECT plan, parameter, value FROM plan_parameter") == [
        (plan, "width", "60"),
        (plan, "note", None),
    ]
    assert query(project, "SELECT input, origin, row_count, fingerprint FROM plan_input") == [
        ("kongdui", "rivers.gpkg|layername=kongdui", "3", "ab" * 32)
    ]
    assert query(project, "SELECT number, value, unit FROM plan_number") == [("area_ha", "1.0", "ha")]
    assert query(project, "SELECT note FROM plan_note") == [("Three",)]
    assert query(project, "SELECT DISTINCT plan, status, created_by, revision FROM belt") == [(plan, "draft", "云", 0)]
    assert query(project, "SELECT count(*), count(DISTINCT uuid) FROM planting_row") == [(4, 4)]


def test_every_row_says_when_and_by_whom_in_utc(project):
    land(project, belts(["A"]))
    ((created, updated, by),) = query(project, "SELECT created_at, updated_at, updated_by FROM belt")
    assert created == updated and by == "云"
    assert len(created) == len("2026-05-12T08:30:00.000Z") and created.endswith("Z")


def test_a_row_is_known_by_its_code_and_a_repeated_code_by_its_turn():
    plan = str(uuid4())

    def known(codes):
        return list(planned_rows.uuids(plan, "belt", Rows({"code": codes})))

    space = UUID(plan)
    named = [str(uuid5(space, f"belt/{key}")) for key in ("A", "A#2", "2", "A#3", "5")]
    assert known(["A", "A", "2", "A", None]) == named
    hostile = known(["A", "A#2", "A", "A", None, "5", "5#2"])
    assert len(set(hostile)) == len(hostile), "whatever people call their belts"
    assert list(planned_rows.uuids(plan, "fence", Rows({"length_m": [1.0, 2.0]})))[1] == str(uuid5(space, "fence/2"))


def test_a_plan_belongs_to_an_entry_of_the_register(project):
    change(project, "INSERT INTO project (uuid, code, name) VALUES ('entry', 'P-1', '毛不拉')")
    given = belts(["A"])
    land(project, Landing(**{**vars(given), "register_entry": "P-1"}))
    assert query(project, "SELECT project FROM plan") == query(project, "SELECT project FROM belt") == [("entry",)]
    before = everything(project)
    with pytest.raises(PlanningError, match="no project of the code “P-2”"):
        land(project, Landing(**{**vars(given), "register_entry": "P-2"}))
    assert everything(project) == before


# Again ----------------------------------------------------------------------------------------------------------------


def test_a_draft_is_replaced_as_a_whole(project):
    first = land(project, belts(["A", "B", "C"], area=1.0))
    before = dict(query(project, "SELECT code, uuid FROM belt"))
    other = land(project, Landing(**{**vars(belts(["X"])), "name": "Another"}))
    again = land(project, belts(["B", "D"], area=2.0))
    assert (again.plan_uuid, again.version, again.replaced) == (first.plan_uuid, 1, True)
    assert codes_of(project, first.plan_uuid) == ["B", "D"] and codes_of(project, other.plan_uuid) == ["X"]
    after = query(project, "SELECT code, uuid, area_ha FROM belt WHERE plan = ? ORDER BY code", again.plan_uuid)
    assert after[0] == ("B", before["B"], 2.0), "the same belt, known by the same name"
    assert query(project, "SELECT count(*) FROM planting_row WHERE plan = ?", again.plan_uuid) == [(4,)]
    assert query(project, "SELECT count(*) FROM plan_note") == [(2,)], "notes and parameters are replaced too"
    assert query(project, "SELECT count(*) FROM history WHERE table_name <> 'plan'") == [(0,)], "a draft has no history"


def test_a_row_of_the_same_code_keeps_its_fid_and_no_fid_is_used_twice(project):
    """An edit that waits in somebody's QGIS is written by fid."""
    land(project, belts(["A", "B", "C"]))
    fids = dict(query(project, "SELECT code, fid FROM belt"))
    land(project, belts(["C", "D", "A"]))
    after = dict(query(project, "SELECT code, fid FROM belt"))
    assert (after["A"], after["C"]) == (fids["A"], fids["C"]) and after["D"] > max(fids.values())
    assert [row[0] for row in index_of(project, "belt")] == sorted(after.values())


def test_a_run_without_a_table_that_the_draft_had_leaves_none_of_it(project):
    land(project, belts(["A"]))
    fewer = belts(["A"])
    del fewer.tables["planting_row"]
    assert land(project, fewer).replaced
    assert query(project, "SELECT count(*) FROM planting_row") == [(0,)]
    assert query(project, "SELECT min_x FROM gpkg_contents WHERE table_name = 'planting_row'") == [(None,)]


def test_what_people_wrote_beside_a_draft_stays(project):
    land(project, belts(["A"]))
    change(project, "INSERT INTO project (uuid, code, name) VALUES ('entry', 'P-1', '毛不拉')")
    change(project, "UPDATE plan SET project = 'entry', remark = '先看看', revision = 1")
    assert land(project, belts(["A"])).replaced
    assert query(project, "SELECT project, remark, revision FROM plan") == [("entry", "先看看", 2)]
    assert query(project, "SELECT project FROM belt") == [("entry",)]


FREEZING = {
    "approved": ("UPDATE plan SET status = 'approved'", "its state is “Approved”"),
    "a row under way": ("UPDATE belt SET status = 'under_way' WHERE code = 'A'", "rows of “Shelterbelt compartments”"),
    "changed in a form": (
        "UPDATE belt SET species = 'x', revision = 1 WHERE code = 'A'",
        "rows of “Shelterbelt compartments”",
    ),
    "changed by another program": (
        "UPDATE belt SET species = 'x' WHERE code = 'A'",
        "rows of “Shelterbelt compartments”",
    ),
    "drawn by hand": (
        "INSERT INTO belt (plan, code, revision) SELECT uuid, 'H', NULL FROM plan",
        "rows of “Shelterbelt compartments” were changed by hand",
    ),
    "inspected": (
        "INSERT INTO inspection (code, date, target, target_table) SELECT 'I', '2026-10-01', uuid, 'belt' FROM belt",
        "“Inspections” belong to it",
    ),
    "photographed": (
        "INSERT INTO photo (code, file, target) SELECT 'F', 'photos/F.jpg', uuid FROM planting_row LIMIT 1",
        "“Photos” belong to it",
    ),
}


@pytest.mark.parametrize(("what", "reason"), FREEZING.values(), ids=FREEZING)
def test_a_plan_that_people_built_upon_is_kept_and_the_next_version_joins_it(project, what, reason):
    first = land(project, belts(["A", "B"]))
    change(project, what)
    kept = query(project, "SELECT * FROM belt WHERE plan = ?", first.plan_uuid)
    second = land(project, belts(["A", "B"]))
    assert (second.version, second.replaced) == (2, False) and second.plan_uuid != first.plan_uuid
    assert reason in str(second.note) and "Version 1 of “Belts” is kept as it is" in str(second.note)
    assert query(project, "SELECT * FROM belt WHERE plan = ?", first.plan_uuid) == kept
    assert codes_of(project, second.plan_uuid) == ["A", "B"]
    third = land(project, belts(["A"]))
    assert (third.version, third.replaced) == (2, True), "the draft beside it is replaced again"


def test_a_plan_that_a_field_copy_holds_is_kept_until_the_copy_is_closed(project):
    land(project, belts(["A"]))
    copies = project.parent / "copies"
    copies.mkdir()
    shutil.copy(project, copies / "out.gpkg")
    change(project, "INSERT INTO field_copy (uuid, holder) VALUES ('out', '云')")
    second = land(project, belts(["A"]))
    assert second.version == 2 and "a field copy holds it" in str(second.note)
    assert land(project, belts(["A", "B"])).replaced, "the copy does not know the second version"
    (copies / "out.gpkg").unlink()
    assert land(project, belts(["A"])).version == 3, "nobody can say what a copy without base holds"
    change(project, "UPDATE field_copy SET closed = 1")
    assert land(project, belts(["A"])).replaced


# What other programs see ----------------------------------------------------------------------------------------------


def write_with_gdal(path, landing, plan, table):
    """Write a table as GDAL itself does, through its own triggers."""
    gdal.UseExceptions()
    data = ogr.Open(str(path), 1)
    layer = data.GetLayerByName(table)
    layer.StartTransaction()
    for place, shape in enumerate(landing.tables[table].wkb):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["plan"] = plan
        if shape is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkb(shape))
        feature["code"] = landing.tables[table].columns["code"][place]
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def index_of(path, table):
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(f"SELECT rtreecheck('rtree_{table}_geom')").fetchone() == ("ok",)
        return connection.execute(f"SELECT * FROM rtree_{table}_geom ORDER BY id").fetchall()


def test_shapes_and_index_are_what_gdal_would_have_written(project, template, tmp_path):
    landing = belts([f"B{i}" for i in range(500)])
    landing.tables["belt"].wkb[7] = None
    landing.tables["belt"].wkb[8] = struct.pack("<BII", 1, 6, 0)  # empty
    landed = land(project, landing)
    theirs = shutil.copy(template, tmp_path / "theirs.gpkg")
    for table in ("belt", "planting_row"):
        write_with_gdal(theirs, landing, landed.plan_uuid, table)
        assert index_of(project, table) == index_of(theirs, table)
        shapes = f"SELECT fid, geom FROM {table} ORDER BY fid"
        assert query(project, shapes) == query(theirs, shapes)
        box = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?"
        assert query(project, box, table)[0] == pytest.approx(query(theirs, box, table)[0], abs=1e-13)


def test_the_index_follows_when_a_draft_is_replaced_beside_another_plan(project):
    land(project, Landing(**{**vars(belts([f"B{i}" for i in range(300)])), "name": "Large"}))
    land(project, belts(["A"]))
    land(project, belts(["A", "B", "C"]))
    land(project, Landing(**{**vars(belts(["A"])), "name": "Large"}))
    fids = [fid for (fid,) in query(project, "SELECT fid FROM belt ORDER BY fid")]
    assert [row[0] for row in index_of(project, "belt")] == fids and len(fids) == 4
    layer = (data := ogr.Open(str(project))).GetLayerByName("belt")
    assert data is not None and layer.GetFeatureCount() == 4
    assert layer.GetExtent() == pytest.approx((109.0, 109.0360002, 40.0, 40.01), abs=1e-9)
    layer.SetSpatialFilterRect(109.02, 40.0, 109.03, 40.001)
    assert [feature["code"] for feature in layer] == ["B", "C"]


def test_the_triggers_are_as_before(project):
    triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    before = query(project, triggers)
    assert any(name.startswith("history_") for name, _ in before)
    for _ in range(2):
        land(project, belts(["A"]))
    assert query(project, triggers) == before


@pytest.mark.parametrize("editing_here", [False, True])
def test_whether_the_triggers_rest_or_not_the_file_is_the_same(project, editing_here):
    """They do not where Python cannot let them and QGIS is editing: it would stumble over a schema that changes."""
    land(project, belts(["A", "B", "C"]))
    schema = query(project, "PRAGMA schema_version")
    again = land(project, belts(["C", "D"], area=2.0), editing_here=editing_here)
    assert again.replaced and codes_of(project, again.plan_uuid) == ["C", "D"]
    assert [row[0] for row in index_of(project, "belt")] == [3, 4]
    assert query(project, "SELECT count(*) FROM history WHERE table_name <> 'plan'") == [(0,)]
    if editing_here:
        assert query(project, "PRAGMA schema_version") == schema


def test_counts_that_gdal_keeps_are_right(project):
    """GDAL keeps the number of rows of a layer it has made, by triggers of its own."""
    change(project, "INSERT INTO gpkg_ogr_contents VALUES ('belt', 0)")
    for action, sign in (("INSERT", "+"), ("DELETE", "-")):
        change(
            project,
            f"CREATE TRIGGER trigger_{action}_feature_count_belt AFTER {action} ON belt BEGIN UPDATE gpkg_ogr_contents "
            f"SET feature_count = feature_count {sign} 1 WHERE lower(table_name) = lower('belt'); END",
        )
    counts = []
    for codes in ("ABC", "A", "ABCDE"):
        land(project, belts(list(codes)))
        counts += query(project, "SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = 'belt'")
    assert counts == [(3,), (1,), (5,)]


def test_the_validator_of_geopackages_accepts_it(project):
    validator = pytest.importorskip("osgeo_utils.samples.validate_gpkg")
    land(project, belts(["A", "B"]))
    land(project, belts(["A", "C"]))
    validator.check(str(project), extra_checks=True)
    assert query(project, "PRAGMA integrity_check") == [("ok",)]


def test_somebody_who_reads_sees_the_old_plan_until_the_new_one_is_whole(project):
    first = land(project, belts(["A", "B"]))
    seen = []

    def look(fraction, message):
        seen.append(codes_of(project, first.plan_uuid))

    land(project, belts(["C"]), look)
    assert seen and all(codes == ["A", "B"] for codes in seen[:-1])
    assert codes_of(project, first.plan_uuid) == ["C"]


# What goes wrong ------------------------------------------------------------------------------------------------------


def test_a_cancel_at_any_moment_leaves_nothing(project, monkeypatch):
    monkeypatch.setattr(filling, "CHUNK", 2)
    land(project, belts(["A", "B", "C"]))
    before, looks = everything(project), []
    copy = Path(shutil.copy(project, project.with_name("counted.gpkg")))
    land(copy, belts("XYZUVW"), lambda fraction, message: looks.append(fraction))
    assert looks == sorted(looks) and looks[-1] == 1.0
    for last in range(len(looks)):
        asked = []

        def cancel(fraction, message, asked=asked, last=last):
            asked.append(fraction)
            if len(asked) > last:
                raise Cancelled

        with pytest.raises(Cancelled):
            land(project, belts("XYZUVW"), cancel)
        assert everything(project) == before


def test_rows_that_the_file_refuses_leave_nothing(project):
    land(project, belts(["A"]))
    before = everything(project)
    wrong = belts(["A", "B"])
    wrong.tables["belt_summary"].columns["river"][0] = object()
    with pytest.raises((sqlite3.Error, TypeError)):
        land(project, wrong)
    assert everything(project) == before


def test_rows_that_get_lost_are_noticed(project):
    change(project, "CREATE TRIGGER thief AFTER INSERT ON plan_note BEGIN SELECT 1; END")
    before = everything(project)
    short = belts(["A", "B"])
    short.tables["belt"].wkb.pop()  # a row without its shape is no row
    with pytest.raises(PlanningError, match="holds 1 rows in “belt” instead of 2"):
        land(project, Landing(**{**vars(short), "tables": {"belt": Lying(**vars(short.tables["belt"]))}}))
    assert everything(project) == before


class Lying(Rows):
    """Says it holds more than it does."""

    def __len__(self):
        return 2


def test_a_disk_that_takes_no_more_is_told_and_nothing_is_lost(project):
    resource = pytest.importorskip("resource")
    land(project, belts(["A"]))
    before = everything(project)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (project.stat().st_size + 20_000, limits[1]))
    try:
        with pytest.raises(PlanningError, match="毛不拉 project"):
            land(project, belts([f"B{i}" for i in range(3_000)]))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert everything(project) == before


@pytest.fixture
def busy(project):
    """Another program that is writing the file."""
    with closing(sqlite3.connect(project, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE project_file SET name = '他'")
        yield other


def test_a_locked_file_is_told_and_nothing_is_lost(project, busy, monkeypatch):
    monkeypatch.setattr("ordos_restoration.store.sqlite.BUSY", 0.1)
    with pytest.raises(PlanningError, match="is being written by another program"):
        check(project)
    with pytest.raises(PlanningError, match="is being written by another program"):
        land(project, belts(["A"]))
    busy.execute("COMMIT")
    assert query(project, "SELECT name FROM project_file") == [("他",)]
    assert query(project, "SELECT count(*) FROM plan") == [(0,)]
    assert land(project, belts(["A"])).version == 1


def test_what_is_no_project_of_this_version_is_refused(project, tmp_path):
    plain = tmp_path / "plain.gpkg"
    ogr.GetDriverByName("GPKG").CreateDataSource(str(plain))
    (tmp_path / "text.gpkg").write_text("no database, though it is long enough to be one" * 100)
    for path, sentence in (
        (plain, "is a GeoPackage, but no project"),
        (tmp_path / "text.gpkg", "is not a GeoPackage"),
        (tmp_path / "none.gpkg", "There is no project file"),
    ):
        for act in (check, lambda path: land(path, belts(["A"]))):
            with pytest.raises(PlanningError, match=sentence):
                act(path)
    for version, sentence in (
        (VERSION + 1, "Update the plugin"),
        (VERSION - 1, "Upgrade the project"),
        (None, "Upgrade the project"),
    ):
        change(project, "UPDATE project_file SET schema_version = ?", version)
        with pytest.raises(PlanningError, match=sentence):
            land(project, belts(["A"]))


@pytest.mark.skipif(os.name == "nt", reason="rights of folders are other things on Windows")
def test_a_read_only_file_is_told(project):
    if os.geteuid() == 0:
        pytest.skip("nothing is read-only for root")
    project.chmod(0o444)
    with pytest.raises(PlanningError, match="may not be written"):
        check(project)


# Killed ---------------------------------------------------------------------------------------------------------------

LOOP = """
import sys
sys.path[:0] = {path!r}
from pathlib import Path
from ordos_tests_land import belts
from ordos_restoration.store.plans.land import land
turn = {last}
print("ready", flush=True)
while True:
    turn += 1
    land(Path({project!r}), belts([f"{{turn}}-{{i}}" for i in range(400)], area=float(turn)))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 here")
def test_a_kill_at_any_moment_leaves_the_old_plan_or_the_new_one_never_both(project, tmp_path, repo):
    land(project, belts([f"0-{i}" for i in range(400)], area=0.0))
    shutil.copy(__file__, tmp_path / "ordos_tests_land.py")
    path = [str(repo), str(tmp_path)]
    landed, last = [], 0
    for after in moments(0.25, landed, 24):
        script = LOOP.format(path=path, project=str(project), last=last)
        with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            time.sleep(after)
            process.send_signal(signal.SIGKILL)
        with closing(sqlite3.connect(project)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        index_of(project, "belt")
        ((turn, lowest, highest, count),) = query(
            project,
            "SELECT min(CAST(code AS INTEGER)), min(area_ha), max(area_ha), count(*) FROM belt",
        )
        assert (lowest, highest, count) == (float(turn), float(turn), 400)
        assert query(project, "SELECT count(*), count(DISTINCT plan) FROM planting_row") == [(800, 1)]
        assert query(project, "SELECT value FROM plan_number") == [(str(float(turn)),)]
        landed.append(turn > last)
        last = turn
    assert any(landed), "some of them were killed after they had landed"


# Reference tables -----------------------------------------------------------------------------------------------------


def test_every_table_of_a_capability_has_its_place_in_the_project(template):
    there = {name for (name,) in query(template, "SELECT table_name FROM gpkg_contents")}
    assert set(PLANNED) <= there
