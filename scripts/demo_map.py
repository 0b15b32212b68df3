"""The map of the demonstration, overview and details of the ten kongdui with legend and scale bars; and a project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QTranslator
from qgis.PyQt.QtGui import QColor, QFont

from ordos_restoration.layers.project import plan_layers, save_project
from ordos_restoration.planning.catalogue import CAPABILITIES

PLUGIN = Path(__file__).parent.parent / "ordos_restoration"
TITLE = "十大孔兑阻沙护岸林带规划图（示意）"
FONT = "Noto Sans CJK SC"
MILLIMETRES = QgsUnitTypes.LayoutUnit.LayoutMillimeters
ORDER = (  # from the top
    "fence", "planting_row", "removed_land", "belt", "reach", "shelter_band",
    "belt_summary", "seedling_summary", "shelter_summary", "drift_sector", "drift_period",
)  # fmt: skip
HIDDEN = "layername=shelter_band"  # a map of its own: there in the project, to be switched on
ZONES = {"hills": ("丘陵沟壑区", "#efe6da"), "sand": ("风沙区", "#f8efcf"), "plain": ("平原区", "#e9f1e2")}


def draw(plan: Path, context: Path, folder: Path) -> None:
    """Write the project and the map picture of a plan."""
    application = QgsApplication([], True)
    application.initQgis()
    translator = QTranslator()
    translator.load(str(PLUGIN / "resources" / "i18n" / "ordos_zh.qm"))
    application.installTranslator(translator)
    project = QgsProject.instance()
    tables = {name: table for one in CAPABILITIES for name, table in one.outputs.items()}
    layers = plan_layers(plan, {name: tables[name] for name in ORDER})
    layers += [town_layer(context), river_layer(context), zone_layer(context)]
    save_project(project, layers, folder / "ordos_demo.qgz", TITLE)
    for layer in layers:
        if layer.source().endswith(HIDDEN):
            project.layerTreeRoot().findLayer(layer).setItemVisibilityChecked(False)
    layout = composed(project, layers)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 150
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # QGIS tries to georeference the picture, which PNG cannot hold
    result = QgsLayoutExporter(layout).exportToImage(str(folder / "ordos_demo.png"), settings)
    gdal.PopErrorHandler()
    if result != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit(f"The map could not be drawn ({result}).")
    project.write()
    project.clear()
    application.exitQgis()


def town_layer(context: Path) -> QgsVectorLayer:
    """Return the towns with their Chinese names."""
    layer = QgsVectorLayer(f"{context}|layername=towns", "城镇", "ogr")
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": "2.2", "color": "#ffffff", "outline_color": "#333333"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    field = next(f.name() for f in layer.fields() if f.name() in ("name_zh", "name"))
    layer.setLabeling(labels(field, 9, "#333333"))
    layer.setLabelsEnabled(True)
    return layer


def river_layer(context: Path) -> QgsVectorLayer:
    """Return the Yellow River."""
    layer = QgsVectorLayer(f"{context}|layername=yellow_river", "黄河", "ogr")
    layer.setRenderer(
        QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"line_color": "#6aa9d8", "line_width": "1.6"}))
    )
    return layer


def zone_layer(context: Path) -> QgsVectorLayer:
    """Return the three zones as quiet grounds."""
    layer = QgsVectorLayer(f"{context}|layername=zone", "分区", "ogr")
    categories = [
        QgsRendererCategory(value, QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}), name)
        for value, (name, colour) in ZONES.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("reach_class", categories))
    return layer


def labels(field: str, size: float, colour: str) -> QgsVectorLayerSimpleLabeling:
    """Return labels with a white halo."""
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.setFormat(text_format(size, colour, halo=True))
    return QgsVectorLayerSimpleLabeling(settings)


def text_format(size: float, colour: str = "#222222", halo: bool = False, bold: bool = False) -> QgsTextFormat:
    """Return a text format in the Chinese font."""
    text = QgsTextFormat()
    font = QFont(FONT)
    font.setBold(bold)
    text.setFont(font)
    text.setSize(size)
    text.setColor(QColor(colour))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(0.9)
        text.setBuffer(buffer)
    return text


def composed(project: QgsProject, layers: list[QgsVectorLayer]) -> QgsPrintLayout:
    """Return an A3 layout: overview left, one bend in detail right, legend and scale bars below."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(420, 297, MILLIMETRES))
    layout.setName(TITLE)
    belts = next(layer for layer in layers if layer.name() and layer.source().endswith("layername=belt"))
    shown = [layer for layer in layers if layer.isSpatial() and not layer.source().endswith(HIDDEN)]
    overview = framed(layout, shown, 10, 24, 252, 254, wide_extent(belts))
    middle = middle_of(belts)
    detail = framed(layout, shown, 272, 24, 138, 92, around(middle, 640))
    close = framed(layout, shown, 272, 132, 138, 92, around(middle, 100))
    mark = QgsLayoutItemMapOverview("detail", overview)
    mark.setLinkedMap(detail)
    mark.setFrameSymbol(
        QgsFillSymbol.createSimple({"color": "0,0,0,0", "outline_color": "#c8322b", "outline_width": "0.6"})
    )
    overview.overviews().addOverview(mark)
    write(layout, TITLE, 10, 8, 300, 14, text_format(22, bold=True))
    write(layout, "西柳沟沙漠段：左岸（供沙岸）宽，右岸窄", 272, 117, 100, 7, text_format(10))
    write(layout, "近水带、主林带、固沙带与植树行", 272, 225, 100, 7, text_format(10))
    write(
        layout,
        "河道中心线为示意，依据公开资料绘制，不作设计依据。坐标系 CGCS2000。地名：GeoNames（CC BY 4.0）。",
        10, 281, 290, 8, text_format(9, "#555555"),
    )  # fmt: skip
    scale_bar(layout, overview, 14, 262, 10, "km")
    scale_bar(layout, detail, 364, 116, 200, "m")
    scale_bar(layout, close, 372, 224, 25, "m")
    north(layout)
    legend(layout, shown, overview)
    project.layoutManager().addLayout(layout)
    return layout


def framed(layout: Any, layers: Any, x: float, y: float, w: float, h: float, extent: QgsRectangle) -> QgsLayoutItemMap:
    """Return a map item with a frame."""
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    item.setRect(0, 0, w, h)
    item.attemptMove(QgsLayoutPoint(x, y, MILLIMETRES))
    item.attemptResize(QgsLayoutSize(w, h, MILLIMETRES))
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    item.setCrs(layers[0].crs())
    item.zoomToExtent(extent)
    item.setFrameEnabled(True)
    return item


def wide_extent(belts: QgsVectorLayer) -> QgsRectangle:
    """Return the extent of all belts with room for the towns around."""
    extent = belts.extent()
    return QgsRectangle(
        extent.xMinimum() - 8_000, extent.yMinimum() - 12_000, extent.xMaximum() + 8_000, extent.yMaximum() + 22_000
    )


def middle_of(belts: QgsVectorLayer) -> QgsPointXY:
    """Return the middle of the left bank's belts in the desert reach of the Xiliugou."""
    chosen = "\"code\" LIKE 'XLG-L-M-%' AND \"reach_class\" = 'sand'"
    shapes = [f.geometry() for f in belts.getFeatures(QgsFeatureRequest().setFilterExpression(chosen))]
    return shapes[len(shapes) // 2].pointOnSurface().asPoint()


def around(middle: QgsPointXY, half: float) -> QgsRectangle:
    """Return the land around a point, `half` [m] to each side."""
    return QgsRectangle(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half)


def write(layout: Any, text: str, x: float, y: float, w: float, h: float, form: QgsTextFormat) -> None:
    """Put a text on the page."""
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    item.setTextFormat(form) if hasattr(item, "setTextFormat") else plain_text(item, form)
    item.attemptMove(QgsLayoutPoint(x, y, MILLIMETRES))
    item.attemptResize(QgsLayoutSize(w, h, MILLIMETRES))
    layout.addLayoutItem(item)


def plain_text(item: QgsLayoutItemLabel, form: QgsTextFormat) -> None:
    """Set font and colour the way of QGIS before 3.24."""
    font = form.font()
    font.setPointSizeF(form.size())
    item.setFont(font)
    item.setFontColor(form.color())


def scale_bar(layout: Any, shown: QgsLayoutItemMap, x: float, y: float, step: float, unit: str) -> None:
    """Put a scale bar below its map."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(shown)
    bar.setUnits(
        QgsUnitTypes.DistanceUnit.DistanceKilometers if unit == "km" else QgsUnitTypes.DistanceUnit.DistanceMeters
    )
    bar.setUnitLabel(unit)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setUnitsPerSegment(step)
    bar.setHeight(2.4)
    bar.setTextFormat(text_format(9))
    bar.update()
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(x, y, MILLIMETRES))


def north(layout: Any) -> None:
    """Put a north arrow into the overview."""
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    arrow.attemptMove(QgsLayoutPoint(245, 28, MILLIMETRES))
    arrow.attemptResize(QgsLayoutSize(13, 16, MILLIMETRES))
    layout.addLayoutItem(arrow)


def legend(layout: Any, layers: list[QgsVectorLayer], shown: QgsLayoutItemMap) -> None:
    """Put the legend beside the detail."""
    item = QgsLayoutItemLegend(layout)
    item.setTitle("图例")
    item.setAutoUpdateModel(False)
    root = item.model().rootGroup()
    root.clear()
    for layer in sorted(layers, key=lambda one: not one.source().endswith("layername=belt")):
        root.addLayer(layer)
    for style, size in (
        (QgsLegendStyle.Style.Title, 13),
        (QgsLegendStyle.Style.Subgroup, 9.5),
        (QgsLegendStyle.Style.SymbolLabel, 9),
    ):
        font = QFont(FONT)
        font.setPointSizeF(size)
        item.setStyleFont(style, font)
    item.setColumnCount(3)
    item.setSplitLayer(False)
    item.setBackgroundEnabled(False)
    item.setSymbolHeight(3.0)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(270, 237, MILLIMETRES))
    item.adjustBoxSize()
