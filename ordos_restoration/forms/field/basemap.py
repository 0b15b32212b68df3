"""A local image under the records: one MBTiles file, added to the map and remembered."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional
from urllib.parse import quote

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsSettings, QgsVectorTileLayer
from qgis.PyQt.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ordos_restoration.forms.large import LargeButton, large_text
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

CHOOSE = QT_TRANSLATE_NOOP("Ordos", "Choose an MBTiles file")
AGAIN = QT_TRANSLATE_NOOP("Ordos", "Add the last one")
FILTER = QT_TRANSLATE_NOOP("Ordos", "Local tiles (*.mbtiles)")
ADDED = QT_TRANSLATE_NOOP("Ordos", "“{name}” lies under the records.")
NO_TILES = QT_TRANSLATE_NOOP("Ordos", "“{path}” holds no tiles that QGIS can show. Choose an MBTiles file.")
LAST = "ordos/mbtiles"


class Basemap(QWidget):
    """The slot for a local MBTiles."""

    def __init__(self, iface: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.iface = iface
        self.choose = LargeButton(translated(CHOOSE), "O", self)
        self.again = LargeButton(translated(AGAIN), "L", self)
        self.told = large_text(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.choose, self.again, self.told):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.show_last()

    def keyed(self) -> list[tuple[LargeButton, Any]]:
        """Return every button with what it does."""
        return [(self.choose, self.ask), (self.again, lambda: self.add(last()))]

    def ask(self) -> None:
        """Ask for a file and add it."""
        start = str(last().parent) if last() is not None else QgsProject.instance().homePath()
        name, _ = QFileDialog.getOpenFileName(self.window(), translated(CHOOSE), start, translated(FILTER))
        if name:
            self.add(Path(name))

    def add(self, path: Optional[Path]) -> None:
        """Add a file to the map, below everything else, and remember it."""
        if path is None:
            return
        try:
            layer = tiles(path)
        except PlanningError as error:
            self.told.setText(error.message.text(translated))
            return
        project = QgsProject.instance()
        known = [one for one in project.mapLayers().values() if one.source() == layer.source()]
        if not known:
            project.addMapLayer(layer, False)
            project.layerTreeRoot().insertLayer(-1, layer)
        QgsSettings().setValue(LAST, str(path))
        self.told.setText(translated(ADDED).format(name=path.name))
        self.show_last()

    def show_last(self) -> None:
        """Offer the last file while it is there."""
        self.again.setEnabled(last() is not None)


def last() -> Optional[Path]:
    """Return the file that was added last, None where it is gone."""
    path = str(QgsSettings().value(LAST, "") or "")
    return Path(path) if path and Path(path).is_file() else None


def tiles(path: Path) -> QgsMapLayer:
    """Return the layer of an MBTiles file, of pictures or of vectors; raise PlanningError where it is none."""
    picture = QgsRasterLayer(str(path), path.stem, "gdal") if path.is_file() else None
    if picture is not None and picture.isValid():
        return picture
    vectors = QgsVectorTileLayer(f"type=mbtiles&url={quote(str(path))}", path.stem) if path.is_file() else None
    if vectors is not None and vectors.isValid():
        return vectors
    raise PlanningError(NO_TILES, path=path)
