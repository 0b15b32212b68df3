"""A folder of a banner's own files lands in the areas and the register of a project, each file where its name says."""

import csv

import pytest

pytest.importorskip("osgeo")

from osgeo import gdal, ogr, osr

from ordos_restoration.planning.message import Cancelled, PlanningError
from ordos_restoration.store import ground
from ordos_restoration.store.sheets import map_files
from ordos_restoration.store.sheets.folder_tables import layer_for, table_for
from ordos_restoration.store.sqlite import opened
from ordos_restoration.store.tasks.check_project import CheckProject
from ordos_restoration.store.tasks.import_folder import ImportFolder

EAST, NORTH = 562_000.0, 4_477_000.0  # in zone 108


@pytest.fixture
def folder(tmp_path):
    """An empty folder with a Chinese name and a blank."""
    made = tmp_path / "旗区 资料"
    made.mkdir()
    return made


def draw(path, rows, encoding="UTF-8", epsg=4545, declared=True, driver="ESRI Shapefile"):
    """Write rows of (cells, WKT) as a layer; undeclared: as old programs did, without a word on the encoding."""
    system = osr.SpatialReference()
    if epsg:
        system.ImportFromEPSG(epsg)
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None)  # QGIS switches recoding off for its whole process
    data = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    options = [f"ENCODING={encoding}"] if driver == "ESRI Shapefile" else []
    kind = ogr.CreateGeometryFromWkt(rows[0][1]).GetGeometryType()
    layer = data.CreateLayer(path.stem, system if epsg else None, kind, options)
    for name, value in rows[0][0].items():
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal if isinstance(value, float) else ogr.OFTString))
    for cells, shape in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(cells.values()):
            if value is not None:
                feature.SetField(place, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(shape))
        layer.CreateFeature(feature)
    layer = data = None
    gdal.SetConfigOption("SHAPE_ENCODING", before)
    if not declared:
        path.with_suffix(".cpg").unlink(missing_ok=True)
        table = bytearray(path.with_suffix(".dbf").read_bytes())
        table[29] = 0x57
        path.with_suffix(".dbf").write_bytes(table)


def square(x=EAST, y=NORTH, side=1000.0):
    return f"POLYGON (({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}))"


def line(x=EAST, y=NORTH, length=1000.0):
    return f"LINESTRING ({x} {y}, {x} {y + length})"


def rows(project, table, *columns):
    with opened(project) as connection:
        return connection.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY fid").fetchall()


def listed(done):
    with open(done.files["report"], encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]


def take(project, folder, **settings):
    return ImportFolder(project=str(project), folder=str(folder), by="王", **settings).run()


# What names say -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "table", "kind"),
    [
        ("达拉特旗_孔兑中心线2024", "kongdui", ""),
        ("孔兑支沟", "tributary", ""),
        ("Rivers_final", "kongdui", ""),
        ("永久基本农田", "constraint_area", "basic_farmland"),
        ("河道管理范围（2023）", "constraint_area", "management_range"),
        ("林班小班", "land_unit", ""),
        ("DLTB", "land_unit", ""),
        ("乡镇界", "admin_unit", ""),
        ("沙地", "zone", ""),
        ("矿区范围", "constraint_area", "mining_right"),
        ("2024_0305", None, ""),
        ("drivers", None, ""),
        ("新建图层", None, ""),
    ],
)
def test_the_name_of_a_layer_says_where_it_goes(project, name, table, kind):
    with opened(project) as connection:
        found = layer_for(connection, name)
    assert (found.table, found.kind) == (table, kind) if table else found is None


def test_the_name_of_a_sheet_says_which_part_of_the_register_it_is():
    assert table_for("附件2 重点项目清单") == "project"
    assert table_for("规划指标") == "indicator"
    assert table_for("工资表") is None


# What arrives ---------------------------------------------------------------------------------------------------------


def test_layers_and_sheets_arrive_in_their_tables(project, folder):
    draw(folder / "孔兑.shp", [({"河名": "西柳沟", "河床宽": 210.0}, line())])
    draw(folder / "永久基本农田.shp", [({"编号": "1"}, square())], epsg=4546)
    draw(folder / "沙地.shp", [({"流动性": "流动沙丘"}, square(EAST + 5000))])
    (folder / "重点项目.csv").write_text("项目名称,总投资（万元）\n锁边林带,1200\n", encoding="gb18030")
    (folder / "说明.txt").write_text("x")
    done = take(project, folder)
    assert done.numbers == {"added": 4, "there": 0, "left_out": 0}
    assert rows(project, "kongdui", "code", "name", "river_code", "bed_width", "created_by") == [
        ("XLG", "西柳沟", "XLG", 210.0, "王")
    ]
    # a square kilometre of zone 111, far from its meridian: less on the ground
    assert rows(project, "constraint_area", "kind", "area_ha", "area_mu") == [("basic_farmland", 99.99, 1499.9)]
    assert rows(project, "zone", "reach_class", "mobility") == [("sand", "moving")]
    assert rows(project, "project", "name", "investment_yuan") == [("锁边林带", 12_000_000)]
    assert set(done.files) >= {"kongdui_layer", "zone_layer", "sand_layer", "constraint_layer"}
    assert "unit_layer" not in done.files
    data = gdal.OpenEx(done.files["kongdui_layer"].split("|")[0])
    west, east, south, north = data.GetLayerByName("kongdui").GetExtent()
    assert 108 < west <= east < 109 and 40 < south < north < 41
    assert CheckProject(project=str(project)).run().numbers["errors"] == 0


def test_the_same_folder_twice_adds_nothing_and_changes_nothing(project, folder):
    draw(folder / "孔兑.shp", [({"河名": "西柳沟"}, line()), ({"河名": "无名沟"}, line(EAST + 3000))])
    draw(folder / "约束.shp", [({"类型": "湿地"}, square())])
    assert take(project, folder).numbers["added"] == 3
    before = rows(project, "kongdui", "*"), rows(project, "constraint_area", "*"), rows(project, "history", "*")
    assert take(project, folder).numbers == {"added": 0, "there": 3, "left_out": 0}
    assert before == (
        rows(project, "kongdui", "*"),
        rows(project, "constraint_area", "*"),
        rows(project, "history", "*"),
    )


def test_parts_of_one_river_become_one_row(project, folder):
    draw(folder / "河道.shp", [({"河名": "罕台川"}, line()), ({"河名": "罕台川"}, line(EAST, NORTH + 1500))])
    take(project, folder)
    ((name, shape),) = rows(project, "kongdui", "name", "geom")
    assert name == "罕台川"
    assert ground.shape_of(shape).GetGeometryCount() == 2


@pytest.mark.parametrize("encoding", ["UTF-8", "GBK"])
@pytest.mark.parametrize("declared", [True, False])
def test_chinese_text_is_read_whatever_it_is_written_in(project, folder, encoding, declared):
    named = [
        ({"村名": name, "权属": "集体"}, square(EAST + 2000 * k)) for k, name in enumerate(("树林召", "嘎鲁图嘎查"))
    ]
    draw(folder / "林班.shp", named, encoding, declared=declared)
    take(project, folder)
    assert rows(project, "land_unit", "village", "ownership") == [("树林召", "集体"), ("嘎鲁图嘎查", "集体")]


def test_a_unit_that_is_there_without_an_outline_gets_one(project, folder):
    code = rows(project, "admin_unit", "code", "name_zh")[0]
    with opened(project) as connection:
        before = connection.execute("SELECT count(*) FROM admin_unit").fetchone()
    draw(folder / "行政区划.shp", [({"XZQDM": code[0], "XZQMC": "另一名"}, square())])
    done = take(project, folder)
    assert done.numbers["there"] == 1 and done.numbers["added"] == 0
    (found,) = [row for row in rows(project, "admin_unit", "code", "name_zh", "area_ha") if row[0] == code[0]]
    assert found == (*code, 99.99)
    with opened(project) as connection:
        assert connection.execute("SELECT count(*) FROM admin_unit").fetchone() == before


# What does not fit ----------------------------------------------------------------------------------------------------


def test_what_does_not_fit_is_listed_and_the_rest_arrives(project, folder):
    draw(folder / "约束.shp", [({"类型": "湿地"}, square()), ({"类型": "神秘地"}, square(EAST + 2000))])
    draw(folder / "支沟.shp", [({"名称": "小沟"}, line())])  # without the river it flows into
    draw(folder / "水井.shp", [({"名称": "一号"}, "POINT (10 10)")])  # nowhere in China
    draw(folder / "新建图层.shp", [({"a": "b"}, square())])
    draw(folder / "分区.shp", [({"分区": "风沙区"}, square())], epsg=None)
    (folder / "公路.geojson").write_text("no layer")
    done = take(project, folder)
    assert rows(project, "constraint_area", "kind") == [("wetland",), ("exclusion",)]
    assert done.numbers == {"added": 2, "there": 0, "left_out": 2}
    told = {line[0].split(".")[0] for line in listed(done)}
    assert told == {"约束", "支沟", "水井", "新建图层", "分区", "公路"}


def test_a_shape_that_crosses_itself_is_repaired(project, folder):
    corners = ((0, 0), (100, 100), (100, 0), (0, 100), (0, 0))
    bow = f"POLYGON (({', '.join(f'{EAST + x} {NORTH + y}' for x, y in corners)}))"
    draw(folder / "湿地.shp", [({"名称": "一"}, bow)])
    take(project, folder)
    assert rows(project, "constraint_area", "area_ha") == [(0.5,)]


def test_a_folder_of_nothing_we_know_is_refused_in_a_sentence(project, folder):
    with pytest.raises(PlanningError, match="No file of"):
        take(project, folder)
    with pytest.raises(PlanningError, match="There is no folder"):
        take(project, folder / "not there")


def test_who_cancels_keeps_the_project_as_it_was(project, folder):
    draw(folder / "孔兑.shp", [({"河名": "西柳沟"}, line())])
    draw(folder / "湿地.shp", [({"名称": "一"}, square())])

    def cancel(fraction, _):
        if fraction > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        ImportFolder(project=str(project), folder=str(folder)).run(cancel)
    assert not rows(project, "kongdui", "*") and not rows(project, "constraint_area", "*")


def test_every_layer_of_a_geopackage_goes_by_its_own_name(project, folder):
    data = gdal.GetDriverByName("GPKG").Create(str(folder / "资料.gpkg"), 0, 0, 0, gdal.GDT_Unknown)
    system = osr.SpatialReference()
    system.ImportFromEPSG(4545)
    for name in ("自然保护地", "公益林"):
        layer = data.CreateLayer(name, system, ogr.wkbPolygon)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(square()))
        layer.CreateFeature(feature)
    feature = layer = data = None
    take(project, folder)
    assert {row[0] for row in rows(project, "constraint_area", "kind")} == {"nature_reserve", "public_forest"}


def test_old_text_is_told_from_unicode_though_a_field_cuts_a_sign():
    whole = "树林召镇".encode()
    assert map_files.is_unicode(whole * 20 + whole[:-1])
    assert not map_files.is_unicode("树林召镇".encode("gbk") * 20)
    assert map_files.is_unicode(b"plain")
