"""Charts of a mine's plan: the schedule as bars and the money by year; what is drawn is what went in."""

import json
import re
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning.mine.plan.plan_tables import FUND_YEAR, PHASES, SECTIONS
from ordos_restoration.planning.report import gantt, page, svg, yearly
from ordos_restoration.planning.report.gantt import Stretch
from ordos_restoration.planning.report.years import Years
from ordos_restoration.planning.spec import Message

NAN = float("nan")
NASTY = "<b>东排土场一期平台复垦单元（覆土 1.2 m）：灌草结合 & \"a\" 'b' \x00\x0b{x}"


def works(parcels, groups=6, first=2026, spread=15):
    """Stretches of five phases of each parcel."""
    out = []
    for k in range(parcels):
        year, group = first + k * 7 % spread, f"Group {k % groups}"
        spans = {"prompt": (0, 0), "permanent": (2, 2), "planting": (3, 3), "care": (4, 6), "monitoring": (0, 5)}
        for phase, (a, b) in spans.items():
            out.append(Stretch(f"P{k:03d}", group, phase, year + a, year + b, phase == "prompt" and k % 3 == 0))
    return out


def sections(years, seed=1):
    """Yuan by section and year."""
    rng = np.random.default_rng(seed)
    return [(label, rng.integers(0, 3_000_000, years).astype(float)) for label in SECTIONS.values()]


LATER = list(range(2026, 2086))
MONEY = sections(12)
DRAWINGS = {
    "one parcel": gantt.gantt(works(1), PHASES),
    "six parcels": gantt.gantt(works(6), PHASES),
    "forty parcels": gantt.gantt(works(40), PHASES),
    "many parcels": gantt.gantt(works(400), PHASES),
    "many groups": gantt.gantt(works(400, groups=97), PHASES, title=NASTY),
    "sixty years": gantt.gantt(works(30, spread=55), PHASES),
    "long names": gantt.gantt([Stretch(NASTY, NASTY, "care", 2026, 2026, True)], PHASES, title=NASTY),
    "at once": gantt.gantt([Stretch("P1", "a", name, 2026, 2030) for name in PHASES], PHASES),
    "no works": gantt.gantt([], PHASES),
    "money": yearly.yearly(LATER[:12], MONEY, cap=[6e6] * 6 + [9e6] * 6, fund=np.linspace(1e6, 9e7, 12)),
    "money of sixty years": yearly.yearly(LATER, sections(60), cap=np.full(60, 5e6), fund=np.cumsum(np.full(60, 9e6))),
    "money of a year": yearly.yearly([2026], [("Construction", [12345])]),
    "little money": yearly.yearly([2026, 2027], [(NASTY, [1, 0])], cap=[NAN, NAN], fund=[0, 1], title=NASTY),
    "far budget": yearly.yearly(LATER[:3], [("Construction", [5e5, 6e5, 0])], cap=[1e9, 5.5e5, NAN]),
    "no money": yearly.yearly([2026, 2027], [("Construction", [0, 0])], cap=[1, 1], fund=[0, 0]),
    "no years": yearly.yearly([], []),
}
every_drawing = pytest.mark.parametrize("drawing", DRAWINGS.values(), ids=DRAWINGS)


def other_tongue(text):
    """A translation that leaves no Latin letter but the names of values."""
    return re.sub(r"[A-Za-z]+(?![^{]*})", "译", text)


def tag(element):
    return element.tag.split("}")[1]


def marks(drawing, kind=None, translate=str):
    tree = ElementTree.fromstring(drawing.svg(translate))
    return [one for one in tree.iter() if kind is None or one.get("class") == kind]


def texts(drawing, translate=str):
    return [one for one in marks(drawing, translate=translate) if tag(one) == "text"]


def box(text):
    """Left, top, right and bottom of a line of text."""
    size, x, y = (float(text.get(name)) for name in ("font-size", "x", "y"))
    wide = svg.text_width(text.text or "", size) * (svg.HEAVIER if text.get("font-weight") else 1)
    left = x - {"start": 0, "middle": wide / 2, "end": wide}[text.get("text-anchor", "start")]
    return left, y - 0.8 * size, left + wide, y + 0.15 * size


def rect(element):
    return tuple(float(element.get(name)) for name in ("x", "y", "width", "height"))


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
    for one in tree.iter():
        for name, value in one.attrib.items():
            assert name == "font-family" or not re.search(r"\b(nan|inf)\b", value), (one.tag, name, value[:80])


@every_drawing
def test_every_word_is_translated(drawing):
    read = [one.text.replace("{x}", "") for one in marks(drawing, translate=other_tongue) if one.text]
    left = [one for one in read if re.search("[A-Za-z]", re.sub(r"\bP\d+\b", "", one))]
    assert not left, "only codes of parcels stay as they are"


@every_drawing
@pytest.mark.parametrize("translate", [str, other_tongue], ids=["English", "other"])
def test_text_is_large_enough_within_the_drawing_and_on_no_other_text(drawing, translate):
    tree = ElementTree.fromstring(drawing.svg(translate))
    height = float(tree.get("height"))
    boxes = np.array([box(one) for one in texts(drawing, translate)])
    assert all(float(one.get("font-size")) >= 12 for one in texts(drawing))
    assert boxes[:, 0].min() >= -1
    assert boxes[:, 2].max() <= svg.WIDTH + 1
    assert boxes[:, 3].max() <= height
    a, b = boxes[:, None], boxes[None]
    meet = (a[..., :2] < b[..., 2:] - 0.5).all(axis=2) & (a[..., 2:] - 0.5 > b[..., :2]).all(axis=2)
    assert meet.sum() == len(boxes), "each only with itself"


@every_drawing
def test_no_mark_leaves_the_drawing(drawing):
    tree = ElementTree.fromstring(drawing.svg())
    for one in tree.iter():
        if tag(one) == "path":
            found = points(one)
            assert found.min() >= 0
            assert (found.max(axis=0) <= (svg.WIDTH, float(tree.get("height")))).all()


@pytest.mark.parametrize("looks", [gantt.LOOKS, yearly.LOOKS])
def test_phases_and_sections_can_be_told_apart_in_grey(looks):
    for k, (colour, hatch) in enumerate(looks):
        for other, way in looks[:k]:
            assert hatch != way or abs(lightness(colour) - lightness(other)) > 8


@given(st.integers(1990, 2100), st.integers(1, 120))
def test_years_are_written_where_they_are_and_have_room(first, count):
    span = Years(first, first + count - 1, 170.0, 700.0)
    named = span.named()
    assert named
    assert all(first <= year < first + count for year in named)
    wide = svg.text_width("2026", svg.SMALL)
    assert all((b - a) * span.step >= wide for a, b in zip(named, named[1:]))
    assert span.at(first) == 170.0
    assert span.at(first + count) == pytest.approx(700.0)


# The schedule ---------------------------------------------------------------------------------------------------------


def test_each_phase_of_each_parcel_is_a_bar_over_its_years():
    given_works = works(6)
    bars = [rect(one) for one in marks(DRAWINGS["six parcels"], "bar")]
    legend = len({one.phase for one in given_works})
    assert len(bars) == len(given_works), f"and {legend} swatches without a name"
    first, last = min(one.start for one in given_works), max(one.end for one in given_works)
    span = Years(first, last, gantt.LEFT, gantt.RIGHT)
    drawn = sorted((round(x - 0.5, 1), round(wide + 1, 1)) for x, _, wide, _ in bars)
    meant = sorted(
        (round(span.at(one.start), 1), round(span.step * (one.end - one.start + 1), 1)) for one in given_works
    )
    assert np.allclose(drawn, meant, atol=0.11)


@pytest.mark.parametrize("name", ["six parcels", "forty parcels", "at once", "sixty years"])
def test_no_bar_covers_another(name):
    boxes = np.array([rect(one) for one in marks(DRAWINGS[name], "bar")])
    low, high = boxes[:, :2], boxes[:, :2] + boxes[:, 2:]
    meet = (low[:, None] < high[None] - 0.1).all(axis=2) & (high[:, None] - 0.1 > low[None]).all(axis=2)
    assert meet.sum() == len(boxes)


def test_parcels_stand_in_order_of_their_first_year():
    names = [one.text for one in texts(DRAWINGS["forty parcels"]) if re.fullmatch(r"P\d+", one.text or "")]
    start = {}
    for one in works(40):
        start[one.parcel] = min(start.get(one.parcel, 9999), one.start)
    assert names == sorted(start, key=lambda name: (start[name], name))


def test_safety_is_marked_and_only_safety():
    drawing = DRAWINGS["six parcels"]
    assert len(marks(drawing, "safety")) == sum(one.safety for one in works(6)) + 1, "one in the key"
    calm = gantt.gantt([one._replace(safety=False) for one in works(6)], PHASES)
    assert not marks(calm, "safety")


def test_many_parcels_are_shown_by_group_as_high_as_the_year_is_busy():
    one_group = [Stretch(f"P{k:02d}", "Dump", "care", 2026, 2026 if k < 30 else 2027) for k in range(60)]
    bars = [rect(one) for one in marks(gantt.gantt(one_group, PHASES), "bar")]
    assert [round(high, 1) for _, _, _, high in bars] == [gantt.BAR, round(gantt.BAR / 2, 1)]
    read = [one.text for one in texts(gantt.gantt(one_group, PHASES))]
    assert "Dump" in read
    assert "Parcels: 60" in read


def test_more_groups_than_rows_share_the_last_one_and_no_parcel_is_lost():
    read = [one.text for one in texts(DRAWINGS["many groups"])]
    counts = [int(one.split(": ")[1]) for one in read if one.startswith("Parcels: ")]
    assert len(counts) == gantt.MOST_ROWS
    assert sum(counts) == 400
    assert "All others" in read


@pytest.mark.parametrize("one", [Stretch("P", "a", "dance", 2026, 2027), Stretch("P", "a", "care", 2027, 2026)])
def test_a_stretch_that_cannot_be_is_refused(one):
    with pytest.raises(ValueError, match="not a stretch"):
        gantt.gantt([one], PHASES)


# The money ------------------------------------------------------------------------------------------------------------


def test_columns_are_as_high_as_their_yuan_and_add_up():
    drawing = DRAWINGS["money"]
    boxes = np.array([rect(one) for one in marks(drawing, "column")])
    cost = np.array([yuan for _, yuan in MONEY])
    drawn = np.array([boxes[np.isclose(boxes[:, 0], x), 3].sum() for x in np.unique(boxes[:, 0])])
    total = cost.sum(axis=0)
    assert np.allclose(drawn / drawn.max(), total / total.max(), atol=1e-3)
    assert boxes[:, 3].sum() / drawn.max() == pytest.approx(cost.sum() / total.max(), rel=1e-3)
    floor = (boxes[:, 1] + boxes[:, 3]).max()
    for x in np.unique(boxes[:, 0]):
        column = boxes[np.isclose(boxes[:, 0], x)]
        assert column[:, 1].min() == pytest.approx(floor - column[:, 3].sum(), abs=0.05), "stacked without gaps"


def test_the_budget_stands_in_the_scale_of_the_columns():
    drawing = DRAWINGS["money"]
    boxes = np.array([rect(one) for one in marks(drawing, "column")])
    floor = (boxes[:, 1] + boxes[:, 3]).max()
    total = np.array([yuan for _, yuan in MONEY]).sum(axis=0)
    scale = (floor - boxes[:, 1].min()) / total.max()
    lines = [points(one)[0, 1] for one in marks(drawing, "budget")]
    assert np.allclose(lines, floor - scale * np.repeat([6e6, 9e6], 6), atol=0.1)


def test_a_budget_far_above_the_columns_does_not_press_them_flat():
    drawing = DRAWINGS["far budget"]
    assert len(marks(drawing, "budget")) == 1
    assert max(rect(one)[3] for one in marks(drawing, "column")) > 50


def test_fund_and_spent_end_at_their_sums():
    drawing = DRAWINGS["money"]
    (fund,), (spent,) = (marks(drawing, kind) for kind in ("fund", "spent"))
    fund, spent = points(fund), points(spent)
    total = sum(yuan.sum() for _, yuan in MONEY)
    assert (fund[0, 1] - fund[-1, 1]) / (spent[0, 1] - spent[-1, 1]) == pytest.approx(9e7 / total, rel=1e-2)
    assert (np.diff(spent[:, 1]) <= 0).all()


def test_the_description_says_what_a_reader_would_see():
    told = ElementTree.fromstring(DRAWINGS["far budget"].svg())[1].text
    assert told == "110.00 × 10⁴ yuan from 2026 to 2028; the dearest year is 2027 with 60.00."


def test_a_value_for_every_year_is_asked_for():
    with pytest.raises(ValueError, match="every year"):
        yearly.yearly([2026, 2027], [("a", [1, 2])], cap=[1])
    with pytest.raises(ValueError, match="every year"):
        yearly.yearly([2026, 2027], [("a", [1, 2, 3])])


def test_charts_can_be_drawn_again_and_keep_what_they_were_given():
    values = np.array([1e5, 2e5])
    drawing = yearly.yearly([2026, 2027], [("a", values)])
    before = drawing.svg()
    values[:] = 0
    assert drawing.svg() == before
    label = Message("{what}", what="a")
    assert json.dumps(gantt.gantt([Stretch("P", label, "care", 2026, 2026)], PHASES).svg())


def test_years_have_no_separator_of_thousands():
    row = page.DataTable([FUND_YEAR.columns["year"], FUND_YEAR.columns["provision_yuan"]], [[2026, 108995162]])
    text = row.html(str)
    assert "2026" in text and "2,026" not in text and "108,995,162" in text
