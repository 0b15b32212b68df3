"""Cost of mine restoration: composition, prices, years, fund and caps, by hand and by property."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning import prices
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.mine.plan import cost, fund, yearly_caps
from ordos_restoration.planning.mine.plan.plan_tables import LINES, SECTION_OF
from ordos_restoration.planning.mine.rates import RATES
from ordos_restoration.planning.spec import PlanningError
from ordos_restoration.planning.wind.factors import Factors

RATE = Factors(reference(files.reference("mine_rates"), RATES))
PRICES = reference(files.reference("prices"), prices.PRICES)
MONEY = st.lists(st.integers(0, 10**9), min_size=1, max_size=12)


def rows(*given):
    return pd.DataFrame(given, columns=["price_item", "unit", "quantity"])


# Prices --------------------------------------------------------------------------------------------------------------


def test_quantities_are_paid_in_whole_yuan():
    found = prices.priced(rows(("mine.topsoil", "m3", 114_450.0), ("mine.pv_by_owner", "ha", 3.0)), PRICES, [])
    assert found.cost_yuan.tolist() == [114_450 * 14, 0]


def test_an_item_without_a_price_is_told_and_left_empty():
    notes = []
    found = prices.priced(rows(("no.such", "m3", 5.0), ("mine.topsoil", "m3", 1.0)), PRICES, notes)
    assert np.isnan(found.cost_yuan[0]) and found.cost_yuan[1] == 14
    assert "no.such" in str(notes[0]) and "1 items" in str(notes[0])


def test_a_price_in_another_unit_is_not_used():
    notes = []
    found = prices.priced(rows(("mine.topsoil", "ha", 5.0)), PRICES, notes)
    assert np.isnan(found.cost_yuan[0])
    assert "yuan/m³" in str(notes[0]) and "yuan/ha" in str(notes[0])


def test_unverified_prices_are_counted_with_what_they_carry():
    table = PRICES.copy()
    table.loc[table["item"] == "mine.topsoil", "verified"] = "yes"
    notes = []
    prices.priced(rows(("mine.topsoil", "m3", 100.0), ("mine.ditch", "m", 1.0)), table, notes)
    assert "1 of the 2" in str(notes[0]) and f"{100 * 180 / 1580:.0f} %" in str(notes[0])


def test_every_shipped_price_item_has_a_price_in_its_unit():
    from ordos_restoration.planning.mine.plan import measures

    table = reference(files.reference("mine_measures"), measures.MEASURES)
    notes = []
    found = prices.priced(table.assign(quantity=1.0), PRICES, notes)
    assert found.cost_yuan.notna().all(), [str(note) for note in notes]


# Composition ---------------------------------------------------------------------------------------------------------


def test_the_composition_by_hand():
    """A million yuan of works with the shipped rates, each line of the printed ones before it."""
    found = cost.composed(1_000_000, 60_000, 4_000, RATE)
    fee, indirect, profit = 30_000, 56_650, 32_600  # 3 %, 5.5 % of 1,030,000, 3 % of 1,086,650 (32,599.5)
    tax = 100_732  # 9 % of 1,119,250 (100,732.5 to even)
    build = 1_000_000 + fee + indirect + profit + tax
    survey, watch, accept = round(build * 0.05), round(build * 0.024), round(build * 0.03)
    owner = round((build + survey + watch + accept) * 0.028)
    spare = round((build + survey + watch + accept + owner) * 0.06)
    names = ("direct", "measures_fee", "indirect", "profit", "tax", "equipment", "preliminary", "supervision",
             "acceptance", "management", "monitoring", "care", "basic_contingency", "risk")  # fmt: skip
    hand = (1_000_000, fee, indirect, profit, tax, 0, survey, watch, accept, owner, 4_000, 60_000, spare, 0)
    assert found == dict(zip(names, hand))
    assert list(found) == [line for line in LINES if line != "price_rise"]


def task_rows(direct, care):
    phases = ["permanent"] * len(direct) + ["care"] * len(care)
    unit = ["m3"] * len(direct) + ["ha_year"] * len(care)
    number = range(len(direct) + len(care))
    return pd.DataFrame({"task": number, "phase": phases, "unit": unit, "cost_yuan": [*map(float, direct), *care]})


@given(direct=MONEY, care=MONEY)
@settings(deadline=None, max_examples=60)
def test_tasks_carry_exactly_the_lines_of_the_whole(direct, care):
    found = cost.task_lines(task_rows(direct, care), len(direct) + len(care), RATE)
    assert found.sum().to_dict() == cost.composed(sum(direct), sum(care), 0, RATE)
    assert (found.to_numpy() >= 0).all()


@given(direct=MONEY, years=st.integers(1, 7))
@settings(deadline=None, max_examples=60)
def test_years_add_up_by_task_and_by_line(direct, years):
    lines = cost.task_lines(task_rows(direct, []), len(direct), RATE)
    n = np.full(len(direct), years)
    found = cost.by_year(lines, np.full(len(direct), 2026), n)
    assert (found.groupby(np.repeat(np.arange(len(direct)), n))[list(lines)].sum().to_numpy() == lines.to_numpy()).all()
    each = found[list(lines)].sum(axis=1).to_numpy().reshape(len(direct), years)
    total = lines.sum(axis=1).to_numpy()
    assert (each == total[:, None] // years + (np.arange(years) < total[:, None] % years)).all()


def test_the_budget_adds_up_to_all_that_is_spent():
    spent = pd.DataFrame({line: [100, 0] for line in LINES if line != "price_rise"}, index=[2026, 2027])
    found = cost.budget(spent, pd.Series([0, 7], index=[2026, 2027]), RATE, 5.0)
    assert found.cost_yuan.sum() == spent.to_numpy().sum() + 7
    assert (found.section == found["line"].map(SECTION_OF)).all()
    assert found.rate_pct[found["line"] == "tax"].tolist() == [9.0]
    assert found[found.year == 2027]["line"].tolist() == ["price_rise"]


# Fund ----------------------------------------------------------------------------------------------------------------


def test_the_rise_of_prices_by_hand():
    """W = a [(1 + r)^(n − 1) − 1]: none in the first year, 5 % in the second, 15.7625 % in the fourth."""
    found = fund.price_rise([1_000_000] * 3, [2026, 2027, 2029], 2026, 5.0)
    assert found.tolist() == [0, 50_000, 157_625]


def test_equal_payments_after_the_first_fill_the_fund_a_year_before_the_end():
    need = np.array([0] * 9 + [1_000_000])
    assert fund.provision(need, 10, 200_000, 1).tolist() == [200_000] + [100_000] * 8 + [0]


def test_works_that_come_early_are_paid_when_they_come():
    assert fund.provision(np.array([900, 0, 100]), 3, 200, 1).tolist() == [900, 100, 0]


@pytest.mark.parametrize("life", [1, 2])
def test_a_mine_that_ends_soon_pays_all_in_its_first_year(life):
    assert fund.provision(np.array([10, 20, 70]), life, 20, 1).tolist() == [100, 0, 0]


@given(need=MONEY, life=st.integers(1, 30), first=st.integers(0, 10**10), before=st.integers(0, 5))
@settings(deadline=None)
def test_the_fund_never_runs_dry_and_ends_empty(need, life, first, before):
    paid = fund.provision(np.array(need), life, first, before)
    assert (paid >= 0).all() and paid.sum() == sum(need)
    left = np.cumsum(paid) - np.cumsum(need)
    assert (left >= 0).all() and left[-1] == 0
    assert not paid[max(life - before, 1) :].any(), "nothing is paid once the mine has ended"
    assert paid[0] >= min(first, sum(need))


# Caps ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {}),
        ("5e6", {2026: 5e6, 2027: 5e6, 2028: 5e6}),
        ("2027:3,000,000", {2027: 3e6, 2028: 3e6}),
        ("2026：100； 2028=0", {2026: 100, 2027: 100, 2028: 0}),
        ("2020:7", {2026: 7, 2027: 7, 2028: 7}),
    ],
)
def test_caps_as_people_type_them(text, found):
    assert yearly_caps.by_year(text, 2026, 2028) == found


@pytest.mark.parametrize("text", ["-5", "2026:x", "2026:", "5;6", "2026:1;2026:2", "nan", "inf", "abc:5"])
def test_caps_that_cannot_be_are_refused_with_the_part(text):
    with pytest.raises(PlanningError, match="cannot be read at"):
        yearly_caps.by_year(text, 2026, 2028)
