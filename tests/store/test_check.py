"""A project is checked: what is wrong is told in sentences that name the rows, and what is right is left alone."""

import os
import sqlite3
import zipfile
from contextlib import closing

import pytest

pytest.importorskip("osgeo")
from osgeo import ogr

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.schema.tables import TABLES, VERSION
from ordos_restoration.store import blob, place, triggers
from ordos_restoration.store.checks import check, check_rows
from ordos_restoration.store.sqlite import backup, opened, transaction
from ordos_restoration.store.tasks.check_project import CheckProject

PROJECT = "INSERT INTO project (uuid, code, name, state) VALUES ('p', 'P1', '毛不拉', 'reserve')"
INSPECTION = (
    "INSERT INTO inspection (uuid, code, target_table, target, date, year, round, survey, rainfall{}) "
    "VALUES ({!r}, {!r}, 'mine', 'm', '2026-09-01', 2026, 1, 'survival', 'below_400'{})"
)
MINE = "INSERT INTO mine (uuid, code, name) VALUES ('m', 'M1', '露天矿')"
PLOT = (
    "INSERT INTO sample_plot (uuid, code, target_table, target, year, round, number) "
    "VALUES ('s', 'S1', 'mine', 'm', 2026, 1, 1)"
)
AREA = "MULTIPOLYGON (((109 40,110 40,110 41,109 40)))"


@pytest.fixture(autouse=True)
def safe_place(monkeypatch):
    """Temporary folders of any computer are places as good as any."""
    monkeypatch.setattr(place, "doubts", lambda path: [])
    monkeypatch.setattr(check, "BUSY", 0.05)


def shape(text):
    return blob.from_wkb(bytes(ogr.CreateGeometryFromWkt(text).ExportToIsoWkb(ogr.wkbNDR)), 4490)


def change(path, *statements):
    with opened(path, write=True) as connection, transaction(connection):
        for one in statements:
            connection.execute(*one) if isinstance(one, tuple) else connection.execute(one)


def told(path):
    return [(one.level, str(one.message)) for one in check.findings(path)]


def test_a_new_project_is_sound(project):
    assert told(project) == []
    done = CheckProject(project=str(project.parent)).run()
    assert (done.numbers, [str(one) for one in done.notes]) == (
        {"errors": 0, "warnings": 0},
        ["Nothing is wrong with the project."],
    )


def test_a_filled_project_is_sound(project):
    (project.parent / "photos" / "I1 西柳沟.jpg").write_bytes(b"x")
    change(
        project,
        PROJECT,
        'UPDATE project SET mechanism = \'{"reward","race"}\', banner = (SELECT code FROM admin_unit LIMIT 1), '
        "cooperating_units = (SELECT '{' || min(code) || ',' || max(code) || '}' FROM ref_bureaus)",
        ("UPDATE project SET geom = ?", (shape(AREA),)),
        MINE,
        ("UPDATE mine SET geom = ?", (shape(AREA),)),
        INSPECTION.format("", "i1", "I1", ""),
        ("UPDATE inspection SET geom = ?", (shape("POINT (109 40)"),)),
        "INSERT INTO photo (uuid, code, target_table, target, file, geom, taken_at) "
        "SELECT 'f', 'F1', 'inspection', 'i1', './photos\\I1 西柳沟.jpg', geom, '2026-09-01T08:00:00.000Z' "
        "FROM inspection",
    )
    assert told(project) == []


ROWS = {
    "a required value is empty": (
        ["UPDATE project SET name = ''"],
        ("error", "“Projects”: 1 rows lack “Name” (P1). Fill it in."),
    ),
    "a number is outside its limits": (
        ["UPDATE project SET task_year = 1900"],
        ("error", "“Projects”: in 1 rows “Task year” is outside 1978 to 2100 (P1). Correct it."),
    ),
    "an option nobody knows": (
        ["UPDATE project SET state = 'x'"],
        ("error", "“Projects”: in 1 rows “State” is none of its options (P1). Choose one."),
    ),
    "an option among several": (
        ["UPDATE project SET mechanism = '{reward,x}'"],
        ("error", "is none of its options (P1). Choose one."),
    ),
    "a value that the other table does not have": (
        ["UPDATE project SET banner = '999'"],
        ("error", "“Projects”: in 1 rows “Banner or district” is none of its options (P1). Choose one."),
    ),
    "one of several that the other table does not have": (
        ["UPDATE project SET cooperating_units = '{nobody}'"],
        ("error", "is none of its options (P1). Choose one."),
    ),
    "a date that is none": (
        ["UPDATE project SET approval_date = '5月12日'"],
        ("error", "is no date like 2026-05-12 (P1). Correct it."),
    ),
    "one day behind another": (
        ["UPDATE project SET planned_start = '2026-05-01', planned_end = '2025-10-01'"],
        (
            "error",
            "“Projects”, 1 rows (P1): The planned end lies before the planned start. Correct one of the two dates.",
        ),
    ),
    "more alive than planted": (
        [MINE, INSPECTION.format(", planted, alive", "i1", "I1", ", 5, 6")],
        ("error", "“Inspections”, 1 rows (I1): More plants are alive than were planted."),
    ),
    "a link to nothing": (
        ["UPDATE project SET work = 'nowhere'"],
        ("error", "“Projects”: in 1 rows “Work” names a row that is not there (P1). Choose the right one."),
    ),
    "a link whose table has no such row": (
        [MINE, INSPECTION.format("", "i1", "I1", ""), "UPDATE inspection SET target_table = 'belt'"],
        ("error", "names a row that is not there (I1). Choose the right one."),
    ),
    "a link without a table": (
        [MINE, INSPECTION.format("", "i1", "I1", ""), "UPDATE inspection SET target_table = NULL"],
        ("error", "names a row that is not there (I1). Choose the right one."),
    ),
    "the same thing twice": (
        [
            MINE,
            INSPECTION.format(", plot", "i1", "I1", ", 's'"),
            INSPECTION.format(", plot", "i2", "I2", ", 's'"),
            PLOT,
        ],
        ("warning", "(I1 = I2). Delete one if it is the same thing."),
    ),
    "a shape of another type": (
        [("UPDATE project SET geom = ?", (shape("MULTILINESTRING ((109 40,110 41))"),))],
        ("error", "“Projects”: 1 rows hold a shape of another type than MultiPolygon (P1). Draw it anew."),
    ),
    "metres taken for degrees": (
        [("UPDATE project SET geom = ?", (shape("MULTIPOLYGON (((4e5 4e6,5e5 4e6,5e5 5e6,4e5 4e6)))"),))],
        ("error", "“Projects”: 1 shapes lie outside the degrees of the Earth (P1)"),
    ),
    "no shape": (["UPDATE project SET geom = NULL"], ("info", "“Projects”: 1 rows have no shape (P1).")),
    "an empty shape": (
        [("UPDATE project SET geom = ?", (shape("MULTIPOLYGON EMPTY"),))],
        ("info", "“Projects”: 1 rows have no shape (P1)."),
    ),
    "an open conflict": (
        ["INSERT INTO claim (table_name, row_uuid, column_name, state) VALUES ('project', 'p', 'name', 'open')"] * 2,
        ("warning", "1 changed values of field copies wait to be decided (P1 · 毛不拉). Open the conflicts."),
    ),
}


@pytest.mark.parametrize("fault", ROWS)
def test_a_row_that_breaks_a_rule_is_named(project, fault):
    statements, (level, sentence) = ROWS[fault]
    sound = ("UPDATE project SET geom = ?", (shape(AREA),))
    change(project, PROJECT, sound, *statements)
    shapeless = {"info"} if MINE in statements else set()
    found = [one for one in told(project) if one[0] not in shapeless]
    assert len(found) == 1, found
    assert found[0][0] == level and sentence in found[0][1]


def test_what_is_not_known_breaks_no_rule_between_cells(project):
    days = [("NULL", "'2026-01-01'"), ("'2026-01-01'", "''"), ("''", "NULL"), ("'2026-01-01'", "'2026-01-01'")]
    for number, (start, end) in enumerate(days):
        columns = "code, name, state, geom, planned_start, planned_end"
        values = f"'P{number}', 'x', 'reserve', ?, {start}, {end}"
        change(project, (f"INSERT INTO project ({columns}) VALUES ({values})", (shape(AREA),)))
    assert told(project) == []


def test_the_command_line_ends_with_1_where_there_are_errors_only(project, capsys, monkeypatch):
    from ordos_restoration import __main__ as command_line

    def code():
        return command_line.main(["check_project", "--project", str(project), "--quiet"])

    assert code() == 0
    sound = ("UPDATE project SET geom = ?", (shape(AREA),))
    change(project, PROJECT, sound, "INSERT INTO claim (table_name, row_uuid, state) VALUES ('project', 'p', 'open')")
    assert [level for level, _ in told(project)] == ["warning"] and code() == 0
    change(project, "UPDATE project SET state = 'x'")
    assert code() == 1


def test_many_rows_are_counted_and_twenty_named(project):
    change(project, *(f"INSERT INTO zone (uuid, reach_class) VALUES ('z{i:02}', 'x')" for i in range(35)))
    (sentence,) = [message for level, message in told(project) if level == "error"]
    assert "in 35 rows" in sentence and sentence.count("z") == 20 and "z19, …)" in sentence


def test_what_sqlite_finds_damaged_is_told_first(project):
    content = bytearray(project.read_bytes())
    content[4096 * 200 : 4096 * 260] = os.urandom(4096 * 60)
    project.write_bytes(content)
    level, sentence = told(project)[0]
    assert level == "error" and "damaged" in sentence and "backups" in sentence


def test_what_is_no_project_is_an_error_and_no_crash(tmp_path):
    (tmp_path / "text.gpkg").write_text("我不是数据库" * 300, encoding="utf-8")
    ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "plain.gpkg"))
    with closing(sqlite3.connect(tmp_path / "sqlite.gpkg")) as connection:
        connection.execute("CREATE TABLE a (b)")
    for name, words in (
        ("text", "not a GeoPackage"),
        ("plain", "but no project"),
        ("sqlite", "does not say that it is a GeoPackage"),
        ("none", "There is no project file"),
    ):
        ((level, sentence),) = told(tmp_path / f"{name}.gpkg")
        assert level == "error" and words in sentence
    with pytest.raises(PlanningError, match="There is no file or folder"):
        CheckProject(project=str(tmp_path / "none.gpkg")).run()
    with pytest.raises(PlanningError, match="No project is named"):
        CheckProject().run()


def test_what_is_declared_and_missing_is_named(project):
    with opened(project, write=True) as connection:
        triggers.drop(connection, "zone")
        triggers.drop(connection, "work")
    change(project, "ALTER TABLE zone DROP COLUMN mobility", "DROP TABLE claim", "DROP TABLE work")
    found = dict(reversed(one) for one in told(project))
    assert found == {
        "The table “Merged changes and conflicts” (claim) is missing. Upgrade the project: it adds it.": "error",
        "The table “Works” (work) is missing. Upgrade the project: it adds it.": "error",
        "“Zones” lacks the columns mobility. Upgrade the project: it adds them, empty.": "error",
        "Changes are no longer kept in the history for: Zones. Upgrade the project.": "error",
    }


@pytest.mark.parametrize(
    ("version", "level", "words"),
    [(VERSION - 1, "warning", "Upgrade the project"), (VERSION + 1, "error", "Install the newer plugin")],
)
def test_another_version_of_the_plugin(project, version, level, words):
    change(project, f"UPDATE project_file SET schema_version = {version}")
    assert any(found == level and words in sentence for found, sentence in told(project))


def test_a_spatial_index_that_misses_shapes(project):
    change(project, PROJECT, ("UPDATE project SET geom = ?", (shape("MULTIPOLYGON (((0 0,1 0,1 1,0 0)))"),)))
    change(project, "DELETE FROM rtree_project_geom")
    assert told(project) == [
        (
            "error",
            "“Projects”: the spatial index holds 0 of 1 shapes. Create it anew in the layer's properties in QGIS.",
        )
    ]


COPY = "Copy them into its folder photos and choose them anew."

# Beside the file ----------------------------------------------------------------------------------------------------


def test_photos_that_are_gone_or_nobodys_or_elsewhere(project):
    photos = project.parent / "photos"
    (photos / "深").mkdir()
    (photos / "深" / "mine.jpg").write_bytes(b"x")
    (photos / "nobody.jpg").write_bytes(b"x")
    (project.parent / "合同.pdf").write_bytes(b"x")
    row = "INSERT INTO photo (code, target_table, target, file) VALUES (?, 'project', 'p', ?)"
    files = ("photos/深/mine.jpg", "photos/gone.jpg", "C:\\Users\\liu\\a.jpg", "/data/x/b.jpg", "photos/../../c.jpg")
    change(
        project,
        PROJECT,
        *((row, (f"F{i}", one)) for i, one in enumerate(files)),
        "INSERT INTO project_document (project, kind, title, file) VALUES ('p', 'x', '合同', '合同.pdf')",
    )
    found = [one for one in told(project) if "files" in one[1]]
    assert found == [
        ("error", f"“Photos”: 3 files are named by a path outside the project ({', '.join(files[2:])}). {COPY}"),
        ("warning", "“Photos”: 1 files are not in the project folder (photos/gone.jpg). Put them back there."),
        ("info", "1 files in the folder photos belong to no record (photos/nobody.jpg). Add them to one, or not."),
    ]


def test_accents_and_slashes_do_not_make_another_photo(project):
    import unicodedata

    name = "Köŋ 孔兑.jpg"
    (project.parent / "photos" / unicodedata.normalize("NFD", name)).write_bytes(b"x")
    row = "INSERT INTO photo (code, target_table, target, file) VALUES ('F', 'project', 'p', ?)"
    change(project, PROJECT, (row, ("photos\\" + unicodedata.normalize("NFC", name),)))
    assert [one for one in told(project) if "files" in one[1]] == []


def test_layers_that_stay_behind_when_the_folder_moves(project):
    qgz = project.with_suffix(".qgz")
    with zipfile.ZipFile(qgz, "w") as archive:
        sources = ["./a.gpkg|layername=b", "type=xyz&amp;url=https://x", "C:/影像/a.tif", "/mnt/b.tif", "file:///c.tif"]
        archive.writestr("a.qgs", "".join(f"<datasource>{one}</datasource>" for one in sources))
    ((level, sentence),) = told(project)
    assert level == "warning" and "3 layers that do not travel" in sentence and "C:/影像/a.tif" in sentence
    with zipfile.ZipFile(qgz, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.qgs", os.urandom(50).hex() * 9)
    damaged = bytearray(qgz.read_bytes())
    damaged[40:80] = bytes(range(40))
    for content in (bytes(damaged), b"no zip"):
        qgz.write_bytes(content)
        ((level, sentence),) = told(project)
        assert level == "error" and "cannot be read" in sentence


def test_a_file_another_program_writes(project):
    with closing(sqlite3.connect(project)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert told(project) == [
            ("warning", f"“{project}” is being written by another program. Save or close it there, and try again.")
        ]
    assert told(project) == []


def test_a_log_that_was_left_behind(project):
    with closing(sqlite3.connect(project)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE project_file SET holder = '李'")
        other.commit()
        ((level, sentence),) = told(project)
        assert level == "warning" and f"“{project.name}-wal”" in sentence
        assert "do not copy the .gpkg by itself" in sentence


def test_nothing_is_changed_by_looking(project):
    before = project.read_bytes()
    told(project)
    assert project.read_bytes() == before
    assert not list(project.parent.glob("*-journal"))


def test_every_rule_is_asked_of_every_table(project, tmp_path):
    """A declared column without a rule for its kind would pass unseen."""
    backup(project, tmp_path / "a.gpkg")
    with opened(tmp_path / "a.gpkg") as connection:
        there = {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in TABLES}
        there.update({f"rtree_{name}_geom": ["id"] for name in TABLES})
    asked = {name: list(check_rows.rules_of(table, there)) for name, table in TABLES.items()}
    for name, table in TABLES.items():
        required = [one for one in table.entries if table.entries[one].required and one != "uuid"]
        assert sum(rule.template == check_rows.EMPTY for rule in asked[name]) == len(required)
        assert sum(rule.template == check_rows.ORPHAN for rule in asked[name]) == len(table.links())
        assert any(rule.template == check_rows.WRONG_SHAPE for rule in asked[name]) is bool(table.geometry)
