"""The table of a page as QGIS prints it: the rows of the page in one frame, or in several side by side."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemAttributeTable,
    QgsLayoutMultiFrame,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt

from ordos_restoration.layers.map_sheets.index import cell
from ordos_restoration.layers.map_sheets.items import BLACK, CENTRE, text_format
from ordos_restoration.layers.map_sheets.page import Box
from ordos_restoration.layers.map_sheets.sheet_tables import GRID, MARGIN, Columns

OF_THE_PAGE = "\"page\" = attribute(@atlas_feature, 'page')"


def printed_table(made: QgsPrintLayout, frames: Sequence[Box], rows: QgsVectorLayer, columns: Columns) -> None:
    """Put the table of the page into one frame, or several side by side."""
    standing = made.itemById("table")
    if isinstance(standing, QgsLayoutFrame):  # a template's, which gives its place to ours
        made.removeMultiFrame(standing.multiFrame())
    item = QgsLayoutItemAttributeTable.create(made)
    item.setVectorLayer(rows)
    item.setMaximumNumberOfFeatures(100_000)
    item.setFilterFeatures(True)
    item.setFeatureFilter(OF_THE_PAGE)
    item.setHeaderMode(QgsLayoutTable.HeaderMode.AllFrames)
    item.setEmptyTableBehavior(QgsLayoutTable.EmptyTableMode.HideTable)
    look(item, columns.points)
    item.setHeaderHAlignment(QgsLayoutTable.HeaderHAlignment.HeaderCenter)
    item.setUseConditionalStyling(True)
    item.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)  # of headings; cells are wrapped already
    shown = []
    for place, (heading, width) in enumerate(zip(columns.headings, columns.widths)):
        column = QgsLayoutTableColumn(heading.replace("\n", " "))
        column.setAttribute(cell(place))
        column.setWidth(width)
        column.setHAlignment(Qt.AlignmentFlag.AlignLeft if place == 0 else Qt.AlignmentFlag.AlignHCenter)
        column.setVAlignment(CENTRE)
        shown.append(column)
    item.setColumns(shown)
    item.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
    made.addMultiFrame(item)
    for place, box in enumerate(frames):
        frame = QgsLayoutFrame(made, item)
        frame.setId("table" if place == 0 else f"table_{place + 1}")
        frame.attemptSetSceneRect(QRectF(box.x, box.y, box.width, box.height))
        item.addFrame(frame, False)
    item.recalculateFrameSizes()


def look(item: QgsLayoutItemAttributeTable, points: float) -> None:
    """Give a table its letters and lines."""
    item.setCellMargin(MARGIN)
    item.setGridStrokeWidth(GRID)
    item.setGridColor(BLACK)
    item.setContentTextFormat(text_format(points))
    item.setHeaderTextFormat(text_format(points, bold=True))
