"""The laptop dies while copies are merged or handed out: all of it is done or nothing, and doing it again helps."""

import os
import shutil
import signal
import time

import pytest

from ordos_restoration.store.copies.checkout import checkout, out
from ordos_restoration.store.merging.merge import merge
from ordos_restoration.store.sqlite import opened
from tests.store.field_work import NOTE, PROJECT, add, change, content, point, remove, see, slim, undecided
from tests.store.killing import moments

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed the way Unix does it")
KILLS = 30


@pytest.fixture
def office(project):
    """Some hundred notes that belong to a project."""
    slim(project, ("project", "note", "photo"))
    add(project, "project", uuid="p", **PROJECT)
    for number in range(200):
        add(project, "note", uuid=f"n{number:03d}", **NOTE, target="p", geom=point(110 + number / 1000, 40))
    return project


def killed(work, seconds):
    """Do something in a process of its own and kill that after a time."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def how_long(work):
    start = time.monotonic()
    work()
    return time.monotonic() - start


def state(gpkg):
    assert see(gpkg, "PRAGMA integrity_check") == [("ok",)]
    return content(gpkg), undecided(gpkg)


def test_a_killed_merge_is_done_or_not_done(office, tmp_path):
    copies = [checkout(office, tmp_path, holder, anywhere=True) for holder in ("巴图", "王芳")]
    for number, copy in enumerate(copies):
        for row in range(150):
            change(copy, "note", f"n{row:03d}", text=f"{number} {row}" if row < 20 else "一样", surveyor=str(number))
        remove(copy, "note", f"n{190 + number}")
        (copy.parent / "photos" / "树.jpg").write_bytes(os.urandom(2_000_000))
        add(copy, "photo", code="F", target="n001", target_table="note", file="photos/树.jpg")
    before = state(office)
    safe = shutil.copytree(office.parent, tmp_path / "safe")
    whole = shutil.copytree(office.parent, tmp_path / "whole") / office.name
    duration = how_long(lambda: merge(whole, copies, anywhere=True))
    after = state(whole)
    assert after != before

    done = []
    for seconds in moments(duration, done, KILLS):
        killed(lambda: merge(office, copies, anywhere=True), seconds)
        now = state(office)
        assert now in (before, after)
        done.append(now == after)
        if now == after:
            assert len(see(office, "SELECT 1 FROM field_copy WHERE merges = 1")) == 2
            shutil.rmtree(office.parent)
            shutil.copytree(safe, office.parent)
    assert {*done} == {True, False}, "some were killed before it was done, some after"
    result = merge(office, copies, anywhere=True)
    assert state(office) == after
    assert len(result.conflicts) == len(after[1])
    assert len(list((office.parent / "copies").iterdir())) == 4  # two as handed out, two as they came back
    assert not list((office.parent / "photos").glob("*.part"))


def test_a_killed_checkout_leaves_no_half_copy(office, tmp_path):
    before = content(office)
    duration = how_long(lambda: checkout(office, tmp_path, "量时间", anywhere=True))
    done = []
    for number, seconds in enumerate(moments(duration, done, KILLS // 2)):
        killed(lambda: checkout(office, tmp_path, f"巴图 {number}", anywhere=True), seconds)  # noqa: B023
        assert content(office) == before
        for folder in tmp_path.glob("毛不拉*_*"):
            if not folder.name.endswith(".part"):
                assert content(folder / office.name) == before
        done.append((tmp_path / f"毛不拉_巴图 {number}").is_dir())
        with opened(office) as connection:
            for one in out(connection):
                assert content(office.parent / "copies" / f"{one.uuid}.gpkg") == before
    checkout(office, tmp_path, "最后", anywhere=True)
    with opened(office) as connection:
        names = {f"{one.uuid}.gpkg" for one in out(connection)}
    assert {one.name for one in (office.parent / "copies").iterdir()} == names
