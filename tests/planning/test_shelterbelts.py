"""The whole planner on small rivers: what is planted, how it is numbered, and that everything adds up."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from geopandas.testing import assert_geodataframe_equal

from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts

STRAIGHT = [(0, 0), (0, 3000)]
BENT = np.column_stack([150 * np.sin(np.arange(0, 3001, 20) / 220), np.arange(0, 3001, 20)])
EVERY = frozenset(Shelterbelts.outputs)


def belts(plan):
    return plan.tables["belt"]


def removed(plan):
    """Return the land that was taken out, without what was merely too small."""
    table = plan.tables["removed_land"]
    return table[table.kind != "too_small"]


def rolled_up(table, made):
    """Return a table with the river each row counts for: a tributary's rows are of order 2 of its river."""
    above = table.river.map(dict(zip(made.river, made.parent))).fillna("")
    return by_name(table).assign(river=above.where(above != "", table.river), channel_order=1 + (above != ""))


def overlap(shapes):
    i, j = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    return shapely.area(shapely.intersection(shapes[i[i < j]], shapes[j[i < j]])).sum()


def by_name(lines):
    return pd.DataFrame(lines.drop(columns="geometry", errors="ignore"))


# Numbers and names ---------------------------------------------------------------------------------------------------


def test_the_same_input_gives_the_same_plan(plan, layer):
    first, again = plan(layer(BENT, name=["黑水"])), plan(layer(BENT, name=["黑水"]))
    for name, table in first.tables.items():
        if isinstance(table, gpd.GeoDataFrame):
            assert_geodataframe_equal(table, again.tables[name])
        else:
            pd.testing.assert_frame_equal(table, again.tables[name])
    assert first.numbers == again.numbers


def test_rows_in_another_order_give_the_same_codes(plan, layer):
    shapes = [BENT, [(9000, 0), (9000, 2000)], [(20_000, 0), (20_000, 900)], [(20_000, 1000), (20_000, 2000)]]
    names = ["西柳沟", "黑水", "白水", "白水"]
    first = belts(plan(layer(*shapes, name=names)))
    turned = belts(plan(layer(*shapes[::-1], name=names[::-1])))
    assert_geodataframe_equal(first, turned)
    assert first.code.is_unique
    assert first.uuid.is_unique


def test_codes_say_river_bank_strip_and_number(plan, layer):
    table = belts(plan(layer(STRAIGHT, name=["西柳沟"]), compartment_length=500))
    assert table.code.str.fullmatch(r"XLG-[LR]-[WMD]-\d{3}").all()
    for _, own in table.groupby(["bank", "strip"]):
        assert own.code.str[-3:].astype(int).tolist() == list(range(1, len(own) + 1))
        start = own.station_from.str.extract(r"K(\d+)\+(\d+)").astype(int)
        assert (start[0] * 1000 + start[1]).is_monotonic_increasing


def test_a_mirrored_country_has_the_mirrored_plan(plan, layer):
    side = [(500, 1200), (1400, 2800)]
    here = plan(layer(BENT, side, name=["黑水", "白水"]), drift_direction=125.0, width=73)
    turned = [np.asarray(xy, dtype=float) * [-1, 1] for xy in (BENT, side)]
    there = plan(layer(*turned, name=["黑水", "白水"]), drift_direction=235.0, width=73)
    swapped = belts(there).assign(bank=belts(there).bank.map({"left": "right", "right": "left"}))
    keys = ["river_code", "bank", "strip"]
    mine, other = (t.groupby(keys)[["area_m2"]].sum() for t in (belts(here), swapped))
    assert mine.index.tolist() == other.index.tolist()
    assert other.area_m2.to_numpy() == pytest.approx(mine.area_m2.to_numpy(), rel=1e-4)


def test_official_codes_run_from_north_to_south_and_west_to_east(plan, layer):
    units = layer(
        shapely.box(-900, -10, 900, 1500), shapely.box(-900, 1500, 900, 4000),
        xian=["150621"] * 2, xiang=["1", "1"], cun=["12", "12"], lin_ban=["3", "4"], village=["南", "北"],
    )  # fmt: skip
    table = belts(plan(layer(STRAIGHT, name=["黑水"]), units=units))
    assert table.official_code.str.fullmatch(r"150621001012000[34]\d{5}").all()
    assert table.official_code.is_unique
    for _, own in table.groupby("lin_ban"):
        ordered = own.sort_values("official_code")
        y, x = ordered.centroid.y.round(), ordered.centroid.x.round()
        assert list(zip(-y, x)) == sorted(zip(-y, x))
        assert ordered.official_code.str[-5:].astype(int).tolist() == list(range(1, len(own) + 1))
    for _, row in table.iterrows():
        assert (row.geometry.centroid.y < 4_451_500) == (row.village == "南"), "no compartment lies in two villages"


# Everything adds up --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def full(plan, layer):
    """A plan with everything at once: land rules, units, crossings, a tributary, bends."""
    constraints = layer(
        shapely.box(-400, 300, -60, 600), shapely.box(-900, 500, 900, 800), shapely.box(60, 1500, 70, 2900),
        shapely.box(-75, 900, 300, 1000), shapely.Point(100, 2000).buffer(90), shapely.box(-300, 1900, 0, 2300),
        kind=["永久基本农田", "耕地", "建筑", "管理范围", "公益林", "超采区"], approval_no=[None] * 4 + ["林1", None],
    )  # fmt: skip
    units = layer(
        shapely.box(-900, -10, 900, 1400), shapely.box(-900, 1300, 900, 4000),
        village=["南", "北"], groundwater_m=[2, 9],
    )  # fmt: skip
    crossings = layer([(-900, 1150), (900, 1250)], width=[None])
    branch = layer([(1500, 0), (700, 1500), (110, 2200)], name=["东支"], parent=["黑水"])
    return plan(
        layer(BENT, name=["黑水"]), EVERY, constraints=constraints, units=units, crossings=crossings,
        tributaries=branch, drift_power=200.0,
    )  # fmt: skip


def test_no_land_is_planted_twice(full):
    assert overlap(belts(full).geometry.to_numpy()) <= 1.0
    assert belts(full).is_valid.all()


def test_compartments_gaps_removed_and_small_land_make_up_the_band(full):
    summary = full.tables["belt_summary"]
    parts = belts(full).area_m2.sum() + removed(full).area_m2.sum()
    parts += 1e4 * (summary.gap_ha + summary.too_small_ha).sum()
    assert parts == pytest.approx(1e4 * summary.band_ha.sum(), rel=0.001)


def test_printed_totals_are_the_sums_of_printed_rows(full):
    table, summary, fence = belts(full), full.tables["belt_summary"], full.tables["fence"]
    seedling = full.tables["seedling_summary"]
    keys = ["river", "channel_order", "bank"]
    rows = {
        "area_ha": table, "area_mu": table, "plants": table, "plants_to_order": table, "water_need_m3": table,
        "removed_ha": removed(full).rename(columns={"area_ha": "removed_ha", "area_mu": "mu"}),
        "fence_m": fence.rename(columns={"length_m": "fence_m"}),
        "conditional_ha": table[table.condition.notna()].rename(columns={"area_ha": "conditional_ha", "area_mu": "mu"}),
        "cost_yuan": pd.concat([by_name(table), by_name(fence)]),
    }  # fmt: skip
    for column, source in rows.items():
        mine = summary.set_index(keys)[column]
        theirs = rolled_up(source, table).groupby(keys)[column].sum().reindex(mine.index).fillna(0)
        assert mine.to_numpy(dtype=float) == pytest.approx(theirs.to_numpy(dtype=float), abs=1e-6), column
        if column in full.numbers:
            assert full.numbers[column] == pytest.approx(mine.sum(), abs=1e-6), column
    assert full.numbers["compartments"] == len(table) == summary.compartments.sum()
    assert seedling.plants.sum() == table.plants.sum() == full.tables["planting_row"].plants.sum()
    assert seedling.plants_to_order.sum() == table.plants_to_order.sum()
    assert len(full.tables["plant"]) == table.plants.sum()


def test_rows_lie_in_their_compartment_and_plants_on_their_rows(full):
    shape = belts(full).set_index("code").geometry
    row, plant = full.tables["planting_row"], full.tables["plant"]
    around = shapely.buffer(shape.reindex(row.code).to_numpy(), 0.01)
    assert shapely.length(shapely.difference(row.geometry.to_numpy(), around)).max() == 0
    around = shapely.buffer(shape.reindex(plant.code).to_numpy(), 0.01)
    assert shapely.covers(around, plant.geometry.to_numpy()).all()
    planted = belts(full).set_index("code").plants[lambda p: p > 0].sort_index()
    assert (row.groupby("code").plants.sum() == planted).all()


def test_neighbouring_rows_keep_the_design_spacing(full):
    spacing = belts(full).set_index("code").row_spacing_m
    merged = full.tables["planting_row"].dissolve(["code", "row"]).geometry
    apart = []
    for (code, number), line in merged.items():
        if (code, number + 1) in merged.index:
            beside = merged[code, number + 1]
            on = shapely.line_interpolate_point(line, [0.4, 0.5, 0.6], normalized=True)
            apart.append(np.median(shapely.distance(beside, on)) / spacing[code])
    assert len(apart) > 50
    assert (np.abs(np.array(apart) - 1) <= 0.05).mean() >= 0.95


def test_belts_keep_off_forbidden_land_and_mark_what_needs_approval(full):
    table = belts(full)
    x, y = 450_000, 4_450_000
    forbidden = [shapely.box(x - 900, y + 500, x + 900, y + 800), shapely.box(x + 60, y + 1500, x + 70, y + 2900)]
    assert table.intersection(shapely.union_all(forbidden)).area.sum() <= 1.0
    forest = shapely.Point(x + 100, y + 2000).buffer(90)
    marked = table.condition.fillna("").str.contains("public_forest")
    assert table[~marked].intersection(forest).area.sum() <= 1.0
    assert table[marked].difference(forest.buffer(0.01)).area.sum() <= 1.0
    assert table[marked].approval_no.str.contains("林1").all()


def test_a_crossing_stays_open(full):
    road = shapely.LineString([(449_100, 4_451_150), (450_900, 4_451_250)]).buffer(10, cap_style="flat")
    assert belts(full).intersection(road).area.sum() <= 1.0
    assert "道路、管线通道" in set(full.tables["removed_land"].kind_zh)


def test_a_tributary_is_rolled_up_to_its_river(full):
    summary = full.tables["belt_summary"]
    assert list(zip(summary.river, summary.channel_order, summary.bank)) == [
        ("黑水", order, bank) for order in (1, 2) for bank in ("left", "right")
    ]
    assert set(belts(full)[belts(full).river == "东支"].parent) == {"黑水"}
    assert set(full.tables["seedling_summary"].river) == {"黑水"}


# Widths, passages, sizes ---------------------------------------------------------------------------------------------


def test_the_supplying_bank_is_the_wide_one_and_has_the_fence(plan, layer):
    made = plan(layer(STRAIGHT, name=["黑水"]), drift_direction=90.0)
    table = belts(made)
    assert dict(zip(table.bank, table.bank_role)) == {"left": "supply", "right": "receive"}
    assert set(table[table["strip"] == "dune"].bank) == {"left"}
    assert set(made.tables["fence"].bank) == {"left"}
    width = table.drop_duplicates(["bank", "strip"]).groupby("bank").mean_width_m.sum()
    assert width.to_numpy() == pytest.approx([45, 15], abs=0.2)


def test_a_drift_along_the_river_is_told(plan, layer):
    made = plan(layer(STRAIGHT, name=["黑水"]), drift_direction=10.0)
    assert set(belts(made).advice) == {"cross_belts"}
    assert any("45°" in str(note) for note in made.notes)
    assert set(belts(plan(layer(STRAIGHT, name=["黑水"]), drift_direction=100.0)).advice) == {"none"}


def test_a_fixed_share_is_kept(plan, layer):
    table = belts(plan(layer(STRAIGHT, name=["黑水"]), split="fixed", left_share=100.0, width=40))
    assert set(table.bank) == {"left"}, "sand on one bank only"


def test_passages_stand_at_their_stations(plan, layer):
    table = belts(plan(layer(STRAIGHT, name=["黑水"]), passage_width=12.0, passage_spacing=1000.0))
    for station in (1000, 2000):
        gap = shapely.box(449_000, 4_453_000 - station - 6, 451_000, 4_453_000 - station + 6)
        assert table.intersection(gap).area.sum() <= 1.0
        assert table.intersection(gap.buffer(5)).area.sum() > 100
    open_land = belts(plan(layer(STRAIGHT, name=["黑水"]), passage_spacing=0.0))
    assert open_land.area.sum() == pytest.approx(60 * 3000, rel=1e-6)


@pytest.mark.parametrize(("shape", "width"), [(STRAIGHT, 1500), ([(0, 0), (250, 0), (0, 60)], 900)])
def test_no_compartment_is_larger_than_allowed(plan, layer, shape, width):
    made = plan(layer(shape, name=["黑水"]), compartment_length=2000, max_area=2.0, width=width)
    assert belts(made).area_m2.max() <= 20_000 + 0.1
    assert overlap(belts(made).geometry.to_numpy()) <= 1.0


def test_small_pieces_join_a_neighbour_or_are_listed(plan, layer):
    wall = layer(shapely.box(-200, 540, 200, 560), shapely.box(-200, 565, 200, 580), kind=["建筑"] * 2)
    made = plan(layer(STRAIGHT, name=["黑水"]), constraints=wall, passage_spacing=0.0)
    assert belts(made).area_m2.min() >= 400
    listed = made.tables["removed_land"][lambda t: t.kind == "too_small"]
    assert listed.area_m2.sum() == pytest.approx(5 * 60, abs=1)
    assert made.tables["belt_summary"].too_small_ha.sum() == pytest.approx(0.03, abs=0.011)
    assert any("under 400 m²" in str(note) for note in made.notes)
    sliver = layer(shapely.box(-200, 505, 200, 560), kind=["建筑"])
    made = plan(layer(STRAIGHT, name=["黑水"]), constraints=sliver, passage_spacing=0.0)
    assert made.tables["belt_summary"].too_small_ha.sum() == 0, "5 m before the wall joined the compartment beside it"


def test_short_compartments_are_joined_to_each_other(plan, layer):
    made = plan(layer(STRAIGHT, name=["黑水"]), compartment_length=50, width=30, passage_spacing=0.0)
    assert belts(made).area_m2.min() >= 400
    assert made.tables["belt_summary"].too_small_ha.sum() <= 0.05
