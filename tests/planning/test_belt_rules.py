"""What belts may stand on, what they drink, and what a person is told when the input is not as it should be."""

import numpy as np
import pandas as pd
import pytest
import shapely
from geopandas.testing import assert_geodataframe_equal

from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
from ordos_restoration.planning.spec import Cancelled, PlanningError

STRAIGHT = [(0, 0), (0, 3000)]
BENT = np.column_stack([150 * np.sin(np.arange(0, 3001, 20) / 220), np.arange(0, 3001, 20)])
EVERY = frozenset(Shelterbelts.outputs)
RANGE = shapely.box(-100, -10, 100, 3010)


def belts(plan):
    return plan.tables["belt"]


def here(shape):
    """Return a shape where the layers of these tests lie."""
    return shapely.transform(shape, lambda xy: xy + np.array([450_000.0, 4_450_000.0]))


# The river's own land ------------------------------------------------------------------------------------------------


def test_planting_starts_outside_the_management_range(plan, layer):
    table = belts(plan(layer(STRAIGHT, name=["黑水"]), constraints=layer(RANGE, kind=["管理范围"]), setback=5))
    assert table.intersection(here(RANGE)).area.sum() <= 1.0
    waterside = table[table["strip"] == "waterside"]
    assert waterside.distance(here(RANGE)).to_numpy() == pytest.approx(np.full(len(waterside), 5.0), abs=0.1)
    assert table.condition.isna().all()
    assert not table.schematic.any(), "the management line is surveyed"


def test_with_an_approval_planting_starts_at_the_bank_and_says_so(plan, layer):
    made = plan(layer(STRAIGHT, name=["黑水"]), constraints=layer(RANGE, kind=["管理范围"]), approval_no="鄂水1")
    table = belts(made)
    inside = table.intersection(here(RANGE)).area / table.area
    assert inside.min() > 0.4
    assert set(table.condition) == {"management_range"}
    assert set(table.approval_no) == {"鄂水1"}
    assert table.condition_basis.str.contains("河道管理条例").all()
    assert made.numbers["conditional_ha"] == made.numbers["area_ha"]


def test_the_number_in_the_layer_counts_too(plan, layer):
    constraints = layer(RANGE, kind=["河道管理范围"], approval_no=["鄂水7"])
    assert set(belts(plan(layer(STRAIGHT, name=["黑水"]), constraints=constraints)).approval_no) == {"鄂水7"}


def test_without_a_survey_every_output_is_schematic(plan, layer):
    made = plan(layer(STRAIGHT, name=["黑水"]), EVERY, constraints=layer(shapely.box(50, 0, 60, 900), kind=["耕地"]))
    for name, table in made.tables.items():
        if "schematic" in table:
            assert table.schematic.all(), name
    assert any("schematic" in str(note) for note in made.notes)


def test_belts_keep_their_distance_from_a_surveyed_bed(plan, layer):
    bed = shapely.Polygon([(-30, -50), (40, -50), (60, 1500), (40, 3050), (-30, 3050), (-70, 1500)])
    table = belts(plan(layer(STRAIGHT, name=["黑水"]), channel=layer(bed), setback=8))
    assert table.distance(here(bed)).min() == pytest.approx(8, abs=0.3)
    assert not table.schematic.any()


def test_half_a_survey_makes_half_a_design(plan, layer):
    bed = shapely.box(-40, -50, 40, 1490)
    table = belts(plan(layer(STRAIGHT, name=["黑水"]), channel=layer(bed)))
    south = table.centroid.y < 4_451_400
    assert not table[south].schematic.any()
    assert table[table.centroid.y > 4_451_600].schematic.all()


def test_pools_and_arms_beside_the_channel_stay_free(plan, layer):
    pools = [shapely.Point(x, y).buffer(25) for x, y in [(90, 400), (-95, 900), (70, 1700), (20, 2200)]]
    made = plan(layer(STRAIGHT, name=["黑水"]), channel=layer(*pools))
    assert belts(made).intersection(here(shapely.union_all(pools))).area.sum() <= 1.0
    assert "河床" in set(made.tables["removed_land"].kind_zh)


def test_a_bed_as_wide_as_its_column_says(plan, layer):
    table = belts(plan(layer(STRAIGHT, name=["黑水"], 河宽=[300]), setback=5))
    assert table.distance(here(shapely.LineString(STRAIGHT))).min() == pytest.approx(155, abs=0.1)


def test_a_tributary_is_not_planted_in_the_bed_of_its_river(plan, layer):
    """The last 200 m of a line drawn to the middle of a bed 400 m wide lie in the bed."""
    made = plan(
        layer(STRAIGHT, name=["黑水"], bed_width=[400]),
        tributaries=layer([(1500, 1500), (0, 1500)], name=["东支"], parent=["黑水"], bed_width=[20]),
    )
    assert belts(made).intersection(here(shapely.box(-200, 0, 200, 3000))).area.sum() <= 1.0
    assert set(belts(made).river) == {"黑水", "东支"}


# Water ---------------------------------------------------------------------------------------------------------------


def mixes(plan_, layer, depth=None, **named):
    """Return (dry, species) of the main belt."""
    units = layer(shapely.box(-900, -10, 900, 4000), groundwater_m=[depth])
    table = belts(plan_(layer(STRAIGHT, name=["黑水"]), units=units, **named))
    main = table[(table["strip"] == "main") & (table.bank_role == "supply")]
    return main.dry.all(), main.species.iloc[0]


@pytest.mark.parametrize(("depth", "dry"), [(None, True), (2.0, False), (3.0, False), (3.1, True), (9.0, True)])
def test_trees_need_groundwater_within_three_metres(plan, layer, depth, dry):
    assert mixes(plan, layer, depth)[0] == dry
    assert ("旱柳" in mixes(plan, layer, depth)[1]) != dry


def test_a_named_legal_source_lets_trees_grow(plan, layer):
    assert not mixes(plan, layer, None, water_source="中水")[0]


def test_over_exploited_groundwater_is_not_for_trees(plan, layer):
    zone = layer(shapely.box(-900, -10, 900, 4000), kind=["地下水超采区"])
    assert mixes(plan, layer, 2.0, constraints=zone)[0]


def test_the_dry_template_is_told_and_no_denser_than_rain_allows(plan, layer, tables):
    made = plan(layer(STRAIGHT, name=["黑水"]))
    assert any("dry template" in str(note) for note in made.notes)
    most = tables["species"].set_index("species").rainfed_max_per_ha.astype(float)
    for mix, row, space in zip(belts(made).species_mix, belts(made).row_spacing_m, belts(made).plant_spacing_m):
        for part in mix.split("|"):
            species, share = part.split(":")
            assert float(share) * 10_000 / (row * space) <= most[species] * 1.001


def test_the_water_balance_is_rain_less_reserve_less_need(plan, layer):
    table = belts(plan(layer(STRAIGHT, name=["黑水"]), rain=300, rain_reserve=10))
    rain = (table.water_balance_mm + table.water_need_mm).to_numpy()
    assert rain == pytest.approx(np.full(len(table), 270), abs=0.11)
    assert table.water_need_mm.to_numpy() == pytest.approx(1000 * table.water_need_m3 / table.area_m2, abs=0.2)


def test_a_species_that_needs_groundwater_in_a_rainfed_strip_is_refused(plan, layer, tables):
    wrong = tables["cross_sections"].assign(dry_mix="salix_matsudana:1")
    with pytest.raises(PlanningError, match="cannot live on rain"):
        plan(layer(STRAIGHT, name=["黑水"]), changed={"cross_sections": wrong})


# Nothing but what was asked for --------------------------------------------------------------------------------------


def test_only_what_was_asked_for_is_made(plan, layer):
    made = plan(layer(STRAIGHT, name=["黑水"]), frozenset({"fence"}))
    assert set(made.tables) == {"fence"}
    assert made.numbers["compartments"] > 0
    assert set(plan(layer(STRAIGHT, name=["黑水"])).tables) == EVERY - {"plant", "barrier"}


def test_the_checkerboard_of_the_belts_is_counted_on_request(plan, layer):
    made = plan(layer(STRAIGHT, name=["黑水"]), frozenset({"belt", "barrier"}))
    boarded = made.tables["belt"].query("barrier == 'checkerboard'")
    barrier = made.tables["barrier"]
    assert len(boarded)
    assert sorted(barrier.site) == sorted(boarded.code)
    assert barrier.area_m2.sum() == pytest.approx(boarded.area_m2.sum(), rel=1e-4)
    assert barrier.length_m.sum() == pytest.approx(2 * boarded.area_m2.sum(), rel=0.05)  # 2 / a for cells of a = 1 m


def test_a_cancel_comes_through_at_every_call(plan, layer):
    lines, calls = layer(BENT, name=["黑水"]), []
    plan(lines, progress=lambda fraction, message="": calls.append(fraction))
    assert all(0 <= fraction <= 1 for fraction in calls)
    for number in range(len(calls)):
        left = [number]

        def stop(fraction, message="", left=left):
            left[0] -= 1
            if left[0] < 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            plan(lines, progress=stop)


def test_inputs_are_not_touched(plan, layer, tables):
    lines, block = layer(BENT, name=["黑水"]), layer(shapely.box(50, 0, 90, 400), kind=["耕地"])
    copies = [frame.copy() for frame in (lines, block)], {name: t.copy() for name, t in tables.items()}
    plan(lines, constraints=block)
    for frame, copy in zip((lines, block), copies[0]):
        assert_geodataframe_equal(frame, copy)
    for name, table in tables.items():
        pd.testing.assert_frame_equal(table, copies[1][name])


# Bad input -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ({"width": 5000}, "Belt width"), ({"width": float("nan")}, "Belt width"), ({"setback": -1}, "Set-back"),
        ({"passage_spacing": 5.0}, "leave no land"), ({"reaches": ("moon",)}, "moon"), ({"split": "coin"}, "coin"),
    ],
)  # fmt: skip
def test_absurd_numbers_get_a_sentence(plan, layer, named, words):
    with pytest.raises(PlanningError, match=words):
        plan(layer(STRAIGHT, name=["黑水"]), **named)


def test_a_layer_without_crs_gets_a_sentence(plan, layer):
    with pytest.raises(PlanningError, match="no CRS"):
        plan(layer(STRAIGHT, name=["黑水"], crs=None))


def test_nothing_but_nulls_gets_a_sentence(plan, layer):
    with pytest.raises(PlanningError, match="no usable"):
        plan(layer(None, None, name=["黑水", "白水"]))


def test_a_template_that_is_missing_is_named(plan, layer, tables):
    lacking = tables["cross_sections"][lambda t: t.template != "sand_supply"]
    with pytest.raises(PlanningError, match="“sand” and bank role “supply”"):
        plan(layer(STRAIGHT, name=["黑水"]), changed={"cross_sections": lacking})
