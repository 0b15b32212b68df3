"""Farmland shelterbelts: given these field blocks and this wind, a net of main and secondary belts, each land once."""

import math

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration.planning.sand.fixation.field_belts import field_belts, tell_turned
from ordos_restoration.planning.spec import Cancelled

X, Y = 450_000.0, 4_450_000.0
NORTH = 0.0
H, K = 12.0, 20.0  # m, and heights between main belts: 240 m


def box(x0, y0, x1, y1):
    return shapely.box(X + x0, Y + y0, X + x1, Y + y1)


def net(*blocks, wind=NORTH, main=10.0, secondary=6.0, far=500.0, **named):
    codes = [f"F{k + 1}" for k in range(len(blocks))]
    return field_belts(np.array(blocks, dtype=object), codes, wind, H, K, far, main, secondary, 2.0, 2.0, **named)


def ha(made, kind=None, place=None):
    own = (made.kind == (kind or made.kind)) & (made.place == (place or made.place))
    return made[own].area_ha.sum()


def test_a_small_block_has_belts_on_its_four_edges():
    """Across the north wind along 400 m twice; 200 m less both main belts on the other edges."""
    made = net(box(0, 0, 400, 200))
    assert made.columns.tolist()[:9] == [
        "code", "kind", "place", "geometry", "length_m", "width_m", "area_ha", "rows", "plants",
    ]  # fmt: skip
    assert made.kind.tolist() == ["main", "main", "secondary", "secondary"]
    assert made.length_m.tolist() == pytest.approx([400, 400, 180, 180])
    assert made.width_m.tolist() == [10, 10, 6, 6]
    assert made.area_ha.tolist() == pytest.approx([0.4, 0.4, 0.108, 0.108])
    assert (made.place == "edge").all()
    assert made.turn_deg.tolist() == pytest.approx([0, 0, 0, 0])


def test_rows_and_plants_are_counted_as_in_the_belts_along_rivers():
    """10 m hold five rows 2 m apart: three odd ones begin at 0.5 m, two even ones at 1.5 m of 401 m."""
    made = net(box(0, 0, 401, 200))
    assert made.rows.tolist() == [5, 5, 3, 3]
    odd, even = math.floor((401 - 0.5) / 2) + 1, math.floor((401 - 1.5) / 2) + 1
    assert made.plants[0] == 3 * odd + 2 * even


def test_a_block_deeper_than_the_trees_shelter_has_belts_inside():
    made = net(box(0, 0, 400, 700))
    inner = made[(made.kind == "main") & (made.place == "inner")]
    assert len(inner) == 2  # 700 / 240 are three fields
    assert sorted(shapely.get_y(shapely.centroid(inner.geometry)) - Y) == pytest.approx([700 / 3, 1400 / 3])
    assert len(net(box(0, 0, 400, 240))) == 4
    assert ha(net(box(0, 0, 400, 240.1)), "main", "inner") == pytest.approx(0.4)
    assert ha(net(box(0, 0, 400, 700), inner=False)) == pytest.approx(2 * 0.4 + 2 * 680 * 6 / 1e4)


def test_secondary_belts_divide_a_long_block_and_give_way_to_main_ones():
    made = net(box(0, 0, 1100, 300))
    inner = made[(made.kind == "secondary") & (made.place == "inner")]
    assert len(inner) == 4  # two lines, each cut by the main belt in the middle
    assert inner.length_m.to_numpy() == pytest.approx((300 - 3 * 10) / 2)
    assert sorted(set(np.round(shapely.get_x(shapely.centroid(inner.geometry)) - X, 3))) == pytest.approx(
        [1100 / 3, 2200 / 3], abs=1e-3
    )
    assert ha(made) * 1e4 == pytest.approx(3 * 11_000 + 4 * 6 * 270)


def test_an_oblique_wind_brings_the_belts_closer():
    """At 40° a belt shelters k·H·cos 40° = 184 m of the depth, so 200 m want one more."""
    assert ha(net(box(0, 0, 400, 200)), "main", "inner") == 0.0
    made = net(box(0, 0, 400, 200), wind=40.0)
    assert ha(made, "main", "inner") == pytest.approx(0.4)
    assert made[made.kind == "main"].turn_deg.to_numpy() == pytest.approx(40.0)


@pytest.mark.parametrize(("wind", "long"), [(0, 400), (44, 400), (46, 200), (90, 200), (136, 400), (270, 200)])
def test_main_belts_stand_on_the_edges_nearer_to_across_the_wind(wind, long):
    made = net(box(0, 0, 400, 200), wind=wind, inner=False)
    assert made[made.kind == "main"].length_m.tolist() == pytest.approx([long, long])


def test_belts_that_turn_far_from_across_the_wind_are_told():
    notes = []
    tell_turned(net(box(0, 0, 400, 200), wind=30.0), notes)
    assert notes == []
    tell_turned(net(box(0, 0, 400, 200), box(1000, 0, 1400, 200), wind=[40.0, 0.0]), notes)
    assert "F1" in str(notes[0])
    assert "F2" not in str(notes[0])
    assert "40.0°" in str(notes[0])


def test_an_edge_of_two_blocks_has_one_belt():
    made = net(box(0, 0, 400, 200), box(400, 0, 800, 200))
    assert made.groupby(["code", "kind"]).size().to_dict() == {
        ("F1", "main"): 2, ("F1", "secondary"): 2, ("F2", "main"): 2, ("F2", "secondary"): 1,
    }  # fmt: skip
    stacked = net(box(0, 0, 400, 200), box(0, 200, 400, 400))
    assert stacked[stacked.kind == "main"].groupby("code").size().to_dict() == {"F1": 2, "F2": 1}


def test_blocks_on_both_sides_of_a_lane_share_a_belt_where_that_is_asked():
    blocks = box(0, 0, 400, 200), box(405, 0, 800, 200)
    assert len(net(*blocks, shared_m=6.0)) == 7
    assert len(net(*[affinity.translate(one, k * 30, 0) for k, one in enumerate(blocks)])) == 8


def test_an_l_shaped_block_has_belts_all_around():
    block = box(0, 0, 400, 200).union(box(0, 200, 150, 400))
    made = net(block, inner=False)
    assert ha(made, "main") * 1e4 == pytest.approx(10 * (400 + 250 + 150))
    assert ha(made, "secondary") * 1e4 == pytest.approx(6 * (180 + 190 + 380))


def test_an_irregular_block_has_belts_along_its_own_edges():
    """A slanting north edge of 20° carries a main belt of its own length, cut square at its ends."""
    up = 400 * math.tan(math.radians(20))
    block = shapely.Polygon([(X, Y), (X + 400, Y), (X + 400, Y + 200), (X, Y + 200 + up)])
    made = net(block, inner=False)
    main = made[made.kind == "main"].sort_values("turn_deg")
    assert main.turn_deg.tolist() == pytest.approx([0, 20])
    assert main.bearing_deg.tolist() == pytest.approx([90, 110])
    slanted = main.iloc[1]
    full = 400 / math.cos(math.radians(20))
    lost = 10 * math.tan(math.radians(20)) / 2  # the triangle beyond the sharp corner
    assert slanted.length_m == pytest.approx(full - lost, abs=0.01)


def test_a_block_with_steps_of_pixels_has_straight_belts():
    block = box(0, 0, 400, 200)
    steps = shapely.union_all([block, *(box(x, 200, x + 2, 202) for x in range(0, 400, 4))])
    made = net(steps, inner=False)
    assert made.kind.tolist() == ["main", "main", "secondary", "secondary"]
    assert ha(made, "main") == pytest.approx(0.4 + 0.36, abs=0.005)  # 8 m of land and 2 m of teeth with as many gaps


def test_a_road_leaves_an_opening_and_so_does_a_gate():
    road = shapely.LineString([(X + 100, Y - 50), (X + 100, Y + 300)])
    made = net(box(0, 0, 400, 200), gaps=[road], gap_m=8.0)
    assert sorted(made[made.kind == "main"].length_m) == pytest.approx([96, 96, 296, 296])
    gate = net(box(0, 0, 400, 200), gaps=gpd.GeoDataFrame(geometry=[shapely.Point(X + 300, Y + 1)]), gap_m=8.0)
    assert sorted(gate[gate.kind == "main"].length_m) == pytest.approx([96, 296, 400])
    well = net(box(0, 0, 400, 200), gaps=[box(0, 0, 50, 10)])
    assert ha(well, "main") == pytest.approx(0.75)


def test_stretches_too_short_for_a_plant_are_left_out():
    roads = [shapely.LineString([(X + x, Y - 50), (X + x, Y + 50)]) for x in (100, 109)]
    made = net(box(0, 0, 400, 200), gaps=roads, gap_m=8.0)
    assert made.length_m.min() > 2.0
    assert (made.plants > 0).all()


def test_the_code_of_parts_is_that_of_their_block_and_the_crs_goes_along():
    land = gpd.GeoSeries([box(0, 0, 400, 200).union(box(1000, 0, 1400, 200))], crs="EPSG:4545")
    made = field_belts(land, ["A"], NORTH, H, K, 500.0, 10.0, 6.0, 2.0, 2.0)
    assert made.crs == land.crs
    assert made.code.tolist() == ["A"] * 8
    assert made.area_ha.sum() == pytest.approx(made.geometry.area.sum() / 1e4, rel=1e-3)


def fields(seed, count):
    """Return field blocks that share their edges, none of them a rectangle."""
    rng = np.random.default_rng(seed)
    grid = np.stack(np.meshgrid(np.arange(count + 1), np.arange(count + 1)), -1) * 500.0
    grid = grid + rng.uniform(-60, 60, grid.shape) + np.array([X, Y])
    corners = [(0, 0), (0, 1), (1, 1), (1, 0)]
    return [shapely.Polygon([grid[i + a, j + b] for a, b in corners]) for i in range(count) for j in range(count)]


@settings(max_examples=12)
@given(st.integers(0, 10_000), st.integers(1, 3), st.floats(0, 360), st.booleans())
def test_belts_stand_in_their_block_and_nowhere_twice(seed, count, wind, inner):
    blocks = fields(seed, count)
    made = net(*blocks, wind=wind, inner=inner)
    shapes = made.geometry.to_numpy()
    own = np.array([blocks[int(code[1:]) - 1] for code in made.code], dtype=object)
    assert (shapely.area(shapely.difference(shapes, own)) < 1e-3).all()
    assert shapely.union_all(shapes).area == pytest.approx(made.area_ha.sum() * 1e4, abs=0.5)
    assert made.length_m.to_numpy() * made.width_m.to_numpy() == pytest.approx(shapely.area(shapes))
    assert (made.turn_deg <= 45.0 + 1e-6).all() or not inner


@settings(max_examples=12)
@given(st.integers(0, 10_000), st.floats(0, 360))
def test_every_edge_has_a_belt_on_one_side_of_it(seed, wind):
    """Only the corners, where a belt is cut square, stay open."""
    blocks = fields(seed, 3)
    made = net(*blocks, wind=wind, inner=False)
    borders = shapely.union_all(shapely.boundary(blocks))
    open_ones = borders.difference(shapely.buffer(shapely.union_all(made.geometry), 0.01))
    assert max([0.0, *shapely.length(shapely.get_parts(open_ones))]) < 12.0  # at most a belt's width at a corner
    assert open_ones.length < 0.05 * borders.length


@settings(max_examples=12)
@given(st.integers(0, 10_000), st.floats(0, 360), st.floats(0, 90))
def test_a_net_turns_with_its_fields_and_its_wind(seed, turned, wind):
    blocks = fields(seed, 2)
    one = net(*blocks, wind=wind)
    other = net(*(affinity.rotate(block, turned, origin=(X, Y)) for block in blocks), wind=wind - turned)
    assert other.area_ha.sum() == pytest.approx(one.area_ha.sum(), rel=1e-4)
    assert ha(other, "main") == pytest.approx(ha(one, "main"), rel=1e-4)


@settings(max_examples=12)
@given(st.floats(100, 2000), st.floats(100, 2000), st.floats(0, 44))
def test_no_land_lies_farther_behind_a_main_belt_than_it_shelters(long, deep, wind):
    block = box(0, 0, long, deep)
    made = net(block, wind=wind)
    main = made[(made.kind == "main")]
    y = np.sort(np.unique(np.round(shapely.get_y(shapely.centroid(main.geometry)) - Y, 3)))
    assert np.diff(y).max(initial=0.0) <= H * K * math.cos(math.radians(wind)) + 0.01


def test_a_thousand_blocks_with_roads():
    blocks = fields(5, 32)
    roads = [shapely.LineString([(X - 100, Y + y), (X + 16_500, Y + y + 90)]) for y in range(250, 16_000, 1000)]
    made = net(*blocks, wind=330.0, gaps=roads, gap_m=8.0)
    assert made.code.nunique() == len(blocks)
    assert shapely.STRtree(made.geometry).query(roads, predicate="intersects").size == 0


def test_nothing_in_nothing_out():
    assert len(net()) == 0
    assert net(None, shapely.Polygon(), box(0, 0, 400, 200)).code.unique().tolist() == ["F3"]


def test_a_net_can_be_cancelled():
    def stop(fraction, _message):
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        net(box(0, 0, 400, 200), progress=stop)
