"""Sizing of check dams: the formulas by published and hand-made examples, the tables, storage against brute force."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning import intake
from ordos_restoration.planning.dams import sizing
from ordos_restoration.planning.dams.dam_rules import REFERENCES, DamRules, Section
from ordos_restoration.planning.dams.storage import Storage
from ordos_restoration.planning.spec import PlanningError


def table(name):
    return intake.reference(files.reference(name), REFERENCES[name])


TABLES = {name: table(name) for name in REFERENCES}


def section(width=3.0, up=2.0, down=1.5, every=np.inf, berm=0.0):
    one = np.ones(1)
    return Section(99 * one, one, width * one, up * one, down * one, every * one, berm * one)


# Formulas ------------------------------------------------------------------------------------------------------------


def test_silt_storage_of_a_backbone_dam():
    """8,000 t/km²/a over 5 km² for 15 years at 1.35 t/m³."""
    assert sizing.silt_storage(8000 * 5, 15, 0.0, 1.35) == pytest.approx(44.44e4, abs=50)
    assert sizing.silt_storage(8000 * 5, 15, 0.2, 1.35) == pytest.approx(0.8 * 444_444.4, abs=1)


def test_flood_volume():
    """0.1 · 0.4 · 120 mm · 5 km² = 24.0 × 10⁴ m³."""
    assert sizing.flood_volume(0.4, 120, 5) == pytest.approx(24.0e4)


def test_a_peak_by_hand():
    assert sizing.regional_peak(20.0, 0.5, 4.0) == pytest.approx(40.0)


def test_what_spillway_and_outlet_carry():
    assert sizing.spillway_flow(50.0, 18.0e4, 24.0e4) == pytest.approx(12.5)
    assert sizing.spillway_flow(50.0, 30.0e4, 24.0e4) == 0.0
    assert sizing.outlet_flow(86_400.0 * 4, 4.0) == pytest.approx(1.0)


def test_silting_years_by_hand():
    """10 a year fill 25 in two and a half years; 0, 5, 10, then 10 every year fill it in 4."""
    assert sizing.silting_years([25.0, 0.0, 8.0], [10.0, 10.0, 0.0]) == pytest.approx([2.5, 0.0, np.inf])
    varying = np.array([[0.0], [5.0], [10.0]])
    assert sizing.silting_years([25.0], varying) == pytest.approx([4.0])
    assert sizing.silting_years([10.0], varying) == pytest.approx([2.5])
    assert sizing.silting_years([5.0], varying) == pytest.approx([2.0])
    assert sizing.silting_years([15.0], np.array([[10.0], [0.0]])) == pytest.approx([np.inf])


@given(st.floats(1, 1e6), st.lists(st.floats(0.1, 1e5), min_size=1, max_size=8))
def test_silting_holds_the_storage_exactly(storage, inflow):
    years = sizing.silting_years([storage], np.array(inflow)[:, None])[0]
    whole = min(int(years), len(inflow))
    held = sum(inflow[:whole]) + (years - whole) * inflow[min(whole, len(inflow) - 1)]
    assert held == pytest.approx(storage, rel=1e-6)


@pytest.mark.parametrize(("height", "volume"), [(5, 442), (10, 2_933), (15, 9_225), (20, 21_067)])
def test_the_body_in_a_v_valley(height, volume):
    """Side slope 1:2, crest 3 m, slopes 2.0 and 1.5: 2m (b·h²/2 + k·h³/3), k = 1.75."""
    ground = np.arange(0, 60, 1.0)[None] / 2
    both = 2 * sizing.body_volume(ground, 1.0, np.array([float(height)]), section())
    assert both == pytest.approx([volume], abs=0.6)


def test_a_body_ends_between_two_places_and_beyond_lower_ground():
    """0, 4, 1: a crest of 2 ends halfway to the first rise, and never takes in the hollow behind it."""
    ground = np.array([[0.0, 4.0, 1.0, 9.0]])
    made = sizing.body_volume(ground, 10.0, np.array([2.0]), section(1.0, 0.0, 0.0))
    assert made == pytest.approx([0.5 * 10 * 2 / 2])


def test_berms_add_what_lies_below_them():
    """A wall 20 m high on level ground with a berm of 1.5 m every 8 m: 1.5·12 + 1.5·4 more in a metre."""
    ground = np.array([[0.0, 0.0, 0.0, 30.0]])
    plain = sizing.body_volume(ground, 1.0, np.array([20.0]), section())
    more = sizing.body_volume(ground, 1.0, np.array([20.0]), section(every=8.0, berm=1.5))
    last = 1.5 * (12 + 4) / 2 * 20 / 30  # where the ground rises out of it, by end areas
    assert more[0] - plain[0] == pytest.approx(2 * 1.5 * (12 + 4) + last)


def test_relative_stability():
    assert sizing.relative_stability(4.0, 100.0) == pytest.approx(1 / 25)


# Tables --------------------------------------------------------------------------------------------------------------


def test_classes_by_storage_with_their_storms():
    rules = DamRules.of(**TABLES)
    assert rules.classes.dam_class.tolist() == ["small", "medium", "large_2", "large_1"]
    assert rules.classes.from_storage.tolist() == [1e4, 10e4, 50e4, 100e4]
    assert rules.classes.to_height_m.tolist() == [15, 25, np.inf, np.inf]
    assert rules.storm(np.array([10, 25, 300])).return_years.tolist() == [10, 30, 300]
    assert rules.highest == 40 and rules.catchment == (0, np.inf)


def test_the_freeboard_counts_to_the_height():
    """9 m of water and 1 m of freeboard are 10 m; a little more water makes the next cross-section."""
    sections = DamRules.of(**TABLES).sections
    assert sections.row_for([3.0, 9.0, 9.01, 18.5, 18.6, 60.0]).tolist() == [0, 0, 1, 1, 2, 3]


def test_tables_nobody_can_reckon_with():
    storms = TABLES["dam_storms"]
    with pytest.raises(PlanningError, match="no storm of 200 years"):
        DamRules.of(**{**TABLES, "dam_storms": storms[storms.return_years < 200]})
    broken = TABLES["dam_sections"].assign(freeboard_m=[1.0, np.nan, 1.0, 1.0])
    with pytest.raises(PlanningError, match="row 2"):
        DamRules.of(**{**TABLES, "dam_sections": broken})
    with pytest.raises(PlanningError, match="is empty"):
        DamRules.of(**{**TABLES, "dam_classes": TABLES["dam_classes"].iloc[:0]})


# Storage -------------------------------------------------------------------------------------------------------------

CELLS = st.lists(
    st.tuples(st.integers(0, 2), st.floats(0, 20), st.floats(0, 5), st.floats(0.1, 30)), min_size=1, max_size=40
)


@given(CELLS, st.floats(0, 25))
def test_storage_is_the_water_above_every_cell(cells, depth):
    """Cells of three pools with hollows, against a loop over them; curves rise, and a volume gives its level back."""
    owner, ground, hollow, area = (np.array(one) for one in zip(*cells))
    bed, highest = np.array([100.0, 200.0, 300.0]), np.array([125.0, 225.0, 325.0])
    storage = Storage.of(owner, bed[owner] + ground + hollow, bed[owner] + ground, area, bed, highest)
    pools = np.arange(3)
    areas, volumes = storage.at(pools, bed + depth)
    for pool in pools:
        wet = (owner == pool) & (ground + hollow <= depth + 1e-9)
        assert areas[pool] == pytest.approx(area[wet].sum(), abs=1e-6)
        assert volumes[pool] == pytest.approx((area * (depth - ground))[wet].sum(), abs=1e-4)
    curve = storage.curve(0.5)
    for _, own in curve.groupby("pool"):
        assert (np.diff(own.area_m2) >= -1e-6).all() and (np.diff(own.volume_m3) >= -1e-6).all()
    level = storage.level_of(pools, np.maximum(volumes, 1e-3))
    assert (level[volumes > 1e-3] <= (bed + depth)[volumes > 1e-3] + 1e-6).all()
    reached = storage.at(pools, np.where(np.isfinite(level), level + 1e-9, bed))[1]
    assert (reached[volumes > 1e-3] >= volumes[volumes > 1e-3] * (1 - 1e-6) - 1e-3).all()


def test_a_level_that_no_pool_reaches():
    storage = Storage.of(np.zeros(1, int), np.ones(1), np.ones(1), np.full(1, 100.0), np.zeros(1), np.full(1, 3.0))
    assert storage.level_of(np.zeros(2, int), np.array([150.0, 250.0])) == pytest.approx([2.5, np.inf])
    empty = Storage.of(np.zeros(0, int), np.zeros(0), np.zeros(0), np.zeros(0), np.zeros(1), np.full(1, 3.0))
    assert empty.level_of(np.zeros(1, int), np.array([1.0])) == pytest.approx([np.inf])
    assert isinstance(empty.curve(1.0), pd.DataFrame) and (empty.curve(1.0).volume_m3 == 0).all()
