"""Belts around a photovoltaic site: the wide side is where the sand comes in, whatever the outline looks like."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration import files
from ordos_restoration.planning import intake, land
from ordos_restoration.planning.kongdui import planting
from ordos_restoration.planning.kongdui.belt_tables import BELT
from ordos_restoration.planning.message import PlanningError
from ordos_restoration.planning.solar import belt_template, hazard
from ordos_restoration.planning.solar.belt_rows import Planting, belt_rows
from ordos_restoration.planning.solar.belt_runs import BeltSettings
from ordos_restoration.planning.solar.perimeter import perimeter
from ordos_restoration.planning.solar.ring import ring_of
from ordos_restoration.planning.wind.winds import Winds, typed


def shipped(name, declared):
    return intake.reference(files.reference(name), declared)


BELTS = shipped("pv_belts", belt_template.BELT_TEMPLATES)
KINDS = shipped("constraint_kinds", land.KIND_TABLE)
RULES = shipped("land_rules", land.RULE_TABLE)
WEST = typed(90, 100, 0)  # blows from the west, toward the east
NORTHWEST = typed(125, 100, 45)
SITE = shapely.box(0, 0, 2000, 1500)
CRS = "EPSG:4546"
DECIDED = ["side", "width_m"]


def around(site=SITE, winds=WEST, notes=None, **more):
    fields = BeltSettings.__dataclass_fields__
    own = BeltSettings(**{k: more.pop(k) for k in list(more) if k in fields})
    return perimeter(site, winds, BELTS, own, [] if notes is None else notes, **more)


def zone(made):
    return shapely.union_all(list(made.zone.values()))


def check_partition(made):
    """Pieces, what was taken and what was too small are all of the belt, and nothing twice."""
    shapes = np.concatenate([made.pieces.shape, made.too_small.shape])
    assert shapely.is_valid(shapes).all()
    together, apart = shapely.union_all(shapes), shapely.area(shapes).sum()
    assert apart - together.area < 1e-6 * len(shapes) + 1e-9 * apart
    lost = made.removed.area_m2.sum() if len(made.removed) else 0.0
    assert apart + lost == pytest.approx(zone(made).area, abs=0.01)
    assert shapely.area(shapely.difference(together, shapely.buffer(zone(made), 1e-4))) < 1e-3


def by_strip(made):
    """Return the area of every strip of every side [m²]."""
    t = made.pieces.table
    return t.assign(area=shapely.area(made.pieces.shape)).groupby(["side", "strip"]).area.sum().to_dict()


def widths_at(made, *places):
    """Return the belt width of the run nearest to each place."""
    return [float(made.runs.width_m[int(np.argmin(shapely.distance(made.line, shapely.Point(p))))]) for p in places]


# Inflow ---------------------------------------------------------------------------------------------------------------


def test_sand_from_the_west_comes_in_over_edges_that_face_west():
    assert hazard.inflow(WEST, [270, 225, 315, 180, 90]) == pytest.approx(
        [100, 100 * np.sqrt(0.5), 100 * np.sqrt(0.5), 0, 0]
    )


def test_a_rose_by_hand():
    """40 VU toward the east and 30 toward the south: north-west by 37° north of west faces 50 VU of it."""
    rose = Winds(np.array([90.0, 180.0]), np.zeros(2, int), np.array([40.0, 30.0]))
    assert hazard.inflow(rose, [270, 0, 315]) == pytest.approx([40, 30, 70 * np.sqrt(0.5)])
    assert hazard.greatest_inflow(rose) == pytest.approx(50)
    assert hazard.relative_inflow(rose, 270 + np.degrees(np.arctan2(30, 40))) == pytest.approx(1)


@given(st.lists(st.tuples(st.floats(0, 360), st.floats(0.1, 100)), min_size=1, max_size=16))
def test_no_bearing_takes_in_more_than_the_greatest(rose):
    toward, power = np.array(rose).T
    winds = Winds(toward, np.zeros(len(toward), int), power)
    tried = hazard.inflow(winds, np.arange(0, 360, 0.25))
    assert tried.max() <= hazard.greatest_inflow(winds) * (1 + 1e-9)
    assert hazard.greatest_inflow(winds) <= tried.max() + np.radians(0.25) * power.sum()
    assert hazard.relative_inflow(winds, np.arange(0, 360, 5.0)).max() <= 1


def test_width_grows_with_the_inflow_without_a_step():
    share = np.array([0, 0.25, 0.5, 0.75, 1])
    assert hazard.width_of(share, (50, 100), (30, 50)).tolist() == [30, 40, 50, 75, 100]
    assert hazard.side_of(share).tolist() == ["lee", "lee", "windward", "windward", "windward"]
    fine = hazard.width_of(np.linspace(0, 1, 1001), (50, 100), (30, 50))
    assert np.diff(fine).min() >= 0
    assert np.diff(fine).max() < 0.2


def test_where_nothing_drifts_all_is_lee_and_told():
    notes = []
    made = around(winds=Winds(np.array([]), np.array([], int), np.array([])), notes=notes, name="C-1")
    assert set(made.runs.side) == {"lee"}
    assert "C-1" in str(notes[0])


# Widths by standard ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mobility", "windward", "lee"), [("moving", (50, 100), (30, 50)), ("semi_fixed", (30, 50), (20, 30))]
)
def test_widths_of_the_standard(mobility, windward, lee):
    assert belt_template.width_range(BELTS, mobility, "windward") == windward
    assert belt_template.width_range(BELTS, mobility, "lee") == lee


@given(st.sampled_from(sorted(set(BELTS.template))), st.floats(2, 150))
def test_strips_fill_the_belt(template, width):
    rows = BELTS[BELTS.template == template]
    wide = belt_template.strip_widths(rows, width)
    assert wide.sum() == pytest.approx(width)
    assert wide.min() >= 0
    least = rows.min_width_m.to_numpy()
    assert ((wide == 0) | (wide >= least - 1e-9)).all() or (wide > 0).sum() == 1


def test_a_wide_belt_in_strips():
    rows = BELTS[BELTS.template == "pv_moving_windward"]
    assert belt_template.strip_widths(rows, 100) == pytest.approx([10, 58.5, 31.5])
    assert belt_template.strip_widths(rows, 35) == pytest.approx([10, 25, 0]), "trees need 12 m"


def test_a_table_without_a_sand_is_refused():
    with pytest.raises(PlanningError, match="semi_fixed"):
        belt_template.rows_of(BELTS[BELTS.mobility == "moving"], "semi_fixed", "lee")


def test_a_range_upside_down_is_refused():
    with pytest.raises(PlanningError, match="narrower first"):
        belt_template.width_range(BELTS.assign(belt_from_m=500.0), "moving", "lee")


# Sides ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("turn", range(4))
@pytest.mark.parametrize("way", [1, -1])
def test_a_wind_from_the_west_makes_the_west_side_windward_whatever_the_vertex_order(turn, way):
    xy = np.roll(np.array([(0, 0), (2000, 0), (2000, 1500), (0, 1500)])[::way], turn, axis=0)
    made = around(shapely.Polygon(xy))
    assert made.zone["windward"].symmetric_difference(shapely.box(0, 0, 100, 1500)).area < 1
    assert widths_at(made, (0, 700), (2000, 700), (1000, 0), (1000, 1500)) == [100, 30, 30, 30]
    assert made.core.symmetric_difference(shapely.box(100, 30, 1970, 1470)).area < 1
    check_partition(made)


def test_strips_from_the_outer_edge_inward():
    t = around().pieces
    bounds = {s: shapely.union_all(t.shape[(t.table["strip"] == s) & (t.table.side == "windward")]) for s in
                ("fence_strip", "shrub", "tree")}  # fmt: skip
    assert {s: g.bounds[0::2] for s, g in bounds.items()} == {
        "fence_strip": (0, 10), "shrub": pytest.approx((10, 68.5)), "tree": pytest.approx((68.5, 100)),
    }  # fmt: skip


def test_outside_the_site_line_the_order_is_turned_round():
    made = around(place="outside")
    t = made.pieces
    assert zone(made).intersection(SITE).area < 1e-6
    assert made.core.equals(SITE)
    fence = shapely.union_all(t.shape[(t.table["strip"] == "fence_strip").to_numpy()])
    assert fence.bounds[0::2] == pytest.approx((-100, -90))
    check_partition(made)
    assert shapely.total_bounds(made.fences)[0::2] == pytest.approx((-99.5, -99.5), abs=11)


def test_given_widths_go_before_the_table():
    made = around(windward_width=60, lee_width=25)
    assert widths_at(made, (0, 700), (2000, 700)) == [60, 25]
    assert made.zone["windward"].area == pytest.approx(60 * 1500)


def test_true_north_decides():
    """Where true north lies 30° west of grid north, a wind from true west comes from 240° of the grid."""
    made = around(winds=WEST, true_north=-30.0)
    assert made.runs.inflow.max() == pytest.approx(np.cos(np.radians(30)))
    assert around(winds=typed(60, 100, 0)).runs.inflow.tolist() == pytest.approx(made.runs.inflow.tolist())
    assert made.runs.outward.tolist() == pytest.approx(
        ((around(winds=typed(60, 100, 0)).runs.outward + 30) % 360).tolist()
    )


@settings(max_examples=10, deadline=None)
@given(st.floats(0, 360), st.floats(0, 360))
def test_a_rotated_site_under_a_rotated_wind_gets_the_rotated_plan(angle, toward):
    site = shapely.Polygon([(0, 0), (1900, 100), (2100, 1300), (900, 900), (-100, 1500)])
    made = around(site, typed(toward, 100, 30))
    turned = around(affinity.rotate(site, -angle, origin=(0, 0)), typed((toward + angle) % 360, 100, 30))
    if made.runs[DECIDED].values.tolist() != turned.runs[DECIDED].values.tolist():  # a tie between two steps of width
        return
    for side in ("windward", "lee"):
        back = affinity.rotate(turned.zone[side], angle, origin=(0, 0))
        assert back.symmetric_difference(made.zone[side]).area < 30, "arcs are drawn with corners"
    assert by_strip(turned) == pytest.approx(by_strip(made), abs=30)


# Outlines -------------------------------------------------------------------------------------------------------------


def test_a_circle_of_many_vertices_gets_widths_without_jumps():
    made = around(shapely.Point(0, 0).buffer(1000, quad_segs=90), NORTHWEST)
    width = made.runs.width_m.to_numpy()
    assert (width.min(), width.max()) == (30, 100)
    assert np.abs(np.diff(np.append(width, width[0]))).max() <= 10
    check_partition(made)


def test_meanders_of_a_few_metres_do_not_turn_a_side():
    x = np.arange(0, 2000, 10.0)
    top = np.column_stack([x, 1500 + 10 * np.sin(2 * np.pi * x / 80)])
    made = around(shapely.Polygon([*top, (2000, 1500), (2000, 0), (0, 0)]))
    north = made.runs[(made.runs.outward < 45) | (made.runs.outward > 315)]
    assert north.side.tolist() == ["lee"]
    assert len(made.runs) <= 4
    check_partition(made)


def test_a_notch_of_a_few_metres_does_not_turn_a_side():
    notched = SITE.difference(shapely.box(1000, 1494, 1004, 1500))
    made = around(notched)
    assert len(made.runs) == 2
    check_partition(made)


def test_a_corner_turned_inward_is_filled():
    site = shapely.Polygon([(0, 0), (2000, 0), (2000, 600), (900, 600), (900, 1500), (0, 1500)])
    made = around(site, NORTHWEST)
    corner = shapely.Point(900, 600).buffer(25)
    assert zone(made).intersection(corner).area == pytest.approx(site.intersection(corner).area)
    check_partition(made)


def test_a_belt_does_not_jump_a_gap_to_the_other_arm():
    site = shapely.Polygon(
        [(0, 0), (1000, 0), (1000, 1000), (620, 1000), (620, 300), (580, 300), (580, 1000), (0, 1000)]
    )
    made = around(site)
    arm = shapely.box(0, 400, 580, 900)
    assert made.zone["windward"].intersection(arm).bounds[2] == pytest.approx(100)
    check_partition(made)


def test_holes_get_no_belt():
    hole = shapely.box(800, 600, 1000, 800)
    made = around(SITE.difference(hole))
    assert zone(made).distance(hole) > 500
    assert made.core.intersection(hole).area == 0


def test_a_belt_ends_at_a_hole_in_its_way():
    hole = shapely.box(50, 600, 300, 800)
    made = around(SITE.difference(hole))
    assert zone(made).intersection(hole).area < 1e-6
    check_partition(made)


def test_a_site_narrower_than_two_belts_is_all_belt_and_told():
    notes = []
    made = around(shapely.box(0, 0, 120, 1500), notes=notes, name="C-2")
    assert made.core.area == 0
    assert zone(made).area == pytest.approx(120 * 1500)
    assert "C-2" in str(notes[0])
    check_partition(made)


def test_a_tiny_site_is_planned_too():
    made = around(shapely.box(0, 0, 30, 20))
    assert zone(made).area == pytest.approx(600)
    check_partition(made)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.floats(0.3, 1.0), min_size=3, max_size=25),
    st.floats(100, 3000),
    st.floats(0, 360),
    st.sampled_from(["inside", "outside"]),
    st.floats(0, 60),
)
def test_any_outline_is_covered_once(reaches, size, toward, place, spread):
    angle = np.linspace(0, 2 * np.pi, len(reaches), endpoint=False)
    r = size * np.array(reaches)
    site = shapely.Polygon(np.column_stack([r * np.cos(angle), r * np.sin(angle)]))
    made = around(site, typed(toward, 100, spread), place=place)
    check_partition(made)
    beside = site if place == "inside" else shapely.difference(shapely.box(-9e3, -9e3, 9e3, 9e3), site)
    near = shapely.intersection(shapely.buffer(shapely.boundary(site), 5), beside)
    assert shapely.difference(near, zone(made)).area <= 1e-3 * near.area + 1, "every belt is wider than 5 m"
    assert zone(made).difference(beside).area < 1e-2


# Sand, compartments, land ---------------------------------------------------------------------------------------------


def test_sand_decides_the_width_place_by_place():
    sand = gpd.GeoDataFrame(
        {"mobility": ["半固定沙地", "胡说"]},
        geometry=[shapely.box(-50, -50, 500, 700), shapely.box(1500, 0, 2000, 800)],
    )
    made = around(sand=sand)
    assert widths_at(made, (0, 300), (0, 1200), (2000, 400)) == [50, 100, 30]
    assert set(made.runs.mobility) == {"moving", "semi_fixed"}
    check_partition(made)


def test_compartments_are_cut_along_the_ring():
    t = around(compartment_length=500).pieces
    own = (t.table["strip"] == "shrub").to_numpy() & (t.table.side == "windward").to_numpy()
    assert sorted(shapely.area(t.shape[own]).round()) == [500 * 58.5] * 3
    assert sorted(b[1] for b in shapely.bounds(t.shape[own])) == pytest.approx([0, 500, 1000])


def test_no_compartment_is_too_large_or_too_small():
    made = around(shapely.Point(0, 0).buffer(1500), NORTHWEST, compartment_length=5000, max_area=3.0, min_area=400)
    area = shapely.area(made.pieces.shape)
    assert area.max() <= 30_000
    assert area.min() >= 400
    check_partition(made)


def test_gates_stay_open_and_the_fence_with_them():
    made = around(gates=[shapely.Point(0, 700), shapely.Point(1000, 3)], gate_width=14)
    assert made.removed.groupby("side").area_m2.sum().to_dict() == pytest.approx({"windward": 1400, "lee": 420})
    assert shapely.union_all(made.pieces.shape).intersection(shapely.box(-1, 693, 200, 707)).area < 1e-6
    assert shapely.intersection(made.fences[0], shapely.box(-1, 694, 200, 706)).length == 0
    assert shapely.length(made.fences).sum() == pytest.approx(1500 - 14, abs=3)
    check_partition(made)


def test_a_gate_at_a_corner_opens_aslant():
    made = around(gates=[shapely.Point(2000, 0)], gate_width=14)
    way = shapely.LineString([(2000, 0), (1965, 35)])
    assert shapely.union_all(made.pieces.shape).intersection(way.buffer(6.9, cap_style="flat")).area < 1e-6
    check_partition(made)


def test_of_several_parts_the_largest_gets_belts():
    far = shapely.box(5000, 0, 5500, 500)
    made = around(shapely.union(SITE, far))
    assert zone(made).intersection(far).area == 0
    assert zone(made).area == pytest.approx(zone(around()).area)
    assert made.core.covers(far)


def test_the_fence_stands_on_windward_edges_alone():
    made = around()
    assert made.runs.side[made.fence_run].tolist() == ["windward"]
    assert shapely.total_bounds(made.fences)[[0, 2]] == pytest.approx([0.5, 0.5], abs=1)
    assert made.zone["windward"].covers(made.fences[0])


def test_forbidden_land_is_taken_out_and_conditional_land_marked():
    frame = gpd.GeoDataFrame(
        {"kind": ["永久基本农田", "公益林"], "approval_no": [None, "鄂林〔2026〕3号"]},
        geometry=[shapely.box(-50, 0, 300, 300), shapely.box(-50, 900, 300, 1100)],
    )
    ground = land.ground(frame, KINDS, RULES, "shelterbelt", "", [])
    made = around(ground=ground, draw_removed=True)
    t = made.pieces
    assert shapely.union_all(t.shape).intersection(frame.geometry[0]).area < 1e-6
    assert made.removed.area_m2.sum() == pytest.approx(300 * 100 + 200 * 30)
    assert shapely.area(made.removed["shape"].to_numpy(dtype=object)).sum() == pytest.approx(made.removed.area_m2.sum())
    marked = t.shape[(t.table.condition == "public_forest").to_numpy()]
    assert shapely.area(marked).sum() == pytest.approx(200 * 100)
    assert set(t.table.approval_no[t.table.condition != ""]) == {"鄂林〔2026〕3号"}
    assert shapely.length(made.fences).sum() == pytest.approx(1200, abs=3)
    check_partition(made)


def test_a_ring_begins_at_a_corner_whatever_vertex_its_outline_begins_with():
    begun = shapely.Polygon([(700, 0), (2000, 0), (2000, 1500), (0, 1500), (0, 0)])
    ring = ring_of(begun, 100)
    assert ring.xy[ring.corner].tolist()[0] in [[0, 0], [2000, 0], [2000, 1500], [0, 1500]]
    assert len(ring.corner) == 5
    assert ring.length == pytest.approx(7000)


# Rows of the table of belts -------------------------------------------------------------------------------------------

PLANTED = Planting(
    shipped("species", planting.SPECIES_TABLE), shipped("prices", planting.PRICE_TABLE), RULES, rain=280.0
)


def table(notes=None, site=SITE, **more):
    site = shapely.transform(site, lambda xy: xy + np.array([500_000, 4_450_000]))
    own = Planting(**{**PLANTED.__dict__, **more})
    made = around(site, name="C-1")
    return belt_rows(made, BELTS, own, "PV01", "C-1", 90.0, CRS, [] if notes is None else notes), made


def test_belts_become_rows_of_the_table_of_belts():
    rows, made = table()
    frame = BELT.conform(rows, CRS)
    assert len(frame) == len(made.pieces.shape)
    assert frame.code.is_unique
    assert frame.uuid.is_unique
    assert set(rows.side) == {"windward", "lee"}
    assert set(rows.site) == {"C-1"}
    assert rows.area_ha.sum() == pytest.approx(zone(made).area / 1e4, rel=1e-3)
    for column in ("river_code", "river", "bank", "bank_role", "reach_class"):
        assert frame[column].isna().all()
    assert rows.code.iloc[0] == "PV01-W-F-001"


def test_plants_are_the_area_over_the_spacing():
    rows, _ = table()
    one = rows[(rows["strip"] == "shrub") & (rows.side == "windward")].iloc[0]
    assert (one.row_spacing_m, one.plant_spacing_m, one["rows"]) == (3, 2, 19)
    assert one.plants == round(one.area_m2 / 6)
    assert one.mean_width_m == pytest.approx(58.5)
    assert one.length_m == pytest.approx(500, rel=1e-3)
    species = PLANTED.species.set_index("species").survival_pct
    willow = round(one.plants * 0.6)
    ordered = planting.to_order(
        np.array([willow, one.plants - willow]), species[["salix_psammophila", "corethrodendron_mongolicum"]], 5.0
    )
    assert one.plants_to_order == pytest.approx(ordered.sum(), abs=2)


def test_cost_adds_up_by_hand():
    rows, _ = table()
    price = planting.prices_of(PLANTED.prices)
    one = rows[(rows["strip"] == "tree")].iloc[0]
    assert one.dry
    share = planting.apportion(np.array([one.plants]), np.array([[0.5, 0.5]]))[0]
    survival = PLANTED.species.set_index("species").survival_pct
    names = ["pinus_sylvestris_mongolica", "caragana_korshinskii"]
    ordered = planting.to_order(share, survival[names].to_numpy(), 5.0)
    money = sum(n * price(f"seedling.{s}") for n, s in zip(ordered, names))
    money += one.plants * price("planting.pit") + one.area_ha * price("preparation.pit")
    money += one.area_ha * (price("barrier.checkerboard") + 3 * price("tending"))
    assert one.cost_yuan == round(money)


def test_trees_need_groundwater_or_a_legal_source():
    notes = []
    dry, _ = table(notes)
    assert dry[dry["strip"] == "tree"].dry.all()
    assert any("dry template" in str(note) for note in notes)
    for more in ({"groundwater": 2.5}, {"water_source": "矿井疏干水"}):
        wet, _ = table(**more)
        assert not wet.dry.any()
        assert "旱柳" in wet[wet["strip"] == "tree"].species.iloc[0]
    deep, _ = table(groundwater=3.5)
    assert deep[deep["strip"] == "tree"].dry.all()


def test_bearings_of_rows_and_drift():
    rows, _ = table()
    west = rows[rows.side == "windward"]
    assert west.orientation_deg.tolist() == pytest.approx([0] * len(west))
    assert west.drift_angle_deg.tolist() == pytest.approx([0] * len(west))


def test_fixed_sand_gets_no_checkerboard():
    site = shapely.transform(SITE, lambda xy: xy + np.array([500_000, 4_450_000]))
    made = around(site, mobility="fixed")
    rows = belt_rows(made, BELTS, PLANTED, "PV01", "C-1", 90.0, CRS, [])
    assert set(rows.barrier) == {"none"}
    assert set(rows.sand_mobility) == {"fixed"}
