"""A QGIS project of dressed layers: one .qgz beside its GeoPackage, with relative paths, so that the folder moves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

from ordos_restoration.layers.dress import dress
from ordos_restoration.planning.spec import Table

TABLE = "ordos/table"  # the custom property by which a layer is known as a table of the project, whatever its name
ATTEMPTS = 3  # to read a file again
UNKNOWN = -1  # rows, as QGIS says where it could not count them
LAYER_ID = "ordos_table_"  # + table; QGIS replaces the id of a layer that is no longer than ten characters


def table_layers(project: Optional[QgsProject]) -> dict[str, QgsVectorLayer]:
    """Return the layers of a project that are tables of its GeoPackage, by table; of several the first."""
    found: dict[str, QgsVectorLayer] = {}
    for layer in project.mapLayers().values() if project is not None else ():
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(TABLE):
            found.setdefault(str(layer.customProperty(TABLE)), layer)
    return found


def reread(layer: QgsVectorLayer) -> None:
    """Show in an open layer what its file now holds.

    QGIS reads a GeoPackage without locks (GDAL's NOLOCK), and SQLite refuses such a connection a file that has got a
    write-ahead log meanwhile, as edits give it one: “unable to open database file”. Read again, by a new connection,
    the layer has its extent and the number of its rows.
    """
    for _ in range(ATTEMPTS):
        layer.dataProvider().reloadData()
        if layer.featureCount() != UNKNOWN:
            break
    layer.triggerRepaint()


def layer_id(table: str) -> str:
    """Return the id of a table's layer in the projects that the plugin makes."""
    return LAYER_ID + table


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
