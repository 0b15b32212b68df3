"""The land gate: every kind is looked at, zeros are printed, and what a rule says depends on rain and plants."""

import geopandas as gpd
import numpy as np
import pytest
import shapely

from ordos_restoration import files
from ordos_restoration.planning import intake, land, units
from ordos_restoration.planning.solar.land_gate import LAND_GATE, LandLaw, grazing_allowed, land_gate

KINDS = intake.reference(files.reference("constraint_kinds"), land.KIND_TABLE)
RULES = intake.reference(files.reference("land_rules"), land.RULE_TABLE)
CRS = "EPSG:4546"
EAST, NORTH = 500_000, 4_450_000  # on the central meridian, where the map is true to scale


def box(x0, y0, x1, y1):
    return shapely.box(EAST + x0, NORTH + y0, EAST + x1, NORTH + y1)


SITE = box(0, 0, 1000, 1000)


def constraints(*rows):
    """Return a layer of (kind, shape, further columns)."""
    names = ("approval_no", "setback", "cover", "height")
    columns = {name: [more.get(name) for _, _, more in rows] for name in names}
    return gpd.GeoDataFrame({"kind": [k for k, _, _ in rows], **columns}, geometry=[s for _, s, _ in rows], crs=CRS)


def gate(*rows, sites=(SITE,), names=("C-1",), notes=None, nothing=False, **more):
    law = LandLaw(None if nothing else constraints(*rows), KINDS, RULES, **more)
    made = land_gate(list(sites), list(names), CRS, law, [] if notes is None else notes)
    return LAND_GATE.conform(made, CRS)


def row(made, kind, part="array", site="C-1"):
    found = made[(made.kind == kind) & (made.part == part) & (made.site == site)]
    assert len(found) == 1
    return found.iloc[0]


# The table of rules ---------------------------------------------------------------------------------------------------


def test_every_measure_has_a_rule_for_every_kind():
    for measure, own in RULES.groupby("measure"):
        if measure != "sand_barrier":
            assert set(own.kind) == set(KINDS.kind), measure
            assert own.kind.is_unique, measure
    assert {"solar_array", "solar_road", "solar_grazing", "shelterbelt"} <= set(RULES.measure)


def test_no_word_means_two_kinds():
    words = [
        (land.plain(word), kind)
        for kind, name, aliases in zip(KINDS.kind, KINDS.name_zh, KINDS.aliases)
        for word in {land.plain(w): w for w in (kind, name, *str(aliases).split("|"))}.values()
    ]
    assert len({word for word, _ in words}) == len(words)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("灌木林地", "shrubland"), ("0305", "shrubland"), ("乔木林地", "forest"), ("0301", "forest"),
        ("其他草地", "grassland"), ("天然牧草地", "grassland"), ("0404", "grassland"), ("禁牧区", "grazing_ban"),
        ("休牧区", "grazing_rest"), ("基本草原", "basic_grassland"), ("其他", "exclusion"),
    ],
)  # fmt: skip
def test_new_kinds_are_known_by_the_words_people_write(word, kind):
    assert land.known_kinds([word], KINDS, []).tolist() == [kind]


def test_rules_are_rules():
    known = {"allowed", "conditional", "forbidden", "forbidden_unless_approved"}
    assert set(RULES.rule) <= known
    assert set(RULES.else_rule.dropna()) <= known
    limited = RULES[RULES.rain_below_mm.notna() | RULES.cover_below_pct.notna()]
    assert limited.else_rule.notna().all()


# Conditions -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rain", "cover", "rule"),
    [
        (280, 80, "conditional"), (450, 30, "conditional"), (450, 60, "forbidden"), (None, 60, "forbidden"),
        (None, None, "forbidden"), (None, 30, "conditional"), (400, 50, "forbidden"), (399, 50, "conditional"),
        (400, 49, "conditional"), (280, None, "conditional"),
    ],
)  # fmt: skip
def test_shrubland_under_panels_where_rain_or_cover_is_low(rain, cover, rule):
    layer = constraints(("灌木林地", SITE, {"cover": cover}))
    made = land.ground(layer, KINDS, RULES, "solar_array", "", [], rain)
    assert made.rule.tolist() == [rule]


def test_panels_stand_a_metre_above_the_shrubs():
    layer = constraints(
        ("灌木林地", box(0, 0, 100, 100), {"height": 1.5}),
        ("灌木林地", box(200, 0, 300, 100), {}),
        ("其他草地", box(400, 0, 500, 100), {"height": 0.4}),
    )
    made = land.ground(layer, KINDS, RULES, "solar_array", "", [], 280.0)
    assert made.clearance[:2].tolist() == [2.5, 1.0]
    assert np.isnan(made.clearance[2]), "no rule asks for it"
    wet = land.ground(layer, KINDS, RULES, "solar_array", "", [], 500.0)
    assert np.isnan(wet.clearance[wet.rule == "forbidden"]).all(), "nothing stands there"


def test_forbidden_land_is_widened_by_its_setback():
    layer = constraints(
        ("建筑", box(400, 400, 500, 500), {"setback": 30.0}), ("矿权", box(0, 0, 100, 100), {"setback": 30.0})
    )
    made = land.ground(layer, KINDS, RULES, "solar_array", "", [])
    size = {kind: shapely.area(made.shape[made.kind == kind]).sum() for kind in ("building", "mining_right")}
    assert size["mining_right"] == 100 * 100, "only forbidden land is kept away from"
    assert size["building"] == pytest.approx(100 * 100 + 4 * 100 * 30 + np.pi * 30**2, rel=1e-2)


def test_layers_without_the_new_columns_are_read_as_before():
    layer = constraints(("建筑", SITE, {}))[["kind", "approval_no", "geometry"]]
    made = land.ground(layer, KINDS, RULES, "shelterbelt", "", [])
    assert made.rule.tolist() == ["forbidden"]
    assert np.isnan(made.clearance).all()


# The gate -------------------------------------------------------------------------------------------------------------


def test_every_kind_is_printed_for_both_parts_zeros_too():
    made = gate(("耕地", box(5000, 0, 6000, 1000), {}))
    assert len(made) == 2 * len(KINDS) + 1
    assert set(made.kind) == {*KINDS.kind, "total"}
    assert (made.overlap_m2 == 0).all()
    assert (made.removed_ha == 0).all()
    assert set(made.verdict) == {"clear"}
    order = made[made.part == "array"].kind.tolist()
    assert order == [*KINDS.sort_values("priority").kind, "total"], "the strongest first"


def test_without_a_layer_nothing_is_called_clear():
    made = gate(nothing=True)
    assert set(made.verdict) == {"not_checked"}
    assert made.overlap_m2.isna().all()
    assert len(made) == 2 * len(KINDS)


def test_areas_are_geodesic_in_three_units():
    one = row(gate(("永农", box(0, 0, 300, 1000), {})), "basic_farmland")
    assert one.overlap_m2 == pytest.approx(300_000, rel=1e-5)
    assert (one.overlap_ha, one.overlap_mu, one.removed_ha) == (30.0, 450.0, 30.0)
    assert (one.verdict, one.rule, one.basis) == ("forbidden_overlap", "forbidden", "自然资办发〔2023〕12号")
    far = shapely.transform(SITE, lambda xy: xy + np.array([120_000, 0]))
    made = gate(("永农", far, {}), sites=[far])
    true = units.geodesic_area(np.array([far]), CRS)[0]
    assert true < 1e6 - 100, "the map is stretched off its meridian"
    assert row(made, "basic_farmland").overlap_m2 == pytest.approx(true, abs=1)


def test_land_under_two_kinds_counts_in_full_and_is_lost_once():
    made = gate(("永农", box(0, 0, 500, 1000), {}), ("基本草原", box(300, 0, 700, 1000), {}))
    assert (row(made, "basic_farmland").overlap_ha, row(made, "basic_grassland").overlap_ha) == (50, 40)
    assert (row(made, "basic_farmland").removed_ha, row(made, "basic_grassland").removed_ha) == (50, 20)
    total = row(made, "total")
    assert (total.removed_ha, total.overlap_ha, total.verdict) == (70, 70, "forbidden_overlap")


def test_one_kind_drawn_twice_counts_once():
    made = gate(("永农", box(0, 0, 500, 1000), {}), ("永农", box(400, 0, 600, 1000), {}))
    assert row(made, "basic_farmland").overlap_ha == 60
    assert row(made, "basic_farmland").removed_ha == 60


def test_a_setback_takes_land_but_is_no_overlap():
    made = gate(("建筑", box(1010, 0, 1100, 1000), {"setback": 50.0}))
    one = row(made, "building")
    assert (one.overlap_m2, one.removed_ha) == (0, 4.0)
    assert row(made, "total").removed_ha == 4.0


def test_array_and_auxiliary_land_are_judged_apart():
    layer = ("耕地", box(0, 0, 100, 1000), {"approval_no": "鄂自然资〔2026〕5号"})
    made = gate(layer)
    assert row(made, "farmland").verdict == "forbidden_overlap"
    road = row(made, "farmland", "auxiliary")
    assert (road.verdict, road.approval_no, road.removed_ha) == ("conditional_ok", "鄂自然资〔2026〕5号", 0)
    assert row(made, "farmland", "auxiliary").condition == "办理农用地转用后可纳入"
    assert row(gate((layer[0], layer[1], {})), "farmland", "auxiliary").verdict == "forbidden_overlap"


def test_conditional_land_waits_for_its_number():
    half = box(0, 0, 500, 1000)
    assert row(gate(("矿权", half, {})), "mining_right").verdict == "conditional_missing_number"
    given = gate(("矿权", half, {"approval_no": "A2"}), ("矿权", half, {"approval_no": "A1"}))
    assert row(given, "mining_right").verdict == "conditional_ok"
    assert row(given, "mining_right").approval_no == "A1; A2"
    mixed = gate(("矿权", half, {"approval_no": "A1"}), ("矿权", SITE, {}))
    assert row(mixed, "mining_right").verdict == "conditional_missing_number"


def test_shrubland_at_the_gate_depends_on_rain():
    layer = ("灌木林地", box(0, 0, 200, 1000), {"cover": 70.0})
    dry, wet, unknown = (gate(layer, rain=rain) for rain in (280.0, 450.0, None))
    assert row(dry, "shrubland").verdict == "conditional_missing_number"
    assert "1米以上" in row(dry, "shrubland").condition
    assert row(dry, "total").removed_ha == 0
    for made in (wet, unknown):
        assert row(made, "shrubland").verdict == "forbidden_overlap"
        assert row(made, "shrubland").removed_ha == 20


def test_the_river_is_forbidden_whatever_the_number():
    made = gate(("河道管理范围", box(0, 0, 100, 1000), {}), approval_no="鄂水〔2026〕1号")
    for part in ("array", "auxiliary"):
        assert row(made, "management_range", part).verdict == "forbidden_overlap"
    assert row(made, "management_range").basis == "水河湖〔2022〕216号"


def test_sites_are_judged_one_by_one():
    other = box(2000, 0, 2500, 1000)
    made = gate(("永农", box(0, 0, 100, 1000), {}), sites=[SITE, other], names=["C-1", "C-2"])
    assert row(made, "basic_farmland").verdict == "forbidden_overlap"
    assert row(made, "basic_farmland", site="C-2").verdict == "clear"
    assert made.site.tolist() == ["C-1"] * (2 * len(KINDS) + 1) + ["C-2"] * (2 * len(KINDS) + 1)


def test_an_unknown_kind_is_told_once():
    notes = []
    made = gate(("胡说", box(0, 0, 100, 1000), {}), notes=notes)
    assert row(made, "exclusion").overlap_ha == 10
    assert len(notes) == 1


def test_a_kind_without_a_rule_is_forbidden():
    rules = RULES[RULES.kind != "wetland"]
    law = LandLaw(constraints(("湿地", box(0, 0, 100, 1000), {})), KINDS, rules)
    made = land_gate([SITE], ["C-1"], CRS, law, [])
    assert row(made, "wetland").verdict == "forbidden_overlap"
    assert row(made, "wetland").removed_ha == pytest.approx(10, rel=1e-4)


# Grazing --------------------------------------------------------------------------------------------------------------


def test_forage_is_cut_where_grazing_is_banned():
    strips = np.array([box(100 * k, 0, 100 * k + 50, 1000) for k in range(4)], dtype=object)
    layer = constraints(
        ("禁牧区", box(0, 0, 60, 100), {}),
        ("休牧区", box(0, 0, 260, 100), {}),
        ("其他草地", box(300, 0, 350, 100), {}),
        ("禁牧区", box(150, 0, 200, 1000), {}),
    )
    law = LandLaw(layer, KINDS, RULES)
    assert grazing_allowed(strips, law, []).tolist() == ["cut", "cut_in_rest", "cut_in_rest", "graze"]


def test_without_constraints_animals_graze():
    assert grazing_allowed([SITE], LandLaw(None, KINDS, RULES), []).tolist() == ["graze"]
