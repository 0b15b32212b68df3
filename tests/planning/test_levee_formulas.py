"""Formulas of levees: wind, waves and run-up, sections and their volumes, classes; by printed examples and by hand."""

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning.levees import waves
from ordos_restoration.planning.levees.assessment import required_crest
from ordos_restoration.planning.levees.ground import Ground, Sections, between, blended
from ordos_restoration.planning.levees.levee_class import Runup, class_of, compaction
from ordos_restoration.planning.levees.levels import Profile, steps
from ordos_restoration.planning.levees.new_section import Design, works_of
from ordos_restoration.planning.levees.section_shape import cut_at, shape_of
from ordos_restoration.planning.levees.volumes import end_area, prismoidal

CLASSES = files.reference("levee_classes").apply(lambda column: column if column.name in (
    "name_zh", "name_en", "source", "verified") else column.astype(float))  # fmt: skip
FACTORS = files.reference("runup_factors").astype({"x": float, "p_pct": float, "value": float})
speeds, fetches, depths = st.floats(3, 40), st.floats(50, 20_000), st.floats(0.2, 20)


def ground_of(*points):
    """One ground line as a Ground."""
    u, z = np.array(points, dtype=float).T
    return Ground(u[None, :], z[None, :], np.array(["section"], dtype=object), np.zeros(1, dtype=bool))


def old_levee(width=5.0, height=3.0, slope=2.5, land=60.0):
    half = width / 2
    foot = half + slope * height
    return ground_of((-land, 0), (-foot, 0), (-half, height), (half, height), (foot, 0), (land, 0))


def design(anchor, level, crest, width, kept, new, berm=np.nan, berm_width=0.0, free=False):
    values = [np.array([float(one)]) for one in (anchor, level, crest, width, kept, new, berm, berm_width)]
    return Design(*values, np.array([free]))


# Wind and waves ------------------------------------------------------------------------------------------------------


def test_the_worked_example_of_wind_and_waves():
    """V 20 m/s, F 2,000 m, d 3 m: e 0.0489 m, H̄ 0.364 m, T̄ 2.68 s, L 10.57 m; KΔ 0.9, KV 1, m 3: mean R 0.558 m."""
    assert float(waves.wind_setup(20.0, 2000.0, 0.0, 3.0)) == pytest.approx(0.0489, abs=5e-5)
    height, period = waves.waves(20.0, 2000.0, 3.0)
    assert float(height) == pytest.approx(0.364, abs=5e-4)
    assert float(period) == pytest.approx(2.68, abs=5e-3)
    length = waves.wave_length(period, 3.0)
    assert float(length) == pytest.approx(10.57, abs=5e-3)
    assert float(waves.run_up(height, length, 3.0, 0.9, 1.0, 1.0)) == pytest.approx(0.558, abs=5e-4)


@given(st.floats(0.5, 20), st.floats(0.05, 50))
def test_waves_keep_the_dispersion_relation(period, depth):
    length = float(waves.wave_length(period, depth))
    assert length == pytest.approx(waves.GRAVITY * period**2 / (2 * np.pi) * np.tanh(2 * np.pi * depth / length))


def test_wind_along_the_levee_raises_nothing_and_no_wind_makes_no_waves():
    assert float(waves.wind_setup(20.0, 2000.0, 90.0, 3.0)) == pytest.approx(0.0, abs=1e-12)
    assert float(waves.wind_setup(20.0, 2000.0, 60.0, 3.0)) == pytest.approx(0.0489 / 2, abs=5e-5)
    assert [part.tolist() for part in Runup(FACTORS, "grass", 2.0).freeboard(0.0, 500.0, 0.0, [2.0], 3.0)] == [
        [0],
        [0],
    ]


def test_the_factors_of_run_up_are_those_of_the_table():
    """At V 20 m/s over 3 m V/√(gd) is 3.69, so KV 1.25 + 0.38 · 0.03; H/d is 0.12, so Kp of 2 % is 1.94."""
    _, rise = Runup(FACTORS, "grass", 2.0).freeboard(20.0, 2000.0, 0.0, [3.0], 3.0)
    wind = 1.25 + (20 / np.sqrt(9.81 * 3) - 3.5) / 0.5 * 0.03
    assert rise[0] == pytest.approx(0.5580 * wind * 1.94, rel=1e-3)
    _, lower = Runup(FACTORS, "grass", 13.0).freeboard(20.0, 2000.0, 0.0, [3.0], 3.0)
    assert lower[0] / rise[0] == pytest.approx(1.48 / 1.94)
    _, rough = Runup(FACTORS, "riprap", 2.0).freeboard(20.0, 2000.0, 0.0, [3.0], 3.0)
    assert rough[0] / rise[0] == pytest.approx(0.6 / 0.9)


@given(speeds, fetches, depths, st.floats(0.01, 5), st.floats(1.5, 5), st.booleans())
def test_a_higher_level_never_asks_for_a_lower_crest(speed, fetch, depth, more, slope, overtopping):
    runup = Runup(FACTORS, "grass", 13.0 if overtopping else 2.0)
    setup, rise = runup.freeboard(speed, fetch, 0.0, [depth, depth + more], slope)
    crest = required_crest(np.array([depth, depth + more]), setup, rise, 0.7)
    assert crest[1] >= crest[0] - 1e-9


def test_the_crest_is_the_sum_of_its_parts():
    assert required_crest(1003.25, 0.049, 1.2, 0.7) == pytest.approx(1005.199)


# Classes -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("years", "number"), [(200, 1), (100, 1), (99, 2), (50, 2), (49, 3), (30, 3), (29, 4), (20, 4), (19, 5), (10, 5)]
)
def test_classes_follow_the_return_period(years, number):
    assert class_of([years], CLASSES)[0] == number


def test_below_all_classes_there_is_none():
    assert np.isnan(class_of([9.9], CLASSES)[0])


def test_safety_heights_and_crests_are_those_of_the_domain_file():
    t = CLASSES.set_index("levee_class")
    assert t.safety_m.tolist() == [1.0, 0.8, 0.7, 0.6, 0.5]
    assert t.safety_overtopped_m.tolist() == [0.5, 0.4, 0.4, 0.3, 0.3]
    assert t.crest_width_m.tolist() == [8, 6, 3, 3, 3]
    assert t.water_slope[[1, 2]].tolist() == [3, 3]
    assert compaction(t.loc[3], [5.9, 6.0]).tolist() == [0.91, 0.93]


# Sections and volumes ------------------------------------------------------------------------------------------------


def test_the_worked_example_of_heightening():
    """Old b 5, h 3, 1:2.5 is 37.5 m²; new b 6, h 4, 1:3 is 72.0 m²; the fill is 34.5 m³ a metre."""
    old = shapely.Polygon([(-10, 0), (-2.5, 3), (2.5, 3), (10, 0)])
    new = shapely.Polygon([(-15, 0), (-3, 4), (3, 4), (15, 0)])
    assert (old.area, new.area) == (37.5, 72.0)
    assert new.difference(old).area == pytest.approx(34.5)
    whole = works_of(design(-3, 4, 4, 6, 3, 3, free=True), old_levee(), 0.3, 0.0)
    assert whole.fill_m2[0] == pytest.approx(34.5)


def test_thickening_on_the_landside_by_hand():
    """The old crest edge at −2.5 stays; the crest 6 m wide and 1 m higher lies over 0.5 to 6.5, its toe at 18.5.

    From the water on the new earth is 0 to 1 m thick over 3 m, 1 m over 2 m, up to 2.6 m over 4 m, up to 2.833 m over
    3.5 m where the old slope ends, and down to nothing over 8.5 m.
    """
    works = works_of(design(-2.5, 3, 4, 6, 3, 3), old_levee(), 0.3, 0.5)
    by_hand = 0.5 * 3 * 1 + 2 * 1 + 4 * (1 + 2.6) / 2 + 3.5 * (2.6 + 17 / 6) / 2 + 8.5 * 17 / 6 / 2
    assert works.fill_m2[0] == pytest.approx(by_hand)
    assert works.fill_m2[0] == pytest.approx(32.25)
    assert works.covered_m[0] == pytest.approx(21.0)
    assert works.stripping_m2[0] == pytest.approx(6.3)
    assert works.benching_m2[0] == pytest.approx(7.5 * 0.5 / 2)
    assert (works.low[0], works.high[0]) == (-2.5, 18.5)


def test_benches_are_the_triangles_of_their_steps():
    """A slope of 1:2.5 and 3 m height in steps of 0.5 m: six triangles of 0.5 · 0.5 · 1.25 m²."""
    works = works_of(design(-2.5, 3, 4, 6, 3, 3), old_levee(), 0.0, 0.5)
    assert works.benching_m2[0] == pytest.approx(6 * 0.5 * 0.5 * 1.25)


def test_a_berm_adds_its_width_below_it():
    plain = works_of(design(-2.5, 3, 8, 6, 3, 3), old_levee(), 0.0, 0.0)
    bermed = works_of(design(-2.5, 3, 8, 6, 3, 3, berm=5.0, berm_width=1.5), old_levee(), 0.0, 0.0)
    assert bermed.fill_m2[0] - plain.fill_m2[0] == pytest.approx(1.5 * 5.0)
    assert bermed.high[0] - plain.high[0] == pytest.approx(1.5)


def test_where_the_old_levee_suffices_nothing_is_added():
    old = old_levee(width=8, height=5, slope=3)
    works = works_of(design(-4.0 - 3.0 * 1.0, 4.0, 4.0, 6.0, 3.0, 3.0), old, 0.3, 0.5)
    assert works.fill_m2[0] == 0.0
    assert works.stripping_m2[0] == works.benching_m2[0] == 0.0


@given(st.floats(2, 12), st.floats(0.5, 6), st.floats(1.5, 4), st.floats(0, 3), st.floats(3, 10), st.floats(1.5, 4))
def test_new_earth_is_never_negative_and_grows_with_the_crest(width, height, slope, more, crest, face):
    old = old_levee(width, height, slope)
    edge = -width / 2
    low, high = (
        works_of(design(edge, height, height + r, crest, face, face), old, 0.3, 0.5) for r in (more, more + 0.5)
    )
    assert low.fill_m2[0] >= 0
    assert high.fill_m2[0] >= low.fill_m2[0] - 1e-9


@given(st.floats(2, 12), st.floats(1, 6), st.floats(1.5, 4), st.floats(0, 3), st.floats(3, 10), st.floats(1.5, 4))
def test_works_on_the_waterside_mirror_those_on_the_landside(width, height, slope, more, crest, face):
    old = old_levee(width, height, slope)
    one = design(-width / 2, height, height + more, crest, face, face)
    assert works_of(one, old, 0.3, 0.5).fill_m2[0] == pytest.approx(works_of(one, old.mirrored(), 0.3, 0.5).fill_m2[0])


def test_a_section_that_ends_too_early_is_carried_on_level_and_told():
    works = works_of(design(-2.5, 3, 4, 6, 3, 3), old_levee(land=12.0), 0.3, 0.5)
    assert works.carried[0]
    assert works.fill_m2[0] == pytest.approx(32.25)


def test_volumes_of_prisms_and_prismoids():
    """A prism is exact by both; of a prismoid whose sections grow in both directions only the prismoidal one is."""
    assert end_area(100.0, 34.5, 34.5) == prismoidal(100.0, 34.5, 34.5, 34.5) == 3450.0
    true = 25 * ((6**3 / 3 + 6**2 / 2) - (2**3 / 3 + 2**2 / 2))  # of sections s (s + 1), s from 2 to 6 over 100 m
    assert prismoidal(100.0, 6.0, 20.0, 42.0) == pytest.approx(true)
    assert end_area(100.0, 6.0, 42.0) == 2400.0 > true


# The levee as it is --------------------------------------------------------------------------------------------------


def test_crest_edges_slopes_and_toes_are_read_off():
    shape = shape_of(old_levee(width=4, height=2.6, slope=2.2), 15.0)
    assert shape.crest[0] == 2.6
    assert shape.width[0] == 4.0
    assert shape.water_slope[0] == pytest.approx(2.2)
    assert shape.land_slope[0] == pytest.approx(2.2)
    assert shape.land_toe[0] == pytest.approx(2 + 2.2 * 2.6)
    assert shape.body[0]


def test_a_bank_without_a_levee_has_no_body():
    assert not shape_of(ground_of((-40, -3), (-5, -3), (0, 0), (40, 0)), 15.0).body[0]


def test_width_counts_at_the_level_asked_for():
    old = old_levee(width=4, height=3, slope=2)
    low, high = cut_at(old, shape_of(old, 15.0), np.array([2.0]))
    assert (low[0], high[0]) == (pytest.approx(-4.0), pytest.approx(4.0))
    low, high = cut_at(old, shape_of(old, 15.0), np.array([5.0]))
    assert (low[0], high[0]) == (-2.0, 2.0)


@given(st.floats(0, 1), st.floats(1, 5), st.floats(1, 5))
def test_between_two_sections_the_ground_is_straight(share, first, second):
    one, two = (np.array([[-20, -3, 3, 20.0], [0, z, z, 0]]) for z in (first, second))
    line = blended(one, two, share)
    assert np.interp(0.0, *line) == pytest.approx(first + share * (second - first))


def test_beyond_the_last_section_it_is_carried_on_only_as_far_as_said():
    line = np.array([[-20, 0, 20.0], [0, 3, 0]])
    found, held = between(np.array([0.0, 90.0, 120.0]), Sections(np.array([0.0]), [line]), 1000.0, 100.0)
    assert [one is not None for one in found] == [True, True, False]
    assert held.tolist() == [False, True, False]


# Levels --------------------------------------------------------------------------------------------------------------


def profile(**named):
    empty = (np.zeros(0), np.zeros(0))
    return Profile({name: named.get(name, empty) for name in ("flood", "ice", "bed", "silting")})


def test_a_jam_dams_a_level_pool_until_it_meets_the_flood():
    ice = profile(ice=(np.array([9000.0]), np.array([1005.0])))
    assert ice.backwater([0.0, 5000.0, 9000.0], 0.0).tolist() == [1005.0] * 3
    assert np.isnan(ice.backwater([9001.0], 0.0)[0])


def test_the_surface_above_a_jam_may_slope():
    ice = profile(ice=(np.array([9000.0]), np.array([1005.0])))
    assert ice.backwater([4000.0], 0.0002)[0] == pytest.approx(1006.0)


def test_the_highest_jam_downstream_decides():
    ice = profile(ice=(np.array([2000.0, 9000.0]), np.array([1004.0, 1005.0])))
    assert ice.backwater([0.0, 3000.0], 0.0).tolist() == [1005.0, 1005.0]


@given(st.lists(st.tuples(st.floats(0, 9000), st.floats(1000, 1010)), min_size=1, max_size=6), st.floats(0, 0.001))
def test_raising_a_jam_never_lowers_the_backwater(jams, slope):
    x = np.array(sorted({round(a, -1) for a, _ in jams}))
    z = np.resize([b for _, b in jams], len(x))
    at = np.linspace(0, float(x[-1]), 20)
    for k in range(len(x)):
        higher = z + 0.5 * (np.arange(len(x)) == k)
        low, high = (profile(ice=(x, one)).backwater(at, slope) for one in (z, higher))
        assert (high >= low - 1e-9).all()


def test_levels_are_straight_between_points_and_unknown_beyond_them():
    flood = profile(flood=(np.array([1000.0, 2000.0, 8000.0]), np.array([1010.0, 1009.0, 1003.0])))
    level, held = flood.at("flood", [800.0, 950.0, 1500.0, 5000.0, 8000.0, 8080.0, 8200.0], 3000.0, 100.0)
    assert level[[1, 2, 4, 5]].tolist() == [1010.0, 1009.5, 1003.0, 1003.0]
    assert np.isnan(level[[0, 3, 6]]).all()
    assert held.tolist() == [False, True, False, False, False, True, False]


def test_of_two_levels_at_one_place_the_higher_counts():
    x, z = steps(pd.Series([100.0, 0.0, 100.2]), pd.Series([3.0, 4.0, 3.5]))
    assert x.tolist() == [0.0, 100.0]
    assert z.tolist() == [4.0, 3.5]
