"""Wind-gap belts: given this corridor and this wind, these strips across it, from wall to wall."""

import math

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration.planning.sand.fixation.gap_belts import gap_belts
from ordos_restoration.planning.spec import Cancelled

X, Y = 450_000.0, 4_450_000.0
WEST = 270.0


def box(x0, y0, x1, y1):
    return shapely.box(X + x0, Y + y0, X + x1, Y + y1)


def belts(*shapes, wind=WEST, width=30.0, spacing=None, layout="both", **named):
    codes = [f"G{k + 1}" for k in range(len(shapes))]
    return gap_belts(np.array(shapes, dtype=object), codes, wind, width, spacing, layout, **named)


def corridor(width, *xy):
    way = shapely.LineString([(X + x, Y + y) for x, y in xy])
    return way.buffer(width / 2.0, cap_style="flat", join_style="mitre")


def of(made, side):
    return made[made.side == side].reset_index(drop=True)


def test_a_straight_gap_is_shut_at_both_mouths():
    made = belts(box(0, 0, 1000, 200))
    assert made.columns.tolist() == ["code", "side", "number", "geometry", "width_m", "area_ha"]
    assert made.side.tolist() == ["upwind", "downwind"]
    assert made.area_ha.tolist() == pytest.approx([0.6, 0.6])
    assert shapely.bounds(made.geometry[0]) == pytest.approx((X, Y, X + 30, Y + 200))
    assert shapely.bounds(made.geometry[1]) == pytest.approx((X + 970, Y, X + 1000, Y + 200))


@pytest.mark.parametrize("layout", ["upwind", "downwind"])
def test_one_mouth_may_be_enough(layout):
    assert belts(box(0, 0, 1000, 200), layout=layout).side.tolist() == [layout]


def test_belts_follow_into_the_gap_as_far_as_there_is_room():
    """From one mouth: (1000 − 30) / 130 leaves room for seven more; from both each goes to the middle."""
    made = belts(box(0, 0, 1000, 200), spacing=100.0, layout="upwind")
    assert made.number.tolist() == list(range(1, 9))
    assert shapely.bounds(made.geometry)[:, 0] - X == pytest.approx(130.0 * np.arange(8))
    both = belts(box(0, 0, 1000, 200), spacing=100.0)
    assert both.groupby("side").size().to_dict() == {"upwind": 4, "downwind": 4}
    assert shapely.union_all(both.geometry).area == pytest.approx(8 * 30 * 200)


def test_an_oblique_wind_is_met_across_from_wall_to_wall():
    """The strip lies across the wind, so it is as long as the gap is wide over the cosine; no corner stays open."""
    made = belts(box(0, 0, 1000, 200), wind=300.0)
    assert made.area_ha.to_numpy() == pytest.approx(30 * 200 / math.cos(math.radians(30)) / 1e4)
    left = shapely.get_parts(box(0, 0, 1000, 200).difference(made.geometry[0]))
    assert sorted(shapely.area(left)) == pytest.approx(
        [200 * 200 * math.tan(math.radians(30)) / 2, 200_000 - 6928.2 - 11547.0], abs=0.1
    )


def test_a_slanting_mouth_is_shut_where_all_of_it_lies_outside():
    gap = shapely.Polygon([(X, Y), (X + 1000, Y), (X + 1000, Y + 200), (X + 100, Y + 200)])
    assert shapely.bounds(of(belts(gap), "upwind").geometry[0]) == pytest.approx((X + 100, Y, X + 130, Y + 200))


def test_only_the_arm_behind_the_mouth_is_shut_where_the_gap_winds_back():
    """An S: the line across the wind at the mouth crosses another arm, which stays open."""
    gap = corridor(100, (0, 0), (1000, 0), (1000, 400), (200, 400), (200, 800), (1200, 800))
    made = of(belts(gap), "upwind")
    assert shapely.bounds(made.geometry[0]) == pytest.approx((X, Y - 50, X + 30, Y + 50))
    inner = of(belts(gap, spacing=220.0), "upwind")
    assert shapely.bounds(inner.geometry[1]) == pytest.approx((X + 250, Y - 50, X + 280, Y + 50))
    assert inner.area_ha[1] == pytest.approx(0.3)  # not 0.9, with the two arms beyond
    out = of(belts(gap), "downwind")
    assert shapely.bounds(out.geometry[0]) == pytest.approx((X + 1170, Y + 750, X + 1200, Y + 850))


def test_small_notches_are_no_mouth():
    x = np.linspace(0, 200, 41)
    teeth = [(X + 3.0 * (k % 2), Y + y) for k, y in enumerate(x)]
    made = of(belts(shapely.Polygon([*teeth, (X + 1000, Y + 200), (X + 1000, Y)])), "upwind")
    assert shapely.bounds(made.geometry[0])[[1, 3]] == pytest.approx([Y, Y + 200])


def test_a_gap_too_short_for_two_belts_gets_its_land_once():
    made = belts(box(0, 0, 40, 200))
    assert made.area_ha.tolist() == pytest.approx([0.6, 0.2])
    assert shapely.union_all(made.geometry).area == pytest.approx(made.geometry.area.sum())


def test_gaps_of_several_parts_have_the_mouths_of_each():
    made = belts(box(0, 0, 1000, 200).union(box(5000, 0, 6000, 100)))
    assert made.code.tolist() == ["G1"] * 4
    assert made.area_ha.tolist() == pytest.approx([0.6, 0.6, 0.3, 0.3])


def test_each_gap_has_its_own_wind_and_width_and_the_crs_goes_along():
    land = gpd.GeoSeries([box(0, 0, 1000, 200), box(3000, 0, 3200, 1000)], crs="EPSG:4545")
    made = gap_belts(land, ["A", "B"], [270.0, 0.0], [30.0, 40.0])
    assert made.crs == land.crs
    assert made.width_m.tolist() == [30.0, 30.0, 40.0, 40.0]
    assert made.geometry.area.to_numpy() == pytest.approx([6000, 6000, 8000, 8000])
    assert made.area_ha.to_numpy() == pytest.approx([0.6, 0.6, 0.8, 0.8], rel=1e-3)


def winding():
    return st.builds(
        lambda turns, width: corridor(
            width, *zip(np.cumsum([0, *(300 * np.cos(turns))]), np.cumsum([0, *(300 * np.sin(turns))]))
        ),
        st.lists(st.floats(-0.9, 0.9), min_size=1, max_size=6).map(np.array),
        st.floats(20, 120),
    )


@settings(max_examples=25)
@given(winding(), st.floats(-30, 30), st.floats(5, 40), st.one_of(st.none(), st.floats(0, 300)), st.floats(0, 360))
def test_belts_lie_in_the_gap_apart_and_turn_with_it(gap, oblique, width, spacing, turned):
    made = belts(gap, wind=WEST + oblique, width=width, spacing=spacing)
    shapes = made.geometry.to_numpy()
    assert (shapely.area(shapely.difference(shapes, gap)) < 1e-4).all()
    assert shapely.union_all(shapes).area == pytest.approx(made.area_ha.sum() * 1e4, abs=0.1)
    assert set(made.side) == {"upwind", "downwind"}
    across = affinity.rotate(gap, turned, origin=(X, Y))
    again = belts(across, wind=WEST + oblique - turned, width=width, spacing=spacing)
    assert again.area_ha.sum() == pytest.approx(made.area_ha.sum(), rel=1e-3)


@settings(max_examples=20)
@given(winding(), st.floats(5, 40))
def test_the_wind_finds_no_way_round_the_first_belt(gap, width):
    """Taken out, the belt leaves the two ends of the corridor in separate parts."""
    made = of(belts(gap, width=width, layout="upwind"), "upwind")
    left = shapely.get_parts(gap.difference(shapely.buffer(made.geometry[0], 1e-3)))
    far = shapely.get_x(shapely.centroid(left))
    start, end = gap.bounds[0], gap.bounds[2]
    assert not any(shapely.bounds(part)[0] < start + 1e-3 and shapely.bounds(part)[2] > end - 1e-3 for part in left), (
        far
    )


def test_a_thousand_gaps():
    gap = corridor(120, (0, 0), (1000, 0), (1300, 600), (2300, 600))
    apart = [affinity.translate(gap, 3000 * (k % 32), 3000 * (k // 32)) for k in range(1000)]
    many = [affinity.rotate(one, k) for k, one in enumerate(apart)]
    made = belts(*many, wind=WEST - np.arange(1000.0), spacing=200.0)
    one = belts(gap, spacing=200.0).area_ha.sum()
    assert made.groupby("code").area_ha.sum().to_numpy() == pytest.approx(one, rel=1e-6)


def test_nothing_in_nothing_out():
    assert len(belts()) == 0
    assert belts(None, shapely.Polygon(), box(0, 0, 1000, 200)).code.unique().tolist() == ["G3"]


def test_belts_can_be_cancelled():
    def stop(fraction, _message):
        if fraction > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        belts(box(0, 0, 1000, 200), progress=stop)
