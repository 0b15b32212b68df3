"""Formed surfaces: earth balances at the height found, planes keep their limit, steps follow the ground."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration.planning.mine.earth.formation import balanced_heights, benches, best_planes, terraces

PARCELS = 7


def random_cells(seed, count=300):
    rng = np.random.default_rng(seed)
    owner = np.sort(np.concatenate([np.arange(PARCELS), rng.integers(0, PARCELS, count)]))
    return rng, owner, rng.uniform(0.01, 25.0, len(owner)), 1300 + rng.normal(0, rng.uniform(0.01, 30), len(owner))


@given(st.integers(0, 2**32 - 1), st.floats(0.5, 1.6), st.floats(-50, 50))
def test_cut_times_factor_is_fill_in_every_parcel(seed, ratio, extra):
    rng, owner, weight, relative = random_cells(seed)
    ratio = rng.uniform(0.5, ratio + 0.5, PARCELS)
    z = balanced_heights(owner, weight, relative, ratio, np.full(PARCELS, extra))
    fill = np.bincount(owner, weight * np.maximum(z[owner] - relative, 0), minlength=PARCELS)
    cut = np.bincount(owner, weight * np.maximum(relative - z[owner], 0), minlength=PARCELS)
    moved = np.maximum(np.bincount(owner, weight * np.abs(relative - 1300), minlength=PARCELS), 1.0)
    assert (np.abs(fill + extra - ratio * cut) / moved).max() < 1e-9


@given(st.integers(0, 2**32 - 1), st.floats(0.1, 20), st.floats(-500, 500))
def test_higher_and_rougher_ground_moves_with_its_level(seed, steeper, up):
    rng, owner, weight, relative = random_cells(seed)
    ratio, none = rng.uniform(0.7, 1.3, PARCELS), np.zeros(PARCELS)
    z = balanced_heights(owner, weight, relative, ratio, none)
    moved = balanced_heights(owner, 3.0 * weight, 1300 + (relative - 1300) * steeper + up, ratio, none)
    assert moved == pytest.approx(1300 + (z - 1300) * steeper + up, abs=1e-7)


def test_without_swelling_the_level_is_the_mean_and_with_it_is_above():
    owner, weight, height = np.zeros(4, int), np.ones(4), np.array([1.0, 2.0, 3.0, 6.0])
    level = [float(balanced_heights(owner, weight, height, np.array([k]), np.zeros(1))[0]) for k in (0.85, 1.0, 1.05)]
    assert level[1] == pytest.approx(3.0)
    # between 3 and 6: 3z − 6 = k (6 − z), so z = (6 + 6k) / (3 + k)
    assert level[2] == pytest.approx((6 + 6 * 1.05) / (3 + 1.05))
    # between 2 and 3: 2z − 3 = k (9 − 2z), so z = (3 + 9k) / (2 + 2k)
    assert level[0] == pytest.approx((3 + 9 * 0.85) / (2 + 2 * 0.85))


def plane_cells(seed):
    rng = np.random.default_rng(seed)
    owner = np.repeat(np.arange(3), 80)
    return rng, owner, rng.uniform(0.1, 1, 240), rng.uniform(0, 200, 240), rng.uniform(0, 60, 240)


@given(st.integers(0, 2**32 - 1), st.floats(-0.5, 0.5), st.floats(-0.5, 0.5))
@settings(max_examples=40)
def test_a_plane_is_found_again_and_its_fall_is_named(seed, a, b):
    _, owner, weight, x, y = plane_cells(seed)
    planes = best_planes(owner, weight, x + 450_000, y + 4_450_000, 1300 + a * x + b * y, np.full(3, 89.0))
    assert planes.east == pytest.approx(np.full(3, a), abs=1e-8)
    assert planes.north == pytest.approx(np.full(3, b), abs=1e-8)
    if np.hypot(a, b) > 1e-3:
        toward = np.radians(planes.azimuth_deg())
        assert np.sin(toward) * a + np.cos(toward) * b == pytest.approx(np.full(3, -np.hypot(a, b)))


@given(st.integers(0, 2**32 - 1), st.floats(0.0, 20))
@settings(max_examples=40)
def test_too_steep_a_plane_is_the_best_of_those_allowed(seed, limit):
    rng, owner, weight, x, y = plane_cells(seed)
    height = 0.4 * x - 0.7 * y + rng.normal(0, 3, len(x))
    planes = best_planes(owner, weight, x, y, height, np.full(3, limit))
    assert (planes.slope_deg() <= limit + 1e-6).all()

    def misfit(east, north):
        z = height - east * (x - planes.x[owner]) - north * (y - planes.y[owner])
        mean = np.bincount(owner, weight * z) / np.bincount(owner, weight)
        return np.bincount(owner, weight * (z - mean[owner]) ** 2)

    least = misfit(planes.east[owner], planes.north[owner])
    tangent = np.tan(np.radians(limit))
    for turn in np.linspace(0, 2 * np.pi, 73):
        for part in (0.3, 1.0):
            other = misfit(part * tangent * np.cos(turn), part * tangent * np.sin(turn))
            assert (other >= least * (1 - 1e-9)).all()


def test_a_row_of_cells_says_nothing_of_the_slope_across_it():
    owner, x = np.zeros(9, int), np.arange(9.0)
    planes = best_planes(owner, np.ones(9), x, np.zeros(9), 0.1 * x, np.array([20.0]))
    assert (planes.east[0], planes.north[0]) == pytest.approx((0.1, 0.0))
    alone = best_planes(np.zeros(1, int), np.ones(1), np.zeros(1), np.zeros(1), np.array([1300.0]), np.array([20.0]))
    assert alone.slope_deg()[0] == 0.0


def profile(steps, ground_deg, length=400.0, count=40_001):
    """Return places down a slope [m], the ground and the steps on it [m], highest first."""
    run = np.linspace(0, length, count)
    ground = (length / 2 - run) * np.tan(np.radians(ground_deg))
    return run, ground, steps.at(np.zeros(count, int), ground)


@pytest.mark.parametrize(("slope", "width"), [(5.0, 20.0), (12.0, 8.0), (25.0, 3.0)])
def test_terraces_are_level_as_wide_as_asked_and_no_earth_goes_far(slope, width):
    steps = terraces(np.array([slope]), np.array([width]), np.array([9.0]), np.array([60.0]))
    run, ground, formed = profile(steps, slope)
    fall = np.degrees(np.arctan(-np.diff(formed) / np.diff(run)))
    level = fall < 1e-6
    assert np.isin(np.round(fall, 3), [0.0, 60.0]).mean() > 0.995  # but for the ends of risers
    assert level.mean() == pytest.approx(steps.tread[0], abs=0.05)
    period = steps.rise_m[0] / np.tan(np.radians(slope))
    assert steps.width_m[0] == pytest.approx(width)
    assert period - width == pytest.approx(steps.rise_m[0] / np.tan(np.radians(60.0)))  # a riser's run
    assert np.abs(formed - ground).max() <= steps.rise_m[0] / 2 + 1e-9
    whole = run < int(400 / period) * period
    assert (formed - ground)[whole].mean() == pytest.approx(0.0, abs=0.01)


def test_terraces_that_would_rise_too_high_are_narrower_and_cliffs_get_none():
    steps = terraces(np.array([20.0, 65.0]), np.full(2, 30.0), np.full(2, 3.0), np.full(2, 60.0))
    assert steps.rise_m[0] == 3.0
    assert steps.width_m[0] == pytest.approx(3.0 / np.tan(np.radians(20)) - 3.0 / np.tan(np.radians(60)))
    assert steps.tread[1] == 0.0


def test_benches_have_their_berm_and_faces_as_flat_as_the_ground_lets_them():
    steps = benches(np.array([22.0]), np.array([3.0]), np.array([10.0]), np.array([33.0]))
    assert steps.squeeze[0] == pytest.approx(1.0)
    run, _, formed = profile(steps, 22.0)
    fall = np.degrees(np.arctan(-np.diff(formed) / np.diff(run)))
    face = np.degrees(np.arctan(10.0 / (10.0 / np.tan(np.radians(22)) - 3.0)))
    assert steps.riser_deg[0] == pytest.approx(face)
    assert np.median(fall[fall > 1]) == pytest.approx(face, abs=0.01)


def test_a_slope_that_is_too_steep_is_flattened_until_its_faces_are_allowed():
    steps = benches(np.array([38.0]), np.array([3.0]), np.array([10.0]), np.array([33.0]))
    overall = 10.0 / (3.0 + 10.0 / np.tan(np.radians(33)))
    assert steps.squeeze[0] == pytest.approx(overall / np.tan(np.radians(38)))
    run, _, formed = profile(steps, 38.0)
    fall = np.degrees(np.arctan(-np.diff(formed) / np.diff(run)))
    assert fall.max() <= 33.0 + 1e-6
    assert np.median(fall[fall > 1]) == pytest.approx(33.0, abs=0.01)
    assert (formed[0] - formed[-1]) / 400.0 == pytest.approx(overall, rel=0.05)


def test_level_ground_gets_steps_without_trouble():
    for steps in (
        terraces(np.zeros(1), np.array([20.0]), np.array([3.0]), np.array([60.0])),
        benches(np.zeros(1), np.array([3.0]), np.array([10.0]), np.array([33.0])),
    ):
        assert np.isfinite(steps.at(np.zeros(5, int), np.zeros(5))).all()
