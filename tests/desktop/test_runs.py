"""Runs of toy capabilities through Processing: what comes back, what is said, and from which thread."""

from __future__ import annotations

import time

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsFeature,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ordos_restoration.layers import dress
from ordos_restoration.processing import algorithm as module
from ordos_restoration.processing import worker


def run(name, parameters, **others):
    import processing

    return processing.run(f"ordos:{name}", parameters, **others)


def on_a_pool_thread(algorithm, parameters, context, feedback, during=lambda: None):
    """Run as the Processing dialog does; return (whether it succeeded, results)."""
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    outcome = []
    task.executed.connect(lambda good, results: outcome.append((good, results)))
    QgsApplication.taskManager().addTask(task)
    end = time.monotonic() + 30
    while not outcome and time.monotonic() < end:
        during()
        QCoreApplication.processEvents()
        time.sleep(0.005)
    assert outcome, "the task did not end"
    return outcome[0]


def test_a_run_returns_a_layer_and_the_numbers(provider, sites):
    results = run("closure", {"site": sites, "distance": 100, "closure": "memory:"})
    layer = results["closure"]
    assert layer.featureCount() == 3
    assert layer.wkbType() == QgsWkbTypes.Type.MultiPolygon and layer.crs().authid() == "EPSG:4545"
    assert [field.name() for field in layer.fields()] == ["name", "area_ha", "fenced"]
    ring = (4 * 100 * 100 + 3.14159 * 100 * 100) / 10_000
    assert next(layer.getFeatures())["area_ha"] == pytest.approx(ring, rel=0.005)
    assert results["area_ha"] == pytest.approx(3 * ring, rel=0.005)


def test_the_result_has_its_label_as_name_and_translated_aliases(provider, sites):
    layer = run("closure", {"site": sites, "closure": "memory:"})["closure"]
    assert layer.name() == "Closure areas"
    assert [layer.attributeAlias(i) for i in range(3)] == ["Name", "Area [ha]", "Fenced"]


def test_a_style_named_like_the_output_is_put_on(provider, sites, tmp_path, monkeypatch):
    (tmp_path / "styles").mkdir()
    sites.renderer().symbol().setOpacity(0.25)
    sites.saveNamedStyle(str(tmp_path / "styles" / "closure.qml"))
    monkeypatch.setattr(dress, "STYLES", tmp_path / "styles")
    layer = run("closure", {"site": sites, "closure": "memory:"})["closure"]
    assert layer.renderer().symbol().opacity() == 0.25


def test_three_runs_on_qgis_own_pool_thread_do_not_crash(algorithm, sites, monkeypatch):
    """The dialog's way. With pyproj 3.7 on the pool thread itself the second run ends the process."""
    threads = []
    original = module.PlanAlgorithm.processAlgorithm

    def watched(self, *arguments):
        threads.append(QThread.currentThread() == QCoreApplication.instance().thread())
        return original(self, *arguments)

    monkeypatch.setattr(module.PlanAlgorithm, "processAlgorithm", watched)
    for _ in range(3):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {"site": sites.id(), "closure": "memory:"}
        good, results = on_a_pool_thread(algorithm("closure"), parameters, context, QgsProcessingFeedback(False))
        assert good
        layer = context.takeResultLayer(results["closure"])
        assert layer.featureCount() == 3 and layer.name() == "Closure areas"
    assert threads == [False, False, False]


def test_a_cancel_in_the_dialog_ends_the_run(algorithm, toys, sites, context, feedback):
    feedback.progressChanged.connect(lambda progress: progress > 20 and feedback.cancel())
    parameters = {"site": sites.id(), "plot": "memory:"}
    good, results = on_a_pool_thread(algorithm("endless"), parameters, context, feedback)
    assert not good and results == {} and "uncancelled" not in toys.seen


def test_planning_happens_in_a_thread_of_its_own(provider, toys, sites):
    run("everything", {"site": sites, "plot": "memory:", "tally": "memory:"})
    assert toys.seen["thread"] == "ordos-plan"


def test_nulls_stay_null_on_both_sides(provider, toys, sites):
    results = run("everything", {"site": sites, "plot": "memory:", "tally": "memory:"})
    assert toys.seen["site"]["name"].tolist()[:2] == ["A", "B"]
    assert toys.seen["site"].isna().sum().to_dict() == {"geometry": 0, "name": 1, "age": 1}
    first, _, last = results["plot"].getFeatures()
    assert first.attributes() == ["A", 10.0, 1, True]
    assert last["name"] == NULL and last["age"] == NULL and last["rows"] == NULL
    tally = [feature.attributes() for feature in results["tally"].getFeatures()]
    assert tally == [["a", 3], [NULL, NULL]]


def test_nulls_stay_null_in_a_geopackage(provider, sites, tmp_path):
    run("everything", {"site": sites, "plot": str(tmp_path / "p.gpkg"), "tally": str(tmp_path / "t.gpkg")})
    layer = QgsVectorLayer(str(tmp_path / "p.gpkg"), "", "ogr")
    assert [field.typeName() for field in layer.fields()] == ["Integer64", "String", "Real", "Integer64", "Boolean"]
    last = list(layer.getFeatures())[-1]
    assert last["name"] == NULL and last["age"] == NULL and last["rows"] == NULL and last["dry"] is True
    assert QgsVectorLayer(str(tmp_path / "t.gpkg"), "", "ogr").featureCount() == 2


def test_an_optional_output_is_made_only_when_asked_for(provider, toys, sites):
    most = {"site": sites, "plot": "memory:", "tally": "memory:"}
    for nothing in ({}, {"centre": None}, {"centre": ""}):
        results = run("everything", {**most, **nothing})
        assert toys.seen["wanted"] == {"plot", "tally"} and not results.get("centre")
    results = run("everything", {**most, "centre": "memory:"})
    assert toys.seen["wanted"] == {"plot", "tally", "centre"}
    assert results["centre"].wkbType() == QgsWkbTypes.Type.Point
    assert set(results) == {"plot", "tally", "centre", "sites"} and results["sites"] == 3


def test_the_shipped_reference_is_used_until_another_is_given(provider, toys, sites):
    most = {"site": sites, "plot": "memory:", "tally": "memory:"}
    run("everything", most)
    assert toys.seen["species"]["species_id"].tolist() == ["shipped species"]
    own = QgsVectorLayer("NoGeometry?field=species_id:string", "own", "memory")
    feature = QgsFeature(own.fields())
    feature["species_id"] = "mine"
    own.dataProvider().addFeatures([feature])
    run("everything", {**most, "species": own})
    assert toys.seen["species"]["species_id"].tolist() == ["mine"]


def test_a_raster_arrives_with_its_place_and_its_nodata(provider, toys, sites, tmp_path):
    from osgeo import gdal

    path = str(tmp_path / "h.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, 3, 2, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((500_000, 10, 0, 4_450_000, 0, -20))
    raster.GetRasterBand(1).SetNoDataValue(-9999)
    raster.GetRasterBand(1).WriteRaster(0, 0, 3, 2, b"".join(__import__("struct").pack("f", v) for v in range(6)))
    raster.SetProjection(sites.crs().toWkt())
    raster = None
    run("everything", {"site": sites, "height": QgsRasterLayer(path), "plot": "memory:", "tally": "memory:"})
    height = toys.seen["height"]
    assert height.array.tolist() == [[0, 1, 2], [3, 4, 5]] and height.nodata == -9999
    assert height.transform == (500_000, 10, 0, 4_450_000, 0, -20)
    assert height.crs.is_projected


def test_a_layer_in_degrees_is_planned_in_metres(provider, toys, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4490&field=name:string", "s", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["A"])
    from qgis.core import QgsGeometry

    feature.setGeometry(QgsGeometry.fromWkt("Polygon((110 40, 110.01 40, 110.01 40.01, 110 40))"))
    layer.dataProvider().addFeatures([feature])
    result = run("everything", {"site": layer, "plot": "memory:", "tally": "memory:"})["plot"]
    assert result.crs().authid() == "EPSG:4546" and toys.seen["site"].crs.to_epsg() == 4546


def test_curves_measures_and_broken_shapes_are_read(provider, toys, tmp_path):
    from qgis.core import QgsGeometry

    layer = QgsVectorLayer("CurvePolygonZM?crs=EPSG:4545&field=name:string", "s", "memory")
    shapes = [
        "CurvePolygonZM(CircularStringZM(500000 4450000 5 1, 500200 4450000 5 2, 500000 4450000 5 1))",
        "CurvePolygonZM((501000 0 5 1, 501100 100 5 1, 501100 0 5 1, 501000 100 5 1, 501000 0 5 1))",
    ]
    features = []
    for shape in shapes:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(shape))
        features.append(feature)
    features.append(QgsFeature(layer.fields()))
    layer.dataProvider().addFeatures(features)
    results = run("everything", {"site": layer, "plot": "memory:", "tally": "memory:"})
    assert toys.seen["site"].area.round(-2).tolist() == [31400, 5000]
    assert results["sites"] == 2


def test_dates_are_dates_in_qgis_and_iso_text_in_plans(provider, sites, tmp_path):
    from qgis.PyQt.QtCore import QDate

    results = run("dated", {"site": sites, "day": QDate(2026, 5, 2), "photo": "p.jpg", "visit": "memory:"})
    rows = [feature.attributes() for feature in results["visit"].getFeatures()]
    assert rows == [[QDate(2026, 5, 2), "p.jpg"], [NULL, NULL]]
    assert results["visit"].fields()[0].typeName() == "date"


def test_notes_and_progress_reach_the_person(provider, sites, feedback):
    run("everything", {"site": sites, "plot": "memory:", "tally": "memory:"}, feedback=feedback)
    assert "3 sites were looked at." in feedback.infos
    assert "Half way" in feedback.texts
    assert feedback.progress() == 100


def test_a_planning_error_is_shown_as_its_sentence(provider, sites, feedback):
    with pytest.raises(QgsProcessingException) as shown:
        run("refusing", {"site": sites, "plot": "memory:"}, feedback=feedback)
    assert str(shown.value) == "The site “A” is a lake. Leave it out."
    assert not any("Traceback" in error for error in feedback.errors)


def test_a_bug_keeps_its_traceback(provider, sites, feedback):
    with pytest.raises(Exception, match="no such thing"):
        run("broken", {"site": sites, "plot": "memory:"}, feedback=feedback)
    assert any("toys.py" in error and "in plan" in error for error in feedback.errors)


def test_the_thread_passes_on_result_error_and_cancel(feedback):
    assert worker.run_apart(lambda progress: progress(0.5, "x") or 7, feedback) == 7
    assert feedback.progress() == 50 and feedback.texts == ["x"]
    with pytest.raises(ZeroDivisionError):
        worker.run_apart(lambda progress: 1 / 0, feedback)
    feedback.cancel()
    with pytest.raises(worker.Cancelled):
        worker.run_apart(lambda progress: 7, feedback)
