"""Energy of rows from monthly climate: a plain loop as oracle, closed views against counted rays, and known bounds."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.solar import energy, pitch, sun, views

LATITUDE = 40.3
TEMPERATURE = (-11.5, -7.0, 0.8, 9.3, 16.4, 21.3, 23.2, 21.0, 15.2, 7.8, -1.5, -9.2)
RADIATION = (9.5, 12.8, 16.6, 20.3, 23.0, 23.4, 21.7, 19.4, 16.6, 13.3, 10.1, 8.5)
PLAIN = energy.Performance(albedo=0.25, power_coefficient=-0.003, efficiency=1.0, wind_ms=2.5, daily_range_k=12.0)
REAL = energy.Performance(0.25, -0.003, 0.86, 2.5, 12.0, rear_gain=0.05)
GLOBAL = sum(one * days for one, days in zip(RADIATION, sun.MONTH_DAYS)) / 3.6  # kWh/m²

slants, tilts, gaps = st.floats(1, 5), st.floats(1, 60), st.floats(1, 15)


@pytest.fixture(scope="module")
def days():
    return energy.typical_days(TEMPERATURE, RADIATION, LATITUDE)


# Views of panels in rows ---------------------------------------------------------------------------------------------


def geometry(slant, tilt, gap):
    turn = math.radians(tilt)
    return slant * math.cos(turn), slant * math.sin(turn), slant * math.cos(turn) + gap


@given(slants, tilts, gaps)
def test_a_panel_sees_sky_ground_and_the_row_in_front(slant, tilt, gap):
    """The three views sum to one; the row in front is seen through strings of its own."""
    depth, rise, distance = geometry(slant, tilt, gap)
    strings = math.hypot(distance + depth, rise) + math.hypot(distance - depth, rise)
    row = (strings - 2 * distance) / (2 * slant)
    sky, ground = (view(slant, tilt, distance) for view in (views.sky_from_panel, views.ground_from_panel))
    assert sky + ground + row == pytest.approx(1)


@given(slants, tilts, gaps)
def test_the_sky_from_the_panel_is_the_mean_of_its_points(slant, tilt, gap):
    """Each point sees (1 + cos(β + ψ)) / 2 above the high edge in front, which stands at the angle ψ."""
    depth, rise, distance = geometry(slant, tilt, gap)
    total = 0.0
    for i in range(400):
        share = (i + 0.5) / 400
        mask = math.atan2((1 - share) * rise, distance - (1 - share) * depth)
        total += (1 + math.cos(math.radians(tilt) + mask)) / 2 / 400
    assert views.sky_from_panel(slant, tilt, distance) == pytest.approx(total, abs=1e-4)


@given(slants, tilts, gaps)
def test_what_the_ground_sees_of_the_sky_the_sky_lends_to_ground_and_panel(slant, tilt, gap):
    """The opening between two high edges is as long as the pitch; its light falls on panel, ground and the back of the
    row in front, each by its crossed strings."""
    depth, rise, distance = geometry(slant, tilt, gap)
    back = (slant + distance - math.hypot(distance + depth, rise)) / 2  # of the row in front, times its slant
    panel = slant * views.sky_from_panel(slant, tilt, distance)
    assert panel + back + distance * views.sky_from_ground(slant, tilt, distance) == pytest.approx(distance)


def test_the_masked_sky_is_pvlibs():
    pvlib = pytest.importorskip("pvlib")
    for tilt, cover in ((20.0, 0.3), (35.0, 0.39), (60.0, 0.6)):
        mine = views.sky_from_panel(cover, tilt, 1.0)
        oracle = pvlib.bifacial.utils.vf_row_sky_2d_integ(tilt, cover, 0, 1)
        assert mine == pytest.approx(float(np.squeeze(oracle)), abs=1e-6)


def test_the_shaded_share_is_pvlibs():
    pvlib = pytest.importorskip("pvlib")
    path = sun.year(LATITUDE, 30.0, every=7)
    for tilt, distance in ((35.0, 8.0), (20.0, 5.5), (50.0, 12.0)):
        oracle = pvlib.shading.shaded_fraction1d(
            90 - sun.altitude(path.up), sun.azimuth(path.east, path.north), axis_azimuth=90, shaded_row_rotation=tilt,
            collector_width=4.576, pitch=distance,
        )  # fmt: skip
        front = views.incidence(tilt, -path.north, path.up) > 1e-6
        mine = views.shaded_share(4.576, tilt, distance, -path.north, path.up)
        assert mine[front] == pytest.approx(oracle[front], abs=1e-9)
        assert (mine[front] > 0).any()


def test_the_shaded_share_begins_at_the_no_shade_pitch():
    free = float(pitch.pitch(4.576, 35.0, LATITUDE))
    _, north, up = sun.direction(LATITUDE, sun.SOLSTICE, -45.0)
    assert views.shaded_share(4.576, 35.0, free, -north, up) == 0
    assert views.shaded_share(4.576, 35.0, free * 0.99, -north, up) > 0
    assert views.shaded_share(4.576, 35.0, free, north, up) == 0  # the sun behind shades no front


def test_shade_takes_whole_strings():
    shaded = np.array([0.0, 1e-12, 0.01, 0.5, 0.51, 1.0])
    assert views.lost_share(shaded, 2).tolist() == [0, 0, 0.5, 0.5, 1, 1]
    assert views.lost_share(shaded, 0) is shaded


def test_the_lit_ground_at_noon():
    """Panels that lie flat shade their own width; upright ones the length of their shadow."""
    assert views.lit_ground(2.0, 0.0, 5.0, 0.3, 0.9) == pytest.approx(0.6)
    assert views.lit_ground(2.0, 90.0, 5.0, 0.5, 0.5) == pytest.approx(0.6)
    assert views.lit_ground(2.0, 90.0, 5.0, 0.9, 0.1) == 0


# Climate -------------------------------------------------------------------------------------------------------------


def test_a_typical_day_holds_the_radiation_of_its_month(days):
    whole = np.bincount(days.month, (days.beam + days.diffuse) * days.hours) / 1000
    assert whole == pytest.approx([one * d / 3.6 for one, d in zip(RADIATION, sun.MONTH_DAYS)])
    assert (days.beam >= 0).all()
    assert (days.diffuse > 0).all()


def test_the_worked_example_of_the_radiation_outside_the_air():
    """Duffie & Beckman, example 1.10.1: 33.8 MJ/m² on 15 April at 43° N, with their solar constant of 1,367 W/m²."""
    delta = sun.declination(105)
    made = energy.outside(105, 43.0, delta, sun.sunset_angle(43.0, delta)) * 3600 / 1e6 * 1367 / 1361
    assert made == pytest.approx(33.8, abs=0.15)


def test_the_diffuse_share_by_hand():
    """1.391 − 3.560 · 0.5 + 4.189 · 0.25 − 2.137 · 0.125 = 0.391 in winter, 1.311 − … = 0.429 else; held beyond 0.8."""
    assert energy.diffuse_share(0.5, 70.0) == pytest.approx(0.3911, abs=1e-4)
    assert energy.diffuse_share(0.5, 100.0) == pytest.approx(0.4291, abs=1e-4)
    assert energy.diffuse_share(0.95, 100.0) == energy.diffuse_share(0.8, 100.0)


def test_the_course_of_a_day_by_hand():
    """9:45, sunset angle 80°: r_d = π/24 (cos ω − cos ωs) / (sin ωs − ωs cos ωs), r_t = r_d (a + b cos ω)."""
    hour = (np.arange(48) + 0.5) / 2
    omega, end = math.radians(15 * (9.75 - 12)), math.radians(80.0)
    diffuse = math.pi / 24 * (math.cos(omega) - math.cos(end)) / (math.sin(end) - end * math.cos(end))
    a, b = 0.409 + 0.5016 * math.sin(math.radians(20)), 0.6609 - 0.4767 * math.sin(math.radians(20))
    at, noon = list(hour).index(9.75), list(hour).index(12.25)
    assert energy.course(hour, 80.0, 48)[at] == pytest.approx(diffuse, rel=3e-3)
    steeper = energy.course(hour, 80.0, 48, collares_pereira=True) / np.maximum(energy.course(hour, 80.0, 48), 1e-9)
    by_hand = (a + b * math.cos(omega)) / (a + b * math.cos(math.radians(3.75)))
    assert steeper[at] / steeper[noon] == pytest.approx(by_hand, rel=1e-9)


def test_the_course_of_a_day_sums_to_one():
    hour = (np.arange(48) + 0.5) / 2
    for global_light in (True, False):
        made = energy.course(hour, np.array([[60.0], [105.0]]), 48, global_light)
        assert made.sum(axis=1) / 2 == pytest.approx([1, 1])
        assert made[:, :8] == pytest.approx(0)


# Yield ---------------------------------------------------------------------------------------------------------------


def by_loop(days, slant, tilt, distance, azimuth, performance, strings_up):
    """The year of one scenario, moment by moment in plain numbers, shade found by walking along the slant."""
    beta, turn = math.radians(tilt), math.radians(azimuth)
    depth, rise = slant * math.cos(beta), slant * math.sin(beta)
    at, bt = math.hypot(distance - depth, rise), math.hypot(distance + depth, rise)
    total = 0.0
    for east, north, up, hour, beam, diffuse, mean_c, hours in zip(
        days.east, days.north, days.up, days.hour, days.beam, days.diffuse, days.temperature, days.hours
    ):
        toward = -(east * math.sin(turn) + north * math.cos(turn))
        cosine = max(up * math.cos(beta) + toward * math.sin(beta), 0.0)
        points = [(k + 0.5) / 4000 for k in range(4000)] if toward > 0 else []
        dark = sum((distance - (1 - s) * depth) * up < (1 - s) * rise * toward for s in points) / 4000
        lost = math.ceil(dark * strings_up) / strings_up if strings_up else dark
        shadow = min(abs(depth + rise * toward / up) / distance, 1.0)
        ground = beam * (1 - shadow) + diffuse * (at + bt - 2 * slant) / (2 * distance)
        light = (
            beam / up * cosine * (1 - lost)
            + diffuse * (slant + distance - at) / (2 * slant)
            + performance.albedo * ground * (slant + distance - bt) / (2 * slant)
        )
        air = mean_c + performance.daily_range_k / 2 * math.cos(math.pi * (hour - 15) / 12)
        cell = air + light / (25 + 6.84 * performance.wind_ms)
        rated = 1 + performance.power_coefficient * (cell - 25)
        total += hours * light / 1000 * (1 + performance.rear_gain) * rated * performance.efficiency
    return total


@pytest.mark.parametrize(
    ("slant", "tilt", "distance", "azimuth", "strings_up"),
    [(4.576, 35, 11.75, 0, 0), (4.576, 40, 8.0, 0, 2), (2.278, 25, 4.0, 30, 0), (4.788, 35, 7.0, -20, 4)],
)
def test_the_year_of_a_plain_loop(slant, tilt, distance, azimuth, strings_up):
    days = energy.typical_days(TEMPERATURE, RADIATION, LATITUDE, steps=16)
    made = energy.fixed_yield(days, slant, tilt, distance, REAL, azimuth, strings_up)
    looped = by_loop(days, slant, tilt, distance, azimuth, REAL, strings_up)
    assert made.energy.shape == (1, 12)
    assert made.year == pytest.approx([looped], rel=1e-4)


def test_a_lone_flat_panel_receives_the_global_radiation(days):
    made = energy.fixed_yield(days, 2.0, 0.0, 1e6, PLAIN)
    assert made.open_light.sum() == pytest.approx(GLOBAL)
    assert made.light.sum() == pytest.approx(GLOBAL, rel=1e-5)


def test_fixed_rows_of_ordos_yield_what_is_known(days):
    """1,600 to 1,900 h before losses at 35 to 40°; best tilt between 30 and 45° for open rows; less in tight rows."""
    tilt = np.array([35.0, 37.0, 40.0])
    made = energy.fixed_yield(days, 4.576, tilt, pitch.pitch(4.576, tilt, LATITUDE), PLAIN)
    assert ((made.year > 1600) & (made.year < 1900)).all()
    assert ((made.shade_loss > 0.02) & (made.shade_loss < 0.06)).all()
    tilts = np.arange(20.0, 56.0)
    assert 30 <= tilts[energy.fixed_yield(days, 4.576, tilts, 1e6, PLAIN).year.argmax()] <= 45


def test_closer_rows_yield_less(days):
    made = energy.fixed_yield(days, 4.576, 35.0, np.linspace(5, 30, 40), PLAIN)
    assert (np.diff(made.year) > 0).all()
    assert (np.diff(made.shade_loss) < 0).all()
    strings = energy.fixed_yield(days, 4.576, 35.0, np.linspace(5, 30, 40), PLAIN, strings_up=2)
    assert (strings.year <= made.year).all()
    assert strings.year[0] < made.year[0]


def test_arrays_that_face_east_and_west_yield_alike_in_light_and_less_than_south(days):
    made = energy.fixed_yield(days, 4.576, 35.0, 12.0, PLAIN, azimuth=np.array([-40.0, 0.0, 40.0]))
    assert made.light[0].sum() == pytest.approx(made.light[2].sum(), rel=1e-9)
    assert made.year[0] > made.year[2]  # the air is cooler in the morning
    assert made.year[1] > made.year[0]


def test_trackers_yield_more_than_fixed_rows_and_turning_back_pays(days):
    """Dalad's trackers are said to give about a fifth more than fixed rows; a tracker held flat is a flat row."""
    fixed = energy.fixed_yield(days, 4.576, 35.0, 11.75, PLAIN).year
    back = energy.tracker_yield(days, 2.278, 5.7, PLAIN)
    wide = energy.tracker_yield(days, 2.278, 12.0, PLAIN)
    shaded = energy.tracker_yield(days, 2.278, 5.7, PLAIN, backtrack=False, strings_up=1)
    assert 1.03 < back.year / fixed < 1.25
    assert wide.year > back.year > shaded.year
    held = energy.tracker_yield(days, 2.278, 5.7, PLAIN, most=0.0)
    assert held.energy == pytest.approx(energy.fixed_yield(days, 2.278, 0.0, 5.7, PLAIN).energy)


def test_losses_multiply():
    assert energy.efficiency([0.02, 0.03, 0, 0.02, 0.02, 0.005, 0.015, 0.01, 0, 0.03]) == pytest.approx(
        1 - 0.140757, abs=1e-6
    )
    assert energy.efficiency([]) == 1


def test_heat_takes_power():
    """Faiman: 1,000 W/m² at 20 °C and 2 m/s warm the panel by 1000 / 38.68 = 25.9 K, 20.9 K above rating: −6.26 %."""
    performance = energy.Performance(0.2, -0.003, 1.0, 2.0, 0.0)
    assert energy.module_power(1000.0, 20.0, performance) == pytest.approx(937.4, abs=0.1)
