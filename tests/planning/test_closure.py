"""Closures: given this land, these fences, each border once, these gates and posts; and whether it has succeeded."""

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
from ordos_restoration.planning.sand.fixation.closure import fences, posts
from ordos_restoration.planning.sand.fixation.closure_rules import CLOSURE_TARGETS, CLOSURE_TYPES, reached
from ordos_restoration.planning.spec import Cancelled, PlanningError

X, Y = 450_000.0, 4_450_000.0
TARGETS = reference(files.reference("closure_targets"), CLOSURE_TARGETS)
TYPES = reference(files.reference("closure_types"), CLOSURE_TYPES)
CODES = [f"C{k + 1}" for k in range(2000)]


def box(x0, y0, x1, y1):
    return shapely.box(X + x0, Y + y0, X + x1, Y + y1)


def line(*xy):
    return shapely.LineString([(X + x, Y + y) for x, y in xy])


def fenced(*shapes, **named):
    return fences(np.array(shapes, dtype=object), CODES[: len(shapes)], **named)


def total(*shapes, **named):
    return fenced(*shapes, **named).length_m.sum()


def by_sides(made):
    return {side: pytest.approx(length) for side, length in zip(made.side_codes, made.length_m)}


# Fences -------------------------------------------------------------------------------------------------------------


def test_one_closure_is_fenced_all_around_in_one_line():
    made = fenced(box(0, 0, 300, 200))
    assert made.columns.tolist() == ["code", "geometry", "length_m", "side_codes", "gates"]
    assert made.code.tolist() == made.side_codes.tolist() == ["C1"]
    assert made.length_m.tolist() == pytest.approx([1000.0])
    assert made.geometry[0].is_closed
    assert made.gates.tolist() == [0]


def test_two_closures_share_the_fence_between_them():
    made = fenced(box(0, 0, 100, 100), box(100, 0, 200, 100))
    assert by_sides(made) == {"C1": 300.0, "C1;C2": 100.0, "C2": 300.0}
    assert made.code.tolist() == ["C1", "C1", "C2"]


def test_a_border_is_one_though_its_sides_have_other_vertices():
    """A third of a slanting edge is no number a computer holds, so the outlines do not meet to the last digit."""
    a, b = np.array([0.0, 0.0]), np.array([70.0, 100.0])
    inner = [tuple(a + (b - a) * k / 3) for k in (1, 2)]
    left = shapely.Polygon([(X - 100, Y), (X, Y), (X + 70, Y + 100), (X - 100, Y + 100)])
    right = shapely.Polygon([(X + x, Y + y) for x, y in (a, *inner, b, (200, 100), (200, 0))])
    border = math.hypot(70, 100)
    assert by_sides(fenced(left, right)) == {
        "C1": left.length - border,
        "C1;C2": border,
        "C2": right.length - border,
    }


def test_half_shifted_neighbours_share_what_they_share():
    made = fenced(box(0, 0, 100, 100), box(100, 40, 200, 140), box(100, -60, 200, 40))
    assert by_sides(made) == {"C1": 300.0, "C1;C2": 60.0, "C1;C3": 40.0, "C2": 240.0, "C2;C3": 100.0, "C3": 260.0}


@pytest.mark.parametrize(
    ("gap", "length"),
    [(0.6, 700.0 - 2 * 0.6), (-0.6, 700.0), (3.0, 800.0 - 2 * 3.0)],  # the second is narrower by the gap
)
def test_a_sliver_between_two_outlines_is_one_border(gap, length):
    made = total(box(0, 0, 100, 100), box(100 + gap, 0, 200, 100), sliver_m=1.0)
    assert made == pytest.approx(length, abs=1e-6)


def test_land_left_out_inside_is_fenced_as_well_and_once_where_it_is_closed_too():
    ring, farm = box(0, 0, 300, 300).difference(box(100, 100, 200, 200)), box(100, 100, 200, 200)
    assert total(ring) == pytest.approx(1600.0)
    assert by_sides(fenced(ring, farm)) == {"C1": 1200.0, "C1;C2": 400.0}


def test_a_closure_given_twice_is_fenced_once():
    assert by_sides(fenced(box(0, 0, 100, 100), box(0, 0, 100, 100))) == {"C1;C2": 400.0}


def test_an_outline_that_only_meets_another_keeps_its_length():
    wall = box(0, 0, 10, 500)
    tip = shapely.Polygon([(X + 10, Y + 250), (X + 60, Y + 200), (X + 60, Y + 300)])
    assert total(wall, tip) == pytest.approx(wall.length + tip.length)


def test_an_existing_fence_is_not_built_again():
    land = box(0, 0, 200, 100)
    assert total(land, existing=[line((0, 0), (200, 0))]) == pytest.approx(400.0)
    assert total(land, existing=[line((50, -8), (120, -8))]) == pytest.approx(530.0)
    assert total(land, existing=[line((50, -12), (120, -12))]) == pytest.approx(600.0)
    assert total(land, existing=[line((50, -12), (120, -12))], along_m=15.0) == pytest.approx(530.0)


def test_a_fence_that_crosses_takes_nothing_off():
    assert total(box(0, 0, 200, 100), existing=[line((100, -50), (100, 150))]) == pytest.approx(600.0)


def test_a_river_bank_with_small_bends_still_bars_the_way():
    x = np.arange(0.0, 201.0, 2.0)
    bank = line(*zip(x, -5.0 + np.where(np.arange(len(x)) % 2, 1.0, -1.0)))
    assert total(box(0, 0, 200, 100), existing=[bank]) == pytest.approx(400.0)


def test_no_fence_stands_in_a_lake_and_none_along_its_shore():
    land = box(0, 0, 200, 100)
    assert total(land, existing=[box(150, 50, 300, 200)]) == pytest.approx(500.0)
    assert total(land, existing=[box(200, -50, 300, 150)]) == pytest.approx(500.0)


def test_existing_barriers_may_be_a_frame():
    frame = gpd.GeoDataFrame(geometry=[line((0, 0), (200, 0)), None])
    assert total(box(0, 0, 200, 100), existing=frame, roads=frame.iloc[:0]) == pytest.approx(400.0)


# Gates --------------------------------------------------------------------------------------------------------------


def test_a_road_through_leaves_a_gate_on_each_side_and_one_on_a_shared_border():
    land = box(0, 0, 100, 100), box(100, 0, 200, 100)
    made = fenced(*land, roads=[line((-50, 50), (250, 50))], gate_m=6.0)
    assert by_sides(made) == {"C1": 294.0, "C1;C2": 94.0, "C2": 294.0}
    assert made.gates.tolist() == [1, 1, 1]


def test_a_gate_at_the_place_where_the_outline_begins_is_one():
    land = shapely.Polygon([(X, Y), (X + 100, Y), (X + 100, Y + 100), (X, Y + 100)])
    for way in (line((0, -50), (0.0, 10)), line((-50, -50), (50, 50)), line((1, -9), (1, 9))):
        made = fenced(land, roads=[way], gate_m=6.0)
        assert made.gates.tolist() == [1], way
        assert made.length_m.sum() == pytest.approx(394.0)


def test_two_lanes_share_a_gate_and_two_roads_do_not():
    land = box(0, 0, 100, 100)
    lanes = fenced(land, roads=[line((50, -9), (50, 50)), line((54, -9), (54, 50))], gate_m=6.0)
    assert (lanes.gates.tolist(), lanes.length_m.tolist()) == ([1], [pytest.approx(390.0)])
    roads = fenced(land, roads=[line((20, -9), (20, 50)), line((80, -9), (80, 50))], gate_m=6.0)
    assert (roads.gates.tolist(), roads.length_m.tolist()) == ([2], [pytest.approx(388.0)])


def test_a_road_along_the_border_is_no_gate():
    made = fenced(box(0, 0, 100, 100), roads=[line((20, 0), (80, 0))])
    assert made.length_m.sum() + 6.0 * made.gates.sum() == pytest.approx(400.0)
    assert total(box(0, 0, 100, 100), roads=[line((-50, 0), (-20, 0))]) == pytest.approx(400.0)


def test_a_road_as_land_leaves_a_gate_as_wide_as_itself():
    made = fenced(box(0, 0, 100, 100), roads=[box(40, -50, 48, 150)])
    assert (made.gates.tolist(), made.length_m.tolist()) == ([2], [pytest.approx(384.0)])
    along = fenced(box(0, 0, 100, 100), roads=[box(-50, -4, 150, 4)])
    assert (along.gates.tolist(), along.length_m.tolist()) == ([0], [pytest.approx(400.0)])


def test_no_gate_is_left_where_no_new_fence_stands():
    made = fenced(box(0, 0, 200, 100), existing=[line((0, 0), (200, 0))], roads=[line((100, -50), (100, 50))])
    assert made.gates.sum() == 0


# Properties ---------------------------------------------------------------------------------------------------------


def cells(seed, count, densified):
    """Return closures that fill a square and share all borders, some with more vertices on them."""
    points = np.random.default_rng(seed).uniform(0, 1000, (count, 2)) + np.array([X, Y])
    found = shapely.voronoi_polygons(shapely.multipoints(points), extend_to=box(0, 0, 1000, 1000))
    land = shapely.intersection(shapely.get_parts(found), box(0, 0, 1000, 1000))
    steps = np.where(np.arange(len(land)) % 2 == 0, 17.0, 1e6) if densified else np.full(len(land), 1e6)
    return np.array([shapely.segmentize(one, step) for one, step in zip(land, steps)], dtype=object)


@settings(max_examples=12)
@given(st.integers(0, 10_000), st.integers(1, 30), st.booleans(), st.floats(0, 360))
def test_no_border_is_fenced_twice_and_none_is_left_open(seed, count, densified, turned):
    plain = cells(seed, count, False)
    borders = shapely.union_all(shapely.boundary(plain), grid_size=1e-6).length
    land = [affinity.rotate(one, turned, origin=(X, Y)) for one in cells(seed, count, densified)]
    made = fenced(*land, sliver_m=1e-3)
    assert made.length_m.sum() == pytest.approx(borders, abs=0.05)
    one = np.array(land[::-1], dtype=object)
    assert fences(one, CODES[: len(one)], sliver_m=1e-3).length_m.sum() == pytest.approx(borders, abs=0.05)
    near = shapely.buffer(shapely.union_all(shapely.boundary(land)), 1e-3)
    assert all(shapely.contains(near, made.geometry))


@settings(max_examples=12)
@given(st.integers(0, 10_000), st.integers(1, 20), st.integers(1, 4))
def test_fence_gates_and_what_stands_already_are_all_of_the_border(seed, count, roads):
    land = cells(seed, count, False)
    rng = np.random.default_rng(seed + 1)
    ways = [line(*rng.uniform(-200, 1200, (2, 2))) for _ in range(roads)]
    made = fenced(*land, roads=ways, gate_m=1e-3, sliver_m=1e-3)
    whole = total(*land, sliver_m=1e-3)
    assert whole - made.length_m.sum() == pytest.approx(1e-3 * made.gates.sum(), abs=1e-3 * (1 + roads))
    borders = shapely.union_all(shapely.boundary(land), grid_size=1e-6)
    crossed = sum(len(shapely.get_parts(borders.intersection(way))) for way in ways)
    assert abs(int(made.gates.sum()) - crossed) <= roads  # of two crossings in a millimetre one gate


def test_a_thousand_closures_with_roads():
    land = cells(7, 1000, True)
    made = fenced(*land, roads=[line((0, y), (1000, y + 30)) for y in range(50, 1000, 100)], gate_m=1.0)
    assert made.gates.sum() > 200
    assert not made.duplicated(["code", "side_codes"]).any()


def test_fencing_can_be_cancelled():
    def stop(fraction, _message):
        if fraction > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        fenced(box(0, 0, 100, 100), progress=stop)
    with pytest.raises(Cancelled):
        posts([box(0, 0, 100, 100)], ["C1"], 0.1, progress=stop)


def test_nothing_in_nothing_out():
    assert len(fenced()) == 0
    assert fenced(None, box(0, 0, 100, 100), shapely.Polygon()).code.tolist() == ["C2"]
    assert len(posts(np.zeros(0, dtype=object), [], 10.0)) == 0


# Posts --------------------------------------------------------------------------------------------------------------


def test_a_warden_watches_over_so_much_land_and_the_last_over_what_is_left():
    made = posts([box(0, 0, 3000, 1000), box(4000, 0, 4500, 500)], ["A", "B"], 100.0)
    assert made.columns.tolist() == ["code", "geometry", "area_ha", "wardens"]
    assert made.code.tolist() == ["A", "A", "A", "B"]
    assert made.area_ha.tolist() == pytest.approx([100, 100, 100, 25])
    assert sorted(shapely.get_x(made.geometry)[:3] - X) == pytest.approx([500, 1500, 2500], abs=1.0)
    assert len(posts([box(0, 0, 3000, 1000.001)], ["A"], 100.0)) == 4


def test_posts_stand_on_the_road_in_their_part():
    way = line((-100, 200), (5000, 200))
    made = posts([box(0, 0, 3000, 1000)], ["A"], 100.0, roads=[way])
    assert shapely.distance(way, made.geometry.to_numpy()) == pytest.approx(0.0, abs=1e-6)
    assert sorted(shapely.get_x(made.geometry) - X) == pytest.approx([500, 1500, 2500], abs=1.0)
    far = posts([box(0, 0, 3000, 1000)], ["A"], 100.0, roads=[line((0, -500), (3000, -500))])
    assert (shapely.get_y(far.geometry) - Y).to_numpy() == pytest.approx(500.0, abs=1.0)


def test_small_parts_are_watched_from_the_nearest_post():
    land = box(0, 0, 1000, 1000).union(box(1100, 0, 1200, 100)).union(box(5000, 0, 6000, 1000))
    made = posts([land], ["A"], 101.0)
    assert sorted(made.area_ha) == pytest.approx([100.0, 101.0])
    assert shapely.contains(land, made.geometry).all()


def test_areas_of_posts_are_geodesic_where_there_is_a_crs():
    land = gpd.GeoSeries([box(0, 0, 2000, 1000)], crs="EPSG:4545")
    made = posts(land, ["A"], 100.0)
    assert made.crs == land.crs
    assert made.area_ha.sum() == pytest.approx(200.0, rel=1e-3)
    assert made.area_ha.sum() != pytest.approx(200.0, rel=1e-6)


@settings(max_examples=12)
@given(st.integers(0, 10_000), st.floats(0.5, 20.0))
def test_posts_stand_inside_and_share_out_all_the_land(seed, each):
    land = cells(seed, 6, False)
    land[0] = land[0].difference(shapely.buffer(land[0].representative_point(), 5.0))
    made = posts(land, CODES[: len(land)], each)
    area = pd.Series(shapely.area(land) / 1e4, index=CODES[: len(land)])
    assert made.groupby("code").area_ha.sum().reindex(area.index).to_numpy() == pytest.approx(area.to_numpy())
    assert made.groupby("code").wardens.sum().reindex(area.index).to_numpy() == pytest.approx(
        np.ceil(area.to_numpy() / each - 1e-9)
    )
    assert made.area_ha.max() <= each * (1 + 1e-6)
    own = dict(zip(CODES, land))
    assert all(own[code].contains(point) for code, point in zip(made.code, made.geometry))


# Rules --------------------------------------------------------------------------------------------------------------


def test_a_closure_succeeds_by_any_of_its_ways():
    """GB 51018 §19.2: shrubs cover 30 %, or there are 1,050 clumps a hectare."""
    facts = pd.DataFrame(
        {"shrub_cover_pct": [30.0, 29.9, 10.0, np.nan, np.nan], "stems_per_ha": [0, 0, 1050, 0, np.nan]}
    )
    assert reached(["shrub"] * 5, facts, TARGETS).tolist() == [True, False, True, None, None]


def test_all_figures_of_a_way_must_be_reached():
    facts = pd.DataFrame({"shrub_cover_pct": [20.0, 19.0, 20.0], "plant_cover_pct": [50.0, 60.0, 49.0]})
    facts["stems_per_ha"] = [0, 0, 899]
    assert reached(["shrub_grass"] * 3, facts, TARGETS).tolist() == [True, False, False]
    assert reached(["tree"], facts.iloc[:1], TARGETS).tolist() == [None]


def test_an_unknown_target_is_named():
    with pytest.raises(PlanningError, match="desert"):
        reached(["desert"], pd.DataFrame(index=[0]), TARGETS)


def test_the_shipped_kinds_say_what_they_close():
    assert TYPES.closure_type.tolist() == ["full", "seasonal", "rotational"]
    assert TYPES.name_zh.tolist() == ["全封", "半封", "轮封"]
    assert TYPES.fragile.tolist() == ["yes", "yes", "no"]
    assert set(TYPES.verified) | set(TARGETS.verified) == {"no"}
