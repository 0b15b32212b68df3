"""Sample plots lie where they can be counted, are as many as the rule asks, and stay when the task runs again."""

import csv
import io
import math
import random
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

pytest.importorskip("osgeo")

from osgeo import ogr

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store import ground
from ordos_restoration.store.entering import enter
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.survey import plot_list, plot_places, plots
from ordos_restoration.store.tasks.sample_plots import SamplePlots

ZONE = 4545
SURVEY = plots.Survey(2026)


def square(x, y, width, height):
    """Return a polygon in metres of the zone with CM 108°."""
    return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])


def polygon(*rings):
    shape = ogr.Geometry(ogr.wkbPolygon)
    for corners in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in (*corners, corners[0]):
            ring.AddPoint_2D(x, y)
        shape.AddGeometry(ring)
    return shape


def point(x, y):
    made = ogr.Geometry(ogr.wkbPoint)
    made.AddPoint_2D(x, y)
    return made


def mu_square(mu, x=450_000.0, y=4_450_000.0):
    """Return a square of an area [mu]; the zone's scale beside its meridian is 1 to 3e-5."""
    side = math.sqrt(mu * 10_000 / 15)
    return square(x, y, side, side)


def site(connection, code, shape, status="approved", table="site", **others):
    """Enter a site and return it as a compartment."""
    uuid = str(uuid5(NAMESPACE_URL, f"{table}/{code}"))
    whole = shape if shape.GetGeometryName() == "MULTIPOLYGON" else ground.gathered([shape])
    row = {"uuid": uuid, "code": code, "name": code, "measure": "afforestation", "status": status, **others}
    enter(connection, table, [{**row, "geom": ground.blob_of(ground.in_degrees(whole, ZONE))}], "测试")
    return plots.Compartment(table, uuid)


@pytest.fixture
def file(project):
    with opened(project, write=True) as connection, transaction(connection):
        yield connection


def laid_out(connection, *compartments):
    """Return (code, number, order, point in metres, radius, size) of the plots."""
    marks = ",".join("?" * len(compartments))
    rows = connection.execute(
        f"SELECT code, number, walking_order, geom, radius_m, area_m2 FROM sample_plot WHERE target IN ({marks}) "
        "ORDER BY walking_order",
        [one.uuid for one in compartments],
    )
    return [(*row[:3], ground.in_metres(ground.shape_of(row[3]), ZONE), *row[4:]) for row in rows]


# How many -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mu", "count"),
    [
        (1, 1),  # 3 % of 667 m² is 20 m²: one plot of 200 m²
        (100, 10),  # 3 mu = 2000 m²
        (149, 15),  # 4.47 mu = 2980 m²
        (151, 15),  # 2 % is 3.02 mu, but at least 4.5 mu = 3000 m²
        (300, 20),  # 6 mu
        (460, 30),  # 1 % is 4.6 mu, but at least 9 mu = 6000 m²
        (1200, 40),  # 12 mu
    ],
)
def test_the_rule_says_how_many_plots_a_compartment_gets(file, mu, count):
    where = site(file, "A", mu_square(mu))
    assert plots.generate(file, [where], SURVEY).made == count


def test_another_rule_gives_others_and_an_unknown_one_names_those_there_are(file):
    where = site(file, "A", mu_square(100))
    assert plots.generate(file, [where], plots.Survey(2026, rule="two_to_five")).made == 34  # 5 mu in plots of 100 m²
    with pytest.raises(PlanningError, match=r"“其他”.*area, standard, two_to_five"):
        plots.generate(file, [where], plots.Survey(2027, rule="其他"))


def test_an_edited_rule_is_followed(file):
    file.execute("UPDATE ref_sample_shares SET share_pct = 6 WHERE rule = 'area' AND from_mu = 0")
    assert plots.generate(file, [site(file, "A", mu_square(100))], SURVEY).made == 20


# Where --------------------------------------------------------------------------------------------------------------


def inside(shape, centres, clearance):
    edge = shape.Boundary()
    return all(shape.Contains(point(*one)) and edge.Distance(point(*one)) >= clearance - 1e-6 for one in centres)


@st.composite
def compartments(draw):
    """Return a valid polygon of any form round a point, sometimes with a hole."""
    sides = draw(st.integers(3, 12))
    reach = draw(st.lists(st.floats(30, 400), min_size=sides, max_size=sides))
    squeeze = draw(st.floats(0.05, 1))
    corners = [
        (450_000 + r * math.cos(2 * math.pi * i / sides), 4_450_000 + squeeze * r * math.sin(2 * math.pi * i / sides))
        for i, r in enumerate(reach)
    ]
    shape = polygon(corners)
    if draw(st.booleans()):
        shape = shape.Difference(point(450_000, 4_450_000).Buffer(min(reach) * squeeze / 3))
    assume(shape.IsValid() and shape.GetGeometryName() == "POLYGON" and shape.GetArea() > 100)
    return shape


@settings(max_examples=60)
@given(compartments(), st.integers(1, 15), st.integers(0, 99))
def test_every_plot_lies_inside_and_none_is_missing(shape, count, seed):
    clearance = plot_places.fitting(shape, 5.64)
    centres = plot_places.places(shape, count, clearance, str(seed))
    assert len(set(centres)) == count
    held = clearance if shape.Buffer(-clearance - 0.1).GetArea() > 0 else 0.0
    assert inside(shape, centres, held)
    assert centres == plot_places.places(shape, count, clearance, str(seed))


def test_a_ring_a_hole_and_two_parts_are_met_too():
    ring = polygon([(0, 0), (600, 0), (600, 500), (0, 500)], [(20, 20), (580, 20), (580, 480), (20, 480)])
    parts = ground.gathered([square(0, 0, 300, 300), square(2_000, 0, 300, 300)])
    for shape in (ring, parts):
        centres = plot_places.places(shape, 12, 5.64, "a")
        assert inside(shape, centres, 5.64)
    assert {x > 1_000 for x, _ in centres} == {True, False}


def test_along_a_belt_the_plots_are_spread_evenly():
    turn = math.radians(32)
    belt = [(0, 0), (2_000, 0), (2_000, 12), (0, 12)]
    shape = polygon(
        [(x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)) for x, y in belt]
    )
    along = sorted(x / math.cos(turn) for x, _ in plot_places.places(shape, 8, 5.64, "a"))
    steps = [there - here for here, there in zip(along, along[1:])]
    assert min(steps) > 200 and max(steps) < 300


def test_where_the_plot_does_not_fit_it_is_made_smaller_and_said_so(file):
    belt = site(file, "L1", square(450_000, 4_450_000, 1_000, 8))
    laid = plots.generate(file, [belt], plots.Survey(2026, rule="standard"))
    (radius,) = {row[4] for row in laid_out(file, belt)}
    assert 3 < radius < 4
    assert laid.made == math.ceil(0.03 * 8_000 / (math.pi * radius**2))  # the share is kept
    assert "“L1”" in str(laid.notes[0]) and "100 m²" in str(laid.notes[0])
    assert inside(
        square(450_000, 4_450_000, 1_000, 8), [(row[3].GetX(), row[3].GetY()) for row in laid_out(file, belt)], radius
    )


def test_in_a_sliver_the_centre_at_least_lies_inside(file):
    thin = square(450_000, 4_450_000, 500, 0.4)
    where = site(file, "L2", thin)
    laid = plots.generate(file, [where], SURVEY)
    assert laid.made and "L2" in str(laid.notes[0])
    assert all(thin.Buffer(0.001).Contains(row[3]) for row in laid_out(file, where))


def test_parts_of_rows_fit_where_circles_do_not(file):
    where = site(file, "L3", square(450_000, 4_450_000, 1_000, 8))
    laid = plots.generate(file, [where], plots.Survey(2026, shape="row"))
    assert (laid.made, laid.notes) == (2, [])  # 3 % of 8000 m² in pieces of 200 m²


def test_a_compartment_without_outline_is_named_and_the_others_get_theirs(file):
    empty = plots.Compartment("site", str(uuid5(NAMESPACE_URL, "none")))
    enter(
        file, "site", [{"uuid": empty.uuid, "code": "空", "name": "空", "measure": "grass", "status": "approved"}], ""
    )
    laid = plots.generate(file, [empty, site(file, "A", mu_square(100))], SURVEY)
    assert laid.made == 10 and "“空”" in str(laid.notes[0])


# The walk -----------------------------------------------------------------------------------------------------------


@settings(max_examples=40)
@given(st.sets(st.tuples(st.integers(0, 999), st.integers(0, 999)), min_size=3, max_size=40))
def test_the_way_passes_every_plot_once_and_is_not_made_shorter_by_turning_a_stretch_round(points):
    way = plot_places.walk(sorted(points))
    assert sorted(way) == sorted(points)
    shortest = plot_places.length(way)
    for first in range(1, len(way) - 1):
        for last in range(first + 1, len(way) + 1):
            turned = way[:first] + way[first:last][::-1] + way[last:]
            assert plot_places.length(turned) > shortest - 1e-3


def test_very_many_plots_are_walked_in_less_than_half_of_a_random_order():
    chance = random.Random(1)
    points = [(chance.random(), chance.random()) for _ in range(2_000)]
    way = plot_places.walk(points)
    assert sorted(way) == sorted(points)
    assert plot_places.length(way) < plot_places.length(points) / 10


def test_plots_are_numbered_as_they_are_walked_over_all_compartments(file):
    here, there = site(file, "A", mu_square(100)), site(file, "B", mu_square(50, x=451_000))
    plots.generate(file, [there, here], SURVEY)
    rows = laid_out(file, here, there)
    assert [row[2] for row in rows] == list(range(1, 16))
    for letter, count in (("A", 10), ("B", 5)):
        assert [row[0] for row in rows if row[0][0] == letter] == [f"{letter}-P{n:02d}" for n in range(1, count + 1)]
    changes = sum(one[0][0] != other[0][0] for one, other in zip(rows, rows[1:]))
    assert changes == 1  # nobody walks to and fro between the two


# Again --------------------------------------------------------------------------------------------------------------


def everything(connection):
    return connection.execute("SELECT * FROM sample_plot ORDER BY fid").fetchall()


def test_running_again_changes_nothing(file):
    where = [site(file, "A", mu_square(100))]
    plots.generate(file, where, SURVEY)
    before = everything(file)
    again = plots.generate(file, where, SURVEY)
    assert (again.made, again.kept) == (0, 10)
    assert everything(file) == before


def test_a_plot_that_somebody_has_deleted_does_not_come_back_by_itself(file):
    where = [site(file, "A", mu_square(100))]
    plots.generate(file, where, SURVEY)
    file.execute("DELETE FROM sample_plot WHERE code = 'A-P04'")
    assert plots.generate(file, where, SURVEY).made == 0
    assert plots.generate(file, where, SURVEY, renew=True).made == 10


def test_two_offices_lay_the_same_plots(file, template, tmp_path):
    from ordos_restoration.store.sqlite import backup

    backup(template, tmp_path / "other.gpkg")
    plots.generate(file, [site(file, "A", mu_square(100))], SURVEY)
    with opened(tmp_path / "other.gpkg", write=True) as other, transaction(other):
        plots.generate(other, [site(other, "A", mu_square(100))], SURVEY)
        mine, theirs = (
            one.execute("SELECT uuid, code, walking_order, geom FROM sample_plot ORDER BY uuid").fetchall()
            for one in (file, other)
        )
    assert mine == theirs


def inspect(connection, plot):
    row = {
        "uuid": str(uuid5(NAMESPACE_URL, plot)),
        "code": "I1",
        "plot": plot,
        "date": "2026-05-12",
        "surveyor": "张三",
    }
    enter(connection, "inspection", [row], "张三")


def test_laid_anew_a_plot_that_was_inspected_stays(file):
    where = [site(file, "A", mu_square(100))]
    plots.generate(file, where, SURVEY)
    kept = file.execute("SELECT uuid, code, geom FROM sample_plot WHERE code = 'A-P04'").fetchone()
    inspect(file, kept[0])
    laid = plots.generate(file, where, plots.Survey(2026, seed=7), renew=True)
    assert (laid.removed, laid.kept, laid.made) == (9, 1, 9)
    assert kept in file.execute("SELECT uuid, code, geom FROM sample_plot").fetchall()
    codes = [code for (code,) in file.execute("SELECT code FROM sample_plot ORDER BY code")]
    assert codes == [f"A-P{n:02d}" for n in range(1, 11)]


def test_a_plot_that_moves_is_another_plot(file):
    where = [site(file, "A", mu_square(100))]
    plots.generate(file, where, SURVEY)
    before = {uuid for (uuid,) in file.execute("SELECT uuid FROM sample_plot")}
    plots.generate(file, where, plots.Survey(2026, seed=7), renew=True)
    assert not before & {uuid for (uuid,) in file.execute("SELECT uuid FROM sample_plot")}


def test_the_next_year_gets_plots_of_its_own_with_codes_of_their_own(file):
    where = [site(file, "A", mu_square(100))]
    plots.generate(file, where, SURVEY)
    assert plots.generate(file, where, plots.Survey(2027)).made == 10
    assert file.execute("SELECT count(DISTINCT code), max(code) FROM sample_plot").fetchone() == (20, "A-P20")


# The list -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("degrees", "text"),
    [(109.96869722, "109°58′07.31″E"), (39.99999999, "40°00′00.00″E"), (0.5, "0°30′00.00″E"), (-1.25, "1°15′00.00″W")],
)
def test_degrees_are_told_in_minutes_and_seconds(degrees, text):
    assert plot_list.sexagesimal(degrees, "EW") == text


def test_the_list_names_place_and_size_of_every_plot_in_walking_order(file):
    pyproj = pytest.importorskip("pyproj")
    plots.generate(file, [site(file, "<甲>&", mu_square(100))], SURVEY)
    lines = plot_list.plots(file, 2026, 1)
    _, *rows = csv.reader(io.StringIO(plot_list.as_csv(lines).decode("utf-8-sig")))
    assert len(rows) == 10 and rows[0][:3] == ["1", "<甲>&-P01", "<甲>&"]
    place = pyproj.Transformer.from_crs(4490, ZONE, always_xy=True).transform(lines[0].longitude, lines[0].latitude)
    assert (float(rows[0][6]), float(rows[0][5])) == pytest.approx(place, abs=0.06)
    assert rows[0][7:10] == ["CM 108°", "7.98", "200"]
    page = plot_list.as_html(lines, 2026, 1)
    assert page.count("☐") == 10 and "&lt;甲&gt;&amp;-P01" in page and "<甲>" not in page


def test_the_list_is_in_the_language_of_the_person(file):
    chinese = {"Latitude": "纬度", "Sample plots {year}, round {round}": "{year} 年第 {round} 次样地"}
    plots.generate(file, [site(file, "A", mu_square(10))], SURVEY)
    page = plot_list.as_html(plot_list.plots(file, 2026, 1), 2026, 1, lambda text: chinese.get(text, text))
    assert "2026 年第 1 次样地" in page and "纬度" in page


# The task -----------------------------------------------------------------------------------------------------------


def test_the_task_lays_plots_into_what_is_approved_and_writes_the_list(project):
    with opened(project, write=True) as connection, transaction(connection):
        site(connection, "A", mu_square(100))
        site(connection, "B", mu_square(100, x=452_000), status="draft")
    done = SamplePlots(project=str(project.parent), year=2026, by="张三").run()
    assert done.numbers == {"made": 10, "kept": 0, "removed": 0}
    for name in ("list", "page"):
        assert "A-P10" in Path(done.files[name]).read_text(encoding="utf-8-sig")
    again = SamplePlots(project=str(project), year=2026, codes="a，B").run()
    assert again.numbers == {"made": 10, "kept": 10, "removed": 0}
    with opened(project) as connection:
        assert connection.execute("SELECT DISTINCT created_by FROM sample_plot WHERE code LIKE 'A%'").fetchall() == [
            ("张三",)
        ]


def test_the_task_says_that_nothing_is_approved_and_which_code_is_unknown(project):
    assert "No belt or site is approved" in str(SamplePlots(project=str(project), year=2026).run().notes[0])
    with pytest.raises(PlanningError, match="“X9”"):
        SamplePlots(project=str(project), year=2026, codes="X9").run()


def test_many_compartments_can_be_cancelled_and_leave_nothing(project):
    class Enough(Exception):
        pass

    def progress(fraction, message=""):
        if fraction > 0.4:
            raise Enough

    with pytest.raises(Enough), opened(project, write=True) as connection, transaction(connection):
        where = [site(connection, f"A{n}", mu_square(50, x=440_000 + 1_000 * n)) for n in range(10)]
        plots.generate(connection, where, SURVEY, progress=progress)
    with opened(project) as connection:
        assert connection.execute("SELECT count(*) FROM sample_plot").fetchone() == (0,)
