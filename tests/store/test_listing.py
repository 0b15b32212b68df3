"""Lists of records: searched, filtered and sorted in the file, read a page at a time, each row exactly once."""

from __future__ import annotations

import sqlite3
import uuid

import pytest

from ordos_restoration.planning.kinds import Text
from ordos_restoration.planning.message import PlanningError
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import ProjectTable
from ordos_restoration.store.reading.last_change import last_change
from ordos_restoration.store.reading.listing import PAGE, Listing, Wanted, roles_of, shown_columns
from ordos_restoration.store.sqlite import opened, transaction

DALAD, OTOG = "150621000000", "150624000000"


def insert(path, table, *rows):
    """Write rows; return their uuids."""
    uuids = []
    with opened(path, write=True) as connection, transaction(connection):
        for row in rows:
            values = {"uuid": str(uuid.uuid4()), **row}
            names = ", ".join(f'"{name}"' for name in values)
            connection.execute(
                f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(values))})', list(values.values())
            )
            uuids.append(values["uuid"])
    return uuids


def site(code, name="毛不拉", **more):
    return {"code": code, "name": name, "measure": "shelterbelt", "status": "draft", **more}


@pytest.fixture
def sites(project):
    """A listing of sites, and a function that fills it."""
    return Listing(project, TABLES["site"], "en"), lambda *rows: insert(project, "site", *rows)


def codes(rows):
    return [row.cells[0] for row in rows]


def all_pages(listing, wanted, limit, back=False):
    """Return every row, read page by page."""
    rows = listing.page(wanted, None, back, limit)
    found = list(rows)
    while rows:
        rows = listing.page(wanted, found[0] if back else found[-1], back, limit)
        found = [*rows, *found] if back else [*found, *rows]
    return found


# Pages --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["", "code", "name", "slope_deg"])
@pytest.mark.parametrize("falling", [False, True])
def test_pages_give_every_row_once_in_order(sites, order, falling):
    listing, fill = sites
    # names and slopes are alike or missing, which is where paging by place goes wrong
    fill(*(site(f"K-{i:02d}", "甲乙丙"[i % 3], slope_deg=None if i % 4 else float(i % 3)) for i in range(23)))
    wanted = Wanted(order=order, falling=falling)
    whole = listing.page(wanted, limit=100)
    assert len({row.uuid for row in whole}) == 23
    assert all_pages(listing, wanted, 5) == whole
    assert all_pages(listing, wanted, 5, back=True) == whole
    assert [row.fid for row in whole] == [row.fid for row in listing.page(Wanted(order=order, falling=not falling))][
        ::-1
    ]


def test_numbers_are_sorted_as_numbers_and_empty_cells_stand_last(sites):
    listing, fill = sites
    fill(site("a", slope_deg=10.0), site("b", slope_deg=9.0), site("c"))
    assert codes(listing.page(Wanted(order="slope_deg"))) == ["b", "a", "c"]


def test_a_page_around_a_row_has_what_is_before_and_after(sites):
    listing, fill = sites
    uuids = fill(*(site(f"K-{i:02d}") for i in range(20)))
    wanted = Wanted(order="code")
    place, fid = listing.find(wanted, uuids[10])
    before, after = listing.around(wanted, place, fid, limit=3)
    assert codes(before) == ["K-07", "K-08", "K-09"]
    assert codes(after) == ["K-10", "K-11", "K-12"]


def test_the_place_of_a_row_outlives_the_row(sites, project):
    listing, fill = sites
    uuids = fill(*(site(f"K-{i:02d}") for i in range(5)))
    place, fid = listing.find(Wanted(order="code"), uuids[2])
    with opened(project, write=True) as connection:
        connection.execute("DELETE FROM site WHERE uuid = ?", (uuids[2],))
    before, after = listing.around(Wanted(order="code"), place, fid)
    assert codes(before) == ["K-00", "K-01"]
    assert codes(after) == ["K-03", "K-04"]


# Search and filters -------------------------------------------------------------------------------------------------


def test_a_search_looks_in_every_text_and_takes_signs_as_they_are(sites):
    listing, fill = sites
    fill(
        site("K-1", "毛不拉孔兑"),
        site("K-2", "黑赖沟", remark="树 100% 活"),
        site("K_3", "西柳沟"),
        site("K-4", r"a\b"),
    )
    for text, found in [
        ("不拉", ["K-1"]),
        ("100%", ["K-2"]),
        ("K_", ["K_3"]),
        ("\\", ["K-4"]),
        ("k-", ["K-1", "K-2", "K-4"]),
    ]:
        assert codes(listing.page(Wanted(text=text))) == found, text
        assert listing.count(Wanted(text=text)) == len(found)


def test_what_somebody_types_is_never_part_of_the_question(sites):
    listing, fill = sites
    fill(site("K-1"))
    for text in ("'; DROP TABLE site; --", '" OR 1=1', "%", "_", "{table}"):
        assert listing.page(Wanted(text=text)) == []
        assert listing.page(Wanted(state=text)) == []
        assert listing.page(Wanted(banner=text)) == []
        assert listing.page(Wanted(parent=("project", text))) == []
    assert listing.count(Wanted()) == 1


def test_filters_by_state_banner_and_maker_narrow_together(sites):
    listing, fill = sites
    fill(
        site("a", status="done", banner=DALAD, created_by="wang"),
        site("b", status="done", banner=OTOG, created_by="wang"),
        site("c", status="draft", banner=DALAD, created_by="li"),
    )
    assert codes(listing.page(Wanted(state="done"))) == ["a", "b"]
    assert codes(listing.page(Wanted(banner=DALAD))) == ["a", "c"]
    assert codes(listing.page(Wanted(person="wang"))) == ["a", "b"]
    assert codes(listing.page(Wanted(state="done", banner=DALAD, person="wang"))) == ["a"]


def test_overdue_is_what_has_passed_its_deadline_and_is_not_done(project):
    register = insert(project, "project", {"code": "P-1", "name": "项目", "state": "started"})[0]
    task = {"project": register, "state": "open"}
    insert(
        project,
        "task",
        {**task, "name": "late", "deadline": "2026-05-11"},
        {**task, "name": "today", "deadline": "2026-05-12"},
        {**task, "name": "finished late", "deadline": "2026-05-01", "done_on": "2026-05-11"},
        {**task, "name": "done", "deadline": "2026-05-01", "state": "done"},
        {**task, "name": "whenever"},
    )
    listing = Listing(project, TABLES["task"])
    assert codes(listing.page(Wanted(overdue_on="2026-05-12"))) == ["late"]


def test_children_are_counted_by_table_and_only_those_of_the_row(project):
    one, other = insert(project, "site", site("a"), site("b"))
    belongs = {"target_table": "site", "target": one}
    insert(project, "progress", {**belongs, "year": 2026}, {**belongs, "year": 2027})
    insert(project, "progress", {"target_table": "site", "target": other, "year": 2026})
    insert(project, "photo", {**belongs, "code": "p", "file": "photos/p.jpg"})
    counted = {child.table: child.count for child in Listing(project, TABLES["site"]).children(one)}
    assert counted == {"progress": 2, "photo": 1}
    rows = Listing(project, TABLES["progress"]).page(Wanted(parent=("target", one)))
    assert len(rows) == 2


# What is shown ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "expected"), [("zh", "达拉特旗"), ("en", "Dalad Banner")])
def test_codes_are_shown_by_their_names_in_the_language_of_the_file(project, language, expected):
    insert(project, "site", site("a", banner=DALAD))
    listing = Listing(project, TABLES["site"], language)
    (row,) = listing.page(Wanted())
    assert row.cells[listing.columns.index("banner")] == expected
    assert (DALAD, expected) in listing.banners()


def test_several_values_are_shown_by_all_their_names(project):
    with opened(project) as connection:
        (first, name), (second, other) = connection.execute("SELECT code, name_zh FROM ref_bureaus LIMIT 2")
    table = ProjectTable(
        "work", "", "register", {"lead_units": TABLES["work"].entries["lead_units"]}, title=("lead_units",)
    )
    for stored in (f"{{{first},{second}}}", f'{{"{first}","{second}"}}'):
        made = insert(project, "work", {"code": stored, "name_zh": "x", "kind": "work", "lead_units": stored})[0]
        found = next(row for row in Listing(project, table, "zh").page(Wanted(falling=True)) if row.uuid == made)
        assert set(found.cells[0].split(", ")) == {name, other}


def test_a_link_is_shown_by_the_title_of_its_row_in_whichever_table(project):
    one = insert(project, "site", site("K-12", "毛不拉"))[0]
    mine = insert(project, "mine", {"code": "M-1", "name": "煤矿"})[0]
    insert(project, "progress", {"target_table": "site", "target": one, "year": 2026})
    insert(project, "progress", {"target_table": "mine", "target": mine, "year": 2026})
    insert(project, "progress", {"target_table": "site", "target": "gone", "year": 2026})
    listing = Listing(project, TABLES["progress"])
    shown = [row.cells[listing.columns.index("target")] for row in listing.page(Wanted())]
    assert shown == ["K-12 毛不拉", "M-1 煤矿", "gone"]


@pytest.mark.parametrize("table", [one for one in TABLES.values() if not one.kept], ids=lambda one: one.id)
def test_every_table_can_be_listed_sorted_and_searched_by_every_column(project, table):
    listing = Listing(project, table, "en")
    assert listing.columns == shown_columns(table)
    for name in listing.columns:
        rows = listing.page(Wanted(order=name, text="a"))
        assert min(listing.count(Wanted(text="a")), PAGE) == len(rows)


def test_roles_are_found_in_the_declarations():
    assert roles_of(TABLES["project"]).state == "state"
    assert roles_of(TABLES["site"]).state == "status"
    assert (roles_of(TABLES["task"]).deadline, roles_of(TABLES["task"]).done) == ("deadline", "done_on")
    assert roles_of(TABLES["project"]).deadline == "planned_end"
    assert roles_of(ProjectTable("toy", "", "area", {"name": Text("Name")})).state == ""


# The file -----------------------------------------------------------------------------------------------------------


def test_a_list_never_writes_and_leaves_nothing_open(sites, project):
    listing, fill = sites
    fill(site("a"))
    with listing.reading() as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM site")
    assert listing.connection is None
    project.rename(project.with_name("moved.gpkg"))  # which Windows refuses for an open file
    with pytest.raises(PlanningError, match="There is no project file"):
        listing.page(Wanted())


def test_a_file_of_an_older_version_is_told_to_be_upgraded(sites, project):
    listing, _ = sites
    with opened(project, write=True) as connection:
        connection.execute("ALTER TABLE site RENAME COLUMN remark TO remarks")
    with pytest.raises(PlanningError, match="Upgrade the project first"):
        listing.page(Wanted(text="x"))


def test_calls_inside_a_reading_share_one_connection(sites, monkeypatch):
    listing, fill = sites
    fill(site("a"))
    with listing.reading() as connection:
        monkeypatch.setattr("ordos_restoration.store.reading.listing.opened", None)
        assert listing.count(Wanted()) == len(listing.page(Wanted())) == 1
        assert listing.connection is connection


def test_a_list_reads_while_another_program_writes(sites, project):
    listing, fill = sites
    fill(site("a"))
    with opened(project, write=True) as connection, transaction(connection):
        connection.execute("UPDATE site SET name = 'b'")
        try:
            assert listing.page(Wanted())[0].cells[1] == "毛不拉"  # as it is committed
        except PlanningError as error:  # without a write-ahead log readers wait for the writer
            assert "being written by another program" in str(error)


def test_a_plan_is_frozen_once_it_is_no_draft(project):
    draft, approved = insert(
        project,
        "plan",
        {"name": "草案", "capability": "shelterbelts", "version": 1, "status": "draft"},
        {"name": "批复", "capability": "shelterbelts", "version": 1, "status": "approved"},
    )
    listing = Listing(project, TABLES["belt"])
    assert listing.frozen_plan(draft) == ""
    assert listing.frozen_plan(approved) == "批复"
    assert listing.frozen_plan("unknown") == ""


def test_the_survival_rules_are_those_of_the_project(sites, project):
    listing, _ = sites
    with opened(project, write=True) as connection:
        connection.execute("UPDATE ref_survival_rules SET pass_from_pct = 75 WHERE rule = 'survival_below_400'")
    rules = {one["rule"]: one["pass_from_pct"] for one in listing.survival_rules()}
    assert rules["survival_below_400"] == 75
    assert rules["survival_from_400"] == 85


# The last change ----------------------------------------------------------------------------------------------------


def test_the_last_change_is_what_one_save_changed(sites, project):
    _, fill = sites
    first, second = fill(site("a"), site("b"))
    assert last_change(project, "site") is None
    with opened(project, write=True) as connection:
        connection.execute("UPDATE site SET name = 'x', updated_by = 'wang' WHERE uuid = ?", (first,))
        connection.execute("UPDATE site SET name = 'y', remark = 'z', updated_by = 'li' WHERE uuid = ?", (second,))
    change = last_change(project, "site")
    assert (change.uuid, change.action, change.changed_by) == (second, "update", "li")
    assert change.before == {"name": "毛不拉", "remark": None}


def test_a_deleted_row_is_told_whole(sites, project):
    _, fill = sites
    (gone,) = fill(site("a", slope_deg=12.5))
    with opened(project, write=True) as connection:
        connection.execute("DELETE FROM site")
    change = last_change(project, "site")
    assert (change.uuid, change.action) == (gone, "delete")
    assert change.before["code"] == "a"
    assert float(change.before["slope_deg"]) == 12.5
    assert last_change(project, "mine") is None
