"""The cross-section of a bank against the figures of the field, and widths that add up."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning.kongdui import sections, stretches
from ordos_restoration.planning.kongdui.ribbon import LEFT, RIGHT

SHIPPED = files.reference("cross_sections")
for column in ("width_m", "share", "min_width_m"):
    SHIPPED[column] = pd.to_numeric(SHIPPED[column])

strips = st.lists(
    st.fixed_dictionaries(
        {
            "strip": st.sampled_from(sections.STRIPS),
            "width_m": st.one_of(st.none(), st.just(0.0), st.floats(1, 40)),
            "share": st.one_of(st.none(), st.floats(0, 1)),
            "min_width_m": st.one_of(st.none(), st.floats(0, 30)),
        }
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda row: row["strip"],
).map(pd.DataFrame)


@pytest.mark.parametrize(("width", "cover", "spacing"), [(4, 0.15, 22.7), (4, 0.20, 16), (4, 0.25, 12), (6, 0.20, 24)])
def test_low_coverage_geometry(width, cover, spacing):
    """Domain file §2.2: D = w (1 − C) / C."""
    assert sections.clear_spacing(width, cover) == pytest.approx(spacing, abs=0.05)
    assert width / (width + sections.clear_spacing(width, cover)) == pytest.approx(cover)


@pytest.mark.parametrize(("direction", "vector"), [(0, (0, 1)), (90, (1, 0)), (180, (0, -1)), (270, (-1, 0))])
def test_sand_moves_where_the_compass_says(direction, vector):
    assert sections.drift_vector(direction) == pytest.approx(vector)


def test_the_west_bank_gets_the_sand_of_an_eastward_drift():
    west, east = (sections.bank_drift(np.array([[x, 0.0]]), [90, 0], [300, 50])[0] for x in (-1.0, 1.0))
    assert (west, east) == (pytest.approx(300), 0)
    oblique = sections.bank_drift(np.array([[-1.0, 0.0]]), [125], [200])[0]
    assert oblique == pytest.approx(200 * np.cos(np.radians(35)))


def test_sectors_from_both_sides_reach_both_banks():
    west, east = (sections.bank_drift(np.array([[x, 0.0]]), [90, 270], [300, 100])[0] for x in (-1.0, 1.0))
    left, right = sections.split_width(60, np.array([west]), np.array([east]), 10)
    assert (left[0], right[0]) == (45, 15)


@given(st.floats(10, 2000), st.lists(st.floats(0, 500), min_size=2, max_size=9), st.floats(0, 1000), st.randoms())
def test_the_banks_share_the_whole_width_and_none_gets_less_than_the_least(total, left, least, random):
    right = random.sample(left, len(left))
    mine, other = sections.split_width(total, np.array(left), np.array(right), least)
    assert mine + other == pytest.approx(np.full(len(left), total))
    assert min(mine.min(), other.min()) >= min(least, total / 2) - 1e-9
    assert np.all((mine >= other - 1e-9) | (np.array(left) <= np.array(right) + 1e-6))
    exchanged = sections.split_width(total, np.array(right), np.array(left), least)
    assert exchanged[0] == pytest.approx(other)


def test_without_cross_drift_each_bank_gets_half():
    left, right = sections.split_width(61.0, np.zeros(2), np.zeros(2), 15.0)
    assert left.tolist() == right.tolist() == [30.5, 30.5]


@given(strips, st.lists(st.floats(0.5, 500), min_size=1, max_size=6), st.floats(0, 100))
def test_the_strips_of_any_template_fill_the_width_and_never_turn_over(template, widths, setback):
    edges = sections.strip_edges(template, widths, setback)
    assert edges.shape == (len(widths), 4)
    assert np.all(np.diff(edges, axis=1) >= -1e-9)
    assert edges[:, 0] == pytest.approx(np.full(len(widths), setback))
    assert edges[:, -1] - setback == pytest.approx(np.array(widths))


def test_three_willows_on_forty_five_metres():
    own = SHIPPED[(SHIPPED.reach_class == "sand") & (SHIPPED.bank_role == "supply")]
    assert sections.strip_edges(own, [45.0], 5.0).tolist() == [[5.0, 15.0, 32.5, 50.0]]


def test_a_strip_too_thin_gives_its_share_to_the_rest_the_outermost_first():
    own = SHIPPED[(SHIPPED.reach_class == "sand") & (SHIPPED.bank_role == "supply")]
    edges = sections.strip_edges(own, [30.0, 12.0], 0.0)
    assert edges[0].tolist() == [0, 10, 30, 30], "10 + 10 + 10: the dune strip needs 12"
    assert edges[1][-1] == 12
    assert np.count_nonzero(np.diff(edges[1])) == 1


def test_fixed_strips_shrink_together_when_even_they_do_not_fit():
    template = pd.DataFrame({"strip": ["waterside", "dune"], "width_m": [10.0, 30.0], "share": 0.0, "min_width_m": 0.0})
    assert sections.strip_edges(template, [20.0], 0.0).tolist() == [[0, 5, 5, 20]]


def test_the_supplying_bank_is_the_one_more_drift_reaches():
    role = stretches.bank_roles(np.array([3.0, 1.0, 0.0]), np.array([1.0, 3.0, 0.0]))
    assert role[LEFT].tolist() == ["supply", "receive", "supply"]
    assert role[RIGHT].tolist() == ["receive", "supply", "receive"]


def test_a_class_that_is_not_planned_gets_no_strips():
    width = np.array([45.0, 45.0])
    edges = stretches.edges_of(SHIPPED, np.array(["sand", ""]), np.array(["supply", "supply"]), width, 5.0)
    assert edges[0, -1] == 50
    assert not edges[1].any()
