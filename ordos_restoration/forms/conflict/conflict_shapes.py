"""The shapes people have to choose from, on the map, each in a colour and a stroke of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ordos_restoration.store.blob import to_wkb
from ordos_restoration.store.create import EPSG

# Colour, stroke, and the sample of both in the table: first what was, then the office, then the copies. The colours are
# those of Okabe and Ito that hold on light and dark ground; in grey the strokes tell them apart.
MARKS = (
    ("#808080", Qt.PenStyle.DotLine, "····"),
    ("#0072b2", Qt.PenStyle.SolidLine, "━━━"),
    ("#d55e00", Qt.PenStyle.DashLine, "╍╍╍"),
    ("#009e73", Qt.PenStyle.DashDotLine, "━·━"),
    ("#cc79a7", Qt.PenStyle.DashDotDotLine, "━··"),
)
WIDTH, CLEAR = 3, 50  # of a stroke [px at 96 dpi], of its area [0…255]


class CandidateShapes:
    """Rubber bands on one map."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self.canvas = canvas
        self.bands: list[QgsRubberBand] = []

    def show(self, told: Mapping[int, Optional[str]]) -> None:
        """Show shapes, hexadecimal blobs by the place of their mark."""
        self.clear()
        for place, text in told.items():
            shape = geometry(text)
            if shape is not None:
                self.bands.append(self.band(shape, place))

    def band(self, shape: QgsGeometry, place: int) -> QgsRubberBand:
        """Return a shape drawn on the map."""
        colour, stroke, _ = MARKS[place % len(MARKS)]
        band = QgsRubberBand(self.canvas, QgsWkbTypes.geometryType(shape.wkbType()))
        line, area = QColor(colour), QColor(colour)
        area.setAlpha(CLEAR)
        band.setStrokeColor(line)
        band.setFillColor(area)
        band.setLineStyle(stroke)
        band.setWidth(WIDTH)
        band.setToGeometry(shape, QgsCoordinateReferenceSystem(f"EPSG:{EPSG}"))
        return band

    def clear(self) -> None:
        """Take all shapes off the map."""
        for band in self.bands:
            self.canvas.scene().removeItem(band)
        self.bands = []


def box(told: Mapping[int, Optional[str]]) -> Optional[tuple[float, float, float, float]]:
    """Return the box around shapes, None where there are none."""
    shapes = [shape for shape in map(geometry, told.values()) if shape is not None]
    if not shapes:
        return None
    bounds = shapes[0].boundingBox()
    for shape in shapes[1:]:
        bounds.combineExtentWith(shape.boundingBox())
    return bounds.xMinimum(), bounds.yMinimum(), bounds.xMaximum(), bounds.yMaximum()


def geometry(told: Optional[str]) -> Optional[QgsGeometry]:
    """Return the shape a hexadecimal blob tells, None where it tells none."""
    if not told:
        return None
    try:
        wkb = to_wkb(bytes.fromhex(told))
    except ValueError:
        return None
    shape = QgsGeometry()
    shape.fromWkb(wkb)
    return None if shape.isNull() else shape
