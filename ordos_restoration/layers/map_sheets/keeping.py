"""Layouts that are kept: templates to use again, and a QGIS project of their own in which they go on as an atlas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ordos_restoration.layers.map_sheets.layout import Content
from ordos_restoration.layers.map_sheets.project_layers import ProjectLayers
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError
from ordos_restoration.store.sqlite import explained, settle

UNKEPT = QT_TRANSLATE_NOOP("Ordos", "The layouts cannot be saved as “{path}”: {reason}. Choose another folder.")
KEPT = QT_TRANSLATE_NOOP("Ordos", "The layouts were saved as “{path}”: open it in QGIS to edit and print them again.")


def keep(layers: ProjectLayers, layouts: list[QgsPrintLayout], content: Content, folder: Path, stem: str) -> Message:
    """Save the layouts as templates and in a project; what was kept before stays, and may have been edited."""
    project = layers.project
    for one in layers.opened.values():  # they were drawn from a copy
        if one is not None:
            one.setDataSource(one.source().replace(str(layers.copy), str(layers.gpkg), 1), one.name(), "ogr")
    target = unused(folder / f"{stem}.qgz")
    data = target.with_suffix(".gpkg")
    part = target.with_name(f"{target.stem}.part.qgz")
    made = {"pages": content.pages, "rows": content.rows, "listed": content.listed}
    for name, layer in made.items():
        save(project, layer, data, name, is_new=name == "pages")
        layer.setDataSource(f"{data}|layername={name}", layer.name(), "ogr")
    for layer in (*content.drawn, content.pages, content.rows):
        if project.layerTreeRoot().findLayer(layer.id()) is None:
            project.layerTreeRoot().addLayer(layer)
    for layout in layouts:
        project.layoutManager().addLayout(layout)
        template = target.with_name(f"{target.stem}_{layout.name().rpartition(' ')[2]}.qpt")
        if not layout.saveAsTemplate(str(template), QgsReadWriteContext()):
            raise PlanningError(UNKEPT, path=template, reason=folder)
    project.setTitle(content.told.title)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    if not project.write(str(part)):
        raise PlanningError(UNKEPT, path=target, reason=project.error())
    with explained(target):
        settle(part, target)
    return Message(KEPT, path=target)


def save(project: QgsProject, layer: QgsVectorLayer, path: Path, name: str, is_new: bool) -> None:
    """Write a layer in memory into a GeoPackage."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    action = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = action.CreateOrOverwriteFile if is_new else action.CreateOrOverwriteLayer
    wrong: Any = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), project.transformContext(), options)
    if wrong[0] != QgsVectorFileWriter.WriterError.NoError:
        raise PlanningError(UNKEPT, path=path, reason=wrong[1])


def unused(path: Path) -> Path:
    """Return the path, numbered where a file of that name, or its data, is there already."""
    made, number = path, 1
    while made.exists() or made.with_suffix(".gpkg").exists():
        number += 1
        made = path.with_name(f"{path.stem}_{number}{path.suffix}")
    return made
