"""The report of a project: it says what the file says, in one page that opens anywhere and carries nothing foreign."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

pytest.importorskip("osgeo")

from ordos_restoration.planning.message import Cancelled, PlanningError
from ordos_restoration.planning.report.svg import number
from ordos_restoration.store import create, ground
from ordos_restoration.store.reading.project_figures import BY_PLACE, BY_WORK, Wanted
from ordos_restoration.store.reading.totals import register
from ordos_restoration.store.reporting.assessment import Entered, Goal, Series, light
from ordos_restoration.store.reporting.ledgers import overdue
from ordos_restoration.store.reporting.outlines import Outline, Window, path
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.tasks.project_report import ProjectReport

DALAD, JUNGAR = "150621000000", "150622000000"
TODAY = "2026-05-12"


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    path = tmp_path_factory.mktemp("template") / "project.gpkg"
    create.build(path, str)
    return path


@pytest.fixture
def gpkg(template, tmp_path):
    """A project file of our own, in a folder with a Chinese name and a blank."""
    folder = tmp_path / "项 目"
    folder.mkdir()
    path = Path(shutil.copy(template, folder / "毛不拉 2026.gpkg"))
    with opened(path, write=True) as connection, transaction(connection):
        connection.execute("UPDATE project_file SET name = '毛不拉', language = 'en'")
    return path


def add(path, table, **values):
    """Write one row, as any program could, and return its uuid."""
    names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
    with opened(path, write=True) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # nothing here outlives the test
        fid = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values())).lastrowid
        return connection.execute(f"SELECT uuid FROM {table} WHERE fid = ?", (fid,)).fetchone()[0]


def ask(path, query, *values):
    with opened(path) as connection:
        return connection.execute(query, values).fetchall()


def report(path, **asked):
    done = ProjectReport(**{"project": str(path), "date": TODAY, "language": "en", **asked}).run()
    return Path(done.files["report"]).read_text(encoding="utf-8"), done


def chapter(text, id):
    """Return the HTML from a chapter's heading to the next one of its kind."""
    start = text.index(f'id="{id}"')
    level = text[text.rindex("<h", 0, start) :][:3]
    end = text.find(level, start)
    return text[start : end if end > 0 else len(text)]


def lines(text, caption=""):
    """Return the rows of the tables in a piece of HTML as lists of plain cells; caption: of one table."""
    if caption:
        start = text.index(f"<caption>{caption}</caption>")
        text = text[start : text.index("</table>", start)]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", text, re.S)
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S) for row in rows]
    return [[unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in row] for row in cells]


def plan(path, name="西岸林带", capability="shelterbelts", **values):
    """Put a plan into the project with two belts, one of which lacks its approval number."""
    uuid = add(path, "plan", name=name, capability=capability, version=1, made_at="2026-05-01T08:00:00.000Z", **values)
    for place, (strip, area, approved) in enumerate((("sand_fixing", 12.34, "X〔2026〕1号"), ("tree", 7.66, None))):
        shape = box(109.8 + 0.02 * place, 40.1)
        add(
            path, "belt", plan=uuid, code=f"B{place}", strip=strip, area_ha=area, area_mu=15 * area, plants=1000,
            cost_yuan=5000.0, condition="river management range", condition_basis="art. 24", approval_no=approved,
            schematic=1, geom=shape,
        )  # fmt: skip
    return uuid


def box(west, south, size=0.01):
    corners = [(west, south), (west + size, south), (west + size, south + size), (west, south + size), (west, south)]
    ring = ", ".join(f"{x} {y}" for x, y in corners)
    from osgeo import ogr

    return ground.blob_of(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON ((({ring})))"))


def registered(path):
    """Fill the register: two projects with money, progress and tasks."""
    (work,) = ask(path, "SELECT uuid FROM work WHERE code = 'A1-1'")[0]
    first = add(
        path, "project", code="P1", name="一期", state="started", work=work, banner=DALAD, planned_area_ha=100.126,
        investment_yuan=1_000_049,
    )  # fmt: skip
    second = add(path, "project", code="P2", name="二期", state="design", banner=JUNGAR, planned_area_ha=50.005)
    for year, source, planned, received in ((2025, "central_finance", 30_000.55, 10_000.0), (2026, "own", 7_777.77, 0)):
        add(
            path, "project_fund", project=second, year=year, source=source, planned_yuan=planned, received_yuan=received
        )
    for project, date, amount in ((first, "2026-03-01", 250_010.4), (second, "2025-11-30", 12_345.67)):
        add(path, "fund_payment", project=project, date=date, payee="合作社", amount_yuan=amount)
    add(path, "progress", target_table="project", target=first, year=2026, area_ha=30.5, share_pct=30)
    add(path, "progress", target_table="project", target=second, year=2026, quarter=1, area_ha=4.25)
    add(path, "progress", target_table="project", target=second, year=2026, quarter=2, area_ha=1.25)
    return first, second


# Totals -------------------------------------------------------------------------------------------------------------


def test_the_register_prints_what_the_dock_shows(gpkg):
    registered(gpkg)
    text, _ = report(gpkg)
    for by, caption in ((BY_WORK, "By work, with the projects"), (BY_PLACE, "By banner and township")):
        total = register(gpkg, by, Wanted(today=TODAY, language="en")).total
        printed = lines(chapter(text, "works"), caption)[-1]
        assert printed[0] == "Total"
        assert printed[1:4] == [str(total.projects), number(total.area_ha, 2), number(total.area_mu, 1)]
        assert printed[5:7] == [number(total.planned, 2), number(total.paid, 2)]
        assert printed[7] == number(100 * total.paid / total.planned, 1), "the payment rate is paid over planned"


def test_a_total_is_the_sum_of_the_lines_above_it(gpkg):
    registered(gpkg)
    text, _ = report(gpkg)
    rows = lines(chapter(text, "works"), "By banner and township")
    banners = [row for row in rows if row[0] in ("Dalad Banner", "Jungar Banner")]
    assert len(banners) == 2
    for column in (2, 3, 5, 6):
        amounts = [float(row[column].replace(",", "")) for row in banners]
        assert sum(amounts) == pytest.approx(float(rows[-1][column].replace(",", "")), abs=1e-9)


def test_money_by_source_and_year_is_what_was_entered(gpkg):
    registered(gpkg)
    text, _ = report(gpkg)
    (planned, received) = ask(gpkg, "SELECT round(sum(planned_yuan), 2), sum(received_yuan) FROM project_fund")[0]
    (paid,) = ask(gpkg, "SELECT round(sum(amount_yuan), 2) FROM fund_payment")[0]
    by_source = lines(chapter(text, "money"), "Funds by source")
    assert by_source[-1] == ["Total", number(planned, 2), number(received, 2)]
    assert ["Total", number(planned, 2), number(received, 2), number(paid, 2)] in lines(chapter(text, "money"))


def test_quarters_add_up_to_their_year(gpkg):
    registered(gpkg)
    text, _ = report(gpkg)
    assert ["2026", "36.00", "0", "0", "0.00"] in lines(chapter(text, "progress"))


def test_a_plan_prints_its_numbers_charts_and_what_it_lacks(gpkg):
    uuid = plan(gpkg, status="approved", approval_no="达林草发〔2026〕12号")
    add(gpkg, "plan_number", plan=uuid, number="area_ha", value="20", unit="ha")
    add(gpkg, "plan_note", plan=uuid, note="风蚀区 {5} 处")
    text, _ = report(gpkg)
    found = chapter(text, "plan-1")
    assert "version 1, Approved. Approval document number: 达林草发〔2026〕12号" in found
    assert ["Area", "20.00", "ha"] in lines(found)
    (area,) = ask(gpkg, "SELECT sum(area_ha) FROM belt WHERE plan = ?", uuid)[0]
    assert f"Total: {number(area, 2)} ha" in unescape(found)
    assert "风蚀区 {5} 处" in found, "a note is printed as it stands"
    missing = lines(found, "Approvals that lack their document number")
    assert missing[1][1:] == ["river management range", "art. 24", "7.66", "1", "B1"]
    assert "Schematic" in found and "Schematic" in text[: text.index("Contents")]


def test_land_taken_out_stands_with_its_law_and_the_gate_with_its_zeros(gpkg):
    uuid = plan(gpkg)
    for area in (1.11, 2.22):
        add(
            gpkg, "removed_land", plan=uuid, kind="basic_farmland", kind_zh="永久基本农田",
            basis="国办发明电〔2020〕24号", area_ha=area, area_mu=15 * area,
        )  # fmt: skip
    add(
        gpkg, "land_gate", plan=uuid, site="C-1", part="array", kind="redline", rule="forbidden", overlap_m2=0,
        overlap_ha=0, overlap_mu=0, removed_ha=0, verdict="clear",
    )  # fmt: skip
    text, _ = report(gpkg)
    removed = lines(chapter(text, "plan-1"), "Land taken out, with the rule")
    assert removed[1] == ["Permanent basic farmland", "国办发明电〔2020〕24号", "2", "3.33", "50.0"]
    assert removed[-1][2:] == ["2", "3.33", "50.0"]
    gate = lines(chapter(text, "plan-1"), "Land gate: overlap with every kind, zeros too")
    assert gate[1][4:8] == ["0.00", "0.0", "0.00", "Clear"]


# What is foreign ----------------------------------------------------------------------------------------------------


def test_names_cannot_put_anything_into_the_page(gpkg):
    evil = '<script>alert("x")</script>'
    uuid = plan(gpkg, name=evil, approval_no=evil)
    first, _ = registered(gpkg)
    for table, values in {
        "plan_note": {"plan": uuid, "note": evil},
        "plan_input": {"plan": uuid, "input": evil, "origin": evil, "fingerprint": evil},
        "plan_parameter": {"plan": uuid, "parameter": evil, "value": evil},
        "plan_number": {"plan": uuid, "number": evil, "value": evil, "unit": evil},
        "removed_land": {"plan": uuid, "kind": evil, "kind_zh": evil, "basis": evil, "area_ha": 1},
        "project": {"code": evil, "name": evil, "state": "started"},
        "task": {"project": first, "name": evil, "person": evil, "deadline": "2026-01-01"},
        "rectification": {
            "code": evil, "target_table": "project", "target": first, "found_on": TODAY, "found_by": "self",
            "problem": evil, "demand": evil, "deadline": "2026-06-01",
        },
    }.items():  # fmt: skip
        add(gpkg, table, **values)
    with opened(gpkg, write=True) as connection, transaction(connection):
        connection.execute("UPDATE project_file SET name = ?", (evil,))
        connection.execute("UPDATE belt SET code = ?, condition = ?, strip = ?", (evil, evil, evil))
        connection.execute("UPDATE indicator SET name_zh = ?, name_en = ?, unit = ?, source = ?", (evil,) * 4)
        connection.execute("UPDATE ref_species SET source = ?", (evil,))
    for kind in ("full", "annual"):
        text, _ = report(gpkg, kind=kind)
        assert "<script" not in text and 'alert("x")' not in text
        assert "&lt;script&gt;" in text


def test_the_page_needs_no_other_file(gpkg):
    plan(gpkg)
    text, _ = report(gpkg)
    assert not re.search(r"(src|href)=\"(?!#)", text.replace('xmlns:xlink="http://www.w3.org/1999/xlink"', ""))
    ids = set(re.findall(r'id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= ids, "every line of the contents leads somewhere"
    assert str(gpkg.parent.parent) not in text, "folders of this computer are nobody else's business"


# Sources ------------------------------------------------------------------------------------------------------------


def test_unverified_rows_are_counted_and_those_a_plan_names_are_listed(gpkg):
    uuid = plan(gpkg)
    add(gpkg, "plan_input", plan=uuid, input="species", origin="ref_species", row_count="27", fingerprint="ab" * 32)
    add(
        gpkg,
        "plan_input",
        plan=uuid,
        input="kongdui_table",
        origin="kongdui.csv",
        row_count="10",
        fingerprint="cd" * 32,
    )
    add(gpkg, "seedling_summary", plan=uuid, species="salix_psammophila", plants=5)
    with opened(gpkg, write=True) as connection, transaction(connection):
        connection.execute("UPDATE ref_species SET verified = 'yes' WHERE species = 'tamarix_chinensis'")
    (open_rows, rows) = ask(gpkg, "SELECT sum(verified <> 'yes'), count(*) FROM ref_species")[0]
    text, done = report(gpkg)
    counted = {row[0]: row[1:4] for row in lines(text, "Reference tables of the plans, as they stand today")}
    assert counted["Species"] == ["the project", str(rows), str(open_rows)]
    assert counted["Table of the ten kongdui"] == ["the plugin", "10", "10"]
    assert done.numbers["unverified"] == open_rows + 10 == int(counted["Total"][2].replace(",", ""))
    listed = chapter(text, "sources")
    assert "salix_psammophila" in listed and "populus_simonii" not in listed, "only the row that the plan names"
    assert "which rows a plan took cannot be told" in listed, "no row of the rivers is named"


def test_parameters_that_differ_from_the_defaults_are_listed_with_both_values(gpkg):
    uuid = plan(gpkg)
    add(gpkg, "plan_parameter", plan=uuid, parameter="width", value="75")
    add(gpkg, "plan_parameter", plan=uuid, parameter="setback", value="5")
    text, _ = report(gpkg)
    assert lines(text, "Parameters that differ from the defaults")[1:] == [["Belt width", "75 m", "60 m"]]


# The annual assessment ----------------------------------------------------------------------------------------------

RISE = Goal("rise", 100, 2027, 40, 2024)


@pytest.mark.parametrize(
    ("goal", "value", "year", "expected"),
    [
        (RISE, 100, 2025, "green"),  # reached early
        (RISE, 60, 2025, "green"),  # on the line
        (RISE, 59.9, 2025, "yellow"),  # below the line, better than the base
        (RISE, 40, 2025, "red"),  # no better than the base
        (RISE, 99, 2027, "red"),  # the target year is over
        (Goal("rise", 4, 2027), 2, 2026, "yellow"),  # nobody knows the base
        (Goal("rise", 4, 2027), 4, 2026, "green"),
        (Goal("fall", 10, 2027, 40, 2024), 30, 2025, "green"),
        (Goal("fall", 10, 2027, 40, 2024), 31, 2025, "yellow"),
        (Goal("fall", 10, 2027, 40, 2024), 41, 2025, "red"),
        (Goal("fall", 10, 2027, 40, 2024), 9, 2030, "green"),
        (Goal("hold", 49, 2027), 48.02, 2026, "green"),
        (Goal("hold", 49, 2027), 47, 2026, "yellow"),
        (Goal("hold", 49, 2027), 46, 2026, "red"),
        (Goal("hold", 49, 2027), 52, 2026, "red"),  # held is not exceeded
        (Goal("state", None, 2027), 1, 2026, "green"),
        (Goal("state", None, 2027), 0, 2026, "yellow"),
        (Goal("state", None, 2027), 0, 2027, "red"),
        (Goal("rise"), 5, 2026, ""),  # neither target nor an earlier value
        (Goal("rise", base=4), 5, 2026, "green"),
        (Goal("", 4), 5, 2026, ""),
    ],
)
def test_the_light_of_a_value(goal, value, year, expected):
    assert light(goal, Series((Entered(year, value),)), year) == expected


def test_without_a_target_the_year_before_is_the_measure():
    values = Series((Entered(2024, 30), Entered(2025, 31), Entered(2026, 31), Entered(2027, 30.5)))
    assert [light(Goal("rise"), values, year) for year in (2025, 2026, 2027)] == ["green", "yellow", "red"]


def test_what_people_have_set_counts_and_a_missing_year_has_no_light():
    values = Series((Entered(2025, 100, "red"), Entered(2026, None)))
    assert [light(RISE, values, year) for year in (2025, 2026, 2027)] == ["red", "", ""]


def test_the_assessment_prints_every_value_and_says_where_none_was_entered(gpkg):
    (uuid,) = ask(gpkg, "SELECT uuid FROM indicator WHERE code = 'G01'")[0]
    for year, value in ((2024, 48.6), (2025, 48.9), (2026, 47.0)):
        add(gpkg, "indicator_value", indicator=uuid, year=year, value=value, source="草原监测年报")
    text, _ = report(gpkg, kind="annual", year=2025)
    rows = {row[0][:3]: row for row in lines(text) if row and row[0].startswith("G0")}
    assert len(rows) == 7
    assert rows["G01"][3:] == ["49 (2027)", "2025: 48.9 · 2024: 48.6", "● On course"], "what came later is not told"
    assert rows["G04"][3:] == ["4 (2027)", "No value entered", "– No value entered"]
    assert "2025: 1 on course, 0 behind, 0 out of reach, 6 without a value" in text
    text, _ = report(gpkg, kind="annual", year=2026)
    assert "▲ Behind" in text, "each light has a sign of its own for grey prints"


def test_money_of_the_year_is_told_in_the_unit_of_the_money_beside_it(gpkg):
    registered(gpkg)
    text, _ = report(gpkg, kind="annual", year=2026)
    shown = dict(re.findall(r'<th scope="row">([^<]*)</th><td class="n">([^<]*)</td><td class="u">10⁴ yuan', text))
    assert shown["Money paid in the year"] == "25.00" and shown["Paid"] == "26.23", "the sum of the rows as printed"


def test_values_of_a_banner_have_a_line_of_their_own(gpkg):
    (uuid,) = ask(gpkg, "SELECT uuid FROM indicator WHERE code = 'G04'")[0]
    add(gpkg, "indicator_value", indicator=uuid, year=2026, value=4, admin_unit=DALAD)
    text, _ = report(gpkg, kind="annual")
    found = [row for row in lines(text) if row and row[0].startswith("G04")]
    assert [row[5] for row in found] == ["– No value entered", "● On course"] and "Dalad" in found[1][0]


# The ledger ---------------------------------------------------------------------------------------------------------


def test_days_overdue_run_to_the_day_of_the_report():
    assert overdue("2026-05-01", "open", TODAY) == 11
    assert overdue("2026-05-12", "doing", TODAY) is None, "on the day itself there is still time"
    assert overdue("2026-05-01", "closed", TODAY) is None and overdue("2026-05-01", "reported", TODAY) is None
    assert overdue(None, "open", TODAY) is None


def test_the_ledger_lists_what_is_open_and_what_is_struck_off(gpkg):
    first, _ = registered(gpkg)
    shared = {"target_table": "project", "target": first, "found_on": "2026-01-01", "found_by": "city"}
    add(gpkg, "rectification", code="R1", problem="沙障未铺", deadline="2026-05-01", unit="FGB", person="王", **shared)
    add(gpkg, "rectification", code="R2", problem="成活率低", deadline="2026-04-01", state="doing", **shared)
    add(
        gpkg,
        "rectification",
        code="R3",
        problem="取土坑",
        deadline="2026-02-01",
        state="closed",
        closed_on="2026-03-01",
        **shared,
    )
    text, _ = report(gpkg)
    found = chapter(text, "rectifications")
    assert "2 open, 2 of them overdue on 2026-05-12; 1 struck off." in found
    waiting = lines(found, "Open on 2026-05-12")
    assert [(row[0], row[-1]) for row in waiting[1:]] == [("R2", "41"), ("R1", "11")], "the latest first"
    assert waiting[2][3:5] == ["P1 一期", "Forestry and Grassland Bureau · 王"]
    assert [row[0] for row in lines(found, "Struck off")[1:]] == ["R3"]
    later, _ = report(gpkg, date="2026-04-10")
    assert "2 open, 1 of them overdue on 2026-04-10" in later


# Maps ---------------------------------------------------------------------------------------------------------------


def test_a_map_has_grid_scale_and_kinds_and_stays_small():
    window = Window(0.0, 1000.0, 0.5, 0.0, 0.0)
    many = [square(2 * x, 2 * y, 0.5) for x in range(200) for y in range(200)]
    drawn = path(many, window, 20_000)
    assert drawn.thinned and len(drawn.data) < 40_000
    few = path(many[:10], window, 20_000)
    assert not few.thinned


def square(x, y, size):
    ring = [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
    return Outline([ring], True, (x, y, x + size, y + size))


def test_the_map_of_a_plan_lies_in_the_delivery_crs(gpkg):
    plan(gpkg)
    with opened(gpkg, write=True) as connection, transaction(connection):
        connection.execute("UPDATE project_file SET delivery_epsg = 4545")
    text, _ = report(gpkg)
    assert "EPSG:4545" in chapter(text, "maps")
    assert chapter(text, "maps").count('class="shapes"') == 1 and chapter(text, "plan-1").count('class="shapes"') == 2


# Files --------------------------------------------------------------------------------------------------------------


def test_an_empty_project_says_so(gpkg):
    text, done = report(gpkg)
    for sentence in ("holds no plan yet", "The register has no projects", "No rectification", "No value entered"):
        assert sentence in text
    assert done.numbers == {"plans": 0, "unverified": 0}


def test_a_report_that_is_there_is_kept(gpkg):
    _, first = report(gpkg)
    Path(first.files["report"]).write_text("mine", encoding="utf-8")
    _, second = report(gpkg)
    assert Path(first.files["report"]).read_text(encoding="utf-8") == "mine"
    assert second.files["report"] != first.files["report"] and "kept" in str(second.notes[0])


def test_a_cancelled_report_leaves_nothing(gpkg):
    plan(gpkg)
    before = sorted(gpkg.parent.iterdir())

    def stop(fraction, message=""):
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        ProjectReport(project=str(gpkg)).run(stop)
    assert sorted(gpkg.parent.iterdir()) == before


def test_a_folder_or_a_plan_that_is_not_there_is_named(gpkg, tmp_path):
    with pytest.raises(PlanningError, match="no folder"):
        report(gpkg, output=str(tmp_path / "无"))
    with pytest.raises(PlanningError, match="no plan"):
        report(gpkg, plan="别的")


def test_the_language_is_that_of_the_project_unless_told(gpkg):
    plan(gpkg)
    with opened(gpkg, write=True) as connection, transaction(connection):
        connection.execute("UPDATE project_file SET language = 'zh'")
    own, _ = report(gpkg, language="project")
    english, _ = report(gpkg, language="en")
    assert '<html lang="zh' in own and '<html lang="en' in english
    assert "规划方案" in own
