"""Models: a capability as a step, and the models that travel with the plugin."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
)

from ordos_restoration.processing import provider as module

VALUE = QgsProcessingModelChildParameterSource.fromStaticValue


@pytest.fixture
def model(provider):
    """Closes 50 m of land around sites, with sharp corners."""
    made = QgsProcessingModelAlgorithm("Close a little", "Tests")
    made.setName("close_a_little")
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    made.addModelParameter(
        QgsProcessingParameterFeatureSource("field", "Fields", polygons), QgsProcessingModelParameter()
    )
    step = QgsProcessingModelChildAlgorithm("ordos:closure")
    step.setChildId("close")
    step.addParameterSources("site", [QgsProcessingModelChildParameterSource.fromModelParameter("field")])
    step.addParameterSources("distance", [VALUE(50.0)])
    step.addParameterSources("corner", [VALUE(1)])
    out = QgsProcessingModelOutput("ring", "Rings")
    out.setChildId("close")
    out.setChildOutputName("closure")
    step.setModelOutputs({"ring": out})
    made.addChildAlgorithm(step)
    return made


def output_name(algorithm):
    return next(one.name() for one in algorithm.destinationParameterDefinitions())


def test_a_capability_works_as_a_step_of_a_model(model, sites, context, feedback):
    assert model.canExecute()[0]
    results, good = model.run({"field": sites, output_name(model): "memory:"}, context, feedback)
    assert good, feedback.errors
    rings = context.takeResultLayer(results[output_name(model)])
    assert [feature["area_ha"] for feature in rings.getFeatures()] == pytest.approx([3.0] * 3, rel=0.002)


def test_a_model_in_the_models_folder_is_listed_and_runs(model, provider, sites, tmp_path, monkeypatch):
    import processing

    assert model.toFile(str(tmp_path / "close_a_little.model3"))
    Path(tmp_path / "broken.model3").write_text("no model")
    monkeypatch.setattr(module, "MODELS", tmp_path)
    provider.refreshAlgorithms()
    shipped = provider.algorithm("close_a_little")
    assert shipped is not None and shipped.id() == "ordos:close_a_little" and shipped.canExecute()[0]
    results = processing.run("ordos:close_a_little", {"field": sites, output_name(shipped): "memory:"})
    assert results[output_name(shipped)].featureCount() == 3
