"""The layers of a sheet: tables of a project file, styled as in its .qgz, or as shipped where that has none."""

from __future__ import annotations

import zipfile
from collections.abc import Collection
from pathlib import Path
from typing import Optional

from qgis.core import (
    NULL,
    QgsFeatureRequest,
    QgsLabeling,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
    QgsRenderContext,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ordos_restoration.layers.dress import style, translated
from ordos_restoration.layers.legend import translate_legend
from ordos_restoration.layers.map_sheets.coverage import GROUNDS, WATERS
from ordos_restoration.layers.map_sheets.fonts import font
from ordos_restoration.layers.map_sheets.index import IS_LISTED, MARK
from ordos_restoration.layers.map_sheets.sheets import Member
from ordos_restoration.layers.order import among, rank
from ordos_restoration.layers.project import TABLE
from ordos_restoration.schema.tables import TABLES

# A polygon thinner than its letters, 2.5 mm on the paper, is labelled at a dot of its outline: QGIS finds a place
# for few. Strips side by side have their dots at other places, since the golden ratio spreads numbers in a row.
# In degrees, of which one has about 100,000 m.
WHERE_LABELLED = """
with_variable('shown', intersection($geometry, transform(@map_extent, @map_crs, 'EPSG:4490')),
  if(200000 * area($geometry) / perimeter($geometry) > 0.0025 * @map_scale, $geometry,
    buffer(line_interpolate_point(@shown, perimeter(@shown) * ((0.618034 * $id) % 1)), 0.000000003 * @map_scale)))
"""
NEIGHBOUR = "105,105,105"
QUIET = 0.45  # of the colours of what only lies below
LOOKS = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling | QgsMapLayer.StyleCategory.Rendering


class ProjectLayers:
    """Opens tables of one project file as layers of a QGIS project, each once, styled and named.

    copy: a copy of the file, which is read instead: to read the file itself, QGIS would write to it. filled: the tables
    of land and water that hold rows; to open one that is empty takes as long as any.
    """

    def __init__(self, gpkg: Path, copy: Path, project: QgsProject, filled: Collection[str]) -> None:
        self.gpkg, self.copy, self.project, self.filled = gpkg, copy, project, filled
        self.opened: dict[str, Optional[QgsVectorLayer]] = {}  # by table; what is open once more, by its id
        self.styles = saved_styles(gpkg.with_suffix(".qgz"))

    def layer(self, table: str, plan: str = "") -> Optional[QgsVectorLayer]:
        """Return a table, of a plan only its rows; None where it holds none."""
        if table not in self.opened:
            self.opened[table] = self.open(table, plan)
        return self.opened[table]

    def open(self, table: str, plan: str) -> Optional[QgsVectorLayer]:
        """Return a table that is read for the first time."""
        source, bare = f"{self.copy}|layername={table}", QgsVectorLayer.LayerOptions()
        bare.loadDefaultStyle = False
        made = QgsVectorLayer(source, translated(TABLES[table].label), "ogr", bare)
        if not made.isValid() or (plan and not made.setSubsetString(f"\"plan\" = '{plan}'")):
            return None
        if not made.isSpatial() or not next(made.getFeatures(QgsFeatureRequest().setLimit(1).setNoAttributes()), None):
            return None
        self.look(made, table)
        made.setCustomProperty(TABLE, table)
        made.setReadOnly(True)
        self.project.addMapLayer(made, False)
        return made

    def without_labels(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        """Return a layer once more, for a map that is too small for its labels."""
        made = layer.clone()
        made.setLabelsEnabled(False)
        self.opened[made.id()] = made
        self.project.addMapLayer(made, False)
        return made

    def look(self, layer: QgsVectorLayer, table: str) -> None:
        """Give a layer the style that people see in the project, its classes named in the language of the sheets."""
        node = self.styles.get(table)
        if node is not None:
            layer.readSymbology(node, "", QgsReadWriteContext(), LOOKS)
            translate_legend(layer, table)
        else:
            style(layer, table)
        write_plainly(layer)
        if layer.opacity() < 1:  # a layer that shines through would make a picture of the whole map
            fade(layer, layer.opacity())
            layer.setOpacity(1)


def saved_styles(qgz: Path) -> dict[str, QDomElement]:
    """Return what a project says of its layers, by table; nothing where there is no such project or it is broken."""
    try:
        with zipfile.ZipFile(qgz) as archive:
            text = next(archive.read(one) for one in archive.namelist() if one.endswith(".qgs"))
    except (OSError, zipfile.BadZipFile, StopIteration):
        return {}
    document = QDomDocument()
    document.setContent(text)
    node = document.documentElement().firstChildElement("projectlayers").firstChildElement("maplayer")
    found: dict[str, QDomElement] = {}
    while not node.isNull():
        table = node.firstChildElement("datasource").text().rpartition("|layername=")[2].partition("|")[0]
        if table in TABLES:
            found.setdefault(table, node)
        node = node.nextSiblingElement("maplayer")
    KEPT[:] = [document]
    return found


KEPT: list[QDomDocument] = []  # nodes live as long as their document


def write_plainly(layer: QgsVectorLayer) -> None:
    """Give the labels of a layer a font that is installed, as the sheets have it."""
    if not isinstance(layer.labeling(), QgsVectorLayerSimpleLabeling):
        return
    settings = layer.labeling().settings()
    letters = settings.format()
    letters.setFont(font(letters.size()))
    settings.setFormat(letters)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def name_all(layer: QgsVectorLayer, points: float) -> None:
    """Label the features of the table that the sheets are of: the codes lead from the map to the table.

    What a sheet lists has its label in the colour of its outline, and in any case; a neighbour where there is room.
    """
    if not isinstance(layer.labeling(), QgsVectorLayerSimpleLabeling):
        return
    settings = layer.labeling().settings()
    settings.scaleVisibility = False
    settings.displayAll = False
    if layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry:  # most are shorter than their code
        settings.geometryGeneratorEnabled = True
        settings.geometryGenerator = "point_on_surface($geometry)"
        settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
        settings.placement = QgsPalLayerSettings.Placement.AroundPoint
        settings.dist = 2
    elif layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        settings.geometryGeneratorEnabled = True
        settings.geometryGenerator = WHERE_LABELLED
        settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PolygonGeometry
        settings.fitInPolygonOnly = False
        settings.placement = QgsPalLayerSettings.Placement.Horizontal
        inside_or_beside = QgsLabeling.PolygonPlacementFlag
        flags = type(settings.polygonPlacementFlags())  # has moved from one class of QGIS to another
        settings.setPolygonPlacementFlags(
            flags(inside_or_beside.AllowPlacementInsideOfPolygon | inside_or_beside.AllowPlacementOutsideOfPolygon)
        )
    driven = settings.dataDefinedProperties()
    driven.setProperty(QgsPalLayerSettings.Property.AlwaysShow, QgsProperty.fromExpression(IS_LISTED))
    colour = f"if({IS_LISTED}, '{MARK}', '{NEIGHBOUR}')"  # bold figures could not be searched for in a PDF
    driven.setProperty(QgsPalLayerSettings.Property.Color, QgsProperty.fromExpression(colour))
    letters = settings.format()
    letters.setSize(points)
    settings.setFormat(letters)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def fade(layer: QgsVectorLayer, opacity: float) -> None:
    """Make the colours of a layer lighter; not the layer as a whole, which would no longer be drawn as lines."""
    renderer = layer.renderer().clone()
    for symbol in renderer.symbols(QgsRenderContext()):
        symbol.setOpacity(symbol.opacity() * opacity)
    layer.setRenderer(renderer)


def grounds(layers: ProjectLayers) -> list[QgsVectorLayer]:
    """Return what the project holds of land and water, quiet, from the top."""
    found = [layers.layer(table) for table in (*WATERS, *reversed(GROUNDS)) if table in layers.filled]
    made = [one for one in found if one is not None]
    for one in made:
        if one.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
            fade(one, QUIET)
            one.setLabelsEnabled(one.customProperty(TABLE) in ("admin_unit", "constraint_area"))
    return made


def in_order(layers: list[QgsVectorLayer]) -> list[QgsVectorLayer]:
    """Return layers of a plan from the top: points over lines over polygons."""
    return sorted(layers, key=lambda one: (rank(one), among(one.customProperty(TABLE))))


def members(layer: QgsVectorLayer, names: list[str], code: str) -> list[Member]:
    """Return the features of a layer that have a shape, in the order of their codes."""
    made = []
    columns = [one for one in names if layer.fields().lookupField(one) >= 0]
    for feature in layer.getFeatures():
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            continue
        values = {one: None if feature[one] == NULL else feature[one] for one in columns}
        name = str(values.get(code) or feature.id())
        made.append(Member(feature.id(), name, feature.geometry(), values))
    return sorted(made, key=lambda one: (one.code, one.fid))
