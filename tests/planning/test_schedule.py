"""The years of a restoration plan: safety at once, the rest as early as money and ground allow, and why."""

import itertools
import math
import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration.planning.mine.schedule import schedule_lists, schedule_model, schedule_order, schedule_prices
from ordos_restoration.planning.mine.schedule.schedule import REASONS, notes, schedule
from ordos_restoration.planning.spec import Cancelled, PlanningError, silent

NAN = float("nan")
FIRST = 2026
COLUMNS = {
    "parcel": "P1", "phase": "permanent", "safety": False, "track": "same_year", "earliest": FIRST, "latest": NAN,
    "years": 1, "lag": 0, "after": None, "cost_yuan": 100, "weight": 1.0,
}  # fmt: skip


def tasks(**rows):
    """A frame of tasks: name → the columns that differ from the usual ones."""
    return pd.DataFrame([{"task": name, **COLUMNS, **changed} for name, changed in rows.items()])


def caps(yuan, last=FIRST + 14):
    return dict.fromkeys(range(FIRST, last + 1), yuan)


def planned(frame, cap, last=FIRST + 14, **more):
    return schedule(frame, cap, FIRST, last, **more).set_index("task")


def said(frame, cap, last=FIRST + 14):
    return [str(one) for one in notes(frame, schedule(frame, cap, FIRST, last), cap)]


def shares(cost, years):
    """The yearly yuan of a task: equal, the first years take what is left over."""
    return [cost // years + (k < cost % years) for k in range(years)]


def placed(rows):
    """Name → first and last year."""
    return {name: (int(start), int(end)) for name, start, end in rows[["start_year", "end_year"]].itertuples()}


def spent(works, at):
    """Year → yuan of works placed at name → first and last year."""
    out = {}
    for one in works:
        start, end = at[one.task]
        for k, yuan in enumerate(shares(one.cost_yuan, end - start + 1)):
            out[start + k] = out.get(start + k, 0) + yuan
    return out


# Stories --------------------------------------------------------------------------------------------------------------


def test_without_a_limit_every_task_runs_as_early_as_it_can():
    frame = tasks(
        crack={"safety": True, "phase": "prompt"},
        level={"earliest": FIRST + 3, "track": "settled"},
        plant={"after": "level", "lag": 1, "phase": "planting"},
        care={"after": "plant", "lag": 1, "years": 3, "phase": "care"},
    )
    rows = planned(frame, {})
    assert rows["start_year"].tolist() == [2026, 2029, 2030, 2031]
    assert rows["end_year"].tolist() == [2026, 2029, 2030, 2033]
    assert rows["reason"].tolist() == ["safety", "settling", "season", "task"]
    assert rows.loc["plant", "waits_for"] == "level"
    assert rows.loc["care", "waits_for"] == "plant"
    assert said(frame, {}) == []


def test_a_lag_of_nought_may_start_in_the_year_in_which_the_other_ends():
    rows = planned(tasks(level={"years": 2}, plant={"after": "level"}), {})
    assert rows.loc["plant", "start_year"] == FIRST + 1


def test_the_money_of_a_year_goes_where_most_is_gained_and_the_other_waits_for_that_year():
    frame = tasks(small={"weight": 1.0}, large={"weight": 5.0})
    rows = planned(frame, caps(100))
    assert rows.loc["large", "start_year"] == FIRST
    assert rows.loc["small", ["start_year", "reason", "waits_for"]].tolist() == [FIRST + 1, "money", str(FIRST)]


def test_one_dear_work_does_not_stand_before_two_cheap_ones():
    """Smith's rule by hand: 1 + 1 + 2 against 2 + 2 + 1 years of waiting."""
    frame = tasks(dear={"cost_yuan": 100}, a={"cost_yuan": 50}, b={"cost_yuan": 50})
    assert planned(frame, caps(100))["start_year"].tolist() == [FIRST + 1, FIRST, FIRST]


def test_the_budget_never_postpones_safety_and_the_others_wait():
    frame = tasks(crack={"safety": True, "cost_yuan": 150}, level={"cost_yuan": 80})
    rows = planned(frame, caps(100))
    assert rows.loc["crack", ["start_year", "reason"]].tolist() == [FIRST, "safety"]
    assert rows.loc["level", ["start_year", "reason", "waits_for"]].tolist() == [FIRST + 1, "money", "2026"]
    (sentence,) = said(frame, caps(100))
    assert "2026: 50 yuan" in sentence


def test_what_safety_waits_for_is_not_postponed_either():
    frame = tasks(
        road={"cost_yuan": 90}, crack={"safety": True, "after": "road"}, other={"weight": 9.0, "cost_yuan": 60}
    )
    rows = planned(frame, caps(100))
    assert rows.loc[["road", "crack"], "start_year"].tolist() == [FIRST, FIRST]
    assert rows.loc["road", "reason"] == "over_budget"
    assert rows.loc["other", "start_year"] > FIRST


def test_a_task_dearer_than_every_year_is_spread_over_the_fewest_years_and_told():
    frame = tasks(pit={"cost_yuan": 250}, plant={"after": "pit", "lag": 1})
    rows = planned(frame, caps(100))
    assert rows.loc["pit", ["start_year", "end_year"]].tolist() == [FIRST, FIRST + 2]
    assert rows.loc["plant", "start_year"] == FIRST + 3
    (sentence,) = said(frame, caps(100))
    assert "pit" in sentence
    assert "spread" in sentence


def test_a_year_with_more_money_takes_the_dear_task_whole():
    frame = tasks(pit={"cost_yuan": 250})
    rows = planned(frame, {**caps(100), FIRST + 4: 300})
    assert rows.loc["pit", ["start_year", "end_year", "waits_for"]].tolist() == [FIRST + 4, FIRST + 4, str(FIRST + 3)]


def test_without_any_money_nothing_is_lost_and_the_excess_is_told():
    frame = tasks(level={}, plant={"after": "level", "lag": 1, "years": 2})
    rows = planned(frame, caps(0))
    assert rows["end_year"].tolist() == [FIRST + 12, FIRST + 14]
    assert set(rows["reason"]) == {"over_budget"}
    (sentence,) = said(frame, caps(0))
    assert "2038: 100 yuan, 2039: 50 yuan, 2040: 50 yuan" in sentence


def test_a_year_that_is_not_named_has_no_limit():
    frame = tasks(a={}, b={})
    assert planned(frame, {FIRST: 100})["start_year"].tolist() == [FIRST, FIRST + 1]


def test_what_cannot_end_in_time_ends_later_and_is_told():
    frame = tasks(level={"years": 4}, plant={"after": "level", "lag": 1, "latest": FIRST + 1})
    rows = planned(frame, {}, FIRST + 2)
    assert rows["end_year"].tolist() == [FIRST + 3, FIRST + 4]
    told = " ".join(said(frame, {}, FIRST + 2))
    assert "latest year" in told
    assert f"cannot end by {FIRST + 2}" in told


def test_a_latest_year_goes_before_the_weight():
    frame = tasks(urgent={"latest": FIRST, "weight": 1.0}, heavy={"weight": 9.0})
    assert planned(frame, caps(100))["start_year"].tolist() == [FIRST, FIRST + 1]


def test_no_tasks_are_no_rows():
    frame = tasks(a={}).iloc[:0]
    rows = schedule(frame, caps(100), FIRST, FIRST + 3)
    assert list(rows.columns) == ["task", "start_year", "end_year", "reason", "waits_for"]
    assert rows.empty
    assert notes(frame, rows, caps(100)) == []


def test_ids_may_be_numbers():
    frame = tasks(a={}, b={"after": 7}).assign(task=[7, 8])
    rows = planned(frame, caps(100))
    assert rows.index.tolist() == [7, 8]
    assert rows.loc[8, "start_year"] == FIRST + 1
    assert "spread" in said(frame, caps(60))[0]


def test_years_before_the_first_are_the_first():
    assert planned(tasks(a={"earliest": FIRST - 20}, b={"earliest": NAN}), {})["start_year"].tolist() == [FIRST, FIRST]


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (tasks(a={"after": "c"}, b={"after": "a"}, c={"after": "b"}), "circle: a, c, b, a"),
        (tasks(a={"after": "a"}), "circle: a, a"),
        (tasks(a={}, b={"after": "x"}), "b waits for x"),
        (tasks(a={}, b={"years": 0}), "b lasts 0 years"),
        (tasks(a={}, b={"years": 1.5}), "b: years must be a whole number, not 1.5"),
        (tasks(a={}, b={"lag": -1}), "b has a lag of -1"),
        (tasks(a={}, b={"cost_yuan": -1}), "b: cost_yuan"),
        (tasks(a={}, b={"weight": NAN}), "b: weight"),
        (pd.concat([tasks(a={}), tasks(a={})]), "a is there twice"),
    ],
)
def test_what_cannot_be_is_told_with_its_name(frame, words):
    with pytest.raises(PlanningError) as told:
        schedule(frame, {}, FIRST, FIRST + 5)
    assert words in str(told.value)


@pytest.mark.parametrize(("cap", "last"), [({2027: -5}, 2030), ({2027: NAN}, 2030), ({}, 2025)])
def test_money_and_years_that_cannot_be_are_told(cap, last):
    with pytest.raises(PlanningError):
        schedule(tasks(a={}), cap, FIRST, last)


def test_a_long_chain_is_no_circle():
    rows = {f"t{k:04d}": {"after": f"t{k - 1:04d}" if k else None, "lag": 0} for k in range(2000)}
    assert planned(tasks(**rows), {})["start_year"].eq(FIRST).all()


# Against every placement there is -------------------------------------------------------------------------------------


@st.composite
def small_cases(draw):
    """Up to five tasks, some after others, in up to five years with a budget."""
    count, years = draw(st.integers(1, 5)), draw(st.integers(2, 5))
    rows = {}
    for k in range(count):
        rows[f"t{k}"] = {
            "safety": draw(st.integers(0, 5)) == 0,
            "earliest": FIRST + draw(st.integers(0, 2)),
            "years": draw(st.sampled_from([1, 1, 1, 2])),
            "lag": draw(st.integers(0, 1)),
            "after": draw(st.sampled_from([None, *(f"t{j}" for j in range(k))])),
            "cost_yuan": draw(st.integers(0, 120)),
            "weight": float(draw(st.integers(0, 9))),
        }
    last = FIRST + years + 3
    cap = {y: draw(st.integers(60, 200)) for y in range(FIRST, last + 1) if draw(st.integers(0, 6))}
    order = draw(st.permutations(range(count)))
    return tasks(**rows).iloc[list(order)].reset_index(drop=True), cap, last


def keeps(works, at, cap, over=()):
    """Whether precedence, earliest years and budgets hold, safety taken first."""
    for one in works:
        start = at[one.task][0]
        if start < one.earliest or (isinstance(one.after, str) and start < at[one.after][1] + one.lag):
            return False
    safe = spent([one for one in works if one.safety], at)
    rest = spent([one for one in works if not one.safety and one.task not in over], at)
    return all(not yuan or yuan <= max(cap.get(year, math.inf) - safe.get(year, 0), 0) for year, yuan in rest.items())


def total(works, at):
    """The sum of weight × last year."""
    return sum(one.weight * at[one.task][1] for one in works)


def best_by_trial(works, at, cap, last):
    """The least sum of weight × last year over all placements of works other than safety, None where none holds."""
    length = {name: end - start for name, (start, end) in at.items()}
    free = [one for one in works if not one.safety]
    ranges = [range(one.earliest, last - length[one.task] + 1) for one in free]
    least = None
    for choice in itertools.product(*ranges):
        trial = {**at, **{one.task: (year, year + length[one.task]) for one, year in zip(free, choice)}}
        value = total(works, trial)
        if (least is None or value < least) and keeps(works, trial, cap):
            least = value
    return least


@settings(max_examples=150, deadline=None)
@given(small_cases())
def test_no_placement_is_better(case):
    frame, cap, last = case
    rows = planned(frame, cap, last)
    works, at = list(frame.itertuples()), placed(rows)
    assert sorted(rows.index) == sorted(frame["task"])
    over = set(rows.index[rows["reason"] == "over_budget"])
    assert keeps(works, at, cap, over)
    least = best_by_trial(works, at, cap, last)
    assert (least is None) == bool(over)
    assert least is None or total(works, at) == pytest.approx(least)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_the_integer_program_alone_finds_the_best_of_all_placements(seed):
    rng = np.random.default_rng(seed)
    n, h = 5, 9
    parent = np.array([-1, rng.integers(-1, 1), rng.integers(-1, 2), -1, rng.choice([-1, 3])])
    years, weight = rng.integers(1, 3, n), rng.integers(1, 9, n)
    step = np.where(parent >= 0, years[parent] - 1 + rng.integers(0, 2, n), 0)
    first = schedule_model.forward(rng.integers(0, 2, n), parent, step)
    last = schedule_model.backward(np.full(n, 6), first, parent, step)
    cost = rng.integers(20, 120, n)
    room = np.array([*rng.integers(60, 130, h - 2).astype(float), math.inf, math.inf])
    works = schedule_model.Works(first, last, years, parent, step, cost, weight, room)
    least = None
    for choice in itertools.product(*(range(a, b + 1) for a, b in zip(first, last))):
        start = np.array(choice)
        if (start >= np.where(parent >= 0, start[parent] + step, 0)).all():
            value = int(weight @ (start + years - 1))
            if (least is None or value < least) and (schedule_model.spent(works, start) <= room).all():
                least = value
    found = schedule_model.exact(works, False, 60.0, 10**6, 0.0, silent)
    assert (found is None) == (least is None)
    if found is not None:
        assert (found.start >= np.where(parent >= 0, found.start[parent] + step, 0)).all()
        assert (schedule_model.spent(works, found.start) <= room).all()
        assert weight @ (found.start + years - 1) == least
        assert found.bound == pytest.approx(least)


@settings(max_examples=25, deadline=None)
@given(small_cases())
def test_safety_stands_where_it_would_without_any_budget(case):
    frame, cap, last = case
    free, rows = planned(frame, {}, last), planned(frame, cap, last)
    safe = frame.loc[frame["safety"], "task"]
    assert rows.loc[safe, "start_year"].tolist() == free.loc[safe, "start_year"].tolist()
    assert rows.loc[safe, "end_year"].tolist() == free.loc[safe, "end_year"].tolist()


@settings(max_examples=25, deadline=None)
@given(small_cases())
def test_every_reason_is_true(case):
    frame, cap, last = case
    rows = planned(frame, cap, last)
    assert set(rows["reason"]) <= set(REASONS)
    by_name = frame.set_index("task")
    money = spent(list(frame.itertuples()), placed(rows))
    for name, row in rows.iterrows():
        one = by_name.loc[name]
        start, length = row["start_year"], row["end_year"] - row["start_year"] + 1
        if row["reason"] in ("task", "season"):
            assert row["waits_for"] == one["after"]
            assert start == rows.loc[one["after"], "end_year"] + one["lag"] > one["earliest"]
        elif row["reason"] == "money":
            held = int(row["waits_for"])
            assert start - 1 <= held < start - 1 + length
            parts = shares(one["cost_yuan"], length)
            own = parts[held - start] if start <= held else 0
            assert money.get(held, 0) - own + parts[held - start + 1] > cap[held]
        elif row["reason"] == "early":
            assert start == one["earliest"]


# Many works -----------------------------------------------------------------------------------------------------------


def mine(parcels, seed=1):
    """Parcels with four phases each, and a budget that makes them wait."""
    rng, rows = np.random.default_rng(seed), {}
    for k in range(parcels):
        area, year = rng.lognormal(1.5, 0.6), FIRST + int(rng.integers(0, 10))
        for phase, cost, years, lag, after in (
            ("prompt", 4e3, 1, 0, None),
            ("permanent", 6e4, 1, 0, None),
            ("planting", 1e4, 1, 1, "permanent"),
            ("care", 5e3, 3, 1, "planting"),
        ):
            rows[f"{k}/{phase}"] = {
                "phase": phase, "safety": phase == "prompt" and k % 3 == 0, "earliest": year, "years": years,
                "lag": lag, "after": after and f"{k}/{after}", "cost_yuan": round(cost * area), "weight": area,
            }  # fmt: skip
    frame = tasks(**rows)
    last = FIRST + 50
    return frame, caps(max(frame["cost_yuan"].sum() / 20, 1.2 * frame["cost_yuan"].max()), last), last


@pytest.fixture
def in_steps(monkeypatch):
    """Small limits, so that few works go the way of many."""
    monkeypatch.setattr(schedule_order, "AT_ONCE", 0)
    monkeypatch.setattr(schedule_order, "PARTS", 4)
    monkeypatch.setattr(schedule_order, "PART", 150)
    monkeypatch.setattr(schedule_prices, "ROUNDS", 80)


@pytest.mark.parametrize("parcels", [8, 60])
def test_many_works_keep_every_rule_and_say_how_far_they_are_from_the_best(in_steps, parcels):
    frame, cap, last = mine(parcels)
    rows = planned(frame, cap, last)
    assert len(rows) == len(frame)
    assert keeps(list(frame.itertuples()), placed(rows), cap)
    assert rows.attrs["gap"] < 0.6
    assert (rows["reason"] == "money").any()


def test_the_bound_lies_below_the_best_and_the_steps_come_near_it(in_steps, monkeypatch):
    frame, cap, last = mine(4, seed=5)
    cap = dict.fromkeys(cap, 0.8 * min(cap.values()))
    stepwise = planned(frame, cap, last)
    monkeypatch.setattr(schedule_order, "AT_ONCE", 10**6)
    whole = planned(frame, cap, last)
    assert whole.attrs["gap"] < 1e-6
    weight = frame.set_index("task")["weight"]
    mean = [float((weight * rows["end_year"]).sum() / weight.sum()) for rows in (whole, stepwise)]
    assert mean[1] - stepwise.attrs["gap"] - 1e-6 <= mean[0] <= mean[1] + 1e-9
    assert mean[1] - mean[0] < 0.2


@given(st.integers(0, 10**6))
@settings(max_examples=25, deadline=None)
def test_no_price_makes_the_bound_too_high(seed):
    """What the trees choose alone at prices drawn at random, and at the best prices, is never more than the best."""
    rng = np.random.default_rng(seed)
    n, h = 6, 12
    years = rng.integers(1, 3, n)
    parent = np.array([-1, 0, 0, 1, -1, 4])
    step = np.where(parent >= 0, years[parent] - 1 + rng.integers(0, 2, n), 0)
    first = schedule_model.forward(rng.integers(0, 3, n), parent, step)
    last = schedule_model.backward(np.full(n, h - 3), first, parent, step)
    room = np.full(h, 150.0)
    works = schedule_model.Works(first, last, years, parent, step, rng.integers(0, 140, n), rng.integers(1, 9, n), room)
    price = rng.random(h) * 0.1
    value, start = schedule_prices.Trees(works).cheapest(price)
    own = works.weight @ (start + years - 1) + price @ schedule_model.spent(works, start)
    assert value == pytest.approx(own), "the value is that of the years chosen"
    least = schedule_order.best(works, silent)
    if not least.over.any():
        whole = works.weight @ (least.start + years - 1)
        assert value - price @ room <= whole + 1e-9
        worst = schedule_lists.in_order(works, np.lexsort([last, schedule_lists.depth(parent)]))
        assert schedule_prices.priced(works, worst, silent).bound <= whole + 1e-6


def test_the_same_tasks_give_the_same_schedule_in_any_order(in_steps):
    frame, cap, last = mine(10)
    first, again = planned(frame, cap, last), planned(frame, cap, last)
    pd.testing.assert_frame_equal(first, again)


def test_without_the_solver_the_lists_still_plan_everything(monkeypatch):
    monkeypatch.setattr(schedule_model, "optimize", object())  # scipy before 1.9
    frame, cap, last = mine(6)
    rows = planned(frame, cap, last)
    assert keeps(list(frame.itertuples()), placed(rows), cap)
    assert math.isfinite(rows.attrs["gap"])


def test_a_solver_that_runs_is_cancelled_at_once(monkeypatch):
    """Cancelling ends the run while the solver is busy; nobody waits for its limit."""
    ended = []

    def cancel(fraction, message=""):
        raise Cancelled

    with pytest.raises(Cancelled):
        schedule_model.watched(lambda: (time.sleep(0.3), ended.append(1)), cancel)
    assert not ended


def test_a_run_can_be_cancelled_in_every_step(in_steps):
    frame, cap, last = mine(8)
    for limit in (0.01, 0.2, 0.5, 0.9):

        def cancel(fraction, message="", limit=limit):
            if fraction >= limit:
                raise Cancelled

        with pytest.raises(Cancelled):
            schedule(frame, cap, FIRST, last, progress=cancel)


def test_progress_never_falls_and_ends(in_steps):
    seen = []
    frame, cap, last = mine(8)
    schedule(frame, cap, FIRST, last, progress=lambda fraction, message="": seen.append(fraction))
    assert seen[-1] == 1.0
    assert len(seen) > 20
    assert all(0 <= one <= 1 for one in seen)
