"""Sowing from the air: given this sand, these lines, this seed, so many flights; and sand that no seed takes on."""

import math

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration import files
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.sand.fixation.aerial_seeding import (
    AERIAL_SEED,
    flight_lines,
    flights,
    seed,
    window,
)
from ordos_restoration.planning.sand.fixation.seeding_limits import AERIAL_LIMITS, suitability
from ordos_restoration.planning.spec import Cancelled, PlanningError

X, Y = 450_000.0, 4_450_000.0
RATES = reference(files.reference("aerial_seed"), AERIAL_SEED)
LIMITS = reference(files.reference("aerial_limits"), AERIAL_LIMITS)


def box(x0, y0, x1, y1):
    return shapely.box(X + x0, Y + y0, X + x1, Y + y1)


def lines(*shapes, heading=None, swath=50.0, overlap=20.0, run_in=100.0, **named):
    codes = [f"S{k + 1}" for k in range(len(shapes))]
    return flight_lines(np.array(shapes, dtype=object), codes, heading, swath, overlap, run_in, **named)


def swaths(made, width, run_in):
    """Return the land under the swaths, without what is flown before and behind the land."""
    xy = shapely.get_coordinates(made.geometry).reshape(-1, 2, 2)
    way = (xy[:, 1] - xy[:, 0]) / np.hypot(*(xy[:, 1] - xy[:, 0]).T)[:, None]
    inner = np.stack([xy[:, 0] + way * run_in, xy[:, 1] - way * run_in], axis=1)
    return shapely.buffer(shapely.linestrings(inner), width / 2.0, cap_style="flat")


# Lines --------------------------------------------------------------------------------------------------------------


def test_a_rectangle_is_flown_along_its_long_side_to_and_fro():
    """200 m across at 40 m net are five lines; each 1000 m of sand and 100 m at both ends."""
    made = lines(box(0, 0, 1000, 200))

    assert made.columns.tolist() == ["code", "line_no", "geometry", "length_m", "seeded_m", "swath_m"]
    assert made.line_no.tolist() == [1, 2, 3, 4, 5]
    assert made.length_m.to_numpy() == pytest.approx(1200.0)
    assert made.seeded_m.to_numpy() == pytest.approx(1000.0)
    assert shapely.length(made.geometry.to_numpy()) == pytest.approx(made.length_m)
    starts, ends = (shapely.get_point(made.geometry.to_numpy(), k) for k in (0, -1))
    assert shapely.get_x(starts) - X == pytest.approx([-100, 1100, -100, 1100, -100])
    assert shapely.get_y(starts) == pytest.approx(shapely.get_y(ends))
    assert sorted(np.abs(shapely.get_y(starts) - Y)) == pytest.approx([20, 60, 100, 140, 180])


def test_a_given_heading_is_kept_and_nan_asks_for_the_long_side():
    made = lines(box(0, 0, 1000, 200), box(2000, 0, 3000, 200), heading=[0.0, np.nan])
    assert made.groupby("code").size().to_dict() == {"S1": 25, "S2": 5}
    assert made[made.code == "S1"].seeded_m.to_numpy() == pytest.approx(200.0)
    assert len(lines(box(0, 0, 1000, 200), heading=180.0)) == 25


def test_a_width_of_whole_swaths_gets_no_line_more():
    for x in (0.0, 0.1, 1 / 3):
        assert len(lines(affinity.translate(box(0, 0, 1000, 200), x, x), overlap=0.0)) == 4
    assert len(lines(box(0, 0, 1000, 201), overlap=0.0)) == 5


def test_lines_pass_over_what_is_left_out_and_count_it_as_not_seeded():
    ring = box(0, 0, 1000, 200).difference(box(400, 80, 600, 120))
    made = lines(ring)
    assert made.length_m.to_numpy() == pytest.approx(1200.0)
    assert made.seeded_m.to_numpy() == pytest.approx([1000, 1000, 800, 1000, 1000])
    assert made.seeded_m.sum() * 40.0 == pytest.approx(ring.area)


def test_an_l_shape_is_flown_as_far_as_it_reaches():
    made = lines(box(0, 0, 1000, 80).union(box(0, 80, 300, 160)), heading=90.0, run_in=0.0)
    assert sorted(made.length_m) == pytest.approx([300, 300, 1000, 1000])


def test_parts_share_their_lines_and_empty_swaths_between_are_not_flown():
    made = lines(box(0, 0, 100, 40).union(box(300, 0, 400, 40)).union(box(0, 400, 100, 440)), heading=90.0, run_in=0.0)
    assert made.length_m.tolist() == pytest.approx([100, 400])
    assert made.seeded_m.tolist() == pytest.approx([100, 200])
    assert made.line_no.tolist() == [1, 2]


def test_a_slanting_end_is_covered_though_the_middle_of_the_swath_ends_before():
    """Of a right triangle the swath reaches half a net swath farther than its line lies in the land."""
    triangle = shapely.Polygon([(X, Y), (X + 1000, Y), (X, Y + 1000)])
    made = lines(triangle, heading=90.0, swath=100.0, overlap=0.0, run_in=0.0)
    assert (made.length_m - made.seeded_m).to_numpy() == pytest.approx(50.0)
    assert made.seeded_m.sum() * 100.0 == pytest.approx(triangle.area)  # the middle of a trapezium is its mean


def stars():
    radius = st.lists(st.floats(20, 400), min_size=3, max_size=12)
    return st.builds(star, radius, st.floats(0.05, 0.9), st.booleans())


def star(radii, hole, two):
    turns = 2 * math.pi * np.arange(len(radii)) / len(radii)
    way = np.column_stack([np.cos(turns), np.sin(turns)])
    outer = np.array([X, Y]) + np.array(radii)[:, None] * way
    inner = np.array([X, Y]) + hole * 9.0 * way  # 10 m stay between even with three corners
    first = shapely.Polygon(outer, [inner])
    return shapely.MultiPolygon([first, affinity.translate(shapely.Polygon(outer), 900, 130)]) if two else first


@settings(max_examples=25)
@given(stars(), st.one_of(st.none(), st.floats(0, 360)), st.floats(8, 120), st.floats(0, 60), st.floats(0, 300))
def test_no_place_lies_outside_every_swath(shape, heading, swath, overlap, run_in):
    made = lines(shape, heading=heading, swath=swath, overlap=overlap, run_in=run_in)
    left = shape.difference(shapely.union_all(swaths(made, swath * (1 + 1e-9), run_in)))
    assert left.area < 1e-3
    assert made.line_no.tolist() == list(range(1, len(made) + 1))


@settings(max_examples=25)
@given(stars(), st.floats(0, 180), st.floats(8, 120))
def test_lines_are_as_long_as_the_land_in_their_swath_and_seed_only_over_land(shape, heading, swath):
    """GEOS cuts each strip on its own and says the same."""
    made = lines(shape, heading=heading, swath=swath, overlap=0.0, run_in=0.0)
    strips = swaths(made, swath, 0.0)
    for line, strip, length, over in zip(made.geometry, strips, made.length_m, made.seeded_m):
        xy = shapely.get_coordinates(line)
        way = (xy[1] - xy[0]) / length
        longer = shapely.buffer(shapely.LineString([xy[0] - 5e3 * way, xy[1] + 5e3 * way]), swath / 2, cap_style="flat")
        along = shapely.get_coordinates(shape.intersection(longer)) @ way
        assert np.ptp(along) == pytest.approx(length, abs=1e-3)
        assert shape.intersection(line).length == pytest.approx(over, abs=1e-3)
        assert strip.area == pytest.approx(length * swath)


@settings(max_examples=25)
@given(stars(), st.floats(0, 179), st.floats(0, 179), st.floats(20, 120))
def test_turned_land_is_flown_with_turned_lines(shape, heading, turned, swath):
    """A bearing and its opposite are one, so the first line lies on the same side only within half a turn."""
    one = lines(shape, heading=heading, swath=swath)
    other = lines(affinity.rotate(shape, heading - turned, origin=(X, Y)), heading=turned, swath=swath)
    assert abs(len(one) - len(other)) <= 1  # a last swath of a hair may come or go
    assert other.seeded_m.sum() == pytest.approx(one.seeded_m.sum(), rel=1e-6, abs=1.0)


def test_a_thousand_areas_are_flown_in_one_go_and_the_crs_goes_along():
    places = np.random.default_rng(1).uniform(Y, Y + 100_000, (1000, 2))
    land = gpd.GeoSeries(shapely.buffer(shapely.points(places), 500.0), crs="EPSG:4545")
    made = flight_lines(land, np.arange(1000), 37.0, 50.0, 0.0, 0.0)
    assert made.crs == land.crs
    assert made.groupby("code").seeded_m.sum().to_numpy() * 50.0 == pytest.approx(land.area.to_numpy(), rel=5e-3)


def test_nothing_in_nothing_out():
    assert len(lines()) == 0
    assert lines(shapely.Polygon(), box(0, 0, 100, 100), None).code.unique().tolist() == ["S2"]


def test_flying_can_be_cancelled():
    def stop(fraction, _message):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        lines(box(0, 0, 1000, 200), progress=stop)


# Seed ---------------------------------------------------------------------------------------------------------------


def test_the_shipped_seed_is_what_ordos_sowed():
    """6.0 to 7.0 kg of treated seed a hectare from 25 May to 25 June."""
    kg = seed([100.0, 0.0], RATES)
    assert kg.columns.tolist() == RATES.species.tolist()
    assert kg.sum(axis=1).tolist() == pytest.approx([650.0, 0.0])
    assert RATES.kg_per_ha.between(RATES.kg_per_ha_least, RATES.kg_per_ha_most).all()
    assert window(RATES) == ("05-25", "06-25")
    assert (RATES.verified == "no").all()


def test_a_mix_takes_of_each_species_its_share():
    rates = RATES.assign(kg_per_ha=[6.0, 4.0, 8.0, 10.0])
    one, two = RATES.species[0], RATES.species[2]
    kg = seed([10.0, 20.0], rates, [f"{one}:0.75|{two}:0.25", f"{two}:1"])
    assert kg.iloc[0].tolist() == pytest.approx([45.0, 0.0, 20.0, 0.0])
    assert kg.iloc[1].tolist() == pytest.approx([0.0, 0.0, 160.0, 0.0])


def test_an_empty_mix_is_that_of_the_table():
    assert seed([10.0], RATES, [None]).equals(seed([10.0], RATES))
    assert seed([10.0], RATES, " ").equals(seed([10.0], RATES))


def test_a_mix_that_cannot_be_sown_says_why():
    with pytest.raises(PlanningError, match="larix"):
        seed([1.0], RATES, "larix:1")
    with pytest.raises(PlanningError, match="add up to 1"):
        seed([1.0], RATES.assign(share=0.3))
    with pytest.raises(PlanningError, match="gives no seed"):
        seed([1.0], RATES.assign(kg_per_ha=np.nan))


def test_the_days_of_a_mix_are_those_all_its_species_share():
    rates = RATES.assign(window_from=["05-01", "05-25", None, "07-01"], window_to=["06-10", "06-25", None, "07-31"])
    three = "|".join(f"{one}:{share}" for one, share in zip(RATES.species[:3], (0.5, 0.3, 0.2)))
    assert window(rates, three) == ("05-25", "06-10")
    assert window(rates) == ("", "")


# Flights ------------------------------------------------------------------------------------------------------------


def test_flights_by_hand():
    """5 lines of 1.2 km, 26 kg: at 10 kg a load 3 sorties, 2 turns within them; 12 km to the strip and back each."""
    made = lines(box(0, 0, 1000, 200))
    t = flights(made, ["S1", "none"], [26.0, 5.0], 10.0, 120.0, 2.0, 12_000.0, 10.0).set_index("code")
    one = t.loc["S1"]
    assert (one.lines, one.sorties) == (5, 3)
    assert one.flown_m == pytest.approx(6000.0)
    assert one.ferry_m == pytest.approx(72_000.0)
    assert one.hours == pytest.approx(78.0 / 120.0 + (2 * 2.0 + 3 * 10.0) / 60.0)
    assert t.loc["none"].tolist() == [0, 0, 0, 0, 0]


def test_a_load_that_fits_exactly_is_one_sortie():
    made = lines(box(0, 0, 1000, 200))
    assert flights(made, ["S1"], [0.1 + 0.2], 0.3, 120.0, 2.0).sorties.tolist() == [1]


# Limits -------------------------------------------------------------------------------------------------------------


def test_dunes_and_cover_decide_whether_seed_takes():
    facts = pd.DataFrame(
        {
            "dune_height_m": [9.9, 10.0, 4.0, 4.0, 15.0, np.nan],
            "dune_density_pct": [74.0, 50.0, 75.0, 50.0, 80.0, 50.0],
            "cover_pct": [12.0, 25.0, 20.0, 26.0, 5.0, np.nan],
        }
    )
    found = suitability(facts, LIMITS)
    assert found.suitable.tolist() == [True, False, False, False, False, True]
    assert [len(one) for one in found.reasons] == [0, 1, 1, 1, 3, 0]
    assert str(found.reasons[1][0]) == "the dunes are 10 m high, not below 10 m"
    assert str(found.reasons[3][0]) == "plants cover 26 %, more than 25 %"
    assert "less than 12 %" in str(found.reasons[4][2])
    assert found.unknown[5] == ["dune_height_m", "cover_pct"]


def test_the_limits_are_those_of_the_table_and_unknown_land_is_not_refused():
    lower = LIMITS.assign(below=LIMITS.below.where(LIMITS.limit != "dune_height_m", 5.0))
    facts = pd.DataFrame({"dune_height_m": [6.0]})
    assert suitability(facts, LIMITS).suitable.tolist() == [True]
    assert suitability(facts, lower).suitable.tolist() == [False]
    assert suitability(facts, LIMITS.iloc[:0]).unknown == [[]]
