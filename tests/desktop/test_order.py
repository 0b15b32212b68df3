"""Results lie in the order of a map, whatever order QGIS loads them in."""

import random

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsProject, QgsVectorLayer

from ordos_restoration.layers import order
from ordos_restoration.planning.catalogue import CAPABILITIES

SHAPES = {name: table.geometry or "NoGeometry" for one in CAPABILITIES for name, table in one.outputs.items()}


@pytest.mark.parametrize(
    "wanted",
    [
        ("barrier_line", "fence", "pv_pad", "pv_table", "pv_road", "barrier", "planting_strip", "belt", "pv_block"),
        ("plant", "planting_row", "barrier", "belt", "removed_land", "belt_summary"),
        ("dam", "reservoir", "catchment"),
        ("levee_section", "levee_works", "levee_strip"),
        ("building_damage", "subsidence_area"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("lot", range(3))
def test_a_run_puts_its_layers_in_that_order(qgis_app, wanted, lot):
    """Each layer comes with its own processor; QGIS adds them by the names of their files, which are drawn by lot."""
    project = QgsProject()
    context = QgsProcessingContext()
    context.setProject(project)
    layers = {name: QgsVectorLayer(f"{SHAPES[name]}?crs=EPSG:4545", name, "memory") for name in wanted}
    for name, layer in layers.items():
        context.temporaryLayerStore().addMapLayer(layer)
        details = QgsProcessingContext.LayerDetails(name, project, name, QgsProcessingUtils.LayerHint.Vector)
        context.addLayerToLoadOnCompletion(layer.id(), details)
    order.keep_order(context)
    for name in random.Random(lot).sample(wanted, len(wanted)):
        layer = layers[name]
        project.addMapLayer(context.takeResultLayer(layer.id()))
        context.layerToLoadOnCompletionDetails(layer.id()).postProcessor().postProcessLayer(layer, context, None)
    shown = [one.layer().name() for one in project.layerTreeRoot().findLayers()]
    assert tuple(shown) == wanted
