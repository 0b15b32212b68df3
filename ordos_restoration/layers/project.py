"""A QGIS project of dressed layers: one .qgz beside its GeoPackage, with relative paths, so that the folder moves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

from ordos_restoration.layers.dress import dress
from ordos_restoration.planning.spec import Table


def plan_layers(path: Path, tables: dict[str, Table]) -> list[QgsVectorLayer]:
    """Return the layers of a plan's GeoPackage, dressed; a table that is not in the file is left out."""
    made = []
    for name, table in tables.items():
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        if layer.isValid():
            dress(layer, name, table)
            made.append(layer)
    return made


def save_project(project: QgsProject, layers: Sequence[QgsVectorLayer], path: Path, title: str) -> None:
    """Put layers into a project, the first on top, and write it; raise OSError where it cannot be written."""
    project.setTitle(title)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setCrs(
        next((layer.crs() for layer in layers if layer.isSpatial()), QgsCoordinateReferenceSystem("EPSG:4490"))
    )
    for layer in layers:
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer)
    if not project.write(str(path)):
        raise OSError(f"{path}: {project.error()}")
