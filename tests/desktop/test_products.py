"""Grids, pages and files of records through Processing: written whole or not at all, and shown where people look."""

from __future__ import annotations

import numpy as np
import openpyxl
import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from ordos_restoration import disk
from ordos_restoration.planning.grid import Grid
from ordos_restoration.processing import products


def run(name, parameters, **others):
    import processing

    return processing.run(f"ordos:{name}", parameters, **others)


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "log.csv"
    path.write_text("time,wind_speed\n2025-01-01 00:00,3\n2025-01-01 01:00,4\n", encoding="utf-8")
    return path


def test_how_they_are_declared_to_processing(algorithm):
    made = algorithm("products")
    assert isinstance(made.parameterDefinition("log"), QgsProcessingParameterFile)
    assert "*.epw" in made.parameterDefinition("log").fileFilter()
    assert isinstance(made.outputDefinition("page"), QgsProcessingOutputHtml), "QGIS lists it in the results viewer"
    assert isinstance(made.outputDefinition("rows"), QgsProcessingOutputNumber)
    assert isinstance(made.outputDefinition("sort"), QgsProcessingOutputString)
    assert made.parameterDefinition("height").createByDefault()
    assert not made.parameterDefinition("depth").createByDefault()
    assert not made.parameterDefinition("picture").createByDefault()


def test_a_file_of_records_is_read_in_the_planning_thread(provider, sites, toys, log):
    results = run("products", {"site": sites, "log": str(log), "plot": "memory:"})
    assert results["rows"] == 2 and results["sort"] == "wet"
    assert toys.seen["log"]["wind_speed"].tolist() == ["3", "4"]
    assert toys.seen["thread"] == "ordos-plan"
    assert toys.seen["wanted"] == {"plot"}, "nothing nobody asked for is made"


def test_a_missing_file_of_records_is_one_sentence(provider, sites, tmp_path):
    with pytest.raises(QgsProcessingException, match="There is no file"):
        run("products", {"site": sites, "log": str(tmp_path / "gone.csv"), "plot": "memory:"})


def test_a_grid_reads_back_as_it_was_planned(provider, sites, tmp_path):
    path = str(tmp_path / "height.tif")
    results = run("products", {"site": sites, "plot": "memory:", "height": path})
    assert results["height"] == path
    layer = QgsRasterLayer(path)
    provider_ = layer.dataProvider()
    assert layer.isValid() and layer.crs().authid() == "EPSG:4545"
    assert (provider_.xSize(), provider_.ySize()) == (4, 3)
    assert provider_.sourceNoDataValue(1) == -9999
    extent = layer.extent()
    assert (extent.xMinimum(), extent.yMaximum(), layer.rasterUnitsPerPixelX()) == (500_000, 4_450_030, 10)
    block = provider_.block(1, extent, 4, 3)
    assert [block.value(2, column) for column in range(4)] == [8, 9, 10, 11]
    assert block.isNoData(0, 0)


def test_a_page_is_written_in_the_language_of_the_person(provider, sites, tmp_path):
    path = tmp_path / "page.html"
    run("products", {"site": sites, "plot": "memory:", "page": str(path), "picture": str(tmp_path / "a.svg")})
    assert path.read_text(encoding="utf-8") == "<html><body>Sites 沙</body></html>"
    assert (tmp_path / "a.svg").exists()


def test_a_workbook_is_declared_as_a_file_with_its_ending(algorithm):
    made = algorithm("booked")
    assert "*.xlsx" in made.parameterDefinition("tables").fileFilter()
    assert type(made.outputDefinition("tables")) is QgsProcessingOutputFile
    assert made.parameterDefinition("tables").createByDefault()
    assert not made.parameterDefinition("annex").createByDefault()


def test_a_workbook_holds_what_was_planned(provider, sites, tmp_path):
    path = tmp_path / "表.xlsx"
    results = run("booked", {"site": sites, "plot": "memory:", "tables": str(path)})
    assert results["tables"] == str(path)
    sheet = openpyxl.load_workbook(path, data_only=True)["Sites"]
    assert list(sheet.iter_rows(min_row=3, values_only=True)) == [("A", 10), ("B", 2), (None, None), ("Total", 12)]
    assert [one.name for one in tmp_path.iterdir()] == ["表.xlsx"]


def test_without_openpyxl_everything_else_is_made(provider, sites, tmp_path, context, feedback, monkeypatch):
    monkeypatch.setattr(disk, "has", lambda module: module != "openpyxl")
    paths = {name: str(tmp_path / f"{name}.{end}") for name, end in (("tables", "xlsx"), ("page", "html"))}
    results = run("booked", {"site": sites, "plot": "memory:", **paths}, context=context, feedback=feedback)
    assert "tables" not in results and results["page"] == paths["page"]
    assert [one.name for one in tmp_path.iterdir()] == ["page.html"]
    assert any("openpyxl" in one and "tables.xlsx" in one for one in feedback.warnings)


def test_a_workbook_that_is_open_elsewhere_stops_the_run(provider, sites, tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    path.write_text("open in Excel")

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(disk.os, "replace", refuse)
    with pytest.raises(QgsProcessingException, match="open in another program"):
        run("booked", {"site": sites, "plot": "memory:", "tables": str(path)})
    assert path.read_text() == "open in Excel" and len(list(tmp_path.iterdir())) == 1


def test_temporary_results_have_the_ending_of_their_kind(provider, sites):
    results = run(
        "products", {"site": sites, "plot": "memory:", "page": "TEMPORARY_OUTPUT", "height": "TEMPORARY_OUTPUT"}
    )
    assert results["page"].endswith(".html") and results["height"].endswith(".tif")
    assert QgsRasterLayer(results["height"]).isValid()


def test_a_grid_that_is_loaded_has_its_label_as_name(provider, sites, context, feedback):
    """QGIS takes the layer that the algorithm has dressed from the context."""
    given = {"site": sites, "plot": "memory:", "height": "TEMPORARY_OUTPUT"}
    results = run("products", given, context=context, feedback=feedback)
    layer = QgsProcessingUtils.mapLayerFromString(results["height"], context)
    assert isinstance(layer, QgsRasterLayer) and layer.name() == "Heights"


def test_what_fails_at_the_end_leaves_nothing(provider, sites, tmp_path):
    paths = {"plot": "plot.gpkg", "height": "height.tif", "page": "page.html"}
    old = tmp_path / "height.tif"
    old.write_text("an older grid")
    with pytest.raises((QgsProcessingException, KeyError)):
        run("half_done", {"site": sites, **{name: str(tmp_path / path) for name, path in paths.items()}})
    assert [path.name for path in tmp_path.iterdir()] == ["height.tif"]
    assert old.read_text() == "an older grid", "what stood there stays until the new one is whole"


def test_a_disk_that_refuses_is_told(tmp_path):
    grid = Grid(np.zeros((2, 2), dtype="float32"), (0.0, 1.0, 0.0, 2.0, 0.0, -1.0), "EPSG:4545", None)
    with pytest.raises(OSError):
        products.write_raster(grid, tmp_path / "no such folder" / "a.part.tif", lambda: None)


def test_writing_a_grid_can_be_cancelled(tmp_path):
    class Stop(Exception):
        pass

    def pause():
        raise Stop

    grid = Grid(np.zeros((2, 2), dtype="float32"), (0.0, 1.0, 0.0, 2.0, 0.0, -1.0), "EPSG:4545", None)
    with pytest.raises(Stop):
        products.write_raster(grid, tmp_path / "a.part.tif", pause)
