"""Units become numbered parcels of equal area with what they take along, a way to a road, and figures of quality."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration.planning import units
from ordos_restoration.planning.mine.parcels.allotment import largest_remainder
from ordos_restoration.planning.mine.parcels.reclamation_parcels import ReclamationParcels
from ordos_restoration.planning.spec import PlanningError

X, Y = 487_000.0, 4_391_000.0  # in Jungar banner, EPSG:4546
FIELD = [(0, 0), (600, 0), (600, 400), (0, 400)]


def layer(*shapes, crs="EPSG:4546", **columns):
    made = [s if hasattr(s, "geom_type") else shapely.Polygon(s) for s in shapes]
    return gpd.GeoDataFrame(
        columns, geometry=[shapely.transform(s, lambda xy: xy + np.array([X, Y])) for s in made], crs=crs
    )


def lines(*vertices):
    return layer(*(shapely.LineString(one) for one in vertices))


def box(x, y, wide, high):
    return shapely.box(x, y, x + wide, y + high)


def run(units_layer, **given):
    inputs = {name: given.pop(name) for name in ("exclusions", "breaks", "roads") if name in given}
    return ReclamationParcels(**given).run({"units": units_layer, **inputs})


def said(plan):
    return " | ".join(str(note) for note in plan.notes)


# Numbers of parcels ---------------------------------------------------------------------------------------------------


def test_a_field_of_24_hectares_becomes_twelve_parcels_of_two():
    plan = run(layer(FIELD, code=["A"]), target_area=2.0)
    parcel, quality = plan.tables["parcel"], plan.tables["parcel_quality"].iloc[0]
    assert parcel.code.tolist() == [f"A-{n:02d}" for n in range(1, 13)]
    assert parcel.area_ha.to_numpy() == pytest.approx(2.0, rel=2e-4)  # geodesic: the projection is 1.0001 too large
    assert parcel.deviation_pct.abs().max() == 0.0
    assert shapely.get_num_geometries(parcel.geometry.to_numpy()).tolist() == [1] * 12
    assert quality.parcels == plan.numbers["parcels"] == 12
    assert quality.several_parts == 0
    assert quality.worst_pct < 1e-4
    assert quality.variation_pct < 1e-4
    assert plan.numbers["area_ha"] == parcel.area_ha.sum()
    assert parcel.area_mu.to_numpy() == pytest.approx(parcel.area_ha.to_numpy() * 15.0, abs=1e-3)


def test_parcels_are_numbered_from_the_north_west_in_rows():
    parcel = run(layer(FIELD, code=["A"]), count=6).tables["parcel"]
    x, y = units.centroid_xy(parcel.geometry.to_numpy())
    assert np.round(x - X).tolist() == [100, 300, 500, 100, 300, 500]
    assert np.round(y - Y).tolist() == [300, 300, 300, 100, 100, 100]


@pytest.mark.parametrize("count", [1, 2, 7, 25])
def test_exactly_the_number_that_was_asked_for(count):
    ring = shapely.Point(0, 0).buffer(300).difference(shapely.Point(0, 0).buffer(220))
    plan = run(layer(FIELD, ring, code=["A", "B"]), count=count)
    assert plan.tables["parcel_quality"].parcels.tolist() == [count, count]
    assert plan.numbers["worst_pct"] < 0.001


def test_a_list_of_areas_is_cut_from_every_unit_and_the_rest_is_told():
    plan = run(layer(FIELD, box(0, 1000, 300, 200), code=["A", "B"]), areas="3; 5 ；2.5")
    own = plan.tables["parcel"].groupby("unit").area_ha
    assert sorted(own.get_group("A").round(3)) == pytest.approx([2.5, 3.0, 5.0, 13.5], abs=0.002)
    assert sorted(own.get_group("B").round(3)) == pytest.approx([0.5, 2.5, 3.0], abs=0.002)
    assert "2 units have more land than the list of areas (10.5000 ha)" in said(plan)
    assert "1 areas of the list found no room" in said(plan)
    assert "B (2)" in said(plan)


@pytest.mark.parametrize(("areas", "word"), [("2; x", "“x”"), ("2, -1", "“-1”"), ("0", "“0”"), ("nan", "“nan”")])
def test_a_list_that_is_none_is_refused(areas, word):
    with pytest.raises(PlanningError, match=word):
        run(layer(FIELD), areas=areas)


def test_a_number_and_a_list_contradict_each_other():
    with pytest.raises(PlanningError, match="contradict each other"):
        run(layer(FIELD), areas="2", count=3)


@pytest.mark.parametrize("given", [{"target_area": 0}, {"target_area": -1}, {"count": 0}, {"count": 2.5}])
def test_numbers_that_are_none_are_refused(given):
    with pytest.raises(PlanningError):
        run(layer(FIELD), **given)


def test_more_parcels_than_anybody_can_use_are_refused():
    with pytest.raises(PlanningError, match="Choose a larger area"):
        run(layer(box(0, 0, 60_000, 60_000)), target_area=0.01)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(1e-3, 1e3), min_size=1, max_size=12), st.integers(0, 50))
def test_largest_remainders_add_up_and_leave_nobody_without(areas, more):
    whole = len(areas) + more
    count = largest_remainder(np.array(areas), whole)
    assert count.sum() == whole
    assert count.min() >= 1


def test_largest_remainders_follow_hamilton():
    votes = np.array([47_000.0, 16_000.0, 15_900.0, 12_000.0, 6_000.0, 3_100.0])  # the usual example, 100,000 in all
    assert largest_remainder(votes, 100).tolist() == [47, 16, 16, 12, 6, 3]
    assert largest_remainder(np.array([4.7, 1.6, 3.7]), 10).tolist() == [5, 1, 4]


# The land -------------------------------------------------------------------------------------------------------------


def test_each_part_of_a_unit_gets_whole_parcels():
    both = shapely.MultiPolygon([box(0, 0, 300, 200), box(1000, 0, 200, 200)])  # 6 and 4 ha
    parcel = run(layer(both, code=["A"]), target_area=2.0).tables["parcel"]
    assert len(parcel) == 5
    assert parcel.area_ha.to_numpy() == pytest.approx(2.0, rel=2e-4)


def test_a_unit_smaller_than_a_parcel_stays_one_and_is_told():
    plan = run(layer(FIELD, box(0, 1000, 100, 100), code=["A", "B"]), target_area=2.0)
    assert plan.tables["parcel_quality"].parcels.tolist() == [12, 1]
    assert "1 parts of units are smaller than the area of a parcel (2.0000 ha)" in said(plan)
    assert "B" in said(plan)


def test_more_parts_than_parcels_are_told():
    three = shapely.MultiPolygon([box(x, 0, 100, 100) for x in (0, 500, 1000)])
    plan = run(layer(three, code=["A"]), count=2)
    assert plan.numbers["parcels"] == 3
    assert "more separate parts than the 2 parcels" in said(plan)


def test_units_without_a_code_are_numbered_from_north_to_south():
    plan = run(layer(box(0, 0, 200, 100), box(0, 500, 200, 100), FIELD_SOUTH, code=[None, "", "U001"]))
    assert set(plan.tables["parcel"].unit) == {"U001", "U002", "U003"}
    north = plan.tables["parcel"].set_index("unit").loc["U002"].geometry
    assert north.centroid.y > Y + 500
    assert "2 of 3 units have no code" in said(plan)


FIELD_SOUTH = [(0, -900), (200, -900), (200, -800), (0, -800)]


def test_rows_of_one_code_are_numbered_through():
    plan = run(layer(box(0, 0, 200, 200), box(500, 0, 200, 200), code=["A", "A"]), target_area=2.0)
    assert plan.tables["parcel"].code.tolist() == ["A-01", "A-02", "A-03", "A-04"]
    assert plan.tables["parcel"].uuid.is_unique
    assert "stand in several rows: A" in said(plan)


def test_land_of_two_units_is_divided_once():
    plan = run(layer(box(0, 0, 300, 200), box(200, 0, 300, 200), code=["A", "B"]), target_area=2.0)
    shapes = plan.tables["parcel"].geometry
    assert shapes.area.sum() == pytest.approx(shapely.union_all(shapes).area, rel=1e-9)
    assert shapes.area.sum() == pytest.approx(100_000.0, rel=1e-9)
    assert "lie in more than one unit and were divided once" in said(plan)
    assert "A/B" in said(plan)
    assert plan.tables["parcel_quality"].left_out_ha.tolist() == pytest.approx([0.0, 2.0], abs=0.001)


def test_a_unit_within_another_has_no_land_left():
    plan = run(layer(FIELD, box(100, 100, 100, 100), code=["A", "B"]))
    assert set(plan.tables["parcel"].unit) == {"A"}
    assert "No land is left of 1 units" in said(plan)


def test_exclusions_and_their_clearance_are_left_out():
    pond = layer(box(250, 150, 100, 100), clearance=[10.0])
    plan = run(layer(FIELD, code=["A"]), exclusions=pond, count=9)
    kept_free = shapely.buffer(pond.geometry.iloc[0], 10.0)
    assert plan.tables["parcel"].intersection(kept_free).area.max() < 1e-6
    assert plan.tables["parcel"].area.sum() == pytest.approx(240_000 - kept_free.area, rel=1e-9)
    assert plan.numbers["worst_pct"] < 0.001
    assert "of exclusions and their clearance were left out" in said(plan)


def test_exclusions_over_all_land_are_refused():
    with pytest.raises(PlanningError, match="No land is left"):
        run(layer(FIELD), exclusions=layer(box(-10, -10, 700, 500)))


def test_no_parcel_lies_across_a_bench_or_a_road():
    bench, road = [(-10, 150), (610, 220)], [(420, -10), (400, 410)]
    plan = run(layer(FIELD, code=["A"]), breaks=lines(bench), roads=lines(road), target_area=1.0)
    for one in (bench, road):
        line = lines(one).geometry.iloc[0]
        assert plan.tables["parcel"].geometry.buffer(-1e-3).intersects(line).sum() == 0
    assert plan.tables["parcel_quality"].parts.tolist() == [4]
    assert plan.tables["parcel"].area.sum() == pytest.approx(240_000.0, rel=1e-9)


def test_a_line_that_stops_just_short_still_divides_and_one_that_ends_inside_is_told():
    short = run(layer(FIELD, code=["A"]), breaks=lines([(0.5, 200), (599.5, 200)]), count=4)
    assert short.tables["parcel_quality"].parts.tolist() == [2]
    loose = run(layer(FIELD, code=["A"]), breaks=lines([(-10, 200), (300, 200)]), count=4)
    assert loose.tables["parcel_quality"].parts.tolist() == [1]
    assert "end inside units over 3" in said(loose)


def test_a_line_drawn_along_the_outline_leaves_no_sliver():
    plan = run(layer(FIELD, code=["A"]), breaks=lines([(-10, 0.3), (610, 0.4)]), target_area=2.0)
    assert plan.tables["parcel_quality"].parts.tolist() == [1]
    assert plan.tables["parcel"].area.sum() == pytest.approx(240_000.0, rel=1e-9)
    assert plan.numbers["parcels"] == 12


def test_a_list_that_takes_all_land_leaves_no_scrap():
    plan = run(layer(FIELD, code=["A"]), areas="12 12.001")
    assert plan.numbers["parcels"] == 2
    assert "list" not in said(plan)


def test_needles_and_bow_ties_are_planned_and_told():
    needle = [(0, 1000), (900, 1000), (0, 1000.01)]
    bow = [(0, 2000), (200, 2200), (200, 2000), (0, 2200)]
    plan = run(layer(FIELD, needle, bow, code=["A", "B", "C"]), target_area=2.0)
    assert plan.tables["parcel_quality"].set_index("unit").parcels.to_dict() == {"A": 12, "B": 1, "C": 2}
    assert "crossing or touching outlines were repaired" in said(plan)
    assert shapely.is_valid(plan.tables["parcel"].geometry.to_numpy()).all()


def test_rows_without_a_shape_are_told_and_the_rest_is_planned():
    made = gpd.GeoDataFrame({"code": ["A", "B"]}, geometry=[layer(FIELD).geometry.iloc[0], None], crs="EPSG:4546")
    plan = run(made)
    assert plan.numbers["parcels"] == 12
    assert "(rows 2)" in said(plan)


def test_parcels_take_the_traits_of_their_unit_along():
    made = layer(
        FIELD, code=["A"], 损毁类型=["occupied"], slope_deg=[4.5], 复垦方向=["grass"], pv=[True], name=["北排土场"]
    )
    made["damage_year"] = 2021
    parcel = run(made, count=3).tables["parcel"]
    for name, value in (("damage_type", "occupied"), ("slope_deg", 4.5), ("direction", "grass"), ("name", "北排土场")):
        assert parcel[name].tolist() == [value] * 3
    assert parcel.pv.all()
    assert parcel.damage_year.tolist() == [2021] * 3
    assert parcel.soil_cm.isna().all()
    assert parcel.land_class.isna().all()


def test_degrees_are_planned_as_metres():
    metric = run(layer(FIELD, code=["A"]), count=5).tables["parcel"]
    degrees = run(layer(FIELD, code=["A"]).to_crs("EPSG:4326"), count=5).tables["parcel"]
    assert degrees.area_ha.to_numpy() == pytest.approx(metric.area_ha.to_numpy(), abs=2e-4)


def test_rows_in_another_order_and_other_first_vertices_give_the_same_plan():
    star = [(300 + (200 + 90 * (i % 3)) * np.cos(i / 4), 1500 + 250 * np.sin(i / 4)) for i in range(25)]
    shapes = [shapely.Polygon(FIELD), shapely.make_valid(shapely.Polygon(star)), box(0, 2500, 400, 300)]
    first = run(layer(*shapes, code=["A", "C", None]), target_area=1.0)
    turned = [shapely.Polygon(np.roll(shapely.get_coordinates(s.exterior)[:-1], 2, axis=0)[::-1]) for s in shapes]
    second = run(layer(*turned[::-1], code=[None, "C", "A"]), target_area=1.0)
    for name in ("parcel", "parcel_road"):
        one, other = first.tables[name], second.tables[name]
        assert one.drop(columns="geometry").equals(other.drop(columns="geometry"))
        assert shapely.equals_identical(one.geometry.to_numpy(), other.geometry.to_numpy()).all()


# Roads ----------------------------------------------------------------------------------------------------------------


def test_parcels_inside_get_a_road_from_the_edge_of_the_land():
    plan = run(layer(box(0, 0, 500, 500), code=["A"]), count=25)
    parcel, road = plan.tables["parcel"], plan.tables["parcel_road"]
    inner = parcel[parcel.road_m > 0]
    line = shapely.union_all(road.geometry.to_numpy())
    assert len(inner) + plan.tables["parcel_quality"].at_road.iloc[0] == 25
    assert 0 < len(inner) <= 9
    assert shapely.distance(inner.geometry.to_numpy(), line).max() < 1e-6
    borders = shapely.union_all(shapely.boundary(parcel.geometry.to_numpy()))
    assert borders.buffer(1e-6).covers(line), "along the borders, never through a parcel"
    assert line.distance(shapely.boundary(shapely.union_all(parcel.geometry.to_numpy()))) < 1e-6
    assert plan.numbers["road_length_m"] == road.length_m.sum() == pytest.approx(line.length, rel=1e-3)
    assert road.road_ha.to_numpy() == pytest.approx(road.length_m.to_numpy() * 4.0 / 1e4, abs=1e-4)
    assert "No existing roads were given" in said(plan)


def test_roads_begin_at_the_road_that_is_there():
    field = layer(box(0, 0, 500, 500), code=["A"])
    plan = run(field, roads=lines([(-50, -1), (600, -1)]), count=25)
    parcel = plan.tables["parcel"]
    y = parcel.geometry.bounds.miny - Y
    assert (parcel.road_m[y < 1e-6] == 0).all()
    assert (parcel.road_m[y > 1] > 0).all()
    assert parcel.road_m.max() < 500.0
    line = shapely.union_all(plan.tables["parcel_road"].geometry.to_numpy())
    assert shapely.distance(parcel.geometry.to_numpy()[y > 1], line).max() < 1e-6
    assert "No existing roads" not in said(plan)
    assert plan.tables["parcel_quality"].at_road.tolist() == [int((parcel.road_m == 0).sum())]


def test_the_way_to_a_far_road_is_added_and_told():
    plan = run(layer(box(0, 0, 500, 500), code=["A"]), roads=lines([(-50, -200), (600, -200)]), count=4)
    assert plan.tables["parcel"].road_m.min() == pytest.approx(200.0, abs=0.1)
    assert "1 parts of units lie up to 200 m from the nearest road" in said(plan)


def test_the_hole_of_a_platform_is_no_way_in():
    ring = box(0, 0, 600, 600).difference(box(150, 150, 300, 300))
    plan = run(layer(ring, code=["A"]), target_area=0.4)
    parcel = plan.tables["parcel"]
    edge = shapely.get_exterior_ring(layer(ring).geometry.iloc[0])
    touched = shapely.dwithin(parcel.geometry.to_numpy(), edge, 1e-6)
    assert (parcel.road_m[~touched] > 0).all()
    assert not touched.all()


# Real land ------------------------------------------------------------------------------------------------------------


def test_jungar_is_divided_to_the_last_square_metre(real_data):
    real = gpd.read_file(real_data / "mines" / "osm_jungar_mines.geojson")
    plan = run(real, target_area=5.0)
    parcel = plan.tables["parcel"]
    land = shapely.union_all(real.to_crs(parcel.crs).geometry.to_numpy())
    assert parcel.area.sum() == pytest.approx(land.area, rel=1e-8)
    assert plan.numbers["area_ha"] == pytest.approx(
        units.geodesic_area(np.array([land]), parcel.crs)[0] / 1e4, rel=1e-3
    )
    assert plan.numbers["several_parts"] == 0
    assert plan.numbers["worst_pct"] < 0.001
    assert len(parcel) > 800
    assert parcel.code.is_unique
    assert parcel.road_m.notna().all()
