"""What a count of plants comes to: the rate, and by the rules whether it passes, is replanted or done again."""

from __future__ import annotations

import pytest

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.planning.survival import check, together, verdict
from ordos_restoration.schema.reference import read

RULES = read("survival_rules")  # as shipped: text, as in a CSV
DRY, WET = "below_400", "from_400"


@pytest.mark.parametrize(
    ("planted", "alive", "zone", "expected"),
    [
        (1000, 400, DRY, "redo"),
        (1000, 410, DRY, "replant"),
        (1000, 699, DRY, "replant"),
        (1000, 700, DRY, "pass"),
        (1000, 1000, DRY, "pass"),
        (1000, 0, DRY, "redo"),
        (1000, 400, WET, "redo"),
        (1000, 410, WET, "replant"),
        (1000, 700, WET, "replant"),
        (1000, 849, WET, "replant"),
        (1000, 850, WET, "pass"),
    ],
)
def test_boundaries_are_exact(planted, alive, zone, expected):
    assert verdict(planted, alive, zone, RULES).id == expected


def test_a_rate_is_not_rounded_before_it_is_judged():
    found = verdict(10_000, 6_996, DRY, RULES)
    assert found.id == "replant"
    assert f"{found.rate_pct:.1f}" == "70.0"


def test_the_verdict_names_its_rule():
    assert verdict(10, 9, WET, RULES).rule == "survival_from_400"
    assert verdict(10, 9, DRY, RULES, survey="preservation").rule == "preservation_below_400"


def test_rules_that_the_project_has_changed_count():
    stricter = [{**one, "pass_from_pct": 90.0} for one in RULES]
    assert verdict(100, 85, DRY, stricter).id == "replant"


def test_a_zone_without_a_rule_says_what_to_add():
    with pytest.raises(PlanningError, match=r"“Rules of survival” has no row .*“survival”.*“alpine”"):
        verdict(10, 9, "alpine", RULES)


def test_nothing_planted_has_no_rate():
    with pytest.raises(PlanningError, match="Nothing was counted"):
        verdict(0, 0, DRY, RULES)


@pytest.mark.parametrize(("planted", "alive"), [(10, 11), (10, -1), (0, 1)])
def test_counts_that_cannot_be_are_refused(planted, alive):
    with pytest.raises(PlanningError, match=f"{alive} plants are alive of {planted} planted"):
        check(planted, alive)
    with pytest.raises(PlanningError, match="cannot be"):
        verdict(planted, alive, DRY, RULES)


def test_plots_weigh_as_much_as_they_have_plants():
    large, small = (90, 45), (10, 10)  # 50 % and 100 %, together 55 % and not 75 %
    assert together([large, small]) == (100, 55)
    assert verdict(*together([large, small]), DRY, RULES).rate_pct == pytest.approx(55.0)


def test_an_empty_plot_changes_nothing_and_a_wrong_one_is_not_averaged_away():
    assert together([(10, 9), (0, 0)]) == (10, 9)
    assert together([]) == (0, 0)
    with pytest.raises(PlanningError, match="12 plants are alive of 10"):
        together([(100, 50), (10, 12)])
