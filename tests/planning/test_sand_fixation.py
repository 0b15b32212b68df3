"""Sand fixation, end to end: given these patches, wind and objects, these treatments, plants, years and yuan."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration import files
from ordos_restoration.planning import units
from ordos_restoration.planning.sand.fixation.fixation_tables import SUMS
from ordos_restoration.planning.sand.fixation.fixation_words import SECTIONS, TREATMENTS
from ordos_restoration.planning.sand.fixation.sand_fixation import SandFixation
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference

X, Y = 385_000.0, 4_450_000.0
CRS = "EPSG:4546"
SAMPLE = Path(files.__file__).parent / "resources" / "sample"
HECTARE = shapely.box(0, 0, 100, 100)
SQUARE = shapely.box(0, 0, 1000, 1000)
SPECIES = {"species": "artemisia_sphaerocephala", "name_zh": "籽蒿", "name_en": "Wormwood", "survival_pct": "80"}
PRICES = {
    "seed.corethrodendron_mongolicum": "yuan/kg", "seed.artemisia_sphaerocephala": "yuan/kg",
    "sand.seed_coating": "yuan/kg", "sand.flight": "yuan/ha", "sand.fence": "yuan/m", "sand.post": "yuan/piece",
    "sand.guarding": "yuan/ha per year", "sand.visit": "yuan/visit", "sand.dead_wood": "yuan/ha",
    "sand.coppicing": "yuan/ha",
}  # fmt: skip


def shipped():
    """Return the shipped tables, with a price of 10 yuan for what has none."""
    out = {k: files.reference(one.name) for k, one in SandFixation.inputs.items() if isinstance(one, Reference)}
    lacking = [
        {"item": item, "name_zh": item, "name_en": item, "unit": unit, "price": "10", "verified": "no"}
        for item, unit in PRICES.items()
        if item not in set(out["prices"]["item"])
    ]
    out["prices"] = pd.concat([out["prices"], pd.DataFrame(lacking)], ignore_index=True) if lacking else out["prices"]
    if SPECIES["species"] not in set(out["species"].species):
        out["species"] = pd.concat([out["species"], pd.DataFrame([SPECIES])], ignore_index=True)
    rules = out["land_rules"]  # only what matters is read in each run
    out["land_rules"] = rules[rules.measure.isin(["closure", "sand_fixation", "shelterbelt"])]
    return out


ONE = frozenset({"sand_patch"})
TABLES = shipped()


def patches(*rows, crs=CRS):
    """Return patches: (shape, facts) each, placed beside each other where the shape stands at the origin."""
    made = [affinity.translate(shape, X, Y) for shape, _ in rows]
    return gpd.GeoDataFrame([facts for _, facts in rows], geometry=made, crs=CRS).to_crs(crs)


def row(count=1, shape=HECTARE, step=150.0, **facts):
    """Return patches of one kind in a row, west to east."""
    return [(affinity.translate(shape, k * step, 0), {"code": f"A{k + 1}", **facts}) for k in range(count)]


def areas(kind, *shapes, **columns):
    moved = [affinity.translate(one, X, Y) for one in shapes]
    return gpd.GeoDataFrame({"kind": [kind] * len(shapes), **columns}, geometry=moved, crs=CRS)


def run(sand, wanted=None, progress=None, tables=TABLES, **named):
    others = {name: named.pop(name) for name in list(named) if name in SandFixation.inputs}
    more = {} if progress is None else {"progress": progress}
    return SandFixation(**{"drift_direction": 90.0, "drift_spread": 0.0, **named}).run(
        {**tables, "patches": sand, **others}, wanted, **more
    )


def planned(*args, **named):
    return run(*args, ONE, **named).tables["sand_patch"].set_index("code")


def only(sand, **named):
    (one,) = run(sand, ONE, **named).tables["sand_patch"].to_dict("records")
    return one


def said(plan):
    return " ".join(str(note) for note in plan.notes)


def changed(table, key, value, **cells):
    new = TABLES[table].copy()
    own = new[key] == value
    assert own.any()
    for column, cell in cells.items():
        new.loc[own, column] = cell
    return {**TABLES, table: new}


EVERY = [  # far enough from each other; the last two are what the belts are for
    (HECTARE, {"code": "A", "sand_mobility": "moving"}),
    (SQUARE, {"code": "L", "treatment": "低覆盖度"}),
    (SQUARE, {"code": "S", "treatment": "飞播", "dune_height_m": 14, "cover_pct": 2}),
    (SQUARE, {"code": "C", "treatment": " 封沙育林 ", "sand_mobility": "moving"}),
    (HECTARE, {"code": "N", "sand_mobility": "固定"}),
    (SQUARE, {"code": "D", "state": "退化林"}),
    (HECTARE, {"code": "O", "state": "老化灌木"}),
    (HECTARE, {"code": "P", "state": "退化草原"}),
    (HECTARE, {"code": "W", "state": "风电场", "treatment": "种树"}),
    (HECTARE, {"code": "U"}),
    (shapely.box(0, 0, 1500, 300), {"code": "G", "state": "风口"}),
    (shapely.box(0, 0, 700, 500), {"code": "F", "state": "农田"}),
]


@pytest.fixture(scope="module")
def every():
    """Return the plan of a patch of every treatment, under a budget."""
    rows = [(affinity.translate(shape, 2000 * k, 0), facts) for k, (shape, facts) in enumerate(EVERY)]
    return run(patches(*rows), run_in=100.0, cap="300000", rain=280.0)


@pytest.fixture(scope="module")
def patch(every):
    """Return its patches by code."""
    return every.tables["sand_patch"].set_index("code", drop=False)


# Treatments and what they take ----------------------------------------------------------------------------------------


def test_each_gets_its_treatment(patch):
    expected = dict(zip("ALSCNDOPWUGF", [
        "checkerboard_shrubs", "low_cover_belts", "aerial_seeding", "closure", "natural_recovery", "forest_repair",
        "coppicing", "grass_reseeding", "wind_farm", None, "gap_belts", "field_belts",
    ]))  # fmt: skip
    assert patch.treatment.to_dict() == expected and set(expected.values()) == {*TREATMENTS, None}


def test_a_hectare_of_moving_sand_gets_boards_and_shrubs(patch):
    """20,000 m of straw in 1 m squares, 1,666 plants at 3 m × 2 m, 10 L of water each."""
    one = patch.loc["A"]
    assert (one.chosen_by, one.rule, one.species) == ("rule", "moving", "沙柳 60% + 杨柴 40%")
    assert one.barrier_m == pytest.approx(20_000, rel=0.02)
    assert one.plants == 1666 and one.density_per_ha == pytest.approx(1666, abs=1)
    assert one.watering_m3 == pytest.approx(16.7)


def test_plants_to_order_replace_the_dead_once_and_hold_a_reserve(patch):
    """1,000 willows (85 %) and 666 sweetvetches (78 %): ⌈1,000 × 1.15 × 1.05⌉ + ⌈666 × 1.22 × 1.05⌉."""
    assert patch.loc["A"].plants_to_order == 1208 + 854


def test_low_coverage_has_the_cover_of_its_design(patch):
    """20 %: belts of 4 m 20 m apart, axis to axis, two rows of plants 2 m apart."""
    one = patch.loc["L"]
    assert one.design_cover_pct == 20.0 and one.worked_ha == pytest.approx(0.2 * one.area_ha, rel=0.02)
    assert one.plants == pytest.approx(2 * 50 * 500, rel=0.02) and one.density_per_ha == pytest.approx(500, rel=0.02)


def test_seed_from_the_air_is_that_of_its_table(every, patch):
    """6.5 kg/ha in all; lines 40 m apart (50 m swath, 20 % overlap) over 1 km: 25, each with 100 m at both ends."""
    one, lines = patch.loc["S"], every.tables["flight_line"]
    assert one.seed_kg == pytest.approx(6.5 * one.area_ha, abs=0.1)
    assert (one.flight_lines, one.window) == (25, "05-25 – 06-25")
    assert lines.length_m.to_numpy() == pytest.approx(1200.0)
    assert one.flight_km == pytest.approx(30.0)


def test_flights_over_land_that_is_not_fit_are_told(every):
    assert "14 m" in said(every) and "2 %" in said(every)


def test_a_closure_is_fenced_all_round_and_guarded(every, patch):
    """1 km square: 4,000 m of fence, 100 ha for one post of 300 ha; two signs a kilometre; five years."""
    one, t = patch.loc["C"], every.tables["fixation_quantity"]
    assert (one.fence_m, one.posts, one.closed_until) == (4000.0, 1, one.year + 4)
    by = t[t.code == "C"].set_index("work").quantity
    assert (by["fence"], by["sign"], by["post"]) == (4000.0, 8, 1)
    assert by["guarding"] == pytest.approx(5 * one.area_ha, abs=1e-3)


def test_natural_recovery_takes_nothing_but_looks(every, patch):
    t = every.tables["fixation_quantity"]
    assert patch.loc["N"].works_yuan == 0 and t[t.code == "N"].work.tolist() == ["inspection"]


def test_forest_is_replanted_on_the_share_of_its_design(patch):
    one = patch.loc["D"]
    assert one.worked_ha == pytest.approx(0.4 * one.area_ha, abs=1e-3)
    assert one.plants == pytest.approx(one.worked_ha * 1e4 / 12, abs=1)


def test_wind_gaps_get_belts_across_the_wind_and_fields_a_net(every, patch):
    t = every.tables["fixation_belt"]
    gap, field = t[t.code == "G"], t[t.code == "F"]
    assert set(gap.kind) == {"upwind", "downwind"} and set(field.kind) == {"main", "secondary"}
    box = shapely.bounds(gap.geometry.to_numpy())
    assert (box[:, 3] - box[:, 1]) == pytest.approx(300, abs=15)  # from wall to wall, wind from the west
    assert (gap.rows == 6).all() and (gap.plants > 0).all()  # 20 m in rows of 3 m
    found = t.groupby("code").area_ha.sum()
    assert found.to_dict() == pytest.approx(patch.worked_ha[found.index].to_dict(), abs=1e-9)


def test_what_is_not_known_or_not_understood_is_told(every, patch):
    """Of U nothing is known: no treatment, no year, no cost; W has a treatment nobody has heard of."""
    one = patch.loc["U"]
    assert one.chosen_by == "none" and one.cost_yuan == 0 and pd.isna(one.year)
    assert "No rule holds for 1 patches (U)" in said(every)
    assert "种树" in said(every) and patch.loc["W"].chosen_by == "rule"


def test_every_figure_is_the_sum_of_the_printed_rows(every, patch):
    t = patch.reset_index(drop=True)
    quantity, summary = every.tables["fixation_quantity"], every.tables["fixation_summary"]
    for name in SUMS:
        assert summary[name].sum() == pytest.approx(t[name].sum(), abs=1e-6), name
        assert every.numbers[name] == pytest.approx(t[name].sum(), abs=1e-6), name
    by = quantity.groupby("code").cost_yuan.sum().reindex(t.code).fillna(0)
    assert by.to_numpy() == pytest.approx(t.cost_yuan.to_numpy(dtype=float))
    assert (t.works_yuan + t.upkeep_yuan == t.cost_yuan).all()
    assert quantity.days.sum() == pytest.approx(t.labour_days.sum(), abs=0.01)
    assert quantity[quantity.work == "seedlings"].quantity.sum() == t.plants_to_order.sum()
    assert quantity[quantity.work == "seed"].quantity.sum() == pytest.approx(t.seed_kg.sum(), abs=0.05)
    assert every.tables["closure_fence"].length_m.sum() == pytest.approx(t.fence_m.sum(), abs=0.05)
    assert len(every.tables["warden_post"]) == t.posts.sum()
    assert len(every.tables["flight_line"]) == t.flight_lines.sum()
    assert every.tables["fixation_belt"].plants.sum() == t.plants[t.belts > 0].sum()


def test_the_years_of_the_page_hold_all_that_is_spent(every, patch):
    """Care and guarding of all years together with the works: what the patches cost."""
    page = every.reports["report"](str)
    assert "Design beside acceptance" in page and page.count("<svg") == 2
    years = next(one for one in every.reports["tables"](str).pages if one.name == "Cost by year")
    total = sum(cell.value for cell in years.cells[-1][1:] if cell.value is not None)
    assert total == patch.cost_yuan.sum()


def test_low_coverage_stands_beside_the_acceptance_and_warns(every, patch):
    one = patch.loc["L"]
    assert (one.design_cover_pct, one.accept_cover_pct, one.accept_plants_ha) == (20.0, 30.0, 1050.0)
    assert one.below_acceptance and "20 instead of 30 %" in said(every)
    assert every.numbers["below_acceptance"] == patch.below_acceptance.sum()


def test_a_cover_beyond_the_usual_is_told():
    assert "15 to 25 %" in said(run(patches(*row(treatment="closure")), cover=40.0))


def test_neighbours_share_a_fence_and_roads_have_gates():
    pair = [(affinity.translate(SQUARE, 1000 * k, 0), {"code": f"C{k}", "treatment": "closure"}) for k in (0, 1)]
    assert run(patches(*pair)).tables["closure_fence"].length_m.sum() == pytest.approx(7000.0)
    road = areas("road", shapely.LineString([(500, -500), (500, 1500)]))
    plan = run(patches(*pair), roads=road, gate=8.0)
    assert plan.tables["closure_fence"].length_m.sum() == pytest.approx(7000.0 - 16.0)
    assert plan.tables["closure_fence"].gates.sum() == 2


def test_no_fence_along_what_stands_already():
    bank = areas("fence", shapely.LineString([(0, 0), (0, 1000)]))
    one = only(patches((SQUARE, {"code": "A", "treatment": "closure"})), unfenced=bank)
    assert one["fence_m"] == pytest.approx(3000.0, abs=20)


# The user's word, and what nobody knows ------------------------------------------------------------------------------


def test_unknown_groundwater_counts_as_deep():
    """Poplars stand only where water is known to be near, a source is named, or it rains enough."""
    known = [{}, {"groundwater_m": 2.5}, {"water_source": "再生水"}, {"groundwater_m": 3.5}]
    rows = row(4, state="degraded_forest")
    for (_, facts), more in zip(rows, known):
        facts.update(more)
    t = planned(patches(*rows))
    assert t.species.str.contains("小叶杨").tolist() == [False, True, True, False]
    assert t.dry.tolist() == [True, False, False, True] and t.density_per_ha.max() <= 833
    for parameters in ({"water_source": "矿井水"}, {"rain": 420.0}):
        assert "小叶杨" in only(patches(rows[0]), **parameters)["species"]


def test_groundwater_of_an_over_exploited_zone_is_not_used():
    zone = areas("地下水超采区", shapely.box(-50, -50, 150, 150))
    one = only(patches((HECTARE, {"code": "A", "state": "degraded_forest", "groundwater_m": 2.0})), constraints=zone)
    assert "杨" not in one["species"] and one["condition"] == "overexploited_groundwater"


def test_on_rain_alone_nothing_stands_denser_than_its_species_bears():
    """Saxaul bears 1,333 a hectare on rain: 1 m × 1 m becomes 1 m × 7.6 m."""
    tables = changed("sand_designs", "treatment", "checkerboard_shrubs", species_mix="haloxylon_ammodendron:1",
                     row_spacing_m="1", plant_spacing_m="1")  # fmt: skip
    one = only(patches((HECTARE, {"code": "A", "sand_mobility": "moving"})), tables=tables)
    assert one["plant_spacing_m"] == pytest.approx(7.6) and one["density_per_ha"] <= 1333


def test_water_is_reckoned_against_the_rain():
    """Willow: 109.7 mm at 6,000/ha, 1,000 of them 18.3 mm; sweetvetch 200 mm at 1,250/ha, 666 of them 106.6 mm."""
    one = only(patches((HECTARE, {"code": "A", "sand_mobility": "moving"})), rain=200.0, rain_reserve=10.0)
    assert one["water_need_mm"] == pytest.approx(18.3 + 106.6, abs=0.3)
    assert one["water_balance_mm"] == pytest.approx(180.0 - one["water_need_mm"], abs=0.06)
    plan = run(patches((HECTARE, {"code": "A", "sand_mobility": "moving"})), ONE, rain=100.0)
    assert "more water than the rain" in said(plan)


# Land ----------------------------------------------------------------------------------------------------------------


def test_forbidden_land_is_left_out_and_told():
    half = areas("基本农田", shapely.box(50, -10, 200, 110))
    plan = run(patches((HECTARE, {"code": "A", "sand_mobility": "moving"})), constraints=half)
    (one,) = plan.tables["sand_patch"].to_dict("records")
    assert one["area_ha"] == pytest.approx(0.5, rel=1e-3)
    assert "0.50 ha" in said(plan)


def test_land_under_condition_is_a_piece_of_its_own():
    zone = areas("生态保护红线", shapely.box(50, -10, 200, 110), approval_no=[None])
    plan = run(patches((HECTARE, {"code": "A", "treatment": "closure"})), constraints=zone)
    t = plan.tables["sand_patch"].sort_values("code").reset_index(drop=True)
    assert t.code.tolist() == ["A-1", "A-2"] and t.site.tolist() == ["A", "A"]
    assert t.condition.tolist() == [None, "redline"] and "approval" in said(plan)
    fence = plan.tables["closure_fence"]  # no fence between the two pieces
    assert fence.length_m.sum() == pytest.approx(400.0) and set(fence.code) == {"A-1"}


def test_each_treatment_has_the_land_rules_of_its_own_measure():
    """Inside the no-planting line closure may be, planting may not."""
    line = areas("禁种线", shapely.box(-10, -10, 1000, 110))
    rows = row(2)
    rows[0][1]["treatment"], rows[1][1]["treatment"] = "closure", "checkerboard_shrubs"
    assert planned(patches(*rows), constraints=line).index.tolist() == ["A1"]


def test_fields_are_planted_only_with_an_approval():
    block = patches((shapely.box(0, 0, 700, 500), {"code": "F", "state": "农田"}))
    farmland = areas("耕地", shapely.box(-10, -10, 710, 510), approval_no=["鄂自然资〔2026〕1号"])
    assert only(block, constraints=farmland)["approval_no"] == "鄂自然资〔2026〕1号"
    with pytest.raises(PlanningError, match="Nothing of “Sand patches” may be treated"):
        run(block, constraints=farmland.drop(columns="approval_no"))


def test_land_in_two_patches_is_treated_once():
    plan = run(
        patches(
            (HECTARE, {"code": "A", "treatment": "closure"}),
            (HECTARE.buffer(50), {"code": "B", "treatment": "closure"}),
        )
    )
    t = plan.tables["sand_patch"]
    whole = units.geodesic_area(np.array([affinity.translate(HECTARE.buffer(50), X, Y)]), CRS)[0] / 1e4
    assert t.area_ha.sum() == pytest.approx(whole, abs=1e-3)
    assert "1.00 ha" in said(plan)


def test_codes_are_made_unique():
    plan = run(patches(*[(affinity.translate(HECTARE, 200 * k, 0), {"code": c, "treatment": "closure"})
                         for k, c in enumerate(["A", "A", None, "A_2"])]))  # fmt: skip
    assert sorted(plan.tables["sand_patch"].code) == ["A", "A_2", "A_3", "P001"]
    assert "A_3" in said(plan)


# Priority ------------------------------------------------------------------------------------------------------------


def test_sand_upwind_of_a_channel_comes_first():
    channel = areas("孔兑", shapely.LineString([(700, -3000), (700, 3000)]))
    upwind = (HECTARE, {"code": "W", "sand_mobility": "moving"})
    lee = (affinity.translate(HECTARE, 900, 0), {"code": "E", "sand_mobility": "moving"})
    t = planned(patches(lee, upwind), protected_lines=channel)
    assert t.loc["W", ["rank", "drift_share_pct", "channel_pct", "score"]].tolist() == [1, 100.0, 100.0, 100.0]
    assert t.loc["E", ["rank", "drift_share_pct", "score"]].tolist() == [2, 0.0, 0.0]
    assert t.loc["W", "object_m"] == 600.0 and t.loc["E", "object_m"] == 200.0
    assert t.loc["W", "downwind_m"] == pytest.approx(620, abs=25) and pd.isna(t.loc["E", "downwind_m"])


def test_loose_sand_comes_before_fixed():
    channel = areas("channel", shapely.LineString([(2000, -3000), (2000, 3000)]))
    rows = row(3)
    for (_, facts), mobility in zip(rows, ("fixed", "moving", "semi_fixed")):
        facts["sand_mobility"] = mobility
    t = planned(patches(*rows), protected_lines=channel)
    assert t.sort_values("rank").sand_mobility.tolist() == ["moving", "semi_fixed", "fixed"]
    assert t.score.to_dict() == {"A1": 10.0, "A2": 100.0, "A3": 40.0}


def test_without_objects_it_is_told_how_patches_rank():
    plan = run(patches(*row(2, sand_mobility="moving")))
    assert "No protected objects" in said(plan)
    assert plan.tables["sand_patch"].drift_share_pct.isna().all()


def test_the_order_of_rows_changes_nothing():
    sand = files.read_layer(SAMPLE / "sand_patches.geojson")
    protect = files.read_layer(SAMPLE / "sand_protect.geojson")
    first, other = (
        run(one, ONE, protected_areas=protect, cap="3000000").tables["sand_patch"] for one in (sand, sand.iloc[::-1])
    )
    columns = ["code", "rank", "treatment", "score", "plants", "cost_yuan", "year", "barrier_m"]
    pd.testing.assert_frame_equal(first[columns], other[columns])
    assert first["rank"].tolist() == list(range(1, len(first) + 1)) and first.uuid.is_unique


# Sums ----------------------------------------------------------------------------------------------------------------


def test_no_year_costs_more_than_its_budget():
    plan = run(patches(*row(12, sand_mobility="moving")), cap="50000")
    t = plan.tables["sand_patch"]
    assert t.groupby("year").works_yuan.sum().max() <= 50_000
    assert (t.sort_values("rank").year.diff().dropna() >= 0).all() and t.year.max() > 2026


def test_a_price_nobody_knows_leaves_the_cost_out_and_is_told():
    tables = {**TABLES, "prices": TABLES["prices"][TABLES["prices"]["item"] != "sand.fence"]}
    plan = run(patches((HECTARE, {"code": "A", "treatment": "closure"})), tables=tables)
    fence = plan.tables["fixation_quantity"].set_index("work").loc["fence"]
    assert pd.isna(fence.cost_yuan) and "sand.fence" in said(plan)


def test_works_that_say_too_little_are_told_by_row_and_left_out():
    plan = run(
        patches((HECTARE, {"code": "A", "treatment": "coppicing"})),
        tables=changed("sand_works", "work", "cutting", amount=""),
    )
    assert "cutting" not in set(plan.tables["fixation_quantity"].work) and "rows" in said(plan)


def test_a_design_that_lacks_what_it_needs_is_told_by_name():
    tables = changed("sand_designs", "treatment", "low_cover_belts", belt_width_m="")
    with pytest.raises(PlanningError, match=r"Low-coverage belts.*Width of belts.*empty"):
        run(patches((HECTARE, {"code": "A", "treatment": "低覆盖度"})), tables=tables)
    gone = {**TABLES, "sand_designs": TABLES["sand_designs"][TABLES["sand_designs"].treatment != "closure"]}
    with pytest.raises(PlanningError, match="no row for “Closure”"):
        run(patches((HECTARE, {"code": "A", "treatment": "closure"})), tables=gone)


# Acceptance ----------------------------------------------------------------------------------------------------------


def test_enough_plants_make_up_for_little_cover():
    tables = changed("sand_designs", "treatment", "low_cover_belts", plant_spacing_m="0.8",
                     species_mix="salix_psammophila:1")  # fmt: skip
    one = only(patches((SQUARE, {"code": "A", "treatment": "低覆盖度"})), tables=tables)
    assert one["density_per_ha"] > 1050 and not one["below_acceptance"]


def test_survival_is_asked_for_by_the_rain():
    given = patches((HECTARE, {"code": "A", "sand_mobility": "moving"}))
    dry, wet = only(given), only(given, rain=450.0)
    assert dry["accept_survival_pct"] == 70.0 and not dry["below_acceptance"]
    assert wet["accept_survival_pct"] == 85.0 and wet["below_acceptance"]


# The run -------------------------------------------------------------------------------------------------------------


def test_the_sample_is_planned_as_it_is_shipped():
    plan = run(files.read_layer(SAMPLE / "sand_patches.geojson"), drift_direction=125.0, drift_spread=45.0)
    assert set(plan.tables["sand_patch"].treatment.dropna()) == set(TREATMENTS)
    page = plan.reports["report"](str)
    assert "Design beside acceptance" in page and page.count("<svg") == 2
    assert len(plan.reports["tables"](str).pages) == 5


def test_degrees_and_metres_give_the_same_plan():
    metres, degrees = (planned(patches(*row(2, sand_mobility="moving"), crs=crs)) for crs in (CRS, "EPSG:4490"))
    assert metres.plants.tolist() == degrees.plants.tolist()
    assert metres.area_ha.to_numpy() == pytest.approx(degrees.area_ha.to_numpy(), abs=1e-4)


def test_winds_that_cancel_out_still_give_belts_a_direction():
    hours = pd.date_range("2023-01-01", periods=1000, freq="1h").strftime("%Y-%m-%d %H:%M")
    table = pd.DataFrame({"time": hours, "wind_speed": 12.0, "wind_direction": np.resize([0.0, 180.0], 1000)})
    table = table.astype(str).astype("object")
    table.attrs.update(path="wind.csv", format="csv", station={})
    plan = run(patches((SQUARE, {"code": "A", "treatment": "低覆盖度"})), wind=table, drift_direction=None)
    assert "cancel out" in said(plan) and len(plan.tables["fixation_belt"]) > 40


def test_cancel_is_heard_soon():
    seen = []

    def stop(fraction, message=""):
        seen.append(fraction)
        if fraction > 0.6:
            raise Cancelled

    with pytest.raises(Cancelled):
        run(patches(*row(2, treatment="closure")), progress=stop)
    assert seen == sorted(seen)


def test_outputs_that_nobody_wants_are_not_made():
    plan = run(patches(*row(treatment="closure")), frozenset({"sand_patch"}))
    assert set(plan.tables) == {"sand_patch"} and not plan.reports


@settings(max_examples=3, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([None, "moving", "semi_fixed", "fixed"]),
            st.sampled_from([None, "退化林", "老化灌木", "农田", "风口"]),
            st.one_of(st.none(), st.floats(0, 30)),
            st.one_of(st.none(), st.floats(0, 100)),
            st.one_of(st.none(), st.floats(0, 20)),
        ),
        min_size=1,
        max_size=5,
    ),
    st.floats(0, 359),
)
def test_whatever_is_known_the_plan_adds_up(known, toward):
    rows = [
        (
            affinity.translate(shapely.box(0, 0, 150 + 30 * k, 120), 300 * k, 0),
            {"sand_mobility": m, "state": s, "dune_height_m": h, "cover_pct": c, "groundwater_m": g},
        )
        for k, (m, s, h, c, g) in enumerate(known)
    ]
    channel = areas("channel", shapely.LineString([(1800, -3000), (1800, 3000)]))
    plan = run(patches(*rows), protected_lines=channel, drift_direction=toward, cap="20000")
    t, quantity = plan.tables["sand_patch"], plan.tables["fixation_quantity"]
    assert len(t) == len(rows) and sorted(t["rank"]) == list(range(1, len(t) + 1))
    assert quantity.cost_yuan.sum() == t.cost_yuan.sum() == plan.numbers["cost_yuan"]
    assert (t.worked_ha <= t.area_ha + 1e-4).all() and ((t.score >= 0) & (t.score <= 100)).all()
    assert (t.sort_values("rank").year.dropna().diff().dropna() >= 0).all()
    assert set(quantity.section) <= set(SECTIONS)
