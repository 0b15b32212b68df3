"""The rules that choose a treatment: the first that holds decides, and nobody guesses what is unknown."""

import numpy as np
import pandas as pd
import pytest

from ordos_restoration import files
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.sand.fixation.fixation_words import TREATMENTS
from ordos_restoration.planning.sand.fixation.treatment_rules import NUMBERS, RULES, WORDS, decided, rules
from ordos_restoration.planning.spec import PlanningError

SHIPPED = reference(files.reference(RULES.name), RULES)


def facts(**told):
    """One patch of which only what is told is known."""
    out = {name: np.array([told.get(name, np.nan)], dtype=float) for name in NUMBERS}
    return {**out, **{name: np.array([told.get(name)], dtype=object) for name in WORDS}}


def chosen(table=SHIPPED, **told):
    found = rules(table, [])
    place = decided(found, facts(**told), 1)[0]
    return None if place < 0 else found[place].treatment


def table(*rows):
    made = [{"rule": f"r{k}", "treatment": one, "condition": text} for k, (one, text) in enumerate(rows)]
    return reference(pd.DataFrame(made).reindex(columns=list(RULES.columns)), RULES)


@pytest.mark.parametrize(
    ("treatment", "told"),
    [
        ("checkerboard_shrubs", {"sand_mobility": "moving"}),
        ("checkerboard_shrubs", {"sand_mobility": "moving", "dune_height_m": 15, "downwind_m": 300}),
        ("closure", {"sand_mobility": "moving", "dune_height_m": 15, "downwind_m": 900}),
        ("closure", {"sand_mobility": "moving", "road_m": 6000}),
        ("aerial_seeding", {"sand_mobility": "moving", "aerial": "fit", "area_ha": 100}),
        ("checkerboard_shrubs", {"sand_mobility": "moving", "aerial": "fit", "area_ha": 10}),
        ("low_cover_belts", {"sand_mobility": "semi_fixed", "road_m": 800}),
        ("closure", {"sand_mobility": "semi_fixed"}),
        ("natural_recovery", {"sand_mobility": "moving", "cover_pct": 45}),
        ("natural_recovery", {"sand_mobility": "fixed"}),
        ("forest_repair", {"state": "degraded_forest", "sand_mobility": "moving"}),
        ("coppicing", {"state": "old_shrubs"}),
        ("grass_reseeding", {"state": "degraded_grassland"}),
        ("closure", {"state": "degraded_grassland", "cover_pct": 55}),
        ("wind_farm", {"state": "wind_farm"}),
        ("gap_belts", {"state": "wind_gap"}),
        ("field_belts", {"state": "farmland"}),
        (None, {"dune_height_m": 5, "cover_pct": 15}),
        (None, {}),
    ],
)
def test_the_shipped_rules_by_example(treatment, told):
    assert chosen(**told) == treatment


def test_every_treatment_can_be_reached_by_the_shipped_rules():
    assert {one.treatment for one in rules(SHIPPED, [])} == set(TREATMENTS)


def test_the_first_rule_that_holds_decides():
    both = ("closure", "cover_pct < 50"), ("coppicing", "cover_pct < 60")
    assert chosen(table(*both), cover_pct=40) == "closure"
    assert chosen(table(*both), cover_pct=55) == "coppicing"
    assert chosen(table(*both[::-1]), cover_pct=40) == "coppicing"


def test_what_nobody_knows_fulfils_no_condition_unless_the_rule_says_so():
    assert chosen(table(("closure", "groundwater_m > 3"))) is None
    assert chosen(table(("closure", "groundwater_m > 3 or unknown"))) == "closure"
    assert chosen(table(("closure", "sand_mobility != fixed"))) is None


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("cover_pct about 5", "cannot be understood"),
        ("colour = red", "names “colour”"),
        ("cover_pct < much", "needs a number"),
        ("sand_mobility > fixed", "like numbers"),
    ],
)
def test_a_condition_nobody_understands_is_told_with_table_and_row(condition, said):
    with pytest.raises(PlanningError, match=r"“Treatments of sand”, row 2.*" + said):
        rules(table(("closure", ""), ("closure", condition)), [])


def test_a_rule_without_a_treatment_is_left_out_and_told():
    notes = []
    found = rules(table((None, "cover_pct < 50"), ("closure", "")), notes)
    assert [one.treatment for one in found] == ["closure"]
    assert "rows 1" in str(notes[0])
