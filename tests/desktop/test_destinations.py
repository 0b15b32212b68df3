"""Where results go: nothing else is erased, nothing half-written stays, and a write that fails is heard."""

from __future__ import annotations

import hashlib
import resource
import sqlite3
import warnings
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRemappingSinkDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ordos_restoration.planning.spec import Flag, Number, Table, Text
from ordos_restoration.processing import frames, sinks


def run(name, parameters, **others):
    import processing

    return processing.run(f"ordos:{name}", parameters, **others)


def save(layer, path, table):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", table
    if Path(path).exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    context = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0] == 0


def count(path, table=None):
    layer = QgsVectorLayer(f"{path}|layername={table}" if table else str(path), "", "ogr")
    return layer.featureCount() if layer.isValid() else None


def digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def test_a_geopackage_with_other_tables_is_refused_and_left_alone(algorithm, sites, context, tmp_path):
    path = tmp_path / "records.gpkg"
    save(sites, path, "survey")
    save(sites, path, "records")
    before = digest(path)
    for value in (str(path), QgsProcessingOutputLayerDefinition(str(path)), QgsProperty.fromValue(str(path))):
        is_good, sentence = algorithm("closure").checkParameterValues({"site": sites, "closure": value}, context)
        assert not is_good and "survey" in sentence and str(path) in sentence
        with pytest.raises(QgsProcessingException, match="survey"):
            run("closure", {"site": sites, "closure": value})
    assert digest(path) == before


def test_what_the_refusal_prevents_is_real(algorithm, sites, tmp_path):
    """QGIS's own buffer into the same file erases the survey; when it no longer does, the refusal can go."""
    import processing

    path = tmp_path / "records.gpkg"
    save(sites, path, "survey")
    processing.run("native:buffer", {"INPUT": sites, "DISTANCE": 1, "OUTPUT": str(path)})
    assert count(path, "survey") is None


def test_a_model_that_skips_the_checks_is_refused_too(algorithm, sites, context, tmp_path):
    path = tmp_path / "records.gpkg"
    save(sites, path, "survey")
    _, is_good = algorithm("closure").run({"site": sites, "closure": str(path)}, context, QgsProcessingFeedback(False))
    assert not is_good and count(path, "survey") == 3


def test_saved_styles_and_projects_count_as_tables(algorithm, sites, context, tmp_path):
    path = tmp_path / "closure.gpkg"
    save(sites, path, "closure")
    assert algorithm("closure").checkParameterValues({"site": sites, "closure": str(path)}, context)[0]
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE qgis_projects (name TEXT)")
    is_good, sentence = algorithm("closure").checkParameterValues({"site": sites, "closure": str(path)}, context)
    assert not is_good and "qgis_projects" in sentence


def test_the_outputs_own_table_may_be_written_again(provider, sites, tmp_path):
    path = str(tmp_path / "plan.gpkg")
    for _ in range(2):
        run("closure", {"site": sites, "closure": path})
        assert count(path) == 3


def test_a_file_that_is_no_geopackage_is_not_erased(algorithm, sites, context, tmp_path):
    path = tmp_path / "letter.gpkg"
    path.write_text("Dear all,")
    is_good, sentence = algorithm("closure").checkParameterValues({"site": sites, "closure": str(path)}, context)
    assert not is_good and "no readable GeoPackage" in sentence and path.read_text() == "Dear all,"


def test_the_input_is_not_overwritten_and_two_outputs_need_two_files(algorithm, sites, context, tmp_path):
    path = tmp_path / "sites.gpkg"
    save(sites, path, "sites")
    check = algorithm("closure").checkParameterValues
    for source in (str(path), f"{path}|layername=sites", QgsVectorLayer(str(path), "s", "ogr")):
        is_good, sentence = check({"site": source, "closure": str(path)}, context)
        assert not is_good and "would overwrite the input" in sentence
    both = {"site": sites, "plot": str(tmp_path / "x.gpkg"), "tally": str(tmp_path / "x.gpkg")}
    is_good, sentence = algorithm("everything").checkParameterValues(both, context)
    assert not is_good and "would erase the output" in sentence


def test_appending_adds_rows_and_keeps_the_other_tables(provider, sites, tmp_path):
    path = tmp_path / "records.gpkg"
    run("closure", {"site": sites, "closure": str(path)})
    save(sites, path, "survey")
    run("closure", {"site": sites, "closure": appending(str(path), f"{path}|layername=records")})
    assert count(path, "records") == 6 and count(path, "survey") == 3
    uri = f"""ogr:dbname='{path}' table="records" (geom)"""
    run("closure", {"site": sites, "closure": appending(uri, f"{path}|layername=records")})
    assert count(path, "records") == 9 and count(path, "survey") == 3


def test_one_table_of_a_geopackage_can_be_written_beside_the_others(provider, sites, tmp_path, monkeypatch):
    path = tmp_path / "records.gpkg"
    save(sites, path, "survey")
    uri = f"""ogr:dbname='{path}' table="plan" (geom)"""
    run("closure", {"site": sites, "closure": uri})
    assert count(path, "plan") == 3 and count(path, "survey") == 3
    original = sinks.features
    monkeypatch.setattr(sinks, "features", lambda *arguments: list(original(*arguments))[1:])
    with pytest.raises(QgsProcessingException, match="could not be written"):
        run("closure", {"site": sites, "closure": uri})
    assert count(path, "plan") is None and count(path, "survey") == 3


def test_a_failed_append_keeps_what_was_there(provider, sites, tmp_path, monkeypatch):
    path = tmp_path / "records.gpkg"
    run("closure", {"site": sites, "closure": str(path)})
    original = sinks.features
    monkeypatch.setattr(sinks, "features", lambda *arguments: list(original(*arguments))[1:])
    with pytest.raises(QgsProcessingException, match="5 ≠ 6"):
        run("closure", {"site": sites, "closure": appending(str(path), str(path))})
    assert count(path) >= 3


def test_appending_to_a_layer_of_another_shape_is_refused_before_a_row_is_written(provider, sites, tmp_path):
    path = tmp_path / "points.gpkg"
    points = QgsVectorLayer("Point?crs=EPSG:4545&field=name:string", "p", "memory")
    save(points, path, "points")
    with pytest.raises(QgsProcessingException, match="another kind"):
        run("closure", {"site": sites, "closure": appending(str(path), str(path))})
    assert count(path, "points") == 0


def appending(uri, layer):
    layer = QgsVectorLayer(layer, "", "ogr")
    remap = QgsRemappingSinkDefinition()
    remap.setDestinationFields(layer.fields())
    remap.setDestinationWkbType(layer.wkbType())
    remap.setDestinationCrs(layer.crs())
    remap.setFieldMap({"name": QgsProperty.fromField("name")})
    value = QgsProcessingOutputLayerDefinition(uri)
    value.setRemappingDefinition(remap)
    return value


def test_a_cancelled_plan_leaves_no_file(algorithm, sites, context, tmp_path):
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda progress: progress > 20 and feedback.cancel())
    parameters = {"site": sites, "plot": str(tmp_path / "plot.gpkg")}
    results, is_good = algorithm("endless").run(parameters, context, feedback)
    assert (results, is_good) == ({}, True) and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["plot.gpkg", "plot.shp", "plot.geojson"])
def test_a_cancel_while_writing_removes_what_was_begun(algorithm, sites, context, tmp_path, monkeypatch, name):
    feedback, original, seen = QgsProcessingFeedback(False), sinks.features, []

    def cancelling(given, table, chosen):
        seen.extend(path.name for path in tmp_path.iterdir())
        feedback.cancel()
        return original(given, table, chosen)

    monkeypatch.setattr(sinks, "features", cancelling)
    parameters = {
        "site": sites,
        "plot": QgsProcessingOutputLayerDefinition(str(tmp_path / name), QgsProject.instance()),
    }
    results, _ = algorithm("many").run(parameters, context, feedback)
    assert name in seen and results == {}
    assert list(tmp_path.iterdir()) == [] and context.layersToLoadOnCompletion() == {}


def test_many_rows_arrive_complete(provider, sites, tmp_path):
    run("many", {"site": sites, "plot": str(tmp_path / "plot.gpkg")})
    assert count(tmp_path / "plot.gpkg") == 12_000


def test_points_for_a_table_of_polygons_fail_loudly_before_a_file_exists(provider, sites, tmp_path):
    with pytest.raises(Exception, match="declares MultiPolygon, but row 1 is a Point"):
        run("pointy", {"site": sites, "plot": str(tmp_path / "plot.gpkg")})
    assert list(tmp_path.iterdir()) == []


def test_why_the_shapes_are_checked_a_geopackage_takes_a_point_for_a_polygon(provider, sites, context, tmp_path):
    fields = sites.fields()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    writer = QgsVectorFileWriter.create(
        str(tmp_path / "p.gpkg"),
        fields,
        QgsWkbTypes.Type.MultiPolygon,
        sites.crs(),
        context.transformContext(),
        options,
    )
    feature = QgsFeature(fields)
    feature.setGeometry(QgsGeometry.fromWkt("Point(1 1)"))
    assert writer.addFeatures([feature], QgsFeatureSink.Flag.FastInsert)
    del writer
    assert count(tmp_path / "p.gpkg") == 1


@pytest.mark.parametrize("name", ["nowhere/c.gpkg", "folder.gpkg"])
def test_a_place_that_cannot_be_written_fails_loudly(provider, sites, tmp_path, name):
    (tmp_path / "folder.gpkg").mkdir()
    with pytest.raises(QgsProcessingException, match=name):
        run("closure", {"site": sites, "closure": str(tmp_path / name)})


@pytest.mark.parametrize("name", ["plot.gpkg", "plot.geojson", "plot.shp"])
def test_a_full_disk_fails_loudly_and_leaves_nothing(provider, sites, tmp_path, name):
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, limits[1]))
    try:
        with pytest.raises(QgsProcessingException):
            run("many", {"site": sites, "plot": str(tmp_path / name)})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []


def test_a_sink_that_loses_rows_fails_loudly_and_leaves_nothing(provider, sites, tmp_path, monkeypatch):
    original = sinks.features
    monkeypatch.setattr(sinks, "features", lambda *arguments: list(original(*arguments))[1:])
    with pytest.raises(QgsProcessingException, match=r"“Closure areas” could not be written .*2 ≠ 3"):
        run("closure", {"site": sites, "closure": str(tmp_path / "c.gpkg")})
    assert list(tmp_path.iterdir()) == []


def test_a_sink_that_refuses_rows_fails_loudly(monkeypatch):
    class Full(QgsFeatureSink):
        def addFeatures(self, features, flags=None):
            return False

        def lastError(self):
            return "disk full"

    table = Table("Heaps", "", {"name": Text("Name")})
    with pytest.raises(QgsProcessingException, match=r"“Heaps” could not be written \(disk full\)"):
        sinks.fill(Full(), frames.Rows({"name": ["a"]}), table, False, lambda: None)


def test_field_types_are_what_this_qgis_takes():
    """On 3.22 QgsField refuses QMetaType, from 3.38 on QVariant is deprecated: one shim knows."""
    columns = {"t": Text("t"), "r": Number("r"), "w": Number("w", whole=True), "f": Flag("f")}
    layer = QgsVectorLayer("NoGeometry", "", "memory")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert layer.dataProvider().addAttributes(sinks.fields(Table("x", "", columns)).toList())
    layer.updateFields()
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["a", 1.5, 2**40, True])
    assert layer.dataProvider().addFeatures([feature])[0]
    assert next(layer.getFeatures()).attributes() == ["a", 1.5, 2**40, True]


def test_a_crs_with_a_code_keeps_it_and_one_without_keeps_its_definition():
    import pyproj

    own = "+proj=tmerc +lat_0=0 +lon_0=109.7 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs"
    for given, code in ((pyproj.CRS(4545), "EPSG:4545"), (pyproj.CRS(own), "")):
        made = sinks.crs(frames.Rows({}, [], frames.crs_text(given)))
        assert made.isValid() and (made.authid() == code or not code)
        assert pyproj.CRS.from_wkt(frames.wkt(made)).coordinate_operation == given.coordinate_operation
    assert pyproj.CRS.from_wkt(frames.wkt(QgsCoordinateReferenceSystem("EPSG:4545"))) == pyproj.CRS(4545)
    assert not sinks.crs(frames.Rows({})).isValid()
