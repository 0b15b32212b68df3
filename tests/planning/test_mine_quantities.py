"""Quantities of mine restoration: cracks, levelling, cover soil, lengths, plants and seed, by hand and by property."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.mine.plan import measures, plan_land, planting_mix, quantities, water
from ordos_restoration.planning.mine.plan.plan_parameters import SPECIES
from ordos_restoration.planning.mine.rates import RATES
from ordos_restoration.planning.wind.factors import Factors

RATE = Factors(reference(files.reference("mine_rates"), RATES))
MEASURES = reference(files.reference("mine_measures"), measures.MEASURES)
MIXES = reference(files.reference("mine_mixes"), planting_mix.MIXES)
KINDS = reference(files.reference("species"), SPECIES)
QUOTAS = reference(files.reference("water_quotas"), water.QUOTAS)


class Settings:
    """What the quantities read of a capability."""

    first_year, care_years = 2026, 3


def parcels(count=1, **columns):
    """Parcels as `plan_land.prepared` returns them, 22.89 ha each."""
    usual = {
        "code": [f"P{k}" for k in range(count)], "landform": "subsidence", "damage_type": "subsided",
        "degree": "slight", "direction": "pasture", "pv": False, "slope_deg": 5.0, "soil_cm": 0.0,
        "damage_year": 2020, "settled_year": 2023, "area_ha": 22.89, "length_m": 600.0, "outline_m": 2000.0,
        "cut_m3": np.nan, "lack_m3": np.nan,
    }  # fmt: skip
    t = pd.DataFrame({**usual, **columns}, index=range(count))
    return t.assign(area_m2=t.area_ha * 10_000.0, area_mu=t.area_ha * 15.0)


def amounts(t, notes=None, table=MEASURES):
    """Return {measure: quantity} of the first parcel."""
    held = measures.applying(t, table)
    rows = quantities.quantities(t, held, table, Settings, RATE, [] if notes is None else notes)
    own = rows[rows.parcel == 0]
    return dict(zip(table.measure.to_numpy()[own.measure], own.quantity))


# Formulas ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "spacing", "coefficient", "volume"), [(0.1, 50, 1.5, 3.2), (0.2, 40, 2.0, 14.9), (0.3, 30, 2.5, 45.65)]
)
def test_the_usual_cracks_take_the_volumes_that_plans_print(width, spacing, coefficient, volume):
    found = quantities.crack_fill(width, spacing, coefficient)
    assert found == pytest.approx(volume, abs=0.04)


@pytest.mark.parametrize(("degree", "volume"), [("slight", 3.2), ("moderate", 14.9), ("severe", 45.65)])
def test_the_shipped_rates_are_those_cracks(degree, volume):
    assert quantities.crack_volume(pd.Series([degree]), RATE)[0] == pytest.approx(volume, abs=0.04)


@pytest.mark.parametrize(("slope", "volume"), [(1, 58.2), (2, 116.4), (3, 174.7)])
def test_levelling_by_added_slope_is_what_plans_print(slope, volume):
    assert quantities.levelling_by_slope(slope) == pytest.approx(volume, abs=0.05)


def test_the_dalad_project_to_the_digit():
    """22.89 ha: 11.45 and 6.87 × 10⁴ m³, 457.8 kg of lucerne and 343.4 kg of local grass, as published."""
    t = parcels()
    found = amounts(t)
    assert (found["topsoil_sown"], found["levelling_sown"]) == (114_450.0, 68_670.0)
    assert (round(found["topsoil_sown"] / 1e4 + 1e-9, 2), round(found["levelling_sown"] / 1e4, 2)) == (11.45, 6.87)
    made = planting_mix.planted(t, MIXES, KINDS, RATE, [])
    seed = dict(zip(KINDS.species, made.seed_kg[0]))
    assert {name: kg for name, kg in seed.items() if kg} == {"medicago_sativa": 457.8, "local_grass": 343.4}
    rules = MEASURES.set_index("measure").amount
    assert (rules["topsoil_sown"], rules["levelling_sown"]) == (0.5, 0.3)
    assert MIXES.set_index("template").seed_kg_ha["sown_subsidence"] == "medicago_sativa:20|local_grass:15"


def test_soil_that_is_there_need_not_be_brought():
    assert amounts(parcels(soil_cm=30))["topsoil_sown"] == pytest.approx(22.89 * 10_000 * 0.2)
    assert "topsoil_sown" not in amounts(parcels(soil_cm=50)), "nothing is missing"


def test_the_long_side_of_rectangles_is_exact_and_a_known_width_goes_before_it():
    length, width = np.array([300.0, 80.0, 50.0]), np.array([20.0, 80.0, 49.0])
    found = plan_land.long_side(length * width, 2 * (length + width), np.full(3, np.nan))
    assert found == pytest.approx(length)
    ring = shapely.Point(0, 0).buffer(200, 64).difference(shapely.Point(0, 0).buffer(160, 64))
    middle = plan_land.long_side(np.array([ring.area]), np.array([ring.length]), np.array([40.0]))
    assert middle[0] == pytest.approx(2 * np.pi * 180, rel=0.01), "a drain along a ring goes round its middle"
    circle = plan_land.long_side(np.array([np.pi]), np.array([2 * np.pi]), np.array([np.nan]))
    assert circle[0] > 0, "rounder than a square"


def test_earthwork_goes_before_thickness_and_signs_are_whole():
    notes = []
    pit = parcels(landform="pit_floor", damage_type="excavated", cut_m3=1234.56, lack_m3=99.0, area_ha=3.1)
    found = amounts(pit, notes)
    assert (found["levelling_flat"], found["backfill"], found["warning_signs"]) == (1234.6, 99.0, 2)
    assert not notes
    found = amounts(parcels(landform="pit_floor", damage_type="excavated"), notes)
    assert "backfill" not in found and found["levelling_flat"] == 68_670.0
    assert "Backfill" in str(notes[0]) and "P0" in str(notes[0])


def test_ground_is_watched_until_it_is_stable():
    assert amounts(parcels(damage_year=2026, settled_year=2029))["settling_point"] == 12
    assert "settling_point" not in amounts(parcels(settled_year=2020))


# Rules ---------------------------------------------------------------------------------------------------------------


def test_slopes_are_from_to_below_and_empty_cells_hold_for_all():
    table = pd.DataFrame(
        {"landforms": [None, "slope|road"], "damages": None, "degrees": None, "directions": None, "pv": [None, "yes"],
         "slope_from_deg": [None, 15.0], "slope_to_deg": [35.0, None]}
    )  # fmt: skip
    t = parcels(
        4, landform=["slope", "slope", "road", "slope"], slope_deg=[35.0, 15.0, 80.0, 14.9], pv=[True] * 3 + [False]
    )
    assert measures.applying(t, table).tolist() == [[False, True], [True, True], [False, True], [True, False]]


def test_a_rule_nobody_can_read_is_told_by_row_and_the_rest_is_used():
    table = MEASURES.copy()
    table.loc[0, "landforms"] = "pit_wall|moon"
    table.loc[1, "phase"] = None
    notes = []
    left = measures.usable(table, measures.NEEDED, measures.MEASURES.label, notes)
    assert len(left) == len(table) - 2 and list(left.measure) == list(table.measure[2:])
    assert "row 2" in str(notes[0]) and "row 1" in str(notes[1]) and "moon" in str(notes[1])


def test_every_direction_on_every_landform_has_a_mix():
    from ordos_restoration.planning.mine.words import DIRECTIONS, LANDFORMS

    pairs = [(form, direction) for form in LANDFORMS for direction in DIRECTIONS]
    t = parcels(len(pairs), landform=[one for one, _ in pairs], direction=[one for _, one in pairs])
    made = planting_mix.planted(t, MIXES, KINDS, RATE, [])
    assert (made.mix >= 0).all()


# Plants --------------------------------------------------------------------------------------------------------------


@given(area=st.floats(0.01, 500), direction=st.sampled_from(["forest", "shrub", "orchard", "grass", "dry"]))
@settings(deadline=None, max_examples=50)
def test_plants_are_whole_and_add_up(area, direction):
    t = parcels(landform="platform", damage_type="occupied", direction=direction, area_ha=round(area, 4))
    made = planting_mix.planted(t, MIXES, KINDS, RATE, [])
    row = made.mixes.iloc[made.mix[0]]
    if row.row_spacing_m > 0:
        room = t.area_m2[0] / (row.row_spacing_m * row.plant_spacing_m)
        assert made.plants.sum() == int(np.floor(room + 1e-9))
    assert (made.ordered >= made.plants).all()
    assert made.ordered.dtype.kind == "i"


def test_a_mix_with_an_unknown_species_is_told_and_the_next_row_serves():
    table = MIXES.copy()
    table.loc[table.template == "shrub_caragana", "species_mix"] = "no_such_plant:1"
    table.loc[table.template == "sown_grass", "seed_kg_ha"] = "elymus_dahuricus"
    notes = []
    t = parcels(2, landform="platform", damage_type="occupied", direction=["shrub", "forest"])
    made = planting_mix.planted(t, table, KINDS, RATE, notes)
    assert made.of("template").tolist() == [None, "forest_pine"]
    said = " ".join(str(note) for note in notes)
    assert "no_such_plant" in said and "elymus_dahuricus" in said and "P0" in said


# Water ---------------------------------------------------------------------------------------------------------------


def test_quotas_of_the_loess_hills():
    """Sown pasture 90, 170, 240 m³/mu; forest 0, 50, 120: 22.89 ha are 343.35 mu."""
    need = water.needs(np.array(["pasture", "forest", "none"], object), np.full(3, 343.35), ["A", "B", "C"], QUOTAS,
                       "loess_hills", [])  # fmt: skip
    assert need.tolist() == [[30_902, 58_370, 82_404], [0, 17_168, 41_202], [0, 0, 0]]


def test_a_use_without_quota_is_told():
    notes = []
    codes = np.array(["A", "B"], dtype=object)
    need = water.needs(np.array(["crop", None], dtype=object), np.ones(2), codes, QUOTAS, "loess_hills", notes)
    assert not need.any() and "Crops" in str(notes[0]) and "(A)" in str(notes[0])


@pytest.mark.parametrize(("permitted", "said"), [(10_000.0, "lacking"), (60_000.0, ""), (None, "not known")])
def test_the_permitted_water_is_held_against_the_need(permitted, said):
    t = gpd.GeoDataFrame({"licence": ["L1", "L2"], "area_ha": [1.0, 3.0], "area_mu": [15.0, 45.0]})
    need = np.array([[0.0, 10_000.0, 20_000.0], [0.0, 30_000.0, 60_000.0]])
    notes = []
    found = water.balance(
        t, need, np.array([2027.0, 2028.0]), np.array([2028.0, 2029.0]), "pit", permitted, "normal", notes
    )
    assert found.normal_m3.tolist() == [10_000, 10_000, 30_000, 30_000]
    assert said in " ".join(str(note) for note in notes) and bool(notes) == bool(said)
    if permitted is not None:
        both = found[found.year == 2028]
        assert both.supply_m3.sum() == permitted
        assert (found.balance_m3 == found.supply_m3 - found.normal_m3).all()


def test_without_a_source_nothing_is_supplied_and_it_is_told():
    t = pd.DataFrame({"licence": [""], "area_ha": [1.0], "area_mu": [15.0]})
    notes = []
    found = water.balance(
        t, np.array([[1.0, 2.0, 3.0]]), np.array([2027.0]), np.array([2027.0]), "", None, "dry", notes
    )
    assert found.supply_m3.tolist() == [0] and "No water source" in str(notes[0]) and "3 m³" in str(notes[0])
