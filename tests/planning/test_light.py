"""Light between rows: the worked cases of Kubuqi, rays counted one by one, pvlib's view factors, strips that wrap."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.solar import light, sun

YEAR = tuple(range(1, 13))
LATITUDE = 40.3


@pytest.mark.parametrize(
    ("tilt", "pitch", "clearance", "months", "mean", "under", "gap", "zone"),
    [
        (35, 11.75, 1.8, light.GROWING_SEASON, 0.62, 0.24, 0.79, (0.5, 5.2)),
        (35, 11.75, 1.8, YEAR, 0.53, 0.35, 0.61, (0.6, 6.7)),
        (35, 11.75, 2.5, light.GROWING_SEASON, 0.62, 0.31, 0.76, (0.7, 5.5)),
        (35, 15.75, 1.8, light.GROWING_SEASON, 0.71, 0.24, 0.86, (0.6, 5.2)),
        (40, 12.47, 1.0, light.GROWING_SEASON, 0.65, 0.18, 0.84, (0.4, 4.8)),
    ],
)
def test_the_worked_cases_of_a_two_module_table(tilt, pitch, clearance, months, mean, under, gap, zone):
    """Computed with another clear sky and another sun: shares within 0.03, limits of the shade within 0.3 m."""
    y, share = light.ground_light(4.576, tilt, pitch, clearance, LATITUDE, months=months)
    below = y < 4.576 * np.cos(np.radians(tilt))
    assert (share.mean(), share[below].mean(), share[~below].mean()) == pytest.approx((mean, under, gap), abs=0.03)
    start, end, sunny = light.strips(y, share)
    assert (start, end) == pytest.approx(zone, abs=0.3)
    assert sunny == pytest.approx(pitch - (end - start))


def test_raising_the_table_lights_the_ground_below_it():
    means = []
    for clearance in (1.0, 1.8, 2.5, 4.0):
        y, share = light.ground_light(4.576, 35, 11.75, clearance, LATITUDE, points=40)
        means.append(share[y < 3.7].mean())
    assert (np.diff(means) > 0.02).all()


def test_open_land_has_all_the_light():
    _, share = light.ground_light(0.01, 35, 100.0, 1.8, LATITUDE, points=20)
    assert share == pytest.approx(1.0, abs=2e-3)


@given(st.floats(1.0, 5.0), st.floats(5, 60), st.floats(6, 20), st.floats(0.3, 3), st.floats(-60, 60))
def test_a_share_is_a_share(slant, tilt, pitch, clearance, azimuth):
    y, share = light.ground_light(slant, tilt, pitch, clearance, LATITUDE, azimuth, months=(6,), points=16)
    assert ((share >= 0) & (share <= 1)).all()
    assert y[0] + y[-1] == pytest.approx(pitch)


# Beam and sky ------------------------------------------------------------------------------------------------------


def rays(y, pitch, low, high, slopes):
    """Whether rays from the ground, given as metres across per metre up, pass every row: crossing by crossing."""
    free = np.ones((len(y), len(slopes)), dtype=bool)
    for row in range(-60, 61):
        (y0, z0), (y1, z1) = (low[0] + row * pitch, low[1]), (high[0] + row * pitch, high[1])
        from_low = y[:, None] + slopes * z0 - y0  # which side of either edge the ray passes on
        from_high = y[:, None] + slopes * z1 - y1
        free &= from_low * from_high > 0
    return free


@given(st.floats(0, 70), st.floats(6, 15), st.floats(0.2, 3), st.floats(-4, 4))
def test_the_beam_is_what_a_ray_meets(tilt, pitch, clearance, reach):
    low, turn = (0.0, clearance), np.radians(tilt)
    high = (4.0 * np.cos(turn), clearance + 4.0 * np.sin(turn))
    y = light.cells(pitch, 37)
    made = light.in_beam(y, pitch, low, high, np.array([reach]))
    assert (made == rays(y, pitch, low, high, np.array([-reach]))).mean() > 0.97  # a ray may just touch an edge


@given(st.floats(0, 70), st.floats(6, 15), st.floats(0.2, 3))
def test_the_sky_is_what_many_rays_see(tilt, pitch, clearance):
    low, turn = (0.0, clearance), np.radians(tilt)
    high = (4.0 * np.cos(turn), clearance + 4.0 * np.sin(turn))
    y = light.cells(pitch, 7)
    sines = (np.arange(2000) + 0.5) / 1000 - 1
    counted = rays(y, pitch, low, high, sines / np.sqrt(1 - sines**2)).mean(axis=1)
    assert light.sky_view(y, pitch, low, high) == pytest.approx(counted, abs=0.004)


def test_the_sky_view_is_pvlibs():
    pytest.importorskip("pvlib")
    from pvlib.bifacial import utils

    slant, pitch, height = 4.0, 10.0, 2.5
    for tilt in (0.0, 20.0, 50.0):
        turn = np.radians(tilt)
        half = slant / 2 * np.cos(turn), slant / 2 * np.sin(turn)
        x = np.array([0.05, 0.3, 0.5, 0.71, 0.9])  # of the pitch, from below the middle of a row
        oracle = np.ravel(utils.vf_ground_sky_2d(tilt, slant / pitch, x, pitch, height, max_rows=60))
        made = light.sky_view(x * pitch, pitch, (-half[0], height - half[1]), (half[0], height + half[1]))
        assert made == pytest.approx(oracle, abs=2e-3)


def test_the_clear_sky_of_hottel():
    """At 1.2 km, by hand: a₀ = 0.2275, a₁ = 0.6659, k = 0.3086, τ = 0.2275 + 0.6659 e^−0.3086 = 0.7166."""
    beam, diffuse = light.clear_sky(np.array([1.0, 0.5]), 172, 1200.0)
    outside = sun.extraterrestrial(172)
    assert beam[0] / outside == pytest.approx(0.7166, abs=1e-4)
    assert diffuse[0] / outside == pytest.approx(0.271 - 0.294 * 0.7166, abs=1e-4)
    assert diffuse[1] / beam[1] > diffuse[0] / beam[0]


# Trackers ----------------------------------------------------------------------------------------------------------


def test_trackers_shade_the_ground_evenly():
    """A tracker sweeps its shade over the land: less contrast than fixed rows, and even to both sides of its axis."""
    _, share = light.tracker_light(2.278, 5.7, 1.8, LATITUDE, points=57)
    _, fixed = light.ground_light(2.278, 35, 5.7, 1.0, LATITUDE, points=57)
    assert share == pytest.approx(share[::-1], abs=0.02)
    assert share.std() < fixed.std()
    assert share[28] > share[0]


def test_a_tracker_that_may_not_turn_is_a_flat_roof():
    _, share = light.tracker_light(2.0, 6.0, 2.0, LATITUDE, azimuth=0.0, most=0.0, points=30)
    _, roof = light.ground_light(2.0, 0.0, 6.0, 2.0, LATITUDE, points=30)
    assert np.roll(roof, -5) == pytest.approx(share, abs=1e-6)  # one starts below the axis, one below the edge


# Strips ------------------------------------------------------------------------------------------------------------


def strips_of(*share, pitch=10.0):
    return light.strips(light.cells(pitch, len(share)), np.array(share))


def test_a_strip_inside_the_pitch():
    """Cells of 2 m at 1, 3, 5, 7, 9 m; the limit 0.6 is crossed 0.8 m into shade and 1.2 m out of it."""
    assert strips_of(1, 0, 0, 1, 1) == pytest.approx((1.8, 6.2, 5.6))


def test_a_strip_that_reaches_below_the_next_row():
    assert strips_of(0, 1, 1, 1, 0) == pytest.approx((7.8, 12.2, 5.6))


def test_no_shade_and_nothing_but_shade():
    start, end, sunny = strips_of(1, 1, 1)
    assert np.isnan([start, end]).all()
    assert sunny == 10.0
    assert strips_of(0.2, 0.1, 0.3) == (0.0, 10.0, 0.0)


def test_the_longest_of_two_strips():
    start, end, sunny = strips_of(0, 1, 0, 0, 0, 1, 1, 1, 1, 1)
    assert (start, end) == pytest.approx((1.9, 5.1))
    assert sunny == pytest.approx(4.8)
