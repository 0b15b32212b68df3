"""The ten real lines: spellings of the source, Z, gaps, one river drawn against its flow."""

import numpy as np
import pytest
import shapely

from ordos_restoration import files
from ordos_restoration.planning.kongdui.reaches import KongduiReaches
from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts

CODES = ["MBL", "BES", "HLG", "XLG", "HTC", "HQH", "HSL", "MHG", "DLG", "HST"]


@pytest.fixture(scope="module")
def lines(real_data):
    return files.read_layer(real_data / "rivers" / "kongdui_ten.geojson")


@pytest.fixture(scope="module")
def made(lines, plan):
    return plan(lines, frozenset(Shelterbelts.outputs) - {"plant"})


@pytest.fixture(scope="module")
def beds(lines, made):
    """The beds of 100 m along the lines as they were given; two spurs of some 100 m are left out, and told."""
    parts = shapely.get_parts(shapely.force_2d(lines.to_crs(made.tables["belt"].crs).geometry.to_numpy()))
    return shapely.buffer(parts[shapely.length(parts) > 500], 50, cap_style="flat")


def test_all_ten_are_known_and_one_is_turned(lines, tables):
    plan = KongduiReaches().run({"kongdui": lines, "kongdui_table": tables["kongdui_table"]})
    reach = plan.tables["reach"]
    assert reach.known.all()
    assert list(dict.fromkeys(reach.river_code)) == CODES
    turned = [str(note) for note in plan.notes if "turned" in str(note)]
    assert len(turned) == 1
    assert turned[0].startswith("壕庆河")
    assert set(reach.reach_class) == {"hills", "sand", "plain"}
    for _, own in reach[reach.river_code == "HQH"].groupby("river_code"):
        mouth_first = own.sort_values("km_from").geometry
        assert mouth_first.iloc[0].centroid.y > mouth_first.iloc[-1].centroid.y, "station 0 lies in the north"


def test_both_banks_of_all_ten_are_planned(made):
    assert set(zip(made.tables["belt"].river_code, made.tables["belt"].bank)) == {
        (code, bank) for code in CODES for bank in ("left", "right")
    }
    assert made.tables["belt"].code.is_unique
    assert 4000 < made.numbers["area_ha"] < 5000


def test_no_land_is_planted_twice_and_none_in_a_bed(made, beds):
    shapes = made.tables["belt"].geometry.to_numpy()
    assert shapely.is_valid(shapes).all()
    i, j = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    assert shapely.area(shapely.intersection(shapes[i[i < j]], shapes[j[i < j]])).sum() <= 1.0
    bed, shape = shapely.STRtree(shapes).query(beds, predicate="intersects")
    assert shapely.area(shapely.intersection(shapes[shape], beds[bed])).sum() <= 1.0


def test_the_account_closes(made):
    summary = made.tables["belt_summary"]
    whole = made.tables["belt"].area_m2.sum() / 1e4 + (summary.gap_ha + summary.too_small_ha).sum()
    assert whole == pytest.approx(summary.band_ha.sum(), rel=0.001)
    assert made.numbers["plants"] == made.tables["planting_row"].plants.sum() == made.tables["belt"].plants.sum()
    assert made.numbers["plants"] == made.tables["seedling_summary"].plants.sum()
    assert made.numbers["cost_yuan"] == summary.cost_yuan.sum()


def test_compartments_have_a_size_a_bureau_takes(made):
    assert made.tables["belt"].area_m2.min() >= 400
    assert made.tables["belt"].area_m2.max() <= 200_000
    assert (made.tables["belt"].plants > 0).all()


def test_rows_lie_in_their_compartments_at_the_design_spacing(made):
    row = made.tables["planting_row"]
    own = made.tables["belt"].set_index("code")
    shapes = row.geometry.to_numpy()
    around = shapely.buffer(own.geometry.reindex(row.code).to_numpy(), 0.01)
    assert shapely.length(shapely.difference(shapes, around)).max() == 0
    first, then = np.flatnonzero((row.code.to_numpy()[:-1] == row.code.to_numpy()[1:]) & (np.diff(row.row) == 1)), 1
    middle = shapely.line_interpolate_point(shapely.line_merge(shapes[first]), 0.5, normalized=True)
    known = ~shapely.is_missing(middle)
    apart = shapely.distance(middle[known], shapes[first + then][known])
    spacing = own.row_spacing_m.reindex(row.code.iloc[first]).to_numpy()[known]
    assert len(apart) > 10_000
    assert (np.abs(apart / spacing - 1) <= 0.05).mean() >= 0.95


def test_strips_keep_their_width(made):
    """Mean width of the strips, land lost in bends to a neighbour aside, is the designed one."""
    belt = made.tables["belt"]
    share = (belt.area_m2 / belt.length_m / belt.mean_width_m - 1).abs()
    assert share.max() <= 0.02


def test_a_second_run_gives_the_same_plan(made, lines, plan):
    again = plan(lines.sample(frac=1, random_state=1), frozenset({"belt"}))
    mine, other = made.tables["belt"], again.tables["belt"]
    assert mine.code.tolist() == other.code.tolist()
    assert mine.uuid.tolist() == other.uuid.tolist()
    assert (mine.drop(columns="geometry").fillna("") == other.drop(columns="geometry").fillna("")).all(axis=None)
