"""Plants, water and money: every formula against a figure somebody can check."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.kongdui import planting
from ordos_restoration.planning.spec import PlanningError


def test_density_of_two_row_belts():
    """Inner Mongolia Academy of Forestry: two rows every 11 m, 2 m apart in the row → 909 plants/ha."""
    assert planting.density(11 / 2, 2) == pytest.approx(909, abs=0.5)
    assert planting.density(5, 5) == 400
    assert planting.density(3, 4) == pytest.approx(833, abs=0.5)


@given(st.floats(0, 5000), st.floats(0.2, 20))
def test_a_row_holds_one_plant_more_than_it_has_spaces(length, spacing):
    assert planting.plants_on_row(length, spacing) == np.floor(length / spacing + 1e-9) + 1


def test_rows_times_plants():
    """n = r (floor(L / s) + 1)."""
    assert 4 * planting.plants_on_row(100.0, 3.0) == 4 * 34
    assert planting.plants_on_row([99.0, 98.9, 0.0], 3.0).tolist() == [34, 33, 1]


@given(st.floats(0.2, 20), st.integers(1, 400))
def test_a_staggered_row_of_whole_spaces_holds_one_plant_a_space(spacing, count):
    for row in (1, 2):
        assert planting.plants_on_row(count * spacing, spacing, planting.row_shift(row, spacing)) == count


def test_neighbouring_rows_stand_half_a_space_apart():
    shift = planting.row_shift([1, 2, 3], 4.0)
    assert shift.tolist() == [1.0, 3.0, 1.0]


def test_a_row_shorter_than_its_shift_has_no_plant():
    assert planting.plants_on_row([0.9, 1.0], 4.0, 1.0).tolist() == [0, 1]


@pytest.mark.parametrize(("width", "rows"), [(10.0, 5), (11.9, 5), (12.0, 6), (1.0, 1), (0.6 * 3, 1)])
def test_rows_in_a_strip(width, rows):
    assert planting.rows_in(width, 2.0) == rows


@given(
    st.lists(st.integers(0, 10_000), min_size=1, max_size=5),
    st.lists(st.floats(0.01, 1), min_size=1, max_size=6),
)
def test_species_add_up_to_the_plants_and_each_is_within_one_of_its_share(totals, weights):
    share = np.tile(np.array(weights) / sum(weights), (len(totals), 1))
    got = planting.apportion(np.array(totals), share)
    assert got.sum(axis=1).tolist() == totals
    assert np.abs(got - np.array(totals)[:, None] * share).max() < 1 + 1e-6


def test_a_species_without_a_share_gets_no_plant():
    assert planting.apportion(np.array([7]), np.array([[0.0, 0.6, 0.4]])).tolist() == [[0, 4, 3]]


@pytest.mark.parametrize(
    ("plants", "survival", "reserve", "order"),
    [(1000, 85, 0, 1150), (1000, 85, 5, 1208), (1000, 100, 0, 1000), (0, 85, 5, 0), (1, 85, 5, 2)],
)
def test_plants_to_order_replant_the_dead_once_and_keep_a_reserve(plants, survival, reserve, order):
    assert planting.to_order(plants, survival, reserve) == order


def test_water_of_one_sand_willow():
    """109.7 mm in a growing season at 6,000 plants/ha (domain file §2.4): 0.183 m³ a plant."""
    each = planting.water_per_plant(109.7, 6000)
    assert each == pytest.approx(0.1828, abs=1e-4)
    assert each * 6000 / 10 == pytest.approx(109.7)


def test_a_mix_is_read_and_written():
    mix = planting.parse_mix("salix_psammophila:0.7 | tamarix_chinensis: 0.3")
    assert mix == {"salix_psammophila": 0.7, "tamarix_chinensis": 0.3}
    assert planting.mix_text(mix, {"salix_psammophila": "沙柳"}) == "沙柳 70% + tamarix_chinensis 30%"


@pytest.mark.parametrize("text", ["", "a", "a:x", "a:0.5|b:0.4", "a:0.5:b", None, "a:nan"])
def test_a_mix_that_cannot_be_read_is_shown(text):
    with pytest.raises(PlanningError, match="cannot be read"):
        planting.parse_mix(text)


def test_a_mix_with_a_negative_share_is_no_mix():
    with pytest.raises(PlanningError, match="cannot be read"):
        planting.parse_mix("a:1.5|b:-0.5")


def test_shares_stand_in_the_order_of_the_species_table():
    assert planting.shares([{"b": 0.4, "a": 0.6}, {"b": 1.0}], ["a", "b"]).tolist() == [[0.6, 0.4], [0, 1]]


def test_a_species_nobody_described_is_named():
    with pytest.raises(PlanningError, match="baobab"):
        planting.shares([{"baobab": 1.0}], ["a"])
