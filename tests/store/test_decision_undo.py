"""A decision taken back leaves the file as it was; what somebody has done since is never overwritten."""

import pytest

pytest.importorskip("osgeo")

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store.checks.check import findings
from ordos_restoration.store.copies.checkout import checkout
from ordos_restoration.store.deciding.conflict_rows import rows
from ordos_restoration.store.deciding.decision_undo import take, take_back
from ordos_restoration.store.deciding.decisions import OFFICE, Value
from ordos_restoration.store.merging.conflicts import open_conflicts
from ordos_restoration.store.merging.merge import merge
from ordos_restoration.store.sqlite import opened
from tests.store.field_work import add, box, change, content, read, remove, see


@pytest.fixture
def office(project, tmp_path):
    """A project whose copies contradict the office in a name, an area, a shape, and whether a row stays."""
    for code in ("P1", "P2", "P3"):
        values = {"name": f"治理{code}", "planned_area_ha": 0.1 + 0.2, "created_by": "王五", "geom": box(109, 40)}
        add(project, "project", code=code, **values)
    by_code = dict(see(project, "SELECT code, uuid FROM project"))
    add(project, "task", project=by_code["P3"], name="补植")
    task = see(project, "SELECT uuid FROM task")[0][0]
    copies = [checkout(project, tmp_path, holder, anywhere=True) for holder in ("李四", "张三")]
    for lon, (copy, name) in enumerate(zip(copies, ("左岸", "右岸")), 110):
        change(copy, "project", by_code["P1"], name=name, geom=box(lon, 40), planned_area_ha=1 / 3)
    change(project, "project", by_code["P1"], planned_area_ha=2 / 3)
    remove(copies[0], "task", task)
    remove(copies[0], "project", by_code["P3"])
    change(project, "project", by_code["P3"], remark="还要")
    merge(project, copies, anywhere=True)
    return project


def conflicts(gpkg):
    with opened(gpkg) as connection:
        return open_conflicts(connection)


def sides(gpkg):
    return {name: side for row in rows(gpkg, str) for side, name in row.sides.items()}


def choices(gpkg):
    return (OFFICE, sides(gpkg)["李四"], sides(gpkg)["张三"])


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_decision_taken_back_leaves_everything_as_it_was(office, number):
    before, waiting = content(office), conflicts(office)
    keys = [one.key for one in waiting]
    taken = take(office, keys, choices(office)[number], "王五")
    assert taken.count and conflicts(office) != waiting
    take_back(office, taken, "王五")
    assert content(office) == before
    assert conflicts(office) == waiting
    assert not [one for one in findings(office) if one.level == "error"]


def test_rows_that_were_deleted_come_back_with_who_made_them(office):
    uuid = see(office, "SELECT uuid FROM project WHERE code = 'P3'")[0][0]
    before = read(office, "project", uuid)
    key = next(one.key for one in conflicts(office) if not one.key.column and one.key.table == "project")
    taken = take(office, [key], sides(office)["李四"], "王五")
    assert read(office, "project", uuid) is None and not see(office, "SELECT 1 FROM task")
    take_back(office, taken, "赵六")
    after = read(office, "project", uuid)
    stamps = ("fid", "created_at", "updated_at", "updated_by")
    assert {one: after[one] for one in before if one not in stamps} == {
        one: before[one] for one in before if one not in stamps
    }
    assert after["created_by"] == "王五"
    assert see(office, "SELECT name FROM task") == [("补植",)]


def test_a_typed_value_is_taken_back_too(office):
    key = next(one.key for one in conflicts(office) if one.key.column == "name")
    taken = take(office, [key], Value("两岸"), "王五")
    assert see(office, "SELECT name FROM project WHERE code = 'P1'") == [("两岸",)]
    take_back(office, taken, "王五")
    assert see(office, "SELECT name FROM project WHERE code = 'P1'") == [("治理P1",)]


def test_what_somebody_has_changed_since_is_not_overwritten(office):
    key = next(one.key for one in conflicts(office) if one.key.column == "name")
    taken = take(office, [key], sides(office)["张三"], "王五")
    change(office, "project", key.row, remark="后来")
    before = content(office)
    with pytest.raises(PlanningError, match="has been changed since"):
        take_back(office, taken, "王五")
    assert content(office) == before


def test_the_history_tells_of_both(office):
    key = next(one.key for one in conflicts(office) if one.key.column == "name")
    first = see(office, "SELECT max(fid) FROM history")[0][0] or 0
    taken = take(office, [key], sides(office)["张三"], "王五")
    take_back(office, taken, "赵六")
    told = see(office, "SELECT before, changed_by FROM history WHERE column_name = 'name' AND fid > ?", first)
    assert told == [("治理P1", "王五"), ("右岸", "赵六")]


def test_who_said_what_stands_in_the_persons_words(office):
    found = {row.title.split()[0]: row for row in rows(office, str)}
    assert list(found["P1"].sides.values()) == ["", "张三", "李四"]
    by_column = {field.key.column: field for field in found["P1"].fields}
    area = by_column["planned_area_ha"]
    assert area.label == "Planned area" and {one.who for one in area.candidates.values()} >= {"李四", "张三"}
    assert by_column["geom"].is_shape and by_column["geom"].candidates[OFFICE].text == "shape"
    whole = found["P3"].fields[0]
    assert whole.candidates[OFFICE].text == "stays"
    assert whole.candidates[sides(office)["李四"]].text == "deleted"
