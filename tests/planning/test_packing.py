"""Tables into polygons: as many as fit and not one more, whatever the outline; counted again by other means."""

import functools

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ordos_restoration.planning.solar import packing
from ordos_restoration.planning.solar.packing import COLUMNS, Lanes, Rack, area_bound, is_box, pack

FULL, HALF, GAP = 32.292, 16.136, 0.5  # 2 × 28 and 2 × 14 modules of 1134 mm with 20 mm between them
RACK = Rack((FULL,), GAP, 3.748)
PITCH = 11.747  # of a table 4.576 m up the slope at 35° and 40.3° N
NEAR = 1e-6  # m


def boxes(tables, rack=RACK):
    length = np.array(rack.lengths)[tables.size]
    return shapely.box(tables.x, tables.y, tables.x + length, tables.y + rack.depth)


def packed(*polygons, pitch=PITCH, rack=RACK, **more):
    return pack(np.array(polygons, dtype=object), pitch, rack, **more)


def room_for(columns, rows, rack=RACK, pitch=PITCH, at=(0.0, 0.0)):
    """Return the smallest rectangle that holds so many tables."""
    width = columns * (rack.lengths[0] + rack.gap) - rack.gap
    return shapely.box(*at, at[0] + width, at[1] + (rows - 1) * pitch + rack.depth)


def row_by_row(polygon, rack=RACK, pitch=PITCH):
    """Count the tables of rows from the lowest point up: overlays instead of the scan of edges.

    A table reaches over a whole strip, so it fits where no part of the strip that is not the polygon's lies above it.
    """
    x0, y0, x1, y1 = polygon.bounds
    count = 0
    for y in y0 + np.arange(int((y1 - y0 - rack.depth + NEAR) // pitch) + 1) * pitch:
        strip = shapely.box(x0 - 1, y + NEAR, x1 + 1, y + rack.depth - NEAR)
        out = np.array([shapely.bounds(p) for p in shapely.get_parts(shapely.difference(strip, polygon))])
        reached = -np.inf
        for left, right in sorted(zip(out[:, 0], out[:, 2])):
            if reached > -np.inf and left > reached:
                count += int((left - reached + rack.gap + 2 * NEAR) // (rack.lengths[0] + rack.gap))
            reached = max(reached, right)
    return count


def grid_of_boxes(polygon, rack=RACK, pitch=PITCH):
    """Return the boxes of a grid from the corner that a polygon covers, as a native grid and a selection would."""
    x0, y0, x1, y1 = polygon.bounds
    step = rack.lengths[0] + rack.gap
    x, y = np.meshgrid(np.arange(x0, x1, step), np.arange(y0, y1, pitch))
    made = shapely.box(x, y, x + rack.lengths[0], y + rack.depth).ravel()
    return made[shapely.covers(polygon, made)]


def check(polygons, tables, rack=RACK):
    """No table leaves its polygon, and no two share land."""
    shapes = boxes(tables, rack)
    assert shapely.covers(shapely.buffer(polygons, 1e-6, join_style="mitre")[tables.polygon], shapes).all()
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    twice = (one < other) & (tables.polygon[one] == tables.polygon[other])
    assert shapely.area(shapely.intersection(shapes[one], shapes[other]))[twice].max(initial=0) < 1e-4


@functools.lru_cache(None)
def wild(seed, size=150.0, corners=40, holes=3):
    """Return a site with a rough outline and holes of any shape."""
    rng = np.random.default_rng(seed)
    angle = np.sort(rng.uniform(0, 2 * np.pi, corners))
    radius = size * rng.uniform(0.55, 1.0, corners)
    site = shapely.make_valid(shapely.Polygon(np.column_stack([1.3 * radius * np.cos(angle), radius * np.sin(angle)])))
    for _ in range(holes):
        x, y = rng.uniform(-0.7 * size, 0.7 * size, 2)
        hole = shapely.box(x, y, x + rng.uniform(1, 60), y + rng.uniform(1, 60))
        turned = shapely.affinity.rotate(hole, rng.uniform(0, 90))
        site = shapely.difference(site, rng.choice([hole, turned, shapely.Point(x, y).buffer(rng.uniform(2, 25))]))
    return shapely.multipolygons([p for p in shapely.get_parts(site) if p.geom_type == "Polygon"])


# Exact fits ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("columns", "rows"), [(1, 1), (7, 1), (1, 9), (12, 20)])
@pytest.mark.parametrize("at", [(0.0, 0.0), (451_234.567, 4_450_987.123)])
def test_a_rectangle_made_for_its_tables_holds_them_all(columns, rows, at):
    made = packed(room_for(columns, rows, at=at))
    assert len(made.x) == columns * rows
    assert np.ptp(made.x) == pytest.approx((columns - 1) * (FULL + GAP), abs=1e-5)


@pytest.mark.parametrize("wide", [True, False])
def test_a_millimetre_less_holds_a_column_or_a_row_less(wide):
    x0, y0, x1, y1 = room_for(12, 20).bounds
    made = packed(shapely.box(x0, y0, x1 - 0.001 * wide, y1 - 0.001 * (not wide)))
    assert len(made.x) == (11 * 20 if wide else 12 * 19)


def test_land_too_narrow_too_low_or_empty_holds_nothing():
    shapes = [shapely.box(0, 0, FULL - 0.01, 90), shapely.box(0, 0, 90, 3.7), shapely.from_wkt("POLYGON EMPTY")]
    assert len(packed(*shapes).x) == 0
    assert len(pack(np.array([], dtype=object), PITCH, RACK).x) == 0


@pytest.mark.parametrize("at", [40.0, 0.0, 100.0])
def test_a_hole_takes_what_lies_in_its_rows_and_no_more(at):
    outer = room_for(10, 10)
    hole = shapely.box(at, 5 * PITCH + 1, at + 10, 5 * PITCH + 2)  # within the sixth row
    without = shapely.difference(outer, hole)
    assert np.bincount(packed(without).row, minlength=10).tolist() == [10] * 5 + [9] + [10] * 4
    in_between = shapely.difference(outer, shapely.box(at, 5 * PITCH + 4, at + 10, 5 * PITCH + 11))
    assert len(packed(in_between).x) == 100


def test_a_hole_that_touches_a_table_does_not_cost_it():
    outer = room_for(3, 3)
    beside = shapely.box(FULL, 0, FULL + GAP, 30).intersection(outer)  # just the gap of the columns
    above = shapely.box(0, RACK.depth, 60, PITCH)  # just the space between two rows
    assert len(packed(shapely.difference(outer, shapely.union(beside, above))).x) == 9


def test_edges_of_no_length_and_points_on_a_line_change_nothing():
    plain = wild(5)
    rings = [[np.repeat(ring.coords, 2, axis=0) for ring in shapely.get_rings(part)] for part in plain.geoms]
    same = shapely.multipolygons([shapely.Polygon(ring[0], ring[1:]) for ring in rings])
    assert shapely.get_num_coordinates(same) == 2 * shapely.get_num_coordinates(plain)
    for other in (same, shapely.segmentize(plain, 3.0)):
        np.testing.assert_allclose(packed(other).x, packed(plain).x, atol=1e-5)


def test_the_way_round_and_the_first_corner_of_a_ring_change_nothing():
    first, reversed_ = packed(wild(6)), packed(shapely.reverse(wild(6)))
    np.testing.assert_allclose(first.x, reversed_.x, atol=1e-6)
    rolled = shapely.Polygon(np.roll(shapely.get_coordinates(room_for(4, 4))[:-1], 2, axis=0))
    assert len(packed(rolled).x) == 16


def test_a_multipolygon_holds_what_its_parts_hold_on_one_grid_of_rows():
    parts = [room_for(4, 3), room_for(2, 3, at=(400.0, 2 * PITCH))]
    whole = packed(shapely.multipolygons(parts))
    assert len(whole.x) == 18
    assert np.unique(np.round(whole.y / PITCH, 6)).tolist() == [0, 1, 2, 3, 4]


# Against other means -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(25))
def test_free_rows_hold_as_many_as_strips_counted_by_overlay(seed):
    site = wild(seed)
    made = packed(site)
    check(np.array([site]), made)
    assert len(made.x) == row_by_row(site)
    assert len(made.x) > 20


@pytest.mark.parametrize("seed", range(12))
def test_aligned_columns_hold_the_boxes_of_the_same_grid_that_the_land_covers(seed):
    site, rack = wild(seed), Rack((FULL,), GAP, 3.748, COLUMNS)
    made = packed(site, rack=rack, anchor=np.zeros(1))
    check(np.array([site]), made)
    step = FULL + GAP
    x0, y0, x1, y1 = site.bounds
    columns, rows = x0 + 2e-6 + np.arange((x1 - x0) // step + 1) * step, np.arange(y0 // PITCH, y1 // PITCH + 1) * PITCH
    x, y = np.meshgrid(columns, rows)
    cells = shapely.box(x, y, x + FULL, y + rack.depth).ravel()
    fit = cells[shapely.covers(site, cells)]
    places = {tuple(np.round(xy, 3)) for xy in shapely.bounds(fit)[:, :2]}
    assert {tuple(np.round(xy, 3)) for xy in zip(made.x, made.y)} == places


@pytest.mark.parametrize("seed", range(12))
def test_never_fewer_than_a_grid_of_boxes_from_the_corner(seed):
    site = wild(seed)
    assert len(packed(site).x) >= len(grid_of_boxes(site))


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10**6), corners=st.integers(3, 30), pitch=st.floats(3.75, 30), depth=st.floats(0.5, 3.75),
    length=st.floats(2, 60), gap=st.floats(0, 3), turn=st.floats(0, 360),
)  # fmt: skip
def test_any_outline_and_any_table(seed, corners, pitch, depth, length, gap, turn):
    site = shapely.affinity.rotate(wild(seed, 60.0, corners, 2), turn)
    assume(not site.is_empty)
    rack = Rack((length, length / 2.2), gap, depth)
    made = packed(site, pitch=pitch, rack=rack)
    check(np.array([site]), made, rack)
    only = Rack((length,), gap, depth)
    alone = packed(site, pitch=pitch, rack=only)
    assert len(alone.x) == row_by_row(site, only, pitch)
    assert len(alone.x) >= len(grid_of_boxes(site, only, pitch))


# Several polygons, phases, shorter tables ----------------------------------------------------------------------------


def test_several_polygons_at_once_are_filled_as_each_alone():
    sites = np.array([wild(seed) for seed in range(8)], dtype=object)
    pitch = np.linspace(6.0, 15.0, 8)
    phases = np.array([1, 2, 3, 24, 1, 7, 1, 5])
    together = pack(sites, pitch, RACK, phases)
    check(sites, together)
    for k, site in enumerate(sites):
        alone, own = pack(sites[[k]], pitch[k], RACK, phases[k]), together.take(together.polygon == k)
        np.testing.assert_allclose(np.column_stack([own.x, own.y]), np.column_stack([alone.x, alone.y]))
        assert (own.row == alone.row).all()
        assert np.allclose((own.y - own.y.min()) / pitch[k], np.round((own.y - own.y.min()) / pitch[k])), site


def test_many_polygons_are_looked_at_in_turns_without_losing_any(monkeypatch):
    sites = np.array([wild(seed) for seed in range(6)], dtype=object)
    whole, looks = pack(sites, PITCH, RACK, 5), []
    monkeypatch.setattr(packing, "PAIRS", 90)
    again = pack(sites, PITCH, RACK, 5, progress=lambda *at: looks.append(at))
    np.testing.assert_allclose(whole.x, again.x)
    np.testing.assert_array_equal(whole.row, again.row)
    assert len(looks) > 10


@pytest.mark.parametrize("seed", range(10))
def test_more_starts_of_the_rows_are_never_worse_and_some_are_better(seed):
    sites = np.array([wild(seed)], dtype=object)
    held = [len(pack(sites, PITCH, RACK, phases).x) for phases in (1, 2, 4, 24)]
    assert held == sorted(held)
    best = pack(sites, PITCH, RACK, 24)
    check(sites, best)


def test_on_small_land_the_starts_of_rows_pay_a_per_cent_or_more():
    sites = np.array([wild(seed, 110.0) for seed in range(12)], dtype=object)
    one, many = len(pack(sites, PITCH, RACK).x), len(pack(sites, PITCH, RACK, 24).x)
    assert many / one > 1.01


def test_a_box_needs_no_other_start_of_its_rows():
    shapes = np.array([room_for(5, 5), wild(1), shapely.box(0, 0, 77.3, 99.1)], dtype=object)
    assert is_box(shapes).tolist() == [True, False, True]
    assert len(pack(shapes[2:], PITCH, RACK).x) == len(pack(shapes[2:], PITCH, RACK, 24).x)


def test_a_shorter_table_fills_what_a_row_leaves_and_the_long_ones_stay():
    rack = Rack((FULL, HALF), GAP, 3.748)
    sites = np.array([wild(seed) for seed in range(10)], dtype=object)
    long, mixed = pack(sites, PITCH, RACK), pack(sites, PITCH, rack)
    check(sites, mixed, rack)
    assert (mixed.size == 0).sum() == len(long.x)
    assert (mixed.size == 1).sum() > 0
    assert np.bincount(np.unique(np.stack([mixed.polygon, mixed.row]), axis=1)[0]).sum() >= len(np.unique(long.row))


def test_a_row_of_known_room_takes_long_tables_first_then_shorter_ones():
    rack = Rack((30.0, 14.0, 10.0), 0.5, 3.0)
    made = packed(shapely.box(0, 0, 2 * 30.5 + 14.5 + 10 + 3, 3), pitch=10.0, rack=rack)
    assert made.size.tolist() == [0, 0, 1, 2]
    np.testing.assert_allclose(made.x, [0, 30.5, 61, 75.5], atol=1e-5)


def test_free_stretches_are_where_no_edge_comes_into_the_strip():
    shape = shapely.Polygon([(0, 0), (100, 0), (100, 10), (60, 10), (50, 4), (40, 10), (0, 10)])
    lanes = Lanes(np.array([0]), np.array([0.0]), np.array([6.0]), np.array([2]))
    found = packing.stretches(packing.edges_of(np.array([shape])), lanes, 4.0)
    table = {row: [] for row in (0, 1)}
    for row, start, end in zip(found.row, found.start, found.end):
        table[row].append((round(start, 4), round(end, 4)))
    assert table[0] in ([(0, 100)], [(0, 50), (50, 100)])
    assert table[1] == [(0, 40), (60, 100)]


def test_nothing_is_lost_or_shared_when_the_cancel_button_is_pressed():
    class StopHere(Exception):
        pass

    def stop(*at):
        raise StopHere

    with pytest.raises(StopHere):
        packed(wild(1), progress=stop)


# Large land ----------------------------------------------------------------------------------------------------------


def large(hectares, holes, seed=1):
    rng = np.random.default_rng(seed)
    angle = np.linspace(0, 2 * np.pi, 600, endpoint=False)
    radius = 1 + 0.12 * np.sin(3 * angle + 1) + 0.07 * np.sin(11 * angle) + 0.01 * rng.normal(size=600)
    site = shapely.Polygon(np.column_stack([1.2 * radius * np.cos(angle), 0.85 * radius * np.sin(angle)]))
    site = shapely.affinity.scale(site, *[np.sqrt(hectares * 1e4 / site.area)] * 2, origin=(0, 0))
    x0, y0, x1, y1 = site.bounds
    discs = shapely.buffer(shapely.points(rng.uniform([x0, y0], [x1, y1], (holes, 2))), rng.uniform(15, 90, holes))
    return shapely.difference(site, shapely.union_all(discs))


def test_a_thousand_hectares_hold_98_per_cent_of_what_their_area_allows():
    site = large(1_000, 10)
    rack = Rack((FULL, HALF), GAP, 3.748)
    made = packed(site, rack=rack)
    check(np.array([site]), made, rack)
    tables = np.where(made.size == 0, 1.0, HALF / FULL).sum()
    assert 0.98 < tables / area_bound(site.area, PITCH, rack) <= 1.0


def test_a_gigawatt_takes_the_land_and_the_tables_that_the_field_reckons_with():
    """2 × 28 modules of 580 W are 32.48 kW: 30,789 tables a GW; 11.9 m² a kilowatt at a pitch of 11.747 m."""
    land = 30_789 * 32.48 * 11.86  # m²
    assert area_bound(land, PITCH, RACK) == pytest.approx(30_789, rel=1e-3)
    site = large(1_260, 12)
    made = packed(site)
    assert 31_500 < len(made.x) < area_bound(site.area, PITCH, RACK)
