"""The items of a layout, one function a sort: found by their ids where a user's own template has them, else made.

What changes from sheet to sheet is an expression on the row of the page, so that QGIS's own atlas goes on with it.
"""

from __future__ import annotations

import math
from typing import Any, Optional, TypeVar, cast

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProperty,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ordos_restoration.layers.map_sheets.fonts import font
from ordos_restoration.layers.map_sheets.page import Box

MILLIMETRES = QgsUnitTypes.LayoutUnit.LayoutMillimeters
POINTS = QgsUnitTypes.RenderUnit.RenderPoints
BLACK = QColor(20, 20, 20)
THIN, THICK = 0.15, 0.5  # mm
OWN = "ordos/template"  # the custom property of a layout that a user has brought
FORMATS_IN_LABELS = 32_400  # the QGIS version from which labels have text formats
MIDDLE, LEFT, RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
UPPER, CENTRE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
Some = TypeVar("Some", bound=QgsLayoutItem)


def own(layout: QgsPrintLayout, name: str, sort: type[Some]) -> Optional[Some]:
    """Return the item of a template by its id, None where it has none of that sort."""
    found = layout.itemById(name)
    return cast(Some, found) if isinstance(found, sort) else None


def placed(layout: QgsPrintLayout, item: QgsLayoutItem, name: str, box: Box, page: int = 0) -> None:
    """Put a new item on a layout."""
    item.setId(name)
    if layout.customProperty(OWN) and name not in ("map", "table"):
        return  # a template says by what it lacks that it is not wanted
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(box.x, box.y, MILLIMETRES), True, False, page)
    item.attemptResize(QgsLayoutSize(box.width, box.height, MILLIMETRES))


def text_format(size: float, bold: bool = False) -> QgsTextFormat:
    """Return the format of a text of that size [pt]."""
    made = QgsTextFormat()
    made.setFont(font(size, bold))
    made.setSize(size)
    made.setSizeUnit(POINTS)
    made.setColor(BLACK)
    if bold:
        made.setForcedBold(True) if hasattr(made, "setForcedBold") else None
    return made


def label(
    layout: QgsPrintLayout,
    name: str,
    box: Box,
    text: str,
    size: float,
    bold: bool = False,
    across: Qt.AlignmentFlag = LEFT,
    down: Qt.AlignmentFlag = CENTRE,
    framed: bool = False,
) -> QgsLayoutItemLabel:
    """Put a text; a template's own label keeps its look, and its text where that says something itself."""
    item = own(layout, name, QgsLayoutItemLabel)
    if item is not None:
        if "[%" not in item.text():
            item.setText(text)
        return item
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    write_in(item, size, bold)
    item.setHAlign(across)
    item.setVAlign(down)
    item.setMarginX(0.8 if framed else 0)
    item.setMarginY(0)
    if framed:
        frame(item, THIN)
    placed(layout, item, name, box)
    return item


def write_in(item: QgsLayoutItemLabel, size: float, bold: bool = False) -> None:
    """Give a label its letters."""
    if Qgis.QGIS_VERSION_INT >= FORMATS_IN_LABELS:
        item.setTextFormat(text_format(size, bold))
    else:
        item.setFont(font(size, bold))
        item.setFontColor(BLACK)


def frame(item: QgsLayoutItem, width: float) -> None:
    """Draw a line around an item."""
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(width, MILLIMETRES))
    item.setFrameStrokeColor(BLACK)
    item.setFrameJoinStyle(Qt.PenJoinStyle.MiterJoin)


def border(layout: QgsPrintLayout, name: str, box: Box, width: float = THICK) -> None:
    """Put a rectangle without a ground."""
    item = QgsLayoutItemShape(layout)
    item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    line = {"color": "255,255,255,0", "style": "no", "outline_color": "20,20,20", "outline_width": str(width)}
    item.setSymbol(QgsFillSymbol.createSimple({**line, "outline_width_unit": "MM", "joinstyle": "miter"}))
    placed(layout, item, name, box)


def driven(item: QgsLayoutItem, **expressions: str) -> None:
    """Let expressions on the row of the page decide properties of an item, by their names in QGIS."""
    known = QgsLayoutObject.DataDefinedProperty
    properties = item.dataDefinedProperties()
    for name, expression in expressions.items():
        properties.setProperty(getattr(known, name), QgsProperty.fromExpression(expression))
    item.setDataDefinedProperties(properties)


def map_item(layout: QgsPrintLayout, name: str, box: Box, layers: list[Any], prefix: str = "") -> QgsLayoutItemMap:
    """Put a map whose CRS and extent are those of the page; prefix "l": of the locator."""
    item = own(layout, name, QgsLayoutItemMap)
    if item is None:
        item = QgsLayoutItemMap(layout)
        item.setCrs(layout.project().crs())
        frame(item, THICK if not prefix else 0.25)
        placed(layout, item, name, box)
        item.setExtent(QgsRectangle(0, 0, box.width, box.height))  # a map of nothing has no scale, not even a first one
    item.setKeepLayerSet(True)
    item.setLayers(layers)
    item.setBackgroundColor(QColor(255, 255, 255))
    sides = {
        f"Map{side[0].upper()}{side[1:].title()}": f'"{prefix}{side}"' for side in ("xmin", "ymin", "xmax", "ymax")
    }
    driven(item, MapCrs='"crs"', **sides)
    return item


def scale_bar(layout: QgsPrintLayout, name: str, box: Box, map_: QgsLayoutItemMap, size: float) -> None:
    """Put a scale bar of metres; how long its pieces are is up to each sheet."""
    item = own(layout, name, QgsLayoutItemScaleBar)
    if item is not None:
        item.setLinkedMap(map_)
        return
    item = QgsLayoutItemScaleBar(layout)
    item.setStyle("Single Box")
    item.setLinkedMap(map_)
    item.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
    item.setUnitLabel("m")
    item.setMapUnitsPerScaleBarUnit(1)
    item.setNumberOfSegmentsLeft(0)
    item.setNumberOfSegments(4)
    item.setHeight(1.6)
    item.setTextFormat(text_format(size))
    placed(layout, item, name, box)


def fit_scale_bar(layout: QgsPrintLayout, scale: int, widest: float) -> None:
    """Make the pieces of the scale bar as long as the longest round number of metres that a width [mm] can hold."""
    item = layout.itemById("scalebar")
    if isinstance(item, QgsLayoutItemScaleBar):
        most = widest * scale / 1000
        power = 10.0 ** math.floor(math.log10(most))
        item.setUnitsPerSegment(next(power * one for one in (5, 2, 1) if power * one <= most))
        item.update()


def picture(layout: QgsPrintLayout, name: str, box: Box, svg: str) -> None:
    """Put a drawing that travels inside the layout."""
    if own(layout, name, QgsLayoutItemPicture) is not None:
        return
    item = QgsLayoutItemPicture(layout)
    item.setMode(QgsLayoutItemPicture.Format.FormatSVG)
    item.setPicturePath(svg)
    placed(layout, item, name, box)
