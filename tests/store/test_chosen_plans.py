"""Plans by what a person types: nothing, a name, a uuid; and the tables each has filled."""

import pytest

pytest.importorskip("osgeo")

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store.reading.chosen_plans import chosen_plans
from ordos_restoration.store.sqlite import opened, transaction


def plan(path, name, version=1, status="draft", capability="shelterbelts"):
    with opened(path, write=True) as connection, transaction(connection):
        fid = connection.execute(
            "INSERT INTO plan (name, capability, version, status) VALUES (?, ?, ?, ?)",
            (name, capability, version, status),
        ).lastrowid
        return connection.execute("SELECT uuid FROM plan WHERE fid = ?", (fid,)).fetchone()[0]


def put(path, table, owner):
    with opened(path, write=True) as connection, transaction(connection):
        connection.execute(f"INSERT INTO {table} (plan, code) VALUES (?, ?)", (owner, f"{table}1"))


def chosen(path, wanted=""):
    with opened(path) as connection:
        return chosen_plans(connection, wanted)


def test_an_empty_project_has_none(project):
    assert chosen(project) == []
    with pytest.raises(PlanningError, match="holds no plan yet"):
        chosen(project, "西柳沟")


def test_nothing_stands_for_the_latest_versions_that_hold(project):
    plan(project, "西柳沟 林带", 1, "approved")
    second = plan(project, "西柳沟 林带", 2)
    plan(project, "西柳沟 林带", 3, "dropped")
    plan(project, "弃用", 1, "dropped")
    river = plan(project, "西柳沟 林带", 1, capability="kongdui_reaches")
    assert [one.uuid for one in chosen(project)] == [river, second]  # the toolbox has the river first
    assert [one.version for one in chosen(project, " 西柳沟 林带 ")] == [1, 2]


def test_a_uuid_stands_for_exactly_that_plan(project):
    first = plan(project, "西柳沟 林带", 1, "approved")
    plan(project, "西柳沟 林带", 2)
    dropped = plan(project, "弃用", 1, "dropped")
    assert [(one.uuid, one.version, one.status) for one in chosen(project, first)] == [(first, 1, "approved")]
    assert [one.status for one in chosen(project, dropped)] == ["dropped"]


def test_a_name_that_is_not_there_gets_those_that_are(project):
    plan(project, "西柳沟 林带")
    plan(project, "毛不拉 林带")
    plan(project, "弃用", 1, "dropped")
    with pytest.raises(PlanningError, match="西柳沟") as told:
        chosen(project, "西柳")
    assert "毛不拉 林带" in str(told.value)
    assert "弃用" not in str(told.value)


def test_tables_with_rows_of_the_plan_in_the_order_of_the_schema(project):
    one, other = plan(project, "甲"), plan(project, "乙")
    for table in ("barrier", "belt", "planting_row"):
        put(project, table, one)
    put(project, "belt", other)
    found = {each.name: each.tables for each in chosen(project)}
    assert found == {"甲": ("belt", "planting_row", "barrier"), "乙": ("belt",)}


def test_a_plan_that_says_little_of_itself_is_no_obstacle(project):
    with opened(project, write=True) as connection, transaction(connection):
        connection.execute("INSERT INTO plan (uuid, name) VALUES ('p', '老方案')")
    (found,) = chosen(project)
    assert (found.name, found.capability, found.project, found.made_at, found.tables) == ("老方案", "", "", "", ())
