"""The shipped model that draws a plant for CAD: it asks what the layout asks, and each output is a CAD layer."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely
from qgis.core import QgsProcessingContext, QgsProject
from shapely.geometry import box

from ordos_restoration.layers import dress
from ordos_restoration.planning.solar.solar_layout import SolarLayout
from ordos_restoration.processing import shipped

MODEL, DRAWING = "ordos:solar_to_dxf", "export:drawing"
DRAWN = ("pv_table", "pv_block", "pv_road", "pv_pad", "belt", "fence")
GIVEN = {"drift_direction": 123.0, "belt_place": "inside"}
EAST, NORTH = 562_000.0, 4_477_000.0


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """Three sites, the second larger and the third larger still, each in a file of its own, and all in one."""
    folder = tmp_path_factory.mktemp("sites")
    shapes = [box(EAST + k * 2_000, NORTH, EAST + k * 2_000 + 400 + 100 * k, NORTH + 450) for k in range(3)]
    frame = gpd.GeoDataFrame({"name": ["一号", "二号", "三号"]}, geometry=shapes, crs="EPSG:4545")
    paths = []
    for row in range(3):
        paths.append(folder / f"{row + 1}.gpkg")
        frame.iloc[row : row + 1].to_file(paths[-1], layer="site", engine="pyogrio")
    frame.to_file(folder / "all.gpkg", layer="site", engine="pyogrio")
    return paths, folder / "all.gpkg"


def run(name, given):
    import processing

    return processing.run(name, given)


def cad(path):
    """Return what a DXF holds, as other programs read it."""
    return gpd.read_file(path, engine="pyogrio")


def labels():
    return {name: SolarLayout.outputs[name].label for name in DRAWN}


# What it asks ---------------------------------------------------------------------------------------------------------


def test_it_is_listed_with_the_layout_and_asks_what_the_layout_asks(ordos, create_algorithm):
    listed = ordos.algorithm("solar_to_dxf")
    assert listed is not None and listed.canExecute() == (True, "")
    model, layout = create_algorithm(MODEL.partition(":")[2]), create_algorithm("solar_layout")
    assert (model.groupId(), model.group()) == (layout.groupId(), layout.group())
    asked = [one for one in model.parameterDefinitions() if not one.isDestination()]
    own = [one for one in layout.parameterDefinitions() if not one.isDestination()]
    assert [one.name() for one in asked] == [one.name() for one in own]
    assert [one.toVariantMap() for one in asked] == [one.toVariantMap() for one in own]
    assert [one.name() for one in model.destinationParameterDefinitions()] == [DRAWING]


def test_its_file_names_every_parameter_of_the_layout(repo):
    """Where this fails, scripts/make_models.py has to be run: a parameter that is not wired is silently its default."""
    text = (shipped.FOLDER / "solar_to_dxf.model3").read_text(encoding="utf-8")
    for one in shipped.parameters(SolarLayout):
        assert f'name="parameter_name" value="{one.name()}"' in text, one.name()
    assert str(repo) not in text


def test_it_speaks_the_language_of_the_person(ordos, monkeypatch, create_algorithm):
    for module in (shipped, dress):
        monkeypatch.setattr(module, "translated", lambda text: f"译 {text}")
    model = create_algorithm(MODEL.partition(":")[2])
    assert model.displayName().startswith("译 ") and model.group().startswith("译 ")
    assert model.parameterDefinition(DRAWING).description() == "译 DXF drawing"
    assert "译 Lays out" in model.shortHelpString()


def test_words_are_there_for_every_model_and_for_no_other():
    assert set(shipped.WORDS) == {path.stem for path in shipped.FOLDER.glob("*.model3")}


# What it draws --------------------------------------------------------------------------------------------------------


def test_each_output_is_a_cad_layer_with_the_shapes_of_the_plan(ordos, three, tmp_path):
    site, path = str(three[0][0]), tmp_path / "一号.dxf"
    run(MODEL, {"site": site, DRAWING: str(path), **GIVEN})
    plan = run("ordos:solar_layout", {"site": site, **GIVEN, **dict.fromkeys(DRAWN, "memory:")})
    drawn = cad(path)
    assert set(drawn.Layer) == set(labels().values())
    for name, label in labels().items():
        expected = [feature.geometry() for feature in plan[name].getFeatures()]
        outlines = sum(len(rings(shapely.from_wkt(one.asWkt(12)))) for one in expected)
        assert (drawn.Layer == label).sum() == outlines > 0, name


def test_tables_are_closed_rectangles_where_the_plan_puts_them(ordos, three, tmp_path):
    site, path = str(three[0][0]), tmp_path / "drawing.dxf"
    run(MODEL, {"site": site, DRAWING: str(path), **GIVEN})
    plan = run("ordos:solar_layout", {"site": site, **GIVEN, "pv_table": "memory:"})["pv_table"]
    lines = cad(path).query("Layer == @labels()['pv_table']").geometry
    assert all(line.is_closed and len(line.coords) == 5 for line in lines)
    drawn = shapely.polygons([shapely.linearrings(line.coords) for line in lines])
    box_ratio = shapely.area(drawn) / shapely.area(shapely.minimum_rotated_rectangle(drawn))
    assert box_ratio == pytest.approx(1.0, abs=1e-4)
    planned = [feature.geometry() for feature in plan.getFeatures()]
    assert sum(shapely.area(drawn)) == pytest.approx(sum(one.area() for one in planned), rel=1e-5)
    assert shapely.total_bounds(drawn) == pytest.approx(
        shapely.total_bounds([shapely.from_wkt(one.asWkt(12)) for one in planned]), abs=0.01
    )


def test_layers_with_chinese_names_arrive(ordos, three, tmp_path, monkeypatch):
    for module in (shipped, dress):
        monkeypatch.setattr(module, "translated", lambda text: {"Tables of modules": "光伏支架"}.get(text, text))
    path = tmp_path / "drawing.dxf"
    run(MODEL, {"site": str(three[0][0]), DRAWING: str(path), **GIVEN})
    assert "光伏支架" in set(cad(path).Layer)


def rings(shape):
    """Return what CAD draws of a shape: every ring of an area, every part of a line."""
    parts = shapely.get_parts(shape)
    return [ring for part in parts for ring in (shapely.get_rings(part) if part.geom_type == "Polygon" else [part])]


# Several sites --------------------------------------------------------------------------------------------------------


def test_a_batch_over_three_sites_makes_three_drawings(create_algorithm, three, tmp_path, feedback):
    """As the batch window does it: one algorithm, one row after the other, each in a context of its own."""
    model, counts = create_algorithm(MODEL.partition(":")[2]), []
    for number, site in enumerate(three[0]):
        path, context = tmp_path / f"{number}.dxf", QgsProcessingContext()
        context.setProject(QgsProject.instance())
        asked = {"site": str(site), DRAWING: str(path), **GIVEN}
        assert model.checkParameterValues(asked, context) == (True, "")
        _, good = model.run(asked, context, feedback)
        assert good, feedback.errors
        counts.append((cad(path).Layer == labels()["pv_table"]).sum())
    assert counts == sorted(set(counts)) and counts[0] > 0, "larger sites hold more tables"


def test_qgis_process_draws_three_sites_on_one_sheet(qgis_process, three, tmp_path):
    path = tmp_path / "sheet.dxf"
    given = [f"--{name}={value}" for name, value in {"site": three[1], DRAWING: path, "drift_direction": 123}.items()]
    done = qgis_process("run", MODEL, *given)
    assert done.returncode == 0, done.stdout[-2_000:] + done.stderr[-2_000:]
    tables = cad(path).query("Layer == @labels()['pv_table']")
    kilometres = ((tables.geometry.bounds.minx - EAST) // 2_000).astype(int)
    assert sorted(set(kilometres)) == [0, 1, 2]
