"""Reaches: which class each has and who says so, where it lies on the station axis, and lengths that add up."""

import geopandas as gpd
import numpy as np
import pytest
import shapely

from ordos_restoration import files
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.kongdui.reaches import KongduiReaches, without_slivers

TABLE = files.reference("kongdui")
NORTH = [(0, 0), (0, 30_000)]  # from 40.18° N: through the sand of 西柳沟 (to 40.35° N) into the plain


def reaches(kongdui, zone=None, dem=None, **named):
    """Return (reach table, notes as text)."""
    plan = KongduiReaches(**named).run({"kongdui": kongdui, "zone": zone, "dem": dem, "kongdui_table": TABLE})
    notes = [str(note) for note in plan.notes]
    return plan.tables["reach"], [note for note in notes if "verified" not in note]


def classes(table):
    return list(zip(table.reach_class, table.class_source))


def test_the_table_knows_where_the_desert_of_a_known_river_lies(layer):
    table, notes = reaches(layer(NORTH, name=["西柳沟"]))
    assert classes(table) == [("sand", "table"), ("plain", "table")]
    assert not notes
    end = gpd.GeoSeries([shapely.Point(shapely.get_coordinates(table.geometry.iloc[0])[-1])], crs=table.crs)
    assert end.to_crs("EPSG:4490").y.iloc[0] == pytest.approx(40.35, abs=0.001), "50 m, the sampling, are 0.0005°"


def test_zones_beat_the_table(layer):
    zone = layer(shapely.box(-1000, 10_000, 1000, 20_000), reach_class=["丘陵"])
    table, _ = reaches(layer(NORTH, name=["西柳沟"]), zone)
    assert classes(table)[:2] == [("sand", "table"), ("hills", "zone")]
    assert table.length_km.iloc[1] == pytest.approx(10, abs=0.05)


def test_a_zone_of_an_unknown_class_says_nothing(layer):
    zone = layer(shapely.box(-1000, 10_000, 1000, 20_000), reach_class=["月球"])
    assert classes(reaches(layer(NORTH, name=["西柳沟"]), zone)[0]) == [("sand", "table"), ("plain", "table")]


def test_the_parameter_speaks_where_neither_zone_nor_table_does(layer):
    zone = layer(shapely.box(-1000, -1000, 1000, 10_000), reach_class=["风沙区"])
    table, notes = reaches(layer(NORTH, name=["黑水"]), zone, unknown_class="plain")
    assert classes(table) == [("sand", "zone"), ("plain", "parameter")]
    assert not any("reach class" in note for note in notes)


def test_a_class_nobody_knows_is_asked_for(layer):
    table, notes = reaches(layer(NORTH, name=["黑水"]))
    assert table.reach_class.tolist() == [None]
    assert any("黑水" in note and "zone polygons" in note for note in notes)


def test_a_sliver_of_a_zone_is_no_reach():
    words = ["hills", "sand", "plain", "sand"]
    runs = [(a, b, word, "zone") for a, b, word in zip([0, 200, 5000, 5100], [200, 5000, 5100, 9000], words)]
    assert without_slivers(runs) == [(0, 9000, "sand", "zone")]


@pytest.mark.parametrize("station_from", ["mouth", "source"])
def test_stations_meet_and_count_from_where_they_are_told(layer, station_from):
    table, _ = reaches(layer(NORTH, name=["西柳沟"]), station_from=station_from)
    sand, plain = table.itertuples()
    assert (table.km_to > table.km_from).all()
    if station_from == "mouth":
        assert (plain.station_from, sand.station_to) == ("K0+000", "K30+000")
        assert sand.km_from == plain.km_to
    else:
        assert (sand.station_from, plain.station_to) == ("K0+000", "K30+000")
        assert sand.km_to == plain.km_from


def test_lengths_add_up(layer):
    bent = np.column_stack([400 * np.sin(np.arange(0, 60, 0.1)), np.arange(600) * 50.0])
    lines = layer(bent, NORTH, name=["黑赖", "黑水"])
    table, _ = reaches(lines, unknown_class="sand")
    for code, length in zip(["HLG", table.river_code.iloc[-1]], lines.length):
        assert table[table.river_code == code].length_km.sum() == pytest.approx(length / 1000, abs=0.002)
    assert table.length_km.to_numpy() == pytest.approx(table.length.to_numpy() / 1000, abs=0.001)
    assert (table.km_to - table.km_from).to_numpy() == pytest.approx(table.length_km.to_numpy(), abs=0.0011)
    assert table.code.is_unique


def test_numbers_count_rivers_and_kilometres(layer):
    plan = KongduiReaches().run({"kongdui": layer(NORTH, [(9000, 0), (9000, 1000)], name=["西柳沟", "黑水"]),
                                 "kongdui_table": TABLE})  # fmt: skip
    assert plan.numbers == {"rivers": 2, "length_km": pytest.approx(31.0)}


def test_the_model_of_heights_turns_a_river_nobody_knows(layer):
    height = np.repeat(np.arange(400.0)[::-1, None], 20, axis=1)
    slope = Grid(height, (449_000.0, 100.0, 0.0, 4_485_000.0, 0.0, -100.0), "EPSG:4545", None)
    table, _ = reaches(layer(NORTH, name=["黑水"]), dem=slope, unknown_class="sand")
    xy = shapely.get_coordinates(table.geometry.iloc[0])
    assert xy[0, 1] > xy[-1, 1]


def test_a_tributary_knows_its_river_by_code(layer):
    table, _ = reaches(layer(NORTH, name=["东支"], parent=["书都日古孔兑"]), unknown_class="sand")
    assert table.parent.tolist() == ["XLG"]
    assert not table.known.any()


def test_a_river_shorter_than_the_sampling_is_one_reach(layer):
    table, _ = reaches(layer([(0, 0), (0, 3)], name=["黑水"]), unknown_class="sand")
    assert len(table) == 1
    assert table.length_km.iloc[0] == 0.003
