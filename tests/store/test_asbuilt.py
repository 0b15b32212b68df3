"""What somebody walked round becomes an outline with a true area, held against the design and the neighbours."""

import math
import random
from uuid import NAMESPACE_URL, uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("osgeo")

from osgeo import ogr

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store import ground
from ordos_restoration.store.entering import enter
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.survey import asbuilt
from ordos_restoration.store.survey.walked import outline
from ordos_restoration.store.tasks.build_asbuilt import BuildAsbuilt

ZONE = 4545
X, Y = 450_000.0, 4_450_000.0


def box(width=100.0, height=100.0, x=X, y=Y, step=5.0):
    """Return the corners and points of a walk round a rectangle, from its south-west corner, not closed."""
    east = [(x + d, y) for d in steps(width, step)] + [(x + width, y + d) for d in steps(height, step)]
    return (
        east
        + [(x + width - d, y + height) for d in steps(width, step)]
        + [(x, y + height - d) for d in steps(height, step)]
    )


def steps(length, step):
    return [n * step for n in range(round(length / step))]


def shaky(walk, by=0.8, seed=1):
    chance = random.Random(seed)
    return [(x + chance.gauss(0, by), y + chance.gauss(0, by)) for x, y in walk]


# Areas --------------------------------------------------------------------------------------------------------------


@settings(max_examples=80)
@given(
    st.floats(106.7, 111.5),
    st.floats(37.6, 40.9),
    st.lists(st.floats(0.0005, 0.03), min_size=3, max_size=12),
)
def test_areas_are_those_on_the_ellipsoid(lon, lat, reach):
    pyproj = pytest.importorskip("pyproj")
    turns = [2 * math.pi * i / len(reach) for i in range(len(reach))]
    corners = [(lon + r * math.cos(a), lat + r * math.sin(a)) for r, a in zip(reach, turns)]
    ring = ", ".join(f"{x:.12f} {y:.12f}" for x, y in (*corners, corners[0]))
    exact = abs(pyproj.Geod(ellps="GRS80").polygon_area_perimeter(*zip(*corners))[0]) / 10_000
    assert ground.area_ha(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))")) == pytest.approx(exact, rel=1e-5)


def test_areas_agree_with_those_of_the_plans():
    units, shapely = pytest.importorskip("ordos_restoration.planning.units"), pytest.importorskip("shapely")
    shape = shapely.Polygon([(X, Y), (X + 3_000, Y + 40), (X + 2_500, Y + 2_000), (X - 100, Y + 1_500)])
    planned = units.geodesic_area([shape], "EPSG:4545")[0] / 10_000
    degrees = ground.in_degrees(ogr.CreateGeometryFromWkt(shape.wkt), ZONE)
    assert ground.area_ha(degrees) == pytest.approx(planned, rel=1e-5)


def test_a_shape_lies_in_the_zone_of_its_longitude():
    zones = [ground.zone_of(ogr.CreateGeometryFromWkt(f"POINT ({lon} 39.5)")) for lon in (106.8, 109.4, 109.6, 111.4)]
    assert zones == [4545, 4545, 4546, 4546]


# From a walk to an outline ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "walk",
    [
        box(),
        box() + box()[:1],
        box() + box()[:20],  # past the start
        box() + box(),  # twice round
        [(X - 80 + 5 * n, Y - 40 + 2.5 * n) for n in range(16)] + box() + [(X - 1, Y - 6 * n) for n in range(1, 12)],
        [point for point in box() for _ in range(4)],  # standing about
        [*box()[:30], (X + 900, Y + 50), *box()[30:]],  # a jump of the receiver
        box()[::-1],
    ],
    ids=["open", "closed", "overrun", "twice", "ways to and from it", "doubled points", "jump", "clockwise"],
)
def test_however_it_was_walked_the_outline_is_that_of_the_ground(walk):
    found = outline([walk])
    assert found.shape.IsValid()
    assert found.shape.GetArea() == pytest.approx(10_000, rel=0.01)


def test_a_walk_that_crosses_itself_loses_no_part_and_is_valid():
    eight = [(X, Y), (X + 100, Y + 100), (X + 100, Y), (X, Y + 100)]
    found = outline([eight])
    assert found.shape.IsValid() and found.shape.GetGeometryCount() == 2
    assert found.shape.GetArea() == pytest.approx(5_000, rel=1e-6)


def test_a_track_that_was_paused_goes_on_in_the_next_file_whichever_way_that_runs():
    first, second = box()[:45], box()[45:][::-1]
    assert outline([first, second]).shape.GetArea() == pytest.approx(10_000, rel=0.01)


def test_two_closed_tracks_are_two_parts():
    found = outline([box(), box(x=X + 500)])
    assert found.shape.GetGeometryCount() == 2
    assert found.shape.GetArea() == pytest.approx(20_000, rel=1e-6)


@pytest.mark.parametrize("tracks", [[], [[]], [[(X, Y)]], [[(X, Y), (X + 50, Y)]], [[(X, Y)] * 9]])
def test_what_encloses_nothing_makes_no_outline(tracks):
    assert outline(tracks).shape is None


@settings(max_examples=40)
@given(st.floats(40, 400), st.floats(40, 400), st.integers(0, 999), st.booleans())
def test_a_shaky_receiver_costs_little_area(width, height, seed, twice):
    width, height = 5 * round(width / 5), 5 * round(height / 5)
    walk = shaky(box(width, height) * (2 if twice else 1), 0.8, seed)
    found = outline([walk])
    assert found.shape.IsValid()
    assert abs(found.shape.GetArea() - width * height) < 4 * 0.8 * (width + height)


# In the project -----------------------------------------------------------------------------------------------------


@pytest.fixture
def file(project):
    with opened(project, write=True) as connection, transaction(connection):
        yield connection


def blob_of(corners, kind):
    ring = ", ".join(f"{x} {y}" for x, y in corners)
    text = f"LINESTRING ({ring})" if kind == "line" else f"MULTIPOLYGON ((({ring}, {corners[0][0]} {corners[0][1]})))"
    return ground.blob_of(ground.in_degrees(ogr.CreateGeometryFromWkt(text), ZONE))


def site(connection, code, corners):
    uuid = str(uuid5(NAMESPACE_URL, code))
    row = {"uuid": uuid, "code": code, "name": code, "measure": "afforestation", "status": "done"}
    enter(connection, "site", [{**row, "geom": blob_of(corners, "area")}], "")
    return uuid


def track(connection, code, target, walk, day="2026-05-12", **others):
    uuid = str(uuid5(NAMESPACE_URL, f"track/{code}"))
    row = {"uuid": uuid, "code": code, "target_table": "site", "target": target, "purpose": "outline"}
    row.update(started_at=f"{day}T01:00:00.000Z", surveyor="张三", geom=blob_of(walk, "line"), **others)
    enter(connection, "track", [row], "张三")
    return uuid


def built(connection, columns="code, area_ha, area_mu, design_area_ha, difference_pct, overlap_ha, gap_ha"):
    return connection.execute(f"SELECT {columns} FROM asbuilt ORDER BY code").fetchall()


def corners(width, height, x=X, y=Y):
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def test_planted_ground_is_told_from_the_design(file):
    design = site(file, "A", corners(200, 100))
    walked = track(file, "T1", design, box(180, 100))
    asbuilt.from_tracks(file, by="张三")
    assert built(file) == [("A-B01", 1.8, 27.0, 2.0, -10.0, 0.0, 0.2)]
    assert built(file, "target, track, date, positioning, surveyor") == [
        (design, walked, "2026-05-12", "track", "张三")
    ]


def test_overlaps_and_gaps_with_the_neighbour_are_shown_on_both(file):
    west, east = site(file, "A", corners(100, 100)), site(file, "B", corners(100, 100, X + 100))
    track(file, "T1", west, box(120, 100))
    asbuilt.from_tracks(file)
    track(file, "T2", east, box(70, 100, X + 110))
    done = asbuilt.from_tracks(file)
    assert len(done.made) == 1 and done.measured == 1
    rows = {row[0]: row[5:] for row in built(file)}
    assert rows == {"A-B01": (0.1, 0.0), "B-B01": (0.1, 0.2)}  # of B's 100 m, A has built 20, and 20 are left bare


def test_what_is_there_is_kept_because_somebody_may_have_corrected_it(file):
    track(file, "T1", site(file, "A", corners(200, 100)), box(180, 100))
    asbuilt.from_tracks(file)
    file.execute("UPDATE asbuilt SET remark = 'checked', geom = ?", (blob_of(corners(190, 100), "area"),))
    again = asbuilt.from_tracks(file)
    assert not again.made and "kept" in str(again.notes[0])
    assert built(file, "remark") == [("checked",)]
    asbuilt.measure(file)
    assert built(file, "area_ha") == [(1.9,)]
    asbuilt.from_tracks(file, renew=True)
    asbuilt.measure(file)
    assert built(file, "area_ha, remark") == [(1.8, "checked")]


def test_measuring_again_changes_no_row(file):
    track(file, "T1", site(file, "A", corners(200, 100)), box(180, 100))
    asbuilt.from_tracks(file)
    before = built(file, "*")
    assert asbuilt.measure(file) == 0 and built(file, "*") == before


def test_tracks_of_one_day_make_one_outline_and_those_of_another_day_another(file):
    design = site(file, "A", corners(200, 100))
    track(file, "T1", design, box(180, 100)[:40])
    track(file, "T2", design, box(180, 100)[40:])
    track(file, "T3", design, box(200, 100), day="2026-06-01")
    assert len(asbuilt.from_tracks(file).made) == 2
    assert [(row[0], row[1], row[5]) for row in built(file)] == [("A-B01", 1.8, 0.0), ("A-B02", 2.0, 0.0)]


def test_the_day_is_that_of_the_place(file):
    design = site(file, "A", corners(200, 100))
    track(file, "T1", design, box(180, 100))
    file.execute("UPDATE track SET started_at = '2026-05-11T23:30:00.000Z'")  # half past seven in Ordos
    asbuilt.from_tracks(file)
    assert built(file, "date") == [("2026-05-12",)]


def test_what_needs_a_look_is_said(file):
    far = site(file, "A", corners(100, 100, X + 5_000))
    track(file, "T1", far, box()[:55])
    track(file, "T2", site(file, "B", corners(100, 100)), [(X, Y), (X + 100, Y)])
    notes = " ".join(str(note) for note in asbuilt.from_tracks(file).notes)
    assert "“A”: the ends of the track are" in notes
    assert "“A”: the outline does not touch the design" in notes
    assert "“B”: the track encloses nothing" in notes


def test_a_track_that_belongs_nowhere_is_named(file):
    walked = track(file, "T1", None, box())
    with pytest.raises(PlanningError, match="“T1” belongs to no compartment"):
        asbuilt.from_tracks(file, [walked])
    assert asbuilt.from_tracks(file).made == []  # asked for all, it is passed over


def test_the_task_makes_and_measures(project):
    with opened(project, write=True) as connection, transaction(connection):
        track(connection, "T1", site(connection, "A", corners(200, 100)), box(180, 100))
    done = BuildAsbuilt(project=str(project), tracks="t1").run()
    assert done.numbers["made"] == 1
    again = BuildAsbuilt(project=str(project)).run()
    assert again.numbers == {"made": 0, "measured": 0}
    with pytest.raises(PlanningError, match="“T9”"):
        BuildAsbuilt(project=str(project), tracks="T9").run()


def test_without_tracks_the_task_says_so(project):
    assert "No track goes round" in str(BuildAsbuilt(project=str(project)).run().notes[0])
