"""How a project file is, in one look: its version, who else writes, where it lies, what waits for people."""

import pytest

pytest.importorskip("osgeo")

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.schema.tables import VERSION
from ordos_restoration.store import place
from ordos_restoration.store.checks.check import findings
from ordos_restoration.store.checks.health import breaks, health
from ordos_restoration.store.copies.checkout import checkout
from ordos_restoration.store.deciding.conflict_rows import rows
from ordos_restoration.store.merging.merge import merge
from ordos_restoration.store.sqlite import opened
from tests.store.field_work import add, change, do


@pytest.fixture(autouse=True)
def safe_place(monkeypatch):
    """Wherever the tests run, it is a good place."""
    monkeypatch.setattr(place, "doubts", lambda path: [])


def test_a_fresh_project_is_well(project):
    found = health(project)
    assert (found.name, found.version, found.newest) == ("毛不拉 2026", VERSION, VERSION)
    assert (found.holder, found.hindrance, found.doubts) == ("", None, ())
    assert (found.conflicts, found.copies_out) == (0, 0)
    assert breaks(findings(project)) == 0


def test_a_field_copy_names_its_holder_and_the_office_counts_it(project, tmp_path):
    copy = checkout(project, tmp_path, "张三", anywhere=True)
    assert health(copy).holder == "张三"
    assert health(project).holder == "" and health(project).copies_out == 1


def test_conflicts_are_counted_as_people_decide_them(project, tmp_path):
    """Two copies that contradict each other in one cell are one conflict, however many claims there are."""
    uuid = add(project, "project", code="P1", name="治理")
    copies = [checkout(project, tmp_path, holder, anywhere=True) for holder in ("张三", "李四")]
    for copy, name in zip(copies, ("左岸", "右岸")):
        change(copy, "project", uuid, name=name, remark=name)
    merge(project, copies, anywhere=True)
    assert health(project).conflicts == 2


def test_what_was_settled_by_hand_waits_no_longer_for_health_check_and_dock_alike(project, tmp_path):
    uuids = [add(project, "project", code=code, name="治理", state="reserve") for code in ("P1", "P2")]
    copy = checkout(project, tmp_path, "张三", anywhere=True)
    for uuid in uuids:
        change(copy, "project", uuid, name="左岸")
        change(project, "project", uuid, name="右岸")
    merge(project, [copy], anywhere=True)
    assert waiting(project) == (2, 2, [2])
    change(project, "project", uuids[0], name="左岸")
    assert waiting(project) == (1, 1, [1])
    do(project, "DELETE FROM project WHERE uuid = ?", uuids[1])
    assert waiting(project) == (0, 0, [])


def waiting(project):
    """Return how many conflicts the health, the Conflict dock and the check speak of."""
    said = [one.message for one in findings(project) if "wait to be decided" in one.message.template]
    return health(project).conflicts, len(rows(project, str)), [one.values["count"] for one in said]


def test_a_file_that_is_being_written_says_so_and_is_left_alone(project):
    with opened(project, write=True) as other:
        other.execute("BEGIN IMMEDIATE")
        assert health(project).hindrance is not None
        other.execute("COMMIT")
    assert health(project).hindrance is None


def test_the_place_is_doubted_where_it_is_doubtful(project, monkeypatch):
    from ordos_restoration.planning.message import Message

    monkeypatch.setattr(place, "doubts", lambda path: [Message("On a network drive.")])
    assert [str(one) for one in health(project).doubts] == ["On a network drive."]


def test_an_older_file_says_which_it_is(project):
    do(project, "UPDATE project_file SET schema_version = ?", VERSION - 1)
    assert (health(project).version, health(project).newest) == (VERSION - 1, VERSION)


def test_rows_are_counted_that_break_rules_and_nothing_else(project):
    for code in ("P1", "P2"):
        add(project, "project", code=code, name="治理", state="nonsense")
    add(project, "project", code="P3", name="治理", work="gone")
    assert breaks(findings(project)) == 3


def test_what_is_no_project_is_refused(tmp_path):
    path = tmp_path / "empty.gpkg"
    path.touch()
    with pytest.raises(PlanningError):
        health(path)
