"""Layouts beside each other: given these lists of tilts and pitches on this land, these rows and this advice."""

import html
import itertools

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration import files
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.solar import plant, plot, scenarios
from ordos_restoration.planning.solar.compare_tables import OBJECTIVES, WEIGH
from ordos_restoration.planning.solar.ranking import ranked, scores
from ordos_restoration.planning.solar.scenarios import Distance, pitches_of, tilts_of
from ordos_restoration.planning.solar.solar_compare import SolarCompare
from ordos_restoration.planning.solar.solar_layout import SolarLayout
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference

X, Y = 450_000.0, 4_450_000.0
TABLES = {k: files.reference(one.name) for k, one in SolarLayout.inputs.items() if isinstance(one, Reference)}
SITE = shapely.box(0, 0, 800, 600)
LAKE = shapely.Point(300, 300).buffer(60)
SLANTED = shapely.Polygon([(0, 0), (900, 80), (760, 700), (120, 620)])


def frame(*shapes, **columns):
    return gpd.GeoDataFrame(columns, geometry=[affinity.translate(one, X, Y) for one in shapes], crs="EPSG:4545")


def compare(*shapes, progress=None, wanted=frozenset({"pv_scenario"}), **named):
    more = {} if progress is None else {"progress": progress}
    own = {name: TABLES[name] for name in SolarCompare.inputs if name in TABLES}
    own |= {name: named.pop(name) for name in list(named) if name in SolarCompare.inputs}
    one = SolarCompare(**{"drift_direction": 125.0, "tilts": "38", "pitches": "rule", **named})
    return one.run({**own, "site": frame(*(shapes or (SITE,)))}, wanted, **more)


def rows(*shapes, **named):
    return compare(*shapes, **named).tables["pv_scenario"]


def layout(*shapes, **named):
    layers = {name: named.pop(name) for name in list(named) if name in SolarLayout.inputs}
    given = {**TABLES, **layers, "site": frame(*(shapes or (SITE,)))}
    return SolarLayout(**{"drift_direction": 125.0, **named}).run(given).tables


def said(plan):
    return " ".join(str(note) for note in plan.notes)


# Lists ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "tilts"),
    [
        ("38", [38]),
        ("30, 35,40", [30, 35, 40]),
        ("30:42:2", [30, 32, 34, 36, 38, 40, 42]),
        ("30:41:5, 38", [30, 35, 40, 38]),
        ("0.1:0.7:0.2", [0.1, 0.3, 0.5, 0.7]),
        ("30，35、38；40", [30, 35, 38, 40]),
        (" 30 , 30, 30:30:1 ,", [30]),
    ],
)
def test_tilts_are_a_list_or_a_range_with_both_ends(text, tilts):
    assert tilts_of(text) == tilts


def test_pitches_are_metres_the_rule_or_its_multiples():
    assert pitches_of("11, 12.5, rule, 1.1x") == [Distance(11), Distance(12.5), Distance(), Distance(times=1.1)]
    assert pitches_of("0.9:1.1:0.1x") == [Distance(times=0.9), Distance(), Distance(times=1.1)], "once is the rule"
    assert pitches_of("10:12:1，规范，1.2×") == [*map(Distance, (10, 11, 12)), Distance(), Distance(times=1.2)]
    assert [str(one) for one in pitches_of("11.5, RULE, 1.15X")] == ["11.5", "rule", "1.15x"]


@pytest.mark.parametrize(
    "text", ["steep", "30:42", "42:30:2", "30:42:0", "30:42:-2", "30;;x", "nan", "1:inf:1", "3 0:"]
)
def test_what_cannot_be_read_is_said_before_a_run(text):
    with pytest.raises(PlanningError, match="cannot be read"):
        SolarCompare(tilts=text)


@pytest.mark.parametrize(
    ("named", "said_"),
    [
        ({"tilts": "30, 80"}, "outside 0 to 75"),
        ({"pitches": "0.5"}, "outside 1 to 100"),
        ({"pitches": "20x"}, "outside 0.2 to 10"),
        ({"pitches": "1.1y"}, "cannot be read"),
        ({"tilts": "0:75:0.001"}, "75001 scenarios"),
        ({"tilts": "0:75:1e-300"}, "200 at most"),
    ],
)
def test_values_without_sense_are_refused(named, said_):
    with pytest.raises(PlanningError, match=said_):
        SolarCompare(**named)


def test_every_table_meets_every_tilt_pitch_and_block_but_trackers_take_no_tilt():
    made = scenarios.scenarios(
        [("2p26", False), ("tracker_84", True)], ["b3150", "b4400"], [30.0, 38.0], [Distance(), Distance(12.0)]
    )
    assert len(made) == 2 * 2 * 2 + 2 * 2
    assert [one.code for one in made] == [f"S{k:02d}" for k in range(1, 13)]
    assert {one.tilt for one in made if one.table == "tracker_84"} == {None}
    assert len({(one.table, one.block, one.tilt, one.distance) for one in made}) == 12


def test_200_scenarios_are_compared_and_201_are_refused():
    one = [("2p26", False)], ["b3150"], [38.0]
    assert len(scenarios.scenarios(*one, [Distance(10 + k / 10) for k in range(200)])) == 200
    with pytest.raises(PlanningError, match=r"201 scenarios.*200 at most.*List fewer"):
        scenarios.scenarios(*one, [Distance(10 + k / 10) for k in range(201)])
    with pytest.raises(PlanningError, match="288 scenarios"):
        compare(tilts="30:41:1", pitches="10:13:1", tables="2p26,2p28,1p28", blocks="b3150,b4400")


@pytest.mark.parametrize("empty", [{"tilts": ""}, {"pitches": " , "}, {"tables": ""}, {"blocks": ""}])
def test_nothing_to_compare_is_refused(empty):
    with pytest.raises(PlanningError, match="nothing to compare"):
        compare(**empty)


# The same plant as a layout ------------------------------------------------------------------------------------------

SAME = (
    "blocks", "tables", "modules", "power_mwp", "power_mwac", "dc_ac", "ha_per_mwac", "pitch_m", "gcr",
    "yield_kwh_kwp", "energy_gwh", "planting_ha", "planting_water_m3", "wash_water_m3",
)  # fmt: skip


def assert_same(row, tables):
    """A row of the comparison says what the layout of that scenario says, sand barriers inside apart."""
    (whole,) = tables["pv_summary"].to_dict("records")
    assert {name: row[name] for name in SAME} == pytest.approx({name: whole[name] for name in SAME})
    assert row["tables"] == len(tables["pv_table"])
    strips = tables["planting_strip"]
    assert row["sunny_ha"] == pytest.approx(strips.area_ha[strips.kind == "sunny"].sum())
    sand = tables["pv_material"].set_index("item").cost_yuan.reindex(["barrier", "fence"]).fillna(0).sum()
    assert row["cost_yuan"] == whole["cost_yuan"] - sand
    assert row["yuan_per_w"] == pytest.approx(row["cost_yuan"] / row["power_mwp"] / 1e6, abs=1e-4)
    assert row["yuan_per_mwh"] == pytest.approx(row["cost_yuan"] / row["energy_gwh"] / 1e3, rel=1e-2)


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({"pitches": "rule"}, {}),
        ({"pitches": "13.5", "tilts": "33"}, {"pitch": 13.5, "tilt": 33}),
        ({"tables": "1p28", "blocks": "b4400"}, {"table": "1p28", "block": "b4400"}),
        ({"tables": "tracker_84"}, {"table": "tracker_84"}),
        ({"module": "m210", "belts": False, "clearance": 2.5}, {"module": "m210", "belts": False, "clearance": 2.5}),
    ],
)
def test_a_scenario_is_the_layout_with_the_same_parameters(asked, named):
    lake = frame(LAKE, kind=["water"])
    (row,) = rows(SLANTED, constraints=lake, **asked).to_dict("records")
    assert_same(row, layout(SLANTED, constraints=lake, **named))


def test_on_slopes_the_rule_follows_each_block_and_metres_do_not():
    """Ground that rises 6 % to the north lets rows stand closer than on level land."""
    north = np.arange(Y - 200, Y + 900, 20.0)
    height = 1200.0 + 0.06 * np.repeat((north[::-1] - Y)[:, None], 80, axis=1)
    dem = Grid(height, (X - 200, 20.0, 0.0, Y + 900, 0.0, -20.0), pyproj.CRS(4545))
    found = rows(dem=dem, pitches="rule, 12.2").set_index("pitch_asked")
    assert_same(found.to_dict("index")["rule"], layout(dem=dem))
    assert_same(found.to_dict("index")["12.2"], layout(dem=dem, pitch=12.2))
    assert found.tables["rule"] > 1.1 * found.tables["12.2"] > 0


def test_a_multiple_is_one_of_the_pitch_that_the_rule_gives():
    found = rows(pitches="rule, 1.25x").set_index("pitch_asked")
    assert found.pitch_m["1.25x"] == pytest.approx(1.25 * found.pitch_m["rule"], abs=1e-3)
    wide = found.to_dict("index")["1.25x"]
    assert wide["tables"] == layout(pitch=wide["pitch_m"])["pv_summary"].tables[0]


def test_two_sites_make_one_row_of_both():
    far = affinity.translate(SLANTED, 3000, 0)
    (row,) = rows(SITE, far).to_dict("records")
    whole = layout(SITE, far)["pv_summary"]
    assert len(whole) == 2
    for name in ("tables", "power_mwp", "energy_gwh", "planting_ha", "wash_water_m3"):
        assert row[name] == pytest.approx(whole[name].sum()), name
    assert row["ha_per_mwac"] == pytest.approx(whole.site_ha.sum() / whole.power_mwac.sum(), abs=0.01)


def test_an_own_table_is_compared_too():
    own = TABLES["table_types"].copy()
    mine = own[own.table_type == "2p26"].assign(table_type="mine", modules_along=13, shorter_along=None)
    found = rows(table_types=pd.concat([own, mine], ignore_index=True), own_tables="mine").set_index("table_type")
    assert list(found.index) == ["2p26", "mine"]
    assert found.tables["mine"] > 1.5 * found.tables["2p26"]
    with pytest.raises(PlanningError, match="no row “none”"):
        rows(own_tables="none")


# What a pitch, a tilt and a table change -----------------------------------------------------------------------------


def test_wider_rows_hold_fewer_tables_lose_less_light_and_leave_more_land_in_the_sun():
    found = rows(pitches="9:15:1.5").sort_values("pitch_m")
    for falls in ("tables", "power_mwp", "energy_gwh", "shaded_hours", "gcr", "wash_water_m3"):
        assert np.all(np.diff(found[falls]) < 0), falls
    for rises in ("sunny_ha", "sunny_strip_m", "light_pct", "yield_kwh_kwp", "shade_free_hours"):
        assert np.all(np.diff(found[rises]) > 0), rises


def test_shade_free_and_shaded_hours_are_all_hours_with_the_sun_up():
    found = rows(tilts="30, 40", pitches="9, 12")
    assert np.ptp(found.shaded_hours + found.shade_free_hours) <= 1, "printed in whole hours"
    assert 4380 < found.shade_free_hours.iloc[0] + found.shaded_hours.iloc[0] < 4420
    assert np.allclose(found.shade_strip_m + found.sunny_strip_m, found.pitch_m, atol=0.011)
    assert np.allclose(found.planting_water_m3 + found.wash_water_m3, found.water_m3)


def test_the_rule_is_kept_from_its_own_pitch_on():
    found = rows(pitches="0.9x, 0.99x, rule, 1.02x").set_index("pitch_asked")
    assert found.keeps_rule.to_dict() == {"0.9x": False, "0.99x": False, "rule": True, "1.02x": True}
    assert (found.shade_free_from["rule"], found.shade_free_to["rule"]) == ("9:00", "15:00")
    wider = rows(pitches="rule", window_from=10, window_to=14).iloc[0]
    assert (wider.shade_free_from, wider.shade_free_to) == ("10:00", "14:00")


@pytest.mark.parametrize(("azimuth", "late"), [(15, True), (-15, False)])
def test_the_rule_is_broken_where_only_the_morning_or_the_evening_is_shaded(azimuth, late):
    """The low sun stands before rows that face west of south in the evening, before the others in the morning."""
    found = rows(pitches="0.97x, rule", azimuth=azimuth).set_index("pitch_asked")
    row = found.loc["0.97x"]
    hours = [int(one.split(":")[0]) + int(one.split(":")[1]) / 60 for one in (row.shade_free_from, row.shade_free_to)]
    assert (hours[0] > 9, hours[1] < 15) in {(True, False), (False, True)}
    assert not row.keeps_rule and found.keeps_rule["rule"]
    assert (hours[1] < 15) == late


def test_trackers_turn_back_before_they_shade_each_other():
    found = rows(tilts="30, 38", pitches="rule, 1.2x", tables="2p26,tracker_84")
    assert len(found) == 2 * 2 + 2
    tracker = found[found.table_type == "tracker_84"]
    assert tracker.tilt_deg.isna().all() and tracker.shade_free_from.isna().all() and tracker.keeps_rule.all()
    assert (tracker.shaded_hours == 0).all()
    assert tracker.gcr.iloc[0] == pytest.approx(0.4)
    assert tracker.yield_kwh_kwp.min() > found[found.table_type == "2p26"].yield_kwh_kwp.max()


# Front, rank, advice --------------------------------------------------------------------------------------------------


def beaten(one, others):
    """Is any of the others as good in all objectives and better in one? By the definition, one by one."""

    def beats(other):
        gains = [sign * (other[name] - one[name]) for name, sign in OBJECTIVES.items()]
        return min(gains) >= 0 and max(gains) > 0

    return any(beats(other) for other in others)


def test_the_front_is_what_no_printed_row_beats():
    types = TABLES["table_types"]
    dear = types[types.table_type == "2p26"].assign(table_type="dear", piles=16)
    made = rows(
        tilts="34, 38", pitches="rule, 1.3x", table_types=pd.concat([types, dear], ignore_index=True), own_tables="dear"
    )
    found = made.to_dict("records")
    assert [one["front"] for one in found] == [not beaten(one, found) for one in found]
    assert set(made.table_type[~made.front]) == {"dear"}, "the same table on twice the piles gains nothing"
    assert set(made["rank"][~made.front]) == {5, 6, 7, 8}


@st.composite
def frames(draw):
    count = draw(st.integers(1, 25))
    column = st.lists(st.integers(0, 4), min_size=count, max_size=count)
    made = pd.DataFrame({name: np.array(draw(column), dtype=float) for name in OBJECTIVES})
    made["yuan_per_mwh"] = draw(column)
    made["keeps_rule"] = draw(st.lists(st.booleans(), min_size=count, max_size=count))
    return made


@settings(max_examples=150, deadline=None)
@given(frames(), st.sampled_from(sorted(WEIGH.options)))
def test_any_scenarios_have_one_advised_that_nothing_goes_before(made, weigh):
    found = ranked(made, weigh)
    listed = found.to_dict("records")
    assert [one["front"] for one in listed] == [not beaten(one, listed) for one in listed]
    assert sorted(found["rank"]) == list(range(1, len(found) + 1))
    (best,) = np.flatnonzero(found.recommended)
    assert found.front[best]
    rank_of = list(zip(~found.front, ~(found.front & found.keeps_rule), -scores(made, weigh)))
    assert rank_of[best] == min(rank_of)


@pytest.mark.parametrize(
    ("weigh", "column", "best"),
    [("energy", "energy_gwh", max), ("land", "sunny_ha", max), ("energy_cost", "yuan_per_mwh", min)],
)
def test_one_objective_alone_picks_its_best_that_keeps_the_rule(weigh, column, best):
    plan = compare(tilts="30, 38", pitches="0.8x, rule, 1.3x", weigh=weigh)
    found = plan.tables["pv_scenario"]
    kept = found[found.front & found.keeps_rule]
    (advised,) = found[found.recommended].to_dict("records")
    assert advised[column] == best(kept[column])
    assert advised["rank"] == 1
    assert plan.numbers["scenarios"] == 6
    assert plan.numbers["on_front"] == found.front.sum()
    assert plan.numbers["recommended_tilt"] == advised["tilt_deg"]
    assert plan.numbers["recommended_pitch"] == advised["pitch_m"]
    assert plan.numbers["recommended_mwp"] == advised["power_mwp"]


def test_all_objectives_alike_weigh_by_their_share_of_the_best():
    """By hand: A reaches 1, 1, 1, 0.5, 1 and 0.5 of the best; B reaches 0.8, 0.8, 0.8, 1, 0.8 and 1."""
    a, b = [100, 10, 50, 40, 200, 4], [80, 8, 40, 80, 250, 2]
    made = pd.DataFrame([a, b], columns=list(OBJECTIVES), dtype=float).assign(keeps_rule=True)
    assert scores(made, "even") == pytest.approx([5 / 6, (0.8 + 0.8 + 0.8 + 1 + 0.8 + 1) / 6])
    assert list(ranked(made, "even")["rank"]) == [2, 1]
    assert list(ranked(made.assign(keeps_rule=[True, False]), "even")["rank"]) == [1, 2]
    assert scores(made.assign(sunny_ha=0.0, water_m3=[0.0, 1.0]), "even") == pytest.approx([5.5 / 6, 4.4 / 6])


def test_where_no_scenario_keeps_the_rule_the_best_of_the_others_is_named_as_such():
    plan = compare(pitches="0.7x, 0.8x")
    assert "List larger pitches" in said(plan)
    assert plan.tables["pv_scenario"].recommended.sum() == 1
    assert "List larger pitches" not in said(compare(pitches="0.8x, rule"))


# What cannot be built ------------------------------------------------------------------------------------------------


def test_rows_that_would_overlap_are_left_out_and_named():
    plan = compare(tilts="10, 60", pitches="4, 12")
    found = plan.tables["pv_scenario"]
    assert list(found.code) == ["S02", "S03", "S04"], "at 60° a table covers 2.3 m only"
    assert "Left out: S01." in said(plan) and "rows would overlap" in said(plan)
    with pytest.raises(PlanningError, match=r"None of the 2 scenarios can be built.*rows would overlap"):
        compare(tilts="10, 20", pitches="4")


def test_land_too_small_for_a_table_is_refused():
    with pytest.raises(PlanningError, match=r"None of the 2 scenarios can be built\. No table fits"):
        compare(shapely.box(0, 0, 40, 30), pitches="rule, 1.2x", belts=False)


def test_a_strip_from_north_to_south_takes_trackers_but_no_rows():
    plan = compare(shapely.box(0, 0, 40, 300), tables="1p28,tracker_84", belts=False, short_tables=False)
    assert list(plan.tables["pv_scenario"].table_type) == ["tracker_84"]
    assert "Left out because no table fits: S01." in said(plan)


# A run ---------------------------------------------------------------------------------------------------------------


def test_progress_names_every_scenario_and_never_falls():
    seen = []
    compare(tilts="30, 38", pitches="rule, 12", progress=lambda fraction, message="": seen.append((fraction, message)))
    fractions = [one for one, _ in seen]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0
    named = [message for message, _ in itertools.groupby(message for _, message in seen if message)]
    assert named == ["S01 · 1/4", "S02 · 2/4", "S03 · 3/4", "S04 · 4/4"]


def test_a_run_can_be_cancelled_in_any_scenario():
    for stop in ("S01", "S03"):
        seen = []

        def watch(fraction, message="", stop=stop, seen=seen):
            seen.append(message)
            if message.startswith(stop):
                raise Cancelled

        with pytest.raises(Cancelled):
            compare(tilts="30, 38", pitches="rule, 12", progress=watch)
        assert not [one for one in seen if one[:3] > stop]


def test_belts_and_land_are_made_once_a_site_and_light_once_a_tilt_and_pitch(monkeypatch):
    made = []
    real = plot.perimeter
    monkeypatch.setattr(plot, "perimeter", lambda *a, **k: made.append(1) or real(*a, **k))
    far = affinity.translate(SITE, 3000, 0)
    plant.ground_light.cache_clear()
    compare(SITE, far, tilts="30, 38", pitches="12, 13", tables="2p26,2p28", blocks="b3150,b4400")
    assert len(made) == 2
    assert plant.ground_light.cache_info().misses <= 2 * 2 * 2, "two sites, two tilts, two pitches"
    assert plant.ground_light.cache_info().hits >= 24


def test_the_page_shows_the_advised_scenario_the_charts_and_every_row():
    plan = compare(tilts="30, 38", pitches="0.9x, rule, 1.2x", wanted=frozenset({"pv_scenario", "report"}))
    text = plan.reports["report"](str)
    found = plan.tables["pv_scenario"]
    assert text.count("<svg") == 5
    assert f"Recommended: {found[found.recommended].code.iloc[0]}" in text
    assert all(f">{code}<" in text for code in found.code)
    assert "6 of 6 scenarios could be built" in text
    assert all(str(note) in html.unescape(text) for note in plan.notes), "those of the inputs too"
    assert compare(wanted=frozenset({"pv_scenario", "report"})).reports["report"](str).count("<svg") == 0
