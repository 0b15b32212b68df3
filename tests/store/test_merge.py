"""Copies come home: everything recorded outside is in the office afterwards, once, under the name of who did it."""

import csv
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.schema.tables import VERSION
from ordos_restoration.store.copies import found_copies
from ordos_restoration.store.copies.checkout import Scope, checkout, close, out
from ordos_restoration.store.merging import merge as merging
from ordos_restoration.store.merging.merge import merge
from ordos_restoration.store.project import create, identity
from ordos_restoration.store.sqlite import opened
from ordos_restoration.store.tasks.merge import Merge
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
    shape,
    slim,
    undecided,
)

AUDIT = ("created_at", "created_by", "updated_at", "updated_by", "revision")


@pytest.fixture
def office(project):
    """A project with few tables, a project of the register and a note."""
    slim(project, ("project", "site", "inspection", "note", "photo", "ref_species", "constraint_area"))
    add(project, "project", uuid="p", **PROJECT)
    add(project, "note", uuid="n", **NOTE, target_table="project", target="p", geom=point(110, 40), accuracy_m=5)
    return project


@pytest.fixture
def hand_out(office, tmp_path):
    """Return a function that hands a copy to somebody."""
    return lambda holder="巴图", **how: checkout(office, tmp_path, holder, anywhere=True, **how)


def bring(office, *copies, **how):
    return merge(office, copies, anywhere=True, **how)


# What comes home ----------------------------------------------------------------------------------------------------


def test_two_people_work_on_one_row_and_meet_in_it(office, hand_out):
    first, second = hand_out("巴图"), hand_out("王芳")
    change(first, "note", "n", text="已补植")
    change(second, "note", "n", surveyor="王芳", geom=point(110.5, 40))
    change(office, "note", "n", done=1)
    result = bring(office, first, second)
    row = read(office, "note", "n")
    assert (row["text"], row["surveyor"], row["done"], row["geom"]) == ("已补植", "王芳", 1, point(110.5, 40))
    assert (result.inserted, result.updated, result.deleted, result.conflicts) == (0, 1, 0, [])


def test_new_rows_come_with_their_children(office, hand_out):
    first, second = hand_out("巴图"), hand_out("王芳")
    notes = {}
    for copy, name in ((first, "巴图"), (second, "王芳")):  # both files give the new rows the same fids
        notes[name] = add(copy, "note", **{**NOTE, "text": name})
        add(copy, "photo", code="F", target_table="note", target=notes[name], file=f"photos/{name}.jpg")
    bring(office, first, second)
    found = see(office, "SELECT note.text, photo.file FROM photo JOIN note ON note.uuid = photo.target ORDER BY 1")
    assert found == [("巴图", "photos/巴图.jpg"), ("王芳", "photos/王芳.jpg")]
    assert len(set(see(office, "SELECT fid FROM note"))) == 3


def test_a_row_deleted_outside_and_left_alone_here_goes(office, hand_out):
    copy = hand_out()
    remove(copy, "note", "n")
    assert bring(office, copy).deleted == 1
    assert read(office, "note", "n") is None
    (deleted,) = see(office, "SELECT changed_by FROM history WHERE row_uuid = 'n' AND column_name IS NULL")
    assert deleted == ("巴图",)


@pytest.mark.parametrize("first", ["巴图", "王芳"])
def test_a_parent_that_the_office_deleted_comes_back_whoever_is_merged_first(office, hand_out, first):
    """One hangs the note on a project that the office has deleted, the other on none; a person may take either."""
    add(office, "project", uuid="q", code="另一个", name="另一个")
    copies = {holder: hand_out(holder) for holder in ("巴图", "王芳")}
    remove(office, "project", "q")
    change(copies["巴图"], "note", "n", target="q")
    change(copies["王芳"], "note", "n", target=None)
    for holder in sorted(copies, key=lambda one: one != first):
        bring(office, copies[holder])
    assert read(office, "note", "n")["target"] == "p"
    assert read(office, "project", "q")["name"] == "另一个"
    assert {(key.row, key.column) for key in undecided(office)} == {("n", "target"), ("q", "")}


@pytest.mark.parametrize("last", [0, 1, 2])
def test_a_row_that_one_side_of_a_conflict_belongs_to_stays_until_it_is_decided(office, hand_out, last):
    add(office, "project", uuid="q", code="另一个", name="另一个")
    copies = [hand_out(holder) for holder in ("巴图", "王芳", "李娜")]
    change(copies[0], "note", "n", target="q")
    remove(copies[1], "project", "q")
    change(copies[2], "note", "n", target=None)
    for copy in (*copies[:last], *copies[last + 1 :], copies[last]):
        bring(office, copy)
    assert read(office, "project", "q") is not None
    assert {(key.row, key.column) for key in undecided(office)} == {("n", "target"), ("q", "")}


def test_who_did_it_is_the_holder_and_when_is_what_the_copy_says(office, hand_out):
    copy = hand_out()
    change(copy, "note", "n", text="QField 改的")  # QField fills in none of it here
    add(copy, "note", uuid="m", **NOTE)
    add(copy, "note", uuid="own", **NOTE, created_by="小李", created_at="2026-05-12T08:00:00.000Z")
    bring(office, copy)
    changed, new, own = (read(office, "note", one) for one in ("n", "m", "own"))
    assert (changed["updated_by"], changed["revision"]) == ("巴图", 1)
    assert changed["updated_at"]
    assert new["created_by"] == "巴图"
    assert new["created_at"]
    assert (own["created_by"], own["created_at"]) == ("小李", "2026-05-12T08:00:00.000Z")
    (before,) = see(office, "SELECT before, changed_by FROM history WHERE column_name = 'text'")
    assert before == (NOTE["text"], "巴图")


def test_two_people_of_one_name_are_two_copies(office, hand_out, tmp_path):
    (tmp_path / "另一个").mkdir()
    first = hand_out("巴图")
    second = checkout(office, tmp_path / "另一个", "巴图", anywhere=True)
    change(first, "note", "n", text="一")
    change(second, "note", "n", text="二")
    (conflict,) = bring(office, first, second).conflicts
    assert {(one.holder, one.value) for one in conflict.voices} == {("巴图", "一"), ("巴图", "二")}


def test_what_is_written_differently_and_says_the_same_is_no_change(office, hand_out):
    """QGIS writes whole rows anew: other headers round shapes, milliseconds, a Z of nothing, empty texts for NULL."""
    do(office, "UPDATE photo SET taken_at = NULL")
    add(office, "photo", uuid="f", code="F", file="photos/f.jpg", taken_at="2026-05-12T08:00:00Z", caption=None)
    add(office, "site", uuid="s", code="S", name="小班", measure="planting", geom=box(110, 40))
    copy = hand_out()
    no_box = b"GP\x00\x01" + (4490).to_bytes(4, "little") + box(110, 40)[40:]
    change(copy, "site", "s", geom=no_box)
    change(copy, "note", "n", geom=shape("POINT Z (110 40 0)"), accuracy_m=5.0, surveyor="")
    change(copy, "photo", "f", taken_at="2026-05-12T08:00:00.000Z", caption="")
    result = bring(office, copy)
    assert (result.inserted, result.updated, result.deleted) == (0, 0, 0)
    assert not see(office, "SELECT 1 FROM claim")


def test_a_shape_with_heights_lies_flat_in_the_office(office, hand_out):
    copy = hand_out()
    change(copy, "note", "n", geom=shape("POINT Z (111 41 1043.5)"))
    bring(office, copy)
    assert read(office, "note", "n")["geom"] == point(111, 41)
    (index,) = see(office, "SELECT minx, maxy FROM rtree_note_geom")
    assert index == pytest.approx((111, 41))


def test_reference_tables_come_home_too(office, hand_out):
    copy = hand_out()
    do(copy, "UPDATE ref_species SET verified = 'yes' WHERE rowid = 1")
    assert bring(office, copy).updated == 1
    assert see(office, "SELECT verified FROM ref_species WHERE rowid = 1") == [("yes",)]


def test_what_was_not_in_the_copy_is_not_deleted(office, tmp_path):
    """Clipped rows and restricted tables are missing in the copy from the start."""
    add(office, "project", uuid="other", code="P-2", name="别的")
    add(office, "constraint_area", kind="farmland", geom=box(110, 40))
    before = content(office)
    copy = checkout(office, tmp_path, "巴图", Scope(project="P-1"), anywhere=True)
    bring(office, copy)
    assert content(office) == before


def test_merging_again_changes_nothing_and_later_work_joins(office, hand_out):
    copy = hand_out()
    change(copy, "note", "n", text="一")
    new = add(copy, "note", **NOTE)
    bring(office, copy)
    claims = see(office, "SELECT count(*) FROM claim")
    result = bring(office, copy)
    assert (result.inserted, result.updated, result.deleted) == (0, 0, 0)
    assert see(office, "SELECT count(*) FROM claim") == claims
    change(copy, "note", "n", text="二")
    change(copy, "note", new, text="三")
    change(office, "note", new, surveyor="办公室")
    result = bring(office, copy)
    assert (result.updated, result.conflicts) == (2, [])
    assert read(office, "note", "n")["text"] == "二"
    assert (read(office, "note", new)["text"], read(office, "note", new)["surveyor"]) == ("三", "办公室")


def test_a_row_that_was_deleted_and_came_back_is_there(office, hand_out):
    copy = hand_out()
    row = read(copy, "note", "n")
    remove(copy, "note", "n")
    bring(office, copy)
    add(copy, "note", **{key: value for key, value in row.items() if key not in ("fid", *AUDIT)})
    result = bring(office, copy)
    assert (result.inserted, result.conflicts) == (1, [])
    assert read(office, "note", "n")["text"] == NOTE["text"]


def test_rows_alike_in_their_key_are_listed_and_both_kept(office, hand_out):
    first, second = hand_out("巴图"), hand_out("王芳")
    seen = {"target_table": "project", "target": "p", "date": "2026-05-12", "year": 2026, "round": 1}
    rows = {add(copy, "inspection", code=code, **seen) for copy, code in ((first, "I-1"), (second, "I-2"))}
    assert not bring(office, first).duplicates
    (alike,) = bring(office, second).duplicates
    assert set(alike.uuids) == rows
    assert len(see(office, "SELECT 1 FROM inspection")) == 2


@pytest.mark.parametrize("apart", [{"row": 2}, {"check_level": "city"}, {"plot": "s2"}])
def test_two_rows_of_one_plot_and_its_re_check_are_no_likeness(office, hand_out, apart):
    first, second = hand_out("巴图"), hand_out("王芳")
    seen = {"target_table": "project", "target": "p", "date": "2026-05-12", "year": 2026, "round": 1, "plot": "s1"}
    counted = {**seen, "row": 1, "check_level": "self"}
    add(first, "inspection", code="I-1", **counted)
    add(second, "inspection", code="I-2", **{**counted, **apart})
    again = add(second, "inspection", code="I-3", **counted)
    (alike,) = bring(office, first, second).duplicates
    assert again in alike.uuids and len(alike.uuids) == 2


# How they come home -------------------------------------------------------------------------------------------------


def zipped(copy, archive, name=None):
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for one in sorted(copy.parent.rglob("*")):
            file.write(one, Path(name or copy.parent.name) / one.relative_to(copy.parent))
    return archive


@pytest.mark.parametrize("way", ["folder", "renamed", "zip", "zip in a zip", "many in one folder", "no ending"])
def test_a_copy_is_known_by_what_is_in_it(office, hand_out, tmp_path, way):
    copy = hand_out()
    change(copy, "note", "n", text="回来了")
    chat = tmp_path / "微信 文件"
    chat.mkdir()
    if way == "folder":
        returned = copy.parent
    elif way in ("renamed", "no ending"):
        returned = shutil.copy(copy, chat / ("毛不拉 2026(1).gpkg" if way == "renamed" else "毛不拉 2026.gpkg.1"))
    else:
        returned = zipped(copy, chat / "巴图.zip")
    if way == "zip in a zip":
        with zipfile.ZipFile(tmp_path / "全部.zip", "w") as outer:
            outer.write(returned, "里面/巴图.zip")
        returned = tmp_path / "全部.zip"
    if way == "many in one folder":
        other = hand_out("王芳")
        change(other, "note", "n", surveyor="王芳")
        zipped(other, chat / "王芳.zip")
        (chat / "别的.txt").write_text("不是复制件")
        returned = chat
    result = bring(office, returned)
    assert len(result.copies) == (2 if way == "many in one folder" else 1)
    assert read(office, "note", "n")["text"] == "回来了"


class Gbk(zipfile.ZipInfo):
    """A member as the archiver of a Chinese Windows writes it."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gb18030"), 0


def test_a_chinese_windows_names_files_in_its_own_letters(office, hand_out, tmp_path):
    copy = hand_out()
    add(copy, "photo", uuid="f", code="F", file="photos/树.jpg")
    with zipfile.ZipFile(tmp_path / "回来.zip", "w") as archive:
        archive.writestr(Gbk("复制/项目.gpkg"), copy.read_bytes())
        archive.writestr(Gbk("复制/photos/树.jpg"), b"jpeg")
    assert bring(office, tmp_path / "回来.zip").photos == 1
    assert (office.parent / read(office, "photo", "f")["file"]).read_bytes() == b"jpeg"


@pytest.mark.parametrize("name", ["../../outside.gpkg", "/outside.gpkg", "C:\\outside.gpkg", "link"])
def test_an_archive_cannot_write_outside(office, hand_out, tmp_path, name):
    copy = hand_out()
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        member = zipfile.ZipInfo(name)
        if name == "link":
            member.external_attr = 0o120777 << 16
        archive.writestr(member, copy.read_bytes() if name != "link" else "/etc/passwd")
        archive.write(copy, "a.gpkg")
    before = content(office)
    with pytest.raises(PlanningError, match="would land elsewhere"):
        bring(office, tmp_path / "evil.zip")
    assert content(office) == before
    assert not list(tmp_path.rglob("outside.gpkg"))


def test_an_archive_cannot_fill_the_disk(office, tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.gpkg", bytes(50_000_000))
    with pytest.raises(PlanningError, match="far too large"):
        bring(office, tmp_path / "bomb.zip")


def test_what_was_returned_is_only_read(office, hand_out):
    """A stick may be write-protected, or pulled out any moment."""
    copy = hand_out()
    change(copy, "note", "n", text="改")
    before = {one: (one.read_bytes(), one.stat().st_mtime_ns) for one in copy.parent.rglob("*") if one.is_file()}
    os.chmod(copy, 0o444)
    bring(office, copy.parent)
    after = {one: (one.read_bytes(), one.stat().st_mtime_ns) for one in copy.parent.rglob("*") if one.is_file()}
    assert after == before
    assert read(office, "note", "n")["text"] == "改"


def test_a_log_that_was_left_behind_is_taken_along(office, hand_out, tmp_path):
    """QGIS crashed, or the copy was taken while it was open: the last edits stand beside the file."""
    copy = hand_out()
    with opened(copy, write=True) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        editor.execute("PRAGMA wal_autocheckpoint = 0")
        editor.execute("UPDATE note SET text = '在日志里'")
        stick = tmp_path / "U 盘"
        stick.mkdir()
        for ending in ("", "-wal"):
            shutil.copy(f"{copy}{ending}", stick / f"a.gpkg{ending}")
    assert (stick / "a.gpkg-wal").stat().st_size
    bring(office, stick / "a.gpkg")
    assert read(office, "note", "n")["text"] == "在日志里"
    assert sorted(one.name for one in stick.iterdir()) == ["a.gpkg", "a.gpkg-wal"]


def test_a_copy_of_another_project_is_refused_by_name(office, hand_out, tmp_path):
    other = create(tmp_path / "西柳沟", anywhere=True)
    copy = checkout(other, tmp_path, "王芳", anywhere=True)
    mine = hand_out()
    change(mine, "note", "n", text="改")
    before = content(office)
    with pytest.raises(PlanningError, match="belongs to the project “西柳沟”, not to “毛不拉 2026”"):
        bring(office, mine, copy)
    assert content(office) == before  # nothing of the other copy either


def test_what_is_no_copy_is_said_to_be_none(office, tmp_path):
    for name, bytes_ in (("空.zip", None), ("照片.gpkg", b"not a database"), ("文件夹", None)):
        path = tmp_path / name
        if name == "空.zip":
            zipfile.ZipFile(path, "w").close()
        elif bytes_ is None:
            path.mkdir()
        else:
            path.write_bytes(bytes_)
        with pytest.raises(PlanningError, match=f"no field copy in .*{name}"):
            bring(office, path)
    with pytest.raises(PlanningError, match=r"no file .*没有\.gpkg"):
        bring(office, tmp_path / "没有.gpkg")


def test_a_damaged_copy_is_named_and_nothing_is_merged(office, hand_out):
    first, second = hand_out("巴图"), hand_out("王芳")
    change(first, "note", "n", text="改")
    damaged = bytearray(second.read_bytes())
    damaged[4096 : len(damaged) // 2] = bytes(len(damaged) // 2 - 4096)
    second.write_bytes(damaged)
    before = content(office)
    with pytest.raises(PlanningError, match=r"王芳.*is damaged"):
        bring(office, first, second)
    assert content(office) == before


def test_a_copy_from_a_newer_plugin_waits_for_the_update(office, hand_out):
    copy = hand_out()
    do(copy, "UPDATE project_file SET schema_version = 999")
    with pytest.raises(PlanningError, match="newer plugin"):
        bring(office, copy)


def test_a_copy_of_an_older_version_is_lifted_and_so_is_its_base(office, hand_out, monkeypatch):
    """The plugin was updated in the office while the copy was outside; the copy still is as it was."""
    copy = hand_out()
    change(copy, "note", "n", text="旧版本里写的")
    lifted, later = [], VERSION + 1

    def upgrade(gpkg):
        lifted.append(gpkg)
        do(gpkg, f"UPDATE project_file SET schema_version = {later}")

    for module in ("project", "merging.merge", "copies.bases", "copies.found_copies"):
        monkeypatch.setattr(f"ordos_restoration.store.{module}.VERSION", later)
    for module in ("merging.merge", "copies.bases"):
        monkeypatch.setattr(f"ordos_restoration.store.{module}.upgrade", upgrade)
    do(office, f"UPDATE project_file SET schema_version = {later}")
    before = copy.read_bytes()
    bring(office, copy)
    assert read(office, "note", "n")["text"] == "旧版本里写的"
    assert len(lifted) == 2
    assert copy.read_bytes() == before


def test_an_office_of_another_version_is_upgraded_first(office, hand_out):
    copy = hand_out()
    do(office, "UPDATE project_file SET schema_version = 0")
    with pytest.raises(PlanningError, match="older version of the plugin"):
        bring(office, copy)


def test_copies_are_merged_in_the_office(office, hand_out):
    first, second = hand_out("巴图"), hand_out("王芳")
    with pytest.raises(PlanningError, match="field copy itself, handed out to 王芳"):
        bring(second, first)


# Copies that are not what they should be ----------------------------------------------------------------------------


def test_one_copy_on_two_phones_comes_home_from_both(office, hand_out, tmp_path):
    """Compared with what the first phone brought, the second would seem to have deleted and undone all of it."""
    first = hand_out()
    second = tmp_path / "第二台" / first.name
    shutil.copytree(first.parent, second.parent)
    notes = [add(one, "note", **{**NOTE, "text": name}) for one, name in ((first, "一"), (second, "二"))]
    change(first, "note", "n", text="一改", surveyor="一")
    change(second, "note", "n", text="二改", done=1)
    bring(office, first)
    result = bring(office, second)
    assert [read(office, "note", one)["text"] for one in notes] == ["一", "二"]
    row = read(office, "note", "n")
    assert (row["text"], row["surveyor"], row["done"]) == (NOTE["text"], "一", 1)
    (conflict,) = result.conflicts
    assert {one.value for one in conflict.voices} == {"一改", "二改"}
    assert "second version" in str(result.copies[0].notes[0])

    change(first, "note", notes[0], surveyor="又一")  # both work on, and come back once more
    change(second, "note", notes[1], surveyor="又二")
    result = bring(office, second, first)
    assert [read(office, "note", one)["surveyor"] for one in notes] == ["又一", "又二"]
    assert result.deleted == 0
    assert not any(copy.notes for copy in result.copies)
    assert len(see(office, "SELECT 1 FROM field_copy")) == 2


def test_an_earlier_state_brings_nothing_and_undoes_nothing(office, hand_out, tmp_path):
    """The chat has Monday's file and Tuesday's, and somebody takes them in the wrong order."""
    copy = hand_out()
    change(copy, "note", "n", text="周一")
    monday = shutil.copy(copy, tmp_path / "周一.gpkg")
    change(copy, "note", "n", text="周二")
    new = add(copy, "note", **NOTE)
    bring(office, copy)
    before = content(office)
    result = bring(office, monday)
    assert content(office) == before
    assert read(office, "note", new)
    assert (result.conflicts, result.deleted) == ([], 0)
    assert "earlier state" in str(result.copies[0].notes[0])


def test_a_copy_made_by_hand_adds_and_asks_and_deletes_nothing(office, tmp_path):
    """Somebody has put the office's file on a stick without handing out a copy."""
    taken = shutil.copy(office, tmp_path / "王芳的.gpkg")
    add(office, "note", uuid="later", **NOTE)
    change(taken, "note", "n", text="野外")
    new = add(taken, "note", **NOTE)
    change(office, "note", "n", text="办公室")
    result = bring(office, taken)
    assert read(office, "note", new)
    assert read(office, "note", "later")
    assert read(office, "note", "n")["text"] == "办公室"
    (conflict,) = result.conflicts
    assert [(one.holder, one.value) for one in conflict.voices] == [("王芳的", "野外")]
    again = bring(office, taken)
    assert (again.inserted, again.updated, again.conflicts) == (0, 0, result.conflicts)
    assert "nobody knows" in str(again.copies[0].notes[0])


@pytest.mark.parametrize("how", ["closed", "base lost"])
def test_a_copy_that_is_no_longer_expected_is_like_one_made_by_hand(office, hand_out, how):
    copy = hand_out()
    change(copy, "note", "n", text="晚到")
    new = add(copy, "note", **NOTE)
    if how == "closed":
        with opened(office) as connection:
            close(office, [one.uuid for one in out(connection)])
    else:
        next((office.parent / "copies").iterdir()).unlink()
    result = bring(office, copy)
    assert read(office, "note", new)["created_by"] == "巴图"
    assert [one.key.column for one in result.conflicts] == ["text"]


def test_the_office_itself_is_no_copy(office):
    with pytest.raises(PlanningError, match="no field copy"):
        bring(office, office.parent)


@pytest.mark.skipif(os.name != "posix", reason="only there closing a file drops the locks on it")
@pytest.mark.parametrize("way", ["folder", "file", "link"])
def test_looking_for_copies_leaves_the_locks_on_the_office_alone(office, tmp_path, way):
    """QGIS and the plugin are one process: whichever of them closes the file, its locks are gone."""
    paths = {"folder": office.parent, "file": office, "link": tmp_path / "link.gpkg"}
    (tmp_path / "link.gpkg").symlink_to(office)
    (tmp_path / "room").mkdir()
    with closing(sqlite3.connect(office, isolation_level=None)) as here:
        here.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanningError, match="no field copy"):
            found_copies.collect([paths[way]], identity(here), office, tmp_path / "room")
        other = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"
        said = subprocess.run([sys.executable, "-c", other, str(office)], capture_output=True, text=True, check=False)
    assert "database is locked" in said.stderr


def test_nothing_more_is_expected_of_copies_that_are_closed(office, hand_out):
    copy = hand_out()
    change(copy, "note", "n", text="最后")
    bring(office, copy, close=True)
    assert read(office, "note", "n")["text"] == "最后"
    with opened(office) as connection:
        assert not out(connection)
    assert not list((office.parent / "copies").iterdir())


def test_only_the_bases_that_are_needed_are_kept(office, hand_out):
    copy = hand_out()
    for text in "一二三":
        change(copy, "note", "n", text=text)
        bring(office, copy)
    names = sorted(one.name for one in (office.parent / "copies").iterdir())
    (uuid,) = see(office, "SELECT uuid FROM field_copy")[0]
    assert names == [f"{uuid}.3.gpkg", f"{uuid}.gpkg"]  # as it was handed out, and as it came last


def test_tables_of_ones_own_stay_and_are_named(office, hand_out):
    copy = hand_out()
    do(copy, "CREATE TABLE my_own (fid INTEGER PRIMARY KEY, x TEXT)")
    do(copy, "INSERT INTO my_own VALUES (1, '我的')")
    do(copy, "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('my_own', 'attributes')")
    do(copy, "ALTER TABLE note ADD COLUMN extra TEXT")
    change(copy, "note", "n", text="改", extra="x")
    result = bring(office, copy)
    assert read(office, "note", "n")["text"] == "改"
    assert "my_own" in str(result.copies[0].notes[0])


def test_a_table_that_has_lost_its_uuids_is_named(office, hand_out):
    copy = hand_out()
    change(copy, "project", "p", name="改")
    do(copy, "CREATE TABLE plain AS SELECT fid, geom, code, text FROM note")
    do(copy, "DROP TABLE note")
    do(copy, "ALTER TABLE plain RENAME TO note")
    result = bring(office, copy)
    assert read(office, "project", "p")["name"] == "改"
    assert read(office, "note", "n")["text"] == NOTE["text"]
    (note,) = result.copies[0].notes
    assert "“note”" in str(note) and "has lost its column “uuid”" in str(note)


# Photos -------------------------------------------------------------------------------------------------------------


def photograph(copy, name, content, **values):
    """Put a picture into a copy's photos and name it in a row."""
    (copy.parent / "photos" / name).write_bytes(content)
    return add(copy, "photo", code="F", file=f"photos/{name}", **values)


def picture(office, row):
    return (office.parent / read(office, "photo", row)["file"]).read_bytes()


def test_two_phones_call_different_pictures_the_same(office, hand_out):
    first, second = hand_out("巴图"), hand_out("王芳")
    rows = [photograph(first, "IMG_0001.jpg", b"one"), photograph(second, "IMG_0001.jpg", b"two")]
    result = bring(office, first, second)
    assert [picture(office, row) for row in rows] == [b"one", b"two"]
    assert result.photos == 2
    assert not result.missing
    assert all(read(office, "photo", row)["file"].startswith("photos/IMG_0001_") for row in rows)


def test_the_names_of_pictures_do_not_depend_on_who_comes_first(office, hand_out, tmp_path):
    first, second = hand_out("巴图"), hand_out("王芳")
    for copy in (first, second):
        photograph(copy, "IMG_0001.jpg", b"the same", uuid=f"photo of {copy.parent.name}")
    other = shutil.copytree(office.parent, tmp_path / "other") / office.name
    bring(office, first, second)
    for copy in (second, first):
        bring(other, copy)
    assert content(office) == content(other)
    assert sorted(one.name for one in (office.parent / "photos").iterdir()) == sorted(
        one.name for one in (other.parent / "photos").iterdir()
    )


def test_a_picture_the_office_has_is_not_stored_twice(office, hand_out):
    (office.parent / "photos" / "树.jpg").write_bytes(b"tree")
    copy = hand_out()
    same, renamed = photograph(copy, "树.jpg", b"tree"), photograph(copy, "mmexport123.jpg", b"tree")
    result = bring(office, copy)
    assert [read(office, "photo", row)["file"] for row in (same, renamed)] == ["photos/树.jpg"] * 2
    assert result.photos == 0


def test_nothing_is_written_over_an_office_picture(office, hand_out):
    row = photograph(office, "树.jpg", b"office")
    copy = hand_out()
    new = photograph(copy, "树.jpg", b"outside")  # the file in the copy is another one now
    bring(office, copy)
    assert picture(office, row) == b"office"
    assert picture(office, new) == b"outside"


def test_pictures_that_come_later_find_their_rows(office, hand_out):
    """First the database alone comes by chat, then the whole folder: both phones have an IMG_0001."""
    first, second = hand_out("巴图"), hand_out("王芳")
    rows = {copy: photograph(copy, "IMG_0001.jpg", copy.parent.name.encode()) for copy in (first, second)}
    for copy in rows:
        (copy.parent / "photos").rename(copy.parent / "later")
    assert bring(office, first, second).missing == ["photos/IMG_0001.jpg"]
    for copy in rows:
        (copy.parent / "later").rename(copy.parent / "photos")
    result = bring(office, second, first)
    assert (result.photos, result.missing) == (2, [])
    for copy, row in rows.items():
        assert picture(office, row) == copy.parent.name.encode()
    assert bring(office, first, second).updated == 0


def test_a_chat_has_flattened_the_folders(office, hand_out, tmp_path):
    copy = hand_out()
    row = photograph(copy, "树.jpg", b"tree")
    chat = tmp_path / "chat"
    chat.mkdir()
    for one in (copy, copy.parent / "photos" / "树.jpg"):
        shutil.copy(one, chat)
    bring(office, chat)
    assert picture(office, row) == b"tree"


def test_pictures_without_a_row_are_kept_aside_and_named(office, hand_out):
    copy = hand_out()
    (copy.parent / "DCIM").mkdir()
    (copy.parent / "DCIM" / "IMG_7.jpg").write_bytes(b"nobody's")
    result = bring(office, copy)
    (kept,) = result.unassigned
    assert kept.parent == office.parent / "photos" / "unassigned"
    assert kept.read_bytes() == b"nobody's"
    assert result.photos == 0
    assert bring(office, copy).unassigned == []


def test_pictures_beside_a_flat_copy_that_no_row_names_are_told(office, hand_out, tmp_path):
    chat = tmp_path / "chat"
    chat.mkdir()
    for holder in ("巴图", "王芳"):
        copy = hand_out(holder)
        photograph(copy, f"{holder}.jpg", holder.encode())
        shutil.copy(copy, chat / f"{holder}.gpkg")
        shutil.copy(copy.parent / "photos" / f"{holder}.jpg", chat)
    for name in ("IMG_1.JPG", "IMG_2.jpg", "读我.txt"):
        (chat / name).write_bytes(name.encode())
    result = bring(office, chat)
    assert (result.photos, result.unassigned) == (2, [])
    (note,) = result.notes
    assert "No row names 2 of the pictures" in str(note) and "“IMG_1.JPG”" in str(note)
    (chat / "photos").mkdir()
    for name in ("IMG_1.JPG", "IMG_2.jpg"):
        shutil.copy(chat / name, chat / "photos")
    again = bring(office, chat)
    assert {one.read_bytes() for one in again.unassigned} == {b"IMG_1.JPG", b"IMG_2.jpg"}
    assert bring(office, chat).notes == []  # the office has them now


def test_a_row_cannot_fetch_files_from_elsewhere(office, hand_out, tmp_path):
    (tmp_path / "secret.txt").write_bytes(b"secret")
    copy = hand_out()
    for number, path in enumerate(("../secret.txt", str(tmp_path / "secret.txt"))):
        add(copy, "photo", code=f"F{number}", file=path)
    os.symlink(tmp_path / "secret.txt", copy.parent / "photos" / "link.jpg")
    add(copy, "photo", code="F9", file="photos/link.jpg")
    result = bring(office, copy)
    assert result.photos == 0
    assert len(result.missing) == 3
    assert not any(one.read_bytes() == b"secret" for one in office.parent.rglob("*") if one.is_file())


# What is left behind ------------------------------------------------------------------------------------------------


def test_a_backup_from_before_lies_beside_the_project(office, hand_out):
    copy = hand_out()
    before = content(office)
    change(copy, "note", "n", text="改")
    result = bring(office, copy)
    assert content(result.backup) == before


def test_only_a_merge_that_brings_something_uses_up_a_backup(office, hand_out, tmp_path, monkeypatch):
    by_hand = shutil.copy(office, tmp_path / "手抄.gpkg")
    change(by_hand, "note", "n", text="手写")
    copy = hand_out()
    change(copy, "note", "n", text="一")
    made = [backup_of(office, "merge") for _ in range(10)]
    assert bring(office, copy, by_hand).backup.is_file()
    kept = sorted((office.parent / "backups").iterdir())
    assert kept[:-1] == made[1:]
    assert bring(office, copy, by_hand).backup is None
    assert sorted((office.parent / "backups").iterdir()) == kept

    change(copy, "note", "n", text="二")
    with monkeypatch.context() as patch:
        patch.setattr(merging, "verify", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            bring(office, copy)
    assert sorted((office.parent / "backups").iterdir()) == kept
    assert bring(office, copy).backup.is_file()


def test_the_report_says_in_words_what_was_done(office, hand_out):
    first, second = hand_out("巴图"), hand_out("王芳")
    change(first, "note", "n", text="=1+1", done=1)
    change(second, "note", "n", text="二")
    words = {"To be decided": "待定", "Note": "记事", "Dealt with": "已办"}
    result = bring(office, first, second, translate=lambda text: words.get(text, text))
    page = result.report.read_text(encoding="utf-8")
    assert "待定" in page
    assert "巴图: =1+1" in page
    with result.table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 4
    assert rows[0][2] == "Record"  # “Row” is the number of a planted row, and translated as that
    (by_first,) = [row for row in rows if row[0] == "巴图" and row[4] == "记事"]
    assert by_first[2] == "N-1 · 沙柳已发芽"
    assert by_first[6:] == [NOTE["text"], NOTE["text"], "'=1+1", "待定"]  # no formula in Excel
    (done,) = [row for row in rows if row[4] == "已办"]
    assert (done[8], done[9]) == ("yes", "Taken over")


def test_a_report_that_cannot_be_written_does_not_undo_the_merge(office, hand_out):
    copy = hand_out()
    change(copy, "note", "n", text="改")
    (office.parent / "reports").write_text("in the way")
    result = bring(office, copy)
    assert read(office, "note", "n")["text"] == "改"
    assert "report could not be written" in str(result.notes[0])


def test_a_merge_can_be_cancelled_and_then_nothing_has_changed(office, hand_out):
    copy = hand_out()
    change(copy, "note", "n", text="改")
    photograph(copy, "树.jpg", b"tree")
    before = content(office)

    class Stop(Exception):
        pass

    def stop(fraction, _):
        if fraction >= merging.LOOKING:
            raise Stop

    with pytest.raises(Stop):
        bring(office, copy, progress=stop)
    assert content(office) == before
    assert not see(office, "SELECT 1 FROM claim")
    assert bring(office, copy).inserted == 1


def test_a_merge_waits_for_nobody_who_writes(office, hand_out, monkeypatch):
    monkeypatch.setattr("ordos_restoration.store.sqlite.BUSY", 0.1)
    copy = hand_out()
    change(copy, "note", "n", text="改")
    with sqlite3.connect(office, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanningError, match="being written by another program"):
            bring(office, copy)
        other.execute("ROLLBACK")
    bring(office, copy)
    assert read(office, "note", "n")["text"] == "改"


def test_a_file_that_would_not_be_whole_stays_as_it_was(office, hand_out, monkeypatch):
    copy = hand_out()
    change(copy, "note", "n", text="改")
    before = content(office)
    monkeypatch.setattr(
        "ordos_restoration.store.merging.office.Office.update", lambda self, *_: self.balance.update({"note": 1})
    )
    with pytest.raises(PlanningError, match="would not be whole after the merge: note"):
        bring(office, copy)
    assert content(office) == before


def test_the_file_is_a_sound_geopackage_afterwards(project, tmp_path):
    validator = pytest.importorskip("osgeo_utils.samples.validate_gpkg")
    add(project, "note", uuid="n", **NOTE, geom=point(110, 40))
    copy = checkout(project, tmp_path, "巴图", anywhere=True)
    change(copy, "note", "n", geom=point(112, 40))
    add(copy, "note", **NOTE, geom=point(113, 40))
    bring(project, copy)
    assert not validator.check(str(project))
    assert see(project, "SELECT min_x, max_x FROM gpkg_contents WHERE table_name = 'note'") == [(112, 113)]
    assert undecided(project) == {}


# As a task ----------------------------------------------------------------------------------------------------------


def test_the_task_counts_what_came_home_and_says_what_is_left_to_do(office, hand_out):
    first, second = hand_out("巴图"), hand_out("王芳")
    for copy, text in ((first, "一"), (second, "二")):
        change(copy, "note", "n", text=text)
        add(copy, "photo", code="F", file=f"photos/{text}.jpg")
    done = Merge(project=str(office), returned=f"{first};{second.parent}", anywhere=True).run()
    counts = {"copies": 2, "inserted": 2, "updated": 1, "deleted": 0, "conflicts": 1, "duplicates": 0, "photos": 0}
    assert done.numbers == counts
    assert all(Path(done.files[one]).is_file() for one in ("report", "changes", "backup"))
    said = [str(one) for one in done.notes]
    assert said[0].startswith("1 conflicts wait")
    assert said[1] == "2 photos or documents did not come along: photos/一.jpg, photos/二.jpg."


def test_the_task_needs_a_copy(office):
    with pytest.raises(PlanningError, match="No copy is named"):
        Merge(project=str(office)).run()
