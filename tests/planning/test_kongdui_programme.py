"""A whole river: what its parts have planned is summed by reach, once, to the yuan."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning.kongdui.programme import programme_links as links
from ordos_restoration.planning.kongdui.programme.kongdui_programme import KongduiProgramme, of_rivers
from ordos_restoration.planning.kongdui.programme.measure_rows import with_costs
from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
from ordos_restoration.planning.spec import PlanningError, Reference

CRS = "EPSG:4546"
X, Y = 380_000.0, 4_430_000.0  # the mouth of the first river; both run north
SAMPLE = Path(files.__file__).parent / "resources" / "sample"


def references(capability):
    found = {name: one.name for name, one in capability.inputs.items() if isinstance(one, Reference)}
    return {name: files.reference(file) for name, file in found.items()}


TABLES = references(KongduiProgramme)


def frame(shapes, **columns):
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs=CRS)


def river(x, name):
    return shapely.LineString([(x, Y - 30_000), (x, Y)]), name


def two_rivers():
    """Two rivers, 20 km apart; hills, sand and plain are each 10 km long."""
    lines = [river(X, "甲沟"), river(X + 20_000, "乙沟")]
    return frame([line for line, _ in lines], name=[name for _, name in lines])


def zones():
    bands = [("hills", -30_000), ("sand", -20_000), ("plain", -10_000)]
    boxes = [shapely.box(X - 50_000, Y + low, X + 70_000, Y + low + 10_000) for _, low in bands]
    return frame(boxes, reach_class=[name for name, _ in bands])


def square(east, north, side=100.0):
    return shapely.box(X + east, Y + north, X + east + side, Y + north + side)


def dam_rows():
    axes = [shapely.LineString([(X + 500, Y - 28_000), (X + 560, Y - 28_000)]),
            shapely.LineString([(X + 19_000, Y - 27_000), (X + 19_080, Y - 27_000)])]  # fmt: skip
    return frame(axes, measure=["new", "reinforce"], fill_m3=[10_000.0, 500.0], pool_ha=[2.0, 1.0],
                 held_t=[900.0, 100.0], crest_length_m=[60.0, 80.0], cost_yuan=[300_000, 20_000],
                 river_code=[None, None])  # fmt: skip


def patch_rows(code=None):
    return frame([square(1_000, -15_000), square(3_000, -12_000)], treatment=["closure", "closure"], area_ha=[1.0, 2.0],
                 area_mu=[15.0, 30.0], plants=[0, 10], cost_yuan=[101, 202], river_code=[code, code])  # fmt: skip


@pytest.fixture(scope="module")
def belts():
    """Belts along one river of the sample, and what they were planned from."""
    given = {name: gpd.read_file(SAMPLE / f"{name}.geojson") for name in ("kongdui", "constraints", "units", "zone")}
    given["kongdui"] = given["kongdui"][given["kongdui"].code == "HQH"].reset_index(drop=True)
    return given, Shelterbelts().run({**references(Shelterbelts), **given})


def run(**inputs):
    settings_ = inputs.pop("settings", {})
    every = {**TABLES, "kongdui": two_rivers(), "zone": zones(), **inputs}
    return KongduiProgramme(**{"parts": (), **settings_}).run(every)


def test_what_was_made_before_is_summed_by_river_reach_and_measure():
    plan = run(made_dam=dam_rows(), made_sand_patch=patch_rows())
    rows = plan.tables["programme_measure"]
    found = rows.set_index(["river", "link", "measure"])
    new = found.loc[("甲沟", "dams", "dams_new")]
    assert (new.reach_class, new.places, new.earth_m3, new.kept_t, new.cost_yuan) == ("hills", 1, 10_000, 900, 300_000)
    assert found.loc[("乙沟", "dams", "dams_reinforce")].cost_yuan == 20_000
    closed = found.loc[("甲沟", "sand", "sand_closure")]
    assert (closed.reach_class, closed.places, closed.area_ha, closed.area_mu, closed.cost_yuan) == (
        "sand",
        2,
        3,
        45,
        303,
    )
    first, second = plan.tables["programme_river"].set_index("river").loc[["甲沟", "乙沟"]].itertuples()
    assert (first.channel_km, first.new_dams, first.sand_ha, first.cost_dams_yuan, first.cost_yuan) == (
        30, 1, 3, 300_000, 300_303,
    )  # fmt: skip
    assert (second.reinforced_dams, second.cost_sand_yuan, second.cost_yuan) == (1, 0, 20_000)
    assert plan.numbers["cost_yuan"] == 320_303 == rows.cost_yuan.sum()
    assert plan.numbers["dams_held_t"] == 1_000


def test_a_programme_costs_what_the_plans_of_its_parts_cost(belts):
    """Belts and, beside them, fences, whether planned here or before; to the yuan."""
    given, plan = belts
    assert plan.tables["fence"].cost_yuan.sum() > 0
    before = {links.MADE + name: plan.tables[name] for name in ("belt", "fence")}
    for found in (run(**given, settings={"parts": ("belts",)}), run(**given, **before)):
        assert found.numbers["cost_yuan"] == plan.numbers["cost_yuan"]
        rows = found.tables["programme_measure"].set_index("measure")
        fences = rows.loc[["belts_upright_fence"]]
        assert fences.cost_yuan.sum() == plan.tables["fence"].cost_yuan.sum()
        assert fences.length_m.sum() == pytest.approx(plan.numbers["fence_m"], abs=0.1 * len(plan.tables["fence"]))


def test_a_river_code_wins_over_the_nearest_channel():
    codes = run(made_sand_patch=patch_rows()).tables["programme_river"].set_index("river").river_code
    rows = run(made_sand_patch=patch_rows(codes["乙沟"])).tables["programme_measure"]
    assert set(rows.river) == {"乙沟"}


def test_what_lies_far_from_every_channel_or_names_a_strange_river_is_left_out_and_told():
    far = patch_rows()
    far.geometry = far.geometry.translate(-40_000)
    plan = run(made_sand_patch=far)
    assert len(plan.tables["programme_measure"]) == 0
    assert any("rows 1, 2" in str(note) and "15.0 km" in str(note) for note in plan.notes)
    strange = run(made_sand_patch=patch_rows("QQ"))
    assert any("no river QQ" in str(note) for note in strange.notes)


@pytest.mark.parametrize("spoilt", [{"treatment": ["closure", "绿化"]}, {"treatment": ["closure", None]}])
def test_a_measure_that_nobody_knows_is_left_out_and_told(spoilt):
    plan = run(made_sand_patch=patch_rows().assign(**spoilt))
    assert plan.numbers["cost_yuan"] == 101
    (said,) = [str(one) for one in plan.notes if "no known measure" in str(one)]
    assert "“treatment”" in said and "1 cells" in said and (spoilt["treatment"][1] or "–") in said


def test_only_the_rivers_that_were_asked_for_are_summed():
    plan = run(made_dam=dam_rows(), settings={"only": "乙沟"})
    assert list(plan.tables["programme_river"].river) == ["乙沟"]
    with pytest.raises(PlanningError, match=r"no river 丙沟\. Those they have are: .*甲沟"):
        run(made_dam=dam_rows(), settings={"only": "乙沟、丙沟"})


def test_a_part_whose_layer_is_missing_is_told_and_the_rest_is_planned():
    plan = run(made_dam=dam_rows(), settings={"parts": ("dams", "levees")})
    assert any(
        str(note).startswith("Levees: not planned, because there is nothing of “Levee or bank lines”")
        for note in plan.notes
    )
    assert plan.tables["dam"].empty  # what was given is not made again
    assert plan.numbers["new_dams"] == 1


def test_a_part_that_is_refused_says_why_and_the_rest_is_planned():
    plan = run(
        made_dam=dam_rows(),
        levee_lines=frame([shapely.LineString([(X, Y - 5_000), (X, Y)])], code=["L1"]),
        settings={"parts": ("levees",)},
    )
    assert any(str(note).startswith("Levees: could not be planned") for note in plan.notes)
    assert plan.numbers["new_dams"] == 1


def levee_tables(works, costs):
    """Works: (levee, earth, length); costs: (levee, yuan); a station on every levee."""
    levee, earth, length = zip(*works) if works else ((), (), ())
    shapes = [square(0, -5_000)] * len(levee)
    given_ = {
        "levee": list(levee),
        "river_code": None,
        "works": "heighten",
        "strengthen": False,
        "earth_m3": earth,
        "length_m": length,
    }
    stations = [name for name, _ in costs]
    points = frame([shapely.Point(X, Y - 5_000)] * len(stations), levee=stations, river_code=None, works="heighten",
                   deficit_m=0.5, reach_m=100.0)  # fmt: skip
    summary = pd.DataFrame(
        {"levee": stations, "river_code": None, "item": "fill", "cost_yuan": [cost for _, cost in costs]}
    )
    return {"levee_works": frame(shapes, **given_), "levee_station": points, "levee_summary": summary}


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from("ABC"), st.floats(0, 1e6), st.floats(1, 1e4)), max_size=8),
    st.lists(st.integers(0, 10**8), min_size=3, max_size=3),
)
def test_costs_of_levees_are_shared_out_to_the_yuan(works, costs):
    tables = with_costs(levee_tables(works, list(zip("ABC", costs))))
    found = tables["levee_works"]
    assert found.groupby("levee").cost_yuan.sum().to_dict() == dict(zip("ABC", costs))
    assert (found.cost_yuan >= 0).all()


def test_levees_by_hand():
    tables = levee_tables([("A", 300.0, 10.0), ("A", 100.0, 10.0)], [("A", 1_001)])
    plan = run(**{links.MADE + name: one for name, one in tables.items()})
    assert plan.numbers["cost_yuan"] == 1_001
    assert plan.numbers["levee_m"] == 20
    assert plan.numbers["deficit_km"] == pytest.approx(0.1)
    assert plan.numbers["deficit_m"] == 0.5
    assert with_costs(tables)["levee_works"].cost_yuan.tolist() == [751, 250]


def test_protection_is_the_cost_of_strengthened_works():
    tables = levee_tables([("A", 300.0, 10.0), ("A", 0.0, 30.0)], [("A", 1_000)])
    tables["levee_works"]["strengthen"] = [False, True]
    guard = tables["levee_summary"].assign(item="protection", cost_yuan=77)
    tables["levee_summary"] = pd.concat([tables["levee_summary"], guard], ignore_index=True)
    assert with_costs(tables)["levee_works"].cost_yuan.tolist() == [1_000, 77]


def test_sand_held_behind_belts_comes_from_their_effect_and_is_a_range():
    code = run(made_dam=dam_rows()).tables["programme_river"].river_code[0]
    held = pd.DataFrame(
        {"river_code": [code, code], "held_low_t": [10.0, 15.0], "held_high_t": [40.0, 60.0], "age": [5.0, 20.0]}
    )
    plan = run(made_shelter_summary=held)
    row = plan.tables["programme_river"].iloc[0]
    assert (row.sand_low_t, row.sand_high_t) == (15, 60)
    assert plan.numbers["sand_high_t"] == 60
    assert np.isnan(plan.tables["programme_river"].sand_low_t.iloc[1])


def test_shares_of_inputs_are_those_of_the_links():
    for link in links.EVERY:
        for name, declared in link.capability.inputs.items():
            if (link is links.EFFECT and name == "belts") or link.source(name) == links.EVERY_CHANNEL:
                continue
            mine = KongduiProgramme.inputs[name if isinstance(declared, Reference) else link.source(name)]
            assert type(mine) is type(declared)
            assert getattr(mine, "geometry", None) == getattr(declared, "geometry", None)
            assert set(getattr(declared, "columns", ())) <= set(getattr(mine, "columns", ()))


def test_a_levee_belongs_to_the_river_it_names_not_to_the_nearest():
    codes = run(made_dam=dam_rows()).tables["programme_river"].set_index("river").river_code
    line = shapely.LineString([(X + 100, Y - 5_000), (X + 100, Y)])
    lines = frame([line], code=["L1"], river_code=[codes["乙沟"]])
    chosen = {"parts": ("levees",), "no_ice_record": True}
    said = [str(one) for one in run(levee_lines=lines, settings={**chosen, "only": "甲沟"}).notes]
    assert "Nothing of “Levee or bank lines” belongs to the rivers to plan." in said
    said = [str(one) for one in run(levee_lines=lines, settings={**chosen, "only": "乙沟"}).notes]
    assert any(one.startswith("Levees: could not be planned") for one in said)  # it was tried: nobody knows its levels


def test_gullies_of_other_rivers_stay_out():
    summary = pd.DataFrame({"gully": ["G1", "G2"], "river_code": ["A", "B"]})
    found = of_rivers(
        {
            "dam_summary": summary,
            "dam": pd.DataFrame({"code": ["D1", "D2"], "gully": ["G1", "G2"]}),
            "storage_curve": pd.DataFrame({"code": ["D1", "D2", "D2"], "level_m": [1.0, 1.0, 2.0]}),
            "belt": pd.DataFrame({"code": ["B1"]}),
        },
        {"B"},
    )
    assert [list(table.iloc[:, 0]) for table in found.values()] == [["G2"], ["D2"], ["D2", "D2"], ["B1"]]
