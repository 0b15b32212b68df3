"""RWEQ term by term: published figures to the printed digit, limits, and sums over wind records that are exact."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning.wind import rweq
from ordos_restoration.planning.wind.wind_sums import StepSums, WindSums

speeds = st.lists(st.floats(0, 45), min_size=1, max_size=40)
factors = st.floats(0, 1)
products = st.floats(0, 60)

# Sand moved and lost -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("product", "most", "length", "local", "mean"),
    [
        (1, "109.8", "150.71", "0.433", "0.229"),
        (5, "549.0", "82.94", "5.549", "3.346"),
        (12.15, "1334.07", "59.656", "18.569", "13.465"),
        (25, "2745.0", "45.642", "39.685", "38.366"),
    ],
)
def test_transport_length_and_loss_at_fifty_metres(product, most, length, local, mean):
    """Figures computed from Fryrear et al. 1998 with z = 50 m, to the printed digit."""
    made = (
        rweq.transport_capacity(product),
        rweq.critical_length(product),
        rweq.local_loss(product, 50),
        rweq.field_mean_loss(product, 50),
    )
    for value, printed in zip(made, (most, length, local, mean)):
        assert f"{value:.{len(printed.partition('.')[2])}f}" == printed


def test_no_wind_no_soil_or_no_field_loses_nothing():
    for loss in (rweq.local_loss, rweq.field_mean_loss):
        assert loss(0.0, 50.0) == 0
        assert loss(10.0, 0.0) == 0
    assert rweq.critical_length(0.0) == np.inf
    assert rweq.flux(0.0, 50.0) == 0


@given(st.floats(0.1, 60), st.floats(1, 400))
def test_the_local_loss_is_the_slope_of_the_flux(product, length):
    step = 1e-4 * length
    slope = (rweq.flux(product, length + step) - rweq.flux(product, length - step)) / (2 * step)
    assert rweq.local_loss(product, length) == pytest.approx(slope, rel=1e-4, abs=1e-7)


@given(st.floats(0.1, 400), st.floats(1, 400))
def test_the_flux_never_exceeds_the_capacity(product, length):
    assert 0 < rweq.flux(product, length) <= rweq.transport_capacity(product)


def test_the_greatest_input_at_fifty_metres():
    """(1.7422 / 0.7422 · 150.71² / 50²)^(1 / 0.7422) = 61.7 kg/m."""
    assert rweq.greatest_input(50.0) == pytest.approx(61.7, abs=0.05)


@given(st.floats(5, 300))
def test_the_local_loss_rises_to_the_greatest_input_and_falls_beyond(length):
    top = rweq.greatest_input(length)
    loss = rweq.local_loss(top * np.array([0.5, 0.9, 0.999, 1.0, 1.001, 1.1, 2.0]), length)
    assert (np.diff(loss[:4]) > 0).all()
    assert (np.diff(loss[3:]) < 0).all()


@given(products, products)
def test_the_mean_loss_never_falls_with_the_product(one, other):
    low, high = sorted((one, other))
    assert rweq.field_mean_loss(low, 50.0) <= rweq.field_mean_loss(high, 50.0) * (1 + 1e-12)


def test_what_vegetation_holds():
    assert rweq.fixed_sand(18.569, 5.549) == pytest.approx(13.02)


# Weather -------------------------------------------------------------------------------------------------------------


def test_five_metres_a_second_at_two_metres_is_6_29_at_ten():
    assert rweq.wind_to_2m(6.29) == pytest.approx(5.0, abs=0.005)
    assert rweq.wind_to_2m(1.0) == pytest.approx(0.795, abs=0.0005)
    assert rweq.wind_to_2m(7.0, 2.0) == 7


def test_the_wind_value_counts_calms_in_the_mean():
    """Half the time 10 m/s: 10 (10 − 5)² / 2 = 125 m³/s³, over 15 days 1,875."""
    assert rweq.wind_value([10.0, 0.0, 10.0, 5.0], 15) == pytest.approx(1875)
    assert rweq.wind_value([4.9, 5.0], 15) == 0


def test_air_is_thinner_where_it_is_high_and_warm():
    """348 · 1.013 / 288.15 = 1.223 at sea level and 15 °C; at 1.4618 km the bracket is 0.8503."""
    assert rweq.air_density(15.0, 0.0) == pytest.approx(1.2234, abs=5e-5)
    assert rweq.air_density(15.0, 1461.8) == pytest.approx(348 * 0.85033 / 288.15, rel=1e-4)
    assert rweq.air_density(-10.0, 1000.0) > rweq.air_density(20.0, 1000.0)


def test_evapotranspiration_of_a_summer_day():
    """SR 500 cal/cm² = 20.934 MJ/m², 22.2 °C: 0.0162 · 500 / 58.5 · 40 = 5.538 mm."""
    assert rweq.evapotranspiration(20.934, 22.2) == pytest.approx(5.538, abs=5e-4)
    assert rweq.evapotranspiration(10.0, -20.0) == 0


def test_soil_wetness_falls_with_wet_days_and_stays_within_0_and_1():
    """ETp 60 mm in 15 days, 30 mm of rain on 3 days: (60 − 30 · 3/15) / 60 = 0.9."""
    assert rweq.soil_wetness(60.0, 30.0, 3, 15) == pytest.approx(0.9)
    assert rweq.soil_wetness([10.0, 10.0, 0.0, 0.0], [0.0, 100.0, 0.0, 1.0], [0, 15, 0, 1], 15).tolist() == [1, 0, 1, 0]


def test_snow_covers_its_share_of_the_time():
    assert rweq.snow_factor([0.0, 0.15, 2.0]) == pytest.approx([1.0, 0.85, 0.0])


def test_the_weather_factor_has_its_unit():
    """W 1,000 m³/s³·d at 1.2 kg/m³ over 9.8 m/s²: 122.4 kg/m, halved twice by wet and snow."""
    assert rweq.weather_factor(1000.0, 1.2, 0.5, 0.5) == pytest.approx(122.449 / 4, abs=1e-3)


# Soil and vegetation -------------------------------------------------------------------------------------------------


def test_the_erodible_fraction_of_a_loam():
    """29.09 + 0.31·60 + 0.17·25 + 0.33·4 − 2.59·1 − 0.95·5 = 45.92 %."""
    assert rweq.erodible_fraction(60.0, 25.0, 15.0, 1.0, 5.0) == pytest.approx(0.4592)


def test_the_erodible_fraction_is_a_fraction_whatever_the_soil():
    assert rweq.erodible_fraction(99.0, 1.0, 0.0, 0.0, 0.0) == 1
    assert rweq.erodible_fraction(5.0, 20.0, 75.0, 20.0, 50.0) == 0


def calibrated():
    rows = files.reference("wind_factors").set_index("factor").value.astype(float)
    names = ("sand", "silt", "clay", "sand_clay_ratio", "organic", "carbonate")
    return {name: (rows[f"calibrated_{name}_from"], rows[f"calibrated_{name}_to"]) for name in names}


def test_soils_outside_the_calibrated_range_are_known():
    """Clay below 5 % is outside; so is a ratio of sand to clay above 53."""
    soil = {
        "sand": np.array([60.0, 92.0, 60.0]),
        "silt": np.array([25.0, 5.0, 25.0]),
        "clay": np.array([15.0, 3.0, 15.0]),
        "organic": np.array([1.0, 0.2, 6.0]),
        "carbonate": np.array([5.0, 1.0, 5.0]),
    }
    assert rweq.outside_calibration(soil, calibrated()).tolist() == [False, True, True]


def test_clay_and_humus_make_a_crust():
    """1 / (1 + 0.0066·100 + 0.021·4) = 0.5734."""
    assert rweq.crust_factor(10.0, 2.0) == pytest.approx(0.5734, abs=5e-5)
    assert rweq.crust_factor(0.0, 0.0) == 1


def test_ridges_hold_sand_but_never_make_it():
    """Ridges of 10 cm every 50 cm: Kr = 0.4 cm, exp(0.744 − 2.41·0.4249) = 0.7556; beyond Kr 50 cm it stays 1."""
    assert rweq.ridge_roughness(10.0, 50.0) == pytest.approx(0.4)
    assert rweq.roughness_factor(0.4, 0.0) == pytest.approx(0.7556, abs=5e-4)
    assert rweq.roughness_factor([0.0, 45.0, 60.0], 0.0) == pytest.approx([1.0, 0.5188, 1.0], abs=5e-5)
    assert rweq.roughness_factor(0.0, 2.0) == pytest.approx(np.exp(-0.254))
    assert rweq.ridge_roughness([10.0, 0.0], 0.0).tolist() == [0, 0]


@pytest.mark.parametrize(
    ("coefficient", "factor"), [(-0.1535, 0.2155), (-0.1151, 0.3163), (-0.0658, 0.5179), (-0.0438, 0.6453)]
)
def test_cover_is_in_percent(coefficient, factor):
    """e^(a · 10): ten per cent, not a tenth of one."""
    assert rweq.cover_factor(10.0, coefficient) == pytest.approx(factor, abs=5e-5)


def test_the_original_vegetation_factor():
    """e^(−0.0438·20) · e^(−0.0344·100^0.6413) · e^(−5.614·0.2^0.7366)."""
    parts = np.exp(-0.876), np.exp(-0.0344 * 19.168), np.exp(-5.614 * 0.30557)
    assert rweq.combined_crop_factor(20.0, 100.0, 0.2) == pytest.approx(np.prod(parts), rel=1e-3)
    assert rweq.combined_crop_factor(0.0, 0.0, 0.0) == 1


@given(st.floats(0, 100), st.floats(0, 100))
def test_more_cover_never_raises_the_factor(one, other):
    low, high = sorted((one, other))
    assert rweq.cover_factor(high, -0.0658) <= rweq.cover_factor(low, -0.0658)
    assert rweq.combined_crop_factor(0, 0, high / 100) <= rweq.combined_crop_factor(0, 0, low / 100)


# Sums over records ---------------------------------------------------------------------------------------------------


@given(speeds, st.lists(factors, min_size=1, max_size=10), st.randoms())
def test_the_wind_value_behind_belts_is_exact(speed, factor, random):
    weight = np.array([random.uniform(0, 3) for _ in speed])
    slowed = np.multiply.outer(np.array(factor), np.array(speed))
    wanted = (weight * slowed * np.maximum(slowed - 5.0, 0.0) ** 2).sum(axis=1)
    assert WindSums(speed, weight)(factor) == pytest.approx(wanted, rel=1e-9, abs=1e-7)


def test_an_open_wind_sum_is_the_wind_value():
    speed = np.random.default_rng(3).weibull(1.8, 500) * 6
    days = np.full(500, 15 / 500)
    assert WindSums(speed, days)(1.0) == pytest.approx(rweq.wind_value(speed, 15), rel=1e-12)


@given(speeds, factors, factors)
def test_more_shelter_never_means_more_wind(speed, one, other):
    low, high = sorted((one, other))
    sums = WindSums(speed, np.ones(len(speed)))
    assert sums(low) <= sums(high) * (1 + 1e-9) + 1e-7
    assert sums(0.0) == 0


@given(speeds, st.lists(factors, min_size=1, max_size=10))
def test_sums_by_class_are_exact(speed, factor):
    edge, value = np.array([5.0, 6.0, 7.0, 20.0]), np.array([0.1, 0.5, 2.0, 3.0])
    sums = StepSums(speed, np.arange(len(speed)), value, edge)
    for f in factor:
        reached = np.divide.outer(edge, np.maximum(speed, 1e-300)) <= f  # the same question without slowing the wind
        count = reached.sum(axis=0)
        wanted = (np.arange(len(speed)) * np.concatenate([[0.0], value])[count]).sum()
        assert sums(f) == pytest.approx(wanted, abs=1e-9)


def test_the_shape_of_the_factors_is_kept():
    sums = WindSums([10.0, 20.0], [1.0, 1.0])
    assert sums(np.ones((2, 3))).shape == (2, 3)
    assert np.shape(sums(0.5)) == ()
