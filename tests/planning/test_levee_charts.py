"""Charts of levees: the profile along and the section across; what is drawn is what went in."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from ordos_restoration.planning.report.cross_section import NEW, Level, cross_section, shore
from ordos_restoration.planning.report.profile import LACKING, Between, Trace, profile
from ordos_restoration.planning.spec import Message

NAN = float("nan")
X = np.arange(0.0, 5001.0, 500.0)
CREST, ASKED = 1003.0 - X / 1000, 1004.0 - X / 2000
NASTY = '<b>西柳沟左堤</b> & "a" {x}'
OLD = (np.array([-30.0, -10, -2.5, 2.5, 10, 30]), np.array([0.0, 0, 3, 3, 0, 0]))
EARTH = np.array([(0.5, 4.0), (6.5, 4.0), (18.5, 0.0), (10.0, 0.0), (2.5, 3.0), (-2.5, 3.0), (0.5, 4.0)])


def along(crest=CREST, asked=ASKED, x=X, **more):
    traces = [Trace("Crest now", crest, "#7a4a1e", 2.0), Trace("Crest asked for", asked, "#1f2d36", 1.8, "9,3")]
    shaded = [Between("Deficit", crest, asked, LACKING)]
    return profile(
        x, traces, title="Profile", lacking=np.asarray(asked) - crest, lacks="Lacking", shaded=shaded, **more
    )


def across(earth=(EARTH,), level=2.0, title="Section"):
    levels = [Level("Design level", level, "#1b4a79", None, True), Level("Crest asked for", 4.0, "#1f2d36", "9,3")]
    return cross_section(*OLD, earth, levels, title=title, ends=("water", "land"), words=("old", "new"))


DRAWINGS = {
    "profile": along(),
    "with a gap": along(crest=np.where(X == 2000, NAN, CREST)),
    "from the mouth": along(x=X[::-1]),
    "nothing known": along(crest=np.full(11, NAN), asked=np.full(11, NAN)),
    "one station": along(crest=[1.0], asked=[2.0], x=[0.0]),
    "nothing lacks": along(crest=ASKED + 1),
    "level": along(crest=np.full(11, 3.0), asked=np.full(11, 3.0)),
    "nasty": profile(X, [Trace(Message("{x}", x=NASTY), CREST, "#000000")], title=Message("{x}", x=NASTY)),
    "section": across(),
    "nothing new": across(earth=()),
    "level unknown": across(level=NAN),
}
every_drawing = pytest.mark.parametrize("drawing", DRAWINGS.values(), ids=DRAWINGS)


def marks(drawing, kind):
    root = ElementTree.fromstring(drawing.svg())
    return [one for one in root.iter() if one.get("class") == kind]


def points(mark):
    return np.array([[float(v) for v in pair.split()] for pair in re.split("[ML]", mark.get("d").rstrip("Z"))[1:]])


@every_drawing
def test_it_is_well_formed_and_stays_on_its_paper(drawing):
    text, height = drawing.sized(str)
    root = ElementTree.fromstring(text)
    assert "nan" not in text.lower().replace("finance", "")
    for one in root.iter():
        if one.get("d"):
            xy = points(one)
            assert (xy >= -0.01).all()
            assert (xy[:, 0] <= 720.01).all()
            assert (xy[:, 1] <= height + 0.01).all()


def test_lines_are_to_scale():
    crest, asked = (points(one) for one in marks(along(), "trace"))
    metre = (crest[-1, 1] - crest[0, 1]) / 5.0  # the crest falls by 5 m
    assert asked[-1, 1] - asked[0, 1] == pytest.approx(2.5 * metre, abs=0.05)
    assert crest[0, 1] - asked[0, 1] == pytest.approx(1.0 * metre, abs=0.05)
    assert np.diff(crest[:, 0]) == pytest.approx(np.diff(crest[:, 0])[0], abs=0.02)


def test_what_lacks_is_shaded_only_where_it_lacks():
    """The two lines cross halfway: half of the way is shaded, and its outline begins where they cross."""
    drawing = along(crest=np.full(11, 1002.0), asked=1001.0 + X / 2500)
    (shade,) = marks(drawing, "between")
    (line, _) = marks(drawing, "trace")
    x = points(line)[:, 0]
    assert points(shade)[:, 0].min() == pytest.approx((x[0] + x[-1]) / 2, abs=0.1)
    assert not marks(along(crest=ASKED + 1), "between")


def test_a_gap_breaks_the_lines():
    assert len(marks(along(crest=np.where(X == 2000, NAN, CREST)), "trace")) == 3


def test_stations_from_the_mouth_run_the_same_way():
    forward, back = (points(marks(one, "trace")[0]) for one in (along(), along(x=X[::-1])))
    assert forward[0, 1] == pytest.approx(back[-1, 1], abs=0.05)


def test_lengths_must_agree():
    with pytest.raises(ValueError, match="every station"):
        profile(X, [Trace("a", [1.0], "#000000")], title="t")


def test_new_earth_lies_on_the_old_levee():
    (earth,) = marks(across(), "earth")
    assert earth.get("fill") == NEW
    ground = points(marks(across(), "ground")[1])
    xy = points(earth)
    assert xy[:, 1].max() == pytest.approx(ground[:, 1].max(), abs=0.02)
    assert xy[:, 1].min() < ground[:, 1].min()


def test_the_water_ends_at_its_shore():
    assert shore(*OLD, 2.0) == pytest.approx(-5.0)
    assert shore(*OLD, 9.0) == float("inf")
    design, asked = (points(one) for one in marks(across(), "level"))
    assert design[1, 0] < asked[1, 0]
