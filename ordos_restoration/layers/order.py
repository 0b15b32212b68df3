"""Results in the order of a map: points over lines over polygons over tables, whatever order QGIS loads them in; and
what stands on an area over that area.
"""

from __future__ import annotations

from qgis.core import (
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
    QgsWkbTypes,
)

RANKS = {
    QgsWkbTypes.GeometryType.PointGeometry: 0,
    QgsWkbTypes.GeometryType.LineGeometry: 1,
    QgsWkbTypes.GeometryType.PolygonGeometry: 2,
}
SOLAR = ("unsuitable", "pv_pad", "pv_table", "pv_road", "barrier", "planting_strip")
MINE = ("damage_overlap", "responsibility", "building_damage", "subsidence_boundary")
UPPERMOST = (*SOLAR, *MINE)  # of the polygons, downwards
AREAS = ("pv_block", "damaged_land", "subsidence_area", "levee_strip", "removed_land", "erosion", "shelter_band")
LOWEST = (*AREAS, "catchment")  # downwards: what they are about lies on them
KEPT: list[MapOrder] = []  # QGIS forgets a post-processor whose Python name is gone


class MapOrder(QgsProcessingLayerPostProcessorInterface):
    """Puts the layers of one run in order each time one of them has been added to the project."""

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__()
        self.names = names

    def postProcessLayer(  # noqa: N802 - Qt's name
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        project = context.project()
        if project is None:
            return
        root = project.layerTreeRoot()
        nodes = [node for node in (root.findLayer(one) for one in self.names) if node is not None]
        siblings = [node for node in nodes if node.parent() == nodes[0].parent()]
        parent = nodes[0].parent() if nodes else root
        top = min((parent.children().index(node) for node in siblings), default=0)
        for place, node in enumerate(sorted(siblings, key=self.height)):
            parent.insertChildNode(top + place, node.clone())
        for node in siblings:
            parent.removeChildNode(node)

    def height(self, node: QgsLayerTreeLayer) -> tuple[int, int, str]:
        """Return what a layer is sorted by; last by its output, for QGIS loads by names that are drawn by lot."""
        name = self.names[node.layerId()]
        return rank(node.layer()), among(name), name


def rank(layer: QgsMapLayer) -> int:
    """Return how far down a layer belongs."""
    return RANKS.get(layer.geometryType(), 3) if isinstance(layer, QgsVectorLayer) else 4


def among(name: str) -> int:
    """Return how far down an output or a table belongs among those of its rank."""
    if name in UPPERMOST:
        return UPPERMOST.index(name)
    return len(UPPERMOST) + (1 + LOWEST.index(name) if name in LOWEST else 0)


def keep_order(context: QgsProcessingContext) -> None:
    """Have the layers that a run loads put in order. Call it when all of them are in the context."""
    loading = context.layersToLoadOnCompletion()
    if len(loading) < 2:
        return
    KEPT[:-50] = []
    names = {one: details.outputName for one, details in loading.items()}
    for one in loading:  # each layer owns its post-processor
        KEPT.append(MapOrder(names))
        context.layerToLoadOnCompletionDetails(one).setPostProcessor(KEPT[-1])
