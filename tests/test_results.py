"""Results out: they read back as written, and never is half a file left or somebody else's table lost."""

import json
import sqlite3
from contextlib import closing

import geopandas as gpd
import numpy as np
import openpyxl
import pandas as pd
import pyogrio
import pytest
import shapely
from pyproj import CRS

from ordos_restoration import disk, files, raster, vector
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.report.sheets import Sheet, SheetColumn, book
from ordos_restoration.planning.spec import Flag, Message, Number, Plan, PlanningError, Report, Table, Text

BELT = Table(
    "Belts",
    "MultiPolygon",
    {
        "name": Text("Name"),
        "rows": Number("Rows", whole=True),
        "width": Number("Width", "", "m"),
        "fenced": Flag("Fenced"),
    },
)
PRICE = Table("Prices", "", {"item": Text("Item"), "price": Number("Price", "", "yuan")})
OUTPUTS = {"belt": BELT, "price": PRICE}


@pytest.fixture
def plan():
    shapes = [shapely.box(450_000, 4_450_000, 450_100, 4_450_100), shapely.box(0, 0, 1, 1), None]
    belts = gpd.GeoDataFrame(
        {"name": ["毛不拉", None, "B"], "rows": [3, None, 5], "width": [60.5, None, 1], "fenced": [True, False, None]},
        geometry=shapes,
        crs="EPSG:4545",
    )
    prices = pd.DataFrame({"item": ["沙柳", None], "price": ["0.5", None]})
    return Plan(
        tables={"belt": BELT.conform(belts, "EPSG:4545"), "price": PRICE.conform(prices, None)},
        numbers={"area_ha": np.float64(1.5), "unknown": float("nan")},
        notes=[Message("“{layer}” 修复", layer=Message("Rivers"))],
    )


def layers(path):
    return {str(name): kind for name, kind in pyogrio.list_layers(path)}


def refused(call, *arguments):
    with pytest.raises(PlanningError) as error:
        call(*arguments)
    return str(error.value)


def test_the_only_layer_with_shapes_needs_no_name(library, sites, plan, tmp_path):
    path = tmp_path / "a.gpkg"
    files.write_plan(plan, path, OUTPUTS)
    assert len(files.read_layer(path)) == 3
    assert files.read_table(path)["item"].iloc[0] == "沙柳"


def test_a_plan_reads_back_as_it_was_written(library, plan, tmp_path):
    path = tmp_path / "方案.gpkg"
    files.write_plan(plan, path, OUTPUTS)
    assert [one.name for one in tmp_path.iterdir()] == ["方案.gpkg"]
    belts = gpd.read_file(path, layer="belt")
    assert belts.crs == "EPSG:4545"
    assert belts["name"].iloc[0] == "毛不拉"
    assert belts["name"].isna().tolist() == [False, True, False]
    assert belts["rows"].isna().tolist() == [False, True, False]
    assert belts["fenced"].tolist() == [True, False, False]
    assert belts.total_bounds.tolist() == [0, 0, 450_100, 4_450_100], "easting first"
    assert belts.geometry.isna().tolist() == [False, False, True]
    assert layers(path) == {"belt": "MultiPolygon", "price": None}
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (10300,)
        (created,) = database.execute("SELECT sql FROM sqlite_master WHERE name = 'belt'").fetchone()
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    for column in ('"name" TEXT', '"rows" INTEGER', '"width" REAL', '"fenced" BOOLEAN', "MULTIPOLYGON"):
        assert column in created


def test_both_libraries_write_the_same(plan, tmp_path, monkeypatch):
    files.write_plan(plan, tmp_path / "a.gpkg", OUTPUTS)
    installed = vector.has
    monkeypatch.setattr(vector, "has", lambda name: name != "pyogrio" and installed(name))
    files.write_plan(plan, tmp_path / "b.gpkg", OUTPUTS)
    for layer in ("belt", "price"):
        one, other = (gpd.read_file(tmp_path / name, layer=layer) for name in ("a.gpkg", "b.gpkg"))
        pd.testing.assert_frame_equal(pd.DataFrame(one), pd.DataFrame(other))


def test_tables_without_rows_have_their_columns_and_their_type(library, tmp_path):
    empty = Plan(tables={"belt": BELT.empty("EPSG:4545"), "price": PRICE.empty(None)})
    files.write_plan(empty, tmp_path / "a.gpkg", OUTPUTS)
    assert layers(tmp_path / "a.gpkg") == {"belt": "MultiPolygon", "price": None}
    assert list(gpd.read_file(tmp_path / "a.gpkg", layer="price").columns) == ["item", "price"]


def test_earlier_results_are_replaced(plan, tmp_path):
    path = tmp_path / "a.gpkg"
    files.write_plan(plan, path, OUTPUTS)
    del plan.tables["price"]
    plan.tables["belt"] = plan.tables["belt"].iloc[:1]
    assert "also holds price" in refused(files.write_plan, plan, path)
    plan.tables["price"] = PRICE.empty(None)
    files.write_plan(plan, path, OUTPUTS)
    assert len(gpd.read_file(path, layer="belt")) == 1


def test_other_peoples_tables_are_not_destroyed(library, plan, sites, tmp_path):
    path = tmp_path / "project.gpkg"
    sites(3).to_file(path, layer="survey")
    before = path.read_bytes()
    assert refused(files.write_plan, plan, path) == (
        f"“{path}” also holds survey, which would be lost. Choose another file for the results."
    )
    assert path.read_bytes() == before


def test_a_raster_in_the_geopackage_is_somebodys_too(plan, tmp_path):
    files.write_plan(plan, tmp_path / "a.gpkg", OUTPUTS)
    with closing(sqlite3.connect(tmp_path / "a.gpkg")) as database:
        database.execute("INSERT INTO gpkg_contents (table_name, data_type) VALUES ('photo', 'tiles')")
        database.commit()
    assert "also holds photo" in refused(files.write_plan, plan, tmp_path / "a.gpkg")


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_a_file_that_is_open_elsewhere(plan, tmp_path, ending):
    (tmp_path / f"a.gpkg{ending}").touch()
    assert "is open in QGIS or another program" in refused(files.write_plan, plan, tmp_path / "a.gpkg")


def test_names_that_cannot_be_written(plan, tmp_path):
    assert "Let it end in .gpkg" in refused(files.write_plan, plan, tmp_path / "a.shp")
    assert "There is no folder" in refused(files.write_plan, plan, tmp_path / "no" / "a.gpkg")
    assert "There is no folder" in refused(files.write_summary, plan, tmp_path / "no" / "a.json")
    assert "has no table" in refused(files.write_plan, Plan(), tmp_path / "a.gpkg")
    (tmp_path / "b.gpkg").write_text("no database")
    assert "cannot be read" in refused(files.write_plan, plan, tmp_path / "b.gpkg")
    assert (tmp_path / "b.gpkg").read_text() == "no database"


@pytest.mark.parametrize("failure", [KeyboardInterrupt, RuntimeError])
def test_an_interrupted_write_leaves_the_old_file_and_no_half_one(plan, tmp_path, monkeypatch, failure):
    path = tmp_path / "a.gpkg"
    files.write_plan(plan, path, OUTPUTS)
    before = path.read_bytes()

    def fail(table, part, name, geometry):
        if name == "price":
            raise failure

    monkeypatch.setattr(files, "check_layer", fail)
    with pytest.raises(failure):
        files.write_plan(plan, path, OUTPUTS)
    assert [one.name for one in tmp_path.iterdir()] == ["a.gpkg"]
    assert path.read_bytes() == before


def test_a_writer_that_loses_rows_is_found_out(library, plan, tmp_path, monkeypatch):
    write = vector.write_layer
    monkeypatch.setattr(files, "write_layer", lambda table, *rest: write(table.iloc[1:], *rest))
    sentence = refused(files.write_plan, plan, tmp_path / "a.gpkg", OUTPUTS)
    assert "2 rows of MultiPolygon in “belt” instead of 3" in sentence
    assert not list(tmp_path.iterdir())


def test_a_shape_of_the_wrong_type_is_found_out(library, plan, tmp_path):
    plan.tables["belt"].loc[0, "geometry"] = shapely.Point(0, 0)
    with pytest.raises((PlanningError, ValueError, RuntimeError)):
        files.write_plan(plan, tmp_path / "a.gpkg", OUTPUTS)
    assert not list(tmp_path.iterdir())


def test_a_summary(plan, tmp_path):
    path = tmp_path / "a.json"
    files.write_summary(plan, path, lambda text: text.replace("修复", "已修复"))
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "numbers": {"area_ha": 1.5, "unknown": None},
        "rows": {"belt": 3, "price": 2},
        "notes": ["“Rivers” 已修复"],
    }
    assert "已修复" in path.read_text(encoding="utf-8")
    assert [one.name for one in tmp_path.iterdir()] == ["a.json"]


def test_grids_and_reports_lie_beside_the_plan(plan, tmp_path):
    rasterio = pytest.importorskip("rasterio")
    values = np.arange(6, dtype="float32").reshape(2, 3)
    plan.grids = {"height": Grid(values, (450_000.0, 25.0, 0.0, 4_450_050.0, 0.0, -25.0), CRS("EPSG:4545"), -1.0)}
    plan.reports = {"page": lambda translate: translate("Rivers") + " 沙"}
    reports = {"page": Report("Page", "html")}
    made = files.write_beside(plan, tmp_path / "plan.gpkg", reports, lambda text: {"Rivers": "河流"}[text])
    assert [path.name for path in made] == ["plan_height.tif", "plan_page.html"]
    assert made[1].read_text(encoding="utf-8") == "河流 沙"
    with rasterio.open(made[0]) as band:
        assert (band.read(1) == values).all()
        assert band.transform.to_gdal() == (450_000.0, 25.0, 0.0, 4_450_050.0, 0.0, -25.0)
        assert band.nodata == -1.0 and band.crs.to_epsg() == 4545
    grid = raster.read_grid(made[0])
    assert grid.bounds == (450_000.0, 4_450_000.0, 450_075.0, 4_450_050.0)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan_height.tif", "plan_page.html"]


@pytest.fixture
def with_tables(plan):
    """A plan with a workbook of one sheet and a page, and how they are declared."""
    columns = [SheetColumn(BELT.columns["name"]), SheetColumn(BELT.columns["width"], total=True)]
    plan.reports = {
        "tables": book("Rivers", [Sheet("Rivers", columns, [["毛不拉", 60.5], ["B", 1.0]])]),
        "page": lambda translate: "<html/>",
    }
    return plan, {"tables": Report("Tables", "xlsx"), "page": Report("Page", "html")}


def test_a_workbook_lies_beside_the_plan(with_tables, tmp_path):
    plan, reports = with_tables
    made = files.write_beside(plan, tmp_path / "plan.gpkg", reports, lambda text: {"Rivers": "河流"}.get(text, text))
    assert [path.name for path in made] == ["plan_tables.xlsx", "plan_page.html"]
    sheet = openpyxl.load_workbook(made[0], data_only=True)["河流"]
    assert [row[1] for row in sheet.iter_rows(min_row=3, values_only=True)] == [60.5, 1, 61.5]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan_page.html", "plan_tables.xlsx"]


def test_without_openpyxl_all_but_the_workbook_is_made(with_tables, tmp_path, monkeypatch):
    plan, reports = with_tables
    monkeypatch.setattr(disk, "find_spec", lambda name: None)
    made = files.write_beside(plan, tmp_path / "plan.gpkg", reports)
    assert [path.name for path in made] == ["plan_page.html"] == [path.name for path in tmp_path.iterdir()]
    assert "plan_tables.xlsx" in str(plan.notes[-1]) and "openpyxl" in str(plan.notes[-1])


def test_an_option_among_the_numbers_stays_text_in_the_summary(plan, tmp_path):
    plan.numbers["energy"] = "low"
    files.write_summary(plan, tmp_path / "plan.json")
    assert json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))["numbers"]["energy"] == "low"
