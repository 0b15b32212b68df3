"""Files in and out: whatever encoding people have, and never half a file or somebody else's table lost."""

import json
import sqlite3
from contextlib import closing

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely

from ordos_restoration import files, vector
from ordos_restoration.planning.spec import Flag, Message, Number, Plan, PlanningError, Table, Text

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
LIBRARIES = ["pyogrio", "fiona"]


@pytest.fixture(params=LIBRARIES)
def library(request, monkeypatch):
    """Only one of the two libraries is installed."""
    pytest.importorskip(request.param)
    (other,) = set(LIBRARIES) - {request.param}
    for module in (files, vector):
        installed = module.has
        monkeypatch.setattr(module, "has", lambda name, installed=installed: name != other and installed(name))
    return request.param


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


# In ------------------------------------------------------------------------------------------------------------------


def shapefile(path, frame, encoding, declared=False):
    frame.to_file(path, engine="pyogrio", encoding=encoding, driver="ESRI Shapefile")
    if not declared:
        path.with_suffix(".cpg").unlink()
        dbf = bytearray(path.with_suffix(".dbf").read_bytes())
        dbf[29] = 0  # old ArcGIS and MapGIS exports name no code page
        path.with_suffix(".dbf").write_bytes(dbf)
    return path


def test_a_gbk_shapefile_of_1999_is_readable(library, real_data):
    banners = files.read_layer(real_data / "nasty" / "banners_1999_gbk_noprj.shp")
    assert {"五原县", "杭锦后旗", "固阳县"} <= set(banners["NAME99"])
    assert banners.attrs["encoding"] == "gb18030", "so that somebody can tell people"
    assert banners.crs is None


@pytest.mark.parametrize(
    ("encoding", "declared"), [("gb18030", False), ("utf-8", False), ("utf-8", True), ("gbk", True)]
)
def test_chinese_names_and_values_survive_every_shapefile(library, sites, tmp_path, encoding, declared):
    given = sites(3).assign(name=["毛不拉孔兑", "母花沟", None]).rename(columns={"name": "名称"})
    got = files.read_layer(shapefile(tmp_path / "目录.shp", given, encoding, declared))
    assert got["名称"].tolist()[:2] == ["毛不拉孔兑", "母花沟"]
    assert pd.isna(got["名称"].iloc[2])
    assert got.attrs.get("encoding") == (None if declared else encoding.replace("gbk", "gb18030"))


def test_a_character_cut_off_by_its_field_does_not_change_the_encoding(sites, tmp_path):
    path = shapefile(tmp_path / "a.shp", sites(1).assign(name=["毛不拉孔兑"]), "utf-8")
    dbf = path.with_suffix(".dbf")
    dbf.write_bytes(dbf.read_bytes().replace("兑".encode(), "兑".encode()[:2] + b" "))
    assert files.read_layer(path)["name"].tolist() == ["毛不拉孔\ufffd"]


def test_plain_ascii_needs_no_guess(sites, tmp_path):
    got = files.read_layer(shapefile(tmp_path / "a.shp", sites(1).assign(name=["MBL"]), "utf-8"))
    assert got["name"].tolist() == ["MBL"]
    assert "encoding" not in got.attrs


@pytest.mark.parametrize(
    ("name", "rows", "null", "empty"),
    [
        ("curved_polys.gpkg", 4, 0, 0),
        ("multi_polys_with_empty_geoms.gpkg", 10, 1, 1),
        ("polygon_layer_empty_geometries.geojson", 4, 0, 3),
        ("test_gpkg_nulls.gpkg", 4, 0, 0),
    ],
)
def test_hostile_shapes_are_kept_for_intake_to_report(library, real_data, name, rows, null, empty):
    frame = files.read_layer(real_data / "nasty" / name)
    assert (len(frame), frame.geometry.isna().sum(), frame.is_empty.sum()) == (rows, null, empty)
    assert not any("Curve" in kind for kind in frame.geom_type.dropna())


def test_a_ring_of_two_points_is_a_missing_shape(tmp_path):
    path = tmp_path / "a.geojson"
    ring = {"type": "Polygon", "coordinates": [[[110, 40], [110.1, 40]]]}
    good = {"type": "Polygon", "coordinates": [[[110, 40], [110.1, 40], [110.1, 40.1], [110, 40]]]}
    shapes = [{"type": "Feature", "properties": {}, "geometry": shape} for shape in (ring, good)]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": shapes}))
    assert files.read_layer(path).geometry.isna().tolist() == [True, False]


def test_several_layers_want_a_name(library, sites, tmp_path):
    path = tmp_path / "two.gpkg"
    sites(1).to_file(path, layer="west")
    sites(2).to_file(path, layer="east")
    assert refused(files.read_layer, path) == (
        f"“{path}” holds 2 layers. Add |layername=NAME to its path with one of: west, east."
    )
    assert len(files.read_layer(f"{path}|layername=east")) == 2
    assert refused(files.read_layer, f"{path}|layername=north") == (
        f"“{path}” has no layer “north”. Choose one of: west, east."
    )


def test_the_only_layer_with_shapes_needs_no_name(library, sites, plan, tmp_path):
    path = tmp_path / "a.gpkg"
    files.write_plan(plan, path, OUTPUTS)
    assert len(files.read_layer(path)) == 3
    assert files.read_table(path)["item"].iloc[0] == "沙柳"


def test_files_that_are_not_there_or_not_what_they_say(library, tmp_path):
    assert (
        refused(files.read_layer, tmp_path / "no.gpkg") == f"There is no file “{tmp_path / 'no.gpkg'}”. Check its name."
    )
    broken = tmp_path / "broken.gpkg"
    broken.write_text("no database")
    assert refused(files.read_layer, broken).startswith(f"“{broken}” cannot be read: ")
    assert "PATH|layername=NAME" in refused(files.read_layer, f"{broken}|layerid=0")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_tables_from_any_excel(tmp_path, encoding):
    path = tmp_path / "价格.csv"
    path.write_text("item, 单价\n沙柳,0.50\n001,\n", encoding=encoding)
    frame = files.read_table(path)
    assert frame.to_dict("list") == {"item": ["沙柳", "001"], "单价": ["0.50", None]}
    assert (frame.dtypes == "object").all()


def test_an_excel_sheet_where_openpyxl_is_missing(tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    path.touch()
    monkeypatch.setattr(files, "has", lambda name: name != "openpyxl")
    assert "openpyxl, which is not installed" in refused(files.read_table, path)


def test_an_excel_sheet(tmp_path):
    pytest.importorskip("openpyxl")
    path = tmp_path / "a.xlsx"
    pd.DataFrame({"item": ["沙柳", None], "price": [0.5, 2]}).to_excel(path, index=False)
    assert files.read_table(path)["item"].tolist() == ["沙柳", None]


def test_a_csv_that_is_empty_or_torn(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("")
    assert "cannot be read" in refused(files.read_table, path)
    path.write_text('a,b\n1,2\n1,2,3,4\n"')
    assert "cannot be read" in refused(files.read_table, path)


def test_shipped_reference_tables_are_text():
    frame = files.reference("kongdui")
    assert (frame.dtypes == "object").all()
    assert "" not in set(frame.to_numpy().ravel())


def test_a_grid(real_data):
    pytest.importorskip("rasterio")
    grid = files.read_grid(real_data / "dem" / "ordos_30arcsec.tif")
    assert grid.array.shape == (468, 636)
    assert grid.transform[1] == pytest.approx(1 / 120)
    assert grid.transform[5] < 0
    assert grid.crs == "EPSG:4326"
    assert grid.nodata == -32767
    assert files.read_grid(real_data / "dem" / "bijou_gully_5m.asc").crs is None


def test_a_raster_of_several_bands(tmp_path):
    rasterio = pytest.importorskip("rasterio")
    path = tmp_path / "rgb.tif"
    kept = {"driver": "GTiff", "width": 2, "height": 2, "count": 3, "dtype": "uint8"}
    with rasterio.open(path, "w", transform=rasterio.Affine(1, 0, 0, 0, -1, 2), **kept) as raster:
        raster.write(np.zeros((3, 2, 2), dtype="uint8"))
    assert "has 3 bands" in refused(files.read_grid, path)
    assert "cannot be read" in refused(files.read_grid, __file__)


# Out -----------------------------------------------------------------------------------------------------------------


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
