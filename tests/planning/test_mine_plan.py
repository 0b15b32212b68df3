"""A restoration plan, end to end: given these parcels, these works, years, yuan, plants, water and tables."""

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
from ordos_restoration.planning.mine.plan.plan_tables import SECTION_OF
from ordos_restoration.planning.mine.plan.reclamation_plan import ReclamationPlan
from ordos_restoration.planning.mine.words import DEGREES, DIRECTIONS, LANDFORMS
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference

X, Y = 450_000.0, 4_400_000.0
TABLES = {k: files.reference(one.name) for k, one in ReclamationPlan.inputs.items() if isinstance(one, Reference)}


def parcels(count=1, side=150.0, crs="EPSG:4545", **columns):
    """Squares beside each other; the columns say what they are."""
    shapes = [shapely.box(X + k * 2 * side, Y, X + k * 2 * side + side, Y + side) for k in range(count)]
    usual = {"code": [f"P{k:03d}" for k in range(count)]}
    return gpd.GeoDataFrame({**usual, **columns}, geometry=shapes, crs="EPSG:4545", index=range(count)).to_crs(crs)


def known(count=1, **columns):
    """Parcels of which everything is known: pasture on subsidence land, stable since 2023."""
    usual = {
        "landform": "subsidence", "damage_type": "subsided", "degree": "slight", "state": "damaged",
        "direction": "pasture", "damage_year": 2020, "settled_year": 2023, "slope_deg": 5.0, "soil_cm": 0.0,
    }  # fmt: skip
    return parcels(count, **{**usual, **columns})


def mixed(count, seed=0):
    """Parcels of all sorts."""
    pick = np.random.default_rng(seed)
    return parcels(
        count,
        landform=pick.choice(list(LANDFORMS), count),
        degree=pick.choice(list(DEGREES), count),
        direction=pick.choice(list(DIRECTIONS), count),
        damage_year=pick.integers(2018, 2034, count),
        pv=pick.random(count) < 0.2,
    )


def run(given, wanted=None, progress=None, tables=TABLES, **named):
    others = {name: named.pop(name) for name in list(named) if name in ReclamationPlan.inputs}
    more = {} if progress is None else {"progress": progress}
    wanted = frozenset(ReclamationPlan.outputs) if wanted is None else wanted
    return ReclamationPlan(**named).run({**tables, "parcels": given, **others}, wanted, **more)


def said(plan):
    return " ".join(str(note) for note in plan.notes)


def phase(plan, name):
    """Return the tasks of a phase by parcel code."""
    tasks = plan.tables["schedule"]
    return tasks[tasks.phase == name].set_index("code")


def adds_up(plan):
    """Every total is the sum of what is printed, to the yuan."""
    t = plan.tables
    fund, budget = t["fund_year"], t["budget"]
    static = int(fund.static_yuan.sum())
    assert t["schedule"].cost_yuan.sum() == static == t["parcel"].cost_yuan.sum() == plan.numbers["static_yuan"]
    assert budget.cost_yuan.sum() == fund.dynamic_yuan.sum() == plan.numbers["dynamic_yuan"]
    assert budget[budget.section != "price_rise"].cost_yuan.sum() == static
    direct = int(t["quantity"].cost_yuan.sum())
    assert budget[budget["line"].isin(["direct", "care", "monitoring"])].cost_yuan.sum() == direct
    assert direct == plan.numbers["direct_yuan"]
    keys = ["licence", "year"]
    each = budget.groupby(keys).cost_yuan.sum()
    spent = fund.set_index(keys).dynamic_yuan
    assert (spent[spent > 0] == each).all()
    assert (fund.static_yuan + fund.price_rise_yuan == fund.dynamic_yuan).all()
    assert fund.provision_yuan.sum() == fund.withdrawal_yuan.sum()
    assert (fund.balance_yuan >= 0).all()
    assert t["seedling"].plants.sum() == t["parcel"].plants.sum()
    assert t["seedling"].seed_kg.sum() == pytest.approx(t["parcel"].seed_kg.sum(), abs=0.05)
    sown = t["quantity"][t["quantity"].unit == "kg"]
    assert sown[sown.phase == "planting"].quantity.sum() == pytest.approx(t["seedling"].seed_kg.sum(), abs=0.05)


# The worked example --------------------------------------------------------------------------------------------------


def dalad():
    """A square of 22.89 ha on the ellipsoid."""
    one = known(side=478.4)
    grown = (228_900.0 / units.geodesic_area(one.geometry.to_numpy(), one.crs)[0]) ** 0.5
    return one.set_geometry([affinity.scale(one.geometry[0], grown, grown)], crs=one.crs)


def test_the_dalad_project_reproduces_to_the_digit():
    """Published: 22.89 ha, cover 11.45 × 10⁴ m³, levelling 6.87 × 10⁴ m³, lucerne 457.8 kg, local grass 343.4 kg."""
    plan = run(dalad())
    (parcel,) = plan.tables["parcel"].to_dict("records")
    amount = plan.tables["quantity"].set_index("item").quantity
    assert (parcel["area_ha"], parcel["area_mu"]) == (22.89, 343.35)
    assert amount["topsoil_sown"] == parcel["soil_m3"] == 114_450.0
    assert amount["levelling_sown"] == 68_670.0
    seed = plan.tables["seedling"].set_index("species").seed_kg
    assert seed.to_dict() == {"medicago_sativa": 457.8, "local_grass": 343.4}
    assert (parcel["formation_year"], parcel["planting_year"], parcel["finished_year"]) == (2026, 2027, 2030)
    assert amount["crack_filling"] == pytest.approx(343.35 * 3.162, abs=1.0)
    adds_up(plan)


# Sums ----------------------------------------------------------------------------------------------------------------


@given(seed=st.integers(0, 10**6), cap=st.sampled_from(["", "0", "800000", "2026:300000;2029:2000000"]))
@settings(deadline=None, max_examples=5)
def test_whatever_the_parcels_the_sums_hold_and_safety_waits_for_nothing(seed, cap):
    plan = run(mixed(6, seed), cap=cap, water_source="pit", permitted_m3=5000.0)
    adds_up(plan)
    tasks = plan.tables["schedule"]
    prompt = tasks[tasks.phase == "prompt"]
    assert prompt.safety.all() and (prompt.start_year == prompt.earliest_year).all()
    assert (tasks[tasks.safety].start_year == tasks[tasks.safety].earliest_year).all()
    order = {code: own.set_index("phase") for code, own in tasks.groupby("code")}
    for own in order.values():
        years = [one for one in ("permanent", "planting", "care") if one in own.index]
        for before, after in zip(years, years[1:]):
            assert own.start_year[after] >= own.end_year[before] + (after == "care")


def test_the_lines_are_their_rates_of_the_printed_lines():
    plan = run(mixed(10, 5))
    lines = plan.tables["budget"].groupby("line").cost_yuan.sum()
    rate = TABLES["mine_rates"].set_index("factor").value.astype(float)
    build = [line for line, section in SECTION_OF.items() if section == "construction"]
    assert lines["tax"] == round(lines[["direct", "measures_fee", "indirect", "profit"]].sum() * rate["tax"] / 100)
    assert lines["preliminary"] == round(lines[build].sum() * rate["preliminary"] / 100)


# Years ---------------------------------------------------------------------------------------------------------------


def test_permanent_works_wait_for_settling_and_cracks_do_not():
    plan = run(known(2, damage_year=[2027, 2020], settled_year=[None, 2023]), settling_years=4)
    assert phase(plan, "prompt").start_year.tolist() == [2027, 2026]
    assert phase(plan, "permanent").start_year.tolist() == [2031, 2026]
    assert phase(plan, "planting").start_year.tolist() == [2032, 2027]
    assert phase(plan, "care").start_year.tolist() == [2033, 2028]
    assert phase(plan, "care").end_year.tolist() == [2035, 2030]
    assert phase(plan, "permanent").reason["P000"] == "settling" and phase(plan, "planting").reason["P000"] == "season"


def test_no_crops_on_new_dumps_within_five_years():
    plan = run(known(2, landform="platform", damage_type="occupied", direction=["dry", "grass"], damage_year=2026,
                     settled_year=None))  # fmt: skip
    assert phase(plan, "permanent").start_year.tolist() == [2031, 2026]


def test_finished_benches_are_formed_in_their_year_and_planted_in_the_next_season():
    traits = {"landform": "slope", "damage_type": "occupied", "direction": "grass", "damage_year": 2028}
    bench = known(2, slope_deg=[30.0, 40.0], settled_year=2040, **traits)
    plan = run(bench, cap="1")
    work, plants = phase(plan, "permanent"), phase(plan, "planting")
    assert work.start_year.tolist() == [2028, 2028] and (work.track == "same_year").all() and work.safety.all()
    assert plants.start_year.tolist() == [2029, 2029] and plants.safety.all()
    items = plan.tables["quantity"].groupby("code")["item"].agg(set)
    assert "slope_reduction" in items["P001"] and "slope_reduction" not in items["P000"]


def test_planting_in_autumn_follows_the_soil_of_the_year_only_when_the_soil_ends_before():
    mixes = TABLES["mine_mixes"].assign(season="autumn")
    rates = TABLES["mine_rates"].copy()
    assert phase(run(known(), mine_mixes=mixes), "planting").start_year.tolist() == [2027]
    rates.loc[rates.factor == "topsoil_to_month", "value"] = 8
    plan = run(known(), mine_mixes=mixes, mine_rates=rates)
    assert phase(plan, "planting").start_year.tolist() == [2026]
    assert phase(plan, "planting")[["from_month", "to_month"]].to_numpy().tolist() == [[10, 11]]
    assert phase(plan, "permanent").to_month.tolist() == [8]


def test_much_earth_takes_several_years():
    rates = TABLES["mine_rates"].copy()
    rates.loc[rates.factor == "earth_m3_year", "value"] = 9_000
    plan = run(known(), mine_rates=rates)  # 2.25 ha × 0.8 m = 18,000 m³, a little less on the ellipsoid or more
    (work,) = phase(plan, "permanent").to_dict("records")
    earth = plan.tables["quantity"]
    moved = earth[(earth.phase == "permanent") & (earth.unit == "m3")].quantity.sum()
    assert work["end_year"] - work["start_year"] + 1 == np.ceil(moved / 9_000)
    adds_up(plan)


def test_a_cap_postpones_all_but_safety_and_says_why():
    plan = run(known(6, degree="severe"), cap="600000")
    fund = plan.tables["fund_year"]
    assert (fund.static_yuan <= fund.cap_yuan).all()
    tasks = plan.tables["schedule"]
    assert (phase(plan, "prompt").start_year == 2026).all()
    late = tasks[tasks.reason == "money"]
    assert len(late) and not late.safety.any()
    adds_up(plan)


def test_without_any_money_safety_is_done_and_the_rest_stands_at_the_end():
    plan = run(known(3, degree="severe"), cap="0")
    assert (phase(plan, "prompt").start_year == 2026).all()
    assert (phase(plan, "permanent").reason == "over_budget").all()
    assert "2026" in said(plan) and "never postponed" in said(plan)
    adds_up(plan)


# What people leave out or type wrong ---------------------------------------------------------------------------------


def test_any_polygons_with_a_code_will_do():
    plan = run(parcels(3))
    got = plan.tables["parcel"]
    assert (got.landform == "subsidence").all() and (got.degree == "severe").all() and (got.direction == "grass").all()
    assert got.slope_deg.isna().all() and got.soil_cm.isna().all(), "what nobody measured stays empty"
    for word in ("landform", "severely", "direction", "slope", "soil thickness", "year of damage"):
        assert word in said(plan)
    adds_up(plan)


def test_cultivated_land_without_a_direction_returns_to_cultivated_land():
    plan = run(known(3, direction=None, DLBM=["0103", "0404", None], basic_farmland=[False, False, True]))
    assert plan.tables["parcel"].direction.tolist() == ["dry", "grass", "dry"]
    assert "returns to cultivated land" in said(plan).replace("\n", " ")


def test_codes_are_given_where_they_lack_and_told_apart_where_they_are_twice():
    plan = run(known(4, code=["A", None, "A", "A-2"]))
    assert plan.tables["parcel"].code.tolist() == ["A", "P2", "A-3", "A-2"]
    assert "rows 2" in said(plan) and plan.tables["parcel"].uuid.is_unique


def test_shapes_and_uuids_stay_what_they_were():
    given = known(3, uuid=["u1", None, "u3"])
    got = run(given).tables["parcel"]
    assert all(shapely.equals_exact(a, b.geoms[0]) for a, b in zip(given.geometry, got.geometry))
    assert got.uuid.tolist()[::2] == ["u1", "u3"] and len(got.uuid[1]) == 36
    assert run(known(3)).tables["parcel"].uuid.tolist() == run(known(3)).tables["parcel"].uuid.tolist()


def test_dust_is_left_out_and_nothing_but_dust_is_refused():
    two = pd.concat([known(), known(side=0.5, code="dust")], ignore_index=True)
    plan = run(two)
    assert plan.tables["parcel"].code.tolist() == ["P000"] and "(dust)" in said(plan)
    with pytest.raises(PlanningError, match="No parcel"):
        run(known(side=0.5))


def test_parcels_on_each_other_are_told_and_neighbours_are_not():
    given = known(3)
    moved = [given.geometry[0], affinity.translate(given.geometry[0], 50), affinity.translate(given.geometry[0], 200)]
    plan = run(given.set_geometry(moved, crs=given.crs))
    assert "2 of 3 parcels (P000, P001) overlap each other by 1.50 ha" in said(plan)
    assert "overlap" not in said(run(given.set_geometry([moved[1], moved[2], given.geometry[2]], crs=given.crs)))


def test_a_measure_without_a_price_has_its_quantity_and_no_cost():
    prices = TABLES["prices"]
    plan = run(known(2), prices=prices[prices["item"] != "mine.topsoil"])
    soil = plan.tables["quantity"].set_index("item").loc["topsoil_sown"]
    assert (soil.quantity > 0).all() and soil.cost_yuan.isna().all()
    assert plan.numbers["unpriced"] == 2 and "mine.topsoil" in said(plan)
    adds_up(plan)


@pytest.mark.parametrize(
    ("named", "words"),
    [({"remaining_years": -3}, "Remaining life"), ({"cap": "2026:much"}, "2026:much"), ({"care_years": 2.5}, "whole")],
)
def test_what_cannot_be_is_refused_by_name(named, words):
    with pytest.raises(PlanningError, match=words):
        run(known(), **named)


def test_an_empty_table_of_measures_or_mixes_is_told():
    plan = run(known(), mine_measures=TABLES["mine_measures"].iloc[:0])
    assert set(plan.tables["schedule"].phase) == {"planting"}
    plan = run(known(), mine_measures=TABLES["mine_measures"].iloc[:0], mine_mixes=TABLES["mine_mixes"].iloc[:0])
    assert not len(plan.tables["schedule"]) and "nothing is planned there" in said(plan)
    adds_up(plan)


def test_a_run_can_be_stopped():
    def stop(fraction, message):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        run(mixed(20), progress=stop)


# Photovoltaics, earthwork, licences, water ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "keeps", "start"),
    [
        ({}, True, 2026),
        ({"damage_year": 2026, "settled_year": 2027}, True, 2029),
        ({"direction": "dry"}, False, 2026),
        ({"basic_farmland": True}, False, 2026),
        ({"redline": True}, False, 2026),
        ({"landform": "platform"}, False, 2026),
        ({"slope_deg": 26.0}, False, 2026),
        ({"damage_year": None}, False, 2026),
    ],
)
def test_photovoltaics_stand_only_over_old_goaf_with_grass_or_shrubs(columns, keeps, start):
    plan = run(known(**{"pv": True, **columns}))
    (parcel,) = plan.tables["parcel"].to_dict("records")
    assert parcel["pv"] is keeps and ("lost their photovoltaics" in said(plan)) is not keeps
    assert phase(plan, "permanent").start_year.tolist() == [start]
    rows = plan.tables["quantity"].set_index("item")
    assert ("pv_array" in rows.index) is keeps
    if keeps:
        assert rows.cost_yuan["pv_array"] == 0 and parcel["direction"] == "pasture", "others pay, the duty stays"
        assert parcel["template"] == "under_panels"


def test_earthwork_replaces_levelling_by_thickness_and_gives_the_soil():
    given = known(2)
    earth = gpd.GeoDataFrame(
        {"code": ["P000", "P9"], "cut_m3": [4321.0, 1.0], "fill_m3": [5000.0, 1.0], "strip_m3": [7000.0, 1.0]},
        geometry=given.geometry.to_numpy(),
        crs=given.crs,
    )
    plan = run(given, earthwork=earth)
    rows = plan.tables["quantity"].set_index(["code", "item"]).quantity
    assert rows["P000", "levelling_sown"] == 4321.0 and rows["P000", "backfill_lack"] == 679.0
    assert rows["P001", "levelling_sown"] == pytest.approx(22_500 * 0.3, rel=0.01)
    assert "(P9)" in said(plan) and "(P001)" in said(plan)
    soil = plan.tables["soil_balance"]
    assert soil.stripped_m3.sum() == 7000
    assert soil.need_m3.sum() == pytest.approx(plan.tables["parcel"].soil_m3.sum() * 1.05, abs=1)
    assert soil.balance_m3.iloc[-1] == soil.stripped_m3.sum() - soil.need_m3.sum() < 0 and "soil is lacking" in said(
        plan
    )


def test_each_licence_has_its_own_plan_and_life():
    given = known(4)
    west, south, _, north = given.total_bounds
    areas = [shapely.box(west - 1, south - 1, west + 500, north + 1), shapely.box(0, 0, 9, 9)]
    licences = gpd.GeoDataFrame(
        {"采矿许可证号": ["C1", "C2"], "remaining_years": [4, None], "矿山名称": ["唐公塔", None]},
        geometry=areas,
        crs=given.crs,
    )
    plan = run(given, ReclamationPlan.products(), licences=licences)
    cells = [cell.value for page in plan.reports["tables"](str).pages for row in page.cells for cell in row]
    assert "唐公塔" in cells
    fund = plan.tables["fund_year"]
    assert set(fund.licence) == {"C1", ""}
    own = plan.tables["schedule"].groupby("licence").code.agg(set)
    assert own["C1"] == {"P000", "P001"} and own[""] == {"P002", "P003"}
    assert fund[(fund.licence == "C1") & (fund.provision_yuan > 0)].year.max() <= 2029
    for words in ("(P002, P003) lie outside", "1 mining licences (C2)"):
        assert words in said(plan)
    adds_up(plan)


def test_water_that_is_not_enough_is_told_and_bought_water_is_in_the_cost():
    plan = run(known(), water_source="pit water", permitted_m3=100.0, rain_year="dry")
    balance = plan.tables["water_balance"]
    assert (balance.balance_m3 < 0).all() and balance.source.tolist() == ["pit water"] * 4
    assert balance.year.tolist() == [2027, 2028, 2029, 2030] and "Water is lacking" in said(plan)
    rows = plan.tables["quantity"]
    bought = rows[rows["item"] == "irrigation"]
    assert bought.quantity.sum() == balance.dry_m3.sum() and (bought.cost_yuan == bought.quantity * 3).all()
    adds_up(plan)


def test_without_a_source_no_water_is_bought():
    plan = run(known())
    assert "irrigation" not in set(plan.tables["quantity"]["item"])
    assert (plan.tables["water_balance"].supply_m3 == 0).all() and "No water source" in said(plan)


# Reports and real shapes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("template_set", ["restoration", "reclamation"])
def test_the_tables_for_the_authority_and_the_page_are_made(template_set):
    plan = run(mixed(6, 3), ReclamationPlan.products(), template_set=template_set, cap="2000000")
    book = plan.reports["tables"](str)
    assert len(book.pages) > 10
    assert "<svg" in plan.reports["report"](str)


def test_the_coordinates_may_be_degrees():
    metres, degrees = run(known(2)), run(known(2, crs="EPSG:4490"))
    assert degrees.tables["parcel"].area_ha.tolist() == metres.tables["parcel"].area_ha.tolist()
    assert degrees.numbers == metres.numbers


def test_the_mines_of_jungar(real_data):
    mines = gpd.read_file(real_data / "mines" / "osm_jungar_mines.geojson").rename(columns={"osm_id": "code"})
    plan = run(mines, cap="300000000")
    whole = units.geodesic_area(mines.to_crs("EPSG:4546").geometry.to_numpy(), "EPSG:4546").sum() / 1e4
    assert plan.numbers["area_ha"] == pytest.approx(whole, rel=1e-5)
    assert len(plan.tables["parcel"]) == len(mines)
    adds_up(plan)
