"""qgis.gui without QGIS: widgets that look like what they stand for as far as ours touch them; the rest is named."""

from __future__ import annotations

from qgis.absent import absent
from qgis.core import Qgis, QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLineEdit, QWidget


class QgsFilterLineEdit(QLineEdit):
    """A line of text to search for."""

    cleared = pyqtSignal()

    def setShowSearchIcon(self, shown):
        assert isinstance(shown, bool)

    def setShowClearButton(self, shown):
        assert isinstance(shown, bool)


class QgsMessageBar(QFrame):
    """Keeps what is said."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.said = []

    def pushMessage(self, title, text, level=Qgis.MessageLevel.Info, duration=-1):
        assert isinstance(level, Qgis.MessageLevel)
        self.said.append(text)

    def clearWidgets(self):
        self.said = []


class QgsProjectionSelectionWidget(QWidget):
    """Holds a system of coordinates."""

    crsChanged = pyqtSignal(object)

    def setCrs(self, crs):
        self.chosen = crs

    def crs(self):
        return getattr(self, "chosen", QgsCoordinateReferenceSystem())


class QgsMapCanvas(QWidget):
    """A place for a map."""

    def setMapTool(self, tool):
        self.tool = tool

    def unsetMapTool(self, tool):
        self.tool = None


def __getattr__(name):
    if not name.startswith("Qgs"):
        raise AttributeError(name)
    globals()[name] = absent(name)
    return globals()[name]
