"""The usual chains as shipped models: rivers, a solar base, a project from a folder, and one with QGIS's own steps."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import combinations
from pathlib import Path

import openpyxl
import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ordos_restoration.layers import dress
from ordos_restoration.processing import shipped

NAMES = sorted(path.stem for path in shipped.FOLDER.glob("*.model3"))
MADE_BY = 32216  # the QGIS whose files are shipped: other versions write the same models in other words
CRS = "EPSG:4545"
CLOSE = {"compartment_length": 2000.0, "reaches": "sand"}


@pytest.fixture(scope="module")
def sample(request):
    """A function that returns the path of a file of the sample."""
    folder = request.config.rootpath / "ordos_restoration" / "resources" / "sample"
    return lambda name: str(folder / name)


@pytest.fixture(scope="module")
def river(sample, tmp_path_factory):
    """One river of the ten, as a GeoPackage."""
    path = tmp_path_factory.mktemp("river") / "孔兑.gpkg"
    write(QgsVectorLayer(f"{sample('kongdui.geojson')}|subset=\"code\" = 'XLG'"), path)
    return str(path)


@pytest.fixture
def run(ordos):
    """A function that runs a model, its products temporary unless a place is given; returns them by their names."""
    import processing

    def done(name, given, places=None, model=None):
        model = model or QgsApplication.processingRegistry().algorithmById(f"ordos:{name}")
        ends = {one.name(): QgsProcessing.TEMPORARY_OUTPUT for one in model.destinationParameterDefinitions()}
        ends = {name: (places or {}).get(short(name), at) for name, at in ends.items()}
        assert set(places or {}) <= set(map(short, ends))
        return {short(key): value for key, value in processing.run(model, {**given, **ends}).items()}

    return done


def short(name):
    return name.rsplit(":", 1)[-1]


def write(layer, path):
    assert layer.isValid()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG" if path.suffix == ".gpkg" else "ESRI Shapefile"
    options.fileEncoding = "UTF-8"
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsProject.instance().transformContext(), options
    )
    assert error[0] == QgsVectorFileWriter.WriterError.NoError, error


def total(layer, column):
    return round(sum(feature[column] for feature in layer.getFeatures()), 2)


def model_of(name):
    return QgsApplication.processingRegistry().algorithmById(f"ordos:{name}")


# Any model ------------------------------------------------------------------------------------------------------------


def test_the_designer_finds_nothing_wrong_with_them(ordos):
    for name in NAMES:
        good, issues = model_of(name).validate()
        assert good or (name == "check_dams_grass" and "r.watershed" in issues[0] and len(issues) == 1), issues


def test_their_parts_do_not_lie_on_one_another(ordos):
    for name in NAMES:
        model = model_of(name)
        parts = list(model.parameterComponents().values())
        for step in model.childAlgorithms().values():
            parts += [step, *step.modelOutputs().values()]
        for one, other in combinations(parts, 2):
            away = one.position() - other.position()
            apart = abs(away.x()) >= one.size().width() or abs(away.y()) >= one.size().height()
            assert apart, (name, one.description(), other.description())
        assert min(one.position().x() - one.size().width() / 2 for one in parts) >= 0
        assert min(one.position().y() - one.size().height() / 2 for one in parts) >= 0


def test_they_are_named_grouped_and_explained(ordos):
    for name in NAMES:
        model = model_of(name)
        assert model.displayName() != name and model.group() and len(model.shortHelpString()) > 100
        for one in model.parameterDefinitions():
            assert one.description() != short(one.name()), (name, one.name())


def test_copies_saved_by_the_designer_ask_and_make_the_same(ordos, tmp_path):
    for name in NAMES:
        model, copy = model_of(name).create(), QgsProcessingModelAlgorithm()
        model.setName("我的模型")
        assert model.toFile(str(tmp_path / f"我的 {name}.model3"))
        assert copy.fromFile(str(tmp_path / f"我的 {name}.model3"))
        assert copy.displayName() == "我的模型"
        assert asked(copy) == asked(model)
        assert copy.canExecute() == model.canExecute()


def test_the_toolbox_opens_a_copy_that_cannot_overwrite_the_plugin(ordos):
    edit_copy = pytest.importorskip("ordos_restoration.forms.edit_copy")
    action = edit_copy.EditCopy()
    action.setData(model_of("ten_rivers"), None)
    assert action.isEnabled()
    copy = edit_copy.copy_of(model_of("ten_rivers"))
    assert type(copy) is QgsProcessingModelAlgorithm and not copy.sourceFilePath()
    assert copy.displayName() == "Plan the belts of all rivers and sum them" and copy.group() == "Kongdui rivers"
    assert asked(copy) == asked(model_of("ten_rivers"))
    action.setData(model_of("shelterbelts"), None)
    assert not action.isEnabled()


def asked(model):
    return {one.name(): (one.type(), one.description(), int(one.flags())) for one in model.parameterDefinitions()}


def test_labels_steps_and_columns_are_in_the_language_of_the_person(ordos, monkeypatch):
    for module in (shipped, dress):
        monkeypatch.setattr(module, "translated", lambda text: f"译 {text}")
    (made,) = (one for one in shipped.shipped(shipped.FOLDER) if one.name() == "belts_by_district")
    assert made.displayName().startswith("译 ")
    assert made.parameterDefinition("roads").description() == "译 Roads and pipelines"
    assert made.childAlgorithm("shelterbelts").description() == "译 Plan shelterbelts along kongdui"
    columns = made.childAlgorithm("rounded").parameterSources()["FIELDS_MAPPING"][0].staticValue()
    assert columns[0]["name"] == "译 Township or village"


def test_the_files_are_those_of_the_script(repo, tmp_path):
    """Where this fails, scripts/make_models.py has to be run."""
    if Qgis.versionInt() != MADE_BY:
        pytest.skip("another QGIS writes the same models in other words")
    script = [sys.executable, str(repo / "scripts" / "make_models.py"), str(tmp_path)]
    subprocess.run(script, check=True, capture_output=True)
    for name in NAMES:
        assert (tmp_path / f"{name}.model3").read_bytes() == (shipped.FOLDER / f"{name}.model3").read_bytes(), name


# Rivers ---------------------------------------------------------------------------------------------------------------


def test_rivers_get_reaches_belts_effect_and_sums_in_one_run(run, river, sample, tmp_path):
    given = {"kongdui": river, "zone": sample("zone.geojson"), "wind": sample("wind.csv"), "cell": 100.0, **CLOSE}
    made = run("ten_rivers", given, {"programme_book": str(tmp_path / "孔兑.xlsx")})
    assert {one["reach_class"] for one in made["reach"].getFeatures()} == {"hills", "sand", "plain"}
    assert made["belt"].featureCount() > 20
    sums = list(made["programme_river"].getFeatures())
    assert [one["river"] for one in sums] == ["西柳沟"]
    measures = made["programme_measure"]
    fences = total(made["fence"], "cost_yuan")
    assert fences > 0
    assert total(measures, "cost_yuan") == total(made["belt"], "cost_yuan") + fences
    assert made["shelter_summary"].featureCount() > 0
    assert len(openpyxl.load_workbook(tmp_path / "孔兑.xlsx").sheetnames) >= 3


def test_belts_are_summed_by_the_village_that_has_most_of_them(run, river, sample, tmp_path):
    given = {
        "kongdui": river,
        "roads": sample("yellow_river.geojson"),
        "limits": sample("constraints.geojson"),
        "districts": sample("units.geojson"),
        "name_field": "village",
        "crs": CRS,
        "zone": sample("zone.geojson"),
        **CLOSE,
    }
    book = tmp_path / "分村 统计.xlsx"
    made = run("belts_by_district", given, {"district_table": str(book)})
    table = made["by_district"]
    assert total(table, "Area [ha]") == total(made["belt"], "area_ha") > 0
    assert total(table, "Plants") == total(made["belt"], "plants")
    assert sum(one["Compartments"] for one in table.getFeatures()) == made["belt"].featureCount()
    header, *rows = openpyxl.load_workbook(book).worksheets[0].iter_rows(values_only=True)
    assert "Area [mu]" in header and len(rows) == table.featureCount()
    assert any("村" in str(row[header.index("Township or village")]) for row in rows)


def test_a_copy_of_a_chain_runs_without_the_plugin_knowing_it(run, river, sample, tmp_path):
    copy = QgsProcessingModelAlgorithm()
    assert copy.fromFile(str(shipped.FOLDER / "belts_by_district.model3"))
    given = {"kongdui": river, "roads": sample("yellow_river.geojson"), "limits": sample("constraints.geojson")}
    given.update(districts=sample("units.geojson"), name_field="village", crs=CRS, **{**CLOSE, "reaches": [1]})
    made = run("", given, {"district_table": str(tmp_path / "copy.xlsx")}, copy)
    assert total(made["by_district"], "area_ha") == total(made["belt"], "area_ha") > 0


# Photovoltaics --------------------------------------------------------------------------------------------------------


def test_a_base_gets_belts_and_barriers_on_the_sand_around_it(run, sample, tmp_path):
    sand = QgsVectorLayer("Polygon?crs=EPSG:4545&field=mobility:string", "sand", "memory")
    site = QgsVectorLayer("Polygon?crs=EPSG:4545&field=name:string", "site", "memory")
    add(sand, "moving", square(561_000, 4_476_000, 2_000))
    add(site, "一号", square(562_000, 4_477_000, 500))
    write(site, tmp_path / "基地.gpkg")
    given = {
        "site": str(tmp_path / "基地.gpkg"),
        "sand_around": sand,
        "around": 200.0,
        "crs": CRS,
        "drift_direction": 123.0,
    }
    made = run("solar_base", given)
    assert made["pv_block"].featureCount() and made["belt"].featureCount()
    (plant,) = (one.geometry() for one in site.getFeatures())
    around = [one.geometry() for one in made["barrier_around"].getFeatures()]
    assert sum(one.area() for one in around) > 10_000
    for one in around:
        assert one.intersection(plant).area() < 1.0
        assert one.distance(plant) < 1.0 and plant.buffer(201, 8).contains(one)
        for belt in made["belt"].getFeatures():
            assert one.intersection(belt.geometry()).area() < 1.0


def square(x, y, side):
    from qgis.core import QgsGeometry, QgsRectangle

    return QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side))


def add(layer, value, shape):
    from qgis.core import QgsFeature

    feature = QgsFeature(layer.fields())
    feature.setAttributes([value])
    feature.setGeometry(shape)
    assert layer.dataProvider().addFeature(feature)


# Projects -------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def banners(sample, river, tmp_path_factory):
    """Folders of two banners, with shapefiles called as bureaus call them."""
    folders = []
    for name in ("达旗 资料", "杭锦旗"):
        folders.append(tmp_path_factory.mktemp("banners") / name)
        folders[-1].mkdir()
        write(QgsVectorLayer(river), folders[-1] / "孔兑中心线.shp")
        write(QgsVectorLayer(sample("zone.geojson")), folders[-1] / "地貌分区.shp")
        farmland = f"{sample('constraints.geojson')}|subset=\"kind\" = 'basic_farmland'"
        write(QgsVectorLayer(farmland), folders[-1] / "永久基本农田.shp")
    return folders


def test_a_batch_over_the_folders_of_two_banners_makes_two_projects(create_algorithm, banners, feedback, tmp_path):
    """As the batch window does it: one algorithm, one row after the other, each in a context of its own."""
    model = create_algorithm("project_from_folder")
    places = {short(one.name()): one.name() for one in model.destinationParameterDefinitions()}
    for folder in banners:
        target, context = tmp_path / f"{folder.name}项目", QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {"folder": str(folder), "name": folder.name, "language": 0, **CLOSE, "reaches": [1]}
        given[places["project_folder"]] = str(target)
        assert model.checkParameterValues(given, context) == (True, "")
        found, good = model.run(given, context, feedback)
        assert good, feedback.errors
        assert {short(key): value for key, value in found.items()}["errors"] == 0
        with sqlite3.connect(target / f"{target.name}.gpkg") as connection:
            counts = {
                table: count(connection, table) for table in ("kongdui", "zone", "constraint_area", "plan", "belt")
            }
        assert counts["kongdui"] == 1 and counts["zone"] == 3 and counts["constraint_area"] > 3
        assert counts["plan"] == 1 and counts["belt"] > 20


def count(connection, table):
    return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


# Handing over ---------------------------------------------------------------------------------------------------------


def test_a_project_is_checked_reported_printed_and_handed_in_by_one_run(run, river, template, tmp_path):
    import processing

    folder = tmp_path / "移交 2027"
    folder.mkdir()
    gpkg = Path(shutil.copy(template, folder / "移交 2027.gpkg"))
    planned = processing.run("ordos:shelterbelts", {"kongdui": river, "project": str(gpkg), **CLOSE})
    with closing(sqlite3.connect(gpkg)) as connection:
        ((code,),) = connection.execute("SELECT min(code) FROM belt")
    made = run("hand_over", {"project": str(gpkg), "codes": code})
    assert (made["errors"], made["warnings"]) == (0, 0)
    assert "西柳沟" in Path(made["report_file"]).read_text(encoding="utf-8")
    assert len(list(Path(made["sheets_folder"]).glob("*.pdf"))) == 1
    books = [openpyxl.load_workbook(one) for one in Path(made["tables_folder"]).glob("*.xlsx")]
    told = {cell.value for book in books for sheet in book for row in sheet for cell in row}
    assert code in told and planned["plants"] in told, "a compartment, and the plan's own total"
    (shapes,) = Path(made["hand_in_folder"]).glob("*.shp")
    assert QgsVectorLayer(str(shapes)).featureCount() == planned["compartments"]
