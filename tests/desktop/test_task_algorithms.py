"""Tasks in Processing: what is done to files, asked for, shown, cancelled and told like a plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ordos_restoration.layers import catalogue as layers_catalogue
from ordos_restoration.layers.project import reread
from ordos_restoration.processing.provider import OrdosProvider

OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced


@pytest.fixture
def pack(qgis_processing, monkeypatch):
    """The toy task, as the provider lists it."""
    import importlib.util
    import sys

    path = Path(__file__).parents[1] / "toy_tasks.py"
    spec = importlib.util.spec_from_file_location("ordos_tests_toy_tasks", path)
    module = sys.modules.setdefault(spec.name, importlib.util.module_from_spec(spec))
    if not hasattr(module, "Pack"):
        spec.loader.exec_module(module)
    monkeypatch.setattr(layers_catalogue, "TASKS", (module.Pack,))
    made = OrdosProvider()
    registry = QgsApplication.processingRegistry()
    assert registry.addProvider(made)
    yield module
    registry.removeProvider("ordos")


@pytest.fixture
def algorithm(pack):
    """The algorithm, kept, for its parameters die with it."""
    return QgsApplication.processingRegistry().createAlgorithmById("ordos:pack")


@pytest.fixture
def given(tmp_path):
    """What the toy needs: paths that are there, and one that is not yet."""
    for name in ("项目.gpkg", "a.gpkg", "b.gpkg"):
        (tmp_path / name).write_bytes(b"")
    return {
        "project": str(tmp_path / "项目.gpkg"),
        "copies": [str(tmp_path / "a.gpkg"), str(tmp_path / "b.gpkg")],
        "output": str(tmp_path / "p.txt"),
    }


def run(parameters, **others):
    import processing

    return processing.run("ordos:pack", parameters, **others)


def test_a_task_stands_in_the_toolbox_with_title_group_help_and_icon(algorithm):
    assert (algorithm.displayName(), algorithm.groupId(), algorithm.group()) == ("Pack a project", "project", "Project")
    assert not algorithm.icon().isNull() and algorithm.canExecute()[0]
    text = algorithm.shortHelpString()
    assert "<p>Packs &lt;files&gt;.</p>" in text and "<b>Copies</b>: Which." in text and "<b>Files packed</b>" in text


def test_every_sort_of_path_has_its_widget(algorithm):
    found = {one.name(): one for one in algorithm.parameterDefinitions()}
    assert {name: one.type() for name, one in found.items()} == {
        "project": "file",
        "photos": "file",
        "copies": "multilayer",
        "output": "fileDestination",
        "beside": "folderDestination",
        "holder": "string",
        "most": "number",
        "order": "enum",
        "flat": "boolean",
    }
    assert found["project"].fileFilter() == "GPKG, QGZ (*.gpkg *.qgz);;* (*)"
    assert found["photos"].behavior() == found["photos"].Behavior.Folder
    assert found["copies"].layerType() == QgsProcessing.SourceType.TypeFile
    assert found["output"].fileFilter() == "TXT (*.txt)" and not found["output"].createByDefault()
    optional = {name for name, one in found.items() if one.flags() & OPTIONAL}
    assert optional == {"photos", "beside", "holder"}
    assert found["most"].flags() & ADVANCED and not found["order"].flags() & ADVANCED
    outputs = {one.name(): one.type() for one in algorithm.outputDefinitions()}
    assert outputs == {
        "output": "outputFile",
        "beside": "outputFolder",
        "packed": "outputNumber",
        "package": "outputFile",
        "beside_folder": "outputFolder",
    }


def test_a_run_returns_numbers_files_and_places_and_tells_its_notes(pack, given, feedback):
    results = run({**given, "order": 1, "flat": True}, feedback=feedback)
    assert results == {"packed": 2, "package": given["output"], "output": given["output"]}
    assert "2 copies were packed." in feedback.infos and "Half way" in feedback.texts
    task = pack.seen["task"]
    assert (task.copies, task.order, task.flat, task.photos) == (tuple(given["copies"]), "age", True, None)
    assert Path(given["output"]).read_text(encoding="utf-8").splitlines() == given["copies"]


def test_several_files_may_be_typed_and_a_place_may_be_temporary(pack, given):
    results = run({**given, "copies": ";".join(given["copies"]), "output": QgsProcessing.TEMPORARY_OUTPUT})
    assert pack.seen["task"].copies == tuple(given["copies"])
    assert Path(results["output"]).suffix == ".txt" and Path(results["output"]).is_file()


def test_what_is_wrong_is_said_before_anything_is_done(algorithm, given, context):
    assert algorithm.checkParameterValues(given, context) == (True, "")
    for missing in ("project", "copies", "output"):
        lacking = {name: value for name, value in given.items() if name != missing}
        assert not algorithm.checkParameterValues(lacking, context)[0], missing
    good, sentence = algorithm.checkParameterValues({**given, "order": "size"}, context)
    assert not good and sentence
    assert algorithm.checkParameterValues({**given, "order": "age"}, context)[0], "by its id, as scripts name it"


def test_a_refusal_is_its_sentence_and_a_bug_keeps_its_traceback(pack, given, feedback):
    with pytest.raises(QgsProcessingException) as shown:
        run({**given, "holder": "nobody"}, feedback=feedback)
    assert str(shown.value) == "“nobody” holds nothing. Name somebody."
    assert not any("Traceback" in error for error in feedback.errors)
    with pytest.raises(Exception, match="no such thing"):
        run({**given, "holder": "a bug"}, feedback=feedback)
    assert any("toy_tasks.py" in error for error in feedback.errors)


def test_a_cancel_ends_a_task(algorithm, given, context, feedback):
    feedback.progressChanged.connect(lambda progress: progress > 40 and feedback.cancel())
    results, _ = algorithm.run({**given, "copies": given["copies"] * 4}, context, feedback)
    assert results == {} and not Path(given["output"]).exists()


def test_a_task_runs_on_the_dialogs_thread(algorithm, given, context, feedback):
    done = []
    task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
    task.executed.connect(lambda good, results: done.append((good, results)))
    QgsApplication.taskManager().addTask(task)
    while not done:
        QCoreApplication.processEvents()
    assert done[0][0] and done[0][1]["packed"] == 2


def test_a_model_passes_on_what_a_task_made(pack, given, context, feedback):
    value = QgsProcessingModelChildParameterSource
    made = QgsProcessingModelAlgorithm("Twice", "Tests")
    for name in ("first", "second"):
        step = QgsProcessingModelChildAlgorithm("ordos:pack")
        step.setChildId(name)
        for key in ("project", "output"):
            place = given[key] if name == "first" else given[key].replace("p.txt", "q.txt")
            step.addParameterSources(key, [value.fromStaticValue(place)])
        made.addChildAlgorithm(step)
    made.childAlgorithm("first").addParameterSources("copies", [value.fromStaticValue(given["copies"])])
    made.childAlgorithm("second").addParameterSources("copies", [value.fromChildOutput("first", "package")])
    _, good = made.run({}, context, feedback)
    assert good, feedback.errors
    assert pack.seen["task"].copies == (given["output"],)


@pytest.fixture
def shown(sites, tmp_path):
    """A layer that is open here and has got a fourth row from elsewhere; what it held at each repaint."""
    path = tmp_path / "layers.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    QgsVectorFileWriter.writeAsVectorFormatV3(sites, str(path), QgsProject.instance().transformContext(), options)
    layer = QgsVectorLayer(str(path), "open", "ogr")
    QgsProject.instance().addMapLayer(layer)
    repaints = []
    layer.repaintRequested.connect(lambda *_: repaints.append(layer.featureCount()))
    other = QgsVectorLayer(str(path), "other", "ogr")
    assert other.dataProvider().addFeatures([QgsFeature(other.fields())])[0]
    yield path, layer, repaints
    QgsProject.instance().removeMapLayer(layer.id())


def test_layers_of_the_files_a_task_works_on_are_read_again(pack, given, shown):
    path, _, repaints = shown
    run({**given, "project": str(path)})
    assert repaints == [4]


def test_layers_that_a_task_only_reads_are_left_alone(pack, given, shown, monkeypatch):
    path, _, repaints = shown
    monkeypatch.setattr(pack.Pack, "reads_only", True)
    run({**given, "project": str(path)})
    assert not repaints


def test_a_layer_that_could_not_be_read_is_read_once_more():
    class Refused:
        def __init__(self, times):
            self.left, self.repainted = times, 0

        def dataProvider(self):
            return self

        def reloadData(self):
            self.left -= 1

        def featureCount(self):
            return -1 if self.left > 0 else 5

        def triggerRepaint(self):
            self.repainted += 1

    for times, left in ((0, -1), (2, 0), (9, 6)):
        layer = Refused(times)
        reread(layer)
        assert (layer.left, layer.repainted) == (left, 1)


def test_documents_are_written_beside_what_they_are_of():
    assert {one.id for one in layers_catalogue.TASKS if one.group == "handover"} == {
        one.id for one in layers_catalogue.TASKS if one.reads_only and one.group != "project"
    }
