"""Charts of desert photovoltaics: programme, scenarios, light between rows; what is drawn is what went in."""

import math
import re
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ordos_restoration.planning.report import labels, light_section, objectives, phases, shade_calendar, svg, trade_off
from ordos_restoration.planning.report.ground import Rows, shaded_ground
from ordos_restoration.planning.report.objectives import Objective, front
from ordos_restoration.planning.report.pareto import pareto
from ordos_restoration.planning.report.programme import KINDS, NO_ACCEPTANCE, NO_SAND, Phase, breaches
from ordos_restoration.planning.solar import light as light_of_ground

NAN = float("nan")
NASTY = "<b>迎风侧外围防沙林带：高立式沙障、草方格沙障与灌木带（宽 80 m）& \"a\" 'b' \x00\x0b{x}"
PROGRAMME = [
    Phase("Belts", "2027-03-10", "2027-06-20", "sand"),
    Phase("Tables", "2027-04-15", "2027-11-20", "panel"),
    Phase("Checkerboards", "2027-08-15", "2027-11-05", "sand"),
    Phase("Roads inside", date(2027, 3, 15), date(2027, 5, 31), "road"),
    Phase("Wells", "2027-05-01", "2027-07-31", "water"),
    Phase("Shrubs", "2028-03-25", "2028-05-10", "plant"),
    Phase("Grid", "2027-12-20", "2027-12-20", "panel", milestone=True),
    Phase("Final check", "2028-09-15", "2028-09-15", "acceptance", milestone=True),
]
LATE = [*PROGRAMME[:2], Phase(NASTY, "2027-10-15", "2028-05-30", "sand"), *PROGRAMME[3:]]
LONG = [Phase(NASTY, f"{2027 + k // 4}-{1 + 3 * (k % 4):02d}-01", "2031-12-31", KINDS[k % 6]) for k in range(20)]
CODES = [f"S{k:03d}" for k in range(200)]
RANDOM = np.random.default_rng(7).normal(100, 10, (200, 6))
COLUMNS = [Objective(f"Objective {k}", "ha", RANDOM[:, k], 1 - 2 * (k % 2)) for k in range(6)]
ROUND = np.linspace(0, math.pi / 2, 200)
SPREAD = (Objective("Energy", "GWh", np.sin(ROUND)), Objective("Water", "t", np.cos(ROUND)))
Y = np.linspace(0, 11.75, 48)
SUMMER = np.interp(Y, [0, 0.5, 1.5, 4.2, 5.2, 7], [0.7, 0.6, 0.2, 0.2, 0.6, 0.95])
LIGHT = np.column_stack([0.8 * SUMMER, SUMMER])
SEASONS = ["year", "May to September"]
FIXED = {"slant": 4.576, "tilt": 35.0, "pitch": 11.75, "clearance": 1.8}
HOURS = np.arange(5.5, 19)
SHADE = np.clip(
    np.abs(HOURS - 12) / 4 - np.array([0.7, 0.8, 1, 1.2, 1.4, 1.5, 1.4, 1.2, 1, 0.9, 0.8, 0.6])[:, None], 0, 1
)
SHADE[:, [0, -1]] = NAN


def light(y=Y, share=LIGHT, names=SEASONS, **more):
    return light_section.light_section(y, share, names, **{**FIXED, **more})


def scatter(x, y, **more):
    return pareto(CODES[: len(x)], x=Objective("Land", "ha", x), y=Objective("Cost", "CNY", y, -1), title="a", **more)


DRAWINGS = {
    "programme": phases.phases(PROGRAMME),
    "late programme": phases.phases(LATE, months=60),
    "long programme": phases.phases(LONG, title=NASTY),
    "one day": phases.phases([Phase("a", "2027-02-28", "2027-02-28", "road")]),
    "no sand": phases.phases(PROGRAMME[1:2]),
    "no works": phases.phases([]),
    "scenarios": pareto(CODES, x=COLUMNS[0], y=COLUMNS[1], shade=COLUMNS[2], chosen=5, title="Energy and land"),
    "all on the line": pareto(CODES, x=SPREAD[0], y=SPREAD[1], shade=SPREAD[0], chosen=100, title="a"),
    "long codes": pareto([NASTY] * 3, x=Objective(NASTY, NASTY, [1, 2, 3]), y=Objective("a", "", [3, 1, 2]), title="a"),
    "one scenario": scatter([5.0], [0.0], shade=Objective("Pitch", "m", [NAN]), chosen=0),
    "all the same": scatter([1e9] * 4, [-0.003] * 4, shade=Objective("Pitch", "m", [9.5, 9.5, 11.75, NAN])),
    "unknown scenarios": scatter([NAN, 3.0, math.inf], [1.0, NAN, 2.0], chosen=0),
    "no scenarios": scatter([], []),
    "trade-off": trade_off.lines(CODES[:20], [c._replace(values=c.values[:20]) for c in COLUMNS], chosen=3, title="a"),
    "trade-off of many": trade_off.lines([NASTY] * 200, [*COLUMNS, *COLUMNS[:2]], chosen=0, title=NASTY),
    "trade-off of two": trade_off.lines(["a", "b"], [Objective(NASTY, "t", k) for k in ([1, NAN], [3, 3])], title="a"),
    "trade-off of unknowns": trade_off.lines(["a"], [Objective("a", "", [NAN])] * 3, chosen=0, title="a"),
    "light": light(grazing=1.2),
    "light over low tables": light(clearance=0.4, grazing=0.9, title=NASTY, names=[NASTY, NASTY]),
    "light of unknowns": light(share=LIGHT * NAN),
    "no shade": light(share=LIGHT * 0 + 1, pitch=60.0),
    "all shade": light(share=LIGHT * 0, pitch=3.9),
    "flat": light(tilt=0.0),
    "calendar": shade_calendar.shade_calendar(SHADE, HOURS),
    "fine calendar": shade_calendar.shade_calendar(np.ones((12, 96)), np.arange(96) / 4 + 0.125, title=NASTY),
    "calendar of unknowns": shade_calendar.shade_calendar(SHADE * NAN, HOURS, window=(2.0, 4.0)),
}  # fmt: skip
every_drawing = pytest.mark.parametrize("drawing", DRAWINGS.values(), ids=DRAWINGS)


def other_tongue(text):
    """A translation that leaves no Latin letter but the names of values."""
    return re.sub(r"[A-Za-z]+(?![^{]*})", "译", text)


def tag(element):
    return element.tag.split("}")[1]


def marks(drawing, kind=None, translate=str):
    tree = ElementTree.fromstring(drawing.svg(translate))
    return [one for one in tree.iter() if kind is None or one.get("class") == kind]


def texts(drawing):
    return [one.text for one in marks(drawing) if tag(one) == "text"]


def told(drawing):
    """What a screen reader says."""
    return ElementTree.fromstring(drawing.svg())[1].text


def points(element):
    return np.array([float(one) for one in re.findall(r"-?\d+\.?\d*", element.get("d"))]).reshape(-1, 2)


def lightness(colour):
    """CIE L* of a colour."""
    channels = np.array(svg.rgb(colour)) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return 116 * float(linear @ [0.2126, 0.7152, 0.0722]) ** (1 / 3) - 16


# Any drawing ----------------------------------------------------------------------------------------------------------


@every_drawing
def test_a_drawing_says_what_it_shows_and_needs_nothing_from_outside(drawing):
    tree = ElementTree.fromstring(drawing.svg())
    assert [tag(one) for one in tree[:2]] == ["title", "desc"]
    assert all(one.text.strip() for one in tree[:2])
    assert {tag(one) for one in tree.iter()} <= {"svg", "title", "desc", "g", "rect", "path", "circle", "text"}
    assert not {name for one in tree.iter() for name in one.attrib} & {"id", "style", "clip-path", "onload"}


@every_drawing
def test_no_unknown_value_reaches_a_coordinate(drawing):
    for one in marks(drawing):
        for name, value in one.attrib.items():
            assert name == "font-family" or not re.search(r"\b(nan|inf)\b", value), (one.tag, name, value[:80])


@every_drawing
def test_every_word_is_translated(drawing):
    read = [one.text.replace("{x}", "") for one in marks(drawing, translate=other_tongue) if one.text]
    assert read
    assert not [one for one in read if re.search("[A-Za-z]", one)]


@every_drawing
@pytest.mark.parametrize("translate", [str, other_tongue], ids=["English", "other"])
def test_text_is_large_enough_and_within_the_drawing(drawing, translate):
    tree = ElementTree.fromstring(drawing.svg(translate))
    height = float(tree.get("height"))
    for one in (one for one in tree.iter() if tag(one) == "text"):
        size, x = float(one.get("font-size")), float(one.get("x"))
        wide = svg.text_width(one.text or "", size) * (svg.HEAVIER if one.get("font-weight") else 1)
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[one.get("text-anchor", "start")]
        assert size >= 12
        assert left >= -1, one.text
        assert left + wide <= svg.WIDTH + 1, one.text
        assert 10 <= float(one.get("y")) <= height - 4, one.text


@every_drawing
def test_no_mark_leaves_the_drawing(drawing):
    tree = ElementTree.fromstring(drawing.svg())
    for one in tree.iter():
        if tag(one) == "path":
            found = points(one)
            assert found.min() >= 0
            assert (found.max(axis=0) <= (svg.WIDTH, float(tree.get("height")))).all()


# The programme --------------------------------------------------------------------------------------------------------


def said(works):
    return [[one.template for one in sentences] for sentences in breaches(works)]


def test_sand_control_in_time_breaks_nothing():
    assert not any(breaches(PROGRAMME))
    assert not marks(DRAWINGS["programme"], "late")
    assert "ends before their acceptance" in told(DRAWINGS["programme"])


def test_sand_control_that_ends_on_the_day_of_acceptance_is_late():
    """The last day of work must lie before the day on which the panels are accepted."""
    for end, late in (("2027-12-19", False), ("2027-12-20", True)):
        works = [PROGRAMME[0]._replace(end=end), PROGRAMME[1], PROGRAMME[6]]
        assert [bool(one) for one in breaches(works)] == [late, False, False]


def test_sand_control_may_start_with_the_panels_but_not_after():
    for start, late in (("2027-04-15", False), ("2027-04-16", True)):
        works = [PROGRAMME[0]._replace(start=start), PROGRAMME[1], PROGRAMME[6]]
        assert [bool(one) for one in breaches(works)] == [late, False, False]


def test_part_of_the_sand_control_may_follow_the_panels():
    """Checkerboards between the tables are laid when the tables stand; the belts came first."""
    assert not breaches(PROGRAMME)[2]
    assert breaches([one for one in PROGRAMME if one.label != "Belts"])[1]


def test_only_the_bar_that_breaks_the_rule_is_red_and_its_sentence_says_why():
    drawing = DRAWINGS["late programme"]
    (bar,) = marks(drawing, "late")
    assert bar.get("fill") == svg.MOVING
    assert len(marks(drawing, "bar")) == 5
    assert "2028-05-30, not before the acceptance of the panels (2027-12-20)" in told(drawing)


def test_the_acceptance_of_the_panels_goes_before_any_other():
    other = Phase("Check", "2027-10-01", "2027-10-01", "acceptance", milestone=True)
    assert not any(breaches([*PROGRAMME, other]))
    assert breaches([*PROGRAMME[:6], other])[2], "without one of the panels the first acceptance counts"


def test_what_cannot_be_judged_is_said():
    assert NO_ACCEPTANCE in told(phases.phases(PROGRAMME[:6]))
    assert NO_SAND in told(DRAWINGS["no sand"])
    assert not said(PROGRAMME[3:5])[0]


def test_bars_stand_in_order_of_start_and_to_scale():
    drawing = DRAWINGS["programme"]
    bars = [(float(one.get("x")), float(one.get("width")), float(one.get("y"))) for one in marks(drawing, "bar")]
    lefts, _, tops = zip(*bars)
    assert list(lefts) == sorted(lefts)
    assert list(tops) == sorted(tops)
    month = (phases.RIGHT - phases.LEFT) / 19  # March 2027 to September 2028
    assert lefts[0] == pytest.approx(phases.LEFT + month * 9 / 31, abs=0.02)
    roads = bars[1]
    assert roads[:2] == (
        pytest.approx(phases.LEFT + month * 14 / 31, abs=0.02),
        pytest.approx(month * (3 - 14 / 31), abs=0.02),
    )
    limits = [points(one)[0, 0] for one in marks(drawing, "limit")]
    assert limits == [
        pytest.approx(phases.LEFT + month * (9 + 19 / 31), abs=0.02),
        pytest.approx(phases.LEFT + month * (1 + 14 / 30), abs=0.02),
    ]
    assert len(marks(drawing, "milestone")) == 3, "two in the programme, one in the key"


@given(st.integers(0, 2000), st.integers(0, 900), st.integers(0, 70))
def test_the_axis_holds_every_bar(start, days, months):
    first = date(2026, 1, 1) + timedelta(days=start)
    drawing = phases.phases([Phase("a", first, first + timedelta(days=days), "sand")], months=months)
    (bar,) = marks(drawing, "bar")
    left, wide = float(bar.get("x")), float(bar.get("width"))
    assert left >= phases.LEFT - 0.02
    assert left + wide <= phases.RIGHT + 0.02 + 1.5
    if months > 36:
        assert wide == pytest.approx((phases.RIGHT - phases.LEFT) * (days + 1) / (30.44 * months), rel=0.2, abs=1.6)


def test_a_date_may_be_text_a_day_or_a_moment():
    ways = [Phase("a", one, one, "road") for one in ("2027-02-28", date(2027, 2, 28), datetime(2027, 2, 28, 23, 59))]
    assert len({phases.phases([one]).svg() for one in ways}) == 1


@pytest.mark.parametrize(
    "work",
    [
        Phase("a", "2027-03-01", "2027-02-28", "sand"),
        Phase("a", "2027-13-01", "2027-12-28", "sand"),
        Phase("a", "2027-03-01", "2027-03-02", "tower"),
    ],
)
def test_a_work_that_cannot_be_is_refused(work):
    with pytest.raises(ValueError, match=r"."):
        phases.phases([work])


@given(st.floats(0.5, 400), st.floats(5, 30), st.sampled_from(["up", "down", "level"]))
def test_hatching_stays_within_its_bar(wide, high, way):
    found = np.array(phases.hatching(100.0, 50.0, wide, high, way))
    assert not len(found) or (found >= (100 - 1e-6, 50 - 1e-6)).all()
    assert not len(found) or (found <= (100 + wide + 1e-6, 50 + high + 1e-6)).all()
    assert len(found) >= wide / 8 - 1 or way == "level"


def test_kinds_of_work_can_be_told_apart_in_grey():
    assert set(phases.LOOKS) == set(KINDS)
    looks = list(phases.LOOKS.values())
    for k, one in enumerate(looks):
        for other in looks[:k]:
            assert one.hatch != other.hatch or abs(lightness(one.colour) - lightness(other.colour)) > 8


# The front ------------------------------------------------------------------------------------------------------------


def test_which_scenarios_are_not_beaten_by_hand():
    """More land and less cost is better: b has both over a, d is dearer than c for the same land."""
    land, cost = [10, 12, 20, 20, 5, NAN], [4, 3, 5, 6, 3, 1]
    assert front(np.column_stack([land, cost]), (1, -1)).tolist() == [False, True, True, False, False, False]


tables = st.integers(1, 4).flatmap(
    lambda k: st.tuples(
        st.lists(st.lists(st.integers(0, 6) | st.just(NAN), min_size=k, max_size=k), min_size=1, max_size=40),
        st.lists(st.sampled_from([1, -1]), min_size=k, max_size=k),
    )
)


@given(tables)
def test_no_row_of_the_front_is_beaten_and_every_other_is_beaten_by_one_of_it(table):
    values, better = np.array(table[0], dtype=float), np.array(table[1])
    best, scores = front(values, better), values * better

    def beats(a, b):
        return (a >= b).all() and (a > b).any()

    for k, row in enumerate(scores):
        if np.isnan(row).any():
            assert not best[k]
        elif best[k]:
            assert not any(beats(other, row) for other in scores)
        else:
            assert any(beats(other, row) for other in scores[best])


def test_equal_rows_stay_together():
    assert front([[1, 2], [1, 2], [0, 2]], (1, 1)).tolist() == [True, True, False]


def test_the_front_of_many_rows_is_that_of_its_parts():
    values = np.random.default_rng(1).random((3 * objectives.BLOCK + 7, 3))
    whole = front(values, (1, -1, 1))
    halves = [half[front(half, (1, -1, 1))] for half in np.array_split(values, 2)]
    both = np.vstack(halves)
    assert {tuple(one) for one in values[whole]} == {tuple(one) for one in both[front(both, (1, -1, 1))]}
    assert 0 < whole.sum() < len(values)


def test_nothing_has_no_front():
    assert front(np.empty((0, 3)), (1, 1, 1)).tolist() == []
    assert front([[NAN, 1.0]], (1, 1)).tolist() == [False]


# The scatter ----------------------------------------------------------------------------------------------------------


def test_the_line_runs_along_the_edge_of_what_is_beaten():
    """Three scenarios on the line, cost downward: each corner is the worse of its neighbours in both."""
    drawing = scatter([10, 20, 30, 20], [1, 2, 4, 3])
    (line,) = (points(one) for one in marks(drawing, "front"))
    best = np.array([(float(one.get("cx")), float(one.get("cy"))) for one in marks(drawing, "best")])
    assert len(marks(drawing, "beaten")) == 1
    assert line[::2] == pytest.approx(best, abs=0.02)
    assert line[1::2, 0] == pytest.approx(best[:-1, 0], abs=0.02)  # less land
    assert line[1::2, 1] == pytest.approx(best[1:, 1], abs=0.02)  # the higher cost
    assert best[0, 1] > best[1, 1] > best[2, 1], "more cost lies higher"


def test_scenarios_lie_in_proportion():
    drawing = scatter([10, 20, 40], [5, 5, 5])
    x = sorted(float(one.get("cx")) for one in [*marks(drawing, "best"), *marks(drawing, "beaten")])
    assert (x[2] - x[1]) / (x[1] - x[0]) == pytest.approx(2, abs=0.01)


def test_the_recommended_scenario_is_ringed_and_named_wherever_it_lies():
    drawing = scatter([10, 20, 15], [1, 1, 5], chosen=2)
    (ring,) = marks(drawing, "chosen")
    beaten = [(one.get("cx"), one.get("cy")) for one in marks(drawing, "beaten")]
    assert (ring.get("cx"), ring.get("cy")) in beaten
    assert "S002" in texts(drawing)
    assert "Recommended: S002" in told(drawing)


def test_a_third_value_colours_the_line_from_light_to_dark():
    pitch = [9.5, 11.75, 13.5, 15.75]
    drawing = scatter([1, 2, 3, 4], [1, 2, 3, 4], shade=Objective("Pitch", "m", pitch))
    light = [lightness(one.get("fill")) for one in marks(drawing, "best")]
    assert max(np.diff(light)) < -8
    assert {"9.50", "11.75", "13.50", "15.75"} <= set(texts(drawing))
    many = pareto(CODES, x=SPREAD[0], y=SPREAD[1], shade=Objective("Pitch", "m", ROUND), title="a")
    assert len({one.get("fill") for one in marks(many, "best")}) <= 8


def test_a_crowd_on_the_line_says_how_many_codes_are_left_out():
    found = texts(DRAWINGS["all on the line"])
    named = sum(bool(re.fullmatch(r"S\d{3}", one)) for one in found)
    assert 10 < named < 60
    assert f"The codes of {200 - named} more scenarios on the line have no room." in found
    assert "S100" in found


def boxes_of(centres, sizes):
    centres, sizes = np.array(centres), np.array(sizes)
    return np.hstack([centres - sizes / 2, centres + sizes / 2])


spots = st.lists(st.tuples(st.floats(0, 600), st.floats(0, 300)), min_size=1, max_size=40)


@given(spots, st.floats(10, 120))
def test_labels_lie_on_no_other_label_nor_point_and_stay_inside(spot, wide):
    spot, area = np.array(spot), (0.0, 0.0, 600.0, 300.0)
    taken = np.hstack([spot - 4, spot + 4])
    sizes = np.tile([wide, 15.0], (len(spot), 1))
    found = labels.places(spot, sizes, taken=taken, lines=[], area=area)
    rows = [k for k, one in enumerate(found) if one]
    assume(rows)
    boxes = boxes_of([found[k] for k in rows], sizes[rows])
    assert not labels.covers(boxes, taken).any()
    assert labels.covers(boxes, boxes).sum() == len(rows), "each covers itself alone"
    assert (boxes[:, :2] >= 0).all()
    assert (boxes[:, 2:] <= area[2:]).all()


def test_a_label_avoids_a_line_if_it_can():
    free = labels.places([(100, 100)], [(30, 15)], taken=[], lines=[], area=(0, 0, 200, 200))
    line = [(100, 0, 200, 100)]
    moved = labels.places([(100, 100)], [(30, 15)], taken=[], lines=line, area=(0, 0, 200, 200))
    assert free[0][0] > 100 > free[0][1]
    assert not labels.covers(boxes_of(moved, [(30, 15)]), np.array(line, dtype=float)).any()


def test_columns_of_another_length_are_refused():
    with pytest.raises(ValueError, match="each of 3 scenarios"):
        pareto(["a", "b", "c"], x=Objective("x", "", [1, 2]), y=Objective("y", "", [1, 2, 3]), title="a")
    with pytest.raises(ValueError, match="two to eight"):
        trade_off.lines(["a"], [Objective("x", "", [1])], title="a")


# The trade-off --------------------------------------------------------------------------------------------------------


def test_up_is_better_on_every_axis():
    more, less = Objective("Land", "ha", [1, 2, 3]), Objective("Cost", "CNY", [1, 2, 3], -1)
    assert trade_off.heights(more).tolist() == [0, 0.5, 1]
    assert trade_off.heights(less).tolist() == [1, 0.5, 0]
    assert trade_off.heights(Objective("a", "", [4, 4])).tolist() == [0.5, 0.5]
    drawing = trade_off.lines(["a", "b", "c"], [more, less], title="a")
    ends = [(one.text, float(one.get("y"))) for one in marks(drawing) if tag(one) == "text" and one.text in "13"]
    assert [text for text, _ in sorted(ends, key=lambda end: end[1])] == ["3", "1", "1", "3"]


def test_the_recommended_scenario_is_thick_and_carries_its_values():
    columns = [Objective("Land", "ha", [100, 250, 400]), Objective("Cost", "CNY", [3.1, 3.4, 3.9], -1)]
    drawing = trade_off.lines(CODES[:3], columns, chosen=1, title="a")
    (line,) = marks(drawing, "chosen")
    assert all(float(line.get("stroke-width")) > 2 * float(one.get("stroke-width")) for one in marks(drawing, "best"))
    assert len(marks(drawing, "best")) == 2
    assert {"250", "3.40", "S001"} <= set(texts(drawing))
    assert "Land [ha] 250, Cost [CNY] 3.4" in told(drawing)


def test_a_value_that_is_not_known_breaks_the_line_of_its_scenario():
    columns = [Objective(str(k), "", [k, NAN if k == 2 else 1]) for k in range(5)]
    drawing = trade_off.lines(["a", "b"], columns, title="a")
    assert [len(points(one)) for one in marks(drawing, "beaten")] == [2, 2]


# The light ------------------------------------------------------------------------------------------------------------


def test_the_strips_of_a_pitch_by_hand():
    """Light falls to 0.2 and is 0.6 at 0.5 m and at 5.2 m behind the low edge: a shade strip of 4.7 m."""
    y, share = [0, 0.5, 1.5, 4.2, 5.2, 7, 11.75], [0.7, 0.6, 0.2, 0.2, 0.6, 0.95, 0.7]
    found = shaded_ground(y, share, 11.75, 0.6)
    assert found.shady == [pytest.approx((0.5, 5.2))]
    assert (found.shade, found.sun) == (pytest.approx(4.7), pytest.approx(7.05))
    assert "4.70 m get at most 60 %" in told(light(np.array(y), np.array([share]).T, ["year"]))


@given(st.lists(st.floats(0, 1), min_size=3, max_size=20), st.floats(0.05, 0.95), st.integers(0, 19), st.floats(2, 30))
def test_both_strips_make_up_the_pitch_wherever_it_is_cut(shares, limit, shift, pitch):
    y = np.arange(len(shares)) / len(shares) * pitch
    found = shaded_ground(y, shares, pitch, limit)
    assert found.shade + found.sun == pytest.approx(pitch)
    assert 0 <= found.shade <= pitch + 1e-9
    assert sum(b - a for a, b in found.shady) == pytest.approx(found.shade)
    turned = shaded_ground(y, np.roll(shares, shift), pitch, limit)
    assert turned.shade == pytest.approx(found.shade, abs=1e-6)
    dense = np.linspace(0, pitch, 4001)[:-1]
    share = np.interp(dense, [*y, pitch], [*shares, shares[0]])
    assert found.shade == pytest.approx(pitch * (share <= limit).mean(), abs=pitch * len(shares) / 1000)


@given(st.floats(0.3, 0.9), st.floats(2, 12), st.floats(0.5, 6))
def test_the_drawing_finds_the_strips_that_the_plan_reports(limit, middle, half):
    """One shade strip, as rows cast it: the planner and the drawing read the same ends from the same cells."""
    y = (np.arange(80) + 0.5) * 13.0 / 80
    off = np.abs((y - middle + 6.5) % 13.0 - 6.5)
    share = np.clip(0.2 + 0.5 * off / half, 0.2, 1.0)
    assume(share.max() > limit + 1e-6)
    start, end, sunny = light_of_ground.strips(y, share, limit)
    found = shaded_ground(y, share, 13.0, limit)
    assert found.shade == pytest.approx(end - start, abs=1e-6)
    assert found.sun == pytest.approx(sunny, abs=1e-6)
    assert [a for a, _ in found.shady] == [pytest.approx(start, abs=1e-6)]


def test_a_shade_strip_may_lie_under_the_next_row():
    found = shaded_ground([0, 2, 4, 8], [0.2, 0.9, 0.9, 0.2], 10.0, 0.55)
    assert found.shady == [pytest.approx((6.0, 11.0))]
    assert found.sun == pytest.approx(5.0)


def test_strips_where_all_or_nothing_is_shaded_or_known():
    y = np.arange(10.0)
    assert shaded_ground(y, y * 0, 10.0) == ([(0.0, 10.0)], 10.0, 0.0)
    assert shaded_ground(y, y * 0 + 1, 10.0) == ([], 0.0, 10.0)
    assert shaded_ground(y, y * NAN, 10.0) == ([], 0.0, 10.0)


def test_the_rows_are_drawn_to_scale():
    drawing = DRAWINGS["light"]
    tables = [points(one) for one in marks(drawing, "table")]
    assert len(tables) == 3
    scale = (tables[1][0, 0] - tables[0][0, 0]) / 11.75
    assert tables[2][0, 0] - tables[1][0, 0] == pytest.approx(11.75 * scale, abs=0.03)
    floor = points(marks(drawing, "post")[0])[0, 1]
    for (low, top, *_), foot in zip(tables, (floor,) * 3):
        assert math.hypot(*(top - low)) == pytest.approx(4.576 * scale, abs=0.05)
        assert math.degrees(math.atan2(low[1] - top[1], top[0] - low[0])) == pytest.approx(35, abs=0.1)
        assert foot - low[1] == pytest.approx(1.8 * scale, abs=0.03)
    (line,) = marks(drawing, "grazing")
    assert floor - points(line)[0, 1] == pytest.approx(1.2 * scale, abs=0.03)


def test_the_shade_strip_on_the_ground_is_as_wide_as_its_figure():
    drawing = DRAWINGS["light"]
    tables = [points(one)[0, 0] for one in marks(drawing, "table")]
    scale = (tables[1] - tables[0]) / 11.75
    ground = [(float(one.get("x")), float(one.get("width"))) for one in marks(drawing, "shady")]
    exact = shaded_ground(Y, SUMMER, 11.75)
    assert ground[0][0] == pytest.approx(tables[0] + exact.shady[0][0] * scale, abs=0.03)
    assert ground[0][1] == pytest.approx(exact.shade * scale, abs=0.03)
    assert f"{exact.shade:.2f} m" in texts(drawing)
    assert f"{exact.sun:.2f} m" in texts(drawing)


def test_the_season_that_decides_may_be_any_and_its_curve_is_whole():
    summer, year = light(), light(season=0)
    assert "(May to September)" in told(summer)
    assert "(year)" in told(year)
    assert [one.get("stroke-dasharray") is None for one in marks(summer, "curve")] == [False, True]
    assert [one.get("stroke-dasharray") is None for one in marks(year, "curve")] == [True, False]


def test_the_curve_shows_the_light_over_the_ground():
    drawing = light(share=LIGHT[:, 1:], names=["year"])
    (line,) = (points(one) for one in marks(drawing, "curve"))
    (limit,) = (points(one)[0, 1] for one in marks(drawing, "limit"))
    full = light_section.PANEL / light_section.HIGHEST
    tables = [points(one)[0, 0] for one in marks(drawing, "table")]
    scale = (tables[1] - tables[0]) / 11.75
    for at in (2.0, 9.0, 11.75 + 2.0):
        share = 0.6 + (limit - np.interp(tables[0] + at * scale, *line.T)) / full
        assert share == pytest.approx(np.interp(at % 11.75, Y, SUMMER), abs=0.01)


def test_tables_lower_than_the_animals_are_marked():
    assert marks(DRAWINGS["light over low tables"], "grazing")[0].get("stroke") == svg.MOVING
    assert marks(DRAWINGS["light"], "grazing")[0].get("stroke") == svg.INK
    assert "grazing height 0.9 m, above the low edge" in texts(DRAWINGS["light over low tables"])


def test_rows_know_their_depth_and_rise():
    rows = Rows(4.576, 35.0, 11.75, 1.8)
    assert (rows.depth, rows.rise) == (pytest.approx(3.748, abs=1e-3), pytest.approx(2.625, abs=1e-3))


def test_light_of_other_shapes_is_refused():
    with pytest.raises(ValueError, match="a share for each"):
        light(share=LIGHT.T)
    with pytest.raises(ValueError, match="pitch"):
        light(pitch=0.0)


# The calendar ---------------------------------------------------------------------------------------------------------


def test_each_hour_has_the_colour_of_its_shade():
    shade = np.zeros((12, 6))
    shade[0] = [0, 0.004, 0.05, 0.2, 0.6, 1]
    shade[1] = NAN
    drawing = shade_calendar.shade_calendar(shade, np.arange(6) + 9.5)
    cells = [one.get("fill") for one in marks(drawing, "cell")]
    assert len(cells) == 66
    assert cells[:6] == [shade_calendar.COLOURS[k] for k in (0, 0, 1, 2, 4, 5)]
    assert {"5", "20", "60", "100"} <= set(texts(drawing))


def test_the_window_is_outlined_where_it_lies():
    drawing = DRAWINGS["calendar"]
    (window,) = marks(drawing, "window")
    columns = sorted({float(one.get("x")) for one in marks(drawing, "cell")})
    hour = columns[1] - columns[0]
    left = columns[0] - 6 * hour  # the first column begins at 6:00, for 5:00 is dark
    assert float(window.get("x")) == pytest.approx(left + 9 * hour, abs=0.05)
    assert float(window.get("width")) == pytest.approx(6 * hour, abs=0.05)
    assert not marks(DRAWINGS["calendar of unknowns"], "window"), "night is not on the map"


def test_the_sentence_names_the_worst_hour_of_the_window():
    assert shade_calendar.worst(SHADE, HOURS, (9.0, 15.0)) == (11, 4)
    assert "From 9:00 to 15:00 at most 3 % of a table is shaded: in Dec about 9:30." in texts(DRAWINGS["calendar"])
    free = shade_calendar.shade_calendar(np.where(HOURS == 8.5, 1.0, 0.0) + np.zeros((12, 1)), HOURS)
    assert "free of shade in every month" in told(free)
    assert told(DRAWINGS["calendar of unknowns"]) == shade_calendar.UNKNOWN


def test_more_shade_is_darker():
    light = [lightness(colour) for colour in shade_calendar.COLOURS]
    assert max(np.diff(light)) < -8


def test_a_calendar_has_twelve_months_and_rising_hours():
    for shade, hours in (
        (np.zeros((11, 3)), [1, 2, 3]),
        (np.zeros((12, 3)), [1, 3, 2]),
        (np.zeros((12, 2)), [1, 2, 3]),
    ):
        with pytest.raises(ValueError, match="twelve months"):
            shade_calendar.shade_calendar(shade, hours)
