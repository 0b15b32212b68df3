"""The sand over the banks into the bed, held to a loop: every bank point, every wind, one ray after the other."""

import math

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration import files
from ordos_restoration.planning.intake import layer, reference
from ordos_restoration.planning.kongdui.rivers import River
from ordos_restoration.planning.spec import Cancelled
from ordos_restoration.planning.wind.belts import BELTS, GROWTH_TABLE, belts_of
from ordos_restoration.planning.wind.crossing import Stage, banks_of, drift_past, open_drift, with_surveyed
from ordos_restoration.planning.wind.record import WindRecord
from ordos_restoration.planning.wind.shelter_field import jets_of
from ordos_restoration.planning.wind.winds import typed, winds_of
from tests.planning.by_hand import toward, weps

X, Y = 450_000.0, 4_450_000.0
SPECIES = reference(files.reference("species"), GROWTH_TABLE)
SUMMER_ONLY = np.array([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1])


def river(*xy, code="R"):
    return River(code, code, -1, np.add(xy, (X, Y)).astype(float), 0.0, 0.0, (0,))


NORTHWARD = river((0, 0), (0, 1000))  # its left bank is the western one


def belts(*shapes, age=10.0, existing=None, **columns):
    columns = columns or {"height_m": [8.0] * len(shapes), "porosity_leaf": [0.4] * len(shapes)}
    moved = [affinity.translate(shape, X, Y) for shape in shapes]
    made = layer(gpd.GeoDataFrame(columns, geometry=moved, crs="EPSG:4545"), BELTS, {}, [])
    return belts_of(made, SPECIES, age, [], existing)


def slowed(point, direction, stands):
    """Return wind over open wind at a point behind rectangles [(shape, height, width, porosity)], whose long sides are
    the first and the third edge.
    """
    wind, here, least = toward(direction), shapely.Point(point), 1.0
    for shape, height, width, porosity in stands:
        corners = shapely.get_coordinates(shape)
        if shape.intersects(here):
            least = min(least, weps(0.0, height, width, porosity))
        for start, end in (corners[:2], corners[2:4]):
            out = (start + end) / 2 - corners[:4].mean(axis=0)
            length = 35 * height if out @ wind > 0 else -5 * height
            ray = shapely.LineString([point, point - wind * length])
            met = ray.intersection(shapely.LineString([start, end]))
            if not met.is_empty:
                least = min(least, weps(math.copysign(here.distance(met), length), height, width, porosity))
    return least


def rectangle(rng):
    """Return a belt anywhere around the river, its first edge a long side, and what stands there."""
    width, length = rng.uniform(4, 25), rng.uniform(80, 600)
    lying = shapely.Polygon([(-length / 2, 0), (length / 2, 0), (length / 2, width), (-length / 2, width)])
    shape = affinity.rotate(lying, rng.uniform(0, 360), origin=(0, 0))
    shape = affinity.translate(shape, rng.uniform(-300, 300), rng.uniform(0, 1000))
    return shape, rng.uniform(1, 14), width, rng.uniform(0, 0.9)


# Banks ---------------------------------------------------------------------------------------------------------------


def test_banks_lie_half_the_bed_off_the_line_and_look_into_the_bed():
    banks = banks_of([NORTHWARD], [80.0], 20.0)
    west = banks.point[:, 0] < X
    assert banks.point[west, 0] == pytest.approx(X - 40)
    assert banks.point[~west, 0] == pytest.approx(X + 40)
    assert banks.inward[west] == pytest.approx(np.array([[1, 0]] * 50))
    assert banks.inward[~west] == pytest.approx(np.array([[-1, 0]] * 50))
    assert banks.length.sum() == pytest.approx(2000)


@given(st.floats(1, 5000), st.floats(1, 50))
def test_every_metre_of_bank_is_stood_for(length, step):
    banks = banks_of([river((0, 0), (length, 0))], [30.0], step)
    assert banks.length.sum() == pytest.approx(2 * length)
    assert banks.length.max() <= step + 1e-9


def test_a_bend_turns_its_banks():
    banks = banks_of([river((0, 0), (0, 500), (500, 500))], [40.0])
    away = np.abs(banks.point - [X, Y + 500]).max(axis=1) > 60
    flat = np.abs(banks.inward) > 0.5
    assert (flat[away].sum(axis=1) == 1).all()
    assert np.hypot(*banks.inward.T) == pytest.approx(1)


def test_a_surveyed_bed_takes_the_place_of_the_line_along_it():
    bed = shapely.box(X - 25, Y + 200, X + 15, Y + 600)
    banks = with_surveyed(banks_of([NORTHWARD], [80.0]), np.array([bed], dtype=object), [NORTHWARD])
    inside = (banks.point[:, 1] > Y + 200) & (banks.point[:, 1] < Y + 600)
    assert set(np.round(banks.point[inside, 0] - X)) == {-25, 15}
    assert banks.length.sum() == pytest.approx(2 * 600 + bed.length)
    middle = shapely.points(banks.point + 0.01 * banks.inward)[inside]
    assert shapely.contains(bed, middle).all(), "inward is into the bed"


def test_a_bed_belongs_to_the_nearest_river_and_an_island_is_land():
    two = [NORTHWARD, river((2000, 0), (2000, 1000), code="S")]
    island = shapely.box(X + 1990, Y + 400, X + 2010, Y + 500)
    bed = shapely.box(X + 1950, Y, X + 2050, Y + 1000).difference(island)
    banks = with_surveyed(banks_of(two, [80.0, 80.0]), np.array([bed], dtype=object), two)
    assert banks.length[banks.channel == 0].sum() == pytest.approx(2000)
    own = banks.channel == 1
    assert banks.length[own].sum() == pytest.approx(bed.length)
    assert shapely.contains_xy(bed, *(banks.point[own] + 0.01 * banks.inward[own]).T).all()


# Drift ---------------------------------------------------------------------------------------------------------------


@given(st.floats(0, 360), st.floats(0, 360), st.floats(0, 80))
def test_open_drift_is_what_blows_across_each_bank(bearing, direction, spread):
    """DP_bank = Σ DP_i · max(0, −d_i·n), n from the channel to the land; the two banks together get Σ DP_i |d_i·n|."""
    end = 1000 * toward(bearing)
    banks, winds = banks_of([river((0, 0), end)], [80.0]), typed(direction, 50.0, spread)
    drift = open_drift(banks, winds)
    for k in (0, len(banks) - 1):
        out = -banks.inward[k]
        by_hand = sum(p * max(0.0, -(toward(t) @ out)) for t, p in zip(winds.toward, winds.power))
        assert drift[k] == pytest.approx(by_hand, abs=1e-9)
    both = sum(p * abs(toward(t) @ banks.inward[0]) for t, p in zip(winds.toward, winds.power))
    assert drift[0] + drift[-1] == pytest.approx(both)


def test_a_wind_along_the_channel_brings_nothing():
    assert open_drift(banks_of([NORTHWARD], [80.0]), typed(180.0, 50.0, 0.0)) == pytest.approx(0, abs=1e-12)


@settings(max_examples=15)
@given(st.integers(0, 100_000))
def test_what_passes_belts_is_what_rays_say(seed):
    """A record of 60 hours, belts across one another, banks that bend: the drift of each bank point by a plain loop."""
    rng = np.random.default_rng(seed)
    line = river((0, 0), (rng.uniform(-200, 200), 400), (0, 1000))
    stands = [rectangle(rng) for _ in range(rng.integers(1, 6))]
    made = belts(*[s[0] for s in stands], height_m=[s[1] for s in stands], porosity_leaf=[s[3] for s in stands])
    moved = [(affinity.translate(s[0], X, Y), *s[1:]) for s in stands]
    hours = 60
    speed, sector = rng.uniform(2, 18, hours), rng.integers(0, 16, hours)
    winds = winds_of(WindRecord(speed, 22.5 * sector, np.ones(hours), rng.integers(1, 13, hours)), made.season)
    banks = banks_of([line], [80.0], 125.0)
    past = drift_past(banks, [Stage(made, None, winds)])[0]
    knots, threshold = 3600 / 1852, 12.0
    for k, (point, inward) in enumerate(zip(banks.point, banks.inward)):
        expected = 0.0
        for u, s in zip(speed * knots, sector):
            across = max(0.0, toward(22.5 * s + 180) @ inward)
            if across and u > threshold:
                slow = u * slowed(point, 22.5 * s + 180, moved)
                expected += across * slow**2 * max(slow - threshold, 0) / hours
        assert past[k] == pytest.approx(expected, abs=1e-6 * max(expected, 1))


def test_leaves_matter_where_the_record_blows_in_their_months():
    columns = {"height_m": [8.0], "porosity_leaf": [0.1], "porosity_bare": [0.7]}
    made = belts(shapely.box(-70, 0, -60, 1000), **columns)
    assert made.season.tolist() == SUMMER_ONLY.tolist()
    banks = banks_of([NORTHWARD], [80.0])
    past = {}
    for month in (3, 7):
        record = WindRecord(np.full(9, 14.0), np.full(9, 270.0), np.ones(9), np.full(9, month))
        past[month] = drift_past(banks, [Stage(made, None, winds_of(record, made.season))])[0].sum()
    assert past[7] < 0.2 * past[3]


def test_stages_are_looked_up_once_and_each_is_what_it_is_alone():
    made = belts(shapely.box(-90, 0, -60, 480), shapely.box(-90, 500, -60, 1000), species_mix=["populus_simonii:1"] * 2)
    banks, winds = banks_of([NORTHWARD], [80.0]), typed(80.0, 10.0, 45.0, 1)
    stages = [
        Stage(one, jets_of(one, 5.0, 10.0, 0.1), blow)
        for one, blow in ((made.before(), winds), (made.at(5.0), winds), (made.at(20.0, -0.2, -0.1), winds.cubic()))
    ]
    together = drift_past(banks, stages)
    alone = np.vstack([drift_past(banks, [one]) for one in stages])
    assert together == pytest.approx(alone)
    assert together[0] == pytest.approx(open_drift(banks, winds)), "before they are planted all passes"
    assert together[2].sum() < together[1].sum() < 0.5 * together[0].sum()


def test_a_jet_brings_more_sand_to_the_bank_behind_the_gap():
    made = belts(shapely.box(-90, 0, -70, 490), shapely.box(-90, 510, -70, 1000))
    banks, winds = banks_of([NORTHWARD], [80.0], 10.0), typed(90.0, 10.0, 0.0, 1)
    drift, calm = (drift_past(banks, [Stage(made, jets, winds)])[0] for jets in (jets_of(made, 5.0, 10.0, 0.2), None))
    behind = (banks.point[:, 0] < X) & (np.abs(banks.point[:, 1] - Y - 500) < 10)
    distance = 40.0  # from the middle of the ends, 80 m off the line, to the bank
    assert behind.sum() == 2
    assert drift[behind] == pytest.approx(10 * (1 + 0.2 * (1 - distance / 80)) ** 3)
    assert drift[~behind] == pytest.approx(calm[~behind])
    assert calm[behind] == pytest.approx(10)


# Edges ---------------------------------------------------------------------------------------------------------------


@settings(max_examples=30)
@given(st.floats(0, 180), st.floats(0, 360), st.sampled_from([0.0, 36_000_000.0]))
def test_a_belt_that_begins_at_the_very_bank_shelters_all_of_it(bearing, direction, east):
    """Without a setback banks lie on the sides of belts, and every corner of a belt in the ray of a bank point."""
    along = toward(bearing)
    left = np.array([-along[1], along[0]])
    shapes = []
    for side in (left, -left):
        foot = [50 * side + 200 * k * along for k in range(6)]
        shapes += [shapely.Polygon([a, b, b + 20 * side, a + 20 * side]) for a, b in zip(foot, foot[1:])]
    made = belts(*shapes) if east == 0 else far_belts(shapes, east)
    line = River("R", "R", -1, np.array([[X + east, Y], [X + east + 1000 * along[0], Y + 1000 * along[1]]]), 0, 0, (0,))
    banks, winds = banks_of([line], [100.0]), typed(direction, 1.0, 0.0, made.seasons - 1)
    drift = open_drift(banks, winds)
    crossed = drift > 0.01
    past = drift_past(banks, [Stage(made, None, winds)])[0]
    assert (past[crossed] < 0.5 * drift[crossed]).all()


@pytest.mark.parametrize("bearing", [0, 10, 33.3, 90, 123.4])
def test_no_bank_point_slips_through_between_two_belts(bearing):
    """Belts that touch, and every tenth bank point in the ray of a common corner."""
    shapes = [shapely.box(-80, 10 + 200 * k, -60, 210 + 200 * k) for k in range(-1, 6)]
    made = belts(*(affinity.rotate(shape, -bearing, origin=(0, 0)) for shape in shapes))
    banks, winds = banks_of([river((0, 0), (1000 - 1e-9) * toward(bearing))], [40.0]), typed(bearing + 135, 1.0, 0.0, 1)
    drift, past = open_drift(banks, winds), drift_past(banks, [Stage(made, None, winds)])[0]
    assert (drift > 0.1).sum() == 50
    assert (past[drift > 0.1] < 0.2 * drift[drift > 0.1]).all()


def far_belts(shapes, east):
    made = gpd.GeoDataFrame(
        {"height_m": [8.0] * len(shapes), "porosity_leaf": [0.4] * len(shapes)},
        geometry=[affinity.translate(shape, X + east, Y) for shape in shapes], crs="EPSG:4524",
    )  # fmt: skip
    return belts_of(layer(made, BELTS, {}, []), SPECIES, 10.0, [])


def test_a_bank_in_a_planned_belt_on_an_existing_one_has_the_shelter_of_both():
    """Before the plan the existing belt alone is there; a point in both must not lose it to the one not yet planted."""
    shape = shapely.box(-60, 0, -30, 1000)
    stand = {"height_m": [8.0], "porosity_leaf": [0.2]}
    moved = affinity.translate(shape, X, Y)
    existing = layer(gpd.GeoDataFrame(stand, geometry=[moved], crs="EPSG:4545"), BELTS, {}, [])
    made = belts(shape, existing=existing, height_m=[3.0], porosity_leaf=[0.6])
    banks, winds = banks_of([NORTHWARD], [80.0]), typed(90.0, 1.0, 0.0, 1)
    before, after = drift_past(banks, [Stage(made.before(), None, winds), Stage(made, None, winds)])
    west = banks.point[:, 0] < X
    assert before[west] == pytest.approx(weps(0, 8, made.width[0], 0.2) ** 3)
    assert after[west] == pytest.approx(before[west])


@settings(max_examples=20)
@given(st.integers(0, 100_000))
def test_one_more_belt_never_lets_more_sand_pass(seed):
    rng = np.random.default_rng(seed)
    stands = [rectangle(rng) for _ in range(4)]
    made = belts(*[s[0] for s in stands], height_m=[s[1] for s in stands], porosity_leaf=[s[3] for s in stands])
    banks, winds = banks_of([NORTHWARD], [80.0]), typed(rng.uniform(0, 360), 1.0, 45.0, made.seasons - 1)
    before = open_drift(banks, winds)
    for count in (1, 2, 3, 4):
        past = drift_past(banks, [Stage(made.where(np.arange(4) < count), None, winds)])[0]
        assert (past <= before + 1e-12).all()
        before = past


def test_a_run_stops_where_it_is_cancelled():
    made, calls = belts(shapely.box(-90, 0, -60, 1000)), []

    def cancel(fraction, message=""):
        calls.append(fraction)
        if len(calls) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        drift_past(banks_of([NORTHWARD], [80.0]), [Stage(made, None, typed(90.0, 1.0, 45.0, 1))] * 3, cancel)
    assert len(calls) == 3
