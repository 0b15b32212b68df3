"""A plan into the project GeoPackage: what a person may ask for, whether it can be done, and layers that show it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsExpression,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ordos_restoration.layers.dress import caption, translated
from ordos_restoration.layers.project import reread
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError, Progress
from ordos_restoration.planning.rows import Rows
from ordos_restoration.planning.spec import Capability, Reference
from ordos_restoration.processing import parameters as kinds
from ordos_restoration.processing.making import Made
from ordos_restoration.schema.vocabulary import PERSON
from ordos_restoration.store.plans import reference_tables
from ordos_restoration.store.plans.land import check, land
from ordos_restoration.store.plans.landing import PARAMETERS, PLAN, REFERENCE, Landed, landing, origin
from ordos_restoration.store.project import gpkg_of

FILE_PROVIDERS = ("ogr", "gdal", "delimitedtext", "spatialite")  # their sources are paths and hold no password


@dataclass(frozen=True)
class Target:
    """The project a plan goes into, and under which name."""

    gpkg: Path
    name: str
    register_entry: str


def definitions(capability: type[Capability]) -> list[QgsProcessingParameterDefinition]:
    """Return what every capability asks for beside its own: a project, and under which name."""
    made = [kinds.setting(name, kind, None) for name, kind in PARAMETERS.items()]
    project, name, _ = made
    project.setFileFilter(";;".join(("GPKG, QGZ (*.gpkg *.qgz)", "* (*)")))  # which leaves room for a folder, typed in
    name.setDefaultValue(translated(capability.title))
    return [project, *map(kinds.advanced, made[1:])]


def outputs() -> list[QgsProcessingOutputDefinition]:
    """Return what every capability reports beside its own: the uuid of the plan, where it went into a project."""
    return [QgsProcessingOutputString("plan", caption(PLAN))]


def target(given: Mapping[str, Any], context: QgsProcessingContext) -> Optional[Target]:
    """Return the project that was asked for, None without one; raise PlanningError where there is none."""
    asked = {name: kinds.evaluated(given.get(name), context) for name in PARAMETERS}
    project, name, entry = ("" if kinds.is_missing(value) else str(value).strip() for value in asked.values())
    return Target(gpkg_of(Path(os.path.abspath(project))), name, entry) if project else None


def check_target(chosen: Target, capability: type[Capability], context: QgsProcessingContext) -> None:
    """Raise PlanningError where a plan could not land, so that nobody waits for it in vain.

    Edits of its tables that are not saved would name rows that a landing replaces.
    """
    check(chosen.gpkg, chosen.register_entry)
    for layer, table in layers_of([chosen.gpkg], context):
        if table in capability.outputs and layer.isModified():
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The layer “{layer}” has unsaved edits. Save or discard them first."),
                layer=layer.name(),
            )


def references(
    chosen: Target, capability: type[Capability], given: Mapping[str, Any], origins: dict[str, str]
) -> dict[str, Rows]:
    """Return the project's own copies of the tables that were not given; origins: takes where each of them is from."""
    own: dict[str, Rows] = {}
    for name, declared in capability.inputs.items():
        if isinstance(declared, Reference) and given.get(name) is None:
            columns = reference_tables.edited(chosen.gpkg, declared.name)
            origins[name] = f"{declared.name}.csv" if columns is None else f"{REFERENCE}{declared.name}"
            if columns is not None:
                own[name] = Rows(dict(columns))
    return own


def origin_of(value: Any, context: QgsProcessingContext) -> str:
    """Return where an input comes from, without the folders it lies in and without a database's password."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    value = kinds.evaluated(value, context)
    layer = value if isinstance(value, QgsMapLayer) else context.getMapLayer(str(value))
    if layer is None:
        return origin(str(value))
    return origin(layer.source()) if layer.providerType() in FILE_PROVIDERS else layer.name()


def is_edited(chosen: Target, context: QgsProcessingContext) -> bool:
    """Return whether a layer of the project is open for editing here; on the main thread."""
    return any(layer.isEditable() for layer, _ in layers_of([chosen.gpkg], context))


def put(made: Made, chosen: Target, context: QgsProcessingContext, progress: Progress, editing_here: bool) -> Landed:
    """Land a plan, whose notes then name the project's own tables; `progress` may raise to cancel."""
    person = QgsExpression(PERSON).evaluate(context.expressionContext())  # as the forms of the project name people
    told = {"name": chosen.name, "register_entry": chosen.register_entry, "made_by": str(person or "")}
    given = landing(made.capability, made.plan, made.landing, made.inputs, translated, **told)
    return land(chosen.gpkg, given, progress, editing_here)


def reload(paths: Sequence[Path], context: QgsProcessingContext) -> None:
    """Show in the open layers what their files now hold; a folder stands for its files. On the main thread."""
    for layer, _ in layers_of(paths, context):
        reread(layer)


def layers_of(paths: Sequence[Path], context: QgsProcessingContext) -> list[tuple[QgsVectorLayer, str]]:
    """Return the open layers of these files, or of files in these folders, each with its table."""
    project = context.project()
    found = []
    for layer in project.mapLayers().values() if project is not None else ():
        if isinstance(layer, QgsVectorLayer) and layer.providerType() == "ogr":
            parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
            path = Path(os.path.realpath(str(parts.get("path") or "")))
            if any(path == one or one in path.parents for one in (Path(os.path.realpath(one)) for one in paths)):
                found.append((layer, str(parts.get("layerName") or path.stem)))
    return found
