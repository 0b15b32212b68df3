"""Hauls of earth: a textbook transport problem, the optimum over all ways, and sums that agree to the unit."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize

from ordos_restoration.planning.land_cells import Cells
from ordos_restoration.planning.mine.earth import haul
from ordos_restoration.planning.mine.earth.haul import distances, haul_class, transported
from ordos_restoration.planning.mine.earth.haul_within import mean_ways
from ordos_restoration.planning.spec import Cancelled, silent


def firm(n, m):
    return np.zeros(n, dtype=bool), np.zeros(m, dtype=bool)


def work(found, cost):
    return float((found.units * cost[found.source, found.sink]).sum())


def test_a_transport_problem_by_hand():
    """Two cuts of 20 and 30, two fills of 10 and 40: the near fill of the first is filled first, 10·1 + 10·4 + 30·2."""
    cost = np.array([[1.0, 4.0], [3.0, 2.0]])
    found = transported([20, 30], [10, 40], cost, firm(2, 2))
    assert work(found, cost) == 110.0
    assert not found.left.any() and not found.lacking.any()
    assert sorted(zip(found.source, found.sink, found.units)) == [(0, 0, 10), (0, 1, 10), (1, 1, 30)]


@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 2**32 - 1), st.integers(1, 3))
@settings(max_examples=40)
def test_the_optimum_over_all_ways_even_if_few_are_tried_first(n, m, seed, first):
    rng = np.random.default_rng(seed)
    supply = rng.integers(1, 50, n)
    demand = rng.multinomial(supply.sum(), np.full(m, 1 / m))
    cost = distances(rng.uniform(0, 1000, (n, 2)), rng.uniform(0, 1000, (m, 2)), 1.3)
    usual, haul.NEAREST = haul.NEAREST, first
    try:
        found = transported(supply, demand, cost, firm(n, m))
    finally:
        haul.NEAREST = usual
    matrix = np.zeros((n + m, n * m))
    for i in range(n):
        for j in range(m):
            matrix[i, i * m + j] = matrix[n + j, i * m + j] = 1
    exact = optimize.linprog(cost.ravel(), A_eq=matrix, b_eq=np.concatenate([supply, demand]))
    assert work(found, cost) == pytest.approx(exact.fun, rel=1e-9, abs=1e-6)
    assert np.array_equal(np.bincount(found.source, found.units, minlength=n), supply)
    assert np.array_equal(np.bincount(found.sink, found.units, minlength=m), demand)


@given(st.integers(1, 8), st.integers(1, 8), st.integers(0, 2**32 - 1))
@settings(max_examples=40)
def test_what_finds_no_way_stays_and_every_unit_is_accounted_for(n, m, seed):
    rng = np.random.default_rng(seed)
    supply, demand = rng.integers(0, 40, n), rng.integers(0, 40, m)
    cost = np.where(rng.random((n, m)) < 0.4, np.inf, rng.uniform(1, 100, (n, m)))
    found = transported(supply, demand, cost, firm(n, m))
    assert np.array_equal(np.bincount(found.source, found.units, minlength=n) + found.left, supply)
    assert np.array_equal(np.bincount(found.sink, found.units, minlength=m) + found.lacking, demand)
    open_ways = np.isfinite(cost) & (found.left > 0)[:, None] & (found.lacking > 0)[None, :]
    assert not open_ways.any()  # nobody stays where there is a way and a need
    assert np.isfinite(cost[found.source, found.sink]).all()


def test_places_give_and_take_only_what_is_asked():
    cost = np.array([[100.0, 900.0], [500.0, np.inf]])  # a parcel and a borrow place to a parcel and a spoil place
    found = transported([30, 100], [50, 100], cost, (np.array([False, True]), np.array([False, True])))
    assert sorted(zip(found.source, found.sink, found.units)) == [(0, 0, 30), (1, 0, 20)]
    cost[0, 0] = 2000.0  # now it is less work to bring it to the spoil place, and to fetch other earth
    found = transported([30, 100], [50, 100], cost, (np.array([False, True]), np.array([False, True])))
    assert sorted(zip(found.source, found.sink, found.units)) == [(0, 1, 30), (1, 0, 50)]


def test_nothing_to_haul_is_no_error():
    found = transported([], [3], np.zeros((0, 1)), firm(0, 1))
    assert not len(found.units) and found.lacking.tolist() == [3]


def test_a_long_search_can_be_stopped():
    def stop(fraction, message):
        raise Cancelled

    with pytest.raises(Cancelled):
        transported([1], [1], np.ones((1, 1)), firm(1, 1), stop)


def test_classes_by_distance():
    classes = pd.DataFrame(
        {"haul_class": ["push", "scrape", "truck"], "from_m": [0, 100, 500], "to_m": [100, 500, np.nan]}
    )
    found = haul_class(np.array([0.0, 100.0, 100.1, 500.0, 501.0, np.nan]), classes)
    assert found.tolist() == ["push", "push", "scrape", "scrape", "truck", None]


def cells(count, owner):
    none = np.zeros(len(owner), dtype=int)
    return Cells(0, count, np.asarray(owner), none, none, np.ones(len(owner)))


def test_the_way_within_a_parcel_is_that_of_its_earth():
    """Two heaps 100 m apart, each 10 m from its own hole: the middles of cut and fill are at one place, the earth
    goes 10 m.
    """
    x, y = np.array([0.0, 10.0, 100.0, 90.0]), np.zeros(4)
    cut, fill = np.array([5.0, 0.0, 5.0, 0.0]), np.array([0.0, 5.0, 0.0, 5.0])
    (way,) = mean_ways(cells(1, [0, 0, 0, 0]), (x, y), cut, fill, silent)
    assert way == pytest.approx(10.0)
    nothing = mean_ways(cells(2, [1, 1]), (x[:2], y[:2]), cut[:2], np.zeros(2), silent)
    assert np.isnan(nothing).all()
