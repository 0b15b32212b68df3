"""The field behind belts, held to rays: from every cell one up the wind and one down, the formula written out anew."""

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
from ordos_restoration.planning import lattice as lattices
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.spec import Cancelled, PlanningError
from ordos_restoration.planning.wind.belts import BELTS, GROWTH_TABLE, belts_of
from ordos_restoration.planning.wind.record import WindRecord
from ordos_restoration.planning.wind.relative_drift import relative_drift
from ordos_restoration.planning.wind.shelter_field import jet_factor, jets_of, wind_factor
from ordos_restoration.planning.wind.winds import typed, winds_of
from tests.planning.by_hand import toward, weps

X, Y = 450_000.0, 4_450_000.0
SPECIES = reference(files.reference("species"), GROWTH_TABLE)
KNOTS_12 = 12 * 1852 / 3600
seeds = st.integers(0, 100_000)
directions = st.floats(0, 360)


# Belts and what they do, by hand -------------------------------------------------------------------------------------


def belts(*shapes, height=10.0, porosity=0.4):
    frame = pd.DataFrame({name: [None] * len(shapes) for name in BELTS.columns}, dtype="object")
    frame = gpd.GeoDataFrame(frame, geometry=list(shapes), crs="EPSG:4545")
    frame["height_m"], frame["porosity_leaf"] = height, porosity
    frame["porosity_bare"], frame["plants"] = np.nan, np.nan
    return belts_of(frame, SPECIES, 10.0, [])


def strip(line, width):
    """Return the polygon along a line, mitred, and its two long sides (n, 2)."""
    line = np.asarray(line, dtype=float)
    along = np.diff(line, axis=0) / np.hypot(*np.diff(line, axis=0).T)[:, None]
    left = np.column_stack([-along[:, 1], along[:, 0]])
    before, after = np.vstack([left[:1], left]), np.vstack([left, left[-1:]])
    mitre = (before + after) / (1 + (before * after).sum(axis=1))[:, None] * width / 2
    sides = line + mitre, line - mitre
    return shapely.Polygon(np.vstack([sides[0], sides[1][::-1]])), sides


def bank(x=0.0, y=0.0, length=500.0, width=20.0):
    """Return a belt from south to north with its middle at (X + x, Y + y)."""
    return shapely.box(X + x - width / 2, Y + y - length / 2, X + x + width / 2, Y + y + length / 2)


def by_rays(xy, stands, direction):
    """Return (wind over open wind, distance to the nearest belt up the wind) at points (n, 2), one ray after the other.

    stands: (shape, its two sides, height, width, porosity) of every belt.
    """
    wind, points = toward(direction), shapely.points(xy)
    factor, fetch = np.ones(len(xy)), np.full(len(xy), np.inf)
    for shape, sides, height, width, porosity in stands:
        for own, other in (sides, sides[::-1]):
            for start, end, across in zip(own, own[1:], other):
                normal = np.array([end[1] - start[1], start[0] - end[0]])
                normal = normal * np.sign(normal @ (start - across))
                lee = normal @ wind > 0
                length = 35 * height if lee else -5 * height
                rays = shapely.linestrings(np.stack([xy, xy - wind * length], axis=1))
                met = shapely.intersection(rays, shapely.LineString([start, end]))
                for k in np.flatnonzero(~shapely.is_empty(met)):
                    distance = (1 if lee else -1) * shapely.distance(points[k], met[k])
                    factor[k] = min(factor[k], weps(distance, height, width, porosity))
                    fetch[k] = min(fetch[k], distance) if lee else fetch[k]
        inside = shapely.contains(shape, points)
        factor[inside] = np.minimum(factor[inside], weps(0.0, height, width, porosity))
        fetch[inside] = 0.0
    return factor, fetch


def winding(rng):
    """Return a belt that bends to and fro: (shape, sides, height, width, porosity)."""
    turn = rng.uniform(5, 50, 4) * rng.choice([-1, 1], 4)
    bearing = np.radians(rng.uniform(0, 360) + np.r_[0, np.cumsum(turn)])
    steps = rng.uniform(90, 200, 5)[:, None] * np.column_stack([np.sin(bearing), np.cos(bearing)])
    line = np.array([X, Y]) + rng.uniform(-300, 100, 2) + np.vstack([[0, 0], np.cumsum(steps, axis=0)])
    width, height, porosity = rng.uniform(3, 20), rng.uniform(1, 15), rng.uniform(0, 0.9)
    return *strip(line, width), height, width, porosity


def stood(stands):
    """Return the belts of such descriptions; a strip's width is theirs, not that of its bends."""
    shapes, _, height, width, porosity = zip(*stands)
    made = belts(*shapes, height=np.array(height), porosity=np.array(porosity))
    assert made.width == pytest.approx(np.array(width), rel=0.02)
    return made, [(*stand[:3], found, stand[4]) for stand, found in zip(stands, made.width)]


def cells_of(lattice):
    x, y = lattice.centres()
    return np.column_stack([one.ravel() for one in np.meshgrid(x, y)])


# One wind ------------------------------------------------------------------------------------------------------------


@settings(max_examples=40)
@given(seeds)
def test_every_cell_has_what_rays_say(seed):
    """Belts that bend show the wind both of their sides; so do several belts on one another."""
    rng = np.random.default_rng(seed)
    made, stands = stood([winding(rng) for _ in range(rng.integers(1, 4))])
    grid = Lattice(X - 500 + rng.uniform(0, 30), Y + 500 + rng.uniform(0, 30), rng.uniform(20, 60), 22, 24, None)
    direction = rng.uniform(0, 360)
    factor, fetch = wind_factor(grid, made, direction, made.seasons - 1)
    rays, distance = by_rays(cells_of(grid), stands, direction)
    assert factor.ravel() == pytest.approx(rays, abs=2e-6)
    assert fetch.ravel() == pytest.approx(distance, abs=0.01)


def test_behind_in_front_of_and_beside_one_belt():
    made = belts(bank(), height=10.0)
    grid = Lattice(X - 405, Y + 405, 10.0, 81, 81, None)
    factor, fetch = wind_factor(grid, made, 90.0, made.seasons - 1)
    row = factor[40]
    expected = [weps(d - 10 if d > 10 else min(d + 10, 0), 10, 20, 0.4) for d in np.arange(-400, 401, 10)]
    assert row == pytest.approx(expected, abs=1e-6)
    assert (row < 1).sum() == 5 + 3 + 35, "5 heights in front, the belt with both edges, 35 heights behind"
    assert fetch[40, 41:].tolist() == [*range(0, 351, 10), *[np.inf] * 4]
    assert (factor[:15] == 1).all(), "beside the belt the wind is open"
    assert (factor[66:] == 1).all()


@pytest.mark.parametrize("off", [0, 30, 45, 60, 75])
def test_distance_runs_along_the_wind_not_along_the_normal(off):
    made = belts(bank(length=4000), height=10.0)
    place = Lattice(X + 110 - 0.5, Y + 0.5, 1.0, 1, 1, None)
    factor, fetch = wind_factor(place, made, 90.0 + off, made.seasons - 1)
    along = 100 / math.cos(math.radians(off))
    assert factor[0, 0] == pytest.approx(weps(along, 10, made.width[0], 0.4), abs=1e-6)
    assert fetch[0, 0] == pytest.approx(along if along <= 350 else np.inf)


@pytest.mark.parametrize("bearing", [0, 17, 45, 90, 133.7])
@pytest.mark.parametrize("east", [0.0, 36_000_000.0])
def test_a_belt_along_the_wind_does_nothing(bearing, east):
    shape = affinity.translate(affinity.rotate(bank(), -bearing, origin=(X, Y)), east, 0)
    made = belts(shape)
    grid = Lattice(X + east - 600, Y + 600, 10.0, 120, 120, None)
    for direction in (bearing, bearing + 180, bearing + 0.005):
        factor, fetch = wind_factor(grid, made, direction, made.seasons - 1)
        outside = ~shapely.intersects(shape.buffer(0.001), shapely.points(cells_of(grid)))
        assert (factor.ravel()[outside] == 1).all()
        assert np.isinf(fetch.ravel()[outside]).all()
        assert (factor < 1).sum() >= 90, "only the belt itself is slow"


@settings(max_examples=25)
@given(seeds, directions)
def test_a_turned_world_has_turned_shelter(seed, direction):
    """A quarter turn maps cells onto cells; the field must not change by a bit more than single precision."""
    rng = np.random.default_rng(seed)
    made, stands = stood([winding(rng), winding(rng)])
    turned = [affinity.rotate(stand[0], -90, origin=(X, Y)) for stand in stands]
    other = belts(*turned, height=made.height, porosity=[stand[4] for stand in stands])
    grid = Lattice(X - 600, Y + 600, 25.0, 48, 48, None)
    here, _ = wind_factor(grid, made, direction, made.seasons - 1)
    there, _ = wind_factor(grid, other, (direction + 90) % 360, made.seasons - 1)
    assert (np.abs(np.rot90(here, -1) - there) > 1e-5).mean() < 0.002, "but for cells on an edge"


@settings(max_examples=25)
@given(seeds, directions)
def test_of_several_belts_the_least_factor_counts(seed, direction):
    rng = np.random.default_rng(seed)
    made, _ = stood([winding(rng) for _ in range(3)])
    grid = Lattice(X - 500, Y + 500, 40.0, 25, 25, None)
    alone = [made.where(np.arange(3) == k) for k in range(3)]
    each = [wind_factor(grid, one, direction, made.seasons - 1) for one in alone]
    factor, fetch = wind_factor(grid, made, direction, made.seasons - 1)
    assert (factor == np.min([one for one, _ in each], axis=0)).all()
    assert (fetch == np.min([one for _, one in each], axis=0)).all()


# Corners, edges, origins ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("direction", [0, 12, 26.565051177, 30, 45, 90, 135, 180, 225, 315])
def test_no_cell_slips_through_between_two_sides(direction):
    """Corners on cell centres, rays from corner to corner over centres: sheltered a hair to either side, and there."""
    east = np.arange(0, 2001, 50) + 5.0
    north = 10.0 * np.random.default_rng(0).integers(-8, 8, len(east)) + 5
    line = np.column_stack([X + east, Y + north])
    shape = shapely.Polygon(np.vstack([line + np.array([0, 10]), (line - np.array([0, 10]))[::-1]]))
    grid = Lattice(X - 500, Y + 600, 10.0, 120, 320, None)
    across = 0.01 * toward(direction + 90)
    on, left, right = (
        wind_factor(grid, belts(affinity.translate(shape, *(k * across))), direction, 0)[0] for k in (0, 1, -1)
    )
    assert (on - np.maximum(left, right)).max() < 0.001


def test_cells_on_the_common_end_of_two_belts_are_in_one_of_them():
    made = belts(bank(y=250), bank(y=-250))
    grid = Lattice(X - 25, Y + 25, 10.0, 5, 5, None)
    factor, _ = wind_factor(grid, made, 0.0, 0)
    assert (factor[:, 1:4] < 1).all()
    assert (factor[:, [0, 4]] == 1).all()


def test_no_open_cells_between_a_rounded_belt_and_its_lee():
    """Outlines are simplified; what lies inside and what lies behind must be told apart by one and the same outline."""
    ring = shapely.Point(X, Y).buffer(200, quad_segs=100).difference(shapely.Point(X, Y).buffer(185, quad_segs=100))
    made = belts(ring, height=8.0)
    grid = Lattice.over((X - 205, Y - 205, X + 205, Y + 205), 1.0, None)
    factor, _ = wind_factor(grid, made, 37.0, 0)
    xy = cells_of(grid) - [X, Y]
    within = factor.ravel()[(np.hypot(*xy.T) < 185) & (xy @ toward(37.0) < -100)]
    assert within.max() < 0.95
    crest = factor.ravel()[(np.hypot(*xy.T) > 186) & (np.hypot(*xy.T) < 199)]
    assert crest.max() <= weps(0.0, 8, 15, 0.4) + 0.01, "nothing in the belt is faster than in a belt"


@settings(max_examples=15)
@given(seeds, st.sampled_from([1e5, 3.6e7]))
def test_far_from_the_origin_nothing_changes(seed, away):
    rng = np.random.default_rng(seed)
    _, stands = stood([winding(rng), winding(rng)])
    height, porosity = [stand[2] for stand in stands], [stand[4] for stand in stands]
    direction, fields = rng.uniform(0, 360), []
    for shift in (0.0, away):
        made = belts(*(affinity.translate(stand[0], shift, 0) for stand in stands), height=height, porosity=porosity)
        fields.append(wind_factor(Lattice(X - 500 + shift, Y + 500, 25.0, 40, 40, None), made, direction, 0))
    assert fields[0][0] == pytest.approx(fields[1][0], abs=1e-5)
    assert fields[0][1] == pytest.approx(fields[1][1], abs=1e-3)


@settings(max_examples=15)
@given(seeds, st.sampled_from([0.006, 0.02, 0.5, 3.0]), st.sampled_from([1, -1]))
def test_a_wind_that_grazes_a_belt_finds_what_rays_find(seed, angle, sign):
    rng = np.random.default_rng(seed)
    bearing = rng.uniform(0, 360)
    line = np.array([X, Y]) + np.outer([-400, 400], toward(bearing))
    made, stands = stood([(*strip(line, 12.0), 9.0, 12.0, 0.3)])
    grid = Lattice(X - 500, Y + 500, 20.0, 50, 50, None)
    factor, _ = wind_factor(grid, made, bearing + sign * angle, 0)
    rays, _ = by_rays(cells_of(grid), stands, bearing + sign * angle)
    assert factor.ravel() == pytest.approx(rays, abs=1e-5)


def test_a_belt_smaller_than_a_cell_is_felt_where_a_centre_is_behind_it():
    dot = shapely.box(X + 5, Y + 45, X + 8, Y + 55)
    factor, _ = wind_factor(Lattice(X, Y + 100, 100.0, 1, 2, None), belts(dot, height=10.0), 90.0, 0)
    assert factor[0] == pytest.approx([weps(42, 10, 3, 0.4), weps(142, 10, 3, 0.4)], abs=1e-6)


def test_a_hole_in_a_belt_is_sheltered_by_the_belt():
    shape = bank(width=60).difference(shapely.box(X - 15, Y - 15, X + 15, Y + 15))
    made = belts(shape, height=5.0)
    factor, _ = wind_factor(Lattice(X - 15, Y + 15, 10.0, 3, 3, None), made, 90.0, 0)
    expected = [min(weps(d, 5, made.width[0], 0.4), weps(d - 30, 5, made.width[0], 0.4)) for d in (5, 15, 25)]
    assert factor == pytest.approx(np.array([expected] * 3), abs=1e-6)


# The lattice ---------------------------------------------------------------------------------------------------------


@given(st.floats(-4e7, 4e7), st.floats(-4e6, 6e6), st.floats(0, 3000), st.floats(0, 3000), st.floats(1, 1000))
def test_a_lattice_covers_its_bounds_with_less_than_a_cell_to_spare(left, bottom, wide, high, cell):
    grid = Lattice.over((left, bottom, left + wide, bottom + high), cell, None)
    x0, y0, x1, y1 = grid.bounds
    rounding = 1e-6 * cell + 1e-6
    assert x0 - rounding <= left < x0 + cell + rounding
    assert y0 - rounding <= bottom < y0 + cell + rounding
    assert x1 >= left + wide - rounding
    assert y1 >= bottom + high - rounding
    assert x1 - x0 <= wide + 2 * cell + rounding
    x, y = grid.centres()
    assert (len(y), len(x)) == (grid.rows, grid.columns)
    assert x[0] == pytest.approx(x0 + cell / 2, abs=1e-6)
    assert y[-1] == pytest.approx(y0 + cell / 2, abs=1e-6)


def test_two_plans_side_by_side_share_their_cells():
    one, other = (Lattice.over((x, 13.0, x + 777.0, 900.0), 25.0, None) for x in (3.0, 780.0))
    shared = set(one.centres()[0]) & set(other.centres()[0])
    assert len(shared) == 1
    assert one.left % 25 == other.left % 25 == one.top % 25 == 0


@settings(max_examples=40)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 15))
def test_tiles_are_the_whole_once(rows, columns, side):
    grid = Lattice(X, Y, 10.0, rows, columns, None)
    seen = np.zeros((rows, columns), dtype=int)
    for tile, own_rows, own_columns in grid.tiles(side):
        seen[own_rows, own_columns] += 1
        x, y = grid.centres()
        assert tile.centres()[0] == pytest.approx(x[own_columns])
        assert tile.centres()[1] == pytest.approx(y[own_rows])
        assert max(tile.rows, tile.columns) <= side
    assert (seen == 1).all()


def test_too_many_cells_are_refused_in_one_sentence():
    with pytest.raises(PlanningError, match=r"Cells of 1 m over 30 × 20 km are 600 million, more than the 400 million"):
        Lattice.over((0, 0, 30_000, 20_000), 1.0, None)


# All winds -----------------------------------------------------------------------------------------------------------


def fan(direction=125.0, seasons=1):
    return typed(direction, 100.0, 45.0, seasons - 1)


@settings(max_examples=15)
@given(seeds, directions)
def test_the_drift_of_a_typed_fan_is_the_third_power_of_the_wind(seed, direction):
    """Five winds, weights 1 2 3 2 1, and f³ of each."""
    rng = np.random.default_rng(seed)
    made, stands = stood([winding(rng), winding(rng)])
    grid = Lattice(X - 500 + rng.uniform(0, 9), Y + 500, 51.3, 19, 19, None)
    drift = relative_drift(grid, made, fan(direction, made.seasons))
    parts = [
        weight * by_rays(cells_of(grid), stands, direction + off)[0] ** 3
        for weight, off in zip((1, 2, 3, 2, 1), (-45, -22.5, 0, 22.5, 45))
    ]
    assert drift.ravel() == pytest.approx(np.sum(parts, axis=0) / 9, abs=5e-6)


def test_the_drift_of_a_record_is_a_sum_over_its_hours():
    """Every hour moves U² (U − Ut); behind a belt the slower wind moves less, and a bare belt in winter holds less."""
    rng = np.random.default_rng(4)
    hours = 300
    speed, sector = rng.uniform(3, 16, hours), rng.integers(0, 16, hours)
    month = rng.integers(1, 13, hours)
    record = WindRecord(speed, 22.5 * sector, np.ones(hours), month)
    frame = gpd.GeoDataFrame({"river_code": [None], "species_mix": [None]}, geometry=[bank()], crs="EPSG:4545")
    frame = frame.assign(height_m=9.0, porosity_leaf=0.2, porosity_bare=0.6, plants=np.nan)
    made = belts_of(frame, SPECIES, 10.0, [])
    grid = Lattice(X - 200, Y + 200, 40.0, 10, 10, None)
    drift = relative_drift(grid, made, winds_of(record, made.season))
    line = np.array([[X, Y - 250], [X, Y + 250]])
    left, total = np.zeros(100), 0.0
    for u, s, m in zip(speed, sector, month):
        stand = (*strip(line, 20.0), 9.0, 20.0, 0.2 if 5 <= m <= 10 else 0.6)
        if u > KNOTS_12:
            slow = u * by_rays(cells_of(grid), [stand], 22.5 * s + 180)[0]
            left += slow**2 * np.maximum(slow - KNOTS_12, 0)
            total += u**2 * (u - KNOTS_12)
    assert drift.ravel() == pytest.approx(left / total, abs=1e-5)


@settings(max_examples=20)
@given(seeds, directions)
def test_one_more_belt_never_lets_more_sand_pass(seed, direction):
    rng = np.random.default_rng(seed)
    made, _ = stood([winding(rng) for _ in range(4)])
    grid = Lattice(X - 600, Y + 600, 50.0, 24, 24, None)
    fields = [relative_drift(grid, made.where(np.arange(4) < k), fan(direction, made.seasons)) for k in range(5)]
    assert (fields[0] == 1).all()
    for fewer, more in zip(fields, fields[1:]):
        assert (more <= fewer).all()


@pytest.mark.parametrize("side", [9, 37])
def test_the_size_of_the_tiles_does_not_show(side, monkeypatch):
    rng = np.random.default_rng(7)
    made, _ = stood([winding(rng) for _ in range(4)])
    made = belts(*made.shapes, bank(-150), bank(-150, 510), height=6.0)
    grid = Lattice(X - 600, Y + 800, 10.0, 120, 110, None)
    jets = jets_of(made, 5.0, 10.0, 0.1)
    assert len(jets.gaps) >= 1
    whole = relative_drift(grid, made, fan(110.0, made.seasons), jets)
    tiles = Lattice.tiles
    monkeypatch.setattr(lattices.Lattice, "tiles", lambda self, _=None: tiles(self, side))
    cut = relative_drift(grid, made, fan(110.0, made.seasons), jets)
    assert cut == pytest.approx(whole, abs=1e-5)
    assert whole.min() < 0.2
    assert whole.max() > 1


def test_without_belts_the_land_is_open():
    none = belts(bank()).where(np.array([False]))
    assert (relative_drift(Lattice(X, Y, 10.0, 5, 5, None), none, fan()) == 1).all()


def test_a_run_stops_where_it_is_cancelled():
    calls = []

    def cancel(fraction, message=""):
        calls.append(fraction)
        if len(calls) == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        relative_drift(Lattice(X, Y, 10.0, 5, 5, None), belts(bank()), fan(seasons=2), None, cancel)
    assert len(calls) == 4, "asked before every wind of every tile"


# Jets ----------------------------------------------------------------------------------------------------------------

PAIR = (bank(y=260), bank(y=-260))  # with a gap of 20 m between them


def test_a_jet_blows_from_the_gap_and_fades_along_the_wind():
    made = belts(*PAIR, height=8.0)
    jets = jets_of(made, 5.0, 10.0, 0.15)
    grid = Lattice(X - 105, Y + 55, 10.0, 11, 31, None)
    jet = jet_factor(grid, jets, 90.0)
    behind = np.arange(-100, 201, 10)
    expected = np.where((behind >= 0) & (behind <= 80), 1 + 0.15 * (1 - behind / 80), 1.0)
    for row in range(11):
        inside = abs(grid.centres()[1][row] - Y) <= 10
        assert jet[row] == pytest.approx(expected if inside else 1.0, abs=1e-6)


def test_a_jet_blows_whichever_way_the_wind_does_but_not_along_the_belts():
    jets = jets_of(belts(*PAIR, height=8.0), 5.0, 10.0, 0.15)
    grid = Lattice(X - 105, Y + 105, 10.0, 21, 21, None)
    east, west, oblique, along = (jet_factor(grid, jets, direction) for direction in (90, 270, 60, 0))
    assert east == pytest.approx(west[:, ::-1])
    assert east.max() == oblique.max() == pytest.approx(1.15)
    assert oblique[:10].max() > 1
    assert oblique[13:].max() == 1
    assert (along == 1).all()


def test_sheltered_land_has_no_jet_and_a_jet_moves_more_sand_than_the_open():
    made = belts(*PAIR, height=8.0)
    winds = typed(90.0, 1.0, 0.0, made.seasons - 1)
    grid = Lattice(X - 105, Y + 105, 10.0, 21, 41, None)
    without, with_jets = (relative_drift(grid, made, winds, jets) for jets in (None, jets_of(made, 5.0, 10.0, 0.15)))
    changed = without != with_jets
    assert (without[changed] == 1).all()
    assert with_jets.max() == pytest.approx(1.15**3)
    assert changed.any()
    assert not changed[:8].any(), "only behind the gap"


@pytest.mark.parametrize(("height", "count"), [(8.0, 1), (4.0, 1), (3.9, 0), (0.0, 0)])
def test_a_gap_wider_than_five_heights_is_open_land(height, count):
    low = belts(*PAIR, height=np.array([20.0, max(height, 0.06)]))
    assert len(jets_of(low, 5.0, 10.0, 0.1).gaps) == count
    assert jets_of(low, 5.0, 10.0, 0.1).reach == pytest.approx([10 * height] * count), "the lower belt decides"


def test_a_belt_that_is_not_planted_yet_does_not_close_a_gap():
    existing = belts(*PAIR, bank(length=18), height=8.0)
    assert len(jets_of(existing, 5.0, 10.0, 0.1).gaps) == 0
    unplanted = existing.at(0.0)
    unplanted.height[2] = 0.0
    assert len(jets_of(unplanted, 5.0, 10.0, 0.1).gaps) == 1
