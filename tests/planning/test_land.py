"""Land rules: nothing is planted where it is forbidden, and each square metre is booked once."""

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning import land

KINDS = files.reference("constraint_kinds")
KINDS["priority"] = pd.to_numeric(KINDS.priority)
RULES = files.reference("land_rules")
STRIP = shapely.box(0, 0, 1000, 20)
boxes = st.builds(
    lambda x, y, w, h: shapely.box(x, y, x + w, y + h),
    st.floats(-50, 1000), st.floats(-50, 20), st.floats(1, 300), st.floats(1, 60),
)  # fmt: skip
strips = st.lists(boxes, min_size=1, max_size=5).map(lambda found: np.array(found, dtype=object))
kinds = st.sampled_from(["永久基本农田", "耕地", "建筑", "管理范围", "红线", "公益林", None, "胡说"])


def ground(shapes, kind, approval=None, measure="shelterbelt", approval_no=""):
    import geopandas as gpd

    frame = gpd.GeoDataFrame({"kind": kind, "approval_no": approval or [None] * len(kind)}, geometry=shapes)
    frame = frame.astype({"kind": object, "approval_no": object}).where(frame.notna(), None)
    notes = []
    return land.ground(frame, KINDS, RULES, measure, approval_no, notes), [str(n) for n in notes]


def rule_of(kind, approval=None, **more):
    made, _ = ground([STRIP], [kind], [approval], **more)
    return made.rule[0] if len(made.rule) else "allowed"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("永农", "basic_farmland"), ("基本农田", "basic_farmland"), ("耕 地", "farmland"), ("水浇地", "farmland"),
        ("河湖管理范围", "management_range"), ("河道管理范围", "management_range"), ("生态红线", "redline"),
        ("核心保护区", "redline_core"), ("自然保护区", "nature_reserve"), ("房屋", "building"), ("大堤", "levee"),
        ("超采区", "overexploited_groundwater"), ("Farmland", "farmland"), ("RED LINE", "redline"),
        ("禁种线", "no_planting_line"),
    ],
)  # fmt: skip
def test_kinds_are_known_by_the_words_people_write(word, kind):
    assert land.known_kinds([word], KINDS, []).tolist() == [kind]


def test_every_kind_has_a_rule_for_belts():
    assert set(RULES.kind[RULES.measure == "shelterbelt"]) == set(KINDS.kind)


def test_an_unknown_kind_is_excluded_and_told():
    made, notes = ground([STRIP], ["胡说"])
    assert (made.kind.tolist(), made.rule.tolist()) == (["exclusion"], ["forbidden"])
    assert "胡说" in notes[0]


def test_land_without_a_kind_is_excluded_and_nobody_wonders():
    made, notes = ground([STRIP], [None])
    assert made.rule.tolist() == ["forbidden"]
    assert not notes


@pytest.mark.parametrize("kind", ["永久基本农田", "禁种线", "核心保护区", "建筑"])
def test_no_number_readmits_what_is_always_forbidden(kind):
    assert rule_of(kind) == rule_of(kind, "鄂水〔2026〕1号", approval_no="鄂水〔2026〕2号") == "forbidden"


@pytest.mark.parametrize("kind", ["耕地", "河道管理范围", "湿地", "自然保护区"])
def test_a_number_makes_forbidden_land_conditional(kind):
    assert rule_of(kind) == rule_of(kind, "  ") == "forbidden"
    assert rule_of(kind, "鄂水〔2026〕1号") == "conditional"


def test_the_number_of_the_water_bureau_holds_for_its_range_alone():
    assert rule_of("管理范围", approval_no="鄂水1") == "conditional"
    assert rule_of("耕地", approval_no="鄂水1") == "forbidden"


def test_conditional_land_needs_no_number_to_be_planned():
    assert rule_of("红线") == rule_of("公益林") == "conditional"


def test_allowed_land_is_no_constraint():
    assert rule_of("超采区", measure="solar_road") == "allowed"


def test_no_constraints():
    made = land.ground(None, KINDS, RULES, "shelterbelt", "", [])
    left, changed, removed = land.remove(np.array([STRIP], dtype=object), made, {}, True)
    assert (left[0], changed.tolist(), removed) == (STRIP, [False], [])


def test_overlapping_kinds_are_booked_under_the_strongest():
    blocks = [shapely.box(0, 0, 500, 20), shapely.box(400, 0, 600, 20)]
    made, _ = ground(blocks, ["耕地", "永久基本农田"])
    left, _, removed = land.remove(np.array([STRIP], dtype=object), made, {}, True)
    assert [(kind, area.tolist()) for kind, _, area, _ in removed] == [("basic_farmland", [4000]), ("farmland", [8000])]
    assert left[0].area == 8000


@given(strips, st.lists(st.tuples(boxes, kinds), min_size=1, max_size=8), st.booleans())
def test_each_square_metre_is_removed_once(shapes, constraints, draw):
    blocks, kind = zip(*constraints)
    made, _ = ground(list(blocks), list(kind))
    extra = {"crossing": np.array([shapely.box(300, -100, 320, 100)], dtype=object)}
    left, changed, removed = land.remove(shapes, made, extra, draw)
    assert all(shape.is_valid for shape in left)
    booked = np.zeros(len(shapes))
    for _, index, area, drawn in removed:
        np.add.at(booked, index, area)
        assert (drawn is not None) == draw
        if draw:
            assert shapely.area(drawn) == pytest.approx(area, abs=1e-3)
    assert shapely.area(left) + booked == pytest.approx(shapely.area(shapes), abs=0.01)
    forbidden = shapely.union_all([*made.shape[made.rule == "forbidden"], *extra["crossing"]])
    assert shapely.area(shapely.intersection(left, forbidden)).sum() <= 0.1
    assert shapely.area(left[~changed]) == pytest.approx(shapely.area(shapes[~changed]))


@given(strips, st.lists(boxes, max_size=6).map(lambda b: np.array(b, dtype=object)))
def test_divided_land_adds_up_and_the_first_polygon_wins(shapes, blocks):
    pieces, owner, block, whole = land.divide(shapes, blocks)
    area = np.bincount(owner, shapely.area(pieces), minlength=len(shapes))
    assert area == pytest.approx(shapely.area(shapes), abs=0.02)
    for piece, b in zip(pieces, block):
        if b >= 0:
            assert piece.difference(blocks[b]).area <= 0.01
            assert piece.intersection(shapely.union_all(blocks[:b])).area <= 0.01
        elif len(blocks):
            assert piece.intersection(shapely.union_all(blocks)).area <= 0.01
    assert shapely.area(pieces[whole]) == pytest.approx(shapely.area(shapes[owner[whole]]))


def test_a_constraint_of_fifty_thousand_vertices_is_met_where_it_matters():
    angle = np.linspace(0, 2 * np.pi, 50_000, endpoint=False)
    reach = 300 + 20 * np.sin(37 * angle)
    lobes = shapely.Polygon(np.column_stack([500 + reach * np.cos(angle), reach * np.sin(angle)]))
    made, _ = ground([lobes], ["建筑"])
    assert shapely.get_num_coordinates(made.shape).max() <= 256
    left, _, removed = land.remove(np.array([STRIP], dtype=object), made, {}, False)
    assert left[0].area == pytest.approx(STRIP.difference(lobes).area, abs=0.1)
    assert sum(area.sum() for _, _, area, _ in removed) == pytest.approx(STRIP.intersection(lobes).area, abs=0.1)
