"""One plan, whichever door it came through: pure Python, command line, Processing, dialog task, model, qgis_process."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

import ordos_restoration
from ordos_restoration import __main__, files, weather
from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
from ordos_restoration.planning.spec import Reference
from ordos_restoration.planning.wind.shelter_effect import ShelterEffect

SAMPLE = Path(ordos_restoration.__file__).parent / "resources" / "sample"
WIDTH = 72.0
COMPARED = ("uuid", "code", "area_ha", "plants", "cost_yuan", "species", "station_from", "condition")


@pytest.fixture(scope="module")
def one_river(tmp_path_factory):
    """The shortest river of the sample, in a file of its own."""
    path = tmp_path_factory.mktemp("river") / "一条沟.gpkg"
    lines = gpd.read_file(SAMPLE / "kongdui.geojson")
    lines[lines.code == "HQH"].to_file(path, layer="kongdui", engine="pyogrio")
    return path


@pytest.fixture(scope="module")
def pure(one_river):
    """The plan made without QGIS."""
    inputs = {name: files.reference(d.name) for name, d in Shelterbelts.inputs.items() if isinstance(d, Reference)}
    inputs |= {"kongdui": files.read_layer(one_river), "constraints": files.read_layer(SAMPLE / "constraints.geojson")}
    plan = Shelterbelts(width=WIDTH).run(inputs)
    return rows_of_frame(plan.tables["belt"]), plan.numbers


def rows_of_frame(frame):
    return [tuple(plain(value) for value in row) for row in frame[list(COMPARED)].to_numpy()]


def rows_of_layer(layer):
    return [tuple(plain(feature[name]) for name in COMPARED) for feature in layer.getFeatures()]


def plain(value):
    missing = value is None or value != value or str(value) in ("NULL", "<NA>")
    return None if missing else round(float(value), 6) if isinstance(value, (int, float, np.number)) else str(value)


def parameters(one_river, belt):
    return {
        "kongdui": f"{one_river}|layername=kongdui",
        "constraints": str(SAMPLE / "constraints.geojson"),
        "width": WIDTH,
        "belt": belt,
    }


def test_the_command_line_plans_the_same(one_river, pure, tmp_path):
    out = tmp_path / "plan.gpkg"
    arguments = ["shelterbelts", "--kongdui", str(one_river), "--constraints", str(SAMPLE / "constraints.geojson")]
    assert __main__.main([*arguments, "--width", str(WIDTH), "--output", str(out), "--quiet"]) == 0
    assert rows_of_frame(gpd.read_file(out, layer="belt", engine="pyogrio")) == pure[0]


def test_processing_plans_the_same(ordos, one_river, pure):
    import processing

    made = processing.run("ordos:shelterbelts", parameters(one_river, "memory:"))
    assert rows_of_layer(made["belt"]) == pure[0]
    assert {name: made[name] for name in pure[1]} == pytest.approx(pure[1])
    assert "planting_row" not in made  # nobody asked for it


def in_a_task(name, given):
    """Run an algorithm as its dialog does, on a thread of Qt's pool; return (results, a way to take a layer)."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"ordos:{name}")
    done = []
    feedback = QgsProcessingFeedback(False)
    task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
    task.executed.connect(lambda good, results: done.append((good, results)))
    QgsApplication.taskManager().addTask(task)
    while not done:
        QCoreApplication.processEvents()
    good, results = done[0]
    assert good
    return results, lambda output: context.takeResultLayer(results[output])


def test_a_task_of_the_dialog_plans_the_same_three_times(ordos, one_river, pure):
    for _ in range(3):
        _, layer = in_a_task("shelterbelts", parameters(one_river, "memory:"))
        assert rows_of_layer(layer("belt")) == pure[0]


def test_a_model_plans_the_same(ordos, one_river, pure):
    made = QgsProcessingModelAlgorithm("Belts", "Tests")
    lines, polygons = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPolygon
    step = QgsProcessingModelChildAlgorithm("ordos:shelterbelts")
    step.setChildId("belts")
    for name, kind in (("kongdui", lines), ("constraints", polygons)):
        made.addModelParameter(
            QgsProcessingParameterFeatureSource(name, name, [kind]), QgsProcessingModelParameter(name)
        )
        step.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromModelParameter(name)])
    step.addParameterSources("width", [QgsProcessingModelChildParameterSource.fromStaticValue(WIDTH)])
    out = QgsProcessingModelOutput("result", "Result")
    out.setChildId("belts")
    out.setChildOutputName("belt")
    step.setModelOutputs({"result": out})
    made.addChildAlgorithm(step)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    given = parameters(one_river, None)
    name = next(one.name() for one in made.destinationParameterDefinitions())
    results, good = made.run(
        {"kongdui": given["kongdui"], "constraints": given["constraints"], name: "memory:"}, context, feedback
    )
    assert good
    assert rows_of_layer(context.takeResultLayer(results[name])) == pure[0]


def test_qgis_process_plans_the_same(qgis_process, one_river, pure, tmp_path):
    out = tmp_path / "out.gpkg"
    given = [f"--{name}={value}" for name, value in parameters(one_river, out).items()]
    done = qgis_process("run", "ordos:shelterbelts", *given)
    assert done.returncode == 0, done.stdout[-2_000:] + done.stderr[-2_000:]
    layer = QgsVectorLayer(str(out), "belt", "ogr")
    assert rows_of_layer(layer) == pure[0]


# Wind ----------------------------------------------------------------------------------------------------------------

RECORD = str(SAMPLE / "wind.csv")


@pytest.fixture(scope="module")
def sheltered(one_river, tmp_path_factory):
    """Belts planned from the record and what they hold back, without QGIS: (path of the belts, summary, numbers)."""
    references = {n: files.reference(d.name) for n, d in Shelterbelts.inputs.items() if isinstance(d, Reference)}
    layers = {"kongdui": files.read_layer(one_river), "wind": weather.read_records(RECORD)}
    belts = Shelterbelts(width=WIDTH).run({**references, **layers}, frozenset({"belt"}))
    path = tmp_path_factory.mktemp("belts") / "belt.gpkg"
    files.write_plan(belts, path, Shelterbelts.outputs)
    own = {name: files.reference(one.name) for name, one in ShelterEffect.inputs.items() if isinstance(one, Reference)}
    plan = ShelterEffect().run({**own, **layers, "belts": files.read_layer(path)}, frozenset({"shelter_summary"}))
    return path, plan.tables["shelter_summary"], plan.numbers


def test_processing_reads_the_same_wind(ordos, tmp_path):
    import processing

    out, page = tmp_path / "drift.gpkg", str(tmp_path / "drift.html")
    assert __main__.main(["drift_potential", "--wind", RECORD, "--output", str(out), "--quiet"]) == 0
    made = processing.run("ordos:drift_potential", {"wind": RECORD, "drift_sector": "memory:", "drift_report": page})
    printed = gpd.read_file(out, layer="drift_sector", engine="pyogrio")
    assert [feature["dp"] for feature in made["drift_sector"].getFeatures()] == pytest.approx(printed.dp.tolist())
    assert made["dp"] == pytest.approx(printed.dp.sum(), abs=0.005) and made["energy_class"] == "low"
    assert Path(page).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_task_of_the_dialog_holds_back_the_same_three_times(ordos, one_river, sheltered):
    path, summary, numbers = sheltered
    given = {
        "belts": f"{path}|layername=belt",
        "kongdui": f"{one_river}|layername=kongdui",
        "wind": RECORD,
        "shelter_band": "memory:",
        "shelter_summary": "memory:",
    }
    for _ in range(3):
        results, layer = in_a_task("shelter_effect", given)
        assert [f["held_pct"] for f in layer("shelter_summary").getFeatures()] == pytest.approx(
            summary.held_pct.tolist()
        )
        assert results["held_pct"] == pytest.approx(numbers["held_pct"])
        assert "relative_drift" not in results  # nobody asked for it
