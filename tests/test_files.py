"""Files in: whatever encoding, library or hostile shape people have, it is read or refused with a sentence."""

import json

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from ordos_restoration import disk, files, raster
from ordos_restoration.planning.spec import PlanningError


def refused(call, *arguments):
    with pytest.raises(PlanningError) as error:
        call(*arguments)
    return str(error.value)


def shapefile(path, values, encoding, page=0, cpg=None, name="名称"):
    """Write a shapefile whose .dbf is made by hand, byte by byte: what GDAL writes depends on who else uses it."""
    shapes = [shapely.Point(450_000 + i, 4_450_000) for i in range(len(values))]
    gpd.GeoDataFrame({"x": [0] * len(shapes)}, geometry=shapes, crs="EPSG:4545").to_file(path, engine="pyogrio")
    width = 15
    field = name.encode(encoding).ljust(11, b"\0") + b"C" + bytes(4) + bytes([width]) + bytes(15)
    sizes = len(values).to_bytes(4, "little") + (65).to_bytes(2, "little") + (1 + width).to_bytes(2, "little")
    rows = b"".join(b" " + (value or "").encode(encoding)[:width].ljust(width) for value in values)
    head = bytes([3, 99, 1, 5]) + sizes + bytes(17) + bytes([page]) + bytes(2)
    path.with_suffix(".dbf").write_bytes(head + field + b"\r" + rows + b"\x1a")
    path.with_suffix(".cpg").unlink()
    if cpg:
        path.with_suffix(".cpg").write_text(cpg)
    return path


def test_a_gbk_shapefile_of_1999_is_readable(library, real_data):
    banners = files.read_layer(real_data / "nasty" / "banners_1999_gbk_noprj.shp")
    assert {"五原县", "杭锦后旗", "固阳县"} <= set(banners["NAME99"])
    assert banners.attrs["encoding"] == "gb18030", "so that somebody can tell people"
    assert banners.crs is None


@pytest.mark.parametrize(
    ("encoding", "page", "cpg", "told"),
    [
        ("gb18030", 0x00, None, "gb18030"),  # old ArcGIS and MapGIS exports declare nothing
        ("gb18030", 0x57, None, "gb18030"),
        ("utf-8", 0x00, None, "utf-8"),
        ("utf-8", 0x00, "UTF-8", None),
        ("gbk", 0x4D, None, None),
        ("gbk", 0x00, "936", None),
        ("gbk", 0x57, "ANSI 936\n", None),
        ("utf-8", 0x57, "utf-8", None),
    ],
)
def test_chinese_names_and_values_survive_every_shapefile(library, tmp_path, encoding, page, cpg, told):
    got = files.read_layer(shapefile(tmp_path / "目录.shp", ["毛不拉孔兑", "母花沟", None], encoding, page, cpg))
    assert got["名称"].tolist()[:2] == ["毛不拉孔兑", "母花沟"]
    assert pd.isna(got["名称"].iloc[2])
    assert got.attrs.get("encoding") == told


def test_a_character_cut_off_by_its_field_does_not_change_the_encoding(library, tmp_path):
    got = files.read_layer(shapefile(tmp_path / "a.shp", ["ab毛不拉孔兑"], "utf-8"))  # 17 bytes in a field of 15
    assert got["名称"].tolist() == ["ab毛不拉孔\ufffd"]


def test_plain_ascii_needs_no_guess(library, tmp_path):
    got = files.read_layer(shapefile(tmp_path / "a.shp", ["MBL"], "ascii", name="code"))
    assert got["code"].tolist() == ["MBL"]
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
    monkeypatch.setattr(disk, "has", lambda name: name != "openpyxl")
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
    grid = raster.read_grid(real_data / "dem" / "ordos_30arcsec.tif")
    assert grid.array.shape == (468, 636)
    assert grid.transform[1] == pytest.approx(1 / 120)
    assert grid.transform[5] < 0
    assert grid.crs == "EPSG:4326"
    assert grid.nodata == -32767
    assert raster.read_grid(real_data / "dem" / "bijou_gully_5m.asc").crs is None


def test_a_raster_of_several_bands(tmp_path):
    rasterio = pytest.importorskip("rasterio")
    path = tmp_path / "rgb.tif"
    kept = {"driver": "GTiff", "width": 2, "height": 2, "count": 3, "dtype": "uint8"}
    with rasterio.open(path, "w", transform=rasterio.Affine(1, 0, 0, 0, -1, 2), **kept) as band:
        band.write(np.zeros((3, 2, 2), dtype="uint8"))
    assert "has 3 bands" in refused(raster.read_grid, path)
    assert "cannot be read" in refused(raster.read_grid, __file__)
