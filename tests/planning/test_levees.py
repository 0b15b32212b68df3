"""Levees, end to end: given these lines, levels and sections, this is lacking, this is built, and it adds up."""

import re

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration import files, weather
from ordos_restoration.planning import land
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.levees.levees import Levees
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference

X, Y = 500_000.0, 4_450_000.0  # on the central meridian: a metre of the map is one on the ground
CRS = "EPSG:4545"
LENGTH = 2000.0
TABLES = {k: files.reference(one.name) for k, one in Levees.inputs.items() if isinstance(one, Reference)}
TABLES["land_rules"] = TABLES["land_rules"].query("measure == 'levee'")  # reading all of them takes half of a run
CALM = {"wind_speed": 0.0, "settlement": 0.0, "stripping": 0.0, "bench": 0.0}
OLD = ((-40, 0.0), (-2.5 - 7.5, 0.0), (-2.5, 3.0), (2.5, 3.0), (10.0, 0.0), (40, 0.0))


def line(x, length=LENGTH, reverse=False):
    ends = [(X + x, Y), (X + x, Y + length)]
    return shapely.LineString(ends[::-1] if reverse else ends)


def lines(*shapes, **columns):
    """One levee east of the river, which flows north: the right bank."""
    shapes = shapes or (line(100),)
    count = len(shapes)
    named = {"code": [f"L{k + 1}" for k in range(count)], "return_period_a": [20] * count, **columns}
    return gpd.GeoDataFrame(named, geometry=list(shapes), crs=CRS)


def levels(flood=3.4, ice=(), slope=0.001, points=5, x=0.0, **columns):
    """Points on the river: bed 1000 m at the upper end and falling, flood above it; ice: (share of the way, level)."""
    share = np.linspace(0, 1, points)
    bed = 1000.0 - slope * LENGTH * share
    jams = [next((z for s, z in ice if abs(s - one) < 1e-9), np.nan) for one in share]
    named = {"bed_level_m": bed, "flood_level_m": bed + flood, "ice_level_m": jams, **columns}
    return gpd.GeoDataFrame(named, geometry=shapely.points(np.full(points, X + x), Y + LENGTH * share), crs=CRS)


JAM = ((1.0, 1000.5),)  # below the flood: only that there is a record


def sections(*stations, points=OLD, code="L1", slope=0.001, named=None, upward=False):
    """A table of sections whose foot falls with the bed."""
    rows = []
    for at in stations or (0, 1000, 2000):
        base = 1000.0 - slope * (LENGTH - at if upward else at)
        rows += [(code, f"K{int(at) // 1000}+{int(at) % 1000:03d}", u, base + z) for u, z in points]
    frame = pd.DataFrame(rows, columns=named or ["堤防编号", "桩号", "偏距", "高程"]).astype(str)
    frame.attrs["path"] = "sections.csv"
    return frame


def run(wanted=None, progress=None, tables=TABLES, **named):
    others = {name: named.pop(name) for name in list(named) if name in Levees.inputs}
    given = {"levee_lines": lines(), "design_levels": levels(ice=JAM), "section_table": sections(), **others}
    more = {} if progress is None else {"progress": progress}
    return Levees(**named).run({**tables, **given}, wanted, **more)


def said(plan):
    return " ".join(str(note) for note in plan.notes)


def stations(plan, code="L1"):
    t = plan.tables["levee_station"]
    return t[t.levee == code].sort_values("station_m").reset_index(drop=True)


# Crest and deficit ---------------------------------------------------------------------------------------------------


def test_the_crest_asked_for_is_level_and_freeboard():
    """Class 4 without wind: 3.4 m of flood above the bed, A 0.6 m, so 4.0 m; the levee has 3.0 m."""
    t = stations(run(**CALM))
    assert t.station.tolist()[:3] == ["K0+000", "K0+100", "K0+200"]
    assert t.levee_class.eq(4).all()
    assert t.deficit_m.tolist() == [1.0] * 21
    assert t.required_m.iloc[0] == 1004.0
    assert t.governed.eq("flood").all()
    assert t.works.eq("heighten").all()
    assert t.bank.eq("right").all()
    assert t.ice_basis.eq("levels").all()


def test_wind_adds_set_up_and_run_up():
    calm, windy = stations(run(**CALM)), stations(run(**{**CALM, "wind_speed": 20.0, "fetch": 2000.0}))
    assert windy.setup_m.iloc[0] == pytest.approx(3.6e-6 * 400 * 2000 / (2 * 9.81 * 3.4), abs=6e-4)
    assert windy.required_m.iloc[0] - calm.required_m.iloc[0] == pytest.approx(
        windy.setup_m.iloc[0] + windy.runup_m.iloc[0], abs=0.011
    )


def test_silting_raises_bed_and_flood_alike():
    t = stations(run(silting=0.02, silt_years=25, **CALM))
    assert (t.silted_bed_m - t.bed_m).round(6).eq(0.5).all()
    assert t.required_m.iloc[0] == 1004.5
    own = stations(run(design_levels=levels(ice=JAM, silting_m_a=[0.04] * 5), silting=0.02, silt_years=25, **CALM))
    assert own.required_m.iloc[0] == 1005.0


def test_the_ice_jam_decides_below_the_place_where_its_pool_meets_the_flood():
    """A jam of 1002.4 m at the mouth stands 1 m above the flood of 1001.4 m there, and its pool meets it 1 km up."""
    plan = run(design_levels=levels(ice=((1.0, 1002.4),)), **CALM)
    t = stations(plan)
    assert t.governed.tolist() == ["flood"] * 11 + ["ice"] * 10
    assert t.design_m.iloc[-1] == 1002.4
    assert t.required_m.iloc[12:].eq(1003.0).all()
    assert plan.numbers["ice_m"] == pytest.approx(950.0)
    sloping = stations(run(design_levels=levels(ice=((1.0, 1002.4),)), ice_slope=0.5, **CALM))
    assert sloping.ice_m.iloc[0] == pytest.approx(1003.4)


def test_without_ice_levels_nothing_is_planned_unless_somebody_states_that_there_are_none():
    with pytest.raises(PlanningError, match="ice-flood check is mandatory"):
        run(design_levels=levels())
    plan = run(design_levels=levels(), no_ice_record=True)
    assert "as stated in the parameters" in said(plan)
    for name, table in plan.tables.items():
        assert table.ice_basis.eq("stated_none").all(), name
        assert len(table), name


@settings(max_examples=4)
@given(st.floats(2.0, 5.0), st.floats(0.0, 1.0), st.floats(1000, 1006), st.floats(0, 1), st.floats(0, 0.05))
def test_raising_any_level_never_lowers_a_crest(flood, more, ice, higher, silting):
    bare = {"section_table": None, "levee_lines": lines(crest_m=[1003]), "silting": silting, "interval": 500.0}
    low = stations(run(design_levels=levels(flood, ((1.0, ice),)), **bare))
    for changed in (levels(flood + more, ((1.0, ice),)), levels(flood, ((1.0, ice + higher),))):
        high = stations(run(design_levels=changed, **bare))
        assert (high.required_m >= low.required_m - 0.011).all()


# Works and earth -----------------------------------------------------------------------------------------------------


def test_an_even_levee_gets_a_prism_of_earth():
    """1 m higher, crest 5 m → class 4 asks 3 m: on the landside the earth of a metre follows by hand, 2 km of it."""
    plan = run(**CALM)
    (row,) = plan.tables["levee_works"].to_dict("records")
    # from the old water edge (−2.5, 3) up 1:2.5 to (0, 4), crest to (3, 4), down 1:2.5 to (13, 0)
    hand = 2.5 / 2 + 2.5 + 0.5 * (1 + 1.2) / 2 + 7 * 1.2 + 3 * 1.2 / 2
    assert row["length_m"] == 2000.0
    assert row["fill_m3"] == pytest.approx(hand * 2000, rel=1e-3)
    assert row["prismoidal_m3"] == pytest.approx(row["fill_m3"], rel=1e-3)
    assert row["earth_m3"] == row["fill_m3"]
    assert row["borrow_m3"] == pytest.approx(row["earth_m3"] / 0.85, abs=0.1)
    assert row["loose_m3"] == pytest.approx(row["borrow_m3"] * 1.33, abs=0.1)
    assert row["land_ha"] == pytest.approx(0.3 * 2, abs=2e-3)
    assert row["from_station"] == "K0+000"
    assert row["to_station"] == "K2+000"


def test_settlement_stripping_and_benches_come_on_top():
    calm, real = (run(**more).tables["levee_works"].iloc[0] for more in (CALM, {"wind_speed": 0.0}))
    assert real.stripping_m3 > 0
    assert real.benching_m3 == pytest.approx(7.5 * 0.25 * 2000, rel=5e-3)
    assert real.earth_m3 == pytest.approx(real.fill_m3 + real.stripping_m3 + real.benching_m3)
    assert real.fill_m3 > calm.fill_m3
    t = stations(run(wind_speed=0.0))
    assert t.built_m.iloc[0] == pytest.approx(1004.0 + 0.04 * 4.0)


def test_volumes_of_stations_works_and_sums_agree():
    plan = run(design_levels=levels(ice=((1.0, 1002.9),)), interval=70.0)
    t, works, sums = (plan.tables[name] for name in ("levee_station", "levee_works", "levee_summary"))
    for name in ("fill_m3", "stripping_m3", "benching_m3"):
        assert t[name].sum() == pytest.approx(works[name].sum())
        area = t[name.replace("_m3", "_m2")]
        assert (t.reach_m.round(1) * area.round(2)).round(1).sum() == pytest.approx(works[name].sum(), abs=0.2)
    assert t.reach_m.sum() == pytest.approx(LENGTH)
    by_item = sums.groupby("item").quantity.sum()
    assert by_item["fill"] == pytest.approx(works.earth_m3.sum())
    assert by_item["borrow"] == pytest.approx(works.borrow_m3.sum())
    assert by_item["land"] == pytest.approx(works.land_ha.sum())
    assert plan.numbers["earth_m3"] == pytest.approx(works.earth_m3.sum())


def test_cost_is_quantity_times_price():
    priced = {"levee.fill": ("yuan/m³", 7), "levee.borrow.truck": ("yuan/m³", 16), "levee.land": ("yuan/ha", 300_000)}
    rows = [{"item": item, "unit": unit, "price": str(price)} for item, (unit, price) in priced.items()]
    plan = run(tables={**TABLES, "prices": pd.DataFrame(rows)}, borrow_distance=800.0, **CALM)
    sums = plan.tables["levee_summary"].set_index("item")
    for item, price in (("fill", 7), ("borrow", 16), ("land", 300_000)):
        assert sums.cost_yuan[item] == round(sums.quantity[item] * price)
    assert plan.numbers["cost_yuan"] == sums.cost_yuan.sum()
    assert "no price" in said(run(tables={**TABLES, "prices": pd.DataFrame(rows[:1])}, **CALM))


@pytest.mark.parametrize(
    ("points", "verb"),
    [
        (((-40, 0), (-11.5, 0), (-1.5, 4), (1.5, 4), (11.5, 0), (40, 0)), "none"),
        (((-40, 0), (-10.6, 0), (-0.6, 4), (0.6, 4), (10.6, 0), (40, 0)), "widen"),
        (((-40, 0), (-12.0, 0), (-2.0, 4), (2.0, 4), (8.0, 0), (40, 0)), "thicken"),
        (((-40, 0), (-7.5, 0), (-1.5, 4), (1.5, 4), (11.5, 0), (40, 0)), "strengthen"),
        (((-40, 0), (-10, 0), (-2.5, 3), (2.5, 3), (10, 0), (40, 0)), "heighten"),
        (((-40, -3), (-8, -3), (0, 0), (40, 0)), "build"),
    ],
)
def test_the_works_follow_from_what_is_lacking(points, verb):
    plan = run(section_table=sections(points=points), **CALM)
    t = stations(plan)
    assert t.works.eq(verb).all()
    assert t.verdict.eq("enough" if verb == "none" else "deficient").all()
    works = plan.tables["levee_works"]
    assert len(works) == (verb != "none")
    if verb in ("widen", "thicken", "heighten", "build"):
        assert works.fill_m3.iloc[0] > 0
    if verb == "strengthen":
        assert works.fill_m3.iloc[0] == 0
        assert "protection" in plan.tables["levee_summary"]["item"].tolist()


def test_a_new_levee_stands_on_the_line_between_two_new_faces():
    """A bank at 1000 m asks for 4 m, class 4: crest 3 m wide, 1:2.5 on both sides; the river slope begins at 0."""
    plan = run(section_table=sections(points=((-40, -3), (-8, -3), (0, 0), (40, 0)), slope=0.0),
               design_levels=levels(ice=JAM, slope=0.0),
               levee_lines=lines(bank=["right"]), **CALM)  # fmt: skip
    outline = plan.tables["levee_section"].new_points.iloc[0]
    assert "-1.50 1004.00; 1.50 1004.00" in outline or "1.50 1004.00; -1.50 1004.00" in outline
    assert "11.50 1000.00" in outline


def test_a_crest_that_is_high_enough_gets_no_cap():
    points = ((-40, 0), (-12.05, 0), (-2.0, 4.02), (2.0, 4.02), (8.03, 0), (40, 0))
    plan = run(section_table=sections(points=points), wind_speed=0.0)
    assert stations(plan).works.eq("thicken").all()
    assert stations(plan).built_m.iloc[0] == 1004.02


def test_known_defects_ask_for_strengthening():
    points = ((-40, 0), (-11.5, 0), (-1.5, 4), (1.5, 4), (11.5, 0), (40, 0))
    t = stations(run(section_table=sections(points=points), levee_lines=lines(defects=["渗漏"]), **CALM))
    assert t.works.eq("strengthen").all()


def test_works_on_the_waterside_leave_the_land_alone():
    land_side, water = run(**CALM), run(side="water", **CALM)
    works = [plan.tables["levee_works"].iloc[0] for plan in (land_side, water)]
    assert works[0].fill_m3 == pytest.approx(works[1].fill_m3)
    assert works[0].geometry.centroid.x > X + 100 > works[1].geometry.centroid.x  # the water is west of the levee


def test_high_levees_get_a_berm():
    flat = run(design_levels=levels(5.5, JAM), **CALM).tables["levee_section"]
    assert flat.new_points.iloc[0].count(";") > run(**CALM).tables["levee_section"].new_points.iloc[0].count(";")


# Land, borrow areas, strips ------------------------------------------------------------------------------------------


def test_taken_land_is_parted_by_use():
    west = shapely.box(X, Y, X + 111, Y + LENGTH)
    east = shapely.box(X + 111, Y, X + 300, Y + LENGTH / 2)
    use = gpd.GeoDataFrame({"地类名称": ["旱地", "草地"]}, geometry=[west, east], crs=CRS)
    plan = run(land_use=use, **CALM)
    rows = plan.tables["levee_summary"].query("item == 'land'").set_index("detail").quantity
    assert rows["旱地"] == pytest.approx(0.2, abs=2e-3)  # of 10 to 11 m from the line, 2 km
    assert rows["草地"] == pytest.approx(0.2, abs=2e-3)
    assert rows["–"] == pytest.approx(0.2, abs=2e-3)
    assert rows.sum() == pytest.approx(plan.tables["levee_works"].land_ha.sum())


def test_earth_comes_from_the_nearest_area_as_long_as_it_holds():
    near, far = shapely.box(X + 500, Y + 900, X + 600, Y + 1100), shapely.box(X + 1500, Y + 900, X + 1600, Y + 1100)
    areas = gpd.GeoDataFrame({"code": ["A", "B"], "capacity_m3": [10_000, None]}, geometry=[near, far], crs=CRS)
    row = run(borrow=areas, **CALM).tables["levee_works"].iloc[0]
    assert row.borrow_code == "A;B"
    work = 10_000 * 0.4435 + (row.borrow_m3 - 10_000) * 1.4435
    assert row.haul_m3km == pytest.approx(work, rel=0.02)
    little = gpd.GeoDataFrame({"code": ["A"], "capacity_m3": [10_000.0]}, geometry=[near], crs=CRS)
    assert "too little" in said(run(borrow=little, **CALM))


def test_the_strip_is_land_where_belts_may_not_be_planted():
    plan = run(**CALM)
    (row,) = plan.tables["levee_strip"].to_dict("records")
    west, _, east, _ = row["geometry"].bounds
    assert (west - X - 100, east - X - 100) == (pytest.approx(-20, abs=0.01), pytest.approx(23, abs=0.01))
    frame = plan.tables["levee_strip"].assign(approval_no=None)
    kinds, rules = files.reference("constraint_kinds"), files.reference("land_rules")
    kinds["priority"] = kinds.priority.astype(float)
    rules[["rain_below_mm", "cover_below_pct", "clearance_m"]] = np.nan
    notes = []
    verdict = land.judge(frame, kinds, rules, "shelterbelt", "", notes)
    assert verdict.kind.tolist() == ["levee"]
    assert verdict.rule.tolist() == ["forbidden"]
    assert not notes


def test_land_rules_are_told():
    fields = gpd.GeoDataFrame(
        {"kind": ["永久基本农田", "河道管理范围"]}, geometry=[shapely.box(X + 105, Y, X + 300, Y + 500),
                                                     shapely.box(X, Y, X + 300, Y + LENGTH)], crs=CRS)  # fmt: skip
    plan = run(constraints=fields, **CALM)
    row = plan.tables["levee_works"].iloc[0]
    assert row.condition == "management_range"
    assert row.forbidden_ha == pytest.approx(0.05 * 8, abs=2e-3)
    assert "forbidden by the land rules" in said(plan)


# Input as people have it ---------------------------------------------------------------------------------------------


def test_a_line_drawn_against_the_flow_is_turned_and_told():
    plan, turned = run(**CALM), run(levee_lines=lines(line(100, reverse=True)), **CALM)
    assert "was drawn against the flow" in said(turned)
    pd.testing.assert_frame_equal(
        stations(plan).drop(columns="geometry"), stations(turned).drop(columns="geometry"), check_exact=False, atol=1e-6
    )


def test_stations_may_count_from_the_mouth():
    plan = run(section_table=sections(upward=True), station_from="mouth", **CALM)
    t = stations(plan)
    assert t.station.iloc[0] == "K0+000"
    assert t.bed_m.iloc[0] == 998.0
    assert t.deficit_m.eq(1.0).all()
    started = stations(
        run(levee_lines=lines(start_m=[12_300.0]), section_table=sections(12_300, 14_300, slope=0.0), **CALM)
    )
    assert started.station.iloc[0] == "K12+300"


def test_the_bank_follows_from_the_side_of_the_levels():
    plan = run(levee_lines=lines(bank=["left"]), **CALM)
    assert "The points were followed" in said(plan)
    assert stations(plan).bank.eq("right").all()
    west = run(levee_lines=lines(line(-100)), **CALM)
    assert stations(west).bank.eq("left").all()


def test_levels_on_the_line_need_the_bank():
    on_line = levels(ice=JAM, x=100.0)
    with pytest.raises(PlanningError, match="on which side the water is"):
        run(design_levels=on_line)
    assert stations(run(design_levels=on_line, levee_lines=lines(bank=["右岸"]))).bank.eq("right").all()


def test_both_banks_at_once_share_the_levels():
    table = pd.concat([sections(), sections(code="L2")])
    table.attrs["path"] = "x.csv"
    plan = run(levee_lines=lines(line(100), line(-100)), section_table=table, **CALM)
    assert plan.tables["levee_works"].bank.tolist() == ["right", "left"]
    assert plan.tables["levee_works"].fill_m3.nunique() == 1
    land_side = plan.tables["levee_works"].geometry.centroid.x - X
    assert land_side.iloc[0] > 100
    assert land_side.iloc[1] < -100


def test_levels_as_a_table_by_station():
    table = pd.DataFrame({"桩号": ["K0+000", "K1+000", "2000", "x"], "设计洪水位": [1003.4, 1002.4, 1001.4, 1.0],
                          "凌汛水位": ["", "", 1000.5, ""], "河底高程": [1000, 999, 998, 1]}).astype(str)  # fmt: skip
    table.attrs["path"] = "levels.csv"
    plan = run(design_levels=None, level_table=table, levee_lines=lines(bank=["right"]), **CALM)
    assert stations(plan).deficit_m.eq(1.0).all()
    assert "1 rows without usable numbers" in said(plan)
    upward = table.assign(桩号=["K2+000", "K1+000", "0", "x"])
    upward.attrs["path"] = "levels.csv"
    plan = run(
        design_levels=None,
        level_table=upward,
        levee_lines=lines(bank=["right"]),
        section_table=sections(upward=True),
        **CALM,
    )
    assert "count from the other end" in said(plan)
    assert stations(plan).deficit_m.eq(1.0).all()


def test_beyond_the_levels_and_in_long_gaps_nothing_is_judged():
    short = levels(ice=((0.5, 1000.5),), points=5)
    cut = short[short.geometry.y <= Y + 1000]
    plan = run(design_levels=cut, **CALM)
    t = stations(plan)
    assert t.verdict.tolist() == ["deficient"] * 12 + ["unknown_level"] * 9
    assert t.held.tolist()[10:13] == [False, True, False]
    assert "9 stations have no flood level" in said(plan)
    assert "carried on to 1 stations" in said(plan)
    assert plan.numbers["unknown_m"] == pytest.approx(850.0)
    gap = short[np.isin(np.arange(5), (0, 4))]
    t = stations(run(design_levels=gap.assign(ice_level_m=[np.nan, 1000.5]), level_gap=1500.0, **CALM))
    assert t.verdict.eq("unknown_level").sum() == 19


def test_levels_of_another_datum_are_refused_in_one_sentence():
    other = levels(ice=((1.0, 1030.5),))
    other[["bed_level_m", "flood_level_m"]] += 30.0
    with pytest.raises(PlanningError, match="another height datum") as caught:
        run(design_levels=other)
    assert str(caught.value).count("L1") == 1


def test_levels_under_the_bed_are_left_out_and_told():
    odd = levels(ice=JAM)
    odd.loc[2, "flood_level_m"] = 990.0
    plan = run(design_levels=odd, **CALM)
    assert "below the bed were left out" in said(plan)
    assert stations(plan).deficit_m.eq(1.0).all()


def test_a_flood_below_the_land_asks_for_no_levee():
    high = sections(points=[(u, z + 2) for u, z in OLD])
    plan = run(design_levels=levels(0.5, ((1.0, 998.1),)), section_table=high, **CALM)
    assert stations(plan).verdict.eq("below_ground").all()
    assert "lies below the land" in said(plan)
    assert not len(plan.tables["levee_works"])


def test_the_flood_of_the_standard_is_taken():
    both = pd.concat([levels(3.4, JAM, return_period_a=[20.0] * 5), levels(3.9, JAM, return_period_a=[50.0] * 5)])
    assert stations(run(design_levels=both, **CALM)).required_m.iloc[0] == 1004.0
    higher = stations(run(design_levels=both, levee_lines=lines(return_period_a=[50]), **CALM))
    assert higher.levee_class.eq(2).all()
    assert higher.required_m.iloc[0] == pytest.approx(1003.9 + 0.8)
    with pytest.raises(PlanningError, match="no flood level is given for 30 years, only for 20, 50 years"):
        run(design_levels=both, levee_lines=lines(return_period_a=[30]))


def test_a_levee_without_a_standard_is_left_out_and_the_others_planned():
    two = lines(line(100), line(-100), return_period_a=[20, None])
    plan = run(levee_lines=two, **CALM)
    assert "has no return period" in said(plan)
    assert plan.tables["levee_station"].levee.unique().tolist() == ["L1"]
    assert run(levee_lines=two, return_period=30, **CALM).tables["levee_station"].levee.nunique() == 2


def test_sections_out_of_order_are_the_same_sections():
    table = sections(2000, 0, 1000).sample(frac=1.0, random_state=1)
    table.attrs["path"] = "x.csv"
    pd.testing.assert_frame_equal(
        run(**CALM).tables["levee_works"].drop(columns="geometry"),
        run(section_table=table, **CALM).tables["levee_works"].drop(columns="geometry"),
    )


def test_a_broken_section_is_left_out_and_the_rest_planned():
    table = pd.concat([sections(), sections(500, points=OLD[:2])])
    table.attrs["path"] = "x.csv"
    plan = run(section_table=table, **CALM)
    assert "fewer than three points" in said(plan)
    assert stations(plan).deficit_m.eq(1.0).all()


def test_offsets_may_be_positive_to_the_water_or_to_the_right():
    crooked = [(u, z + 0.02 * max(-u - 20, 0)) for u, z in OLD]  # the ground rises toward the water
    want = run(section_table=sections(points=crooked), **CALM).tables["levee_works"].fill_m3.iloc[0]
    mirrored = sections(points=[(-u, z) for u, z in crooked[::-1]])
    assert run(section_table=mirrored, offsets="water", **CALM).tables["levee_works"].fill_m3.iloc[0] == want
    assert (
        run(section_table=sections(points=crooked), offsets="right", **CALM).tables["levee_works"].fill_m3.iloc[0]
        == want
    )


def test_points_of_a_layer_are_measured_and_meet_the_same_sections():
    rows = [(at, u, 1000 - 0.001 * at + z) for at in (0, 1000, 2000) for u, z in OLD]
    at, u, z = np.array(rows).T
    points = gpd.GeoDataFrame({"elevation": z}, geometry=shapely.points(X + 100 + u, Y + at), crs=CRS)
    plan = run(section_table=None, section_points=points, **CALM)
    assert plan.tables["levee_works"].fill_m3.iloc[0] == run(**CALM).tables["levee_works"].fill_m3.iloc[0]


def test_lines_with_gaps_and_heights_count_on_over_the_gap():
    one = shapely.LineString([(X + 100, Y, 1003), (X + 100, Y + 800, 1002)])
    two = shapely.LineString([(X + 100, Y + 1200, 1002), (X + 100, Y + 2000, 1001)])
    plan = run(levee_lines=lines(one, two, code=["L1", "L1"]), **CALM)
    assert "1 gaps in the line, 400 m together" in said(plan)
    t = stations(plan)
    assert t.station_m.tolist() == [*range(0, 801, 100), *range(1200, 2001, 100)]
    assert plan.numbers["levee_m"] == 1600.0
    assert plan.tables["levee_works"].length_m.tolist() == [800.0, 800.0]
    strip = plan.tables["levee_strip"].geometry.iloc[0]
    assert not strip.intersects(shapely.Point(X + 100, Y + 1000))


def terrain(cell=0.5, nodata=-9999.0, foot=False, crs=CRS, hole=False):
    """The old levee as a terrain model."""
    x, y = np.arange(X + 40, X + 160, cell) + cell / 2, np.arange(Y + 2010, Y - 10, -50 * cell) - 25 * cell
    u, base = np.meshgrid(x - X - 100, 1000 - 0.001 * (y - Y))
    z = base + np.interp(u, *np.array(OLD).T)
    if hole:
        z[: len(z) // 2] = nodata
    z = np.where(z == nodata, nodata, z / 0.3048) if foot else z
    return Grid(
        z, (x[0] - cell / 2, cell, 0.0, y[0] + 25 * cell, 0.0, -50 * cell), pyproj.CRS(crs) if crs else None, nodata
    )


def test_a_terrain_model_gives_the_same_levee():
    plan = run(section_table=None, dem=terrain(), **CALM)
    t = stations(plan)
    assert t.crest_from.eq("dem").all()
    assert t.deficit_m.to_numpy() == pytest.approx(1.0, abs=0.02)
    want = run(**CALM).tables["levee_works"].fill_m3.iloc[0]
    assert plan.tables["levee_works"].fill_m3.sum() == pytest.approx(want, rel=0.06)  # cells of 0.5 m blunt edges
    feet = run(section_table=None, dem=terrain(foot=True), dem_unit="foot", **CALM)
    assert stations(feet).crest_m.tolist() == t.crest_m.tolist()


def test_terrain_with_holes_without_crs_or_in_unnamed_feet():
    plan = run(section_table=None, dem=terrain(hole=True), **CALM)
    assert stations(plan).verdict.eq("unknown_crest").sum() > 5
    assert "present crest is unknown" in said(plan)
    with pytest.raises(PlanningError, match="has no CRS"):
        run(section_table=None, dem=terrain(crs=None))
    with pytest.raises(PlanningError, match="another height datum or unit"):
        run(section_table=None, dem=terrain(foot=True))


def test_a_coarse_terrain_model_says_so():
    assert "as wide as a crest or wider" in said(run(section_table=None, dem=terrain(cell=5.0), **CALM))


def test_crest_and_ground_may_stand_in_columns():
    columns = {"crest_m": [1001.5], "ground_m": [998.5], "crest_width_m": [5.0]}
    plan = run(section_table=None, levee_lines=lines(**columns), **CALM)
    assert stations(plan).crest_from.eq("column").all()
    assert plan.tables["levee_works"].fill_m3.iloc[0] > 0
    bare = run(section_table=None, levee_lines=lines(crest_m=[1001.5]), **CALM)
    assert stations(bare).deficit_m.iloc[0] == 2.5
    assert "have no section" in said(bare)
    assert bare.tables["levee_works"].fill_m3.isna().all()


def test_a_bank_that_needs_no_levee_has_no_strip():
    bank = sections(points=[(-40, 0), (-10, 0), (0, 5), (40, 5)])
    plan = run(section_table=bank, **CALM)
    assert stations(plan).works.eq("none").all()
    for name in ("levee_works", "levee_strip", "levee_summary"):
        assert not len(plan.tables[name])
    assert "levee_report" in plan.reports
    assert plan.reports["levee_report"](str)
    assert plan.reports["levee_book"](str).pages


def test_no_levels_at_all_is_one_sentence():
    with pytest.raises(PlanningError, match="There are no design levels"):
        run(design_levels=None)
    with pytest.raises(PlanningError, match="no flood level within"):
        run(design_levels=levels(ice=JAM, x=-9000.0))


def test_every_row_is_told_of_in_one_place():
    fresh = lines(
        line(100), line(-100), shapely.LineString([(X, Y), (X, Y)]), code=["L1", "L2", "L3"], bank=["right", "?", None]
    )
    plan = run(levee_lines=fresh, **CALM)
    assert "rows 3" in said(plan)
    assert "“?” is neither left nor right" in said(plan)


def test_cancelling_stops_at_once():
    def stop(fraction, message=""):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        run(progress=stop)


def test_inputs_are_not_changed():
    given = {"levee_lines": lines(), "design_levels": levels(ice=JAM)}
    before = {name: one.copy() for name, one in given.items()}
    run(**given)
    for name, one in given.items():
        pd.testing.assert_frame_equal(one, before[name])


# The sample and the reports ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sample():
    folder = files.REFERENCE.parent / "sample"
    named = {"levee_lines": "levees", "design_levels": "levee_levels", "land_use": "levee_land_use", "borrow": "borrow"}
    layers = {name: gpd.read_file(folder / f"{file}.geojson") for name, file in named.items()}
    table = weather.read_records(folder / "levee_sections.csv")
    return Levees(silting=0.02).run({**TABLES, **layers, "section_table": table})


def test_the_sample_shows_every_verb(sample):
    works = sample.tables["levee_works"]
    assert set(works.works) >= {"heighten", "widen", "thicken", "strengthen"}
    assert set(works.bank) == {"left", "right"}
    assert sample.tables["levee_station"].governed.isin(["ice", "flood"]).all()
    assert 0 < sample.numbers["ice_m"] < sample.numbers["levee_m"]
    assert works.geometry.is_valid.all()
    assert sample.tables["levee_strip"].geometry.is_valid.all()


def test_the_report_draws_profiles_and_sections(sample):
    page = sample.reports["levee_report"](str)
    drawings = re.findall(r"<svg.*?</svg>", page, re.S)
    assert len(drawings) >= 6
    assert sum("Profile of levee" in one for one in drawings) == 2
    book = sample.reports["levee_book"](str)
    assert [one.name for one in book.pages] == ["Stations", "Volumes", "Works", "Quantities"]
