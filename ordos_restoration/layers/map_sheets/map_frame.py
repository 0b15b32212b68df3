"""The map of a sheet with its grid, the locator beside it and the legend of what is on it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemMapOverview,
    QgsLayoutObject,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsTextBufferSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem

from ordos_restoration.layers.dress import translated
from ordos_restoration.layers.map_sheets.index import MARK
from ordos_restoration.layers.map_sheets.items import BLACK, OWN, font, map_item, own, placed, text_format
from ordos_restoration.layers.map_sheets.page import Page
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

LEGEND = QT_TRANSLATE_NOOP("Ordos", "Legend")
SMALLEST = 0.55  # of the letters of a legend, which shrinks until it fits
BAND = "226,160,196"
KILOMETRES = "to_string(round(@grid_number / 1000, 3))"


def main_map(layout: QgsPrintLayout, page: Page, layers: Sequence[QgsMapLayer]) -> QgsLayoutItemMap:
    """Put the map of the sheet, with the kilometres of its grid around it."""
    item = map_item(layout, "map", page.boxes["map"], list(layers))
    if item.grids().size() == 0:
        item.grids().addGrid(grid(item, page))
        item.updateBoundingRect()
    return item


def grid(item: QgsLayoutItemMap, page: Page) -> QgsLayoutItemMapGrid:
    """Return a grid in the CRS of the map: thin lines, kilometres outside the frame."""
    made = QgsLayoutItemMapGrid("km", item)
    made.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
    made.setLineSymbol(QgsLineSymbol.createSimple({"line_color": "90,90,90,140", "line_width": "0.08"}))
    made.setAnnotationEnabled(True)
    made.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    made.setAnnotationExpression(KILOMETRES)
    made.setAnnotationTextFormat(text_format(page.points(5.6)))
    made.setAnnotationFrameDistance(0.8)
    sides = QgsLayoutItemMapGrid.BorderSide
    shown = QgsLayoutItemMapGrid.DisplayMode
    for side, what in (
        (sides.Left, shown.LatitudeOnly),
        (sides.Right, shown.LatitudeOnly),
        (sides.Top, shown.LongitudeOnly),
        (sides.Bottom, shown.LongitudeOnly),
    ):
        made.setAnnotationDisplay(what, side)
        made.setAnnotationPosition(QgsLayoutItemMapGrid.AnnotationPosition.OutsideMapFrame, side)
    made.setIntervalX(1000)
    made.setIntervalY(1000)
    known = QgsLayoutObject.DataDefinedProperty
    for name in (known.MapGridIntervalX, known.MapGridIntervalY):
        made.dataDefinedProperties().setProperty(name, QgsProperty.fromExpression('"step"'))
    return made


def locator(layout: QgsPrintLayout, page: Page, layers: Sequence[QgsMapLayer], main: QgsLayoutItemMap) -> None:
    """Put the small map that shows where the sheet lies among the others."""
    item = map_item(layout, "locator", page.boxes["locator"], list(layers), "l")
    if item.overviews().size() == 0:
        mark = QgsLayoutItemMapOverview("sheet", item)
        mark.setLinkedMap(main)
        line = {"color": "200,0,0,60", "outline_color": "150,0,0", "outline_width": "0.5", "joinstyle": "miter"}
        mark.setFrameSymbol(QgsFillSymbol.createSimple(line))
        item.overviews().addOverview(mark)


def dress_pages(layer: QgsVectorLayer, points: float) -> None:
    """Draw the pages that are maps as outlines with their numbers, for the overview and the locator."""
    symbol = QgsFillSymbol.createSimple(
        {"color": "255,255,255,0", "outline_color": "60,60,60", "outline_width": "0.2", "joinstyle": "miter"}
    )
    renderer = QgsRuleBasedRenderer(symbol)
    renderer.rootRule().children()[0].setFilterExpression("\"kind\" = 'map'")
    renderer.rootRule().children()[0].setLabel(layer.name())
    layer.setRenderer(renderer)
    settings = QgsPalLayerSettings()
    settings.fieldName = 'if("kind" = \'map\', to_string("sheet"), NULL)'
    settings.isExpression = True
    letters = text_format(points, bold=True)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.6)
    halo.setColor(QColor(255, 255, 255))
    letters.setBuffer(halo)
    settings.setFormat(letters)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def dress_listed(layer: QgsVectorLayer, unit: float) -> None:
    """Mark what the present sheet lists among its neighbours: an outline, of lines a broad band below them."""
    kinds = QgsWkbTypes.GeometryType
    width = f"{0.3 * unit:.2f}"
    if layer.geometryType() == kinds.PolygonGeometry:
        outline = {"color": "0,0,0,0", "outline_color": MARK, "outline_width": width, "joinstyle": "miter"}
        symbol = QgsFillSymbol.createSimple(outline)
    elif layer.geometryType() == kinds.LineGeometry:
        symbol = QgsLineSymbol.createSimple({"line_color": BAND, "line_width": f"{2.6 * unit:.2f}"})
    else:
        ring = {"name": "circle", "color": "0,0,0,0", "outline_color": MARK, "size": f"{4.5 * unit:.2f}"}
        symbol = QgsMarkerSymbol.createSimple({**ring, "outline_width": width})
    renderer = QgsRuleBasedRenderer(symbol)
    (rule,) = renderer.rootRule().children()  # without a label: the legend has the layer's
    rule.setFilterExpression("\"page\" = attribute(@atlas_feature, 'page')")
    layer.setRenderer(renderer)


# The legend ---------------------------------------------------------------------------------------------------------


def legend(layout: QgsPrintLayout, page: Page, layers: Sequence[QgsMapLayer], main: QgsLayoutItemMap) -> None:
    """Put the legend: of each layer only the classes that are on the map."""
    item = own(layout, "legend", QgsLayoutItemLegend)
    if item is None:
        item = QgsLayoutItemLegend(layout)
        item.setTitle(translated(LEGEND))
        item.setSymbolHeight(2.6 * page.unit)
        item.setSymbolWidth(5.0 * page.unit)
        item.setBoxSpace(0)
        item.setColumnSpace(2)
        item.setWrapString("\n")
        item.setBackgroundEnabled(False)
        placed(layout, item, "legend", page.boxes["legend"])
        write_legend(item, page, 1.0)
    item.setAutoUpdateModel(False)
    item.setLinkedMap(main)
    root = item.model().rootGroup()
    root.removeAllChildren()
    for layer in layers:
        root.addLayer(layer)
    item.setLegendFilterByMapEnabled(True)


STYLES = {
    QgsLegendStyle.Style.Title: (8.0, True),
    QgsLegendStyle.Style.Group: (6.4, True),
    QgsLegendStyle.Style.Subgroup: (6.4, True),
    QgsLegendStyle.Style.SymbolLabel: (6.0, False),
}


def write_legend(item: QgsLayoutItemLegend, page: Page, share: float) -> None:
    """Give a legend its letters, and symbols and gaps to match."""
    for name, (size, bold) in STYLES.items():
        style = item.style(name)
        points = page.points(size) * share
        if hasattr(style, "setTextFormat"):
            style.setTextFormat(text_format(points, bold))
        else:
            style.setFont(font(points, bold))
        item.setStyle(name, style)
    if hasattr(item, "setFontColor"):
        item.setFontColor(BLACK)
    gap = 1.1 * page.unit * share
    item.setSymbolHeight(2.6 * page.unit * share)
    item.setStyleMargin(QgsLegendStyle.Style.Symbol, gap)
    item.setStyleMargin(QgsLegendStyle.Style.Subgroup, gap)
    item.setStyleMargin(QgsLegendStyle.Style.SymbolLabel, QgsLegendStyle.Side.Left, 1.2 * page.unit)


def fit_legend(layout: QgsPrintLayout, page: Page) -> bool:
    """Make the legend of the present sheet as small as its box asks for; return whether it fits.

    A template's own legend stays as it is.
    """
    item = layout.itemById("legend")
    if not isinstance(item, QgsLayoutItemLegend) or layout.customProperty(OWN):
        return True
    box = page.boxes["legend"]
    share = 1.0
    filter_now(item)
    while True:
        write_legend(item, page, share)
        item.adjustBoxSize()
        size = item.sizeWithUnits()
        if size.height() <= box.height and size.width() <= box.width:
            return True
        if share <= SMALLEST:
            return False
        share = max(SMALLEST, share * min(0.95, max(0.75, box.height / size.height())))


def filter_now(item: QgsLayoutItemLegend) -> None:
    """Find out which classes are on the map: a legend does so when it is painted, and has its size only then."""
    item.updateFilterByMap(False)
    image = QImage(4, 4, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    item.paint(painter, QStyleOptionGraphicsItem(), None)
    painter.end()
    if hasattr(item.model(), "waitForHitTestBlocking"):  # newer versions look in a thread of their own
        item.model().waitForHitTestBlocking()
