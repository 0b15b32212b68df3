"""Never lose a record: killed, locked out, out of space, copied badly, sent by chat; what was committed is there."""

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

pytest.importorskip("osgeo")

from ordos_restoration.planning.message import Cancelled, PlanningError
from ordos_restoration.schema.tables import VERSION
from ordos_restoration.store import project as projects
from ordos_restoration.store import sqlite
from ordos_restoration.store.checks.check import findings
from ordos_restoration.store.copies import found_copies
from ordos_restoration.store.copies.checkout import checkout
from ordos_restoration.store.deciding.decisions import OFFICE, Value, decide
from ordos_restoration.store.merging.conflicts import open_conflicts
from ordos_restoration.store.merging.merge import merge
from ordos_restoration.store.plans.land import check, land
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.upgrade import upgrade
from tests.store.field_work import (
    NOTE,
    PROJECT,
    add,
    backup_of,
    box,
    change,
    content,
    do,
    point,
    read,
    remove,
    see,
    slim,
    undecided,
)
from tests.store.killing import REPO, Victims, moments
from tests.store.test_land import belts

KILLS = 30  # of a checkout, and of a merge; those of the other steps are beside their own tests
posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is POSIX")


@pytest.fixture(scope="module")
def start(template_folder, tmp_path_factory):
    """An office with a project of the register, a note on it and a photo; few tables, so that it opens in a moment."""
    folder = tmp_path_factory.mktemp("start")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(projects, "TEMPLATES", template_folder)
        gpkg = projects.create(folder / "office", holder="达拉特旗林草局", anywhere=True)
    slim(gpkg, ("project", "note", "photo"))
    entry = add(gpkg, "project", geom=box(110, 40), **PROJECT)
    for number in range(8):
        row = f"00000000-0000-4000-8000-00000000000{number}"
        add(gpkg, "note", **{**NOTE, "code": f"N-{number}", "uuid": row}, target_table="project", target=entry)
    (gpkg.parent / "photos" / "a.jpg").write_bytes(b"jpeg a")
    add(gpkg, "photo", code="F-1", file="photos/a.jpg")
    return gpkg.parent


@pytest.fixture
def office(start, tmp_path):
    """That office, ours."""
    return shutil.copytree(start, tmp_path / "office") / "office.gpkg"


FIRST, SECOND, THIRD, *_ = (f"00000000-0000-4000-8000-00000000000{number}" for number in range(8))


def hand_out(office, folder, holder="张三"):
    folder.mkdir(exist_ok=True)
    return checkout(office, folder, holder, anywhere=True)


def work(copy, word="田间"):
    """Do what people do outside: change, add, delete, take a photo. Return the uuid of the new note."""
    change(copy, "note", FIRST, text=word)
    remove(copy, "note", SECOND)
    (copy.parent / "photos" / "新 IMG_0001.jpg").write_bytes(f"jpeg {word}".encode())
    add(copy, "photo", code="F-2", file="photos/新 IMG_0001.jpg")
    return add(copy, "note", **{**NOTE, "code": "N-9", "text": word}, geom=point(110, 40))


def bring(office, *copies):
    return merge(office, list(copies), anywhere=True)


def assert_whole(gpkg):
    """The file is sound, and nothing is an error in it that is none of having few tables."""
    with closing(sqlite3.connect(gpkg)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert not [
        str(one.message) for one in findings(gpkg) if one.level == "error" and "missing" not in str(one.message)
    ]


def files_of_rows_are_there(gpkg):
    return all((gpkg.parent / name).is_file() for (name,) in see(gpkg, "SELECT file FROM photo"))


# Killed ---------------------------------------------------------------------------------------------------------------

CHECKOUT = """
from pathlib import Path
from ordos_restoration.store.merging.conflicts import open_conflicts
from ordos_restoration.store.copies.checkout import checkout
from ordos_restoration.store.deciding.decisions import OFFICE, Value, decide

def work(what):
    project, folder = what.split("|")
    tell("done " + str(checkout(Path(project), Path(folder), "张三", anywhere=True)))

serve(work)
"""
MERGE = """
from pathlib import Path
from ordos_restoration.store.tasks.merge import Merge

def work(what):
    project, copy = what.split("|")
    Merge(project=project, returned=(copy,), anywhere=True).run()
    tell("done")

serve(work)
"""


@posix
def test_killed_while_a_copy_is_handed_out_there_is_no_copy_or_a_whole_one_that_comes_home(start, tmp_path):
    before = content(start / "office.gpkg")
    handed_out = []
    with Victims(CHECKOUT) as victims:

        def room(name):
            folder = tmp_path / str(name)
            (folder / "sticks").mkdir(parents=True)
            return shutil.copytree(start, folder / "office") / "office.gpkg", folder / "sticks"

        takes = victims.finish("|".join(map(str, room("whole"))))
        for attempt, after in enumerate(moments(takes, handed_out, KILLS)):
            office, stick = room(attempt)
            said = victims.kill(f"{office}|{stick}", after)
            assert_whole(office)
            assert content(office) == before
            copy = stick / "office_张三" / "office.gpkg"
            assert copy.is_file() or not said
            handed_out.append(copy.parent.exists())
            if handed_out[-1]:
                assert content(copy) == before
                assert (copy.parent / "photos" / "a.jpg").read_bytes() == b"jpeg a"
                new = work(copy)
                assert not bring(office, copy).copies[0].notes, "the office knows what it started from"
                assert read(office, "note", new) and read(office, "note", SECOND) is None
            else:
                assert bring(office, hand_out(office, stick)).copies, "and the next attempt makes it"
    assert {*handed_out} == {True, False}, "some were killed before it was done, some after"


@posix
def test_killed_while_a_copy_comes_home_all_of_it_is_there_or_nothing_and_the_next_merge_makes_it(start, tmp_path):
    office = shutil.copytree(start, tmp_path / "office") / "office.gpkg"
    copy = hand_out(office, tmp_path / "stick")
    work(copy)
    change(office, "note", THIRD, text="办公室")
    before = content(office)
    states = []

    def room(name):
        return shutil.copytree(office.parent, tmp_path / str(name)) / office.name

    with Victims(MERGE) as victims:
        whole = room("whole")
        takes = victims.finish(f"{whole}|{copy}")
        expected = content(whole)
        assert expected != before
        for attempt, after in enumerate(moments(takes, states, KILLS)):
            gpkg = room(attempt)
            said = victims.kill(f"{gpkg}|{copy}", after)
            assert_whole(gpkg)
            state = content(gpkg)
            assert state in (before, expected)
            assert state == expected or not said
            assert files_of_rows_are_there(gpkg)
            for kept in (gpkg.parent / "backups").glob("*.gpkg"):
                assert content(kept) == before
            states.append(state == expected)
            bring(gpkg, copy)
            assert content(gpkg) == expected
            assert see(gpkg, "SELECT before FROM history WHERE column_name = 'text' AND action = 'update'") == [
                (NOTE["text"],),
                (NOTE["text"],),
            ]
    assert {*states} == {True, False}, "some were killed before it was done, some after"


# Locked by another program --------------------------------------------------------------------------------------------

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
print("held", flush=True)
sys.stdin.read()
connection.execute("ROLLBACK")
"""


@contextmanager
def held(gpkg, how):
    """Another program is writing a file."""
    command = [sys.executable, "-c", HOLD, str(gpkg), how]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "held\n"
        yield
        other.communicate()


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_while_another_program_writes_every_step_says_so_and_works_afterwards(
    project, office, tmp_path, monkeypatch, how
):
    monkeypatch.setattr(sqlite, "BUSY", 0.2)
    copy = hand_out(office, tmp_path / "stick")
    new, old = work(copy), shutil.copytree(office.parent, tmp_path / "old") / "office.gpkg"
    do(old, "UPDATE project_file SET schema_version = 0")
    steps = {
        "merge": (office, lambda: bring(office, copy)),
        "check out": (office, lambda: hand_out(office, tmp_path / "other", "李四")),
        "land": (project, lambda: land(project, plan())),
        "upgrade": (old, lambda: upgrade(old)),
    }
    for gpkg, step in steps.values():
        before = content(gpkg)
        with held(gpkg, how):
            began = time.monotonic()
            with pytest.raises(PlanningError, match="is being written by another program"):
                step()
            assert time.monotonic() - began < 20, "it does not wait for ever"
            said = [str(one.message) for one in findings(gpkg)]
            assert any("is being written by another program" in one for one in said)
        assert content(gpkg) == before
    assert not list((tmp_path / "other").iterdir())
    assert not list(tmp_path.rglob("*.part"))
    bring(office, copy)
    assert read(office, "note", new)
    hand_out(office, tmp_path / "other", "李四")
    upgrade(old)
    land(project, plan())
    for one in (office, project, old):
        assert_whole(one)


def plan(rows=3):
    """Return a plan with some belts."""
    return belts([f"B-{number}" for number in range(rows)])


# Nowhere to write -----------------------------------------------------------------------------------------------------


def mounted(*command):
    """Mount something, which needs root; skip where that is not to be had."""
    done = subprocess.run(["mount", *map(str, command)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("nothing can be mounted here: that needs root")


@contextmanager
def disk(folder, size):
    """A small disk of its own."""
    folder.mkdir()
    mounted("-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def read_only(folder):
    """Nothing in a folder can be written, by nobody."""
    mounted("--bind", folder, folder)
    try:
        mounted("-o", "remount,ro,bind", folder)
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_in_a_read_only_folder_every_step_says_so_and_what_is_there_can_be_read(
    project, office, tmp_path, template_folder, monkeypatch
):
    copy = hand_out(office, tmp_path / "stick")
    new, before = work(copy), content(office)
    steps = {
        "merge": lambda: bring(office, copy),
        "check out": lambda: hand_out(office, tmp_path / "other", "李四"),
        "land": lambda: land(project, plan()),
        "land later": lambda: check(project),
        "create": lambda: projects.create(office.parent / "new", anywhere=True),
    }
    with read_only(office.parent), read_only(project.parent):
        for name, step in steps.items():
            with pytest.raises(PlanningError, match=r"read-only|may write"):
                step()
            assert content(office) == before, name
        assert not [one for one in findings(office) if one.level == "error" and "missing" not in str(one.message)]
        assert any("read-only" in str(one.message) for one in findings(office))
    assert not list(tmp_path.rglob("*.part"))
    bring(office, copy)
    assert read(office, "note", new)


def test_a_copy_on_a_write_protected_stick_comes_home_with_its_log(office, tmp_path):
    copy = hand_out(office, tmp_path / "stick")
    with opened(copy, write=True) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("UPDATE note SET text = '在日志里' WHERE uuid = ?", (FIRST,))
        shutil.copytree(copy.parent, tmp_path / "crashed")
    crashed = tmp_path / "crashed" / copy.name
    crashed.with_name(crashed.name + "-shm").unlink()
    with read_only(crashed.parent):
        bring(office, crashed)
    assert read(office, "note", FIRST)["text"] == "在日志里"


SPACE = (0, 40, 400, 2_600, 2_900, 5_300, 5_600, 8_000)  # kB that are left: each step fails in another place


@pytest.mark.parametrize("left", SPACE)
def test_a_full_disk_leaves_the_office_as_it_was_and_the_step_works_when_there_is_room(start, tmp_path, left):
    with disk(tmp_path / "disk", 40_000) as folder:
        office = shutil.copytree(start, folder / "office") / "office.gpkg"
        copy = hand_out(office, tmp_path / "stick")
        new = work(copy)
        (copy.parent / "photos" / "大.jpg").write_bytes(os.urandom(1_200_000))
        add(copy, "photo", code="F-3", file="photos/大.jpg")
        before, handed_out = content(office), see(office, "SELECT uuid FROM field_copy")
        for step in (lambda: hand_out(office, folder / "stick", "李四"), lambda: bring(office, copy)):
            ballast = fill(folder, left)
            try:
                step()
            except PlanningError as error:
                assert "The disk of" in str(error) and "is full" in str(error)
                assert content(office) == before
                assert see(office, "SELECT uuid FROM field_copy") == handed_out
                assert not list(folder.rglob("*.part")), "half-written files give their room back"
            ballast.unlink()
            assert_whole(office)
            handed_out = see(office, "SELECT uuid FROM field_copy")
        bring(office, copy)
        assert read(office, "note", new) and files_of_rows_are_there(office)
        assert_whole(office)


def fill(folder, left):
    """Fill a disk but for so many kB."""
    ballast = folder / "ballast"
    free = shutil.disk_usage(folder).free
    with ballast.open("wb") as file:
        file.truncate(0)
        for _ in range(max(0, free - 1024 * left) // 4096):
            file.write(b"x" * 4096)
    return ballast


def test_a_plan_for_which_there_is_no_room_leaves_the_plan_before_it(template, tmp_path):
    with disk(tmp_path / "disk", 12_000) as folder:
        project = Path(shutil.copy(template, folder / "项目.gpkg"))
        land(project, plan(rows=10))
        before = see(project, "SELECT count(*), min(code) FROM belt")
        ballast = fill(folder, 300)
        with pytest.raises(PlanningError, match="is full"):
            land(project, plan(rows=20_000))
        assert see(project, "SELECT count(*), min(code) FROM belt") == before
        ballast.unlink()
        land(project, plan(rows=12))
        assert see(project, "SELECT count(*) FROM belt") == [(12,)]
        assert_whole(project)


def test_a_merge_that_is_done_is_not_called_undone_where_its_report_cannot_be_written(office, tmp_path):
    copy = hand_out(office, tmp_path / "stick")
    new = work(copy)
    (office.parent / "reports").write_text("a file where the folder should be", encoding="utf-8")
    result = bring(office, copy)
    assert read(office, "note", new) and result.inserted == 2
    assert result.report is None and result.notes, "people hear why there is no report"


# Where projects lie, and how they are called --------------------------------------------------------------------------


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize(
    "name",
    ["毛不拉 2026 年 (东段)", "a #%41 &'; --", "深" * 40 + "/" + "长" * 40, "项目.gpkg.d/x.y"],
    ids=["Chinese", "signs", "long", "dots"],
)
def test_whatever_folders_are_called_a_copy_goes_out_and_comes_home(start, tmp_path, name, packed):
    folder = tmp_path / name
    folder.mkdir(parents=True)
    office = shutil.copytree(start, folder / "办公室 1") / "办公室 1.gpkg"
    (office.parent / "office.gpkg").rename(office)
    copy = hand_out(office, folder / "外业", "张 三/甲")
    renamed = copy.rename(copy.with_name("项目(1).gpkg"))
    new = work(renamed)
    returned = zip_of(folder / "发来 的.zip", renamed.parent) if packed else renamed.parent
    result = bring(office, returned)
    assert (result.inserted, result.updated, result.deleted) == (2, 1, 1)
    assert read(office, "note", new) and files_of_rows_are_there(office) and not result.missing
    assert_whole(office)


def zip_of(path, folder, **members):
    """Pack a folder as a chat does."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in sorted(folder.rglob("*")):
            if one.is_file():
                archive.write(one, one.relative_to(folder).as_posix())
        for name, content in members.items():
            archive.writestr(name, content)
    return path


# What comes back by chat ----------------------------------------------------------------------------------------------


@pytest.fixture
def copy(office, tmp_path):
    """A copy that somebody has worked on."""
    copy = hand_out(office, tmp_path / "stick")
    work(copy)
    return copy


def refused(office, *returned):
    """Return the sentence with which a merge refuses what was returned; nothing has changed."""
    before = content(office), see(office, "SELECT count(*) FROM claim"), sorted(office.parent.rglob("*.*"))
    with pytest.raises(PlanningError) as wrong:
        bring(office, *returned)
    assert (content(office), see(office, "SELECT count(*) FROM claim")) == before[:2]
    assert {one for one in office.parent.rglob("*.*") if "backups" not in one.parts} <= {*before[2]}
    return str(wrong.value)


def damaged(path, at=20_000):
    """Return a file with a piece of it overwritten."""
    content = bytearray(path.read_bytes())
    content[at : at + 300] = b"\xff" * 300
    path.write_bytes(content)
    return path


def test_archives_that_are_not_what_they_should_be_are_refused_in_one_sentence(office, copy, tmp_path):
    good = zip_of(tmp_path / "good.zip", copy.parent)
    member = zip_of(tmp_path / "member.zip", copy.parent, **{"../../outside.gpkg": copy.read_bytes()})
    bomb = zip_of(tmp_path / "bomb.zip", copy.parent, **{"bomb.jpg": bytes(300_000_000)})
    assert "would land elsewhere" in refused(office, member)
    assert "far too large" in refused(office, bomb)
    assert "damaged" in refused(office, damaged(Path(shutil.copy(good, tmp_path / "hurt.zip"))))
    torn = tmp_path / "torn.zip"
    torn.write_bytes(good.read_bytes()[:20_000])
    assert refused(office, torn)
    assert not (tmp_path / "outside.gpkg").exists()
    assert bring(office, good).inserted == 2


def test_files_that_are_no_copies_are_refused_in_one_sentence(office, copy, tmp_path):
    text, empty, other = (tmp_path / f"{name}.gpkg" for name in ("text", "empty", "other"))
    text.write_text("你好", encoding="utf-8")
    empty.touch()
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (x)")
    for wrong in (text, empty, other, office, office.parent, tmp_path / "gone.gpkg"):
        assert "There is no" in refused(office, wrong)
    assert "damaged" in refused(office, damaged(Path(shutil.copy(copy, tmp_path / "hurt.gpkg")), 100))
    stranger = Path(shutil.copy(copy, tmp_path / "stranger.gpkg"))
    do(stranger, "UPDATE project_file SET project_uuid = 'another', name = '别的'")
    assert "belongs to the project “别的”" in refused(office, stranger)
    newer = Path(shutil.copy(copy, tmp_path / "newer.gpkg"))
    do(newer, "UPDATE project_file SET schema_version = ?", VERSION + 1)
    assert "newer plugin" in refused(office, newer)
    assert "There is no" in refused(office, copy, text), "and the good one waits until all of them are good"


@pytest.mark.parametrize("name", ["torn.zip", "empty.gpkg", "text.gpkg"])
def test_in_a_folder_of_returned_copies_none_is_passed_over_without_a_word(office, copy, tmp_path, name):
    returned = tmp_path / "returned"
    shutil.copytree(copy.parent, returned / "张三")
    (returned / name).write_bytes({"torn.zip": b"PK\x03\x04 torn", "empty.gpkg": b"", "text.gpkg": b"text"}[name])
    try:
        result = bring(office, returned)
    except PlanningError as error:
        assert name in str(error)
    else:
        notes = [*result.notes, *(note for one in result.copies for note in one.notes)]
        assert any(name in str(note) for note in notes)


def test_a_folder_that_happens_to_be_called_copies_is_looked_into(office, copy, tmp_path):
    shutil.copytree(copy.parent, tmp_path / "returned" / "copies" / "张三")
    assert bring(office, tmp_path / "returned").inserted == 2


def test_one_copy_that_comes_back_three_ways_in_one_call_is_taken_in_once(office, copy, tmp_path):
    renamed = Path(shutil.copy(copy, copy.with_name("微信 项目(1).gpkg")))
    zipped = zip_of(tmp_path / "again.zip", copy.parent)
    result = bring(office, copy, copy, renamed, zipped)
    assert (result.inserted, result.updated, result.deleted) == (2, 1, 1)
    assert not result.conflicts
    assert see(office, "SELECT count(*) FROM note") == [(8,)]
    assert len(list((office.parent / "photos").glob("*IMG_0001*"))) == 1


def test_photos_of_one_name_with_different_content_are_all_kept(office, tmp_path):
    one, other = hand_out(office, tmp_path / "甲", "甲"), hand_out(office, tmp_path / "乙", "乙")
    rows = []
    for copy in (one, other):
        (copy.parent / "photos" / "a.jpg").write_bytes(f"jpeg {copy}".encode())  # the office has an a.jpg too
        rows.append(add(copy, "photo", code="F-9", file="photos/a.jpg"))
    bring(office, zip_of(tmp_path / "1.zip", one.parent), zip_of(tmp_path / "2.zip", other.parent))
    found = [(office.parent / read(office, "photo", row)["file"]).read_bytes() for row in rows]
    assert found == [f"jpeg {one}".encode(), f"jpeg {other}".encode()]
    assert (office.parent / "photos" / "a.jpg").read_bytes() == b"jpeg a"


def test_a_photo_with_a_name_as_long_as_disks_allow_comes_home(office, copy):
    name = "照" * 83 + ".jpg"  # 253 bytes
    (copy.parent / "photos" / name).write_bytes(b"long")
    row = add(copy, "photo", code="F-9", file=f"photos/{name}")
    bring(office, copy)
    assert (office.parent / read(office, "photo", row)["file"]).read_bytes() == b"long"


WRITE = """
import sys
from pathlib import Path
from ordos_restoration.store.sqlite import opened, transaction

with opened(Path(sys.argv[1]), write=True) as connection:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 20")
    print("writes", flush=True)
    turn = 0
    while True:
        turn += 1
        with transaction(connection):
            connection.execute("UPDATE note SET text = ?", (str(turn) * 500,))
"""


def test_a_copy_that_is_written_at_this_moment_is_taken_as_it_was_at_one_moment_or_not_at_all(office, tmp_path):
    for number in range(200):
        add(office, "note", **{**NOTE, "code": f"M-{number}", "text": "0" * 500})
    do(office, "UPDATE note SET text = '0'")
    copy = hand_out(office, tmp_path / "stick")
    with opened(office) as connection:
        project = projects.identity(connection)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(REPO), *filter(None, sys.path)])}
    with subprocess.Popen([sys.executable, "-c", WRITE, copy], env=environment, stdout=subprocess.PIPE) as writer:
        try:
            writer.stdout.readline()
            for number in range(20):
                room = tmp_path / f"room {number}"
                room.mkdir()
                try:
                    (found,) = found_copies.collect([copy], project, office, room)
                except PlanningError as error:
                    assert "is being written" in str(error)
                    continue
                assert see(found.gpkg, "PRAGMA integrity_check") == [("ok",)]
                assert see(found.gpkg, "SELECT count(DISTINCT text) FROM note") == [(1,)]
        finally:
            writer.kill()
    bring(office, copy)


# Rows as other programs leave them ------------------------------------------------------------------------------------


def without_rules(gpkg, table):
    """Make a table anew as programs do that copy layers: its rows, and neither rules nor triggers."""
    with opened(gpkg, write=True) as connection, transaction(connection):
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        (made,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        connection.execute(f"CREATE TABLE copied AS SELECT * FROM {table}")
        connection.execute(f"DROP TABLE {table}")
        connection.execute(f"ALTER TABLE copied RENAME TO {table}")
    return made


def test_rows_without_uuid_or_with_one_twice_come_home_all_the_same(office, copy):
    without_rules(copy, "note")
    with opened(copy, write=True) as connection:
        connection.executemany(
            "INSERT INTO note (uuid, code, date, text) VALUES (?, ?, '2026-05-12', ?)",
            [(None, "无", "一"), ("", "空", "二"), ("twice", "重", "三"), ("twice", "重", "四"), (FIRST, "旧", "五")],
        )
    first = bring(office, copy)
    told = {text for (text,) in see(office, "SELECT text FROM note")} | {
        text for (text,) in see(office, "SELECT copy_value FROM claim WHERE column_name = 'text'")
    }
    said = " ".join(str(note) for one in first.copies for note in one.notes)
    assert {"一", "二", "三", "四", "五"} <= told or "uuid" in said.lower(), "taken in, or told that they are not"
    assert_whole(office)


def test_ogr_may_leave_out_the_uuid_or_say_null(office):
    from osgeo import gdal, ogr

    source = gdal.OpenEx(str(office), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = source.GetLayerByName("note")
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    for null in (False, True):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("code", "N-O")
        feature.SetField("date", "2026-05-12")
        feature.SetField("text", "手机")
        if null:
            feature.SetFieldNull("uuid")
        layer.CreateFeature(feature)
    gdal.PopErrorHandler()
    del layer, source
    uuids = {uuid for (uuid,) in see(office, "SELECT uuid FROM note WHERE code = 'N-O'")}
    assert len(uuids) == 2 and {len(one) for one in uuids} == {36}, "the file makes one"
    assert_whole(office)


def test_rows_without_who_and_when_get_them_from_the_copy(office, copy):
    row = add(copy, "note", **{**NOTE, "code": "N-Q"})
    bring(office, copy)
    there = read(office, "note", row)
    assert there["created_by"] == there["updated_by"] == "张三"
    assert there["created_at"] and there["updated_at"] and there["revision"] is not None


@pytest.mark.parametrize(
    "shape",
    [b"no shape", b"GP\x00\x01\x8a\x11\x00\x00junk", point(110, 40)[:-5], b"", "POINT (110 40)"],
    ids=["none", "junk", "torn", "empty", "text"],
)
def test_a_row_whose_shape_is_broken_does_not_keep_the_rest_from_coming_home(office, copy, shape):
    for (name,) in see(copy, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'rtree_note%'"):
        do(copy, f'DROP TRIGGER "{name}"')
    row = add(copy, "note", **{**NOTE, "code": "坏"}, geom=shape)
    bring(office, copy)
    assert read(office, "note", row)["code"] == "坏"


@pytest.mark.parametrize("name", ["长" * 200, "../" * 9 + "etc/passwd", "/etc/passwd", "photos/", "a\0b"])
def test_a_photo_whose_name_is_no_path_keeps_nothing_from_coming_home(office, copy, name):
    row = add(copy, "photo", code="F-9", file=name)
    result = bring(office, copy)
    assert read(office, "photo", row)["file"] == name
    assert name in result.missing


@pytest.mark.parametrize("wkt", ["LINESTRING (110 40, 111 41)", "POINT EMPTY", "POINT Z (110 40 1200)"])
def test_shapes_of_another_sort_come_home_with_their_row(office, copy, wkt):
    row = add(copy, "note", **{**NOTE, "code": "形"}, geom=shape_of(wkt))
    bring(office, copy)
    assert read(office, "note", row)["code"] == "形"
    said = [str(one.message) for one in findings(office) if one.level == "error" and "missing" not in str(one.message)]
    assert bool(said) == ("LINE" in wkt), "a wrong type is found by the check"


def shape_of(wkt):
    from osgeo import ogr

    from ordos_restoration.store import blob

    return blob.from_wkb(bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb(ogr.wkbNDR)), 4490)


def test_a_cell_that_is_no_utf_8_does_not_keep_the_rest_from_coming_home(office, copy):
    row = add(copy, "note", **{**NOTE, "code": "GBK"})
    do(copy, "UPDATE note SET text = CAST(? AS TEXT) WHERE uuid = ?", "沙柳".encode("gb18030"), row)
    try:
        bring(office, copy)
    except PlanningError as error:
        assert copy.parent.name in str(error) and "UTF-8" in str(error), "it says what is wrong, and in which file"
    else:
        assert read(office, "note", row)["code"] == "GBK"


def test_a_child_that_came_to_a_row_the_office_has_deleted_brings_it_back(office, copy):
    ((entry,),) = see(office, "SELECT uuid FROM project")
    child = add(copy, "note", **{**NOTE, "code": "N-C"}, target_table="project", target=entry)
    for (one,) in see(office, "SELECT uuid FROM note WHERE target = ?", entry):
        remove(office, "note", one)
    remove(office, "project", entry)
    result = bring(office, copy)
    assert read(office, "note", child)
    assert read(office, "project", entry)["name"] == PROJECT["name"] or result.conflicts
    assert any(one.key.row == entry for one in result.conflicts), "a person decides"
    assert_whole(office)


def test_a_cancel_in_the_last_moment_does_not_call_a_merge_undone(office, copy):
    before = content(office)

    def cancel(fraction, message):
        if fraction > 0.95:
            raise Cancelled()

    try:
        merge(office, [copy], progress=cancel, anywhere=True)
    except Cancelled:
        assert content(office) == before, "who reads “cancelled” finds nothing changed"


# Landing again --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["in the office", "in a copy that is closed"])
def test_a_row_that_somebody_has_added_to_a_draft_is_there_after_the_plan_lands_again(project, tmp_path, where):
    landed = land(project, plan())
    here = project if where == "in the office" else hand_out(project, tmp_path / "stick")
    row = add(here, "belt", plan=landed.plan_uuid, code="手绘", status="draft")
    if here != project:
        merge(project, [here], anywhere=True, close=True)
    again = land(project, plan())
    assert read(project, "belt", row), str(again.note)


# Clocks and names -----------------------------------------------------------------------------------------------------


def test_clocks_that_are_wrong_or_go_back_change_nothing(start, tmp_path, monkeypatch):
    outcomes = []
    for name, stamps in (("right", ("2026-05-12", "2026-05-13")), ("wrong", ("2099-01-01", "1970-01-01"))):
        office = shutil.copytree(start, tmp_path / name) / "office.gpkg"
        first, second = (hand_out(office, tmp_path / f"stick {name} {one}", one) for one in ("张三", "李四"))
        for copy, word in ((first, "先"), (second, "后")):
            created, updated = (f"{stamp}T00:00:00.000Z" for stamp in stamps)
            change(copy, "note", FIRST, text=word, created_at=created, updated_at=updated)
            change(copy, "note", THIRD, surveyor=word, updated_at=updated) if copy == first else None
        bring(office, first)
        stamps = stamps[::-1]
        bring(office, second)
        outcomes.append((content(office), [{value for *_, value in one} for one in undecided(office).values()]))
    assert outcomes[0] == outcomes[1]
    assert outcomes[0][1] == [{"先", "后"}]


def test_backups_are_in_order_when_the_clock_goes_back(office):
    import datetime as dt

    class Clock(dt.datetime):
        year_now = 2030

        @classmethod
        def now(cls, tz=None):
            cls.year_now -= 1
            return cls(cls.year_now, 1, 1, tzinfo=tz)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(projects.dt, "datetime", Clock)
        made = [backup_of(office, "merge") for _ in range(13)]
    kept = sorted((office.parent / "backups").glob("*.gpkg"))
    assert kept == made[-10:], "the oldest go, whatever the clock said"


def test_two_people_of_one_name_with_two_copies_are_told_apart(office, tmp_path):
    one, other = (hand_out(office, tmp_path / folder, "张伟") for folder in ("甲", "乙"))
    change(one, "note", FIRST, text="甲")
    change(other, "note", FIRST, text="乙")
    mine, yours = (add(copy, "note", **{**NOTE, "code": "N-9"}) for copy in (one, other))
    result = bring(office, one, other)
    assert not [note for copy in result.copies for note in copy.notes]
    assert read(office, "note", mine) and read(office, "note", yours)
    (conflict,) = result.conflicts
    assert {(voice.holder, voice.value) for voice in conflict.voices} == {("张伟", "甲"), ("张伟", "乙")}
    assert len({voice.copy for voice in conflict.voices}) == 2
    assert_whole(office)


# Whatever happens -----------------------------------------------------------------------------------------------------

TOKEN = re.compile(r"v\d+x")  # every value that is typed in a scenario is another one, so that each can be looked for
SCENARIOS, STEPS = 12, 40


class Scenario:
    """An office and copies that people work on at random, and every value that somebody has committed."""

    def __init__(self, office, folder, victims, seed):
        self.office, self.folder, self.victims, self.chance = office, folder, victims, random.Random(seed)
        self.copies, self.promised, self.done, self.typed = [], set(), [], 0

    def step(self):
        """Do one thing."""
        deeds = {
            self.work_in_office: 6,
            self.work_outside: 8,
            self.hand_out: 2,
            self.come_home: 4,
            self.come_home_killed: 2,
            self.decide: 2,
        }
        (deed,) = self.chance.choices(list(deeds), list(deeds.values()))
        self.done.append(deed.__name__)
        deed()

    def token(self):
        self.typed += 1
        return f"v{self.typed}x"

    def work_in_office(self):
        self.promised |= self.work(self.office)

    def work_outside(self):
        if self.copies:
            self.work(self.chance.choice(self.copies))

    def work(self, gpkg):
        """Change, add or delete a row; return what was typed."""
        token, rows = self.token(), [one for (one,) in see(gpkg, "SELECT uuid FROM note ORDER BY fid")]
        what = self.chance.choice(["change", "change", "change", "project", "add", "delete"])
        if what == "change" and rows:
            column = self.chance.choice(["text", "surveyor", "code"])
            change(gpkg, "note", self.chance.choice(rows), **{column: token})
        elif what == "project":
            do(gpkg, "UPDATE project SET name = ?", token)
            return {token} if see(gpkg, "SELECT 1 FROM project") else set()
        elif what == "delete":
            if self.chance.random() < 0.1:
                do(gpkg, "DELETE FROM project")
            elif rows:
                remove(gpkg, "note", self.chance.choice(rows))
            return set()
        else:
            add(gpkg, "note", **{**NOTE, "code": "N", "text": token}, geom=point(110, 40))
        return {token}

    def hand_out(self):
        if len(self.copies) < 4:
            self.copies.append(hand_out(self.office, self.folder / f"stick {self.typed} {len(self.copies)}", "张伟"))

    def returned(self):
        """Return some of the copies as they come back, and the values in them."""
        some = self.chance.sample(self.copies, self.chance.randint(1, len(self.copies))) if self.copies else []
        said = set().union(*(tokens(one, "note", "project") for one in some))
        if some and self.chance.random() < 0.3:
            some[0] = zip_of(self.folder / f"{self.typed}.zip", some[0].parent)
            some.append(some[-1])
        return some, said

    def come_home(self):
        some, said = self.returned()
        if some:
            bring(self.office, *some)
            self.promised |= said

    def come_home_killed(self):
        if self.copies:
            self.victims.kill(f"{self.office}|{self.chance.choice(self.copies)}", self.chance.uniform(0, 0.25))

    def decide(self):
        with opened(self.office) as connection:
            waiting = open_conflicts(connection)
        for one in self.chance.sample(waiting, min(2, len(waiting))):
            voice, token = self.chance.choice(one.voices), self.token()
            choice = self.chance.choice([OFFICE, voice.copy, Value(token)])
            try:
                if decide(self.office, [one.key], choice, "局长") and choice == Value(token):
                    self.promised.add(token)
            except PlanningError:
                self.done.append("refused")  # a row that others belong to, or a value that is taken


def tokens(gpkg, *tables):
    """Return every value of a scenario that stands in tables."""
    with opened(gpkg) as connection:
        return {
            token
            for table in tables
            for row in connection.execute(f"SELECT * FROM {table}")
            for cell in row
            if isinstance(cell, str)
            for token in TOKEN.findall(cell)
        }


@posix
def test_whatever_people_do_every_value_that_was_committed_can_be_found(start, tmp_path):
    with Victims(MERGE) as victims:
        for seed in range(SCENARIOS):
            folder = tmp_path / str(seed)
            scenario = Scenario(shutil.copytree(start, folder / "office") / "office.gpkg", folder, victims, seed)
            for _ in range(STEPS):
                scenario.step()
                lost = scenario.promised - tokens(scenario.office, "note", "project", "claim", "history")
                assert not lost, (seed, scenario.done)
            bring(scenario.office, *scenario.copies) if scenario.copies else None
            with closing(sqlite3.connect(scenario.office)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            before = content(scenario.office), undecided(scenario.office)
            bring(scenario.office, *scenario.copies) if scenario.copies else None
            assert (content(scenario.office), undecided(scenario.office)) == before, (seed, scenario.done)
