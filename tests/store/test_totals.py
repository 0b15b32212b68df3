"""What the register adds up to: by work and by place, for what a filter leaves, and the same in lists and totals."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("osgeo")

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store import create
from ordos_restoration.store.blob import from_wkb
from ordos_restoration.store.reading.extent import extent
from ordos_restoration.store.reading.project_figures import BY_PLACE, BY_WORK, PAGE, Wanted
from ordos_restoration.store.reading.totals import projects, register
from ordos_restoration.store.sqlite import opened, transaction

DALAD, JUNGAR = "150621000000", "150622000000"
TOWN = "150621105000"
TODAY = "2026-05-12"
WANTED = Wanted(today=TODAY)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    path = tmp_path_factory.mktemp("template") / "project.gpkg"
    create.build(path, str)
    return path


@pytest.fixture
def gpkg(template, tmp_path):
    """A project file of our own, with a township in Dalad."""
    path = Path(shutil.copy(template, tmp_path / "毛不拉 2026.gpkg"))
    add(path, "admin_unit", code=TOWN, name_zh="树林召镇", name_en="Shulinzhao", level="township", parent_code=DALAD)
    return path


def add(path, table, **values):
    """Write one row, as any program could, and return its uuid."""
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    with opened(path, write=True) as connection, transaction(connection):
        fid = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values())).lastrowid
        return connection.execute(f"SELECT uuid FROM {table} WHERE fid = ?", (fid,)).fetchone()[0]


def work(path, code):
    with opened(path) as connection:
        return connection.execute("SELECT uuid FROM work WHERE code = ?", (code,)).fetchone()[0]


def project(path, code, **values):
    return add(path, "project", **{"code": code, "name": f"治理{code}", "state": "started", **values})


def lines(found):
    """Return every group by its key."""
    known, waiting = {}, list(found.lines)
    while waiting:
        line = waiting.pop()
        known[line.key] = line
        waiting += line.groups
    return known


def named(path, found, key, by=BY_WORK, wanted=WANTED):
    return [one.name for one in projects(path, by, lines(found)[key], wanted, 0)]


def test_projects_add_up_to_works_actions_and_the_whole(gpkg):
    kongdui, sand = work(gpkg, "A1-1"), work(gpkg, "A1-2")
    project(gpkg, "P1", work=kongdui, planned_area_ha=100.126, investment_yuan=1_000_000)
    project(gpkg, "P2", work=kongdui, planned_area_ha=50, investment_yuan=2_505_000)
    project(gpkg, "P3", work=sand, planned_area_ha=10)
    found = register(gpkg, BY_WORK, WANTED)
    known = lines(found)
    assert (known[kongdui].projects, known[kongdui].area_ha, known[kongdui].area_mu) == (2, 150.13, 2252.0)
    assert known[kongdui].planned == 350.5
    action = known[work(gpkg, "A1")]
    assert (action.projects, action.own, action.area_ha) == (3, 0, 160.13)
    assert (found.total.projects, found.total.area_ha, found.total.area_mu) == (3, 160.13, 2402.0)
    assert known[work(gpkg, "A2-1")].projects == 0, "works without projects are shown: projects start there"


def test_every_sum_is_one_of_the_figures_shown(gpkg):
    """A bureau adds up the printed column, and must come to the printed total."""
    kongdui = work(gpkg, "A1-1")
    for number in range(7):
        uuid = project(gpkg, f"P{number}", work=kongdui, planned_area_ha=1.005 + number / 3, investment_yuan=10_049)
        add(gpkg, "fund_payment", project=uuid, date="2026-01-01", payee="队", amount_yuan=33.33)
    found = register(gpkg, BY_WORK, WANTED)
    rows = projects(gpkg, BY_WORK, lines(found)[kongdui], WANTED, 0)
    assert len(rows) == 7
    for figure in ("area_ha", "area_mu", "planned", "paid"):
        assert getattr(found.total, figure) == pytest.approx(sum(getattr(row, figure) for row in rows), abs=1e-9)


def test_figures_are_rounded_alike_whatever_sqlite_there_is(gpkg):
    """100.13 ha are 1501.95 mu, which one version of SQLite rounds up and the next one down."""
    uuid = project(gpkg, "P1", planned_area_ha=100.126, investment_yuan=10_050)
    add(gpkg, "fund_payment", project=uuid, date="2026-01-01", payee="退款", amount_yuan=-10_050)
    row = projects(gpkg, BY_WORK, lines(register(gpkg, BY_WORK, WANTED))[""], WANTED, 0)[0]
    assert (row.area_ha, row.area_mu, row.planned, row.paid) == (100.13, 1502.0, 1.01, -1.01)


def test_places_roll_up_from_township_to_banner_to_city(gpkg):
    project(gpkg, "P1", banner=DALAD, township=TOWN, planned_area_ha=10)
    project(gpkg, "P2", banner=DALAD, planned_area_ha=5)
    project(gpkg, "P3", banner=JUNGAR, planned_area_ha=1)
    found = register(gpkg, BY_PLACE, WANTED)
    known = lines(found)
    assert [line.kind for line in found.lines] == ["city"]
    assert (found.lines[0].projects, found.lines[0].area_ha) == (3, 16)
    assert (known[DALAD].projects, known[DALAD].own, known[DALAD].area_ha) == (2, 1, 15)
    assert (known[TOWN].kind, known[TOWN].name, known[TOWN].area_mu) == ("township", "树林召镇", 150)
    assert named(gpkg, found, DALAD, BY_PLACE) == ["P2 治理P2"]
    assert named(gpkg, found, TOWN, BY_PLACE) == ["P1 治理P1"]


def test_what_is_in_no_group_is_shown_all_the_same(gpkg):
    """A work that was deleted, a banner nobody knows, a ring of parents: no project disappears."""
    kongdui, sand = work(gpkg, "A1-1"), work(gpkg, "A1-2")
    with opened(gpkg, write=True) as connection, transaction(connection):
        connection.execute("UPDATE work SET parent = ? WHERE uuid = ?", (sand, kongdui))
        connection.execute("UPDATE work SET parent = ? WHERE uuid = ?", (kongdui, sand))
    project(gpkg, "P1", work="gone", banner="150699000000")
    project(gpkg, "P2", work=None)
    project(gpkg, "P3", work=kongdui)
    by_work, by_place = register(gpkg, BY_WORK, WANTED), register(gpkg, BY_PLACE, WANTED)
    assert lines(by_work)[""].projects == 2
    assert lines(by_work)[kongdui].projects == 1
    assert sum(line.projects for line in by_work.lines) == by_work.total.projects == 3
    assert lines(by_place)["150699000000"].name == "150699000000"
    assert sum(line.projects for line in by_place.lines) == 3
    assert named(gpkg, by_place, "", BY_PLACE) == ["P2 治理P2", "P3 治理P3"]


def test_the_share_done_is_the_last_reported_and_weighed_by_area(gpkg):
    kongdui = work(gpkg, "A1-1")
    large = project(gpkg, "P1", work=kongdui, planned_area_ha=300)
    project(gpkg, "P2", work=kongdui, planned_area_ha=100)
    for year, quarter, share in ((2026, 1, 80), (2025, None, 60), (2025, 3, 90)):
        add(gpkg, "progress", target_table="project", target=large, year=year, quarter=quarter, share_pct=share)
    found = register(gpkg, BY_WORK, WANTED)
    first, second = projects(gpkg, BY_WORK, lines(found)[kongdui], WANTED, 0)
    assert (first.done, second.done) == (0.8, None)
    assert found.total.done == pytest.approx(0.6), "what nobody has reported counts as nothing done"


def test_where_no_share_is_reported_it_follows_from_the_area_done(gpkg):
    """A year that was reported as a whole is not counted again by its quarters."""
    uuid = project(gpkg, "P1", work=work(gpkg, "A1-1"), planned_area_ha=100)
    for year, quarter, area in ((2025, None, 20), (2025, 2, 15), (2026, 1, 5), (2026, 2, 5)):
        add(gpkg, "progress", target_table="project", target=uuid, year=year, quarter=quarter, area_ha=area)
    assert register(gpkg, BY_WORK, WANTED).total.done == pytest.approx(0.30)


def test_without_areas_and_reports_there_is_no_share(gpkg):
    project(gpkg, "P1")
    assert register(gpkg, BY_WORK, WANTED).total.done is None


def test_funds_stand_in_for_an_investment_nobody_has_entered(gpkg):
    with_funds = project(gpkg, "P1")
    with_both = project(gpkg, "P2", investment_yuan=500_000)
    for uuid in (with_funds, with_both):
        for source in ("city_finance", "central_finance"):
            add(gpkg, "project_fund", project=uuid, year=2026, source=source, planned_yuan=100_000)
    rows = projects(gpkg, BY_WORK, lines(register(gpkg, BY_WORK, WANTED))[""], WANTED, 0)
    assert [row.planned for row in rows] == [20.0, 50.0]


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ({"text": "柳沟"}, ["X1"]),
        ({"text": "x1"}, ["X1"]),
        ({"text": "100%"}, []),
        ({"text": "  张三 "}, ["M1"]),
        ({"banner": JUNGAR}, ["M1"]),
        ({"state": "accepted"}, ["M1"]),
        ({"overdue": True}, ["X1"]),
        ({"overdue": True, "state": "accepted"}, []),
        ({"banner": JUNGAR, "text": "柳沟"}, []),
    ],
)
def test_a_filter_leaves_what_is_asked_for_and_adds_up_only_that(gpkg, asked, left):
    common = {"planned_end": "2026-03-01", "planned_area_ha": 1}
    project(gpkg, "X1", name="西柳沟阻沙林带", banner=DALAD, **common)
    project(gpkg, "M1", name="毛不拉拦沙坝", banner=JUNGAR, state="accepted", contact="张三", **common)
    wanted = replace(WANTED, **asked)
    found = register(gpkg, BY_PLACE, wanted)
    assert found.total.projects == len(left)
    rows = [row for line in lines(found).values() for row in projects(gpkg, BY_PLACE, line, wanted, 0)]
    assert [row.name.split()[0] for row in rows] == left
    assert all(line.projects for line in lines(found).values()), "groups in which nothing is left are not shown"


def test_a_project_is_overdue_by_its_own_end_a_task_or_a_rectification(gpkg):
    by_task, by_demand, fine = (project(gpkg, code) for code in ("P1", "P2", "P3"))
    project(gpkg, "P4", planned_end="2026-05-11")
    project(gpkg, "P5", planned_end=TODAY)
    project(gpkg, "P6", planned_end="2026-05-11", actual_end="2026-05-10")
    project(gpkg, "P7", planned_end="2026-05-11", state="cancelled")
    add(gpkg, "task", project=by_task, name="补植", deadline="2026-05-01")
    add(gpkg, "task", project=fine, name="补植", deadline="2026-05-01", state="done")
    demand = {"code": "Z1", "found_on": "2026-01-01", "found_by": "city", "problem": "未成活", "deadline": "2026-04-01"}
    add(gpkg, "rectification", target_table="project", target=by_demand, **demand)
    found = register(gpkg, BY_WORK, WANTED)
    rows = projects(gpkg, BY_WORK, lines(found)[""], WANTED, 0)
    assert [row.name.split()[0] for row in rows if row.overdue] == ["P1", "P2", "P4"]
    assert found.total.overdue == 3


@pytest.mark.parametrize(
    ("order", "rising"),
    [
        ("code", ["A", "B", "C"]),
        ("state", ["C", "A", "B"]),
        ("area", ["B", "C", "A"]),
        ("planned", ["A", "B", "C"]),
        ("paid", ["C", "B", "A"]),
        ("done", ["B", "C", "A"]),
    ],
)
def test_projects_come_in_the_order_asked_for(gpkg, order, rising):
    facts = {"A": ("started", 3, 1, 3, 30), "B": ("accepted", 1, 2, 2, 10), "C": ("reserve", 2, 3, 1, 20)}
    for code, (state, area, planned, paid, share) in facts.items():
        values = {"state": state, "planned_area_ha": area, "investment_yuan": planned * 10_000}
        uuid = project(gpkg, code, **values)
        add(gpkg, "fund_payment", project=uuid, date="2026-01-01", payee="队", amount_yuan=paid * 10_000)
        add(gpkg, "progress", target_table="project", target=uuid, year=2026, share_pct=share)
    rest = lines(register(gpkg, BY_WORK, WANTED))[""]
    for falling in (False, True):
        rows = projects(gpkg, BY_WORK, rest, replace(WANTED, order=order, falling=falling), 0)
        assert [row.name.split()[0] for row in rows] == (rising[::-1] if falling else rising)


@pytest.mark.parametrize("order", ["code", "paid"])
def test_many_projects_come_a_page_at_a_time_and_none_twice(gpkg, order):
    count = 2 * PAGE + 3
    with opened(gpkg, write=True) as connection, transaction(connection):
        codes = [(f"P{number:04d}", "x", "started") for number in range(count)]
        connection.executemany("INSERT INTO project (code, name, state) VALUES (?, ?, ?)", codes)
    wanted = replace(WANTED, order=order)
    rest = lines(register(gpkg, BY_WORK, wanted))[""]
    seen = []
    while page := projects(gpkg, BY_WORK, rest, wanted, len(seen)):
        assert len(page) <= PAGE
        seen += [row.key for row in page]
    assert len(seen) == len(set(seen)) == rest.own == count


def test_names_are_in_the_language_asked_for_where_they_have_one(gpkg):
    add(gpkg, "admin_unit", code="150621106000", name_zh="展旦召苏木", level="township", parent_code=DALAD)
    found = register(gpkg, BY_PLACE, replace(WANTED, language="en"))
    assert lines(found)["150621106000"].name == "展旦召苏木"
    assert dict(found.banners)[DALAD].isascii()
    assert lines(found)[TOWN].name == "Shulinzhao"


def test_a_project_lies_where_its_outline_and_its_belts_lie(gpkg):
    kongdui = work(gpkg, "A1-1")
    uuid = project(gpkg, "P1", work=kongdui, geom=square(109.0))
    elsewhere = project(gpkg, "P2", work=work(gpkg, "A1-2"), geom=square(108.0))
    plan = add(gpkg, "plan", name="林带", project=uuid)
    add(gpkg, "belt", plan=plan, project=uuid, code="B1", geom=square(109.5))
    known = lines(register(gpkg, BY_WORK, WANTED))
    left, below, right, above = extent(gpkg, BY_WORK, known[kongdui])
    assert (left, below, right, above) == pytest.approx((109.0, 40.0, 109.6, 40.1), abs=1e-4)
    row = projects(gpkg, BY_WORK, known[work(gpkg, "A1-2")], WANTED, 0)[0]
    assert row.key == elsewhere
    assert extent(gpkg, BY_WORK, row)[2] == pytest.approx(108.1, abs=1e-4)
    assert extent(gpkg, BY_WORK, known[work(gpkg, "A1")])[0] == pytest.approx(108.0, abs=1e-4)
    assert extent(gpkg, BY_WORK, known[work(gpkg, "A2")]) is None


def square(x):
    import struct

    ring = [(x, 40.0), (x + 0.1, 40.0), (x + 0.1, 40.1), (x, 40.1), (x, 40.0)]
    body = struct.pack("<II", 1, 5) + b"".join(struct.pack("<2d", *point) for point in ring)
    return from_wkb(struct.pack("<BII", 1, 6, 1) + struct.pack("<BI", 1, 3) + body, 4490)


def test_nothing_is_written_by_looking(gpkg):
    project(gpkg, "P1", banner=DALAD)
    before = gpkg.read_bytes()
    found = register(gpkg, BY_PLACE, WANTED)
    projects(gpkg, BY_PLACE, found.lines[0], WANTED, 0)
    extent(gpkg, BY_PLACE, found.lines[0])
    assert gpkg.read_bytes() == before
    assert [one.name for one in gpkg.parent.iterdir()] == [gpkg.name]


def test_a_file_that_is_gone_is_told_in_a_sentence(gpkg):
    gpkg.unlink()
    with pytest.raises(PlanningError, match="There is no project file"):
        register(gpkg, BY_WORK, WANTED)
