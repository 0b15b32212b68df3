"""What belts are to the wind: heights and porosities by age, mixture and month, measured ones, and what is no belt."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning.intake import layer, reference
from ordos_restoration.planning.spec import PlanningError
from ordos_restoration.planning.wind.belts import BELTS, GROWTH_TABLE, belts_of

X, Y = 450_000.0, 4_450_000.0
SHIPPED = files.reference("species")
SPECIES = reference(SHIPPED, GROWTH_TABLE)
ROWS = {row["species"]: row for row in SPECIES.to_dict("records")}
POPLAR, WILLOW, PINE = "populus_simonii", "salix_psammophila", "pinus_sylvestris_mongolica"
WIDTH = 20.0


def frame(count=1, **columns):
    shapes = [shapely.box(X, Y + 600 * k, X + WIDTH, Y + 600 * k + 500) for k in range(count)]
    return layer(gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:4545"), BELTS, {}, [])


def belts(age=10.0, notes=None, existing=None, species=SPECIES, **columns):
    count = max(len(values) for values in columns.values())
    return belts_of(frame(count, **columns), species, age, [] if notes is None else notes, existing)


def opened(porosity, height, width=WIDTH):
    """Return the effective porosity of an optical one, as the barrier function takes it."""
    return porosity + (1 - np.exp(-0.5 * width / height)) * 0.3 * (1 - porosity)


# Growth --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("species", [POPLAR, WILLOW, PINE])
@pytest.mark.parametrize("age", [5, 10, 20])
def test_heights_at_five_ten_and_twenty_years_are_those_of_the_table(species, age):
    assert belts(age, species_mix=[f"{species}:1"]).height[0] == pytest.approx(ROWS[species][f"height_{age}_m"])


@pytest.mark.parametrize(("age", "height"), [(0, 0), (2.5, 2.25), (7.5, 6.0), (15, 9.25), (60, 11)])
def test_between_those_years_a_belt_grows_evenly_and_then_no_more(age, height):
    assert belts(age, species_mix=[f"{POPLAR}:1"]).height[0] == pytest.approx(height)


@settings(max_examples=40)
@given(st.sampled_from(sorted(ROWS)), st.floats(0.5, 60), st.floats(0, 20))
def test_an_older_belt_is_higher_and_denser(species, age, more):
    young, old = (belts(one, species_mix=[f"{species}:1"]) for one in (age, age + more))
    assert old.height[0] >= young.height[0]
    young, old = (one.stand.at(a, one.season, 0, 0)[1] for one, a in ((young, age), (old, age + more)))
    assert (old <= young + 1e-12).all()


def test_a_young_belt_is_as_open_as_half_a_canopy():
    """Beer–Lambert: at 4.5 of 12 m the poplar has 4.5/12 of its leaves, so that 0.3^(4.5/12) of the light passes."""
    made = belts(5.0, species_mix=[f"{POPLAR}:1"])
    assert made.seasons == 2
    expected = [
        opened(p ** (4.5 / 12), 4.5) for p in (ROWS[POPLAR]["porosity_leaf"], ROWS[POPLAR]["porosity_leafless"])
    ]
    assert made.porosity[0] == pytest.approx(expected)


def test_the_belts_at_another_age_are_those_planned_for_it():
    made, other = belts(5.0, species_mix=[f"{POPLAR}:1"]).at(20.0), belts(20.0, species_mix=[f"{POPLAR}:1"])
    assert made.height.tolist() == other.height.tolist()
    assert made.porosity.tolist() == other.porosity.tolist()


def test_a_mix_has_the_mean_height_and_the_mean_of_the_light_lost():
    made = belts(10.0, species_mix=[f"{POPLAR}:0.75|{PINE}:0.25"])
    height = 0.75 * 7.5 + 0.25 * 3.0
    assert made.height[0] == pytest.approx(height)
    leafy = 0.3 ** (0.75 * 7.5 / 12 + 0.25 * 3.0 / 10)
    bare = 0.5 ** (0.75 * 7.5 / 12) * 0.3 ** (0.25 * 3.0 / 10)
    assert made.porosity[0] == pytest.approx([opened(leafy, height), opened(bare, height)])


def test_higher_and_denser_by_what_nobody_knows():
    made = belts(10.0, species_mix=[f"{POPLAR}:1"])
    low, high = made.at(10.0, -0.2, -0.1), made.at(10.0, 0.2, 0.1)
    assert (low.height[0], high.height[0]) == pytest.approx((6.0, 9.0))
    bare = 0.5 ** (7.5 / 12)
    assert low.porosity[0, -1] == pytest.approx(opened(bare + 0.1, 6.0))
    assert high.porosity[0, -1] == pytest.approx(opened(bare - 0.1, 9.0))


@settings(max_examples=40)
@given(st.floats(0, 1), st.floats(0.1, 60), st.floats(-0.5, 0.5), st.floats(-1, 1))
def test_porosity_stays_what_the_barrier_function_is_stated_for(porosity, height, taller, denser):
    made = belts(height_m=[height], porosity_leaf=[porosity]).at(10.0, taller, denser)
    assert 0 <= made.porosity.min() <= made.porosity.max() <= opened(0.9, 0.001) + 1e-9


# Leaves --------------------------------------------------------------------------------------------------------------


def test_poplars_are_in_leaf_from_may_to_october_and_spring_is_bare():
    made = belts(20.0, species_mix=[f"{POPLAR}:1"])
    assert [month + 1 for month in range(12) if made.season[month] == 0] == [5, 6, 7, 8, 9, 10]
    assert (made.porosity[0, 0] < made.porosity[0, 1]).all()
    assert made.season[2:4].tolist() == [1, 1]


def test_pines_know_no_season():
    made = belts(20.0, species_mix=[f"{PINE}:1"])
    assert made.seasons == 1
    assert made.season.tolist() == [0] * 12


def test_three_kinds_of_leaf_make_their_own_seasons_the_barest_last():
    table = SHIPPED.copy()
    table.loc[table.species == WILLOW, ["leaf_from_month", "leaf_to_month"]] = ["4", "11"]
    made = belts(20.0, species=reference(table, GROWTH_TABLE), species_mix=[f"{POPLAR}:1", f"{WILLOW}:1", f"{PINE}:1"])
    assert made.seasons == 3
    assert made.season.tolist() == [2, 2, 2, 1, 0, 0, 0, 0, 0, 0, 1, 2]
    poplar, willow, pine = made.porosity
    assert poplar[0] < poplar[1] == poplar[2]
    assert willow[0] == willow[1] < willow[2]
    assert pine[0] == pine[1] == pine[2]


def test_leaves_over_the_turn_of_the_year():
    table = SHIPPED.copy()
    table.loc[table.species == POPLAR, ["leaf_from_month", "leaf_to_month"]] = ["11", "2"]
    made = belts(20.0, species=reference(table, GROWTH_TABLE), species_mix=[f"{POPLAR}:1"])
    assert [month + 1 for month in range(12) if made.season[month] == 0] == [1, 2, 11, 12]


# Measured belts ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("age", [1, 10, 40])
def test_a_measured_belt_is_what_was_measured_whatever_the_age(age):
    made = belts(age, height_m=[8.0], porosity_leaf=[0.2], porosity_bare=[0.6])
    assert made.height.tolist() == [8.0]
    assert made.porosity[0] == pytest.approx([opened(0.2, 8), opened(0.6, 8)])
    assert made.season.tolist() == [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1]


def test_without_a_bare_porosity_the_one_in_leaf_counts_all_year_and_that_is_told():
    notes = []
    three = {"height_m": [8.0] * 3, "porosity_leaf": [0.35] * 3, "plants": [9, 9, 0]}
    made = belts(notes=notes, porosity_bare=[None, 0.5, None], **three)
    assert made.porosity[0] == pytest.approx([opened(0.35, 8)] * 2)
    (note,) = [str(note) for note in notes if "without leaves" in str(note)]
    assert note.startswith("1 belts have"), "those that were left out are none of them"


def test_what_was_measured_goes_before_the_species():
    made = belts(5.0, species_mix=[f"{POPLAR}:1"], height_m=[9.0])
    assert made.height.tolist() == [9.0]
    made = belts(20.0, species_mix=[f"{POPLAR}:1"], porosity_leaf=[0.1], porosity_bare=[0.4])
    assert made.height.tolist() == [11.0]
    assert made.porosity[0] == pytest.approx([opened(0.1, 11), opened(0.4, 11)])


def test_a_measured_bare_porosity_counts_in_winter_beside_a_plan_of_pines_only():
    """Only evergreens are planned; the poplars that were measured lose their leaves all the same."""
    made = belts(
        20.0,
        species_mix=[f"{PINE}:1", None],
        height_m=[None, 8.0],
        porosity_leaf=[None, 0.2],
        porosity_bare=[None, 0.6],
    )
    assert made.porosity[1, made.season[0]] == pytest.approx(opened(0.6, 8))
    assert made.porosity[1, made.season[6]] == pytest.approx(opened(0.2, 8))
    assert np.ptp(made.porosity[0]) == 0


# Before and after ----------------------------------------------------------------------------------------------------


def test_existing_belts_are_full_grown_and_stand_without_the_plan():
    made = belts(5.0, species_mix=[f"{POPLAR}:1"], existing=frame(1, species_mix=[f"{POPLAR}:1"]))
    assert made.existing.tolist() == [True, False]
    assert made.height.tolist() == [12.0, 4.5]
    assert made.porosity[0] == pytest.approx([opened(0.3, 12), opened(0.5, 12)])
    assert made.before().height.tolist() == [12.0, 0.0]
    assert made.at(20.0).height.tolist() == [12.0, 11.0]
    assert made.at(20.0).before().height.tolist() == [12.0, 0.0]


def test_some_of_the_belts_keep_their_own_sides():
    made = belts(height_m=[3.0, 6.0, 9.0], porosity_leaf=[0.3] * 3)
    some = made.where(np.array([True, False, True]))
    assert some.height.tolist() == [3.0, 9.0]
    assert sorted(some.sides.belt.tolist()) == sorted(some.ends.belt.tolist()) == [0, 0, 1, 1]
    box = shapely.bounds(some.shapes)
    middle = (some.sides.start + some.sides.end) / 2
    assert (middle[:, 1] > box[some.sides.belt, 1]).all()
    assert (middle[:, 1] < box[some.sides.belt, 3]).all()


# Belts that are none -------------------------------------------------------------------------------------------------


def test_belts_without_plants_are_left_out_and_told():
    notes = []
    made = belts(notes=notes, species_mix=[f"{POPLAR}:1"] * 3, plants=[0, 5, None])
    assert len(made.shapes) == 2
    assert [str(note) for note in notes] == ["1 belts without plants break no wind and were left out."]


def test_a_belt_without_plants_needs_no_species():
    made = belts(species_mix=[None, f"{POPLAR}:1"], plants=[0, 5])
    assert len(made.shapes) == 1


def test_a_measured_height_of_nothing_breaks_no_wind():
    notes = []
    assert len(belts(notes=notes, height_m=[0.0, 4.0], porosity_leaf=[0.4] * 2, porosity_bare=[0.6] * 2).shapes) == 1
    assert [str(note) for note in notes] == ["1 belts without plants break no wind and were left out."]


@pytest.mark.parametrize(
    "columns",
    [
        {"species_mix": [f"{POPLAR}:1", None]},
        {"height_m": [5.0, 5.0], "porosity_leaf": [0.4, None]},
        {"height_m": [5.0, None], "porosity_leaf": [0.4, 0.4]},
    ],
)
def test_a_belt_that_nothing_is_known_of_is_one_sentence(columns):
    with pytest.raises(PlanningError, match=r"“Belts”, row 2: a belt needs species_mix, or height_m and porosity_leaf"):
        belts(**columns)


def test_the_sentence_names_the_layer_and_its_own_row():
    good = frame(3, species_mix=[f"{POPLAR}:1"] * 3)
    with pytest.raises(PlanningError, match="“Belts”, row 2:"):
        belts(species_mix=[f"{POPLAR}:1", None], existing=good)
    with pytest.raises(PlanningError, match="“Existing belts”, row 1:"):
        belts(species_mix=[f"{POPLAR}:1"], existing=frame(2, species_mix=[None, f"{POPLAR}:1"]))


def test_an_unknown_species_is_named():
    with pytest.raises(PlanningError, match="names “oak”"):
        belts(species_mix=["oak:1"])


def test_inputs_stay_as_they_were():
    given = frame(2, species_mix=[f"{POPLAR}:1"] * 2, plants=[0, 5])
    copy, table = given.copy(), SPECIES.copy()
    belts_of(given, SPECIES, 10.0, []).at(20.0)
    pd.testing.assert_frame_equal(given, copy)
    pd.testing.assert_frame_equal(SPECIES, table)
