"""Every bad input gets a sentence that says what, where and how to mend it; the good part of it is kept."""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from ordos_restoration.planning.spec import (
    Capability,
    Column,
    Grid,
    Layer,
    Number,
    Plan,
    PlanningError,
    Reference,
    Table,
    Text,
    default,
)

NAME = Text("Name", "", ("mc", "名称"))
WIDTH = Number("Width", "", "m", 1, 500, aliases=("kd",))


@dataclass(frozen=True)
class Echo(Capability):
    """Give back what the planner was given."""

    width_column: str = default("", Column("Width column", "", "river"))

    id = "echo"
    group = "kongdui"
    title = "Echo"
    help = "Echo."
    inputs = {
        "river": Layer("Rivers", "", "LineString", columns={"name": NAME, "width": WIDTH}),
        "block": Layer("Constraints", "", "Polygon", required=False),
        "sums": Layer("Sums", "", "", required=False, columns={"name": NAME, "width": WIDTH}),
        "price": Reference(
            "Prices",
            "",
            "prices",
            {"item": Text("Item"), "price": Number("Price", "", "yuan", 0), "since": Text("Since")},
            later=frozenset({"since"}),
        ),
        "dem": Grid("Heights", "", required=False),
    }
    outputs = {"out": Table("Out", "", {"name": NAME})}

    def plan(self, river, block=None, sums=None, price=None, dem=None, *, progress, wanted):
        got.update(river=river, block=block, sums=sums, price=price)
        return Plan()


got: dict = {}


def rivers(shapes=None, crs="EPSG:4545", **columns):
    lines = shapes or [shapely.LineString([(450_000, 4_450_000 + i), (451_000, 4_451_000 + i)]) for i in range(3)]
    return gpd.GeoDataFrame(columns, geometry=lines, crs=crs)


def taken(river, **inputs):
    """Return (what the planner got, notes as text)."""
    width = inputs.pop("width_column", "")
    plan = Echo(width_column=width).run({"river": river, **inputs})
    return dict(got), [str(note) for note in plan.notes]


def refused(river, **inputs):
    with pytest.raises(PlanningError) as error:
        taken(river, **inputs)
    return str(error.value)


# Where it lies -------------------------------------------------------------------------------------------------------


def test_no_crs():
    assert refused(rivers(crs=None)) == (
        "The layer “Rivers” has no CRS, so nobody can say where it lies. Set its CRS (Layer properties › Source), "
        "for example EPSG:4490, and run again."
    )


def test_metres_that_claim_to_be_degrees():
    sentence = refused(rivers(crs="EPSG:4490"))
    assert sentence.startswith("The layer “Rivers” says its CRS is")
    assert "they are metres" in sentence


def test_degrees_that_claim_to_be_metres():
    assert "they are degrees" in refused(rivers([shapely.LineString([(108, 39), (108.1, 39.1)])]))


@pytest.mark.parametrize(("crs", "shift"), [("EPSG:4545", 36_000_000), ("EPSG:4524", 0)])
def test_a_zone_prefix_that_contradicts_the_crs(crs, shift):
    line = shapely.LineString([(450_000 + shift, 4_450_000), (451_000 + shift, 4_451_000)])
    assert "EPSG:4524/4525" in refused(rivers([line], crs=crs))


def test_degrees_are_planned_in_their_zone_and_every_layer_goes_there():
    line = shapely.LineString([(110.0, 40.0), (110.1, 40.1)])
    block = gpd.GeoDataFrame(geometry=[shapely.box(360_000, 4_430_000, 361_000, 4_431_000)], crs="EPSG:32649")
    got, notes = taken(rivers([line], crs="EPSG:4326"), block=block)
    assert got["river"].crs == got["block"].crs == "EPSG:4546"
    assert got["river"].length.iloc[0] == pytest.approx(14_000, rel=0.01)
    assert not notes


def test_a_metric_layer_keeps_its_crs():
    got, _ = taken(rivers())
    assert got["river"].crs == "EPSG:4545"


# What it holds -------------------------------------------------------------------------------------------------------


def test_a_missing_input():
    assert refused(None) == "The input “Rivers” is missing. Choose a layer or a file for it."


def test_an_input_nobody_declared_is_a_programming_mistake():
    with pytest.raises(KeyError, match="rivre"):
        Echo().run({"rivre": rivers()})


def test_an_empty_layer():
    assert refused(rivers().iloc[:0]) == "The layer “Rivers” is empty. Choose one that holds features."


def test_an_empty_layer_nobody_needs_is_left_out_and_told():
    got, notes = taken(rivers(), block=gpd.GeoDataFrame(geometry=[], crs="EPSG:4545"))
    assert got["block"] is None
    assert notes == ["The layer “Constraints” is empty and was not used."]


def test_a_table_without_shapes():
    assert "is a table without shapes" in refused(pd.DataFrame({"name": ["a"]}))


def test_rows_without_shapes_are_read_where_they_are_asked_for_and_shapes_are_passed_over():
    for given in (pd.DataFrame({"名称": ["a", None], "KD": ["3", 4.0]}), rivers(名称=["a", "b", "c"], KD=["3", 4, 5])):
        sums = taken(rivers(), sums=given)[0]["sums"]
        assert list(sums.columns) == ["name", "width"] and len(sums) == len(given)
        assert sums.name[0] == "a" and sums.width[0] == 3.0
    assert "row 1" in refused(rivers(), sums=pd.DataFrame({"width": ["wide"]}))
    assert taken(rivers(), sums=pd.DataFrame({"width": []}))[1] == ["The layer “Sums” is empty and was not used."]


def test_the_wrong_family():
    assert refused(rivers([shapely.Point(450_000, 4_450_000)])) == (
        "The layer “Rivers” holds no usable lines. Choose a layer with such shapes."
    )


def test_null_empty_and_endless_shapes_are_left_out_and_their_rows_told():
    good = shapely.LineString([(450_000, 4_450_000), (451_000, 4_451_000)])
    endless = shapely.LineString([(450_000, 4_450_000), (np.inf, 4_451_000)])
    shapes = [None, good, shapely.LineString(), endless, good, shapely.Point(450_000, 4_450_000)]
    got, notes = taken(rivers(shapes, name=list("abcdef")))
    assert got["river"]["name"].tolist() == ["b", "e"]
    assert got["river"].index.tolist() == [0, 1]
    assert notes == ["“Rivers”: 4 features without usable lines were left out (rows 1, 3, 4, 6)."]


def test_many_lost_rows_are_not_all_named():
    good = shapely.LineString([(450_000, 4_450_000), (451_000, 4_451_000)])
    _, notes = taken(rivers([None] * 20 + [good]))
    assert "(rows 1, 2, 3, 4, 5, 6, 7, 8 …)" in notes[0]


def test_invalid_rings_are_repaired():
    bowtie = shapely.Polygon([(450_000, 4_450_000), (450_010, 4_450_010), (450_010, 4_450_000), (450_000, 4_450_010)])
    block = gpd.GeoDataFrame(geometry=[bowtie], crs="EPSG:4545")
    got, _ = taken(rivers(), block=block)
    assert got["block"].is_valid.all()
    assert got["block"].area.iloc[0] == pytest.approx(50)
    assert not block.is_valid.any(), "the input is not changed"


# Its columns ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", ["width", "WIDTH", "KD"])
def test_columns_are_found_by_id_or_alias_whatever_the_case(title):
    got, _ = taken(rivers(**{title: ["12", 30, None], "名称": ["东", " ", "西"]}))
    assert got["river"]["width"].tolist()[:2] == [12.0, 30.0]
    assert got["river"]["width"].isna().tolist() == [False, False, True]
    assert got["river"]["name"].tolist() == ["东", None, "西"]


def test_columns_that_are_not_there_are_missing_values():
    got, _ = taken(rivers())
    assert list(got["river"].columns) == ["geometry", "name", "width"]
    assert got["river"]["width"].isna().all()


def test_a_column_somebody_chose():
    got, _ = taken(rivers(w1=[5, 6, 7], width=[1, 1, 1]), width_column="w1")
    assert got["river"]["width"].tolist() == [5, 6, 7]


def test_a_chosen_column_that_is_not_there():
    assert refused(rivers(w1=[5, 6, 7]), width_column="w2") == (
        "The layer “Rivers” has no column “w2”. Its columns are: w1."
    )


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("wide", "“Width” needs a number, but got “wide”. Type a number."),
        (900, "“Width” is 900 m, outside 1 to 500. Type a number within these limits."),
    ],
)
def test_a_value_that_does_not_fit_names_its_row(value, reason):
    assert refused(rivers(width=["10", value, 20])) == f"The layer “Rivers”, row 2: {reason}"


def test_pandas_own_text_and_missing_text():
    text = pd.array(["东", pd.NA, ""], dtype="string")
    got, _ = taken(rivers(name=text))
    assert got["river"]["name"].tolist() == ["东", None, None]


# Reference tables ----------------------------------------------------------------------------------------------------


def test_a_reference_table_is_cut_to_its_columns_and_parsed():
    price = pd.DataFrame({"price": ["2.5", None], "item": ["沙柳", "围栏"], "source": ["x", "y"]}, dtype="object")
    got, _ = taken(rivers(), price=price)
    assert list(got["price"].columns) == ["item", "price", "since"]
    assert got["price"]["price"].iloc[0] == 2.5


def test_a_copy_of_before_a_column_came_is_read_as_if_it_were_empty():
    got, _ = taken(rivers(), price=pd.DataFrame({"item": ["沙柳"], "price": ["0.5"]}))
    assert list(got["price"].columns) == ["item", "price", "since"]
    assert got["price"].since.isna().all()


def test_a_reference_table_without_a_column():
    assert "lacks the columns price." in refused(rivers(), price=pd.DataFrame({"item": ["沙柳"]}))


def test_a_price_that_is_no_price_names_its_row():
    price = pd.DataFrame({"item": ["a", "b"], "price": ["1", "-1"]})
    assert "“Prices”, row 2" in refused(rivers(), price=price)


# Real input ----------------------------------------------------------------------------------------------------------


def test_the_ten_kongdui(real_data):
    got, _ = taken(gpd.read_file(real_data / "rivers" / "kongdui_ten.geojson"))
    assert len(got["river"]) == 10
    assert not got["river"].has_z.any()
    assert got["river"].length.between(30_000, 120_000).all()


def test_a_shapefile_of_1999_without_a_crs(real_data):
    banners = gpd.read_file(real_data / "nasty" / "banners_1999_gbk_noprj.shp", encoding="gb18030")
    assert "has no CRS" in refused(rivers(), block=banners)
    got, _ = taken(rivers(), block=banners.set_crs("EPSG:4326"))
    assert len(got["block"]) == len(banners)
