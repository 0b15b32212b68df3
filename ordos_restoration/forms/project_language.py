"""The project that is open in QGIS speaks the language of the person, whichever it was saved in."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

from ordos_restoration.layers.forms import redress


class ProjectLanguage(QObject):
    """Dresses a project that was read, once QGIS has all of it: without relations, forms would not list children.

    QGIS lets timers go off while it reads layer by layer, so the signals of single layers come too early.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.soon = QTimer(self)  # QGIS reads the relations after it has said that the project is read
        self.soon.setSingleShot(True)
        self.soon.timeout.connect(self.dress)
        QgsProject.instance().readProject.connect(self.soon.start)
        self.dress()  # what is open already

    def dress(self) -> None:
        """Dress the open project, where it is one of ours."""
        redress(QgsProject.instance())

    def stop(self) -> None:
        """Dress nothing any more."""
        self.soon.stop()
        QgsProject.instance().readProject.disconnect(self.soon.start)
