"""The limiting-condition method: grades of local plans, the worst one, what lifts it, and tables that people broke."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.mine.suitability.limiting import GRADES, graded, scales
from ordos_restoration.planning.mine.suitability.suitability_tables import GRADING
from ordos_restoration.planning.spec import PlanningError

USES = ("crop", "forest", "grass", "pv")
TABLE = reference(files.reference("suitability_grades"), GRADING)
LOESS = scales(TABLE, "loess", USES, GRADING.label)
N = 4
# factor, value, grades for crops, forest and grass as local plans print them; where plans differ, both
PRINTED = [
    ("slope_deg", 3, 1, 1, 1), ("slope_deg", 10, 2, 1, 1), ("slope_deg", 20, 3, 2, 2),
    ("slope_deg", 30, N, (2, 3), (2, 3)), ("slope_deg", 40, N, (3, N), 3),
    ("soil_cm", 100, 1, 1, 1), ("soil_cm", 65, 2, 1, 1), ("soil_cm", 40, 3, 2, 1), ("soil_cm", 20, N, 3, 2),
    ("soil_cm", 5, N, N, 3),
    ("texture", "loam", 1, 1, 1), ("texture", "clay", 2, (1, 2), 1), ("texture", "sandy_loam", 2, (1, 2), 1),
    ("texture", "heavy_clay", 3, 2, 2), ("texture", "sand", 3, 2, 2), ("texture", "gravelly", N, 3, 3),
    ("gravel_pct", 5, 1, 1, 1), ("gravel_pct", 15, 2, 1, 1), ("gravel_pct", 30, N, 2, 2), ("gravel_pct", 60, N, 3, 3),
    ("irrigation", "secured", 1, 1, 1), ("irrigation", "partly", 2, (1, 2), 1),
    ("irrigation", "none", (3, N), (2, 3), 2),
    ("organic_g_kg", 12, 1, 1, 1), ("organic_g_kg", 8, 2, 1, 1), ("organic_g_kg", 4, 3, 2, 2),
    ("soil_source_pct", 90, 1, 1, 1), ("soil_source_pct", 70, 2, 1, 1), ("soil_source_pct", 50, 3, 2, 1),
    ("soil_source_pct", 30, N, 3, 2),
    ("degree", "slight", 1, 1, 1), ("degree", "moderate", 2, 1, 1), ("degree", "severe", 3, 2, 2),
    ("stability", "stable", 1, 1, 1), ("stability", "moving", N, 2, 2),
    ("pollution", "none", 1, 1, 1), ("pollution", "light", 3, 2, 2), ("pollution", "medium", N, 3, 3),
    ("pollution", "heavy", N, N, N),
    ("ph", 7.5, 1, 1, 1), ("ph", 8.7, 2, 2, 2), ("ph", 9.5, N, 3, 3),
]  # fmt: skip


def table(*rows):
    """A grading table of one factor: rows of (minimum, maximum, words, crop, forest, grass, pv)."""
    columns = ["region", "factor", "name_zh", "name_en", "level", "minimum", "maximum", "words", *USES, "verified"]
    pd = pytest.importorskip("pandas")
    made = [["all", "slope_deg", "坡度", "Slope", k + 1, *row, "no"] for k, row in enumerate(rows)]
    return reference(pd.DataFrame(made, columns=columns, dtype="object"), GRADING)


def grades(values):
    return graded({name: column(one) for name, one in values.items()}, {name: LOESS[name] for name in values})


def column(values):
    words = isinstance(values[0], str)
    return np.array(values, dtype=object if words else float)


@pytest.mark.parametrize(("factor", "value", "crop", "forest", "grass"), PRINTED)
def test_the_shipped_table_is_that_of_local_plans(factor, value, crop, forest, grass):
    found = grades({factor: [value]}).worst[0, :3]
    for one, printed in zip(found, (crop, forest, grass)):
        assert one in (printed if isinstance(printed, tuple) else (printed,))


def test_a_unit_has_the_class_of_its_worst_factor():
    """Slope 10° (2, 1, 1), soil 60 cm (2, 1, 1), no irrigation (3, 2, 2), 8 g/kg organic matter (2, 1, 1)."""
    one = grades({"slope_deg": [10], "soil_cm": [60], "irrigation": ["none"], "organic_g_kg": [8]})
    assert one.worst[0, :3].tolist() == [3, 2, 2]
    assert one.limiting[:, 0, :3].tolist() == [[False] * 3, [False] * 3, [True] * 3, [False] * 3]


def test_several_factors_can_limit_together_and_nothing_limits_the_best_grade():
    one = grades({"slope_deg": [20, 2], "soil_cm": [40, 90]})
    assert one.limiting[:, 0, 0].tolist() == [True, True] and not one.limiting[:, 1].any()


@pytest.mark.parametrize(
    ("factor", "bound", "crop"), [("slope_deg", 6, 1), ("slope_deg", 25, 3), ("soil_cm", 80, 1), ("soil_cm", 30, 3),
    ("gravel_pct", 20, 2), ("organic_g_kg", 6, 2), ("ph", 8.5, 1), ("ph", 6.5, 1), ("ph", 9, 2)]
)  # fmt: skip
def test_a_value_on_a_bound_has_the_better_grade(factor, bound, crop):
    assert grades({factor: [bound]}).worst[0, 0] == crop


def test_what_nobody_knows_is_left_out_and_marked():
    one = grades({"slope_deg": [np.nan, 40, np.nan], "soil_cm": [60, np.nan, np.nan]})
    assert one.worst[:, 0].tolist() == [2, N, 0]
    assert one.known.T.tolist() == [[False, True], [True, False], [False, False]]


def test_a_region_can_have_rows_of_its_own():
    arid = scales(TABLE, "arid", USES, GRADING.label)
    words = {"irrigation": np.array(["none"], dtype=object)}
    assert graded(words, {"irrigation": arid["irrigation"]}).worst[0, :3].tolist() == [N, 3, 2]
    assert arid["slope_deg"].grade.tolist() == LOESS["slope_deg"].grade.tolist()


# What lifts a grade --------------------------------------------------------------------------------------------------

VALUES = {
    "slope_deg": st.floats(0, 90), "soil_cm": st.floats(0, 200), "gravel_pct": st.floats(0, 100),
    "ph": st.floats(0, 14), "water_table_m": st.floats(-5, 60), "texture": st.sampled_from(
        [words[0] for words in LOESS["texture"].words]),
    "pollution": st.sampled_from([words[0] for words in LOESS["pollution"].words]),
}  # fmt: skip
UNIT = st.fixed_dictionaries(VALUES)


@given(UNIT, st.sampled_from(sorted(VALUES)), st.integers(0, 2))
@settings(max_examples=200, deadline=None)
def test_the_value_that_lifts_a_factor_gives_the_grade_that_was_promised(unit, factor, use):
    one = grades({name: [value] for name, value in unit.items()})
    f, scale = one.factors.index(factor), LOESS[factor]
    better, bound = scale.lifts()
    low, high = one.levels[f, :, 0]
    level = min((low, high), key=lambda k: scale.grade[k, use])
    if better[level, use] < 0:
        assert scale.grade[level, use] == scale.grade[:, use].min()
        return
    lifted = bound[level, use] if scale.numeric else scale.words[better[level, use]][0]
    then = grades({name: [lifted if name == factor else value] for name, value in unit.items()})
    assert then.grade[f, 0, use] == scale.grade[better[level, use], use] < one.grade[f, 0, use]
    assert then.worst[0, use] == max(one.others()[f, 0, use], then.grade[f, 0, use])
    assert (then.worst <= one.worst)[0, use]


@given(UNIT, st.sampled_from(["slope_deg", "gravel_pct", "soil_cm"]), st.floats(0, 1))
@settings(max_examples=200, deadline=None)
def test_improving_a_factor_never_worsens_a_unit(unit, factor, part):
    best = {"slope_deg": 0.0, "gravel_pct": 0.0, "soil_cm": 200.0}[factor]
    better = {**unit, factor: unit[factor] + part * (best - unit[factor])}
    before, after = (grades({name: [value] for name, value in one.items()}) for one in (unit, better))
    assert (after.worst <= before.worst).all()


@given(st.lists(UNIT, min_size=2, max_size=6), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_units_and_factors_does_not_matter(units, random):
    order, names = list(range(len(units))), list(VALUES)
    straight = grades({name: [one[name] for one in units] for name in names})
    random.shuffle(order)
    random.shuffle(names)
    turned = grades({name: [units[k][name] for k in order] for name in names})
    assert (turned.worst == straight.worst[order]).all()
    for place, name in enumerate(turned.factors):
        assert (turned.limiting[place] == straight.limiting[straight.factors.index(name)][order]).all()


@given(st.lists(UNIT, min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_grades_are_those_of_a_slow_look_into_the_table(units):
    found = grades({name: [one[name] for one in units] for name in VALUES}).worst
    for k, unit in enumerate(units):
        for u, use in enumerate(USES):
            assert found[k, u] == max(looked_up(name, value, use) for name, value in unit.items())


def looked_up(factor, value, use):
    """The best grade among the rows of the table that hold the value."""
    rows = TABLE[(TABLE.factor == factor) & (TABLE.region == "all")]
    if isinstance(value, str):
        fit = [value in str(words).split("|") for words in rows.words]
    else:
        fit = (rows.minimum.fillna(-np.inf) <= value) & (value <= rows.maximum.fillna(np.inf))
    return min(GRADES[grade or ""] for grade in rows[use][fit])


# Tables that people edited -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([(0, 6, None, 1, 1, 1, 1), (8, 90, None, 2, 2, 2, 2)], "rows 1 and 2: .* a gap from 6 to 8"),
        ([(0, 8, None, 1, 1, 1, 1), (6, 90, None, 2, 2, 2, 2)], "rows 1 and 2: .* overlap from 6 to 8"),
        ([(15, 90, None, 3, 3, 3, 3), (0, 6, None, 1, 1, 1, 1)], "rows 2 and 1: .* gap from 6 to 15"),
        ([(0, None, None, 1, 1, 1, 1), (6, 90, None, 2, 2, 2, 2)], "rows 1 and 2: .* overlap from 6 to 90"),
        ([(0, 6, None, 1, 1, 1, 1), (6, 6, None, 2, 2, 2, 2)], "row 2: .* from 6 to 6"),
        ([(0, 6, None, 1, 1, 1, 1), (9, 7, None, 2, 2, 2, 2)], "row 2: .* from 9 to 7"),
        ([(0, 6, None, 1, 1, 1, 1), (6, 90, None, "4", 2, 2, 2)], "row 2: the grade “4” is none of 1, 2, 3 and N"),
        ([(0, 6, None, 1, 1, 1, 1), (None, None, "steep", 2, 2, 2, 2)], "row 2: “slope_deg” has levels with limits"),
        ([(None, None, "flat|平", 1, 1, 1, 1), (None, None, "steep|平", 2, 2, 2, 2)], "rows 1 and 2: .* called “平”"),
    ],
)  # fmt: skip
def test_a_broken_table_is_refused_with_its_rows(rows, sentence):
    with pytest.raises(PlanningError, match=sentence):
        scales(table(*rows), "loess", USES, GRADING.label)


def test_grades_may_come_from_a_spreadsheet():
    rows = [(0, 6, None, 1.0, "1.0", " n", None), (6, None, None, 2, 2, 2, 2)]
    assert scales(table(*rows), "loess", USES, GRADING.label)["slope_deg"].grade[0].tolist() == [1, 1, N, 0]


def test_rows_may_stand_in_any_order():
    shuffled = TABLE.sample(frac=1.0, random_state=3).reset_index(drop=True)
    other = scales(shuffled, "loess", USES, GRADING.label)
    assert set(other) == set(LOESS)
    numeric = [name for name, one in LOESS.items() if one.numeric]
    assert all((other[name].grade == LOESS[name].grade).all() for name in numeric)
