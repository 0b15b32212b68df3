"""Reports: what stands in a chart is what went in, in every language, and no browser chokes on it."""

import base64
import math
import re
import struct
import zlib
from html.parser import HTMLParser
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ordos_restoration.planning.report import bars, page, panels, pixels, rose, section, svg
from ordos_restoration.planning.report.bars import monthly
from ordos_restoration.planning.report.page import DataTable, Heading, Notes, Numbers, Paragraph, html
from ordos_restoration.planning.report.panels import BANDS, Map, Shape
from ordos_restoration.planning.report.section import Curve
from ordos_restoration.planning.spec import Choice, Flag, Message, Number, Text

NAN = float("nan")
BEARINGS = np.arange(16) * 22.5
CLASSES = ["< 6 m/s", "6–8 m/s", "> 8 m/s"]
MONTHS = np.array([8, 12, 34.4, 41, 38, 15, 6.5, 4, 5, 9, 11, 7])
X = np.arange(-60.0, 401.0, 5.0)
NASTY = "<b>沙柳 & “柠条”</b> \"a\" 'b' \x00\x0b{x}"


def peak(bearing, width=30.0):
    """Sixteen values with their peak at a bearing."""
    off = (BEARINGS - bearing + 180) % 360 - 180
    return 0.5 + 60 * np.exp(-((off / width) ** 2))


def shelter(height):
    """A dip behind a belt, 0 at 5 heights, and open ground from 20 heights on and 5 before."""
    return np.clip(np.interp(X / height, [-5, 5, 20], [1, 0, 1]), 0, 1)


def curve(label, height):
    return Curve(label, height, X, shelter(height) ** 0.5, shelter(height))


def ground(value=1.0, rows=30, columns=40):
    out = np.full((rows, columns), value)
    out[10:20, 10:20], out[:5, :5] = 0.05, 1.2
    return out


WIND = peak(290)[:, None] * np.array([[0.5, 0.3, 0.2]])
CHANNEL = Shape("channel", [(-10, 15), (20, 15), (20, 60)])
BELT = Shape("belt", [(10, 10), (20, 10), (20, 20), (10, 20)], panels.BELT, True)
DRAWINGS = {
    "rose": rose.rose(WIND, CLASSES, 12.0, peak(290), (109.0, 110.0), energy="intermediate energy"),
    "rose of nothing": rose.rose(WIND * 0, CLASSES, 100.0, peak(0) * 0, (0.0, NAN)),
    "rose of unknowns": rose.rose(WIND * NAN, CLASSES, NAN, peak(0) * NAN, (NAN, NAN)),
    "rose without calm": rose.rose(WIND, CLASSES, 0.0, peak(0), (50.0, 359.9), title=NASTY, variability=NASTY),
    "rose of one sector": rose.rose(np.eye(16)[:, 12:13] * 88, ["all"], 12.0, np.eye(16)[12] * 41.3, (41.3, 90.0)),
    "even rose": rose.rose(np.full((16, 3), 2.0), CLASSES, 4.0, np.full(16, 1234.5), (1e-12, 3.0), unit="VU (m/s)"),
    "months": monthly(MONTHS, rdd=MONTHS * 8),
    "months of nothing": monthly(MONTHS * 0, rdd=MONTHS),
    "months of unknowns": monthly(MONTHS * NAN, rdd=MONTHS * NAN),
    "months with gaps": monthly(np.where(MONTHS > 30, NAN, MONTHS), unit="m³/s³"),
    "section": section.section([curve("age 5", 4.0), curve("age 20", 12.0)], river=(30, 90), belts=[(-12, 12)]),
    "section of nothing": section.section([Curve("age 1", 0.0, X, X * 0 + 1, X * 0 + 1)]),
    "section of unknowns": section.section([Curve(NASTY, 8.0, X, X * NAN, X * NAN)], river=(900, 950)),
    "section without curves": section.section([]),
    "maps": panels.panels(
        [Map("today", ground(), (), 112.0), Map("age 20", ground(0.3), (BELT,), 290.0)],
        metres_per_pixel=10.0,
        shapes=[CHANNEL],
    ),
    "maps of unknowns": panels.panels([Map(NASTY, ground() * NAN)] * 5, metres_per_pixel=0.3),
    "a map like a ribbon": panels.panels([Map("a", np.ones((300, 4)))] * 3, metres_per_pixel=30.0),
}
every_drawing = pytest.mark.parametrize("drawing", DRAWINGS.values(), ids=DRAWINGS)


def other_tongue(text):
    """A translation that leaves no Latin letter but the names of values."""
    return re.sub(r"[A-Za-z]+(?![^{]*})", "译", text)


def marks(drawing, kind=None, translate=str):
    """The elements of a drawing, all of them or those of a kind, in the order in which they are drawn."""
    tree = ElementTree.fromstring(drawing.svg(translate))
    return [one for one in tree.iter() if kind is None or one.get("class") == kind]


def tag(element):
    return element.tag.split("}")[1]


def texts(drawing, translate=str):
    return [one.text for one in marks(drawing, translate=translate) if tag(one) == "text"]


def numbers_of(path):
    return [float(one) for one in re.findall(r"-?\d+\.?\d*", path)]


# Any drawing ----------------------------------------------------------------------------------------------------------


@every_drawing
def test_a_drawing_says_what_it_shows_and_needs_nothing_from_outside(drawing):
    text = drawing.svg()
    tree = ElementTree.fromstring(text)
    assert [tag(one) for one in tree[:2]] == ["title", "desc"]
    assert all(one.text.strip() for one in tree[:2])
    assert {tag(one) for one in tree.iter()} <= {"svg", "title", "desc", "g", "rect", "path", "circle", "text", "image"}
    addresses = re.findall(r"https?:[^\"]*", text)
    assert set(addresses) == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    attributes = {name for one in tree.iter() for name in one.attrib}
    assert not attributes & {"id", "style", "clip-path", "onload"}, "QtSvg and a page with several drawings allow none"


@every_drawing
def test_no_unknown_value_reaches_a_coordinate(drawing):
    for one in marks(drawing):
        for name, value in one.attrib.items():
            assert name == "font-family" or not re.search(r"\b(nan|inf)\b", value[:500]), (one.tag, name, value[:80])


@every_drawing
def test_every_word_is_translated(drawing):
    plain, other = marks(drawing), marks(drawing, translate=other_tongue)
    read = [one.text.replace("{x}", "") for one in other if tag(one) in ("title", "desc", "text")]
    assert read
    assert not [one for one in read if re.search("[A-Za-z]", one)]
    assert any(re.search("[A-Za-z]", one.text or "") for one in plain), "there was something to translate"


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


def test_special_characters_are_what_they_were():
    drawing = rose.rose(WIND, CLASSES, 1.0, peak(0), (5.0, 180.0), title=NASTY, energy=NASTY, unit="a<b")
    tree = ElementTree.fromstring(drawing.svg())
    clear = NASTY.replace("\x00", "").replace("\x0b", "")
    assert tree[0].text == clear
    assert "a<b" in tree[1].text
    assert "".join(texts(drawing)).replace(" ", "").count(clear.replace(" ", "")) == 2


def test_a_drawing_is_not_changed_by_what_becomes_of_its_array():
    dp = MONTHS.copy()
    drawing = monthly(dp)
    before = drawing.svg()
    dp[:] = 0
    assert drawing.svg() == before


@given(st.floats(0, 360))
def test_an_arrow_points_where_it_is_told(bearing):
    canvas = svg.Canvas(str)
    canvas.arrow(100.0, 100.0, bearing, 40.0, "#000000")
    x, y = numbers_of(re.search(' d="([^"]*)"', canvas.marks[0])[1])[:2]
    assert math.hypot(x - 100, y - 100) == pytest.approx(40, abs=0.02)
    assert (x - 100, 100 - y) == pytest.approx(
        (40 * math.sin(math.radians(bearing)), 40 * math.cos(math.radians(bearing))), abs=0.02
    )


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1234567.8, None, "1,234,568"),
        (183.4, None, "183"),
        (0.40, None, "0.4"),
        (0.4, 2, "0.40"),
        (0.01234, None, "0.0123"),
        (-12.0, None, "−12"),
        (-0.001, 1, "0.0"),
        (0, None, "0"),
        (NAN, None, "–"),
        (None, 2, "–"),
        (math.inf, None, "∞"),
    ],
)
def test_numbers_are_plain(value, decimals, text):
    assert svg.number(value, decimals) == text


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.integers(2, 9))
def test_ticks_are_round_and_within(low, span, count):
    marks = svg.ticks(low, low + span, count)
    slack = 1e-6 * span + 1e-6
    assert all(low - slack <= mark <= low + span + slack for mark in marks)
    assert len(marks) <= count + 1
    if len(marks) > 2:
        step = marks[1] - marks[0]
        leading = step / 10 ** math.floor(math.log10(step) + 1e-6)
        assert min(abs(leading - one) for one in (1, 2, 5)) < 1e-3


@example("aaaa aaaa，，，， ，a", 60.0)
@given(st.text(alphabet="林带沙柳，。 abc", min_size=1, max_size=80), st.floats(60, 300))
def test_wrapped_text_loses_nothing_and_keeps_its_width(text, width):
    lines = svg.wrapped(text, 12, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    longest = max((svg.text_width(word, 12) for word in re.findall("[abc]+", text)), default=0)
    hanging = 12 * len(re.findall("[，。]", text))  # punctuation stays with what it follows
    assert all(svg.text_width(line, 12) <= max(width, longest) + hanging for line in lines)
    assert not [line for line in lines[1:] if line[0] in "，。"]


# The roses ------------------------------------------------------------------------------------------------------------


def petals(drawing):
    """The two near and far left corners of every petal, (n, 4), and its colour."""
    found = marks(drawing, "petal")
    return np.array([numbers_of(one.get("d"))[:4] for one in found]), [one.get("fill") for one in found]


def turned(corners, centre, angle):
    turn = math.radians(angle)
    x, y = corners.reshape(-1, 2).T - np.array(centre)[:, None]
    return np.column_stack(
        [centre[0] + x * math.cos(turn) - y * math.sin(turn), centre[1] + x * math.sin(turn) + y * math.cos(turn)]
    ).reshape(-1, 4)


@given(st.integers(0, 15))
def test_petals_of_turned_wind_are_turned(steps):
    calm = rose.rose(WIND, CLASSES, 5.0, peak(290) * 0, (0.0, NAN))
    before, _ = petals(calm)
    after, _ = petals(rose.rose(np.roll(WIND, steps, axis=0), CLASSES, 5.0, peak(290) * 0, (0.0, NAN)))
    ring = marks(calm, "ring")[0]
    expected = turned(before, (float(ring.get("cx")), float(ring.get("cy"))), 22.5 * steps)
    gap = np.abs(expected[:, None, :] - after[None, :, :]).max(axis=2)
    assert len(before) == len(after) == 48
    assert gap.min(axis=1).max() < 0.05


def test_petals_point_to_where_the_wind_comes_from():
    """Wind from the west alone: its petal lies left of the centre, and the sand goes right."""
    drawing = DRAWINGS["rose of one sector"]
    corners, _ = petals(drawing)
    wind, drift = corners
    assert wind[2] < rose.LEFT - 0.9 * rose.RADIUS
    assert drift[2] < rose.RIGHT - 0.9 * rose.RADIUS
    (arrow,) = marks(drawing, "arrow")
    tip_x, tip_y, *_ = numbers_of(arrow.get("d"))
    ring = marks(drawing, "ring")[-1]
    assert tip_x == pytest.approx(float(ring.get("cx")) + 0.8 * rose.RADIUS, abs=0.01)
    assert tip_y == pytest.approx(float(ring.get("cy")), abs=0.01)


def test_speed_classes_are_stacked_in_proportion():
    drawing = rose.rose(np.eye(16)[:, :1] * [[10.0, 30.0, 20.0]], CLASSES, 40.0, peak(0) * 0, (0.0, NAN))
    corners, colours = petals(drawing)
    lengths = np.hypot(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
    assert lengths / lengths.sum() == pytest.approx([1 / 6, 3 / 6, 2 / 6], abs=1e-3)
    assert lengths.sum() == pytest.approx(rose.RADIUS - rose.CALM, abs=0.05)
    assert len(set(colours)) == 3
    assert "calm" in texts(drawing)
    assert "40 %" in texts(drawing)


def test_without_drift_there_is_no_arrow_but_a_sentence():
    drawing = DRAWINGS["rose of nothing"]
    assert not marks(drawing, "arrow")
    assert not marks(drawing, "petal")
    assert any("strong enough" in one for one in texts(drawing))
    assert not any("°" in one for one in texts(drawing))


def test_sand_that_goes_to_and_fro_has_no_arrow_either():
    drawing = DRAWINGS["even rose"]
    assert not marks(drawing, "arrow")
    assert any("to and fro" in one for one in texts(drawing))


def test_the_figures_stand_beside_the_rose():
    drawing = rose.rose(WIND, CLASSES, 1.0, np.full(16, 183.38 / 16), (73.41, 111.15), energy="low energy")
    assert {"183 VU", "73.4 VU", "0.40", "111°", "ESE", "low energy"} <= set(texts(drawing))


@pytest.mark.parametrize(
    ("bearing", "point"), [(0, "N"), (11.2, "N"), (11.3, "NNE"), (348.8, "N"), (360, "N"), (292.5, "WNW")]
)
def test_points_of_the_compass(bearing, point):
    assert rose.point_of(bearing) == point


# The months -----------------------------------------------------------------------------------------------------------


def test_bars_are_as_high_as_their_months():
    heights = [float(one.get("height")) for one in marks(DRAWINGS["months"], "bar")]
    assert np.array(heights) / heights[3] == pytest.approx(MONTHS / 41, abs=1e-3)
    assert "March to May: 59 %" in texts(DRAWINGS["months"])
    assert len(marks(DRAWINGS["months"], "arrow")) == 12


def test_a_month_without_records_is_not_one_without_drift():
    drawing = DRAWINGS["months with gaps"]
    assert texts(drawing).count("–") == 3
    assert not any("March to May" in one for one in texts(drawing)), "the spring is not known"
    assert texts(monthly(np.where(MONTHS > 30, 0, MONTHS))).count("0") == 3


def test_a_year_without_drift_says_so():
    assert bars.STILL in texts(DRAWINGS["months of nothing"])
    assert not marks(DRAWINGS["months of nothing"], "arrow")


# The section ----------------------------------------------------------------------------------------------------------


def test_held_ground_is_where_the_drift_is_at_most_half():
    """From 1 at −5 H to 0 at 5 H and to 1 at 20 H: half is left at 0 and at 12.5 H."""
    assert section.runs(X, shelter(10.0), 0.5) == [pytest.approx((0.0, 125.0))]
    drawing = section.section([curve("age 5", 4.0), curve("age 15", 10.0)])
    assert "age 15 (10 m high): 125 m" in texts(drawing)
    (held,) = marks(drawing, "held")
    young, main = marks(drawing, "stretch")
    scale = (section.RIGHT - section.LEFT) / (X[-1] - X[0])
    for one in (held, main):
        assert float(one.get("x")) == pytest.approx(section.LEFT + 60 * scale, abs=0.02)
        assert float(one.get("width")) == pytest.approx(125 * scale, abs=0.02)
    assert float(young.get("width")) == pytest.approx(50 * scale, abs=0.02)


@given(st.lists(st.one_of(st.floats(0, 1.3), st.just(NAN)), min_size=2, max_size=30), st.floats(0.05, 1))
def test_stretches_hold_every_point_under_the_limit_and_no_other(shares, limit):
    x, y = np.arange(len(shares)) * 10.0, np.array(shares)
    found = section.runs(x, y, limit)
    assert all(a < b for a, b in found)
    assert all(one[1] < other[0] for one, other in zip(found, found[1:]))
    middles = np.arange(0.5, len(shares) - 1) * 10.0
    value = (y[:-1] + y[1:]) / 2
    for m, v in zip(middles, value):
        if abs(v - limit) > 1e-6 or v != v:
            assert any(a <= m <= b for a, b in found) == (v <= limit)


def test_belts_stand_in_one_scale_with_the_distance():
    drawing = DRAWINGS["section"]
    scale = (section.RIGHT - section.LEFT) / (X[-1] - X[0])
    old, young = (numbers_of(one.get("d")) for one in marks(drawing, "belt"))
    for outline, height in ((old, 12.0), (young, 4.0)):
        foot, shoulder, bend = outline[1], outline[2], outline[4]
        assert foot - shoulder + bend == pytest.approx(height * scale, abs=0.05)
        assert outline[0] == pytest.approx(section.LEFT + (60 - 12) * scale, abs=0.05)
    bed = numbers_of(marks(drawing, "river")[0].get("d"))
    assert bed[6] - bed[0] == pytest.approx(60 * scale, abs=0.05)


def test_a_bed_beyond_the_section_is_not_drawn():
    assert not marks(DRAWINGS["section of unknowns"], "river")
    assert "river bed" not in texts(DRAWINGS["section of unknowns"])


def test_what_is_not_known_breaks_a_curve():
    wind = shelter(10.0)
    wind[30:40] = NAN
    drawing = section.section([Curve("age 12", 10.0, X, wind, shelter(10.0))])
    assert len(marks(drawing, "curve")) == 3, "two pieces of wind, one of drift"
    assert "age 12 (8 m high): – m" in texts(section.section([Curve("age 12", 8.0, X, X * NAN, X * NAN)]))


def test_a_curve_may_come_in_any_order():
    back = Curve("age 20", 12.0, X[::-1], shelter(12.0)[::-1], shelter(12.0)[::-1])
    there = Curve("age 20", 12.0, X, shelter(12.0), shelter(12.0))
    assert section.section([back]).svg() == section.section([there]).svg()


# The maps -------------------------------------------------------------------------------------------------------------


def unpacked(data):
    """The colours of a PNG of 8 bits a channel without filters."""
    assert data[:8] == pixels.SIGNATURE
    at, body = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        part = data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + part)
        if kind == b"IHDR":
            columns, rows, depth, colour, *_ = struct.unpack(">IIBBBBB", part)
        if kind == b"IDAT":
            body += part
        at += 12 + length
    assert (kind, depth) == (b"IEND", 8)
    channels = {2: 3, 6: 4}[colour]
    lines = np.frombuffer(zlib.decompress(body), dtype=np.uint8).reshape(rows, 1 + columns * channels)
    assert not lines[:, 0].any()
    return lines[:, 1:].reshape(rows, columns, channels)


@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from([3, 4]), st.randoms(use_true_random=False))
def test_a_picture_decodes_to_its_colours(rows, columns, channels, random):
    colours = np.array([random.randrange(256) for _ in range(rows * columns * channels)], dtype=np.uint8)
    colours = colours.reshape(rows, columns, channels)
    uri = pixels.data_uri(colours)
    assert uri.startswith("data:image/png;base64,")
    assert (unpacked(base64.b64decode(uri.split(",")[1])) == colours).all()


def test_the_picture_in_a_map_shows_the_classes():
    drift = np.array([[0.0, 0.1, 0.25, 0.5], [0.75, 0.95, NAN, 0.0999]])
    drawing = panels.panels([Map("a", drift)], metres_per_pixel=10.0)
    (image,) = (one for one in marks(drawing) if tag(one) == "image")
    colours = unpacked(base64.b64decode(image.get("{http://www.w3.org/1999/xlink}href").split(",")[1]))
    cell = colours.shape[0] // 2
    middle = colours[cell // 2 :: cell, cell // 2 :: cell]
    wanted = [[BANDS[k].colour for k in (0, 1, 2, 3)], [BANDS[4].colour, BANDS[5].colour, None, BANDS[0].colour]]
    for row, line in zip(middle, wanted):
        for got, colour in zip(row, line):
            assert got.tolist() == ([0, 0, 0, 0] if colour is None else [*svg.rgb(colour), 255])


def test_jets_are_hatched_so_that_grey_print_shows_them():
    colours = panels.picture(np.full((20, 20), 1.2), 300.0)
    assert {tuple(one) for one in colours.reshape(-1, 4)} == {
        (*svg.rgb(BANDS[-1].colour), 255), (*svg.rgb(panels.HATCH), 255)
    }  # fmt: skip


def test_classes_follow_each_other_and_grow_lighter():
    assert [band.low for band in BANDS[1:]] == [band.high for band in BANDS[:-1]]
    assert (BANDS[0].low, BANDS[-1].high) == (0.0, math.inf)
    light = [lightness(band.colour) for band in BANDS[:-1]]
    assert min(np.diff(light)) > 8, "each step can be told from the next in grey"


def lightness(colour):
    """CIE L* of a colour."""
    channels = np.array(svg.rgb(colour)) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return 116 * float(linear @ [0.2126, 0.7152, 0.0722]) ** (1 / 3) - 16


def test_shapes_end_at_the_edge_of_their_map():
    drawing = panels.panels([Map("a", ground())], metres_per_pixel=10.0, shapes=[CHANNEL, BELT])
    (image,) = (one for one in marks(drawing) if tag(one) == "image")
    left, top, wide, high = (float(image.get(name)) for name in ("x", "y", "width", "height"))
    channel, belt = (np.array(numbers_of(one.get("d"))).reshape(-1, 2) for one in marks(drawing, "shape"))
    cell = wide / 40
    assert channel == pytest.approx(np.array([[0, 15], [20, 15], [20, 30]]) * cell + (left, top), abs=0.02)
    assert belt.max(axis=0) == pytest.approx((left + 20 * cell, top + 20 * cell), abs=0.02)
    assert high == pytest.approx(30 * cell, abs=0.02)


@pytest.mark.parametrize("metres", [0.3, 7.0, 30.0, 1000.0])
def test_the_scale_bar_is_true(metres):
    drawing = panels.panels([Map("a", ground())], metres_per_pixel=metres)
    found = marks(drawing)
    (image,) = (one for one in found if tag(one) == "image")
    text = next(one for one in found if tag(one) == "text" and re.fullmatch(r"[\d.,]+ k?m", one.text))
    length = float(text.text.split()[0].replace(",", "")) * (1000 if "km" in text.text else 1)
    second, first = found[found.index(text) - 1], found[found.index(text) - 2]
    bar = float(first.get("width")) + float(second.get("width"))
    assert bar / float(image.get("width")) == pytest.approx(length / (40 * metres), rel=1e-3)
    assert 50 < bar <= 150.01


def test_the_description_says_how_much_is_held():
    drift = np.array([[0.4, 0.6, NAN, 0.1]])
    drawing = panels.panels([Map("age 20", drift)], metres_per_pixel=1.0)
    assert "age 20 67 %" in ElementTree.fromstring(drawing.svg())[1].text


def test_maps_of_one_drawing_are_of_one_size():
    with pytest.raises(ValueError, match="one size"):
        panels.panels([Map("a", ground()), Map("b", ground(rows=31))], metres_per_pixel=1.0)


# The page -------------------------------------------------------------------------------------------------------------


class Reader(HTMLParser):
    """Reads a page as a browser does: open tags, texts, cells."""

    VOID = frozenset({"meta", "br"})

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.rows, self.words, self.attributes = [], [], [], [], {}
        self.feed(text)
        self.close()
        assert not self.open, "every tag is closed"

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.setdefault(tag, []).append(dict(attrs))
        if tag not in self.VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] in ("td", "th"):
            self.rows[-1][-1] += data
        elif self.open and self.open[-1] != "style":
            self.words.append(data)


PARTS = [
    Heading("Wind"),
    Heading("The year", 3),
    DRAWINGS["rose"],
    Paragraph(Message("The station {name} lies {km} km away.", name="<X>", km=43)),
    Numbers(
        [("Drift potential", 207.31, "mu"), (Number("Resultant", "", "mu", decimals=1), 109.04), ("Gap", NAN, "%")]
    ),
    DataTable(
        [Text("Name"), Number("Area", "", "ha"), Flag("Fenced"), Choice("Side", "", {"l": "left bank"}), "Rows"],
        (row for row in [["N", 1234.5, True, "l", 3], [None, NAN, False, "x", 12.25]]),
        "Belts",
    ),
    DataTable(["a"], []),
    Notes(["First note.", Message("Note {n}.", n=2)]),
    Notes([]),
]


def test_a_page_is_whole_and_stands_alone():
    text = html("Wind & drift", PARTS)(str)
    reader = Reader(text)
    assert text.startswith("<!DOCTYPE html>")
    assert not {"script", "link", "iframe", "img", "object"} & set(reader.tags)
    assert set(re.findall(r"https?:[^\"]*", text)) == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    assert "url(" not in text and "@import" not in text and "display:grid" not in text
    assert reader.attributes["meta"][0] == {"charset": "utf-8"}
    assert reader.attributes["html"] == [{"lang": "en"}]
    assert reader.words.count("Wind & drift") == 2, "over the page and in its tab"
    assert "The station <X> lies 43 km away." in reader.words


def test_a_page_is_in_the_language_of_its_reader():
    chinese = {"en": "zh-CN", "Wind": "风", "Area": "面积", "ha": "公顷", "yes": "是", "left bank": "左岸", "N": "北"}
    text = html("Wind", PARTS)(lambda one: chinese.get(one, one))
    reader = Reader(text)
    assert reader.attributes["html"] == [{"lang": "zh-CN"}]
    assert 'xml:lang="zh-CN"' in text
    assert ["Name", "面积 [公顷]", "Fenced", "Side", "Rows"] in reader.rows
    assert ["N", "1,234.50", "是", "左岸", "3.00"] in reader.rows, "a name is not a word: N stays N"
    everything = Reader(html("Wind", [part for part in PARTS if not isinstance(part, DataTable)])(other_tongue))
    assert not [one for one in everything.words if re.search("[A-Za-z]", one.replace("<X>", ""))]


def test_numbers_and_tables_show_what_they_were_given():
    rows = Reader(html("Wind", PARTS)(str)).rows
    assert ["Drift potential", "207.31", "mu"] in rows
    assert ["Resultant", "109.0", "mu"] in rows
    assert ["Gap", "–", "%"] in rows
    assert ["–", "–", "no", "x", "12.25"] in rows


def test_long_cells_and_headings_break_into_lines_of_a_readable_length():
    remark = "此段林带位于禁种线以内，须经水利部门批准后方可实施，批准文号应填入备注栏。"
    hours = Number("Share of its hours above the threshold", "", "%")
    text = html("Wind", [DataTable([hours, "Remark"], [[1, remark]])])(str)
    lines = re.search(r"<td>(此.*?)</td>", text)[1].split("<br>")
    assert "".join(lines) == remark
    assert len(lines) > 1
    assert max(map(len, lines)) <= 25, "24 characters and a stop that hangs"
    assert '<th scope="col" class="n">Share of its<br>hours above<br>the threshold<br>[%]</th>' in text


def test_a_page_can_be_rendered_again():
    render = html("Wind", iter(PARTS))
    assert render(str) == render(str)
    assert "1,234.50" in render(str)


def test_a_heading_stays_with_what_it_heads():
    text = html("Wind", PARTS)(str)
    assert '<div class="keep"><h2>Wind</h2><h3>The year</h3><div class="drawing">' in text
    assert text.count("<h2>") == 1
    assert "<h2>Alone</h2>" in html("Wind", [Heading("Alone")])(str)


def test_an_empty_list_says_so_and_empty_notes_say_nothing():
    assert page.EMPTY in html("Wind", PARTS)(str)
    assert "<ul" not in html("Wind", [Notes([])])(str)


@pytest.mark.parametrize(
    ("values", "decimals"),
    [([1, 2, 300], 0), ([1.5, 2], 1), ([207.314], 2), ([0.01234], 4), ([NAN, None, "a"], 0), ([1 / 3, 1000], 2)],
)
def test_a_column_has_as_many_decimals_as_it_needs(values, decimals):
    assert page.decimals_of(values) == decimals
