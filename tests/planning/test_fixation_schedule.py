"""The years of sand fixation: by rank, under money and land of a year, and what is spent when."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration.planning.sand.fixation.fixation_schedule import scheduled, upkeep_by_year
from ordos_restoration.planning.spec import PlanningError


def years(cost, area=None, cap="", area_cap=None, rank=None, treated=None, notes=None):
    cost = np.array(cost, dtype=float)
    area = np.ones(len(cost)) if area is None else np.array(area, dtype=float)
    rank = np.arange(1, len(cost) + 1) if rank is None else np.array(rank)
    treated = np.ones(len(cost), dtype=bool) if treated is None else np.array(treated)
    codes = np.array([f"P{k}" for k in range(len(cost))], dtype=object)
    return scheduled(rank, cost, area, codes, treated, 2026, cap, area_cap, [] if notes is None else notes)


def test_without_limits_all_is_done_in_the_first_year():
    assert years([5, 7, 9]).first.tolist() == [2026, 2026, 2026]


def test_by_rank_until_the_money_of_the_year_is_spent():
    """100 a year: 60 and 40 fit, then 50, then 80, by rank and not by row."""
    found = years([80, 60, 50, 40], cap="100", rank=[4, 1, 3, 2])
    assert found.first.tolist() == [2028, 2026, 2027, 2026]
    assert found.spent.tolist() == [[0, 0, 80], [60, 0, 0], [0, 50, 0], [40, 0, 0]]


def test_a_later_rank_never_goes_before_an_earlier_one():
    """The third is small enough for the first year, but its turn comes after the second."""
    assert years([60, 70, 10], cap="100").first.tolist() == [2026, 2027, 2027]


def test_land_limits_too():
    assert years([1, 1, 1], area=[30, 30, 30], area_cap=60.0).first.tolist() == [2026, 2026, 2027]


def test_what_no_year_holds_takes_several():
    notes = []
    found = years([50, 250, 30], cap="100", notes=notes)
    assert found.first.tolist() == [2026, 2027, 2029] and found.last.tolist() == [2026, 2029, 2029]
    assert found.spent[1].tolist() == [0, 100, 100, 50]
    assert "P1" in str(notes[0])


def test_budgets_of_years_are_read_as_they_are_typed():
    found = years([10, 10, 10], cap="2026:0; 2027:10; 2028:20")
    assert found.first.tolist() == [2027, 2028, 2028]


def test_without_money_nothing_gets_a_year():
    notes = []
    found = years([10.0], cap="0", notes=notes)
    assert np.isnan(found.first).all() and "no room" in str(notes[0])


def test_what_costs_nothing_needs_no_money():
    assert years([0, np.nan], cap="0", area=[5, 5]).first.tolist() == [2026, 2026]


def test_what_is_not_treated_has_no_year():
    assert np.isnan(years([0, 0], treated=[True, False]).first[1])


def test_a_budget_nobody_can_read_is_told():
    with pytest.raises(PlanningError, match="cannot be read"):
        years([1], cap="much")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 90)), min_size=1, max_size=12),
    st.integers(1, 200),
    st.integers(1, 60),
)
def test_no_year_is_overspent_and_all_is_spent(patches, cap, area_cap):
    cost, area = [one for one, _ in patches], [one for _, one in patches]
    found = years(cost, area, str(cap), float(area_cap))
    known = ~np.isnan(found.first)
    assert (found.spent.sum(axis=0) <= cap + len(patches)).all()  # whole yuan
    assert (found.spent.sum(axis=1)[known] == np.array(cost)[known]).all()
    assert (np.diff(found.first[known]) >= 0).all() and (found.last[known] >= found.first[known]).all()


# Care and guarding ---------------------------------------------------------------------------------------------------


def test_care_is_spread_evenly_from_the_last_year_of_the_works():
    found = upkeep_by_year(np.array([2027.0]), np.array([3.0]), np.array([100.0]), 2026, 5)
    assert found.tolist() == [[0, 34, 33, 33, 0]]


def test_care_beyond_the_table_stands_in_its_last_year():
    assert upkeep_by_year(np.array([2027.0]), np.array([4.0]), np.array([100.0]), 2026, 3).tolist() == [[0, 25, 75]]


def test_care_without_a_year_is_not_spent():
    assert upkeep_by_year(np.array([np.nan]), np.array([3.0]), np.array([100.0]), 2026, 3).sum() == 0
