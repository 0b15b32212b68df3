"""Pitch of rows: the worked table of GB 50797 to the millimetre, slopes and azimuths, rays in space and pvlib."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ordos_restoration.planning.solar import pitch, sun

LATITUDE = 40.3
TABLE = (4.576, 35.0, LATITUDE)  # two modules of 2,278 mm in portrait
slopes = st.floats(-0.12, 0.12)

# The standard -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slant", "tilt", "printed"),
    [
        (4.576, 30, 10.935),
        (4.576, 35, 11.747),
        (4.576, 38, 12.191),
        (4.576, 40, 12.469),
        (4.788, 35, 12.291),
        (4.788, 40, 13.046),
        (2.278, 35, 5.848),
        (4.596, 35, 11.798),
    ],
)
def test_level_ground_by_the_standard(slant, tilt, printed):
    """GB 50797-2012 at 40.3° N, computed by hand from its printed constants; to 1 mm."""
    assert pitch.pitch(slant, tilt, LATITUDE) == pytest.approx(printed, abs=0.001)


@pytest.mark.parametrize(
    ("latitude", "north", "east"),
    [(39.5, 2.9096, 2.622), (40.0, 2.9943, 2.690), (40.3, 3.0473, 2.733), (40.5, 3.0836, 2.762)],
)
def test_shadow_per_metre_of_height(latitude, north, east):
    k, m = pitch.shadow_ratios(latitude)
    assert k == pytest.approx(north, abs=5e-5)
    assert m == pytest.approx(east, rel=5e-4)  # printed from the exact sine
    assert pitch.shadow_ratios(latitude, -45.0)[1] == -m


def test_the_printed_constants_are_nearly_the_exact_ones():
    for latitude, exact in ((39.5, 2.9087), (40.0, 2.9934), (40.3, 3.0464), (40.5, 3.0826)):
        assert pitch.shadow_ratios(latitude, 45.0001)[0] == pytest.approx(exact, abs=1e-4)


def test_no_shadow_where_the_sun_does_not_rise():
    assert np.isnan(pitch.shadow_ratios(70.0)).all()
    assert np.isnan(pitch.pitch(4.576, 35.0, 70.0))
    assert np.isnan(pitch.pitch(*TABLE, window=(7.0, 15.0)))


# Slopes and azimuths ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("across", "printed"),
    [(-0.10, 16.90), (-0.05, 13.86), (-0.03, 12.93), (0, 11.75), (0.03, 10.76), (0.05, 10.19), (0.10, 9.00)],
)
def test_ground_that_rises_or_falls_to_the_north(across, printed):
    assert pitch.pitch(*TABLE, slope_across=across) == pytest.approx(printed, abs=0.006)


@pytest.mark.parametrize(
    ("across", "along", "printed"),
    [
        (0, 0.05, 13.01),
        (0.05, 0.05, 11.06),
        (-0.05, 0.05, 15.80),
        (-0.10, 0.10, 25.40),
        (0, 0.03, 12.46),
        (0, 0.10, 14.76),
    ],
)
def test_ground_that_falls_to_a_side(across, along, printed):
    """Printed from the exact cos 45°: the constants of the standard add 0.05 % where the denominator is small."""
    for side in (along, -along):
        assert pitch.pitch(*TABLE, slope_across=across, slope_along=side) == pytest.approx(printed, rel=6e-4)


@pytest.mark.parametrize(("azimuth", "printed"), [(0, 11.74), (5, 12.34), (10, 12.87), (15, 13.33)])
def test_arrays_that_face_off_south(azimuth, printed):
    """Printed from the exact cos 45°, 2 mm below the standard's."""
    for side in (azimuth, -azimuth):
        assert pitch.pitch(*TABLE, azimuth=side) == pytest.approx(printed, abs=0.008)


def test_there_is_no_pitch_on_a_north_slope_the_sun_cannot_reach():
    """The limit is a slope of −1/k = −32.8 %."""
    wide = pitch.pitch(*TABLE, slope_across=np.array([-0.32, -0.329, -0.4]))
    assert wide[0] > 100
    assert np.isnan(wide[1:]).all()


def test_rows_never_overlap():
    """A slope as steep as the table needs no pitch for the sun, but the tables must stand side by side."""
    assert pitch.pitch(*TABLE, slope_across=0.9) == pytest.approx(4.576 * np.cos(np.radians(35)))


def test_many_patches_at_once():
    across, along = np.linspace(-0.1, 0.1, 5)[:, None], np.linspace(-0.05, 0.05, 3)
    made = pitch.pitch(*TABLE, slope_across=across, slope_along=along)
    assert made.shape == (5, 3)
    assert made[1, 2] == pitch.pitch(*TABLE, slope_across=-0.05, slope_along=0.05)


def in_shade(distance, hour, azimuth, across, along, slant=4.576, tilt=35.0):
    """Whether the ray from a low edge to the sun meets the table in front: three equations in space, nothing shared."""
    east, north, up = sun.direction(LATITUDE, sun.SOLSTICE, 15.0 * (hour - 12.0))
    turn = np.radians(azimuth)
    ahead, right = np.array([np.sin(turn), np.cos(turn)]), np.array([np.cos(turn), -np.sin(turn)])
    ray = np.array([np.dot((east, north), right), np.dot((east, north), ahead), up])
    start = np.array([0.0, distance, across * distance])
    row = np.array([1.0, 0.0, along])
    table = np.array([0.0, slant * np.cos(np.radians(tilt)), slant * np.sin(np.radians(tilt))])
    reach, _, share = np.linalg.solve(np.column_stack([ray, -row, -table]), -start)
    return reach > 0 and 0 < share < 1


@given(st.floats(-40, 40), slopes, slopes)
def test_the_pitch_is_where_rays_in_space_get_free(azimuth, across, along):
    """At the pitch no moment of the window is shaded, a little closer one is; exact to the standard's constants."""
    least = float(pitch.pitch(*TABLE, azimuth, across, along))
    assume(np.isfinite(least) and least < 60)
    hours = np.linspace(9.0, 15.0, 73)
    assert not any(in_shade(least * 1.002, hour, azimuth, across, along) for hour in hours)
    assert any(in_shade(least * 0.995, hour, azimuth, across, along) for hour in hours)


def test_the_pitch_is_pvlibs_on_slopes():
    """pvlib tilts the table with its axis, which is 0.1 to 0.8 % of the pitch on side slopes; nothing on others."""
    pvlib = pytest.importorskip("pvlib")
    for across, along, near in ((0, 0, 5e-4), (0.05, 0, 5e-4), (-0.05, 0, 5e-4), (0, 0.05, 0.01), (-0.05, 0.05, 0.01)):
        least = float(pitch.pitch(*TABLE, slope_across=across, slope_along=along))
        shaded = [
            max(
                pvlib.shading.shaded_fraction1d(
                    90 - sun.altitude(up), sun.azimuth(east, north), axis_azimuth=90, shaded_row_rotation=35,
                    collector_width=4.576, pitch=least * factor, axis_tilt=-np.degrees(np.arctan(along)),
                    cross_axis_slope=np.degrees(np.arctan(across)),
                )
                for east, north, up in [sun.direction(LATITUDE, sun.SOLSTICE, angle) for angle in (-45.0, 45.0)]
            )
            for factor in (1 - near, 1 + near)
        ]  # fmt: skip
        assert shaded[0] > 0 == shaded[1]


# Shade of a given pitch ---------------------------------------------------------------------------------------------


def test_the_no_shade_pitch_is_free_from_nine_to_three():
    start, end = pitch.shade_free_window(4.576, 35.0, 11.746, LATITUDE)
    assert (start, end) == pytest.approx((9.0, 15.0), abs=0.01)


def test_closer_rows_are_free_for_a_shorter_time_and_then_never():
    start, end = pitch.shade_free_window(4.576, 35.0, np.array([14.0, 11.0, 10.0, 9.0]), LATITUDE)
    assert (np.diff(start[:3]) > 0).all()
    assert end[:3] == pytest.approx(24 - start[:3])
    assert np.isnan([start[3], end[3]]).all()


def test_rows_far_apart_are_free_all_day():
    start, end = pitch.shade_free_window(4.576, 35.0, 1e6, LATITUDE)
    day = sun.sunset_angle(LATITUDE, sun.SOLSTICE) / 15.0
    assert (start, end) == pytest.approx((12 - day, 12 + day), abs=1e-3)


@given(st.floats(-40, 40), slopes, slopes, st.floats(5, 25))
def test_the_window_ends_where_rays_in_space_are_shaded(azimuth, across, along, distance):
    start, end = (float(one) for one in pitch.shade_free_window(*TABLE[:2], distance, LATITUDE, azimuth, across, along))
    assume(np.isnan(start) or end - start > 0.2)
    if np.isnan(start):
        assert all(in_shade(distance, hour, azimuth, across, along) for hour in np.linspace(9, 15, 13))
        return
    assert not any(
        in_shade(distance, hour, azimuth, across, along) for hour in np.linspace(start + 0.02, end - 0.02, 15)
    )
    for outside in (start - 0.02, end + 0.02):
        _, _, up = sun.direction(LATITUDE, sun.SOLSTICE, 15 * (outside - 12))
        low = up < 0.03 or grazes(outside, azimuth, across, along)
        assert low or in_shade(distance, outside, azimuth, across, along)


def grazes(hour, azimuth, across, along):
    """Whether the sun stands below the slope or nearly."""
    east, north, up = sun.direction(LATITUDE, sun.SOLSTICE, 15 * (hour - 12))
    x, y = sun.in_array_frame(east, north, azimuth)
    return up - along * x - across * y < 0.03


def test_the_shaded_hours_of_a_year_are_pvlibs():
    """Within the ten minutes' step: hours with any shade, counted by pvlib from the same moments of the sun."""
    pvlib = pytest.importorskip("pvlib")
    path = sun.year(LATITUDE, 10.0)
    for distance, azimuth in ((11.747, 0.0), (8.0, 0.0), (8.0, 20.0)):
        shade = pvlib.shading.shaded_fraction1d(
            90 - sun.altitude(path.up), sun.azimuth(path.east, path.north), axis_azimuth=90 + azimuth,
            shaded_row_rotation=35, collector_width=4.576, pitch=distance,
        )  # fmt: skip
        # pvlib also calls rows shaded whose front the sun does not reach
        front = (
            np.cos(np.radians(35)) * path.up
            - np.sin(np.radians(35)) * sun.in_array_frame(path.east, path.north, azimuth)[1]
        )
        hours = path.hours[(shade > 1e-9) & (front > 0)].sum()
        assert pitch.shaded_hours(4.576, 35.0, distance, LATITUDE, azimuth) == pytest.approx(hours, abs=1.0)


def test_shaded_hours_fall_with_the_pitch_for_many_scenarios_at_once():
    hours = pitch.shaded_hours(4.576, 35.0, np.linspace(5, 30, 130), LATITUDE, step_minutes=30.0)
    assert hours.shape == (130,)
    assert (np.diff(hours) <= 0).all()
    assert hours[0] > 1500
    assert pitch.shaded_hours(4.576, 35.0, 1e6, LATITUDE, step_minutes=30.0) == pytest.approx(0, abs=30)


def test_ground_cover_and_pitch_are_inverse():
    assert pitch.ground_cover(4.576, 11.747) == pytest.approx(0.390, abs=5e-4)
    assert pitch.pitch_of_gcr(4.576, pitch.ground_cover(4.576, 11.747)) == pytest.approx(11.747)


# Trackers -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("backtrack", [True, False])
@pytest.mark.parametrize(
    ("azimuth", "across", "along"), [(90, 0, 0), (90, 0.08, 0), (90, -0.05, 0.1), (75, 0.06, -0.05)]
)
def test_trackers_turn_as_pvlibs(azimuth, across, along, backtrack):
    """pvlib.tracking.singleaxis, axis to the south, over days of three seasons; slope-aware."""
    pvlib = pytest.importorskip("pvlib")
    hour, day = (one.ravel() for one in np.meshgrid(np.linspace(4, 20, 65), [80, 172, 355]))
    east, north, up = sun.direction(LATITUDE, sun.declination(day), sun.hour_angle(hour))
    axis = azimuth + 90.0
    tilt = -np.degrees(np.arctan(along))
    turn = np.radians(azimuth)
    rise_east = along * np.cos(turn) + across * np.sin(turn)
    rise_north = -along * np.sin(turn) + across * np.cos(turn)
    slope = np.degrees(np.arctan(np.hypot(rise_east, rise_north)))
    faces = np.degrees(np.arctan2(-rise_east, -rise_north)) % 360
    cross = pvlib.tracking.calc_cross_axis_tilt(faces, slope, axis, tilt)
    oracle = pvlib.tracking.singleaxis(
        90 - sun.altitude(up), sun.azimuth(east, north), axis_tilt=tilt, axis_azimuth=axis, max_angle=55,
        backtrack=backtrack, gcr=0.4, cross_axis_tilt=cross,
    )["tracker_theta"]  # fmt: skip
    made = pitch.tracker_rotation(east, north, up, 0.4, azimuth, across, along, most=55.0, backtrack=backtrack)
    both = np.isfinite(oracle)
    assert both.sum() > 100
    assert made[both] == pytest.approx(oracle[both], abs=1e-6)
    assert np.isnan(made[up <= 0]).all()


def test_trackers_turn_back_beyond_the_angle_of_their_ground_cover():
    limit = float(pitch.backtracking_begins(0.4))
    assert limit == pytest.approx(66.42, abs=0.005)
    for angle, turns_back in ((limit - 0.5, False), (limit + 0.5, True)):
        moment = (-np.sin(np.radians(angle)), 0.0, np.cos(np.radians(angle)))
        free, real = (float(pitch.tracker_rotation(*moment, 0.4, most=90.0, backtrack=b)) for b in (False, True))
        assert free == pytest.approx(angle)
        assert (real < free - 1e-6) == turns_back
