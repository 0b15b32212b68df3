"""The sun by Spencer's series: almanac figures, pvlib's analytical functions and its SPA as oracles, yearly sums."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.solar import sun

latitudes = st.floats(-65, 65)
DAYS = np.arange(1, 366)


def test_the_sun_at_nine_on_the_winter_solstice():
    """Altitude and azimuth (from south) at 9:00, δ = −23.45°, from the table of GB 50797's worked derivation."""
    for latitude, height, bearing in ((39.5, 14.326, 42.03), (40.0, 13.954, 41.95), (40.3, 13.731, 41.90)):
        east, north, up = sun.direction(latitude, sun.SOLSTICE, sun.hour_angle(9.0))
        assert sun.altitude(up) == pytest.approx(height, abs=0.0006)
        assert 180.0 - sun.azimuth(east, north) == pytest.approx(bearing, abs=0.006)


def test_declination_and_equation_of_time_of_the_almanac():
    """Solstices and equinoxes to a tenth of a degree; the extremes of the equation of time to half a minute."""
    assert sun.declination(172) == pytest.approx(23.45, abs=0.05)
    assert sun.declination(355) == pytest.approx(-23.42, abs=0.05)
    assert sun.declination(np.array([80, 266])) == pytest.approx([0, 0], abs=0.5)
    assert sun.equation_of_time(DAYS).min() == pytest.approx(-14.2, abs=0.3)
    assert sun.equation_of_time(DAYS).max() == pytest.approx(16.4, abs=0.3)
    assert 42 <= DAYS[sun.equation_of_time(DAYS).argmin()] <= 45


def test_the_sun_is_nearest_in_january():
    """The distance swings by 1.67 %, so irradiance by 6.9 % between perihelion and aphelion."""
    outside = sun.extraterrestrial(DAYS)
    assert DAYS[outside.argmax()] < 6
    assert 183 < DAYS[outside.argmin()] < 189
    assert outside.max() / outside.min() == pytest.approx(((1 + 0.0167) / (1 - 0.0167)) ** 2, abs=0.002)


def test_the_formulas_are_pvlibs():
    position = pytest.importorskip("pvlib").solarposition
    assert sun.declination(DAYS) == pytest.approx(np.degrees(position.declination_spencer71(DAYS)), abs=1e-4)
    assert sun.equation_of_time(DAYS) == pytest.approx(position.equation_of_time_spencer71(DAYS), abs=1e-3)
    latitude, delta, omega = np.radians(40.3), np.radians(sun.declination(200)), np.radians(np.linspace(-100, 100, 41))
    zenith = position.solar_zenith_analytical(latitude, omega, delta)
    east, north, up = sun.direction(40.3, np.degrees(delta), np.degrees(omega))
    assert up == pytest.approx(np.cos(zenith), abs=1e-9)
    bearing = np.degrees(position.solar_azimuth_analytical(latitude, omega, delta, zenith)) % 360
    away = omega != 0  # the analytical azimuth is undefined at noon
    assert sun.azimuth(east, north)[away] == pytest.approx(bearing[away], abs=1e-5)


def test_the_sun_stands_where_the_solar_position_algorithm_puts_it():
    """Within 0.55° of SPA in 2025, when the leap days have the calendar furthest off; a declination held all day."""
    pvlib, pd = pytest.importorskip("pvlib"), pytest.importorskip("pandas")
    times = pd.date_range("2025-01-01", "2025-12-31 23:00", freq="1h", tz="Asia/Shanghai")
    exact = pvlib.solarposition.get_solarposition(times, 40.3, 109.6)
    hour = sun.solar_time(times.hour, times.dayofyear, 109.6, 8.0)
    vector = np.stack(sun.direction(40.3, sun.declination(times.dayofyear), sun.hour_angle(hour)))
    zenith, bearing = np.radians(exact.zenith.to_numpy()), np.radians(exact.azimuth.to_numpy())
    oracle = np.stack([np.sin(zenith) * np.sin(bearing), np.sin(zenith) * np.cos(bearing), np.cos(zenith)])
    apart = np.degrees(np.arccos(np.clip((vector * oracle).sum(axis=0), -1, 1)))[exact.elevation.to_numpy() > 0]
    assert len(apart) > 4000
    assert apart.max() < 0.55
    assert apart.mean() < 0.3


@given(latitudes, st.floats(-23.45, 23.45), st.floats(-180, 180))
def test_the_vector_is_a_unit_vector(latitude, declination, angle):
    east, north, up = sun.direction(latitude, declination, angle)
    assert east**2 + north**2 + up**2 == pytest.approx(1)


@given(latitudes, st.floats(-23.45, 23.45))
def test_the_sun_sets_at_the_sunset_angle(latitude, declination):
    _, _, up = sun.direction(latitude, declination, sun.sunset_angle(latitude, declination))
    assert up == pytest.approx(0, abs=1e-7)


def test_the_frame_of_arrays_that_face_south_west_and_east():
    east, north = 1.0, 0.0
    assert sun.in_array_frame(east, north, 0.0) == pytest.approx((1, 0))
    assert sun.in_array_frame(east, north, 90.0) == pytest.approx((0, 1))  # faces west: y points east
    assert sun.in_array_frame(east, north, -90.0) == pytest.approx((0, -1))
    assert sun.in_array_frame(0.0, 1.0, 90.0) == pytest.approx((-1, 0))  # x points south


def test_months_of_the_year():
    assert sun.month_of([1, 31, 32, 59, 60, 365]).tolist() == [1, 1, 2, 2, 3, 12]


def test_a_year_holds_its_sunlit_hours():
    """Half of the year: with the centre of the sun and no refraction, day and night share 8,760 h at the equator."""
    assert sun.year(0.0).hours.sum() == pytest.approx(4380, abs=31)
    lengths = 2 * sun.sunset_angle(40.3, sun.declination(DAYS)) / sun.DEGREES_PER_HOUR
    assert sun.year(40.3, 5.0).hours.sum() == pytest.approx(lengths.sum(), rel=2e-3)
    assert sun.year(40.3, 5.0, every=5).hours.sum() == pytest.approx(lengths.sum(), rel=5e-3)


def test_a_season_holds_its_months_only():
    path = sun.year(40.3, 30.0, months=(5, 6, 7, 8, 9))
    assert path.day.min() == 121
    assert path.day.max() == 273
    assert (path.up > 0).all()
    assert path.vector.shape == (3, len(path.hours))
