"""Which restoration project is open in QGIS, and when its layers are edited and saved."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ordos_restoration.layers.project import reread, table_layers


class ProjectWatch(QObject):
    """Looks at the layers of the open QGIS project, again whenever they change; QGIS may open any project, or none."""

    switched = pyqtSignal()  # another project, or none
    committed = pyqtSignal()  # rows were saved
    reread = pyqtSignal()  # QGIS reads the rows of a layer anew: a task has written them
    edited = pyqtSignal()  # edits began, or went
    committing = pyqtSignal(object)  # a layer whose edits are about to be saved

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.gpkg: Optional[Path] = None
        self.layers: dict[str, QgsVectorLayer] = {}  # those whose signals are heard, by layer id
        self.pause = QTimer(self)  # a project is read layer by layer
        self.pause.setSingleShot(True)
        self.pause.timeout.connect(self.look)
        for signal in self.project_signals():
            signal.connect(self.pause.start)
        self.is_on = True
        self.look()

    def project_signals(self) -> tuple:
        """Return the signals by which the project says that it has other layers."""
        project = QgsProject.instance()
        return project.layersAdded, project.layersRemoved, project.readProject, project.cleared

    def stop(self) -> None:
        """Hear nothing any more; once is enough."""
        self.pause.stop()
        for signal in self.project_signals() if self.is_on else ():
            signal.disconnect(self.pause.start)
        self.is_on = False
        for layer in self.layers.values():
            self.hear(layer, False)
        self.layers = {}

    def look(self) -> None:
        """Find the project file, and hear its layers."""
        found = {layer.id(): layer for layer in table_layers(QgsProject.instance()).values()}
        for id, layer in self.layers.items():
            if found.get(id) is not layer:
                self.hear(layer, False)
        for id, layer in found.items():
            if self.layers.get(id) is not layer:
                self.hear(layer, True)
        self.layers = found
        gpkg = next((path for path in map(file_of, found.values()) if path is not None), None)
        if gpkg != self.gpkg:
            self.gpkg = gpkg
            self.switched.emit()
        self.edited.emit()

    def hear(self, layer: QgsVectorLayer, on: bool) -> None:
        """Begin or cease to hear a layer."""
        if sip.isdeleted(layer):
            return
        for signal, ours in (
            (layer.afterCommitChanges, self.committed),
            (layer.dataChanged, self.reread),
            (layer.afterRollBack, self.edited),
            (layer.layerModified, self.edited),
            (layer.editingStopped, self.edited),
            (layer.beforeCommitChanges, self.announce),
        ):
            if on:
                signal.connect(ours)
            else:
                signal.disconnect(ours)

    def announce(self, *how: bool) -> None:
        """Say which layer is about to be saved."""
        self.committing.emit(self.sender())

    def reload(self) -> None:
        """Show in the layers what the store has written, and say so."""
        for layer in self.layers.values():
            if not sip.isdeleted(layer) and layer.isValid():
                reread(layer)
        self.committed.emit()

    def table(self, id: str) -> Optional[QgsVectorLayer]:
        """Return the layer of a table."""
        return table_layers(QgsProject.instance()).get(id)

    def unsaved(self) -> list[str]:
        """Return the names of the layers with edits that are not saved."""
        return [layer.name() for layer in self.layers.values() if not sip.isdeleted(layer) and layer.isModified()]


def file_of(layer: QgsVectorLayer) -> Optional[Path]:
    """Return the file a layer lies in."""
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType() or "ogr", layer.source()).get("path")
    return Path(path) if path else None
