"""How much of the drift over a patch blows towards what is protected: by hand, and what must always hold."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration import files
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.sand.fixation.drift_threat import SUPPLY, distances, ranks, supplies, threat
from ordos_restoration.planning.sand.fixation.protected_objects import OBJECTS, objects_of
from ordos_restoration.planning.spec import PlanningError, silent

TABLE = reference(files.reference(OBJECTS.name), OBJECTS)
KNOWN = TABLE.set_index("kind")


def lines(*shapes, kind="channel", weight=None):
    given = np.full(len(shapes), np.nan if weight is None else weight)
    return gpd.GeoDataFrame({"kind": [kind] * len(shapes), "weight": given}, geometry=list(shapes), crs="EPSG:4546")


def areas(*shapes, kind="farmland"):
    return lines(*shapes, kind=kind)


def shares(patches, lines=None, areas=None, toward=(90.0,), power=(1.0,), table=TABLE):
    objects = objects_of(lines, areas, table, [])
    return threat(np.array(patches, dtype=object), objects, np.array(toward), np.array(power), silent)


HECTARE = shapely.box(0, 0, 100, 100)
WALL = shapely.LineString([(500, -5000), (500, 5000)])  # 400 to 500 m east of the hectare


def test_all_of_an_east_wind_reaches_a_wall_in_the_east():
    found = shares([HECTARE], lines(WALL))
    assert found.share[0] == 1.0 and found.by_kind["channel"][0] == 1.0
    assert found.weighted[0] == KNOWN.weight["channel"]


def test_of_winds_to_all_sides_only_their_part_counts():
    """3 of 10 parts of the drift blow east, the others away from the wall or along it."""
    found = shares([HECTARE], lines(WALL), toward=(90.0, 270.0, 0.0), power=(3.0, 5.0, 2.0))
    assert found.share[0] == pytest.approx(0.3)


def test_what_lies_beyond_the_reach_of_its_kind_does_not_count():
    reach = KNOWN.reach_m["road"]
    near = lines(shapely.LineString([(reach + 50, -9e3), (reach + 50, 9e3)]), kind="road")
    far = lines(shapely.LineString([(reach + 101, -9e3), (reach + 101, 9e3)]), kind="road")
    assert 0 < shares([HECTARE], near).share[0] < 0.6
    assert shares([HECTARE], far).share[0] == 0


def test_half_the_places_look_at_a_wall_that_covers_half_the_side():
    half = lines(shapely.LineString([(500, 50), (500, 5000)]))
    assert shares([HECTARE], half).share[0] == pytest.approx(0.5, abs=0.13)  # rows of places are 20 m apart


def test_of_two_objects_on_one_way_the_heavier_counts():
    road = lines(shapely.LineString([(300, -5000), (300, 5000)]), kind="road")
    both = pd.concat([lines(WALL), road], ignore_index=True)
    found = shares([HECTARE], both)
    assert found.weighted[0] == max(KNOWN.weight["channel"], KNOWN.weight["road"])
    assert (found.by_kind["channel"][0], found.by_kind["road"][0]) == (1.0, 1.0)


def test_an_object_has_its_own_weight_where_it_says_one():
    assert shares([HECTARE], lines(WALL, weight=0.25)).weighted[0] == 0.25


def test_a_patch_within_an_object_blows_all_into_it():
    found = shares([HECTARE], areas=areas(shapely.box(-50, -50, 150, 150)), toward=(0.0, 135.0), power=(1.0, 1.0))
    assert found.share[0] == 1.0


def test_people_write_kinds_as_they_like():
    notes = []
    given = pd.concat([lines(WALL, kind="孔兑"), lines(WALL, kind="Roads of gold")], ignore_index=True)
    objects = objects_of(given, None, TABLE, notes)
    assert set(objects.kind) == {"channel", "other"}
    assert "Roads of gold" in str(notes[0])


def test_a_kind_without_reach_is_asked_for():
    table = TABLE.assign(reach_m=np.nan)
    with pytest.raises(PlanningError, match=r"channel.*missing"):
        objects_of(lines(WALL), None, table, [])


def test_without_objects_nothing_is_near():
    objects = objects_of(None, None, TABLE, [])
    assert len(objects) == 0
    assert np.isnan(distances(np.array([HECTARE]), objects, silent)).all()


def test_distance_is_that_of_the_edge():
    objects = objects_of(lines(WALL), None, TABLE, [])
    assert distances(np.array([HECTARE]), objects, silent)[0] == 400.0


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 359), st.floats(0.1, 9)), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(-4000, 4000), st.integers(-4000, 4000)), min_size=1, max_size=6),
)
def test_shares_are_shares(winds, places):
    """Whatever blows wherever: within 0 and 1, no kind more than all, the weighted one no more than the share."""
    blocks = [shapely.box(x, y, x + 300, y + 200) for x, y in places]
    given = gpd.GeoDataFrame(
        {"kind": (["farmland", "road", "channel"] * 2)[: len(blocks)], "weight": np.nan}, geometry=blocks, crs=4546
    )
    found = shares([HECTARE], areas=given, toward=[one for one, _ in winds], power=[one for _, one in winds])
    parts = np.array([found.by_kind[kind][0] for kind in found.by_kind])
    assert 0 <= found.weighted[0] <= found.share[0] + 1e-12 <= 1 + 2e-12
    assert (parts <= found.share[0] + 1e-12).all() and found.share[0] <= parts.sum() + 1e-12


# Supply and rank -----------------------------------------------------------------------------------------------------


def test_moving_sand_supplies_all_and_unknown_has_a_row_of_its_own():
    table = reference(files.reference(SUPPLY.name), SUPPLY)
    known = table.set_index("mobility").supply
    found = supplies(pd.Series(["moving", None, "fixed"]), table)
    assert found.tolist() == [1.0, known["unknown"], known["fixed"]]
    with pytest.raises(PlanningError, match="moving"):
        supplies(pd.Series(["moving"]), table[table.mobility != "moving"])


def test_rank_is_by_score_then_nearness_then_size_then_code():
    score = pd.Series([5.0, 9.0, 5.001, 5.0, 5.0])
    far = np.array([100.0, np.nan, 50.0, 100.0, np.nan])
    area = pd.Series([1.0, 1.0, 1.0, 1.0, 9.0])
    assert ranks(score, far, area, pd.Series(["b", "z", "c", "a", "d"])).tolist() == [4, 1, 2, 3, 5]


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(6)))
def test_rank_does_not_hang_on_the_order_of_rows(order):
    t = pd.DataFrame({"score": [3, 3, 1, 7, 7, 0.0], "far": [5, 5, 1, 2, 2, np.nan], "code": list("fabcde")})
    t["area"] = 1.0
    t["rank"] = ranks(t.score, t.far.to_numpy(), t.area, t.code)
    u = t.iloc[list(order)]
    assert ranks(u.score, u.far.to_numpy(), u.area, u.code).tolist() == u["rank"].tolist()
