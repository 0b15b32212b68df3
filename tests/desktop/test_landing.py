"""Plans land in the project straight from Processing: beside the outputs asked for, whole, and seen at once."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pytest
from qgis.core import (
    QgsApplication,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QCoreApplication

import ordos_restoration
from ordos_restoration import __main__ as command_line
from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
from ordos_restoration.planning.spec import Reference
from ordos_restoration.store.plans import planned_rows
from ordos_restoration.store.sqlite import opened

SAMPLE = Path(ordos_restoration.__file__).parent / "resources" / "sample"
ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
WHOSE = ("fid", "uuid", "plan", "created_at", "created_by", "updated_at", "updated_by")  # differs from run to run


@pytest.fixture
def project(template, tmp_path):
    """A project folder of our own; return its GeoPackage."""
    folder = tmp_path / "毛不拉 2027"
    folder.mkdir()
    return Path(shutil.copy(template, folder / "毛不拉 2027.gpkg"))


@pytest.fixture(scope="module")
def one_river(tmp_path_factory):
    """The shortest river of the sample, in a file of its own."""
    path = tmp_path_factory.mktemp("river") / "一条沟.gpkg"
    lines = gpd.read_file(SAMPLE / "kongdui.geojson")
    lines[lines.code == "HQH"].to_file(path, layer="kongdui", engine="pyogrio")
    return f"{path}|layername=kongdui"


def run(name, parameters, **others):
    import processing

    return processing.run(f"ordos:{name}", parameters, **others)


def query(path, sql, *values):
    for _ in range(50):
        try:
            with closing(sqlite3.connect(path)) as connection:
                return connection.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            if "disk I/O" not in str(error):  # QGIS takes its write-ahead log away while this opens it
                raise
            time.sleep(0.1)
    raise AssertionError(f"{path} could not be read for 5 s.")


def everything(path):
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def rows_of(path, table, but=WHOSE):
    """Return all rows of a table without what differs from run to run."""
    with closing(sqlite3.connect(path)) as connection:
        columns = [row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]
        chosen = ", ".join(f'"{name}"' for name in columns if name not in but)
        return connection.execute(f"SELECT {chosen} FROM {table} ORDER BY fid").fetchall()


def opened_in_qgis(path, table):
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


# A plan lands ---------------------------------------------------------------------------------------------------------


def test_every_table_lands_though_no_layer_was_asked_for(ordos, one_river, project, feedback):
    results = run("shelterbelts", {"kongdui": one_river, "project": str(project)}, feedback=feedback)
    for name, table in Shelterbelts.outputs.items():
        (count,) = query(project, f"SELECT count(*) FROM {name} WHERE plan = ?", results["plan"])[0]
        assert (count == 0) == (table.optional or name == "removed_land"), name
    assert set(results) == {"plan", *Shelterbelts.numbers}, "and no layer was made"
    assert "The plan “Plan shelterbelts along kongdui” now lies in the project as a draft." in feedback.infos


def test_shapes_lie_in_degrees_and_areas_stay_as_planned(ordos, one_river, project):
    results = run("shelterbelts", {"kongdui": one_river, "project": str(project), "belt": "memory:"})
    stored, shown = QgsVectorLayer(f"{project}|layername=belt", "", "ogr"), results["belt"]
    assert stored.crs().authid() == "EPSG:4490" and shown.crs().authid() == "EPSG:4546"
    assert 108 < stored.extent().xMinimum() < 112
    areas = [[feature["area_ha"] for feature in layer.getFeatures()] for layer in (stored, shown)]
    assert areas[0] == areas[1] and len(areas[0]) > 10


def test_the_command_line_lands_the_same(ordos, one_river, project, tmp_path):
    constraints = str(SAMPLE / "constraints.geojson")
    twin = Path(shutil.copy(project, tmp_path / "twin.gpkg"))
    layers = {"kongdui": one_river, "constraints": constraints}
    run("shelterbelts", {**layers, "width": 72.0, "project": str(project), "plan_name": "甲"})
    typed = ["--kongdui", one_river, "--constraints", constraints, "--width", "72", "--plan-name", "甲"]
    assert command_line.main(["shelterbelts", *typed, "--project", str(twin), "--quiet"]) == 0
    tables = ["plan_parameter", "plan_input", "plan_number", "plan_note", *Shelterbelts.outputs]
    for table in tables:
        assert rows_of(project, table) == rows_of(twin, table), table
    assert rows_of(project, "plan", (*WHOSE, "made_at", "made_by")) == rows_of(
        twin, "plan", (*WHOSE, "made_at", "made_by")
    )
    references = sum(isinstance(one, Reference) for one in Shelterbelts.inputs.values())
    assert len(rows_of(project, "plan_input")) == 2 + references, "layers, and the reference tables that stood in"


def test_a_layer_without_a_file_is_known_by_its_name_and_its_content(ordos, one_river, project):
    lines = QgsVectorLayer(one_river, "我的孔兑", "ogr")
    memory = lines.materialize(QgsFeatureRequest())
    memory.setName("我的孔兑")
    QgsProject.instance().addMapLayer(memory)
    for source in (one_river, memory):
        run("kongdui_reaches", {"kongdui": source, "project": str(project), "plan_name": str(source)})
    told = query(project, "SELECT origin, row_count, fingerprint FROM plan_input WHERE input = 'kongdui' ORDER BY fid")
    assert [origin for origin, _, _ in told] == ["一条沟.gpkg|layername=kongdui", "我的孔兑"]
    assert told[0][1:] == told[1][1:], "the same values and shapes, wherever they lie"


def test_the_projects_folder_or_its_qgz_name_the_project_too(ordos, one_river, project):
    project.with_suffix(".qgz").write_bytes(b"")
    for place in (project.parent, project.with_suffix(".qgz")):
        assert run("kongdui_reaches", {"kongdui": one_river, "project": str(place), "plan_name": place.suffix})["plan"]
    assert query(project, "SELECT count(*) FROM plan") == [(2,)]


def test_the_projects_own_reference_tables_are_used_and_that_is_said(ordos, one_river, project, feedback):
    with opened(project, write=True) as connection:
        connection.execute("UPDATE ref_kongdui SET name_zh = '改过的沟' WHERE code = 'HQH'")
    given = {"kongdui": one_river, "reach": "memory:"}
    shipped = run("kongdui_reaches", given, feedback=feedback)
    assert not any("of the project were used" in one for one in feedback.infos)
    own = run("kongdui_reaches", {**given, "project": str(project)}, feedback=feedback)
    assert "Reference tables of the project were used: Table of the ten kongdui." in feedback.infos
    assert query(project, "SELECT note FROM plan_note WHERE note LIKE '%of the project were used%'")
    assert query(project, "SELECT origin FROM plan_input WHERE input = 'kongdui_table'") == [("ref_kongdui",)]
    names = [{feature["name"] for feature in results["reach"].getFeatures()} for results in (shipped, own)]
    assert "改过的沟" in names[1] and "改过的沟" not in names[0]


def test_a_model_lands_a_plan_and_passes_its_uuid_on(ordos, one_river, project, context, feedback):
    value = QgsProcessingModelChildParameterSource.fromModelParameter
    made = QgsProcessingModelAlgorithm("Reaches", "Tests")
    lines = QgsProcessingParameterFeatureSource("lines", "Lines", [QgsProcessing.SourceType.TypeVectorLine])
    made.addModelParameter(lines, QgsProcessingModelParameter("lines"))
    made.addModelParameter(QgsProcessingParameterFile("file", "File"), QgsProcessingModelParameter("file"))
    step = QgsProcessingModelChildAlgorithm("ordos:kongdui_reaches")
    step.setChildId("reaches")
    step.addParameterSources("kongdui", [value("lines")])
    step.addParameterSources("project", [value("file")])
    made.addChildAlgorithm(step)
    results, good = made.run({"lines": one_river, "file": str(project)}, context, feedback)
    assert good, feedback.errors
    assert query(project, "SELECT uuid FROM plan") == [(results["CHILD_RESULTS"]["reaches"]["plan"],)]


# What a person sees ---------------------------------------------------------------------------------------------------


def test_the_dialog_asks_for_a_project_and_folds_the_rest_away(create_algorithm):
    one = create_algorithm("kongdui_reaches")
    project, name, entry = (one.parameterDefinition(key) for key in ("project", "plan_name", "register_entry"))
    assert all(definition.flags() & OPTIONAL for definition in (project, name, entry))
    assert not project.flags() & ADVANCED and name.flags() & ADVANCED and entry.flags() & ADVANCED
    assert name.defaultValue() == one.displayName()
    assert one.outputDefinition("plan").type() == "outputString"
    assert one.parameterDefinition("reach").flags() & OPTIONAL and one.parameterDefinition("reach").createByDefault()


def test_a_plan_goes_into_a_layer_or_a_project_or_nowhere_at_all(create_algorithm, one_river, project, context):
    check, lines = create_algorithm("kongdui_reaches").checkParameterValues, {"kongdui": one_river}
    for place in (
        {"reach": "memory:"},
        {"project": str(project)},
        {"reach": "memory:", "project": str(project.parent)},
    ):
        assert check({**lines, **place}, context) == (True, ""), place
    good, sentence = check(lines, context)
    assert not good and sentence == "Choose where “Kongdui reaches” goes, or the project that the plan is put into."


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"project": "nowhere.gpkg"}, "There is no file or folder"),
        ({"register_entry": "P-9"}, "The register has no project of the code “P-9”"),
    ],
)
def test_what_cannot_land_is_refused_before_the_planning(
    create_algorithm, one_river, project, context, given, sentence
):
    asked = {"kongdui": one_river, "project": str(project), **given}
    good, shown = create_algorithm("kongdui_reaches").checkParameterValues(asked, context)
    assert not good and sentence in shown


def test_layers_that_are_open_show_the_new_plan_at_once(ordos, one_river, project):
    layer = opened_in_qgis(project, "reach")
    assert layer.featureCount() == 0 and not list(layer.getFeatures())
    repaints = []
    layer.repaintRequested.connect(lambda *_: repaints.append(1))
    run("kongdui_reaches", {"kongdui": one_river, "project": str(project)})
    (count,) = query(project, "SELECT count(*) FROM reach")[0]
    assert layer.featureCount() == count == len(list(layer.getFeatures())) > 0
    assert repaints


# Edits at the same time -----------------------------------------------------------------------------------------------


def test_unsaved_edits_of_its_tables_come_first(ordos, one_river, project, context, create_algorithm):
    given = {"kongdui": one_river, "project": str(project)}
    run("kongdui_reaches", given)
    layer = opened_in_qgis(project, "reach")
    feature = next(layer.getFeatures())
    assert layer.startEditing()
    one = create_algorithm("kongdui_reaches")
    assert one.checkParameterValues(given, context)[0], "nothing has been edited yet"
    layer.changeAttributeValue(feature.id(), layer.fields().lookupField("name"), "x")
    good, sentence = one.checkParameterValues(given, context)
    assert not good and sentence == "The layer “reach” has unsaved edits. Save or discard them first."
    layer.rollBack()
    assert one.checkParameterValues(given, context)[0]


def land_from_outside(one_river, project):
    """Land a plan from another process, as somebody else's command line."""
    command = [sys.executable, "-m", "ordos_restoration", "kongdui_reaches", "--kongdui", one_river]
    return subprocess.run(
        [*command, "--project", str(project), "--quiet"],
        cwd=Path(ordos_restoration.__file__).parent.parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_another_program_lands_while_qgis_edits_and_both_are_kept(ordos, one_river, project):
    """While a layer is edited QGIS keeps the file in WAL mode; its edits wait in its buffer until they are saved."""
    layer = opened_in_qgis(project, "kongdui")
    layer.startEditing()
    feature = QgsVectorLayerUtils.createFeature(layer)
    feature["code"], feature["name"] = "ABC", "新沟"
    assert layer.addFeature(feature)
    assert query(project, "PRAGMA journal_mode") == [("wal",)]
    done = land_from_outside(one_river, project)
    assert (done.returncode, done.stderr) == (0, "")
    assert layer.commitChanges(), layer.commitErrors()
    assert query(project, "SELECT name FROM kongdui WHERE code = 'ABC'") == [("新沟",)]
    (count,) = query(project, "SELECT count(*) FROM reach")[0]
    assert count > 0 and query(project, "PRAGMA integrity_check") == [("ok",)]


def test_a_draft_that_qgis_is_editing_is_not_replaced_from_outside(ordos, one_river, project):
    """QGIS would save the edits of rows that are gone without a word, and they would be lost."""
    first = run("kongdui_reaches", {"kongdui": one_river, "project": str(project)})["plan"]
    layer = opened_in_qgis(project, "reach")
    layer.startEditing()
    fid = next(layer.getFeatures()).id()
    layer.changeAttributeValue(fid, layer.fields().lookupField("name"), "改")
    assert land_from_outside(one_river, project).returncode == 0
    assert layer.commitChanges(), layer.commitErrors()
    assert query(project, "SELECT plan FROM reach WHERE name = '改'") == [(first,)]
    assert query(project, "SELECT version FROM plan ORDER BY version") == [(1,), (2,)]


def test_a_layer_open_for_editing_here_does_not_keep_a_draft_from_being_replaced(ordos, one_river, project):
    given = {"kongdui": one_river, "project": str(project)}
    first = run("kongdui_reaches", given)["plan"]
    layer = opened_in_qgis(project, "reach")
    assert layer.startEditing()
    feature = next(layer.getFeatures())
    assert run("kongdui_reaches", given)["plan"] == first
    assert query(project, "SELECT count(*) FROM history WHERE table_name = 'reach'") == [(0,)]
    layer.changeAttributeValue(feature.id(), layer.fields().lookupField("name"), "改")
    assert layer.commitChanges(), layer.commitErrors()
    assert query(project, "SELECT code FROM reach WHERE name = '改'") == [(feature["code"],)]


def test_what_a_crash_of_qgis_left_behind_keeps_nothing(ordos, one_river, project):
    given = {"kongdui": one_river, "project": str(project)}
    first = run("kongdui_reaches", given)["plan"]
    query(project, "PRAGMA journal_mode = WAL")
    assert query(project, "PRAGMA journal_mode") == [("wal",)]
    assert run("kongdui_reaches", given)["plan"] == first
    assert query(project, "PRAGMA journal_mode") == [("delete",)]


def test_a_pending_transaction_of_qgis_is_told_as_a_sentence(ordos, one_river, project):
    layer = opened_in_qgis(project, "kongdui")
    QgsProject.instance().setAutoTransaction(True)
    try:
        layer = opened_in_qgis(project, "kongdui")
        assert layer.startEditing()
        feature = QgsVectorLayerUtils.createFeature(layer)
        feature["code"], feature["name"] = "ABC", "新沟"
        assert layer.addFeature(feature)
        before = query(project, "SELECT count(*) FROM plan")
        done = land_from_outside(one_river, project)
        assert done.returncode == 1 and "is being written by another program" in done.stderr
        assert layer.commitChanges()
        assert query(project, "SELECT count(*) FROM plan") == before == [(0,)]
        assert query(project, "SELECT name FROM kongdui WHERE code = 'ABC'") == [("新沟",)]
    finally:
        layer.rollBack()
        QgsProject.instance().removeAllMapLayers()
        QgsProject.instance().setAutoTransaction(False)


# What goes wrong ------------------------------------------------------------------------------------------------------


def test_a_cancel_while_landing_leaves_neither_rows_nor_files(
    create_algorithm, one_river, project, tmp_path, context, feedback, monkeypatch
):
    before, original, reached = everything(project), planned_rows.stored, []

    def cancelling(values, kind):
        reached.append(kind)
        feedback.cancel()
        return original(values, kind)

    monkeypatch.setattr(planned_rows, "stored", cancelling)
    place = tmp_path / "reach.gpkg"
    asked = {"kongdui": one_river, "project": str(project), "reach": str(place)}
    results, _ = create_algorithm("kongdui_reaches").run(asked, context, feedback)
    assert reached and results == {}
    assert everything(project) == before and not place.exists()


def test_a_layer_that_cannot_be_written_keeps_the_plan_out_of_the_project(ordos, one_river, project, tmp_path):
    before = everything(project)
    with pytest.raises(QgsProcessingException, match="no_such_folder"):
        asked = {"kongdui": one_river, "project": str(project), "reach": str(tmp_path / "no_such_folder" / "r.gpkg")}
        run("kongdui_reaches", asked)
    assert everything(project) == before


def test_a_plan_that_cannot_land_leaves_no_layer_behind(
    create_algorithm, one_river, project, tmp_path, context, feedback, monkeypatch
):
    from ordos_restoration.processing import landing

    def refuse(*_):
        raise landing.PlanningError("The disk is full.")

    monkeypatch.setattr(landing, "land", refuse)
    asked = {"kongdui": one_river, "project": str(project), "reach": str(tmp_path / "reach.gpkg")}
    with pytest.raises(QgsProcessingException, match="The disk is full"):
        run("kongdui_reaches", asked)
    assert not (tmp_path / "reach.gpkg").exists()


def test_the_project_itself_is_no_place_for_a_layer(create_algorithm, one_river, project, context):
    asked = {"kongdui": one_river, "project": str(project), "reach": str(project)}
    good, sentence = create_algorithm("kongdui_reaches").checkParameterValues(asked, context)
    assert not good and "QGIS would erase that" in sentence


def test_three_landings_from_the_dialogs_thread(ordos, one_river, project):
    """pyproj, sqlite3 and QGIS meet here on QGIS's pool thread, three times in a row."""
    for turn in range(3):
        context, done = QgsProcessingContext(), []
        context.setProject(QgsProject.instance())
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("ordos:kongdui_reaches")
        asked = {"kongdui": one_river, "project": str(project), "plan_name": f"Turn {turn}"}
        task = QgsProcessingAlgRunnerTask(algorithm, asked, context)
        task.executed.connect(lambda good, results, done=done: done.append((good, results)))
        QgsApplication.taskManager().addTask(task)
        while not done:
            QCoreApplication.processEvents()
        assert done[0][0] and done[0][1]["plan"]
    assert query(project, "SELECT name FROM plan ORDER BY name") == [("Turn 0",), ("Turn 1",), ("Turn 2",)]
