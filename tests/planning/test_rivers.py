"""Lines as people have them become rivers: known by any spelling, joined, turned to their mouths, coded for good."""

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.kongdui import rivers as module
from ordos_restoration.planning.spec import PlanningError

CRS = "EPSG:4545"
KONGDUI = files.reference("kongdui")
for column in ("mouth_lon", "mouth_lat", "desert_south_lat", "desert_north_lat"):
    KONGDUI[column] = pd.to_numeric(KONGDUI[column])
EVERY_SPELLING = [
    (row.code, word) for row in KONGDUI.itertuples() for word in (row.name_zh, row.name_en, *row.aliases.split("|"))
]
NORTH = [(0, 0), (0, 5000)]


def found(*lines, name=None, parent=None, max_gap=500.0, dem=None):
    """Return (rivers, notes as text) of vertex lists, each a few kilometres from the next unless it says where."""
    import geopandas as gpd

    shapes = [line if hasattr(line, "geom_type") else shapely.LineString(line) for line in lines]
    shapes = [shapely.transform(s, lambda xy: xy + np.array([450_000.0, 4_450_000.0])) for s in shapes]
    columns = {"name": name or [f"河{i}" for i in range(len(lines))]}
    if parent:
        columns["parent"] = parent
    notes = []
    rivers = module.rivers(gpd.GeoDataFrame(columns, geometry=shapes, crs=CRS), KONGDUI, CRS, max_gap, notes, dem)
    return rivers, [str(note) for note in notes]


def beside(count):
    """Return lines 20 km apart."""
    return [[(20_000 * i, 0), (20_000 * i, 5000)] for i in range(count)]


# Names ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "word"), EVERY_SPELLING)
def test_every_spelling_leads_to_its_river(code, word):
    (river,), _ = found(NORTH, name=[word])
    assert river.code == code
    assert river.name == KONGDUI.name_zh[river.known]


@pytest.mark.parametrize("word", [" 西柳沟 ", "西 柳 沟", "XILIUGOU", "xiliu-gou", "西柳孔兑", "Ｘiliu Gou"])
def test_spaces_case_and_width_make_no_difference(word):
    assert found(NORTH, name=[word])[0][0].code == "XLG"


@pytest.mark.parametrize("word", ["孔兑沟", "孔兑", "河", "沟", "川", "kongdui", "小柳沟", "柳沟"])
def test_a_generic_word_is_none_of_the_ten_and_still_planned_under_its_own_name(word):
    (river,), notes = found(NORTH, name=[word])
    assert river.known == -1
    assert river.name == word
    assert river.code not in set(KONGDUI.code)
    assert any(word in note and "as drawn" in note for note in notes)


@given(st.permutations(["黑水", "白水", "红水", "西柳沟", "Stream", None]))
def test_codes_do_not_depend_on_the_order_of_the_rows(names):
    place = dict(zip(["黑水", "白水", "红水", "西柳沟", "Stream", None], beside(6)))
    rivers, _ = found(*[place[name] for name in names], name=list(names))
    expected, _ = found(*place.values(), name=list(place))
    assert {r.name: r.code for r in rivers} == {r.name: r.code for r in expected}
    assert [r.code for r in rivers] == [r.code for r in expected]


@given(st.lists(st.text("东西南北上下大小黑白红", min_size=2, max_size=4), min_size=2, max_size=40, unique=True))
def test_two_unknown_names_never_share_a_code(names):
    rivers, _ = found(*beside(len(names)), name=names)
    assert len({r.code for r in rivers}) == len(names)


def test_unknown_names_that_begin_alike_or_look_like_a_code_have_codes_of_their_own():
    names = ["Stream North", "Stream South", "stream", "M/B/L", "R123456", "柳", "刘"]
    rivers, _ = found(*beside(7), name=names)
    assert len({r.code for r in rivers}) == 7
    assert not {r.code for r in rivers} & set(KONGDUI.code)


def test_digests_that_begin_alike_are_told_apart():
    first, codes = module.own_code("甲", "", set()), set()
    codes.add(first)
    assert module.own_code("甲", "", codes) not in (first, "")


def test_nameless_channels_are_numbered_from_west_to_east():
    west, east = beside(2)
    for order in ([east, west], [west, east]):
        rivers, _ = found(*order, name=[None, None])
        assert [(r.name, r.xy[0, 0]) for r in rivers] == [("#1", 450_000.0), ("#2", 470_000.0)]


def test_two_tributaries_of_one_name_are_two_and_know_their_rivers():
    rivers, _ = found(*beside(3), name=["西柳沟", "东支", "东支"], parent=[None, "西柳", "HTC"])
    assert [(r.name, r.parent) for r in rivers] == [("西柳沟", ""), ("东支", "HTC"), ("东支", "XLG")]
    assert len({r.code for r in rivers}) == 3


# Parts ---------------------------------------------------------------------------------------------------------------


def test_parts_are_joined_across_a_gap_and_turned_where_drawn_backwards():
    line = shapely.MultiLineString([[(0, 3000), (0, 1200)], [(0, 0), (0, 1000)], [(0, 3000), (0, 5000)]])
    (river,), _ = found(line, name=["西柳沟"])
    assert river.length == pytest.approx(5000)
    assert np.all(np.diff(river.xy[:, 1]) > 0)
    assert river.total == pytest.approx(5000)


def test_a_gap_too_long_leaves_two_channels_of_one_river_and_counts():
    (upper, lower), _ = found([(0, 0), (0, 1000)], [(0, 2000), (0, 5000)], name=["西柳沟", "西柳河"])
    assert (upper.start, lower.start, upper.total) == (0.0, pytest.approx(2000), pytest.approx(5000))
    assert upper.code == lower.code == "XLG"


def test_a_part_drawn_twice_counts_once_and_is_told():
    (river,), notes = found(NORTH, NORTH[::-1], name=["黑水", "黑水"])
    assert river.length == 5000
    assert "黑水: 1 parts that repeat another part were left out." in notes


def test_a_spur_is_left_out_and_told():
    (river,), notes = found(NORTH, [(0, 2500), (60, 2560)], name=["黑水", "黑水"])
    assert river.length == 5000
    assert any("spur" in note for note in notes)


def test_two_branches_between_the_same_ends_make_no_hairpin():
    stem_, left, right = [(0, 0), (0, 2000)], [(0, 2000), (-700, 3500), (0, 5000)], [(0, 2000), (600, 3500), (0, 5000)]
    rivers, _ = found(stem_, left, right, [(0, 5000), (0, 7000)], name=["西柳沟"] * 4)
    assert len(rivers) == 2
    for river in rivers:
        assert np.all(np.diff(river.xy[:, 1]) > 0), "no channel runs back"
    main, side = sorted(rivers, key=lambda r: -r.length)
    assert main.length == main.total == pytest.approx(2000 + 2 * np.hypot(700, 1500) + 2000)
    assert side.start == pytest.approx(2000)
    assert side.total == main.total


def test_a_stretch_drawn_out_and_back_is_no_channel():
    (river,), _ = found([(0, 0), (0, 2000), (400, 2000), (0, 2000), (0, 5000)])
    assert river.length == 5000
    (river,), _ = found([(0, 0), (0, 2000), (0, 0)])
    assert river.length == 2000


def test_heights_are_dropped_and_points_said_twice_too():
    (river,), _ = found(shapely.LineString([(0, 0, 9), (0, 0, 9), (0, 5000, 1)]))
    assert river.xy.tolist() == [[450_000, 4_450_000], [450_000, 4_455_000]]


def test_a_line_without_length_is_left_out_and_told():
    rivers, notes = found(NORTH, [(9000, 0), (9000, 0)])
    assert [r.name for r in rivers] == ["河0"]
    assert "河1: no channel is left to plan." in notes


def test_nothing_but_lines_without_length_is_a_sentence():
    with pytest.raises(PlanningError, match="No channel line has any length"):
        found([(9000, 0), (9000, 0)])


# Shared land ---------------------------------------------------------------------------------------------------------


def test_one_channel_under_two_names_is_planned_once():
    rivers, notes = found(NORTH, NORTH[::-1], name=["乙水", "甲水"])
    assert [r.name for r in rivers] == ["乙水"]
    assert "甲水: 5000 m that run in another channel are planned there." in notes


def test_a_tributary_drawn_on_along_the_river_ends_where_it_joins():
    rivers, notes = found(NORTH, [(-2000, 1000), (0, 3000), (0, 5000)], name=["西柳沟", "黑水"])
    assert rivers[1].length == pytest.approx(np.hypot(2000, 2000), abs=30)
    assert any("黑水" in note and "planned there" in note for note in notes)


def test_channels_that_cross_keep_their_land():
    rivers, _ = found(NORTH, [(-2000, 2500), (2000, 2500)])
    assert [r.length for r in rivers] == [5000, 4000]


# Flow ----------------------------------------------------------------------------------------------------------------


def test_a_known_river_drawn_against_its_flow_is_turned():
    (river,), notes = found(NORTH[::-1], name=["西柳沟"])
    assert river.xy[-1, 1] > river.xy[0, 1], "the kongdui flow north"
    assert any("turned to its mouth" in note for note in notes)


def test_an_elevation_model_tells_where_an_unknown_river_flows():
    height = np.repeat(np.arange(100.0)[::-1, None], 20, axis=1)  # rises to the north
    slope = Grid(height, (449_000.0, 100.0, 0.0, 4_459_000.0, 0.0, -100.0), CRS, None)
    (river,), notes = found(NORTH, dem=slope)
    assert river.xy[-1, 1] < river.xy[0, 1]
    assert any("turned" in note for note in notes)


@pytest.mark.parametrize("hole", [-9999.0, np.nan])
def test_an_elevation_model_with_a_hole_at_the_end_tells_nothing(hole):
    height = np.full((100, 20), hole)
    height[50:] = 1000.0
    (river,), notes = found(NORTH, dem=Grid(height, (449_000.0, 100.0, 0.0, 4_459_000.0, 0.0, -100.0), CRS, -9999.0))
    assert river.xy[0, 1] < river.xy[-1, 1]
    assert any("as drawn" in note for note in notes)


def test_stations_as_engineers_write_them():
    assert module.station_text([0, 12_340, 999.6]).tolist() == ["K0+000", "K12+340", "K1+000"]
