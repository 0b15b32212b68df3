"""The census model: published exponentials, its wind part summed once, and cover that never raises the loss."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.wind import census

forms = st.sampled_from(census.FORMS)


@pytest.mark.parametrize(("cover", "printed"), [(0, ".7638"), (20, ".1728"), (40, ".0391")])
def test_the_exponential_of_sand_at_ten_metres_a_second(cover, printed):
    value = census.wind_part("sand", 10.0) * census.surface_part("sand", cover, 0.1)
    assert f"{value:.4f}".lstrip("0") == printed


def test_the_exponentials_of_grass_and_crop():
    """exp(2.4869 − 0.0014·400 − 6.13935) and exp(−9.208 + 0.18 + 1.955 √10)."""
    assert census.wind_part("grass", 10.0) * census.surface_part("grass", 20.0, 0.1) == pytest.approx(
        np.exp(-4.21245), rel=1e-6
    )
    assert census.wind_part("crop", 10.0) * census.surface_part("crop", 20.0, 0.1) == pytest.approx(
        np.exp(-9.028 + 1.955 * 10**0.5), rel=1e-6
    )


def test_thirty_five_classes_from_five_and_a_half():
    edge, middle = census.speed_classes()
    assert (len(middle), middle[0], middle[-1]) == (35, 5.5, 39.5)
    assert (edge == middle - 0.5).all()


def test_a_record_counts_at_the_middle_of_its_class():
    """One hour at 10.3 m/s is 60 minutes in the class 10.5; at 4.9 m/s nothing moves."""
    sums = census.wind_sums("sand", [10.3, 4.9], [60.0, 60.0])
    assert sums(1.0) == pytest.approx(60 * census.wind_part("sand", 10.5))
    assert sums(0.9) == pytest.approx(60 * census.wind_part("sand", 9.5)), "9.27 m/s"
    assert sums(0.4) == 0


@given(forms, st.lists(st.floats(0, 45), min_size=1, max_size=20), st.floats(0, 1))
def test_the_wind_part_is_the_sum_over_classes(form, speed, factor):
    edge, middle = census.speed_classes()
    speed = np.round(speed, 2) + 0.003  # no record on the edge of a class
    minutes = np.histogram(factor * speed, [*edge, np.inf], weights=np.full(len(speed), 60.0))[0]
    wanted = (minutes * census.wind_part(form, middle)).sum()
    assert census.wind_sums(form, speed, np.full(len(speed), 60.0))(factor) == pytest.approx(wanted, rel=1e-9)


@given(forms, st.floats(0, 1), st.floats(0, 1))
def test_more_shelter_never_means_more_loss(form, one, other):
    low, high = sorted((one, other))
    sums = census.wind_sums(form, np.linspace(0, 30, 61), np.ones(61))
    assert sums(low) <= sums(high)


@given(forms, st.floats(0, 100), st.floats(0, 100))
def test_more_cover_never_means_more_loss(form, one, other):
    low, high = sorted((one, other))
    assert census.surface_part(form, high, 0.1) <= census.surface_part(form, low, 0.1)


def test_the_loss_in_kilograms_on_a_square_metre():
    """1,000 minutes at 10 m/s on bare dry sand: 0.018 · 1000 · 0.7638 = 13.75 t/ha = 1.375 kg/m²; wet by half, half."""
    wind = 1000 * census.wind_part("sand", 10.0)
    surface = census.surface_part("sand", 0.0, 0.1)
    assert census.loss(wind, surface, 0.0) == pytest.approx(1.375, abs=5e-4)
    assert census.loss(wind, surface, 0.5) == pytest.approx(1.375 / 2, abs=5e-4)
