"""The choice of check dams on a drainage tree: the cheapest that holds the load, and safe when one fails."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration.planning.dams.dam_choice import drowned
from ordos_restoration.planning.dams.dam_greedy import step_by_step
from ordos_restoration.planning.dams.dam_program import exclusive
from ordos_restoration.planning.dams.dam_system import chosen, cost_of, next_best, shares
from ordos_restoration.planning.dams.dam_tree import System, allowed, routed
from ordos_restoration.planning.spec import Cancelled, silent

SURE = 1e-5


def system(below, own_t, options, must=(), clash=(), total_t=None):
    """Return a system; options: (site, cost, room_t) and by name trap, most_t, release_m3, free_m3, old."""
    usual = {"trap": 1.0, "most_t": np.inf, "release_m3": 0.0, "free_m3": 1e9, "old": False}
    named = [
        {**usual, **dict(zip(("site", "cost", "room_t"), one[:3])), **(one[3] if one[3:] else {})} for one in options
    ]
    columns = {name: np.array([one[name] for one in named]) for name in ("site", "cost", "room_t", *usual)}
    columns["site"], columns["old"] = columns["site"].astype(int), columns["old"].astype(bool)
    required = np.zeros(len(below), dtype=bool)
    required[list(must)] = True
    pairs = np.array(clash, dtype=int).reshape(-1, 2)
    total = float(sum(own_t)) if total_t is None else total_t
    return System(np.array(below), np.array(own_t, dtype=float), required, total, clash=pairs, **columns)


def every_choice(one):
    own = [([] if one.must[p] else [-1]) + np.flatnonzero(one.site == p).tolist() for p in range(len(one.below))]
    for picks in itertools.product(*own):
        picks = np.array(picks)
        done = routed(one, picks)
        if allowed(one, picks, done):
            yield cost_of(one, picks), done.total_t


def names(one, found):
    return sorted(found.picks[found.picks >= 0].tolist())


def test_a_dam_above_takes_its_silt_off_the_one_below_so_that_land_is_counted_once():
    two = system([1, -1], [100.0, 50.0], [(0, 10, 80.0), (1, 10, 1000.0)])
    done = routed(two, np.array([0, 1]))
    assert done.arriving_t.tolist() == [100.0, 70.0]  # 20 t pass the full dam above, 50 t come from its own land
    assert done.held_t.tolist() == [80.0, 70.0] and done.total_t == 150.0
    assert routed(two, np.array([-1, 1])).held_t.tolist() == [0.0, 150.0]


def test_silt_that_floods_carry_through_arrives_below():
    two = system([1, -1], [100.0, 0.0], [(0, 1, 1e6, {"trap": 0.7}), (1, 1, 1e6, {"trap": 0.5})])
    done = routed(two, np.array([0, 1]))
    assert done.held_t == pytest.approx([70.0, 15.0])


def test_the_cheapest_dams_that_hold_the_load_are_chosen():
    three = system([2, 2, -1], [100.0, 100.0, 20.0], [(0, 30, 1e6), (1, 20, 1e6), (2, 45, 1e6)])
    assert names(three, chosen(three, 90.0)) == [1]
    assert names(three, chosen(three, 150.0)) == [2]  # one dam for all three is cheaper than two
    assert chosen(three, 150.0).gap == 0.0


def test_a_small_dam_that_silts_up_before_its_time_is_not_chosen_unless_others_take_the_load_off_it():
    options = [(1, 5, 60.0, {"most_t": 60.0}), (0, 8, 1e6)]
    two = system([1, -1], [100.0, 50.0], options)
    assert names(two, chosen(two, 50.0)) == [1]  # the cheap one would get 150 t a year and last too short
    assert names(two, chosen(two, 140.0)) == [0, 1]


def test_options_that_drown_each_other_are_not_built_together():
    two = system([1, -1], [100.0, 100.0], [(0, 5, 1e6), (1, 5, 100.0), (1, 50, 1e6)], clash=[(1, 0)])
    assert names(two, chosen(two, 200.0)) == [2]
    free = system([1, -1], [100.0, 100.0], [(0, 5, 1e6), (1, 5, 100.0), (1, 50, 1e6)])
    assert names(free, chosen(free, 200.0)) == [0, 1]


def test_the_dam_below_is_sized_up_until_it_takes_the_breach_of_the_one_above():
    upper = (0, 10, 1e6, {"release_m3": 9_000.0})
    lower = [(1, 5, 1e6, {"free_m3": 5_000.0}), (1, 7, 1e6, {"free_m3": 9_000.0})]
    two = system([1, -1], [100.0, 100.0], [upper, *lower], clash=[])
    limited = system([1, -1], [100.0, 100.0], [upper, *((s, c, 120.0, more) for s, c, _, more in lower)])
    assert names(two, chosen(two, 200.0)) == [1]  # alone it may be small
    found = chosen(limited, 200.0)
    assert names(limited, found) == [0, 2] and found.done.holds.all()
    assert found.done.above_m3.tolist() == [0.0, 9_000.0]


def test_a_chain_that_cannot_hold_is_refused_and_the_most_that_can_be_held_is_planned():
    two = system(
        [1, -1],
        [100.0, 100.0],
        [(0, 10, 100.0, {"release_m3": 9_000.0}), (1, 5, 120.0, {"free_m3": 5_000.0})],
    )
    found = chosen(two, 200.0)
    assert names(two, found) == [1]
    assert found.most_t == pytest.approx(120.0) and found.done.total_t == pytest.approx(120.0)


def test_a_breach_runs_past_places_without_dams_to_the_next_dam():
    three = system(
        [1, 2, -1],
        [100.0, 0.0, 0.0],
        [(0, 1, 50.0, {"release_m3": 9_000.0}), (2, 1, 1e6, {"free_m3": 8_000.0}), (1, 1, 0.0, {"free_m3": 9e3})],
    )
    assert not allowed(three, np.array([0, -1, 1]), routed(three, np.array([0, -1, 1])))
    with_one_between = np.array([0, 2, 1])
    assert allowed(three, with_one_between, routed(three, with_one_between))
    assert sorted(names(three, chosen(three, 100.0))) == [1]


def test_a_standing_dam_that_fails_with_the_one_above_lets_both_volumes_go():
    old = {"old": True, "release_m3": 10_000.0, "free_m3": 4_000.0}
    three = system([1, 2, -1], [10.0, 10.0, 10.0], [(0, 0, 1.0, old), (1, 0, 1.0, old), (2, 9, 1e6)], must=[0, 1])
    done = routed(three, np.array([0, 1, 2]))
    assert done.above_m3.tolist() == [0.0, 10_000.0, 20_000.0]
    assert done.holds.tolist() == [True, False, True]
    assert names(three, chosen(three, 25.0)) == [0, 1, 2]  # what stands is told, not refused
    small = system(
        [1, 2, -1], [10.0, 10.0, 10.0],
        [(0, 0, 1.0, old), (1, 0, 1.0, old), (2, 9, 1e6, {"free_m3": 15_000.0})], must=[0, 1],
    )  # fmt: skip
    assert names(small, chosen(small, 25.0)) == [0, 1]


def test_no_new_dam_stands_above_one_that_would_fail_with_it():
    weak = {"old": True, "trap": 0.0, "free_m3": 0.0, "release_m3": 1.0}
    sound = {"old": True, "free_m3": 1e6, "release_m3": 1.0}
    two = system(
        [1, -1], [100.0, 10.0], [(0, 5, 1e6, {"release_m3": 7e3}), (1, 0, 0.0, weak), (1, 50, 5.0, sound)], must=[1]
    )
    found = chosen(two, 90.0)
    assert names(two, found) == [0, 2]  # the new dam above makes the old one worth mending


def test_a_defective_dam_is_mended_only_where_that_is_the_cheapest():
    left, mended = {"old": True, "trap": 0.0}, {"old": True}
    two = system([1, -1], [100.0, 10.0], [(0, 5, 1e6), (1, 0, 0.0, left), (1, 50, 1e6, mended)], must=[1])
    assert names(two, chosen(two, 90.0)) == [0, 1]
    assert names(two, chosen(two, 110.0)) in ([2], [0, 2])
    assert cost_of(two, chosen(two, 110.0).picks) == 50


def test_what_the_system_would_lose_and_what_the_next_dam_would_add():
    three = system([2, 2, -1], [100.0, 60.0, 40.0], [(0, 10, 1e6), (1, 12, 1e6), (2, 90, 1e6)])
    found = chosen(three, 100.0)
    assert names(three, found) == [0]
    assert shares(three, found)[0] == 100.0
    following = next_best(three, found)
    assert (following.option, following.added_t, following.cost) == (1, 60.0, 12.0)  # 0.2 a tonne, the other 0.9
    everything = chosen(three, 200.0)
    assert next_best(three, everything).option == -1


def test_nothing_is_built_where_there_is_nothing_to_build():
    none = system([-1], [10.0], [])
    found = chosen(none, 5.0)
    assert found.picks.tolist() == [-1] and found.done.total_t == 0.0


def test_pools_that_reach_above_the_toe_of_a_dam_upstream_drown_it():
    below = np.array([1, 2, -1])
    place = np.array([0, 1, 1, 2])
    water, toe = np.array([30.0, 21.0, 25.0, 26.0]), np.array([20.0, 15.0, 14.0, 0.0])
    pairs = drowned(below, place, water, toe, np.zeros(4, dtype=bool), silent)
    assert sorted(map(tuple, pairs.tolist())) == [(1, 0), (2, 0), (3, 0), (3, 1), (3, 2)]
    dry = drowned(below, place, np.array([30.0, 19.0, 19.5, 13.0]), toe, np.zeros(4, dtype=bool), silent)
    assert not len(dry)


def test_sets_of_options_hold_every_pair_that_clashes():
    three = system([1, 2, -1], [1.0, 1.0, 1.0], [(0, 1, 1.0), (1, 1, 1.0), (2, 1, 1.0)], clash=[(1, 0), (2, 0), (2, 1)])
    sets = exclusive(three, three.of_sites())
    told = {frozenset(pair) for one in sets for pair in itertools.combinations(one, 2)}
    assert told >= {frozenset((0, 1)), frozenset((0, 2)), frozenset((1, 2))}
    assert any(len(one) == 3 for one in sets)


def test_a_run_can_be_cancelled_while_the_choice_is_made():
    def stop(fraction, message=""):
        raise Cancelled

    with pytest.raises(Cancelled):
        chosen(system([-1], [10.0], [(0, 1, 10.0)]), 5.0, stop)


@st.composite
def systems(draw, most=6):
    n = draw(st.integers(1, most))
    below = [-1] + [draw(st.integers(-1 if place % 3 == 0 else 0, place - 1)) for place in range(1, n)]
    own = [float(draw(st.integers(1, 20))) for _ in range(n)]
    must = [place for place in range(n) if draw(st.integers(0, 4)) == 0]
    options = []
    for place in range(n):
        for turn in range(draw(st.integers(1, 2))):
            old = place in must
            weak = old and turn == 0 and draw(st.booleans())
            options.append(
                (
                    place,
                    float(0 if weak else draw(st.integers(0, 40))),
                    float(draw(st.integers(1, 60))),
                    {
                        "trap": 0.0 if weak else draw(st.sampled_from([1.0, 0.9, 0.6])),
                        "most_t": np.inf if old else float(draw(st.sampled_from([5, 15, 40, 1000]))),
                        "release_m3": float(draw(st.integers(1, 30))) * 1e3,
                        "free_m3": 0.0 if weak else float(draw(st.integers(0, 40))) * 1e3,
                        "old": old,
                    },
                )
            )
    place = [one[0] for one in options]
    near = [
        (a, b)
        for a in range(len(options))
        for b in range(len(options))
        if below[place[b]] == place[a] and not (place[a] in must and place[b] in must)
    ]
    clash = [pair for pair in near if draw(st.integers(0, 3)) == 0]
    share = draw(st.sampled_from([0.2, 0.5, 0.8]))
    return system(below, own, options, must, clash, total_t=sum(own) * 1.1), share


@settings(max_examples=40, deadline=None)
@given(systems())
def test_the_choice_is_the_cheapest_of_all_that_may_be_built(case):
    one, share = case
    least = share * one.total_t
    may = list(every_choice(one))
    found = chosen(one, least)
    if not may:  # standing dams that clash with all there is
        return
    assert allowed(one, found.picks, found.done) and not found.by_steps
    enough = [cost for cost, held in may if held >= least - SURE * one.total_t]
    if enough:
        assert found.done.total_t >= least - SURE * one.total_t
        assert cost_of(one, found.picks) == pytest.approx(min(enough), rel=1e-3)
    else:
        assert found.done.total_t == pytest.approx(max(held for _, held in may), rel=1e-4)
        assert found.most_t == pytest.approx(found.done.total_t)


@settings(max_examples=40, deadline=None)
@given(systems())
def test_step_by_step_the_choice_may_be_built_and_its_gap_is_true(case):
    one, share = case
    least = share * one.total_t
    found = chosen(one, least, most=0)
    best = chosen(one, min(least, found.done.total_t))
    may = list(every_choice(one))
    if not may or not allowed(one, step_by_step(one, 0.0, silent), routed(one, step_by_step(one, 0.0, silent))):
        return  # where doing nothing is not allowed either, steps do not lead there
    assert found.by_steps and allowed(one, found.picks, found.done)
    cost, least_cost = cost_of(one, found.picks), cost_of(one, best.picks)
    assert cost >= least_cost * (1 - 1e-3) - 1e-6
    if found.gap == found.gap:
        assert cost * (1.0 - found.gap) <= least_cost + 1e-3 * max(least_cost, 1.0)


def test_the_same_input_gives_the_same_plan():
    rng = np.random.default_rng(3)
    options = [(p, float(rng.integers(5, 9)), float(rng.integers(20, 90))) for p in range(40) for _ in range(2)]
    one = system([-1, *range(39)], rng.integers(5, 30, 40), options)
    first, second = chosen(one, 0.6 * one.total_t), chosen(one, 0.6 * one.total_t)
    assert first.picks.tolist() == second.picks.tolist()
