"""A known point held against where the receiver or the image shows it: shifted imagery is told, never corrected."""

from __future__ import annotations

import re
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgsMapToolEmitPoint, QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from ordos_restoration.forms.large import LargeButton, enlarge, large_text
from ordos_restoration.forms.record.new_record import WGS84
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.fixes import WARN_FROM, Position, Shift, shift
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

COORDINATES = QT_TRANSLATE_NOOP("Ordos", "Known coordinates, east or longitude first")
IN_CRS = QT_TRANSLATE_NOOP("Ordos", "CRS of these coordinates")
WARN = QT_TRANSLATE_NOOP("Ordos", "Warn from")
ON_MAP = QT_TRANSLATE_NOOP("Ordos", "Click it on the image")
AT_GPS = QT_TRANSLATE_NOOP("Ordos", "Compare the GPS position")
CLICK = QT_TRANSLATE_NOOP("Ordos", "Click on the map where the image shows the point.")
UNREADABLE = QT_TRANSLATE_NOOP("Ordos", "“{text}” is no pair of coordinates. Write two numbers: 109.512345, 40.123456.")
OUTSIDE = QT_TRANSLATE_NOOP("Ordos", "“{text}” lies outside the range of “{crs}”. Check the coordinates and their CRS.")
NO_POSITION = QT_TRANSLATE_NOOP("Ordos", "There is no GPS position yet. Take one on the page “GPS position” first.")
SHIFT = QT_TRANSLATE_NOOP("Ordos", "{distance:.1f} m from the known point: {east:+.1f} m east, {north:+.1f} m north. ")
MEANINGS = {
    "right": QT_TRANSLATE_NOOP("Ordos", "That is right."),
    "shifted": QT_TRANSLATE_NOOP(
        "Ordos", "That is too far. Check the CRS of the layer and of the known point; do not record from this image."
    ),
    "gcj02": QT_TRANSLATE_NOOP(
        "Ordos",
        "That is what public maps in China are shifted by (GCJ-02, 300 to 600 m); GPS and CGCS2000 data are not. Do "
        "not record from this image, and do not shift records to fit it: use imagery in CGCS2000, as a local MBTiles.",
    ),
}


class KnownPoint(QWidget):
    """Asks for a point whose coordinates are known, and tells the shift of what is compared with it."""

    def __init__(self, iface: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.iface = iface
        self.tool: Optional[QgsMapToolEmitPoint] = None
        self.before: Any = None
        self.position: Optional[Position] = None
        self.shift: Optional[Shift] = None
        self.text = QLineEdit(self)
        self.crs = QgsProjectionSelectionWidget(self)
        self.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
        self.warn_from = QDoubleSpinBox(self)
        self.warn_from.setRange(1, 1000)
        self.warn_from.setDecimals(0)
        self.warn_from.setValue(WARN_FROM)
        self.warn_from.setSuffix(" m")
        self.on_map = LargeButton(translated(ON_MAP), "I", self)
        self.at_gps = LargeButton(translated(AT_GPS), "G", self)
        self.told = large_text(self)
        for widget in (self.text, self.warn_from):
            enlarge(widget, 1.2)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(translated(COORDINATES), self.text)
        form.addRow(translated(IN_CRS), self.crs)
        form.addRow(translated(WARN), self.warn_from)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        for widget in (self.on_map, self.at_gps, self.told):
            layout.addWidget(widget)
        layout.addStretch(1)

    def keyed(self) -> list[tuple[LargeButton, Any]]:
        """Return every button with what it does."""
        return [(self.on_map, self.ask_click), (self.at_gps, self.compare_position)]

    def known(self) -> tuple[float, float]:
        """Return the known point on the ellipsoid; raise PlanningError where it cannot be read."""
        numbers = re.findall(r"[-+]?\d+(?:\.\d+)?", self.text.text())
        if len(numbers) != 2:
            raise PlanningError(UNREADABLE, text=self.text.text())
        try:
            point = in_degrees(QgsPointXY(*map(float, numbers)), self.crs.crs())
        except QgsCsException as error:
            raise PlanningError(OUTSIDE, text=self.text.text(), crs=self.crs.crs().description()) from error
        if not (-180 <= point.x() <= 180 and -90 <= point.y() <= 90):
            raise PlanningError(OUTSIDE, text=self.text.text(), crs=self.crs.crs().description())
        return point.x(), point.y()

    def ask_click(self) -> None:
        """Wait for a click on the image."""
        canvas = self.iface.mapCanvas()
        self.before = canvas.mapTool()
        self.tool = QgsMapToolEmitPoint(canvas)
        self.tool.canvasClicked.connect(self.clicked)
        canvas.setMapTool(self.tool)
        self.told.setText(translated(CLICK))

    def clicked(self, point: QgsPointXY, *button: object) -> None:
        """Compare the place of a click."""
        canvas = self.iface.mapCanvas()
        seen = in_degrees(point, canvas.mapSettings().destinationCrs())
        canvas.unsetMapTool(self.tool)
        if self.before is not None:
            canvas.setMapTool(self.before)
        self.tool = self.before = None
        self.compare((seen.x(), seen.y()))

    def compare_position(self) -> None:
        """Compare the last position of the receiver."""
        if self.position is None:
            self.told.setText(translated(NO_POSITION))
        else:
            self.compare((self.position.longitude, self.position.latitude))

    def compare(self, seen: tuple[float, float]) -> None:
        """Tell how far the known point is from where it is seen, and what that looks like."""
        try:
            self.shift = found = shift(self.known(), seen, self.warn_from.value())
        except PlanningError as error:
            self.shift = None
            self.told.setText(error.message.text(translated))
            return
        where = translated(SHIFT).format(distance=found.distance_m, east=found.east_m, north=found.north_m)
        self.told.setText(where + translated(MEANINGS[found.looks]))


def in_degrees(point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> QgsPointXY:
    """Return a point as longitude and latitude."""
    return QgsCoordinateTransform(crs, WGS84, QgsProject.instance()).transform(point)
