"""The vocabulary: values are parsed or refused with a sentence, tables come out as declared."""

from dataclasses import FrozenInstanceError

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from ordos_restoration.planning.spec import (
    Cancelled,
    Choice,
    Choices,
    Flag,
    Message,
    Number,
    Plan,
    PlanningError,
    Table,
    Text,
)

WIDTH = Number("Belt width", "", "m", 10, 2000)
ROWS = Number("Rows", "", "", 0, whole=True)
SIDE = Choice("Bank", "", {"left": "Left", "right": "Right"})
SIDES = Choices("Banks", "", {"left": "Left", "right": "Right"})
FENCED = Flag("Fenced")


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        (WIDTH, "60", 60.0), (WIDTH, np.float32(60), 60.0), (WIDTH, 10, 10.0), (WIDTH, 2000, 2000.0),
        (ROWS, "3", 3), (ROWS, 3.0, 3), (ROWS, "3.0", 3), (ROWS, np.int64(0), 0),
        (SIDE, "left", "left"),
        (SIDES, "right, left", ("left", "right")), (SIDES, ["right"], ("right",)), (SIDES, "", ()), (SIDES, (), ()),
        (FENCED, "Yes", True), (FENCED, "0", False), (FENCED, np.bool_(True), True), (FENCED, 0, False),
        (Text("Name"), 12, "12"),
    ],
)  # fmt: skip
def test_values_become_their_type(kind, given, value):
    parsed = kind.parse(given)
    assert parsed == value
    assert type(parsed) is type(value)


@pytest.mark.parametrize(
    ("kind", "given", "sentence"),
    [
        (WIDTH, "wide", "“Belt width” needs a number, but got “wide”. Type a number."),
        (WIDTH, None, "“Belt width” needs a number, but got “None”. Type a number."),
        (WIDTH, 9.9, "“Belt width” is 9.9 m, outside 10 to 2000. Type a number within these limits."),
        (WIDTH, "nan", "“Belt width” is nan m, outside 10 to 2000. Type a number within these limits."),
        (ROWS, -1, "“Rows” is -1, outside 0 to ∞. Type a number within these limits."),
        (ROWS, "2.5", "“Rows” is a count, but got “2.5”. Type a whole number."),
        (ROWS, float("inf"), "“Rows” is inf, outside 0 to ∞. Type a number within these limits."),
        (SIDE, "north", "“Bank” cannot be “north”. Choose one of: left, right."),
        (SIDES, "left,north", "“Banks” cannot be “north”. Choose one of: left, right."),
        (FENCED, "perhaps", "“Fenced” is yes or no, but got “perhaps”."),
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(kind, given, sentence):
    with pytest.raises(PlanningError) as error:
        kind.parse(given)
    assert str(error.value) == sentence


def test_a_message_translates_its_template_and_the_messages_in_it():
    chinese = {"“{label}” is {value}": "“{label}”为{value}", "Width": "宽度"}
    message = Message("“{label}” is {value}", label=Message("Width"), value="Width")
    assert message.text(lambda text: chinese.get(text, text)) == "“宽度”为Width"
    assert str(message) == "“Width” is Width"


def test_a_message_may_name_a_value_template():
    assert str(PlanningError("No template “{template}”.", template="hills")) == "No template “hills”."


def test_parameters_are_checked_when_a_capability_is_made(example):
    closure = example.Closure(distance="250", fenced="no")
    assert (closure.distance, closure.fenced, closure.corner) == (250.0, False, "round")
    with pytest.raises(PlanningError, match="outside 1 to 5000"):
        example.Closure(distance=0)
    with pytest.raises(TypeError):
        example.Closure(unknown=1)
    with pytest.raises(FrozenInstanceError):
        closure.distance = 3
    assert [name for name, _, _ in example.Closure.parameters()] == ["distance", "fenced", "corner"]


TABLE = Table(
    "Belts",
    "MultiPolygon",
    {"name": Text("Name"), "rows": ROWS, "width": Number("Width", "", "m", decimals=1), "fenced": FENCED},
)


def belts(**columns):
    given = {"width": [1.26, None], "name": ["东", np.nan], "rows": [2, None], "fenced": [True, None], "more": [1, 2]}
    shapes = [shapely.box(0, 0, 1, 1), shapely.MultiPolygon([shapely.box(2, 2, 3, 3)])]
    return gpd.GeoDataFrame({**given, **columns}, geometry=shapes, crs="EPSG:4545")


def test_a_table_comes_out_as_declared():
    table = TABLE.conform(belts(), "EPSG:4545")
    assert list(table.columns) == ["name", "rows", "width", "fenced", "geometry"]
    assert table.dtypes.astype(str).tolist() == ["object", "Int64", "float64", "bool", "geometry"]
    assert table["name"].tolist() == ["东", None]
    assert table["rows"].isna().tolist() == [False, True]
    assert table["width"].iloc[0] == 1.3
    assert table["fenced"].tolist() == [True, False]
    assert set(table.geom_type) == {"MultiPolygon"}
    assert table.crs == "EPSG:4545"


def test_a_table_of_exploded_rows_is_numbered_anew():
    twice = pd.concat([belts(), belts()])  # as explode() leaves it: the same index twice
    assert TABLE.conform(twice, "EPSG:4545").index.tolist() == [0, 1, 2, 3]


def test_a_forgotten_column_is_the_planners_mistake():
    with pytest.raises(KeyError, match="width"):
        TABLE.conform(belts().drop(columns="width"), "EPSG:4545")


def test_tables_without_rows_and_without_shapes():
    empty = TABLE.empty("EPSG:4545")
    assert len(empty) == 0
    assert empty.dtypes.astype(str).tolist() == ["object", "Int64", "float64", "bool", "geometry"]
    prices = Table("Prices", "", {"price": Number("Price", "", "yuan/m")})
    plain = prices.conform(pd.DataFrame({"price": ["2.5", None]}), None)
    assert not isinstance(plain, gpd.GeoDataFrame)
    assert plain["price"].iloc[0] == 2.5
    assert list(prices.empty("EPSG:4545").columns) == ["price"]


def test_a_run_plans_conforms_and_tells(example, sites):
    seen = []
    given = sites(2)
    before = given.copy()
    plan = example.Closure(distance=10).run({"site": given}, progress=lambda fraction, _: seen.append(fraction))
    assert list(plan.tables) == ["closure"]
    assert plan.numbers["area_ha"] == round(2 * (4 * 100 * 10 + np.pi * 100) / 1e4, 2), "as tables print it"
    assert seen == [0.0, 0.5, 0.99, 1.0]
    assert given.equals(before), "inputs are never changed"


def test_only_what_is_wanted_is_made(example, sites):
    assert example.Closure().run({"site": sites()}, wanted=frozenset()).tables == {}


def test_a_table_the_planner_did_not_make_is_empty(example, sites, monkeypatch):
    monkeypatch.setattr(example.Closure, "plan", lambda self, site, *, progress, wanted: Plan())
    plan = example.Closure().run({"site": sites()})
    assert len(plan.tables["closure"]) == 0


def test_cancelling_stops_the_run(example, sites):
    def cancel(fraction, message):
        if fraction > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        example.Closure().run({"site": sites()}, progress=cancel)
